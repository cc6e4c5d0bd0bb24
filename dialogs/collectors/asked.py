"""What is asked after a collector's conduct was told: which law that breaks, what becomes of them, where to complain."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from content.matters import Matter, matters
from content.regex import either, regex
from dialogs.collectors.conduct import KEEP, SAID, lender_of, of_events
from dialogs.collectors.contacts import log
from dialogs.collectors.events import rules_of, rules_shown
from dialogs.collectors.found import Item
from dialogs.collectors.meant import events_meant
from dialogs.collectors.rules import judge
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.understanding.moves import is_question

LONGEST = 60
"""A longer text tells more of what happened."""
LAW = regex(either(
    "(?:哪|什么)(?:一?条|个|部|些)?(?:法律?|规定|规矩|条例|罪)",
    "违反(?:了)?(?:什么|哪)",
    "(?:能|可以)这(?:样|么)(?:做|干|搞)?[吗么不]",
    "这(?:样|么做)?合法[吗么不]",
    "(?:能不能|可不可以|要不要|该不该)(?:去)?(?:打110|报警|找警察)", "(?:我)?(?:能|可以|要|用)(?:不能|不可以)?(?:打110|报警)(?:抓他们?|处理|吗|么|不)", r"\b(?:can|should|could) i (?:call|go to|report (?:it|this|them|him|her) to) the police\b",
    "^(?:那|这|他们)?(?:都|算)?(?:不算)?(?:合法|违法|犯法|违规|合规)[吗么不吧][?？]?$",
    "(?:犯|违)(?:了)?(?:什么|哪条|啥)?(?:法|罪|规)",
    r"(?:which|what) (?:law|rule)s?\b",
    r"\bis (?:that|this|it) (?:legal|illegal|a crime|allowed)",
    "break(?:s|ing)? the law",
    r"\b(?:may|can) they(?: really| just)? do (?:that|this|it)",
), re.IGNORECASE)
POLICE_ASKED = regex(r"报警|110|派出所|\bpolice\b", re.IGNORECASE)
PUNISHED = regex(either(
    "(?:他|她|对方|催收|这(?:帮|些|种)|那(?:帮|些))[^,，。]{0,10}(?:坐牢|判刑|蹲|抓|拘留|罚|负责任|追究|处罚|刑事)",
    r"(?:they|he|she|them|him|her|collectors?)\b[^.?!]{0,24}\b(?:prison|jail(?:ed)?|detain(?:ed)?|locked up|arrested|punished|fined|charged|prosecuted)",
), re.IGNORECASE)
WHERE = regex(either(
    "(?:找|跟|向|去|到|上)?(?:谁|哪里?|哪儿|什么地方|哪个部门)(?:能)?(?:说理|评理|投诉|举报|告(?:他|她|状)|反映|讨(?:个)?(?:说法|公道)|管)",
    "(?:投诉|举报|告(?:他|她)们?|说理)[^,，。]{0,4}(?:找谁|去哪|到哪|打什么|哪里|电话)",
    r"(?:打|拨|找)(?:哪个|什么|几号|12\d{3}还是)[^,，。]{0,6}(?:号|电话|热线|12\d{3})",
    r"打12\d{3}还是", "(?:交|寄|送|递)(?:给|到|去)哪",
    r"\bwhere (?:can|do|should|could) i (?:complain|report|go)",
    "(?:what|which) (?:number|hotline|office)[^.?]{0,20}(?:complain|report|call)",
    "who (?:can|do|should) i (?:complain|report|turn|talk) to",
    "how (?:can|do) i complain",
), re.IGNORECASE)
ANSWERS = regex(r"怎么(?:回|答|应付|对付|跟(?:他|她|它)们?说|和(?:他|她|它)们?说)|回(?:他|她|它)们?(?:什么|啥)|\b(?:what|how) (?:do|should|can) i (?:say|answer|reply|tell them|respond)", re.IGNORECASE)
KEEPS = regex(r"证据[^,，。]{0,4}(?:要|该)?(?:留|存|准备)(?:哪些|什么|啥)|\bwhat (?:evidence|proof) (?:do|should|must|can) i (?:keep|save|collect|need)|(?:该|要|应该|得|需要)?(?:留|存|保留|保存)(?:下|好)?(?:什么|哪些|啥)(?!证据)|\bwhat (?:do|should|must|can) i (?:keep|save|h(?:old|ang) on ?to|collect|gather)", re.IGNORECASE)
OF_MYSELF = regex(r"我(?:会不会|是不是|会|要|该|得|也)?(?:被|坐牢|判|抓|犯|违)|\b(?:am|will|can|could|do) i\b[^?]{0,12}(?:jail|prison|arrest|law)|\b(?:put|throw|send|have|get|see|arrest) me\b", re.IGNORECASE)
POLICE = frozenset({"COLL-016", "COLL-017", "COLL-018", "COLL-019"})
"""Rules that the police go by."""


def asked_of_conduct(session: Session, text: str, today: date) -> Heard | None:
    """Answered from the rules that were found broken; None where nothing was told or something else is asked."""
    rows = log(session.facts)
    if not rows or len(text) > LONGEST or OF_MYSELF.search(text):
        return None
    lender = lender_of(session.facts, rows)
    if WHERE.search(text):
        return Heard(notes=(Reply("conduct.where", {"lender": lender}),))
    if ANSWERS.search(text) and (topics := _topics(session, lender, today)):
        return Heard(notes=(Reply("conduct.say", {"says": [dict(topic.say) for topic in topics[:SAID]]}),))
    if KEEPS.search(text) and (topics := _topics(session, lender, today)):
        return Heard(notes=(Reply("conduct.keep", {"topics": [{"label": dict(topic.label), "keep": dict(topic.keep)} for topic in topics[:KEEP]]}),))
    meant = events_meant(session, text, today)
    rules = _broken(session, lender, today) if LAW.search(text) or PUNISHED.search(text) else None
    of_all = meant == [row for row in rows if row.told == rows[-1].told]
    if rules is not None and (PUNISHED.search(text) or not meant or (of_all and rules)):
        return Heard(notes=(_law(rules, told=True, police_asked=POLICE_ASKED.search(text) is not None),))
    return Heard(notes=of_events(rows, meant, lender, today)) if meant else None


def broken_in(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """The rules that a story breaks which is told in the middle of something else; nothing of a question and where it breaks none."""
    lender = lender_of(session.facts, log(session.facts)) or "unknown"
    judged = None if is_question(text) else judge(text, lender, today)
    return (_law(_firm_of(judged.items, today)),) if judged and judged.verdict == "breach" else ()


def _law(rules: list[str], *, told: bool = False, police_asked: bool = False) -> Reply:
    """The rules in full, or by their names where they were `told` with the verdict."""
    police = [rule for rule in rules if rule in POLICE]
    data: dict[str, Any] = {"rules": rules_shown(rules), "police": police, "told": told, "police_asked": police_asked and bool(police)}
    return Reply("contacts.law", data, numbers={"rules": len(rules)})


def _topics(session: Session, lender: str | None, today: date) -> list[Matter]:
    """What the breaches are of that were told, the gravest first."""
    found = dict.fromkeys(matters().by_act[item.name].rank for item in _breaches(session, lender, today))
    return [matters().rows[rank] for rank in sorted(found)]


def _broken(session: Session, lender: str | None, today: date) -> list[str]:
    """The rules in force that the events of the log break, message by message, the weightiest first."""
    return _firm_of(_breaches(session, lender, today), today)


def _firm_of(items: Iterable[Item], today: date) -> list[str]:
    broken = (rules_of(item, today) for item in items if item.finds == "breach")
    return list(dict.fromkeys(rule for rules in broken for rule in rules))


def _breaches(session: Session, lender: str | None, today: date) -> list[Item]:
    rows = log(session.facts)
    stories = ["\n".join(row.what for row in rows if row.told == told) for told in dict.fromkeys(row.told for row in rows)]
    return [item for story in stories for item in judge(story, lender or "unknown", today).items if item.finds == "breach"]
