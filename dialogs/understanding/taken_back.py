"""What a message takes back: 2000，不，2600; 不是3万是8千; 3000，不是3500."""

import re
from collections.abc import Sequence

from content.regex import regex
from dialogs.understanding.values import Count, Money, Number, Value

_MAY = regex(r"不|错|应该|[哦噢喔额呃诶]|更正|改|no|sorry|wait|mean|actually|oops", re.IGNORECASE)
_TAKES_BACK = regex(
    r"[\s，,。.！!、…~;；—-]*(?:哦|噢|喔|啊|额|呃|诶|唉|哎)?[\s，,。.]*"
    r"(?:不(?![是对到止足够])|不对|不是(?=[\s，,。.！!])|(?:我)?(?:说|打|写|记|搞|弄|输)?错了?|更正|改成|改为|no|sorry|wait|oops|actually|i mean|or rather)+"
    r"(?:[\s，,。.！!、…:：;；-]|[是应该成为的说]|一下|其实|准确|我|刚|又|去|翻|看|查|问|算|了|下|账单|合同|短信|记录|上面|no|it'?s|wait|sorry|i mean|actually|make (?:it|that)|about|是说|应该是){0,9}",
    re.IGNORECASE,
)
_NOT = regex(r"(?:不是|并非|并不是|不止是|没有|not|isn'?t|wasn'?t)\s?$", re.IGNORECASE)
_BUT = regex(r"(?:元|块|钱|了|的)?[\s，,。.、]*(?:而是|应该是|应是|其实是|就是|是|but|it'?s|it is|rather)\s?(?:about )?", re.IGNORECASE)
_AND_NOT = regex(r"(?:元|块|钱|了|的)?[\s，,、]*(?:而)?(?:不是|并非|并不是|not)\s?", re.IGNORECASE)
_RETHINKS = regex(r"[\s，,。.…]*(?:哦|噢|喔|额|呃|诶|嗯|唔|er|um|uh)[\s，,。.…]*(?:应该|好像|其实|准确说)?(?:是|it'?s|it was)[\s，,]?", re.IGNORECASE)
_AMOUNT = (Number, Money, Count)


def corrected(values: list[Value], text: str) -> list[Value]:
    """Without the values that the message itself takes back."""
    if len(values) < 2 or not _MAY.search(text):
        return values
    dropped = {place for pair in zip(range(len(values)), range(1, len(values)), strict=False) if (place := _dropped(values, pair, text)) is not None}
    return [value for place, value in enumerate(values) if place not in dropped]


def _dropped(values: Sequence[Value], pair: tuple[int, int], text: str) -> int | None:
    first, second = values[pair[0]], values[pair[1]]
    alike = type(first) is type(second) or (isinstance(first, _AMOUNT) and isinstance(second, _AMOUNT))
    between = text[first.span[1] : second.span[0]]
    if not alike or len(between) > 24:
        return None
    if _NOT.search(text[max(0, first.span[0] - 5) : first.span[0]]) and _BUT.fullmatch(between):
        return pair[0]
    if _TAKES_BACK.fullmatch(between):
        return pair[0]
    if isinstance(first, Money) and isinstance(second, Money) and _RETHINKS.fullmatch(between):
        return pair[0]
    return pair[1] if _AND_NOT.fullmatch(between) else None
