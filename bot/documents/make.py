"""Draws a paper with Typst: offline, in a Chinese font, the same bytes for the same paper.

The template is fixed and what a person said comes to it as data, so nothing they typed is ever run.
"""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.documents import timeline
from bot.errors import BadDocument

if TYPE_CHECKING:
    from typst import Fonts

Json = Any
PAGES: dict[str, Callable[[Mapping[str, Json], str], Json]] = {"timeline": timeline.page}
"""By the name of the paper, which is that of its template as well: what stands on it, in words."""
FONT = "NotoSansSC-Regular.ttf"
PIXELS_PER_INCH = 216
"""The pages are 5 inches wide: 1,080 pixels, the width of a phone."""


def make(paper: Mapping[str, Json]) -> bytes:
    """The PNG of a message's paper (kind, name, lang, data); raises BadDocument."""
    from typst import Compiler, TypstError  # noqa: PLC0415  90 ms that most conversations never need

    page = PAGES.get(paper["name"])
    if page is None or paper["kind"] != "picture":
        raise BadDocument(f"no template for a {paper['kind']} named {paper['name']!r}; there are {', '.join(PAGES)}")
    said = json.dumps(page(paper["data"], paper["lang"]))
    try:
        compiler = Compiler(_template(paper["name"]), font_paths=_fonts(), ignore_system_fonts=True, sys_inputs={"page": said})
        drawn = compiler.compile(format="png", ppi=PIXELS_PER_INCH)
    except TypstError as error:
        raise BadDocument(f"{paper['name']}.typ: {error.message}") from None
    if not isinstance(drawn, bytes):
        raise BadDocument(f"{paper['name']}.typ: more than one page: give it `height: auto`")
    return drawn


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
