"""What somebody lives on, told in their own way: by the day or the year, before costs, in parts, with a spouse's."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.collectors.hours import without_hours
from dialogs.meaning import Heard, bounded
from dialogs.plans.planning_words import FALLS, RISES
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH, REASON
from dialogs.talk import Slot
from dialogs.told.filing import LIVING, earned_facts, sums_owed
from dialogs.told.spent_told import WHOLE_SPENT, parts_told
from dialogs.told.telling import labelled_facts
from dialogs.understanding.earnings import EARNS, SPENT, TURNOVER, read_earnings
from dialogs.understanding.marked import amount_in, has_figure, marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.spending import OWED, read_spending, told_part, told_whole
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.stray_figures import is_stray
from dialogs.understanding.text import paused
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.months import begins_later
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from dialogs.understanding.what_ifs.words import BECAUSE, PAY_LESS, TO_LENDERS

Json = Any
MORE = regex(r"忘(?:了|记)?(?:说|算|讲|提)?|漏(?:了|算|说|掉)|没算|[还再][有得要加]|另外|加上|\b(?:forgot|also|plus|on top|as well|another)\b", re.IGNORECASE)
MONTHLY = regex(r"(?:每|一)个?月|月月|\b(?:a|every|each|per) month\b|\bmonthly\b", re.IGNORECASE)
"""忘了说每个月还要给老家打800 comes on top of what was told, 去医院还要交800 is paid once."""
MOVED = regex(r"[涨加增多贵高少省降减]|便宜|漏|现在是|\b(?:up|more|extra|rise|rose|increase\w*|down|less|cut|save(?![^.?!]{0,20}\d[\d,.]*k? (?:for|towards|aside)\b)|drop\w*|fell|now)\b", re.IGNORECASE)
IS_NOW = regex(r"(?:现在|改成|变成|[涨降减调加]到|其实)(?:是|了|要)?¤|\b(?:is|its|it's|are)(?: now| actually)? ¤", re.IGNORECASE)
WHOLE = regex(r"开销|开支|花销|支出|用度|家用|\b(?:spending|expenses|living costs|outgoings)\b", re.IGNORECASE)
SUPPOSED = regex(r"如果|要是|假如|万一|\b(?:if|suppose)\b", re.IGNORECASE)
WORKS = regex(r"开工|上班|干活|打工|跑(?:单|车|滴滴|外卖)|送外卖|发(?:工资|薪)|\bjob\b|\bwork\b", re.IGNORECASE)
NOT_YET = regex(r"(?:没|未)(?:有)?(?:再)?找到[^,，。]{0,4}(?:工作|活)?|\b(?:not|n't|never) (?:yet )?(?:found|got|find) (?:any |a )?(?:new )?(?:work|job)\b", re.IGNORECASE)
WORKS_AGAIN = regex(either(
    "复工", "复岗", "返岗",
    "(?:又|再|才|刚)[^,，。]{0,6}(?:找到|上班|上岗|工作)",
    "找到[^,，。]{0,4}(?:工作|活)", "重新(?:上班|工作)", "现在[^,，。]{0,6}(?:上班|工作|做|干|跑)",
    r"(?:业|岗|裁|退|工作)了?[^,，。]{0,2}[\d一二两三四五六七八九十半几]+个?多?(?:月|年|天|周)",
    r"\b(?:found|got|new|back (?:at|to|in)) (?:a |another |new )?(?:work|job)\b",
    r"\bworking again\b",
    r"\b(?:deliver\w*|driv\w+|work\w*|clean\w*|sell\w*|temp\w*)\b[^.]{0,16}\b(?:now|these days|at the moment)\b",
    r"\bnow\b[^.]{0,16}\b(?:deliver\w*|driv\w+|work\w*|clean\w*|sell\w*)\b",
    r"\b(?:for|since) (?:\w+ )?(?:months?|weeks?|years?|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    r"\bago\b",
), re.IGNORECASE)
"""Laid off in July, at work since October; 失业三个月了: the wage that was told is the one of now."""
NOTHING_ELSE = regex(either(
    "(?:嗯|对|是|是的)?[,，]?(?:就|只有?|也就|差不多就?)(?:这些?|这么多|这点)(?:了|啦|吧)?",
    "(?:再?没有?|没|无)(?:有)?(?:别的|其[他它]的?)(?:了|啦|开销了?|花销了?)?",
    "(?:都|全)(?:算|说)(?:上|过|进去?|完)?了",
    "(?:yes,? |no,? )?(?:that'?s|that is|those are) (?:all|it|everything|the lot)(?: of (?:it|them))?",
    "(?:no,? )?(?:nothing|none|no(?:thing)?) (?:else|more)",
    "(?:it'?s )?all (?:in|included|counted)", "no,? that'?s (?:all|it)",
), re.IGNORECASE)
"""Of the answer to what it takes to live: what was told is the whole of it."""
BESIDES = regex(r"除了|除去|另外|不算|不含|不包括|\b(?:besides|on top of|apart from|not counting)\b", re.IGNORECASE)
"""Of the answer to what it takes to live: what was told before is not in it."""


ONLY_MORE = regex(r"^[^¤]*(?:¤ (?:a month )?(?:more|extra|on top)\b|\b(?:another|extra|additional) ¤|多(?:挣|赚|拿|出)?(?:个)?¤|再(?:挣|赚|多)(?:个)?¤)[^¤]*$", re.IGNORECASE)
OF_A_WAGE = regex(r"(?:工资|收入|薪水?|奖金)[^,，。]{0,6}(?:降|涨|减|加|升|调)(?:到|成|为|至)|\b(?:pay|wages?|salary|income)\b[^.,]{0,10}\b(?:drops?|falls?|goes (?:down|up)|rises?|will be cut|is cut|gets cut|will (?:drop|fall|rise|be)) (?:to )?(?=\d)", re.IGNORECASE)
SOLD = regex(r"(?<![外买小])卖(?:掉|了|出去|旧|二手|车|手机|电脑|首饰|黄金)|变卖|变现|退税|理赔|赔偿|\b(?:sell|sold|selling|refund|inherit\w*)\b", re.IGNORECASE)
"""卖掉旧车能拿2万5 comes once, and is nobody's wage."""


