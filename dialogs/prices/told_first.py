"""A loan told in a first message with what it costs, in whatever words: 邻居借我9千,给他500红包; car loan | 60,000 | 36."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.prices.loan_in_parts import tells_a_loan
from dialogs.prices.offered import offer_terms, runs
from dialogs.scams.agents import AGENT
from dialogs.slots import TERMS
from dialogs.understanding.instalments_done import how_far
from dialogs.understanding.offers.gate import has_figure
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

Json = Any
LONGEST, LONGEST_EN, SHORT, SHORT_EN = 60, 110, 24, 48
NO_PRICE = frozenset({"scam", "harmed", "agent", "swap", "early", "court", "credit", "letter", "evidence", "borrow", "insolvency", "fakeapp"})
"""What is wished before any price."""
COSTS = frozenset({"interest", "fees", "quoted"})
ROW = regex(r"[^|/\t]{1,24}(?:[|/\t][^|/\t]{1,16}){2,4}")
"""装修贷|8万|3年: a row of a table, and nothing told of a person."""
BOUGHT = regex(either("学费|培训|课程|医美|装修|家[具电]|手机|电脑|相机|电动车|摩托|沙发|空调|冰箱|电视|健身|婚纱", r"\b(?:tuition|course|phone|laptop|sofa|fridge|tv|scooter|bike|gym|furniture|dental|dentist)\b"), re.IGNORECASE)
IN_PARTS = regex(r"分期|分\d|\binstal\w*|\bin parts\b|\bpayment plan\b", re.IGNORECASE)
PAWNED = regex(r"典当|当铺|当了(?=\s?(?:\d{3}|\d[\d.]*[万千百]|[一二两三四五六七八九]+[万千百]))|\bpawn", re.IGNORECASE)
OF_A_DEBT = regex(r"(?:debts\[0\]\.(?:owed|minimum|product|kind|secured|rate)|income|spending\.\w+)")
"""What the terms of a loan may be taken for."""


def told_first(m: Message) -> Heard | None:
    """What it tells of the loan; its price is the matter, and no debt."""
    text, facts = m.text, m.session.facts
    if m.session.top is not None or m.pasted or len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not has_figure(text) or owes(facts):
        return None
    if m.wanted.dialog in NO_PRICE or AGENT.search(text) or not tells_a_loan(text, text) or how_far(text, m.today) is not None:
        return None
    terms = read_offer(text, today=m.today).terms.to_json()
    if not _is_of_a_price(m, terms) or not _all_of_it(m.told, text, m.today):
        return None
    return Heard(bounded(m.session, {TERMS[name]: value for name, value in terms.items()}).facts, start="rate")


def _is_of_a_price(m: Message, terms: dict[str, Json]) -> bool:
    if not terms.keys() & {"contract", "received"}:
        return False
    short = len(m.text) <= (SHORT_EN if m.text.isascii() else SHORT)
    if short and ({"contract", "received"} <= terms.keys() or ROW.fullmatch(m.text.strip()) or (IN_PARTS.search(m.text) and BOUGHT.search(m.text))):
        return True  # 说好4000, 到手3200; 学费分期, 9600
    if "buyout" in terms or PAWNED.search(m.text):
        return True
    return (not COSTS.isdisjoint(terms) or bool(offer_terms(m.text, m.today))) and not runs(m.text, m.today)


def _all_of_it(told: Mapping[str, Json], text: str, today: date) -> bool:
    """Whether nothing else was heard than some of its sums, as those of a debt or as pay; one told with its rate and its payment runs."""
    if {"debts[0].rate", "debts[0].minimum"} <= told.keys():
        return False
    sums = {value.best for value in read(text, today=today) if isinstance(value, Money | Number)}
    plain = [value for value in told.values() if isinstance(value, str) and value.replace(".", "", 1).isdigit()]
    return all(OF_A_DEBT.fullmatch(name) for name in told) and all(Decimal(value) in sums for value in plain)
