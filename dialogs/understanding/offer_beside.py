"""What a figure is by the figure that stands before or behind it."""

from decimal import Decimal

from content.regex import regex
from dialogs.understanding.offer_fees import tail
from dialogs.understanding.offer_parts import Figure, Row
from dialogs.understanding.offer_roles import FEE_KINDS
from dialogs.understanding.values import Count, Money, Number, Percent, Rate

_NEXT = regex(r"[元块]?[、/]|[,，]|[元块]?和")
_LEAST_LISTED = 3


def preceding(row: Row, figure: Figure) -> Figure | None:
    return row.figures[figure.place - 1] if figure.place else None


def following(row: Row, figure: Figure) -> Figure | None:
    return row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None


def shared_out(row: Row, figure: Figure) -> bool:
    """A fee of 5% of 24,000."""
    before = preceding(row, figure)
    return before is not None and isinstance(before.value, Percent) and (
        row.text[before.span[1]:figure.span[0]].strip(" $¥") in ("of", "of the", "of a"))


def at_a_rate(row: Row, figure: Figure) -> bool:
    """150,000 at 6% a year."""
    after = following(row, figure)
    return after is not None and isinstance(after.value, Percent | Rate) and row.text[figure.span[1]:after.span[0]] == " at "


def went_on_a_fee(row: Row, figure: Figure) -> bool:
    """240 of that went on a broker's fee."""
    after = following(row, figure)
    return any(word.name in FEE_KINDS and (after is None or word not in after.left) for word in tail(row, figure, after))


def measure_of_share(row: Row, figure: Figure) -> bool:
    """6000的1%: the share is told, not one more sum."""
    after = following(row, figure)
    return after is not None and isinstance(after.value, Percent) and row.text[figure.span[1]:after.span[0]].strip(" 元块") == "的"


def listed(row: Row) -> list[Decimal]:
    """A run of sums with nothing but a comma between them, where as many payments were told."""
    run: list[Figure] = []
    for figure in row.figures:
        if not isinstance(figure.value, Money | Number):
            continue
        follows = bool(run) and _NEXT.fullmatch(row.text, run[-1].span[1], figure.span[0])
        run = [*run, figure] if follows else run if len(run) >= _LEAST_LISTED else [figure]
    told = any(isinstance(figure.value, Count) and figure.value.value == len(run) for figure in row.figures)
    return [figure.value.best for figure in run if isinstance(figure.value, Money | Number)] if told and len(run) >= _LEAST_LISTED else []
