"""What a lender offers, told in the middle of a plan: filed under the debt that is named or was asked about, else the only one."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.plans.named_debts import meant
from dialogs.plans.planning_words import OF_BANKS
from dialogs.slots import OFFER_KIND, OFFERED_ANY, OWED
from dialogs.told.filing import items
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.spending_kinds import kinds_of

Json = Any
CLAUSE = regex(r"[,，。;；\n]|\.(?=\s|$)| and (?=[A-Z]|the |my )")
OF_CHARGES = regex(r"违约金|罚息|滞纳金|利息|本金|结清|欠款|免息|分期|\b(?:penalt\w+|fees?|charges?|interest|principal|balance|settle\w*|instal\w+)\b", re.IGNORECASE)
BY_ALL = regex(r"(?:[两三几]家|全部|所有|每一?家|大家|各家|它们|他们)[^,，。]{0,3}都|都(?:同意|答应|肯|愿意|给)|每家(?:同意|答应|肯|给)|\b(?:both|all (?:of them|three|four|the lenders)|each of them|every lender|everyone)\b", re.IGNORECASE)
"""要是两家都同意延期半年: the same from each."""
TO_EACH = ("instalments", "extension")
ITEM = regex(r"debts\[(\d+)\]\.")


def offer_facts(known: Mapping[str, Json], asked: str | None, text: str, today: date) -> dict[str, Json]:
    """A lender's offer, filed under its debt: the one that is named or was asked about, else the only one."""
    found = ITEM.match(asked or "")
    if not found and not items(known):
        return {}
    there = [int(found[1])] if found else offered_to(known, text)
    agreed = [index for index, item in items(known).items() if item.get("offer_kind") == "instalments"]
    answers = (bool(asked) and ("offer_" in str(asked) or asked == OFFERED_ANY.name)) or (bool(agreed) and agreed == there)
    everyone = [index for index, item in items(known).items() if item.get("owed")] if BY_ALL.search(text) and not found else []
    there = everyone or (there if len(there) == 1 else [])
    parts = [(named or there, part) for named, part in by_debt(known, text)]
    offers = [(of, read_lender_offer(part, today, asked=answers, owed=_owed(known, of))) for of, part in parts if answers or not of_living(part)]
    filed = {f"debts[{index}].{name}": value for of, told in offers if len(of) == 1 or (told.get("offer_kind") in TO_EACH and "offer_payment" not in told) for index in of for name, value in told.items()}
    if asked in filed:  # 减800, where the sum that instalments let off was asked: the offer stays what it is
        filed = {name: value for name, value in filed.items() if name == asked or name not in known}
    of_instalments = [OFFER_KIND.at(index).name for index in agreed]
    return {name: value for name, value in filed.items() if not (name in of_instalments and value == "waiver")}  # 违约金减2000, beside six instalments


def of_living(text: str) -> bool:
    """房租降到1200: what it takes to live, and nothing that a lender lets off."""
    return bool(kinds_of(text)) and not OF_CHARGES.search(text)


def offered_to(known: Mapping[str, Json], text: str) -> list[int]:
    """Where no debt is named: of all that are owed those of a bank, where a bank is spoken of, else those that are overdue."""
    owed = {index: item for index, item in items(known).items() if item.get("owed")}
    banks = [index for index, item in owed.items() if item.get("product") == "credit_card" or item.get("kind") == "bank"] if OF_BANKS.search(text.casefold()) else []
    late = [index for index, item in owed.items() if item.get("overdue_days")]
    return next((of for of in (list(owed), banks, late) if len(of) == 1), list(owed))


def _owed(known: Mapping[str, Json], of: list[int]) -> Decimal | None:
    """What is owed on the one debt that is meant."""
    owed = known.get(OWED.at(of[0]).name) if len(of) == 1 else None
    return Decimal(owed) if owed else None


def by_debt(known: Mapping[str, Json], text: str) -> list[tuple[list[int], str]]:
    """招行同意分12期,每期2500,花呗减免500: the parts of a text, each with the debts that it names; one that names none goes on."""
    parts: list[tuple[list[int], str]] = []
    for clause in CLAUSE.split(text):
        named = meant(known, clause)
        if parts and (not named or not parts[-1][0] or named == parts[-1][0]):
            parts[-1] = (parts[-1][0] or named, f"{parts[-1][1]},{clause}")
        else:
            parts.append((named, clause))
    return parts
