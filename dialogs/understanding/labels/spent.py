"""Several kinds of spending under one sum: 房租吃饭大概3500, 3500房租吃饭."""

from itertools import takewhile

from content.regex import either, regex
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import last_comma
from dialogs.understanding.labels.state import NEAR, State

DAILY = ("spending.food", "spending.living")
WHOLE = "essentials"
ADDED = regex(either("加", "和", "跟", "连", "以及", "还有", r"\b(?:and|plus|with|incl\w*)\b"))
"""吃住加给妈看病6400, 吃住房租3900: a kind of spending that goes with what it takes to live, under one sum."""


HEAD = regex(r"支出|开销|花销|开支|花费")
"""每月支出房租2000: what follows is one of its kinds."""


def spent_together(state: State, place: int, cue: Token) -> str:
    """房租吃饭大概3500: one sum for several kinds is what it takes to live, where food or daily living is among them."""
    since = 0 if "total" in state.scopes else last_comma(state, place)
    named = [token for token in state.kinds if token.start >= since]
    kinds = [token.name for token in named if token.name != WHOLE]
    state.kinds = []
    if kinds and named[0].name == WHOLE and cue.name in kinds and ((named[0].end == cue.start and not HEAD.search(state.words.text, named[0].start, named[0].end)) or ADDED.search(state.words.text, named[0].start, cue.start)):
        state.together = True
        return WHOLE
    if len(kinds) < 2 or cue.name not in kinds or not any(kind in DAILY for kind in kinds):
        return cue.name
    state.together = True
    return WHOLE


def spent_behind(state: State, place: int) -> list[Token]:
    """3500房租吃饭: the kinds right behind a figure, where no figure of their own follows."""
    rest = state.tokens[place + 1 : place + 1 + NEAR]
    kinds = list(takewhile(lambda token: token.name.startswith("spending"), rest))
    if len(kinds) < len(rest) and rest[len(kinds)].is_amount:
        return []
    state.used.update(kinds)
    return kinds
