"""Promises about a question in mid-talk: the answer in general, then the person's own number."""

import pytest

from tests.talking import talked as after


@pytest.mark.parametrize(
    ("lang", "turns", "said"),
    [
        ("zh", ("招商信用卡欠3万,逾期50天", "要是被起诉诉讼费要多少"), ("550元", "275元")),
        ("zh", ("招商信用卡欠3万,逾期50天", "要是被起诉诉讼费要多少", "走简易程序呢"), ("275元",)),
        ("en", ("how much would the court fee be if they sue me for 30000",), ("¥550", "¥275")),
        ("zh", ("有个公司帮我停息,收总欠款的12%,能信吗", "信用卡和网贷加起来11万,那他们要收我多少"), ("13,200元",)),
        ("en", ("an agency offers to stop the interest for 15% of what I owe, that's 60000. how much is that",), ("¥9,000",)),
        ("zh", ("建行信用卡逾期半年了,会坐牢吗", "本金4万3,连利息罚息6万多,是按哪个算"), ("43,000元",)),
    ],
)  # fmt: skip
def test_the_figure_is_reckoned_from_what_was_told(lang, turns, said):
    text = after(*turns, lang=lang).text
    assert [part for part in said if part not in text] == []


def test_a_side_question_brings_back_the_open_question_without_its_preface():
    talker = after("招商信用卡欠3万,逾期50天", "开庭不去会怎样")
    assert talker.keys == ["answer.court_absent", "ask.income"]


def test_a_question_beside_facts_is_answered_and_the_talk_goes_on():
    talker = after("信用卡欠4万,网贷欠2万4,自己该怎么谈")
    assert talker.session.asked
    talker = after("我找了个法务公司办停息挂账,交了3000定金", "信用卡4万,网贷2万4,要是起诉诉讼费多少")
    assert talker.keys[0] == "answer.court_fee"
    assert "1,400元" in talker.text
    assert talker.session.asked


def test_a_card_that_an_agent_took_accuses_no_collector():
    talker = after("我签了个法务公司做停息挂账,定金付了3000,合同上写按总欠款的15%收", "我手机卡让他们拿去了,说催收电话由他们接")
    assert not any(key.startswith("conduct.") for key in talker.keys)


@pytest.mark.parametrize(
    ("lang", "turns", "said"),
    [
        ("zh", ("刚有个女的打电话说是工行信贷部的,能给我批20万 年化3.2 叫我明天拿身份证去她们公司办,靠谱吗", "她说成功了抽10个点 那我实际能拿多少"), ("骗局", "180,000元")),
        ("zh", ("征信上有笔不是我的贷款,怎么弄", "我11月3号在银行柜台交的异议申请,最晚什么时候要给我答复"), ("20 天", "11月23日")),
        ("zh", ("给我写封信投诉征信写错了", "顺便问下 我23年有笔逾期 24年3月结清的 啥时候才消"), ("2029年3月31日",)),
        ("zh", ("帮我写个征信异议申请", "写给交行", "另外我有一笔 22年晚过两个月 当年年底就还了 那个要挂到啥时候"), ("2027年12月31日",)),
    ],
)  # fmt: skip
def test_a_figure_is_told_beside_the_warning_and_in_the_middle_of_a_letter(lang, turns, said):
    text = after(*turns, lang=lang).text
    assert [part for part in said if part not in text] == []


@pytest.mark.parametrize("text", ["广告说日息低至0.03%,年化多少", "日息低至0.03%是多少年化", "the ad says from 0.03% a day, what is that a year"])
def test_the_lowest_rate_of_an_advert_is_told_by_the_year_and_as_the_lowest(text):
    talk = after(text, lang="en" if text.isascii() else "zh")
    assert talk.keys[0] == "figure.yearly"
    assert "10.95%" in talk.text
    assert ("最低的价" in talk.text) or ("lowest price" in talk.text)
