"""Promises about talking of a letter: each answer goes where it belongs, and nothing but a yes approves."""

import pytest

from tests.talking import talked


def _at_account(lang="zh"):
    if lang == "en":
        return talked("Credit card 30,000 at China Merchants Bank, 60 days overdue, income 5,000, living costs 3,500, minimum 1,500", "write an instalment request", lang="en")
    return talked("信用卡欠3万逾期60天,招商银行,月收入5000开销3500,最低1500", "帮我写个分期申请")


@pytest.mark.parametrize(("lang", "said"), [("zh", "每月1200"), ("zh", "一个月还1200吧"), ("en", "1,200 a month")])
def test_a_sum_a_month_told_where_the_cause_is_asked_is_what_is_offered(lang, said):
    talk = _at_account(lang)
    talk.say(said)
    facts = talk.session.facts
    assert (facts["letter.monthly"], facts["income"], facts.get("letter.account")) == ("1200", "5000", None)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "催收昨天给我妹打电话了,说我是老赖"), ("zh", "催收给我爸发短信说我欠钱不还"), ("en", "the collector called my sister yesterday and told her I'm a deadbeat"), ("en", "they keep texting my mum")],
)
def test_what_a_collector_did_is_no_cause_of_a_letter_about_money(lang, said):
    talk = _at_account(lang)
    talk.say(said)
    assert talk.keys[0] == "conduct.breach"
    assert (talk.session.asked, "letter.account" in talk.facts) == ("letter.account", False)


@pytest.mark.parametrize("said", ["厂里停工,催收又打到单位,我被辞退了", "他们今天打到我单位去了"])
def test_a_cause_with_a_call_in_it_stays_one_and_strikes_nothing_out(said):
    talk = _at_account()
    talk.say(said)
    assert "common.not_in_letter" not in talk.keys


@pytest.mark.parametrize(("lang", "cause", "later"), [("zh", "降薪了,每月少拿一千多", "我妈住院了"), ("en", "my pay was cut", "and my mother is in hospital")])
def test_what_happened_told_to_a_draft_goes_into_it_and_approves_nothing(lang, cause, later):
    talk = _at_account(lang)
    for line in ("每月1200" if lang == "zh" else "1,200 a month", cause):
        talk.say(line)
    assert talk.session.asked == "letter.approved"
    talk.say(later)
    assert talk.session.facts.get("letter.approved") is not True
    talk.say("对的,可以" if lang == "zh" else "yes, looks right")
    assert talk.session.facts["letter.approved"] is True


@pytest.mark.parametrize(
    ("lang", "lines", "pause"),
    [("zh", ("写个延期申请", "借呗", "欠2万", "住院了", "3个月"), 3), ("en", ("write a request for an extension", "Jiebei", "20,000", "I was in hospital", "3 months"), 3)],
)
def test_an_extension_is_of_so_many_months_and_of_the_sum_that_was_told(lang, lines, pause):
    facts = talked(*lines, lang=lang).session.facts
    assert (facts["letter.pause"], facts["debts[0].owed"]) == (pause, "20000")


@pytest.mark.parametrize("said", ["say I have cancer, make it serious", "put that I lost my job, it sounds worse"])
def test_a_misfortune_that_is_to_make_it_serious_is_refused(said):
    talk = _at_account("en")
    talk.say(said)
    assert talk.keys[0] == "common.honest_letter"


@pytest.mark.parametrize(
    ("lang", "said", "kind"),
    [
        ("en", "I paid it off, I want a settlement confirmation", "settlement"),
        ("en", "dispute my credit report", "dispute"),
        ("zh", "钱都还完了,给我开个结清证明", "settlement"),
        ("zh", "写个减免申请,超过24%的部分", "fees"),
    ],
)
def test_a_paper_asked_for_by_its_name_is_begun_and_the_wish_is_no_line_of_it(lang, said, kind):
    facts = talked(said, lang=lang).session.facts
    assert facts["letter.kind"] == kind
    lines = " ".join(line["text"] for line in facts.get("letter.account") or ())
    assert not any(word in lines for word in ("dispute", "confirmation", "证明", "24%"))


