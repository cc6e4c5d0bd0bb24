"""What is said and asked about a price that was just told: two offers beside each other, no other fees, claims, paying early, terms put right."""

import numpy_financial
import pytest

from tests.talking import Talker, talked

PRICED = {"zh": "借1万,分12期,每期还944,手续费300先扣了", "en": "I'm offered 10,000, 12 payments of 944, 300 fee taken first"}
FLAT = {"zh": "信用卡1.2万分12期,每期费率0.6%", "en": "card bill of 12,000 in 12 instalments, 0.6% fee each"}


def rate(received: float, payment: float, count: int) -> float:
    return float(numpy_financial.irr([received, *[-payment] * count])) * 12


def after(lang: str, *said: str) -> Talker:
    talk = Talker(lang)
    for text in said:
        talk.say(text)
    return talk


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "客服说没有别的费用"), ("zh", "他说除此之外没有其他收费"), ("zh", "对方说不收任何手续费了"),
    ("en", "they told me there are no other fees"), ("en", "support says there's no handling fee"), ("en", "the app says there is nothing else to pay, no extra charges"), ("en", "he said no hidden fees"),
])
def test_a_lenders_word_that_there_are_no_other_fees_is_taken_in(lang, said):
    talk = after(lang, PRICED[lang], said)
    assert "figure.no_more_fees" in talk.keys
    assert talk.facts["offer.fees"][0]["amount"] == "300"


@pytest.mark.parametrize(("lang", "other", "asked"), [
    ("zh", "另一家到手1万,12期,每期930,哪个划算", None), ("zh", "第二家到手1万,每月还930,12期", "哪家便宜"),
    ("en", "another lender pays out 10,000, 12 payments of 930, which is better?", None), ("en", "a second lender: 10,000 in hand, 12 payments of 930", "which is cheaper?"),
])
def test_two_offers_stand_beside_each_other(lang, other, asked):
    talk = after(lang, PRICED[lang], other, *([asked] if asked else []))
    compared = next(message.data for message in talk.last if message.key == "figure.compared")
    assert compared["first"] == pytest.approx(rate(9700, 944, 12), abs=1e-4)
    assert compared["second"] == pytest.approx(rate(10_000, 930, 12), abs=1e-4)


@pytest.mark.parametrize(("lang", "other"), [("zh", "另一家月息1%,也是2万12期,哪个划算"), ("en", "another lender wants 1% a month, same sum and time, which is better?")])
def test_another_offer_may_be_told_by_what_differs(lang, other):
    first = {"zh": "平台说日息万五,借2万,12期,等额本息", "en": "the platform says 0.05% a day, I borrow 20,000, 12 equal instalments"}
    talk = after(lang, first[lang], other)
    compared = next(message.data for message in talk.last if message.key == "figure.compared")
    assert (compared["first"], compared["second"]) == (pytest.approx(0.1825), pytest.approx(0.12))


@pytest.mark.parametrize(("lang", "said"), [("zh", "他们说免息是真的吗"), ("zh", "说是零利息,可信吗"), ("en", "they call it interest free, is that true?")])
def test_a_claim_that_is_asked_about_changes_no_term(lang, said):
    talk = after(lang, FLAT[lang], said)
    assert talk.facts["offer.quoted"]["value"] == "0.006"
    # 12,000 in twelfths and 72 on each
    assert next(message.data for message in talk.last if message.key == "rate.cost")["nominal_annual"] == pytest.approx(rate(12_000, 1072, 12), abs=1e-5)


