"""What an operator may set, from the environment or a `.env` file; a bad value is named before anything starts."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from bot.errors import BadSetting
from content.words import LANGUAGES

ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path of a SQLite file, `documents` the folder where the terminal saves papers, `lang` the
    language a new conversation begins in.

    The web page listens on `web_host` and `web_port`; `web_url` is where people find it when it stands behind a proxy, and
    `web_frames` are the sites that may show its widget."""

    database: str = "~/.local/share/ashore/ashore.sqlite"
    documents: str = ""
    lang: str = "zh"
    web_host: str = "127.0.0.1"
    web_port: str = "8000"
    web_url: str = ""
    web_frames: str = ""

    @property
    def documents_folder(self) -> Path:
        """The folder as set, or one beside the database."""
        beside = Path(self.database).expanduser().parent / "documents"
        return Path(self.documents).expanduser() if self.documents else beside


def _path(value: str) -> str:
    if not value.strip():
        raise ValueError("name a file, such as ashore.sqlite")
    return value.strip()


def _folder(value: str) -> str:
    if not value.strip():
        raise ValueError("name a folder, such as documents")
    return value.strip()


def _lang(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"choose one of {', '.join(LANGUAGES)}")
    return value


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


READ: dict[str, Callable[[str], str]] = {
    "database": _path,
    "documents": _folder,
    "lang": _lang,
    "web_host": _host,
    "web_port": _port,
    "web_url": _site,
    "web_frames": _sites,
}
"""How each setting is read; its name outside is ASHORE_ and the name here in capitals."""


def load(environment: Mapping[str, str] = os.environ, file: str | Path = ".env") -> Settings:
    """The settings; the environment goes before the file. Raises BadSetting, which names every bad one."""
    told = {**{name: value or "" for name, value in dotenv_values(file).items()}, **environment}
    values, wrong = dict[str, str](), list[str]()
    for name, read in READ.items():
        outside = f"ASHORE_{name.upper()}"
        if outside in told:
            try:
                values[name] = read(told[outside])
            except ValueError as error:
                wrong.append(f"{outside}={told[outside]!r}: {error}")
    known = {f"ASHORE_{name.upper()}" for name in READ}
    wrong += [f"{name}: no such setting; there are {', '.join(sorted(known))}"
              for name in told if name.startswith("ASHORE_") and name not in known]  # fmt: skip
    if wrong:
        raise BadSetting("; ".join(wrong))
    return Settings(**values)
