"""One detail of several debts, each by its name: 最低?招行1000,工行500; I pay 1,000 to CMB and 500 to ICBC each month."""

import re
from decimal import Decimal
from typing import Any

from content.languages import LANGUAGES
from content.regex import regex
from content.words import words
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.called import nth
from dialogs.plans.named_debts import meant
from dialogs.records.told_payments import LATELY
from dialogs.replies import Reply, debt_name
from dialogs.slots import DEBT_RATE, DUE_THIS_MONTH, MINIMUM, OFFER_WAIVED, OVERDUE, OWED, PENALTY_RATE
from dialogs.talk import Part, Slot
from dialogs.told.details_told import HEADS, figure_of
from dialogs.told.filing import items
from dialogs.understanding.corrections import last_correction
from dialogs.understanding.moves import correction
from dialogs.understanding.questions import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate, Value
from dialogs.understanding.what_ifs.loan_words import SUPPOSES

LONGEST, SUMS = 160, (".owed", ".minimum", ".rate")
ASKS_AT_THE_END = regex(r"[?？吗么]\s*$")
COULD = regex(r"能|可以|打算|想|准备|计划|新|改|\b(?:can|could|might|plan|want|offer\w*|new)\b|还不[上起了]", re.IGNORECASE)
"""What somebody could pay, or was offered, is not what is due."""
PAID = regex(r"[还付交]了|已经?[还付交]|\b(?:paid|sent|repaid)\b", re.IGNORECASE)
MONTHS = regex(r"每个?月|一个月|月供|月还|每期|最低|\b(?:(?:each|every|per|a) month|monthly|min(?:imum)?s?)\b", re.IGNORECASE)
LATE_PART = regex(r"(?<!没)(?<!没有)(?<!未)(?<!不)逾期(?:了)?的?(?:金额|部分|欠款|应还|总额)?|(?<!not )(?<!none )(?<!n't )\b(?:overdue|behind|late|arrears)\b", re.IGNORECASE)
TAKES = regex(r"^(?:the |my |and |so )*(?:(?!\b(?:on|fees?|late|rate|interest|rent|pay|salary|income|minimum)\b)[\w .&-]){2,24}? (?:is|takes|costs?|wants?|comes to|payment is|instal+ment is) (?:about |around )?[\d,.]+k? (?:a|each|every|per) month\W*$", re.IGNORECASE)
"""Puhui is 2,480 a month."""
BARE, BARE_EN = 12, 26
"""Letters to a figure in a list that says hardly more than names and sums: the card wants 1,200, Huabei 650."""
MOST_ALONE = 2
WHICH_OF_TWO = regex(r"[大小](?:的|那|卡)|第[一二三]|\b(?:big|small|larger|smaller|bigger|first|second)\b", re.IGNORECASE)
BARELY = (".owed", ".minimum", ".product", ".kind", ".lender")
LEAST_DUE, SHARE_DUE = Decimal(20), Decimal("0.2")
OF_A_YEAR = Decimal(3)
"""Percent: what less would be is of a day or a month, and is asked."""


def each_by_name(m: Message) -> Heard | None:
    """Each figure is of the debt named right before it, or else of the one right behind it; what is late of a known sum is part of it."""
    known = items(m.session.facts)
    if not known or len(m.text) > LONGEST or SUPPOSES.search(m.text) or COULD.search(m.text) or ASKS_AT_THE_END.search(m.text):
        return None
    values = read(MONTHS.sub(lambda said: " " * len(said[0]), m.text), today=m.today)  # 招行一个月1000
    named = _named(m, values)
    if not named or len(set(named)) < len(named):
        return None
    sums = [value.best for value in values if isinstance(value, Money | Number)]
    if LATE_PART.search(m.text) and not is_question(m.text) and not (m.slot and m.slot.key == OFFER_WAIVED.key) and not MONTHS.search(m.text) and len(sums) == len(values):
        return _late_parts(m, dict(zip(named, sums, strict=True)))
    slot = _slot(m, values) if len(named) > 1 or nth(known, m.text) or _is_due(m, values) or TAKES.search(m.text) else None
    figures = [figure_of(slot, value) for value in values] if slot else []
    if slot is None or None in figures:
        return None
    if slot is MINIMUM and any(Decimal(figure) >= Decimal(known[index].get("owed") or figure + "0") for index, figure in zip(named, figures, strict=True)):
        return None
    facts = {slot.at(index).name: figure for index, figure in zip(named, figures, strict=True)}
    there = {"", *(f"debts[{index}" for index in known)}
    others = {name: value for name, value in m.told.items() if not name.endswith(SUMS) and name != DUE_THIS_MONTH.name and (name.startswith("debts[") or value not in figures) and name.rpartition("].")[0] in there}
    return bounded(m.session, others | facts)


