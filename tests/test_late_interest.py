"""The interest that is doubled after a judgment is reckoned from the sum and the days that are told."""

import pytest

from tests.talking import Talker


@pytest.mark.parametrize(
    ("lang", "told", "whole"),
    [
        ("zh", ["判决书让我还52000,过了期100天没给,双倍利息是多少"], "910"),
        ("zh", ["判了31000还没还,加倍利息一天多少", "那从10月1号算到今天呢"], "292.95"),
        ("zh", ["迟延履行利息怎么算,判的2万", "拖半年呢"], "637"),
        ("en", ["I was ordered to pay 52,000. how much is the double interest after 100 days?"], "¥910"),
        ("en", ["the court says 31,000. what is the late-performance interest a day?", "and from 1 October until today?"], "292.95"),
    ],
)
def test_what_is_added_after_a_judgment(lang, told, whole):
    talker = Talker(lang)
    for text in told:
        talker.say(text)
    assert whole in talker.text
    assert not [name for name in talker.session.facts if name.startswith("offer.")]
