"""Promises of the registry: every entry is found by what it is called, and a broken file says where and how to mend it."""

import pytest

from content.facts import all_facts
from content.registry import RegistryError, by_domain, by_hotline, find, lenders, read, registry

GOOD = """
[one]
brand = { zh = "甲", en = "One" }
entity = "甲有限公司"
kind = "bank"
domains = ["one.cn"]
hotlines = ["400-000-0000"]
confidence = "high"
fact = "LIST-002"
"""


@pytest.mark.parametrize(
    ("said", "identity"),
    [
        ("花呗", "ant"), ("借呗", "ant"), ("白条", "jd"), ("招行", "cmb"), ("安逸花", "msxf"), ("微粒贷", "webank"),
        ("捷信", "jdcfc"), ("icbc", "icbc"), ("有钱花", "duxiaoman"), ("平安普惠", "puhui"), (" 银监会", "nfra"),
    ],
)  # fmt: skip
def test_a_lender_is_found_by_what_people_call_it(said: str, identity: str) -> None:
    found = find(said)
    assert found is not None
    assert found.id == identity


def test_the_licensed_consumer_finance_companies_are_all_there() -> None:
    """LIST-001: 31 companies on 2025-06-30, each with its own licence code."""
    licences = {entry.licence for entry in lenders() if entry.kind == "consumer_finance"}
    assert len(licences) == 31
    assert all(code.startswith("X00") and len(code) == 15 for code in licences)


def test_the_large_and_private_banks_are_all_there() -> None:
    """LIST-002: 6 + 12; LIST-003: 19 private banks and aiBank."""
    kinds = [entry.kind for entry in lenders()]
    assert (kinds.count("bank"), kinds.count("private_bank")) == (18, 20)


def test_every_entry_rests_on_a_fact() -> None:
    assert {entry.fact for entry in registry().entries} <= set(all_facts())


def test_domains_and_numbers_lead_to_their_owners() -> None:
    assert getattr(by_domain("icbc.com.cn"), "id", None) == "icbc"
    assert by_domain("icbc.com.cn.example.com") is None
    assert [entry.id for entry in by_hotline("400-810-8866")] == ["credit_centre"]
    assert {entry.id for entry in by_hotline("95188")} == {"ant", "alipay", "mybank"}


def test_what_is_not_confirmed_makes_nothing_official() -> None:
    for entry in registry().entries:
        assert not set(entry.domains) & set(entry.unconfirmed_domains)
        for number in entry.unconfirmed_hotlines:
            assert entry not in by_hotline(number)


@pytest.mark.parametrize(
    ("broken", "line", "says"),
    [
        (GOOD.replace("domains", "domain"), 6, "unknown key"),
        (GOOD.replace('kind = "bank"\n', ""), 2, "kind is missing"),
        (GOOD.replace('"bank"', '"bnak"'), 5, "use one of bank"),
        (GOOD.replace('"one.cn"', '"one.cn", "one.cn"'), 6, "stands twice"),
        (GOOD.replace('"one.cn"', '"https://one.cn/"'), 6, "no domain such as"),
        (GOOD.replace('"LIST-002"', '"the list"'), 9, "name the fact"),
        (GOOD.replace(', en = "One"', ""), 3, "both languages"),
        (GOOD + GOOD.replace("[one]", "[two]"), 11, "belongs to one already"),
        (GOOD + GOOD, 11, "not TOML"),
    ],
)
def test_a_broken_file_says_where_and_how_to_mend_it(broken: str, line: int, says: str) -> None:
    with pytest.raises(RegistryError) as error:
        read({"lenders.toml": broken})
    assert str(error.value).startswith(f"lenders.toml:{line}:")
    assert says in str(error.value)


def test_one_lender_stands_in_one_file() -> None:
    with pytest.raises(RegistryError, match="another file"):
        read({"a.toml": GOOD, "b.toml": GOOD})
