"""A strict Bot API server on loopback: every call is checked against the API as data, as Telegram itself would.

It knows the methods that a bot calls, answers each as the API says, hands out updates by polling or webhook, and can be
told to fail. `python -m tests.fake_telegram` runs it alone, for measuring.
"""

import asyncio
import contextlib
import html.parser
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

SPEC = Path(__file__).parent.parent.parent / "shared" / "telegram" / "bot_api.json"
TOKEN = "42:fake-token"
ME = {"id": 42, "is_bot": True, "first_name": "上岸", "username": "ashore_bot", "can_join_groups": True,
      "can_read_all_group_messages": False, "supports_inline_queries": False}  # fmt: skip
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler", "span"}
SENDS = {"sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup"}


class Wrong(Exception):
    """A call that Telegram would refuse."""


class Markup(html.parser.HTMLParser):
    """HTML as Telegram reads it: few tags, each closed, and no stray < or &."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.open = "", []

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            raise Wrong(f'can\'t parse entities: unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise Wrong(f'can\'t parse entities: unexpected end tag "{tag}"')

    def handle_data(self, data):
        self.text += data


def plain(text: str, mode: str | None) -> str:
    """The text without its markup; raises Wrong."""
    if mode is None:
        return text
    if mode != "HTML":
        raise Wrong(f"unsupported parse_mode {mode}")
    if re.search(r"&(?!(?:lt|gt|amp|quot|#\d+);)", text) or re.search(r"<(?!/?[a-z])", text):
        raise Wrong("can't parse entities")
    parser = Markup()
    parser.feed(text)
    parser.close()
    if parser.open:
        raise Wrong(f"can't parse entities: {parser.open} not closed")
    return parser.text


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Spec:
    """The API as data: which fields a method has, and of what types."""

    def __init__(self, path: Path = SPEC) -> None:
        table = json.loads(path.read_text(encoding="utf-8"))
        self.methods, self.types = table["methods"], table["types"]

    def check(self, method: str, fields: Mapping[str, Any]) -> None:
        """Raises Wrong on an unknown or missing field, or a value of another type."""
        if method not in self.methods:
            raise Wrong(f"method {method} not found")
        self._fields(method, self.methods[method].get("fields", []), fields)

    def _fields(self, where: str, known: list[dict[str, Any]], given: Mapping[str, Any]) -> None:
        rows = {row["name"]: row for row in known}
        if unknown := given.keys() - rows.keys():
            raise Wrong(f"{where}: unknown {sorted(unknown)}")
        if missing := {name for name, row in rows.items() if row["required"]} - given.keys():
            raise Wrong(f"{where}: missing {sorted(missing)}")
        for name, value in given.items():
            if not any(self._fits(kind, value, f"{where}.{name}") for kind in rows[name]["types"]):
                raise Wrong(f"{where}.{name}: {value!r} is none of {rows[name]['types']}")

    def _fits(self, kind: str, value: Any, where: str) -> bool:
        if kind.startswith("Array of "):
            return isinstance(value, list) and all(self._fits(kind[9:], one, where) for one in value)
        if kind in ("Integer", "Float"):
            return isinstance(value, int | (float if kind == "Float" else int)) and not isinstance(value, bool)
        if kind in ("Boolean", "True"):
            return isinstance(value, bool)
        if kind == "String":
            return isinstance(value, str)
        if kind == "InputFile":
            return isinstance(value, bytes)
        row = self.types[kind]
        if row.get("subtypes"):
            return any(self._fits(sub, value, where) for sub in row["subtypes"])
        if not isinstance(value, dict):
            return False
        try:
            self._fields(kind, row.get("fields", []), value)
        except Wrong:
            return False
        return True


class FakeTelegram:
    """The server's state. `calls` are (method, fields) of all that came; `trouble` answers are given first, by method."""

    def __init__(self, spec: Spec | None, *, flood: bool = False) -> None:
        self.spec = spec
        self.flood = flood
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.wrong: list[str] = []
        self.trouble: dict[str, list[tuple[int, dict[str, Any]]]] = {}
        self.files: dict[str, bytes] = {}
        self.times: dict[int, list[float]] = {}
        self.updates: list[dict[str, Any]] = []
        self.confirmed = 0
        self.count = 0
        self.sent = 0
        self.waits = False
        self._news = asyncio.Event()

    def push(self, *updates: dict[str, Any]) -> None:
        self.updates += updates
        self._news.set()

    def hang_up(self) -> None:
        self._news.set()

    def of(self, method: str) -> list[dict[str, Any]]:
        return [fields for name, fields in self.calls if name == method]

    def texts(self, chat: int | None = None) -> list[str]:
        """What stands in the chat, oldest first."""
        return [plain(fields.get("text", fields.get("caption", "")), fields.get("parse_mode"))
                for name, fields in self.calls if name in SENDS and chat in (None, fields["chat_id"])]  # fmt: skip

    def application(self) -> Starlette:
        return Starlette(routes=[
            Route("/bot{token}/{method}", self._method, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._file),
        ])  # fmt: skip

    async def _file(self, request: Request) -> Response:
        return Response(self.files[request.path_params["path"]])

    async def _method(self, request: Request) -> Response:
        if request.path_params["token"] != TOKEN:
            return _error(401, "Unauthorized")
        method = request.path_params["method"]
        try:
            fields = await self._given(request, method)
            result = await self._answer(method, fields)
        except Wrong as error:
            self.wrong.append(str(error))
            return _error(400, f"Bad Request: {error}")
        return result if isinstance(result, Response) else JSONResponse({"ok": True, "result": result})

    async def _given(self, request: Request, method: str) -> dict[str, Any]:
        """The fields as JSON values, checked; an attached file stands where it is named."""
        if request.headers.get("content-type") == "application/json":
            told: dict[str, Any] = await request.json()
            if self.spec:
                self.spec.check(method, told)
            return told
        async with request.form() as form:
            raw = {name: value if isinstance(value, str) else await value.read() for name, value in form.multi_items()}
        files = {name: value for name, value in raw.items() if isinstance(value, bytes)}
        fields = {name: self._value(method, name, value) for name, value in raw.items() if isinstance(value, str)}
        known = {row["name"] for row in self.spec.methods[method].get("fields", [])} if self.spec and method in self.spec.methods else set()
        attached = {name: files.pop(name) for name in list(files) if name in known}
        named = set(re.findall(r"attach://([\w-]+)", json.dumps(fields)))
        if self.spec and named != files.keys():
            raise Wrong(f"files {sorted(files)} are attached, {sorted(named)} are named")
        fields |= {name: files[value[9:]] if isinstance(value, str) and value.startswith("attach://") else value for name, value in fields.items()}
        fields |= attached
        if self.spec:
            self.spec.check(method, fields)
        return fields

    def _value(self, method: str, name: str, text: str) -> Any:
        """Form fields are text: what is no string in the API is JSON."""
        if self.spec is None:
            return text if name in ("text", "caption", "parse_mode") else _json(text)
        rows = {row["name"]: row["types"] for row in self.spec.methods.get(method, {}).get("fields", [])}
        kinds = rows.get(name, ["String"])
        if "String" in kinds:
            return _json(text) if "Integer" in kinds and re.fullmatch(r"-?\d+", text) else text
        return text if kinds == ["InputFile"] else _json(text)

    async def _answer(self, method: str, fields: dict[str, Any]) -> Any:
        if method == "getUpdates":
            return await self._get_updates(fields)
        if waiting := self.trouble.get(method):
            code, told = waiting.pop(0)
            return JSONResponse({"ok": False, "error_code": code, **told}, code)
        if method == "getMe":
            return ME
        if method == "getFile":
            return {"file_id": fields["file_id"], "file_unique_id": "u", "file_path": fields["file_id"]}
        if method in SENDS:
            self._limits(method, fields)
            if self.flood and (wait := self._too_fast(fields["chat_id"])):
                return JSONResponse({"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": wait}}, 429)
        if method == "answerCallbackQuery" and units(fields.get("text", "")) > 200:
            raise Wrong("MESSAGE_TOO_LONG")
        if method == "setMyCommands":
            for row in fields["commands"]:
                if not re.fullmatch(r"[a-z0-9_]{1,32}", row["command"]) or not 1 <= len(row["description"]) <= 256:
                    raise Wrong(f"BOT_COMMAND_INVALID {row}")
            if len(fields["commands"]) > 100:
                raise Wrong("BOT_COMMANDS_TOO_MUCH")
        if self.spec:
            self.calls.append((method, fields))
        if method == "sendMediaGroup":
            return [self._message(fields) for _ in fields["media"]]
        if method in SENDS:
            return self._message(fields)
        return True

    def _limits(self, method: str, fields: Mapping[str, Any]) -> None:
        text = plain(fields.get("text", fields.get("caption", "")), fields.get("parse_mode"))
        longest = 4096 if method == "sendMessage" else 1024
        if units(text) > longest or (method == "sendMessage" and not text.strip()):
            raise Wrong(f"message is too long or empty: {units(text)} of {longest}")
        for row in (fields.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                if not button["text"] or not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
                    raise Wrong(f"BUTTON_DATA_INVALID {button}")
        if method == "sendMediaGroup" and not 2 <= len(fields["media"]) <= 10:
            raise Wrong("an album has 2 to 10 items")
        for item in fields.get("media", ()):
            if units(plain(item.get("caption", ""), item.get("parse_mode"))) > longest:
                raise Wrong("an item's caption is too long")
        if method == "sendPhoto" and isinstance(fields["photo"], bytes) and not fields["photo"].startswith(b"\x89PNG"):
            raise Wrong("IMAGE_PROCESS_FAILED")

    def _too_fast(self, chat: int) -> int:
        """Seconds to wait where more than one message a second goes to a chat, or thirty to all."""
        now = monotonic()
        mine = self.times.setdefault(chat, [])
        every = [at for times in self.times.values() for at in times if now - at < 0.98]
        if (mine and now - mine[-1] < 0.98) or len(every) >= 31:
            return 1
        mine.append(now)
        return 0

    def _message(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        self.sent += 1
        kind = "private" if fields["chat_id"] > 0 else "group"
        chat = {"id": fields["chat_id"], "type": kind, **({"first_name": "user"} if kind == "private" else {"title": "group"})}
        return {"message_id": self.sent, "from": ME, "chat": chat, "date": 1_795_000_000, "text": "…"}

    async def _get_updates(self, fields: Mapping[str, Any]) -> list[dict[str, Any]]:
        offset = fields.get("offset") or 0
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        self.confirmed = max(self.confirmed, offset)
        if not self.updates:
            self._news.clear()
            self.waits = True
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), fields.get("timeout") or 0.001)
        return self.updates[: fields.get("limit") or 100]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _error(code: int, said: str) -> JSONResponse:
    return JSONResponse({"ok": False, "error_code": code, "description": said}, code)


