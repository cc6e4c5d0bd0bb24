"""Which debt is meant, where no name tells (利率24%): that is asked in one tap."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.meaning import Heard, bounded, valid
from dialogs.plans.named_debts import meant
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import CLAIM, DUE_THIS_MONTH, OVERDUE, OWED, find
from dialogs.told.filing import filed, items
from dialogs.told.spent_told import with_apart
from dialogs.told.telling_words import ONE_BESIDE
from dialogs.understanding.labels.labels import Labelled, labelled

Json = Any
DETAILS = (".rate", ".minimum", ".overdue_days", ".penalty_rate", ".late_fee", ".instalments_left", ".due_on", ".clear_by")
LATE = {"zh": "逾期,", "en": "overdue, "}
"""Before an answer: what was asked."""
BARE_LENGTH = regex(r"\s*(?:大概|差不多|快|都|已经|about |around )?[\d一二两三四五六七八九十几半多个]{1,6}\s*(?:天|月|个月|周|星期|days?|weeks?|months?)(?:了|多|左右| now| late)*[。.!]?\s*", re.IGNORECASE)
LENDER_TOLD = "debts[].kind"
TO_WAIT = regex(r"(?:能|可以|可不可以|想|要|申请|让他?们?)[^,，。]{0,6}(?:延期|展期|延后|推迟|缓)|\b(?:can|could|may) (?:i|they|we)\b[^.?]{0,24}\b(?:postpone|defer|extend|wait|pause)", re.IGNORECASE)
"""能不能都延期3个月: a wish, and no lateness."""
ON_TIME = regex(r"(?:按|准)时|按期|如期|正常(?:在|地)?还|没断过|从(?:来)?没?(?:有)?(?:晚|拖|断)过|每个?月都(?:在|有)?还|\b(?:on time|up to date|never (?:been )?(?:missed|late)|all current)\b", re.IGNORECASE)
NOT_SO = regex(r"[没不未](?:有|能|再|法)?(?:按|准|如|正常)|以前|之前|原来|本来|除了|只有|就是|但|可是|不过|\b(?:not|no longer|n't|but|except|only|used to|until|until recently)\b", re.IGNORECASE)
"""都按时还着呢: none of them is late."""


def of_which(session: Session, text: str, today: date) -> Heard | None:
    """Details of a debt that is not named, where several are known: which one is asked, and the rest of the message is taken in."""
    there = [index for index, item in items(session.facts).items() if item.get("owed") or item.get("minimum")]
    if len(there) < 2:
        return None
    told = labelled(text, today)
    of_one = [fact for fact in told if fact.index is not None]
    if session.asked == DUE_THIS_MONTH.name and [fact.slot for fact in of_one] == ["debts[].minimum"]:
        return bounded(session, {DUE_THIS_MONTH.name: of_one[0].value})
    if len({fact.index for fact in of_one}) != 1 or ONE_BESIDE.search(text) or not all(_measures(session, fact) for fact in of_one):
        return None
    rest = filed(session.facts, [fact for fact in told if fact.index is None], session.asked)
    details = filed({}, of_one, None)
    late = [index for index in there if session.facts.get(OVERDUE.at(index).name)]
    if len(late) == 1 and all(name.endswith(".penalty_rate") for name in details):
        return bounded(session, {f"debts[{late[0]}].{name.partition('].')[2]}": value for name, value in details.items()} | rest)
    if len(named := meant(session.facts, text)) == 1:  # 第二张逾期20天
        return bounded(session, {f"debts[{named[0]}].{name.partition('].')[2]}": value for name, value in details.items()} | rest)
    notes = [_asking(session, text, name.partition("].")[2], value, there) for name, value in details.items()]
    return Heard(bounded(session, rest).facts, notes=tuple(notes)) if notes and all(note.options for note in notes) else None


def late_of_each(session: Session, text: str, today: date) -> Heard | None:
    """都是70天左右; 美团50天,其他两家一个月: how long overdue, told of several at once where it was asked of one; 40天, where a sum was asked."""
    asked = find(session.asked or "")
    if asked is not None and asked.key == OWED.key and BARE_LENGTH.fullmatch(text):
        return bounded(session, filed(session.facts, labelled(LATE[session.lang] + text, today), session.asked))
    if asked is None or asked.key != OVERDUE.key or TO_WAIT.search(text):
        return None
    if ON_TIME.search(text) and not NOT_SO.search(text):
        of_due = {name: value for name, value in filed(session.facts, labelled(text, today), session.asked).items() if name.endswith(".due_on")}
        return bounded(session, of_due | {name: 0 for index, item in items(session.facts).items() if item.get("owed") or item.get("minimum") for name in (OVERDUE.at(index).name,) if session.facts.get(name) is None})
    told = labelled(LATE[session.lang] + text, today)
    of_all, of_one = ([fact for fact in told if (fact.index is None) is general] for general in (True, False))
    if OVERDUE.name not in {fact.slot for fact in of_all} and not {fact.slot for fact in of_one} >= {OVERDUE.name, LENDER_TOLD}:
        return None
    every = {name: value for name, value in filed(session.facts, of_all, session.asked).items() if session.facts.get(name) is None}
    return bounded(session, with_apart(every | filed(session.facts, of_one, session.asked), session.facts, text))


def of_the_claim(session: Session, told: Mapping[str, Json]) -> Heard | None:
    """原告说我欠31000,其实本金才22000: what is told to be owed where the claim was asked is the claim."""
    sums = [value for name, value in told.items() if name.endswith(".owed")]
    return bounded(session, {CLAIM.name: sums[0]}) if len(sums) == 1 else None


def _measures(session: Session, fact: Labelled) -> bool:
    """A detail that the open question does not ask for; a sum, a lender or a kind may be of another debt."""
    asked = find(session.asked) if session.asked else None
    return fact.slot.endswith(DETAILS) and not (asked and asked.key == fact.slot.replace("[]", ""))


def _asking(session: Session, text: str, end: str, value: Json, there: list[int]) -> Reply:
    options = [Action("set", f"debts[{index}].{end}", value, session.runs) for index in there]
    fitting = [action for action in options if (slot := find(action.name)) and valid(slot, value)]
    return Reply("common.which_debt", {"said": text.strip()}, options=tuple(fitting), known=session.facts)
