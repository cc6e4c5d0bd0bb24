"""The peer of a turn: python-telegram-bot's ConversationHandler with PicklePersistence, answering in process."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.request import BaseRequest, RequestData

from tests.bench_clock import quiet

Context = ContextTypes.DEFAULT_TYPE
Texts = Mapping[tuple[int, int], Sequence[str]]
"""What is sent to a user after each of the messages."""
ME = {"id": 1, "is_bot": True, "first_name": "peer", "username": "peer_bot"}


class InProcess(BaseRequest):
    """Answers every call of the Bot API at once, without a network."""

    def __init__(self) -> None:
        self.calls = 0

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any) -> tuple[int, bytes]:
        self.calls += 1
        result = ME if url.endswith("/getMe") or request_data is None else self._sent(request_data.parameters)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _sent(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The message as the Bot API gives it back."""
        chat = {"id": asked["chat_id"], "type": "private", "first_name": "user"}
        return {"message_id": self.calls, "from": ME, "chat": chat, "date": 1_795_000_000, "text": asked["text"]}


class Dialog:
    """A rate check, a state for each message but the first, that keeps what it is told and sends the given texts."""

    def __init__(self, texts: Texts, steps: int) -> None:
        self._texts = texts
        self._steps = steps

    def _answering(self, step: int) -> Callable[[Update, Context], Awaitable[int]]:
        async def answer(update: Update, context: Context) -> int:
            assert update.message
            assert update.effective_user
            assert context.user_data is not None
            context.user_data[step] = update.message.text
            for text in self._texts[update.effective_user.id, step]:
                await update.message.reply_text(text)
            return step

        return answer

    def handler(self) -> ConversationHandler[Context]:
        said = [MessageHandler(filters.TEXT, self._answering(step)) for step in range(self._steps)]
        states = {step: [said[(step + 1) % self._steps]] for step in range(self._steps)}
        return ConversationHandler(entry_points=said[:1], states=states, fallbacks=[], name="rate", persistent=True)


def update(number: int, user: int, text: str) -> dict[str, Any]:
    """An update as the Bot API sends it."""
    person = {"id": user, "is_bot": False, "first_name": "user", "language_code": "zh-hans"}
    chat = {"id": user, "type": "private", "first_name": "user"}
    message = {"message_id": number, "from": person, "chat": chat, "date": 1_795_000_000, "text": text}
    return {"update_id": number, "message": message}


def turns(said: Sequence[tuple[int, int, str]], texts: Texts, folder: Path) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """How long the peer took for each (user, step, text): from the update to "sent", and with reading its JSON as well."""
    return asyncio.run(_turns(said, texts, folder))


async def _turns(said: Sequence[tuple[int, int, str]], texts: Texts, folder: Path) -> tuple[tuple[float, ...], tuple[float, ...]]:
    request = InProcess()
    application = _application(request, folder / "peer.pickle")
    application.add_handler(Dialog(texts, 1 + max(step for _, step, _ in said)).handler())
    rows = [update(number, user, text) for number, (user, _, text) in enumerate(said, 1)]
    answering, whole = [], []
    async with application:
        await application.start()
        before = request.calls
        with quiet():
            for row in rows:
                began = perf_counter()
                made = Update.de_json(row, application.bot)
                read = perf_counter()
                await application.process_update(made)
                ended = perf_counter()
                answering.append(ended - read)
                whole.append(ended - began)
        sent = request.calls - before
        await application.stop()
    wanted = sum(len(texts[user, step]) for user, step, _ in said)
    if sent != wanted:
        raise RuntimeError(f"the peer sent {sent} messages, not {wanted}: the comparison is void")
    return tuple(answering), tuple(whole)


def _application(request: InProcess, file: Path) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = ApplicationBuilder().token("1:peer").request(request).get_updates_request(InProcess())
    return builder.updater(None).job_queue(None).persistence(PicklePersistence(file)).build()
