"""A letter that is wished for in one's own words is the right one, and nothing but a yes makes a file of it."""

import tomllib
from pathlib import Path

import pytest

from tests.talking import Talker, talked

FILE = Path(__file__).with_name("cases") / "letter_wishes.toml"
WISHES = [(text, kind) for kind, texts in tomllib.loads(FILE.read_text(encoding="utf-8")).items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), WISHES)
def test_a_letter_is_known_by_what_it_is_for(text, kind):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert talker.facts.get("letter.kind", "none") == kind


@pytest.mark.parametrize(("answer", "key"), [("都对的", "letter.ready"), ("是的", "letter.ready"), ("分期的", "letter.change")])
def test_a_draft_is_approved_before_anything_else_is_asked_and_only_by_a_yes(answer, key):
    talker = Talker("zh")
    for line in ("欠建设银行信用卡4万8逾期4个月", "写信要求减免罚息", "利息加罚息一年收了36%"):
        talker.say(line)
    assert talker.session.asked == "letter.approved"
    talker.say(answer)
    assert talker.last[0].key == key


@pytest.mark.parametrize(
    "text",
    [
        "就说我得了癌症,这样他们会同情我", "跟银行说我有尿毒症,这样减得多", "写成我怀孕住院吧,反正他们查不到", "随便找个惨点的原因写进去", "把我写成残疾人,能多减点", "写我妈得了重病,这样好说话", "能不能说我失业半年了?其实我还在上班", "干脆写我确诊了肝癌", "你给我编个生病的理由", "把我的困难夸大一些", "就讲我妈瘫痪了,银行一般会心软", "写我离婚了吧,他们不会查",
        "just say I have cancer", "say I've been hospitalised, nobody will verify it", "add a dead mother for sympathy", "cook up a divorce for the letter", "write that I was laid off, they won't check", "make something up about an illness", "could you tell them I lost my job? I still work actually",
        "say my father died so that they agree", "pretend I'm unemployed", "exaggerate my situation, say I got divorced",
    ],
)  # fmt: skip
def test_nobody_is_helped_to_tell_a_misfortune_that_is_not_said_to_be_true(text):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "common.honest_letter" in talker.keys
    assert "reason" not in talker.facts and "letter.account" not in talker.facts


@pytest.mark.parametrize("text", ["我得了癌症,还不上钱", "我失业了,就剩2000块", "我确实住院了,有出院小结", "中介让我就说我得了癌症", "I have cancer and can't pay", "I was laid off in May and my savings are gone", "the agent told me to say I have cancer"])
def test_who_tells_a_misfortune_or_what_others_advise_is_not_refused(text):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "common.honest_letter" not in talker.keys


@pytest.mark.parametrize(
    "wish",
    ["Could you draft something to the bank, short and plain?", "put something together for the lender please", "write them a note", "could you write to them for me?", "能不能帮我写点东西给银行"],
)
def test_a_letter_without_a_name_is_a_letter(wish):
    talker = Talker("en" if wish.isascii() else "zh")
    talker.say("I owe 38,000 on my CCB card, 47 days late, income 11500" if wish.isascii() else "建行卡欠3万8,逾期47天,工资1万1")
    talker.say(wish)
    assert talker.keys[-1] == "ask.letter.kind"


@pytest.mark.parametrize(
    ("lang", "said", "kind"),
    [
        ("zh", "想让他们减点罚息,利息太高了", "fees"),
        ("zh", "要求马上消费把多收的费用退给我", "fees"),
        ("zh", "我已经把捷信的钱还清了,要他们给我开个证明", "settlement"),
        ("zh", "想叫他们别再打给我妈了", "third_parties"),
        ("zh", "想让他们晚两个月再扣款", "extension"),
        ("zh", "欠花呗9000,想申请分期", "instalment"),
        ("en", "I want the fees reduced", "fees"),
        ("en", "I need them to stop calling my mother", "third_parties"),
        ("en", "I'd like the bank to give me three more months", "extension"),
        ("en", "I want Huabei to let me pay 500 a month", "instalment"),
        ("en", "I need proof from the bank that I paid in September", "settlement"),
    ],
)
def test_what_is_wanted_of_a_lender_begins_the_letter_that_asks_for_it(lang, said, kind):
    assert talked(said, lang=lang).facts["letter.kind"] == kind


