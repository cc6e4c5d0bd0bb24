"""A statement of defence is drafted from the case file, once the court's paper is known; nothing is admitted that was not told."""

from datetime import date
from functools import partial

import pytest

from bot.documents.make import make
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)
SUED = ("合同借1万,到手9700,分12期每期944,消费金融公司", "收到法院传票了,招联金融告我", "前天收到的", "12月20日开庭", "要我还1万2", "帮我写答辩状", "还了5期,每期944,8月开始失业没还上")
SUED_EN = ("I got a court summons yesterday, Merchants Union Consumer Finance sues me", "20 December", "they claim 12,000", "write the statement of defence", "I paid five instalments of 944, lost my job in August")


told = partial(talked, today=TODAY)


def test_without_a_paper_the_court_is_asked_about_first() -> None:
    assert told("帮我写答辩状").keys[-1] == "ask.paper.kind"


def test_how_to_write_one_is_answered_in_words() -> None:
    assert told(*SUED[:4], "答辩状怎么写").keys[0] == "court.summons.answer"


def test_the_draft_rests_on_what_was_told_anywhere_and_names_the_last_day() -> None:
    talker = told(*SUED)
    assert "letter.draft" in talker.keys
    for said in ("民事答辩状", "招联消费金融股份有限公司", "原告主张 12,000元", "实际到手 9,700元", "年利率 24%", "还了5期", "2026年12月10日"):
        assert said in talker.text, said


def test_the_draft_in_english_holds_no_line_of_the_wish_for_it() -> None:
    talker = told(*SUED_EN, lang="en")
    assert "letter.draft" in talker.keys
    assert [line["text"] for line in talker.facts["letter.account"]] == ["I paid five instalments of 944, lost my job in August"]


def test_what_was_not_told_stays_a_blank() -> None:
    talker = told("收到法院传票,昨天收到的", "不清楚", "不清楚", "写答辩状", "某某小贷", "不清楚")
    assert "letter.draft" in talker.keys
    assert "原告主张" not in talker.text
    assert "折合年化" not in talker.text


def test_where_the_lenders_kind_is_not_known_both_caps_are_named() -> None:
    talker = told("我朋友借给我3万,说好月息2分", "收到法院传票,他告我,昨天收到的", "不清楚", "不清楚", "写答辩状")
    while talker.session.asked in ("letter.lender", "letter.account"):
        talker.say("王某" if talker.session.asked == "letter.lender" else "还过6千")
    assert "一年期贷款市场报价利率 4 倍" in talker.text


def test_the_instalment_in_it_is_that_of_the_plan() -> None:
    talker = told(
        "招联金融欠1万5,逾期100天", "每月到手6500,必要开销4300", "给我做还款计划", "年利率18%", "收到招联的法院传票,昨天收到的", "不清楚", "不清楚", "写答辩状"
    )
    assert "letter.draft" in talker.keys
    assert "每月 2,200元" in talker.text


@pytest.mark.parametrize(("lang", "turns"), [("zh", SUED), ("en", SUED_EN)])
def test_what_was_approved_becomes_a_file(lang: str, turns: tuple[str, ...]) -> None:
    talker = told(*turns, "都对" if lang == "zh" else "all of it is right", lang=lang)
    made = [make(paper) for message in talker.last for paper in message.papers]
    assert [file.content[:4] for file in made] == [b"%PDF", b"%PDF"]


def test_what_was_paid_so_far_is_no_sum_a_month_and_what_is_claimed_is_not_admitted() -> None:
    """To a court a wrong figure is a promise: 6期共7200 was paid, 每月还800 is offered, and 18000 is what the other side says."""
    talker = told("我11月20日收到传票和起诉状,招联消费金融起诉我要18000", "写答辩状", "实际只到手15000,已经还了6期共7200,今年5月失业,愿意每月还800")
    assert "原告主张 18,000元" in talker.text
    assert "据答辩人所知目前欠" not in talker.text
    assert "每月 800元" in talker.text


@pytest.mark.parametrize(("lender", "named", "not_named"), [("bank", "24%", "4 倍"), ("private", "4 倍", "24%")])
def test_the_cap_named_is_that_of_the_lenders_kind(lender: str, named: str, not_named: str) -> None:
    talker = Talker("zh", TODAY)
    talker.session = talker.session.with_facts({"paper.kind": "summons", "debts[0].kind": lender, "debts[0].lender": "王某", "debts[0].owed": "30000"})
    talker.say("写答辩状")
    talker.say("还过6千")
    draft = talker.text.partition("三、")[0]
    assert named in draft
    assert not_named not in draft
