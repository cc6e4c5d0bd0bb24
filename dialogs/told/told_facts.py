"""Facts in free text and what is wished with them: a debt, the terms of a loan, a plan; else a free question, or a dialog to begin."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.answers import hearing
from content.record import record
from content.regex import regex
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS, run
from dialogs.meaning import Heard, named_option
from dialogs.message import Message
from dialogs.naming import NAMED_IN, told_beside
from dialogs.plans.car_sold import car_sold
from dialogs.plans.later import tells_a_late_debt
from dialogs.plans.left_out import left_for_now
from dialogs.plans.lent_anew import lent_to_me, thought_of
from dialogs.plans.named_debts import meant as named_debts
from dialogs.plans.planning import OF_LENDERS, changed_plan, owes, ready
from dialogs.plans.planning_words import A_WAGE_IF
from dialogs.prices.offered import parted, whole_offer
from dialogs.questions.answers import Match, look_up
from dialogs.questions.asking import (
    NOTHING_NEAR,
    answer,
    beside_debts,
    beside_facts,
    free_question,
    of_what_happened,
)
from dialogs.questions.context import surely_asked
from dialogs.questions.follow_ups import follow_up
from dialogs.questions.heard import ideas_of, mended
from dialogs.questions.premises import only_unable
from dialogs.replies import Reply
from dialogs.scams.agents import agency_told
from dialogs.session import Session
from dialogs.slots import (
    AGENCY_SHARE,
    HARM,
    INCOME,
    NOTICE_ON,
    OF_A_MONTH,
    PAPER,
    PAPERS_COME,
    PLAN_MADE,
    RECEIVED,
    SERVED_ON,
    SWAP_OF,
    TOTAL_OWED,
)
from dialogs.talk import Asked
from dialogs.told.filing import items
from dialogs.told.mentioned import only_mentioned, priced
from dialogs.told.spoken_to import begin, matter
from dialogs.told.stands_already import SHORT, WHEN_FREE, again, beside_the_plan, is_short
from dialogs.told.telling import labelled_facts
from dialogs.told.told_means import only_more
from dialogs.understanding.asked_sums import SUPPOSES
from dialogs.understanding.intents import Route
from dialogs.understanding.questions import ASKED_OF_US, is_question
from dialogs.what_if_slots import WHAT_IF_EXTRA, WHAT_IF_MISSED, WHAT_IF_MONTHLY, WHAT_IF_NEXT, WHAT_IF_ONCE

Json = Any
NO_FACTS_OF_ONES_OWN = ("limit_old_debt", "heir_debt")
"""他让我先还500就给我减到3万, of a debt past its time; 我妈退休金2900, of what the dead left: nothing of it is filed."""
NOT_BESIDE = ("rate", "plan", "swap")
"""Dialogs that answer the question themselves."""
NO_CHANGES = ("crime_", "credit_", "court_", "enforce_", "collect_", "bankrupt_")
"""Fields of questions that suppose something and change no plan: will I go to jail if I can't pay for two months."""
HOW_TO_TALK = regex(r"(?:怎么|咋|如何)(?:跟|和|去|对|开口|样)?[^,，。]{0,6}(?:谈|说|讲|开口|商量|沟通|协商)|\b(?:what|how) (?:do|should|can|would) i (?:say|talk|tell|put it|negotiate|ask)", re.IGNORECASE)
OF_THE_RECORD = ("answer.credit_", "answer.app_", "answer.limit_", "answer.court_", "answer.crime_", "answer.repay_")
"""What the days of a record say; of arrears that are paid off, no court and no limitation is in question."""
PAID_OFF = ("record.state", "paid_off")
PAID_A_MONTH = {WHAT_IF_NEXT.name, WHAT_IF_MONTHLY.name}
"""怎么跟他们谈,一个月最多还800: the sum that is to be said to them, and no other plan."""
RIGHT_CLAIMED = regex(r"是(?:国家|政策|法律|法定|我的?|借款人|每个人)[^,，。]{0,6}(?:权利|规定|给的)|(?:有权|必须|一定得|就得|非得)(?:给我?)?[^,，。]{0,4}(?:停|免|分|减)|\b(?:its|it's|it is|that'?s) (?:the|my|a|our) (?:law|right|legal right)\b|\b(?:owes?|must give|have to give|has to give|entitled to|required to)\b", re.IGNORECASE)
THEY_SAY = regex(r"(?:催收|他们?|她|客服|银行|平台|对方|公司)[^,，。]{0,4}说[^,，。]{0,8}不(?:还|交|付|给)[^,，。]{0,10}就|\b(?:they|he|she|collector|bank)\b[^.?!]{0,12}\b(?:says?|said|threaten\w*)\b[^.?!]{0,30}\b(?:or|unless|if i don'?t)\b", re.IGNORECASE)
"""催收说今天不还2000就起诉: what they threaten, and no month without a payment."""
FEARED = (
    ("repay_consequences", regex(r"起诉|告我|告到|被告|打官司|法院|\b(?:sue|court)\b", re.IGNORECASE)),
    ("credit_one_day", regex(r"征信|信用(?:报告|记录)|\bcredit (?:record|report|score|file)\b", re.IGNORECASE)),
    ("collect_contacts", regex(r"通讯录|(?:打|找|告诉|联系)(?:给|到)?我?(?:家[人里]|爸|妈|老[婆公]|单位|公司|同事|朋友)|\bcall (?:my|the) (?:family|parents|work|boss|contacts)\b", re.IGNORECASE)),
    ("collect_visit", regex(r"上门|\bcome to my (?:home|house|door)\b", re.IGNORECASE)),
)
"""By topic: what is feared of a month without a payment."""
ALL_OF = regex(r"这些|那些|全部|全都|都(?:给)?(?:还|清|换|平)|几[笔家个]都|\b(?:all|everything|both|these|them)\b", re.IGNORECASE)
THIS_ONE = regex(r"这[笔个]|\bthis\b|\bis my\b", re.IGNORECASE)
"""After its price has been told, the loan meant is the one on the table."""
OF_A_PAPER = frozenset(f"answer.{topic}" for topic in ("court_answer", "court_appeal", "court_payment_order", "court_summons", "court_sued", "court_arbitration", "court_mediation", "court_served", "repay_cannot"))
"""What is said in general of a paper's time to answer: the talk about the one that has come says its own."""
DATED, UNLIKE_A_SUIT = {SERVED_ON.name, NOTICE_ON.name}, ("arbitration", "mediation")
"""Of these papers another time runs than of a suit, or none."""
SURE_OF_A_SCHEME = 0.35
SUMS_OF_A_LOAN = {"offer.received", "offer.contract", "offer.payment", "offer.total"}
SENTENCE_ENDS = regex(r"[.。!！;；] *(?!\d)")
RATES_AS_TOLD = ("rate_monthly", "rate_no_interest")
LAST_CLAUSE = regex(r"[,，。.!！;；](?!\d)")
OWN_TERMS = regex(r"^(?:那|我|还|现在|能|可以)[^,，。]{0,8}(?:谈|协商|分期|延期|减免)|^(?:so )?(?:can|could) i (?:still )?(?:negotiate|ask|get|pay)", re.IGNORECASE)
"""那还能谈分期吗: about one's own debts, where 信用卡怎么申请个性化分期 is a question in general."""
NO_TERMS = {"offer.wants", "offer.period"}
"""An instalment a month is asked for: no term of a loan."""
OURS = ("plan", "letter", "rate")
CAN_IT = regex(r"[能会行]不[能会行]|[能会][^,，。]*(?:吗|么|[?？])|可以[^,，。]*(?:吗|么|[?？])|\b(?:can|could|will|may) (?:i|they|it|the)\b", re.IGNORECASE)
WHAT_THEN = regex(r"多少|多久|几个?月|每月|\b(?:how (?:much|long|many)|what (?:would|will|then)|when)\b", re.IGNORECASE)
ANOTHER_LOAN = regex(r"\s*(?:(?:and|so|what about|how about|那|那么)[ ,，]*)*(?:另外?(?:还有|有)?一[笔个]|还有一[笔个]|下一[笔个]|another (?:one|loan)|next loan)[,，::、\s]*", re.IGNORECASE)


