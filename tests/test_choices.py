"""An answer picks a choice by its words, and by nothing less: a wrong choice costs more than a question asked again."""

from datetime import date

import pytest

from dialogs.understanding.reader import read
from dialogs.understanding.values import Choice

WHEN = ("刚刚,一小时以内", "今天", "更早")
KIND = ("网络贷款", "信用卡", "亲友借款")


def picked(text, options):
    found = read(text, today=date(2026, 11, 24), asked="choice", options=options)
    return next((value.value for value in found if isinstance(value, Choice)), None)


@pytest.mark.parametrize(
    ("text", "options", "number"),
    [("今天", WHEN, 2), ("今天早上", WHEN, 2), ("更早", WHEN, 3), ("网贷", KIND, 1), ("卡", KIND, 2), ("信用卡的", KIND, 2), ("第三个", KIND, 3)],
)
def test_its_own_words_pick_a_choice(text, options, number):
    assert picked(text, options) == number


@pytest.mark.parametrize(("text", "options"), [("昨天", WHEN), ("前天", WHEN), ("去年", WHEN), ("花呗", KIND)])
def test_one_character_in_common_picks_nothing(text, options):
    assert picked(text, options) is None