COMES_BACK = regex(r"\b(?:i|we)(?:'ll| will| should| can)? get [^.;!?]{0,12}\d[\d,.]*k?(?: yuan| rmb)? back\b", re.IGNORECASE)


def only_more(text: str, today: date) -> bool:
    """900 more a month, 还能多挣500: what is told comes on top of a wage, and is not the whole of it."""
    return COMES_BACK.search(text) is not None or ONLY_MORE.search(marked(paused(text), today)[0]) is not None or (SOLD.search(text) is not None and not EARNS.search(text) and not MONTHLY.search(text))


def told_means(session: Session, slot: Slot[Any], text: str, today: date) -> Heard | None:
    """The answer to what comes in each month or what it takes to live, with whatever is told in the same breath."""
    if slot.name == ESSENTIALS.name and OF_A_WAGE.search(text):
        return None  # from March my pay drops to 7,000, where it is asked what it takes to live
    if slot.name in TAKEN and (TURNOVER.search(text) or "流水" in text) and "¤" in marked(paused(text), today)[0] and not is_question(text) and read_earnings(text, today, asked=True).own is None:
        return Heard(notes=(Reply("means.turnover"),))
    if slot.name not in TAKEN or is_question(text) or (slot.name == INCOME.name and only_more(text, today)) or is_stray(text, today, slot.name):
        return None
    told = labelled_facts(session, text, today, None)
    heard = TAKEN[slot.name](session, text, today, {name: value for name, value in told.items() if name in (*OF_A_MONTH, REASON.name) or name.startswith("debts[")})
    owed = heard is not None and heard.facts.get(slot.name) in {value for name, value in told.items() if name.endswith(".owed")}
    return None if owed else heard  # 利滚利滚到九万了 is no cost of living


