"""What several debts come to, what is left of it, and what of it is paid: no debt twice."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from content.regex import regex
from dialogs.understanding.labels.debts import KINDS, Debt
from dialogs.understanding.labels.joins import SHARED
from dialogs.understanding.labels.late import REST
from dialogs.understanding.labels.state import State

OF_WHICH = regex(r"其中|里面?(?:有|包括|是)|包[括含]|最[多大高]的?(?:一[笔个家张])?|\bof (?:which|that|it)\b|\bincluding\b|\b(?:biggest|largest)\b", re.IGNORECASE)
LEFT_OF_IT = regex(r"剩的|余下|\b(?:remaining|remainder|what's left|what is left)\b", re.IGNORECASE)
LEAST_PAID = Decimal("0.1")
"""So much of a debt is paid back: what is owed may be what it was, or what is left."""


def whole_before(state: State) -> None:
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


def the_rest(state: State) -> bool:
    """一共欠六万三,信用卡占四万,剩下是借呗: the one without a sum owes what the others leave of the whole; whether one does."""
    rest = REST.search(state.words.text) or LEFT_OF_IT.search(state.words.text)
    if rest is None:
        return False
    told = [debt for debt in state.ledger.debts if debt.told or (debt.kind == "private" and debt.span[0] >= rest.start())]
    _before_its_parts(told)
    of_kind = _of_one_kind(told)
    wholes = [debt for debt in told if debt is of_kind or (debt.total and not debt.kind and not debt.lenders)]
    open_ones = [debt for debt in told if "owed" not in debt.facts]
    if len(wholes) != 1 or len(open_ones) != 1:
        return False
    whole = wholes[0].facts["owed"]
    said = whole.low if whole.about and whole.low is not None else whole.value  # 八万多
    left = said - sum(debt.facts["owed"].value for debt in told if debt not in (wholes[0], open_ones[0]))
    if left > 0:
        open_ones[0].facts["owed"] = replace(whole, value=left, low=None, high=None)
        state.ledger.debts = [debt for debt in state.ledger.debts if debt is not of_kind]
    return bool(left > 0)


def _before_its_parts(told: list[Debt]) -> None:
    """我欠了30多万,房子抵押了20万,剩下的都是信用卡和网贷: a sum of no debt, before smaller ones that leave some of it."""
    if not told:
        return
    first, *parts = told
    sums = [debt.facts["owed"].value for debt in parts if "owed" in debt.facts]
    if sums and len(sums) < len(parts) and not first.kind and not first.lenders and first.facts.keys() == {"owed"} and first.facts["owed"].value > sum(sums):
        first.total = True


def _of_one_kind(told: list[Debt]) -> Debt | None:
    """网贷一共11万,拍拍贷3万8,剩下的是度小满: the sum of a kind is that of those listed behind it, and they are of that kind."""
    whole = next((debt for debt in told if debt.kind in SHARED and not debt.lenders and "owed" in debt.facts), None)
    parts = [debt for debt in told if whole and debt is not whole and debt.lenders and (debt.kind or KINDS.get(debt.lenders[0].kind)) in SHARED[whole.kind]]
    sums = [debt.facts["owed"].value for debt in parts if "owed" in debt.facts]
    if whole is None or told[0] is not whole or len(parts) != len(told) - 1 or len(sums) != len(parts) - 1 or not 0 < sum(sums) < whole.facts["owed"].value:
        return None
    for debt in parts:
        debt.kind = debt.kind or whole.kind
    return whole


def part_of_it(state: State) -> None:
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


def part_paid(state: State) -> None:
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
