"""The topics that have an answer, and the words by which a question is heard: read from the words and checked."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from content.facts import all_facts
from content.languages import LANGUAGES
from content.learned import Row, read_rows
from content.tables import keys_fit, parsed
from content.words import BadSection, Section, words

PREFIX = "answer."
TOLD = ("own", "another")
GAP = "~"  # in a phrase: up to eight letters may stand here
CODE = re.compile(r"\{[{%].*?[%}]\}")
FILE = Path(__file__).with_name("answers.toml")
AKIN = Path(__file__).with_name("akin.toml")
BEYOND = Path(__file__).with_name("beyond.toml")
LEARNED = Path(__file__).with_name("answers_learned.jsonl")
SMALL_TALK = ("thanks", "noted", "wait", "despair", "trust")
TELLING = "telling"
"""Beside the answers and the fields that are not ours: what is said between the lines, and what only tells something."""
FIGURES = ("owed", "left", "due", "gap", "months", "interest", "growth", "dearest", "paid")
"""And the figures of one's own case that are asked for, as `figure_owed`."""
SERVICES = ("checkup", "papers_complaint", "papers_lawsuit", "papers_reduction", "keep", "application", "borrow", "story")
"""And what is wished to be done, as `wish_checkup`."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing people ask. `facts[0]` is what the answer rests on; `asks` are ways of asking, by language.

    `bodies` are the words of the answer without what is filled in. `told` says that a first message may tell of it without
    asking, and whose the debt then is: own or another's.
    """

    name: str
    labels: Mapping[str, str]
    facts: tuple[str, ...]
    asks: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, str]
    told: str | None = None

    @property
    def key(self) -> str:
        """The key of its words."""
        return PREFIX + self.name


@dataclass(frozen=True, slots=True)
class Hearing:
    """`heard`: a wrong spelling and what is meant by it. `ideas`: a phrase and the ideas that it speaks of. `akin`: the same of those that it leans to.

    The groups of ideas are explained in the file: `common`, `nearby`, `schemes`, `names`, `light`, `beyond`.
    """

    heard: Mapping[str, str]
    ideas: Mapping[str, tuple[str, ...]]
    akin: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    nearby: frozenset[str]
    schemes: frozenset[str]
    names: frozenset[str]
    light: frozenset[str]
    beyond: frozenset[str]


@lru_cache
def topics() -> Mapping[str, Topic]:
    """Every topic by name, in the order of the files; raises BadSection on one that is not whole."""
    first, *others = ({key: s for key, s in words(lang).sections.items() if key.startswith(PREFIX)} for lang in LANGUAGES)
    found: dict[str, Topic] = {}
    for key, section in first.items():
        sections = {LANGUAGES[0]: section}
        for lang, there in zip(LANGUAGES[1:], others, strict=True):
            if key not in there:
                raise BadSection(f"{section.where}: '## {key}' is missing in content/{lang}: add it there")
            sections[lang] = there[key]
        found[key.removeprefix(PREFIX)] = _topic(key.removeprefix(PREFIX), sections)
    return found


def _topic(name: str, sections: Mapping[str, Section]) -> Topic:
    facts = {lang: _facts(section) for lang, section in sections.items()}
    if len(set(facts.values())) > 1:
        wrong = sections[LANGUAGES[-1]]
        raise BadSection(f"{wrong.where}: '## {wrong.key}' rests on other facts than in {LANGUAGES[0]}: make the lines equal")
    labels = {lang: _label(section) for lang, section in sections.items()}
    asks = {lang: _asks(section) for lang, section in sections.items()}
    bodies = {lang: CODE.sub(" ", section.body) for lang, section in sections.items()}
    return Topic(name, labels, next(iter(facts.values())), asks, bodies, _told(sections[LANGUAGES[0]]))


def _told(section: Section) -> str | None:
    whose = next(iter(section.notes.get("told", ())), None)
    if whose not in (None, *TOLD):
        raise BadSection(f"{section.where}: '## {section.key}' is told of {whose}: write one of {', '.join(TOLD)}")
    return whose


def _facts(section: Section) -> tuple[str, ...]:
    listed = tuple(part.strip() for line in section.notes.get("facts", ()) for part in line.split(",") if part.strip())
    if not listed:
        raise BadSection(f"{section.where}: '## {section.key}' rests on no fact: add a line 'facts: CRED-001'")
    for identity in listed:
        if identity not in all_facts():
            raise BadSection(f"{section.where}: no fact has the id {identity}: correct the line 'facts: ...'")
    return listed


def _asks(section: Section) -> tuple[str, ...]:
    asked = tuple(part.strip() for line in section.notes.get("ask", ()) for part in line.split(" / ") if part.strip())
    if not asked:
        raise BadSection(f"{section.where}: nobody asks '## {section.key}': add a line 'ask: ...'")
    return asked


def _label(section: Section) -> str:
    if not section.label:
        raise BadSection(f"{section.where}: '## {section.key}' has no line 'label: ...', by which it is offered: add it")
    return section.label


@lru_cache
def elsewhere() -> Mapping[str, tuple[str, ...]]:
    """The fields that are not ours, each with ways of asking about it in every language."""
    fields = tomllib.loads(BEYOND.read_text(encoding="utf-8"))
    return {name: tuple(ask for lang in LANGUAGES for ask in asks[lang].split(" / ")) for name, asks in fields.items()}


def outcomes() -> list[str]:
    """All that a message may be learned to speak for, in the order of the weights."""
    return [*topics(), *elsewhere(), *(f"figure_{name}" for name in FIGURES), *(f"wish_{name}" for name in SERVICES), *SMALL_TALK, TELLING]


def learned() -> Iterator[Row]:
    """What `train-answers` wrote; raises BadSection where other answers were weighed than there are."""
    yield from read_rows(LEARNED, outcomes(), BadSection, "train-answers tests/cases")


@lru_cache
def hearing() -> Hearing:
    """How questions are heard; raises BadSection where the file is misshapen."""
    tables = parsed(f"content/{FILE.name}", FILE.read_text(encoding="utf-8"), BadSection)
    keys_fit(f"content/{FILE.name}", tables, ("heard", "general", "ideas", "english"), BadSection)
    heard = {wrong: right for right, line in tables["heard"].items() for wrong in line.split(", ")}
    wider = parsed(f"content/{AKIN.name}", AKIN.read_text(encoding="utf-8"), BadSection)
    keys_fit(f"content/{AKIN.name}", wider, LANGUAGES, BadSection)
    ideas, akin = _by_phrase(tables["ideas"], tables["english"]), _by_phrase(*(wider[lang] for lang in LANGUAGES))
    groups = {name: frozenset(line.split()) for name, line in tables["general"].items()}
    spoken = {idea for found in ideas.values() for idea in found}
    for name, group in groups.items():
        if strange := sorted(group - spoken):
            raise BadSection(f"content/{FILE.name}: {name} lists ideas that nobody speaks of: {', '.join(strange)}")
    return Hearing(heard, ideas, akin, **groups)


def _by_phrase(chinese: Mapping[str, str], english: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The ideas of each phrase."""
    found: dict[str, tuple[str, ...]] = {}
    for table, divider in ((chinese, " "), (english, ", ")):
        for idea, line in table.items():
            for phrase in filter(None, line.lower().split(divider)):
                found[phrase] = (*found.get(phrase, ()), idea)
    return found
