"""An update of Telegram as an event of ours: words, a button, a file, a message passed on, a correction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram import Message, MessageOrigin, Update, User
from telegram.constants import ChatType

from bot.buttons import HELLO
from bot.channels.base import Incoming
from content.regex import regex
from dialogs.attached import Refused
from dialogs.catalog import DIALOGS
from dialogs.engine import Event, Passed, Pressed, Said

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


@dataclass(frozen=True, slots=True)
class Came:
    """An event with where it belongs; `tapped` is the id of a callback query, which wants a sign that it was seen."""

    conversation: str
    update: str
    event: Event | Incoming
    lang: str | None = None
    tapped: str = ""


def read(update: Update, me: User) -> Came | None:
    """What an update brings, or None where it is not for us."""
    if query := update.callback_query:
        if query.message is None or not query.data:
            return None
        return Came(f"{NAME}:{query.message.chat.id}", str(update.update_id), Pressed(query.data), tapped=query.id)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    if message.chat.type != PRIVATE and not _for_us(message, me):
        return None
    event = _edited(message, me) if update.edited_message else _event(message, me)
    if event is None:
        return None
    return Came(f"{NAME}:{message.chat.id}", str(update.update_id), event, _lang(message))


def _for_us(message: Message, me: User) -> bool:
    """In a group: a mention, one of our commands by its full name, or an answer to what we said."""
    answered = message.reply_to_message
    if answered and answered.from_user and answered.from_user.id == me.id:
        return True
    return any(name.casefold() == f"@{me.username}".casefold() for name in _mentions(message))


def _mentions(message: Message) -> Iterator[str]:
    """The names after an @, of mentions and of commands."""
    text = message.text or message.caption or ""
    yield from re.findall(r"@\w+", text)


def _event(message: Message, me: User) -> Event | Incoming | None:
    sent = _sent(message)
    if sent is not None:
        return _file(message, sent)
    text = _words(message, me)
    if message.forward_origin and text:
        return Passed(text, _sender(message.forward_origin), message.forward_origin.date.astimezone(UTC).isoformat())
    quoted = message.reply_to_message
    if message.chat.type != PRIVATE and quoted and quoted.text and quoted.from_user and quoted.from_user.id != me.id:
        return Passed(quoted.text)
    return _command(text, me) or Said(text)


def _edited(message: Message, me: User) -> Event | None:
    """What was written anew corrects what was said before."""
    text = _words(message, me)
    if not text or message.forward_origin:
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


def _words(message: Message, me: User) -> str:
    """The text, without our own name."""
    text = message.text or message.caption or ""
    if message.chat.type == PRIVATE or not me.username:
        return text
    return re.sub(rf"(?<!\S)@{re.escape(me.username)}\b[,,::\s]*", "", text, flags=re.IGNORECASE).strip()


def _sent(message: Message) -> Any:
    """The file of a message: of a picture the largest size."""
    if message.photo:
        return message.photo[-1]
    return message.document or message.video or message.audio or message.voice or message.video_note or message.animation


def _file(message: Message, sent: Any) -> Event | Incoming:
    origin = message.forward_origin
    name = getattr(sent, "file_name", None) or ""
    caption = message.caption or ""
    if (sent.file_size or 0) > LARGEST * 1024 * 1024:
        return Refused("too_big", name, caption, LARGEST)
    sent_at: datetime = origin.date if origin else message.date
    return Incoming(sent.file_id, name, caption, _sender(origin) if origin else "", sent_at.astimezone(UTC).isoformat())


def _sender(origin: MessageOrigin) -> str:
    """Who wrote a forwarded message first, as Telegram tells it."""
    who = getattr(origin, "sender_user", None) or getattr(origin, "chat", None) or getattr(origin, "sender_chat", None)
    return getattr(who, "full_name", None) or getattr(who, "title", None) or getattr(origin, "sender_user_name", None) or ""


def _chinese(message: Message) -> bool:
    return not (message.from_user and (message.from_user.language_code or "zh").startswith("en"))


def _lang(message: Message) -> str | None:
    """English for somebody whose Telegram is English and who does not write Chinese; else the bot's own language."""
    return None if _chinese(message) or HAN.search(message.text or message.caption or "") else "en"
