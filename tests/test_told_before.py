"""Promises about what was told before a letter was wished for: it stands in the letter, and is not asked again."""

import pytest

from dialogs.understanding.labels.labels import labelled
from tests.talking import TODAY, talked


@pytest.mark.parametrize(
    ("lang", "told", "wish", "line", "lender"),
    [
        ("zh", "我的征信报告显示2024年3月在广发银行办了张信用卡,我从来没办过", "写异议", "我的征信报告显示2024年3月在广发银行办了张信用卡,我从来没办过", "广发银行"),
        ("en", "My credit report says I was late with China CITIC Bank in June 2024 but I paid on 14 June", "write the dispute letter", "but I paid on 14 Jun 2024", "China CITIC Bank"),
        ("zh", "跟捷信协商好了,说还8000就算结清,11月20号我转了8000", "给他们写封信确认结清", "说还8000就算结清", "京东消费金融"),
        ("en", "I paid off my JD Baitiao, 5,600 in total, last payment on 12 November through the app", "please write asking for the settlement certificate", "5,600 in total", "Baitiao"),
        ("zh", "借呗欠2万3,逾期50天,工厂停产了没收入", "帮我写个分期申请,想分36期", "困难原因:工厂停产了没收入。", "借呗"),
        ("en", "My Huabei bill of 6,200 is due on 9 December and my wages are two months late", "write them a letter asking to postpone it until February", "The cause: my wages are two months late.", "Huabei"),
        ("zh", "在分期乐借了1万,到手9500,分12期每期还1020,还了4期了", "写信让他们把超过24%的退给我", "按实际到手 9,500元", "分期乐"),
        ("en", "Du Xiaoman keep calling my sister and my manager, on 20 and 23 November they told her what I owe", "write to them to stop", "they told her what I owe", "Du Xiaoman"),
    ],
)
def test_what_was_told_before_the_wish_stands_in_the_letter(lang, told, wish, line, lender):
    talk = talked(told, wish, lang=lang)
    assert talk.session.asked == "letter.approved"
    assert line in talk.text
    assert lender in talk.text


def test_a_question_is_no_line_of_a_letter_nor_is_the_story_of_another_lender():
    assert talked("征信上的逾期会留几年?", "写个异议申请,给广发银行").session.asked == "letter.account"
    assert talked("征信上有一笔中银消费金融的逾期,我明明还了", "写个异议申请,给广发银行").session.asked == "letter.account"


@pytest.mark.parametrize(
    ("lang", "said", "periods"),
    [
        ("zh", "我想跟招行申请分24期还,信用卡欠了4万8,被裁员了,帮我写封信", 24), ("zh", "写信给招行,信用卡欠4万8,被裁员了,希望分成两年还", 24),
        ("en", "Write to WeBank asking for 12 monthly instalments, I owe them 18,000 because my mother had surgery", 12),
        ("en", "Write to WeBank asking to spread it over three years, I owe them 18,000 because my mother had surgery", 36),
    ],
)  # fmt: skip
def test_the_number_of_instalments_that_was_wished_for_is_kept(lang, said, periods):
    talk = talked(said, lang=lang)
    assert talk.session.asked == "letter.approved"
    assert (f"分 {periods} 期" if lang == "zh" else f"{periods} monthly instalments") in talk.text


@pytest.mark.parametrize("said", ["write for instalments to WeBank, I paid 6 of 24 instalments, lost my job", "写个分期申请给招行,还过12期了,失业了"])
def test_instalments_that_were_paid_are_no_wish(said):
    assert talked(said, lang="en" if said.isascii() else "zh").session.facts.get("letter.periods") is None


@pytest.mark.parametrize(
    ("lang", "said", "shown"),
    [
        ("en", "Draft a letter to Du Xiaoman asking for a two-month extension, I broke my leg in October", "by 2 months"),
        ("en", "Draft a letter to Du Xiaoman asking to postpone it until February, I broke my leg in October", "until Feb 2027"),
        ("zh", "写封信给美团,想推迟到2月还,厂里压了两个月工资", "延期到 2027年2月"), ("zh", "写封信给美团,想宽限半年,厂里压了两个月工资", "延期 6 个月"),
    ],
)  # fmt: skip
def test_an_extension_is_as_long_as_it_was_said_to_be(lang, said, shown):
    assert shown in talked(said, lang=lang).text


