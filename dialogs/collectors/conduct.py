"""May a collector do that? Each event judged by rule, what to keep, what to answer, and where to complain."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from content.facts import NotInForce
from content.matters import Matter, matters
from content.regex import regex
from dialogs import slots
from dialogs.collectors.contacts import Contact, contact, entries, log
from dialogs.collectors.found import Item
from dialogs.collectors.rules import binding, judge
from dialogs.talk import Dialog, Outcome, Part, Talk

SHOWN, RULES, LONGEST_QUOTE = 4, 2, 40
KEEP, SAID = 3, 2
CLAUSE = regex(r"[^,，。!！?？;；\n]+")
LENDER_SAID = (
    ("private", r"债主|借我钱|借给我|(?:跟|向|找|问)[^,，。]{0,5}(?:他|她|朋友|同事|老乡|亲戚|同学|老板|邻居|工友|哥|叔|舅|姑|姨)[^,，。]{0,4}借|借条|私人|民间|放贷|高利贷|lent me|private lender|loan shark|borrowed (?:[\w,.]+ ){0,3}from (?:an? |my |the |this )?(?:\w+ )?(?:man|woman|guy|friend|colleague|neighbou?r|boss|uncle|aunt|cousin)"),
    ("microloan", r"小贷|小额贷|microloan"),
    ("consumer_finance", r"消费金融|消金|consumer finance"),
    ("bank", r"银行|信用卡|卡中心|\bbank\b|credit card"),
)
"""The kind of lender as a story names it."""


def conduct(t: Talk) -> Outcome:
    """Judged as it was told; the one question beneath is who lent, which decides the rules and the office."""
    rows = log(t.facts)
    story = t.get(slots.CONDUCT_STORY) if rows else t.ask(slots.CONDUCT_STORY)
    if story and not rows:
        rows = [contact(place, row) for place, row in enumerate(entries(story, t.today, 0))]
    if not rows:
        return Outcome("conduct.no_story", (Part("conduct.no_story"), _where(None)), offer=("evidence", "triage"))
    lender = lender_of(t.facts, rows)
    found = [(row, item) for told in _messages(rows) for row, item in _judged(told, lender, t)]
    breaches = [(row, item) for row, item in found if item.finds == "breach" and _rules(t, item)]
    verdict = _verdict(found, breaches)
    refine = None if lender or t.told(slots.CONDUCT_LENDER) else slots.CONDUCT_LENDER
    parts = (*_parts(t, rows, found, breaches, verdict), _where(lender), *([Part("conduct.debt")] if breaches else []), Part("conduct.on"))
    return Outcome(
        f"conduct.{verdict}", parts, ("letter", "evidence", "triage"), refine, slots.CONDUCT_STORY, numbers=_numbers(t, rows, breaches, verdict)
    )


def _messages(rows: Sequence[Contact]) -> Iterator[list[Contact]]:
    """The events of each message together, since they are judged as they were told."""
    for told in dict.fromkeys(row.told for row in rows):
        yield [row for row in rows if row.told == told]


def _judged(told: Sequence[Contact], lender: str | None, t: Talk) -> Iterator[tuple[Contact, Item]]:
    """What is found in the events of a message, each item with the event that it stands in."""
    ends, story = list[int](), ""
    for row in told:
        story += row.what + "\n"
        ends.append(len(story))
    for item in judge(story, lender or "unknown", t.today).items:
        place = next(place for place, end in enumerate(ends) if item.span[0] < end)
        start = ends[place] - len(told[place].what) - 1
        yield told[place], replace(item, span=(max(item.span[0] - start, 0), item.span[1] - start))


def _verdict(found: Sequence[tuple[Contact, Item]], breaches: Sequence[tuple[Contact, Item]]) -> str:
    if breaches:
        return "breach"
    lawful, vague = (sum(item.weight for _, item in found if item.finds == finds) for finds in ("lawful", "vague"))
    return "lawful" if lawful > vague else "unclear"


def lender_of(facts: Mapping[str, Any], rows: Sequence[Contact]) -> str | None:
    """The kind of lender: as asked for, as the debts say, or as the story names it."""
    if told := facts.get(slots.CONDUCT_LENDER.name):
        return str(told)
    kinds = {facts[name] for name in sorted(facts) if re.fullmatch(r"debts\[\d+\]\.kind", name) and facts[name]}
    if len(kinds) == 1:
        return str(kinds.pop())
    story = "\n".join(row.what for row in rows)
    return next((kind for kind, pattern in LENDER_SAID if re.search(pattern, story, re.IGNORECASE)), None)


def _parts(t: Talk, rows: Sequence[Contact], found: Sequence[tuple[Contact, Item]], breaches: Sequence[tuple[Contact, Item]], verdict: str) -> Iterator[Part]:
    """The events of the last message, and what follows from all of them; earlier ones have been read."""
    if any(item.urgent for _, item in found):
        yield Part("conduct.urgent")
    last = [row for row in rows if row.told == rows[-1].told]
    for row in last:
        told = list(_told(t, row, [item for of, item in breaches if of == row]))
        if told:
            yield Part("conduct.event", {"row": _shown(row), "found": told[:SHOWN]})
        elif quote := _in_order(row, found):
            yield Part("conduct.in_order", {"row": _shown(row), "said": quote})
        elif verdict != "breach":
            yield Part("conduct.too_little", {"row": _shown(row)})
    if breaches:
        rules = dict.fromkeys(rule for row, item in breaches if row in last for rule in _rules(t, item))
        yield Part("conduct.rules", {"rules": rules_shown(rules)})
        topics = sorted({_matter(item) for _, item in breaches}, key=lambda matter: matter.rank)[:KEEP]
        yield Part("conduct.keep", {"topics": [{"label": dict(m.label), "keep": dict(m.keep)} for m in topics]})
        yield Part("conduct.say", {"says": [dict(m.say) for m in topics[:SAID]]})


def _told(t: Talk, row: Contact, items: Sequence[Item]) -> Iterator[dict[str, Any]]:
    """Each matter of an event once, the gravest first: the words that tell it, and the ids of the rules it breaks."""
    by_matter = dict[str, tuple[Matter, Item]]()
    for item in items:
        by_matter.setdefault(_matter(item).name, (_matter(item), item))
    for matter, item in sorted(by_matter.values(), key=lambda pair: pair[0].rank):
        yield {"label": dict(matter.label), "said": _quote(row.what, item.span), "rules": _rules(t, item), "sure": not item.by_tone}


def rules_shown(rules: Iterable[str]) -> list[dict[str, str]]:
    """Each rule with what it is worth."""
    return [{"id": rule, "worth": binding(rule)} for rule in rules]


def _matter(item: Item) -> Matter:
    return matters().by_act[item.name]


def _rules(t: Talk, item: Item) -> list[str]:
    """The first of an act's rules that are in force and firm in their wording."""
    good = list[str]()
    for rule in item.facts:
        try:
            ruling = t.fact(rule)
        except NotInForce:
            continue
        if not ruling.doubt("zh"):
            good.append(rule)
    return good[:RULES]


