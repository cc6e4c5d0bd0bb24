"""Sums of a message that make up another one: the parts of what is paid each time."""

from decimal import Decimal

from content.regex import regex
from dialogs.understanding.offers.parts import Figure, Row
from dialogs.understanding.offers.roles import FEE_KINDS
from dialogs.understanding.values import Money, Number

_IN_ALL = regex(r"合(?:起来|计|一起|共)|加起来|加一起|一共|总共|共|\b(?:together|in all|altogether|making|total(?:ling)?|so|which makes|comes? to)\b")
_MOST_PARTS = 3


def parts_of(row: Row, whole: Figure) -> list[Figure]:
    """本息912.40, 保险费65, 合起来每期977.40: the sums right before one that is paid each time, and that makes them up."""
    run = list[Figure]()
    while whole.cadence and len(run) < _MOST_PARTS and (place := whole.place - len(run)) and isinstance((before := row.figures[place - 1]).value, Money | Number):
        run.insert(0, before)
        if len(run) > 1 and isinstance(whole.value, Money | Number) and sum(_amount(part) for part in run) == whole.value.best:
            return run if _IN_ALL.search(row.text, run[-1].span[1], whole.span[0]) else []
    return []


def part_of(row: Row, figure: Figure) -> bool:
    """Whether a sum is one of those."""
    return any(figure in parts_of(row, whole) for whole in row.figures[figure.place + 1 : figure.place + 1 + _MOST_PARTS])


def _amount(figure: Figure) -> Decimal:
    return figure.value.best if isinstance(figure.value, Money | Number) else Decimal(0)


def fee_in(part: Figure) -> Decimal:
    """What of a payment is a fee, by a sum that is one part of it."""
    return _amount(part) if part.says(*FEE_KINDS) else Decimal(0)
