"""A reminder goes out once, in waking hours, and one word stops them all."""

import asyncio
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from bot.app import App
from bot.clock import HOME
from bot.documents.make import make
from bot.errors import BadStore
from bot.post import Post
from bot.store.sqlite import SqliteStore
from content.languages import LANGUAGES
from content.words import words
from dialogs.engine import Said
from dialogs.reminders import CHECK_INS, Reminder, monthly, reminders_of, remindings
from dialogs.reminding import told_time
from dialogs.talk import Paper
from dialogs.wishes import asked_beside_moves
from tests.plans import plan
from tests.talking import TODAY, Talker, talked
from tests.test_letter import VISIT
from tests.test_post import Box, until

ME = "box:me"
MORNING = datetime(2026, 11, 24, 10, tzinfo=HOME)
COURT = "收到法院传票,11月18号收到的"


class Clock:
    """A day and hour that a test moves on."""

    def __init__(self, now=MORNING):
        self.now = now

    def __call__(self):
        return self.now

    def today(self):
        return self.now.date()


@pytest.fixture
def store():
    kept = SqliteStore(":memory:")
    yield kept
    kept.close()


class Person:
    def __init__(self, store, clock, conversation=ME, lang="zh"):
        self.app = App(store, clock.today, lang, clock)
        self.clock, self.conversation, self.count = clock, conversation, 0

    def say(self, *texts):
        said = []
        for text in texts:
            self.count += 1
            outgoing = self.app.handle(self.conversation, str(self.count), Said(text))
            self.app.sent(outgoing)
            said = [row.message for row in outgoing]
        return said

    def due(self, days=0, hour=10):
        """What comes when so many days have passed, at an hour."""
        self.clock.now = datetime.combine(self.clock.now.date() + timedelta(days=days), datetime.min.time(), HOME).replace(hour=hour)
        found = self.app.due("box:").get(self.conversation, [])
        self.app.sent(found)
        return [row.message["text"] for row in found]


def test_after_a_letter_the_question_comes_on_its_day_and_once(store):
    me = Person(store, Clock())
    said = me.say(VISIT, "都对", "提醒我")
    assert said[0]["key"] == "common.reminding"
    assert said[0]["data"] == {"first_reminder": "2026-12-01", "last_reminder": "2026-12-01", "count": 1}
    assert me.due(days=6) == []
    came = me.due(days=1)
    assert len(came) == 1
    assert "中邮消费金融" in came[0]
    assert came[0].endswith("回一个“停”。")
    assert me.due() == []


def test_nothing_comes_at_night_and_it_waits_for_the_morning(store):
    me = Person(store, Clock())
    me.say(VISIT, "都对", "提醒我")
    assert me.due(days=7, hour=23) == []
    assert me.due(days=1, hour=3) == []
    assert len(me.due(hour=9)) == 1


def test_a_last_day_of_court_is_told_of_before_it_and_never_after(store):
    me = Person(store, Clock())
    me.say(COURT, "提醒我")  # the last day is 3 December
    assert "还有 5 天" in me.due(days=4)[0]
    assert me.due(days=7) == []  # the program did not run on the 2nd: the day has passed


def test_a_reminder_that_comes_late_says_the_days_that_are_left_now(store):
    me = Person(store, Clock())
    me.say(COURT, "提醒我")
    assert "还有 3 天" in me.due(days=6)[0]


@pytest.mark.parametrize("word", ["停", "stop", "Stop.", "退订", "别提醒了", "停止提醒", "unsubscribe"])
def test_one_word_stops_them_all(store, word):
    me = Person(store, Clock())
    me.say(VISIT, "都对", "提醒我")
    assert me.say(word)[0]["key"] == "common.reminders_off"
    assert me.due(days=8) == []
    assert me.due(days=30) == []


def test_without_reminders_the_word_is_a_move_of_the_talk():
    talker = Talker()
    talker.say("停")
    assert "common.reminders_off" not in talker.keys


def test_a_look_once_a_month_goes_with_them(store):
    me = Person(store, Clock())
    me.say(VISIT, "都对", "提醒我")
    me.due(days=8)
    assert "一个月了" in me.due(days=24)[0]


