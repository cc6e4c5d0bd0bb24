"""How much of a loan has been paid already, and how much is left."""

from typing import Literal

from content.regex import regex
from dialogs.understanding.offers.parts import Figure, Row
from dialogs.understanding.values import Count, Number

_DONE = regex(r"(?:还|结|付)(?:清|完)了|paid off")
_PAID = regex(r"(?:还|付|交|供)(?:了|过)\s*$|\bpaid $")
_PAID_BEFORE = regex(
    r"(?:已经?|到现在|到目前|到今天|目前|至今|现在)(?:经|都|也|一共|总共|共)*(?:还|付|交|供|扣|划|缴)(?:了|过|完|掉|走)?\s*$|already (?:re)?(?:paid|made) $")
_PAID_AFTER = regex(r"\s*(?:re)?(?:payments? |instal+ments? |months? )?(?:paid )?(?:so far|already)")
_LEFT_BEFORE = regex(r"(?:还|只|就|尚)(?:剩|差|欠|余)(?:下|余|了)?\s*$")
_STILL = regex(r"还有\s*$")
_LEFT_AFTER = regex(r"\s*(?:more )?(?:payments? |instal+ments? |months? )?(?:left|to go|remain\w*)\b|(?:没|未)还")
_LEFT = regex(r"剩|还有|还差|还欠|left|to go|remain")


def told_of(row: Row, figure: Figure) -> Literal["paid", "left"] | None:
    """已经还了6期, 还剩9个月: neither is how long the loan runs."""
    if isinstance(figure.value, Number) or _DONE.search(row.text):
        return None
    start, end = figure.span
    head = row.text[max(0, start - 16):start]
    ahead = isinstance(figure.value, Count) and _STILL.search(head)  # 还有5个月 may be all the time there is
    if ahead or _LEFT_BEFORE.search(head) or _LEFT_AFTER.match(row.text, end):
        return "left"
    if _PAID_BEFORE.search(head) or _PAID_AFTER.match(row.text, end) or (_PAID.search(head) and _LEFT.search(row.text, end)):
        return "paid"
    return None