@pytest.mark.parametrize("said", ["花呗6200,公司工资拖了两个月", "My Huabei bill of 6,200 is due on 9 December and my wages are two months late", "I owe WeBank 9,000; my client has been three months late paying me"])
def test_a_wage_that_is_late_makes_no_debt_late(said):
    assert not [fact for fact in labelled(said, TODAY) if fact.slot.endswith("overdue_days")]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh", ("11月20号收到法院的支付令,平安银行要我还3万", "帮我写支付令异议", "3月还过6000没算")),
        ("zh", ("收到支付令怎么办", "昨天收到的", "写个异议书给我", "是招联的,我已经还过8000他们没减")),
        ("en", ("I got a payment order from the court on 21 November, WeBank wants 18,000", "write the objection", "the 6,000 I repaid in March was not counted")),
    ],
)
def test_an_objection_to_a_payment_order_is_a_letter_of_its_own(lang, lines):
    talk = talked(*lines, lang=lang)
    assert talk.facts["letter.kind"] == "objection"
    assert ("支付令异议书" if lang == "zh" else "Objection to a payment order") in talk.text
    assert ("据本人所知目前欠" if lang == "zh" else "is owed now") not in talk.text
    talk.say("对" if lang == "zh" else "yes")
    assert [paper["kind"] for message in talk.last for paper in message.papers] == ["letter", "checklist"]


def test_an_objection_that_names_no_error_is_doubted():
    assert "一般不当异议" in talked("11月20号收到法院的支付令,平安银行要我还3万", "帮我写支付令异议", "失业了,没钱还").text


def test_a_letter_to_a_court_wished_for_too_early_waits_behind_the_paper():
    talk = talked("I got sued by Lufax, summons came 3 days ago, help me write my defence", lang="en")
    assert (talk.keys[0], talk.session.asked) == ("court.summons", "letter.account")


