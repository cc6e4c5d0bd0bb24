"""算了,不借他的; 那还是不套了; ok, I won't take it: what was offered is let be, and the talk goes back to what is owed."""

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.replies import Reply

DECLINED = regex(either(
    "(?:那|好吧?|行吧?|嗯|哦|唉|对|听[你您]的|算了|还是|我|咱|就|先|也|肯定|坚决|可|[,，。!！ ])*不(?:去|跟|向|找|从)?(?:[他她它]们?)?(?:借|贷|办|套|找|理|转|交|租|签|点|下载?|装|碰|沾|信)(?:[他她它]们?|那个|这个|这笔|那笔|中介|网贷|高利贷)?(?:的|这?个?钱|贷款|了|吧|啊|呢|[,，。!！ ])*",
    r"(?:(?:ok(?:ay)?|right|fine|good|well|alright|then|so|no|forget it|never mind|you'?re right)[,.!]? )*(?:i (?:won'?t|will not)|i'?m not (?:going to )?|i'?ll not) ?(?:do(?:ing)?|tak(?:e|ing)|borrow(?:ing)?|us(?:e|ing)|pay(?:ing)?|sign(?:ing)?|touch(?:ing)?) ?(?:it|that|them|him|her|any|from (?:him|her|them)|the (?:loan|offer|fee))?(?: then| anymore)?[.!]*",
))
OF_OFFERS = ("rate", "platform", "borrow", "swap", "fakeapp", "scam")
"""Talks about what is offered: they end with it."""
NO_LOAN = regex(r"不(?:去|跟|向|找|从)?(?:[他她它]们?)?[借贷套办]")
TOLD = ("answer.scam_", "answer.repay_new_loan", "answer.repay_agency", "answer.crime_cash")


def declined(m: Message) -> Heard | None:
    """Behind an offer that was priced, judged or talked of."""
    top, topic = m.session.top, m.session.topic or ""
    of_offer = (top is not None and top.dialog in OF_OFFERS) or f"answer.{topic}".startswith(TOLD) or any(name.startswith(("offer.", "scam.")) for name in m.session.facts)
    answers = m.slot is not None and m.slot.kind in ("yesno", "choice") and not NO_LOAN.search(m.text)
    said = None if answers else DECLINED.fullmatch(m.text.strip().lower())
    if m.pasted or said is None or not (of_offer or (m.session.facts and NO_LOAN.search(m.text))):
        return None
    back = "triage" if top is not None and top.dialog in OF_OFFERS and owes(m.session.facts) else None
    return Heard(notes=(Reply("common.declined"),), start=back)
