"""A question asked in the middle of any talk keeps the answer that it has alone, and what it tells in passing changes no loan."""

from datetime import date

import pytest

from tests.talking import Talker, talked

TODAY = date(2026, 11, 29)
OPEN = {
    "zh": (["我逾期了不知道怎么办"], ["花呗欠2万,逾期两个月"], ["花呗欠2万,逾期两个月", "每月到手5000"], ["帮我算算这笔贷款多贵", "借了2万"], ["借1万,分12期,每期还944"], ["催收打电话给我领导了"], ["帮我写个分期申请"]),
    "en": (["I'm overdue and don't know what to do"], ["I owe Huabei 20,000, two months overdue"], ["I owe Huabei 20,000, two months overdue", "I earn 5000 a month"], ["what does this loan really cost?", "I borrowed 20,000"], ["I borrowed 10000, 12 payments of 944"], ["the collector called my boss"], ["write an instalment request for me"]),
}
ASKED = {
    "zh": {
        "他们能不能扣我的工资卡": "answer.enforce_wages",
        "听说停息挂账能做60期,网贷行吗": "answer.repay_stop_interest",
        "朋友说征信修复交3000块逾期就能全洗掉,靠谱没": "answer.credit_paid_repair",
        "晚上十一点还打催收电话,这个点合规吗": "answer.collect_hours",
    },
    "en": {
        "I'm 2 months late on Weilidai, 50k, can they put me in jail?": "answer.crime_jail",
        "is it true that debts vanish after three years?": "answer.limit_three_years",
        "can they take the money straight from my salary account?": "answer.enforce_wages",
    },
}


@pytest.mark.parametrize(("lang", "question"), [(lang, question) for lang, rows in ASKED.items() for question in rows])
def test_a_question_is_answered_whatever_is_open(lang: str, question: str) -> None:
    answered = dict[tuple[str, ...], list[str]]()
    for turns in OPEN[lang]:
        talker = Talker(lang, TODAY)
        for turn in turns:
            talker.say(turn)
        talker.say(question)
        answered[tuple(turns)] = [message.key for message in talker.last]
    missed = {turns: keys for turns, keys in answered.items() if ASKED[lang][question] not in keys}
    assert not missed


def test_a_question_about_an_allowance_changes_no_term_of_the_loan_that_was_priced() -> None:
    talker = Talker("zh", TODAY)
    talker.say("借1万,分12期,每期还944")
    priced = {name: value for name, value in talker.facts.items() if name.startswith("offer.")}
    talker.say("腿脚不便没收入,每月900补助,能申请低保吗")
    assert "answer.assist_apply" in [message.key for message in talker.last]
    assert {name: value for name, value in talker.facts.items() if name.startswith("offer.")} == priced


def test_what_a_debt_has_grown_to_is_no_cost_of_living() -> None:
    talker = Talker("zh", TODAY)
    for turn in ("花呗欠2万,逾期两个月", "每月到手5000", "当初就借了他四万,利滚利滚到九万了,都要认吗"):
        talker.say(turn)
    assert talker.facts.get("essentials") is None


@pytest.mark.parametrize(
    ("lang", "question", "key"),
    [
        ("en", "can they tell my wife", "answer.collect_contacts"),
        ("en", "will the bank inform my parents", "answer.collect_contacts"),
        ("en", "should I tell my wife", "answer.repay_family_talk"),
        ("en", "how long until they sue me", "answer.lender_stages"),
        ("en", "how long does the court take to decide", "answer.court_duration"),
        ("zh", "银行会不会通知我单位", "answer.collect_contacts"),
        ("zh", "要不要告诉我老婆", "answer.repay_family_talk"),
        ("zh", "什么时候会告我", "answer.lender_stages"),
    ],
)
def test_who_tells_whom_and_when_they_sue(lang: str, question: str, key: str) -> None:
    talker = Talker(lang, TODAY)
    talker.say(question)
    assert talker.last[0].key == key


