"""Replays readable conversations through the real bot, with a restart before every turn.

    # title
    today: 2026-11-22
    lang: en
    > what the person says
    key.of.a.reply [words of a button | another] {number: value}

Each line after a `>` is one reply. Buttons and numbers are checked where they are given: the buttons as a part of
those offered, the numbers to four digits. A line that equals a button's words is played both ways, tapped and typed.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot.app import App, message_of
from bot.errors import BadTranscript
from bot.render import Message
from bot.store.sqlite import SqliteStore
from content.regex import regex
from dialogs.engine import Event, Pressed, Said

_EXPECTED = regex(r"(?P<key>[\w.]+)(?: \[(?P<buttons>[^\]]*)\])?(?: \{(?P<numbers>[^}]*)\})?")
_HEADER = regex(r"(today|lang): (\S+)")


@dataclass(slots=True)
class Turn:
    """One message and the lines of the replies that are expected."""

    said: str
    line: int
    expected: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Transcript:
    name: str
    title: str = ""
    today: date = date(2026, 11, 22)
    lang: str = "zh"
    turns: list[Turn] = field(default_factory=list)


def read(path: Path) -> Transcript:
    """A transcript file; raises BadTranscript, which names the file and the line."""
    found = Transcript(str(path))
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTranscript(f"{path}: {error}; name a file of UTF-8 text") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("> "):
            found.turns.append(Turn(line[2:].replace("\\n", "\n"), number))
        elif line.startswith("# ") and not found.title:
            found.title = line[2:]
        elif (header := _HEADER.fullmatch(line)) and not found.turns:
            setattr(found, header[1], date.fromisoformat(header[2]) if header[1] == "today" else header[2])
        elif line.strip() and not line.startswith("//"):
            if not found.turns or not _EXPECTED.fullmatch(line):
                raise BadTranscript(f"{path}:{number}: neither '> message' nor 'key [buttons] {{numbers}}': {line!r}")
            found.turns[-1].expected.append(line)
    return found


def play(transcript: Transcript, *, tap: bool) -> Iterator[tuple[Turn, list[Message]]]:
    """Each turn with the messages it got; the program and its database are opened anew every time."""
    buttons: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, turn in enumerate(transcript.turns):
            store = SqliteStore(Path(folder) / "talk.sqlite")
            app = App(store, lambda: transcript.today, transcript.lang)
            event: Event = Pressed(buttons[turn.said]) if tap and turn.said in buttons else Said(turn.said)
            outgoing = app.handle("transcript", str(number), event)
            app.sent(outgoing)
            store.close()
            messages = [message_of(row.message) for row in outgoing]
            buttons = {button.words: button.action for message in messages for button in message.buttons}
            yield turn, messages


def differences(transcript: Transcript) -> list[str]:
    """What came otherwise than it is written, tapped or typed; empty where all came as written."""
    found = []
    for tap in (True, False):
        for turn, messages in play(transcript, tap=tap):
            wrong = _compare(turn.expected, messages)
            if wrong:
                way = "tapped" if tap else "typed"
                found.append(f"{transcript.name}:{turn.line} ({way}): > {turn.said}\n  {wrong}")
    return found


def _compare(expected: Sequence[str], messages: Sequence[Message]) -> str | None:
    keys = [line.partition(" ")[0] for line in expected]
    if keys != [message.key for message in messages]:
        return f"expected {keys}, got {[written(message) for message in messages]}"
    wrong = (_wrong(line, message) for line, message in zip(expected, messages, strict=True))
    return next((text for text in wrong if text), None)


def _wrong(line: str, message: Message) -> str | None:
    match = _EXPECTED.fullmatch(line)
    offered = [button.words for button in message.buttons]
    for words in filter(None, ((match and match["buttons"]) or "").split(" | ")):
        if words not in offered:
            return f"{message.key}: no button {words!r} among {offered}"
    for row in filter(None, ((match and match["numbers"]) or "").split(", ")):
        name, _, value = row.partition(": ")
        if not _same(message.data.get(name), value):
            return f"{message.key}: {name} is {message.data.get(name)!r}, not {value}"
    return None


def _same(got: Any, wanted: str) -> bool:
    try:
        return abs(float(got) - float(wanted)) <= 1e-4 * max(1.0, abs(float(wanted)))
    except (TypeError, ValueError):
        return (got if isinstance(got, str) else json.dumps(got, ensure_ascii=False)) == wanted


def written(message: Message) -> str:
    """The line that a transcript has for a message."""
    buttons = " | ".join(button.words for button in message.buttons)
    return f"{message.key} [{buttons}]" if buttons else message.key
