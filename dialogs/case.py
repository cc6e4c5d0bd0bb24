"""The case file as dialogs read it: what is owed, for how long, and what is left of a month's income."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from content.names import shown
from content.regex import regex
from dialogs import slots
from dialogs.calculator.priority import Debt
from dialogs.calculator.stages import BEFORE_DUE, IN_COURT, stage_of
from dialogs.talk import Facts, Slot, Talk

KEPT_UP = tuple(slots.SPENT[slots.SPENDING.index(name)] for name in ("mortgage", "car_loan"))
A_MONTH = 31
DAILY = ("spending.food", "spending.living")
_ITEM = regex(r"debts\[(\d+)\]\.")


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a person's debts and means; None where it is not. `without_amount` debts have no sum told;
    `income` is the household's, with what was told `of_spouse`; `essentials_partly`: some spending is known, not all of it; `kept_up` is what home and car take a month
    as told among the spending; `names` are what debts are called, by index and language."""

    debts: tuple[Debt, ...]
    owed: Decimal | None
    without_amount: int
    overdue_days: int | None
    due_on: date | None
    minimum: Decimal | None
    income: Decimal | None
    of_spouse: Decimal | None
    essentials: Decimal | None
    essentials_partly: Decimal | None
    kept_up: Decimal | None
    paper: str | None
    lenders: int
    names: Mapping[int, Mapping[str, str]]

    @property
    def surplus(self) -> Decimal | None:
        """What is left of a month's income after what is needed to live; below 0: it doesn't even reach for that."""
        return None if self.income is None or self.essentials is None else self.income - self.essentials

    @property
    def late(self) -> tuple[Debt, ...]:
        return tuple(debt for debt in self.debts if debt.overdue_days)

    @property
    def on_time(self) -> tuple[Debt, ...]:
        """Those of which it was told that they are not late."""
        return tuple(debt for debt in self.debts if debt.overdue_days == 0)

    @property
    def months(self) -> int | None:
        """Months until `to_clear` is paid if the whole surplus went there and no interest ran; None where it never would."""
        if self.to_clear is None or self.surplus is None or self.surplus <= 0:
            return None
        return math.ceil(self.to_clear / self.surplus)

    @property
    def to_clear(self) -> Decimal | None:
        """What is owed without mortgages and car loans: those are paid by the month for years."""
        sums = [debt.owed for debt in self.debts if debt.owed is not None and debt.reason != "secured"]
        return sum(sums, Decimal(0)) if sums else None

    @property
    def debt_service(self) -> Decimal | None:
        """This month's payments over the income."""
        return self.minimum / self.income if self.minimum is not None and self.income else None

    @property
    def stage(self) -> str | None:
        """The stage on the lender's ladder, or in court; None where the days overdue are not known."""
        if self.paper:
            return IN_COURT[self.paper]
        return None if self.overdue_days is None else stage_of(self.overdue_days)

    @property
    def before_due(self) -> bool:
        return self.stage == BEFORE_DUE


def read_case(t: Talk) -> Case:
    """The case file; reads every fact that it rests on, asks for none."""
    known = tuple(_debt(t, index) for index in _indices(t))
    debts = tuple(debt for debt in known if debt.owed is None or debt.owed > 0)
    sums = [debt.owed for debt in debts if debt.owed is not None]
    days = [debt.overdue_days for debt in debts if debt.overdue_days is not None]
    minimums = [debt.minimum for debt in debts if debt.minimum is not None]
    coming = [due for debt in debts if (due := t.get(slots.DUE_ON.at(debt.index))) and due >= t.today]
    essentials, partly = _essentials(t)
    return Case(
        debts=debts,
        owed=_owed_in_all(t, sums, len(debts)),
        without_amount=len(debts) - len(sums),
        overdue_days=max(days, default=None),
        due_on=min(coming, default=None),
        minimum=_minimum(t, minimums),
        income=_income(t),
        of_spouse=t.get(slots.SPOUSE_INCOME),
        essentials=essentials,
        essentials_partly=partly,
        kept_up=_told_sum(t, KEPT_UP),
        paper=_paper(t),
        lenders=max(sum(t.get(slots.DEBT_COUNT.at(d.index)) or 1 for d in debts), t.get(slots.LENDERS_COUNT) or 0),
        names={debt.index: named for debt in known if (named := _name(t, debt.index))},
    )


def _owed_in_all(t: Talk, sums: list[Decimal], debts: int) -> Decimal | None:
    """What the debts come to; where one has no sum, the total that was told, if it is more."""
    total, known = t.get(slots.TOTAL_OWED), sum(sums, Decimal(0))
    return total if total is not None and (not sums or (len(sums) < debts and total > known)) else known if sums else None


def _income(t: Talk) -> Decimal | None:
    """What a household has to live on: the person's own, and a spouse's where that was told."""
    own, of_spouse = t.get(slots.INCOME), t.get(slots.SPOUSE_INCOME)
    return None if own is None else own + (of_spouse or Decimal(0))


def overdue_now(t: Talk) -> bool | None:
    """Whether anything is overdue: as the debts tell, else asked."""
    days = read_case(t).overdue_days
    return days > 0 if days is not None else t.ask(slots.OVERDUE_NOW)


