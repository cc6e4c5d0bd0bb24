"""The charges of an offer beside its interest: of what kind, when they are taken, and in which of the payments."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from content.regex import either, regex
from dialogs.calculator.terms import Fee, FeeKind
from dialogs.understanding.offers.made_up import part_of
from dialogs.understanding.offers.parts import PAYMENTS, PERIODS, Figure, Row, Word
from dialogs.understanding.offers.roles import FEE_KINDS, fee_kind, fee_when
from dialogs.understanding.values import Count

WITH_THE_FIRST = regex(either(
    "(?:首期|第一期|首月|头一?个?[期月])(?:账单)?(?:就|里面?|中|上)?(?:一次性?|全部?|全额|一把|一并|一起|一块儿?|直接|都)(?:收|扣|付|交|缴)",
    "(?:算|加|放|装|并|记|打)(?:在|到|进)(?:了)?(?:首期|第一期|首月|头一?个?[期月])(?:里面?|账单|中|上|$|[,，。;；])",
    "(?:首期|第一期|首月|头一?个?[期月])(?:账单)?[收扣交付缴]取?(?=$|[,，。;；])",
    r"\b(?:fee|charge) (?:with|in|on) the first (?:payment|instal\w*|month|bill)\b",
    r"\b(?:charged|taken|paid|due|collected|billed|added) (?:with|in|to|on) the first(?: payment| instal\w*| month| bill| one)?(?=[.,;]|$)",
))

_SPREAD = regex(r"(?:元|块)?(?:平均|平|均)?(?:分摊|摊|均摊|平摊)(?:到|进|在|入)|(?: yuan)? (?:is |was )?(?:spread|split) (?:over|across) (?:all|them|the)")
_PARTS = PAYMENTS | {"期", "次", "个月"}

if TYPE_CHECKING:
    from dialogs.understanding.offers.draft import Draft


_RENTED = regex(r"租|\b(?:rent(?:s|ed|al|ing)?|leas\w+)\b")
_KEPT = regex(r"不退|不返|不还押金|没收|(?:抵|当|作|算)[^,，。]{0,3}(?:租金|买断|首付)|\b(?:non-?refundable|not refund\w*|not returned|goes towards|off the price)\b")


def comes_back(row: Row) -> bool:
    """A deposit comes back where it is said, and that on something rented unless it is said that it does not."""
    return row.says("refund") or (_RENTED.search(row.text) is not None and not _KEPT.search(row.text))


def take_fee(draft: Draft, figure: Figure, *, amount: Decimal | None = None, share: Decimal | None = None) -> None:
    clause = [word for other in draft.row.figures if other.clause == figure.clause
              for word in (*other.left, *other.right)] + tail(draft.row, figure)
    kind, when = fee_kind(figure) or _named_after(draft.row, figure) or "interest", fee_when(figure, clause)
    paid_in = kind == "deposit"
    if kind == "deposit" and not comes_back(draft.row):
        kind = "other"
    if kind == "deposit" and when == "end":
        when = None  # 押金2000到期退
    stretch = draft.stretch_of(figure)
    if part_of(draft.row, figure):
        when = "each"
    if when is None and (besides(draft.row, figure) or joined(draft.row, figure) or _beside_principal(draft, figure) or (stretch is not None and stretch.rest)):
        when = "each"
    said = amount is not None if when is None else when == "start" and not (figure.says("deduct") or draft.row.says("received"))
    if stretch is not None and stretch.number == 1 and not (stretch.nth or stretch.rest or stretch.free) and when in (None, "aside", "each") and not figure.cadence and not figure.says("start", "deduct"):
        when = "first"  # 头一个月加收2100
    if (said and WITH_THE_FIRST.search(draft.row.text)) or (when == "aside" and _told_of_first(draft.row, figure)):
        when = "first"
    if when is None and amount is not None and figure.says("total"):
        draft.sums.setdefault("interest", []).append((amount, figure))
        return
    parts = None if when == "each" and not _SPREAD.match(draft.row.text, figure.span[1]) else spread_over(draft.row, figure)
    if parts:
        when, amount, share = "each", amount and amount / parts, share and share / parts
    staged = when == "each" and amount is not None and _stage_fee(draft, figure, amount)
    if when == "each" and figure.cadence in PERIODS:
        draft.fee_every[len(draft.fees)] = PERIODS[figure.cadence]
    if staged:
        amount = Decimal(0)  # its sum is told apart for each payment
    draft.fees.append(Fee(kind, when or ("aside" if paid_in else "start"), amount, share))
    draft.mark("fees", figure)
    if when == "each" and figure.cadence != "each_year":
        draft.note_period(figure)


def _told_of_first(row: Row, figure: Figure) -> bool:
    """Plus a 4% fee collected with the first one: said behind the fee, before any other figure."""
    after = row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None
    first = WITH_THE_FIRST.search(row.text, figure.span[1])
    return first is not None and (after is None or first.end() <= after.span[0])


def _stage_fee(draft: Draft, figure: Figure, amount: Decimal) -> bool:
    """前三个月每月另收100; 前3期免手续费, 之后每期50."""
    stretch = draft.stretch_of(figure)
    if stretch is not None and stretch.rest and stretch.number and stretch.number > 1:
        draft.staged_fees = [(stretch.number - 1, Decimal(0)), (None, amount)]  # 第三个月开始加收20
        return True
    number = stretch.number if stretch is not None and not stretch.nth else None
    rest = next((word for word in figure.left if word.name == "rest"), None)
    own = rest is not None and stretch is not None and rest.start < draft.row.figures[stretch.place].span[0]  # 后面六期每期45
    if rest and not own and (number or draft.staged_fees):
        draft.staged_fees = [*(draft.staged_fees or [(number, Decimal(0))]), (None, amount)]
    elif number:
        free = [other for other in draft.times.stretches if other.place < stretch.place and not other.nth] if stretch and not draft.staged_fees else []
        draft.staged_fees += [(other.number, Decimal(0)) for other in free]  # 前3期免手续费, 后9期每期45
        draft.staged_fees.append((number, amount))
    return bool(draft.staged_fees)


def spread_over(row: Row, figure: Figure) -> Decimal | None:
    """服务费8%分36期收, 手续费4500分摊进月供: in so many parts."""
    if _SPREAD.match(row.text, figure.span[1]) and (count := next((other.value.value for other in row.figures if isinstance(other.value, Count) and other.value.unit in _PARTS), None)):
        return count
    following = row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None
    if following is None or following.clause != figure.clause or not isinstance(following.value, Count):
        return None
    return following.value.value if figure.after("split") and following.after("take", "repay") else None


def besides(row: Row, figure: Figure) -> bool:
    """每期除了还830, 还要再给平台45: as often as the payment behind 除了."""
    word = next((word for word in row.words if word.name == "besides" and word.start < figure.span[0]), None)
    if word is None or figure.cadence:
        return False
    behind = [other for other in row.figures if word.start < other.span[0] < figure.span[0]]
    return len(behind) == 1 and bool(behind[0].cadence) and behind[0].clause == figure.clause - 1


def joined(row: Row, figure: Figure) -> bool:
    """每月还2500本金和210手续费: the second sum is as often as the first."""
    return figure.before("plus") and any(
        other.clause == figure.clause and other.place < figure.place and other.cadence for other in row.figures)


def _beside_principal(draft: Draft, figure: Figure) -> bool:
    """每期本金500, 手续费32.5; 每期本息1385, 保险62."""
    parts = draft.sums.get("principal_each", [])
    if parts and any(other.place == figure.place - 1 for _, other in draft.sums.get("interest", [])):
        return True  # 每期归本1500, 利216, 服务费45
    told = (*parts, *(each for each in draft.sums.get("payment", []) if each[1].cadence and each[1].before("both")))
    return any(other.place == figure.place - 1 for _, other in told)


def _named_after(row: Row, figure: Figure) -> FeeKind | None:
    """划走600, 写的是风险评估费: what was taken is named in the clause behind it."""
    following = row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None
    named = (word for word in row.words if word.start >= figure.span[1] and (following is None or word.end <= following.span[0]))
    return next((FEE_KINDS[word.name] for word in named if word.name in FEE_KINDS and (following is None or word not in following.left)), None)


def tail(row: Row, figure: Figure, until: Figure | None = None) -> list[Word]:
    """The words after a figure, up to the end of its clause or the next figure."""
    tail: list[Word] = []
    for word in row.words:
        if word.start >= figure.span[1]:
            if word.name == "stop" or (until is not None and word.start >= until.span[0]):
                break
            tail.append(word)
    return tail
