"""没有威胁我, no threats: a message that only says what has not happened tells no fact and begins no talk about it."""

from content.clauses import clause_words
from content.words import words
from dialogs.meaning import Heard, named_option
from dialogs.message import Message
from dialogs.replies import Reply
from dialogs.understanding.clauses import clauses
from dialogs.understanding.moves import is_question


def nothing_happened(m: Message) -> Heard | None:
    """Every clause denies something; what answers the open question stays its answer."""
    if m.slot and (m.slot.kind in ("text", "yes_no", "bool") or (m.slot.options and named_option(m.slot, m.text, words(m.session.lang)))):
        return None
    told, never = [clause.said.strip() for clause in clauses(m.text)], clause_words()["never"]
    denies = bool(told) and not is_question(m.text) and all(never.fullmatch(clause) for clause in told)
    return Heard(notes=(Reply("common.not_so"),)) if denies else None
