"""Words are strict: what is misshapen is named with its place and its fix."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from content.filters import money, percent
from content.languages import LANGUAGES
from content.words import BadSection, MissingWords, Section, Words, parse, words

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)


def test_a_section_has_notes_a_body_and_options():
    text = "to writers\n## ask.x\nlabel: the x\nWhich?\nReally?\n- a: Ay\n- b: Bee\n## y\nwords\n"
    first, second = parse(text, "f.md")
    assert (first.label, first.body, first.options) == ("the x", "Which?\nReally?", {"a": "Ay", "b": "Bee"})
    assert (second.key, second.where) == ("y", "f.md:8")


@pytest.mark.parametrize(("text", "told"), [("## x\n\n## y\nz\n", "f.md:1: '## x' has no words"), ("## \nx\n", "f.md:1: a heading without a key")])
def test_a_misshapen_section_is_named_with_its_line(text, told):
    with pytest.raises(BadSection, match=re.escape(told)):
        list(parse(text, "f.md"))


def test_an_unknown_variable_is_an_error_and_not_a_blank():
    with pytest.raises(UndefinedError):
        Words("zh", {"x": Section("x", "f:1", "{{ nobody }}")}).render("x", {}, TODAY)


def test_a_missing_key_says_what_to_add():
    with pytest.raises(MissingWords, match="has no section '## nowhere': add it"):
        words("zh").render("nowhere", {}, TODAY)


def test_what_a_person_typed_is_never_run_as_a_template():
    said = "{{ 7*7 }}{% for x in y %}"
    assert said in words("zh").render("common.which", {"said": said, "rows": []}, TODAY).text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_common_key_that_the_code_names_is_there(lang):
    source = "".join(p.read_text(encoding="utf-8") for folder in ("bot", "dialogs") for p in (ROOT / folder).rglob("*.py"))
    named = set(re.findall(r'"(common\.[a-z_]+|danger\.[a-z_]+)"', source))
    assert {key for key in named if not words(lang).has(key)} == set()


@pytest.mark.parametrize(("fraction", "shown"), [("0.2965", "29.65%"), ("0.24", "24%"), ("0.0005", "0.05%"), ("22.34693878", "2,235%"), ("-0.2", "-20%"), ("0", "0%")])
def test_percent(fraction, shown):
    assert percent(Decimal(fraction), "zh") == shown


def test_percent_of_a_rate_beyond_words_stays_short():
    assert percent(119407269.41, "zh") == "1,000,000%以上"


def test_money_rounds_half_up_to_the_fen():
    assert money(Decimal("9700"), "zh") == "9,700元"
    assert money(Decimal("944.005"), "en") == "¥944.01"
    assert money(-20, "zh") == "-20元"


def test_sources_are_listed_once_under_the_text():
    section = Section("x", "f:1", '{% set r = law("RATE-011") %}a{{ r | cite }} b{{ r | cite }} c{{ law("RATE-012") | cite }}')
    said = Words("zh", {"x": section}).render("x", {}, TODAY)
    assert said.text.startswith("a① b① c②\n\n依据")
    assert said.text.count("法发〔2017〕22号") == 1
    assert said.facts == ("RATE-011", "RATE-012")


def test_a_fact_past_its_check_carries_a_caveat():
    late = date(2029, 1, 1)
    section = Section("x", "f:1", '{{ law("RATE-011") | cite }}')
    assert "之后可能有变" in Words("zh", {"x": section}).render("x", {}, late).text
