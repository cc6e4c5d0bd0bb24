"""Promises of the training of danger: the same cases give the same numbers, and what was never told apart stays silent."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.training.danger import PACE, NothingJudged, fit, main
from bot.training.pieces import write
from content.learned import LearnedError, read_learned

CASES = [
    ("坐在桥边想走了", "self_harm"), ("桥边风大不想回去了", "self_harm"), ("他们堵在门口砸门", "violence_to_user"),
    ("他们又来砸门了", "violence_to_user"), ("分期手续费多少", "none"), ("手续费能不能退", "none"),
]  # fmt: skip


def test_the_same_cases_give_the_same_numbers(tmp_path: Path) -> None:
    first, second = fit(CASES, [1.0] * 6), fit(CASES, [1.0] * 6)
    assert first == second
    write(first, tmp_path / "weights.jsonl")
    read = read_learned(tmp_path / "weights.jsonl")
    assert list(read.bias) == list(first[0])
    assert {piece: list(read.weights[piece]) for piece in read.weights.pieces()} == {piece: list(row) for piece, row in first[1].items()}


def test_a_line_that_was_cut_is_named(tmp_path: Path) -> None:
    file = tmp_path / "weights.jsonl"
    file.write_text('[1, 2]\n["桥边", 3, 4, 5]\n["走", 3, 4]\n', encoding="utf-8")
    with pytest.raises(LearnedError, match="走.*train again"):
        read_learned(file)


def test_what_stands_in_danger_alone_weighs_for_it() -> None:
    _, weights = fit(CASES, [1.0] * 6, replace(PACE, seen=2, least=30))
    assert weights["桥边"][0] > 0 > weights["手续"][0]
    assert weights["砸门"][1] > 0 > weights["桥边"][1]
    assert "走了" not in weights, "seen once"


def test_a_folder_without_judged_cases_is_named(tmp_path: Path) -> None:
    with pytest.raises(NothingJudged, match="tests/cases"):
        main(tmp_path)
