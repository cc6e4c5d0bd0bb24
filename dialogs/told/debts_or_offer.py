"""What one message tells of debts and means, what of a loan to be priced, and which of the two it is about."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.plans.plan_offers_told import offer_facts
from dialogs.plans.planning import owes
from dialogs.prices.offered import (
    MEANS,
    PRICE,
    PRICING,
    TROUBLE,
    as_paid_out,
    asks_about,
    due_in_full,
    nothing_but_an_offer,
    parted,
    priced,
    runs,
    thought_of,
)
from dialogs.scams.agency_share import agency_share
from dialogs.session import Session
from dialogs.slots import (
    ESSENTIALS,
    INCOME,
    OF_A_MONTH,
    OWED,
    PAPERS_COME,
    QUOTED,
    REASON,
    SERVED_ON,
    TERMS,
    find,
)
from dialogs.told.cash_told import cash_told
from dialogs.told.earned_told import with_earnings
from dialogs.told.filing import filed
from dialogs.told.running_loans import running_loans, with_running
from dialogs.told.several_told import counted, of_known_debts, several_debts, without_interest
from dialogs.told.spent_told import with_apart
from dialogs.told.spoken_to import NEW_LOAN
from dialogs.told.still_owed import still_owed
from dialogs.told.telling_words import (
    ASKS_WHY,
    BORROWED,
    DETAILS,
    IF_PAID,
    IN_DEBT,
    IN_TROUBLE,
    ITS_NAME,
    LATE_TERMS,
    LENDING,
    LENT,
    MONTHLY_IN_HAND,
    NO_DEBT_RUNS,
    NO_INTEREST,
    OF_KIN,
    ONE_MORE,
    ONLY_THIS,
    OVERDUE_NOW,
    PAID_SO_FAR,
    PAYS_ALREADY,
    RUNNING,
    RUNS,
    SHORT,
    SOLD,
    STANDING,
    STILL_OWES,
)
from dialogs.told.terms_apart import without_terms
from dialogs.told.told_terms import as_debt, wanted_at_once, with_interest_paid
from dialogs.told.unnamed_told import without_known
from dialogs.understanding.instalments_done import how_far
from dialogs.understanding.labels.labels import Labelled, labelled
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.offers.gate import has_figure
from dialogs.understanding.offers.offers import read_further, read_offer
from dialogs.understanding.papers import read_paper

Json = Any
OWES_NOW = regex(r"(?:我|那我)?(?:现在|目前|手[上里]|原来|老的)*(?:还|总共|一共|是)*欠|(?:现在|目前|原来|老)的?(?:是|有)|\b(?:now |at the moment )?i (?:now |already |still )?owe\b", re.IGNORECASE)


def at_hand(session: Session) -> str | None:
    """The dialog that is open."""
    return session.top.dialog if session.top else None


class Told:
    """One message: what it tells of debts and means, what of an offer, and which of the two it is about."""

    def __init__(self, session: Session, text: str, today: date, wanted: str | None) -> None:
        text = LATE_TERMS.sub("", text) if wanted == "rate" else text
        self.session, self.text, self.today, self.wanted, self.at_hand = session, text, today, wanted, at_hand(session)
        self.old, self.new = parted(text) if "swap" in (wanted, self.at_hand) else (text, text)
        if self.at_hand == "swap" and self.old == self.new and (session.asked or "").startswith("debts["):
            self.new = ""  # 欠3万, where the old debt was asked
        if self.at_hand == "swap" and self.old == self.new and OWES_NOW.match(text) and NEW_LOAN & session.facts.keys():
            self.new = ""  # 现在欠借呗2万2, where the new loan was told
        self.reading = read_offer(self.new, today=today)
        self.terms = self.reading.terms
        self.offer = {TERMS[name]: value for name, value in self.terms.to_json().items()}
        self.running = [] if self.at_hand in PRICING or wanted in NO_DEBT_RUNS else running_loans(text, today)
        self.share = {} if priced(self.terms) and not MEANS.search(text) else agency_share(text, today)  # a fee of a loan is no agency's

    @cached_property
    def told(self) -> list[Labelled]:
        """What it tells of debts and means: the longest reading of all, which is made where anything hangs on it."""
        told = without_terms(labelled(self.old, self.today), self.reading, self.text, apart=self.old != self.new)
        told = still_owed(with_running(told, self.running), self.old)
        return without_known(told, self.session.facts, of_a_loan=len(self.offer) > 1, several=several_debts(told, named=1) and self._runs_by_its_terms)

    @cached_property
    def _slots(self) -> set[str]:
        return {fact.slot for fact in self.told}

    def facts(self) -> dict[str, Json]:
        if self.at_hand is None and self.wanted == "rate" and nothing_but_an_offer(self.text, self.today):
            return self._further
        if self._would_borrow or self._is_a_rate:
            return self._further
        if self._tells_nothing:
            return self._paper | (self.offer if self._is_offer(self._paper, self.offer) else {})
        case = self._case()
        if not case and self.at_hand is None and self.wanted in (None, "triage") and len(self.offer) > 1 and NEW_LOAN & self.offer.keys() and not any(words.search(self.text) for words in (IN_DEBT, TROUBLE, RUNS, IF_PAID)):
            return self._further  # 拿了9000,现在说要还12000
        offer = {} if self._of_debts or (self.at_hand in PRICING and ASKS_WHY.search(self.text)) else self.offer
        if self.at_hand in PRICING and MEANS.search(self.text):
            lives_on = [fact.value for fact in self.told if fact.slot in OF_A_MONTH]
            offer = {name: value for name, value in offer.items() if value not in lives_on}
        if self.old != self.new:
            return case | as_paid_out(offer)
        if self._is_offer(case, offer):
            offer = self._further if offer else offer
            if self.session.top and self.session.top.done and MEANS.search(self.text):
                means = [case[slot.name] for slot in (INCOME, ESSENTIALS) if slot.name in case]
                offer = {n: v for n, v in offer.items() if v not in means}  # I spend 4000 is no sum of the loan that was priced
            return {n: v for n, v in case.items() if not n.startswith("debts[") and v not in offer.values()} | offer
        let_off = offer_facts({**case, **self.session.facts}, self.session.asked, self.text, self.today)
        if any(name.endswith(".offer_kind") for name in let_off):  # 安逸花说能减500一次结清: what is owed stays what it is
            case = {n: v for n, v in case.items() if not (n.endswith(".owed") and n in self.session.facts and Decimal(v) < Decimal(self.session.facts[n] or 0))}
        offered = offer_facts({**self.session.facts, **case}, self.session.asked, self.text, self.today)
        payments = [value for name, value in offered.items() if name.endswith(".offer_payment")]
        return {n: v for n, v in case.items() if not (n.endswith(".minimum") and v in payments and n in self.session.facts)} | offered  # the old one is due until it is taken

    @property
    def _further(self) -> dict[str, Json]:
        """The terms of what is an offer for sure, by what was learned of its figures as well."""
        return {TERMS[name]: value for name, value in read_further(self.new, today=self.today).to_json().items()}

    @property
    def _tells_nothing(self) -> bool:
        """Where no debt is known, and neither a figure stands in the message nor anything that its words tell of debts and means: most wishes and questions."""
        return not (self.at_hand or self._tells_terms or owes(self.session.facts) or has_figure(self.text) or self.told or self.share or self.session.asked)

    @property
    def _tells_terms(self) -> bool:
        """More of a loan than that its rate is asked for."""
        return not self.offer.keys() <= {TERMS["wants"]}

    @cached_property
    def _paper(self) -> dict[str, Json]:
        """The court's paper that it tells of: that says what has happened, and a text message proves nothing yet."""
        happened = self.session.facts.get("happened")
        return read_paper(self.text, self.today, under_way=self.session.facts.get("paper.kind") or (happened if happened in PAPERS_COME else None), day_asked=self.session.asked == SERVED_ON.name)

    @property
    def _would_borrow(self) -> bool:
        """想借5万 at the menu, and no more than what a loan is told by: the one that is thought of, and no debt."""
        first = self.at_hand is None and self.wanted in (None, "answer", "triage") and not owes(self.session.facts)
        return first and bool(NEW_LOAN & self.offer.keys()) and thought_of(self.text)

    @property
    def _is_a_rate(self) -> bool:
        """利息1分2 as a first word, and nothing besides: what is asked is what it comes to."""
        first = self.at_hand is None and not owes(self.session.facts) and not self.session.asked
        return first and self.offer.keys() == {QUOTED.name} and self._slots == {"debts[].rate"} and without_names(self.text) == self.text

    @cached_property
    def _matter(self) -> str | None:
        """What is open has the first claim on a figure; what has come to its end, only where nothing else is wished for."""
        top = self.session.top
        return self.at_hand if top and (not top.done or self.wanted not in DIALOGS) else self.wanted

    @cached_property
    def _of_debts(self) -> bool:
        """Whether its figures are those of debts that run, or of what comes in, whatever terms they look like."""
        asked = self.session.asked
        if self.running or (self.at_hand is None and (counted(self.told) or IN_TROUBLE.search(self.text) or self._runs_by_its_terms or (self._runs and not self._asks_a_price))):
            return True
        pays = self.at_hand is None and OWED.name in self._slots and PAYS_ALREADY.search(self.text) and not PRICE.search(self.text)
        if pays or self.share or (asked in (INCOME.name, ESSENTIALS.name) and (self._slots & set(OF_A_MONTH) or not LENT.search(without_names(self.text)))) or (owes(self.session.facts) and self.wanted != "swap" and of_known_debts(self.session, self.told)):
            return True
        if (self._matter not in PRICING and several_debts(self.told)) or (self.at_hand is None and OWED.name in self._slots and STILL_OWES.search(self.text) and not (ONLY_THIS.search(self.text) and priced(self.terms))):
            return True
        if self.at_hand in PRICING and self._is_of_a_household:
            return True
        if self.at_hand not in PRICING and owes(self.session.facts) and OWED.name in self._slots and NO_INTEREST.search(self.text):
            return True  # 还欠我三姨8000,没利息
        return self.at_hand not in PRICING and (self._earns or (bool(self._slots & DETAILS) and (not priced(self.terms) or (bool(self._slots & ITS_NAME) and not BORROWED.search(without_names(self.text))))))

    @property
    def _earns(self) -> bool:
        """Whether it tells of a wage as somebody does who lives on it, and not who lends by it."""
        means = MEANS.search(self.text) is not None or MONTHLY_IN_HAND.search(self.text) is not None or any(slot == ESSENTIALS.name or slot.startswith("spending.") for slot in self._slots)
        return INCOME.name in self._slots and means and not LENT.search(without_names(self.text))

    @property
    def _is_of_a_household(self) -> bool:
        """工资6800,吃住1500,往家寄3500, where the price of a loan is open: what comes in and what goes out, and no terms."""
        return MEANS.search(self.text) is not None and self._earns and any(slot == ESSENTIALS.name or slot.startswith("spending.") for slot in self._slots)

    @property
    def _asks_a_price(self) -> bool:
        return self.wanted == "rate" and is_question(self.text)

    @cached_property
    def _runs_by_its_terms(self) -> bool:
        """By what was learned of first messages with the terms of a loan."""
        short = self.terms.term is not None and self.terms.term.days <= SHORT
        return self.at_hand is None and self._tells_terms and not (short or self._asks_a_price or self.wanted == "swap" or SOLD.search(self.text)) and (self._is_half_paid or runs(self.text, self.today))

    @property
    def _is_half_paid(self) -> bool:
        """捷信借的35000分36期,一期1563,已经还了16期: a lender's, told in full, of which so much is paid."""
        return PAID_SO_FAR.search(self.text) is not None and (priced(self.terms) or how_far(self.text, self.today) is not None) and without_names(self.text) != self.text

    @property
    def _runs(self) -> bool:
        named = bool(self._slots & ITS_NAME)
        if named and RUNS.search(self.text) and read_lender_offer(self.text, self.today):
            return True
        return (named and PAID_SO_FAR.search(self.text) is not None) or (not priced(self.terms) and (RUNNING.search(self.text) or OF_KIN.search(self.text)) is not None)

    def _case(self) -> dict[str, Json]:
        """The paper, the debts and the means that it tells of."""
        of_a_price = self._matter in PRICING and not self._of_debts
        told = [] if of_a_price and self.old == self.new and not MEANS.search(self.text) else self.told
        if self.wanted == "swap" and owes(self.session.facts):
            told = [fact for fact in told if fact.index is None]  # 借个年化8%的贷款还掉信用卡: of the new one
        told = [fact for fact in told if fact.slot != INCOME.name] if self._is_bare_sum else told
        case = self._paper | filed(self.session.facts, told, self.session.asked, text=self.text, another=ONE_MORE.match(self.text) is not None) | self.share
        case = with_earnings(case, self.session, self.text, self.today, asked=self.session.asked == INCOME.name and self._of_debts)
        case = with_apart(case, self.session.facts, self.text)
        case |= without_interest(case, self.told, self.text) if NO_INTEREST.search(self.text) else {}
        case |= cash_told(case, self.text, self.today)
        if self.wanted == "harmed" and case.get(REASON.name) == "fraud":
            case.pop(REASON.name)  # 我被骗了 begins that talk, it is no reason for a debt
        case |= wanted_at_once(case, self.session.facts, self.text, self.today) | due_in_full(case, self.terms)
        if self._runs_by_its_terms or (self.at_hand is None and self._of_debts and priced(self.terms) and not any(name.startswith("debts[") for name in case)):
            case = as_debt(case, self.terms, self.text, self.today)
        case = with_interest_paid(case, self.terms) if self._of_debts else case
        if "paper.kind" in self._paper:
            case.pop("happened", None)
        return case

    @property
    def _is_bare_sum(self) -> bool:
        """每月500, where what to keep for emergencies or what is due on a debt was asked, is no income."""
        asked = find(self.session.asked or "")
        return asked is not None and asked.kind == "money" and asked.name not in OF_A_MONTH and not MEANS.search(self.text) and not any(fact.slot == ESSENTIALS.name for fact in self.told)

    def _is_offer(self, case: Mapping[str, Json], offer: Mapping[str, Json]) -> bool:
        """Whether it is about the price of one loan: that was asked, or it is told so fully that it has one, and nothing of trouble."""
        if any(name.startswith(STANDING) or name.endswith(OVERDUE_NOW) for name in case) or self._of_debts:
            return False
        if self.at_hand is None and IN_DEBT.search(self.text) and not is_question(self.text):
            return False
        if self.at_hand not in PRICING and len(self._slots) > 1 and all(slot.startswith("spending.") for slot in self._slots) and not LENDING.search(self.text):
            return False  # rent 1500, parents 1000
        if self._matter in PRICING and (self.at_hand or is_question(self.text) or not RUNS.search(self.text)):
            return True
        if self.at_hand is None and (IN_DEBT.search(self.text) or (several_debts(self.told, named=1) and RUNS.search(self.text) and not is_question(self.text))):
            return False
        return priced(self.terms) or self._begins(case, offer)

    def _begins(self, case: Mapping[str, Json], offer: Mapping[str, Json]) -> bool:
        """A first message that tells some terms of a loan, and nothing else of the person."""
        asks = asks_about(self.text, self.today)
        of_one = self.wanted is None or (self.wanted == "answer" and asks and not is_question(self.text)) or (self.wanted == "plan" and ("offer.payment" in offer or asks) and not MEANS.search(self.text))
        tells = bool(NEW_LOAN & offer.keys()) and len(offer) > 1 and not case.keys() & {INCOME.name, ESSENTIALS.name}
        return self.at_hand is None and of_one and tells and (asks or LENDING.search(self.text) is not None) and not IF_PAID.search(self.text) and not any(words.search(self.text) for words in (CANNOT_PAY, RUNS))
