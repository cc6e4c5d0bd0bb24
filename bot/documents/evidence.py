"""The printed list of a bundle of evidence: in order of time, each with its fingerprint."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.clock import HOME
from bot.documents.shown import shown
from bot.documents.typeset import pdf
from content.words import Words, words

Json = Any
GROUP = 8
LONGEST = 600


def index(rows: Sequence[Mapping[str, Json]], lang: str, made_at: str, *, problems: Sequence[str], redacted: bool) -> bytes:
    """The PDF; raises BadDocument."""
    return pdf("evidence_index", page(rows, lang, made_at, problems=problems, redacted=redacted))


def page(rows: Sequence[Mapping[str, Json]], lang: str, made_at: str, *, problems: Sequence[str], redacted: bool) -> Json:
    """What the template shows."""
    speech, today = words(lang), datetime.fromisoformat(made_at).date()
    kept = [row for row in rows if "deleted_at" not in row]
    return {
        "lang": lang,
        "title": _text(speech, "title", today),
        "about": _text(speech, "about", today, made=_clock(made_at), count=len(kept)),
        "note": _text(speech, "masked" if redacted else "whole", today),
        "warnings": [_text(speech, "problem", today), *map(shown, problems)] if problems else [],
        "items": [list(_lines(row, speech, today)) for row in _in_order(kept)],
        "deleted": [_text(speech, "deleted", today, number=row["number"], at=_clock(row["deleted_at"])) for row in rows if "deleted_at" in row],
        "how": _text(speech, "how", today),
    }  # fmt: skip


def _in_order(rows: Sequence[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    """By the time it was sent, or else kept."""
    return sorted(rows, key=lambda row: (_moment(row["sent_at"] or row["kept_at"]), row["number"]))


def _moment(told: str) -> str:
    """A time that compares: without a zone it counts as one of China."""
    at = datetime.fromisoformat(told)
    return (at if at.tzinfo else at.replace(tzinfo=HOME)).astimezone(HOME).isoformat()


def _lines(row: Mapping[str, Json], speech: Words, today: date) -> Iterator[Json]:
    yield _text(speech, "number", today, number=row["number"], name=shown(row["name"]))
    told = {"sent": _clock(row["sent_at"]) if row["sent_at"] else "", "kept": _clock(row["kept_at"]), "sender": shown(row["sender"]), "caption": shown(row["caption"])[:LONGEST]}
    for key in ("sent", "kept", "sender", "caption"):
        if told[key]:
            yield [_text(speech, f"{key}_label", today), told[key]]
    place = row["file"] or _text(speech, "left_out", today)
    yield [_text(speech, "file", today), f"{place} · {row['mime']} · {row['size']:,} B"]
    groups = [row["sha256"][at : at + GROUP] for at in range(0, len(row["sha256"]), GROUP)]
    yield ["SHA-256", " ".join(groups)]


def _clock(told: str) -> str:
    return told[:19].replace("T", " ")


def _text(speech: Words, key: str, today: date, **data: Json) -> str:
    return shown(speech.render(f"kept.index.{key}", data, today).text)
