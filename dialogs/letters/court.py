"""What a letter to a court takes from the paper that came: the court, the case, what is claimed, and the last day."""

import re
from collections.abc import Iterator
from typing import Any

from content.facts import NotInForce
from content.regex import regex
from dialogs import slots
from dialogs.calculator.deadlines import Deadline, days_after
from dialogs.letters.account import CLAUSE
from dialogs.letters.days import ENDS, SHORTEST, Line
from dialogs.letters.words import AFTERWARDS, CAUSE
from dialogs.talk import Talk

ANSWERS = {"defence": "summons", "objection": "payment_order"}
"""The letters to a court, and the paper that each answers."""
LAWS = {"defence": ("LAW-012", "answer_days"), "objection": ("LAW-017", "days")}
CONTRACT = "offer.contract"
WILLING = regex(r"[愿想能可]以?[^,，。]{0,8}还|每月|分期|\b(?:willing|can pay|a month|(?:pay|ask\w*|want\w*|offer\w*)\b[^.]{0,16}\binstal\w*)\b", re.IGNORECASE)
"""How somebody means to pay tells of them, and not of the sum."""
FIGURE = regex(r"\d|[一二两三四五六七八九十][万千百]")
NO_MONEY = regex(r"没钱|还不[起上了]|困难|\b(?:can'?t (?:pay|afford)|cannot pay|no money|hardship)\b", re.IGNORECASE)


def of_paper(t: Talk, kind: str, lender_kind: str | None, lines: list[Line]) -> dict[str, Any]:
    """None where the paper was not told to name it, and a blank stands; `sums` are the lines that tell of the sum and not of the person."""
    contract = slots.find(CONTRACT)
    told = [*_parted(lines)] if kind == "defence" else lines
    return {
        "court": t.get(slots.PAPER_COURT), "case_number": t.get(slots.CASE_NUMBER), "claim": t.get(slots.CLAIM), "served": t.get(slots.SERVED_ON),
        "contract": t.get(contract) if contract else None, "lender_kind": lender_kind or t.get(slots.LENDER_KIND),
        "lines": told, "sums": [line for line in told if kind == "defence" and not _is_of_person(line["text"])],
    }  # fmt: skip


def _parted(lines: list[Line]) -> Iterator[Line]:
    """A line that tells of the sum and then of the person is two."""
    for line in lines:
        clauses = [found[0] for found in CLAUSE.finditer(line["text"])]
        cut = next((at for at, said in enumerate(clauses) if _is_of_person(said)), 0)
        first, rest = ("".join(part).strip(ENDS) for part in (clauses[:cut], clauses[cut:]))
        if cut and min(len(first), len(rest)) >= SHORTEST:
            yield line | {"text": first}
            yield line | {"text": rest, "days": [], "at": []}
        else:
            yield line


def _is_of_person(said: str) -> bool:
    return any(words.search(said) for words in (CAUSE, WILLING)) or (AFTERWARDS.search(said) is not None and not FIGURE.search(said))


def names_no_error(lines: list[Line]) -> bool:
    """Whether an objection says only why somebody can't pay."""
    return bool(lines) and all(CAUSE.search(line["text"]) or NO_MONEY.search(line["text"]) for line in lines)


def last_day(t: Talk, kind: str) -> Deadline | None:
    """Until when the court wants it; None where the day of receipt is not known, or another law held on it."""
    served = t.get(slots.SERVED_ON)
    law, days = LAWS[kind]
    try:
        return days_after(served, getattr(t.fact(law, served), days), t.today) if served else None
    except NotInForce:
        return None
