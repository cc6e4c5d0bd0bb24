"""Who speaks, and to what end: a warning, a ruling, a lesson, a shop or a plain question has less to answer for than an offer.

Each gives the most that a message can score, whatever it quotes. None of them holds where the message leads to a
private account, so that a line of warning hides nothing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from content.regex import either, regex
from dialogs.screening.hits import Hits
from dialogs.understanding.values import Span

WARNING, QUESTION, QUESTION_LENGTH = 0.49, 0.14, 45
HEAD = 30
"""A notice names the card so near its beginning."""
WARNS, MOSTLY = 0.2, 0.6
"""A message is a warning where at least this share of it is in sentences that warn; where most of it is, it is nothing else."""
JUDGES, DOUBTED = "warn_all", 1
GOVERNS = (
    ("warn_not", "warn_act", 10, regex("[，,。;；!！?？\n].|就")),
    ("warn_never", "warn_claim", 6, regex("[，,。;；!！?？\n].")),
    (JUDGES, "warn_is", 45, regex("[吗么?？]|[。;；!！\n].|是不是|不是|是否|绝非|\\bnot\\b")),
)
"""Words that forbid, deny or judge; the acts of frauds that they govern, within so many characters; what stands between them where they do not."""
ASKS = (
    "first_pay", "lure", "an_account", "a_fake_link", "an_odd_link", "safeacct_firm", "screenshare", "drain", "giftcard",
    "secret", "rental_firm", "nopay_firm", "tellme",
)  # fmt: skip
CHANNELS = ("a_phone", "a_link", "link", "a_fake_link", "an_odd_link", "a_raw_address", "a_fake_phone", "privacct", "safeacct")
"""Ways to somebody who is not the one named."""
ELSEWHERE = (
    *CHANNELS, "an_account", "lure", "drain", "secret", "giftcard", "screenshare", "z_private", "servicefee", "upfront_fee", "a_percent", "payout_act",
    "frozen", "cutcontact", "memberpay_firm", "rental_firm", "nopay_firm",
)  # fmt: skip
"""What a bill never speaks of: a loan to be paid out, a price for help, another way to pay, a person."""
PRIVATE = ("an_account", "a_fake_link", "an_odd_link", "an_overseas_phone")
LEADS = ("lure", *PRIVATE, "safeacct_firm", "drain")
ASKED = frozenset((*ASKS, *CHANNELS, *ELSEWHERE, *LEADS, "own_way", "fee", "handover", "nopay", "payout_act", "z_move"))
"""All that is asked of a message without the sentences that warn."""
SECOND_PERSON = regex(r"[你您](?!好)")
FIRST_PERSON = regex(r"我(?![行司国们院市区县所会部局省厅中辖社])|咱们?(?=[这那帮给])")
STORY = regex(r"[让叫要跟说劝催逼教骗给带]我(?![行司国院市区县所部局省厅们辖社])|(?<![.!?]\s)\b(?:ask|tell|told|want|call|email|text|offer|send)(?:s|ed|)\s(?:me|us)\b")


COMMANDS = regex(either(
    r"(?:(?<![凡让叫])请[您你]?|[您你]?需要?(?:[您你])?|[您你]必须)(?:立即|马上|立刻|尽快|务必|赶紧|先|现在|按我说的|按照我说的|配合|将|把)[^,，。;；!！?？\n停勿别]{0,20}(?:转[入到至进账]|汇[入到至]|归集|存入|打[入到至])[^,，。;；!！?？\n]{0,10}(?:账户|户头|卡|安全|监管|保护|专户)",
    r"(?<!to )(?<!not )(?<!n't )(?<!never )(?<!or )\b(?:transfer|move|shift|send|put) (?:all )?(?:of )?(?:your|the) (?:money|savings|funds|balance)\b[^.!?]{0,24}\b(?:account|card|wallet|vault|custody)\b(?![^.!?]{0,40}\b(?:scam|fraud|lie|hang up)\b)",
))
"""请立即把余额转入安全账户: who orders this warns nobody, whatever he calls himself."""


QUOTES = regex(either(
    '[“‘\\"\'「][^”’\\"\'」]{0,20}$',
    "骗子[^,，。]{0,6}[说称让要会叫]", "谎称", "自称", "冒充", "假冒", "声称", "会说", "话术", "凡",
    "让[您你我他]", "要求",
    r"\b(?:say|says|said|whoever|anyone|someone|(?:scammers?|fraudsters?|criminals?|callers?) (?:\w+ )?(?:say|ask|tell|want|order)\w*)[ :,][^.!?]{0,20}$",
))


def _orders(text: str) -> list[int]:
    """Where money is ordered to an account, and nobody is quoted as ordering it."""
    return [order.start() for order in COMMANDS.finditer(text) if not QUOTES.search(text, max(0, order.start() - HEAD), order.start())]


def muted(hits: Hits) -> list[Span]:
    """The sentences that warn: what they quote is not said by the sender. Nobody warns who tells what was wanted of them."""
    marks = {start for start, _ in hits.spans.get("warnstrong", ())}
    if not STORY.search(hits.text):
        marks.update(start for rule in GOVERNS for start in _governed(hits, *rule))
    bounds = [0, *(place + 1 for place in hits.ends), len(hits.text)]
    leads = {_sentence(bounds, start) for lead in PRIVATE for start, _ in hits.spans.get(lead, ())} | {_sentence(bounds, start) for start in _orders(hits.text)}
    return sorted({_sentence(bounds, start) for start in marks} - leads)


def _governed(hits: Hits, words: str, others: str, gap: int, apart: re.Pattern[str]) -> Iterable[int]:
    """Where a word of the first list governs one of the second."""
    acts = hits.said.get(others, ()) if words == JUDGES else hits.spans.get(others, ())
    for start, end in hits.spans.get(words, ()) if acts else ():
        place = bisect_left(acts, (end, 0))
        if place < len(acts) and acts[place][0] - end <= gap * hits.wide and not apart.search(hits.text, end, acts[place][1] + DOUBTED):
            yield start


def _sentence(bounds: Sequence[int], place: int) -> Span:
    after = bisect_right(bounds, place)
    return bounds[after - 1], bounds[min(after, len(bounds) - 1)]


def _is_warning(hits: Hits, warned: Sequence[Span], share: float) -> bool:
    """Enough of it warns, and it leads to nobody's private account."""
    length = sum(end - start for start, end in warned)
    return length >= share * max(1, len(hits.text)) and not _leads_away(hits)


