"""A question that names a figure, anywhere in a talk: answered in a line, and the talk goes on where it was; what is supposed is not kept."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import changed_plan, first_named, owes, plan_tells, ready, supposes_only
from dialogs.plans.supposed_means import household, supposed_means
from dialogs.questions.answers import Match, figure_wanted
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.context import plainly_asks
from dialogs.questions.follow_ups import was_deducted
from dialogs.questions.last_figure import due_besides
from dialogs.questions.own_pace import WITHOUT_INTEREST
from dialogs.questions.reckoned import reckoned_line
from dialogs.questions.supposed_by_figure import (
    A_MONTH_NAMED,
    OF_A_MONTH_LEFT,
    OF_MEANS,
    changes_of,
    means_of,
    with_a_sum,
)
from dialogs.slots import CLAIM, INCOME, OF_A_MONTH
from dialogs.told.told_means import moved
from dialogs.understanding.asked_sums import PLUS, Asked, read_asked
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.marked import has_amount, marked
from dialogs.understanding.questions import is_question
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.what_ifs import DROP
from dialogs.what_if_slots import (
    WHAT_IF_EXTRA,
    WHAT_IF_MONTHLY,
    WHAT_IF_NEXT_FOR,
    WHAT_IF_ONCE,
    WHAT_IF_STRATEGY,
    WHAT_IF_WITHIN,
)

Json = Any
OF_A_RECORD = regex(r"征信|记录|信用报告|黑名单|破产|社保|\b(?:record|credit report|credit history|file|bankruptcy|bankrupt|insolvency|social (?:insurance|security))\b", re.IGNORECASE)
"""How long does that stay on my record, six years of social insurance: no time to pay in."""
THEN = regex(r"那时候?|到时候?|这样(?:的话|一来|下来)|那样|\b(?:then|by then|in that case)\b", re.IGNORECASE)
"""下个月上班,工资4800, then 那时候能剩多少: with what was supposed."""
AFTER_IT = regex(either(
    "(?:还|付|填|结)(?:完|了|掉|进去|上)(?:这|那)?¤(?:以后|之后|后)?(?:我|总共|一共)*还?(?:剩|欠)(?:下)?(?:多少|几)",
    "¤(?:还|付|填)(?:完|了|掉|进去|上)(?:以后|之后|后)?(?:我|总共|一共)*还?(?:剩|欠)(?:下)?(?:多少|几)",
    r"\b(?:after|once|if) (?:i (?:pay|put in|paid)|paying|putting in) ¤[^.?¤]{0,12}\b(?:left|owe)",
), re.IGNORECASE)
AFTER_THAT = regex(either(
    "(?:卖|还|拿到|到账|到手|发|借|填|付)(?:了|掉|完|来|进去|上)?(?:以后|之后|后)?[,，]?(?:我|总共|一共|那)*(?:还|就)?(?:剩|欠)(?:下)?(?:多少|几)",
    r"\b(?:after that|once (?:it|that)(?:'s| is) (?:sold|paid)|with that)\b[^.?]{0,20}\b(?:left|owe)",
), re.IGNORECASE)
"""Of a sum that was supposed before."""
OF_A_FRAUD = ("scam", "harmed")
ELSEWHERE = {"growth": DIALOGS, "owed": ("arrears",), "interest": ("arrears",), "dearest": ("plan",)}
"""Wishes for a dialog that tells it better: 罚息算到今天, 哪种还法最省."""
LONGEST = 110
HAPPENED = regex(r"了(?!$|[?？])|现在|已经|\b(?:now|went|moved|dropped|fell|found|took|has|have|is|was)\b", re.IGNORECASE)
"""房租降了到900, what's left: told, and not supposed."""
OF_LAW = regex(r"法律|法院|法定|上限|合法|诉讼费|\b(?:law|legal|court|limit)\b", re.IGNORECASE)
OF_A_RIGHT = ("repay_stop_", "repay_new_loan", "scam_", "credit_")
"""Topics that no parts of what is owed answer."""
OF_CALLS = regex(r"打[^,，。\d]{0,6}(?:几|多少)[个次通遍]|电话|拨", re.IGNORECASE)
ENDS_IN = regex(r"那(?:要|得|是)?(?:几|多少|好多)个月[?？]?$|(?:还|付|结)[完清][^,，。]{0,4}(?:好多|多少|几)个?[月年]")
OF_COURT = ("court_duration", "court_appeal", "court_judgment")
"""How long then, behind these, is of a case."""
OF_A_DEBT = (".owed", ".minimum", ".overdue_days", ".rate")
ONLY_INTEREST = regex(r"\bmonths? (?:without|of not|with no) pay\w*|\b(?:no payments?|pay nothing) for \w+ (?:weeks?|months?)|只(?:还|付|交)利息|\b(?:pay|paying) (?:just|only) (?:the )?interest\b", re.IGNORECASE)
"""For half a year only the interest: a wish for time, and no parts of what is owed."""
SOONER = regex(r"[快早提前][^,，。]{0,4}(?:多少|几|多久)|\bhow much (?:sooner|earlier|faster|quicker)\b|\bhow many months (?:sooner|earlier|less)\b", re.IGNORECASE)
GIVEN = regex(r"给|肯|同意|答应|批了?|准了?|\b(?:agree\w*|offer\w*|lets?|gives?|gave|grants?|spreads?)\b", re.IGNORECASE)
"""招行给分48期的话: what a lender may grant changes the plan."""
OF_WAYS = regex(r"还法|哪种(?:方案|办法|方法|方式)|\bstrateg", re.IGNORECASE)
"""Which way to pay is best is asked of the plan."""
WHICH = regex(r"哪|谁|\bwh(?:ich|at|ere)\b", re.IGNORECASE)


