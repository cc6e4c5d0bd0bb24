"""Who was harmed gets three steps with a clock before anything else; who only heard or asks of it does not."""



import pytest

from dialogs.guard import danger
from dialogs.understanding.harms import debts_beside, read_harm
from tests.talking import TODAY, Talker, talked


@pytest.mark.parametrize(("said", "lang", "paid", "debts"), [
    ("大前天被骗走8000,花呗2万也还不上了", "zh", "8000", {"debts[0].owed": "20000"}),
    ("上周刷单被骗了1万5,信用卡又逾期20天", "zh", "15000", {"debts[0].overdue_days": 20}),
    ("三天前给骗子转了6000,网贷欠着5万没还", "zh", "6000", {"debts[0].owed": "50000"}),
    ("I got scammed out of 8,000 last week and I'm a month late on Jiebei 20,000", "en", "8000", {"debts[0].owed": "20000"}),
    ("A scammer tricked me into sending 6,000 the day before yesterday, I also owe 40k on Jiebei", "en", "6000", {"debts[0].owed": "40000"}),
])
def test_the_first_steps_come_before_debts_which_are_kept(said, lang, paid, debts):
    talk = Talker(lang)
    talk.say(said)
    assert talk.keys == ["harmed.paid"]
    facts = talk.facts
    assert facts["harm.amount"] == paid
    assert debts.items() <= facts.items()
    assert "reason" not in facts


@pytest.mark.parametrize(("said", "kind"), [
    ("人脸也刷了,号主说走流水,转了8000给他", "code"),
    ("号主让交保证金,转了5000给他", "paid"),
    ("给一个陌生人刷了脸,说能提额", "code"),
    ("跟一个说是网警的人开了腾讯会议,共享了屏幕", "shared_screen"),
    ("和自称客服的人视频,屏幕也共享了", "shared_screen"),
    ("朋友叫我做AB贷,脸刷了,合同也签了,10万他拿走了", "signed"),
    ("我给AB贷当了B,字也签了", "signed"),
    ("同事用我的名字贷了5万,字是我签的", "signed"),
    ("手机屏幕共享给他看了,银行app都点开了", "shared_screen"),
    ("屏幕共享给骗子看了,钱还没转", "shared_screen"),
    ("贷款没批先交了1800保证金,现在又叫我交3千", "paid"),
    ("刷脸了,一个说能帮我提额的让我刷的", "code"),
    ("刷单垫了九千不给提现", "paid"),
    ("前天找了个中介,给了他身份证和户口本", "papers"),
])
def test_what_was_done_is_no_message_to_be_judged(said, kind):
    talk = Talker("zh")
    talk.say(said)
    assert talk.keys[0] == f"harmed.{kind}"


@pytest.mark.parametrize(("said", "kind"), [
    ("paid 3000 as a deposit for a loan, it never came", "paid"),
    ("sent 1500 as a guarantee fee for a loan, then they vanished", "paid"),
    ("a stranger had me do face recognition to raise my limit and I did it", "code"),
    ("I signed as the B in an AB loan for a coworker", "signed"),
    ("she got me to take out a loan in my name and pass the money on, now she's vanished", "signed"),
    ("a debt company took 2,900 from me last week and did nothing", "agent"),
    ("put 7k into a task app and it won't let me withdraw", "paid"),
    ("topped up 3,000 in an app that turned out to be fake", "paid"),
    ("gave a broker my ID and my credit report", "papers"),
])
def test_the_same_in_english(said, kind):
    assert read_harm(said, TODAY)["harm.kind"] == kind


@pytest.mark.parametrize("said", [
    "去年虚假app骗了30亿", "听说去年电信诈骗骗了几百亿", "报道说有人一年骗了2000万,是怎么骗的", "那个平台去年骗了好几万人",
    "江某接到客服电话,被骗5万元", "the news says fake apps cheated people out of 3 billion", "someone on TV was cheated out of 50,000",
    "朋友让我当AB贷的B,能做吗", "借呗逾期了,我签了分期协议", "我在借呗刷了脸,钱就到账了", "给朋友贷款做了担保",
    "我被骗了2万所以才借的网贷,逾期半年了", "a friend asks me to take a loan in my name, should I",
])  # fmt: skip
def test_what_is_heard_asked_or_long_ago_is_no_harm(said):
    assert read_harm(said, TODAY) == {}


