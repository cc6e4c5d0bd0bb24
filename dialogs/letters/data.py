"""What the text of a letter may draw on: every figure and line of it."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from content.regex import regex
from content.registry import find as find_lender
from dialogs import letter_slots, slots
from dialogs.calculator.priority import Debt
from dialogs.case import Case
from dialogs.letters import court as letter_court
from dialogs.letters.causes import IF_PAID, OWES, PAID, UNPAID, offered, still_runs
from dialogs.letters.days import told_once
from dialogs.letters.debts import addressee, kind_of_house, of_another
from dialogs.letters.rules import OF_CONDUCT, of_story, touched
from dialogs.letters.subject import lender_told, of_the_house
from dialogs.letters.sums import planned, priced
from dialogs.letters.told_before import before, told_terms
from dialogs.plans.named_debts import kinds_named
from dialogs.plans.planned import debt_names
from dialogs.plans.remedies import even
from dialogs.talk import Talk
from dialogs.told.filing import LENDER_KINDS

Json = Any
OF_MEANS = ("instalment", "extension")
"""Letters that rest on income and spending, and need a reason more than a story."""
OF_PRICE = ("fees", "defence")
"""Letters that name what the loan really costs, where that was reckoned."""
FOLLOW_UP = {"dispute": ("CRED-005", "days")}
"""Letters to which the law sets a time of answer; to the others none, and a week is a fair time to ask again."""
KEPT = {"assures": True, "phone": True, "id": True}
"""What stands in a letter unless it is to be left out: what it rests on and assures, and the blanks to fill in."""
WEEK, BY_POST = 7, 3
"""Of what went to a court by post it is asked sooner, while there is time to send it again."""


CREDIT_CARD = regex(r"信用卡|\bcredit card\b|\b(?:settle|cleared?|pa(?:y|id) off) (?:my|the) card\b|\bcard (?:bill|debt)\b", re.IGNORECASE)
RECEIVED_TOLD = regex(r"到手|到账|\b(?:received|got \d|paid out)\b", re.IGNORECASE)
"""What was borrowed is told as the loan's terms, and is not what is owed now."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What is known for one letter. `lines` are {"text", "days", "at"} (see `letter_days`), `asks` what is wanted of the reader."""

    kind: str
    case: Case
    debt: Debt | None
    lender: Mapping[str, str] | None
    lines: list[Json]
    asks: list[str]


def data_of(t: Talk, writing: Writing) -> dict[str, Any]:
    """What the text of a letter may draw on; None where it is not known and a blank stands."""
    case, debt = writing.case, writing.debt
    alone = debt or (case.debts[0] if len(case.debts) == 1 and case.debts[0].index not in case.names else None)
    owed = alone.owed if alone else (case.owed if not case.debts else None)
    several = of_the_house(t, case, writing.lender) if debt is None else []
    several = several if len(several) > 1 else []
    if several and all(one.owed is not None for one in several):
        owed = sum((one.owed for one in several if one.owed is not None), Decimal(0))
    if writing.kind == "fees" and alone and (any(RECEIVED_TOLD.search(line["text"]) for line in writing.lines) or not t.told(slots.OWED.at(alone.index)) or told_terms(before(t.facts), writing.kind, lender_told(t))):
        owed = None  # instalments to come are not owed, where it is disputed what they hold
    monthly, periods = t.get(letter_slots.LETTER_MONTHLY), t.get(letter_slots.LETTER_PERIODS)
    if periods and owed and monthly is None:
        monthly = even(owed, periods)
    if writing.kind == "defence" and monthly is None:
        monthly = planned(t, case, debt)
    due = next((on for on in [t.get(slots.DUE_ON.at(alone.index))] if on and on >= t.today), None) if alone else None
    lines = [line | {"days": [date.fromisoformat(on) for on in line["days"]]} for line in (told_once(line, t.today, in_place=writing.kind == "dispute") for line in writing.lines)]
    return {
        "today": t.today, "follow_up": t.today + timedelta(days=follow_up(t, writing.kind)),
        "kind": writing.kind, "lender": writing.lender, "addressee": addressee(writing.lender), "product": alone.product if alone else _product_in(writing),
        "several": [{"name": debt_names(t, case)[one.index], "owed": one.owed, "overdue_days": one.overdue_days} for one in several],
        "owed": owed, "overdue_days": alone.overdue_days if alone else None if case.debts else case.overdue_days,
        "income": case.income, "of_spouse": case.of_spouse, "essentials": case.essentials, "surplus": case.surplus, "reason": t.get(slots.REASON),
        "monthly": monthly, "periods": periods, "months": periods or (math.ceil(owed / monthly) if owed and monthly else None), "pause": t.get(letter_slots.LETTER_PAUSE),
        "until": t.get(letter_slots.LETTER_UNTIL), "due": due,
        "offered": is_offer(writing), "running": is_running(t, writing),
        "lines": lines, "asks": writing.asks, "of_another": owed is None and any(of_another(line["text"]) for line in writing.lines),
        **KEPT, "foreign": any(line["text"].isascii() for line in writing.lines),
        "rules": list(_rules(t, writing)), "priced": price_of(t, writing.kind), "card": alone is not None and alone.product == "credit_card",
        "lender_kind": (kind := lender_kind(t, writing)),
    } | (letter_court.of_paper(t, writing.kind, kind, lines) if writing.kind in letter_court.ANSWERS else {}) | _left_out(t)  # fmt: skip


