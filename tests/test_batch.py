"""`python -m bot batch`: a line in, a line out, in order, whatever one line holds."""

import json
import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from bot.batch import answers, load, task_names

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)
OFFER = {"text": "到手8000,每个月还800,一共12期"}
REQUESTS = {
    "read": {"text": "三千五"},
    "flows": {"flows": [-8000, 4400, 4400]},
    "rate": OFFER,
    "danger": {"text": "今天发工资"},
    "journey": {"turns": ["你好"]},
}


def serve(task, *lines):
    served = load(task)
    assert served
    encoded = [line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines]
    return [json.loads(answer) for answer in answers(served, encoded, TODAY)]


def run(*arguments, given=b""):
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, check=False)


@pytest.mark.parametrize("task", REQUESTS)
def test_every_task_of_the_release_is_there_and_answers(task):
    assert task in task_names()
    (answer,) = serve(task, {"id": "a"} | REQUESTS[task])
    assert answer["id"] == "a"
    assert "error" not in answer


@pytest.mark.parametrize("identity", ["a", 7, None, ["x", 1], {"n": 1}, "一"])
def test_the_id_comes_back_as_it_was_sent(identity):
    assert serve("read", {"id": identity, "text": "3"})[0]["id"] == identity


def test_a_line_without_an_id_answers_null():
    assert serve("read", {"text": "3"})[0]["id"] is None


BAD = [
    b"{",
    b"nothing",
    b"[]",
    b"7",
    b"null",
    b'"text"',
    b"\xff\xfe\x00",
    b'{"id": 5}',
    b'{"id": 5, "text": 7}',
    b'{"id": 5, "text": null}',
    b'{"id": 5, "text": "x", "today": "yesterday"}',
    b'{"id": 5, "text": "x", "today": 20261124}',
    b'{"id": 5, "text": "x", "today": "2026-02-30"}',
    b'{"id": 5, "turns": "x"}',
    b'{"id": 5, "turns": [1]}',
    b'{"id": 5, "turns": ["x"], "lang": "fr"}',
    b'{"id": 5, "flows": "x"}',
    b'{"id": 5, "flows": []}',
    b'{"id": 5, "flows": [null]}',
    b'{"id": 5, "flows": [[1, 2, 3]]}',
    b'{"id": 5, "flows": [["2026-13-01", 2]]}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("task", REQUESTS)
@pytest.mark.parametrize("line", BAD, ids=lambda line: line[:40].decode("latin-1"))
def test_a_line_that_cannot_be_served_says_why_and_the_run_goes_on(task, line):
    good = {"id": "after"} | REQUESTS[task]
    first, second = serve(task, line, good)
    if "error" in first:
        assert first.keys() == {"id", "error"}
        assert first["error"].strip()
    assert second["id"] == "after"
    assert "error" not in second


@pytest.mark.parametrize("line", BAD[:7], ids=lambda line: line.decode("latin-1"))
def test_what_is_no_json_object_is_an_error_for_every_task(line):
    assert all("error" in serve(task, line)[0] for task in REQUESTS)


def test_an_unknown_kind_is_an_error_that_lists_the_known_ones():
    (answer,) = serve("read", {"id": 1, "text": "3", "kind": "colour"})
    assert "money" in answer["error"]


def test_blank_lines_are_passed_over():
    assert [row["id"] for row in serve("read", {"id": 1, "text": "3"}, b"", b"  \n", {"id": 2, "text": "4"})] == [1, 2]


def test_order_is_kept():
    lines = [{"id": number, "text": f"{number}元"} for number in range(200)]
    assert [row["id"] for row in serve("read", *lines)] == list(range(200))


def test_today_is_the_one_of_the_line():
    both = serve("read", {"text": "明天", "kind": "date", "today": "2026-03-01"}, {"text": "明天", "kind": "date"})
    assert [row["values"][0]["start"] for row in both] == ["2026-03-02", "2026-11-25"]


def test_one_line_leaves_nothing_behind_for_the_next():
    talk = {"turns": ["到手9700,每期944", "12期"]}
    first, second = serve("journey", talk, talk)
    assert first == second


def test_a_surrogate_or_a_control_character_in_the_text_is_no_crash():
    lines = [b'{"id": 1, "text": "\\ud800 3000"}', b'{"id": 2, "text": "\\u0000\\u0007 3000"}']
    assert [row["id"] for row in serve("read", *lines)] == [1, 2]


# -- as a program --------------------------------------------------------------------------------------


def test_an_unknown_task_is_2_and_names_the_known_ones():
    done = run("batch", "colour")
    assert (done.returncode, done.stdout) == (2, b"")
    assert all(task in done.stderr.decode() for task in REQUESTS)


def test_a_run_with_bad_lines_is_0():
    done = run("batch", "flows", given=b'{"id": 1, "flows": [-100, 110]}\n{\n\n{"id": 3, "flows": [-100, 120]}')
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row["id"] for row in rows] == [1, None, 3]
    assert (rows[0]["rate"], rows[2]["rate"]) == pytest.approx((0.1, 0.2))


def test_no_lines_is_no_answer():
    done = run("batch", "flows")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_words_go_in_and_out_as_utf_8_whatever_the_locale():
    given = json.dumps({"id": "一", "text": "三千五"}, ensure_ascii=False).encode()
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "bot", "batch", "read"]
    done = subprocess.run(command, cwd=ROOT, input=given, env=environment, capture_output=True, check=True)
    assert "一" in done.stdout.decode()


def test_half_a_character_goes_out_as_it_came():
    done = run("batch", "read", given=b'{"id": "\\ud83d", "text": "\\ud83d 3000"}\n{"id": 2, "text": "3"}\n')
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["\ud83d", 2]


def test_each_answer_comes_before_the_next_line_is_sent():
    command = [sys.executable, "-m", "bot", "batch", "flows"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as talk:
        assert talk.stdin
        assert talk.stdout
        late = threading.Timer(60, talk.kill)
        late.start()
        for number in range(3):
            talk.stdin.write(json.dumps({"id": number, "flows": [-1, 2]}).encode() + b"\n")
            talk.stdin.flush()
            assert json.loads(talk.stdout.readline())["id"] == number
        talk.stdin.close()
        assert talk.wait() == 0
        late.cancel()
