"""One turn, the only place where everything meets: load, understand, answer, keep, hand out."""

import logging
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from bot import reminders
from bot.buttons import MARK, short
from bot.clock import HOME, clock
from bot.drawer import Drawer
from bot.errors import BadRow, BadStore, place
from bot.leaving import sure, to_be_forgotten
from bot.render import Button, Message, render
from bot.store.base import KEEP_DAYS, Kept, Outgoing, Reminders, Store
from bot.vault import Brought, Vault
from content.record import record
from content.regex import regex
from content.words import words
from dialogs.engine import Event, Passed, Pressed, Said, turn
from dialogs.flow import Turn
from dialogs.guard import danger
from dialogs.records.attached import Attached, Refused, Several, note
from dialogs.reminders import CHECK_IN
from dialogs.reminding import MY_REMINDERS, told_time
from dialogs.replies import Action, Reply
from dialogs.scams.forwarded import is_bare_question
from dialogs.session import Session
from dialogs.talk import Part
from dialogs.understanding.intents import route

Json = Any
Fit = Callable[[Message], Sequence[Message]]
ABOUT_KEEPING = ("common.hello", "common.privacy")
HALF = regex(r"[\ud800-\udfff]")
log = logging.getLogger("ashore")


@record(frozen=True, slots=True)
class Thought:
    """What a turn leaves behind, where the conversation still stands at this row."""

    row: Mapping[str, Json] | None
    kept: Kept


def whole(message: Message) -> Sequence[Message]:
    """For a channel that takes every message as it is."""
    return (message,)