def _product_in(writing: Writing) -> str | None:
    """Of a loan that is owed no more, what the story calls it: 信用卡全部还清了."""
    kinds = set[str]().union(*(kinds_named(line["text"].casefold()) for line in writing.lines)) if writing.kind in ("settlement", "dispute") else set()
    kinds -= set() if any(CREDIT_CARD.search(line["text"]) for line in writing.lines) else {"credit_card"}
    return kinds.pop() if len(kinds) == 1 else None


def is_offer(writing: Writing) -> bool:
    """Whether what is to be confirmed is an offer to settle, and nothing has been paid yet."""
    texts = [IF_PAID.sub("", UNPAID.sub("", line["text"])) for line in writing.lines]
    owes = any(OWES.search(line["text"]) or UNPAID.search(line["text"]) for line in writing.lines)
    return writing.kind == "settlement" and (owes or any(offered(text) for text in texts)) and not any(PAID.search(text) for text in texts)


def is_running(t: Talk, writing: Writing) -> bool:
    """Whether single payments are to be confirmed, and the loan goes on."""
    told = [text for text, _ in before(t.facts)]
    return writing.kind == "settlement" and not is_offer(writing) and still_runs([line["text"] for line in writing.lines] + writing.asks + told)


def _left_out(t: Talk) -> dict[str, None]:
    """The figures that the letter is to be without; with what is earned or spent goes what is left of it."""
    names = set(t.get(letter_slots.LETTER_WITHOUT) or ())
    return dict.fromkeys(names | ({"surplus"} if names & {"income", "essentials"} else set()))


def price_of(t: Talk, kind: str) -> dict[str, Any] | None:
    """What the loan really costs, as it was reckoned or as its terms were told before the letter was wished for."""
    if kind not in OF_PRICE:
        return None
    return priced(t) or priced(Talk({**told_terms(before(t.facts), kind, lender_told(t)), **t.facts}, t.today))


def _rules(t: Talk, writing: Writing) -> tuple[str, ...]:
    return touched(t, writing.lines, lender_kind(t, writing) or "unknown") if writing.kind in OF_CONDUCT and writing.lines else ()


def lender_kind(t: Talk, writing: Writing) -> str | None:
    """As the debt or the register says; of collectors also as their story tells."""
    if writing.debt and writing.debt.kind:
        return writing.debt.kind
    entry = find_lender(writing.lender["zh"]) if writing.lender else None
    return (LENDER_KINDS.get(entry.kind) or kind_of_house(entry.entity)) if entry else of_story(t) if writing.kind in OF_CONDUCT else None


def follow_up(t: Talk, kind: str) -> int:
    if kind not in FOLLOW_UP:
        return BY_POST if kind in letter_court.ANSWERS else WEEK
    identity, name = FOLLOW_UP[kind]
    days: int = getattr(t.fact(identity), name)
    return days


def numbers(t: Talk, data: Mapping[str, Any]) -> dict[str, Any]:
    named = {name: data[name] for name in ("kind", "owed", "overdue_days", "monthly", "months", "periods", "pause", "surplus")}
    return named | {"follow_up_days": follow_up(t, data["kind"])}
