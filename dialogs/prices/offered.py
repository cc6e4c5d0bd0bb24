"""A loan as it is told: whether it has a price, its terms where nothing else is told, and a new one apart from the old ones it would pay."""

import re
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.session import Session
from dialogs.slots import ESSENTIALS, INCOME, TERMS
from dialogs.told.telling_words import IN_DEBT, LATE_TERMS, NOT_TO_BE, OF_KIN, RUNS, WOULD_BORROW
from dialogs.understanding.asked import is_bare
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.labels.marks import tokens
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.loan_told import chance_of_price
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import NUMERAL

Json = Any
MEANS = regex(
    "收入|工资|薪|挣|赚|房租|开销|支出|花销|生活费|吃住|伙食|吃饭|家[里]?寄|逾期|到期|欠|催|法院|起诉|判|失业|生病|断供"
    r"|income|earn|salary|wage|\brent\b(?![- ]to[- ]own)|spend|overdue|late|behind|(?<!borr)owe|due|court|sued",
    re.IGNORECASE,
)
"""Words of debts and means: without one, a message about a price tells of the price alone."""
TROUBLE = regex(
    r"骗|拉黑|报警|跑路|联系不上|催|骂|威胁|爆|上门|电话|通讯录|单位|轰炸|还不|扛不|撑不|没钱|压力|已经?还|还了\d+[期个]|剩[余下]?\d+[期个]|提前|没[给还付交]|断了|拖"
    r"|\b(?:scam|cheat|fraud|police|blocked|threat|calls?\b|calling|harass|can.?t|cannot|haven.?t|not paid|stopped|struggl|so far|left|early|demand|since|ago)",
    re.IGNORECASE,
)
"""What makes a priced loan a story of harm, of collectors or of a debt that runs: 每月打给他们1356 alone is none."""
PRICE = regex(r"高利贷|划算|划得来|合算|吃亏|亏了|[贵坑亏黑高]不|[贵坑亏黑高]吗|被坑|年化|利率|几个?点|几分利|rip-?off|\b(?:apr|fair|rate|expensive|dear|good deal|robbery|worth it)\b", re.IGNORECASE)
"""这算高利贷吗: what is asked of a loan that is told."""
MOST_TIMES = 4
"""Nobody pays back more than so many times what they get: 一个月挣九千,吃用两千 are no terms."""
OF_A_PRICE, ASKS, SURELY = 0.4, 0.6, 0.8
OF_ONE = "of one who lives"
"""A message that tells what somebody earns or lives on: then a loan runs, unless its price is surely asked for."""
OF_A_PERSON = frozenset({INCOME.name, ESSENTIALS.name})
PRICING = ("rate", "platform", "swap")
"""Dialogs that ask for the terms of one loan."""
NEW_ONE = regex(
    r"新(?!(?:的|贷款|贷)?(?:一?笔)?(?:来|去)?(?:还|换|抵)(?:掉)?(?:旧|原)|的?还旧)(?:的|贷款|贷|借的)?(?:那?一?笔)?|有(?:一?家)?(?:银行|平台|机构)?(?:给|批|肯给|愿意给|能给)我?|(?:银行|平台)(?:给|批)了?我?|给我批"
    r"|\b(?:the )?new (?:one|loan)\b(?! (?:for|to pay|to clear|to replace))|\boffers? me\b|\bwould (?:give|lend) me\b|\bwill lend me\b",
    re.IGNORECASE,
)
USED_FOR = regex(r"[。;；]|来还|去还|用来还|还掉|换不换|要不要换|\bto (?:pay|clear|replace|repay)\b|[.](?=\s|$)", re.IGNORECASE)
PAYS_OUT = regex(r"(?:(?:the )?new (?:one|loan) )?(?:pays? out|(?:would )?(?:gives?|offers?|lends?) me|will lend me)", re.IGNORECASE)
"""What a lender pays out is what somebody receives, in the words by which an offer is read."""
OLD_ONE = regex(r"信用卡|网贷|\b(?:card|online loan|existing)\b|呗|白条|微粒贷", re.IGNORECASE)
FIGURE = regex(r"\d|[一二两三四五六七八九十][万千百]")


def parted(text: str) -> tuple[str, str]:
    """Of a wish to swap: what tells of the old debts, and what of the new loan; where the new one is not named, a lender's name or a
    kind of debt tells that the old ones are meant."""
    for marker in NEW_ONE.finditer(text):
        end = USED_FOR.search(text, marker.end())
        stop = end.start() if end else len(text)
        if FIGURE.search(text[marker.end() : stop]):
            return f"{text[: marker.start()]} {text[stop:]}", PAYS_OUT.sub("I receive", text[marker.start() : stop])
        before = text[: marker.start()]
        if FIGURE.search(before) and not OLD_ONE.search(before):  # 借一笔年化12%的5万新贷款把这些都还了
            return text[stop:], text[:stop]
    return (text, "") if OLD_ONE.search(text) else (text, text)


