"""What a message asks of its own figures, and what a lean month lacks, told beside whatever else it means."""

import re
from dataclasses import replace
from decimal import Decimal

from content.languages import LANGUAGES
from content.regex import either, regex
from content.registry import find as find_lender
from dialogs.calculator.priority import YEARS
from dialogs.case import read_case
from dialogs.due_days import before_payday, with_due
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.prices.offered import whole_offer
from dialogs.prices.private_loans import AT_LAW, cap_on, is_private, told_lender
from dialogs.prices.rate import CAPS_FROM
from dialogs.questions.context import surely_asked
from dialogs.questions.own_figures import Figure, figure
from dialogs.questions.reckoned import FIGURES
from dialogs.questions.talked_sums import OF_A_TALK
from dialogs.replies import Reply
from dialogs.slots import (
    CONTRACT,
    COUNT,
    DEBT_RATE,
    EARLY_FEE,
    OWED,
    PAYMENT,
    QUOTED,
    RECEIVED,
    SIGNED_ON,
    SWAP_OF,
    TERM,
    TOTAL,
)
from dialogs.talk import Facts, Part, Talk
from dialogs.told.filing import items
from dialogs.understanding.offers.gate import has_figure
from dialogs.understanding.own_sums import ASKS, own_sum
from dialogs.what_if_slots import WHAT_IF_EXTRA, WHAT_IF_ONCE

TOLD_ALREADY = frozenset((*(f"figure.{name}" for name in FIGURES), "figure.part_paid", "figure.interest_of", "figure.paid_in", "figure.split_in", *OF_A_TALK))
PAID_SO_FAR = regex(r"(?:一直|都|已经|总共|一共)?(?:还|付|交)了[^,，。]{0,6}(?:个月|年|期)|\bpaid\b[^.?]{0,40}\b(?:months?|years?) (?:now|so far|already)\b", re.IGNORECASE)
OF_ITS_LENGTH = (TOTAL.name, COUNT.name, TERM.name, PAYMENT.name)
YEARLY = regex(r"一年(?:是|要|合|算|到底|究竟)?(?:下来)?(?:是)?(?:多少|几)|年化[^,，。]{0,4}(?:多少|几)|\b(?:per|a|in a) year\b|\byearly\b|\bannual", re.IGNORECASE)
HOW_MUCH = regex(r"(?:多少|几)的?年化", re.IGNORECASE)
OF_A_SHARE = regex(r"(?:收|抽|要|拿)[^,，。]{0,4}(?:个点|%|成)|\b(?:for|takes?|charges?|wants?|fee of) \d+ ?%", re.IGNORECASE)
INSTALMENTS, LENT = {PAYMENT.name, COUNT.name}, {CONTRACT.name, RECEIVED.name}
"""Told together they are a loan to be priced, and no sums to be added up."""
YEAR = regex(either(
    r"(?<![\d.])(\d{4})\s?年(?!期|的?利)",
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(\d{4})\b",
    r"\b(?:in|since|until|till) (?:the year )?((?:1[5-9]|2[1-9]|3\d)\d\d)(?=[,.;?!]|$)",
), re.IGNORECASE)
EARLIEST, FURTHEST = 1980, 60
RECKONING = ("arrears", "early", "swap")
"""Dialogs that reckon what they are asked themselves."""


def with_sum(m: Message, heard: Heard) -> Heard:
    """What was heard, with the sum that the message asks for."""
    heard = _with_strange_year(m, with_due(m, _of_a_person(m, _with_its_rate(m, heard))))
    if (heard.move and not heard.facts) or m.pasted or (heard.start in RECKONING and (EARLY_FEE.name in heard.facts or not OF_A_SHARE.search(m.text))) or any(note.key in TOLD_ALREADY for note in heard.notes):
        return heard
    if (WHAT_IF_ONCE.name not in heard.facts or WHAT_IF_EXTRA.name in m.session.facts) and any(name.startswith("what_if.") for name in heard.facts):
        return heard  # what if they cut it to 24%: the plan tells
    if not (m.session.facts or heard.facts or has_figure(m.text)):
        return heard
    if not (ASKS.search(m.text) or QUOTED.name in heard.facts or heard.start == "rate" or WHAT_IF_ONCE.name in heard.facts):
        return heard
    of_a_loan = heard.facts.keys() >= INSTALMENTS and bool(heard.facts.keys() & LENT)
    found = _figure({**m.session.facts, **heard.facts}, m, sums=not of_a_loan) or _yearly(m, heard)
    if found is None:
        return heard
    if found.part.key != "figure.due" and not m.terms and any(name.startswith("offer.") for name in heard.facts) and heard.start != "rate":
        heard = replace(heard, facts={name: value for name, value in heard.facts.items() if name not in OF_ITS_LENGTH})
    told = Reply(found.part.key, parts=(found.part,), numbers=found.numbers)
    kept = heard.notes if heard.facts or heard.start or surely_asked(m.session, m.text) else ()
    return replace(heard, notes=(told, *kept))


