"""What is asked of a letter at hand, what makes it short, and coming back to it."""

import pytest

from bot.documents.letter import page
from tests.talking import talked

CARD = {"zh": ("招行信用卡欠38600,逾期两个月", "写封分期的信,我上个月被裁了,每月能还1000"), "en": ("I owe 38,600 on a China Merchants Bank card, two months late", "write a letter for instalments, I was laid off last month, I can pay 1000 a month")}
CALLS = {"zh": ("马上消费金融的催收11月20号打给我们前台说我是老赖,22号又打给我主管,写投诉信",), "en": ("Jiebei's collector called our front desk on November 20 and called me a cheat, and called my manager on the 22nd, write a complaint",)}


@pytest.mark.parametrize(
    ("lang", "asked", "key"),
    [
        *(("zh", asked, key) for asked, key in {"要发给谁": "letter.send.instalment", "寄到哪里啊": "letter.send.instalment", "要附什么材料": "letter.with.instalment", "多久给我回复": "letter.follow", "他们不同意怎么办": "asked.letter_refused", "护照复印件行吗": "asked.letter_copies", "要按手印吗": "asked.letter_sign", "有用吗": "asked.letter_effect"}.items()),
        *(("en", asked, key) for asked, key in {"where do I send it?": "letter.send.instalment", "what do I attach?": "letter.with.instalment", "when will they answer?": "letter.follow", "what if they say no?": "asked.letter_refused", "should I send copies of my passport?": "asked.letter_copies", "do I have to sign it?": "asked.letter_sign", "will it help?": "asked.letter_effect"}.items()),
    ],
)
@pytest.mark.parametrize("approved", [False, True])
def test_what_is_asked_of_a_letter_is_answered_of_that_letter(lang, asked, key, approved):
    talk = talked(*CARD[lang], *((("可以了" if lang == "zh" else "yes"),) if approved else ()), asked, lang=lang)
    assert key in talk.keys
    assert approved or talk.session.asked == "letter.approved"


@pytest.mark.parametrize(("lang", "said"), [("zh", "能不能短一点"), ("zh", "太长了"), ("en", "make it shorter"), ("en", "it's too long")])
def test_a_letter_that_is_to_be_short_leaves_out_what_need_not_be_in_it(lang, said):
    talk = talked(*CARD[lang], said, lang=lang)
    assert talk.keys[0] == "asked.letter_brief"
    assert "assures" in talk.facts["letter.without"]
    assert talked(*CARD[lang], said, said, lang=lang).keys[0] == "asked.letter_short_enough"


@pytest.mark.parametrize(("lang", "said"), [("zh", "别提我被裁员的事"), ("zh", "工作的事别写"), ("en", "don't mention my job"), ("en", "leave out the part about my work")])
def test_a_thing_is_left_out_by_its_name_though_the_letter_has_other_words_for_it(lang, said):
    talk = talked(*CARD[lang], said, lang=lang)
    assert (talk.facts["letter.account"], "reason" in talk.facts["letter.without"]) == ([], True)


@pytest.mark.parametrize(("lang", "said", "blank"), [("zh", "电话不要写", "phone"), ("zh", "别留我的电话", "phone"), ("en", "leave out my phone number", "phone"), ("en", "leave out my ID number", "id")])
def test_a_blank_at_the_end_is_left_out_and_no_line_of_calls(lang, said, blank):
    talk = talked(*CALLS[lang], said, lang=lang)
    assert (talk.facts["letter.without"], len(talk.facts["letter.account"])) == ([blank], 2)


@pytest.mark.parametrize(
    ("lang", "said", "left"),
    [
        ("zh", "22号是打给经理的,不是主管", "又打给我经理"),
        ("en", "it was my boss on the 22nd, not my manager", "called my boss on the 22nd"),
    ],
)
def test_one_person_for_another_on_the_day_that_is_named(lang, said, left):
    talk = talked(*CALLS[lang], said, lang=lang)
    assert any(left in line["text"] for line in talk.facts["letter.account"])
    assert len(talk.facts["letter.account"]) == 2


