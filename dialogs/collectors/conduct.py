"""May a collector do that? Each event judged by rule, what to keep, what to answer, and where to complain."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dialogs import slots
from dialogs.collectors.contacts import Contact, contact, entries, log
from dialogs.collectors.events import (
    Judged,
    broken,
    firm,
    judged,
    matter,
    row_shown,
    rules_of,
    rules_shown,
    shown,
)
from dialogs.replies import Reply
from dialogs.talk import Dialog, Outcome, Part, Talk

KEEP, SAID = 3, 2
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
    found = judged(rows, lender, t.today)
    breaches = broken(found, t.today)
    t.cite(rule for _, item in breaches for rule in item.facts if firm(rule, t.today))
    verdict = _verdict(found, breaches)
    refine = None if lender or t.told(slots.CONDUCT_LENDER) else slots.CONDUCT_LENDER
    parts = (*_parts(t, rows, found, breaches, lender), _where(lender), *([Part("conduct.debt")] if breaches else []), Part("conduct.on"))
    return Outcome(
        f"conduct.{verdict}", parts, ("letter", "evidence", "triage"), refine, slots.CONDUCT_STORY, numbers=_numbers(t, rows, breaches, verdict)
    )


def _verdict(found: Judged, breaches: Judged) -> str:
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
    named = next((kind for kind, pattern in LENDER_SAID if re.search(pattern, story, re.IGNORECASE)), None)
    of_a_person = facts.get(slots.LENDER_KIND.name) == "private" and not any(name.startswith("debts[") for name in facts)
    return named or ("private" if of_a_person else None)


def _parts(t: Talk, rows: Sequence[Contact], found: Judged, breaches: Judged, lender: str | None) -> Iterator[Part]:
    """The events of the last message, and what follows from them; earlier ones have been read, and so have their rules."""
    if any(item.urgent for _, item in found):
        yield Part("conduct.urgent")
    last = [row for row in rows if row.told == rows[-1].told]
    yield from shown(last, found, lender, t.today)
    before = [(row, item) for row, item in breaches if row not in last]
    rules = [rule for rule in _rules_in([pair for pair in breaches if pair not in before], t.today) if rule not in _rules_in(before, t.today)]
    if rules:
        yield Part("conduct.rules", {"rules": rules_shown(rules)})
    known = {matter(item) for _, item in before}
    topics = sorted({matter(item) for _, item in breaches} - known, key=lambda of: of.rank)[:KEEP]
    if topics:
        yield Part("conduct.keep", {"topics": [{"label": dict(m.label), "keep": dict(m.keep)} for m in topics]})
        yield Part("conduct.say", {"says": [dict(m.say) for m in topics[:SAID]]})


def _rules_in(breaches: Judged, today: date) -> list[str]:
    return list(dict.fromkeys(rule for _, item in breaches for rule in rules_of(item, today)))


def of_events(rows: Sequence[Contact], meant: Sequence[Contact], lender: str | None, today: date) -> tuple[Reply, ...]:
    """What is said of the events of the log that a question means, judged as they were told, and the rules that they break, unless they were told just now."""
    found = [(row, item) for row, item in judged(rows, lender, today) if row in meant]
    rules = [] if meant and meant[-1].told == rows[-1].told else _rules_in(broken(found, today), today)
    parts = (*shown(meant, found, lender, today), *([Part("conduct.rules", {"rules": rules_shown(rules)})] if rules else []))
    return tuple(Reply(part.key, part.data) for part in parts)


def _where(lender: str | None) -> Part:
    return Part("conduct.where", {"lender": lender})


def _numbers(t: Talk, rows: Sequence[Contact], breaches: Judged, verdict: str) -> dict[str, Any]:
    named: dict[str, Any] = {"verdict": verdict, "contacts": len(rows), "breaches": len({(row.index, matter(item).name) for row, item in breaches})}
    return named | {"daily_dial_limit": int(t.fact("COLL-008").attempts), "daily_talk_limit": int(t.fact("COLL-005").calls)}


def log_shown(rows: Sequence[Contact]) -> dict[str, Any]:
    """What the words of the log need."""
    return {"rows": [row_shown(row) for row in rows]}


_LATE = {"told": 0, "on": "2026-11-20", "at": "22:30", "by": "催收", "channel": "call", "to": "me", "what": "催收晚上十点半打电话,骂我老赖"}
_DAY = _LATE | {"at": "10:00", "what": "银行上午十点打了一个电话,很客气地问我什么时候还"}
_HELD = _LATE | {"on": "", "at": "", "channel": "visit", "what": "他们把我关在仓库里不让走"}
_OFTEN = _DAY | {"what": "催收昨天给我打了五个电话"}
_ENDED = {"what": "邻居阴着脸看我", "told": 1, "on": "", "at": "", "by": "", "channel": "", "to": "others"}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    {"contacts[0].entry": _LATE},
    {"contacts[0].entry": _DAY, "debts[0].kind": "bank"},
    {"contacts[0].entry": _HELD},
    {"contacts[0].entry": _ENDED},
    {"contacts[0].entry": _OFTEN},
)
DIALOG = Dialog("conduct", conduct, listed=True, own="conduct.", begins=("conduct.story",), openings=OPENINGS)
