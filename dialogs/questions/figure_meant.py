"""A figure of the plan, the priced loan or the case file, asked for in whatever words: which one was learned (`figure_kind.py`), the sums are those of the other readers."""

import re
from collections.abc import Sequence
from decimal import Decimal

from content.regex import regex
from content.sums_asked import sums_asked
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.letters.wishes import wished
from dialogs.meaning import Heard
from dialogs.message import Message, cleaned
from dialogs.plans.ending_asked import ending_asked
from dialogs.plans.named_debts import debts_named
from dialogs.plans.order_asked import order_asked
from dialogs.plans.pace_asked import pace_asked
from dialogs.plans.plan_asked import plan_asked
from dialogs.plans.plan_figures import numbers_of
from dialogs.plans.plan_now import plan_now
from dialogs.plans.plan_questions import left_on, whole
from dialogs.plans.plan_sums import Sums
from dialogs.plans.planning import plan_tells, ready, ways_asked
from dialogs.prices.offered import priced
from dialogs.prices.price_figures import of_price
from dialogs.questions.answers import fit_of_topics
from dialogs.questions.asked_figure import OF_WAYS, asked_figure
from dialogs.questions.figure_kind import Kind, figure_kind
from dialogs.questions.figure_said import of_said
from dialogs.questions.known_figures import known_figure, of_known
from dialogs.questions.late_interest import late_interest
from dialogs.questions.of_an_offer import of_an_offer
from dialogs.questions.reckoned import FIGURES, reckoned_line
from dialogs.questions.sums_before import sum_before
from dialogs.questions.talked_sums import talked_sum
from dialogs.replies import Reply
from dialogs.slots import INCOME, PLAN_MADE, TERMS
from dialogs.talk import Talk
from dialogs.understanding.asked_sums import SUPPOSES, Asked, read_asked
from dialogs.understanding.marked import marked
from dialogs.understanding.questions import is_question
from dialogs.understanding.values import Day, Duration, Percent, Rate
from dialogs.understanding.what_ifs.months import clear_by
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

LONGEST, LONGEST_EN, SHORTEST = 26, 64, 2
LONGEST_SAID, LONGEST_SAID_EN = 44, 110
SURE, SURER, ALL_BUT_CERTAIN = 0.6, 0.85, 0.98
OF_A_TOPIC = 0.85
NOT_IN = ("letter", "scam", "harmed", "fakeapp", "insolvency")
"""In any other talk a figure of one's own may be asked for; a letter or a fraud has figures of another kind."""
CLAUSE = regex(r"[,，。;；!！?？\s]+(?=[^,，。;；!！?？\s]{4})")
"""真有减免 已经减掉了 那现在总的多少: what is asked stands at the end."""
LETTER = regex(r"[^\W\d_]{2}")
LAW = regex(r"法律|按法|合法|法院|本金|\b(?:legal\w*|by law|principal)\b", re.IGNORECASE)
"""What the law counts as principal is told by its answer."""
OF_THE_TALK = regex(r"提醒|罚息|remind|\bpenalty (?:interest|rate)", re.IGNORECASE)
"""What reminders there are, and how penalty interest is worked out has dialogs of its own."""
OF_A_LINE = ("above", "rate")
"""What of 24% may be asked."""
TELLS = regex(r"了[。.!！]?$|先不|先(?:还|清|结)[^,，。]{2,10}[吧的][。.!！]?$|^(?:发|给|写|做|把|别|不)|[,，]其实|^(?:please |can you |could you )?(?:send|give|make|write|show|print|stop|put|leave|skip)\b|\b(?:first|last)$|\b(?:agreed|refused|promised|offered|called)\b", re.IGNORECASE)
"""招行那张我还清了, 还是先还金额最大的吧, send over the sheet: told or wished for, and no figure."""
SUMS_TOLD = regex(r"\d[.,]?[^\d.,]+\d.*[^\d.,]\d", re.DOTALL)
"""Three figures and more are told: 5,000, 6 payments of 900."""
OF_A_SUM = ("owed", "late_sum", "on_time_sum")
CHECKS = regex(r"(?:有没有|是不是)¤|(?:有|是|超|过|到|够|不到|大概|差不多)(?:没有|不是|过|了)?¤[^,，。]{0,3}(?:[吗没吧么?？]|不(?!是)|左右|上下|以上)|\b(?:about|over|under|above|more than|less than|is (?:it|that)|so) ¤", re.IGNORECASE)
"""三笔有五万没有: the sum is asked about and not told."""
PRICED = {
    "interest": "cost", "growth": "over_time", "per_time": "over_time", "repaid": "total", "owed": "total", "rate": "rate", "received": "received", "deducted": "deducted",
    "due": "payment", "remaining": "left", "months": "payment", "above": "above",
}  # fmt: skip
"""By kind, the figure of the loan that was priced."""
KNOWN = {
    "late_sum": ("late", "only", "how_much"), "on_time_sum": ("on_time", "only", "how_much"), "count": ("how_many",), "largest": ("which", "largest"), "smallest": ("which", "smallest"),
    "how_late": ("how_late",), "reaches": ("late", "reaches"), "share": ("share",), "difference": ("difference",), "deadline": ("deadline", "days_to"), "told": ("household", "told"), "freed": ("freed",), "owed": ("household",),
}  # fmt: skip
"""By kind, the words that `known_figures` would have known it by."""
PASSING = {"spare": Asked("left", bills=True), "repaid": Asked("interest")}
"""By kind, what is reckoned in a line."""
ONLY = {"figure.count": ("count",), "figure.which": ("largest", "smallest"), "figure.share": ("share",), "figure.difference": ("difference",), "figure.told": ("told",)}
"""Lines that the patterns take for more than they are: which kinds they answer."""
OF_A_PLAN = ("months", "repaid", "interest", "remaining")
OF_A_MONTH = ("left", "gap")
OF_SHARES = ("share", "rate", "difference", "gap", "left", "owed", "remaining")
A_YEAR = {"day": Decimal(365), "week": Decimal(52), "year": Decimal(1)}
MONTHS = 12
OF_TIME = {"week": regex(r"周|星期|礼拜|week"), "day": regex(r"天|日|\bday|daily"), "year": regex(r"年|year|annual")}
"""按周摊是多少: any word of it tells, where the time is what is asked for."""


