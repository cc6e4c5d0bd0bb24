"""One talk through all dialogs: the case file is theirs together, nothing that was told is lost on the way."""

from tests.talking import Talker

TO_THE_LETTER = (
    "微粒贷还欠1万5,逾期40天,帮我排个计划", "6500", "4300", "帮我给微粒贷写封分期的协商信", "7月被裁员,10月才找到工作",
)  # fmt: skip
AT_NIGHT = "催收昨天晚上11点给我妈打电话,说要去她单位闹"


def told(*turns: str) -> Talker:
    talker = Talker()
    for turn in turns:
        talker.say(turn)
    return talker


def test_the_letter_asks_for_nothing_that_the_plan_was_told():
    asked, talker = [], Talker()
    for turn in TO_THE_LETTER:
        asked += [message.asks for message in talker.say(turn) if message.asks]
    assert asked == ["income", "essentials", "debts[0].rate", "letter.account", "letter.monthly"]


def test_the_letter_names_the_figure_of_the_plan():
    plan = told(*TO_THE_LETTER[:3])
    assert "2,200" in plan.text
    assert "2,200" in told(*TO_THE_LETTER).text


def test_a_call_told_while_a_letter_is_written_is_judged_and_the_letter_goes_on():
    talker = told(*TO_THE_LETTER, AT_NIGHT)
    assert "conduct.breach" in talker.keys
    assert talker.session.asked == "letter.monthly"


def test_a_question_that_names_an_option_is_answered_and_picks_nothing():
    talker = told("我还存了通话截图,要准备什么")
    before = talker.session.asked
    talker.say("征信上会留多久")
    assert (before, talker.keys[0]) == ("evidence.goal", "answer.credit_years")
    assert "evidence.goal" not in talker.facts
