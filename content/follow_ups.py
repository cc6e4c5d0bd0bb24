"""What a question of a word or two asks, and which topic answers it after what: read strictly from `content/follow_ups.toml`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from content.answers import topics
from content.errors import ContentError

TABLES = {"asks", "fillers", "after"}


class FollowUpsError(ContentError):
    """The file of follow-ups can't be used: the message names the entry and the fix."""


@dataclass(frozen=True, slots=True)
class FollowUps:
    """`asks` by name; `after` what was talked of, by what is asked, the topic; `fillers` say nothing."""

    asks: Mapping[str, re.Pattern[str]]
    after: Mapping[str, Mapping[str, str]]
    fillers: re.Pattern[str]


@lru_cache(maxsize=1)
def follow_ups() -> FollowUps:
    """The follow-ups of the package; raises FollowUpsError."""
    return read_follow_ups(files("content").joinpath("follow_ups.toml").read_text(encoding="utf-8"))


def read_follow_ups(text: str) -> FollowUps:
    """The follow-ups in the text of a TOML file; raises FollowUpsError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FollowUpsError(f"follow_ups.toml: not TOML: {error}") from error
    if wrong := sorted(table.keys() ^ TABLES):
        raise FollowUpsError(f"follow_ups.toml: missing or unknown {', '.join(wrong)}: use {', '.join(sorted(TABLES))}")
    for said, answers in table["after"].items():
        for ask, topic in answers.items():
            if ask not in table["asks"] or topic not in topics():
                raise FollowUpsError(f"follow_ups.toml: after.{said}: {ask} = {topic!r}: name one of [asks] and a topic that has an answer")
    asks = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in table["asks"].items()}
    fillers = re.compile(rf"{table['fillers']['zh']}|\b(?:{table['fillers']['en']})\b", re.IGNORECASE)
    return FollowUps(asks, table["after"], fillers)
