"""Days as a calendar file: whole days, alarms in the morning, and ids that stay, so that a later file replaces an earlier one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

FIRST_VERSION = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A day with its title and text; `alarms` are days before it on which it rings, `at` minutes after midnight."""

    uid: str
    on: date
    title: str
    text: str
    alarms: Sequence[int] = (0,)
    at: int = 9 * 60


def calendar(name: str, entries: Iterable[Entry], today: date, lang: str) -> bytes:
    """The .ics file."""
    from icalendar import Calendar  # noqa: PLC0415  most conversations make none

    made = Calendar()
    made.add("prodid", f"-//Ashore//{lang.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    for entry in entries:
        made.add_component(_event(entry, today))
    written: bytes = made.to_ical()
    return written


def _event(entry: Entry, today: date) -> "Event":
    from icalendar import Alarm, Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{entry.uid}@ashore")
    event.add("sequence", max((today - FIRST_VERSION).days, 0))
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", entry.on)
    event.add("dtend", entry.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.title)
    event.add("description", entry.text)
    for days in entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", timedelta(minutes=entry.at, days=-days))
        event.add_component(alarm)
    return event
