"""Which figure of their own case people ask for in the middle of a talk, in words that no pattern knows."""

from pathlib import Path

import pytest

from bot.training import figures
from dialogs.questions.figure_kind import figure_kind
from tests.talking import Talker, talked

CASES = Path(__file__).parent / "cases"
KEPT_RIGHT, SURE = 0.7, 0.85
OWES = {
    "zh": ("广发信用卡欠26000逾期38天,最低还1300;借呗欠17500没逾期每月还1500;美团欠4200逾期9天每月350", "到手7400", "吃住4100"),
    "en": ("Guangfa credit card 26000, 38 days late, minimum 1300; Jiebei 17500 not late, 1500 a month; Meituan 4200, 9 days late, 350 a month", "7400", "4100"),
}
PRICED = {"zh": ("借15000,到手13500,分12期每期1480",), "en": ("I borrow 15000, got 13500 in hand, 12 instalments of 1480 a month",)}
PLANNED = {
    "zh": ("帮我做个还款计划,广发信用卡欠20000年化18%最低1000,微粒贷欠12000年化14.6%每月800,都没逾期,工资8000,每月开销5000", "0"),
    "en": ("make me a repayment plan: Guangfa credit card 20000 at 18% a year minimum 1000, Weilidai 12000 at 14.6% a year 800 a month, nothing late, I earn 8000 and spend 5000", "0"),
}


def after(talk: dict[str, tuple[str, ...]], said: str) -> Talker:
    lang = "en" if said.isascii() else "zh"
    return talked(*talk[lang], said, lang=lang)


@pytest.mark.parametrize(("said", "figure"), [
    ("我在外面压了多少账", "47,700"), ("坏了的那两家有几多钱", "30,200"), ("谁那儿欠得最厚", "26,000"), ("零头那家是谁", "4,200"), ("美团拖了多少日子", "9 天"),
    ("各家都打发了我还有几个", "150"), ("这些月供是我工资的几分之几", "42.57"), ("摊到一个礼拜要存几个", "726.92"), ("离90天广发还有几日", "52"),
    ("what do i owe all told", "47,700"), ("the bit thats gone late", "30,200"), ("biggest of them", "26,000"), ("the smallest, how much", "4,200"), ("how many lenders is it now", "3"),
    ("after they have all been paid what do i keep", "150"), ("payments as % of my pay", "42.57"), ("per week that makes", "726.92"),
])  # fmt: skip
def test_a_figure_of_the_debts_in_words_of_ones_own(said, figure):
    talk = after(OWES, said)
    assert talk.keys[0].startswith("figure.")
    assert figure in talk.text


@pytest.mark.parametrize(("said", "figure"), [
    ("到最后白送他几个钱", "4,260"), ("十二回全交了是几钱", "17,760"), ("落进我口袋的几个", "13,500"), ("他先留了几个", "1,500"), ("合月息几分", "%"), ("一天被它吃几块", "11.67"),
    ("total to hand back", "17,760"), ("what did they hold back", "1,500"), ("interest per day", "11.67"), ("rate by the month", "%"), ("cost of it in all", "4,260"),
])  # fmt: skip
def test_a_figure_of_the_loan_that_was_priced(said, figure):
    assert figure in after(PRICED, said).text


@pytest.mark.parametrize("said", ["超过24%的是几个钱", "24%以上那部分多少钱", "whats above 24 percent in money", "excess over 24% in yuan"])
def test_what_is_asked_above_the_line_is_reckoned(said):
    talk = after(PRICED, said)
    assert talk.keys[0] == "figure.of_price"
    assert "15,318.72" in talk.text
    assert "2,441.28" in talk.text


@pytest.mark.parametrize(("said", "key"), [
    ("广发啥时候送走", "figure.ends"), ("还要交几回", "figure.ends"), ("微粒贷自己吃多少利息", "figure.interest_of"),
    ("months to go", "figure.ends"), ("how many more payments to make", "figure.ends"),
])  # fmt: skip
def test_a_figure_of_the_plan(said, key):
    assert after(PLANNED, said).keys[0] == key


@pytest.mark.parametrize("said", ["诉讼费我得出多少", "先借别的补上行不", "会坐牢吗", "利息太高能不还吗", "几点不能打电话", "谢谢", "what happens after 90 days", "can they call my mother", "thanks", "who pays the court fee"])
def test_a_question_of_law_stays_one(said):
    assert not after(OWES, said).keys[0].startswith("figure.")


@pytest.mark.parametrize(("said", "name"), [("广发到年三十逾期多久", "debts[0].overdue_days"), ("when is guangfa 90 days late", "debts[0].overdue_days"), ("离60天还有几日 广发", "debts[0].overdue_days")])
def test_a_question_about_days_changes_none(said, name):
    assert after(OWES, said).facts[name] == 38


def test_what_was_kept_to_measure_on_is_mostly_right_and_surely_right_where_it_is_sure():
    kept = figures.messages(CASES)[1]
    found = [(figure_kind(text), kind) for text, kind in kept]
    right = sum((kind.name if kind else "none") == wanted for kind, wanted in found)
    sure = [kind.name == wanted for kind, wanted in found if kind and kind.chance >= SURE]
    assert right / len(kept) > KEPT_RIGHT
    assert sum(sure) / len(sure) > SURE


def test_a_folder_without_the_messages_is_told(tmp_path):
    with pytest.raises(figures.NothingNamed, match=r"no figures_named.toml"):
        figures.main(tmp_path)
