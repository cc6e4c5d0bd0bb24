"""The chat in a terminal: a line in, replies out, and nothing lost between two messages."""

import contextlib
import io
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from select import select

import pytest

from bot.app import App
from bot.channels.terminal import Terminal
from bot.store.sqlite import SqliteStore
from tests.talking import OFFER, TODAY

ROOT = Path(__file__).parent.parent


@pytest.fixture
def path(tmp_path):
    return tmp_path / "talks.sqlite"


def talk(path, *lines, run="a", conversation="me", lang="zh"):
    """What one run of the program shows for the lines."""
    store = SqliteStore(path)
    out = io.StringIO()
    Terminal(App(store, lambda: TODAY, lang), conversation, io.StringIO("".join(f"{line}\n" for line in lines)), out).run(run)
    store.close()
    return out.getvalue()


def facts(path, conversation="me"):
    store = SqliteStore(path)
    session = store.session(conversation)
    store.close()
    return session["facts"] if session else None


def test_a_line_in_is_answered_and_nothing_else_is_printed(path):
    shown = talk(path, OFFER)
    assert "9,700元" in shown
    assert "单利年化 29.66%" in shown
    assert "> " not in shown


def test_no_line_is_no_word(path):
    assert talk(path) == ""


def test_the_last_line_counts_without_its_end(path):
    store = SqliteStore(path)
    out = io.StringIO()
    Terminal(App(store, lambda: TODAY), "me", io.StringIO(OFFER), out).run("a")
    store.close()
    assert "9,700元" in out.getvalue()


def test_a_restart_between_any_two_messages_changes_nothing(tmp_path):
    lines = ["想算算这笔贷款的利率", "9700", "944", "不对,每期是954", "上一步", "12期", "银行", "怎么算的"]
    whole = talk(tmp_path / "whole.sqlite", *lines)
    parts = "".join(talk(tmp_path / "parts.sqlite", line, run=str(number)) for number, line in enumerate(lines))
    assert parts == whole


def test_the_same_words_said_again_in_another_run_are_heard_again(path):
    assert talk(path, "944元是什么", run="a") != ""
    assert talk(path, "944元是什么", run="b") != ""


def test_what_could_not_be_shown_is_shown_at_the_next_start(path):
    class Broken(io.StringIO):
        def write(self, _text):
            raise OSError("the terminal has gone")

    store = SqliteStore(path)
    with pytest.raises(OSError, match="gone"):
        Terminal(App(store, lambda: TODAY), "me", io.StringIO(OFFER + "\n"), Broken()).run("a")
    store.close()
    again = talk(path, "谢谢", run="b")
    assert "9,700元" in again


def options(shown):
    """The numbered buttons that were shown, the last of each number."""
    return dict(re.findall(r"^  \[(\d+)\] (.+)$", shown, re.MULTILINE))


def test_buttons_are_numbered_and_a_number_taps_one(path):
    shown = options(talk(path, OFFER))
    bank = next(number for number, words in shown.items() if words == "银行")
    talk(path, OFFER, bank, conversation="other")
    assert facts(path, "other")["offer.lender_kind"] == "bank"


@pytest.mark.parametrize(
    "typed", [str, " {} ".format, "{}\r".format, lambda number: chr(ord("０") + int(number))],
    ids=["plain", "spaces", "windows line end", "full width"],
)  # fmt: skip
def test_a_number_taps_however_it_is_typed(path, typed):
    bank = next(number for number, words in options(talk(path, OFFER)).items() if words == "银行")
    talk(path, OFFER, typed(bank), conversation="other")
    assert facts(path, "other")["offer.lender_kind"] == "bank"


def test_where_a_number_is_asked_for_a_number_is_the_answer(path):
    shown = talk(path, "到手9700,每期944", "3")
    assert facts(path)["offer.count"] == 3
    assert "  · " in shown


def test_a_button_can_be_typed_in_words(path):
    talk(path, OFFER, "银行")
    assert facts(path)["offer.lender_kind"] == "bank"


