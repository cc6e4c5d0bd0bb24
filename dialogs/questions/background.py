"""What was talked of before a message, in the pieces that the answers have learned to weigh."""

from content.answers import topics
from dialogs.session import Session

SPOKEN_OF = {
    "court": ("court", "enforce", "limit"),
    "harmed": ("scam",),
    "scam": ("scam",),
    "platform": ("scam",),
    "credit": ("credit",),
    "conduct": ("collect", "crime"),
    "letter": ("repay", "collect"),
    "plan": ("repay", "collect", "crime"),
    "triage": ("repay", "collect", "crime"),
    "rate": ("rate", "hot"),
    "borrow": ("lender", "scam"),
    "evidence": ("collect",),
    "insolvency": ("bankrupt",),
}
"""By dialog: the first words of the topics that it speaks of."""


def background(session: Session) -> tuple[str, ...]:
    """What was talked of, as the answers have learned to weigh it: the topic last told, its field, and the dialog on top."""
    told = spoken_of(session.topic) if session.topic in topics() and session.topic else ()
    return tuple(dict.fromkeys((*told, *((f"^{session.top.dialog}",) if session.top else ()))))


def spoken_of(name: str) -> tuple[str, ...]:
    """The same of a topic, a field or a dialog."""
    return tuple(dict.fromkeys((f"^{name}", f"^{head(name)}")))


def befores(topic: str) -> list[tuple[str, ...]]:
    """What may have been talked of before a question of a topic's own field: that field, or a dialog about it."""
    field = head(topic)
    about = [dialog for dialog, heads in SPOKEN_OF.items() if field in heads]
    return [spoken_of(field), *((f"^{dialog}",) for dialog in about)] if topic in topics() else []


def head(topic: str) -> str:
    return topic.partition("_")[0]
