"""`python -m bot facts`: the rules as they stand on a day, with their sources and when they were checked."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.clock import today
from content.facts import Fact, NotInForce, all_facts, fact


def run(arguments: argparse.Namespace) -> int:
    for line in listing(arguments.ids, today(), on=arguments.on, stale=arguments.stale):
        print(line)
    return 0


def listing(ids: Sequence[str], day: date, *, on: date | None, stale: bool) -> Iterator[str]:
    """A block of lines a fact; with `stale`, only those whose check is due. Raises UnknownFact."""
    chosen = [fact(identity) for identity in ids] if ids else list(all_facts().values())
    for known in chosen:
        if not stale or known.status(day) != "fresh":
            yield from _block(known, on or day, day)


def _block(known: Fact, on: date, day: date) -> Iterator[str]:
    due = known.checked_on + timedelta(days=known.recheck_every_days)
    yield f"{known.id}  {known.label('zh')} / {known.label('en')}"
    yield f"  {known.statement('zh')}"
    yield f"  {known.statement('en')}"
    try:
        ruling = known.on(on)
    except NotInForce as error:
        yield f"  not in force: {error}"
    else:
        values = ", ".join(f"{name} = {value}" for name, value in ruling.period.named.items())
        yield f"  on {on}: {values or 'as stated'} ({ruling.period})"
        yield f"  source: {ruling.source.document} {ruling.source.article} ({ruling.source.issuer})"
        if doubt := ruling.doubt("zh"):
            yield f"  doubt: {doubt}"
    status = known.status(day)
    yield f"  checked {known.checked_on}, {'' if status == 'fresh' else status + ', '}again by {due}; {known.confidence}"
    yield ""
