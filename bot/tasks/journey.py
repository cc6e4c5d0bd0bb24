"""`batch journey`: a whole talk, turn by turn, with nothing stored."""

from datetime import date
from typing import Any

from bot.app import answer
from bot.errors import BadRequest
from content.languages import LANGUAGES
from dialogs.engine import Said
from dialogs.session import Session

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    """`{"replies": [...]}`: for each of the turns the list of replies."""
    turns, lang = request.get("turns"), request.get("lang", "zh")
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        raise BadRequest("turns is missing or not a list of strings")
    if lang not in LANGUAGES:
        raise BadRequest(f"lang is one of {', '.join(LANGUAGES)}")
    session, replies = Session(lang=lang), []
    for text in turns:
        session, messages, _ = answer(session, Said(text), today)
        replies.append([message.to_json() for message in messages])
    return {"replies": replies}
