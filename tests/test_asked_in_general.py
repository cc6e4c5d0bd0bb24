"""A question about a thing in general is answered, before a dialog asks about one's own case."""

import pytest

from dialogs.understanding.reader import read
from dialogs.understanding.values import Day
from tests.talking import TODAY, Talker, talked


@pytest.mark.parametrize(("lang", "said", "topic"), [
    ("zh", "展期是什么", "repay_extend"), ("zh", "被列入失信五年后自动消失吧", "enforce_dishonest"), ("en", "any new rules on interest rates for online loans", "policy_rate_trend"),
    ("zh", "什么是套路贷", "scam_trap"), ("zh", "AB贷是什么", "scam_ab_loan"), ("zh", "现在民间借贷上限是百分之几", "rate_private_cap"), ("zh", "听说消费金融利率要降到20%以内,真的吗", "rate_consumer_20"),
    ("zh", "我只是别人的紧急联系人,老打我电话", "collect_emergency_contact"), ("zh", "怎么查一家公司有没有放贷牌照", "scam_verify_lender"), ("zh", "外地法院起诉我,能不能换到本地", "court_jurisdiction"),
    ("en", "what are the most common scams", "scam_common"), ("en", "free legal advice, I have no money for a lawyer", "legal_aid"),
])  # fmt: skip
def test_what_is_asked_in_general_is_answered_first(lang: str, said: str, topic: str) -> None:
    assert f"answer.{topic}" in talked(said, lang=lang).keys


@pytest.mark.parametrize(("lang", "said", "topic"), [("zh", "微粒贷客服电话", "prod_weilidai_contact"), ("zh", "招联官网", "prod_zhaolian"), ("zh", "招商银行电话多少", "prod_phone_rule"), ("en", "MYbank hotline", "prod_mybank")])
def test_a_lenders_number_is_told_while_a_question_is_open(lang: str, said: str, topic: str) -> None:
    base = "借呗欠3万,逾期40天" if lang == "zh" else "I owe 30,000 on Jiebei, 40 days overdue"
    talk = talked(base, said, lang=lang)
    assert talk.last[0].key in ("answers.entry", f"answer.{topic}")
    assert "platform.lender" not in talk.session.facts


def test_a_question_corrects_nothing_that_was_told() -> None:
    assert talked("借呗欠3万,逾期40天", "借呗晚还三天算逾期吗").session.facts["debts[0].overdue_days"] == 40


@pytest.mark.parametrize(("said", "year"), [("I borrowed privately in 2019, which interest rule applies", 2019), ("an IOU from 2018", 2018), ("new 2026 rules for collection", 2026)])
def test_a_year_in_english_is_no_sum(said: str, year: int) -> None:
    assert [value.start.year for value in read(said, today=TODAY) if isinstance(value, Day) and value.start] == [year]
    assert not {"offer.contract", "spending.other"} & talked(said, lang="en").session.facts.keys()


@pytest.mark.parametrize("said", ["starting from 2000 a month", "I paid it back in 2000 instalments", "I owe 2019 yuan"])
def test_a_sum_in_english_is_no_year(said: str) -> None:
    assert not any(isinstance(value, Day) for value in read(said, today=TODAY))


@pytest.mark.parametrize("said", ["超过5万逾期三个月就是恶意透支吗", "欠款一万以下的一次性修复能办吗", "is it a crime if more than 50,000 is overdue for three months", "are debts under 10,000 taken to court"])
def test_so_much_of_a_rule_is_nobodys_debt(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0].startswith("answer.")
    assert not talk.session.facts


@pytest.mark.parametrize("said", ["欠了不到5万,逾期三个月,会坐牢吗", "I owe over 50,000 on a card, is it a crime"])
def test_so_much_that_one_owes_is_told(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.session.facts["debts[0].owed"] == "50000"


@pytest.mark.parametrize("said", ["单位能不能随便写一个", "收入写漂亮点容易过吧", "职业填公务员好批吗", "is it fine to exaggerate my salary", "should I list myself as a manager", "it's ok to write a bit more income on the application?"])
def test_an_untrue_application_is_told_what_comes_of_it(said: str) -> None:
    assert talked(said, lang="en" if said.isascii() else "zh").keys[0] == "application.true"


@pytest.mark.parametrize(("said", "paper"), [("收到传票怎么办", "summons"), ("收到支付令怎么办", "payment_order"), ("收到判决书该怎么做", "judgment"), ("收到仲裁通知咋办", "arbitration")])
def test_a_paper_that_one_asks_what_to_do_with_has_come(said: str, paper: str) -> None:
    assert talked(said).session.facts["paper.kind"] == paper


@pytest.mark.parametrize("said", ["信用卡被冻结了", "花呗被冻结了", "my credit card got frozen"])
def test_a_card_that_the_bank_froze_is_no_enforcement(said: str) -> None:
    talk = talked(said, lang="en" if said.isascii() else "zh")
    assert talk.keys[0].startswith("answer.")
    assert "happened" not in talk.session.facts


def test_who_froze_an_account_is_to_be_asked_first() -> None:
    assert talked("我的银行卡被冻结了").keys[0] == "answer.enforce_frozen_card"


def test_to_be_sued_has_not_happened() -> None:
    talk = talked("does a lawyer's letter mean I will be sued", lang="en")
    assert talk.keys == ["answer.collect_lawyer_letter"]
    assert not talk.session.asked


@pytest.mark.parametrize("said", ["信用社那个310是个啥意思", "征信上那个2022年的逾期啥时候消", "欠债十万的人都怎么翻身的", "when will my 2023 late payment vanish from my report"])
def test_a_year_a_name_and_other_peoples_debts_are_none_of_ones_own(said: str) -> None:
    told = talked(said, lang="en" if said.isascii() else "zh").session.facts
    assert not any(name.endswith((".owed", ".overdue_days")) for name in told)
