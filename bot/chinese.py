"""Chinese as it is printed: punctuation that touches a Chinese character takes a character's width."""

from content.regex import regex

_HAN = "\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’①-⑳"
_TOUCHES = regex(rf"[,:;?!](?:(?<=[{_HAN}].) ?|(?=[{_HAN}]))")
_CHINESE = regex(rf"[{_HAN}]")
_BRACKET = regex(r"[()]")
WIDE_SIGNS = dict(zip(",:;?!()", "\uff0c\uff1a\uff1b\uff1f\uff01\uff08\uff09", strict=True))


def wide(text: str) -> str:
    """The text with its commas, colons, marks and the brackets around Chinese set wide; a wide sign brings its own space."""
    text = "\n".join([_brackets(line) if "(" in line else line for line in text.split("\n")]) if "(" in text else text
    return _TOUCHES.sub(lambda found: WIDE_SIGNS[found[0][0]], text)


def _brackets(line: str) -> str:
    """Pairs alone: a bracket without its other half stays as it is."""
    if ")" not in line:
        return line
    signs, open_ = list(line), list[int]()
    for found in _BRACKET.finditer(line):
        if found[0] == "(":
            open_.append(found.start())
        elif open_:
            start, end = open_.pop(), found.start()
            if _CHINESE.search(line, start, end):
                signs[start], signs[end] = WIDE_SIGNS["("], WIDE_SIGNS[")"]
    return "".join(signs)
