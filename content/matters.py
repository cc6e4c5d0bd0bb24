"""What acts of collectors come down to, with what proves each and what may be answered: `content/matters/matters.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from content.conduct import conduct
from content.errors import ContentError
from content.languages import LANGUAGES, in_each
from content.tables import parsed, text_of

FIELDS = ("name", "acts", "label", "keep", "say")
TEXTS = ("label", "keep", "say")
OF_NO_PATTERN = {"danger", "by_night", "too_often"}
"""Acts that are found by reckoning."""


class MattersError(ContentError):
    """The file of matters can't be used: the message names the matter and the fix."""


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """`rank` is its place in the file, the gravest first; the texts are by language."""

    name: str
    rank: int
    acts: tuple[str, ...]
    label: Mapping[str, str]
    keep: Mapping[str, str]
    say: Mapping[str, str]


@dataclass(frozen=True)
class Matters:
    rows: tuple[Matter, ...]

    @cached_property
    def by_act(self) -> Mapping[str, Matter]:
        return {act: row for row in self.rows for act in row.acts}


@lru_cache(maxsize=1)
def matters() -> Matters:
    """All matters; raises MattersError."""
    acts = {act.name for act in conduct().acts if act.finds == "breach"} | OF_NO_PATTERN
    return read_matters(text_of("matters", "matters.toml"), acts)


def read_matters(text: str, acts: set[str]) -> Matters:
    """The matters in the text of a TOML file, which must cover these acts, each once; raises MattersError."""
    rows = parsed("matters.toml", text, MattersError).get("matter", [])
    for row in rows:
        if row.keys() != set(FIELDS) or not all(in_each(row[field]) for field in TEXTS):
            raise MattersError(f"matters.toml: {row.get('name')}: use {', '.join(FIELDS)}, the texts in {' and '.join(LANGUAGES)}")
    told = [act for row in rows for act in row["acts"]]
    if wrong := sorted({act for act in told if told.count(act) > 1} | (acts ^ set(told))):
        raise MattersError(f"matters.toml: {', '.join(wrong)}: each act that breaks a rule belongs to one matter")
    return Matters(tuple(Matter(row["name"], rank, tuple(row["acts"]), *(row[field] for field in TEXTS)) for rank, row in enumerate(rows)))
