"""Figures of a letter's head put right in its draft: what is owed, how late, what comes in, what it takes to live, what is paid a month."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_APPROVED, LETTER_MONTHLY, LETTER_PERIODS
from dialogs.letters.amends import sums_at
from dialogs.letters.clauses import Lines, with_words
from dialogs.letters.debts import debts_told
from dialogs.letters.subject import debt_of
from dialogs.letters.terms import MONTHLY, PAYS, bare_monthly, monthly_told
from dialogs.letters.things import heads_named
from dialogs.letters.told import BARE_SUM
from dialogs.meaning import Heard, bounded
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, OVERDUE, OWED
from dialogs.talk import Talk
from dialogs.understanding.corrections import Correction
from dialogs.understanding.labels.others import of_kin
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import correction
from dialogs.understanding.names import find_lenders
from dialogs.understanding.reader import read
from dialogs.understanding.values import Duration

Json = Any
OWES = regex(r"欠|余额|\b(?:owe\w*|debt|balance)\b", re.IGNORECASE)
DEBT = regex(r"^debts\[\d+\]")
LATE = ".overdue_days"
WITHHELD = regex(r"拖欠|没发|压着|欠薪|欠我|\b(?:unpaid|owes? me|withheld)\b", re.IGNORECASE)
"""Wages that did not come are no income."""
FEW = 2


def heads_anew(session: Session, lines: Lines, text: str, today: date) -> Heard | None:
    """不对,是欠五万八; I owe 53,000, not 56,000; no, 58,000: the head that is named, that has the old figure, or that alone can be meant; of several it is asked which."""
    mended = correction(text)
    known = _known(session)
    facts = _named(session, mended.labelled if mended else text, known, today)
    if mended and mended.old and facts.keys() <= known.keys() and not any(_told(mended.old, name, today) == str(known[name]) for name in facts):
        facts = {name: value for name, old in known.items() if _told(mended.old, name, today) == str(old) and (value := _told(mended.text, name, today))}
    if len(facts) == 1 or (facts and mended is None):
        return _changed(session, lines, facts, mended, today)
    drafted = session.asked in (LETTER_APPROVED.name, LETTER_ACCOUNT.name)
    return _bare(session, lines, mended, known, today) if mended and not facts and drafted else None


def _known(session: Session) -> dict[str, Json]:
    """The figures that the letter has, by slot name."""
    index = debt_of(Talk(session.facts, today=date.min))
    of_debt = () if index is None else (OWED.at(index).name, OVERDUE.at(index).name)
    return {name: value for name in (*of_debt, INCOME.name, ESSENTIALS.name, LETTER_MONTHLY.name) if (value := session.facts.get(name)) is not None}


def _named(session: Session, said: str, known: dict[str, Json], today: date) -> dict[str, Json]:
    """The heads that a message names, with what it says of them."""
    if len(sums_at(said, today)) > FEW or of_kin(said) or WITHHELD.search(said):
        return {}
    if LETTER_MONTHLY.name in known and not heads_named(said) and MONTHLY.search(said) and (monthly := monthly_told(said, today) or bare_monthly(said, today)):
        return {LETTER_MONTHLY.name: monthly}
    told, index = debts_told(session, said, today)[0], debt_of(Talk(session.facts, today))
    if index is not None and not find_lenders(said):
        told = {DEBT.sub(f"debts[{index}]", name): value for name, value in told.items()}
    facts = {name: value for name, value in told.items() if name in known or (name == INCOME.name and heads_named(said))}
    if facts or len(sums := sums_at(said, today)) != 1:
        return facts
    heads = [name for name, words in ((INCOME.name, "income" in heads_named(said)), (ESSENTIALS.name, "essentials" in heads_named(said)), (LETTER_MONTHLY.name, bool(MONTHLY.search(said) and PAYS.search(said)))) if words and name in known]
    heads += [name for name in known if name.endswith(".owed") and OWES.search(said)]
    return {heads[0]: str(sums[0][1])} if len(heads) == 1 else {}


def _told(said: str, name: str, today: date) -> str | None:
    """The one figure of a few words as a head would hold it."""
    if name.endswith(LATE):
        days = [int(value.days) for value in read(said, today=today, kind="duration") if isinstance(value, Duration) and value.days]
        return str(days[0]) if len(days) == 1 else None
    sums = sums_at(said, today)
    return str(sums[0][1]) if len(sums) == 1 else None


def _changed(session: Session, lines: Lines, facts: dict[str, Json], mended: Correction | None, today: date) -> Heard | None:
    """The heads with the new figures, and each line that told an old one."""
    facts = {name: value for name, value in facts.items() if str(session.facts.get(name)) != str(value)}
    new = [(value, words[slice(*span)]) for words in [mended.text if mended else ""] for span, value in sums_at(words, today)]
    changed = lines
    for name, value in facts.items():
        if name.endswith(LATE):
            continue
        words = next((words for sum_told, words in new if str(sum_told) == str(value)), f"{Decimal(value):,f}")
        before = session.facts.get(name)
        places = [(at, span) for at, line in enumerate(lines) for span, old in sums_at(line["text"], today) if before is not None and Decimal(old) == Decimal(before)]
        places = places or ([(at, span) for at, line in enumerate(lines) for span, _ in sums_at(line["text"], today) if MONTHLY.search(line["text"])] if before is None else [])
        for at, span in places[::-1] if before is not None or len(places) == 1 else ():
            changed = with_words(changed, (at, span), words, today)
    more: dict[str, Json] = {LETTER_ACCOUNT.name: changed} if changed != lines else {}
    more |= {LETTER_PERIODS.name: None} if LETTER_MONTHLY.name in facts else {}
    return replace(bounded(session, facts | more), corrects=True, silent=frozenset({LETTER_ACCOUNT.name, LETTER_PERIODS.name})) if facts else None


def _bare(session: Session, lines: Lines, mended: Correction, known: dict[str, Json], today: date) -> Heard | None:
    """No, 58,000, where the letter has several sums: what is paid a month, where that comes nearest; else it is asked which."""
    new = sums_at(mended.text, today)
    if mended.old or mended.label or len(new) != 1 or not BARE_SUM.fullmatch(marked(mended.text.strip(" .。!！"), today)[0]):
        return None
    money = {name: Decimal(value) for name, value in known.items() if not name.endswith(LATE) and Decimal(value)}
    sums = list(dict.fromkeys([*money.values(), *(Decimal(value) for line in lines for _, value in sums_at(line["text"], today))]))
    if len(sums) < FEW:
        return None
    nearest = min(sums, key=lambda old: max(old, new[0][1]) / min(old, new[0][1]))
    if nearest == money.get(LETTER_MONTHLY.name):
        return _changed(session, lines, {LETTER_MONTHLY.name: str(new[0][1])}, mended, today)
    return Heard(notes=(Reply("asked.letter_which_figure", {"figures": [f"{value:,f}" for value in sums]}),))
