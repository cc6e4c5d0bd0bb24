"""What is set right in a draft: words, a day, an hour, a sum or a count in place of another."""

import re
from collections.abc import Sequence
from datetime import date

from content.regex import regex
from dialogs.letters.account import CLAUSE
from dialogs.letters.clauses import CLOCK, OF_NO_WEIGHT, Json, Lines, same, told_as, weighty, with_words
from dialogs.letters.dated import dated, timed
from dialogs.letters.days import ENDS, Line, day_spans
from dialogs.letters.struck import Amended, struck_in
from dialogs.understanding.marked import LEAST
from dialogs.understanding.moves import correction
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number, Span

DATES, SUMS = regex(r"日期|日子|时间|几[号点]|\b(?:date|day|time|hour)\b", re.IGNORECASE), regex(r"金额|数[目字额]|钱数|多少钱|\b(?:amount|sum|figure|number)\b", re.IGNORECASE)
SWAP = regex(r"(?:不对,?)?是(?P<new_zh>[^,，。不是]{1,8})[,，]?(?:而)?不是(?P<old_zh>[^,，。]{1,8})$|(?:it'?s |it was )(?P<new_it>[^,.]{2,24}),? not (?P<old_it>[^,.]{2,24})$|(?:不对,?)?(?:把|将)?(?P<old>[^,，。]{1,14}?)(?:改成|换成|改为|写成|改)(?P<new>[^,，。]{1,16}?)[吧了]?$|(?:please |can you )*(?:change|replace) (?P<old_en>.{1,40}?) (?:to|with|by|into) (?P<new_en>.{1,40})$", re.IGNORECASE)
NOT_THAT = regex(r"^(?:不对,?|no,? |sorry,? |actually,? |it'?s |that'?s |(?:say|write|put) |写(?:成)?|说|(?:it|that|they|he|she) (?:was|is|were) )*(?P<new>[^。.;]{2,40}?)[,，]? ?(?:而?不是|(?:and )?not )(?P<old>[^,，。]{2,24})$", re.IGNORECASE)
BUT = regex(r"^(?:不对,?|no,? )*(?:不是|it'?s not |not )(?P<old>[^,，。]{2,24}?)(?:[,，]? ?(?:而?是|(?:but |it'?s |it was )+)|, )(?P<new>[^。.;]{2,40})$", re.IGNORECASE)
A_MONTH = regex(r"(?:(?:19|20)\d\d年)?(?<![\d个])\d{1,2}月份?(?![\d一二三])|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (?:19|20)\d\d)?\b(?! ?\d)", re.IGNORECASE)
"""A month without a day."""
THESE_WORDS = regex(r"[这那](?:俩|[两几二三四五])?个?字(?=改|换|写)")
WRITTEN_AS = regex(r"^.{1,8}?(?:的事情?|那[句条段个]|这[句条段个])(?:要|应该)?(?:写|改)成")
"""摔车的事写成10月28号摔的: what is meant, and what it is to say."""
KIN = frozenset("爸妈哥姐弟妹")
OWNERS = regex(r"^(?:打给|发给|给|找)?(?:我们?的?|公司的?)|^(?:to |for |with )?(?:the|an?|my|our) ", re.IGNORECASE)
DAY_NUMBER = regex(r"(?P<day>\d{1,2})(?:号|日|(?:st|nd|rd|th)\b)", re.IGNORECASE)
VALUE = regex(r"\d|[一二两三四五六七八九十]+个?(?:点|号|日|月|千|万|百|次|天|年|期|周)")
"""A figure, an hour or a day that is taken back is set right by its sort."""
AS_WORDS = regex(r"[\u4e00-\u9fff]|[A-Za-z][A-Za-z'-]*")
ARTICLE = regex(r"^(?:the|an?|my) ", re.IGNORECASE)
DAY_ALONE = regex(r"\d{1,2}(?:st|nd|rd|th|号|日)", re.IGNORECASE)
COUNTED = regex(r"(?P<count>[一二两三四五六七八九十\d]{1,3}个?)(?P<noun>朋友|同事|同学|亲戚|期|电话|次|条|通|遍|人|邻居)")
COUNTED_EN = regex(r"\b(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?: of (?:my|the))? (?P<noun>friends?|colleagues?|times|calls|texts|people|men|relatives|neighbou?rs)\b", re.IGNORECASE)
SHORT = 24
FILLS = frozenset("共块元总") | {"yuan", "rmb", "sum", "amount"}