@pytest.mark.parametrize(("lang", "said"), [("zh", "我想申请发票贷"), ("zh", "我叫人家帮我弄停息挂账 交了6800 现在人联系不上了"), ("zh", "我想跟花呗协商一下"), ("en", "I want to ask my boss to pay my wages")])
def test_what_is_wanted_of_others_begins_none(lang, said):
    assert "letter.kind" not in talked(said, lang=lang).facts


@pytest.mark.parametrize(("lang", "said"), [("zh", "说我想分期还,一个月2000"), ("en", "say I'd like to pay in instalments, 2,000 a month")])
def test_which_letter_is_answered_with_what_it_offers(lang, said):
    talk = talked("帮我给银行写封信" if lang == "zh" else "please write a letter to the bank for me", said, lang=lang)
    assert (talk.facts["letter.kind"], talk.facts["letter.monthly"], talk.facts.get("income")) == ("instalment", "2000", None)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("zh", "帮我给交通银行写信,欠七万三,离婚了一个人带孩子,想分期一个月还2000", "再给我写一封不让他们打给我前夫的"),
        ("en", "write to Bank of Communications, I owe 73,000, I got divorced, I can pay 2,000 a month in instalments", "now one that tells them not to call my ex-husband"),
    ],
)
def test_another_letter_holds_nothing_of_the_first(lang, first, second):
    talk = talked(first, second, lang=lang)
    assert talk.facts["letter.kind"] == "third_parties"
    assert not any("离婚" in line["text"] or "divorced" in line["text"] for line in talk.facts.get("letter.account") or [])


@pytest.mark.parametrize(("lang", "wish", "said"), [("zh", "欠招行信用卡4万2,想申请晚一点还", "想拖到1月20号行吗"), ("en", "I owe 42,000 on my CMB card and want to ask to pay later", "Could I have until January 20?")])
def test_a_day_put_as_a_question_is_the_day(lang, wish, said):
    assert talked(wish, said, lang=lang).facts["letter.until"] == "2027-01-20"


@pytest.mark.parametrize(("lang", "said"), [("zh", "换成家里有人生病吧"), ("en", "say someone in my family is ill instead")])
def test_another_cause_that_nobody_told_is_not_written(lang, said):
    wish = "欠招行信用卡4万2,工资被拖欠了,想申请晚三个月还" if lang == "zh" else "I owe 42,000 on my CMB card, my wages are unpaid, I want to ask to pay three months later"
    talk = talked(wish, said, lang=lang)
    assert "common.only_true" in talk.keys
    assert not any("病" in line["text"] or "ill " in line["text"] for line in talk.facts["letter.account"])


@pytest.mark.parametrize(
    ("lang", "wish", "lender"),
    [
        ("zh", "我每个月都按时还了钱,银行非说我没还,我要怎么让他们给我个还款凭证", "中国银行,房贷"),
        ("en", "I've paid every month but the bank says I haven't. I need something from them that shows I paid", "Bank of China, mortgage"),
    ],
)
def test_payments_on_a_loan_that_goes_on_are_not_called_paid_off(lang, wish, lender):
    talk = talked(wish, lender, lang=lang)
    assert talk.facts["letter.kind"] == "settlement"
    assert not any(words in talk.text for words in ("已还清", "paid off", "余额为零", "balance of nought"))
    assert talk.facts.get("letter.asks") is None


