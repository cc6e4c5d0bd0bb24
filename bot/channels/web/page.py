"""The page and its files, read once at start; every word of it comes from content/."""

import gzip
import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from starlette.requests import Request

from bot.channels.web.visitor import Door
from bot.chinese import wide
from bot.vault import LARGEST
from content.languages import LANGUAGES
from content.words import words

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
PREFIX = "web."


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page: its bytes, the same compressed, and its media type."""

    content: bytes
    packed: bytes
    mime: str


@lru_cache(maxsize=1)
def assets() -> dict[str, Asset]:
    """Every file but the page itself, by name."""
    folder = files("bot.channels.web").joinpath("static")
    found = dict[str, Asset]()
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        mime = TYPES.get(file.name[file.name.rfind(".") :])
        if mime:
            content = file.read_bytes()
            found[file.name] = Asset(content, gzip.compress(content, mtime=0), mime)
    return found


@lru_cache(maxsize=1)
def version() -> str:
    """Changes with any of the files: their address holds it, so that a browser may keep them for good."""
    return sha256(b"".join(asset.content for asset in assets().values())).hexdigest()[:16]


@lru_cache
def said(lang: str) -> dict[str, str]:
    """The words of the page itself, by name. Those with a variable are filled in elsewhere."""
    speech = words(lang)
    return {key.removeprefix(PREFIX): _wide(section.body, lang) for key, section in speech.sections.items() if key.startswith(PREFIX)}


@lru_cache
def _template(name: str) -> Template:
    source = files("bot.channels.web").joinpath("static", name).read_text(encoding="utf-8")
    return Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)


def page(door: Door, token: str, lang: str) -> str:
    return _template("page.html").render(
        door=door.name,
        token=token,
        lang=lang,
        said=said(lang),
        words={each: said(each) for each in LANGUAGES},
        assets=f"{'../' if door.framed else ''}assets/{version()}",
        alone="../",
        largest=LARGEST,
    )


@lru_cache(maxsize=1)
def widget() -> bytes:
    """The script for other sites, with its words."""
    spoken = {lang: {name: body for name, body in said(lang).items() if name.startswith("widget_")} for lang in LANGUAGES}
    return assets()["widget.js"].content.replace(b"WORDS[", json.dumps(spoken, ensure_ascii=False).encode() + b"[")


def refused(why: str, lang: str, home: str, number: str = "") -> str:
    """A page of its own for what is not served: `why` is the name of its words, `home` the way to the talk, `number` what the log has."""
    title = _wide(words(lang).section(f"refused.{why}_title").body, lang)
    return _template("refused.html").render(
        lang=lang, said=said(lang), title=title, why=reason(why, lang, number), assets=f"{home}assets/{version()}", home=home
    )


def reason(why: str, lang: str, number: str = "") -> str:
    """Why something is not served, in a sentence."""
    return _wide(words(lang).section(f"refused.{why}").body.replace("{{ number }}", number), lang)


def _wide(text: str, lang: str) -> str:
    return wide(text) if lang == "zh" else text


def lang_of(request: Request, default: str) -> str:
    """The language that the address asks for, else the first of the browser's that is spoken here."""
    asked = request.query_params.get("lang", "")
    listed = (part.partition(";")[0].strip().lower()[:2] for part in request.headers.get("accept-language", "").split(","))
    return next((lang for lang in (asked, *listed) if lang in LANGUAGES), default)
