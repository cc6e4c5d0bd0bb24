"""The words: sections of Markdown files, one folder a language, rendered strictly with Jinja2.

    WordsError
    ├── BadSection     a file can't be read: the message names file, line and fix
    └── MissingWords   a key that no file has

A section starts with `## key`. Lines `name: value` right under it are its notes (`label`, `facts`, `ask`, `told`),
the rest is the body, and in a question trailing lines `- value: words | other words` name the answers to choose from.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, meta
from jinja2.runtime import Context

from content import filters
from content.errors import ContentError
from content.record import record

MOST_OF_IT = 0.8
"""A passage of which so much is new is said as a whole."""
_NOTHING: Mapping[str, Any] = {}
NOTES = ("label", "facts", "ask", "told")
_NOTE = re.compile(rf"({'|'.join(NOTES)}):\s*(.*)")
ITEM = re.compile(r"·|\d+[.、]")
_OPTION = re.compile(r"- ([\w.]+): (.+)")
CITED = re.compile(r"\{\{[^}]*\| cite \}\}")


class WordsError(ContentError):
    """Something is wrong with the words."""


class BadSection(WordsError):
    """A file of words can't be read."""


class MissingWords(WordsError):
    """No file has this key."""


@record(frozen=True, slots=True)
class Section:
    """One `## key`: where it stands, its notes, its body and the words of its options by value."""

    key: str
    where: str
    body: str
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def label(self) -> str | None:
        return next(iter(self.notes.get("label", ())), None)


@record(frozen=True, slots=True)
class Text:
    """Rendered words and the ids of the facts that they cite, in order."""

    text: str
    facts: tuple[str, ...] = ()


class Words:
    """All sections of one language."""

    def __init__(self, lang: str, sections: Mapping[str, Section]) -> None:
        self.lang = lang
        self.sections = sections
        self._templates: dict[tuple[str, bool], Template] = {}

    @cached_property
    def _environment(self) -> Environment:
        return environment(self.lang)

    def section(self, key: str) -> Section:
        """The section of a key; raises MissingWords where there is none."""
        try:
            return self.sections[key]
        except KeyError:
            raise MissingWords(f"content/{self.lang} has no section '## {key}': add it") from None

    def has(self, key: str) -> bool:
        return key in self.sections

    def render(self, key: str, data: Mapping[str, Any], today: date) -> Text:
        """The words of a key with `data` filled in; an unknown variable raises jinja2.UndefinedError."""
        return self.compose([(key, data)], today)

    def compose(self, passages: Iterable[tuple[str, Mapping[str, Any]]], today: date, was: Mapping[str, Mapping[str, Any]] = _NOTHING) -> Text:
        """Passages under one another, and under them the sources that they cite; of one that `was` said with other data, only the lines that changed."""
        notes = filters.Notes()
        always = {**self._environment.globals, "today": today, "_notes": notes}
        context = Context(self._environment, always, None, {})  # one for all: to make it costs more than to fill a passage
        texts = [self._changed(key, data, was[key], always, context) if key in was else self._filled(key, {**always, **data}, context) for key, data in passages]
        texts = [text for text in texts if text]
        texts += [notes.listed(self.lang)] if notes.sources else []
        return Text("\n\n".join(texts), tuple(dict.fromkeys(notes.facts)))

    def _changed(self, key: str, data: Mapping[str, Any], was: Mapping[str, Any], always: Mapping[str, Any], context: Context) -> str:
        """The lines of a passage that it did not have before; all of it where that is most of them."""
        fresh = filters.Notes()
        now = self._filled(key, {**always, **data, "_notes": fresh}, context)
        before = {filters.unmarked(line) for line in self._filled(key, {**always, **was, "_notes": filters.Notes()}, context).splitlines()}
        text = "\n".join(lines_with_heads(now.splitlines(), before))
        notes: filters.Notes = always["_notes"]
        return notes.taken_over(text if len(text) < len(now) * MOST_OF_IT else now, fresh)

    def _filled(self, key: str, data: dict[str, Any], context: Context) -> str:
        brief = data.get("brief") is True
        template = self._templates.get((key, brief))
        if template is None:
            body = self.section(key).body
            template = self._templates[key, brief] = self._environment.from_string(_first_line(body) if brief else body)
        context.parent, context.vars = data, {}
        return "".join(template.root_render_func(context)).strip()

    def variables(self, key: str) -> set[str]:
        """The variables that a section needs; raises BadSection where Jinja can't parse it."""
        section = self.section(key)
        try:
            return meta.find_undeclared_variables(self._environment.parse(section.body)) - {"today"}
        except TemplateSyntaxError as error:
            raise BadSection(f"{section.where}: {error.message} (line {error.lineno} of the section)") from error


