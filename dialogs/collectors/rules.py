"""May a collector do that? A story in, the rules it touches out: broken, kept, or too little told to say."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from content.conduct import FINDS, Finds, conduct
from content.matters import Matter, matters
from dialogs.collectors.found import NOT_DONE, OWN_OR_FEARED, PRIVATE, Item, named, told_in, without_denials
from dialogs.collectors.tone import Tone, place, tone
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span

LEAST_TOLD, NO_TONE = 8, Tone(dict.fromkeys(FINDS, 0), -1_000, ())
"""Fewer letters, beside what did not happen, have no tone."""
FEW = 16
"""With fewer, a tone accuses nobody: 催收每天都打电话."""

Result = Literal["breach", "lawful", "unclear"]
RESULTS: dict[Finds, Result] = {"breach": "breach", "lawful": "lawful", "vague": "unclear"}
KEPT: dict[Result, tuple[Finds, ...]] = {"breach": FINDS, "lawful": ("lawful",), "unclear": ("vague",)}
"""What is told beside a result; the rest was taken back by what the story as a whole says."""
LOUDER, WORDED = 450, 150
"""What an hour, a count, violence in words or an act that is plain adds to a breach, in hundredths of log-odds; and what any words for one add in a short story
with none for good order."""
PLAIN, NOT_IN_ORDER = 150, -200
"""A breach that sounds so much like one, and so little like good order, is said of a short story too that has a word of courtesy."""
NEARLY, AHEAD = -50, 100
"""Nor is a breach left unsaid that is almost as likely as not, and so far ahead of all else."""
ALARMING, AT_LENGTH = -180, 40
"""From these log-odds, in hundredths, a breach that is told at length, in so many letters, is urgent: a call to 110 too many costs less than one too few."""
CALM = -100
"""Below, a faint tone of violence beside a plain breach is none."""
GRAVE = {"violence", "family_threat"}
RECKONED = {"by_night": ("COLL-004", "COLL-008"), "too_often": ("COLL-005", "COLL-008")}
NUISANCE, MAIN_RULES = ("COLL-020",), 2
RECKONED_LAWFUL = {"by_day": "by_night", "often": "too_often"}
"""An hour or a count in order, and the breach that a tone can't make of it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`facts` are the rules of the items that decided, the weightiest first."""

    verdict: Result
    facts: tuple[str, ...]
    urgent: bool
    items: tuple[Item, ...]


def judge(text: str, lender: str, today: date) -> Verdict:
    """What may be said of a collector's conduct. `lender` is a kind such as bank, private or unknown."""
    seen = plain(text)
    story = without_denials(seen.text)
    found = told_in(seen.text, lender, today)
    told = story.replace(NOT_DONE, "").replace(OWN_OR_FEARED, "").strip()
    heard = tone(seen.text, lender, named(found)) if len(told) >= LEAST_TOLD else NO_TONE
    result = _result(found, heard, few=len(told) < FEW, short=len(told) < AT_LENGTH * (3 if told.isascii() else 1))
    items = [item for item in found if item.finds in KEPT[result] or (item.urgent and item.finds != "breach")]
    if result == "breach" and heard is not NO_TONE:
        items += _sounding(heard, {matters().by_act[item.name] for item in items if item.finds == "breach"}, story, lender)
    if result == "lawful" and not items:
        items.append(Item("in_order", "lawful", (), (0, len(story)), by_tone=True))
    bar = ALARMING if result == "breach" and len(told) >= AT_LENGTH * (3 if told.isascii() else 1) else 0
    if heard.urgent > bar and not any(item.urgent for item in items):
        items.append(Item("alarm", "vague", (), (0, len(story)), urgent=True, weight=0, by_tone=True))
    return _verdict(result, [_at(item, seen.span(*item.span)) for item in items])


def binding(rule: str) -> str:
    """What a rule is worth: law, crime, regulation, court, standard, guideline or notice."""
    return conduct().binding[rule]


