"""A letter to a lender or an office: every line from what was told, approved by the person before a file is made of it."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from content.names import shown
from content.regex import regex
from content.registry import find as find_lender
from dialogs import letter_court, slots
from dialogs.calculator.pay_days import month_of
from dialogs.calculator.priority import Debt
from dialogs.case import Case, read_case
from dialogs.filing import LENDER_KINDS
from dialogs.letter_account import IF_PAID, PAID, offered
from dialogs.letter_days import told_once
from dialogs.letter_debts import addressee, kind_of_house, of_another
from dialogs.letter_for_you import for_you
from dialogs.letter_rules import OF_CONDUCT, judged, of_log, of_log_alone, of_story, touched
from dialogs.letter_sums import plan_end, planned, priced, proposed
from dialogs.named_debts import kinds_named
from dialogs.planned import debt_names
from dialogs.remedies import even
from dialogs.talk import Asked, Dialog, Outcome, Paper, Part, Slot, Talk
from dialogs.told_before import before, told_lender, told_lines, told_terms

Json = Any
OF_MEANS = ("instalment", "extension")
"""Letters that rest on income and spending, and need a reason more than a story."""
OF_PRICE = ("fees", "defence")
"""Letters that name what the loan really costs, where that was reckoned."""
CALLED = ("instalment", "extension", "fees")
"""Letters whose matter is often settled in a call: a script goes with them."""
FOLLOW_UP = {"dispute": ("CRED-005", "days")}
"""Letters to which the law sets a time of answer; to the others none, and a week is a fair time to ask again."""
WEEK, BY_POST = 7, 3
"""Of what went to a court by post it is asked sooner, while there is time to send it again."""


CREDIT_CARD = regex(r"信用卡|\bcredit card\b|\bcard (?:bill|debt)\b", re.IGNORECASE)
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


def letter(t: Talk) -> Outcome:
    """What is missing is asked; then the draft, and only what was approved becomes a file."""
    kind = t.ask(slots.LETTER_KIND)
    if kind is None:
        return Outcome("letter.which_kind", offer=("triage",))
    writing = _writing(t, kind)
    data = _data(t, writing)
    if t.get(slots.LETTER_APPROVED):
        follow = Part("letter.follow", {"days": _follow_up(t, kind), "kind": kind})
        parts = (Part("letter.ready", data), Part(f"letter.send.{kind}", _about(t, writing)), follow, Part("letter.remind"))
        paper = Paper("letter", "letter", data)
        return Outcome("letter.ready", parts, papers=(paper,), sends=(paper, for_you(data, (*_stays(t, writing, data), follow))), numbers=_numbers(t, data))
    if t.told(slots.LETTER_APPROVED):
        return Outcome("letter.change", waits=slots.LETTER_ACCOUNT, holds=True)
    drafted = (Part("letter.draft"), Part(f"letter.text.{kind}", data), *_beside(t, writing, data))
    return Outcome("letter.draft", drafted, refine=slots.LETTER_APPROVED, numbers=_numbers(t, data), holds=True)


def _writing(t: Talk, kind: str) -> Writing:
    case = read_case(t)
    index = _index(t, case)
    debt = next((debt for debt in case.debts if debt.index == index), None)
    told = _to(t)
    named = case.names.get(debt.index) if debt else None
    lender = named or (_brand(told) if told and debt is None else None)
    unsure = len(_of_lender(t, case)) > 1 and debt is None and not t.told(slots.LETTER_DEBT)
    if unsure or (lender is None and not t.told(slots.LETTER_LENDER)):
        raise Asked(slots.LETTER_LENDER, Part(f"letter.first.{kind}", {"names": _choice(t, case), "lender_kind": of_story(t) if kind in OF_CONDUCT else None}))
    reason = t.get(slots.REASON)
    told_enough = reason is not None if kind in OF_MEANS else kind == "fees" and (_priced(t, kind) is not None or bool(t.get(slots.LETTER_ASKS)))
    lines = t.get(slots.LETTER_ACCOUNT) or ([] if t.get(slots.LETTER_ACCOUNT) == [] else lines_known(t.facts))
    if not lines and not told_enough:
        _ask(t, slots.LETTER_ACCOUNT, Part(f"letter.tell.{kind}"))
    if kind in OF_MEANS and reason == "job_loss" and case.income is None and case.essentials is not None:
        _ask(t, slots.INCOME, None)
    if kind == "instalment" and not t.get(slots.LETTER_PERIODS):
        _ask(t, slots.LETTER_MONTHLY, None if t.told(slots.LETTER_MONTHLY) else _spare(t, case, debt))
    if kind == "extension" and not t.get(slots.LETTER_UNTIL):
        t.ask(slots.LETTER_PAUSE)
    return Writing(kind, case, debt, lender, lines, t.get(slots.LETTER_ASKS) or [])


def _ask(t: Talk, slot: Slot[Any], why: Part | None) -> None:
    t.read.append(slot.name)
    if not t.told(slot):
        raise Asked(slot, why)


def lines_known(facts: Mapping[str, Json]) -> list[Json]:
    """The lines of the letter under way that was told no story of its own: of the log, or of what was told before it was wished for."""
    kind, lender = str(facts.get(slots.LETTER_KIND.name)), facts.get(slots.LETTER_LENDER.name)
    return of_log(facts, kind) or ([] if kind in OF_CONDUCT else told_lines(before(facts), kind, lender))


def _to(t: Talk) -> str | None:
    """The lender that was named for it, or of whom alone was told what the letter is to say."""
    kind = str(t.get(slots.LETTER_KIND))
    if t.told(slots.LETTER_LENDER):
        return t.get(slots.LETTER_LENDER)
    return of_log_alone(t.facts) if kind in OF_CONDUCT else told_lender(before(t.facts), kind)


def _index(t: Talk, case: Case) -> int | None:
    """The debt that the letter is about: the one of the lender named, the only one, or the only one of who sent the collectors."""
    chosen, of_lender = t.get(slots.LETTER_DEBT), _of_lender(t, case)
    if chosen is not None and (chosen in of_lender or not t.get(slots.LETTER_LENDER)):
        return int(chosen)
    if _to(t):
        return of_lender[0] if len(of_lender) == 1 else None
    kind = t.get(slots.CONDUCT_LENDER) if str(t.get(slots.LETTER_KIND)) in OF_CONDUCT else None
    of_kind = [debt for debt in case.debts if kind is None or debt.kind == kind]
    return of_kind[0].index if len(of_kind) == 1 else None


def debt_of(t: Talk) -> int | None:
    """The debt that the letter under way is about."""
    return _index(t, read_case(t))


def _of_lender(t: Talk, case: Case) -> list[int]:
    """The debts that are called as the lender of the letter is."""
    told, called = _to(t), debt_names(t, case)
    return [place for place in called if told and told in (*called[place].values(), *case.names.get(place, {}).values())]


def _brand(told: str) -> Mapping[str, str]:
    entry = find_lender(told)
    return entry.brand if entry and told in entry.brand.values() else shown(told)


def _choice(t: Talk, case: Case) -> tuple[Mapping[str, str], ...]:
    """The debts to choose from, where there are several: a card whose bank was not told is one of them."""
    if t.get(slots.LETTER_DEBT) is not None:
        return ()
    called, of_lender = debt_names(t, case), _of_lender(t, case)
    names = tuple(called[place] for place in of_lender or called)
    return names if len(names) > 1 else ()


def _spare(t: Talk, case: Case, debt: Debt | None) -> Part | None:
    """What the month leaves, what the plan pays this lender, and the sum to propose."""
    if case.surplus is None:
        return None
    share = planned(t, case, debt)
    return Part("letter.spare", {"surplus": case.surplus, "planned": share, "proposed": proposed(case, share)})


def a_month(t: Talk) -> Part | None:
    """What instalments would come to a month: the answer to that question, asked while the letter is under way. None for another letter, or where the month's money is not known."""
    case = read_case(t)
    index = _index(t, case)
    spare = _spare(t, case, next((debt for debt in case.debts if debt.index == index), None)) if t.get(slots.LETTER_KIND) == "instalment" else None
    return spare and Part("asked.a_month", {**spare.data, "monthly": t.get(slots.LETTER_MONTHLY)})


