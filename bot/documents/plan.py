"""A repayment plan as papers show it: read once from its JSON, with names in the language of the paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.documents.shown import seen
from bot.errors import BadDocument
from content.words import words

Json = Any
LONGEST_NAME, NAME_HEAD, NAME_TAIL = 48, 34, 13
"""A longer name keeps its beginning and its end, where branches and numbers stand."""


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed to one lender today; a rate or minimum is None where nobody told it, `cleared_on` where the plan never ends it, `named`
    tells whether the lender was."""

    name: str
    balance: Decimal
    annual_rate: Decimal | None
    minimum: Decimal | None
    overdue_days: int
    cleared_on: date | None
    named: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A due date: what is paid and left of each debt, in their order, and the interest that was added."""

    on: date
    payments: tuple[Decimal, ...]
    balances: tuple[Decimal, ...]
    interest: Decimal

    @property
    def paid(self) -> Decimal:
        return sum(self.payments, Decimal(0))

    @property
    def left(self) -> Decimal:
        return sum(self.balances, Decimal(0))


@dataclass(frozen=True, slots=True)
class Rival:
    """A way of paying, and what it comes to; `months` is None where it never ends."""

    strategy: str
    months: int | None
    interest: Decimal | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan to be drawn: amounts in yuan, rates as fractions a year; `reserve` is kept aside each month, `available` pays; `hoped`: it counts
    on interest that is let off, to which nobody has agreed, and every paper says so."""

    today: date
    lang: str
    strategy: str
    income: Decimal | None
    essentials: Decimal | None
    reserve: Decimal | None
    available: Decimal
    debts: tuple[Debt, ...]
    months: tuple[Month, ...]
    interest: Decimal
    paid: Decimal
    rivals: tuple[Rival, ...]
    hoped: bool = False

    @property
    def owed(self) -> Decimal:
        return sum((debt.balance for debt in self.debts), Decimal(0))

    @property
    def choice(self) -> bool:
        """Whether it makes a difference which way is taken."""
        return len({(rival.months, rival.interest) for rival in self.rivals}) > 1

    @property
    def end(self) -> date:
        return self.months[-1].on

    @property
    def estimated(self) -> int:
        """How many debts lack a rate or a minimum: the interest then rests on an assumption, and every paper says so."""
        return sum(debt.annual_rate is None or debt.minimum is None for debt in self.debts)

    def interest_title(self, key: str) -> str:
        """The words of `papers.<key>` over a sum of interest, marked where it is an estimate."""
        return self.text("estimate", title=self.text(key)) if self.estimated else self.text(key)

    def text(self, key: str, **data: Any) -> str:
        """The words of `papers.<key>`."""
        return words(self.lang).render(f"papers.{key}", data, self.today).text


def read_plan(data: Mapping[str, Json], lang: str) -> Plan:
    """The plan of a paper's data; raises BadDocument where it is none."""
    try:
        plan = Plan(
            today=date.fromisoformat(data["today"]),
            lang=lang,
            strategy=data["strategy"],
            **{name: _amount(data[name]) for name in ("income", "essentials", "reserve")},
            available=Decimal(str(data["available"])),
            debts=tuple(_debt(row, lang) for row in data["debts"]),
            months=tuple(_month(row) for row in data["months"]),
            interest=Decimal(str(data["totals"]["interest"])),
            paid=Decimal(str(data["totals"]["paid"])),
            rivals=tuple(Rival(row["strategy"], row["months"], _amount(row["interest"])) for row in data["comparison"]),
            hoped=bool(data.get("hoped")),
        )
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise BadDocument(f"a plan's paper can't be read: {error!r}") from None
    if not plan.debts or not plan.months:
        raise BadDocument("a plan without debts or months can't be shown")
    return plan


def _debt(row: Mapping[str, Json], lang: str) -> Debt:
    name = " ".join(seen(row["name"][lang]).split())
    return Debt(
        name=name if len(name) <= LONGEST_NAME else f"{name[:NAME_HEAD]}…{name[-NAME_TAIL:]}",
        balance=Decimal(str(row["balance"])),
        annual_rate=_amount(row["annual_rate"]),
        minimum=_amount(row["minimum"]),
        overdue_days=row["overdue_days"] or 0,
        cleared_on=date.fromisoformat(row["cleared_on"]) if row["cleared_on"] else None,
        named=row.get("named", True),
    )


def _month(row: Mapping[str, Json]) -> Month:
    payments, balances = (tuple(Decimal(str(sum_)) for sum_ in row[name]) for name in ("payments", "balances"))
    return Month(date.fromisoformat(row["on"]), payments, balances, Decimal(str(row["interest"])))


def _amount(value: Json) -> Decimal | None:
    return None if value is None else Decimal(str(value))
