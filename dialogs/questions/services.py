"""A wish for a service, in whatever words: a look at one's payments, papers to collect or to show, a kind of credit, an example."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.collectors.told_conduct import told_conduct
from dialogs.letters.words import PAPERS_FOR_IT
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.naming import told_beside
from dialogs.questions.answers import Match, service_wanted
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.stories import story
from dialogs.quiet import of_messages
from dialogs.replies import Reply
from dialogs.slots import (
    BORROWING,
    DELAYS,
    DUE_THIS_MONTH,
    EVIDENCE_GOAL,
    EVIDENCE_NOTE,
    INCOME,
    OVERDUE,
    PAID_ON,
    PLAN_MADE,
    RESERVE,
)
from dialogs.told.told_facts import first_choice
from dialogs.understanding.delays import read_delays, tells_delay
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.records import read_record
from dialogs.understanding.savings import read_keeping
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from dialogs.wishes import asked_beside_moves

Json = Any
LONGEST, SHORTEST = 160, 3
LETTERS = regex(r"[\W\d_]")
"""What is no letter: -5 wishes for nothing."""
AMID = ("scam", "harmed", "court", "conduct", "arrears")
"""Talks whose questions have answers that sound like a wish: the papers of a case, an example of a fraud."""

LISTED = regex(r"(?:(?:帮我?|给我?|你|麻烦)?(?:看看|看一?下|瞅瞅|瞧瞧)[,，:: ]?|(?:please )?(?:look at|check) )?(?:我|my )?(?:的)?(?:最?近|过去|the |last |past )+[^\d::]{0,4}(?:\d{1,2}|十二)?\s*(?:期|个月|payments?|months?|instal\w*)[^\d::]{0,12}[::](?=\s*(?:\d{1,3}[,,、\s]|按时|准时|on time|ok\b))", re.IGNORECASE)
"""近12期:0 0 0 5, which names what it lists."""
TO_WHOM: Mapping[str, re.Pattern[str]] = {
    "papers_complaint": regex(r"投诉|举报|监管|反映|告状|\d{5}|信访|银保监|complain|regulator|watchdog|report|ombuds", re.IGNORECASE),
    "papers_lawsuit": regex(r"告|诉|庭|法院|官司|立案|传票|court|judge|\bsu(?:e|ed|ing)\b|hearing|lawsuit|trial|legal|claim", re.IGNORECASE),
    "papers_reduction": regex(r"减|免|延期|延长|缓还|展期|exten(?:d|sion)|postpon|defer|谈|协商|商量|分期|停息|少还|便宜|通融|宽限|reduc|waive|negotiat|bargain|instal|hardship|discount|less|lower|haggl|talk|settle", re.IGNORECASE),
}
"""What names for whom papers are collected: where nothing does, that is asked; which papers do I need to apply are those for a loan."""
OF_PAPERS = ("evidence", "application", "options", "court", "conduct", "triage", "credit")
OVER: Mapping[str, tuple[str, ...]] = {
    "checkup": ("checkup", "credit", "triage"), "keep": ("evidence", "conduct"), "application": ("application", "evidence", "credit", "triage"),
    "borrow": ("borrow", "options", "triage", "scam"), "story": ("triage", "options", "credit", "scam", "court", "plan"),
    **dict.fromkeys(TO_WHOM, OF_PAPERS),
}  # fmt: skip
"""The dialogs that a service goes before where their words stand in the wish; any other is surely wished for itself: 这个贷款划不划算, 月度检查."""


OF_A_SHARE = regex(r"负债率|比例|比重|占(?:了)?(?:工资|收入|多少|几)|(?:负债|债务|还款)(?:压力)?[^,，。\d]{0,4}[重高大]|\bratio\b|\b(?:share|percent\w*|part|much) of (?:my|what i) (?:income|pay|wage|salary|earn)|\bwhere do i stand\b", re.IGNORECASE)
A_RATE = regex(r"\d\s*[%％]|\d(?:\.\d)?分利|\bper ?cent\b", re.IGNORECASE)
"""A consumer-finance company has to keep below 15.4%, right: asks of the law on rates."""
WANTED = regex(r"想|能|可以|可不可以|打算|准备|要(?!还)|\b(?:want|can|could|how much|thinking|like|get|need)\b", re.IGNORECASE)
MUST_I = regex(r"^(?!.*\b(?:what|which|papers|documents|evidence|proof)\b)(?:so |and )?(?:do|must|should|may|can) i\b", re.IGNORECASE)
"""Do I need to answer calls asks of a duty, and of no papers."""
LEAST = 100
"""Yuan: a smaller figure counts something else."""


IMPROVES = regex(r"(?:怎么|咋个?|如何|怎样|怎么样|怎么才能|咋样|咋才能)[^,，。]{0,5}(?:提高|提升|变好|涨|养(?:好|回)|改善|恢复)(?!额度)|(?:提高|提升|养好|改善|恢复)[^,，。额度]{0,6}(?:怎么|咋|有什么办法|有啥办法|什么办法)|\b(?:how (?:do|can|could|should) (?:i|you|we)|how to|what (?:can|should) i do to) (?:improve|raise|rebuild|repair|get (?:it|my \w+) (?:up|better))\b", re.IGNORECASE)
OF_CREDIT = regex(r"征信|信用(?![卡贷])|\bcredit (?:score|record|history|rating)\b|\bmy (?:score|credit)\b", re.IGNORECASE)
LOOKED_BACK = regex(r"(?:12|十二)(?:个月|期)[^。]{0,14}(?:晚|迟|逾期)|(?:这|过去|最近)一年[^。]{0,16}(?:晚|迟)(?:了|还)|\b(?:last|past) (?:12|twelve) (?:months?|payments?)\b.*\b(?:late|on time)\b", re.IGNORECASE)
"""12个月里有两次晚了,一次5天一次12天: one's payments looked at, and no debt that is late."""
SHORT = 40
SUSPECTED = regex(r"骗|诈|假(?!如)|套路|坑|\b(?:scam|fraud|fake|con|trick)", re.IGNORECASE)
"""发票能贷款是真的吗 wants the kind explained; 这个发票贷是骗人的吧, to be checked."""


