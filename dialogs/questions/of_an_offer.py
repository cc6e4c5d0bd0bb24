"""What a lender's offer that was told leaves of the debt, and each of its instalments: 减完还差多少, 那每期还多少."""

from decimal import Decimal

from content.regex import regex
from dialogs.calculator.rounding import to_fen
from dialogs.case import read_case
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.replies import Reply
from dialogs.slots import OFFER_COUNT, OFFER_PAYMENT, OFFER_WAIVED, OWED
from dialogs.talk import Part, Talk
from dialogs.understanding.asked_sums import LET_OFF

PARTS = ("parts", "due")
LEFT = ("owed", "left", "remaining", "difference")
EACH = regex(r"[每一]期|期(?:是|要|还)?(?:多少|几)|\b(?:each|instal\w*|part|parts|per month|a month)\b")


def of_an_offer(m: Message, kind: str) -> Reply | None:
    """Of the one debt that is meant; None where nothing of the kind was offered for it."""
    t, named = Talk(m.session.facts, m.today), meant(m.session.facts, m.text)
    case = read_case(t)
    offered = [debt.index for debt in case.debts if (t.get(OFFER_WAIVED.at(debt.index)) or t.get(OFFER_COUNT.at(debt.index))) and (not named or debt.index in named)]
    if len(offered) != 1:
        return None
    of, = offered
    owed, waived, count = t.get(OWED.at(of)), t.get(OFFER_WAIVED.at(of)) or Decimal(0), t.get(OFFER_COUNT.at(of))
    if not owed or waived >= owed:
        return None
    if kind in PARTS and count and count > 1 and EACH.search(m.text) and t.get(OFFER_PAYMENT.at(of)) is None:
        return _sum("split", [owed - waived, Decimal(count), Decimal(0)], to_fen((owed - waived) / count))
    return _sum("rest", [owed, waived], owed - waived) if kind in (*LEFT, "due") and waived and (LET_OFF.search(m.text) or (len(case.debts) == 1 and not count)) else None


def _sum(how: str, terms: list[Decimal], result: Decimal) -> Reply:
    part = Part("figure.sum", {"how": how, "terms": terms, "result": result, "per": "", "whole": terms[0], "of": []})
    return Reply(part.key, parts=(part,), numbers={"result": result})
