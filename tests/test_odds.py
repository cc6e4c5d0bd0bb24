"""Promises of the chances of topics: a common piece, whose row is one large number, weighs what its numbers say."""

from math import exp, sqrt

import pytest

from dialogs.questions.odds import COMMON, Odds

TOPICS = 3 * COMMON
COMMONLY = {topic: topic * 7 % 301 - 150 for topic in range(0, TOPICS, 2)}
RARELY = {1: 40, 4: -90}
ROWS = {"逾期": (0.3, COMMONLY), "起诉": (2.5, RARELY)}


@pytest.mark.parametrize("said", [{"逾期"}, {"起诉"}, {"逾期", "起诉"}, set(), {"没听过"}])
def test_each_piece_weighs_what_was_learned_for_every_topic(said: set[str]) -> None:
    odds = Odds(TOPICS, [(piece, rare, [each for pair in row.items() for each in pair]) for piece, (rare, row) in ROWS.items()])
    known = [ROWS[piece] for piece in said & ROWS.keys()]
    length = sqrt(sum(rare**2 for rare, _ in known)) or 1.0
    sums = [sum(rare / length / 10 * row.get(topic, 0) for rare, row in known) for topic in range(TOPICS)]
    whole = sum(map(exp, sums))
    found = odds.of(sorted(said))
    assert found == pytest.approx([exp(each) / whole for each in sums], rel=1e-6)