@pytest.mark.parametrize(("lang", "said"), [("zh", "手续费打七折呢"), ("en", "and with 30% off the fee?")])
def test_a_discount_on_the_fee_is_none_on_the_loan(lang, said):
    talk = after(lang, FLAT[lang], said)
    cost = next(message.data for message in talk.last if message.key == "rate.cost")
    assert cost["received"] == 12_000
    assert cost["total_paid"] == pytest.approx(12_000 * (1 + 0.7 * 0.006 * 12))


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "第6期提前结清呢"), ("zh", "还半年就一次性还清能省多少"), ("en", "what if I settle after the 6th payment?"), ("en", "and if I pay it off after 6 months?"),
])
def test_paying_the_priced_loan_early_is_reckoned(lang, said):
    talk = after(lang, PRICED[lang], said)
    told = next(message.data for message in talk.last if message.key == "figure.early_offer")
    each = rate(10_000, 944, 12) / 12
    left = -numpy_financial.pv(each, 6, 944)
    assert told["done"] == 6
    assert float(told["left"]) == pytest.approx(left, abs=0.01)
    assert float(told["saved"]) == pytest.approx(6 * 944 - left, abs=0.02)
    assert "offer.count" in talk.facts
    assert talk.facts["offer.count"] == 12


@pytest.mark.parametrize(("lang", "told", "right", "received"), [
    ("zh", "网贷3万 24期 一期1500 砍了1000", "不是砍了1000,是砍了1500", 28_500),
    ("zh", "合同3万,扣了保险1800和服务费900,每月2990还12期", "不对,服务费是600", 27_600),
    ("en", "online loan 30,000, 24 x 1,500, they cut 1,000", "not 1,000, they cut 1,500", 28_500),
])
def test_a_fee_put_right_takes_the_place_of_the_one_that_was_told(lang, told, right, received):
    talk = after(lang, told, right)
    assert next(message.data for message in talk.last if message.key == "rate.cost")["received"] == received


@pytest.mark.parametrize(("lang", "said"), [("zh", "要是他现在要我多还2000呢"), ("en", "what if he wants 2,000 more now?")])
def test_more_that_is_wanted_back_comes_on_top(lang, said):
    loan = {"zh": "朋友借我5万,每月给500利息,一年后还本", "en": "a friend lends me 50,000, I give him 500 interest a month and the principal after a year"}
    talk = after(lang, loan[lang], said)
    # 12 x 500, the 50,000 and 2,000
    assert next(message.data for message in talk.last if message.key == "rate.cost")["total_paid"] == 58_000


def test_the_payment_is_a_payment():
    talk = after("en", "loan of 30,000 over 36 months, is it dear?", "the payment is 1,180")
    assert talk.facts["offer.payment"] == "1180"


def test_what_counts_something_picks_no_button():
    talk = after("en", "0.05% a day", "I borrow 10,000", "for 30 days", "in one payment")
    assert "offer.lender_kind" not in talk.facts


@pytest.mark.parametrize(("lang", "loan", "asked", "after_it"), [
    ("zh", "首付3000买了个9000的手机,剩下的分12期,每期560", "我可以提前还吗", "那还了4期以后呢"),
    ("en", "I bought a 9,000 phone with 3,000 down, the rest in 12 payments of 560", "how much would I have to pay to settle?", "and after 4 payments?"),
])
def test_after_how_many_payments_leans_on_paying_early(lang, loan, asked, after_it):
    talk = after(lang, loan, asked)
    assert "answer.rate_early" in talk.keys
    talk.say(after_it)
    assert next(message.data for message in talk.last if message.key == "figure.early_offer")["done"] == 4
    assert talk.facts["offer.count"] == 12


def test_a_small_word_picks_no_button():
    talk = after("en", "20,000 in hand, 24 payments of 1,120", "the lender is a microloan company", "the contract is from 2019")
    assert "rate.working" not in talk.keys


