"""Changes to a plan side by side: a bonus in January and a bike sold in March, five hundred more a month and a dearer rent."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs import what_if_slots
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.until import until_paid
from dialogs.understanding.what_ifs.what_ifs import DROP, RESUMED, read_parts
from dialogs.understanding.what_ifs.words import ABOUT

Json = Any
Entry = dict[str, Json]
KINDS: dict[str, dict[str, str]] = {
    "once": {"amount": what_if_slots.WHAT_IF_ONCE.name, "on": what_if_slots.WHAT_IF_ONCE_ON.name, "months": what_if_slots.WHAT_IF_ONCE_FOR.name},
    "extra": {"amount": what_if_slots.WHAT_IF_EXTRA.name, "on": what_if_slots.WHAT_IF_EXTRA_SINCE.name},
}
OTHERS, OF = what_if_slots.WHAT_IF_OTHERS.name, what_if_slots.WHAT_IF_ABOUT.name
NAMES = frozenset((*(name for fields in KINDS.values() for name in fields.values()), OTHERS, OF))
"""What holds sums that come once and sums of every month: the first of each, and the others."""
ABOUT_OF = {
    "sale": regex(r"车|手机|电脑|相机|金|首饰|镯|\b(?:scooter|bike|motorbike|car|van|phone|laptop|camera|watch|jewel\w*|ring|sale)\b", re.IGNORECASE),
    "kin": regex(r"家里给|送的|\b(?:gift|present|family)\b", re.IGNORECASE),
    "cost": regex(r"幼儿园|托班|孩子|\b(?:day ?care|nursery|kindergarten|kids?)\b", re.IGNORECASE),
}  # fmt: skip
"""Things by which a sum is called when it is taken back: forget about the scooter."""
WRITTEN, BACK = "what_if.written", "what_if.back"
"""Marks among the facts of a message: all such sums are in them; the plan as it was is wished for."""
MARKS = (BACK, WRITTEN, RESUMED)
MISSED = tuple(slot.name for slot in (what_if_slots.WHAT_IF_MISSED, what_if_slots.WHAT_IF_NEXT, what_if_slots.WHAT_IF_NEXT_ON, what_if_slots.WHAT_IF_NEXT_FOR))
ON_TOP = regex(r"另外|再(?=多|加|来|拿|凑|有|能)|还(?=有|能(?!还|拿)|可以|会|要)|又|外加|除此|也(?=能|会|可以|要|有)|同时|\b(?:another|also|as well|too|on top|besides|plus|additional(?:ly)?|and then)\b", re.IGNORECASE)


def changes_told(known: Mapping[str, Json], text: str, today: date) -> dict[str, Json]:
    """The changes of a message beside those told before, which stay; one told anew takes the place of what was told of the same thing."""
    sums = [entry for entry in all_told(known, "once") if entry.get("on")]
    on = next((entry["on"] for entry in sums if entry["about"] == "bonus"), next((entry["on"] for entry in sums), None))
    return beside(known, read_parts(until_paid(text, today, date.fromisoformat(on)) if on else text, today), today)


def beside(known: Mapping[str, Json], parts: list[tuple[str, dict[str, Json]]], today: date) -> dict[str, Json]:
    """Changes read clause by clause, each with its words, beside those told before."""
    told, facts, entries = list[Entry](), dict[str, Json](), [] if any(BACK in part for _, part in parts) else all_entries(known)
    before = [dict(entry) for entry in entries]
    for clause, part in parts:
        if DROP in part and not _drop(entries, part[DROP], clause):
            facts[DROP] = part[DROP]
        if what_if_slots.WHAT_IF_MONTHLY.name in part:
            entries = [entry for entry in entries if entry["kind"] != "extra" or entry.get("on")]  # 还是每月2800: the whole of it, and nothing more
        for kind, fields in KINDS.items():
            if fields["amount"] in part:
                told.append({"kind": kind, "about": about(clause), **{field: part[name] for field, name in fields.items() if name in part}})
                _place(entries, told, on_top=ON_TOP.search(clause) is not None, undated=not any(isinstance(value, Day) for _, value in marked(clause, today)[1]))
            elif fields["on"] in part:
                next((entry for entry in entries if entry["kind"] == kind and entry["about"] == about(clause)), next((e for e in entries if e["kind"] == kind), {}))["on"] = part[fields["on"]]
        facts |= {name: value for name, value in part.items() if name not in NAMES and name != DROP and (name != RESUMED or _is_missed(known))}
    return facts if entries == before else facts | {WRITTEN: True} | written(entries)


def gone(known: Mapping[str, Json], facts: Mapping[str, Json]) -> tuple[str, ...]:
    """What was told of such sums before and is so no more."""
    written = tuple(name for name in known if name in NAMES and name not in facts) if WRITTEN in facts else ()
    return (*written, *(name for name in MISSED if name in known and name not in facts)) if RESUMED in facts else written


def _is_missed(known: Mapping[str, Json]) -> bool:
    """Whether some month was to be one without a payment."""
    return bool(known.get(MISSED[0])) or known.get(MISSED[1]) == "0"


def all_told(known: Mapping[str, Json], kind: str) -> list[Entry]:
    """Every sum of a kind that is told: each with its amount, its day (ISO) and, of those that come once, for how many months."""
    return [entry for entry in all_entries(known) if entry["kind"] == kind]


def all_entries(known: Mapping[str, Json]) -> list[Entry]:
    """Every sum that is told, of either kind: the first of each, and the others."""
    of, found = known.get(OF) or {}, list[Entry]()
    for kind, fields in KINDS.items():
        if known.get(fields["amount"]) is not None:
            found.append({"kind": kind, "about": of.get(kind, ""), **{field: known[name] for field, name in fields.items() if known.get(name) is not None}})
    return [*found, *(dict(entry) for entry in known.get(OTHERS) or [])]


def written(entries: list[Entry]) -> dict[str, Json]:
    """Such sums as facts: the first of each kind under its own names."""
    facts, others = dict[str, Json](), list(entries)
    for kind, fields in KINDS.items():
        if first := next((entry for entry in entries if entry["kind"] == kind), None):
            others.remove(first)
            facts |= {name: first[field] for field, name in fields.items() if field in first}
            if first["about"]:
                facts[OF] = {**facts.get(OF, {}), kind: first["about"]}
    return facts | ({OTHERS: others} if others else {})


def _place(entries: list[Entry], told: list[Entry], *, on_top: bool, undated: bool) -> None:
    """The last told goes in place of what it tells anew (on the day that was told, where none is now), else behind the others; two of one message are never the same."""
    new = told[-1]
    same = [entry for entry in entries if not on_top and entry not in told[:-1] and _is_same(entry, new)]
    if same:
        entries[entries.index(same[-1])] = {**new, **{name: value for name, value in same[-1].items() if name == "on"}} if undated else new
    else:
        entries.append(new)


def _is_same(entry: Entry, new: Entry) -> bool:
    at_years_end = {entry["about"], new["about"]} == {"", "bonus"} and str(entry.get("on"))[:7] == str(new.get("on"))[:7] and entry.get("on")  # 年底发2万, 年终奖只有1.5万
    if entry["kind"] != new["kind"] or not (entry["about"] == new["about"] or at_years_end):
        return False
    if entry["kind"] == "extra" and "on" in new and not entry.get("on") and (Decimal(entry["amount"]) > 0) != (Decimal(new["amount"]) > 0):
        return False  # 每月多还600; 6月起每月多花1200
    if entry["kind"] == "extra" or new["about"]:
        return True
    alike = (Decimal(entry["amount"]) > 0) == (Decimal(new["amount"]) > 0)
    return alike and ("on" not in new or str(entry.get("on"))[:7] == str(new["on"])[:7])


def _drop(entries: list[Entry], what: str, clause: str) -> bool:
    """年终奖没了, forget the 500: the sum that was told so; whether there was one."""
    named = {about(clause), about(re.split(r"[,，。.;；]", clause)[0])} - {""}  # forget the overtime, boss says it stays
    of_it = [entry for entry in entries if entry["amount"] == what] or (
        [entry for entry in entries if (entry["about"] in named) or (entry["kind"] == "once" and not entry["about"])] if what == "once" else []
    )
    for entry in of_it[-1:]:
        entries.remove(entry)
    return bool(of_it)


def about(clause: str) -> str:
    """What a sum is about, by its words; nothing where they say none."""
    return next((of for of, words in ABOUT.items() if re.search(words, clause, re.IGNORECASE)), "")
