"""What a scam sounds like: words by meaning, patterns of meanings, and what each weighs; read strictly, compiled once.

`terms.toml` names lists of words; "{让,叫}{我,你}" in one is four words, "{@w_pay}" each word of that list. A `[[signal]]` fires where one of its patterns (`any`) stands in a message and none
of its `unless` does. A pattern is written left to right:

    "first 6 pay 12 fee"      a word of `first`, within 6 characters one of `pay`, within 12 one of `fee`
    "pay|汇款 20 tellme"       either a list or words as they stand
    "60: loan fee contact"    all of them within 60 characters, in any order

Gaps of up to 20 characters stay inside a sentence. A word after a denial (不收取手续费) does not count, save in signals
with `deny = false`. A signal is heard only where a word of `about` stands anywhere in the message (`finance` where nothing
is said, `anything` for no condition). `weights.toml` is written by `python -m bot train`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from content.errors import ContentError
from content.languages import in_each
from content.tables import ROOT, keys_fit, parsed, text_of, texts_of

WEIGHTS = ROOT / "signals" / "weights.toml"
STRENGTHS = {"decisive": 4.2, "strong": 3.8, "medium": 2.0, "weak": 0.8, "bait": 1.95, "strongtrait": 2.9, "trait": 1.8, "hint": 0.8}
"""What a signal weighs before anything was learned, in log-odds."""
FOUND_BY_CODE = frozenset(
    ["a_link", "a_phone", "a_fee", "a_number", "an_amount", "one_sum", "more_than_got", "a_percent", "an_account", "a_masked", "a_fake_link", "a_short_link", "an_odd_link", "a_raw_address", "an_app_file", "a_fake_phone", "a_virtual_phone", "an_overseas_phone", "a_borrowed_name"]
)
NEEDED = ("name", "types", "strength", "why", "any")
ALLOWED = (*NEEDED, "unless", "deny", "about")
NAME = re.compile(r"[a-z][a-z_0-9]*")
FACT = re.compile(r"[A-Z]+-\d{3}")
DEFAULT_GAP, SENTENCE_GAP = 8, 20


class SignalsError(ContentError):
    """A file of signals can't be used: the message names file, entry and fix."""


Step = str | frozenset[str]
"""A term that has to stand in a text, or several of which one has to."""


def terms_in(step: Step) -> Collection[str]:
    """The terms of a step."""
    return (step,) if isinstance(step, str) else step


@dataclass(frozen=True, slots=True)
class Pattern:
    """`gaps[i]`: characters allowed before step i; `window`: in any order where above 0."""

    steps: tuple[Step, ...]
    gaps: tuple[int, ...]
    window: int


@dataclass(frozen=True, slots=True)
class Signal:
    """`types` are the facts it speaks for, the first most of all; `bait` is advertising, which alone is never a scam."""

    name: str
    types: tuple[str, ...]
    strength: str
    why: Mapping[str, str]
    any: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    about: frozenset[str]
    deny: bool
    weight: float

    @property
    def bait(self) -> bool:
        return self.strength == "bait"


@dataclass(frozen=True, slots=True)
class Signals:
    """`words`: for each word the terms that hold it; `bias`: the score of a message without signals."""

    words: Mapping[str, tuple[str, ...]]
    rows: tuple[Signal, ...]
    bias: float


@dataclass(frozen=True, slots=True)
class Disguise:
    """How words are hidden, and what they are. `sounds`: character -> the character that stands for its sound; `syllables`: pinyin -> that character."""

    letters: Mapping[str, str]
    split: Mapping[str, str]
    words: Mapping[str, str]
    sounds: Mapping[int, str]
    heard: tuple[str, ...]
    real: frozenset[str]
    syllables: Mapping[str, str]


@lru_cache(maxsize=1)
def signals() -> Signals:
    """All signals with their weights; raises SignalsError."""
    return read_signals(texts_of("signals"))


@lru_cache(maxsize=1)
def disguise() -> Disguise:
    """The table of disguises; raises SignalsError."""
    return read_disguise(text_of("signals", "disguise.toml"))


def read_disguise(text: str) -> Disguise:
    """The disguises in the text of a TOML file; raises SignalsError."""
    table = parsed("disguise.toml", text, SignalsError)
    keys_fit("disguise.toml", table, ("letters", "split", "words", "homophones", "heard"), SignalsError)
    sounds: dict[int, str] = {}
    for syllable, chars in table["homophones"].items():
        for char in chars:
            if sounds.setdefault(ord(char), chars[0]) != chars[0]:
                raise SignalsError(f"disguise.toml: {char!r} stands in {syllable} and in another sound: keep one")
    heard = table["heard"]
    return Disguise(table["letters"], table["split"], table["words"], sounds, tuple(heard["words"]), frozenset(heard["real"]), {syllable: chars[0] for syllable, chars in table["homophones"].items()})


def read_signals(texts: Mapping[str, str]) -> Signals:
    """The signals in the texts of TOML files, by file name; raises SignalsError."""
    tables = {name: parsed(name, text, SignalsError) for name, text in texts.items() if name != "disguise.toml"}
    terms = _terms(tables)
    learned = tables.pop("weights.toml", {})
    vocabulary = _Vocabulary(terms)
    rows: list[Signal] = []
    for name, table in tables.items():
        if wrong := set(table) - {"signal", "terms"}:
            raise SignalsError(f"{name}: unknown table {', '.join(sorted(wrong))}: use [[signal]] or [terms]")
        for place, row in enumerate(table.get("signal", ()), 1):
            where = f"{name}: signal {place} ({row.get('name', '')})"
            rows.append(_signal(where, row, vocabulary, learned.get("weights", {})))
    names = [row.name for row in rows]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise SignalsError(f"signals {', '.join(twice)} stand twice: rename one of each")
    if lost := sorted(set(learned.get("weights", {})) - set(names)):
        raise SignalsError(f"weights.toml: no signal is called {', '.join(lost)}: train again")
    return Signals(_by_word(terms, vocabulary.literals), tuple(rows), float(learned.get("bias", -3.5)))


