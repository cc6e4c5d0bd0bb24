"""What people say in the middle of a talk, without commas, tired or by the way, is heard as what it is."""

from datetime import date

import pypdfium2
import pytest

from bot.documents.make import make
from content.words import words
from dialogs import hearing, slots
from dialogs.answering import FIGURES
from dialogs.catalog import DIALOGS
from dialogs.flow import start
from dialogs.guard import danger
from dialogs.message import Message
from dialogs.session import Session
from dialogs.talk import Slot
from dialogs.understanding.text import standard, without_hotlines
from tests.talking import Talker, talked

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(("said", "heard"), [("总共好多钱", "总共多少钱"), ("欠了好多钱", "欠了好多钱"), ("我不晓得啥子意思", "我不知道什么意思")])
def test_words_of_the_south_are_those_of_the_standard(said, heard):
    assert standard(said) == heard


@pytest.mark.parametrize(("said", "left"), [("打了12368问过", "打了     问过"), ("借了12368元", "借了12368元"), ("欠12378", "欠12378")])
def test_a_number_that_is_called_is_no_money(said, left):
    assert without_hotlines(said) == left


@pytest.mark.parametrize(
    ("lang", "before", "said", "key"),
    [
        ("zh", "昨天收到支付令", "金额有问题,去年还过两期没给我减掉", "answer.court_payment_order"),
        ("zh", "昨天收到支付令", "本金他们没把我春天还的两千扣掉", "answer.court_payment_order"),
        ("zh", "昨天收到传票", "那笔钱我早就还了一半了", "answer.court_answer"),
        ("en", "a court payment order came today", "they never took off the 3,000 I paid in spring", "answer.court_payment_order"),
        ("zh", "我征信有逾期记录", "群里有个老师收八百包改干净", "answer.credit_paid_repair"),
        ("zh", "征信上有笔不是我借的贷款", "我同学发我个号 说1980三天删掉", "answer.credit_paid_repair"),
        ("en", "there's a late mark on my credit report that's not mine", "a guy in a group chat deletes them for 800", "answer.credit_paid_repair"),
        ("zh", "有人加我微信说债权转给他们了,让我今天打3800到他个人卡上", "他发了个还款承诺书,说签个字先不催", "answer.limit_old_debt"),
    ],
)
def test_what_is_told_in_a_talk_is_met_in_its_light(lang, before, said, key):
    talk = Talker(lang)
    talk.say(before)
    talk.say(said)
    assert key in talk.keys
    assert not any(name.startswith("debts[") for name in talk.facts if name.endswith(".owed"))


CALLS = "催收今天上午给我妈打了四个电话说我欠钱"
OLD_DEBT = "有人加我微信说债权转给他们了,让我今天打3800到他个人卡上"


@pytest.mark.parametrize(
    ("lang", "before", "said", "key"),
    [
        ("zh", CALLS, "他们还说 你女婿欠钱不还是要做牢的 明天法院来贴封条", "conduct.breach"),
        ("zh", CALLS, "他又说明天带人去我单位拉横幅", "conduct.breach"),
        ("en", "a collector called my mum today and told her I owe 27k and may go to jail", "is jail real though", "answer.crime_jail"),
        ("zh", "我儿子欠了11万网贷,我要替他还吗", "他们要是再打我电话我怎么讲", "answer.collect_wrong_person"),
        ("zh", "我老公瞒着我借了8万", "他们打给我我咋说", "answer.collect_wrong_person"),
        ("zh", OLD_DEBT, "聊天都在 要留哪些证据", "evidence.police"),
        ("en", "a man from 'the loan centre' wants a 2,000 deposit before he releases my loan", "what should i keep as proof", "evidence.police"),
    ],
)
def test_what_follows_is_of_what_was_talked_of(lang, before, said, key):
    talk = Talker(lang)
    talk.say(before)
    talk.say(said)
    assert key in talk.keys


@pytest.mark.parametrize(("lang", "lender", "said"), [("zh", "交通银行", "另外我自己有一笔22年晚过两个月 当年就还了 那个要挂到啥时候"), ("en", "CMB", "side question: how long does a late mark stay on my report")])
def test_a_question_beside_a_letter_is_no_line_of_it(lang, lender, said):
    talk = Talker(lang)
    talk.say("帮我写个征信异议的信" if lang == "zh" else "please write a complaint about the collector")
    talk.say(lender)
    talk.say(said)
    assert "answer.credit_years" in talk.keys
    assert "letter.account" not in talk.facts


