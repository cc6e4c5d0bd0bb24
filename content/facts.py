"""The law and the numbers, by date, with their source: the only way to them is by the day that the law looks at.

`fact("RATE-001").on(day)` is the value in force that day. See `content/fact_model.py` for the errors.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from content.fact_file import read
from content.fact_model import BadFact, Fact, FactsError, NotInForce, Period, Ruling, Source, UnknownFact

__all__ = [
    "BadFact", "Fact", "FactsError", "NotInForce", "Period", "Ruling", "Source", "UnknownFact",
    "all_facts", "fact",
]  # fmt: skip


def fact(identity: str) -> Fact:
    """The fact of an id; raises UnknownFact."""
    try:
        return all_facts()[identity]
    except KeyError:
        near = get_close_matches(identity, all_facts(), n=3, cutoff=0.5)
        hint = f": did you mean {', '.join(near)}?" if near else ""
        raise UnknownFact(f"no fact has the id {identity!r}{hint}") from None


@lru_cache
def all_facts() -> Mapping[str, Fact]:
    """Every fact by id, read once, in the order of the files; raises BadFact."""
    texts = {
        f"content/facts/{file.name}": file.read_text(encoding="utf-8")
        for file in sorted(files("content").joinpath("facts").iterdir(), key=lambda f: f.name)
        if file.name.endswith(".toml")
    }
    return read(texts)
