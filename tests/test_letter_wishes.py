"""A letter that is wished for in one's own words is the right one, and nothing but a yes makes a file of it."""

import tomllib
from pathlib import Path

import pytest

from tests.talking import Talker

FILE = Path(__file__).with_name("cases") / "letter_wishes.toml"
WISHES = [(text, kind) for kind, texts in tomllib.loads(FILE.read_text(encoding="utf-8")).items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), WISHES)
def test_a_letter_is_known_by_what_it_is_for(text, kind):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert talker.facts.get("letter.kind", "none") == kind


@pytest.mark.parametrize(("answer", "key"), [("都对的", "letter.ready"), ("是的", "letter.ready"), ("分期的", "letter.change"), ("晚点再说的", "letter.change")])
def test_a_draft_is_approved_before_anything_else_is_asked_and_only_by_a_yes(answer, key):
    talker = Talker("zh")
    for line in ("欠建设银行信用卡4万8逾期4个月", "写信要求减免罚息", "利息加罚息一年收了36%"):
        talker.say(line)
    assert talker.session.asked == "letter.approved"
    talker.say(answer)
    assert talker.last[0].key == key
