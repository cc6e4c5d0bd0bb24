"""Facts that are no more than the words of a question or of a wish."""

import re
from collections.abc import Mapping
from typing import Any

from content.regex import regex
from dialogs.questions.answers import SURE_AS_A_WHOLE, look_up
from dialogs.questions.asking import OF_A_CONVERSION, is_plainly
from dialogs.questions.context import surely_asked
from dialogs.questions.follow_ups import DISPUTES, LATER, follow_up
from dialogs.session import Session
from dialogs.slots import HAPPENED, HARM, OF_A_MONTH, PAPER, REASON, SERVED_ON
from dialogs.told.figures import BORROWED
from dialogs.told.spoken_to import NEW_LOAN, PAID_BACK
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.records import ABOUT, GONE

Json = Any
OF_THE_LAW = regex(r"上限|红线|四倍|4倍|司法保护|法定|会(?:降|涨|调)到|\b(?:cap|legal limit|ceiling)\b", re.IGNORECASE)
"""利率上限会降到12%吗: of no loan at hand."""
WISHES = {"offer.wants", HAPPENED.name, REASON.name}
"""Facts that may be no more than the words of a question: what does APR mean, may they call my family."""
EVENT = regex(r"了(?!解)|过(?![分期])|已经|\b(?:have|has|had|did|was|were)\b|(?<!\bsu)ed\b", re.IGNORECASE)
IN_TROUBLE = regex(r"逾期|还不|没钱|欠|断供|我有|先还|overdue|\bi have|\bowe|behind|(?:can'?t|cannot|unable to) (?:re)?pay", re.IGNORECASE)
"""信用卡逾期怎么办 begins a talk; 信用卡能提前还吗 is a question in general."""
NO_STORY = 8
"""京东白条 names a debt; 前男友拿我手机借的网贷 tells what a topic is about."""
OF_A_SUM = regex(r"为什么|为啥|凭什么|凭啥|怎么(?:来|算|会)|哪[里儿]?来|是(?:啥|什么|哪|怎么|干嘛)|[也还]?(?:算|是)[^,，。]{0,6}吗|what(?:'s| is| are| was)|\bwhy\b|how come|\bis it\b|\b(?:is|are) (?:interest|fees?|principal)", re.IGNORECASE)
"""那多的708是啥, of a loan whose price was told: it asks of a sum, and tells none."""
WHAT_COMES_OF = regex(r"\b(?:what|how bad)\b[^.?]{0,30}\b(?:being|be|is|are|if)\b[^.?]{0,20}\b(?:late|overdue|behind)\b|\b(?:does|is|will|would) (?:being )?\w+ days? (?:late|overdue)\b", re.IGNORECASE)
"""What does being one day late do: of the rule, and of no debt."""
COUNTS_AS = regex(r"算不?算?(?:是)?(?:逾期|违约)|\bcounts? as (?:late|overdue|a default)\b", re.IGNORECASE)
"""晚还三天算逾期吗, of a debt that is 40 days late: of the rule."""
OFFERED = regex(r"(?:就|只)(?:还|给|付)[^,，。]{1,10}(?:行不行|行[吗么]|可以[吗么]|成不成|好不好)|\b(?:can|could|may) i (?:just|only) (?:re)?pay\b", re.IGNORECASE)
"""我就还他2万7行不行: what somebody would pay."""
TOLD_APART = regex(r"[^?？]*[\d一二两三四五六七八九十][^?？。!！;；\n]*(?:[。!！;；\n]|\. )\D*")
"""嗯,收入7200。要还多久: a sentence that tells, and another that asks."""
OF_TIME = {"offer.term", "offer.period", "offer.wants", "offer.style"}
OF_A_DAY = (".overdue_days", ".due_on", ".kind", ".lender", ".product")
NAMES_A_LENDER = (".lender", ".kind", ".product", ".secured")
"""Of somebody who asks about a lender these are no debts."""
OF_A_RULE = (".owed", ".overdue_days", ".product")
OF_A_FRAUD = ("harmed", "scam")
"""他让我去借呗借钱, in the talk about a fraud, names no debt."""
OF_WHAT_WENT = ("scam_paid_already", "scam_not_received")
IN_GENERAL = (*NAMES_A_LENDER, ".rate")
BOUND = regex(r"(?<!\d)[\d一二两三四五六七八九十]+[百千万]?元?(?:以上|以下|以内)|(?:超过?|满|达到|不到)了?[\d一二两三四五六七八九十]+[百千万]|\b(?:over|under|above|below|(?:more|less) than|at least) [\d,]+k?\b", re.IGNORECASE)
"""五万以上逾期会坐牢吗: so much is the rule's, and nobody's debt."""
TELLS = regex(r"欠(?!款)|借了|已经|现在|\bowe\b|\bnow\b", re.IGNORECASE)
MINE = regex(r"我|\b(?:my|mine|i|we|our)\b", re.IGNORECASE)
"""Is 35% a year allowed for an online loan: anybody's."""
STRANGERS_SAY = regex(
    r"^[^,，。\d]{0,6}(?:中介|代办|法务|律师|博主|主播|骗子|催收|客服|平台)[^,，。\d]{0,4}(?:说|讲|承诺|保证)"
    r"|^(?:(?:an?|the|some|one) )?(?:\w+ )?(?:agents?|agency|brokers?|lawyers?|collectors?|influencers?|caller)(?: \w+){0,3}? (?:says?|said|told me|promises?|promised|claims?|offers?|wants?)\b", re.IGNORECASE)
