"""A question about a thing in general is answered, before a dialog asks about one's own case."""

import pytest

from dialogs.understanding.reader import read
from dialogs.understanding.values import Day
from tests.talking import TODAY, talked


@pytest.mark.parametrize(("lang", "said", "topic"), [
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