@record(frozen=True, slots=True)
class Meant:
    """The facts of a message, the dialog that it would begin, and whether that is the plan; `another` loan than the one at hand."""

    facts: dict[str, Json]
    begins: str | None
    of_plan: bool
    another: bool


def changed(m: Message) -> Heard | None:
    """What if; of 能停息挂账吗 first whether there is such a right, then what it would come to."""
    if lent := lent_to_me(m.session, m.text, m.today):
        return lent
    if left := left_for_now(m):
        return left
    if m.session.facts and thought_of(m.text, m.today):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("repay_new_loan", 1.0), m.text, m.today),))
    heard = None if m.wanted.dialog == "swap" or (THEY_SAY.search(m.text) and not is_question(m.text)) else changed_plan(m.session, m.text, m.today)
    if heard and (feared := _feared(m, heard)):
        return feared
    if heard is None or tells_a_late_debt(m.told) or (not A_WAGE_IF.search(m.text) and not (WHAT_IF_EXTRA.name in heard.facts or (WHAT_IF_MISSED.name in heard.facts and SUPPOSES.search(m.text))) and (asked := surely_asked(m.session, m.text)) and asked.topic.startswith(NO_CHANGES)):
        return None
    if heard.facts.get(WHAT_IF_ONCE.name) in _due_sums(m.told):
        return None  # 花呗每月最少600, 还有一张信用卡8700下月5号到期: what is due comes in for nobody
    if heard.facts.keys() <= OF_LENDERS and not SUPPOSES.search(m.text) and any(name.endswith(".owed") and name not in m.session.facts for name in m.told):
        return None  # 还欠我大舅6000,没利息: one more debt
    if RIGHT_CLAIMED.search(m.text) and not SUPPOSES.search(m.text) and heard.facts.keys() & OF_LENDERS:
        return None  # 免息分期本来就是法定的: a belief
    if "挂账" in m.text and is_question(m.text) and not SUPPOSES.search(m.text) and not WHAT_THEN.search(m.text) and heard.facts.keys() <= OF_LENDERS:
        return Heard(notes=(answer(m.session, NOTHING_NEAR, surely_asked(m.session, m.text) or Match("repay_stop_interest", 1.0), m.text, m.today),))
    heard = car_sold(m.session, m.text, heard)
    of_lenders = any(name in OF_LENDERS or ".offer_" in name for name in heard.facts)
    if not of_lenders or not CAN_IT.search(m.text):
        return heard
    notes = beside_facts(m.session, m.text, m.today)
    if any(note.key == "answer.repay_stop_interest" for note in notes) and not WHAT_THEN.search(m.text):
        return Heard(notes=notes)  # a no, and no plan as if it were a yes
    return replace(heard, notes=(*notes, *heard.notes))