def service(m: Message) -> Heard | None:
    """None where nothing surely is wished for, or the answer to the question that stands is more likely."""
    if m.slot is not None and m.slot.name == DELAYS.name:
        return Heard(notes=(Reply("common.which_months"),)) if tells_delay(m.text) and not read_delays(m.text, m.today) else None
    if LISTED.match(m.text) or (LOOKED_BACK.search(m.text) and not m.pasted and (m.session.top is None or m.session.top.dialog in ("credit", "checkup", "triage")) and not _tells_a_debt(m) and read_delays(m.text, m.today)):
        return _checkup(m)
    if m.session.top is not None and m.session.top.dialog == "checkup" and not is_question(m.text) and (told := told_beside("checkup", m.text)):
        return Heard(told)  # 总额度6万,用了2万1: no debt
    if IMPROVES.search(m.text) and (OF_CREDIT.search(m.text) or _speaks_of_credit(m)):
        return Heard(notes=(Reply("common.improve"),))
    if OF_A_SHARE.search(m.text) and is_question(m.text) and (share := _share(m)):
        return share
    if m.pasted or len(m.text) > LONGEST or len(LETTERS.sub("", m.text)) < SHORTEST or find_move(m.text) or of_messages(m.text, reminders=False) or asked_beside_moves(m.text, m.today) or (m.slot is not None and not _asked_amid(m)):
        return None
    if m.wanted.dialog == "conduct" and told_conduct(m.session, m.text, m.today, m.wanted, m.told):
        return None  # two collectors came, showed ID and an authorisation letter
    if PAID_ON.name in read_record(m.text, m.today):
        return None  # 2020年10月5日还清的逾期,现在还在吗
    if PLAN_MADE.name in m.session.facts and read_what_ifs(m.text, m.today):
        return None  # what if the bank waives the penalty, beside a plan
    surely = m.wanted.dialog if m.wanted.dialog in DIALOGS else None
    if surely == "letter" and PAPERS_FOR_IT.search(m.text):
        surely = "evidence"
    if surely is not None and not any(surely in others for others in OVER.values()):
        return None  # what was learned of wishes takes room, and a loan to be priced has no need of it
    secured = any(name == "borrow_against" for name, _ in m.wanted.cues) and WANTED.search(m.text) is not None  # 想拿商铺去抵押贷个五十万: a sum that is wished for
    papers = "papers_complaint" if surely == "evidence" and TO_WHOM["papers_complaint"].search(m.text) and PAPERS_FOR_IT.search(m.text) else None
    wanted = "borrow" if surely == "borrow" and secured else service_wanted(m.text) or ("borrow" if surely == "borrow" else papers)
    if wanted == "keep" and m.has_figure and RESERVE.name in read_keeping(m.text, m.today):
        return None  # I want to keep 6,000 aside: money, and no evidence
    if (wanted in TO_WHOM and MUST_I.match(m.text)) or (wanted == "checkup" and BORROWING.name in m.told):
        return None  # 6 cards, always paying one with another
    if wanted and wanted in TO_WHOM and surely == "application" and not TO_WHOM[wanted].search(m.text):
        wanted = "application"
    if not wanted or (wanted == "story" and any(name == "own_plan" for name, _ in m.wanted.cues)) or (surely is not None and surely not in OVER[wanted]) or (wanted == "borrow" and ((surely == "scam" and SUSPECTED.search(m.text)) or A_RATE.search(m.text))) or (not secured and _tells_a_debt(m)):
        return None  # it is taken in first
    return SERVED[wanted](m)


