"""The walk finds what is missing, and the committed diagrams are the walk's own."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.content import broken
from content.errors import ContentError
from content.follow_ups import follow_ups, read_follow_ups
from content.languages import LANGUAGES
from content.learned import LearnedError, read_learned
from content.words import Section, words
from dialogs import slots
from dialogs.catalog import DIALOGS
from dialogs.check import dialog_problems, graph, problems, walk
from dialogs.talk import Dialog, Outcome, Slot

TODAY = date(2026, 11, 24)
TOY = Slot("offer.toy", "choice", ("red", "blue"), ("red", "blue"))


def ask_the_toy(t):
    t.ask(TOY)
    return Outcome("toy.end")


TOY_DIALOG = Dialog("toy", ask_the_toy)


def test_nothing_is_missing():
    errors, _ = problems(TODAY)
    assert errors == []


def test_a_question_costs_three_touches_and_each_missing_one_is_named():
    found = "\n".join(dialog_problems(TOY_DIALOG, TODAY))
    assert "dialogs/slots.py has no line for 'offer.toy'" in found
    for lang in LANGUAGES:
        assert f"content/{lang}/toy.md has no section '## ask.offer.toy'" in found
        assert f"content/{lang} has no section '## toy.end'" in found


def test_with_the_three_touches_nothing_is_missing(monkeypatch):
    monkeypatch.setitem(slots.SLOTS, "offer.toy", TOY)
    slots.find.cache_clear()
    for lang in LANGUAGES:
        question = Section("ask.offer.toy", "toy.md:1", "?", {"label": ("toy",)}, {"red": "r", "blue": "b"})
        monkeypatch.setitem(words(lang).sections, "ask.offer.toy", question)
        monkeypatch.setitem(words(lang).sections, "toy.end", Section("toy.end", "toy.md:5", "."))
    assert list(dialog_problems(TOY_DIALOG, TODAY)) == []
    slots.find.cache_clear()


def test_words_that_no_path_reaches_are_named(monkeypatch):
    for lang in LANGUAGES:
        monkeypatch.setitem(words(lang).sections, "rate.nowhere", Section("rate.nowhere", f"{lang}.md:9", "."))
    assert any("'## rate.nowhere' is reached by no path" in p for p in dialog_problems(DIALOGS["rate"], TODAY))


def test_a_missing_answer_of_a_choice_is_named(monkeypatch):
    section = words("en").section("ask.offer.style")
    fewer = Section(section.key, section.where, section.body, section.notes, {"level": "same"})
    monkeypatch.setitem(words("en").sections, "ask.offer.style", fewer)
    assert any("no line '- once: ...'" in p for p in dialog_problems(DIALOGS["rate"], TODAY))


def test_law_typed_in_prose_is_named(monkeypatch):
    for lang in LANGUAGES:
        monkeypatch.setitem(words(lang).sections, "common.bad", Section("common.bad", f"{lang}:1", "最高36%"))
    assert any("types '36%'" in p for p in problems(TODAY)[0])


@pytest.mark.parametrize("name", list(DIALOGS))
def test_the_committed_diagram_is_the_dialogs_own(name):
    readme = (Path(__file__).parent.parent / "dialogs" / "README.md").read_text(encoding="utf-8")
    drawn = re.search(rf"<!-- graph: {name} -->\n```mermaid\n(.*?)\n```", readme, re.DOTALL)
    assert drawn, f"dialogs/README.md has no diagram of {name}: add the output of `python -m bot graph {name}`"
    assert drawn[1] == graph(DIALOGS[name], TODAY)


def test_every_outcome_of_the_rate_check_is_reached():
    assert walk(DIALOGS["rate"], TODAY).outcomes == {"rate.cost", "rate.not_enough", "rate.one_at_a_time"}


def test_every_file_of_the_content_is_read_by_check(monkeypatch):
    """A file that only some talk comes to was broken, and check found nothing."""
    assert broken() == []
    follow_ups.cache_clear()
    monkeypatch.setattr("content.follow_ups.text_of", lambda *_: "asks == 3")
    assert broken() == ["follow_ups.toml:1: not TOML: Invalid value (at line 1, column 7)"]
    follow_ups.cache_clear()


def test_a_broken_line_of_what_was_learned_is_named(tmp_path):
    file = tmp_path / "weights.jsonl"
    file.write_text('[1, 2]\n["a", 1, 2, 3]\n{"a\n', "utf-8")
    with pytest.raises(LearnedError, match=r"weights\.jsonl:3: not JSON"):
        read_learned(file)


@pytest.mark.parametrize("read", [lambda: read_follow_ups('[asks]\nx = "("\n[fillers]\nzh = "a"\nen = "b"\n[after]\n')])
def test_a_pattern_that_is_none_is_named_with_its_entry(read):
    with pytest.raises(ContentError, match=r"asks\.x: not a pattern"):
        read()
