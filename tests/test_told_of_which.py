"""How long overdue, told of one debt of several, of the others, or of all: each debt gets its own days and no other's."""

from datetime import date

import pytest

from tests.talking import Talker, talked


def days(*turns: str, lang: str = "zh") -> dict[str, int]:
    facts = talked(*turns, lang=lang).facts
    return {facts.get(f"debts[{n}].lender", facts.get(f"debts[{n}].product", n)): facts.get(f"debts[{n}].overdue_days") for n in range(5) if any(name.startswith(f"debts[{n}].") for name in facts)}


def test_only_the_one_that_is_named_is_overdue() -> None:
    told = days("4张信用卡,建行3万中信2万8平安1.5万广发9千,只有中信逾期了,逾期25天")
    assert told.pop("中信银行") == 25
    assert set(told.values()) == {None}


def test_of_a_bank_and_a_relative_the_bank_is_meant() -> None:
    assert days("欠亲戚3万,欠银行5万,亲戚的不急,银行逾期两个月") == {"private_loan": None, "bank_loan": 60}


def test_what_holds_for_a_part_holds_for_no_whole() -> None:
    assert days("欠款总额11万5,其中逾期的4万2,没逾期的7万3,每月收入6800") == {0: None}


def test_the_first_in_a_list_is_not_all_of_it() -> None:
    told = Talker("en")
    told.say("Three app loans: 6,000, 8,000 and 11,000. The first is 70 days late")
    assert [told.facts.get(f"debts[{n}].overdue_days") for n in range(3)] == [70, None, None]


def test_a_month_in_which_the_job_was_lost_is_not_that_of_the_arrears() -> None:
    assert days("lost my job in august and behind on my card", lang="en") == {"credit_card": None}


@pytest.mark.parametrize(("text", "expected"), [("overdue on Jiebei, 3 weeks. 14k.", 21), ("借呗欠1万4,逾期了,大概三周", 21)])
def test_a_length_of_time_by_itself_goes_on_from_the_word_before_it(text: str, expected: int) -> None:
    assert days(text, lang="en" if text.isascii() else "zh") == {"借呗": expected}


@pytest.mark.parametrize(("answer", "expected"), [
    ("都是70天左右", {"花呗": 70, "借呗": 70}),
    ("花呗刚逾期一周,借呗还没到期", {"花呗": 7, "借呗": 0}),
    ("借呗50天,另一个一个月", {"花呗": 30, "借呗": 50}),
    ("60天", {"花呗": 60, "借呗": None}),
])  # fmt: skip
def test_an_answer_may_tell_of_each(answer: str, expected: dict[str, int]) -> None:
    assert days("花呗1万2借呗2万", answer) == expected


def test_what_is_spent_on_other_things_is_nobody_elses_wage() -> None:
    talker = Talker()
    talker.say("京东白条欠3200,逾期15天")
    talker.say("收入4500,房租900,其他差不多1500")
    assert talker.facts["income"] == "4500"
    assert talker.facts["spending.other"] == "1500"
    assert "spouse_income" not in talker.facts


def test_what_is_due_each_month_for_all_is_that_of_no_one_debt() -> None:
    talker = Talker()
    talker.say("一共欠19万,信用卡11万,剩下是网贷,都还在还,每个月要还8200")
    assert talker.facts["due_this_month"] == "8200"
    assert talker.facts["debts[1].owed"] == "80000"


@pytest.mark.parametrize("text", ["借了招联5万,还了2万,现在催收天天打", "我欠招联5万,已经还了2万", "I owe 50,000, already paid 20,000 of it back"])
def test_what_is_left_of_a_debt_that_was_paid_in_part_is_asked(text: str) -> None:
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "debts[0].owed" not in talker.facts
    assert talker.session.asked == "debts[0].owed"


@pytest.mark.parametrize(("text", "owed"), [
    ("欠微粒贷五万,上个月还了两万,还剩三万逾期20天", "30000"), ("信用卡欠5万,这个月还了2000最低,逾期10天", "50000"),
])  # fmt: skip
def test_what_is_left_is_owed_where_it_is_told(text: str, owed: str) -> None:
    talker = Talker()
    talker.say(text)
    assert talker.facts["debts[0].owed"] == owed


@pytest.mark.parametrize("text", ["我们家欠了30万,他名下20万我名下10万", "我名下10万,老公名下20万,都逾期了"])
def test_of_two_people_ones_own_part_is_filed(text: str) -> None:
    talker = Talker()
    talker.say(text)
    assert [value for name, value in talker.facts.items() if name.endswith(".owed")] == ["100000"]


