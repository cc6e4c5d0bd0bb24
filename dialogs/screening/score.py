"""Weighs what a message says: named signals, added up; each one points at the words that speak for it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from content.registry import Lender
from content.signals import signals
from dialogs.screening import wording
from dialogs.screening.clear import Clear
from dialogs.screening.firing import Fired, fire, merged
from dialogs.screening.found import found_by_code
from dialogs.screening.hits import find
from dialogs.screening.names import named, posed_as
from dialogs.screening.parts import SCHEME, parts
from dialogs.screening.voice import QUESTION, WARNING, Voice, muted, voice
from dialogs.screening.warned import warns

SCAM, SUSPICIOUS = 0.5, 0.15
MOST_TYPES, MOST_CHARS = 3, 100_000
SAYS_LITTLE = ("bait", "hint")
CHANNELS = ("fake_address", "fake_number", "app_file", "phishing_bank")
POSES = (*CHANNELS, "stranger_chat_loan")
"""Who poses as a bank speaks like one, and a stranger with nothing but a private contact says what he likes: words that others are known
by say nothing for them."""
PLAIN, SEVERAL = ("strong", "decisive"), 3
"""So many plain signs of fraud need no words that frauds use."""


WORDED = 0.8
"""What the wording has to say of the kind of fraud, where a sign names one."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """`score` 0 to 1; `voice`: a warning of scams, a shop's advert and a plain question have less to answer for; `who` is named first."""

    score: float
    fired: tuple[Fired, ...]
    types: tuple[str, ...]
    voice: Voice
    who: Lender | None
    wide: float


def weigh(seen: Clear) -> Weighed:
    """What the signals of a message add up to."""
    names = tuple(named(seen.text))
    hits = find(seen.text, found_by_code(seen, names))
    quiet = muted(hits)
    patterns = tuple(fire(hits, quiet, seen))
    sentences = wording.pieces(hits.text, hits.wide)
    said = wording.spoken(hits.text, hits.wide, sentences, parts(hits, sentences))
    speaks = voice(hits, quiet)
    fired = (*patterns, _worded(said, seen))
    value = judged(patterns, said, speaks)
    if value >= SCAM and may_warn(speaks) and not seen.hides and warns(hits.text):  # who hides his words warns nobody
        value = WARNING
    return Weighed(value, fired, _types(fired), speaks, posed_as(seen.text, names), hits.wide)


def may_warn(speaks: Voice) -> bool:
    """Nobody warns who leads to a private account, or asks whether it is a fraud."""
    return not (speaks.leads or speaks.doubts)


def judged(
    patterns: Sequence[Fired], said: wording.Spoken, speaks: Voice, weights: Mapping[str, float] | None = None, bias: float | None = None
) -> float:
    """The score of patterns and words in the mouth of who speaks. What is worded much like a fraud is believed to be a warning only."""
    cap = speaks.warns if said.much or (said.weight > wording.HIGHEST and _plain(patterns) > 1) else speaks.most
    if any(each.signal.name in POSES for each in patterns):
        said = replace(said, weight=max(said.weight, 0.0))
    fired = (*patterns, Fired(wording.as_signal(said), ()))
    return min(score(fired, cap=cap, weights=weights, bias=bias), _most_worded(patterns, said, speaks))


def score(fired: Sequence[Fired], *, cap: float, weights: Mapping[str, float] | None, bias: float | None) -> float:
    """The sum of the weights as a probability. Advertising and hints add nothing past suspicious, and alone are never more."""
    start = signals().bias if bias is None else bias
    learned = weights or {}
    worded = sum(each.signal.weight for each in fired if each.signal.name == wording.NAME)
    value = _chance(start + sum(learned.get(each.signal.name, each.signal.weight) for each in fired))
    if all(each.signal.strength in SAYS_LITTLE or each.signal.name == wording.NAME for each in fired):
        value = min(value, max(WARNING, _chance(start + worded)))
    return round(value * cap, 4)


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _most_worded(patterns: Sequence[Fired], said: wording.Spoken, speaks: Voice) -> float:
    """The most that patterns score where nothing else is worded like a fraud: people say such things in other matters too; and
    that words score alone, unless they hardly could say more and speak of debts or tell two parts of a scheme, or say still more. Less still where it also speaks like a warning or a notice.
    A private account, an address or a number needs no words; a scheme stands for itself where it is not worded against one. An advert that is asked about, and wants nothing yet, is suspicious at most."""
    speaking = [each.signal.name for each in patterns if not each.signal.bait]
    scheme = any(name.startswith(SCHEME) for name in speaking)
    advert = len(speaking) < len(patterns) and all(each.signal.strength in SAYS_LITTLE for each in patterns)
    against = (said.weight < 0 if scheme else said.against) and not speaks.leads and _plain(patterns) < SEVERAL
    lone = len(speaking) == 1 and said.weight <= 0 and not scheme
    if (against or lone) and not any(name in CHANNELS for name in speaking):
        return QUESTION if speaks.most < 1 else WARNING
    if advert and speaks.doubts:
        return WARNING
    return 1.0 if speaking or (said.weight > wording.HIGHEST and (speaks.debts or said.scheme or said.weight > wording.SURE)) else WARNING


def _plain(patterns: Sequence[Fired]) -> int:
    """How many plain signs of fraud there are."""
    return sum(each.signal.strength in PLAIN for each in patterns)


def _worded(said: wording.Spoken, seen: Clear) -> Fired:
    """The wording as one more signal."""
    return Fired(wording.as_signal(said), merged(seen.spans(said.spans)))


def _types(fired: Sequence[Fired]) -> tuple[str, ...]:
    """The kinds of fraud that the signals speak for, most likely first."""
    votes: dict[str, float] = {}
    named = any(each.signal.types and each.signal.weight > 1 for each in fired if each.signal.name != wording.NAME)
    for each in fired:
        share = WORDED if named and each.signal.name == wording.NAME else 1.0
        for place, kind in enumerate(each.signal.types):
            votes[kind] = votes.get(kind, 0.0) + share * max(each.signal.weight, 0.05) * (1.0 if place == 0 else 0.4)
    best = max(votes.values(), default=0.0)
    ranked = sorted((kind for kind in votes if votes[kind] >= 0.2 * best), key=lambda kind: (-votes[kind], kind))
    return tuple(ranked[:MOST_TYPES])
