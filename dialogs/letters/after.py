"""What is put right in a letter that was finished: it is shown again, and every line of it is to be approved anew."""

from dataclasses import replace

from dialogs.letter_slots import LETTER_APPROVED
from dialogs.letters.amends import BUT, NOT_THAT, SWAP
from dialogs.letters.asked import is_at_hand
from dialogs.letters.draft import SHORTER, on_draft
from dialogs.letters.struck import STRIKE
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.understanding.moves import correction, is_question


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
