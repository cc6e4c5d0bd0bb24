"""What a question is made of: the ideas it speaks of, and its letters. The ways of saying things are in content/answers.toml."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from content.answers import GAP, hearing
from content.regex import regex
from dialogs.understanding.text import plain

LONGEST = 1500  # letters that are looked at
KEPT = 32
"""A turn asks about one message, its parts, and these again."""
LATIN = regex(r"[a-z]{2,}")
PINYIN = regex(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?)+")
HAN = regex(r"[\u4e00-\u9fff]+")
WORD = regex(r"[a-z0-9](?:(?:[a-z0-9.%-]|,(?=\d{3}))*[a-z0-9%])?")
PAUSE = regex(r"(?<=[\u4e00-\u9fff]{2}) +(?=[\u4e00-\u9fff]{2})")  # between words a space is a comma
SPACED = regex(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
CLAUSE = regex(r"[，。！？；、!?;\n]|(?<!\d),|,(?!\d{3}(?!\d))|\.(?=\s|$)")
_LANDS = "canada|america|australia|britain|england|germany|france|japan|singapore|india|europe|(?:the )?(?:us|usa|uk|states|philippines|netherlands)"
LEAVES = regex(rf"\b(?:fly|go|move|return|head|travel|get|went|flew) (?:back |home |out )*to (?:{_LANDS})\b|\b(?:fly|go|move|return) (?:back )?(?:home|abroad|overseas)\b(?= (?:to my country|for good))|(?:回|去|飞|移民|跑)(?:到|去)?(?:美国|英国|加拿大|澳洲|澳大利亚|日本|韩国|德国|法国|新加坡|马来西亚|泰国|越南|欧洲|国外)(?:去|了)?")
"""If I fly home to Canada, 我去日本打工: who leaves asks of the law here, not of that land's."""
ADDRESSED = regex(r"^(?:老师|师傅|大哥|大姐|[哥姐亲]|朋友们?|兄弟|老铁|美女|帅哥|各位|小助手)[,，、:：!！ ]+(?=.)")
"""老师,…: whom one speaks to is no part of the question."""
HAN_NOISE = regex(r"请问|你好|您好|麻烦|一下|想问|问下|帮我|老铁|大哥|我的|是不是|能不能|可不可以|怎么样|怎么办|[吗呢啊吧呀哦嘛不了的我你您就都也还有很这那个]")
EN_NOISE = frozenset([
    "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do",
    "does", "dont", "for", "from", "get", "got", "had", "has", "have", "he", "hello", "her", "hey", "hi", "him", "his", "i", "if", "im", "in",
    "is", "it", "its", "ive", "just", "know", "me", "my", "no", "not", "of", "on", "or", "our", "please", "she", "should", "so",
    "some", "that", "the", "their", "them", "there", "they", "this", "to", "us", "want", "was", "we", "were", "what", "when",
    "will", "with", "would", "yes", "you", "your",
])  # fmt: skip
ENDINGS = regex(r"(?:ing|ed|es|s|ly)$")


@dataclass(frozen=True, slots=True)
class Sense:
    """The ideas of a text and those that it only leans to, its letters, the Chinese signs by themselves, and the pairs of neighbouring English words."""

    ideas: frozenset[str]
    akin: frozenset[str]
    letters: frozenset[str]
    signs: frozenset[str]
    pairs: frozenset[str]


@lru_cache(maxsize=KEPT)
def mended(question: str) -> str:
    """The question in plain form, with what was misheard or mistyped set right."""
    text = SPACED.sub("", plain(PAUSE.sub("，", question[:LONGEST])).text).lower().replace("'", "").replace("’", "")
    for wrong, right in hearing().heard.items() if _misheard().find_matches_as_indexes(text) else ():
        if wrong in text:
            text = re.sub(rf"\b{re.escape(wrong)}\b", right, text) if wrong.isascii() else text.replace(wrong, right)
    text = LEAVES.sub(lambda goes: "leave china" if goes[0].isascii() else "出国", text)
    return ADDRESSED.sub("", text)


