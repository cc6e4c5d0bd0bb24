"""Debts of the case file beside each other: the largest, how many, what some of them come to, how long one takes, what a month has more once they are gone."""

import math
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from dialogs.questions.known_sums import Known
from dialogs.questions.reckoned import reckoned_line
from dialogs.questions.talked_pace import paced
from dialogs.replies import Reply
from dialogs.understanding.asked_sums import Asked
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.own_sums import EACH_TIME
from dialogs.understanding.spending_kinds import kinds_of

SEVERAL = 2


def _which(known: Known, *, largest: bool) -> Reply | None:
    """The largest or the smallest of them, by what is owed or by what it takes a month."""
    if not known.has("which") or known.has("general") or (known.has("order") and not known.text.isascii()) or known.values or len(known.case.debts) < 2:
        return None
    a_month = known.a_month
    sums = [(debt, amount) for debt in known.case.debts if (amount := debt.minimum if a_month else debt.owed)]
    if not sums:
        return None
    debt, amount = (max if largest else min)(sums, key=lambda one: one[1])
    return Reply("figure.which", {"largest": largest, "name": known.names((debt,))[0], "amount": amount, "month": a_month}, numbers={"amount": amount})


def _count(known: Known) -> Reply | None:
    """How many debts were told; of those that are late, or are not, where that is asked."""
    debts = known.debts
    if not debts or known.has("general", "order") or known.values:
        return None
    count = known.case.lenders if len(debts) == len(known.case.debts) else len(debts)
    return Reply("figure.count", {"count": count, "names": known.names(debts), "late": known.has("late"), "on_time": known.has("on_time")}, numbers={"count": count})


def _part(known: Known) -> Reply | None:
    """What the late ones, the others, those that are named or all but those are owed, or take a month."""
    debts, a_month = known.debts, known.a_month
    several = known.has("together") and SEVERAL <= len(known.named) < len(known.case.debts)
    some = (known.has("late", "on_time") and known.has("only", "total", "due")) or (known.named and (known.has("without") or several or (a_month and len(known.named) == 1)))
    if not some or not debts or known.values or not (several or known.has("how_much")) or known.has("general", "difference", "share", "told", "income", "essentials", "yearly"):
        return None
    sums = [(debt, amount) for debt in debts if (amount := debt.minimum if a_month else debt.owed)]
    if not sums:
        return None
    of = tuple(debt for debt, _ in sums)
    rows = [{"name": name, "amount": amount} for name, (_, amount) in zip(known.names(of), sums, strict=True)]
    total = sum((amount for _, amount in sums), Decimal(0))
    data = {"rows": rows, "total": total, "month": a_month, "unknown": len(debts) - len(sums), "of": [debt.index for debt in of]}
    return Reply("figure.part", data, numbers={"due" if a_month else "owed": total})


def _how_long(known: Known) -> Reply | None:
    """How long the one debt that is named takes at its own instalments."""
    debt = known.debts[0] if len(known.named) == 1 and len(known.debts) == 1 else None
    if debt and debt.owed and (each := _each(known)) and not known.has("general", "order") and each < debt.owed:
        found = paced(debt.owed, each, [debt.index], debt.yearly if debt.rate else Decimal(0))
        return Reply(found.part.key, parts=(found.part,), numbers=found.numbers)
    if debt is None or known.values or known.has("general", "order", "late", "supposes") or not debt.owed or not debt.minimum:
        return None
    months = debt.left or math.ceil(debt.owed / debt.minimum)
    data = {"name": known.names((debt,))[0], "owed": debt.owed, "each": debt.minimum, "months": months, "told": debt.left is not None, "yearly": debt.yearly if debt.rate else None}
    return Reply("figure.own_pace", data, numbers={"months": months})


def _each(known: Known) -> Decimal | None:
    """The one sum of a month that the question names."""
    said, places = marked(known.text, known.t.today)
    found = EACH_TIME.search(said) if said.count("¤") == 1 else None
    return amount_in(found, said, places) if found else None


def _interest_in_all(known: Known) -> Reply | None:
    """The interest of the pace that was told last, told with it."""
    last = known.session.figured or {}
    of = [debt for debt in known.case.debts if debt.index in last.get("of", [])]
    if last.get("what") != "pace" or len(of) != 1 or not of[0].rate or known.values:
        return None
    found = paced(Decimal(last["whole"]), Decimal(last["each"]), [of[0].index], of[0].yearly)
    return Reply(found.part.key, parts=(found.part,), numbers=found.numbers)


def _freed(known: Known) -> Reply | None:
    """What a month has more once the debts that are named are paid off."""
    known = replace(known, words=known.words - {"without", "late", "on_time"})
    due = [(debt, debt.minimum) for debt in known.debts if known.named and debt.minimum]
    if not due or known.values:
        return None
    rows = [{"name": name, "minimum": minimum} for name, (_, minimum) in zip(known.names(tuple(debt for debt, _ in due)), due, strict=True)]
    total = sum((minimum for _, minimum in due), Decimal(0))
    return Reply("figure.freed", {"rows": rows, "total": total, "of": [debt.index for debt, _ in due]}, numbers={"freed": total})


def _all_due(known: Known) -> Reply | None:
    """What has to be paid every month, of all that is owed: with what a month leaves for it."""
    asks = known.has("every") and known.has("to_pay") and known.has("how_much")
    if not asks or known.named or known.values or kinds_of(known.text) or known.has("general", "income", "essentials", "for_debts", "share", "difference", "late", "on_time", "without", "yearly", "average", "longest", "total"):
        return None
    return reckoned_line(known.session.facts, known.text, known.t.today, Asked("due"), {})


DEBTS: dict[str, Callable[[Known], Reply | None]] = {
    "interest_in_all": _interest_in_all, "freed": _freed, "largest": lambda known: _which(known, largest=True), "smallest": lambda known: _which(known, largest=False),
    "how_many": _count, "late": _part, "on_time": _part, "without": _part, "due": lambda known: _part(known) or _all_due(known), "together": _part, "how_long": _how_long,
}  # fmt: skip
"""By the words that ask for it."""
