"""The terms that the figures of an offer make, once the role of each is settled."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.calculator.terms import MONTH, Charge, Fee, Length, Per, Stage, Terms, When
from dialogs.understanding.offers.draft import Draft
from dialogs.understanding.offers.figures import SUMS, times_of
from dialogs.understanding.offers.parts import PERIODS, Figure, length_of
from dialogs.understanding.offers.roles import CADENCE_PER, fee_kind, share_of
from dialogs.understanding.offers.sums import unit_sum
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

CHARGED: dict[str, When] = {"cut": "start", "aside": "aside", "fee": "each", "end": "end"}
PAID, UNLIKE = ("pay", "cap", "int"), frozenset({"stage", "nth", "first"})
REST = regex(r"(?:\bthen|\bafter that|\banother|\bother|\bfollowing|\bremaining|余|剩|后面?|再|其它?)\W{0,3}$")
EACH = regex(r"每|一期|\b(?:each|every|per|monthly|a month)\b")
APART = regex(r"[,，。;；、.]")
DAY = Length(Decimal(1), "day")
EACH_TIME = ("pay", "cap", "int", "fee")
AGAIN = frozenset({"unit", "every", "share"})
"""What may be said more than once of one loan."""
FILLED = {"received": ("received", "contract"), "count": ("count", "term"), "payment": ("payment", "total", "interest", "quoted", "principal_each"), "rate": ("quoted",)}
"""What may stand in for the field that is asked."""


class Built:
    """Terms in the making, from figures whose role is settled."""

    def __init__(self, draft: Draft, heard: Terms, told: Sequence[tuple[Figure, str]]) -> None:
        self.draft, self.heard = draft, heard
        self.told = told
        self.by_role: dict[str, list[Figure]] = {}
        parts = _parts(told) | {figure.place for figure, role in told if role == "fee" and (figure.before("includes") or figure.after("inside"))}
        for figure, role in ((figure, role) for figure, role in told if figure.place not in parts):
            self.by_role.setdefault(role, []).append(figure)

    def terms(self, asked: str) -> Iterator[Terms]:
        """What was heard with what is asked for, and all by what was learned."""
        whole = self._whole()
        if not self._is_plain() or ((asked in ("style", "rate") or "rate" in self.heard.unclear) and not (whole.payment or whole.total or whole.stages or ("fee_rate" in self.by_role and EACH.search(self.draft.row.text)))):
            return
        if not self._unlike() or whole.stages:
            yield whole
        lacks = {name: value for name in FILLED.get(asked, ()) if (value := getattr(whole, name)) is not None}
        if lacks:
            filled = replace(self.heard, **lacks, unclear=tuple(name for name in self.heard.unclear if name != asked))
            if self._sums() <= _amounts(filled) and not any(self._is_taken(value) for value in lacks.values()):
                yield filled

    def _is_taken(self, value: Any) -> bool:
        """They want 1,500 back: a sum that was told once and heard as what is paid is no loan as well."""
        return value in _amounts(self.heard) and sum(_best(figure) == value for figure in self.draft.row.figures) == 1

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
            "month_days": self.heard.month_days, "stages": (),
        }
        known |= self._price()
        if known["received"] and not known["contract"] and "share" in self.by_role:
            known |= {"received": None, "contract": known["received"]}  # 放款2万4,扣3%
        if stages := self._stages():
            counted = None if all(stage.count for stage in stages) else known["count"]
            known |= {"stages": stages, "payment": None, "interest": None, "principal_each": None, "last_payment": None, "style": None, "free_periods": None, "count": counted}
        by_the_day = known["period"] == DAY and not known["payment"] and not known["stages"]
        if known["period"] == known["term"] or by_the_day:
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
        if not self._unlike():
            return ()
        stages, waiting = list[Stage](), list[int | None]()
        for figure, role in self.told:
            if role == "free":
                stages.append(Stage(times_of(figure) or 1, Decimal(0)))
            elif role == "stage" or (role == "count" and self._of_the_rest(figure)):
                waiting.append(times_of(figure) or 1)
            elif role == "nth":
                waiting.append(None)
            elif role in PAID:
                stages.append(Stage(waiting.pop(0) if waiting else None, _best(figure)))
        first, last = self._sum("first"), self._sum("last")
        waits = next((place for place, stage in enumerate(stages) if stage.count is None and waiting), None)
        if waits is not None:
            stages[waits] = replace(stages[waits], count=waiting.pop(0))  # 330 each, 11 of them
        ends = [Stage(1, last)] if last else []
        return () if waiting or any(stage.count is None for stage in stages[:-1]) else (*([Stage(1, first)] if first else []), *stages, *ends)

    def _unlike(self) -> bool:
        """Whether payments differ: by stages, or a first or last one beside so many of the rest, or none for some time."""
        paused = "free" in self.by_role and "pay" in self.by_role
        rest = "last" in self.by_role and any(self._of_the_rest(figure) for figure in self.by_role.get("count", []))
        return paused or rest or not self.by_role.keys().isdisjoint(UNLIKE)

    def _of_the_rest(self, count: Figure) -> bool:
        """then 11 of 420, 余9期每期1350: so many of these, and not of all."""
        pays = [figure for figure in self.by_role.get("pay", []) if figure.place in (count.place - 1, count.place + 1)]
        between = self.draft.row.text[min(count.span[1], pays[0].span[1]) : max(count.span[0], pays[0].span[0])] if pays else ","
        return REST.search(self.draft.row.text[max(0, count.span[0] - 12) : count.span[0]]) is not None or not APART.search(between)

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
                kept = next((fee.kind for fee in self.heard.fees if fee.amount == _best(figure)), None)
                kind = kept or fee_kind(figure) or "service"
                yield Fee("service" if kind == "deposit" != kept else kind, when, _best(figure))
        for figure in self.by_role.get("fee_rate", []) if "rate" in self.by_role else []:
            yield Fee(fee_kind(figure) or "service", "each", share=share_of(figure))
        for figure in self.by_role.get("share", []):
            yield Fee(fee_kind(figure) or "service", "start", share=share_of(figure))

    def _price(self) -> dict[str, Any]:
        """Interest in yuan or as a rate."""
        if figures := self.by_role.get("int_all"):
            return {"interest": Charge(_best(figures[0]), "total")}
        if (figures := self.by_role.get("int")) and "total" not in self.by_role:
            amount, every = _best(figures[0]), self._length("every")
            unit = self._sum("unit") or (unit_sum(figures[0]) if figures[0].says("unit_sum") else None)
            per: Per = CADENCE_PER.get(figures[0].cadence or "", every.unit if every and every.amount == 1 else "period")
            return {"quoted": Charge(amount / unit, per)} if unit else {"interest": Charge(amount, per)}
        if (figures := self.by_role.get("fee_rate")) and "rate" not in self.by_role:
            return {"quoted": Charge(share_of(figures[0]), "total" if figures[0].says("total") else "period"), "style": "flat"}
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
