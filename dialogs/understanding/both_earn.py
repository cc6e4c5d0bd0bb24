"""What a couple earns together, and then each of them: 两个人一共9000,我5000,老婆4000 is the income of two, and no third sum."""

import re
from datetime import date

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number, Value

TOGETHER = regex(r"(?:我[们俩]*(?:和|跟|与)?(?:我)?(?:老婆|老公|爱人|媳妇|对象)?|我们)?(?:两口子|夫妻俩?|夫妇俩?|俩人|两个人|两人|一家人?|全家|家里|我[和跟与](?:我)?(?:老婆|老公|爱人|媳妇|对象))[^,，。\d]{0,12}$|\b(?:together|household|combined|between us|we)\b[^.]{0,24}$", re.IGNORECASE)
OWED = regex(r"欠|贷|还(?!有)|花|开销|\b(?:ow\w+|spend\w*|pay|rent|debts?|loans?)\b", re.IGNORECASE)
MINE, THEIRS = regex(r"我|自己|\b(?:i|mine|me|my own)\b", re.IGNORECASE), regex(r"老[婆公]|爱人|媳妇|对象|妻子|丈夫|[她他]|\b(?:wife|husband|partner|she|he|hers?|his)\b", re.IGNORECASE)
WHOSE = regex(r"(?: (?:from )?(?:mine|hers|his|me|my (?:wife|husband|partner)(?:'s)?)\b)|元|块钱?| ?yuan\b", re.IGNORECASE)
LONGEST, ANY_DAY = 48, date(2020, 1, 1)


def each_apart(text: str) -> str:
    """The text with what each of them earns in place of the three figures; as it was where there are none."""
    if not (THEIRS.search(text) and MINE.search(text)):
        return text
    values = [value for value in read(text, today=ANY_DAY) if isinstance(value, Money | Number) and value.best >= 1]
    for both, first, second in zip(values, values[1:], values[2:], strict=False):
        if both.best == first.best + second.best and (together := TOGETHER.search(text, 0, both.span[0])):
            between = text[both.span[1] : second.span[0]]
            end = _end(text, second)
            whose = text[both.span[1] : end]
            if OWED.search(together[0] + between) or len(between) > LONGEST or not (MINE.search(whose) and THEIRS.search(whose)):
                continue
            return f"{text[: together.start()]}{_said(text, both, first, second)}{text[end:]}"
    return text


def _said(text: str, both: Value, first: Money | Number, second: Money | Number) -> str:
    """Each with whose it is, by the words before it or right behind it."""
    before, after = text[both.span[1] : first.span[0]], text[first.span[1] : second.span[0]]
    theirs_first = THEIRS.search(before) is not None or (not MINE.search(before) and THEIRS.match(after.lstrip(" '")) is not None)
    mine, theirs = (second.best, first.best) if theirs_first else (first.best, second.best)
    return f"I earn {mine:f}, my wife earns {theirs:f}" if text.isascii() else f"我收入{mine:f},老婆收入{theirs:f}"


def _end(text: str, last: Value) -> int:
    """Behind the last figure and the words of whose it is."""
    behind = WHOSE.match(text, last.span[1])
    return behind.end() if behind else last.span[1]
