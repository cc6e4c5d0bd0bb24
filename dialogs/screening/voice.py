"""Who speaks, and to what end: a warning, a ruling, a lesson, a shop or a plain question has less to answer for than an offer.

Each gives the most that a message can score, whatever it quotes. None of them holds where the message leads to a
private account, so that a line of warning hides nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from dialogs.screening.hits import Hits
from dialogs.understanding.values import Span

WARNING, QUESTION, QUESTION_LENGTH = 0.49, 0.14, 45
HEAD = 30
"""A notice names the card so near its beginning."""
WARNS = 0.2
"""A message is a warning where at least this share of it is in sentences that warn."""
ASKS = (
    "first_pay", "lure", "an_account", "a_fake_link", "an_odd_link", "safeacct_firm", "screenshare", "drain", "giftcard",
    "secret", "rental_firm", "nopay_firm", "tellme",
)  # fmt: skip
CHANNELS = ("a_phone", "a_link", "link", "a_fake_link", "an_odd_link", "a_raw_address", "a_fake_phone", "privacct", "safeacct")
"""Ways to somebody who is not the one named."""
SELLS = ("servicefee", "a_percent", "upfront_fee", "need_pay_firm", "nopay_firm", "z_move", "handover")
UNPAID_ELSEWHERE = ("notapp", "z_private", "z_close", "z_see", "z_nopaper", "party", "simcard", "frozen", "cutcontact", "memberpay_firm", "z_taken", "z_clear")
"""What a bill never speaks of: another way to pay, a person, a fee for something else."""
LEADS = ("lure", "an_account", "a_fake_link", "an_odd_link", "safeacct_firm", "drain")
SECOND_PERSON = re.compile(r"[你您](?!好)")
FIRST_PERSON = re.compile(r"我(?![行司国们院市区县所会部局省厅中])|咱们?(?=[这那帮给])")


def muted(hits: Hits) -> list[Span]:
    """The sentences that warn: what they quote is not said by the sender."""
    marks = sorted({*hits.spans.get("warnstrong", ())})
    if not marks:
        return []
    bounds = [0, *(place + 1 for place in hits.ends), len(hits.text)]
    return sorted({_sentence(bounds, start) for start, _ in marks})


def _sentence(bounds: Sequence[int], place: int) -> Span:
    after = bisect_right(bounds, place)
    return bounds[after - 1], bounds[min(after, len(bounds) - 1)]


def _is_warning(hits: Hits, warned: Sequence[Span]) -> bool:
    """Enough of it warns, and it leads to nobody's private account."""
    share = sum(end - start for start, end in warned)
    if share < WARNS * max(1, len(hits.text)):
        return False
    return not (hits.spans.get("an_account") or hits.spans.get("a_fake_link") or hits.spans.get("an_odd_link"))


def most(hits: Hits, warned: Sequence[Span]) -> float:
    """The most that a message of this kind can score, whatever words it quotes."""
    if _asks_itself(hits):
        return QUESTION
    if _is_warning(hits, warned) or any(speaks(hits) for speaks in (_teaches, _is_report, _is_shop, _is_free, _informs, _bills, _notifies)):
        return WARNING
    return 1.0


def _stands(hits: Hits, terms: Iterable[str]) -> bool:
    """Whether one of the terms stands in the text and is not denied."""
    return any(hits.said.get(term) for term in terms)


def _is_shop(hits: Hits) -> bool:
    """Several words of shops, lotteries or telephone plans, and nothing lent or cancelled."""
    return len(hits.spans.get("retail", ())) >= 2 and not hits.spans.get("loanctx") and not hits.spans.get("cancel")


def _is_free(hits: Hits) -> bool:
    """It says itself that nothing is to be paid, and asks for nothing."""
    return any(len(hits.said.get(term, ())) < len(hits.spans.get(term, ())) for term in ("fee", "servicefee")) and not _stands(hits, ASKS)


def _informs(hits: Hits) -> bool:
    """A lender or a court tells what was decided or is due, and asks for nothing that only frauds ask for."""
    return bool(hits.spans.get("institution")) and not _stands(hits, (*ASKS, "servicefee", "a_percent", "privacct", "nopay", "handover", "a_link", "link", "a_fake_phone", "a_virtual_phone"))


def _notifies(hits: Hits) -> bool:
    """A bank tells of a movement on a card, by its last digits, and wants nothing."""
    tails = hits.spans.get("card_tail")
    return bool(tails and tails[0][0] < HEAD and hits.spans.get("card_moved")) and not _stands(hits, (*ASKS, *CHANNELS, "frozen", "fee"))


def _bills(hits: Hits) -> bool:
    """A debt is due and is to be paid where it always was."""
    return bool(hits.spans.get("billing") and hits.spans.get("own_way")) and not _stands(hits, (*ASKS, *CHANNELS, *SELLS, *UNPAID_ELSEWHERE))


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
        and _in_one_sentence(hits, found.get("asking", ()), found.get("ownproduct", ()))
        and not SECOND_PERSON.search(hits.text)
        and not _stands(hits, ("offered", "says", "first_pay", "lure", "an_account", "a_phone", "a_link", "link"))
    )


def _in_one_sentence(hits: Hits, ones: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(not hits.split(min(one[0], other[0]), max(one[0], other[0])) for one in ones for other in others)
