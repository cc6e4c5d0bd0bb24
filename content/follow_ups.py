"""What a question of a word or two asks, and which topic answers it after what: read strictly from `content/follow_ups.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from content.answers import topics
from content.errors import ContentError
from content.tables import compiled, keys_fit, parsed, text_of

TABLES = ("asks", "fillers", "after")


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
    return read_follow_ups(text_of("follow_ups.toml"))


def read_follow_ups(text: str) -> FollowUps:
    """The follow-ups in the text of a TOML file; raises FollowUpsError."""
    table = parsed("follow_ups.toml", text, FollowUpsError)
    keys_fit("follow_ups.toml", table, TABLES, FollowUpsError)
    for said, answers in table["after"].items():
        for ask, topic in answers.items():
            if ask not in table["asks"] or topic not in topics():
                raise FollowUpsError(f"follow_ups.toml: after.{said}: {ask} = {topic!r}: name one of [asks] and a topic that has an answer")
    asks = {name: compiled(f"follow_ups.toml: asks.{name}", pattern, FollowUpsError, re.IGNORECASE) for name, pattern in table["asks"].items()}
    fillers = compiled("follow_ups.toml: fillers", rf"{table['fillers']['zh']}|\b(?:{table['fillers']['en']})\b", FollowUpsError, re.IGNORECASE)
    return FollowUps(asks, table["after"], fillers)
