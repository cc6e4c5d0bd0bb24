"""What a talk about collectors promises: events go into a log that grows, each judged; debts stay debts; danger first."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import answer
from content.matters import MattersError, matters, read_matters
from dialogs.collectors.contacts import MOST, entries, filed, in_order, log
from dialogs.engine import Said, turn
from dialogs.session import Session
from tests.talking import talked

TODAY = date(2026, 11, 27)


def talk(*texts: str, lang: str = "zh") -> tuple[Session, list[Any]]:
    session, replies = Session(lang=lang), []
    for text in texts:
        turned = turn(session, Said(text), TODAY)
        session, replies = turned.session, [*turned.replies]
    return session, replies


def test_a_message_is_cut_where_another_day_begins() -> None:
    rows = entries("昨晚11点催收给我打电话,骂我老赖,今天还打给我老板说我欠3万", TODAY, 0)
    assert [(row["on"], row["at"], row["to"]) for row in rows] == [("2026-11-26", "23:00", "me"), ("2026-11-27", "", "work")]
    assert rows[0]["what"] == "昨晚11点催收给我打电话,骂我老赖"


def test_the_log_grows_over_messages_and_the_same_told_again_adds_nothing() -> None:
    session, _ = talk("昨晚11点催收打电话骂我", "今天上午又打给我妈说我欠钱", "今天上午又打给我妈说我欠钱")
    assert [row.index for row in log(session.facts)] == [0, 1]


def test_the_log_is_shown_in_order_of_time() -> None:
    session, _ = talk("今天下午催收打给我妈说我欠钱", "11月20日晚上11点催收给我打电话")
    assert [row.on for row in in_order(log(session.facts))] == [date(2026, 11, 20), TODAY]


def test_card_numbers_do_not_stay_and_a_collectors_phone_does() -> None:
    (row,) = entries("昨晚11点13812345678打来,说我6222021234567890123这张卡逾期", TODAY, 0)
    assert "6222" not in row["what"]
    assert "13812345678" in row["what"]


def test_the_debt_told_beside_it_goes_into_the_case_file() -> None:
    session, _ = talk("昨晚11点催收给我打电话,我欠招商银行3万,逾期40天")
    assert session.facts["debts[0].owed"] == "30000"


def test_an_event_of_violence_is_answered_first_and_logged() -> None:
    session, replies = talk("他们把我锁在仓库里不给钥匙")
    assert replies[0].key == "danger.violence_to_user"
    assert len(log(session.facts)) == 1


def test_a_breach_is_told_with_its_rules_and_how_binding_they_are() -> None:
    _, replies = talk("昨晚11点银行的催收给我打电话")
    parts = {part.key: part.data for part in replies[0].parts}
    assert [(rule["id"], rule["worth"]) for rule in parts["conduct.rules"]["rules"]] == [("COLL-004", "standard"), ("COLL-008", "guideline")]
    assert parts["conduct.where"]["lender"] == "bank"
    assert "conduct.debt" in parts


def test_a_lawful_reminder_is_called_no_breach() -> None:
    _, replies = talk("催收这样做对吗", "银行昨天下午三点打来一次,问我什么时候能还,很客气")
    assert replies[0].key == "conduct.lawful"
    assert not {"conduct.rules", "conduct.keep", "conduct.say"} & {part.key for part in replies[0].parts}


@pytest.mark.parametrize("text", ["催收一般几点不能打电话?", "催收会上门吗", "爆通讯录违法吗"])
def test_a_question_in_general_is_answered_and_logged_nowhere(text: str) -> None:
    session, replies = talk(text)
    assert not log(session.facts)
    assert replies[0].key.startswith("answer.")


def test_a_full_log_says_so_and_loses_nothing() -> None:
    facts = {f"contacts[{n}].entry": {"told": n, "on": "", "at": "", "by": "", "channel": "", "to": "me", "what": f"第{n}次"} for n in range(MOST)}
    turned = turn(Session().with_facts(facts), Said("昨晚11点催收打电话骂我"), TODAY)
    assert turned.replies[0].key == "contacts.full"
    assert len(log(turned.session.facts)) == MOST


def test_every_act_that_breaks_a_rule_has_a_name_a_proof_and_an_answer() -> None:
    assert {"by_night", "third_party", "violent"} <= matters().by_act.keys()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[matter]]\nname = 'a'", "use name"),
        ("[[matter]]\nname='a'\nacts=['x','x']\nlabel={zh='甲',en='a'}\nkeep={zh='甲',en='a'}\nsay={zh='甲',en='a'}", "belongs to one matter"),
        ("[[matter", "not TOML"),
    ],
)
def test_a_misshapen_matter_is_refused(text: str, says: str) -> None:
    with pytest.raises(MattersError, match=says):
        read_matters(text, {"x"})


@given(st.text(max_size=300))
def test_any_text_can_be_filed(text: str) -> None:
    facts = filed({}, text, TODAY)
    assert [row.what for row in log(facts)] == [row["what"] for row in facts.values()]


def test_which_law_it_breaks_is_answered_from_the_rules_found_and_promises_no_prison() -> None:
    _, replies = talk("催收昨晚十一点给我打电话,还给我同事说我欠钱,是银行信用卡", "他们这犯了哪条法,能叫他们坐牢不")
    assert [(reply.key, reply.data["police"]) for reply in replies] == [("contacts.law", [])]
    assert "COLL-004" in [rule["id"] for rule in replies[0].data["rules"]]


def test_threats_and_insults_are_for_the_police_to_judge() -> None:
    _, replies = talk("借我钱的老乡昨天天天发短信骂我老赖,还把我照片发到村群里", "他这样犯法吗")
    assert replies[0].key == "contacts.law"
    assert "COLL-017" in replies[0].data["police"]


def test_where_to_complain_goes_by_the_kind_of_lender() -> None:
    _, replies = talk("小贷公司昨晚十一点给我打电话,骂我老赖", "我能找谁说理")
    assert [(reply.key, reply.data["lender"]) for reply in replies] == [("conduct.where", "microloan")]
    session, _ = talk("小贷公司昨晚十一点给我打电话,骂我老赖")
    assert session.facts["happened"] == "calls", "called a 老赖 is not to be on the list"


def test_whether_the_person_goes_to_prison_is_another_question() -> None:
    _, replies = talk("催收昨晚十一点打电话骂我老赖,是银行信用卡", "我会坐牢吗")
    assert "contacts.law" not in [reply.key for reply in replies]


@pytest.mark.parametrize("text", ["他们把我手机卡拿走了", "中介把我手机卡收走了,说帮我应付催收", "The agency took my SIM card"])
def test_a_sim_card_that_is_gone_is_an_agencys_doing(text: str) -> None:
    session, replies = talk(text, lang="zh" if ord(text[0]) > 255 else "en")
    assert "answer.repay_agency_card" in [reply.key for reply in replies]
    assert not log(session.facts)


def test_a_polite_call_told_in_english_is_judged() -> None:
    _, replies = talk("The bank called me once yesterday afternoon and was polite", lang="en")
    assert replies[0].key == "conduct.lawful"


def test_what_is_added_to_an_event_is_judged_with_it() -> None:
    session, replies = talk("催收昨天下午打给我表姐了", "就问我电话换没换,让我回个电话,没说欠钱,我手机停机半个月了")
    assert len(log(session.facts)) == 1
    assert "conduct.lawful" in [reply.key for reply in replies]


def test_a_phone_that_was_lost_explains_the_call_and_is_no_fraud() -> None:
    session, replies = talk("a collector called my sister and asked her to have me call back", "I'd lost my phone so they couldn't reach me", lang="en")
    assert len(log(session.facts)) == 1
    assert not any(reply.key.startswith("harm") for reply in replies)


@pytest.mark.parametrize(("text", "lang", "key"), [("他们再打来我怎么回", "zh", "conduct.say"), ("what do I keep?", "en", "conduct.keep")])
def test_a_question_after_a_breach_is_answered_alone_and_the_lender_is_not_forgotten(text: str, lang: str, key: str) -> None:
    story = "催收昨天打给我单位前台说我欠了三万" if lang == "zh" else "The collector called my boss yesterday about my debt, I pick up every call"
    session, replies = talk(story, "消费金融公司" if lang == "zh" else "a bank card", text, lang=lang)
    assert [reply.key for reply in replies] == [key]
    assert session.facts["conduct.lender"]


@pytest.mark.parametrize(
    ("lang", "turns", "police"),
    [
        ("zh", ("我跟老乡王强借的三万,他昨天带人来我店里把我推倒在地,骂我全家,还砸了两把椅子", "他走了", "帮我写投诉", "王强"), "派出所"),
        ("en", ("I borrowed 30k from a man called Liu and yesterday he smashed my shop window", "he has left", "write a complaint", "Liu"), "police station"),
    ],
)
def test_against_a_private_lender_a_statement_for_the_police_is_written_in_place_of_a_complaint(lang: str, turns: tuple[str, ...], police: str) -> None:
    """No regulator sees to a private person, and no guideline of banks binds one."""
    session, messages = Session(lang=lang), list[Any]()
    for text in turns:
        session, messages, _ = answer(session, Said(text), TODAY)
    draft = next(message.text for message in messages if message.key == "letter.draft")
    assert police in draft
    assert "12378" not in draft
    assert "工作指引" not in draft


def test_that_they_have_left_is_no_death() -> None:
    _, replies = talk("他带人把我店门堵了,不让客人进,还砸了两把椅子", "人走了,昨天下午的事")
    assert [reply.key for reply in replies] == ["danger.heard"]


def test_what_is_added_to_a_draft_made_from_the_log_stands_beside_the_log() -> None:
    session, _ = talk("平安信用卡的外包上周三下午两点一个人来我家,没带证件", "今天早上又给我公司人事打电话说我逾期", "写投诉信", "平安银行", "再加一条:23号还打给我爸要他替我还")
    assert [line["text"] for line in session.facts["letter.account"]] == [
        "平安信用卡的外包上周三下午两点一个人来我家,没带证件", "23号还打给我爸要他替我还", "今天早上又给我公司人事打电话说我逾期",
    ]  # fmt: skip


def test_an_event_that_was_only_begun_goes_on_with_what_is_told_next() -> None:
    session, replies = talk("催收这样做对吗", "昨天", "给我打了十三个电话")
    assert [row.what for row in log(session.facts)] == ["昨天,给我打了十三个电话"]
    assert [reply.key for reply in replies if reply.key.startswith("conduct.")] == ["conduct.breach"]


@pytest.mark.parametrize(("lang", "told", "asked"), [("zh", "昨晚11点银行的催收给我打电话", "合法吗"), ("en", "the bank's collector called me at 11:20 pm last night", "is that legal")])
def test_whether_it_is_legal_is_asked_of_what_was_told(lang: str, told: str, asked: str) -> None:
    _, replies = talk(told, asked, lang=lang)
    assert replies[0].key == "contacts.law"


def test_what_else_collectors_did_is_no_correction() -> None:
    _, replies = talk("the bank's collector called me at 11:20 pm last night and swore at me", "and this morning she rang my boss, told him I owe 18,000", lang="en")
    assert [reply.key for reply in replies if reply.key == "common.corrected"] == []


STORY = {
    "zh": "催收周一给我打了两个电话,周三晚上十一点又打,昨天打给我房东说我欠钱不还。今天上午有人上门,客气地问我什么时候还,留张名片走了",
    "en": "The bank's collector called me twice on Monday. On Wednesday at 11 pm she rang again, on Thursday she told my landlord how much I owe. On Friday I got one polite text with the amount.",
}


@pytest.mark.parametrize(("lang", "asked", "key", "number"), [
    ("zh", "上门那个算违规吗", "conduct.in_order", 4), ("zh", "那打给房东呢", "conduct.event", 3), ("zh", "周三那次过分吗", "conduct.event", 2), ("zh", "第3件合法吗", "conduct.event", 3),
    ("en", "is the friday text allowed?", "conduct.in_order", 4), ("en", "and telling my landlord?", "conduct.event", 3), ("en", "was the wednesday call legal", "conduct.event", 2),
])  # fmt: skip
def test_of_several_events_the_one_is_judged_that_is_asked_about(lang, asked, key, number):
    _, replies = talk(STORY[lang], asked, lang=lang)
    assert [(reply.key, reply.data["row"]["number"]) for reply in replies if reply.key in ("conduct.in_order", "conduct.event")] == [(key, number)]


@pytest.mark.parametrize(("lang", "story"), STORY.items())
def test_each_event_of_a_story_gets_its_verdict(lang, story):
    _, replies = talk(story, lang=lang)
    assert [part.data["row"]["number"] for part in replies[0].parts if "row" in part.data] == [1, 2, 3, 4]


@pytest.mark.parametrize(("lang", "told", "asked"), [("zh", "消费金融公司的人打电话说不还就起诉,语气挺好,就打了一次", "这个违规吗"), ("en", "the collector said they will sue if I don't pay by Friday, calm, rang once", "is that a breach?")])
def test_what_breaks_no_rule_is_called_in_order_when_asked(lang, told, asked):
    _, replies = talk(told, asked, lang=lang)
    assert replies[0].key == "conduct.in_order"


@pytest.mark.parametrize(("lang", "told", "verdict"), [
    ("zh", "催收打给我妈,只问能不能转告我回个电话", "lawful"), ("en", "they rang my mum and only asked her to tell me to call back", "lawful"),
    ("zh", "我跟他说别再打给我妈,他第二天又打了", "breach"), ("en", "I told him to stop calling my mom, next day he rang her again", "breach"),
    ("zh", "他们把我照片印出来贴电梯里", "breach"), ("en", "they printed my photo on the lift", "breach"),
    ("zh", "有人拿着我照片在我老家村里挨家问", "breach"), ("zh", "每天早上八点半来一条短信提醒我还款,没打电话", "lawful"), ("en", "one text a day at half past eight in the morning reminding me to pay", "lawful"),
])  # fmt: skip
def test_what_collectors_did_is_an_event_however_it_is_told(lang, told, verdict):
    _, replies = talk(told, lang=lang)
    assert [reply.key for reply in replies if reply.key.startswith("conduct.")] == [f"conduct.{verdict}"]


def test_whether_they_may_call_a_spouse_is_no_question_of_whose_debt_it_is():
    _, replies = talk("催收能不能联系我老婆")
    assert replies[0].key == "answer.collect_contacts"


@pytest.mark.parametrize(("lang", "asked"), [("zh", "收债务优化费合法吗"), ("en", "is 24% legal"), ("en", "are they allowed to freeze my card"), ("zh", "晚上十一点还打,这个点合规吗")])
def test_what_is_asked_of_something_else_means_no_event(lang, asked):
    _, replies = talk("催收打电话给我领导了" if lang == "zh" else "the bank's collector rang my boss yesterday about my debt", asked, lang=lang)
    assert not [reply.key for reply in replies if reply.key.startswith(("conduct.", "contacts."))]


def test_a_short_story_in_words_of_good_order_accuses_nobody_by_its_tone():
    _, replies = talk("催收昨天上门了,客气地问我啥时候还")
    assert replies[0].key == "conduct.lawful"


@pytest.mark.parametrize(("lang", "told", "verdict"), [
    ("zh", "捷信的催收今天加了我微信,发了我全家的户籍照片,说下午带人去我爸妈家", "breach"), ("zh", "有人在我公司楼下举着牌子写我名字欠债还钱", "breach"),
    ("en", "CMB card centre called four times yesterday, I didn't pick up any", "lawful"), ("en", "a woman called last Friday, perfectly civil, asked which day I'd pay", "lawful"),
    ("zh", "催收人员上门出示了工作证和授权书,两个人,白天来的", "lawful"), ("en", "two collectors came in daytime, showed ID and an authorisation letter", "lawful"),
    ("en", "four men blocked my door yesterday for three hours, I couldn't go out for food", "breach"),
])  # fmt: skip
def test_whoever_did_it_it_is_an_event(lang, told, verdict):
    _, replies = talk(told, lang=lang)
    assert [reply.key for reply in replies if reply.key.startswith("conduct.")] == [f"conduct.{verdict}"]


@pytest.mark.parametrize(("lang", "asked", "key"), [
    ("zh", "能报警吗", "contacts.law"), ("zh", "有问题吗", "conduct.event"), ("zh", "他超时了吧", "conduct.event"), ("zh", "证据留哪些", "conduct.keep"),
    ("en", "can I call the police", "contacts.law"), ("en", "anything wrong with that?", "conduct.event"), ("en", "what evidence do I keep", "conduct.keep"), ("en", "was it legal of him to say so", "conduct.event"),
])  # fmt: skip
def test_what_is_asked_right_behind_a_story_is_asked_of_it(lang, asked, key):
    _, replies = talk("他半夜一点给我发微信,骂我不要脸" if lang == "zh" else "he messaged me at 1 am calling me shameless", asked, lang=lang)
    assert replies[0].key == key


@pytest.mark.parametrize(("lang", "told", "asked", "keys"), [
    ("zh", "催收员让我先去别的平台借钱还他", "他能这么要求吗", ["conduct.event"]), ("en", "the collector told me to borrow from another app to pay him", "may he ask that?", ["conduct.event"]),
    ("zh", "前天晚上九点半催收来电,今天早上八点二十又来电", "晚上那个算违规吗", ["conduct.in_order"]), ("en", "the bank's collector rang on Monday at 9:30 pm. Today at 8:20 am she rang again.", "was the evening one too late", ["conduct.in_order"]),
])  # fmt: skip
def test_the_manner_and_the_time_of_day_point_at_an_event(lang, told, asked, keys):
    _, replies = talk(told, asked, lang=lang)
    assert [reply.key for reply in replies if reply.key.startswith(("conduct.", "contacts.")) and reply.asks is None] == keys


@pytest.mark.parametrize(("lang", "text", "name"), [("zh", "催收员让我先去别的平台借钱还他", "borrowing_to_repay"), ("zh", "马上消费的催收昨天给我表哥打电话,骗他说我出车祸了", "reason"), ("en", "The collector phoned my cousin and pretended I'd been in an accident", "reason")])
def test_what_a_collector_wants_or_makes_up_is_nothing_of_ones_own(lang, text, name):
    session, _ = talk(text, lang=lang)
    assert log(session.facts)
    assert not session.facts.get(name)


@pytest.mark.parametrize(("lang", "told", "act"), [
    ("zh", "放贷的人天天到我发廊里坐着,也不说话", "besieged"), ("en", "someone from the loan company sits in my salon all day, never raises his voice", "besieged"),
    ("zh", "催收打给我岳母,说我出了车祸正在抢救", "exaggeration"), ("en", "the agency rang my brother and said I was in hospital after a crash", "exaggeration"),
])  # fmt: skip
def test_sitting_there_day_after_day_and_made_up_bad_news_are_called_what_they_are(lang, told, act):
    _, replies = talk(told, lang=lang)
    assert replies[0].key == "conduct.breach"
    labels = {row["label"]["en"] for part in replies[0].parts if part.key == "conduct.event" for row in part.data["found"]}
    assert next(dict(row.label)["en"] for row in matters().rows if row.name == act) in labels


@pytest.mark.parametrize(("lang", "told"), [("zh", "他们把我的照片贴到电梯里了"), ("en", "they printed my photo and put it on the lift door")])
def test_a_photo_that_was_put_up_is_no_matter_of_life_and_death(lang, told):
    _, replies = talk(told, lang=lang)
    assert "conduct.urgent" not in [part.key for part in replies[0].parts]


@pytest.mark.parametrize(("lang", "told", "came_of_it"), [("zh", "催收昨天把我的照片贴到小区门口", "邻居都看见了,我妈气得血压上来了"), ("en", "yesterday they posted my photo at the gate", "the neighbours all saw it, my mum was crying")])
def test_what_came_of_an_event_is_kept_with_it_and_nothing_is_said_twice(lang, told, came_of_it):
    session, replies = talk(told, came_of_it, lang=lang)
    assert [reply.key for reply in replies if not reply.asks] == ["contacts.effect"] or replies[-2].key == "contacts.effect"
    assert [row.came_of_it for row in log(session.facts)] == [came_of_it]


def test_a_rule_is_told_once_and_then_named() -> None:
    _, replies = talk("催收昨晚十一点打电话骂我", "今天他又半夜一点打来骂我")
    assert "conduct.rules" not in [part.key for part in replies[0].parts]


@pytest.mark.parametrize(("lang", "asked"), [("zh", "投诉完他会不会报复我 我害怕"), ("en", "will they retaliate if I complain? I'm scared")])
def test_who_is_afraid_of_reprisals_is_told_what_protects_them(lang, asked):
    _, replies = talk("催收昨晚十一点打电话骂我" if lang == "zh" else "the collector called at 11 pm last night and insulted me", asked, lang=lang)
    assert "answer.collect_reprisal" in [reply.key for reply in replies]


@pytest.mark.parametrize(("lang", "turns"), [
    ("zh", ("放贷的天天到我摊位前面蹲着", "隔壁摊主都笑话我")), ("en", ("the debt man stands outside my bakery door every morning", "customers stay away now")),
])  # fmt: skip
def test_who_only_stands_there_is_a_story_and_so_is_what_comes_of_it(lang, turns):
    session, replies = talk(*turns, lang=lang)
    assert log(session.facts)[0].came_of_it == turns[1]
    assert replies[0].key == "contacts.effect"


@pytest.mark.parametrize(("lang", "told", "when"), [("zh", "招行外包在电话里骂我", "时间是11月20号晚上10点半"), ("en", "a collector from Ping An Bank swore at me on the phone", "it was on 20 November at 10:30 pm")])
def test_a_day_and_an_hour_alone_are_those_of_the_event_told_last(lang, told, when):
    talk = talked(told, when, lang=lang)
    (row,) = log(talk.facts)
    assert (row.on, row.at) == (date(2026, 11, 20), "22:30")
    assert "conduct.breach" in talk.keys