@pytest.mark.parametrize(("lang", "said"), [("zh", "嗯,没问题,就照这个"), ("zh", "行,就这样写"), ("zh", "好的没意见"), ("zh", "就这样发"), ("en", "yes go ahead"), ("en", "that's fine"), ("en", "looks good to me"), ("en", "ok send me the pdf"), ("en", "fine, use that")])
def test_consent_in_other_words(lang, said):
    assert "letter.ready" in talked(*CARD[lang], said, lang=lang).keys


@pytest.mark.parametrize(("lang", "said"), [("zh", "可以短一点"), ("zh", "可以写我有病吗"), ("zh", "算了,照实写"), ("en", "is it ok?"), ("en", "ok but change the sum"), ("en", "ok then just the truth"), ("en", "not good")])
def test_what_says_more_is_no_consent(lang, said):
    assert "letter.ready" not in talked(*CARD[lang], said, lang=lang).keys


@pytest.mark.parametrize(("lang", "left", "back"), [("zh", "先不弄了,回头再说", "接着写刚才的信"), ("en", "not now, later", "ok let's go on with the letter")])
def test_a_letter_that_was_left_is_taken_up_as_it_stood(lang, left, back):
    before = talked(*CALLS[lang], lang=lang).facts["letter.account"]
    talk = talked(*CALLS[lang], left, back, lang=lang)
    assert (talk.keys[0], talk.facts["letter.account"]) == ("letter.draft", before)


@pytest.mark.parametrize(("lang", "said"), [("zh", "银行写错了,是中信"), ("zh", "不是招行,是中信银行"), ("en", "wrong bank, it's China CITIC"), ("en", "it should be to CITIC, not CMB")])
def test_a_letter_to_the_wrong_bank_goes_to_the_right_one_and_so_does_its_debt(lang, said):
    talk = talked(*CARD[lang], said, lang=lang)
    assert (talk.facts["letter.lender"], talk.facts["debts[0].lender"], talk.facts["debts[0].owed"]) == ("中信银行", "中信银行", "38600")


@pytest.mark.parametrize(("lang", "wish", "until", "mended"), [("zh", ("给招行写延期的信,我骨折了在家", "到2月底", "不对,3月底"), "2027-02-28", "2027-03-31"), ("en", ("write CMB for more time, I was in hospital in October", "until the end of February", "no, the end of March"), "2027-02-28", "2027-03-31")])
def test_a_month_alone_answers_until_when(lang, wish, until, mended):
    assert talked(*wish[:2], lang=lang).facts["letter.until"] == until
    assert talked(*wish, lang=lang).facts["letter.until"] == mended


@pytest.mark.parametrize(("lang", "said", "kind"), [("zh", "有没有给银行的延期模板", "extension"), ("zh", "给我个模板投诉催收", "complaint"), ("zh", "有没有征信异议的模板", "dispute"), ("en", "is there a template for a letter asking for instalments", "instalment")])
def test_a_template_that_is_wished_for_is_that_letter(lang, said, kind):
    assert talked(said, lang=lang).facts["letter.kind"] == kind


@pytest.mark.parametrize("said", ["有没有借条模板", "收入证明的模板有吗"])
def test_a_template_of_another_paper_is_no_letter(said):
    assert "letter.kind" not in talked(said).facts


def test_the_part_of_a_day_stays_where_no_hour_is_told():
    text = talked(*CALLS["zh"], "11月23号上午又打给我同事").text
    assert "上午又打给我同事" in text


