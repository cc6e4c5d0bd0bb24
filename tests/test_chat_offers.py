"""What `batch rate` prices, the chat prices alike: a whole offer is what a message is about."""

import pytest

from bot.tasks.rate import serve
from tests.talking import TODAY, Talker, talked
from tests.test_offers import OFFERS

# Somebody's own loan told beside what they earn or owe elsewhere is a debt of theirs until its price is asked.
# A loan with arrears, harm done, a scam, terms agreed with a bank that is owed, or a wish to pay it off in the same breath is told to the dialog that helps with those first.
ELSEWHERE = ("逾期", "想提前结清", "验资", "才放款", "才给我放款", "得先交360会员费", "剩下打给我", "已经还了5期", "我欠2万4,还剩20期", "协商分60期", "手机变现4000",
             "房贷", "I make 9k", "My take-home", "wife owes", "They knocked 900", "我哥借我2万4", "谈好5万8")
IN_YUAN = [o["text"] for o in OFFERS if "flows" in o and abs(o["flows"][0][0]) > 1]


@pytest.mark.parametrize("text", [text for text in IN_YUAN if not any(word in text for word in ELSEWHERE)])
def test_an_offer_in_the_chat_has_the_price_it_has_in_batch(text):
    expected = serve({"text": text}, TODAY)
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    costs = [message.data for message in talk.last if message.key == "rate.cost"]
    assert costs, talk.keys
    assert costs[0]["nominal_annual"] == pytest.approx(expected["nominal_annual"], abs=1e-6)


@pytest.mark.parametrize("text", ["到手6000,每月还700", "到手6000,每月还6500", "借了6000,每个月还7000"])
def test_an_offer_without_its_number_of_payments_begins_the_price(text):
    talk = Talker()
    talk.say(text)
    assert talk.last[-1].asks == "offer.count"


def test_a_number_of_payments_told_later_wins_over_all_at_once():
    talk = Talker()
    talk.say("到手6000,一个月还6500")
    assert "rate.cost" in talk.keys
    talk.say("12期")
    talk.say("每月600")
    assert talk.facts["offer.count"] == 12
    # 12 x 600
    assert next(message for message in talk.last if message.key == "rate.cost").data["total_paid"] == 7200


def test_a_minus_changes_no_amount():
    talk = Talker()
    talk.say("到手1万,12期,每期900")
    talk.say("到手-5000")
    assert talk.facts["offer.received"] == "10000"
    talk.say("到手0元")
    assert talk.facts["offer.received"] == "10000"


@pytest.mark.parametrize("text", ["租个手机能换4000,每月租金398,租12个月,划算吗", "租手机拿4000,每月还398,12期", "中介收我8个点茶水费,银行批了20万,月供6201.5,36期"])
def test_an_offer_that_is_part_of_a_fraud_is_warned_of_before_its_price(text):
    talk = Talker()
    talk.say(text)
    assert talk.keys[0].startswith("answer.scam_")
    assert "rate.cost" in talk.keys


def test_a_rented_phone_is_no_rent():
    talk = Talker(lang="en")
    talk.say("rent a phone for 4000 cash")
    assert "spending" not in str(talk.facts)


@pytest.mark.parametrize(
    ("lang", "priced", "told", "paid", "principal"),
    [
        ("zh", "借4000到手2800 七天还4000 一次还清 年化多少", "续了四回,每回交1200,本金还是4000", "4,800元", "2,800元"),
        ("zh", "借6000到手4500,14天后还6000,年利率多少", "我展期两次了 一次给1500", "3,000元", "4,500元"),
        ("en", "I got 2000, must repay 3000 after 7 days in one go. What is the yearly rate?", "rolled it over three times, paid 1000 each time", "¥3,000", "¥2,000"),
    ],
)
def test_what_was_paid_to_put_a_loan_off_is_no_term_of_it(lang, priced, told, paid, principal):
    talker = Talker(lang)
    talker.say(priced)
    before = {name: value for name, value in talker.session.facts.items() if name.startswith("offer.")}
    talker.say(told)
    assert before.items() <= talker.session.facts.items()
    assert paid in talker.text
    talker.say("那按法律我还欠他多少" if lang == "zh" else "legally how much do I still owe")
    assert talker.keys[0] == "answer.rate_upfront"
    assert principal in talker.text and paid in talker.text


