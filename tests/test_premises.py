"""Promises about beliefs told as statements: what is true comes first, and no debt is made of their words."""

import pytest

from content.beliefs import BeliefsError, read_beliefs
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
    ("小贷公司利率封顶12%", "rate_microloan"),
    ("36%以上才算高利贷", "rate_36"),
    ("砍头息合同上写了就要认", "rate_upfront"),
    ("分24期每期利率0.6%,一年就7.2%", "rate_monthly"),
    ("写个个人声明,逾期就消了", "credit_statement"),
    ("支付宝芝麻分高就能抵掉逾期", "credit_social"),
    ("不去开庭,法院就没法判", "court_absent"),
    ("先把车过户给我哥,执行就没东西拿", "enforce_hide"),
    ("离婚协议写了债归他,银行就不能找我", "spouse_divorce"),
    ("怀孕哺乳期不能起诉", "collect_pregnant"),
    ("有营业执照就是正规贷款公司", "scam_verify_lender"),
    ("collectors may ring only once a day", "collect_counts"),
    ("a lawyer's letter means I've already lost the case", "collect_lawyer_letter"),
    ("closing the card deletes the late payments", "credit_close_card"),
    ("they have a business licence so they may lend", "scam_verify_lender"),
    ("if I don't turn up the judge can't decide", "court_absent"),
    ("microloans are capped at 12", "rate_microloan"),
    ("one day late and I'm on the record forever", "credit_one_day"),
)
OF_ONES_OWN = (
    "借呗欠3万,逾期三个月了",
    "网贷逾期五天了,工资六千",
    "对方说再不还就让我坐牢",
    "I owe 30,000 to Jiebei, three months overdue",
    "Jiebei is 25 days late, the other two are fine",
    "都没逾期,兴业最低1200,浦发最低1550",
    "我被限高了",
    "收到法院的短信,说下月15号开庭",
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


def test_a_topic_without_an_answer_puts_nothing_right():
    with pytest.raises(BeliefsError, match="no_such_topic"):
        read_beliefs('topics = "no_such_topic"\n[words]\nzh = ["反正"]\nen = ["anyway"]')


@pytest.mark.parametrize("said", ["花呗额度被冻结了", "白条突然用不了了", "My Huabei limit was frozen"])
def test_a_limit_that_is_frozen_is_no_debt_to_ask_about(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "answer.app_frozen"
    assert not talk.session.asked
