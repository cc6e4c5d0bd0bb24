"""A move is heard in the ways people ask for it, and never inside a message that tells something."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.moves import MovesError, read_moves
from dialogs.understanding.moves import correction, find_move, is_question, mood, side_question

CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("moves.toml").read_text(encoding="utf-8"))
MOVES = [(kind, text) for kind, texts in CASES["moves"].items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), MOVES)
def test_a_message_is_the_move_it_sounds_like(kind, text):
    move = find_move(text)
    assert (move.kind if move else "none") == kind


@pytest.mark.parametrize(
    ("text", "lang"),
    [("说英文", "en"), ("切换成英文", "en"), ("看不懂中文", "en"), ("I don't speak Chinese", "en"), ("说中文", "zh"), ("chinese please", "zh"), ("看不懂英文", "zh")],
)
def test_the_language_asked_for_is_known(text, lang):
    move = find_move(text)
    assert (move.lang if move else None) == lang


@pytest.mark.parametrize("row", CASES["correction"], ids=lambda row: row["text"])
def test_a_correction_names_the_new_value_and_what_it_replaces(row):
    mended = correction(row["text"])
    assert mended is not None
    assert (mended.text, mended.old, mended.label) == (row["new"], row.get("old"), row.get("label"))
    assert 0 <= mended.span[0] < mended.span[1] <= len(row["text"])


@pytest.mark.parametrize("text", CASES["not_corrections"]["texts"])
def test_what_corrects_nothing_is_left_alone(text):
    assert correction(text) is None


def test_the_span_of_a_move_is_the_clause_that_asks_for_it():
    text = "你太笨了,給我轉人工"
    assert text[slice(*find_move(text).span)] == "給我轉人工"


def test_a_sigh_beside_facts_is_a_mood_and_no_move():
    assert find_move("欠了8万,撑不住了") is None
    assert mood("欠了8万,撑不住了") == "despair"
    assert mood("欠了8万,月底还") is None


@pytest.mark.parametrize("text", ["会坐牢吗", "要还多少", "能不能分期", "征信咋办", "算违法不", "will they sue me", "为什么扣我钱", "逾期几天上征信", "那要几个月"])
def test_a_question_is_seen_with_and_without_its_mark(text):
    assert is_question(text)


@pytest.mark.parametrize("text", ["欠3万", "逾期好几个月了", "不知道", "没什么收入", "怎么都还不上", "谁都不接我电话", "I owe 3000", "有几个平台"])
def test_a_statement_is_no_question(text):
    assert not is_question(text)


def test_a_question_beside_facts_is_cut_out():
    text = "花呗欠1万9,逾期20天,会被起诉吗"
    assert text[slice(*side_question(text))] == "会被起诉吗"
    assert side_question("会被起诉吗") is None
    assert side_question("花呗欠1万9") is None


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text):
    for found in (find_move(text), correction(text)):
        assert found is None or 0 <= found.span[0] <= found.span[1] <= len(text)
    is_question(text)
    side_question(text)
    mood(text)


def test_a_long_text_is_no_move_and_is_soon_done():
    for piece in ("不是3万", "我要", "那个", "no, ", "不对,", "算了", "把改成"):
        text = piece * (100_000 // len(piece))
        assert find_move(text) is None
        assert correction(text) is None
        is_question(text)


def test_a_wrong_file_of_moves_names_the_entry_and_the_fix():
    good = '[fillers]\nheads = ["a"]\ntails = ["b"]\nchatter = "c"\n'
    with pytest.raises(MovesError, match=r"move 1 \(back\): missing or unknown firm"):
        read_moves(good + '[[move]]\nkind = "back"\npatterns = ["x"]\n')
    with pytest.raises(MovesError, match="not a pattern"):
        read_moves(good + '[[move]]\nkind = "back"\nfirm = true\npatterns = ["("]\n')


@pytest.mark.parametrize("said", ["把还款表导出来,我拿去对", "还款计划表下载一下", "export the repayment schedule", "帮我把计划表打印出来"])
def test_a_table_that_is_to_be_had_is_the_sheet(said):
    move = find_move(said)
    assert move is not None and move.kind == "sheet"
