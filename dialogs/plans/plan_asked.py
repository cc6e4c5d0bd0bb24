"""What is asked of a plan that can be made: when one debt ends, what is due on which day, why in this order, whether it ends at all."""

import re
from datetime import date
from decimal import Decimal

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.catalog import DIALOGS
from dialogs.flow import OF_DEBTS, run
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import debts_named, meant
from dialogs.plans.plan_now import Now, plan_now
from dialogs.plans.plan_passages import ENDING, ending, vars_of
from dialogs.plans.plan_questions import QUESTIONS, answered, asks_by, in_one, not_yet, when_all, why_not
from dialogs.plans.planned import debt_names, read_planned
from dialogs.plans.planning import BESIDE_A_PLAN, owes, ready
from dialogs.plans.remedies import remedies
from dialogs.questions.talked_pace import paced
from dialogs.replies import Reply
from dialogs.slots import DUE_ON, PLAN_MADE
from dialogs.talk import Outcome, Part, Talk
from dialogs.told.filing import items
from dialogs.understanding.marked import amount_in, has_amount, marked
from dialogs.understanding.own_sums import EACH_TIME
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

LONGEST, LONGEST_EN = 30, 70
ENDS = regex(either(
    "(?:的钱|那[笔份个])(?:[^,，。]{0,4})(?:什么时候|啥时候|几月|哪个?月|几时)[^,，。]{0,3}还(?!不)",
    "还到(?:什么时候|啥时候|哪年|哪个?月|哪天|几时|几月)",
    r"\b(?:until|till) (?:when|(?:what|which) (?:month|year|day))\b",
    "(?:什么时候|啥时候|几时|何时|哪个?月|几月|哪天|多久|多长时间)[^,，。]{0,8}(?:还得?[完清]|[完清没]了?|结束|结清|到头)",
    "(?:还得?[完清]|结清)[^,，。]{0,6}(?:是|要|得)?(?:什么时候|啥时候|几月|哪个?月|哪天|多久)",
    r"\b(?:when|what month|which month|how long)(?:'s|'ll)?\b[^.?!,]{0,30}\b(?:gone|cleared?|done|paid(?: off)?|finished|over|rid of|ends?|out of the way)\b",
), re.IGNORECASE)
NEVER = regex(either(
    "(?:永远|一辈子|这辈子|根本)[^,，。]{0,3}还不[完清了]",
    "(?:还[完清]|完)不了了?[吗么呢?？]",
    r"\bnever\b[^.?!]{0,16}\b(?:paid off|pay (?:it|this|them) off|end|done|finish\w*|clear\w*|free|out)\b",
    r"\bforever\b",
), re.IGNORECASE)
DUE = regex(either(
    "(?:哪天|几号|什么时候|每个?月)[^,，。]{0,4}还(?:谁|哪家|给谁|多少)",
    "还款(?:表|日程|安排)",
    "(?:下个?月|这个?月|下次|第一个月|头一个月)[^,，。]{0,4}(?:准备|备|凑|还谁|给谁)[^,，。]{0,4}(?:多少)?",
    r"\bwhat (?:do|should|must|will) i pay\b[^.?!]{0,16}\b(?:when|(?:on )?what day|(?:on )?which day|each month|next month|to whom|first month)\b",
    r"\b(?:what|how much) (?:do|should|must|will|would) i (?:have to )?pay (?:a|each|every|per) month\b(?! (?:on|for|to) )",
    r"\b(?:when|(?:on )?(?:what|which) day)\b[^.?!]{0,10}\bpay (?:what|whom|who)\b",
    r"\bwho (?:do|should) i pay\b[^.?!]{0,12}\b(?:when|what|how much)\b",
    r"\bhow much\b[^.?!]{0,24}\b(?:have ready|get ready|set aside|put aside|put together)\b",
    r"\b(?:payment )?schedule\b", r"\bfirst payment\b",
), re.IGNORECASE)
WHY = regex(
    r"(?:为什么|为啥|凭什么|干嘛|怎么)[^,，。]{0,4}(?:先还|先[把给]|排|这个顺序|这么还|这样还|最省)|\bwhy\b[^.?!]{0,24}\b(?:first|before|order|cheapest|that way|this way)\b",
    re.IGNORECASE,
)
AND_THAT_ONE = regex(r"^(?:那|那么|还有)?[^,，。先还多少不要能会提停延分减免期]{1,8}呢[?？]?$|^(?!.*\b(?:first|last|more|less|if|early|instead)\b)(?:(?:and|so) )*(?:what|how) about (?:the |my )?[\w ]{2,24}\??$|^and (?:the |my )?[\w ]{2,24}\?$", re.IGNORECASE)
A_PERSON = regex(r"[他她]|\b(?:him|her|them)\b", re.IGNORECASE)
WHAT_MORE = regex(r"先还[^,，。]{1,10}(?:多花|多付|多还|多出|贵|差|亏)[^,，。]{0,4}(?:多少|几)|\bhow much (?:more|extra|dearer)\b[^.?!]{0,50}\bfirst\b|\bfirst\b[^.?!]{0,40}\bhow much (?:more|extra|dearer)\b", re.IGNORECASE)
WHY_LAST = regex(r"(?:为什么|为啥|凭什么|干嘛|怎么)[^,，。]{0,10}(?:最后|排后|靠后|后还|往后|垫底)|\bwhy\b[^.?!]{0,30}\b(?:last|so late|later|at the end|after)\b", re.IGNORECASE)
DUE_DAY = regex(r"(?:几号|哪天|哪一天|什么时候)(?:要|该|得)?(?:还(?!得?[完清])|到期|扣)|还款日|\b(?:which|what) (?:day|date)\b[^.?!]{0,24}\bdue\b|\bwhen is\b[^.?!]{0,20}\bdue\b", re.IGNORECASE)
AT_ONCE = regex(either(
    "(?:一(?:次(?:性)?|把|下子|口气)|全部|全额|直接)[^,，。]{0,6}(?:[还结清][清完掉了]|清)[^,，。]{0,6}(?:行|可以|好不?好|呢|划算|[吗么?？])",
    "能不能[^,，。]{0,8}(?:一次|一把|一下子|一口气)",
    r"\b(?:can|could|should|may|what if|how about)\b[^.?!]{0,40}\b(?:in one go|(?:all )?at once|in full|in one payment)\b",
), re.IGNORECASE)
TALK = regex(r"怎么(?:跟|和|同|向|去|开口)?[^,，。还]{0,6}(?:谈|协商|开口|沟通)|(?:谈|协商)什么|\b(?:how|what)\b[^.?!]{0,16}\b(?:talk to|approach|negotiate with|deal with|speak to|say to|ask)\b", re.IGNORECASE)
SUPPOSES = regex(r"要是|如果|假如|万一|\b(?:if|suppose)\b", re.IGNORECASE)

