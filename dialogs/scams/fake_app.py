"""Is this loan app a fake? Its name, where it came from, how easy it makes things, and whether it wants money first."""

import re
from collections.abc import Iterator

from content.regex import regex
from dialogs import slots
from dialogs.talk import Dialog, Outcome, Part, Talk

BOASTS = regex(
    r"集团|全国|国家|中央|中国|国际|环球|银监|央行|人行|政府|官方|极速|急速|秒|闪电|百分百|100|必下|包过|免审|强开|黑户|无视|内部|至尊|总部"
    r"|group|national|official|global|instant|guaranteed",
    re.IGNORECASE,
)
"""Names that promise or claim what no lender's name does."""
FROM_STRANGERS = ("link", "sent")


def fakeapp(t: Talk) -> Outcome:
    """Money wanted first decides alone, and no more is asked; the other signs add up. No sign is no proof that it is real."""
    name = t.ask(slots.APP_NAME)
    source = t.ask(slots.APP_FROM)
    pays_first = t.ask(slots.APP_PAYS_FIRST)
    signs = tuple(_signs(name, source, pays_first=pays_first, no_id=None if pays_first else t.ask(slots.APP_NO_ID)))
    verdict = _verdict(signs)
    parts = (Part(f"fakeapp.{verdict}"), *_passages(signs), *_after(verdict))
    offer = ("platform", "triage") if verdict == "unknown" else ("harmed", "platform")
    return Outcome(f"fakeapp.{verdict}", parts, offer=offer, numbers={"verdict": verdict, "signs": list(signs)})


def _signs(name: str | None, source: str | None, *, pays_first: bool | None, no_id: bool | None) -> Iterator[str]:
    if pays_first:
        yield "pays_first"
    if name and _borrowed(name):
        yield "borrowed_name"
    elif name and BOASTS.search(name) and not _known(name):
        yield "boasting_name"
    if source in FROM_STRANGERS:
        yield "from_stranger"
    if no_id:
        yield "no_id"


def _borrowed(name: str) -> bool:
    from dialogs.screening import official  # noqa: PLC0415  the signals take a fifth of a second to load

    return official(name if "app" in name.lower() else f"{name}App").verdict == "not_official"


def _known(name: str) -> bool:
    from dialogs.screening.names import exact  # noqa: PLC0415

    return exact(name) is not None


def _verdict(signs: tuple[str, ...]) -> str:
    if "pays_first" in signs or "borrowed_name" in signs or len(signs) > 1:
        return "fake"
    return "suspicious" if signs else "unknown"


def _passages(signs: tuple[str, ...]) -> Iterator[Part]:
    if signs:
        yield Part("fakeapp.signs", {"signs": signs})


def _after(verdict: str) -> Iterator[Part]:
    yield Part("fakeapp.now", {"verdict": verdict})
    yield Part("fakeapp.verify")
    if verdict != "unknown":
        yield Part("fakeapp.report")


DIALOG = Dialog("fakeapp", fakeapp, own="app.", begins=("app.name",))
