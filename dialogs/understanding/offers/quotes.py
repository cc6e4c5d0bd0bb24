"""Percentages and rates in an offer: the lender's rate, a fee as a share of the amount, or neither."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from content.regex import regex
from dialogs.calculator.terms import MONTH, Charge, Per
from dialogs.understanding.offers.fees import joined, spread_over, take_fee
from dialogs.understanding.offers.parts import Figure
from dialogs.understanding.offers.roles import CADENCE_PER, FEE_KINDS, share_of
from dialogs.understanding.values import Money, Number, Percent, Rate

if TYPE_CHECKING:
    from dialogs.understanding.offers.draft import Draft

MOST_EACH = Decimal("0.02")
LEAST_EACH = Decimal("0.0025")
"""A fee rate up to the one is heard for each payment, and below the other is too cheap for all of them together."""
_LONG = 6
_OF_THE_REST = regex(r"(?:剩余|剩下|未还|余下|没还)的?本金的?$")
YEARLY_FROM = Decimal("0.036")
"""A 利率 of so much or more without a unit is a yearly one: no lender calls 3.6 % a month a 利率 and stops there."""


def read_quote(draft: Draft, figure: Figure) -> None:
    """Puts a percentage or rate where it belongs."""
    value = figure.value
    assert isinstance(value, Percent | Rate)
    if figure.before("received") and isinstance(value, Percent) and not value.is_range and not _is_fee(figure):
        take_fee(draft, figure, share=1 - share_of(figure))
        return
    if figure.says("remark", "other_loan", "cap", "guess"):
        return
    if figure.says("down"):
        draft.down_share = share_of(figure)
        return
    if value.is_range or value.about or figure.says("from", "approx"):
        draft.unclear.add("rate")
        return
    share = share_of(figure)
    if _is_fee(figure):
        _fee(draft, figure, share)
    else:
        _rate(draft, figure, share)


def _is_fee(figure: Figure) -> bool:
    ends = next((index for index, word in enumerate(figure.right) if word.name == "includes"), None)
    words = (*figure.left, *figure.right[:ends], *figure.inside)  # 综合费率2.5%(含担保费)
    if any(word.name in FEE_KINDS for word in words):
        return True
    return isinstance(figure.value, Percent) and figure.says("start", "deduct") and not figure.says("rate_word")


def _fee(draft: Draft, figure: Figure, share: Decimal) -> None:
    """A fee rate; without other prices beside it, it is the price of the loan on the original amount."""
    per: Per | None = figure.value.per if isinstance(figure.value, Rate) else CADENCE_PER.get(figure.cadence or "")
    if figure.before("claims") and any(other.says("repay", "pay_month") for other in draft.row.figures if isinstance(other.value, Money | Number)):
        return
    if figure.says("service_fee") and not figure.says("start", "aside", "deduct") and not spread_over(draft.row, figure):
        if per is not None:
            draft.fee_quotes.append((Charge(share, per), figure))
            return
        if figure.says("total") or draft.times.counts or draft.times.split or draft.row.says("split", "each_period"):
            draft.fee_quotes.append((Charge(share, "total"), figure))
            return
    take_fee(draft, figure, share=share)


def each_or_once(draft: Draft, share: Decimal) -> bool:
    """手续费率0.65%, 分18期: for each payment most likely, but it was not said."""
    lengths = [*draft.times.counts, *(length.amount for length in draft.times.split)]
    return bool(lengths) and share <= MOST_EACH and share / max(lengths[0], Decimal(1)) < LEAST_EACH


def _rate(draft: Draft, figure: Figure, share: Decimal) -> None:
    if draft.quoted is not None and figure.before("or") and draft.quoted.value != share:
        draft.quoted = None
        draft.unclear.add("rate")  # 1%还是1.2%
        return
    per = _per(draft, figure, share)
    if per is None and figure.before("take") and not figure.says("interest", "rate_word") and not draft.row.text.isascii():
        draft.taken_share = share
    if per is None:
        draft.stray |= not figure.says("interest", "rate_word", "guess", "flat", "free", "claims")
        draft.bare_share = share
        draft.unclear.add("rate")
        return
    if draft.quoted is None or not figure.says("rate_word"):
        draft.quoted = Charge(share, per)
        draft.flat_quote = any("费率" in word.text for word in (*figure.left, *figure.inside))
        draft.mark("quoted", figure)


def _per(draft: Draft, figure: Figure, share: Decimal) -> Per | None:
    """The stretch of time that a rate is for; None where nothing tells."""
    if isinstance(figure.value, Rate):
        return figure.value.per
    if not share:
        return "year"  # 0 % is nought for any time
    if figure.cadence:
        return CADENCE_PER[figure.cadence]
    if figure.says("total"):
        return "total"
    if joined(draft.row, figure):
        return "period"
    if draft.times.counts and any("费率" in word.text for word in (*figure.left, *figure.inside)):
        return None if each_or_once(draft, share) else "total"
    if any("年" in word.text or word.text in ("apr", "nominal") for word in (*figure.left, *figure.right) if word.name == "rate_word"):
        return "year"
    if _OF_THE_REST.search(draft.row.text, max(0, figure.span[0] - 12), figure.span[0]) and (draft.period or "principal_each" in draft.sums):
        return "period"  # 每月还本2000, 利息按剩余本金的1%收
    if share < YEARLY_FROM and any(other.cadence == "each_month" and isinstance(other.value, Percent) for other in draft.row.figures):
        return "month"  # 月管理费1.2%, 利息0.8%
    if figure.says("flat") and share >= YEARLY_FROM and any(length.over(MONTH) >= _LONG for length in draft.times.terms):
        return "year"  # 18% flat on a 2-year loan
    named = draft.row.says("rate_word") and not figure.says("interest")
    return "year" if named and share >= YEARLY_FROM else None
