"""The same facts in any order, in any number of messages, end in the same outcome."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.talking import Talker

PHRASES = {
    "offer.received": ("到手9700", "实际到账9700元"),
    "offer.payment": ("每期还944", "月供944"),
    "offer.count": ("分12期", "一共12期"),
}


@settings(max_examples=60)
@given(st.permutations(list(PHRASES)), st.lists(st.booleans(), min_size=2, max_size=2), st.lists(st.integers(0, 1), min_size=3, max_size=3))
def test_order_and_number_of_messages_do_not_matter(order, breaks, wording):
    phrases = [PHRASES[name][pick] for name, pick in zip(order, wording, strict=True)]
    text = phrases[0]
    for phrase, broken in zip(phrases[1:], breaks, strict=True):
        text += ("\x00" if broken else ",") + phrase
    talk = Talker()
    talk.say("算一笔贷款的利率")
    for message in text.split("\x00"):
        talk.say(message)
    assert talk.keys[-2:] == ["rate.cost", "ask.offer.lender_kind"]
    data = talk.last[-2].data
    assert (data["received"], data["payment"], data["count"], data["total_cost"]) == (9700, 944, 12, 1628)


@settings(max_examples=40)
@given(st.permutations([("offer.lender_kind", "private"), ("offer.signed_on", "2019-05-01"), ("offer.count", 12), ("offer.received", "9700"), ("offer.payment", "944")]))
def test_buttons_in_any_order_end_alike(order):
    from dialogs.replies import Action

    talk = Talker()
    talk.press("0|start:rate")
    for name, value in order:
        talk.press(str(Action("set", name, value, talk.session.runs)))
    assert "rate.cost" in talk.keys
    talk.say("再说一遍")
    assert "LPR 的 4 倍" in talk.text
    assert talk.last[-1].data["total_paid"] == 11328
