"""Learns what a figure is from messages in which each is marked (`tests/cases/figure_roles`), and writes the weights.

A line is a message, a figure in it `[8千7|owed]`. The figures of loans that are to be priced (offers.toml) are `term`; those of
messages that tell no finances are `other`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.errors import AshoreError
from bot.training import softmax
from bot.training.told import texts
from content.regex import regex
from content.roles import FILE, ROLES
from dialogs.understanding.label_marks import Token, tokens
from dialogs.understanding.label_reader import by_words
from dialogs.understanding.label_roles import Surroundings, heard
from dialogs.understanding.text import Plain

FOLDER = "figure_roles"
MARK = regex(r"\[([^\[\]|]+)\|([a-z_]+)\]")
TODAY = date(2026, 11, 24)
TERMS, OTHERS = ("offers.toml",), ("conduct.toml", "conduct_stories.toml", "screen.toml", "asked.toml")
SOME = 12
"""Every so many of these are looked at: they would drown what is marked."""
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=2, left_out=0.4)


class NothingMarked(AshoreError):
    """A folder holds no marked messages, or one that can't be read."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A message and the role of each of its figures, in their order."""

    words: Plain
    tokens: list[Token]
    roles: list[tuple[Token, str]]


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes roles_learned.jsonl."""
    if not (folder / FOLDER).is_dir():
        raise NothingMarked(f"{folder} has no {FOLDER}: give a folder of cases such as tests/cases")
    messages = [*marked(folder / FOLDER), *[*unmarked(folder)][::SOME]]
    weighed = softmax.learn([*cases(messages)], len(ROLES), PACE)
    softmax.write(ROLES, weighed, FILE)
    print(f"{len(messages)} messages, {len(weighed)} pieces weighed: {FILE.name}")
    return 0


def marked(folder: Path) -> Iterator[Marked]:
    """The messages of all files; raises NothingMarked on a role that there is not."""
    for file in sorted(folder.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if strange := {role for _, role in MARK.findall(line)} - {*ROLES}:
                raise NothingMarked(f"{file.name} line {number}: no such role as {', '.join(sorted(strange))}")
            yield of_line(line)


def of_line(line: str) -> Marked:
    """A marked line as its text with the role of each figure that is read in it."""
    text, spans = "", list[tuple[int, int, str]]()
    for part, figure, role in _parts(line):
        spans += [(len(text) + len(part), len(text) + len(part) + len(figure), role)] if role else []
        text += part + figure
    words, found = tokens(text, TODAY)
    return Marked(words, found, [(token, _role(words.span(*token.place), spans)) for token in found if token.group == "value"])


def unmarked(folder: Path) -> Iterator[Marked]:
    """Loans to be priced, and what tells of no finances at all."""
    for names, role in ((TERMS, "term"), (OTHERS, "other")):
        for text in (text for name in names if (folder / name).is_file() for text in texts(folder / name)):
            words, found = tokens(text, TODAY)
            if figures := [(token, role) for token in found if token.group == "value"]:
                yield Marked(words, found, figures)


def cases(messages: list[Marked]) -> Iterator[softmax.Case]:
    """Each figure behind the one before it."""
    for message in messages:
        around, facts, before = Surroundings(message.words, message.tokens), heard(by_words(message.words.raw, TODAY)), ""
        for token, role in message.roles:
            yield softmax.Case(around.pieces(token, facts.get(token.place, ""), before), ROLES.index(role))
            before = role


def _parts(line: str) -> Iterator[tuple[str, str, str]]:
    last = 0
    for mark in MARK.finditer(line):
        yield line[last : mark.start()], mark[1], mark[2]
        last = mark.end()
    yield line[last:], "", ""


def _role(span: tuple[int, int], spans: list[tuple[int, int, str]]) -> str:
    return next((role for start, end, role in spans if start < span[1] and span[0] < end), "other")