def plain_terms(session: Session, text: str, today: date) -> dict[str, Json]:
    """Terms of the loan that is being asked about, where the message tells those and asks or wishes nothing."""
    top = session.top
    if top is not None and top.dialog == "swap" and parted(text)[0] != parted(text)[1]:
        return {}
    if top is None or top.dialog not in PRICING or top.done or MEANS.search(text) or is_question(text) or is_bare(text, today):
        return {}
    terms = read_offer(text, today=today).terms
    if terms.payment is None and terms.count is None and terms.received is None:
        return {}
    return {TERMS[name]: value for name, value in terms.to_json().items()}


def some_terms(text: str, today: date) -> bool:
    """Whether a message tells more than one thing of a loan."""
    return len(read_offer(text, today=today).terms.to_json()) > 1


def whole_offer(text: str, today: date) -> bool:
    """Whether a message tells an offer so fully that it has a price: then that is what it is about."""
    return priced(read_offer(text, today=today).terms)


def offer_terms(text: str, today: date) -> dict[str, Json]:
    """The terms of an offer that has a price, as facts; none of another."""
    terms = read_offer(text, today=today).terms
    return {TERMS[name]: value for name, value in terms.to_json().items()} if priced(terms) else {}


def nothing_but_an_offer(text: str, today: date) -> bool:
    """A whole offer of a lender that is not named, and neither a debt in arrears nor any trouble beside it."""
    text = LATE_TERMS.sub("", text)
    return bool(NUMERAL.search(text)) and not MEANS.search(text) and not TROUBLE.search(text) and without_names(text) == text and whole_offer(text, today) and (asks_a_price(text) or not runs(text, today))


def thought_of(text: str) -> bool:
    """Whether a loan is told that is not taken out yet, and nothing of debts or of trouble with it."""
    aside = (MEANS, TROUBLE, IN_DEBT, RUNS, OF_KIN, NOT_TO_BE, CANNOT_PAY)
    return WOULD_BORROW.search(text) is not None and not is_question(text) and not any(words.search(text) for words in aside)


def asks_a_price(text: str) -> bool:
    return is_question(text) and PRICE.search(text) is not None


@remembered
def signs(text: str, today: date) -> tuple[str, ...]:
    """What tells a loan that runs from one to be priced, beside its words: whether it is told in full, and with trouble or anything else of the person."""
    of_a_person = not OF_A_PERSON.isdisjoint(fact.slot for fact in labelled(text, today) if not fact.learned)
    trouble = of_a_person or any(words.search(text) for words in (MEANS, TROUBLE, IN_DEBT, RUNS, CANNOT_PAY))
    return f"whole:{whole_offer(text, today)},trouble:{trouble}", OF_ONE if of_a_person else "terms alone"


@remembered
def runs(text: str, today: date) -> bool:
    """Whether the terms of a loan are told because it is owed, by what was learned of such messages, and not to have it priced."""
    told = signs(text, today)
    return chance_of_price(*tokens(text, today), told) < (SURELY if OF_ONE in told else OF_A_PRICE)


@remembered
def asks_about(text: str, today: date) -> bool:
    """Whether a loan is surely told to be priced, by the same."""
    return chance_of_price(*tokens(text, today), signs(text, today)) > ASKS


def due_in_full(case: dict[str, Json], terms: Terms) -> dict[str, Json]:
    """借2500到账1800,10天还2500,现在逾期2天: what was to be paid back at once is what is owed."""
    late = [name for name in case if name.endswith("].overdue_days")]
    owed = any(name.startswith("debts[") and name.endswith(("].owed", "].minimum")) for name in case)
    cost = price(terms) if len(late) == 1 and not owed and priced(terms) else None
    return {late[0].replace("overdue_days", "owed"): f"{cost.total_paid.normalize():f}"} if isinstance(cost, Cost) and cost.single and cost.total_paid else {}


def priced(terms: Terms) -> bool:
    """Whether these terms come to a price that anybody would ask: in all no more than MOST_TIMES what was lent."""
    if terms.received is None and terms.contract is None:
        return False
    cost = price(terms)
    lent = terms.received or terms.contract
    return isinstance(cost, Cost) and cost.total_paid is not None and lent is not None and cost.total_paid <= MOST_TIMES * lent


def as_paid_out(offer: dict[str, Json]) -> dict[str, Json]:
    """A bank offers me 90,000 over 36 months at 2,700: what is offered in place of a debt is what is paid out, and its rate follows from the payments."""
    if "offer.received" in offer or not offer.keys() >= {"offer.contract", "offer.payment"}:
        return offer
    rest = {name: value for name, value in offer.items() if name not in ("offer.contract", "offer.unclear", "offer.quoted")}
    return {**rest, "offer.received": offer["offer.contract"]}
