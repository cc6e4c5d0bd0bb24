"""The option that an answer picks: by its place, its letter, its words, or what it is not (后面那个, B, 都行)."""

import re
from collections.abc import Sequence

from content.regex import either, regex
from dialogs.understanding.periods import small
from dialogs.understanding.values import Choice

_ANY = regex(either(
    "(?:哪个|哪种|怎么|怎样|啥|两个|三个|几个|全|都)?(?:都)?(?:行|可以|好|一样|成|ok|随便|无所谓|没关系)(?:的|啊|呀|吧|哦)?$",
    "随便", "随你", "随意", "无所谓", "你定", "你决定", "听你的", "看着办", "不挑", "看你", "任意",
    "(?<![a-z])(?:whatever|either|any)(?![a-z])", "doesn'?t matter", "don'?t mind", "up to you",
    "no preference",
), re.IGNORECASE)
_ANY_MUST = regex(r"都(?!不)|随|无所谓|你定|你决定|听你|看着办|不挑|看你|任意|哪个|怎么|whatever|either|any|matter|mind|up to|preference|一样", re.IGNORECASE)
_LAST = regex(r"最后|后者|后面|后边|后一|下面|下边|末尾|右边|倒数第一|last(?! (?:night|week|month|year|time|mon|tues|wednes|thurs|fri|satur|sun))|latter|bottom", re.IGNORECASE)
PAIR = 2
_OF_TWO = regex(r"[前后]者|\bformer\b|\blatter\b", re.IGNORECASE)
"""Of two, and of no more."""
_FIRST = regex(r"前者|前面|前边|前一|上面|上边|头一|头个|最上|最前|打头|左边|first|former|(?<!on )top(?!-| up| of)", re.IGNORECASE)
_MIDDLE = regex(r"中间|当中|middle", re.IGNORECASE)
_ORDINAL = regex(either(
    r"(?P<back>倒数)?第\s?(?P<nth>\d{1,2}|[一二两三四五六七八九十])",
    r"^(?![^\w]*[-−]\s?\d)\W*(?:我?(?:就|想|要)?选?(?:择)?|就?要|用|no\.?\s?|option\s?|number\s?|#)?\s?(?P<bare>\d{1,2}|[一二两三四五六七八九十])(?:号|个|项|种|那个|这个)?\W*(?:吧|呢|啊|好了|就行|就好)?\W*$",
), re.IGNORECASE)
_LETTER = regex(r"^\W*(?:选|我选|option\s?)?([a-h])(?:项|选项)?\W*(?:吧)?\W*$", re.IGNORECASE)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_FILLERS = regex(r"[\W_]|[吧呢啊呀哦了的]|我?选|那?就")
LONGEST_PLACE = 32
"""One of them offered 30% off if I pay by Friday tells something, and picks no first choice."""
_WORD = regex(rf"(?<![a-z0-9])({'|'.join(_WORDS)})(?![a-z0-9])(?! (?:\w+ )?(?:payments?|instal\w+|sums?|go|months?|weeks?|days?|years?|times?|hundred|thousand|percent|loans?|cards?|debts?)\b)", re.IGNORECASE)
"""In one payment counts something, and picks no first choice."""
_DENIES = regex(
    r"(?<![是可要])(?P<no>不是|并非|不属于|不算|不(?:想|要|选|用){1,2}|别(?:选|要|用)|除了|not|isn'?t|ain'?t|(?:不|别)(?=第|前|后|最|上|下))(?: the| an?| from)*"
    r"(?P<what>(?:(?!而是|[^就]是(?!吧|的|$)|除外|以外|之外|,|，|。|;|；|!|\bbut\b|\bit'?s\b).)+)(?:除外|以外|之外|都行|都可以)*",
    re.IGNORECASE,
)
_DENIED_AFTER = regex(r"(?P<what>[^,，。;；!]+?)(?:就|也|可|肯定)?(?P<no>不是|不要|不对|不行|不选|除外)[的了吧啊呀]*(?=$|[,，。;；!])")
_SAYS_IT = regex(r"(?<![a-z])(?:(?:it|that|they|this|he)(?:'?s|'re| is| are| was)?|but|i think|sure|no)(?![a-z])|应该|好像|肯定|可能|我觉得|我记得|其实", re.IGNORECASE)
_EITHER_OR = regex(r"不是[^,，。]{1,12}[,，]?就是")


