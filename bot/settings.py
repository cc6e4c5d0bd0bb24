"""What an operator may set, from the environment or a `.env` file; a bad value is named before anything starts."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from bot.errors import BadSetting
from content.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path of a SQLite file, `documents` the folder where the terminal saves papers, `lang` the
    language a new conversation begins in."""

    database: str = "~/.local/share/ashore/ashore.sqlite"
    documents: str = ""
    lang: str = "zh"

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


READ: dict[str, Callable[[str], str]] = {"database": _path, "documents": _folder, "lang": _lang}
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
