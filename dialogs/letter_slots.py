"""The vocabulary of a letter: what for, to whom, what happened, what is offered, that every line is right. Names are promises, as in slots.py."""

from typing import Any

from dialogs.slot_kinds import CENT, choice, day, money
from dialogs.talk import Slot

LETTERS = ("instalment", "extension", "fees", "settlement", "complaint", "third_parties", "dispute", "defence", "objection")
LETTER_KIND = choice("letter.kind", LETTERS)
LETTER_LENDER: Slot[str] = Slot("letter.lender", "text", ("微粒贷",))
LETTER_ACCOUNT: Slot[Any] = Slot("letter.account", "json", ([{"text": "11月14号晚上8点半来了一个人", "days": ["2026-11-14"], "at": ["20:30"]}],))
LETTER_ASKS: Slot[Any] = Slot("letter.asks", "json")
LETTER_MONTHLY = money("letter.monthly", 800, low=CENT)
LETTER_PERIODS: Slot[int] = Slot("letter.periods", "count", (24,), low=2, high=360)
LETTER_PAUSE: Slot[int] = Slot("letter.pause", "count", (3,), low=1, high=36)
LETTER_UNTIL: Slot[Any] = day("letter.until", tense="future")
LETTER_APPROVED: Slot[bool] = Slot("letter.approved", "yesno", renewed=True)
LETTER_BEFORE: Slot[Any] = Slot("letter.before", "json")
"""What was told before the letter was wished for: [text, day] each."""
LETTER_DEBT: Slot[Any] = Slot("letter.debt", "json")
"""The number of the debt it is about, where no lender's name tells."""
LETTER_WITHOUT: Slot[Any] = Slot("letter.without", "json")
"""Figures of its head that are to be left out."""
LETTER_ASKED: tuple[Slot[Any], ...] = (
    LETTER_KIND, LETTER_LENDER, LETTER_ACCOUNT, LETTER_ASKS, LETTER_MONTHLY, LETTER_PERIODS, LETTER_PAUSE, LETTER_UNTIL, LETTER_APPROVED, LETTER_BEFORE, LETTER_DEBT, LETTER_WITHOUT,
)  # fmt: skip
