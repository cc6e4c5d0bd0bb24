"""Makes a paper into a file: the same bytes for the same paper, and a name that every system takes.

What a person said comes to every template as data, so nothing they typed is ever run.
"""

import json
import logging
import secrets
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.chinese import wide
from bot.documents import (
    checklist,
    for_you,
    letter,
    notes,
    plan_calendar,
    plan_document,
    plan_picture,
    plan_sheet,
    reminders_calendar,
    timeline,
)
from bot.documents.typeset import pdf, png
from bot.errors import BadDocument
from content.regex import regex

Json = Any
log = logging.getLogger("ashore")
Maker = Callable[[Mapping[str, Json], str], bytes]


@dataclass(frozen=True, slots=True)
class Made:
    """A file: its bytes, a name of plain ASCII, and its media type."""

    content: bytes
    filename: str
    mime: str


def written(data: Mapping[str, Json], _: str) -> bytes:
    """What is kept about a person, as JSON that a person can read."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def printed(page: Json, lang: str = "") -> Json:
    """A page as it is printed: what of it is Chinese with signs as wide as its characters."""
    match page:
        case dict():
            return {name: printed(part, page.get("lang", lang)) for name, part in page.items()}
        case list():
            return [printed(part, lang) for part in page]
        case str() if lang == "zh":
            return wide(page)
    return page


MAKERS: dict[tuple[str, str], Maker] = {
    ("mine", "data"): written,
    ("timeline", "picture"): lambda data, lang: png("timeline", printed(timeline.page(data, lang))),
    ("evidence", "bundle"): lambda data, _: b64decode(data["zip"]),
    ("plan", "picture"): lambda data, lang: png("plan_picture", printed(plan_picture.page(data, lang))),
    ("timeline", "pdf"): lambda data, lang: pdf("timeline", printed(timeline.page(data, lang))),
    ("checklist", "pdf"): lambda data, lang: pdf("letter", printed(checklist.page(data, lang))),
    ("notes", "pdf"): lambda data, lang: pdf("letter", printed(notes.page(data, lang))),
    ("for_you", "checklist"): lambda data, lang: pdf("letter", printed(for_you.page(data, lang))),
    ("letter", "letter"): lambda data, lang: pdf("letter", printed(letter.page(data, lang))),
    ("plan", "pdf"): lambda data, lang: pdf("plan_document", printed(plan_document.page(data, lang))),
    ("reminders", "calendar"): reminders_calendar.make_calendar,
    ("plan", "calendar"): plan_calendar.make_calendar,
    ("plan", "sheet"): plan_sheet.make_sheet,
}
"""By name and kind of the paper: what makes it from its data, in a language."""
FORMS = {
    "picture": ("png", "image/png"),
    "pdf": ("pdf", "application/pdf"),
    "letter": ("pdf", "application/pdf"),
    "checklist": ("pdf", "application/pdf"),
    "bundle": ("zip", "application/zip"),
    "calendar": ("ics", "text/calendar"),
    "data": ("json", "application/json"),
    "sheet": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
"""By the kind of a paper: the ending of its file, and the media type."""
UNSAFE = regex(r"[^a-z0-9-]+")


def attempt(paper: Mapping[str, Json]) -> Made | str:
    """The file of a paper; where it can't be made, the number under which the log says why. Never raises: the talk goes on."""
    try:
        return make(paper)
    except Exception as error:  # noqa: BLE001
        return failed(paper, error)


def failed(paper: Mapping[str, Json], error: Exception) -> str:
    """Log that a paper was not made; gives the number to tell. Only the error's kind is logged: its message could hold the person's words."""
    number = secrets.token_hex(4)
    log.error("paper %s (%s %s) was not made: %s", number, paper["name"], paper["kind"], type(error).__name__)
    return number


def make(paper: Mapping[str, Json]) -> Made:
    """The file of a message's paper (kind, name, lang, data); raises BadDocument."""
    name, kind = paper["name"], paper["kind"]
    maker = MAKERS.get((name, kind))
    if maker is None:
        there = ", ".join(f"{k} {n}" for n, k in MAKERS)
        raise BadDocument(f"nothing makes a {kind} named {name!r}; there are {there}")
    ending, mime = FORMS[kind]
    stem = UNSAFE.sub("-", f"{name}-{paper['data']['today']}".lower())
    return Made(maker(paper["data"], paper["lang"]), f"{stem}.{ending}", mime)
