"""Sends messages to Telegram within its limits, and tells its errors in the words of `bot.channels.base`."""

import asyncio
from collections.abc import Mapping
from datetime import date
from struct import unpack
from typing import Any

from telegram import Bot, InputFile, InputMediaDocument, InputMediaPhoto
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.app import message_of
from bot.budget import Budget
from bot.channels.base import Gone, Incoming, Later, Refused, TooBig
from bot.channels.telegram import writing
from bot.channels.telegram.calls import fields_of
from bot.channels.telegram.reading import LARGEST, NAME
from bot.documents.make import Made, attempt
from bot.errors import place
from bot.render import Message
from bot.store.base import Outgoing
from content.words import words

Json = Any
AS_TEXT = {"parse_mode": ParseMode.HTML.value, "link_preview_options": {"is_disabled": True}}
LONGEST_SIDES, STEEPEST = 10_000, 20
"""A picture whose sides are longer together, or that is steeper, goes as a file: Telegram takes no such photo."""
A_GROUP_A_MINUTE = 20
AT_ONCE = 6
"""Calls under way at the same time: the pool of connections looks through all that wait at each of its steps."""
TOO_BIG = "file is too big"
GONE = ("chat not found", "user is deactivated", "bot was kicked", "group chat was deactivated", "have no rights to send")


class Telegram:
    """See `bot.channels.base.Channel`; a conversation is `telegram:<chat id>`."""

    name = NAME
    fit = staticmethod(writing.fit)

    def __init__(self, bot: Bot, budget: Budget) -> None:
        self._bot = bot
        self._budget = budget
        self._calls = asyncio.Semaphore(AT_ONCE)
        self._moved: dict[int, int] = {}

    async def send(self, conversation: str, outgoing: Outgoing) -> None:
        try:
            chat, message = self._moved.get(_chat(conversation), _chat(conversation)), message_of(outgoing.message)
            made = [await self._made(chat, paper) for paper in message.papers]
            gap = 60 / A_GROUP_A_MINUTE if chat < 0 else None
            await self._budget.take(conversation, reminder=message.key.startswith("reminder."), gap=gap)
            async with self._calls:
                await self._call(chat, message, [one for one in made if isinstance(one, Made)], [one for one in made if isinstance(one, str)])
        except RetryAfter as error:
            seconds = seconds_of(error)
            self._budget.hold(conversation, seconds)
            raise Later(seconds) from None
        except ChatMigrated as error:  # the group has become a larger one, under another number
            self._moved[_chat(conversation)] = error.new_chat_id
            raise Later(0) from None
        except Forbidden:
            raise Gone from None
        except BadRequest as error:
            if any(said in error.message.lower() for said in GONE):
                raise Gone from None
            raise Refused(error.message) from None
        except (ValueError, TypeError, LookupError, AttributeError) as error:  # a fault of ours stays one however often it is tried
            raise Refused(f"{type(error).__name__} at {place(error)}") from None

    async def working(self, conversation: str) -> None:
        if not self._calls.locked():
            await self._bot.send_chat_action(_chat(conversation), ChatAction.TYPING)

    async def fetch(self, incoming: Incoming) -> bytes:
        """The file that came with a message; raises TooBig or telegram.error.TelegramError."""
        try:
            file = await self._bot.get_file(incoming.reference)
        except BadRequest as error:
            if TOO_BIG in error.message.lower():
                raise TooBig(LARGEST) from None
            raise
        return bytes(await file.download_as_bytearray())

    async def _call(self, chat: int, message: Message, made: list[Made], failed: list[str]) -> None:
        """The one call of the Bot API that sends a fitted message."""
        text = "\n\n".join(filter(None, (message.text, *failed)))
        html, buttons = writing.as_html(text) or None, writing.keyboard(message.buttons)
        match made:
            case []:
                await self._say({"chat_id": chat, "text": html or "…", **AS_TEXT} | ({"reply_markup": buttons} if buttons else {}))
            case [one] if _is_photo(one):
                photo = InputFile(one.content, one.filename)
                await self._bot.send_photo(chat, photo, caption=html, parse_mode=ParseMode.HTML, reply_markup=buttons)
            case [one]:
                file = InputFile(one.content, one.filename)
                await self._bot.send_document(chat, file, caption=html, parse_mode=ParseMode.HTML, reply_markup=buttons)
            case _:
                photos = all(_is_photo(one) for one in made)
                kind = InputMediaPhoto if photos else InputMediaDocument
                captions = [*[None] * (len(made) - 1), html]
                album = [kind(one.content, filename=one.filename, caption=caption, parse_mode=ParseMode.HTML) for one, caption in zip(made, captions, strict=True)]
                await self._bot.send_media_group(chat, album)

    async def _say(self, fields: Mapping[str, Json]) -> None:
        """Bot.send_message would send the same fields and look at each several times, which costs as much as a short turn."""
        await self._bot.request.post(f"{self._bot.base_url}/sendMessage", fields_of(fields))

    async def _made(self, chat: int, paper: Mapping[str, Json]) -> Made | str:
        """The file of a paper, made off the loop; where that fails, the sentence that says so."""
        slow = asyncio.create_task(self._bot.send_chat_action(chat, ChatAction.UPLOAD_DOCUMENT))
        try:
            made = await asyncio.to_thread(attempt, paper)
        finally:
            await asyncio.gather(slow, return_exceptions=True)
        if isinstance(made, Made):
            return made
        today = date.fromisoformat(paper["data"]["today"])
        return words(paper["lang"]).render("common.not_made", {"number": made}, today).text


def _chat(conversation: str) -> int:
    return int(conversation.partition(":")[2])


def seconds_of(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait if isinstance(wait, int) else wait.total_seconds())


def _is_photo(made: Made) -> bool:
    if made.mime != "image/png":
        return False
    wide, high = unpack(">II", made.content[16:24])
    return bool(wide + high <= LONGEST_SIDES and max(wide, high) <= STEEPEST * min(wide, high))
