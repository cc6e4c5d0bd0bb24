"""Figures of the case file asked for in the middle of a talk as they stand, or one beside another."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 29)
ZH = "广发信用卡2万6逾期65天,最低1300;花呗9500晚了20天,每月950;借呗还没逾期,18000,一个月1500。工资6500,房租1500,吃饭水电1400"
EN = "My Guangfa card is 26,000, 65 days late, minimum 1,300. Huabei is 9,500, 20 days late, 950 a month. Jiebei 18,000, not late, 1,500 a month. I earn 6,500, rent is 1,500, food and bills 1,400"
HOME_ZH = "平安普惠7万2,每月还3100,逾期60天;借了表姐2万没利息;中信信用卡4万1,最低2050,没逾期。我上班5200,他跑车4000,家里一个月开销5000"
SUED_ZH = ("招联起诉我了,12月22号开庭", "起诉状是11月20号收到的")
SUED_EN = ("they're suing me, the hearing is set for 22 December", "I received the papers on 20 November")


@pytest.mark.parametrize(
    ("told", "asked", "said"),
    [
        ((ZH,), "已经逾期的那几笔合起来多少", "35,500元"),
        ((ZH,), "没逾期的是多少钱", "18,000元"),
        ((ZH,), "逾期的那两家一个月要还多少", "2,250元"),
        ((ZH,), "广发跟花呗差多少", "16,500元"),
        ((ZH,), "信用卡欠的多还是网贷欠的多", "1,500元"),
        ((ZH,), "房租占工资多少", "23.08%"),
        ((ZH,), "花呗欠的占总数百分之几", "17.76%"),
        ((ZH,), "每家分别拖了多少天", "65 天"),
        ((ZH,), "花呗再过10天就逾期多少天了", "30 天"),
        ((ZH,), "哪家欠得最多", "26,000元"),
        ((ZH,), "一共几家", "3 笔"),
        ((ZH,), "我刚才说工资是多少", "6,500元"),
        ((ZH,), "借呗还得还多少个月", "12 个月"),
        ((ZH,), "一年下来要还出去多少", "45,000元"),
        ((ZH,), "一个月还3000的话多长时间能清", "18 个月"),
        ((ZH,), "扣掉要还的,一个月剩多少", "差 150元"),
        ((ZH,), "我工资涨到8000的话能剩多少", "5,100元"),
        ((ZH, "不对,花呗是8500"), "原来是多少", "9,500元"),
        (SUED_ZH, "离开庭还有几天", "还有 23 天"),
        (SUED_ZH, "最后一天是星期几", "星期六"),
        ((ZH,), "断供的就那两个,合计多少", "35,500元"),
        ((ZH,), "没逾期的那个不算,欠多少", "35,500元"),
        ((ZH,), "广发拖到哪天就满90天了", "2026年12月24日"),
        ((ZH,), "我一年挣多少", "78,000元"),
        ((ZH,), "如果花呗还完了,每个月少还多少", "950元"),
        ((ZH,), "逾期的两家平均拖了几天", "42.5 天"),
        ((ZH,), "花呗和借呗加起来欠多少", "27,500元"),
        ((ZH,), "我要是每月只花2000,能拿多少还债", "4,500元"),
        ((ZH,), "一个月拿2500还广发几个月还完", "11 个月"),
        ((ZH,), "一年光花呗要还多少", "11,400元"),
        ((ZH,), "逾期的是哪几笔", "20 天"),
        ((HOME_ZH,), "普惠的比中信的多多少", "31,000元"),
        ((HOME_ZH,), "他少跑点只有2500的话,一个月剩多少", "2,700元"),
        ((HOME_ZH,), "我俩一个月加起来挣多少", "9,200元"),
        ((HOME_ZH,), "把表姐那2万先还了的话还剩多少债", "113,000元"),
        ((ZH,), "扣掉要还的还剩几百", "差 150元"),
        ((EN,), "how much is in arrears altogether", "¥35,500"),
        ((EN,), "what date will the card hit 90 days late", "24 Dec 2026"),
        ((EN,), "once Huabei is paid off how much less do I pay each month", "¥950"),
        ((EN,), "everything except the card, how much a month", "¥2,450"),
        ((EN,), "and if I lived on 2,000 how much could go on debts", "¥4,500"),
        ((EN,), "suppose my pay fell by 1,000, what's left", "¥2,600"),
        ((EN,), "remind me what my rent was", "¥1,500"),
        ((EN,), "how many days behind am I with each", "65 days"),
        ((EN,), "what do I earn in a year", "¥78,000"),
        ((EN,), "how much of that is already overdue", "¥35,500"),
        ((EN,), "how much if I leave out Jiebei", "¥35,500"),
        ((EN,), "how much a month for just the two late ones", "¥2,250"),
        ((EN,), "what's the difference between the card and Huabei", "¥16,500"),
        ((EN,), "what fraction of my wage is the rent", "23.08%"),
        ((EN,), "how late is each one", "65 days"),
        ((EN,), "in three weeks how late is the card", "86 days"),
        ((EN,), "what did I say my wage was", "¥6,500"),
        ((EN,), "which one is the biggest", "¥26,000"),
        ((EN,), "how much would I free up if Huabei was gone", "¥950"),
        ((EN,), "what would be left if my wage dropped to 5,000", "¥2,100"),
        (SUED_EN, "how many days have I got left to answer", "6 days"),
        (SUED_EN, "how long till the hearing", "23 days"),
    ],
)  # fmt: skip
def test_a_figure_that_is_known_is_told(told: tuple[str, ...], asked: str, said: str) -> None:
    talk = talked(*told, lang="en" if asked.isascii() else "zh", today=TODAY)
    before = talk.facts
    talk.say(asked)
    assert said in talk.text
    assert talk.last[0].key.startswith("figure.")
    assert talk.facts == before


def test_a_day_and_a_sum_told_together_of_a_courts_paper_are_of_that_paper() -> None:
    talk = talked("法院寄来支付令了", "11月25号收到的,要我还18600", today=TODAY)
    assert talk.facts["paper.received_on"] == "2026-11-25"
    assert talk.facts["paper.claim"] == "18600"
    talk.say("异议最晚什么时候交")
    assert "12月10日" in talk.text


@pytest.mark.parametrize("asked", ["逾期多少天会被起诉", "逾期多久上征信", "how many days late until they sue me", "先还哪笔最划算"])
def test_a_question_in_general_is_none_of_them(asked: str) -> None:
    talk = talked(EN if asked.isascii() else ZH, asked, lang="en" if asked.isascii() else "zh", today=TODAY)
    assert talk.last[0].key not in ("figure.how_late", "figure.part", "figure.which")


def test_the_last_day_of_a_paper_that_is_supposed_is_reckoned_and_nothing_is_kept() -> None:
    talk = talked("when is the last day to answer if the papers came on 18 November", lang="en", today=TODAY)
    assert "3 Dec 2026" in talk.text
    assert not talk.facts


def test_the_interest_of_the_pace_told_last_is_told_with_it() -> None:
    talk = talked("Jiebei 30,000 overdue, 18% a year", "income 6000, rent 2000", "how long would it take at 2000 a month", "how much interest altogether", lang="en", today=TODAY)
    assert "¥4,241.47" in talk.text


def test_what_is_sent_home_is_what_it_takes_to_live_and_no_loan() -> None:
    talk = talked("I'm overdue", "income 6000", "rent 1500, I send 1000 home", lang="en", today=TODAY)
    assert talk.facts["spending.rent"] == "1500"
    assert talk.facts["spending.parents"] == "1000"
