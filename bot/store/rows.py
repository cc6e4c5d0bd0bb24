"""How things stand in the store's columns."""

from collections.abc import Mapping
from hashlib import blake2b
from json import JSONEncoder
from typing import Any

Json = Any
LAST = "\U0010ffff"
"""Sorts behind every character that an id is made of: `prefix` to `prefix + LAST` is all that begins with it."""
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dump(value: Mapping[str, Json]) -> str:
    """As JSON; half of a character, which a phone may send and SQLite refuses, becomes a question mark."""
    return _encode(value).encode(errors="replace").decode()


def digest(conversation: str, update: str) -> bytes:
    """What is kept of an answered update: enough to know it again, and nothing that names a person."""
    return blake2b(f"{conversation}\0{update}".encode(errors="replace"), digest_size=16).digest()
