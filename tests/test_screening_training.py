"""Promises of the training: the same cases give the same numbers, and a rare signal keeps what its author gave it."""

import json
from pathlib import Path

import pytest

from bot.cli import main as command
from bot.training.screening import fit, main, write
from bot.training.screening_cases import BadCases, read_cases
from bot.training.screening_words import PRAISE, REPLY, Text, learn, write_words
from content.signals import STRENGTHS, signals
from content.wording import WordingError, read_wording, warning, wording

ROWS = [
    {"text": "放款前先交2000元保证金", "label": "scam"},
    {"text": "征信修复,成功收费,加我微信", "label": "scam"},
    {"text": "您的账单已出,请于10日前还款", "label": "lawful"},
    {"text": "车抵贷,手续简单,来电咨询", "label": "ad", "source": "paper/adverts", "kind": "ad", "topic": "loan"},
    {"text": "谁也说不准", "label": "ad", "grey": True},
    {"text": "没有判断", "label": "?"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)
    (tmp_path / "cases.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_only_judged_messages_are_read(folder: Path) -> None:
    cases = read_cases([folder])
    assert [case.scam for case in cases] == [True, True, False, False]
    assert [case.source for case in cases] == ["cases", "cases", "cases", "paper"]


def test_the_same_cases_give_the_same_file(folder: Path, tmp_path: Path) -> None:
    rows = signals().rows
    files = [tmp_path / "one.toml", tmp_path / "two.toml"]
    for file in files:
        write(fit(read_cases([folder]), rows, {}), rows, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_what_no_case_shows_keeps_its_weight(folder: Path) -> None:
    cases, rows = read_cases([folder]), signals().rows
    shown = {place for case in cases for place in case.fired}
    model = fit(cases, rows, {})
    for place, (row, weight) in enumerate(zip(rows, model.weights, strict=True)):
        if place not in shown:
            assert weight == STRENGTHS[row.strength]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match="no case"):
        main([tmp_path])


OURS = """[scam]
SCAM-001 = ["放款前先交保证金", "先交保证金再放款"]
[lawful]
reminders = ["账单已出,请还款"]
"""


def test_words_are_learned_from_our_own_frauds_alone(folder: Path) -> None:
    (folder / "screen.toml").write_text(OURS, encoding="utf-8")
    (folder / "other.toml").write_text("[scam]\nx = 1\n", encoding="utf-8")
    words = fit(read_cases([folder]), signals().rows, None).words.words
    assert words["保证金"].kind == "SCAM-001"
    assert words["保证金"].weight > 0
    assert "征信修复" not in words


def test_what_people_say_of_their_own_case_speaks_against_a_fraud_and_a_fraud_that_they_tell_for_one(folder: Path) -> None:
    """But for every fifth, which is kept to measure on, and topics that are near to frauds."""
    said = {"credit_years": ["逾期记录几年消"] * 5, "scam_pay_first": ["客服叫我先垫工本"] * 5, "scam_verify_lender": ["这家平台真不真"] * 5}
    (folder / "screen.toml").write_text(OURS, encoding="utf-8")
    (folder / "asked.toml").write_text("\n".join(f"{topic} = {json.dumps(texts, ensure_ascii=False)}" for topic, texts in said.items()), encoding="utf-8")
    cases = read_cases([folder])
    assert [case.scam for case in cases if case.kind == "own_case"] == [False] * 4 + [True] * 4
    words = fit(cases, signals().rows, None).words.words
    assert words["记录"].weight < 0 < words["工本"].weight
    assert words["工本"].kind == ""


def test_praise_of_oneself_speaks_for_nobody() -> None:
    texts = [Text(frozenset({"放款", "账单"}), scam=True, share=1.0, own=True, kind="SCAM-001")] * 3
    others = [Text(frozenset({"账单", "正规持牌", "还款日"}), scam=False, share=1.0, own=True)] * 30
    words = learn([*texts, *others]).words
    assert words["放款"].weight > 0 > words["还款日"].weight
    assert "正规持牌" not in words
    assert not any(PRAISE.search(word) for word, worded in wording().words.items() if worded.weight < 0)
    assert not any(PRAISE.search(word) for word in warning().words)


def test_what_somebody_did_when_he_was_told_speaks_for_neither_side() -> None:
    told = [Text(frozenset({"保证金", "没转", "拉黑"}), scam=True, share=1.0, own=True, kind="SCAM-001")] * 3
    assert learn([*told, *[Text(frozenset({"账单"}), scam=False, share=1.0, own=True)] * 3]).words.keys() == {"保证金", "账单"}
    assert not any(REPLY.search(word) for word in wording().words)


def test_the_same_words_give_the_same_file_and_are_read_back(tmp_path: Path) -> None:
    texts = [Text(frozenset({"放款", "保证金", "deposit first"}), True, 1.0, True, "SCAM-001"), Text(frozenset({"放款"}), True, 1.0, True, "SCAM-011")] * 2
    files = [tmp_path / "one.toml", tmp_path / "two.toml"]
    for file in files:
        write_words(learn(texts), file)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert read_wording(files[0].read_text(encoding="utf-8")) == learn(texts)


@pytest.mark.parametrize(("broken", "says"), [('start = -1.0\n[several]\n"放款" = "x"', "a number"), ('[several]\n"放款" = 1', "start is"), ("[", "not TOML")])
def test_a_broken_file_of_words_says_how_to_mend_it(broken: str, says: str) -> None:
    with pytest.raises(WordingError, match=says):
        read_wording(broken)


def test_where_no_fraud_of_ours_is_given_the_words_stay(folder: Path) -> None:
    model = fit(read_cases([folder]), signals().rows, (wording(), warning()))
    assert (model.words, model.warnings) == (wording(), warning())


def test_the_command_trains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["train", str(tmp_path)]) == 2
    assert "no case" in capsys.readouterr().err
