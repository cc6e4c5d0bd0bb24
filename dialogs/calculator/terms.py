"""What somebody has told about one loan: every field may be unknown, and each is a fact of its own.

Nothing here is worked out from anything else: `received` stays None unless it was said, so that a correction of one
field leaves the others as true as they were. `dialogs.calculator.loan.price` draws the conclusions.
"""

from dataclasses import fields
from decimal import Decimal
from typing import Any, Literal, Self

from content.record import record

Unit = Literal["day", "week", "month"]
Style = Literal["level", "equal_principal", "flat", "interest_only", "once"]
"""等额本息, 等额本金, 等本等息 (interest on the original amount throughout), 先息后本, 到期一次还本付息."""
Per = Literal["day", "week", "month", "year", "period", "total"]
When = Literal["start", "aside", "first", "each", "end"]
"""Taken from the payout, paid apart at the start, with the first, with every, with the last instalment."""
FeeKind = Literal["service", "guarantee", "insurance", "membership", "interest", "instalment", "deposit", "bonus", "other"]
"""A deposit comes back with the last payment; a bonus is given to the borrower; `interest` is 砍头息;
`instalment` is 分期手续费, the price of spreading a bill."""

PER_YEAR: dict[Unit, Decimal] = {"day": Decimal(365), "week": Decimal(52), "month": Decimal(12)}
DAYS: dict[Unit, Decimal] = {"day": Decimal(1), "week": Decimal(7), "month": Decimal(365) / 12}


@record(frozen=True, slots=True)
class Length:
    """A length of time: 14 days, 1 month, 3 months for a quarter, 12 for a year."""

    amount: Decimal
    unit: Unit

    @property
    def per_year(self) -> Decimal:
        """How many of them make a year (52 weeks, 12 months, 365 days)."""
        return PER_YEAR[self.unit] / self.amount

    @property
    def days(self) -> Decimal:
        return DAYS[self.unit] * self.amount

    def over(self, other: "Length") -> Decimal:
        """How many of the other fit into this one."""
        if self.unit == other.unit:
            return self.amount / other.amount
        return self.days / other.days

    def to_json(self) -> dict[str, Any]:
        return {"amount": str(self.amount), "unit": self.unit}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        return cls(Decimal(row["amount"]), row["unit"])


MONTH = Length(Decimal(1), "month")


@record(frozen=True, slots=True)
class Charge:
    """The price of the money: a fraction of the amount (`quoted`) or yuan (`interest`) for a stretch of time."""

    value: Decimal
    per: Per

    def to_json(self) -> dict[str, Any]:
        return {"value": str(self.value), "per": self.per}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        return cls(Decimal(row["value"]), row["per"])


@record(frozen=True, slots=True)
class Fee:
    """One charge beside the interest: an amount in yuan, or a fraction of the contract amount."""

    kind: FeeKind
    when: When
    amount: Decimal | None = None
    share: Decimal | None = None

    def of(self, principal: Decimal) -> Decimal:
        return self.amount if self.amount is not None else (self.share or Decimal(0)) * principal

    def to_json(self) -> dict[str, Any]:
        row = {"kind": self.kind, "when": self.when, "amount": _text(self.amount), "share": _text(self.share)}
        return {key: value for key, value in row.items() if value is not None}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        return cls(row["kind"], row["when"], _decimal(row.get("amount")), _decimal(row.get("share")))


@record(frozen=True, slots=True)
class Stage:
    """`count` payments (None: all that are left) of `amount` each, growing by `step` from one to the next."""

    count: int | None
    amount: Decimal
    step: Decimal = Decimal(0)

    def to_json(self) -> dict[str, Any]:
        return {"count": self.count, "amount": str(self.amount), "step": str(self.step)}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        return cls(row["count"], Decimal(row["amount"]), Decimal(row.get("step", "0")))


@record(frozen=True, slots=True, kw_only=True)
class Terms:
    """A loan as told. Money is in yuan, `quoted` a fraction, `count` the number of payments."""

    received: Decimal | None = None
    """到手: what reached the borrower."""
    contract: Decimal | None = None
    """借款/合同/本金: what the paper says was lent."""
    payment: Decimal | None = None
    """One regular instalment."""
    principal_each: Decimal | None = None
    """The principal inside one instalment, where it was named apart."""
    count: int | None = None
    period: Length | None = None
    """How long from one payment to the next."""
    term: Length | None = None
    """How long the loan runs, where it was said in time instead of payments."""
    style: Style | None = None
    quoted: Charge | None = None
    """A rate, as the lender says it: fraction of the amount."""
    interest: Charge | None = None
    """Interest in yuan, per period, day or for the whole loan."""
    fees: tuple[Fee, ...] = ()
    stages: tuple[Stage, ...] = ()
    """Payments that are not all alike, in order."""
    total: Decimal | None = None
    """All that is paid back, fees at the start aside."""
    last_payment: Decimal | None = None
    """The last payment where it differs (尾款): comes after `count` less one regular ones."""
    buyout: Decimal | None = None
    """Paid at the end on top of the last instalment (买断)."""
    free_periods: int | None = None
    """So many first periods bear no interest."""
    month_days: int | None = None
    """Days in a month where the offer says so (按30天算); else 365/12."""
    unclear: tuple[str, ...] = ()
    """Fields that were spoken of, but not so that one may reckon with them (12 or 18 payments, about 700)."""
    wants: Literal["rate", "amount"] | None = None
    """What was asked for: the yearly rate alone, or sums of money."""

    def to_json(self) -> dict[str, Any]:
        """Only what is known; amounts as decimal strings."""
        told = {name: value for name in _NAMES if (value := getattr(self, name)) is not None and value != ()}
        return {name: _encoded(value) for name, value in told.items()}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Self:
        """Reads what `to_json` wrote; an unknown name is an error."""
        if unknown := row.keys() - _NAMES:
            raise ValueError(f"unknown loan terms: {', '.join(sorted(unknown))}")
        return cls(**{name: _decoded(name, value) for name, value in row.items()})


_NAMES = {field.name: None for field in fields(Terms)}.keys()
_RECORDS: dict[str, type[Length | Charge | Fee | Stage]] = {
    "period": Length, "term": Length, "quoted": Charge, "interest": Charge, "fees": Fee, "stages": Stage,
}
_PLAIN = frozenset({"count", "style", "free_periods", "month_days", "wants"})


def _encoded(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    return value.to_json() if hasattr(value, "to_json") else value


def _decoded(name: str, value: Any) -> Any:
    if value is None or name in _PLAIN:
        return value
    if name == "unclear":
        return tuple(value)
    if name not in _RECORDS:
        return Decimal(value)
    record = _RECORDS[name]
    return tuple(record.from_json(item) for item in value) if isinstance(value, list) else record.from_json(value)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
