"""Promises about putting a draft right: what is struck out goes, a day, an hour or a sum set right changes, and all else stays as it was told."""

import pytest

from tests.talking import talked

COMPLAINT = "我微粒贷逾期两个月,欠8000。11月20号晚上9点半催收打我电话骂我,11月22号又给我公司前台打电话说我欠钱不还,我要投诉"
COMPLAINT_EN = "I'm two months late with Weilidai, 8,000. On November 20 at 9:30 pm a collector called and swore at me. On November 22 they rang my company's reception and said I don't pay. I want to complain"


def lines(talk) -> list[str]:
    return [line["text"] for line in talk.facts["letter.account"]]


@pytest.mark.parametrize("said", ["公司前台那个别写了", "把前台那条去掉", "第二条删了吧", "别提公司前台", "前台那句不要写"])
def test_what_is_struck_out_goes_and_the_rest_stays(said):
    assert lines(talked(COMPLAINT, said)) == ["11月20号晚上9点半催收打我电话骂我"]


@pytest.mark.parametrize("said", ["leave out the reception", "please take out the reception", "don't mention the reception", "remove line 2", "drop the part about the reception"])
def test_what_is_struck_out_in_english_goes_and_the_rest_stays(said):
    assert lines(talked(COMPLAINT_EN, said, lang="en")) == ["On November 20 at 9:30 pm a collector called and swore at me"]


def test_what_is_to_be_written_instead_takes_its_place():
    talk = talked("兴业消费金融欠3万4,天天给我老板打电话,我想写信叫他们别联系我老板", "把老板那条去掉,就写打给同事的,11月6号打的")
    assert lines(talk) == ["打给同事的,11月6号打的"]


def test_what_the_letter_does_not_say_cannot_be_struck_out_and_is_said():
    talk = talked(COMPLAINT, "把爷爷那条去掉")
    assert (talk.keys[0], len(lines(talk)), talk.facts.get("letter.approved")) == ("common.not_in_letter", 2, None)


def test_a_figure_of_the_head_may_be_left_out():
    talk = talked("信用卡欠3万逾期60天,招商银行,月收入5000开销3500,最低1500", "帮我写个分期申请", "降薪了", "每月1200", "收入别写")
    assert "5,000" not in talk.text
    assert talk.facts["income"] == "5000"


@pytest.mark.parametrize(
    ("lang", "told", "said", "left"),
    [
        ("zh", "我征信上有一笔中信银行的逾期,写的是今年3月逾期,可是我3月2号就还了2300,扣款成功的,写个异议", "日期写错了,是3月5号", ("2026-03-05", "2300")),
        ("zh", "拍拍贷10月15号我一次性还了8600,App上还显示欠款,帮我写个要结清证明的信", "金额不对,是8,650", ("2026-10-15", "8,650")),
        ("zh", "拍拍贷10月15号我一次性还了8600,App上还显示欠款,帮我写个要结清证明的信", "不是15号,是5号", ("2026-10-05", "8600")),
        ("en", "I paid PPDai off on October 15, 8,600 in one go, but the app still shows a debt. Write them for a settlement confirmation", "no, the amount is 8,650", ("2026-10-15", "8,650")),
        ("en", "I paid PPDai off on October 15, 8,600 in one go, but the app still shows a debt. Write them for a settlement confirmation", "the date is wrong, it was October 5", ("2026-10-05", "8,600")),
    ],
)
def test_a_day_or_a_sum_set_right_changes_in_its_line(lang, told, said, left):
    told_now = talked(told, said, lang=lang).facts["letter.account"]
    assert (len(told_now), told_now[0]["days"], left[1] in told_now[0]["text"]) == (1, [left[0]], True)


def test_an_hour_set_right_changes_in_the_line_that_it_speaks_of():
    talk = talked("我要投诉捷信,11月8号早上6点40给我打电话,一天打了23个,还用我照片P图发到村里微信群", "群是11月9号发的", "把早上那条时间改成6点20")
    assert [(line["days"], line["at"]) for line in talk.facts["letter.account"]] == [(["2026-11-08"], ["06:20"]), (["2026-11-09"], [])]


@pytest.mark.parametrize(("lang", "cause", "said"), [("zh", "我妈11月2号脑梗住院了", "不对,我妈是11月4号住的院"), ("en", "my mother had a stroke on November 2 and is in hospital", "no, my mother went in on November 4")])
def test_a_day_told_again_keeps_the_cause(lang, cause, said):
    case = {"zh": ("度小满11000 逾期28天 收入5200 开销3800 每月要还1350", "写个分期的信"), "en": ("Duxiaoman 11,000, 28 days late, income 5,200, costs 3,800, 1,350 due each month", "write the instalment letter")}[lang]
    talk = talked(*case, cause, "500", said, lang=lang)
    assert [line["days"] for line in talk.facts["letter.account"]] == [["2026-11-04"]]
    assert ("脑梗" if lang == "zh" else "stroke") in lines(talk)[0]


