"""An answer picks a choice by its words, and by nothing less: a wrong choice costs more than a question asked again."""

from datetime import date

import pytest

from dialogs.understanding.reader import read
from dialogs.understanding.replies import yes_or_no
from dialogs.understanding.values import Choice
from tests.talking import talked

WHEN = ("刚刚,一小时以内", "今天", "更早")
KIND = ("网络贷款", "信用卡", "亲友借款")


def picked(text, options):
    found = read(text, today=date(2026, 11, 24), asked="choice", options=options)
    return next((value.value for value in found if isinstance(value, Choice)), None)


@pytest.mark.parametrize(
    ("text", "options", "number"),
    [("今天", WHEN, 2), ("今天早上", WHEN, 2), ("更早", WHEN, 3), ("网贷", KIND, 1), ("卡", KIND, 2), ("信用卡的", KIND, 2), ("第三个", KIND, 3)],
)
def test_its_own_words_pick_a_choice(text, options, number):
    assert picked(text, options) == number


@pytest.mark.parametrize(("text", "options"), [("昨天", WHEN), ("前天", WHEN), ("去年", WHEN), ("花呗", KIND)])
def test_one_character_in_common_picks_nothing(text, options):
    assert picked(text, options) is None


LENDS = ("银行", "消费金融公司", "小额贷款公司", "个人或没有放贷资质的公司")
LENDS_EN = ("A bank", "A consumer finance company", "A micro-loan company", "A person, or a company without a licence")


@pytest.mark.parametrize(
    ("text", "options", "number"),
    [
        ("不是银行", LENDS, None),
        ("应该不是银行吧", LENDS, None),
        ("银行不是", LENDS, None),
        ("不是银行就是小贷", LENDS, None),
        ("都不是", LENDS, None),
        ("不是银行吧,是小贷", LENDS, 3),
        ("不是银行是小贷", LENDS, 3),
        ("不是小贷公司,是银行", LENDS, 1),
        ("是银行,不是小贷", LENDS, 1),
        ("是不是银行", LENDS, 1),
        ("not a bank", LENDS_EN, None),
        ("it's not a bank", LENDS_EN, None),
        ("not a bank, a consumer finance company", LENDS_EN, 2),
        ("what does APR mean?", LENDS_EN, None),
        ("is it illegal", LENDS_EN, None),
        ("a consumer finance one", LENDS_EN, 2),
        ("the bank", LENDS_EN, 1),
        ("microloan company", ("A bank", "A microloan company"), 2),
        ("不要第一个", ("微信", "短信"), 2),
        ("不是微信", ("微信", "短信"), 2),
        ("不想还", ("忘了还", "不想还", "生病了"), 2),
    ],
)
def test_what_is_denied_is_never_picked(text, options, number):
    assert picked(text, options) == number


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("可不是嘛", "yes"), ("可不是吗", "yes"), ("那可不", "yes"), ("I guess so", "yes"), ("yeah, I think so", "yes"),
        ("可不是我签的", "no"), ("得了吧", "no"), ("拉倒吧", "no"), ("I don't think so", "no"), ("guess not", "no"),
        ("可不可以", None),
    ],
)  # fmt: skip
def test_a_yes_that_looks_like_a_no_and_the_reverse(text, answer):
    found = yes_or_no(text)
    assert (found.value if found else None) == answer


@pytest.mark.parametrize(("lang", "wish"), [
    ("zh", "我不放心 把我说过的全部删掉"), ("zh", "我说的都删了吧"), ("zh", "把我刚才说的都清空"), ("zh", "能不能把聊天记录删了"),
    ("en", "wipe everything I told you"), ("en", "I'm not comfortable, delete all of it"), ("en", "please erase what I said"),
])
def test_who_wants_all_deleted_is_asked_once(lang, wish):
    talk = talked("借呗3万" if lang == "zh" else "I owe 30,000", wish, lang=lang)
    assert talk.keys[-1] == "common.forget_sure"
    talk.say(wish)
    assert talk.keys[-1] == "common.forgotten"
    assert not talk.facts


@pytest.mark.parametrize("said", ["算了,不删", "不删了", "先不删", "别删", "等等 先别删", "not now", "don't delete"])
def test_only_a_plain_yes_deletes(said):
    talk = talked("借呗3万", "删除我的数据", said)
    assert "common.forgotten" not in talk.keys
    assert talk.facts


@pytest.mark.parametrize("said", ["确定 全删", "是的", "确定", "对,删", "删除我的数据"])
def test_a_plain_yes_deletes(said):
    assert talked("借呗3万", "删除我的数据", said).keys == ["common.forgotten"]
