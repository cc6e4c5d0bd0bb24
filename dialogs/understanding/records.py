"""What somebody tells of arrears on a credit record: whether and when they were paid off, when they began, what is wrong."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import clause, plain
from dialogs.understanding.values import Day

Json = Any
LONGEST = 2_000
ABOUT = regex(r"征信|诚信|信用报告|信用记录|逾期记录|不良记录|(?<![录通聊话还])记录(?=还|在|消|会|什么|啥|到|没)|credit (?:report|record|history|file)")
PAID = regex(r"还清|[就才都全]还了|结清|还完|还掉|清掉|清了|paid (?:it |them |everything )?off|settled|cleared")
NOT_PAID = regex(r"(?:没|未|没有|还没)(?:有)?(?:还清|结清|还完|还)|还欠|欠着|not (?:yet )?paid|still owe|haven'?t paid")
BEGAN = regex(r"逾期|没还上|断供|开始|overdue|fell behind|late|began|missed")
WRONG = (
    ("not_mine", regex(r"不是我(?:借|贷|的|办)|没借过|没贷过|没办过|冒名|冒用|盗用|not mine|never borrowed|stolen identity|someone else")),
    ("paid", regex(r"(?:还清|结清|还完)[^,，。]{0,12}(?:还(?:显示|挂|是)|没更新|仍)|still (?:shows?|listed) as (?:owed|unpaid)")),
    ("expired", regex(r"(?:满|过了?|超过)(?:了)?五年[^,，。]{0,6}(?:还|没删|没消)|more than five years[^.]{0,20}still")),
    ("figures", regex(r"(?:金额|日期|次数|天数)[^,，。]{0,4}(?:不对|错)|(?:记|写|报|上)错了?|误报|wrong (?:amount|date|figure)")),
)  # fmt: skip
FUTURE = regex(r"(?:明年|下个?月|(?<![\d年])年底|以后|将来|打算|准备|要是|如果|假如)[^,，。]{0,12}(?:还清|结清|还完)|if i pay|when i pay|next (?:month|year)")


THAT_YEAR = regex(r"(?<!\d)((?:19|20)?\d\d年)([^。]{0,20}?)当年")
"""22年晚过两个月,当年年底: the year that was told."""


@remembered
def read_record(text: str, today: date, *, under_way: bool = False) -> dict[str, Json]:
    """The facts under `record.`; empty where a message speaks of no record, unless one is `under_way`."""
    text = THAT_YEAR.sub(r"\1\2\1", text[:LONGEST])
    words = plain(text).text.lower()
    if not (under_way or ABOUT.search(words)):
        return {}
    if wrong := next((kind for kind, pattern in WRONG if pattern.search(words)), None):
        return {"record.state": "wrong", "record.mistake": wrong}
    days = dict(_days(text, today))
    if "record.paid_on" in days or (under_way and PAID.search(words) and not NOT_PAID.search(words) and not FUTURE.search(words)):
        return {"record.state": "paid_off"} | days
    if NOT_PAID.search(words) and (days or under_way):
        return {"record.state": "owed"} | days
    return {}


def _days(text: str, today: date) -> Iterator[tuple[str, Json]]:
    """Days that are past, each by the word of its clause: the one beside 还清 is that of pay-off, at the end of a month told alone."""
    for value in read(text, today=today):
        if not isinstance(value, Day) or value.start is None or value.start > today:
            continue
        beside = clause(text, value.span)
        if PAID.search(beside) and not NOT_PAID.search(beside) and not FUTURE.search(beside):
            yield "record.paid_on", min(value.end or value.start, today).isoformat()
        elif BEGAN.search(beside):
            yield "record.began_on", value.start.isoformat()
