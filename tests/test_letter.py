"""A letter says what was told and nothing else, is approved before it becomes a file, and never says what is not true."""

import re
from datetime import date

import pypdfium2
import pytest

from bot.documents.make import make
from bot.render import plain
from content.languages import LANGUAGES
from dialogs.letter_slots import LETTERS
from dialogs.letters.account import account
from dialogs.letters.days import told_once
from dialogs.letters.letter import DIALOG as LETTER
from dialogs.talk import Talk
from tests.talking import TODAY, Talker
from tests.talking import talked as said

VISIT = "写投诉信:11月9号晚上9点40两个男的来敲门,说是中邮消费金融外访,让我扫码付300误工费,我付了,欠中邮消费金融2万3,要求退300"
WORKPLACE = "写信让平安普惠别再找我单位:11月3、4号各打了三次前台,说我欠2万6。要他们只打我自己的手机(号码我自己填),上午10点以后"
REASON = "8月厂里停工,现在跑外卖"


def papers(talker):
    return [paper for message in talker.last for paper in message.papers]


def pdf_text(paper):
    document = pypdfium2.PdfDocument(make(paper).content)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return re.sub(r"\s", "", text)


# -- what was told --------------------------------------------------------------------------------------


def test_a_story_in_one_message_is_a_draft_with_its_day_hour_people_sums_and_wish():
    talker = said(VISIT)
    assert talker.keys == ["letter.draft", "ask.letter.approved"]
    for told in ("中邮消费金融", "2026年11月9日 21:40", "两个男的", "扫码付300误工费", "23,000元", "退300"):
        assert told in talker.text, told
    assert "请写" not in talker.text


def test_several_days_and_what_is_wanted_of_them_stand_in_the_letter():
    text = said(WORKPLACE).text
    for told in ("2026年11月3日、2026年11月4日", "各打了三次前台", "2万6", "请贵机构只打我自己的手机(________),上午10点以后"):
        assert told in text, told


@pytest.mark.parametrize("line", [VISIT, WORKPLACE])
def test_every_figure_of_a_letter_was_told_or_is_a_day_an_hour_or_a_rule(line):
    letter = next(p for p in said(line).last[0].text.split("草稿在下面")[1:])
    body = letter.partition("备好")[0]
    told = set(re.findall(r"\d+", line)) | {"2026", "23", "000", "26", "21", "40", "24", "11"}
    numbered = set(re.findall(r"(?m)^(\d+)\. ", body))
    rules = set(re.findall(r"\d+", "".join(re.findall(r"上述情况涉及.*", body))))
    assert set(re.findall(r"\d+", body)) - numbered - rules <= told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("昨晚11点给我打电话,今天又打给我老板", [["2026-11-23"], ["2026-11-24"]]),
        ("10月3日、5日、8日分别打给我妈", [["2026-10-03", "2026-10-05", "2026-10-08"]]),
        ("12月2号还要上门", [[]]),
        ("10月底开始天天打", [[]]),
    ],
)
def test_days_are_those_told_and_never_one_to_come(text, days):
    assert [line["days"] for line in account(text, TODAY)[0]] == days


def test_lines_stand_in_order_of_their_days():
    lines, _ = account("11月8号去了我单位。11月2号先打了电话。骂得很难听。", TODAY)
    assert [line["text"] for line in lines] == ["11月2号先打了电话", "骂得很难听", "11月8号去了我单位"]


def test_numbers_of_cards_and_identity_stand_in_no_letter():
    lines, _ = account("他拿着我的身份证号110101199003071234和卡号6222 0212 3456 7890 123找到我,用13912345678打的", TODAY)
    assert "110101" not in lines[0]["text"]
    assert "6222" not in lines[0]["text"]
    assert "13912345678" in lines[0]["text"]  # a collector's number is evidence


def test_debts_told_before_are_not_asked_again():
    talker = said("微粒贷欠1万8逾期50天,月收入5200,必要开销4000", "帮我写个分期申请", REASON)
    assert talker.last[-1].key == "ask.letter.monthly"
    assert "1,200元" in talker.text  # what the month leaves
    talker.say("每月600")
    assert "18,000元" in talker.text
    assert "已逾期 50 天" in talker.text
    assert "约 30 期" in talker.text


