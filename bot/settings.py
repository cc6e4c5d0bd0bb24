"""What an operator may set, from the environment or a `.env` file; a bad value is named before anything starts."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from dotenv import dotenv_values

from bot.errors import BadSetting
from bot.store.base import KEEP_DAYS
from bot.store.seal import read_key
from content.languages import LANGUAGES
from content.regex import regex

ORIGIN = regex(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; `.env.example` tells what each is for. Lists are written with spaces between."""

    database: str = "~/.local/share/ashore/ashore.sqlite"
    documents: str = ""
    lang: str = "zh"
    web_host: str = "127.0.0.1"
    web_port: str = "8000"
    web_url: str = ""
    web_frames: str = ""
    zone: str = "Asia/Shanghai"
    keep_days: int = KEEP_DAYS
    a_minute: int = 40
    workers: int | None = None
    key: str = field(default="", repr=False)
    old_keys: str = field(default="", repr=False)
    telegram_token: str = field(default="", repr=False)
    telegram_webhook: str = ""
    telegram_secret: str = field(default="", repr=False)
    telegram_listen: str = "127.0.0.1:8443"
    telegram_api: str = "https://api.telegram.org"

    @property
    def documents_folder(self) -> Path:
        """The folder as set, or one beside the database."""
        beside = Path(self.database).expanduser().parent / "documents"
        return Path(self.documents).expanduser() if self.documents else beside


def _lang(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"choose one of {', '.join(LANGUAGES)}")
    return value


def _zone(value: str) -> str:
    if value.strip() not in available_timezones():
        raise ValueError("name a time zone, such as Asia/Shanghai")
    return value.strip()


def _host(value: str) -> str:
    if not value.strip() or ":" in value.replace("::", "") or "/" in value:
        raise ValueError("name an address to listen on, such as 127.0.0.1")
    return value.strip()


def _port(value: str) -> str:
    if not (value.isascii() and value.isdecimal() and int(value) < 65_536):
        raise ValueError("give a number up to 65535; 0 takes a free one")
    return value


def _site(value: str) -> str:
    """Scheme and host of a site, without a path: what a browser calls its origin. May be empty."""
    if value and not ORIGIN.fullmatch(value):
        raise ValueError("give scheme and host without a path, such as https://ashore.example")
    return value.lower()


def _sites(value: str) -> str:
    return " ".join(_site(each) for each in value.split())


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.strip().isdecimal() and low <= int(value) <= high):
            raise ValueError(f"name a whole number from {low} to {high:,}")
        return int(value)

    return read


def _matching(pattern: str, wanted: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not re.fullmatch(pattern, value.strip()):
            raise ValueError(wanted)
        return value.strip()

    return read


def _keys(value: str) -> str:
    """One key, or several with spaces between; empty is none."""
    try:
        for key in value.split():
            read_key(key)
    except ValueError:
        raise ValueError("it is a key that `python -m bot rekey` prints: 43 letters, digits, - and _") from None
    return " ".join(value.split())


READ: dict[str, Callable[[str], Any]] = {
    "database": _matching(r"(?s).+", "name a file, such as ashore.sqlite"),
    "documents": _matching(r"(?s).+", "name a folder, such as documents"),
    "lang": _lang,
    "zone": _zone,
    "keep_days": _whole(1, 3650),
    "a_minute": _whole(1, 10_000),
    "workers": _whole(0, 64),
    "web_host": _host,
    "web_port": _port,
    "web_url": _site,
    "web_frames": _sites,
    "key": _keys,
    "old_keys": _keys,
    "telegram_token": _matching(r"\d+:[\w-]+", "it is the token that @BotFather gave, such as 123456:ABC-def"),
    "telegram_webhook": _matching(r"https://[^\s/]+/\S*", "name the https address where Telegram reaches this program, with a path"),
    "telegram_secret": _matching(r"[\w-]{16,256}", "choose 16 to 256 letters, digits, _ or -"),
    "telegram_listen": _matching(r"\S+:\d{1,5}", "name a host and a port, such as 127.0.0.1:8443"),
    "telegram_api": _matching(r"https?://\S+", "name the address of a Bot API server"),
}
"""How each setting is read; its name outside is ASHORE_ and the name here in capitals."""
SECRET = {each.name for each in fields(Settings) if not each.repr}
"""What no message may show."""


def load(environment: Mapping[str, str] = os.environ, file: str | Path = ".env") -> Settings:
    """The settings; the environment goes before the file. Raises BadSetting, which names every bad one."""
    told = {**{name: value or "" for name, value in dotenv_values(file).items()}, **environment}
    values, wrong = dict[str, Any](), list[str]()
    known = {f"ASHORE_{name.upper()}": name for name in READ}
    for outside, name in known.items():
        if outside in told:
            try:
                values[name] = READ[name](told[outside])
            except ValueError as error:
                shown = "" if name in SECRET else f"={told[outside]!r}"
                wrong.append(f"{outside}{shown}: {error}")
    strange = [name for name in told if name.startswith("ASHORE_") and name not in known]
    wrong += [f"{name}: no such setting; there are {', '.join(sorted(known))}" for name in strange]
    if "telegram_webhook" in values and "ASHORE_TELEGRAM_SECRET" not in told:
        wrong.append("ASHORE_TELEGRAM_SECRET: a webhook needs one, so that nobody else can write to it")
    if wrong:
        raise BadSetting("; ".join(wrong))
    return Settings(**values)