@pytest.mark.parametrize(("lang", "wish", "said"), [("zh", "我已经把捷信的钱还清了,要他们给我开个证明", "证明要写明欠款已经结清"), ("en", "I've paid off Home Credit and I want it in writing", "it should say nothing is owed any more")])
def test_what_the_certificate_is_to_say_is_no_line(lang, wish, said):
    talk = talked(wish, said, lang=lang)
    assert talk.keys[0] == "common.in_letter"
    assert len(talk.facts["letter.account"]) == 1


@pytest.mark.parametrize(("lang", "said"), [("zh", "信里提到的24%是什么规定"), ("en", "what's the 24% rule in the letter?")])
def test_what_the_letter_rests_on_is_told(lang, said):
    wish = "微粒贷欠2万8,写信要求减掉多收的利息" if lang == "zh" else "I owe 28,000 on a WeBank loan, write them to get the extra back"
    assert talked(wish, said, lang=lang).keys[0] == "asked.letter_rule"


@pytest.mark.parametrize(
    ("lang", "turns", "head"),
    [
        ("zh", ("信用卡和新一贷都是平安的,一个欠3万一个欠5万,都逾期了,想跟银行商量晚点还,信怎么写", "我妈住院花了不少钱", "想拖到1月20号行吗"), "合计 80,000元"),
        ("zh", ("帮我写信给农业银行,我的网捷贷和信用卡都还不上,网捷贷欠4万信用卡欠1万8,想一起分期", "今年7月厂子倒闭了", "两笔一起每月1500"), "网捷贷 40,000元、信用卡 18,000元,据本人所知合计 58,000元"),
        ("en", ("My card and my personal loan are both with Ping An, 30k and 50k. I need more time, could you draft a note?", "my mother was in hospital", "Could I have until January 20?"), "¥80,000 in all"),
    ],
)
def test_one_letter_for_both_debts_of_a_house_tells_both(lang, turns, head):
    assert head in talked(*turns, lang=lang).text


@pytest.mark.parametrize(("said", "until"), [("2月20号以前肯定能还", "2027-02-20"), ("2月20号之前能还上", "2027-02-20")])
def test_the_last_day_of_the_wait_is_that_day(said, until):
    assert talked("京东金条到期还不出,想让他们宽限到过年后", "欠一万二", "工地的钱年底才结", said).facts["letter.until"] == until


@pytest.mark.parametrize(("lang", "said"), [("zh", "我妈不知道我欠了7万多网贷,十来个平台,每月要还8千"), ("en", "got a lawyer's letter today, owe icbc 37k with fees and interest"), ("en", "the bank sent me a letter yesterday, I owe 20k on my card with penalties")])
def test_a_letter_that_came_and_so_many_platforms_wish_for_none(lang, said):
    assert "letter.kind" not in talked(said, lang=lang).facts


@pytest.mark.parametrize(
    ("told", "wish"),
    [
        ("有一条2024年的消费贷5000逾期,根本不是我借的", "多少天给答复?帮我写个异议申请"),
        ("我征信上有一笔马上消费的3000逾期,身份证丢过,不是我办的", "帮我写份异议书吧,几天能有结果"),
        ("信用报告里的逾期金额不对,写着8000,实际只有800", "怎么提异议?要写什么,你帮我弄一份"),
        ("there is a loan on my credit report that I never took", "how long until they answer? write the dispute for me"),
    ],
)
def test_a_dispute_is_of_the_record_that_was_talked_of_and_tells_no_question(told, wish):
    talk = talked(told, wish, lang="en" if told.isascii() else "zh")
    assert talk.facts["letter.kind"] == "dispute"
    assert not any(words in str(talk.facts.get("letter.account")) for words in ("天", "怎么", "要写", "how long"))


THREE_LATE = {"zh": "招行信用卡欠5万,借呗欠3万,美团欠8000,都逾期两个月了", "en": "I owe CMB 50,000, Jiebei 30,000 and Meituan 8,000, all two months late"}


