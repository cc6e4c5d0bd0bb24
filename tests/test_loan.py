"""What a loan costs follows from what was told; what cannot follow is asked for, with the reason."""

import tomllib
from decimal import Decimal
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import numpy_financial
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.schedules import working
from dialogs.calculator.terms import MONTH, Charge, Fee, Length, Stage, Terms

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "loans.toml").read_text("utf-8"))


def cost_of(**fields: Any) -> Cost:
    cost = price(Terms(**fields))
    assert isinstance(cost, Cost), cost
    return cost


def expected(case: dict[str, Any]) -> float:
    if "solve" not in case:
        return case["nominal"]
    flows = list(chain.from_iterable(repeat(amount, number) for amount, number in case["solve"]))
    return float(numpy_financial.irr(flows)) * case["per_year"]


@pytest.mark.parametrize("case", CASES["loan"], ids=lambda case: case["name"])
def test_loans_cost_what_was_reckoned_elsewhere(case):
    cost = price(Terms.from_json(case["terms"]))
    assert isinstance(cost, Cost), cost
    assert cost.nominal_annual == pytest.approx(expected(case), rel=10.0 ** -case.get("places", 8), abs=1e-9)
    if "flags" in case:
        assert set(cost.flags) == set(case["flags"])


@pytest.mark.parametrize("case", CASES["doubt"], ids=lambda case: f"{case['field']}-{case['reason']}")
def test_one_thing_is_asked_and_why(case):
    missing = price(Terms.from_json(case["terms"]))
    assert isinstance(missing, Missing), missing
    assert (missing.field, missing.reason) == (case["field"], case["reason"])


def test_the_whole_answer_of_one_loan():
    """10,000 with 300 kept, 944 twelve times; yearly rates by numpy_financial.irr on 9,700."""
    cost = cost_of(contract=Decimal(10000), payment=Decimal(944), count=12,
                   fees=(Fee("service", "start", Decimal(300)),))
    rate = float(numpy_financial.irr([-9700] + [944] * 12))
    assert (cost.received, cost.contract, cost.fees_upfront) == (Decimal(9700), Decimal(10000), Decimal(300))
    assert (cost.total_paid, cost.total_cost) == (Decimal(11328), Decimal(1628))
    assert cost.flows == (Decimal(9700), *[Decimal(-944)] * 12)
    assert cost.effective_annual == pytest.approx((1 + rate) ** 12 - 1, rel=1e-9)
    assert cost.assumed == ("month",)


def test_an_advert_would_call_it_small():
    """1,200 on 12,000 for a year: 0.83 % a month, 10 % a year, 2.74 yuan a day for 10,000."""
    advert = cost_of(contract=Decimal(12000), payment=Decimal(1100), count=12).advert
    assert advert is not None
    assert advert.flat_month == pytest.approx(0.1 / 12)
    assert advert.flat_year == pytest.approx(0.1)
    assert advert.day_per_10k == pytest.approx(1000 / 365)


def test_payments_said_beat_a_quoted_rate():
    cost = cost_of(contract=Decimal(50000), payment=Decimal(4800), count=12, quoted=Charge(Decimal("0.099"), "year"))
    assert cost.nominal_annual > 0.2
    assert cost.quoted == Charge(Decimal("0.099"), "year")


def test_a_rate_alone_has_no_amounts():
    cost = cost_of(quoted=Charge(Decimal("0.012"), "month"))
    assert (cost.received, cost.payment, cost.total_paid, cost.total_cost, cost.flows) == (None, None, None, None, ())
    assert cost.nominal_annual == pytest.approx(0.144)


def test_a_rate_alone_does_not_answer_a_question_about_sums():
    missing = price(Terms(quoted=Charge(Decimal("0.01"), "month"), count=36, wants="amount"))
    assert isinstance(missing, Missing)
    assert missing.field == "received"


@given(st.one_of(st.none(), st.integers(1, 40_000)), st.one_of(st.none(), st.integers(1, 3_000)), st.one_of(st.none(), st.integers(1, 36)), st.sampled_from((None, Charge(Decimal(90), "period"), Charge(Decimal(900), "total"))))
def test_a_wish_for_the_rate_is_priced_as_the_loan_without_it(received, payment, count, interest):
    told = {"received": received and Decimal(received), "payment": payment and Decimal(payment), "count": count, "interest": interest}
    cost, wished = price(Terms(**told)), price(Terms(**told, wants="rate"))
    assert wished == cost or (isinstance(wished, Missing) and isinstance(cost, Missing) and (wished.field, wished.reason) == (cost.field, cost.reason))


def test_what_was_assumed_is_named():
    cost = cost_of(contract=Decimal(10000), count=12, quoted=Charge(Decimal("0.12"), "year"))
    assert set(cost.assumed) == {"nothing_deducted", "month", "level"}


