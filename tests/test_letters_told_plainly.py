"""Promises about letters asked for in plain words: a house named as one speaks to it, papers by what they show, untrue stories, and what comes after."""

import pytest

from tests.talking import talked


def _facts(*said, lang="en"):
    return talked(*said, lang=lang).session.facts


@pytest.mark.parametrize(
    ("said", "kind", "lender"),
    [
        ("I cleared my CITIC card on 12 November, 8,300 by transfer. I'd like a certificate that nothing is owed", "settlement", "中信银行"),
        ("Can you help me ask Home Credit for proof of my payments? I paid 850 on 10 Sept and 850 on 10 Oct", "settlement", "京东消费金融"),
        ("I want a list of all the payments I made to 360 Jietiao. They say I missed one but I paid 700 on 8 August", "settlement", "360借条"),
        ("I paid off my Huabei on 3 October, 5,400 by Alipay. I want a paper that says it's settled", "settlement", "花呗"),
        ("my employer pays us only in January. Can you ask Ping An to move the due date?", "extension", "平安银行"),
        ("write to ICBC for instalments, I earn less since my factory cut shifts in September", "instalment", "工商银行"),
        ("I settled my ABC card in 2024 and the report still says unpaid 3,200. I want that fixed, write a letter", "dispute", "农业银行"),
    ],
)
def test_a_paper_asked_for_by_what_it_shows_is_begun_and_to_whom(said, kind, lender):
    facts = _facts(said)
    assert (facts.get("letter.kind"), facts.get("letter.lender")) == (kind, lender)


def test_a_house_that_is_spoken_to_by_name_is_no_line_of_the_story():
    facts = _facts("tell China Guangfa Bank in writing that they must leave my parents alone, they called my dad on November 19")
    assert [line["text"] for line in facts["letter.account"]] == ["they called my dad on November 19"]
    assert facts["letter.asks"] == ["they must leave my parents alone"]
    facts = _facts("please ask Jiebei to wait until after Spring Festival, I have no orders at the moment")
    assert [line["text"] for line in facts["letter.account"]] == ["I have no orders at the moment"]


def test_what_the_terms_of_a_letter_say_is_not_asked_for_once_more():
    facts = _facts("Write to WeBank that I need until 15 January, my wages come late")
    assert (facts["letter.until"], facts.get("letter.asks")) == ("2027-01-15", None)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "I have cancer, write that. I don't have it but they'd listen"),
        ("en", "put in that I was in a car crash. It never happened"),
        ("en", "add that I have depression, they can't prove otherwise"),
        ("en", "say my wife died, she didn't, but then they will wait"),
        ("en", "I want the letter to say I'm divorced, though we are still married"),
        ("zh", "写我得了重病,没得也没关系"),
        ("zh", "信里写我爸去世了吧,他还活着"),
        ("zh", "帮我写失业,我还有工作,但这样他们好说话"),
    ],
)
def test_a_misfortune_that_is_denied_in_the_same_breath_stands_in_no_draft(lang, said):
    base = ("招行信用卡欠3万,逾期40天", "写分期申请,厂里没加班了", "每月700") if lang == "zh" else ("I owe China Merchants Bank 30,000 on my card", "write them for instalments, my hours were cut in August", "700 a month")
    talk = talked(*base, lang=lang)
    before = talk.session.facts["letter.account"]
    assert talk.say(said)[0].key in ("common.honest_letter", "common.only_true")
    assert talk.session.facts["letter.account"] == before


def test_payments_so_far_are_of_a_loan_that_goes_on():
    talk = talked("I need something in writing that shows what I've paid on my JD Baitiao so far. I paid 600 on 5 September and 600 on 5 October", lang="en")
    assert "Request for proof of payments" in talk.text
    assert "income" not in talk.session.facts


def test_a_bank_with_two_debts_is_asked_about_and_may_get_one_letter():
    base = ("平安信用卡欠3万,新一贷欠5万,都逾期40天", "给平安写分期申请,9月厂里裁员了")
    talk = talked(*base)
    assert talk.session.asked == "letter.lender"
    assert "一起写在一封里" in talk.text
    talk.say("一起写")
    talk.say("每月1500")
    assert "80,000" in talk.text
    talk = talked("I owe ICBC 20,000 on the card and 35,000 on a cash loan, both 30 days overdue", "write to ICBC for instalments for both, I earn less since my factory cut shifts in September", "900", lang="en")
    assert "¥55,000" in talk.text


def test_the_kind_of_debt_that_is_named_picks_it_within_one_house():
    talk = talked("平安信用卡欠3万,新一贷欠5万,都逾期40天", "给平安信用卡写分期申请,9月厂里裁员了,每月1500")
    assert "30,000" in talk.text
    assert "80,000" not in talk.text
    talk = talked("I owe 30,000 on my Ping An card and 50,000 on my car loan with Ping An, both 40 days late", "Write Ping An about instalments on the car loan. I was laid off in September. I can pay 1,500 a month", lang="en")
    assert "car loan with you; as far as I know ¥50,000" in talk.text


def test_a_finished_letter_that_is_put_right_is_shown_again_and_not_approved():
    talk = talked("please write a letter to China Merchants Bank. my baby was born in July and my wife stopped working. I want two months off", "yes", "not July, it was June", lang="en")
    assert "born in June" in talk.text
    assert talk.session.asked == "letter.approved"
    assert talk.session.facts.get("letter.approved") is None


@pytest.mark.parametrize("said", ["我要申请停息挂账", "我要办停息挂账", "我要申请停息挂账,招行信用卡欠4万2"])
def test_what_is_no_right_is_told_before_any_letter(said):
    assert "letter.kind" not in _facts(said, lang="zh")
    assert _facts("帮我写一份停息挂账的申请,招行信用卡欠4万2,每月能还800", lang="zh")["letter.kind"] == "instalment"


def test_a_benefit_comes_in_and_is_neither_a_cause_nor_an_offer():
    talk = talked("招行信用卡欠3万", "给招行写分期申请,厂里没加班了", "失业金1900")
    assert (talk.session.facts["income"], [line["text"] for line in talk.session.facts["letter.account"]]) == ("1900", ["厂里没加班了"])
    talk = talked("I owe CMB 30,000", "write CMB for instalments, the factory laid us off", "1900 unemployment benefit", lang="en")
    assert (talk.session.facts.get("income"), talk.session.facts.get("letter.monthly")) == ("1900", None)
