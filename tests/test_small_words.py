"""Short and slanted ways of saying things, anywhere in a talk: heard as a person would hear them."""

import pytest

from dialogs.understanding.labels.labels import labelled
from tests.talking import TODAY, Talker

TWO = "花呗欠8000,借呗欠2万"


@pytest.mark.parametrize("said", ["都没逾期", "两笔都还没到期", "没有一笔逾期"])
def test_not_overdue_is_true_of_every_debt_and_the_plan_goes_on(said):
    talk = Talker()
    talk.say(TWO + ",帮我排个还款计划")
    talk.say(said)
    assert [talk.facts[f"debts[{index}].overdue_days"] for index in (0, 1)] == [0, 0]
    assert talk.session.top.dialog == "plan"


def test_none_of_them_is_overdue():
    talk = Talker("en")
    talk.say("I owe 8000 on Huabei and 20000 on Jiebei, make me a plan")
    talk.say("none of them is overdue")
    assert [talk.facts[f"debts[{index}].overdue_days"] for index in (0, 1)] == [0, 0]
    assert talk.session.top.dialog == "plan"


@pytest.mark.parametrize("said", ["确定", "好的", "对", "确定,删吧"])
def test_a_yes_to_the_question_whether_to_delete_deletes(said):
    talk = Talker()
    talk.say(TWO)
    talk.say("删除我的数据")
    assert talk.say(said)[0].key == "common.forgotten"


def test_minus_five_is_no_fifth_button():
    talk = Talker()
    talk.say("你好")
    talk.say("-5")
    assert not talk.session.stack


@pytest.mark.parametrize(("said", "offered"), [("24", ["逾期天数 24天", "期数 24"]), ("借了1万", ["欠款 10,000元", "到手金额 10,000元"])])
def test_a_figure_of_which_nothing_tells_what_it_is_gets_asked_about(said, offered):
    talk = Talker()
    (reply,) = talk.say(said)
    assert (reply.key, [button.words for button in reply.buttons]) == ("common.which_figure", offered)
    talk.tap(offered[0])
    assert talk.session.top.dialog == "triage"


@pytest.mark.parametrize("said", ["怎么还", "咋还啊", "做个计划"])
def test_how_to_repay_alone_is_a_wish_for_a_plan(said):
    talk = Talker()
    talk.say(said)
    assert talk.session.top.dialog == "plan"


@pytest.mark.parametrize(
    ("said", "name"), [("这个app叫速易贷,是真的吗", "速易贷"), ("有个软件名字是“全国贷款集团”,靠谱吗", "全国贷款集团"), ("is the app named Easy Loan genuine?", "Easy Loan")]
)
def test_an_app_that_is_named_is_checked_without_asking_its_name(said, name):
    talk = Talker()
    talk.say(said)
    assert (talk.session.top.dialog, talk.facts["app.name"]) == ("fakeapp", name)


def test_a_debt_may_be_called_by_its_sum():
    talk = Talker()
    talk.say("花呗5000逾期30天,借呗2万逾期10天,月入6000,开销3000")
    talk.say("平时那个5000那笔逾期其实是35天")
    assert talk.facts["debts[0].overdue_days"] == 35
    talk.say("做个计划")
    talk.say("2万那笔年化18%")
    assert talk.facts["debts[1].rate"] == {"value": "0.18", "per": "year"}
    talk.say("那个5000的先还")
    assert talk.facts["what_if.first"] == [0]


def test_what_if_is_understood_on_top_of_triage():
    talk = Talker()
    talk.say("欠信用卡5万,逾期两个月,月收入6000,开销3500")
    talk.say("每月多还500呢")
    assert (talk.keys[0], talk.facts["what_if.extra"]) == ("plan.ready", "500")


def test_no_rate_is_a_sum_of_money():
    talk = Talker()
    talk.say("花呗5000逾期30天,月入6000,开销3000,做个计划")
    assert talk.session.asked == "debts[0].rate"
    talk.say("50000")
    assert talk.keys[0] == "common.implausible"


def test_what_a_spouse_earns_is_the_households():
    talk = Talker()
    talk.say("欠信用卡5万,逾期两个月,开销5000")
    talk.say("老婆每个月4500")
    assert talk.session.asked == "income"
    talk.say("3000")
    assert "能剩 2,500元" in talk.text


