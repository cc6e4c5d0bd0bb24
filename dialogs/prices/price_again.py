"""What is asked of a loan that was priced: what it costs in all, what it is a year, whether that is too dear. Said in two lines, not all over again."""

import re
from datetime import date

from content.regex import either, regex
from content.words import words
from dialogs.calculator.loan import Cost, price
from dialogs.calculator.terms import Terms
from dialogs.meaning import Heard, named_option
from dialogs.message import Message
from dialogs.prices.offered import priced
from dialogs.prices.rate import of_the_law, sums_of
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import LENDER_KIND, TERMS
from dialogs.talk import Part, Talk
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import is_question

LONGEST, LONGEST_EN = 28, 72
PAYER = "(?:i|we|he|she|they|you)"
SUMS = regex(either(
    r"\bhow much (?:interest|more|extra)\b(?![^.?]*\b(?:if|earn|need|time|longer)\b)", r"\binterest\b[^.?]{0,30}\b(?:in all|in total|total|altogether|all together|over)\b",
    rf"\bwhat (?:do|does|will|would) {PAYER} (?:have to )?(?:pay|give) back\b", r"\b(?:pa(?:y|ys|id)|give|repay) (?:it )?back (?:in all|in total|altogether)\b",
    rf"\bhow much (?:do|does|will|would) {PAYER} (?:have to )?(?:pay|give) (?:it )?back\b", rf"\bhow much (?:more|extra) (?:do|does|will|would) {PAYER}\b",
    r"\bwhat does (?:it|that|this|the loan) (?:really |actually )?cost\b",
    "利息(?:一共|总共|合计)?(?:是|要|有)?多少", "(?:一共|总共)(?:要)?(?:还|多还|多付)多少", "多(?:还|付|花)(?:了|出)?多少",
))
YEARLY = regex(either(
    r"\b(?:yearly|annual|true|real|effective) (?:interest )?(?:rate|cost|price|percent\w*)\b", r"\bwhat (?:interest )?(?:rate|percent\w*) is (?:that|it|this)\b",
    r"\b(?:apr|interest rate)\b", "年化(?:利率)?(?:是|有|到底)?多少", "(?:真实|实际)(?:的)?(?:利率|年化)",
))
JUDGES = regex(either(
    r"\brip[- ]?off\b", r"\b(?:usury|loan[- ]?shark\w*)\b", r"\b(?:above|over|beyond|within|under|below|past) (?:what )?(?:the |is )?(?:legal |lawful )?(?:limit|cap|law|line|allowed)\b",
    r"\b(?:is|isn'?t) (?:that|it|this)(?: rate| price| loan)? (?:even |really |actually |still )?(?:legal|allowed|lawful|normal|fair|too (?:high|much|expensive|dear)|expensive|high)\b",
    "超没超", "超(?:过|出)?(?:法律|上限|红线|规定)?了?[吗没么]", "高利贷", "[算太]高[吗不么]|高不高|贵不贵|太贵",
))
WHO_LENDS = regex(r"\blenders?\b|\blend\w*\b|\b(?:it|that|they|loan|app)(?:'?s|'?re| is| are| was| comes| came)? (?:from |by |really |actually )*(?:an? |my )|放款|放的|出借|贷款方", re.IGNORECASE)
OWN = regex(r"\bmean(?:s|ing)?\b|(?:什么|啥)(?:意思|叫|是)|\b(?:legal rate|if only|court|sue[ds]?|lawyer|late|overdue|penalt\w+|card)\b|法院|起诉|逾期|罚息|信用卡")
"""Of what the law would leave, a case, a penalty or a card: no question of the price alone."""


def told_again(session: Session, text: str, today: date, *, judging: bool = False) -> Reply | None:
    """The price in two lines; None where no loan was priced by its payments."""
    terms = Terms.from_json({field: session.facts[name] for field, name in TERMS.items() if session.facts.get(name) is not None})
    cost = price(terms) if priced(terms) else None
    if not isinstance(cost, Cost) or cost.total_paid is None or cost.received is None:
        return None
    t, sums = Talk(session.facts, today), sums_of(cost)
    judges = JUDGES.search(text.lower()) is not None or judging
    lender = session.facts.get(LENDER_KIND.name)
    data = sums | {"judges": judges, "lender": lender, "line": t.fact("RATE-011")}
    law = of_the_law(t, cost) if judges and lender else ()
    asks = LENDER_KIND.name if judges and not lender and LENDER_KIND.name not in session.facts else None
    return Reply("figure.price_again", parts=(Part("figure.price_again", data), *law), numbers=sums, asks=asks)


def price_again(m: Message) -> Heard | None:
    """Asked of the loan beside whatever talk, where no debt of one's own could be meant."""
    said = m.text.lower()
    if m.pasted or len(said) > (LONGEST_EN if said.isascii() else LONGEST) or not (SUMS.search(said) or YEARLY.search(said) or JUDGES.search(said)):
        return None
    if OWN.search(said) or has_amount(m.text, m.today):
        return None
    top = m.session.top
    at_hand = (top is not None and top.dialog == "rate" and top.done) or (m.session.topic or "").startswith("rate_")
    if not at_hand and _owes(m):
        return None
    reply = told_again(m.session, m.text, m.today)
    return Heard(notes=(reply,), awaits=reply.asks) if reply else None


def lender_of_the_price(m: Message) -> Heard | None:
    """The lender is a microloan company, of a loan that was priced before and on which the talk has gone on."""
    if m.pasted or m.session.asked == LENDER_KIND.name or m.session.facts.get(LENDER_KIND.name) or len(m.text) > (LONGEST if not m.text.isascii() else LONGEST_EN) or not WHO_LENDS.search(m.text):
        return None
    kind = None if is_question(m.text) or has_amount(m.text, m.today) or _owes(m) else named_option(LENDER_KIND, m.text, words(m.session.lang))
    reply = told_again(m.session.with_facts({LENDER_KIND.name: kind}), m.text, m.today, judging=True) if kind else None
    return Heard({LENDER_KIND.name: kind}, notes=(reply,), silent=frozenset((LENDER_KIND.name,))) if reply else None


def _owes(m: Message) -> bool:
    return any(name.endswith(".owed") and value is not None for name, value in m.session.facts.items())
