"""A loan between persons as it is told: who lends and since when, what the law allows for that day, and what it comes to."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.answers import topics
from content.languages import LANGUAGES
from content.regex import either, regex
from dialogs import slots
from dialogs.calculator.priority import YEARS
from dialogs.calculator.rounding import to_fen
from dialogs.prices.rate import CAPS_FROM
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.talk import Part, Talk
from dialogs.told.filing import LENDER_KINDS
from dialogs.understanding.names import find_lenders
from dialogs.understanding.reader import read
from dialogs.understanding.values import Day

Json = Any
LENDER = regex(either(
    "熟人", "朋友", "同事", "同学", "亲戚", "老乡", "邻居", "老板", "个人", "私人", "民间",
    "放(?:高利)?贷的", "放水的", "一个(?:人|大哥|大姐)", "[他她](?:收|要|放)",
    r"\b(?:guy|man|woman|friend|mate|colleague|neighbou?r|relative|uncle|cousin|private (?:lender|person|loan)|loan shark|someone i know|he (?:charges|wants|takes))\b",
), re.IGNORECASE)
LICENSED = regex(r"银行|平台|信用卡|消费金融|[aA][pP][pP]|呗|白条|网贷|\b(?:bank|card|app|platform|huabei|jiebei)\b", re.IGNORECASE)
BORROWED = regex(r"借|贷|\b(?:borrow\w*|lent|lend(?:s|ers?)?|loan)\b", re.IGNORECASE)
AT_LAW = regex(r"法律|法定|合法|上限|保护|[四4]倍|\b(?:legal|lawful|law|cap|limit|allowed)\b", re.IGNORECASE)


def told_lender(text: str, today: date, offer: Mapping[str, Json], old: Collection[str] = ()) -> dict[str, Json]:
    """Of what kind the lender is that was named, or that a person lends and since when, beside the terms of a loan; `old`: lenders that it is to pay off."""
    kinds = {named.lender.kind for named in find_lenders(text) if named.lender.brand[LANGUAGES[0]] not in old} if offer else set()
    if len(kinds) == 1 and (kind := LENDER_KINDS.get(kinds.pop())):
        return {slots.LENDER_KIND.name: kind}
    if not offer or not BORROWED.search(text) or LICENSED.search(text) or not LENDER.search(text):
        return {}
    days = [value for value in read(text, today=today) if isinstance(value, Day) and not value.every and value.start and value.start <= today]
    signed = {slots.SIGNED_ON.name: days[0].start.isoformat()} if len(days) == 1 and days[0].start else {}
    return {slots.LENDER_KIND.name: "private"} | signed


def is_private(session: Session) -> bool:
    """Whether the loan that is talked of is one between persons."""
    return session.facts.get(slots.LENDER_KIND.name) == "private"


def cap_on(t: Talk, on: date) -> Decimal:
    """Four times the one-year LPR of the day of signing, as a fraction."""
    return Decimal(t.fact("RATE-001", on).value) * Decimal(t.fact("RATE-032", on).value)


def signed_on(t: Talk, text: str) -> date | None:
    """The day of the contract: as it is named in the text, else as it was told."""
    days = [value.start for value in read(text, today=t.today) if isinstance(value, Day) and value.start and value.start <= t.today and not value.every]
    return days[0] if len(days) == 1 else t.get(slots.SIGNED_ON)


def with_cap(text: str, told: Mapping[str, Json], after: Mapping[str, Json], today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what the law allows, where the rate of a loan between persons is told: nobody need ask for it."""
    rate = next((name for name in told if name.endswith((".rate", slots.QUOTED.name)) and told[name] is not None and _of_a_person(name, after)), None)
    slot = slots.find(rate) if rate else None
    if slot is None:
        return replies
    talk = Talk(after, today)
    quoted = talk.get(slot)
    if quoted is None or not quoted[0] or any(reply.key.startswith(("rate.", "plan.", "figure.private_cap", "answer.rate_")) for reply in replies):
        return replies
    signed = signed_on(talk, text) or (talk.get(slots.SIGNED.at(slot.item)) if slot.item is not None else None)
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], _cap(talk, signed, quoted[0] * YEARS[quoted[1]]), *replies[last:])


def _of_a_person(rate: str, facts: Mapping[str, Json]) -> bool:
    if rate == slots.QUOTED.name:
        return facts.get(slots.LENDER_KIND.name) == "private"
    return facts.get(rate.replace(".rate", ".product")) == "private_loan"


def _cap(t: Talk, signed: date | None, yearly: Decimal) -> Reply:
    """By the law of the day of signing; of a contract older than the cap, in two parts."""
    if signed and signed < CAPS_FROM:
        return Reply("answer.rate_old_rule", facts=topics()["rate_old_rule"].facts)
    cap = cap_on(t, signed or t.today)
    return Reply("figure.private_cap", {"on": signed, "cap": cap, "yearly": yearly}, numbers={"cap_pct": to_fen(cap * 100)}, facts=tuple(t.cited))


def cap_of_the_day(t: Talk, text: str) -> tuple[Part, dict[str, Any]] | None:
    """What the law allows on the day of the contract, beside the rate that was told; None where no day is known, or none that it covers."""
    on = signed_on(t, text)
    if on is None or on < CAPS_FROM:
        return None
    cap, quoted = cap_on(t, on), t.get(slots.QUOTED)
    yearly = quoted[0] * YEARS[quoted[1]] if quoted else None
    return Part("figure.private_cap", {"on": on, "cap": cap, "yearly": yearly}), {"cap": cap, "cap_pct": to_fen(cap * 100)}