def _of_a_person(m: Message, heard: Heard) -> Heard:
    """The terms of a loan with who lends it, where a person does; 2,400 a month for 30 months so far is no term of it."""
    offer = {name: value for name, value in heard.facts.items() if name.startswith("offer.")}
    if PAID_SO_FAR.search(m.text) and heard.start is None:
        heard = replace(heard, facts={name: value for name, value in heard.facts.items() if name not in OF_ITS_LENGTH})
    lender = told_lender(m.text, m.today, offer, _paid_off_by(m, heard))
    return replace(heard, facts={**lender, **heard.facts}) if lender else heard


def _paid_off_by(m: Message, heard: Heard) -> frozenset[str]:
    """能不能借3万年化10%把招行还了: whoever is paid off by a new loan does not lend it."""
    if "swap" not in (heard.start, m.wanted.dialog, m.session.top and m.session.top.dialog):
        return frozenset()
    there = items({**m.session.facts, **heard.facts})
    of = heard.facts.get(SWAP_OF.name) or there
    found = (find_lender(there[index].get("lender") or "") for index in of if index in there)
    return frozenset(lender.brand[LANGUAGES[0]] for lender in found if lender)


def _with_its_rate(m: Message, heard: Heard) -> Heard:
    """0.05% a day, what is that a year? of the one debt that was told it is the rate, as far as anybody knows."""
    yearly = next((note.numbers["nominal_annual"] for note in heard.notes if "nominal_annual" in note.numbers), None)
    if yearly is None or heard.facts or heard.start or (m.session.top and m.session.top.dialog == "rate"):
        return heard
    of = [debt.index for debt in read_case(Talk(m.session.facts, m.today)).debts if debt.owed]
    if len(of) != 1 or m.session.facts.get(DEBT_RATE.at(of[0]).name) is not None:
        return heard
    return replace(heard, facts={DEBT_RATE.at(of[0]).name: DEBT_RATE.encode((yearly, "year"))})


def _with_strange_year(m: Message, heard: Heard) -> Heard:
    """1900年借的, until 2999: said of a loan, and not to be believed."""
    told = next((found[1] or found[2] or found[3] for found in YEAR.finditer(m.text)), None) if any(name.startswith("offer.") for name in heard.facts) else None
    if told is None or EARLIEST <= int(told) <= m.today.year + FURTHEST:
        return heard
    return replace(heard, notes=(*heard.notes, Reply("common.strange_year", {"year": told})))


def _figure(facts: Facts, m: Message, *, sums: bool) -> Figure | None:
    talk = Talk(facts, m.today)
    case = read_case(talk)
    of = meant(facts, m.text) or [debt.index for debt in case.debts if debt.owed]
    owed = talk.get(OWED.at(of[0])) if len(of) == 1 else None
    rate = talk.get(DEBT_RATE.at(of[0])) if len(of) == 1 else None
    yearly = rate[0] * YEARS[rate[1]] if rate else None
    if is_private(m.session) and AT_LAW.search(m.text):
        signed = talk.get(SIGNED_ON)
        owed, yearly = talk.get(RECEIVED) or talk.get(CONTRACT), cap_on(talk, signed) if signed and signed >= CAPS_FROM else None
    found = None if not sums or whole_offer(m.text, m.today) else own_sum(m.text, m.today, owed=owed, yearly=yearly)
    if found:
        return Figure(Part("figure.sum", {"how": found.how, "terms": list(found.terms), "result": found.result, "per": "month" if found.how == "split" else "", "whole": found.terms[0], "of": of if len(of) == 1 else []}), {"result": found.result})
    if due := before_payday(talk, m.text):
        return due
    lean = _lean(facts, m)
    if case.minimum and lean and case.surplus is not None and case.surplus + lean < case.minimum:
        available = case.surplus + lean
        data = {"due": case.minimum, "rows": [], "unknown": 0, "available": available}
        return Figure(Part("figure.due", data), {"due": case.minimum, "available": available, "shortfall": case.minimum - available})
    return None


def _yearly(m: Message, heard: Heard) -> Figure | None:
    """三分利,一年是多少: the rate that is told, as one of a year."""
    told = QUOTED.name in heard.facts
    is_open = not told and heard.start == "rate"  # 低至0.03% is no rate to reckon with
    asked = YEARLY.search(m.text) if told or is_open else None
    if asked is None and is_open:
        asked = HOW_MUCH.search(m.text)
    return figure("rate_monthly", m.session, m.text, m.today) if asked and not whole_offer(m.text, m.today) else None


def _lean(facts: Facts, m: Message) -> Decimal:
    """What a month that is told now has less than the others."""
    once = facts.get(WHAT_IF_ONCE.name)
    return min(Decimal(once), Decimal(0)) if once and once != m.session.facts.get(WHAT_IF_ONCE.name) else Decimal(0)
