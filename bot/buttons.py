"""Actions of buttons that are too long for a channel: a short name goes out, and the store knows what it means."""

from base64 import urlsafe_b64encode
from hashlib import blake2b

LONGEST = 64
"""Bytes that Telegram gives back from a button."""
MARK = "#"


def short(action: str) -> str:
    """The action itself where it is short enough, else its name."""
    told = action.encode(errors="replace")
    return action if len(told) <= LONGEST else MARK + urlsafe_b64encode(blake2b(told, digest_size=18).digest()).decode()
