"""A first message leads to the dialog it wants, or to a choice; what is no business of ours is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.intents import IntentsError, intents, read_intents
from dialogs.understanding.intents import route
from tests.measure_intents import ALONE, measure, own

KNOWN = {
    "application", "borrow", "checkin", "checkup",
    "rate", "triage", "scam", "harmed", "plan", "letter", "conduct", "credit", "options", "platform", "fakeapp", "evidence", "court", "answer", "product",
}  # fmt: skip
OWN_SUMS = {"arrears", "early", "swap"}
"""Dialogs that only a wish of one's own begins; no case of the sample is about them."""


@pytest.mark.parametrize(("half", "right", "offered", "alone"), [("tune", 0.88, 0.98, 0.95), ("held", 0.85, 0.95, 0.90), ("last", 0.80, 0.95, 0.95)])
def test_own_examples_are_routed_right(half, right, offered, alone):
    count, left, _ = measure(own(half))
    total = sum(count.values())
    assert total >= 50
    assert count["right"] / total >= right
    assert (count["right"] + count["asked"]) / total >= offered
    assert left["kept"] / sum(left.values()) >= alone


def test_no_example_stands_twice_and_every_part_holds_every_dialog():
    parts = [list(own(part)) for part in ("tune", "held", "last")]
    texts = [text for rows in parts for text, _ in rows]
    assert len(texts) == len(set(texts)) >= 300
    for rows in parts:
        assert set().union(*(wanted for _, wanted in rows)) == KNOWN | {"none"}


def test_every_cue_speaks_for_a_known_dialog():
    assert {dialog for cue in intents().cues for dialog in cue.weights} == KNOWN | OWN_SUMS


def test_a_choice_has_at_most_three():
    found = route("债务重组是什么,适合我吗")
    assert found.dialog is None
    assert 2 <= len(found.choices) <= 3


def test_a_route_explains_itself():
    found = route("收到法院传票了怎么办")
    assert found.dialog == "court"
    assert found.score == pytest.approx(sum(dict(weights).get("court", 0) for _, weights in found.cues))


@pytest.mark.parametrize("text", ["今天几号来着", "你会唱歌吗", "帮我想个网名", "what is the capital of France", "", "。。。"])
def test_what_is_no_business_of_ours_is_left_alone(text):
    found = route(text)
    assert found.dialog is None or found.dialog in ALONE
    assert not found.choices


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    found = route(text)
    assert found == route(text)
    assert len(found.choices) <= 3


def test_a_long_text_is_soon_done():
    assert route("逾期了怎么办," * 15_000).dialog == "triage"


def test_a_wrong_file_names_the_cue():
    good = "[route]\nsure = 1\nahead = 1\nmaybe = 1\nnear = 1\nchoices = 3\n"
    with pytest.raises(IntentsError, match=r"cue 1 \(a\): no cue before it is called b"):
        read_intents(good + '[[cue]]\nname = "a"\nwith = ["b"]\nweights = { rate = 1.0 }\n')
    with pytest.raises(IntentsError, match="missing or unknown weights"):
        read_intents(good + '[[cue]]\nname = "a"\n')
