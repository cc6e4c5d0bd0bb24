"""Sets pages with Typst: offline, in a Chinese font; a template is fixed and its words come as data."""

import json
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import BadDocument

if TYPE_CHECKING:
    from typst import Compiler, Fonts

Json = Any
FONT = "NotoSansSC-Regular.ttf"
PIXELS_PER_INCH = 216
"""The pages of pictures are 5 inches wide: 1,080 pixels, the width of a phone."""
MADE_AT = 1_767_225_600
"""The time that every PDF says it was made at (the first of 2026), so that the same paper has the same bytes."""


def png(template: str, page: Json) -> bytes:
    """A picture: one page as long as it needs to be. Raises BadDocument."""
    return _set(template, page, "png")


def pdf(template: str, page: Json) -> bytes:
    """A document to print. Raises BadDocument."""
    return _set(template, page, "pdf")


def _set(template: str, page: Json, form: str) -> bytes:
    from typst import TypstError  # noqa: PLC0415  90 ms that most conversations never need

    try:
        compiler = _compiler(template)
        said = {"page": json.dumps(page)}
        if form == "pdf":
            made = compiler.compile(format="pdf", sys_inputs=said, timestamp=MADE_AT)
        else:
            made = compiler.compile(format="png", sys_inputs=said, ppi=PIXELS_PER_INCH)
    except TypstError as error:
        raise BadDocument(f"{template}.typ: {error.message}") from None
    if not isinstance(made, bytes):
        raise BadDocument(f"{template}.typ: more than one page: give it `height: auto`")
    return made


def _compiler(template: str) -> "Compiler":
    from typst import Compiler  # noqa: PLC0415

    return Compiler(_template(template), font_paths=_fonts(), ignore_system_fonts=True)


@lru_cache
def _template(name: str) -> bytes:
    return files("bot.documents").joinpath(f"{name}.typ").read_bytes()


@lru_cache(maxsize=1)
def _fonts() -> "Fonts":
    from typst import Fonts  # noqa: PLC0415

    return Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[font_folder()])


def font_folder() -> Path:
    """Where the Chinese font lies. Its package is looked up, not imported: it would load what draws charts."""
    spec = find_spec("zhplot")
    for place in spec.submodule_search_locations or () if spec else ():
        if (folder := Path(place) / "fonts").joinpath(FONT).is_file():
            return folder
    raise BadDocument(f"the font {FONT} of the package zhplot is missing: install what requirements.lock names")