def _due_sums(told: Mapping[str, Json]) -> set[Json]:
    """What is due of a debt; a gift of a relative's looks like one that is owed them."""
    private = {name.partition(".")[0] for name, value in told.items() if name.endswith(".product") and value == "private_loan"}
    return {value for name, value in told.items() if name.endswith(".minimum") or (name.endswith(".owed") and name.partition(".")[0] not in private)}


def _feared(m: Message, heard: Heard) -> Heard | None:
    """这个月这期还不上,会不会马上起诉 fears what they do then, and plans no month without a payment."""
    if is_question(m.text) and HOW_TO_TALK.search(m.text) and heard.facts.keys() <= PAID_A_MONTH:
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("repay_script", 1.0), m.text, m.today),))
    if not heard.facts.keys() <= {WHAT_IF_MISSED.name} or not is_question(m.text):
        return None
    topic = next((topic for topic, words in FEARED if words.search(m.text)), None)
    return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today),)) if topic else None


def facts_or_wish(m: Message) -> Heard | None:
    """Facts, and what is wished with them; where none are told what stands already, a free question, or a dialog to begin."""
    meant = _meant(m)
    if (topic := follow_up(m.session, m.text)) in NO_FACTS_OF_ONES_OWN:
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today),))
    if meant.facts:
        return _take(m, meant)
    return again(m, of_plan=meant.of_plan) or _question(m, meant) or _begin(m, meant)


def _meant(m: Message) -> Meant:
    another, top = ANOTHER_LOAN.match(m.text), m.session.top
    wish = _wish({**m.session.facts, **m.told}, m.text, m.wanted)
    facts = m.told if wish == m.wanted.dialog and not another else labelled_facts(m.session, m.text[another.end() if another else 0 :], m.today, wish)
    of_plan = wish == "plan" and (owes({**m.session.facts, **facts}) or (top is not None and top.dialog in OF_DEBTS))
    begins = "plan" if of_plan else m.wanted.dialog if m.wanted.dialog in DIALOGS and not of_what_happened(m.session, m.wanted) else None
    if begins == "conduct" and facts and facts.keys() <= OF_A_MONTH:
        begins = None  # 给老家600 tells of no collector
    if INCOME.name in facts and only_more(m.text, m.today):
        facts = {name: value for name, value in facts.items() if name != INCOME.name}
    if facts.get(PAPER.name) == "link" and m.session.facts.get(PAPER.name) in PAPERS_COME:
        facts = {name: value for name, value in facts.items() if not name.startswith("paper.")}  # a link that is texted undoes no paper in hand
    if begins == "swap" and TOTAL_OWED.name in facts and owes(m.session.facts):
        facts = {RECEIVED.name if name == TOTAL_OWED.name else name: value for name, value in facts.items()}  # one loan of 37000 is the new one
    if begins == "swap" and RECEIVED.name not in facts:
        facts = _as_the_new_one(facts, m.session)
    if (of_plan and facts.keys() <= NO_TERMS) or only_mentioned(m.session, m.text, begins, facts):
        facts = {}
    return Meant(facts, begins, of_plan, bool(another))


