"""A plan's schedule as lines of text, for a terminal: columns hold though Chinese characters are two wide."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from bot.documents.plan import read_plan
from content.filters import money

Json = Any
ACROSS = 4
NAME_WIDTH = 14
GAP = "  "


def table(data: Mapping[str, Json], lang: str) -> list[str]:
    """Due dates down, up to four debts across, and the month's sums; of more debts the sums alone. Raises BadDocument."""
    plan = read_plan(data, lang)
    shown = range(len(plan.debts)) if len(plan.debts) <= ACROSS else range(0)
    head = [plan.text("column.on"), *(_cut(plan.debts[i].name) for i in shown)]
    rows = [head + [plan.text(f"column.{name}") for name in ("paid", "interest", "left")]]
    for due in plan.months:
        sums = (*(due.payments[index] for index in shown), due.paid, due.interest, due.left)
        rows.append([due.on.isoformat(), *(money(amount, "en").removeprefix("¥") for amount in sums)])
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [GAP.join(_padded(cell, width, left=not at) for at, (cell, width) in enumerate(zip(row, widths, strict=True))) for row in rows]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _cut(name: str) -> str:
    while _width(name) > NAME_WIDTH:
        name = name.removesuffix("…")[:-1] + "…"
    return name


def _padded(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(text))
    return text + space if left else space + text
