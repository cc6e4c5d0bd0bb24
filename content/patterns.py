"""Patterns with named parts, as the files of signals write them: <name> stands for an entry of a [terms] table."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from content import tables
from content.errors import ContentError
from content.tables import keys_fit, parsed

Keys = tuple[str, ...]
Entry = tuple[str, str, Mapping[str, Any]]
TERM = re.compile(r"(?<!\?P)<([a-z_]+)>")


class BadPattern(ContentError):
    """A file of patterns can't be used: the message names file, entry and fix."""


def read(texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The tables of TOML files, by file name; raises BadPattern."""
    return {name: parsed(name, text, BadPattern) for name, text in texts.items()}


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
    """A pattern with its terms in place; raises BadPattern."""
    return tables.compiled(where, filled(where, pattern, named), BadPattern, flags)


def entries(files: Mapping[str, dict[str, Any]], known: Mapping[str, Keys], needed: Mapping[str, Keys], besides: Keys = ()) -> Iterator[Entry]:
    """(where it stands, the name of its table, the row) of all rows of the tables that are `known`, in order.

    [terms] and the tables `besides` are passed over; raises BadPattern on another table, and on a key that is unknown or missing.
    """
    for name, table in files.items():
        for sort, rows in table.items():
            if sort in ("terms", *besides):
                continue
            if sort not in known:
                raise BadPattern(f"{name}: unknown table {sort!r}: use one of {', '.join(known)}")
            for place, row in enumerate(rows, 1):
                where = f"{name}: {sort} {place} ({row.get('name', '')})"
                keys_fit(where, row, known[sort], BadPattern, needed[sort])
                yield where, sort, row


def fields(where: str, text: str) -> dict[str, tuple[str, ...]]:
    """The words of each field of meaning, from the text of a TOML file that holds one table, [fields]; raises BadPattern."""
    table = parsed(where, text, BadPattern)
    if table.keys() != {"fields"}:
        raise BadPattern(f"{where}: one table is wanted: [fields]")
    if bad := [name for name, words in table["fields"].items() if not words or not all(isinstance(w, str) and w for w in words)]:
        raise BadPattern(f"{where}: {', '.join(bad)}: give a list of words")
    return {name: tuple(words) for name, words in table["fields"].items()}
