"""What was told before a letter was wished for: the messages that one may rest on, in the person's own words, with their day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.filing import filed
from dialogs.letter_account import CARD, CLAUSE, account, but_the_debt, cause_of, in_order, tells_nothing
from dialogs.letter_days import Line
from dialogs.letter_words import CAUSE, TELLS
from dialogs.offered import offer_terms
from dialogs.slots import LETTER_BEFORE
from dialogs.understanding.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders

Json = Any
Told = tuple[str, str]
"""A message and the day (ISO) on which it was said."""
MOST, LONGEST = 12, 600
RESTS_ON = {
    kind: regex(words, re.IGNORECASE)
    for kind, words in {
        "settlement": r"结清|[还付缴]清|还完|清账|全还|一次性|最后一[期笔]|[转付还]了[^,，。]{0,4}\d|\b(?:paid|settled?|cleared|repaid|pay-?off|last payment)\b",
        "dispute": r"征信|信用报告|信用记录|明明|从来?没|没[办借贷签]过|按时|\bcredit (?:report|record|file|history)\b|\bmy (?:report|record)\b|\bnever\b|\bon time\b",
        "fees": r"到手|到账|每[期月]还|\d+期|\b(?:received|got|payments of|a month)\b|[保务续员险询理约纳]费|违约金|滞纳金|罚息|利息|\b(?:fees?|penalt\w+|interest|charg\w+|insurance)\b",
        "court": r"到手|[还转付]过|[已都]还|还了|没(?:借|收到|拿到)|不是我|[算记]错|多算|没有?算|时效|\b(?:received|repaid|paid|never|not mine|count\w*|wrong)\b",
    }.items()
}
"""Words by which a message tells something that such a letter may say."""
OF_COURT = ("defence", "objection")
OF_A_PAPER = regex(r"传票|支付令|起诉状?|答辩|开庭|法院|\b(?:summons|payment order|court|sued?|suing|hearing)\b", re.IGNORECASE)
"""That a paper came stands at the head of what answers it."""


def remembered(kept: Sequence[Told], text: str, today: date) -> tuple[Told, ...]:
    """The messages kept, with this one where a letter could rest on it."""
    said = CARD.sub("________", " ".join(text.split()))
    if len(said) > LONGEST or not (CAUSE.search(said) or any(words.search(said) for words in RESTS_ON.values())):
        return (*kept,)
    return (*(row for row in kept if row[0] != said), (said, today.isoformat()))[-MOST:]


def told_lines(told: Sequence[Told], kind: str, lender: str | None) -> list[Line]:
    """The lines of a letter of a kind to a lender for which no story of its own was told."""
    return in_order([line for text, on in _of(told, kind) if not lender or _may_be_of(text, on, lender, kind) for line in lines_of_kind(text, on, kind)[0]])


def told_terms(rows: Sequence[Told], kind: str, lender: str | None) -> dict[str, Json]:
    """The terms of the loan that the letter is about, where a message told them beside other things."""
    told = (offer_terms(text, on) for text, on in _of(rows, "fees") if not lender or _may_be_of(text, on, lender, kind))
    return next((terms for terms in told if terms), {})


def told_lender(told: Sequence[Told], kind: str) -> str | None:
    """The one lender of whom such messages tell, as it is filed."""
    named = {lender for text, on in _of(told, kind) for lender in _lenders(text, on)} if kind in TELLS else set()
    return named.pop() if len(named) == 1 else None


def lines_of_kind(text: str, today: date, kind: str | None) -> tuple[list[Line], list[str]]:
    """What happened, as lines of a letter of that kind, and what is asked for."""
    lines, wishes = account(text, today)
    lines = [line for line in lines if not tells_nothing(line["text"])]
    if kind in OF_COURT:
        lines = [line for line in lines if not OF_A_PAPER.search(line["text"])]
    if kind in TELLS:
        return (lines if kind in ("settlement", "dispute") else [left for line in lines if (left := but_the_debt(line))]), wishes
    return [cause for line in lines if (cause := cause_of(line))], wishes


def before(facts: Mapping[str, Json]) -> Sequence[Told]:
    """What the letter under way may rest on."""
    return facts.get(LETTER_BEFORE.name) or ()


def _of(told: Sequence[Told], kind: str) -> Iterator[tuple[str, date]]:
    """The messages that such a letter may rest on, without what they ask."""
    words = RESTS_ON.get("court" if kind in OF_COURT else kind, CAUSE)
    for text, on in told:
        said = "".join(found[0] for found in CLAUSE.finditer(text) if not is_question(found[0]))
        if words.search(said) and not (kind in OF_COURT and offer_terms(said, date.fromisoformat(on))):  # terms stand at the head of it
            yield said, date.fromisoformat(on)


def _may_be_of(text: str, on: date, lender: str, kind: str) -> bool:
    named = _lenders(text, on)
    return kind not in TELLS or not named or lender in named


def _lenders(text: str, on: date) -> set[str]:
    """As they are filed; of one that is paid off, which is no debt, as the register has it."""
    return {value for name, value in filed({}, labelled(text, on), None).items() if name.endswith("].lender")} or {named.name for named in find_lenders(text)}
