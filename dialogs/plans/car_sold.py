"""把车卖了能卖9万, of a car that secures its loan: the loan is paid off first, and only what is left comes in."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from dialogs.meaning import Heard
from dialogs.plans.changes_told import NAMES, all_entries, written
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.told.filing import items

SOLD = regex(r"(?:卖|转让|出手|处理)[^,，。]{0,4}(?<!电动)(?<!电瓶)(?<!摩托)(?<!自行)(?<!单)车(?!位|库)|(?<!电动)(?<!电瓶)(?<!摩托)(?<!自行)(?<!单)车(?!位|库)[^,，。]{0,4}(?:卖|转让|出手)|\b(?:sell|sold|selling|sale of)\b[^.,]{0,12}\b(?:car|van|truck)\b", re.IGNORECASE)


def car_sold(session: Session, text: str, heard: Heard) -> Heard:
    """The change with what is left of the price, and that said; as it is where no loan on a car is known, or another thing is sold."""
    loans = [item for item in items(session.facts).values() if item.get("product") == "car_loan" and item.get("owed")]
    told = all_entries(heard.facts)
    sale = next((entry for entry in reversed(told) if entry["kind"] == "once" and entry["about"] == "sale"), None)
    if len(loans) != 1 or sale is None or not SOLD.search(text):
        return heard
    price, owed = Decimal(sale["amount"]), Decimal(loans[0]["owed"])
    left = max(price - owed, Decimal(0))
    entries = [entry | {"amount": str(left)} if entry is sale else entry for entry in told if left or entry is not sale]
    facts = {name: value for name, value in heard.facts.items() if name not in NAMES} | written(entries)
    minimum = loans[0].get("minimum")
    numbers = {"price": price, "owed": owed, "left": left, "short": max(owed - price, Decimal(0)), "monthly": Decimal(minimum) if minimum else None}
    return replace(heard, facts=facts, silent=heard.silent | facts.keys(), notes=(*heard.notes, Reply("figure.car_sold", numbers, numbers=numbers)))
