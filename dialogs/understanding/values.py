"""What a text can hold: typed values, each with the place in the user's own words it was read from."""

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from content.record import record

Span = tuple[int, int]
Per = Literal["day", "month", "year"]
Parts = dict[str, Decimal]
"""A length of time as it was said: {"years", "months", "weeks", "days", "hours", "minutes", "seconds": amount}."""


@record(frozen=True, slots=True, kw_only=True)
class Value:
    """`span` is [from, to) in the text as the user sent it; `about` marks 左右, 差不多, 多."""

    kind = "value"
    span: Span
    about: bool = False

    def to_json(self) -> dict[str, Any]:
        """The value in the form of the `batch read` contract."""
        row: dict[str, Any] = {"kind": self.kind, **self.body(), "span": list(self.span)}
        return row | {"about": True} if self.about else row

    def body(self) -> dict[str, Any]:
        raise NotImplementedError


@record(frozen=True, slots=True, kw_only=True)
class Quantity(Value):
    """One amount (`value`), or a range whose open end is None (至少 3000, 不到5000)."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def is_range(self) -> bool:
        return self.value is None

    @property
    def best(self) -> Decimal:
        """The single amount to reckon with: the value, the middle of a range, or its one known end."""
        if self.value is not None:
            return self.value
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Decimal(0)) / len(ends)

    def body(self) -> dict[str, Any]:
        if self.value is not None:
            return {"value": as_number(self.value)}
        ends: dict[str, Any] = {"low": as_number(self.low), "high": as_number(self.high)}
        # of 至少3000 the one amount that was said stands under value as well
        return ends if None not in (self.low, self.high) else {"value": as_number(self.best)} | ends


class Number(Quantity):
    kind = "number"


@record(frozen=True, slots=True, kw_only=True)
class Money(Quantity):
    """Amounts in units of `currency` (ISO 4217; yuan where none is named)."""

    kind = "money"
    currency: str = "CNY"

    def body(self) -> dict[str, Any]:
        return Quantity.body(self) | {"currency": self.currency}


class Percent(Quantity):
    """In percent units: 24 for 24 %, 90 for 九折."""

    kind = "percent"


@record(frozen=True, slots=True, kw_only=True)
class Count(Quantity):
    """A number of `unit`: 期, 个月, 家, 张 ... (empty where none was said)."""

    kind = "count"
    unit: str = ""

    def body(self) -> dict[str, Any]:
        return Quantity.body(self) | ({"unit": self.unit} if self.unit else {})


@record(frozen=True, slots=True, kw_only=True)
class Rate(Quantity):
    """A fraction of the principal per day, month or year: 日息万五 is 0.0005 a day."""

    kind = "rate"
    per: Per

    def body(self) -> dict[str, Any]:
        return Quantity.body(self) | {"per": self.per}


@record(frozen=True, slots=True, kw_only=True)
class Day(Value):
    """A day or a stretch of days, both ends included; other readings stand in `also`; `every` marks 每月20号."""

    kind = "date"
    start: date | None = None
    end: date | None = None
    also: tuple[tuple[date | None, date | None], ...] = ()
    every: str | None = None

    def body(self) -> dict[str, Any]:
        row: dict[str, Any] = {"start": iso(self.start), "end": iso(self.end)}
        if self.also:
            row["also"] = [{"start": iso(start), "end": iso(end)} for start, end in self.also]
        return row | ({"every": self.every} if self.every else {})


UNIT_DAYS = {"years": 365, "months": 30, "weeks": 7, "days": 1}


@record(frozen=True, slots=True, kw_only=True)
class Duration(Value):
    """A length of time in the units that were said (两个半月 is 2.5 months), or a range of two such lengths."""

    kind = "duration"
    parts: Parts | None = None
    low: Parts | None = None
    high: Parts | None = None

    @property
    def days(self) -> int:
        """In days, a month having 30; of a range its upper end."""
        parts = self.parts or self.high or {}
        return int(sum(amount * UNIT_DAYS.get(unit, 0) for unit, amount in parts.items()))

    def body(self) -> dict[str, Any]:
        if self.parts is not None:
            return {"parts": _parts(self.parts)}
        return {"low": _parts(self.low), "high": _parts(self.high)}


@record(frozen=True, slots=True, kw_only=True)
class YesNo(Value):
    kind = "yesno"
    value: Literal["yes", "no", "unknown"] = "unknown"

    def body(self) -> dict[str, Any]:
        return {"value": self.value}


@record(frozen=True, slots=True, kw_only=True)
class Choice(Value):
    """The 1-based number of the option chosen; None for 都行."""

    kind = "choice"
    value: int | None = field(default=None)

    def body(self) -> dict[str, Any]:
        return {"value": self.value}


def as_number(value: Decimal | None) -> int | float | None:
    """A JSON number: an int where the amount is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _parts(parts: Parts | None) -> dict[str, int | float | None] | None:
    return None if parts is None else {unit: as_number(amount) for unit, amount in parts.items()}
