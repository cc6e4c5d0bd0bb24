"""Telegram over real HTTP, against a server that refuses every call that Telegram would refuse."""

import asyncio
import json
from contextlib import asynccontextmanager
from struct import pack

import httpx
import pytest

from bot.app import App
from bot.budget import Budget
from bot.channels.telegram import channel, serve, writing
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.webhook import HEADER, application
from bot.documents.make import Made
from bot.post import Post
from bot.render import Message
from bot.settings import Settings
from bot.store.base import Outgoing
from bot.store.sqlite import SqliteStore
from tests.fake_telegram import SPEC, TOKEN, FakeTelegram, Served, Spec, tapped, update
from tests.talking import OFFER, TODAY

pytestmark = pytest.mark.skipif(not SPEC.exists(), reason=f"NOT TESTED: the Bot API as data is missing at {SPEC}")
ME = 7


@pytest.fixture
def fake():
    return FakeTelegram(Spec())


class Running:
    """The program, connected to the fake server and polling it."""

    def __init__(self, fake, post, store):
        self.fake, self.post, self.store = fake, post, store
        self.number = 0

    async def send(self, *made):
        """Push updates, wait until they are confirmed and everything they led to has gone out."""
        self.fake.push(*made)
        last = max(one["update_id"] for one in made)
        async with asyncio.timeout(20):
            while self.fake.confirmed <= last or not self.post.idle():  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def say(self, text, **more):
        self.number += 1
        before = len(self.fake.texts())
        await self.send(update(self.number, ME, text=text, **more))
        return self.fake.texts()[before:]

    async def tap(self, words):
        self.number += 1
        await self.send(tapped(self.number, ME, self.buttons()[words]))
        return self.fake.texts()[-1]

    def buttons(self):
        rows = [row for fields in self.fake.of("sendMessage") for row in fields.get("reply_markup", {}).get("inline_keyboard", [])]
        return {button["text"]: button["callback_data"] for row in rows for button in row}


@asynccontextmanager
async def running(fake, path, budget=None):
    async with Served(fake.application(), fake.hang_up) as address:
        bot = serve.connect(Settings(telegram_token=TOKEN, telegram_api=address))
        store = SqliteStore(path)
        post = Post(App(store, lambda: TODAY), store, [Telegram(bot, budget or Budget(0, 0))], settle=0.02)
        async with serve.opened(bot, post) as desk:
            polling = asyncio.create_task(desk.poll())
            yield Running(fake, post, store)
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)
        store.close()
    assert fake.wrong == []


@pytest.fixture
async def talk(fake, tmp_path):
    async with running(fake, tmp_path / "a.sqlite") as made:
        yield made


async def test_a_rate_check_from_start_to_end_with_words_and_buttons(talk):
    assert "我是上岸" in (await talk.say("/start"))[0]
    shown = await talk.say(OFFER)
    assert "9,700" in shown[0]
    assert "银行" in talk.buttons()
    assert "银行" in await talk.tap("银行")
    assert len(talk.fake.of("answerCallbackQuery")) == 1


async def test_the_menu_of_commands_is_told_in_both_languages(talk):
    told = {fields.get("language_code"): fields["commands"] for fields in talk.fake.of("setMyCommands")}
    assert told.keys() == {None, "zh", "en"}
    assert told[None] == told["zh"] != told["en"]
    assert [row["command"] for row in told["zh"]][:1] == ["triage"]
    assert {"privacy", "export", "forget", "en"} <= {row["command"] for row in told["zh"]}


@pytest.mark.parametrize(
    ("command", "says"),
    [("/rate", "到手"), ("/help", "我能帮您"), ("/privacy", "180 天"), ("/forget", "会删掉"), ("/human", "没有真人"), ("/en", "I'm Ashore"), ("/rate@ashore_bot", "到手")],
)
async def test_a_command_does_what_its_menu_says(talk, command, says):
    assert says in "\n".join(await talk.say(command))


async def test_first_contact_says_what_is_stored_and_for_how_long(talk):
    assert "180 天不来就自动删掉" in (await talk.say("/start"))[0]


async def test_somebody_whose_telegram_is_english_is_greeted_in_english(talk):
    assert "I'm Ashore" in (await talk.say("/start", language_code="en"))[0]