def _data(t: Talk, writing: Writing) -> dict[str, Any]:
    """What the text of a letter may draw on; None where it is not known and a blank stands."""
    case, debt = writing.case, writing.debt
    alone = debt or (case.debts[0] if len(case.debts) == 1 and case.debts[0].index not in case.names else None)
    owed = alone.owed if alone else (case.owed if not case.debts else None)
    if writing.kind == "fees" and alone and (any(RECEIVED_TOLD.search(line["text"]) for line in writing.lines) or not t.told(slots.OWED.at(alone.index)) or told_terms(before(t.facts), writing.kind, _to(t))):
        owed = None  # instalments to come are not owed, where it is disputed what they hold
    monthly, periods = t.get(slots.LETTER_MONTHLY), t.get(slots.LETTER_PERIODS)
    if periods and owed and monthly is None:
        monthly = even(owed, periods)
    if writing.kind == "defence" and monthly is None:
        monthly = planned(t, case, debt)
    due = next((on for on in [t.get(slots.DUE_ON.at(alone.index))] if on and on >= t.today), None) if alone else None
    lines = [line | {"days": [date.fromisoformat(on) for on in line["days"]]} for line in (told_once(line, t.today, in_place=writing.kind == "dispute") for line in writing.lines)]
    return {
        "today": t.today, "follow_up": t.today + timedelta(days=_follow_up(t, writing.kind)),
        "kind": writing.kind, "lender": writing.lender, "addressee": addressee(writing.lender), "product": alone.product if alone else _product_in(writing),
        "owed": owed, "overdue_days": alone.overdue_days if alone else None if case.debts else case.overdue_days,
        "income": case.income, "of_spouse": case.of_spouse, "essentials": case.essentials, "surplus": case.surplus, "reason": t.get(slots.REASON),
        "monthly": monthly, "periods": periods, "months": periods or (math.ceil(owed / monthly) if owed and monthly else None), "pause": t.get(slots.LETTER_PAUSE),
        "until": t.get(slots.LETTER_UNTIL), "due": due,
        "offered": _is_offer(writing),
        "lines": lines, "asks": writing.asks, "of_another": owed is None and any(of_another(line["text"]) for line in writing.lines),
        "foreign": any(line["text"].isascii() for line in writing.lines),
        "rules": list(_rules(t, writing)), "priced": _priced(t, writing.kind), "card": alone is not None and alone.product == "credit_card",
        "lender_kind": (kind := _lender_kind(t, writing)),
    } | (letter_court.of_paper(t, writing.kind, kind, lines) if writing.kind in letter_court.ANSWERS else {}) | _left_out(t)  # fmt: skip