def _as_the_new_one(facts: dict[str, Json], session: Session) -> dict[str, Json]:
    """Could a 55,000 bank loan replace the two: what is told of a debt that was not there is told of the new loan."""
    known = items(session.facts)
    new = {index: item for index, item in items(facts).items() if index not in known and item.get("owed")}
    if not known or len(new) != 1:
        return facts
    (index, item), = new.items()
    return {name: value for name, value in facts.items() if not name.startswith(f"debts[{index}].")} | {RECEIVED.name: item["owed"]}


def _take(m: Message, meant: Meant) -> Heard:
    if AGENCY_SHARE.name in meant.facts and not any(name.endswith((".owed", ".overdue_days")) or name in OF_A_MONTH for name in meant.facts):
        return agency_told(m.session, {AGENCY_SHARE.name: meant.facts[AGENCY_SHARE.name]}, m.text, m.today)  # the loan it promises is none of one's own
    spoken_to = matter(meant.facts, m.session, meant.begins)
    heard = begin(m.session, meant.facts, spoken_to, another=meant.another)
    if spoken_to == "swap" and heard.start:
        whose = [] if ALL_OF.search(m.text) else named_debts(m.session.facts, parted(m.text)[0]) or named_debts(m.session.facts, m.text)
        heard = replace(heard, facts={**heard.facts, SWAP_OF.name: whose}, silent=heard.silent | {SWAP_OF.name})
    if meant.begins == spoken_to and (choice := first_choice(m.session, spoken_to, m.text, m.today)):
        return replace(heard, facts={**choice, **heard.facts}, silent=heard.silent | choice.keys())
    if spoken_to == "rate" and heard.start:
        return replace(heard, notes=(*(_of_a_scheme(m) or _of_its_rate(m, heard.facts)), *heard.notes))
    if (spoken_to in NOT_BESIDE and not (spoken_to == "rate" and heard.start and not whole_offer(m.text, m.today))) or HARM.name in meant.facts:
        topic = follow_up(m.session.with_facts(heard.facts), m.text) if spoken_to == "rate" and is_question(m.text) else None
        return replace(heard, notes=(answer(m.session.with_facts(heard.facts), NOTHING_NEAR, Match(topic, 1.0), m.text, m.today), *heard.notes)) if topic else heard
    known = m.session.with_facts(meant.facts)
    notes = () if only_unable(m.text) else beside_facts(known, m.text, m.today) or (_of_a_scheme(m) if heard.start == "triage" else ()) or (beside_debts(known, m.text, m.today) if spoken_to == "triage" or (spoken_to == "court" and PAPER.name not in meant.facts) else ())
    if any(name.endswith(".offer_kind") for name in meant.facts):
        notes = tuple(note for note in notes if not note.key.startswith("answer.repay_"))  # what is told of the offer says it
    if spoken_to == "credit":
        notes = tuple(note for note in notes if not note.key.startswith(OF_THE_RECORD if PAID_OFF in meant.facts.items() else OF_THE_RECORD[:2]))  # the record's own days say it
    if AGENCY_SHARE.name in meant.facts:
        notes = agency_told(m.session, meant.facts, m.text, m.today).notes
    if meant.facts.get(PAPER.name) == "link":
        notes = ()  # a link that is texted: what to do with it says it all
    if spoken_to == "court" and (DATED & meant.facts.keys() or meant.facts.get(PAPER.name) in UNLIKE_A_SUIT):
        notes = tuple(note for note in notes if note.key not in OF_A_PAPER)
    return replace(heard, notes=(*notes, *heard.notes))