PAID_LESS = regex(r"[降减]薪|少[发拿]|(?:工资|收入|薪水?)[^,，。]{0,6}[降减少]|\b(?:pay|wages?|salary|income|hours)\b[^.,]{0,12}\b(?:cut|reduced|lower\w*|down|dropped|fell|less)\b|\bpay ?cut\b", re.IGNORECASE)
"""Less work is no work lost."""


WEEKS = 20


def wage_asked_again(session: Session, text: str, heard: Heard) -> Heard:
    """被公司开了, after a wage was told: whether that still comes in is asked again, nothing is reckoned with it;
    8月厂里裁员, told as the cause that a letter asks for, was before that wage."""
    wage = session.facts.get(INCOME.name)
    gone = heard.facts.get(REASON.name) == "job_loss" and session.facts.get(REASON.name) != "job_loss" and session.asked != REASON.name
    if not gone or ((session.asked or "").startswith("letter.") and _is_long_ago(text, session)) or PAID_LESS.search(text) or WORKS_AGAIN.search(NOT_YET.sub("", text)) or INCOME.name in heard.facts or not wage or not Decimal(wage):
        return heard
    return replace(heard, forget=(*heard.forget, INCOME.name), notes=(*heard.notes, Reply("means.wage_before", {"income": Decimal(wage)})))


def _is_long_ago(text: str, session: Session) -> bool:
    """Whether a time is named that was over weeks before the wage was told."""
    today = date.fromisoformat(session.day) if session.day else None
    named = [value for _, value in marked(text, today)[1] if isinstance(value, Day) and not value.every] if today else []
    return any(end and today and (today - end).days > WEEKS for value in named for _, end in ((value.start, value.end), *value.also))


def more_spent(session: Session, text: str, today: date) -> Heard | None:
    """What is spent besides, remembered once the whole was told: it is added, and said back as a change."""
    known = session.facts.get(ESSENTIALS.name)
    if known is None or session.asked == ESSENTIALS.name or not MORE.search(text) or not (MONTHLY.search(text) and SPENT.search(text)):
        return None
    spent = None if is_question(text) or OWED.search(text) or EARNS.search(text) else read_spending(text, today)
    return bounded(session, {ESSENTIALS.name: str(Decimal(known) + spent)}) if spent else None


def moved(session: Session, text: str, today: date) -> Heard | None:
    """房租涨了300, goes up by 400, 药钱少算了300: so much more or less than was told; 房租现在是750: what it is now. Said back as a change."""
    if not (session.facts.keys() & {INCOME.name, ESSENTIALS.name}) or not MOVED.search(text) or is_question(text) or OWED.search(text) or SUPPOSED.search(text):
        return None
    said, places = marked(paused(text), today)
    if begins_later(text, today) and "现在" not in text and session.top and all(session.facts.get(name) for name in (INCOME.name, ESSENTIALS.name)):
        return None  # 从3月起工资降到6800 changes the plan from then on
    if PAY_LESS.search(said) and any(isinstance(value, Day) and not value.every for _, value in places):
        return None  # 下个月得少拿2000 is less for the debts of one month
    start, end = _of_its_own(said)
    if TO_LENDERS.search(said, start, end):
        return None
    name = _moved_fact(session.facts, said[start:end])
    for pattern, sign in ((RISES, 1), (FALLS, -1), (IS_NOW, 0)):
        match = pattern.search(said, start, end)
        amount = amount_in(match, said, places) if match else None
        if name and amount is not None and (sign or (name != ESSENTIALS.name and said.count("¤") == 1)):
            return bounded(session, {name: str(Decimal(session.facts[name]) * abs(sign) + (sign or 1) * amount)})
    return None


