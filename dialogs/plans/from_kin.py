"""Money that one's own people might lend or give: what if I ask my sister for 10,000; she said no. It is no debt before it has come."""

import re
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.planning import ready
from dialogs.replies import Reply
from dialogs.talk import Part
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number
from dialogs.what_if_slots import WHAT_IF_ABOUT, WHAT_IF_ONCE

LONGEST, SHORT = 120, 60
KIN = "爸妈?|妈|父母|父亲|母亲|哥|姐|弟|妹|叔|舅|姑|姨|伯|表[哥姐弟妹]|亲戚|家里人?|朋友|同学|同事|老丈人|岳[父母]|公公|婆婆|闺蜜|兄弟"
KIN_EN = r"(?:my |a |some |the |wife'?s |husband'?s )*(?:sisters?|brothers?|mum|mom|mother|dad|father|parents|folks|family|uncle|aunt\w*|cousins?|friends?|colleagues?|in-?laws?|boyfriend|girlfriend|relatives?|grand\w+)"
THOUGHT_OF = regex(either(
    rf"\b(?:what if|if|could|should|can|shall|maybe|perhaps|might|thinking of|thinking about|was going to|want to) (?:i |we |of )?(?:just )?(?:ask|asked|asking|get|got) (?:from )?{KIN_EN}[^.;!?¤]{{0,16}}¤",
    rf"\b(?:what if|if|could|should|can|maybe|might) (?:i |we )?(?:got?|get) ¤ from {KIN_EN}",
    rf"\b{KIN_EN}[^.;!?¤]{{0,24}}\b(?:offer\w*|willing|ready|happy|prepared|could|can|would|might|may|will|'ll|'d|agreed|promised|wants?)\b[^.;!?¤]{{0,12}}\b(?:lend|loan|help)\b[^.;!?¤]{{0,14}}¤",
    rf"(?:要是|如果|假如|要不|能不能|可不可以|可以|该不该|考虑|打算|想)[^,，。¤]{{0,4}}(?:找|跟|向|问|和|管)我?(?:{KIN})[^,，。¤]{{0,6}}(?:要|拿|凑|借)(?:个|点)?¤",
    rf"我?(?:{KIN})[^,，。¤]{{0,8}}(?:愿意|肯|想|说(?:可以|能)?|答应|可以|能)[^,，。¤]{{0,4}}借(?:给)?我?(?:个|点)?¤",
), re.IGNORECASE)
GIVES = regex(rf"我?(?:{KIN})[^,，。¤]{{0,8}}(?:愿意|肯|说(?:可以|能)?|答应|可以|能)[^,，。¤]{{0,4}}(?:给|拿|出|凑|帮)(?:出|给)?(?:我|咱)?们?(?:个|点)?¤")
"""我公公说能给我们3万, before a plan can be made that counts on it."""
OF_KIN_AT_ALL = regex(rf"{KIN}|\b{KIN_EN}", re.IGNORECASE)
COME = regex(r"借了|已经|到账|\b(?:lent|gave|has given|already|owe[sd]?|borrowed|interest|%)\b|利息|利率", re.IGNORECASE)
FREE = regex(r"(?:没有?|不要|不收|不算|免|无)利息|\b(?:no|without|free of) interest\b|\binterest[- ]free\b", re.IGNORECASE)
SAID_NO = regex(either(
    r"\b(?:she|he|they|sister|brother|mum|mom|dad|parents|uncle|aunt|friend)\b[^.;!?]{0,12}\b(?:said no|says no|refused|refuses|won'?t|can'?t|cannot|turned me down|doesn'?t have it|don'?t have it|hasn'?t got it)",
    r"^(?:oh )?no\b[,. ]+(?:he|she|they|my \w+|dad|mum|mom)\b",
    r"(?:他们?|她|姐|哥|妈|爸)[^,，。]{0,6}(?:不[肯借同愿答]|没答应|没钱|拒绝|没同意|借不了)",
), re.IGNORECASE)
OF_KIN = "common.from_kin"


def from_kin(m: Message) -> Heard | None:
    """What may come is reckoned in, where a plan can be made, and no debt; where they said no it is left out again."""
    if len(m.text) > LONGEST or m.pasted:
        return None
    return _refused(m) or (_thought_of(m) if OF_KIN_AT_ALL.search(m.text) else None)


def _thought_of(m: Message) -> Heard | None:
    in_a_plan = m.session.top is not None and m.session.top.dialog == "plan"
    told = m.text if in_a_plan else FREE.sub("", m.text)  # beside a plan a loan without interest is set beside the dearest debt
    said, values = marked(m.text, m.today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    ready_for_it = ready(m.session.facts)
    if len(sums) != 1 or not (THOUGHT_OF.search(said) or (not ready_for_it and GIVES.search(said))) or COME.search(told) or (m.session.top and m.session.top.dialog == "swap"):
        return None
    note = Reply(OF_KIN, parts=(Part(OF_KIN, {"amount": sums[0]}),))
    if not ready_for_it:
        return Heard(notes=(note,))
    facts: dict[str, Any] = {WHAT_IF_ONCE.name: f"{sums[0].normalize():f}", WHAT_IF_ABOUT.name: {"once": "kin"}}
    return Heard(facts, notes=(note,), start="plan", silent=frozenset(facts))


def _refused(m: Message) -> Heard | None:
    about = m.session.facts.get(WHAT_IF_ABOUT.name) or {}
    if len(m.text) > SHORT or not SAID_NO.search(m.text) or about.get("once") != "kin":
        return None
    note = Reply("common.kin_refused", parts=(Part("common.kin_refused"),))
    return Heard(notes=(note,), forget=(WHAT_IF_ONCE.name, WHAT_IF_ABOUT.name), start="plan", corrects=True)
