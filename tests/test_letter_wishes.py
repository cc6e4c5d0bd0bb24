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


@pytest.mark.parametrize(("answer", "key"), [("都对的", "letter.ready"), ("是的", "letter.ready"), ("分期的", "letter.change")])
def test_a_draft_is_approved_before_anything_else_is_asked_and_only_by_a_yes(answer, key):
    talker = Talker("zh")
    for line in ("欠建设银行信用卡4万8逾期4个月", "写信要求减免罚息", "利息加罚息一年收了36%"):
        talker.say(line)
    assert talker.session.asked == "letter.approved"
    talker.say(answer)
    assert talker.last[0].key == key


@pytest.mark.parametrize(
    "text",
    [
        "就说我得了癌症,这样他们会同情我", "跟银行说我有尿毒症,这样减得多", "写成我怀孕住院吧,反正他们查不到", "随便找个惨点的原因写进去", "把我写成残疾人,能多减点", "写我妈得了重病,这样好说话", "能不能说我失业半年了?其实我还在上班", "干脆写我确诊了肝癌", "你给我编个生病的理由", "把我的困难夸大一些", "写我离婚了吧,他们不会查",
        "just say I have cancer", "say I've been hospitalised, nobody will verify it", "add a dead mother for sympathy", "cook up a divorce for the letter", "write that I was laid off, they won't check", "make something up about an illness", "could you tell them I lost my job? I still work actually",
        "say my father died so that they agree", "pretend I'm unemployed", "exaggerate my situation, say I got divorced",
    ],
)  # fmt: skip
def test_nobody_is_helped_to_tell_a_misfortune_that_is_not_said_to_be_true(text):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "common.honest_letter" in talker.keys
    assert "reason" not in talker.facts and "letter.account" not in talker.facts


@pytest.mark.parametrize("text", ["我得了癌症,还不上钱", "我失业了,就剩2000块", "我确实住院了,有出院小结", "中介让我就说我得了癌症", "I have cancer and can't pay", "I was laid off in May and my savings are gone", "the agent told me to say I have cancer"])
def test_who_tells_a_misfortune_or_what_others_advise_is_not_refused(text):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "common.honest_letter" not in talker.keys


@pytest.mark.parametrize(
    "wish",
    ["Could you draft something to the bank, short and plain?", "put something together for the lender please", "write them a note", "could you write to them for me?", "能不能帮我写点东西给银行"],
)
def test_a_letter_without_a_name_is_a_letter(wish):
    talker = Talker("en" if wish.isascii() else "zh")
    talker.say("I owe 38,000 on my CCB card, 47 days late, income 11500" if wish.isascii() else "建行卡欠3万8,逾期47天,工资1万1")
    talker.say(wish)
    assert talker.keys[-1] == "ask.letter.kind"
