"""Encryption at rest: what is personal is sealed with AES-GCM before it is written, where the settings name a key.

A sealed value is a blob: a mark, four bytes that name the key, a nonce, and the ciphertext, bound to its conversation.
What was written without a key stays readable; `python -m bot rekey` seals it, and changes the key.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Protocol

from bot.errors import BadKey, BadRow

MARK = b"\xa5\x1fASH\x01\xf1\x5a"
NAMED, NONCE = 4, 12
BYTES = 32


class Seal(Protocol):
    """How a personal value stands in the file; `whose` is its conversation."""

    def close(self, value: str | bytes, whose: str) -> str | bytes: ...

    def open(self, value: str | bytes, whose: str) -> str | bytes:
        """The value as it was given; raises BadRow where no key fits or it was changed."""


class Plain:
    """Without a key nothing is sealed."""

    def close(self, value: str | bytes, whose: str) -> str | bytes:  # noqa: ARG002
        return value

    def open(self, value: str | bytes, whose: str) -> str | bytes:  # noqa: ARG002
        if isinstance(value, bytes) and value.startswith(MARK):
            raise BadKey("a row is encrypted and no key is set: put the key into ASHORE_KEY")
        return value


class Sealed:
    """Closes with the first key, opens with any."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  30 ms that a start without a key saves

        self._keys: dict[bytes, Any] = {_name(key): AESGCM(key) for key in keys}
        self._first = _name(keys[0])

    def close(self, value: str | bytes, whose: str) -> bytes:
        kind, content = (b"t", value.encode()) if isinstance(value, str) else (b"b", value)
        nonce = secrets.token_bytes(NONCE)
        sealed: bytes = self._keys[self._first].encrypt(nonce, kind + content, whose.encode(errors="replace"))
        return MARK + self._first + nonce + sealed

    def open(self, value: str | bytes, whose: str) -> str | bytes:
        if isinstance(value, str) or not value.startswith(MARK):
            return value
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415

        at = len(MARK) + NAMED
        key = self._keys.get(value[len(MARK) : at])
        if key is None:
            raise BadKey("a row is encrypted with another key: put that one into ASHORE_OLD_KEYS, then run rekey")
        try:
            content: bytes = key.decrypt(value[at : at + NONCE], value[at + NONCE :], whose.encode(errors="replace"))
        except InvalidTag:
            raise BadRow("an encrypted row was changed; restore the file from a copy") from None
        return content[1:].decode() if content[:1] == b"t" else content[1:]

    def is_current(self, value: str | bytes) -> bool:
        """Whether a value is sealed with the first key."""
        return isinstance(value, bytes) and value.startswith(MARK + self._first)


def seal_of(keys: Sequence[str]) -> Seal:
    """The seal for keys as settings write them, the one to close with first; none is no encryption."""
    return Sealed([read_key(key) for key in keys]) if keys else Plain()


def read_key(text: str) -> bytes:
    """The key of its text; raises ValueError."""
    key = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(key) != BYTES:
        raise ValueError
    return key


def new_key() -> str:
    return urlsafe_b64encode(secrets.token_bytes(BYTES)).decode().rstrip("=")


def _name(key: bytes) -> bytes:
    return sha256(b"ashore key" + key).digest()[:NAMED]
