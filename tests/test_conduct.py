"""A collector is accused only of what breaks a rule by name, and danger is said before any rule."""

import time
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tasks.conduct import serve
from content.conduct import conduct, read_conduct
from content.facts import fact
from content.patterns import BadPattern
from dialogs.collectors.counts import counts
from dialogs.collectors.found import told_in
from dialogs.collectors.hours import moments
from dialogs.collectors.rules import Verdict, binding, judge

TODAY = date(2026, 11, 22)
FILES = (Path(__file__).parent / "cases" / name for name in ("conduct.toml", "conduct_stories.toml", "conduct_long.toml"))
CASES = [case for file in FILES for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]


HEARD, ASKED = (tomllib.loads((Path(__file__).parent / "cases" / f"conduct_{name}.toml").read_text(encoding="utf-8"))["case"] for name in ("heard", "asked"))


def of(case: dict[str, Any]) -> Verdict:
    return judge(case["text"], case["lender"], TODAY)


def test_each_story_is_judged_right() -> None:
    wrong = [(case["text"], case["verdict"], of(case).verdict) for case in CASES if of(case).verdict != case["verdict"]]
    assert wrong == []


@pytest.mark.parametrize("cases", [HEARD, ASKED], ids=["long", "short"])
def test_wordings_that_no_pattern_was_written_for_are_heard_too(cases: list[dict[str, Any]]) -> None:
    """Learned from these among others, so this says that the weights fit the stories, not how new ones fare."""
    right = [of(case).verdict == case["verdict"] for case in cases]
    accused = [case["text"] for case in cases if case["verdict"] == "lawful" and of(case).verdict == "breach"]
    assert sum(right) >= 0.95 * len(cases)
    assert len(accused) <= 0.02 * len(cases)


@pytest.mark.parametrize(
    "told",
    [
        "我叔早就讲明白别再烦他,隔天又打给他,让他劝劝我",
        "平台跟我徒弟讲了我欠多少钱,讲了足足十分钟",
        "短信落款是某某法院,让我今天到庭,我打12368,没有这个案子",
        "裁定书是微信发来的,我问了法院,没这案号",
        "The text was signed by a court, but the court has no record of me and the number rings at the agency",
    ],
)
def test_what_was_asked_of_others_and_a_court_without_a_case_are_no_courtesy_and_no_lawsuit(told: str) -> None:
    assert judge(told, "unknown", TODAY).verdict == "breach"


@pytest.mark.parametrize("told", ["一天两个电话,一个早上九点一个下午五点", "我自己去派出所报的警,银行那边只发过一条短信", "夜里我自己打给银行客服问账单,客服说得很清楚"])
def test_an_hour_is_no_count_and_what_people_do_themselves_accuses_nobody(told: str) -> None:
    assert judge(told, "bank", TODAY).verdict != "breach"


def test_what_is_charged_by_a_tone_says_so_and_is_no_violence() -> None:
    story = "凡是我寄过快递的人,都收到一封没有署名的信,里头印着我的身份证,说我长期赖账。"
    items = [item for item in judge(story, "unknown", TODAY).items if item.finds == "breach"]
    assert [item.by_tone for item in items] == [True]
    assert not any(item.urgent for item in items)


def test_a_breach_names_a_rule_that_it_breaks() -> None:
    told = [case for case in CASES if case["verdict"] == "breach"]
    assert [case["text"] for case in told if not set(case["rules"]) & set(of(case).facts)] == []


def test_what_is_urgent_is_said_to_be() -> None:
    assert [case["text"] for case in CASES if case.get("urgent") and not of(case).urgent] == []


def test_every_rule_named_is_a_fact_with_a_source() -> None:
    for act in conduct().acts:
        for rule in {*act.facts, *act.private}:
            assert fact(rule).id == rule


def test_how_binding_a_rule_is_is_told() -> None:
    assert (binding("COLL-004"), binding("COLL-009"), binding("COLL-017"), binding("COLL-016")) == (
        "standard", "guideline", "law", "crime",
    )  # fmt: skip


NIGHT, DAY = "breach", "lawful"


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        ("晚上九点五十九分", DAY),
        ("晚上十点零一分", NIGHT),
        ("22:00", NIGHT),
        ("21:59", DAY),
        ("早上七点五十九分", NIGHT),
        ("早上八点", DAY),
        ("07:59", NIGHT),
        ("08:00", DAY),
        ("夜里十二点", NIGHT),
        ("中午十二点", DAY),
        ("下午三点一刻", DAY),
        ("凌晨三点", NIGHT),
        ("傍晚六点半", DAY),
        ("半夜", NIGHT),
    ],
)
def test_a_licensed_lender_may_not_call_from_22_to_8(when: str, verdict: str) -> None:
    """COLL-004 and COLL-008: 22:00 to 8:00 of the next day."""
    assert judge(f"银行{when}打电话催我", "bank", TODAY).verdict == verdict