@pytest.mark.parametrize(("lang", "told", "said"), [("zh", "花呗欠9000,晚了20天,月入5200,开销3800", "我跟客服怎么开口"), ("en", "Huabei 9,000, 20 days late, income 5,200, spending 3,800", "what can I ask the bank for myself then")])
def test_an_answer_about_repaying_tells_what_a_month_leaves(lang, told, said):
    talk = Talker(lang)
    talk.say(told)
    talk.say(said)
    (answer, *_) = talk.last
    assert answer.key == "answer.repay_script"
    assert (answer.data["monthly_surplus"], answer.data["months_to_clear"]) == (1400, 7)


def test_a_reason_that_was_told_before_is_no_invention():
    talk = Talker()
    talk.say("被裁了,招行信用卡41200,晚了52天")
    talk.say("先写给招行的 就说失业了 想分期")
    assert "common.honest_letter" not in talk.keys
    assert talk.facts["letter.kind"] == "instalment"


def test_a_letter_proposing_so_much_a_month_asks_for_instalments():
    talk = Talker("en")
    talk.say("Please write the bank a letter proposing 1,800 a month")
    assert talk.facts["letter.kind"] == "instalment"


def test_where_to_send_a_draft_is_asked_and_no_line_of_it():
    talk = Talker()
    talk.say("帮我写封信给微众,别再打我妈电话")
    talk.say("昨天上午他们给我妈打了四个电话")
    talk.say("写好往哪投")
    assert not any("往哪投" in str(value) for value in talk.facts.values())


@pytest.mark.parametrize("said", ["催收寄了一封信给我,怎么办", "昨天上午邮递员送来法院的信我签了", "I received a letter from the collectors, what now?"])
def test_a_letter_that_came_is_looked_at_and_none_is_begun(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.session.top.dialog != "letter"


def test_believing_it_is_no_letter():
    talk = Talker()
    talk.say("催收给我爸打电话说我要坐牢了 我爸信了")
    assert talk.session.top.dialog == "conduct"


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (("信用卡欠3万,逾期3个月,工资5000,生活费3500",), "first.debts"),
        (("信用卡欠3万", "昨天收到法院的信"), "first.court"),
        (("我被骗了,刚转了9800解冻费",), "first.harmed"),
    ],
)
def test_one_thing_is_one_thing_and_asks_nothing(before, key):
    talk = Talker()
    for message in before:
        talk.say(message)
    talk.say("好乱,你就讲我今天先做哪一件")
    assert talk.keys == [key]
    assert talk.last[0].asks is None


def test_whether_to_pay_a_fee_first_is_answered_in_the_middle_of_a_plan():
    talk = Talker()
    talk.say("花呗欠2300,没逾期,想做还款计划")
    talk.say("有人说能整合贷3万帮我一次结清 先交900解冻金 我要不要先交")
    assert talk.keys[0] == "answer.scam_pay_first"
    assert not any(name.startswith(("debts[0].offer", "offer.")) for name in talk.facts)


@pytest.mark.parametrize("said", ["再转六千就一起退 要不要转", "有个人说交五百手续费就能把钱追回来"])
def test_whoever_was_cheated_is_warned_of_the_next_payment(said):
    talk = Talker()
    talk.say("我被骗了,刚转了9800解冻费")
    talk.say(said)
    assert talk.keys[0] in ("answer.scam_paid_already", "answer.scam_pay_first")


def test_a_value_taken_back_by_name_goes_to_its_fact():
    talk = Talker("en")
    talk.say("they gave me 20,000, I pay 2,000 a month for 12 months")
    talk.say("sorry typo. 1,900 a month not 2,000")
    assert talk.facts["offer.payment"] == "1900"
    assert talk.facts["offer.received"] == "20000"


def test_a_letter_of_the_court_has_its_last_day_before_its_kind_is_known():
    talk = Talker()
    talk.say("昨天收到法院寄来的信")
    assert talk.keys[-2:] == ["court.first", "ask.paper.kind"]
    assert "12月8日" in talk.text


def test_whoever_is_tired_gets_what_was_said_as_a_pdf():
    talk = Talker("en")
    talk.say("a consumer finance company gave me 20,000, I pay 1,900 a month for 12 months")
    talk.say("They texted my sister the amount I owe. I answer every call from them!")
    talk.say("thanks, just put what we have in a pdf")
    assert talk.keys == ["common.pdf"]
    made = make(talk.last[0].papers[0]).content
    text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))
    assert "20,000" in text
    assert "12378" in text


