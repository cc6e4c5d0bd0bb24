"""Whoever wants everything about them deleted gets it deleted, though it can no longer be read."""

from collections.abc import Collection
from datetime import date

from dialogs.engine import Pressed, Said
from dialogs.meaning import Heard
from dialogs.moves import forget_me
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.understanding.moves import find_move


def to_be_forgotten(events: Collection[object]) -> bool:
    """Whether all of them say yes to it: then nothing need be read of what was kept."""
    return bool(events) and all(isinstance(event, Pressed) and _pressed(event) == "forget_me_now" for event in events)


def sure(events: Collection[object]) -> Reply | None:
    """The question whether they are sure, where one of them wishes it."""
    wished = any(_said(event) == "forget_me" for event in events)
    return forget_me(Session(), Heard(), date.min).replies[0] if wished else None


def _pressed(event: Pressed) -> str | None:
    action = Action.parse(event.action)
    return action.name if action and action.verb == "move" else None


def _said(event: object) -> str | None:
    if isinstance(event, Pressed):
        return _pressed(event)
    move = find_move(event.text) if isinstance(event, Said) else None
    return move.kind if move else None
