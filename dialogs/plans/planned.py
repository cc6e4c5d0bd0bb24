"""From the case file to the debts of a plan: what was told, and which assumption stands in for what was not."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from content.languages import LANGUAGES
from content.words import words
from dialogs import slots
from dialogs.calculator.early import rate_of
from dialogs.calculator.pay_days import month_of, next_pay_day, pay_days
from dialogs.calculator.plan import Debt
from dialogs.calculator.priority import LICENSED, YEARS
from dialogs.calculator.priority import Debt as Owed
from dialogs.calculator.rounding import to_fen, up_to_fen
from dialogs.case import A_MONTH, Case, among_spending
from dialogs.plans.plan_offers import level, offered
from dialogs.replies import debt_name
from dialogs.talk import Talk

RATE_PLACES = Decimal("0.0001")
CARD = {"zh": "信用卡", "en": " card"}
COURT, REPORTED, OTHERS = range(0, 6, 2)
"""What presses: a court first, then what stands on the credit record, then the rest; of each, what is overdue first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A debt of the plan: `name` by language, `debt` as the calculator takes it (named by its index), and the names of what
    was `assumed`; `private`: nobody licensed lends; `line`: the yearly rate that the law's line allows;
    `named`: the lender was told."""

    index: int
    name: Mapping[str, str]
    product: str | None
    debt: Debt
    assumed: tuple[str, ...]
    private: bool
    line: Decimal
    named: bool = True

    @property
    def over_line(self) -> bool:
        return self.debt.annual_rate > self.line


@dataclass(frozen=True, slots=True)
class Planned:
    """`rows` are paid off; `kept` is paid a month for a home or car that is kept; `usury` and `unnamed` are left out;
    `last_days` are by when a debt, or what settles it, must be paid; of those `kept_untold`, by index, nobody told what they take a month."""

    rows: tuple[Row, ...]
    kept: Decimal
    usury: tuple[Mapping[str, str], ...]
    without_sum: tuple[Mapping[str, str], ...]
    first_day: date
    pay_day: int | None
    last_days: Mapping[int, date]
    kept_untold: Mapping[int, Mapping[str, str]]

    def days(self, months: int) -> list[date]:
        """The days on which so many months are paid."""
        return pay_days(self.first_day, months, self.pay_day)

    @property
    def debts(self) -> tuple[Debt, ...]:
        return tuple(row.debt for row in self.rows)


def read_planned(t: Talk, case: Case, *, secured: bool = False) -> Planned:
    """The debts of the case file as a plan takes them; with `secured` also those on a home or a car."""
    owed = [debt for debt in case.debts if debt.reason != "illegal" and (secured or debt.reason != "secured")]
    if not case.debts and case.owed is not None:
        owed = [Owed(0, owed=case.owed)]
    names = debt_names(t, case, [debt.index for debt in (*case.debts, *owed)])
    minimums = _minimums(t, [debt for debt in owed if debt.owed])
    rows = tuple(_row(t, case, debt, names[debt.index], minimums.get(debt.index)) for debt in owed if debt.owed)
    kept = sum((debt.minimum or Decimal(0) for debt in case.debts if debt.reason == "secured"), Decimal(0))
    return Planned(
        rows,
        kept if t.get(slots.ESSENTIALS) is not None else Decimal(0),
        tuple(names[debt.index] for debt in case.debts if debt.reason == "illegal"),
        tuple(names[debt.index] for debt in case.debts if debt.owed is None and debt.reason != "illegal"),
        first_day_of(t, case),
        t.get(slots.PAY_DAY),
        _last_days(t, case),
        {debt.index: names[debt.index] for debt in case.debts if debt.reason == "secured" and debt.minimum is None and not secured and not among_spending(t, debt)},
    )


def debt_names(t: Talk, case: Case, indices: Collection[int] = ()) -> dict[int, Mapping[str, str]]:
    """What each debt of the case file is called, or each of those named, by language; two of one name get their numbers."""
    plain = {index: _name(t, index) for index in indices or [debt.index for debt in case.debts]}
    often = Counter(name[LANGUAGES[0]] for name in plain.values())
    return {
        index: name if often[name[LANGUAGES[0]]] == 1 else {lang: f"{said} {index + 1}" for lang, said in name.items()}
        for index, name in plain.items()
    }


def _name(t: Talk, index: int) -> dict[str, str]:
    """As it is said back, a brand in each language; a bank's card is told from its loans."""
    said = {lang: debt_name(index, t.facts, words(lang)) for lang in LANGUAGES}
    card = t.get(slots.PRODUCT.at(index)) == "credit_card" and t.get(slots.LENDER.at(index)) is not None
    return {lang: name + CARD[lang] if card and CARD[lang].strip() not in name else name for lang, name in said.items()}


def _minimums(t: Talk, owed: list[Owed]) -> dict[int, Decimal]:
    """What is due for each in a month; what was told for all together is shared by the balances of those without their own."""
    known = {debt.index: debt.minimum for debt in owed if debt.minimum is not None}
    together, open_ones = t.get(slots.DUE_THIS_MONTH), [debt for debt in owed if debt.minimum is None]
    if together is None or not open_ones:
        return known
    rest = max(together - sum(known.values(), Decimal(0)), Decimal(0))
    whole = sum((debt.owed or Decimal(0) for debt in open_ones), Decimal(0))
    shares = {debt.index: to_fen(rest * (debt.owed or Decimal(0)) / whole) for debt in open_ones}
    largest = max(shares, key=lambda index: shares[index])
    shares[largest] += rest - sum(shares.values())  # to the fen, so that together they are what was told
    return known | shares


