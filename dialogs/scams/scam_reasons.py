"""Why a message is called what it is called: at most three places of it, each quoted once, with what is wrong there."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from content.languages import LANGUAGES
from content.regex import regex
from content.signals import Signal, signals
from dialogs.understanding.values import Span

if TYPE_CHECKING:
    from dialogs.screening import Evidence

REASONS, WHYS, A_SENTENCE = 3, 2, 2
"""So many places are quoted, with so many reasons each, and so many of one sentence."""
HINT = "hint"
"""The strength of a signal that gives no reason where others do."""
LONGEST_QUOTE = 36
ENDS = regex(r"[。!！?？\n;；]|\.(?=\s)")
BEGUN = regex(r"[A-Za-z\d][A-Za-z\d.,]*$")
"""The beginning of a word or a sum of which a part is quoted."""
JOINED = {"zh": ";", "en": "; "}


def reasons(message: str, evidence: "Sequence[Evidence]") -> tuple[dict[str, Any], ...]:
    """The strongest first, each with the person's own words; the mere wording last, and only by words that no other quotes."""
    from dialogs.screening.wording import NAME, WHY  # noqa: PLC0415  the signals take a fifth of a second to load

    places = _places(message, [each for each in evidence if each.signal != NAME])
    found = [{"said": _quote(message[slice(*group[0].span)]), "why": _why([_signals()[each.signal].why for each in group])} for group in places]
    if len(found) < REASONS and (said := _worded(message, [each.span for each in evidence if each.signal == NAME], [group[0].span for group in places])):
        found.append({"said": _quote(said), "why": dict(WHY)})
    return tuple(found)


def _places(message: str, evidence: "Sequence[Evidence]") -> "list[list[Evidence]]":
    """The places that are quoted: what stands on top of one of them is one more reason for it."""
    groups: list[list[Evidence]] = []
    for spans in _by_signal(evidence):
        each = next((one for one in spans if not any(_meet(one.span, group[0].span) for group in groups)), spans[0])
        home = next((group for group in groups if _meet(each.span, group[0].span)), None)
        if home is not None and len(home) < WHYS:
            home.append(each)
        elif home is None and len(groups) < REASONS and sum(_sentence(message, group[0].span) == _sentence(message, each.span) for group in groups) < A_SENTENCE:
            groups.append([each])
    return groups


def _worded(message: str, spans: Sequence[Span], quoted: Sequence[Span]) -> str:
    """The stretch of a sentence that holds most of the words that frauds use, beside what is quoted already; a lone word of several says nothing."""
    runs: list[list[Span]] = []
    for span in sorted(spans):
        if any(_meet(span, other) for other in quoted):
            continue
        last = runs[-1][-1] if runs else None
        if last and _sentence(message, last) == _sentence(message, span) and not any(_meet((last[0], span[1]), other) for other in quoted):
            runs[-1].append(span)
        else:
            runs.append([span])
    best = max(runs, key=lambda run: sum(end - start for start, end in run), default=None)
    if best is None or (quoted and len(best) == 1):
        return ""
    start, end = best[0][0], best[-1][1]
    begun = BEGUN.search(message, max(0, start - LONGEST_QUOTE), start)
    return message[begun.start() if begun else start : end]


def _by_signal(evidence: "Sequence[Evidence]") -> "Iterator[list[Evidence]]":
    """The places of each signal, the strongest first; hints only where there is nothing else."""
    rows: dict[str, list[Evidence]] = {}
    for each in evidence:
        rows.setdefault(each.signal, []).append(each)
    telling = [name for name in rows if _signals()[name].strength != HINT]
    return (rows[name] for name in telling or rows)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _sentence(message: str, place: Span) -> int:
    """Which sentence of the message a place stands in."""
    return len(ENDS.findall(message, 0, place[0]))


def _why(told: Sequence[Any]) -> dict[str, str]:
    return {lang: JOINED[lang].join(dict.fromkeys(why[lang] for why in told)) for lang in LANGUAGES}


def _quote(said: str) -> str:
    """A long one by its ends, where the words stand that count; no English word is cut."""
    one_line = " ".join(said.split())
    if len(one_line) <= LONGEST_QUOTE:
        return one_line
    head, tail = one_line[: LONGEST_QUOTE // 2], one_line[-LONGEST_QUOTE // 2 :]
    if one_line.isascii():
        head, tail = head.rpartition(" ")[0] or head, tail.partition(" ")[2] or tail
    return f"{head} … {tail}"


@lru_cache(maxsize=1)
def _signals() -> dict[str, Signal]:
    return {signal.name: signal for signal in signals().rows}
