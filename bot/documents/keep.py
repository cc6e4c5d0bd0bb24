"""Saves the papers of a message as files for somebody at a terminal, and says where, or that it could not be done."""

import os
from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from bot.documents.make import Made, failed, make
from bot.documents.plan_table import table
from bot.store.rows import digest
from content.regex import regex
from content.words import words

Json = Any
AS_TABLE = ("plan", "sheet")
"""A schedule is shown beside its file as well."""
NAME = regex(r"[a-z0-9][a-z0-9-]{0,39}")
SAVED = regex(r"[a-z0-9-]+-\d{4}-\d{2}-\d{2}-\d+\.(?:png|pdf|ics|xlsx|zip|json)")


def keep(paper: Mapping[str, Json], folder: Path) -> str:
    """Make a paper and save it; gives the sentence to show, which on any failure says so with a number that is logged."""
    today = date.fromisoformat(paper["data"]["today"])
    speech = words(paper["lang"])
    try:
        path = saved(make(paper), folder)
    except Exception as error:  # noqa: BLE001  whatever it was, the conversation goes on
        return speech.render("common.not_made", {"number": failed(paper, error)}, today).text
    said = speech.render("common.saved", {"path": str(path)}, today).text
    return "\n".join([*table(paper["data"], paper["lang"]), said]) if (paper["name"], paper["kind"]) == AS_TABLE else said


def folder_of(conversation: str) -> str:
    """The folder of a conversation among the documents, by a name that every system takes."""
    return conversation if NAME.fullmatch(conversation) else digest(conversation, "").hex()


def delete(folder: Path) -> int:
    """Delete what was saved there, and nothing else that lies beside it; how many files went."""
    saved = [path for path in folder.glob("*") if SAVED.fullmatch(path.name)]
    for path in saved:
        path.unlink(missing_ok=True)
    if saved and not any(folder.iterdir()):
        folder.rmdir()
    return len(saved)


def saved(made: Made, folder: Path) -> Path:
    """The new file, under the first number that is free; only its owner may read it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stem, _, ending = made.filename.rpartition(".")
    for number in count(1):
        path = folder / f"{stem}-{number}.{ending}"
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(made.content)
        except FileExistsError:
            continue
        return path
    raise AssertionError
