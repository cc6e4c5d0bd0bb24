"""`batch read`: the values in a text."""

from datetime import date

from bot.batch import Json, text_of
from bot.errors import BadRequest
from dialogs.understanding.reader import read

KINDS = frozenset(["number", "money", "percent", "rate", "date", "duration", "count"])
ASKED = KINDS | {"yesno", "choice"}


def serve(request: Json, today: date) -> Json:
    values = read(
        text_of(request),
        today=today,
        kind=_one_of(request, "kind", KINDS),
        asked=_one_of(request, "asked", ASKED),
        options=_options(request),
    )
    return {"values": [value.to_json() for value in values]}


def _one_of(request: Json, key: str, known: frozenset[str]) -> str | None:
    said = request.get(key)
    if said is not None and said not in known:
        raise BadRequest(f"{key} is one of {', '.join(sorted(known))}")
    return said


def _options(request: Json) -> list[str]:
    options = request.get("options") or []
    if not isinstance(options, list) or not all(isinstance(option, str) for option in options):
        raise BadRequest("options is a list of strings")
    return options
