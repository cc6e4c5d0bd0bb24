"""A charge told a turn later about the loan whose price was just reckoned: 加上这298呢, 每个月另外收38会员费."""

from dataclasses import replace
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.calculator.terms import Fee, Terms
from dialogs.meaning import Heard
from dialogs.plans.planning import owes
from dialogs.prices.offered import MEANS, PRICING, TROUBLE, priced
from dialogs.scams.agents import AGENT
from dialogs.session import Session
from dialogs.slots import TERMS
from dialogs.understanding.corrections import correction
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number
from dialogs.understanding.what_ifs.once_words import BONUS

ADDED = regex(either(
    r"^(?:那|要是|如果|再|把|也|还|得|要|都){0,4}(?:加|算|连)(?:上|进去?)?(?:这|那)?个?\D{0,2}\d[\d,.万千百]*(?:元|块)?钱?(?:的)?(?:呢|的话|算|进去|以后|之后)?[^\d,，。]{0,4}$",
    r"^(?:and |so |but |what |how )*(?:with|adding|add|about|plus|including)(?: in)?(?: this| that| the| those)? [$¥£€]?\d[\d,.]*(?: \w+){0,3}\??$",
))
MORE_BACK = regex(r"多(?:还|付|给|交)|再(?:给|付|交|还)|\bmore\b|\bextra\b|on top")
"""要是他要我多还2000呢: beside what is paid back anyway."""
KEPT = regex(r"扣|砍|掐|deduct|taken|took|withheld|kept")
WHAT_FOR = regex(r"是啥|什么|为啥|咋|怎么|哪来|\bwhy\b|what(?:'s| is| are| was)|\bhow\b")
"""那多的1312是啥 asks about a sum, and adds none."""
WITHIN = regex(r"里[面头]?(?:就|已经|还)?(?:含|包)|包含|包括在|(?:含|算|包)(?:在|进)[^,，。]{0,4}(?:里|内|月供)|其中|\b(?:inside|includ(?:ed|es|ing)|within|part of)\b")
"""A fee that the instalment holds already."""
GETS_BACK = regex(r"退|要回|追回|拿回|\b(?:refund|get\w* (?:\w+ ){0,3}back|recover)")
"""Somebody who would get fees back for money is no lender."""
NAMED_BEFORE = regex(
    r"(?P<name>(?:会员|担保|服务|管理|保险|手续|平台|账户|通道|咨询)费?|保费)(?:的?钱)?[,，、 ]{0,2}"
    r"(?P<sum>(?:每个?[月期次]|一个?[月期次]|按月|月月)(?:还|都|要|得|另外|另|再|多|会|给我){0,4}(?:扣|收|交|加|给|付)?(?:我)?\d[\d.]*(?:块钱?|元)?)(?![\d万千%‰])"
)
"""会员费每月另外扣39: the sum and then its name, as the offers are read."""
LEAST = 5
"""加上2期 is no sum."""


def more_to_pay(session: Session, text: str, today: date) -> Heard | None:
    """The same loan with the charge among its fees."""
    top = session.top
    if top is None or top.dialog not in PRICING or correction(text) or any(other.search(text) for other in (MEANS, TROUBLE, WHAT_FOR, WITHIN)):
        return None
    if (AGENT.search(text) and GETS_BACK.search(text)) or (BONUS.search(text) and owes(session.facts)):
        return None  # a bonus at the end of the year is for the debts, and no charge
    known: list[Any] = session.facts.get(TERMS["fees"]) or []
    new = [fee for fee in (fee.to_json() for fee in _charges(text, today)) if fee not in known]
    told = {field: session.facts[name] for field, name in TERMS.items() if session.facts.get(name) is not None}
    if not new or not priced(Terms.from_json(told)):
        return None
    return Heard({TERMS["fees"]: [*known, *new]})


def _charges(text: str, today: date) -> list[Fee]:
    """The fees of a message that tells nothing else of a loan."""
    terms = read_offer(NAMED_BEFORE.sub(r"\g<sum>\g<name>", text), today=today).terms
    apart = KEPT.search(text) is None
    fees = [replace(fee, kind="service" if fee.kind == "instalment" else fee.kind, when="aside" if fee.when == "start" and apart else fee.when) for fee in terms.fees]
    sums = {fee.amount for fee in fees}
    more = terms.total or (terms.interest.value if terms.interest and terms.interest.per == "total" else None)
    if not fees and more and MORE_BACK.search(text) and terms.to_json().keys() <= {"total", "interest", "style"}:
        return [Fee("other", "end", more)]
    others = (terms.payment, terms.count, terms.received, terms.total, terms.quoted, terms.interest, terms.term)
    if fees and all(other is None for other in others) and terms.contract in (None, *sums):
        return fees
    figures = [value.best for value in read(text, today=today) if isinstance(value, Money | Number)]
    if not fees and len(figures) == 1 and figures[0] >= LEAST and ADDED.search(text.strip()):
        return [Fee("other", "aside", figures[0])]
    return []
