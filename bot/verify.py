"""Checks a bundle of evidence offline, and names each item that was changed, moved, added or taken out.

A bundle comes from a stranger: nothing in it is unpacked to disk, and no more is read than a bundle may hold.
"""

import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from bot.bundle import INDEX, MANIFEST, VERSION, sealed
from bot.vault import LARGEST, MEGABYTE, MOST, MOST_BYTES, chained, entry_of, sha256, words_of

Json = Any
MOST_MANIFEST, MOST_INDEX = 8 * MEGABYTE, 40 * MEGABYTE
CHUNK = 65_536
NUMBERED = ("number", "entry", "chain", "seal")
KEPT = (*NUMBERED, "mime", "size", "sha256", "sent_at", "kept_at", "name", "caption", "sender", "file", "packed_sha256", "masked", "words", "salt")
DELETED = (*NUMBERED, "deleted_at")


class _Broken(Exception):
    """What can't be read any further, in words."""


def verify(bundle: Path | IO[bytes], seal: str = "") -> tuple[list[str], str]:
    """(what is wrong, the bundle's seal): an empty list where everything is as it was packed, and sealed as noted (`seal`)."""
    try:
        with zipfile.ZipFile(bundle) as opened:
            manifest = _manifest(opened)
            return list(_problems(opened, manifest, seal)), str(manifest["seal"])
    except _Broken as broken:
        return [str(broken)], ""
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        return [f"{bundle}: {error.strerror}"], ""
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        return ["the file is no whole ZIP: it was cut off or is something else"], ""


def _manifest(opened: zipfile.ZipFile) -> Mapping[str, Json]:
    try:
        read: Json = json.loads(_content(opened, MANIFEST, MOST_MANIFEST))
    except (ValueError, RecursionError):
        raise _Broken(f"{MANIFEST} was changed: it can't be read any more") from None
    if not isinstance(read, dict) or read.get("version") != VERSION or not isinstance(read.get("list"), list) or len(read["list"]) > MOST:
        raise _Broken(f"{MANIFEST} was changed, or is of another release: it is no list of evidence")
    if not all(isinstance(row, dict) and _whole(row) for row in read["list"]) or not isinstance(read.get("seal"), str):
        raise _Broken(f"{MANIFEST} was changed: an item lacks what belongs to it")
    return read


def _whole(row: Mapping[str, Json]) -> bool:
    fields = DELETED if "deleted_at" in row else KEPT
    kinds = {"number": int, "size": int, "masked": bool}
    return row.keys() == set(fields) and all(type(row[field]) is kinds.get(field, str) for field in fields)


def _problems(opened: zipfile.ZipFile, manifest: Mapping[str, Json], seal: str) -> Iterator[str]:
    rows = manifest["list"]
    yield from _order(rows, manifest.get("items"))
    yield from _seals(rows, manifest)
    yield from _chain(rows)
    total = 0
    for row in rows:
        if "deleted_at" not in row and row["file"]:
            total += row["size"]
            yield from _file(opened, row)
    if total > MOST_BYTES:
        yield "the bundle claims to hold more than one can"
    yield from _names(opened, rows)
    if sha256(_content(opened, INDEX, MOST_INDEX)) != manifest.get("index_sha256"):
        yield f"{INDEX} was changed"
    if seal and seal != manifest["seal"]:
        yield "the seal is not the one that was noted: the bundle was made anew"


def _order(rows: list[Json], count: Json) -> Iterator[str]:
    numbers = [row["number"] for row in rows]
    for number in sorted({number for number in numbers if numbers.count(number) > 1}):
        yield f"item {number} is there twice"
    for number in range(1, (count if isinstance(count, int) and 0 <= count <= MOST else len(rows)) + 1):
        if number not in numbers:
            yield f"item {number} is missing from the list"
    for place, number in enumerate(numbers, 1):
        if number != place and sorted(numbers) == list(range(1, len(numbers) + 1)):
            yield f"item {number} was moved in the list"


def _seals(rows: list[Json], manifest: Mapping[str, Json]) -> Iterator[str]:
    """Each item against its own seal, which follows on the one that stands before it."""
    before = ""
    for row in rows:
        if sealed(before, row) != row["seal"]:
            yield f"item {row['number']}: what the list says of it, or what stood before it, was changed"
        before = row["seal"]
    if sealed(before, {key: value for key, value in manifest.items() if key not in ("seal", "list")}) != manifest["seal"]:
        yield f"{MANIFEST} was changed at its head or end"


def _chain(rows: list[Json]) -> Iterator[str]:
    """The chain of the vault, in which every record holds the one before."""
    before = ""
    for row in rows:
        if chained(before, row["entry"]) != row["chain"]:
            yield f"item {row['number']} does not follow from the one before it in the vault"
        if "deleted_at" not in row:
            if entry_of(row) != row["entry"]:
                yield f"item {row['number']}: its number, times, size or fingerprint was changed"
            if row["salt"] and words_of(row, row["salt"]) != row["words"]:
                yield f"item {row['number']}: its name, sender or caption was changed"
        before = row["chain"]


def _file(opened: zipfile.ZipFile, row: Mapping[str, Json]) -> Iterator[str]:
    number = row["number"]
    try:
        content = _content(opened, row["file"], 2 * LARGEST * MEGABYTE)
    except _Broken as broken:
        yield f"item {number}: {broken}"
        return
    if sha256(content) != row["packed_sha256"]:
        yield f"item {number}: the file {row['file']} was changed"
    elif not row["masked"] and sha256(content) != row["sha256"]:
        yield f"item {number}: the file {row['file']} is not the one that was kept"


def _names(opened: zipfile.ZipFile, rows: list[Json]) -> Iterator[str]:
    known = {INDEX, MANIFEST, *(row["file"] for row in rows if "deleted_at" not in row and row["file"])}
    there = opened.namelist()
    for name in sorted(set(there) - known):
        yield f"{name[:80]!r} was added: it is not in the list"
    for name in sorted({name for name in there if there.count(name) > 1}):
        yield f"{name[:80]!r} is in the ZIP twice"


def _content(opened: zipfile.ZipFile, name: str, most: int) -> bytes:
    """What an entry holds, read no further than it may be long."""
    held = bytearray()
    try:
        with opened.open(name) as entry:
            while (chunk := entry.read(CHUNK)) and len(held) <= most:
                held += chunk
    except KeyError:
        raise _Broken(f"{name} is missing from the ZIP") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, OverflowError) as error:
        raise _Broken(f"{name} was changed: it can't be unpacked ({type(error).__name__})") from None
    if len(held) > most:
        raise _Broken(f"{name} unpacks to more than it may: it was not read")
    return bytes(held)