def test_a_correction_of_one_field_leaves_the_others_true():
    """到手 is not worked out when it is not said, so a later contract amount does not contradict it."""
    told = Terms(contract=Decimal(10000), payment=Decimal(944), count=12)
    assert told.to_json() == {"contract": "10000", "payment": "944", "count": 12}


money = st.decimals(100, 1_000_000, places=2)
counts = st.integers(1, 60)
rates = st.decimals("0.0001", "0.05", places=4)


@given(money, counts, rates, st.sampled_from(["level", "equal_principal", "flat", "interest_only"]))
def test_discounted_at_its_rate_every_loan_is_worth_nothing(contract, count, rate, style):
    cost = cost_of(contract=contract, count=count, quoted=Charge(rate, "month"), style=style)
    rows = working(float(cost.flows[0]), [-float(flow) for flow in cost.flows[1:]], cost.periodic_irr)
    assert abs(rows[-1].left) <= 0.01 * count * (1 + cost.periodic_irr) ** count
    assert sum(row.principal for row in rows) == pytest.approx(float(cost.received or 0) - rows[-1].left)


@given(money, counts, rates)
def test_a_level_instalment_is_that_of_numpy_financial(contract, count, rate):
    cost = cost_of(contract=contract, count=count, quoted=Charge(rate, "month"), style="level")
    assert float(cost.payment or 0) == pytest.approx(-float(numpy_financial.pmt(float(rate), count, float(contract))), abs=0.0051)


@given(money, st.integers(2, 36), rates)
def test_the_working_splits_instalments_as_numpy_financial_does(contract, count, rate):
    payment = -float(numpy_financial.pmt(float(rate), count, float(contract)))
    rows = working(float(contract), [payment] * count, float(rate))
    interest = -numpy_financial.ipmt(float(rate), range(1, count + 1), count, float(contract))
    assert [row.interest for row in rows] == pytest.approx(list(interest), abs=1e-4)


@given(money, counts, rates, st.sampled_from(["start", "aside", "first", "each", "end"]), st.decimals(0, "0.2", places=3))
def test_a_fee_never_lowers_the_rate(contract, count, rate, when, share):
    told = {"contract": contract, "count": count, "quoted": Charge(rate, "month"), "style": "level"}
    without = cost_of(**told)
    with_fee = cost_of(**told, fees=(Fee("service", when, share=share),))
    assert with_fee.nominal_annual >= without.nominal_annual - 1e-9


lengths = st.builds(Length, st.decimals(1, 400, places=1), st.sampled_from(["day", "week", "month"]))
charges = st.builds(Charge, rates, st.sampled_from(["day", "week", "month", "year", "period", "total"]))
fees = st.builds(Fee, st.sampled_from(["service", "deposit", "bonus"]), st.sampled_from(["start", "aside", "first", "each", "end"]),
                 st.none() | money, st.none() | rates)
stages = st.builds(Stage, st.none() | counts, money, money)
terms = st.builds(
    Terms, received=st.none() | money, contract=st.none() | money, payment=st.none() | money,
    principal_each=st.none() | money, count=st.none() | counts, period=st.none() | lengths, term=st.none() | lengths,
    style=st.none() | st.sampled_from(["level", "equal_principal", "flat", "interest_only", "once"]),
    quoted=st.none() | charges, interest=st.none() | charges, fees=st.lists(fees, max_size=3).map(tuple),
    stages=st.lists(stages, max_size=3).map(tuple), total=st.none() | money, last_payment=st.none() | money,
    buyout=st.none() | money, free_periods=st.none() | counts, month_days=st.none() | st.just(30),
    unclear=st.lists(st.sampled_from(["count", "payment", "rate"]), max_size=2).map(tuple),
    wants=st.none() | st.sampled_from(["rate", "amount"]),
)


@given(terms)
def test_terms_survive_being_stored(told):
    assert Terms.from_json(told.to_json()) == told


@given(terms)
def test_whatever_was_told_is_priced_or_asked_about(told):
    answer = price(told)
    if isinstance(answer, Cost):
        assert answer.periodic_irr > -1
        assert answer.received is None or answer.received > 0


@given(terms)
def test_a_priced_loan_adds_up(told):
    cost = price(told)
    if not isinstance(cost, Cost) or cost.total_paid is None or cost.total_cost is None:
        return
    assert cost.total_paid - cost.total_cost == pytest.approx(cost.received, abs=Decimal("0.02"))
    assert -sum(cost.flows[1:]) == pytest.approx(cost.total_paid, abs=Decimal("0.01") * len(cost.flows))


def test_an_unknown_name_is_refused():
    with pytest.raises(ValueError, match="recieved"):
        Terms.from_json({"recieved": "100"})


def test_months_and_days_are_kept_apart():
    assert Length(Decimal(14), "day").per_year == Decimal(365) / 14
    assert MONTH.per_year == 12
