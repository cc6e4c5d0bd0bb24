"""Chinese as it is printed: punctuation that touches a Chinese character takes a character's width."""

import re

from content.regex import regex

_HAN = "\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’①-⑳"
_TOUCHES = regex(rf"[,:;?!](?:(?<=[{_HAN}].) ?|(?=[{_HAN}]))")
_CHINESE = regex(rf"[{_HAN}]")
_PAIR = regex(r"\((?:[^()\n]++|\([^()\n]*+\))*+\)")
WIDE_SIGNS = dict(zip(",:;?!()", "\uff0c\uff1a\uff1b\uff1f\uff01\uff08\uff09", strict=True))


def wide(text: str) -> str:
    """The text with its commas, colons, marks and the brackets around Chinese set wide; a wide sign brings its own space."""
    return _TOUCHES.sub(lambda found: WIDE_SIGNS[found[0][0]], _PAIR.sub(_brackets, text) if "(" in text else text)


def _brackets(found: re.Match[str]) -> str:
    """Pairs alone: a bracket without its other half stays as it is."""
    inner = found[0][1:-1]
    within = _PAIR.sub(_brackets, inner) if "(" in inner else inner
    return f"\uff08{within}\uff09" if _CHINESE.search(inner) else f"({within})"
