"""Which words frauds use more than others do, and which others use more, learned from judged messages: read strictly.

`wording.toml` sets frauds against all others, `warning.toml` warnings of frauds against frauds; `python -m bot train` writes
both. A word is two to four Chinese characters, or one or two English words. Its number, in log-odds, speaks for the first
side, below nought for the other. `kind` is the fraud that mostly uses a word, empty where several or none do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from content.errors import ContentError
from content.tables import parsed

FILE = Path(__file__).with_name("wording.toml")
WARNING_FILE = Path(__file__).with_name("warning.toml")


class WordingError(ContentError):
    """The file of words can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Worded:
    """What a word weighs, and the fraud that mostly uses it."""

    weight: float
    kind: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Every word with its weight; `start` is what a message without any of them weighs."""

    words: Mapping[str, Worded]
    start: float


def wording() -> Wording:
    """What was learned, read anew: who weighs messages by it keeps it in less room than this takes. Raises WordingError."""
    return read_wording(FILE.read_text(encoding="utf-8"))


def warning() -> Wording:
    """What warnings say and the frauds that they quote do not, read anew; raises WordingError."""
    return read_wording(WARNING_FILE.read_text(encoding="utf-8"), WARNING_FILE.name)


def read_wording(text: str, name: str = FILE.name) -> Wording:
    """The words in the text of a TOML file; raises WordingError."""
    table = parsed(name, text, WordingError)
    start = table.pop("start", None)
    if not isinstance(start, float):
        raise WordingError(f"{name}: start is {start!r}: it is a number such as -1.5; train again")
    found: dict[str, Worded] = {}
    for kind, words in table.items():
        for word, weight in words.items():
            if not isinstance(weight, (int, float)):
                raise WordingError(f"{name}: {kind}: {word!r} weighs {weight!r}: a weight is a number; train again")
            found[word] = Worded(float(weight), kind if kind.startswith("SCAM-") else "")
    return Wording(found, start)
