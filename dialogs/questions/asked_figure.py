"""A question that names a figure, anywhere in a talk: answered in a line, and the talk goes on where it was; what is supposed is not kept.
What a month leaves is told unasked, where it is new."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard, bounded
from dialogs.message import Message, cleaned
from dialogs.plans.named_debts import kinds_named, meant
from dialogs.plans.planning import changed_plan, first_named, owes, plan_tells, ready, supposes_only
from dialogs.plans.supposed_means import household, supposed_means
from dialogs.prices import private_loans
from dialogs.questions.answers import Match, figure_wanted
from dialogs.questions.asked_of import Told
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.context import plainly_asks
from dialogs.questions.follow_ups import was_deducted
from dialogs.questions.last_figure import due_besides
from dialogs.questions.reckoned import FIGURES
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import CASH, CLAIM, DUE_ON, INCOME, OF_A_MONTH, SPOUSE_INCOME
from dialogs.talk import Facts, Talk
from dialogs.told.filing import items
from dialogs.told.told_means import moved, only_more
from dialogs.understanding.asked_sums import PLUS, SUPPOSES, Asked, read_asked
from dialogs.understanding.earnings import read_earnings
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.marked import amount_in, has_amount, marked
from dialogs.understanding.questions import is_question
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.what_ifs import DROP, read_what_ifs
from dialogs.understanding.what_ifs.words import DOWN, UP
from dialogs.what_if_slots import (
    WHAT_IF_EXTRA,
    WHAT_IF_MONTHLY,
    WHAT_IF_NEXT_FOR,
    WHAT_IF_ONCE,
    WHAT_IF_STRATEGY,
    WHAT_IF_WITHIN,
)

Json = Any
SUM = "¤"
A_MONTH = regex(r"(?:每个?月|一个?月|月月|~)[^¤,，。更多再]{0,8}¤|¤[^,，。¤]{0,3}(?:一个?月|每月)|¤ (?:a|per|each|every) ?(?:~|month)|¤ ~", re.IGNORECASE)
ON_TOP = regex(r"\b(?:another|an? (?:extra|additional)|extra|additional) ¤|¤ (?:more|extra|less)\b|[多再少][^,，。¤]{0,3}¤", re.IGNORECASE)
"""Another 500 a month comes beside the rest of it, and 少还500 is taken from it."""
OF_A_WAGE = regex(r"工资|薪|[挣赚]|到手|收入|加班|老板|[能拿]到|\b(?:earn|wage|salary|boss|pays?|make|income|job)\b", re.IGNORECASE)
TO_A_SUM = regex(r"(?:[涨升加提降减跌掉变改调])(?:到|成|为|至)[^¤,，。]{0,3}¤|\b(?:(?:went|goes|rose|dropped|falls?|fell|cut|raised|down|up|get|got) (?:up |down |cut |raised )?to|(?:was|were|is|became|earned|earn|made|makes?)|only (?:earns?|makes?|gets?|brings?(?: in)?)) ¤|只(?:有|拿|能[挣赚拿])了?[^¤]{0,2}¤", re.IGNORECASE)
"""工资涨到8000: the wage itself, and no more or less of it."""
OF_SPOUSE = regex(r"[他她](?!们)|老公|老婆|爱人|对象|媳妇|\b(?:he|she|husband|wife|partner)\b", re.IGNORECASE)
WITHOUT_INTEREST = regex(either(
    "不[算计](?:上|后面|后头)?的?(?:利|罚)息", "(?:先)?不管利息",
    "(?:就|只|先)?(?:当|算|假如|假设|要是|如果)?(?:是|它|作|做)?(?:以后|后面|往后)?(?:不|没|没有)(?:会)?(?:再)?(?:加|涨|生|算|收|有)?(?:一分)?(?:利息|罚息)了?", "利息(?:就)?(?:不|别)(?:再)?(?:加|涨|生)了?",
    "(?:除[去开了]|抛[去开]|刨[去开]|撇开|去掉)(?:利|罚)息",
    "利息(?:先)?(?:不管|不算|不论)它?", "[光只单](?:算|看|论|还)?本金",
    r"\b(?:without|ignoring|leaving out|before|not counting|forget(?:ting)?)(?: the)?(?: \w+)? interest\b",
), re.IGNORECASE)
"""How long for the principal alone: nobody lets the interest off."""
HOW_LONG = regex(r"[几多]少?个月|多久|多长|好久|\bhow (?:long|many months)\b", re.IGNORECASE)
OF_A_RECORD = regex(r"征信|记录|信用报告|黑名单|破产|社保|\b(?:record|credit report|credit history|file|bankruptcy|bankrupt|insolvency|social (?:insurance|security))\b", re.IGNORECASE)
"""How long does that stay on my record, six years of social insurance: no time to pay in."""
ENOUGH = regex(r"够不够|够(?:还|用)?(?:吗|么|不(?=$|[?？,，。]))|\benough\b", re.IGNORECASE)
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
LONGEST = 110
SOON = timedelta(31)
OF_A_FRAUD = ("scam", "harmed")
ELSEWHERE = {"growth": DIALOGS, "owed": ("arrears",), "interest": ("arrears",), "dearest": ("plan",)}
"""Wishes for a dialog that tells it better: 罚息算到今天, 哪种还法最省."""
LONGEST_BESIDE = 200
OF_LAW = regex(r"法律|法院|法定|上限|合法|诉讼费|\b(?:law|legal|court|limit)\b", re.IGNORECASE)
OF_A_RIGHT = ("repay_stop_", "repay_new_loan", "scam_", "credit_")
"""Topics that no parts of what is owed answer."""
OF_A_MONTH_LEFT = ("left", "gap")
"""What may be asked of the month amid a fraud, in plain words: any other sum may be of what was lost."""
OF_CALLS = regex(r"打[^,，。\d]{0,6}(?:几|多少)[个次通遍]|电话|拨", re.IGNORECASE)
ENDS_IN = regex(r"那(?:要|得|是)?(?:几|多少|好多)个月[?？]?$|(?:还|付|结)[完清][^,，。]{0,4}(?:好多|多少|几)个?[月年]")
OF_COURT = ("court_duration", "court_appeal", "court_judgment")
"""How long then, behind these, is of a case."""
OF_MEANS = ("left", "gap", "owed", "months")
OF_A_DEBT = (".owed", ".minimum", ".overdue_days", ".rate")
ONLY_INTEREST = regex(r"\bmonths? (?:without|of not|with no) pay\w*|\b(?:no payments?|pay nothing) for \w+ (?:weeks?|months?)|只(?:还|付|交)利息|\b(?:pay|paying) (?:just|only) (?:the )?interest\b", re.IGNORECASE)
"""For half a year only the interest: a wish for time, and no parts of what is owed."""


SOONER = regex(r"[快早提前][^,，。]{0,4}(?:多少|几|多久)|\bhow much (?:sooner|earlier|faster|quicker)\b|\bhow many months (?:sooner|earlier|less)\b", re.IGNORECASE)


WHICH = regex(r"哪|谁|\bwh(?:ich|at|ere)\b", re.IGNORECASE)


def _is_something_else(m: Message, asked: Asked) -> bool:
    """一天许打几次, 还清要好多个月: nothing that is left; 能不能招行每月还500,工行还300: no time that it takes; 能省400吧: no debt that is dearest."""
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
        asked = (None if OF_A_RECORD.search(m.text) else _with_a_sum(m)) or asked
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
    changes = {} if PLUS.search(marked(m.text, m.today)[0]) and also else {name: value for name, value in _changes(asked, m).items() if not (value == "0" and (asked.lent or plain))}
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
    other = supposed_means(m.session.facts, m.text, m.today) if asked.what in OF_MEANS and not whole else {}
    means = whole or _means(m, asked, changes)
    if whole:
        asked, changes = replace(asked, what="left" if asked.what == "owed" else asked.what, paid=None), {}
    elif other:
        means, changes, asked = other, {}, replace(asked, paid=None)
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


def at_its_own_pace(m: Message) -> Heard | None:
    """13400不算利息每月还670要几个月: the pace that the question names, for the sum that it names or else for what is owed."""
    if m.pasted or not WITHOUT_INTEREST.search(m.text) or not HOW_LONG.search(m.text):
        return None
    said, values = marked(m.text, m.today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number) and value.best]
    paces = sorted(A_MONTH.finditer(said), key=lambda found: found[0].startswith("每"))
    if not paces or said.count(SUM) != len(sums) or len(sums) > 2:
        return None
    place = said[: paces[-1].end()].count(SUM) - 1
    room, (owed, *_) = sums[place], [one for at, one in enumerate(sums) if at != place] or [_all_owed(m)]
    if not owed or owed <= room:
        return None
    months = math.ceil(owed / room)
    data = {"owed": owed, "room": room, "months": months, "of": meant(m.session.facts, m.text)}
    return Heard(notes=(Reply("figure.months", data, numbers={"monthly_surplus": room, "months_to_clear": months}),))


def _all_owed(m: Message) -> Decimal:
    """Of the debts that are named, else of all."""
    named = meant(m.session.facts, m.text)
    return sum((Decimal(item.get("owed") or 0) for index, item in items(m.session.facts).items() if not named or index in named), Decimal(0))


def reckoned_line(facts: Facts, text: str, today: date, asked: Asked, changes: Mapping[str, Json], *, offered_on: int | None = None, also: Decimal | None = None, last_of: tuple[int, ...] = ()) -> Reply | None:
    """The line, where what is told suffices."""
    talk = Talk(facts, today)
    told = Told(talk, read_case(talk), asked, tuple(meant(facts, text)), frozenset(kinds_named(text)), changes, offered_on, also, last_of)
    found = FIGURES[asked.what](told)
    return Reply(found.part.key, parts=(found.part,), asks=found.asks.name if found.asks else None, numbers=found.numbers) if found else None


def _tells_too(m: Message, asked: Asked) -> bool:
    """Whether debts are told with the question, and not only supposed or paid: they are taken in first; how long with 2,500 a month tells
    no other minimum than the one that is known."""
    told = [name for name in m.told if name.endswith(OF_A_DEBT) and not (asked.what == "months" and name.endswith(".minimum") and m.session.facts.get(name))]
    return bool(told) and not asked.supposes and (asked.paid is None or any(name.endswith(".minimum") for name in told))


def with_figure(text: str, told: Facts, after: Session, today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with the figure that is asked for beside facts that were told, before the next question; unless they say it already."""
    text = cleaned(text)
    replies = private_loans.with_cap(text, told, after.facts, today, replies)
    if len(text) > LONGEST_BESIDE or any(".offer_" in name for name in told) or not any(name.startswith("debts[") or name in OF_A_MONTH for name in told):
        return replies
    wanted = figure_wanted(text)
    asked = wanted and read_asked(text, today, wanted)
    reply = reckoned_line(after.facts, text, today, asked, {}) if asked else None
    if reply and asked and asked.what == "gap" and ENOUGH.search(text) and not any("gap" in other.key for other in replies):
        return (reply, *(one for one in replies if one.key != "answer.rate_minimum"))
    if reply is None or reply.asks or any(name in other.numbers for other in replies for name in reply.numbers):
        return replies
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], reply, *replies[last:])


