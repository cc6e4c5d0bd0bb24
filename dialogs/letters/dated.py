"""The day on which something told in a draft was done."""

import re
from datetime import date

from content.regex import regex
from dialogs.letters.account import CLAUSE, in_order
from dialogs.letters.clauses import CLOCK, Lines, same, told_as, weighty, with_words
from dialogs.letters.days import ENDS, SHORTEST, day_spans


def dated(lines: Lines, text: str, today: date) -> Lines | None:
    """群是11月9号发的, it was on the 10th: a day for what was told, in the words in which it was told; None where more is said than that."""
    first = next((found[0] for found in CLAUSE.finditer(text)), "")
    days = day_spans(first, today)
    rest = weighty("".join(char for at, char in enumerate(first) if not any(start <= at < end for start, end in (*(span for span, _ in days), *(hour.span() for hour in CLOCK.finditer(first))))))
    more = len(first.strip(ENDS)) < len(text.strip(ENDS))
    if not days or not lines or "改" in text or (more and not CLEFT.search(first.strip(ENDS))):
        return None
    found = [(at, clause) for at, line in enumerate(lines) for clause in CLAUSE.finditer(line["text"]) if _tells_of(clause[0], rest)]
    if len(found) != 1 and not (rest and found):
        return None
    at, clause = found[0] if rest or len(lines) == 1 else found[-1]
    return _on_its_day(lines, at, clause, text, today)


def _tells_of(clause: str, rest: frozenset[str]) -> bool:
    """担保费是12月3号扣的, of 担保费一共收了1020: nearly all that is named."""
    said = weighty(clause)
    return sum(any(same(word, other) for other in said) for word in rest) >= NEARLY * len(rest)


NEARLY = 0.75


def _on_its_day(lines: Lines, at: int, clause: re.Match[str], text: str, today: date) -> Lines:
    """The clause moves to a line of its own where its line has another day; a line without one goes on with what was said."""
    line = lines[at]
    said = text.strip(ENDS)
    own = day_spans(clause[0], today)
    if len(own) == 1 and len(day_spans(text, today)) == 1:
        (start, end), _ = own[0]
        (first, last), _ = day_spans(text, today)[0]
        return with_words(lines, (at, (clause.start() + start, clause.start() + end)), text[first:last], today)
    if not line["days"] or own:
        comma = ", " if line["text"].isascii() else ","
        return in_order([*lines[:at], told_as(line["text"].strip(ENDS) + comma + said, line, today), *lines[at + 1 :]])
    (first, last), _ = day_spans(text, today)[0]
    of_line = day_spans(line["text"], today)
    if len(of_line) == 1 and len((line["text"][: of_line[0][0][0]] + line["text"][of_line[0][0][1] :]).replace(clause[0], "").strip(ENDS + "号日")) < SHORTEST:
        return with_words(lines, (at, of_line[0][0]), text[first:last], today)
    apart = told_as(f"{text[first:last]}{'' if not clause[0].isascii() else ', '}{_begun(clause[0])}", line, today)
    left = (line["text"][: clause.start()] + line["text"][clause.end() :]).strip(ENDS)
    return in_order([*lines[:at], *([told_as(left, line, today)] if len(left) >= SHORTEST else []), apart, *lines[at + 1 :]])


CLEFT = regex(r"(?:的|\bit was\b.*|\bthat was\b.*)$", re.IGNORECASE)
"""11月25号打的: of what was told before."""
BEGUN = regex(r"^(?:[,，;；\s]|and\b|then\b|还|又|并且?|而且|然后)+", re.IGNORECASE)


def _begun(clause: str) -> str:
    return BEGUN.sub("", clause).strip(ENDS)
