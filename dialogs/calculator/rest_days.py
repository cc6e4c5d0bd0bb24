"""Days on which courts rest: weekends and public holidays, less the weekend days that are worked."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from content.facts import NotInForce, Ruling, ruling

HOLIDAYS = "LAW-040"
SATURDAY = 5


def rests(day: date) -> bool:
    """Whether it is a day of rest; of a year whose holidays are not announced, or not known here, weekends alone are known."""
    off, worked = _of_year(day.year)
    return day in off or (day.weekday() >= SATURDAY and day not in worked)


def is_known(year: int) -> bool:
    """Whether the holidays of that year are known."""
    return _announced(year) is not None


def first_working(day: date) -> date:
    """The day itself, or the first after it that is worked."""
    while rests(day):
        day += timedelta(days=1)
    return day


def _announced(year: int) -> Ruling | None:
    try:
        return ruling(HOLIDAYS, date(year, 1, 1))
    except NotInForce:
        return None


@lru_cache(maxsize=64)
def _of_year(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """(days off, weekend days that are worked)."""
    announced = _announced(year)
    if announced is None:
        return frozenset(), frozenset()
    return frozenset(day for span in announced.off for day in _days(span)), frozenset(map(date.fromisoformat, announced.worked))


def _days(span: str) -> Iterator[date]:
    """2026-10-01/2026-10-07 is seven days."""
    first, _, last = span.partition("/")
    start = date.fromisoformat(first)
    for step in range((date.fromisoformat(last or first) - start).days + 1):
        yield start + timedelta(days=step)
