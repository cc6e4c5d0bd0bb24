"""Promises of the screening for kinds that are easily mistaken: who poses as a protector, who is one's own, cards held to a phone, notes for more than was received."""

import pytest

from dialogs.screening import screen


@pytest.mark.parametrize(
    "text",
    [
        "这里是国家反诈中心,您刚刚被骗子盯上了,请立即把余额转入安全账户", "反诈中心:您账户存在被诈骗风险,需将资金归集到指定账户核查",
        "This is the anti-fraud centre. Scammers have your card: transfer your money to the protected account now",
    ],
)  # fmt: skip
def test_who_orders_money_to_an_account_warns_nobody_whatever_he_calls_himself(text: str) -> None:
    assert screen(text).verdict == "scam"


@pytest.mark.parametrize(
    "text",
    [
        "公安提示:凡要求您将资金转入安全账户的,都是诈骗,请立即挂断", "警惕!骗子冒充反诈中心,要求把钱转到安全账户,切勿相信", "我行不会要求您把钱转到所谓安全账户",
        "Never transfer your money to a safe account. Whoever asks is a scammer.", "Scammers say: move your money to a safe account. That is a lie.",
        "单位下午组织反诈培训,内容包括虚假贷款先交保证金、冒充客服退款等案例,请全体员工参加", "This week's anti-fraud lesson: fake loan deposits, safe accounts and screen sharing.",
    ],
)  # fmt: skip
def test_who_quotes_that_order_or_teaches_what_frauds_say_is_none(text: str) -> None:
    assert screen(text).verdict != "scam"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("爸,我手机进水了,先用同事的号,房东催押金,你先转六千到他卡上", "SCAM-020"), ("Grandma, this is my new number, can't talk now, please send 4,000 to my landlord's account today", "SCAM-020"),
        ("老板新加的微信,说在开会接不了电话,让我先垫八万给供应商", "SCAM-020"), ("客服让我把储蓄卡贴在手机背面读一下芯片再输密码,说这样取消扣费", "SCAM-003"),
        ("he told me to hold my debit card against the phone and type the PIN so the subscription is cancelled", "SCAM-003"),
    ],
)  # fmt: skip
def test_somebody_of_yours_by_a_new_number_and_a_card_held_to_the_phone_are_known_frauds(text: str, kind: str) -> None:
    found = screen(text)
    assert found.verdict in ("scam", "suspicious")
    assert kind in found.types


@pytest.mark.parametrize("text", ["妈换新手机了,号码没变", "Dad has a new number, please save it", "用手机NFC给公交卡充了五十", "I tapped my transit card on the phone to top it up", "老公出差,让我把房租转给房东"])
def test_a_new_phone_and_a_card_for_the_bus_are_none(text: str) -> None:
    assert screen(text).verdict != "scam"


@pytest.mark.parametrize(("text", "signal"), [("他让我写了两万的条,到手一万三", True), ("I got 14k, the note says 20k", True), ("借一万五写了一万五的借条", False), ("My uncle lends me 20,000, the note is for 20,000", False), ("the contract says 24,000 and I got 24,000", False)])
def test_a_note_for_far_more_than_was_received_speaks_and_one_for_the_same_does_not(text: str, signal: bool) -> None:
    found = screen(text)
    assert ("scheme_note_above_received" in {each.signal for each in found.evidence}) is signal
    assert (found.verdict == "scam") is signal


@pytest.mark.parametrize("text", ["我想提前还清车贷,合同说要收剩余本金3%的违约金", "合同写提前结清收剩余本金的2%,合理吗", "弟弟结婚找我借五万,我该不该借", "朋友找我借两万,说半年还,写不写借条"])
def test_a_penalty_for_paying_early_and_a_loan_to_one_s_own_are_no_fraud(text: str) -> None:
    assert screen(text).verdict == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "有人打到我妈那儿,说我撞了人关在派出所,要四万私了,别跟家里讲", "自称律师的说我外甥打架进去了,两万能放人,马上微信转他",
        "a man rang granny: I was arrested abroad and he'd get me out for 6,000, tell nobody",
        "Your son knocked down a child. Pay the family 20,000 by transfer right now and they drop the charges.",
    ],
)  # fmt: skip
def test_who_says_that_one_s_own_are_in_trouble_and_wants_money_at_once_is_a_fraud(text: str) -> None:
    found = screen(text)
    assert found.verdict == "scam"
    assert {"SCAM-017", "SCAM-020"} & set(found.types)


@pytest.mark.parametrize("text", ["女儿开车撞了人,交警出了责任书,保险不够的三万我想分期", "My son was arrested for drunk driving, we paid the bail at the cashier's window and got a receipt", "弟弟打架被拘留了,律师费一万五怎么付"])
def test_trouble_of_one_s_own_people_alone_is_no_fraud(text: str) -> None:
    assert screen(text).verdict != "scam"
