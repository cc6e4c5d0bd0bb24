"""Promise: the plan's papers are made wherever they are asked for, in a letter too, and reminders beside them are set as well."""

from datetime import date

import pytest

from dialogs.wishes import asked_beside_moves
from tests.talking import Talker, talked

TODAY = date(2026, 11, 28)
TOLD = {
    "zh": ("我欠招商银行信用卡3万2千,逾期65天,每月最低还1600;花呗8000,没逾期,月供800。每月工资7500,吃住要4200", "做个还款计划"),
    "en": ("CMB credit card 32000, 65 days overdue, minimum 1600; Huabei 8000, not overdue, 800 a month. I earn 7500 and need 4200", "make a repayment plan"),
}
LETTER = {"zh": "写一封分期申请给招商银行", "en": "write a letter to CMB asking for instalments"}
WISHES = [
    ("图片", "picture"), ("表格", "sheet"), ("日历", "calendar"), ("把计划的图发我", "picture"), ("图发来", "picture"), ("能不能把图给我", "picture"),
    ("计划表给我", "sheet"), ("表发我一份", "sheet"), ("方案导出成表格", "sheet"), ("还款计划的PDF发我", "pdf"),
    ("picture", "picture"), ("send me the plan's picture", "picture"), ("I'd like the plan as a table", "sheet"), ("send over the repayment sheet", "sheet"),
    ("the plan as pdf please", "pdf"), ("could you draw it as a chart", "picture"),
]  # fmt: skip
BESIDE = [
    "PDF发我,到时候提醒我", "给我PDF,再提醒我", "要PDF和提醒", "导出PDF,每个还款日前一天提醒我", "把计划做成PDF,到还款日提醒我", "做成PDF,顺便加个提醒", "提醒我,再给我一份PDF",
    "give me the PDF and remind me", "pdf please, and remind me before each due date", "export the pdf and set a reminder", "I want the PDF and a reminder each month",
]  # fmt: skip


def talk(*said: str) -> Talker:
    lang = "en" if said[-1].isascii() else "zh"
    talker = Talker(lang, TODAY)
    for line in (*TOLD[lang], *said):
        talker.say(line)
    return talker


def made(talker: Talker) -> list[tuple[str, str]]:
    return [(paper["name"], paper["kind"]) for message in talker.last for paper in message.papers]


@pytest.mark.parametrize(("wish", "kind"), WISHES)
@pytest.mark.parametrize("stage", [(), ("letter",), ("letter", "cause"), ("letter", "cause", "each month")])
def test_a_paper_of_the_plan_is_made_with_a_letter_under_way(stage: tuple[str, ...], wish: str, kind: str) -> None:
    said = {"zh": (LETTER["zh"], "9月我住院做手术", "每月还800"), "en": (LETTER["en"], "I was in hospital in September", "800 a month")}
    talker = talk(*said["en" if wish.isascii() else "zh"][: len(stage)], wish)
    assert made(talker) == [("plan", kind)], talker.text


@pytest.mark.parametrize("said", BESIDE)
def test_a_paper_and_reminders_in_one_sentence_are_both_given(said: str) -> None:
    assert made(talk(said)) == [("plan", "pdf"), ("reminders", "calendar")]


def test_what_a_paper_still_needs_is_told_within_a_letter() -> None:
    talker = Talker("zh", TODAY)
    for line in ("我欠招商银行信用卡3万2千,逾期65天,每月最低还1600", "写一封分期申请给招商银行", "图片"):
        talker.say(line)
    assert talker.keys == ["common.paper_needs", "ask.letter.account"]


@pytest.mark.parametrize(
    "said",
    ["他们P图发到群里", "催收发了我的表给单位", "银行发的PDF我看不懂", "时间表", "图什么", "他让我填表", "表妹欠的", "the contract is a pdf", "they want a picture of my ID",
     "what does the graph mean", "图片,他们P了我的图片发到群里"],
)  # fmt: skip
def test_what_only_speaks_of_papers_asks_for_none(said: str) -> None:
    assert asked_beside_moves(said, TODAY) is None


