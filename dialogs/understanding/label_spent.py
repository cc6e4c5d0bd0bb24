"""Several kinds of spending under one sum: 房租吃饭大概3500, 3500房租吃饭."""

from itertools import takewhile

from dialogs.understanding.label_marks import Token
from dialogs.understanding.label_near import last_comma
from dialogs.understanding.label_state import NEAR, State

DAILY = ("spending.food", "spending.living")


def spent_together(state: State, place: int, cue: Token) -> str:
    """房租吃饭大概3500: one sum for several kinds is what it takes to live, where food or daily living is among them."""
    since = 0 if "total" in state.scopes else last_comma(state, place)
    kinds = [token.name for token in state.kinds if token.start >= since]
    state.kinds = []
    if len(kinds) < 2 or cue.name not in kinds or not any(kind in DAILY for kind in kinds):
        return cue.name
    state.together = True
    return "essentials"


def spent_behind(state: State, place: int) -> list[Token]:
    """3500房租吃饭: the kinds right behind a figure, where no figure of their own follows."""
    rest = state.tokens[place + 1 : place + 1 + NEAR]
    kinds = list(takewhile(lambda token: token.name.startswith("spending"), rest))
    if len(kinds) < len(rest) and rest[len(kinds)].is_amount:
        return []
    state.used.update(kinds)
    return kinds
