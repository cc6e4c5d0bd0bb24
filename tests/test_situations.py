"""What has happened is answered though nothing is asked, and a debt of somebody else is never filed as one's own."""

import pytest

from dialogs.understanding.harms import read_harm
from tests.talking import TODAY, Talker, talked


@pytest.mark.parametrize(("said", "answer"), [
    ("我爸上个月走了,银行来电话说他还欠三万叫我还", "answer.heir_debt"),
    ("帮表弟贷款签的担保,他人跑了,银行找我要十二万", "answer.collect_guarantor"),
    ("老公瞒着我在外头借了十几万,现在要我还", "answer.spouse_debt"),
    ("我儿子在外面欠了网贷,催收都找到我这边了", "answer.family_pay"),
    ("My father died in spring and the bank wants me to pay his card, 40,000", "answer.heir_debt"),
])  # fmt: skip
def test_the_debt_of_somebody_else_is_answered_and_not_filed(said, answer):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == answer and all(key.startswith("ask.") for key in talk.keys[1:])
    assert not any(name.startswith("debts[") for name in talk.session.facts)


def test_their_sum_told_next_is_no_debt_of_ones_own_either():
    talk = Talker("zh")
    talk.say("我儿子在外面欠了网贷,催收都找到我这边了")
    talk.say("说欠三万多")
    assert talk.keys == ["common.listening"]
    assert not any(name.startswith("debts[") for name in talk.session.facts)


def test_a_situation_told_with_debts_is_answered_beside_them():
    talk = Talker("zh")
    talk.say("跟中信协商了四次都不同意,只让一次性还清,信用卡本金三万二")
    assert talk.keys[:2] == ["answer.repay_refused", "common.heard"]
    assert talk.session.facts["debts[0].owed"] == "32000"


def test_a_debt_that_was_sold_is_no_offer_to_be_priced():
    talk = Talker("zh")
    talk.say("欠款四年没人催过,忽然来个公司说债权转给他们了,原来欠5千,现在要我还1万6")
    assert "answer.collect_debt_sold" in talk.keys
    assert "rate.cost" not in talk.keys


def test_a_sum_of_fifteen_thousand_is_no_rate_a_day():
    talk = Talker("zh")
    talk.say("信用卡十一万 微粒贷四万五 还不上了")
    assert talk.session.facts["debts[1].owed"] == "45000"


def test_a_miss_asks_again_and_says_nothing_else_again():
    talk = Talker("zh")
    talk.say("分期乐2300,逾期九天")
    talk.say("我养了两盆花")
    assert talk.keys == ["common.miss", "ask.income"]


@pytest.mark.parametrize(("said", "answer"), [
    ("桔子数科欠1万8,逾期67天,有人说要来我单位找我", "answer.collect_visit"),
    ("分期乐说我明天不还要移交司法 我才逾期九天 2300块", "answer.collect_pose"),
])  # fmt: skip
def test_a_threat_told_among_figures_is_answered(said, answer):
    talk = Talker("zh")
    talk.say(said)
    assert answer in talk.keys
    assert {"debts[0].owed", "debts[0].overdue_days"} <= talk.session.facts.keys()


def test_a_question_in_the_middle_of_a_talk_is_not_called_out_of_scope():
    talk = Talker("zh")
    talk.say("做还款计划,信用卡11万,微粒贷4万5")
    talk.say("先还哪个")
    assert talk.keys[0] == "triage.order"
    talk.say("我老婆不知道这事 房子会不会被收")
    assert talk.keys[0] == "answer.enforce_seize"


def test_dictated_sentences_without_commas_are_heard_part_by_part():
    talk = Talker("zh")
    talk.say("我信用卡嘛招商的欠了有四万多吧然后呢逾期应该是有四个来月了吧然后今天他给我打电话")
    assert talk.session.facts["debts[0].lender"] == "招商银行"
    assert talk.session.facts["debts[0].product"] == "credit_card"
    assert not any(name.startswith("debts[1]") for name in talk.session.facts)


def test_a_fee_paid_for_a_loan_that_did_not_come_is_not_asked_about_again():
    talk = Talker("zh")
    talk.say("我刚给人转了4200说是解冻费贷款没下来钱也没了怎么办啊")
    assert talk.keys == ["harmed.paid"]


def test_money_paid_to_an_agent_stays_that_when_the_day_is_told():
    talk = Talker("zh")
    talk.say("我叫人家帮我弄停息挂账 交了6800 现在人联系不上了")
    talk.say("上个月15号交的 微信转的")
    assert "common.corrected" not in talk.keys
    talk.say("咋个要回来嘛")
    assert "answer.repay_agency_refund" in talk.keys


