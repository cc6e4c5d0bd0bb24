"""What people say, as the files of cases hold it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def table(file: Path) -> dict[str, Any]:
    """A TOML file of cases; raises tomllib.TOMLDecodeError."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def texts(file: Path) -> Iterator[str]:
    """Every text in a file of cases, however deep it stands, in its order."""
    yield from _texts(table(file))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
