"""How long before a due day somebody wants to hear of it: 提前5天, 还款日前两天, the day before, a week ahead, on the day itself."""

import re
from collections.abc import Iterator

from content.regex import either, regex
from dialogs.understanding.numbers import numeral

COUNT = r"(?P<count{0}>\d{{1,3}}|[一二两三四五六七八九十百]{{1,4}}|半)\s*个?(?P<unit{0}>天|日|晚|周|星期|礼拜|月)"
DUE = r"(?:还款|到期|账单|该还|还钱|扣款)(?:日|的?那?一?天)?"
LEAD = regex(either(
    f"(?:提[前早]|赶早|早|[之以]?前|头){COUNT.format(1)}(?!个?以?前)",
    f"{COUNT.format(2)}(?:之|以)?前(?!的)", "(?P<eve>[头前]天)", "(?P<day>当[天日]|那一?天|同一天)",
    f"{DUE}(?:过|之|以)*后的?第?{COUNT.format(3)}",
    f"(?:过了{DUE})[^,，。]{{0,3}}{COUNT.format(4)}",
),
)
COUNT_EN = r"(?P<count{0}>\d{{1,3}}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|the)(?: full| whole)?[ -](?P<unit{0}>day|week|month|night|evening)s?'?"
LEAD_EN = regex(either(
    rf"\b{COUNT_EN.format(1)} (?:before(?:hand)?|ahead|in advance|earlier|early|prior|notice|of notice)\b",
    r"(?<!\w )\b(?P<eve>day|night|evening) before\b",
    r"\b(?P<day>on (?:the )?(?:same |due |very )?(?:day|date)(?: itself)?|(?:the )?same day|the day (?:it(?:'s| is) due|of|itself))\b",
    rf"\b{COUNT_EN.format(2)} (?:after|past|late)\b",
), re.IGNORECASE)
DAYS = {"天": 1, "日": 1, "晚": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "年": 365, "day": 1, "night": 1, "evening": 1, "week": 7, "month": 30, "year": 365}
NUMBERS = {"半": 0.5, "a": 1, "an": 1, "the": 1, "another": 1, "twelve": 12, "fourteen": 14, "thirty": 30} | {
    word: number for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
CLAUSE = regex(r"[,，。;；!！?？\n]|\.(?=\s|$)|\bnot\b|不要|不用|别", re.IGNORECASE)
NOT_SO = regex(r"太[早晚迟]|来不及|不够|\btoo (?:early|late|soon|short)\b|\binstead of\b|\brather than\b", re.IGNORECASE)
AFTER = ("3", "4")


def days_ahead(text: str) -> tuple[int, ...]:
    """The days before a due day that are named, the most first; 0 is the day itself, what is less comes after it."""
    parts = CLAUSE.split(text)
    kept = [part for part in parts if not NOT_SO.search(part)]
    return tuple(sorted({days for part in kept for days in _days(part)}, reverse=True))


def without_days_ahead(text: str) -> str:
    """The text with nothing in it that says how long before."""
    return LEAD_EN.sub("", LEAD.sub("", text))


def _days(text: str) -> Iterator[int]:
    for found in LEAD.finditer(text):
        yield _length(found, AFTER)
    for found in LEAD_EN.finditer(text):
        yield _length(found, ("2",))


def _length(found: re.Match[str], after: tuple[str, ...]) -> int:
    groups = {name: value for name, value in found.groupdict().items() if value}
    if "day" in groups or "eve" in groups:
        return 1 if "eve" in groups else 0
    number = next(name.removeprefix("count") for name in groups if name.startswith("count"))
    days = days_of(groups[f"count{number}"], groups[f"unit{number}"])
    return -max(days, 1) if number in after else days


def days_of(count: str, unit: str) -> int:
    """So many days in a length as it was said: two weeks, 半个月."""
    return int(_number(count.lower()) * DAYS[unit.lower()])


def _number(said: str) -> float:
    if said in NUMBERS:
        return NUMBERS[said]
    read = numeral(said, 0)
    return float(read.high) if read else 0