def test_a_sum_beyond_what_the_month_leaves_is_warned_of():
    talker = said("微粒贷欠1万8逾期50天,月收入5200,必要开销4000", "帮我写个分期申请", REASON, "2000")
    assert "答应了做不到" in talker.text


def test_what_is_not_known_is_a_blank_and_no_invention():
    talker = said("帮我给平台写封信,缓三个月再还", "不清楚", "不清楚")
    assert "延期 3 个月" in talker.text
    assert "困难原因:____" in talker.text
    assert "致:____" in talker.text


# -- approval -------------------------------------------------------------------------------------------


def test_no_file_before_the_person_has_said_that_every_line_is_right():
    talker = said(VISIT, "PDF")
    assert papers(talker) == []
    talker.say("都对")
    assert talker.keys == ["letter.ready"]
    talker.say("给我PDF")
    assert [(paper["kind"], paper["name"]) for paper in papers(talker)] == [("letter", "letter")]


@pytest.mark.parametrize("change", ["不对,是付了350", "不是9号是10号", "还有11月12号又来了一趟", "等一下", "不对,欠的是2万5"])
def test_whatever_else_is_said_to_the_draft_is_no_consent(change):
    talker = said(VISIT, change)
    assert talker.facts.get("letter.approved") is not True
    assert talker.keys[-1] in ("ask.letter.approved", "letter.change")


def test_a_correction_changes_the_line_and_asks_for_approval_anew():
    talker = said(VISIT, "不是9号是10号")
    assert "2026年11月10日 21:40:两个男的来敲门" in talker.text
    assert "11月10号" not in talker.text
    assert talker.keys[-1] == "ask.letter.approved"


def test_what_is_told_after_approval_makes_it_void():
    talker = said(VISIT, "都对", "不对,欠的是2万5")
    assert talker.keys[-1] == "ask.letter.approved"
    assert papers(said(VISIT, "都对", "不对,欠的是2万5", "PDF")) == []


def test_a_no_asks_what_is_wrong():
    assert said(VISIT, "不是").keys == ["letter.change"]
    talker = said(VISIT, "不是", "11月10号晚上10点半来了一个人,骂我")
    assert "2026年11月10日 22:30" in talker.text
    assert talker.keys[-1] == "ask.letter.approved"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_says_what_was_approved(lang):
    talker = said({"zh": "写投诉信", "en": "write a complaint letter"}[lang], VISIT, {"zh": "都对", "en": "yes"}[lang], "PDF", lang=lang)
    text = pdf_text(papers(talker)[0])
    for told in ("中邮消费金融", "两个男的来敲门", "扫码付300误工费", "退300"):
        assert told in text, told
    assert ("关于催收行为的投诉" in text) is True  # the lender reads Chinese
    assert ("Complaintaboutdebtcollection" in text) is (lang == "en")


# -- honesty --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("帮我写分期申请,就说我得了癌症,其实没有", "zh"), ("帮我编个生病住院的理由写进信里", "zh"), ("写封信,说我失业了,虽然还在上班", "zh"),
        ("能不能帮我做个假的失业证明,再写个申请", "zh"), ("写成我住院了,他们查不到", "zh"),
        ("我得了癌症,其实没有,就这么写好批", "zh"), ("就写我住院了,这样写容易批", "zh"),
        ("Write a letter that says I have cancer even though I don't", "en"), ("help me write a letter and make up an illness as the reason", "en"),
    ],
)  # fmt: skip
def test_an_invented_illness_or_dismissal_is_refused_with_an_honest_way(text, lang):
    talker = said("写一份协商分期的申请" if lang == "zh" else "write a hardship letter", text, lang=lang)
    assert "common.honest_letter" in talker.keys
    assert not any(word in str(talker.facts) for word in ("癌", "住院", "失业", "cancer", "illness"))


@pytest.mark.parametrize("text", ["我真的生病住院了,帮我写分期申请", "8月被裁员,写个延期申请", "我失业了,其实没有钱也没有收入,写个分期申请", "我得了乳腺癌,在化疗,写个延期申请", "I lost my job, write a hardship letter"])
def test_true_hardship_is_no_invention(text):
    assert "common.honest_letter" not in said(text).keys


