"""Learns what each signal weighs from folders of judged messages, and writes the numbers beside the signals.

A weight starts from the strength that its author gave it and moves only as far as the cases speak: rare signals keep
what they have. The same cases give the same file. One whole source is left out at a time, to see what a message of a
kind never seen before would meet.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.training.screening_cases import OWN_CASE, TOPICS, Case, read_cases
from bot.training.screening_words import PRAISE, Text, learn, write_words
from content.signals import STRENGTHS, WEIGHTS, Signal, signals
from content.wording import FILE, WARNING_FILE, Wording, warning, wording
from dialogs.questions.heard import EN_NOISE
from dialogs.screening import wording as worded
from dialogs.screening.firing import Fired
from dialogs.screening.parts import PART, is_pair
from dialogs.screening.score import SCAM, SUSPICIOUS, judged, may_warn
from dialogs.screening.voice import WARNING
from dialogs.screening.warned import warned

PRIOR_BIAS, HOLD, SWEEPS = -3.4, 3.0, 40
LOWEST, HIGHEST = 0.97, 1.4
"""A weight stays between these shares of where it started."""
HEADER = "# Learned by `python -m bot train FOLDER`; log-odds. Not to be edited by hand.\n"


@dataclass(slots=True)
class Model:
    """`words`, and those of `warnings`, are kept as they are where no case was written to learn them from."""

    bias: float
    weights: list[float]
    words: Wording
    warnings: Wording


def main(folders: Sequence[Path]) -> int:
    """Reads the cases of the folders (*.jsonl, screen*.toml, asked.toml), prints figures, writes weights and words. Raises BadCases."""
    cases = read_cases(folders)
    rows = signals().rows
    known = None if any(case.written for case in cases) else (wording(), warning())
    print(f"{len(cases)} cases, {len(rows)} signals")
    report("all sources", cases, fit(cases, rows, known), rows)
    for source in sorted({case.source for case in cases}):
        kept = [case for case in cases if case.source != source]
        report(f"without {source}", [case for case in cases if case.source == source], fit(kept, rows, known), rows)
    model = fit(cases, rows, known)
    write(model, rows, WEIGHTS)
    if not known:
        write_words(model.words, FILE)
        write_words(model.warnings, WARNING_FILE)
    print(f"written: {WEIGHTS.name}, {len(model.words.words)} words in {FILE.name}")
    return 0


OURS_SHARE, ELSEWHERE_SHARE = {True: 1.0, False: 1.5}, {True: 0.3, False: 0.1}
"""How much a message counts for the words, by whether it is a fraud; those from elsewhere are many and mostly about other things."""
OWN_CASES = 3_000
"""What people say of their own case, and is no fraud, counts so much in all, however many sentences there are: else the more of it
is known, the less is called a fraud."""

ADVICE = "advice"
"""Warnings among people, which quote whole frauds: they teach what warnings say, and nothing else."""
WARNINGS = (ADVICE, "warning", "warnings", "antifraud_warning")
WARNING_SHARE, WARNED_OF_SHARE, IN_ENGLISH = {True: 3.0, False: 1.2}, {True: 1.0, False: 0.3}, 2.5
"""How much a warning counts, and a fraud that it may warn of, by whether it is one of ours; English frauds are few beside English warnings."""


def learn_words(cases: Sequence[Case], known: tuple[Wording, Wording] | None) -> tuple[Wording, Wording]:
    """The words that our own frauds use, against all who are none, and those that warnings use, against frauds; those `known` where
    no fraud of ours is among the cases."""
    if known:
        return known
    warnings = [_warning(case) for case in cases if (case.scam or case.kind in WARNINGS) and case.kind != OWN_CASE]
    others = [case for case in cases if (case.written or case.topic in TOPICS) and case.kind != ADVICE]
    own_case = OWN_CASES / max(OWN_CASES, sum(case.kind == OWN_CASE and not case.scam for case in others))
    return learn([_text(case, own_case) for case in others]), learn(warnings)


def _warning(case: Case) -> Text:
    own = bool(case.written)
    share = WARNED_OF_SHARE[own] * (IN_ENGLISH if case.wide > 1 else 1.0) if case.scam else WARNING_SHARE[own]
    return Text(frozenset(word for word in case.words if not (PRAISE.search(word) or word.startswith(PART) or EN_NOISE.issuperset(word.split()))), not case.scam, share, own=own)


def _text(case: Case, own_case: float) -> Text:
    """`own_case` is how much what people say of their own case counts where it is no fraud."""
    if case.kind == OWN_CASE:
        return Text(case.words, case.scam, 1.0 if case.scam else own_case, own=True)
    if case.written:
        return Text(case.words, case.scam, OURS_SHARE[case.scam], own=True, kind=case.written if case.scam else "")
    return Text(case.words, case.scam, ELSEWHERE_SHARE[case.scam])


def fit(cases: Sequence[Case], rows: Sequence[Signal], known: tuple[Wording, Wording] | None) -> Model:
    """The weights that explain the cases best without leaving their starting points for nothing. Our own messages teach words
    alone: the patterns were written with them in view."""
    words, warnings = learn_words(cases, known)
    cases = [case for case in cases if not case.written]
    start = [STRENGTHS[row.strength] for row in rows]
    model = Model(PRIOR_BIAS, list(start), words, warnings)
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
    values = [score_of(case, model, rows) for case in cases]
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


def score_of(case: Case, model: Model, rows: Sequence[Signal]) -> float:
    """The score that a case would get under a model."""
    fired = [Fired(rows[place], ()) for place in case.fired]
    words = model.words.words
    weights = [{word: words[word].weight for word in sorted(said) if word in words} for _, said in case.sentences]
    total, _, _ = worded.heaviest(weights, [end for end, _ in case.sentences], int(worded.RUN * case.wide))
    said = worded.Spoken(worded.weight_of(total, model.words.start), ("SCAM-001",), whole=worded.whole_of(weights, model.words.start), scheme=any(map(is_pair, case.words)))
    value = judged(fired, said, case.voice, {rows[place].name: model.weights[place] for place in case.fired}, model.bias)
    if value < SCAM or not may_warn(case.voice):
        return value
    table = model.warnings.words
    said_so = [table[word].weight for word in sorted(case.words) if word in table]
    return WARNING if warned(said_so, model.warnings.start) else value


def _rate(marks: Iterable[tuple[bool, bool]]) -> str:
    counted = [hit for hit, counts in marks if counts]
    return f"{sum(counted)}/{len(counted)}" + (f" {100 * sum(counted) / len(counted):.1f}%" if counted else "")


def write(model: Model, rows: Sequence[Signal], file: Path) -> None:
    """The numbers, sorted by name."""
    lines = [f"{row.name} = {weight:.3f}" for row, weight in sorted(zip(rows, model.weights, strict=True), key=_name)]
    file.write_text(f"{HEADER}bias = {model.bias:.3f}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


_name: Callable[[tuple[Signal, float]], str] = lambda pair: pair[0].name  # noqa: E731
