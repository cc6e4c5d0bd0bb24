"""舅舅肯借我三万,不要利息; a bank would lend me 50,000 at 8 %: a new loan for old ones, in the middle of a plan."""

import re
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.plans.planning_words import STILL_OWED
from dialogs.session import Session
from dialogs.slots import COUNT, PAYMENT, QUOTED, RECEIVED, TOTAL
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.marked import Placed, amount_in, marked
from dialogs.understanding.values import Money, Number, Percent, Rate
from dialogs.understanding.what_ifs.loan_words import LENT, NONE

Json = Any
A_MONTH = regex(r"(?:每个?月|一个?月|每期|月供|月还)(?:还|付)?¤|¤ (?:a|per|each|every) ?(?:~|month)|¤ ~", re.IGNORECASE)


WOULD_BORROW = regex(either(
    r"(?:能不能|可不可以|可以|能|要不要?|该不该|想|打算|准备|考虑|不如|干脆|如果|要是|假如|是不是(?:该|要))?(?:再|先|去)?(?:找|跟|向|问|和|管|从)[^,，。;；¤\d]{1,8}借(?:个|点|了)?¤[^,，。;；]{0,12}(?:先?(?:还上|补上|填上|顶上|还掉|还清|垫上?)|来?还|周转|可以|行|好不好|吗|呢)",
    r"(?:能不能|可不可以|可以|要不要|该不该|想|打算|准备|考虑|如果|要是|假如)(?:再|先|去)?(?:找|跟|向|问|和|管|从)[^,，。;；¤\d]{1,8}借(?:个|点)?¤",
    r"\b(?:can|could|should|shall|may|if|what if|thinking of|thinking about|plan(?:ning)? to|want to|would it help (?:if|to)|how about|might|ok to)\b[^.;!?¤]{0,12}\bborrow(?:ing)? (?:another |about |a further )?¤[^.;!?]{0,24}\b(?:from|to (?:pay|catch|clear|cover|settle))\b",
), re.IGNORECASE)
"""找朋友借2万先还上可以吗: a loan that is thought of, and no debt."""
CASH_OUT = regex(r"(?:让|叫|劝|教|建议|说|要不|想|能不能|可以|打算)[^,，。]{0,12}(?:套(?:现|点|出|些)|刷[^,，。]{0,4}出来)[^,，。]{0,12}(?:还|顶|补|垫|填)")
"""学姐说让我用她的信用卡套点出来先还上: a new debt for the old one."""
OF_COLLECTORS = regex(r"催收|客服|套了|套过|已经")
DONE = regex(r"借了¤|已经?(?:找|跟|向|问|管|从)|(?:昨天|上周|上个?月|刚才?|之前|去年)[^,，。]{0,4}(?:找|跟|向|问|管|从)|\bborrowed\b", re.IGNORECASE)


def thought_of(text: str, today: date) -> bool:
    """Whether the loan of a message is only thought of."""
    if CASH_OUT.search(text) and not OF_COLLECTORS.search(text):
        return True
    if "借" not in text and "borrow" not in text.casefold():
        return False
    said, values = marked(text, today)
    return WOULD_BORROW.search(said) is not None and not DONE.search(said) and not terms_of_new(values)


def lent_to_me(session: Session, text: str, today: date) -> Heard | None:
    """舅舅肯借我三万,不要利息, in the middle of a plan: a new debt for old ones, and no gift."""
    said, values = marked(text, today)
    match = LENT.search(said) if session.top and session.top.dialog == "plan" and not STILL_OWED.search(text) else None
    sums = [value.best for _, value in values if isinstance(value, Money | Number)]
    each = A_MONTH.search(said) if len(sums) == 2 else None
    payment = amount_in(each, said, values) if each else None
    if not match or (len(sums) != 1 and payment != sums[-1]):
        return None
    facts: dict[str, Json] = {RECEIVED.name: str(sums[0])} | ({PAYMENT.name: str(payment)} if payment else {}) | ({TOTAL.name: str(sums[0])} if NONE.search(text) else {}) | terms_of_new(values)
    return Heard(facts, start="swap", silent=frozenset(facts))


def terms_of_new(values: Placed) -> dict[str, Json]:
    """At 8% a year for 36 months: what a new loan would cost, and for how long."""
    rate = next((value for _, value in values if isinstance(value, Rate | Percent)), None)
    months = next((parts_of(value) for _, value in values if parts_of(value)), 0)
    quoted: dict[str, Json] = {} if rate is None else {QUOTED.name: {"value": str(rate.best), "per": rate.per} if isinstance(rate, Rate) else {"value": str(rate.best / 100), "per": "year"}}
    return quoted | ({COUNT.name: months} if months else {})