def amended(lines: Lines, asks: Sequence[str], text: str, today: date) -> Amended | None:
    """What a message changes in a draft; None where it strikes out nothing and sets nothing right."""
    text = THESE_WORDS.sub("", WRITTEN_AS.sub("", text))
    if struck := struck_in(Amended(lines, asks), text, today):
        return struck
    if asked := _asks_swapped(asks, text):
        return Amended(lines, asked)
    new = put_for(lines, text, today) or _swapped(lines, text, today) or _hour_of_day(lines, text, today) or _set_right(lines, text, today) or timed(lines, text, today) or dated(lines, text, today)
    return Amended(new, asks) if new else None


def _asks_swapped(asks: Sequence[str], text: str) -> list[str] | None:
    """10天改成15天, of what is asked for."""
    swap = SWAP.match(text.strip(ENDS))
    told = swap.groupdict() if swap else {}
    old, new = next(((told[f"old{end}"], told[f"new{end}"]) for end in ("", "_en", "_zh", "_it") if told.get(f"old{end}")), ("", ""))
    held = [ask for ask in asks if old and old in ask]
    return [ask.replace(old, new) for ask in asks] if held else None


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
        return with_words(lines, found[0], said, today)
    held = [at for at, line in enumerate(lines) if old.lower() in line["text"].lower()]
    if not held or DATES.fullmatch(old) or SUMS.fullmatch(old):
        return None
    month = r"(?:\d{1,2}月)?" if re.match(r"\d{1,2}月", new) else ""
    return [told_as(re.sub(month + re.escape(old), lambda _: new, line["text"], flags=re.IGNORECASE), line, today) if at in held else line for at, line in enumerate(lines)]


def put_for(lines: Lines, text: str, today: date) -> Lines | None:
    """22号是打给经理的,不是主管; it was my mother on the 23rd, not my father: of what is said the words that the clause lacks stand for those it takes back."""
    said = NOT_THAT.match(text.strip(ENDS)) or BUT.match(text.strip(ENDS))
    old = OWNERS.sub("", said["old"]).strip() if said else ""
    if said is None or (len(old) < 2 and old not in KIN) or VALUE.search(old):
        return None
    days = {on.day for _, on in day_spans(said["new"], today)} | {int(number["day"]) for number in DAY_NUMBER.finditer(said["new"])}
    held = [(at, place) for at, line in enumerate(lines) for place in re.finditer(re.escape(old), line["text"], re.IGNORECASE)]
    if len(held) > 1 and days:
        held = [(at, place) for at, place in held if days & _days_at(lines[at], place.start(), today)]
    if len(held) != 1:
        return None
    (at, place), clause = held[0], _clause_of(lines[held[0][0]]["text"], held[0][1].span())
    new = _left_of(DAY_NUMBER.sub(" ", said["new"]), clause.replace(place[0], " "))
    return with_words(lines, (at, place.span()), new, today) if new else None


def _days_at(line: Line, place: int, today: date) -> set[int]:
    """The days told nearest before a place in a line, or all of its days."""
    before = [on.day for (start, _), on in day_spans(line["text"], today) if start < place]
    clause = _clause_of(line["text"], (place, place))
    return {int(number["day"]) for number in DAY_NUMBER.finditer(clause)} or set(before[-1:]) or {date.fromisoformat(on).day for on in line["days"]}


def _left_of(said: str, clause: str) -> str:
    """What is said without the words around it that the clause has already: 是打给经理的 in 又打给我 is 经理."""
    words = AS_WORDS.findall(said)
    known = {*AS_WORDS.findall(clause.lower()), *OF_NO_WEIGHT, "打", "给", "在", "用"}
    while words and words[0].lower() in known:
        words.pop(0)
    while words and words[-1].lower() in known:
        words.pop()
    return (" " if said.isascii() else "").join(words)


