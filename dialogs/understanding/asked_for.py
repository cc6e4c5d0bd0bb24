"""What bare words and numbers mean in answer to the open question: 24 is a count, money or a rate as it was asked."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import zip_longest

from content.regex import regex
from dialogs.understanding.rates import period_of
from dialogs.understanding.replies import yes_or_no
from dialogs.understanding.values import Choice, Count, Money, Number, Percent, Quantity, Rate, Value, YesNo
from dialogs.understanding.which_option import choice

_SUMMED = regex(r"加起来|加一起|一共|总共|合计|共计|in total|altogether|together|combined")
CURRENCY = frozenset("元块圆毛角分钱¥$€£")


def answers(text: str, found: list[Value], asked: str, options: Sequence[str]) -> list[Value]:
    """The values with what the question makes of them."""
    if asked == "yesno":
        return _with(yes_or_no(text), [_if_large(value) for value in found])
    if asked == "choice":
        picked = choice(text, options)
        return [picked] if picked else found
    fit = FITS.get(asked)
    found = _without_parts(text, found) if asked == "money" else found
    kinds = {type(value) for value in found}
    return [fit(text, value, kinds) for value in found] if fit else found


def _with(reply: YesNo | Choice | None, found: list[Value]) -> list[Value]:
    """The reply first, and only the values that stand outside it."""
    if reply is None:
        return found
    return [reply, *(value for value in found if value.span[0] >= reply.span[1])] if found else [reply]


def _if_large(value: Value) -> Value:
    """不是，是3600: what a no puts right is a sum."""
    if not isinstance(value, Number) or value.best < 100:
        return value
    return Money(span=value.span, about=value.about, value=value.value, low=value.low, high=value.high)


def _without_parts(text: str, found: list[Value]) -> list[Value]:
    """两张卡加起来 3万8: the count only says what the sum is of."""
    kept: list[Value] = []
    for value, after in zip_longest(found, found[1:]):
        if not (isinstance(value, Count) and isinstance(after, Money) and _SUMMED.search(text[value.span[1] : after.span[0]])):
            kept.append(value)
    return kept


def _as_money(_text: str, value: Value, kinds: set[type[Value]]) -> Value:
    if not isinstance(value, Number) or (value.best < 10 and Money in kinds):
        return value
    return Money(span=value.span, about=value.about, value=value.value, low=value.low, high=value.high)


def _as_count(text: str, value: Value, kinds: set[type[Value]]) -> Value:
    bare = isinstance(value, Number) or (isinstance(value, Money) and not CURRENCY & set(text[slice(*value.span)]))
    if not bare or Count in kinds or not isinstance(value, Quantity):
        return value
    return Count(span=value.span, about=value.about, value=value.value, low=value.low, high=value.high)


def _as_rate(text: str, value: Value, kinds: set[type[Value]]) -> Value:
    """7.2 is 7.2 %; which period it is for shows in its size."""
    if not isinstance(value, Number | Percent) or Rate in kinds:
        return value
    if "折" in text[slice(*value.span)]:
        return value
    if isinstance(value, Number) and value.high is None and value.best < Decimal("0.002"):  # 0.0005 is a fraction already
        return Rate(span=value.span, about=value.about, value=value.best, per=period_of(value.best))
    value_, low, high = (None if end is None else end / Decimal(100) for end in (value.value, value.low, value.high))
    per = period_of(high or value_ or low or Decimal(0))
    return Rate(span=value.span, about=value.about, value=value_, low=low, high=high, per=per)


FITS: dict[str, Callable[[str, Value, set[type[Value]]], Value]] = {
    "money": _as_money,
    "count": _as_count,
    "rate": _as_rate,
}
