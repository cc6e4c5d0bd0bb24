"""Patterns that are compiled where they are first used: to compile all at the start would take a quarter of a second."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from content.letters import Letters, letters_of, sooner

__all__ = ["compile_all", "either", "regex"]


def either(*ways: str) -> str:
    """A table of words as one pattern: any of the ways to say it, each a pattern of its own."""
    return "|".join(ways)


class _Regex:
    """Stands for `re.Pattern`: each of its methods is the compiled pattern's own from the second use on, but for searches
    that a look at the letters of the text spares."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        _EVERY.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return self._ready[0]

    @cached_property
    def _ready(self) -> tuple[re.Pattern[str], Letters]:
        pattern, letters = sooner(self.pattern, self._flags)
        return re.compile(pattern, self._flags), letters

    def __getattr__(self, name: str) -> Any:
        compiled, letters = self._ready
        found = getattr(compiled, name)
        if letters and name in _SPARED:
            found = _SPARED[name](found, letters.isdisjoint)
        self.__dict__[name] = found
        return found


def _search(search: Callable[..., Any], lacks: Callable[[frozenset[str]], bool]) -> Callable[..., Any]:
    return lambda text, *places: None if lacks(letters_of(text)) else search(text, *places)


def _sub(sub: Callable[..., Any], lacks: Callable[[frozenset[str]], bool]) -> Callable[..., Any]:
    return lambda to, text, count=0: text if lacks(letters_of(text)) else sub(to, text, count)


def _finditer(finditer: Callable[..., Any], lacks: Callable[[frozenset[str]], bool]) -> Callable[..., Any]:
    return lambda text, *places: iter(()) if lacks(letters_of(text)) else finditer(text, *places)


_SPARED = {"search": _search, "sub": _sub, "finditer": _finditer}
_EVERY: list[_Regex] = []


def compile_all() -> None:
    """For a server, whose first visitor should not wait for it; raises re.error."""
    for each in _EVERY:
        _ = each.compiled


if TYPE_CHECKING:
    from re import compile as regex
else:
    regex = _Regex
