"""Keeps files as evidence: as they came, with time, sender and SHA-256, chained so that any change is found.

A record's `entry` is the hash of what is kept of it, and its `chain` the hash of the entry before and this one, so a record
can't be changed, moved or taken out unseen. Words that people wrote go in behind a `salt`: what is redacted in a bundle
can then be checked by who has the salt, and guessed by nobody.
"""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.clock import HOME
from bot.filetypes import ENDINGS, mime_of
from bot.store.base import Store
from dialogs.records.attached import Attached, Refused

Json = Any
Record = Mapping[str, Any]
MEGABYTE = 1_048_576
LARGEST = 20
MOST, MOST_BYTES = 500, 300 * MEGABYTE
LONGEST = {"name": 80, "caption": 4_000, "sender": 80}
WORDS = ("name", "caption", "sender")


def china_time() -> datetime:
    """Evidence is kept by the clock of China, wherever the program runs."""
    return datetime.now(HOME)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that came with a message, to be kept in the turn that answers it; `sent_at` is the ISO time at which it was sent
    (of a forwarded message: first sent, by `sender`), if known."""

    content: bytes
    name: str
    caption: str = ""
    sender: str = ""
    sent_at: str = ""


class Vault:
    """The evidence of every conversation of a store."""

    def __init__(self, store: Store, now: Callable[[], datetime] = china_time) -> None:
        self._store = store
        self._now = now

    def receive(
        self,
        conversation: str,
        content: bytes,
        name: str,
        *,
        sender: str = "",
        sent_at: str = "",
        caption: str = "",
    ) -> Attached | Refused:
        """Keep a file, once however often it comes; or why not. Either is an event for `App.handle`. See `Brought`."""
        said = {
            "name": _clean(name, "name"),
            "caption": _clean(caption, "caption"),
            "sender": _clean(sender, "sender"),
        }
        mime = mime_of(content) if content else None
        if not content:
            return Refused("empty", said["name"], said["caption"])
        if len(content) > LARGEST * MEGABYTE:
            return Refused("too_big", said["name"], said["caption"], LARGEST)
        if mime is None:
            return Refused("wrong_type", said["name"], said["caption"])
        there = self._store.evidence(conversation)
        facts = said | {
            "name": said["name"] or f"{mime.partition('/')[0]}.{ENDINGS[mime]}",
            "mime": mime,
            "size": len(content),
            "sha256": sha256(content),
            "sent_at": _iso(sent_at),
        }
        if same := next(
            (row for row in there if all(row.get(key) == value for key, value in facts.items())), None
        ):
            return _attached(same, again=True)
        if len(there) >= MOST or sum(row.get("size", 0) for row in there) + len(content) > MOST_BYTES:
            return Refused("full", said["name"], said["caption"])
        return _attached(
            self._store.add_evidence(conversation, content, lambda last: self._record(facts, last))
        )

    def delete(self, conversation: str, number: int) -> bool:
        """Delete a file and what is written of it; its hashes stay, so that the others can be checked. Whether it was there."""
        row = next((row for row in self._store.evidence(conversation) if row["number"] == number and "deleted_at" not in row), None)
        if row is None:
            return False
        kept = {name: row[name] for name in ("number", "entry", "chain")}
        self._store.replace_evidence(conversation, {**kept, "deleted_at": self.stamp()})
        return True

    def records(self, conversation: str) -> list[Record]:
        """What is written of every file, by number."""
        return list(self._store.evidence(conversation))

    def content(self, conversation: str, number: int) -> bytes:
        """A file as it came; empty where it is gone."""
        return self._store.evidence_content(conversation, number) or b""

    def stamp(self) -> str:
        """Now, as an ISO time to the second."""
        return self._now().isoformat(timespec="seconds")

    def _record(self, facts: Record, last: Record | None) -> Record:
        salt = secrets.token_hex(16)
        record = {
            "number": last["number"] + 1 if last else 1,
            **facts,
            "kept_at": self.stamp(),
            "salt": salt,
        }
        entry = entry_of({**record, "words": words_of(record, salt)})
        return record | {"entry": entry, "chain": chained(last["chain"] if last else "", entry)}

    def problems(self, conversation: str) -> Iterator[str]:
        """What has been changed in the store, record by record; nothing where all is as it was kept."""
        before = ""
        for place, row in enumerate(self._store.evidence(conversation), 1):
            if row["number"] != place:
                yield f"evidence {place} is missing, out of order or there twice"
                return
            if row["chain"] != chained(before, row["entry"]):
                yield f"evidence {place} does not follow from the one before it: one of them was changed or replaced"
            if not row.get("deleted_at"):
                if row["entry"] != entry_of({**row, "words": words_of(row, row["salt"])}):
                    yield f"what is written of evidence {place} was changed"
                if sha256(self._store.evidence_content(conversation, place) or b"") != row["sha256"]:
                    yield f"the file of evidence {place} was changed"
            before = row["chain"]


def words_of(record: Record, salt: str) -> str:
    """The salted hash of what people wrote: the name, caption and sender of a file."""
    return sha256((salt + dump([record[key] for key in WORDS])).encode())


def entry_of(record: Record) -> str:
    """The hash of a record: its file, its times, and its words by their own hash."""
    return sha256(
        dump(
            [record[key] for key in ("number", "mime", "size", "sha256", "sent_at", "kept_at", "words")]
        ).encode()
    )


def chained(before: str, entry: str) -> str:
    """The chain of a record: the chain `before` it (empty for the first) and its own entry, hashed."""
    return sha256(f"{before}{entry}".encode())


def _attached(record: Record, *, again: bool = False) -> Attached:
    fields = ("number", "name", "mime", "size", "sha256", "caption", "sender", "sent_at")
    return Attached(**{field: record[field] for field in fields}, again=again)


def sha256(content: bytes) -> str:
    """In hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def dump(value: Json) -> str:
    """JSON in the one form that hashes are made of."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _clean(text: str, key: str) -> str:
    """One tidy piece of text: no path, no control characters, not too long."""
    if key == "name":
        text = text.replace("\\", "/").rpartition("/")[2]
    seen = "".join(char for char in text if char.isprintable() or (char == "\n" and key == "caption")).strip()
    longest = LONGEST[key]
    return seen if len(seen) <= longest else f"{seen[: longest - 9]}…{seen[-8:]}"


def _iso(sent_at: str) -> str:
    """The time as given where it is ISO, else nothing."""
    try:
        return datetime.fromisoformat(sent_at).isoformat(timespec="seconds")
    except ValueError:
        return ""
