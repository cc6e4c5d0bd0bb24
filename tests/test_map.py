"""The map of the dialogs is whole: it names every file, and no file that is gone."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

DIALOGS = Path(__file__).parent.parent / "dialogs"
FILES = [str(file.relative_to(DIALOGS)) for file in DIALOGS.rglob("*.py") if file.name != "__init__.py"]
NAME = re.compile(r"`([\w/*]+\.py|calculator/|screening/)`")
FOLDERS = {folder.name for folder in DIALOGS.iterdir() if folder.is_dir()}


def _named() -> Iterator[tuple[str, str]]:
    """Each name in the tables, with the folder that its chapter is about; `plan_*.py` and a folder stand for many."""
    folder = ""
    for line in (DIALOGS / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            title = line.strip("# ").lower()
            folder = f"{title}/" if title in FOLDERS else ""
        elif line.startswith("| `"):
            yield from ((folder, name) for name in NAME.findall(line))


NAMED = set(_named())


def _means(folder: str, name: str, file: str) -> bool:
    return fnmatch(file, folder + name) or fnmatch(file, name) or (name.endswith("/") and file.startswith(name))


def test_every_file_stands_in_the_map() -> None:
    missing = sorted(file for file in FILES if not any(_means(*named, file) for named in NAMED))
    assert not missing, f"say in dialogs/README.md what these are for: {', '.join(missing)}"


def test_the_map_names_no_file_that_is_gone() -> None:
    gone = sorted(folder + name for folder, name in NAMED if not any(_means(folder, name, file) for file in FILES))
    assert not gone, f"dialogs/README.md names what is not there: {', '.join(gone)}"
