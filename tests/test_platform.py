"""Promises of the checks before borrowing: a lender's score card, and the signs of a fake app. Nothing is ever called safe."""

import itertools
import re

import pytest

from content.languages import LANGUAGES
from content.registry import registry
from content.words import words
from dialogs import slots
from dialogs.catalog import DIALOGS
from dialogs.flow import run
from dialogs.meaning import answer_to
from dialogs.session import Session
from dialogs.talk import Asked
from tests.talking import TODAY, Talker

FAIR = {"offer.received": "10000", "offer.payment": "880", "offer.count": 12}
DEAR = {"offer.received": "9000", "offer.payment": "950", "offer.count": 12}
SOUND = {"platform.lender": "招联金融", "platform.pays_first": False, "platform.data": "basic", "platform.repay": "own", **FAIR}
REAL = {"app.name": "招联金融", "app.from": "store", "app.pays_first": False, "app.no_id": False}


def outcome(dialog, **changes):
    facts = (SOUND if dialog == "platform" else REAL) | {name.replace("__", "."): value for name, value in changes.items()}
    result, _ = run(DIALOGS[dialog], facts, TODAY)
    assert not isinstance(result, Asked), f"still asks {result.slot.name}"
    return result


def test_money_first_ends_the_check_at_once():
    result, _ = run(DIALOGS["platform"], {"platform.lender": None, "platform.pays_first": True}, TODAY)
    assert result.key == "platform.stop"
    assert "scam" in result.offer


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ({"platform__data": "secrets"}, "stop"), ({"platform__repay": "person"}, "stop"),
        ({"platform__lender": "宏远信息", "platform__licence": "not_found"}, "stop"),
        ({"platform__lender": "宏远信息", "platform__licence": "name_differs"}, "stop"),
        ({"platform__lender": "宏远信息", "platform__licence": "not_looked"}, "careful"),
        ({"platform__lender": None}, "careful"), ({"platform__data": "contacts"}, "careful"), ({"platform__data": None}, "careful"),
        ({"platform__repay": "unclear"}, "careful"), ({"offer__received": None}, "careful"), ({}, "nothing_found"),
        ({"platform__lender": "宏远信息", "platform__licence": "found"}, "nothing_found"),
    ],
)  # fmt: skip
def test_one_bad_answer_is_not_outweighed_by_three_good_ones(answer, verdict):
    assert outcome("platform", **answer).numbers["verdict"] == verdict


def test_the_cost_is_that_of_the_rate_check():
    card = outcome("platform", **{name.replace(".", "__"): value for name, value in DEAR.items()}).numbers
    rate, _ = run(DIALOGS["rate"], DEAR, TODAY)
    assert card["check_cost"] == "bad"
    assert {key: card[key] for key in ("nominal_annual", "effective_annual", "total_paid")} == {
        key: rate.numbers[key] for key in ("nominal_annual", "effective_annual", "total_paid")
    }


def test_a_price_told_before_is_not_asked_again():
    talker = Talker()
    talker.say("借1万,分12期,每期还880,到手9800")
    talker.say("查一下这个平台靠不靠谱")
    talker.say("宏远信息咨询有限公司")
    talker.tap("还没查")
    talker.tap("不是")
    assert talker.keys == ["ask.platform.data"]


def test_the_price_of_another_offer_is_not_that_of_this_platform():
    talker = Talker()
    talker.say("借1万,分12期,每期还880,到手9800")
    talker.say("不清楚")
    talker.say("帮我查一下马上消费金融这个平台正不正规")
    assert talker.facts["platform.lender"] == "马上消费金融"
    assert not any(name.startswith("offer.") for name in talker.facts)


