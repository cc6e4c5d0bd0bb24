"""A loan told piece by piece, each piece in a message of its own, has the price that it has in one message."""

from datetime import date

import numpy_financial
import pytest

from bot.app import answer
from dialogs.engine import Said
from dialogs.session import Session

TODAY = date(2026, 11, 28)


def told(lang: str, *turns: str) -> tuple[Session, list[str], dict[str, object]]:
    """The session after the messages, with the keys and the named numbers of the last replies."""
    session, keys, numbers = Session(lang=lang), [], {}
    for turn in turns:
        session, replies, _ = answer(session, Said(turn), TODAY)
        keys = [reply.key for reply in replies]
        numbers = next((dict(reply.data) for reply in replies if reply.key == "rate.cost"), {})
    return session, keys, numbers


@pytest.mark.parametrize(
    ("lang", "turns"),
    [
        ("zh", ("想借5万", "36期", "月供1700")),
        ("zh", ("准备借五万", "三年还清", "每月1700")),
        ("zh", ("我借了5万", "36期", "月供1700")),
        ("zh", ("银行批了我5万", "36个月", "一个月1700")),
        ("zh", ("我想从平安借5万", "36个月", "每月1700")),
        ("zh", ("有个平台能借我5万", "分36期", "每期1700")),
        ("en", ("I want to borrow 50,000", "36 months", "1,700 a month")),
        ("en", ("they will lend me 50,000", "for three years", "1,700 a month")),
        ("en", ("I borrowed 50,000", "36 payments", "1,700 each")),
        ("en", ("loan of 50k", "36 months", "1700 monthly")),
        ("en", ("the bank approved me for 50,000", "1,700 per month", "36 months")),
        ("en", ("considering a 50,000 loan", "36 months", "the payment is 1,700")),
    ],
)
def test_a_loan_told_in_three_messages_is_priced(lang: str, turns: tuple[str, ...]) -> None:
    session, _, numbers = told(lang, *turns)
    assert numbers["nominal_annual"] == pytest.approx(0.1363, abs=1e-4)
    assert not [name for name in session.facts if name.startswith("debts[")]


@pytest.mark.parametrize(
    ("lang", "turns", "flows", "per_year"),
    [
        ("zh", ("年利率15%", "4万", "先息后本", "一年"), [40000, *[-500] * 11, -40500], 12),
        ("zh", ("拿了六千", "每周还400", "18周"), [6000, *[-400] * 18], 52),
        ("zh", ("借了2万", "到手只有1万8千", "12期", "每期1850"), [18000, *[-1850] * 12], 12),
        ("zh", ("利率怎么算", "本金1万2", "每期1120", "十二期"), [12000, *[-1120] * 12], 12),
        ("zh", ("车价4680", "首付680", "剩下分10期一期450"), [4000, *[-450] * 10], 12),
        ("zh", ("平台下了款8000", "他家每周收我450", "一共20周"), [8000, *[-450] * 20], 52),
        ("zh", ("24期", "每期600", "借了1万2"), [12000, *[-600] * 24], 12),
        ("en", ("24 payments", "of 600", "borrowed 12,000"), [12000, *[-600] * 24], 12),
        ("en", ("30,000 financed", "1,000 each month", "three years"), [30000, *[-1000] * 36], 12),
        ("en", ("is this expensive", "price 4,800", "deposit 800", "10 months at 450"), [4000, *[-450] * 10], 12),
        ("en", ("the app gave me 1,500", "I pay 1,650", "in 14 days"), [1500, -1650], 365 / 14),
        ("en", ("1.2% a month", "15,000", "interest only", "12 months"), [15000, *[-180] * 11, -15180], 12),
        ("zh", ("利息1分5", "借表哥4万", "一年", "到期一起还"), [40000, -47200], 1),
        ("zh", ("装修贷", "9万", "2年", "月费率0.35%"), [90000, *[-(90000 / 24 + 315)] * 24], 12),
        ("zh", ("租个手机", "月租420", "12个月", "买断费600", "手机值4800"), [4800, *[-420] * 11, -1020], 12),
        ("zh", ("一周还一次", "每次600", "12周", "拿到手6000"), [6000, *[-600] * 12], 52),
        ("en", ("car loan", "90,000", "36 months", "2,900 a month"), [90000, *[-2900] * 36], 12),
        ("en", ("got offered a loan", "they give me 7,600", "I pay 800 a month", "12 months"), [7600, *[-800] * 12], 12),
        ("en", ("payday loan", "3,000 in hand", "back in 14 days", "3,450"), [3000, -3450], 365 / 14),
        ("en", ("weekly loan", "4,000", "10 weeks", "480 a week"), [4000, *[-480] * 10], 52),
        ("en", ("my aunt lends me 40k", "she wants 43k back", "in a year"), [40000, -43000], 1),
        ("en", ("credit card instalments", "6,000", "fee 0.8% each", "6 instalments"), [6000, *[-1048] * 6], 12),
        ("en", ("rent-to-own phone", "400 a month", "12 months", "then 500 to keep it", "phone costs 4,600"), [4600, *[-400] * 11, -900], 12),
    ],
)
def test_pieces_mean_together_what_they_would_in_one_message(lang: str, turns: tuple[str, ...], flows: list[float], per_year: int) -> None:
    session, _, numbers = told(lang, *turns)
    assert numbers["nominal_annual"] == pytest.approx(numpy_financial.irr(flows) * per_year, abs=1e-6)
    assert not [name for name in session.facts if name.startswith(("debts[", "income"))]


