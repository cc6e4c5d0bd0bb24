"""Turns a second of one core: in memory, and with every turn committed."""

import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

import telegram

from bot.app import App, answer
from bot.render import Message
from bot.store.sqlite import SqliteStore
from dialogs.engine import Said
from dialogs.session import Session
from tests import bench_peer
from tests.bench_clock import Row, Timed, quiet, row, times

TODAY = date(2026, 11, 24)
TOGETHER = 20
"""So many people talk at the same time, message by message in turn."""
KEYS = ("ask.offer.received", "rate.cost", "rate.cost")
"""What the three messages lead to: a question, the outcome, and the outcome made more exact."""
MESSAGES = ("a wish", "three figures: the whole answer", "a choice: what it changes")
WISHES = (
    ("", "您好,", "你好,", "请问,", "我", "我就", "麻烦您,", "那", "朋友,"),
    ("想算算", "想算一下", "帮我算算", "想知道", "要算", "想看看", "算一下", "想弄清楚", "请帮忙算"),
    ("这笔贷款的", "这笔网贷的", "我这笔借款的", "手上这笔贷款的", "刚借的这笔钱的", "一笔贷款的", "这个分期的", "网上那笔贷款的", "这笔消费贷的", "这笔钱的"),
    ("利率", "真实利率", "年利率", "实际利率", "年化利率", "真实成本"),
)
"""A wish for a rate check, part by part."""
Turn = tuple[int, int, str]


def said(people: int, first: int) -> list[Turn]:
    """(person, step, text), interleaved: a rate check in three messages."""
    return [
        (first + group + one, step, text)
        for group in range(0, people, TOGETHER)
        for step in range(3)
        for one in range(min(TOGETHER, people - group))
        for text in [message(first + group + one, step)]
    ]


def message(person: int, step: int) -> str:
    """What somebody writes: a wish in words of their own, figures of their own, and the kind of lender as the button says it."""
    received = 8_000 + person % 900
    return (wish(person), f"到手{received},每个月还{round(received / 12 * 1.15)},一共12期", "银行")[step]


def wish(person: int) -> str:
    """One of 4,860 ways to say it, so that what was understood of others is of no use."""
    said = ""
    for part in reversed(WISHES):
        person, place = divmod(person, len(part))
        said = part[place] + said
    return said


def in_memory(turns: Sequence[Turn]) -> tuple[tuple[float, ...], dict[tuple[int, int], list[str]]]:
    """How long each turn took with nothing stored, and the texts that it said."""
    sessions: dict[int, Session] = {}
    took, texts = [], {}
    with quiet():
        for person, step, text in turns:
            session = sessions.get(person, Session())
            began = perf_counter()
            sessions[person], messages, _ = answer(session, Said(text), TODAY)
            took.append(perf_counter() - began)
            texts[person, step] = _checked(messages, step)
    return tuple(took), texts


def _checked(messages: Sequence[Message], step: int) -> list[str]:
    """The texts said; raises RuntimeError where the talk goes otherwise, since the figures would mean nothing."""
    if KEYS[step] not in (keys := [message.key for message in messages]):
        raise RuntimeError(f"message {step + 1} led to {keys}, not {KEYS[step]}")
    return [message.text for message in messages]


def durable(turns: Sequence[Turn], folder: Path) -> tuple[float, ...]:
    """How long each turn took from message to "sent", its commits to a SQLite file included."""
    store = SqliteStore(folder / "bench.sqlite")
    app = App(store, lambda: TODAY)
    took = []
    with quiet():
        for number, (person, _, text) in enumerate(turns):
            began = perf_counter()
            app.sent(app.handle(str(person), str(number), Said(text)))
            took.append(perf_counter() - began)
    store.close()
    return tuple(took)


def rounds(count: int, people: int) -> Iterator[tuple[tuple[float, ...], ...]]:
    """In memory, durable and the peer twice, one after another, so that each round sees the same machine."""
    in_memory(said(TOGETHER, 0))
    for number in range(count):
        turns = said(people, 1 + (number + 1) * people)
        memory, texts = in_memory(turns)
        with tempfile.TemporaryDirectory() as folder:
            yield memory, durable(turns, Path(folder)), *bench_peer.turns(turns, texts, Path(folder))


def rows(count: int = 7, people: int = 200) -> list[Row]:
    memory, kept, peer, parsed = (Timed(tuple(one)) for one in zip(*rounds(count, people), strict=True))
    steps = [step for _, step, _ in said(people, 0)]
    name = f"python-telegram-bot {telegram.__version__} ConversationHandler"
    return [
        row("in memory: read, engine, words", memory, beside=_over(memory, peer, parsed), aim="1.00 x"),
        *(row(f"  {what}", _of(memory, steps, step), beside=_over(_of(memory, steps, step), _of(peer, steps, step), _of(parsed, steps, step)))
          for step, what in enumerate(MESSAGES)),
        row("durable: SQLite, commits included", kept, beside=_over(kept, peer, parsed), aim="0.60 x"),
        row(f"peer: {name}, PicklePersistence", peer),
        row("peer, reading its updates from JSON as well", parsed),
    ]


def _of(measured: Timed, steps: Sequence[int], step: int) -> Timed:
    """The turns of one of the three messages alone."""
    return Timed(tuple(tuple(took for took, at in zip(one, steps, strict=True) if at == step) for one in measured.rounds))


def _over(ours: Timed, peer: Timed, parsed: Timed) -> str:
    return f"{times(ours.over(peer))} the peer, {times(ours.over(parsed))} with its JSON"
