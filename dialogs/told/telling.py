"""Facts that name themselves: the terms of an offer, or debts and means, and the dialog that they speak to."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.prices.offered import PRICING
from dialogs.scams.agency_share import agency_share
from dialogs.session import Session
from dialogs.slots import AGENCY_SHARE, CLAIM, DELAYS, HARM, HARM_AMOUNT, OVERDUE
from dialogs.told.debts_or_offer import Told, at_hand
from dialogs.told.telling_words import (
    IF_LATE,
    LATE_PART,
    MORE_SENT,
    OF_THE_WHOLE,
    RUNS,
    TO_PAY,
    WITH_INTEREST,
    WOULD_PAY,
)
from dialogs.understanding.asked import is_bare
from dialogs.understanding.figures_aside import without_asides
from dialogs.understanding.harms import debts_beside, read_harm
from dialogs.understanding.questions import is_question
from dialogs.understanding.records import read_record
from dialogs.understanding.text import without_hotlines

Json = Any
WHOLE = ("offer.total", "offer.contract", "offer.received")


OF_CARDS = ("crime_card", "repay_card_plan", "rate_card", "rate_card_excess", "rate_card_instalment", "credit_grace_card")
"""信用卡逾期会坐牢吗, then 我欠建行4万8: what a bank is owed is owed on its card."""
OF_A_LOAN = regex(r"贷|\bloan|\bmortgage", re.IGNORECASE)


IN_GENERAL = regex(r"^(?:那|要是|如果)?逾期(?:[一二两三1-3]|几|半)?天?(?:就|也)?(?:会|要|能|算|上|影响)[^,，。]*(?:吗|么|不|没|[?？])", re.IGNORECASE)


def labelled_facts(session: Session, text: str, today: date, wanted: str | None) -> dict[str, Json]:
    """Facts that name themselves: a loss, a credit record, terms of a loan where its price is the matter, else debts and means."""
    text = without_hotlines(text)
    if is_bare(text, today):
        return {}
    loss = _loss(session, text, today, wanted)
    if HARM.name not in loss and RUNS.search(text):
        loss = {}  # 其实我欠中信两万四: whom they owe is not the bank that the money left from
    if HARM.name in loss:
        beside = Told(session, debts_beside(text), today, "triage").facts()  # 还有借呗3万逾期: for after the first steps
        loss = {name: value for name, value in beside.items() if name.startswith("debts[")} | loss
    told = loss or _record(session, text, today) or Told(session, without_asides(text), today, wanted).facts()
    if at_hand(session) == "court" and told and all(name.startswith("offer.") for name in told) and (sums := [Decimal(told[name]) for name in WHOLE if told.get(name)]):
        told = {CLAIM.name: str(max(sums))}  # they want 42,000, and 9,000 of it is fees
    if session.asked == DELAYS.name:
        told = {name: value for name, value in told.items() if not name.endswith(OVERDUE.key)}  # how late each payment was is no debt
    if session.topic in OF_CARDS and not OF_A_LOAN.search(text):
        told = {name: "credit_card" if name.endswith(".product") and value == "bank_loan" and name not in session.facts else value for name, value in told.items()}
    return {name: value for name, value in told.items() if not (_is_late_part(session, name, value, text) or _is_to_pay(session, name, value, text) or _is_grown(session, name, value, text) or _is_supposed(session, name, text))}


def _is_late_part(session: Session, name: str, value: Json, text: str) -> bool:
    """逾期金额3120, of a debt of 19,400 that was told before: a part of it, and the whole stays as it is."""
    whole = session.facts.get(name) if name.endswith(".owed") and LATE_PART.search(text) else None
    return whole is not None and value is not None and Decimal(value) < Decimal(whole)


def _is_grown(session: Session, name: str, value: Json, text: str) -> bool:
    """加上罚息快8万1了,他们看哪个数, of a principal of 62,000: what it has grown to is asked about, and the principal stays."""
    whole = session.facts.get(name) if name.endswith(".owed") and WITH_INTEREST.search(text) and is_question(text) else None
    return whole is not None and value is not None and Decimal(value) > Decimal(whole)


def _is_supposed(session: Session, name: str, text: str) -> bool:
    """What if I pay a week late, of a loan that was priced; 逾期一天会上征信吗: nothing is late."""
    if name.endswith(".overdue_days") and IN_GENERAL.search(text):
        return True
    return name.endswith(".overdue_days") and at_hand(session) in PRICING and IF_LATE.search(text) is not None


def _is_to_pay(session: Session, name: str, value: Json, text: str) -> bool:
    """招行能不能先还500: what somebody would pay, or is to pay first, is neither what is owed nor what is due each month."""
    if name.endswith(".minimum"):
        return name not in session.facts and name.replace(".minimum", ".owed") in session.facts and WOULD_PAY.search(text) is not None
    whole = session.facts.get(name) if name.endswith(".owed") and TO_PAY.search(text) and not OF_THE_WHOLE.search(text) else None
    return whole is not None and value is not None and Decimal(value) < Decimal(whole)


def _loss(session: Session, text: str, today: date, wanted: str | None) -> dict[str, Json]:
    opened = at_hand(session)
    of_agent = AGENCY_SHARE.name in session.facts or session.facts.get(HARM.name) == "agent"
    about = "代办\n" if of_agent else "骗\n" if "harmed" in (opened, opened or wanted) else ""
    harm = read_harm(about + text, today, under_way=opened == "harmed")
    if harm and (before := session.facts.get(HARM_AMOUNT.name)) and (more := harm.get(HARM_AMOUNT.name)) and MORE_SENT.search(text):
        harm = harm | {HARM_AMOUNT.name: str(Decimal(before) + Decimal(more))}
    return harm | agency_share(text, today) if harm else {}


def _record(session: Session, text: str, today: date) -> dict[str, Json]:
    asked_of_it = session.top is None and (session.topic or "").startswith("credit_")
    return read_record(text, today, under_way=at_hand(session) == "credit" or asked_of_it)