def plainly_meant(m: Message) -> Heard | None:
    """Before a belief, a letter or a free question hears something else in it: where it is all but certain."""
    kind = _kind(m, SURER)
    if kind is None:
        return None
    nearer = _answer(m, kind) if kind.name == "freed" else next((heard for reader in NEARER if (heard := reader(m)) and not _mistaken(heard, kind)), None)
    return nearer or _answer(m, kind)


def _mistaken(heard: Heard, kind: Kind) -> bool:
    return any(kind.name not in ONLY.get(note.key, (kind.name,)) for note in heard.notes)


def figure_meant(m: Message) -> Heard | None:
    """Where no pattern knows it."""
    kind = _kind(m, SURE)
    if kind is None or (kind.chance < SURER and (asked := read_asked(m.text, m.today)) and asked.what != kind.name):
        return None  # what the words ask plainly
    return _answer(m, kind)


def share_of_said(m: Message) -> Heard | None:
    """5200的15%, 9万靠1800要还多久: of sums that the question itself says."""
    return _of_said(m, ("months", *OF_SHARES) if marked(m.text, m.today)[0].count("¤") > 1 else OF_SHARES)


def pace_of_said(m: Message) -> Heard | None:
    """一个月还1800要还多久, suppose rent is 1,600, what stays: where no other reader reckons it."""
    if reckoned := _of_said(m, ("months",)):
        return None if INCOME.name in m.told else reckoned  # 嗯,收入7200。要还多久
    kind = figure_kind(cleaned(m.raw)) if m.has_figure and _amid(m) and not SUMS_TOLD.search(m.text) else None
    asks = is_question(m.text) or SUPPOSES.search(m.text)
    return asked_figure(m, kind.name) if kind and asks and kind.name in OF_A_MONTH and kind.chance >= SURER else None


def _of_said(m: Message, kinds: Sequence[str]) -> Heard | None:
    if not (m.has_figure and _amid(m)) or SUMS_TOLD.search(m.text) or wished(m.text):
        return None
    text = cleaned(m.raw)
    kind = figure_kind(text) or figure_kind(CLAUSE.split(text)[-1])
    asks = is_question(m.text) or SUPPOSES.search(m.text) is not None
    least = SURE if asks else SURER if m.slot is None else ALL_BUT_CERTAIN  # 大概5k answers
    if kind and kind.name != "owed" and read_what_ifs(m.text, m.today):
        return None
    reply = of_said(m, kind.name) if kind and kind.name in kinds and kind.chance >= least else None
    return Heard(notes=(reply,)) if reply else None


def _kind(m: Message, least: float) -> Kind | None:
    """What is asked for, where it is sure enough."""
    kind = figure_kind(cleaned(m.raw)) if _may_ask(m) else None  # the biggest one: before a debt is called by its name
    surely = ALL_BUT_CERTAIN if TELLS.search(m.text) and not is_question(m.text) else least
    return kind if kind and kind.chance >= surely and _fits(m, kind) else None


