"""What is told or asked in the middle of one matter, and is of another, is heard as what it is."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)
THREE = ("借呗8000花呗3200还有招行信用卡1万1 都逾期了40天", "到手5300", "生活3000")
IN_DEBT = "借呗5000微粒贷9000信用卡1万2 收入8500开销6000"
LETTER = ("给平安银行写封信申请分期", "信用卡欠26400,逾期75天,9月失业了", "每月440")


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("小舅子贷款15万我做的连带担保", "昨天还收到法院寄来的一个支付令,要我还本金148600", "guarantee.due_on"),
        ("小舅子贷款15万我做的连带担保", "他要是明天把房子卖了怎么办", "guarantee.due_on"),
        ("19年借的网贷2万,一直没人催,过时效了吗", "他们要是下个月起诉我呢", "limit.last_contact"),
    ],
)
def test_the_day_of_something_else_answers_no_question(before, said, name):
    assert name not in talked(before, said, today=TODAY).facts


def test_the_day_that_was_asked_for_is_taken_in_a_question_too():
    assert talked("小舅子贷款15万我做的连带担保", "那笔去年6月到期的,我还要还吗", today=TODAY).facts["guarantee.due_on"] == "2025-06-30"


def test_a_payment_that_is_only_supposed_to_be_late_is_no_lateness():
    talk = talked("cmb card 18k", "not late, due on the 5th", "income 7200, i need 5600 to live", "if i pay cmb on the 7th does it count as late", lang="en", today=TODAY)
    assert talk.facts["debts[0].overdue_days"] == 0
    assert "answer.credit_grace_card" in talk.keys


def test_days_due_follow_the_names():
    facts = talked("招行1万8,工行6500", "没逾期 招行5号到期,工行12号", today=TODAY).facts
    assert (facts["debts[0].due_on"], facts["debts[1].due_on"]) == ("2026-12-05", "2026-12-12")


@pytest.mark.parametrize("said", ["信用卡先不管 只还前两个行不", "招行那张先不还", "信用卡先放一放,先把借呗还了"])
def test_a_debt_that_is_to_wait_is_not_put_first_and_not_left_alone(said):
    talk = talked(*THREE, said, today=TODAY)
    assert talk.facts["what_if.first"] == [0, 1]
    assert talk.keys[0] == "figure.not_left"


@pytest.mark.parametrize(
    ("lang", "before", "said"),
    [
        ("zh", "在一个软件上借3千,到帐才2100,七天就叫还3千", "俺一个月开6800,吃住1500,往家寄3500,能剩几个"),
        ("en", "i borrowed 9000, 8100 landed, what does it cost", "my wage is 6800, rent 1500 and food 3000, 500 to my mom"),
    ],
)
def test_what_a_household_lives_on_is_no_term_of_the_loan_at_hand(lang, before, said):
    first = talked(before, lang=lang, today=TODAY)
    terms = {name: value for name, value in first.facts.items() if name.startswith("offer.")}
    first.say(said)
    assert first.facts["income"] == "6800"
    assert {name: value for name, value in first.facts.items() if name.startswith("offer.")} == terms


@pytest.mark.parametrize(("said", "living"), [("工资5800,儿子生活费1000,我自己1400", {"spending.children": "1000", "spending.living": "1400"}), ("工资5800 房租900 孩子的生活费800 自己600", {"spending.children": "800", "spending.living": "600"})])
def test_what_one_lives_on_oneself_is_no_wage(said, living):
    facts = talked(f"{said} 欠借呗2万逾期10天", today=TODAY).facts
    assert facts["income"] == "5800"
    assert facts.items() >= living.items()


def test_who_lives_with_somebody_and_earns_nothing_takes_no_wage_away():
    assert talked("一个月5100 欠借呗2万逾期10天", "我妈跟我住没收入", today=TODAY).facts["income"] == "5100"


def test_what_is_in_hand_is_no_wage_and_it_is_told_what_is_missing():
    talk = talked("招行卡 3万2 最低还1600 后天到期", "手里就1000", today=TODAY)
    assert talk.facts["cash"] == "1000" and "income" not in talk.facts
    assert "600元" in talk.text


def test_a_fee_taken_at_the_start_counts_in_what_a_loan_costs_in_all():
    talk = talked("借1万分6期 每期还1780", "放款前要先扣300手续费", "总共多花多少钱", today=TODAY)
    assert "980元" in talk.text


@pytest.mark.parametrize("said", ["写错了 是24600不是26400", "我说错了,欠2万4千6"])
def test_a_sum_of_a_letter_is_put_right_where_it_stands(said):
    facts = talked(*LETTER, said, today=TODAY).facts
    assert facts["debts[0].owed"] == "24600" and facts["letter.monthly"] == "440"


def test_the_tone_of_a_letter_is_no_change_to_it():
    assert talked(*LETTER, "写客气点,别卖惨", today=TODAY).keys == ["asked.letter_tone", "ask.letter.approved"]


@pytest.mark.parametrize("said", ["2024年8月招行卡,4200块,拖了两个来月,去年12月中旬才全部还掉的。这种是不是就不该显示了", "还有笔花呗的逾期4200,上个月才还清的也算吧"])
def test_arrears_that_are_paid_off_are_no_debt(said):
    facts = talked(said, today=TODAY).facts
    assert facts["record.state"] == "paid_off" and facts["record.amount"] == "4200"
    assert not any(name.startswith("debts[") for name in facts)


@pytest.mark.parametrize(
    ("lang", "before", "said"),
    [("zh", "今天法院送来支付令,要我付17600", "写一份给我"), ("en", "got a payment order from the court for 15000, it came on the 24th", "can you write it for me")],
)
def test_the_answer_to_a_court_is_written_where_its_paper_is_talked_of(lang, before, said):
    talk = talked(before, said, lang=lang, today=TODAY)
    assert talk.keys == ["court.payment_order.answer"]
    assert any("start:letter" in str(button.action) for button in talk.last[0].buttons)
    talk.say("要是我不交呢" if lang == "zh" else "and if i do nothing")
    assert "answer.court_payment_order" in talk.keys


@pytest.mark.parametrize(("lang", "before", "said", "kind"), [("zh", IN_DEBT, "给我张图", "picture"), ("zh", IN_DEBT, "能存成表格不", "sheet"), ("en", "jiebei 5000, weilidai 9000, income 8500, i need 6000 to live", "i'll look it up tomorrow. send me what we have as a picture", "picture")])
def test_a_paper_of_the_plan_is_made_where_it_is_asked_for(lang, before, said, kind):
    assert f"common.{kind}" in talked(before, said, lang=lang, today=TODAY).keys


@pytest.mark.parametrize(
    ("before", "said", "topic"),
    [
        ("26号签收了法院寄的起诉状 银行告我信用卡3万8", "判了还不上会坐牢不", "enforce_refuse_crime"),
        ("早上取钱发现卡被冻了,柜台说是法院", "我是真还不起,会不会成老赖坐不了高铁", "enforce_dishonest"),
    ],
)
def test_a_question_of_what_comes_after_the_court_is_answered_by_that(before, said, topic):
    assert f"answer.{topic}" in talked(before, said, today=TODAY).keys


RENT = ("3 debts: jiebei 5000, weilidai 9000, credit card 12000. income 8500, i need 6000 to live", "what if my rent drops by 500")


def test_what_is_supposed_before_a_plan_adds_up_and_is_taken_back_by_its_name():
    talk = talked(*RENT, "keep that. but what if overtime goes, thats 1500 less a month", lang="en", today=TODAY)
    assert "¥1,500 a month" in talk.text
    talk.say("forget the overtime, boss says it stays")
    assert (talk.facts["what_if.extra"], "what_if.others" in talk.facts) == ("500", False)


@pytest.mark.parametrize("said", ["年底发8000奖金", "要是年底发8000奖金全还进去几个月"])
def test_what_comes_once_is_no_wage(said):
    assert "income" not in talked("花呗6000借呗14000", said, today=TODAY).facts


@pytest.mark.parametrize(
    ("before", "said", "topic"),
    [
        ("花呗4200晚了5天,工资4300,花2500", "他们说再不还就去我单位,吓唬我的吧", "collect_contacts"),
        ("三个平台欠5万8,催收说把我照片P了发群里", "报警有用吗", "collect_threat"),
        ("借呗5万8逾期2个月,月入5200花3100", "那我要不要借点钱一次还清", "repay_new_loan"),
        ("i got a summons for a card debt of 42,000, it came yesterday", "can my wage account be frozen", "enforce_wages"),
        ("jiebei 10,000 two months late", "the guy on the phone said he will come with two friends tomorrow", "collect_visit"),
    ],
)
def test_what_is_asked_beside_debts_is_answered_by_its_own_topic(before, said, topic):
    talk = talked(before, said, lang="en" if said.isascii() else "zh", today=TODAY)
    assert f"answer.{topic}" in talk.keys
    assert "debts[1].product" not in talk.facts


def test_a_loan_told_where_living_costs_were_asked_is_no_cost():
    talk = talked("欠分期乐1万4逾期37天,工资4800", "分期乐那笔当初借1万5,分12期每期1490,这算不算太贵", today=TODAY)
    assert "essentials" not in talk.facts and "rate.cost" in talk.keys


def test_what_a_court_is_asked_for_is_the_claim():
    assert talked("i got a summons for a card debt, it came yesterday", "they want 42,000 but i think 9,000 of it is fees", lang="en", today=TODAY).facts["paper.claim"] == "42000"


def test_the_bank_is_not_a_loan_app():
    assert "letter.lender" not in talked("huabei 5200, weilidai 12000, a bank card 18000, card 70 days late", "write to the bank, 36 payments", lang="en", today=TODAY).facts