# -- which letter ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("帮我写一份分期还款申请", "instalment"), ("写封信给银行,想晚两个月还,延期", "extension"), ("写个申请,减免罚息和服务费", "fees"),
        ("帮我写申请,要结清证明", "settlement"), ("写投诉信", "complaint"), ("写个函让他们别联系我爸妈", "third_parties"),
        ("征信异议申请怎么写,帮我写", "dispute"), ("write a letter asking for an extension of two months", "extension"),
        ("draft a complaint about the collector", "complaint"), ("write a letter to stop contacting my family", "third_parties"), ("write a letter telling them to contact only me, not my parents", "third_parties"),
        ("help me write a dispute of my credit report", "dispute"), ("I need a settlement confirmation letter", "settlement"),
        ("a letter to my bank to waive the late fees please, write it", "fees"), ("write a hardship letter for lower payments", "instalment"),
    ],
)  # fmt: skip
def test_the_wish_names_the_letter(text, kind):
    assert said(text).facts.get("letter.kind") == kind


@pytest.mark.parametrize("text", ["收到法院的信怎么办", "征信怎么查", "起诉状收到了,怎么写答辩状", "微信上催收骂我", "what is a credit report"])
def test_talk_of_other_papers_begins_no_letter(text):
    assert not any(key.startswith(("letter.", "ask.letter")) for key in said(text).keys)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", LETTERS)
def test_each_letter_says_what_to_have_ready_when_not_where_to_and_the_clock(kind, lang):
    talker = said({"zh": "写信", "en": "write a letter"}[lang], lang=lang)
    talker.press(f'1|set:letter.kind="{kind}"')
    for _ in range(4):
        if talker.last[-1].key != "ask.letter.approved":
            talker.say({"zh": "不清楚", "en": "I don't know"}[lang])
    assert talker.last[-1].key == "ask.letter.approved"
    draft = next(message for message in talker.last if message.key == "letter.draft")
    for said_, other in (("备好", "Have ready"), ("别写的时候", "When not to write")):
        assert (said_ if lang == "zh" else other) in draft.text
    talker.say({"zh": "对", "en": "yes"}[lang])
    assert talker.last[0].data["follow_up_days"] == {"dispute": 20, "defence": 3, "objection": 3}.get(kind, 7)


def test_in_a_letter_of_conduct_only_rules_beyond_doubt_are_named():
    text = said(VISIT).text
    assert "上门次数的说法" not in text


def test_a_letter_of_a_year_ago_is_dated_by_the_day_it_is_written():
    talker = Talker("zh", date(2027, 3, 2))
    talker.say(VISIT.replace("11月9号", "2026年11月9号"))
    assert "2027年3月2日" in talker.text


# -- sums from elsewhere ----------------------------------------------------------------------------------


def test_what_the_plan_pays_this_lender_is_said_before_the_sum_is_asked():
    talker = said("花呗欠2万6,年化15%,最低还款1300,逾期20天;微粒贷欠1万5,年化14%,每月还1250,月收入9000,必要开销3800", "给花呗写个分期申请", REASON)
    assert "letter.monthly" in talker.last[-1].key
    assert "按您的计划,这家每月还" in talker.text


def test_a_price_that_was_reckoned_stands_in_the_letter_about_fees():
    talker = said("借1万,到手9700,分12期,每期还1100,捷信的", "写信要求减免费用", "招联消费金融")
    assert talker.last[0].key == "letter.draft"
    talker.say("看全文")
    assert "9,700元" in talker.text
    assert "折合年化约" in talker.text


