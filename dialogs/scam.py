"""Is this message a scam? The verdict, the words that speak for it, what to do, how to check, whom to tell."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from content.registry import find
from content.signals import Signal, signals
from dialogs import slots
from dialogs.forwarded_words import CHANNEL_ALONE
from dialogs.own_figures import left_of_loan
from dialogs.talk import Dialog, Outcome, Part, Slot, Talk

if TYPE_CHECKING:
    from dialogs.screening import Evidence

REASONS = 3
HINT = "hint"
"""The strength of a signal that gives no reason where others do."""
LONGEST_QUOTE, WORDS_QUOTED = 36, 5
ONE_LINE = 40
"""A text so short may be an address, a number or a name alone, which can be checked against the register."""
GUARD = ("call_official", "never_pay_first")
"""What holds whatever the message turns out to be."""
MONEY_GONE = ("paid",)
WANTED_TYPES = {"pay": "SCAM-001", "code": "SCAM-003", "papers": "SCAM-004"}
"""What the person says is wanted, and the kind of fraud that wants it."""


def scam(t: Talk) -> Outcome:
    """The message is judged as it stands; the one question beneath is the one that changes most."""
    message = t.ask(slots.SCAM_MESSAGE)
    if message is None:
        return Outcome("scam.no_message", _without(), offer=("harmed", "triage"))
    from dialogs.screening import screen  # noqa: PLC0415  the signals take a fifth of a second to load

    found = screen(message)
    poses_as = _poses_as(message) if found.verdict == "unknown" else None
    wanted, done = t.get(slots.SCAM_WANTED), t.get(slots.SCAM_DONE)
    verdict = _verdict("suspicious" if poses_as else found.verdict, wanted)
    types = tuple(dict.fromkeys((*((WANTED_TYPES[wanted],) if wanted in WANTED_TYPES else ()), *found.types)))
    numbers = {"verdict": verdict, "score": round(found.score, 3), "types": list(types), **_shown(message, found.evidence)}
    refine = _next_question(t, verdict)
    left = left_of_loan(message, t.today) if verdict != "official" else None
    parts = (
        *_harm(done), *_judged(verdict, types, poses_as or found.entity, wanted, _reasons(message, found.evidence), thread=len(message), alone=CHANNEL_ALONE.fullmatch(message) is not None),
        *((Part("scam.left", left),) if left else ()),
        *(() if refine else (Part("scam.on"),)),
    )  # fmt: skip
    offer = ("platform", "fakeapp", "triage") if verdict == "unknown" else ("triage",) if done == "nothing" else ("harmed", "triage")
    return Outcome(f"scam.{verdict}", parts, offer=offer, refine=refine, numbers=numbers | ({"received": left["received"]} if left else {}))


def _verdict(found: str, wanted: str | None) -> str:
    """What the sender wants decides where the words leave it open: money first or a code is fraud, whatever the words."""
    if found in ("scam", "official"):
        return found
    return {"pay": "scam", "code": "scam", "papers": "suspicious"}.get(wanted or "", found)


def _next_question(t: Talk, verdict: str) -> Slot[str] | None:
    """The one whose answer changes most: what they want where it is open, else whether it was done; none where it changes nothing."""
    if verdict == "official" or t.told(slots.SCAM_DONE):
        return None
    if verdict == "scam":
        return slots.SCAM_DONE
    if not t.told(slots.SCAM_WANTED):
        return slots.SCAM_WANTED
    return slots.SCAM_DONE if verdict == "suspicious" else None


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


def _judged(
    verdict: str, types: tuple[str, ...], entity: str | None, wanted: str | None, reasons: Sequence[Mapping[str, Any]], *, thread: int, alone: bool
) -> Iterator[Part]:
    """The verdict, said anew whenever the thread has grown; the words that speak for it; what to do. A number or an address alone
    tells of no kind of fraud."""
    from dialogs.screening.advice import advise  # noqa: PLC0415

    known = find(entity or "")
    yield Part(f"scam.{verdict}", {"types": () if alone else types[:2], "entity": dict(known.brand) if known else None, "thread": thread})
    if verdict == "official":
        yield Part("scam.even_so")
        return
    if wanted:
        yield Part(f"scam.wanted.{wanted}")
    if reasons:
        yield Part("scam.reasons", {"reasons": reasons})
    steps, report = advise(verdict, types)
    yield Part("scam.now", {"steps": steps or GUARD})
    yield Part("scam.settle" if verdict == "unknown" else "scam.verify")
    if report:
        yield Part("scam.report", {"report": report})


def _poses_as(message: str) -> str | None:
    """Whom a mere address, number or name poses as without being theirs."""
    from dialogs.screening import official  # noqa: PLC0415

    channel = official(message) if len(message) <= ONE_LINE else None
    return channel.entity if channel and channel.verdict == "not_official" else None


def _reasons(message: str, evidence: "Sequence[Evidence]") -> tuple[dict[str, Any], ...]:
    """The strongest reasons, each with the person's own words; those that quote other words go first, the mere wording last."""
    from dialogs.screening.wording import NAME  # noqa: PLC0415

    first = sorted({each.signal: each for each in reversed(evidence)}.values(), key=lambda each: (each.signal == NAME, evidence.index(each)))
    first = [each for each in first if each.signal == NAME or _signals()[each.signal].strength != HINT] or first
    apart: list[Evidence] = []
    for each in first:
        if all(each.span[1] <= other.span[0] or other.span[1] <= each.span[0] for other in apart):
            apart.append(each)
    chosen = [*apart, *(each for each in first if each not in apart)][:REASONS]
    chosen.sort(key=lambda each: each.signal == NAME)
    worded = [message[slice(*each.span)] for each in evidence if each.signal == NAME]
    said = {NAME: " … ".join(worded[:WORDS_QUOTED])}
    return tuple(
        {"said": _quote(said.get(each.signal) or message[slice(*each.span)]), "why": dict(_why(each.signal))} for each in chosen
    )


def _shown(message: str, evidence: "Sequence[Evidence]") -> dict[str, Any]:
    """The message and the places in it that speak for the verdict, for a channel that can mark them."""
    return {"message": message, "evidence": [list(span) for span in dict.fromkeys(each.span for each in evidence)]}


def _quote(said: str) -> str:
    """A long one by its ends, where the words stand that count; no English word is cut."""
    one_line = " ".join(said.split())
    if len(one_line) <= LONGEST_QUOTE:
        return one_line
    head, tail = one_line[: LONGEST_QUOTE // 2], one_line[-LONGEST_QUOTE // 2 :]
    if one_line.isascii():
        head, tail = head.rpartition(" ")[0] or head, tail.partition(" ")[2] or tail
    return f"{head} … {tail}"


def _why(name: str) -> Mapping[str, str]:
    from dialogs.screening.wording import NAME, WHY  # noqa: PLC0415

    return WHY if name == NAME else _signals()[name].why


@lru_cache(maxsize=1)
def _signals() -> dict[str, Signal]:
    return {signal.name: signal for signal in signals().rows}


OPENINGS: tuple[dict[str, Any], ...] = ({}, {slots.SCAM_MESSAGE.name: "贷款中心说能批15万\n办成了收12个点 那我到手多少"})
DIALOG = Dialog("scam", scam, listed=True, own="scam.", begins=("scam.message",), openings=OPENINGS)
