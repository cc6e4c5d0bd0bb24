"""What is put right in a draft: what is struck out, a day, an hour or a sum set right, and the day on which something told was done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.letter_account import CLAUSE, in_order
from dialogs.letter_days import ENDS, SHORTEST, Line, day_spans, days_in, times_in
from dialogs.understanding.marked import LEAST
from dialogs.understanding.moves import correction
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number, Span

Json = Any
Lines = Sequence[Line]
OPENING = r"^(?:那个|那就|不对|不是|另外|还有|对了|然后|不过|但是?|其实|请|麻烦|帮我|给我|[那就你您再先也都嗯哦]|no|ok(?:ay)?|please|can you|could you|and|but|also|just|actually|oh|,|，| )*"
STRIKE = regex(
    OPENING + r"(?:(?:把|将)?(?P<zh>.{1,24}?)(?:[给帮]我|[也都就先全]|还是)*(?:去掉|删掉|删除|删了?|划掉|拿掉|撤掉|抹掉|略去|省略|省掉|不要了?|别写|不写|别提|不提|别放|去了|(?:不用|不要|没必要)(?:再)?[写提说放])(?:[了吧啦]|进去|进来|在里面|出来|上去?)*"
    r"|(?:去掉|删掉|删除|划掉|拿掉|抹掉|不写|别写|别提|不提|别放|(?:不用|不要|没必要)(?:再)?[写提放])了?(?P<zh_after>.{1,24}?)[了吧]?"
    r"|(?:leave|take|cut|strike|cross) out (?P<en>.+)|(?:remove|drop|delete|omit|skip|strike|erase|get rid of|(?:do(?:n't| not)|no need to) (?:mention|write|say|include|put|name)) (?P<en_named>.+)|(?:leave|take) (?P<en_between>.+?) (?:out|off|away)(?: of (?:it|the letter))?)$",
    re.IGNORECASE,
)
"""公司前台那个别写了, leave out the boss."""
INSTEAD = regex(r"^\W*(?:(?:[你就只改换直接]|可以)*(?:写成?|成)|(?:and |but |just )*(?:write|say|put)(?: instead)?(?: that)?\b|and\b)\s*", re.IGNORECASE)
ABOUT = regex(r"那[一]?[条句段个件些]?|这[一]?[条句段个件]?|的?(?:事情?|部分|内容|话)$|^关于|信里|里面?的?$|^(?:有关|提到|说)|\b(?:the|my|his|her|their|that|this|part|bit|line|sentence|thing|one|about|with|of|from|letter|says?|where|please|again|for now|now|then|too|as well|entirely|completely)\b", re.IGNORECASE)
ORDINAL = regex(r"第\s*([一二三四五六七八九十]|\d{1,2})\s*[条句行点]|\bline (\d{1,2})\b|\b(first|second|third|fourth|fifth|last) (?:line|one|point|sentence)\b|(最后)一?[条句行点]", re.IGNORECASE)
NUMBERS = {**{word: number for number, word in enumerate("一二三四五六七八九十", 1)}, **{word: number for number, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)}}
HEADS = {"income": regex(r"收入|工资|\b(?:income|wages?|salary|pay)\b", re.IGNORECASE), "essentials": regex(r"开销|支出|生活费|\b(?:spending|living costs|expenses)\b", re.IGNORECASE), "overdue_days": regex(r"逾期|\b(?:overdue|arrears|days late)\b", re.IGNORECASE)}
"""What stands at the head of a letter and may be left out of it."""
DATES, SUMS = regex(r"日期|日子|时间|几[号点]|\b(?:date|day|time|hour)\b", re.IGNORECASE), regex(r"金额|数[目字额]|钱数|多少钱|\b(?:amount|sum|figure|number)\b", re.IGNORECASE)
WORDS = regex(r"[\u4e00-\u9fff]|[a-z]{2,}")
OF_NO_WEIGHT = frozenset("我你他她它们的了是在于就那这个条句号日月年点不对错应该才把改成为说写给又还也都一先封信") | {
    "the", "that", "this", "it", "its", "was", "is", "were", "on", "at", "in", "to", "no", "not", "my", "they", "he", "she", "we", "and", "of", "from", "should", "be", "wrong", "change", "correct", "line", "date", "day", "time", "one", "actually", "am", "pm", "did", "me", "there", "happened",
}  # fmt: skip
CLOCK = regex(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)?(?P<zh>\d{1,2}[:：]\d{2}|[\d一二三四五六七八九十]{1,3}点(?:半|一刻|三刻|钟|[\d一二三四五六七八九十]{1,3}分?)?)(?! ?[ap]m)|(?P<en>\d{1,2}(?::\d{2})? ?[ap]m\b)",
    re.IGNORECASE,
)
"""An hour as it is said, with the part of the day before it."""
SWAP = regex(r"(?:不对,?)?是(?P<new_zh>[^,，。不是]{1,8})[,，]?(?:而)?不是(?P<old_zh>[^,，。]{1,8})$|(?:it'?s |it was )(?P<new_it>[^,.]{2,24}),? not (?P<old_it>[^,.]{2,24})$|(?:不对,?)?(?:把|将)?(?P<old>[^,，。]{1,14}?)(?:改成|换成|改为|写成|改)(?P<new>[^,，。]{1,16}?)[吧了]?$|(?:please |can you )*(?:change|replace) (?P<old_en>.{1,40}?) (?:to|with|by|into) (?P<new_en>.{1,40})$", re.IGNORECASE)
ARTICLE = regex(r"^(?:the|an?|my) ", re.IGNORECASE)
DAY_ALONE = regex(r"\d{1,2}(?:st|nd|rd|th|号|日)", re.IGNORECASE)
NAME_OF = regex(r"^(?P<zh>.{1,6}?)的?(?:名字|姓名|名)$|^(?P<en>.{1,24}?)'s name$", re.IGNORECASE)
COUNTED = regex(r"(?P<count>[一二两三四五六七八九十\d]{1,3}个?)(?P<noun>朋友|同事|同学|亲戚|期|电话|次|条|通|遍|人|邻居)")
COUNTED_EN = regex(r"\b(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: of (?:my|the))? (?P<noun>friends?|colleagues?|times|calls|texts|people|men|relatives|neighbou?rs)\b", re.IGNORECASE)
SHORT = 24
FILLS = frozenset("共块元总") | {"yuan", "rmb", "received", "fee", "sum", "amount"} - {"received", "fee"}
ENOUGH = 0.6
"""So much of what is named must stand in a clause that it means."""


@dataclass(frozen=True, slots=True)
class Amended:
    """The story and the requests as they stand then; `without` are figures of the head that are left out, `missing` what was to be struck and stands nowhere, `rest` what else was said."""

    lines: Lines
    asks: Sequence[str]
    without: tuple[str, ...] = ()
    missing: str = ""
    rest: str = ""
    named: bool = False


def amended(lines: Lines, asks: Sequence[str], text: str, today: date) -> Amended | None:
    """What a message changes in a draft; None where it strikes out nothing and sets nothing right."""
    if struck := _struck_in(Amended(lines, asks), text, today):
        return struck
    new = _swapped(lines, text, today) or _set_right(lines, text, today) or _dated(lines, text, today)
    return Amended(new, asks) if new else None


def _swapped(lines: Lines, text: str, today: date) -> Lines | None:
    """前男友改成朋友, change the 24th to the 25th: words of the letter, or a day of a month, in place of others."""
    asked = SWAP.match(text.strip(ENDS))
    told = asked.groupdict() if asked else {}
    old, new = next(((told[f"old{end}"], told[f"new{end}"]) for end in ("", "_en", "_zh", "_it") if told.get(f"old{end}")), ("", ""))
    old, new = ARTICLE.sub("", old).strip(), ARTICLE.sub("", new).strip()
    if not old:
        return None
    if DAY_ALONE.fullmatch(old) and DAY_ALONE.fullmatch(new):
        number, other = int(re.sub(r"\D", "", old)), re.sub(r"\D", "", new)
        found = [(at, span) for at, line in enumerate(lines) for span, on in day_spans(line["text"], today) if on.day == number]
        if len(found) != 1:
            return None
        at, (start, end) = found[0]
        said = re.sub(rf"(?<!\d){number}(?:st|nd|rd|th)?(?!\d)", other, lines[at]["text"][start:end])
        return _with(lines, found[0], said, today)
    held = [at for at, line in enumerate(lines) if old.lower() in line["text"].lower()]
    if not held or DATES.fullmatch(old) or SUMS.fullmatch(old):
        return None
    return [_told(re.sub(re.escape(old), lambda _: new, line["text"], flags=re.IGNORECASE), line, today) if at in held else line for at, line in enumerate(lines)]


def _struck_in(letter: Amended, text: str, today: date) -> Amended | None:
    """The clauses that strike something out are taken off; what follows them is told."""
    rest, found = list[str](), False
    for clause in (part[0] for part in CLAUSE.finditer(text)):
        asked = STRIKE.match(clause.strip(ENDS + "?？"))
        named = next((said for said in asked.groups() if said), "") if asked else ""
        if not _weighty(ABOUT.sub(" ", named.lower())) and not ORDINAL.search(named):
            rest.append(clause)
            continue
        letter, found = _without(letter, named, today), True
    return replace(letter, rest="" if letter.named else INSTEAD.sub("", "".join(rest)).strip(ENDS)) if found else None


def _without(letter: Amended, named: str, today: date) -> Amended:
    if (place := _ordinal(named, len(letter.lines))) is not None:
        return replace(letter, lines=[line for at, line in enumerate(letter.lines) if at != place])
    if of := NAME_OF.match(named.strip()):
        name = of["zh"] or of["en"]
        unnamed = [_told(re.sub(rf" ?{re.escape(name)}", "", line["text"]), line, today) if name in line["text"] else line for line in letter.lines]
        if unnamed != list(letter.lines):
            return replace(letter, lines=unnamed, named=True)
    thing = _weighty(ABOUT.sub(" ", named.lower()))
    lines = [kept for line in letter.lines if (kept := _less(line, thing, today))]
    asks = [ask for ask in letter.asks if not _holds(ask, thing)]
    if list(lines) != list(letter.lines) or len(asks) != len(letter.asks):
        return replace(letter, lines=lines, asks=asks)
    heads = tuple(name for name, words in HEADS.items() if words.search(named))
    return replace(letter, without=(*letter.without, *heads), missing=letter.missing if heads else ABOUT.sub(" ", named).strip(ENDS) or named)


def _ordinal(named: str, count: int) -> int | None:
    told = ORDINAL.search(named)
    word = next((said for said in told.groups() if said), "") if told else ""
    place = (count if word in ("最后", "last") else int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 0)) - 1
    return place if 0 <= place < count else None


def _less(line: Line, thing: frozenset[str], today: date) -> Line | None:
    """A line without the clauses that tell of the thing; none is left of it where its first does."""
    clauses = [found[0] for found in CLAUSE.finditer(line["text"])]
    kept = [said for said in clauses if not _holds(said, thing)]
    if len(kept) == len(clauses):
        return line
    text = "".join(kept).strip(ENDS)
    return _told(text, line, today) if kept and kept[0] == clauses[0] and len(text) >= SHORTEST else None


def _told(text: str, line: Line, today: date) -> Line:
    return {**line, "text": text, "days": days_in(text, today), "at": times_in(text)}


def _weighty(text: str) -> frozenset[str]:
    return frozenset(WORDS.findall(text.lower())) - OF_NO_WEIGHT


def _holds(clause: str, thing: frozenset[str]) -> bool:
    """A word in another form counts: call and called."""
    said = _weighty(clause)
    return bool(thing) and sum(any(_same(word, other) for other in said) for word in thing) >= ENOUGH * len(thing)


def _same(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= 3 and (word.startswith(other) or other.startswith(word)))


def _spans(text: str, sort: str, today: date) -> list[tuple[Span, Json]]:
    """Where days, hours or sums stand, with their values."""
    if sort == "day":
        return [((start, hour.start() if (hour := CLOCK.search(text, start, end)) else end), on) for (start, end), on in day_spans(text, today)]
    if sort == "hour":
        return [(hour.span("zh" if hour["zh"] else "en"), hour["zh"] or hour["en"]) for hour in CLOCK.finditer(text)]
    taken = [span for other in ("day", "hour") for span, _ in _spans(text, other, today)]
    sums = [value for value in read(text, today=today) if isinstance(value, Money | Number) and value.best >= LEAST]
    return [(value.span, value.best) for value in sums if not any(start < value.span[1] and value.span[0] < end for start, end in taken)]


def _set_right(lines: Lines, text: str, today: date) -> Lines | None:
    """日期写错了,是3月5号: the one value of its kind that it can mean, the one that it takes back, or that of the line it speaks of."""
    mended = correction(text)
    if mended is None:
        return _told_anew(lines, text, today)
    sorts = [sort for sort in ("day", "hour", "sum") if len(_spans(mended.text, sort, today)) == 1]
    for sort in sorts:
        if sort == "sum" and DATES.search(mended.label or ""):
            continue
        (start, end), _ = _spans(mended.text, sort, today)[0]
        new = mended.text[start:end].strip()
        old = [value for _, value in _spans(mended.old, sort, today)] if mended.old else []
        if found := _which(lines, sort, old, text, today):
            return _with(lines, found, new, today)
    return None


def _told_anew(lines: Lines, text: str, today: date) -> Lines | None:
    """到手是28,800, it was two friends: a figure told again of what a clause tells, and nothing more."""
    for pattern in (COUNTED, COUNTED_EN):
        new = pattern.search(text)
        if new and len(text) <= SHORT:
            found = [(at, old) for at, line in enumerate(lines) for old in pattern.finditer(line["text"]) if _same(old["noun"].lower(), new["noun"].lower()) and old["count"] != new["count"]]
            if len(found) > 1:
                found = [(at, old) for at, old in found if text[max(0, new.start() - 2) : new.start()] == lines[at]["text"][max(0, old.start() - 2) : old.start()]]
            if len(found) == 1:
                at, old = found[0]
                return _with(lines, (at, old.span("count")), new["count"], today)
    sums = _spans(text, "sum", today)
    if len(sums) != 1 or _spans(text, "day", today):
        return None
    (start, end), value = sums[0]
    named = _weighty(text[:start] + " " + text[end:]) - FILLS
    found_sums = [(at, span) for at, line in enumerate(lines) for span, old in _spans(line["text"], "sum", today) if named and old != value and named <= _near(line["text"], span)]
    return _with(lines, found_sums[0], text[start:end].strip(), today) if len(found_sums) == 1 else None


def _near(text: str, span: Span) -> frozenset[str]:
    """The words of the clause in which a sum stands, from the sum before it on."""
    start = max((found.end() for found in re.finditer(r"\d[\d,.]*\d", text[: span[0]])), default=0)
    begins = next((found.start() for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), 0)
    ends = next((found.end() for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), len(text))
    return _weighty(text[max(start, begins) : ends])


def _which(lines: Lines, sort: str, old: list[Json], text: str, today: date) -> tuple[int, Span] | None:
    """The line and the place in it that is meant."""
    places = [(at, span, value) for at, line in enumerate(lines) for span, value in _spans(line["text"], sort, today)]
    if old:
        return next(((at, span) for at, span, value in places if value == old[0]), None)
    if len(places) == 1:
        return places[0][:2]
    named = _weighty(DATES.sub(" ", SUMS.sub(" ", text.lower())))
    ranked = sorted(((_likeness(_clause_of(lines[at]["text"], span), named), at, span) for at, span, _ in places), key=lambda one: -one[0])
    sole = ranked and ranked[0][0] and (len(ranked) == 1 or ranked[0][0] > ranked[1][0])
    return ranked[0][1:] if sole else None


def _likeness(clause: str, named: frozenset[str]) -> int:
    said = _weighty(clause)
    return sum(any(_same(word, other) for other in said) for word in named)


def _clause_of(text: str, span: Span) -> str:
    return next((found[0] for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), text)


def _with(lines: Lines, place: tuple[int, Span], new: str, today: date) -> Lines:
    at, (start, end) = place
    line = lines[at]
    text = line["text"][:start] + new + line["text"][end:]
    return in_order([*lines[:at], _told(text, line, today), *lines[at + 1 :]])


def _dated(lines: Lines, text: str, today: date) -> Lines | None:
    """群是11月9号发的, it was on the 10th: a day for what was told, in the words in which it was told; None where more is said than that."""
    first = next((found[0] for found in CLAUSE.finditer(text)), "")
    days = day_spans(first, today)
    rest = _weighty("".join(char for at, char in enumerate(first) if not any(start <= at < end for start, end in (*(span for span, _ in days), *(hour.span() for hour in CLOCK.finditer(first))))))
    more = len(first.strip(ENDS)) < len(text.strip(ENDS))
    if not days or not lines or (more and not CLEFT.search(first.strip(ENDS))):
        return None
    found = [(at, clause) for at, line in enumerate(lines) for clause in CLAUSE.finditer(line["text"]) if all(any(_same(word, other) for other in _weighty(clause[0])) for word in rest)]
    if len(found) != 1 and not (rest and found):
        return None
    at, clause = found[0] if rest or len(lines) == 1 else found[-1]
    return _on_its_day(lines, at, clause, text, today)


def _on_its_day(lines: Lines, at: int, clause: re.Match[str], text: str, today: date) -> Lines:
    """The clause moves to a line of its own where its line has another day; a line without one goes on with what was said."""
    line = lines[at]
    said = text.strip(ENDS)
    own = day_spans(clause[0], today)
    if len(own) == 1 and len(day_spans(text, today)) == 1:
        (start, end), _ = own[0]
        (first, last), _ = day_spans(text, today)[0]
        return _with(lines, (at, (clause.start() + start, clause.start() + end)), text[first:last], today)
    if not line["days"] or own:
        comma = ", " if line["text"].isascii() else ","
        return in_order([*lines[:at], _told(line["text"].strip(ENDS) + comma + said, line, today), *lines[at + 1 :]])
    (first, last), _ = day_spans(text, today)[0]
    apart = _told(f"{text[first:last]}{'' if not clause[0].isascii() else ', '}{_begun(clause[0])}", line, today)
    left = (line["text"][: clause.start()] + line["text"][clause.end() :]).strip(ENDS)
    return in_order([*lines[:at], *([_told(left, line, today)] if len(left) >= SHORTEST else []), apart, *lines[at + 1 :]])


CLEFT = regex(r"(?:的|\bit was\b.*|\bthat was\b.*)$", re.IGNORECASE)
"""11月25号打的: of what was told before."""
BEGUN = regex(r"^(?:[,，;；\s]|and\b|then\b|还|又|并且?|而且|然后)+", re.IGNORECASE)


def _begun(clause: str) -> str:
    return BEGUN.sub("", clause).strip(ENDS)

