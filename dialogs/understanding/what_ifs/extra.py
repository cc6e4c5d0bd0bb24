"""So much more or less for the debts each month, in a what-if: 每月多还500, 房租涨了400, 300 more because my rent is lower."""

import re
from decimal import Decimal

from dialogs.understanding.marked import Placed
from dialogs.understanding.values import Day, Money, Number
from dialogs.understanding.what_ifs.loan_words import OF_LENDERS
from dialogs.understanding.what_ifs.words import (
    BECAUSE,
    COST,
    DOWN,
    EACH,
    ENDED,
    FREED,
    FROM_THEN_ON,
    GAINS,
    LASTING,
    NEW_COST,
    NEW_SUM,
    NEWBORN,
    OF_WORK,
    PAY_MORE,
    RESERVE,
    SAVED,
    TO_LENDERS,
    UP,
    WAGE_IN_ALL,
)


def _of_a_cost(said: str, part: str, more: int) -> bool:
    """电费涨了,每月多出80; I take the bus, 300 more a month: of what was just told. Of 300 more because my rent is lower the two go apart, and
    of what is over the less it takes is left."""
    others = [clause for clause in BECAUSE.split(said) if clause != part and COST.search(clause) and not GAINS.search(clause) and not FREED.search(clause) and not OF_WORK.search(clause)]
    opposite = DOWN if more > 0 else UP
    return any(not opposite.search(clause) and (more < 0 or not _is_over(clause)) for clause in others)


def _is_over(clause: str) -> bool:
    """Without the car I take the bus: the car is over, and not the bus."""
    ended = ENDED.search(clause)
    return ended is not None and COST.search(clause, ended.end()) is not None and not re.search(r"\b(?:i|we) (?:take|go|have)\b", clause, re.IGNORECASE)


def extra(said: str, values: Placed, text: str) -> Decimal | None:
    """So much more (or less) each month: 每月多还500, 房租涨了400, I quit smoking, that saves 300 a month."""
    amounts = [value.best for _, value in values if isinstance(value, Money | Number)]
    days = [value for _, value in values if isinstance(value, Day)]
    each = EACH.search(text) or (not days and SAVED.search(said)) or any(day.every for day in days) or (PAY_MORE.search(said) and (not days or LASTING.search(text)))
    begins = NEW_COST.search(said) is not None
    each = each or begins or (FROM_THEN_ON.search(text) and (COST.search(text) or UP.search(said) or DOWN.search(said)))
    if len(set(amounts)) != 1 or not each or NEW_SUM.search(said) or RESERVE.search(said) or (OF_LENDERS.search(text) and not OF_WORK.search(text)):
        return None
    own = [clause for clause in BECAUSE.split(said) if "¤" in clause]  # 加班没了,每个月少拿1200
    for part in (*own, *(() if any(WAGE_IN_ALL.search(clause) for clause in own) else (said,))):
        if FREED.search(part):
            return amounts[0]
        if more := 1 if UP.search(part) else -1 if DOWN.search(part) else 0:
            spent = (COST.search(part) or _of_a_cost(said, part, more)) and not TO_LENDERS.search(part)
            return (-more if spent or NEWBORN.search(said) else more) * amounts[0]
    return amounts[0] if GAINS.search(said) or GAINS.search(text) else -amounts[0] if begins else None