def _of_a_scheme(m: Message) -> tuple[Reply, ...]:
    """租个手机能换4000,每月398: the scheme that an offer is part of, told before its price."""
    best = look_up(m.text).best if hearing().schemes & ideas_of(mended(m.text)) else None
    of_scheme = best is not None and best.topic.startswith("scam_") and best.score >= SURE_OF_A_SCHEME
    return (replace(answer(m.session, NOTHING_NEAR, best, m.text, m.today), options=()),) if best and of_scheme else ()


def _of_its_rate(m: Message, facts: Mapping[str, Json]) -> tuple[Reply, ...]:
    """0.9% a month flat, so 10.8% a year, true? No sum is told yet, and what such a rate hides is said at once."""
    if not is_question(m.text):
        return ()
    if SUMS_OF_A_LOAN & facts.keys():  # 借条没写利息,现在他要我按2分给: what a paper without interest means comes first
        of_none = surely_asked(m.session, m.text)
        return (replace(answer(m.session, NOTHING_NEAR, of_none, m.text, m.today), options=()),) if of_none and of_none.topic == "rate_no_interest" else ()
    said = [m.text[end:] for end in (0, *(stop.end() for stop in SENTENCE_ENDS.finditer(m.text)))]
    asked = next((one for part in said if (one := surely_asked(m.session, part)) and one.topic in RATES_AS_TOLD), None)
    if asked is None:
        return ()
    return (replace(answer(m.session, NOTHING_NEAR, asked, m.text, m.today), options=()),)


def _question(m: Message, meant: Meant) -> Heard | None:
    if (meant.begins == "triage" and m.session.top is None and only_unable(m.text)) or (meant.of_plan and not beside_the_plan(m)) or (m.wanted.dialog in OURS and ASKED_OF_US.search(m.text)):
        return None
    return free_question(m.session, m.text, m.today, m.wanted)


def _begin(m: Message, meant: Meant) -> Heard | None:
    begins, top = meant.begins, m.session.top
    if top and top.dialog == begins == "rate" and top.done and THIS_ONE.search(m.text):
        return Heard(move="repeat")
    if not begins or (top and top.dialog == begins and not top.done):
        return None
    if begins == "rate" and top and priced(m.session) and len(m.text) <= SHORT and is_question(m.text):
        return None  # 这算高利贷吗, of the price that was just told beside another talk
    told = NAMED_IN[begins](m.text, words(m.session.lang)) if begins in NAMED_IN else first_choice(m.session, begins, m.text, m.today) | told_beside(begins, m.text)
    return Heard(told, start=begins, silent=frozenset(told))


def _wish(known: Mapping[str, Json], text: str, wanted: Route) -> str | None:
    """The dialog that a message wishes for; with all figures `known` or told with it, a short word about instalments is about the plan."""
    if "plan" in wanted.choices and not wanted.dialog:
        return "plan"
    of_ours = WHEN_FREE.search(text) or (wanted.dialog == "options" and OWN_TERMS.search(text))
    asked = LAST_CLAUSE.split(text.strip(" ?？。.!！"))[-1]
    return "plan" if of_ours and ready(known) and is_short(asked) else wanted.dialog


def first_choice(session: Session, dialog: str, text: str, today: date) -> dict[str, Json]:
    """The answer to a dialog's first question where the wish names it: 我想申请发票贷, 写投诉信."""
    own = DIALOGS[dialog].own
    known = {name: value for name, value in session.facts.items() if not own or not name.startswith(own)}
    result, _ = run(DIALOGS[dialog], known, today)
    slot = result.slot if isinstance(result, Asked) else result.waits
    named = named_option(slot, text, words(session.lang)) if slot and slot.kind == "choice" else None
    return {slot.name: named} if slot and named else {}


def with_plan(m: Message, heard: Heard) -> Heard:
    """没逾期,工资8000,帮我做还款计划: the answer to a question of where one stands, and the wish that came with it."""
    top = m.session.top
    wished = top is not None and top.dialog == "triage" and m.wanted.dialog == "plan" and not is_question(m.text)
    tells = heard.facts and not (heard.start or heard.move or heard.forget or heard.awaits)
    planned = PLAN_MADE.name in m.session.facts and top is not None and top.done and top.dialog in ("early", "swap", "arrears")
    if planned and tells and any(name.endswith("].owed") and name not in m.session.facts for name in heard.facts):
        return replace(heard, start="plan")  # 新借了美团3000, after a look at paying one off
    return replace(heard, start="plan") if wished and tells and owes({**m.session.facts, **heard.facts}) else heard
