"""The judged messages that screening learns from: collected ones (*.jsonl), our own (screen*.toml) and what people say of their own case (asked.toml)."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import AshoreError
from bot.training.screening_words import LEAST
from content.signals import signals
from content.wording import wording
from dialogs.screening import wording as worded
from dialogs.screening.clear import Clear, clear
from dialogs.screening.found import found_by_code
from dialogs.screening.hits import find
from dialogs.screening.names import named
from dialogs.screening.parts import parts
from dialogs.screening.score import weigh
from dialogs.screening.voice import Voice

TOPICS = ("loan", "debt")
LABELS = ("scam", "lawful", "ad", "unclear", "legit", "other-spam")
OURS = "written for the tests"
HIDDEN = ("scam", "evasion")
ASKED, OWN_CASE, HELD_OUT = "asked.toml", "own_case", 5
"""What people say of their own case. Every fifth sentence is never learned: it is kept to measure on."""
TOLD = (
    "scam_pay_first", "scam_paid_already", "scam_gave_code", "scam_fake_service", "scam_flow", "scam_ab_loan", "scam_bear", "scam_rent_phone", "scam_membership",
    "scam_return_money", "scam_optimise", "scam_broker", "scam_fake_collector", "scam_black_ok", "scam_fake_repair", "scam_work_abroad",
    "repay_agency", "credit_paid_repair", "credit_one_time_free",
)  # fmt: skip
"""In these topics people tell a fraud that somebody tries on them."""
NEAR = ("scam_", "story_", "crime_", "collect_pose", "collect_extra_fee", "lender_blockchain", "lender_video", "repay_agency_")
"""Topics too near to frauds to teach either side."""


class BadCases(AshoreError):
    """A folder holds no cases to learn from."""


@dataclass(frozen=True, slots=True)
class Case:
    """A judged message: the signals in it, whether it is a scam, where it is from and what it is about."""

    source: str
    kind: str
    topic: str
    scam: bool
    own: bool
    fired: tuple[int, ...]
    voice: Voice
    sentences: tuple[tuple[int, frozenset[str]], ...] = ()
    """Where each ends, its words and the parts of schemes in it."""
    wide: float = 1.0
    written: str = ""
    """The fraud that one of our own cases was written for, `lawful`, `own_case` and the like; empty for a case from elsewhere."""

    @property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(words for _, words in self.sentences))

    @property
    def share(self) -> float:
        """How much a case counts: those about loans and debts most."""
        if self.own:
            return 8.0
        return 2.0 if self.topic in TOPICS else 0.15 if self.scam else 0.4


def read_cases(folders: Iterable[Path]) -> list[Case]:
    """The judged messages of the folders; what nobody can judge (`grey`) is left out. Raises BadCases."""
    places = {signal.name: place for place, signal in enumerate(signals().rows)}
    chosen = list(folders)
    rows = [row for folder in chosen for row in (*_written(folder), *_asked(folder), *_collected(folder))]
    if not rows:
        raise BadCases(f"no case with text and label in {', '.join(map(str, chosen))}: give a folder of .jsonl files")
    seen = [clear(str(row["text"])) for row in rows]
    known = _words_of_ours(rows, [each.text for each in seen])
    return [_case(row, each, places, known) for row, each in zip(rows, seen, strict=True)]


def _collected(folder: Path) -> Iterator[dict[str, object]]:
    """*.jsonl: a judged message a line."""
    for file in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, filter(str.strip, file.read_text(encoding="utf-8").split("\n"))):
            if isinstance(row, dict) and "text" in row and row.get("label") in LABELS and not row.get("grey"):
                yield {"file": file.stem, **row}


def _written(folder: Path) -> Iterator[dict[str, object]]:
    """screen*.toml: our own messages, frauds by their fact and others by what they are."""
    for file in sorted(folder.glob("screen*.toml")):
        for sort, table in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for kind, texts in table.items():
                written = kind if sort in HIDDEN else sort
                for text in texts:
                    yield {"text": text, "label": "scam" if sort in HIDDEN else "lawful", "kind": kind, "source": OURS, "written": written}


def _asked(folder: Path) -> Iterator[dict[str, object]]:
    """asked.toml: what people say of their own case, by the topic of the answer."""
    for file in folder.glob(ASKED):
        for place, (topic, texts) in enumerate(tomllib.loads(file.read_text(encoding="utf-8")).items()):
            told = topic in TOLD
            for number, text in enumerate(texts, place):
                if number % HELD_OUT and (told or not topic.startswith(NEAR)):
                    yield {"text": text, "label": "scam" if told else "lawful", "kind": OWN_CASE, "source": OURS, "written": OWN_CASE}


def _words_of_ours(rows: Sequence[dict[str, object]], texts: Sequence[str]) -> frozenset[str]:
    """The words that our own messages share, and those that are known already: no others are looked at."""
    used = Counter(word for row, text in zip(rows, texts, strict=True) if row.get("written") for word in worded.words_of(text))
    return frozenset(wording().words) | {word for word, count in used.items() if count >= LEAST}


def _case(row: dict[str, object], seen: Clear, places: dict[str, int], known: frozenset[str]) -> Case:
    weighed = weigh(seen)
    source = str(row.get("source", row.get("file")))
    for mark in "" if source == OURS else "/:-_( ":
        source = source.split(mark, maxsplit=1)[0] or source
    return Case(
        source=source,
        kind=str(row.get("kind", row["label"])),
        topic=str(row.get("topic", "loan")),
        scam=row["label"] == "scam",
        own="source" not in row,
        fired=tuple(sorted(places[each.signal.name] for each in weighed.fired if each.signal.name != worded.NAME)),
        voice=weighed.voice,
        sentences=tuple(_sentences(seen, known)),
        wide=weighed.wide,
        written=str(row.get("written", "")),
    )


def _sentences(seen: Clear, known: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
    """The sentences of a message: where each ends, its words and the parts of schemes in it."""
    hits = find(seen.text, found_by_code(seen, tuple(named(seen.text))))
    pieces = worded.pieces(hits.text, hits.wide)
    told = list(parts(hits, pieces))
    for begin, end in pieces:
        yield end, frozenset(worded.words_of(hits.text[begin:end]) & known) | {part for start, _, part in told if begin <= start < end}