def test_the_standard_does_not_bind_a_private_lender_but_nuisance_does() -> None:
    assert judge("借我钱的同学晚上十点半给我打了电话", "private", TODAY).verdict != "breach"
    night_after_night = judge("借我钱的同学天天半夜给我打电话", "private", TODAY)
    assert night_after_night.verdict == "breach"
    assert "COLL-004" not in night_after_night.facts


@pytest.mark.parametrize(
    ("story", "verdict"),
    [
        ("今天打了三个电话，我都接了", "lawful"),
        ("今天打了四个电话，我都接了", "breach"),
        ("今天打了六个电话，我都没接", "lawful"),
        ("今天打了七个电话，我都没接", "breach"),
        ("一周打了五个电话", "lawful"),
        ("一周打了七十个电话", "breach"),
    ],
)
def test_how_many_calls_a_day_are_too_many(story: str, verdict: str) -> None:
    """COLL-005: three connected calls a day; COLL-008: six attempts that nobody answered."""
    assert judge("银行" + story, "bank", TODAY).verdict == verdict


def test_what_did_not_happen_accuses_nobody() -> None:
    assert judge("没骂人，没威胁，也没打给我家里，白天打了一个电话", "bank", TODAY).verdict == "lawful"
    assert judge("我怕他们打给我单位", "bank", TODAY).verdict == "unclear"


@pytest.mark.parametrize(("called", "verdict"), [("昨晚十点四十他打来了", "lawful"), ("昨天夜里两点四十他打来了", "breach")])
def test_an_hour_that_was_agreed_on_excuses_no_other(called: str, verdict: str) -> None:
    assert judge(f"我跟银行约好晚上十点半以后打给我。{called}，讲了三分钟。", "bank", TODAY).verdict == verdict


@pytest.mark.parametrize(
    "story",
    [
        "a collector called me 3 times yesterday about my card",
        "我妈接到一个电话,也不知道是谁打的",
        "前女友在朋友圈骂我老赖。银行就白天打过我一次电话,问我什么时候能还",
    ],
)
def test_who_is_not_told_to_have_broken_a_rule_is_not_accused(story: str) -> None:
    assert judge(story, "bank", TODAY).verdict != "breach"


def test_ideas_are_one_act_only_where_they_stand_together() -> None:
    """Somebody's phone number and a public place in another sentence are no publication."""
    assert judge("他把我的身份证照片甩进了业主群", "bank", TODAY).verdict == "breach"
    assert not any(item.finds == "breach" for item in told_in("我的身份证照片还在家里。群主今天传了停水的消息", "bank", TODAY))


def test_calls_of_the_parts_of_a_day_are_added_up() -> None:
    assert [int(often.daily) for often in counts("座机上午打了三遍下午打了五遍", TODAY)] == [8]


def test_the_span_of_an_item_is_in_the_words_as_sent() -> None:
    story = "他\u200b们半夜打我\u200b电话"
    items = judge(story, "bank", TODAY).items
    assert "半夜" in {story[start:end] for item in items for start, end in [item.span]}


def test_hours_and_counts_are_read_as_people_say_them() -> None:
    assert [m.minutes for m in moments("晚上九点四十来，到十点四十才走")] == [21 * 60 + 40, 22 * 60 + 40]
    assert [m.minutes for m in moments("called at 7:30 am and 11 pm")] == [450, 23 * 60]
    assert [int(often.daily) for often in counts("他们每天要打五六十通电话", TODAY)] == [55]
    assert [often.what for often in counts("一天发了二十条短信", TODAY)] == ["messages"]
    assert list(counts("两个人来过", TODAY)) == []


@given(st.text(), st.sampled_from(["bank", "private", "unknown", ""]))
def test_any_story_is_judged(story: str, lender: str) -> None:
    verdict = judge(story, lender, TODAY)
    assert all(0 <= start < end <= len(story) for item in verdict.items for start, end in [item.span])
    assert verdict.verdict != "breach" or verdict.facts


@pytest.mark.parametrize("piece", ["打电话", "晚上十点", "没", "我妈", "一天打了8个，", "说"])
def test_a_long_story_takes_time_in_proportion(piece: str) -> None:
    def seconds(size: int) -> float:
        story = (piece * size)[:size]
        start = time.process_time()
        judge(story, "bank", TODAY)
        return time.process_time() - start

    seconds(100)
    longest = min(seconds(8_000) for _ in range(3))  # whatever else runs on the machine
    assert longest < 30 * max(min(seconds(1_000) for _ in range(3)), 0.004)


