"""每个月能拿6000还债, I can put 6,000 a month towards it: the sum of a month for the debts, told instead of what comes in and what it takes to live."""

import re
from dataclasses import replace
from typing import Any

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.letters.wishes import wished
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import owes, ready
from dialogs.slots import FOR_DEBTS, OF_A_MONTH
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.moves import is_question
from dialogs.what_if_slots import WHAT_IF_MONTHLY

Json = Any
LONGEST = 120
_EACH = r"(?:每个?月|一个月|每月|月月|~)"
_SUM = r"(?:大概|差不多|最多|顶多|至多|也就|就|只|个|是|有|在|约|得|出|出来)*¤"
TOLD = regex(either(
    rf"{_EACH}(?:大概|最多|顶多|只|都|也|就|基本|我|家里|固定)*(?:能|可以|够)?(?:拿|挤|腾|凑|抠|匀|挪|抽)(?:得)?(?:出来|出)?(?:用来|来|去)?(?:还)?(?:债|款|钱|账)?的?(?:钱)?{_SUM}",
    rf"{_EACH}(?:大概|最多|顶多|只|都|也|就|我|家里)*(?:能|可以|够)(?:用来|拿来)?(?:还|付)(?:债|款|钱|账)?的?(?:钱)?{_SUM}",
    rf"{_EACH}[^,，。;；¤]{{0,6}}¤(?:块钱?|元)?(?:左右)?(?:可以|能|够|用来|拿来|拿去|来)+还",
    rf"(?:用来|拿来|能拿来|拿去)还(?:债|款|钱|账)?的?(?:钱)?{_EACH}{_SUM}",
    r"\b(?:i|we) (?:can|could|will|am able to|are able to)(?: only| probably| maybe)? (?:put|pay|spare|afford|manage|set aside|free up|use|find|scrape together|raise)(?: (?:about|around|up to|at most|maybe|roughly))? ¤ (?:(?:a|per|each|every) ?(?:~|month)|~)",
    r"\b(?:i|we)(?:'ve| have)(?: got)? (?:about |around )?¤ (?:(?:a|per|each|every) ?(?:~|month)|~) (?:for (?:the |my |all )?(?:debts?|repayments?|it|this|them)|to (?:pay|put|repay))",
    r"^(?:and )?(?:then|after that|from then on)(?: about| maybe)? ¤ (?:(?:a|per|each|every) ?(?:~|month)|~)",
    r"¤ (?:(?:a|per|each|every) ?(?:~|month)|~) (?:is what )?(?:i|we) can (?:pay|put|spare|afford|manage)",
), re.IGNORECASE)
PROPOSED = regex(r"行吗|行不行|可以吗|够吗|够不够|成吗|能同意|会同意|肯吗|\b(?:is that|would that|will that|do they|will they|would they|enough)\b|如果|要是|假如|\bif\b", re.IGNORECASE)
IN_PARTS = regex(r"分期|\binstal\w+", re.IGNORECASE)
CAN = regex(r"能|可以|够|拿|挤|腾|凑|抠|\bcan\b|\bcould\b|\bable to\b|\bhave\b|'ve\b|\bwill\b|^(?:and )?(?:then|after that|from then on)\b", re.IGNORECASE)


def budget_told(m: Message) -> Heard | None:
    """Of debts that are known or told with it, where nothing else tells what a month leaves."""
    if len(m.text) > LONGEST or m.pasted or not m.has_digit or not CAN.search(m.text):
        return None
    if ready(m.session.facts):
        return _of_the_plan(m)
    said, values = marked(m.text, m.today)
    match = TOLD.search(said)
    amount = amount_in(match, said, values) if match else None
    debts = {name: value for name, value in m.told.items() if name.startswith("debts[") and not (name.endswith((".minimum", ".owed")) and value == str(amount))}
    top = m.session.top
    if top is None and (m.wanted.dialog != "plan" or is_question(m.text)):
        return None  # 欠了5万,每月能还3000,要多久: a sum, and no wish for a plan
    if not amount or PROPOSED.search(m.text) or wished(m.text) or (top is not None and top.dialog not in OF_DEBTS) or not owes({**m.session.facts, **debts}):
        return None
    if any(name in OF_A_MONTH and value != str(amount) for name, value in m.told.items()) or (meant(m.session.facts, m.text) and not debts):
        return None
    heard = bounded(m.session, {**debts, FOR_DEBTS.name: str(amount)})
    return heard if top is not None and top.dialog == "plan" else replace(heard, start="plan")


def _of_the_plan(m: Message) -> Heard | None:
    """我每月能拿1200,想分期, beside a plan: what it pays a month, and no wage."""
    top = m.session.top
    if top is None or top.dialog not in OF_DEBTS or not IN_PARTS.search(m.text) or PROPOSED.search(m.text) or meant(m.session.facts, m.text):
        return None
    said, values = marked(m.text, m.today)
    match = TOLD.search(said)
    amount = amount_in(match, said, values) if match and said.count("¤") == 1 else None
    heard = bounded(m.session, {WHAT_IF_MONTHLY.name: str(amount)}) if amount else None
    return heard if heard is None or top.dialog == "plan" else replace(heard, start="plan")
