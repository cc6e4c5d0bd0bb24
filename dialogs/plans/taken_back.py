"""Beside a plan: the change told last taken back (undo the last one), one that is called by its thing (卖车的事不算了), and what became of
a lender's offer (那个我没同意, I accepted it)."""

import re
from collections.abc import Mapping
from typing import Any

from content.languages import LANGUAGES
from content.regex import either, regex
from content.words import words
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.changes_told import ABOUT_OF, NAMES, about, all_entries, written
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import BESIDE_A_PLAN
from dialogs.replies import Reply, debt_name
from dialogs.slots import OFFER_AMOUNT, OFFER_KIND, OFFERED_ANY, PLAN_MADE
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.what_ifs.words import MISSED, SOON

Json = Any
LONGEST = 60
LAST_ONE = regex(either(
    "^(?:那|还是|算了)?[,，]?(?:上|前|刚才那?|最后那?|刚刚那?)(?:一?[个条项句]|说的)?(?:改动|变动|假设)?(?:先|就|还是|也)?(?:不算|不要|取消|撤|去掉|作废|收回|当没说)[了掉回吧]*[。.!]?$",
    "^(?:取消|撤销?|去掉|收回|不要)(?:掉)?(?:上|前|刚才那?|最后那?|刚刚那?)一?[个条项句](?:改动|变动|假设)?[了吧]*[。.!]?$",
    r"^(?:ok(?:ay)?,? |no,? |please )*(?:undo|scrap|drop|cancel|forget|remove|take back|ignore)(?: about)? (?:the |that |my )?(?:last|latest|previous)(?: (?:one|change|thing|bit|what[- ]if))?(?: please)?[.!]?$",
), re.IGNORECASE)
BACK = regex(either(
    "不算(?!上|利)", "不作数", "不考虑", "当(?:我)?没说", "(?:取消|去掉|撤[掉了回]|划掉|作废|别算|先?不提)", "不(?:卖|要|发|给)了", "(?:没戏|黄了|泡汤|算了)",
    r"\b(?:undo|scrap|drop|cancel|forget|remove|take out|leave out|take back|ignore|scratch|never ?mind)\b(?: about)?",
    r"\b(?:fell through|not selling|not happening|isn'?t happening|off the table)\b",
), re.IGNORECASE)
ACCEPTS = regex(either(
    "^(?:那|好|行|嗯|我|就)*[,，]?(?:接受|答应|同意|签)(?:他们?|它|对方)?(?:这个|那个|的)?(?:方案|条件)?(?:了|吧|下来)*[。.!]?$",
    "(?:我|已经|刚|就)[^,，。不没]{0,6}(?:答应|同意|接受|签)(?:了|下来|这个|那个|他们)",
    r"\bi(?:'ve|'ll| have| will|'m going to| think i'll)?(?: just| already)? (?:accept(?:ed)?|agreed?|took|take|taken|said yes to|sign(?:ed)?)(?: to)? (?:it|that|this|them|the (?:offer|deal|plan)|their (?:offer|deal))\b",
    r"^(?:ok(?:ay)?|great|fine|good|yes)?[,. ]*(?:let'?s|i'?ll) (?:accept|take) (?:it|that|this)\b",
), re.IGNORECASE)
REFUSES = regex(either(
    "(?:没(?:有)?|不|拒绝|别)(?:打算|想|能)?(?:同意|答应|接受)", "(?:拒绝|回绝|推掉|谢绝)了?", "(?:算了|不要了?)[,，]?[^。]{0,4}(?:拿不出|凑不|付不起|还不起|出不起)", "(?:谈崩|没谈成|谈不拢)了?",
    r"\b(?:turn(?:ed)?|turning) (?:it|that|this|them|that one|their offer|the offer) down\b", r"\bturn(?:ed)? down (?:it|that|the|their)\b",
    r"\b(?:refused|declined|rejected|said no to) (?:it|that|them|the|their)\b", r"\b(?:didn'?t|did not|won'?t|will not|not going to|can'?t) (?:accept|take|agree to) (?:it|that|this|them|the (?:offer|deal))\b",
), re.IGNORECASE)


def taken_back(m: Message) -> Heard | None:
    """Beside a plan, in a short message without a sum of its own; None where nothing of the kind was told before."""
    top = m.session.top
    beside = top is not None and (top.dialog in OF_DEBTS or (top.dialog in BESIDE_A_PLAN and top.dialog != "letter" and PLAN_MADE.name in m.session.facts))
    if m.pasted or not beside or len(m.text) > LONGEST or "¤" in marked(m.text, m.today)[0]:
        return None
    return _last_change(m) or _by_its_thing(m) or _offer_answered(m)


def _last_change(m: Message) -> Heard | None:
    """The change told last, with what it had replaced."""
    if not LAST_ONE.search(m.text):
        return None
    step = next((step for step in reversed(m.session.undo) if any(_of_plan(name) for name in step.old)), None)
    if step is None:
        return None
    old = {name: value for name, value in step.old.items() if _of_plan(name)}
    facts = {name: value[0] for name, value in old.items() if value is not None}
    return _of_the_plan(m, facts, tuple(name for name, value in old.items() if value is None))


def _by_its_thing(m: Message) -> Heard | None:
    """Forget about the scooter: the sum that was told of such a thing."""
    if not BACK.search(m.text) or (MISSED.search(m.text) and SOON.search(m.text)):
        return None
    named = {kind for kind, things in ABOUT_OF.items() if things.search(m.text)} | ({about(m.text)} - {""})
    entries = all_entries(m.session.facts)
    gone = [entry for entry in entries if entry["about"] in named]
    if len({entry["about"] for entry in gone}) != 1:
        return None
    facts = written([entry for entry in entries if entry is not gone[-1]])
    return _of_the_plan(m, facts, tuple(name for name in m.session.facts if name in NAMES and name not in facts))


def _offer_answered(m: Message) -> Heard | None:
    """The offer that is meant stays, or falls away."""
    made = [index for index, item in items(m.session.facts).items() if item.get("offer_kind") not in (None, "none")]
    refused = REFUSES.search(m.text) is not None
    if not made or not (refused or ACCEPTS.search(m.text)) or m.text.rstrip().endswith(("?", "？", "吗", "呢")):
        return None
    named = [index for index in meant(m.session.facts, m.text) if index in made]
    of = (named or ([m.session.offered_on] if m.session.offered_on in made else made))[-1]
    name = {lang: debt_name(of, m.session.facts, words(lang)) for lang in LANGUAGES}
    data = {"name": name, "amount": m.session.facts.get(OFFER_AMOUNT.at(of).name) if m.session.facts[OFFER_KIND.at(of).name] == "settlement" else None}
    note = Reply("figure.offer_refused" if refused else "figure.offer_accepted", data)
    if not refused:
        return Heard(notes=(note,))
    gone = tuple(name for name in m.session.facts if name.startswith(f"debts[{of}].offer_"))
    return Heard({OFFERED_ANY.name: False}, silent=frozenset((OFFERED_ANY.name,)), forget=gone, notes=(note,), start=None if _in_plan(m) else "plan")


def _of_plan(name: str) -> bool:
    return name.startswith("what_if.") or ".offer_" in name


def _in_plan(m: Message) -> bool:
    return m.session.top is not None and m.session.top.dialog == "plan"


def _of_the_plan(m: Message, facts: Mapping[str, Json], forget: tuple[str, ...]) -> Heard:
    return Heard(dict(facts), forget=forget, silent=frozenset(facts), start=None if _in_plan(m) else "plan")
