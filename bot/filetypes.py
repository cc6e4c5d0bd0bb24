"""What sort of file this is, by its content and never by its name; only sorts that can't do anything when kept."""

from content.regex import regex

TAKEN = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "jfif": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "heic": "image/heic", "heif": "image/heic", "bmp": "image/bmp", "pdf": "application/pdf",
    "mp3": "audio/mpeg", "mpga": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "amr": "audio/amr", "aac": "audio/aac", "flac": "audio/flac",
    "mp4": "video/mp4", "mov": "video/quicktime", "3gp": "video/3gpp", "webm": "video/webm", "mkv": "video/x-matroska",
}  # fmt: skip
"""By the ending that the signature stands for. No archives, office files, pages with script, or programs."""
ENDINGS = {mime: ending for ending, mime in reversed(TAKEN.items())} | {"text/plain": "txt"}
"""How a file of a kind is named in a bundle."""
HEAD = 4_096
ENCODINGS = ("utf-8", "gb18030")
CONTROLS = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def mime_of(content: bytes) -> str | None:
    """The kind of a file; None where it is none that is taken."""
    if content.startswith(b"%PDF-"):
        return TAKEN["pdf"]
    if is_text(content):
        return "text/plain"
    from puremagic import PureError, magic_string  # noqa: PLC0415  most conversations send no file

    try:
        found = magic_string(content[:HEAD])
    except (PureError, ValueError):
        return None
    endings = (match.extension.lstrip(".").lower() for match in found)
    return next((TAKEN[ending] for ending in endings if ending in TAKEN), None)


def is_text(content: bytes) -> bool:
    """Whether it reads as text: in a known encoding, without control characters."""
    return (text := text_of(content)) is not None and not CONTROLS.search(text)


def text_of(content: bytes) -> str | None:
    """A text file as text, UTF-8 or the Chinese encoding; None where it is neither."""
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return None