@pytest.mark.parametrize(
    "wish",
    ["还款方案", "给我做个还款方案", "我要一份还款方案", "帮我写个还款方案", "帮我写个还款计划", "怎么还,给个方案", "制定还款方案", "repayment plan", "make me a repayment scheme",
     "a payment plan", "set up a payment plan for me", "a plan to pay it off"],
)  # fmt: skip
@pytest.mark.parametrize("told", [0, 1])
def test_a_plan_of_ones_own_is_no_letter(wish: str, told: int) -> None:
    lang = "en" if wish.isascii() else "zh"
    talker = Talker(lang, TODAY)
    for line in (*TOLD[lang][:told], wish):
        talker.say(line)
    assert talker.session.top is not None
    assert talker.session.top.dialog == "plan"


@pytest.mark.parametrize("wish", ["写一份还款方案给银行", "写还款计划书给招行", "write a repayment proposal to the bank", "帮我跟众安写一下,能否分36个月还清"])
def test_a_plan_that_somebody_else_is_to_read_is_a_letter(wish: str) -> None:
    talker = Talker("en" if wish.isascii() else "zh", TODAY)
    talker.say(wish)
    assert talker.facts["letter.kind"] == "instalment"


@pytest.mark.parametrize("wish", ["整理成PDF", "把我们说的都整理成PDF", "把上面的内容汇总成PDF发我", "把说过的都写在一张纸上给律师看", "sum up what we said in a pdf"])
def test_all_that_was_said_is_no_plan(wish: str) -> None:
    assert made(talk(wish)) == [("notes", "pdf")]


@pytest.mark.parametrize("wish", ["做成PDF", "做一份PDF", "把计划做成PDF"])
def test_a_pdf_where_a_plan_stands_is_the_plan(wish: str) -> None:
    assert made(talk(wish)) == [("plan", "pdf")]


PLANNED = {
    "zh": ("招行信用卡欠4万年化18%逾期60天,最低还2000;借呗欠1万2年化15%没逾期,每月还1100", "月收入9000开销4000,做个还款计划"),
    "en": ("I owe 40,000 on a CMB card at 18%, 60 days overdue, minimum 2,000; Jiebei 12,000 at 15%, not overdue, 1,100 a month", "income 9,000, living costs 4,000, make me a repayment plan"),
}


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("打印出来那种", "pdf"), ("把计划存成文件", "pdf"), ("给我一份能打印的计划", "pdf"), ("a printable plan please", "pdf"), ("I want a PDF to show the bank", "pdf"),
        ("PDF to show my wife", "pdf"), ("can you give me a file of the plan", "pdf"), ("我想看每个月余额怎么降的", "picture"), ("余额变化画出来", "picture"),
        ("graph of how the balances fall", "picture"), ("plot it for me", "picture"), ("excel版的有吗", "sheet"), ("a table I can open in Excel", "sheet"),
        ("把还款日期导到手机里", "calendar"), ("save the dates to my phone", "calendar"), ("全都发我", "picture,pdf,calendar,sheet"), ("give me all the files", "picture,pdf,calendar,sheet"),
    ],
)  # fmt: skip
def test_a_paper_is_wished_for_by_what_it_is_for(said, kinds):
    lang = "en" if said.isascii() else "zh"
    talk = talked(*PLANNED[lang], lang=lang)
    talk.say(said)
    assert ",".join(paper["kind"] for message in talk.last for paper in message.papers) == kinds


@pytest.mark.parametrize("said", ["能下载吗", "他们发了个文件让我打印", "全部欠款都发给我爸了", "they sent me a document to print"])
def test_what_others_send_is_no_wish_for_a_paper(said):
    found = asked_beside_moves(said, date(2026, 11, 24))
    assert found is None or found.move != "papers"
