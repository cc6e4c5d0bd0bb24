"""The same loan in other words and another order has the same price (expected: numpy-financial pmt and irr of the cash flow)."""

from datetime import date

import numpy_financial
import pytest

from dialogs.calculator.loan import Cost, Missing, price
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Rate

TODAY = date(2026, 11, 28)


def nominal(text: str) -> float:
    cost = price(read_offer(text, today=TODAY).terms)
    assert isinstance(cost, Cost), cost
    return round(cost.nominal_annual, 4)


@pytest.mark.parametrize("text", ["总共要还2万8,分24个月还,到手2万2", "到手2万2,分24个月,一共还2万8", "一共要还28000,分24期还,到手22000", "total to repay 28,000, spread over 24 months, received 22,000"])
def test_a_total_that_is_spread_over_months_is_not_paid_at_their_end(text: str) -> None:
    assert nominal(text) == 0.2432


@pytest.mark.parametrize(
    "text",
    [
        "借1万,12期,每期900,最后三期每期1200",
        "借1万,每月还900,还12个月,最后3个月还1200",
        "borrowed 10,000, 12 payments of 900, the last 3 are 1,200",
        "borrowed 10,000, 900 a month for 9 months and 1,200 a month for the last 3",
        "borrowed 10,000, 9 months at 900 then 3 months at 1,200",
        "borrowed 10,000, 9 payments of 900 then 3 payments of 1,200",
    ],
)
def test_what_is_told_before_the_last_ones_comes_before_them(text: str) -> None:
    assert nominal(text) == 0.2845


@pytest.mark.parametrize("text", ["5,000 in 6 payments, the first is 833, the others 895 each", "6 instalments on 5,000: 833 for the first one and 895 for the rest", "借5000分6期,第一期还833,后面每期还895"])
def test_a_first_payment_of_its_own(text: str) -> None:
    assert nominal(text) == 0.2064


@pytest.mark.parametrize(
    ("text", "share", "per"),
    [
        ("half a per mille a day", "0.0005", "day"),
        ("0.5 per mille per day", "0.0005", "day"),
        ("eight per thousand a month", "0.008", "month"),
        ("five per ten thousand a day", "0.0005", "day"),
        ("20 bps a day", "0.0020", "day"),
        ("千分之一点五一天", "0.0015", "day"),
        ("每天千分之0.5", "0.0005", "day"),
        ("万五一天", "0.0005", "day"),
    ],
)
def test_a_rate_out_of_a_thousand(text: str, share: str, per: str) -> None:
    assert [(str(value.value), value.per) for value in read(text, today=TODAY) if isinstance(value, Rate)] == [(share, per)]


def test_two_per_mille_a_day_are_no_two_yuan() -> None:
    assert nominal("borrowed 5,000 at 2 per mille a day for 15 days, paid back at once") == 0.73


@pytest.mark.parametrize(("text", "amount"), [("five fifty", 550), ("nine forty four", 944), ("twelve fifty", 1250), ("two thousand five fifty", 2550), ("twenty five", 25), ("one hundred and five", 105)])
def test_hundreds_as_they_are_spoken(text: str, amount: int) -> None:
    assert [value.best for value in read(text, today=TODAY)] == [amount]


@pytest.mark.parametrize("text", ["Flat fee of 0.65% a period on 12,000, 12 instalments", "信用卡分了12期,总共分了12000,一期的手续费是0.65%"])
def test_a_fee_a_period(text: str) -> None:
    assert nominal(text) == 0.141


@pytest.mark.parametrize("text", ["I took 18,000 over 24 months and it costs me 860 a month", "a loan of 18,000 that costs me 860 every month for two years", "borrowed 18,000, 24 payments of 860"])
def test_what_a_loan_costs_a_month_is_its_payment(text: str) -> None:
    assert nominal(text) == 0.135


@pytest.mark.parametrize("text", ["免息一期:借3000分6期,第一期500,后面五期每期533", "借3000分6期,首期免息还500,后面五期每期533", "borrowed 3,000, first instalment 500, the other five 533 each"])
def test_the_first_one_is_free_and_not_those_behind_it(text: str) -> None:
    assert nominal(text) == 0.1848


