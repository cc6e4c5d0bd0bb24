"""What it takes to live, told in parts: each is counted once, whoever it goes to, and what was told before comes on top."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 28)


def spent(*said):
    talk = talked(*said, lang="en" if said[0].isascii() else "zh", today=TODAY)
    return next(message.data["essentials"] for message in reversed(talk.last) if "essentials" in (message.data or {}))


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("rent 1600, food 1300, my mum 800, phone 100", 3800),
        ("1500 rent, 1000 groceries, 300 to my dad, 80 internet", 2880),
        ("rent 900, eating 1200, my son 600", 2700),
        ("my mother 800, my daughter's school 500, rent 1400", 2700),
        ("房租1500 吃喝水电2000 孩子托班900", 4400),
        ("水电吃喝2千 托班九百 我妈800", 3700),
        ("孩子学费900,吃饭1300,我妈那边800,话费100", 3100),
        ("租房1600 生活费1300 给我妈800 手机100", 3800),
    ],
)
def test_every_part_counts_once(said, whole):
    before = ("I owe Huabei 7400, 2 weeks overdue", "salary 4500") if said.isascii() else ("花呗欠9000 逾期3天", "工资6200")
    assert spent(*before, said) == whole


@pytest.mark.parametrize("said", ["吃喝水电2000吧 孩子托班900 房贷没逾期 卡也没", "吃喝水电2000,孩子托班900"])
def test_parts_come_on_top_of_what_was_told_before(said):
    assert spent("房贷每月3100 信用卡还欠9000最低还450 工资6200", said, "没有逾期") == 6000