class App:
    """The bot over one store. `today` tells the day in the user's own time, `now` the hour as well, by which reminders go."""

    def __init__(
        self, store: Store, today: Callable[[], date], lang: str = "zh", now: Callable[[], datetime] | None = None, *, keep_days: int = KEEP_DAYS
    ) -> None:
        self._store = store
        self._now = now or clock(HOME.key)
        self._today = today
        self._lang = lang
        self._keep_days = keep_days
        self._unsaid = set[tuple[str, str, str]]()
        self.vault = Vault(store)

    def handle(self, conversation: str, update: str, event: Event | Brought) -> list[Outgoing]:
        """Answer an update once; gives the messages to send, oldest first."""
        return self.burst(conversation, {update: event})

    def burst(
        self, conversation: str, events: Mapping[str, Event | Brought], fit: Fit = whole, lang: str | None = None, *, seen: int = 0, thought: Thought | None = None
    ) -> list[Outgoing]:
        """Answer updates (by id) once, those of them that are new read as one; `fit` cuts a message to what the channel takes,
        and messages up to number `seen` have been read. A turn that was worked out before (`thought`) holds where all is still as it was then.

        Messages in words, the person's own and those passed on, may come together, and so may files.
        """

        def answered(row: Mapping[str, Json] | None, fresh: Sequence[str]) -> Kept:
            if thought and row == thought.row and len(fresh) == len(events):
                return thought.kept
            return self.work_out(conversation, row, {update: events[update] for update in fresh}, fit, lang)

        return self._store.turn(conversation, list(events), answered, seen, lenient=to_be_forgotten(events.values()))

    def work_out(self, conversation: str, row: Mapping[str, Json] | None, events: Mapping[str, Event | Brought], fit: Fit = whole, lang: str | None = None) -> Kept:
        """What a turn leaves behind, where this row stands for the conversation; nothing is kept yet."""
        before = self._session(conversation, row, lang, lenient=to_be_forgotten(events.values()))
        return self._answer(conversation, before, self._together(conversation, list(events.values())), fit)

    def speak(self, conversation: str, update: str, lang: str) -> None:
        """From now on this language, whatever was spoken before and in whichever the next message is written."""

        def chosen(row: Mapping[str, Json] | None, _: Sequence[str]) -> Kept:
            return Kept(self._session(conversation, row, lang).but(lang=lang, chosen=True).to_json(), [])

        self._store.turn(conversation, [update], chosen)

    def due(self, prefix: str) -> dict[str, list[Outgoing]]:
        """The messages of reminders that are due, queued for sending, by conversation of those that begin with `prefix`."""
        return reminders.collect(self._store, prefix, self._now(), self._reminder, self._unsaid)

    def sent(self, messages: list[Outgoing]) -> None:
        self._store.mark_sent([message.number for message in messages])

    def remark(self, key: str, number: str, lang: str | None = None) -> dict[str, Json]:
        """A sentence about trouble on our side, as it stands in the outbox; `number` is what the log calls it."""
        return self._said(Reply(key, {"number": number}), lang)

    def unreadable(self, number: str, events: Collection[object], lang: str | None = None) -> dict[str, Json]:
        """What is said where what was kept can't be read; it can be forgotten all the same."""
        return self._said(sure(events) or Reply("common.unreadable", {"number": number}), lang)

    def danger(self, event: object, lang: str | None = None) -> list[dict[str, Json]]:
        """What must be said even where nothing can be stored."""
        kind = danger(event.text if isinstance(event, Said | Passed) else getattr(event, "caption", "")).kind
        return [] if kind == "none" else [self._said(Reply(f"danger.{kind}"), lang)]

    def _said(self, reply: Reply, lang: str | None) -> dict[str, Json]:
        return _stored(render(reply, words(lang or self._lang), self._today()))

    def _reminder(self, key: str, data: Mapping[str, Json], lang: str) -> dict[str, Json]:
        options = (Action("start", "checkin"),) if key == CHECK_IN else ()
        return self._said(Reply(key, parts=(Part(key, data), Part("reminder.stop")), options=options), lang)

    @property
    def _zone(self) -> tzinfo:
        return self._now().tzinfo or UTC

    def _completed(self, conversation: str, reply: Reply) -> Reply:
        """A reply with what only we know: how long things are kept, and which reminders are set."""
        if reply.key != MY_REMINDERS:
            return _dated(reply, self._keep_days)
        return replace(reply, data={"rows": reminders.listed(self._store.reminders(conversation), self._zone)})

    def _filled(self, conversation: str, message: Message) -> Message:
        """A paper that holds everything about the person gets it."""
        if not any(paper["kind"] == "data" for paper in message.papers):
            return message
        kept = {"data": self._store.everything(conversation)}
        papers = [{**paper, "data": {**paper["data"], **kept}} if paper["kind"] == "data" else paper for paper in message.papers]
        return replace(message, papers=tuple(papers))

    def _together(self, conversation: str, events: Sequence[Event | Brought]) -> list[Event | Several]:
        """What is new, read as one; what is passed on is judged apart from the person's own words."""
        new = [whole_characters(event) for event in events]
        own = [event.text for event in new if isinstance(event, Said)]
        passed = [event for event in new if isinstance(event, Passed)]
        if len(own) + len(passed) < len(new):
            meant = [self._meant(conversation, event) for event in new]
            files = tuple(event for event in meant if isinstance(event, Attached | Refused))
            return [Several(files)] if 1 < len(files) == len(meant) else list(meant)
        if not passed:
            return [merged(own)]
        whence = {(event.sender, event.sent_at) for event in passed}
        judged = Passed("\n".join(event.text for event in passed), *(whence.pop() if len(whence) == 1 else ()))
        remark = merged(own)
        return [judged] if not own or is_bare_question(remark.text, route(remark.text)) else [remark, judged]

    def _meant(self, conversation: str, event: Event | Brought) -> Event:
        """A button with a short name as the action that it stands for; a file as the evidence that it becomes."""
        if isinstance(event, Brought):
            return self.vault.receive(conversation, event.content, event.name, sender=event.sender, sent_at=event.sent_at, caption=event.caption)
        if isinstance(event, Pressed) and event.action.startswith(MARK):
            return Pressed(self._store.action(conversation, event.action) or event.action)
        return event

    def _session(self, conversation: str, row: Mapping[str, Json] | None, lang: str | None, *, lenient: bool = False) -> Session:
        """The session of a row, or a new one where there is none; where `lenient` also where it can't be read. Raises BadRow."""
        try:
            if row is not None:
                return Session.from_json(row)
        except ValueError as error:
            if not lenient:
                raise BadRow(f"the session of {conversation}: {error}; restore the file from a copy") from None
        return Session(lang=lang or self._lang)

    def _answer(self, conversation: str, before: Session, events: Sequence[Event | Several], fit: Fit) -> Kept:
        drawer, session = Drawer(self.vault, conversation), before
        said, forget, due = list[Message](), False, list[Reminders]()
        try:
            for event in events:
                turned, messages = _turned(session, event, self._today(), lambda reply: self._completed(conversation, reply), drawer)
                session, forget = turned.session, turned.forget
                due += reminders.rows(turned.reminders, session.lang, self._zone, told_time(session.facts))
                if turned.remind_at is not None:
                    due += reminders.moved(self._store.reminders(conversation), turned.remind_at, self._zone)
                said += [self._filled(conversation, message) for message in messages]
            fitted = [part for message in said for part in fit(message)]
        except BadStore:
            raise
        except Exception as error:  # noqa: BLE001  whatever it was, the session stays as it was
            # A traceback could hold the person's words: the log gets the place alone.
            number = secrets.token_hex(4)
            log.error(  # noqa: TRY400
                "turn %s failed: %s at %s", number, type(error).__name__, place(error)
            )
            return Kept(before.to_json(), [self.remark("common.sorry", number, before.lang)])
        return Kept(None if forget else session.to_json(), [_stored(part) for part in fitted], due, _named(said, fitted))


