"""What a request gets that is not served: a page to read where somebody opened it, JSON else; both say why in the caller's language."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot.channels.web import page as pages

UNMADE = "not_made"
WHY: Mapping[int, str] = {
    403: "session",
    404: "missing",
    405: "missing",
    408: "slow",
    410: "gone",
    413: "too_big",
    422: "unclear",
    429: "too_fast",
    500: "broken",
    503: "store",
}
"""What is said, by status; of what is not here, that we are at fault."""


def refused(request: Request, lang: str, status: int, error: str = "", *, why: str = "", headers: Mapping[str, str] | None = None) -> Response:
    """`error` is what a program reads: a name, or the number that the log has of what failed."""
    why = why or WHY.get(status, "unclear")
    told, lang = {"cache-control": "no-store", "vary": "accept, accept-language", **(headers or {})}, pages.lang_of(request, lang)
    if "text/html" in request.headers.get("accept", ""):
        home = "../" * (request.scope["path"].count("/") - 1) or "./"
        return HTMLResponse(pages.refused(why, lang, home, error), status, headers=told)
    return JSONResponse({"error": error or why, "message": pages.reason(why, lang, error)}, status, headers=told)


def of(error: HTTPException, request: Request, lang: str) -> Response:
    """The answer to what an address raised; where it named no reason of its own, the phrase of the status is none either."""
    told = "" if error.detail == HTTPException(error.status_code).detail else error.detail
    return refused(request, lang, error.status_code, told, headers=error.headers)
