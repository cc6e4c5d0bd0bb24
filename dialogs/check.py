"""Walks every path of every dialog: dead ends, outcomes nobody reaches, missing words, the graph."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jinja2 import UndefinedError

from content.facts import FactsError, all_facts, fact
from content.languages import LANGUAGES
from content.regex import regex
from content.words import MissingWords, Words, WordsError, words
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.slots import SLOTS, find
from dialogs.talk import Asked, Dialog, Facts, Outcome, Part, Slot

MOST_PATHS = 20_000
_LAW = regex(r"""law\(["']([^"']+)["']""")
_CODE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TYPED_LAW = regex(r"\d[\d,.]*\s*(?:%|‰|倍|元|日|percent|yuan)")


@dataclass(slots=True)
class Walk:
    """What a walk met. `edges` are (state, answer, next state); a state is a slot's key or an outcome's."""

    asked: dict[str, Slot[Any]] = field(default_factory=dict)
    passages: dict[str, list[Mapping[str, Any]]] = field(default_factory=dict)
    outcomes: set[str] = field(default_factory=set)
    edges: dict[tuple[str, str, str], None] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def met(self, part: Part) -> None:
        self.passages.setdefault(part.key, []).append(part.data)


def walk(dialog: Dialog, today: date) -> Walk:
    """Try every answer of every question, from each opening."""
    found, paths = Walk(), 0
    todo: list[tuple[Facts, str, str]] = [(opening, "[*]", "") for opening in reversed(dialog.openings)]
    while todo:
        facts, origin, answer = todo.pop()
        paths += 1
        if paths > MOST_PATHS:
            found.problems.append(f"{dialog.name}: more than {MOST_PATHS} paths; give its slots fewer samples")
            break
        result, _ = run(dialog, facts, today)
        state = result.slot.key if isinstance(result, Asked) else result.key
        found.edges[origin, answer, state] = None
        todo += reversed([(after, state, label) for after, label in _next(result, facts, found)])
    return found


def _next(result: Outcome | Asked, facts: Facts, found: Walk) -> Iterator[tuple[Facts, str]]:
    """The facts that each answer leads to; none where the walk is at its end."""
    if isinstance(result, Outcome):
        found.outcomes.add(result.key)
        for part in (*result.passages, *(part for aside in result.asides.values() for part in aside())):
            found.met(part)
        slot = result.refine
        if slot is None or slot.name in facts:
            return
    else:
        slot = result.slot
        if result.why:
            found.met(result.why)
    found.asked[slot.key] = slot
    yield from _answers(slot, facts)


def _answers(slot: Slot[Any], facts: Facts) -> Iterator[tuple[Facts, str]]:
    if slot.name not in facts:
        samples = (True, False) if slot.kind == "yesno" else slot.samples
        for sample in samples:
            label = str(sample) if slot.kind in ("choice", "yesno") else "told"
            yield {**facts, slot.name: slot.encode(sample)}, label
    if facts.get(slot.name, ...) is not None:
        yield {**facts, slot.name: None}, "unknown"


def graph(dialog: Dialog, today: date) -> str:
    """The dialog as a Mermaid state diagram, drawn from the walk."""
    lines = ["stateDiagram-v2"]
    for origin, answer, state in walk(dialog, today).edges:
        label = f": {answer}" if answer else ""
        lines.append(f"    {_state(origin)} --> {_state(state)}{label}")
    return "\n".join(lines)


def _state(name: str) -> str:
    return name.replace(".", "_")


def problems(today: date) -> tuple[list[str], list[str]]:
    """(errors, warnings): everything that would fail or mislead somebody, each with its place and fix."""
    errors = list(_words_problems())
    if errors:
        return errors, []
    errors += _facts_cited()
    for dialog in DIALOGS.values():
        errors += dialog_problems(dialog, today)
    errors += _nameless()
    stale, due = _facts_by_age(today)
    return errors + stale, due


def dialog_problems(dialog: Dialog, today: date) -> Iterator[str]:
    """What is missing for one dialog: slots, questions, options, words, reachable outcomes."""
    found = walk(dialog, today)
    yield from found.problems
    for slot in found.asked.values():
        yield from _slot_problems(dialog, slot)
    for key, datas in found.passages.items():
        for lang in LANGUAGES:
            yield from dict.fromkeys(_render_problems(words(lang), key, datas, today))
    own = [key for key in words("zh").sections if key.startswith(f"{dialog.name}.") and key not in found.passages]
    for key in own:
        where = words("zh").section(key).where
        yield f"{where}: '## {key}' is reached by no path: delete it, or give the dialog an opening that leads there"


def _slot_problems(dialog: Dialog, slot: Slot[Any]) -> Iterator[str]:
    if find(slot.name) is None:
        yield f"dialogs/slots.py has no line for '{slot.name}', which dialogs/{dialog.name}.py asks: add it to ASKED"
    if slot.kind not in ("choice", "yesno") and not slot.samples:
        yield f"dialogs/slots.py: '{slot.name}' has no samples, so no path goes past it: add some"
    for lang in LANGUAGES:
        key = f"ask.{slot.key}"
        if not words(lang).has(key):
            yield f"content/{lang}/{dialog.name}.md has no section '## {key}': add the question"
            continue
        section = words(lang).section(key)
        if section.label is None:
            yield f"{section.where}: '## {key}' has no line 'label: ...', by which the fact is said back: add it"
        for option in slot.options:
            if option not in section.options:
                yield f"{section.where}: '## {key}' has no line '- {option}: ...': add the words of this answer"
        for option in section.options.keys() - set(slot.options or ("yes", "no")):
            yield f"{section.where}: '## {key}' offers '{option}', which the slot does not know: delete it"


def _render_problems(speech: Words, key: str, datas: Iterable[Mapping[str, Any]], today: date) -> Iterator[str]:
    try:
        for data in datas:
            speech.render(key, data, today)
    except MissingWords as error:
        yield str(error)
    except (UndefinedError, FactsError, TypeError) as error:
        yield f"{speech.section(key).where}: '## {key}' can't be filled in: {error}"


def _words_problems() -> Iterator[str]:
    """Files that can't be read, and keys, variables or options that one language has and another lacks."""
    try:
        first, *others = (words(lang) for lang in LANGUAGES)
        for other in others:
            for key in first.sections.keys() ^ other.sections.keys():
                there, lacking = (first, other) if first.has(key) else (other, first)
                yield f"{there.section(key).where}: '## {key}' is missing in content/{lacking.lang}: add it there"
            for key in first.sections.keys() & other.sections.keys():
                yield from _differences(first, other, key)
        for speech in (first, *others):
            yield from _law_in_prose(speech)
    except WordsError as error:
        yield str(error)


def _differences(first: Words, other: Words, key: str) -> Iterator[str]:
    here, there = first.section(key), other.section(key)
    if first.variables(key) != other.variables(key):
        names = ", ".join(sorted(first.variables(key) ^ other.variables(key)))
        yield f"{there.where}: '## {key}' uses other variables than {here.where} ({names}): use the same"
    if here.options.keys() != there.options.keys():
        yield f"{there.where}: '## {key}' has other options than {here.where}: give both the same"
    if here.notes.get("facts") != there.notes.get("facts"):
        yield f"{there.where}: '## {key}' rests on other facts than {here.where}: give both the same"


def _law_in_prose(speech: Words) -> Iterator[str]:
    for section in speech.sections.values():
        typed = _TYPED_LAW.search(_CODE.sub("", section.body))
        if typed and not section.key.startswith("ask."):
            yield f"{section.where}: '## {section.key}' types '{typed[0]}': take the number from a fact, with law()"


def _nameless() -> Iterator[str]:
    """Facts that can be told but have no name by which they are said back."""
    for slot in SLOTS.values():
        for lang in LANGUAGES:
            if slot.kind != "json" and not words(lang).has(f"ask.{slot.key}") and not words(lang).has(f"told.{slot.key}"):
                yield f"content/{lang} has neither '## ask.{slot.key}' nor '## told.{slot.key}': add what the fact is called"


def _facts_cited() -> Iterator[str]:
    """Facts that the words name but nobody has written down."""
    for lang in LANGUAGES:
        for section in words(lang).sections.values():
            listed = (i.strip() for row in section.notes.get("facts", ()) for i in row.split(","))
            for identity in dict.fromkeys([*_LAW.findall(section.body), *listed]):
                try:
                    fact(identity)
                except FactsError as error:
                    yield f"{section.where}: {error}"


def _facts_by_age(today: date) -> tuple[list[str], list[str]]:
    stale, due = list[str](), list[str]()
    for identity, known in all_facts().items():
        status = known.status(today)
        text = f"{identity} was checked on {known.checked_on} and is to be checked every {known.recheck_every_days} days: check it again"
        if status != "fresh":
            (stale if status == "stale" else due).append(text)
    return stale, due
