"""`batch flows`: the rate inside a list of payments."""

from datetime import date
from typing import Any

from bot.errors import BadRequest
from dialogs.calculator.irr import irr, xirr

Json = dict[str, Any]


def serve(request: Json, today: date) -> Json:  # noqa: ARG001  every task is called alike
    flows = request.get("flows")
    if not isinstance(flows, list) or not flows:
        raise BadRequest("flows is a list of amounts, or of [date or day number, amount]")
    if any(isinstance(flow, list) for flow in flows):
        year_days = _number(request.get("year_days", 365))
        if year_days <= 0:
            raise BadRequest("year_days is a number of days above 0")
        return {"rate": xirr([_dated(flow) for flow in flows], year_days)}
    return {"rate": irr([_number(flow) for flow in flows])}


def _dated(flow: Any) -> tuple[date | float, float]:
    if not isinstance(flow, list) or len(flow) != 2:
        raise BadRequest("a dated flow is [date or day number, amount]")
    when, amount = flow
    if isinstance(when, str) and "-" in when[1:]:
        return date.fromisoformat(when[:10]), _number(amount)
    return _number(when), _number(amount)


def _number(value: Any) -> float:
    """A JSON number or decimal string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise BadRequest("an amount is a number or a decimal string")
    try:
        return float(value)
    except (ValueError, OverflowError) as error:
        raise BadRequest(f"not a number: {str(value)[:40]}") from error