def _named(m: Message, values: list[Value]) -> list[int]:
    """The debts of the figures, in their order; none where one has no debt of its own."""
    if not values:
        return []
    cuts = [0, *(place for value in values for place in value.span), len(m.text)]
    between = [m.text[cuts[place] : cuts[place + 1]] for place in range(0, len(cuts), 2)]
    return _one_each(m, between[:-1]) or _one_each(m, between[1:])


def _one_each(m: Message, parts: list[str]) -> list[int]:
    named = [meant(m.session.facts, part) for part in parts]
    if len(parts) == 1 and not any(named) and len(items(m.session.facts)) == 1:
        return [*items(m.session.facts)]
    surely = {debts[0] for debts in named if len(debts) == 1}
    left = [index for index in items(m.session.facts) if index not in surely]
    if len(left) == 1 and not WHICH_OF_TWO.search(m.text) and len(parts) == len(items(m.session.facts)) > MOST_ALONE:
        named = [debts if len(debts) == 1 or not set(left) & set(debts or left) else left for debts in named]  # Huabei 600, card 2,500 and the loan 1,100: the one that is left
    return [debts[0] for debts in named] if all(len(debts) == 1 for debts in named) else []


def _slot(m: Message, values: list[Value]) -> Slot[Any] | None:
    """What the figures are, by the words of the message, else by their sort."""
    slot = next((slot for said, slot in HEADS if said.search(m.text)), None)
    if all(isinstance(value, Percent | Rate) for value in values):
        of_a_year = all(isinstance(value, Rate) or value.best >= OF_A_YEAR for value in values if isinstance(value, Percent | Rate))
        return (slot if slot is PENALTY_RATE else DEBT_RATE) if of_a_year else None
    if all(isinstance(value, Duration | Count) for value in values):
        return slot if slot is not OVERDUE else None  # how late each is, labels know
    if slot is OWED or LATELY.search(m.text) or PAID.search(m.text):
        return None
    return MINIMUM if MONTHS.search(m.text) or _is_due(m, values) else None


def _is_due(m: Message, values: list[Value]) -> bool:
    """微粒贷1100,信用卡450; the card wants 1,200: small beside what is known to be owed, and no payment known yet."""
    known = items(m.session.facts)
    if correction(m.text) or last_correction(m.text) or not meant(m.session.facts, m.text) or len(m.text) > len(values) * (BARE_EN if m.text.isascii() else BARE):
        return False
    if any(name.startswith("debts[") and not name.endswith(BARELY) for name in m.told):
        return False  # 花呗逾期费每月35
    sums = [value.best for value in values if isinstance(value, Money | Number)]
    rows = [(known[index], amount) for index, amount in zip(_named(m, values), sums, strict=False)]
    return len(sums) == len(values) and all(item.get("owed") and not item.get("minimum") and LEAST_DUE <= amount <= SHARE_DUE * Decimal(item["owed"]) for item, amount in rows)


def _late_parts(m: Message, parts: dict[int, Decimal]) -> Heard | None:
    """逾期的部分:招行2000,工行700: what each owes in all stays as it is."""
    owed = {index: Decimal(item["owed"]) for index, item in items(m.session.facts).items() if item.get("owed")}
    if not all(part < owed.get(index, Decimal(0)) for index, part in parts.items()):
        return None
    rows = [{"name": {lang: debt_name(index, m.session.facts, words(lang)) for lang in LANGUAGES}, "part": part, "owed": owed[index]} for index, part in parts.items()]
    data = {"rows": rows, "total": sum(parts.values()), "owed": sum(owed[index] for index in parts)}
    return Heard(notes=(Reply("common.late_part", parts=(Part("common.late_part", data),), numbers={"arrears": data["total"]}),))
