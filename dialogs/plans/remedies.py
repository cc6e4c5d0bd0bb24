"""What would help where the money does not reach: whom to ask for what, and what each answer would change."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any

from dialogs.calculator.plan import minimums_of
from dialogs.calculator.rounding import to_fen, up_to_fen
from dialogs.plans.planned import Planned, Row
from dialogs.talk import Talk

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ask:
    """One lender: what to ask for (instalments, longer or pause), over how many months, and what would then be due a month
    in place of `now`; `needed` is the gap that is left if this lender alone agrees."""

    name: Mapping[str, str]
    card: bool
    want: str
    now: Decimal
    share: Decimal
    months: int | None
    then: Decimal
    gap: Decimal
    cut: Decimal | None


@dataclass(frozen=True, slots=True)
class Remedies:
    """`asks` are the lenders to speak to, but for those whose instalments are as low already; `after` is what would be due a month if all agreed."""

    asks: tuple[Ask, ...]
    after: Decimal
    numbers: Mapping[str, Any]


def remedies(t: Talk, planned: Planned, available: Decimal) -> Remedies:
    """The affordable sum shared by what is owed, and for each lender the request that fits its share."""
    money = max(available, NOTHING)
    whole = sum((row.debt.balance for row in planned.rows), NOTHING)
    due = sum((minimums_of([row.debt]) for row in planned.rows), NOTHING)
    asks = tuple(_ask(t, row, money * row.debt.balance / whole, due - available) for row in planned.rows)
    periods = t.fact("COLL-014").periods
    cards = [row for row in planned.rows if row.product == "credit_card"]
    numbers: dict[str, Any] = {"affordable": money}
    if cards:
        numbers["monthly_60m_principal_only"] = sum((even(row.debt.balance, periods) for row in cards), NOTHING)
    open_ones = tuple(ask for ask in asks if ask.now and (ask.then < ask.now or ask.cut))
    return Remedies(open_ones, sum((ask.then for ask in asks), NOTHING), numbers)


def _ask(t: Talk, row: Row, share: Decimal, gap: Decimal) -> Ask:
    """A card: at most so many instalments (COLL-014); another loan: spread over the months that its share needs; where there
    is nothing to share, a pause."""
    debt, card = row.debt, row.product == "credit_card"
    now, longest = minimums_of([debt]), t.fact("COLL-014").periods
    cut = to_fen(debt.balance * (debt.annual_rate - row.line) / 12) if row.over_line else None
    if share <= 0:
        return Ask(row.name, card, "pause", now, NOTHING, None, NOTHING, max(gap - now, NOTHING), cut)
    needed = int((debt.balance / share).to_integral_value(ROUND_CEILING))
    months = min(needed, longest)
    then = even(debt.balance, months)
    then = min(then, now)
    return Ask(row.name, card, "instalments" if card else "longer", now, to_fen(share), months, then, max(gap - (now - then), NOTHING), cut)


def even(balance: Decimal, periods: int) -> Decimal:
    """Equal parts of the principal alone, rounded up to the fen."""
    return up_to_fen(balance / periods)
