"""The fact on which an answer turns is asked for behind it, and taken in as it is told."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("我爸走了,银行让我还他的信用卡", "estate.left"),
        ("my mother passed away and left two credit cards unpaid, must I pay?", "estate.left"),
        ("给朋友担保的,他跑了,银行找我", "guarantee.due_on"),
        ("我给我表哥的装修贷担保,8万,他失联了,农商行今天找我", "guarantee.due_on"),
        ("I guaranteed my cousin's 80,000 loan, he vanished and the bank came to me today", "guarantee.due_on"),
        ("欠的钱好几年没人催了,是不是不用还了", "limit.last_contact"),
    ],
)
def test_an_adviser_asks_what_the_answer_turns_on(said, asks):
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert talk.session.asked == asks


@pytest.mark.parametrize(
    ("said", "ceiling"),
    [
        ("他留下的存折就3万,欠的一共8万6", "30,000"),
        ("房子卖了大概能有12万,信用卡和网贷欠4万", "40,000"),
        ("三万左右", "30,000"),
        ("欠了5万多,啥也没留,存款就2000", "2,000"),
    ],
)
def test_an_heir_pays_no_more_than_was_left(said, ceiling):
    talk = talked("我爸过世了,银行让我还他的信用卡", said, today=TODAY)
    assert "figure.estate" in talk.keys and f"{ceiling}元 以内" in talk.text
    assert not any(name.startswith("debts[") for name in talk.facts)


def test_the_persons_own_debts_are_still_their_own():
    talk = talked("我爸过世了,银行让我还他的信用卡", "我自己也欠借呗2万,逾期30天", today=TODAY)
    assert talk.facts["debts[0].owed"] == "20000"


def test_a_guarantor_hears_until_when():
    talk = talked("给表弟担保的贷款,他不还,银行找我", "合同写的是去年9月到期", today=TODAY)
    assert "2026年3月30日" in talk.text


@pytest.mark.parametrize(
    ("lines", "until"),
    [
        (("合同写的连带责任保证,保证期间三年,从借款到期那天算", "借款是今年3月20号到期的,我要保到哪天"), "2029年3月20日"),
        (("写的一般保证,担保期限两年", "贷款前年10月到期的"), "2026年10月31日"),
        (("2025年8月15到期的。合同上写着主债务届满之日起三年",), "2028年8月15日"),
        (("是连带的,但没写保证期间", "今年9月底到期的"), "2027年3月30日"),
    ],
)
def test_a_period_that_the_contract_names_goes_before_the_laws(lines, until):
    talk = talked("给我侄子担保的贷款,他跑了,信用社找我", *lines, today=TODAY)
    assert talk.keys[0] == "figure.guarantee" and until in talk.text


def test_a_contract_told_at_once_is_asked_for_no_more():
    talk = talked("帮同事担保借了8万,连带责任,保证期6个月,去年12月1号到期,现在银行才来找我要", today=TODAY)
    assert "2026年6月1日" in talk.text and talk.session.asked is None


def test_a_caller_who_says_he_is_the_bank_is_no_yes():
    talk = talked("网商银行贷款还剩4万6,每月8号还4200,现在还没逾期,手里就1500", "净落6200,家里吃喝上学4700", today=TODAY)
    assert talk.session.asked == "borrowing_to_repay"
    assert talk.say("今天有个人打电话来说是建行贷款中心的,能办8万,先收一万二服务费")[0].key == "scam.scam"


def test_an_old_debt_counts_from_the_last_word_about_it():
    talk = talked("欠的钱好几年没人催了,是不是不用还了", "去年5月还过两百", today=TODAY)
    assert "2028年5月31日" in talk.text


@pytest.mark.parametrize("said", ["跟老乡借了2万,月息2分,写了借条", "a friend lent me 20,000 at 2% a month"])
def test_what_the_law_allows_is_told_with_the_rate_of_a_private_loan(said):
    talk = talked(said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert "figure.private_cap" in talk.keys or any(key.startswith("rate.") for key in talk.keys)


def test_an_old_note_is_counted_in_two_parts():
    assert "answer.rate_old_rule" in talked("2018年我前同事借我1万5,当年说好月息3分", today=TODAY).keys


@pytest.mark.parametrize(
    "said",
    [
        "邮递员让我签了个法院的支付令,要我付17600",
        "昨天快递员送来一份支付令,盖了区法院的章,叫我付23400",
        "法院EMS寄来一份判决书,让我付4万5",
    ],
)
def test_a_paper_that_came_by_post_is_no_scam(said):
    assert not any(key.startswith("scam.") for key in talked(said, today=TODAY).keys)


def test_an_order_is_answered_by_an_objection():
    talk = talked("今天收到法院的支付令,要我付17600", "写一份给我", today=TODAY)
    assert "17,600" in talk.text and "本身有异议" in talk.text
    talk.say("对方申请这个花了多少钱,是不是算我的")
    assert "80元" in talk.text


@pytest.mark.parametrize("said", ["有个没听过的app往我卡里打了1800,说6天后还3000", "没申请就给我放款2100,现在让我7天还3000"])
def test_a_loan_that_nobody_asked_for_is_named_before_its_price(said):
    assert talked(said, today=TODAY).keys[0] == "answer.scam_forced_loan"


def test_a_question_of_prison_changes_no_plan():
    talk = talked("信用卡欠3万,逾期50天,每月最低1500,月收入5500,开销3800", "做个还款计划", "要是两个月不还会坐牢吗", today=TODAY)
    assert talk.keys[0].startswith("answer.crime")
    assert not any(name.startswith("what_if.") for name in talk.facts)


@pytest.mark.parametrize("said", ["里面含每月担保费180", "网上有人说收1500帮我把利息退回来"])
def test_a_fee_that_is_inside_or_of_an_agency_is_not_added(said):
    talk = talked("网贷借3万,每月还2800,还12期", today=TODAY)
    before = {name: value for name, value in talk.facts.items() if name.startswith("offer.")}
    talk.say(said)
    assert {name: value for name, value in talk.facts.items() if name.startswith("offer.")} == before


@pytest.mark.parametrize("said", ["他们说不还手机就报警说他诈骗", "平台说再不还就告我诈骗"])
def test_whoever_is_accused_of_fraud_meets_no_screening(said):
    assert not any(key.startswith(("scam.", "ask.scam")) for key in talked(said, today=TODAY).keys)


def test_a_commission_is_no_court():
    talk = talked("收到仲裁委的快递,说拍拍贷告我,欠款13600", "不去会咋样", today=TODAY)
    assert "answer.court_arbitration" in talk.keys


@pytest.mark.parametrize(
    ("before", "said"),
    [("欠马上消费19400", "逾期68天, 逾期金额3120"), ("花呗欠1万2", "逾期的金额2300,逾期20天"), ("owe 19,400 on my card", "68 days late, overdue amount 3,120")],
)
def test_what_is_late_of_a_debt_leaves_the_whole_as_it_was(before, said):
    talk = talked(before, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert talk.facts["debts[0].owed"] in ("19400", "12000")
    assert talk.facts["debts[0].overdue_days"] in (68, 20)


def test_what_has_just_come_up_is_asked_about_before_what_waits_below():
    talk = talked("欠了5万,逾期三个月", "昨天催收在楼下贴了我的照片", today=TODAY)
    assert talk.session.asked == "conduct.lender"
    talk.say("小贷公司")
    assert talk.session.asked == "income"


@pytest.mark.parametrize(("lang", "told", "no"), [("zh", "有个自称律师的说交2000就能停息挂账", "没交"), ("en", "a man on WeChat says for 3,000 he gets 60 months no interest", "no, not yet")])
def test_whether_a_fraud_got_what_it_wanted_goes_before_the_figures(lang, told, no):
    talk = talked("I owe 50,000, three months late" if lang == "en" else "欠了5万,逾期三个月", told, lang=lang, today=TODAY)
    assert talk.session.asked == "scam.done"
    talk.say(no)
    assert talk.session.asked == "income"


def test_what_was_paid_to_a_fraud_leads_to_the_first_steps():
    talk = talked("有人说交2000能帮我把逾期记录消掉", today=TODAY)
    assert talk.session.asked == "scam.done"
    talk.say("已经给他转了2000")
    assert "harmed.paid" in talk.keys


def test_where_a_sold_debt_is_to_be_paid_is_asked_and_judged():
    talk = talked("平台说我的债转给了一家资产公司,我该还给谁", today=TODAY)
    assert talk.session.asked == "payee"
    talk.say("让我转到业务员的微信")
    assert {"answer.scam_fake_collector", "scam.scam"} & set(talk.keys)


def test_what_was_kept_leads_to_the_list_of_evidence():
    talk = talked("催收天天骂我怎么办", today=TODAY)
    assert talk.session.asked == "evidence.kept"
    talk.say("有录音")
    assert "evidence.complaint" in talk.keys


def test_an_old_debt_is_asked_about_to_its_last_word():
    talk = talked("欠的钱好几年没人催了,是不是不用还了", "2020年催过", today=TODAY)
    assert talk.session.asked == "limit.last_payment"
    talk.say("没有")
    assert "2023年12月31日" in talk.text


def test_a_call_told_later_is_no_day_of_a_guarantee():
    talk = talked("给表弟担保的贷款,他不还,银行找我", "去年9月到期", "那个催收今天又打给我妹,把欠多少全说了", today=TODAY)
    assert "conduct.breach" in talk.keys


@pytest.mark.parametrize(
    "said",
    [
        'a guy from "Ant customer service" phoned, had my full name, says my student loan account is against the new rules and my score drops unless I close it',
        "someone phoned about my Baitiao, says the interest is above the state limit and I have to close the account with him",
        "京东金融的人打来说我大学时开的账号利率违规,不注销就影响征信",
        "刚接到电话说我的借呗利率超标了要配合下调,不配合上征信",
    ],
)
def test_who_rings_as_the_service_of_a_lender_is_screened(said):
    assert "scam.scam" in talked(said, lang="en" if said.isascii() else "zh", today=TODAY).keys


@pytest.mark.parametrize("said", ["招联金融的客服打来说我逾期12天,问我什么时候能还", "a woman said she is from Home Credit and that I must pay 1,200 before Friday"])
def test_a_lender_that_rings_about_what_is_late_is_no_scam(said):
    assert not any(key.startswith("scam.") for key in talked(said, lang="en" if said.isascii() else "zh", today=TODAY).keys)


def test_what_the_sender_goes_on_to_say_has_its_own_answer():
    talk = talked("有人说交1980能把我的逾期记录铲掉,7天见效,真的假的", "他发了红头文件截图,说国家今年一次性修复,小额的都能消", today=TODAY)
    assert "answer.credit_one_time" in talk.keys


def test_the_loan_that_an_agency_promises_is_none_of_ones_own():
    told = "I owe a China Merchants card 42,000 (minimum 2,100) and a consumer finance loan 118,000, 4,300 every month. Neither is late. Rent 5,200, food 2,400, income 2,700"
    offer = "A firm on Xiaohongshu would pay off both with bridge money and then get me one cheap bank loan, for 12% of what I owe. What would they take?"
    talk = talked(told, "make me a plan", offer, lang="en", today=TODAY)
    assert "answer.repay_agency" in talk.keys and "19,200" in talk.text
    assert not any(name.startswith("debts[2]") for name in talk.facts)


def test_the_answer_on_papers_for_the_police_brings_the_list():
    talk = talked("网上贷款被骗了,去派出所要带什么材料", today=TODAY)
    assert [paper["name"] for message in talk.last for paper in message.papers] == ["checklist"]


@pytest.mark.parametrize(
    ("told", "done", "kind"),
    [
        ("有人说交1980能把我的逾期记录铲掉,真的假的", "我交了一半定金了", "paid"),
        ("a firm wants 15% to settle my debts, good idea?", "I signed and paid 500", "agent"),
        ("有人说交1980能把我的逾期记录铲掉,真的假的", "身份证都发过去了", "papers"),
    ],
)
def test_what_was_given_to_a_fraud_in_any_words_leads_to_the_first_steps(told, done, kind):
    assert talked(told, done, lang="en" if told.isascii() else "zh", today=TODAY).facts["harm.kind"] == kind
