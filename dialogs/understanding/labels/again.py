"""How many there are of one lender, and what is named in a list before it is told by itself."""

import re
from itertools import pairwise

from content.regex import regex
from dialogs.understanding.labels.joins import ALL_ARE, AND
from dialogs.understanding.labels.state import State

NEAR, BESIDE = 6, 4
OF_ONE_LENDER = regex(r"([两二三四五])[张笔]")
SO_MANY, CARDS_BEHIND = regex(r"\b(two|three|four|five) $", re.IGNORECASE), regex(r" (?:credit )?(?:cards|loans)\b", re.IGNORECASE)
FEW = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "two": 2, "three": 3, "four": 4, "five": 5}


def cards_of_it(state: State, place: int) -> int:
    """招行两张信用卡, two CMB cards: how many there are of one lender; 0 where it is not told, and of 浦发、光大两张卡."""
    token = state.tokens[place]
    last = next((one for one in reversed(state.tokens[:place]) if one.names_a_debt), None)
    if last and AND.fullmatch(state.between(last.end, token.start)):
        return 0
    said = OF_ONE_LENDER.search(state.between(*token.place)) if token.lender else None
    if said is None and token.lender and CARDS_BEHIND.match(state.words.text, token.end):
        said = SO_MANY.search(state.words.text, max(0, token.start - NEAR), token.start)
    return FEW[said[1].lower()] if said else 0


def told_again(state: State, place: int) -> bool:
    """欠了18万,都是信用卡和网贷,信用卡10万网贷8万: of what a whole is, where each is told by itself behind it."""
    first = place
    while first and state.tokens[first - 1].names_a_debt and (not (said := state.between(state.tokens[first - 1].end, state.tokens[first].start)) or AND.fullmatch(said)):
        first -= 1
    if not state.ledger.debts or not ALL_ARE.search(state.words.text[: state.tokens[first].start]):
        return False
    name = state.tokens[place].name
    return any(two.start - one.end <= BESIDE and ((one.name == name and one.names_a_debt and two.is_amount) or (one.is_amount and two.names_a_debt and two.name == name)) for one, two in pairwise(state.tokens[place + 1 :]))
