"""What a wish for a sum says beside it: the part that is paid early, the day up to which is reckoned, whose debt is meant."""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.priority import YEARS
from dialogs.meaning import Heard, bounded
from dialogs.plans.early_fee import told_fee
from dialogs.plans.named_debts import meant
from dialogs.session import Session
from dialogs.slots import (
    ARREARS_DEBT,
    ARREARS_UNTIL,
    DEBT_RATE,
    EARLY_DEBT,
    EARLY_FEE,
    EARLY_PART,
    OVERDUE,
    OWED,
)
from dialogs.talk import Talk
from dialogs.told.filing import filed, items
from dialogs.understanding.intents import Route
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.marked import Placed, amount_in, marked, value_in
from dialogs.understanding.values import Day, Duration

Json = Any
LONGEST = 200
PART = regex(either(
    "(?:先|提前|多)(?:还|付)(?:掉|上|一?部分)?[^¤,，。]{0,4}¤",
    "(?<!月)(?<!期)(?<!供)(?:还|付)¤", "拿(?:出)?¤[^,，。]{0,6}(?:提前|还)", "¤[^,，。]{0,4}提前还",
    r"\b(?:pay|repay|put)(?:ing)?(?: back| off| in)? (?:only |just )?¤(?! (?:a|per|each|every) ?(?:~|month))",
    "¤ (?:of it )?early",
), re.IGNORECASE)
EACH = regex(r"(?:每个?[月期]|一个?月|一期|月供|~)[^¤,，。欠]{0,4}¤|(?:#|instal\w+|payments?)(?: (?:left|to go|remaining))? (?:of|at) ¤|¤ (?:a|per|each|every) ?(?:~|month|instal\w*)?", re.IGNORECASE)
HALF = regex(r"(?:还|付|结)(?:掉|上)?一半|一半[^,，。]{0,4}提前|\bhalf (?:of it|now|early)\b|\b(?:pay|repay)(?: off| back)? half\b", re.IGNORECASE)
UNTIL = regex(r"(?:到|至|截至|截止)(?:了)?@|@(?:为止|那天|时)|@[^,，。]{0,6}(?:欠|还)多少|\b(?:to|until|till|by|on|as of) (?:the )?(?:(?:very )?end (?:of )?)?@|\bwill i owe @", re.IGNORECASE)
SUPPOSED = regex(r"如果|要是|假如|万一|再(?:拖|晚|过|欠|等)|会(?:多|是|有)|\b(?:would|will|if|suppose|another|more)\b", re.IGNORECASE)
FURTHER = regex(r"再|\b(?:another|more|further)\b", re.IGNORECASE)
ONE_MORE = regex(r"\banother month\b|\bone more month\b|再(?:拖|晚|等)(?:一)?个月", re.IGNORECASE)
"""再拖两个月 is counted from the day that was reckoned to before, else from today; two months late from the day it fell due."""
DEBT = {"early": EARLY_DEBT.name, "arrears": ARREARS_DEBT.name}


