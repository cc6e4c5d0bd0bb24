"""A line that is told again takes the place of the one that it is most like."""

import re
from datetime import date

from content.regex import regex
from dialogs.letters.account import CLAUSE, account, in_order
from dialogs.letters.days import Line

LIKE = 2
"""Letters or words that two lines share at least, where one is the other told again."""
WORDS = regex(r"[\u4e00-\u9fff]|[a-z]{3,}")
COMMON = frozenset("我他她的了是在月号日不对点") | {"the", "and", "was", "they"}


def mended_lines(lines: list[Line], old: str, new: str, today: date) -> list[Line] | None:
    """The lines with the old words in the new form; None where they stand in none."""
    if not any(old in line["text"] for line in lines):
        return None
    return [_replaced(line, old, new, today) for line in lines]


def set_right(lines: list[Line], told: list[Line]) -> list[Line]:
    """不对,群里是25号发的: what is told again takes the place of the line that it is most like; anything else stays as it was."""
    kept = list(lines)
    for line in told:
        if (mended := _clause_set_right(kept, line)) is not None:
            kept = mended
            continue
        likest = max(range(len(kept)), key=lambda place: _alike(kept[place], line), default=None)
        if likest is not None and _alike(kept[likest], line) >= LIKE:
            kept[likest] = line | {"at": line["at"] or kept[likest]["at"]}
    return in_order(kept)


def _clause_set_right(lines: list[Line], told: Line) -> list[Line] | None:
    """支付宝转银行卡, of a line that tells more than how it was paid: the clause that it is most like, where it tells less than the line."""
    found = [(_alike({"text": clause[0]}, told), at, clause) for at, line in enumerate(lines) for clause in CLAUSE.finditer(line["text"]) if len(line["text"]) > 2 * len(told["text"])]
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or best[0] < LIKE or told["days"]:
        return None
    _, at, clause = best
    line, ending = lines[at], clause[0][len(clause[0].rstrip(",，;；:：")) :]
    text = line["text"][: clause.start()] + told["text"] + ending + line["text"][clause.end() :]
    return [*lines[:at], line | {"text": text}, *lines[at + 1 :]]


def _alike(one: Line, other: Line) -> int:
    """How many words two lines share; of Chinese, letters."""
    first, second = (set(WORDS.findall(line["text"].lower())) - COMMON for line in (one, other))
    return len(first & second)


def _replaced(line: Line, old: str, new: str, today: date) -> Line:
    if old not in line["text"]:
        return line
    month = r"(?:\d{1,2}月)?" if re.match(r"\d{1,2}月", new) else ""
    text = re.sub(month + re.escape(old), lambda _: new, line["text"]).replace("号号", "号").replace("日日", "日")
    found = account(text, today)[0]
    return {**line, "text": text, "days": found[0]["days"], "at": found[0]["at"]} if found else line
