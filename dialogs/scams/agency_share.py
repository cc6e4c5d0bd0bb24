"""The share that an agent or an agency takes: of what is owed, or of a loan."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs import slots
from dialogs.understanding.reader import read
from dialogs.understanding.text import clause
from dialogs.understanding.values import Money, Percent, Value

HUNDRED = Decimal(100)
OF_THE_DEBT = regex(r"欠款|债务|欠的|总欠|负债|of (?:what|everything|all|my|the|your) ?(?:\w+ ){0,3}(?:owe|debt|total|balance)?", re.IGNORECASE)
AGENT = regex(r"\bagents?\b|代办|法务|债务(?:重组|优化|整合)|停息|垫资|\bdebt settlement", re.IGNORECASE)
ASKS_LEFT = regex(r"(?:到手|到我手|能拿|拿到|剩)[^,，。]{0,6}多少|how much (?:would|will|do) i (?:\w+ )?(?:get|receive|be left)", re.IGNORECASE)
TAKES = regex(r"收|抽|提成|服务费|代办费|要|fee|charge|takes?|for\b|wants?", re.IGNORECASE)


def agency_share(text: str, today: date) -> dict[str, Any]:
    """What an agency wants of the debt, as the fact it is: 收总欠款的15%, 15% of what I owe."""
    agent = AGENT.search(text)
    for value in read(text, today=today):
        beside = clause(text, value.span)
        if (share := _share(value)) and TAKES.search(beside) and (agent or OF_THE_DEBT.search(beside)):
            return {slots.AGENCY_SHARE.name: str(share)}
    return {}


def left_of_loan(text: str, today: date) -> dict[str, Decimal] | None:
    """能批15万 ... 收12个点,那我到手多少: what is left of the loan; None where it isn't asked, or either is not told once."""
    told = read(text, today=today) if ASKS_LEFT.search(text) else ()
    loans = {value.best for value in told if isinstance(value, Money)}
    shares = {share for value in told if (share := _share(value)) and TAKES.search(clause(text, value.span))}
    if len(loans) != 1 or len(shares) != 1:
        return None
    loan, share = loans.pop(), shares.pop()
    return {"loan": loan, "share": share, "taken": loan * share, "received": loan - loan * share}


def _share(value: Value) -> Decimal | None:
    return value.best / HUNDRED if isinstance(value, Percent) and 0 < value.best < HUNDRED else None
