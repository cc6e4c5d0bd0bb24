"""The law and the numbers, by date, with their source: the only way to them is by the day that the law looks at.

`fact("RATE-001").on(day)` is the value in force that day. See `content/fact_model.py` for the errors.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from content.fact_file import read
from content.fact_model import BadFact, Fact, FactsError, NotInForce, Period, Ruling, Source, UnknownFact
from content.tables import texts_of

__all__ = [
    "BadFact", "Fact", "FactsError", "NotInForce", "Period", "Ruling", "Source", "UnknownFact",
    "all_facts", "fact", "ruling",
]  # fmt: skip


@lru_cache(maxsize=1024)
def ruling(identity: str, day: date) -> Ruling:
    """What a fact says on a day; raises UnknownFact or NotInForce."""
    return fact(identity).on(day)


def fact(identity: str) -> Fact:
    """The fact of an id; raises UnknownFact."""
    try:
        return all_facts()[identity]
    except KeyError:
        near = ", ".join(_near(identity))
        hint = f": near it are {near}" if near else ""
        raise UnknownFact(f"no fact has the id {identity!r}{hint}") from None


@lru_cache
def all_facts() -> Mapping[str, Fact]:
    """Every fact by id, read once, in the order of the files; raises BadFact."""
    return read({f"content/facts/{name}": text for name, text in texts_of("facts").items()})


def _near(identity: str) -> list[str]:
    """Up to three ids that share the most places with this one."""
    wanted = identity.upper()
    shared = {known: sum(a == b for a, b in zip(wanted, known, strict=False)) for known in all_facts()}
    return sorted((known for known in shared if shared[known] >= 4), key=lambda known: (-shared[known], known))[:3]