@pytest.mark.parametrize("said", ["支付宝里的借款2万,逾期一个月了", "支付宝上借的2万逾期30天"])
def test_a_loan_in_a_wallet_keeps_the_name_of_the_wallet(said):
    talk = Talker()
    talk.say(said)
    assert (talk.facts["debts[0].lender"], talk.facts["debts[0].owed"], talk.facts["debts[0].overdue_days"]) == ("支付宝", "20000", 30)


@pytest.mark.parametrize(("lang", "nod"), [("zh", "好的"), ("zh", "没有"), ("zh", "嗯嗯"), ("en", "ok"), ("en", "not really")])
def test_a_nod_that_answers_nothing_is_not_called_a_riddle(lang, nod):
    talk = Talker(lang=lang)
    talk.say(nod)
    assert talk.keys == ["common.noted"]


@pytest.mark.parametrize(
    ("lang", "said", "topic"),
    [
        ("zh", "老公欠了8万信用卡逾期三个月", "answer.spouse_debt"),
        ("zh", "我儿子借了网贷3万逾期两个月", "answer.family_pay"),
        ("en", "my husband owes 80000 on his credit card, do I have to pay?", "answer.spouse_debt"),
    ],
)
def test_what_ones_family_owes_is_not_ones_own_debt(lang, said, topic):
    talk = Talker(lang)
    talk.say(said)
    assert talk.keys == [topic]
    assert not any(name.startswith("debts[") for name in talk.facts)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("我刚才给那个客服转了6800,他说是解冻费,现在又要我再转一万", "paid"),
        ("有人冒充京东客服让我开了屏幕共享,招行卡里1万2没了", "shared_screen"),
    ],
)
def test_money_that_has_gone_comes_before_the_question_whether_it_is_a_scam(said, kind):
    talk = Talker()
    talk.say(said)
    assert talk.keys[0] == f"harmed.{kind}"


def test_money_that_is_only_wanted_has_not_gone():
    talk = Talker()
    talk.say("他让我转了钱才能解冻")
    assert talk.keys[0] == "scam.scam"
    talk.say("没转")
    assert talk.facts["scam.done"] == "nothing"


@pytest.mark.parametrize(("lang", "said"), [("zh", "法院的人让我今天转3000不然冻结账户"), ("en", "a guy from 'court' texted me to pay 3000 today or my account is frozen")])
def test_a_court_that_wants_money_now_is_judged_as_a_message(lang, said):
    talk = Talker(lang)
    talk.say(said)
    assert talk.keys[0] == "scam.scam"


def test_a_first_word_is_said_once():
    talk = Talker()
    talk.say("我就是不想还了,微粒贷欠2万8")
    assert talk.keys.count("triage.reason.unwilling") == 1
    talk.say("逾期5个月")
    talk.say("8000")
    talk.say("4000")
    assert "心里不服,可以争" not in talk.text


def test_what_falls_due_tomorrow_is_for_today():
    talk = Talker()
    talk.say("借呗欠2万4,明天到期,这个月要还3000,月收入5500")
    assert "现在就打给放款方" in talk.text


def test_what_one_month_covers_is_paid_off_today():
    talk = Talker()
    talk.say("信用卡欠1200,逾期4天,忘了还,月收入9000,开销4000")
    assert "今天就补上" in talk.text
    assert "每月别超过" not in talk.text


def test_a_mortgage_told_as_spending_is_not_asked_for_again():
    talk = Talker()
    talk.say("房贷还剩62万,房贷每月4200,没逾期")
    talk.say("2000")
    assert "比收入还多" in talk.text


@pytest.mark.parametrize("said", ["昨晚催收打到我老丈人那了", "他们打给我婆婆", "collectors texted my sister yesterday"])
def test_whoever_of_ones_people_was_called(said):
    assert {fact.slot: fact.value for fact in labelled(said, TODAY)} == {"happened": "contacts_called"}


@pytest.mark.parametrize("said", ["借1万,每周还1200,还10周,周息5%", "借5000,到手4500,手续费一共5%,分3期"])
def test_a_rate_by_the_week_or_in_all_is_within_reason(said):
    talk = Talker()
    assert talk.say(said)


