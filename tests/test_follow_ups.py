"""A question of a word or two is about what was just talked of."""

from datetime import date

import pytest

from content.follow_ups import FollowUpsError, read_follow_ups
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        ("能不能跟银行延期还款", "他们要是不答应呢", "repay_refused"),
        ("征信上有笔贷款不是我贷的", "几天给答复", "credit_dispute"),
        ("收到支付令了怎么办", "我要是放着不管", "court_payment_order"),
        ("催收天天骂我,能投诉吗", "多少天给回话", "hot_12378"),
        ("深圳能申请个人破产吗", "债主不同意咋办", "bankrupt_creditors"),
        ("can i ask my bank to postpone payments", "and if they say no?", "repay_refused"),
        ("i've been sued by a bank, what do i do", "who pays the costs", "court_fee"),
        # a paper that has come: what follows where nothing is done, by its kind
        ("i got a summons on November 18", "suppose I do nothing", "court_absent"),
        ("the bank has sued me over my card", "what if I just ignore it", "court_absent"),
        ("11月18号收到传票", "我要是不管它呢", "court_absent"),
        ("我被起诉了,信用卡的", "我当没看见呢", "court_absent"),
        ("11月18号收到判决书", "不理会怎样", "enforce_start"),
        # what a collector threatens with
        ("催收说要断我家水电", "他要真断了怎么办", "collect_complain"),
    ],
)
def test_a_short_question_leans_on_the_last_answer(before, said, answer):
    talk = Talker(today=TODAY, lang="en" if said.isascii() else "zh")
    talk.say(before)
    talk.say(said)
    assert f"answer.{answer}" in talk.keys


@pytest.mark.parametrize("said", ["没有", "没转", "3天", "半年"])
def test_an_answer_to_the_open_question_asks_nothing(said):
    talk = Talker(today=TODAY)
    talk.say("贷款要先交2000保证金才放款,是真的吗")
    talk.say(said)
    assert not any(key.startswith("answer.") for key in talk.keys)


def test_a_question_with_words_of_its_own_is_about_those():
    talk = Talker(today=TODAY)
    talk.say("能不能跟银行延期还款")
    talk.say("判了不还会坐牢吗")
    assert talk.keys[0] in ("answer.enforce_refuse_crime", "answer.crime_jail")


def test_a_file_that_names_no_topic_is_refused():
    with pytest.raises(FollowUpsError, match="no_such"):
        read_follow_ups("[asks]\nx = 'x'\n[fillers]\nzh = '了'\nen = 'a'\n[after.repay]\nx = 'no_such'\n")


@pytest.mark.parametrize(
    ("before", "said", "field"),
    [
        ("借5万到账46500,分24期每期2680", "我老婆不知道这笔,她用一起还吗", "spouse_"),
        ("花呗逾期会上征信吗", "找工作查得出来不", "credit_"),
        ("被骗子骗走1万2,二十分钟前", "钱还能回来吗说实话", "scam_"),
        ("法院判了我还不上怎么办", "公积金会划走不", "enforce_"),
        ("网贷利率多少算高", "我这个36算超了不", "rate_"),
    ],
)
def test_a_question_in_a_talk_is_answered_from_its_field(before, said, field):
    talk = Talker(today=TODAY)
    talk.say(before)
    talk.say(said)
    assert talk.keys[0].startswith(f"answer.{field}")


PLANNED = ("广发信用卡欠3万8逾期60天,借呗1万2,每月最低一共要还2600,月收入6800,开销4100", "做个还款计划")


@pytest.mark.parametrize(
    ("before", "said", "key"),
    [
        (PLANNED, "那他们会不会告诉我们校长", "answer.collect_contacts"),
        (PLANNED, "那明天头一个电话打给谁", "answer.repay_script"),
        (("一次性信用修复是怎么回事",), "有人说交450替我弄这个政策", "answer.credit_one_time_free"),
        (("我爸去世了,信用卡欠四万,银行找我",), "他就留下一间老屋", "answer.heir_debt"),
        (("帮我写一封别再找我家人的信",), "他们还把我身份证照片发到群里了", "contacts.law"),
        ((), "我在药店站柜台 今天催收打到店长那 说我欠钱做人没信用", "conduct.breach"),
    ],
)
def test_what_is_asked_or_told_in_a_talk_is_answered_before_it_goes_on(before, said, key):
    talk = Talker(today=TODAY)
    for text in before:
        talk.say(text)
    talk.say(said)
    assert key in talk.keys
    assert "ask.conduct.story" not in talk.keys


def test_a_question_puts_no_other_sum_in_place_of_the_one_that_was_told():
    talk = Talker(today=TODAY)
    talk.say("熟人介绍的借我3万,先扣了3千,一个月后还3万5")
    talk.say("我就还他2万7行不行")
    assert talk.session.facts["offer.total"] == "35000"
    assert talk.keys[0].startswith("answer.rate_")


@pytest.mark.parametrize(
    ("lang", "told", "asked", "topic"),
    [
        ("zh", "我给弟弟担保了15万,他不还", "银行直接找我合法吗", "collect_guarantor"),
        ("zh", "我在深圳,欠90万想申请破产", "条件是啥", "bankrupt_shenzhen"),
        ("en", "I live in Xiamen and want to go bankrupt, I owe 600,000", "what are the requirements", "bankrupt_xiamen"),
        ("zh", "公司倒闭欠了供应商钱", "要我个人还吗", "company_debt"),
        ("en", "I owe 30k on Huabei, two months late", "can I be stopped from leaving China", "enforce_restrict"),
        ("en", "I got 8,000 of a 10,000 loan", "is that deduction legal", "rate_upfront"),
        ("zh", "房贷断供3个月", "银行要收房,什么流程,几时会拍", "enforce_seize"),
        ("zh", "今天签收了传票,12月22日开庭,本金46800,利息9350", "利息快30%了,法官能给砍点吗", "rate_licensed"),
        ("zh", "借呗2万,拖了50天", "有家公司说收3000帮我跟支付宝谈", "repay_agency"),
        ("zh", "交行卡86000,拖了四个半月", "他们会不会闹到学校去,我编制还保得住吗", "collect_village"),
    ],
)
def test_a_short_question_leans_on_what_was_told(lang, told, asked, topic):
    assert f"answer.{topic}" in talked(told, asked, lang=lang).keys


@pytest.mark.parametrize(
    "said",
    [
        "a lender wants 800 insurance before paying out",
        "loan officer asks for a 1,200 deposit, then they release 30k",
        "the app froze my loan and wants 3,000 to unlock it",
    ],
)
def test_a_loan_that_is_paid_out_for_a_fee_is_a_fraud(said):
    talk = talked(said, lang="en")
    assert "scam.scam" in talk.keys
    assert not any(name.startswith(("debts[", "offer.", "spending.")) for name in talk.facts)


def test_what_a_landlord_wants_first_is_no_fraud():
    assert "scam.scam" not in talked("my landlord wants 2,000 deposit first", lang="en").keys
