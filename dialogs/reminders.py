"""What a person may be reminded of: due dates of a plan, a court's last day, when to ask after a letter, a look once a month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from dialogs.calculator.deadlines import months_after
from dialogs.talk import Paper

Json = Any
AHEAD = (3, 0)
"""Days before a due date: time to move money, and the day itself."""
BEFORE = "before:"
"""Begins a wish for reminders so many days before each payment, and on no others."""
MOST_AHEAD = 30
COURT_AHEAD = (5, 1, 0)
MONTHS_OF_A_PLAN = 12
CHECK_INS = 6
CHECK_IN = "reminder.checkin"
OF_A_DAY = "day."
"""Begins the subject of a reminder on one day that was named."""
MOST_MONTHS = 36
MOST_NAMED = 5
DATED = {"due": AHEAD, "last_day": COURT_AHEAD, "moved": COURT_AHEAD, "hearing": COURT_AHEAD}
"""Rows of a timeline that want something done, and how many days before."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """`of` is its subject, `name` its own within it; `key` names its words, `data` is what they need, as JSON; `at` is its own time
    of day, in minutes after midnight, where it is to come at another than the others."""

    of: str
    name: str
    on: date
    key: str
    data: dict[str, Json] = field(default_factory=dict)
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Reminding:
    """All reminders of a subject, in place of those that it had; no subject: in place of all."""

    of: str = ""
    reminders: tuple[Reminder, ...] = ()


def reminders_of(papers: Sequence[Paper], today: date, ahead: Sequence[int] | None = None) -> list[Reminder]:
    """What the papers of an outcome tell to remind of, from tomorrow on, the soonest first; so many days `ahead`, where those were named."""
    found = {(one.of, one.name): one for paper in papers for one in _of(paper, today, ahead)}
    return sorted((one for one in found.values() if one.on > today), key=lambda one: (one.on, one.name))


def remindings(reminders: Sequence[Reminder], today: date) -> tuple[Reminding, ...]:
    """The reminders by subject, and a look once a month beside them."""
    by_subject = groupby(sorted(reminders, key=lambda one: one.of), key=lambda one: one.of)
    return (*(Reminding(of, tuple(rows)) for of, rows in by_subject), Reminding("checkin", tuple(check_ins(today))))


def as_calendar(reminders: Sequence[Reminder], today: date) -> tuple[Paper, ...]:
    """The same days as a calendar file; none where there are none."""
    rows = [{"of": one.of, "name": one.name, "on": one.on, "key": one.key, "data": one.data, "at": one.at} for one in reminders]
    return (Paper("calendar", "reminders", {"today": today, "rows": rows}),) if rows else ()


def monthly(number: int, months: int, today: date) -> list[Reminder]:
    """The same day of each month, the last of a shorter one; the first is the next to come."""
    found, first = list[Reminder](), today.replace(day=1)
    while len(found) < min(months, MOST_MONTHS):
        last = (months_later(first) - timedelta(days=1)).day
        on = first.replace(day=min(number, last))
        if on > today:
            found.append(Reminder("monthly", str(len(found) + 1), on, "reminder.monthly", {"on": on.isoformat(), "left": 0}))
        first = months_later(first)
    return found


def months_later(first: date) -> date:
    """The first of the next month."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def check_ins(today: date) -> list[Reminder]:
    """A look once a month, for half a year."""
    return [Reminder("checkin", str(number), months_after(today, number, today).last, CHECK_IN) for number in range(1, CHECK_INS + 1)]


def _of(paper: Paper, today: date, ahead: Sequence[int] | None) -> Iterator[Reminder]:
    match paper.name:
        case "plan":
            for due in _of_plan(paper.data):
                yield from before(due, ahead or AHEAD, today)
        case "letter":
            follow = _of_letter(paper.data)
            yield from (replace(follow, on=follow.on - timedelta(days=left)) for left in (ahead or (0,))[:1])
        case "timeline":
            for due, days in _of_timeline(paper.data):
                yield from before(due, ahead or days)


def _of_plan(data: Any) -> Iterator[Reminder]:
    for month in data["months"][:MONTHS_OF_A_PLAN]:
        rows = [
            {"name": debt["name"], "amount": amount}
            for debt, amount in zip(data["debts"], month["payments"], strict=True)
            if float(amount)
        ]
        if rows:
            told = {"on": month["on"], "rows": rows[:MOST_NAMED], "more": len(rows[MOST_NAMED:])}
            yield Reminder("plan", month["on"], date.fromisoformat(month["on"]), "reminder.payment", told)


def _of_letter(data: Any) -> Reminder:
    told = {"kind": data["kind"], "lender": data["lender"], "on": data["today"].isoformat()}
    return Reminder(f"letter.{data['kind']}", "follow_up", data["follow_up"], "reminder.letter", told)


def _of_timeline(data: Any) -> Iterator[tuple[Reminder, Sequence[int]]]:
    for number, row in enumerate(data["rows"]):
        if days := DATED.get(row["key"]):
            told = {"on": row["on"].isoformat(), "name": row["data"].get("name")}
            key = "reminder.due" if row["key"] == "due" else f"reminder.{row['key']}"
            yield Reminder(f"timeline.{data['about']}", f"{row['key']}.{number}", row["on"], key, told), days


def before(due: Reminder, days: Sequence[int], today: date | None = None) -> Iterator[Reminder]:
    """So many days before a due day each; on the day itself where it is too near to `today` for any of them."""
    near = today is not None and all(due.on - timedelta(days=left) <= today for left in days)
    for left in (0,) if near else days:
        yield replace(due, name=f"{due.name}.{left}", on=due.on - timedelta(days=left), data=due.data | {"left": left})
