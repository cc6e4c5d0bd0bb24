"""What collectors do, told in people's own words: acts that break a rule, acts that are in order, and vague remarks.

A file of `content/conduct` holds `[[act]]` tables:

    pattern | all           what tells the act: one pattern, or several ideas in any order
    within                  sentence (the default) or story: where `all` of them must stand
    finds                   breach, lawful or vague
    facts, private          the rules it touches; `private`: those for a lender without a licence (an empty list: none)
    lenders                 it is an act of these alone
    unless                  takes it back where it stands in the same sentence
    unless_text, needs      must not, or must, stand anywhere in the story

`[[denial]]` names what did not happen: it is blanked out before anything else is looked for. `[binding]` says how binding a
rule is. `fields.toml` holds fields of meaning; `learned/` holds what they, the acts and the letters of a story weigh.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from content.learned import Learned, read_learned
from content.patterns import BadPattern, entries, read, terms
from content.patterns import compiled as cased
from content.patterns import fields as read_fields
from content.tables import ROOT, text_of, texts_of

Finds = Literal["breach", "lawful", "vague"]
FINDS: tuple[Finds, ...] = ("breach", "lawful", "vague")
FIELDS = "fields.toml"
LEARNED = ROOT / "conduct" / "learned" / "weights.jsonl"
KEYS = {
    "act": (
        "name", "finds", "pattern", "facts", "private", "lenders", "unless", "unless_text", "needs", "urgent", "weight",
        "all", "within",
    ),
    "denial": ("pattern", "means"),
}  # fmt: skip
NEEDED = {"act": ("name", "finds"), "denial": ("pattern", "means")}
WITHIN = ("sentence", "story")
MEANS = ("not_done", "own_or_feared")
BINDING = ("law", "crime", "regulation", "court", "standard", "guideline", "notice")


@dataclass(frozen=True, slots=True)
class Act:
    """Told where all of its `ideas` stand within a sentence, or anywhere in the story; `lenders` empty: whoever lent."""

    name: str
    finds: Finds
    ideas: tuple[re.Pattern[str], ...]
    within: str = "sentence"
    facts: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    lenders: tuple[str, ...] = ()
    unless: re.Pattern[str] | None = None
    unless_text: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    urgent: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Conduct:
    """`not_done` and `own_or_feared` blank out what nobody is to be judged by; `binding` says what a rule is worth."""

    acts: tuple[Act, ...]
    not_done: tuple[re.Pattern[str], ...]
    own_or_feared: tuple[re.Pattern[str], ...]
    binding: Mapping[str, str]


@lru_cache(maxsize=1)
def learned() -> Learned:
    """What `python -m bot train-conduct` learned from judged stories: a number for each of FINDS, one for danger, and one for each matter."""
    return read_learned(LEARNED)


@lru_cache(maxsize=1)
def fields() -> Mapping[str, tuple[str, ...]]:
    """The words of each field of meaning that a clause is read by; raises BadPattern."""
    return read_fields(FIELDS, text_of("conduct", FIELDS))


@lru_cache(maxsize=1)
def conduct() -> Conduct:
    """All acts, in the order of the files; raises BadPattern."""
    return read_conduct(texts_of("conduct", but=FIELDS))


def read_conduct(texts: Mapping[str, str]) -> Conduct:
    """The acts in the texts of TOML files, by file name; raises BadPattern."""
    tables = read(texts)
    named = terms(tables)
    acts: list[Act] = []
    denials: dict[str, list[re.Pattern[str]]] = {means: [] for means in MEANS}
    for where, sort, row in entries(tables, KEYS, NEEDED, besides=("binding",)):
        if sort == "act":
            acts.append(_act(where, row, named))
        else:
            denials[_means(where, row)].append(compiled(where, row["pattern"], named))
    binding = {rule: worth for name, table in tables.items() for rule, worth in _binding(name, table.get("binding", {})).items()}
    missing = sorted({rule for act in acts for rule in (*act.facts, *act.private)} - binding.keys())
    if missing:
        raise BadPattern(f"binding: how binding are {', '.join(missing)}? Add them to [binding]")
    return Conduct(tuple(acts), tuple(denials["not_done"]), tuple(denials["own_or_feared"]), binding)


def compiled(where: str, pattern: str, named: Mapping[str, str]) -> re.Pattern[str]:
    """People write wechat, WeChat and WECHAT."""
    return cased(where, pattern, named, re.IGNORECASE)


def _binding(name: str, rows: Mapping[str, str]) -> dict[str, str]:
    for rule, worth in rows.items():
        if worth not in BINDING:
            raise BadPattern(f"{name}: {rule} is one of {', '.join(BINDING)}")
    return dict(rows)


def _means(where: str, row: Mapping[str, Any]) -> str:
    if row["means"] not in MEANS:
        raise BadPattern(f"{where}: means is one of {', '.join(MEANS)}")
    return str(row["means"])


def _ideas(where: str, row: Mapping[str, Any], named: Mapping[str, str]) -> tuple[re.Pattern[str], ...]:
    """One pattern, or all of several in any order."""
    if ("pattern" in row) == ("all" in row) or row.get("within", "sentence") not in WITHIN:
        raise BadPattern(f"{where}: give it a pattern, or all of its ideas within {' or '.join(WITHIN)}")
    return tuple(compiled(where, idea, named) for idea in row.get("all", [row.get("pattern")]))


def _act(where: str, row: Mapping[str, Any], named: Mapping[str, str]) -> Act:
    if row["finds"] not in FINDS:
        raise BadPattern(f"{where}: finds is one of {', '.join(FINDS)}")
    if row["finds"] == "breach" and not row.get("facts"):
        raise BadPattern(f"{where}: a breach needs the rule it breaks: add facts")
    optional = {key: compiled(where, row[key], named) for key in ("unless", "unless_text", "needs") if key in row}
    facts = tuple(row.get("facts", ()))
    return Act(
        name=row["name"],
        finds=row["finds"],
        ideas=_ideas(where, row, named),
        within=row.get("within", "sentence"),
        facts=facts,
        private=tuple(row.get("private", facts)),
        lenders=tuple(row.get("lenders", ())),
        unless=optional.get("unless"),
        unless_text=optional.get("unless_text"),
        needs=optional.get("needs"),
        urgent=row.get("urgent", False),
        weight=row.get("weight", 1),
    )
