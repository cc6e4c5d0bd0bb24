"""What a talk about evidence promises: a checklist for each goal, for the police with a paper at once, and the letter waits meanwhile."""

from datetime import date

import pytest

from bot.documents.make import make
from content.languages import LANGUAGES
from dialogs.engine import Said, turn
from dialogs.records.told_evidence import KEEP
from dialogs.session import Session
from dialogs.slots import EVIDENCE_GOAL
from tests.talking import talked

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize("text", ["已经报警了,后面要准备什么材料", "去派出所报案要带什么材料", "what papers do I need for the police"])
def test_what_to_bring_to_the_police_is_a_list_and_a_paper_to_print(text: str) -> None:
    turned = turn(Session(lang="zh" if ord(text[0]) > 255 else "en"), Said(text), TODAY)
    assert turned.replies[0].key == "evidence.police"
    assert [(paper.kind, paper.name) for paper in turned.replies[0].papers] == [("pdf", "checklist")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("goal", EVIDENCE_GOAL.options)
def test_every_checklist_prints(goal: str, lang: str) -> None:
    made = make({"name": "checklist", "kind": "pdf", "lang": lang, "data": {"today": "2026-11-27", "goal": goal}})
    assert made.content.startswith(b"%PDF")
    assert made.filename == "checklist-2026-11-27.pdf"


@pytest.mark.parametrize("text", ["等下,先帮我存个证据", "这段录音留作证据", "等下,这个录音我想留作证据怎么弄", "hold on, save this as evidence"])
def test_a_wish_to_keep_something_in_the_middle_of_a_letter_leaves_the_letter_waiting(text: str) -> None:
    session = turn(Session(), Said("我想给招商银行写个分期的信,欠3万"), TODAY).session
    assert session.asked == "letter.account"
    turned = turn(session, Said(text), TODAY)
    assert turned.replies[0].key == "kept.ask"
    assert "letter.account" not in turned.session.facts
    assert [frame.dialog for frame in turned.session.stack] == ["letter"]


@pytest.mark.parametrize("text", ["存了证据能用吗", "证据怎么留", "我存了很多证据", "他们说有证据"])
def test_talk_about_evidence_is_no_wish_to_keep_it(text: str) -> None:
    assert not KEEP.fullmatch(text)


def test_a_chat_made_into_one_paper_is_the_bundle_or_how_to_keep_it() -> None:
    assert talked("保存证据:10月1号催收说要上门", "聊天记录要怎么弄成一份").keys == ["kept.bundle"]
    assert talked("昨天催收打给我妈骂人", "聊天记录要怎么弄成一份").keys == ["evidence.complaint"]


@pytest.mark.parametrize("text", ["I want to keep evidence", "keep this screenshot as evidence for me", "我要存证据"])
def test_what_comes_next_is_kept(text: str) -> None:
    assert talked(text, lang="en" if text.isascii() else "zh").keys == ["kept.ask"]


@pytest.mark.parametrize(
    ("lang", "kept", "wishes"),
    [
        ("zh", "保存证据:8月3号晚上11点打来骂我", {"再存一条": "kept.ask", "看看我存了啥": "kept.list", "怎么证明没被改过": "kept.verify", "打包给我": "kept.bundle", "第一条删了": "kept.dropped"}),
        ("en", "save as evidence: he rang at 11 pm", {"one more please": "kept.ask", "what have I kept so far?": "kept.list", "how do I prove it wasn't changed": "kept.verify", "pack it up": "kept.bundle", "delete the first one": "kept.dropped"}),
    ],
)
def test_where_something_is_kept_a_short_wish_need_not_name_it(lang: str, kept: str, wishes: dict[str, str]) -> None:
    for wish, key in wishes.items():
        assert talked(kept, wish, lang=lang).keys[0] == key


def test_a_message_that_is_quoted_is_judged_and_not_only_kept() -> None:
    told = talked("刚来一条短信:【某区法院】您有传票待领,点链接查看")
    assert "kept.new" not in told.keys


@pytest.mark.parametrize(("text", "key"), [("我之前存的证据给我看看", "kept.list"), ("show me the evidence I saved", "kept.list"), ("what evidence do I have saved", "kept.list"), ("pack up all my evidence please", "kept.nothing")])
def test_what_was_kept_is_asked_for_in_passing(text, key):
    assert talked(text, lang="en" if text.isascii() else "zh").keys == [key]


@pytest.mark.parametrize(("lang", "wish", "text"), [("zh", "帮我写一封延期申请", "要投诉催收得准备什么证据"), ("en", "write a letter asking for an extension", "what proof do I need to complain about the collector")])
def test_papers_for_something_else_than_the_letter_are_a_list_of_their_own(lang, wish, text):
    assert "evidence.complaint" in talked(wish, text, lang=lang).keys


def test_evidence_is_kept_shown_and_packed_in_few_words() -> None:
    talk = talked("证据:11月27日晚8点,微信群里发了我的照片", "怎么导出来")
    assert talk.keys == ["kept.bundle"] or "kept.bundle" in talk.keys
    talk.say("怎么证明没改过")
    assert "kept.verify" in talk.keys


@pytest.mark.parametrize("said", ["那我先导出来看看", "等一下", "怎么导出?"])
def test_a_wish_is_no_note_to_be_kept(said):
    talk = talked("证据:11月27日晚8点,微信群里发了我的照片", "再存一条")
    talk.say(said)
    assert sum(name.startswith("evidence[") for name in talk.facts) == 1
