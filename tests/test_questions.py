"""Questions in a talk: the right answer, the loan reckoned where that is wished for, and no answer to a bare figure."""

from datetime import date

import pytest

from bot.tasks.answer import serve
from dialogs.questions.answers import look_up
from tests.talking import OFFER, Talker


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("我媳妇瞒着我借了十几万网贷,要我还吗", "spouse_debt"),
        ("my wife owes a lot that I never knew of, must I pay", "spouse_debt"),
        ("瞒着家里借了好多钱,要不要说", "repay_family_talk"),
        ("这利息违不违法", "rate_is_it_legal"),
        ("is this legal", "rate_is_it_legal"),
        ("什么是IRR", "rate_words"),
        ("单利年化和复利年化差在哪里", "rate_words"),
        ("what is an APR", "rate_words"),
        ("逾期记录多久自动删除", "credit_years"),
        ("why do they still call me, I have paid everything", "collect_wrong_person"),
        ("钱都还清了还催我", "collect_wrong_person"),
        ("公司会知道我欠钱吗", "collect_contacts"),
        ("会不会影响到娃上学", "enforce_child"),
        ("LPR的4倍是多少", "rate_private_cap"),
    ],
)
def test_a_question_finds_the_answer_that_it_is_about(question, topic):
    found = look_up(question).best
    assert (found.topic if found else None) == topic


@pytest.mark.parametrize("text", ["24", "36", "12", "no, 36 months", "borrowed 5000", "贷款", "a loan", "欠款"])
def test_a_bare_figure_or_a_single_word_is_no_question(text):
    assert look_up(text).best is None


@pytest.mark.parametrize("text", ["超过36%合法吗", "年化24以上要还吗", "is over 24 percent legal"])
def test_a_figure_of_the_law_that_is_asked_about_still_finds_its_answer(text):
    found = look_up(text).best
    assert found is not None
    assert found.topic.startswith("rate_")


@pytest.mark.parametrize(
    ("lang", "wish"),
    [
        ("zh", "帮我算一下贷款"), ("zh", "想算算这笔分期的真实利率"), ("zh", "这个贷款划不划算"), ("zh", "这笔贷款年化是多少"),
        ("en", "what does this loan really cost?"), ("en", "work out the APR of my loan"), ("en", "how much does my loan cost"),
        ("en", "calculate my interest rate"), ("en", "is my loan too expensive?"),
    ],
)  # fmt: skip
def test_a_wish_to_have_the_loan_reckoned_begins_it_in_any_wording(lang, wish):
    talk = Talker(lang)
    talk.say(wish)
    assert talk.keys[-1] == "ask.offer.received"


@pytest.mark.parametrize("text", ["帮我算算怎么还清这些贷款", "逾期罚息怎么算", "请问提前还款利息怎么算", "how is a late fee on my loan calculated"])
def test_what_only_sounds_like_it_begins_none(text):
    talk = Talker()
    talk.say(text)
    assert "ask.offer.received" not in talk.keys


@pytest.mark.parametrize(("text", "key"), [("是不是违法的", "answer.rate_is_it_legal"), ("啥是IRR", "answer.rate_words"), ("what does APR mean?", "answer.rate_words")])
def test_a_question_after_the_price_is_answered_and_the_talk_goes_on(text, key):
    talk = Talker()
    talk.say(OFFER)
    talk.say(text)
    assert talk.keys == [key, "ask.offer.lender_kind"]


def test_this_loan_is_the_one_on_the_table():
    talk = Talker()
    talk.say(OFFER)
    talk.say("这笔划算不")
    assert talk.keys[0] == "figure.price_again"


def test_an_answer_on_rates_leads_to_the_reckoning():
    talk = Talker()
    talk.say("月费率怎么折成年化")
    assert any(button.action.endswith("start:rate") for button in talk.last[-1].buttons)


@pytest.mark.parametrize(
    ("lang", "asked", "key"),
    [
        ("zh", "你们会泄露我的隐私吗", "common.privacy"), ("en", "will you tell my bank about this", "common.privacy"),
        ("zh", "美团借钱正规吗", "answer.scam_verify_lender"), ("en", "is Meituan legit", "answer.scam_verify_lender"),
        ("zh", "微众银行正规吗", "answer.prod_private_bank"), ("zh", "怎么还", "ask.debts.owed"), ("en", "how do I pay", "ask.debts.owed"),
    ],
)  # fmt: skip
def test_a_short_question_is_about_what_it_says(lang, asked, key):
    talk = Talker(lang)
    talk.say(asked)
    assert talk.keys[-1] == key


@pytest.mark.parametrize(("lang", "asked", "named"), [("zh", "美团借钱正规吗", "“美团借钱”"), ("en", "is Meituan legit", "“Meituan Loans”"), ("zh", "平安银行靠谱吗", "95511")])
def test_who_asks_whether_a_lender_is_sound_is_told_what_the_registry_holds(lang, asked, named):
    assert named in serve({"text": asked, "lang": lang}, date(2026, 11, 22))["text"]


@pytest.mark.parametrize(("lang", "fraud", "how"), [("zh", "我被骗了,刚转了3000", "银行卡转账"), ("en", "I was scammed, just sent them 3000", "by bank transfer")])
def test_how_the_money_went_to_a_fraud_is_no_wish_to_change_the_card(lang, fraud, how):
    talk = Talker(lang)
    talk.say(fraud)
    talk.say(how)
    assert talk.keys[-1] == "common.paid_by"
