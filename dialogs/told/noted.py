"""Facts said back as they were heard, with what several debts come to."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.words import words
from dialogs.replies import NAMES_A_DEBT, Action, Reply, listed
from dialogs.session import Session
from dialogs.slots import LENDERS_COUNT, find
from dialogs.talk import Facts
from dialogs.told.filing import items

Json = Any
MOST_TAPS = 3


def echo(session: Session, heard: Mapping[str, Json]) -> list[Reply]:
    """Facts that were not just asked for are said back in one short list; a tap on one asks it again, where they are few: on a phone
    a row of buttons for each would push the question out of sight."""
    fresh = {name: value for name, value in heard.items() if value is not None and (s := find(name)) and s.kind != "json"}
    fresh = {name: value for name, value in fresh.items() if not name.endswith(".count") or value != fresh.get(LENDERS_COUNT.name)}
    if not fresh or fresh.keys() == {session.asked} or all(name.startswith("debts[") and name.endswith(NAMES_A_DEBT) for name in fresh):
        return []
    speech = words(session.lang)
    rows = listed(fresh, speech, session.facts)
    measured = [name for name in fresh if name.rpartition(".")[2] not in NAMES_A_DEBT and (s := find(name)) and speech.has(f"ask.{s.key}")]
    options = tuple(Action("ask", name, run=session.runs) for name in measured if len(measured) <= MOST_TAPS)
    whole = _in_all(fresh, session.facts)
    return [Reply("common.heard", {"rows": rows, "whole": whole}, options=options, numbers={**fresh, **({"owed": whole} if whole else {})}, known=session.facts)]


def _in_all(fresh: Facts, known: Facts) -> Decimal | None:
    """What several debts come to, where the sum of one is new and that of none is missing."""
    sums = [debt.get("owed") for debt in items(known).values()]
    new = any(name.endswith(".owed") for name in fresh)
    return sum((Decimal(owed) for owed in sums if owed), Decimal(0)) if new and len(sums) > 1 and all(sums) else None
