"""`batch screen`: is a message a scam, by which words, and what now?"""

from datetime import date
from typing import Any

from bot.batch import text_of
from dialogs.screening import screen

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:  # noqa: ARG001  every task is called alike
    found = screen(text_of(request))
    return {
        "verdict": found.verdict,
        "score": found.score,
        "types": list(found.types),
        "evidence": [{"signal": e.signal, "span": list(e.span), "fact": e.fact} for e in found.evidence],
        "entity": found.entity,
        "next": list(found.next),
        "report": list(found.report),
    }
