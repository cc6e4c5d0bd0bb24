"""What a figure is by the figure that stands before or behind it."""

from decimal import Decimal

from content.regex import regex
from dialogs.understanding.offers.fees import tail
from dialogs.understanding.offers.parts import Figure, Row, length_of
from dialogs.understanding.offers.roles import FEE_KINDS
from dialogs.understanding.values import Count, Duration, Money, Number, Percent, Rate

_NEXT = regex(r"[元块]?[、/]|[,，]\s?|[元块]?和|\s?[,，]? and ")
_OF_ALL = (" of ", " of the ", " out of ", " out of the ")
_LEAST_LISTED = 3
LEAST_LENT = Decimal("0.4")
"""Who lends pays out no less of a contract."""


def preceding(row: Row, figure: Figure) -> Figure | None:
    return row.figures[figure.place - 1] if figure.place else None


def following(row: Row, figure: Figure) -> Figure | None:
    return row.figures[figure.place + 1] if figure.place + 1 < len(row.figures) else None


def shared_out(row: Row, figure: Figure) -> bool:
    """A fee of 5% of 24,000."""
    before = preceding(row, figure)
    return before is not None and isinstance(before.value, Percent) and (
        row.text[before.span[1]:figure.span[0]].strip(" $¥") in ("of", "of the", "of a"))


def at_a_rate(row: Row, figure: Figure) -> bool:
    """150,000 at 6% a year."""
    after = following(row, figure)
    return after is not None and isinstance(after.value, Percent | Rate) and row.text[figure.span[1]:after.span[0]] == " at "


_PLUS = regex(r"(?:元|块钱?)?的?(?:本金|本|利息|息)?\s?(?:外?加上?|另加|再加上?|\+|和|带|外带)\s?(?:利息|息|本金)?[$¥]?|(?: (?:of )?(?:principal|interest|capital))?(?: ?\+ ?| plus | and )(?:another )?[$¥£€]?")


def added(row: Row, figure: Figure) -> Figure | None:
    """600外加90的利息: the sum that stands with this one, joined to it."""
    before, after = preceding(row, figure), following(row, figure)
    for first, second, other in ((before, figure, before), (figure, after, after)):
        if first is not None and second is not None and isinstance(first.value, Money | Number) and isinstance(second.value, Money | Number) and (
            first.clause == second.clause and _PLUS.fullmatch(row.text, first.span[1], second.span[0])
        ):
            return other
    return None


def of_more(row: Row, figure: Figure, other: Figure | None) -> bool:
    """29,100 of 30,000: a part of the sum behind it."""
    if other is None:
        return False
    first, second = sorted((figure, other), key=lambda each: each.place)
    part, whole = first.value, second.value
    if not isinstance(part, Money | Number) or not isinstance(whole, Money | Number):
        return False
    between = row.text[first.span[1] : second.span[0]].strip("$¥£€")
    return between in _OF_ALL and LEAST_LENT * whole.best <= part.best < whole.best


def went_on_a_fee(row: Row, figure: Figure) -> bool:
    """240 of that went on a broker's fee."""
    after = following(row, figure)
    return any(word.name in FEE_KINDS and (after is None or word not in after.left) for word in tail(row, figure, after))


_AT_MOST = ("up to", "as much as", "at most", "a maximum of", "最高", "最多能", "最多可")


def at_most(row: Row, figure: Figure) -> bool:
    """最高20万, up to 200,000: what may be lent is not what was."""
    capped = bool(figure.left) and figure.left[-1].name == "cap" and not row.text[figure.left[-1].end : figure.span[0]].strip(" $¥£€")
    return (capped or row.text.startswith(_AT_MOST, figure.span[0])) and not figure.cadence


def taken_from(row: Row, figure: Figure) -> bool:
    """They took 600 interest up front from 6,000: the larger sum behind what was taken."""
    before = preceding(row, figure)
    if before is None or not isinstance(before.value, Money | Number) or not isinstance(figure.value, Money | Number):
        return False
    told = row.text[before.span[1] : figure.span[0]].rstrip("$¥£€ ")
    return before.clause == figure.clause and before.value.best < figure.value.best and told.endswith((" from", " from the", " out of", " off", " off the"))


def measure_of_share(row: Row, figure: Figure) -> bool:
    """6000的1%: the share is told, not one more sum."""
    after = following(row, figure)
    return after is not None and isinstance(after.value, Percent) and row.text[figure.span[1]:after.span[0]].strip(" 元块") == "的"


def listed(row: Row) -> list[Decimal]:
    """A run of sums with nothing but a comma between them, where as many payments were told."""
    run: list[Figure] = []
    for figure in row.figures:
        if not isinstance(figure.value, Money | Number):
            continue
        follows = bool(run) and _NEXT.fullmatch(row.text, run[-1].span[1], figure.span[0])
        run = [*run, figure] if follows else run if len(run) >= _LEAST_LISTED else [figure]
    lengths = (length_of(figure.value) for figure in row.figures if isinstance(figure.value, Count | Duration))
    told = any(length is not None and length.amount == len(run) for length in lengths)
    return [figure.value.best for figure in run if isinstance(figure.value, Money | Number)] if told and len(run) >= _LEAST_LISTED else []
