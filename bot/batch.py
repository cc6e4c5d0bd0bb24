"""`python -m bot batch TASK`: JSON lines in, JSON lines out, for other programs."""

import gc
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

import bot.tasks
from bot.errors import BadRequest
from content.languages import LANGUAGES

Json = dict[str, Any]
Serve = Callable[[Json, date], Json]


def task_names() -> list[str]:
    """A module of `bot.tasks` each."""
    return sorted(module.name for module in pkgutil.iter_modules(bot.tasks.__path__))


def load(task: str) -> Serve | None:
    """The function that serves a task, or None where no such task exists."""
    if task not in task_names():
        return None
    serve: Serve = importlib.import_module(f"bot.tasks.{task}").serve
    return serve


def answers(serve: Serve, lines: Iterable[bytes], today: date) -> Iterator[str]:
    """One JSON line for each line that is not blank, in order, as they come."""
    for number, line in enumerate(line for line in lines if line.strip()):
        yield json.dumps(_answer(serve, line, today), ensure_ascii=False)
        if number == 0:
            gc.freeze()  # the content that the first answer read stays for good: it is not to be looked through again


def _answer(serve: Serve, line: bytes, today: date) -> Json:
    identity = None
    try:
        request = _object(line)
        identity = request.get("id")
        answer = serve(request, _today(request, today))
    except (BadRequest, ValueError, RecursionError) as error:
        return {"id": identity, "error": str(error) or type(error).__name__}
    except Exception as error:  # noqa: BLE001  the run goes on, whatever one line did
        return {"id": identity, "error": f"{type(error).__name__}: this line could not be served"}
    return {"id": identity} | answer


def _object(line: bytes) -> Json:
    request = json.loads(line)
    if not isinstance(request, dict):
        raise BadRequest("a request is a JSON object")
    return request


def _today(request: Json, today: date) -> date:
    said = request.get("today")
    if said is None:
        return today
    if not isinstance(said, str):
        raise BadRequest("today is an ISO date such as 2026-11-22")
    return date.fromisoformat(said[:10])


def lang_of(request: Json, default: str) -> str:
    """The language that a request asks for, or the default; raises BadRequest where it is none of ours."""
    lang: str = request.get("lang") or default
    if lang not in LANGUAGES:
        raise BadRequest(f"lang is one of {', '.join(LANGUAGES)}")
    return lang


def text_of(request: Json, key: str = "text") -> str:
    """The request's text; raises BadRequest where there is none."""
    text = request.get(key)
    if not isinstance(text, str):
        raise BadRequest(f"{key} is missing or not a string")
    return text
