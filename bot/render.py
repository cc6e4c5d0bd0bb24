"""Replies as words: the text of every passage, the labels of the buttons, and what other programs read of them."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Any

from content.record import record
from content.words import Words
from dialogs.replies import Reply, label, numbered

Json = Any
UNCHANGED = "common.unchanged"
AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


@record(frozen=True, slots=True)
class Button:
    """`words` are shown, `action` comes back when it is tapped."""

    words: str
    action: str


@record(frozen=True, slots=True)
class Message:
    """One outgoing message. `numbered`: an answer such as "2" picks the second button; `papers` are to be made and sent."""

    key: str
    text: str
    asks: str | None = None
    buttons: tuple[Button, ...] = ()
    facts: tuple[str, ...] = ()
    data: Mapping[str, Json] = field(default_factory=dict)
    numbered: bool = False
    papers: tuple[Mapping[str, Json], ...] = ()
    lang: str = "zh"

    def to_json(self) -> dict[str, Json]:
        """The form of the `batch journey` contract."""
        return {
            "key": self.key,
            "text": self.text,
            "facts": list(self.facts),
            "asks": self.asks,
            "options": [button.words for button in self.buttons],
            "data": dict(self.data),
            "attachments": [{"kind": paper["kind"], "name": paper["name"]} for paper in self.papers],
        }


def render(reply: Reply, speech: Words, today: date) -> Message:
    """A reply in words; raises MissingWords where a section is missing."""
    words = speech.compose([(part.key, part.data) for part in reply.passages], today, reply.was)
    if reply.was and words.text == speech.render(reply.passages[-1].key, {}, today).text:
        words = speech.render(UNCHANGED, {}, today)  # other figures, and the same words
    return Message(
        key=reply.key,
        text=words.text,
        asks=reply.asks,
        buttons=tuple(Button(label(action, speech, reply.known), str(action)) for action in reply.options),
        facts=tuple(dict.fromkeys((*reply.facts, *words.facts))),
        data={name: plain(value) for name, value in reply.numbers.items()},
        numbered=numbered(reply),
        papers=tuple({"kind": p.kind, "name": p.name, "lang": speech.lang, "data": plain(p.data)} for p in reply.papers),
        lang=speech.lang,
    )


def plain(value: Any) -> Json:
    """A named number, or a list or table of them, as JSON."""
    if type(value) in AS_THEY_ARE:
        return value
    if isinstance(value, Decimal):
        whole = int(value)
        return whole if whole == value else float(value)
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