@pytest.mark.parametrize(
    ("lang", "told", "said", "left"),
    [
        ("zh", ("分期乐收我担保费1200,写信要求退",), "是1020", "1020"),
        ("zh", ("捷信的钱还清了不给结清证明,写个函,2025年8月12号还的最后一期1860",), "日期不对,是8月21号", "2025年8月21号"),
        ("zh", ("捷信的钱还清了不给结清证明,写个函,2025年8月12号还的最后一期1860,微信转的",), "不是微信,是银行卡转的", "银行卡转的"),
        ("zh", ("借呗的催收11月19号打给我领导,写信让他们别找我单位",), "19号那次是下午3点", "11月19号下午3点"),
        ("en", ("Guangfa offered to settle my card for 9,000 if I pay by December 20, I want it in writing",), "the date is the 15th", "December 15"),
        ("en", ("my credit report shows a 12,000 loan from Zhaolian of May 2025 that isn't mine, dispute it for me",), "no, June 2025", "June 2025"),
        ("en", ("they keep charging me late fees, 1,450 so far, please write to Zhongyuan Consumer Finance to drop them",), "the late fees are 1,540", "1,540 so far"),
        ("en", ("I paid Du Xiaoman off on August 18, 3,260, write for the settlement certificate",), "it was 3,620", "3,620"),
    ],
)
def test_a_figure_told_again_takes_the_place_of_the_one_it_means(lang, told, said, left):
    lines = talked(*told, said, lang=lang).facts["letter.account"]
    assert any(left in line["text"] for line in lines)
    assert len(lines) == len(talked(*told, lang=lang).facts["letter.account"])


@pytest.mark.parametrize(("lang", "told", "name"), [("en", "Sunshine Microcredit is charging me crazy fees, write to them", "Sunshine Microcredit"), ("en", "write to Bright Star Finance for instalments, I lost my job", "Bright Star Finance"), ("zh", "写异议信,徽商银行报的,那笔8000的贷款我从没借过", "徽商银行")])
def test_a_lender_outside_the_register_is_written_to_by_its_name(lang, told, name):
    assert talked(told, lang=lang).facts["letter.lender"] == name


@pytest.mark.parametrize(("said", "owed"), [("the bigger one", "14000"), ("the smaller one", "6500"), ("the second", "6500")])
def test_of_two_debts_one_is_picked_by_its_size_or_place(said, owed):
    talk = talked("I owe 14,000 on one card and 6,500 on another, both 40 days late", "write a letter for instalments, I was laid off", said, lang="en")
    assert talk.facts[f"debts[{talk.facts['letter.debt']}].owed"] == owed


@pytest.mark.parametrize(("lang", "said", "until"), [("zh", "不是4个月,3个月", 3), ("en", "three, not four", 3)])
def test_the_months_to_wait_are_put_right(lang, said, until):
    wish = {"zh": ("给农行写房贷延期的信,老公走了我一个人带两个孩子", "4个月"), "en": ("write to Agricultural Bank for more time on the mortgage, I was laid off", "four months")}[lang]
    assert talked(*wish, said, lang=lang).facts["letter.pause"] == until


@pytest.mark.parametrize(("lang", "said", "slot", "value"), [("zh", "写少一点,800吧", "letter.monthly", "800"), ("zh", "逾期天数写错了,是25天", "debts[0].overdue_days", 25), ("zh", "改成48期", "letter.periods", 48), ("en", "ok 48 months then", "letter.periods", 48), ("en", "make it 800", "letter.monthly", "800")])
def test_a_figure_of_the_head_is_put_right(lang, said, slot, value):
    assert talked(*CARD[lang], said, lang=lang).facts[slot] == value


@pytest.mark.parametrize(("lang", "out", "back"), [("zh", "被裁的事别写", "还是写上吧"), ("en", "leave out that I was laid off", "actually put it back")])
def test_what_was_struck_out_is_put_back(lang, out, back):
    assert talked(*CARD[lang], out, back, lang=lang).facts["letter.account"] == talked(*CARD[lang], lang=lang).facts["letter.account"]


