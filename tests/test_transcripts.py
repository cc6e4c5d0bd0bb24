"""Readable conversations, replayed through the real bot: restarted before every turn, tapped and typed."""

from pathlib import Path

import pytest

from bot.errors import BadTranscript
from bot.transcript import differences, read

FOLDER = Path(__file__).parent / "transcripts"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_the_talk_goes_as_written(path):
    assert differences(read(path)) == []


def test_there_are_talks_in_both_languages():
    langs = {read(path).lang for path in FOLDER.glob("*.md")}
    assert langs == {"zh", "en"}


def test_a_line_that_is_neither_message_nor_reply_is_named(tmp_path):
    file = tmp_path / "t.md"
    file.write_text("# t\n> hello\nthis is no reply\n", encoding="utf-8")
    with pytest.raises(BadTranscript, match="t.md:3"):
        read(file)


def test_a_talk_that_goes_otherwise_is_found(tmp_path):
    file = tmp_path / "t.md"
    file.write_text("# t\n> 到手9700,每期944,12期\nrate.not_enough\n", encoding="utf-8")
    assert "t.md:2" in differences(read(file))[0]
