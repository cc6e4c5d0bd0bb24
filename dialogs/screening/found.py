"""Finds what lists of words can't hold: addresses, numbers, amounts, accounts, borrowed names, disguised words."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal

from content.regex import either, regex
from dialogs.screening.clear import Clear
from dialogs.screening.links import links
from dialogs.screening.names import Named, impostor
from dialogs.screening.phones import phones
from dialogs.understanding.numbers import numeral
from dialogs.understanding.values import Span

# Both begin with a set of characters, which `re` looks for many times faster than for one of several beginnings.
AMOUNT = regex(
    r"[¥$￥€£\d一二两三四五六七八九十百几](?:"
    r"(?<=[¥$￥€£])\s?\d[\d,.]{0,15}"
    r"|(?<=\d)(?<![\d.,].)[\d,]{0,12}(?:\.\d{1,4})?\s?[多来几]?\s?(?:元|块|万|w(?![a-z])|千|k(?![a-z])|百|rmb|yuan|dollars|usd|u(?![a-z])|个(?!月|工作|小时|人|号|名|字|平台|软件|点|子))"
    r"|(?<=\d)(?<![\d.,:/\-年月号第尾x*].)(?:\d{0,2}(?:,\d{3}){1,3}|\d{2,5})(?![.,]?\d|[:/\-年月日号期位天分秒个人名多x*%a-z])"
    r"|(?<=[一二两三四五六七八九十百几])[一二两三四五六七八九十百几]{0,3}[百千万](?:[一二三四五六七八九]?[百千]?)(?:块|元|多)?"
    r"|(?<=[一二两三四五六七八九十百几])[一二两三四五六七八九十百几]{0,2}[块元])"
)
PERCENT = regex(
    r"[\d百一二两三四五六七八九十](?:"
    r"(?<=\d)(?<!\d.)\d{0,3}(?:\.\d{1,4})?\s?[%％‰]|(?<=百)分之[一二三四五六七八九十百\d]{1,4}"
    r"|(?<!百)(?<!\d.)[一二两三四五六七八九十\d]{0,2}个?点(?!半|钟|前|后|左|整|\d)|(?<=[一二两三四五六七八九])成(?!为|功|都|立))"
)
ACCOUNT = regex(either(
    r"(?:微信|vx|wx|v|q|qq|tg|电报|telegram|群|裙|➕|加我?|号|薇)[号群]?\s?[:：是为@]?\s?(?=[a-z0-9_\-]{5,20}(?![a-z0-9]))[a-z0-9_\-]{5,20}",
    r"[a-z](?<![a-z0-9./@].)(?=[a-z_\-]{0,18}\d)[a-z0-9_\-]{5,19}(?![a-z0-9./@])",
))
FEE = regex(r"(?<=[\u4e00-\u9fff])[费金](?=了?[,，:：]?\s?\d|[一二两三四五六七八九]{1,2}[百千万]|[¥￥])")
MASKED = regex(r"1\d{0,2}[*x]{4,10}\d{0,4}|x{7,12}|cellphone|hotline")


BEFORE, FAR_MORE = 18, Decimal("1.25")
GOT = regex(r"(?:到手|到我手[上里]?|拿到手?|实拿|实际|只给|才给|就给|给了我?|收到|\b(?:got|get|received?|handed(?: me)?|gave me|walked (?:away|out) with|reached me))(?:了|的|是|只有|才|\s(?:me|only|just|about|a))*\s?[¥￥$]?$")
NOTED = regex(r"(?:(?:借条|欠条|条子?|借据|合同|纸)上?(?:还)?(?:写|打|签|是)?(?:了|的|成|着)*(?:是)?|写(?:了|成|的)*|\b(?:note|iou|paper|slip|contract(?: amount)?|signed(?: for| an iou for)?)(?: on his desk)?(?:\s(?:says?|shows?|for|is|was|of|reads|still|that))*)\s?[¥￥$]?$")
"""What stands right before what was received, and before what was signed for."""


def found_by_code(seen: Clear, names: Sequence[Named]) -> dict[str, list[Span]]:
    """The places of each term that code finds in the clear text; `names` are those in it."""
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
    if one := _one_sum(masked, found.get("an_amount", ())):
        found["one_sum"] = [one]
    if above := _more_than_got(masked, found.get("an_amount", ())):
        found["more_than_got"] = [above]
    if fees := _fees(masked):
        found["a_fee"] = fees
    if seen.hidden:
        found["a_masked"] = _back(seen)
    if names and (borrowed := impostor(text, names)):
        found["a_borrowed_name"] = [borrowed.span]
    return found


def _one_sum(text: str, spans: Sequence[Span]) -> Span | None:
    """借一万五写一万五的借条: where every sum of a text is the same, there are at least two of them, and this is the last."""
    if len(spans) < 2:
        return None
    first = _worth(text, spans[0])
    return spans[-1] if first and all(_worth(text, span) == first for span in spans[1:]) else None


def _more_than_got(text: str, spans: Sequence[Span]) -> Span | None:
    """到手一万三,条子写两万; got 14k, signed for 20k: where the paper says far more than was received, from the one sum to the other."""
    before = [(span, text[max(0, span[0] - BEFORE) : span[0]]) for span in spans] if len(spans) > 1 else []
    got = {span for span, said in before if GOT.search(said)}
    noted = {span for span, said in before if NOTED.search(said)} if got else set()
    received = [(worth, span) for span in got - noted if (worth := _worth(text, span))]
    signed = [(worth, span) for span in noted - got if (worth := _worth(text, span))] if received else []
    if not signed:
        return None
    (least, one), (most, other) = min(received), max(signed)
    return (min(one[0], other[0]), max(one[1], other[1])) if most >= least * FAR_MORE else None


def _worth(text: str, span: Span) -> Decimal | None:
    found = numeral(text, span[0] + (text[span[0]] in "¥$￥€£"))
    return found.low if found else None


def _fees(text: str) -> list[Span]:
    """What is named before a sum, with up to four characters that say what for."""
    fees: list[Span] = []
    last = 0
    for match in FEE.finditer(text):
        start = match.start()
        least = max(last, start - 4)
        while start > least and "\u4e00" <= text[start - 1] <= "\u9fff":
            start -= 1
        last = match.end()
        if start < match.start():
            fees.append((start, last))
    return fees


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


FORMS = {"an_amount": AMOUNT, "a_percent": PERCENT, "an_account": ACCOUNT, "a_phone": MASKED}
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