@pytest.mark.parametrize(("said", "cause", "offer", "following"), [
    ("给三家都写分期申请", "9月被裁员,还没找到工作", "每月最多还800", ("给美团写", "下一封")),
    ("write an instalment request to all three", "I was laid off in September", "800 a month", ("write to Meituan", "next one")),
])  # fmt: skip
def test_a_letter_to_each_of_several_houses_one_after_the_other(said, cause, offer, following):
    lang = "en" if said.isascii() else "zh"
    talk = talked(THREE_LATE[lang], said, lang=lang)
    assert talk.keys[0] == "common.one_each"
    assert talk.facts["letter.lender"] == "招商银行"
    talk.say(cause)
    talk.say(offer)
    assert talk.keys[0] == "letter.draft"
    talk.say("yes" if lang == "en" else "可以")
    for then, lender in ((following[0], "美团借钱"),):
        talk.say(then)
        assert talk.facts["letter.lender"] == lender
        assert talk.facts["letter.kind"] == "instalment"
        assert "letter.monthly" not in talk.facts


@pytest.mark.parametrize("said", ["写给招行,原因是公司拖欠工资三个月", "write CMB that my company hasn't paid wages for three months", "write to CMB, my boss hasn't paid us since September"])
def test_to_whom_and_why_is_a_letter_whose_kind_is_asked(said):
    lang = "en" if said.isascii() else "zh"
    talk = talked(THREE_LATE[lang], said, lang=lang)
    assert talk.session.asked == "letter.kind"
    assert talk.facts["letter.lender"] == "招商银行"
    assert talk.facts["letter.account"]


def test_stopping_interest_and_paying_by_parts_is_a_request_for_instalments():
    assert talked(THREE_LATE["zh"], "帮我给招行写个停息挂账的申请").facts["letter.kind"] == "instalment"


def test_a_credit_card_is_no_credit_record():
    talk = talked("please write to my bank for me", "CEB credit card, 16,300, 33 days late", lang="en")
    assert "letter.kind" not in talk.session.facts
    assert talk.session.facts["debts[0].owed"] == "16300"


def test_to_slow_the_payments_down_is_to_pay_in_instalments():
    assert talked("write to my bank and ask to slow the payments down", lang="en").session.facts["letter.kind"] == "instalment"


DRAFTS = {
    "zh": ("给招行写分期申请,信用卡欠3万", "工资降了一半", "800"),
    "en": ("write China Merchants Bank for instalments, I owe 30,000 on my card", "my pay was cut by half", "800"),
}


@pytest.mark.parametrize("asked", ["account", "approved"])
@pytest.mark.parametrize(
    "text",
    [
        "写我爸不在了,其实在", "信里写我要养三个孩子,其实一个", "就说家里有两个老人卧床,反正他们也不查", "写他们打了我一天50个电话,其实就3个", "我想说我妈瘫痪了(假的)",
        "写我出车祸腿断了行吗,没断但是拄拐拍个照", "收入写少一点,写2000,实际6000", "把离职日期写早半年,看着惨点", "你就写房东涨租到4000,实际才涨200", "写我是低保户,我不是",
        "说公司把我开了吧,是我自己辞的", "往惨了写",
        "write that I have three kids, it's really one", "put my income at 2000, I actually make 6000", "say I've two bedridden parents, nobody will look",
        "tell the bank I was fired, I resigned myself", "can the letter show a smaller salary?", "mention my wife left me, she hasn't", "make my dismissal date half a year earlier",
    ],
)  # fmt: skip
def test_what_the_message_itself_tells_otherwise_stands_in_no_letter(text, asked):
    lang = "en" if text.isascii() else "zh"
    talker = Talker(lang)
    for line in DRAFTS[lang][: 1 if asked == "account" else None]:
        talker.say(line)
    before = dict(talker.facts)
    talker.say(text)
    assert talker.keys == ["common.honest_letter", f"ask.letter.{asked}"]
    assert talker.facts == before