@pytest.mark.parametrize("text", ["借3万按月息1%算,本金分12个月平摊,利息始终按3万收", "借3万,月息1%,12个月,利息一直按3万算", "flat 1% a month on 30,000 for 12 months"])
def test_interest_on_the_first_sum_throughout_is_flat(text: str) -> None:
    assert nominal(text) == 0.2146


def test_a_number_of_payments_behind_over_is_exact() -> None:
    assert nominal("19,800 in total over 18 monthly payments, loan of 15,000") == 0.3722


@pytest.mark.parametrize("text", ["月还1266,其中66是服务费,12期,借13000", "每期1266(其中服务费66),12期,借13000", "每月还1266,其中本金1083,借13000,12期", "1,266 a month including a 66 service fee, 12 months, 13,000 borrowed"])
def test_a_part_of_the_payment_comes_not_on_top_and_hides_no_loan(text: str) -> None:
    assert nominal(text) == 0.2979


@pytest.mark.parametrize("text", ["本金每月还1000,利息按剩下的算月息1%,一共1万2", "each month 1,000 of principal and 1% interest on the rest, 12,000 borrowed"])
def test_parts_of_the_principal_tell_how_many_they_are(text: str) -> None:
    assert nominal(text) == 0.12


def test_principal_paid_back_over_months_is_not_kept_to_the_end() -> None:
    cost = price(read_offer("月息1%,2万4分24个月还本", today=TODAY).terms)
    assert isinstance(cost, Cost)
    assert cost.style != "interest_only"


@pytest.mark.parametrize("text", ["4,800 in 12 payments, first one 400 interest free, the other 11 are 448", "借4800分12期,首期免息还400,剩下11期每期448"])
def test_a_free_first_one_in_both_languages(text: str) -> None:
    assert nominal(text) == 0.1956


