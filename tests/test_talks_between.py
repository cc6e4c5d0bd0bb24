"""Promises about what leans on an earlier part of a talk: another dialog in between loses nothing."""

import pytest

from tests.talking import talked

GUARANTOR = "去年帮小舅子在信用社借了15万,我做的担保,合同上写的连带责任。他跑路了,我这个担保人要还不"
HEIR = "我爸9月份走了,留下信用卡4万不到、网贷两万多,催收说父债子偿天经地义,是不是真的"
OLD = "19年借的小额贷,两万出头,后来没人催了。现在突然有人要5万8,这是不是过时效了"


@pytest.mark.parametrize(
    ("lines", "topic"),
    [
        ((GUARANTOR, "我老婆说让信用社先去告他,告完了不够再来找我,是不是这个理"), "collect_guarantor"),
        ((HEIR, "他们还去我妈村里挨家打听", "我妈退休金2900,她说每月挤1千去还,有这个必要吗"), "heir_debt"),
        ((OLD, "他让我先还500表示诚意,就给我减到3万"), "limit_old_debt"),
        ((OLD, "最后一次打电话大概是21年4月。按这个算到哪年"), "limit_three_years"),
        (("以前有逾期,22年拖了3个月,23年5月还清了,啥时候能消", "在哪查", "有人说能铲掉,收2600", "如果查出来还挂着呢,找谁,几天给答复"), "credit_dispute"),
    ],
)
def test_a_question_finds_what_was_talked_of_before(lines, topic):
    talk = talked(*lines)
    assert {f"answer.{topic}", "figure.limitation"} & {*talk.keys}


def test_what_the_dead_left_and_what_is_past_its_time_is_filed_as_nobody_s_debt():
    for lines in ((HEIR, "我妈退休金2900,她说每月挤1千去还,有这个必要吗"), (OLD, "他让我先还500表示诚意,就给我减到3万")):
        before, after = (talked(*lines[:upto]).session.facts for upto in (1, 2))
        assert dict(before) == dict(after)


def test_three_years_are_counted_from_the_day_that_was_told():
    assert "2024年4月" in talked(OLD, "最后一次打电话大概是21年4月。按这个算到哪年").text


def test_good_months_and_bad_months_are_a_wage_and_no_loan():
    talk = talked("美团借钱还有8k,月供760;招行信用卡6千5。都还没逾期", "好的时候一个月7500,孬的时候5800,房租吃饭一起算下来3600")
    assert (talk.session.facts["income"], talk.session.facts["essentials"]) == ("5800", "3600")


def test_a_limit_told_beside_a_draft_is_reckoned_and_stands_in_no_letter():
    talk = talked("信用卡欠3万逾期60天,招商银行,月收入5000开销3500", "帮我写个分期申请", "上个月降薪了,收入少了一截", "每月1200", "最多给24期")
    assert "figure.parts" in talk.keys
    assert "1,250元" in talk.text
    assert not any("24" in line["text"] for line in talk.session.facts["letter.account"])


@pytest.mark.parametrize("said", ["装作没看见行不行", "要是我不管它嘞", "我就当没收到呢"])
def test_a_payment_order_that_is_not_heeded_is_spoken_of_as_one(said):
    assert talked("收到法院的支付令,昨天到的,要我还3万2", said).keys[0] in ("answer.court_payment_order", "court.payment_order")


@pytest.mark.parametrize("told", ["一年收入7万2,一年开销5万4", "一年收入7万2,一年花5万4"])
def test_sums_of_a_year_are_told_by_the_month(told):
    assert "1,500元" in talked("信用卡欠5万,没逾期", told, "摊到一个月剩多少").text