async def test_a_long_answer_comes_in_parts_that_telegram_takes_and_markup_is_shown_as_written(talk):
    shown = await talk.say(OFFER)
    assert any("依据\uff08" in text for text in shown)
    assert "<blockquote expandable>" in json.dumps(talk.fake.calls, ensure_ascii=False, default=str)
    await talk.say("这是骗子吗:【某贷】额度已审批5万 & 先交2000解冻金 </blockquote><script>alert(1)</script> 加微信abc")
    assert any("5万 & 先交2000解冻金" in text for text in talk.fake.texts())


async def test_chinese_has_its_own_signs_in_words_and_buttons_and_english_has_none_of_them(talk):
    shown = await talk.say("/start")
    assert "您好\uff0c我是上岸" in shown[0]
    assert "逾期了\uff0c或者快还不上了" in talk.buttons()
    english = "".join(await talk.say("/en"))
    assert not {"\uff0c", "\uff1a", "\uff08"} & set(english)


async def test_a_picture_asked_for_is_sent_as_a_photo(talk):
    await talk.say("花呗欠2万6,逾期70天了,月收入6200,必要开销3900")
    await talk.tap("图片")
    (photo,) = talk.fake.of("sendPhoto")
    assert photo["photo"].startswith(b"\x89PNG")
    assert photo["caption"] == "图好了。"
    assert talk.fake.of("sendChatAction")


async def test_everything_about_me_comes_as_a_file(talk):
    await talk.say(OFFER)
    await talk.say("/export")
    (file,) = talk.fake.of("sendDocument")
    told = json.loads(file["document"])
    assert told["data"]["conversations"][0]["session"]["facts"]["offer.contract"] == "10000"


async def test_an_edited_message_corrects_what_was_said(talk):
    await talk.say("到手9700,每期944,12期")
    shown = await talk.say("到手8500,每期944,12期", kind="edited_message")
    assert "9,700" in shown[0]
    assert "8,500" in shown[0]


async def test_a_forwarded_message_is_screened_and_not_taken_for_the_persons_own_debt(talk):
    origin = {"type": "hidden_user", "date": 1_794_000_000, "sender_user_name": "客服小王"}
    scam = "【某某贷】您的额度已审批5万元,缴纳解冻金2000元即可放款,加微信 abc123"
    shown = await talk.say(scam, forward_origin=origin)
    assert "骗局" in shown[0]
    assert "debts[0].owed" not in talk.store.session(f"telegram:{ME}")["facts"]


async def test_a_forwarded_message_and_the_question_sent_with_it_are_one(talk):
    origin = {"type": "hidden_user", "date": 1_794_000_000, "sender_user_name": "客服小王"}
    scam = "【某某贷】您的额度已审批5万元,缴纳解冻金2000元即可放款,加微信 abc123"
    talk.number = 2
    await talk.send(update(1, ME, text="这是骗子吗"), update(2, ME, text=scam, forward_origin=origin))
    assert "骗局" in talk.fake.texts()[0]


SENT_ON = 1_795_000_000
COLLECTOR = {"type": "hidden_user", "date": SENT_ON, "sender_user_name": "催收小李"}
THREATS = {"zh": "【还款提醒】今晚八点前再不还清,我们就爆你通讯录,让你亲戚朋友都知道你是老赖", "en": "Pay by 8 tonight or we will call everyone in your contacts and tell them you are a fraud"}
KEEPS = {"zh": "我要保存证据", "en": "keep evidence"}
LOG = {"zh": "催收记录", "en": "show my collection log"}
LIST = {"zh": "证据清单", "en": "evidence list"}


@pytest.mark.parametrize("lang", THREATS)
async def test_a_collectors_message_passed_on_while_evidence_is_kept_is_kept_as_it_is_with_its_sender(talk, lang):
    if lang == "en":
        await talk.say("/english")
    await talk.say(KEEPS[lang])
    await talk.say(THREATS[lang], forward_origin=COLLECTOR)
    listed = (await talk.say(LIST[lang]))[0]
    assert "催收小李" in listed
    [kept] = [row for name, row in talk.store.session(f"telegram:{ME}")["facts"].items() if name.startswith("evidence[")]
    assert kept["sort"] == "text"


