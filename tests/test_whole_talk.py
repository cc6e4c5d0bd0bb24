"""One talk through all dialogs: the case file is theirs together, nothing that was told is lost on the way."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.transcript import read
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from tests.talking import Talker

TRANSCRIPTS = Path(__file__).parent / "transcripts"

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


WHOLE = {name: read(TRANSCRIPTS / f"{name}.md") for name in ("whole_talk", "whole_talk_english")}


def paid_by_the_plan(talker: Talker, lender: str) -> Decimal:
    """What the plan, made anew from the case file, pays a lender in its first month."""
    made, _ = run(DIALOGS["plan"], talker.facts, talker.today)
    data = next(paper.data for paper in made.papers if paper.name == "plan")
    place = next(n for n, debt in enumerate(data["debts"]) if lender in dict(debt["name"]).values())
    return Decimal(data["months"][0]["payments"][place])


@pytest.mark.parametrize("name", WHOLE)
def test_a_talk_of_25_turns_asks_nothing_that_it_knows_and_nothing_twice(name):
    talk = WHOLE[name]
    talker, asked = Talker(talk.lang, talk.today), list[str]()
    for turn in talk.turns:
        known = talker.facts
        pending = talker.session.asked
        for message in talker.say(turn.said):
            if message.asks and message.asks != pending:
                assert message.asks not in known
                asked.append(message.asks)
    assert len(talk.turns) >= 25
    assert len(asked) == len(set(asked)), asked


@pytest.mark.parametrize("name", WHOLE)
def test_the_letter_of_the_whole_talk_names_the_figure_of_its_plan(name):
    talk = WHOLE[name]
    talker, letters = Talker(talk.lang, talk.today), []
    for turn in talk.turns:
        letters += [(message, paid_by_the_plan(talker, "WeBank" if talk.lang == "en" else "微粒贷")) for message in talker.say(turn.said) if message.key == "letter.ready"]
    [(message, planned)] = letters
    assert Decimal(str(message.data["monthly"])) == planned


@pytest.mark.parametrize("name", WHOLE)
def test_the_whole_talk_goes_from_the_scam_to_the_credit_record(name):
    talk = WHOLE[name]
    talker, keys = Talker(talk.lang, talk.today), list[str]()
    for turn in talk.turns:
        talker.say(turn.said)
        keys += talker.keys
    way = ("scam.scam", "rate.cost", "plan.ready", "letter.ready", "conduct.breach", "evidence.complaint", "answer.credit_years")
    assert [key for key in dict.fromkeys(keys) if key in way] == list(way)
    assert not {"common.miss", "common.not_understood", "common.out_of_scope"} & set(keys)
