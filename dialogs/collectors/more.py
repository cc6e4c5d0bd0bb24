"""What collectors did, and more of it, told where something else was asked."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.intents import intents
from content.regex import either, regex
from dialogs.collectors.contacts import LONGEST, NUMBERS, log
from dialogs.collectors.hours import moments
from dialogs.collectors.rules import judge
from dialogs.collectors.told_conduct import debt_remains, lender_named, told_conduct
from dialogs.collectors.tone import speaks_of
from dialogs.letters.dated import timed
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import CONDUCT_LENDER, HARM
from dialogs.understanding.intents import Route
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.text import plain

Json = Any

OF_LENDER = regex(r"银行|信用卡|消费金融|消金|小贷|网贷|平台|软件|借|贷|呗|朋友|熟人|私人(?!手机|电话|号)|民间|(?<![一两几三四多整])个人(?!手机|电话|号|微信)|亲戚|公司(?=$|的)|\b(?:banks?|cards?|loans?|lend\w*|lent|apps?|friend|person|private(?! (?:mobile|number|phone|cell))|company|shark|online|owe)\b", re.IGNORECASE)
"""What may name who lent; 用个人手机打的 does not."""
ADDED = regex(either(
    "一个人|个(?:男|女)的|[十百]多?个?人|分钟|小时|手机打|号码|录音|录像|拍照|截图|没带|没出示|不走|堵|敲门|喊|哭|吓|骂|心脏|老人|邻居|同事",
    "^(?:就|还|也|而且|反正|但)*(?:他们?|她|那人|那男的|来的人|一共)(?!们?家)", r"^(?:and |but |just |also )*(?:he|she|they)(?:'s|'re|'d)?\b",
    r"\b(?:just one|alone|one (?:guy|man|woman)|two (?:guys|men)|minutes?|hours?|mobile|number|recorded|recording|people|leave|shout\w*|cried|crying|heart|neighbou?rs?|swore|again|no id|no badge|this morning|at night)\b",
), re.IGNORECASE)
"""Said of a contact."""
LONGEST_MORE = 90
WHO = (".lender", ".product", ".kind")
EFFECT = regex(either(
    "(?:客人|顾客|邻居|街坊|同事|工友|隔壁|楼里|村里|老乡)[^,，。]{0,10}(?:看见|看到|不敢|都知道|晓得|议论|指指点点|笑话|躲)",
    "(?:客人|顾客|客户|生意)[^,，。]{0,8}(?:不来|没了|少了|跑了|走了|受影响|做不成|换(?:别)?家)",
    "(?:妈|爸|奶奶|爷爷|老人|孩子|老婆|老公|她|他|我)[^,，。催]{0,16}(?:吓(?:得|哭|病|坏|着)|住(?:了[^,，。]{0,3})?院|气(?:得|病)|血压|哭|发抖|晕|心脏|睡不着|不敢出门|不敢上班|抬不起头)",
    "^[^,，。]{0,6}(?:写|印)着", "^(?:后来|其实|原来)[^,，。]{0,6}(?:才)?(?:知道|发现|就)?是[^,，。]{0,4}(?:催收|他们|装|骗)",
    r"\b(?:customers?|clients?|neighbou?rs?|colleagues?|guests?)\b[^.?!]{0,24}\b(?:saw|seen|scared|left|afraid|staring|laugh\w*|gossip\w*|talk\w* about|know now|wont come|won't come|stay away|stay(?:ed)? away|gone)\b",
    r"^(?:it|the (?:note|poster|paper|sign)) (?:says|said|reads)\b", r"\b(?:cried|crying|panicked|fainted|ended up in hospital|blood pressure|can'?t sleep|so ashamed|afraid to go out)\b",
), re.IGNORECASE)
"""客人都不敢进来了, 我妈吓得住了两天院, 写着欠债不还: what came of the event told last, or more of it."""
ANEW = regex(r"(?:他们?|她们?|催收|对方|又|还|再)[^,，。]{0,6}(?:打|发|来|骂|说|威胁|贴|找)(?!自)|\b(?:he|she|they|the (?:collector|agent|man|guy)s?)\b[^.?!]{0,12}\b(?:called|told|rang|texted|came|threatened|posted|sent|said)\b", re.IGNORECASE)
"""What they did again is an event of its own."""
LONGEST_EFFECT = 40
CLEARS = frozenset({
    "unreachable", "reachable", "relays", "keeps_silent", "consented", "never_agreed", "asked_to_stop", "harmless",
    "identified", "badge", "no_badge", "two", "alone", "signed_too", "signed_nothing", "kept_plan", "notified",
})  # fmt: skip
"""What decides whether an event that was told broke a rule."""


def more_of_the_story(m: Message) -> Heard | None:
    """就来了一个人, last one was 10:40 at night: what names no lender is more of the story."""
    session, text = m.session, m.text
    if brought := came_of_it(m) or when_it_was(m):
        return brought
    if session.asked != CONDUCT_LENDER.name or OF_LENDER.search(text) or len(text) > LONGEST_MORE or find_move(text) or is_question(text) or not log(session.facts):
        return None
    more = told_conduct(session, text, m.today, m.wanted, m.told) or goes_on(session, text, m.wanted, m.told)
    if more or not (ADDED.search(text) or any(moment.minutes is not None for moment in moments(text))):
        return more
    if m.told or m.wanted.score >= intents().sure:
        return None
    with_more, before = added(session, text), log(session.facts)[-1]
    now = next(iter(with_more.facts.values()))["what"]
    undone = judge(before.what, "unknown", m.today).verdict == "breach" and judge(now, "unknown", m.today).verdict != "breach"
    return None if undone else with_more  # how long somebody shouted makes it no kinder


def came_of_it(m: Message) -> Heard | None:
    """What an event did to the person or to those who saw it: kept with the event, which is not judged anew."""
    rows, top = log(m.session.facts), m.session.top
    if not rows or top is None or top.dialog not in ("conduct", "triage") or m.told or m.pasted or len(m.text) > LONGEST_EFFECT * (3 if m.text.isascii() else 1) or not EFFECT.search(m.text) or is_question(m.text) or ANEW.search(m.text):
        return None
    name = f"contacts[{rows[-1].index}].entry"
    before = f"{rows[-1].came_of_it}," if rows[-1].came_of_it else ""
    kept = m.session.facts[name] | {"came_of_it": f"{before}{NUMBERS.sub('****', m.text.strip())}"[:LONGEST]}
    return Heard({name: kept}, silent=frozenset({name}), notes=(Reply("contacts.effect", {"number": rows[-1].index + 1}),))


def when_it_was(m: Message) -> Heard | None:
    """时间是11月25号下午, behind what they did: the day and the hour of the event told last, which is judged anew with them."""
    rows, top = log(m.session.facts), m.session.top
    if not rows or top is None or top.dialog != "conduct" or m.pasted:
        return None
    last = rows[-1]
    line = {"text": last.what, "days": [last.on.isoformat()] if last.on else [], "at": [last.at] if last.at else []}
    told = timed([line], m.text, m.today)
    if not told:
        return None
    name = f"contacts[{last.index}].entry"
    when = {"what": told[0]["text"][:LONGEST], "on": (told[0]["days"] or [""])[0], "at": (told[0]["at"] or [""])[0]}
    return Heard({name: m.session.facts[name] | when}, silent=frozenset({name}))


APART = regex(r"两次[^,，。]{0,6}(?:隔|差|相隔|间隔)|(?:隔|间隔|相隔)了?[^,，。]{0,6}(?:天|周|星期|礼拜|月)|\b(?:days?|weeks?|months?) apart\b", re.IGNORECASE)


def of_collectors(session: Session, text: str, today: date, wanted: Route, others: Mapping[str, Json]) -> Heard | None:
    """What collectors did, or who lent where that was asked; `others` are the facts that name themselves beside it."""
    if HARM.name in others or ((session.topic or "").startswith("crime_") and APART.search(text)):
        return None  # 两次电话隔了一个礼拜, behind an answer on card fraud: whether they count as demands
    told = told_conduct(session, text, today, wanted, others) or lender_named(session, others) or debt_remains(session, text)
    return told or _of_a_lender(session, text, others) or goes_on(session, text, wanted, others)


def _of_a_lender(session: Session, text: str, others: Mapping[str, Json]) -> Heard | None:
    """自称是分期乐委托的,没给我看过证件: for whom he came, and more of what he did."""
    named = bool(others) and all(name.startswith("debts[") and name.endswith(WHO) for name in others)
    if not named or not log(session.facts) or session.top is None or session.top.dialog != "conduct" or is_question(text) or not CLEARS & speaks_of(plain(text).text):
        return None
    more, heard = added(session, text), bounded(session, dict(others))
    return replace(more, facts={**heard.facts, **more.facts}, notes=heard.notes)


def goes_on(session: Session, text: str, wanted: Route, others: Mapping[str, Json]) -> Heard | None:
    """What is added to the event told last, such as that the person could not be reached: it is judged anew with that."""
    rows = log(session.facts)
    if not rows or session.top is None or session.top.dialog != "conduct" or others or is_question(text):
        return None
    if wanted.score >= intents().sure or not CLEARS & speaks_of(plain(text).text):
        return None
    return added(session, text)


def added(session: Session, text: str) -> Heard:
    """The event told last, with more of it."""
    name = f"contacts[{log(session.facts)[-1].index}].entry"
    entry = session.facts[name]
    return Heard({name: entry | {"what": f"{entry['what']},{NUMBERS.sub('****', text.strip())}"[:LONGEST]}}, silent=frozenset({name}))
