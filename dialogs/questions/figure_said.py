"""What a question asks of sums that it says itself, by the kind of figure that was learned: 6800的20%, 4500 of 36000 in percent, what is short with 600 in hand."""

import re
from collections.abc import Callable
from decimal import Decimal

from content.record import record
from content.regex import regex
from dialogs.calculator.rounding import to_fen
from dialogs.message import Message
from dialogs.questions.known_figures import known_of
from dialogs.questions.known_sums import AmountOf, Known, figures_in, figures_named
from dialogs.questions.own_figures import Figure
from dialogs.questions.talked_pace import paced
from dialogs.replies import Reply
from dialogs.talk import Part
from dialogs.understanding.asked_sums import FRACTIONS, IN_HAND, LET_OFF
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number, Percent

HUNDRED, BOTH = Decimal(100), 2
OF_WHOLES = ("income", "total", "due")
OF_PAY = regex(r"工资|收入|发|到手|\b(?:pay|wages?|salary|earn|income|month|get)\b", re.IGNORECASE)


@record(frozen=True, slots=True)
class Said:
    """The question, its sums in their order and the share of one hundred that it names."""

    known: Known
    sums: tuple[Decimal, ...]
    share: Decimal | None

    @property
    def text(self) -> str:
        return self.known.text


def of_said(m: Message, kind: str) -> Reply | None:
    """The line that answers; None where the question says no sum, or more is needed than what it says and what is known."""
    way = WAYS.get(kind)
    values = [value for _, value in marked(m.text, m.today)[1]] if way else []
    sums = tuple(value.value for value in values if isinstance(value, Money | Number) and value.value)
    shares = [value.best / HUNDRED for value in values if isinstance(value, Percent)] or [share for word, share in FRACTIONS.items() if kind == "share" and word in m.text.lower()]
    if way is None or not (sums or shares) or len(sums) > BOTH or len(shares) > 1 or len(sums) + len(shares) > BOTH:
        return None
    found = way(Said(known_of(m, kind), sums, shares[0] if shares else None))
    return Reply(found.part.key, parts=(found.part,), numbers=found.numbers) if found else None


def _sum(how: str, terms: list[Decimal], result: Decimal) -> Figure:
    return Figure(Part("figure.sum", {"how": how, "terms": terms, "result": result, "per": "", "whole": terms[0], "of": []}), {"result": result})


def _share(said: Said) -> Figure | None:
    """A share of a sum, of what is known, or what share one sum is of another."""
    if said.share is not None:
        base = said.sums[0] if said.sums else next((figure.amount for figure in figures_in(said.known, said.text) if figure.amount), None)
        return _sum("share", [base, said.share], to_fen(base * said.share)) if base else None
    return _as_share(said, said.sums[0]) if len(said.sums) == 1 else _ratio(said)


def _ratio(said: Said) -> Figure | None:
    """Of two sums that are said."""
    part, whole = sorted(said.sums)
    return Figure(Part("figure.ratio", {"part": part, "whole": whole, "ratio": part / whole, "rest": (whole - part) / whole}), {"share_pct": to_fen(part / whole * HUNDRED)}) if part < whole else None


def _as_share(said: Said, amount: Decimal) -> Figure | None:
    """What the sum that is said is of the pay or of all that is owed, or what of it the rent is: 7600里头房租占几成."""
    named, told = figures_named(said.known, said.text), AmountOf("said", "", amount)
    whole = next((figure for kind in OF_WHOLES for figure in named if figure.kind == kind and figure.sum not in (0, amount)), None)
    part = next((figure for figure in named if figure.kind not in OF_WHOLES and 0 < figure.sum < amount), None)
    if whole is None and part is None:
        return None
    of, to = (told, whole) if whole else (part or told, told)
    ratio = of.sum / to.sum
    return Figure(Part("figure.share", {"part": of, "whole": to, "ratio": ratio}), {"share_pct": round(ratio * HUNDRED, 2)})


def _difference(said: Said) -> Figure | None:
    more, less = max(said.sums, default=None), min(said.sums, default=None)
    return _sum("rest", [more, less], more - less) if more and less and len(said.sums) == BOTH else None


def _owed(said: Said) -> Figure | None:
    """免了600以后一共还欠多少: all that is owed, or of the debt that is named, less what was let off."""
    less = said.sums[0] if len(said.sums) == 1 and said.share is None and LET_OFF.search(said.text) else None
    owed = _owed_of(said.known)
    return _sum("rest", [owed, less], owed - less) if less and owed and less < owed else None


def _gap(said: Said) -> Figure | None:
    """What is due in a month, less what is at hand."""
    if len(said.sums) != 1 or said.share is not None or not IN_HAND.search(said.text) or OF_PAY.search(said.text):
        return None
    debts = [debt for debt in said.known.case.debts if debt.minimum and (not said.known.named or debt.index in said.known.named)]
    due, cash = sum((debt.minimum or Decimal(0) for debt in debts), Decimal(0)), said.sums[0]
    return Figure(Part("figure.at_hand", {"due": due, "cash": cash, "short": due - cash}), {"due": due, "shortfall": max(due - cash, Decimal(0))}) if due else None


def _months(said: Said) -> Figure | None:
    """In how many months so much each pays off the sum that is said beside it, or else what is owed."""
    if said.share is not None:
        return None
    of = [debt for debt in said.known.case.debts if debt.owed and (not said.known.named or debt.index in said.known.named)]
    whole, each = (max(said.sums), min(said.sums)) if len(said.sums) == BOTH else (_owed_of(said.known), said.sums[0])
    if not whole or each >= whole / BOTH:
        return None
    own = [debt for debt in of if debt.owed == whole]
    return paced(whole, each, [debt.index for debt in own], own[0].yearly if len(own) == 1 and own[0].rate else Decimal(0))


def _owed_of(known: Known) -> Decimal:
    return sum((debt.owed or Decimal(0) for debt in known.case.debts if not known.named or debt.index in known.named), Decimal(0))


WAYS: dict[str, Callable[[Said], Figure | None]] = {"share": _share, "rate": _share, "difference": _difference, "owed": _owed, "remaining": _owed, "gap": _gap, "left": _gap, "months": _months}
"""By kind of figure."""
