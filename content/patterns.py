"""Patterns with named parts, as the files of signals write them: <name> stands for an entry of a [terms] table."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from content.errors import ContentError

TERM = re.compile(r"(?<!\?P)<([a-z_]+)>")


class BadPattern(ContentError):
    """A file of patterns can't be used: the message names file, entry and fix."""


def tables(texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The tables of TOML files, by file name; raises BadPattern."""
    parsed: dict[str, dict[str, Any]] = {}
    for name, text in texts.items():
        try:
            parsed[name] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise BadPattern(f"{name}: not TOML: {error}") from error
    return parsed


def terms(files: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    """Named parts of patterns; one may use those that stand before it."""
    named: dict[str, str] = {}
    for name, table in files.items():
        for key, value in table.get("terms", {}).items():
            if key in named:
                raise BadPattern(f"{name}: the term {key!r} stands twice: keep one")
            named[key] = "(?:" + filled(f"{name}: term {key}", value, named) + ")"
    return named


def filled(where: str, pattern: str, named: Mapping[str, str]) -> str:
    """The pattern with its terms in place; it may be broken over several lines."""

    def term(match: re.Match[str]) -> str:
        if match[1] not in named:
            raise BadPattern(f"{where}: unknown term <{match[1]}>: use one of {', '.join(sorted(named))}")
        return named[match[1]]

    return TERM.sub(term, re.sub(r"\n\s*", "", pattern))


def compiled(where: str, pattern: str, named: Mapping[str, str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    try:
        return re.compile(filled(where, pattern, named), flags)
    except re.error as error:
        raise BadPattern(f"{where}: not a pattern: {error}") from error


def keys_fit(where: str, row: Mapping[str, Any], known: tuple[str, ...], needed: tuple[str, ...]) -> None:
    """Raises BadPattern where a key is unknown, or one that is needed is missing or empty."""
    if wrong := [key for key in row if key not in known] + [key for key in needed if not row.get(key)]:
        raise BadPattern(f"{where}: missing or unknown {', '.join(wrong)}: use {', '.join(known)}")


def fields(where: str, text: str) -> dict[str, tuple[str, ...]]:
    """The words of each field of meaning, from the text of a TOML file that holds one table, [fields]; raises BadPattern."""
    table = tables({where: text})[where]
    if table.keys() != {"fields"}:
        raise BadPattern(f"{where}: one table is wanted: [fields]")
    if bad := [name for name, words in table["fields"].items() if not words or not all(isinstance(w, str) and w for w in words)]:
        raise BadPattern(f"{where}: {', '.join(bad)}: give a list of words")
    return {name: tuple(words) for name, words in table["fields"].items()}