def _terms(tables: Mapping[str, dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Lists of words by name; one may take in others."""
    raw: dict[str, list[str]] = {}
    for name, table in tables.items():
        for key, words in table.get("terms", {}).items():
            if key in raw:
                raise SignalsError(f"{name}: the list {key!r} stands twice: keep one")
            if not NAME.fullmatch(key) or not isinstance(words, str):
                raise SignalsError(f"{name}: {key}: a list is a lower-case name and a text of words")
            raw[key] = words.split()
    spelt = {key: [each for word in words for each in _spelt(word, raw)] for key, words in raw.items()}
    return {key: tuple(dict.fromkeys(_taken_in(key, spelt))) for key in spelt}


def _spelt(word: str, raw: Mapping[str, list[str]]) -> list[str]:
    """Every word that one with braces stands for."""
    head, brace, tail = word.partition("{")
    if not brace:
        return [word]
    within, _, rest = tail.partition("}")
    choices = [each for part in within.split(",") for each in (raw[_known(part[1:], raw)] if part.startswith("@") else [part])]
    return [head + each + last for last in _spelt(rest, raw) for each in choices]


def _known(name: str, raw: Mapping[str, list[str]]) -> str:
    if name not in raw:
        raise SignalsError(f"terms: @{name} does not exist: use one of {', '.join(sorted(raw))}")
    return name


def _taken_in(key: str, raw: Mapping[str, list[str]]) -> list[str]:
    found: list[str] = []
    for word in raw[key]:
        if not word.startswith("@"):
            found.append(word.replace("_", " "))
        else:
            found += [each.replace("_", " ") for each in raw[_known(word[1:], raw)] if not each.startswith("@")]
    return found


def _by_word(terms: Mapping[str, tuple[str, ...]], literals: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    by_word: dict[str, list[str]] = {}
    for term, words in terms.items():
        for word in words:
            by_word.setdefault(word, []).append(term)
    for word, term in literals.items():
        by_word.setdefault(word, []).append(term)
    alike: dict[tuple[str, ...], tuple[str, ...]] = {}  # some hundred rows of lists for 36,000 words
    rows = {word: tuple(dict.fromkeys(found)) for word, found in by_word.items()}
    return {word: alike.setdefault(row, row) for word, row in rows.items()}


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """What patterns are written in: the lists of words; the words as they stand and the steps that were met so far."""

    terms: Mapping[str, tuple[str, ...]]
    literals: dict[str, str] = field(default_factory=dict)
    steps: dict[Step, Step] = field(default_factory=dict)


def _signal(where: str, row: Mapping[str, Any], vocabulary: _Vocabulary, weights: Mapping[str, float]) -> Signal:
    keys_fit(where, row, ALLOWED, SignalsError, NEEDED)
    if not NAME.fullmatch(row["name"]) or row["strength"] not in STRENGTHS:
        raise SignalsError(f"{where}: a name is in lower case, a strength one of {', '.join(STRENGTHS)}")
    if not row["types"] or not all(FACT.fullmatch(kind) for kind in row["types"]):
        raise SignalsError(f"{where}: types are ids of facts such as SCAM-001")
    if not in_each(row["why"]):
        raise SignalsError(f"{where}: why is told in both languages: {{ zh = '...', en = '...' }}")
    return Signal(
        name=row["name"],
        types=tuple(row["types"]),
        strength=row["strength"],
        why=row["why"],
        any=tuple(_pattern(where, text, vocabulary) for text in row["any"]),
        unless=tuple(_pattern(where, text, vocabulary) for text in row.get("unless", ())),
        about=frozenset(_term(where, part, vocabulary) for part in row.get("about", "finance").split("|") if part != "anything"),
        deny=row.get("deny", True),
        weight=float(weights.get(row["name"], STRENGTHS[row["strength"]])),
    )


def _pattern(where: str, text: str, vocabulary: _Vocabulary) -> Pattern:
    head, colon, tail = text.partition(": ")
    window = int(head) if colon and head.isdigit() else 0
    steps: list[Step] = []
    gaps: list[int] = []
    gap = DEFAULT_GAP
    for token in (tail if window else text).split():
        if token.isdigit() and len(token) < 3:
            gap = int(token)
            continue
        terms = frozenset(_term(where, part, vocabulary) for part in token.split("|"))
        step = terms if len(terms) > 1 else min(terms)
        steps.append(vocabulary.steps.setdefault(step, step))  # one object for all that are alike
        gaps.append(gap)
        gap = DEFAULT_GAP
    if not steps:
        raise SignalsError(f"{where}: an empty pattern: write one such as 'first 6 pay 12 fee'")
    return Pattern(tuple(steps), tuple(gaps), window)


def _term(where: str, part: str, vocabulary: _Vocabulary) -> str:
    """A list by its name, or a word as it stands; a latin word must be in some list, so that no misspelt name passes."""
    if part in vocabulary.terms or part in FOUND_BY_CODE:
        return part
    word = part.replace("_", " ")
    if part.isascii() and part.replace("_", "").isalpha() and not any(word in words for words in vocabulary.terms.values()):
        raise SignalsError(f"{where}: {part!r} is neither a list nor a word of one: correct it, or add it to `latin`")
    return vocabulary.literals.setdefault(word, f"={word}")
