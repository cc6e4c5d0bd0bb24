"""What people write first is understood as they mean it, and the answer begins with what they asked."""

import tomllib
from pathlib import Path

import pytest

from bot.tasks.answer import serve
from dialogs.questions.answers import look_up
from tests.talking import Talker, talked

MESSAGES = tomllib.loads((Path(__file__).parent / "cases" / "first_words.toml").read_text(encoding="utf-8"))["messages"]


@pytest.mark.parametrize("row", MESSAGES, ids=lambda row: row["said"][:24])
def test_the_answer_begins_with_what_was_asked(row):
    talker = Talker(row.get("lang", "zh"))
    talker.say(row["said"])
    assert talker.keys[0] == row.get("first", talker.keys[0])
    assert talker.last[-1].asks == row.get("asks", talker.last[-1].asks)


def test_two_debts_by_name_are_no_loan_and_its_price():
    talker = Talker()
    talker.say("花呗1万5,借呗3万,一个月工资5500")
    assert "rate.cost" not in talker.keys
    assert {talker.facts["debts[0].owed"], talker.facts["debts[1].owed"]} == {"15000", "30000"}


def test_a_commission_is_not_verified_by_the_hotline_of_the_courts():
    talker = Talker()
    talker.say("收到仲裁裁决书,昨天签收的")
    assert "仲裁委" in talker.text
    assert "12368" not in talker.text


def test_a_question_almost_as_we_know_it_is_ours_though_a_word_of_another_field_stands_in_it():
    assert look_up("公积金贷款逾期一次咋办").best.topic == "credit_one_day"
    assert look_up("公积金怎么提取").best is None


def test_what_was_told_last_is_what_a_bare_correction_means():
    talker = Talker()
    for text in ("花呗2万借呗3万都逾期2个月了", "工资6000", "不对,是5000"):
        talker.say(text)
    assert talker.facts["income"] == "5000"


def test_calls_told_where_contact_was_asked_open_no_log():
    talker = Talker()
    for text in ("花呗2万借呗3万都逾期2个月了", "5000", "房租1500吃饭1000", "催收天天打"):
        talker.say(text)
    assert talker.session.top.dialog == "triage"


def test_a_lender_named_alone_is_no_button_that_holds_its_letters():
    talker = Talker()
    for text in ("我被骗了", "工商银行"):
        talker.say(text)
    assert "harm.kind" not in talker.facts
    assert talker.facts["harm.bank"]


def test_what_a_fraud_got_is_told_in_any_order():
    talker = Talker()
    for text in ("我被骗了 怎么办", "转了8000给他", "半小时前", "工商银行"):
        talker.say(text)
    assert (talker.facts["harm.kind"], talker.facts["harm.amount"], talker.facts["harm.when"]) == ("paid", "8000", "just_now")
    talker.say("他还在问我要钱")
    assert talker.keys[0] == "answer.scam_pay_first"


def test_a_statement_that_an_answer_is_written_for_is_answered_in_the_middle_of_a_question():
    talker = Talker()
    for text in ("我收到法院传票了", "前天", "12月20号", "我没钱请律师"):
        talker.say(text)
    assert talker.keys[0] == "answer.legal_aid"
    assert talker.last[-1].asks == "paper.claim"


@pytest.mark.parametrize("asked", ["先还哪个", "哪些可以不还", "那我怎么办"])
def test_a_question_in_the_middle_picks_no_button(asked):
    talker = Talker()
    talker.say("借呗5万 微粒贷4万 信用卡6万 工资5000 花销3000 逾期1个月")
    before = talker.facts
    talker.say(asked)
    assert {name: value for name, value in talker.facts.items() if name in ("contact", "borrowing_to_repay")} == {}
    assert before.items() <= talker.facts.items()
    assert "common.out_of_scope" not in talker.keys


def test_a_message_shown_is_judged_though_nothing_asks_about_it():
    talker = Talker()
    talker.say("有人给我发这个:【京东金融】您的额度已提升至20万,点击 http://jd-vip.xyz 领取")
    assert talker.keys[0] == "scam.scam"


