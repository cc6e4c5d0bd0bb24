"""The text of a message as the page sets it: paragraphs, lists, warnings, sources, and numbers that a phone can dial."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

from bot.channels.web.chinese import wide
from content.facts import all_facts
from content.filters import ALL_CHECKED, SOURCES

Json = Any
COLONS = ":\uff1a"
WARNING = "⚠️"
_ITEM = re.compile(r"(?:(·)|(\d{1,2})\.)\s+")
_SOURCES = tuple(re.split(r"[ ({:]", words)[0] for words in (*SOURCES.values(), *ALL_CHECKED.values()))
_SOURCE = re.compile(r"[①-⑳]|\(\d+\)")


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
    yield {"kind": "sources", "title": lines[0].rstrip(COLONS), "items": [runs(line) for line in lines[1:]]}


def _paragraph(lines: list[str]) -> Iterator[Json]:
    """Runs of plain lines and of list items; a line that leads a list in is its heading."""
    for kind, group in ((kind, list(group)) for kind, group in groupby(lines, _kind)):
        if kind != "words":
            yield {"kind": kind, "items": [runs(_ITEM.sub("", line, count=1)) for line in group]}
            continue
        plain, heading = (group[:-1], group[-1:]) if group[-1].endswith(tuple(COLONS)) else (group, [])
        if plain:
            warns = plain[0].startswith(WARNING)
            said = [plain[0].removeprefix(WARNING).lstrip(), *plain[1:]]
            yield {"kind": "warning" if warns else "words", "lines": [runs(line) for line in said]}
        if heading:
            yield {"kind": "heading", "lines": [runs(heading[0])]}


def _kind(line: str) -> str:
    item = _ITEM.match(line)
    if item is None:
        return "words"
    return "bullets" if item[1] else "steps"


def runs(line: str) -> list[Json]:
    """A line in pieces: plain words, a number to `call`, an official site to `see`, the `mark` of a source."""
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
    return re.compile(rf"(?P<call>(?<![\d,.\-])(?:{call})(?![\d\-]|[.,]\d|[元期天%年月个块笔])(?! ?(?:days|months|yuan|payments)))|(?P<see>{see})|(?P<mark>[①-⑳]+)")
