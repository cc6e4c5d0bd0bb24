"""Undoes the disguises of a message, so that one word has one form; every place leads back to the user's own text.

On top of `understanding.text.plain` (half-width, simplified, nothing invisible): pictures that stand for words, marks
between characters, characters split in two, letters among digits, latin letters, and words written by their sound.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from content.regex import regex
from content.signals import disguise, signals
from dialogs.questions.heard import EN_NOISE
from dialogs.screening.wording import words
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span

HAN = "\u3007\u4e00-\u9fff"
PICTURES = regex(r"[\u2000-\u2bff\u3200-\u33ff\ufe00-\ufe0f\U0001f000-\U0001faff\U000e0000-\U000e01ef]")
MARKS = r" .·•*_/\\|~^#+=\-`'\"■□◆◇★☆●○丨丶"
# Each begins with a set of characters, which `re` looks for many times faster than for a place between two others.
BETWEEN = regex(rf"[{MARKS}](?<=[{HAN}].)[{MARKS}]{{0,2}}(?=[{HAN}])")
MARKS = r"[ .·•*_/\\|~^#+=\-`'\"]"
SYLLABLE = regex(rf"{MARKS}{{0,3}}(?<![a-z0-9@/])([a-z]{{2,6}})(?![a-z0-9@/]){MARKS}{{0,3}}")
HAN_SIGN = regex(rf"[{HAN}]")
SPELT = regex(r"[a-z](?<![a-z0-9.].)(?:[ ._*\-]{1,2}[a-z]){2,}(?![a-z0-9])")
LETTER_DIGITS = regex(r"[oоil|](?:(?<=\d.)[oоil|]{0,20}(?![a-z])|(?<!о)(?<![a-z].)[oil|]{0,20}(?=\d{2}))")
CHINESE_DIGITS = regex(
    r"[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖拾](?<=\d.)"
    r"(?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖拾]*(?=[\d零〇一二三四五六七八九])|(?<!拾)[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]*(?![\u4e00-\u9fff]))"
)
DIGIT = dict(zip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖拾", "001234567891234567890", strict=False))
DIGIT |= {"壹": "1", "贰": "2", "叁": "3", "肆": "4", "伍": "5", "陆": "6", "柒": "7", "捌": "8", "玖": "9"}
LETTER = {"o": "0", "о": "0", "i": "1", "l": "1", "|": "1"}
SIGNS = regex(r"[a-z013457@$](?<![a-z0-9@$./_\-].)(?:(?<=[a-z])[a-z]*[013457@$]|(?<![a-z])[013457@$]*[a-z])[a-z0-9@$]+(?![a-z0-9@$/_\-]|\.[a-z])")
SIGN_LETTERS = [str.maketrans("034571@$", f"oeast{one}as") for one in "il"]
"""Digits and signs for letters in an English word: l0an, dep0sit, p@y, 1nsurance."""
ENOUGH = 2
"""Short words are read by their sound only where a message disguises at least so many, one more where no long one is sure."""


INVISIBLE = regex("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff](?<=[\u4e00-\u9fff].)[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Clear:
    """`text` without disguise, in lower case; character i was written at `places[i]`. `hidden`: places of disguised words."""

    raw: str
    text: str
    places: Sequence[int]
    hidden: tuple[Span, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether words are hidden on purpose: misspelt, or with invisible signs within them."""
        return bool(self.hidden) or INVISIBLE.search(self.raw) is not None

    def spans(self, spans: Iterable[Span]) -> list[Span]:
        """Places of the clear text in the text as it was sent."""
        places = self.places
        return [(places[start], places[end - 1] + 1) for start, end in spans]


