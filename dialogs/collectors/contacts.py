"""The log of what collectors did: what a message tells, event by event, and how it stands in the case file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from content.regex import either, regex
from dialogs.collectors.hours import moments
from dialogs.understanding.asked import in_tense
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.text import plain
from dialogs.understanding.values import Day

Json = Any
MOST, LONGEST, BEGUN = 200, 1_000, 8
_ENTRY = regex(r"contacts\[(\d+)\]\.entry")
SENTENCE = regex(r"(?:[^。!！?？;；\n.]|(?<=[ap]\.m)\.|\.(?=\S))+[。!！?？;；.]*|[。!！?？;；.]+|\n+")
CLAUSE = regex(r"[^,，]+[,，]*")
WHEN = regex(either(
    "今[天早晚]", "昨[天晚]", "前天", "大前天", "刚才", "上午", "中午", "下午", "晚上", "夜里", "凌晨",
    "第二天", "后来", "周[一二三四五六日天]", "星期", "礼拜", "上周", r"\d+[月号日]", "每天", "天天",
    r"\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening)|at (?:noon|midnight|lunch)|in the (?:morning|afternoon|evening)|(?:the )?(?:next|following) (?:day|morning)|then|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
), re.IGNORECASE)
NIGHT_BEFORE = regex(r"昨[晚夜]|昨天(?:晚上|夜里|半夜)|last night", re.IGNORECASE)
JUST_NOW = regex(r"刚[才刚]|今[天早晚]|上午|早上|just now|this morning|today", re.IGNORECASE)
HABIT = regex(r"每|天天|总是|老是|经常|那天|当天|第二天|every|always")
PIECE = regex(r"[.。!！?？;；]+\s*(?!\d)|[,，]\s*(?!\d)")
RELAYED = regex(r"(?<![请想])(?:问|让)(?:了)?(?![一问您你])[^,，。?？]{0,16}(?=[,，。]|$)|\basked? (?:me|him|her|them|us) (?:when|how|if|whether|to)\b[^.,?]*", re.IGNORECASE)
"""What they asked: 只问能不能转告我."""
NUMBERS = regex(r"(?<!\d)(?:\d{17}[\dXx]|\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?!\d)")
"""Identity cards and bank cards; a collector's phone number is what the log is for."""
CHANNELS: dict[str, str] = {
    "visit": r"上门|敲门|来(?:了?我)?家|(?:来|坐|守|蹲)[^,，。]{0,4}(?:店|公司|单位|厂|门)|\b(?:sits?|sitting|sat|stands?|standing)\b|外访|门口|闯|堵|楼下|到我?(?:单位|公司|店)|came to|visit|knock|door",
    "group": r"群|朋友圈|抖音|快手|直播|网上|贴|曝光|posted|group|online",
    "chat": r"微信|QQ|支付宝|私信|加我|wechat|whatsapp|chat",
    "sms": r"短信|彩信|信息|text(?:ed)?\b|sms|message",
    "letter": r"(?<![中微征短诚通互相可])信(?![用息誉任])|函|邮件|快递|传票|e-?mail|letter",
    "call": r"打|电话|拨|来电|通|铃|机器人|call|dial|rang|phone",
}
TO: dict[str, str] = {
    "work": r"单位|公司|领导|老板|主管|同事|前台|人事|厂|boss|work|colleague|employer|manager",
    "family": r"爸|妈|父|母|老婆|老公|妻|丈夫|孩子|儿子|女儿|家人|家里|亲戚|哥|姐|弟|妹|叔|姑|姨|舅|爷|奶|mother|father|mom|mum|dad|wife|husband|parents|family|sister|brother|son|daughter",
    "others": r"朋友|同学|邻居|房东|老师|村|联系人|通讯录|室友|别人|friend|neighbou?r|landlord|teacher|contacts",
}
BY = regex(either(
    "机器人", "智能语音", "外包(?:公司)?", "委外(?:公司)?", "第三方", "律所", "律师",
    "(?:自称|冒充)[^,，。]{1,10}", "银行", "信用卡中心", "消费金融", "消金", "小贷(?:公司)?", "平台",
    "债主", "催收(?:员|公司)?",
    "robot", "agency", "lawyer", "bank", "collectors?", "lender",
), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contact:
    """One event: its place in the log, the message it was told in, and what is known of it; `what` in the person's words, `came_of_it`
    what it did to them, which is not judged."""

    index: int
    told: int
    on: date | None
    at: str
    by: str
    channel: str
    to: str
    what: str
    came_of_it: str = ""


def entries(text: str, today: date, message: int) -> list[Json]:
    """The events that a message tells, as they are filed: `message` is its number, `on` is ISO, `at` is HH:MM, or empty."""
    return [_entry(said, today, message) for said in _events(text)]


def log(facts: Mapping[str, Json]) -> list[Contact]:
    """Every event of the case file, in the order told."""
    found = {int(name[1]): row for key, row in facts.items() if (name := _ENTRY.fullmatch(key)) and row}
    return [contact(index, row) for index, row in sorted(found.items())]


def contact(index: int, row: Mapping[str, Json]) -> Contact:
    on = date.fromisoformat(row["on"]) if row["on"] else None
    return Contact(index, row["told"], on, row["at"], row["by"], row["channel"], row["to"], row["what"], row.get("came_of_it", ""))


def filed(facts: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The events of a message under their names in the case file, behind those that are there; the same told again adds nothing,
    and an event that was only begun (昨天, 那个催收) goes on with them."""
    text, there = _told(text), log(facts)
    if there and not there[-1].channel and len(there[-1].what) <= BEGUN:
        *there, begun = there
        text = f"{begun.what},{text}"
    known = {row.what for row in there}
    free = max((row.index for row in there), default=-1) + 1
    message = max((row.told for row in there), default=-1) + 1
    new = [row for row in entries(text, today, message) if row["what"] not in known]
    return {f"contacts[{free + place}].entry": row for place, row in enumerate(new[: MOST - len(there)])}


def _told(text: str) -> str:
    """What was done, without what is asked of it behind: they dialled me nine times, is there a limit for that."""
    ends = [0, *(stop.end() for stop in PIECE.finditer(text))]
    asked = is_question(RELAYED.sub("", text[ends[-1] :])) and not is_question(text[: ends[-1]])
    return text[: ends[-1]].rstrip(" ,，") if asked and ends[-1] else text


def received(rows: Sequence[Contact], text: str, today: date) -> dict[str, Json]:
    """A collector's own message under its name in the case file: one event, whose hours are threats and not when it came."""
    what = NUMBERS.sub("****", text.strip())[:LONGEST]
    index = next((row.index for row in rows if row.what == what), max((row.index for row in rows), default=-1) + 1)
    message = max((row.told for row in rows if row.index != index), default=-1) + 1
    return {f"contacts[{index}].entry": {**_entry(what, today, message), "on": "", "at": "", "channel": "sms", "to": "me"}}


def in_order(rows: list[Contact]) -> list[Contact]:
    """By day and hour; what has no day stands behind what was told before it."""
    placed, last = list[tuple[date, str, int, Contact]](), date.min
    for row in rows:
        last = row.on or last
        placed.append((last, row.at, row.index, row))
    return [row for *_, row in sorted(placed, key=lambda place: place[:3])]


def lines_of(rows: list[Contact]) -> list[Json]:
    """The log as a letter needs it: what was done, with its day and hour, in order."""
    return [{"text": f"{row.what},{row.came_of_it}" if row.came_of_it else row.what, "days": [row.on.isoformat()] if row.on else [], "at": [row.at] if row.at else []} for row in in_order(rows)]


def _events(text: str) -> Iterator[str]:
    """A message cut where another day or hour begins; a remark stays with the event before it."""
    held = ""
    for sentence in SENTENCE.finditer(" ".join(NUMBERS.sub("****", text).split(" "))):
        for clause in CLAUSE.finditer(sentence[0]):
            begins = WHEN.match(clause[0].lstrip(" \n又还另外然后and")) is not None
            if held and begins and WHEN.search(held):
                yield held.strip(" \n,，")[:LONGEST]
                held = ""
            held += clause[0]
    if held.strip():
        yield held.strip(" \n,，")[:LONGEST]


def _entry(said: str, today: date, message: int) -> Json:
    clock = next((f"{m.minutes // 60:02}:{m.minutes % 60:02}" for m in moments(plain(said).text) if m.minutes is not None), "")
    by = BY.search(said)
    return {
        "told": message, "on": day_told(said, today), "at": clock, "by": by[0] if by else "",
        "channel": _first(CHANNELS, said), "to": _first(TO, said) or "me", "what": said,
    }  # fmt: skip


def _first(kinds: Mapping[str, str], said: str) -> str:
    return next((kind for kind, pattern in kinds.items() if re.search(pattern, said, re.IGNORECASE)), "")


def day_told(said: str, today: date) -> str:
    """The one day told of, never one to come."""
    for value in read(said, today=today, kind="date"):
        if isinstance(value, Day) and value.start and value.start == value.end and not value.every:
            readings = [start for start, _ in ((value.start, value.end), *value.also) if start]
            on = next(iter(in_tense(readings, "past", today)), value.start)
            if on <= today:
                return on.isoformat()
    if NIGHT_BEFORE.search(said):
        return (today - timedelta(days=1)).isoformat()
    return today.isoformat() if JUST_NOW.search(said) and not HABIT.search(said) else ""
