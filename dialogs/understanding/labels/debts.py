"""One debt of a message, or several that share a figure: its names, its kind and what is told of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from content.registry import Lender
from dialogs.understanding.labels.marks import CARD, LOAN, Token, is_product
from dialogs.understanding.values import Span

Json = Any
SECURED = ("mortgage", "car_loan")
WEAK = ("any", "loan", "private")
NO_KIND = ("", "any", "loan")
KINDS = {"bank": "bank_loan", "private_bank": "online", "consumer_finance": "online", "microloan": "online", "platform": "online", "payment": "online", "guarantee": "online", "creditor": "private"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A value as its slot stores it; `low` and `high` where a range was said, `choices` where several readings stand; `learned` where no word names it."""

    value: Json
    span: Span
    about: bool = False
    low: Json = None
    high: Json = None
    choices: tuple[Json, ...] = ()
    learned: bool = False


@dataclass(slots=True)
class Debt:
    """What a message says of one debt, or of several that share one figure (`names`, `count`)."""

    kind: str = ""
    lenders: list[Lender] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)
    span: Span = (0, 0)
    item: bool = False
    total: bool = False

    @property
    def told(self) -> bool:
        """Whether anything makes it a debt: 朋友介绍的 and 平台说 are none."""
        return bool(self.facts) or (bool(self.kind) and self.kind not in WEAK) or bool(self.lenders)

    def slots(self) -> Iterator[tuple[str, Fact]]:
        """Its facts by the end of the slot's name."""
        if len(self.lenders) == 1:
            yield "lender", Fact(self.lenders[0].id, self.span)
        if products := [name for name in self.names if len(self.names) > 1 or is_product(name)]:
            yield "product", Fact("、".join(map(bank_of, products)), self.span)
        kind = self.kind if self.kind not in NO_KIND else ""
        of_lenders = {KINDS.get(lender.kind, "") for lender in self.lenders}
        kind = kind or (of_lenders.pop() if len(of_lenders) == 1 else "")
        if kind:
            yield "kind", Fact(kind, self.span, about=not self.kind)
        if kind in SECURED:
            yield "secured", Fact(True, self.span)
        yield from self.facts.items()


def bank_of(name: str) -> str:
    """招行信用卡 and 招行贷款 are of one bank."""
    return name.removesuffix(CARD).removesuffix(LOAN)


def same_name(token: Token, debt: Debt, name: str) -> bool:
    """京东白条 and 白条 are one, 招行信用卡 and 招行."""
    new, known = bank_of(token.name), bank_of(name)
    return new == known or (token.lender in debt.lenders and is_product(new) and is_product(known) and (new.endswith(known) or known.endswith(new)))