@pytest.mark.parametrize(
    "text",
    [
        "写错了,其实是上个月降的", "不对,其实工资降了三分之一", "写上我还有两个孩子要养", "每月还款写少一点,写600", "公司欠了三个月工资,实际只发了一半", "写我能还700,其实再多一点也行", "我儿子没事了,已经出院,但借了钱看病",
        "写我没收入,没钱交房租", "不是裁员,其实是合同到期", "写公司倒闭了,我被裁了",
        "actually my pay was cut by a third", "write that I was laid off in August", "write that it's only for three months", "I resigned in August because of my health", "say I was laid off on 3 August",
    ],
)  # fmt: skip
def test_what_is_put_right_or_told_as_it_is_is_no_invention(text):
    lang = "en" if text.isascii() else "zh"
    talker = Talker(lang)
    for line in DRAFTS[lang]:
        talker.say(line)
    talker.say(text)
    assert "common.honest_letter" not in talker.keys


@pytest.mark.parametrize("text", ["报告里写我逾期三个月,其实就两天,给征信中心写个异议", "the report says three months late, it was only two days, write a dispute"])
def test_a_record_that_is_told_otherwise_is_what_a_dispute_is_for(text):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert "common.honest_letter" not in talker.keys


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我想正式通知他们停止骚扰我前妻,安逸花的", "third_parties"), ("通知他们别再找我同事,平安普惠", "third_parties"),
        ("I want to complain about collectors, someone working for Bank of Communications swore at me at midnight", "complaint"), ("send Yirendai a notice, they must not contact my boss again", "third_parties"),
        ("I want to formally tell Anyihua to stop bothering my ex-wife", "third_parties"), ("I need a proof of payment, Guangfa says they never got my money", "settlement"),
    ],
)  # fmt: skip
def test_a_notice_a_complaint_and_a_proof_are_letters_however_they_are_called(text, kind):
    talker = Talker("en" if text.isascii() else "zh")
    talker.say(text)
    assert talker.facts["letter.kind"] == kind
    assert "通知他们" not in talker.text


def test_what_is_too_dear_is_asked_to_be_lower_without_a_question_which_letter():
    talker = Talker("zh")
    for line in ("我在小贷借了3万,12期每期3100,到手28500", "这么高,能写信让他们降下来吗"):
        talker.say(line)
    assert (talker.facts["letter.kind"], talker.keys[-1]) == ("fees", "ask.letter.lender")
    talker.say("每个月还多扣了200块会员费")
    assert talker.facts["letter.kind"] == "fees"
    assert "letter.monthly" not in talker.facts


def test_what_would_close_a_debt_is_an_offer_and_no_debt_paid_off():
    talker = Talker("en")
    talker.say("Fenqile said on the phone 8000 closes it, I want that confirmed in writing")
    assert "Request to confirm an offer to settle" in talker.text


@pytest.mark.parametrize(
    ("told", "line"),
    [("厂里7月放假后就没开过工,工资停了", "厂里7月放假后就没开过工,工资停了"), ("店里没客人,房租又涨,撑不下去了", "店里没客人,房租又涨,撑不下去了"), ("前年给朋友担保,他跑了,钱我来还", "前年给朋友担保,他跑了,钱我来还"), ("开了个奶茶店,关了,装修钱全打水漂", "开了个奶茶店,关了,装修钱全打水漂"), ("公司欠薪,房租都交不起", "公司欠薪,房租都交不起")],
)
def test_short_clauses_of_a_cause_stand_in_the_letter_too(told, line):
    talker = Talker("zh")
    for said in ("给浦发写分期申请,欠2万", told, "一个月500"):
        talker.say(said)
    assert f"困难原因:{line}。" in talker.text


def test_the_same_bank_by_its_short_name_is_no_other():
    talker = Talker("zh")
    for said in ("给工商银行写分期申请,欠2万", "8月被裁员", "一个月500", "写工行"):
        talker.say(said)
    assert talker.keys == ["common.in_letter", "ask.letter.approved"]