def test_two_questions_get_two_answers():
    talker = Talker()
    talker.say("花呗逾期了会上征信吗,还有催收能打我爸妈电话吗")
    assert {"answer.collect_contacts", "answer.credit_huabei"} <= set(talker.keys)


def test_speech_without_a_comma_tells_the_debt():
    talker = Talker()
    talker.say("就是说那个我之前在那个什么借呗借了三万块钱嘛然后现在就是还不上了已经逾期了两个月了然后他们天天给我打电话我该咋办呀")
    assert (talker.facts["debts[0].owed"], talker.facts["debts[0].overdue_days"]) == ("30000", 60)


@pytest.mark.parametrize(
    ("texts", "names", "facts"),
    [
        (("i borrowed 10000 and pay 980 for 12 months", "they took 500 first"), ("offer.lender_kind", "offer.contract"), (None, "10000")),
        (("card 30000 at 18%, app loan 20000 at 24%",), ("debts[0].owed", "debts[1].owed"), ("30000", "20000")),
        (("jiebei 20000, 2 months overdue, i make 8000", "i need 4000 to live"), ("income", "essentials"), ("8000", "4000")),
        (("my credit report shows a late payment", "i paid it in march 2025"), ("record.state", "harm.kind"), ("paid_off", None)),
    ],
    ids=lambda texts: str(texts[-1])[:24],
)
def test_english_figures_are_what_they_were_said_to_be(texts, names, facts):
    talker = Talker("en")
    for text in texts:
        talker.say(text)
    assert tuple(talker.facts.get(name) for name in names) == facts


def test_what_living_costs_is_no_wish_to_die():
    talker = Talker("en")
    talker.say("i need 4000 to live")
    assert "danger.self_harm" not in talker.keys


@pytest.mark.parametrize("asked", ["借呗2万逾期三个月会被起诉吗", "信用卡欠5万会坐牢吗", "花呗5000逾期影响买房吗", "美团借钱催收打我家人合法吗", "will jiebei sue me for 20000"])
def test_a_question_with_a_name_or_a_sum_gets_the_same_answer_in_a_talk_and_in_a_batch(asked):
    talker = Talker("en" if asked.isascii() else "zh")
    talker.say(asked)
    assert talker.keys[0] == f"answer.{serve({'text': asked}, talker.today)['topics'][0]}"


def test_what_a_partner_earns_is_noted_and_ones_own_asked_for_by_its_name():
    talker = Talker()
    talker.say("拍拍贷5万,逾期一个多月")
    talker.say("老公工资8000,家里开销5500")
    assert talker.facts["spouse_income"] == "8000"
    assert "您自己呢" in talker.last[-1].text
    talker = Talker()
    talker.say("我是全职妈妈,花呗欠3万,逾期两个月,老公工资8000")
    assert talker.facts["income"] == "0"
    assert talker.last[-1].asks == "essentials"


@pytest.mark.parametrize("said", ["CMB card 30000, not overdue", "CCB card 12000 not overdue yet"])
def test_a_card_that_is_not_overdue_is_a_debt_and_no_belief(said):
    talk = talked(said, lang="en")
    assert talk.keys[0] == "common.heard"


@pytest.mark.parametrize(
    ("said", "income"),
    [("I earn 14000, I need 5000 a month to live", "14000"), ("my wage is 9000, it takes us 4500 a month to live", "9000"), ("I earn 14000, 5000 a month goes on rent and food", "14000")],
)
def test_what_it_takes_to_live_adds_nothing_to_the_wage(said, income):
    talk = talked("I owe 30000 on a CMB card, 20 days overdue", said, lang="en")
    assert talk.facts["income"] == income
    assert talk.facts.get("essentials") is not None or talk.session.asked == "essentials"


@pytest.mark.parametrize("said", ["I can't pay my loans", "hi, I've got three loans and can't keep up", "I can't keep up with my payments", "I have four online loans and I can't pay them anymore", "我还不上贷款了"])
def test_who_only_says_that_they_cannot_pay_is_asked_where_they_stand(said):
    assert talked(said, lang="en" if said.isascii() else "zh").keys[-1] == "ask.debts.owed"
    assert "answer." not in "".join(talked(said, lang="en" if said.isascii() else "zh").keys)
