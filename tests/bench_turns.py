"""Turns a second of one core: in memory, and with every turn committed.

The peer does another half of the work: it sends given texts and looks at nothing that is said, and its pickle is written
after the last turn; we read, reckon and word, and send nothing. `bench_telegram` has both halves on both sides.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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
WISHES = (
    ("", "您好,", "你好,", "请问,", "我", "我就", "麻烦您,", "那", "朋友,"),
    ("想算算", "想算一下", "帮我算算", "想知道", "要算", "想看看", "算一下", "想弄清楚", "请帮忙算"),
    ("这笔贷款的", "这笔网贷的", "我这笔借款的", "手上这笔贷款的", "刚借的这笔钱的", "一笔贷款的", "这个分期的", "网上那笔贷款的", "这笔消费贷的", "这笔钱的"),
    ("利率", "真实利率", "年利率", "实际利率", "年化利率", "真实成本"),
)
"""A wish for a rate check, part by part."""
Turn = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Talk:
    """A rate check: what a person writes (by number) at each step, what the steps are, and the reply each must lead to."""

    name: str
    steps: tuple[str, ...]
    leads: tuple[str, ...]
    message: Callable[[int, int], str]

    def said(self, people: int, first: int) -> list[Turn]:
        """(person, step, text), interleaved."""
        return [
            (first + group + one, step, self.message(first + group + one, step))
            for group in range(0, people, TOGETHER)
            for step in range(len(self.steps))
            for one in range(min(TOGETHER, people - group))
        ]

    def checked(self, messages: Sequence[Message], step: int) -> list[str]:
        """The texts said; raises RuntimeError where the talk goes otherwise, since the figures would mean nothing."""
        if self.leads[step] not in (keys := [message.key for message in messages]):
            raise RuntimeError(f"message {step + 1} led to {keys}, not {self.leads[step]}")
        return [message.text for message in messages]


def sentence(person: int, step: int) -> str:
    """A wish in words of their own, figures of their own, and the kind of lender as the button says it."""
    received, payment = figures(person, 12)
    return (wish(person), f"到手{received},每个月还{payment},一共12期", "银行")[step]


def short(person: int, step: int) -> str:
    """The words of the menu's button, then a bare figure for each question."""
    count = 6 + person % 31
    received, payment = figures(person, count)
    return ("算一笔贷款的真实成本", str(received), str(payment), str(count))[step]


def figures(person: int, count: int) -> tuple[int, int]:
    """(received, instalment)."""
    received = 8_000 + person % 900
    return received, round(received / count * 1.15)


def wish(person: int) -> str:
    """One of 4,860 ways to say it, so that what was understood of others is of no use."""
    said = ""
    for part in reversed(WISHES):
        person, place = divmod(person, len(part))
        said = part[place] + said
    return said


SENTENCES = Talk(
    "in sentences",
    ("a wish", "three figures: the whole answer", "a choice: what it changes"),
    ("ask.offer.received", "rate.cost", "rate.cost"),
    sentence,
)
SHORT = Talk(
    "a short answer a question",
    ("the menu's words", "a figure", "a figure", "the last figure: the whole answer"),
    ("ask.offer.received", "ask.offer.payment", "ask.offer.count", "rate.cost"),
    short,
)
"""As a dialog of three states would ask it."""


def in_memory(talk: Talk, turns: Sequence[Turn]) -> tuple[tuple[float, ...], dict[tuple[int, int], list[str]]]:
    """How long each turn took with nothing stored, and the texts that it said."""
    sessions: dict[int, Session] = {}
    took, texts = [], {}
    with quiet():
        for person, step, text in turns:
            session = sessions.get(person, Session())
            began = perf_counter()
            sessions[person], messages, _ = answer(session, Said(text), TODAY)
            took.append(perf_counter() - began)
            texts[person, step] = talk.checked(messages, step)
    return tuple(took), texts


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


def rounds(talk: Talk, count: int, people: int) -> Iterator[tuple[tuple[float, ...], ...]]:
    """In memory, durable (of other people, whose words are new) and the peer twice, one after another, so that each round sees the same machine."""
    in_memory(talk, talk.said(TOGETHER, 0))
    for number in range(count):
        first = TOGETHER + 2 * number * people
        turns, others = talk.said(people, first), talk.said(people, first + people)
        memory, texts = in_memory(talk, turns)
        with tempfile.TemporaryDirectory() as folder:
            yield memory, durable(others, Path(folder)), *bench_peer.turns(turns, texts, Path(folder))


def rows(count: int = 7, people: int = 200) -> list[Row]:
    return [*_rows(SENTENCES, count, people), *_rows(SHORT, count, people)]


def _rows(talk: Talk, count: int, people: int) -> list[Row]:
    memory, kept, peer, parsed = (Timed(tuple(one)) for one in zip(*rounds(talk, count, people), strict=True))
    steps = [step for _, step, _ in talk.said(people, 0)]
    name = f"python-telegram-bot {telegram.__version__} ConversationHandler"
    return [
        row(f"{talk.name}, in memory: read, engine, words; nothing sent", memory, beside=_over(memory, peer, parsed), aim="1.00 x"),
        *(row(f"  {what}", _of(memory, steps, step), beside=_over(_of(memory, steps, step), _of(peer, steps, step), _of(parsed, steps, step)))
          for step, what in enumerate(talk.steps)),
        row("  durable: SQLite, commits included; nothing sent", kept, beside=_over(kept, peer, parsed), aim="0.60 x"),
        row(f"  peer: {name}, the same texts sent in process, what comes in not looked at", peer),
        row("  peer, reading its updates from JSON as well", parsed),
    ]


def _of(measured: Timed, steps: Sequence[int], step: int) -> Timed:
    """The turns of one of the three messages alone."""
    return Timed(tuple(tuple(took for took, at in zip(one, steps, strict=True) if at == step) for one in measured.rounds))


def _over(ours: Timed, peer: Timed, parsed: Timed) -> str:
    return f"{times(ours.over(peer))} the peer, {times(ours.over(parsed))} with its JSON"
