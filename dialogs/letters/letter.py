"""A letter to a lender or an office: every line from what was told, approved by the person before a file is made of it."""

from typing import Any

from dialogs import letter_slots, slots
from dialogs.case import read_case
from dialogs.letters.beside import about, beside, spare, stays
from dialogs.letters.data import OF_MEANS, Writing, data_of, follow_up, numbers, price_of
from dialogs.letters.for_you import for_you
from dialogs.letters.rules import OF_CONDUCT, of_story
from dialogs.letters.subject import choice, debts_of_lender, lines_known, one_house, subject_of
from dialogs.talk import Asked, Dialog, Outcome, Paper, Part, Slot, Talk


def letter(t: Talk) -> Outcome:
    """What is missing is asked; then the draft, and only what was approved becomes a file."""
    kind = t.ask(letter_slots.LETTER_KIND)
    if kind is None:
        return Outcome("letter.which_kind", offer=("triage",))
    writing = _writing(t, kind)
    data = data_of(t, writing)
    if t.get(letter_slots.LETTER_APPROVED):
        follow = Part("letter.follow", {"days": follow_up(t, kind), "kind": kind})
        parts = (Part("letter.ready", data), Part(f"letter.send.{kind}", about(t, writing)), follow, Part("letter.remind"))
        paper = Paper("letter", "letter", data)
        return Outcome("letter.ready", parts, papers=(paper,), sends=(paper, for_you(data, (*stays(t, writing, data), follow))), numbers=numbers(t, data))
    if t.told(letter_slots.LETTER_APPROVED):
        return Outcome("letter.change", waits=letter_slots.LETTER_ACCOUNT, holds=True)
    drafted = (Part("letter.draft"), Part(f"letter.text.{kind}", data), *beside(t, writing, data))
    return Outcome("letter.draft", drafted, refine=letter_slots.LETTER_APPROVED, numbers=numbers(t, data), holds=True)


def _writing(t: Talk, kind: str) -> Writing:
    case = read_case(t)
    debt, lender = subject_of(t, case)
    unsure = len(debts_of_lender(t, case)) > 1 and debt is None and not t.told(letter_slots.LETTER_DEBT)
    if unsure or (lender is None and not t.told(letter_slots.LETTER_LENDER)):
        raise Asked(letter_slots.LETTER_LENDER, Part(f"letter.first.{kind}", {"names": choice(t, case), "one_house": kind in OF_MEANS and one_house(t, case), "lender_kind": of_story(t) if kind in OF_CONDUCT else None}))
    reason = t.get(slots.REASON)
    told_enough = reason is not None if kind in OF_MEANS else kind == "fees" and (price_of(t, kind) is not None or bool(t.get(letter_slots.LETTER_ASKS)))
    lines = t.get(letter_slots.LETTER_ACCOUNT) or ([] if t.get(letter_slots.LETTER_ACCOUNT) == [] else lines_known(t.facts))
    if not lines and not told_enough:
        _ask(t, letter_slots.LETTER_ACCOUNT, Part(f"letter.tell.{kind}"))
    if kind in OF_MEANS and reason == "job_loss" and case.income is None and case.essentials is not None:
        _ask(t, slots.INCOME, None)
    if kind == "instalment" and not t.get(letter_slots.LETTER_PERIODS):
        _ask(t, letter_slots.LETTER_MONTHLY, None if t.told(letter_slots.LETTER_MONTHLY) else spare(t, case, debt))
    if kind == "extension" and not t.get(letter_slots.LETTER_UNTIL):
        t.ask(letter_slots.LETTER_PAUSE)
    return Writing(kind, case, debt, lender, lines, t.get(letter_slots.LETTER_ASKS) or [])


def _ask(t: Talk, slot: Slot[Any], why: Part | None) -> None:
    t.read.append(slot.name)
    if not t.told(slot):
        raise Asked(slot, why)


_LINE = {"text": "11月14号晚上8点半一个人上门,没工牌", "days": ["2026-11-14"], "at": ["20:30"]}
_KNOWN = {"debts[0].lender": "马上消费金融", "debts[0].kind": "consumer_finance", "debts[0].owed": "16000", "debts[0].overdue_days": 40}
OPENINGS: tuple[dict[str, Any], ...] = (
    {},
    *({"letter.kind": kind, **_KNOWN, "letter.account": [_LINE], "letter.asks": ["退500"]} for kind in letter_slots.LETTERS),
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
DIALOG = Dialog("letter", letter, own="letter.", begins=("letter.kind",), of_case=True, rests_on=letter_slots.LETTER_BEFORE, openings=OPENINGS)
