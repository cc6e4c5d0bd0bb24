"""What a payment makes of the case file: the balance, the days overdue, and how it stands beside the last plan."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.slots import (
    BEFORE,
    CURED,
    ESSENTIALS,
    INCOME,
    NEW_ESSENTIALS,
    NEW_INCOME,
    OVERDUE,
    OWED,
    PAID,
    PLAN_MADE,
    find,
)
from dialogs.talk import Slot

Json = Any
NEW = {INCOME.name: (NEW_INCOME, "income"), ESSENTIALS.name: (NEW_ESSENTIALS, "essentials")}
"""What takes the place of a figure of the case file, and what such news is called."""

SAME_MONTH = 10
"""Days in which what is told adds to the last check; after them a payment belongs to the next."""


def planned_for(known: Mapping[str, Json], index: int, today: date) -> Decimal | None:
    """What the last plan wanted for a debt by now: in its month that is nearest; None where there was none."""
    due = (known.get(PLAN_MADE.name) or {}).get("due", [])
    past = [row for on, row in due if date.fromisoformat(on) <= today]
    month = past[-1] if past else due[0][1] if due else None
    return None if month is None else Decimal(month.get(str(index), 0))


def booked(known: Mapping[str, Json], told: Mapping[str, Json], today: date) -> dict[str, Json]:
    """What the case file holds after it: a payment takes the balance down from what it was before, a new income takes the old one's place."""
    changes = dict[str, Json]()
    for name, value in told.items():
        slot = find(name)
        if slot is None or value is None:
            continue
        if slot.item is not None and slot.key in (PAID.key, CURED.key):
            changes |= _settled({**known, **changes}, slot, value, today)
    return changes | {name: told[slot.name] for name, (slot, _) in NEW.items() if told.get(slot.name) is not None}


def is_past(known: Mapping[str, Json], today: date) -> bool:
    """Whether the last check is one of another month."""
    days = [date.fromisoformat(value["on"]) for name, value in known.items() if (slot := find(name)) and slot.key == BEFORE.key]
    return bool(days) and (today - max(days)).days > SAME_MONTH


def _settled(known: Mapping[str, Json], slot: Slot[Any], value: Json, today: date) -> dict[str, Json]:
    """One debt after what was told of it; what it was before is kept, so that a correction reckons from there."""
    index = slot.item or 0
    owed, days, kept = (one.at(index).name for one in (OWED, OVERDUE, BEFORE))
    before = known.get(kept) or {"owed": known.get(owed), "days": known.get(days), "on": today.isoformat()}
    if slot.key == CURED.key:
        return {kept: before, days: 0 if value else before["days"]}
    left = None if before["owed"] is None else max(Decimal(before["owed"]) - Decimal(value), Decimal(0))
    return {kept: before} | ({} if left is None else {owed: str(left)}) | ({days: 0} if left == 0 else {})
