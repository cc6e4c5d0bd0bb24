"""One turn, the only place where everything meets: load, understand, answer, keep, hand out."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot import reminders
from bot.drawer import Drawer
from bot.render import Button, Message, render
from bot.store.base import Kept, Outgoing, Store
from bot.vault import Vault
from content.words import words
from dialogs.attached import note
from dialogs.engine import Event, Said, turn
from dialogs.flow import Turn
from dialogs.guard import danger
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.talk import Part

Json = Any
Fit = Callable[[Message], Sequence[Message]]
log = logging.getLogger("ashore")


def whole(message: Message) -> Sequence[Message]:
    """For a channel that takes every message as it is."""
    return (message,)


class App:
    """The bot over one store. `today` tells the day in the user's own time, `now` the hour as well, by which reminders go.

    A file that came with a message goes to `vault.receive` first, and what that gives is the event for `handle`.
    """

    def __init__(self, store: Store, today: Callable[[], date], lang: str = "zh", now: Callable[[], datetime] = reminders.at_home) -> None:
        self._store = store
        self._now = now
        self._today = today
        self._lang = lang
        self.vault = Vault(store)

    def handle(self, conversation: str, update: str, event: Event) -> list[Outgoing]:
        """Answer an update once; gives the messages to send, oldest first."""
        return self.burst(conversation, {update: event})

    def burst(self, conversation: str, events: Mapping[str, Event], fit: Fit = whole, lang: str | None = None) -> list[Outgoing]:
        """Answer updates (by id) once, those of them that are new read as one; `fit` cuts a message to what the channel takes.

        Only messages in the person's own words may come together.
        """
        return self._store.turn(conversation, list(events), lambda row, fresh: self._answer(conversation, row, _read_as_one(events, fresh), fit, lang))

    def due(self, prefix: str) -> dict[str, list[Outgoing]]:
        """The messages of reminders that are due, queued for sending, by conversation of those that begin with `prefix`."""
        return reminders.collect(self._store, prefix, self._now(), self._reminder)

    def sent(self, messages: list[Outgoing]) -> None:
        self._store.mark_sent([message.number for message in messages])

    def remark(self, key: str, number: str, lang: str | None = None) -> dict[str, Json]:
        """A sentence about trouble on our side, as it stands in the outbox; `number` is what the log calls it."""
        return self._said(Reply(key, {"number": number}), lang)

    def danger(self, event: Event, lang: str | None = None) -> list[dict[str, Json]]:
        """What must be said even where nothing can be stored."""
        kind = danger(event.text).kind if isinstance(event, Said) else "none"
        return [] if kind == "none" else [self._said(Reply(f"danger.{kind}"), lang)]

    def _said(self, reply: Reply, lang: str | None) -> dict[str, Json]:
        return _stored(render(reply, words(lang or self._lang), self._today()))

    def _reminder(self, key: str, data: Mapping[str, Json], lang: str) -> dict[str, Json]:
        return self._said(Reply(key, parts=(Part(key, data), Part("reminder.stop"))), lang)

    def _answer(self, conversation: str, row: Mapping[str, Json] | None, event: Event, fit: Fit, lang: str | None) -> Kept:
        session = Session.from_json(row) if row else Session(lang=lang or self._lang)
        try:
            turned, messages = _turned(session, event, self._today(), Drawer(self.vault, conversation))
            fitted = [part for message in messages for part in fit(message)]
        except Exception as error:  # noqa: BLE001  whatever it was, the session stays as it was
            # A traceback could hold the person's words: the log gets the place alone.
            number = secrets.token_hex(4)
            log.error(  # noqa: TRY400
                "turn %s failed: %s at %s", number, type(error).__name__, _place(error)
            )
            return Kept(session.to_json(), [self.remark("common.sorry", number, session.lang)])
        due = reminders.rows(turned.reminders, turned.session.lang)
        return Kept(None if turned.forget else turned.session.to_json(), [_stored(part) for part in fitted], due)


def answer(session: Session, event: Event, today: date) -> tuple[Session, list[Message], bool]:
    """A turn in words, with nothing stored: the session after it, the messages, and whether to forget the person."""
    turned, messages = _turned(session, event, today)
    return turned.session, messages, turned.forget


def _turned(session: Session, event: Event, today: date, drawer: Drawer | None = None) -> tuple[Turn, list[Message]]:
    """A turn in words; evidence goes into the drawer, where there is one, or out of it."""
    turned = turn(session, event, today)
    if turned.keep is not None:
        kept = turn(turned.session, drawer.note(turned.keep) if drawer else note(turned.session, turned.keep), today)
        turned = replace(kept, replies=(*turned.replies, *kept.replies))
    if turned.drop and drawer:
        drawer.delete(turned.drop)
    speech = words(turned.session.lang)
    messages = [render(reply, speech, today) for reply in turned.replies]
    return turned, [drawer.packed(message, speech, today) for message in messages] if drawer else messages


def merged(texts: list[str]) -> Said:
    """Several messages sent in a row, read as one."""
    return Said("\n".join(texts))


def _read_as_one(events: Mapping[str, Event], fresh: Sequence[str]) -> Event:
    texts = [event.text for update in fresh if isinstance(event := events[update], Said)]
    return events[fresh[0]] if len(fresh) == 1 else merged(texts)


def message_of(row: Mapping[str, Json]) -> Message:
    """A message as it was kept in the outbox."""
    buttons = tuple(Button(*button) for button in row["buttons"])
    return Message(row["key"], row["text"], row["asks"], buttons, tuple(row["facts"]), row["data"], row["numbered"], tuple(row["papers"]), row.get("lang", "zh"))


def _stored(message: Message) -> dict[str, Json]:
    buttons = [[button.words, button.action] for button in message.buttons]
    return message.to_json() | {"buttons": buttons, "numbered": message.numbered, "papers": list(message.papers), "lang": message.lang}


def _place(error: BaseException) -> str:
    """Where an error was raised, as file:line: enough to find it, and nothing that the person said."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "?"
