"""Weighs what a message says: named signals, added up; each one points at the words that speak for it."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from content.signals import Pattern, Signal, signals
from dialogs.screening.clear import Clear
from dialogs.screening.hits import Hits, find, places
from dialogs.screening.links import links
from dialogs.screening.names import impostor, named
from dialogs.screening.phones import phones
from dialogs.understanding.values import Span

AMOUNT = re.compile(
    r"[¥$￥€£]\s?\d[\d,.]{0,15}"
    r"|(?<![\d.,])\d[\d,]{0,12}(?:\.\d{1,4})?\s?[多来几]?\s?(?:元|块|万|w(?![a-z])|千|k(?![a-z])|百|rmb|yuan|dollars|usd|u(?![a-z])|个(?!月|工作|小时|人|号|名|字|平台|软件|点|子))"
    r"|(?<![\d.:/\-年月号第尾x*])\d{3,6}(?![\d.:/\-年月日号期位天分秒个人名多x*%a-z])"
    r"|[一二两三四五六七八九十百几]{1,4}[百千万](?:[一二三四五六七八九]?[百千]?)(?:块|元|多)?|[一二两三四五六七八九十百几]{1,3}[块元]"
)
PERCENT = re.compile(
    r"(?<!\d)\d{1,4}(?:\.\d{1,4})?\s?[%％‰]|百分之[一二三四五六七八九十百\d]{1,4}"
    r"|(?<!\d)[一二两三四五六七八九十\d]{1,3}个?点(?!半|钟|前|后|左|整|\d)|[一二两三四五六七八九]成(?!为|功|都|立)"
)
ACCOUNT = re.compile(r"(?:微信|vx|wx|v|q|qq|tg|电报|telegram|群|裙|➕|加我?|号|薇)[号群]?\s?[:：是为@]?\s?(?=[a-z0-9_\-]{5,20}(?![a-z0-9]))[a-z0-9_\-]{5,20}|(?<![a-z0-9./@])(?=[a-z_\-]*\d)[a-z][a-z0-9_\-]{5,19}(?![a-z0-9./@])")
FEE = re.compile(r"[\u4e00-\u9fff]{1,4}[费金](?=\s?\d|[一二两三四五六七八九]{1,2}[百千万]|[¥￥])")
MASKED = re.compile(r"1\d{0,2}[*x]{4,10}\d{0,4}|x{7,12}|cellphone|hotline")
SCAM, SUSPICIOUS = 0.5, 0.15
WARNING, QUESTION, QUESTION_LENGTH = 0.49, 0.14, 45
MOST_TYPES, MOST_CHARS = 3, 100_000
WARNS = 0.2
"""A message is a warning where at least this share of it is in sentences that warn."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A signal that speaks, and where in the text as it was sent."""

    signal: Signal
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """`score` 0 to 1, at most `cap`: a warning of scams, a shop's advert and a plain question have less to answer for."""

    score: float
    fired: tuple[Fired, ...]
    types: tuple[str, ...]
    cap: float


def weigh(seen: Clear) -> Weighed:
    """What the signals of a message add up to."""
    hits = find(seen.text, _found_by_code(seen))
    muted = _muted(hits)
    fired = tuple(_fire(hits, muted, seen))
    cap = _cap(hits, muted)
    return Weighed(score(fired, cap=cap), fired, _types(fired), cap)


def score(
    fired: Sequence[Fired], *, cap: float = 1.0, weights: Mapping[str, float] | None = None, bias: float | None = None
) -> float:
    """The sum of the weights as a probability. Advertising alone is at most suspicious."""
    total = signals().bias if bias is None else bias
    total += sum(each.signal.weight if weights is None else weights[each.signal.name] for each in fired)
    value = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
    if all(each.signal.bait for each in fired):
        value = min(value, WARNING)
    return round(min(value, cap), 4)


def _fire(hits: Hits, muted: Sequence[Span], seen: Clear) -> Iterable[Fired]:
    rows = signals().rows
    there = hits.there
    for number, patterns in sorted(_woken(there).items()):
        signal = rows[number]
        if signal.about and signal.about.isdisjoint(there):
            continue
        spans = [
            span
            for pattern in patterns
            for span in places(pattern, hits, deny=signal.deny)
            if not any(start <= span[0] < end for start, end in muted)
        ]
        if spans and not _vetoed(signal, hits):
            yield Fired(signal, tuple(_merged(seen.span(*span) for span in spans)))


