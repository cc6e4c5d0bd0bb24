"""Who asks us politely (请帮忙算这个分期的利率) wants nothing of a lender: no letter begins, and what is wished for does."""

import pytest

from dialogs.letters.wishes import asks_them
from tests.bench_turns import wish
from tests.talking import talked


@pytest.mark.parametrize("number", range(0, 4_860, 97))
def test_a_wish_for_the_price_begins_it_in_whatever_words(number):
    assert talked(wish(number)).keys == ["ask.offer.received"]


@pytest.mark.parametrize(
    ("said", "of_them"),
    [
        ("请帮忙算这个分期的利率", False), ("请帮我分析一下这笔分期", False), ("请告诉我怎么减少利息", False), ("请老师帮忙看看能减多少", False),
        ("请分析我的情况", False), ("我想申请停息挂账", False), ("请银行给我分期", True), ("希望招行同意延期", True), ("让银行宽限三个月", True),
    ],
)  # fmt: skip
def test_what_is_asked_of_us_is_not_asked_of_them(said, of_them):
    assert asks_them(said) is of_them
