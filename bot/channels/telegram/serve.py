"""`python -m bot telegram`: polls for updates, or takes them by webhook, until it is told to stop."""

import asyncio
import contextlib
import hmac
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot, Update
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.asides import Asides
from bot.budget import Budget
from bot.channels.telegram.calls import READ, Calls, fields_of
from bot.channels.telegram.channel import Telegram, seconds_of
from bot.channels.telegram.commands import tell_commands
from bot.channels.telegram.reading import moved, read
from bot.errors import BadRow, BadSetting, BadStore, place
from bot.listening import listening
from bot.post import Post
from bot.settings import Settings

log = logging.getLogger("ashore")
Json = dict[str, Any]
KINDS = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY]
LONG_POLL = 50
AT_ONCE = 100
CONNECTIONS = 64
LONGEST_PAUSE = 30.0
NOT_KNOWN = "ASHORE_TELEGRAM_TOKEN: Telegram does not know this token; ask @BotFather"
UNREACHED = "Telegram can't be reached, again in %g s: %s; check the network, HTTPS_PROXY and ASHORE_TELEGRAM_API"


def connect(told: Settings) -> Bot:
    """The Bot API as the settings name it; raises BadSetting where there is no token."""
    if not told.telegram_token:
        raise BadSetting("ASHORE_TELEGRAM_TOKEN is not set: ask @BotFather for a bot, and put its token into .env")
    base = told.telegram_api.rstrip("/")
    return Bot(told.telegram_token, f"{base}/bot", f"{base}/file/bot", request=Calls(CONNECTIONS))


class Desk:
    """Hands each update to the post, and confirms to Telegram those that are kept."""

    def __init__(self, bot: Bot, post: Post) -> None:
        self._bot = bot
        self._post = post
        self._asides = Asides()

    async def take(self, update: Json) -> None:
        """Keep one update; raises BadStore where it is to come again."""
        try:
            if groups := moved(update):
                await self._post.move(*groups)
            came = read(update, self._bot.bot)
            if came and came.tapped:
                self._asides.begin(self._sign(came.tapped))
            if came:
                await self._post.accept(came.conversation, came.update, came.event, came.lang)
        except BadRow as error:
            log.error("%s", error)  # noqa: TRY400  it stays as it is
        except BadStore:
            raise
        except Exception as error:  # noqa: BLE001  one odd update stops nobody else's
            log.error("update %s was not understood: %s at %s", update.get("update_id"), type(error).__name__, place(error))  # noqa: TRY400

    async def poll(self) -> None:
        """Ask for updates for ever; the next ones are asked for when these are kept. Raises BadSetting on a wrong token."""
        offset, pause = 0, 1.0
        await reached(self._bot.delete_webhook)
        while True:
            try:
                updates = await self._new(offset)
                await self._all(updates)
            except InvalidToken:
                raise BadSetting(NOT_KNOWN) from None
            except (TelegramError, BadStore) as error:
                said = "another program polls with the same token: stop it" if isinstance(error, Conflict) else type(error).__name__
                seconds = max(pause, seconds_of(error) if isinstance(error, RetryAfter) else 0)
                log.warning("no updates for %g s: %s", seconds, said)
                await asyncio.sleep(seconds)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                offset, pause = max([offset, *(update["update_id"] + 1 for update in updates)]), 1.0

    async def _new(self, offset: int) -> list[Json]:
        """What came since, as the JSON that it is; waits for it a while."""
        wanted = fields_of({"timeout": LONG_POLL, "offset": offset, "limit": AT_ONCE, "allowed_updates": KINDS})
        updates: list[Json] = await self._bot.request.post(f"{self._bot.base_url}/getUpdates", wanted, read_timeout=LONG_POLL + READ)  # type: ignore[assignment]  # a list for this call
        return updates

    async def _sign(self, query: str) -> None:
        """The button stops turning."""
        await self._bot.answer_callback_query(query)

    async def _all(self, updates: Sequence[Json]) -> None:
        """Keep all; the first failure is raised once each has been tried."""
        results = await asyncio.gather(*(self.take(update) for update in updates), return_exceptions=True)
        for failure in results:
            if isinstance(failure, BaseException):
                raise failure


@asynccontextmanager
async def opened(bot: Bot, post: Post) -> AsyncIterator[Desk]:
    """The bot logged in, its menu told, and the post running."""
    try:
        await reached(bot.initialize)
        await reached(lambda: tell_commands(bot))
        await post.start()
        yield Desk(bot, post)
    finally:
        await post.stop()
        await bot.shutdown()


async def reached(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call of the start, again while Telegram can't be reached; raises BadSetting on what will never do."""
    pause = 1.0
    while True:
        try:
            await call()
        except InvalidToken:
            raise BadSetting(NOT_KNOWN) from None
        except BadRequest as error:
            raise BadSetting(f"ASHORE_TELEGRAM_WEBHOOK or ASHORE_TELEGRAM_API: Telegram refuses the start: {error.message}") from None
        except TelegramError as error:
            seconds = max(pause, seconds_of(error) if isinstance(error, RetryAfter) else 0)
            log.warning(UNREACHED, seconds, error.message)
            await asyncio.sleep(seconds)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return


async def serve(told: Settings, bot: Bot, post: Post) -> None:
    """Run until SIGINT or SIGTERM."""
    async with opened(bot, post) as desk:
        running = asyncio.ensure_future(listen(told, bot, desk) if told.telegram_webhook else desk.poll())
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, running.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def listen(told: Settings, bot: Bot, desk: Desk) -> None:
    """Take updates over HTTP at the path of the webhook's address, from who knows the secret."""
    import uvicorn  # noqa: PLC0415  polling needs no server

    from bot.channels.telegram.webhook import application  # noqa: PLC0415

    secret = told.telegram_secret
    host, _, port = told.telegram_listen.rpartition(":")
    app = application(desk.take, told.telegram_webhook, lambda given: hmac.compare_digest(given.encode(), secret.encode()))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
    with listening(host, int(port), "ASHORE_TELEGRAM_LISTEN") as opened_at:
        await reached(lambda: bot.set_webhook(told.telegram_webhook, secret_token=secret, allowed_updates=KINDS, max_connections=40))
        await server.serve([opened_at])


def telegram(bot: Bot) -> Telegram:
    """The channel, at the speed that Telegram allows a bot."""
    return Telegram(bot, Budget())
