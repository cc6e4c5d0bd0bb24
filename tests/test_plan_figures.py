"""A figure of the plan that stands is told in its own numbers, whatever words ask for it; what goes to one debt at once and one more debt are heard."""

from datetime import date

import pytest

from tests.talking import Talker, talked

TODAY = date(2026, 11, 29)
PLAN = {
    "zh": ("招行信用卡欠5万,年利率18%,最低还2500,借呗欠3万,年利率14%,月供1500,美团欠8000,年利率20%,月供700,都没逾期", "帮我做个还款计划", "月收入9000", "每月必需开销3500", "0"),
    "en": ("CMB card: I owe 50,000 at 18%, minimum 2,500. Jiebei 30,000 at 14%, 1,500 a month. Meituan 8,000 at 20%, 700 a month. Nothing is late.", "make me a repayment plan", "I earn 9,000 a month", "3,500 for living", "0"),
}
OWED, RATES, LEAST, BUDGET = [50000.0, 30000.0, 8000.0], [0.18, 0.14, 0.20], [2500, 1500, 700], 5500


def asked(*said: str) -> Talker:
    lang = "en" if said[0].isascii() else "zh"
    return talked(*PLAN[lang], *said, lang=lang, today=TODAY)


def by_hand(once: float = 0, order: tuple[int, ...] = (2, 0, 1)) -> list[list[tuple[float, float, float]]]:
    """Month by month (interest, payment, left) of each of the three: its minimum, and the rest to the first of the order that is open."""
    owed, months = list(OWED), []
    while sum(owed) > 0:
        interest = [round(one * rate / 12 + 1e-9, 2) for one, rate in zip(owed, RATES, strict=True)]
        owed = [round(one + more, 2) for one, more in zip(owed, interest, strict=True)]
        pays = [min(one, least) for one, least in zip(owed, LEAST, strict=True)]
        budget = BUDGET + (once if not months else 0)
        for index in order:
            pays[index] += min(owed[index] - pays[index], budget - sum(pays))
        owed = [round(one - two, 2) for one, two in zip(owed, pays, strict=True)]
        months.append(list(zip(interest, pays, owed, strict=True)))
    return months


def money(amount: float) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


