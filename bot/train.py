"""Learns what each signal weighs from folders of judged messages, and writes the numbers beside the signals.

A weight starts from the strength that its author gave it and moves only as far as the cases speak: rare signals keep
what they have. The same cases give the same file. One whole source is left out at a time, to see what a message of a
kind never seen before would meet.
"""

import json
import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import AshoreError
from bot.train_words import LEAST, Text, learn, write_words
from content.signals import FOLDER, STRENGTHS, Signal, signals
from content.wording import FILE, Wording, wording
from dialogs.screening import wording as worded
from dialogs.screening.clear import Clear, clear
from dialogs.screening.score import SCAM, SUSPICIOUS, Fired, score, weigh

WEIGHTS = FOLDER / "weights.toml"
PRIOR_BIAS, HOLD, SWEEPS = -3.4, 3.0, 40
LOWEST, HIGHEST = 0.97, 1.4
"""A weight stays between these shares of where it started."""
TOPICS = ("loan", "debt")
HEADER = "# Learned by `python -m bot train FOLDER`; log-odds. Not to be edited by hand.\n"


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
    cap: float
    sentences: tuple[tuple[int, frozenset[str]], ...] = ()
    """Where each ends, and its words."""
    wide: float = 1.0
    written: str = ""
    """The fraud that one of our own cases was written for, `lawful` and the like; empty for a case from elsewhere."""

    @property
    def words(self) -> frozenset[str]:
        return frozenset().union(*(words for _, words in self.sentences))

    @property
    def share(self) -> float:
        """How much a case counts: those about loans and debts most."""
        if self.own:
            return 8.0
        return 2.0 if self.topic in TOPICS else 0.15 if self.scam else 0.4


@dataclass(slots=True)
class Model:
    """`words` are kept as they are where no case was written to learn them from."""

    bias: float
    weights: list[float]
    words: Wording


def main(argv: Sequence[str] | None = None) -> int:
    """Reads the cases of the folders (*.jsonl, screen*.toml), prints figures, writes weights and words; 2 where there is nothing to learn from."""
    folders = [Path(folder) for folder in (sys.argv[1:] if argv is None else argv)]
    cases = read_cases(folders)
    rows = signals().rows
    known = None if any(case.written for case in cases) else wording()
    print(f"{len(cases)} cases, {len(rows)} signals")
    report("all sources", cases, fit(cases, rows, known), rows)
    for source in sorted({case.source for case in cases}):
        kept = [case for case in cases if case.source != source]
        report(f"without {source}", [case for case in cases if case.source == source], fit(kept, rows, known), rows)
    model = fit(cases, rows, known)
    write(model, rows, WEIGHTS)
    if not known:
        write_words(model.words, FILE)
    print(f"written: {WEIGHTS.name}, {len(model.words.words)} words in {FILE.name}")
    return 0


def read_cases(folders: Iterable[Path]) -> list[Case]:
    """The judged messages of the folders; what nobody can judge (`grey`) is left out. Raises BadCases."""
    places = {signal.name: place for place, signal in enumerate(signals().rows)}
    chosen = list(folders)
    rows = [row for folder in chosen for row in (*_written(folder), *_collected(folder))]
    if not rows:
        raise BadCases(f"no case with text and label in {', '.join(map(str, chosen))}: give a folder of .jsonl files")
    seen = [clear(str(row["text"])) for row in rows]
    known = _words_of_ours(rows, [each.text for each in seen])
    return [_case(row, each, places, known) for row, each in zip(rows, seen, strict=True)]


LABELS = ("scam", "lawful", "ad", "unclear", "legit", "other-spam")
OURS = "written for the tests"
HIDDEN = ("scam", "evasion")


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
        cap=weighed.cap,
        sentences=tuple(_sentences(seen.text, known, weighed.wide)),
        wide=weighed.wide,
        written=str(row.get("written", "")),
    )


def _sentences(text: str, known: frozenset[str], wide: float) -> Iterator[tuple[int, frozenset[str]]]:
    """The sentences of a plain text: where each ends, and its words."""
    for begin, end in worded.pieces(text, wide):
        yield end, frozenset(worded.words_of(text[begin:end]) & known)


OURS_SHARE, ELSEWHERE_SHARE = {True: 1.0, False: 1.5}, {True: 0.3, False: 0.1}
"""How much a message counts for the words, by whether it is a fraud; those from elsewhere are many and mostly about other things."""


def learn_words(cases: Sequence[Case], known: Wording | None) -> Wording:
    """The words that our own frauds use, against all who are none; those `known` where no fraud of ours is among the cases."""
    if known:
        return known
    return learn([_text(case) for case in cases if case.written or case.topic in TOPICS])


def _text(case: Case) -> Text:
    if case.written:
        return Text(case.words, case.scam, OURS_SHARE[case.scam], own=True, kind=case.written if case.scam else "")
    return Text(case.words, case.scam, ELSEWHERE_SHARE[case.scam])


