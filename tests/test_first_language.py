"""Promise: whoever writes first is answered in the language they write in, whatever the setting says."""

from datetime import date

import pytest

from dialogs.engine import Said, turn
from dialogs.session import Session

TODAY = date(2026, 11, 28)

FIRST = [
    ("zh", "I borrowed 10000, 12 months, 944 a month. What does it really cost?", "en"),
    ("zh", "I'm scared", "en"),
    ("zh", "huabei 8000 overdue 40 days, will I go to jail", "en"),
    ("zh", "花呗 overdue 40 days, what can I do?", "en"),
    ("zh", "hi", "zh"),
    ("zh", "OPPO", "zh"),
    ("zh", "https://example.com/pay/now?id=a&b=c", "zh"),
    ("zh", "5000", "zh"),
    ("zh", "借了1万,分12期,每期还944", "zh"),
    ("zh", "OPPO Reno 分期还不上了", "zh"),
    ("en", "花呗欠了8千,逾期40天", "zh"),
    ("en", "【某某银行】您的账户已冻结,点链接解冻", "en"),
    ("en", "Is this real? 【某某银行】您的账户已冻结", "en"),
    ("en", "what does 944 a month cost", "en"),
]


@pytest.mark.parametrize(("setting", "text", "answered"), FIRST, ids=[text[:20] for _, text, _ in FIRST])
def test_the_first_message_is_answered_in_its_own_language(setting: str, text: str, answered: str) -> None:
    assert turn(Session(lang=setting), Said(text), TODAY).session.lang == answered


def test_later_messages_change_nothing() -> None:
    """A message in the other language may be passed on; who wants the other one says so."""
    begun = turn(Session(lang="zh"), Said("花呗欠了8千,逾期40天"), TODAY).session
    assert turn(begun, Said("Dear customer, your account is overdue, pay now"), TODAY).session.lang == "zh"