@pytest.mark.parametrize("said", ["利息里招行占多少", "how much of the interest is CMB's"])
def test_the_interest_of_one_debt(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.interest_of"
    assert money(sum(month[0][0] for month in by_hand())) in talk.text


@pytest.mark.parametrize("said", ["第8个月还剩多少债", "how much debt is there left after month 8"])
def test_what_is_left_after_so_many_months(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.left_on"
    assert money(sum(left for _, _, left in by_hand()[7])) in talk.text


@pytest.mark.parametrize("said", ["2027年6月那个月要还招行多少", "how much goes to CMB in June 2027"])
def test_what_one_debt_gets_in_a_month(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.due_in"
    assert money(by_hand()[6][0][1]) in talk.text
    assert "1,500" not in talk.text


@pytest.mark.parametrize("said", ["还有几期就能把美团结清", "how many payments till Meituan is gone", "美团最后一笔是哪个月", "砍掉美团之后还要多久"])
def test_how_many_payments_one_still_takes(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.ends"
    count = next(place for place, month in enumerate(by_hand(), 1) if month[2][2] == 0)
    assert f" {count} " in talk.text.split("\n")[0]


@pytest.mark.parametrize(("said", "gone", "not_yet"), [("过完年能还完哪几家", (), ("美团", "招商", "借呗")), ("which ones will be gone by next summer", ("Meituan",), ("Jiebei", "Merchants"))])
def test_which_are_gone_by_a_day(said, gone, not_yet):
    talk = asked(said)
    assert talk.keys[0] == "figure.gone_by"
    before, _, after = talk.text.partition("还没清的" if not said.isascii() else "Not yet")
    assert all(name in before for name in gone)
    assert all(name in after for name in not_yet)


@pytest.mark.parametrize("said", ["分60期是不是更划算", "is stretching it over 60 months a better deal"])
def test_sixty_instalments_beside_the_plan(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.spread"
    level = sum(one * rate / 12 / (1 - (1 + rate / 12) ** -60) for one, rate in zip(OWED, RATES, strict=True))
    shown = float(talk.text.split("约 " if not said.isascii() else "about ¥")[1].split("元")[0].split(" ")[0].replace(",", ""))
    assert abs(shown - level) < 0.05


@pytest.mark.parametrize(("said", "on"), [("will I be clear before Chinese New Year 2028", "26 Jan 2028"), ("what will I owe CMB at the start of 2028", "1 Jan 2028"), ("how much do I owe in all by mid-2027", "2 Jul 2027")])
def test_days_that_english_names_by_a_part_of_the_year(said, on):
    assert on in asked(said).text


@pytest.mark.parametrize("said", ["招行先还15000会怎样", "if I threw 15,000 at CMB", "手上有15000,全砸招行划算吗"])
def test_a_sum_that_goes_to_one_debt_at_once(said):
    talk = asked(said)
    assert talk.facts["what_if.once"] == "15000"
    assert talk.facts["what_if.first"] == [0]
    assert talk.facts["debts[0].owed"] == "50000"
    assert money(sum(part[0] for month in by_hand(15000, (0, 2, 1)) for part in month)) in talk.text


def test_a_sum_for_the_debt_that_would_get_it_anyway_changes_no_order():
    assert "what_if.first" not in asked("if I put 5,000 into Meituan at once").facts


@pytest.mark.parametrize(("said", "amount"), [("借呗每个月多还200呢", "1700"), ("what if I paid 500 more a month on Jiebei", "2000")])
def test_so_much_more_a_month_for_one_debt(said, amount):
    assert asked(said).facts["what_if.pays"] == {"1": amount}


@pytest.mark.parametrize("said", ["能不能先停招行,把借呗还完", "can I stop CMB for now", "招行那边先停两个月,借呗照还", "pause the card for a while and do Jiebei"])
def test_a_debt_that_is_to_wait_does_not_go_unanswered(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.not_left"
    assert not talk.facts.get("debts[0].overdue_days")


@pytest.mark.parametrize(("said", "told"), [
    ("oh and another loan, 400 a month for 6 more months", {"minimum": "400", "instalments_left": 6}),
    ("还有个分期没说,每个月400还要还半年", {"minimum": "400", "instalments_left": 6}),
    ("there's one more loan of 6,000, I pay 600 a month", {"minimum": "600", "owed": "6000"}),
    ("忘了说,还有一张卡欠3000", {"owed": "3000"}),
])  # fmt: skip
def test_one_more_debt_is_none_of_those_that_are_known(said, told):
    before = talked(*PLAN["en" if said.isascii() else "zh"], lang="en" if said.isascii() else "zh", today=TODAY).facts
    talk = asked(said)
    assert {name: talk.facts.get(f"debts[3].{name}") for name in told} == told
    assert all(talk.facts[name] == value for name, value in before.items() if name.startswith("debts[") or name == "income")


def test_may_they_stop_the_interest_is_no_fact():
    assert asked("招行能停息吗").facts["debts[0].rate"]["value"] == "0.18"


@pytest.mark.parametrize("said", ["出份每月还4800的pdf,开庭前我交给法官", "a pdf with 4,800 a month please"])
def test_a_paper_with_so_much_a_month(said):
    talk = asked(said)
    assert talk.facts["what_if.monthly"] == "4800"
    assert talk.keys[-1] == "common.pdf"
    assert talk.facts["debts[0].minimum"] == "2500"


@pytest.mark.parametrize(("said", "least"), [("什么时候能还到只剩3万", 30000), ("when will I be down to 30,000 in total", 30000), ("啥时候债能少掉一半", 44000), ("when does the total drop below 50,000", 50000), ("when will what I owe be halved", 44000)])
def test_when_no_more_than_so_much_is_left(said, least):
    talk = asked(said)
    assert talk.keys[0] == "figure.reaches"
    assert money(next(sum(part[2] for part in month) for month in by_hand() if sum(part[2] for part in month) <= least)) in talk.text


@pytest.mark.parametrize("said", ["明年一年要给借呗多少利息", "how much interest goes to Jiebei over 2027"])
def test_the_interest_of_one_debt_in_a_year(said):
    talk = asked(said)
    assert talk.keys == ["figure.interest_of"]
    assert money(sum(month[1][0] for month in by_hand()[1:13])) in talk.text  # January to December 2027


@pytest.mark.parametrize(("said", "months"), [("半年里总共要往里填多少钱", 6), ("how much will I have paid by the end of June", 7)])
def test_what_is_paid_until_a_day(said, months):
    talk = asked(said)
    assert talk.keys[0] == "figure.paid_in"
    assert money(sum(part[1] for month in by_hand()[:months] for part in month)) in talk.text


@pytest.mark.parametrize(("said", "key", "figure"), [
    ("头三个月分别还多少", "figure.due_in", "1,500"), ("what are the first three payments", "figure.due_in", "1,500"),
    ("我最后一个月还多少", "figure.due_in", money(by_hand()[-1][1][1])), ("how big is the very last payment", "figure.due_in", money(by_hand()[-1][1][1])),
    ("美团清了那个月开始招行每月还多少", "figure.due_in", "4,000"), ("once Meituan is paid off what does CMB get a month", "figure.due_in", "4,000"),
    ("what share of my first payment is interest", "figure.split_in", "1,233.33"), ("平均下来一个月利息多少", "figure.mean_interest", "634.62"),
    ("排完以后每个月还能剩点钱吗", "figure.spare", "800"), ("when does it get easier month to month", "figure.easier", "4,000"),
    ("我想明年国庆前清掉美团和借呗,行吗", "figure.by_one", "2028"), ("what do I hand over in total", "figure.whole", "100,057.72"),
])  # fmt: skip
def test_more_figures_of_the_plan(said, key, figure):
    talk = asked(said)
    assert talk.keys[0] == key
    assert figure in talk.text


@pytest.mark.parametrize("said", ["年后能多挤500出来,几个月清", "say I find another 500 a month after New Year, when am I done"])
def test_so_much_more_after_the_new_year(said):
    assert asked(said).facts["what_if.extra"] == "500"


@pytest.mark.parametrize("said", ["接下来两个月手头紧,只能还最低", "the next two months I can only pay the minimum"])
def test_what_is_told_of_months_is_no_question(said):
    assert asked(said).facts["what_if.next_for"] == 2


@pytest.mark.parametrize(("said", "key"), [
    ("等美团还清了手头能宽多少", "figure.easier"), ("how much breathing room do I get when Meituan's finished", "figure.easier"),
    ("利息最厉害的是哪个月", "figure.mean_interest"), ("which month is the worst for interest", "figure.mean_interest"),
    ("明年底那会儿我还剩几家没还", "figure.gone_by"), ("who's left after May Day", "figure.gone_by"), ("我这债明年能清几笔", "figure.gone_by"), ("which one can I kill before New Year", "figure.gone_by"),
    ("借呗的本金2027年中还有多少", "figure.left_on"), ("what's the Jiebei principal in mid-2027", "figure.left_on"),
    ("2027年一年要还多少", "figure.paid_in"), ("what goes out in the second half of 2027", "figure.paid_in"),
    ("最后剩的是哪一笔", "figure.ends"), ("which debt is the last one standing", "figure.ends"), ("多久以后就不用再给美团钱了", "figure.ends"), ("when can I stop paying Meituan", "figure.ends"),
    ("还多少次能把招行砍到一半", "figure.reaches"),
])  # fmt: skip
def test_other_words_for_a_figure_of_the_plan(said, key):
    talk = asked(said)
    assert talk.keys[0] == key
    assert not [name for name in talk.facts if name.startswith("what_if.")]


@pytest.mark.parametrize("said", ["招行到结清总共付给它多少", "how much does CMB get from me in the end altogether"])
def test_what_one_debt_is_paid_to_its_end(said):
    talk = asked(said)
    assert talk.keys[0] == "figure.paid_in"
    assert money(sum(month[0][1] for month in by_hand())) in talk.text


@pytest.mark.parametrize(("said", "changes"), [
    ("每个月少还500会拖到什么时候", {"what_if.extra": "-500"}), ("房东涨租400,计划还行吗", {"what_if.extra": "-400"}), ("the landlord wants 400 more, does the plan still hold", {"what_if.extra": "-400"}),
    ("if they all only charge half", {"what_if.cut": "0.5"}), ("suppose January brings in nothing", {"what_if.next_on": "2027-01-01"}), ("招行半年不收利息,会怎么样", {"what_if.cut": "0", "what_if.cut_for": 6}),
    ("adding 300 monthly, how much sooner is it over", {"what_if.extra": "300"}), ("春节前全部还清行不行", {"what_if.within": 2}),
    ("失业两个月的话先保哪家", {"what_if.missed": 2}), ("no job for two months, whom do I pay first", {"what_if.missed": 2}),
])  # fmt: skip
def test_what_is_supposed_with_a_question_changes_the_plan_and_no_fact(said, changes):
    talk = asked(said)
    assert {name: value for name, value in talk.facts.items() if name in changes} == changes
    assert talk.facts["income"] == "9000"
