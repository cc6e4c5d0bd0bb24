"""All that a dialog may use: Slot, Talk, Outcome. A dialog asks for facts and ends in an outcome; it keeps nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from content.facts import Ruling, ruling
from content.record import record

Json = Any
Facts = Mapping[str, Json]
Kind = Literal["money", "count", "rate", "length", "day", "days", "yesno", "choice", "text", "delays", "json"]
PaperKind = Literal["picture", "pdf", "calendar", "sheet", "letter", "checklist", "bundle", "data"]
T = TypeVar("T")


@record(frozen=True, slots=True)
class Slot(Generic[T]):
    """A fact that a dialog may ask for. Its name is a public promise (see `slots.RENAMED`).

    `samples` are answers that the path walker tries; `low` and `high` bound what is plausible;
    `exact` refuses 七百多 where the answer decides a sum; `tense`: of the readings of a day only those past or to come, `other_tense` is
    the slot that the others may be of;
    `careful` is the end of a range that is reckoned with (三四千 of income is 3,000, of spending 4,000);
    `renewed`: an answer that anything else told makes void, such as "all of this is right";
    "[]" in the name stands for the item of a list.
    """

    name: str
    kind: Kind
    samples: tuple[T, ...] = ()
    options: tuple[str, ...] = ()
    low: Any = None
    high: Any = None
    exact: bool = False
    tense: Literal["past", "future"] | None = None
    other_tense: str | None = None
    careful: Literal["low", "high"] | None = None
    renewed: bool = False
    key: str = field(init=False, repr=False, compare=False)
    """The name without item numbers: debts[2].owed and debts[].owed are debts.owed."""
    item: int | None = field(init=False, repr=False, compare=False)
    """The number of the list's item that it speaks of; None where it is of no list."""
    _items: dict[int, "Slot[T]"] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        head, bracket, rest = self.name.partition("[")
        digits, _, end = rest.partition("]")
        object.__setattr__(self, "key", head + end if bracket else self.name)
        object.__setattr__(self, "item", int(digits) if digits else None)

    def at(self, index: int) -> "Slot[T]":
        """The slot of one item of its list, made once."""
        made = self._items.get(index)
        if made is None:
            made = self._items[index] = replace(self, name=self.name.replace("[]", f"[{index}]"))
        return made

    def encode(self, value: Any) -> Json:
        return ENCODE[self.kind](value)

    def decode(self, value: Json) -> T:
        decoded: T = DECODE[self.kind](value)
        return decoded


def _same(value: Any) -> Any:
    return value


ENCODE: dict[Kind, Callable[[Any], Json]] = {
    "money": str, "count": int, "day": date.isoformat, "days": int,
    "rate": lambda rate: {"value": str(rate[0]), "per": rate[1]},
    "length": lambda length: {"amount": str(length[0]), "unit": length[1]},
    "yesno": bool, "choice": str, "text": str, "delays": list, "json": _same,
}  # fmt: skip
DECODE: dict[Kind, Callable[[Json], Any]] = {
    "money": Decimal, "count": int, "day": date.fromisoformat, "days": int,
    "rate": lambda rate: (Decimal(rate["value"]), rate["per"]),
    "length": lambda length: (Decimal(length["amount"]), length["unit"]),
    "yesno": bool, "choice": str, "text": str, "delays": tuple, "json": _same,
}  # fmt: skip


@record(frozen=True, slots=True)
class Part:
    """One passage of an outcome: the key of its words and what they need."""

    key: str
    data: Mapping[str, Any] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Paper:
    """Something to be drawn or printed: its kind, the name of its template, and what stands on it, as JSON."""

    kind: PaperKind
    name: str
    data: Mapping[str, Json]


ASKED_AS = {"letter": "pdf"}
"""A paper is asked for by its kind; a letter, as the PDF that it is."""


