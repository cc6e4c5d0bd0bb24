"""A message passed on is judged for what it is: a collector's threat by the rules of collection, the rest for fraud."""

import pytest

from tests.talking import Talker, talked

THREATS = (
    "【还款提醒】张某你已逾期,今晚八点前再不还清,我们就爆你通讯录,让你亲戚朋友都知道你是老赖",
    "欠钱不还是吧,明天就带人去你单位找你领导,看你还要不要脸",
    "你逾期的事再不处理,我们把你照片发到你们村群里",
    "你个人渣,欠债不还,全家都是骗子",
    "今天不还款就移交公安机关,以诈骗罪抓你坐牢",
)
OTHERS = (
    "【XX银行】您尾号6688的信用卡本期账单已出,最低还款额500元,还款日12月5日,已还请忽略。",
    "恭喜您获得50万额度,利息低至2厘,秒批秒到账,加微信领取",
    "这里是公安局,您涉嫌洗钱,请把钱转到安全账户配合调查,不要告诉任何人",
)


@pytest.mark.parametrize("text", THREATS)
def test_a_collectors_threat_is_judged_as_conduct(text):
    talk = Talker()
    talk.pass_on(text)
    assert "conduct.breach" in talk.keys
    assert not any(key.startswith("scam.") for key in talk.keys)


@pytest.mark.parametrize("text", OTHERS)
def test_what_threatens_nobody_over_a_debt_is_screened(text):
    talk = Talker()
    talk.pass_on(text)
    assert talk.keys[0].startswith("scam.")


def test_money_for_a_private_account_is_warned_of_beside_the_threat():
    talk = Talker()
    talk.pass_on("您欠款5000元已逾期,今天转账到张某个人账户,否则上门并群发您的通讯录")
    assert talk.keys[:2] == ["contacts.private", "conduct.breach"]


def test_violence_in_a_threat_comes_first_and_talk_of_death_is_not_the_persons_own():
    talk = Talker()
    talk.pass_on("再不还钱,明天我们就上门打断你的腿")
    assert talk.keys[:2] == ["danger.violence_to_user", "conduct.breach"]
    talk = Talker()
    talk.pass_on("欠钱不还,怎么不去死,再不还就爆你通讯录")
    assert "conduct.breach" in talk.keys
    assert "danger.self_harm" not in talk.keys


def test_own_words_passed_on_are_heard_as_danger():
    talk = Talker()
    talk.pass_on("他们说再不还就爆我通讯录,我不想活了")
    assert talk.keys == ["danger.self_harm"]


def test_a_threat_is_an_event_of_the_log_without_an_hour_and_the_same_again_adds_none():
    talk = Talker()
    for _ in range(2):
        talk.pass_on(THREATS[0])
        assert "conduct.breach" in talk.keys
    rows = [row for name, row in talk.facts.items() if name.startswith("contacts[")]
    assert [(row["at"], row["on"], row["to"], row["channel"]) for row in rows] == [("", "", "me", "sms")]


@pytest.mark.parametrize(
    ("lang", "debts", "said"),
    [
        ("zh", "招联欠3万逾期两个月,工资8000,花5500", "那个招联的说可以给我减免一半利息让我今天先转2000到他个人微信"),
        ("en", "I owe Huabei 30000, two months overdue, I earn 8000 and spend 5500", "the guy from Huabei says he cuts half the interest and wants me to send 2000 to his own WeChat today"),
    ],
)
def test_money_that_somebody_wants_sent_is_judged_and_no_payment(lang, debts, said):
    talker = Talker(lang)
    talker.say(debts)
    talker.say(said)
    assert "scam.scam" in talker.keys
    assert not [name for name in talker.facts if name.startswith("checkin")]


@pytest.mark.parametrize(
    "said",
    [
        "【律师函】王女士,您拖欠的款项已移交我所,今日18时前将提交法院立案,请立即添加微信hd8826处理,可减免50% 这个真的假的",
        "【最后通知】您的借款已严重逾期,请于今日17点前联系李律师微信lx6677协商减免 是真的吗",
        "短信:您名下贷款已立案 请加V信 zx9988 处理可免罚息 真假?",
        "a law office messaged: transfer to this account today and 40% is waived. should i believe it",
    ],
)
def test_what_is_asked_behind_a_message_is_asked_of_the_message(said):
    assert talked(said, lang="en" if said.isascii() else "zh").keys[0] == "scam.scam"


def test_another_fraud_in_a_thread_is_named_and_what_only_goes_on_is_judged_with_it():
    first = "群里有人说租手机能套现 租个iphone当场给我5200 然后每月付880付12个月"
    assert "SCAM-008" in talked(first, "那中介说用我表姐的脸刷一下就行 钱打我卡 她只是帮忙认证").last[0].facts
    assert "SCAM-010" in talked(first, "他说租下来马上收我手机,现金当场给").last[0].facts


@pytest.mark.parametrize("said", ["催收的加我妈微信,把我身份证照片发给她 说我是诈骗犯", "催收把我身份证照片发到村群里,骂我骗子", "the collector sent my ID photo to my mum and called me a fraudster"])
def test_what_a_collector_spreads_was_handed_to_no_fraud(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys[0] == "conduct.breach"