def test_a_lender_that_is_named_in_the_wish_is_not_asked_for():
    talker = Talker()
    talker.say("帮我查一下马上消费金融这个平台正不正规")
    assert talker.facts["platform.lender"] == "马上消费金融"
    assert not any(name.startswith("debts") for name in talker.facts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_to_look_is_an_official_address(lang):
    official = {domain for entry in registry().entries for domain in entry.domains}
    result = outcome("platform", platform__lender="宏远信息", platform__licence="not_looked")
    said = words(lang).compose([(part.key, part.data) for part in result.passages], TODAY).text
    addresses = re.findall(r"(?:[a-z0-9-]+\.)+(?:cn|com)\b", said)
    assert addresses
    assert all(any(address == known or address.endswith(f".{known}") for known in official) for address in addresses)


def test_a_short_dear_loan_is_bad_to_repay():
    facts = {"offer.received": "700", "offer.contract": "1000", "offer.payment": "1000", "offer.count": 1, "offer.style": "once", "offer.term": {"amount": "7", "unit": "day"}}
    result, _ = run(DIALOGS["platform"], {**{k: v for k, v in SOUND.items() if not k.startswith("offer.")}, **facts}, TODAY)
    assert result.numbers["check_repay"] == result.numbers["check_cost"] == "bad"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ({}, "unknown"), ({"app__pays_first": True}, "fake"), ({"app__from": "link"}, "suspicious"), ({"app__no_id": True}, "suspicious"),
        ({"app__from": "sent", "app__no_id": True}, "fake"), ({"app__name": "京东金融极速版"}, "fake"),
        ({"app__name": "全国贷款集团"}, "suspicious"), ({"app__name": "借呗App"}, "fake"), ({"app__name": None, "app__from": None}, "unknown"),
    ],
)  # fmt: skip
def test_signs_of_a_fake_app_add_up(answer, verdict):
    assert outcome("fakeapp", **answer).numbers["verdict"] == verdict


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_answer_makes_anything_safe(lang):
    platforms = (outcome("platform", platform__data=d, platform__repay=r) for d, r in itertools.product(slots.PLATFORM_DATA.options, slots.PLATFORM_REPAY.options))
    apps = (outcome("fakeapp", app__from=source, app__no_id=easy) for source in slots.APP_FROM.options for easy in (True, False, None))
    for result in itertools.chain(platforms, apps):
        said = words(lang).compose([(part.key, part.data) for part in result.passages], TODAY).text
        assert not re.search(r"很安全|是安全|放心借|可以借|\bsafe\b|trustworthy(?! or|, nor|, )", said.replace("make it trustworthy", ""))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("answers", [{}, {"platform__lender": None, "platform__licence": None}, {"platform__data": None, "platform__repay": None}])
def test_each_of_the_four_checks_stands_on_its_own_line(lang, answers):
    said = words(lang).compose([(part.key, part.data) for part in outcome("platform", **answers).passages], TODAY).text
    assert [line[0] in "✓✗?" and line[1] == " " for line in said.split("\n\n")[1].split("\n")] == [False, True, True, True, True]


@pytest.mark.parametrize(("said", "licence"), [("查到了", "found"), ("查不到", "not_found"), ("查到了,名字差一个字", "name_differs"), ("没去查", "not_looked"), ("I couldn't find it", "not_found")])
def test_what_the_official_list_says_is_told_in_ones_own_words(said, licence):
    talker = Talker(lang="en" if said.isascii() else "zh")
    talker.say("Check a lender" if said.isascii() else "查一个平台正不正规")
    talker.say("宏远信息咨询有限公司")
    talker.say(said)
    assert talker.facts["platform.licence"] == licence


@pytest.mark.parametrize(("said", "stored"), [("叫宏远贷", "宏远贷"), ("名字是“小牛钱包”", "小牛钱包"), ("it's called Fast Cash", "Fast Cash")])
def test_a_name_is_taken_without_the_words_around_it(said, stored):
    talker = Talker()
    talker.say("这个App是不是假的")
    talker.say(said)
    assert talker.facts["app.name"] == stored


@pytest.mark.parametrize(
    ("said", "source"),
    [("扫码装的", "link"), ("朋友发来的链接", "link"), ("短信里点进去的", "link"), ("群里下的", "sent"), ("应用商店下的", "store"), ("I scanned a QR code", "link"), ("from a friend", None)],
)  # fmt: skip
def test_how_an_app_came_is_not_its_name(said, source):
    talker = Talker(lang="en" if said.isascii() else "zh")
    talker.say("is this loan app a fake?" if said.isascii() else "这个App是不是假的")
    talker.say(said)
    assert "app.name" not in talker.facts
    assert talker.facts.get("app.from") == source