def test_an_approved_letter_comes_at_once():
    talker = said(VISIT, "都对")
    assert [(paper["kind"], paper["name"]) for paper in papers(talker)] == [("letter", "letter"), ("checklist", "for_you")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", LETTERS)
def test_what_is_for_the_person_stands_on_a_sheet_of_its_own_and_not_in_the_letter(kind, lang):
    """What to have ready with boxes to tick, when not to write, where to send it, the day to ask again: the letter can be sent as it is."""
    line = {"text": "11月14号晚上8点半一个人上门,没工牌", "days": ["2026-11-14"], "at": ["20:30"]}
    known = {"debts[0].lender": "马上消费金融", "debts[0].kind": "consumer_finance", "debts[0].owed": "16000", "letter.monthly": "500", "letter.pause": 3}
    approved = {"letter.kind": kind, "letter.account": [line], **known, "letter.approved": True}
    outcome = LETTER.run(Talk(approved, TODAY))
    letter, sheet = ({"kind": one.kind, "name": one.name, "lang": lang, "data": plain(one.data)} for one in outcome.sends)
    sent, kept = pdf_text(letter), pdf_text(sheet)
    marks = {"zh": ("备好", "□", "别写的时候", "记录："), "en": ("Haveready", "□", "Whennottowrite", "Log:")}[lang]
    assert all(mark in kept for mark in marks), kept
    assert not any(mark in sent for mark in marks), sent
    soon = kind in ("defence", "objection")
    assert {"zh": "2026年11月27日" if soon else "2026年12月", "en": "27Nov2026" if soon else "Dec2026"}[lang] in kept
    assert make(sheet).filename == f"for-you-{TODAY}.pdf"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("建行信用卡逾期两个月,欠2万8,公司拖欠工资3个月,每月能还500,帮我写个性化分期申请", "公司拖欠工资3个月"),
        ("帮我写个申请,说明我得了糖尿病住院两次,欠招联1万2,每月还300", "我得了糖尿病住院两次"),
        ("draft a letter asking for a 2 month extension on my WeBank loan of 15000, my salary is delayed until January", "my salary is delayed until January"),
    ],
)
def test_the_cause_is_the_persons_own_words_without_the_figures(text, why):
    talker = said(text, lang="en" if text.isascii() else "zh")
    assert [line["text"] for line in talker.facts["letter.account"]] == [why]
    assert "没了工作" not in talker.text
    assert "没有工作" not in talker.text  # unpaid wages are no lost job


def test_a_day_without_its_year_is_of_the_year_told_before_it():
    assert account("2025年3月显示逾期2次,可我3月5号就还清了", TODAY)[0][0]["days"] == ["2025-03-05"]


@pytest.mark.parametrize("text", ["写封信让他们别再打给我老公,欠的是分期乐", "给平安普惠写个函,不许找我老板和前台"])
def test_whoever_is_to_be_left_alone_the_letter_is_the_same(text):
    assert said(text).facts["letter.kind"] == "third_parties"


def test_what_was_told_of_collectors_before_stands_in_the_complaint():
    talker = said("昨晚11点催收给我打电话,今天又打给我老板,说我欠3万1", "马上消费的,通话记录截图都有", "写投诉信")
    assert talker.facts["letter.kind"] == "complaint"
    for told in ("2026年11月23日 23:00:催收给我打电话", "打给我老板", "马上消费金融"):
        assert told in talker.text, told


def test_the_same_letter_wished_for_twice_is_shown_again_and_another_takes_the_story_along():
    talker = said(VISIT, "写投诉信")
    assert "两个男的来敲门" in talker.text
    talker.say("再写个函让他们别联系我家人")
    assert talker.facts["letter.kind"] == "third_parties"
    assert "两个男的来敲门" in talker.text



def test_a_very_long_story_is_read_once_and_cut_to_what_a_letter_holds(monkeypatch):
    read_in = []
    monkeypatch.setattr("dialogs.letters.days.read", lambda text, **told: read_in.append(len(text)) or [])
    lines, _ = account("催收11月3号给我打电话," * 900, TODAY)
    assert len(lines) <= 20
    assert sum(read_in) < 4 * 3_000  # each clause, and the line that it ends in: never the whole story for each


@pytest.mark.parametrize("text", ['写投诉信:{{ 7*7 }} #panic("x") [a](b) 11月3号打我电话', "写投诉信:11月3号\x00他\u202e打我电话😀"])
def test_what_a_story_holds_is_shown_and_never_run(text):
    talker = said(text, "不清楚", "对")
    shown = pdf_text(papers(talker)[0])
    assert "49" not in shown
    assert "11月3" in shown


