"""What an offer really costs a year, asked for in the middle of another talk: 28600可以分24期,每期手续费0.62%,实际年化多少,比18%便宜吗."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import either, regex
from dialogs.calculator.loan import Cost, price
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.replies import Reply
from dialogs.talk import Talk
from dialogs.understanding.offers.offers import read_offer

ASKED = regex(either(
    "(?:实际|真实|真正|到底|折合|折算|合|算下来|换算)[^,，。]{0,6}(?:年化|年利率|利率|利息|几个点|多少个点)",
    "年化[^,，。]{0,4}(?:多少|几)", "(?:多少|几)[^,，。]{0,3}年化",
    r"\b(?:real|actual|true|effective|yearly|annual) (?:\w+ )?(?:rate|interest|cost)",
    r"\bapr\b", r"\bwhat rate\b", r"\b(?:a|per) year (?:really|actually)", r"\breally (?:a|per) year",
), re.IGNORECASE)
BESIDE = regex(either(
    "[,，]?(?:是不是|会不会)?比[^,，。?？]{0,14}(?:便宜|贵|划算|低|高|合算)[^,，。]*",
    r"[,，]?\s*(?:and )?(?:is (?:it|that) )?(?:cheaper|dearer|more|less|better|worse) than[^,.]*(?:\.\d+)?[^,.?]*",
    "[(（][^()（）]*[)）]",
), re.IGNORECASE)
"""What it is compared with is no term of it."""


def offer_rate(m: Message) -> Heard | None:
    """The price in a line, beside the rate of the debt that it is for; where the loan itself is talked of, that talk tells it."""
    if m.pasted or m.session.top is None or m.session.top.dialog in ("rate", "swap") or not ASKED.search(m.text):
        return None
    case = read_case(Talk(m.session.facts, m.today))
    named = meant(m.session.facts, m.text)
    debts = [debt for debt in case.debts if debt.owed and (debt.index in named or not named)]
    terms = read_offer(BESIDE.sub("", m.text), today=m.today).terms
    if terms.received is None and terms.contract is None and len(debts) == 1 and terms.count:
        terms = replace(terms, contract=debts[0].owed)
    cost = price(terms)
    if not isinstance(cost, Cost) or cost.single or not terms.count:
        return None
    now = next((debt.yearly for debt in debts if debt.rate and len(debts) == 1), None)
    nominal = Decimal(str(cost.nominal_annual))
    data = {"payment": cost.payment, "count": cost.count, "nominal": nominal, "effective": Decimal(str(cost.effective_annual)), "cost": cost.total_cost, "now": now}
    return Heard(notes=(Reply("figure.offer_rate", data, numbers={"nominal_annual": nominal, "payment": cost.payment, "total_cost": cost.total_cost}),))
