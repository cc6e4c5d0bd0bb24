"""`batch danger`: does a message tell of self-harm or violence?"""

from datetime import date
from typing import Any

from bot.batch import text_of
from dialogs.guard import danger

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:  # noqa: ARG001  every task is called alike
    found = danger(text_of(request))
    return {"danger": found.kind, "spans": [list(span) for span in found.spans], "signals": list(found.signals)}
