"""Clearing debts by a court: which place has rules for it, whether one may apply there, what it takes and what it means."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from content.facts import Ruling
from content.record import record
from dialogs import slots
from dialogs.talk import Dialog, Outcome, Part, Slot, Talk

RULES = {"shenzhen": "LAW-030", "xiamen": "LAW-031", "zhejiang": "LAW-032", "jiangsu": "LAW-033", "other": "LAW-034"}
LENGTH_OF = {"shenzhen": slots.INSURED, "xiamen": slots.RESIDED, "zhejiang": slots.INSURED}
"""What the years are counted of: insured there, or resident there."""
CONDITIONS = {"zhejiang": (slots.REGISTERED, slots.ENFORCED)}
"""What must be so besides."""
MONTHS_A_YEAR = 12


@record(frozen=True, slots=True)
class Standing:
    """The conditions of a place: those that are met, those that are not, and those that are not known, by the key of the fact."""

    met: tuple[str, ...]
    failed: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def verdict(self) -> str:
        return "not_eligible" if self.failed else "unclear" if self.unknown else "eligible"


def insolvency(t: Talk) -> Outcome:
    """The place first, since the law differs by place; then its conditions, each asked until one fails."""
    own = t.get(slots.INSOLVENCY_WHOSE) != "other"
    region = t.ask(slots.INSOLVENCY_REGION)
    if region is None or region == "other":
        verdict = "unclear" if region is None else "not_eligible"
        place = "nowhere" if region is None else "other"
        t.fact(RULES["other"])
        return _outcome(verdict, own, (Part(f"insolvency.{place}", {"own": own} if region else {}), Part("insolvency.instead")))
    rule = t.fact(RULES[region])
    standing = Standing((), (), ("rules",)) if region == "jiangsu" else _standing(t, region, rule)
    data = {"own": own, "met": standing.met, "failed": standing.failed, "unknown": standing.unknown, "region": region}
    parts = (Part(f"insolvency.{standing.verdict}", data), Part(f"insolvency.{region}"), *_closing(standing.verdict))
    return _outcome(standing.verdict, own, parts, **_numbers(region, rule))


def _standing(t: Talk, region: str, rule: Ruling) -> Standing:
    """Each condition by what is known of it; once one fails the others need not be asked."""
    states: dict[str, bool | None] = {}
    asked: tuple[Slot[Any], ...] = (*CONDITIONS.get(region, ()), LENGTH_OF[region])
    for slot in sorted(asked, key=lambda slot: not t.told(slot)):
        if False in states.values() and not t.told(slot):
            continue
        states[slot.name.rpartition(".")[2]] = _holds(t.ask(slot), rule)
    by = {state: tuple(name for name, held in states.items() if held is state) for state in (True, False, None)}
    return Standing(by[True], by[False], by[None])


def _holds(value: Any, rule: Ruling) -> bool | None:
    """Whether a condition is met: a plain yes or no, or years enough."""
    if value is None or isinstance(value, bool):
        return value
    amount, unit = value
    months = amount if unit == "month" else Decimal(0)
    return bool(months >= rule.years * MONTHS_A_YEAR)


def _closing(verdict: str) -> Iterator[Part]:
    if verdict == "not_eligible":
        yield Part("insolvency.instead")
    else:
        yield Part("insolvency.means")
        yield Part("insolvency.next")


def _numbers(region: str, rule: Ruling) -> dict[str, Any]:
    """The figures of the place's rule: how many years, how long watched, how many succeeded so far."""
    named = {"years_needed": rule.years} if region in LENGTH_OF else {}
    if region == "shenzhen":
        named |= {"supervision_years": rule.supervision_years}
    if region == "zhejiang":
        named |= {"accepted": rule.accepted, "succeeded": rule.succeeded, "success_rate": rule.share}
    return named


def _outcome(verdict: str, own: bool, parts: tuple[Part, ...], **numbers: Any) -> Outcome:
    offer = ("plan", "letter") if own else ()
    return Outcome(f"insolvency.{verdict}", parts, offer=offer, numbers={"verdict": verdict} | numbers)


OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    {"insolvency.whose": "other", "insolvency.region": "shenzhen"},
    {"insolvency.whose": "other", "insolvency.region": "other"},
)
DIALOG = Dialog(
    "insolvency", insolvency, own="insolvency.", begins=("insolvency.region", "insolvency.whose"), of_case=True, openings=OPENINGS
)