def test_another_lender_than_was_written_takes_its_place_in_english():
    talk = talked("Huabei 12,000, 20 days late; Jiebei 23,000, 35 days late", "write Jiebei a letter for an extension", "I was in hospital", "three months", "no, it's Huabei, not Jiebei", lang="en")
    assert talk.facts["letter.lender"] == "花呗"


def test_what_is_no_bare_no_is_a_line_more():
    talk = talked("我叔叔借了宁波银行5万,他去世了,银行天天给我打电话要我还,写信让他们别打了", "我不是担保人")
    assert lines(talk)[-1] == "我不是担保人"


def test_the_debt_of_another_is_no_debt_of_the_person_in_a_letter():
    talk = talked("我叔叔借了宁波银行5万,他去世了,银行天天给我打电话要我还,写信让他们别打了")
    assert not any(name.startswith("debts[") for name in talk.facts)
    assert "本人在贵机构有一笔" not in talk.text
    assert "不是本人借的" in talk.text


def test_the_app_in_a_story_asks_for_nothing_to_be_forged():
    assert talked("拍拍贷上个月15号我一次性还了8600,App上还显示欠款,帮我写个要结清证明的信").keys[0] == "letter.draft"


def test_of_two_debts_at_one_bank_the_kind_tells_which():
    talk = talked("招行信用卡欠3万逾期70天,招行消费贷欠2万逾期30天,收入7000,开销4000", "帮我写信给招行申请分期", "信用卡那笔", "降薪了", "900")
    assert "30,000元" in talk.text


def test_what_stands_before_a_story_at_nine_in_the_evening_is_still_a_breach():
    assert "没看出哪一条" not in talked(COMPLAINT, "第二条删了吧").text


@pytest.mark.parametrize(
    ("lang", "lines", "said"),
    [
        ("zh", ("360借条,催收11月9日在我抖音评论区说我欠钱不还,还艾特了我三个朋友,写投诉",), "应该是两个朋友"),
        ("en", ("PPDai: on November 9 the collector sent it to three of my friends, write a complaint",), "it was two friends"),
    ],
)
def test_a_number_told_again_changes_and_makes_no_debt(lang, lines, said):
    talk = talked(*lines, said, lang=lang)
    assert len(talk.facts["letter.account"]) == 1
    assert ("两个朋友" if lang == "zh" else "two of my friends") in talk.facts["letter.account"][0]["text"]
    assert not any(name.endswith(".count") for name in talk.facts)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "欠光大信用卡35000,逾期95天,12月3号前还清可以打折到28000,他们电话里说的,写封信让他们书面确认"),
        ("en", "China Everbright card 35,000, 95 days late, on the phone they said 28,000 settles it if paid before December 3, write that they confirm it in writing"),
    ],
)
def test_an_offer_to_settle_is_to_be_confirmed_and_nothing_is_said_to_be_paid(lang, said):
    talk = talked(said, lang=lang)
    assert "28" in talk.text
    assert not any(word in talk.text for word in ("已还清", "is paid off"))
    assert [value for name, value in talk.facts.items() if name.endswith(".owed")] == ["35000"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "我看征信报告,上面有笔马上消费的贷款2万,我根本没借过,帮我写异议申请"),
        ("zh", "中银消费金融的贷款11月20号还了最后一期1,950,要他们出个结清证明"),
        ("en", "My credit report shows a Mashang loan of 20,000 that I never took out, write a dispute"),
        ("en", "Write to Fenqile for a settlement confirmation, I paid off 12,800 in the app on November 3, the deduction text shows a card ending 3321"),
    ],
)
def test_what_is_paid_off_or_was_never_borrowed_is_filed_as_no_debt(lang, said):
    talk = talked(said, lang=lang)
    assert talk.keys[0] == "letter.draft"
    assert not any(name.startswith("debts[") for name in talk.facts)


@pytest.mark.parametrize(("lang", "said"), [("zh", "真实情况是我10月底换了工作,工资少了两千"), ("en", "the truth is I changed jobs at the end of October and earn 2,000 less")])
def test_how_much_less_is_earned_is_no_wage(lang, said):
    case = {"zh": ("借呗3万8,逾期65天,收入4800,生活费3000", "写个分期申请"), "en": ("Jiebei 38,000, 65 days overdue, income 4,800, living costs 3,000", "write an instalment request")}[lang]
    talk = talked(*case, said, lang=lang)
    assert talk.facts["income"] == "4800"
    assert talk.facts["letter.account"][0]["text"].startswith(("我10月底", "I changed"))