HANDED_OUT = regex(r"导出|下载|存成|生成|\b(?:export|download|save)\b", re.IGNORECASE)
"""把还款表导出来: the paper itself."""


def plan_asked(m: Message) -> Heard | None:
    """The passage of the plan that answers; None where none can be made, or something else is told or supposed."""
    top = m.session.top
    if owes(m.session.facts) and not ready(m.session.facts) and (top is None or top.dialog == "triage") and when_all(m.text) and not has_amount(m.text, m.today) and not meant(m.session.facts, m.text):
        return Heard(start="plan")
    fits = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST) and ready(m.session.facts) and (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN))
    if not fits or SUPPOSES.search(m.text) or (read_what_ifs(m.text, m.today) and not asks_by(m.text, m.today)):
        return None
    t = Talk(m.session.facts, m.today)
    if NEVER.search(m.text):
        return _said(_ends(t, ()) or _ending(t))
    named, now = debts_named(m.session.facts, m.text, m.today), plan_now(t)
    if WHY.search(m.text) or (named and WHY_LAST.search(m.text)) or ((named := named or _kin(m)) and WHAT_MORE.search(m.text)):
        reason = why_not(now, named) if now and named else None
        return _said((reason,) if reason else _passages(t, ("plan.order",)))
    if now and len(named) == 1 and AT_ONCE.search(m.text) and (part := in_one(now, named[0])):
        return _said((part,))
    if len(named) == 1 and DUE_DAY.search(m.text) and (on := t.get(DUE_ON.at(named[0]))):
        return _said((Part("figure.due_day", {"name": debt_names(t, read_case(t))[named[0]], "day": on.day, "plan": now.planned.first_day if now else None}),))
    stands = PLAN_MADE.name in m.session.facts or (top is not None and top.dialog == "plan" and top.done)
    if now and stands and (part := answered(now, m.text, m.today, named)):
        return _said((part,))
    if now and now.made is None and not named and (when_all(m.text) or asks_by(m.text, m.today)):
        return _said((_at(m) or not_yet(now),))
    if now and now.made is None and len(named) == 1 and TALK.search(m.text) and (asks := _to_ask(t, now, named[0])):
        return _said(asks)
    if DUE.search(m.text) and not HANDED_OUT.search(m.text):
        return _said(_passages(t, ("plan.due",)))
    of_this = stands and len(named) == 1 and not m.session.topic and AND_THAT_ONE.match(m.text.strip())
    if not named or not (of_this or ENDS.search(m.text)):
        return None
    waits = top is not None and top.dialog == "plan" and not top.done
    return _said(_ends(t, named)) or (Heard(notes=(Reply("common.almost"),)) if waits else None)