def _indices(t: Talk) -> list[int]:
    return sorted({int(found[1]) for name in t.facts if (found := _ITEM.match(name))})


def _debt(t: Talk, index: int) -> Debt:
    secured = t.get(slots.SECURED.at(index))
    return Debt(
        index=index,
        product=t.get(slots.PRODUCT.at(index)),
        kind=t.get(slots.DEBT_KIND.at(index)),
        owed=_owed(t, index),
        overdue_days=_overdue(t, index),
        minimum=t.get(slots.MINIMUM.at(index)),
        rate=t.get(slots.DEBT_RATE.at(index)),
        secured=secured is True,
        left=t.get(slots.INSTALMENTS_LEFT.at(index)),
    )


def _owed(t: Talk, index: int) -> Decimal | None:
    """The sum as told, else what the instalments that are left come to, interest within them."""
    owed, payment, left = t.get(slots.OWED.at(index)), t.get(slots.MINIMUM.at(index)), t.get(slots.INSTALMENTS_LEFT.at(index))
    return payment * left if owed is None and payment is not None and left else owed


def _told_sum(t: Talk, wanted: tuple[Slot[Decimal], ...]) -> Decimal | None:
    """The sum of those that are told; None where none is."""
    told = [amount for slot in wanted if (amount := t.get(slot)) is not None]
    return sum(told, Decimal(0)) if told else None


def _minimum(t: Talk, minimums: list[Decimal]) -> Decimal | None:
    """What is due in a month: as told for all together, but not less than what was told one by one."""
    told = t.get(slots.DUE_THIS_MONTH)
    return max(sum(minimums, Decimal(0)), told or Decimal(0)) if minimums or told is not None else None


def _name(t: Talk, index: int) -> Mapping[str, str] | None:
    """What a debt is called in each language: as it was said, or by its lender's brand."""
    name = t.get(slots.LENDER.at(index))
    return shown(name) if name else None


def _overdue(t: Talk, index: int) -> int | None:
    """The days as told, or counted from the due date; 0 where that is still to come."""
    days, due = t.get(slots.OVERDUE.at(index)), t.get(slots.DUE_ON.at(index))
    if days is not None or due is None:
        return days
    return max((t.today - due).days, 0)


_LIVING = slots.SPENT[slots.SPENDING.index("living")]


def _essentials(t: Talk) -> tuple[Decimal | None, Decimal | None]:
    """(all of it, a part of it): several items make the whole once food or daily living is among them; one is a part, but for 生活费3500. A whole that is
    less than its parts comes on top of them: 房贷4600, then 家里开销3000."""
    total = t.get(slots.ESSENTIALS)
    items = [spent for slot in slots.SPENT if (spent := t.get(slot)) is not None]
    if total is not None:
        parts = sum(items, Decimal(0))
        return (total + parts if parts > total else total), None
    if not items:
        return None, None
    whole = sum(items, Decimal(0)) + kept_up(t)
    daily = any(t.get(slot) is not None for slot in slots.SPENT if slot.name in DAILY)
    return (whole, None) if (daily and len(items) > 1) or (len(items) == 1 and t.get(_LIVING) is not None) else (None, whole)


def spends(known: Facts) -> bool:
    """Whether what one lives on is told, in all or item by item."""
    told = [slot.name for slot in slots.SPENT if known.get(slot.name) is not None]
    return known.get(slots.ESSENTIALS.name) is not None or told == [_LIVING.name] or (len(told) > 1 and any(name in DAILY for name in told))


def among_spending(t: Talk, debt: Debt) -> bool:
    """Whether what a home or a car takes each month is in the essentials already: told there, or added to the items that make them up."""
    if debt.reason != "secured":
        return False
    told = debt.product in slots.SPENDING and t.get(slots.SPENT[slots.SPENDING.index(debt.product)]) is not None
    return told or t.get(slots.ESSENTIALS) is None


def due_unsaid(t: Talk, case: Case) -> tuple[Debt, ...]:
    """Debts that fall due within a month, of which nobody told what is due then."""
    days = [(debt, due) for debt in case.debts if debt.minimum is None and not debt.overdue_days and (due := t.get(slots.DUE_ON.at(debt.index)))]
    return tuple(debt for debt, due in days if 0 <= (due - t.today).days <= A_MONTH)


def kept_up(t: Talk) -> Decimal:
    """Instalments of a home or a car: who stops paying them loses it, so they come out of the month like the rent."""
    if t.get(slots.SPENT[slots.SPENDING.index("mortgage")]) is not None:
        return Decimal(0)
    kept = [index for index in _indices(t) if t.get(slots.SECURED.at(index))]
    return sum((t.get(slots.MINIMUM.at(index)) or Decimal(0) for index in kept), Decimal(0))


def _paper(t: Talk) -> str | None:
    """The paper of a court that has come, if any; `court` told without its kind counts as a summons."""
    told = t.get(slots.HAPPENED) or t.get(slots.VERIFIED) or t.get(slots.PAPER)
    if told in IN_COURT:
        return told
    return "summons" if t.get(slots.CONTACT) == "court" else None
