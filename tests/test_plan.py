"""A plan adds up to the fen, and more money never makes it longer or dearer."""

import time
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadRequest
from bot.tasks.plan import serve
from dialogs.calculator.plan import LAST_MONTH, Debt, Extension, Instalments, Plan, Waiver, plan

TODAY = date(2026, 11, 22)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "plans.toml").read_text(encoding="utf-8"))["plan"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_plans_worked_out_by_hand(case: dict[str, Any]) -> None:
    got = serve(case, TODAY)
    if "shortfall" in case:
        assert (got["feasible"], got["shortfall"], got["months"]) == (False, case["shortfall"], None)
        assert "missing" in got["why"]
        return
    assert got["feasible"]
    assert got["months"] == case.get("months")
    assert got["never_clears"] == case.get("never_clears")
    if "months" in case:
        assert got["total_interest"] == case["total_interest"]
        assert got["payoff_order"] == case["payoffs"]
        assert got["schedule"][: len(case["first"])] == case["first"]


money = st.decimals(min_value=1, max_value=80_000, places=2)
rates = st.sampled_from([Decimal(n) / 100 for n in (0, 5, 12, 18, 24, 36)])
offers = st.one_of(
    st.none(),
    st.builds(Waiver, money),
    st.builds(Extension, st.integers(0, 12)),
    st.builds(Instalments, st.decimals(min_value=200, max_value=2_000, places=2), rates),
)


@st.composite
def debts(draw: st.DrawFn) -> list[Debt]:
    count = draw(st.integers(1, 5))
    return [
        Debt(
            name=f"债{number}",
            balance=draw(money),
            annual_rate=draw(rates),
            minimum=draw(st.decimals(min_value=0, max_value=1_500, places=2)),
            overdue_days=draw(st.sampled_from([0, 30])),
            penalty_rate=draw(st.one_of(st.none(), rates)),
            offer=draw(offers),
        )
        for number in range(count)
    ]


def made(rows: list[Debt], budget: Decimal, strategy: Any = "avalanche") -> Plan:
    return plan(rows, budget, Decimal(0), strategy)


@settings(max_examples=60)
@given(debts(), st.decimals(min_value=2_000, max_value=9_000, places=2), st.sampled_from(["avalanche", "snowball"]))
def test_the_parts_sum_to_the_whole(rows: list[Debt], budget: Decimal, strategy: Any) -> None:
    done = made(rows, budget, strategy)
    if done.months is None:
        return
    waived = sum((min(d.offer.amount, d.balance) for d in rows if isinstance(d.offer, Waiver)), Decimal(0))
    owed = sum((d.balance for d in rows), Decimal(0)) - waived
    assert done.total_paid is not None and done.total_interest is not None
    assert done.total_paid == owed + done.total_interest
    posted = [row for month in done.schedule for row in month.values()]
    assert sum(row.payment for row in posted) == done.total_paid
    assert sum(row.interest for row in posted) == done.total_interest
    assert all(sum(row.payment for row in month.values()) <= budget for month in done.schedule)
    assert [month for _, month in done.payoffs] == sorted(month for _, month in done.payoffs)


@settings(max_examples=60)
@given(debts(), st.decimals(min_value=3_000, max_value=9_000, places=2), st.decimals(min_value=1, max_value=3_000, places=2))
def test_more_money_never_ends_later_or_costs_more(rows: list[Debt], budget: Decimal, more: Decimal) -> None:
    """Under one order: the avalanche where no penalty changes the order, to a fen a month and debt of rounding."""
    plain = [Debt(name=d.name, balance=d.balance, annual_rate=d.annual_rate, minimum=d.minimum) for d in rows]
    less, richer = made(plain, budget), made(plain, budget + more)
    if less.months is None or less.total_interest is None:
        return
    assert richer.months is not None and richer.total_interest is not None
    assert richer.months <= less.months
    assert richer.total_interest <= less.total_interest + Decimal("0.01") * less.months * len(rows)


@settings(max_examples=40)
@given(debts(), st.randoms())
def test_the_order_of_the_list_changes_nothing_where_rates_and_balances_differ(rows: list[Debt], random: Any) -> None:
    shuffled = rows[:]
    random.shuffle(shuffled)
    one, other = made(rows, Decimal(7_600)), made(shuffled, Decimal(7_600))
    assert (one.months, one.total_interest, sorted(one.payoffs)) == (other.months, other.total_interest, sorted(other.payoffs))


def test_twenty_debts_over_years_take_milliseconds() -> None:
    rows = [
        Debt(name=f"债{n}", balance=Decimal(3_000 + 700 * n), annual_rate=Decimal("0.18"), minimum=Decimal(100 + 5 * n))
        for n in range(20)
    ]
    made(rows, Decimal(6_000))
    start = time.process_time()
    done = made(rows, Decimal(6_000))
    assert done.months is not None and done.months > 24
    assert time.process_time() - start < 0.1


def test_a_hundred_years_are_the_end() -> None:
    done = made([Debt(name="利滚利", balance=Decimal(10**9), annual_rate=Decimal(5), minimum=Decimal(1))], Decimal(1))
    assert done.never_clears == ("利滚利",)
    assert len(done.schedule) == 12
    slow = made([Debt(name="慢", balance=Decimal(LAST_MONTH), annual_rate=Decimal(0), minimum=Decimal(1))], Decimal(1))
    assert slow.months == LAST_MONTH
    assert len(slow.schedule) == LAST_MONTH


def test_nothing_owed_is_nothing_to_pay() -> None:
    done = made([Debt(name="清", balance=Decimal(0), annual_rate=Decimal("0.1"), minimum=Decimal(500))], Decimal(0))
    assert (done.feasible, done.months, done.total_interest) == (True, 0, 0)


DEBT = {"name": "卡", "balance": 1000, "annual_rate": 0.1, "minimum": 100}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"debts": []}, "at least one debt"),
        ({"debts": [DEBT, DEBT]}, "name of its own"),
        ({"debts": [DEBT | {"balance": -1}]}, "balance"),
        ({"debts": [DEBT | {"balance": "NaN"}]}, "balance"),
        ({"debts": [DEBT | {"annual_rate": None}]}, "annual_rate"),
        ({"debts": [DEBT | {"overdue_days": "三十"}]}, "overdue_days"),
        ({"debts": [DEBT | {"offer": {"kind": "gift"}}]}, "kind is"),
        ({"debts": [3]}, "a debt is"),
        ({"strategy": "luck"}, "strategy is"),
        ({"income": "多"}, "income"),
    ],
)
def test_what_cannot_be_reckoned_with_is_named(change: dict[str, Any], says: str) -> None:
    request = {"debts": [DEBT], "income": 500, "essentials": 0, "strategy": "avalanche"}
    with pytest.raises(BadRequest, match=says):
        serve(request | change, TODAY)
