"""A sum asked for of what an earlier message told and no case file holds: what is left of 2万 of which 6500 went back, what a broker's 12% comes to."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from content.regex import regex
from content.sums_asked import sums_asked
from dialogs.calculator.rounding import to_fen
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.asking import beside_facts
from dialogs.questions.own_figures import Figure
from dialogs.questions.talked_pace import paced
from dialogs.replies import Reply
from dialogs.talk import Part
from dialogs.understanding.questions import is_question
from dialogs.understanding.sums_told import SENTENCE, Told, about, told_in

LONGEST, LONGEST_EN = 60, 130
HUNDRED = Decimal(100)
THAT_TOTAL = regex(r"(?:这个?|那个?|上面的?)(?:总数|总额|合计|数)|\b(?:that|this|the) (?:total|sum|figure)\b", re.IGNORECASE)
OF_A_RECORD = regex(r"征信|信用报告|黑名单|\bcredit (?:record|report|file|history)\b", re.IGNORECASE)
"""征信多久恢复: no time in which a sum is paid."""
OF_A_TOTAL = ("sum", "owed", "in_all")

Ways = Mapping[str, Callable[[Told], Figure | None]]


def sum_before(m: Message) -> Heard | None:
    """What is left, a share, all that is claimed: no figure of the case file says it as well."""
    return _reckoned(m, ("months",), {"months": _pace_of_total}) or _reckoned(m, OF_WHAT_WAS_TOLD, RECKONED)


def sum_of_mended(m: Message) -> Heard | None:
    """本金写错了,应该是41800,那总数是多少: with the principal that is put right."""
    return _reckoned(m, ("in_all",), RECKONED) if told_in("", m.text, m.today).mended else None


def pace_before(m: Message) -> Heard | None:
    """In how many months, how much each: where the case file does not say it."""
    return _reckoned(m, OF_A_TIME, RECKONED)


def _asks(text: str) -> bool:
    asks = sums_asked().asks
    return is_question(text) or any(asks[name].search(text) for name in ("how_much", "how_long", "ratio"))


def _reckoned(m: Message, names: Sequence[str], ways: Ways) -> Heard | None:
    """The line that answers; None where the question asks for nothing of the kind, or the sums told do not make it plain."""
    if OF_A_RECORD.search(m.text) or not (m.session.sums_in or m.session.figured) or m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or not _asks(m.text):
        return None
    wanted = [name for name in names if sums_asked().before[name].search(m.text)]
    if not wanted:
        return None
    figured = m.session.figured or {}
    last = Decimal(figured["sum"]) if figured.get("what") in OF_A_TOTAL and THAT_TOTAL.search(m.text) else None
    filed = any(name.endswith(".owed") and value for name, value in m.session.facts.items())
    messages = [replace(about(told_in(text, m.text, m.today), m.text), last=last, filed=filed) for text in m.session.sums_in or ("",)]
    found = next((found for told in messages for name in wanted if (found := ways[name](told))), None)
    return Heard(notes=(Reply(found.part.key, parts=(found.part,), numbers=found.numbers), *_asked_besides(m, wanted))) if found else None


def _asked_besides(m: Message, wanted: Sequence[str]) -> tuple[Reply, ...]:
    """还欠他多少?他以后要利息认不认: the answer to the other question."""
    rest = [part for part in SENTENCE.findall(m.text) if not any(sums_asked().before[name].search(part) for name in wanted)]
    return beside_facts(m.session, "".join(rest), m.today) if rest and len(rest) < len(SENTENCE.findall(m.text)) else ()


def _reply(how: str, terms: Sequence[Decimal], result: Decimal, *, per: str = "", whole: Decimal | None = None) -> Figure:
    return Figure(Part("figure.sum", {"how": how, "terms": list(terms), "result": result, "per": per, "whole": whole, "of": []}), {"result": result})


def _left(told: Told) -> Figure | None:
    """What was owed without what was paid, or fetched by a sale, and without what the question adds."""
    whole, gone = told.but("paid", "sold", "monthly", "extra", "taken"), told.of("paid", "sold")
    each = told.of("monthly")
    if len(whole) == 1 and each and told.times and not gone:
        gone = [each[0] * told.times]
    if told.filed and (not gone or not (told.of("borrowed", "sold") or told.times)):
        return None  # 欠3万,上个月还了2000: the case file says what is owed now
    gone = [*gone, *(told.asked if told.supposes else ())]
    if len(whole) != 1 or not gone or sum(gone) > whole[0] or (told.asked and not told.supposes):
        return None
    return _reply("rest", [whole[0], *gone], whole[0] - sum(gone, Decimal(0)), whole=whole[0])


def _fee(told: Told) -> Figure | None:
    whole = told.but("paid", "taken", "monthly")
    if len(told.shares) != 1 or len(whole) != 1:
        return None
    return _reply("share", [whole[0], told.shares[0]], to_fen(whole[0] * told.shares[0]), whole=whole[0])


def _in_hand(told: Told) -> Figure | None:
    """A loan without the share or the fee that was taken out of it."""
    whole = list(dict.fromkeys(told.but("taken", "paid", "monthly")))
    taken = told.of("taken") or ([to_fen(whole[0] * told.shares[0])] if whole and len(told.shares) == 1 else [])
    if len(whole) != 1 or len(taken) != 1 or taken[0] >= whole[0]:
        return None
    return _reply("rest", [whole[0], taken[0]], whole[0] - taken[0], whole=whole[0])


def _in_all(told: Told) -> Figure | None:
    """The principal and what is asked on top of it; of debts the case file tells."""
    amounts = [told.mended if told.mended and "principal" in term.kinds else term.amount for term in told.terms]
    named = told.of("principal") and told.of("extra")
    return _reply("sum", amounts, sum(amounts, Decimal(0))) if len(amounts) > 1 and named and not told.of("paid") else None


def _above(told: Told) -> Figure | None:
    extra = [term.amount for term in told.terms if "extra" in term.kinds and "principal" not in term.kinds]
    return _reply("sum", extra, sum(extra, Decimal(0))) if extra and told.of("principal") else None


def _each(told: Told) -> Figure | None:
    whole = told.but("paid", "monthly", "extra")
    if len(whole) != 1 or told.parts < 2 or told.asked:
        return None
    return _reply("split", [whole[0], Decimal(told.parts), Decimal(0)], to_fen(whole[0] / told.parts), per="month", whole=whole[0])


def _pace(told: Told) -> Figure | None:
    whole, each = told.but("paid", "monthly", "cash", "missing"), told.of("monthly")
    if len(whole) != 1 or len(each) != 1 or told.asked or each[0] >= whole[0] or len(told.terms) != len(whole) + len(each):
        return None
    return paced(whole[0], each[0])


def _pace_of_total(told: Told) -> Figure | None:
    """How many months the sum that was just reckoned takes."""
    if not told.last or len(told.asked) != 1 or told.asked[0] >= told.last:
        return None
    return paced(told.last, told.asked[0])


def _covers(told: Told) -> Figure | None:
    cash, each = told.of("cash"), told.of("missing")
    if len(cash) != 1 or len(each) != 1:
        return None
    months = (cash[0] / each[0]).quantize(Decimal("0.1"))
    return Figure(Part("figure.covers", {"cash": cash[0], "each": each[0], "months": months}), {"months": months})


def _discount(told: Told) -> Figure | None:
    """What a lender lets go of: of two sums the one is what settles the other."""
    settled, amounts = told.of("settled"), sorted(term.amount for term in told.terms)
    if len(amounts) != 2 or not settled or amounts[0] == amounts[1]:
        return None
    part, whole = amounts
    rest = Part("figure.sum", {"how": "rest", "terms": [whole, part], "result": whole - part, "per": "", "whole": whole, "of": []})
    ratio = Part("figure.ratio", {"part": part, "whole": whole, "ratio": part / whole, "rest": (whole - part) / whole})
    return Figure(ratio, {"result": whole - part, "share_pct": to_fen(part / whole * HUNDRED)}) if whole else Figure(rest, {})


def _half(told: Told) -> Figure | None:
    amounts = [term.amount for term in told.terms]
    return _reply("share", [amounts[0], Decimal("0.5")], to_fen(amounts[0] / 2), whole=amounts[0]) if len(amounts) == 1 and not told.asked else None


def _estate(told: Told) -> Figure | None:
    """What was inherited, or what is owed where that is less."""
    left, owed = told.of("estate"), told.but("estate", "paid")
    if len(left) != 1 or len(owed) != 1:
        return None
    ceiling = min(left[0], owed[0])
    return Figure(Part("figure.estate", {"left": left[0], "owed": owed[0], "ceiling": ceiling, "rest": owed[0] - ceiling}), {"liability_ceiling": ceiling})


RECKONED: Ways = {
    "covers": _covers, "above": _above, "principal": _in_hand, "in_hand": _in_hand, "fee": _fee, "estate": _estate, "discount": _discount, "half": _half, "in_all": _in_all, "left": _left, "each": _each, "months": _pace,
}  # fmt: skip
OF_A_TIME = ("each", "months")
OF_WHAT_WAS_TOLD = tuple(name for name in RECKONED if name not in OF_A_TIME)
