"""Promises of the talk after a verdict: what went and what did not is heard, and a paper of a court is doubted as what it is."""

from datetime import date

import pytest

from dialogs.engine import Said, turn
from dialogs.session import Session
from tests.talking import talked

TODAY = date(2026, 11, 22)
ASKED_FIRST = "客服说放款前先交2000保证金,这是骗子吗"
PAPERS_GIVEN = "有个贷款的让我发身份证,我已经把身份证和银行卡照片发给他了,现在又要交2000保证金"
SUED = "收到法院传票,说我欠招行3万,怎么办"


def told(*texts: str) -> tuple[Session, list[str]]:
    """The session after all of them, and the keys of what was said to the last."""
    session, keys = Session(), list[str]()
    for text in texts:
        now = turn(session, Said(text), TODAY)
        session, keys = now.session, [reply.key for reply in now.replies]
    return session, keys


@pytest.mark.parametrize("said", ["嗯做了", "做了", "照做了", "昨天就按他说的弄了", "都弄完了", "yes I did", "already did it"])
def test_whoever_did_it_is_asked_what(said: str) -> None:
    session, _ = told(ASKED_FIRST, said)
    assert session.asked == "harm.kind"


@pytest.mark.parametrize("said", ["发了身份证,没转钱", "身份证正反面给他拍了,钱没转", "I sent my ID but didn't pay"])
def test_papers_that_went_count_though_no_money_did(said: str) -> None:
    session, _ = told(ASKED_FIRST, said)
    assert session.facts["scam.done"] == "papers"


@pytest.mark.parametrize("said", ["没转钱", "还好没打钱", "没交", "didn't pay"])
def test_no_money_is_nothing_done_where_nothing_else_went(said: str) -> None:
    session, _ = told(ASKED_FIRST, said)
    assert session.facts["scam.done"] == "nothing"


@pytest.mark.parametrize("said", ["没转钱", "钱没转", "一分钱都没给", "no money sent", "haven't paid anything"])
def test_after_papers_were_sent_no_money_gone_is_heard_and_the_steps_hold(said: str) -> None:
    session, keys = told(PAPERS_GIVEN, said)
    assert "common.money_kept" in keys
    assert session.facts["harm.kind"] == "papers"
    assert session.asked == "harm.when"


def test_after_the_steps_done_may_mean_either() -> None:
    _, keys = told(PAPERS_GIVEN, "今天", "嗯做了")
    assert "common.steps_taken" in keys


@pytest.mark.parametrize("said", ["不会是骗子吧,纸质的,还盖了章", "这个会不会是假的啊,有红章的", "该不会是骗人的", "could it be fake? it's on paper with a stamp"])
def test_a_courts_paper_that_is_doubted_is_answered_as_a_paper(said: str) -> None:
    _, keys = told(SUED, said)
    assert "answer.court_summons" in keys
    assert not any(key.startswith("scam.") for key in keys)


def test_whoever_wants_money_for_it_is_still_judged() -> None:
    _, keys = told(SUED, "有个法官加我微信让我转3000撤案,是骗子吗")
    assert any(key.startswith("scam.") for key in keys)


@pytest.mark.parametrize("said", ["他姓王,发了个收款码", "收款人是个陌生女的", "his name is Wang", "the account is in a woman's name"])
def test_who_the_sender_is_belongs_to_the_thread(said: str) -> None:
    session, keys = told("催收让我把钱转到他个人微信,说给我打五折", said)
    assert said[:3] in str(session.facts["scam.message"])
    assert keys[0].startswith("scam.")


@pytest.mark.parametrize("said", ["没给呢", "还没交呢", "no I haven't paid"])
def test_not_yet_is_nothing_done_and_adds_nothing_to_the_thread(said: str) -> None:
    session, keys = told(ASKED_FIRST, said)
    assert session.facts["scam.done"] == "nothing"
    assert said not in str(session.facts["scam.message"])
    assert keys == ["scam.scam"]


def test_an_answer_is_not_told_twice_where_they_want_more() -> None:
    _, keys = told("有人说能帮我把征信逾期洗掉,收三千,靠谱吗", "他要我先给一半还要手机卡")
    assert keys[0] == "scam.scam"


