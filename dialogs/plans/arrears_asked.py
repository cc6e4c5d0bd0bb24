"""Walk me through the penalty interest on CMB, 花呗逾期30天罚息要多少: asked of a debt that is known, to today, a day or so many days late.
What is supposed of one that is not late makes it no later."""

import re
from dataclasses import replace
from datetime import timedelta

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.questions.told_sums import told_sums
from dialogs.slots import ARREARS_DEBT, ARREARS_UNTIL, OVERDUE
from dialogs.told.filing import items

LONGEST, LONGEST_EN = 40, 110
PENALTY = regex(r"罚息|逾期(?:的)?利息|复利|利滚利|拖到[^,，。]{2,12}(?:还|欠)多少|\b(?:penalty(?! fee)|(?:overdue|late|default|compound) interest)\b", re.IGNORECASE)
ASKS = regex(either(
    "(?:怎么|咋|如何)(?:算|来|出来)", "一步", "步骤", "过程", "明细", "多少", "几(?:块|个)?钱", "算(?:一下|一算|算|给|到|出)", "超(?:过|没超|了|出)[^,，。]{0,6}(?:线|上限|法律|规定|24)",
    r"\bstep by step\b", r"\b(?:show|walk|take|talk|explain|work out|reckon|calculate|compute)\b", r"\bhow\b[^.?!]{0,50}\b(?:worked out|computed|calculated|reckoned|made up|come about|add up|come to|work)\b",
    r"\b(?:what|how much)\b[^.?!]{0,40}\b(?:penalty|interest)\b[^.?!]{0,40}\b(?:by|on|at|until|till|to|be|if|add|have|line|limit|cap)\b", r"\b(?:line|limit|cap)\b",
), re.IGNORECASE)
OTHER = regex(r"免|减|降|停|同意|答应|能不能|会不会|(?<!利)率|是什么|合法|为什么|\b(?:waiv\w*|drop|cut|reduc\w*|less|avoid|stop|legal to|what is a|rate|why|could|would (?:cmb|they)|write|letter)\b", re.IGNORECASE)
KNOWN = (".due_on", ".lender", ".product", ".kind")
"""Of a debt that is there already nothing of the like is told by it."""


def arrears_asked(m: Message) -> Heard | None:
    """None where no one debt is meant, or the penalty is to be let off."""
    if m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or not PENALTY.search(m.text) or not ASKS.search(m.text) or OTHER.search(m.text):
        return None
    there = {index: item for index, item in items(m.session.facts).items() if item.get("owed")}
    named = [index for index in meant(m.session.facts, m.text) if index in there]
    of = named or [index for index, item in there.items() if item.get("overdue_days")] or list(there)
    if len(of) != 1:
        return None
    known = m.session.facts.get(OVERDUE.at(of[0]).name)
    heard = told_sums(m.session, m.text, m.today, replace(m.wanted, dialog="arrears")) or Heard(start="arrears")
    facts = {**{name: value for name, value in heard.facts.items() if not name.endswith(KNOWN)}, ARREARS_DEBT.name: of[0]}
    late = facts.pop(OVERDUE.at(of[0]).name, None) if known is not None else None
    if isinstance(late, int) and known is not None and late > known and ARREARS_UNTIL.name not in facts:
        facts[ARREARS_UNTIL.name] = (m.today + timedelta(days=late - known)).isoformat()
    stale = (ARREARS_UNTIL.name,) if ARREARS_UNTIL.name in m.session.facts and ARREARS_UNTIL.name not in facts else ()
    return replace(heard, facts=facts, forget=(*heard.forget, *stale), silent=frozenset(facts), start=None if m.session.top is not None and m.session.top.dialog == "arrears" else "arrears")
