"""Who lends, who watches over them, and by which domains and numbers they are reached: read strictly from files.

Only `domains` and `hotlines` that were confirmed make something official; `unconfirmed_*` are kept so that they are
not taken for impostors either. A name proves nothing: anybody may call himself a bank.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any

from content.errors import ContentError
from content.languages import in_each
from content.tables import parsed, texts_of

LENDING = ("bank", "private_bank", "consumer_finance", "microloan", "platform", "payment", "guarantee")
OFFICES = ("regulator", "credit_bureau", "police", "court", "government", "association")
CONFIDENCE = ("high", "medium-high", "medium", "medium-low", "low")
NEEDED = ("brand", "entity", "kind", "confidence", "fact")
LISTS = ("aliases", "domains", "hotlines", "apps", "unconfirmed_domains", "unconfirmed_hotlines", "latin", "inside", "menus")
IDENTITY = re.compile(r"[a-z0-9_]+")
FACT = re.compile(r"[A-Z]+-\d{3}")
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
NUMBER = re.compile(r"[\d-]{3,}")


class RegistryError(ContentError):
    """A file of lenders can't be used: the message names file, line and fix."""


@dataclass(frozen=True, slots=True)
class Lender:
    """A lender or an office. `entity` is the legal name, empty where it is not known; `fact` says what this rests on.

    `latin`: how impostors spell it in addresses. `inside`: names of products that have no app of their own. `menus`: what is chosen
    once the hotline has answered (95511转3), which some write behind a dash.
    """

    id: str
    brand: Mapping[str, str]
    entity: str
    kind: str
    confidence: str
    fact: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    hotlines: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()
    unconfirmed_domains: tuple[str, ...] = ()
    unconfirmed_hotlines: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    menus: tuple[str, ...] = ()
    licence: str = ""
    note: str = ""

    @property
    def lends(self) -> bool:
        return self.kind in LENDING

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, each once: brand, legal name, nicknames, apps."""
        said = (*self.brand.values(), self.entity, *self.aliases, *self.apps)
        return tuple(dict.fromkeys(name for name in said if name))


@dataclass(frozen=True, slots=True)
class Registry:
    """Everybody in the files, and the ways to find them."""

    entries: tuple[Lender, ...]
    by_name: Mapping[str, Lender] = field(repr=False)
    by_domain: Mapping[str, Lender] = field(repr=False)
    by_number: Mapping[str, tuple[Lender, ...]] = field(repr=False)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """Read once; raises RegistryError."""
    return read(texts_of("registry"))


def lenders() -> tuple[Lender, ...]:
    """Those that lend, bring loans, take payments or stand surety."""
    return tuple(entry for entry in registry().entries if entry.lends)


def find(name: str) -> Lender | None:
    """Who is called exactly so: a brand, a legal name, a nickname (花呗, 招行) or an app."""
    return registry().by_name.get(_key(name))


def by_domain(domain: str) -> Lender | None:
    """Whose confirmed domain this is; give the registrable domain (icbc.com.cn)."""
    return registry().by_domain.get(domain.lower().rstrip("."))


def by_hotline(number: str) -> tuple[Lender, ...]:
    """Whose confirmed number this is (95188 has two owners); signs between the digits do not matter."""
    return registry().by_number.get(digits(number), ())


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _key(name: str) -> str:
    return re.sub(r"\s+", "", name).casefold()


def read(texts: Mapping[str, str]) -> Registry:
    """The registry in the texts of TOML files, by file name; raises RegistryError."""
    entries: dict[str, Lender] = {}
    for name, text in texts.items():
        for identity, table in parsed(name, text, RegistryError).items():
            reader = _Reader(name, text, identity)
            if identity in entries:
                raise reader.bad("", "stands in another file too: keep one of the two")
            entries[identity] = reader.lender(table)
    return _indexed(tuple(entries.values()), texts)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the table of one lender; knows how to say where something is wrong with it."""

    name: str
    text: str
    identity: str

    def bad(self, key: str, why: str) -> RegistryError:
        return RegistryError(f"{self.name}:{self._line(key)}: {self.identity}{key and '.'}{key}: {why}")

    def _line(self, key: str) -> int:
        lines = self.text.splitlines()
        start = next((n for n, line in enumerate(lines) if line.strip() == f"[{self.identity}]"), 0)
        for number in range(start + 1, len(lines)):
            if lines[number].startswith("["):
                break
            if key and re.match(rf"{re.escape(key)}\s*=", lines[number]):
                return number + 1
        return start + 1

    def lender(self, table: Any) -> Lender:
        if not IDENTITY.fullmatch(self.identity) or not isinstance(table, dict):
            raise self.bad("", "a lender is a table with a short name such as [icbc]")
        allowed = [each.name for each in fields(Lender) if each.name != "id"]
        for key in table:
            if key not in allowed:
                raise self.bad(key, f"unknown key: use one of {', '.join(allowed)}")
        for key in NEEDED:
            if key not in table:
                raise self.bad(key, f"{key} is missing: add it")
        self._words(table)
        lists = {key: self._list(table, key) for key in LISTS}
        return Lender(
            id=self.identity,
            brand=table["brand"],
            entity=table["entity"],
            kind=table["kind"],
            confidence=table["confidence"],
            fact=table["fact"],
            licence=table.get("licence", ""),
            note=table.get("note", ""),
            **lists,
        )

    def _words(self, table: Mapping[str, Any]) -> None:
        if not in_each(table["brand"]):
            raise self.bad("brand", "give it in both languages: { zh = '...', en = '...' }")
        for key in ("entity", "kind", "confidence", "fact", "licence", "note"):
            if not isinstance(table.get(key, ""), str):
                raise self.bad(key, "write it as text in quotes")
        for key, known in (("kind", (*LENDING, *OFFICES)), ("confidence", CONFIDENCE)):
            if table[key] not in known:
                raise self.bad(key, f"use one of {', '.join(known)}")
        if not FACT.fullmatch(table["fact"]):
            raise self.bad("fact", "name the fact that it rests on, such as LIST-002")

    def _list(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        values = table.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
            raise self.bad(key, "write a list of texts in quotes")
        if len(set(values)) < len(values):
            raise self.bad(key, "an entry stands twice: keep one")
        shape = DOMAIN if key.endswith("domains") else NUMBER if key.endswith("hotlines") else None
        for value in values:
            if shape and not shape.fullmatch(value):
                raise self.bad(key, f"{value!r} is no {'domain such as icbc.com.cn' if shape is DOMAIN else 'number'}")
        return tuple(values)


def _indexed(entries: tuple[Lender, ...], texts: Mapping[str, str]) -> Registry:
    names: dict[str, Lender] = {}
    domains: dict[str, Lender] = {}
    numbers: dict[str, tuple[Lender, ...]] = {}
    for entry in entries:
        for key, found in ((_key(name), names) for name in entry.names):
            _claim(found, key, entry, texts)
        for domain in entry.domains:
            _claim(domains, domain, entry, texts)
        for number in entry.hotlines:
            numbers[digits(number)] = (*numbers.get(digits(number), ()), entry)
    return Registry(entries, names, domains, numbers)


def _claim(found: dict[str, Lender], key: str, entry: Lender, texts: Mapping[str, str]) -> None:
    if found.setdefault(key, entry) is not entry:
        home = next((name for name, text in texts.items() if f"[{entry.id}]" in text), "registry")
        reader = _Reader(home, texts.get(home, ""), entry.id)
        raise reader.bad("", f"{key!r} belongs to {found[key].id} already: keep it with one of the two")
