"""Learns what each figure of a loan offer is from offers in which each is marked (`tests/cases/offer_roles`), and writes the weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.training import softmax
from bot.training.marked import TODAY, lines, role_at
from content.roles import OFFERS
from dialogs.understanding.offers.figures import Figures
from dialogs.understanding.offers.parts import Row
from dialogs.understanding.offers.tokens import tokens

FOLDER = "offer_roles"
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=2, left_out=0.4)


@dataclass(frozen=True, slots=True)
class MarkedOffer:
    """An offer and the role of each of its figures, in their order."""

    row: Row
    roles: list[str]


def learn(folder: Path) -> str:
    """Reads the marked offers of a folder and writes offer_roles_learned.jsonl; says what was done."""
    offers = [*marked(folder / FOLDER)]
    weighed = softmax.learn([*cases(offers)], len(OFFERS.names), PACE)
    softmax.write(OFFERS.names, weighed, OFFERS.file)
    return f"{len(offers)} offers, {len(weighed)} pieces weighed: {OFFERS.file.name}"


def marked(folder: Path) -> Iterator[MarkedOffer]:
    """The offers of all files."""
    for line in lines(folder, OFFERS.names):
        row = tokens(line.text, TODAY)
        yield MarkedOffer(row, [role_at(figure.span, line.spans) for figure in row.figures])


def cases(offers: list[MarkedOffer]) -> Iterator[softmax.Case]:
    """Each figure behind the one before it."""
    for offer in offers:
        figures, before = Figures(offer.row), ""
        for at, role in enumerate(offer.roles):
            yield softmax.Case(figures.pieces(at, before), OFFERS.names.index(role))
            before = role
