"""The debt whose lender offered something last, and what an offer to end it at once lets go of."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from content.languages import LANGUAGES
from content.regex import either, regex
from content.words import words
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.replies import Reply, debt_name
from dialogs.slots import OFFER_AMOUNT, OFFER_BY, OFFER_KIND, OWED
from dialogs.talk import Facts
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.months import clear_by, within
from dialogs.what_if_slots import WHAT_IF_WITHIN

Json = Any
UNTIL, BEFORE, SHORTEST = regex(r"(?:(?:and|then|so|well),? )?(?:by |before |until |till )?@|那?@(?:之?前|以前)?"), regex(r"前|\b(?:by|before|until|till)\b", re.IGNORECASE), 30
SENTENCE = regex(r"[。;；!！?？\n]|\.(?=\s|$)")
OFFERS = regex(r"分[^,，。]{0,4}期|[\d一二三四五六七八九十]+期|一次(?!最低)|结清|减免|打折|方案|\b(?:instal\w+|settl\w*|lump sum|in one go|offer\w*|discount)\b", re.IGNORECASE)
"""What a lender offers: 交行来电,可以分36期,或者一次拿61000结清."""
AT_ONCE = regex(r"一次|结清|了结|一把|一口价|\b(?:be done|call it (?:quits|settled|even)|close (?:it|the account)|final payment)\b|\b(?:settl\w*|lump sum|in one go|all at once|one payment)\b", re.IGNORECASE)
LETS_GO = regex(either(
    "几折", "多少折", "几成", "百分之几",
    r"\bpercent\w*",
    r"(?:减|免|省|抹|让|少还?|便宜)(?:掉|了|去|出来|下来)*(?:我)?[^,，。\d]{0,3}(?:多少|几)",
    r"\b(?:how much|what)\b[^.?]{0,30}\b(?:off|less|sav\w+|waiv\w*|let go|forgiv\w*|written off|discount)\b",
), re.IGNORECASE)
"""等于减掉多少."""
MAY = regex(r"行不行|[行成]吗|可不可以|可以吗|能不能|肯不肯|会不会同意|能同意吗|\b(?:can|could|may) (?:i|we)\b|\b(?:would|will) (?:they|it|the bank)\b", re.IGNORECASE)
"""招行一次性还3万结清行不行: nobody has offered it yet."""
THEY_SAID = regex(r"他们?说|[对客]方说|客服|来电|同意了|答应了|\b(?:they|he|she|it) (?:says?|said|offers?|offered)\b", re.IGNORECASE)
GAP = regex(r"还?[差缺](?:了)?(?:多少|几)|够(?:不够|吗|不|么|结清)|(?:还)?[剩余](?:下)?(?:多少|几)|\b(?:short|enough|left(?: over)?|missing|what'?s over|to spare)\b", re.IGNORECASE)
HAS = regex(r"出得起|\b(?:put in|can give|could give|chip in|can spare)\b|手[上里头]|身上|卡里|凑|攒|存|卖|借到|给(?:了|他)|\b(?:have|got|saved|sold|scrape|savings|settle|put together)\b", re.IGNORECASE)


def offered_on(known: Facts, text: str) -> int | None:
    """The one debt that a sentence about an offer names; None where none does."""
    if not OFFERS.search(text):
        return None
    about = (meant(known, sentence) for sentence in reversed(SENTENCE.split(text)) if OFFERS.search(sentence))
    return next((named[0] for named in about if len(named) == 1), None)


def let_go(m: Message) -> Heard | None:
    """61000一次结清,等于减掉多少: of the debt that is named, that the last offer was made on, or of the only one."""
    wished = MAY.search(m.text) is not None and THEY_SAID.search(m.text) is None
    if m.pasted or not (AT_ONCE.search(m.text) and (LETS_GO.search(m.text) or (wished and meant(m.session.facts, m.text)))):
        return None
    sums = [value.value for _, value in marked(m.text, m.today)[1] if isinstance(value, Money | Number) and value.value]
    there = [index for index, item in items(m.session.facts).items() if item.get("owed")]
    of = meant(m.session.facts, m.text) or ([m.session.offered_on] if m.session.offered_on in there else there)
    owed = Decimal(m.session.facts.get(OWED.at(of[0]).name) or 0) if len(of) == 1 else Decimal(0)
    sums = [one for one in sums if owed - one in sums] or sums  # 减免4000,一次还21000
    reply = _reply(m.session.facts, of[0], max(sums), wished=wished) if len(of) == 1 and len(sums) in (1, 2) else None
    if reply is None or wished:
        return Heard(notes=(reply,)) if reply else None
    told = {OFFER_KIND.at(of[0]).name: "settlement", OFFER_AMOUNT.at(of[0]).name: str(max(sums))}
    return Heard(told, silent=frozenset(told), notes=(reply,))


def to_settle(m: Message) -> Heard | None:
    """我手上只有8000,给了他们还差多少: beside the sum that would end the debt."""
    if m.pasted or not GAP.search(m.text):
        return None
    sums = [value.value for _, value in marked(m.text, m.today)[1] if isinstance(value, Money | Number) and value.value]
    there = [index for index, item in items(m.session.facts).items() if item.get("offer_amount")]
    named = [index for index in meant(m.session.facts, m.text) if index in there]
    of = named or (there if HAS.search(m.text) else [])
    if len(of) != 1 or len(sums) != 1 or (not named and meant(m.session.facts, m.text)):
        return None
    settlement = Decimal(m.session.facts[OFFER_AMOUNT.at(of[0]).name])
    numbers = {"settlement": settlement, "amount": sums[0], "short": settlement - sums[0]}
    return Heard(notes=(Reply("figure.to_settle", {"name": _name(m.session.facts, of[0]), **numbers}, numbers=numbers),))


def with_let_go(told: Mapping[str, Json], after: Facts, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The replies with what an offer just told lets go of, unless they say it already."""
    of = next((index for index in items(after) if told.get(OFFER_AMOUNT.at(index).name)), None)
    if of is None or any(reply.key.startswith("plan.") or "waived" in reply.numbers for reply in replies):
        return replies
    reply = _reply(after, of, Decimal(after[OFFER_AMOUNT.at(of).name]))
    last = len(replies) - bool(replies and replies[-1].asks)
    return (*replies[:last], reply, *replies[last:]) if reply else replies


