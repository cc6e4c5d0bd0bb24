"""`python -m bot trace`: why the bot answered as it did, message by message, with nothing stored."""

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date

from bot.app import answer
from bot.clock import today
from dialogs import flow
from dialogs.catalog import DIALOGS
from dialogs.engine import Said
from dialogs.session import Session
from dialogs.talk import Asked
from dialogs.understanding.intents import route
from dialogs.understanding.moves import correction, find_move
from dialogs.understanding.show import trace


def run(arguments: argparse.Namespace) -> int:
    for line in explain(arguments.texts, today(), arguments.lang):
        print(line)
    return 0


def explain(texts: Sequence[str], day: date, lang: str) -> Iterator[str]:
    """For each message: what was read in it, what it changed, how the dialog ran, and what came back."""
    session = Session(lang=lang)
    for text in texts:
        yield f"> {text}"
        yield from _understood(text, day)
        before = session
        session, messages, _ = answer(session, Said(text), day)
        yield from _changes(before, session)
        yield from _ran(session, day)
        for message in messages:
            yield f"  reply    {message.key}" + (f", rests on {', '.join(message.facts)}" if message.facts else "")
        yield ""


def _understood(text: str, day: date) -> Iterator[str]:
    yield from (f"  {line}" for line in trace(text, today=day).splitlines())
    if move := find_move(text):
        yield f"  move     {move.kind}"
    if mended := correction(text):
        yield f"  corrects {mended.text!r}"
    wanted = route(text)
    if wanted.dialog or wanted.choices:
        yield f"  intent   {wanted.dialog or ' | '.join(wanted.choices)} ({wanted.score:.2f})"


def _changes(before: Session, after: Session) -> Iterator[str]:
    for name in sorted({*before.facts, *after.facts}):
        old, new = (s.facts.get(name, ...) for s in (before, after))
        if old != new:
            yield f"  fact     {name}: {_shown(old)} -> {_shown(new)}"


def _shown(value: object) -> str:
    return "not known" if value is ... else json.dumps(value, ensure_ascii=False)


def _ran(session: Session, day: date) -> Iterator[str]:
    if not session.top:
        return
    result, talk = flow.run(DIALOGS[session.top.dialog], session.facts, day)
    end = f"asks {result.slot.name}" if isinstance(result, Asked) else f"ends in {result.key}"
    known = [name for name in dict.fromkeys(talk.read) if name in session.facts]
    yield f"  dialog   {session.top.dialog} read {', '.join(known) or 'nothing known'}; {end}"
    if talk.cited:
        yield f"  law      {', '.join(dict.fromkeys(talk.cited))}"