def _spans(text: str, sort: str, today: date) -> list[tuple[Span, Json]]:
    """Where days, hours or sums stand, with their values."""
    if sort == "month":
        return [(found.span(), found[0].lower()) for found in A_MONTH.finditer(text)]
    if sort == "day":
        return [((start, hour.start() if (hour := CLOCK.search(text, start, end)) else end), on) for (start, end), on in day_spans(text, today)]
    if sort == "hour":
        return [(hour.span("zh" if hour["zh"] else "en"), hour["zh"] or hour["en"]) for hour in CLOCK.finditer(text)]
    taken = [span for other in ("day", "hour") for span, _ in _spans(text, other, today)]
    sums = [value for value in read(text, today=today) if isinstance(value, Money | Number) and value.best >= LEAST]
    return [(value.span, value.best) for value in sums if not any(start < value.span[1] and value.span[0] < end for start, end in taken)]


def sums_at(text: str, today: date) -> list[tuple[Span, Json]]:
    return _spans(text, "sum", today)


def _put(lines: Lines, place: tuple[int, Span], text: str, span: Span, today: date) -> Lines:
    """A value of a message in place of one in a line; an hour with the part of the day that is told with it: 上午10点, put right as 下午4点."""
    at, (start, end) = place
    for hour in CLOCK.finditer(text):
        if hour.start() < span[0] < hour.end():
            start = next((old.start() for old in CLOCK.finditer(lines[at]["text"]) if old.start() < start < old.end()), start)
            span = (hour.start(), span[1])
    return with_words(lines, (at, (start, end)), text[slice(*span)].strip(), today)


def _set_right(lines: Lines, text: str, today: date) -> Lines | None:
    """日期写错了,是3月5号: the one value of its kind that it can mean, the one that it takes back, or that of the line it speaks of."""
    mended = correction(text)
    if mended is None or A_MONTH.search(text):
        return _alone(lines, text, today) or _told_anew(lines, text, today)
    sorts = [sort for sort in ("day", "hour", "sum") if len(_spans(mended.text, sort, today)) == 1]
    mended_lines: Lines | None = None
    for sort in sorts:
        if sort == "sum" and DATES.search(mended.label or ""):
            continue
        span, _ = _spans(mended.text, sort, today)[0]
        old = [value for _, value in _spans(mended.old, sort, today)] if mended.old else []
        if found := _which(mended_lines or lines, sort, old, text, today):
            mended_lines = _put(mended_lines or lines, found, mended.text, span, today)
    return mended_lines


def _alone(lines: Lines, text: str, today: date) -> Lines | None:
    """金额是8800, it was 11:40 pm: a value and the name of its sort, where the letter has one of the sort; of several sums the one told last."""
    for sort, label in (("month", DATES), ("day", DATES), ("hour", DATES), ("sum", SUMS)):
        values = _spans(text, sort, today)
        if len(values) != 1:
            continue
        (start, end), value = values[0]
        places = [(at, span, old) for at, line in enumerate(lines) for span, old in _spans(line["text"], sort, today)]
        last = places[-1:] if sort == "sum" and len(places) > 1 and places[-1][0] == len(lines) - 1 and places[-2][0] < places[-1][0] else []
        if not weighty(label.sub(" ", text[:start] + " " + text[end:].lower())) - (OF_A_TIME if sort == "hour" else FILLS) and len(last or places) == 1 and (last or places)[0][2] != value:
            return _put(lines, (last or places)[0][:2], text, (start, end), today)
    return None


