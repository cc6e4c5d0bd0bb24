"""Sums of a message that make up another one: the parts of what is paid each time; and a fee told as a share and as the sum it comes to."""

from decimal import Decimal

from content.record import record
from content.regex import regex
from dialogs.understanding.offers.parts import Figure, Row
from dialogs.understanding.offers.roles import FEE_KINDS, share_of
from dialogs.understanding.values import Money, Number, Percent, Rate, Span

_IN_ALL = regex(r"合(?:起来|计|一起|共)|加起来|加一起|一共|总共|共|\b(?:together|in all|altogether|making|total(?:ling)?|so|which makes|comes? to)\b")
_MOST_PARTS = 3
FEE = regex(r"手续费|费率|服务费|\bfees?\b|\bcharges?\b")
EACH = regex(r"[每各]|[一单]期|\b(?:each|every|monthly|per|a month)\b")
_MOST_SHARE, _CENT, _NEAR = Decimal("0.02"), Decimal("0.02"), 2


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


@record(frozen=True, slots=True)
class FeeTwice:
    """A fee told as a share of what was lent and as the sum it comes to: where both stand, and whether it is one of each instalment."""

    lent: Decimal
    share: Decimal
    spans: tuple[Span, Span]
    each: bool


def fee_as_sum(row: Row) -> FeeTwice | None:
    """12,000 over 12 months, fee 0.6% a month (72 yuan)."""
    shares = [figure for figure in row.figures if isinstance(figure.value, Percent | Rate) and not figure.value.is_range]
    if len(shares) != 1 or not FEE.search(row.text) or share_of(shares[0]) > _MOST_SHARE or shares[0].says("start", "deduct"):
        return None
    sums = [figure for figure in row.figures if isinstance(figure.value, Money | Number) and not figure.value.is_range]
    for each in sums:
        near = abs(each.place - shares[0].place) <= _NEAR and not each.says("start", "deduct", "interest")
        lent = next((_amount(other) for other in sums if _amount(each) and abs(_amount(other) * share_of(shares[0]) - _amount(each)) < _CENT), None)
        if near and lent:
            return FeeTwice(lent, share_of(shares[0]), (each.span, shares[0].span), EACH.search(row.text) is not None)
    return None
