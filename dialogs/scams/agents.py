"""Whoever wants money, or a SIM card, for what one can do oneself or what nobody can do: told anywhere in a talk, it is no fact of one's own."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.questions.answers import Match
from dialogs.questions.asking import LONGEST_WORD, NOTHING_NEAR, answer
from dialogs.questions.follow_ups import of_credit
from dialogs.scams.agency_share import agency_share
from dialogs.session import Session
from dialogs.slots import PLATFORM_DATA, SCAM_MESSAGE
from dialogs.understanding.intents import Route
from dialogs.understanding.moves import is_question

Json = Any
LONGEST_TOLD = 160
CARD_TAKEN = regex(either(
    "(?:手机卡|电话卡|sim ?卡)[^,，。]{0,6}(?:拿|收|扣|抢|骗|取)(?:走|去|了)",
    "(?:拿|收|扣|骗)(?:走|去)(?:了)?[^,，。]{0,6}(?:手机卡|电话卡|sim ?卡)",
    r"\b(?:took|taken|kept|keeps?|holds?|collected) (?:away )?my (?:sim|phone card)",
), re.IGNORECASE)
HANDS_OVER = regex(r"(?:寄|交|给|拿)(?:他|她|它|他们|过去|出)*[^,，。]{0,4}(?:手机卡|电话卡)|\b(?:mail|send|give|hand|post)(?: \w+){0,3} (?:my |the )?sim\b", re.IGNORECASE)
"""Only agencies want a SIM card."""
AGENT = regex(either(
    "有个?人", "有人", "网上", "微信上", "自称", "小红书", "抖音", "快手", "闲鱼", "朋友圈", "群里",
    "中介", "法务", "律所", "律师", "代办", "(?:一家|有家|有个|某)[^,，。]{0,6}公司",
    r"\b(?:a|an|some|this) (?:guy|man|woman|lady|person|company|firm|agent|consultant|agency|lawyer)\b",
    r"\bsome(?:one|body)\b",
    r"\b(?:on|from) (?:wechat|xiaohongshu|douyin|tiktok|whatsapp|facebook)\b",
), re.IGNORECASE)
ITS_FEE = regex(
    r"(?:交|付|给|收|转|要|花|打)(?:他|她|我|你)?们?[^,，。]{0,4}(?:\d|[一二两三四五六七八九十]+[百千万块])|百分之|\d%|\b(?:for|pay|wants?|charges?|fee of|asks?)\b[^.]{0,12}\d",
    re.IGNORECASE,
)
ITS_PROMISE = regex(either(
    "(?:帮|替|代)我?[^,，。]{0,8}(?:谈|协商|沟通|搞定|处理|摆平)",
    "退[^,，。]{0,4}(?:息|费)", "[息费][^,，。]{0,4}退",
    r"\brefund\w*\b",
    r"\bget\b[^.]{0,16}\bfees?\b[^.]{0,8}\bback\b",
    "[停免减][掉去]?(?:利|罚)?息", "挂账", "不催", "(?:银行|平台)[^,，。]{0,4}(?:谈|协商|沟通)",
    "期[^,，。]{0,3}免", "摆平",
    r"\binterest\b",
    "减免",
    r"\b(?:cut|halve|reduce)\b[^.]{0,16}\bdebts?\b",
    r"\binstal?lments?\b", r"\bnegotiat", r"\bsettle", r"\bcollectors?\b",
), re.IGNORECASE)
ACQUAINTED = regex(r"同学|朋友|老师|师傅|大哥|表[哥姐弟妹]|[叔舅姨姑]|亲戚|熟人|\b(?:friend|colleague|cousin|classmate|teacher)\b", re.IGNORECASE)
SETTLES = regex(r"(?:剩|余)下?的?[^,，。]{0,4}分|分\d+期|和解|\b(?:the )?rest (?:in|over)\b|\binstal\w*", re.IGNORECASE)
"""先付1万,剩下分24期: how a debt would be settled, and no loan for a fee."""
A_SUM = regex(r"\d{3,}|[一二两三四五六七八九]+[百千]|\d[,，]\d{3}")
RECORD_GONE = regex(either(
    "洗(?:白|掉|干净)",
    "(?:优化|修复|美化|处理|养)[^,，。]{0,4}(?:征信|记录|查询|逾期|报告)",
    "(?:征信|记录|查询|逾期)[^,，。]{0,4}(?:优化|修复|美化)",
    "[删消抹清撤改去除](?:得)?(?:掉|除|干净|白|了)",
    r"\b(?:delet|wip|remov|eras|clean|clear)\w*\b[^.?!]{0,16}\b(?:records?|reports?|marks?|them|it|entr\w+|history)\b",
    r"\btakes? (?:them|it) off\b",
), re.IGNORECASE)
"""What nobody can do to a record that is right."""
OF_A_RECORD = regex(r"征信|记录|查询|逾期|\b(?:credit|record|late marks?)\b", re.IGNORECASE)
OTHERWISE = regex(r"贷款|放款|下款|解冻|已经|[交付花给转]了|[找问跟向从][^,，。]{1,8}借了?\d|\b(?:loan|lend|lent me|borrowed|release|paid|gave|sent)\b", re.IGNORECASE)
"""A loan for a fee, a loan of that person's own, and money that is gone, are other matters."""


