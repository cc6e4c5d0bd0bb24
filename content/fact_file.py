"""Reads files of facts, strictly: whatever is misspelt, missing, doubled or out of order is an error that names its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from content.fact_model import BadFact, Fact, Period, Source, Value
from content.languages import LANGUAGES
from content.tables import parsed

CONFIDENCE = ("high", "medium-high", "medium", "medium-low", "low")
NEEDED = ("label", "statement", "confidence", "checked_on", "recheck_every_days", "values")
ALLOWED = (*NEEDED, "unit", "doubt", "note", "source")
VALUE_KEYS = ("from", "to", "value", "source", "doubt")
SOURCE_KEYS = ("document", "article", "issuer")
ID = re.compile(r"[A-Z]+-\d{3}")


def read(texts: Mapping[str, str]) -> dict[str, Fact]:
    """The facts in the texts of TOML files, by file name; raises BadFact."""
    facts: dict[str, Fact] = {}
    homes: dict[str, str] = {}
    for name, text in texts.items():
        for identity, table in parsed(name, text, BadFact, Decimal).items():
            reader = _Reader(name, text, identity)
            if identity in facts:
                raise reader.bad("", f"stands in {homes[identity]} too: keep one of the two")
            facts[identity], homes[identity] = reader.fact(table), name
    return facts


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the table of one id; knows how to say where something is wrong with it."""

    name: str
    text: str
    identity: str

    def bad(self, key: str, why: str, place: int | None = None) -> BadFact:
        where = f"{self.identity}.{key}" if key else self.identity
        return BadFact(f"{self.name}:{self._line(key, place)}: {where}: {why}")

    def _line(self, key: str, place: int | None) -> int:
        """The line of the key under this id's heading, in its n-th value where `place` is given."""
        lines = self.text.splitlines()
        heading = re.compile(rf"\[+{re.escape(self.identity)}(\.\w+)*\]+")
        found = start = next((n for n, line in enumerate(lines) if heading.match(line.strip())), 0)
        if not key:
            return start + 1
        seen = -1
        for number in range(start, len(lines)):
            line = lines[number].strip()
            if line.startswith("[") and not heading.match(line):
                break
            seen += line.startswith((f"[[{self.identity}.values", "{"))
            if (place is None or place == seen) and re.search(rf"(^|[\s{{,]){re.escape(key)}\s*=", line):
                return number + 1
            if place is not None and place == seen and found == start:
                found = number
        return found + 1

    def fact(self, table: Any) -> Fact:
        if not ID.fullmatch(self.identity) or not isinstance(table, dict):
            raise self.bad("", "a fact is a table with an id such as [RATE-001]")
        for key in table:
            if key not in ALLOWED:
                raise self.bad(key, f"unknown key: use one of {', '.join(ALLOWED)}")
        for key in NEEDED:
            if key not in table:
                raise self.bad(key, "missing: add it")
        return Fact(
            id=self.identity,
            topic=self.name.rpartition("/")[2].removesuffix(".toml"),
            labels=self._languages(table, "label"),
            statements=self._languages(table, "statement"),
            unit=self._text(table.get("unit", ""), "unit"),
            confidence=self._confidence(table),
            doubts=self._languages(table, "doubt") if "doubt" in table else {},
            checked_on=self._day(table["checked_on"], "checked_on"),
            recheck_every_days=self._days(table),
            values=self._periods(table),
            note=self._text(table.get("note", ""), "note"),
        )

    def _languages(self, table: Mapping[str, Any], key: str, place: int | None = None) -> dict[str, str]:
        words = table[key]
        if not isinstance(words, dict) or sorted(words) != sorted(LANGUAGES):
            raise self.bad(key, "give it in both languages: { zh = '...', en = '...' }", place)
        for lang, text in words.items():
            if not isinstance(text, str) or not text.strip():
                raise self.bad(key, f"the {lang} text is empty: write it", place)
        return words

    def _text(self, value: Any, key: str) -> str:
        if not isinstance(value, str):
            raise self.bad(key, "write it as text in quotes")
        return value

    def _confidence(self, table: Mapping[str, Any]) -> str:
        stated = self._text(table["confidence"], "confidence")
        if stated not in CONFIDENCE:
            raise self.bad("confidence", f"use one of {', '.join(CONFIDENCE)}")
        if stated in ("medium-low", "low") and "doubt" not in table:
            raise self.bad("confidence", "what is this uncertain needs a 'doubt' that users are told: add it")
        return stated

    def _day(self, value: Any, key: str, place: int | None = None) -> date:
        if type(value) is not date:
            raise self.bad(key, "write a day without quotes, such as 2026-11-22", place)
        return value

    def _days(self, table: Mapping[str, Any]) -> int:
        days = table["recheck_every_days"]
        if type(days) is not int or days <= 0:
            raise self.bad("recheck_every_days", "write a number of days above 0")
        return days

    def _periods(self, table: Mapping[str, Any]) -> tuple[Period, ...]:
        rows = table["values"]
        if not isinstance(rows, list) or not rows:
            raise self.bad("values", f"give at least one [[{self.identity}.values]]")
        periods = tuple(self._period(row, table, place) for place, row in enumerate(rows))
        for place, (earlier, later) in enumerate(pairwise(periods), 1):
            if later.since is None or (earlier.since and later.since <= earlier.since):
                raise self.bad("from", "values go by date, each beginning after the one before: sort them", place)
            if earlier.until and earlier.until >= later.since:
                raise self.bad("to", f"overlaps with the value from {later.since}: end it the day before", place - 1)
        return periods

    def _period(self, row: Any, table: Mapping[str, Any], place: int) -> Period:
        if not isinstance(row, dict):
            raise self.bad("values", "a value is a table: { from = 2026-01-01, value = 1, source = {...} }", place)
        for key in row:
            if key not in VALUE_KEYS:
                raise self.bad(key, f"unknown key in a value: use one of {', '.join(VALUE_KEYS)}", place)
        since = self._day(row["from"], "from", place) if "from" in row else None
        until = self._day(row["to"], "to", place) if "to" in row else None
        if since and until and until < since:
            raise self.bad("to", f"ends before it begins on {since}: correct one of the two", place)
        source = self._source(row.get("source", table.get("source")), place)
        doubts = self._languages(row, "doubt", place) if "doubt" in row else {}
        return Period(since, until, self._named(row, place), source, doubts)

    def _named(self, row: Mapping[str, Any], place: int) -> dict[str, Value]:
        value = row.get("value", {})
        named = value if isinstance(value, dict) else {"value": value}
        for name, content in named.items():
            listed = content if isinstance(content, list) else [content]
            if any(isinstance(x, bool) or not isinstance(x, str | int | Decimal | date) for x in listed):
                raise self.bad(name, "a value is a number, a text in quotes, a day, or a list of texts", place)
        return named

    def _source(self, table: Any, place: int) -> Source:
        if not isinstance(table, dict) or sorted(table) != sorted(SOURCE_KEYS):
            raise self.bad("source", "write { document = '...', article = '...', issuer = '...' }", place)
        for key, text in table.items():
            if not isinstance(text, str) or (not text.strip() and key != "article"):
                raise self.bad("source", f"{key} is empty: name the {key} that it rests on", place)
        return Source(**table)