def test_more_lenders_without_names_are_one_debt_with_their_sum() -> None:
    talker = Talker()
    talker.say("欠了6家,招联1万2,马上6千8,安逸花9500,还有三家加起来大概2万,全都逾期40多天")
    assert (talker.facts["debts[3].count"], talker.facts["debts[3].owed"]) == (3, "20000")
    assert [talker.facts[f"debts[{n}].overdue_days"] for n in range(4)] == [40] * 4


def test_overdue_since_the_day_of_the_month_on_which_it_is_due() -> None:
    assert days("还款日是每月8号,这个月没还上,欠中行信用卡26000") == {"中国银行": 16}


def test_a_wage_beside_lost_work_is_asked_about() -> None:
    talker = Talker()
    talker.say("失业三个月了,信用卡2万,逾期40天,收入9000")
    assert talker.session.asked == "income"
    talker.say("失业三个月了,现在送外卖收入4000")
    assert talker.facts["income"] == "4000"


def test_a_refund_is_not_spent_and_a_name_in_two_forms_is_one_debt() -> None:
    talker = Talker()
    talker.say("京东白条和金条都逾期了,白条3200,金条11000,社保退回来3600")
    assert "spending.insurance" not in talker.facts
    assert [talker.facts.get(f"debts[{n}].owed") for n in range(3)] == ["3200", "11000", None]


def test_two_cards_with_a_sum_each_in_english() -> None:
    talker = Talker("en")
    talker.say("I have two credit cards, one with 32,000 and the other with 18,500, paying only the minimum, 1,500")
    assert [talker.facts.get(f"debts[{n}].owed") for n in range(3)] == ["32000", "18500", None]


def test_who_lends_may_be_told_later_in_a_few_words() -> None:
    talker = Talker("en")
    talker.say("I owe 50,000")
    talker.say("it's Ping An Bank")
    assert talker.facts["debts[0].lender"] == "平安银行"


@pytest.mark.parametrize("text", ["去年欠的美团8000已经还清了,现在就剩分期乐一万二,逾期一个月", "2023年欠过一万早结了,现在欠分期乐一万二,逾期一个月"])
def test_what_was_paid_off_is_no_debt(text: str) -> None:
    talker = Talker()
    talker.say(text)
    assert [(talker.facts.get(f"debts[{n}].lender"), talker.facts.get(f"debts[{n}].owed")) for n in range(2)] == [("分期乐", "12000"), (None, None)]


def test_debts_that_are_all_a_husbands_are_none_of_ones_own() -> None:
    talker = Talker()
    talker.say("我爱人去年炒币亏了,招行11万、浦发6万8,都是他名下的,从8月份就断了。我自己没有任何贷款")
    assert not [name for name in talker.facts if name.startswith("debts[")]
    assert talker.keys == ["common.which_topic"]


@pytest.mark.parametrize(("text", "expected"), [
    ("就5千块,晚了3天", {"owed": "5000", "overdue_days": 3}),
    ("房贷他已经三期没还,银行找我", {"overdue_days": 90, "product": "mortgage", "secured": True}),
    ("分期买的电脑,每个月319还剩11个月", {"minimum": "319", "instalments_left": 11}),
    ("度小满没逾期还剩两万四每月1180", {"owed": "24000", "minimum": "1180", "overdue_days": 0, "lender": "度小满", "product": "online_loan"}),
])  # fmt: skip
def test_what_one_clause_tells_of_a_debt(text: str, expected: dict) -> None:
    talker = Talker()
    talker.say(text)
    told = {name.removeprefix("debts[0]."): value for name, value in talker.facts.items() if name.startswith("debts[0]")}
    assert told == expected


def test_a_list_and_its_days_need_no_word_for_being_late() -> None:
    assert days("借呗三万一跟平安普惠两万,都是70天左右,一个月挣七千出头,老婆孩子加房租得花四千八") == {"借呗": 70, "平安普惠": 70}


def test_a_card_that_paid_for_an_operation_is_no_fraud() -> None:
    talker = Talker()
    talker.say("儿子刚做了手术花了14万,刷信用卡四万五,上个月最低都没还")
    assert talker.facts["debts[0].owed"] == "45000"
    assert talker.session.asked == "income"


@pytest.mark.parametrize(("text", "expected"), [
    ("网商贷每期2360,上个月那期没还上,这个月17号又到期了也没还", 24),
    ("信用卡每期1150,这个月和上个月都没还", 24),
    ("I owe 7 apps around 64,000, 3 months late, the newest only 10 days late", 90),
])  # fmt: skip
def test_the_earliest_missed_payment_counts(text: str, expected: int) -> None:
    assert [*days(text, lang="en" if text.isascii() else "zh").values()] == [expected]


