"""A message of ours as Telegram takes it: in parts of 4,096 UTF-16 units, as HTML, with buttons of 64 bytes."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.buttons import short
from bot.chinese import wide
from bot.render import Button, Message
from content.regex import regex

Json = Any
LONGEST = 4096
LONGEST_CAPTION = 1024
ALBUM = 10
ROW = 14
"""Buttons stand beside one another while their words are no wider than so many Chinese characters."""
SOURCES = regex(r"(?:\A|\n\n)((?:依据\uff08|Sources \()[^\n]*\n.+)\Z", re.DOTALL)
"""The last paragraph of an answer, which is shown folded."""


def units(text: str) -> int:
    """How long Telegram finds a text: characters beyond the first plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fit(message: Message) -> Sequence[Message]:
    """Parts of one call each: papers in albums of ten, then the text, the buttons under its last part; Chinese with its own signs."""
    signs = wide if message.lang == "zh" else str
    buttons = tuple(Button(signs(button.words), short(button.action)) for button in message.buttons)
    message = replace(message, text=signs(message.text), buttons=buttons)
    papers = message.papers
    if not papers:
        return list(_texts(message))
    if len(papers) == 1 and units(message.text) <= LONGEST_CAPTION:
        return [message]
    albums = [Message(message.key, "", papers=papers[at : at + ALBUM]) for at in range(0, len(papers), ALBUM)]
    return [*albums, *_texts(replace(message, papers=()))]


def _texts(message: Message) -> Iterator[Message]:
    *before, last = split(message.text, LONGEST)
    for part in before:
        yield Message(message.key, part)
    yield replace(message, text=last)


def split(text: str, longest: int) -> list[str]:
    """A text in parts that are not longer: cut between paragraphs, else lines, else sentences, else anywhere."""
    parts = [text.strip() or "…"]
    if units(text) <= longest:
        return parts
    for cut in ("\n\n", "\n", "。", ". ", " ", ""):
        parts = [piece for part in parts for piece in _cut(part, cut, longest)]
    return parts


def _cut(text: str, at: str, longest: int) -> Iterator[str]:
    if units(text) <= longest:
        yield text
        return
    pieces = text.split(at) if at else list(text)
    kept = ""
    for number, piece in enumerate(pieces):
        whole = piece + (at if number < len(pieces) - 1 else "")
        if kept.strip() and units((kept + whole).strip()) > longest:
            yield kept.strip()
            kept = ""
        kept += whole
    if kept.strip():
        yield kept.strip()


def as_html(text: str) -> str:
    """The text escaped, its sources folded."""
    found = SOURCES.search(text)
    if found is None:
        return html.escape(text, quote=False)
    before = html.escape(text[: found.start()], quote=False)
    return f"{before}\n<blockquote expandable>{html.escape(found[1], quote=False)}</blockquote>".strip()


def keyboard(buttons: Sequence[Button]) -> Json:
    """As the Bot API takes it; python-telegram-bot would make objects of it and take them apart again."""
    rows, width = list[list[dict[str, str]]](), 0.0
    for button in buttons:
        wide = sum(1 if ord(char) > 0x2000 else 0.5 for char in button.words) + 1
        if not rows or width + wide > ROW:
            rows.append([])
            width = 0.0
        rows[-1].append({"text": button.words, "callback_data": button.action})
        width += wide
    return {"inline_keyboard": rows} if rows else None