@pytest.mark.parametrize("lang", THREATS)
async def test_a_collectors_message_passed_on_at_any_other_time_is_judged_and_stands_in_the_log(talk, lang):
    if lang == "en":
        await talk.say("/english")
    shown = await talk.say(THREATS[lang], forward_origin=COLLECTOR)
    assert "✗" in "".join(shown)
    assert [name for name in talk.store.session(f"telegram:{ME}")["facts"] if name.startswith("contacts[")]
    logged = (await talk.say(LOG[lang]))[0]
    assert THREATS[lang][:6] in logged


GROUP = {"id": -100, "type": "group", "title": "g"}


async def test_a_group_is_left_in_peace_unless_the_bot_is_spoken_to(talk):
    assert await talk.say(OFFER, chat=GROUP) == []
    assert await talk.say("/rate@other_bot", chat=GROUP) == []
    assert await talk.say("@ashore_bot_2 你好", chat=GROUP) == []
    assert "9,700" in (await talk.say(f"@ashore_bot {OFFER}", chat=GROUP))[0]
    assert talk.store.session("telegram:-100")


async def test_in_a_group_a_message_can_be_pointed_at_to_have_it_screened(talk):
    them = {"id": 9, "is_bot": False, "first_name": "x"}
    scam = {"message_id": 1, "from": them, "chat": GROUP, "date": 1, "text": "额度已审批5万元,缴纳解冻金2000元即可放款,加微信 abc123"}
    assert "骗局" in (await talk.say("@ashore_bot 看看", chat=GROUP, reply_to_message=scam))[0]


async def test_in_a_group_a_picture_can_be_pointed_at_to_have_its_caption_screened(talk):
    them = {"id": 9, "is_bot": False, "first_name": "x"}
    sizes = [{"file_id": "F", "file_unique_id": "f", "width": 9, "height": 9}]
    scam = {"message_id": 1, "from": them, "chat": GROUP, "date": 1, "photo": sizes, "caption": "额度已审批5万元,缴纳解冻金2000元即可放款,加微信 abc123"}
    assert "骗局" in (await talk.say("@ashore_bot 看看", chat=GROUP, reply_to_message=scam))[0]


HIDDEN = "http://jd-jinrong.top/x9"


@pytest.mark.parametrize(
    "more",
    [
        {"entities": [{"type": "text_link", "offset": 12, "length": 4, "url": HIDDEN}]},
        {"reply_markup": {"inline_keyboard": [[{"text": "点击查看", "url": HIDDEN}]]}},
    ],
    ids=["behind words", "behind a button"],
)
async def test_an_address_that_a_forwarded_message_hides_is_screened(talk, more):
    shown = await talk.say("【京东金融】您的额度已更新,点击查看", forward_origin=COLLECTOR, **more)
    assert HIDDEN in shown[0]


async def test_a_fault_of_ours_in_sending_holds_up_nothing(talk, monkeypatch, caplog):
    real, failed = Telegram._call, []

    async def fails_once(self, *told):
        if not failed:
            failed.append(True)
            raise KeyError("三千")
        await real(self, *told)

    monkeypatch.setattr(Telegram, "_call", fails_once)
    assert len(await talk.say(OFFER)) == 1
    assert "KeyError at test_telegram.py" in caplog.text
    assert "三千" not in caplog.text


async def test_a_file_of_several_that_cannot_be_made_is_told(talk, monkeypatch):
    monkeypatch.setattr(channel, "attempt", lambda paper: "1a2b3c4d" if paper["kind"] == "calendar" else Made(b"%PDF", "a.pdf", "application/pdf"))
    papers = [{"name": "plan", "kind": kind, "lang": "zh", "data": {"today": "2026-11-22"}} for kind in ("pdf", "calendar", "sheet")]
    for part in writing.fit(Message("plan.papers", "都在这里。", papers=tuple(papers))):
        await talk.post._channel("telegram:7").send(f"telegram:{ME}", Outgoing(1, part.to_json() | {"buttons": [], "numbered": False, "papers": list(part.papers)}))
    (album,) = talk.fake.of("sendMediaGroup")
    assert len(album["media"]) == 2
    assert "1a2b3c4d" in album["media"][-1]["caption"]


PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 2, 0, 0, 0) + b"\0" * 40


async def test_a_picture_sent_in_is_kept_as_evidence(talk):
    talk.fake.files["AgAD1"] = PNG
    sizes = [{"file_id": "small", "file_unique_id": "s", "width": 1, "height": 1}, {"file_id": "AgAD1", "file_unique_id": "b", "width": 9, "height": 9}]
    await talk.send(update(1, ME, photo=sizes))
    assert "证据第 1 号" in talk.fake.texts()[0]
    assert talk.store.evidence_content(f"telegram:{ME}", 1) == PNG


def photo(number, file, **more):
    return update(number, ME, photo=[{"file_id": file, "file_unique_id": file, "width": 9, "height": 9}], **more)


async def test_an_album_is_answered_once(talk):
    talk.fake.files |= {f"F{n}": PNG + bytes([n]) for n in range(4)}
    caption = "催收打电话,几点到几点算违规?"
    await talk.send(*(photo(n + 1, f"F{n}", media_group_id="7", **({"caption": caption} if not n else {})) for n in range(4)))
    kept, *answered = talk.fake.texts()
    assert "一共 4 份" in kept
    assert "证据第 4 号\uff1aimage.png" in kept
    assert len(answered) == 1
    assert len(talk.store.evidence(f"telegram:{ME}")) == 4


async def test_of_an_album_that_comes_again_nothing_is_kept_twice(talk):
    talk.fake.files |= {f"F{n}": PNG + bytes([n % 2]) for n in range(3)}
    await talk.send(*(photo(n + 1, f"F{n}", media_group_id="7") for n in range(3)))
    assert talk.fake.texts()[0].count("没有重复存") == 1
    assert len(talk.store.evidence(f"telegram:{ME}")) == 2


async def test_a_file_that_is_too_big_is_not_fetched(talk):
    await talk.send(update(1, ME, document={"file_id": "X", "file_unique_id": "x", "file_name": "a.pdf", "file_size": 21 * 1024 * 1024}))
    assert "太大" in talk.fake.texts()[0]
    assert talk.fake.of("getFile") == []


async def test_a_file_that_cannot_be_fetched_is_tried_again(talk):
    talk.fake.files["F"] = PNG
    talk.fake.trouble["getFile"] = [(500, {"description": "Internal"})]
    await talk.send(update(1, ME, document={"file_id": "F", "file_unique_id": "x", "file_name": "a.png"}))
    assert "证据第 1 号" in talk.fake.texts()[0]


