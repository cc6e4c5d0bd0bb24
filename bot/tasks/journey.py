"""`batch journey`: a whole talk, turn by turn, with nothing stored."""

from datetime import date
from typing import Any

from bot.app import answer
from bot.batch import lang_of
from bot.errors import BadRequest
from content.languages import LANGUAGES
from dialogs.engine import Said
from dialogs.session import Session

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    """`{"replies": [...]}`: for each of the turns the list of replies."""
    turns = request.get("turns")
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        raise BadRequest("turns is missing or not a list of strings")
    session, replies = Session(lang=lang_of(request, LANGUAGES[0])), []
    for text in turns:
        session, messages, _ = answer(session, Said(text), today)
        replies.append([message.to_json() for message in messages])
    return {"replies": replies}