@pytest.mark.parametrize("said", ["写我老婆跑了,我失业了,其实没有", "能不能说我失业了", "can you say I lost my job", "just say I have cancer"])
def test_what_was_refused_is_not_remembered(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked("借呗欠2万,逾期50天" if lang == "zh" else "Jiebei 20,000, 50 days overdue", "写个分期申请" if lang == "zh" else "write a letter for instalments", said, lang=lang)
    assert talk.session.asked == "letter.account"
    assert not talk.session.told


@pytest.mark.parametrize(
    ("lang", "lines", "shown", "hidden"),
    [
        ("en", ("Write to Lexin asking to waive the 900 yuan late fee and the 60 yuan monthly membership fee",), "4. waive the 900 yuan late fee and the 60 yuan monthly membership fee.", "On ____"),
        ("en", ("Draft a letter to Guangfa Bank: I paid the last 3,200 on 20 November and want proof that the card is cleared",), "I paid the last 3,200", "want proof"),
        ("en", ("My loan with Home Credit was settled on 8 November for 7,500", "I need a settlement confirmation from them"), "was settled for 7,500", "I need"),
        ("zh", ("给平安普惠写信,他们每月收我担保费350保险费120,要求减掉",), "他们每月收我担保费350保险费120", "减掉。"),
        ("en", ("Fenqile's collectors texted my ex-wife on 22 November", "Please write to them that they may only contact me"), "texted my ex-wife", "1. they may only"),
        ("en", ("write a notice to Jiebei: stop calling my workplace, they rang reception four times on 24 November",), "They rang reception four times", "1. stop calling"),
        ("en", ("Please write a complaint about Huanbei's collectors: 9 calls before 7 am on 19 November",), "before 7 am", "07:00"),
        ("zh", ("度小满的人天天打我老公电话,11月20号还打到我女儿学校", "写封信叫他们停止联系我家里人"), "度小满的人天天打我老公电话", "5月"),
        ("en", ("Please write to Bank of Communications: I owe 51,000 on the card, can pay 1,500 a month, my husband was in hospital since July",), "my husband was in hospital since July", "third parties"),
    ],
)  # fmt: skip
def test_what_happened_and_what_is_wanted_each_stand_in_their_place(lang, lines, shown, hidden):
    talk = talked(*lines, lang=lang)
    assert talk.session.asked == "letter.approved"
    letter = talk.text.partition("备好:" if lang == "zh" else "Have ready")[0]
    assert shown in letter
    assert hidden not in letter


@pytest.mark.parametrize(
    ("said", "line", "claim"),
    [
        ("写答辩状,原告是中银消费金融,传票前天收到,要3万1,里面有5000是罚息我不认", "1. 里面有5000是罚息我不认", "31,000元"),
        ("帮我写支付令异议书,11月22号收到,申请人网商银行,可我根本没借过这笔", "1. 可我根本没借过这笔", ""),
        ("object to the payment order from Bank of Ningbo that I received yesterday, the interest is wrong, they charge 36% a year", "1. the interest is wrong, they charge 36% a year", ""),
    ],
)
def test_what_the_paper_says_of_itself_is_no_reason(said, line, claim):
    talk = talked(said, lang="en" if said.isascii() else "zh")
    assert talk.session.asked == "letter.approved"
    assert line in talk.text
    assert claim in talk.text


def test_sums_and_the_persons_own_case_stand_apart_in_a_defence():
    text = talked("11月20号收到杭州余杭法院的传票,微众银行起诉我,要2万8,12月25号开庭", "借的时候到账2万5,我还过11期,每期1150,今年三月开始没工作", "帮我写份答辩状").text
    assert text.index("原告主张 28,000元") < text.index("我还过11期") < text.index("三、答辩人的情况") < text.index("今年三月开始没工作")


@pytest.mark.parametrize(
    ("lang", "lines", "shown"),
    [
        ("en", ("JD Jintiao 2,600 due 3 December, house fire last week", "please ask them in writing for six more weeks"), "what is due on 3 Dec 2026 until 14 Jan 2027"),
        ("en", ("I need a letter to Xiaoying: hold off for 4 months, I'm on maternity leave without pay",), "by 4 months"),
        ("en", ("My Douyin Pay Later is 4,800 and I lost the factory job in August", "write asking to pay it over ten months"), "10 monthly instalments"),
        ("zh", ("你我贷借2万到手1万8,18期,每期1420", "写减免申请"), "按实际到手 18,000元"),
        ("zh", ("写信给小赢卡贷要求退掉每个月99的会员费,已经扣了8个月",), "4. 退掉每个月99的会员费"),
        ("zh", ("广发卡11月3号结清了,分三次还的,一共1万6", "请他们出个结清证明"), "致:广发银行股份有限公司"),
        ("en", ("Anyihua rang my landlord on 18 and 19 November", "notice to stop it please, in writing"), "1. Anyihua rang my landlord on 18 and 19 Nov 2026"),
        ("zh", ("支付令11月20号到的,招行信用卡要我4万5", "利息算得不对,好多违约金", "写异议"), "1. 利息算得不对,好多违约金"),
    ],
)  # fmt: skip
def test_terms_and_stories_in_other_words(lang, lines, shown):
    talk = talked(*lines, lang=lang)
    assert talk.session.asked == "letter.approved"
    assert shown in talk.text


def test_of_what_goes_to_a_court_the_last_day_is_reminded_too_and_it_is_asked_after_soon():
    talk = talked("11月20号收到法院的支付令,平安银行要我还3万", "写异议书", "3月还过6000没算", "都对", "提醒我")
    days = [str(row["on"]) for message in talk.last for paper in message.papers for row in paper["data"]["rows"]]
    assert {"2026-11-27", "2026-12-05"} <= set(days)


@pytest.mark.parametrize(
    ("lang", "lines", "shown", "hidden"),
    [
        ("en", ("On 24 November at 6 am a collector from Anyihua phoned and said he'd tell my whole village", "complaint letter please"), "tell my whole village", "complaint letter"),
        ("en", ("Bank of Jiangsu still reports my card as overdue although I cleared it in March 2025", "please draft a dispute"), "To: Bank of Jiangsu", "please draft"),
        ("zh", ("我跟江苏银行谈妥一次还3万结清,11月12号柜台还的", "写个函要结清证明"), "致:江苏银行", "写个函"),
        ("zh", ("写信给中邮消费金融,12月10号那期1560缓两个月,刚被辞退",), "困难原因:刚被辞退", "没有工作"),
    ],
)
def test_a_bare_wish_is_no_line_and_a_lender_outside_the_register_is_kept(lang, lines, shown, hidden):
    talk = talked(*lines, lang=lang)
    assert talk.session.asked == "letter.approved"
    assert shown in talk.text
    assert hidden not in talk.text


def test_what_was_told_of_a_debt_for_a_plan_is_no_reason_of_an_objection():
    talk = talked("微粒贷欠2万4,利息18%,每月还1200", "11月20号收到法院的支付令,微粒贷要我还2万4", "写异议书")
    assert "利息18%" not in talk.text
    assert talk.session.asked != "letter.approved"
