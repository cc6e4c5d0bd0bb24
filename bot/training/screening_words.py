"""Learns which words frauds use more than others do, and others more than frauds. Praise of oneself speaks for nobody."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from content.regex import regex
from content.wording import Worded, Wording
from dialogs.screening.wording import SCALE

LEAST, LIGHTEST = 2, 0.1
"""A word is learned where at least so many of our own messages use it; a lighter one is left out."""
ROUNDS, SETTLED, PACE, SEED = 200, 120, 0.5, 7
"""The numbers are the mean of the rounds after `SETTLED`."""
HEARD = 0.3
"""In each round a message is read by so many of its words, chosen anew, so that none relies on what stood beside it by chance."""
MAJORITY = 0.5
OTHERS, SEVERAL = "others", "several"
PRAISE = regex("正规|.正$|持牌|官方|认证|放心|安全|合法|授权|监管|备案|国企|审核|可靠|如有|有疑|疑问|问请|请拨|拨打|致电|热线|服电|电话|录音|详询|legit|official|licensed|safe|ignore|previous|rules")
"""What anybody can say of himself, whom he says to call and what he orders the reader is never counted for him."""
REPLY = regex("没[转汇理]|没给[他她]|拉黑|挂了|ignored|refused|blocked|hung up")
"""What somebody did when he was told, which says nothing of what he was told: it counts for neither side."""
HEADER = "# Learned by `python -m bot train FOLDER`; log-odds, by the fraud that mostly uses the word. Not to be edited by hand.\n"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a judged message; `own` where it is one of ours, and `kind` the fraud where it is one."""

    words: frozenset[str]
    scam: bool
    share: float
    own: bool = False
    kind: str = ""


def learn(texts: Sequence[Text]) -> Wording:
    """Logistic regression; only words of our own messages are looked at. The same texts give the same numbers."""
    used = Counter(word for text in texts if text.own for word in text.words)
    names = sorted(word for word, count in used.items() if count >= LEAST and not REPLY.search(word))
    if not names:
        return Wording({}, 0.0)
    weights, start = _fit(texts, {word: place for place, word in enumerate(names)})
    kinds = _kinds(texts, set(names))
    words = {word: round(float(weight), 2) for word, weight in zip(names, weights, strict=True) if weight >= LIGHTEST or (weight <= -LIGHTEST and not PRAISE.search(word))}
    return Wording({word: Worded(weight, kinds[word] if weight > 0 else "") for word, weight in words.items()}, round(start, 3))


def _fit(texts: Sequence[Text], places: dict[str, int]) -> tuple[npt.NDArray[np.float64], float]:
    rows = [sorted(places[word] for word in text.words if word in places) for text in texts]
    column = np.array([place for row in rows for place in row], dtype=np.int64)
    line = np.array([number for number, row in enumerate(rows) for _ in row], dtype=np.int64)
    scam = np.array([float(text.scam) for text in texts])
    share = np.array([text.share for text in texts])
    weights, seen, total = np.zeros(len(places) + 1), np.full(len(places) + 1, 1e-6), np.zeros(len(places) + 1)  # the last is the start
    chance = np.random.default_rng(SEED)
    for number in range(ROUNDS):
        heard = chance.random(len(column)) < HEARD
        words, said_by = column[heard], line[heard]
        margin = np.bincount(said_by, weights[words], len(rows)) * SCALE / HEARD + weights[-1]
        wrong = share * (1 / (1 + np.exp(-margin)) - scam)
        slope = np.append(np.bincount(words, wrong[said_by], len(places)) * SCALE / HEARD, wrong.sum())
        seen += slope**2
        weights = weights - PACE * slope / np.sqrt(seen)
        if number >= SETTLED:
            total += weights
    mean = total / (ROUNDS - SETTLED)
    return mean[:-1], float(mean[-1])


def _kinds(texts: Iterable[Text], names: set[str]) -> dict[str, str]:
    """The fraud that uses a word in more than half of its places."""
    used: dict[str, Counter[str]] = {name: Counter() for name in names}
    for text in texts:
        if text.kind:
            for word in text.words & names:
                used[word][text.kind] += 1
    top = {name: count.most_common(1)[0] for name, count in used.items() if count}
    return {name: top[name][0] if name in top and top[name][1] > MAJORITY * used[name].total() else "" for name in names}


def write_words(learned: Wording, file: Path) -> None:
    """The words by the fraud that uses them, heaviest first; those of others last."""
    lines = [HEADER, f"start = {learned.start:.3f}\n"]
    sections: dict[str, list[tuple[float, str]]] = {}
    for word, worded in learned.words.items():
        sections.setdefault(worded.kind or (SEVERAL if worded.weight > 0 else OTHERS), []).append((-abs(worded.weight), word))
    for name in sorted(sections):
        lines.append(f"[{name}]")
        lines += [f'"{word}" = {learned.words[word].weight:.2f}' for _, word in sorted(sections[name])]
        lines.append("")
    file.write_text("\n".join(lines), encoding="utf-8")