def test_the_name_of_an_app_and_how_it_came_are_told_at_once():
    talker = Talker()
    talker.say("这个App是不是假的")
    talker.say("叫借钱呗,应用商店下的")
    assert (talker.facts["app.name"], talker.facts["app.from"]) == ("借钱呗", "store")


def test_a_story_of_debts_is_no_name():
    talker = Talker()
    talker.say("这个App是不是假的")
    talker.say("我欠了3万逾期两个月了怎么办")
    assert "app.name" not in talker.facts


LICENCE = {
    "zh": {"not_found": ("没查到", "查了没有", "名单里没有", "没有这家"), "name_differs": ("名字不太一样", "差两个字"), "found": ("在名单里", "找到了"), "not_looked": ("还没来得及查", "晚点查")},
    "en": {"not_found": ("nothing came up", "not on the list"), "name_differs": ("one word differs",), "found": ("it's on the list",), "not_looked": ("not checked", "I'll look later")},
}


@pytest.mark.parametrize(
    ("lang", "said", "state"), [(lang, said, state) for lang, states in LICENCE.items() for state, ways in states.items() for said in ways]
)
def test_what_the_list_said_is_heard_in_ones_own_words(lang, said, state):
    """没查到 is no licence, and no 不清楚; "one word differs" is not the first choice."""
    talker = Talker(lang=lang)
    for text in (("帮我查查这个平台正不正规", "杭州某某小额贷款有限公司") if lang == "zh" else ("I want to check a platform", "Blue River Microloan Ltd")):
        talker.say(text)
    talker.say(said)
    assert talker.session.facts[slots.PLATFORM_LICENCE.name] == state


@pytest.mark.parametrize(("said", "too_easy"), [("不用身份证", True), ("要身份证的", False)])
def test_what_an_app_wanted_is_no_plain_yes_or_no(said, too_easy):
    talker = Talker()
    for text in ("这个贷款App是不是假的", "极速金", "应用商店", "不用", said):
        talker.say(text)
    assert talker.session.facts[slots.APP_NO_ID.name] is too_easy


OWN_WORDS = [
    ("platform.licence", "输了全称,页面上一家都没跳出来", "not_found"), ("platform.licence", "有这家,不过后面多了“技术”俩字", "name_differs"),
    ("platform.licence", "yes it's listed there, spelt the same", "found"), ("platform.licence", "the site won't open here, I'll try at home", "not_looked"),
    ("platform.pays_first", "审核费要先付,不付不给审", True), ("platform.pays_first", "they haven't asked for any money", False),
    ("platform.data", "装的时候把电话本和相册都要走了", "contacts"), ("platform.data", "bank card and a selfie, that's all they took", "basic"),
    ("platform.repay", "每次转到一个姓王的人的账户", "person"), ("platform.repay", "it is taken out of my card by the app", "own"),
    ("app.from", "短信里带的网址,我点了就装上", "link"), ("app.from", "the agent sent me the installer in a chat", "sent"),
    ("app.no_id", "不看身份证,点几下就批了", True), ("app.no_id", "anyone gets it, no questions asked", True),
]  # fmt: skip


def heard(slot: str, said: str):
    answer = answer_to(Session(lang="en" if said.isascii() else "zh"), slots.find(slot), said, TODAY)
    return answer.value if answer else None


def test_answers_in_ones_own_words_are_heard_and_none_is_turned_round():
    """By what each is most like: neither 不 nor no at the beginning makes it a plain no. What is not heard is asked again."""
    found = [(heard(slot, said), meant) for slot, said, meant in OWN_WORDS]
    assert [pair for pair in found if pair[0] not in (None, pair[1])] == []
    assert sum(got == meant for got, meant in found) >= 0.9 * len(found)


@pytest.mark.parametrize(("slot", "said"), [("app.from", "我把验证码给他了"), ("platform.repay", "我还欠花呗三千"), ("app.no_id", "我一个月工资五千块"), ("platform.data", "my wife lost her job last week")])
def test_what_tells_of_something_else_is_no_answer(slot, said):
    assert heard(slot, said) is None


