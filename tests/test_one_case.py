"""One case file: what was told in one place is known in every other, and what others say is no fact of one's own."""

import pytest

from tests.talking import talked as told

CARD = {"zh": "招行信用卡欠4万1逾期64天", "en": "I owe 41,000 on a CMB card, 64 days late"}


@pytest.mark.parametrize(("lang", "offered"), [
    ("zh", "小红书上有人说交3000能帮我停息"),
    ("zh", "有个人说给他两千五他去跟银行谈六十期免息,靠谱不"),
    ("en", "a guy on WeChat says for 3,000 he gets 60 months no interest"),
    ("en", "a guy on Xiaohongshu says he can get the interest frozen for 3,000 yuan. worth it?"),
])  # fmt: skip
def test_what_somebody_wants_for_settling_a_debt_is_no_income_and_no_loan(lang: str, offered: str) -> None:
    talker = told(CARD[lang], offered, lang=lang)
    assert talker.keys[0] == "answer.repay_agency"
    assert talker.session.asked == "scam.done"
    talker.say("没给" if lang == "zh" else "no, not yet")
    assert talker.session.asked == "income"
    assert not [name for name in talker.facts if name.startswith(("income", "offer."))]


@pytest.mark.parametrize(("lang", "story"), [
    ("en", "they rang the ward at 11pm and told the head nurse I'm a deadbeat"),
    ("en", "They texted my sister the amount I owe. I answer every call"),
    ("zh", "催的人把我PS的照片发到我们村群里了"),
])  # fmt: skip
def test_what_collectors_did_is_judged_in_the_middle_of_something_else(lang: str, story: str) -> None:
    assert "conduct.breach" in told(CARD[lang], story, lang=lang).keys


@pytest.mark.parametrize("said", ["I told my boss last night that I owe money", "我昨晚跟老板说了我欠钱的事"])
def test_what_somebody_tells_others_themselves_is_no_breach(said: str) -> None:
    lang = "en" if said.isascii() else "zh"
    assert "conduct.breach" not in told(CARD[lang], said, lang=lang).keys


EVIDENCE = {
    "complaint": ("zh", "催收昨晚11点打电话骂我", "要留什么证据"),
    "lawsuit": ("zh", "昨天收到法院传票,网贷欠3万", "要留什么证据"),
    "police": ("en", "I was scammed: they said pay a deposit and I sent 5,000", "what evidence should I keep"),
}


@pytest.mark.parametrize("goal", EVIDENCE)
def test_what_evidence_is_for_is_known_from_what_was_told(goal: str) -> None:
    lang, *turns = EVIDENCE[goal]
    assert f"evidence.{goal}" in told(*turns, lang=lang).keys


def test_evidence_for_something_else_can_still_be_asked_for() -> None:
    assert "evidence.lawsuit" in told("催收昨晚11点打电话骂我", "要留什么证据", "打官司要留什么证据").keys


@pytest.mark.parametrize(("again", "said"), [("一共要还多少", "97,560元"), ("年化到底多少", "38.32%"), ("利息是多少", "17,560元")])
def test_a_short_question_of_the_loan_just_priced_is_answered_with_its_price(again: str, said: str) -> None:
    assert said in told("到手8万,每月还8130,12期", again).text


def test_a_letter_in_so_many_instalments_needs_no_question_of_its_kind() -> None:
    assert told("平安信用卡欠3万6,逾期20天", "给平安写封信,想分36期还").facts["letter.kind"] == "instalment"


def test_debts_and_means_told_after_a_fraud_are_none_of_the_fraudsters_words() -> None:
    talker = told("他让我把验证码念给他", "钱没少,卡挂失了。借呗本来就欠着,1万3,拖了二十来天,退休工资3千1,药钱和吃饭那些一个月2千")
    assert (talker.facts["debts[0].owed"], talker.facts["income"], talker.facts["essentials"]) == ("13000", "3100", "2000")
    assert "退休工资" not in talker.facts["scam.message"]


