"""What was understood of the short things that everybody says (银行, 不清楚, 好的) is remembered, not worked out anew."""

import re
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
SHORT = 24
KEPT = 2_048
DIGIT = re.compile(r"[\d²³¹⁰-₉①-⒛⓪-⓿❶-➓]")


def remembered(understand: Callable[P, T]) -> Callable[P, T]:
    """The same pure function of a text, with a memory for short texts without a digit.

    What holds a digit may be somebody's own (an ID, a debt) and is never kept.
    """
    memory = lru_cache(maxsize=KEPT)(understand)

    @wraps(understand)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        if _may_be_kept(args[0]):
            return memory(*args, **kwargs)  # type: ignore[arg-type]
        return understand(*args, **kwargs)

    return wrapped


@lru_cache(maxsize=8)
def _may_be_kept(text: object) -> bool:
    """Asked by many about one message."""
    return isinstance(text, str) and len(text) <= SHORT and not DIGIT.search(text)