def test_a_length_in_years_is_no_limit_of_time():
    talk = after("en", "100,000 at 6% a year, three years")
    assert talk.last[-1].asks == "offer.style"


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "哦对了放款那天先扣了300评估费,到我卡上就9700"), ("zh", "真正落到我手里的是9700"), ("zh", "卡上到了9700"),
    ("en", "sorry forgot. the lender kept the first 300 for himself on the very day it was paid out, so only 9700 actually reached me"),
])
def test_what_arrived_can_be_told_after_the_contract(lang, said):
    talk = after(lang, {"zh": "借了1万,12期,每期还944", "en": "borrowed 10000, 12 payments of 944"}[lang], said)
    assert (talk.facts["offer.contract"], talk.facts["offer.received"]) == ("10000", "9700")


@pytest.mark.parametrize(("lang", "asked"), [("zh", "那本金法院认1万还是9700"), ("zh", "本金到底按哪个算"), ("en", "what would a court call the principal, 10k or 9.7k?")])
def test_the_principal_is_what_arrived(lang, asked):
    talk = after(lang, PRICED[lang], asked)
    (told,) = (message for message in talk.last if message.key == "figure.principal_received")
    assert told.data["principal"] == pytest.approx(9700)  # Civil Code art. 670
    assert "RATE-003" in told.facts


@pytest.mark.parametrize("said", ["hi so I borrowed 20000 from a guy at work, I pay him 2000 a month for 12 months, he keeps saying it's only 20% interest", "一个老乡那借了2万,每月还他2000还12个月,他说百分之二十的利息"])
def test_whoever_lent_the_money_is_no_agent(said):
    talk = after("en" if said.isascii() else "zh", said)
    assert "answer.repay_agency" not in talk.keys
    assert "20000" in talk.facts.values()


@pytest.mark.parametrize("said", ["哦对还有个会员费 每月另外扣38", "还有担保费,一期38", "保险,每期再加38"])
def test_a_fee_that_is_named_before_its_sum_comes_on_each_payment(said):
    talk = after("zh", PRICED["zh"], said)
    assert talk.facts["offer.payment"] == "944"
    assert next(message.data for message in talk.last if message.key == "rate.cost")["nominal_annual"] == pytest.approx(rate(9700, 982, 12), abs=1e-5)


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "那是不是超了 可以不用还了"), ("zh", "超过24%了吧 超过的是不是不用还"), ("zh", "利率这么高,我能不还吗"), ("zh", "这合同是不是无效的"),
    ("en", "so it's over the limit, do I not have to pay it?"), ("en", "the rate is illegal then, can I stop paying?"),
])
def test_what_is_too_dear_is_still_owed(lang, said):
    talk = after(lang, PRICED[lang], said)
    assert talk.keys[0] == "figure.over_owed" and "29.66%" in talk.text


@pytest.mark.parametrize(("lang", "said"), [
    ("zh", "你刚才按我到手多少算的 念一下"), ("zh", "你是按我借了多少算的"), ("zh", "刚才用的每期多少来着"),
    ("en", "what figures did you use?"), ("en", "did you use the amount I received?"),
])
def test_the_figures_of_a_price_are_said_again(lang, said):
    talk = after(lang, PRICED[lang], said)
    assert talk.keys[0] == "figure.reckoned_with" and "9,700" in talk.text and "944" in talk.text


@pytest.mark.parametrize(("lang", "said"), [("zh", "打错了打错了 是964"), ("zh", "写错了,964"), ("en", "sorry, typo, it's 964")])
def test_a_slip_is_close_to_one_fact_alone(lang, said):
    talk = after(lang, PRICED[lang], said)
    assert talk.facts["offer.payment"] == "964"


@pytest.mark.parametrize(
    ("lang", "said", "kind"),
    [
        ("zh", "中邮消费批了2万,分12期每期1790,划算不", "consumer_finance"),
        ("zh", "建行快贷5万,36期每期1510,年化多少", "bank"),
        ("en", "18,000 over 12 months at 1,650 from a private lender, contract signed March 2026, too high?", "private"),
    ],
)
def test_who_lends_is_not_asked_where_the_loan_was_told_with_its_lender(lang, said, kind):
    talk = talked(said, lang=lang)
    assert talk.facts["offer.lender_kind"] == kind
    assert talk.last[-1].asks != "offer.lender_kind"


