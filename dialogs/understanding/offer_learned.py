"""The terms of an offer by what was learned of its figures: a second reading, for offers that our words leave without a price.

Every figure gets its likeliest role, and the terms are believed only where they have a price and no sum is left over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.loan import Cost, Missing, price
from dialogs.calculator.terms import MONTH, Charge, Fee, Length, Per, Stage, Terms, When
from dialogs.understanding.offer_draft import Draft
from dialogs.understanding.offer_figures import SUMS, readings, times_of
from dialogs.understanding.offer_found import LEAST_LENT
from dialogs.understanding.offer_parts import PERIODS, Figure, Row, length_of
from dialogs.understanding.offer_roles import CADENCE_PER, fee_kind, share_of
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

SURE = 0.3
"""How likely all roles must be together."""
CHARGED: dict[str, When] = {"cut": "start", "aside": "aside", "fee": "each", "end": "end"}
PAID, UNLIKE = ("pay", "cap", "int"), frozenset({"stage", "nth", "first"})
EACH_TIME = ("pay", "cap", "int", "fee")
AGAIN = frozenset({"unit", "every", "share"})
"""What may be said more than once of one loan."""
FILLED = {"received": ("received", "contract"), "count": ("count", "term"), "payment": ("payment", "total", "interest", "quoted", "principal_each"), "rate": ("quoted",)}
"""What may stand in for the field that is asked."""
DEAREST = 1
"""As a fraction of the loan from one payment to the next: what is dearer was misheard."""
GUESSED = regex(r"\s*-?(?:something\b|odd\b|ish\b|or so\b|[来几](?=[期个天次月年])|[到至~]\s?[\d一二三四五六七八九十])")
CONTRADICTED = ("total_mismatch", "several_loans", "fees_above_gap")
"""Which of two figures is true, no learning tells."""
IN_DOUBT = frozenset({"count", "kind"})
"""What was told as a choice, or of several loans."""


def by_learning(draft: Draft, heard: Terms) -> Terms | None:
    """The terms by the likeliest learned roles that can be priced: what was heard with what it lacks, or else all anew. None where
    the roles are in doubt, or something was told as a guess."""
    asked = price(heard)
    doubts = IN_DOUBT | {"received"} if draft.untold else IN_DOUBT
    if not isinstance(asked, Missing) or draft.refused or not doubts.isdisjoint(heard.unclear) or asked.reason in CONTRADICTED or any(_is_loose(draft.row, figure) for figure in draft.row.figures):
        return None
    for chance, told in readings(draft.row):
        if chance < SURE:
            return None
        found = _Found(draft, heard, [(figure, role) for figure, role in zip(draft.row.figures, told, strict=True) if role != "other"])
        for terms in found.terms(asked.field):
            if _makes_sense(price(terms)):
                return terms
    return None


def _makes_sense(cost: Cost | Missing) -> bool:
    if not isinstance(cost, Cost) or not 0 <= cost.periodic_irr <= DEAREST:
        return False
    kept = cost.contract is not None and cost.received is not None and cost.received < LEAST_LENT * cost.contract
    return not kept and (cost.total_cost is None or cost.total_cost >= 0)


def _is_loose(row: Row, figure: Figure) -> bool:
    """A figure told as a guess, as one end of a range, or with words of that kind beside it."""
    value = figure.value
    ranged = isinstance(value, Money | Number | Count | Percent | Rate) and value.is_range
    return value.about or ranged or figure.before("approx") or GUESSED.match(row.text, figure.span[1]) is not None


class _Found:
    """Terms in the making, from figures whose role is settled."""

    def __init__(self, draft: Draft, heard: Terms, told: Sequence[tuple[Figure, str]]) -> None:
        self.draft, self.heard = draft, heard
        self.told = told
        self.by_role: dict[str, list[Figure]] = {}
        parts = _parts(told)
        for figure, role in ((figure, role) for figure, role in told if figure.place not in parts):
            self.by_role.setdefault(role, []).append(figure)

    def terms(self, asked: str) -> Iterator[Terms]:
        """What was heard with what is asked for, and all by what was learned."""
        whole = self._whole()
        if not self._is_plain() or ((asked in ("style", "rate") or "rate" in self.heard.unclear) and not (whole.payment or whole.total or whole.stages)):
            return
        if not UNLIKE & self.by_role.keys() or whole.stages:
            yield whole
        lacks = {name: value for name in FILLED.get(asked, ()) if (value := getattr(whole, name)) is not None}
        if lacks:
            filled = replace(self.heard, **lacks, unclear=tuple(name for name in self.heard.unclear if name != asked))
            if self._sums() <= _amounts(filled):
                yield filled

    def _sums(self) -> set[Decimal]:
        """The sums of the loan, but for those that only tell what a price or a loan is reckoned from."""
        return {_best(figure) for figure, role in self.told if role in SUMS - {"unit", "price", "down"}}

    def _is_plain(self) -> bool:
        """Whether nothing was told twice in different words."""
        staged = () if UNLIKE.isdisjoint(self.by_role) else (*PAID, "stage", "nth")
        return all(role in AGAIN or role in CHARGED or role in staged or len({_best(figure) for figure in figures}) == 1 for role, figures in self.by_role.items())

    def _whole(self) -> Terms:
        each = self._cadence()
        known: dict[str, Any] = {
            "received": self._sum("got"), "contract": self._contract(), "payment": self._sum("pay"), "total": self._sum("total"),
            "principal_each": self._sum("cap"), "last_payment": self._sum("last"), "buyout": self._sum("buyout"),
            "count": self._count(), "term": self._length("term"), "free_periods": self._number("free"),
            "period": self._length("every") or each, "fees": tuple(self._fees()), "style": self.heard.style, "wants": self.heard.wants,
            "month_days": self.heard.month_days,
        }
        known |= self._price()
        if stages := self._stages():
            known |= {"stages": stages, "payment": None, "interest": None, "principal_each": None, "last_payment": None, "style": None}
        if known["period"] == known["term"]:
            known["period"] = None
        if known["payment"] and (known["count"] or known["term"]):
            known["style"] = None if known["style"] == "once" else known["style"]
        by_months = known["term"] and known["term"].unit == "month" and not known["count"] and not known["period"]
        if by_months and not self.by_role.keys().isdisjoint(EACH_TIME):
            known["period"] = MONTH
        return Terms(**known)

    def _cadence(self) -> Length | None:
        """How often is paid: by a word at the payment, or by the only such word there is."""
        cadences = [figure.cadence for role in EACH_TIME for figure in self.by_role.get(role, []) if figure.cadence in PERIODS]
        anywhere = {word.cadence for word in self.draft.row.words if word.cadence in PERIODS}
        name = cadences[0] if cadences else next(iter(anywhere)) if len(anywhere) == 1 else None
        return self.heard.period or (PERIODS[name] if name else None)

    def _stages(self) -> tuple[Stage, ...]:
        """Payments that are not all alike, in their order; none where they are, or where it is not told of each how often."""
        if self.by_role.keys().isdisjoint(UNLIKE):
            return ()
        stages, waiting = list[Stage](), list[int | None]()
        for figure, role in self.told:
            if role == "stage":
                waiting.append(times_of(figure) or 1)
            elif role == "nth":
                waiting.append(None)
            elif role in PAID:
                stages.append(Stage(waiting.pop(0) if waiting else None, _best(figure)))
        first, last = self._sum("first"), self._sum("last")
        ends = [Stage(1, last)] if last else []
        return () if waiting or any(stage.count is None for stage in stages[:-1]) else (*([Stage(1, first)] if first else []), *stages, *ends)

    def _sum(self, role: str) -> Decimal | None:
        return next((_best(figure) for figure in self.by_role.get(role, [])), None)

    def _contract(self) -> Decimal | None:
        lent = [_best(figure) for figure in self.by_role.get("lent", [])]
        if lent:
            return max(lent)
        paid, total, interest = self._sum("price"), self._sum("total"), self._sum("int_all")
        if paid is not None and "got" not in self.by_role:
            return paid - (self._sum("down") or 0)
        return total - interest if total and interest and "got" not in self.by_role else None

    def _number(self, role: str) -> int | None:
        return next((times_of(figure) or None for figure in self.by_role.get(role, [])), None)

    def _count(self) -> int | None:
        for figure in self.by_role.get("count", []):
            value = figure.value
            if isinstance(value, Duration):
                return times_of(figure) or None
            if isinstance(value, Count | Number) and value.best == int(value.best):
                return int(value.best)
        return None

    def _length(self, role: str) -> Length | None:
        return next((length_of(figure.value) for figure in self.by_role.get(role, []) if isinstance(figure.value, Duration | Count | Number)), None)

    def _fees(self) -> Iterator[Fee]:
        for role, when in CHARGED.items():
            for figure in self.by_role.get(role, []):
                yield Fee(fee_kind(figure) or "service", when, _best(figure))
        for figure in self.by_role.get("share", []):
            yield Fee(fee_kind(figure) or "service", "start", share=share_of(figure))

    def _price(self) -> dict[str, Any]:
        """Interest in yuan or as a rate."""
        if figures := self.by_role.get("int_all"):
            return {"interest": Charge(_best(figures[0]), "total")}
        if figures := self.by_role.get("int"):
            amount, unit = _best(figures[0]), self._sum("unit")
            every = self._length("every")
            per: Per = CADENCE_PER.get(figures[0].cadence or "", every.unit if every and every.amount == 1 else "period")
            return {"quoted": Charge(amount / unit, per)} if unit else {"interest": Charge(amount, per)}
        if figures := self.by_role.get("fee_rate"):
            return {"quoted": Charge(share_of(figures[0]), "period"), "style": "flat"}
        if figures := self.by_role.get("rate"):
            return {"quoted": self._quoted(figures[0])}
        return {}

    def _quoted(self, figure: Figure) -> Charge | None:
        """A rate, where it is told of which stretch of time."""
        share, value = share_of(figure), figure.value
        told = next((charge for charge in (self.heard.quoted, self.draft.quoted) if charge and charge.value == share), None)
        per = value.per if isinstance(value, Rate) else CADENCE_PER.get(figure.cadence or "")
        return told or (Charge(share, per) if per else None)


def _parts(told: Sequence[tuple[Figure, str]]) -> set[int]:
    """The places of sums that are only the parts of one that was told: 月供880其中本金700利息180; 砍300:风险金240、快审60."""
    sums: dict[str, list[Figure]] = {}
    for figure, role in told:
        sums.setdefault(role, []).append(figure)
    found = set[int]()
    pay, (lent, got) = sums.get("pay", []), (_best(sums[role][0]) if role in sums else None for role in ("lent", "got"))
    parts = [*sums.get("cap", []), *sums.get("int", []), *sums.get("fee", [])]
    if len(pay) == 1 and sum(_best(part) for part in parts) == _best(pay[0]):
        found |= {part.place for part in parts}
    elif len(pay) == 1 and "cap" in sums:
        found |= {part.place for part in (*sums["cap"], *sums.get("int", []))}
    cuts = sums.get("cut", [])
    if lent and got and len(cuts) > 1 and (whole := next((cut for cut in cuts if _best(cut) == lent - got), None)):
        found |= {cut.place for cut in cuts if cut is not whole}
    return found


def _amounts(terms: Terms) -> set[Decimal | None]:
    """Every sum in the terms."""
    plain = {getattr(terms, name) for name in ("received", "contract", "payment", "principal_each", "total", "last_payment", "buyout")}
    charges = {terms.interest.value} if terms.interest else set()
    return plain | charges | {fee.amount for fee in terms.fees} | {stage.amount for stage in terms.stages}


def _best(figure: Figure) -> Decimal:
    value = figure.value
    return value.best if isinstance(value, Money | Number | Count | Percent | Rate) else Decimal(0)
