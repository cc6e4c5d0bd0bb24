"""The day on which something told in a draft was done."""

import re
from datetime import date

from content.regex import regex
from dialogs.letters.account import CLAUSE, in_order
from dialogs.letters.clauses import CLOCK, Lines, same, told_as, weighty, with_words
from dialogs.letters.days import ENDS, PART_OF_DAY, SHORTEST, day_spans


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


def timed(lines: Lines, text: str, today: date) -> Lines | None:
    """时间是11月25号下午, it was at 9:30 pm on the 22nd, and nothing more: when the line that has no day was done, or at which hour the last one."""
    said = WEEKDAY.sub("last ", text.strip(ENDS))
    hours = [hour.span() for hour in CLOCK.finditer(said)]
    spans = sorted([*(span for span, _ in day_spans(said, today)), *hours, *(part.span() for part in PART.finditer(said))])
    left = "".join(char for at, char in enumerate(said) if not any(start <= at < end for start, end in spans))
    if not spans or not lines or len(said) > LONGEST_TIME or OF_WHEN.sub("", left).strip(ENDS):
        return None
    when = said[spans[0][0] : max(end for _, end in spans)]
    undated = [at for at, line in enumerate(lines) if not line["days"]]
    if day_spans(said, today):
        if len(undated) != 1 and len(lines) > 1:
            return None
        return _at_time(lines, (undated or [0])[-1], when, today)
    return _at_hour(lines, when, today) if hours or PART.search(when) else None


LONGEST_TIME, ITS_OWN = 48, ("on", "at", "last", "yesterday", "today", "this")
WEEKDAY = regex(r"(?<!last )(?<!this )(?<!next )(?:\bon )?\b(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)", re.IGNORECASE)
PART = regex(rf"{PART_OF_DAY.pattern}|\b(?:in the |at )?(?:morning|afternoon|evening|night|noon|midnight)\b", re.IGNORECASE)
OF_WHEN = regex(r"多(?=打|的|$)|时间|日期|日子|发生|当时|那[天次通个]|电话|打(?:过?来)?|大概|大约|差不多|左右|应该|好像|不对|不是|是|在|的|了|吧|[,，]|\b(?:no|it|that|this|the|call|visit|time|date|day|was|were|is|happened|came|on|at|in|about|around|of|and|actually|sorry|think|i)\b", re.IGNORECASE)


def _at_time(lines: Lines, at: int, when: str, today: date) -> Lines | None:
    line = lines[at]
    old = day_spans(line["text"], today)
    if len(old) > 1:
        return None
    hour = next((found.span() for found in CLOCK.finditer(line["text"])), None) or next((found.span() for found in PART.finditer(line["text"]) if old and 0 <= found.start() - old[0][0][1] <= 2), None)
    if not old:
        joint = ", " if line["text"].isascii() else ""
        lead = "On " if joint and not when.lower().startswith(ITS_OWN) else ""
        return in_order([*lines[:at], told_as(f"{lead}{when}{joint}{line['text']}", line, today), *lines[at + 1 :]])
    start, end = old[0][0]
    return with_words(lines, (at, (start, max(end, hour[1]) if hour and hour[0] - end <= 1 and CLOCK.search(when) else end)), when, today)


def _at_hour(lines: Lines, when: str, today: date) -> Lines | None:
    """No, at 1 am: in place of the hour or the part of the day in the line, or behind its day."""
    at = next((at for at in reversed(range(len(lines))) if lines[at]["at"]), len(lines) - 1)
    text = lines[at]["text"]
    days = day_spans(text, today)
    hours = [found.span() for found in CLOCK.finditer(text)] or [found.span() for found in PART.finditer(text) if days and 0 <= found.start() - days[0][0][1] <= 2]
    if len(hours) > 1 or len(days) > 1:
        return None
    if hours:
        return with_words(lines, (at, hours[0]), when, today)
    place = days[0][0][1] if days else 0
    joint = ("", ", ") if text.isascii() and not days else ((" at " if when[:1].isdigit() else " ", "") if text.isascii() else ("", ""))
    return with_words(lines, (at, (place, place)), f"{joint[0]}{when}{joint[1]}", today)


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
