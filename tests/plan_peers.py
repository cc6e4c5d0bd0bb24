"""Public repayment calculators and their cases beside ours: `python -m tests.plan_peers FILE` prints how many agree.

The file holds debts, a budget and what each peer makes of them. Peers round and roll over in ways of their own, which it
states; what is to agree to the fen is the convention that is ours (interest first, the whole budget at work), and with
no interest in the first month that of unbury.us.
"""

import json
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from dialogs.calculator.open_debt import OpenDebt, fen, yuan
from dialogs.calculator.plan import Debt, Run, opened

OURS = "reference_interest_first"
FIRST_MONTH_FREE = "reference_no_interest_first_month"


def ours_of(case: dict[str, Any], *, free: bool = False) -> Run:
    """Our months of a case; `free`: no interest in the first."""
    debts = [
        Debt(name=row["name"], balance=Decimal(str(row["balance"])), annual_rate=Decimal(str(row["apr_pct"])) / 100, minimum=Decimal(str(row["minimum"])))
        for row in case["debts"]
    ]
    budget = fen(Decimal(str(case["monthly_budget"])))
    run = Run([_Late(opened(debt)) if free else opened(debt) for debt in debts], lambda _: budget, case["strategy"])
    run.go()
    return run


class _Late(OpenDebt):
    """A debt that bears no interest in its first month, but is ranked by its rate."""

    __slots__ = ("begun",)

    def __init__(self, debt: OpenDebt) -> None:
        super().__init__(**{name: getattr(debt, name) for name in OpenDebt.__slots__})
        self.begun = False

    def accrue(self) -> None:
        if self.begun:
            super().accrue()
            return
        self.begun = True
        rate, self.rate, self.penalty = self.rate, Fraction(0), Fraction(0)
        super().accrue()
        self.rate = self.penalty = self.accrued = rate


def main(path: str) -> int:
    cases = json.loads(Path(path).read_text(encoding="utf-8"))["cases"]
    seen, same = Counter[str](), Counter[str]()
    for case in cases:
        for peer, expected in case["expected"].items():
            made = ours_of(case, free=peer in (FIRST_MONTH_FREE, "unbury.us"))
            seen[peer] += 1
            months = len(made.schedule) == expected["months"]
            same[f"{peer}: months"] += months
            if peer == OURS and "total_interest" in expected:
                same[f"{peer}: interest"] += months and yuan(made.interest) == Decimal(str(expected["total_interest"]))
                same[f"{peer}: order"] += [[name, month] for name, month in made.payoffs] == expected["payoff_order"]
    for what, agreed in sorted(same.items()):
        print(f"{what:48} {agreed:4} / {seen[what.partition(':')[0]]}")
    return 0 if same[f"{OURS}: months"] == seen[OURS] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
