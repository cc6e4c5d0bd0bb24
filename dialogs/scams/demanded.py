"""Somebody wants money sent, or rings as somebody, in words that give a fraud away."""

from dataclasses import replace
from datetime import date

from dialogs.meaning import Heard
from dialogs.scams.forwarded_signs import Json, begun, by_post, is_a_choice, kept, speaks_as_a_scam
from dialogs.scams.forwarded_words import FEE_FIRST, HEARSAY, POSES, TO_SEND
from dialogs.session import Session
from dialogs.slots import SCAM_MESSAGE, SCAM_WANTED
from dialogs.told.filing import filed
from dialogs.understanding.harms import read_harm
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import is_question


def demanded(session: Session, text: str, today: date) -> Heard | None:
    """Somebody wants money sent, or rings as somebody, in words that give a fraud away: screened before any of it is taken for a payment or for an answer."""
    under_way = session.top is not None and session.top.dialog in ("scam", "harmed")
    if not under_way and FEE_FIRST.search(text) and not is_question(text) and not read_harm(HEARSAY.sub("", text), today, whole=text):
        return replace(begun(text), facts={**_own_debts(session, text, today), SCAM_MESSAGE.name: kept(text), SCAM_WANTED.name: "pay"})
    if under_way or is_a_choice(session, text) or not (TO_SEND.search(text) or _poses(text)) or is_question(text) or read_harm(HEARSAY.sub("", text), today, whole=text):
        return None
    if by_post(text, today):
        return None
    return begun(text) if speaks_as_a_scam(text) else None


def _own_debts(session: Session, text: str, today: date) -> dict[str, Json]:
    """批了5万要先交1500,我自己本来就欠微粒贷1万2: what is owed to a lender by name, beside the fraud."""
    told = filed(session.facts, labelled(text, today), session.asked)
    named = tuple(name.removesuffix("lender") for name in told if name.startswith("debts[") and name.endswith("].lender"))
    return {name: value for name, value in told.items() if named and name.startswith(named)}


def _poses(text: str) -> bool:
    """Somebody rings as the service of a lender, or as an authority."""
    if not POSES.search(text):
        return False
    from dialogs.screening import screen  # noqa: PLC0415

    return screen(text).types[:1] in (("SCAM-002",), ("SCAM-017",))
