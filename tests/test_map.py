"""The map of the dialogs is whole: it names every file, and no file that is gone."""

import re
from fnmatch import fnmatch
from pathlib import Path

DIALOGS = Path(__file__).parent.parent / "dialogs"
FILES = [file.relative_to(DIALOGS) for file in DIALOGS.rglob("*.py") if file.name != "__init__.py"]
NAMED = set(re.findall(r"`([\w/*]+\.py|calculator/|screening/)`", (DIALOGS / "README.md").read_text(encoding="utf-8"))) - {"content/regex.py", "tests/test_imports.py"}
"""A file by its path, or by its name alone where a chapter is about its folder; `plan_*.py` and a folder stand for many."""


def _names(name: str, file: Path) -> bool:
    return fnmatch(str(file), name) or fnmatch(file.name, name) or name == f"{file.parent}/"


def test_every_file_stands_in_the_map() -> None:
    missing = sorted(str(file) for file in FILES if not any(_names(name, file) for name in NAMED))
    assert not missing, f"say in dialogs/README.md what these are for: {', '.join(missing)}"


def test_the_map_names_no_file_that_is_gone() -> None:
    gone = sorted(name for name in NAMED if not any(_names(name, file) for file in FILES))
    assert not gone, f"dialogs/README.md names what is not there: {', '.join(gone)}"