def test_who_is_forgotten_is_not_reminded(store):
    me = Person(store, Clock())
    me.say(VISIT, "都对", "提醒我", "删除我的数据", "确定,全部删掉")
    assert me.due(days=40) == []


def test_reminders_of_one_person_are_not_anothers(store):
    clock = Clock()
    me, you = Person(store, clock), Person(store, clock, "box:you")
    me.say(VISIT, "都对", "提醒我")
    you.say(VISIT, "都对")
    clock.now += timedelta(days=7)
    assert list(me.app.due("box:")) == [ME]


def test_they_are_set_in_the_transaction_of_the_turn(store, monkeypatch):
    me = Person(store, Clock())
    me.say(VISIT, "都对")
    with monkeypatch.context() as broken, pytest.raises(BadStore):
        broken.setattr(store, "_queue", lambda *_: store._connection.execute("select nothing"))
        me.say("提醒我")
    assert me.due(days=7) == []
    me.say("提醒我")
    assert len(me.due(days=7)) == 1


def test_asked_for_twice_they_come_once(store):
    me = Person(store, Clock())
    me.say(VISIT, "都对", "提醒我", "提醒我")
    assert len(me.due(days=7)) == 1


def test_where_no_day_is_known_that_is_said():
    talker = Talker()
    talker.say("提醒我")
    assert "common.no_reminders" in talker.keys


@pytest.mark.parametrize("said", ["到时候提醒我", "提醒我一下", "设个提醒", "记得提醒我还款", "remind me", "please set a reminder", "Remind me before the due date"])
def test_people_ask_for_it_in_their_own_words(said):
    talker = Talker()
    talker.say(said)
    assert "common.no_reminders" in talker.keys


@pytest.mark.parametrize("said", ["他们说会提醒我还款", "银行短信提醒我逾期了", "催收天天提醒我"])
def test_talk_of_other_peoples_reminders_asks_for_none(said):
    talker = Talker()
    talker.say(said)
    assert "common.no_reminders" not in talker.keys


# -- what there is to remind of --------------------------------------------------------------------------


def test_of_a_plan_each_due_date_three_days_before_and_on_the_day():
    found = reminders_of([Paper("pdf", "plan", plan())], TODAY)
    assert [(one.on, one.data["left"]) for one in found[:4]] == [
        (date(2026, 12, 12), 3), (date(2026, 12, 15), 0), (date(2027, 1, 12), 3), (date(2027, 1, 15), 0),
    ]  # fmt: skip
    assert len(found) == 24
    assert {"name": {"zh": "花呗", "en": "Huabei"}, "amount": "750.00"} in found[0].data["rows"]


def test_a_new_plan_takes_the_place_of_the_old_ones_reminders():
    (of_plan, checks) = remindings(reminders_of([Paper("pdf", "plan", plan())], TODAY), TODAY)
    assert (of_plan.of, checks.of, len(checks.reminders)) == ("plan", "checkin", CHECK_INS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reminder_has_its_words(lang):
    found = reminders_of([Paper("pdf", "plan", plan())], TODAY) + [
        Reminder("x", "x", TODAY, f"reminder.{key}", {"left": 2, "name": None, "lender": None, "kind": "fees"})
        for key in ("due", "last_day", "moved", "hearing", "letter", "checkin", "monthly", "day")
    ]
    for one in found:
        assert words(lang).render(one.key, one.data | {"on": TODAY}, TODAY).text
    assert {key for key in words(lang).sections if key.startswith("reminder.")} == {one.key for one in found} | {"reminder.stop"}


def test_the_days_come_as_a_calendar_as_well():
    talker = Talker()
    talker.say(COURT)
    talker.say("提醒我")
    paper = next(paper for message in talker.last for paper in message.papers)
    assert (paper["kind"], paper["name"]) == ("calendar", "reminders")
    events = icalendar.Calendar.from_ical(make(paper).content).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2026, 11, 28), date(2026, 12, 2), date(2026, 12, 3)]
    assert [str(event["summary"]) for event in events][1:] == ["2026年12月3日是答复法院的最后一天,还有 1 天", "今天(2026年12月3日)是答复法院的最后一天"]
    assert "交材料" in str(events[0]["description"])
    assert make(paper) == make(paper)