def test_the_bank_of_a_debt_is_not_the_one_the_money_left_from():
    facts = read_harm("前两天被骗走2万,招商银行信用卡1万也逾期了", TODAY)
    assert facts == {"harm.kind": "paid", "harm.when": "earlier", "harm.amount": "20000"}
    assert debts_beside("昨天被骗了9000") == ""


@pytest.mark.parametrize("said", ["我想带着孩子一起走", "不如抱着娃一起走了", "带着两个孩子一块走算了", "跟孩子一起死了就不用还了", "带我妈一起走吧", "I want to take my kids with me"])
def test_who_would_take_a_child_along_is_in_danger_themselves(said):
    assert danger(said).kind == "self_harm"


@pytest.mark.parametrize("said", ["带孩子一起走亲戚", "带女儿一起走回家", "我想带着孩子一起走出来", "老婆带着孩子一起走了,不管我"])
def test_who_walks_with_a_child_is_not(said):
    assert danger(said).kind == "none"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("said", [("我想带着孩子一起走", "I want to kill myself"), ("我要砍了那个催收", "I will stab the collector"), ("他们在砸门要打我", "they are breaking my door down to beat me")])
def test_every_answer_to_danger_names_the_three_numbers(lang, said):
    talk = Talker(lang)
    talk.say(said[lang == "en"])
    assert talk.keys[0].startswith("danger.")
    assert all(number in talk.text for number in ("12356", "110", "120"))


@pytest.mark.parametrize(("said", "lang"), [("跳楼价处理手机还债", "zh"), ("my phone is dead, couldn't pay in time", "en")])
def test_a_price_or_a_telephone_gets_no_answer_of_despair_or_death(said, lang):
    talk = Talker(lang)
    talk.say(said)
    assert not {"answer.repay_despair", "answer.heir_debt"} & set(talk.keys)
    assert not any(key.startswith("danger.") for key in talk.keys)


@pytest.mark.parametrize(
    ("lang", "given", "said", "amount"),
    [
        ("zh", "我刚把验证码告诉了一个打电话的", "卡里被转走三千", "3000"),
        ("zh", "我刚把验证码告诉了一个打电话的", "少了3000", "3000"),
        ("zh", "我刚把验证码告诉了一个打电话的", "余额少了一千多", None),
        ("en", "I gave a caller my code ten minutes ago", "they took 3,000", "3000"),
        ("en", "I gave a caller my code ten minutes ago", "3,000 has gone", "3000"),
    ],
)
def test_money_that_has_gone_since_brings_the_steps_for_it(lang, given, said, amount):
    talk = Talker(lang, today=TODAY)
    talk.say(given)
    talk.say(said)
    assert "harmed.paid" in talk.keys
    assert (talk.facts.get("harm.when"), talk.facts.get("harm.amount")) == ("just_now", amount)


@pytest.mark.parametrize(("lang", "given", "said"), [("zh", "我刚把验证码告诉了一个打电话的", "查了,钱都还在"), ("en", "I gave a caller my code ten minutes ago", "nothing is missing so far")])
def test_money_that_is_still_there_changes_no_step(lang, given, said):
    talk = Talker(lang, today=TODAY)
    talk.say(given)
    talk.say(said)
    assert talk.keys == ["common.money_kept"]


