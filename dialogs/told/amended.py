"""What is known of the debts, put right by their names: one that is none of the person's, one that is another lender's, how late each of them is."""

import re
from dataclasses import replace

from content.regex import either, regex
from content.words import words
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.replies import NAMES_A_DEBT, Reply, debt_name
from dialogs.slots import OVERDUE, PLAN_MADE
from dialogs.told.filing import items
from dialogs.told.telling import labelled_facts
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Duration

LONGEST, LONGEST_EN = 40, 100
STRUCK = regex(either(
    "(?:去掉|删[掉了除]|划掉|拿掉|剔除|撤[掉回销]|除掉|移除)(?!利息|罚息)",
    "(?:别|不要?|不用)(?:把[^,，。]{1,8})?算(?:进去|进来|上|在内|它|了)",
    "(?:不是|不算)我(?:自己)?的(?!错)",
    "(?:是|算)(?:我)?(?:老婆|老公|爱人|对象|爸|妈|哥|姐|弟|妹|朋友|同事|前夫|前妻|别人|人家)(?:自己)?的(?:[,，。!！了呢]|$)",
    r"\b(?:take|leave|strike|cross|rule) [^.,?]{1,24}\b(?:out|off)\b",
    r"\b(?:remove|drop|delete|scratch|forget about) (?:the )?\w+",
    r"\b(?:isn'?t|is not|not|aren'?t) (?:really )?mine\b",
    r"\b(?:is|that's|it's|are) (?:really |actually )?my (?:wife|husband|brother|sister|mum|mom|dad|friend|colleague|ex)\w*'s\b",
), re.IGNORECASE)
IF = regex(r"如果|要是|假如|假设|万一|先|利息|罚息|每月|提醒|日历|信里|\b(?:if|suppose|first|interest|penalty|reminders?|calendar|letter|offer|what about)\b", re.IGNORECASE)
NOT_A_BUT_B = regex(r"不是([^,，。]{2,14})[,，]?\s*(?:而|应该|其实)?是(?=[^我])|\b(?:not|isn'?t) (?:with |from |the )?([^.,]{2,24}?),? (?:but|it'?s|it is|rather)(?: with| from)? ", re.IGNORECASE)
OTHERS = regex(r"(?:另外|其他|其它|其余|剩下|别的)(?:的|那)?(?:[一两二三四五几]?[个家笔张])?|\b(?:the )?(?:others?|rest|other (?:one|two|three|ones))\b", re.IGNORECASE)


def amended(m: Message) -> Heard | None:
    """A debt struck out, one that gets another name, or days overdue told of each; nothing where no debt is known."""
    if len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or m.pasted or is_question(m.text) or not items(m.session.facts):
        return None
    return _renamed(m) or _struck(m) or _late_of_each(m)


def _struck(m: Message) -> Heard | None:
    """把花呗去掉,那是我老婆的."""
    known, gone = m.session.facts, meant(m.session.facts, m.text)
    if not gone or not STRUCK.search(m.text) or IF.search(m.text) or PLAN_MADE.name in known or len(gone) == len(items(known)):
        return None
    called = words(m.session.lang).section("common.comma").body.join(debt_name(index, known, words(m.session.lang)) for index in gone)
    names = tuple(name for name in known if name.startswith(tuple(f"debts[{index}]." for index in gone)))
    return Heard(forget=names, notes=(Reply("common.struck", {"debts": called}),))


def _renamed(m: Message) -> Heard | None:
    """不是微粒贷,是网商贷2万: the debt that was told has another lender."""
    match = NOT_A_BUT_B.search(m.text)
    old = meant(m.session.facts, match[1] or match[2]) if match else []
    if match is None or len(old) != 1:
        return None
    new = items(labelled_facts(m.session, m.text[match.end() :], m.today, None))
    (item,) = new.values() if len(new) == 1 else ({},)
    if not item.get("lender") or any(index in items(m.session.facts) for index in new):
        return None
    facts = {f"debts[{old[0]}].{name}": value for name, value in item.items()}
    heard = bounded(m.session, facts)
    stale = tuple(name for name in m.session.facts if name.startswith(f"debts[{old[0]}].") and name.endswith(NAMES_A_DEBT) and name not in facts)
    return replace(heard, forget=(*heard.forget, *stale))


def _late_of_each(m: Message) -> Heard | None:
    """微粒贷是三个月,另外两个才一个月, told once more when all had the same."""
    known, values = m.session.facts, read(m.text, today=m.today)
    lengths = [value for value in values if isinstance(value, Duration) and value.days is not None]
    others, there = OTHERS.search(m.text), [index for index, item in items(known).items() if item.get("owed")]
    if len(lengths) != 2 or not others or len(there) < 2 or not all(known.get(OVERDUE.at(index).name) for index in there):
        return None
    first, last = lengths
    of_others = last if others.start() > first.span[1] else first
    named = meant(known, m.text[: others.start()] if of_others is last else m.text[others.end() :])
    if not named or set(named) == set(there):
        return None
    days = {index: (first if of_others is last else last).days if index in named else of_others.days for index in there}
    return bounded(m.session, {OVERDUE.at(index).name: count for index, count in days.items()})
