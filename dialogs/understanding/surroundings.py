"""What stands around a figure, in pieces that are weighed: stretches of letters right beside it, and anywhere in its clause."""

from collections.abc import Iterator

from content.regex import regex

NEAR = 5
"""Letters right beside a figure."""
WORDS = regex(r"[a-z']+|[#@]|[^\sa-z]")
CHINESE = regex(r"[\u4e00-\u9fff]")
CLAUSE = regex(r"[，,、:：\s。;；!！?？]|\.(?=\s|$)")


def around(left: str, right: str) -> Iterator[str]:
    """The pieces of what stands before and behind a figure, other figures in it as #."""
    return _chinese(left, right) if CHINESE.search(left + right) else _english(left, right)


def _chinese(left: str, right: str) -> Iterator[str]:
    yield from (f"<{left[-n:]}" for n in range(1, min(NEAR, len(left)) + 1))
    yield from (f">{right[:n]}" for n in range(1, min(NEAR, len(right)) + 1))
    yield from ("<^" for _ in range(not left))
    yield from (">$" for _ in range(not right))
    yield f"{left[-1:]}_{right[:1]}"
    yield f"{left[-2:]}_{right[:2]}"
    begin = max((found.end() for found in CLAUSE.finditer(left)), default=0)
    end = found.start() if (found := CLAUSE.search(right)) else len(right)
    own, behind = left[begin:], right[:end]
    since, until = own.rfind("#") + 1, behind.find("#") if "#" in behind else len(behind)
    for name, said in (("l", own[since:]), ("r", behind[:until])):
        yield from (f"{name}:{said[i : i + n]}" for n in (1, 2, 3) for i in range(len(said) - n + 1))


def _english(left: str, right: str) -> Iterator[str]:
    before, behind = WORDS.findall(left)[-8:], WORDS.findall(right)[:6]
    yield from (f"<{' '.join(before[-n:])}" for n in (1, 2, 3) if len(before) >= n)
    yield from (f">{' '.join(behind[:n])}" for n in (1, 2, 3) if len(behind) >= n)
    yield f"{' '.join(before[-1:])}_{' '.join(behind[:1])}"
    for name, row in (("l", before[::-1]), ("r", behind)):
        apart = ""
        for word in row:
            apart = apart or (name if word in ",.;#!?" else "")
            yield f"{name}{apart}:{word}"
