"""What somebody keeps for emergencies, has at hand, and the day of the month on which they pay."""

import re
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.outgoings import KEPT_TO_LIVE
from dialogs.understanding.text import clause
from dialogs.understanding.what_ifs.way_words import MOVE_IT, ORDINAL, PAYDAY, PAYS
from dialogs.understanding.what_ifs.what_ifs import LONGEST, the_rest
from dialogs.understanding.what_ifs.words import CASH, RESERVE

Json = Any
GONE = regex(r"之前|以前|原来|原本|曾经|亏|赔|花[光完]|用[光完]|没了|没剩|套牢|被骗|\b(?:used to|once|lost|gone|spent|wiped|was|were|had)\b", re.IGNORECASE)
"""之前有15万存款都炒股亏了."""


def read_keeping(text: str, today: date) -> dict[str, Json]:
    """What is kept for emergencies, and the day of the month on which is paid."""
    if len(text) > LONGEST:
        return {}
    said, values = marked(text, today)
    if the_rest(values, text) or KEPT_TO_LIVE.search(text):
        return {}
    found: dict[str, Json] = {}
    if (match := RESERVE.search(said)) and (amount := amount_in(match, said, values)) is not None:
        found["reserve"] = str(amount)
    if ((named := ORDINAL.search(text)) and PAYS.search(text)) or ((named := PAYDAY.search(text)) and MOVE_IT.search(text)):
        found["pay_day"] = int(next(number for number in named.groups() if number))
    return {name: value for name, value in found.items() if name != "pay_day" or 1 <= value <= 31}


def read_cash(text: str, today: date) -> str | None:
    """手里有8000现金: what is at hand, in yuan."""
    if len(text) > LONGEST:
        return None
    said, values = marked(text, today)
    match = CASH.search(said)
    amount = None if match is None or GONE.search(clause(said, match.span())) else amount_in(match, said, values)
    return None if amount is None else str(amount)
