"""An answer with a question behind it: the figure that was asked for is kept, and the question rests on it."""

import pytest

from tests.talking import talked

MONTH = "我工资8800,房贷3100,生活费2000"
CARD = "我欠招行3万,每月最低1500,逾期两个月"


@pytest.mark.parametrize(
    ("lang", "told", "said", "name", "value", "answer"),
    [
        ("zh", MONTH, "具体是9万3,不算利息得还多久", "debts[0].owed", "93000", "26 个月"),
        ("zh", MONTH, "一共112400,不算利息要几个月", "debts[0].owed", "112400", "31 个月"),
        ("zh", MONTH, "9万3。那我要还多久", "debts[0].owed", "93000", "26 个月"),
        ("zh", CARD, "到手6000,够不够还", "income", "6000", "必须花的钱"),
        ("zh", CARD, "6000,那每个月能剩多少", "income", "6000", "必须花的钱"),
        ("en", "I earn 8,800, mortgage 3,100, living 2,000", "93,000 exactly. How long without interest?", "debts[0].owed", "93000", "26 months"),
        ("en", "I owe CMB 30,000", "I make 7,400; rent 1,900; food 3,200. What's free?", "income", "7400", "2,300"),
    ],
)
def test_the_answer_is_kept_and_the_question_rests_on_it(lang, told, said, name, value, answer):
    talker = talked(told, said, lang=lang)
    assert talker.session.facts[name] == value
    assert answer in talker.text


def test_what_is_put_up_beside_it_is_no_answer():
    talker = talked(CARD, "要是每月还2000,多久还清")
    assert "income" not in talker.session.facts
