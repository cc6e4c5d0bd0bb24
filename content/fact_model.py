"""What a fact is: a rule or number with its values by date, and how it answers for a day.

    FactsError
    ├── BadFact        a file can't be read: the message names file, line, key and the fix
    ├── UnknownFact    no fact has this id: the message names near ids
    └── NotInForce     the fact says nothing about that day: the message says when it does
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

from content.errors import ContentError
from content.record import record

Value = str | int | Decimal | date | list[str]
Status = Literal["fresh", "due", "stale"]


class FactsError(ContentError):
    """Something is wrong with the facts, or with how they were asked."""


class BadFact(FactsError):
    """A file of facts can't be read."""


class UnknownFact(FactsError):
    """No fact has this id."""


class NotInForce(FactsError):
    """The fact says nothing about that day."""


@record(frozen=True, slots=True)
class Source:
    """Where a value stands: document, article (may be empty) and who issued it."""

    document: str
    article: str
    issuer: str


@record(frozen=True, slots=True)
class Period:
    """What a fact says from `since` (None: no known beginning) to `until` (its last day; None: no end)."""

    since: date | None
    until: date | None
    named: Mapping[str, Value]
    source: Source
    doubts: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.since or 'always'} to {self.until or 'now'}"


@record(frozen=True, slots=True)
class Fact:
    """One rule or number, in words that may be shown, with its values by date."""

    id: str
    topic: str
    labels: Mapping[str, str]
    statements: Mapping[str, str]
    unit: str
    confidence: str
    doubts: Mapping[str, str]
    checked_on: date
    recheck_every_days: int
    values: tuple[Period, ...]
    note: str = ""

    def __repr__(self) -> str:
        return f"Fact({self.id!r})"

    def label(self, lang: str) -> str:
        return self.labels[lang]

    def statement(self, lang: str) -> str:
        return self.statements[lang]

    def doubt(self, lang: str) -> str | None:
        """What is uncertain about it, in words for the user; None where nothing is."""
        return self.doubts.get(lang)

    def on(self, day: date) -> "Ruling":
        """The value in force that day; raises NotInForce, never falls back on another period."""
        following = None
        for period in reversed(self.values):
            if period.since and day < period.since:
                following = period
                continue
            if period.until and period.until < day:
                break
            until = period.until or _day_before(following)
            return Ruling(self, period, until, f"Ruling({self.id!r}, {period.since}, {until})")
        spans = ", ".join(map(str, self.values))
        raise NotInForce(f"{self.id} says nothing about {day}: it holds {spans}")

    def status(self, today: date) -> Status:
        """fresh; due past its re-check day; stale past twice that time."""
        age = (today - self.checked_on).days
        if age <= self.recheck_every_days:
            return "fresh"
        return "due" if age <= 2 * self.recheck_every_days else "stale"


@record(frozen=True, slots=True)
class Ruling:
    """A fact on a day. Its values are attributes: `ruling.value`, or by their names: `ruling.days`."""

    fact: Fact = field(hash=False)
    period: Period = field(hash=False)
    until: date | None = field(hash=False)
    signature: str
    """Which it is, in a word: by this a talk remembers that it told it."""

    def __repr__(self) -> str:
        return self.signature

    @property
    def source(self) -> Source:
        return self.period.source

    @property
    def since(self) -> date | None:
        return self.period.since

    def doubt(self, lang: str) -> str | None:
        """What is uncertain about this value, or about the fact as a whole."""
        return self.period.doubts.get(lang) or self.fact.doubt(lang)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.period.named[name]
        except KeyError:
            known = ", ".join(self.period.named) or "no values"
            raise AttributeError(f"{self.fact.id} has no value '{name}': it has {known}") from None


def _day_before(following: Period | None) -> date | None:
    return following.since - timedelta(days=1) if following and following.since else None
