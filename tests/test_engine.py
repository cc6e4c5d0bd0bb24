"""The conversation's promises: DESIGN section 2, rule by rule."""

import pytest

from dialogs.catalog import DIALOGS
from dialogs.replies import Action
from tests.talking import OFFER, Talker


def test_an_offer_in_one_message_is_answered_in_one_reply():
    talk = Talker()
    talk.say(OFFER)
    assert talk.keys == ["rate.cost", "ask.offer.lender_kind"]
    data = talk.last[0].data
    assert (data["received"], data["total_paid"], data["total_cost"]) == (9700, 11328, 1628)
    # numpy_financial.irr([9700] + [-944] * 12) * 12 = 0.29656...
    assert data["nominal_annual"] == pytest.approx(0.29656, abs=1e-4)
    assert "单利年化 29.66%" in talk.text
    assert "复利年化" in talk.text


def test_facts_told_one_by_one_are_asked_for_one_by_one():
    talk = Talker()
    talk.say("想算算我这笔贷款的利率")
    assert talk.last[-1].asks == "offer.received"
    talk.say("9700")
    talk.say("944")
    assert talk.last[-1].asks == "offer.count"
    talk.say("12")
    assert "rate.cost" in talk.keys


@pytest.mark.parametrize("figure", ["88", "233", "555", "666", "520"])
def test_a_figure_that_also_says_something_is_the_answer_where_one_is_asked_for(figure):
    talk = Talker()
    talk.say("想算算我这笔贷款的利率")
    talk.say("3000")
    talk.say(figure)
    assert talk.facts["offer.payment"] == figure
    talk.say("88")
    assert talk.facts["offer.count"] == 88


def test_a_correction_is_echoed_with_the_old_and_the_new_value_and_reckoned_again():
    talk = Talker()
    talk.say(OFFER)
    talk.say("不对,每期是900")
    assert talk.keys[:2] == ["common.corrected", "rate.cost"]
    assert "944元 → 900元" in talk.text
    assert talk.last[1].data["total_paid"] == 10800


def test_a_correction_without_a_label_that_could_mean_several_facts_is_a_question():
    talk = Talker()
    talk.say("到手9700,每期944,12期")
    before = talk.facts
    talk.say("不对,是8500")
    assert talk.keys == ["common.which"]
    assert talk.facts == before
    talk.say("第一个")
    assert talk.facts["offer.received"] == "8500"


def test_back_takes_the_last_message_back():
    talk = Talker()
    talk.say("想算算我这笔贷款的利率")
    talk.say("9700")
    talk.say("944")
    talk.say("上一步")
    assert talk.last[-1].asks == "offer.payment"
    assert "offer.payment" not in talk.facts
    talk.say("950")
    assert talk.facts["offer.payment"] == "950"


def test_cancel_keeps_what_was_told():
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("取消")
    assert talk.keys == ["common.cancelled"]
    assert talk.facts["offer.received"] == "9700"


def test_not_knowing_is_an_answer_to_every_question():
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("不清楚")
    assert talk.keys == ["rate.not_enough"]


def test_the_second_miss_brings_an_example_and_a_way_out():
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("嘟嘟嘟噜噜")
    assert talk.keys == ["common.miss", "ask.offer.count"]
    talk.say("嘟嘟嘟噜噜")
    assert talk.keys == ["common.example", "ask.offer.count"]
    assert {"跳过", "找人聊"} <= {button.words for button in talk.last[-1].buttons}


def test_a_button_of_an_earlier_loan_asks_before_it_changes_this_one():
    talk = Talker()
    talk.say("到手9700,每期944,12期")
    old = next(b.action for b in talk.last[-1].buttons if b.words == "银行")
    talk.say("另一笔:到手5000,每期500,12期")
    talk.press(old)
    assert talk.keys == ["common.old_button"]
    assert "offer.lender_kind" not in talk.facts


def test_an_old_button_of_the_same_loan_is_a_correction():
    talk = Talker()
    talk.say(OFFER)
    bank = next(b.action for b in talk.last[-1].buttons if b.words == "银行")
    talk.tap("个人或没有放贷资质的公司")
    talk.press(bank)
    assert talk.keys[0] == "common.corrected"
    assert talk.facts["offer.lender_kind"] == "bank"


