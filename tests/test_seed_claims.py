"""Promises about what the seed articles claim: it is answered as known or as only claimed, and no figure of theirs is repeated."""

import re

import pytest

from content.answers import topics
from content.languages import LANGUAGES
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.questions.answers import look_up
from dialogs.questions.stories import REASONS
from tests.test_triage import TODAY

CLAIMED = (
    ("AI风控能看出我什么,为什么秒拒", "lender_risk_control"),
    ("灵动分到底是什么东西", "lender_model_score"),
    ("信用恢复指数高了是不是就能贷", "lender_model_score"),
    ("App非要读通讯录,能不给吗", "lender_data"),
    ("催收一般分几个阶段", "lender_stages"),
    ("说要视频面审,是真的吗", "lender_video"),
    ("卫星遥感怎么评估贷款", "lender_video"),
    ("多花钱就能提额是真的吗", "lender_scene_limit"),
    ("有人说用区块链把我的债拆了卖掉", "lender_blockchain"),
    ("利率上限以后会降吗", "policy_rate_trend"),
    ("今年跟贷款有关的新规定有哪些", "policy_new_rules"),
    ("受灾了贷款有没有优惠", "policy_green"),
    ("what is the credit recovery index", "lender_model_score"),
    ("which permissions may a loan app ask for", "lender_data"),
    ("are satellites used for farm loans", "lender_video"),
)
ADVERTISED = re.compile(r"45%|60%|27%|85%|30%|40%|127|2000亿|986")


@pytest.mark.parametrize(("asked", "topic"), CLAIMED)
def test_each_claim_finds_its_answer(asked, topic):
    found = look_up(asked)
    near = [match.topic for match in (found.best, *found.near) if match]
    assert topic in near


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_advertised_figure_is_repeated(lang):
    for name in topics():
        if name.startswith(("lender_", "policy_", "story_")):
            assert not ADVERTISED.search(words(lang).section(f"answer.{name}").body), name


@pytest.mark.parametrize(("reason", "story"), REASONS.items())
def test_a_story_is_offered_where_it_fits(reason, story):
    debt = {"debts[0].owed": "50000", "debts[0].overdue_days": 60, "income": "6000", "essentials": "3500", "contact": "none"}
    found, _ = run(DIALOGS["triage"], debt | {"reason": reason}, TODAY)
    assert story in found.offer


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_story_says_that_it_is_made_up_and_ends_in_what_to_do(lang):
    for name in {*REASONS.values(), "story_friend"}:
        body = words(lang).section(f"answer.{name}").body
        assert ("编的例子" if lang == "zh" else "Made up") in body
        assert ("您现在做" if lang == "zh" else "For you now") in body