def told_sums(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """The dialog with what is told for it; None where nothing is."""
    top = session.top.dialog if session.top else None
    dialog = wanted.dialog if wanted.dialog in DEBT else top
    if dialog not in DEBT or len(text) > LONGEST:
        return None
    said, places = marked(text, today)
    facts, rest = _part(said, places, text, _owed_of(session)) if dialog == "early" else (_until(said, places, today), text)
    case = filed(session.facts, labelled(rest, today), session.asked)
    if dialog == "arrears" and not facts and (until := _supposed(session, text, places, today)):
        facts, case = until, {name: value for name, value in case.items() if not name.endswith(".overdue_days")}
    case |= _each(session, said, places, case) if dialog == "early" else {}
    told = {int(name[len("debts[") : name.index("]")]) for name in case if name.startswith("debts[")}
    named = meant({**session.facts, **case}, text)
    whose = {DEBT[dialog]: (named if len(named) == 1 else [*told])[0]} if len(named) == 1 or len(told) == 1 else {}
    facts |= _fee(session, text, today, facts | whose, case) if dialog == "early" else {}
    if not facts and (wanted.dialog not in DEBT or not whose):
        return None
    if dialog == "arrears" and not named and len(late := [index for index, item in items(session.facts).items() if item.get("overdue_days")]) == 1:
        case = {f"debts[{late[0]}].{name.rpartition('.')[2]}" if name.endswith(".penalty_rate") else name: value for name, value in case.items()}
        whose = {DEBT[dialog]: late[0]}  # 罚息按日息万五算: of the one that is late
    heard = bounded(session, {**case, **facts, **whose})
    return heard if dialog == top else Heard(heard.facts, notes=heard.notes, start=dialog, silent=frozenset(facts | whose))


def _part(said: str, places: Placed, text: str, owed: Decimal | None) -> tuple[dict[str, Json], str]:
    """The sum that is paid early, and the text without it."""
    if HALF.search(text) and owed:
        return {EARLY_PART.name: str(owed / 2)}, text
    match = PART.search(said)
    amount = amount_in(match, said, places) if match else None
    value = value_in(match, said, places, "¤") if match else None
    if amount is None or value is None:
        return {}, text
    start, end = value.span
    return {EARLY_PART.name: str(amount)}, text[:start] + text[end:]


def _owed_of(session: Session) -> Decimal | None:
    """What is owed on the loan that is paid early."""
    owed = session.facts.get(OWED.at(session.facts.get(EARLY_DEBT.name) or 0).name)
    return Decimal(owed) if owed else None


def _each(session: Session, said: str, places: Placed, case: dict[str, Json]) -> dict[str, Json]:
    """还剩20期,每月3000; 24 instalments left of 1,000: what is paid each time, of the loan whose instalments are told."""
    match = EACH.search(said)
    amount = amount_in(match, said, places) if match else None
    known = {**session.facts, **case}
    of = [name.partition("].")[0] for name in case if name.endswith("].instalments_left")]
    if amount is None or len(of) != 1 or f"{of[0]}].minimum" in known or str(amount) == known.get(f"{of[0]}].owed"):
        return {}
    return {f"{of[0]}].minimum": str(amount)}


def _fee(session: Session, text: str, today: date, facts: dict[str, Json], case: dict[str, Json]) -> dict[str, Json]:
    """违约金600; of 手续费1% the share of what is paid early, else of what is owed."""
    fee = told_fee(text, today, asked=session.asked == EARLY_FEE.name)
    known = {**session.facts, **case}
    index = facts.get(EARLY_DEBT.name, known.get(EARLY_DEBT.name)) or 0
    paid = facts.get(EARLY_PART.name) or known.get(EARLY_PART.name) or known.get(OWED.at(index).name)
    rate = Talk(known, today).get(DEBT_RATE.at(index))
    return fee.facts(Decimal(paid or 0), rate[0] * YEARS[rate[1]] if rate else None, session.facts) if fee and (paid or fee.amount is not None) else {}


def _supposed(session: Session, text: str, places: Placed, today: date) -> dict[str, Json]:
    """再拖两个月罚息多少, how much would 2 months late add: to that day, and no debt is that late."""
    lengths = [value.days for _, value in places if isinstance(value, Duration) and value.days] or [30 for _ in ONE_MORE.findall(text)]
    if len(lengths) != 1 or not SUPPOSED.search(text):
        return {}
    of = meant(session.facts, text) or [index for index, item in items(session.facts).items() if item.get("owed")]
    late = int(session.facts.get(OVERDUE.at(of[0]).name) or 0) if len(of) == 1 else 0
    further = FURTHER.search(text) is not None
    ahead, until = lengths[0] - (0 if further else late), session.facts.get(ARREARS_UNTIL.name)
    since = max(date.fromisoformat(until), today) if until and further else today
    return {ARREARS_UNTIL.name: (since + timedelta(days=ahead)).isoformat()} if ahead > 0 else {}


def _until(said: str, places: Placed, today: date) -> dict[str, Json]:
    match = UNTIL.search(said)
    value = value_in(match, said, places, "@") if match else None
    if not isinstance(value, Day):
        return {}
    ends = [end or start for start, end in ((value.start, value.end), *value.also)]
    coming = [day for day in ends if day and day >= today]
    return {ARREARS_UNTIL.name: min(coming).isoformat()} if coming else {}
