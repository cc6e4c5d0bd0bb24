"""The menu of commands that Telegram shows beside the text field, in both languages."""

from telegram import Bot, BotCommand

from content.languages import LANGUAGES
from content.words import words
from dialogs.catalog import DIALOGS

GENERAL = ("help", "back", "restart", "human", "privacy", "export", "forget")
OTHER = {"zh": "en", "en": "zh"}
"""The command that changes the language is called by the other one."""
MENUS: dict[str | None, str] = {None: LANGUAGES[0], **{lang: lang for lang in LANGUAGES}}
"""By the language that Telegram is told (None: every other), that of the words."""


def commands(lang: str) -> list[BotCommand]:
    """The dialogs, then what can be asked at any time."""
    speech = words(lang)
    dialogs = [BotCommand(name, speech.section(f"start.{name}").body[:256]) for name in DIALOGS]
    general = [BotCommand(name, speech.section(f"command.{name}").body) for name in GENERAL]
    return [*dialogs, *general, BotCommand(OTHER[lang], speech.section("command.lang").body)]


async def tell_commands(bot: Bot) -> None:
    """Set the menu, once at each start; raises telegram.error.TelegramError."""
    for code, lang in MENUS.items():
        await bot.set_my_commands(commands(lang), language_code=code)
