"""Behind debts that a message tells, a detail of each in their order (建行12000,农行9000,还款日分别是3号和12号), and a minimum that is a share of what is owed."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.rounding import to_fen
from dialogs.meaning import Heard, bounded
from dialogs.message import Message, cleaned
from dialogs.plans.named_debts import meant
from dialogs.session import Session
from dialogs.slots import MINIMUM
from dialogs.told.details_told import in_order
from dialogs.told.filing import items
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

Json = Any
LONGEST, FEW, LEAST = 240, 2, 100
ROW = regex(
    r"[,，;；。.]\s*(?=(?:还款日|到期日|扣款日)(?:都|也)?(?:是|在)?\d{1,2}[号日]?[、和,，]\d{1,2}|(?:(?:还款日|到期日|扣款日|最低(?:还款)?额?|利率|年化|月供|(?:每个?月|每期)(?:要|得)?还?)(?:分别|依次)|(?:分别|依次)(?:是|在|要)?(?:每个?月)?\d{1,2}[号日]|\d{1,2}[号日](?:[、和,，]|和)\d{1,2}[号日]"
    r"|(?:they(?:'re| are) )?due (?:on )?(?:the )?\d|(?:the )?(?:interest )?rates? (?:are|is)|at \d[\d.]*%,? (?:and )?\d|(?:the )?(?:monthly (?:payments?|instal\w+)|minimums?)(?: payments?)? (?:are|of)? ?\d))",
    re.IGNORECASE,
)
"""Where a row of details begins."""
COUNTED = regex(r"[两二三四五六234-9]\s*[张笔个家]|\b(?:two|three|four|five|six|[2-6])\b", re.IGNORECASE)
BETWEEN = regex(r"(?:[\s,，、;；:：和与跟及加还有另外一各张笔个家是的块元]|\b(?:and|one|another|the other|is|of|a|plus|for|yuan|rmb)\b)*", re.IGNORECASE)
JOINED = regex(r"(?:[\s,，、;；:：(（]|[一各]?[张笔个家](?:是|欠)?|\b(?:one|a|of|is)\b)+$", re.IGNORECASE)
"""Between parts that are told in a row, and right before the first of them."""
SHARE = regex(either(
    r"[,，;；]?\s*(?:最低(?:还款?)?额?|最少)(?:都|全|一般|大概|也|各|分别|每[家张]|还|是|为|按|要)*(?:欠款|余额|账单|总额)?(?:的)?(?P<zh>\d{1,2}(?:\.\d+)?)[%％]",
    r"[,;]?\s*(?:and |with )?(?:the |a |its )?minimums?(?: payments?)?(?: is| are| of|:)*(?: about| around)? (?P<en>\d{1,2}(?:\.\d+)?) ?(?:%|percent|per cent)(?: of (?:the balance|what (?:i|we) owe|it|that))?(?: (?:on|for|with|of) (?:each|both|all|every one|either)(?: of them)?)?",
), re.IGNORECASE)
"""最低都是10%: what is due of a card is a share of what is owed, and no rate of interest."""


def told_behind(m: Message, hear: Callable[[Session, str], Heard]) -> Heard | None:
    """The debts as they are told, and the row behind them; the minimum of each from the share that it is."""
    if m.pasted or len(m.text) > LONGEST:
        return None
    return _with_share(m, hear) or _with_row(m, hear) or _with_parts(m, hear)


def _with_parts(m: Message, hear: Callable[[Session, str], Heard]) -> Heard | None:
    """58,000 on two cards, 38,000 and 20,000: what several debts come to, and each of them; they are no further debts."""
    values = [value for value in read(m.text, today=m.today) if isinstance(value, Money | Number) and value.best >= LEAST] if COUNTED.search(m.text) else []
    span = _parts(values, m.text)
    if span is None:
        return None
    first, last = span
    head, tail = f"{JOINED.sub('', m.text[:first])}{m.text[last:]}", m.text[first:last]
    heard = hear(m.session, head)
    known = m.session.with_facts(heard.facts)
    rows = in_order(Message(known, tail, cleaned(tail), m.today)) if not heard.move else None
    return replace(heard, facts={**heard.facts, **rows.facts}, silent=(heard.silent | rows.silent) - rows.facts.keys()) if rows and rows.facts else None


def _parts(values: list[Money | Number], text: str) -> tuple[int, int] | None:
    """From where to where sums stand in a row that come to the one right before them."""
    for place, whole in enumerate(values[:-2]):
        behind = values[place + 1 :]
        for last in range(1, len(behind)):
            if not BETWEEN.fullmatch(text[behind[last - 1].span[1] : behind[last].span[0]]):
                break
            parts = [value.best for value in behind[: last + 1]]
            if sum(parts) == whole.best and not any(value.best in parts for value in behind[last + 1 :]):  # the 35k one is 20 days late
                return behind[0].span[0], behind[last].span[1]
    return None


def _with_row(m: Message, hear: Callable[[Session, str], Heard]) -> Heard | None:
    row = ROW.search(m.text)
    if row is None:
        return None
    heard = hear(m.session, m.text[: row.start()])
    known = m.session.with_facts(heard.facts)
    if heard.move or sum(bool(item.get("owed")) for item in items(heard.facts).values()) < FEW:
        return None
    tail = m.text[row.end() :]
    rows = in_order(Message(known, tail, cleaned(tail), m.today))
    return replace(heard, facts={**heard.facts, **rows.facts}, silent=heard.silent | rows.silent) if rows and rows.facts else None


def _with_share(m: Message, hear: Callable[[Session, str], Heard]) -> Heard | None:
    share = SHARE.search(m.text) if "%" in m.text or "％" in m.text or "cent" in m.text else None
    if share is None:
        return None
    rest = f"{m.text[: share.start()]}{m.text[share.end() :]}".strip(" ,，。.;；")
    heard = hear(m.session, rest) if re.search(r"\w", rest) else Heard()
    of = Decimal(share["zh"] or share["en"]) / 100
    known = {**m.session.facts, **heard.facts}
    there = {index: item for index, item in items(known).items() if item.get("owed") and not item.get("minimum")}
    clause = "" if re.match(r"[,，;；]", share[0]) else re.split(r"[,，;；。]", m.text[: share.start()])[-1]
    named = [index for index in meant(known, clause + share[0]) if index in there]
    cards = [index for index, item in there.items() if item.get("product") == "credit_card"]
    facts = {MINIMUM.at(index).name: _due(there[index]["owed"], of) for index in named or cards or there}
    return replace(heard, facts={**heard.facts, **bounded(m.session.with_facts(heard.facts), facts).facts}) if facts else None


def _due(owed: Json, share: Decimal) -> str:
    return f"{to_fen(Decimal(owed) * share).normalize():f}"
