"""Learns which words frauds use more than others do. Weights are never below nought: no word speaks for a message."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from content.wording import Worded
from dialogs.screening.wording import SCALE

LEAST, LIGHTEST = 2, 0.05
"""A word is learned where at least so many of our own frauds use it; a lighter one is left out."""
ROUNDS, PACE, HOLD, START = 60, 0.5, 0.02, -2.0
MAJORITY = 0.5
HEADER = "# Learned by `python -m bot train FOLDER`; log-odds, by the fraud that mostly uses the word. Not to be edited by hand.\n"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a judged message; `kind` is the fraud where it is one of ours, else empty."""

    words: frozenset[str]
    scam: bool
    share: float
    kind: str = ""


def learn(texts: Sequence[Text]) -> dict[str, Worded]:
    """Logistic regression with weights from nought on; only words of our own frauds are looked at."""
    used = Counter(word for text in texts if text.kind for word in text.words)
    names = sorted(word for word, count in used.items() if count >= LEAST)
    if not names:
        return {}
    weights = _fit(texts, {word: place for place, word in enumerate(names)})
    kinds = _kinds(texts, set(names))
    return {word: Worded(round(float(weight), 2), kinds[word]) for word, weight in zip(names, weights, strict=True) if weight >= LIGHTEST}


def _fit(texts: Sequence[Text], places: dict[str, int]) -> npt.NDArray[np.float64]:
    rows = [sorted(places[word] for word in text.words if word in places) for text in texts]
    column = np.array([place for row in rows for place in row], dtype=np.int64)
    line = np.array([number for number, row in enumerate(rows) for _ in row], dtype=np.int64)
    scam = np.array([float(text.scam) for text in texts])
    share = np.array([text.share for text in texts])
    weights, bias = np.zeros(len(places)), START
    seen, bias_seen = np.full(len(places), 1e-6), 1e-6
    for _ in range(ROUNDS):
        margin = np.bincount(line, weights[column], len(rows)) * SCALE + bias
        wrong = share * (1 / (1 + np.exp(-margin)) - scam)
        slope = np.bincount(column, (wrong * SCALE)[line], len(places)) + HOLD * weights
        seen += slope**2
        bias_seen += float(wrong.sum()) ** 2
        weights = np.maximum(0.0, weights - PACE * slope / np.sqrt(seen))
        bias -= PACE * float(wrong.sum()) / bias_seen**0.5
    return weights


def _kinds(texts: Iterable[Text], names: set[str]) -> dict[str, str]:
    """The fraud that uses a word in more than half of its places."""
    used: dict[str, Counter[str]] = {name: Counter() for name in names}
    for text in texts:
        if text.kind:
            for word in text.words & names:
                used[word][text.kind] += 1
    top = {name: count.most_common(1)[0] for name, count in used.items()}
    return {name: kind if count > MAJORITY * used[name].total() else "" for name, (kind, count) in top.items()}


def write_words(words: dict[str, Worded], file: Path) -> None:
    """The words by the fraud that uses them, heaviest first."""
    lines = [HEADER]
    for kind in sorted({worded.kind for worded in words.values()}):
        lines.append(f"[{kind or 'several'}]")
        rows = sorted(((word, worded) for word, worded in words.items() if worded.kind == kind), key=lambda row: (-row[1].weight, row[0]))
        lines += [f'"{word}" = {worded.weight:.2f}' for word, worded in rows]
        lines.append("")
    file.write_text("\n".join(lines), encoding="utf-8")
