"""Is this lender what it says it is? Four checks on one card: licence, all-in cost, data asked for, repayment."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from content.registry import Lender, find
from dialogs import slots
from dialogs.calculator.loan import Cost
from dialogs.prices.rate import cost_asked
from dialogs.talk import Dialog, Outcome, Part, Talk
from dialogs.understanding.names import find_lenders

Mark = Literal["good", "bad", "open"]
LICENSED = ("bank", "private_bank", "consumer_finance", "microloan")
PLATFORM_ONLY = ("platform", "payment", "guarantee")
STOPPING = {"licence": ("not_found", "name_differs"), "data": ("secrets",), "repay": ("person",)}
"""Answers after which nothing else matters: the application is to be stopped."""
GOOD = {"licence": ("registered", "found"), "data": ("basic",), "repay": ("own",)}
BAD = {"data": ("contacts",), "repay": ("unclear",)}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the card: what was found and how it counts. `what` and `state` name the words."""

    what: str
    state: str
    mark: Mark


def platform(t: Talk) -> Outcome:
    """Money wanted first ends it; then the four checks, each of which may stay open with 不清楚."""
    who = _lender(t)
    licence = _licence(t, who)
    if t.ask(slots.PLATFORM_PAYS_FIRST):
        return Outcome("platform.stop", (Part("platform.pays_first"), *_after("stop")), offer=("scam", "harmed"), numbers={"verdict": "stop"})
    cost = cost_asked(t)
    priced = cost if isinstance(cost, Cost) else None
    card = (
        _check("licence", licence),
        _cost_check(t, priced),
        _check("data", t.ask(slots.PLATFORM_DATA)),
        _repay_check(t.ask(slots.PLATFORM_REPAY), priced),
    )
    verdict = _verdict(card)
    parts = (Part(f"platform.{verdict}"), _card(t, card, priced, who), *_after(verdict))
    numbers = {"verdict": verdict, **{f"check_{each.what}": each.mark for each in card}, **_sums(priced)}
    return Outcome(f"platform.{verdict}", parts, offer=("rate", "triage"), numbers=numbers)


def _lender(t: Talk) -> Lender | None:
    """Who is in the registry under the name that was told."""
    name = t.ask(slots.PLATFORM_LENDER)
    if name is None:
        return None
    named = find_lenders(name)
    return find(name) or (named[0].lender if named else None)


def _licence(t: Talk, who: Lender | None) -> str | None:
    """A registered lender's kind is known; of a platform, and of anybody else, the lender in the contract is to be looked up."""
    if t.get(slots.PLATFORM_LENDER) is None:
        return None
    if who and who.kind in LICENSED:
        return "registered"
    return t.ask(slots.PLATFORM_LICENCE)


def _check(what: str, state: str | None) -> Check:
    if state is None:
        return Check(what, "open", "open")
    bad = state in STOPPING.get(what, ()) or state in BAD.get(what, ())
    return Check(what, state, "bad" if bad else "good" if state in GOOD[what] else "open")


def _cost_check(t: Talk, cost: Cost | None) -> Check:
    """Against the line above which a court may cut what a licensed lender charges (RATE-011)."""
    if cost is None:
        return Check("cost", "open", "open")
    above = cost.nominal_annual > float(t.fact("RATE-011").value)
    return Check("cost", "above" if above else "within", "bad" if above or "upfront_deduction" in cost.flags else "good")


def _repay_check(state: str | None, cost: Cost | None) -> Check:
    if cost and "short_term_714" in cost.flags:
        return Check("repay", "person" if state == "person" else "short", "bad")
    return _check("repay", state)


def _verdict(card: tuple[Check, ...]) -> str:
    if any(each.state in STOPPING.get(each.what, ()) for each in card):
        return "stop"
    return "nothing_found" if all(each.mark == "good" for each in card) else "careful"


def _card(t: Talk, card: tuple[Check, ...], cost: Cost | None, who: Lender | None) -> Part:
    lines = {each.what: {"state": each.state, "mark": each.mark} for each in card}
    channels = (*who.domains, *who.hotlines) if who else ()
    name = dict(who.brand) if who else None
    line = t.fact("RATE-011")
    only = bool(who and who.kind in PLATFORM_ONLY)
    return Part("platform.card", {"lines": lines, "cost": _sums(cost), "line": line, "name": name, "channels": channels, "platform_only": only})


def _sums(cost: Cost | None) -> dict[str, Any]:
    """The numbers of the cost, as the rate check gives them."""
    if cost is None:
        return {}
    keys = ("received", "total_paid", "total_cost", "nominal_annual", "effective_annual")
    return {key: getattr(cost, key) for key in keys} | {"cut": "upfront_deduction" in cost.flags}


def _after(verdict: str) -> Iterator[Part]:
    yield Part("platform.now", {"verdict": verdict})
    yield Part("platform.before_you_borrow")


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    {slots.PLATFORM_LENDER.name: "招联金融", "offer.received": "700", "offer.contract": "1000", "offer.payment": "1000", "offer.count": 1,
     "offer.style": "once", "offer.term": {"amount": "7", "unit": "day"}},
)  # fmt: skip
DIALOG = Dialog("platform", platform, own="platform.", begins=("platform.lender",), openings=OPENINGS, afresh=("offer.",))
