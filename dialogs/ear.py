"""The way to `dialogs.hearing`, whose readers of words are a sixth of the program: a greeting is there before they are loaded."""

from datetime import date

from dialogs.meaning import Heard
from dialogs.session import Session


def hear(session: Session, text: str, today: date) -> Heard:
    """What a message means; an empty meaning where nobody understands it."""
    from dialogs.hearing import hear as heard  # noqa: PLC0415

    return heard(session, text, today)