def test_a_debt_that_is_paid_off_is_none() -> None:
    facts = told("我2023年有一笔信用卡逾期,六千四百多元,去年十月已经全部还清了,能申请信用修复吗").facts
    assert not [name for name in facts if name.startswith("debts[")]


def test_a_time_named_in_a_question_changes_no_term_of_the_loan() -> None:
    facts = told("app gave me 2100 but I must pay 3000 after 7 days", "how much is the rate in one year", lang="en").facts
    assert facts["offer.term"] == {"amount": "7", "unit": "day"}


def test_one_sum_for_a_list_of_needs_is_all_that_it_takes_to_live() -> None:
    facts = told("I owe 46,000 on my China Merchants Bank card, 70 days late. Take-home is 9,500; rent, food and my kid's nursery come to 7,300 a month.", lang="en").facts
    assert (facts["income"], facts["essentials"]) == ("9500", "7300")


def test_a_story_told_again_with_another_day_changes_its_line_and_loses_none() -> None:
    talker = told("写投诉信,11月20号下午三点多发的群,电话也是20号", "不对,群里是19号发的")
    lines = talker.facts["letter.account"]
    assert [line["days"] for line in lines] == [["2026-11-19"], ["2026-11-20"]]


@pytest.mark.parametrize("said", ["佢哋寻晚11点打俾我老细话我欠钱", "群里三百多号人都看到了"])
def test_words_of_the_provinces_make_no_debt(said: str) -> None:
    assert told("招行信用卡欠4万1逾期64天", said).facts["debts[0].owed"] == "41000"


def test_sums_told_in_a_tired_tone_are_taken_in_behind_the_number_to_call() -> None:
    talker = told(CARD["en"], "I earn 9,500 and need 7,300 to live", "Hang on, my wife says the nursery goes up by 400 from now on, so make that 7,700.", lang="en")
    assert "danger.self_harm" not in talker.keys


@pytest.mark.parametrize(("lang", "first"), [
    ("en", "I owe Bank of Communications 20,000 on a credit card, 35 days late, and Huabei 4,800, 10 days late."),
    ("zh", "这钱是还信用卡的,交行2万逾期35天;花呗4800逾期10天"),
])  # fmt: skip
def test_a_card_told_beside_its_bank_is_one_debt(lang: str, first: str) -> None:
    facts = told(first, lang=lang).facts
    assert len({name.partition("]")[0] for name in facts if name.startswith("debts[")}) == 2
    assert (facts["debts[0].product"], facts["debts[0].owed"]) == ("credit_card", "20000")


@pytest.mark.parametrize(("lang", "supposed"), [("zh", "要是工资少500呢"), ("en", "what if my income drops by 500")])
def test_a_fall_in_pay_that_is_only_supposed_leaves_the_pay_as_it_was(lang: str, supposed: str) -> None:
    first = ("花呗欠2万逾期40天,每月到手6000,必要开销4000", "给我做还款计划") if lang == "zh" else ("I owe 20,000 on Huabei, 40 days late, I take home 6,000 and need 4,000", "make me a plan")
    assert told(*first, supposed, lang=lang).facts["income"] == "6000"


def test_a_flat_that_somebody_lives_in_is_no_flat_rate() -> None:
    talker = told("two men came to my flat at 10:40 pm yesterday shouting that i'm a cheat, my neighbours heard all of it", lang="en")
    assert "conduct.breach" in talker.keys


def test_a_question_that_tells_that_nothing_was_paid_is_answered_and_noted() -> None:
    talker = told("有人说给我办贷款,先交888解冻费", "没交,怎么核实")
    assert talker.keys[0] == "answer.hot_list"
    assert talker.facts["scam.done"] == "nothing"


def test_whether_insurance_pays_the_debt_off_is_answered() -> None:
    assert told("众安保险代偿,买了保险就不用还了吗").keys[0] == "answer.rate_insurance"
