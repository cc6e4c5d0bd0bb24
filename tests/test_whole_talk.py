"""One talk through all dialogs: the case file is theirs together, nothing that was told is lost on the way."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.transcript import read
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from tests.talking import Talker
from tests.talking import talked as told

TRANSCRIPTS = Path(__file__).parent / "transcripts"

TO_THE_LETTER = (
    "微粒贷还欠1万5,逾期40天,帮我排个计划", "6500", "4300", "帮我给微粒贷写封分期的协商信", "7月被裁员,10月才找到工作",
)  # fmt: skip
AT_NIGHT = "催收昨天晚上11点给我妈打电话,说要去她单位闹"


def test_the_letter_asks_for_nothing_that_the_plan_was_told():
    asked, talker = [], Talker()
    for turn in TO_THE_LETTER:
        asked += [message.asks for message in talker.say(turn) if message.asks]
    assert asked == ["income", "essentials", "debts[0].rate", "letter.account", "letter.monthly"]


def test_the_letter_names_the_figure_of_the_plan():
    plan = told(*TO_THE_LETTER[:3])
    assert "2,200" in plan.text
    assert "2,200" in told(*TO_THE_LETTER).text


def test_a_call_told_while_a_letter_is_written_is_judged_and_the_letter_goes_on():
    talker = told(*TO_THE_LETTER, AT_NIGHT)
    assert "conduct.breach" in talker.keys
    assert talker.session.asked == "letter.monthly"


def test_a_question_that_names_an_option_is_answered_and_picks_nothing():
    talker = told("我还存了通话截图,要准备什么")
    before = talker.session.asked
    talker.say("征信上会留多久")
    assert (before, talker.keys[0]) == ("evidence.goal", "answer.credit_years")
    assert "evidence.goal" not in talker.facts


WHOLE = {name: read(TRANSCRIPTS / f"{name}.md") for name in ("whole_talk", "whole_talk_english")}


def paid_by_the_plan(talker: Talker, lender: str) -> Decimal:
    """What the plan, made anew from the case file, pays a lender in its first month."""
    made, _ = run(DIALOGS["plan"], talker.facts, talker.today)
    data = next(paper.data for paper in made.papers if paper.name == "plan")
    place = next(n for n, debt in enumerate(data["debts"]) if lender in dict(debt["name"]).values())
    return Decimal(data["months"][0]["payments"][place])


@pytest.mark.parametrize("name", WHOLE)
def test_a_talk_of_25_turns_asks_nothing_that_it_knows_and_nothing_twice(name):
    talk = WHOLE[name]
    talker, asked = Talker(talk.lang, talk.today), list[str]()
    for turn in talk.turns:
        known = talker.facts
        pending = talker.session.asked
        for message in talker.say(turn.said):
            if message.asks and message.asks != pending:
                assert message.asks not in known
                asked.append(message.asks)
    assert len(talk.turns) >= 25
    assert len(asked) == len(set(asked)), asked


@pytest.mark.parametrize("name", WHOLE)
def test_the_letter_of_the_whole_talk_names_the_figure_of_its_plan(name):
    talk = WHOLE[name]
    talker, letters = Talker(talk.lang, talk.today), []
    for turn in talk.turns:
        letters += [(message, paid_by_the_plan(talker, "WeBank" if talk.lang == "en" else "微粒贷")) for message in talker.say(turn.said) if message.key == "letter.ready"]
    [(message, planned)] = letters
    assert Decimal(str(message.data["monthly"])) == planned


@pytest.mark.parametrize("name", WHOLE)
def test_the_whole_talk_goes_from_the_scam_to_the_credit_record(name):
    talk = WHOLE[name]
    talker, keys = Talker(talk.lang, talk.today), list[str]()
    for turn in talk.turns:
        talker.say(turn.said)
        keys += talker.keys
    way = ("scam.scam", "rate.cost", "plan.ready", "letter.ready", "conduct.breach", "evidence.complaint", "answer.credit_years")
    assert [key for key in dict.fromkeys(keys) if key in way] == list(way)
    assert not {"common.miss", "common.not_understood", "common.out_of_scope"} & set(keys)


OTHERS = {
    "a collector first": ("zh", "美团借钱", (
        "昨天催收给我老板打电话,说我欠钱不还", "是小贷公司", "这事我能去哪告他们",
        "对了有人发短信给我:【某某金融】尊敬的客户您的额度已批80000元,请先缴纳388元工本费激活", "没交", "把刚才的短信存为证据",
        "我一共三笔,美团借钱9000逾期20天,信用卡2万2没逾期最低1100,抖音放心借6000逾期50天", "一个月到手7200", "房租1300 吃饭1200 孩子800",
        "给我排个还款计划", "美团那笔年化18%", "信用卡年化15%", "不清楚", "美团借钱这笔利息到底多贵,借了9000,分12期每期还840", "消费金融公司",
        "帮我给美团写个分期申请", "生意不好做", "按计划的数", "都对", "证据清单", "投诉要准备什么证据", "那我征信什么时候能干净", "信用报告怎么查", "谢谢",
    )),
    "a text message first": ("en", "Meituan Loans", (
        "got a text: your loan of 80,000 is approved, pay a 388 activation fee to release it. is this real?", "no, I didn't pay",
        "I owe three lenders: Meituan 9,000 twenty days late, credit card 22,000 not late with a minimum of 1,100, Douyin 6,000 fifty days late",
        "I take home 7,200", "rent 1300, food 1200, kids 800", "my loan: I borrowed 9,000 from Meituan, 12 payments of 840, what does it really cost a year?",
        "a consumer finance company", "now make me a repayment plan", "Meituan is 18% a year", "the card is 15% a year", "I don't know",
        "what if I pay 300 more a month", "back to the original plan", "write Meituan a letter asking for instalments", "my shop is doing badly",
        "use the plan's figure", "yes, all of it is right", "give me the PDF", "last night at 10:30 the collector called my boss and told him I owe money",
        "which law does that break", "where do I report it", "keep this as evidence: call log 26 Nov 22:30, number hidden", "evidence list",
        "what evidence do I need for a complaint", "when will my credit record be clean", "does checking my own report hurt it?", "thanks",
    )),
    "a card first": ("zh", "建设银行信用卡", (
        "我建行卡欠了4万8,逾期四个多月了", "每月到手5600,房租水电1400,吃饭1200,孩子600", "还差一笔,借呗1万2,逾期两个月", "给我做还款计划吧",
        "建行年化16%", "借呗日息万四", "这样多久能还完", "网上有人说交888元就能帮我停息挂账,能信吗", "那我自己跟建行谈,帮我写封信", "分期的",
        "失业三个月了", "就写计划里的那个数", "都对", "对了,前天催收冒充法院给我发短信说要抓我", "建行的催收", "这个违法吗", "写封投诉信", "都对",
        "保存证据:11月25日短信,说再不还就抓人", "打包证据", "还清之后征信要几年", "我想做个最近12个月的还款自查", "0,0,0,0,0,0,0,0,30,60,90,120", "2次", "4万", "谢谢",
    )),
    "a debt first": ("zh", "招联消费金融", (
        "在厂里打工,招联金融欠2万6逾期三个月,中信信用卡1万4逾期一个多月", "底薪加班一起到手5800", "租房900,伙食1100,寄回家1200",
        "我妈说去借个新的把旧的还了,行不行", "刚收到短信:【极速贷】您有10万额度待领取,缴纳199元会员费即可到账", "没理它",
        "我算算招联那笔到底多贵,到手2万,每个月还1980,还12期", "年化到底多少", "消费金融公司", "排个还款计划吧", "招联年化23%", "中信日息万五", "每个月多挤100会快多少", "算了按原来的",
        "给招联写一封想分期的信", "六月份厂里停工,八月才复工", "就写计划里的", "都对", "昨晚十一点半有人打电话骂我爸,说我是骗子", "招联外包的",
        "他们这样违法吗", "该留哪些证据", "保存证据:11月23日 23:30 来电骂人", "证据清单", "还清以后征信多久恢复", "自己查征信会不会变花", "谢谢,睡了",
    )),
    "a visit first": ("en", "Du Xiaoman", (
        "two men came to my flat at 10:40 pm yesterday shouting that i'm a cheat, my neighbours heard all of it", "it's duxiaoman, a microloan company", "may they do that?",
        "what proof should i keep", "keep this as evidence: 25 Nov 22:40, two men, door camera shows them",
        "i owe duxiaoman 18,000, 50 days late, and 7,500 on JD Baitiao, not late, minimum 640", "i make 6,400 riding for a delivery app", "room 1100, food 1300, phone and bike 400",
        "plan please", "duxiaoman is 0.05% a day", "baitiao is 15% a year", "I'm tired. when am i free of this", "what if my income drops by 500", "back to the original",
        "a man on WeChat says he'd lend me 30,000 if i pay a 600 deposit first", "haven't paid anything",
        "what does this cost really: they gave me 9,200, contract 10,000, 12 payments of 960", "a microloan company", "write duxiaoman asking for instalments",
        "an accident in July, two months without work", "use the plan's figure", "all correct", "where do i complain about the visit",
        "how long will the late payments stay on my record", "how many times a year can i get my report free", "thank you, good night",
    )),
    "a price first": ("en", "Bank of Communications card", (
        "Good evening. I borrowed 20,000 yuan, received 19,000, and pay 1,850 a month for 12 months. What is the true yearly rate?", "The lender is a bank.", "Is that above what the law allows?",
        "I also want to understand my whole position. I owe Bank of Communications 20,000 on a credit card, 35 days late, and Huabei 4,800, 10 days late.",
        "My pension and tutoring bring in 6,900 a month.", "We need 4,700 for living", "Kindly draw up a repayment plan.", "The card charges 18.25% a year", "Huabei is 14.6% a year",
        "I am not sure.", "What happens if I skip next month?", "Please return to the original.",
        "Someone telephoned saying he is from Alipay and my record will be ruined unless I share my screen with him. True?", "No, I hung up.",
        "Then please compose a letter to Bank of Communications requesting instalments.", "My husband was in hospital from May to July.", "The sum in the plan.", "Yes, everything is right.",
        "May I have it as a PDF?", "This morning a collector rang my daughter's school and told the teacher about the debt.", "Which rule does that break?", "What evidence do I need for a complaint?",
        "Keep this as evidence: call to the school, 24 November, 8:20", "Show my evidence list", "When will my credit record be clean again?", "Does checking it myself do harm?", "Thank you.",
    )),
}  # fmt: skip
"""The same matters in other words, in another order, with other figures."""


@pytest.mark.parametrize("name", OTHERS)
def test_in_other_words_and_another_order_nothing_is_asked_twice_or_not_understood(name):
    lang, _, turns = OTHERS[name]
    talker, asked, keys, unanswered = Talker(lang), list[str](), list[str](), set[str | None]()
    for turn in turns:
        known, pending = talker.facts, talker.session.asked
        for message in talker.say(turn):
            keys.append(message.key)
            if message.asks and message.asks != pending:
                assert message.asks not in known, turn
                unanswered |= {pending} - {None} if pending not in talker.facts else set()
                asked.append(message.asks)
    assert len(turns) >= 24
    back = {"letter.approved", *unanswered}  # a second letter is approved by itself; what waited below a digression comes back once
    twice = [slot for slot in set(asked) if asked.count(slot) > 1 + (slot in back)]
    assert not twice
    assert not {"common.miss", "common.not_understood", "common.out_of_scope", "danger.self_harm"} & set(keys)
    assert {"plan.ready", "letter.ready", "conduct.breach"} <= set(keys)


@pytest.mark.parametrize("name", OTHERS)
def test_in_any_order_the_letter_names_the_figure_of_the_plan(name):
    lang, lender, turns = OTHERS[name]
    talker = Talker(lang)
    for turn in turns:
        told = [message for message in talker.say(turn) if message.key == "letter.ready" and message.data["kind"] == "instalment"]
        if told:
            assert Decimal(str(told[0].data["monthly"])) == paid_by_the_plan(talker, lender)
            return
    raise AssertionError("no letter")
