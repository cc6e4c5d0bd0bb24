"""A loan offer as a row of figures and of the words that say what the figures are."""

from datetime import date
from itertools import pairwise

from content.regex import regex
from dialogs.understanding.offers.parts import Figure, Row, Word
from dialogs.understanding.offers.values import offer_values
from dialogs.understanding.offers.words import find_words
from dialogs.understanding.text import paused, simplified, without_interest
from dialogs.understanding.values import Count, Money, Number, Percent, Rate, Value

LONGEST = 2000
"""Nobody tells an offer in more characters; the rest is not read."""
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_LEADS = frozenset({
    "capital", "principal", "received", "contract", "interest", "total", "pay_month", "rental", "buyout", "final",
    "each_month", "each_period", "guarantee_fee", "insurance_fee", "membership_fee", "deposit_fee", "service_fee",
})
"""Words that may stand before a comma and still name the figure behind it."""
_JOINTS = frozenset({"plus", "split", "or"})
_SPOKEN = {"本钱": "本金", "利钱": "利息", "末了": "最后", "没个月": "每个月", "没期": "每期", "帐单": "账单"}
_SAID = regex("|".join(_SPOKEN))
_TOGETHER = regex(r"(每(?:个?月|期)[^,，。;；\d]{0,8}[金费息利])(?:一[起块并])(?=还|付|交)")
"""每期本金加费用一起还: the two in one payment, and not all at the end."""
_ITEM = regex(r"(?m)^[ \t]*(?:[(（]\d{1,2}[)）]|\d{1,2}[.、)）])(?=\s*[^\s\d])")
"""The number of an item in a list: 3.每月还款1866元."""
_HOLLOW = regex(r"[(（][^()（）\d]{1,14}[)）](?!$)|[“\"「『][^“”\"「」『』\d]{1,14}[”\"」』]")
"""A remark in brackets or a name in quotes, without a figure, does not end a thought: 月供(不含保费)1900."""
_AFTER_FEE = regex(r" (?:\w+ ){0,3}?(?:after|once|net of|less|minus|without)\b(?: \w+){0,3} ?[$£€¥]?$")


def tokens(raw: str, today: date) -> Row:
    """Figures with the words beside them; a word before a comma still leads a figure that opens the next clause."""
    raw = raw[:LONGEST].replace("'s time", " " * len("'s time"))  # in a month's time
    raw = _ITEM.sub(lambda item: " " * len(item[0]), raw)
    raw = _TOGETHER.sub(r"\1都要", without_interest(raw))
    text = plain(raw)
    values, cadences = offer_values(raw, text, today)
    words, values = _apart(_words(text), values)
    words = sorted([*words, *cadences], key=lambda word: word.start)
    figures = [Figure(value, place=index) for index, value in enumerate(values)]
    _attach(text, words, figures)
    return Row(text, tuple(words), tuple(figures), frozenset(word.name for word in words))


def plain(raw: str) -> str:
    """Half-width, simplified and lower-case, a character for a character."""
    text = _SAID.sub(lambda said: _SPOKEN[said[0]], simplified(paused(raw.translate(_HALF))))
    lower = text.lower()
    return lower if len(lower) == len(raw) else text


def _words(text: str) -> list[Word]:
    found = [Word(name, start, end, text[start:end], text.endswith("的", 0, start)) for name, start, end in find_words(text)]
    return sorted(found, key=lambda word: word.start)


def _apart(words: list[Word], values: list[Value]) -> tuple[list[Word], list[Value]]:
    """Of a word and a figure in one place the longer counts; the words inside a rate are kept, for they name it."""
    kept_words, covered, first = [], set(), 0
    for word in words:
        while first < len(values) and values[first].span[1] <= word.start:
            first += 1
        over = []
        for value in values[first:]:
            if value.span[0] >= word.end:
                break
            over.append(value)
        inside = all(word.start <= value.span[0] and value.span[1] <= word.end for value in over)
        if over and inside and word.name != "stop":
            covered |= {value.span for value in over}
        elif over and (word.name == "stop" or not all(isinstance(value, Rate | Percent) for value in over)):
            continue
        kept_words.append(word)
    kept_words = [word for word in kept_words if word.name != "stop" or not any(start <= word.start < end for start, end in covered)]  # per 10,000
    return kept_words, [value for value in values if value.span not in covered]