def fit(cases: Sequence[Case], rows: Sequence[Signal], known: Wording | None) -> Model:
    """The weights that explain the cases best without leaving their starting points for nothing. Our own messages teach words
    alone: the patterns were written with them in view."""
    words = learn_words(cases, known)
    cases = [case for case in cases if not case.written]
    start = [STRENGTHS[row.strength] for row in rows]
    model = Model(PRIOR_BIAS, list(start), words)
    having: list[list[int]] = [[] for _ in rows]
    for number, case in enumerate(cases):
        for place in case.fired:
            having[place].append(number)
    margins = [model.bias + sum(start[place] for place in case.fired) for case in cases]
    for _ in range(SWEEPS):
        everybody = range(len(cases))
        model.bias += _step(cases, margins, everybody, model.bias - PRIOR_BIAS, (-0.1 - (model.bias - PRIOR_BIAS), 0.1 - (model.bias - PRIOR_BIAS)))
        for place, numbers in enumerate(having):
            if numbers:
                room = (start[place] * LOWEST - model.weights[place], start[place] * HIGHEST + 0.5 - model.weights[place])
                model.weights[place] += _step(cases, margins, numbers, model.weights[place] - start[place], room)
    return model


def _step(cases: Sequence[Case], margins: list[float], numbers: Sequence[int], away: float, room: tuple[float, float]) -> float:
    """One Newton step for one weight, within its room; the margins follow it."""
    slope, bend = HOLD * away, HOLD
    for number in numbers:
        chance = _chance(margins[number])
        share = cases[number].share
        slope += share * (chance - cases[number].scam)
        bend += share * chance * (1 - chance)
    step = max(room[0], min(room[1], -slope / bend))
    for number in numbers:
        margins[number] += step
    return step


def _chance(margin: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, margin))))


def report(name: str, cases: Sequence[Case], model: Model, rows: Sequence[Signal]) -> None:
    """Prints how often scams are flagged and called scam, and how often others are, under a model."""
    values = [judged(case, model, rows) for case in cases]
    about = [(value, case) for value, case in zip(values, cases, strict=True) if case.topic in TOPICS]
    figures = {
        "loan+debt flagged": _rate((value >= SUSPICIOUS, case.scam) for value, case in about),
        "loan+debt called scam": _rate((value >= SCAM, case.scam) for value, case in about),
        "scams flagged": _rate((value >= SUSPICIOUS, case.scam) for value, case in zip(values, cases, strict=True)),
        "others called scam": _rate((value >= SCAM, not case.scam) for value, case in zip(values, cases, strict=True)),
    }
    print(f"{name:34}", "   ".join(f"{key} {figure}" for key, figure in figures.items()))
    if name == "all sources":
        _report_kinds(values, cases)


def _report_kinds(values: Sequence[float], cases: Sequence[Case]) -> None:
    by_kind: dict[tuple[str, bool], list[float]] = defaultdict(list)
    for value, case in zip(values, cases, strict=True):
        by_kind[case.kind, case.scam].append(value)
    for (kind, scam), found in sorted(by_kind.items()):
        flagged, called = (sum(value >= bar for value in found) for bar in (SUSPICIOUS, SCAM))
        print(f"  {kind:30} {'scam' if scam else '    '} {len(found):6}  flagged {flagged:5}  called scam {called:5}")


def judged(case: Case, model: Model, rows: Sequence[Signal]) -> float:
    """The score that a case would get under a model."""
    fired = [Fired(rows[place], ()) for place in case.fired]
    words = model.words.words
    weights = [{word: words[word].weight for word in sorted(said) if word in words} for _, said in case.sentences]
    total, _, _ = worded.heaviest(weights, [end for end, _ in case.sentences], int(worded.RUN * case.wide))
    fired.append(Fired(worded.as_signal(worded.Spoken(worded.weight_of(total, model.words.start), ("SCAM-001",))), ()))
    return score(fired, cap=case.cap, weights={rows[p].name: model.weights[p] for p in case.fired}, bias=model.bias)


def _rate(marks: Iterable[tuple[bool, bool]]) -> str:
    counted = [hit for hit, counts in marks if counts]
    return f"{sum(counted)}/{len(counted)}" + (f" {100 * sum(counted) / len(counted):.1f}%" if counted else "")


def write(model: Model, rows: Sequence[Signal], file: Path) -> None:
    """The numbers, sorted by name."""
    lines = [f"{row.name} = {weight:.3f}" for row, weight in sorted(zip(rows, model.weights, strict=True), key=_name)]
    file.write_text(f"{HEADER}bias = {model.bias:.3f}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


_name: Callable[[tuple[Signal, float]], str] = lambda pair: pair[0].name  # noqa: E731