def test_a_rate_that_is_only_the_fee_of_each_month_is_no_interest_beside_it():
    talker = Talker("zh")
    talker.say("银行给6万 每月还本金5000外加手续费360 分12个月 说是年化7.2 真的吗")
    assert "64,320元" in talker.text


def test_still_having_a_fee_repays_nothing():
    talker = Talker("zh")
    talker.say("借5000到手3500 七天后还5000 一次还清 这年利率是多少")
    talker.say("讲错了 到手是3400 还有100他说是审核费")
    assert talker.session.facts["offer.received"] == "3400"
    assert talker.session.facts.get("offer.total") != "100"


@pytest.mark.parametrize(("fee", "received", "each"), [
    ("加上这298呢", 9702, 935),
    ("还要先交298的会员费,加上这298呢", 9702, 935),
    ("每个月另外收38会员费", 10_000, 973),
    ("另外放款时还扣了600服务费", 9400, 935),
    ("哦对了每期还有20块管理费", 10_000, 955),
])
def test_a_charge_told_a_turn_later_belongs_to_the_loan_at_hand(fee, received, each):
    talk = Talker()
    talk.say("借1万,12期,每期935")
    talk.say(fee)
    cost = next(message for message in talk.last if message.key == "rate.cost").data
    assert (cost["received"], cost["payment"], cost["contract"]) == (received, each, 10_000)


def test_a_charge_told_in_english_a_turn_later_belongs_to_the_loan_at_hand():
    talk = Talker("en")
    talk.say("borrowed 10,000, 12 payments of 935")
    talk.say("and with the 298 fee?")
    assert next(message for message in talk.last if message.key == "rate.cost").data["received"] == 9702


def test_what_was_due_at_once_is_what_is_owed_when_it_is_late():
    talk = Talker()
    talk.say("借2500到账1800,10天还2500,现在逾期2天了")
    assert talk.facts["debts[0].owed"] == "2500"
    assert talk.facts["debts[0].overdue_days"] == 2


PRIVATE = "找个人借了3万,月息3分,先息后本一年"


@pytest.mark.parametrize(("said", "rate"), [("不对,是2分", "0.02"), ("不对,是1分5", "0.015"), ("不对,是2.5%", "0.025")])
def test_a_rate_put_right_without_its_unit_of_time_is_no_sum(said, rate):
    talk = talked(PRIVATE, said)
    assert talk.facts["offer.quoted"] == {"value": rate, "per": "month"}
    assert talk.facts["offer.contract"] == "30000"


def test_what_arrived_wins_over_the_fee_that_was_told_before():
    talk = talked("借1万,分12期,每期还944,手续费300先扣了", "不对,到手是9800")
    # 11,328 back for the 9,800 that arrived
    assert next(message for message in talk.last if message.key == "rate.cost").data["total_cost"] == 1528


@pytest.mark.parametrize("said", ["2019年6月借的", "2019年6月签的合同", "那时候是2019年6月"])
def test_the_day_of_a_loan_is_taken_with_the_word_for_what_was_done(said):
    assert talked(PRIVATE, said).facts["offer.signed_on"].startswith("2019-06")


def test_a_sum_in_the_working_can_be_asked_for_as_such():
    assert talked(PRIVATE, "展开算式").keys[-1] == "rate.working"


def test_a_friend_who_lent_has_no_app_to_look_into():
    talk = talked(PRIVATE)
    assert "App" not in next(message for message in talk.last if message.key == "rate.cost").text.rpartition("现在可以做的")[2]


def test_a_payment_told_again_stands_against_the_total():
    talk = talked("借1万12期每期950,一共还2万", "950")
    assert next(message for message in talk.last if message.key == "rate.cost").data["total_paid"] == 11400


@pytest.mark.parametrize("said", ["借-5000,12期每期500", "borrowed -5000, 12 x 500"])
def test_less_than_nothing_has_no_price(said):
    assert serve({"text": said}, TODAY)["status"] == "ask"


IF = "借1万,分12期,每期还944,真实利率多少"
IF_EN = "2% a month on 50,000, interest only for a year, real yearly rate?"


