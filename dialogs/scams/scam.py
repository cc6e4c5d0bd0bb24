"""Is this message a scam? The verdict, the words that speak for it, what to do, how to check, whom to tell."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from content.registry import find
from dialogs import slots
from dialogs.scams.agency_share import left_of_loan
from dialogs.scams.forwarded_words import CHANNEL_ALONE, HALF_KNOWN
from dialogs.scams.scam_reasons import reasons
from dialogs.talk import Dialog, Outcome, Part, Slot, Talk

if TYPE_CHECKING:
    from dialogs.screening import Evidence, Official

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
    channel = _channel(message) if found.verdict == "unknown" else None
    poses_as = channel.entity if channel and channel.verdict == "not_official" else None
    wanted, done = t.get(slots.SCAM_WANTED), t.get(slots.SCAM_DONE)
    verdict = _verdict("suspicious" if poses_as else found.verdict, wanted)
    types = tuple(dict.fromkeys((*((WANTED_TYPES[wanted],) if wanted in WANTED_TYPES else ()), *found.types)))
    numbers = {"verdict": verdict, "score": round(found.score, 3), "types": list(types), **_shown(message, found.evidence)}
    refine = _next_question(t, verdict)
    left = left_of_loan(message, t.today) if verdict != "official" else None
    parts = (
        *_harm(done), *_half_known(channel), *_judged(verdict, types, poses_as or found.entity, wanted, reasons(message, found.evidence), thread=len(message), alone=CHANNEL_ALONE.fullmatch(message) is not None),
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


def _channel(message: str) -> "Official | None":
    """What the register says of a mere address, number or name."""
    from dialogs.screening import official  # noqa: PLC0415

    return official(message) if len(message) <= (2 * ONE_LINE if message.isascii() else ONE_LINE) else None


def _half_known(channel: "Official | None") -> Iterator[Part]:
    """95566-1, or a number that was somebody's once: what the register holds of it, and what it doesn't."""
    who = find(channel.entity or "") if channel and channel.why in HALF_KNOWN else None
    if channel and who:
        numbers = (channel.said.rpartition("-")[0],) if channel.why == "extension" else who.hotlines
        yield Part(f"scam.{channel.why}", {"said": channel.said, "entity": dict(who.brand), "numbers": numbers})


def _shown(message: str, evidence: "Sequence[Evidence]") -> dict[str, Any]:
    """The message and the places in it that speak for the verdict, for a channel that can mark them."""
    return {"message": message, "evidence": [list(span) for span in dict.fromkeys(each.span for each in evidence)]}


FIRST_MESSAGES = ("贷款中心说能批15万\n办成了收12个点 那我到手多少", "95566-1", "400-036-8876")
OPENINGS: tuple[dict[str, Any], ...] = ({}, *({slots.SCAM_MESSAGE.name: message} for message in FIRST_MESSAGES))
DIALOG = Dialog("scam", scam, listed=True, own="scam.", begins=("scam.message",), openings=OPENINGS)
