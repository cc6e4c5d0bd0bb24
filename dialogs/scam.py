"""Is this message a scam? The verdict, the words that speak for it, what to do, how to check, whom to tell."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from content.signals import Signal, signals
from dialogs import slots
from dialogs.talk import Dialog, Outcome, Part, Talk

if TYPE_CHECKING:
    from dialogs.screening import Evidence, Finding

REASONS = 3
LONGEST_QUOTE = 36
ONE_LINE = 40
"""A text so short may be an address, a number or a name alone, which can be checked against the register."""
GUARD = ("call_official", "never_pay_first")
"""What holds whatever the message turns out to be."""
MONEY_GONE = ("paid",)


def scam(t: Talk) -> Outcome:
    """The message is judged as it stands; the one question beneath is whether the person has done what it wanted."""
    message = t.ask(slots.SCAM_MESSAGE)
    if message is None:
        return Outcome("scam.no_message", _without(), offer=("harmed", "triage"))
    from dialogs.screening import screen  # noqa: PLC0415  the signals take a fifth of a second to load

    found = screen(message)
    poses_as = _poses_as(message) if found.verdict == "unknown" else None
    verdict = "suspicious" if poses_as else found.verdict
    numbers = {"verdict": verdict, "score": round(found.score, 3), "types": list(found.types), **_shown(message, found.evidence)}
    done = t.get(slots.SCAM_DONE)
    refine = None if verdict == "official" or t.told(slots.SCAM_DONE) else slots.SCAM_DONE
    parts = (*_harm(done), *_judged(message, found, verdict, poses_as), *(() if refine else (Part("scam.on"),)))
    offer = ("triage",) if done == "nothing" else ("harmed", "triage")
    return Outcome(f"scam.{verdict}", parts, offer=offer, refine=refine, numbers=numbers)


def _without() -> tuple[Part, ...]:
    return Part("scam.no_message"), Part("scam.now", {"steps": GUARD}), Part("scam.settle")


def _harm(done: str | None) -> Iterator[Part]:
    """The first steps of somebody who has done what was wanted, before anything else."""
    if done == "nothing":
        yield Part("scam.stopped")
    elif done:
        yield Part(f"harmed.{done}", {"hotlines": ()})
        yield Part("harmed.evidence")
        if done in MONEY_GONE:
            yield Part("harmed.back", {"amount": None})


def _judged(message: str, found: "Finding", verdict: str, poses_as: str | None) -> Iterator[Part]:
    types = found.types[:2]
    yield Part(f"scam.{verdict}", {"types": types, "entity": poses_as or found.entity})
    if verdict == "official":
        yield Part("scam.even_so")
        return
    if reasons := _reasons(message, found.evidence):
        yield Part("scam.reasons", {"reasons": reasons})
    yield Part("scam.now", {"steps": found.next or GUARD})
    yield Part("scam.settle" if verdict == "unknown" else "scam.verify")
    if found.report:
        yield Part("scam.report", {"report": found.report})


def _poses_as(message: str) -> str | None:
    """Whom a mere address, number or name poses as without being theirs."""
    from dialogs.screening import official  # noqa: PLC0415

    channel = official(message) if len(message) <= ONE_LINE else None
    return channel.entity if channel and channel.verdict == "not_official" else None


def _reasons(message: str, evidence: "Sequence[Evidence]") -> tuple[dict[str, Any], ...]:
    """The strongest reasons, each with the person's own words; those that quote other words go first."""
    first = list({each.signal: each for each in reversed(evidence)}.values())[::-1]
    apart: list[Evidence] = []
    for each in first:
        if all(each.span[1] <= other.span[0] or other.span[1] <= each.span[0] for other in apart):
            apart.append(each)
    chosen = [*apart, *(each for each in first if each not in apart)][:REASONS]
    return tuple({"said": _quote(message[slice(*each.span)]), "why": dict(_signals()[each.signal].why)} for each in chosen)


def _shown(message: str, evidence: "Sequence[Evidence]") -> dict[str, Any]:
    """The message and the places in it that speak for the verdict, for a channel that can mark them."""
    return {"message": message, "evidence": [list(span) for span in dict.fromkeys(each.span for each in evidence)]}


def _quote(said: str) -> str:
    one_line = " ".join(said.split())
    return one_line if len(one_line) <= LONGEST_QUOTE else one_line[: LONGEST_QUOTE - 1] + "…"


@lru_cache(maxsize=1)
def _signals() -> dict[str, Signal]:
    return {signal.name: signal for signal in signals().rows}


DIALOG = Dialog("scam", scam, own="scam.", begins=("scam.message",))