@pytest.mark.parametrize(("text", "rate"), [("600 interest every month, and the 40,000 after a year", 0.18), ("20,000, 24 payments of 940, plus 25 insurance each time", 0.145)])
def test_the_loan_after_its_interest_and_a_charge_each_time(text: str, rate: float) -> None:
    assert nominal(text) == rate


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("车贷6万分24期,前6期免息,后18期每期多付150的利息,本金平均还", 0.0422),
        ("手术分期7200,前2个月不收利息每月只还本金,12期,后面10个月每期多收60", 0.1486),
        ("姑姑借的三万,头半年不要利息,第七个月起每月给200,一年到期还本", 0.0396),
        ("大舅借我6万,第一年利息3千,第二年利息4千,两年后还本", 0.0581),
        ("借3万,前两个月利息600先扣了,后面每月利息300,半年后还3万", 0.1206),
        ("3000块10天利息300,先扣,到时候还3000", 4.0556),
        ("到手5万,每月2100,三年,结清还要交800解押费", 0.2969),
        ("车价9000,先交1500,剩的7500分15个月,每月560", 0.1741),
        ("借2万不要利息,到时候多给一千,明年这时候还", 0.05),
        ("跟工头拿了2000,发工资扣2200,20天", 1.825),
        ("借3000给2400,10天后还3000,还不上每天加100", 9.125),
        ("borrowed 3,000, 3,300 back in 10 days, 50 a day if I'm late", 3.65),
        ("借四千,中介分走四百,三个月每月还1400", 0.9747),
        ("借条写8千,实际给了7千,两个月后按借条还", 0.8571),
        ("24000分24期免息,收5%的服务费在首期交", 0.0495),
        ("24k over 24 months, fee of 120 per instalment on top of the 1,000 principal", 0.1113),
        ("手机转手卖了4000,月租420,12个月,押金1000到期退", 0.7414),
        ("1万5分12期,月供1400,手续费600装在首期里一块收", 0.2926),
        ("租电脑,每天租金15块,租200天,给我打了2000", 1.5896),
        ("4k for a week costs me 200, which they keep from the start, then I give 4k back", 2.7368),
        ("8,000 over 10 months, 800 each month plus a 3% fee collected with the first one", 0.0665),
        ("跟人借1万,打了1万3的条,一年还", 0.3),
        ("借5000,5个月,每月分别还1080、1060、1040、1030、1010", 0.1763),
        ("贷6万,两年0利率,手续费2400分24期还", 0.0379),
        ("24,000 put into 24 instalments at 0.7% monthly fee, that is 168 each month", 0.1538),
        ("fee 0.55% per month (66 yuan), card bill of 12,000, 12 months", 0.1197),
        ("I pay 120 handling fee each month, i.e. 0.8% of the 15,000 I spread over 15 months", 0.1741),
        ("card bill of 9,000 in 9 payments, each carries a fee of 58.5, which is 0.65%", 0.1383),
        ("9,000 credit card balance, 9 instalments, they say 0.65% a month so 58.5 in fees every month", 0.1383),
        ("账单12000分12期,每期手续费66,费率0.55%", 0.1197),
        ("信用卡1万5分10期,手续费率每期0.8%(一期120)", 0.1709),
        ("12 instalments on 6,000: the bank adds 42 to each, a 0.7% fee", 0.1516),
        ("0.6% fee, or 60 yuan, on every one of the 10 instalments of a 10,000 bill", 0.1288),
        ("贷3万,半年内不还本只付300利息一个月,半年后分12个月每月还2700", 0.1324),
        ("工资预支2000,公司收40手续费,下个月发薪扣2040", 0.24),
        ("30万用半个月给4000", 0.32),
        ("贷4万,三年,月供1350,头一个月加收GPS和抵押费共1200", 0.1523),
        ("每天费用5块,借了8000,用了20天全还了", 0.2281),
        ("借6000,扣头一个月利息300,以后每月300利息,三个月后还本", 0.6107),
        ("车款10万首付2成,36期零利息,手续费3600分摊进月供", 0.0288),
        ("借6000分12期,第一期还600,最后一期还512,中间每期递减", 0.2063),
        ("每月10号还1150,从去年3月还到今年2月,借的1万2", 0.2662),
        ("3,000 over two years, 150 monthly, and a 60 admin charge with the first bill", 0.2022),
        ("一周还1次,每次320,共15次,得了4000", 1.2327),
        ("师傅借我1万,每月从工钱里扣880,一年扣完", 0.1018),
        ("朋友的钱5万,给4000利息连本还,借了10个月", 0.096),
    ],
)
def test_parts_of_a_loan_told_in_ways_of_their_own(text: str, rate: float) -> None:
    assert nominal(text) == pytest.approx(rate, abs=1e-4)


@pytest.mark.parametrize(("text", "asks"), [("I owe 18 more payments of 460", "received"), ("8000分几期合适", "payment"), ("月息八厘到一分,借5万两年", "rate"), ("月利率是1%还是1.5%忘了,借3万一年", "rate")])
def test_what_is_asked_for_where_a_loan_is_told_in_part(text: str, asks: str) -> None:
    missing = price(read_offer(text, today=TODAY).terms)
    assert isinstance(missing, Missing)
    assert missing.field == asks


@pytest.mark.parametrize(("text", "flows", "per_year"), [
    ("小贷公司放款1万5,实际打过来13800,10期,每期还1680", [13_800, *[-1680] * 10], 12),
    ("signed a 20,000 note but 17,000 changed hands, 12 payments of 1,800", [17_000, *[-1800] * 12], 12),
    ("朋友公司周转借我8万 半年 讲好给5千块钱谢礼", [80_000, -85_000], 2),
    ("boss advanced me 2,500, he keeps back 230 from each of my next 12 paychecks", [2500, *[-230] * 12], 12),
    ("9,000 in 6 instalments, fee 0.7% each", [9000, *[-1563] * 6], 12),
    ("租手机押金500,每月450租12个月,到期付800买断,手机值4500", [4000, *[-450] * 11, -750], 12),
    ("rent a phone, 500 deposit, 450 a month for 12 months, then 800 to keep it, phone worth 4,500", [4000, *[-450] * 11, -750], 12),
])
def test_what_changed_hands_is_what_the_price_is_of(text: str, flows: list[float], per_year: int) -> None:
    assert nominal(text) == pytest.approx(numpy_financial.irr(flows) * per_year, abs=1e-4)