def test_a_mortgage_that_is_behind_is_a_debt_and_makes_no_card_late() -> None:
    assert days("Mortgage 6,200 a month, four months behind, cards 52,000", lang="en") == {"mortgage": 120, "credit_card": None}


def test_a_sum_told_before_the_debts_it_is_of() -> None:
    talker = Talker()
    talker.say("大概15万左右吧,五六家网贷,都是今年五月份以后陆续逾期的")
    assert talker.facts["debts[0].owed"] == "150000"


def test_an_app_that_no_register_knows_beside_one_that_it_does() -> None:
    talker = Talker()
    talker.say("逾期快半年了,宜享花1万6,某某数科9千,医保报销下来1万1,都不敢接电话")
    assert [(talker.facts.get(f"debts[{n}].lender"), talker.facts.get(f"debts[{n}].owed")) for n in range(3)] == [("宜享花", "16000"), ("某某数科", "9000"), (None, None)]


def test_of_several_debts_one_may_be_left_out() -> None:
    told = days("I have 4 loans. Huabei 3k, Jiebei 12k, Meituan 7k, 360 9k. All a month late except Huabei", lang="en")
    assert told == {"花呗": None, "借呗": 30, "美团借钱": 30, "360借条": 30}


@pytest.mark.parametrize(("text", "expected"), [
    ("还款日15号,今天24号,花呗3200还没还上", {"花呗": 9}),
    ("花呗1万4,美团生意贷3万,都还差十来天到期", {"花呗": 0, "美团生意贷": 0}),
    ("Jiebei 18,000, 75 days. WeLoan 22,000, 40 days", {"借呗": 75, "WeLoan": 40}),
    ("逾期1个月的招行卡1万8,还有一张交行没逾期,欠5千", {"招商银行": 30, "交通银行": 0}),
])  # fmt: skip
def test_days_told_in_turn_by_the_due_day_or_not_yet(text: str, expected: dict[str, int]) -> None:
    assert days(text, lang="en" if text.isascii() else "zh") == expected


@pytest.mark.parametrize(("text", "income"), [("借了亲戚8万没利息,慢慢还,银行卡贷3万逾期35天,打工一月5500", "5500"), ("花呗5千逾期一个月,我在厂里上班4500一个月", "4500")])
def test_what_work_brings_in_is_income_and_no_instalment(text: str, income: str) -> None:
    talker = Talker()
    talker.say(text)
    assert talker.facts["income"] == income
    assert not [name for name in talker.facts if name.endswith(".minimum")]


@pytest.mark.parametrize(("text", "owed"), [("我妈帮我还了两万,现在还欠着三万四,招商的信用卡", "34000"), ("living on savings of 9,000. Credit card 27,000, three months overdue", "27000")])
def test_what_is_still_owed_and_what_one_lives_on(text: str, owed: str) -> None:
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert talker.facts["debts[0].owed"] == owed
    assert not [name for name in talker.facts if name.startswith("spending.")]


def test_what_others_were_sued_for_and_a_home_that_runs_short() -> None:
    talker = Talker()
    talker.say("我们这村好几个人都被起诉了,我也欠信用社5万")
    assert "happened" not in talker.facts
    talker = Talker()
    talker.say("房贷月供4700,上月晚了6天已经补上了,这月28号的又凑不齐,差1500")
    assert not [name for name in talker.facts if name.startswith("offer.")]


def test_the_oldest_and_the_others_in_an_answer() -> None:
    assert days("都是信用卡,建行2万招行3万中信2万", "建行最久,半年了,别的三四个月") == {"建设银行": 182, "招商银行": 120, "中信银行": 120}


def test_what_two_bring_home_together_is_income() -> None:
    talker = Talker()
    talker.say("两个孩子上学,房贷3800,我和老公加起来12000,信用卡欠7万,上个月开始只还最低")
    assert talker.facts["income"] == "12000"


@pytest.mark.parametrize(("text", "expected"), [
    ("总共欠11万,其中招行5万逾期3个月", {"60000": None, "50000": 90}),
    ("信用卡4张,总共11万,其中招行最多5万,逾期都是3个月", {"60000": 90, "50000": 90}),
    ("网贷一共8万,其中借呗3万逾期了,其他没逾期", {"50000": 0, "30000": None}),
])  # fmt: skip
def test_a_part_of_a_sum_is_not_owed_twice(text: str, expected: dict) -> None:
    talker = Talker()
    talker.say(text)
    facts = talker.facts
    assert {facts[f"debts[{n}].owed"]: facts.get(f"debts[{n}].overdue_days") for n in range(2)} == expected


