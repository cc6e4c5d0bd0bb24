"""Words that frauds use more than others do, learned from judged messages: read strictly, once.

`wording.toml` is written by `python -m bot train`. A word is two to four Chinese characters, or one or two English
words; its number says how much it speaks for a fraud, never against one, so that nothing added to a message makes it
look better. `kind` is the fraud it is mostly used in, empty where it is used in several.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from content.errors import ContentError

FILE = Path(__file__).with_name("wording.toml")


class WordingError(ContentError):
    """The file of words can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class Worded:
    """What a word weighs, and the fraud that mostly uses it."""

    weight: float
    kind: str


@lru_cache(maxsize=1)
def wording() -> Mapping[str, Worded]:
    """Every word with its weight; raises WordingError."""
    return read_wording(FILE.read_text(encoding="utf-8"))


def read_wording(text: str) -> Mapping[str, Worded]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WordingError(f"wording.toml: not TOML: {error}; train again") from error
    found: dict[str, Worded] = {}
    for kind, words in table.items():
        for word, weight in words.items():
            if not isinstance(weight, (int, float)) or weight < 0:
                raise WordingError(f"wording.toml: {kind}: {word!r} weighs {weight!r}: a weight is a number from 0 on; train again")
            found[word] = Worded(float(weight), "" if kind == "several" else kind)
    return found
