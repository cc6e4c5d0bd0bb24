"""Promises about beliefs told as statements: what is true comes first, and no debt is made of their words."""

import pytest

from content.beliefs import BeliefsError, read_beliefs
from tests.talking import Talker, talked

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
    ("只要每月还一百,银行就不能起诉我", "repay_partial_first"),
    ("花呗逾期不上征信的", "credit_huabei"),
    ("欠信用卡5万以上就一定会坐牢对吧", "crime_card"),
    ("I heard the new policy wipes all debts under 50,000", "policy_forgive"),
    ("The interest is usury so I needn't pay anything back", "rate_void"),
    ("They say I committed fraud because I missed a payment", "crime_jail"),
)
ASKED_ABOUT = (
    ("听说2025年三季度信用卡逾期半年的总额是986亿,是真的吗", "prod_card_stats"),
    ("百行征信有个信用恢复指数,连续还三个月通过率就能提高45%?", "lender_model_score"),
    ("江西脱贫户可以无还本续贷利率低40%,我逾期了能办吗", "repay_policy_loan"),
    ("无还本续贷是什么,逾期了能用吗", "repay_policy_loan"),
    ("五万以下逾期的债可以变成数字资产卖掉是真的吗", "lender_blockchain"),
    ("月利率1%就是年化12.68%对吗", "rate_monthly"),
    ("月息1分实际年化是12.68吧", "rate_monthly"),
    ("2024年假贷款app骗了30亿是真的吗", "scam_common"),
    ("只要过了五年逾期记录就没了吧,不还也会没吧", "credit_unpaid_forever"),
    ("Baihang has a credit recovery index, pay three months on time and approval goes up 45%?", "lender_model_score"),
    ("I'm from Jiangxi, can I renew my overdue loan without repaying principal at 40% lower rate", "repay_policy_loan"),
    ("is it true that card debt half a year overdue was 98.6 billion in 2025 Q3", "prod_card_stats"),
    ("someone with 50,000 two months late paid it off in six months, can I", "story_fifty_thousand"),
    ("one late payment on Jiebei affects me for five years right", "credit_years"),
    ("did fake loan apps steal 3 billion in 2024", "scam_common"),
    ("monthly interest of 1 percent, real annual rate 12.68?", "rate_monthly"),
)
"""What is heard and asked about: no figure of it is one's own."""
OF_ONES_OWN = (
    "借呗欠3万,逾期三个月了",
    "网贷逾期五天了,工资六千",
    "对方说再不还就让我坐牢",
    "I owe 30,000 to Jiebei, three months overdue",
    "Jiebei is 25 days late, the other two are fine",
    "都没逾期,兴业最低1200,浦发最低1550",
    "我被限高了",
    "收到法院的短信,说下月15号开庭",
    "听说能协商分期,我欠招行3万,逾期两个月,对吗",
    "is it true I can pay in instalments, I owe CMB 30,000",
)


@pytest.mark.parametrize(("said", "topic"), TOLD + ASKED_ABOUT)
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
        read_beliefs('topics = "no_such_topic"\nhearsay = "credit_years"\n[words]\nzh = ["反正"]\nen = ["anyway"]\n[asked_about]\nzh = ["听说"]\nen = ["true"]')


@pytest.mark.parametrize("said", ["花呗额度被冻结了", "白条突然用不了了", "My Huabei limit was frozen"])
def test_a_limit_that_is_frozen_is_no_debt_to_ask_about(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "answer.app_frozen"
    assert not talk.session.asked


@pytest.mark.parametrize(("belief", "key"), [("逾期超过90天银行一定会起诉", "answer.repay_consequences"), ("法院拍卖房子得经过我同意", "answer.enforce_seize"), ("法院执行不会动我老婆的存款", "answer.spouse_debt"), ("if I move to another province they can't sue me", "answer.court_jurisdiction"), ("the bank must freeze my interest if I lost my job", "answer.repay_stop_interest"), ("my wife's salary can be taken for my card debt", "answer.spouse_debt")])
def test_a_belief_in_plain_words_begins_no_talk_about_ones_own_debts(belief, key):
    assert talked(belief, lang="en" if belief.isascii() else "zh").keys[0] == key


@pytest.mark.parametrize(("lang", "owes", "said", "topic"), [
    ("en", "I owe Jiebei 30000, two months overdue", "an agency told me 1500 and my record is white", "credit_paid_repair"),
    ("zh", "借呗3万,逾期两个月", "公司把债卖了我就没事了", "collect_debt_sold"),
])  # fmt: skip
def test_a_belief_is_put_right_where_a_figure_is_asked_for_and_no_sum_of_it_is_filed(lang, owes, said, topic):
    talk = talked(owes, lang=lang)
    before = talk.facts
    talk.say(said)
    assert talk.keys[0] == f"answer.{topic}"
    assert talk.facts == before


@pytest.mark.parametrize(("said", "topic"), [("我每月还八十他们就没法告我", "repay_partial_first"), ("提前还清肯定省钱", "rate_early"), ("法院封了我的面包车,还能拉货吗", "enforce_seize")])
def test_a_belief_or_a_question_that_can_mean_nothing_else_starts_no_talk_of_ones_own(said, topic):
    assert talked(said).keys == [f"answer.{topic}"]
