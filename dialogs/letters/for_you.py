"""What goes with a letter and stays with the person: the papers to have ready, where to send it, what to say, and a log."""

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.talk import Paper, Part

NEEDED = ("today", "follow_up", "last", "late", "lender", "lender_kind", "hotline", "kind", "days", "card", "owed", "overdue_days", "monthly", "periods", "pause", "until", "foreign")


def for_you(data: Mapping[str, Any], parts: Iterable[Part]) -> Paper:
    """The sheet of these passages, with a head and a log of the letter's own `data`."""
    whole = (Part("papers.for_you", data), *parts, Part("papers.log", data))
    return Paper("checklist", "for_you", {"today": data["today"], "parts": [[part.key, {name: part.data[name] for name in NEEDED if name in part.data}] for part in whole]})
