"""Figures of the case file asked for as they stand, or one beside another: how late each is, what two of them differ by, a share of the pay, what was told before."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from content.regex import regex
from content.sums_asked import sums_asked
from content.words import words
from dialogs.case import read_case
from dialogs.court import last_day
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.questions.asked_figure import reckoned_line
from dialogs.questions.known_sums import WHOLES, AmountOf, Known, amount_of, figures_in
from dialogs.questions.talked_pace import paced
from dialogs.replies import Reply, full_name, listed, say
from dialogs.slots import ESSENTIALS, HAPPENED, HEARING_ON, INCOME, PAPER, SERVED_ON, SPOUSE_INCOME, find
from dialogs.talk import Talk
from dialogs.understanding.asked_sums import Asked, parts_of
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.own_sums import EACH_TIME
from dialogs.understanding.papers import named_paper
from dialogs.understanding.questions import is_question
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Value
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

LONGEST, LONGEST_EN = 44, 110
THAT = regex(r"那|这|\b(?:that|this|it)\b", re.IGNORECASE)
HUNDRED, MONTHS, MONTHS_TOLD, SEVERAL = Decimal(100), 12, 2, 2
OF_A_TIME = frozenset(("due", "yearly"))
"""Beside these a month or a year tells for how long, and not until when."""
OF_MARKS = ("ahead", "lives_on")
"""Words that stand beside a value: looked for where its mark is."""
BESIDE = ("late", "on_time", "longest", "average", "ahead", "due", "to_pay", "income", "essentials", "total", "claim", "without", "came", "hearing", "deadline", "changed")
"""Words that say more of a figure that is asked for in words of one's own."""
OF_DAYS, OF_SUMS = frozenset(("how_late", "reaches", "days_to")), frozenset(("due", "to_pay"))
"""Until it is a month late is no payment of a month."""
MENDED = ("money", "count", "rate", "date")
"""Kinds of facts of which somebody may ask what they were before."""


def known_figure(m: Message) -> Heard | None:
    """The line that answers; None where none of it is asked, or what it rests on was not told."""
    if m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST):
        return None
    table = sums_asked().known
    if not m.session.facts and not table["days_to"].search(m.text):
        return None
    if not is_question(m.text) and not any(table[name].search(m.text) for name in ASK_THEMSELVES):
        return None
    found = frozenset(name for name, pattern in table.items() if pattern.search(m.text))
    said, _ = marked(m.text, m.today)
    found |= {name for name in OF_MARKS if table[name].search(said)}
    if not found & ASKING:
        return None
    asked = _known(m, found)
    reply = next((reply for name, reckon in RECKONED.items() if name in found and (reply := reckon(asked))), None)
    return Heard(notes=(reply,)) if reply else None


def of_known(m: Message, asks: tuple[str, ...]) -> Reply | None:
    """The line for what is asked in words that no pattern knows."""
    table = sums_asked().known
    ahead = {"ahead"} if any(isinstance(value, Day) for _, value in marked(m.text, m.today)[1]) else set[str]()
    beside = {name for name in BESIDE if table[name].search(m.text)} - (OF_SUMS if OF_DAYS & {*asks} else set())
    asked = _known(m, frozenset(beside | {*asks} | ahead))
    return next((reply for name in asks if name in RECKONED and (reply := RECKONED[name](asked))), None)


def _known(m: Message, found: frozenset[str]) -> Known:
    talk, (_, places) = Talk(m.session.facts, m.today), marked(m.text, m.today)
    values = tuple(value for _, value in places if not ((isinstance(value, Count) and parts_of(value) < MONTHS_TOLD) or _is_vague(value) or (isinstance(value, Duration) and found & OF_A_TIME) or (isinstance(value, Day) and "yearly" in found)))
    return Known(talk, read_case(talk), m.text, found, tuple(meant(m.session.facts, m.text)), values, m.session)


def _is_vague(value: Value) -> bool:
    """百分之几, 几百: no sum that is said."""
    return isinstance(value, Money | Number) and value.value is None


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
    if not (hearing or found) or not of_court or any(not isinstance(value, Duration) for value in known.values):
        return None
    deadline = found[0].data if found else None
    until = (hearing - t.today).days if hearing else None
    days = (hearing, *((deadline["last"], deadline["moved"]) if deadline else ()))
    data = {"hearing": hearing, "until_hearing": until, "deadline": deadline, "weekdays": {day: day.weekday() for day in days if day}}
    return Reply("figure.court_days", data, numbers={"days_left": deadline["left"] if deadline else until} | ({"hearing": hearing} if hearing else {}))


def _weekday(known: Known) -> Reply | None:
    """Of the day that is named, or of the days of the court's paper."""
    days = [value.start for value in known.values if isinstance(value, Day) and value.start and value.start == value.end]
    return Reply("figure.weekday", {"days": [{"on": day, "weekday": day.weekday()} for day in days]}) if days else _days_to(known)


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


