"""The debts and means that a message to a letter tells, and which lender it is for."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.names import names
from content.regex import either, regex
from content.registry import Lender, lenders
from content.registry import find as find_entry
from dialogs.letter_slots import LETTER_DEBT, LETTER_LENDER
from dialogs.letters.told_before import UNLISTED
from dialogs.meaning import Heard, bounded
from dialogs.plans.named_debts import kinds_named, meant
from dialogs.replies import NAMES_A_DEBT, Reply
from dialogs.session import Session
from dialogs.slots import DEBT_KIND, LENDER, LENDERS_COUNT, PRODUCT, find
from dialogs.told.filing import LENDER_KINDS, filed, items
from dialogs.understanding.clauses import left_by_the_dead
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.labels.others import of_kin
from dialogs.understanding.names import Named, find_lenders
from dialogs.understanding.text import plain
from dialogs.understanding.unlisted import named_lenders, without_lenders

Json = Any
SECURED_OR_CARD = ("credit_card", "mortgage", "car_loan")
OWED_TO_ME = regex(either(
    "(?:甲方|客户|公司|老板|单位|东家|厂[里子]|平台|工头|他们?|对方)[^,，。]{0,6}(?:拖|欠|压|扣)[^,，。]{0,4}我",
    "(?:欠|拖|压|扣)(?:了|着)?我",
    r"\b(?:owes?|owed|pays?|paid|paying) me\b",
    r"\bi(?:'m| am)? (?:only )?(?:get|got|getting|be|being|will be|'ll be)? ?paid (?:\w+ ){0,2}?later?\b",
    r"\bi get paid late",
    r"\bmy (?:client|boss|employer|company|customer)s?\b[^.,]{0,24}\b(?:late|behind|owe|not paid|unpaid|delay)",
), re.IGNORECASE)
"""甲方拖了我三个月的款: it is somebody else who is late."""


ADDRESSED = regex(r"[给向跟]([^\s,，。0-9]{2,10}?)(?=[,，。\s]|$|写|发|寄|申请|提|商量)")
"""写封信给美团: whoever a letter is written to is a lender, though elsewhere the name may be of a shop."""


A_HOUSE = either(
    "Micro(?:credit|loans?|finance)", "Credit", "Finance", "Financial", "Loans?", "Lending", "Capital",
    "Cash", "Money", "Wallet", "Fintech", "Bank", "Consumer Finance",
)
NO_HOUSE_BEGINS = either(
    "The", "My", "Our", "This", "That", "From", "At", "And", "A", "An", "Dear", "Write", "Help", "To",
    "For", "Consumer", "Please", "Rural", "Village",
)
OUTSIDE = regex(rf"(?<![\w'])(?!(?:{NO_HOUSE_BEGINS}) )((?:[A-Z][A-Za-z0-9]+ ){{1,3}}(?:{A_HOUSE}))(?! (?:card|report|record|centre|center)\b)(?![\w'])")
"""Sunshine Microcredit: a house of which no register tells, as it is written."""


APP = regex(r"(?:^|(?<=[给向跟,，。、 ]))(?!(?:网|房|车|信用|消费|高利|助学|经营|公积金|抵押|借|这个?|那个?|一个|什么|我的?|他们的?)(?:贷|消费贷|借款|贷款)|(?:消费|小额|信用|私人|民间)(?:贷|借贷|贷款|信贷|金融|借款))([A-Za-z0-9\u4e00-\u9fff]{1,5}?(?:消费贷|快贷|e贷|贷|借钱|借条|钱包|分期|金条|白条|普惠))(?=的|扣|收|催|一直|天天|老是?|多|给我|让|也|$|[,，])")
"""58消费贷扣了我保险费: an app of which no register tells."""
NAMED_LOAN = regex(r"(?<=\b[Mm]y )(?!Credit|Bank|Online|Personal|Car|Home|Student|Chinese)[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?(?= (?:loan|account|card|debt|app)\b)")
"""My Haoxinda loan."""
NO_HOUSE = regex(r"[写信给我的家这那向找去跟有没在封要想让叫对和他她它谈协]|商量|平台|申请")


def _called(name: str) -> Lender | None:
    by_short = names().short.get(name)
    return find_entry(name) or next((lender for lender in lenders() if lender.id == by_short), None)


def debts_told(session: Session, text: str, today: date) -> tuple[dict[str, Json], tuple[str, ...]]:
    """Debts and means, and the lenders in the order of their debts: who is only written to is no debt yet."""
    known = items(session.facts)
    facts = _of_addressee(filed(session.facts, labelled(text if known else as_own(text), today), session.asked), known)
    bare = {index for index, item in items(facts).items() if index not in known and item.keys() <= {*NAMES_A_DEBT, "count"}}
    if OWED_TO_ME.search(text):
        facts = {name: value for name, value in facts.items() if not name.endswith(".overdue_days")}
    lenders = tuple(dict.fromkeys(item["lender"] for _, item in sorted(items(facts).items()) if item.get("lender")))
    new = {name: value for name, value in facts.items() if session.facts.get(name) != value and name != LENDERS_COUNT.name}
    if len(bare) == 1 and any(facts.get(PRODUCT.at(index).name) in SECURED_OR_CARD for index in bare):
        bare = set()  # 建行,信用卡: what is owed there
    return {name: value for name, value in new.items() if not ((slot := find(name)) and slot.item in bare)}, lenders


def _of_addressee(facts: dict[str, Json], known: Mapping[int, Any]) -> dict[str, Json]:
    """给招行写信,信用卡欠3万: the one sum without a lender is owed to the one lender without a sum."""
    new = {index: item for index, item in items(facts).items() if index not in known}
    named = [index for index, item in new.items() if item.get("lender") and not item.get("owed")]
    sums = [index for index, item in new.items() if (item.get("owed") or item.get("product") in SECURED_OR_CARD) and not item.get("lender")]
    if len(named) != 1 or len(sums) != 1 or len(new) != 2:
        return facts
    if facts.get(PRODUCT.at(sums[0]).name) in SECURED_OR_CARD:  # 我房贷还不上了,建行
        facts = {name: value for name, value in facts.items() if name != PRODUCT.at(named[0]).name}
    of_sum = {name.replace(f"debts[{sums[0]}]", f"debts[{named[0]}]"): value for name, value in facts.items() if name.startswith(f"debts[{sums[0]}]")}
    return {name: value for name, value in facts.items() if not name.startswith(f"debts[{sums[0]}]")} | of_sum


Choose = Callable[[dict[int, Decimal]], int]
PICKED: tuple[tuple[re.Pattern[str], Choose], ...] = (
    (regex(r"(?:大|多|高)(?:的|一点的|点的)?那?[笔张家个]|[最欠](?:大|多)的|\b(?:bigger|biggest|larger|largest|higher)\b", re.IGNORECASE), lambda sums: max(sums, key=sums.__getitem__)),
    (regex(r"(?:小|少|低)(?:的|一点的|点的)?那?[笔张家个]|[最欠](?:小|少)的|\b(?:smaller|smallest|lower)\b", re.IGNORECASE), lambda sums: min(sums, key=sums.__getitem__)),
    (regex(r"第一[笔张家个]|前一?[笔张家个]|前面那|\bthe (?:first|former)\b(?! (?:plan|thing))|^(?:the )?first(?: one)?$", re.IGNORECASE), min),
    (regex(r"第二[笔张家个]|后一?[笔张家个]|后面那|\bthe (?:second|latter)\b|^(?:the )?second(?: one)?$", re.IGNORECASE), lambda sums: sorted(sums)[1]),
)
"""The bigger one, 第一笔: one of several debts by its sum or its place."""


def picked(facts: Mapping[str, Any], text: str, among: Sequence[int]) -> int | None:
    """The debt that is so picked among those of which it is asked."""
    sums = {index: Decimal(item["owed"]) for index, item in items(facts).items() if index in among and item.get("owed")}
    chosen = [choose for words, choose in PICKED if words.search(text)]
    return chosen[0](sums) if len(chosen) == 1 and len(sums) > 1 else None


def to_whom(session: Session, text: str, lenders: Sequence[str]) -> dict[str, Json]:
    """The lender that is named in full, or shortly the one debt that is meant: by its kind, where no name tells it from another."""
    one = _by_kind(session.facts, text)
    if len(lenders) == 1:
        return {LETTER_LENDER.name: lenders[0]} | ({LETTER_DEBT.name: one} if one is not None else {})
    if one is not None and not lenders:
        of = session.facts.get(LENDER.at(one).name)
        if of is None and len(told := _owed_to(text)) == 1:  # write Ping An about the car loan
            return {LETTER_DEBT.name: one, LETTER_LENDER.name: told[0].name, LENDER.at(one).name: told[0].name}
        return {LETTER_DEBT.name: one} | ({LETTER_LENDER.name: of} if of else {})
    named = [] if lenders else meant(session.facts, text)
    others = [] if lenders or named else _owed_to(text)
    if others and len({one.lender.entity or one.name for one in others}) == 1:  # 我叔叔借了宁波银行5万: whoever owes it; 微众的微粒贷
        return {LETTER_LENDER.name: others[-1].lender.brand["zh"] if others[-1].how == "short" else others[-1].name}
    known = session.facts.get(LENDER.at(named[0]).name) if len(named) == 1 else None
    known = known or (outside[0] if not named and not others and (outside := OUTSIDE.search(text) or NAMED_LOAN.search(text) or UNLISTED.search(text) or APP.search(text)) and not NO_HOUSE.search(outside[0]) else None)
    known = known or next((entry.brand["zh"] for found in ADDRESSED.finditer(text) if (entry := _called(found[1]))), None)
    return {LETTER_LENDER.name: known} if known else {}


PAID_FROM = regex(r"(?:用|从|通过|拿)(?:我的?)?$|\b(?:by|via|through|from|with|using)(?: my| an?)? $", re.IGNORECASE)
ITS_ACCOUNT = regex(r"(?:的|银行)?(?:储蓄|借记|工资)?[卡账帐]| (?:bank )?(?:debit |savings )?(?:card|account|transfer|app)\b", re.IGNORECASE)


def _owed_to(text: str) -> list[Named]:
    """Paid off my Huabei by Alipay, 用建行卡还的: what a loan was paid with is not whom it was owed to."""
    found = named_lenders(text)
    return [one for one in found if not (PAID_FROM.search(text, 0, one.span[0]) and (one.lender.kind == "payment" or ITS_ACCOUNT.match(text, one.span[1])))] or found


def _by_kind(facts: Mapping[str, Any], text: str) -> int | None:
    """给信用卡那家写, 信用卡那笔: the one debt of that kind that has no lender yet, or is owed to the lender of another."""
    named, kinds = meant(facts, text), kinds_named(plain(text).text.casefold())
    of_kind = [index for index in named if facts.get(PRODUCT.at(index).name) in kinds]
    if len(of_kind) != 1 or len(items(facts)) < 2:
        return None
    lender = facts.get(LENDER.at(of_kind[0]).name)
    shared = lender is not None and sum(house_of(item["lender"]) == house_of(lender) for item in items(facts).values() if item.get("lender")) > 1
    return of_kind[0] if lender is None or shared else None


OF_KIN = regex(either(
    "(?:老公|老婆|爱人|丈夫|妻子|对象|前夫|前妻|[爸妈哥姐弟妹]|儿子|女儿|朋友|同事|亲戚)的(?:网贷|贷款|欠款|债|信用卡)",
    r"\b(?:my|his|her) (?:ex-)?(?:husband|wife|brother|sister|son|daughter|father|mother|friend|uncle|aunt|cousin|colleague)'s (?:\w+ ){0,2}(?:loans?|debts?|cards?)\b",
), re.IGNORECASE)
FOR_THEM = regex(either(
    "(?:帮|替|给|代)(?:我)?(?:他|她|朋友|同事|老公|老婆|爱人|对象|儿子|女儿|[爸妈哥姐弟妹]{1,2}|男友|女友|男朋友|女朋友|亲戚)[^,，。]{0,4}(?:写|问|起草|拟)",
    r"\b(?:write|asking|ask|draft)\b[^.?!]{0,8}\b(?:for )?(?:him|her|(?:a|my) (?:friend|husband|wife|brother|sister|mother|father|son|daughter|colleague))\b",
), re.IGNORECASE)
THEM = regex(either(
    "我?的?(?:朋友|同事|老公|老婆|爱人|对象|儿子|女儿|[爸妈哥姐弟妹]{1,2}|男友|女友|男朋友|女朋友|亲戚)(?=[^,，。]{0,4}(?:欠|借|逾期|贷))",
    "[他她](?=[^,，。]{0,4}(?:欠|借|逾期|贷))",
    r"\b(?:he|she|my (?:friend|husband|wife|brother|sister|mother|father|son|daughter|colleague))(?= (?:owes?|has|is|borrowed)\b)",
), re.IGNORECASE)


def as_own(text: str) -> str:
    """Of a letter that is written for somebody else what they owe is told as its writer's: 帮他写, he owes PPDai 12,000."""
    if not FOR_THEM.search(text):
        return text
    return THEM.sub(lambda them: "I" if them[0].isascii() else "我", text).replace("I owes", "I owe").replace("I has", "I have")


