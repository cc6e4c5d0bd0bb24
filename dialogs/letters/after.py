"""Behind a letter that was finished: what is put right in it, and the same letter to the next house."""

import re
from dataclasses import replace

from content.regex import either, regex
from dialogs.letter_slots import (
    LETTER_ACCOUNT,
    LETTER_APPROVED,
    LETTER_BEFORE,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_PAUSE,
)
from dialogs.letters.amends import BUT, NOT_THAT, SWAP
from dialogs.letters.asked import is_at_hand
from dialogs.letters.data import OF_MEANS
from dialogs.letters.debts import house_of
from dialogs.letters.draft import SHORTER, on_draft
from dialogs.letters.struck import STRIKE
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.told.filing import items
from dialogs.understanding.moves import correction, is_question

NEXT_LETTER = regex(either(
    r"^(?:(?:好|那|再|接着|然后|现在|也)[的了,，]*)*(?:给|向|写给)[^,，。]{1,10}(?:也)?(?:写|来|写一?[封份个]|来一?[封份])?(?:一?[封份])?(?:信|一样的|同样的)?(?:吧|了)?$", "^(?:好[的,，]*)?下一?[封家个份](?:信)?(?:吧)?$",
    r"^(?:(?:ok|now|then|and|next|please|also)[, ]*)*(?:write|do|one|the same|a letter)(?: one| it| the same)? (?:to|for) [\w ]{2,24}?(?: now| too| please| as well| next)*$", r"^(?:ok[, ]*)?(?:the )?next(?: one| letter)?(?: please)?$",
), re.IGNORECASE)
"""给借呗写, the next one: the same letter to another house."""


def next_letter(m: Message) -> Heard | None:
    """Once a letter is finished: to the house that is named, or to the next of those that are known; the cause stays, what is offered is asked again."""
    session, said = m.session, m.text.strip(" 。.!！")
    if session.facts.get(LETTER_APPROVED.name) is not True or session.facts.get(LETTER_KIND.name) not in OF_MEANS or m.pasted or not NEXT_LETTER.match(said):
        return None
    before = session.facts.get(LETTER_LENDER.name)
    there = {index: item["lender"] for index, item in items(session.facts).items() if item.get("lender")}
    named = [there[index] for index in meant(session.facts, said) if index in there]
    at = next((index for index, lender in there.items() if lender == before), -1)
    after = [there[index] for index in sorted(there, key=lambda one: (one <= at, one)) if house_of(there[index]) != house_of(before or "")]
    if not named and not NAMES_NONE.search(said):
        return None
    lender = (named or after[:1] or [None])[0]
    if lender is None or lender == before:
        return None
    kept = {name: session.facts[name] for name in (LETTER_KIND.name, LETTER_ACCOUNT.name, LETTER_BEFORE.name, LETTER_PAUSE.name) if session.facts.get(name) is not None}
    facts = kept | {LETTER_LENDER.name: lender}
    return Heard(facts, start="letter", silent=frozenset(facts))


NAMES_NONE = regex(r"下一|\bnext\b", re.IGNORECASE)


def after_ready(m: Message) -> Heard | None:
    """Not July, it was June; leave out the boss; shorter: said once the file was made."""
    session, said = m.session, m.text.strip(" 。.!！")
    if session.facts.get(LETTER_APPROVED.name) is not True or m.pasted or not is_at_hand(session) or is_question(said):
        return None
    mended = correction(said)
    if not ((mended and mended.old) or any(words.match(said) for words in (SWAP, BUT, NOT_THAT, STRIKE)) or SHORTER.search(said)):
        return None
    draft = session.but(asked=LETTER_APPROVED.name)
    change = on_draft(draft, m.text, m.today)
    if change is None or not change.facts or change.facts.keys() == {LETTER_APPROVED.name}:
        return None
    return replace(change, start="letter", forget=(*change.forget, LETTER_APPROVED.name))