def test_the_task_answers_as_the_contract_says() -> None:
    answer = serve({"text": "催收凌晨打电话", "lender": "bank"}, TODAY)
    assert answer["verdict"] == "breach"
    assert answer["facts"][0] == "COLL-004"
    assert answer["urgent"] is False
    assert serve({"text": "催收凌晨打电话"}, TODAY)["verdict"] == "breach"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[act]]\nname = 'a'\nfinds = 'bad'\npattern = 'x'", "finds is one of"),
        ("[[act]]\nname = 'a'\nfinds = 'breach'\npattern = 'x'", "add facts"),
        ("[[act]]\nname = 'a'\nfinds = 'lawful'\npatern = 'x'", "patern"),
        ("[[denial]]\nmeans = 'so'\npattern = 'x'", "means is one of"),
        ("[[act]]\nname = 'a'\nfinds = 'lawful'\npattern = 'x'\nall = ['y']", "give it a pattern, or all"),
        ("[[act]]\nname = 'a'\nfinds = 'lawful'\nall = ['y']\nwithin = 'page'", "within sentence or story"),
        ("[[deed]]\nname = 'a'", "unknown table"),
        ("[[act]]\nname = 'a'\nfinds = 'breach'\npattern = 'x'\nfacts = ['COLL-001']", "how binding"),
        ("[binding]\nCOLL-001 = 'very'", "COLL-001 is one of"),
    ],
)
def test_a_misspelt_file_is_refused_with_what_to_do(text: str, says: str) -> None:
    with pytest.raises(BadPattern, match=says):
        read_conduct({"x.toml": text})


@pytest.mark.parametrize(
    ("story", "lender", "verdict"),
    [
        ("我跟他们约的晚上十点半以后,因为要哄娃,工单里写着。昨天他们22:35打来,准时得很,聊了还款方案。", "bank", "lawful"),
        ("外包每天22:35打来催款,我从没跟他们约过时间,每次都把孩子吵醒。", "bank", "breach"),
        ("刷到好多视频说小贷会P图、堵门。我这家只在周一上午给我打过一个电话,提醒还款,问有没有困难。", "microloan", "lawful"),
        ("有一次好像挺晚的,到底是九点多还是十点多我说不上来,通话记录也清了。", "bank", "unclear"),
    ],
)
def test_what_was_agreed_on_feared_or_is_not_known_accuses_nobody(story: str, lender: str, verdict: str) -> None:
    assert judge(story, lender, TODAY).verdict == verdict


@pytest.mark.parametrize("text", ["催收一直催我还钱", "催收每天都打电话", "催收天天打电话烦死了", "催收加我微信发账单", "催收说不还就上门", "they keep calling me"])
def test_a_few_words_without_an_act_in_them_accuse_nobody(text: str) -> None:
    assert judge(text, "bank", TODAY).verdict == "unclear"


def test_a_loud_tone_makes_a_story_urgent_and_says_of_violence_only_that_it_sounds_so() -> None:
    story = "My aunt went up to their rooms at noon to pay the interest. Four hours on she is still in there, the door is bolted, two men outside it, and they text me that she comes down when thirty thousand does."
    verdict = judge(story, "private", TODAY)
    assert verdict.urgent
    assert "danger" not in [item.name for item in verdict.items]
    assert all(item.by_tone for item in verdict.items if item.finds == "breach")
    assert "COLL-018" in verdict.facts


def test_what_a_story_tells_beside_its_plain_breach_is_heard_too() -> None:
    """The words say that she was called; that her house was locked from outside, no pattern says."""
    story = "他们打电话给我妈说我欠钱,然后拿一根钢筋从外头把她屋门别死了,我妈出不来,厨房里还炖着药。"
    verdict = judge(story, "private", TODAY)
    assert verdict.urgent
    assert "COLL-018" in verdict.facts


@pytest.mark.parametrize(("story", "insulted"), [("催收给我妈打电话骂她,说我欠两万三", True), ("催收打给我妈,开口就骂她,还说要去她单位", True), ("我妈骂他没良心,他就上午打过一次电话", False)])
def test_who_insults_a_relative_on_the_phone_is_told_from_a_relative_who_scolds(story: str, insulted: bool) -> None:
    assert insulted == any(item.name == "insulted" and not item.by_tone for item in judge(story, "bank", TODAY).items)


@pytest.mark.parametrize(
    ("story", "accused"),
    [
        ("我妈在电话里哭着骂我不争气,借那么多", False),
        ("我妹夫在家族群里数落我,说我借网贷丢人现眼", False),
        ("我老婆骂催收骂得很难听,对方一直没还嘴", False),
        ("我老板今天骂我迟到,还扣了我两百", False),
        ("My father rang last night and shouted at me for an hour about my debts", False),
        ("催收当着我妈骂我不要脸", True),
        ("催收在电话里骂了我十来分钟,什么难听说什么", True),
        ("A collector swore at me for ten minutes straight and called me trash", True),
    ],
)
def test_relatives_and_bosses_who_scold_are_no_collectors(story: str, accused: bool) -> None:
    assert (judge(story, "unknown", TODAY).verdict == "breach") is accused
