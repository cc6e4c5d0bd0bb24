"""What a sum of money or a percentage in an offer is, told by the words that stand nearest to it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from dialogs.calculator.terms import FeeKind, Per, When
from dialogs.understanding.offers.parts import Figure, Word
from dialogs.understanding.values import Count, Percent, Rate

Role = Literal[
    "ignore", "received", "contract", "principal", "payment", "principal_each", "interest", "daily", "total", "last",
    "buyout", "fee", "bonus", "step", "down", "unknown",
]

FEE_KINDS: dict[str, FeeKind] = {
    "interest_fee": "interest", "guarantee_fee": "guarantee", "insurance_fee": "insurance",
    "membership_fee": "membership", "deposit_fee": "deposit", "other_fee": "other", "service_fee": "service",
}
_BESIDE = 2
NOUNS: dict[str, Role] = {
    **dict.fromkeys(FEE_KINDS, "fee"),
    "bonus": "bonus", "buyout": "buyout", "final": "last", "capital": "principal", "interest": "interest",
    "both": "total", "total": "total", "down": "down",
}
"""What a figure is, whatever verb stands between the noun and it (担保费每月还300)."""
PLACES: dict[str, Role] = {"received": "received", "gave": "received", "contract": "contract", "principal": "principal"}
"""What a figure is, unless something is paid in between (到账后每月还944)."""
VERBS: dict[str, Role] = {
    "repay": "total", "pay_month": "payment", "rental": "payment", "once": "total", "clear": "total", "end": "total",
    "the_payment": "payment", "interest_only": "interest", "deduct": "total", "paid_back": "total",
}
AFTER: dict[str, Role] = {
    **dict.fromkeys(FEE_KINDS, "fee"),
    "bonus": "bonus", "buyout": "buyout", "final": "last", "capital": "principal", "interest": "interest",
    "received": "received", "contract": "contract", "principal": "principal", "rental": "payment", "pay_month": "payment",
    "both": "total", "paid_back": "total", "down": "down",
}
CADENCE_PER: dict[str, Per] = {
    "each_period": "period", "each_month": "month", "pay_month": "month", "each_day": "day", "each_week": "week",
    "each_year": "year", "each_quarter": "period", "each_fortnight": "period",
    "each_half_month": "period", "each_half_year": "period", "rental": "month",
}


def money_role(figure: Figure) -> Role:
    """The role of a sum of money."""
    if figure.says("other_loan") or _remarked(figure) or _denied(figure) or _offered_at_most(figure):
        return "ignore"
    if figure.left and not figure.cadence and (figure.left[-1].name == "basis" or (figure.left[-1].name == "flat" and figure.left[-1].text[0] in "按照")):
        return "ignore"  # 利息按10万算
    if isinstance(figure.value, Count):
        return "principal"  # a 5,000 loan
    if figure.before("more") and figure.after("buyout") and not figure.cadence:
        return "buyout"  # 到期再给900就归我
    if figure.before("repay") and figure.right and figure.right[0].name == "start" and figure.right[0].text.isascii():
        return "fee"  # pay 300 upfront
    role = _owned(figure) or _named(figure) or _after(figure) or _verb(figure) or _alone(figure)
    if figure.left and figure.left[-1].text == "剩" and figure.before("start", "deduct", *FEE_KINDS):
        return "received"  # 扣掉杂费剩18600
    if not figure.cadence and not figure.says("final", "buyout", "rest", *FEE_KINDS) and any(word.text == "多" for word in figure.left) and figure.before("gave", "repay"):
        return "interest"  # 到时候多给两千
    if figure.before("less") and figure.before("contract", "received", "start"):
        return "fee"  # 比合同少1500, 放款直接少了2400
    if figure.right and figure.right[0].cadence and figure.right[0].text.isascii() and role in ("principal", "contract"):
        return "payment"  # I owe on a loan, 640 a month
    on_top = (role == "last" and (figure.before("more", "aside") or any(word.text in ("另加", "外加") for word in figure.left) or figure.after("buyout") or _twice_last(figure))) or (figure.says("final") and figure.says("aside"))
    if on_top:
        return "buyout"  # 最后多还500, 最后一个月再付500买断
    if (figure.before("less") or _grows(figure)) and role in ("payment", "total", "unknown"):
        return "step"
    return _each(role, figure) if figure.cadence else role


def _twice_last(figure: Figure) -> bool:
    """Balloon of 15,000 with the last one."""
    named = [word for word in (*figure.left, *figure.right) if word.name == "final"]
    return len(named) > 1 and named[-1].text.isascii() and figure.after("final")


def _grows(figure: Figure) -> bool:
    """第一个月还500, 以后每个月多还100."""
    return figure.before("rest") and bool(figure.cadence) and any(word.name == "more" and word.text[0] == "多" for word in figure.left)


def _remarked(figure: Figure) -> bool:
    """工资8000; but 逾期之前借了9000 tells a loan all the same."""
    if figure.after("remark"):
        return not figure.before("received")
    nearest = next((word.name for word in reversed(figure.left) if word.name == "remark" or word.name in PLACES), None)
    return nearest == "remark" and not figure.before("received")


def _offered_at_most(figure: Figure) -> bool:
    """最高可借20万: what may be lent is not what was."""
    at = next((index for index, word in enumerate(figure.left) if word.name == "cap"), None)
    return at is not None and any(word.name in ("principal", "received", "contract") for word in figure.left[at:])


def _denied(figure: Figure) -> bool:
    """不是3万; but in 不是3万是3万5 the second one is meant."""
    return any(word.name == "negated" and (word.text.isascii() or figure.span[0] - word.end <= _BESIDE) for word in figure.left)


def _named(figure: Figure) -> Role | None:
    """By the nearest noun before it; a verb in between takes a place name (到账后每月还) but not a noun's figure away."""
    paid = False
    for word in reversed(figure.left):
        if word.name in NOUNS:
            if word.name in FEE_KINDS and figure.after("split") and not figure.touches(word):
                continue  # 就收点服务费,24000分12期
            return _mixed(figure) or (_sum_of(figure) if word.name == "total" else NOUNS[word.name])
        if word.name in PLACES:
            if word.name == "gave" and "我" not in word.text and any(other.cadence and other.start < word.start for other in figure.left):
                return None  # 月月给256
            if word.name == "gave" and figure.before("total", "repay"):
                return "total"  # 一共给1380, 还的时候给了31.5万
            if word.name == "contract" and figure.before("total") and figure.before("repay"):
                return "total"  # 合同总还款写13200
            return None if paid or _loosely(figure, word) else PLACES[word.name]
        if word.name == "deduct" and figure.before("wait") and not figure.before("received", "start"):
            return "total"  # 三十天后扣3100
        if word.name == "aside" and figure.before("buyout"):
            return "buyout"  # 到期买断另付999
        if word.text == "plus" and figure.right and figure.right[0].name in ("interest", "capital"):
            return None  # 1,000 principal plus 140 interest
        if word.name in ("start", "deduct", "aside") and not paid and (not figure.cadence or word.text[0] in "另额"):
            return "fee"
        paid = paid or word.name in VERBS or word.cadence is not None
    return None


