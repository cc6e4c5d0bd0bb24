"""A crash at any point loses nothing that was accepted and repeats no effect."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    command = [sys.executable, "-m", "tests.crashing", str(tmp_path_factory.mktemp("crash")), "200"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout)


def test_two_hundred_kills_leave_every_session_as_if_nothing_had_happened(report):
    assert report["kills"] >= 200
    assert report["same_sessions"]
    assert report["rest"] == [0, 0]


def test_and_every_person_reads_the_same_messages_in_the_same_order(report):
    assert report["messages"] > 100
    assert report["same_messages"]


def test_a_message_goes_out_twice_only_where_the_crash_fell_between_sending_and_marking(report):
    assert report["repeats_elsewhere"] == []