def choice(text: str, options: Sequence[str]) -> Choice | None:
    """The option that the text picks: by number, by place, or by its words; None as its value for 都行."""
    said = text.strip()
    if not said or len(said) > 120:
        return None
    span = (len(text) - len(text.lstrip()), len(text.rstrip()))
    if same := [place for place, option in enumerate(options, 1) if _plainly(option) == _plainly(said)]:
        return Choice(span=span, value=same[0])
    if _ANY.search(said) and _ANY_MUST.search(said):
        return Choice(span=span, value=None)
    denied = [match for pattern in (_DENIES, _DENIED_AFTER) for match in pattern.finditer(said) if not _is_theirs(match["no"], options)]
    number = _besides(said, denied, options) if denied else _picked(said, options)
    return Choice(span=span, value=number) if number is not None and (not options or 1 <= number <= len(options)) else None


def _picked(said: str, options: Sequence[str]) -> int | None:
    return _by_words(said, options) or _by_place(said, len(options))


def _is_theirs(no: str, options: Sequence[str]) -> bool:
    """不想还 is itself an option: its 不 denies none."""
    return any(no in option.lower() for option in options)


def _besides(said: str, denied: Sequence[re.Match[str]], options: Sequence[str]) -> int | None:
    """不是银行,是小贷: what is said besides the denial picks, never what is denied; of two the other is left."""
    out = {_picked(match["what"], options) for match in denied} - {None}
    left = [place for place in range(1, len(options) + 1) if place not in out]
    if not out or _EITHER_OR.search(said):
        return None
    for match in denied:
        said = said.replace(match[0], ",")
    said = _SAYS_IT.sub("", said).strip(" ,，。.")
    number = _picked(said, [options[place - 1] for place in left]) if re.search(r"\w", said) else None
    if number is not None and 1 <= number <= len(left):
        return left[number - 1]
    return left[0] if len(left) == 1 else None


def _by_place(said: str, count: int) -> int | None:
    if match := _ORDINAL.search(said):
        number = small(match["nth"] or match["bare"])
        return count + 1 - number if match["back"] and count else number
    if match := _LETTER.match(said):
        return ord(match[1].lower()) - ord("a") + 1
    if len(said) > LONGEST_PLACE or (count > PAIR and _OF_TWO.search(said)):
        return None
    for pattern, number in ((_LAST, count), (_FIRST, 1), (_MIDDLE, (count + 1) // 2)):
        if number and pattern.search(said):
            return number
    word = _WORD.search(said)
    return _WORDS[word[1].lower()] if word else None


def _plainly(said: str) -> str:
    return _FILLERS.sub("", said.lower())


def _by_words(said: str, options: Sequence[str]) -> int | None:
    """The option whose own words (not those it shares with the others) the text holds most of."""
    plain = [_plainly(option) for option in options]
    wanted = _plainly(said)
    if not wanted:
        return None
    inside = [place for place, option in enumerate(plain, 1) if option and (option in wanted or (len(wanted) > 1 and wanted in option))]
    if len(inside) == 1:
        return inside[0]
    if wanted.isascii():
        return _by_english(said, options)
    for size in (2, 1):
        scores = _scores(wanted, plain, size)
        best = max(scores, default=0)
        enough = best >= min(2, len(wanted)) if size == 1 else best > 0  # 昨天 is not 今天 for its one character
        if enough and scores.count(best) == 1 and best * 2 >= max(1, len(wanted) - size) * (1 if size == 2 else 1.2):
            return scores.index(best) + 1
    return None


def _by_english(said: str, options: Sequence[str]) -> int | None:
    """The one option that holds most of the words said which not every option has: letters alone tell nothing."""
    theirs = [set(_ENGLISH.findall(option.lower())) for option in options]
    shared = set.intersection(*theirs) if len(theirs) > 1 else set()
    mine = {word for word in _ENGLISH.findall(said.lower()) if len(word) > 2} - shared - {"the", "and", "for", "from", "was"}
    scores = [len(mine & words) for words in theirs]
    best = max(scores, default=0)
    return scores.index(best) + 1 if best and scores.count(best) == 1 and best * 2 >= len(mine - _SMALL) else None


_ENGLISH = regex(r"[a-z]+")
_SMALL = frozenset(["the", "and", "its", "was", "for", "from", "one", "think", "guess", "just", "that", "this", "they", "with", "please"])


def _scores(wanted: str, options: Sequence[str], size: int) -> list[int]:
    grams = [{option[place : place + size] for place in range(len(option) - size + 1)} for option in options]
    shared = set.intersection(*grams) if len(grams) > 1 else set()
    mine = {wanted[place : place + size] for place in range(len(wanted) - size + 1)}
    return [len(mine & (gram - shared)) for gram in grams]