def test_a_piece_that_goes_on_with_the_one_before_is_no_loan_of_its_own() -> None:
    facts = told("en", "6 payments", "of 480")[0].facts
    assert facts["offer.payment"] == "480"
    assert "offer.contract" not in facts


@pytest.mark.parametrize("turns", [("车贷", "8万", "三个月", "每月8500"), ("网贷3万", "逾期12个月了", "一个月三千"), ("网贷", "1万", "3个月", "4000"), ("车贷", "8万", "半年", "15000一个月")])
def test_answers_about_debts_are_no_pieces_of_an_offer(turns: tuple[str, ...]) -> None:
    assert not [name for name in told("zh", *turns)[0].facts if name.startswith("offer.")]


@pytest.mark.parametrize("text", ["想贷8万块", "想买辆车贷款9万", "我想从平安借8万", "an app offers me 20,000"])
def test_a_loan_that_is_thought_of_is_no_debt(text: str) -> None:
    session, _, _ = told("zh" if not text.isascii() else "en", text)
    assert not [name for name in session.facts if name.startswith("debts[")]


@pytest.mark.parametrize(("lang", "text"), [("zh", "银行不给批5万了"), ("zh", "想把5万的贷款延期"), ("zh", "想借给朋友5万"), ("en", "I don't want to borrow 5,000 any more")])
def test_what_is_not_to_be_is_no_offer(lang: str, text: str) -> None:
    assert not told(lang, text)[0].facts


def test_a_wish_beside_a_debt_is_no_second_debt() -> None:
    facts = told("zh", "我欠花呗2万,想再借1万")[0].facts
    assert facts["debts[0].owed"] == "20000"
    assert not [name for name in facts if name.startswith("debts[1]")]


@pytest.mark.parametrize("turns", [("我借了5万", "逾期三个月了"), ("I owe 50,000", "36 months"), ("5万", "3个月")])
def test_what_is_late_is_joined_to_no_offer(turns: tuple[str, ...]) -> None:
    lang = "en" if turns[0].isascii() else "zh"
    assert not [name for name in told(lang, *turns)[0].facts if name.startswith("offer.")]


@pytest.mark.parametrize("text", ["车贷12万,3年", "信用贷10万,3年", "car loan 120,000, 3 years"])
def test_how_long_a_loan_runs_is_not_how_late_it_is(text: str) -> None:
    facts = told("en" if text.isascii() else "zh", text)[0].facts
    assert not [name for name in facts if name.endswith(".overdue_days")]


@pytest.mark.parametrize(
    ("lang", "turns", "count"),
    [
        ("zh", ("借5万36期每月1700", "不对,是30个月"), 30),
        ("zh", ("借5万三年每月1700", "不对,是30期"), 30),
        ("en", ("borrowed 50,000, 36 payments of 1,700", "no wait, 30 months"), 30),
        ("en", ("borrowed 50,000 over three years, 1,700 a month", "sorry, it's 30 payments"), 30),
    ],
)
def test_a_length_put_right_is_the_number_of_payments(lang: str, turns: tuple[str, ...], count: int) -> None:
    assert told(lang, *turns)[2]["count"] == count


