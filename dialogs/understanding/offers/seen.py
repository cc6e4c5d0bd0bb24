"""What a sum of an offer is, seen beside the figures around it and those that were told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.regex import regex
from dialogs.understanding.offers.beside import (
    at_a_rate,
    at_most,
    following,
    measure_of_share,
    of_more,
    preceding,
    shared_out,
    taken_from,
    went_on_a_fee,
)
from dialogs.understanding.offers.fees import besides, comes_back, joined
from dialogs.understanding.offers.made_up import part_of
from dialogs.understanding.offers.parts import Figure, Row
from dialogs.understanding.offers.roles import FEE_KINDS, Role, money_role
from dialogs.understanding.values import Duration, Money, Number

if TYPE_CHECKING:
    from dialogs.understanding.offers.draft import Draft

_PARTS = frozenset({"fee", "interest", "total", "principal", "principal_each"})
_LENT_OR_UNKNOWN = frozenset({"unknown", "principal", "contract", "received"})
_GIVES = regex(r"(?:就|要|得|是|再)*给(?:他们?|她|人家|对方)?")
_THAT_IS = regex(r"[要得就是都,，]*|\s*(?:(?:and|which|that|it|this) )?(?:(?:is|was|gets?|they|he|she|all) )*")
_IS = ("", "is", "was", "of", "是", "还", "要还")


def role_of(draft: Draft, figure: Figure) -> Role:
    """The role of a sum, seen beside the figures around it."""
    row = draft.row
    role = money_role(figure)
    if part_of(row, figure):
        return "fee" if figure.says(*FEE_KINDS) else "ignore"
    if role == "received" and figure.before("gave") and _at_a_time(draft, figure):
        return "total"
    if role == "received" and _given_for_a_time(row, figure):
        role = "unknown"
    if role == "unknown" and of_more(row, figure, following(row, figure)):
        return "received"
    if role in ("unknown", "received") and of_more(row, figure, preceding(row, figure)):
        return "contract"
    if role in _LENT_OR_UNKNOWN and at_most(row, figure):
        return "ignore"
    if role == "fee" and taken_from(row, figure):
        return "contract"
    if at_a_rate(row, figure):
        return "principal"
    if shared_out(row, figure):
        return "principal"
    if role == "fee" and figure.says("deposit_fee") and row.text.isascii() and not comes_back(row):
        return "down"
    bought = role == "principal" and not figure.before("principal") and figure.says("principal")  # 先花268买个权益包
    if (role == "unknown" or bought) and draft.sums and went_on_a_fee(row, figure):
        return "fee"
    if measure_of_share(row, figure):
        return "ignore"
    if role == "principal" and figure.says("capital") and joined(row, figure):
        return "principal_each"
    if role == "interest" and figure.right and figure.right[0].name == "start" and not figure.cadence:
        return "fee"  # 利息2400先收
    if _spread(row, preceding(row, figure), figure):
        return "fee"
    if role == "fee" and _spread(row, figure, following(row, figure)):
        return "ignore"
    if (role == "interest" or (role == "unknown" and draft.sums)) and not figure.cadence and _taken_next(row, figure):
        return "fee"  # 利息500,先扣
    taken = figure.before("start") or (figure.before("deduct") and not figure.says("once", "end", "wait"))
    if role == "interest" and taken and not (figure.cadence or figure.before("first_one")):
        return "fee"  # 先扣利息6000
    if role in ("unknown", "total") and besides(row, figure):
        return "fee"
    if role == "fee" and _is_opening(row, figure):
        return "payment"  # month one is 1,290 because of a fee
    if role == "fee" and figure.says("unit_sum"):
        return "interest"  # 15 per 100
    told = preceding(row, figure)
    if figure.before("includes") and role == "payment" and told is not None and told.clause == figure.clause and isinstance(told.value, Money | Number):
        return "ignore"  # 月供1450包含每月50块
    if role == "fee" and (figure.before("includes") or figure.after("inside")):
        return "ignore"  # 月供里面含担保费150, 担保费150包含在里面
    if role in _PARTS and _part_of_told(draft, figure):
        return "ignore"  # 每期2081, 其中本金利息2018, 担保费63
    return role


def _taken_next(row: Row, figure: Figure) -> bool:
    """Whether the next clause has no figure of its own, and begins with a word of what is taken off first."""
    behind = [word for word in row.words if word.start >= figure.span[1]]
    after = following(row, figure)
    if len(behind) < 2 or behind[0].name != "stop" or behind[1].name != "start" or not _THAT_IS.fullmatch(row.text, behind[0].end, behind[1].start):
        return False
    return after is None or after.clause > figure.clause + 1


def _spread(row: Row, whole: Figure | None, each: Figure | None) -> bool:
    """保险费总共4800每月摊80: the second sum is the fee that goes with each payment."""
    if whole is None or each is None or not each.cadence or whole.clause != each.clause or not whole.says(*FEE_KINDS):
        return False
    return isinstance(whole.value, Money | Number) and "摊" in row.text[whole.span[1] : each.span[0]]


def _at_a_time(draft: Draft, figure: Figure) -> bool:
    """第一个月底给九千, 第二个月底再给八千五: what is given at such a time is paid back."""
    told = preceding(draft.row, figure)
    in_its_time = told is not None and told.clause == figure.clause and any(stretch.place == told.place for stretch in draft.times.stretches)
    return in_its_time or figure.before("first_one")


def _given_for_a_time(row: Row, figure: Figure) -> bool:
    """50万用半个月给8000: what is given for so long is paid, and nothing that arrived."""
    told = preceding(row, figure)
    return told is not None and told.clause == figure.clause and isinstance(told.value, Duration) and _GIVES.fullmatch(row.text, told.span[1], figure.span[0]) is not None


def _is_opening(row: Row, figure: Figure) -> bool:
    """Whether 首期 or 'month one' stands right before a sum that is as large as a payment."""
    first = next((word for word in figure.left if word.name == "first_one"), None)
    if first is None or figure.before(*FEE_KINDS) or not isinstance(figure.value, Money | Number):
        return False
    later = [other.value.best for other in row.figures[figure.place + 1 :] if isinstance(other.value, Money | Number)]
    return any(2 * each > figure.value.best for each in later) and row.text[first.end : figure.span[0]].strip(" $¥£€:") in _IS


def take_back(draft: Draft, role: Role) -> Role:
    """到手1万, 不对, 是9千: the sum before it was not meant, and this one is what that one was."""
    told = [(sums[-1][1].place, name) for name, sums in draft.sums.items() if sums]
    if not told or role not in ("unknown", max(told)[1]):
        return role
    name = max(told)[1]
    draft.sums[name].pop()
    return name


def _part_of_told(draft: Draft, figure: Figure) -> bool:
    """After 其中, of a payment or a total that was told before it."""
    places = [word.start for word in draft.row.words if word.name == "of_which" and word.start < figure.span[0]]
    told = [other for role in ("payment", "total") for amount, other in draft.sums.get(role, []) if not isinstance(figure.value, Money | Number) or amount > figure.value.best]
    return bool(places) and not figure.says("start", "deduct") and any(other.span[1] <= places[-1] for other in told)
