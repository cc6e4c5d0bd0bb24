"""An amount in a message that tells facts: which word names it, before it or after it, or which debt it belongs to."""

import re
from decimal import Decimal

from dialogs.understanding.label_debts import Fact
from dialogs.understanding.label_filing import of_debt, of_person
from dialogs.understanding.label_marks import Token
from dialogs.understanding.label_near import SUMS, belongs_before, cue_after, debt_after, retracted
from dialogs.understanding.label_state import State
from dialogs.understanding.label_values import amount_fact
from dialogs.understanding.label_words import DEBT_CUES, LOANS
from dialogs.understanding.values import Money, Number, Quantity

PERSON_CUES = ("income", "essentials", "extra", "spending")
EACH_MONTH = re.compile(r"(?:每个?月|每期|一个月|monthly|a month)\W*$")
MONTHLY = re.compile(r"^我?(?:现在|自己)?(?:一个月|每个?月|月)(?:大概|差不多|也就|就|是|有|只有)*$")
NOT_A_MONTH = re.compile(r"每天|一天|日均|日薪|时薪|每小时|每周|一周|每星期|一年|每年|全年|年薪|daily|weekly|yearly|hourly")
NOT_A_MONTH_AFTER = re.compile(r"(?:元|块)?钱?(?:/|一|每)(?:天|日|周|年|个?小时)|(?: yuan| rmb)?(?: a | per |/)(?:day|week|year|hour)")
DONE_WITH_IT = re.compile(r"[转交付充汇扣罚抽赔免降涨]|让|打给|收[我了取]|提现|额度|批|放款|下款|\b(?:pay|paid|send|sent|transfer|charged?)\b")
"""转账1000元, 批了2万: a sum beside a debt that is not owed."""
ALONE = re.compile(r"(?:大概|差不多|大约|可能|应该|也就|一共|总共|我|还|有|是|就|欠|了|加起来|合计|now|about|roughly|it's|is|in total|total|of| )*")
SMALLEST, BARE_FROM = Decimal(50), Decimal(500)
"""The least amount that is one at all, and the least plain number that is an amount without a word beside it."""


def money_said(state: State, place: int, value: Quantity) -> None:
    """File an amount in yuan."""
    if getattr(value, "currency", "CNY") != "CNY" or (value.best < SMALLEST and value.best != 0):
        return
    fact = amount_fact(value, state.tokens[place])
    cue = state.cue if state.cue and state.cue not in state.used else None
    if cue is None and state.last and retracted(state, place):
        holder, name = state.last
        holder[name] = fact
        return
    if cue is None and (not belongs_before(state, place) or _is_something_else(state, place)):
        cue = cue_after(state, place)
    if cue:
        state.used.add(cue)
    _file(state, place, value, fact, cue)


def _is_something_else(state: State, place: int) -> bool:
    """花呗2万额度: the word right behind says that it is no debt."""
    after, own = state.after(place), state.after(place, 2)
    return after is not None and after.name == "ignore" and not (own and own.is_amount)


def _file(state: State, place: int, value: Quantity, fact: Fact, cue: Token | None) -> None:
    name, head = cue.name if cue else "", state.head(place)
    if name == "ignore":
        return
    if name.partition(".")[0] in PERSON_CUES:
        if not NOT_A_MONTH.search(head) and not NOT_A_MONTH_AFTER.match(state.words.text, state.tokens[place].end):
            of_person(state, name, fact)
    elif name in DEBT_CUES or _owes_here(state, place, value):
        of_debt(state, place, name or ("minimum" if EACH_MONTH.search(head) else "owed"), fact)
    elif loan := _loan_payment(state, place):
        state.keep(state.person, loan, fact)
    elif MONTHLY.match(head) and "income" not in state.person and not state.ledger.debts:
        state.keep(state.person, "income", fact)


def _loan_payment(state: State, place: int) -> str | None:
    """房贷3200: what is paid each month."""
    near = (state.before(place), state.before(place, 2))
    return next((LOANS[t.name] for t in near if t and t.group == "mention" and t.name in LOANS), None)


def _owes_here(state: State, place: int, value: Quantity) -> bool:
    """A figure without a word is what is owed where a debt is named in its clause or right after it."""
    if isinstance(value, Number) and value.best < BARE_FROM and not belongs_before(state, place):
        return False
    if debt_after(state, place):
        return True
    current = state.ledger.current
    if current is None or not (current.told or current.kind == "private") or current.facts.keys() & SUMS:
        return False
    if "each" in state.scopes:
        return True
    named = state.ledger.last_token
    if state.mentioned and named:
        return not DONE_WITH_IT.search(state.between(named.end, state.tokens[place].start))
    return isinstance(value, Money) and not state.cue and ALONE.fullmatch(state.head(place)) is not None