def _is_something_else(m: Message, asked: Asked) -> bool:
    """一天许打几次, 还清要好多个月: nothing that is left; 能不能招行每月还500,工行还300: no time that it takes; 能省400吧: no debt that is dearest."""
    if (asked.what == "dearest" and OF_WAYS.search(m.text)) or (asked.what == "parts" and GIVEN.search(m.text) and meant(m.session.facts, m.text)):
        return True
    if asked.what == "dearest" and asked.by_likeness and "¤" in marked(m.text, m.today)[0] and not WHICH.search(m.text):
        return True
    if asked.what in OF_A_MONTH_LEFT and (OF_CALLS.search(m.text) or ENDS_IN.search(m.text)):
        return True
    return asked.what == "months" and asked.by_likeness and marked(m.text, m.today)[0].count("¤") > 1 and len(meant(m.session.facts, m.text)) > 1


def asked_figure(m: Message, kind: str | None = None) -> Heard | None:
    """The line that answers; None where no figure is asked for, or what it rests on was not told. `kind` is what is surely asked for."""
    deducted = was_deducted(m.session)
    if after := _owed_after(m):
        return after
    known = deducted or _is_known(m)
    if m.pasted or not (known or has_amount(m.text, m.today)) or ONLY_INTEREST.search(m.text):
        return None
    said = WITHOUT_INTEREST.sub("", m.text).strip(" ,，") or m.text
    asked = None if OF_A_RECORD.search(m.text) else read_asked(said, m.today, kind or figure_wanted(m.text), deducted=deducted)
    if asked is None or asked.by_likeness:
        asked = (None if OF_A_RECORD.search(m.text) else with_a_sum(m)) or asked
    if asked and m.session.top and m.session.top.dialog in OF_A_FRAUD and (asked.by_likeness or asked.what not in OF_A_MONTH_LEFT) and not (asked.what in ("owed", "parts") and meant(m.session.facts, m.text)):
        return None
    if asked is not None and plan_tells(m.session, m.text, m.today):
        return None  # halve the interest on the card: the plan tells what comes of it
    if asked is None or not (known or household(m.told, m.text, m.today)) or (_tells_too(m, asked) and due_besides(m, asked) is None) or m.wanted.dialog in ELSEWHERE.get(asked.what, ()):
        return None
    if "¤" in marked(m.text, m.today)[0] and asked.bare:
        return None
    if _is_something_else(m, asked):
        return None
    if asked.what == "principal":
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("rate_upfront", 1.0), m.text, m.today),))
    if asked.by_likeness and (OF_LAW.search(m.text) or ("%" in marked(m.text, m.today)[0] and asked.parts > 1)):
        return None  # 法律最多认多少; 分12期,每期手续费0.6%,一期多少 is reckoned from its own figures
    if asked.what == "parts" and (plainly := plainly_asks(m.text)) and plainly.topic.startswith(OF_A_RIGHT):
        return None  # 网贷能停息挂账60期吗
    also = due_besides(m, asked)
    plain = WITHOUT_INTEREST.search(m.text) is not None
    changes = {} if PLUS.search(marked(m.text, m.today)[0]) and also else {name: value for name, value in changes_of(asked, m).items() if not (value == "0" and (asked.lent or plain))}
    if ready(m.session.facts) and (WHAT_IF_STRATEGY.name in changes or (WHAT_IF_EXTRA.name in changes and SOONER.search(m.text)) or (asked.what == "dearest" and first_named(m.session.facts, m.text))):
        return None  # 先消灭最小的,利息变成多少: the plan tells
    if DROP in changes or changes.get(WHAT_IF_ONCE.name, "").startswith("-") or (WHAT_IF_NEXT_FOR.name in changes and not is_question(m.text)):
        return None  # 12月要多花3000,还够最低吗: the plan is changed, and tells
    if asked.by_likeness and ready(m.session.facts) and first_named(m.session.facts, m.text):
        return None  # 朋友的放到最后还 asks nothing
    asked = replace(asked, supposes=asked.supposes or plain)
    if not asked.lent and _of_the_plan(m, asked, changes):
        heard = bounded(m.session, changes)
        at_hand = m.session.top is not None and m.session.top.dialog == "plan"  # what was supposed before stays
        return (heard if at_hand else replace(heard, start="plan")) if changes.keys() == {WHAT_IF_MONTHLY.name} else None
    if (asked.by_likeness or not is_question(m.text)) and supposes_only(m.text) and ((changes and ready(m.session.facts)) or moved(m.session, m.text, m.today) or read_lender_offer(m.text, m.today).get("offer_kind") == "extension"):
        return None  # 后面两个月可能都还不了
    whole = household(m.told, m.text, m.today) if asked.what in OF_MEANS else {}
    other = supposed_means(m.session.facts, m.text, m.today, asked=True) if asked.what in OF_MEANS and not whole else {}
    means = whole or means_of(m, asked, changes)
    if whole:
        asked, changes = replace(asked, what="left" if asked.what == "owed" else asked.what, paid=None), {}
    elif other:
        means, changes, asked = other, {}, replace(asked, what="left" if asked.what == "owed" else asked.what, paid=None, supposes=asked.supposes or not HAPPENED.search(m.text))
    elif INCOME.name in means and A_MONTH_NAMED.search(m.text) and not HAPPENED.search(m.text):
        asked = replace(asked, supposes=True)  # 4月只发5200 那月差多少: of that month alone
    if asked.by_likeness and ((asked.supposes and (changes or means)) or (asked.supposes and changed_plan(m.session, m.text, m.today))):
        return None  # 要是我从明年2月起工资涨到12000 is for the plan
    if means and not (whole or other) and not asked.supposes and not (m.session.top and m.session.top.dialog in OF_DEBTS):
        return None
    asked = replace(asked, bills=asked.bills or (asked.what == "left" and (m.session.figured or {}).get("what") == "due"))
    if asked.what == "left" and not changes and not means and THEN.search(m.text) and (extra := m.session.facts.get(WHAT_IF_EXTRA.name)):
        changes = {WHAT_IF_EXTRA.name: extra}
    reply = reckoned_line({**m.session.facts, **means}, m.text, m.today, asked, changes, offered_on=m.session.offered_on, also=also, last_of=tuple((m.session.figured or {}).get("of", ())))
    if reply is None:
        return _how_long(m, asked) if asked.what == "months" and not means and not changes else None
    return Heard({} if asked.supposes else bounded(m.session, means).facts, notes=(reply,), awaits=reply.asks)