def test_what_is_taken_out_of_the_wages_is_no_wage():
    facts = talked("每月从工资里扣900").facts
    assert "income" not in facts
    assert facts["debts[0].minimum"] == "900"


LEVEL = {"zh": "想借2.4万,18期,每期还1580", "en": "they offer 24,000 over 18 months at 1,580 a month"}
CUT = {"zh": "合同写8000,到账7200,14天后还8000", "en": "the contract says 8,000, 7,200 arrived, I repay 8,000 after 14 days"}


def figure_after(loan: str, *said: str) -> dict[str, object]:
    talk = after("en" if loan.isascii() else "zh", loan, *said)
    return dict(next(message.data for message in talk.last if message.key in ("figure.of_price", "figure.price_again")))


@pytest.mark.parametrize(("said", "name", "value"), [
    ("总共多给多少利息", "total_cost", 18 * 1580 - 24_000), ("what does it cost me in total?", "total_cost", 18 * 1580 - 24_000),
    ("前后一共要还多少", "total_paid", 18 * 1580), ("how much do I pay back altogether?", "total_paid", 18 * 1580),
    ("那一年合多少", "nominal_annual", rate(24_000, 1580, 18)), ("what percentage is that a year?", "nominal_annual", rate(24_000, 1580, 18)),
    ("平均一个月利息多少钱", "each", 4440 / 18), ("how much interest is that a month on average?", "each", 4440 / 18),
    ("一个月的利息摊下来多少", "each", 4440 / 18), ("in yearly terms?", "nominal_annual", rate(24_000, 1580, 18)), ("how much will I hand back?", "total_paid", 18 * 1580),
    ("每期还多少来着", "first", 1580), ("what's the payment each month?", "first", 1580),
    ("头一期里利息有多少", "interest", 24_000 * rate(24_000, 1580, 18) / 12), ("how much of the first payment is interest?", "interest", 24_000 * rate(24_000, 1580, 18) / 12),
    ("要是还完6期还剩多少本金", "left", -float(numpy_financial.pv(rate(24_000, 1580, 18) / 12, 12, 1580))),
    ("how much would I still owe after 6 payments?", "left", -float(numpy_financial.pv(rate(24_000, 1580, 18) / 12, 12, 1580))),
])
def test_a_figure_of_the_priced_loan_is_told_in_a_line(said, name, value):
    assert float(figure_after(LEVEL["en" if said.isascii() else "zh"], said)[name]) == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(("said", "name", "value"), [
    ("被扣了多少", "deducted", 800), ("how much did they hold back?", "deducted", 800),
    ("我真正拿到手多少", "received", 7200), ("so what did I really receive?", "received", 7200),
    ("一天要多少利息", "each", 800 / 14), ("how much is that a day?", "each", 800 / 14),
])
def test_what_was_kept_back_and_what_a_day_costs(said, name, value):
    assert float(figure_after(CUT["en" if said.isascii() else "zh"], said)[name]) == pytest.approx(value, abs=0.01)


@pytest.mark.parametrize(("said", "name", "value"), [("保险费加起来多少", "fees", 18 * 30), ("what do the insurance premiums add up to?", "fees", 18 * 30)])
def test_the_charges_of_one_kind_are_added_up(said, name, value):
    loan = {"zh": "借2.4万,18期,每期1550,另外每期保险费30", "en": "24,000, 18 payments of 1,550, plus insurance 30 a month"}
    assert figure_after(loan["en" if said.isascii() else "zh"], said)[name] == value