@pytest.mark.parametrize("said", ["我已经刷了", "脸刷了"])
def test_what_was_done_is_heard_where_it_is_asked_what_they_want(said: str) -> None:
    session, _ = told("我舅让我去给他当贷款担保人,说就刷个脸", said)
    assert "code" in (session.facts.get("scam.done"), session.facts.get("harm.kind"))


def test_money_that_was_moved_is_gone() -> None:
    session, keys = told("police say I'm in a money laundering case and must move my money to a safe account, is it real", "I moved 20000 an hour ago")
    assert "harmed.paid" in keys
    assert session.facts["harm.amount"] == "20000"


@pytest.mark.parametrize(("said", "key"), [("95786", "scam.official"), ("0095786", "scam.scam"), ("icbc-vip.top", "scam.scam")])
def test_a_number_or_an_address_alone_is_looked_up(said: str, key: str) -> None:
    for before in ((), ("95588是工商银行的吗",)):
        assert told(*before, said)[1][0] == key


@pytest.mark.parametrize(("asked", "name", "replies"), [("这个app是不是假的 花呗极速版", "花呗极速版", ("链接", "是")), ("is this app fake? Jiebei Pro", "Jiebei Pro", ("a link", "yes"))])
def test_an_app_named_in_the_question_is_not_asked_for_and_money_first_decides(asked: str, name: str, replies: tuple[str, ...]) -> None:
    session, _ = told(asked)
    assert session.facts["app.name"] == name
    _, keys = told(asked, *replies)
    assert keys[0] == "fakeapp.fake"


PAID_THEM = {"zh": "我已经给他们转了3000", "en": "I already sent them 3,000"}
PITCH = {"zh": "您好,您申请的6万元贷款已通过,因收款账号有误被冻结,请先缴纳3500元解冻金", "en": "Your loan of 60000 is approved. Pay a deposit of 3500 yuan to unfreeze it before we pay out."}
HELD = [
    ("zh", "他们有我身份证照片"), ("zh", "骗子手里还有我身份证"), ("zh", "我身份证照片在他那"), ("zh", "对方拿着我的证件照"),
    ("en", "they have my ID card photo"), ("en", "he still has a picture of my ID"), ("en", "They've got a copy of my ID"), ("en", "she has both sides of my ID"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), HELD)
def test_papers_that_they_hold_went_however_they_got_them(lang: str, said: str) -> None:
    session, keys = told(PITCH[lang], said)
    assert session.facts["scam.done"] == "papers"
    assert "answer.collect_publish" not in keys


@pytest.mark.parametrize(("lang", "said"), HELD)
def test_after_money_went_papers_are_one_thing_more_and_take_nothing_back(lang: str, said: str) -> None:
    session, keys = told(PITCH[lang], PAID_THEM[lang], said)
    assert session.facts["harm.kind"] == "paid"
    assert session.facts["harm.amount"] == "3000"
    assert "harmed.papers" in keys


@pytest.mark.parametrize("said", ["他们还有我的通讯录", "通讯录被他们读走了", "they have my contacts too"])
def test_contacts_in_their_hands_are_no_story_about_collectors(said: str) -> None:
    _, keys = told(PITCH["zh"], PAID_THEM["zh"], said)
    assert keys[0] == "common.contacts_held"


@pytest.mark.parametrize("said", ["她说她是我表姐的律师", "他自称是法院的", "he says he's a friend of my uncle", "she says she is my cousin's lawyer"])
def test_who_they_say_they_are_is_checked_and_changes_no_verdict(said: str) -> None:
    session, keys = told(PITCH["zh"], said)
    assert keys[:2] == ["common.says_who", "scam.scam"]
    assert session.asked == "scam.done"