def with_month(told: Facts, before: Session, after: Facts, today: date, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what a month leaves, where income or spending is told unasked in whatever talk, and with what is owed in all where
    one of several sums is corrected; unless they say it already."""
    new = {name for name, value in told.items() if value is not None and value != before.facts.get(name) and name != before.asked}
    if told.get(CASH.name) and CASH.name in new and (of_cash := _of_cash(after, today)):
        last = len(replies) - bool(replies and replies[-1].asks)
        return (*replies[:last], of_cash, *replies[last:])
    if not any(name in OF_A_MONTH or name.endswith(".owed") for name in new) or any("monthly_surplus" in reply.numbers for reply in replies):
        return replies
    case = read_case(Talk(after, today))
    mended = len(case.debts) > 1 and any(name.endswith(".owed") and before.facts.get(name) for name in new)
    surplus = case.surplus if new & OF_A_MONTH else None
    if surplus is None and not mended:
        return replies
    data = {"income": case.income, "essentials": case.essentials, "surplus": surplus, "owed": case.owed if mended else None, "months": case.months}
    numbers = {"monthly_surplus": surplus, "owed": case.owed, "months_to_clear": case.months}
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], Reply("figure.month", data, numbers=numbers), *replies[last:])


def _of_cash(facts: Facts, today: date) -> Reply | None:
    """手里就1000, where 1,600 is due the day after tomorrow: what is missing there."""
    t = Talk(facts, today)
    case, cash = read_case(t), t.get(CASH)
    soon = {(on, debt.index): debt for debt in case.debts if debt.minimum and (on := t.get(DUE_ON.at(debt.index))) and today <= on <= today + SOON}
    if not soon or not cash or case.income is not None:
        return None
    takes = sum((debt.minimum or Decimal(0) for debt in soon.values()), Decimal(0))
    data = {"cash": cash, "due": takes, "short": takes - cash, "first": min(soon)[0], "card": any(debt.product == "credit_card" for debt in soon.values())}
    return Reply("figure.cash", data, numbers={"shortfall": max(takes - cash, Decimal(0))})


def _with_a_sum(m: Message) -> Asked | None:
    """My bonus comes in January, 10k, if that all goes in too? how long then, where no plan stands that tells it to the day."""
    planned = m.session.top is not None and m.session.top.dialog in OF_DEBTS and m.session.top.done and ready(m.session.facts)
    short = len(m.text) <= LONGEST and (SUPPOSES.search(m.text) or m.text.rstrip("?？").endswith("呢"))
    once = read_what_ifs(m.text, m.today).get(WHAT_IF_ONCE.name, "-") if short and not planned else "-"
    return None if once.startswith("-") else Asked("months", supposes=True)


def _is_known(m: Message) -> bool:
    """Whether anything is told that a figure could rest on."""
    return any(name.startswith("debts[") or name in OF_A_MONTH or name == CLAIM.name for name in m.session.facts)


def _of_the_plan(m: Message, asked: Asked, changes: Mapping[str, Json]) -> bool:
    """How long with a change, where a plan can be made: it tells that to the day."""
    changed = (asked.what == "months" and changes) or WHAT_IF_WITHIN.name in changes
    top = m.session.top
    return bool(changed) and top is not None and top.dialog in OF_DEBTS and top.done and ready(m.session.facts)


def _wage(m: Message) -> dict[str, Json]:
    """The wage that is supposed, one's own or a spouse's, where the text names one sum to which it moves."""
    said, places = marked(m.text, m.today)
    of_spouse = m.session.facts.get(SPOUSE_INCOME.name) and OF_SPOUSE.search(m.text)
    found = TO_A_SUM.search(said) if said.count(SUM) == 1 and (OF_A_WAGE.search(m.text) or of_spouse) and not kinds_of(m.text) else None
    amount = amount_in(found, said, places) if found else None
    return {SPOUSE_INCOME.name if of_spouse else INCOME.name: str(amount)} if amount else {}


def _means(m: Message, asked: Asked, changes: dict[str, Json]) -> dict[str, Json]:
    """What is told of income and spending with the question; of a wage that is supposed the whole of it (what if my boss gives me 9,000)."""
    if changes.keys() - {WHAT_IF_ONCE.name}:
        return {}
    if asked.what in OF_A_MONTH_LEFT and (wage := _wage(m)):
        return {**wage}
    more = only_more(m.text, m.today)
    told = {name: value for name, value in m.told.items() if name in OF_A_MONTH and not (more and name == INCOME.name)}
    earned = read_earnings(m.text, m.today, asked=True).own if asked.supposes and not told and not asked.paid and OF_A_WAGE.search(m.text) else None
    return {INCOME.name: str(earned)} if earned else told


def _changes(asked: Asked, m: Message) -> dict[str, Json]:
    """What the question supposes; 能剩几百 tells no sum. Of how long 1,600 a month would take, that is the whole sum of a month."""
    said, places = marked(m.text, m.today)
    sums = [value.value for _, value in places if isinstance(value, Money | Number)]
    if None in sums:
        return {}
    if asked.what == "months" and len(sums) == 1 and A_MONTH.search(said) and not ON_TOP.search(said):
        return {WHAT_IF_MONTHLY.name: str(sums[0])}
    if _wage(m) and asked.what in OF_A_MONTH_LEFT:
        return {}
    changes = read_what_ifs(m.text, m.today)
    if not changes and len(sums) == 1 and asked.what in OF_MEANS and only_more(m.text, m.today):
        return {WHAT_IF_EXTRA.name: str(sums[0])}  # 那个月能多赚6000,够不够
    if not changes and len(sums) == 1 and sums[0] and asked.what in OF_A_MONTH_LEFT and (sign := (DOWN.search(m.text) is not None) - (UP.search(m.text) is not None)):
        return {WHAT_IF_EXTRA.name: str(-sign * sums[0])}  # 要是他少跑几趟少了2500,还够不够
    return changes
