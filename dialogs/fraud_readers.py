"""Readers of frauds: what is forwarded or told of one, who wants a fee or somebody's name, and money that is gone."""

import re
from dataclasses import replace

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.offered import whole_offer
from dialogs.questions.follow_ups import follow_up
from dialogs.scams.after_scam import after_scam, threat_of_fraud
from dialogs.scams.agents import card_used, fee_first, for_a_fee, loan_by_agent
from dialogs.scams.forwarded import forwarded, handed_over
from dialogs.scams.forwarded_next import next_message
from dialogs.scams.forwarded_signs import speaks_as_a_scam
from dialogs.scams.forwarded_words import ADDRESSED
from dialogs.slots import AGENCY_SHARE, HARM, PAPER, SCAM_MESSAGE
from dialogs.told.told_facts import facts_or_wish
from dialogs.understanding.harms import read_harm
from dialogs.understanding.intents import route
from dialogs.understanding.moves import is_question
from dialogs.understanding.offers.offers import read_offer
from dialogs.understanding.questions import in_general

OF_A_FRAUD = ("scam", "harmed", "platform", "fakeapp", "evidence")
AS_LONG_AS_A_MESSAGE, AS_LONG_AS_A_MESSAGE_EN = 20, 60
PAY_FIRST = regex(either(
    "才(?:能|可以|会|给|肯)?(?:放款|下款|放贷|到账|打款|提现|放钱)",
    "(?:放款|下款|到账)(?:之|以)?前[^,，。]{0,8}(?:交|打|转|付)",
    r"before (?:(?:they|it|the)[^.]{0,24})?(?:releas\w*|pay(?:s|ing)? out|lend\w*|disburs\w*)",
    "release the (?:loan|money|funds)",
    r"\b(?:must|have to|need to) (?:pay|send|transfer|deposit)\b[^.?!]{0,24}\bfirst\b",
    r"\bapproved\b[^.?!]{0,24}\bbut\b[^.?!]{0,24}\b(?:pay|send|transfer|deposit)\b",
), re.IGNORECASE)
"""放款前先交钱: a scam, not a price."""
SHORT, SHORT_EN = 14, 40


def brought(m: Message) -> Heard | None:
    return after_scam(m.session, m.text, m.today) or next_message(m.session, m.text, m.today) or handed_over(m.text, m.today) or threat_of_fraud(m.session, m.text, m.today)


def wants_ones_name(m: Message) -> Heard | None:
    """Somebody who would use one's card, or take one loan for all for a share of it."""
    if m.pasted or m.session.asked == SCAM_MESSAGE.name:
        return None
    in_a_letter = (m.session.asked or "").startswith("letter.") and is_question(m.text)  # no cause of a letter
    return card_used(m.session, m.text, m.today) or loan_by_agent(m.session, m.text, m.today) or (for_a_fee(m.session, m.text, m.today) if in_a_letter else None)


def agents_fee(m: Message) -> Heard | None:
    """No reading is made of the whole message (`told`) before it is wanted."""
    heard = for_a_fee(m.session, m.text, m.today) or fee_first(m.session, m.text, m.today, m.wanted)
    return heard if heard and PAPER.name not in m.told else None


def passed_on(m: Message) -> Heard | None:
    """A message of somebody else, to be screened, where it is no offer that has a price."""
    heard = None if follow_up(m.session, m.text) or (in_general(m.text) and len(m.text) <= SHORT_EN) else forwarded(m.session, m.text, m.today, m.wanted)
    if not heard or not (PAY_FIRST.search(m.text) or not whole_offer(m.text, m.today)):
        return None
    if m.session.top and m.session.top.dialog == "rate" and read_offer(m.text, today=m.today).terms.received is not None:
        return None  # 先扣了300评估费,到我卡上就9700: of the loan that is talked of
    share = {name: value for name, value in m.told.items() if name == AGENCY_SHARE.name}
    return replace(heard, facts={**share, **heard.facts})


def fraud_passed_on(m: Message) -> Heard | None:
    """What a fraud writes, in the middle of any other talk: nothing in it is an answer, a cause of a letter or the act of a collector."""
    top = m.session.top
    if top is None or top.dialog in OF_A_FRAUD or SCAM_MESSAGE.name in m.session.facts or len(m.text) < (AS_LONG_AS_A_MESSAGE_EN if m.text.isascii() else AS_LONG_AS_A_MESSAGE) or not ADDRESSED.search(m.text):
        return None
    return passed_on(m) if speaks_as_a_scam(m.text) else None


def harm_in_passing(m: Message) -> Heard | None:
    """我被骗了,刚转了5000过去, where a wage was asked for: the first steps come before anything else."""
    top = m.session.top
    if top is None or top.dialog in OF_A_FRAUD or route(m.text).dialog not in ("harmed", None) or m.pasted or is_question(m.text) or HARM.name not in read_harm(m.text, m.today):
        return None
    return facts_or_wish(m)
