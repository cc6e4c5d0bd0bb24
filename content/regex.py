"""Patterns that are compiled where they are first used: to compile all at the start would take a quarter of a second."""

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from content.letters import hastened

__all__ = ["compile_all", "regex"]


class _Regex:
    """Stands for `re.Pattern`: each of its methods is the compiled pattern's own from the second use on."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        _EVERY.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(hastened(self.pattern, self._flags), self._flags)

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(self.compiled, name)
        return found


_EVERY: list[_Regex] = []


def compile_all() -> None:
    """For a server, whose first visitor should not wait for it; raises re.error."""
    for each in _EVERY:
        _ = each.compiled


if TYPE_CHECKING:
    from re import compile as regex
else:
    regex = _Regex