def of_another(text: str) -> bool:
    """Whether a line tells that somebody else has borrowed."""
    return of_kin(text) or left_by_the_dead(text) is not None or OF_KIN.search(text) is not None


def addressee(lender: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """The name as people know it with the legal one, by which a letter reaches the right house; that alone where it begins with the other."""
    entry = find_entry(lender["zh"]) if lender else None
    if not lender or not entry or entry.entity in ("", lender["zh"]):
        return lender
    return {"zh": entry.entity if entry.entity.startswith(lender["zh"]) else f"{lender['zh']}({entry.entity})", "en": f"{lender['en']} ({entry.entity})"}


def house_of(name: str) -> str:
    """Who lends under a name."""
    entry = find_entry(name)
    return entry.entity or entry.brand["zh"] if entry else name


HOUSES = {"小额贷款": "microloan", "消费金融": "consumer_finance", "银行": "bank"}


def kind_of_house(entity: str) -> str | None:
    """What licence a legal name tells of, where the brand is a platform: who stands behind it decides where to complain."""
    return next((kind for word, kind in HOUSES.items() if word in entity), None)


TO_ANOTHER = regex(either(
    "(?:写|搞|弄|发|寄|记|说|选|填)错", "不是这[家个]", "不对", "应该是", "换成", "改成", "改给",
    "(?:写|发|寄)给", "不是", "名字", "银行", "平台", "那家", "这家", "公司", "其实", "抱歉", "不好意思",
    "是", "错了?", "的", "了", "吧", "啊", "给", "写",
    r"\b(?:wrong|bank|lender|platform|company|app|it'?s|it|is|the|should|be|not|no|sorry|actually|meant|i|mean|to|for|name|address|change|send|instead|of|please|write|and|but|another)\b",
    r"\W",
), re.IGNORECASE)
IS_NOT = regex(r"(?:不是|不写给|\bnot(?: to)?|\binstead of)\s*$", re.IGNORECASE)


def other_lender(session: Session, text: str) -> Heard | None:
    """写错了,是中信; wrong bank, it's CITIC: the letter is for another, and so is the debt that was told as this one's."""
    named = {one.lender.id: one for one in find_lenders(text) if not IS_NOT.search(text[: one.span[0]])}
    rest = TO_ANOTHER.sub("", without_lenders(text))
    one = next(iter(named.values())) if len(named) == 1 and not rest else None
    lender = one.lender if one else _called(rest) if rest and not named else None
    if lender is None:
        return None
    new = one.name if one and one.how != "short" else lender.brand["zh"]
    before = session.facts.get(LETTER_LENDER.name)
    known = items(session.facts)
    if new == before or (before is None and len(known) != 1):
        return None
    if before and house_of(new) == house_of(before) and (set(new) <= set(before) or set(before) <= set(new)):
        return Heard(notes=(Reply("common.in_letter"),))  # 写工行, of 工商银行
    of_new = [index for index, item in known.items() if item.get("lender") == new]
    of_old = [index for index, item in known.items() if item.get("lender") == before] if before else [*known]
    facts: dict[str, Json] = {LETTER_LENDER.name: new, LETTER_DEBT.name: None}
    if not of_new and len(of_old) == 1:
        facts |= {LENDER.at(of_old[0]).name: new, DEBT_KIND.at(of_old[0]).name: LENDER_KINDS.get(lender.kind) or kind_of_house(lender.entity)}
    return replace(bounded(session, facts), corrects=True)
