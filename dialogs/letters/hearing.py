"""A message as the letters hear it: a wish for one, an answer to what is asked for it, or neither."""

import re
from dataclasses import replace
from datetime import date

from content.regex import either, regex
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_APPROVED, LETTER_BEFORE, LETTER_KIND, LETTER_LENDER
from dialogs.letters.account import is_to_me
from dialogs.letters.answers import answered
from dialogs.letters.data import OF_MEANS
from dialogs.letters.debts import debts_told, to_whom
from dialogs.letters.letter import DIALOG
from dialogs.letters.to_court import objects, of_the_paper, to_court
from dialogs.letters.told import tells_only_means
from dialogs.letters.wished import against, begun, honest, of_collectors_log, of_record, refused, told_before
from dialogs.letters.wishes import (
    asked_of_us,
    asks_them,
    by_others,
    is_wish,
    kind_told,
    tells_why,
    to_them,
    wished,
)
from dialogs.letters.words import ANOTHER, CAME, COURT_PAPER, OTHER_PAPER, PAPERS_FOR_IT, WISH, WRITES
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.follow_ups import follow_up
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import EVIDENCE_GOAL
from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.names import without_names
from dialogs.understanding.papers import named_paper

OF_LETTERS = regex(r"信|写|函|letter|write|draft", re.IGNORECASE)
OBJECTS_NOW = regex(r"^(?:please |help me (?:to )?|i (?:want|need|would like) to |let'?s )?object to\b|(?:我?[要想]|帮我)[^,，。]{0,6}(?:提|提出|申请)[^,，。]{0,6}异议", re.IGNORECASE)
SUPPOSES = regex(r"(?:那|可)?(?:我)?(?:要是|如果|万一|假如)|(?:and |so |but |what )*if\b", re.IGNORECASE)
"""And if I do nothing, beside a letter to the court: asked, and no line of it."""
RESUMES = regex(either(
    "(?:接着|继续)(?:写|弄|搞)(?:吧|[。.!！]|$)",
    "(?:接着|继续|回到|接上|重新)[^,，。]{0,8}(?:刚才|之前|那[封个份]|信(?![息用])|申请|投诉|异议)",
    "(?:刚才|之前|上次)的?(?:那[封个份])?(?:信|申请|投诉|异议|草稿)",
    r"\b(?:back to|go(?:ing)? on with|continue|resume|finish|carry on with|pick up)\b[^.?]{0,20}\b(?:letter|draft|complaint|dispute|request|it)\b",
    r"\bthe letter again\b",
    r"\bwhere(?:'s| is| are) my\b[^.?]{0,20}\b(?:letter|draft|complaint|request)\b",
    "(?:我的)?(?:信|申请|草稿)呢",
), re.IGNORECASE)
LONGEST_RESUMED = 60
"""接着写刚才的: the letter that was left, as it stood."""
ASIDE = ("triage", "conduct", "contacts", "credit")
"""Talks in which what is wanted of a lender begins a letter."""
NEXT = regex(r"^(?:再|接着|然后|还有|另外|下一封|现在)[^,，。]{0,4}(?:写|来|给|是)[^,，。]{1,12}$|^(?:now|next|then|and)\b[^.?]{0,12}\b(?:one|letter|for|to)\b[^.?]{0,24}$", re.IGNORECASE)
"""再写借呗的: the same letter to another lender."""


def resumed(m: Message) -> Heard | None:
    """Back to the letter that was left, with all that it has."""
    kind = m.session.facts.get(LETTER_KIND.name)
    on_top = m.session.top is not None and m.session.top.dialog == DIALOG.name
    if (on_top and m.session.asked != LETTER_APPROVED.name) or not kind or len(m.text) > LONGEST_RESUMED or not RESUMES.search(m.text) or kind_told(m.text).get(LETTER_KIND.name) not in (None, kind):
        return None
    if on_top:
        return Heard(move="repeat")
    kept = {name: value for name, value in m.session.facts.items() if name.startswith(DIALOG.own)}
    return Heard(kept, start=DIALOG.name, silent=frozenset(kept))