def answer(session: Session, event: Event, today: date, keep_days: int = KEEP_DAYS) -> tuple[Session, list[Message], bool]:
    """A turn in words, with nothing stored: the session after it, the messages, and whether to forget the person."""
    turned, messages = _turned(session, event, today, lambda reply: _dated(reply, keep_days))
    return turned.session, messages, turned.forget


def _turned(session: Session, event: Event | Several, today: date, completed: Callable[[Reply], Reply], drawer: Drawer | None = None) -> tuple[Turn, list[Message]]:
    """A turn in words; evidence goes into the drawer, where there is one, or out of it."""
    turned = turn(session, event, today)
    if turned.keep is not None:
        kept = turn(turned.session, drawer.note(turned.keep, *turned.keep_from) if drawer else note(turned.session, turned.keep, *turned.keep_from), today)
        turned = replace(kept, replies=(*turned.replies, *kept.replies))
    if turned.drop and drawer:
        drawer.delete(turned.drop)
    speech = words(turned.session.lang)
    messages = [render(completed(reply), speech, today) for reply in turned.replies]
    return turned, [drawer.packed(message, speech, today) for message in messages] if drawer else messages


def _dated(reply: Reply, keep_days: int) -> Reply:
    """What is said about keeping names the days that the operator has set."""
    return replace(reply, data={**reply.data, "keep_days": keep_days}) if reply.key in ABOUT_KEEPING else reply


def whole_characters(event: Event | Brought) -> Event | Brought:
    """Half of a character, which a phone sends where it cuts a text and nobody can send back, becomes a question mark."""
    texts = {one.name: text for one in fields(event) if isinstance(text := getattr(event, one.name), str) and HALF.search(text)}
    return replace(event, **{name: HALF.sub("?", text) for name, text in texts.items()}) if texts else event  # type: ignore[arg-type]


def merged(texts: list[str]) -> Said:
    """Several messages sent in a row, read as one."""
    return Said("\n".join(texts))


def message_of(row: Mapping[str, Json]) -> Message:
    """A message as it was kept in the outbox."""
    buttons = tuple(Button(*button) for button in row["buttons"])
    return Message(row["key"], row["text"], row["asks"], buttons, tuple(row["facts"]), row["data"], row["numbered"], tuple(row["papers"]), row.get("lang", "zh"))


def _named(said: Sequence[Message], fitted: Sequence[Message]) -> dict[str, str]:
    """What the short names mean, where there are any."""
    if not any(button.action.startswith(MARK) for part in fitted for button in part.buttons):
        return {}
    return {
        name: button.action
        for message in said
        for button in message.buttons
        if (name := short(button.action)) != button.action
    }


def _stored(message: Message) -> dict[str, Json]:
    buttons = [[button.words, button.action] for button in message.buttons]
    return message.to_json() | {"buttons": buttons, "numbered": message.numbered, "papers": list(message.papers), "lang": message.lang}
