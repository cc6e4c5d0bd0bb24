"""Sums of debts that are told one by one: one of those that were counted, the other one, a row of sums before a row of names."""

import re

from content.regex import regex
from dialogs.understanding.label_rows import is_of_a_month, names_behind, one_each, row_of
from dialogs.understanding.label_state import State
from dialogs.understanding.label_words import DEBT_CUES, mention

ONE_IS = regex(r"第[一二三四五六七八][家个笔张](?:是|欠|有|大概|差不多|约)*$|(?:^|\W)(?:one|another|(?:the )?(?:second|third|fourth|first|last)(?: one)?|the other(?: one)?)(?: is| has| of| at| for| owes| with)?$", re.IGNORECASE)
THE_OTHER = regex(r"\b(?:the other|another)\b|另外?$", re.IGNORECASE)
THE_REST = regex(r"(?:其[他它余]|别的|另外)的?(?:大概|差不多|约|一共|总共)?$")
"""其余8万都逾期了."""
ON_THE_OTHER = regex(r"(?: yuan| rmb)? (?:on|with|at|to|for) the other(?: one| card| loan| app)?(?=$|[,.;!?])", re.IGNORECASE)
A_ONE = regex(r"个(?:是|有|欠)?| (?:is |of |at |for |owes )?", re.IGNORECASE)


def one_of_them(state: State, place: int) -> bool:
    """四个网贷,一个3万,一个2万5; three lenders: one 8,000, one 12,000: one of those that were counted, with its sum."""
    own = state.after(place)
    beside = own is not None and own.is_amount and own not in state.used and A_ONE.fullmatch(state.between(state.tokens[place].end, own.start)) is not None
    other = state.ledger.debts and THE_OTHER.search(state.between(max(0, state.tokens[place].start - 3), state.tokens[place].start))
    return bool(_counted(state) or other) and beside and own is not None and not one_each(state, state.tokens.index(own))


def row_of_names(state: State, place: int) -> bool:
    """Figures in one breath, and the debts they are of in the next."""
    row = [] if state.mentioned else row_of(state, place)
    names = names_behind(state, row)
    if not names or (state.cue and state.cue not in state.used and state.cue.name not in DEBT_CUES):
        return False
    cue = state.cue.name if state.cue else ""
    slot = "minimum" if cue in ("minimum", "least", "instalment", "due_this_month") or is_of_a_month(state, row) else "owed"
    for name, (token, fact) in zip(names, row, strict=True):
        mention(state, state.tokens.index(name), has_sum=True)
        state.used |= {name, token}
        if state.ledger.current:
            state.keep(state.ledger.current.facts, slot, fact)
    return True


def payment_behind(state: State, place: int) -> bool:
    """A 6k card payment due on the 5th, 4k card minimum."""
    after, cue, own = state.after(place), state.after(place, 2), state.after(place, 3)
    if after is None or cue is None or not after.names_a_debt or (own and own.is_amount and own.start - cue.end <= 1):
        return False  # 15k at SPDB minimum 1,500
    return cue.name in ("instalment", "least", "minimum") and cue.start - after.end <= 1


def is_one_more(state: State, place: int) -> bool:
    """Three lenders: one is 8,000; 2300 on Huabei and the other is 14k, and 14k on the other."""
    head = state.head(place)
    if any(token.group == "cue" and token.name not in (*DEBT_CUES, "spending.other") for token in state.clause(place)):
        return False  # I earn 5,000 and my wife another 3,000
    if ONE_IS.search(head) and (_counted(state) or (state.ledger.debts and THE_OTHER.search(head))):
        return True
    if state.ledger.debts and THE_REST.search(head) and any(token.name in ("overdue", "none", "well") for token in state.clause(place)):
        return True
    return bool(state.ledger.debts) and ON_THE_OTHER.match(state.words.text, state.tokens[place].end) is not None


def _counted(state: State) -> bool:
    """Whether it was told how many debts there are, or one of them by itself."""
    return "lenders_count" in state.person or any("count" in debt.facts or debt.item for debt in state.ledger.debts)