def _owned(figure: Figure) -> Role | None:
    """980的保险: a noun tied to the figure by 的."""
    first = figure.right[0] if figure.right else None
    return AFTER.get(first.name) if first is not None and first.tied else None


def _sum_of(figure: Figure) -> Role:
    """利息总共6000 is interest, 一共还6000 is everything."""
    if figure.before("capital", "both"):
        return "total"
    if figure.before("interest"):
        return "interest"
    return "fee" if any(word.name in FEE_KINDS for word in figure.left) else "total"


def _verb(figure: Figure) -> Role | None:
    how_often = False
    for word in reversed(figure.left):
        if word.name == "interest_only":
            paid = how_often or (word.text.endswith("息") and (word.text[0] != "按" or figure.touches(word)))
            return "interest" if paid else None
        if word.name in VERBS:
            only = not figure.cadence and any(other.name == "interest_only" and other.text[0] in "光只仅" for other in figure.left)
            return "interest" if only else VERBS[word.name]  # 光利息就要交3600
        how_often = how_often or word.cadence is not None
    return None


def _loosely(figure: Figure, word: Word) -> bool:
    """办贷款花了3800中介费: a noun right behind the figure says more than a loan further off."""
    if word.name == "gave":
        return figure.after("interest", "bonus", *FEE_KINDS)  # 给500块好处
    return word.name == "principal" and figure.span[0] - word.end > 1 and _after(figure) is not None


