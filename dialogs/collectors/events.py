"""The events that were told as they are shown: what of each breaks a rule, what is in order, and what doesn't tell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from content.facts import NotInForce, ruling
from content.matters import Matter, matters
from content.regex import regex
from dialogs.collectors.contacts import Contact
from dialogs.collectors.found import Item
from dialogs.collectors.rules import binding, judge
from dialogs.talk import Part

SHOWN, RULES, LONGEST_QUOTE = 4, 2, 40
CLAUSE = regex(r"[^,，。!！?？;；\n]+")
Judged = Sequence[tuple[Contact, Item]]


def messages(rows: Sequence[Contact]) -> Iterator[list[Contact]]:
    """The events of each message together, since they are judged as they were told."""
    for told in dict.fromkeys(row.told for row in rows):
        yield [row for row in rows if row.told == told]


def judged(rows: Sequence[Contact], lender: str | None, today: date) -> list[tuple[Contact, Item]]:
    """What is found in the events, message by message, each item with the event that it stands in."""
    return [pair for told in messages(rows) for pair in _judged(told, lender, today)]


def _judged(told: Sequence[Contact], lender: str | None, today: date) -> Iterator[tuple[Contact, Item]]:
    ends, story = list[int](), ""
    for row in told:
        story += row.what + "\n"
        ends.append(len(story))
    for item in judge(story, lender or "unknown", today).items:
        place = next(place for place, end in enumerate(ends) if item.span[0] < end)
        start = ends[place] - len(told[place].what) - 1
        yield told[place], replace(item, span=(max(item.span[0] - start, 0), item.span[1] - start))


def broken(found: Judged, today: date) -> list[tuple[Contact, Item]]:
    """What of it breaks a rule that is in force."""
    return [(row, item) for row, item in found if item.finds == "breach" and rules_of(item, today)]


def shown(rows: Sequence[Contact], found: Judged, lender: str | None, today: date) -> Iterator[Part]:
    """Each event with what of it breaks a rule, that it is in order, or that more has to be told."""
    breaches = broken(found, today)
    for row in rows:
        told = list(_told(row, [item for of, item in breaches if of == row], today))
        if told:  # without its words, so that what is added to an event says nothing anew that stands
            yield Part("conduct.event", {"row": {**row_shown(row), "what": ""}, "found": told[:SHOWN]})
        elif calls := next((item for of, item in found if of == row and (item.name, item.finds) == ("often", "vague")), None):
            yield Part("conduct.calls", {"row": row_shown(row), "said": _quote(row.what, calls.span)})
        elif quote := _in_order(row, found) or (_alone(row, lender, today) if breaches else None):
            yield Part("conduct.in_order", {"row": row_shown(row), "said": quote})
        elif not breaches or row.channel:
            yield Part("conduct.too_little", {"row": row_shown(row)})


def _told(row: Contact, items: Sequence[Item], today: date) -> Iterator[dict[str, Any]]:
    """Each matter of an event once, the gravest first: the words that tell it, and the ids of the rules it breaks."""
    by_matter = dict[str, tuple[Matter, Item]]()
    for item in items:
        by_matter.setdefault(matter(item).name, (matter(item), item))
    for of, item in sorted(by_matter.values(), key=lambda pair: pair[0].rank):
        yield {"label": dict(of.label), "said": _quote(row.what, item.span), "rules": rules_of(item, today), "sure": not item.by_tone}


def rules_shown(rules: Iterable[str]) -> list[dict[str, str]]:
    """Each rule with what it is worth."""
    return [{"id": rule, "worth": binding(rule)} for rule in rules]


def matter(item: Item) -> Matter:
    """What a breach is of."""
    return matters().by_act[item.name]


def rules_of(item: Item, today: date) -> list[str]:
    """The first of an act's rules that are in force and firm in their wording."""
    return [rule for rule in item.facts if firm(rule, today)][:RULES]


def firm(rule: str, today: date) -> bool:
    """Whether a rule is in force and nothing about it is in doubt."""
    try:
        return not ruling(rule, today).doubt("zh")
    except NotInForce:
        return False


def _in_order(row: Contact, found: Judged) -> str | None:
    """The words of an event for which there is a sign that it was in order, and none that too little was told."""
    of_row = [item for of, item in found if of == row]
    lawful = [item for item in of_row if item.finds == "lawful"]
    vague = sum(item.weight for item in of_row if item.finds == "vague")
    return _quote(row.what, lawful[0].span) if sum(item.weight for item in lawful) > vague else None


def _alone(row: Contact, lender: str | None, today: date) -> str | None:
    """The words of an event beside breaches of other days, where by itself it was in order."""
    alone = judge(row.what, lender or "unknown", today)
    return _quote(row.what, alone.items[0].span) if alone.verdict == "lawful" and alone.items else None


def _quote(what: str, span: tuple[int, int]) -> str:
    """The clauses around a place, in the person's own words."""
    touched = [clause[0] for clause in CLAUSE.finditer(what) if clause.start() < span[1] and span[0] < clause.end()]
    said = ",".join(part.strip() for part in touched) or what
    return said if len(said) <= LONGEST_QUOTE else said[: LONGEST_QUOTE - 1] + "…"


def row_shown(row: Contact) -> dict[str, Any]:
    """An event as the words need it."""
    return {"number": row.index + 1, "on": row.on, "at": row.at, "by": row.by, "channel": row.channel, "to": row.to, "what": row.what}