def _product_in(writing: Writing) -> str | None:
    """Of a loan that is owed no more, what the story calls it: 信用卡全部还清了."""
    kinds = set[str]().union(*(kinds_named(line["text"].casefold()) for line in writing.lines)) if writing.kind in ("settlement", "dispute") else set()
    kinds -= set() if any(CREDIT_CARD.search(line["text"]) for line in writing.lines) else {"credit_card"}
    return kinds.pop() if len(kinds) == 1 else None


def _is_offer(writing: Writing) -> bool:
    """Whether what is to be confirmed is an offer to settle, and nothing has been paid yet."""
    return writing.kind == "settlement" and any(offered(line["text"]) for line in writing.lines) and not any(PAID.search(IF_PAID.sub("", line["text"])) for line in writing.lines)


def _left_out(t: Talk) -> dict[str, None]:
    """The figures that the letter is to be without; with the income goes what is left of it."""
    names = t.get(slots.LETTER_WITHOUT) or ()
    return dict.fromkeys((*names, *(("surplus",) if names and "overdue_days" not in names else ())))


def _priced(t: Talk, kind: str) -> dict[str, Any] | None:
    """What the loan really costs, as it was reckoned or as its terms were told before the letter was wished for."""
    if kind not in OF_PRICE:
        return None
    return priced(t) or priced(Talk({**told_terms(before(t.facts), kind, _to(t)), **t.facts}, t.today))


def _rules(t: Talk, writing: Writing) -> tuple[str, ...]:
    return touched(t, writing.lines, _lender_kind(t, writing) or "unknown") if writing.kind in OF_CONDUCT and writing.lines else ()