def test_the_parts_of_a_sum_told_before_take_its_place():
    talk = Talker()
    talk.say("总共欠6万4")
    talk.say("信用卡4万,网贷2万4,逾期一个月")
    talk.say("收入5000,开销3000")
    assert talk.last[0].data["owed"] == 64000


@pytest.mark.parametrize("said", ["我没换号也没躲,是真没钱", "电话一直通的,没躲"])
def test_not_hiding_after_the_police_were_named_is_a_question_of_crime(said):
    talk = Talker()
    talk.say("广发的信用卡,本金6万2,晚了5个月,银行来过两次电话,说要报警")
    talk.say(said)
    assert talk.keys[0] == "answer.crime_card"


@pytest.mark.parametrize(
    ("said", "story"),
    [
        ("给我讲个借新还旧的例子", "story_bridge"),
        ("有没有被骗解冻费的真实案例", "story_fee_first"),
        ("举个协商成功的例子", "story_fifty_thousand"),
        ("说个帮朋友担保的故事", "story_friend"),
        ("tell me a story of someone who borrowed to repay", "story_bridge"),
    ],
)
def test_an_example_that_is_wished_for_is_told(said, story):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == f"answer.{story}"


def test_which_example_is_asked_where_nothing_tells():
    talk = Talker()
    talk.say("讲个案例")
    assert talk.keys == ["common.which_topic"]
    talk.tap(talk.last[0].buttons[0].words)
    assert talk.keys[0].startswith("answer.story_")


def test_whether_what_happened_is_legal_is_judged():
    talk = Talker()
    talk.say("催收联系了我单位,这合法吗")
    assert talk.keys[0].startswith("conduct.")
    assert len([name for name in talk.facts if name.startswith("contacts[")]) == 1


def test_what_a_firm_bills_is_nobodys_income():
    talk = Talker()
    talk.say("我去年开票收入120万,想申请发票贷")
    assert "income" not in talk.facts
    assert talk.facts["borrow.kind"] == "invoice"


def test_a_kind_of_credit_wished_for_while_overdue_asks_only_for_means():
    talk = Talker()
    talk.say("我逾期了,想办亲友担保贷")
    assert talk.last[-1].asks == "income"


@pytest.mark.parametrize("said", ["好烦,就告诉我明天先干啥", "要是已经刷了呢", "就写计划里的那个数", "把那个计划弄成图片给我"])
def test_a_tired_wish_is_no_danger(said):
    assert danger(said).kind == "none"


def test_how_to_object_to_a_payment_order_begins_the_letter():
    talk = Talker()
    talk.say("支付令昨天收到的,网贷公司要我还2万6")
    talk.say("利息我不认,怎么写异议")
    assert (talk.facts["letter.kind"], talk.keys[-1]) == ("objection", "ask.letter.lender")


@pytest.mark.parametrize("said", ["不理会怎么样", "写了异议还会开庭吗"])
def test_what_is_asked_of_a_payment_order_is_answered_as_such(said):
    talk = Talker()
    talk.say("支付令昨天收到的,网贷公司要我还2万6")
    talk.say(said)
    assert talk.keys[0] == "answer.court_payment_order"


def test_a_firm_that_went_bankrupt_is_a_job_lost():
    talk = Talker()
    talk.say("公司破产被裁,信用卡欠7万没逾期但下月肯定还不上")
    assert talk.session.top.dialog == "triage"
    assert talk.facts["reason"] == "job_loss"


def test_the_evidence_kept_is_listed_in_ones_own_words():
    talk = Talker()
    talk.say("证据都有哪些了")
    assert talk.keys[0] == "kept.list"


def test_what_was_said_is_put_together_on_a_word():
    talk = Talker()
    talk.say("信用卡欠3万,逾期3个月,工资5000,生活费3500")
    talk.say("把这些整理成一页给我弟看看")
    assert talk.keys == ["common.pdf"]


@pytest.mark.parametrize("said", ["没卡", "没有", "没有信用卡"])
def test_no_card_is_no_limit(said):
    talk = Talker()
    for message in ("还款自查", "都按时", "没有逾期", "3次", said):
        talk.say(message)
    assert talk.keys[0] == "checkup.done"


def test_a_note_kept_is_called_by_its_first_words_without_numbers_of_people():
    talk = Talker()
    talk.say("保存证据:催收电话0755-82345678,凌晨一点打来")
    talk.say("证据清单")
    assert "催收电话075****5678" in talk.text


