"""Promises about beliefs told as statements: what is true comes first, and no debt is made of their words."""

import pytest

from content.answers import topics
from dialogs.premises import MISBELIEVED
from tests.talking import Talker

TOLD = (
    ("听说逾期融资市场超过2000亿", "prod_card_stats"),
    ("众安小贷有保险代偿，还不上它替我还", "rate_insurance"),
    ("脱贫户的无还本续贷利率低四成，我逾期了也能办", "repay_policy_loan"),
    ("只要是等额本息就肯定不是高炮", "rate_method"),
    ("裁判文书网上查不到我就没被起诉", "court_lookup"),
    ("老赖的娃考不了公办大学", "enforce_child"),
    ("网贷晚一个星期以内都不算逾期", "credit_grace_loan"),
    ("六成逾期的人都是因为生病", "prod_card_stats"),
    ("超过九十天就要被抓去坐牢", "crime_jail"),
    ("没接征信的网贷可以不还", "credit_who_reports"),
    ("逾期记录从逾期第一天起算五年就没了", "credit_years"),
    ("Overdue three months means prison", "crime_jail"),
    ("Jiebei gives seven days of grace, so I'm not late yet", "credit_grace_loan"),
    ("They say sixty percent of late borrowers were ill", "prod_card_stats"),
    ("loans that aren't on the credit report needn't be repaid", "credit_who_reports"),
    ("Five years after I was first late the record is gone by itself", "credit_years"),
    ("1% a month is 12.68% a year", "rate_monthly"),
)
OF_ONES_OWN = (
    "借呗欠3万,逾期三个月了",
    "网贷逾期五天了,工资六千",
    "对方说再不还就让我坐牢",
    "I owe 30,000 to Jiebei, three months overdue",
)


@pytest.mark.parametrize(("said", "topic"), TOLD)
def test_a_belief_is_put_right_and_nothing_is_filed_of_it(said, topic):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == f"answer.{topic}"
    assert not talk.session.asked


@pytest.mark.parametrize("said", OF_ONES_OWN)
def test_what_one_tells_of_oneself_is_no_belief(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.session.facts or talk.session.asked


def test_every_topic_put_right_is_there():
    assert topics().keys() >= MISBELIEVED


@pytest.mark.parametrize("said", ["花呗额度被冻结了", "白条突然用不了了", "My Huabei limit was frozen"])
def test_a_limit_that_is_frozen_is_no_debt_to_ask_about(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "answer.app_frozen"
    assert not talk.session.asked