def _woken(there: frozenset[str]) -> dict[int, list[Pattern]]:
    """By signal, the patterns whose rarest step stands in the text."""
    index = _by_rarest_step()
    found: dict[int, list[Pattern]] = {}
    tried: set[int] = set()
    for term in index.keys() & there:
        for place, number, pattern in index[term]:
            if place not in tried:
                tried.add(place)
                if all(not step.isdisjoint(there) for step in pattern.steps):
                    found.setdefault(number, []).append(pattern)
    return found


@lru_cache(maxsize=1)
def _by_rarest_step() -> dict[str, list[tuple[int, int, Pattern]]]:
    """For each term the patterns of which it is in the rarest step: the one that fewest words can fill."""
    sizes = Counter(term for terms in signals().words.values() for term in terms)
    index: dict[str, list[tuple[int, int, Pattern]]] = {}
    count = 0
    for number, signal in enumerate(signals().rows):
        for pattern in signal.any:
            count += 1
            rarest = min(pattern.steps, key=lambda step: sum(sizes.get(term, 50) for term in step))
            for term in rarest:
                index.setdefault(term, []).append((count, number, pattern))
    return index


def _vetoed(signal: Signal, hits: Hits) -> bool:
    return any(places(pattern, hits, deny=False) for pattern in signal.unless)


