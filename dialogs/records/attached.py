"""A file that came with a message: what is said when it was kept as evidence, or why it was not."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from content.regex import either, regex
from dialogs.replies import Reply
from dialogs.scams.forwarded_signs import kept as masked
from dialogs.session import Session

Json = Any
Reason = Literal["empty", "too_big", "wrong_type", "full"]
PREFIX = "evidence["
ONLY_TO_KEEP = regex(either(
    r"[\s\W]*(?:请|帮我|麻烦)*(?:把?(?:这[个张份段条]?|它))?(?:保存|留存|存|留|存下|保留|收)(?:为|作|成|做|一下|下来?|好|着)*(?:证据|存证|取证)(?:用|吧|了|谢谢)*[\s\W]*",
    r"[\s\W]*(?:please )?(?:keep|save|store|file)(?: (?:this|it|that))?(?: (?:as|for))? ?(?:my )?(?:evidence|proof)(?: please)?[\s\W]*",
    r"[\s\W]*(?:证据|evidence)[\s\W]*",
), re.IGNORECASE)
"""A caption that wishes nothing but that the file be kept."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file, as the evidence vault has kept it under its `number`. `mime` is read from the content, `sent_at` is ISO
    text or empty, `again`: the same file had been kept before."""

    number: int
    name: str
    mime: str
    size: int
    sha256: str
    caption: str = ""
    sender: str = ""
    sent_at: str = ""
    again: bool = False

    @property
    def sort(self) -> str:
        """picture, recording, video, text or document: what a person calls it."""
        return SORTS.get(self.mime.partition("/")[0], "document")


LONGEST_NAME = 16
SORTS = {"image": "picture", "audio": "recording", "video": "video", "text": "text"}


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not kept, and why; `limit` is the most that would have been, in megabytes or files."""

    reason: Reason
    name: str = ""
    caption: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Several:
    """Files sent in a row, such as an album: one thing that happened, with one answer."""

    files: tuple[Attached | Refused, ...]

    @property
    def caption(self) -> str:
        return "\n".join(file.caption for file in self.files if file.caption.strip())


def noted(session: Session, file: Attached) -> Session:
    """The session with the file in its list of evidence."""
    row = {"sort": file.sort, "name": file.name, "sender": file.sender, "sent_at": file.sent_at}
    return session.with_facts({f"{PREFIX}{file.number}].item": row})


def kept(file: Attached) -> Reply:
    """What is said of a file that is kept."""
    data = {"number": file.number, "sort": file.sort, "name": file.name, "seal": file.sha256[:12]}
    numbers = {"number": file.number, "sha256": file.sha256, "mime": file.mime, "size": file.size}
    return Reply("kept.again" if file.again else "kept.new", data, numbers=numbers)


def refused(file: Refused) -> Reply:
    """Why a file was not kept, and what to do instead."""
    return Reply(f"kept.{file.reason}", {"name": file.name, "limit": file.limit})


def said_of(files: Sequence[Attached | Refused]) -> tuple[Reply, ...]:
    """One sentence for all that are kept, and one for each reason why others were not."""
    stay = [file for file in files if isinstance(file, Attached)]
    gone = {file.reason: file for file in reversed(files) if isinstance(file, Refused)}
    if len(stay) < 2:
        return (*map(kept, stay), *map(refused, gone.values()))
    rows = [{"number": file.number, "name": file.name, "seal": file.sha256[:12], "again": file.again} for file in stay]
    return Reply("kept.several", {"rows": rows}, numbers={"kept": len(rows)}), *map(refused, gone.values())


def only_to_keep(caption: str) -> bool:
    return ONLY_TO_KEEP.fullmatch(caption) is not None


def listed(facts: Mapping[str, Json]) -> list[dict[str, Json]]:
    """What is kept, by number."""
    found = {int(name[len(PREFIX) :].partition("]")[0]): row for name, row in facts.items() if name.startswith(PREFIX) and row}
    return [{"number": number, **row} for number, row in sorted(found.items())]


def note(session: Session, text: str, sender: str = "", sent_at: str = "") -> Attached:
    """A text as it would be kept, where there is no vault."""
    content = text.encode(errors="replace")
    number = max((row["number"] for row in listed(session.facts)), default=0) + 1
    return Attached(number, note_name(text), "text/plain", len(content), hashlib.sha256(content).hexdigest(), sender=sender, sent_at=sent_at)


def note_name(text: str) -> str:
    """A text that was kept is called by its first words, without numbers of people."""
    words = re.sub(r"[^\w*]+", " ", masked(text)).strip()[:LONGEST_NAME].strip()
    return f"{words or 'note'}.txt"
