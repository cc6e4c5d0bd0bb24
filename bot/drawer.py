"""The evidence of one conversation, as a turn of it may use it: keep a text, delete a file, pack what a message promises."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.render import Message
from bot.vault import MEGABYTE, Vault
from content.words import Words
from dialogs.records.attached import Attached, Refused, note_name

Json = Any
LARGEST_BUNDLE = 40
"""In megabytes: what every channel can send."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """The part of the vault that a turn of one conversation may change."""

    vault: Vault
    conversation: str

    def note(self, text: str, sender: str = "", sent_at: str = "") -> Attached | Refused:
        """Keep a text as it was said."""
        return self.vault.receive(self.conversation, text.encode(errors="replace"), note_name(text), sender=sender, sent_at=sent_at)

    def delete(self, number: int) -> bool:
        return self.vault.delete(self.conversation, number)

    def packed(self, message: Message, speech: Words, today: date) -> Message:
        """The message with its bundle made, and the seal told; one too large for a channel says so instead."""
        if not any(paper["kind"] == "bundle" for paper in message.papers):
            return message
        from bot.bundle import pack  # noqa: PLC0415  most turns pack nothing

        (paper,) = message.papers
        size = sum(row.get("size", 0) for row in self.vault.records(self.conversation))
        if size > LARGEST_BUNDLE * MEGABYTE:
            text = speech.render("kept.too_large", {"limit": LARGEST_BUNDLE}, today).text
            return replace(message, key="kept.too_large", text=text, papers=())
        made = pack(self.vault, self.conversation, speech.lang, redacted=paper["data"]["redacted"], pictures=paper["data"].get("pictures", False))
        sealed = speech.render("kept.sealed", {"seal": made.seal}, today).text
        return replace(message, text=f"{message.text}\n\n{sealed}", papers=(_with(paper, made.content),), data={**message.data, "seal": made.seal})


def _with(paper: Mapping[str, Json], content: bytes) -> dict[str, Json]:
    return {**paper, "data": {**paper["data"], "zip": b64encode(content).decode()}}