def _result(found: Sequence[Item], heard: Tone, *, few: bool, short: bool) -> Result:
    """What the story says as a whole, in which what was found has been weighed; what a few words tell stands alone.

    Without words for it, neither good order is said that is not likelier than not, nor a breach that is far from it; of a `few` words no breach,
    and of a `short` story whose words tell of good order only a plain one.
    """
    told = {finds: sum(item.weight for item in found if item.finds == finds) for finds in FINDS}
    if heard is NO_TONE:
        return RESULTS["breach" if told["breach"] else "lawful" if told["lawful"] > told["vague"] else "vague"]
    votes = heard.finds | {"breach": heard.finds["breach"] + _louder(found, told, short=short)}
    apart = votes["breach"] if votes["lawful"] < NOT_IN_ORDER else 0
    accuses = not few and (not (short and told["lawful"] > told["vague"]) or apart > PLAIN) and not _reckoned_away(found, heard)
    nearly = votes["breach"] > NEARLY and votes["breach"] - max(votes["lawful"], votes["vague"]) > AHEAD
    likely = [finds for finds in FINDS if finds == "vague" or told[finds] or (accuses and (votes[finds] > 0 or nearly) if finds == "breach" else votes[finds] > 0)]
    return RESULTS[max(likely, key=lambda finds: votes[finds])]


def _louder(found: Sequence[Item], told: Mapping[Finds, int], *, short: bool) -> int:
    """What the words for a breach add to how a story sounds."""
    if any(item.finds == "breach" and (item.urgent or item.weight > 1 or item.name in RECKONED) for item in found):
        return LOUDER
    return WORDED if short and told["breach"] and not told["lawful"] else 0


def _reckoned_away(found: Sequence[Item], heard: Tone) -> bool:
    """Whether a story sounds most like calls by night or too many, and its hours or counts are in order."""
    in_order = {RECKONED_LAWFUL.get(item.name) for item in found if item.finds == "lawful"}
    return heard.matters_heard[0].acts[0] in in_order


def _sounding(heard: Tone, known: Collection[Matter], story: str, lender: str) -> Iterator[Item]:
    """What no pattern knows of a breach: by the matters that it sounds like, and their rules."""
    first, *others = heard.matters_heard
    if not known:
        told = dict.fromkeys(rule for matter in (first, *others) for rule in _rules(matter, lender))
        yield Item(first.acts[0], "breach", tuple(told) or NUISANCE, place(story, lender, first), urgent=first.name in GRAVE, by_tone=True)
    for matter in heard.matters_likely:
        if matter.name in GRAVE and heard.matters[matter.rank] < 0 and ((known and heard.urgent < CALM) or any(each.name == "public" for each in known)):
            continue  # a photo in the lift: the words tell all of it, and nothing sounds of violence
        if matter not in (known or (first,)):
            rules = _rules(matter, lender) or NUISANCE
            yield Item(matter.acts[0], "breach", rules, place(story, lender, matter), urgent=matter.name in GRAVE, by_tone=True)


def _rules(matter: Matter, lender: str) -> tuple[str, ...]:
    """Those of the first act of a matter that such a lender may do, behind those that its hours and counts are reckoned by."""
    private = lender in PRIVATE
    acts = {act.name: act for act in conduct().acts}
    act = next((acts[name] for name in matter.acts if name in acts and (not acts[name].lenders or lender in acts[name].lenders)), None)
    reckoned = () if private else RECKONED.get(matter.acts[0], ())
    told = () if act is None else (act.private if private else act.facts)[:MAIN_RULES]
    return (*reckoned, *told)


def _verdict(result: Result, items: Sequence[Item]) -> Verdict:
    deciding = [item for item in items if result in ("unclear", item.finds)]
    facts = dict.fromkeys(rule for item in sorted(deciding, key=lambda i: -i.weight) for rule in item.facts)
    return Verdict(result, tuple(facts), any(item.urgent for item in items), tuple(items))


def _at(item: Item, span: Span) -> Item:
    return replace(item, span=span)
