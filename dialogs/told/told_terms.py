"""A loan told by its terms in a first message because it runs: what the terms tell of the debt that stands in the case file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.early import rate_of, still_owed
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import MONTH, Terms
from dialogs.slots import DUE_THIS_MONTH, INSTALMENTS_LEFT, MINIMUM, OVERDUE, OWED
from dialogs.told.filing import items
from dialogs.understanding.instalments_done import Progress, how_far
from dialogs.understanding.lender_offers import demanded_in_full

Json = Any
LEFT = regex(r"欠|剩(?:余|下)?[^,，。;；\d一二两三四五六七八九]{0,4}[\d一二两三四五六七八九](?!\d*\s*期)|余额|\b(?:owe\w*|left to pay|balance|outstanding)\b")
"""Words of what is left: the sum beside them is no longer that which was borrowed."""
DAYS, FEWEST, LEAST_PARTS, MOST_TIMES, LEAST_PAID = 30, 3, 6, 4, 20
"""拍拍贷23000两个月没还 tells no loan of two months."""


def as_debt(case: Mapping[str, Json], terms: Terms, text: str, today: date) -> dict[str, Json]:
    """The case with what one loan tells of its debt: the instalment, how many are left, the principal in them; its length is no lateness."""
    progress = how_far(text, today)
    if progress and terms.count == progress.done:
        terms = replace(terms, count=progress.total, term=None)  # 3年,每个月还6300,还了14期
    debts, cost = items(case), price(terms)
    index = next(iter(debts), 0)
    told = debts.get(index, {})
    lent, payment, count = _told(cost, terms) if isinstance(cost, Cost) else (terms.contract or terms.received, terms.payment, None)
    due = payment is not None and case.get(DUE_THIS_MONTH.name) == _yuan(payment)
    means = {value for name, value in case.items() if not name.startswith("debts[") and not (due and name == DUE_THIS_MONTH.name)}
    of_means = any(amount and _yuan(amount) in means for amount in (lent, payment))  # 开销4000 is nobody's loan
    another = of_means or told.get("owed") not in (None, lent and _yuan(lent))
    if len(debts) > 1 or another or not (debts or isinstance(cost, Cost)) or not lent or not (payment or count) or (count or FEWEST) < FEWEST or (payment and (not LEAST_PAID <= payment < lent or payment * (count or LEAST_PARTS) > lent * MOST_TIMES)):
        return dict(case)
    case = {name: value for name, value in case.items() if not (due and name == DUE_THIS_MONTH.name)}  # the instalment of this loan, and no more
    found = _progress(count, told.get("instalments_left"), progress)
    case = {name: value for name, value in case.items() if not (payment and count and name == OVERDUE.at(index).name and value == count * DAYS)}
    facts: dict[str, Json] = {OWED.at(index).name: _yuan(lent)}
    facts |= {MINIMUM.at(index).name: _yuan(payment)} if payment else {}
    if found is None:
        return facts | case
    facts[INSTALMENTS_LEFT.at(index).name] = found.left
    principal = principal_left(replace(found, payment=payment, borrowed=lent)) if payment else None
    if principal and not LEFT.search(text):
        case.pop(OWED.at(index).name, None)
        facts[OWED.at(index).name] = _yuan(principal)
    return facts | case


def wanted_at_once(case: Mapping[str, Json], known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """信用卡逾期97天,银行让我一次性还清4万8: what is owed, where the one debt that is told has no sum yet."""
    told = [*items(case)]
    amount = demanded_in_full(text, today) if len(told) == 1 and OWED.at(told[0]).name not in {**known, **case} else None
    return {OWED.at(told[0]).name: _yuan(amount)} if amount else {}


def with_interest_paid(case: dict[str, Json], terms: Terms) -> dict[str, Json]:
    """我欠王姐5万,每月给她1000利息: what goes to a lender each month is due on the one debt, and no cost of living."""
    paid = terms.interest
    spent = [name for name, value in case.items() if name.startswith("spending.") and paid and paid.per == "month" and value == _yuan(paid.value)]
    if len(items(case)) != 1 or len(spent) != 1 or paid is None:
        return case
    index = next(iter(items(case)))
    return {name: value for name, value in case.items() if name not in spent} | {MINIMUM.at(index).name: _yuan(paid.value)}


def _yuan(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _told(cost: Cost, terms: Terms) -> tuple[Decimal | None, Decimal | None, int | None]:
    """What was lent, what it takes a month where it is paid by the month, and in how many payments."""
    a_month = cost.period == MONTH and (cost.style == "interest_only" or terms.payment is not None)
    return cost.contract or cost.received, cost.payment if a_month else None, cost.count


def _progress(count: int | None, left: int | None, told: Progress | None) -> Progress | None:
    """How far the loan has come, by the instalments that are left or that were paid."""
    if count and left is not None and 0 < left < count:
        return Progress(count, count - left, None, None)
    return told if told and told.total == count else None


def principal_left(found: Progress) -> Decimal | None:
    """What is left of the principal, where the sum that was borrowed is told and the instalments pay more than it back."""
    if not found.borrowed or not found.payment:
        return None
    rate = rate_of(found.borrowed, found.payment, found.total)
    return None if rate is None else still_owed(found.payment, rate / 12, found.left)
