"""Which lenders a text names: brands, nicknames, legal names and products, with the typos people make.

All names are looked for at once; a name written with characters that sound alike (花贝, 京东百条) is found in a
second look over the text with each such group folded to one character. The longest name wins.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from content.names import names
from content.record import record
from content.regex import regex
from content.registry import Lender, find, lenders
from dialogs.understanding.figure_names import is_a_sum, names_a_lender
from dialogs.understanding.remember import remembered
from dialogs.understanding.slips import one_slip
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span

How = Literal["exact", "short", "sound", "typo"]
WORD, LATIN = regex(r"[a-z]{5,14}"), regex(r"[a-z]")
SUFFIXES = (("消费金融", ("消费", "消金")),)
NEAR = 10
SHORTEST_SLIP = 6
"""Letters of a name in which a slip of the finger is looked for: shorter ones are like too many words."""
LATE_BY = regex(r"逾期了?[\d一二两三四五六七八九十半]")
"""马上逾期45天 is said of the lender: nobody is soon to be 45 days late."""
LISTED = regex(r"[、和跟,， ]|还有|以及")
"""招商、浦发、平安: what stands in a list with a lender is one too."""


@record(frozen=True, slots=True)
class Named:
    """`name` is the name as the registry writes it, `how` it was recognised."""

    lender: Lender
    span: Span
    name: str
    how: How


@record(frozen=True, slots=True)
class _Index:
    exact: AhoCorasick
    folded: AhoCorasick
    rows: tuple[tuple[str, Lender], ...]
    heard: tuple[tuple[str, Lender], ...]
    latin: dict[str, tuple[str, Lender]]
    latin_any: re.Pattern[str]

REST_IS = regex(r"(?:其[他它余]|剩下|余下|另外?一?[个家笔张]?)[^,，。]{0,4}是$")
"""其他的是中信."""
WHOSE_BEFORE, WHOSE_AFTER, A_SUM = regex(r"(?:[是,，、和]|^)$"), regex(r"的(?:[,，。;；、]|$)"), regex(r"\d{3}|\d[\d.]*(?:[万千百kw]|块|元)|[一二两三四五六七八九十][万千百]")
"""欠3万,是中信的; 4万8,工商的."""


@lru_cache(maxsize=1)
def _index() -> _Index:
    table = names()
    by_id = {lender.id: lender for lender in lenders()}
    known = dict(_known(by_id))
    known |= {word: by_id[owner] for word, owner in table.short.items() if owner in by_id and word not in known}
    rows = tuple((name, lender) for name, lender in known.items() if not _always(name))
    heard = tuple((name, lender) for name, lender in rows if _may_be_heard(name))
    written = {word: (lender.brand["zh"], lender) for lender in by_id.values() for word in _in_english(lender.brand["en"].lower())}
    written |= {word: (name, lender) for name, words in table.latin.items() if (lender := find(name)) for word in words}
    latin = {word.replace(" ", ""): named for word, named in written.items()}
    spaced = sorted({" ?".join(map(re.escape, word.split())) for word in written}, key=len, reverse=True)
    return _Index(
        AhoCorasick([name for name, _ in rows], matchkind=MatchKind.LeftmostLongest),
        AhoCorasick([name.translate(table.fold) for name, _ in heard], matchkind=MatchKind.LeftmostLongest),
        rows, heard, latin, re.compile(rf"(?<![a-z])(?:{'|'.join(spaced)})(?![a-z])"),
    )  # fmt: skip


def _in_english(brand: str) -> Iterator[str]:
    """A brand as English writing has it; a bank of two words or more is called without that one too (my China Merchants card)."""
    yield brand
    if brand.endswith(" bank") and " " in (short := brand.removesuffix(" bank")):
        yield short


def _known(by_id: dict[str, Lender]) -> Iterator[tuple[str, Lender]]:
    """Every name in Chinese or mixed writing, in lower case; brands of consumer finance in their short forms too."""
    for lender in by_id.values():
        for name in lender.names:
            if any("\u4e00" <= char <= "\u9fff" for char in name):
                yield name.lower(), lender
        for suffix, short in SUFFIXES:
            if lender.brand["zh"].endswith(suffix):
                yield from ((lender.brand["zh"].removesuffix(suffix) + end, lender) for end in short)


def _always(name: str) -> bool:
    veto = names().vetoes.get(name)
    return bool(veto and veto.always)


def _may_be_heard(name: str) -> bool:
    """Whether a name is long enough, or well enough known, to be recognised by its sound."""
    table = names()
    folds = name.translate(table.fold) != name or any(ord(char) in table.fold for char in name)
    return folds and (name in table.heard_short or (len(name) >= 3 and name not in table.short))


def find_lenders(text: str) -> list[Named]:
    """The lenders that a text names, in its order."""
    return list(_found(text))


@remembered
def _found(text: str) -> tuple[Named, ...]:
    words = plain(text)
    said = words.text.lower()
    if len(said) != len(words.text):
        said = words.text
    found = [*_exact(said), *_sounding(said), *_latin(said)]
    return tuple(Named(n.lender, words.span(*n.span), n.name, n.how) for n in apart(found))


@remembered
def without_names(text: str) -> str:
    """A text without the lenders that it names: 借呗 and 微粒贷 are no words of lending."""
    for named in reversed(find_lenders(text)):
        text = text[: named.span[0]] + text[named.span[1] :]
    return text


def apart(found: list[Named]) -> list[Named]:
    """No two in the same place: the longer wins, and of equals the surer."""
    order: tuple[How, ...] = ("exact", "short", "sound", "typo")
    kept: list[Named] = []
    end = 0
    for named in sorted(found, key=lambda n: (n.span[0], n.span[0] - n.span[1], order.index(n.how))):
        if named.span[0] >= end:
            kept.append(named)
            end = named.span[1]
    return kept


def _exact(text: str) -> Iterator[Named]:
    index, table, said = _index(), names(), list[Named]()
    for which, start, end in index.exact.find_matches_as_indexes(text):
        name, lender = index.rows[which]
        if not (_vetoed(name, text, start, end) or _inside_a_word(name, text, start, end) or is_a_sum(text, start, end)):
            said.append(Named(lender, (start, end), name, "short" if name in table.short else "exact"))
    sure = [named.how == "exact" or _lends_here(text, *named.span) for named in said]
    for order in (range(1, len(said)), range(len(said) - 2, -1, -1)):
        for place in order:
            beside = place - order.step
            first, second = sorted((place, beside))
            sure[place] |= sure[beside] and LISTED.fullmatch(text, said[first].span[1], said[second].span[0]) is not None
    lenders = {named.name for named, lends in zip(said, sure, strict=True) if lends}
    yield from (named for named in said if named.name in lenders)  # once a lender, a lender throughout


def _inside_a_word(name: str, text: str, start: int, end: int) -> bool:
    """360 in 3600, oppo in opposite."""
    head = name[0].isascii() and start > 0 and text[start - 1].isascii() and text[start - 1].isalnum()
    tail = name[-1].isascii() and end < len(text) and text[end].isascii() and text[end].isalnum()
    return head or tail


def _lends_here(text: str, start: int, end: int) -> bool:
    table = names()
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    if names_a_lender(text, start, end):
        return True
    if table.short_after.match(after):
        return True
    if REST_IS.search(before) and (not after or not after[:1].isalnum()):
        return True
    if WHOSE_BEFORE.search(before) and WHOSE_AFTER.match(after) and A_SUM.search(text, 0, start):
        return True
    return bool(re.search(r"[欠借贷]了?$", before)) and not after[:1].isalnum()


def _vetoed(name: str, text: str, start: int, end: int) -> bool:
    veto = names().vetoes.get(name)
    if veto is None or (not veto.always and LATE_BY.match(text, end)):
        return False
    return (start > 0 and text[start - 1] in veto.before) or (end < len(text) and text[end] in veto.after)


def _sounding(text: str) -> Iterator[Named]:
    index, table = _index(), names()
    folded = text.translate(table.fold)
    for which, start, end in index.folded.find_matches_as_indexes(folded):
        name, lender = index.heard[which]
        written = text[start:end]
        if written == name or _common(text, start, end) or _vetoed(name, text, start, end):
            continue
        if len(name) == 2 and end < len(text) and text[end] not in table.after_short:
            continue
        if sum(a != b for a, b in zip(written, name, strict=True)) * 2 <= max(2, len(name)):
            yield Named(lender, (start, end), name, "sound")


def _common(text: str, start: int, end: int) -> bool:
    return any(word in text[max(0, start - 1) : end + 1] for word in names().common)


def _latin(text: str) -> Iterator[Named]:
    if not LATIN.search(text):
        return
    index = _index()
    taken = set[int]()
    for match in index.latin_any.finditer(text):
        name, lender = index.latin[match[0].replace(" ", "")]
        taken.update(range(*match.span()))
        yield Named(lender, match.span(), name, "exact")
    for match in WORD.finditer(text):
        if match.start() not in taken and (near := _near(match[0])):
            yield Named(near[1], match.span(), near[0], "typo")


def _near(word: str) -> tuple[str, Lender] | None:
    """The name one slip of the finger away from a word in Latin letters."""
    return next((row for close, row in _about_as_long(len(word)) if one_slip(close, word)), None)


@lru_cache(maxsize=64)
def _about_as_long(letters: int) -> list[tuple[str, tuple[str, Lender]]]:
    """The names in Latin letters that a slip of the finger can make of a word of so many letters."""
    return [(close, row) for close, row in _index().latin.items() if len(close) >= SHORTEST_SLIP and abs(len(close) - letters) <= 1]
