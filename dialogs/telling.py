"""Facts that name themselves: the terms of an offer, or debts and means, and the dialog that they speak to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.conduct_hours import without_hours
from dialogs.filing import earned_facts, filed, sums_owed, with_apart
from dialogs.offered import MEANS, PRICING, due_in_full, nothing_but_an_offer, parted, priced, runs
from dialogs.own_figures import agency_share
from dialogs.plan_offers_told import offer_facts
from dialogs.planning import owes
from dialogs.running_loans import running_loans, with_running
from dialogs.session import Session
from dialogs.slots import (
    AGENCY_SHARE,
    CASH,
    ESSENTIALS,
    HARM,
    INCOME,
    OF_A_MONTH,
    OWED,
    REASON,
    TERMS,
    find,
)
from dialogs.spoken_to import NEW_LOAN
from dialogs.still_owed import still_owed
from dialogs.told_terms import as_debt
from dialogs.understanding.asked import is_bare
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.harms import debts_beside, read_harm
from dialogs.understanding.label_near import CANNOT_PAY
from dialogs.understanding.labels import Labelled, labelled
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.offers import read_further, read_offer
from dialogs.understanding.papers import read_paper
from dialogs.understanding.records import read_record
from dialogs.understanding.savings import read_cash
from dialogs.understanding.text import clause, without_hotlines
from dialogs.understanding.what_if_months import months_to_come

Json = Any
AT_HAND = regex(r"手[里头上]|身上|卡[里上]|账[户上]|余额宝|零钱通|银行|存款|积蓄|现金|\b(?:cash|sav(?:ed|ings)|put by|in (?:the|my) (?:bank|account))\b", re.IGNORECASE)
NO_JOB = regex(r"没有?(?:了)?工作(?!经验|证明)|没(?:在)?上班|\b(?:no|not have a|don'?t have a|without a) job\b|\bunemployed\b", re.IGNORECASE)
OUT_OF_WORK = regex(r"失业(?!金|救济|保险)|待业|下岗|没了工作|工作没了|丢了工作|\b(?:unemployed|jobless|out of work|lost (?:my|the) job)\b", re.IGNORECASE)
STILL_EARNS = regex(r"现在|目前|如今|失业金|低保|补[助贴偿]|救济|兼职|副业|零工|打工|临时|跑|送|摆摊|代驾|找到|新工作|又|刚上|老[公婆]|爱人|对象|家里|爸|妈|我俩|两口子|没有?收入|收入(?:为|是)?(?:0|零)|\b(?:now|benefits?|allowance|part[- ]time|gigs?|deliver\w*|driv\w*|new|since found|husband|wife|partner|parents|pension|help|get|no income)\b", re.IGNORECASE)
IN_TROUBLE = regex(r"[堵上]我?家?门|[要讨]债|拖车|收车|收房|[问找向跟]我[要讨]|不还就|(?:银行|平台|他们?)[让要叫]我还|(?:没|未)[付交还]|个月[都就]?没给|(?:手里|手头|手上|兜里|身上|卡里|账上)[^,，。]{0,4}(?:只|就|才|没)")
"""Of a loan that runs, and runs badly: no price is asked for."""
RUNNING = regex(
    r"还剩|[房车]贷"
    r"|\b(?:left|remaining|mortgage|my (?:\w+ )?loan)\b",
    re.IGNORECASE,
)
"""房贷, what is left of it: a debt that is there, unless its price is told in full."""
PAID_SO_FAR = regex(r"还了\s*[\d一二两三四五六七八九十]+\s*期|下个?月\s*\d+\s*[号日]")
"""Instalments that were paid of a loan with a name, and a day on which the next is due, are of no offer."""
OF_KIN = regex(r"亲戚|同事|朋友|同学|叔|舅|姐|哥|姑|姨|爸|妈|老乡|\bfrom (?:a |my )?(?:\w+ )?(?:colleague|friend|relatives?|brother|sister|uncle|aunt|cousin|parents?|mother|father|family)\b", re.IGNORECASE)
"""Lent by one of them: a debt that is there, unless its price is told in full."""
NO_INTEREST = regex(r"没有?利息|无息|免息|不[要收算]利息|\binterest[- ]free\b|\b(?:no|without) interest\b", re.IGNORECASE)
IN_DEBT = regex(r"逾期|催|凑不[齐出够]|晚了|债权|起诉|断供|拖了|还不[上起动了]|(?:一直|一分)没还|\b(?:overdue|collectors?|missed|arrears|since i last paid|since my last payment)\b|\bnothing since\b", re.IGNORECASE)
"""Words of a debt that runs: a first message with one is about that, whatever terms its figures would make."""
LENDING = regex(r"借|(?<![房车网])贷|到手|到账|利|分期|\d ?期|\b(?:loan|borrow\w*|lend\w*|got|get|receiv\w*|repay\w*|pay|instal)", re.IGNORECASE)
"""车贷一个月六千二 tells of a debt that runs, 借8000,十个月 of a loan."""
RUNS = regex(r"协商|欠|\b(?:negotiat\w*|owe\w*)\b", re.IGNORECASE)
IF_PAID = regex(r"\bif i (?:only )?(?:re)?pay\b|(?:如果|要是)我?(?:先|只)?还", re.IGNORECASE)
"""If I pay 30,000 of the 48,000: a thought, and no loan."""
ONE_MORE = regex(r"\s*(?:还有|另外|另|也有|再有|and |also |plus )", re.IGNORECASE)
"""Behind these a lender's name is another debt's, and not that of the one that has none yet."""
LENT = regex(r"借|(?<![房车网])贷|borrow|loan|lend", re.IGNORECASE)
BORROWED = regex(r"借|到手|到账|borrow|receiv|\bgot\b|lent", re.IGNORECASE)
"""Words of what a loan paid out: without one, the instalments that are left of Jiebei are of a debt that runs, though they have a price."""
OF_A_RATE = (".rate", ".lender", ".product", ".kind")
SHORT = 31
"""Days: of so short a loan its price is what matters, for it is mostly against the law."""
LATE_PART = regex(r"逾期(?:了)?的?(?:金额|部分|欠款|应还)|\b(?:overdue|late) (?:amount|part|sum)\b|\barrears\b|\b(?:amount|part) (?:that is |that's )?overdue\b", re.IGNORECASE)
STANDING = ("happened", "paper.", "harm.")
ITS_NAME = {"debts[].lender", "debts[].product"}
NAMED = {*ITS_NAME, "debts[].kind"}
DETAILS = frozenset({"debts[].penalty_rate", "debts[].late_fee", "debts[].instalments_left", "debts[].clear_by"})
"""Only told of a loan that runs already."""
NO_DEBT_RUNS = ("swap", "platform", "early", "borrow")
"""Wishes in which a loan with its rate and payment is a new one, or the debt that is there already."""
OVERDUE_NOW = (".overdue_days",)
"""Facts of somebody who tells how they stand, not of an offer to be priced."""


def labelled_facts(session: Session, text: str, today: date, wanted: str | None) -> dict[str, Json]:
    """Facts that name themselves: a loss, a credit record, terms of a loan where its price is the matter, else debts and means."""
    text = without_hotlines(text)
    if is_bare(text, today):
        return {}
    loss = _loss(session, text, today, wanted)
    if HARM.name not in loss and RUNS.search(text):
        loss = {}  # 其实我欠中信两万四: whom they owe is not the bank that the money left from
    if HARM.name in loss:
        beside = _Told(session, debts_beside(text), today, "triage").facts()  # 还有借呗3万逾期: for after the first steps
        loss = {name: value for name, value in beside.items() if name.startswith("debts[")} | loss
    told = loss or _record(session, text, today) or _Told(session, text, today, wanted).facts()
    return {name: value for name, value in told.items() if not _is_late_part(session, name, value, text)}


def _is_late_part(session: Session, name: str, value: Json, text: str) -> bool:
    """逾期金额3120, of a debt of 19,400 that was told before: a part of it, and the whole stays as it is."""
    whole = session.facts.get(name) if name.endswith(".owed") and LATE_PART.search(text) else None
    return whole is not None and value is not None and Decimal(value) < Decimal(whole)


def _open(session: Session) -> str | None:
    return session.top.dialog if session.top else None


def _loss(session: Session, text: str, today: date, wanted: str | None) -> dict[str, Json]:
    at_hand = _open(session)
    of_agent = AGENCY_SHARE.name in session.facts or session.facts.get(HARM.name) == "agent"
    about = "代办\n" if of_agent else "骗\n" if "harmed" in (at_hand, at_hand or wanted) else ""
    harm = read_harm(about + text, today, under_way=at_hand == "harmed")
    return harm | agency_share(text, today) if harm else {}


def _record(session: Session, text: str, today: date) -> dict[str, Json]:
    asked_of_it = session.top is None and (session.topic or "").startswith("credit_")
    return read_record(text, today, under_way=_open(session) == "credit" or asked_of_it)


class _Told:
    """One message: what it tells of debts and means, what of an offer, and which of the two it is about."""

    def __init__(self, session: Session, text: str, today: date, wanted: str | None) -> None:
        self.session, self.text, self.today, self.wanted, self.at_hand = session, text, today, wanted, _open(session)
        self.old, self.new = parted(text) if "swap" in (wanted, self.at_hand) else (text, text)
        if self.at_hand == "swap" and self.old == self.new and (session.asked or "").startswith("debts["):
            self.new = ""  # 欠3万,年利率18%, where the old debt was asked
        self.terms = read_offer(self.new, today=today).terms
        told = labelled(self.old, today)
        self.running = [] if self.at_hand in PRICING or wanted in NO_DEBT_RUNS else running_loans(text, today)
        self.told = self._open(still_owed(with_running(told, self.running), self.old))
        self.share = {} if priced(self.terms) and not MEANS.search(text) else agency_share(text, today)  # a fee of a loan is no agency's

    def _open(self, told: list[Labelled]) -> list[Labelled]:
        """What no word names tells what is not known yet; it puts nothing right, makes no further debt, and none of a loan that is told."""
        several = _several_debts(told, named=1) and self._runs_by_its_terms
        no_sum = owes(self.session.facts) or len(self.terms.to_json()) > 1
        no_debt = no_sum and not (several and not owes(self.session.facts))
        lost = {fact.index for fact in told if fact.learned and fact.slot == OWED.name and no_sum}
        named = {fact.index for fact in told if fact.slot in NAMED}

        def is_new(fact: Labelled) -> bool:
            if not fact.learned:
                return True
            return not (no_sum if fact.slot == OWED.name else no_debt) if fact.slot.startswith("debts[]") else fact.slot not in self.session.facts

        return [fact for fact in told if is_new(fact) and (fact.index is None or fact.index not in lost - named)]

    def facts(self) -> dict[str, Json]:
        if self.at_hand is None and self.wanted == "rate" and nothing_but_an_offer(self.text, self.today):
            return {TERMS[name]: value for name, value in self.terms.to_json().items()}
        case = self._case()
        offer = {} if self._of_debts else {TERMS[name]: value for name, value in self.terms.to_json().items()}
        if self.at_hand in PRICING and MEANS.search(self.text):
            lives_on = [fact.value for fact in self.told if fact.slot in OF_A_MONTH]
            offer = {name: value for name, value in offer.items() if value not in lives_on}
        if self.old != self.new:
            return case | _as_paid_out(offer)
        if self._is_offer(case, offer):
            offer = {TERMS[name]: value for name, value in read_further(self.new, today=self.today).to_json().items()} if offer else offer
            if self.session.top and self.session.top.done and MEANS.search(self.text):
                means = [case[slot.name] for slot in (INCOME, ESSENTIALS) if slot.name in case]
                offer = {n: v for n, v in offer.items() if v not in means}  # I spend 4000 is no sum of the loan that was priced
            return {n: v for n, v in case.items() if not n.startswith("debts[") and v not in offer.values()} | offer
        offered = offer_facts({**self.session.facts, **case}, self.session.asked, self.text, self.today)
        payments = [value for name, value in offered.items() if name.endswith(".offer_payment")]
        return {n: v for n, v in case.items() if not (n.endswith(".minimum") and v in payments and n in self.session.facts)} | offered  # the old one is due until it is taken

    @cached_property
    def _matter(self) -> str | None:
        """What is open has the first claim on a figure; what has come to its end, only where nothing else is wished for."""
        top = self.session.top
        return self.at_hand if top and (not top.done or self.wanted not in DIALOGS) else self.wanted

    @cached_property
    def _of_debts(self) -> bool:
        """Whether its figures are those of debts that run, or of what comes in, whatever terms they look like."""
        asked, slots = self.session.asked, {fact.slot for fact in self.told}
        means = MEANS.search(self.text) is not None or any(slot == ESSENTIALS.name or slot.startswith("spending.") for slot in slots)
        earns = INCOME.name in slots and means and not LENT.search(without_names(self.text))
        if self.running or (self.at_hand is None and (IN_TROUBLE.search(self.text) or self._runs_by_its_terms or (self._runs and not self._asks_a_price))):
            return True
        if self.share or (asked in (INCOME.name, ESSENTIALS.name) and (slots & set(OF_A_MONTH) or not LENT.search(without_names(self.text)))) or (owes(self.session.facts) and self.wanted != "swap" and _of_known_debts(self.session, self.told)):
            return True
        if _several_debts(self.told) and self._matter not in PRICING:
            return True
        return self.at_hand not in PRICING and (earns or (bool(slots & DETAILS) and (not priced(self.terms) or (bool(slots & ITS_NAME) and not BORROWED.search(without_names(self.text))))))

    @property
    def _asks_a_price(self) -> bool:
        return self.wanted == "rate" and is_question(self.text)

    @cached_property
    def _runs_by_its_terms(self) -> bool:
        """By what was learned of first messages with the terms of a loan."""
        short = self.terms.term is not None and self.terms.term.days <= SHORT
        return self.at_hand is None and bool(self.terms.to_json()) and not (short or self._asks_a_price or self.wanted == "swap") and runs(self.text, self.today)

    @property
    def _runs(self) -> bool:
        named = any(fact.slot in ITS_NAME for fact in self.told)
        if named and RUNS.search(self.text) and read_lender_offer(self.text, self.today):
            return True
        return (named and PAID_SO_FAR.search(self.text) is not None) or (not priced(self.terms) and (RUNNING.search(self.text) or OF_KIN.search(self.text)) is not None)

    def _case(self) -> dict[str, Json]:
        """The paper, the debts and the means that it tells of."""
        of_a_price = self._matter in PRICING and not self._of_debts
        told = [] if of_a_price and self.old == self.new and not MEANS.search(self.text) else self.told
        if self.wanted == "swap" and owes(self.session.facts):
            told = [fact for fact in told if fact.index is None]  # 借个年化8%的贷款还掉信用卡: of the new one
        paper = read_paper(self.text, self.today, under_way=self.session.facts.get("paper.kind"))
        told = [fact for fact in told if fact.slot != INCOME.name] if self._is_bare_sum else told
        case = paper | filed(self.session.facts, told, self.session.asked, another=ONE_MORE.match(self.text) is not None) | self.share
        earned = read_earnings(without_hours(self.text), self.today, asked=self.session.asked == INCOME.name and self._of_debts and not is_question(self.text), owed=sums_owed(case))
        if earned.own is not None and (earned.reckoned or case.get(INCOME.name, "0") == "0"):
            case = earned_facts(earned, case, self.text)
        if self.session.facts.get(INCOME.name) and case.get(REASON.name) == "job_loss" and INCOME.name not in case and NO_JOB.search(self.text):
            case[INCOME.name] = "0"  # the wage told before is none any more; it is said back as a change
        if case.get(REASON.name) == "job_loss" and OUT_OF_WORK.search(self.text) and not STILL_EARNS.search(self.text):
            case.pop(INCOME.name, None)  # 失业三个月了,…收入9000: whether that still comes in is asked
        if case.get(INCOME.name) == "0" and Decimal(self.session.facts.get(INCOME.name) or 0) and months_to_come(self.text, self.today):
            case.pop(INCOME.name)  # 4月到7月没工资 ends no wage
        case = with_apart(case, self.text)
        case |= self._without_interest(case)
        if AT_HAND.search(self.text) and (cash := read_cash(self.text, self.today)):
            case[CASH.name] = cash
        if self.wanted == "harmed" and case.get(REASON.name) == "fraud":
            case.pop(REASON.name)  # 我被骗了 begins that talk, it is no reason for a debt
        case |= due_in_full(case, self.terms)
        if self._runs_by_its_terms:
            case = as_debt(case, self.terms, self.text, self.today)
        if "paper.kind" in paper:
            case.pop("happened", None)  # the paper says it, and a text message proves nothing yet
        return case

    def _without_interest(self, case: Mapping[str, Json]) -> dict[str, Json]:
        """表姐那1万不要利息, beside other debts: of the one in whose clause it is said; of the only one wherever."""
        if not NO_INTEREST.search(self.text):
            return {}
        new = {name: value for name, value in case.items() if name.endswith("].owed") and name.replace("owed", "rate") not in case}
        said = {fact.value for fact in self.told if fact.slot == OWED.name and NO_INTEREST.search(clause(self.text, fact.span))}
        return {name.replace("owed", "rate"): {"value": "0", "per": "year"} for name, value in new.items() if len(new) == 1 or value in said}

    @property
    def _is_bare_sum(self) -> bool:
        """每月500, where what to keep for emergencies or what is due on a debt was asked, is no income."""
        asked = find(self.session.asked or "")
        return asked is not None and asked.kind == "money" and asked.name not in OF_A_MONTH and not MEANS.search(self.text)

    def _is_offer(self, case: Mapping[str, Json], offer: Mapping[str, Json]) -> bool:
        """Whether it is about the price of one loan: that was asked, or it is told so fully that it has one, and nothing of trouble."""
        if any(name.startswith(STANDING) or name.endswith(OVERDUE_NOW) for name in case) or self._of_debts:
            return False
        if self.at_hand is None and IN_DEBT.search(self.text) and not is_question(self.text):
            return False
        if self._matter in PRICING and (self.at_hand or is_question(self.text) or not RUNS.search(self.text)):
            return True
        if self.at_hand is None and (IN_DEBT.search(self.text) or (_several_debts(self.told, named=1) and RUNS.search(self.text) and not is_question(self.text))):
            return False
        return priced(self.terms) or self._begins(case, offer)

    def _begins(self, case: Mapping[str, Json], offer: Mapping[str, Json]) -> bool:
        """A first message that tells some terms of a loan, and nothing else of the person."""
        of_one = self.wanted is None or (self.wanted == "plan" and "offer.payment" in offer and not MEANS.search(self.text))
        tells = bool(NEW_LOAN & offer.keys()) and len(offer) > 1 and not case.keys() & {INCOME.name, ESSENTIALS.name}
        return self.at_hand is None and of_one and tells and not IF_PAID.search(self.text) and LENDING.search(self.text) is not None and not any(words.search(self.text) for words in (CANNOT_PAY, RUNS))


def _as_paid_out(offer: dict[str, Json]) -> dict[str, Json]:
    """A bank offers me 90,000 over 36 months at 2,700: what is offered in place of a debt is what is paid out, and its rate follows from the payments."""
    if "offer.received" in offer or not offer.keys() >= {"offer.contract", "offer.payment"}:
        return offer
    rest = {name: value for name, value in offer.items() if name not in ("offer.contract", "offer.unclear", "offer.quoted")}
    return {**rest, "offer.received": offer["offer.contract"]}


def _of_known_debts(session: Session, told: Iterable[Labelled]) -> bool:
    """都是18%, 建行快贷利率5%: a rate of debts that were told before, and no other terms."""
    slots = {fact.slot for fact in told}
    if "debts[].rate" not in slots or not all(slot.endswith(OF_A_RATE) for slot in slots):
        return False
    placed = filed(session.facts, told, session.asked)
    return bool(placed) and all(any(known.startswith(name.partition("].")[0]) for known in session.facts) for name in placed)


def _several_debts(told: Iterable[Labelled], named: int = 2) -> bool:
    """花呗1万5,借呗3万: two sums, each with a name of its own, are debts and no loan that is paid back with the second sum; where
    one is owed by that word (欠王老板6万,经营贷20万), one name will do."""
    slots = defaultdict[int | None, set[str]](set)
    for fact in told:
        slots[fact.index].add(fact.slot)
    return sum(OWED.name in of_one for of_one in slots.values()) > 1 and sum(OWED.name in of_one and bool(of_one & NAMED) for of_one in slots.values()) >= named
