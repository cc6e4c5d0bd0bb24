"""What the page shows of a message, and how its limits and links end."""

from datetime import date
from typing import get_args

import pytest
from markupsafe import escape

from bot.buckets import Buckets, Rate
from bot.channels.web.blocks import blocks
from bot.channels.web.bubbles import card, marked
from bot.channels.web.limits import Gate, Limits
from bot.channels.web.page import reason, refused, said
from bot.channels.web.refused import UNMADE, WHY
from bot.channels.web.shelf import KEPT_FOR, Shelf
from bot.chinese import wide
from content.facts import all_facts
from content.languages import LANGUAGES
from content.words import words
from dialogs.talk import PaperKind
from tests.talking import OFFER, Talker

PAPER = {"kind": "picture", "name": "timeline", "lang": "zh", "data": {}}


def kinds(text, lang="zh"):
    return [block["kind"] for block in blocks(text, lang)]


def test_an_answer_falls_into_headings_lists_warnings_and_sources():
    talker = Talker()
    talker.say(OFFER)
    found = kinds(talker.last[0].text)
    assert found[:4] == ["heading", "bullets", "heading", "bullets"]
    assert (found.count("warning"), found[-2:]) == (2, ["steps", "sources"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_that_was_said_is_left_out(lang):
    def flat(part):
        return "".join(map(flat, part.values() if isinstance(part, dict) else part)) if not isinstance(part, str) else part

    talker = Talker(lang)
    for text in (OFFER, "信用卡欠了3万,逾期95天,最低还1500,收入6000,开销4000", "催收一天打十个电话合法吗"):
        talker.say(text)
        for message in talker.last:
            shown = flat([{name: value for name, value in block.items() if name != "kind"} for block in blocks(message.text, lang)])
            bare = [char for char in (wide(message.text) if lang == "zh" else message.text) if char.isalnum()]
            without = [char for char in shown if char.isalnum()]
            assert len(bare) - len(without) <= sum(line[:2].rstrip(".").isdecimal() for line in message.text.split("\n")) * 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["self_harm", "violence_to_user", "violence_by_user", "denied"])
def test_in_danger_every_number_can_be_dialled(lang, kind):
    numbers = {str(value) for name in ("HOT-005", "HOT-010") for period in all_facts()[name].values for value in period.named.values()}
    text = words(lang).render(f"danger.{kind}", {}, date(2026, 11, 24)).text
    runs = [run for block in blocks(text, lang) for line in block.get("lines", []) for run in line]
    plain = "".join(run for run in runs if isinstance(run, str))
    assert any("call" in run for run in runs if isinstance(run, dict))
    assert [number for number in numbers if len(number) > 2 and number in plain] == []


@pytest.mark.parametrize("line", ["欠 110元", "逾期120天", "12,356", "1.110", "还了 12378元"])
def test_an_amount_is_no_number_to_dial(line):
    assert not any(isinstance(run, dict) for block in blocks(line) for run in block["lines"][0])


def test_only_official_addresses_become_links():
    (block,) = blocks("去 xkz.nfra.gov.cn 查,别点 www.evil.example")
    assert [run for run in block["lines"][0] if isinstance(run, dict)] == [{"see": "xkz.nfra.gov.cn"}]


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("abcdef", [[1, 3]], [["a", False], ["bc", True], ["def", False]]),
        ("abcdef", [[2, 4], [1, 3], [0, 1]], [["abcd", True], ["ef", False]]),
        ("abcdef", [], [["abcdef", False]]),
        ("ab", [[0, 2], [0, 2]], [["ab", True]]),
        ("", [], []),
    ],
)
def test_marked_words_keep_the_message_whole(text, spans, shown):
    assert marked(text, spans) == shown
    assert "".join(piece for piece, _ in marked(text, spans)) == text


def test_a_scam_is_a_card_with_the_words_that_speak_for_it():
    talker = Talker()
    talker.say("看看是不是骗局:您的贷款已获批5万,请先交500元保证金解冻,转到安全账户")
    shown = card(talker.last[0])
    assert (shown["kind"], shown["verdict"]) == ("verdict", "scam")
    assert any(mark and "保证金" in text for text, mark in shown["pieces"])


