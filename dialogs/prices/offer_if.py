"""The loan that was just priced, on other terms: 要是月息2分5呢, 那分24期呢, and if I only take it for half a year?"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import log
from typing import Any

from content.regex import either, regex
from dialogs.calculator.terms import MONTH, FeeKind, Length, Terms
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.prices.mended_terms import rate_told_anew
from dialogs.prices.offered import MEANS, TROUBLE, priced, whole_offer
from dialogs.slots import QUOTED, TERMS
from dialogs.understanding.moves import is_question
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Percent

Json = Any
SUPPOSES = regex(either(
    r"^(?:那么?|要是|如果|假如|万一|若是?|换成?|改成?|再|只|就|我|我们|是|每期|手续费|利率|月息){0,3}[^,，。]*(?:呢|的话|怎么样|会怎样|又是多少|是多少)[^\w]*$",
    r"^(?:那|改)?分[\d一二两三四五六七八九十]+(?:期|个月)[^,，。]{0,8}(?:多少|几)",
    r"^[^,，。]{2,20}的话[^,，。]{0,8}(?:多少|几|怎么|咋|贵|便宜|划算)",
    r"^(?:那么?(?=[借分用只按换改利\d])|(?:他们?|她|对方|人家|平台|银行|这笔|我|那)?(?:要是|如果|假如|若是?)|换成|改成)(?![^,，。]*(?:完|就行|就够|[可能行]不[可能行]|可以|合法))",
    r"^(?:and |so |or )?[\d.]+ ?%(?: then)?\W*$",
    r"^(?:(?:and|so|but|ok|okay|then|well)\b,? ?)*(?:what if|what about|how about|if\b|suppose|say\b|at\b|for\b|over\b|with(?:out)?\b|minus\b|ignoring\b|make it|(?:what|how much) (?:would|if)|if only)",
),
)
FRAME = regex(either(
    "^(?:那么?(?!个|些)|要是|如果|假如|万一|若是?|换成?|改成?|改为|我们?|他们?|她|对方|人家|平台|银行|给我?|也?肯|只(?=[借用贷要])|是(?!不)|(?:利息|利率)?[涨降升调加减](?:[到成为至]|价到))+",
    r"(?:呢|的话|怎么样|会怎样|又?是?多少|怎么算)+[^\w%]*$",
    "(?<=[息率期还费到钱供利])(?:[降涨升调改变换提减加高低]{1,2}[到成为至])",
    r"^(?:(?:and|so|but|ok|okay|then|well|what if|what about|how about|suppose|say|make it|(?:what|how much) would(?: it be| that be| i pay)?|if|it'?s|it is|it was|they said|at|with|(?:for|over)(?= [\d.]+ ?(?:%|instal|payment)))\b,? ?)+",
    r"\binstead\b", r"\?+$",
),
)
STYLE_TOLD = regex(r"等额|等本|先息|到期|一次|equal|level|interest[- ]only|at the end|lump|flat")
OFF = regex(r"(?:手续费|费率|利息|利率|服务费|费)[^,，。]{0,4}?打?([\d一二三四五六七八九]+(?:\.\d)?折)")
LESS = regex(r"\b(\d{1,3}) ?(?:%|per ?cent) (?:off|less|discount on)(?: on| of)? (?:the |its |their |that )?(?:(?:instal\w+|handling|service|monthly) )?(?:fee|rate|interest|price)")
MOST_PERCENT = 100
WITHOUT = regex(either(
    "(?:不[要买交付算含收加]|没有?|去掉|除去|免[掉了]?|扣除|省掉)[^,，。]{0,6}(?:费|会员|保险|担保)",
    r"(?:费|会员|保险|担保)[^,，。\d]{0,3}(?:不[要买交付算收]|去掉|免[掉了]|取消)",
    r"\b(?:without|no|minus|not count\w*|leav\w* out|drop|skip|ignor\w+|exclud\w+)\b[^,.]{0,24}\b(?:fees?|insurance|membership|guarantee|charges?)\b",
))
KINDS: tuple[tuple[FeeKind, re.Pattern[str]], ...] = (
    ("insurance", regex(r"保险|\binsurance")), ("membership", regex(r"会员|\bmembership")), ("guarantee", regex(r"担保|\bguarantee")), ("service", regex(r"服务费|手续费|\b(?:service|handling|processing) ")),
    ("deposit", regex(r"押金|保证金|\bdeposit")),
)
NOT_TAKEN = regex(either(
    "(?:不|没有?|别|免)(?:先|再|被|要|让他们)*(?:扣|砍|抽)", "(?:砍头息?|先扣的)[^,，。]{0,4}(?:不算|去掉|没有)|(?:不算|去掉|除去)(?:砍头|先扣|头息)", "(?:全额|足额|全数|一分不少)[^,，。]{0,4}(?:到|给|放)",
    r"\b(?:without|no|not|nothing|n't|hadn.?t|didn.?t|weren.?t|wasn.?t)\b[^,.]{0,24}\b(?:deduct\w*|take(?:n|s)?|took|kept|keep|cut|held|withh\w+)\b",
    r"\b(?:ignor\w+|leav\w+ out|forget\w*|not counting) (?:the |that |their )?(?:\w+ )?(?:skim|deduct\w*|cut|holdback|upfront)",
    r"\b(?:got|get|received?|had|given) (?:the |all of |all )?(?:full|whole|entire)\b",
))
"""要是不扣那1400: the whole sum of the contract arrives."""
MORE = regex(r"(?:加|算|连)(?:上|进)|多(?:还|付|给|交)|再(?:给|付|交)|\b\d[\d,.]*k? (?:more|extra|on top)\b|^(?:(?:and|so|but|what|how) )*(?:adding|add|plus|including)\b")
"""加上这298呢 is a further charge."""
SETTLED = regex(r"算完|完事|两清|结清|了结|还清|就行|就够|够了|完了|\b(?:be done|that'?s it|settled?|even|quits)\b")
"""那我还2100就算完了呗 asks whether it ends there."""
ANOTHER = regex(r"另(?:外)?一?[家个笔]|第二[家个笔]|别家|别的(?:平台|银行)|\b(?:another|second|other) (?:lender|offer|one|loan|bank|app|company)\b")
LATE = regex(r"晚[还交付给\d一二两三四五六七八九十几]|迟|\blate\b|\boverdue\b")
"""要是晚还7天会怎样 supposes no other term of the loan."""
LONGEST, LONGEST_EN = 30, 80
FROM_THE_SUMS = ("payment", "total", "interest", "principal_each", "stages", "last_payment")
"""What is paid, in yuan: of another sum or length it is another."""


def supposed(m: Message) -> Heard | None:
    """The terms that change, and those that hold no longer because of it; what is paid then is asked where no rate tells it."""
    top, text = m.session.top, m.text.strip().lower()
    if top is None or top.dialog != "rate" or m.pasted or len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not (SUPPOSES.search(text) or (is_question(m.text) and any(words.search(text) for words in (WITHOUT, NOT_TAKEN)))):
        return None
    old = _known(m)
    if any(words.search(text) for words in (MORE, MEANS, TROUBLE, SETTLED, LATE)) or not priced(old) or _is_another(text, m.today):
        return None
    said = FRAME.sub("", FRAME.sub("", text).strip()).strip()
    changes = _untouched(old, text) or _without_fees(old, text) or _discounted(old, text, m) or _rate(m, said) or dict(_changes(old, read_offer(said, today=m.today).terms, said))
    facts = {TERMS[name]: value for name, value in changes.items() if value is not None and value != old.to_json().get(name)}
    if not facts:
        return None
    gone = {TERMS[name] for name, value in changes.items() if value is None} | {TERMS["unclear"]}
    return replace(bounded(m.session, facts), forget=tuple(sorted(gone & m.session.facts.keys())), corrects=True)


def _is_another(text: str, today: date) -> bool:
    """What about another loan of 5,000, 6 payments of 900."""
    another = ANOTHER.search(text)
    return another is not None and whole_offer(text[another.end() :], today)


def _known(m: Message) -> Terms:
    return Terms.from_json({field: m.session.facts[name] for field, name in TERMS.items() if m.session.facts.get(name) is not None})


def _rate(m: Message, said: str) -> dict[str, Json]:
    told = rate_told_anew(m.session, said, m.today)
    return {"quoted": told[QUOTED.name], **dict.fromkeys(FROM_THE_SUMS)} if told else {}


def _discounted(old: Terms, text: str, m: Message) -> dict[str, Json]:
    """手续费打五折."""
    off, less = OFF.search(text), LESS.search(text)
    share = next((value.best for value in read(off[1], today=m.today) if isinstance(value, Percent)), None) if off else 100 - Decimal(less[1]) if less else None
    if share is None or old.quoted is None or not 0 <= share <= MOST_PERCENT:
        return {}
    return {"quoted": replace(old.quoted, value=old.quoted.value * share / 100).to_json()}


def _without_fees(old: Terms, text: str) -> dict[str, Json]:
    """要是没有短信费呢, and without the insurance: the fees of that kind, or all where none has that name."""
    if not old.fees or not WITHOUT.search(text):
        return {}
    kinds = {kind for kind, words in KINDS if words.search(text)}
    named = [fee for fee in old.fees if fee.kind in kinds]
    return {"fees": [fee.to_json() for fee in old.fees if named and fee not in named]}


def _untouched(old: Terms, text: str) -> dict[str, Json]:
    """Nothing taken off at the start: what arrives is what the contract says."""
    taken = [fee for fee in old.fees if fee.when == "start"]
    short = old.received is not None and old.contract is not None and old.received < old.contract
    if not NOT_TAKEN.search(text) or not (taken or short):
        return {}
    back = old.contract if not any((old.total, old.payment, old.last_payment, old.quoted, old.interest, old.stages)) else None  # no other sum was to be paid back
    return {"fees": [fee.to_json() for fee in old.fees if fee not in taken], **({"received": None} if old.contract is not None else {}), **({"total": str(back)} if back else {})}


def on_other_terms(old: Terms, new: Terms, said: str) -> Terms:
    """The same loan with the terms that another was told by: another lender wants 1% a month, same sum and time."""
    known = old.to_json() | dict(_changes(old, new, said))
    return Terms.from_json({name: value for name, value in known.items() if value is not None})


def _changes(old: Terms, new: Terms, said: str) -> Iterator[tuple[str, Json]]:
    """Each term that is another; None for one that holds no longer."""
    if set(new.unclear) - {"rate", "style"}:
        return
    told = new.to_json()
    payment = told.get("payment")
    if new.contract and payment is None and _is_payment(old, new):
        payment = told.pop("contract")
    if new.contract and not payment and _is_total(old, new):
        told["total"] = told.pop("contract")
        yield from (("total", told["total"]), ("interest", None), ("quoted", None), ("payment", None))
        return
    length = dict(_length(old, new))
    anew = payment or new.total or new.stages or new.interest
    if (new.contract or length) and not anew:
        yield from dict.fromkeys(FROM_THE_SUMS).items()
    if new.quoted or anew:
        yield from dict.fromkeys(FROM_THE_SUMS).items()
    if new.contract and "contract" in told and not new.received:
        yield from (("contract", told["contract"]), ("received", None))
    yield from length.items()
    yield from ((name, told[name]) for name in ("received", "total", "stages", "interest", "quoted", "free_periods", "last_payment") if name in told)
    if payment:
        yield "payment", payment
    if new.style and STYLE_TOLD.search(said) and (old.quoted or anew):
        yield from {"style": new.style, **(dict.fromkeys(FROM_THE_SUMS) if not anew else {})}.items()
    if new.fees and old.style == "flat" and old.quoted and new.fees[0].share:
        yield "quoted", replace(old.quoted, value=new.fees[0].share).to_json()  # of what is only spread, the fee is the price
    elif new.fees:
        yield "fees", [*(fee.to_json() for fee in old.fees if fee not in new.fees), *told["fees"]]


def _is_payment(old: Terms, new: Terms) -> bool:
    """要是900呢: as near to what is paid as that."""
    lent, alone = old.contract or old.received, new.to_json().keys() <= {"contract", "wants", "period"}
    if not (alone and lent and old.payment and new.contract):
        return False
    return abs(log(new.contract / old.payment)) < abs(log(new.contract / lent))


def _is_total(old: Terms, new: Terms) -> bool:
    """What if he asks for 17,000 instead, of 15,000 for which 16,500 were to be given back at once."""
    lent, alone = old.contract or old.received, new.to_json().keys() <= {"contract", "wants"}
    return bool(alone and lent and old.total and new.contract and new.contract > lent and abs(log(new.contract / old.total)) < abs(log(new.contract / lent)))


def _length(old: Terms, new: Terms) -> Iterator[tuple[str, Json]]:
    """In payments where it was told so, else in time."""
    period = new.period or old.period or MONTH
    if new.count is None and new.term is None:
        return
    by_count = old.count is not None or old.style in (None, "level", "flat", "equal_principal")
    number = Decimal(new.count) if new.count is not None else new.term.over(period) if new.term is not None else Decimal(0)
    if by_count and number == number.to_integral_value():
        yield from (("count", int(number)), ("term", None))
    else:
        yield from (("term", (new.term or Length(period.amount * number, period.unit)).to_json()), ("count", None))