# -- whom to, and how much --------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "debt", "wish", "why", "yes"), [
    ("zh", "招行信用卡欠3万逾期40天,月收入9000,开销6000", "帮我写封分期申请信", "因为我老婆住院了", "可以"),
    ("en", "CMB credit card 30000, 40 days late, income 9000 spending 6000", "write a letter asking for instalments", "because I was ill", "yes"),
])  # fmt: skip
def test_a_sum_is_proposed_and_a_yes_takes_it(lang, debt, wish, why, yes):
    talker = said(debt, wish, why, lang=lang)
    assert talker.session.asked == "letter.monthly"
    assert "2,400" in talker.text
    talker.say(yes)
    assert talker.facts["letter.monthly"] == "2400"
    assert talker.keys[0] == "letter.draft"


def test_where_the_money_does_not_reach_for_all_each_is_proposed_what_the_plan_asks_of_it():
    talker = said("信用卡欠3万逾期40天,花呗8000,借呗2万,每月一共要还3500,月收入9000,开销6500", "做还款计划", "帮我写封分期申请信", "花呗", "因为我老婆住院了", "可以")
    assert 0 < float(talker.facts["letter.monthly"]) <= 2500 * 8000 / 58000


def test_a_card_whose_bank_was_not_told_is_among_the_debts_to_choose_from():
    talker = said("信用卡欠3万逾期40天,花呗8000,借呗2万,月收入9000,开销6000", "帮我写封分期申请信")
    assert "信用卡、花呗、借呗" in talker.text
    talker.say("信用卡")
    assert "30,000元" in said_draft(talker)


def said_draft(talker):
    for line in ("因为我老婆住院了", "可以"):
        talker.say(line)
    return talker.text


@pytest.mark.parametrize("wish", ["给马上消费写封投诉信,11月14号晚上10点半打电话骂我", "给招行写封结清证明的申请"])
def test_who_is_only_written_to_is_no_debt(wish):
    assert not [name for name in said(wish).facts if name.startswith("debts[")]


# -- a letter says each thing once -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("11月20号晚上11点打电话到我公司前台", "打电话到我公司前台"),
        ("催收11月18号给我妈打电话", "催收给我妈打电话"),
        ("11月16、17号各打了三次前台", "各打了三次前台"),
        ("on 20 November at 11pm they called my front desk", "They called my front desk"),
        ("他们在11月21日上午9点和下午3点各打了一次", "他们在11月21日上午9点和下午3点各打了一次"),
    ],
)
def test_a_day_and_an_hour_that_stand_before_a_line_are_not_in_it_again(told, shown):
    line = account(told, TODAY)[0][0]
    assert told_once(line, TODAY)["text"] == shown


def test_days_that_are_told_apart_stay_in_their_words():
    line = account("Collectors called my mother on 18 November and my boss on 20 November", TODAY)[0][0]
    assert told_once(line, TODAY) == {"text": line["text"], "days": [], "at": []}


@pytest.mark.parametrize(("lang", "story", "name"), [("zh", "11月20号晚上11点打电话到我公司前台", "微众银行"), ("en", "on 20 November at 11pm they called my front desk", "WeBank")])
def test_a_bare_name_said_to_the_draft_is_whom_it_is_for_and_no_line(lang, story, name):
    talker = said({"zh": "写投诉信", "en": "write a complaint letter"}[lang], {"zh": "招联金融", "en": "Mashang"}[lang], story, name, lang=lang)
    assert len(talker.facts["letter.account"]) == 1
    assert talker.facts["letter.lender"] == "微众银行"


@pytest.mark.parametrize(("lang", "words"), [("zh", "没别的了"), ("en", "nothing else")])
def test_nothing_more_to_add_is_neither_a_line_nor_consent(lang, words):
    talker = said(*(("写投诉信", "招联金融", "11月20号晚上11点打电话到我公司前台") if lang == "zh" else ("write a complaint letter", "WeBank", "on 20 November at 11pm they called my front desk")), words, lang=lang)
    assert len(talker.facts["letter.account"]) == 1
    assert talker.keys[-1] == "ask.letter.approved"
    talker.say({"zh": "确认", "en": "that's right"}[lang])
    assert talker.keys == ["letter.ready"]


def test_a_complaint_names_one_rule_for_each_thing_done_and_no_punishment_for_a_call():
    text = said("写投诉信", "招联金融", "11月20号晚上11点打电话到我公司前台").text
    assert "治安管理处罚法" not in text
    assert text.count("第三章(") == 2


