"""Promises of the training on collectors' conduct: the same stories give the same numbers, and they fit what reads them."""

from pathlib import Path

import pytest

from bot.training.conduct import NothingJudged, fit, judged, main
from content.conduct import FINDS, learned
from content.matters import matters
from dialogs.collectors.tone import tone

STORIES = [
    {"text": "喷漆喷了一门,店没法开", "lender": "private", "verdict": "breach", "rules": ["COLL-017"], "matter": "public"},
    {"text": "又来喷漆,店门都红了", "lender": "private", "verdict": "breach", "rules": ["COLL-017"], "matter": "public"},
    {"text": "发来账单,请我查收", "lender": "bank", "verdict": "lawful", "rules": ["COLL-004"]},
    {"text": "账单请查收,客服说的", "lender": "bank", "verdict": "lawful", "rules": ["COLL-004"]},
]  # fmt: skip


def test_the_same_stories_give_the_same_numbers() -> None:
    assert fit(STORIES * 2) == fit(STORIES * 2)


def test_what_stands_in_breaches_alone_weighs_for_one() -> None:
    _, weights = fit(STORIES * 2)
    breach, public = 0, len(FINDS) + 1 + [row.name for row in matters().rows].index("public")
    assert weights["喷漆"][breach] > 0 > weights["账单"][breach]
    assert weights["喷漆"][public] > 0


def test_the_weights_fit_the_matters() -> None:
    assert len(learned().bias) == len(FINDS) + 1 + len(matters().rows), "train again: python -m bot train-conduct tests/cases"
    assert len(tone("", "bank").matters) == len(matters().rows)


def test_every_matter_of_a_story_is_one() -> None:
    names = {row.name for row in matters().rows}
    assert {case["matter"] for case in judged(Path(__file__).parent / "cases") if "matter" in case} <= names


def test_a_folder_without_stories_is_named(tmp_path: Path) -> None:
    with pytest.raises(NothingJudged, match="tests/cases"):
        main(tmp_path)