def first_day_of(t: Talk, case: Case) -> date:
    """The first day on which the plan pays: where no day of the month was named, no later than the first that is a last day."""
    named = t.get(slots.PAY_DAY)
    soon = case.due_on if case.due_on and (case.due_on - t.today).days <= A_MONTH else None  # to be given back by the end of next year begins no plan
    first = next_pay_day(t.today, named, soon)
    return min([first, *_last_days(t, case).values()]) if named is None else first


def _clear_by(t: Talk, index: int) -> date | None:
    """The last day of a debt; of a person's loan also the far day on which it is due, for no month of it is paid."""
    due = t.get(slots.DUE_ON.at(index)) if t.get(slots.PRODUCT.at(index)) == "private_loan" and t.get(slots.MINIMUM.at(index)) is None else None
    return t.get(slots.CLEAR_BY.at(index)) or (due if due and (due - t.today).days > A_MONTH else None)


def _last_days(t: Talk, case: Case) -> dict[int, date]:
    """Debts with a last day that is still to come, their own or that of what settles them."""
    settled = [debt.index for debt in case.debts if t.get(slots.OFFER_KIND.at(debt.index)) == "settlement"]
    found = [(debt.index, _clear_by(t, debt.index)) for debt in case.debts]
    found = [(index, t.get(slots.OFFER_BY.at(index))) for index in settled] + found
    return {index: by for index, by in found if by and by > t.today}


def _row(t: Talk, case: Case, owed: Owed, name: Mapping[str, str], minimum: Decimal | None) -> Row:
    balance, index = owed.owed or Decimal(0), owed.index
    private = owed.reason == "private"
    line = line_of(t, private=private)
    rate, assumed = _rate(t, owed, line)
    left = t.get(slots.INSTALMENTS_LEFT.at(index))
    if minimum is None and left:
        minimum, assumed = level(balance, rate, left), (*assumed, "instalment")  # 3万,还剩10期: what each comes to
    penalty = _penalty(t, owed, rate, line)
    first = first_day_of(t, case)
    days = owed.overdue_days or 0
    by = _clear_by(t, index)
    assumptions = (
        *assumed,
        *(("minimum",) if minimum is None else ("shared",) if owed.minimum is None and "instalment" not in assumed else ()),
        *(("owed",) if t.get(slots.OWED.at(index)) is None and t.told(slots.INSTALMENTS_LEFT.at(index)) else ()),
        *(("penalty",) if days and t.get(slots.PENALTY_RATE.at(index)) is None else ()),
    )
    debt = Debt(
        name=str(index),
        balance=balance,
        annual_rate=rate,
        minimum=_interest(balance, max(rate, penalty or rate) if days else rate) if minimum is None else minimum,
        overdue_days=days,
        penalty_rate=penalty,
        offer=offered(t, owed, first),
        late_fee=t.get(slots.LATE_FEE.at(index)) or Decimal(0),
        clear_by=max(month_of(first, by), 1) if by else None,
        urgency=_urgency(t, case, owed),
    )
    return Row(index, name, owed.product, debt, assumptions, private, line, named=t.get(slots.LENDER.at(index)) is not None)


def line_of(t: Talk, *, private: bool) -> Decimal:
    """The yearly rate above which less can be asked for: four times the LPR among private people, else the 24 % line."""
    if private:
        return Decimal(str(t.fact("RATE-001").value)) * Decimal(str(t.fact("RATE-032").value))
    return Decimal(str(t.fact("RATE-011").value))


def _rate(t: Talk, owed: Owed, line: Decimal) -> tuple[Decimal, tuple[str, ...]]:
    """The rate a year: as told, from the instalments left, else the cautious assumption that it is at the law's line."""
    if owed.rate:
        return owed.rate[0] * YEARS[owed.rate[1]], ()
    left = t.get(slots.INSTALMENTS_LEFT.at(owed.index))
    if left and owed.minimum and owed.owed:
        found = rate_of(owed.owed, owed.minimum, left)
        if found is not None:
            return found.quantize(RATE_PLACES, ROUND_HALF_UP), ()
    return line, ("rate",)


def _penalty(t: Talk, owed: Owed, rate: Decimal, line: Decimal) -> Decimal | None:
    """The rate a year while overdue: as told; else what banks add at most (RATE-023), up to the law's line."""
    told = t.get(slots.PENALTY_RATE.at(owed.index))
    if told:
        return Decimal(told[0]) * YEARS[told[1]]
    if not owed.overdue_days:
        return None
    more = Decimal(str(t.fact("RATE-023").high))
    return max(rate, min(rate * (1 + more), line)).quantize(RATE_PLACES, ROUND_HALF_UP)


def _interest(balance: Decimal, rate: Decimal) -> Decimal:
    """A month's interest: the least payment under which a debt does not grow."""
    return up_to_fen(balance * rate / 12)


def _urgency(t: Talk, case: Case, owed: Owed) -> int:
    in_court = t.get(slots.IN_COURT.at(owed.index))
    if in_court or (case.paper and len(case.debts) == 1):
        return COURT
    reported = owed.product == "credit_card" or owed.kind in LICENSED or owed.reason == "credit_report"
    return (REPORTED if reported else OTHERS) + (not owed.overdue_days)



def assumptions(planned: Planned, agreed: Collection[str]) -> Iterator[dict[str, Any]]:
    """What was assumed, and for which debts; of those whose terms are `agreed` nothing is."""
    for what in ("owed", "rate", "penalty", "minimum", "instalment"):
        rows = [row for row in planned.rows if what in row.assumed and row.debt.name not in agreed]
        for private in (False, True):
            of = [row for row in rows if row.private is private]
            if of:
                line = of[0].line
                yield {"what": what, "names": [row.name for row in of], "all": len(of) == len(planned.rows), "rate": line, "private": private}
