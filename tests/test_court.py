"""Court papers and their last days; and the first three steps of somebody who met a scam."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.facts import fact
from content.words import words
from dialogs import slots
from dialogs.calculator.deadlines import court_fee, days_after, months_after
from dialogs.calculator.rest_days import rests
from dialogs.catalog import DIALOGS
from dialogs.court import TIERS
from dialogs.engine import Said, turn
from dialogs.flow import run
from dialogs.session import Session
from dialogs.talk import Asked
from dialogs.understanding.harms import read_harm
from dialogs.understanding.papers import read_paper
from tests.talking import Talker, talked

TODAY = date(2026, 11, 24)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "deadlines.toml").read_text(encoding="utf-8"))


def outcome(dialog, facts):
    result, _ = run(DIALOGS[dialog], facts, TODAY)
    assert not isinstance(result, Asked), f"still asks {result.slot.name}"
    return result


def asked(dialog, facts):
    result, _ = run(DIALOGS[dialog], facts, TODAY)
    return result.slot.name if isinstance(result, Asked) else None


def text(dialog, facts, lang="zh"):
    return words(lang).compose([(p.key, p.data) for p in outcome(dialog, facts).passages], TODAY).text


@pytest.mark.parametrize("case", CASES["deadline"], ids=lambda case: f"{case['served']}")
def test_the_last_day(case):
    count = days_after(case["served"], case["days"], TODAY) if "days" in case else months_after(case["served"], case["months"], TODAY)
    assert (count.last, count.moved) == (case["last"], case.get("moved"))


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_the_days_left_lead_from_today_to_the_last_day(served, days):
    found = days_after(served, days, served)
    assert found.left == days
    assert found.moved is None or (rests(found.last) and not rests(found.moved) and 1 <= (found.moved - found.last).days <= 9)


@pytest.mark.parametrize(
    ("served", "last", "moved"),
    [
        (date(2026, 9, 18), date(2026, 10, 3), date(2026, 10, 8)),  # in the National Day holiday, Thursday the 8th is worked
        (date(2026, 1, 30), date(2026, 2, 14), None),  # a Saturday that is worked
        (date(2026, 2, 1), date(2026, 2, 16), date(2026, 2, 24)),  # Spring Festival, to the Tuesday after it
        (date(2025, 9, 26), date(2025, 10, 11), None),  # a Saturday that is worked
    ],
)
def test_a_last_day_in_a_holiday_moves_to_the_first_day_worked(served, last, moved):
    found = days_after(served, 15, served)
    assert (found.last, found.moved, found.holidays_known) == (last, moved, True)


def test_where_the_holidays_of_a_year_are_not_known_that_is_said():
    assert not days_after(date(2026, 12, 20), 15, date(2026, 12, 20)).holidays_known
    assert "2027年哪天放假、调休,我这里还没有" in _told("昨天收到法院传票", date(2026, 12, 21))


def _told(said, today):
    talk = Talker(today=today)
    talk.say(said)
    return talk.text


def test_a_weekend_that_still_runs_has_not_passed():
    # the 21st is a Saturday; on Sunday the 22nd the Monday is still to come
    assert days_after(date(2026, 11, 6), 15, date(2026, 11, 22)).left == 0
    assert days_after(date(2026, 11, 6), 15, date(2026, 11, 24)).left < 0


@pytest.mark.parametrize("case", CASES["fee"], ids=lambda case: case["claim"])
def test_the_courts_fee(case):
    rule = fact("LAW-028").on(TODAY)
    tiers = (*((getattr(rule, start), getattr(rule, rate)) for start, rate in TIERS), (Decimal(rule.fourth_yuan), Decimal(0)))
    assert court_fee(Decimal(case["claim"]), Decimal(rule.flat_yuan), tiers) == Decimal(case["fee"])


def test_above_the_last_tier_no_fee_is_named():
    assert "court.fee" not in [p.key for p in outcome("court", {"paper.kind": "judgment", "paper.received_on": None, "paper.claim": "900000"}).passages]


@pytest.mark.parametrize(
    ("kind", "number", "last"),
    [
        # fifteen days after 20 November 2026; three months after it
        ("summons", "answer_deadline", date(2026, 12, 5)),
        ("payment_order", "objection_deadline", date(2026, 12, 5)),
        ("judgment", "appeal_deadline", date(2026, 12, 5)),
        ("award", "set_aside_deadline", date(2027, 2, 20)),
    ],
)
def test_a_paper_and_its_day_give_the_last_day(kind, number, last):
    end = outcome("court", {"paper.kind": kind, "paper.received_on": "2026-11-20"})
    assert end.numbers[number] == last
    assert ("仲裁委" if kind == "award" else "12368") in text("court", {"paper.kind": kind, "paper.received_on": "2026-11-20"})


def test_one_question_at_most_between_the_paper_and_its_last_day():
    assert asked("court", {}) == "paper.kind"
    assert asked("court", {"paper.kind": "summons"}) == "paper.received_on"
    for kind in ("enforcement", "arbitration", "mediation", "lawyer_letter", "link"):
        assert asked("court", {"paper.kind": kind}) is None


def test_a_day_that_is_not_known_still_tells_how_many_days_there_are():
    said = text("court", {"paper.kind": "payment_order", "paper.received_on": None})
    assert "15 天内" in said
    assert "期限从收到那天起算" in said


def test_a_day_that_is_still_to_come_is_asked_again():
    result, _ = run(DIALOGS["court"], {"paper.kind": "summons", "paper.received_on": "2026-12-24"}, TODAY)
    assert isinstance(result, Asked)
    assert result.why.key == "court.doubt.future"


def test_a_last_day_that_has_passed_is_said_without_giving_up():
    said = text("court", {"paper.kind": "summons", "paper.received_on": "2026-09-01"})
    assert "已经过了" in said
    assert "开庭一定要去" in said


def test_an_award_under_the_earlier_law_gets_no_guess():
    # the Arbitration Law's three months hold from 2026-03-01 (LAW-027)
    facts = {"paper.kind": "award", "paper.received_on": "2026-02-01"}
    assert "set_aside_deadline" not in outcome("court", facts).numbers
    assert "不替您猜" in text("court", facts)


def test_a_text_with_a_link_is_neither_opened_nor_ignored():
    said = text("court", {"paper.kind": "link"})
    assert "先别点链接" in said
    assert "12368" in said
    assert "不能当没看见" in said


def test_the_fee_follows_from_what_is_owed():
    facts = {"paper.kind": "summons", "paper.received_on": "2026-11-20", "debts[0].owed": "42000"}
    # 50 + 32,000 x 2.5 %, and half of it
    assert outcome("court", facts).numbers["court_fee_yuan"] == 850
    assert outcome("court", facts).numbers["court_fee_half_yuan"] == 425


def test_the_hearing_is_counted_down():
    said = text("court", {"paper.kind": "summons", "paper.received_on": "2026-11-20", "paper.hearing_on": "2027-01-08"})
    assert "还有 45 天" in said  # 6 in November, 31 in December, 8 in January


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        ("上周五签收了一份支付令", {"paper.kind": "payment_order", "paper.received_on": "2026-11-20"}),
        ("昨天法院把传票送到家里了,12月18号开庭", {"paper.kind": "summons", "paper.received_on": "2026-11-23", "paper.hearing_on": "2026-12-18"}),
        ("判决书11月16号拿到的", {"paper.kind": "judgment", "paper.received_on": "2026-11-16"}),
        ("执行局今天寄来执行通知书", {"paper.kind": "enforcement", "paper.received_on": "2026-11-24"}),
        ("【东湖市人民法院】您有新的诉讼文书,点击链接领取", {"paper.kind": "link", "paper.court": "东湖市人民法院"}),
        ("民事传票 (2026)湘0102民初8888号 开庭时间2027年1月12日", {"paper.kind": "summons", "paper.hearing_on": "2027-01-12", "paper.case_number": "(2026)湘0102民初8888号"}),
        ("律师函都寄到我老家了", {"paper.kind": "lawyer_letter"}),
        ("I received a payment order on 18 November", {"paper.kind": "payment_order", "paper.received_on": "2026-11-18"}),
        ("they served me a summons yesterday", {"paper.kind": "summons", "paper.received_on": "2026-11-23"}),
        ("支付令", {"paper.kind": "payment_order"}),
        ("法院寄来了一个快递", {}),
        ("好怕收到传票", {}),
        ("催收说要给我发律师函", {}),
        ("收到传票不去会怎么样", {}),
        ("逾期多久会收到判决书", {}),
        ("what happens if I get a summons", {}),
        ("花呗逾期两个月", {}),
    ],
)
def test_papers_that_have_come_are_read_out_of_a_message(told, facts):
    assert read_paper(told, TODAY) == facts


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        ("12月20日开庭", {"paper.hearing_on": "2026-12-20"}),
        ("是11月19号签收的", {"paper.received_on": "2026-11-19"}),
        ("今天收到工资了", {}),
        ("他们说不还就强制执行", {}),
    ],
)
def test_a_known_paper_gets_its_days_and_nothing_else(told, facts):
    assert read_paper(told, TODAY, under_way="summons") == facts
    assert "paper.received_on" not in read_paper(told, TODAY)


@pytest.mark.parametrize(
    ("told", "facts"),
    [
        ("刚给那个客服转了6500解冻费", {"harm.kind": "paid", "harm.when": "just_now", "harm.amount": "6500"}),
        ("昨晚从建行卡转了2万过去,才发现是假平台", {"harm.kind": "paid", "harm.when": "earlier", "harm.bank": "建设银行", "harm.amount": "20000"}),
        ("我把短信验证码告诉对方了", {"harm.kind": "code"}),
        ("半小时前跟他开了屏幕共享", {"harm.kind": "shared_screen", "harm.when": "just_now"}),
        ("点了那个还款链接", {"harm.kind": "clicked"}),
        ("把储蓄卡租给别人走流水了", {"harm.kind": "lent_card"}),
        ("交了1800给停息挂账的公司,手机卡也寄过去了", {"harm.kind": "agent", "harm.amount": "1800"}),
        ("手机卡寄给他们了,说代接催收电话", {"harm.kind": "agent"}),
        ("I sent 3000 to a private account an hour ago, it was a scam", {"harm.kind": "paid", "harm.when": "just_now", "harm.amount": "3000"}),
        ("I gave them the code just now", {"harm.kind": "code", "harm.when": "just_now"}),
        ("客服让我先交2000保证金", {}),
        ("要不要给他验证码", {}),
        ("上个月还了3000", {}),
        ("给房东转了1500", {}),
        ("前两年被骗了3万,现在信用卡逾期还不上", {}),
    ],
)
def test_harm_that_is_done_is_read_out_of_a_message(told, facts):
    assert read_harm(told, TODAY) == facts


@given(st.text(max_size=200))
def test_reading_never_fails(told):
    read_paper(told, TODAY)
    read_harm(told, TODAY, under_way=True)


@pytest.mark.parametrize("kind", slots.HARM.options)
def test_three_steps_with_a_clock_come_at_once(kind):
    end = outcome("harmed", {"harm.kind": kind})
    assert end.passages[0].key == f"harmed.{kind}"
    said = text("harmed", {"harm.kind": kind})
    assert said.startswith("1. 现在")
    for step in ("\n2. ", "\n3. "):
        assert step in said


def test_not_knowing_what_happened_brings_steps_as_well():
    assert text("harmed", {"harm.kind": None}).startswith("1. 现在")


def test_the_number_of_the_bank_that_was_named_is_given():
    # the registry's hotline of 工商银行
    assert "95588" in text("harmed", {"harm.kind": "paid", "harm.bank": "工商银行"})
    assert "卡背面" in text("harmed", {"harm.kind": "paid"})


def test_nobody_is_told_that_money_will_come_back():
    said = text("harmed", {"harm.kind": "paid", "harm.amount": "6500"})
    assert "能不能追回来,谁也说不准" in said
    assert "第二次骗" in said


@pytest.mark.parametrize(
    ("said", "asks", "buttons"),
    [
        # on 24 November 2026 the third of December is nine days away, and that of last year almost twelve months ago
        ("12月3号", "common.which_day", ["开庭的日子 2026年12月3日", "收到的日子 2025年12月3日"]),
        ("30号", None, "2026-10-30"),
        ("去年12月3号", None, "2025-12-03"),
        ("11月20号", None, "2026-11-20"),
    ],
)
def test_a_day_of_receipt_that_may_be_to_come_never_becomes_last_years(said, asks, buttons):
    talk = Talker()
    talk.say("收到法院传票了")
    talk.say(said)
    if asks:
        assert talk.keys == [asks]
        assert [b.words for b in talk.last[-1].buttons] == buttons
        talk.tap(buttons[0])
        assert talk.facts["paper.hearing_on"] == "2026-12-03"
        assert "ask.paper.received_on" in talk.keys
    else:
        assert talk.facts["paper.received_on"] == buttons


def test_a_day_beside_the_paper_is_taken_only_where_it_can_be_one_alone():
    assert "paper.received_on" not in read_paper("收到法院传票,12月3号", TODAY)
    assert read_paper("收到法院传票,12月3号开庭", TODAY)["paper.hearing_on"] == "2026-12-03"
    assert "paper.hearing_on" not in read_paper("收到传票,10月8号开庭", TODAY)
    assert read_paper("11月20号收到传票", TODAY)["paper.received_on"] == "2026-11-20"


RECEIPTS = [
    ("糟了,法院前天送了张支付令来,叫我半个月里还清", "payment_order", "2026-11-22"),
    ("快递员今天给了我一份法院的支付令,签了字", "payment_order", "2026-11-24"),
    ("我爸替我收的传票,上礼拜三的事,我今晚才知道有", "summons", "2026-11-18"),
    ("刚拿到判决书,让我还6万,我不服", "judgment", "2026-11-24"),
    ("支付令是11月19日送达的,我该怎么办", "payment_order", "2026-11-19"),
    ("法院的限制消费令寄到单位了,周一", "enforcement", "2026-11-23"),
    ("昨晚我哥帮我拆的信,民事起诉状,要我30天内交证据", "summons", "2026-11-23"),
    ("11.16签收传票,12.22开庭,地点在老家", "summons", "2026-11-16"),
    ("今天去法院领了调解书,分24期", "mediation", "2026-11-24"),
    ("The court delivered a payment order yesterday, 15 days they say", "payment_order", "2026-11-23"),
]


@pytest.mark.parametrize(("told", "kind", "received"), RECEIPTS, ids=[told for told, _, _ in RECEIPTS])
def test_the_day_of_receipt_is_taken_as_people_tell_it(told: str, kind: str, received: str) -> None:
    facts = read_paper(told, TODAY)
    assert (facts["paper.kind"], facts["paper.received_on"]) == (kind, received)


def test_a_day_of_judgment_or_of_waiting_is_none_of_receipt() -> None:
    assert read_paper("上个月28号判的,到今天没上诉", TODAY) == {"paper.kind": "judgment"}


@pytest.mark.parametrize("told", ["法院打电话让我去拿传票,我还没去", "上周五手机上来了个12368短信,说我有案子要开庭,点链接看", "今早刚收到的诉前调解短信", "微信上有人发我一张传票照片说是法院的"])
def test_a_call_or_a_text_message_is_to_be_verified_first(told: str) -> None:
    assert read_paper(told, TODAY)["paper.kind"] == "link"


@pytest.mark.parametrize(
    "told",
    ["没收到任何法院的东西,就是催收说已经起诉了", "催收说已经立案了,我没接到传票", "他们说把我起诉了,可是我啥也没收到", "they said they already sued me, I received nothing from a court"],
)
def test_what_a_collector_says_of_a_court_is_no_paper_of_a_court(told: str) -> None:
    """It is answered with how to find out; no day of receipt is asked for."""
    turned = turn(Session(), Said(told), TODAY)
    assert turned.replies[0].key.startswith("answer.")
    assert not turned.session.facts


def test_the_last_day_goes_into_a_calendar_from_any_talk() -> None:
    """The price of the loan is talked of by then, which has no days to remember."""
    talker = Talker()
    for said in ("前天签收了法院的支付令,叫我半个月里还招联9600", "当时借5000,12期每期470", "把最后一天存进我的日历"):
        talker.say(said)
    assert talker.keys[0] == "common.calendar"
    assert [paper["kind"] for message in talker.last for paper in message.papers] == ["calendar"]


@pytest.mark.parametrize("said", ["今天收到调解书，还没签", "上周法院让我签调解书，我没同意", "调解书已经签了，第一期没还上", "I got a mediation statement from the court today, haven't signed it yet"])
def test_a_mediation_statement_is_no_judgment_with_a_time_to_appeal(said):
    talk = Talker(today=TODAY)
    talk.say(said)
    assert "12348" in talk.text
    assert "15 天" not in talk.text
    assert "15 days" not in talk.text


@pytest.mark.parametrize("said", ["仲裁通知书，11月10日收到，要我答辩", "仲裁材料收到了，什么时候交答辩", "I received an arbitration notice yesterday, when must I answer?"])
def test_an_arbitration_is_not_told_the_courts_time_to_answer(said):
    talk = Talker(today=TODAY)
    talk.say(said)
    assert "仲裁委" in talk.text or "commission" in talk.text
    assert "15 天" not in talk.text
    assert "15 days" not in talk.text


@pytest.mark.parametrize("said", ["10月20日收到的判决现在还能上诉吗", "上个月20号收到判决，想上诉晚没晚", "I received the judgment on 20 October, can I still appeal?"])
def test_whether_it_is_too_late_is_reckoned(said):
    talk = Talker(today=TODAY)
    talk.say(said)
    assert "最后一天是 2026年11月4日,已经过了" in talk.text or "The last day was 4 Nov 2026: it has passed" in talk.text
    assert "answer.court_appeal" not in talk.keys


@pytest.mark.parametrize(("said", "served", "last"), [
    ("法院公告送达，公告是10月8日登的，起诉我", "2026年11月7日", "2026年11月22日"),
    ("人民法院报11月10号公告，银行起诉我", "2026年12月10日", "2026年12月25日"),
    ("A court notice in the newspaper dated 10 November says the bank is suing me", "10 Dec 2026", "25 Dec 2026"),
])  # fmt: skip
def test_what_was_published_counts_as_served_thirty_days_on(said, served, last):
    talk = Talker(today=TODAY)
    talk.say(said)
    assert served in talk.text
    assert last in talk.text


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("今天刚签收法院的传票和起诉状,12月22日开庭。要本金46800、利息罚息9350、律师费3000。我要是躲着不去会怎么样", "59150"),
        ("昨天收到法院传票和起诉状,原告要我还本金3万、利息4200、违约金1500", "35700"),
        ("got a summons today; they claim principal 30,000, interest 4,200 and a lawyer's fee of 2,000", "36200"),
    ],
)
def test_what_is_claimed_in_parts_is_one_claim(told, claim):
    assert talked(told, lang="en" if told.isascii() else "zh", today=date(2026, 11, 26)).facts["paper.claim"] == claim


def test_what_is_asked_behind_a_paper_does_not_undo_that_it_came():
    talk = talked("今天签收了法院12月22日上午的传票。要是不去会怎样", today=date(2026, 11, 26))
    assert talk.facts["paper.hearing_on"] == "2026-12-22"
    assert not talked("要是收到传票怎么办", today=date(2026, 11, 26)).facts.get("paper.kind")


@pytest.mark.parametrize(
    ("lang", "came", "said", "key"),
    [
        ("en", "I got the judgment on 14 November and it's wrong", "is it too late", "answer.court_appeal"),
        ("en", "an arbitration notice came by courier on Monday", "do I have to answer it", "answer.court_arbitration"),
        ("en", "a court summons came on Tuesday, hearing on 22 December", "I can't travel there", "answer.court_absent"),
        ("zh", "判决书11月18号拿到的,判我还8万,我不服", "现在还来得及吗", "answer.court_appeal"),
        ("zh", "昨天收到仲裁通知", "必须答复吗", "answer.court_arbitration"),
        ("zh", "前天收到法院传票,12月20号开庭", "太远了去不了", "answer.court_absent"),
    ],
)
def test_a_short_question_leans_on_the_paper_that_came(lang, came, said, key):
    talk = Talker(lang, today=date(2026, 11, 28))
    talk.say(came)
    talk.say(said)
    assert talk.keys[0] == key


@pytest.mark.parametrize(
    ("said", "day"),
    [("A court summons reached me on Tuesday, hearing on 22 December", "2026-11-24"), ("a judgment turned up in my mailbox on Thursday", "2026-11-26"), ("court papers dropped off on Monday, they say I owe 43,000", "2026-11-23")],
)
def test_a_day_on_which_a_paper_reached_somebody_is_that_of_receipt(said, day):
    talk = Talker("en", today=date(2026, 11, 28))
    talk.say(said)
    assert talk.facts["paper.received_on"] == day


@pytest.mark.parametrize(("lang", "came", "said"), [("zh", "收到一条短信说我被起诉了,让点链接看传票", "12368说没查到案子"), ("en", "got a text that I've been sued with a link", "I rang 12368, there's no such case")])
def test_what_the_court_says_counts_before_the_text_message(lang, came, said):
    talk = Talker(lang, today=date(2026, 11, 28))
    talk.say(came)
    talk.say(said)
    assert "court.no_case" in talk.keys


@pytest.mark.parametrize(
    "told",
    ["二审判决书昨天收到", "小额诉讼的判决书11月15号收到", "判决书昨天拿到,走的小额程序", "The appeal court's judgment came on 18 November", "I got the small claims judgment yesterday"],
)
def test_a_judgment_that_ends_the_matter_has_no_day_to_appeal_by(told):
    talk = talked(told, lang="en" if told.isascii() else "zh", today=TODAY)
    assert talk.facts["paper.kind"] == "final_judgment"
    assert talk.last[-1].key == "court.final_judgment"
    assert "⏰" not in talk.text


def test_a_lender_of_small_loans_wins_no_small_claim_by_its_name():
    assert talked("小额贷款公司起诉我,判决书昨天收到", today=TODAY).facts["paper.kind"] == "judgment"


@pytest.mark.parametrize(
    ("told", "served"),
    [
        ("I was served with a complaint on 12 November", "2026-11-12"), ("A complaint from the court was served on me on 12 November", "2026-11-12"),
        ("Got the bank's complaint from the district court on Nov 16", "2026-11-16"), ("I was sued, the papers came on 9 November", "2026-11-09"),
    ],
)  # fmt: skip
def test_a_complaint_that_is_served_is_a_claim_and_no_letter_to_write(told, served):
    facts = talked(told, lang="en", today=TODAY).facts
    assert (facts["paper.kind"], facts["paper.received_on"]) == ("summons", served)


@pytest.mark.parametrize("told", ["I want to write a complaint about the collectors", "help me with a complaint"])
def test_a_complaint_to_write_is_no_paper_of_a_court(told):
    assert "paper.kind" not in talked(told, lang="en", today=TODAY).facts


@pytest.mark.parametrize("told", ["传票说12月8号上午九点开庭", "收到法院传票,12月8号上午九点开庭", "传票上写着12月8号下午两点开庭,怎么办"])
def test_a_hearing_at_a_full_hour_is_no_link_to_open(told):
    facts = talked(told, today=TODAY).facts
    assert (facts["paper.kind"], facts["paper.hearing_on"]) == ("summons", "2026-12-08")


@pytest.mark.parametrize(("text", "claim"), [
    ("我欠工行信用卡本金2万9,利息和违约金已经到3万7了,今天收到律师函", "37000"),
    ("收到律师函,本金2万9,利息5000,违约金3000", "37000"),
    ("I just received a payment order for 21,500", "21500"),
    ("The judgment came on November 12, I have to pay 37k", "37000"),
])  # fmt: skip
def test_what_a_debt_has_grown_to_is_the_claim_and_no_part_of_it(text, claim):
    assert read_paper(text, date(2026, 11, 28))["paper.claim"] == claim


@pytest.mark.parametrize(("said", "kind"), [("公告送达的判决,11月1号登的公告", "judgment"), ("法院公告送达开庭,11月1日登报", "summons"), ("the judgment was published as a public notice on 1 November", "judgment")])
def test_what_was_published_is_the_paper_that_is_named(said, kind):
    assert read_paper(said, date(2026, 11, 24))["paper.kind"] == kind


def test_the_picture_of_the_papers_days_is_offered_where_one_stands_too():
    talker = talked("昨天收到传票,信用卡欠3万")
    talker.tap("逾期了,或者快还不上了")
    assert "图片" in [button.words for message in talker.last for button in message.buttons]


@pytest.mark.parametrize("said", ["收到一份民事裁定书", "法院给我发了裁定书", "昨天收到财产保全的裁定书,银行卡冻了"])
def test_a_ruling_is_a_paper_of_its_own(said):
    assert "court.ruling" in talked(said).keys


@pytest.mark.parametrize("told", ["银行起诉我了,还没收到任何东西", "平台说已经起诉了,可我什么都没收到", "the bank says it has sued me but nothing has arrived"])
def test_no_day_of_receipt_is_asked_for_where_nothing_has_come(told):
    talk = talked(told, lang="en" if told.isascii() else "zh")
    assert ("answer.court_sued" in talk.keys, talk.session.asked) == (True, None)


def test_a_suit_told_with_its_papers_is_a_summons():
    facts = talked("SPDB sued me for 41k, hearing December 21, I signed for the papers on November 23", lang="en").facts
    assert (facts["paper.kind"], facts["paper.received_on"], facts["paper.hearing_on"], facts["paper.claim"]) == ("summons", "2026-11-23", "2026-12-21", "41000")


@pytest.mark.parametrize("said", ["是真的,我查过了", "核实过了,是真的", "真的,我打12368问了"])
def test_who_has_looked_whether_a_paper_is_real_is_not_in_danger(said):
    talk = talked("法院发短信说有我的案子要开庭,里面有链接", said)
    assert talk.facts.get("paper.verified") == "summons"
    assert not any(key.startswith("danger") for key in talk.keys)


@pytest.mark.parametrize(("lang", "told"), [("zh", "法院登报公告送达的,10月20号登的,我前天才看到"), ("en", "the court served me by public notice published October 20, I only found out yesterday")])
def test_the_day_on_which_a_notice_was_found_is_not_that_of_the_notice(lang, told):
    assert talked(told, lang=lang, today=date(2026, 11, 28)).facts["paper.notice_on"] == "2026-10-20"


def test_a_summons_pasted_in_english_is_one_and_its_number_no_debt():
    facts = talked("Case (2026) Yue 0305 Min Chu 4417. Plaintiff: Ping An Bank. You are summoned to appear on 16 December 2026", lang="en", today=date(2026, 11, 28)).facts
    assert (facts["paper.kind"], "debts[0].owed" in facts) == ("summons", False)


@pytest.mark.parametrize(("lang", "told", "kind", "day"), [
    ("zh", "法院的判决11月12日送到的,判我还7万", "judgment", ("received_on", "2026-11-12")),
    ("zh", "小贷公司起诉我,开庭时间12月28", "summons", ("hearing_on", "2026-12-28")),
    ("en", "a loan company is suing me, hearing is December 28", "summons", ("hearing_on", "2026-12-28")),
])  # fmt: skip
def test_a_judgment_that_was_delivered_and_a_hearing_that_is_set(lang, told, kind, day):
    facts = talked(told, lang=lang, today=date(2026, 11, 28)).facts
    assert (facts["paper.kind"], facts[f"paper.{day[0]}"]) == (kind, day[1])
