"""`batch conduct`: does what a collector did break a rule?"""

from datetime import date
from typing import Any

from bot.batch import text_of
from dialogs.collectors.rules import binding, judge

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:
    verdict = judge(text_of(request), str(request.get("lender") or "unknown"), today)
    return {
        "verdict": verdict.verdict,
        "facts": list(verdict.facts),
        "urgent": verdict.urgent,
        "binding": {rule: binding(rule) for rule in verdict.facts},
        "items": [
            {"name": item.name, "finds": item.finds, "facts": list(item.facts), "span": list(item.span)}
            for item in verdict.items
        ],
    }
