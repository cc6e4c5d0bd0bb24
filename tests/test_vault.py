"""What the vault promises: files are kept as they came, once, by content; a change in the store is found and named."""

import sqlite3

import pytest

from bot.app import App, message_of
from bot.errors import BadStore
from bot.store.sqlite import SqliteStore
from bot.vault import LARGEST, MEGABYTE, Brought, Vault
from dialogs.engine import Said
from dialogs.records.attached import Attached, Refused
from tests.talking import TODAY

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
LETTER = "催收今天发来的短信:再不还就去你单位".encode()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vault.sqlite"


@pytest.fixture
def store(path):
    opened = SqliteStore(path)
    yield opened
    opened.close()


@pytest.fixture
def vault(store):
    return Vault(store)


def received(vault: Vault, content: bytes, name: str = "截图.png", **more: str) -> Attached:
    file = vault.receive("me", content, name, **more)
    assert isinstance(file, Attached)
    return file


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(20), "image/jpeg"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"),
        (b"%PDF-1.7\n%abc\n", "application/pdf"),
        (b"OggS\0\2" + bytes(22) + b"\x01OpusHead", "audio/ogg"),
        (b"ID3\x03\0" + bytes(20), "audio/mpeg"),
        (b"#!AMR\n" + bytes(10), "audio/amr"),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "audio/mp4"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "video/mp4"),
        (LETTER, "text/plain"),
        (LETTER.decode().encode("gb18030"), "text/plain"),
        (b"<html><script>alert(1)</script></html>", "text/plain"),
    ],
)
def test_the_kind_of_a_file_is_read_from_its_content(vault, content, mime):
    assert received(vault, content, "virus.exe").mime == mime


@pytest.mark.parametrize(
    "content", [b"MZ" + bytes(100), b"\x7fELF" + bytes(40), b"PK\x03\x04" + bytes(40), bytes(range(256))]
)
def test_programs_and_archives_are_not_taken_whatever_their_name(vault, content):
    assert vault.receive("me", content, "photo.png") == Refused("wrong_type", "photo.png")


def test_what_is_empty_or_too_big_is_refused(vault):
    assert vault.receive("me", b"", "a.png") == Refused("empty", "a.png")
    assert vault.receive("me", PNG + bytes(LARGEST * MEGABYTE), "a.png") == Refused(
        "too_big", "a.png", limit=LARGEST
    )


def test_a_file_that_comes_twice_is_kept_once(vault, store):
    first = received(vault, PNG, sender="小李", sent_at="2026-11-20T22:15:00+08:00")
    again = received(vault, PNG, sender="小李", sent_at="2026-11-20T22:15:00+08:00")
    assert (first.number, again.number, first.again, again.again) == (1, 1, False, True)
    assert len(store.evidence("me")) == 1


def test_a_name_is_no_path_and_a_time_that_is_none_is_left_out(vault):
    file = received(vault, PNG, "../../etc/passwd\x00\n.png", sent_at="yesterday", sender="x" * 500)
    assert file.name == "passwd.png"
    assert file.sent_at == ""
    assert len(file.sender) <= 80


def test_nothing_is_wrong_with_a_vault_left_alone(vault):
    for content in (PNG, LETTER):
        received(vault, content)
    assert list(vault.problems("me")) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("update evidence set content = x'00' where number = 2", "the file of evidence 2"),
        (
            "update evidence set record = replace(record, '小李', '小王') where number = 2",
            "what is written of evidence 2",
        ),
        (
            "update evidence set record = replace(record, '22:15', '12:15') where number = 2",
            "what is written of evidence 2",
        ),
        ("delete from evidence where number = 2", "evidence 2 is missing"),
        (
            "update evidence set record = (select record from evidence e where e.number = 3) where number = 2",
            "evidence 2",
        ),
    ],
)
def test_a_change_in_the_database_is_named(vault, path, change, named):
    for number in range(3):
        received(vault, PNG + bytes([number]), sender="小李", sent_at="2026-11-20T22:15:00+08:00")
    with sqlite3.connect(path) as other:
        other.execute(change)
    other.close()
    assert any(named in problem for problem in vault.problems("me"))


def test_a_file_is_confirmed_and_its_caption_answered(store):
    app = App(store, lambda: TODAY)
    rows = app.handle(
        "me", "1", app.vault.receive("me", PNG, "截图.png", caption="银行催收一天能打几次电话?")
    )
    keys = [message_of(row.message).key for row in rows]
    assert keys[0] == "kept.new"
    assert len(keys) == 2 and keys[1].startswith("answer.")


def test_danger_in_a_caption_goes_before_the_file(store):
    app = App(store, lambda: TODAY)
    rows = app.handle("me", "1", app.vault.receive("me", PNG, "截图.png", caption="我不想活了"))
    assert [message_of(row.message).key for row in rows] == ["danger.self_harm", "kept.new"]


@pytest.mark.parametrize("reason", ["empty", "too_big", "wrong_type", "full"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_refusal_says_why(store, reason, lang):
    app = App(store, lambda: TODAY, lang)
    (row,) = app.handle("me", "1", Refused(reason, "a.apk", limit=20))
    assert message_of(row.message).key == f"kept.{reason}"


def test_forgetting_deletes_the_files(vault, store):
    received(vault, PNG)
    assert store.forget("me")
    assert store.evidence("me") == []


def test_starting_again_keeps_the_evidence(store):
    app = App(store, lambda: TODAY)
    app.handle("me", "1", app.vault.receive("me", PNG, "截图.png"))
    app.handle("me", "2", Said("重新开始"))
    row = store.session("me")
    assert row is not None and "evidence[1].item" in row["facts"]


@pytest.mark.parametrize("event", [Brought(PNG, "截图.png"), Said("保存证据:他说再不还就爆通讯录")])
def test_evidence_is_kept_with_its_answer_or_not_at_all(store, monkeypatch, event):
    app = App(store, lambda: TODAY)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken, pytest.raises(BadStore):
        broken.setattr(store, "_queue", full)
        app.handle("me", "1", event)
    assert app.vault.records("me") == []
    said = [message_of(row.message).key for row in app.handle("me", "1", event)]
    assert said[0] == "kept.new"
    app.handle("me", "1", event)
    assert len(app.vault.records("me")) == 1


def test_a_disk_that_fills_while_evidence_is_written_is_an_error_of_the_store(store):
    app = App(store, lambda: TODAY)
    app.handle("me", "1", Said("在吗"))
    pages = store._connection.execute("pragma page_count").fetchone()[0]
    store._connection.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(BadStore):
        app.handle("me", "2", Brought(PNG + bytes(200_000), "截图.png"))
    store._connection.execute("pragma max_page_count = 1000000")
    assert message_of(app.handle("me", "2", Brought(PNG + bytes(200_000), "截图.png"))[-1].message).key != "common.sorry"