@pytest.mark.parametrize(("first", "then", "nominal"), [
    ("借5万,月息2分,先息后本一年,真实年化多少", "要是月息2分5呢", 0.30),
    ("借5万,月息2分,先息后本一年,真实年化多少", "要是只借半年呢", 0.24),
    ("借5万,年化10%,等额本息12期,一共要付多少利息", "要是12%呢", 0.12),
    ("账单12000分12期,每期手续费0.6%,实际年化", "要是手续费打五折呢", 0.0657657),
    (IF, "那要是每期还900呢", 0.1445058),
    (IF, "换成24期,每期还520呢", 0.2225013),
    (IF, "如果到手只有9500呢", 0.3381069),
    ("15000分12期每期1375,另外每期再收15的短信费,真实年化是多少", "要是没有短信费呢", 0.1797436),
    (IF_EN, "and at 1.5%?", 0.18),
    (IF_EN, "and if they take 2,000 off first?", 0.2865349),
    ("50,000 at 10% a year, 12 equal instalments, how much interest in all?", "and for 80,000?", 0.10),
])
def test_a_loan_that_was_priced_may_be_supposed_on_other_terms(first, then, nominal):
    talk = Talker("en" if first.isascii() else "zh")
    talk.say(first)
    talk.say(then)
    cost = next(message for message in talk.last if message.key == "rate.cost").data
    assert cost["nominal_annual"] == pytest.approx(nominal, rel=1e-3)


@pytest.mark.parametrize(("first", "then"), [(IF, "那借2万用半年呢"), ("10,000 in 12 payments of 944, what is the real rate?", "and if I take 20,000 for half a year?")])
def test_another_sum_for_another_time_has_other_instalments(first, then):
    talk = Talker("en" if first.isascii() else "zh")
    talk.say(first)
    talk.say(then)
    assert "rate.cost" not in talk.keys[-2:]
    assert talk.last[-1].asks == "offer.payment"


@pytest.mark.parametrize(("first", "then"), [(IF, "贵吗"), (IF, "划算吗?"), ("10,000 in 12 payments of 944, what is the real rate?", "is that expensive?")])
def test_whether_that_is_dear_is_asked_of_the_price_just_told(first, then):
    talk = Talker("en" if first.isascii() else "zh")
    talk.say(first)
    talk.say(then)
    assert "figure.price_again" in [message.key for message in talk.last]


def test_small_print_of_being_late_tells_no_debt():
    talk = Talker()
    talk.say("借10000,到手9200,期限6个月,每月还1866.67,逾期另算,请问综合年化")
    assert "rate.cost" in talk.keys
    assert not any(name.startswith("debts[") for name in talk.facts)


def test_in_how_many_parts_a_loan_is_paid_is_not_how_late_it_is():
    talk = Talker()
    talk.say("我想知道个事,有个分期,本金12000")
    talk.say("分12个月还")
    assert "debts[0].overdue_days" not in talk.facts


@pytest.mark.parametrize("text", ["1900年借了1万,分12期,每期还944,真实利率多少", "借1万,分12期,每期还944,2999年还清,真实利率多少", "borrow 10,000 on 1 January 1900, 12 payments of 944. real rate?"])
def test_a_year_that_cannot_be_meant_is_said_beside_the_price(text):
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    assert {"common.strange_year", "rate.cost"} <= set(talk.keys)


def test_a_day_of_no_calendar_is_no_loan_of_thirty_yuan():
    talk = Talker("en")
    for said in ("borrow 10,000, 12 payments of 944. real rate?", "a person", "30 February 2025"):
        talk.say(said)
    assert "common.no_such_day" in [message.key for message in talk.last]
    assert talk.facts["offer.contract"] == "10000"


def test_a_minus_before_an_instalment_is_asked_about():
    talk = Talker()
    talk.say("借1万,分12期,每期-944,真实利率多少")
    assert talk.last[-1].asks == "offer.payment"
    assert "offer.payment" not in talk.facts


@pytest.mark.parametrize("text", ["我欠王姐5万,每月给她1000利息,已经给了八个月了,怎么办", "I owe my neighbour 50,000 and pay her 1,000 interest every month, eight months now"])
def test_a_private_loan_on_which_interest_is_paid_already_is_a_debt_and_no_offer(text):
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    assert (talk.facts["debts[0].owed"], talk.facts["debts[0].minimum"]) == ("50000", "1000")
    assert not any(name.startswith(("offer.", "spending.")) for name in talk.facts)


@pytest.mark.parametrize("text", ["A loan shark gives me 3,000 and wants 250 a week for 16 weeks", "he lends 4,000 and takes 300 a week for 16 weeks"])
def test_how_long_a_loan_runs_is_no_lateness(text):
    talk = Talker("en")
    talk.say(text)
    assert "debts[0].overdue_days" not in talk.facts
    # 16 x 250 for 3,000, 16 x 300 for 4,000
    assert next(message for message in talk.last if message.key == "rate.cost").data["total_paid"] in (4000, 4800)


