"""Wishes that a clause alone does not tell: several papers at once, reminders on a day of the month."""

import re
from datetime import date, timedelta

from content.regex import regex
from dialogs.meaning import Heard
from dialogs.reminders import DAY_BEFORE
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.values import Day

LONGEST = 80
KINDS = {
    "picture": regex(r"图片|图(?![书章纸谋])|picture|image|png", re.IGNORECASE),
    "pdf": regex(r"pdf", re.IGNORECASE),
    "calendar": regex(r"日历|日程|ics|calendar", re.IGNORECASE),
    "sheet": regex(r"表格|excel|xlsx?|spreadsheet", re.IGNORECASE),
}
GIVES = regex(r"导出|发我|发给我|给我|我要|都要|也要|还要|要|来一?[份张个]|生成|下载|保存|send|give|export|want|make|both|please", re.IGNORECASE)
TELLS = regex(r"欠|催|他们|对方|合同|截图|逾期|\d|they|contract")
ON_A_DAY = regex(
    r"每个?月(?:的)?(\d{1,2})[号日]?[^。！？!?\n]{0,8}提醒|提醒[^。！？!?\n]{0,10}每个?月(?:的)?(\d{1,2})[号日]"
    r"|remind me (?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?(?:every|each) month|remind me (?:every|each) month on the (\d{1,2})",
    re.IGNORECASE,
)
EACH_DUE = regex(r"每个?(?:还款日|到期日|账单日|月还款日?|[期笔])|还款日[^,，。]{0,14}提醒我|\b(?:each|every) (?:due date|due day|payment|instal+ment)\b|\bbefore (?:the )?due dates?\b", re.IGNORECASE)
THE_DAY_BEFORE = regex(r"[前早]一天|提前1?一?天|\b(?:a|the|one|1) day before\b", re.IGNORECASE)
"""每个还款日前一天晚上八点提醒我."""
LAST_DAY = 31
HOUR = r"(?P<half{0}>凌晨|半夜|早上?|上午|中午|下午|傍晚|晚上?)?\s*(?:(?P<hour{0}>\d{{1,2}}|十[一二]?|[一二两三四五六七八九])\s*点(?:(?P<past{0}>半|一刻|三刻|[0-5]?\d|[二三四五]?十五?|零五)分?|钟|整)?|(?P<clock{0}>\d{{1,2}})[:：](?P<minute{0}>[0-5]\d)(?! ?[ap]\.?m))"
AT_AN_HOUR = regex(
    rf"(?:请|麻烦|以后|每次|那就|都|就|改|改成|改到|在|你|您)*{HOUR.format(1)}(?:再|来|都|就)*提醒(?:我|一下|吧|就行|好了)*[。.!！]?"
    rf"|(?:请|麻烦|以后|把|你|您)*提醒(?:我|的?时间|都|请|能|可以)*(?:改成|改到|改为|换到|放在|安排在|在|是)?{HOUR.format(2)}(?:吧|就行|好了|好吗)?[。.!！?？]?"
    r"|(?:please )?remind me (?:at|from now on at) (?P<hour3>\d{1,2})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.|o'clock)?(?: instead| please)*[.!]?",
    re.IGNORECASE,
)
ON_DAY = regex(r"^(?:请|麻烦|帮我|可以|能不能|能|你|您|记得|到时候?|那天|在|于|的|[早晚上中下午点半\d\s]|@)*提醒(?:我|一下)?[^。！？!?]{0,20}|\bremind me\b", re.IGNORECASE)
REMIND = regex(r"提醒|remind", re.IGNORECASE)
NOT_OURS = regex(r"银行(?:短信)?(?:会|已)?提醒|短信|客服|他们|催收|吗|\b(?:they|did|does|will) (?:\w+ )?remind", re.IGNORECASE)
AN_HOUR = regex(rf"(?:改成|改到|改为|换成|换到|放在|都在|在|make it |change it to |move it to )?{HOUR.format(1)}(?:吧|就行|好了)?[。.!！]?|(?:make it |change it to |move it to )?(?:at )?(?P<hour3>\d{{1,2}})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.)[.!]?", re.IGNORECASE)
AN_HOUR_IN = regex(
    rf"{HOUR.format(1)}|\b(?:at )?(?P<hour3>\d{{1,2}})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.)|\bat (?P<hour4>\d{{1,2}})(?! ?[a-z¥%\d,.:])|\bat (?P<hour5>noon)\b",
    re.IGNORECASE,
)
CHANGES_IT = regex(r"改[成到为]|换[成到]|(?:make|change|move) it ", re.IGNORECASE)
SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HALF_PAST = regex(rf"\b(?P<part>half|quarter) past (?P<hour>\d{{1,2}}|{'|'.join(SPELT)})\b", re.IGNORECASE)
AT_WORD = regex(rf"\bat (?P<hour>{'|'.join(SPELT)})(?: thirty)?\b", re.IGNORECASE)
PARTS = {"半": 30, "一刻": 15, "三刻": 45, "零五": 5, "half": 30, "quarter": 15} | {tens + ones: (10 * number + (5 if ones else 0)) for number, tens in enumerate(("十", "二十", "三十", "四十", "五十"), 1) for ones in ("", "五")}
HOUR_LONG = 60
SMALL = 7
"""明天3点提醒我 is in the afternoon: nobody wants to be woken."""
CHINESE = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "十一": 11, "十二": 12}
LATER, MIDNIGHT = regex(r"下午|傍晚|晚|p", re.IGNORECASE), regex(r"凌晨|半夜|晚|a", re.IGNORECASE)
NOON, NOON_EN = 12, regex(r"\bnoon\b", re.IGNORECASE)


