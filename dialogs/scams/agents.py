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
    "有个?人", "有人", "(?:介绍|推荐|推)了?(?:我)?(?:一?[个位])?(?:人|熟人|朋友|老师|大哥|公司)", "认识人", "合作方", "网上", "微信上", "自称", "小红书", "抖音", "快手", "闲鱼", "朋友圈", "群里",
    "中介", "法务", "律所", "律师", "代办", "(?:一家|有家|有个|某)[^,，。]{0,6}公司",
    r"\b(?:a|an|some|this) (?:guy|man|woman|lady|person|company|firm|agent|consultant|agency|lawyer)\b",
    r"\bsome(?:one|body)\b",
    r"\b(?:on|from) (?:wechat|xiaohongshu|douyin|tiktok|whatsapp|facebook)\b",
), re.IGNORECASE)
ITS_FEE = regex(
    r"(?:交|付|给|收|转|要|花|打)(?:他|她|我|你)?们?[^,，。]{0,4}(?:\d|[一二两三四五六七八九十]+[百千万块])|百分之|\d%|(?:收|要|抽|给)[^,，。]{0,8}[一二两三四五六七八九\d]个?[成点]|\b(?:for|pay|wants?|charges?|fee of|asks?)\b[^.]{0,12}\d",
    re.IGNORECASE,
)
ITS_PROMISE = regex(either(
    "(?:帮|替|代)我?[^,，。]{0,8}(?:谈|协商|沟通|搞定|处理|摆平|延期|展期|缓|减|免|停|分期)",
    "(?:[费息]|欠款|债)[^,，。]{0,4}(?:全|都)?[免减]",
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
OTHERWISE = regex(r"贷款|放款|下款|解冻|已经|[交付花给转]了|[找问跟向从][^,，。]{1,8}借了?\d|借给?我[\d一二两三四五六七八九十]|\b(?:loan|lends?|lending|lent me|borrowed|release|paid|gave|sent)\b", re.IGNORECASE)
"""A loan for a fee, a loan of that person's own, and money that is gone, are other matters."""


CARD_USED = regex(either(
    r"\b(?:run|pass|push|route|move|cycle|put|send|flow)\w* (?:(?:some|their|his|her|the|its|a lot of|other people'?s) )*(?:money|cash|funds?|flow|transactions?|transfers?|payments?) (?:through|via|over|across)\b",
    r"\b(?:rent(?:ing)?|lend(?:ing)?|sell(?:ing)?)(?: out| them| him| her)? my (?:(?:bank|alipay|wechat|old|own|spare) )*(?:card|account|alipay|wechat|sim)\b",
    r"\b(?:he|she|they|someone|somebody|guy|man|woman|friend|boss|agent|recruiter|company|people)\b[^.?!]{0,20}\b(?:use|rent|borrow|buy|have) my (?:(?:bank|alipay|wechat|old|spare) )*(?:card|account|alipay|sim)\b",
    r"\b(?:offer\w*|pays?|paid|paying|gives?|giving|get|rent|\d+)\b[^.?!]{0,30}\b(?:for|if he|if she|if they|to) (?:can |may |could )?us(?:e|ing) my (?:(?:bank|alipay|wechat|old|spare) )*(?:card|account|alipay|sim)\b",
    r"\blet(?:s|ting)? (?:him|her|them|someone|somebody|people|others?|(?:a|my|his|the) \w+) (?:use|have|borrow|run|take|hold) (?:my|the|it|a)\b(?: (?:bank|new|alipay|wechat))*(?: (?:card|account|alipay|sim)\b| for (?:transfers|transactions|money)| through| to receive)",
    r"\breceive (?:the |some |their |other people'?s )*(?:money|transfers?|payments?|cash|funds)\b[^.?!]{0,40}\b(?:and|then) (?:forward|send|pass|transfer|withdraw|move)\b",
    r"\bopen (?:up )?(?:a|an|some|new)[^.?!]{0,14} (?:card|account)s? (?:for (?:him|them|her|someone|somebody)|(?:and|then) (?:give|hand|lend|mail|post|send) (?:it|them|him|her))\b",
    "(?:办|开)(?:一?张)?[^,，。]{0,4}卡[^,，。]{0,6}(?:给|让|借)(?:他|她|人家?|别人|老板)们?[^,，。]{0,4}(?:用|走|过|刷|收|跑)",
    "(?:借|租|用)(?:一下|用)?我的?[^,，。]{0,4}(?:银行卡|储蓄卡|支付宝|微信|账户)[^,，。]{0,4}(?:走|过|收|转|跑)",
    "(?:从|用|拿|在)我的?[^,，。]{0,4}(?:卡|账户|支付宝)[上里]?(?:走|过)(?:个|下|一下)?(?:账|流水|钱|一笔)",
), re.IGNORECASE)
"""Whoever wants to run money through one's card, whatever he pays for it."""
PAST = regex(r"\b(?:lent|gave|sold|rented|frozen|arrested|police)\b|[借租给卖]了|冻结|警察|公安", re.IGNORECASE)
BROKER = regex(r"\b(?:agent|agency|broker|middle ?man|consult\w+|intermediary|adviser|advisor)\b|中介|贷款公司|顾问", re.IGNORECASE)
HIS_SHARE = regex(either(
    r"\b(?:charg\w*|takes?|wants?|keeps?|fee|commission|cut|asks? for|costs?)\b[^.?!]{0,20}(?:\d ?%|\d percent|per cent|[\d,]{3,})",
    r"(?:\d ?%|percent|per cent|[\d,]{3,})[^.?!]{0,12}\b(?:fee|commission|for himself|for herself|for it|cut)\b",
    "(?:收|抽|要|拿)[^,，。]{0,6}(?:\\d+ ?[%％个]|百分之|[一二两三四五六七八九十]个?点|\\d{3,})",
), re.IGNORECASE)
ONE_FOR_ALL = regex(either(
    r"\b(?:one|a|an|1|new|bigger|bank|single)\b[^.?!]{0,12} loan\b[^?!]{0,40}\b(?:pay|clear|close|replace|cover|settle|wipe|merge)\w*\b",
    r"\b(?:merge|consolidat\w+|combine|roll|put)\b[^.?!]{0,30}\b(?:into one|in one|together|loans?|debts?)\b",
    "(?:贷|借)一?笔[^。]{0,10}(?:还|清|平|结)", "(?:整合|合并|打包)成一",
), re.IGNORECASE)
CHEAP_ONE = regex(r"(?:中介|助贷|贷款公司|顾问)[^。]{0,20}(?:低息|低利率|垫资|过桥|转贷)[^。]{0,20}(?:换|还|清|结|平|置换)|\b(?:broker|agent|consultant)\b[^.?!]{0,30}\b(?:cheap\w*|low[- ]interest|bridging)\b[^.?!]{0,30}\b(?:replace|pay off|swap|clear)", re.IGNORECASE)
"""中介说办一笔低息贷款把这俩换掉, before his share is told."""
"""An agent's one loan for all the old ones, and his share of it."""


def card_used(session: Session, text: str, today: date) -> Heard | None:
    """A man would pay 800 a month to use my account: what comes of lending it, and no money of one's own."""
    if len(text) > LONGEST_TOLD or not CARD_USED.search(text) or PAST.search(text):
        return None
    return Heard(notes=(answer(session, NOTHING_NEAR, Match("crime_lend_card", 1.0), text, today),))


def loan_by_agent(session: Session, text: str, today: date) -> Heard | None:
    """An agent says take one loan of 20,000, pay all three, he charges 8 %: borrowing to repay, and his share no rate of a loan."""
    said = len(text) <= LONGEST_TOLD and all(part.search(text) for part in (BROKER, HIS_SHARE, ONE_FOR_ALL))
    if not said and not (len(text) <= LONGEST_TOLD and CHEAP_ONE.search(text) and session.top is not None and session.top.dialog != "letter"):
        return None
    facts = agency_share(text, today)
    return Heard(facts, notes=(answer(session.with_facts(facts), NOTHING_NEAR, Match("scam_optimise", 1.0), text, today),))


def for_a_fee(session: Session, text: str, today: date) -> Heard | None:
    """In the middle of something else: somebody who would settle the debt, or clean a record, for a fee. The fee is no income and no price of a loan."""
    if len(text) > LONGEST_TOLD or OTHERWISE.search(text):
        return None
    if _cleans_a_record(session, text):
        return Heard(notes=(answer(session, NOTHING_NEAR, Match("credit_paid_repair", 1.0), text, today),))
    said = AGENT.search(text) and ITS_FEE.search(text) and ITS_PROMISE.search(text)
    return agency_told(session, agency_share(text, today), text, today) if said else None


def _cleans_a_record(session: Session, text: str) -> bool:
    """我同学发我个号,说1980三天删掉: in a talk about a record, or where one is named."""
    if not (A_SUM.search(text) and RECORD_GONE.search(text) and (AGENT.search(text) or ACQUAINTED.search(text))):
        return False
    return OF_A_RECORD.search(text) is not None or of_credit(session)


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