def for_a_fee(session: Session, text: str, today: date) -> Heard | None:
    """In the middle of something else: somebody who would settle the debt, or clean a record, for a fee. The fee is no income and no price of a loan."""
    if len(text) > LONGEST_TOLD or OTHERWISE.search(text):
        return None
    if _cleans_a_record(session, text):
        return Heard(notes=(answer(session, NOTHING_NEAR, Match("credit_paid_repair", 1.0), text, today),))
    said = all(part.search(text) for part in (AGENT, ITS_FEE, ITS_PROMISE))
    return agency_told(session, agency_share(text, today), text, today) if said else None


def _cleans_a_record(session: Session, text: str) -> bool:
    """我同学发我个号,说1980三天删掉: in a talk about a record, or where one is named."""
    somebody = AGENT.search(text) or ACQUAINTED.search(text)
    return all((somebody, A_SUM.search(text), RECORD_GONE.search(text), OF_A_RECORD.search(text) or of_credit(session)))


def agency_told(session: Session, facts: Mapping[str, Json], text: str, today: date) -> Heard:
    """What an agency wants of the debt, and nothing else, was told: what such agencies are."""
    return Heard(facts, notes=(answer(session.with_facts(facts), NOTHING_NEAR, Match("repay_agency", 1.0), text, today),))


def card_taken(session: Session, text: str, today: date) -> Heard | None:
    """A SIM card that is wanted, or gone, is an agency's doing, whoever is called they: leave it, or how to get the number back. What a
    lender wants, where that is asked, is its answer."""
    if len(text) > LONGEST_WORD or session.asked == PLATFORM_DATA.name:
        return None
    topic = "repay_agency_card" if CARD_TAKEN.search(text) else "repay_agency" if HANDS_OVER.search(text) and "了" not in text else None
    return Heard(notes=(answer(session, NOTHING_NEAR, Match(topic, 1.0), text, today),)) if topic else None


def fee_first(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """In the middle of something else: whether to pay somebody who promises a loan for it. No fact of one's own is told."""
    judged = SCAM_MESSAGE.name in session.facts
    wanted_first = "pay_first" in {name for name, _ in wanted.cues}
    about_it = "scam" in (wanted.dialog, *wanted.choices) or judged
    asked = wanted_first and about_it and not SETTLES.search(text) and (is_question(text) or AGENT.search(text) is not None)
    if not asked or session.top is None or session.top.dialog in ("harmed", "rate", "platform", "fakeapp", *(() if judged else ("scam",))):
        return None
    return Heard(notes=(answer(session, NOTHING_NEAR, Match("scam_pay_first", 1.0), text, today),))