def test_a_mortgage_that_was_never_behind_is_not_late_with_the_card() -> None:
    assert days("我有房贷80万,月供4300,没断过;信用卡6万,断了四个月") == {"mortgage": 0, "credit_card": 120}


def test_what_runs_is_not_priced_and_what_is_in_stock_is_no_cash() -> None:
    talker = Talker()
    talker.say("我欠了王老板6万货款,银行经营贷20万还有一年到期,每个月利息1100")
    assert [talker.facts[f"debts[{n}].owed"] for n in range(2)] == ["60000", "200000"]
    talker = Talker()
    talker.say("现在手上还有4万存货卖不出去,欠网商银行6万5,支付宝借呗2万,月底到期")
    assert [talker.facts.get(f"debts[{n}].owed") for n in range(3)] == ["65000", "20000", None]
    assert "cash" not in talker.facts


def test_an_allowance_is_income_and_what_is_due_for_two_groups_is_for_all() -> None:
    talker = Talker("en")
    talker.say("I'm a student, owe Fenqile 3,200, 12 days late, allowance 1,500 a month")
    assert talker.facts["income"] == "1500"
    talker = Talker()
    talker.say("网贷七家总额15.6万,信用卡两张8万,每月要还1.9万,工资1.1万")
    assert talker.facts["due_this_month"] == "19000"


def test_what_is_left_of_a_sum_has_the_name_told_behind_its_part() -> None:
    talker = Talker()
    talker.say("我负债25万,其中房贷18万,剩下都是网贷,网贷逾期40天")
    facts = talker.facts
    assert [(facts[f"debts[{n}].product"], facts[f"debts[{n}].owed"]) for n in range(2)] == [("mortgage", "180000"), ("online_loan", "70000")]


def test_what_was_borrowed_for_a_father_is_no_call_to_him() -> None:
    talker = Talker()
    talker.say("欠网贷8万,其中3万是给我爸看病借的,逾期三个月")
    assert "happened" not in talker.facts
    assert talker.facts["debts[0].owed"] == "80000"


def test_the_longest_of_a_list_is_that_of_one() -> None:
    told = Talker()
    told.say("网贷5家,分别是1万、8千、6千、5千、3千,最长的逾期4个月")
    assert sorted(str(told.facts.get(f"debts[{n}].overdue_days")) for n in range(5)) == ["120", *["None"] * 4]


def test_what_another_made_one_borrow_is_ones_own_and_getting_is_no_lender() -> None:
    talker = Talker()
    talker.say("我被前男友骗着贷了3家,洋钱罐9千,度小满1万3,京东金条7千,他现在失联")
    assert [talker.facts.get(f"debts[{n}].owed") for n in range(4)] == ["9000", "13000", "7000", None]
    talker = Talker("en")
    talker.say("CCB card, 15,600, missed two payments. Getting 4,000 unemployment benefit")
    assert "debts[1].owed" not in talker.facts


def test_a_private_loan_that_is_behind_is_a_debt() -> None:
    talker = Talker()
    talker.say("老家借的民间贷款10万月息2分,每个月还2000利息,已经三个月没给了")
    assert talker.facts["debts[0].owed"] == "100000"


def test_one_s_own_sum_a_month_beside_what_it_takes_to_live_is_what_comes_in():
    talk = Talker()
    talk.say("招联欠了3万6 逾期快三个月 我一个月4200 家里开销3000 怎么办")
    assert talk.facts["income"] == "4200"
    assert talk.facts["debts[0].owed"] == "36000"


@pytest.mark.parametrize("said", ["我退休金三千八我儿子在外头欠钱人家天天打我电话说我是他爹我得还", "退休金3800天天被催"])
def test_a_pension_is_no_day_s_wage_because_they_call_every_day(said):
    talk = Talker()
    talk.say(said)
    assert talk.facts["income"] == "3800"


@pytest.mark.parametrize(("said", "days"), [("还没,下礼拜才到期", 0), ("快了,3号", 0), ("还没,下个月5号", 0), ("过了三天了", 3), ("not yet, next week", 0), ("soon", 0), ("since the month before last", 83)])
def test_how_late_is_told_by_what_is_still_to_come_too(said, days):
    told = talked("Huabei 8000" if said.isascii() else "花呗欠8000", said, lang="en" if said.isascii() else "zh", today=date(2026, 11, 23))
    assert told.facts["debts[0].overdue_days"] == days
    assert not [key for key in told.keys if key.startswith("danger")]