def _merged(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(set(spans)):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _types(fired: Sequence[Fired]) -> tuple[str, ...]:
    """The kinds of fraud that the signals speak for, most likely first."""
    votes: dict[str, float] = {}
    for each in fired:
        for place, kind in enumerate(each.signal.types):
            votes[kind] = votes.get(kind, 0.0) + max(each.signal.weight, 0.05) * (1.0 if place == 0 else 0.4)
    best = max(votes.values(), default=0.0)
    ranked = sorted((kind for kind in votes if votes[kind] >= 0.3 * best), key=lambda kind: (-votes[kind], kind))
    return tuple(ranked[:MOST_TYPES])


def _muted(hits: Hits) -> list[Span]:
    """The sentences that warn: what they quote is not said by the sender."""
    marks = sorted({*hits.spans.get("warnstrong", ())})
    if not marks:
        return []
    bounds = [0, *(place + 1 for place in hits.ends), len(hits.text)]
    return _merged(_sentence(bounds, start) for start, _ in marks)


def _sentence(bounds: Sequence[int], place: int) -> Span:
    after = bisect_right(bounds, place)
    return bounds[after - 1], bounds[min(after, len(bounds) - 1)]


def _is_warning(hits: Hits, muted: Sequence[Span]) -> bool:
    """Enough of it warns, and it leads to nobody's private account."""
    share = sum(end - start for start, end in muted)
    if share < WARNS * max(1, len(hits.text)):
        return False
    return not (hits.spans.get("an_account") or hits.spans.get("a_fake_link") or hits.spans.get("an_odd_link"))


def _cap(hits: Hits, muted: Sequence[Span]) -> float:
    """The most that a message of this kind can score, whatever words it quotes."""
    if _asks_itself(hits):
        return QUESTION
    if _is_warning(hits, muted) or _teaches(hits) or _is_report(hits) or _is_shop(hits) or _is_free(hits) or _informs(hits):
        return WARNING
    return 1.0


def _stands(hits: Hits, terms: Iterable[str]) -> bool:
    """Whether one of the terms stands in the text and is not denied."""
    return any(set(hits.spans.get(term, ())) - hits.denied.get(term, frozenset()) for term in terms)


def _is_shop(hits: Hits) -> bool:
    """Several words of shops, lotteries or telephone plans, and nothing lent or cancelled."""
    return len(hits.spans.get("retail", ())) >= 2 and not hits.spans.get("loanctx") and not hits.spans.get("cancel")


def _is_free(hits: Hits) -> bool:
    """It says itself that nothing is to be paid, and asks for nothing."""
    return any(hits.denied.get(term) for term in ("fee", "servicefee")) and not _stands(hits, ASKS)


def _informs(hits: Hits) -> bool:
    """A lender or a court tells what was decided or is due, and asks for nothing that only frauds ask for."""
    return bool(hits.spans.get("institution")) and not _stands(hits, (*ASKS, "servicefee", "a_percent", "privacct", "nopay", "handover", "a_link", "link", "a_fake_phone", "a_virtual_phone"))


def _is_report(hits: Hits) -> bool:
    """The press or the police tell of a fraud: several such words, and nobody's private account."""
    return len(hits.spans.get("report", ())) >= 2 and not hits.spans.get("an_account")


def _teaches(hits: Hits) -> bool:
    """It explains a fraud to others: it names it as one, tells no story of its own, and leads to nobody."""
    return bool(hits.spans.get("teach")) and not FIRST_PERSON.search(hits.text) and not _stands(hits, LEADS)


def _asks_itself(hits: Hits) -> bool:
    """A short question about one's own affairs, in which nobody else asks for anything."""
    found = hits.spans
    return (
        len(hits.text) <= QUESTION_LENGTH
        and bool(found.get("asking") and found.get("ownproduct"))
        and not _stands(hits, ("offered", "says", "first_pay", "lure", "an_account", "a_phone", "a_link", "link"))
    )


ASKS = (
    "first_pay", "lure", "an_account", "a_fake_link", "an_odd_link", "safeacct_firm", "screenshare", "drain", "giftcard",
    "secret", "rental_firm", "nopay_firm", "tellme",
)  # fmt: skip
LEADS = ("lure", "an_account", "a_fake_link", "an_odd_link", "safeacct_firm", "drain")
FIRST_PERSON = re.compile(r"我(?![行司国们院市区县所会部局省厅中])|咱们?(?=[这那帮给])")


def _found_by_code(seen: Clear) -> dict[str, list[Span]]:
    """What needs more than a list of words: addresses, numbers, amounts, names that are borrowed."""
    text = seen.text
    found: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for link in links(text):
        taken.append(link.span)
        for term in LINK_TERMS.get(link.sort, ("a_link",)):
            found.setdefault(term, []).append(link.span)
    masked = "".join(" " * (end - start) if inside else text[start:end] for start, end, inside in _pieces(taken, len(text)))
    for phone in phones(masked):
        for term in PHONE_TERMS.get(phone.sort, ()):
            found.setdefault(term, []).append(phone.span)
    for term, pattern in FORMS.items():
        spans = [match.span() for match in pattern.finditer(masked)]
        if spans:
            found.setdefault(term, []).extend(spans)
    if seen.hidden:
        found["a_masked"] = _back(seen)
    if any(True for _ in named(text)) and (borrowed := impostor(text)):
        found["a_borrowed_name"] = [borrowed.span]
    return found


def _back(seen: Clear) -> list[Span]:
    """The disguised words as places in the clear text."""
    places = seen.places
    spans = ((bisect_left(places, start), bisect_left(places, end)) for start, end in seen.hidden)
    return sorted(span for span in spans if span[0] < span[1])


def _pieces(spans: Sequence[Span], length: int) -> Iterable[tuple[int, int, bool]]:
    last = 0
    for start, end in sorted(spans):
        if start < last:
            continue
        yield last, start, False
        yield start, end, True
        last = end
    yield last, length, False


FORMS = {"a_fee": FEE, "an_amount": AMOUNT, "a_percent": PERCENT, "an_account": ACCOUNT, "a_phone": MASKED}
LINK_TERMS = {
    "official": (),
    "unconfirmed": ("a_link",),
    "fake": ("a_link", "a_fake_link"),
    "short": ("a_link", "a_short_link"),
    "odd": ("a_link", "an_odd_link"),
    "address": ("a_link", "a_raw_address"),
    "file": ("a_link", "an_app_file"),
}
PHONE_TERMS = {
    "fake": ("a_phone", "a_fake_phone"),
    "virtual": ("a_phone", "a_virtual_phone"),
    "mobile": ("a_phone",),
    "overseas": ("a_phone", "an_overseas_phone"),
    "unknown": ("a_phone",),
}
