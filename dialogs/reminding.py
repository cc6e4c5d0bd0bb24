"""Being reminded: what an outcome has dates for, a day of the month, one day that was named; at which hour, and no more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.due_days import reminders_of_debts
from dialogs.flow import Turn, advance, run
from dialogs.letter_slots import LETTER_KIND
from dialogs.letters.court import ANSWERS
from dialogs.meaning import Heard, valid
from dialogs.reminders import (
    BEFORE,
    MOST_AHEAD,
    OF_A_DAY,
    Reminder,
    Reminding,
    as_calendar,
    before,
    check_ins,
    monthly,
    reminders_of,
    remindings,
)
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import PAY_DAY, REMINDER_DAY, REMINDER_HOUR, REMINDER_MINUTE, REMINDERS_AHEAD, REMINDERS_ON
from dialogs.talk import Facts, Outcome, Paper, Talk
from dialogs.told.noted import echo

MONTHS_UNKNOWN = 12
"""Reminders of a day of the month, where nobody knows how many months it takes."""
HOUR = 60
MORNING = 9 * HOUR + HOUR // 2
"""When a reminder comes, where nobody named an hour."""
MY_REMINDERS = "common.my_reminders"
PAPERED, TO_A_COURT = ("plan", "letter", "court"), ("court",)
"""Dialogs whose papers are meant where the one under way has none of the kind."""


def outcomes(session: Session, today: date, others: tuple[str, ...]) -> Iterator[Outcome]:
    """That of the dialog under way, and then of the others."""
    top = (session.top.dialog,) if session.top else ()
    for dialog in (*top, *(name for name in others if name in DIALOGS and name not in top)):
        result = run(DIALOGS[dialog], session.facts, today)[0]
        if isinstance(result, Outcome):
            yield result


def _papers(session: Session, today: date) -> tuple[Paper, ...]:
    """The papers of the first outcome that has dates to remind of; beside an answer to a court those of its last day."""
    dated = [result.papers for result in outcomes(session, today, TO_A_COURT if _is_to_court(session) else PAPERED) if reminders_of(result.papers, today)]
    return tuple(one for papers in dated[: 2 if _is_to_court(session) else 1] for one in papers)


def _is_to_court(session: Session) -> bool:
    return session.top is not None and session.top.dialog == "letter" and session.facts.get(LETTER_KIND.name) in ANSWERS


def told_time(facts: Facts) -> int | None:
    """When in the day somebody wants to be reminded, in minutes after midnight; None where they named no hour."""
    hour = facts.get(REMINDER_HOUR.name)
    return None if hour is None else hour * HOUR + (facts.get(REMINDER_MINUTE.name) or 0)


def _at(session: Session, at: int) -> Session:
    """The session with the time of day at which reminders are wanted; a full hour needs no minutes."""
    minutes = {REMINDER_MINUTE.name: at % HOUR} if at % HOUR else {}
    return session.with_facts({REMINDER_HOUR.name: at // HOUR} | minutes, (REMINDER_MINUTE.name,))


def _clock(at: int | None) -> str | None:
    return None if at is None else f"{at // HOUR}:{at % HOUR:02}"


def remind(session: Session, heard: Heard, today: date) -> Turn:
    """Reminders of what the outcome at hand has dates for, as a calendar file as well; the day of the month that was named is
    the day to pay from then on."""
    day, _, named_time = heard.name.partition(" ")
    at, notes = _waking(int(named_time)) if named_time else (None, ())
    early = [int(days) for days in day.removeprefix(BEFORE).split(",")] if day.startswith(BEFORE) else []
    if any(not 0 <= days <= MOST_AHEAD for days in early):
        return advance(session, today, (Reply("common.reminder_ahead", {"most": MOST_AHEAD}),), again=False)
    day = "" if early else day
    if day and not day.isdecimal():
        turned = _remind_once(session, date.fromisoformat(day), at, today, instead=REMINDER_DAY.name in heard.forget)
        return replace(turned, replies=(*notes, *turned.replies))
    named = {PAY_DAY.name: int(day)} if day else {}
    moved = bool(day) and session.facts.get(PAY_DAY.name) != named[PAY_DAY.name]
    notes = (*notes, *heard.notes, *echo(session.with_facts(heard.facts), heard.facts))
    session = session.with_facts({**heard.facts, **named, **({REMINDERS_AHEAD.name: early} if early else {})})
    session = _at(session, at) if at else session
    planned = session.top is not None and session.top.dialog == "plan"
    of = _of_each(session, day, today, anew=bool(heard.facts), planned=planned)
    if not of:
        return advance(session, today, (Reply("common.no_reminders"),), again=False)
    days = [one.on for one in of]
    numbers = {"first_reminder": days[0], "last_reminder": days[-1], "count": len(days)}
    told = Reply("common.reminding", _said_back(session, of), papers=as_calendar(of, today), asks=session.asked, numbers=numbers)
    after = session.with_facts({REMINDERS_ON.name: True})
    turned = advance(after, today, (*notes, told), again=False) if moved and planned else Turn(after, (*notes, told))
    return replace(turned, reminders=remindings(of, today))


def _of_each(session: Session, day: str, today: date, *, anew: bool, planned: bool) -> list[Reminder]:
    """Of the plan or paper at hand, of the days of the debts, or of the day of the month that was named."""
    ahead = session.facts.get(REMINDERS_AHEAD.name)
    of = reminders_of(_papers(session, today), today, ahead) if planned or not day else []
    if of and not day and planned:
        return _with_debts(session, of, today)
    of = (not day and (not of or anew) and reminders_of_debts(Talk(session.facts, today), ahead)) or of
    return of or (_monthly(session, int(day), today) if day else [])


def _with_debts(session: Session, of: Sequence[Reminder], today: date) -> list[Reminder]:
    """With the days of the debts that are none of the plan's: a car loan that is kept up, a card that falls due later."""
    there = {one.on for one in of}
    others = [one for one in reminders_of_debts(Talk(session.facts, today), session.facts.get(REMINDERS_AHEAD.name)) if one.on not in there]
    return sorted((*of, *others), key=lambda one: one.on)


