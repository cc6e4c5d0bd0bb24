"""Reminders that are due: each goes out once, in the hours in which people are awake where they live."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import groupby
from typing import Any

from bot.errors import place
from bot.store.base import Due, Outgoing, Reminders, Store
from dialogs.reminders import OF_A_DAY, Reminding

Json = Any
log = logging.getLogger("ashore")
Say = Callable[[str, Mapping[str, Json], str], Mapping[str, Json]]
"""A reminder's key, data and language to the message that stands in the outbox."""
HOUR = time(9, 30)
FIRST_HOUR, LAST_HOUR = 9, 21
"""What falls due at night, or while the program did not run, waits for the morning."""
LATE = timedelta(days=3)
"""A question after a letter or once a month is worth no more when it comes later than this."""


def rows(remindings: Sequence[Reminding], lang: str, zone: tzinfo, told: int | None) -> list[Reminders]:
    """Reminders as the store keeps them, each with its time in seconds since 1970. `told` is the time of day that the person chose, in
    minutes; None is the morning."""
    at = HOUR if told is None else _clock(told)
    return [
        Reminders(one.of, [(r.name, _at(r.on, at if r.at is None else _clock(r.at), zone), {"key": r.key, "data": r.data, "lang": lang}) for r in one.reminders])
        for one in remindings
    ]


def moved(there: Sequence[Due], told: int, zone: tzinfo) -> list[Reminders]:
    """The reminders of a person (`there`) at another time of the same days, `told` in minutes. One that the person set for a day of its
    own is moved only where there is no other."""
    others = [due for due in there if not due.of.startswith(OF_A_DAY)] or there
    by_subject = groupby(sorted(others, key=lambda due: due.of), key=lambda due: due.of)
    return [Reminders(of, [(due.name, _at(_day(due, zone), _clock(told), zone), due.note) for due in rows]) for of, rows in by_subject]


def listed(there: Sequence[Due], zone: tzinfo) -> list[dict[str, Json]]:
    """The reminders of a person as they are shown: `on`, `at` (H:MM), and the `key` and `data` of their words."""
    return [{"on": _day(due, zone), "at": f"{datetime.fromtimestamp(due.at, zone):%-H:%M}", "key": due.note["key"], "data": due.note["data"]} for due in there]


def _day(due: Due, zone: tzinfo) -> date:
    return datetime.fromtimestamp(due.at, zone).date()


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))


def _at(on: date, at: time, zone: tzinfo) -> int:
    return int(datetime.combine(on, at, zone).timestamp())


def awake(now: datetime) -> bool:
    """Whether it is an hour to remind in; `now` is the person's own time."""
    return FIRST_HOUR <= now.hour < LAST_HOUR


def collect(store: Store, prefix: str, now: datetime, say: Say, unsaid: set[tuple[str, str, str]]) -> dict[str, list[Outgoing]]:
    """The messages of what is due, by conversation, queued and off the list in one transaction each; nothing at night.

    `now` is the person's own time. One that can't be put into words stays, is logged once (`unsaid` are those), and keeps nobody
    else's waiting. Raises BadStore.
    """
    if not awake(now):
        return {}
    found: dict[str, list[Outgoing]] = {}
    for due in store.due(prefix, int(now.timestamp())):
        try:
            data = _today(due, now)
            messages = [] if data is None else [say(due.note["key"], data, due.note["lang"])]
        except Exception as error:  # noqa: BLE001  whatever it was, those behind it come
            if (name := (due.conversation, due.of, due.name)) not in unsaid:
                unsaid.add(name)
                log.error("a reminder of %s can't be said: %s at %s", due.conversation, type(error).__name__, place(error))  # noqa: TRY400
            continue
        if sent := store.remind(due, messages):
            found.setdefault(due.conversation, []).extend(sent)
    return found


def _today(due: Due, now: datetime) -> dict[str, Json] | None:
    """The data with the days that are left now; None where the day has passed."""
    data, today = dict(due.note["data"]), now.date()
    if "on" in data:
        data["on"] = date.fromisoformat(data["on"])
    if "left" in data:
        data["left"] = (data["on"] - today).days
        return data if data["left"] >= 0 else None
    return data if today - _day(due, now.tzinfo or UTC) <= LATE else None
