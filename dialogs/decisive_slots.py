"""Facts on which an answer turns, asked behind it: what the dead left and owed, when an old debt was last spoken of and paid on, when a guaranteed one
fell due and for how long it was promised, to whom a sold one is to be paid, what is kept as proof."""

from datetime import date
from typing import Any

from dialogs.slot_kinds import choice, day, money
from dialogs.talk import Slot

ESTATE_LEFT = money("estate.left", 30_000)
ESTATE_OWED = money("estate.owed")
LAST_CONTACT = day("limit.last_contact", date(2022, 3, 1), tense="past", careful="high")
LAST_PAYMENT = day("limit.last_payment", date(2023, 5, 1), tense="past", careful="high")
PAYEE = choice("payee", ("official", "company", "person", "untold"))
PROOF = choice("evidence.kept", ("records", "transfers", "nothing"))
GUARANTEE_DUE = day("guarantee.due_on", date(2025, 9, 30), tense="past", careful="high")
GUARANTEE_KIND = choice("guarantee.kind", ("joint", "general"))
GUARANTEE_MONTHS: Slot[int] = Slot("guarantee.months", "count", (36,), low=1, high=360)
"""What the contract names; where it names none, the law's six."""
DECISIVE: tuple[Slot[Any], ...] = (ESTATE_LEFT, ESTATE_OWED, LAST_CONTACT, LAST_PAYMENT, GUARANTEE_DUE, GUARANTEE_KIND, GUARANTEE_MONTHS, PAYEE, PROOF)
