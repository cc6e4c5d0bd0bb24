"""Days of the case file that are asked for: how late each debt is, on which day it will be so many days late, how many are left until a last day or a due one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dialogs.court import last_day
from dialogs.due_days import coming
from dialogs.questions.known_sums import Known
from dialogs.replies import Reply
from dialogs.slots import (
    DUE_ON,
    HAPPENED,
    HEARING_ON,
    PAPER,
    PLAN_MADE,
    SERVED_ON,
)
from dialogs.talk import Talk
from dialogs.understanding.marked import marked
from dialogs.understanding.papers import named_paper
from dialogs.understanding.values import Day, Duration, Money, Number


def _days_to(known: Known) -> Reply | None:
    """How many days are left until the last day of the court's paper, or until the hearing, and which weekday that is."""
    t = known.t
    hearing = t.get(HEARING_ON) if known.has("hearing") or not known.has("deadline") else None
    kind, served = t.get(PAPER) or t.get(HAPPENED), t.get(SERVED_ON)
    came = [value.start for value in known.values if isinstance(value, Day) and value.start and value.start == value.end and value.start <= t.today]
    if known.has("came") and known.has("deadline") and known.has("supposes") and len(came) == len(known.values) == 1:
        kind, served = named_paper(known.text).get("paper.kind") or kind or "summons", came[0]  # if the papers came on the 18th
        known = replace(known, values=())
        t = Talk({**t.facts, SERVED_ON.name: served.isoformat()}, t.today)
    found = last_day(t, kind) if kind and served and served <= t.today and not known.has("hearing") else None
    of_court = known.has("hearing", "deadline", "weekday") or (known.session.top is not None and known.session.top.dialog == "court")
    if not (hearing or found):
        return _due_days(known)
    if not of_court or any(not isinstance(value, Duration) for value in known.values):
        return None
    deadline = found[0].data if found else None
    until = (hearing - t.today).days if hearing else None
    days = (hearing, *((deadline["last"], deadline["moved"]) if deadline else ()))
    data = {"hearing": hearing, "until_hearing": until, "deadline": deadline, "weekdays": {day: day.weekday() for day in days if day}}
    return Reply("figure.court_days", data, numbers={"days_left": deadline["left"] if deadline else until} | ({"hearing": hearing} if hearing else {}))


def _due_days(known: Known) -> Reply | None:
    """On which day each debt is due next, and in how many days."""
    days = [(debt, coming(on, known.t.today)) for debt in known.debts if (on := known.t.get(DUE_ON.at(debt.index)))]
    if len(days) == 1 and known.t.get(PLAN_MADE):
        return None  # the plan tells its day
    if not days or known.has("general", "hearing", "weekday") or any(isinstance(value, Money | Number) for value in known.values):
        return None
    days.sort(key=lambda one: one[1])
    names = known.names(tuple(debt for debt, _ in days))
    rows = [{"name": name, "on": on, "left": (on - known.t.today).days, "due": debt.minimum} for name, (debt, on) in zip(names, days, strict=True)]
    return Reply("figure.due_days", {"rows": rows}, numbers={"days_left": rows[0]["left"]})


def _weekday(known: Known) -> Reply | None:
    """Of the day that is named, or of the days of the court's paper."""
    days = [value.start for value in known.values if isinstance(value, Day) and value.start and value.start == value.end]
    return Reply("figure.weekday", {"days": [{"on": day, "weekday": day.weekday()} for day in days]}) if days else _days_to(known)


def _how_late(known: Known) -> Reply | None:
    """How late each of the debts meant is, today or on a day to come."""
    if known.has("general"):
        return None
    ahead = _ahead(known)
    every = replace(known, words=known.words - {"late"})  # how late, of which debts
    debts = sorted((debt for debt in every.debts if debt.overdue_days), key=lambda debt: -(debt.overdue_days or 0) if known.has("longest") else debt.index)
    if not debts or (known.values and not ahead):
        return None
    debts = debts[:1] if known.has("longest") else debts
    late = [(debt.overdue_days or 0) + ahead for debt in debts]
    rows = [{"name": name, "days": days, "since": known.t.today - timedelta(days - ahead)} for days, name in zip(late, known.names(tuple(debts)), strict=True)]
    return Reply("figure.how_late", {"rows": rows, "on": known.t.today + timedelta(ahead) if ahead else None, "average": Decimal(sum(late)) / len(late) if known.has("average") and len(late) > 1 else None}, numbers={"overdue_days": max(late)})


def _ahead(known: Known) -> int:
    """In how many days it is asked for; 0: today."""
    if not known.has("ahead"):
        return 0
    day = next((value.end or value.start for value in known.values if isinstance(value, Day)), None)
    if day and day < known.t.today:  # 到年三十, in November: the next one
        day = next((value.start for _, value in marked(known.text, date(known.t.today.year + 1, 1, 1))[1] if isinstance(value, Day)), None)
    days = next((value.days for value in known.values if isinstance(value, Duration)), None)
    return max((day - known.t.today).days, 0) if day else days or 0


def _longest(known: Known) -> Reply | None:
    return _how_late(known) if known.has("which", "late", "how_late") and not known.has("order", "on_time") else None


def _which_late(known: Known) -> Reply | None:
    """Which of them are late, and how late."""
    return _how_late(replace(known, words=known.words - {"longest"})) if known.has("late") and not known.has("order", "on_time", "largest", "smallest", "to_pay") else None


def _reaches(known: Known) -> Reply | None:
    """On what day a debt will have been late for so many days."""
    lengths = [value.days for value in known.values if isinstance(value, Duration) and value.days]
    days = lengths[0] if len(lengths) == 1 else None
    late = sorted((debt for debt in known.debts if debt.overdue_days), key=lambda debt: debt.overdue_days or 0)
    if not days or not late or any(isinstance(value, Money | Number) for value in known.values) or not known.has("late", "reaches") or known.has("general", "to_pay"):
        return None
    debt = late[-1]
    left = days - (debt.overdue_days or 0)
    on = known.t.today + timedelta(left)
    return Reply("figure.late_until", {"name": known.names((debt,))[0], "late": debt.overdue_days, "days": days, "on": on, "left": left}, numbers={"on": on, "days_left": left})


DAYS: dict[str, Callable[[Known], Reply | None]] = {"weekday": _weekday, "days_to": _days_to, "longest": _longest, "reaches": _reaches, "how_late": _how_late, "which": _which_late}
"""By the words that ask for it."""
