"""Of what each clause of a message tells: whose it is, of which time, and whether it is so at all.

What is past, only supposed, gone, or another's is no fact of today about the person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from content.clauses import clause_words
from content.regex import regex
from dialogs.understanding.remember import remembered
from dialogs.understanding.unlisted import named_lenders

CLAUSE = regex(r"(?:[^,，。;；!！?？\n.]|(?<=\d),(?=\d{3}(?!\d))|\.(?!\s|$))+")
STOPS = "。;；!！?？\n."
YEAR = regex(r"(?:19|20)\d\d(?=年)|\b(?:in|of) (?:19|20)\d\d\b")
FIGURE = regex(r"\d|[一二两三四五六七八九十百千万]+[百千万]")
CHANGED = regex(r"(?P<was>(?:\bfrom|从|由)\s?欠?(?:\d[\d.,]*(?:k|万\d?|千)|\d[\d,]{3,}|[一二两三四五六七八九十]+[万千][一二三四五六七八九]?)(?:块钱?|元| yuan| rmb)?)\s?(?:\bto\b|[^,，。\d]{0,4}(?:降|减|谈|涨|滚|变|协商|压|还)(?:到|成|为))", re.IGNORECASE)
USED_TO = regex(r"\bused to\b|\b(?:i|we) (?:once )?owed\b|原来|以前|原先|本来|最多的?时候|最高", re.IGNORECASE)
REMNANT = 3
"""Letters of a clause that says of the one before it that it is paid: more of them name a debt of its own."""


@dataclass(slots=True)
class Clause:
    """A stretch between two commas or stops; `begins` a sentence or not."""

    start: int
    said: str
    begins: bool

    @property
    def end(self) -> int:
        return self.start + len(self.said)


@remembered
def of_today(text: str, today: date) -> str:
    """The text, as long as before, with blanks where it tells no fact of today."""
    told = [*clauses(text)]
    gone = [*_changed(text), *_of_another_time(told, today), *_settled(told), *_rented(told, text), *_of_others(told, text), *_no_facts(text)]
    for start, end in gone:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def left_by_the_dead(text: str) -> re.Match[str] | None:
    """他生前欠了4万: what is told of an estate."""
    return clause_words()["of_the_dead"].search(text)


def paid_off(text: str) -> list[str]:
    """The clauses that tell of a debt that is gone."""
    return [text[start:end] for start, end in _settled([*clauses(text)])]


def clauses(text: str) -> Iterator[Clause]:
    """The stretches of a message, in their order."""
    end = 0
    for match in CLAUSE.finditer(text):
        yield Clause(match.start(), match[0], not end or any(char in STOPS for char in text[end : match.start()]))
        end = match.end()


def _of_another_time(told: list[Clause], today: date) -> Iterator[tuple[int, int]]:
    """What came in or went out once, or would: up to a word of today."""
    words, away = clause_words(), False
    for place, clause in enumerate(told):
        begins = _began(clause, today)
        now = words["now"].search(clause.said, max(begins, 0))
        if begins < 0 and (clause.begins or now or words["owes"].search(clause.said)):
            away = False
        away = away or begins >= 0
        start = max(begins, 0)
        end = now.start() if now else len(clause.said)
        stretch = clause.said[start:end]
        figure = FIGURE.search(stretch)
        if (thought := words["thought"].search(clause.said)) and (taken := FIGURE.search(clause.said, thought.end())):
            yield clause.start + taken.start(), clause.end
        changes = (now is not None and FIGURE.search(clause.said, now.end()) is not None) or (begins >= 0 and _is_told_anew(told, place))
        if away and figure and (changes or (words["means"].search(stretch) and not words["owes"].search(stretch))):
            yield clause.start + start + figure.start(), clause.start + end
        away = away and not now


def _began(clause: Clause, today: date) -> int:
    """Where a clause turns to another time or to a thought; -1 where it does not."""
    words = clause_words()
    found = [match.start() for name in ("past", "supposed") if (match := words[name].search(clause.said))]
    found += [match.start() for match in YEAR.finditer(clause.said) if int(match[0][-4:]) < today.year]
    return min(found, default=-1)


def _is_told_anew(told: list[Clause], place: int) -> bool:
    """Used to owe 90k, I'm down to 26k now; 原来欠9万,现在欠2万6: the next clause has the figure of today."""
    words, owed = clause_words(), told[place]
    after = told[place + 1] if place + 1 < len(told) and not told[place + 1].begins else None
    if after is None or not USED_TO.search(owed.said):
        return False
    return words["now"].search(after.said) is not None and FIGURE.search(after.said) is not None


def _changed(text: str) -> Iterator[tuple[int, int]]:
    """From 50k to 35k, 从5万谈到3万5: what it was."""
    yield from (match.span("was") for match in CHANGED.finditer(text))


def _settled(told: list[Clause]) -> Iterator[tuple[int, int]]:
    """白条上个月还清了; 去年借了美团8千,后来还清了: the debt that the clause names, else that of the clause before it."""
    words = clause_words()
    for place, clause in enumerate(told):
        paid = words["settled"].search(clause.said)
        if paid is None or words["not_settled"].search(clause.said):
            continue
        now = words["now"].search(clause.said, paid.end())
        yield clause.start, clause.start + (now.start() if now else len(clause.said))
        rest = words["refers_back"].sub("", words["settled"].sub("", clause.said))
        if len(rest) <= REMNANT and place and not clause.begins:
            of_all = words["of_all"].search(clause.said) is not None
            yield from ((c.start, c.end) for c in _before(told, place, of_all=of_all))


def _before(told: list[Clause], place: int, *, of_all: bool) -> Iterator[Clause]:
    for clause in reversed(told[:place]):
        yield clause
        if clause.begins or not of_all:
            return


def _rented(told: list[Clause], text: str) -> Iterator[tuple[int, int]]:
    """What is paid for a phone that is hired, and what its owner claims, up to a debt or a wage with a name."""
    words, hired = clause_words(), False
    lenders = [name.span[0] for name in named_lenders(text)] if words["rented"].search(text) else []
    for clause in told:
        own = any(clause.start <= start < clause.end for start in lenders) or words["means"].search(clause.said)
        hired = words["rented"].search(clause.said) is not None or (hired and not own)
        if hired:
            yield clause.start, clause.end


def _no_facts(text: str) -> Iterator[tuple[int, int]]:
    """没有借新还旧, 花八百能洗掉征信吗: what is denied, or asked in general."""
    yield from (match.span() for name in ("denied", "in_general") for match in clause_words()[name].finditer(text))


def _of_others(told: list[Clause], text: str) -> Iterator[tuple[int, int]]:
    """他的车贷每月2200不用我管; 借给表弟1万5, 老板拖欠我三个月工资, which come in when they come."""
    yield from ((clause.start, clause.end) for clause in told if clause_words()["not_mine"].search(clause.said))
    yield from (match.span() for match in clause_words()["lent"].finditer(text))