@pytest.mark.parametrize(("lang", "said", "ask"), [("zh", "还要求他们别再打我电话", "请贵机构别再打我电话"), ("en", "also ask them to stop calling me", "stop calling me")])
def test_one_request_more_is_asked_for_and_no_line_of_what_happened(lang, said, ask):
    talk = talked(*CARD[lang], said, lang=lang)
    assert (talk.facts["letter.asks"], len(talk.facts["letter.account"])) == ([ask], 1)


def test_a_reminder_before_the_follow_up_comes_that_much_sooner():
    plain, sooner = talked(*CARD["zh"], "可以了", "提醒我"), talked(*CARD["zh"], "可以了", "提前两天提醒我")
    assert (plain.keys[0], sooner.keys[0]) == ("common.reminding", "common.reminding")
    assert "12月1日" in plain.text
    assert "11月29日" in sooner.text


def test_an_hour_is_put_right_with_the_part_of_its_day():
    talk = talked("拍拍贷催收11月9号上午10点打给我老婆同事,写个投诉", "9号是下午4点打的")
    assert talk.facts["letter.account"][-1]["at"] == ["16:00"]


def test_a_day_and_a_sum_are_put_right_at_once():
    talk = talked("write to Jiebei for the settlement certificate, the last payment was 1,150 on October 30", "that's wrong, it was 1,510 on October 31", lang="en")
    assert (talk.facts["letter.account"][-1]["days"], "1,510" in talk.facts["letter.account"][-1]["text"]) == (["2026-10-31"], True)


def test_a_day_that_is_told_of_something_else_is_no_day_to_wait_until():
    talk = talked("给京东白条写封信,这个月还不上,能不能晚点", "我骑车摔了,住院半个月", "3月15号", "摔车的事写成10月28号摔的")
    assert talk.facts["letter.until"] == "2027-03-15"


def test_a_request_takes_nothing_back_of_what_was_told():
    talk = talked("58消费贷扣了我保险费没说过,我要写信退", "11月5号扣的,每个月98,扣了8个月", "不对", "让他们10天内退", "10天改成15天")
    assert ("98" in str(talk.facts["letter.account"]), talk.facts["letter.asks"]) == (True, ["请贵机构15天内退"])


@pytest.mark.parametrize(("lang", "asked"), [("en", "Is 1000 too little?"), ("zh", "1000会不会太少")])
def test_a_question_beside_a_draft_leaves_the_draft_open(lang, asked):
    assert talked(*CARD[lang], asked, lang=lang).session.asked == "letter.approved"


def test_to_be_paid_late_is_no_debt_that_is_late():
    assert "debts[0].overdue_days" not in talked("could you write to Meituan for an extension, I get paid late this month", lang="en").facts


@pytest.mark.parametrize(("told", "said", "kind"), [("I paid Jiebei off but they won't give me a certificate", "write and ask for it", "settlement"), ("my credit report shows a Zhaolian loan that isn't mine", "write to them", "dispute")])
def test_write_to_them_is_for_what_was_just_told(told, said, kind):
    assert talked(told, said, lang="en").facts["letter.kind"] == kind


def test_figures_that_are_named_to_be_struck_out_are_those():
    talk = talked("钱还清了微众银行还说我逾期,帮我写个征信异议", "今年4月20号结清的,报告上写着逾期60天", "逾期60天那个数我不确定,先不写")
    assert "60" not in str(talk.facts["letter.account"])
    assert "还说我逾期" in str(talk.facts["letter.account"])


@pytest.mark.parametrize(("lang", "asked"), [("zh", "算下来要多少期"), ("en", "how many months is that")])
def test_how_many_instalments_it_comes_to_is_reckoned_of_the_letter(lang, asked):
    talk = talked(*CARD[lang], asked, lang=lang)
    assert (talk.keys[0], "39" in talk.text, talk.session.asked) == ("asked.letter_count", True, "letter.approved")