# -- asked for in one sentence ----------------------------------------------------------------------------


def test_a_day_of_the_month_is_kept_for_as_many_months_as_it_takes():
    talker = Talker()
    talker.say("美团欠7000,逾期20天,收入5500,开销4500")  # a thousand is left a month: seven months
    talker.say("每个月15号提醒我还")
    message = talker.last[0]
    assert message.data == {"first_reminder": "2026-12-15", "last_reminder": "2027-06-15", "count": 7}
    assert [(paper["kind"], paper["name"]) for paper in message.papers] == [("calendar", "reminders")]


def test_the_thirty_first_is_the_last_day_of_a_shorter_month():
    assert [one.on for one in monthly(31, 4, TODAY)] == [date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28)]


@pytest.mark.parametrize("said", ["图片和PDF都给我", "导出图片发我,pdf也要", "send me the picture and the pdf"])
def test_several_papers_are_asked_for_at_once(said):
    talker = Talker()
    talker.say("花呗欠2万6,逾期70天了,月收入6200,必要开销3900")
    talker.say(said)
    assert [paper["kind"] for message in talker.last for paper in message.papers] == ["picture", "pdf"]


def test_a_courts_last_day_comes_with_its_calendar():
    talker = Talker()
    talker.say(COURT)
    assert [(paper["kind"], paper["name"]) for message in talker.last for paper in message.papers] == [("calendar", "reminders")]


# -- through a channel ------------------------------------------------------------------------------------


async def delivered(app, store, box):
    """The post runs until the box has got something, and a little longer."""
    post = Post(app, store, [box], 0.01)
    await post.start()
    await until(lambda: box.sent)
    await asyncio.sleep(0.1)
    await post.stop()
    store.close()