@pytest.mark.parametrize(("lang", "turns"), [("zh", ("借1万分12期每期944", "不对,期数是1300")), ("en", ("borrowed 10,000, 12 payments of 944", "no, the number of payments is 1300"))])
def test_too_many_payments_are_no_sum(lang: str, turns: tuple[str, ...]) -> None:
    session, keys, _ = told(lang, *turns)
    assert "common.implausible" in keys
    assert session.facts["offer.contract"] == "10000"


@pytest.mark.parametrize(("lang", "text"), [("zh", "借0元12期每期944"), ("zh", "借1万分0期每期944"), ("zh", "借-10000,12期,每期944"), ("en", "borrowed 10,000, 0 payments of 944")])
def test_nought_is_called_nought(lang: str, text: str) -> None:
    assert "rate.doubt.not_positive" in told(lang, text)[1]


@pytest.mark.parametrize("text", ["What does a loan really cost", "what does a loan really cost?", "贷款多贵"])
def test_the_check_begins_by_its_name_without_a_mark(text: str) -> None:
    assert told("en" if text.isascii() else "zh", text)[0].asked == "offer.received"


@pytest.mark.parametrize(
    "text",
    [
        "they approved me for 20,000 but want 500 first",
        "I have to pay 500 before I get the loan of 20,000",
        "the app says pay 300 to unlock my 10,000 loan",
        "they will lend me 20,000 if I send 600 first",
        "I was promised 20,000 but they ask for 500 up front",
    ],
)
def test_a_loan_that_wants_money_first_is_no_price(text: str) -> None:
    session, _, _ = told("en", text)
    assert session.top is not None
    assert session.top.dialog == "scam"


@pytest.mark.parametrize(
    ("lang", "turns", "rate"),
    [
        ("zh", ("月供1700", "36期", "借了5万"), 0.1363),
        ("zh", ("每月还1700", "三年", "当时到账5万"), 0.1363),
        ("zh", ("36期", "每月1700", "50000"), 0.1363),
        ("zh", ("每天还100", "60天", "拿了5000"), 2.2569),
        ("zh", ("我贷了2万", "先扣了1000", "12期", "每期1800"), 0.2437),
        ("zh", ("到账9500", "合同1万", "10期", "一期1120"), 0.3733),
        ("zh", ("拿了6000", "还7200", "一年"), 0.2),
        ("zh", ("拿到5000", "一个月后还5800"), 1.92),
        ("zh", ("拿了一万", "每周还600", "20周"), 0.9375),
        ("zh", ("洗衣机3800", "首付800,剩下10期", "一期328"), 0.1987),
        ("zh", ("同学借我2万", "四个月", "到时多给他800"), 0.12),
        ("zh", ("帮我算算利率", "借1万2", "18|760"), 0.1701),
        ("zh", ("当铺押了块表", "给了5000", "月费率3%", "当两个月"), 0.36),
        ("en", ("what does this loan really cost", "12,000", "18 x 760"), 0.1701),
        ("zh", ("从私人手里拿了2万", "月息2分", "借5个月,到期一起还"), 0.24),
        ("zh", ("当了8000", "一个月综合费240", "当了3个月"), 0.36),
        ("zh", ("车贷9万", "五年", "每月2000"), 0.1196),
        ("en", ("1,700 a month", "36 months", "I borrowed 50,000"), 0.1363),
        ("en", ("1,250 monthly", "for two years", "they paid out 24,000"), 0.2242),
        ("en", ("loan of 10k", "fee 500 up front", "12 payments of 930"), 0.3083),
        ("en", ("weekly 250", "30 weeks", "got 6,000"), 0.7824),
    ],
)
def test_the_pieces_of_a_loan_come_in_any_order(lang: str, turns: tuple[str, ...], rate: float) -> None:
    session, _, numbers = told(lang, *turns)
    assert numbers["nominal_annual"] == pytest.approx(rate, abs=1e-4)
    assert not [name for name in session.facts if name == "income" or name.startswith("debts[")]
    assert [frame.dialog for frame in session.stack] == ["rate"]


@pytest.mark.parametrize("turns", [("拿了6000工资", "要还7200"), ("收入8000", "月供2000", "还剩两年"), ("工资6000", "借了5万", "三年"), ("我欠3万", "每月还2000", "一年")])
def test_pay_and_debts_told_in_turn_are_no_offer(turns: tuple[str, ...]) -> None:
    assert not [name for name in told("zh", *turns)[0].facts if name.startswith("offer.")]