def _mixed(figure: Figure) -> Role | None:
    """利息和服务费加起来每期556: parts of one payment."""
    fee = any(word.name in FEE_KINDS for word in figure.left)
    if figure.before("total") and not figure.before("repay", "both", "capital"):
        return None
    if fee and figure.before("interest", "both", "capital"):
        return "payment" if figure.cadence else "total"
    return None


def _after(figure: Figure) -> Role | None:
    for word in figure.right:
        if word.name == "principal" and figure.cadence and figure.before("repay"):
            continue  # paying 400 a month on a loan
        if word.name in AFTER:
            return AFTER[word.name]
        if word.name == "start" and word.text.isascii() and not figure.cadence:
            return "fee"  # 600 was knocked off the payout
        if word.name == "includes":
            return None  # 月供880(含利息)
    return None


def _alone(figure: Figure) -> Role:
    if figure.after("start", "aside") or (figure.before("more") and figure.before("take") and not figure.cadence):
        return "fee"
    if figure.after("split"):
        return "principal"
    if any(word.name == "each_day" and "租" in word.text for word in figure.left):
        return "payment"
    if figure.cadence and any(word.name == "more" and (word.text[0] in "再又加" or (word.text == "多" and figure.before("take", "deduct"))) for word in figure.left):
        return "fee"  # 每月再加收68
    if figure.cadence == "each_day" or (figure.cadence and figure.before("take") and figure.cadence != "each_period"):
        return "daily" if figure.cadence == "each_day" else "payment"
    return "payment" if figure.cadence else "unknown"


def _each(role: Role, figure: Figure) -> Role:
    """The role of a sum that is named with 每月, 每期, ..."""
    if role == "principal":
        return "principal_each" if figure.says("capital") else role
    if role == "total":
        return "total" if figure.before("total") and not figure.before("both") else "payment"
    if role == "unknown":
        return "payment"
    return role


def fee_kind(figure: Figure) -> FeeKind | None:
    """The kind of a charge, where a word beside it names it."""
    nearest = (*reversed(figure.left), *figure.right, *figure.inside)
    return next((FEE_KINDS[word.name] for word in nearest if word.name in FEE_KINDS), None)


def fee_when(figure: Figure, clause: list[Word]) -> When | None:
    """When a charge is taken, as far as the words beside it or in its clause tell."""
    if figure.says("first_one"):
        return "first"
    if figure.cadence:
        return "each"
    if figure.before("clear") and figure.before("repay"):
        return "end"  # 结清还要交500解押费
    for words in ((*figure.left, *figure.right), clause):
        names = {word.name for word in words}
        if {"once", "take"} <= names or any(word.name == "final" or word.text.startswith(("到期", "销户", "结清费", "exit")) for word in (*figure.left, *figure.right)):
            return "end"  # 服务费200元到期一并收取, 到期另收800
        for name, when in (("aside", "aside"), ("start", "start"), ("end", "end")):
            if name in names:
                return _from_pocket(name, words) or when  # type: ignore[return-value]
    return None


def _from_pocket(name: str, words: Sequence[Word]) -> When | None:
    """先交300才放款: paid before the money comes, not taken from it."""
    paid = name == "start" and any(word.text.startswith(("先交", "先付", "先给")) for word in words)
    lent = any(word.name in ("contract", "principal") for word in words)
    return "aside" if paid and not lent else None


def share_of(figure: Figure) -> Decimal:
    """A percentage or rate as a fraction."""
    value = figure.value
    assert isinstance(value, Percent | Rate)
    return value.best / 100 if isinstance(value, Percent) else value.best
