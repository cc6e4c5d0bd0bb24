"""A name that was asked for: of a lender or an app, as the person types it."""

import re

from dialogs.slots import APP_NAME, PLATFORM_LENDER
from dialogs.talk import Slot
from dialogs.understanding.intents import Route
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders

ASKED = (PLATFORM_LENDER.name, APP_NAME.name)
LONGEST = 40
LEAD = re.compile(r"^(?:(?:这个|那个)?(?:app|平台|软件|公司)?(?:名字|名称|全名)?(?:就)?(?:是|叫做?)|好像叫|应该叫|it'?s (?:called )?|the name is |called )[::,,\s]*", re.IGNORECASE)
MARKS = " \t“”\"'《》【】「」。.!！,,"
ELSEWHERE = ("triage", "court", "harmed", "rate")


def named(slot: Slot[str] | None, text: str, wanted: Route) -> str | None:
    """The name in an answer; None where the message is about something else."""
    if slot is None or slot.name not in ASKED or len(text) > LONGEST or "\n" in text:
        return None
    lenders = find_lenders(text)
    if is_question(text) or wanted.dialog in ELSEWHERE:
        return text[slice(*lenders[0].span)] if lenders and slot.name == PLATFORM_LENDER.name else None
    name = LEAD.sub("", text.strip(MARKS)).strip(MARKS)
    return name if re.search(r"[^\W\d_]", name) else None


def lender_in(text: str) -> dict[str, str]:
    """The lender that a wish for the check of a platform names, so that it is not asked for."""
    lenders = find_lenders(text)
    return {PLATFORM_LENDER.name: text[slice(*lenders[0].span)]} if lenders else {}
