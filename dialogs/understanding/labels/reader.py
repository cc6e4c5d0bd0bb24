"""One pass over the tokens of a message: each figure goes to what names it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from content.regex import regex
from dialogs.understanding.labels.debts import Debt, Fact
from dialogs.understanding.labels.details import in_court, left_over, percent_said
from dialogs.understanding.labels.filing import stands_lower
from dialogs.understanding.labels.groups import gather, settle, sums
from dialogs.understanding.labels.heads import late_under_heads
from dialogs.understanding.labels.joins import ANOTHER
from dialogs.understanding.labels.late import learned_late, others_fine
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.money import money_said
from dialogs.understanding.labels.no_debt import LOANS
from dialogs.understanding.labels.roles import LATE, told
from dialogs.understanding.labels.state import WORKED, State
from dialogs.understanding.labels.times import count_said, day_said, length_said, rate_said
from dialogs.understanding.labels.wholes import part_of_it, part_paid, the_rest, whole_before
from dialogs.understanding.labels.words import mention, name_next, pause, reach
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate

WHETHER_LATE = ("none", "none_at_all", "well")
ONLY_ONE = regex(r"有一[个笔张家]|其中|只有|\bone of\b|\bonly\b", re.IGNORECASE)
NOT_YET_DUE = frozenset({"overdue_days", "due_on"})
LIVES_ON, FAR = regex(r"\b(?:to )?live on\b", re.IGNORECASE), 14
PARTLY = regex(r"大头|大部分|占|主要|\bmost(?:ly)?\b", re.IGNORECASE)
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
        if (principal := debt.facts.get("principal")) and stands_lower(state, debt, principal):
            debt.facts["owed"] = principal  # took 50k, 33k principal left
        for name in ("principal", "borrowed"):
            instead = debt.facts.pop(name, None)
            if instead and "owed" not in debt.facts and not (name == "borrowed" and of_instalments):
                debt.facts["owed"] = instead
    part = state.in_part
    if part and not part.kind and not part.lenders and any(debt.facts["owed"].value > part.facts["owed"].value for debt in state.ledger.debts if "owed" in debt.facts):
        state.ledger.debts.remove(part)  # arrears are 2,300 and the balance is 19,800 on my card
    told = [debt for debt in state.ledger.debts if debt.told]
    _used_up(state, told)
    if state.loose and len(told) == 1 and not told[0].facts.keys() & {"owed", "minimum"} and not PARTLY.search(state.words.text):
        told[0].facts["owed"] = state.loose
    if state.loose and not told and state.seen_late:
        state.ledger.unnamed(state.loose.span).facts["owed"] = state.loose  # 都逾期了,总共5万4
    whole_before(state)
    part_paid(state)
    _of_none(state)
    _since_due_day(state)
    late_under_heads(state)
    _late_ahead(state)
    others_fine(state)
    spends = any(slot.startswith(("essentials", "spending.")) for slot in state.person)
    owes = any("owed" in debt.facts for debt in state.ledger.debts)
    if state.in_hand and "income" not in state.person and spends and (owes or not LENT.search(state.words.text)):
        state.person["income"] = state.in_hand  # 到手1万1,开销5000: no loan is told
    _due_for_all(state)
    left_over(state)
    in_court(state)
    gather(state)
    settle(state.ledger, state.words.text, [slot.partition(".")[2] for slot in state.person])
    if not the_rest(state):
        part_of_it(state)
    singly = sum(debt.item for debt in state.ledger.debts)
    if (counted := state.ledger.counted) and 0 < singly < counted.value:
        state.person.setdefault("lenders_count", counted)  # 欠3家,一家8千,一家1万2,还有一家记不清了
    for debt in sums(state.ledger):
        state.person.setdefault("total_owed", debt.facts["owed"])
        state.ledger.debts.remove(debt)
    whole = state.person.get("essentials")
    items = [fact.value for name, fact in state.person.items() if name.startswith("spending")]
    if whole and len(items) > 1 and whole.value in items:
        del state.person["essentials"]  # rent 1800 and I spend 2200 on food
    if whole and items and "essentials" in state.person and "includ" not in state.words.text and LIVES_ON.search(state.words.text, max(0, whole.span[0] - FAR), whole.span[1] + FAR):
        state.person["spending.living"] = state.person.pop("essentials")  # 3,000 to live on, 1,500 for the nursery
    if state.together and (whole := state.person.get("essentials")):
        beside = sum(fact.value for name, fact in state.person.items() if name.startswith("spending"))
        state.person["essentials"] = replace(whole, value=whole.value + beside)


def _late_ahead(state: State) -> None:
    """逾期两个月了,欠花呗3万借呗5万; 没逾期,就是花呗3万借呗5万: told before any of them, and of no one alone, it is true of all."""
    end = next((place for place, token in enumerate(state.tokens) if token.group in ("comma", "stop")), len(state.tokens))
    first, rest = state.tokens[:end], state.tokens[end:]
    said = [token for token in first if token.name in ("overdue", *WHETHER_LATE)]
    if len(said) != 1 or any(token.names_a_debt or token.is_amount for token in first) or any(token.name in ("overdue", *WHETHER_LATE) for token in rest):
        return
    told = [debt for debt in state.ledger.debts if debt.told]
    facts = [debt.facts["overdue_days"] for debt in told if "overdue_days" in debt.facts]
    if len(facts) == 1 and facts[0].span[0] < state.tokens[end - 1].end and ONLY_ONE.search(state.words.text) is None:
        state.ledger.share("overdue_days", facts[0])


def _used_up(state: State, told: list[Debt]) -> None:
    """额度5万刷爆了: all of the limit is owed, where no other sum was told."""
    for one, limit in state.maxed:
        holder = one or next((debt for debt in told if debt.span[1] > limit.span[0] or len(told) == 1), None)
        if holder is not None:
            holder.facts.setdefault("owed", replace(limit, about=True))


def _since_due_day(state: State) -> None:
    """每月8号还款,这个月没还上: overdue since that day, where the words leave a month open; 还款日15号,今天27号,还没还上 leaves none."""
    told = [debt for debt in state.ledger.debts if debt.told]
    if state.late_now and 0 < state.due_day < state.today.day and len(told) == 1:
        told[0].facts.setdefault("overdue_days", Fact(state.today.day - state.due_day, state.late_now.place))
    for debt in state.ledger.debts if state.late_now else ():
        due = debt.facts.get("due_on")
        if due and "overdue_days" not in debt.facts and len(told) == 1 and not due.choices and (since_due := (state.today - date.fromisoformat(due.value)).days) > 0:
            debt.facts["overdue_days"] = Fact(since_due, due.span)  # 最后还款日是11月5日,到今天一分钱没还
    for fact in [debt.facts["overdue_days"] for debt in state.ledger.debts if state.due_day and "overdue_days" in debt.facts]:
        days = range(fact.high or 0, (fact.low or 1) - 1, -1)
        since = next((n for n in days if (state.today - timedelta(days=n)).day == state.due_day), None)
        for debt in state.ledger.debts if since else ():
            if debt.facts.get("overdue_days") is fact:
                debt.facts["overdue_days"] = replace(fact, value=since, low=None, high=None)


def _due_for_all(state: State) -> None:
    """每月还款8400, before any debt is named: what is due for all of those that follow, or for the only one."""
    told = [debt for debt in state.ledger.debts if debt.told]
    _due_of_untold(state, told)
    for debt in told:
        kept_up = any(slot in state.person for slot in LOANS.values())
        apart = len(told) == 2 and not kept_up and ANOTHER.search(state.between(debt.span[1], told[-1].span[0]))
        if len(told) > 1 and not apart and not debt.kind and not debt.lenders and "minimum" in debt.facts and debt.facts.keys() <= {"minimum", "overdue_days"}:
            state.ledger.debts.remove(debt)
            if kept_up or len(told) > 2:
                state.person.setdefault("due_this_month", debt.facts.pop("minimum"))
            for name, fact in debt.facts.items():
                state.ledger.share(name, fact)


def _due_of_untold(state: State, told: list[Debt]) -> None:
    """收入五千,每个月要还六千二: beside a wage what is due for all, where no debt is told; 还差一千二 is what the wage lacks."""
    if len(told) != 1 or told[0].kind or told[0].lenders or "income" not in state.person or state.least:
        return
    facts = told[0].facts
    due, owed = facts.get("minimum"), facts.get("owed")
    if due and owed and owed.learned and owed.value == due.value - state.person["income"].value:
        del facts["owed"]
    if due and facts.keys() <= {"minimum", "overdue_days"}:
        state.person.setdefault("due_this_month", facts.pop("minimum"))


def _of_none(state: State) -> None:
    """还没逾期, where no debt is told: of none that was told before."""
    told = [debt for debt in state.ledger.debts if debt.told]
    if len(told) == 1 and not told[0].kind and not told[0].lenders and told[0].facts.keys() <= NOT_YET_DUE:
        late = told[0].facts.get("overdue_days")
        if late and late.value == 0:
            state.of_all |= told[0].facts
            state.ledger.debts.remove(told[0])