def test_a_letter_that_asks_for_less_than_the_plan_pays_says_why():
    text = said("招行信用卡欠2万逾期40天年化18%最低1000,花呗8000年化15%每月900,收入9000,开销6500", "做个还款计划", "给招行写分期申请,因为住院", "每月300").text
    assert "写小一点,守得住" in text


@pytest.mark.parametrize(
    ("lang", "wish", "why", "lines"),
    [
        ("zh", "写分期申请信,欠招行信用卡3万逾期40天", "9月被裁员", ("对了我还欠微粒贷8000", "工资是4000", "房租涨到1200了")),
        ("en", "write a letter to CMB asking for instalments, I owe 30000 on the card, 40 days overdue", "I lost my job in September", ("oh, I also owe Weilidai 8000", "my salary is 4000", "my rent is 1200")),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_what_is_told_in_an_open_letter_is_noted_and_the_letter_goes_on(lang, wish, why, lines, late):
    talker = said(wish, *((why,) if late else ()), lang=lang)
    asked = talker.session.asked
    for line in lines:
        talker.say(line)
        assert talker.session.asked == asked, line
    facts = talker.facts
    assert (facts["debts[1].owed"], facts["income"], facts["spending.rent"]) == ("8000", "4000", "1200")
    assert (facts["letter.lender"], facts["debts[0].owed"], facts["debts[0].product"]) == ("招商银行", "30000", "credit_card")


def test_another_debt_told_to_the_draft_changes_neither_its_address_nor_its_sum():
    talker = said("写分期申请信,欠招行信用卡3万逾期40天", "9月被裁员,每月能还600", "我还有花呗5000,逾期10天")
    assert "致:招商银行" in said("写分期申请信,欠招行信用卡3万逾期40天", "9月被裁员,每月能还600").text
    assert talker.facts["letter.lender"] == "招商银行"
    assert "8,000元" not in said("我要投诉马上金融催收", "我还欠微粒贷8000", "11月20号他们打我妈电话").text, "the sum of another lender"


@pytest.mark.parametrize(
    ("lang", "said_to_it", "kind"),
    [
        ("zh", "让他们别给我妈打电话", "third_parties"), ("zh", "晚两个月还", "extension"), ("zh", "要个结清证明", "settlement"), ("zh", "罚息免掉", "fees"),
        ("en", "smaller payments", "instalment"), ("en", "lower the monthly amount", "instalment"), ("en", "pay later", "extension"), ("en", "stop calling my mum", "third_parties"),
        ("en", "proof that I paid it off", "settlement"), ("en", "the fees are crazy", "fees"),
    ],
)  # fmt: skip
def test_what_a_letter_is_for_may_be_said_in_ones_own_words(lang, said_to_it, kind):
    talker = said({"zh": "帮我写封信", "en": "write me a letter"}[lang], said_to_it, lang=lang)
    assert talker.facts["letter.kind"] == kind


@pytest.mark.parametrize(
    ("lang", "text"),
    [("zh", "投诉马上金融,催收昨天给我妈打了12个电话,帮我写"), ("en", "Complaint about Mashang: they called my boss on 20 November. Write it")],
)
def test_a_story_with_the_wish_to_write_it_is_drafted_at_once(lang, text):
    assert said(text, lang=lang).keys == ["letter.draft", "ask.letter.approved"]


def test_a_bank_outside_the_register_keeps_its_name():
    talker = said("欠徽商银行3万逾期40天,写分期申请信", "9月被裁员,每月能还600")
    assert "致:徽商银行" in talker.text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("写个申请给马上消费金融减免费用,欠1万6,利息加服务费一年收了36%", "利息加服务费一年收了36%"),
        ("write a dispute of my credit report: China Merchants Bank shows me overdue, but I paid", "China Merchants Bank shows me overdue, but I paid"),
        ("写投诉信,马上消费金融的催收说我的欠条是假的", "马上消费金融的催收说我的欠条是假的"),
    ],
)
def test_the_wish_and_what_is_owed_are_no_part_of_the_story(text, line):
    assert [told["text"] for told in account(text, TODAY)[0]] == [line]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("zh", "写分期申请给招行,信用卡欠3万,编个失业的理由"), ("en", "write a letter to CMB for instalments, I owe 30000 on the card, make up that I lost my job")],
)
def test_what_is_true_beside_an_invention_is_kept(lang, text):
    talker = said(text, lang=lang)
    assert talker.keys[0] == "common.honest_letter"
    assert (talker.facts["letter.lender"], talker.facts["debts[0].owed"]) == ("招商银行", "30000")
    assert "reason" not in talker.facts and "letter.account" not in talker.facts


