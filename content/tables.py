"""The TOML files of the content, read strictly: what is misspelt or missing is an error that names its place and the fix."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from content.errors import ContentError
from content.letters import hastened

ROOT = Path(__file__).parent
EMPTY: tuple[object, ...] = (None, "", [])


def text_of(*path: str) -> str:
    """The text of a file of this package."""
    return ROOT.joinpath(*path).read_text(encoding="utf-8")


def texts_of(folder: str, but: str = "") -> dict[str, str]:
    """The texts of the TOML files of a folder by their names, in the order of these, without the file `but`."""
    return {file.name: text_of(folder, file.name) for file in sorted(ROOT.joinpath(folder).glob("*.toml")) if file.name != but}


def parsed(name: str, text: str, error: type[ContentError], number: Callable[[str], Any] = float) -> dict[str, Any]:
    """The text of a TOML file as a table, numbers with a point read by `number`; raises `error`, which names the line."""
    try:
        return tomllib.loads(text, parse_float=number)
    except tomllib.TOMLDecodeError as wrong:
        line = re.search(r"line (\d+)", str(wrong))
        raise error(f"{name}:{line[1] if line else 1}: not TOML: {wrong}") from wrong


def keys_fit(where: str, table: Mapping[str, Any], known: Collection[str], error: type[ContentError], needed: Collection[str] | None = None) -> None:
    """Raises `error` where a key is not `known`, or one that is `needed` (all, unless named) is missing or empty."""
    needed = known if needed is None else needed
    if wrong := [key for key in table if key not in known] + [key for key in needed if table.get(key) in EMPTY]:
        raise error(f"{where}: missing or unknown {', '.join(wrong)}: use {', '.join(known)}")


def compiled(where: str, pattern: str, error: type[ContentError], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern as it stands in a file; raises `error`."""
    try:
        return re.compile(hastened(pattern, flags), flags)
    except re.error as wrong:
        raise error(f"{where}: not a pattern: {wrong}") from wrong
