"""Money of the case file beside other money of it: a share, a difference, what both earn, what a year comes to, what was told before."""

import re
from collections.abc import Callable
from decimal import Decimal

from content.regex import regex
from content.sums_asked import sums_asked
from content.words import words
from dialogs.questions.known_sums import WHOLES, AmountOf, Known, amount_of, figures_in
from dialogs.replies import Reply, full_name, listed, say
from dialogs.slots import (
    ESSENTIALS,
    INCOME,
    SPOUSE_INCOME,
    find,
)
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Duration, Money, Number
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

THAT = regex(r"那|这|\b(?:that|this|it)\b", re.IGNORECASE)
HUNDRED, MONTHS, MONTHS_TOLD, SEVERAL = Decimal(100), 12, 2, 2
MENDED = ("money", "count", "rate", "date")
"""Kinds of facts of which somebody may ask what they were before."""


def _before(known: Known) -> Reply | None:
    """What the last fact that was put right was before."""
    if not known.has("changed") or known.values:
        return None
    speech, facts = words(known.session.lang), known.session.facts
    for step in reversed(known.session.undo):
        for name, value in step.old.items():
            slot = find(name)
            if slot is None or slot.kind not in MENDED or not value or value[0] is None or facts.get(name) in (None, value[0]):
                continue
            if known.named and slot.item not in known.named:
                continue
            data = {"slot": full_name(slot, speech, facts), "old": say(slot, value[0], speech), "new": say(slot, facts[name], speech)}
            return Reply("figure.before", data, numbers={"old": value[0], "new": facts[name]})
    return None


def _told(known: Known) -> Reply | None:
    """What was told of income, spending, or the debts that are named, said again."""
    facts = known.session.facts
    kinds = [kind for kind in kinds_of(known.text) if facts.get(kind) is not None]
    spends = known.has("essentials") or kinds_of(known.text)
    names = [*([INCOME.name] if known.has("income") else []), *kinds, *([ESSENTIALS.name] if spends and not kinds else [])]
    names += [name for index in known.named for name in facts if name.startswith(f"debts[{index}].")]
    told = {name: facts[name] for name in names if facts.get(name) is not None}
    if not told or known.values or known.has("difference", "share", "how_late", "largest", "longest", "total"):
        return None
    return Reply("figure.told", {"rows": listed(told, words(known.session.lang), facts)}, numbers=told)


def _share(known: Known) -> Reply | None:
    """One figure as a share of the income, of all that is owed, or of all that is due."""
    if known.has("general"):
        return None
    figures = figures_in(known, known.text)
    whole = next((figure for kind in ("income", "total", "due") for figure in figures if figure.kind == kind), None) or (amount_of(known, "total") if figures else None)
    rest = [figure for figure in figures if figure is not whole]
    if whole is None or not whole.amount or len(rest) > 1:
        return None
    part = rest[0] if rest else _told_last(known) or amount_of(known, "due") if whole.kind == "income" else None
    if part is None or part.amount is None or (part.kind == "said" and whole.kind != "income"):
        return None
    ratio = part.amount / whole.amount
    return Reply("figure.share", {"part": part, "whole": whole, "ratio": ratio}, numbers={"share_pct": round(ratio * HUNDRED, 2)})


def _told_last(known: Known) -> AmountOf | None:
    """How big a share of my wage is that: the sum of a month that was told last."""
    last = known.session.figured or {}
    sum_of_it = Decimal(last["sum"]) if last.get("per") == "month" and THAT.search(known.text) else None
    return AmountOf("said", "", sum_of_it) if sum_of_it and sum_of_it > 0 else None


def _difference(known: Known) -> Reply | None:
    """Between two figures that the question names, or one and all that is owed."""
    if known.has("general") or any(isinstance(value, Duration) for value in known.values):
        return None
    sides = [side for side in sums_asked().known["between"].split(known.text) if side.strip()]
    figures = list(dict.fromkeys(figure for side in sides for figure in figures_in(known, side)[:1]))
    if len(figures) == 1 and figures[0].kind == "said" and known.has("shown") and (all_owed := amount_of(known, "total")):
        figures.append(all_owed)
    if not figures and not known.has(*WHOLES) and len(known.case.debts) == SEVERAL:
        figures = [AmountOf("debts", name[known.session.lang], debt.owed) for debt, name in zip(known.case.debts, known.names(known.case.debts), strict=True)]  # 两家差多少
    if len(figures) != 2 or figures[0].amount is None or figures[1].amount is None or {figure.kind for figure in figures} == {"said"}:
        return None
    more, less = sorted(figures, key=lambda figure: figure.amount or 0, reverse=True)
    difference = (more.amount or Decimal(0)) - (less.amount or Decimal(0))
    return Reply("figure.difference", {"more": more, "less": less, "difference": difference}, numbers={"difference": difference})


def _earned(known: Known) -> Reply | None:
    """What comes in each month, of both who earn."""
    if not known.has("income") or known.values or not known.has("how_much", "household") or known.has("general", "to_pay", "for_debts", "share", "difference", "yearly", "essentials"):
        return None
    told = {name: known.session.facts[name] for name in (INCOME.name, SPOUSE_INCOME.name) if known.session.facts.get(name)}
    if len(told) < SEVERAL or known.case.income is None:
        return None
    terms = [Decimal(amount) for amount in told.values()]
    return Reply("figure.sum", {"how": "sum", "terms": terms, "result": known.case.income, "per": "month", "whole": None, "of": []}, numbers={"result": known.case.income})


def _yearly(known: Known) -> Reply | None:
    """What comes in, is spent or is due in a month, over a year."""
    if not known.has("how_much") or known.values or known.has("general", "difference", "share") or read_what_ifs(known.text, known.t.today):
        return None  # 一年内还清每月得还多少 asks for a plan
    due = sum((debt.minimum or Decimal(0) for debt in known.debts), Decimal(0)) if known.named and known.has("to_pay") else None
    found = [AmountOf("due", "", due)] if due else [figure for figure in figures_in(known, known.text) if figure.kind not in ("total", "late", "on_time", "claim")]
    if len(found) != 1 or found[0].amount is None:
        return None
    amount = found[0].amount
    return Reply("figure.over_time", {"amount": amount, "per": "month", "asked": "year", "result": amount * MONTHS}, numbers={"result": amount * MONTHS})


def _lives_on(known: Known) -> Reply | None:
    """What a month would leave for the debts, with another sum to live on."""
    sums = [value.value for value in known.values if isinstance(value, Money | Number)]
    income = known.case.income
    if len(sums) != 1 or sums[0] is None or income is None or not known.has("for_debts") or known.has("general"):
        return None
    left = income - sums[0]
    data = {"income": income, "essentials": sums[0], "changed": Decimal(0), "available": left, "taken": Decimal(0), "names": [], "also": False, "left": left, "others": None, "due": None}
    return Reply("figure.left", data, numbers={"monthly_surplus": left, "left": left})


MONEY: dict[str, Callable[[Known], Reply | None]] = {"before": _before, "share": _share, "difference": _difference, "household": _earned, "lives_on": _lives_on, "yearly": _yearly, "told": _told}
"""By the words that ask for it."""
