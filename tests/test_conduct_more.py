"""Where it is asked who lent, more of the story is no lender, and belongs to the event that was told last."""

from datetime import date

import pytest

from dialogs.collectors.contacts import log
from tests.talking import talked

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("first", "more", "rule"),
    [
        ("催收说下午两点来我家 这合法吗", "就来了一个人 站门口", "COLL-011"),
        ("催收昨天打我公司前台了", "还是用个人手机打的", ""),
        ("催收一天打七八个", "最晚一个是夜里十点四十", "COLL-008"),
        ("催收给我妈打电话说我欠钱", "她心脏不好 吓得不轻", ""),
        ("collector calls me like 10 times a day, i pick up 4 or 5", "last one was 10:40 at night", "COLL-004"),
        ("a collector rang my office reception", "it was from a private mobile", ""),
        ("they keep calling me all day", "at 6 this morning too", "COLL-004"),
        ("the collector came to my home", "just one guy, he wouldn't leave", ""),
    ],
)
def test_more_of_the_story_is_no_lender(first, more, rule):
    talk = talked(first, more, lang="en" if first.isascii() else "zh", today=TODAY)
    assert "conduct.lender" not in talk.facts
    assert any(more.split()[0] in row.what + row.came_of_it for row in log(talk.facts))
    assert talk.session.asked == "conduct.lender"
    told = {fact for message in talk.last for fact in message.facts}
    assert not rule or rule in told


def test_who_lent_is_still_an_answer():
    for said, kind in (("银行的信用卡", "bank"), ("一个朋友借的", "private"), ("个人", "private"), ("小贷公司", "microloan")):
        talk = talked("催收昨天打我公司前台了", said, today=TODAY)
        assert talk.facts.get("conduct.lender") == kind, said


def test_how_far_two_demands_were_apart_is_a_matter_of_the_card_and_no_contact():
    talk = talked("广发信用卡本金6万2,逾期5个月,银行打过两次电话,说要报警", "两次电话隔了一个礼拜")
    assert talk.keys[0] == "answer.crime_effective"
    assert not any(name.startswith("contacts[") for name in talk.facts)


@pytest.mark.parametrize("said", ["今天上午360那边打了我11个电话 我在骑车一个没接着 这么打合规不", "美团的人一天打十几遍,合法不合法", "昨天招联给我打了8个电话 我都没接 正规吗他们这样"])
def test_so_many_calls_are_judged_and_no_licence_is_looked_up(said):
    talk = talked("360借条欠13500 逾期9天了 一个月到手5200 开销3500", said)
    assert talk.keys[0] == "conduct.breach" and talk.facts["income"] == "5200"
