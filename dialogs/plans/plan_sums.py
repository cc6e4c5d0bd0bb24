"""Sums of a plan that stands, as passages: the interest of one debt or of a year, what is paid until a day, when so much is left, what sixty instalments would cost."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from dialogs.calculator.open_debt import Posted
from dialogs.calculator.rounding import to_fen
from dialogs.plans.forecast import Forecast
from dialogs.plans.plan_days import months_of
from dialogs.plans.plan_now import Now
from dialogs.plans.plan_offers import level
from dialogs.plans.planned import Row
from dialogs.plans.remedies import even
from dialogs.talk import Part

MOST_PARTS, HUNDREDTH, NOTHING = 120, Decimal("0.01"), Decimal(0)


@dataclass(frozen=True, slots=True)
class Sums:
    """Of the debts that are `named`, or of all."""

    now: Now
    made: Forecast
    named: Collection[int] = ()

    @property
    def rows(self) -> list[Row]:
        return [row for row in self.now.planned.rows if not self.named or row.index in self.named]

    @property
    def months(self) -> list[tuple[date, Mapping[str, Posted]]]:
        found = [month.posted for month in months_of(self.now.planned, self.made.best)]
        return list(zip(self.now.planned.days(len(found)), found, strict=True))

    @property
    def last(self) -> date:
        return self.now.planned.days(self.made.best.plan.months or 0)[-1]

    def end_of(self, row: Row) -> int:
        """After how many payments a debt is gone."""
        return dict(self.made.best.plan.payoffs).get(row.debt.name) or 0

    def ends(self) -> Part | None:
        rows = [{"name": row.name, "on": self.now.planned.days(month)[-1], "months": month} for row in self.rows if (month := self.end_of(row))]
        return Part("figure.ends", {"rows": rows, "last": self.last}) if rows else None

    def gone_by(self, by: date) -> Part:
        ends = sorted(((self.now.planned.days(month)[-1], row.name) for row in self.rows if (month := self.end_of(row))), key=lambda end: end[0])
        gone, still = ([{"name": name, "on": on} for on, name in ends if (on <= by) is over] for over in (True, False))
        return Part("figure.gone_by", {"by": by, "gone": gone, "open": still, "count": len(gone)})

    def interest_of(self, since: date | None = None, by: date | None = None) -> Part:
        each = [(row.name, sum((posted.interest for posted in self._of(row, since, by)), NOTHING)) for row in self.rows]
        interest, whole = sum((amount for _, amount in each), NOTHING), self.made.best.plan.cost
        share = (interest / whole).quantize(HUNDREDTH, ROUND_HALF_UP) if whole and by is None and interest != whole else None
        return Part("figure.interest_of", {"rows": [{"name": name, "interest": amount} for name, amount in each], "since": since, "by": by, "interest": interest, "whole": whole, "share": share})

    def paid_in(self, since: date | None, by: date) -> Part:
        """What is paid until the day, and how much of it is interest."""
        posted = [one for row in self.rows for one in self._of(row, since, by)]
        paid, interest = sum((one.payment for one in posted), NOTHING), sum((one.interest for one in posted), NOTHING)
        return Part("figure.paid_in", {"names": [row.name for row in self.rows] if self.named else [], "since": since, "by": by, "total_paid": paid, "total_interest": interest, "last": self.last})

    def reaches(self, amount: Decimal | None) -> Part | None:
        """When no more than so much is left, or than half of what is owed now."""
        owed = sum((row.debt.balance for row in self.rows), NOTHING)
        amount = to_fen(owed / 2) if amount is None else amount
        if not 0 < amount < owed:
            return None
        left = [(on, sum((posted[row.debt.name].closing for row in self.rows if row.debt.name in posted), NOTHING)) for on, posted in self.months]
        step, (on, then) = next((place, month) for place, month in enumerate(left, 1) if month[1] <= amount)
        return Part("figure.reaches", {"names": [row.name for row in self.rows] if self.named else [], "amount": amount, "on": on, "months": step, "left": then})

    def split_in(self, step: int) -> Part | None:
        """How much of one payment is interest."""
        if not 0 < step <= len(self.months):
            return None
        on, posted = self.months[step - 1]
        rows = [{"name": row.name, "payment": posted[row.debt.name].payment, "interest": posted[row.debt.name].interest} for row in self.rows if row.debt.name in posted]
        payment, interest = (sum((Decimal(str(row[name])) for row in rows), NOTHING) for name in ("payment", "interest"))
        return Part("figure.split_in", {"on": on, "rows": rows, "payment": payment, "interest": interest})

    def average(self) -> Part:
        months, each = self.made.best.plan.months or 1, self.interest_of().data
        first = next(iter(self.months))[1]
        now = sum((first[row.debt.name].interest for row in self.rows if row.debt.name in first), NOTHING)
        count = max((self.end_of(row) for row in self.rows), default=months) or months
        return Part("figure.mean_interest", {"interest": each["interest"], "months": count, "average": to_fen(each["interest"] / count), "first": now})

    def spare(self) -> Part:
        """What the plan leaves of a month."""
        now, means = self.now, self.now.means
        paid = sum((posted.payment for posted in self.months[0][1].values()), NOTHING)
        return Part("figure.spare", {"available": now.changes.available(means.available), "paid": paid, "due": sum((debt.minimum for debt in now.changes.debts(now.planned)), NOTHING)})

    def easier(self) -> Part:
        """What is due a month less, debt after debt."""
        ends = sorted(((month, row) for row in self.now.planned.rows if (month := self.end_of(row))), key=lambda end: end[0])
        due = sum((row.debt.minimum for row in self.now.planned.rows), NOTHING)
        rows = []
        for month, row in ends:
            due -= row.debt.minimum
            rows.append({"name": row.name, "on": self.now.planned.days(month)[-1], "minimum": row.debt.minimum, "due": due})
        return Part("figure.easier", {"rows": rows, "last": self.last})

    def more_than(self, amount: Decimal) -> Part:
        """The months in which more than so much is paid, and the dearest of all."""
        paid = [(on, sum((posted[row.debt.name].payment for row in self.rows if row.debt.name in posted), NOTHING)) for on, posted in self.months]
        over = [on for on, payment in paid if payment > amount]
        on, most = max(paid, key=lambda month: month[1])
        return Part("figure.more_than", {"names": [row.name for row in self.rows] if self.named else [], "amount": amount, "count": len(over), "first": over[0] if over else None, "last": over[-1] if over else None, "on": on, "most": most})

    def spread(self, parts: int) -> Part | None:
        """In so many equal instalments: at the interest that is borne, and without any; beside the plan."""
        debts = {debt.name: debt for debt in self.now.changes.debts(self.now.planned)}
        if not 1 < parts <= MOST_PARTS or not self.rows:
            return None
        monthly = sum((level(debts[row.debt.name].balance, debts[row.debt.name].annual_rate, parts) for row in self.rows), NOTHING)
        owed = sum((row.debt.balance for row in self.rows), NOTHING)
        return Part("figure.spread", {"parts": parts, "names": [row.name for row in self.rows] if self.named else [], "owed": owed, "monthly": monthly, "cost": max(monthly * parts - owed, NOTHING),
                                      "free": even(owed, parts), "interest": self.interest_of().data["interest"], "months": max(self.end_of(row) for row in self.rows), "card": any(row.product == "credit_card" for row in self.rows)})  # fmt: skip

    def _of(self, row: Row, since: date | None, by: date | None) -> Iterator[Posted]:
        for on, posted in self.months:
            if row.debt.name in posted and (since is None or on >= since) and (by is None or on <= by):
                yield posted[row.debt.name]