def another(session: Session, text: str, today: date) -> Heard | None:
    """Now one that tells them not to call my ex-husband: a letter to another end, once there was one."""
    before = session.facts.get(LETTER_KIND.name)
    kind = kind_told(text) if before and ANOTHER.match(text) and not is_question(text) else {}
    return begun(session, text, today, kind) if kind and kind[LETTER_KIND.name] != before else None


def named_letter(session: Session, text: str, today: date) -> Heard | None:
    """A letter wished for by its kind; it goes before the buttons in sight, whose words are less exact."""
    if PAPERS_FOR_IT.search(text):
        return None
    of_log = WRITES.search(text) is not None and bool(of_collectors_log(session, text) or of_record(session, text))
    if other := another(session, text, today):
        return other
    of_paper = WRITES.search(text) is not None and of_the_paper(session, text) and asked_of_us(text)
    plainly = of_paper or ((session.asked == LETTER_KIND.name or of_log or wished(without_names(to_them(text)))) and (kind_told(text) or of_log) and is_wish(text) and not find_move(text))
    plainly = plainly or (tells_why(text) and not find_move(text))
    return heard_letter(session, text, today, route(text)) if plainly else None


def asked_of_them(session: Session, text: str, today: date) -> Heard | None:
    """I want the fees reduced, where nothing else is under way: the letter that asks for it."""
    free = session.top is None or session.top.dialog in ASIDE
    return begun(session, text, today) if free and asks_them(text) and not OTHER_PAPER.search(text) and not refused(text, amid=True) else None


def heard_letter(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """What a message means to a letter: None where it is about something else."""
    on_top = session.top is not None and session.top.dialog == "letter"
    if on_top and tells_only_means(session, text, today):
        return None
    if on_top and session.asked == LETTER_ACCOUNT.name and is_to_me(text):  # 先发给我看看
        return Heard({LETTER_ACCOUNT.name: None})
    if not on_top and PAPERS_FOR_IT.search(text):
        return None
    if session.asked == EVIDENCE_GOAL.name and not OF_LETTERS.search(text):
        return None
    if CAME.search(text) and not WRITES.search(text) and not on_top:
        return Heard(named_paper(text), start="court") if wanted.dialog == "letter" else None
    answers = on_top and session.asked == LETTER_ACCOUNT.name and WISH.search(text) is None
    of_log = WRITES.search(text) is not None and bool(of_collectors_log(session, text) or of_record(session, text))
    wish = not answers and (wanted.dialog == "letter" or of_log or tells_why(text) or wished(without_names(to_them(text)))) and not OTHER_PAPER.search(text) and not by_others(text)
    if (not on_top or SUPPOSES.match(text)) and not of_log and follow_up(session, text) and not objects(session, text):
        return None
    if (COURT_PAPER.search(text) or of_the_paper(session, text)) and (wanted.dialog == "letter" or (WRITES.search(text) and (not is_question(text) or asked_of_us(text))) or OBJECTS_NOW.search(text)):
        return to_court(session, text, today)
    refusal = "common.honest_letter" if wish and against(session, text) else refused(text, amid=on_top or bool(wish))
    if refusal and not told_before(session, text, today):
        notes = (Reply(refusal),)
        return Heard(notes=notes) if on_top or not wish else replace(honest(session, text, today), notes=notes)
    if on_top and NEXT.match(text.strip(" 。.!！")) and session.facts.get(LETTER_KIND.name) in OF_MEANS:
        whom = to_whom(session, text, debts_told(session, text, today)[1])
        if whom and whom.get(LETTER_LENDER.name) != session.facts.get(LETTER_LENDER.name):
            kept = {name: session.facts[name] for name in (LETTER_KIND.name, LETTER_ACCOUNT.name, LETTER_BEFORE.name) if name in session.facts}
            return Heard(kept | whom, start="letter", silent=frozenset(kept))
    if wish and (not is_question(text) or asked_of_us(text)):
        return begun(session, text, today)
    return answered(session, text, today) if on_top else None