def test_a_question_is_no_card():
    talker = Talker()
    assert card(talker.say("算一笔贷款")[0]) is None


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("到手 9,700元(合同写 10,000元),好", "到手 9,700元\uff08合同写 10,000元\uff09\uff0c好"),
        ("怎么样?(甲(乙)丙)", "怎么样\uff1f\uff08甲\uff08乙\uff09丙\uff09"),
        ("a, b (c) 12:30", "a, b (c) 12:30"),
        ("甲(乙", "甲(乙"),
        ("(a (甲) b", "(a \uff08甲\uff09 b"),
        ("欠款 3元, 逾期天数 6天, a, b", "欠款 3元\uff0c逾期天数 6天\uff0ca, b"),
    ],
)
def test_chinese_is_set_wide(typed, printed):
    assert wide(typed) == printed


def test_the_page_speaks_both_languages():
    assert said("zh").keys() == said("en").keys()


@pytest.mark.parametrize("why", [*WHY.values(), UNMADE])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_is_refused_has_a_page_with_a_reason_and_a_way_back(lang, why):
    page = refused(why, lang, "./", "a1b2")
    assert escape(reason(why, lang, "a1b2")) in page
    assert 'href="./"' in page
    assert "{{" not in page


def test_every_kind_of_paper_has_a_name():
    assert {f"paper.{kind}" for kind in get_args(PaperKind)} <= said("zh").keys()


def test_a_bucket_fills_again():
    now = [0.0]
    buckets = Buckets(Rate(2, 3), lambda: now[0])
    assert [buckets.wait("me") > 0 for _ in range(4)] == [False, False, False, True]
    now[0] += 0.5
    assert [buckets.wait("me") > 0 for _ in range(2)] == [False, True]


def test_one_who_is_stopped_takes_nothing_of_what_all_share():
    gate = Gate(Limits(Rate(0, 1), Rate(0, 10), Rate(0, 3)), lambda: 0.0)
    assert gate.wait("a", "x") == 0
    assert all(_stopped(gate, "a") for _ in range(10))
    assert [gate.wait(who, "x") for who in "bc"] == [0, 0]


def _stopped(gate, who):
    try:
        return gate.wait(who, "x") > 0
    except ZeroDivisionError:
        return True


def test_a_paper_goes_after_a_while():
    now = [0.0]
    shelf = Shelf(lambda: now[0])
    token = shelf.put("web:me", "1.0", PAPER)
    assert shelf.put("web:me", "1.0", PAPER) == token
    assert shelf.get("web:me", token) == PAPER
    assert shelf.get("web:other", token) is None
    now[0] += KEPT_FOR + 1
    assert shelf.get("web:me", token) is None


def test_lines_that_are_set_in_belong_to_the_item_above():
    (block,) = blocks("1. 信用卡\n   只算本金\n2. 借呗")
    assert block == {"kind": "steps", "items": [[["信用卡"], ["只算本金"]], [["借呗"]]]}


def test_a_short_first_line_is_a_heading_and_a_sentence_is_none():
    assert kinds("先做什么\n今天,把钱留出来。") == ["heading", "words"]
    assert kinds("还没逾期。\n先别急。") == ["words"]
    assert kinds("Where you stand\nNothing is late.", "en") == ["heading", "words"]


def test_where_somebody_stands_is_a_card():
    talker = Talker()
    talker.say("信用卡欠了3万,逾期95天,最低还1500,收入6000,开销4000")
    shown = next(card(message) for message in talker.last if message.key.startswith("triage."))
    assert shown["figures"] == [["owed", "30,000元"], ["minimum", "1,500元"], ["monthly_surplus", "2,000元"]]
    talker.say("收入3000")
    shown = next(card(message) for message in talker.last if message.key.startswith("triage."))
    assert shown["figures"][-1] == ["monthly_gap", "1,000元"]