def _told_anew(lines: Lines, text: str, today: date) -> Lines | None:
    """到手是28,800, it was two friends: a figure told again of what a clause tells, and nothing more."""
    for pattern in (COUNTED, COUNTED_EN):
        new = pattern.search(text)
        if new and len(text) <= SHORT:
            found = [(at, old) for at, line in enumerate(lines) for old in pattern.finditer(line["text"]) if same(old["noun"].lower(), new["noun"].lower()) and old["count"] != new["count"]]
            if len(found) > 1:
                found = [(at, old) for at, old in found if text[max(0, new.start() - 2) : new.start()] == lines[at]["text"][max(0, old.start() - 2) : old.start()]]
            if len(found) == 1:
                at, old = found[0]
                return with_words(lines, (at, old.span("count")), new["count"], today)
    sums = _spans(text, "sum", today)
    if len(sums) != 1 or _spans(text, "day", today):
        return None
    (start, end), value = sums[0]
    named = weighty(text[:start] + " " + text[end:]) - FILLS
    found_sums = [(at, span) for at, line in enumerate(lines) for span, old in _spans(line["text"], "sum", today) if named and old != value and named <= _near(line["text"], span)]
    if not found_sums:  # late fees, 1,450 so far: in the clause before it
        alone = [(at, places[0]) for at, line in enumerate(lines) if len(places := _spans(line["text"], "sum", today)) == 1 and named and named <= weighty(line["text"])]
        found_sums = [(at, span) for at, (span, old) in alone if old != value]
    return with_words(lines, found_sums[0], text[start:end].strip(), today) if len(found_sums) == 1 else None


def _hour_of_day(lines: Lines, text: str, today: date) -> Lines | None:
    """19号那次是下午3点; the call on the 19th was at 3 pm: the hour of what was done on that day."""
    days, hours = day_spans(text, today), _spans(text, "hour", today)
    if len(days) != 1 or len(hours) != 1 or weighty(text[: days[0][0][0]] + " " + text[days[0][0][1] : hours[0][0][0]] + " " + text[hours[0][0][1] :]) - OF_A_TIME:
        return None
    found = [(at, span) for at, line in enumerate(lines) for span, on in day_spans(line["text"], today) if on == days[0][1]]
    if len(found) != 1:
        return None
    (at, (start, end)), new = found[0], CLOCK.search(text, hours[0][0][0] - LEAD if hours[0][0][0] >= LEAD else 0)
    there = _spans(lines[at]["text"], "hour", today)
    said = new[0].strip() if new else text[slice(*hours[0][0])]
    if len(there) == 1:
        return _put(lines, (at, there[0][0]), text, hours[0][0], today)
    day = lines[at]["text"][start:end]
    return with_words(lines, (at, (start, end)), f"{day} at {said}" if lines[at]["text"].isascii() else f"{day}{said}", today) if not there else None


LEAD = 2
OF_A_TIME = frozenset("那次回通电话打的大概上中下午早晚夜里凌晨") | {"call", "called", "calls", "about", "around", "o", "clock", "first", "second", "last", "rang", "visit"}


def _near(text: str, span: Span) -> frozenset[str]:
    """The words of the clause in which a sum stands, from the sum before it on."""
    start = max((found.end() for found in re.finditer(r"\d[\d,.]*\d", text[: span[0]])), default=0)
    begins = next((found.start() for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), 0)
    ends = next((found.end() for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), len(text))
    return weighty(text[max(start, begins) : ends])


def _which(lines: Lines, sort: str, old: list[Json], text: str, today: date) -> tuple[int, Span] | None:
    """The line and the place in it that is meant."""
    places = [(at, span, value) for at, line in enumerate(lines) for span, value in _spans(line["text"], sort, today)]
    if old:
        return next(((at, span) for at, span, value in places if value == old[0]), None)
    if len(places) == 1:
        return places[0][:2]
    named = weighty(DATES.sub(" ", SUMS.sub(" ", text.lower())))
    ranked = sorted(((_likeness(_clause_of(lines[at]["text"], span), named), at, span) for at, span, _ in places), key=lambda one: -one[0])
    sole = ranked and ranked[0][0] and (len(ranked) == 1 or ranked[0][0] > ranked[1][0])
    return ranked[0][1:] if sole else None


def _likeness(clause: str, named: frozenset[str]) -> int:
    said = weighty(clause)
    return sum(any(same(word, other) for other in said) for word in named)


def _clause_of(text: str, span: Span) -> str:
    return next((found[0] for found in CLAUSE.finditer(text) if found.start() <= span[0] < found.end()), text)