@pytest.mark.parametrize("said", [
    "养猪的 猪瘟死了一半 欠农商行十五万明年三月到期 利息都快付不起了",
    "一共欠了十八万七 信用卡三张 网贷六个 老婆要离婚 我不知道先顾哪头",
    "跑货车的 车贷一个月六千二 还有一年半 这两个月没活",
])  # fmt: skip
def test_ones_own_debts_are_filed_whatever_else_has_happened(said):
    talk = Talker("zh")
    talk.say(said)
    assert any(name.startswith(("debts[", "spending.")) for name in talk.session.facts)
    assert not {"answer.heir_debt", "answer.spouse_debt"} & set(talk.keys)
    assert not any(name.startswith("offer.") for name in talk.session.facts)


def test_a_relative_who_paid_a_fraud_gets_the_first_steps():
    talk = Talker("zh")
    talk.say("我妈微信被人骗了 对方说帮她办贷款 她把六千块验证金打过去了")
    assert talk.keys == ["harmed.paid", "ask.harm.when"]


def test_what_was_lent_to_a_friend_is_no_debt_of_ones_own():
    talk = Talker("zh")
    talk.say("好心借给朋友三万他不还 我自己网贷倒逾期了")
    assert "30000" not in talk.session.facts.values()


def test_a_company_paid_to_negotiate_is_answered_as_an_agent():
    talk = Talker("en")
    talk.say("paid a company 4800 to negotiate for me, now they don't answer")
    assert talk.keys == ["harmed.agent", "ask.harm.when"]


@pytest.mark.parametrize("text", ["俺家那口子走了半年了,他生前在建行有个信用卡欠了4万多,银行现在打电话叫我还", "我哥不在了,他借的网贷12万,催收打给我妈", "my wife passed away, her card with CMB has 25k owing, am I liable"])
def test_what_the_dead_owed_is_of_the_estate(text):
    talk = talked(text, lang="en" if text.isascii() else "zh")
    assert talk.keys == ["answer.heir_debt", "ask.estate.left"]
    assert not [name for name in talk.facts if name.startswith("debts[")]


def test_a_wage_told_after_the_answer_about_a_courts_paper_does_not_repeat_it():
    talk = talked("收到法院的支付令了,借呗欠8千", "11月20号收到的", "我一个月工资4500")
    assert "court.payment_order" not in talk.keys
    assert talk.facts["income"] == "4500"


@pytest.mark.parametrize("text", [
    "我今年34,花呗欠1万2,借呗2万,逾期了23天,昨天他们打到我工头那说我欠钱不还",
    "昨晚11点多还给我打电话,一天打了二十几个,借呗欠1万8,逾期40天",
    "Owe 18k on Huabei and 32k on my CMB card, both about 2 months late. Yesterday they rang my foreman and told him I don't pay",
])
def test_an_act_beside_debts_is_judged_and_the_debts_are_filed(text):
    talk = talked(text, lang="en" if text.isascii() else "zh")
    assert talk.keys[0] == "conduct.breach"
    assert talk.facts["debts[0].overdue_days"]


@pytest.mark.parametrize("text", ["信用卡4万下个月还不上,怕他们打给我单位,工资7000", "借呗2万逾期5天,我已经给客服打了电话说想分期,工资6000"])
def test_what_is_feared_or_done_by_oneself_beside_debts_is_no_act(text):
    assert not [key for key in talked(text).keys if key.startswith("conduct.")]


def test_a_lender_called_xin_is_no_wish_for_a_letter():
    assert not talked("当时下款5万,每个月还2300还了一年多,后来疫情停了,现在他们说还差3万2,是宜信的").facts.keys() & {"letter.kind"}


def test_a_loan_taken_in_ones_name_is_no_message_to_be_screened():
    assert "scam.message" not in talked("我同学用我的名义贷了3万,他说会还,现在不还了").facts


def test_he_rang_four_times_is_no_transfer():
    assert read_harm("我接了说跟我没关系不要再打,他今天又打了4个", TODAY) == {}
    assert read_harm("他让我交保证金,我打了4千过去", TODAY)["harm.kind"] == "paid"


def test_what_another_will_not_pay_is_no_reason_of_ones_own() -> None:
    told = talked("My boyfriend won't pay back what he borrowed in my name, 30k on Jiebei, it's 20 days late", lang="en")
    assert (told.facts["debts[0].owed"], told.facts.get("reason")) == ("30000", None)
