"""A sum that was asked for is not taken from a sentence about something else."""

import pytest

from tests.talking import talked

INCOME_ASKED = {"zh": ("借呗欠3万,逾期40天",), "en": ("I owe 30,000 on Jiebei, 40 days overdue",)}
ESSENTIALS_ASKED = {"zh": (*INCOME_ASKED["zh"], "工资6000"), "en": (*INCOME_ASKED["en"], "my wage is 6000")}
ELSEWHERE = (
    ("zh", "12381短信里有个链接"), ("zh", "信用修复有人说帮我办收300"), ("zh", "刚给骗子转了两万"), ("zh", "反催收公司收我两千"), ("zh", "晚上十一点还打电话催"), ("zh", "信用卡额度5万"), ("zh", "刚刚又扣了我800"),
    ("en", "a 12381 text with a link in it"), ("en", "someone wants 300 to file my credit repair"), ("en", "I just sent 20,000 to a scammer"), ("en", "an anti-collection firm wants 2,000"), ("en", "my card limit is 50,000"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), ELSEWHERE)
def test_a_figure_about_something_else_is_no_wage_and_no_living_cost(lang: str, said: str) -> None:
    assert "income" not in talked(*INCOME_ASKED[lang], said, lang=lang).session.facts
    assert "essentials" not in talked(*ESSENTIALS_ASKED[lang], said, lang=lang).session.facts


@pytest.mark.parametrize(("lang", "said", "income"), [
    ("zh", "就三千块", "3000"), ("zh", "扣完五险4300", "4300"), ("zh", "快递点分拣 4500", "4500"), ("zh", "工地搬砖8000", "8000"), ("en", "just 3,000", "3000"), ("en", "4,200 after social insurance", "4200"), ("en", "security guard, two thousand eight hundred", "2800"),
])  # fmt: skip
def test_a_wage_need_not_be_called_one(lang: str, said: str, income: str) -> None:
    assert talked(*INCOME_ASKED[lang], said, lang=lang).session.facts["income"] == income


@pytest.mark.parametrize(("lang", "said", "essentials"), [("zh", "最少最少2600", "2600"), ("zh", "省着点1800", "1800"), ("zh", "一家三口得四千", "4000"), ("en", "family of three, 4,000", "4000"), ("en", "at least 2600", "2600")])
def test_neither_need_what_it_takes_to_live(lang: str, said: str, essentials: str) -> None:
    assert talked(*ESSENTIALS_ASKED[lang], said, lang=lang).session.facts["essentials"] == essentials


@pytest.mark.parametrize("said", ["说交2000就能销掉记录", "昨天还了500"])
def test_what_is_owed_is_not_taken_from_another_matter(said: str) -> None:
    assert not talked("借呗逾期了", said).session.facts.get("debts[0].owed")


def test_what_was_earned_once_is_no_income_of_today() -> None:
    assert talked(*INCOME_ASKED["zh"], "以前我一个月挣两万,现在没了").session.facts["income"] == "0"


NEVER_SUMS = {
    "zh": ("我今年34岁", "家里3口人", "房子120平", "我体重140斤", "孩子上小学3年级", "卡号尾号4471", "我有2个孩子", "我在厂里干了5年"),
    "en": ("I'm 34 years old", "there are 3 of us at home", "my flat is 120 square metres", "I weigh 70 kilos", "my son is in grade 3", "the code is 8834", "I have 2 kids", "I worked there for 5 years"),
}
NUMBERS_ASKED = {
    "zh": (["我逾期了不知道怎么办"], ["花呗欠2万,逾期两个月"], ["花呗欠2万,逾期两个月", "每月到手5000"], ["帮我算算这笔贷款多贵", "借了2万"], ["借1万,分12期,每期还944"], ["花呗欠2万逾期两个月,每月到手5000,开销3000", "做一份还款计划"]),
    "en": (["I'm overdue and don't know what to do"], ["I owe Huabei 20,000, two months overdue"], ["I owe Huabei 20,000, two months overdue", "I earn 5000 a month"], ["what does this loan really cost?", "I borrowed 20,000"], ["I borrowed 10000, 12 payments of 944"], ["I owe Huabei 20,000, two months overdue, I earn 5000 a month and spend 3000", "make me a plan"]),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, rows in NEVER_SUMS.items() for said in rows])
def test_ages_floors_and_heads_answer_no_question_for_a_sum(lang: str, said: str) -> None:
    for turns in NUMBERS_ASKED[lang]:
        before = talked(*turns, lang=lang).session.facts
        assert talked(*turns, said, lang=lang).session.facts == before, turns


def test_a_sum_beside_an_age_is_taken() -> None:
    assert talked("花呗欠2万,逾期两个月", "我34岁,每月工资6000").session.facts["income"] == "6000"
    assert talked("I owe Huabei 20,000, two months overdue", "I'm 34 years old and earn 6,000 a month", lang="en").session.facts["income"] == "6000"
