"""What is kept of a conversation between two messages: facts and a stack of dialog names, as JSON."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from content.languages import LANGUAGES
from content.record import record
from dialogs.slots import RENAMED

VERSION = 1
UNDO_STEPS = 20
TOPICS_KEPT = 4
GROWING = ".overdue_days"
"""Facts that a day makes larger."""
Json = Any


@record(frozen=True, slots=True)
class Frame:
    """A dialog under way: its name, the number of its run, and whether it has come to its outcome."""

    dialog: str
    run: int
    done: bool = False


@record(frozen=True, slots=True)
class Step:
    """What "back" restores: the facts before a message (None in `old` under a name: it was not known) and the stack."""

    old: Mapping[str, tuple[Json] | None]
    stack: tuple[Frame, ...]


@record(frozen=True)
class Session:
    """`facts` is the case file by slot name (null: "I don't know"); `offered` are the actions last offered as buttons,
    in the order shown, and with `picks` a bare number picks among them; `day` is the day (ISO) on which the facts hold;
    `said` are the passages that the dialogs of the stack have said, so that only what changed is said again; `misses` counts the
    messages in a row that did not answer the open question; `topic` is the answer last told, which a short question may lean on, `earlier` the last few of them, the newest first;
    `offered_on` is the number of the debt whose lender offered something last, `figured` the figure told last, which a short question may lean on; `chosen`: the language was asked for;
    `told` are the last messages that a letter may rest on, each with its day (ISO); `sums_in` are the last ones that told a sum or a day, the newest first; `pieces` the short ones in a row that told
    one side each of a loan, likewise."""

    facts: Mapping[str, Json] = field(default_factory=dict)
    stack: tuple[Frame, ...] = ()
    asked: str | None = None
    offered: tuple[str, ...] = ()
    picks: bool = False
    said: tuple[str, ...] = ()
    misses: int = 0
    runs: int = 0
    lang: str = "zh"
    chosen: bool = False
    greeted: bool = False
    topic: str | None = None
    earlier: tuple[str, ...] = ()
    undo: tuple[Step, ...] = ()
    day: str | None = None
    offered_on: int | None = None
    figured: Mapping[str, Json] | None = None
    told: tuple[tuple[str, str], ...] = ()
    sums_in: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()

    @property
    def top(self) -> Frame | None:
        return self.stack[-1] if self.stack else None

    def but(self, **changes: Any) -> "Session":
        """A copy with some fields changed; dataclasses.replace does the same at ten times the price, several times a turn."""
        made = object.__new__(Session)
        made.__dict__.update(self.__dict__, **changes)
        if len(made.__dict__) > len(self.__dict__):
            raise TypeError(f"a session has no {', '.join(changes.keys() - self.__dict__.keys())}")
        return made

    def with_facts(self, changes: Mapping[str, Json], forget: tuple[str, ...] = ()) -> "Session":
        """The session with facts set and forgotten."""
        kept = {name: value for name, value in self.facts.items() if name not in forget} if forget else self.facts
        return self.but(facts={**kept, **changes})

    def on(self, today: date) -> "Session":
        """The session as it stands today: what was overdue when it was told has been so for longer by now."""
        passed = (today - date.fromisoformat(self.day)).days if self.day else 0
        if passed <= 0:
            return self if self.day else self.but(day=today.isoformat())
        undo = tuple(Step({n: old and (_grown(n, old[0], passed),) for n, old in s.old.items()}, s.stack) for s in self.undo)
        facts = {name: _grown(name, value, passed) for name, value in self.facts.items()}
        return self.but(facts=facts, undo=undo, day=today.isoformat())

    def remember(self, before: "Session") -> "Session":
        """The session with a step that leads back to `before`."""
        names = {n for n in {*self.facts, *before.facts} if self.facts.get(n, ...) != before.facts.get(n, ...)}
        if not names and self.stack == before.stack:
            return self
        old = {n: (before.facts[n],) if n in before.facts else None for n in sorted(names)}
        return self.but(undo=(*self.undo, Step(old, before.stack))[-UNDO_STEPS:])

    def told_of(self) -> "Session":
        """The session at the start of a turn, with its topic among those that were told."""
        return self.but(earlier=tuple(dict.fromkeys((self.topic, *self.earlier)))[:TOPICS_KEPT]) if self.topic else self

    def back(self) -> "Session | None":
        """The session as it was before the last message that changed it; None at the beginning."""
        if not self.undo:
            return None
        step = self.undo[-1]
        facts = {n: v for n, v in self.facts.items() if n not in step.old}
        facts |= {name: value[0] for name, value in step.old.items() if value is not None}
        return self.but(facts=facts, stack=step.stack, undo=self.undo[:-1], asked=None, said=(), misses=0)

    def to_json(self) -> dict[str, Json]:
        return {
            "version": VERSION,
            "facts": dict(self.facts),
            "stack": [[f.dialog, f.run, f.done] for f in self.stack],
            "asked": self.asked,
            "offered": list(self.offered),
            "picks": self.picks,
            "said": list(self.said),
            "misses": self.misses,
            "runs": self.runs,
            "lang": self.lang,
            "chosen": self.chosen,
            "greeted": self.greeted,
            "topic": self.topic,
            "earlier": list(self.earlier),
            "undo": [
                {"old": {n: v and list(v) for n, v in s.old.items()}, "stack": [[f.dialog, f.run, f.done] for f in s.stack]}
                for s in self.undo
            ],
            "day": self.day,
            "offered_on": self.offered_on,
            "figured": self.figured,
            "told": [list(row) for row in self.told],
            "sums_in": list(self.sums_in),
            "pieces": list(self.pieces),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Json]) -> "Session":
        """A stored session, of this release or an earlier one; raises ValueError where it is of a later one, or none at all."""
        try:
            read = cls._read(row)
        except (AttributeError, IndexError, KeyError, TypeError) as error:
            raise ValueError(f"it is no session: {type(error).__name__}") from None
        if read.lang not in LANGUAGES:
            raise ValueError("it is in no language of this program")
        return read

    @classmethod
    def _read(cls, row: Mapping[str, Json]) -> "Session":
        if row["version"] > VERSION:
            raise ValueError(f"a session of version {row['version']}: this program knows up to {VERSION}; update it")
        return cls(
            facts={RENAMED.get(name, name): value for name, value in row["facts"].items()},
            stack=_frames(row["stack"]),
            asked=row["asked"] and RENAMED.get(row["asked"], row["asked"]),
            offered=tuple(row["offered"]),
            picks=row["picks"],
            said=tuple(row["said"]),
            misses=row["misses"],
            runs=row["runs"],
            lang=row["lang"],
            chosen=row.get("chosen", False),
            greeted=row["greeted"],
            topic=row.get("topic"),  # not kept by 0.1.0
            earlier=tuple(row.get("earlier", ())),
            undo=tuple(
                Step({RENAMED.get(n, n): v and (v[0],) for n, v in s["old"].items()}, _frames(s["stack"]))
                for s in row["undo"]
            ),
            day=row.get("day") and date.fromisoformat(row["day"]).isoformat(),
            offered_on=row.get("offered_on"),
            figured=row.get("figured"),
            told=tuple((text, on) for text, on in row.get("told", ())),
            sums_in=tuple(row.get("sums_in", ())),
            pieces=tuple(row.get("pieces", ())),
        )


def _grown(name: str, value: Json, days: int) -> Json:
    """Days overdue go on; 0 is told of what was not overdue yet, and says nothing of today."""
    return value + days if name.endswith(GROWING) and value else value


def _frames(rows: list[list[Json]]) -> tuple[Frame, ...]:
    return tuple(Frame(*row) for row in rows)
