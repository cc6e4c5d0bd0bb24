"""Somebody has paid a scammer, clicked, given a code, shared a screen or lent a card: the first three steps, with a clock."""

from collections.abc import Iterator

from content.registry import find
from dialogs import slots
from dialogs.talk import Dialog, Outcome, Part, Talk

MONEY_GONE = ("paid", "agent")
"""Where money went to them, getting it back and what was borrowed for it are the next worry."""


def harmed(t: Talk) -> Outcome:
    """Steps first, at once; the one question beneath them is how long ago it was."""
    kind = t.ask(slots.HARM) or "any"
    refine = None if t.told(slots.HARM_WHEN) else slots.HARM_WHEN
    parts = (*_parts(t, kind), *(() if refine else (Part("harmed.on"),)))
    numbers = {"paid": t.get(slots.HARM_AMOUNT)}
    return Outcome(f"harmed.{kind}", parts, offer=("triage",), refine=refine, numbers=numbers)


def _parts(t: Talk, kind: str) -> Iterator[Part]:
    if when := t.get(slots.HARM_WHEN):
        yield Part(f"harmed.when.{when}")
    yield Part(f"harmed.{kind}", {"hotlines": _hotlines(t)})
    yield Part("harmed.evidence")
    if kind in MONEY_GONE:
        yield Part("harmed.back", {"amount": t.get(slots.HARM_AMOUNT)})
        yield Part("harmed.second_fraud")
    if any(name.startswith("debts[") for name in t.facts):
        yield Part("harmed.debts_after")


def _hotlines(t: Talk) -> tuple[str, ...]:
    """The confirmed numbers of the bank that the money left from; none where it isn't known."""
    bank = find(t.get(slots.HARM_BANK) or "")
    return bank.hotlines if bank else ()


OPENINGS = (
    {},
    {slots.HARM.name: "paid", "debts[0].owed": "30000"},
    *({slots.HARM.name: kind, slots.HARM_BANK.name: "工商银行", slots.HARM_AMOUNT.name: "12000"} for kind in slots.HARM.options),
)
DIALOG = Dialog("harmed", harmed, listed=True, own="harm.", begins=("harm.kind",), openings=OPENINGS)
