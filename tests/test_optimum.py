"""The cheapest plan is proven to be the cheapest, keeps every minimum it can, and is never dearer than a named strategy."""

from decimal import Decimal
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.calculator.optimum import STRATEGIES, by_strategy, chosen, optimum
from dialogs.calculator.plan import Debt, Extension, Instalments, Settlement, Waiver, follow, minimums_of

money = st.integers(1_000, 20_000).map(Decimal)
rates = st.sampled_from([Decimal(n) / 100 for n in (0, 12, 18, 24, 36)])
offers = st.sampled_from([None, None, Waiver(Decimal(400)), Extension(2), Instalments(Decimal(900), Decimal(0), Decimal(200)), Settlement(Decimal(2_500), 5)])


@st.composite
def debts(draw: st.DrawFn) -> list[Debt]:
    return [
        Debt(
            name=str(number),
            balance=draw(money),
            annual_rate=draw(rates),
            minimum=Decimal(draw(st.integers(50, 500))),
            overdue_days=draw(st.sampled_from([0, 40])),
            penalty_rate=draw(st.sampled_from([None, Decimal("0.36")])),
            late_fee=Decimal(draw(st.sampled_from([0, 60]))),
            offer=draw(offers),
        )
        for number in range(draw(st.integers(1, 4)))
    ]


def _late(name: str, balance: int, rate: str, minimum: int, offer: object) -> Debt:
    """Forty days overdue, at 36 % from then on and 60 yuan for each minimum missed."""
    return Debt(name=name, balance=Decimal(balance), annual_rate=Decimal(rate), minimum=Decimal(minimum), overdue_days=40, penalty_rate=Decimal("0.36"), late_fee=Decimal(60), offer=offer)


AN_INSTALMENT_MISSED = [_late("0", 1145, ".12", 100, Waiver(Decimal(400))), _late("1", 1001, ".18", 88, Extension(2)), _late("2", 1047, ".36", 68, Instalments(Decimal(900), Decimal(0), Decimal(200)))]
"""The strict programme held that what is left of the third could not be more than its one instalment."""


@settings(max_examples=40, deadline=None)
@example(AN_INSTALMENT_MISSED, 1207, 1)
@given(debts(), st.integers(1_200, 4_000), st.sampled_from([None, 1, 2]))
def test_no_strategy_is_cheaper_than_the_optimum(rows, spare, short):
    enough = int((sum(minimums_of([row]) for row in rows) + spare) * 100)

    def budget(month):
        return 10_000 if month == short else enough

    best = optimum(rows, budget)
    for strategy in STRATEGIES:
        plan, _ = by_strategy(rows, budget, strategy)
        if plan.months is not None and not plan.too_late and len(plan.missed) <= len(best.plan.missed):
            assert best.plan.total_paid <= plan.total_paid
    if best.bound is not None and best.proven:
        assert best.plan.total_paid >= best.bound - Decimal("0.01") * len(rows) * best.plan.months


@settings(max_examples=40, deadline=None)
@given(debts(), st.integers(1_200, 4_000))
def test_the_cheapest_plan_adds_up_and_keeps_every_minimum(rows, spare):
    enough = int((sum(minimums_of([row]) for row in rows) + spare) * 100)
    best = optimum(rows, lambda _: enough)
    terms = {row.name: row for row in chosen(rows, best.taken)}
    posted = [row for month in best.plan.schedule for row in month.values()]
    assert sum(row.payment for row in posted) == best.plan.total_paid
    assert sum(row.interest for row in posted) == best.plan.total_interest
    assert all(sum(row.payment for row in month.values()) * 100 <= enough for month in best.plan.schedule)
    assert best.plan.missed == ()
    for month in best.plan.schedule:
        for name, row in month.items():
            if terms[name].offer is None:
                assert row.closing == 0 or row.payment >= terms[name].minimum


