"""What is struck out of a draft: a line, a clause, a name, a figure of its head."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from content.regex import either, regex
from dialogs.letters.account import CLAUSE
from dialogs.letters.clauses import Lines, holds, told_as, weighty
from dialogs.letters.days import ENDS, SHORTEST, Line
from dialogs.letters.things import blanks_named, heads_named, told_of
from dialogs.letters.words import CAUSE

OPENING = r"^(?:那个|那就|不对|不是|另外|还有|对了|然后|不过|但是?|其实|请|麻烦|帮我|给我|[那就你您再先也都嗯哦]|no|ok(?:ay)?|please|can you|could you|and|but|also|just|actually|oh|,|，| )*"
STRIKE = regex(
    OPENING + r"(?:(?P<zh_known>.{1,16}?)(?:我|也|都)*(?:不想|别|不要|不愿意?|不能|不用)(?:让|给|叫)?(?:他们|它们|银行|对方|平台|人家|别人)(?:也|都)?知道了?"
    r"|(?:我|也|都)*(?:不想|别|不要|不愿意?|不能|不用)(?:让|给|叫)?(?:他们|它们|银行|对方|平台|人家|别人)(?:也|都)?知道(?P<zh_known_after>.{1,20}?)"
    r"|(?:i (?:do(?:n't| not) want|'d rather not have)|do(?:n't| not) let) (?:them|(?:the|my) (?:bank|lender|company)|anyone|anybody) (?:to )?know (?:about |that )?(?P<en_known>.+)|(?:they|the (?:bank|lender|company)) (?:does(?:n't| not)|do(?:n't| not)|need(?:n't| not)|should(?:n't| not)) (?:need to |have to )?know (?:about |that )?(?P<en_known_too>.+)"
    r"|(?:把|将)?(?P<zh>.{1,24}?)(?:[给帮]我|[也都就先全]|还是)*(?:去掉|删掉|删除|删了?|划掉|拿掉|撤掉|抹掉|略去|省略|省掉|不要了?|别写|不写|别提|不提|别放|别留|不留|(?<![位司家校里店厂那上方村院下进出回过])去了|(?:不用|不要|没必要|我?不想|不愿意?)(?:再)?[写提说放留])(?:[了吧啦]|进去|进来|在里面|出来|上去?)*"
    r"|(?:去掉|删掉|删除|划掉|拿掉|抹掉|不写|别写|别提|不提|别放|别留|不留|(?:不用|不要|没必要|我?不想|不愿意?)(?:再)?[写提放留])了?(?P<zh_after>.{1,24}?)[了吧]?"
    r"|(?:leave|take|cut|strike|cross) out (?P<en>.+)|(?:remove|drop|delete|omit|skip|strike|erase|cut|get rid of|(?:do(?:n't| not)(?: want(?: you)? to)?|no need to|without) (?:mention|write|say|include|put|name)(?:ing)?|i (?:do(?:n't| not) want|'d rather not (?:have|give|say|mention))|without(?! (?:an?|any)\b)) (?P<en_named>.+)|(?:leave|take) (?P<en_between>.+?) (?:out|off|away)(?: of (?:it|the letter))?)$",
    re.IGNORECASE,
)
"""公司前台那个别写了, leave out the boss."""
INSTEAD = regex(r"^\W*(?:(?:[你就只改换直接]|可以)*(?:写成?|成)|(?:and |but |just )*(?:write|say|put)(?: instead)?(?: that)?\b|and\b)\s*", re.IGNORECASE)
ABOUT = regex(either(
    "那[一]?[条句段个件些]?", "这[一]?[条句段个件]?", "的?(?:事情?|部分|内容|话)$", "^关于", "信里",
    "里面?的?$", "^(?:有关|提到|说)",
    r"\b(?:the|my|his|her|their|that|this|part|bit|line|sentence|thing|one|about|with|of|from|letter|says?|where|please|again|for now|now|then|too|as well|entirely|completely)\b",
), re.IGNORECASE)
ORDINAL = regex(r"第\s*([一二三四五六七八九十]|\d{1,2})\s*[条句行点次通]|\bline (\d{1,2})\b|\b(first|second|third|fourth|fifth|last) (?:line|one|point|sentence|call|visit|text|message|time)\b|(最后)一?[条句行点]", re.IGNORECASE)
NUMBERS = {**{word: number for number, word in enumerate("一二三四五六七八九十", 1)}, **{word: number for number, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)}}
THAT_OUT = regex(r"[,，;；.]\s*(?:那?就|先|都|还是|so |please |better )*(?:不写|别写|不要写|不提|别提|去掉|删掉|不要了?|(?:leave|take) (?:it|that) out|don'?t (?:put|write|mention|include) (?:it|that)|remove (?:it|that))(?:了|吧|它)*$", re.IGNORECASE)
UNSURE = regex(either(
    "那个?数",
    "(?:我)?(?:也|还)?(?:不(?:太|是很)?(?:确定|清楚|记得|肯定)|记不(?:太)?清|拿不准)(?:了)?",
    r"\bi(?:'m| am) not (?:so |really )?(?:sure|certain) (?:about|of)",
    r"\bi don'?t (?:really )?(?:know|remember)",
), re.IGNORECASE)
"""逾期60天那个数我不确定,先不写: what is to be left out stands before it."""
FIGURE = regex(r"\d+")
OF_A_NUMBER = regex(r"(?<=\d)(?:st|nd|rd|th)\b|(?<=\d)[号日]")
UNSPACED = regex(r",(?=[a-z])")
TOO = regex(r"^(.{1,4}?)也")
AND_THEN = regex(r"(?<= )(?=(?:and|then|but) (?:now |so |then )?(?:i|we|he|she|they|my|our|then|came|called|rang|phoned|texted|sent|went|visited|threatened|posted|swore|shouted|told|said)\b)", re.IGNORECASE)
OF_ITS_OWN = regex(r"^(?:and|then|but) (?=(?:i|we|my|our)\b)", re.IGNORECASE)
"""A clause that says who by itself stands without the one before it."""
WAITS = regex(r"(?:等等|等一?下|等会�?|稍等|慢着|慢点|不好意思|抱歉|哦|嗯|啊|hold on|hang on|wait|sorry|one (?:moment|second)|no|oh|actually|please|ok(?:ay)?|[\s,，。.!！~])*", re.IGNORECASE)
"""Hold on: said before what is struck out, and nothing by itself."""
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
WHEN = rf"(?:\d{{1,2}}月(?:份)?(?:\d{{1,2}}[号日])?|\d{{1,2}}[号日]|{MONTHS}(?: \d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th))"
ONE_WHEN = regex(WHEN, re.IGNORECASE)
NAME_OF = regex(r"^(?P<zh>.{1,6}?)的?(?:名字|姓名|名)$|^(?P<en>.{1,24}?)'s name$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amended:
    """The story and the requests as they stand then; `without` are figures of the head that are left out, `missing` what was to be struck and stands nowhere, `rest` what else was said."""

    lines: Lines
    asks: Sequence[str]
    without: tuple[str, ...] = ()
    missing: str = ""
    rest: str = ""
    named: bool = False


def struck_in(letter: Amended, text: str, today: date) -> Amended | None:
    """The clauses that strike something out are taken off; what follows them is told."""
    rest, found = list[str](), False
    if (struck := THAT_OUT.search(text.strip(ENDS))) and (named := UNSURE.sub("", text[: struck.start()]).strip(ENDS)):
        return _without(letter, named, today)
    for clause in (part[0] for part in CLAUSE.finditer(text)):
        asked = STRIKE.match(clause.strip(ENDS + "?？"))
        named = next((said for said in asked.groups() if said), "") if asked else ""
        if not weighty(ABOUT.sub(" ", named.lower())) and not ORDINAL.search(named) and not ONE_WHEN.search(named):
            rest += [] if WAITS.fullmatch(clause) else [clause]
            continue
        letter, found = _without(letter, named, today), True
    return replace(letter, rest="" if letter.named else INSTEAD.sub("", "".join(rest)).strip(ENDS)) if found else None


def _without(letter: Amended, named: str, today: date) -> Amended:
    if (place := _ordinal(named, len(letter.lines))) is not None:
        return replace(letter, lines=[line for at, line in enumerate(letter.lines) if at != place])
    if of := NAME_OF.match(named.strip()):
        name = of["zh"] or of["en"]
        unnamed = [told_as(re.sub(rf" ?{re.escape(name)}", "", line["text"]), line, today) if name in line["text"] else line for line in letter.lines]
        if unnamed != list(letter.lines):
            return replace(letter, lines=unnamed, named=True)
    if blanks := blanks_named(named.strip()):
        return replace(letter, without=(*letter.without, *blanks))
    if listed := _of_several(letter, named, today):
        return listed
    thing = weighty(ABOUT.sub(" ", OF_A_NUMBER.sub("", named.lower())))
    figures = set(FIGURE.findall(named))
    if changed := _but(letter, lambda said: (holds(said, thing) or not thing) and figures <= set(FIGURE.findall(said)), today):
        return changed
    if changed := _but_one(letter, thing, today):
        return changed
    if heads := heads_named(named):
        return replace(letter, without=(*letter.without, *heads))
    for words in told_of(named):
        if changed := _but(letter, _saying(words), today):
            return changed
    return replace(letter, missing=ABOUT.sub(" ", named).strip(ENDS) or named)


def _of_several(letter: Amended, named: str, today: date) -> Amended | None:
    """10月的不用写了, of 9月和10月各还了4200: the one of several days or months that a clause tells, with the sum before it."""
    when = ONE_WHEN.search(named)
    if when is None:
        return None
    one, of_sum = rf"(?<!\d)(?P<month>\d{{1,2}}月)?{re.escape(when[0])}(?!\d)", r"(?:[¥\d,.]*\d (?:yuan )?(?:in|on|for|at) )?"
    joint = r"(?:[和与及、,，]|,? and |, ?)"
    first = re.compile(rf"{of_sum}{one}{joint}(?P<behind>{of_sum}{WHEN})", re.IGNORECASE)
    other = re.compile(rf"(?P<before>{WHEN}[^,，。;；\d]{{0,2}}?){joint}{of_sum}{one}", re.IGNORECASE)
    lines = [told_as(_alone(text), line, today) if (text := other.sub(r"\g<before>", first.sub(_behind, line["text"]))) != line["text"] else line for line in letter.lines]
    return None if lines == list(letter.lines) else replace(letter, lines=lines)


def _behind(told: re.Match[str]) -> str:
    """11月5号、9号 without the 5th: the month stays."""
    return (told["month"] or "" if re.match(r"\d{1,2}[号日]", told["behind"]) else "") + told["behind"]


def _alone(text: str) -> str:
    """9月各还了4200: of one there is no each."""
    return text if len(ONE_WHEN.findall(text)) > 1 else text.replace("各", "", 1)


def _but(letter: Amended, tells: Callable[[str], bool], today: date) -> Amended | None:
    """The letter without what `tells` of a thing; None where nothing does."""
    lines = [kept for line in letter.lines if (kept := _less(line, tells, today))]
    asks = [ask for ask in letter.asks if not tells(ask)]
    if list(lines) == list(letter.lines) and len(asks) == len(letter.asks):
        return None
    return replace(letter, lines=lines, asks=asks, without=letter.without if lines else (*letter.without, "reason"))


def _but_one(letter: Amended, thing: frozenset[str], today: date) -> Amended | None:
    """Without the one clause that holds any word of the thing: the hospital bill, where only the hospital is told of."""
    found = {clause for line in letter.lines for clause in _clauses(line["text"]) if any(holds(clause, frozenset([word])) for word in thing)}
    return _but(letter, lambda said: said in found, today) if len(found) == 1 else None


def _saying(words: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda said: words.search(said) is not None


def _ordinal(named: str, count: int) -> int | None:
    told = ORDINAL.search(named)
    word = next((said for said in told.groups() if said), "") if told else ""
    place = (count if word in ("最后", "last") else int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 0)) - 1
    return place if 0 <= place < count else None


def _clauses(text: str) -> list[str]:
    return [part for found in CLAUSE.finditer(text) for part in AND_THEN.split(found[0])]


def _less(line: Line, tells: Callable[[str], bool], today: date) -> Line | None:
    """A line without the clauses that tell of the thing; none is left of it where its first does."""
    clauses = _clauses(line["text"])
    kept = [said for said in clauses if not tells(said)]
    if len(kept) == len(clauses):
        return line
    text = OF_ITS_OWN.sub("", UNSPACED.sub(", ", "".join(kept))).strip(ENDS)
    alone = kept and (kept[0] == clauses[0] or OF_ITS_OWN.match(kept[0]) or CAUSE.search(kept[0]))
    text = text if kept and kept[0] == clauses[0] else TOO.sub(r"\1", text)
    return told_as(text, line, today) if alone and len(text) >= SHORTEST else None