def test_a_button_that_is_none_of_ours_is_no_error():
    talk = Talker()
    for action in ("", "junk", "1|set:nothing=1", "1|set:offer.count=-5", '1|set:offer.count="x"', "9|start:nowhere", "x" * 9000):
        talk.press(action)
        assert talk.keys[0] == "common.button"


def test_only_what_changed_is_said_again():
    talk = Talker()
    talk.say(OFFER)
    talk.tap("银行")
    assert "到手" not in talk.last[0].text
    assert "24%" in talk.last[0].text


def test_the_working_is_shown_on_request():
    talk = Talker()
    talk.say(OFFER)
    talk.say("怎么算的")
    assert talk.keys == ["rate.working"]
    assert "第 12 期" in talk.text


def test_a_new_offer_after_the_outcome_is_another_loan():
    talk = Talker()
    talk.say(OFFER)
    talk.say("另外还有一笔,借2万,每期2000,12期")
    assert talk.keys[0] == "rate.cost"
    assert talk.last[0].data["received"] == 20000


def test_the_language_can_be_switched_in_the_middle():
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("English please")
    assert talk.last[-1].text.startswith("How many payments")


def test_everything_told_is_said_back_on_request():
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("你记了什么")
    assert "9,700元" in talk.text
    assert "944元" in talk.text


def test_forgetting_asks_once_and_then_keeps_nothing():
    talk = Talker()
    talk.say(OFFER)
    talk.say("删除我的数据")
    assert talk.keys == ["common.forget_sure"]
    talk.tap("确定,全部删掉")
    assert talk.keys == ["common.forgotten"]
    assert talk.session.to_json()["facts"] == {}
    assert talk.session.undo == ()


def test_danger_is_answered_first_from_any_state_and_the_talk_goes_on():
    talk = Talker()
    talk.say("到手9700,每期944")
    before = talk.facts
    talk.say("我不想活了")
    assert talk.keys == ["danger.self_harm"]
    assert "12356" in talk.text
    assert talk.facts == before
    talk.say("12期")
    assert "rate.cost" in talk.keys


@pytest.mark.parametrize(
    ("danger", "answer"),
    [
        ("我不想活了", "没事,我就是累"),
        ("我不想活了", "没有,就我一个人"),
        ("有人砸门,说要砍我", "我跑出来了,现在安全"),
        ("I want to die", "yes my wife is here"),
        ("two guys dragged me into an alley and showed me a blade", "I got away, at home now"),
    ],
)
def test_what_is_answered_to_danger_is_heard_and_taken_for_no_figure(danger, answer):
    talk = Talker()
    talk.say("信用卡欠了三万二逾期45天")
    before = talk.facts
    talk.say(danger)
    assert talk.keys[0].startswith("danger.")
    talk.say(answer)
    assert talk.keys == ["danger.heard"]
    assert "12356" in talk.text
    assert {name: talk.facts[name] for name in before} == before
    talk.say("信用卡怎么协商")
    assert talk.keys[0].startswith("answer.")


@pytest.mark.parametrize("action", [Action("set", "offer.count", 12, 3), Action("start", "rate"), Action("move", "back", run=7)])
def test_an_action_survives_being_a_button(action):
    assert Action.parse(str(action)) == action


def test_a_buttons_action_fits_where_telegram_keeps_it():
    # Bot API: callback_data is 1 to 64 bytes
    talk = Talker()
    talk.say(OFFER)
    assert all(len(button.action.encode()) <= 64 for button in talk.last[-1].buttons)


@pytest.mark.parametrize("text", ["今天天气怎么样", "😀", "", "什么是砍头息?", "谢谢", "你好", "取消", "上一步", "你记了什么"])
def test_every_reply_to_a_newcomer_offers_a_next_step(text):
    talk = Talker()
    talk.say(text)
    assert talk.last[-1].buttons


def test_a_whole_offer_in_the_middle_of_triage_is_priced():
    talk = Talker()
    talk.say("花呗逾期12天了,怎么办")
    talk.say("帮我算算利率,到手9700,每期944,12期")
    assert "rate.cost" in talk.keys
    assert "debts[0].minimum" not in talk.facts