class Served:
    """A server on a port that the system chose, in this loop."""

    def __init__(self, app: Starlette, hung_up: Callable[[], object] = lambda: None) -> None:
        """`hung_up` is called at the end: it lets go of those who wait."""
        self._hung_up = hung_up
        self._server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off", access_log=False))

    async def __aenter__(self) -> str:
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    async def __aexit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._hung_up()
        await self._task


def update(number: int, user: int, **message: Any) -> dict[str, Any]:
    """A private message as the Bot API sends it."""
    person = {"id": user, "is_bot": False, "first_name": "user", "language_code": message.pop("language_code", "zh-hans")}
    kind = message.pop("kind", "message")
    chat = message.pop("chat", {"id": user, "type": "private", "first_name": "user"})
    return {"update_id": number, kind: {"message_id": number, "from": person, "chat": chat, "date": 1_795_000_000, **message}}


def tapped(number: int, user: int, data: str) -> dict[str, Any]:
    """A button tapped under a message that is no longer to be had."""
    person = {"id": user, "is_bot": False, "first_name": "user"}
    message = {"message_id": 1, "date": 0, "chat": {"id": user, "type": "private", "first_name": "user"}}
    return {"update_id": number, "callback_query": {"id": str(number), "from": person, "chat_instance": "1", "data": data, "message": message}}
