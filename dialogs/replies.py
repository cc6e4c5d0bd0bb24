"""What a turn answers: replies as keys and data, with the actions a person may tap."""

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal, get_args

from content.filters import day, length, money, percent
from content.names import shown
from content.record import record
from content.words import Words
from dialogs.slots import RENAMED, find
from dialogs.talk import Paper, Part, Slot

Json = Any
NAMES_A_DEBT = ("lender", "product", "kind", "secured")
"""Facts of a debt that name it rather than measure it."""
Verb = Literal["set", "ask", "start", "move", "answer"]
VERBS = frozenset(get_args(Verb))


@record(frozen=True, slots=True)
class Action:
    """What a button does, bound to the dialog run it was offered in: `3|set:offer.count=12`."""

    verb: Verb
    name: str
    value: Json = None
    run: int = 0

    def __str__(self) -> str:
        value = "=" + _written(self.value) if self.verb == "set" else ""
        return f"{self.run}|{self.verb}:{self.name}{value}"

    @classmethod
    def parse(cls, text: str) -> "Action | None":
        """The action a button carries; None where the text is none of ours."""
        run, bar, rest = text.partition("|")
        verb, colon, name = rest.partition(":")
        name, equals, value = name.partition("=")
        if not (bar and colon and run.isdecimal() and run.isascii() and verb in VERBS):
            return None
        name = RENAMED.get(name, name)
        try:
            return cls(verb, name, _read(value) if equals else None, int(run))  # type: ignore[arg-type]
        except (ValueError, RecursionError):
            return None


def _read(value: str) -> Json:
    """What `_written` wrote."""
    if value == "null":
        return None
    if value[:1] == value[-1:] == '"' and value[1:-1].isidentifier() and value.isascii():
        return value[1:-1]
    return json.loads(value)


def _written(value: Json) -> str:
    """The value as compact JSON; the short cuts are what nearly every button carries."""
    if value is None:
        return "null"
    if isinstance(value, str) and value.isascii() and value.isidentifier():
        return f'"{value}"'
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@record(frozen=True, slots=True)
class Told:
    """A fact as the person would say it back: its label and its value in words."""

    label: str
    value: str


@record(frozen=True, slots=True)
class Reply:
    """One answer: passages to render, the question it asks, the actions offered, its named numbers,
    and the known facts, by which a button says which debt it means; `was` are the passages that were said before, with what stood in them: only
    what changed in them is said."""

    key: str
    data: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    asks: str | None = None
    options: tuple[Action, ...] = ()
    facts: tuple[str, ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)
    known: Mapping[str, Json] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    was: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def passages(self) -> tuple[Part, ...]:
        return self.parts or (Part(self.key, self.data),)


def numbered(reply: Reply) -> bool:
    """Whether a bare number picks a button: not where the open question wants a number itself."""
    slot = find(reply.asks) if reply.asks else None
    if slot is None or slot.kind in ("choice", "yesno"):
        return bool(reply.options)
    return any(action.verb != "set" or action.name != reply.asks for action in reply.options)


def label(action: Action, words: Words, known: Mapping[str, Json]) -> str:
    """The words on a button."""
    match action.verb:
        case "set":
            slot = find(action.name)
            if slot is None:
                return str(action.value)
            said = say(slot, action.value, words)
            return said if (slot.kind in ("choice", "yesno", "day") and not slot.tense) or action.value is None else f"{full_name(slot, words, known)} {said}"
        case "ask":
            slot = find(action.name)
            return words.section("common.change").body.replace("…", full_name(slot, words, known) if slot else action.name)
        case "answer":
            return words.section(f"answer.{action.name}").label or action.name
        case _:
            return words.section(f"{action.verb}.{action.name}").body


def name_of(slot: Slot[Any], words: Words) -> str:
    """How a fact is called: the `label` of its question, or the words of `told.<slot>` where it is never asked."""
    question, name = f"ask.{slot.key}", f"told.{slot.key}"
    if words.has(question):
        return words.section(question).label or slot.key
    return words.section(name).body


def full_name(slot: Slot[Any], words: Words, known: Mapping[str, Json]) -> str:
    """The name of a fact, with the debt that it is of where any is known."""
    said = name_of(slot, words)
    return said if slot.item is None or not any(name.startswith("debts[") for name in known) else f"{debt_name(slot.item, known, words)} {said}"


def say(slot: Slot[Any], value: Json, words: Words) -> str:
    """A fact's value in words."""
    if value is None:
        return words.section("common.unknown").body
    if slot.kind == "choice":
        return words.section(f"ask.{slot.key}").options.get(value, value)
    if slot.kind == "yesno":
        return words.section("common.yes" if value else "common.no").body
    decoded = slot.decode(value)
    match slot.kind:
        case "money":
            return money(decoded, words.lang)
        case "day":
            return day(decoded, words.lang)
        case "rate":
            return f"{percent(decoded[0], words.lang)} {words.section(f'common.per_{decoded[1]}').body}"
        case "length":
            return length(decoded[0], decoded[1], words.lang)
        case "days":
            return length(decoded, "day", words.lang)
        case "text" if slot.name.endswith("lender"):
            return shown(decoded)[words.lang]
        case "delays":
            return ", ".join("?" if late is None else str(late) for late in decoded)
        case _:
            return str(decoded)


def listed(facts: Mapping[str, Json], words: Words, known: Mapping[str, Json]) -> list[Told]:
    """Facts as they are said back: one line each, and one line for all that was told of one debt."""
    rows, debts = list[Told](), dict[int, list[str]]()
    for name, value in facts.items():
        slot = find(name)
        if slot is None or slot.kind == "json" or value is None:
            continue
        if slot.item is None:
            rows.append(told(name, value, words))
        elif slot.name.rpartition(".")[2] not in NAMES_A_DEBT:
            debts.setdefault(slot.item, []).append(f"{name_of(slot, words)} {say(slot, value, words)}")
        elif not name.endswith(".kind"):
            debts.setdefault(slot.item, [])
    comma = words.section("common.comma").body
    comma += " " * comma.isascii()
    return rows + [Told(debt_name(item, known, words), comma.join(said) or "✓") for item, said in sorted(debts.items())]


def debt_name(item: int, known: Mapping[str, Json], words: Words) -> str:
    """What a debt is called: its lender (with its kind, where there is another of that lender), else its kind, else its number."""
    for end in NAMES_A_DEBT:
        name = f"debts[{item}].{end}"
        if (value := known.get(name)) is not None and (slot := find(name)):
            said = words.section(f"common.kind.{value}").body if end == "product" else say(slot, value, words)
            return _with_kind(said, item, value, known, words) if end == "lender" else said
    return f"{words.section('common.debt').body} {item + 1}"


def _with_kind(said: str, item: int, lender: Json, known: Mapping[str, Json], words: Words) -> str:
    """招商银行, to which two debts are owed: 招商银行(信用卡) and 招商银行(银行贷款)."""
    product = known.get(f"debts[{item}].product")
    if not product or sum(value == lender for name, value in known.items() if name.endswith("].lender")) < 2:
        return said
    return words.section("common.of_kind").body.replace("…", said, 1).replace("…", words.section(f"common.kind.{product}").body, 1)


def told(name: str, value: Json, words: Words) -> Told:
    slot = find(name)
    if slot is None:
        return Told(name, str(value))
    return Told(name_of(slot, words), say(slot, value, words))
