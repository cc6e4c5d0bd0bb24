"""The facts: every one is readable, sourced and dated, and none answers for a day it says nothing about."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from content import fact_file, facts
from content.facts import BadFact, Fact, NotInForce, UnknownFact, all_facts, fact

FOLDER = Path(facts.__file__).with_name("facts")
GOOD = """\
[TEST-001]
label = { zh = '名', en = 'name' }
statement = { zh = '句', en = 'sentence' }
confidence = 'high'
checked_on = 2026-01-01
recheck_every_days = 30
[[TEST-001.values]]
from = 2020-01-01
value = 1
source = { document = 'd', article = '', issuer = 'i' }
[[TEST-001.values]]
from = 2021-01-01
to = 2021-12-31
value = { days = 15 }
source = { document = 'd', article = '', issuer = 'i' }
"""


def read(text: str) -> dict[str, Fact]:
    return fact_file.read({"content/facts/test.toml": text})


def change(old: str, new: str) -> Callable[[], str]:
    assert old in GOOD
    return lambda: GOOD.replace(old, new, 1)


# -- what the facts say --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "rate", "origin"),
    [
        ("2019-08-20", "0.0425", "PBOC notice of 20 August 2019, the first under the reform"),
        ("2020-04-19", "0.0405", "the day before the cut of 20 April 2020"),
        ("2020-04-20", "0.0385", "PBOC notice of 20 April 2020"),
        ("2021-12-19", "0.0385", "the day before the cut of 20 December 2021"),
        ("2023-08-21", "0.0345", "PBOC notice of 21 August 2023"),
        ("2024-10-21", "0.0310", "PBOC notice of 21 October 2024"),
        ("2025-05-20", "0.0300", "PBOC notice of 20 May 2025"),
    ],
)
def test_the_lpr_of_a_contract_day_is_the_latest_published_by_then(day, rate, origin):
    assert fact("RATE-032").on(date.fromisoformat(day)).value == Decimal(rate), origin


def test_every_month_of_the_lpr_has_its_own_entry_and_a_moving_one_only_where_it_moved():
    months = [(value.since.year, value.since.month) for value in fact("RATE-032").values]
    assert months == [(y, m) for y in range(2019, 2027) for m in range(1, 13) if (2019, 8) <= (y, m) <= (2026, 11)]


def test_a_month_that_nobody_confirmed_says_so():
    lpr = fact("RATE-032")
    assert lpr.on(date(2026, 8, 31)).doubt("zh") is None
    for lang in ("zh", "en"):
        assert lpr.on(date(2026, 9, 30)).doubt(lang)


def test_four_times_the_lpr_was_15_4_per_cent_and_is_12():
    for day, cap in ((date(2020, 8, 20), "0.154"), (date(2026, 1, 20), "0.12")):
        assert fact("RATE-001").on(day).value * fact("RATE-032").on(day).value == Decimal(cap)


def test_a_rule_is_silent_before_its_first_day_and_after_its_end():
    with pytest.raises(NotInForce, match=r"RATE-001 says nothing about 2020-08-19: it holds 2020-08-20 to now"):
        fact("RATE-001").on(date(2020, 8, 19))
    assert fact("RATE-008").on(date(2020, 8, 19)).supported == Decimal("0.24")
    with pytest.raises(NotInForce, match="RATE-008"):
        fact("RATE-008").on(date(2020, 8, 20))


def test_what_has_no_known_beginning_holds_on_any_day():
    assert fact("HOT-001").on(date(1999, 1, 1)).number == "12378"


@pytest.mark.parametrize("identity", sorted(all_facts()))
def test_every_fact_reads_well(identity):
    known = fact(identity)
    for lang in ("zh", "en"):
        assert known.label(lang) and len(known.statement(lang)) > 10
        assert known.statement(lang).endswith("。" if lang == "zh" else "."), known.statement(lang)
    for value in known.values:
        assert value.source.document and value.source.issuer
    if known.confidence in ("low", "medium-low"):
        assert known.doubt("zh") and known.doubt("en")


def test_only_official_addresses_are_kept():
    official = re.compile(
        r"www\.(pbccrc\.org\.cn|12321\.cn|12377\.cn|webank\.com|mybank\.cn|fenqile\.com|duxiaoman\.com|mucfc\.com)"
        r"|xkz\.nfra\.gov\.cn|zxgk\.court\.gov\.cn|jubao\.nifa\.org\.cn"
    )
    for file in FOLDER.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        for address in re.findall(r"[\w.-]+\.(?:com|cn|org|net)\b", text):
            assert official.fullmatch(address), f"{file.name}: {address}"
        assert "http" not in text


# -- how they are looked up ----------------------------------------------------------------------
def test_an_unknown_id_names_near_ones():
    with pytest.raises(UnknownFact, match="CRED-1") as caught:
        fact("CRED-101")
    assert "CRED-001" in str(caught.value)


def test_a_value_has_one_name_or_several():
    known = read(GOOD)["TEST-001"]
    assert known.on(date(2020, 6, 1)).value == 1
    ruling = known.on(date(2021, 6, 1))
    assert (ruling.days, ruling.since, ruling.until) == (15, date(2021, 1, 1), date(2021, 12, 31))
    with pytest.raises(AttributeError, match=r"TEST-001 has no value 'months': it has days"):
        _ = ruling.months


def test_a_value_ends_the_day_before_the_next_begins():
    assert read(GOOD)["TEST-001"].on(date(2020, 1, 1)).until == date(2020, 12, 31)


def test_a_gap_after_an_explicit_end_is_a_gap():
    known = read(GOOD)["TEST-001"]
    for day in (date(2019, 12, 31), date(2022, 1, 1)):
        with pytest.raises(NotInForce, match="2020-01-01 to now, 2021-01-01 to 2021-12-31"):
            known.on(day)


@pytest.mark.parametrize(("days", "status"), [(0, "fresh"), (30, "fresh"), (31, "due"), (60, "due"), (61, "stale")])
def test_a_fact_grows_old(days, status):
    assert read(GOOD)["TEST-001"].status(date(2026, 1, 1) + timedelta(days=days)) == status


# -- how a broken file is named ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("broken", "line", "says"),
    [
        (change("confidence", "confidense"), 4, "unknown key"),
        (change("value = 1", "valu = 1"), 9, "unknown key in a value"),
        (change("checked_on = 2026-01-01\n", ""), 1, "checked_on: missing"),
        (change(", en = 'name'", ""), 2, "both languages"),
        (change("'sentence'", "' '"), 3, "the en text is empty"),
        (change("'high'", "'sure'"), 4, "use one of"),
        (change("'high'", "'low'"), 4, "doubt"),
        (change("2026-01-01", "'2026-01-01'"), 5, "without quotes"),
        (change("= 30", "= 0"), 6, "above 0"),
        (change("from = 2020-01-01", "from = 2022-01-01"), 12, "sort them"),
        (change("value = 1\n", "value = 1\nto = 2021-05-01\n"), 10, "overlaps"),
        (change("to = 2021-12-31", "to = 2020-12-31"), 13, "ends before it begins"),
        (change("document = 'd'", "document = ''"), 10, "document is empty"),
        (change(", issuer = 'i'", ""), 10, "write { document"),
        (change("value = { days = 15 }", "value = { days = true }"), 14, "a value is"),
        (change("[TEST-001]", "[TEST-1]"), 1, "such as"),
        (change("value = 1", "value = 1\nvalue = 2"), 10, "not TOML"),
        (change("value = 1", "value = "), 9, "not TOML"),
    ],
)
def test_a_broken_file_names_file_line_and_fix(broken, line, says):
    with pytest.raises(BadFact, match=re.escape(says)) as caught:
        read(broken())
    assert str(caught.value).startswith(f"content/facts/test.toml:{line}: "), caught.value


def test_an_id_stands_in_one_file_only():
    with pytest.raises(BadFact, match=r"b\.toml:1: TEST-001: stands in content/facts/a\.toml too"):
        fact_file.read({"content/facts/a.toml": GOOD, "content/facts/b.toml": GOOD})
