"""What a message tells of a letter: debts and means, the story, what is wanted and what is offered."""

import re
from datetime import date, timedelta
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import (
    LETTER_ACCOUNT,
    LETTER_APPROVED,
    LETTER_ASKS,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_PAUSE,
    LETTER_UNTIL,
)
from dialogs.letters.account import in_order
from dialogs.letters.causes import offered
from dialogs.letters.data import OF_MEANS, OF_PRICE
from dialogs.letters.debts import debts_told, to_whom
from dialogs.letters.retold import set_right
from dialogs.letters.terms import monthly_told, terms_told, then_pays, weeks_told
from dialogs.letters.told_before import lines_of_kind
from dialogs.letters.words import WRITES
from dialogs.prices.offered import offer_terms
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, OF_A_MONTH, find
from dialogs.told.filing import items
from dialogs.told.spoken_to import FIGURES
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.marked import LEAST
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

Json = Any
PLANS = regex(r"计划|\bplan\b", re.IGNORECASE)
SUM_OR_DAYS = (".owed", ".overdue_days", ".minimum")
"""我还有花呗5000, said of a letter to another lender, is a debt that was left out, and no other address."""
BARE_SUM = regex(either(
    r"(?:一共|总共|大概|差不多|我|欠了?|about|around|roughly|maybe|say|then|make it|that's too (?:long|much|many)|too (?:long|much)|ok|just|only|wait|hmm?|better|no|太[长多久]了?|写|少一?点|多一?点|改成?|还是|能|还|[,，]|i owe|i can do|it's|那就|就|最多|\s)*¤(?:左右|多|块钱?|元|yuan|then|吧|好了|\s)*",
    r"[^\w]*",
), re.IGNORECASE)
OF_NO_DEBT = ("dispute", "settlement")
"""What they speak of is not owed: an entry that is wrong, a loan that is paid off."""
MEANS = (INCOME.name, ESSENTIALS.name)
LATE = regex(r"逾期|没还|\b(?:overdue|late|behind|arrears)\b", re.IGNORECASE)


OF_IT = regex(r"(?:it'?s|it (?:is|was)|that'?s|that was) (?:from|for|about|in|of)\b|(?P<zh>(?:时间)?是)(?=\d{4}年|去年|今年)", re.IGNORECASE)
LONGEST_PART = 40


NOT_OF_MEANS = ("complaint", "third_parties", "dispute", "objection")


def tells_only_means(session: Session, text: str, today: date) -> bool:
    """我每月就3200,花2800, in the middle of a complaint or an objection: what is earned and spent is no line of it."""
    if session.facts.get(LETTER_KIND.name) not in NOT_OF_MEANS or is_question(text) or WRITES.search(text):
        return False
    told = {fact.slot for fact in labelled(text, today)}
    return bool(told) and told <= OF_A_MONTH


def told_beside(session: Session, text: str, today: date) -> dict[str, Json]:
    """对了我还欠微粒贷8000, 工资降到4000了: debts and means, where nothing else is told, asked or wished for."""
    if is_question(text) or PLANS.search(text) or monthly_told(text, today) is not None or then_pays(text, today)[1]:
        return {}
    facts, _ = debts_told(session, text, today)
    lines, wishes = lines_of_kind(text, today, session.facts.get(LETTER_KIND.name))
    return facts if facts and not lines and not wishes and all(name.startswith(FIGURES) for name in facts) else {}


def told_of_letter(session: Session, text: str, today: date, kind: str | None) -> dict[str, Json]:
    """Debts and means, the story, what is wanted, and what is offered."""
    facts, lenders = debts_told(session, text, today)
    if kind in OF_NO_DEBT and not (offered(text) and sum(isinstance(value, Money) or (isinstance(value, Number) and value.best >= LEAST) for value in read(text, today=today)) > 1):
        known = items(session.facts)
        facts = {name: value for name, value in facts.items() if not ((slot := find(name)) and slot.item is not None and slot.item not in known) and name not in MEANS}
    lines, wishes = lines_of_kind(text, today, kind)
    wishes = [wish for wish in wishes if kind not in OF_MEANS or not terms_told(wish, today, kind)]
    told: dict[str, Json] = {LETTER_ACCOUNT.name: lines} if lines else {}
    told |= {LETTER_ASKS.name: wishes} if wishes else {}
    settled = session.facts.get(LETTER_LENDER.name) and session.asked in (LETTER_ACCOUNT.name, LETTER_MONTHLY.name, LETTER_PAUSE.name, LETTER_APPROVED.name) and lines and not WRITES.search(text)
    told |= {} if settled else {} if session.facts.get(LETTER_LENDER.name) and any(name.endswith(SUM_OR_DAYS) for name in facts) else to_whom(session, text, lenders)
    told |= terms_told(text, today, kind) or weeks(session, facts, text, today, kind)
    if (pause := told.get(LETTER_PAUSE.name)) and not LATE.search(text):  # pause for three months
        facts = {name: value for name, value in facts.items() if not (name.endswith(".overdue_days") and value == pause * 30)}
    if monthly := told.get(LETTER_MONTHLY.name):
        facts = {name: value for name, value in facts.items() if not ((name.endswith(".minimum") or name == INCOME.name) and value == monthly)}
    priced = offer_terms(text, today) if kind in OF_PRICE else {}
    return facts | told | priced


def weeks(session: Session, facts: dict[str, Json], text: str, today: date, kind: str | None) -> dict[str, Json]:
    """Six more weeks: so long from the day that it is due on, where that is known."""
    days = weeks_told(text, today) if kind == "extension" else 0
    due = {value for name, value in {**session.facts, **facts}.items() if name.endswith("].due_on") and value and value >= today.isoformat()}
    start = date.fromisoformat(due.pop()) if len(due) == 1 else today
    return {LETTER_UNTIL.name: (start + timedelta(days=days)).isoformat(), LETTER_PAUSE.name: None} if days else {}


def with_lines(lines: list[Json], told: dict[str, Json], *, corrects: bool) -> dict[str, Json]:
    """The story so far with what is told now, in its place where it corrects; nothing where no line is told."""
    new = told.get(LETTER_ACCOUNT.name)
    if not new:
        return {}
    if not corrects and lines and len(new) == 1 and len(new[0]["text"]) <= LONGEST_PART and (said := OF_IT.match(new[0]["text"])):  # it's from May 2025
        joint = ", " if lines[-1]["text"].isascii() else ","
        text = lines[-1]["text"].rstrip(" ,，。.") + joint + new[0]["text"][said.end("zh") if said["zh"] else 0 :]
        return {LETTER_ACCOUNT.name: in_order([*lines[:-1], lines[-1] | {"text": text, "days": [*lines[-1]["days"], *new[0]["days"]], "at": [*lines[-1]["at"], *new[0]["at"]]}])}
    return {LETTER_ACCOUNT.name: set_right(lines, new) if corrects and lines else in_order([*lines, *new])}