@pytest.mark.parametrize(
    ("asked", "said", "name"),
    [
        ("how do I check whether a platform is real", "it's called QuickCash Loan", "QuickCash Loan"), ("how can I tell if a lending platform is legit", "QuickCash", "QuickCash"),
        ("怎么看一个平台是不是真的", "叫快易借", "快易借"), ("怎么知道这个平台靠不靠谱", "名字叫 快易借", "快易借"), ("怎么看一个平台是不是真的", "那个软件叫“小鹿钱包”", "小鹿钱包"),
    ],
)  # fmt: skip
def test_a_name_told_after_how_to_check_begins_the_check(asked: str, said: str, name: str) -> None:
    session, _ = told(asked, said)
    assert session.facts["platform.lender"] == name
    assert session.asked == "platform.licence"


PAID = {"zh": (ASKED_FIRST, "那我已经转了2000"), "en": ("He says my 80k loan is approved but I must pay a 3,200 unfreezing fee first. Scam?", "I already sent 2,000")}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("common.not_so", {"zh": ("没给验证码", "没点链接,也没装App", "没共享屏幕"), "en": ("I didn't give any code", "no links, no app", "but I never shared my screen")}),
        ("harmed.paid", {"zh": ("还没报警", "我不敢报警", "还没跟银行说"), "en": ("I haven't called the police yet", "not reported it to the police")}),
        ("common.reported", {"zh": ("报警了,警察让我等消息", "我已经报案了"), "en": ("I called the police already", "I've been to the police station")}),
        ("common.wants_more", {"zh": ("他又要我再交1000才能退", "现在还让我再转一笔"), "en": ("he wants another 500 to give it back", "they say I must pay 500 more")}),
        ("harmed.papers", {"zh": ("护照照片也给他了", "还有护照照片", "护照照片在他手里"), "en": ("and copies of my passport", "and he has photos of my passport", "my ID card as well", "I sent my passport too")}),
    ],
)
def test_after_money_went_what_did_not_go_the_report_a_second_demand_and_papers_are_each_heard(lang: str, key: str, said: dict[str, tuple[str, ...]]) -> None:
    """None of them a danger, another fraud or a new message to judge."""
    for text in said[lang]:
        _, keys = told(*PAID[lang], text)
        assert keys[0] == key, text


@pytest.mark.parametrize(
    "said",
    ["不交他说要告我", "不交他说要告我违约", "不交的话他说算违约,法院会传我", "说我不交钱就要发律师函", "他威胁我说不交就报警抓我", "he says he'll take me to court if I don't pay", "or else a lawsuit, he says", "if I don't pay it's a breach, they say"],
)
def test_what_a_fraud_threatens_is_more_of_its_thread_and_no_paper_of_a_court(said: str) -> None:
    session, keys = told("他说我8万额度批了,要先交3200解冻金才放款,是骗子吗", said)
    assert "scam.scam" in keys
    assert session.asked == "scam.done"


@pytest.mark.parametrize("said", ["A man from 12378 called and wants a fee", "a lady phoned, she wants 300 for the paperwork", "12378的人打电话来要我交手续费", "有个人打给我,让我先交押金"])
def test_a_caller_who_wants_a_fee_is_screened_and_is_no_price_of_a_loan(said: str) -> None:
    _, keys = told(said)
    assert keys[0].startswith("scam.")


@pytest.mark.parametrize("said", ["check this please: “Dear user, your Huabei is illegal, cancel it now or your credit suffers. Call 00852 6677 8899”", "please look at this: https://icbc-vip.top/loan", "看看这个:“您的百万保障明天到期”"])
def test_a_message_shown_behind_the_wish_to_look_at_it_is_judged(said: str) -> None:
    _, keys = told(said)
    assert keys[0] in ("scam.scam", "scam.suspicious")


def test_a_screen_that_was_shared_is_heard_in_the_order_of_the_words() -> None:
    session, _ = told("有个人打电话说我百万保障要扣钱,让我下载会议软件", "我已经共享屏幕了")
    assert session.facts["scam.done"] == "shared_screen"


def test_who_reported_it_and_asks_what_to_bring_gets_the_list():
    assert "evidence.police" in talked("被骗了,刚转了5000给假客服", "已经报案了,去派出所要带哪些东西").keys