def _speaks_of_credit(m: Message) -> bool:
    """怎么提高, behind a look at one's payments or an answer about the record."""
    top = m.session.top
    return len(m.text) <= SHORT and ((top is not None and top.dialog in ("checkup", "credit")) or (m.session.topic or "").startswith("credit_"))


def _share(m: Message) -> Heard | None:
    """挣6000每月还4200,负债率高不高: what all that is due takes of what comes in; nothing of it is a debt."""
    income = m.told.get(INCOME.name)
    sums = [value.value for _, value in marked(m.text, m.today)[1] if isinstance(value, Money | Number) and value.value and value.value >= LEAST]
    due = sum(sums, Decimal(0)) - Decimal(income or 0)
    if not income or len(sums) < 2 or Decimal(income) not in sums or due <= 0 or any(name.endswith((".owed", ".overdue_days", ".lender")) for name in m.told):
        return None
    facts = {INCOME.name: income, DUE_THIS_MONTH.name: str(due)}
    return Heard(facts, notes=(answer(m.session.with_facts(facts), NOTHING_NEAR, Match("repay_share", 1.0), m.text, m.today),), silent=frozenset(facts))


def _tells_a_debt(m: Message) -> bool:
    """What is owed, or how late a debt of a name or a kind is: two cards, one of them 20 days late."""
    ends = {name.rpartition(".")[2] for name, value in m.told.items() if name.startswith("debts[") and value is not None}
    if "record.paid_on" in m.told or any(name.startswith("paper.") for name in m.told):
        return True  # 仲裁材料收到了,什么时候交答辩: of the paper; 去年12月才还掉的,还显示吗: of the record
    return bool(ends & {"owed", "minimum"}) or ("overdue_days" in ends and bool(ends & {"lender", "product"}))


def _asked_amid(m: Message) -> bool:
    """Whether a message is no answer to the question that stands: 去年6月 is one, and 都按时还着呢 where it was asked how late they are."""
    of = m.session.top.dialog if m.session.top else m.slot.key.partition(".")[0] if m.slot else ""
    return is_question(m.text) and (m.slot is None or m.slot.key != OVERDUE.key) and of not in AMID


def _checkup(m: Message) -> Heard | None:
    """With the delays that the wish tells."""
    delays = read_delays(m.text, m.today)
    told = {DELAYS.name: DELAYS.encode(delays)} if delays else {}
    return _begun("checkup", told | told_beside("checkup", m.text))


def _papers(goal: str) -> Callable[[Message], Heard | None]:
    return lambda m: _begun("evidence", {EVIDENCE_GOAL.name: goal} if TO_WHOM[f"papers_{goal}"].search(m.text) else {})


def _borrow(m: Message) -> Heard | None:
    return _begun("borrow", first_choice(m.session, "borrow", m.text, m.today) | told_beside("borrow", m.text))


def _begun(dialog: str, facts: dict[str, Json]) -> Heard:
    return Heard(facts, start=dialog, silent=frozenset(facts))


SERVED: Mapping[str, Callable[[Message], Heard | None]] = {
    "checkup": _checkup,
    **{f"papers_{goal}": _papers(goal) for goal in ("complaint", "lawsuit", "reduction")},
    "keep": lambda _: Heard(notes=(Reply("kept.ask"),), awaits=EVIDENCE_NOTE.name),
    "application": lambda m: _begun("application", first_choice(m.session, "application", m.text, m.today)),
    "borrow": _borrow,
    "story": lambda m: story(m.session, m.text),
}
"""By service: what it begins."""
