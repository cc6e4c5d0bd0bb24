"""Actions of buttons, as channels send them: one that is too long goes out by a short name, whose meaning the store knows."""

from base64 import urlsafe_b64encode
from hashlib import blake2b

LONGEST = 64
"""Bytes that Telegram gives back from a button."""
MARK = "#"
HELLO = "0|move:hello"
"""What opens a chat: Telegram's /start, the greeting of a terminal."""


def short(action: str) -> str:
    """The action itself where it is short enough, else its name."""
    told = action.encode(errors="replace")
    return action if len(told) <= LONGEST else MARK + urlsafe_b64encode(blake2b(told, digest_size=18).digest()).decode()