def test_a_payment_to_two_lenders_in_one_sentence_is_two():
    talk = Talker("en")
    for message in ("I owe Huabei 9,000 not overdue and Weilidai 14,000 overdue 25 days, income 7,500, spending 4,300", "make a plan"):
        talk.say(message)
    talk.say("this month I paid 1,000 to Huabei and 500 to Weilidai")
    assert (talk.facts["debts[0].owed"], talk.facts["debts[1].owed"]) == ("8000", "13500")


def test_what_a_collector_did_is_filed_and_a_question_is_none_of_it():
    talk = Talker("en")
    talk.say("a collector phoned my ward and told the head nurse about the debt")
    assert talk.keys[0].startswith("conduct.")
    talk.say("what should I say when they call?")
    assert talk.keys[0].startswith("conduct.")
    assert len([name for name in talk.facts if name.startswith("contacts[")]) == 1


def test_how_much_principal_is_owed_after_a_deduction():
    talk = Talker("en")
    talk.say("private lender, I signed for 30,000 but only 24,000 arrived, paying 3,000 a month for 12 months")
    talk.say("so how much principal do I really owe")
    assert talk.keys[0] == "answer.rate_upfront"


@pytest.mark.parametrize("said", ["帮我P一张工资流水", "收入证明写高点行不", "职位写主管能过吗,我其实是普工", "photoshop my salary slip"])
def test_a_paper_that_is_not_true_is_refused_with_what_comes_of_it(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "application.true"


@pytest.mark.parametrize(("said", "topic"), [("中介说帮我P流水", "crime_fake"), ("林花贷能延长还款吗", "repay_policy_loan"), ("百行的信用恢复指数能让我通过率提高吗", "lender_model_score"), ("借呗有几天宽限期", "credit_grace_loan")])
def test_what_is_asked_of_such_things_in_general_is_answered(said, topic):
    talk = Talker()
    talk.say(said)
    assert talk.keys[0] == f"answer.{topic}"


MEASURED = [slot.at(0) for slot in vars(slots).values() if isinstance(slot, Slot) and slot.kind in FIGURES]


@pytest.mark.parametrize("slot", [slot for slot in MEASURED if words("zh").has(f"ask.{slot.key}")], ids=lambda slot: slot.name)
@pytest.mark.parametrize("figure", ["3", "88", "110", "500", "12356", "0.6", "2026"])
def test_a_bare_figure_is_the_answer_that_it_would_be_were_every_reader_asked(slot, figure):
    for dialog in DIALOGS:
        session = start(Session(), dialog, {}).but(asked=slot.name)
        first, *others = (reader(Message(session, figure, figure, TODAY)) for reader in hearing.READERS)
        assert first is None or first == next(filter(None, others))


@pytest.mark.parametrize(
    ("lang", "told", "wish"),
    [
        ("zh", "招行信用卡欠3万年化18%每月最低还1500,借呗1万2年化15%月还1100", "没有逾期,每月到手8000,开销4000,做个还款计划"),
        ("zh", "花呗9000借呗2万,逾期两个月", "一个月挣5000,吃住2500,帮我排一排先还谁"),
        ("en", "CMB card 30000 at 18% minimum 1500, Jiebei 12000 at 15%, 1100 a month", "nothing overdue, take home 8000, spending 4000, make a plan"),
    ],
)
def test_a_plan_wished_for_beside_the_answer_that_was_asked_is_made(lang: str, told: str, wish: str) -> None:
    assert talked(told, wish, lang=lang).keys[0] == "plan.ready"


@pytest.mark.parametrize(
    ("lang", "debt", "question"),
    [
        ("zh", "浦发信用卡欠6万2,晚了四个月", "加上罚息快8万1了,他们看哪个数"),
        ("en", "my credit card, 62,000, is five months late", "with interest it is 80,000 now, which number counts?"),
    ],
)
def test_what_a_principal_has_grown_to_is_no_other_principal(lang, debt, question):
    assert talked(debt, question, lang=lang).session.facts["debts[0].owed"] == "62000"


def test_what_was_asked_for_is_answered_with_whatever_question_comes_behind_it():
    told = talked("白条欠2万2,逾期15天,月收入6500,必要开销3400", "说错了,是7200", "嗯,收入7200。要还多久")
    assert told.session.facts["income"] == "7200"
