"""What a letter about collectors says of the rules: which ones the story touches, and what kind of lender it tells of."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from content.facts import NotInForce, ruling
from content.languages import LANGUAGES
from dialogs.collectors.conduct import lender_of
from dialogs.collectors.contacts import lines_of, log
from dialogs.collectors.found import PRIVATE, Item
from dialogs.collectors.rules import Verdict, binding, judge
from dialogs.letters.causes import but_the_debt
from dialogs.letters.days import Line, told_once
from dialogs.talk import Talk
from dialogs.understanding.names import find_lenders

OF_CONDUCT = ("complaint", "third_parties")
MOST = 3
GUIDELINE, LAWS = "guideline", ("crime", "law")


def of_log(facts: Mapping[str, Any], kind: object) -> list[Any]:
    """The lines of a letter about collectors to which no story of its own was told: those of their log."""
    return [left for line in lines_of(log(facts)) if (left := but_the_debt(line))] if kind in OF_CONDUCT else []


def of_log_alone(facts: Mapping[str, Any]) -> str | None:
    """The one lender that the log of collection names."""
    named = {named.name for row in log(facts) for named in find_lenders(row.what)}
    return named.pop() if len(named) == 1 else None


def of_story(t: Talk) -> str | None:
    """The kind of lender that the log of collection tells of; None where nothing was told."""
    rows = log(t.facts)
    return lender_of(t.facts, rows) if rows else None


def judged(lines: Sequence[Line], lender: str, today: date) -> Verdict:
    """The story as a whole, or the first of its lines that by itself tells of a breach: at 9 in the evening they called and swore at me."""
    whole = judge("\n".join(line["text"] for line in lines), lender, today)
    if whole.verdict == "breach":
        return whole
    alone = (judge(told_once(line, today)["text"], lender, today) for line in lines)
    return next((found for found in alone if found.verdict == "breach"), whole)


def touched(t: Talk, lines: Sequence[Line], lender: str) -> tuple[str, ...]:
    """The ids of the rules that a story touches: one for each thing done, that of the lenders' own guideline before others;
    a law of punishment only beside what threatens somebody, or where no other rule binds such a lender. What a story only sounds like
    stands in no letter that is sent."""
    found = judged(lines, lender, t.today)
    done = sorted((item for item in found.items if item.finds == "breach" and not item.by_tone), key=lambda item: -item.weight)
    named = [rule for item in done for rule in _rules_of(item, lender, t.today)] if found.verdict == "breach" else []
    return tuple(t.fact(identity).fact.id for identity in tuple(dict.fromkeys(named))[:MOST])


def _rules_of(item: Item, lender: str, today: date) -> list[str]:
    sure = [identity for identity in item.facts if identity.startswith("COLL-") and _beyond_doubt(identity, today)]
    first = sorted(sure, key=lambda identity: binding(identity) != GUIDELINE)[:1]
    return first + ([identity for identity in sure if binding(identity) in LAWS][:1] if item.urgent or lender in PRIVATE else [])


def _beyond_doubt(identity: str, today: date) -> bool:
    """Whether a rule holds on the day, and nothing about it is uncertain."""
    try:
        return not ruling(identity, today).doubt(LANGUAGES[0])
    except NotInForce:
        return False