def until(m: Message) -> Heard | None:
    """By May Day, beside a plan: the last day of the one offer that has none, else that on which all is to be clear."""
    top = m.session.top
    if top is None or top.dialog != "plan" or not top.done or len(m.text) > SHORTEST or not UNTIL.fullmatch(marked(m.text, m.today)[0].strip(" .?!。？呢吧")) or not BEFORE.search(m.text):
        return None
    last = clear_by(m.text, m.today)
    if last is None or last <= m.today:
        return None
    open_ended = [index for index, item in items(m.session.facts).items() if item.get("offer_amount") and not item.get("offer_by")]
    if len(open_ended) == 1:
        return bounded(m.session, {OFFER_BY.at(open_ended[0]).name: last.isoformat()})
    return bounded(m.session, {WHAT_IF_WITHIN.name: within(m.text, m.today)})


def _reply(known: Facts, index: int, amount: Decimal, *, wished: bool = False) -> Reply | None:
    owed = Decimal(known.get(OWED.at(index).name) or 0)
    if not 0 < amount < owed:
        return None
    name = _name(known, index)
    numbers = {"owed": owed, "settlement": amount, "waived": owed - amount}
    return Reply("figure.let_go", {"name": name, "share": amount / owed, "wished": wished, **numbers}, numbers=numbers)


def _name(known: Facts, index: int) -> Mapping[str, str]:
    return {lang: debt_name(index, known, words(lang)) for lang in LANGUAGES}