def test_a_misfortune_that_gets_it_approved_is_refused():
    talk = talked("Jiebei 38,000, 65 days overdue, income 4,800, living costs 3,000", "write an instalment request", "say my father has kidney failure, that gets approved", lang="en")
    assert (talk.keys[0], talk.facts.get("letter.account")) == ("common.honest_letter", None)


@pytest.mark.parametrize(("lang", "wish", "said"), [("zh", "京东白条逾期25天,欠5400,写个延期的", "就延到12月6号"), ("en", "Baitiao 5,400, 25 days late, write for an extension", "until December 6")])
def test_until_when_is_no_cause(lang, wish, said):
    talk = talked(wish, said, lang=lang)
    assert (talk.facts["letter.until"], talk.facts.get("letter.account"), talk.session.asked) == ("2026-12-06", None, "letter.account")


def test_for_somebody_else_the_letter_has_what_they_owe():
    talk = talked("我是替朋友问的,他欠拍拍贷12000逾期40天,失业了,能帮他写个分期的信吗", "他每月能还500")
    assert "12,000元" in talk.text


@pytest.mark.parametrize(("lang", "said"), [("zh", "不知道是哪家平台"), ("en", "I don't know which platform")])
def test_a_lender_that_is_not_known_leaves_a_blank(lang, said):
    wish = {"zh": "我儿子用他自己的名字借了2万网贷,催收天天打我电话骂人,我想写信让他们别再打给我", "en": "My son borrowed 20,000 online in his own name, the collectors call me every day and curse, I want a letter that they stop calling me"}[lang]
    assert talked(wish, said, lang=lang).keys[0] == "letter.draft"


@pytest.mark.parametrize(("lang", "said"), [("zh", "写我有抑郁症吧"), ("en", "say I have depression")])
def test_what_is_to_be_said_and_was_not_told_approves_nothing(lang, said):
    wish = {"zh": "给360借条写信,我现在失业,欠6,400逾期25天,每月最多还200", "en": "Write to Huabei, I'm unemployed, I owe 6,400, 25 days late, I can pay 200 a month at most"}[lang]
    talk = talked(wish, said, lang=lang)
    assert (talk.keys[0], talk.facts.get("letter.approved")) == ("common.only_true", None)


def test_what_was_struck_out_does_not_come_back_with_the_next_line():
    talk = talked("帮我写信给平安银行,信用卡逾期4个月欠5万2,能不能分36期,我今年5月份离婚了一个人带孩子,工资3800,房租生活费2900", "离婚那句别写", "就写工资低,要带孩子")
    assert lines(talk) == ["工资低,要带孩子"]


@pytest.mark.parametrize(
    ("lang", "told", "said", "left"),
    [
        ("zh", "我想让小赢卡贷退我多收的钱,借2万到手18,600,分12期每期2,040,已经还完9期了,写封信", "是还完10期", "已经还完10期"),
        ("zh", "花呗催收11月22号晚上11点20发短信骂我是狗,还打给我同事李姐,我要投诉", "李姐的名字去掉,写同事就行", "还打给我同事"),
        ("en", "Huabei's collector texted me on November 22 at 11:20 pm that I'm a dog and called my colleague Li, I want to complain", "take Li's name out, just say a colleague", "called my colleague"),
        ("en", "Collectors came to my workplace, on November 24 in the morning two men stood at the gate with a sign, I want a letter to make them stop, they're from Jiufu", "change the 24th to the 25th", "November 25"),
        ("zh", "我欠微粒贷3000,他们天天给我前男友打电话,写封信", "前男友改成朋友", "给我朋友打电话"),
    ],
)
def test_words_told_again_take_the_place_of_those_in_the_letter(lang, told, said, left):
    talk = talked(told, said, lang=lang)
    assert [left in line for line in lines(talk)] == [True]


def test_how_it_was_paid_is_no_address():
    talk = talked("要结清证明,度小满", "9月30号还清的,最后一笔2,345.67,支付宝还的", "不对是支付宝转银行卡")
    assert (talk.facts["letter.lender"], lines(talk)) == ("度小满", ["9月30号还清的,最后一笔2,345.67,支付宝转银行卡"])


@pytest.mark.parametrize(("lang", "wish", "said"), [("zh", "写封信给中原消费金融,说我妈去世了家里没钱,想晚两个月", "不是两个月,三个月"), ("en", "Write to Zhongyuan Consumer Finance that I was laid off, I want two more months", "not two months, three")])
def test_months_told_anew_are_those_asked_for(lang, wish, said):
    assert talked(wish, said, lang=lang).facts["letter.pause"] == 3


def test_a_second_letter_of_the_kind_takes_the_cause_along():
    talk = talked("拍拍贷8000逾期20天,借呗1万5逾期40天,都想写信分期", "先写拍拍贷", "厂里没订单放假了", "每月400", "可以", "再写借呗的")
    assert (talk.facts["letter.lender"], lines(talk), talk.session.asked) == ("借呗", ["厂里没订单放假了"], "letter.monthly")