@pytest.mark.parametrize(
    "said", ["微信转的", "是用支付宝转给他的", "银行卡转的", "现金给的", "苹果礼品卡", "转到他私人卡上", "wechat", "by bank transfer", "apple gift cards", "from my bank card"]
)
def test_how_it_was_paid_says_what_that_changes_and_repeats_no_step(said: str) -> None:
    session, keys = told("I was scammed, I sent him 2000" if said.isascii() else "我被骗了,转了两千给他", said)
    assert keys == ["common.paid_by", "ask.harm.when"]
    assert session.facts["harm.amount"] == "2000"


@pytest.mark.parametrize("said", ["已经转了", "转了两千"])
def test_the_same_loss_told_again_repeats_no_step(said: str) -> None:
    assert told("我被骗了,转了两千给他", said)[1] == ["common.known_gone", "ask.harm.when"]


def test_when_it_was_paid_is_kept_whatever_the_way() -> None:
    assert told("我被骗了,转了两千给他", "刚刚微信转的")[0].facts["harm.when"] == "just_now"


def test_a_threat_behind_the_money_that_was_paid_is_what_it_is_worth():
    talk = talked("您申请的5万元贷款已通过,请先交2000元解冻金", "已经转了2000", "他们说不继续交就上征信")
    assert talk.keys[0] == "answer.scam_not_received"


FROZEN = {"zh": ("贷款app说我银行卡填错了 账户冻结 要先转1万2解冻", "已经给他转了5000"), "en": ("the loan app says my card number was wrong and the money is frozen, i must pay 12000 to unfreeze", "i already sent 5000")}


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "他说不补齐就告我恶意骗贷 还发了张盖红章的通知"), ("zh", "那边说今天不打款就找律师起诉我"), ("zh", "刚又发一个法院的文件过来 说我违约了"), ("zh", "他威胁说要走法律程序"), ("en", "he says if i dont pay the rest its loan fraud and he sent a stamped notice"), ("en", "now he sent a court document saying i broke the contract")],
)  # fmt: skip
def test_what_a_fraud_threatens_after_it_was_paid_is_worth_nothing(lang: str, said: str) -> None:
    talk = talked(*FROZEN[lang], said, lang=lang)
    assert talk.keys[0] == "answer.scam_not_received"
    assert not any(name.startswith("contacts[") for name in talk.facts)


@pytest.mark.parametrize(
    ("lang", "said", "when", "amount"),
    [("zh", "我昨天下午已经交过3000了 农行转的", "earlier", "3000"), ("zh", "上午付过2000块", "today", "2000"), ("zh", "刚少了6300 建行的", "just_now", "6300"), ("en", "5200 vanished from my ccb account 20 min ago", "just_now", "5200")],
)
def test_money_that_is_gone_is_heard_with_its_time_and_sum(lang: str, said: str, when: str, amount: str) -> None:
    facts = talked(FROZEN[lang][0], said, lang=lang).facts
    assert (facts["harm.kind"], facts["harm.when"], facts["harm.amount"]) == ("paid", when, amount)


def test_a_guarantor_who_only_scans_a_face_is_no_harm_yet() -> None:
    assert "harm.kind" not in talked("agent says my cousin can be guarantor, he just does a face scan", lang="en").facts


ADVERT = "有人私信我 黑户也能下款 3天到账15万 要先交698资料费"


def test_behind_not_paid_ones_own_loan_and_debts_are_heard() -> None:
    assert talked(ADVERT, "没交 我自己借的是1万2 分12期 每期1130").keys[0] == "rate.cost"
    assert talked(ADVERT, "没转 说正事 我招行信用卡欠2万3 逾期50天").facts["debts[0].owed"] == "23000"
    assert "没理他" not in talked(ADVERT, "没理他 我真正的问题是网贷3万还不上").facts["scam.message"]


def test_what_is_left_in_instalments_and_what_they_come_to_is_owed() -> None:
    talk = talked("网上借了1万2 12期 每期1130", "都晚了一个多月 还有7期 加起来7910")
    assert (talk.facts["debts[0].instalments_left"], talk.facts["debts[0].owed"]) == (7, "7910")