class Asked(Exception):
    """The dialog has come to a fact that is not known, or that can't be right: this is the question, `why` says more:
    each time where it is a `doubt`, else once."""

    def __init__(self, slot: Slot[Any], why: Part | None = None, *, doubt: bool = False) -> None:
        self.slot = slot
        self.why = why
        self.doubt = doubt
        super().__init__(slot.name)


@record(frozen=True, slots=True)
class Outcome:
    """The advice a dialog ends in: passages, dialogs and moves to go on with, a question that would make it
    more exact, the fact that it `waits` for (a bare answer later is meant for it), what is shown on request (`asides`, by the
    name of the move, and papers), papers that it `sends` with its first word, and facts that it `keeps` in the case file; one that
    `holds` has its question answered before any that waits below."""

    key: str
    parts: tuple[Part, ...] = ()
    offer: tuple[str, ...] = ()
    refine: Slot[Any] | None = None
    waits: Slot[Any] | None = None
    asides: Mapping[str, Callable[[], tuple[Part, ...]]] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    sends: tuple[Paper, ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)
    keeps: Facts = field(default_factory=dict)
    holds: bool = False

    @property
    def passages(self) -> tuple[Part, ...]:
        return self.parts or (Part(self.key),)

    @property
    def ways_on(self) -> tuple[str, ...]:
        """What is offered: what else can be shown, dialogs and moves to go on with, and a move for each kind of paper."""
        return (*(name for name in self.asides if name not in self.offer), *self.offer, *dict.fromkeys(ASKED_AS.get(paper.kind, paper.kind) for paper in self.papers))


class Talk:
    """The known facts, as a dialog sees them; notes what was read and which law was looked up."""

    def __init__(self, facts: Facts, today: date) -> None:
        self.facts = facts
        self.today = today
        self.read: list[str] = []
        self.cited: list[str] = []

    def ask(self, slot: Slot[T]) -> T | None:
        """The fact; None where the person said they don't know. Raises Asked where it was never told."""
        self.read.append(slot.name)
        if slot.name not in self.facts:
            raise Asked(slot)
        return self.get(slot)

    def doubt(self, slot: Slot[T], why: Part) -> T | None:
        """A fact that does not fit the others: asked again with the reason; None where the person doesn't know."""
        if slot.name in self.facts and self.facts[slot.name] is None:
            return None
        self.read.append(slot.name)
        raise Asked(slot, why, doubt=True)

    def get(self, slot: Slot[T]) -> T | None:
        """The fact where it is known, else None; never asks."""
        self.read.append(slot.name)
        value = self.facts.get(slot.name)
        return None if value is None else slot.decode(value)

    def told(self, slot: Slot[Any]) -> bool:
        """Whether it was answered, be it with 不清楚."""
        return slot.name in self.facts

    def fact(self, identity: str, on: date | None = None) -> Ruling:
        """The value of a rule in force `on` a day (today unless named); raises NotInForce."""
        self.cited.append(identity)
        return ruling(identity, on or self.today)

    def cite(self, rules: Iterable[str]) -> None:
        """The rules that an answer rests on, where their values were looked at elsewhere."""
        self.cited += rules


Run = Callable[[Talk], Outcome]


@record(frozen=True, slots=True)
class Dialog:
    """A dialog and what a fresh start of it forgets (`own`, a prefix of slot names; `afresh`, those of others,
    unless the talk just before is about them).

    `listed`: it is among the first choices of the menu; the others stand behind "more".
    `of_case`: it works on the case file, so that debts and means told in it are its own matter.
    `begins` are the facts that tell of another such thing: facts without any of them only add to the one at hand.
    `rests_on` holds what was told before it was wished for, where it may rest on that.
    `openings` are sets of facts that a first message may bring: the path walker starts from each.
    """

    name: str
    run: Run
    own: str = ""
    begins: tuple[str, ...] = ()
    of_case: bool = False
    listed: bool = False
    openings: tuple[Facts, ...] = ({},)
    afresh: tuple[str, ...] = ()
    rests_on: Slot[Any] | None = None