def test_cards_that_were_told_without_a_sum_get_their_banks_and_keep_the_day_they_fall_due():
    talk = Talker()
    talk.say("信用卡最低还款都还不上了下周二到期")
    talk.say("工行和建行两张,一共6万2")
    assert {name for name in talk.facts if name.endswith(".owed")} == {"debts[0].owed"}
    assert (talk.facts["debts[0].product"], talk.facts["debts[0].due_on"]) == ("credit_card", "2026-12-01")


def test_a_plain_number_of_thousands_is_no_days():
    talk = Talker()
    talk.say("网贷欠5万")
    talk.say("4800")
    assert "debts[0].overdue_days" not in talk.facts


def test_a_call_from_a_court_is_verified_like_a_text():
    talk = Talker()
    talk.say("昨天法院打电话说诉前调解让我加微信")
    assert talk.keys == ["court.link", "ask.paper.verified"]


@pytest.mark.parametrize(("lang", "said"), [("zh", "下周一开庭我去不了"), ("en", "I have a hearing next Monday and I can't go")])
def test_a_hearing_is_a_summons_with_its_day(lang, said):
    talk = Talker(lang)
    talk.say(said)
    assert (talk.facts["paper.kind"], talk.facts["paper.hearing_on"]) == ("summons", "2026-11-30")


def test_please_before_a_wish_is_no_yes():
    talk = Talker(lang="en")
    talk.say("I owe 30000 on my China Merchants Bank card with a minimum of 1500, not overdue, income 9000, I spend 4500")
    talk.say("Please make me a repayment plan")
    assert "borrowing_to_repay" not in str(talk.facts)
    assert talk.session.top.dialog == "plan"


@pytest.mark.parametrize(("lang", "said", "dialog"), [("zh", "能帮我做个还款计划吗", "plan"), ("en", "can you make me a repayment plan?", "plan"), ("zh", "可以帮我算算利率吗", "rate")])
def test_a_wish_put_as_a_question_is_a_wish(lang, said, dialog):
    talk = Talker(lang=lang)
    talk.say(said)
    assert talk.session.top.dialog == dialog


@pytest.mark.parametrize(
    ("lang", "asked", "answered"),
    [("zh", "借呗能提前还吗", "rate_early"), ("zh", "美团借钱上征信吗", "credit_who_reports"), ("en", "can I pay Huabei early?", "rate_early")],
)
def test_a_question_about_a_product_is_answered_before_anything_is_asked(lang, asked, answered):
    talk = Talker(lang=lang)
    talk.say(asked)
    assert talk.keys == [f"answer.{answered}"]


def test_a_question_of_somebody_in_trouble_begins_the_talk():
    talk = Talker()
    talk.say("信用卡逾期怎么办")
    assert talk.session.top.dialog == "triage"


@pytest.mark.parametrize(
    ("said", "own", "spouse"),
    [
        ("失业了,三个月失业金每月1850", "1850", None),
        ("公司两个月没发工资了,正常是5800一个月", "0", None),
        ("以前公司拖欠工资,现在工资每月6100", "6100", None),
        ("原来月入九千,现在降到四千二", "4200", None),
        ("I used to make 11k, now it's 5k", "5000", None),
        ("上月收入7600,这个月只有3900", "3900", None),
        ("我没上班,老公每个月给我3500生活费", "3500", None),
        ("我爸退休金3600,我在厂里上班一个月4300", "4300", None),
        ("老婆开网约车,一个月工资6400,我没收入", "0", "6400"),
        ("老公不知道,一个月挣4800,光还款就要5200", "4800", None),
        ("我瞒着媳妇,每月工资5300", "5300", None),
        ("老婆不知道我欠钱,她一个月挣5000", None, "5000"),
        ("parents dont know about it, salary 5100", "5100", None),
    ],
)
def test_what_comes_in_is_of_today_and_of_whom_it_is_said(said, own, spouse):
    talk = Talker()
    talk.say(f"信用卡欠3万逾期40天,{said}")
    assert (talk.facts.get("income"), talk.facts.get("spouse_income")) == (own, spouse)


@pytest.mark.parametrize("said", ["夫妻俩一个月一共8800,房贷4100,吃饭1800,网贷欠了12万下个月还不起了", "每天利息就是40块,借了1万2的民间借贷,拖了50天"])
def test_who_tells_of_trouble_first_is_asked_for_no_terms_of_a_loan(said):
    talk = Talker()
    talk.say(said)
    assert not [name for name in talk.facts if name.startswith("offer.")]