FRAUDS = {
    "zh": "女士您先别挂,这通电话全程录音。您的百万保障今晚不关就每月扣2000,您下载一个会议软件,输我报的房间号,我教您关",
    "en": "Dear customer, your loan of 50,000 is approved but the card number was wrong and the money is frozen. Pay a 3,000 deposit to this account today and we release it, or you are liable for fraud.",
}
OFFERS = {"zh": "到手8500,合同1万,半年还清,每个月1850", "en": "contract says 10,000, I would get 8,500, six payments of 1,850"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_fraud_is_named_whatever_is_open_and_tells_nothing_of_the_persons_own(lang: str) -> None:
    for turns in OPEN[lang]:
        talker = Talker(lang, TODAY)
        for turn in turns:
            talker.say(turn)
        before = {name: value for name, value in talker.facts.items() if not name.startswith("scam.")}
        talker.say(FRAUDS[lang])
        assert talker.last[0].key == "scam.scam", turns
        assert {name: value for name, value in talker.facts.items() if not name.startswith("scam.")} == before, turns


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_whole_offer_is_priced_and_is_no_wage_no_debt_and_no_instalment_of_a_letter(lang: str) -> None:
    for turns in OPEN[lang][1:3] + OPEN[lang][5:]:
        talker = Talker(lang, TODAY)
        for turn in turns:
            talker.say(turn)
        before = {name: value for name, value in talker.facts.items() if not name.startswith("offer.")}
        talker.say(OFFERS[lang])
        assert talker.last[0].key == "rate.cost", turns
        assert {name: value for name, value in talker.facts.items() if not name.startswith("offer.")} == before, turns


HARMED = {"zh": "我被骗了,刚转了5000过去", "en": "I was scammed, I just sent 5000"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_money_lost_to_a_fraud_gets_its_first_steps_whatever_is_open(lang: str) -> None:
    for turns in OPEN[lang]:
        talker = Talker(lang, TODAY)
        for turn in turns:
            talker.say(turn)
        before = {name: value for name, value in talker.facts.items() if not name.startswith(("harm.", "letter.before"))}
        talker.say(HARMED[lang])
        assert talker.last[0].key == "harmed.paid", turns
        assert {name: value for name, value in talker.facts.items() if not name.startswith(("harm.", "letter.before"))} == before, turns


@pytest.mark.parametrize(
    ("lang", "wish", "key"),
    [
        ("en", "delete everything about me", "common.forget_sure"),
        ("en", "remove everything you know about me", "common.forget_sure"),
        ("en", "can you check a message for me", "ask.scam.message"),
        ("zh", "我收到一条短信你帮我看看", "ask.scam.message"),
        ("zh", "每天早上9点提醒我", "common.no_reminders"),
        ("zh", "以后每天早上8点提醒我还款", "common.no_reminders"),
    ],
)
def test_a_wish_is_heard_whatever_is_open(lang: str, wish: str, key: str) -> None:
    for turns in ([], *OPEN[lang]):
        talker = Talker(lang, TODAY)
        for turn in turns:
            talker.say(turn)
        talker.say(wish)
        assert key in [message.key for message in talker.last], turns


LATE = {"zh": ["房贷每月4200已经断供两期", "招行信用卡欠3万,逾期45天"], "en": ["my mortgage is 4,200 a month and I've missed two", "I owe CMB 30,000, 45 days late"]}
UNDER_WAY = {
    "zh": (["花呗欠2万逾期两个月,每月到手5000,开销3000", "做一份还款计划"], ["帮我写个分期申请"], ["花呗欠2万,逾期两个月"]),
    "en": (["I owe Huabei 20,000, two months overdue, I earn 5000 a month and spend 3000", "make me a plan"], ["write an instalment request for me"], ["I owe Huabei 20,000, two months overdue"]),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_more_debt_that_is_late_is_a_debt_and_no_supposed_delay_and_no_instalment(lang: str) -> None:
    for turns in UNDER_WAY[lang]:
        for late in LATE[lang]:
            talker = Talker(lang, TODAY)
            for turn in turns:
                talker.say(turn)
            before = [name for name in talker.facts if name.endswith("].overdue_days")]
            talker.say(late)
            assert len([name for name in talker.facts if name.endswith("].overdue_days")]) == len(before) + 1, (turns, late)
            assert not any(name.startswith(("what_if.", "letter.monthly")) for name in talker.facts), (turns, late)
def test_how_long_it_takes_with_all_that_is_left_begins_the_plan() -> None:
    talker = Talker("zh", TODAY)
    for turn in ("招行信用卡2万年化18%最低还1400,花呗3600年化15%一个月600,都还没逾期,下个月开始悬了", "到手7600,房租吃饭杂七杂八3700", "剩下的每个月全拿来还,多久能还完"):
        talker.say(turn)
    assert talker.last[0].key == "plan.ready"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "undo that last one"), ("en", "scratch that"), ("en", "forget what I just said"), ("zh", "撤销刚才那句"), ("zh", "刚才那句不算"), ("zh", "把刚才那条删掉")],
)
def test_the_last_message_is_taken_back_in_plain_words(lang: str, said: str) -> None:
    talker = Talker(lang, TODAY)
    for turn in (*OPEN[lang][1], *OPEN[lang][2][1:], said):
        talker.say(turn)
    assert talker.last[0].key == "common.back"
    assert talker.facts.get("income") is None


