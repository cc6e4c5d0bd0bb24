"""A question about the letter at hand: where it goes, what goes with it, when they answer, and what if they refuse."""

import math
import re
from collections.abc import Iterator
from typing import Any

from content.letter_questions import letter_questions
from content.regex import regex
from dialogs.calculator.priority import Debt
from dialogs.case import read_case
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_APPROVED, LETTER_KIND, LETTER_MONTHLY, LETTER_PERIODS
from dialogs.letters.beside import about
from dialogs.letters.data import Writing, follow_up
from dialogs.letters.rules import OF_CONDUCT
from dialogs.letters.subject import subject_of
from dialogs.letters.words import OF_A_RECORD
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.remedies import even
from dialogs.questions.context import plainly_asks
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.talk import Part, Talk
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import correction, is_question
from dialogs.understanding.names import find_lenders

LONGEST, LONGEST_EN = 24, 80
OTHER_PAPERS = regex(r"投诉|举报|打官司|开庭|报警|(?:申请|办)贷款|贷款(?:申请)?(?:要|得|需)|\bcomplain\w*|\blawsuit|\bin court|\bto the police|\b(?:loan application|apply(?:ing)? for a (?:new )?loan)", re.IGNORECASE)
"""What to gather for something else than the letter: 要投诉催收得准备什么证据, in the middle of an extension request."""
IF = regex(r"还是|咋[整办弄]|要是|如果|万一|假如|\bif (?:they|it|the|nobody|no one)\b", re.IGNORECASE)
TONE = regex(r"客气|礼貌|委婉|语气|口气|卖惨|诉苦|太[硬冲惨]|温和|\b(?:polite|sob story|friendl|nicer|tone|harsh|softer|respectful|rude)", re.IGNORECASE)
"""A wish, and no question: 写客气点."""
EITHER = regex(r"还是|\bor (?:to )?(?:the|my)\b", re.IGNORECASE)
"""发给建行还是人民银行: to whom of two."""
LOOKS_UP = regex(r"(?:自己|怎么|哪里?|能|免费|去|可以|年|次)[^,，。核]{0,3}查|查(?:[一几两]次|几|征信|报告|多了?)|\bfree (?:\w+ )?(?:reports?|copy|copies)\b|\b(?:check|look at|pull)(?:ing)? (?:up )?my\b", re.IGNORECASE)
"""征信一年能免费查几次, in the middle of a dispute: of the report, and not of the letter."""
OF_TERMS = ("instalment", "extension", "fees", "settlement")
BENEATH = ("triage", "plan", "conduct", "contacts", "credit")
"""Talks to which one comes back once a letter is done."""
OF_LETTERS = ("repay_", "hot_", "credit_")
"""Topics that a question about a letter sounds like."""
IN_THE_LETTER = {"send": "letter.send.{}", "attach": "letter.with.{}", "when": "letter.follow"}
"""Asked of what goes with each letter in any case."""


def letter_asked(m: Message) -> Heard | None:
    """Answered by what goes with the letter, whether it is being written or was just finished."""
    session = m.session
    short = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST)
    if not is_at_hand(session) or not short or m.pasted or not (is_question(m.text) or IF.search(m.text) or TONE.search(m.text)) or correction(m.text) or (find_lenders(m.text) and not EITHER.search(m.text)):
        return None
    if OF_A_RECORD.search(m.text) and (session.facts.get(LETTER_KIND.name) != "dispute" or LOOKS_UP.search(m.text)):
        return None  # how long does a late mark stay on my report, in the middle of a complaint
    if has_amount(m.text, m.today) and any(letter_questions()[kind].search(m.text) for kind in ("when", "count")):
        return None  # 700一个月得还多久, of no sum that the letter has
    if OTHER_PAPERS.search(m.text) and letter_questions()["attach"].search(m.text) and session.facts.get(LETTER_KIND.name) in OF_TERMS:
        return None
    if (plainly := plainly_asks(m.text)) and (not plainly.topic.startswith(OF_LETTERS) or plainly.topic == "repay_agency") and session.facts.get(LETTER_KIND.name) not in OF_CONDUCT:
        return None  # 晚上十点半还打电话合规吗, in the middle of an instalment request
    replies = tuple(Reply(part.key, parts=(part,)) for part in _answers(Talk(session.facts, m.today), m.text))
    return Heard(notes=replies) if replies else None


def _reckoned(t: Talk, debt: Debt | None) -> dict[str, Any]:
    """What is owed, and what it comes to a month or in parts."""
    debts = read_case(t).debts
    debt = debt or (debts[0] if len(debts) == 1 else None)
    owed, monthly, periods = debt.owed if debt else None, t.get(LETTER_MONTHLY), t.get(LETTER_PERIODS)
    monthly = monthly or (even(owed, periods) if owed and periods else None)
    return {"card": debt is not None and debt.product == "credit_card", "owed": owed, "monthly": monthly, "months": periods or (math.ceil(owed / monthly) if owed and monthly else None)}


def is_at_hand(session: Session) -> bool:
    """Whether a letter is under way, or was finished and nothing else was talked of since."""
    if session.facts.get(LETTER_KIND.name) is None:
        return False
    top = session.top.dialog if session.top else None
    return top == "letter" or (session.facts.get(LETTER_APPROVED.name) is True and top in (None, *BENEATH) and session.topic is None)


def _answers(t: Talk, text: str) -> Iterator[Part]:
    kind = str(t.get(LETTER_KIND))
    debt, lender = subject_of(t, read_case(t))
    data = about(t, Writing(kind, read_case(t), debt, lender, t.get(LETTER_ACCOUNT) or [], [])) | {"kind": kind, "days": follow_up(t, kind)} | _reckoned(t, debt)
    for asked, words in letter_questions().items():
        if words.search(text):
            yield Part(IN_THE_LETTER.get(asked, f"asked.letter_{asked}").format(kind), data)
