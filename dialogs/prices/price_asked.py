"""Short questions about a price that stands: 你刚才按到手多少算的, 那是不是超了,可以不用还了."""

from typing import Any

from content.regex import either, regex
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.offered import priced
from dialogs.replies import Reply
from dialogs.slots import LENDER_KIND, TERMS
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import is_question

TERM = "到手|本金|借(?:了|款)?多少|合同|月供|每[期月]|多少期|几期|利率|会员|费"
RECKONED = regex(either(
    f"(?:按|用|拿|照|以)[^,，。]{{0,6}}(?:{TERM})[^,，。]{{0,8}}(?:算|来|得)(?:的|出)",
    f"(?:刚才|刚刚|前面|上面|之前)[^,，。]{{0,8}}(?:算|用|填|记)[^,，。]{{0,6}}(?:{TERM})[^,，。]{{0,6}}(?:多少|几|啥|什么)",
    r"\bwhat (?:figures?|numbers?|amounts?|sum|principal|payment)\b[^.?]{0,16}\b(?:did you|have you|you) (?:use|take|work|base|reckon)",
    r"\b(?:did you|you) (?:use|base|reckon|work out)[^.?]{0,16}\b(?:received|principal|payment|sum|amount)\b[^.?]{0,10}\?",
))
NOT_OWED = regex(either(
    "(?:不用|不必|不需要|能不|可以不|可不|无需|用不用|要不要)(?:再)?[还给管理付交]", "[还给管]不[还给管](?!起|上|清|完|了)", "不[还给](?:了)?(?:也)?(?:行|可以|成|没事)",
    "无效|作废|白借", "还[用要]还[吗嘛么不]",
    r"\b(?:don'?t|do not|needn'?t|not) (?:have to |need to |got to )?(?:pay|repay|owe)\b", r"\b(?:void|invalid|stop paying|refuse to pay|still have to pay)\b",
))
PRICE = regex(either(
    "超(?:了|过|出|标|线)|利[息率]|高利贷|这么[高贵黑]|太[高贵黑]|违[法规]|不合[法规]|[这那](?:样|个|笔|么)|合同|会员费|\\d{2}%",
    r"\b(?:above|over|limit|cap|too (?:high|much)|illegal|usury|that|rate|interest|contract|so)\b",
))
LONGEST, LONGEST_EN = 32, 90


def reckoned_with(m: Message) -> Heard | None:
    """The figures that the price was reckoned from, in whatever talk they are asked for."""
    text = m.text.lower()
    if m.pasted or len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not RECKONED.search(text) or has_amount(m.text, m.today):
        return None
    terms = Terms.from_json({field: m.session.facts[name] for field, name in TERMS.items() if m.session.facts.get(name) is not None})
    cost = price(terms) if priced(terms) else None
    if not isinstance(cost, Cost) or cost.received is None:
        return None
    each = terms.payment if cost.payment is not None and not cost.single else None
    data: dict[str, Any] = {"received": cost.received, "contract": cost.contract, "payment": each, "count": cost.count, "fee": cost.fees_per_period or None,
                            "total": cost.total_paid, "nominal": cost.nominal_annual}  # fmt: skip
    return Heard(notes=(Reply("figure.reckoned_with", data, numbers=data | {"apr_nominal": cost.nominal_annual}),))


def over_owed(m: Message, cost: Cost, text: str) -> Heard | None:
    """What is too dear is still owed, but for what is above the line."""
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not is_question(m.text) or not NOT_OWED.search(text) or not PRICE.search(text):
        return None
    data = {"nominal": cost.nominal_annual, "lender": m.session.facts.get(LENDER_KIND.name)}
    return Heard(notes=(Reply("figure.over_owed", data, numbers=data),))