@pytest.mark.parametrize(("text", "kind"), [("write to Jiebei for an extension", "extension"), ("write to Jiebei for instalments", "instalment")])
def test_write_to_somebody_for_something_is_a_letter(text, kind):
    talker = said("Jiebei 20000, two months late, I earn 6000 and spend 4500", "make a plan", text, lang="en")
    assert talker.facts["letter.kind"] == kind


@pytest.mark.parametrize(("lang", "owes", "wish", "asks", "answer"), [
    ("zh", "招行信用卡欠3万逾期40天,花呗8000没逾期,收入9000,开销4000,做个计划", "给招行写封信要求分期", "那一个月要多少", "这家每月还 4,840元"),
    ("en", "CMB card 30000 40 days overdue, Huabei 8000 not overdue, income 9000, spending 4000, make a plan", "write CMB a letter asking for instalments", "how much would that be a month", "this lender ¥4,840 a month"),
])  # fmt: skip
def test_what_the_instalments_would_be_a_month_is_told_by_the_plan(lang, owes, wish, asks, answer):
    talk = Talker(lang)
    for text in (owes, wish, asks):
        talk.say(text)
    assert answer in talk.text
    assert "letter.account" not in talk.facts
    assert talk.session.asked == "letter.account"


@pytest.mark.parametrize(("lang", "owes", "wish", "said"), [
    ("zh", "借呗欠3万逾期65天,收入5500,开销2700", "给借呗写一封分期申请", ("先发给我看看", "你看着写吧", "能不能先看下草稿", "照实写")),
    ("en", "Jiebei 30000, 65 days overdue, income 5500, spending 2700", "write Jiebei a letter asking for instalments", ("just show me the draft", "you decide what to write", "go ahead and write it")),
])  # fmt: skip
def test_what_is_said_of_the_writing_stands_in_no_letter(lang, owes, wish, said):
    for order in said:
        talk = Talker(lang)
        for text in (owes, wish, order, "好" if lang == "zh" else "ok"):
            talk.say(text)
        assert "letter.draft" in talk.keys
        assert order not in talk.text


@pytest.mark.parametrize("told", ["厂里放假三个月没工资,你先写出来我看看", "孩子住院花了两万多,照实写就行", "写上我离婚了要一个人带孩子"])
def test_the_cause_told_with_an_order_to_write_stays_that_of_the_same_letter(told):
    talk = Talker("zh")
    for text in ("借呗欠3万逾期65天,收入5500,开销2700", "给借呗写一封分期申请", told):
        talk.say(text)
    assert talk.session.facts["letter.kind"] == "instalment"
    lines = [line["text"] for line in talk.session.facts["letter.account"]]
    assert lines == [told.partition(",")[0].removeprefix("写上")]


def test_nobody_asks_a_lender_for_a_hundred_and_fifty_instalments_unwarned():
    talk = Talker("zh")
    for text in ("借呗欠3万逾期65天,收入3000,开销2700", "给借呗写一封分期申请", "换了工作,工资少了一半", "写200"):
        talk.say(text)
    assert "要还 150 期" in talk.text


@pytest.mark.parametrize(
    ("lang", "owed", "wish", "story"),
    [
        ("zh", "我欠招商银行信用卡3万,逾期95天,工资7000,开销4000", "给招商银行写封延期申请", "10月做了阑尾手术,两个月没上班"),
        ("en", "I owe CMB 30000 on a card, 95 days late, income 7000, spending 4000", "write to CMB asking for an extension", "I had surgery in October and did not work for two months"),
    ],
)
def test_months_that_are_over_are_why_and_no_pause_nor_the_end_of_a_wage(lang, owed, wish, story):
    talk = said(owed, wish, story, lang=lang)
    assert talk.session.asked == "letter.pause"
    assert talk.facts["income"] == "7000"