def test_every_button_typed_after_a_restart_does_what_the_button_does():
    talk = Talker()
    shown = [button.words for message in talk.say(OFFER) for button in message.buttons]
    for number, words in enumerate(shown, 1):
        if words in ("算另一笔", "不清楚"):
            continue
        by_words, by_number, by_tap = Talker(), Talker(), Talker()
        for other in (by_words, by_number, by_tap):
            other.say(OFFER)
        by_tap.tap(words)
        assert by_words.say(words) == by_tap.last
        assert by_number.say(str(number)) == by_tap.last


def test_a_figure_found_later_answers_the_question_that_was_left():
    talk = Talker()
    talk.say("到手9700,分12期")
    talk.say("不清楚")
    assert talk.keys == ["rate.not_enough"]
    talk.say("944")
    assert "rate.cost" in talk.keys


@pytest.mark.parametrize(("said", "key"), [("是", "common.forgotten"), ("嗯,删吧", "common.forgotten"), ("不", "ask.offer.count")])
def test_deleting_is_confirmed_in_words(said, key):
    talk = Talker()
    talk.say("到手9700,每期944")
    talk.say("删除我的数据")
    talk.say(said)
    assert key in talk.keys


@pytest.mark.parametrize(
    ("before", "asks", "said"),
    [
        ("这是骗子吗:额度5万已审批,先交解冻金2000即可放款", "删除我的数据", "确定"),
        ("is this a scam: your loan is approved, pay a deposit of 2000 to unfreeze it", "delete my data", "yes"),
        ("催收今天给我领导打电话了", "清除我的所有信息", "是的"),
        ("I was cheated, I sent them money", "wipe my data", "yes, delete it"),
    ],
)
def test_a_yes_to_deleting_answers_no_question_from_before(before, asks, said):
    talk = Talker()
    talk.say(before)
    talk.say(asks)
    talk.say(said)
    assert talk.keys == ["common.forgotten"]


def test_a_miss_on_the_question_under_an_answer_asks_it_again():
    talk = Talker()
    talk.say(OFFER)
    talk.say("嘟嘟嘟噜噜")
    assert talk.keys == ["common.miss", "ask.offer.lender_kind"]


@pytest.mark.parametrize(("lang", "more"), [("zh", "更多……"), ("en", "More …")])
def test_the_menu_is_a_few_first_choices_and_the_rest_is_behind_more(lang, more):
    talk = Talker(lang)
    first = talk.press("0|move:hello")[-1].buttons
    assert len(first) <= 8  # that fit on a phone without scrolling
    assert first[-1].words == more
    rest = talk.tap(more)[-1].buttons
    begun = [button.action.rpartition(":")[2] for button in (*first[:-1], *rest)]
    assert sorted(begun) == sorted(DIALOGS)
    assert talk.say(more)[-1].buttons == rest


def test_after_ones_data_the_open_question_stands_again():
    talk = Talker()
    talk.say("想算算我这笔贷款的利率")
    talk.say("导出我的数据")
    assert talk.keys == ["common.export", "ask.offer.received"]


def test_of_several_facts_that_a_correction_may_mean_the_nearest_is_asked_first_with_what_it_would_leave():
    talk = Talker()
    talk.say("花呗2万4,逾期12天,一个月收入6千,必要的开销3500")
    [which] = talk.say("不对,我说错了,是8千")
    assert (which.key, which.asks) == ("common.which", "income")
    assert "6,000元 → 8,000元(每月能剩 4,500元)" in which.text
    assert talk.facts["income"] == "6000"
    talk.say("第一个")
    assert talk.facts["income"] == "8000"


@pytest.mark.parametrize("said", ["要算这笔消费贷的实际利率", "算这笔网贷的实际利率"])
def test_a_wish_for_a_price_that_names_the_kind_of_loan_tells_no_debt(said):
    talk = Talker()
    talk.say(said)
    assert (talk.session.asked, [name for name in talk.facts if name.startswith("debts[")]) == ("offer.received", [])
