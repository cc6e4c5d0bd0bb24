"""What a question about known figures is reckoned from, and the figures that it names, each with what it is called: 房租, 工资, 招行, the late ones."""

import re
from collections.abc import Mapping
from decimal import Decimal

from content.record import record
from content.regex import regex
from content.sums_asked import sums_asked
from content.words import words
from dialogs.calculator.priority import Debt
from dialogs.case import Case
from dialogs.plans.named_debts import meant
from dialogs.plans.planned import debt_names
from dialogs.replies import name_of
from dialogs.session import Session
from dialogs.slots import CLAIM, find
from dialogs.talk import Talk
from dialogs.understanding.marked import marked
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Money, Number, Value

LEAST = 100
"""Yuan: a smaller number is no sum that is compared."""
SWALLOWS = regex(r"吃[掉了去]")
"""吃掉工资几成: no food."""
HOME_AND_CAR = {"spending.mortgage": regex(r"房贷|按揭|\bmortgage\b", re.IGNORECASE), "spending.car_loan": regex(r"车贷|\bcar (?:loan|payment)\b", re.IGNORECASE)}
"""Told among what is spent in a month."""
WHOLES = ("claim", "late", "on_time", "income", "essentials", "due", "total")
"""Figures of which there is one, by their words."""


@record(frozen=True, slots=True)
class Known:
    """A question and what it may be answered from: the words that are in it, the debts it names, its values."""

    t: Talk
    case: Case
    text: str
    words: frozenset[str]
    named: tuple[int, ...]
    values: tuple[Value, ...]
    session: Session

    def has(self, *names: str) -> bool:
        return any(name in self.words for name in names)

    @property
    def a_month(self) -> bool:
        """Whether what goes out a month is meant, and not what is owed."""
        return self.has("due") and self.has("to_pay", "late", "on_time", "without")

    @property
    def debts(self) -> tuple[Debt, ...]:
        """Those that are meant: late ones or the others, those named, all but those named, else all."""
        if self.has("on_time"):
            return self.case.late if self.has("without") else self.case.on_time
        if self.has("late") and not self.named:
            return self.case.late
        if self.named and self.has("without"):
            return tuple(debt for debt in self.case.debts if debt.index not in self.named)
        return tuple(debt for debt in self.case.debts if not self.named or debt.index in self.named)

    def names(self, debts: tuple[Debt, ...]) -> list[Mapping[str, str]]:
        every = debt_names(self.t, self.case)
        return [every[debt.index] for debt in debts]


@record(frozen=True, slots=True)
class AmountOf:
    """`kind` of figure, what it is called, and what it comes to; None where it was not told."""

    kind: str
    label: str
    amount: Decimal | None

    @property
    def sum(self) -> Decimal:
        return self.amount or Decimal(0)


def figures_in(known: Known, text: str) -> list[AmountOf]:
    """The figures that a text names, as far as they were told: sums that it says itself, debts, kinds of spending, then those of which there is one."""
    sums = [value.value for _, value in marked(text, known.t.today)[1] if isinstance(value, Money | Number) and value.value is not None and value.value >= LEAST]
    if sums:
        return [AmountOf("said", "", amount) for amount in sums] + ([one] if known.has("share") and (one := amount_of(known, "income")) and "income" in words_in(text) else [])
    return figures_named(known, text)


def figures_named(known: Known, text: str) -> list[AmountOf]:
    """Those that it names by a word, whatever sums it says."""
    found = [one for index in ([tuple(meant(known.session.facts, text))] if meant(known.session.facts, text) else []) if (one := _of_debts(known, index))]
    kinds = [*kinds_of(SWALLOWS.sub("", text)), *(kind for kind, words in HOME_AND_CAR.items() if known.session.facts.get(kind) and words.search(text))]
    found += _spent(known, kinds)
    named = words_in(text) - (frozenset(("due",)) if found or kinds or "to_pay" not in words_in(text) else frozenset())
    return found + [one for kind in WHOLES if kind in named and (one := amount_of(known, kind))]


def _spent(known: Known, kinds: list[str]) -> list[AmountOf]:
    """The kinds of spending that are named as one figure; all of it, where it was told as a whole."""
    told = [(slot, amount) for kind in kinds if (slot := find(kind)) and (amount := known.t.get(slot))]
    if not told or len(told) < len(kinds):
        whole = amount_of(known, "essentials") if kinds and not told else None
        return [whole] if whole else [AmountOf(slot.name, name_of(slot, words(known.session.lang)), amount) for slot, amount in told]
    label = ("、" if known.session.lang == "zh" else ", ").join(name_of(slot, words(known.session.lang)) for slot, _ in told)
    return [AmountOf("spent", label, sum((amount for _, amount in told), Decimal(0)))]


def words_in(text: str) -> frozenset[str]:
    """Of the words that say more of a figure, those that a text has."""
    return frozenset(name for name, pattern in sums_asked().known.items() if pattern.search(text))


def _of_debts(known: Known, of: tuple[int, ...]) -> AmountOf | None:
    debts = tuple(debt for debt in known.case.debts if debt.index in of)
    by_month = known.a_month or known.has("income")
    sums = [debt.minimum if by_month else debt.owed for debt in debts]
    label = "、".join(name[known.session.lang] for name in known.names(debts))
    return AmountOf("debts", label if known.session.lang == "zh" else label.replace("、", ", "), sum((amount or Decimal(0) for amount in sums), Decimal(0))) if any(sums) else None


def amount_of(known: Known, kind: str) -> AmountOf | None:
    """A figure of which there is one; None where it was not told."""
    case = known.case
    late = [debt.owed or Decimal(0) for debt in (case.late if kind == "late" else case.on_time)]
    amount = {"claim": known.t.get(CLAIM), "income": case.income, "essentials": case.essentials, "due": case.minimum, "total": case.owed}.get(kind, sum(late, Decimal(0)))
    return AmountOf(kind, words(known.session.lang).section(f"figure.name.{kind}").body, amount) if amount else None