@pytest.mark.parametrize(("lang", "first", "then", "amount"), [
    ("zh", "我被骗了,刚转了2600给一个客服", "微信又转了一千", "3600"),
    ("zh", "我被骗了,刚转了2600给一个客服", "不对,是1600", "1600"),
    ("zh", "我被骗了,刚转了2600给一个客服", "一共转了4100", "4100"),
    ("en", "I was scammed, I sent them 2600", "then I sent another 1500", "4100"),
])
def test_what_was_sent_later_comes_on_top(lang, first, then, amount):
    talk = Talker(lang)
    talk.say(first)
    talk.say(then)
    assert talk.facts["harm.amount"] == amount


@pytest.mark.parametrize(
    ("asked", "lost", "kind"),
    [
        ('my cousin sent me this: "PBoC one-time credit repair channel closes 30 Nov. Fee 880. Send ID card and credit report." should i hurry', "she paid them the 880 already, and sent her id", "paid"),
        ("an app asks a 499 membership before the loan", "my brother paid it yesterday, and typed in his card number", "paid"),
        ("do i have to pay before the loan is released", "my wife already sent them 3000", "paid"),
        ("网上说办贷款先交会员费499", "我弟已经交了 银行卡号也填了", "paid"),
    ],
)
def test_a_loss_told_behind_an_answer_about_the_fraud_begins_the_first_steps(asked, lost, kind):
    talk = talked(asked, lost, lang="en" if asked.isascii() else "zh")
    assert talk.facts.get("harm.kind") == kind
    assert f"harmed.{kind}" in talk.keys


def test_a_card_number_typed_in_is_something_given():
    talk = talked("they say my loan is frozen, pay 5000 to unfreeze it. real?", "i already typed in my id and card number", lang="en")
    assert "common.miss" not in talk.keys


@pytest.mark.parametrize("said", ["is it a scam when they ask for a face scan to cancel my loan", "they want a face scan before paying out"])
def test_what_is_only_asked_for_has_not_happened(said):
    assert "harm.kind" not in read_harm(said, TODAY)


@pytest.mark.parametrize(("lang", "turns", "total"), [
    ("zh", ("我被骗了,交了1200会员费", "后来又交了2600保证金", "最后他又让我打了4000,然后把我拉黑"), 7800),
    ("en", ("I was cheated, paid 600 as a deposit", "then I sent another 1,400 for insurance"), 2000), ("en", ("I've been scammed, I paid 300 for a licence then 700 for a stamp",), 1000),
])  # fmt: skip
def test_what_went_in_several_payments_is_added_up(lang, turns, total):
    talk = talked(*turns, lang=lang)
    assert float(talk.facts["harm.amount"]) == total
    talk.say("一共被骗了多少" if lang == "zh" else "how much did I lose altogether?")
    assert talk.keys[0] == "common.lost_in_all"
    assert f"{total:,}" in talk.text


@pytest.mark.parametrize(("lang", "turns", "key"), [
    ("zh", ("被骗了,我的卡是农行的",), "ask.harm.kind"), ("en", ("I think I've been scammed by an app",), "ask.harm.kind"),
    ("zh", ("我被骗了,转了5000", "他又催我再打2000说就能全退"), "common.wants_more"), ("en", ("I got scammed, I sent 900", "he says pay 500 more or he posts my pictures"), "common.wants_more"),
    ("zh", ("我被骗了,转了5000", "为了凑这钱我在微粒贷借了3000"), "answer.scam_real_loan"), ("en", ("I got scammed, I sent 900", "I borrowed 800 from Huabei to pay them"), "answer.scam_real_loan"),
])  # fmt: skip
def test_what_is_told_behind_a_fraud_is_heard_as_such(lang, turns, key):
    assert talked(*turns, lang=lang).keys[0] == key or key in talked(*turns, lang=lang).keys


def test_the_bank_of_whoever_was_cheated_is_kept_from_the_first_message() -> None:
    assert talked("被骗了,我的卡是农行的").facts["harm.bank"] == "农业银行"


def test_what_is_only_wanted_is_no_payment() -> None:
    talk = talked("上当了,转了1500会员费", "今天又转3600", "那边说再交4000才能提现")
    assert float(talk.facts["harm.amount"]) == 5100
    assert talk.keys[0] == "common.wants_more"