def _said_back(session: Session, of: Sequence[Reminder]) -> dict[str, Any]:
    """The first days, at which hour and how long before; what is too near for that is told on its day."""
    ahead = session.facts.get(REMINDERS_AHEAD.name) or []
    days, lefts = [one.on for one in of], [one.data.get("left") for one in of]
    known = [left for left in ahead if left in lefts]
    near = of[0].on if known and lefts[0] not in ahead else None
    return {"days": days[:3], "more": len(days) > 3, "at": _clock(told_time(session.facts)), "ahead": known, "near": near}


def _waking(at: int) -> tuple[int, tuple[Reply, ...]]:
    """The time that was named, or the nearest at which people are awake, and why."""
    if valid(REMINDER_HOUR, at // HOUR):
        return at, ()
    return HOUR * (REMINDER_HOUR.low if at // HOUR < REMINDER_HOUR.low else REMINDER_HOUR.high), (_hours(),)


def _hours() -> Reply:
    return Reply("common.reminder_hours", {"first": REMINDER_HOUR.low, "last": REMINDER_HOUR.high})


def _remind_once(session: Session, on: date, at: int | None, today: date, *, instead: bool = False) -> Turn:
    """On one day that was named, at its own time, beside whatever else is reminded of; `instead` of the one day that was set last."""
    at, before_it = at or told_time(session.facts), session.facts.get(REMINDER_DAY.name) if instead else None
    moved = (Reminding(f"{OF_A_DAY}{before_it}"),) if before_it and before_it != on.isoformat() else ()
    of = [Reminder(f"{OF_A_DAY}{on.isoformat()}", "day", on, "reminder.day", {"on": on.isoformat()}, at)]
    told = Reply("common.reminding_once", {"on": on, "at": _clock(at)}, papers=as_calendar(of, today), asks=session.asked, numbers={"first_reminder": on})
    return Turn(session.with_facts({REMINDERS_ON.name: True, REMINDER_DAY.name: on.isoformat()}), (told,), reminders=(*moved, Reminding(of[0].of, tuple(of))))


def remind_at(session: Session, heard: Heard, today: date) -> Turn:
    """At another time of the day: what is set moves there; where nothing is, what there are dates for is set."""
    at = int(heard.name)
    if not session.facts.get(REMINDERS_ON.name):
        return remind(session, replace(heard, name=f" {at}"), today)
    if not valid(REMINDER_HOUR, at // HOUR):
        return advance(session, today, (_hours(),), again=False)
    told = Reply("common.reminder_hour", {"at": _clock(at)})
    return replace(advance(_at(session, at), today, (told,), again=False), remind_at=at)


def not_before(session: Session, heard: Heard, today: date) -> Turn:
    """No message before an hour, or at night: what is set earlier moves there; otherwise it is said when messages come."""
    now, first = told_time(session.facts) or MORNING, int(heard.name or 0)
    later = min(first, HOUR * REMINDER_HOUR.high) if first > now else None
    told = Reply("common.quiet", {"first": REMINDER_HOUR.low, "last": REMINDER_HOUR.high, "at": _clock(later or now)})
    turned = advance(_at(session, later) if later else session, today, (told,), again=False)
    return replace(turned, remind_at=later) if later and session.facts.get(REMINDERS_ON.name) else turned


def look_in(session: Session, _: Heard, today: date) -> Turn:
    """Once a month to see how it goes, and nothing else."""
    of = check_ins(today)
    told = Reply("common.looking_in", {"days": [one.on for one in of[:3]]}, papers=as_calendar(of, today), asks=session.asked, numbers={"first_reminder": of[0].on})
    return Turn(session.with_facts({REMINDERS_ON.name: True}), (told,), reminders=(Reminding(of[0].of, tuple(of)),))


def my_reminders(session: Session, _: Heard, today: date) -> Turn:
    """What one is to be reminded of, as far as the talk tells; who keeps the reminders puts those in its place."""
    at, rows = _clock(told_time(session.facts)), list[Reminder]()
    if session.facts.get(REMINDERS_ON.name):
        day = session.facts.get(PAY_DAY.name)
        ahead = session.facts.get(REMINDERS_AHEAD.name)
        planned = reminders_of(_papers(session, today), today, ahead)
        rows = (planned and _with_debts(session, planned, today)) or reminders_of_debts(Talk(session.facts, today), ahead) or (_monthly(session, day, today) if day else [])
    return advance(session, today, (Reply(MY_REMINDERS, {"rows": [{"on": one.on, "at": at, "key": one.key, "data": one.data} for one in rows]}),), again=False)


def _monthly(session: Session, day: int, today: date) -> list[Reminder]:
    days = monthly(day, read_case(Talk(session.facts, today)).months or MONTHS_UNKNOWN, today)
    return sorted((early for one in days for early in before(one, session.facts.get(REMINDERS_AHEAD.name) or (0,), today)), key=lambda one: one.on)


def stop_reminders(session: Session, _: Heard, today: date) -> Turn:
    """One word ends them all."""
    after = session.with_facts({}, (REMINDERS_ON.name, REMINDER_DAY.name))
    return replace(advance(after, today, (Reply("common.reminders_off"),), again=False), reminders=(Reminding(),))