def spelt(text: str) -> str:
    """English words as they are spelt: recieved, intrest."""
    wrong = _misspelt()
    return wrong.sub(lambda word: hearing().heard[word[0].lower()], text) if LATIN.search(text) else text


@lru_cache(maxsize=1)
def _misspelt() -> re.Pattern[str]:
    words = (wrong for wrong, right in hearing().heard.items() if wrong.isascii() and right.isascii())
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)


def spoken(question: str) -> str:
    """The language of a question: zh or en. What can be read as pinyin is not English."""
    text = question[:LONGEST].lower()
    english = sum(PINYIN.fullmatch(word) is None for word in LATIN.findall(text))
    chinese = sum(map(len, HAN.findall(text)))
    return "en" if english > chinese else "zh"


def clauses(text: str) -> list[str]:
    """The parts between punctuation, one by one and in neighbouring pairs, where there are several."""
    parts = [part.strip() for part in CLAUSE.split(text) if len(part.strip()) > 3]
    if len(parts) < 2:
        return []
    return [*parts, *(f"{first} {second}" for first, second in pairwise(parts))]


@lru_cache(maxsize=KEPT)
def sense(text: str) -> Sense:
    """The ideas of a mended text, and its signs and letters: pairs of Chinese characters, English words without their endings."""
    letters: set[str] = set()
    for run in HAN.findall(HAN_NOISE.sub(" ", text)):
        letters.update(first + second for first, second in pairwise(run))
    words = WORD.findall(text)
    letters.update(ENDINGS.sub("", word) for word in words if word not in EN_NOISE)
    pairs = frozenset(" ".join(pair) for pair in pairwise(ENDINGS.sub("", word) for word in words))
    ideas, akin = _ideas(text)
    return Sense(ideas, akin, frozenset(letters), frozenset("".join(HAN.findall(text))), pairs)


def nameless(text: str) -> str:
    """A mended text without the names of lenders."""
    return _names().sub(" ", text)


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    names = (phrase for phrase, ideas in hearing().ideas.items() if GAP not in phrase and hearing().names.intersection(ideas))
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in longest))


def ideas_of(text: str) -> frozenset[str]:
    """The ideas of a mended text."""
    return _ideas(text)[0]


def _ideas(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The ideas of a mended text, and those that it only leans to."""
    found, akin = set[str](), set[str]()
    automaton, phrases = _phrases()
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        phrase, rest, leans, ideas = phrases[number]
        those = akin if leans else found
        if not those.issuperset(ideas) and (rest.search(text) if rest else _whole(text, phrase, start, end)):
            those.update(ideas)
    return frozenset(found), frozenset(akin - found)


def _whole(text: str, phrase: str, start: int, end: int) -> bool:
    """Whether a phrase that begins or ends in a Latin letter or figure is not the middle of a longer word."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (_latin(phrase[0]) and _latin(before)) and not (_latin(phrase[-1]) and _latin(after))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


@lru_cache(maxsize=1)
def _misheard() -> AhoCorasick:
    return AhoCorasick(list(hearing().heard))


@lru_cache(maxsize=1)
def _phrases() -> tuple[AhoCorasick, tuple[tuple[str, re.Pattern[str] | None, bool, tuple[str, ...]], ...]]:
    """The phrases, whether they only lean to their ideas, and these; of one with a gap (up to eight letters) its opening, and the pattern of all of it."""
    both = ((phrase, leans, ideas) for leans, known in ((False, hearing().ideas), (True, hearing().akin)) for phrase, ideas in known.items())
    rows = [(phrase.partition(GAP)[0], _gapped(phrase) if GAP in phrase else None, leans, ideas) for phrase, leans, ideas in both]
    return AhoCorasick([opening for opening, *_ in rows], matchkind=MatchKind.Standard), tuple(rows)


def _gapped(phrase: str) -> re.Pattern[str]:
    return re.compile(r"[^，。！？,.!?\n]{0,8}".join(map(re.escape, phrase.split(GAP))))