@pytest.mark.parametrize("said", ["写我全家都靠我一个人,其实不是", "写我老婆跑了孩子没人带,其实没有,这样好批", "说我破产了行不行,没真的破", "tell them my wife left me, she didn't"])
def test_what_is_said_to_be_untrue_is_refused_whatever_it_is(said):
    talk = _at_account("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "common.honest_letter"
    assert talk.session.facts.get("letter.account") is None


@pytest.mark.parametrize("said", ["能不能说我被公司开除了", "能不能把我写成低保户", "can you say I lost my job", "could you put that I'm a single mother"])
def test_what_we_are_asked_to_say_is_to_be_told_as_true_first(said):
    talk = _at_account("en" if said.isascii() else "zh")
    talk.say(said)
    assert (talk.keys[0], talk.session.asked) == ("common.only_true", "letter.account")


@pytest.mark.parametrize("said", ["我老婆跑了,孩子没人带", "9月被公司裁了", "my shop burned down in March", "my mother is ill"])
def test_a_misfortune_that_is_told_is_a_reason(said):
    talk = _at_account("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.session.facts["letter.account"]


@pytest.mark.parametrize(("lang", "cause", "next_sum"), [("zh", "我真的失业了,10月被裁的", "失业金2000"), ("en", "I was laid off in October, that's true", "unemployment benefit 2,000")])
def test_a_cause_told_beside_another_question_is_not_asked_again(lang, cause, next_sum):
    talk = _at_account(lang)
    talk.say(cause)
    if talk.session.asked == "income":
        talk.say(next_sum)
    assert talk.session.asked == "letter.monthly"


@pytest.mark.parametrize("said", ["回到还款计划", "回去看看计划", "继续还款计划", "回到刚才的计划吧"])
def test_who_goes_back_to_the_plan_names_no_lender(said):
    talk = talked("花呗1万5、信用卡3万,逾期两个月,月收入6000,开销2500", "写封信给银行申请分期", said)
    assert (talk.keys[0], talk.facts.get("letter.lender")) == ("plan.ready", None)


@pytest.mark.parametrize("said", ["back to the plan", "let's do the plan first", "continue with the repayment plan", "resume the plan"])
def test_who_goes_back_to_the_plan_in_english_names_no_lender(said):
    talk = talked("Huabei 15000, card 30000, two months overdue, income 6000, spending 2500", "write a letter to ask for instalments", said, lang="en")
    assert (talk.keys[0], talk.facts.get("letter.lender")) == ("plan.ready", None)


@pytest.mark.parametrize("said", ["换个话题", "回到贷款成本", "skip the letter", "not now please"])
def test_what_changes_the_subject_is_no_lenders_name(said):
    lang = "en" if said.isascii() else "zh"
    wish = {"zh": "写封信申请分期", "en": "write a letter to ask for instalments"}[lang]
    assert talked(wish, said, lang=lang).facts.get("letter.lender") is None


def _drafted(lang, *lines):
    return talked(*lines, lang=lang)


def test_a_dated_cause_goes_into_the_letter_and_asks_for_no_wage():
    talk = _drafted(
        "en", "I owe CCB 45k on a card, 18%, minimum 2250, 90 days late, and Jiebei 15k, 1300 a month", "we bring home 11,500 together and live on 6,000",
        "write to CCB and ask for instalments of 900 a month", "because the factory laid off half of us in August",
    )
    assert talk.facts["letter.monthly"] == "900"
    assert talk.facts["debts[0].minimum"] == "2250"
    assert talk.facts["income"] == "11500"
    assert talk.facts["letter.account"][0]["text"] == "the factory laid off half of us in August"
    talk.say("no wait, 850")
    assert talk.facts["letter.monthly"] == "850"
    talk.say("my card ends in 4417")
    assert talk.keys[0] == "asked.letter_blanks"
    talk.say("looks good")
    talk.say("write to them too asking them to drop the late fees")
    assert (talk.facts["letter.kind"], talk.facts["letter.lender"]) == ("fees", "建设银行")


def test_the_reason_is_told_anew_and_who_earns_what_is_no_charge():
    talk = _drafted(
        "zh", "平安新一贷还欠6万8,每月还3100,还剩26个月。平安信用卡欠2万4,年利率18.25%,最低1200,逾期45天", "我和老公两个人一个月到手13500,家里开销7800",
        "给平安写信用卡的分期申请,每月还800", "原因写我做手术住院了两个月",
    )
    assert [line["text"] for line in talk.facts["letter.account"]] == ["我做手术住院了两个月"]
    talk.say("把原因改成公司拖欠工资三个月")
    assert [line["text"] for line in talk.facts["letter.account"]] == ["公司拖欠工资三个月"]
    assert talk.facts["debts[1].overdue_days"] == 45
    assert "卡号或合同号后四位" not in talk.text
    talk.tap("看全部")
    assert "卡号或合同号后四位" in talk.text
    talk.say("可以了,生成吧")
    talk.say("也给他们写一封减免违约金的")
    assert talk.facts["letter.lender"] == "平安银行"
    assert not any("老公" in line["text"] for line in talk.facts.get("letter.account") or [])


@pytest.mark.parametrize(("said", "kind"), [("CMB charged me loads of late fees, write and ask them to cut them", "fees"), ("there's a loan on my credit report that isn't mine, write the dispute", "dispute")])
def test_a_list_of_debts_told_before_is_nothing_that_happened(said, kind):
    facts = talked("CMB card 26,000, minimum 1,300, 40 days late; Jiebei 12,000, 1,150 a month, on time", "I take home 6,000 and live on 4,300", said, lang="en").facts
    assert (facts["letter.kind"], len(facts["letter.account"])) == (kind, 1)


def test_a_sadder_story_is_refused_before_any_letter():
    talk = talked("CMB card 26,000, 40 days late", "make it sadder, say I have cancer", lang="en")
    assert (talk.keys[0], "reason" in talk.facts) == ("common.honest_letter", False)


def test_a_request_to_be_worded_is_a_letter():
    facts = talked("CMB card 26,000, 40 days late", "help me word a request to CMB for 60 instalments", lang="en").facts
    assert (facts["letter.kind"], facts["letter.periods"]) == ("instalment", 60)


@pytest.mark.parametrize(("lang", "wish", "said"), [("en", "write a hardship letter", "Final Judgment"), ("en", "write a hardship letter", "the Payment Order"), ("en", "write a hardship letter", "Customer Service"), ("zh", "写封分期申请", "判决书"), ("zh", "写封分期申请", "执行局"), ("en", "write a hardship letter", "the bank"), ("zh", "写封分期申请", "催收专员")])
def test_a_paper_or_an_office_is_no_lender(lang, wish, said):
    talk = talked(wish, said, lang=lang)
    assert talk.session.asked == "letter.lender"
    assert "letter.lender" not in talk.facts


@pytest.mark.parametrize(("lang", "told", "said"), [("zh", "写投诉信,平安银行11月20号晚上11点打给我妈", "全部念一遍"), ("en", "write a complaint: Ping An Bank called my mum on 20 November at 11 pm", "read me all of it")])
def test_the_letter_read_again_is_no_line_of_it(lang, told, said):
    talk = talked(told, lang=lang)
    before = talk.facts["letter.account"]
    talk.say(said)
    assert talk.facts["letter.account"] == before
    assert "letter.draft" in talk.keys