def _in_order(row: Contact, found: Sequence[tuple[Contact, Item]]) -> str | None:
    """The words of an event for which there is a sign that it was in order, and none that too little was told."""
    of_row = [item for of, item in found if of == row]
    lawful = [item for item in of_row if item.finds == "lawful"]
    vague = sum(item.weight for item in of_row if item.finds == "vague")
    return _quote(row.what, lawful[0].span) if sum(item.weight for item in lawful) > vague else None


def _quote(what: str, span: tuple[int, int]) -> str:
    """The clauses around a place, in the person's own words."""
    touched = [clause[0] for clause in CLAUSE.finditer(what) if clause.start() < span[1] and span[0] < clause.end()]
    said = ",".join(part.strip() for part in touched) or what
    return said if len(said) <= LONGEST_QUOTE else said[: LONGEST_QUOTE - 1] + "…"


def _shown(row: Contact) -> dict[str, Any]:
    return {"number": row.index + 1, "on": row.on, "at": row.at, "by": row.by, "channel": row.channel, "to": row.to, "what": row.what}


def _where(lender: str | None) -> Part:
    return Part("conduct.where", {"lender": lender})


def _numbers(t: Talk, rows: Sequence[Contact], breaches: Sequence[tuple[Contact, Item]], verdict: str) -> dict[str, Any]:
    named: dict[str, Any] = {"verdict": verdict, "contacts": len(rows), "breaches": len({(row.index, _matter(item).name) for row, item in breaches})}
    return named | {"daily_dial_limit": int(t.fact("COLL-008").attempts), "daily_talk_limit": int(t.fact("COLL-005").calls)}


def log_shown(rows: Sequence[Contact]) -> dict[str, Any]:
    """What the words of the log need."""
    return {"rows": [_shown(row) for row in rows]}


_LATE = {"told": 0, "on": "2026-11-20", "at": "22:30", "by": "催收", "channel": "call", "to": "me", "what": "催收晚上十点半打电话,骂我老赖"}
_DAY = _LATE | {"at": "10:00", "what": "银行上午十点打了一个电话,很客气地问我什么时候还"}
_HELD = _LATE | {"on": "", "at": "", "channel": "visit", "what": "他们把我关在仓库里不让走"}
_ENDED = {"what": "邻居阴着脸看我", "told": 1, "on": "", "at": "", "by": "", "channel": "", "to": "others"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    {"contacts[0].entry": _LATE},
    {"contacts[0].entry": _DAY, "debts[0].kind": "bank"},
    {"contacts[0].entry": _HELD},
    {"contacts[0].entry": _ENDED},
)
DIALOG = Dialog("conduct", conduct, listed=True, own="conduct.", begins=("conduct.story",), openings=OPENINGS)