def _attach(text: str, words: list[Word], figures: list[Figure]) -> None:
    """Each word goes to the figures it stands between; none reaches over the end of a clause or a sum of money."""
    left: list[Word] = []
    lead: list[Word] = []
    last: Figure | None = None
    clause = opened = 0
    hollow = {place for match in _HOLLOW.finditer(text) for place in (match.start(), match.end() - 1)}
    for item in _in_order(words, figures):
        if isinstance(item, Figure):
            opens = not left and not text[opened:item.span[0]].strip(" :：¥$")
            item.left, item.clause = (lead if opens else list(left)), clause
            left = _still_open(text, left, last, item)
            last, lead = item, []
        elif item.name == "stop" and item.start in hollow and item.end == item.start + 1:
            continue
        elif item.name == "stop":
            ends = last is None and left and left[-1].name in _LEADS and not text[left[-1].end:item.start].strip(" 是为有:：")
            lead, left, last = (left[-1:] if ends else []), [], None
            clause, opened = clause + 1, item.end
        elif last is not None and item.start < last.span[1]:
            last.inside.append(item)
        else:
            if last is not None and _near(text, last, item):
                last.right.append(item)
            left.append(item)
    _give_to_next(text, figures)


def _still_open(text: str, left: list[Word], last: Figure | None, figure: Figure) -> list[Word]:
    """The words that may still name a figure after this one: none past a sum, nor a noun that named the last one (1%手续费 12期 1360)."""
    if _bounds(figure.value):
        return []
    if last is None or not text.startswith(" ", figure.span[0] - 1):
        return left
    return [word for word in left if word not in last.right]


def _in_order(words: list[Word], figures: list[Figure]) -> list[Word | Figure]:
    items: list[Word | Figure] = [*figures, *words]
    return sorted(items, key=lambda item: item.span[0])


def _bounds(value: Value) -> bool:
    return isinstance(value, Money | Percent | Rate | Number) or (isinstance(value, Count) and value.unit.startswith("loan"))


def _near(text: str, figure: Figure, word: Word) -> bool:
    """Whether a word after a figure speaks of it: right behind it in Chinese, in the same breath in English."""
    between = text[(figure.right[-1].end if figure.right else figure.span[1]):word.start]
    if word.text[:1].isascii():
        return len(between) <= (24 if word.cadence else 12)
    return " " not in between and len(between.strip("的元块钱整")) <= (0 if figure.right else 1)


def _give_to_next(text: str, figures: list[Figure]) -> None:
    """Words between two sums belong to the second one (到手9700手续费300), back to an 'and' if there is one."""
    for figure, following in pairwise(figure for figure in figures if _bounds(figure.value)):
        if not figure.right or following.span[0] < figure.right[-1].end:
            continue
        if figure.right[0].name == "received" and (after := _AFTER_FEE.match(text, figure.right[0].end, following.span[0])):
            figure.right = figure.right[:1]  # 45,000 in hand after our 5,000 processing charge
            following.left = [word for word in following.left if word.start >= after.end()]
            continue
        if text[figure.right[-1].end:following.span[0]].strip(" 是为:：的ofa$¥£€约就才只要得收你我他给还交扣付"):
            continue
        joints = [index for index, word in enumerate(figure.right) if word.name in _JOINTS or word.text.startswith(("and the", "then the", "plus"))]
        lent = next((index for index, word in enumerate(figure.right) if word.name == "principal"), 0)
        how_often = figure.right[:lent] if figure.right[0].cadence else []  # 20 a day on 10,000, 20 a day interest on 10,000
        if figure.right[0].name == "paid_back":
            how_often = figure.right[:1]  # 2,240 back for 2,000
        if len(figure.right) > 1 and figure.right[0].name.endswith("_fee") and figure.right[-1].name == "received":
            how_often = figure.right[:1]  # after a 6% fee I had 18,800
        figure.right = figure.right[:joints[-1]] if joints else how_often
        following.left = [word for word in following.left if word not in figure.right]
