"""Talking to the real engine in a test, with nothing stored."""

import re
from datetime import date

from bot.app import answer
from bot.render import Message
from dialogs.engine import Passed, Pressed, Said
from dialogs.session import Session

TODAY = date(2026, 11, 24)
OFFER = "借1万,分12期,每期还944,手续费300先扣了"
COMMA = re.compile(r"[,，。;；](?!\d)\s*")


def without_commas(text: str) -> str:
    """As many people type: with a space wherever a clause ends."""
    return COMMA.sub(" ", text).strip()


def talked(*lines: str, lang: str = "zh", today: date = TODAY) -> "Talker":
    """A talk in which these lines were said one after another."""
    talker = Talker(lang, today)
    for line in lines:
        talker.say(line)
    return talker


class Talker:
    """One person's conversation; every turn goes through the JSON of a stored session, as after a restart."""

    def __init__(self, lang: str = "zh", today: date = TODAY) -> None:
        self.session = Session(lang=lang)
        self.today = today
        self.last: list[Message] = []

    def say(self, text: str) -> list[Message]:
        return self._turn(Said(text))

    def pass_on(self, text: str) -> list[Message]:
        return self._turn(Passed(text))

    def tap(self, words: str) -> list[Message]:
        actions = {b.words: b.action for message in self.last for b in message.buttons}
        return self._turn(Pressed(actions[words]))

    def press(self, action: str) -> list[Message]:
        return self._turn(Pressed(action))

    def _turn(self, event: Said | Pressed | Passed) -> list[Message]:
        self.session = Session.from_json(self.session.to_json())
        self.session, self.last, _ = answer(self.session, event, self.today)
        return self.last

    @property
    def keys(self) -> list[str]:
        return [message.key for message in self.last]

    @property
    def text(self) -> str:
        return "\n".join(message.text for message in self.last)

    @property
    def facts(self) -> dict:
        return dict(self.session.facts)
