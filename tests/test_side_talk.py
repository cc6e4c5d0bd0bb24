"""What is told, remembered or asked besides the open question is taken for what it is, and nothing is said twice."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot.training.answers import said as said_in
from dialogs.questions.answers import small_talk
from dialogs.understanding.moves import find_move
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)
CASES = Path(__file__).with_name("cases")


def test_what_a_dialog_said_first_is_not_said_again_after_a_side_talk():
    talk = Talker(today=TODAY)
    talk.say("给借呗写个分期申请,欠1万8")
    assert "letter.tell.instalment" in talk.keys
    talk.say("投诉要留什么证据")
    assert "ask.letter.account" in talk.keys
    assert "letter.tell.instalment" not in talk.keys


def test_spending_remembered_later_is_added_and_said_back():
    talk = Talker(today=TODAY)
    for said in ("借呗欠1万8,逾期20天", "好的月份7千多,差的5千,你按5千5算吧", "3300", "哦对还有我妈的降压药一个月两百", "忘了说每个月还要给老家打600"):
        talk.say(said)
    assert (talk.facts["income"], talk.facts["essentials"]) == ("5500", "4100")
    assert "common.corrected" in talk.keys


@pytest.mark.parametrize("said", ["表姐厂里给6500", "信用卡里还能套2万出来先顶一下吧"])
def test_a_wage_paid_by_kin_and_money_that_could_be_borrowed_are_no_debts(said):
    talk = Talker(today=TODAY)
    talk.say("建行的经营贷还剩9万6,下月5号要还3200")
    talk.say(said)
    assert [name for name in talk.facts if name.endswith(".owed")] == ["debts[0].owed"]


def test_spending_told_after_a_word_about_collectors_is_no_story_of_them():
    talk = Talker(today=TODAY)
    for said in ("白条两万三,快俩月没还了", "4200", "骂我的那个说要来超市找我们经理,他能来吗", "房租八百,吃饭一千一,再加孩子奶粉六百"):
        talk.say(said)
    assert "conduct.breach" not in talk.keys
    assert talk.facts["spending.children"] == "600"


def test_a_short_question_means_what_is_talked_of():
    talk = Talker(today=TODAY)
    talk.say("借1万,到手9000,分12期,每期还1000")
    talk.say("跟谁投诉")
    assert talk.keys[0].startswith("answer.hot_")


def test_a_debt_told_in_the_talk_about_a_fraud_is_a_debt():
    talk = Talker(today=TODAY)
    talk.say("贷款先交了1600解冻费,被骗了")
    talk.say("其实我是因为欠中信两万四才想借的")
    assert talk.facts["debts[0].owed"] == "24000"
    assert "harm.bank" not in talk.facts


@pytest.mark.parametrize(("lang", "said"), [("zh", "每个月能拿1200 要还到啥时候"), ("en", "how long would 2,800 a month take then")])
def test_how_long_it_takes_is_told_by_the_plan_or_in_a_line(lang, said):
    talk = Talker(lang, TODAY)
    talk.say("信用卡欠4万2,逾期三个月,每月到手9600,开销6800" if lang == "zh" else "I owe 42,000 on a Ping An credit card, 90 days late, I earn 9,600 and need 6,800 to live")
    talk.say(said)
    assert any(key.startswith("plan.") or key == "figure.pace" for key in talk.keys)


def test_what_a_contract_does_not_say_is_no_wish_for_a_letter():
    talk = Talker(today=TODAY)
    talk.say("借1万,到手9000,分12期,每期还1000")
    talk.say("合同上没写服务费这些")
    assert "letter.kind" not in talk.facts


@pytest.mark.parametrize(("said", "move"), [("身边没个人能商量", "despair"), ("I don't have anyone to talk to about this", "despair"), ("算了好累,明天再弄", "cancel"), ("谢谢啊 讲得挺清楚", "thanks")])
def test_what_tired_people_say_is_heard(said, move):
    found = find_move(said)
    assert found is not None
    assert found.kind == move


def test_one_of_them_is_no_first_choice():
    talk = Talker("en", TODAY)
    talk.say("I owe 42,000 on a Ping An credit card, 90 days late, I earn 9,600 and need 6,800 to live")
    talk.say("one of them offered 30% off if I pay it all by Friday to his own account")
    assert "contact" not in talk.facts


@pytest.mark.parametrize(("lang", "loan", "asked"), [
    ("zh", "借了2万,12期,每期1900", "我想提前还清,能省多少"), ("zh", "借了2万,12期,每期1900", "现在结清能省多少钱"),
    ("en", "I borrowed 20,000, 12 payments of 1,900", "I want to pay it off early, how much would I save?"),
])  # fmt: skip
def test_paying_off_a_loan_that_was_priced_asks_only_what_is_left_of_it(lang, loan, asked):
    talk = Talker(lang, TODAY)
    talk.say(loan)
    talk.say(asked)
    assert talk.last[-1].asks == "debts[0].instalments_left"
    talk.say("12")
    assert "2,800" in talk.text


def test_a_question_with_its_reason_behind_it_is_a_question():
    talk = Talker(today=TODAY)
    talk.say("招联好期贷欠21000 逾期70天 说明天要上门走访")
    talk.say("我不开门可以吗 家里只有我妈")
    assert talk.keys[0].startswith("answer.collect_")


def test_money_that_a_court_took_is_no_income_and_no_fraud():
    talk = Talker(today=TODAY)
    talk.say("工资卡突然少了2300 短信说司法划扣")
    assert "income" not in talk.facts
    assert "ask.harm.kind" not in talk.keys


def test_an_open_question_comes_back_once_behind_side_questions_and_then_waits():
    talk = Talker(today=TODAY)
    talk.say("信用卡欠3万逾期40天")
    talk.say("催收能打给我老婆吗")
    assert talk.keys[-1] == "ask.income"
    talk.say("会坐牢吗")
    assert all(key.startswith("answer.") for key in talk.keys)
    talk.say("6200")
    assert talk.facts["income"] == "6200"


@pytest.mark.parametrize("said", ["好的", "继续"])
def test_a_nod_to_an_answer_brings_the_waiting_question_back_and_does_not_answer_it(said):
    talk = Talker(today=TODAY)
    for turn in ("信用卡欠3万逾期40天", "催收能打给我老婆吗", "会坐牢吗"):
        talk.say(turn)
    known = dict(talk.facts)
    talk.say(said)
    assert talk.facts == known
    assert talk.keys[-1] == "ask.income"


@pytest.mark.parametrize("said", ["那多的1312是啥", "为什么要多还1312", "凭什么多收我1312", "what is the extra 1,312 for?"])
def test_a_question_about_a_sum_of_the_price_that_was_read_tells_no_term(said):
    talk = Talker(today=TODAY)
    for turn in ("借了8000,分12期,每期776", "银行"):
        talk.say(turn)
    known = dict(talk.facts)
    talk.say(said)
    assert talk.facts == known
    assert "rate.cost" in talk.keys
@pytest.mark.parametrize(
    ("told", "said", "name", "value"),
    [
        ("房租水电吃饭3600", "房租涨了300", "essentials", "3900"),
        ("房租水电吃饭3600", "药钱我还少算了200", "essentials", "3800"),
        ("房租1500,吃饭1200", "哦不对 房租十月涨了 现在是1750", "spending.rent", "1750"),
        ("房租水电吃饭3600", "工资下个月起降500", "income", "4700"),
    ],
)
def test_so_much_more_or_less_than_was_told_is_reckoned_and_said_back(told, said, name, value):
    talk = Talker(today=TODAY)
    for each in ("信用卡欠2万,逾期40天", "5200", told, said):
        talk.say(each)
    assert talk.facts[name] == value
    assert "common.corrected" in talk.keys


def test_what_is_spent_is_read_with_the_income_where_it_names_several_things():
    for lang, said in (("zh", "到手4300,吃穿加给我妈的药一个月2400"), ("en", "i bring home 4,300, and about 2,400 goes on rent, food and my parents")):
        talk = Talker(lang, today=TODAY)
        talk.say("信用卡欠2万,逾期40天" if lang == "zh" else "i owe 20000 on a credit card, 40 days late")
        talk.say(said)
        assert (talk.facts["income"], talk.facts["essentials"]) == ("4300", "2400")


def test_what_a_month_leaves_is_said_as_soon_as_it_is_known():
    talk = Talker(today=TODAY)
    talk.say("招行信用卡欠41000")
    talk.say("失业金1710,吃饭交通话费一共1100")
    assert "triage.a_month" in talk.keys
    assert talk.keys[-1] == "ask.debts.overdue_days"


# -- what is said between the lines ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("等一哈,我先去给娃热奶", "common.wait"),
        ("心头舒服多了,谢谢", "common.thanks"),
        ("行嘞,我照这个去办", "common.noted"),
        ("你凭啥让我信你", "common.trust"),
        ("wait, let me grab my glasses", "common.wait"),
        ("thanks, that takes a weight off", "common.thanks"),
    ],
)
def test_what_is_said_between_the_lines_is_met_as_such(said, key):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say("I owe 50,000 and am two months late" if said.isascii() else "我逾期了两个月,欠5万")
    open_question = talk.session.asked
    talk.say(said)
    assert talk.keys[0] == key
    assert talk.session.asked == open_question


def test_small_talk_that_was_never_learned_is_seldom_taken_for_another_kind_and_a_question_never():
    kept = said_in(CASES / "small_talk.toml")[1]
    heard = [(small_talk(text), kind) for text, kind in kept]
    assert sum(found == kind for found, kind in heard) >= 0.3 * len(kept)
    assert sum(found not in (None, kind) for found, kind in heard) <= 0.15 * len(kept)
    questions = tomllib.loads((CASES / "first_questions.toml").read_text(encoding="utf-8"))["questions"]
    assert sum(small_talk(case["ask"]) is not None for case in questions) <= 0.01 * len(questions)


CASE = ("捷信欠23000,每月1563,还剩20期,没逾期", "工资3800,房租1100,两个娃学杂加吃饭2500")


@pytest.mark.parametrize(("said", "key"), [
    ("这个月这期要还不上了,会不会马上起诉", "answer.repay_consequences"), ("这期还不上的话会上法院吗", "answer.repay_consequences"), ("下个月还不上会影响征信吗", "answer.credit_one_day"),
    ("要是这个月不还,他们会打给我单位吗", "answer.collect_contacts"),
])
def test_what_is_feared_of_a_month_without_a_payment_plans_none(said, key):
    talk = talked(*CASE, said)
    assert talk.keys[0] == key and "what_if.missed" not in talk.facts


@pytest.mark.parametrize(("said", "each"), [("那我自己跟他们怎么谈,一个月最多还150", "150元"), ("电话里怎么说,每月最多给500", "还不起"), ("我一个月只能还150,怎么跟客服开口", "150元")])
def test_what_to_say_to_them_holds_the_sum_that_can_be_paid(said, each):
    talk = talked(*CASE, said)
    assert talk.keys[0] in ("answer.repay_script", "figure.can_pay") and each in talk.text and "what_if.next" not in talk.facts


def test_what_a_running_loan_costs_is_worked_out_where_its_payments_are_known():
    talk = talked("捷信借的35000分36期,一期1563,已经还了16期", "这利息到底多少啊")
    assert "33.97%" in talk.text and talk.facts["debts[0].lender"] == "京东消费金融"


def test_of_what_kind_a_lender_is_makes_no_other_debt():
    assert not any(name.startswith("debts[1]") for name in talked(*CASE, "捷信算消费金融吧").facts)


@pytest.mark.parametrize("said", [
    "信用卡公司有人打电话说他能帮我展期,要1%服务费", "有个自称银行合作方的说能帮我延期一年,收2000手续费",
    "有人说可以帮我投诉退息,要三成", "朋友介绍了个人,说能把逾期费全免掉,要收减免部分的三成", "老乡认识人,说给他2000就能把罚息都免了",
])
def test_who_would_settle_it_for_a_fee_is_no_lender_and_the_fee_no_income(said):
    talk = talked("招行欠3万逾期2个月", said)
    assert talk.keys[0] == "answer.repay_agency"
    assert not any(name == "income" or ".offer_" in name or name.startswith("letter.") for name in talk.facts)


@pytest.mark.parametrize(("said", "key"), [("银行同意帮我减掉2000罚息", "common.heard"), ("客服说可以帮我展期三个月,手续费100", "common.heard")])
def test_what_the_lender_itself_offers_is_kept(said, key):
    talk = talked("招行欠3万逾期2个月", said)
    assert talk.keys[0] == key and any(".offer_" in name for name in talk.facts)


@pytest.mark.parametrize("said", ["浦发有律所给我发函了,说15天内不还就起诉,要理吗", "平安的律师给我寄了封律师函,我该怎么回", "他们给我单位发函了说我欠钱"])
def test_a_letter_that_came_is_none_to_be_written(said):
    assert "letter.kind" not in talked("招行信用卡2万3,浦发信用卡1万5,都逾期三个多月了", "工资4500,房租900,吃用1200", said).facts


def test_only_the_interest_for_a_while_asks_for_time():
    assert talked("招行欠3万逾期2个月", "帮我给银行写个申请,先只还利息半年").facts["letter.kind"] == "extension"


@pytest.mark.parametrize(("said", "secured"), [("爸妈的房子抵押给银行贷了30万给我做生意,月供3200,断供两个月了", True), ("用房子抵押贷了30万,逾期两个月", True), ("办了个无抵押信用贷5万,逾期10天", None)])
def test_a_house_that_is_pledged_before_the_loan_is_named_secures_it(said, secured):
    assert talked(said).facts.get("debts[0].secured") is secured


@pytest.mark.parametrize(("offer", "said"), [
    ("站长老乡说借我5000救急 一个月后还他5600", "算了不借他的"), ("有人说交299就能办10万额度", "听你的,不办了"), ("学姐说让我用她的信用卡套点出来先还上", "那还是不套了"),
    ("借1万,分12期,每期还944", "那我不借了"),
])
def test_what_is_let_be_is_taken_as_that(offer, said):
    talk = talked("花呗2600,白条1900,都没逾期", offer, said)
    assert talk.keys[0] == "common.declined" and len(talk.facts["debts[0].owed"]) == 4


def test_the_card_of_a_friend_is_no_collectors_doing_and_no_debt():
    talk = talked("花呗2600,白条1900,都没逾期", "学姐说让我用她的信用卡套点出来先还上")
    assert talk.keys[0] == "answer.repay_new_loan" and not any(name.startswith(("contacts[", "debts[2]")) for name in talk.facts)


def test_a_sum_put_right_while_the_cause_is_asked_is_no_cause():
    talk = talked("宜享花欠7800,逾期22天", "我一月3100,自己花1200", "你帮我跟宜享花写个分期吧,一个月还1200", "等等,改成1000")
    assert talk.facts["letter.monthly"] == "1000" and "letter.account" not in talk.facts


@pytest.mark.parametrize(("said", "minimum", "due"), [
    ("房贷3800逾期一期,平安普惠还剩4万5,每月2100,也逾期了20天", "2100", None),
    ("借呗2万,微粒贷1万,每月2100", None, "2100"),
])
def test_what_is_due_a_month_belongs_to_the_debt_that_goes_on_behind_it(said, minimum, due):
    facts = talked(said).facts
    assert (facts.get("debts[1].minimum"), facts.get("due_this_month")) == (minimum, due)
