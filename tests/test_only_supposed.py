"""What is only supposed, asked or told of others is taken for no answer, no fraud and no invented story."""

import pytest

from tests.talking import Talker

DEBTS = "借呗5000,微粒贷9000,月入8500,开销6000"


@pytest.mark.parametrize("said", ["要是加班没了少1500呢", "要是每个月能多拿800", "如果工资变成7000呢"])
def test_what_is_supposed_does_not_answer_the_open_question(said):
    talker = Talker()
    talker.say(DEBTS)
    talker.say("0")
    talker.say(said)
    assert "due_this_month" not in talker.session.facts


def test_what_there_would_be_more_of_a_month_counts_before_there_is_a_plan():
    talker = Talker()
    talker.say(DEBTS)
    talker.say("要是房租降500呢")
    assert "3,000" in talker.text


def test_a_friend_who_pays_one_each_month_is_no_fraud():
    talker = Talker()
    talker.say("上周帮表弟刷了脸,贷款写的是我")
    talker.say("他说每个月转给我两千。他要是断了,我工资5200花3600,够不够")
    assert not [key for key in talker.keys if key == "harmed.paid"]


@pytest.mark.parametrize("said", ["我爸上个月走了,催收说父债子还天经地义,是不是真的", "我妈住院了,客服说能免利息,是不是真的"])
def test_whether_it_is_true_invents_nothing(said):
    talker = Talker()
    talker.say(said)
    assert "common.honest_letter" not in talker.keys


@pytest.mark.parametrize(("lang", "said"), [("zh", "对方讲不还就上法院告我"), ("en", "they told me they are going to sue"), ("en", "they said they'll sue me next week"), ("en", "they keep saying they will sue")])
def test_who_is_told_of_a_suit_hears_of_suits(lang, said):
    talker = Talker(lang)
    talker.say(said)
    assert talker.keys[0] == "answer.court_sued"


def test_who_is_besieged_hears_what_the_law_says_to_it():
    talker = Talker()
    talker.say("他们在门口砸门,说不开就撬锁")
    assert "COLL-018" in talker.last[0].facts