def _answer(m: Message, kind: Kind) -> Heard | None:
    top = m.session.top
    found = _of_price(m, kind.name) if top is not None and top.dialog == "rate" and top.done else None
    if found:
        return found
    if reply := of_an_offer(m, kind.name) or _of_plan(m, kind.name) or _of_case(m, kind.name):
        return Heard(notes=(reply,))
    heard = asked_figure(m, kind.name) if kind.name in FIGURES else None
    asked = PASSING.get(kind.name) or (read_asked(m.text, m.today, kind.name) if kind.name in FIGURES and kind.name != "months" else None)
    line = reckoned_line(m.session.facts, m.text, m.today, asked, {}) if asked and not heard else None
    return Heard(notes=(line,)) if line else heard


def _fits(m: Message, kind: Kind) -> bool:
    """Whether the values of the message go with it, and no answer of ours is nearer (诉讼费我得出多少)."""
    said, places = marked(m.text, m.today)
    of_a_line = any(isinstance(value, Percent | Rate) for _, value in places)
    if (of_a_line and kind.name not in OF_A_LINE) or ("¤" in said and not (kind.name in OF_A_SUM and CHECKS.search(said))):
        return False
    if wished(m.text) or OF_THE_TALK.search(m.text) or OF_WAYS.search(m.text):
        return False  # write the instalment letter
    if any(isinstance(value, Day) for _, value in places) and not is_question(m.text) and (kind.chance < SURER or (m.slot is not None and m.slot.kind == "day")):
        return False  # 那时候是2019年6月 answers
    if (kind.name == "growth" and any(isinstance(value, Day | Duration) for _, value in places)) or read_what_ifs(m.text, m.today) or plan_tells(m.session, m.text, m.today):
        return False  # 利息减半 changes the plan
    return kind.chance >= ALL_BUT_CERTAIN or fit_of_topics(m.text) < OF_A_TOPIC


def _may_ask(m: Message) -> bool:
    """A short message amid what is known, that tells no sum."""
    text = m.text
    if SUMS_TOLD.search(text) or not _amid(m):
        return False
    return SHORTEST <= len(text) <= (LONGEST_EN if text.isascii() else LONGEST) and LETTER.search(text) is not None and ((sums := (said := marked(text, m.today)[0]).count("¤")) == 0 or (sums == 1 and CHECKS.search(said) is not None))


def _amid(m: Message) -> bool:
    """Amid what is known, in a talk of debts, and nothing pasted."""
    top = m.session.top
    return not m.pasted and bool(m.session.facts) and (top.dialog if top else None) not in NOT_IN and len(m.text) <= (LONGEST_SAID_EN if m.text.isascii() else LONGEST_SAID)


def _of_price(m: Message, kind: str) -> Heard | None:
    terms = Terms.from_json({field: m.session.facts[name] for field, name in TERMS.items() if m.session.facts.get(name) is not None})
    cost = price(terms) if priced(terms) else None
    if not isinstance(cost, Cost) or LAW.search(m.text):
        return None
    if kind == "saved" and cost.paid and not cost.single:
        return Heard(start="early")
    reply = of_price(m, cost, PRICED[kind]) if kind in PRICED else None
    return Heard(notes=(reply,)) if reply else None


def _of_case(m: Message, kind: str) -> Reply | None:
    return of_known(m, KNOWN[kind]) if kind in KNOWN else _over_time(m) if kind == "per_time" else None


def _of_plan(m: Message, kind: str) -> Reply | None:
    """Of the plan that stands."""
    known = m.session.facts
    now = plan_now(Talk(known, m.today)) if kind in OF_A_PLAN and PLAN_MADE.name in known and ready(known) else None
    if now is None or now.made is None or now.made.best.plan.months is None:
        return None
    of, by, part = Sums(now, now.made, debts_named(known, m.text, m.today)), clear_by(m.text, m.today), None
    if kind == "months" and not by:
        part = of.ends()
    elif kind == "repaid":
        part = of.paid_in(None, of.last) if of.named else whole(now, now.made)
    elif kind == "interest" and of.named:
        part = of.interest_of(by=by)
    elif kind == "remaining" and by and by > m.today:
        part = left_on(now, now.made, by, of.named)
    return Reply(part.key, parts=(part,), numbers=numbers_of(part)) if part else None


def _over_time(m: Message) -> Reply | None:
    """What is due a month, by the week, the day or the year that is asked for."""
    text = m.text.lower()
    per = next((name for name, pattern in sums_asked().periods.items() if name in A_YEAR and pattern.search(text)), None) or next((name for name, words in OF_TIME.items() if words.search(text)), None)
    due = reckoned_line(m.session.facts, m.text, m.today, Asked("due"), {}) if per else None
    if due is None or per is None:
        return None
    amount = Decimal(due.numbers["due"])
    result = amount * MONTHS / A_YEAR[per]
    return Reply("figure.over_time", {"amount": amount, "per": "month", "asked": per, "result": result}, numbers={"result": result})


NEARER = (lambda m: ways_asked(m.session, m.text), late_interest, ending_asked, known_figure, pace_asked, plan_asked, order_asked, sum_before, talked_sum)
"""Readers that know more of what they are asked."""