@pytest.mark.parametrize(
    ("lang", "told", "said", "left"),
    [
        ("zh", ("桔多多催债的天天打我爸电话,写个东西让他们停",), "不是我爸是我妈", "打我妈电话"),
        ("zh", ("给马上金融写延期,公司拖了两个月工资",), "不是两个月,是三个月", "拖了三个月工资"),
        ("en", ("WeBank collectors rang my neighbour on November 10 at 8 am, draft a complaint", "they rang again on the 12th"), "the first call was at 7:30 am", "7:30 am"),
        ("en", ("I need proof from Home Credit that my loan is settled", "final payment was 2,980 on September 3 by bank transfer"), "not bank transfer, WeChat", "by WeChat"),
        ("en", ("write CMB for instalments, my shop closed in June, 900 a month",), 'change "my shop closed in June" to "my shop closed in July"', "my shop closed in July"),
    ],
)
def test_words_that_are_taken_back_give_way_to_those_that_are_meant(lang, told, said, left):
    assert any(left in line["text"] for line in talked(*told, said, lang=lang).facts["letter.account"])


def test_an_illness_told_as_the_cause_is_taken_in_though_it_sounds_like_danger():
    assert talked("给兴业银行写分期的信,欠4万1", "因为我妈得了尿毒症每周透析").facts["letter.account"]


def test_a_letter_stored_before_its_blanks_could_be_left_out_is_drawn_with_them():
    stored = {"kind": "instalment", "today": "2026-11-24", "lender": None, "addressee": None, "product": None, "owed": None, "overdue_days": None, "income": None, "of_spouse": False, "essentials": None, "surplus": None, "reason": "illness", "monthly": None, "periods": None, "months": None, "lines": [], "asks": [], "card": False}
    assert "联系电话" in str(page(stored, "zh"))


PLANNED = {
    "zh": ("招联金融欠2万6逾期三个月,中信信用卡1万4逾期一个多月", "到手5800", "租房900,伙食1100,寄回家1200", "排个还款计划吧", "招联年化23%", "中信日息万五", "给招联写一封想分期的信", "六月份厂里停工,八月才复工"),
    "en": ("I owe CMB 26,000 on a card 90 days late and WeBank 14,000, 40 days late", "I take home 5800", "rent 900, food 1100, family 1200", "make me a repayment plan", "write CMB a letter asking for instalments", "my factory closed from June to August"),
}


@pytest.mark.parametrize(
    ("lang", "said", "monthly"),
    [
        *(("zh", said, "2320.00") for said in ("就写计划里的", "只写计划上的", "就写能拿出来的", "就写你建议的那个数", "就写按计划还")),
        *(("zh", said, "800") for said in ("就写800", "就写每月800", "写上每月还800")),
        *(("en", said, "520.00") for said in ("write the plan's figure", "just say what the plan says", "write what I can afford", "just put what you suggested")),
        *(("en", said, "800") for said in ("just write 800", "say 800 a month")),
    ],
)
def test_the_sum_that_is_to_be_written_answers_the_question_for_it_and_is_no_line_of_the_letter(lang, said, monthly):
    talk = talked(*PLANNED[lang], said, lang=lang)
    assert (talk.facts["letter.monthly"], len(talk.facts["letter.account"])) == (monthly, 1)


@pytest.mark.parametrize(("lang", "told", "wish"), [("zh", ("我建行卡欠了4万8,逾期四个多月了", "每月到手5600,房租水电1400,吃饭1200,孩子600"), "那我自己跟建行谈,帮我写封信"), ("en", ("I owe CCB 48,000 on a card, four months late", "I earn 5600 a month, rent 1400, food 1200, kids 600"), "write them a letter")])
def test_what_is_spent_on_children_asks_for_nobody_to_be_left_alone(lang, told, wish):
    talk = talked(*told, wish, lang=lang)
    assert (talk.facts.get("letter.kind"), talk.session.asked) == (None, "letter.kind")


