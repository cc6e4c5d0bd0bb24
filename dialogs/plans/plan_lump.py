"""A sum that goes to one debt at once, supposed in the middle of a plan: 要是拿2万砸到招行, if I threw 10,000 at CMB. That one then comes first."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.changes_told import MARKS, NAMES, beside, gone
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_now import plan_now
from dialogs.plans.planning import BESIDE_A_PLAN, ready
from dialogs.session import Session
from dialogs.slots import PLAN_MADE
from dialogs.talk import Talk
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Day, Money, Number
from dialogs.understanding.what_ifs.loan_words import ASKS_SAVED
from dialogs.understanding.what_ifs.months import last_days
from dialogs.understanding.what_ifs.words import EACH
from dialogs.what_if_slots import WHAT_IF_FIRST, WHAT_IF_ONCE, WHAT_IF_ONCE_ON

LONGEST, LONGEST_EN = 40, 110
THROWN = regex(either(
    "(?:砸|扔|投|填|丢|塞|拍|压|打|怼)(?:个)?¤(?:钱|块)?(?:到|在|给|进)?", "¤[^¤,，。]{0,8}(?:砸|扔|投|填|丢|塞|拍|压|怼|打)(?:到|在|给|进)",
    "¤[,，]?[^¤,，。]{0,6}(?:全|都|先|直接|一次(?:性)?)(?:部|数)?(?:拿去|用来|拿来)?(?:还|给|砸|投|填|扔)",
    "一(?:次(?:性)?|把|下子|口气)(?:多)?(?:还|付|给|交)[^¤,，。]{0,8}¤", "(?:提前|先|多)(?:还|付)[^¤,，。]{0,6}¤",
    r"\b(?:throw|threw|chuck|dump|stick|lob|knock|slap)\w*\b[^¤.]{0,12}¤", r"\b(?:put|pay|send|use)\b[^¤.]{0,10}¤[^.¤]{0,12}\b(?:at|on|onto|into|in|off|towards?|to|down)\b",
    r"¤[^.¤]{0,30}\bgo(?:es)? (?:all |straight )?(?:to|into|on|at|towards?)\b",
    r"\bone (?:payment|go|lump)\b[^.¤]{0,10}¤", r"¤[^.¤]{0,30}\b(?:in one go|(?:all )?at once|lump sum|one[- ]off|one[- ]time)\b", r"\b(?:lump sum|one[- ]off|one[- ]time|single) (?:payment )?(?:of )?¤",
), re.IGNORECASE)
AT_ONCE = regex(r"砸|扔|丢|拍|怼|一次|一把|一下子|一口气|奖|这笔|存款|积蓄|提前|手[里上头]|\b(?:early|extra|threw|throw\w*|chuck\w*|dump\w*|lump|one[- ]off|one[- ]time|one payment|single|at once|in one go|now|today|bonus|savings)\b", re.IGNORECASE)
SETTLES = regex(r"结清|了结|两清|算清|打折|几折|\b(?:settle\w*|be done|close|final|in full)\b", re.IGNORECASE)
TOLD = regex(r"[还付交]了|已经|刚刚?|昨天|今天还|\b(?:i(?:'ve)? (?:already |just )?paid|yesterday)\b|欠|\bowe\b", re.IGNORECASE)


def lump_to_one(m: Message) -> Heard | None:
    """None where no plan stands, or it is a sum of every month, ends the debt, or was paid already."""
    top, known = m.session.top, m.session.facts
    fits = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST) and PLAN_MADE.name in known and ready(known) and (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN))
    if not fits or EACH.search(m.text) or SETTLES.search(m.text) or TOLD.search(m.text):
        return None
    said, places = marked(m.text, m.today)
    amounts = [value.best for _, value in places if isinstance(value, Money | Number)]
    named = [index for index in meant(known, m.text) if items(known)[index].get("owed")]
    if len(amounts) != 1 or len(named) != 1 or not THROWN.search(said) or not 0 < amounts[0] < Decimal(items(known)[named[0]]["owed"]):
        return None
    days = [value for _, value in places if isinstance(value, Day) and not value.every]
    if not days and not AT_ONCE.search(m.text) and not _more_than_a_month(m, amounts[0]):
        return None
    on = next((day for value in days for day in last_days(value, m.today)), None)
    part = {WHAT_IF_ONCE.name: str(amounts[0])} | ({WHAT_IF_ONCE_ON.name: on.isoformat()} if on else {})
    facts = beside(known, [(ASKS_SAVED.sub("", m.text), part)], m.today)
    forget = gone(known, facts)
    heard = bounded(m.session, {name: value for name, value in facts.items() if name not in MARKS} | _first(m.session, named[0], m))
    return replace(heard, forget=forget, silent=NAMES, start=None if top and top.dialog == "plan" else "plan")


def _more_than_a_month(m: Message, amount: Decimal) -> bool:
    """Whether a month leaves less than that: no sum of every month then."""
    now = plan_now(Talk(m.session.facts, m.today))
    return now is not None and amount > now.changes.available(now.means.available)


def _first(session: Session, index: int, m: Message) -> dict[str, list[int]]:
    """The debt that the sum is for, where it would not go there anyway."""
    now = plan_now(Talk(session.facts, m.today))
    if now is None or now.made is None or not now.made.best.plan.schedule:
        return {}
    least = {debt.name: debt.minimum for debt in now.changes.debts(now.planned)}
    more = {name: row.payment - least.get(name, Decimal(0)) for name, row in now.made.best.plan.schedule[0].items()}
    target = max(more, key=lambda name: more[name], default=None)
    name = next((row.debt.name for row in now.planned.rows if row.index == index), None)
    return {} if name == target or name is None else {WHAT_IF_FIRST.name: [index]}
