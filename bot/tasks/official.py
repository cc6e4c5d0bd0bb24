"""`batch official`: is a link, a number or a name the real one?"""

from datetime import date
from typing import Any

from bot.batch import text_of
from dialogs.screening import official

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:  # noqa: ARG001  every task is called alike
    found = official(text_of(request))
    return {"verdict": found.verdict, "entity": found.entity, "why": found.why}