def test_every_way_to_pay_two_debts_is_dearer():
    """All splits of the spare money in whole hundreds, month by month, against the optimum."""
    rows = [
        Debt(name="a", balance=Decimal(2_000), annual_rate=Decimal("0.36"), minimum=Decimal(100)),
        Debt(name="b", balance=Decimal(1_500), annual_rate=Decimal("0.12"), minimum=Decimal(100), clear_by=2),
    ]
    budget = 120_000
    best = optimum(rows, lambda _: budget)
    assert (best.proven, best.plan.too_late) == (True, ())
    cheapest = min(
        plan.total_paid
        for split in product(range(0, 1_001, 100), repeat=2)
        for plan in [follow(rows, lambda _: budget, "avalanche", [{"a": 10_000 + s * 100, "b": 110_000 - s * 100} for s in split])]
        if not plan.too_late
    )
    assert best.plan.total_paid <= cheapest
    assert by_strategy(rows, lambda _: budget, "avalanche")[0].too_late == ("b",)


def test_an_offer_that_costs_more_is_left_aside():
    dear = Debt(name="a", balance=Decimal(6_000), annual_rate=Decimal("0.06"), minimum=Decimal(300), offer=Instalments(Decimal(600), Decimal("0.24")))
    kind = Debt(name="b", balance=Decimal(6_000), annual_rate=Decimal("0.18"), minimum=Decimal(300), offer=Waiver(Decimal(500)))
    best = optimum([dear, kind], lambda _: 200_000)
    assert best.taken == {"a": False, "b": True}
    assert best.proven


def test_an_agreement_that_is_broken_at_once_is_not_taken():
    """The instalments cost nothing, but the first is not there: the offer is left, whatever it would save."""
    debt = Debt(name="a", balance=Decimal(6_000), annual_rate=Decimal("0.24"), minimum=Decimal(300), offer=Instalments(Decimal(600)))
    assert optimum([debt], lambda month: 0 if month == 1 else 200_000).taken == {"a": False}
    assert optimum([debt], lambda month: 0 if month == 2 else 200_000).taken == {"a": True}  # put aside in the first month
    assert optimum([debt], lambda _: 200_000).taken == {"a": True}


def test_money_is_put_aside_for_a_month_that_is_known_to_be_short():
    rows = [Debt(name=str(n), balance=Decimal(9_000), annual_rate=Decimal("0.18"), minimum=Decimal(500), late_fee=Decimal(80)) for n in range(2)]
    best = optimum(rows, lambda month: 0 if month == 3 else 180_000)
    assert best.plan.missed == ()
    assert by_strategy(rows, lambda month: 0 if month == 3 else 180_000, "avalanche")[0].missed == (("0", 3), ("1", 3))


def test_a_plan_of_twenty_debts_leaves_no_crumbs_for_a_month_later():
    rows = [
        Debt(name=f"{n:02}", balance=Decimal(3_000 + 1_700 * n), annual_rate=Decimal(12 + n % 13) / 100, minimum=Decimal(150 + 30 * n))
        for n in range(20)
    ]
    plan = optimum(rows, lambda _: 1_450_000).plan
    paid = [posted.payment for month in plan.schedule[:-1] for posted in month.values() if posted.payment]
    assert min(paid) > 5


def test_debts_of_one_rate_that_end_leave_no_crumbs_either():
    """Two debts at the same rate share what is left over: the one that ends is paid to the fen, not 0.04 of it a month later."""
    rows = [
        Debt(name=str(n), balance=Decimal(owed), annual_rate=Decimal(rate), minimum=Decimal(150 + 30 * n), overdue_days=late, penalty_rate=Decimal(penal))
        for n, (owed, rate, late, penal) in enumerate([
            ("3000", "0.18", 0, "0.24"), ("3850.37", "0.146", 12, "0.219"), ("4700.74", "0.219", 45, "0.24"),
            ("5100", "0.24", 95, "0.24"), ("5950.37", "0.18", 0, "0.24"), ("6800.74", "0.146", 0, "0.24"),
        ])
    ]  # fmt: skip
    best = optimum(rows, lambda _: 800_000)
    paid = [posted.payment for month in best.plan.schedule for posted in month.values() if posted.payment]
    assert best.proven
    assert min(paid) > 5
