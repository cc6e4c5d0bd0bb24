"""Instalments in a message that tells facts: how many are left, how many are paid of how many, and what one of them is."""

import re

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.details import INSTALMENTS, MOST_LEFT, are_left, put
from dialogs.understanding.labels.late import late
from dialogs.understanding.labels.state import NEAR, State
from dialogs.understanding.labels.values import amount_fact, instalments_late, whole_months
from dialogs.understanding.values import Count, Money, Number, Quantity

OF_EACH = regex(r" (?:left |remaining |still )?(?:of|at|,) (?:about |around )?", re.IGNORECASE)
KEPT_UP = ("mortgage", "car_loan")
OF_EVERY = ("all", "each")
TO_GO = regex(r" (?:left|remaining|to go)\b", re.IGNORECASE)
PAID_ZH = regex(r"(?:已经?|才|总共|一共|我)*[还交付]了$")
OF_ALL_OF_THEM = regex(r"[,，、 ]*(?:of|out of) (?:the |all )?", re.IGNORECASE)
"""Paid 38 of 60 instalments."""
PAID_ENGLISH = regex(r"\b(?:paid|made|done)\b[^.,;\d]{0,8}$", re.IGNORECASE)
ARE_PAID = regex(r" (?:of them )?(?:are |were )?(?:already )?(?:paid|made|done)\b", re.IGNORECASE)
OF_THEM = regex(r" (?:of them|of those|of these|so far|already|times)\b", re.IGNORECASE)
PAID = regex(r"[,，、 ]*(?:我|现在|目前|已经|才|只|刚|一共)*[还交付]了?", re.IGNORECASE)


def instalments_said(state: State, place: int, value: Count) -> bool:
    """12 instalments of 1834 left: how much one of them is, and whether that many are still to be paid."""
    token, after = state.tokens[place], state.after(place)
    between = state.between(token.end, after.start) if after else ""
    if (state.ledger.current or are_left(state, token)) and after and isinstance(after.value, Money | Number) and (OF_EACH.fullmatch(between) or (value.value == 1 and not between.strip())):
        put(state, "minimum", amount_fact(after.value, after))
        state.used.add(after)
    if paid := _left_of_them(state, place, value) or _paid_of_them(state, place, value) or _paid_of_all(state, place, value):
        put(state, "instalments_left", Fact(paid, token.place))
        return True
    left = are_left(state, token)
    if left and any(t.name in KEPT_UP and t not in state.named for t in state.clause(place)) and (state.ledger.current is None or not state.mentioned):
        return True  # 车贷2200还有14期: of no debt beside it
    if left and state.ledger.current and "instalments_left" in state.ledger.current.facts and value.value:
        late(state, instalments_late(token, int(value.value)), place)  # 还有14期,已经两期没还
    elif left and any(t.name in OF_EVERY and t.group == "scope" for t in state.clause(place)) and state.ledger.lacking("instalments_left") > 1:
        state.ledger.share("instalments_left", amount_fact(value, token, whole=True))  # 都还剩10期
    elif left:
        put(state, "instalments_left", amount_fact(value, token, whole=True))
        state.cue = None  # 还剩18期每月1460: the word was of the instalments
    return left


def _left_of_them(state: State, place: int, value: Count) -> int | None:
    """12 instalments of 458 with 7 left, 12期每期458还剩7期."""
    for token in state.tokens[place + 2 : place + 4]:
        if isinstance(token.value, Number) and 0 < token.value.best < value.best and TO_GO.match(state.words.text, token.end):
            state.used.add(token)
            return int(token.value.best)
    return None


def _paid_of_them(state: State, place: int, value: Count) -> int | None:
    """分12期还了3期, 12 instalments, 3 paid: how many of them are left."""
    token = state.tokens[place]
    after = next((t for t in state.tokens[place + 1 : place + 4] if t.group == "value"), None)
    paid = after.value if after else None
    if after is None or not isinstance(paid, Count) or paid.unit not in INSTALMENTS or not PAID.fullmatch(state.between(token.end, after.start)):
        return None
    left = int(value.best - paid.best)
    if left <= 0:
        return None
    state.used |= {*state.tokens[place + 1 : state.tokens.index(after, place) + 1]}
    return left


def _paid_of_all(state: State, place: int, value: Count) -> int | None:
    """Paid 38 of 60 instalments, 还了20期 of a loan of 36期 told before: what is left of them."""
    token, before = state.tokens[place], state.before(place)
    if before is not None and before.amount is not None and OF_ALL_OF_THEM.fullmatch(state.between(before.end, token.start)) and PAID_ENGLISH.search(state.words.text, max(0, before.start - 16), before.start):
        left = int(value.best - before.amount)
    elif PAID_ZH.search(state.head(place)) and (whole := _whole_count(state, place)):
        left = whole - int(value.best)
    else:
        return None
    return left if left > 0 else None


def paid_of_term(state: State, place: int, value: Quantity) -> bool:
    """50k over 36 months, paid 14 of them: what is left of so many months."""
    end = state.tokens[place].end
    done = PAID_ENGLISH.search(state.head(place)) or ARE_PAID.match(state.words.text, end)
    if value.best >= MOST_LEFT or not done:
        return False
    before = state.tokens[max(0, place - NEAR) : place]
    counted = next((int(token.value.best) for token in reversed(before) if isinstance(token.value, Count) and token.value.unit in INSTALMENTS), 0)
    months = next((months for token in reversed(before) if (months := whole_months(token.value))), 0)
    whole = counted or (months if OF_THEM.match(state.words.text, end) else 0)
    if whole > value.best and state.ledger.current:
        put(state, "instalments_left", Fact(whole - int(value.best), state.tokens[place].place))
    return whole > value.best


def _whole_count(state: State, place: int) -> int | None:
    """How many instalments the loan under way has, as told in the clause before."""
    counts = [t.value for t in state.tokens[max(0, place - NEAR) : place] if isinstance(t.value, Count) and t.value.unit in INSTALMENTS]
    return int(max(count.best for count in counts)) if counts and state.ledger.current and "instalments_left" not in state.ledger.current.facts else None
