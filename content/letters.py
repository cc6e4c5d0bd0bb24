"""Which letters a pattern can't match without, so that most messages need not be searched for it, or not at most of their letters."""

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Letters = frozenset[str] | None
"""One of these stands in every match; None where no few letters can be named."""
MOST = 400
"""More letters than this are in every message."""
FOLDED = {"i": "\u0130\u0131", "s": "\u017f", "k": "\u212a"}
"""Letters that `re` takes for these where case is ignored, beside their own capitals."""
SWIFT = ("LITERAL", "IN", "AT")
"""What a search finds soon by itself, where a pattern begins with it."""
INLINE = re.compile(r"\(\?[aiLmsux]+\)")
"""Flags within a pattern, which must stay at its beginning."""
_AROUND = ("ASSERT", "SUBPATTERN", "ATOMIC_GROUP", "MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


@lru_cache(maxsize=8)
def letters_of(text: str) -> frozenset[str]:
    """Asked by many about one message."""
    return frozenset(text)


def needed(pattern: str, flags: int = 0) -> Letters:
    """Letters of which every match holds one."""
    return _needed(*_parsed(pattern, flags))


def opening(pattern: str, flags: int = 0) -> Letters:
    """Letters of which every match begins with one."""
    letters, may_be_empty = _opening(*_parsed(pattern, flags))
    return None if may_be_empty else letters


def hastened(pattern: str, flags: int = 0) -> str:
    """A pattern that matches the same and is found sooner: it is tried at the letters alone that it may begin with; raises re.error."""
    return sooner(pattern, flags)[0]


def sooner(pattern: str, flags: int = 0) -> tuple[str, Letters]:
    """The same, and where it may begin with too many letters those of which every match holds one."""
    tree, fold = _parsed(pattern, flags)
    if not tree or str(tree[0][0]) in SWIFT or INLINE.match(pattern):
        return pattern, _needed(tree, fold) if tree and str(tree[0][0]) == "AT" else None
    letters, may_be_empty = _opening(tree, fold)
    if may_be_empty or not letters:
        return pattern, _needed(tree, fold)
    return f"(?=[{re.escape(''.join(sorted(letters)))}])(?:{pattern})", None


def _parsed(pattern: str, flags: int) -> tuple[Any, bool]:
    tree = _parser.parse(pattern, flags)
    return tree, bool(tree.state.flags & re.IGNORECASE)


def _needed(tree: Any, fold: bool) -> Letters:
    """Of all that must stand one after another, what has the fewest letters."""
    found = [letters for op, told in tree if (letters := _needed_by(str(op), told, fold)) is not None]
    return min(found, key=len, default=None)


def _needed_by(op: str, told: Any, fold: bool) -> Letters:
    match op:
        case "LITERAL" | "IN":
            return _letters(op, told, fold)
        case "BRANCH":
            return _any(_needed(branch, fold) for branch in told[1])
        case "ASSERT":
            return _needed(told[1], fold)
        case _ if op in _AROUND:
            inside, fold, least = _within(op, told, fold)
            return _needed(inside, fold) if least else None
    return None


def _opening(tree: Any, fold: bool) -> tuple[Letters, bool]:
    """The letters that it begins with, up to the first thing that must be there, and whether nothing must."""
    found = frozenset[str]()
    for op, told in tree:
        begins, may_be_empty = _opening_by(str(op), told, fold)
        if begins is None:
            return None, False
        found |= begins
        if not may_be_empty:
            return found, False
    return found, True


def _opening_by(op: str, told: Any, fold: bool) -> tuple[Letters, bool]:
    match op:
        case "LITERAL" | "IN":
            return _letters(op, told, fold), False
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return frozenset(), True
        case "BRANCH":
            begun = [_opening(branch, fold) for branch in told[1]]
            return _any(letters for letters, _ in begun), any(empty for _, empty in begun)
        case _ if op in _AROUND:
            inside, fold, least = _within(op, told, fold)
            letters, empty = _opening(inside, fold)
            return letters, empty or not least
    return None, False


def _within(op: str, told: Any, fold: bool) -> tuple[Any, bool, int]:
    """What stands in a group or is repeated, whether case is ignored in it, and how often it must be there at least."""
    if op == "SUBPATTERN":
        _, added, removed, inside = told
        return inside, (fold or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE, 1
    return (told, fold, 1) if op == "ATOMIC_GROUP" else (told[2], fold, told[0])


def _any(several: Iterable[Letters]) -> Letters:
    """Of alternatives any."""
    found = frozenset[str]()
    for letters in several:
        if letters is None:
            return None
        found |= letters
    return found if len(found) <= MOST else None


def _letters(op: str, told: Any, fold: bool) -> Letters:
    found = set[str]()
    for kind, value in [(op, told)] if op == "LITERAL" else told:
        match str(kind):
            case "LITERAL":
                found.add(chr(value))
            case "RANGE" if value[1] - value[0] < MOST:
                found.update(map(chr, range(value[0], value[1] + 1)))
            case _:
                return None
    if fold:
        found.update([other for letter in found for other in letter.lower() + letter.upper() + FOLDED.get(letter.lower(), "")])
    return frozenset(found)
