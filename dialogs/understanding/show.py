"""What was read in a text, drawn below the words it was read from."""

import json
import unicodedata
from datetime import date

from dialogs.understanding.reader import read
from dialogs.understanding.values import Value

CUT = 2000


def trace(text: str, today: date, *, asked: str | None = None) -> str:
    """The text line by line; under each value a bar with its number, and below that what it is."""
    values = [value for value in read(text, today=today, asked=asked) if value.span[1] <= CUT]
    lines, begin = [], 0
    for line in text[:CUT].split("\n"):
        end = begin + len(line)
        inside = [(place, value) for place, value in enumerate(values, 1) if begin <= value.span[0] < end]
        lines += [_shown(line), *([_bars(line, begin, inside)] if inside else [])]
        lines += [f"  {place} {_named(value)}" for place, value in inside]
        begin = end + 1
    return "\n".join(lines)


def _bars(line: str, begin: int, inside: list[tuple[int, Value]]) -> str:
    bars = ""
    for place, value in inside:
        start, stop = (_width(line[: at - begin]) for at in value.span)
        bars = bars.ljust(start) + str(place).ljust(max(stop - start, 1), "─")
    return bars


def _named(value: Value) -> str:
    row = value.to_json()
    kind = row.pop("kind")
    del row["span"]
    return f"{kind} " + " ".join(f"{name}={_plain(said)}" for name, said in row.items())


def _plain(said: object) -> str:
    return said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)


def _shown(line: str) -> str:
    """Control characters would move the bars."""
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in line)


def _width(text: str) -> int:
    """Columns of a terminal: Chinese takes two, a combining mark none."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
