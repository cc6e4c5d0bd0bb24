"""Learns what a figure is from messages in which each is marked (`tests/cases/figure_roles`), and writes the weights.

A line is a message, a figure in it `[8千7|owed]`. The figures of loans that are to be priced (offers.toml) are `term`; those of
messages that tell no finances are `other`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.training import offer_roles, softmax
from bot.training.marked import TODAY, NothingMarked, lines, role_at
from bot.training.told import texts
from content.roles import DEBTS
from dialogs.understanding.labels.marks import Token, tokens
from dialogs.understanding.labels.reader import by_words
from dialogs.understanding.labels.roles import Surroundings, heard
from dialogs.understanding.text import Plain

FOLDER = "figure_roles"
TERMS, OTHERS = ("offers.toml",), ("conduct.toml", "conduct_stories.toml", "screen.toml", "asked.toml")
SOME = 40
"""Every so many of these are looked at: they would drown what is marked."""
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=4, left_out=0.4)


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
    weighed = softmax.learn([*cases(messages)], len(DEBTS.names), PACE)
    softmax.write(DEBTS.names, weighed, DEBTS.file)
    print(f"{len(messages)} messages, {len(weighed)} pieces weighed: {DEBTS.file.name}")
    print(offer_roles.learn(folder))
    return 0


def marked(folder: Path) -> Iterator[Marked]:
    """The messages of all files; raises NothingMarked on a role that there is not."""
    for line in lines(folder, DEBTS.names):
        words, found = tokens(line.text, TODAY)
        yield Marked(words, found, [(token, role_at(words.span(*token.place), line.spans)) for token in found if token.group == "value"])


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
            yield softmax.Case(around.pieces(token, facts.get(token.place, ""), before), DEBTS.names.index(role))
            before = role
