"""Packs the evidence of a conversation into one ZIP: every file, a list in order of time, and hashes that show any change.

    index.pdf        for people: what there is, when it was sent and kept, by whom, its SHA-256
    manifest.json    for `python -m bot verify`: the same with the chain of the vault, and a seal over it all
    items/001.txt    the files, by number; texts with personal numbers masked unless everything is wanted, and
                     pictures, recordings and PDFs, in which nothing can be masked, only where they are wanted

The seal of an item hashes what the manifest says of it and the seal before; the last one is the bundle's. It has to be
noted apart from the bundle: whoever can rewrite all of it could seal it anew, but not to the same seal.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.documents.evidence import index
from bot.filetypes import ENDINGS, text_of
from bot.vault import WORDS, Vault, dump, sha256, words_of
from dialogs.scams.forwarded_words import PERSONAL

Json = Any
VERSION = 1
INDEX, MANIFEST, TEXT = "index.pdf", "manifest.json", "text/plain"
STILL = (1980, 1, 1, 0, 0, 0)
"""The time of every entry, so that the same evidence packs to the same bytes."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A bundle and its seal; `count` are the files in it."""

    content: bytes
    seal: str
    count: int


def pack(vault: Vault, conversation: str, lang: str, *, redacted: bool = True, pictures: bool = False) -> Packed:
    """The bundle of a conversation's evidence. `redacted`: personal numbers are masked, and `pictures` (recordings, PDFs), in which
    nothing can be masked, go in only where they are wanted. Raises BadDocument where its list can't be printed."""
    packed = list(_files(vault, conversation, redacted=redacted, pictures=pictures))
    files = {name: content for name, content, _ in packed}
    rows = [row for _, _, row in packed]
    listed = [{"number": row["number"], "deleted_at": row["deleted_at"], **_hashes(row)} if "deleted_at" in row else row for row in rows]
    printed = index(listed, lang, vault.stamp(), problems=list(vault.problems(conversation)), redacted=redacted)
    head = {"version": VERSION, "redacted": redacted, "items": len(rows), "index_sha256": sha256(printed)}
    items, before = list[Json](), ""
    for row in listed:
        before = sealed(before, row)
        items.append({**row, "seal": before})
    seal = sealed(before, head)
    manifest = {**head, "list": items, "seal": seal}
    content = _zipped({INDEX: printed, MANIFEST: dump(manifest).encode(), **{name: file for name, file in files.items() if name}})
    return Packed(content, seal, len([name for name in files if name]))


def _files(vault: Vault, conversation: str, *, redacted: bool, pictures: bool) -> Iterator[tuple[str, bytes, dict[str, Json]]]:
    """Every record with the file that is packed for it; a deleted one has none, nor one left out since nothing in it can be masked."""
    for record in vault.records(conversation):
        if "deleted_at" in record:
            yield "", b"", dict(record)
            continue
        if redacted and not pictures and record["mime"] != TEXT:
            yield "", b"", _row(record, "", b"", redacted=redacted)
            continue
        original = vault.content(conversation, record["number"])
        packed = _masked_file(original, record["mime"]) if redacted else original
        name = f"items/{record['number']:03}.{ENDINGS[record['mime']]}"
        yield name, packed, _row(record, name, packed, redacted=redacted)


def _row(record: Mapping[str, Any], name: str, packed: bytes, *, redacted: bool) -> dict[str, Json]:
    """What the manifest says of a file. The salt goes with it only where no word of it is masked."""
    shown = {key: masked(record[key]) if redacted else record[key] for key in WORDS}
    hidden = any(shown[key] != record[key] for key in WORDS)
    facts = {key: record[key] for key in ("number", "mime", "size", "sha256", "sent_at", "kept_at")}
    return {
        **facts, **shown, "file": name, "packed_sha256": sha256(packed) if name else "", "masked": not name or hidden or sha256(packed) != record["sha256"],
        "words": words_of(record, record["salt"]), "salt": "" if hidden else record["salt"], **_hashes(record),
    }  # fmt: skip


def _hashes(record: Mapping[str, Any]) -> dict[str, Json]:
    return {"entry": record["entry"], "chain": record["chain"]}


def _masked_file(content: bytes, mime: str) -> bytes:
    """A text without personal numbers; pictures, recordings and documents are as they came."""
    text = text_of(content) if mime == TEXT else None
    if text is None or not PERSONAL.search(text):
        return content
    return masked(text).encode()


def masked(text: str) -> str:
    """Personal numbers but for their first digit."""
    return PERSONAL.sub(lambda found: found[0][0] + "*" * (len(found[0]) - 1), text)


def sealed(before: str, row: Mapping[str, Json]) -> str:
    """The seal of an item, or of the bundle: what is said of it, and the seal before."""
    return sha256((before + dump({key: row[key] for key in sorted(row) if key not in ("seal", "list")})).encode())


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, STILL)
            entry.compress_type = zipfile.ZIP_DEFLATED if name == MANIFEST else zipfile.ZIP_STORED
            made.writestr(entry, content)
    return out.getvalue()