def test_a_letter_to_one_lender_holds_nothing_of_what_another_is_owed():
    talk = said("我欠哈尔滨银行的信用卡3万,逾期95天,借呗2万没逾期,工资7000,开销4000", "帮我写封分期的申请信给招商银行", "9月被裁员,现在跑外卖", "1500")
    draft = next(message for message in talk.last if message.key == "letter.draft")
    assert "95 天" not in draft.text
    assert "30,000" not in draft.text


# -- what a reader in a bank sees ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wish",
    ["写一封投诉信,投诉拍拍贷的催收", "征信报告错了,帮我写异议申请,是平安银行", "my credit report is wrong, write a dispute to Ping An Bank",
     "write a complaint about PPDai's collectors", "平安银行征信有误,写一份异议申请"],
)  # fmt: skip
def test_what_the_letter_is_about_is_no_fact_in_it(wish):
    talker = said(wish, lang="en" if wish.isascii() else "zh")
    assert talker.session.asked == "letter.account", talker.text


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("2025年6月那个月的还款写成逾期1,实际我6月20日就还了1,200元,有转账凭证", "1. 2025年6月那个月的还款写成逾期1,实际我2025年6月20日就还了1,200元,有转账凭证"),
        ("11月14号晚上11点半打电话骂我", "1. 2026年11月14日 23:30:打电话骂我"),
    ],
)
def test_a_day_behind_the_first_clause_stays_where_it_was_told(told, line):
    assert line in said("写异议申请,给平安银行", told).text


def test_the_cause_told_where_a_sum_was_asked_stands_in_the_letter_with_its_day():
    talker = said("我欠招商银行信用卡3万2,逾期65天。9月被裁员,现在打零工每月4500,吃住要3000", "帮我写一封分期申请", "9月15日被公司裁员,现在靠打零工", "每月还1000")
    assert "困难原因:2026年9月15日被公司裁员,现在靠打零工。" in talker.text
    assert "致:招商银行股份有限公司" in talker.text


def test_the_fees_told_in_the_letter_are_reckoned_in_it():
    text = said("给分期乐写信要求减免超过24%的费用", "合同写15000,到手12600,分12期每期1550,另收担保费2400").text
    assert "按实际到手 12,600元、总共要还 18,600元 计算,折合年化约 78.81%" in text
    assert "12345" in text  # behind the brand stands a microloan company: not the line for banks


def test_the_last_request_ends_the_list():
    text = said(VISIT).text
    assert "3. 书面答复处理结果;" in text
    assert "4. 退300。" in text


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("欠拍拍贷1万2,逾期40天,11月14号晚上11点半他们打电话骂我,我要投诉", "1. 2026年11月14日 23:30:他们打电话骂我"),
        ("我欠中邮消费金融2万3,逾期2个月,他们11月9号上门骚扰我爸妈,帮我写投诉信", "1. 2026年11月9日:他们上门骚扰我爸妈"),
        ("借了拍拍贷12000,现在还欠9000,催收天天打电话给我单位,写投诉信", "1. 催收天天打电话给我单位"),
        ("I owe PPDai 12000, 40 days overdue, on November 14 at 11:30 pm they called and swore at me, write a complaint", "1. 14 Nov 2026, 23:30: They called and swore at me"),
        ("逾期快两个月了拍拍贷,他们说我欠12000要坐牢,写投诉信", "1. 他们说我欠12000要坐牢"),
    ],
)
def test_a_complaint_told_beside_a_debt_does_not_tell_the_debt_again(told, line):
    """What is owed stands once, at the head; what collectors said of it is part of what happened."""
    assert line in said(told, lang="en" if told.isascii() else "zh").text.splitlines()


def test_the_hour_told_with_a_day_behind_the_first_clause_is_kept():
    talker = said("写投诉信给拍拍贷", "银行找了外包,外包11月3号晚上10点半上门")
    assert "外包2026年11月3日 22:30 上门" in talker.text


def test_a_letter_to_whom_several_are_named_goes_to_the_first_of_them():
    talker = said("帮我写封投诉信", "手里有安逸花、小赢、洋钱罐的钱没还完")
    assert talker.facts["letter.lender"] == "安逸花"
