"""Learns what the letters and fields of a message say about danger, from judged cases, and writes the weights.

One file of the folder, danger.toml, holds judged messages; whatever is said in the others is harmless unless a signal
finds danger in it. Logistic regression, one for each kind and one for any; the same cases give the same file.
"""

from collections.abc import Sequence
from pathlib import Path

from bot.errors import AshoreError
from bot.training.pieces import Learned, Pace, learn, write
from bot.training.told import table, texts
from content.answers import elsewhere, topics
from content.danger import KINDS, LEARNED
from dialogs.guard import danger, readable
from dialogs.undertone import FLOOR, pieces

JUDGED = "danger"
LEFT_OUT = {JUDGED, "conduct"}
"""Files that begin so are no harmless talk: conduct tells of violence unjudged, and what is kept to measure on is not learned."""
SHORTEST = 4
PACE = Pace(sweeps=15, step=5.0, floor=FLOOR, seen=3, least=300)
COMMON = 0.4
"""How much a harmless message of the other files counts, beside a judged one."""


class NothingJudged(AshoreError):
    """A folder holds no danger.toml to learn from."""


def main(folder: Path) -> int:
    """Reads the cases of a folder and writes weights.jsonl."""
    if not (folder / f"{JUDGED}.toml").is_file():
        raise NothingJudged(f"{folder} has no {JUDGED}.toml: give a folder of cases such as tests/cases")
    cases, others = judged(folder), [(text, "none") for text in harmless(folder)]
    weighed = fit([*cases, *others], [1.0] * len(cases) + [COMMON] * len(others))
    write(weighed, LEARNED)
    print(f"{len(cases)} judged, {len(others)} harmless, {len(weighed[1])} pieces weighed: {LEARNED.name}")
    return 0


def judged(folder: Path) -> list[tuple[str, str]]:
    """The judged messages, each with its kind of danger or "none"."""
    return [(text, kind) for kind, langs in table(folder / f"{JUDGED}.toml").items() for said in langs.values() for text in said]


def harmless(folder: Path) -> list[str]:
    """Whatever else is said in the cases and in the talks beside them, and every way of asking that is known,
    of our matters and of others."""
    files = (file for file in sorted(folder.glob("*.toml")) if file.stem.split("_")[0] not in LEFT_OUT)
    said = [text for file in files for text in texts(file)]
    told = [line[2:] for file in sorted(folder.parent.glob("transcripts/*.md")) for line in _said(file)]
    asked = [ask for topic in topics().values() for asks in topic.asks.values() for ask in asks]
    asked += [ask for asks in elsewhere().values() for ask in asks]
    return [text for text in dict.fromkeys((*said, *told, *asked)) if len(text) >= SHORTEST and not _outspoken(text)]


def _outspoken(text: str) -> bool:
    """Whether a signal finds danger: what only sounds so to the weights of today is what they are to unlearn."""
    found = danger(text)
    return found.kind != "none" and not found.by_tone


def _said(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]


def fit(cases: Sequence[tuple[str, str]], shares: Sequence[float], pace: Pace = PACE) -> Learned:
    """Bias and weights: a column for each kind, and one for any."""
    wanted = [[kind == each for each in KINDS] + [kind != "none"] for _, kind in cases]
    return learn([[pieces(readable(text))] for text, _ in cases], wanted, shares, pace)
