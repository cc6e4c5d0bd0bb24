"""An update of Telegram as an event of ours: words, a button, a file, a message passed on, a correction.

It is read from the JSON that came: to make an Update of it first would cost as much as a short turn.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram import User
from telegram.constants import ChatType

from bot.buttons import HELLO
from bot.channels.base import Incoming
from content.regex import regex
from dialogs.catalog import DIALOGS
from dialogs.engine import Event, Passed, Pressed, Said
from dialogs.records.attached import Refused

Json = dict[str, Any]
NAME = "telegram"
LARGEST = 20
"""Megabytes: Telegram lets no bot fetch more."""
MENU = {
    "help": "help", "back": "back", "restart": "restart", "human": "human", "privacy": "privacy", "export": "export", "forget": "forget_me",
}  # fmt: skip
"""Commands that are moves of the conversation."""
COMMAND = regex(r"/(\w+)(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
HAN = regex(r"[\u3400-\u9fff]")
PRIVATE = ChatType.PRIVATE
FILES = ("document", "video", "audio", "voice", "video_note", "animation")


@dataclass(frozen=True, slots=True)
class Came:
    """An event with where it belongs; `tapped` is the id of a callback query, which wants a sign that it was seen."""

    conversation: str
    update: str
    event: Event | Incoming
    lang: str | None = None
    tapped: str = ""


def read(update: Json, me: User) -> Came | None:
    """What an update brings, or None where it is not for us; raises KeyError, TypeError or AttributeError where it is none."""
    number = str(int(update["update_id"]))
    if query := update.get("callback_query"):
        if not query.get("message") or not query.get("data"):
            return None
        return Came(_conversation(query["message"]), number, Pressed(query["data"]), _lang(query), tapped=query["id"])
    edited = update.get("edited_message")
    message = update.get("message") or edited
    if not message or not message.get("from") or message["from"]["is_bot"]:
        return None
    if message["chat"]["type"] != PRIVATE and not _for_us(message, me):
        return None
    event = _edited(message, me) if edited else _event(message, me)
    if event is None:
        return None
    return Came(_conversation(message), number, event, _lang(message))


def moved(update: Json) -> tuple[str, str] | None:
    """The conversation of a group that has become a larger one, by its old number and its new one."""
    message = update.get("message") or {}
    if new := message.get("migrate_to_chat_id"):
        return _conversation(message), f"{NAME}:{new}"
    if old := message.get("migrate_from_chat_id"):
        return f"{NAME}:{old}", _conversation(message)
    return None


def _conversation(message: Json) -> str:
    return f"{NAME}:{message['chat']['id']}"


def _for_us(message: Json, me: User) -> bool:
    """In a group: a mention, one of our commands by its full name, or an answer to what we said."""
    answered = message.get("reply_to_message")
    if answered and _writer(answered) == me.id:
        return True
    return any(name.casefold() == f"@{me.username}".casefold() for name in _mentions(message))


def _writer(message: Json) -> int | None:
    return message["from"]["id"] if message.get("from") else None


def _mentions(message: Json) -> Iterator[str]:
    """The names after an @, of mentions and of commands."""
    yield from re.findall(r"@\w+", _written(message))


def _written(message: Json) -> str:
    return message.get("text") or message.get("caption") or ""


def _event(message: Json, me: User) -> Event | Incoming | None:
    sent = _sent(message)
    if sent:
        return _file(message, sent)
    text = _words(message, me)
    if text and (origin := message.get("forward_origin")):
        return Passed(_with_links(message), _sender(origin), _time(origin))
    quoted = message.get("reply_to_message")
    if message["chat"]["type"] != PRIVATE and quoted and _written(quoted) and _writer(quoted) not in (None, me.id):
        return Passed(_with_links(quoted))
    return _command(text, me) or Said(text)


def _edited(message: Json, me: User) -> Event | None:
    """What was written anew corrects what was said before."""
    text = _words(message, me)
    if not text or message.get("forward_origin"):
        return None
    return _command(text, me) or Said(f"不对,{text}" if HAN.search(text) or _chinese(message) else f"no, {text}")


def _command(text: str, me: User) -> Event | None:
    """/start opens the chat, /rate a dialog by its name; the others are read as words."""
    match = COMMAND.fullmatch(text)
    if match is None or (match[2] and match[2].casefold() != (me.username or "").casefold()):
        return None
    name = match[1].casefold()
    if name == "start":
        return Pressed(HELLO)
    if name in DIALOGS:
        return Pressed(f"0|start:{name}")
    if move := MENU.get(name):
        return Pressed(f"0|move:{move}")
    return Said(f"/{name}" + (f" {match[3]}" if match[3] else ""))


def _words(message: Json, me: User) -> str:
    """The text, without our own name."""
    text = _written(message)
    if message["chat"]["type"] == PRIVATE or not me.username:
        return text
    return re.sub(rf"(?<!\S)@{re.escape(me.username)}\b[,,::\s]*", "", text, flags=re.IGNORECASE).strip()


def _with_links(message: Json) -> str:
    """The text of somebody else with the addresses that stand behind its words and buttons: what a scam hides is what gives it away."""
    text = _written(message)
    spans = [*message.get("entities", ()), *message.get("caption_entities", ())]
    buttons = [button for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for button in row]
    hidden = (one.get("url") for one in (*spans, *buttons))
    return "\n".join([text, *dict.fromkeys(url for url in hidden if url and url not in text)])


def _sent(message: Json) -> Json | None:
    """The file of a message: of a picture the largest size."""
    sizes: list[Json] = message.get("photo") or []
    return sizes[-1] if sizes else next((sent for kind in FILES if (sent := message.get(kind))), None)


def _file(message: Json, sent: Json) -> Event | Incoming:
    origin = message.get("forward_origin")
    name, caption = sent.get("file_name") or "", _with_links(message) if origin else message.get("caption") or ""
    if (sent.get("file_size") or 0) > LARGEST * 1024 * 1024:
        return Refused("too_big", name, caption, LARGEST)
    return Incoming(sent["file_id"], name, caption, _sender(origin) if origin else "", _time(origin or message))


def _time(told: Json) -> str:
    return datetime.fromtimestamp(told["date"], UTC).isoformat()


def _sender(origin: Json) -> str:
    """Who wrote a forwarded message first, as Telegram tells it."""
    who = origin.get("sender_user") or origin.get("chat") or origin.get("sender_chat") or {}
    full = " ".join(filter(None, (who.get("first_name"), who.get("last_name")))) if who.get("first_name") else ""
    return full or who.get("title") or origin.get("sender_user_name") or ""


def _chinese(message: Json) -> bool:
    return not ((message.get("from") or {}).get("language_code") or "zh").startswith("en")


def _lang(message: Json) -> str | None:
    """English for somebody whose Telegram is English and who does not write Chinese; else the bot's own language."""
    return None if _chinese(message) or HAN.search(_written(message)) else "en"
