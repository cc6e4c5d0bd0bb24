"""One pass over the tokens of a message: each figure goes to what names it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from content.regex import regex
from dialogs.understanding.label_debts import Debt, Fact
from dialogs.understanding.label_details import in_court, left_over, percent_said
from dialogs.understanding.label_groups import gather, settle, sums
from dialogs.understanding.label_late import REST, learned_late
from dialogs.understanding.label_ledger import ANOTHER
from dialogs.understanding.label_marks import Token
from dialogs.understanding.label_money import money_said
from dialogs.understanding.label_roles import LATE, told
from dialogs.understanding.label_state import WORKED, State
from dialogs.understanding.label_times import count_said, day_said, length_said, rate_said
from dialogs.understanding.label_words import LOANS, mention, name_next, pause, reach
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate

NOT_YET_DUE = frozenset({"overdue_days", "due_on"})
PARTLY = regex(r"大头|大部分|占|主要|\bmost(?:ly)?\b", re.IGNORECASE)
OF_WHICH = regex(r"其中|里面?(?:有|包括|是)|包[括含]|\bof (?:which|that|it)\b|\bincluding\b", re.IGNORECASE)
LEAST_PAID = Decimal("0.1")
"""So much of a debt is paid back: what is owed may be what it was, or what is left."""
LENT = regex(r"借款|借了|贷款|合同|放款|每期|borrow|loan", re.IGNORECASE)


def facts_of(text: str, today: date) -> State:
    """What a message tells, by slot of the person and by debt: by our words, and what they leave open by what was learned."""
    state = by_words(text, today)
    return _read(State(text, today, roles)) if (roles := told(state)) else state


def by_words(text: str, today: date) -> State:
    """What a message tells by our words alone."""
    return _read(State(text, today, {}))


def _read(state: State) -> State:
    for place, token in enumerate(state.tokens):
        _step(state, place, token)
    _settle(state)
    return state


def _step(state: State, place: int, token: Token) -> None:
    match token.group:
        case "comma" | "stop":
            pause(state, place)
        case "cue":
            name_next(state, place)
        case "scope":
            reach(state, place)
        case "mention" | "lender":
            mention(state, place)
        case "value" if token not in state.used:
            _value(state, place, token)


def _value(state: State, place: int, token: Token) -> None:
    role = state.roles.get(token.place)
    if role in LATE.values():
        learned_late(state, place)
    if role in LATE.values() or role == WORKED:
        return
    match token.value:
        case Count() as value:
            count_said(state, place, value)
        case Money() | Number() as value:
            money_said(state, place, value)
        case Duration():
            length_said(state, place)
        case Day() as value:
            day_said(state, place, value)
        case Rate() as value:
            rate_said(state, place, value)
        case Percent() as value:
            percent_said(state, place, value)


def _settle(state: State) -> None:
    """What was borrowed stands in for what is owed where only that was told; a sum of the others is no debt."""
    for debt in state.ledger.debts:
        of_instalments = "instalments_left" in debt.facts  # what is left of them is owed, not what was borrowed
        for name in ("principal", "borrowed"):
            instead = debt.facts.pop(name, None)
            if instead and "owed" not in debt.facts and not (name == "borrowed" and of_instalments):
                debt.facts["owed"] = instead
    part = state.in_part
    if part and not part.kind and not part.lenders and any(debt.facts["owed"].value > part.facts["owed"].value for debt in state.ledger.debts if "owed" in debt.facts):
        state.ledger.debts.remove(part)  # arrears are 2,300 and the balance is 19,800 on my card
    told = [debt for debt in state.ledger.debts if debt.told]
    if state.loose and len(told) == 1 and not told[0].facts.keys() & {"owed", "minimum"} and not PARTLY.search(state.words.text):
        told[0].facts["owed"] = state.loose
    _whole_before(state)
    _part_paid(state)
    _of_none(state)
    _since_due_day(state)
    spends = any(slot.startswith(("essentials", "spending.")) for slot in state.person)
    owes = any("owed" in debt.facts for debt in state.ledger.debts)
    if state.in_hand and "income" not in state.person and spends and (owes or not LENT.search(state.words.text)):
        state.person["income"] = state.in_hand  # 到手1万1,开销5000: no loan is told
    _due_for_all(state)
    left_over(state)
    in_court(state)
    gather(state)
    settle(state.ledger, state.words.text, [slot.partition(".")[2] for slot in state.person])
    _the_rest(state)
    _part_of_it(state)
    for debt in sums(state.ledger):
        state.person.setdefault("total_owed", debt.facts["owed"])
        state.ledger.debts.remove(debt)
    whole = state.person.get("essentials")
    items = [fact.value for name, fact in state.person.items() if name.startswith("spending")]
    if whole and len(items) > 1 and whole.value in items:
        del state.person["essentials"]  # rent 1800 and I spend 2200 on food
    if state.together and (whole := state.person.get("essentials")):
        beside = sum(fact.value for name, fact in state.person.items() if name.startswith("spending"))
        state.person["essentials"] = replace(whole, value=whole.value + beside)


def _whole_before(state: State) -> None:
    """一共18万吧,信用卡8万,剩下都是网贷: a sum by itself before the debts is what they come to."""
    told = [debt for debt in state.ledger.debts if debt.told]
    parts = sum(debt.facts["owed"].value for debt in told if "owed" in debt.facts)
    if state.loose is None or len(told) < 2 or not 0 < parts <= state.loose.value:
        return
    one_breath = not any(token.group == "stop" and state.loose.span[1] <= token.start < told[0].span[0] for token in state.tokens)
    if one_breath or parts == state.loose.value or REST.search(state.words.text):
        whole = Debt(total=True)
        whole.facts["owed"], whole.span = state.loose, state.loose.span
        state.ledger.debts.insert(0, whole)


def _the_rest(state: State) -> None:
    """一共欠六万三,信用卡占四万,剩下是借呗: the one without a sum owes what the others leave of the whole."""
    told = [debt for debt in state.ledger.debts if debt.told]
    wholes = [debt for debt in told if debt.total and not debt.kind and not debt.lenders]
    open_ones = [debt for debt in told if "owed" not in debt.facts]
    if len(wholes) != 1 or len(open_ones) != 1 or not REST.search(state.words.text):
        return
    whole = wholes[0].facts["owed"]
    left = whole.value - sum(debt.facts["owed"].value for debt in told if debt not in (wholes[0], open_ones[0]))
    if left > 0:
        open_ones[0].facts["owed"] = replace(whole, value=left, low=None, high=None)


def _part_of_it(state: State) -> None:
    """信用卡11万,其中招行5万: what is named is part of the sum before it, and what is left of that is owed besides."""
    sums = [debt for debt in state.ledger.debts if "owed" in debt.facts]
    for whole, part in pairwise(sums):
        parts = [debt for debt in sums[sums.index(part) :] if not whole.kind or debt.kind in ("", whole.kind) or debt.lenders]
        left = whole.facts["owed"].value - sum(debt.facts["owed"].value for debt in parts)
        if left > 0 and not whole.lenders and OF_WHICH.search(state.between(whole.span[1], part.span[0])):
            whole.facts["owed"], whole.total = replace(whole.facts["owed"], value=left, low=None, high=None), False
            if "count" in whole.facts:
                whole.facts["count"] = replace(whole.facts["count"], value=max(1, whole.facts["count"].value - len(parts)))
            for debt in parts:
                debt.kind = debt.kind or whole.kind
            _named_rest(state, whole)


def _named_rest(state: State, whole: Debt) -> None:
    """其中房贷18万,剩下都是网贷: what is left of the sum has a name."""
    open_ones = [debt for debt in state.ledger.debts if debt.told and "owed" not in debt.facts]
    if len(open_ones) == 1 and (not whole.kind or open_ones[0].lenders) and REST.search(state.words.text):
        open_ones[0].facts["owed"] = whole.facts["owed"]
        open_ones[0].kind = open_ones[0].kind or whole.kind
        state.ledger.debts = [debt for debt in state.ledger.debts if debt is not whole]


def _part_paid(state: State) -> None:
    """欠了40万,还掉了25万,还有15万: what is left of it is owed, where the message says how much that is; else it is to be asked."""
    said = {token.amount for token in state.tokens}
    for debt in [debt for debt in state.ledger.debts if "owed" in debt.facts]:
        owed = debt.facts["owed"]
        left = next((owed.value - paid for paid in state.paid if paid < owed.value and owed.value - paid in said), None)
        if left is None and any(owed.value * LEAST_PAID <= paid.value < owed.value and paid.span > owed.span for paid in state.paid_back):
            debt.facts.setdefault("count", replace(debt.facts.pop("owed"), value=1))
        elif left is not None:
            debt.facts["owed"] = replace(owed, value=left, low=None, high=None)
            state.ledger.debts = [d for d in state.ledger.debts if d is debt or d.kind or d.lenders or "owed" not in d.facts or d.facts["owed"].value != left]


def _since_due_day(state: State) -> None:
    """每月8号还款,这个月没还上: overdue since that day, where the words leave a month open; 还款日15号,今天27号,还没还上 leaves none."""
    told = [debt for debt in state.ledger.debts if debt.told]
    if state.late_now and 0 < state.due_day < state.today.day and len(told) == 1:
        told[0].facts.setdefault("overdue_days", Fact(state.today.day - state.due_day, state.late_now.place))
    for fact in [debt.facts["overdue_days"] for debt in state.ledger.debts if state.due_day and "overdue_days" in debt.facts]:
        days = range(fact.high or 0, (fact.low or 1) - 1, -1)
        since = next((n for n in days if (state.today - timedelta(days=n)).day == state.due_day), None)
        for debt in state.ledger.debts if since else ():
            if debt.facts.get("overdue_days") is fact:
                debt.facts["overdue_days"] = replace(fact, value=since, low=None, high=None)


def _due_for_all(state: State) -> None:
    """每月还款8400, before any debt is named: what is due for all of those that follow, or for the only one."""
    told = [debt for debt in state.ledger.debts if debt.told]
    for debt in told:
        kept_up = any(slot in state.person for slot in LOANS.values())
        apart = len(told) == 2 and not kept_up and ANOTHER.search(state.between(debt.span[1], told[-1].span[0]))
        if len(told) > 1 and not apart and not debt.kind and not debt.lenders and "minimum" in debt.facts and debt.facts.keys() <= {"minimum", "overdue_days"}:
            state.ledger.debts.remove(debt)
            if kept_up or len(told) > 2:
                state.person.setdefault("due_this_month", debt.facts.pop("minimum"))
            for name, fact in debt.facts.items():
                state.ledger.share(name, fact)


def _of_none(state: State) -> None:
    """还没逾期, where no debt is told: of none that was told before."""
    told = [debt for debt in state.ledger.debts if debt.told]
    if len(told) == 1 and not told[0].kind and not told[0].lenders and told[0].facts.keys() <= NOT_YET_DUE:
        late = told[0].facts.get("overdue_days")
        if late and late.value == 0:
            state.of_all |= told[0].facts
            state.ledger.debts.remove(told[0])
