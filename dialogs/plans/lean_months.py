"""Months in which less is paid than usual, in a plan: a share of what there is (2月只能还一半), one more of them (4月也是), each on its own."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from content.regex import either, regex
from dialogs import what_if_slots
from dialogs.case import read_case
from dialogs.plans.plan_passages import means_of
from dialogs.plans.planned import read_planned
from dialogs.slots import INCOME
from dialogs.talk import Talk
from dialogs.understanding.marked import marked
from dialogs.understanding.what_ifs.months import next_month, one_month

Json = Any
NEXT, ON, FOR = (slot.name for slot in (what_if_slots.WHAT_IF_NEXT, what_if_slots.WHAT_IF_NEXT_ON, what_if_slots.WHAT_IF_NEXT_FOR))
OTHERS, MISSED = what_if_slots.WHAT_IF_OTHERS.name, what_if_slots.WHAT_IF_MISSED.name
KIND = "next"
SHARES = {
    "一半": Decimal("0.5"), "三分之一": Decimal(1) / 3, "三分之二": Decimal(2) / 3, "四分之一": Decimal("0.25"), "三成": Decimal("0.3"), "五成": Decimal("0.5"), "七成": Decimal("0.7"),
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "two thirds": Decimal(2) / 3, "a quarter": Decimal("0.25"),
}  # fmt: skip
_ZH, _EN = "|".join(word for word in SHARES if not word.isascii()), "|".join(word for word in SHARES if word.isascii())
PART_PAID = regex(either(
    f"(?:只|最多|顶多|就|仅)(?:够|能|可以|拿得出|还得起|会)*(?:还|付|拿|交|凑|出)?(?:得起|得出|出来|个|出)?(?P<zh>{_ZH})(?!的?(?:利息|罚息|违约金))",
    rf"\b(?:only|at most|just|no more than)\b[^.,;?!]{{0,16}}\b(?P<en>{_EN})\b(?! (?:of )?the (?:interest|penalt|fee))",
    rf"\b(?:pay|manage|afford|make|do) (?P<en2>{_EN})\b(?= (?:of (?:it|that|the (?:usual|normal))|in |next |that month)|[ .!?]*$)",
), re.IGNORECASE)
"""2月只能还一半, in February I can only pay half: of what a month leaves for the debts."""
PART_OF_WAGE = regex(either(
    f"(?:工资|薪水?|收入|底薪)(?:会|要|可能|都|也|只|就|才|能)*(?:发|拿|有|给|剩|开|到手)?(?:到|个|了)?(?P<zh>{_ZH})(?!的?(?:还|拿来))",
    rf"\b(?:only |just )?(?:get|be paid|receive|earn|on)(?: only| just)? (?P<en>{_EN})(?: of)? (?:my |the )?(?:pay|salary|wages?|income)\b",
), re.IGNORECASE)
"""1月份工资只发一半: so much less than usual in that month."""
SAME_AGAIN = regex(r"也(?:是|一样|如此|这样|这么|得这样|还不上|不行)?[了吧]?[。.!]?$|^(?:and |in |so )*\w+(?:,)? (?:too|as well|also|the same)[.!]?$|\b(?:the same|same thing|same again) (?:in|for) ", re.IGNORECASE)
"""4月也是, April too: as in the month that was told last."""
BARE_MONTH = regex(r"^(?:(?:and|so|but|then) )*(?=(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)", re.IGNORECASE)
ORDINALS = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
}  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
NTH = regex(r"第(?P<zh>[一二三四五六七八九]|\d)(?:期|个月)|\b(?:on |for )?the (?P<en>first|second|third|fourth|fifth|sixth)(?: (?:one|instal?ment|payment|month))?\b", re.IGNORECASE)
UNPAID = regex(r"还不[上了起]|交不[上起]|拿不出|\b(?:can'?t|cannot|may not|might not|won'?t|not be able to|miss|skip)\b", re.IGNORECASE)
REPLACES = regex(r"不是|改[成到为]|换成|而是|应该是|说错|\bnot\b|\binstead\b|\brather\b|\bi mean\b|\bsorry\b|\bactually\b|\bmove\b", re.IGNORECASE)


def nth_in_months(text: str, today: date) -> str:
    """第三期我可能还不上, I may not manage the third: the month in which that payment falls, the first being the next."""
    found = NTH.search(text) if UNPAID.search(text) else None
    if found is None:
        return text
    step = ORDINALS.get((found["zh"] or found["en"]).lower()) or int(found["zh"])
    year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
    said = f"{year}年{month + 1}月" if found["zh"] else f"in {MONTHS[month]} {year}"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


def in_yuan(known: Mapping[str, Json], text: str, today: date) -> str:
    """The text with a share of what is paid as a sum, and a share of the wage as what is missing of it."""
    if (wage := PART_OF_WAGE.search(text)) and (income := known.get(INCOME.name)):
        group = "zh" if wage["zh"] else "en"
        less = (Decimal(income) * (1 - SHARES[wage[group].lower()])).quantize(Decimal(1), ROUND_HALF_UP)
        return text[: wage.start()] + (f"少还{less}元" if group == "zh" else f"pay {less} yuan less") + text[wage.end() :]
    found = PART_PAID.search(text)
    if found is None:
        return text
    t = Talk(known, today)
    case = read_case(t)
    means = means_of(t, case, read_planned(t, case))
    if means is None or means.available <= 0:
        return text
    group = next(name for name in ("zh", "en", "en2") if found[name])
    amount = (means.available * SHARES[found[group].lower()]).quantize(Decimal(1), ROUND_HALF_UP)
    return text[: found.start(group)] + (f"{amount}元" if group == "zh" else f"{amount} yuan") + text[found.end(group) :]


def again(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """April too: the month that is named, like the one that was told last."""
    said, values = marked(BARE_MONTH.sub("in ", text.strip()), today) if SAME_AGAIN.search(text.strip()) else ("", [])
    on = one_month(values, today)
    if not said or "¤" in said or on is None:
        return {}
    rows = [other for other in known.get(OTHERS) or [] if other["kind"] == KIND]
    amount = rows[-1]["amount"] if rows else known.get(NEXT, "0" if known.get(MISSED) else None)
    return {} if amount is None else {NEXT: amount, ON: on.isoformat()}


def beside(known: Mapping[str, Json], facts: dict[str, Json], text: str, today: date) -> dict[str, Json]:
    """The facts with a month of its own beside the one that was told, where another is named."""
    on = facts.get(ON) or (next_month(today).isoformat() if NEXT in facts and one_month(marked(text, today)[1], today) else None)
    if NEXT not in facts or on is None or NEXT not in known or known.get(ON) in (None, on) or REPLACES.search(text):
        return facts
    others = [other for other in facts.get(OTHERS) or known.get(OTHERS) or [] if not (other["kind"] == KIND and other["on"] == on)]
    row = {"kind": KIND, "about": "", "amount": facts[NEXT], "on": on, "months": int(facts.get(FOR) or 1)}
    return {name: value for name, value in facts.items() if name not in (NEXT, ON, FOR)} | {OTHERS: [*others, row]}
