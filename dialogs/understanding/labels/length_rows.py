"""Lengths of time told in one row, and the debts that were told before them: 都逾期了,一个20天一个35天; one 20 days late and the other 35."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.understanding.labels.debts import Debt, Fact
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import NEAR, State, days_of
from dialogs.understanding.labels.values import days_fact
from dialogs.understanding.values import Duration, Number

_ONE = r"(?:还有|另外?|有|and )*(?:(?:[那这]?[一1]|第[一二三四五])[个张笔家]|[前后]者|(?:the )?(?:one|other|second|another|third|first|last|former|latter)(?: one| card| loan| app)?)(?:是|也|都|已经?|大概|逾期|晚|拖|了| is| has been| by| about| around)* ?"
EACH = regex(rf"(?:逾期|晚|拖|断|没还|了|的|左右|多| ?late| ?overdue| ?behind| ?days?| already)* ?[,，、;；]? ?{_ONE}", re.IGNORECASE)
LISTED = regex(r" ?(?:[、和跟与/]|[,，] ?(?:and )?|and ) ?(?:逾期|晚了?)?", re.IGNORECASE)
FIRST = regex(rf"(?:^|[\s,，:：;；。]){_ONE}$", re.IGNORECASE)
ENDS = regex(r"(?:左右|多|以上|了|吧|啦|的样子|没还| days?| now| late| overdue| behind)*(?: respectively)?\s*(?=$|[,，。;；!！?？.、 )）])", re.IGNORECASE)
AHEAD, MOST_DAYS, BARE = 20, 99, regex(r"\d{1,2}|[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|[一二三四五六七八九十]+", re.IGNORECASE)
IN_DAYS = regex(r"\d{1,3}")
OF_MONEY = regex(r"(?:minimum|\bmin\.?|payments?|instal\w+|\bpay|\bowe|每个?月|最低|月供|每期|[还欠])(?: of| is|还款?|是|要| about)*\s?$", re.IGNORECASE)
"""Minimum 900, 50 days overdue: the first is a sum."""


def late_in_a_row(state: State, place: int) -> bool:
    """Each of the debts that lack it gets its length, where as many lengths as debts are told in one breath."""
    row, each = _row(state, place)
    holders = _holders(state, len(row)) if len(row) > 1 and (state.seen_late or each) else []
    for debt, (token, fact) in zip(holders, row, strict=bool(holders)):
        debt.facts["overdue_days"] = fact
        state.used.add(token)
    state.late_told = state.late_told or bool(holders)
    return bool(holders)


def late_row_ahead(state: State, place: int) -> bool:
    """All three overdue, 62, 40 and 5 days; 分别逾期62、40、5天: figures whose unit stands behind the last of them."""
    first, row = state.tokens[place], [state.tokens[place]]
    if not state.seen_late or not IN_DAYS.fullmatch(state.between(*first.place)) or OF_MONEY.search(state.words.text[max(first.start - AHEAD, 0) : first.start]):
        return False
    for token in state.tokens[place + 1 : place + NEAR]:
        if not isinstance(token.value, Duration | Number):
            continue
        if not LISTED.fullmatch(state.between(row[-1].end, token.start)):
            return False
        row.append(token)
        if isinstance(token.value, Duration):
            break
    last = days_fact(row[-1])
    if last is None or days_of(row[-1]) is None or not all(IN_DAYS.fullmatch(state.between(*token.place)) for token in row[:-1]):
        return False
    holders = _holders(state, len(row))
    for debt, token in zip(holders, row, strict=bool(holders)):
        debt.facts["overdue_days"] = last if token is row[-1] else replace(last, value=int(token.amount or 0), span=token.place)
        state.used.add(token)
    state.late_told = state.late_told or bool(holders)
    return bool(holders)


def late_alike(state: State, place: int) -> bool:
    """CMB is 10 days late, CCB 25: a bare figure right behind a name is of days too, where the length before it was."""
    token, name, debt = state.tokens[place], state.before(place), state.ledger.current
    if name is None or debt is None or not name.names_a_debt or "overdue_days" in debt.facts or not _few(state, token) or not ENDS.match(state.words.text, token.end):
        return False
    before = next((one for one in reversed(state.tokens[max(0, place - NEAR) : place]) if one.group in ("value", "stop")), None)
    fact = next((one.facts["overdue_days"] for one in state.ledger.debts if before and "overdue_days" in one.facts and one.facts["overdue_days"].span == before.place), None)
    if before is None or fact is None or days_of(before) is None:
        return False
    debt.facts["overdue_days"] = replace(fact, value=int(token.amount or 0), span=token.place)
    return True


def _few(state: State, token: Token) -> bool:
    """35, ten: a bare figure, without a unit."""
    return token.amount is not None and 0 < token.amount <= MOST_DAYS and BARE.fullmatch(state.between(*token.place)) is not None


def _row(state: State, place: int) -> tuple[list[tuple[Token, Fact]], bool]:
    """The lengths in one breath from here on, and whether each is said to be of one; 35 behind 20 days is of days too."""
    first = state.tokens[place]
    fact = days_fact(first)
    if fact is None:
        return [], False
    each = FIRST.search(state.words.text[: first.start]) is not None
    between, row = EACH if each else LISTED, [(first, fact)]
    for token in state.tokens[place + 1 : place + NEAR]:
        if not isinstance(token.value, Duration | Number) or token.amount == 1:
            continue
        if not between.fullmatch(state.between(row[-1][0].end, token.start)):
            break
        fact = days_fact(token) if isinstance(token.value, Duration) else _in_days(state, token, row[-1][1])
        if fact is None:
            break
        row.append((token, fact))
    ends = ENDS.match(state.words.text, row[-1][0].end) is not None
    return (row if ends else []), each


def _in_days(state: State, token: Token, before: Fact) -> Fact | None:
    said = state.between(*token.place)
    return replace(before, value=int(said), span=token.place) if IN_DAYS.fullmatch(said) else None


def _holders(state: State, lengths: int) -> list[Debt]:
    """The debts they are of, in their order: all that lack theirs, or those of the one group that was counted so."""
    lacking = [debt for debt in state.ledger.debts if debt.told and "overdue_days" not in debt.facts]
    if len(lacking) == lengths and all("count" not in debt.facts for debt in lacking):
        return lacking
    group = lacking[0] if len(lacking) == 1 else None
    if group is None or group.facts.keys() != {"count"} or group.facts["count"].value != lengths or len(group.names) > 1:
        return []
    return state.ledger.apart(group, lengths)