@pytest.mark.parametrize("more", [{"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
                                  {"location": {"latitude": 1.5, "longitude": 2.5}}])  # fmt: skip
async def test_what_holds_no_words_gets_a_kind_sentence(talk, more):
    await talk.send(update(1, ME, **more))
    assert "没看到文字" in talk.fake.texts()[0]


async def test_a_button_of_an_earlier_release_is_said_to_be_unknown(talk):
    await talk.send(tapped(1, ME, "#gone"))
    assert "按钮我不认得" in talk.fake.texts()[0]


async def test_flood_control_is_obeyed_and_nothing_is_lost(talk):
    talk.fake.trouble["sendMessage"] = [(429, {"description": "Too Many Requests", "parameters": {"retry_after": 1}}), (502, {"description": "Bad Gateway"})]
    shown = await talk.say(OFFER)
    assert len(shown) == 2


async def test_a_group_that_became_a_larger_one_gets_its_answer_there(talk):
    talk.fake.trouble["sendMessage"] = [(400, {"description": "Bad Request: group chat was upgraded to a supergroup chat", "parameters": {"migrate_to_chat_id": -1007}})]
    await talk.say(f"@ashore_bot {OFFER}", chat=GROUP)
    assert ["9,700" in text for text in talk.fake.texts(-1007)] == [True, False]
    assert talk.store.unsent("telegram:") == {}


@pytest.mark.parametrize("told", [{"chat": GROUP, "migrate_to_chat_id": -1007}, {"chat": {**GROUP, "id": -1007, "type": "supergroup"}, "migrate_from_chat_id": GROUP["id"]}])
async def test_a_group_that_became_a_larger_one_goes_on_with_what_it_told(talk, told):
    await talk.say(f"@ashore_bot {OFFER}", chat=GROUP)
    await talk.send(update(7, ME, **told))
    assert talk.store.session(f"telegram:{GROUP['id']}") is None
    assert talk.store.session("telegram:-1007")["facts"]["offer.count"] == 12


async def test_a_file_that_telegram_finds_too_big_is_told_so_and_not_called_empty(talk):
    talk.fake.trouble["getFile"] = [(400, {"description": "Bad Request: file is too big"})]
    await talk.send(update(1, ME, video={"file_id": "X", "file_unique_id": "x", "width": 1, "height": 1, "duration": 1}))
    assert "太大" in talk.fake.texts()[0]


async def test_an_update_that_fails_unforeseen_stops_nobody_elses(talk, monkeypatch, caplog):
    real = talk.post.accept

    async def fails_once(conversation, update, event, lang):
        if update == "1":
            raise KeyError("三千")
        return await real(conversation, update, event, lang)

    monkeypatch.setattr(talk.post, "accept", fails_once)
    await talk.send(update(1, ME, text="三千"), update(2, ME, text=OFFER))
    assert "9,700" in talk.fake.texts()[0]
    assert "KeyError at test_telegram.py" in caplog.text
    assert "三千" not in caplog.text


async def test_somebody_who_blocked_the_bot_is_sent_nothing_more(talk):
    talk.fake.trouble["sendMessage"] = [(403, {"description": "Forbidden: bot was blocked by the user"})]
    assert await talk.say(OFFER) == []
    assert talk.store.unsent("telegram:") == {}


async def test_with_the_real_limits_no_call_is_too_fast(fake, tmp_path):
    fake.flood = True
    async with running(fake, tmp_path / "a.sqlite", Budget()) as talk:
        await talk.send(*(update(n, n, text=OFFER) for n in range(1, 21)))
    assert len(fake.of("sendMessage")) == 40


async def test_an_update_is_confirmed_only_when_it_is_kept(fake, tmp_path):
    async with running(fake, tmp_path / "a.sqlite") as talk:
        talk.store._connection.execute("pragma max_page_count = 1")
        fake.trouble["sendMessage"] = [(500, {"description": "Internal"})]
        fake.push(update(5, ME, text="x" * 9000))
        async with asyncio.timeout(20):
            while fake.trouble["sendMessage"]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert fake.confirmed < 6
        talk.store._connection.execute("pragma max_page_count = 100000")
        await talk.send(update(6, ME, text="你好"))


@pytest.fixture
async def webhook(fake, tmp_path):
    async with Served(fake.application(), fake.hang_up) as address:
        bot = serve.connect(Settings(telegram_token=TOKEN, telegram_api=address))
        store = SqliteStore(tmp_path / "a.sqlite")
        post = Post(App(store, lambda: TODAY), store, [Telegram(bot, Budget(0, 0))], settle=0)
        async with serve.opened(bot, post) as desk:
            app = application(desk.take, "https://bot.example.org/hook", lambda given: given == "s" * 16)
            async with Served(app) as hook, httpx.AsyncClient(base_url=hook) as client:
                client.post_idle = post.idle
                yield client
        store.close()


async def test_a_webhook_takes_updates_from_who_knows_the_secret(webhook, fake):
    row = update(1, ME, text=OFFER)
    assert (await webhook.post("/hook", json=row)).status_code == 403
    for _ in range(3):
        assert (await webhook.post("/hook", json=row, headers={HEADER: "s" * 16})).status_code == 200
    while not webhook.post_idle():  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    assert len(fake.texts()) == 2


@pytest.mark.parametrize(("body", "status"), [(b"{", 400), (b"[]", 400), (b"[" * 100_000, 400), (b"null", 400), (b"x" * 1_000_001, 413), (b"{}", 400)])
async def test_a_webhook_refuses_what_is_no_update(webhook, body, status):
    assert (await webhook.post("/hook", content=body, headers={HEADER: "s" * 16})).status_code == status


async def test_a_webhook_tells_that_it_lives(webhook):
    assert (await webhook.get("/healthz")).text == "ok\n"