def test_the_words_are_english_where_that_is_chosen(path):
    shown = talk(path, "received 9700, 12 payments of 944", lang="en")
    assert shown.startswith("With your figures")
    assert "¥9,700" in shown


# -- as a program --------------------------------------------------------------------------------------


def run(path, given, *arguments, **environment):
    command = [sys.executable, "-m", "bot", "chat", *arguments]
    env = os.environ | {"ASHORE_DATABASE": str(path), "ASHORE_LANG": "zh"} | environment
    return subprocess.run(command, cwd=ROOT, input=given, env=env, capture_output=True, check=False)


def test_piped_input_is_answered_and_ends_with_0(path):
    done = run(path, f"{OFFER}\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "9,700元" in done.stdout.decode()


def test_bytes_that_are_no_utf_8_and_a_foreign_locale_are_no_crash(path):
    given = b"\xff\xfe\n" + OFFER.encode()[:-1] + b"\n" + OFFER.encode() + b"\n"
    done = run(path, given, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "9,700元" in done.stdout.decode()


def test_a_line_of_nothing_and_a_line_of_everything_are_no_crash(path):
    given = "\n".join(["", "   ", "\x00\x07\x1b[2J", "🙂" * 300, "{{ 7*7 }}<b>", "1" * 20_000, OFFER, ""])
    done = run(path, given.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "9,700元" in done.stdout.decode()
    assert "\x1b" not in done.stdout.decode()


def test_new_begins_again(path):
    run(path, f"{OFFER}\n".encode())
    assert facts(path, "terminal")
    run(path, b"", "--new")
    assert facts(path, "terminal") is None


def test_a_language_that_is_named_is_spoken_from_then_on(path):
    """It wins over what was spoken before and over the language of a first message, and stays until another is asked for."""
    assert "您好" in run(path, "你好\n".encode()).stdout.decode()
    told = run(path, f"{OFFER}\n".encode(), "--lang", "en").stdout.decode()
    assert "¥9,700" in told
    assert "9,700元" not in told
    assert "¥9,700" in run(path, "不对,每期是900\n".encode()).stdout.decode()
    assert "¥9,700" in run(path, f"{OFFER}\n".encode(), "--lang", "en", "--conversation", "new").stdout.decode()
    assert "元" in run(path, "说中文\n再说一遍\n".encode()).stdout.decode()


def test_a_conversation_of_its_own_name_is_kept_apart(path):
    run(path, f"{OFFER}\n".encode(), "--conversation", "ming")
    assert facts(path, "ming")
    assert facts(path, "terminal") is None


@pytest.mark.parametrize("file", ["danger/idioms.toml", "sums_asked.toml", "signals/channels.toml", "loans_learned.jsonl"])
def test_nobody_is_left_at_a_prompt_that_can_not_answer(path, tmp_path, file):
    for folder in ("bot", "dialogs", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    broken = tmp_path / "content" / file
    broken.write_text(broken.read_text(encoding="utf-8") + "\nnonsense\n", encoding="utf-8")
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.environ["ASHORE_DATABASE"] = str(path)
        os.execv(sys.executable, [sys.executable, "-m", "bot", "chat"])
    shown = b""
    with contextlib.suppress(OSError):  # Linux says so when the other side is closed
        while more := os.read(terminal, 65536) if select([terminal], [], [], 60)[0] else b"":
            shown += more
        os.kill(child, signal.SIGKILL)  # it sits there without a word
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 2
    assert f"ashore: {broken.name}:" in shown.decode(errors="replace")


def test_a_person_at_a_terminal_is_greeted_prompted_and_may_leave_with_control_d(path):
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.environ["ASHORE_DATABASE"] = str(path)
        os.execv(sys.executable, [sys.executable, "-m", "bot", "chat"])
    shown = b""
    for line in (OFFER.encode() + b"\n", b"\x04"):
        shown = b""
        while not shown.endswith(b"> "):
            assert select([terminal], [], [], 60)[0], shown
            shown += os.read(terminal, 65536)
        if line != b"\x04":
            assert "上岸" in shown.decode(errors="replace")
        os.write(terminal, line)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert "9,700元" in shown.decode(errors="replace")