@pytest.mark.parametrize("text", ["店里说办分期,4999,分24期,每期手续费0.6%", "小额贷款公司给批3万,月息1.8%,等额本息,分18个月", "They say 1.8% monthly, reducing balance, 10 instalments, 16,000", "a private guy gives 6,000 at 5% a month, all back in three months"])
def test_terms_that_a_lender_names_are_priced(text):
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    assert "rate.cost" in talk.keys
    assert not any(name.startswith("debts[") for name in talk.facts)


@pytest.mark.parametrize("text", ["拿了9000,现在说要还12000", "took 9,000, they want 12,000"])
def test_what_was_lent_and_what_is_wanted_back_begin_the_price(text):
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    assert talk.last[-1].asks == "offer.count"


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "they approved 40,000 for me, 36 months. what would it cost?"),
    ("en", "100,000 for three years, no idea of the rate. expensive?"),
    ("en", "they said the rate is 0.8, 30,000 for a year"),
    ("en", "around 2,000 a month on a 50,000 loan"),
    ("zh", "年化10.8%,5万,每个月还多少"),
])
def test_some_terms_of_an_offer_begin_its_price(lang, text):
    talk = Talker(lang)
    talk.say(text)
    assert (talk.last[-1].asks or "").startswith("offer."), talk.keys
    assert all(name.startswith("offer.") for name in talk.facts)


@pytest.mark.parametrize(("text", "asked"), [
    ("邻居借我9000,给500红包", "offer.count"),
    ("装修贷|8万|3年", "offer.payment"),
    ("fridge instalment|2,400|8", "offer.payment"),
    ("瑜伽课分期 学费9600", "offer.payment"),
    ("那种小口子,说4000,给我3200", "offer.payment"),
])
def test_a_loan_told_shortly_with_what_it_costs_is_to_be_priced(text, asked):
    talk = Talker("en" if text.isascii() else "zh")
    talk.say(text)
    assert talk.last[-1].asks == asked, talk.keys
    assert all(name.startswith("offer.") for name in talk.facts)


@pytest.mark.parametrize("text", ["先交500保证金,才给我放款8000,12期750", "健身分期3600,12期330,店关门了没工作"])
def test_money_first_and_a_loan_that_runs_are_not_only_priced(text):
    talk = Talker("zh")
    talk.say(text)
    assert "rate.cost" not in talk.keys


@pytest.mark.parametrize(("lang", "turns", "nominal"), [
    ("zh", ("借4000到手3200,10天后还4000", "其实只打了3600给我"), 400 / 3600 * 36.5),
    ("zh", ("信用卡分期6000,12期,每期手续费0.8%", "手续费率其实是0.6%"), 0.1303),
    ("zh", ("信用卡分期6000,12期,每期手续费0.8%", "更正,费率0.6%"), 0.1303),
    ("en", ("card plan 6,000 in 12, monthly fee 0.8%", "correction, the fee rate is 0.6%"), 0.1303),
    ("zh", ("3万 18期 1890", "不对 是1980"), 0.2256),
    ("en", ("9,000 over 24 months at 460 a month", "no, 430"), 0.135),
])
def test_what_arrived_a_rate_and_a_payment_are_put_right(lang, turns, nominal):
    talk = Talker(lang)
    for turn in turns:
        talk.say(turn)
    assert next(message for message in talk.last if message.key == "rate.cost").data["nominal_annual"] == pytest.approx(nominal, abs=1e-4)


@pytest.mark.parametrize(("lang", "told", "asked"), [
    ("en", "a man lent me 6,000, I pay him 650 a month for a year", "how much would a judge let him charge?"),
    ("en", "I owe my sister 15,000, she wants 2% a month", "what's the most she can legally ask?"),
    ("zh", "借4000到手3200,10天后还", "法官最多认他多少利息"),
])
def test_what_a_court_supports_is_told_in_yuan(lang, told, asked):
    talk = Talker(lang)
    talk.say(told)
    talk.say(asked)
    assert "figure.at_cap" in talk.keys


@pytest.mark.parametrize("text", ["乡下亲戚借了6万给我", "单位同事凑了2万给我"])
def test_kin_who_lend_are_no_collectors(text):
    talk = Talker("zh")
    talk.say(text)
    assert not any(key.startswith(("conduct", "ask.conduct")) for key in talk.keys)
