"""How lenders are called in everyday writing, beyond the registry: read strictly from `content/names/names.toml`.

`sounds` are groups of characters that are typed for one another; `short` are brands that are common words too;
`others` are lenders outside the registry, `latin` names in Latin letters; a `veto` says what must not stand before or after a name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from content.errors import ContentError
from content.registry import find
from content.tables import compiled, keys_fit, parsed, text_of

TABLES = ("sounds", "short", "others", "latin", "veto")
SOUNDS = ("groups", "after_short", "short", "words")
SHORT = ("after", "figures", "figure_after", "figure_before", "figure_told", "names")
VETO = ("name", "before", "after", "always")


class NamesError(ContentError):
    """The file of names can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Veto:
    """`always` takes a name out of the running altogether."""

    before: frozenset[str]
    after: frozenset[str]
    always: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """`fold` maps a character to the one that stands for its sound; `latin` a lender to its names in Latin letters. See the head of the file."""

    fold: Mapping[int, int]
    after_short: frozenset[str]
    heard_short: frozenset[str]
    common: frozenset[str]
    short: Mapping[str, str]
    short_after: re.Pattern[str]
    figures: frozenset[str]
    figure_after: re.Pattern[str]
    figure_before: re.Pattern[str]
    figure_told: re.Pattern[str]
    others: re.Pattern[str]
    latin: Mapping[str, tuple[str, ...]]
    vetoes: Mapping[str, Veto]


@lru_cache(maxsize=1)
def names() -> Names:
    """The names of the package; raises NamesError."""
    return read_names(text_of("names", "names.toml"))


def read_names(text: str) -> Names:
    """The names in the text of a TOML file; raises NamesError."""
    table = parsed("names.toml", text, NamesError)
    keys_fit("names.toml", table, TABLES, NamesError)
    keys_fit("names.toml: sounds", table["sounds"], SOUNDS, NamesError)
    keys_fit("names.toml: short", table["short"], SHORT, NamesError)
    return Names(
        fold={ord(char): ord(group[0]) for group in table["sounds"]["groups"] for char in group},
        after_short=frozenset(table["sounds"]["after_short"]),
        heard_short=frozenset(table["sounds"]["short"]),
        common=frozenset(table["sounds"]["words"]),
        short={word: lender for lender, words in table["short"]["names"].items() for word in words},
        short_after=compiled("names.toml: short.after", table["short"]["after"], NamesError),
        figures=frozenset(table["short"]["figures"]),
        **{name: compiled(f"names.toml: short.{name}", table["short"][name], NamesError, re.IGNORECASE) for name in ("figure_after", "figure_before", "figure_told")},
        others=re.compile("|".join(sorted(map(re.escape, table["others"]["names"]), key=len, reverse=True))),
        latin={lender: tuple(words) for lender, words in table["latin"].items()},
        vetoes={row["name"]: _veto(place, row) for place, row in enumerate(table["veto"], 1)},
    )


def shown(name: str) -> Mapping[str, str]:
    """What to call a lender or a product in each language: its brand, else as English writing spells it (花呗 is Huabei, 京东白条
    Baitiao), else with the brand that it is of: Ping An Bank (新一贷)."""
    lender = find(name)
    if lender and lender.brand["zh"] == name:
        return lender.brand
    return {"zh": name, "en": ", ".join(_english(each) for each in name.split("、"))}


def _english(name: str) -> str:
    latin = names().latin
    spelt = latin.get(name) or next((words for known, words in latin.items() if name.endswith(known)), None)
    lender = find(name)
    if spelt and not (lender and lender.brand["zh"] == name):
        return spelt[0].replace(" ", "").capitalize()
    if lender is None:
        return name
    return lender.brand["en"] if lender.brand["zh"] == name else f"{lender.brand['en']} ({name})"


def _veto(place: int, row: Mapping[str, Any]) -> Veto:
    keys_fit(f"names.toml: veto {place}", row, VETO, NamesError, ("name",))
    return Veto(frozenset(row.get("before", "")), frozenset(row.get("after", "")), row.get("always", False))