def lines_with_heads(lines: list[str], before: Collection[str]) -> Iterator[str]:
    """The lines that were not said `before`, each under the line that it belongs to: the head of its list, the item that it goes on with."""
    heads = dict[int, str]()
    for line in lines:
        depth = 2 if line.startswith(" ") else 1 if ITEM.match(line) else 0
        heads = {of: head for of, head in heads.items() if of < depth and line}
        if filters.unmarked(line) not in before:
            yield from (*heads.values(), line)
            heads = {}
        elif depth == 1 or line.endswith((":", ":")):
            heads[depth] = line


def environment(lang: str) -> Environment:
    made = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)  # noqa: S701  plain text; channels escape
    made.filters.update(filters.of(lang))
    made.globals["law"] = filters.law
    return made


@lru_cache
def words(lang: str) -> Words:
    """The words of a language, read once; raises BadSection."""
    return Words(lang, read(lang))


def read(lang: str) -> dict[str, Section]:
    """All sections of a language's files; raises BadSection on a duplicate or a misshapen one."""
    sections: dict[str, Section] = {}
    for file in sorted(files("content").joinpath(lang).iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".md"):
            continue
        for section in parse(file.read_text(encoding="utf-8"), f"content/{lang}/{file.name}"):
            if section.key in sections:
                raise BadSection(
                    f"{section.where}: '## {section.key}' stands at {sections[section.key].where} too: keep one"
                )
            sections[section.key] = section
    return sections


def _first_line(body: str) -> str:
    """The line of an answer that says what matters most, without its sources; all of it where that begins with code."""
    first = body.partition("\n")[0]
    return body if "{%" in first else CITED.sub("", first)


def parse(text: str, name: str) -> Iterator[Section]:
    """The sections of one file's text; text before the first heading is a note to writers."""
    key, start, lines = "", 0, list[str]()
    for number, line in enumerate([*text.splitlines(), "## "], 1):
        if not line.startswith("## "):
            lines.append(line)
            continue
        if key:
            yield _section(key, f"{name}:{start}", lines)
        key, start, lines = line[3:].strip(), number, []
        if not key and number <= len(text.splitlines()):
            raise BadSection(f"{name}:{number}: a heading without a key: write '## ask.something'")


def _section(key: str, where: str, lines: list[str]) -> Section:
    notes: dict[str, list[str]] = {}
    while lines and (note := _NOTE.fullmatch(lines[0].strip())):
        notes.setdefault(note[1], []).append(note[2].strip())
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    options: dict[str, str] = {}
    aliases: dict[str, tuple[str, ...]] = {}
    if key.startswith("ask."):
        while lines and (option := _OPTION.fullmatch(lines[-1].strip())):
            said, *others = (part.strip() for part in option[2].split("|"))
            options = {option[1]: said, **options}
            aliases[option[1]] = tuple(others)
            lines = lines[:-1]
    body = "\n".join(lines).strip()
    if not body:
        raise BadSection(f"{where}: '## {key}' has no words: write them, or delete the heading")
    return Section(key, where, body, {name: tuple(rows) for name, rows in notes.items()}, options, aliases)