def _at(m: Message) -> Part | None:
    """一个月还3000多久能清, where no plan can be made: the sum of a month that the question names, for all that is owed."""
    said, places = marked(m.text, m.today)
    each, owed = EACH_TIME.search(said), read_case(Talk(m.session.facts, m.today)).owed
    pace = amount_in(each, said, places) if each else None
    return paced(owed, pace).part if pace and owed and pace < owed else None


def _kin(m: Message) -> tuple[int, ...]:
    """Her, 他: the one person among the lenders."""
    people = [index for index, item in items(m.session.facts).items() if item.get("product") == "private_loan"] if A_PERSON.search(m.text) else []
    return tuple(people) if len(people) == 1 else ()


def _to_ask(t: Talk, now: Now, index: int) -> tuple[Part, ...]:
    """那美团那边怎么谈: of what the lenders are to be asked, its part."""
    name = next((row.name for row in now.planned.rows if row.index == index), None)
    rows = [vars_of(ask) for ask in remedies(t, now.planned, now.changes.available(now.means.available)).asks if ask.name == name]
    return (Part("plan.asks", {"rows": rows, "after": Decimal(0), "available": Decimal(0)}),) if rows else ()


def _said(parts: tuple[Part, ...]) -> Heard | None:
    if not parts:
        return None
    numbers = {name: value for name, value in parts[0].data.items() if isinstance(value, int | Decimal | date) and not isinstance(value, bool)} if parts[0].key in QUESTIONS else {}
    return Heard(notes=(Reply(parts[0].key, parts=parts, numbers=numbers),))


def _passages(t: Talk, keys: tuple[str, ...]) -> tuple[Part, ...]:
    outcome, _ = run(DIALOGS["plan"], t.facts, t.today)
    shown = outcome.asides.get("details") if isinstance(outcome, Outcome) else None
    return tuple(part for part in shown() if part.key in keys) if shown else ()


def _ends(t: Talk, named: tuple[int, ...]) -> tuple[Part, ...]:
    """When each of the debts ends, by the plan as it stands."""
    case = read_case(t)
    names = debt_names(t, case)
    outcome, _ = run(DIALOGS["plan"], t.facts, t.today)
    numbers = outcome.numbers if isinstance(outcome, Outcome) else {}
    last = numbers.get("last_day")
    if last is None:
        return (Part("figure.no_end", {"due": numbers["due"], "available": numbers["available"], "gap": numbers["shortfall"]}),) if numbers.get("shortfall") else ()
    order = [row for part in _passages(t, ("plan.order",)) for row in part.data["order"]] or [{"name": name, "on": last} for name in names.values()]
    wanted = [names[index] for index in named if index in names]
    rows = [{"name": row["name"], "on": row["on"], "months": None} for row in order if not wanted or row["name"] in wanted]
    return (Part("figure.ends", {"rows": rows, "last": last}),) if rows else ()


def _ending(t: Talk) -> tuple[Part, ...]:
    """What would end the debts, where the plan does not."""
    rows = [{**ending(row), "assumed": "rate" in row.assumed, "told": "minimum" not in row.assumed} for row in read_planned(t, read_case(t)).rows]
    return (Part("figure.ending", {"rows": rows, "months": ENDING}),) if rows else ()