"""中介说3000块能把利息全停了: a sum of theirs, and no income."""


def priced(session: Session) -> bool:
    """Whether the price of a loan is on the table: that of the dialog on top, or one that was told beside another talk."""
    if session.top is not None and session.top.dialog == "rate":
        return session.top.done
    return bool(PAID_BACK & session.facts.keys()) and "offer.received" in session.facts


def asks_of_a_sum(session: Session, text: str) -> bool:
    """Whether a question is about a sum in the price of the loan at hand, which the person has read, be a question of it still open."""
    read = session.top is not None and session.top.dialog == "rate" and any(":rate.cost" in said for said in session.said)
    return read and is_question(text) and OF_A_SUM.search(text) is not None


def _has_a_price(facts: Mapping[str, Json]) -> bool:
    """Whether a loan or its rate is told, and not only a time or what is wished to be known."""
    return bool(facts.keys() & (NEW_LOAN | PAID_BACK - {"offer.term"})) or any(not name.startswith("offer.") for name in facts)


def only_mentioned(session: Session, text: str, begins: str | None, facts: Mapping[str, Json]) -> bool:
    """Whether facts are no more than the words of a question or of a wish: what does APR mean, is this lender licensed."""
    if {PAPER.name, SERVED_ON.name} <= facts.keys() and facts[PAPER.name] != session.facts.get(PAPER.name):
        return False  # 11月25号收到的判决书,上诉到几号: another paper has come
    named = all(name.startswith("debts[") and name.endswith(NAMES_A_LENDER) for name in facts)
    of_a_fraud = session.top is not None and session.top.dialog in OF_A_FRAUD
    if facts and facts.keys() <= OF_A_MONTH and STRANGERS_SAY.search(text):
        return True
    if HARM.name in session.facts and follow_up(session, text) in OF_WHAT_WENT:
        return True  # will I get the 4,800 back: no wage
    if named and (begins in ("platform", "borrow", "fakeapp", "rate") or of_a_fraud or (bool(session.facts) and is_question(text))):
        return True
    if not facts.keys() & (NEW_LOAN | PAID_BACK - {"offer.quoted"}) and "offer.quoted" in facts and is_question(text) and OF_THE_LAW.search(text):
        return True
    if facts and priced(session) and is_question(text) and (facts.keys() <= OF_TIME or follow_up(session, text)):
        return True  # how much is the rate in one year; 只还到手的那4300行不行
    new = [name for name, value in facts.items() if session.facts.get(name) != value and not name.endswith(NAMES_A_LENDER)]
    if facts and not new and all(name.startswith("debts[") for name in facts) and is_question(text) and surely_asked(session, text):
        return True  # if they sue me for the 72,000, how much is the court fee: the debt that is known
    if len(new) == 1 and new[0] in session.facts and not TOLD_APART.match(text) and (surely_asked(session, text) or (is_question(text) and (COUNTS_AS.search(text) or OFFERED.search(text)))):
        return True  # 我就还他2万7行不行 puts no other sum in place of the one that was told
    if new and all(name.endswith(OF_A_DAY) for name in new) and any(name in session.facts for name in new) and is_question(text) and LATER.search(text):
        return True  # if I pay on the 7th, does that count as late
    if new and all(name.endswith(OF_A_DAY) for name in new) and is_question(text) and WHAT_COMES_OF.search(text) and not MINE.search(text):
        return True
    if begins == "rate" and not MINE.search(text) and not _has_a_price(facts) and is_question(text) and (best := look_up(text).best) and best.topic not in OF_A_CONVERSION and is_plainly(best, asked=True):
        return True  # 消费金融利率要降到20%以内,真的吗
    if facts and all(name.endswith(OF_A_RULE) for name in facts) and is_question(text) and BOUND.search(text) and not (MINE.search(text) or TELLS.search(text)):
        return look_up(text).best is not None
    if facts and all(name.endswith(".overdue_days") for name in facts) and is_question(text) and ABOUT.search(text) and GONE.search(text):
        return True  # 征信上那个2022年的逾期啥时候消: an entry of the record, which may be paid off
    if len(facts) == 1 and all(name.startswith("offer.") for name in facts) and asks_of_a_sum(session, text):
        return True
    if PAPER.name in session.facts and DISPUTES.search(text) and "欠" not in text:
        return True  # 他们没把我还的两千扣掉, of what a court's paper claims
    if facts.keys() == {"offer.contract"} and session.top is not None and not BORROWED.search(text) and is_question(text):
        return True  # 到底能不能要回来那300
    named = named or (all(name.startswith("debts[") and name.endswith(IN_GENERAL) for name in facts) and not MINE.search(text))
    in_general = (facts.keys() <= WISHES and not EVENT.search(text)) or (named and not IN_TROUBLE.search(text))
    asks = is_question(text)
    if not facts or not in_general or not (asks or (named and len(without_names(text)) > NO_STORY)):
        return False
    best = look_up(text).best
    return best is not None and (asks or best.score >= SURE_AS_A_WHOLE)
