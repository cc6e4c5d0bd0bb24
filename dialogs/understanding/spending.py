"""What it takes to live in a month, where that was asked: all of it in one figure, or its parts by the day, the month or the year."""

import re
from datetime import date
from decimal import Decimal

from dialogs.understanding.earnings import EARNS, LEFT
from dialogs.understanding.marked import marked
from dialogs.understanding.monthly import Amount, amounts
from dialogs.understanding.text import paused

A_MONTH = {"day": Decimal(30), "week": Decimal(30) / 7, "half": Decimal(2), "quarter": Decimal(1) / 3, "year": Decimal(1) / 12}
OWED = re.compile(r"(?<![房车])贷|欠|逾期|还(?!有|要(?!还)|行|好|可以)|账单|债|\b(?:owe\w*|overdue|repay\w*|debts?)\b", re.IGNORECASE)
ALL = re.compile(r"一共|总共|合计|加起来|全部|统共|拢共|\b(?:total|altogether|in all|all in)\b", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:没有?|无)(?:什么|啥|别的|其他)?(?:开销|开支|花销|支出|花费|花钱)|(?:不|没)(?:怎么)?花钱|(?:全都?|都)(?:包|管)|\b(?:nothing|no expenses|(?:room|board|everything|all)\b[^.,]{0,20} (?:free|covered|paid))\b",
    re.IGNORECASE,
)
LONGEST = 200


def read_spending(text: str, today: date) -> Decimal | None:
    """Yuan a month, the careful end of it; None where the message tells no such thing."""
    if len(text) > LONGEST:
        return None
    said, places = marked(paused(text), today)
    told = [row for row in amounts(said, places) if not any(words.search(row.before) for words in (OWED, EARNS, LEFT)) and not EARNS.match(row.after.lstrip("块钱元的 "))]
    if not told:
        return Decimal(0) if NOTHING.search(said) and "¤" not in said else None
    whole = next((row for row in told if ALL.search(row.before) or ALL.match(row.after.strip())), None)
    return _month(whole) if whole else sum(map(_month, told), Decimal(0))


def _month(row: Amount) -> Decimal:
    return row.monthly(A_MONTH, high=True)