@pytest.mark.parametrize(("lang", "loan", "said", "nominal"), [
    ("zh", CUT["zh"], "要是不扣那800,年化多少", 0), ("en", CUT["en"], "what if nothing was taken off first?", 0),
    ("zh", "医美分期2万,18期,每期1280,另收会员费399", "会员费不算的话年化是多少", rate(20_000, 1280, 18)),
    ("en", "24,000, 18 payments of 1,550, plus insurance 30 a month", "without the insurance what's the rate?", rate(24_000, 1550, 18)),
    ("zh", "借朋友10万,月息1分,一年后连本带利还", "他要是涨到1分5呢", 0.18), ("zh", "日息万五借2万,按月等额还12期", "万三呢", 0.0003 * 365),
    ("zh", "App借2000,扣了300,到手1700,14天还2000", "要是没扣300利率是多少", 0), ("en", "An app lent me 2,000, kept 300, gave me 1,700, and wants 2,000 in 14 days", "what if they hadn't kept the 300?", 0),
    ("zh", CUT["zh"], "如果砍头息不算,利率是多少", 0), ("en", CUT["en"], "ignoring the deduction, what's the rate?", 0),
    ("zh", "借8000,12期每期780,每月另收担保费25", "去掉担保费年化多少", rate(8000, 780, 12)), ("zh", FLAT["zh"], "分6期要多花多少", rate(12_000, 2072, 6)),
    ("en", "A mate lends me 15,000, I give him 16,500 back in six months", "what if he asks for 17,000 instead", 2 * 2000 / 15_000),
    ("en", LEVEL["en"], "what would 12 months at 2,150 come to?", rate(24_000, 2150, 12)), ("en", FLAT["en"], "and over 24 instalments?", rate(12_000, 572, 24)),
])
def test_what_is_supposed_of_the_priced_loan_is_priced(lang, loan, said, nominal):
    talk = after(lang, loan, said)
    assert next(message.data for message in talk.last if message.key == "rate.cost")["nominal_annual"] == pytest.approx(nominal, abs=1e-5)


@pytest.mark.parametrize(("lang", "said", "done"), [("zh", "还半年剩的一次性还掉呢", 6), ("en", "what if I stop after 5 months and pay the rest off?", 5)])
def test_the_rest_that_is_paid_at_once_is_what_is_left(lang, said, done):
    told = next(message.data for message in after(lang, LEVEL[lang], said).last if message.key == "figure.early_offer")
    assert told["done"] == done


def test_a_fee_keeps_its_place_when_its_sum_is_put_right():
    talk = after("zh", "医美分期2万,18期,每期1280,另收会员费399", "不对,会员费是299")
    assert next(message.data for message in talk.last if message.key == "rate.cost")["total_cost"] == 18 * 1280 + 299 - 20_000


@pytest.mark.parametrize(("lang", "asked"), [("zh", "哪个总利息少"), ("en", "which of the two costs less in total?"), ("en", "which has the lower rate?")])
def test_the_last_two_offers_are_compared_by_what_is_asked(lang, asked):
    offers = {"zh": ("甲方案借5万分24期每期2400", "乙方案借5万分36期每期1700"), "en": ("Option one: 50,000, 24 x 2,400", "Option two: 50,000, 36 x 1,700")}
    compared = next(message.data for message in after(lang, *offers[lang], asked).last if message.key == "figure.compared")
    assert (compared["first"], compared["second"]) == (pytest.approx(rate(50_000, 2400, 24), abs=1e-4), pytest.approx(rate(50_000, 1700, 36), abs=1e-4))


@pytest.mark.parametrize("text", ["A guy lends me 10k, wants 300 interest every month", "有个人借我1万,每个月要300利息"])
def test_who_lends_for_interest_is_no_agent(text):
    assert after("en" if text.isascii() else "zh", text).keys[0] == "rate.cost"


def test_what_is_paid_above_what_arrived_is_the_cost():
    """12 x 1,880 less 19,400."""
    talk = talked("借20000,分12期,每期1880", "到手没有20000 扣了600的服务费", "全还完比到手的多付多少")
    assert "3,160" in talk.text