def test_an_answer_that_begins_like_a_button_does_not_pick_it():
    talker = Talker(lang="en")
    for said in ("is this loan app fake", "QuickCash", "the phone's own app store", "no"):
        talker.say(said)
    assert talker.last[-1].asks == "app.no_id"
    talker.say("no checks at all, instant approval")
    assert talker.facts.get("app.no_id") is not False


@pytest.mark.parametrize(("said", "name", "told"), [("要通讯录", "platform.data", "contacts"), ("还要读短信", "platform.data", "contacts"), ("要先交会员费", "platform.pays_first", True), ("要", "platform.pays_first", True)])
def test_what_they_want_to_read_is_no_yes_to_whether_they_want_money(said, name, told):
    talker = Talker()
    for turn in ("帮我查查「好享借」这个平台靠不靠谱", "好享借", "查不到", said):
        talker.say(turn)
    assert talker.facts[name] == told
    assert ("platform.pays_first" in talker.facts) == (name == "platform.pays_first")


def test_a_person_s_account_is_the_answer_to_how_it_is_repaid():
    talker = Talker()
    for turn in ("帮我查查「好享借」这个平台靠不靠谱", "好享借", "查不到", "不用先交钱", "到手5000分6期每期1000", "要通讯录", "打到个人卡上"):
        talker.say(turn)
    assert talker.keys[-1] == "platform.stop"
    assert talker.facts["platform.repay"] == "person"


@pytest.mark.parametrize("said", ["check a loan platform for me", "can you vet this online lender", "please check out this loan company"])
def test_a_platform_is_checked_in_english_too(said):
    talker = Talker(lang="en")
    talker.say(said)
    assert talker.keys == ["ask.platform.lender"]


@pytest.mark.parametrize(("said", "lang"), [("我下了个借款app,怎么知道是不是假的", "zh"), ("这个软件怎么辨别真假", "zh"), ("how can I tell if this loan app is fake", "en"), ("is this lending app real? how can I tell", "en")])
def test_how_to_tell_a_fake_app_begins_its_check(said, lang):
    talker = Talker(lang=lang)
    talker.say(said)
    assert talker.keys == ["ask.app.name"]


CHECKED = "check a lending platform for me", "帮我看看一个贷款平台靠不靠谱"
ASKED_OF = {
    "platform.licence": (("QuickCash Ltd",), ("叫快易花",)),
    "platform.pays_first": (("QuickCash Ltd", "found it"), ("叫快易花", "查到了")),
    "platform.data": (("Mashang Consumer Finance", "no", "I get 10,000, 12 payments of 932"), ("马上消费金融", "不用先交钱", "借一万,分12期,每个月还932")),
    "platform.repay": (("Mashang Consumer Finance", "no", "I get 10,000, 12 payments of 932", "id and face"), ("马上消费金融", "不用先交钱", "借一万,分12期,每个月还932", "就身份证和人脸")),
}


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("platform.licence", "name_differs", ("one word is missing", "多了个科技", "有的,但少个字")), ("platform.licence", "not_found", ("nope", "没有的")), ("platform.licence", "found", ("listed", "有的")),
        ("platform.pays_first", True, ("300 first", "先交三百")), ("platform.pays_first", False, ("only after", "it's taken out of the loan", "放款以后才收", "从贷款里扣")),
        ("platform.data", "secrets", ("to post my sim card", "让我寄手机卡", "身份证和验证码", "通讯录和银行密码")), ("platform.data", "contacts", ("location", "什么都要", "身份证和定位", "id, photos and texts")), ("platform.data", "basic", ("just payslips", "就填了工资")),
        ("platform.repay", "own", ("to the company's account", "at the branch", "对公账户")),
    ],
)  # fmt: skip
def test_short_answers_to_the_four_checks_are_kept_as_they_are_meant(name, told, said):
    for text in said:
        talk = Talker()
        english = text.isascii()
        for turn in (CHECKED[not english], *ASKED_OF[name][not english]):
            talk.say(turn)
        assert talk.session.asked == name
        talk.say(text)
        assert talk.session.facts.get(name) == told, text