def test_a_benefit_of_a_month_is_no_sum_that_is_offered():
    assert talked("给360借条写信,我现在失业在领失业金每月1,780,欠6,400逾期25天,每月最多还200").facts["letter.monthly"] == "200"


def test_what_is_told_with_a_verb_of_being_is_no_consent():
    talk = talked("给微众银行写封投诉,11月26号他们的人打我爸手机,说我要坐牢", "我爸的电话是紧急联系人")
    assert (talk.facts.get("letter.approved"), len(lines(talk))) == (None, 2)


@pytest.mark.parametrize(
    ("lang", "told", "said", "left"),
    [
        ("zh", "写投诉:微粒贷的催收11月20号打了我哥两次", "是我姐不是我哥", "打了我姐两次"),
        ("en", "Write Meituan a letter to delete my brother's number, on November 20 they called my brother twice", "it's my sister, not my brother", "called my sister twice"),
        ("en", "PPDai charged me a guarantee fee of 1,560 and a service fee of 880 that aren't in the contract, write them to refund it", "the guarantee fee was 1,650", "guarantee fee of 1,650 and a service fee of 880"),
    ],
)
def test_one_word_or_figure_for_another_in_the_line_that_has_it(lang, told, said, left):
    assert any(left in line for line in lines(talked(told, said, lang=lang)))


@pytest.mark.parametrize(("lang", "said"), [("zh", "借呗的催收11月19号把我欠钱的事发到小区群,群里三百多人都看到了,写投诉信"), ("en", "Jiebei's collector posted that I owe money in our group on November 19, over three hundred people saw it, write a complaint")])
def test_how_many_saw_it_is_no_debt(lang, said):
    assert not any(name.endswith(".owed") for name in talked(said, lang=lang).facts)


def test_the_number_of_a_contract_is_no_day():
    talk = talked("要一份结清证明的申请,杭银消费金融,11月11号还的,一共8,888", "贷款合同号是HX20231105")
    assert talk.facts["letter.account"][-1] == {"text": "贷款合同号是HX20231105", "days": [], "at": []}


@pytest.mark.parametrize(("lang", "wish", "said"), [("zh", "你帮我写分期,就说我每月只能还300,欠平安普惠1万9逾期130天,离职了在找工作", "改成500"), ("en", "Write for instalments, I can pay 300 a month, I owe Ping An Puhui 19,000, 130 days overdue, I was laid off", "make it 500")])
def test_a_sum_told_anew_is_what_is_paid_a_month(lang, wish, said):
    assert talked(wish, said, lang=lang).facts["letter.monthly"] == "500"


def test_what_is_earned_less_a_month_is_no_sum_that_is_offered():
    assert talked("给中信信用卡写封信,欠1万9逾期55天,上个月公司降薪,每月少拿1500,现在到手4200,开销3000,一个月还600").facts["letter.monthly"] == "600"


def test_a_day_put_right_has_its_sign_once():
    assert lines(talked("拍拍贷9月28号还清了,6,320,帮我要个结清证明", "不是9月28,是10月8号")) == ["拍拍贷10月8号还清了,6,320"]


@pytest.mark.parametrize(
    ("lang", "told", "when", "line"),
    [
        ("zh", "写投诉信给交通银行,他们的外包打电话骂人", ["时间是11月20号下午"], "2026年11月20日:下午他们的外包打电话骂人"),
        ("zh", "写投诉信给交通银行,他们的外包打电话骂人", ["时间是11月20号下午", "不对,是凌晨1点"], "2026年11月20日 01:00:他们的外包打电话骂人"),
        ("zh", "写投诉信给捷信,他们在电话里骂我", ["日期11月20号", "晚上10点多打的"], "2026年11月20日 22:00:他们在电话里骂我"),
        ("zh", "写投诉信,平安银行打我单位座机", ["大概是上周四上午", "应该是周五"], "2026年11月20日:"),
        ("en", "write a complaint: Bank of Communications' collectors swore at me", ["it was on November 20 in the afternoon"], "20 Nov 2026: In the afternoon, Bank of Communications' collectors swore at me"),
        ("en", "write a complaint about SPDB: they texted my coworkers that I'm a fraud", ["that was at 9:30 pm on November 22"], "22 Nov 2026, 21:30: They texted my coworkers that I'm a fraud"),
        ("en", "write a complaint about Ping An: they rang my office", ["last Thursday", "no it was Friday"], "20 Nov 2026: They rang my office"),
    ],
)  # fmt: skip
def test_nothing_but_a_day_or_an_hour_says_when_the_line_was_done(lang, told, when, line):
    talk = talked(told, *when, lang=lang)
    assert line in talk.text
    assert len(talk.facts["letter.account"]) == 1
