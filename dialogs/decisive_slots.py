"""Facts on which an answer turns, asked behind it: what the dead left and owed, when an old debt was last spoken of, when a guaranteed one fell due."""

from datetime import date
from typing import Any

from dialogs.slot_kinds import day, money
from dialogs.talk import Slot

ESTATE_LEFT = money("estate.left", 30_000)
ESTATE_OWED = money("estate.owed")
LAST_CONTACT = day("limit.last_contact", date(2022, 3, 1), tense="past", careful="high")
GUARANTEE_DUE = day("guarantee.due_on", date(2025, 9, 30), tense="past", careful="high")
DECISIVE: tuple[Slot[Any], ...] = (ESTATE_LEFT, ESTATE_OWED, LAST_CONTACT, GUARANTEE_DUE)
