"""Learns from first messages with the terms of a loan what they are told for (loans_told.toml, offers.toml, the messages of figure_roles), and writes the weights."""

from collections.abc import Iterator
from pathlib import Path

from bot.errors import AshoreError
from bot.training import softmax
from bot.training.marked import TODAY
from bot.training.roles import FOLDER, marked
from bot.training.told import table
from content.loans_told import FILE, MATTERS
from content.regex import regex
from dialogs.prices.offered import signs
from dialogs.understanding.labels.marks import tokens
from dialogs.understanding.loan_told import pieces
from dialogs.understanding.moves import is_question
from dialogs.understanding.offers.offers import read_offer

TOLD, OFFERS = "loans_told.toml", "offers.toml"
OFTEN = 6
"""How much a message counts that was written to tell the two apart."""
PACE = softmax.Pace(sweeps=12, step=3.0, averaged=6, times=3, left_out=0.4)
OF_A_PRICE = regex(r"利率|利息|年化|砍头|合理|划算|高利|\b(?:rate|interest|apr|legal)\b")
"""In a question: of a marked message with these nobody knows what it is about."""


class NothingTold(AshoreError):
    """A folder holds no messages to learn from."""


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes loans_learned.jsonl."""
    if not (folder / TOLD).is_file():
        raise NothingTold(f"{folder} has no {TOLD}: give a folder of cases such as tests/cases")
    cases = [softmax.Case(pieces(*tokens(text, TODAY), signs(text, TODAY)), MATTERS.index(matter)) for text, matter in messages(folder)]
    weighed = softmax.learn(cases, len(MATTERS), PACE)
    softmax.write(MATTERS, weighed, FILE)
    print(f"{len(cases)} messages, {len(weighed)} pieces weighed: {FILE.name}")
    return 0


def messages(folder: Path) -> Iterator[tuple[str, str]]:
    """Each message with its matter."""
    for matter, said in table(folder / TOLD).items():
        yield from ((text, matter) for text in said * OFTEN)
    yield from ((row["text"], "priced") for row in table(folder / OFFERS)["offer"])
    for message in marked(folder / FOLDER):
        text = message.words.raw
        if len(read_offer(text, today=TODAY).terms.to_json()) > 1 and not (is_question(text) and OF_A_PRICE.search(text)):
            yield text, "runs"