def _all_due(known: Known) -> Reply | None:
    """What has to be paid every month, of all that is owed: with what a month leaves for it."""
    asks = known.has("every") and known.has("to_pay") and known.has("how_much")
    if not asks or known.named or known.values or kinds_of(known.text) or known.has("general", "income", "essentials", "for_debts", "share", "difference", "late", "on_time", "without", "yearly", "average", "longest", "total"):
        return None
    return reckoned_line(known.session.facts, known.text, known.t.today, Asked("due"), {})


def _which_late(known: Known) -> Reply | None:
    """Which of them are late, and how late."""
    return _how_late(replace(known, words=known.words - {"longest"})) if known.has("late") and not known.has("order", "on_time", "largest", "smallest", "to_pay") else None


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


def _earned(known: Known) -> Reply | None:
    """What comes in each month, of both who earn."""
    if not known.has("income") or known.values or not known.has("how_much") or known.has("general", "to_pay", "for_debts", "share", "difference", "yearly", "essentials"):
        return None
    told = {name: known.session.facts[name] for name in (INCOME.name, SPOUSE_INCOME.name) if known.session.facts.get(name)}
    if len(told) < SEVERAL or known.case.income is None:
        return None
    terms = [Decimal(amount) for amount in told.values()]
    return Reply("figure.sum", {"how": "sum", "terms": terms, "result": known.case.income, "per": "month", "whole": None, "of": []}, numbers={"result": known.case.income})


def _interest_in_all(known: Known) -> Reply | None:
    """The interest of the pace that was told last, told with it."""
    last = known.session.figured or {}
    of = [debt for debt in known.case.debts if debt.index in last.get("of", [])]
    if last.get("what") != "pace" or len(of) != 1 or not of[0].rate or known.values:
        return None
    found = paced(Decimal(last["whole"]), Decimal(last["each"]), [of[0].index], of[0].yearly)
    return Reply(found.part.key, parts=(found.part,), numbers=found.numbers)


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


def _reaches(known: Known) -> Reply | None:
    """On what day a debt will have been late for so many days."""
    days = next((value.days for value in known.values if isinstance(value, Duration)), None)
    late = sorted((debt for debt in known.debts if debt.overdue_days), key=lambda debt: debt.overdue_days or 0)
    if not days or not late or len(known.values) > 1 or not known.has("late", "reaches") or known.has("general", "to_pay"):
        return None
    debt = late[-1]
    left = days - (debt.overdue_days or 0)
    on = known.t.today + timedelta(left)
    return Reply("figure.late_until", {"name": known.names((debt,))[0], "late": debt.overdue_days, "days": days, "on": on, "left": left}, numbers={"on": on, "days_left": left})


def _freed(known: Known) -> Reply | None:
    """What a month has more once the debts that are named are paid off."""
    due = [(debt, debt.minimum) for debt in known.debts if known.named and debt.minimum]
    if not due or known.values:
        return None
    rows = [{"name": name, "minimum": minimum} for name, (_, minimum) in zip(known.names(tuple(debt for debt, _ in due)), due, strict=True)]
    total = sum((minimum for _, minimum in due), Decimal(0))
    return Reply("figure.freed", {"rows": rows, "total": total, "of": [debt.index for debt, _ in due]}, numbers={"freed": total})


def _lives_on(known: Known) -> Reply | None:
    """What a month would leave for the debts, with another sum to live on."""
    sums = [value.value for value in known.values if isinstance(value, Money | Number)]
    income = known.case.income
    if len(sums) != 1 or sums[0] is None or income is None or not known.has("for_debts") or known.has("general"):
        return None
    left = income - sums[0]
    data = {"income": income, "essentials": sums[0], "changed": Decimal(0), "available": left, "taken": Decimal(0), "names": [], "also": False, "left": left, "others": None}
    return Reply("figure.left", data, numbers={"monthly_surplus": left, "left": left})


RECKONED: dict[str, Callable[[Known], Reply | None]] = {
    "before": _before, "weekday": _weekday, "days_to": _days_to, "share": _share, "difference": _difference, "longest": _longest,
    "household": _earned, "interest_in_all": _interest_in_all, "reaches": _reaches, "freed": _freed, "lives_on": _lives_on, "largest": lambda known: _which(known, largest=True), "smallest": lambda known: _which(known, largest=False), "how_late": _how_late, "how_many": _count, "which": _which_late,
    "yearly": _yearly, "late": _part, "on_time": _part, "without": _part, "due": lambda known: _part(known) or _all_due(known), "together": _part, "how_long": _how_long, "told": _told,
}  # fmt: skip
"""By the words that ask for it, in this order."""
ASKING = frozenset(RECKONED)
ASK_THEMSELVES = frozenset(("how_much", "how_late", "how_many", "told", "weekday", "days_to", "share", "difference", "which", "together", "reaches", "household", "interest_in_all"))
