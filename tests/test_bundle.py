"""What a bundle of evidence promises: checked offline, every change is found and the item named; numbers masked; no bomb goes off."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.app import App, message_of
from bot.bundle import MANIFEST, Packed, dump, pack, sealed
from bot.cli import main
from bot.documents.make import make
from bot.store.sqlite import SqliteStore
from bot.verify import verify
from dialogs.engine import Said
from dialogs.records.attached import Attached
from tests.talking import OFFER

TODAY = date(2026, 11, 27)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
THREAT = "催收 13812345678 和0755-82345678说再不还就去你单位闹,还报了我的身份证110101199003070012".encode()
Files = dict[str, bytes]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    store = SqliteStore(tmp_path / "v.sqlite")
    made = App(store, lambda: TODAY)
    for number, (content, name, sent) in enumerate([(PNG, "截图.png", "2026-11-20T22:15:00+08:00"), (THREAT, "短信.txt", "2026-11-19T08:00:00+08:00"), (PNG + b"3", "b.png", "")]):
        assert isinstance(made.vault.receive("me", content, name, sender=f"小李{number}", sent_at=sent, caption="电话13912345678"), Attached)
    yield made
    store.close()


def packed(app: App, *, redacted: bool = True, pictures: bool = True) -> Packed:
    return pack(app.vault, "me", "zh", redacted=redacted, pictures=pictures)


def unzipped(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def rezipped(files: Files) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    out.seek(0)
    return out


def problems(app: App, change: Callable[[Files], None]) -> list[str]:
    files = unzipped(packed(app).content)
    change(files)
    return verify(rezipped(files))[0]


def in_manifest(change: Callable[[dict], None]) -> Callable[[Files], None]:
    def changed(files: Files) -> None:
        manifest = json.loads(files[MANIFEST])
        change(manifest)
        files[MANIFEST] = dump(manifest).encode()

    return changed


def test_a_bundle_left_alone_is_whole_masked_or_not(app: App) -> None:
    for redacted in (True, False):
        made = packed(app, redacted=redacted)
        assert verify(io.BytesIO(made.content), made.seal) == ([], made.seal)


def test_the_same_evidence_has_the_same_files_in_it(app: App) -> None:
    first, again = unzipped(packed(app).content), unzipped(packed(app).content)
    assert first.keys() == again.keys()
    assert all(first[name] == again[name] for name in first if name.startswith("items/"))


def test_personal_numbers_are_masked_and_the_fingerprint_of_the_original_stays(app: App) -> None:
    files = unzipped(packed(app).content)
    whole = b"".join(files[name] for name in files if name != "index.pdf")
    assert b"0755-82345678" not in whole and b"13812345678" not in whole and b"13912345678" not in whole and b"110101199003070012" not in whole
    row = json.loads(files[MANIFEST])["list"][1]
    assert row["masked"] and row["sha256"] != row["packed_sha256"]
    assert row["sha256"] == app.vault.records("me")[1]["sha256"]
    assert THREAT in unzipped(packed(app, redacted=False).content).values()


def test_what_cannot_be_masked_is_left_out_unless_it_is_wanted(app: App) -> None:
    made = packed(app, pictures=False)
    files = unzipped(made.content)
    assert [name for name in files if name.startswith("items/")] == ["items/002.txt"]
    rows = json.loads(files[MANIFEST])["list"]
    assert [row["file"] for row in rows] == ["", "items/002.txt", ""]
    assert [row["sha256"] for row in rows] == [row["sha256"] for row in app.vault.records("me")]
    assert verify(io.BytesIO(made.content), made.seal) == ([], made.seal)
    rows[0]["sha256"] = "0" * 64
    files[MANIFEST] = dump({**json.loads(files[MANIFEST]), "list": rows}).encode()
    assert any("item 1" in problem for problem in verify(rezipped(files))[0])


def swap(files: Files) -> None:
    files["items/001.png"], files["items/003.png"] = files["items/003.png"], files["items/001.png"]


def edit(field: str, value: object) -> Callable[[Files], None]:
    return in_manifest(lambda manifest: manifest["list"][1].update({field: value}))


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda files: files.update({"items/002.txt": files["items/002.txt"] + b" "}), "item 2: the file"),
        (lambda files: files.update({"items/003.png": files["items/003.png"][:-1] + b"4"}), "item 3: the file"),
        (swap, "item 1: the file"),
        (swap, "item 3: the file"),
        (lambda files: files.pop("items/002.txt"), "item 2: items/002.txt is missing"),
        (lambda files: files.update({"items/009.png": PNG}), "'items/009.png' was added"),
        (lambda files: files.update({"index.pdf": files["index.pdf"] + b" "}), "index.pdf was changed"),
        (lambda files: files.pop("index.pdf"), "index.pdf is missing"),
        (lambda files: files.pop(MANIFEST), "manifest.json is missing"),
        (lambda files: files.update({MANIFEST: b"{"}), "manifest.json was changed"),
        (edit("sent_at", "2026-11-01T00:00:00+08:00"), "item 2"),
        (edit("caption", "别的话"), "item 2"),
        (edit("sender", "老王"), "item 2"),
        (edit("sha256", "0" * 64), "item 2"),
        (edit("masked", False), "item 2"),
        (in_manifest(lambda manifest: manifest["list"].pop(1)), "item 2 is missing from the list"),
        (in_manifest(lambda manifest: manifest["list"].reverse()), "item 3 was moved"),
        (in_manifest(lambda manifest: manifest["list"].insert(1, manifest["list"][1])), "item 2 is there twice"),
        (in_manifest(lambda manifest: manifest.update(redacted=False)), "manifest.json was changed at its head"),
        (in_manifest(lambda manifest: manifest["list"][0].pop("entry")), "an item lacks"),
    ],
)
def test_a_change_is_found_and_the_item_named(app: App, change: Callable[[Files], None], named: str) -> None:
    found = problems(app, change)
    assert any(named in problem for problem in found), found


def test_who_seals_it_anew_does_not_reach_the_seal_that_was_noted(app: App) -> None:
    made = packed(app)
    files = unzipped(made.content)
    manifest = json.loads(files[MANIFEST])
    manifest["list"][1]["name"], before = "别的.txt", ""
    for row in manifest["list"]:
        row["seal"] = before = sealed(before, row)
    manifest["seal"] = sealed(before, {key: value for key, value in manifest.items() if key not in ("seal", "list")})
    files[MANIFEST] = dump(manifest).encode()
    wrong, _ = verify(rezipped(files), made.seal)
    assert any("the seal is not the one that was noted" in problem for problem in wrong)


def test_a_deleted_file_leaves_a_gap_that_checks(app: App) -> None:
    assert app.vault.delete("me", 2)
    assert list(app.vault.problems("me")) == []
    made = packed(app)
    assert verify(io.BytesIO(made.content))[0] == []
    assert "items/002.txt" not in unzipped(made.content)


@pytest.mark.parametrize("cut", [0, 10, 1_000, -1, -30])
def test_a_bundle_cut_off_is_no_whole_zip(app: App, cut: int) -> None:
    assert verify(io.BytesIO(packed(app).content[:cut]))[0] == ["the file is no whole ZIP: it was cut off or is something else"]


def test_a_bomb_is_not_unpacked(app: App) -> None:
    files = unzipped(packed(app).content)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, bytes(60_000_000) if name == "items/001.png" else content)
    out.seek(0)
    assert any("item 1: items/001.png unpacks to more than it may" in problem for problem in verify(out)[0])


def test_any_byte_changed_in_a_bundle_is_found(app: App) -> None:
    content = bytearray(packed(app, redacted=False).content)
    start = content.index(b"items/002.txt") + len("items/002.txt")
    for place in range(start, start + 84, 7):
        content[place] ^= 1
        assert any("item 2" in problem or "whole ZIP" in problem for problem in verify(io.BytesIO(bytes(content)))[0])
        content[place] ^= 1


def test_the_chat_packs_the_bundle_and_tells_its_seal(app: App) -> None:
    app.handle("me", "0", app.vault.receive("me", PNG + b"4", "c.png"))
    rows = app.handle("me", "1", Said("导出证据"))
    message = message_of(rows[-1].message)
    made = make(message.papers[0])
    assert (made.mime, message.key) == ("application/zip", "kept.bundle")
    assert message.data["seal"] in message.text
    assert verify(io.BytesIO(made.content), message.data["seal"])[0] == []


def test_a_file_is_said_to_be_kept_though_a_question_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ASHORE_DATABASE", str(tmp_path / "c.sqlite"))
    (tmp_path / "a.png").write_bytes(PNG)
    store = SqliteStore(tmp_path / "c.sqlite")
    App(store, lambda: TODAY).handle("terminal", "1", Said(OFFER))
    store.close()
    assert main(["evidence", "add", str(tmp_path / "a.png")]) == 0
    assert "a.png" in capsys.readouterr().out


def test_the_commands_add_list_export_and_verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ASHORE_DATABASE", str(tmp_path / "c.sqlite"))
    monkeypatch.setenv("ASHORE_DOCUMENTS", str(tmp_path / "out"))
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "b.exe").write_bytes(b"MZ" + bytes(90))
    assert main(["evidence", "export"]) == 1
    assert main(["evidence", "add", str(tmp_path / "a.png")]) == 0
    assert main(["evidence", "add", str(tmp_path / "b.exe"), str(tmp_path / "none")]) == 1
    assert main(["evidence", "list"]) == 0
    assert main(["evidence", "export", "--lang", "en"]) == 0
    (made,) = (tmp_path / "out").iterdir()
    capsys.readouterr()
    assert main(["verify", str(made)]) == 0
    seal = capsys.readouterr().out.rpartition("seal: ")[2].strip()
    assert main(["verify", str(made), "--seal", seal]) == 0
    assert main(["verify", str(made), "--seal", "0" * 64]) == 1
    assert main(["verify", str(tmp_path / "a.png")]) == 1
