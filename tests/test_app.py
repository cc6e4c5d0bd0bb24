"""One turn in the shell: nothing is lost, nothing is said in a log, and a failure is a kind sentence."""

import logging

import pytest

from bot import app as shell
from bot.app import App, merged, message_of
from bot.errors import BadSetting
from bot.settings import Settings, load
from bot.store.sqlite import SqliteStore
from dialogs.engine import Pressed, Said
from tests.talking import OFFER, TODAY

SECRET = "我的身份证是110101199003070000,借了98765元"


@pytest.fixture
def store(tmp_path):
    opened = SqliteStore(tmp_path / "a.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def app(store):
    return App(store, lambda: TODAY)


def test_an_update_that_comes_twice_is_answered_once(app):
    first = app.handle("me", "1", Said(OFFER))
    app.sent(first)
    assert [message_of(row.message).key for row in first] == ["rate.cost", "ask.offer.lender_kind"]
    assert app.handle("me", "1", Said(OFFER)) == []


def test_a_reply_that_was_not_sent_is_handed_out_again(app):
    first = app.handle("me", "1", Said(OFFER))
    assert app.handle("me", "1", Said(OFFER)) == first


def test_a_failure_keeps_the_session_and_tells_the_log_no_word_of_it(app, store, monkeypatch, caplog):
    app.handle("me", "1", Said(OFFER))
    before = store.session("me")

    def broken(*_):
        raise RuntimeError(f"cannot handle {SECRET}")

    monkeypatch.setattr(shell, "turn", broken)
    with caplog.at_level(logging.DEBUG):
        rows = app.handle("me", "2", Said(SECRET))
    assert message_of(rows[-1].message).key == "common.sorry"
    assert store.session("me") == before
    assert "test_app.py" in caplog.text
    assert not any(part in caplog.text for part in ("身份证", "98765", "cannot handle"))


def test_nothing_a_person_says_reaches_the_log(app, caplog):
    with caplog.at_level(logging.DEBUG):
        for number, text in enumerate((SECRET, OFFER, "不对,到手是8500", "x" * 20_000)):
            app.handle("me", str(number), Said(text))
    assert caplog.text == ""


def test_forgetting_leaves_no_row(app, store):
    app.handle("me", "1", Said(OFFER))
    rows = app.handle("me", "2", Said("删除我的数据"))
    yes = message_of(rows[-1].message).buttons[0].action
    app.sent(app.handle("me", "3", Pressed(yes)))
    assert store.session("me") is None


def test_messages_sent_in_a_row_are_read_as_one(app):
    rows = app.handle("me", "1", merged(["借1万", "分12期", "每期还944", "手续费300先扣了"]))
    assert message_of(rows[0].message).data["received"] == 9700


def test_settings_come_from_the_file_and_the_environment_goes_first(tmp_path):
    file = tmp_path / ".env"
    file.write_text("ASHORE_LANG=en\nASHORE_DATABASE=here.sqlite\n")
    assert load({}, file) == Settings(database="here.sqlite", lang="en")
    assert load({"ASHORE_LANG": "zh"}, file).lang == "zh"


def test_every_bad_setting_is_named_at_once(tmp_path):
    with pytest.raises(BadSetting) as error:
        load({"ASHORE_LANG": "fr", "ASHORE_DATABASE": " ", "ASHORE_LANGUAGE": "en"}, tmp_path / "none")
    for told in ("ASHORE_LANG='fr': choose one of zh, en", "ASHORE_DATABASE=' ': name a file", "ASHORE_LANGUAGE: no such setting"):
        assert told in str(error.value)


