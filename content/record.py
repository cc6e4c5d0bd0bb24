"""Values that never change: `@record(frozen=True, slots=True)` is a dataclass whose constancy mypy watches over.

Watched over at run time it would cost four times as much to make one, and a turn makes hundreds.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, **options: bool) -> Callable[[type[Any]], type[Any]]:
        """A dataclass that is compared and hashed by its fields."""
        return dataclasses.dataclass(unsafe_hash=frozen, **options)


__all__ = ["record"]
