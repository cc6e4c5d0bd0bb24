"""The commands: what each prints, and its exit status (0 well, 1 with findings, 2 can't be served)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.store.base import Kept
from bot.store.sqlite import SqliteStore
from tests.talking import OFFER

ROOT = Path(__file__).parent.parent
TALK = "# a talk\ntoday: 2026-11-24\n> 到手9700,每期944,12期\nrate.cost {{received: {}}}\nask.offer.lender_kind [银行]\n"


@pytest.fixture(autouse=True)
def _database(tmp_path, monkeypatch):
    monkeypatch.setenv("ASHORE_DATABASE", str(tmp_path / "talks.sqlite"))
    monkeypatch.chdir(tmp_path)


def status(*arguments):
    """The exit status, also where the parser ends the program."""
    try:
        return main(arguments)
    except SystemExit as ended:
        return ended.code


def test_read_shows_the_text_and_what_stands_where(capsys):
    assert status("read", "欠了三万五,月息1分2") == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[0] == "欠了三万五,月息1分2"
    assert "35000" in shown.replace(",", "")
    assert "0.012" in shown or "1.2%" in shown


def test_read_shows_a_text_without_values_alone(capsys):
    assert status("read", "你好") == 0
    assert "你好" in capsys.readouterr().out


def test_trace_shows_what_was_read_what_changed_how_the_dialog_ran_and_what_came_back(capsys):
    assert status("trace", OFFER, "不对,每期是900") == 0
    shown = capsys.readouterr().out
    for part in (f"> {OFFER}", "fact     offer.payment", "dialog   rate", "ends in rate.cost", "reply    rate.cost", "common.corrected"):
        assert part in shown
    assert "RATE-011" in shown


def test_trace_keeps_nothing(tmp_path):
    assert status("trace", OFFER) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_none_belongs_and_none_where_one_does_are_told(capsys):
    assert [status("evidence", "export", "out.zip"), status("evidence", "add")] == [2, 2]
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["evidence export takes no file", "evidence add"]


def test_a_bundle_that_is_not_there_is_no_bundle_that_was_changed(capsys):
    assert status("verify", "nowhere.zip") == 1
    assert capsys.readouterr().out == "nowhere.zip: No such file or directory\n"


def test_check_finds_nothing_wrong_in_this_release(capsys):
    assert status("check") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 errors")


def test_graph_draws_every_dialog_or_the_named_one(capsys):
    assert status("graph") == 0
    every = capsys.readouterr().out
    assert status("graph", "rate") == 0
    one = capsys.readouterr().out
    assert one.startswith("%% rate\n")
    assert "stateDiagram" in one
    assert one in every


def test_a_dialog_that_does_not_exist_is_2_and_the_others_are_named(capsys):
    assert status("graph", "colour") == 2
    assert "rate" in capsys.readouterr().err


def test_facts_shows_a_rule_its_value_on_a_day_its_source_and_its_check(capsys):
    assert status("facts", "RATE-032", "--on", "2020-09-01") == 0
    shown = capsys.readouterr().out
    # the one-year LPR of 2020-08-20, published by the PBOC: 3.85 %
    assert "3.85" in shown or "0.0385" in shown
    for part in ("RATE-032", "source:", "checked", "again by"):
        assert part in shown


def test_facts_says_where_a_rule_was_not_in_force(capsys):
    assert status("facts", "RATE-032", "--on", "1990-01-01") == 0
    assert "not in force" in capsys.readouterr().out


def test_facts_lists_all_and_stale_ones_alone(capsys):
    assert status("facts") == 0
    every = capsys.readouterr().out.count("source:")
    assert status("facts", "--stale") == 0
    assert capsys.readouterr().out.count("source:") < every


def test_a_fact_that_does_not_exist_is_2(capsys):
    assert status("facts", "RATE-999") == 2
    assert "RATE-999" in capsys.readouterr().err


def test_a_talk_that_goes_as_written_is_0_and_one_that_does_not_is_1(tmp_path, capsys):
    good, bad = tmp_path / "good.md", tmp_path / "bad.md"
    good.write_text(TALK.format(9700), encoding="utf-8")
    bad.write_text(TALK.format(9701), encoding="utf-8")
    assert status("transcript", str(good)) == 0
    assert status("transcript", str(good), str(bad)) == 1
    assert "received is 9700, not 9701" in capsys.readouterr().out


def test_a_talk_can_be_shown_and_its_lines_read_back_as_a_talk(tmp_path, capsys):
    file, again = tmp_path / "talk.md", tmp_path / "again.md"
    file.write_text(TALK.format(9700), encoding="utf-8")
    assert status("transcript", "--lines", str(file)) == 0
    again.write_text(capsys.readouterr().out, encoding="utf-8")
    assert status("transcript", str(again)) == 0
    capsys.readouterr()
    assert status("transcript", "--show", str(file)) == 0
    assert "9,700元" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, "this is no talk\n"], ids=["no such file", "no talk"])
def test_a_talk_that_cannot_be_read_is_2_and_the_file_is_named(tmp_path, capsys, content):
    file = tmp_path / "talk.md"
    if content:
        file.write_text(content, encoding="utf-8")
    assert status("transcript", str(file)) == 2
    assert "talk.md" in capsys.readouterr().err


def test_forget_deletes_everything_and_says_when_there_was_nothing(tmp_path, capsys):
    store = SqliteStore(tmp_path / "talks.sqlite")
    store.turn("ming", ["u1"], lambda *_: Kept({"facts": {}}, [{"text": "x"}]))
    store.close()
    assert status("forget", "ming") == 0
    assert "everything is deleted" in capsys.readouterr().out
    assert status("forget", "ming") == 0
    assert "nothing was kept" in capsys.readouterr().out


def test_a_database_that_cannot_be_opened_is_2_and_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ASHORE_DATABASE", str(tmp_path))
    assert status("forget", "ming") == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_a_bad_setting_is_2_and_is_named(monkeypatch, capsys):
    monkeypatch.setenv("ASHORE_LANG", "fr")
    assert status("forget", "ming") == 2
    assert "ASHORE_LANG='fr'" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [(), ("colour",), ("batch",), ("facts", "--on", "tomorrow"), ("chat", "--lang", "fr")])
def test_a_command_that_is_none_is_2(arguments, capsys):
    assert status(*arguments) == 2
    assert "usage:" in capsys.readouterr().err


def run(*arguments, **environment):
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=False)


def test_an_argument_that_is_no_text_and_a_locale_without_chinese_are_no_crash():
    done = run("read", b"\xff\xfe3000", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_goes_away_ends_the_program_in_peace():
    command = f"{sys.executable} -m bot facts | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_of_ours_is_one_line_and_no_traceback():
    done = run("facts", "RATE-999")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("ashore: ")
    assert len(done.stderr.splitlines()) == 1
