"""Is this a scam, and is this the real one? `screen(text)` and `official(text)`: pure, deterministic, linear in the text."""

from typing import Literal

from content.record import record
from dialogs.screening.advice import advise
from dialogs.screening.clear import clear
from dialogs.screening.firing import Fired
from dialogs.screening.official import Official, is_channel, official
from dialogs.screening.score import MOST_CHARS, SCAM, SUSPICIOUS, Weighed, weigh
from dialogs.understanding.values import Span

__all__ = ["Evidence", "Finding", "Official", "official", "screen", "speaks_like_a_scam"]

Verdict = Literal["scam", "suspicious", "unknown", "official"]

@record(frozen=True, slots=True)
class Evidence:
    """A signal, the words that speak for it, and the fact behind it."""

    signal: str
    span: Span
    fact: str


@record(frozen=True, slots=True)
class Finding:
    """`types` are facts, most likely first; `entity` who is named or posed as; `next` and `report` are keys of advice."""

    verdict: Verdict
    score: float
    types: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    entity: str | None = None
    next: tuple[str, ...] = ()
    report: tuple[str, ...] = ()


def screen(text: str) -> Finding:
    """How much a message speaks like a scam, and by which words. Nothing is ever called safe."""
    seen = clear(text[:MOST_CHARS])
    weighed = weigh(seen)
    who = weighed.who.brand["zh"] if weighed.who else None
    if weighed.score < SUSPICIOUS and is_channel(text):
        channel = official(text)
        if channel.verdict == "official":
            return Finding("official", weighed.score, entity=channel.entity)
    verdict: Verdict = "scam" if weighed.score >= SCAM else "suspicious" if weighed.score >= SUSPICIOUS else "unknown"
    types = weighed.types if verdict != "unknown" else ()
    todo, report = advise(verdict, types)
    return Finding(verdict, weighed.score, types, _evidence(weighed), who, todo, report)


def speaks_like_a_scam(text: str) -> bool:
    """Whether the verdict would be scam; nothing is looked up for it."""
    return weigh(clear(text[:MOST_CHARS])).score >= SCAM


def _evidence(weighed: Weighed) -> tuple[Evidence, ...]:
    """The strongest signals first."""
    ranked: list[Fired] = sorted(weighed.fired, key=lambda each: (-each.signal.weight, each.signal.name))
    return tuple(Evidence(each.signal.name, span, each.signal.types[0]) for each in ranked for span in each.spans)