async def test_a_channel_gets_what_is_due_once_also_after_a_restart(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.post.EVERY", 0.01)
    clock, box = Clock(), Box()
    for _ in range(2):
        store = SqliteStore(tmp_path / "talks.sqlite")
        app = App(store, clock.today, "zh", clock)
        if not box.sent:
            for number, text in enumerate((VISIT, "都对", "提醒我")):
                app.sent(app.handle(ME, str(number), Said(text)))
            clock.now += timedelta(days=7)
        await delivered(app, store, box)
    assert box.keys() == ["reminder.letter"]


async def test_one_that_cannot_be_said_keeps_nobody_elses_waiting_and_is_logged_once(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("bot.post.EVERY", 0.01)
    clock, box = Clock(), Box()
    store = SqliteStore(tmp_path / "talks.sqlite")
    app = App(store, clock.today, "zh", clock)
    for name in ("box:a", ME):
        for number, text in enumerate((VISIT, "都对", "提醒我")):
            app.sent(app.handle(name, str(number), Said(text)))
    store._connection.execute("update reminders set note = json_set(note, '$.key', 'reminder.gone') where conversation = 'box:a'")
    clock.now += timedelta(days=7)
    await delivered(app, store, box)
    assert box.keys() == ["reminder.letter"]
    assert caplog.text.count("a reminder of box:a") == 1


# -- the hour, and where people live ------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "wish"), [("zh", "以后晚上8点提醒我"), ("zh", "提醒时间改到晚上八点"), ("en", "remind me at 8 pm")])
def test_reminders_come_at_the_hour_that_somebody_asks_for(store, lang, wish):
    person = Person(store, Clock(), lang=lang)
    person.say("每个月15号提醒我还" if lang == "zh" else "remind me on the 15th of every month", wish)
    day = 15 - person.clock.now.day + (30 if person.clock.now.day >= 15 else 0)
    assert person.due(day, hour=10) == []
    assert person.due(hour=20)


@pytest.mark.parametrize(
    ("lang", "wish", "minutes"),
    [("zh", "以后下午三点半提醒我", 930), ("zh", "提醒时间改到晚上8点半", 1230), ("zh", "晚上8点半提醒我", 1230), ("en", "remind me at 3:30", 930), ("en", "remind me at half past seven pm", 1170), ("en", "remind me at 9:15 am", 555)],
)
def test_reminders_come_at_the_minute_that_somebody_asks_for(lang, wish, minutes):
    talk = Talker(lang)
    talk.say("每个月15号提醒我还" if lang == "zh" else "remind me on the 15th of every month")
    talk.say(wish)
    assert told_time(talk.facts) == minutes
    assert f"{minutes // 60}:{minutes % 60:02}" in talk.text
    talk.say("晚上8点提醒我" if lang == "zh" else "remind me at 8 pm")
    assert told_time(talk.facts) == 1200


@pytest.mark.parametrize("said", ["凌晨3点提醒我", "半夜十二点提醒我", "晚上12点提醒我", "remind me at 11 pm"])
def test_nobody_is_reminded_at_night(store, said):
    person = Person(store, Clock())
    (answer, *_) = person.say("每个月15号提醒我还", said)
    assert answer["key"] == "common.reminder_hours"
    facts = person.app._store.session(ME)["facts"]
    assert "reminders.hour" not in facts


@pytest.mark.parametrize("said", ["11月14号晚上10点半打电话提醒我还款", "他们8点提醒我还钱", "催收早上8点打电话提醒我"])
def test_a_collector_who_calls_at_an_hour_sets_none(said):
    assert asked_beside_moves(said, TODAY) is None


def test_the_morning_is_that_of_the_place_that_is_set(store):
    there = ZoneInfo("Europe/Berlin")
    clock = Clock(MORNING.astimezone(there))
    app = App(store, clock.today, "zh", clock)
    app.handle(ME, "1", Said("每个月15号提醒我还"))
    (due, *_) = store.due("box:", int(MORNING.timestamp()) + 400 * 86_400)
    assert datetime.fromtimestamp(due.at, there).hour == 9


@pytest.mark.parametrize(
    ("said", "lang"),
    [("12月10日提醒我给银行打电话", "zh"), ("提醒我12月10号还款", "zh"), ("remind me to call the bank on 10 December", "en")],
)
def test_one_day_that_is_named_is_reminded_of_once(said, lang):
    talk = Talker(lang)
    talk.say(said)
    assert talk.keys == ["common.reminding_once"]
    assert [(paper["kind"], [row["on"] for row in paper["data"]["rows"]]) for paper in talk.last[0].papers] == [("calendar", ["2026-12-10"])]


@pytest.mark.parametrize(
    "said",
    ["12月10号喊我一声", "12月10号要打电话给银行,能叫我一下不", "设个闹钟,12月10号叫我还", "帮我记着12月10号去查一次", "12月11号开庭,前一天给我提个醒", "ping me on 10 December so I don't forget", "mark 10 December in my calendar"],
)
def test_who_says_it_otherwise_is_reminded_on_that_day(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert talk.keys == ["common.reminding_once"]
    assert talk.last[0].data["first_reminder"] == "2026-12-10"


@pytest.mark.parametrize(("lang", "said"), [("zh", "开庭前一天叫我一声,我记性不行"), ("zh", "怕忘,弄个提醒"), ("en", "can you give me a shout before the deadline")])
def test_before_the_court_s_days_somebody_is_reminded_however_they_ask(lang, said):
    talk = Talker(lang)
    talk.say("昨天收到法院传票" if lang == "zh" else "I got a court summons yesterday")
    talk.say(said)
    assert talk.keys == ["common.reminding"]


@pytest.mark.parametrize("said", ["他们天天喊我还钱", "昨天叫我还钱", "叫我一下子还清,我哪有钱", "remind me what the rate is", "支付宝昨天提醒我了"])
def test_who_is_called_by_others_wishes_for_no_reminder(said):
    assert asked_beside_moves(said, TODAY) is None


@pytest.mark.parametrize("said", ["银行12月10日短信提醒我还款", "they reminded me on 10 December", "提醒我一下"])
def test_a_story_of_a_reminder_sets_none(said):
    talk = Talker("en" if said.isascii() else "zh")
    talk.say(said)
    assert "common.reminding_once" not in talk.keys


def test_an_hour_alone_is_the_hour_of_the_reminders_where_there_are_any():
    alone, talk = Talker("en"), Talker("en")
    alone.say("at 8pm")
    assert alone.keys != ["common.reminder_hour"]
    talk.say("remind me on the 1st of each month to pay")
    talk.say("at 8pm")
    assert talk.facts["reminders.hour"] == 20


@pytest.mark.parametrize(
    ("lang", "wish", "hour"),
    [
        ("zh", "明天下午3点提醒我给招行打电话", 15), ("zh", "明天3点提醒我", 15), ("zh", "后天10:30提醒我", 10.5), ("en", "remind me tomorrow at 3 pm to call CMB", 15),
        ("zh", "今天晚上8点提醒我还款", 20), ("en", "remind me tomorrow at noon", 12), ("zh", "明天下午三点半提醒我给招行打电话", 15.5), ("zh", "后天15:45提醒我", 15.75),
        ("zh", "明天上午十点一刻提醒我还款", 10.25), ("zh", "明天晚上7点20分提醒我", 19 + 1 / 3), ("en", "remind me tomorrow at 3:30 to call CMB", 15.5), ("en", "remind me tomorrow at 3:30 pm", 15.5),
        ("en", "remind me tomorrow at half past four", 16.5), ("en", "remind me on 10 December at 10:15 am", 10.25),
    ],
)  # fmt: skip
def test_a_day_that_is_named_with_its_hour_is_reminded_of_at_that_hour(store, lang, wish, hour):
    person = Person(store, Clock(), lang=lang)
    (answer, *_) = person.say(wish)
    assert answer["key"] == "common.reminding_once"
    (due,) = store.due("box:", int(MORNING.timestamp()) + 400 * 86_400)
    at = timedelta(minutes=round(hour * 60))
    when = datetime.fromtimestamp(due.at, HOME)
    assert timedelta(hours=when.hour, minutes=when.minute) == at
    talk = Talker(lang)
    talk.say(wish)
    event = next(iter(icalendar.Calendar.from_ical(make(talk.last[0].papers[0]).content).walk("VEVENT")))
    assert event.walk("VALARM")[0]["trigger"].dt == at


@pytest.mark.parametrize(("wish", "hour"), [("明天早上7点提醒我还款", 9), ("后天晚上十点提醒我", 20)])
def test_an_hour_at_which_people_sleep_becomes_the_nearest_and_it_is_said_why(store, wish, hour):
    person = Person(store, Clock())
    why, answer, *_ = person.say(wish)
    assert (why["key"], answer["key"]) == ("common.reminder_hours", "common.reminding_once")
    (due,) = store.due("box:", int(MORNING.timestamp()) + 400 * 86_400)
    assert datetime.fromtimestamp(due.at, HOME).hour == hour


def test_a_day_of_the_month_with_an_hour_sets_both(store):
    person = Person(store, Clock())
    person.say("提醒我每月15号下午3点还款")
    assert person.app._store.session(ME)["facts"]["reminders.hour"] == 15


@pytest.mark.parametrize(("lang", "owes", "wish", "hour", "first"), [
    ("zh", "花呗欠8000,每月最低还800,收入6000,开销3000,做还款计划", "每个还款日前一天晚上八点提醒我", 20, 1),
    ("en", "I owe 8000 on Huabei, minimum 800 a month, I earn 6000 and spend 3000, make a plan", "remind me the day before each due date at 8pm", 20, 1),
    ("en", "I owe 8000 on Huabei, minimum 800 a month, I earn 6000 and spend 3000, make a plan", "remind me before each due date at 7 pm", 19, 3),
])  # fmt: skip
def test_before_each_due_date_at_an_hour(lang, owes, wish, hour, first):
    talk = Talker(lang)
    talk.say(owes)
    talk.say("remind me" if lang == "en" else "提醒我")
    due = date.fromisoformat(str(talk.last[0].data["first_reminder"])) + timedelta(days=3)
    talk.say(wish)
    assert talk.keys[0] == "common.reminding"
    assert f"{hour}:00" in talk.text
    assert date.fromisoformat(str(talk.last[0].data["first_reminder"])) == due - timedelta(days=first)


@pytest.mark.parametrize("said", ["他昨天提醒我还款日快到了", "银行每个还款日提醒我吗"])
def test_who_tells_or_asks_of_reminders_of_others_wants_none_of_ours(said):
    talk = Talker()
    talk.say("花呗欠8000,每月最低还800,收入6000,开销3000,做还款计划")
    talk.say(said)
    assert "common.reminding" not in talk.keys


OWES = {"zh": "花呗欠8000,每月最低还800,收入6000,开销3000,做还款计划", "en": "I owe 8000 on Huabei, minimum 800 a month, I earn 6000 and spend 3000, make a plan"}


@pytest.mark.parametrize(("lang", "wish", "asks", "moves"), [
    ("zh", "每个还款日前一天提醒我", "我有哪些提醒", "改成晚上8点提醒我"), ("en", "remind me the day before each due date", "what reminders do I have", "remind me at 8 pm"),
])  # fmt: skip
def test_what_is_set_is_told_and_keeps_its_days_at_another_hour(store, lang, wish, asks, moves):
    person = Person(store, Clock(), lang=lang)
    person.say(OWES[lang])
    assert person.say(asks)[0]["text"].startswith("现在一条提醒也没有" if lang == "zh" else "No reminders are set")
    person.say(wish)
    before, told = store.reminders(ME), person.say(asks)[0]["text"]
    assert told.count("9:30") == min(len(before), 6)
    assert ("花呗 3,000" in told) if lang == "zh" else ("Huabei ¥3,000" in told)
    person.say(moves)
    assert [due.at + 10.5 * 3600 for due in before] == [due.at for due in store.reminders(ME)]


def test_a_day_of_its_own_keeps_its_hour_when_the_others_move(store):
    person = Person(store, Clock())
    person.say(OWES["zh"], "提醒我", "下周三上午10点提醒我给银行打电话", "改成晚上8点提醒我")
    hours = {datetime.fromtimestamp(due.at, HOME).hour for due in store.reminders(ME) if due.of.startswith("day.")}
    assert hours == {10}
    alone = Person(store, Clock(), "box:other")
    alone.say("下周三上午10点提醒我给银行打电话", "改成晚上8点")
    assert [datetime.fromtimestamp(due.at, HOME).hour for due in store.reminders("box:other")] == [20]


def test_an_hour_named_after_a_plan_sets_its_reminders(store):
    person = Person(store, Clock())
    person.say(OWES["zh"])
    assert person.say("晚上8点提醒我")[0]["key"] == "common.reminding"
    assert {datetime.fromtimestamp(due.at, HOME).hour for due in store.reminders(ME)} == {20}


def test_a_talk_that_nobody_keeps_tells_the_reminders_that_it_knows_of():
    talk = Talker()
    talk.say(OWES["zh"])
    talk.say("提醒我")
    talk.say("看看我的提醒")
    assert "花呗 3,000元" in talk.text


# -- so many days before ---------------------------------------------------------------------------------

PAID_BY_MONTH = {
    "zh": ("欠招行信用卡3万,年化18%,最低还款1500,没逾期;微粒贷2万,年化15%,每月还1800,没逾期", "收入9000,开销4000", "每月28号还款"),
    "en": ("I owe 30,000 on a CMB card at 18% a year, minimum 1,500, and 20,000 to WeBank at 15%, 1,800 a month, not overdue", "I earn 9000 and spend 4000", "make a plan", "I pay on the 28th of every month"),
}  # fmt: skip


def days_of(talk):
    """On which days of a month the reminders come."""
    return [int(str(row["on"])[-2:]) for message in talk.last for paper in message.papers for row in paper["data"]["rows"]]


@pytest.mark.parametrize(
    ("lang", "wish", "days", "minutes"),
    [
        ("zh", "还款日前两天提醒我", [26], None),
        ("zh", "提前5天提醒我还款", [23], None),
        ("zh", "前一天晚上8点提醒我", [27], 1200),
        ("zh", "还款日当天提醒我就行", [28], None),
        ("zh", "提前一周提醒", [21], None),
        ("zh", "提前5天和当天各提醒一次", [23, 28], None),
        ("zh", "前三天太早,提前一天提醒我就行", [27], None),
        ("en", "remind me five days before", [23], None),
        ("en", "please ping me the day before at 8pm", [27], 1200),
        ("en", "remind me on the due date itself", [28], None),
        ("en", "notify me a week in advance", [21], None),
    ],
)
def test_reminders_come_so_many_days_before_as_were_asked_for(lang, wish, days, minutes):
    talk = talked(*PAID_BY_MONTH[lang], wish, lang=lang, today=date(2026, 11, 29))
    assert "common.reminding" in talk.keys
    assert days_of(talk)[: len(days)] == days
    assert set(days_of(talk)) == set(days)
    assert told_time(talk.facts) == minutes


@pytest.mark.parametrize(
    ("lang", "change", "day"),
    [("zh", "改成提前一天", 27), ("zh", "换成前两天吧", 26), ("zh", "还是提前5天好了", 23), ("en", "make it one day before", 27), ("en", "two days before is better", 26)],
)
def test_so_many_days_before_are_changed_later_and_ended_by_one_word(lang, change, day):
    talk = talked(*PAID_BY_MONTH[lang], "提前10天提醒我" if lang == "zh" else "remind me ten days before", change, lang=lang, today=date(2026, 11, 29))
    assert set(days_of(talk)) == {day}
    talk.say("停" if lang == "zh" else "stop")
    assert talk.keys[0] == "common.reminders_off"


@pytest.mark.parametrize(("lang", "wish"), [("zh", "提前200天提醒我"), ("zh", "还款日过后两天提醒我"), ("en", "remind me 300 days before"), ("en", "remind me two days after it's due")])
def test_what_no_reminder_can_do_is_said_and_nothing_is_set(lang, wish):
    talk = talked(*PAID_BY_MONTH[lang], wish, lang=lang, today=date(2026, 11, 29))
    assert talk.keys[0] == "common.reminder_ahead"
    assert "reminders.on" not in talk.facts


def test_a_due_day_that_is_too_near_is_told_on_the_day_itself():
    talk = talked(*PAID_BY_MONTH["zh"], "提前10天提醒我", today=date(2026, 11, 24))
    assert talk.last[0].data["first_reminder"] == "2026-11-28"
    assert "离得太近" in talk.text


@pytest.mark.parametrize(
    ("lang", "turns"),
    [
        ("zh", ("借呗欠2万年化18%,每月1900,没逾期,月入8000开销4000,做计划", "每次还款前三天提醒我", "早上9点")),
        ("en", ("I owe 20,000 to Jiebei at 18%, 1,900 a month, not late, I earn 8000 and live on 4000, make a plan", "remind me 3 days before each payment", "at 9 in the morning")),
    ],
)
def test_an_hour_told_where_a_sum_is_asked_moves_the_reminders_and_is_no_sum(lang, turns):
    talk = talked(*turns, lang=lang, today=date(2026, 11, 28))
    assert "reserve" not in talk.facts
    assert talk.keys[0].startswith("common.remind")


def test_my_reminders_asks_which_there_are_and_sets_none():
    talk = talked("每月10号提醒我还款", "停", "我的提醒")
    assert talk.keys[0] == "common.my_reminders"
    assert talk.facts.get("reminders.on") is not True


@pytest.mark.parametrize(("wish", "changes"), [
    ("12月8号提醒我还招行", (("改成12月10号", "2026-12-10"), ("还是9号吧", "2026-12-09"))),
    ("remind me on the 8th of December", (("make it the 10th", "2026-12-10"), ("change that to December 12", "2026-12-12"))),
])  # fmt: skip
def test_a_reminder_of_one_day_is_moved_to_another(wish, changes):
    talk = talked(wish, lang="en" if wish.isascii() else "zh")
    for said, day in changes:
        talk.say(said)
        assert talk.keys == ["common.reminding_once"]
        assert talk.facts["reminders.day"] == day


@pytest.mark.parametrize(("said", "on"), [("7天后提醒我问进度", "2026-12-01"), ("过一周提醒我", "2026-12-01"), ("十天之后提醒我问问", "2026-12-04")])
def test_so_many_days_from_now_is_a_day_to_be_reminded_on(said, on):
    heard = asked_beside_moves(said, date(2026, 11, 24))
    assert heard is not None
    assert (heard.move, heard.name) == ("remind", on)
