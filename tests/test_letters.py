"""The letters that a pattern needs: what they rule out can't match, in no spelling and with any flags."""

import re
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.intents import intents
from content.letters import hastened, needed, opening
from content.regex import regex
from dialogs.understanding.offers.words import CHINESE, find_words
from dialogs.understanding.offers.words_en import ENGLISH

PATTERNS = (
    "欠|借了", "(?:还)?欠", "[^a]b", r"\d+元", "(?i:kiss)", "a(?=b)", "(?<!不)会|(?<=很)好", "x{0,2}y", "(?:ab|c)+?d", "^好$", "a?b?", "(?>ab|b)", "",
)  # fmt: skip


@given(st.sampled_from(PATTERNS), st.sampled_from([0, int(re.IGNORECASE)]), st.text("欠借了还元会好很不abcdxyABKKikſsSıİ12", max_size=8))
def test_a_text_without_the_letters_holds_no_match(pattern, flags, text):
    found = re.compile(pattern, flags).search(text)
    if found and (letters := needed(pattern, flags)) is not None:
        assert not letters.isdisjoint(text)
    if found and (letters := opening(pattern, flags)) is not None:
        assert text[found.start()] in letters


@given(st.sampled_from((*PATTERNS, "(?i)kiss|is", "(?<!不)会|[-^]]|(b)")), st.sampled_from([0, int(re.IGNORECASE)]), st.text("欠借了还元会好很不abcdxyABKKikſsSıİ12-^]", max_size=8))
def test_what_is_found_sooner_is_the_same(pattern, flags, text):
    found, sooner = (re.compile(one, flags).search(text) for one in (pattern, hastened(pattern, flags)))
    assert (found and (found.span(), found.groups())) == (sooner and (sooner.span(), sooner.groups()))


@given(st.sampled_from((*PATTERNS, "(?i)kiss|is", r"\bb", r"^[^x]*b", "(?:[^x]不|.欠)$")), st.sampled_from([0, int(re.IGNORECASE)]), st.text("欠借了还元会好很不abcdxyABKKikſsSıİ12", max_size=8))
def test_what_a_look_at_the_letters_spares_holds_nothing(pattern, flags, text):
    plain, spared = re.compile(pattern, flags), regex(pattern, flags)
    assert [match.span() for match in spared.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert spared.sub("*", text, count=1) == plain.sub("*", text, count=1)
    assert [found and found.span() for found in (spared.search(text), spared.search(text, 2, 5))] == [found and found.span() for found in (plain.search(text), plain.search(text, 2, 5))]


@pytest.mark.parametrize(("letters", "wanted"), [
    (needed("(?:还)?(?:欠|借)了?"), "欠借"), (opening("(?:还)?(?:欠|借)了?"), "还欠借"), (needed("ab", re.IGNORECASE), "aA"), (needed("[^a]"), None), (opening("a?"), None),
])  # fmt: skip
def test_the_letters_of_a_pattern(letters, wanted):
    assert letters == (None if wanted is None else frozenset(wanted))


def test_every_spelling_of_a_letter_counts_where_case_is_ignored():
    for letter in ascii_lowercase:
        either = re.compile(letter, re.IGNORECASE)
        assert {char for char in map(chr, range(0x3000)) if either.match(char)} <= (needed(letter, re.IGNORECASE) or set())


def test_most_cues_are_told_apart_by_a_letter():
    cues = [cue.pattern.pattern for cue in intents().cues if cue.pattern]
    assert sum(needed(cue) is not None for cue in cues) > len(cues) / 2


def test_the_words_of_an_offer_that_begin_with_no_few_letters_are_known():
    assert {name for name, row in CHINESE if opening(row) is None} == {"several", "service_fee"}
    assert {name for name, row in ENGLISH if opening(row) is None} == {"several", "service_fee"}


@pytest.mark.parametrize("text", ["3笔", "33笔", "好几笔", "三张卡", "多头", "加一起", "调料费300", "a service fee of 300", " fees", "handling fee"])
def test_the_words_of_an_offer_are_found_whatever_they_begin_with(text):
    assert {name for name, _, _ in find_words(text)} & {"several", "service_fee"}
