"""Stores what this release keeps of some conversations: `python -m tests.sessions.save`, once, when it is released.

What is stored already stays as it is; only talks that are new are played.

Each file of `tests/sessions/<release>/` is a session, the event that comes next, and what must follow. Files of a
release that is out are never written again: they are what people have on their machines.
"""

import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.app import answer
from dialogs.engine import Event, Pressed, Said
from dialogs.session import Session
from tests.talking import OFFER, TODAY

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
Told = Sequence[str]
"""Messages; one that begins with "tap " presses the button of those words."""

PLANNED = "花呗8000,借呗2万,没逾期,月收入9000,开销4000,本月一共要还2500,做还款计划"
PLANNED_EN = "Huabei 8000, Jiebei 20000, none overdue, income 9000, spending 4000, 2500 due this month. Please make me a repayment plan"
MENU = {"你好": "0|move:hello", "算一笔": "0|start:rate"}
"""Buttons that stand whatever was said: opening the chat, and a dialog of the menu."""

TALKS: dict[str, tuple[str, str, Told, str]] = {
    "nothing_told_yet": ("zh", "greeted, and a whole offer comes", ["tap 你好"], OFFER),
    "question_open": ("zh", "two facts are known and the third is asked for", ["到手9700,每期944"], "12期"),
    "question_open_in_english": ("en", "the same in English", ["received 9700, each payment 944"], "12"),
    "question_missed_once": ("zh", "a second miss brings an example", ["到手9700,每期944", "嘟嘟嘟噜噜"], "嘟嘟嘟噜噜"),
    "answered_with_unknown": ("zh", "不清楚 was said, and now it is known", ["到手9700,每期944", "不清楚"], "一共12期"),
    "outcome_reached": ("zh", "the lender is asked for, and a button answers", [OFFER], "tap 银行"),
    "outcome_refined": ("zh", "a correction after the outcome", [OFFER, "tap 银行"], "不对,每期是900"),
    "outcome_to_undo": ("zh", "back, after two corrections and a button", [OFFER, "不对,每期是900", "不对,每期是910", "tap 银行"], "上一步"),
    "correction_to_choose": ("zh", "不对,是8500 could be two facts", ["到手9700,每期944,12期", "不对,是8500"], "第一个"),
    "flat_fee_with_fees": ("zh", "facts that hold lists", ["借2万,24期,每期手续费率0.6%,另收服务费500"], "再说一遍"),
    "day_loan": ("zh", "a loan of seven days", ["借1000,到手700,7天后还1000"], "怎么算的"),
    "dialog_left": ("zh", "left in the middle, and taken up with an offer", ["到手9700,每期944", "取消"], OFFER),
    "about_to_be_forgotten": ("zh", "asked whether to delete everything", [OFFER, "删除我的数据"], "tap 确定,全部删掉"),
    "debts_in_a_list": ("zh", "two debts, and an answer to the question that is open", ["借呗欠3万,信用卡欠1.8万,都逾期三个多月了"], "月收入6000"),
    "debts_and_unknown": ("zh", "不清楚 is taken back", ["网贷欠3万,逾期95天了", "不清楚"], "上一步"),
    "court_paper": ("zh", "a day is asked for, and told", ["我收到法院传票了"], "2026年11月20日收到的"),
    "a_second_dialog_on_top": ("zh", "a tap has put a rate check on top of another dialog", ["网贷欠3万,逾期95天了", "tap 算一笔"], "到手9700,每期944,12期"),
    "plan_what_if": ("zh", "a plan with a detail of one debt, and a change to it", [PLANNED, "花呗要在12月20号前还清", "每月多还500"], "按原来的"),
    "plan_offer": ("zh", "a lender's offer was taken in, and a settlement is told", [PLANNED, "花呗同意分6期免息"], "借呗说一次性还1万2就结清"),
    "plan_in_english": ("en", "the rate is asked beneath a plan", [PLANNED_EN], "15% a year"),
    "plan_reminded": ("zh", "a day and an hour to be reminded on", [PLANNED, "每个月15号提醒我还", "晚上8点提醒我"], "停"),
    "letter_sum": ("zh", "a sum is proposed for a letter", ["招行信用卡欠3万逾期40天,月收入9000,开销6000", "帮我写封分期申请信", "因为我被裁员了"], "可以"),
    "letter_draft": ("zh", "a draft waits for approval", ["给马上消费写封投诉信,11月14号晚上10点半打电话骂我"], "是"),
    "letter_draft_in_english": ("en", "a draft, and a line to change", ["write a complaint to Mashang: on 14 November at 22:30 they called and swore at me"], "yes"),
    "early_part": ("zh", "a part is paid early; the fee is asked", ["借呗2万,提前还5000能省多少", "12", "1900"], "200"),
    "arrears_day": ("zh", "overdue interest to a day; the penalty rate is asked", ["算一下罚息:花呗8000,逾期90天,年化18%,算到12月31日"], "日息万七"),
    "swap_priced": ("zh", "a new loan for an old one is being priced", ["信用卡欠2万,年化18%,没逾期", "想借一笔新的还旧的"], "到手2万"),
    "scam_message": ("zh", "a message was judged; what was done is asked", ["这是诈骗吗:您的贷款已审批,因卡号填错资金冻结,先交解冻金4000元才能放款"], "还没交"),
    "harmed": ("zh", "a scam has happened", ["我被骗了,刚给骗子转了5000"], "再说一遍"),
    "borrow": ("zh", "a kind of credit is asked about", ["我想申请发票贷"], "没有逾期"),
    "credit": ("zh", "what stands on the record", ["看征信记录", "已经还清了"], "2025年3月还清的"),
    "conduct_log": ("zh", "a contact was judged and is kept", ["催收昨晚十一点打电话骂我老赖"], "把这些写成投诉信"),
    "after_danger": ("zh", "danger was answered, and the talk goes on", ["到手9700,每期944", "我不想活了"], "12期"),
}
"""By file name: the language, what it is about, what was said before, and the event that follows."""


def event_of(said: str, buttons: dict[str, str]) -> Event:
    """What a line of a talk stands for."""
    if not said.startswith("tap "):
        return Said(said)
    words = said.removeprefix("tap ")
    return Pressed(MENU.get(words) or buttons[words])


def played(lang: str, before: Told, after: str) -> dict[str, Any]:
    session, buttons = Session(lang=lang), dict[str, str]()
    for said in before:
        session, messages, _ = answer(session, event_of(said, buttons), TODAY)
        buttons = {button.words: button.action for message in messages for button in message.buttons}
    event = event_of(after, buttons)
    ended, messages, forgotten = answer(session, event, TODAY)
    return {
        "today": TODAY.isoformat(),
        "session": session.to_json(),
        "event": {"said": event.text} if isinstance(event, Said) else {"pressed": event.action},
        "keys": [message.key for message in messages],
        "facts": dict(ended.facts),
        "asked": ended.asked,
        "forgotten": forgotten,
    }


def main() -> int:
    release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    folder = FOLDER / release
    folder.mkdir(exist_ok=True)
    new = {name: talk for name, talk in TALKS.items() if not (folder / f"{name}.json").exists()}
    for name, (lang, about, before, after) in new.items():
        row = {"about": about, **played(lang, before, after)}
        (folder / f"{name}.json").write_text(json.dumps(row, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
