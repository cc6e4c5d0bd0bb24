"""A typed answer that picks one of the buttons offered: by its words, its number, a part of it, or a plain yes."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from content.regex import regex
from content.words import Words, words
from dialogs.catalog import DIALOGS
from dialogs.meaning import FIGURE, LITTLE, LITTLE_EN, named_option, only_named, own_words
from dialogs.plans.planning import changed_plan
from dialogs.questions.context import surely_said
from dialogs.replies import Action, label
from dialogs.session import Session
from dialogs.slots import find
from dialogs.understanding.intents import route
from dialogs.understanding.moves import find_move
from dialogs.understanding.questions import is_tentative
from dialogs.understanding.reader import read
from dialogs.understanding.text import without_hotlines
from dialogs.understanding.values import Choice, Duration, Money, Number, YesNo

LONGEST_LABEL = 80
YES_OR_NO = ("yes", "no")
SHORT = 40
REFUSES = regex(r"不(?!后悔|用想|用问|过)|别(?!问)|算了|等[等一]|先(?:放|留|缓)|留着|\b(?:no|not|don.?t|keep|wait|cancel|stop|hold on)\b", re.IGNORECASE)
PLACE = regex(r"[一二两三四五六七八头]|\b(?:first|second|third|fourth|last|one|two|three|four)\b", re.IGNORECASE)
"""Where a place among what is offered may be named, and something else be meant."""


def chosen(session: Session, text: str, today: date) -> str | None:
    """The action that a typed answer picks among those offered: by its words, its number or a part of it."""
    if len(text) > LONGEST_LABEL:
        return None
    actions = [action for row in session.offered if (action := Action.parse(row))]
    if begun := _by_its_name(session, text):
        return begun
    if not actions:
        return None
    labels = _labels(session, actions)
    if pressed := _by_its_words(text, actions, labels):
        return pressed
    said = _bare(text)
    to_confirm = len(actions) == len(YES_OR_NO) and actions[1].verb == "move" and actions[1].name == "repeat"
    move = find_move(text)
    if to_confirm and len(text) <= SHORT and REFUSES.search(text) and (move is None or move.kind != "forget_me"):
        return str(actions[1])  # 算了,不删: what can't be undone wants a plain yes
    if move:
        return None
    if to_confirm:
        return _confirmed(actions, text, today)
    if not session.picks or not is_tentative(text) or FIGURE.search(without_hotlines(text)):
        return None
    speech, slot = words(session.lang), find(session.asked or "")
    aside = slot is not None and slot.kind == "yesno" and len(text) > (LITTLE_EN if text.isascii() else LITTLE)
    if slot and (aside or named_option(slot, text, speech) or own_words(slot, text, speech)):
        return None  # "one word differs" is no first choice, 不用身份证 no plain no, and 他说他是建行的 no yes
    if only_named(text):
        named = [action for action, shown in zip(actions, labels, strict=True) if shown.casefold().startswith(said)]
        return str(named[0]) if len(named) == 1 else None
    asked = [shown for action, shown in zip(actions, labels, strict=True) if action.name == session.asked]
    among = labels if text.strip().isdecimal() or not asked else asked
    if among is labels and any(isinstance(value, Duration) or (isinstance(value, Money | Number) and value.best > len(labels)) for value in read(text, today=today)):
        return None  # 逾期半年了 and I have 2000 in cash tell something, and pick no way on
    picked = [v for v in read(text, today=today, asked="choice", options=among) if isinstance(v, Choice)]
    number = picked[0].value if len(picked) == 1 else None
    action = actions[labels.index(among[number - 1])] if number and number <= len(among) else None
    if action and len(text) > (LITTLE_EN if text.isascii() else LITTLE) // 2 and PLACE.search(text) and surely_said(session, text):
        return None  # name one then, 头一个月利息先收走了
    if action and not text.strip().isdecimal() and (changed_plan(session, text, today) or (action.verb == "start" and _is_elsewhere(action, text))):
        return None  # 下个月还不上, beside a plan, changes that and picks no other talk; the card first is no first choice
    return str(action) if action else None


def named_button(session: Session, text: str) -> str | None:
    """The action of the button whose words these are, and no more."""
    if not session.offered or len(text) > LONGEST_LABEL:
        return None
    actions = [action for row in session.offered if (action := Action.parse(row))]
    return _by_its_words(text, actions, _labels(session, actions))


def _by_its_words(text: str, actions: Sequence[Action], labels: Sequence[str]) -> str | None:
    said = _bare(text)
    return next((str(action) for action, shown in zip(actions, labels, strict=True) if said == _bare(shown)), None)


def _labels(session: Session, actions: Sequence[Action]) -> list[str]:
    return [label(action, words(session.lang), session.facts) for action in actions]


def _is_elsewhere(action: Action, text: str) -> bool:
    """Whether the words wish plainly for another talk than the button that they are like: pay off the bank loan early is no new loan."""
    wished = route(text).dialog
    return wished in DIALOGS and wished != action.name


def _bare(text: str) -> str:
    """The words of a button, with no mark behind them."""
    return text.strip().rstrip("?？!！.。").casefold()


def _by_its_name(session: Session, text: str) -> str | None:
    """A dialog called by the words of its own button, whether that is in sight or not."""
    named = _called(words(session.lang), tuple(DIALOGS)).get(_bare(text))
    return str(Action("start", named, run=session.runs)) if named else None


@lru_cache(maxsize=8)
def _called(speech: Words, dialogs: tuple[str, ...]) -> dict[str, str]:
    """The dialogs by the words of their buttons."""
    return {_bare(speech.section(f"start.{name}").body): name for name in reversed(dialogs)}


def _confirmed(actions: list[Action], text: str, today: date) -> str | None:
    """是 or 不 to a question such as "delete everything?"."""
    said = next((value.value for value in read(text, today=today, asked="yesno") if isinstance(value, YesNo)), None)
    return str(actions[YES_OR_NO.index(said)]) if said in YES_OR_NO else None
