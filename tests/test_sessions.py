"""A session that any release has stored goes on in this one: nobody is asked again what they have told already."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.app import App, answer, message_of
from bot.store.base import Kept
from bot.store.sqlite import SqliteStore
from dialogs import replies, session, slots
from dialogs.engine import Pressed, Said
from dialogs.session import Session
from tests.sessions.save import TALKS

SAVED = sorted((Path(__file__).parent / "sessions").glob("*/*.json"))
KEPT_SINCE = {slots.PLAN_MADE.name}
"""What an outcome leaves behind that those releases did not keep."""


def saved(path):
    return json.loads(path.read_text(encoding="utf-8"))


def event(row):
    return Said(row["event"]["said"]) if "said" in row["event"] else Pressed(row["event"]["pressed"])


def name(path):
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", SAVED, ids=name)
def test_a_saved_session_goes_on(path):
    row = saved(path)
    after, messages, forgotten = answer(Session.from_json(row["session"]), event(row), date.fromisoformat(row["today"]))
    assert [message.key for message in messages] == row["keys"]
    assert forgotten == row["forgotten"]
    assert after.asked == row["asked"]
    told = {slot: value for slot, value in after.facts.items() if slot not in KEPT_SINCE}
    assert told == {slots.RENAMED.get(slot, slot): value for slot, value in row["facts"].items()}


@pytest.mark.parametrize("path", SAVED, ids=name)
def test_a_saved_session_goes_on_from_the_database(path, tmp_path):
    row = saved(path)
    store = SqliteStore(tmp_path / "old.sqlite")
    store.turn("ming", ["old"], lambda *_: Kept(row["session"], []))
    store.close()
    again = SqliteStore(tmp_path / "old.sqlite")
    outgoing = App(again, lambda: date.fromisoformat(row["today"])).handle("ming", "new", event(row))
    assert [message_of(sent.message).key for sent in outgoing] == row["keys"]
    assert (again.session("ming") is None) == row["forgotten"]
    again.close()


@pytest.mark.parametrize("path", SAVED, ids=name)
def test_every_fact_of_a_saved_session_has_a_slot_today(path):
    row = saved(path)
    names = {*row["session"]["facts"], *(slot for step in row["session"]["undo"] for slot in step["old"])}
    missing = [slot for slot in names if slots.find(slots.RENAMED.get(slot, slot)) is None]
    assert not missing, f"add them to slots.RENAMED: {missing}"


@pytest.mark.parametrize("path", SAVED, ids=name)
def test_every_button_of_a_saved_session_is_still_understood(path):
    for action in saved(path)["session"]["offered"]:
        assert replies.Action.parse(action), action


@pytest.mark.parametrize("path", SAVED, ids=name)
def test_a_session_is_stored_as_it_was_read(path):
    once = Session.from_json(saved(path)["session"])
    assert Session.from_json(json.loads(json.dumps(once.to_json()))) == once


def test_every_kind_of_state_was_saved_of_this_release():
    assert {path.stem for path in SAVED if path.parent.name == "0.1.0"} >= TALKS.keys()


def test_a_renamed_slot_keeps_its_fact_its_question_its_undo_and_its_buttons(monkeypatch):
    renamed = {"offer.got": "offer.received", "offer.times": "offer.count"}
    for module in (slots, session, replies):
        monkeypatch.setattr(module, "RENAMED", renamed)
    old = Session(facts={"offer.payment": "944"}).to_json() | {
        "facts": {"offer.got": "9700", "offer.payment": "944"},
        "stack": [["rate", 1, False]],
        "asked": "offer.times",
        "offered": ["1|set:offer.times=null"],
        "runs": 1,
        "undo": [{"old": {"offer.got": None}, "stack": []}],
    }
    today = date(2026, 11, 24)
    asked = Session.from_json(old)
    assert (asked.asked, asked.facts["offer.received"]) == ("offer.count", "9700")
    told, messages, _ = answer(asked, Said("12期"), today)
    assert messages[0].data["total_paid"] == 944 * 12
    tapped, _, _ = answer(asked, Pressed("1|set:offer.times=12"), today)
    assert tapped.facts == told.facts
    back, _, _ = answer(asked, Said("上一步"), today)
    assert dict(back.facts) == {"offer.payment": "944"}


def test_a_session_of_a_later_release_is_not_guessed_at():
    row = Session().to_json() | {"version": session.VERSION + 1}
    with pytest.raises(ValueError, match="update"):
        Session.from_json(row)
