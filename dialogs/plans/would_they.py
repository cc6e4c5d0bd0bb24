"""招行会不会同意延期三个月, could CMB spread it over 36 months: nobody knows before it is asked, but what a yes would change can be told, and what
is done after a no. Nothing is kept of it."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.plan import minimums_of
from dialogs.calculator.rounding import to_fen
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.forecast import least_due
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_now import Now, plan_now
from dialogs.plans.plan_offers_told import offer_facts, offered_to
from dialogs.plans.planning import BESIDE_A_PLAN, HOW_MUCH, OF_LENDERS, changed_plan, ready
from dialogs.plans.remedies import even
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.replies import Reply
from dialogs.slots import OFFER_KIND, OWED
from dialogs.talk import Part, Talk
from dialogs.told.filing import items
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs
from dialogs.what_if_slots import WHAT_IF_OF

Json = Any
LONGEST, LONGEST_EN = 40, 110
MAY = either("会不会", "能不能", "可不可以", "肯不肯", "愿不愿意", "同不同意", "答不答应", "给不给")
ASKS = regex(either(
    MAY, "(?:会|能|肯|可以|愿意|同意|答应|接受|给)[^,，。?？]{0,16}(?:吗|么|嘛|不)[?？]?$", "(?:有没有|有)(?:可能|戏)",
    r"^(?:(?:so|and|but|ok|then|do you think|you think|any chance)[, ]+)*(?:will|would|can|could|does|do|might|may|any chance)\b", r"\bdo you think\b[^.?!]{0,30}\b(?:will|would|could)\b", r"\b(?:likely to|a chance)\b",
), re.IGNORECASE)
STRIPPED = regex(rf"{MAY}|吗|么[?？]?$|嘛|不[?？]?$|[?？]|\b(?:can|will) they\b", re.IGNORECASE)
THEM = regex(r"银行|对方|他们|人家|客服|平台|放款方|\b(?:they|them|the (?:bank|lenders?|platform))\b", re.IGNORECASE)
KINDS = (
    ("extension", regex(r"延期|展期|延后|推迟|宽限|缓(?:一缓|缓|几|[~#\d一二两三半])|等(?:我|等|一等|[~#])|停还|先不还|暂停|\b(?:wait|hold off|paus\w+|defer\w*|postpon\w+|put off|exten\w+|grace|holiday|breathing|more time|skip|(?:months?|weeks?|year|payments?) off)\b", re.IGNORECASE)),
    ("instalments", regex(r"分(?:[^,，。]{0,3}期|期)|办[^,，。]{0,3}期|[~#]还|\b(?:instal\w+|spread|stretch|over|in parts)\b", re.IGNORECASE)),
    ("waiver", regex(r"减|免|[少降]|打折|便宜|\b(?:discount|waiv\w+|forgiv\w+|write off|knock\w*|cut|lower|reduc\w+)\b", re.IGNORECASE)),
)
TOPICS = {"extension": "repay_extend", "instalments": "repay_card_plan", "waiver": "repay_waive"}
LESS = ("cut", "rate", "penalty")
"""What a lender may let off of its interest."""
ELSEWHERE = ("conduct", "scam", "harmed", "court", "credit", "borrow", "letter")
SAYS_NO = regex(either(
    "(?:拒绝|驳回)了?[^,，。]{0,8}(?:申请|分期|延期|协商|请求|要求)", "(?:申请|分期|延期|协商)[^,，。]{0,8}(?:被拒|没批|没通过|被驳回|没谈(?:成|拢|下来))", r"\b(?:turned|refused|rejected|denied|declined)\b[^.?!]{0,24}\b(?:down|request|instal\w+|extension|application|me|it)\b",
    r"\b(?:what|how) (?:if|about|happens|do i do|now)\b[^.?!]{0,30}\b(?:says? no|refuses?|turns? (?:me|it|that) down|won'?t (?:agree|have it|hear)|don'?t agree|doesn'?t agree|rejects?)\b",
    r"\bif\b[^.?!,]{0,24}\b(?:says? no|refuses?|turns? (?:me|it) down|rejects?)\b[^.?!]{0,12}\bwhat\b",
), re.IGNORECASE)
SUPPOSED = regex(r"要是|如果|假如|假设|假若|万一|的话|呢[?？。]?$|^(?:and |so |but )?(?:what )?if\b|\b(?:suppose|supposing|let'?s say|say (?:cmb|they)|assume|imagine)\b", re.IGNORECASE)
"""What is supposed of an offer makes the plan anew: 招行给我分60期呢."""
A_MONTH = regex(r"(?:每个?月|一个月)[^,，。]{0,6}(?:多少|几)|\b(?:how much|what) (?:is (?:that|due)|do i pay|would i pay|is it) a month", re.IGNORECASE)
"""What is paid a month is what the plan tells."""
OWN = regex(r"我(?:自己)?(?:能不能|可不可以|能|可以)?(?:每个?月|一个?月)?(?:只|多|少)还|(?:多|少|只|先)还|(?:再|新|去)借|借(?:钱|新|一|点)|新贷|征信|起诉|上门|联系|打给|爆|\b(?:sue|call|visit|record|borrow|lend|score|come|tell|court|i pay|pay more|on time)\b", re.IGNORECASE)
"""What is asked of oneself, or feared of them, is none of this."""


def would_they(m: Message) -> Heard | None:
    """None where no plan can be made, nobody is asked anything, or the terms are told by no word of ours."""
    text, top = m.text, m.session.top
    if m.pasted or len(text) > (LONGEST_EN if text.isascii() else LONGEST) or (top is not None and top.dialog not in (*OF_DEBTS, *BESIDE_A_PLAN)) or not ready(m.session.facts):
        return None
    if SAYS_NO.search(text) and not any(item.get("offer_kind") for item in items(m.session.facts).values()):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("repay_refused", 1.0), text, m.today),))
    if SUPPOSED.search(text) and not ASKS.search(text) and not HOW_MUCH.search(A_MONTH.sub("", text)) and offer_facts(m.session.facts, None, text, m.today):
        return changed_plan(m.session, text, m.today)
    if not ASKS.search(text) or OWN.search(text):
        return None
    kind = next((name for name, words in KINDS if words.search(text)), None)
    named = meant(m.session.facts, text)
    if kind is None or not (named or THEM.search(text)):
        return None
    of = named or offered_to(m.session.facts, text)
    supposed = _supposed(m, of[0]) if len(of) == 1 else {}
    part = _changes(m, of[0], supposed) if supposed else None
    if part is not None:
        return Heard(notes=(Reply("figure.would_they", parts=(part,), numbers={name: part.data[name] for name in ("months", "due") if part.data[name] is not None}),))
    return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(TOPICS[kind], 1.0), text, m.today),)) if m.wanted.dialog not in ELSEWHERE else None


def _supposed(m: Message, index: int) -> dict[str, Json]:
    """The facts of a yes: an offer of that lender, or interest that it lets off."""
    said, owed = STRIPPED.sub("", m.text), Decimal(m.session.facts.get(OWED.at(index).name) or 0)
    if offer := read_lender_offer(said, m.today, asked=True, owed=owed or None):
        return {f"debts[{index}].{name}": value for name, value in offer.items()}
    changes = {name: value for name, value in read_what_ifs(m.text, m.today).items() if name.startswith("what_if.")}
    return {**changes, WHAT_IF_OF.name: [index]} if changes.keys() & OF_LENDERS else {}


def _changes(m: Message, index: int, supposed: dict[str, Json]) -> Part | None:
    """What is due a month and when it ends, as it stands and with a yes."""
    before, after = (plan_now(Talk({**m.session.facts, **facts}, m.today)) for facts in ({}, supposed))
    row = next((row for row in before.planned.rows if row.index == index), None) if before else None
    if before is None or after is None or row is None:
        return None
    t = Talk({**m.session.facts, **supposed}, m.today)
    longest, available = t.fact("COLL-014").periods, after.changes.available(after.means.available)
    kind, count = supposed.get(OFFER_KIND.at(index).name) or "interest", supposed.get(f"debts[{index}].offer_count")
    due = _due(after) if kind != "extension" else _due(before) - minimums_of([row.debt])
    data: dict[str, Any] = {
        "name": row.name, "kind": kind, "late": bool(row.debt.overdue_days), "card": row.product == "credit_card", "longest": longest, "count": count, "minimum": minimums_of([row.debt]),
        "each": even(row.debt.balance, count) if kind == "instalments" and count else None, "told": supposed.get(f"debts[{index}].offer_payment"),
        "waived": supposed.get(f"debts[{index}].offer_waived"), "once": supposed.get(f"debts[{index}].offer_amount"),
        "less": next(({"months": 0, "share": None, "rate": None, **said} for said in after.changes.said(after.planned) if said["what"] in LESS), None) if kind == "interest" else None,
        "a_month": to_fen(row.debt.balance * row.debt.annual_rate / 12),
        "due_before": _due(before), "due": due, "available": available, "reached": before.made is not None,
        **_ends(before, after, exact=kind in ("interest", "waiver")),
    }  # fmt: skip
    return Part("figure.would_they", data)


def _due(now: Now) -> Decimal:
    return least_due(now.changes.debts(now.planned))


def _ends(before: Now, after: Now, *, exact: bool) -> Mapping[str, Any]:
    """How long and how dear both are, where both have an end and the terms are all that matters."""
    was, made = (now.made.best.plan if now.made else None for now in (before, after))
    if was is None or made is None or was.months is None or made.months is None or not exact:
        return {"months_before": None, "months": None, "cost_before": None, "cost": None}
    return {"months_before": was.months, "months": made.months, "cost_before": was.cost, "cost": made.cost}
