"""Promises of the training: the same cases give the same numbers, and a rare signal keeps what its author gave it."""

import json
from pathlib import Path

import pytest

from bot.train import BadCases, fit, main, read_cases, write
from content.signals import STRENGTHS, signals

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
        write(fit(read_cases([folder]), rows), rows, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_what_no_case_shows_keeps_its_weight(folder: Path) -> None:
    cases, rows = read_cases([folder]), signals().rows
    shown = {place for case in cases for place in case.fired}
    model = fit(cases, rows)
    for place, (row, weight) in enumerate(zip(rows, model.weights, strict=True)):
        if place not in shown:
            assert weight == STRENGTHS[row.strength]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match="no case"):
        main([str(tmp_path)])