@pytest.mark.parametrize(
    ("lang", "said", "monthly", "lines"),
    [
        *(("zh", said, "2320.00", 1) for said in ("就写计划里的那个数", "还是写计划里的吧", "改成你建议的数")),
        *(("en", said, "520.00", 1) for said in ("write the plan's figure", "use the plan's figure instead", "change it to what you suggested")),
        ("zh", "再加一句我妈住院了", "800", 2),
        ("zh", "写上按计划八月复工", "800", 2),
        ("en", "add that my mother is in hospital", "800", 2),
    ],
)
def test_a_draft_takes_another_sum_by_its_name_and_anything_else_as_a_line(lang, said, monthly, lines):
    talk = talked(*PLANNED[lang], "800", said, lang=lang)
    assert (talk.facts["letter.monthly"], len(talk.facts["letter.account"])) == (monthly, lines)


def test_to_go_back_to_work_as_planned_names_no_sum():
    assert talked(*PLANNED["zh"], "我按计划八月复工").facts.get("letter.monthly") is None


TO_WAIT = {"zh": ("写信给马上消费金融,申请延期", "欠2万1,逾期35天", "工厂停工两个月"), "en": ("write to Mashang asking for an extension", "I owe 21000, 35 days late", "the plant shut down")}


@pytest.mark.parametrize(
    ("lang", "said", "pause", "monthly"),
    [
        ("zh", "先停两个月 然后每个月还700", 2, "700"), ("zh", "缓三个月 之后一个月还600", 3, "600"), ("zh", "前两个月不还 第三个月起一月650", 2, "650"), ("zh", "等四个月再还 到时候一月1000", 4, "1000"),
        ("en", "pause for three months and after that 600 monthly", 3, "600"), ("en", "first two months nothing, then 700 a month", 2, "700"),
    ],
)  # fmt: skip
def test_time_to_wait_and_what_is_paid_from_then_on_both_stand_in_the_letter(lang, said, pause, monthly):
    talk = talked(*TO_WAIT[lang], said, lang=lang)
    assert (talk.facts["letter.pause"], talk.facts["letter.monthly"], talk.keys[0]) == (pause, monthly, "letter.draft")
    assert f"每月还 {int(monthly):,}元" in talk.text or f"I pay ¥{int(monthly):,} a month" in talk.text


def test_what_comes_in_each_month_is_no_time_to_wait():
    talk = talked(*TO_WAIT["zh"][:2], "一个月4200 家里雷打不动要3600 我妈摔断了腿要人伺候")
    assert (talk.facts["income"], talk.facts["essentials"], talk.session.asked) == ("4200", "3600", "letter.pause")
    assert not any(name.startswith("contacts[") for name in talk.facts)


def test_a_graver_story_than_the_one_that_was_told_is_made_up():
    assert "common.honest_letter" in talked(*TO_WAIT["zh"][:2], "腿摔断了", "就写我得了白血病 这样容易批").keys


@pytest.mark.parametrize("asked", ["征信一年能免费查几次", "自己查征信要钱吗"])
def test_what_is_asked_of_the_report_is_not_asked_of_the_letter_about_it(asked):
    assert talked("帮我写一份征信异议", asked).keys[0] == "answer.credit_free_reports"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "把我工资和欠款再念一遍"), ("zh", "我说过的数给我重复一遍"), ("zh", "帮我念念我的情况"), ("en", "read me back my pay and what i owe"), ("en", "repeat the numbers i gave you")],
)
def test_what_was_told_is_read_back_in_the_middle_of_a_letter(lang, said):
    talk = talked(*(("网上借了1万2,逾期33天", "写一封申请分期的信", "微粒贷") if lang == "zh" else ("I owe 12000 online, 33 days late", "write a letter asking for instalments", "weilidai")), said, lang=lang)
    assert (talk.keys[0], "letter.account" in talk.facts) == ("common.known", False)


@pytest.mark.parametrize("said", ["写信跟他们谈分期", "写信跟他们商量分期", "写封信跟平台协商分期"])
def test_who_is_only_they_is_no_lenders_name(said):
    assert "letter.lender" not in talked("网上借了1万2,逾期33天", said).facts