def asked_beside_moves(text: str, today: date) -> Heard | None:
    """The move that such a wish is; None where the message tells or asks something else."""
    if len(text) > LONGEST:
        return None
    text = _in_figures(text)
    if found := ON_A_DAY.search(text):
        number = int(next(group for group in found.groups() if group))
        return Heard(move="remind", name=f"{number}{_at(text)}") if 1 <= number <= LAST_DAY else None
    if found := AT_AN_HOUR.fullmatch(text.strip()):
        return Heard(move="remind_at", name=str(_minutes(found)))
    if on := _day_named(text, today):
        return Heard(move="remind", name=f"{on.isoformat()}{_at(text)}")
    if REMIND.search(text) and EACH_DUE.search(text) and not NOT_OURS.search(text) and not is_question(text):
        return Heard(move="remind", name=f"{DAY_BEFORE if THE_DAY_BEFORE.search(text) else ''}{_at(text)}")
    kinds = [kind for kind, pattern in KINDS.items() if pattern.search(text)]
    if len(kinds) > 1 and GIVES.search(text) and not TELLS.search(text):
        return Heard(move="papers", name=",".join(kinds))
    return None


def bare_hour(text: str, *, asked: bool) -> Heard | None:
    """晚上8点, at 8pm: said where reminders are on and nothing is asked; 改成晚上8点 beside a question too."""
    found = AN_HOUR.fullmatch(NOON_EN.sub("12pm", _in_figures(text.strip())))
    if asked and not CHANGES_IT.match(text.strip()):
        return None
    return Heard(move="remind_at", name=str(_minutes(found))) if found else None


def _day_named(text: str, today: date) -> date | None:
    """下周三提醒我给银行打电话, remind me to pay on 10 December: the one day to come that a wish names."""
    if not REMIND.search(text):
        return None
    said, places = marked(text, today)
    if not ON_DAY.search(said) or NOT_OURS.search(text):
        return None
    days = [value for _, value in places if isinstance(value, Day)]
    if len(days) != 1 or days[0].every:
        return None
    first = today if _at(text) else today + timedelta(days=1)  # later today only at an hour
    coming = [start for start, _ in ((days[0].start, days[0].end), *days[0].also) if start and start >= first]
    return min(coming, default=None)


def _at(text: str) -> str:
    """The time of day that such a wish names, behind its day; nothing where it names none."""
    found = AN_HOUR_IN.search(text)
    return f" {_minutes(found)}" if found else ""


def _in_figures(text: str) -> str:
    """Half past three as 3:30, at eight as at 8."""
    if not text.isascii():
        return text
    text = HALF_PAST.sub(lambda found: f"{_figure(found['hour'])}:{PARTS[found['part'].lower()]}", text)
    return AT_WORD.sub(lambda found: f"at {_figure(found['hour'])}" + (":30" if found[0].endswith("thirty") else ""), text)


def _figure(hour: str) -> int:
    return int(hour) if hour.isdecimal() else SPELT.index(hour.lower()) + 1


def _minutes(found: re.Match[str]) -> int:
    """The time of day in minutes after midnight: 晚上8点半 is 20:30."""
    told = next(name for name, value in found.groupdict().items() if value and name.startswith(("hour", "clock")))
    past = found.groupdict().get(("past" if told.startswith("hour") else "minute") + told[-1]) or "0"
    return _hour(found[told], found.groupdict().get(f"half{told[-1]}") or "") * HOUR_LONG + (int(past) if past.isdecimal() else PARTS[past])


def _hour(told: str, half: str) -> int:
    """The hour of the day: 晚上8点 is 20."""
    hour = int(told) if told.isdecimal() else CHINESE.get(told, NOON)
    if hour < SMALL and not half and not told.startswith("0"):
        return hour + NOON
    if hour == NOON and MIDNIGHT.match(half):
        return 0
    return hour + NOON if LATER.match(half) and hour < NOON else hour
