"""Sums of debts that are told one by one: one of those that were counted, the other one, a row of sums before a row of names."""

import re
from dataclasses import replace

from content.regex import either, regex
from dialogs.understanding.labels.near import belongs_before
from dialogs.understanding.labels.rows import (
    A_MONTH_BEHIND,
    CALLED_SO,
    is_of_a_month,
    names_behind,
    one_each,
    row_of,
)
from dialogs.understanding.labels.state import State
from dialogs.understanding.labels.values import amount_fact
from dialogs.understanding.labels.words import DEBT_CUES, mention

ONE_IS = regex(either(
    "第[一二三四五六七八][家个笔张](?:是|欠|有|大概|差不多|约)*$",
    r"(?:^|\W)(?:one|another|(?:the )?(?:second|third|fourth|first|last)(?: one)?|the other(?: one)?)(?: is| has| of| at| for| owes| with| takes| costs| wants)?$",
), re.IGNORECASE)
THE_OTHER = regex(r"\b(?:the other|another)\b|另外?$", re.IGNORECASE)
THE_REST = regex(r"(?:其[他它余]|别的|另外)的?(?:大概|差不多|约|一共|总共)?$")
"""其余8万都逾期了."""
ON_THE_OTHER = regex(r"(?: yuan| rmb)? (?:on|with|at|to|for) the other(?: one| card| loan| app)?(?=$|[,.;!?])", re.IGNORECASE)
A_ONE = regex(r"个(?:是|有|欠|(?:每个?月|月供|每期)(?:要|得)?还?)?| (?:is |of |at |for |owes |takes |costs |wants )?", re.IGNORECASE)

THE_SUM, IS = regex(r"\b(?:the|that)$", re.IGNORECASE), regex(r"(?: yuan| rmb)? (?:is|isn't)\b")
PAYS_ONE = regex(r"一[个家张笔](?:每个?月|一个?月|月供|要|得)*[还交]?$|(?:^|\W)one(?: of them)? (?:takes|wants|costs|is|needs)$", re.IGNORECASE)
FEW = 2


def one_of_them(state: State, place: int) -> bool:
    """四个网贷,一个3万,一个2万5; three lenders: one 8,000, one 12,000: one of those that were counted, with its sum."""
    own = state.after(place)
    own = state.after(place, 2) if own is not None and own.name == "owed" else own
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


def pays_each(state: State, place: int) -> bool:
    """每月一个还1900一个还1300; one takes 1,900 a month, the other 1,300: what is paid on each of the debts that were told, in their order."""
    if not PAYS_ONE.search(state.head(place)):
        return False
    row, told = row_of(state, place), [debt for debt in state.ledger.debts if debt.told]
    monthly = is_of_a_month(state, row) or any(A_MONTH_BEHIND.match(state.words.text, token.end) for token, _ in row)
    if len(row) < FEW or len(row) != len(told) or not monthly or any("owed" not in debt.facts or "minimum" in debt.facts for debt in told):
        return False
    for debt, (token, fact) in zip(told, row, strict=True):
        state.keep(debt.facts, "minimum", fact)
        state.used.add(token)
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


def named_by_its_sum(state: State, place: int) -> bool:
    """Three loans, 12k, 8k and 5k. The 12k one is 35 days overdue: a debt that was told, called by its sum."""
    token = state.tokens[place]
    the = THE_SUM.search(state.head(place)) is not None
    called = CALLED_SO.match(state.words.text, token.end) or (IS.match(state.words.text, token.end) if the else None)
    if called is None or belongs_before(state, place) or (state.words.text.isascii() and not the):
        return False
    told = [debt for debt in state.ledger.debts if "owed" in debt.facts and debt.facts["owed"].value == token.amount]
    if not told and _counted(state) and the and not _named_ahead(state, place):
        state.ledger.item(token.place)
        state.keep(state.ledger.current.facts, "owed", amount_fact(token.value, token))  # type: ignore[union-attr, arg-type]  # just begun, a sum
        state.mentioned = True
        return True
    if len(told) != 1:
        return False
    told[0].facts["owed"] = replace(told[0].facts["owed"], span=token.place)
    state.ledger.current, state.mentioned = told[0], True
    return True


def _named_ahead(state: State, place: int) -> bool:
    return any(one.names_a_debt for one in state.clause(place))
