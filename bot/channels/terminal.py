"""The chat in a terminal: a line in, replies out; with piped input as well."""

import contextlib
import signal
import threading
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TextIO

from bot import content
from bot.app import App, message_of
from bot.buttons import HELLO
from bot.documents.keep import delete, keep
from bot.render import Message
from bot.store.base import Outgoing
from dialogs.engine import Event, Pressed, Said

PROMPT = "> "


class Terminal:
    """One person at a terminal. The words of a button pick it, and its number where it has one.

    Pictures are saved in the folder `documents`.
    """

    def __init__(
        self, app: App, conversation: str, source: TextIO, out: TextIO, documents: Path = Path("documents")
    ) -> None:
        self._app = app
        self._conversation = conversation
        self._source = source
        self._out = out
        self._documents = documents
        self._interactive = source.isatty()
        self._buttons: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._update = 0

    def run(self, started: str) -> None:
        """Talk until the input ends; `started` sets this run's updates apart from those of earlier ones.

        What answering needs is read while the person reads the greeting, and the rest proved until they write; raises ContentError where it can't be.
        """
        self._started = started
        if self._interactive:
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401, PLC0415  line editing, where the platform has it
            signal.signal(signal.SIGINT, signal.default_int_handler)  # a program started in the background ignores it
            self._send(Pressed(HELLO))
        self._deliver(self._app.due(self._conversation).get(self._conversation, []))
        written, ended = threading.Event(), threading.Event()
        with ThreadPoolExecutor(1) as beside:
            loading = beside.submit(_read, content.load, ended)
            proving = beside.submit(_read, lambda: content.prove(written.is_set), ended)
            with contextlib.suppress(EOFError, KeyboardInterrupt):
                for line in self._lines():
                    written.set()
                    loading.result()
                    self._send(self._event(line))
            written.set()
            ended.set()
            loading.result()
            proving.result()

    def _lines(self) -> Iterator[str]:
        while True:
            if self._interactive:
                yield input(PROMPT)
            elif line := self._source.readline():
                yield line.rstrip("\n")
            else:
                return

    def _event(self, line: str) -> Event:
        said = line.strip()
        action = self._buttons.get(said) or self._numbers.get(unicodedata.normalize("NFKC", said))
        return Pressed(action) if action else Said(line)

    def _send(self, event: Event) -> None:
        self._update += 1
        self._deliver(self._app.handle(self._conversation, f"{self._started}.{self._update}", event))

    def _deliver(self, outgoing: list[Outgoing]) -> None:
        if not outgoing:
            return
        messages = [message_of(row.message) for row in outgoing]
        self._buttons, self._numbers = {}, {}
        for message in messages:
            self._show(message, numbered=messages[-1].numbered)
        self._out.flush()
        self._app.sent(outgoing)
        if any(message.key == "common.forgotten" for message in messages):
            delete(self._documents)

    def _show(self, message: Message, *, numbered: bool) -> None:
        """The text and its buttons; numbered through the whole turn, unless the open question wants a number itself."""
        print(message.text, file=self._out)
        for paper in message.papers:
            print(self._kept(paper), file=self._out)
        for button in message.buttons:
            self._buttons[button.words] = button.action
            if numbered:
                number = str(len(self._buttons))
                print(f"  [{number}] {button.words}", file=self._out)
                self._numbers[number] = button.action
            else:
                print(f"  · {button.words}", file=self._out)
        print(file=self._out)

    def _kept(self, paper: Mapping[str, Any]) -> str:
        return keep(paper, self._documents)


def _read(work: Callable[[], None], ended: threading.Event) -> None:
    """Read the content; where that fails, the prompt that waits for a line is interrupted: nobody shall type in vain."""
    try:
        work()
    except Exception:
        while not ended.wait(0.2):  # a signal just before the prompt begins to wait is lost on it
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        raise
