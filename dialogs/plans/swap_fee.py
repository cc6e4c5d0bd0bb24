"""What the old lender takes for being paid early, told beside a swap: 旧的提前还要收3%违约金; it charges 3% for early repayment."""

import re
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.message import Message
from dialogs.plans.early_fee import told_fee
from dialogs.slots import EARLY_SHARE
from dialogs.told.filing import items

Json = Any
CLAUSE = regex(r"[^,，。;；.?？]*(?:提前(?:还|结|清)|旧的|老的|原来的?那?[笔家]?|\b(?:early|prepay\w*|old (?:one|loan|lender))\b)[^,，。;；.?？]*", re.IGNORECASE)
FEE_ALONE = regex(r"手续费|违约金|罚金|\b(?:fee|penalty|charge)\b", re.IGNORECASE)


def swap_fee(m: Message) -> tuple[dict[str, Json], str] | None:
    """The fee, and the rest of the message; None where no swap is the matter."""
    top = m.session.top
    at_hand = top is not None and top.dialog == "swap"
    if not at_hand and m.wanted.dialog != "swap":
        return None
    clause = next((found[0] for found in CLAUSE.finditer(m.text) if told_fee(found[0], m.today)), None)
    if clause is None and top is not None and at_hand and top.done and FEE_ALONE.search(m.text):
        clause = m.text
    facts = _told(m, clause) if clause else {}
    return (facts, m.text.replace(clause or "", "").strip(" ,，。;；.?？")) if facts else None


def _told(m: Message, clause: str) -> dict[str, Json]:
    fee = told_fee(clause, m.today)
    owed = sum(Decimal(item["owed"]) for item in items({**m.session.facts, **m.told}).values() if item.get("owed"))
    return {EARLY_SHARE.name: "", **fee.facts(Decimal(owed), None, m.session.facts)} if fee and not fee.days else {}
