"""The text of a message as the page sets it: paragraphs, lists, warnings, sources, and numbers that a phone can dial."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

from bot.chinese import wide
from content.facts import all_facts
from content.filters import ALL_CHECKED, SOURCES
from content.regex import regex

Json = Any
COLONS = ":\uff1a"
WARNING = "⚠️"
_ITEM = regex(r"(?:([·→])|(\d{1,2})\.)\s+")
_HEADING = regex(r"[^\d。.!?…:\uff1a\uff01\uff1f,\uff0c;\uff1b“”]{2,32}")
_SOURCES = tuple(re.split(r"[ ({:]", words)[0] for words in (*SOURCES.values(), *ALL_CHECKED.values()))
_SOURCE = regex(r"[①-⑳]|\(\d+\)")
_MAY_LINK = regex(r"[\da-z①-⑳](?:(?<=\d)\d\d|(?<=[a-z])\.[a-z]|(?<=[①-⑳]))")
"""What is in every number to call, site and mark: most lines have none, and need not be looked through for each of them. It begins with
a set of letters, to which `re` runs by itself."""


def blocks(text: str, lang: str = "zh") -> list[Json]:
    """The blocks in their order; lists that follow one another are one."""
    made = list[Json]()
    for paragraph in (wide(text) if lang == "zh" else text).split("\n\n"):
        lines = [line for line in paragraph.split("\n") if line.strip()]
        for block in _sources(lines) if _cites(lines) else _paragraph(lines):
            if made and block["kind"] == made[-1]["kind"] in ("bullets", "steps"):
                made[-1]["items"] += block["items"]
            else:
                made.append(block)
    return made


def _cites(lines: list[str]) -> bool:
    return len(lines) > 1 and lines[0].startswith(_SOURCES) and all(_SOURCE.match(line) for line in lines[1:])


def _sources(lines: list[str]) -> Iterator[Json]:
    yield {"kind": "sources", "title": lines[0].rstrip(COLONS), "items": [[runs(line)] for line in lines[1:]]}


def _paragraph(lines: list[str]) -> Iterator[Json]:
    """Runs of plain lines and of list items. A short first line that is no sentence is a heading; so is a line that ends in a colon."""
    if len(lines) > 1 and _kind(lines[0]) == "words" and (_HEADING.fullmatch(lines[0]) or _leads(lines[0])):
        yield {"kind": "heading", "lines": [runs(lines.pop(0))]}
    for kind, group in _grouped(lines):
        if kind != "words":
            yield {"kind": kind, "items": [[runs(_ITEM.sub("", line, count=1).strip()) for line in item] for item in group]}
            continue
        said = [line for (line,) in group]
        plain, heading = (said[:-1], said[-1:]) if _leads(said[-1]) else (said, [])
        if plain:
            warns = plain[0].startswith(WARNING)
            plain = [plain[0].removeprefix(WARNING).lstrip(), *plain[1:]]
            yield {"kind": "warning" if warns else "words", "lines": [runs(line) for line in plain]}
        if heading:
            yield {"kind": "heading", "lines": [runs(heading[0])]}


def _leads(line: str) -> bool:
    return line.endswith(tuple(COLONS)) and not line.startswith(WARNING)


def _grouped(lines: list[str]) -> Iterator[tuple[str, list[list[str]]]]:
    """Lines of a kind that follow one another; a line that is set in belongs to the list item above it."""
    if len(lines) == 1:  # nearly every paragraph
        return iter(((_kind(lines[0]), [lines]),))
    whole = list[list[str]]()
    for line in lines:
        if line.startswith(" ") and whole and _kind(whole[-1][0]) != "words":
            whole[-1].append(line)
        else:
            whole.append([line])
    return ((kind, list(group)) for kind, group in groupby(whole, lambda item: _kind(item[0])))


def _kind(line: str) -> str:
    item = _ITEM.match(line)
    if item is None:
        return "words"
    return "bullets" if item[1] else "steps"


def runs(line: str) -> list[Json]:
    """A line in pieces: plain words, a number to `call`, an official site to `see`, the `mark` of a source."""
    if not _MAY_LINK.search(line):
        return [line]
    made, last = list[Json](), 0
    for found in _links().finditer(line):
        made += [line[last : found.start()]] if found.start() > last else []
        made.append({str(found.lastgroup): found[0]})
        last = found.end()
    return [*made, line[last:]] if last < len(line) else made


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    """Every number and site that the facts name: nothing else in a text becomes a link."""
    calls, sites = set[str](), set[str]()
    for known in all_facts().values():
        for period in known.values:
            named = period.named or {}
            calls |= {str(named[name]) for name in ("number", "phone", "ambulance", "police") if name in named}
            sites |= {str(named["site"])} if "site" in named else set()
    call = "|".join(map(re.escape, sorted(calls, key=len, reverse=True)))
    see = "|".join(map(re.escape, sorted(sites, key=len, reverse=True)))
    number = rf"(?<![\d,.\-])(?:{call})(?![\d\-]|[.,]\d|[元期天%年月个块笔])(?! ?(?:days|months|yuan|payments))"
    return re.compile(rf"(?P<mark>[①-⑳]+)|(?=[\da-z])(?:(?P<call>{number})|(?P<see>{see}))")