def _beside(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Iterator[Part]:
    """What goes with the draft: a doubt, the papers to have ready, when not to write, where to send, what to say in a call."""
    if doubt := _doubt(t, writing, data):
        yield doubt
    if sooner := _sooner(t, writing, data):
        yield sooner
    yield from _stays(t, writing, data)


def _stays(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Iterator[Part]:
    """What is for the person alone."""
    about = _about(t, writing)
    yield Part(f"letter.with.{writing.kind}", about)
    yield Part(f"letter.send.{writing.kind}", about)
    if writing.kind in CALLED:
        yield Part("letter.call", data)


def _sooner(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Part | None:
    """What the lender is asked for is the least that is kept up; the plan may end the debt sooner, as others end before it."""
    months, end = data["months"], plan_end(t, writing.case, writing.debt) if writing.kind == "instalment" else None
    if end is None or not months or month_of(t.today, end) >= months:
        return None
    return Part("letter.sooner", {"monthly": data["monthly"], "months": months, "end": end})


def _doubt(t: Talk, writing: Writing, data: Mapping[str, Any]) -> Part | None:
    monthly, surplus = data["monthly"], writing.case.surplus
    if writing.kind == "instalment" and monthly and surplus is not None and monthly > surplus:
        return Part("letter.too_much", {"monthly": monthly, "surplus": surplus})
    if writing.kind == "instalment" and monthly and writing.debt and writing.debt.owed:
        months, longest = data["months"], t.fact("COLL-014").periods
        if months > longest:
            card = writing.debt.product == "credit_card"
            return Part("letter.too_long", {"card": card, "monthly": monthly, "months": months, "least": even(writing.debt.owed, longest)})
    if writing.kind == "objection" and letter_court.names_no_error(writing.lines):
        return Part("letter.no_objection")
    in_zh = any(not line["text"].isascii() for line in writing.lines)
    if writing.kind in OF_CONDUCT and in_zh and judged(writing.lines, "unknown", t.today).verdict == "lawful":
        return Part("letter.in_order")
    return None


def _about(t: Talk, writing: Writing) -> dict[str, Any]:
    """The lender's kind, its own number where the register has one, and the last day that a court has set."""
    entry = find_lender(writing.lender["zh"]) if writing.lender else None
    hotline = entry.hotlines[0] if entry and entry.hotlines else None
    last = letter_court.last_day(t, writing.kind) if writing.kind in letter_court.ANSWERS else None
    return {"lender_kind": _lender_kind(t, writing), "hotline": hotline, "offered": _is_offer(writing), "last": last and (last.moved or last.last), "late": bool(last and last.left < 0)}


def _lender_kind(t: Talk, writing: Writing) -> str | None:
    """As the debt or the register says; of collectors also as their story tells."""
    if writing.debt and writing.debt.kind:
        return writing.debt.kind
    entry = find_lender(writing.lender["zh"]) if writing.lender else None
    return (LENDER_KINDS.get(entry.kind) or kind_of_house(entry.entity)) if entry else of_story(t) if writing.kind in OF_CONDUCT else None


def _follow_up(t: Talk, kind: str) -> int:
    if kind not in FOLLOW_UP:
        return BY_POST if kind in letter_court.ANSWERS else WEEK
    identity, name = FOLLOW_UP[kind]
    days: int = getattr(t.fact(identity), name)
    return days


def _numbers(t: Talk, data: Mapping[str, Any]) -> dict[str, Any]:
    named = {name: data[name] for name in ("kind", "owed", "overdue_days", "monthly", "months", "periods", "pause", "surplus")}
    return named | {"follow_up_days": _follow_up(t, data["kind"])}


_LINE = {"text": "11月14号晚上8点半一个人上门,没工牌", "days": ["2026-11-14"], "at": ["20:30"]}
_KNOWN = {"debts[0].lender": "马上消费金融", "debts[0].kind": "consumer_finance", "debts[0].owed": "16000", "debts[0].overdue_days": 40}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    *({"letter.kind": kind, **_KNOWN, "letter.account": [_LINE], "letter.asks": ["退500"]} for kind in slots.LETTERS),
    {"letter.kind": "instalment", **_KNOWN, "reason": "illness", "income": "5000", "essentials": "4600"},
    {"letter.kind": "instalment", **_KNOWN, "debts[0].minimum": "800", "reason": "illness", "income": "8000", "essentials": "5000", "letter.monthly": "300"},
    {"letter.kind": "instalment", **_KNOWN, "debts[0].product": "credit_card", "reason": "illness", "letter.monthly": "200"},
    {"letter.kind": "complaint", **_KNOWN, "debts[1].lender": "花呗"},
    {"letter.kind": "defence", **_KNOWN, "paper.kind": "summons", "paper.received_on": "2026-11-20", "paper.claim": "18000"},
    {"letter.kind": "instalment", **_KNOWN, "reason": "illness", "letter.periods": 24},
    {"letter.kind": "extension", **_KNOWN, "reason": "illness", "letter.until": "2099-02-01"},
    {"letter.kind": "objection", **_KNOWN, "letter.account": [{"text": "没工作,还不起", "days": [], "at": []}], "paper.kind": "payment_order", "paper.received_on": "2026-11-20"},
    {"letter.kind": "defence", **_KNOWN, "letter.account": [_LINE], "paper.kind": "summons", "paper.received_on": "2026-11-20"},
    {"letter.kind": "complaint", **_KNOWN, "letter.account": [{"text": "客服上午10点打了一个电话,很客气地提醒我还款", "days": [], "at": ["10:00"]}]},
)
DIALOG = Dialog("letter", letter, own="letter.", begins=("letter.kind",), of_case=True, rests_on=slots.LETTER_BEFORE, openings=OPENINGS)