class _Text:
    """A text under repair, with the way back."""

    def __init__(self, text: str, places: Sequence[int]) -> None:
        self.text, self.places = text, places
        self.hidden: list[Span] = []

    def replace(self, found: Sequence[tuple[int, int, str]], *, hidden: bool) -> None:
        """Puts a text in place of each stretch; the stretches are in order and apart."""
        if not found:
            return
        parts: list[str] = []
        places: list[int] = []
        last = 0
        for start, end, new in found:
            parts += [self.text[last:start], new]
            places += self.places[last:start]
            home = self.places[start]
            if len(new) == end - start:
                places += self.places[start:end]
            else:
                until = self.places[end - 1]
                places += [home if number < len(new) - 1 else until for number in range(len(new))]
            if hidden:
                self.hidden.append((home, self.places[end - 1] + 1))
            last = end
        parts.append(self.text[last:])
        places += self.places[last:]
        self.text, self.places = "".join(parts), places

    def sub(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> None:
        self.replace([(m.start(), m.end(), new(m)) for m in pattern.finditer(self.text)], hidden=False)


def clear(raw: str) -> Clear:
    """The text as it is meant."""
    seen = plain(raw)
    odd, meant = _odd_characters()
    lower = odd.sub(lambda m: meant[m[0]], seen.text.lower())
    text = _Text(lower if len(lower) == len(seen.text) else seen.text, seen.places if seen.places is not None else range(len(seen.text)))
    _undo_signs(text)
    text.sub(PICTURES, lambda m: disguise().letters.get(m[0], ""))
    text.sub(BETWEEN, lambda _: "")
    text.sub(SPELT, lambda m: re.sub("[^a-z]", "", m[0]))
    text.sub(LETTER_DIGITS, lambda m: "".join(LETTER.get(char, char) for char in m[0]))
    text.sub(CHINESE_DIGITS, lambda m: "".join(DIGIT.get(char, char) for char in m[0]))
    _undo_words(text)
    _undo_sounds(text)
    return Clear(raw, text.text, text.places, tuple(text.hidden))


@lru_cache(maxsize=1)
def _odd_characters() -> tuple[re.Pattern[str], dict[str, str]]:
    """Characters that look like others, one for one."""
    table = {"帐": "账"} | {odd: meant for odd, meant in disguise().letters.items() if "\u4e00" <= odd <= "\u9fff"}
    return re.compile(f"[{''.join(table)}]"), table


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """The English words that are listened to."""
    return EN_NOISE | words().english | frozenset(word for word in signals().words if word.isascii() and word.isalpha())


def _undo_signs(text: _Text) -> None:
    meant = ((sign.span(), next((word for letters in SIGN_LETTERS if (word := sign[0].translate(letters)) in _english()), "")) for sign in SIGNS.finditer(text.text))
    text.replace([(start, end, word) for (start, end), word in meant if word], hidden=True)


@lru_cache(maxsize=1)
def _words() -> tuple[AhoCorasick, tuple[str, ...]]:
    table = {**disguise().split, **disguise().words}
    return AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest), tuple(table.values())


def _undo_words(text: _Text) -> None:
    automaton, meant = _words()
    found = []
    for word, start, end in automaton.find_matches_as_indexes(text.text):
        said = text.text[start:end]
        if said.isascii() and not _apart(text.text, start, end):
            continue
        found.append((start, end, meant[word]))
    text.replace(found, hidden=True)


def _apart(text: str, start: int, end: int) -> bool:
    """Latin letters between other letters are part of a word or an address."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isascii() and (before.isalnum() or before in "._/-@")) and not (after.isascii() and (after.isalpha() or after in "./@"))


@lru_cache(maxsize=1)
def _sounds() -> tuple[AhoCorasick, tuple[str, ...]]:
    table = disguise()
    by_sound = {word.translate(table.sounds): word for word in table.heard}
    return AhoCorasick(list(by_sound), matchkind=MatchKind.LeftmostLongest), tuple(by_sound.values())


def _undo_sounds(text: _Text) -> None:
    table = disguise()
    automaton, meant = _sounds()
    heard, starts, ends = _as_heard(text.text)
    short: list[tuple[int, int, str]] = []
    long: list[tuple[int, int, str]] = []
    for word, begun, ended in automaton.find_matches_as_indexes(heard):
        start, end = starts[begun], ends[ended - 1]
        said = text.text[start:end]
        if said == meant[word] or not _disguised(text.text, start, end, table.real):
            continue
        (long if ended - begun > 2 or end - start > ended - begun else short).append((start, end, meant[word]))
    sure = len(text.hidden) + len(long)
    if sure + len({said for *_, said in short}) < (ENOUGH if sure else ENOUGH + 1):
        short = []
    text.replace(sorted(short + long), hidden=True)


def _as_heard(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The text by its sounds, where 保zheng金 and 保.zheng.金 sound like 保证金; and where each character of it begins and ends as written."""
    table = disguise()
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in SYLLABLE.finditer(text):
        char = table.syllables.get(match[1])
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if char is None or not (HAN_SIGN.match(before) or HAN_SIGN.match(after)):
            continue
        start = match.start() if HAN_SIGN.match(before) else match.start(1)
        end = match.end() if HAN_SIGN.match(after) else match.end(1)
        parts += [text[last:start], char]
        starts += range(last, start + 1)
        ends += [*range(last + 1, start + 1), end]
        last = end
    if not last:
        return text.translate(table.sounds), range(len(text)), range(1, len(text) + 1)
    parts.append(text[last:])
    starts += range(last, len(text))
    ends += range(last + 1, len(text) + 1)
    return "".join(parts).translate(table.sounds), starts, ends


def _disguised(text: str, start: int, end: int, real: frozenset[str]) -> bool:
    """Not a word of everyday language, nor part of one."""
    said = text[start:end]
    return said not in real and not any(said[at : at + 2] in real for at in range(len(said) - 1))