def _of_its_own(said: str) -> tuple[int, int]:
    """Where it is said what has moved: of 300 more because my rent is lower the words behind the reason."""
    ends = [0, *(place for match in BECAUSE.finditer(said) for place in match.span()), len(said)]
    parts = [*zip(ends[::2], ends[1::2], strict=True)]
    start, end = next(((start, end) for start, end in parts if kinds_of(said[start:end]) or WHOLE.search(said[start:end])), (0, len(said)))
    now = None if "¤" in said[start:end] else IS_NOW.search(said, end)
    return start, now.end() if now else end  # 房租涨了,现在是1750


def _moved_fact(known: Mapping[str, Json], said: str) -> str | None:
    """What has moved: the one kind of spending that is named where that was told, else all of it; the income by its own words."""
    kinds = kinds_of(said)
    if not kinds and EARNS.search(said):
        return INCOME.name if known.get(INCOME.name) else None
    told = [kind for kind in kinds if known.get(kind) is not None]
    if len(told) == 1 and known.get(ESSENTIALS.name) is None:
        return told[0]
    return ESSENTIALS.name if known.get(ESSENTIALS.name) is not None and (kinds or WHOLE.search(said)) else None


def _income(session: Session, text: str, today: date, others: Mapping[str, Json]) -> Heard | None:
    earned = read_earnings(without_hours(text), today, asked=True, owed=sums_owed(others))
    facts = earned_facts(earned, others, text)
    if earned.own and ESSENTIALS.name not in facts and (spent := told_whole(text, today, {earned.own, *sums_owed(others)})):
        facts[ESSENTIALS.name] = str(spent)
    elif earned.own and not any(name.startswith("spending.") for name in facts) and (part := told_part(text, today, {earned.own, *sums_owed(others)})):
        facts[part[0]] = str(part[1])
    heard = bounded(session, facts)
    if INCOME.name in facts:
        note = (Reply("means.a_month", {"income": earned.own}),) if earned.reckoned and earned.own else ()
        return replace(heard, notes=(*note, *heard.notes))
    if earned.left is not None and not any(name.startswith("debts[") for name in facts):
        return replace(heard, notes=(*heard.notes, Reply("means.left", {"left": earned.left})))
    return heard if facts.keys() & OF_A_MONTH else None


def _essentials(session: Session, text: str, today: date, others: Mapping[str, Json]) -> Heard | None:
    """None where the parts that are told are all there is to it: whether they are the whole is looked at later. 生活费2500 by itself is
    all of it."""
    if any(name.startswith("what_if.extra") for name in read_what_ifs(text, today)):
        return None  # 年后每月加班费少800 is not what it takes to live
    spent = read_spending(without_hours(text), today)
    if that_is_all(session, text) and (known := parts_told(session.facts)):
        return replace(bounded(session, {ESSENTIALS.name: str(known)}), notes=(Reply("means.spent", {"spent": known}),))
    items = {name: Decimal(value) for name, value in others.items() if name.startswith("spending.")}
    before = parts_told(session.facts)
    if spent is None or (items and spent == sum(items.values()) and (before or items.keys() != {LIVING})):
        return None
    if others.get(INCOME.name) == str(spent):
        if EARNS.search(text) or WORKS.search(text):
            return bounded(session, dict(others))
        others = {name: value for name, value in others.items() if name != INCOME.name}
    if BESIDES.search(text):
        spent += before
    elif items and not WHOLE_SPENT.search(text):
        spent += parts_told(session.facts, items)
    others = {name: value for name, value in others.items() if name != LIVING}
    heard = bounded(session, {**others, ESSENTIALS.name: str(spent)})
    note = (Reply("means.spent", {"spent": spent}),) if spent and not has_figure(text, spent, today) else ()
    return replace(heard, notes=(*note, *heard.notes))


def that_is_all(session: Session, text: str) -> bool:
    """就这些, where it is asked what it takes to live: no end of the talk."""
    return session.asked == ESSENTIALS.name and NOTHING_ELSE.fullmatch(text.strip(" .。!！,，")) is not None


TAKEN: Mapping[str, Callable[[Session, str, date, Mapping[str, Json]], Heard | None]] = {INCOME.name: _income, ESSENTIALS.name: _essentials}