@dataclass(frozen=True, slots=True)
class Voice:
    """The most that a message of this kind can score, whatever words it quotes: as it speaks of itself, and as a warning alone.
    `leads`: to a private account, or an address that is not what it seems; `doubts`: it asks whether it may be believed; `debts`: it speaks
    of loans, debts or those who claim them."""

    most: float
    warns: float
    leads: bool
    doubts: bool
    debts: bool


def voice(hits: Hits, warned: Sequence[Span]) -> Voice:
    """Who speaks."""
    loud = replace(hits, said={term: [span for span in hits.said[term] if not _within(span, warned)] for term in ASKED & hits.said.keys()}) if warned else hits
    mostly, partly = (_is_warning(loud, warned, share) for share in (MOSTLY, WARNS))
    warns = QUESTION if mostly else WARNING if partly or _teaches(loud) or _is_report(loud) else 1.0
    own = QUESTION if _asks_itself(hits) or _bills(loud) else WARNING if any(speaks(loud) for speaks in (_is_shop, _is_free, _informs, _notifies)) else 1.0
    return Voice(min(warns, own), warns, _leads_away(hits), bool(hits.spans.get("askdoubt")), bool(hits.spans.get("debtmatter")))


def _leads_away(hits: Hits) -> bool:
    return any(hits.spans.get(lead) for lead in PRIVATE) or bool(_orders(hits.text))


def _within(span: Span, sentences: Sequence[Span]) -> bool:
    place = bisect_right(sentences, (span[0], len(sentences) and sentences[-1][1])) - 1
    return place >= 0 and span[0] < sentences[place][1]


def _stands(hits: Hits, terms: Iterable[str]) -> bool:
    """Whether one of the terms stands in the text and is not denied."""
    return any(hits.said.get(term) for term in terms)


def _is_shop(hits: Hits) -> bool:
    """Several words of shops, lotteries or telephone plans, and nothing lent or cancelled."""
    return len(hits.spans.get("retail", ())) >= 2 and not hits.spans.get("loanctx") and not hits.spans.get("cancel")


def _is_free(hits: Hits) -> bool:
    """It says itself that nothing is to be paid, and asks for nothing."""
    return any(len(hits.said.get(term, ())) < len(hits.spans.get(term, ())) for term in ("fee", "servicefee")) and not _stands(hits, (*ASKS, "servicefee"))


def _informs(hits: Hits) -> bool:
    """A lender or a court tells what was decided or is due, and asks for nothing that only frauds ask for."""
    return bool(hits.spans.get("institution")) and not _stands(hits, (*ASKS, "servicefee", "a_percent", "privacct", "nopay", "handover", "a_link", "link", "a_fake_phone", "a_virtual_phone"))


def _notifies(hits: Hits) -> bool:
    """A bank tells of a movement on a card, by its last digits, and wants nothing."""
    tails = hits.spans.get("card_tail")
    return bool(tails and tails[0][0] < HEAD and hits.spans.get("card_moved")) and not _stands(hits, (*ASKS, *CHANNELS, "frozen", "fee"))


def _bills(hits: Hits) -> bool:
    """A debt or a court fee is due and is to be paid where it always was: whoever says so, and however sternly."""
    return bool(hits.spans.get("billing")) and _stands(hits, ("own_way",)) and not _stands(hits, ELSEWHERE)


def _is_report(hits: Hits) -> bool:
    """The press, the police or a neighbour tell of a fraud, and nobody's private account: several such words, or one and what is to
    be learned from it."""
    found = hits.spans
    lesson = bool(found.get("aftermath")) and bool(found.get("lesson")) and not STORY.search(hits.text)
    return (len(found.get("report", ())) >= 2 or lesson) and not found.get("an_account") and not _orders(hits.text)


def _teaches(hits: Hits) -> bool:
    """It explains a fraud to others: it names it as one and does not ask whether it is one, tells no story of its own, and leads to nobody."""
    asked = hits.spans.get("askdoubt", ())
    named = any(all(end <= start or until <= begin for start, until in asked) for begin, end in hits.spans.get("teach", ()))
    return named and not FIRST_PERSON.search(hits.text) and not _stands(hits, LEADS) and not _orders(hits.text)


def _asks_itself(hits: Hits) -> bool:
    """A short question about one's own affairs, in which nobody else asks for anything."""
    found = hits.spans
    return (
        len(hits.text) <= QUESTION_LENGTH
        and _in_one_sentence(hits, found.get("asking", ()), found.get("ownproduct", ()))
        and not SECOND_PERSON.search(hits.text)
        and not _stands(hits, ("offered", "says", "first_pay", "lure", "an_account", "a_phone", "a_link", "link"))
    )


def _in_one_sentence(hits: Hits, ones: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(not hits.split(min(one[0], other[0]), max(one[0], other[0])) for one in ones for other in others)