def _how_long(m: Message, asked: Asked) -> Heard | None:
    """How soon can that be gone, where no wish for a plan is heard in it: the plan tells, or a line while something else is still asked."""
    if m.wanted.dialog or OF_LAW.search(m.text) or not any(name.endswith(".owed") for name in m.session.facts) or m.session.topic in OF_COURT:
        return None
    if m.session.top is None or m.session.top.done:
        return Heard(start="plan")
    reply = reckoned_line(m.session.facts, m.text, m.today, replace(asked, supposes=True), {})
    return Heard(notes=(reply,)) if reply else None


def _owed_after(m: Message) -> Heard | None:
    """还完3万还剩多少, 卖了之后还欠多少: all that is owed without what is paid first, told now or supposed before."""
    if m.pasted or len(m.text) > LONGEST or not owes(m.session.facts) or meant(m.session.facts, m.text):
        return None
    said, values = marked(m.text, m.today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    once = m.session.facts.get(WHAT_IF_ONCE.name)
    if AFTER_IT.search(said) and len(sums) == 1:
        paid = sums[0]
    elif not sums and AFTER_THAT.search(said) and once and Decimal(once) > 0:
        paid = Decimal(once)
    else:
        return None
    reply = reckoned_line(m.session.facts, m.text, m.today, Asked("owed", paid=paid), {})
    return Heard(notes=(reply,)) if reply else None


def _tells_too(m: Message, asked: Asked) -> bool:
    """Whether debts are told with the question, and not only supposed or paid: they are taken in first; how long with 2,500 a month tells
    no other minimum than the one that is known."""
    told = [name for name in m.told if name.endswith(OF_A_DEBT) and not (asked.what == "months" and name.endswith(".minimum") and m.session.facts.get(name))]
    return bool(told) and not asked.supposes and (asked.paid is None or any(name.endswith(".minimum") for name in told))


def _is_known(m: Message) -> bool:
    """Whether anything is told that a figure could rest on."""
    return any(name.startswith("debts[") or name in OF_A_MONTH or name == CLAIM.name for name in m.session.facts)


def _of_the_plan(m: Message, asked: Asked, changes: Mapping[str, Json]) -> bool:
    """How long with a change, where a plan can be made: it tells that to the day."""
    changed = (asked.what == "months" and changes) or WHAT_IF_WITHIN.name in changes
    top = m.session.top
    return bool(changed) and top is not None and top.dialog in OF_DEBTS and top.done and ready(m.session.facts)
