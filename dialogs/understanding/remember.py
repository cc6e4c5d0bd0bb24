"""What was understood of a message is not worked out twice in a turn; of the short things that everybody says (银行, 好的) never anew."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from content.regex import regex

P = ParamSpec("P")
T = TypeVar("T")
SHORT = 24
KEPT = 2_048
LAST = 8
"""A turn looks at a few texts: the message, and parts of it."""
DIGIT = regex(r"[\d²³¹⁰-₉①-⒛⓪-⓿❶-➓]")


def remembered(understand: Callable[P, T]) -> Callable[P, T]:
    """The same pure function of a text, with a memory for short texts without a digit, and for the last ones of any kind.

    What holds a digit may be somebody's own (an ID, a debt) and is not kept for long.
    """
    memory, last = lru_cache(maxsize=KEPT)(understand), lru_cache(maxsize=LAST)(understand)

    @wraps(understand)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        return (memory if _may_be_kept(args[0]) else last)(*args, **kwargs)  # type: ignore[arg-type]

    return wrapped


@lru_cache(maxsize=LAST)
def _may_be_kept(text: object) -> bool:
    """Asked by many about one message."""
    return isinstance(text, str) and len(text) <= SHORT and not DIGIT.search(text)
