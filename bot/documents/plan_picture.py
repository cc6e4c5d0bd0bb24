"""The picture of a plan: the balances falling month by month, when each debt ends, and the ways of paying side by side."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import accumulate
from typing import Any

from bot.documents.plan import Debt, Plan, read_plan
from bot.documents.shown import shown
from content.filters import money, month

Json = Any
COLOURS = 7
"""As many bands can be told apart; what is left of the debts is one grey band."""
MOST_ROWS = 20
STEPS = (1, 2, 5)
WAN, THOUSAND = 10_000, 1_000


def page(data: Mapping[str, Json], lang: str) -> Json:
    """What the template shows; positions are fractions of the width and height of the chart."""
    plan = read_plan(data, lang)
    bands = _bands(plan)
    colour = {index: number for number, band in enumerate(bands) for index in band}
    return {
        "lang": lang,
        "title": plan.text("title"),
        "lead": plan.text("lead", count=len(plan.debts), owed=plan.owed),
        "tiles": [
            {"label": plan.text("tile.monthly"), "value": money(plan.available, lang)},
            {"label": plan.text("tile.end"), "value": month(plan.end, lang)},
            {"label": plan.interest_title("tile.interest"), "value": money(plan.interest, lang)},
        ],
        "chart": _chart(plan, bands),
        "falling": plan.text("falling"),
        "ends": plan.text("ends"),
        "debts": list(_legend(plan, colour)),
        "compared": plan.text("compared") if plan.choice else "",
        "rivals": list(_rivals(plan)) if plan.choice else [],
        "notes": list(_notes(plan)),
    }


def _bands(plan: Plan) -> list[list[int]]:
    """The debts of each band, the one that ends last at the bottom; beyond COLOURS the smallest share the last."""
    largest = sorted(range(len(plan.debts)), key=lambda index: (-plan.debts[index].balance, index))
    own, rest = (largest, []) if len(largest) <= COLOURS + 1 else (largest[:COLOURS], largest[COLOURS:])
    by_end = sorted(own, key=lambda index: _end(plan.debts[index]), reverse=True)
    return [[index] for index in by_end] + ([rest] if rest else [])


def _end(debt: Debt) -> tuple[bool, str]:
    return debt.cleared_on is None, str(debt.cleared_on)


def _chart(plan: Plan, bands: list[list[int]]) -> Json:
    points = [tuple(debt.balance for debt in plan.debts), *(month.balances for month in plan.months)]
    heights = [list(accumulate(sum((point[i] for i in band), Decimal(0)) for band in bands)) for point in points]
    top = max(row[-1] for row in heights) or Decimal(1)
    ticks = _ticks(top)
    roof = max(top, ticks[-1])
    last = len(points) - 1
    return {
        "bands": [
            {
                "colour": number if len(band) == 1 and number < COLOURS + 1 else -1,
                "upper": [[at / last, float(row[number] / roof)] for at, row in enumerate(heights)],
                "lower": [[at / last, float(row[number - 1] / roof) if number else 0] for at, row in enumerate(heights)],
            }
            for number, band in enumerate(bands)
        ],
        "y": [{"at": float(tick / roof), "label": _short(tick, plan.lang)} for tick in ticks],
        "x": [{"at": at / last, "label": label} for at, label in _months(plan)],
    }


def _ticks(top: Decimal) -> list[Decimal]:
    """Round sums from nothing to just under or over the highest, four or five of them."""
    step = next(s for s in (Decimal(n).scaleb(power) for power in range(-2, 12) for n in STEPS) if s * 4 >= top)
    return [step * number for number in range(5) if step * (number - 1) < top]


def _short(amount: Decimal, lang: str) -> str:
    """3万, 30k: sums at the edge of a chart."""
    unit, sign = (WAN, "万") if lang == "zh" else (THOUSAND, "k")
    return f"{(amount / unit).normalize():,f}{sign}" if amount >= unit else f"{amount.normalize():,f}"


def _months(plan: Plan) -> Iterator[tuple[int, str]]:
    """Today, the middle and the end."""
    last = len(plan.months)
    yield 0, plan.text("now")
    if last >= 4:
        yield last // 2, month(plan.months[last // 2 - 1].on, plan.lang)
    yield last, month(plan.end, plan.lang)


def _legend(plan: Plan, colour: Mapping[int, int]) -> Iterator[Json]:
    """Each debt in the order in which they end."""
    ordered = sorted(range(len(plan.debts)), key=lambda index: (_end(plan.debts[index]), index))
    grey = len(plan.debts) > COLOURS + 1
    for index in ordered[:MOST_ROWS]:
        debt = plan.debts[index]
        yield {
            "colour": -1 if grey and colour[index] == COLOURS else colour[index],
            "name": shown(debt.name),
            "owed": money(debt.balance, plan.lang),
            "end": month(debt.cleared_on, plan.lang) if debt.cleared_on else plan.text("never"),
        }


def _rivals(plan: Plan) -> Iterator[Json]:
    dearest = max((rival.interest or Decimal(0) for rival in plan.rivals), default=Decimal(0))
    for rival in plan.rivals:
        yield {
            "name": plan.text(f"strategy.{rival.strategy}"),
            "length": 1 if rival.interest is None else float(rival.interest / dearest) if dearest else 0,
            "value": plan.text("rival", interest=rival.interest, months=rival.months),
            "chosen": rival.strategy == plan.strategy,
        }


def _notes(plan: Plan) -> Iterator[str]:
    if len(plan.debts) > COLOURS + 1:
        yield plan.text("grey", count=len(plan.debts) - COLOURS)
    if left_out := len(plan.debts[MOST_ROWS:]):
        yield plan.text("left_out", count=left_out)
    if plan.estimated:
        yield plan.text("estimated", count=plan.estimated)
    if plan.hoped:
        yield plan.text("hoped")
    yield plan.text("by_your_figures", today=plan.today)