@pytest.mark.parametrize(
    ("lang", "wish", "scheme"),
    [
        ("zh", ["帮我写个分期申请", "写给招行"], "有个中介说先交3000就能停息"),
        ("zh", ["帮我写个分期申请", "写给招行"], "有人说花2000能帮我把逾期记录洗掉"),
        ("en", ["write an instalment request for me", "to CMB"], "a guy on WeChat says he can erase the late record for 2,000"),
    ],
)
def test_what_an_agent_promises_is_no_cause_of_a_letter(lang: str, wish: list[str], scheme: str) -> None:
    talker = Talker(lang, TODAY)
    for turn in (*wish, scheme):
        talker.say(turn)
    assert talker.last[0].key.startswith(("answer.repay_agency", "answer.credit_paid_repair", "scam."))
    assert not talker.facts.get("letter.account")


@pytest.mark.parametrize(
    ("lang", "turns", "said"),
    [
        # numpy_financial.nper(0.15 / 12, -1500, 30000) = 23.16
        ("zh", ["招行3万,每月还1500,年化15%,多久还清"], "要 24 个月"),
        ("en", ["I owe CMB 30,000 at 15% and pay 1,500 a month, how long will it take"], "it takes 24 months"),
        ("zh", ["花呗欠1万,年化24%,每月还150,多久还清"], "连利息都盖不住"),
        ("zh", ["法院11月20号送来的起诉状,答辩到哪天", "11月25号收到的判决书,上诉到几号"], "2026年12月10日"),
        ("en", ["I paid the card off on 3 March 2024, when does the late record go"], "3 Mar 2029"),
    ],
)
def test_a_figure_that_is_asked_for_is_told(lang: str, turns: list[str], said: str) -> None:
    talker = Talker(lang, TODAY)
    for turn in turns:
        talker.say(turn)
    assert said in talker.text


@pytest.mark.parametrize(
    ("lang", "said", "due"),
    [
        ("en", "I pay Huabei 900, Baitiao 650 and the card 1,400 every month", ["900", "650", "1400"]),
        ("zh", "花呗900白条650信用卡1400,每个月都要还", ["900", "650", "1400"]),
        ("zh", "花呗9000白条6500,每个月要还1400", [None, None]),
    ],
)
def test_a_list_that_is_due_every_month_is_no_list_of_what_is_owed(lang: str, said: str, due: list[str | None]) -> None:
    talker = Talker(lang, TODAY)
    talker.say(said)
    assert [talker.facts.get(f"debts[{index}].minimum") for index in range(len(due))] == due
    assert (talker.facts.get("debts[0].owed") is None) == (due[0] is not None)


def test_a_daily_rate_counts_days() -> None:
    talker = Talker("zh", TODAY)
    talker.say("信用卡欠2万,每天万分之五,一个月利息多少")  # 20,000 x 0.0005 x 30
    assert "利息约 300元" in talker.text


def test_a_question_that_tells_sums_of_its_own_leaves_the_loan_that_was_priced() -> None:
    talk = talked("借2万,分12期,每期还1880", "我妈有残疾证,我一个月补贴1100,还欠网贷7千,能申请低保吗")
    assert (talk.facts["offer.payment"], talk.facts["offer.count"]) == ("1880", 12)
    assert any(key.startswith("answer.assist_") for key in talk.keys)
