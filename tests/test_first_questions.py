"""First messages in many voices: the answer a sensible adviser would give first, and none where the field is not ours."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot.tasks import answer
from bot.training.answers import NothingAsked, among, followed, learn, main, said, supposed
from content.answers import elsewhere, learned, topics
from content.words import BadSection
from dialogs.guard import danger
from dialogs.questions.answers import find, look_up
from dialogs.questions.background import spoken_of
from dialogs.questions.heard import sense
from dialogs.questions.odds import Odds, pieces
from tests.talking import Talker, talked

FOLDER = Path(__file__).with_name("cases")
CASES = tomllib.loads((FOLDER / "first_questions.toml").read_text(encoding="utf-8"))


def told(question: str) -> list[str]:
    found = look_up(question)
    return [match.topic for match in (found.best, found.also) if match]


def test_the_first_answer_is_the_one_that_an_adviser_would_give_first():
    wrong = [case["ask"] for case in CASES["questions"] if not set(told(case["ask"])[:1]) & set(case["topics"].split())]
    assert len(wrong) <= 0.13 * len(CASES["questions"]), wrong


def test_a_question_of_another_field_is_not_matched_to_the_nearest_topic():
    answered = [ask for ask in CASES["beyond"] if told(ask)]
    assert len(answered) <= 0.03 * len(CASES["beyond"]), answered


@pytest.mark.parametrize(("question", "lang"), [("红烧肉怎么做", "zh"), ("闯红灯扣几分", "zh"), ("骑电动车被小轿车刮了对方跑了", "zh"), ("离婚后前妻不让我看小孩", "zh"), ("工资八千要扣多少个税", "zh"), ("一百万存银行一年利息多少", "zh"), ("write a love letter for my wife", "en"), ("what's the weather in shanghai", "en")])
def test_what_is_not_ours_is_told_kindly_with_where_to_turn(question: str, lang: str):
    talk = Talker(lang)
    talk.say(question)
    assert talk.keys == ["common.out_of_scope"]
    assert "12348" in talk.text


@pytest.mark.parametrize(("question", "lang"), [("想把公积金取出来还卡债,行不行", "zh"), ("Do I have to tell my landlord I'm in debt?", "en")])
def test_who_speaks_of_a_debt_is_never_sent_away(question: str, lang: str):
    talk = Talker(lang)
    talk.say(question)
    assert talk.keys[0] == "common.which_topic" or talk.keys[0].startswith("answer.")


def test_a_tone_that_only_faintly_sounds_of_danger_does_not_take_the_place_of_the_answer():
    faint = [case["ask"] for case in CASES["questions"] if danger(case["ask"]).faint and told(case["ask"])]
    assert all(answer.serve({"text": ask}, date(2026, 11, 27))["facts"][0] in topics()[told(ask)[0]].facts for ask in faint)


@pytest.mark.parametrize(("message", "key"), [("They want a deposit before releasing my loan", "scam.scam"), ("Someone offers to erase my credit record for 3000", "answer.credit_paid_repair")])
def test_a_scheme_told_in_ones_own_words_gets_the_answer_about_it(message: str, key: str):
    talk = Talker("en")
    talk.say(message)
    assert talk.keys[0] == key


@pytest.mark.parametrize(
    ("belief", "topic", "begins"),
    [
        ("五万以下银行不能起诉吧", "court_small_sum", "会,"),
        ("换张新卡收工资法院就冻不到了吧", "enforce_new_card", "躲不过"),
        ("把卡注销了逾期记录就没了吧", "credit_close_card", "不会没"),
        ("离了婚债就和我没关系了", "spouse_divorce", "甩不掉"),
        ("催收违法了债就不用还了吧", "collect_breach_owed", "债还在"),
        ("国家规定最高36所以我这个29就合法", "rate_36", "不是"),
    ],
)
def test_a_misunderstanding_is_put_right_in_the_first_words(belief: str, topic: str, begins: str):
    assert told(belief)[:1] == [topic]
    assert topics()[topic].bodies["zh"].strip().startswith(begins)


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("欠了七年的信用卡突然来催,早过时效了吧", "answer.limit_three_years"),
        ("信用卡欠4万,妻子没签字,她需要还吗", "answer.spouse_debt"),
        ("百行征信是央行那个吗", "answer.credit_baihang"),
    ],
)
def test_a_first_message_that_asks_beside_what_it_tells_is_answered_first(message: str, key: str):
    talk = Talker()
    talk.say(message)
    assert talk.keys[0] == key


def test_every_field_that_is_not_ours_is_heard_in_both_languages():
    assert all(len(asks) >= 15 for asks in elsewhere().values())


def test_the_odds_are_longest_for_the_topic_that_alone_is_asked_about_so():
    names = ["credit", "collect", "rate"]
    ways = {"credit": ("征信多久能消", "征信怎么查", "征信花了"), "collect": ("催收上门怎么办", "催收打电话", "催收骂人"), "rate": ("利率多高算高", "利率怎么算", "利率变了")}
    asked = [(text, name) for name, texts in ways.items() for text in texts]
    rows = ((piece, rare / 100, row) for piece, (rare, row) in learn([(text, name, ((),)) for text, name in asked], names).items())
    of = Odds(len(names), rows).of(pieces(sense("催收要上门")))
    assert of.index(max(of)) == 1
    assert abs(sum(of) - 1) < 1e-9


def test_what_is_said_in_words_that_were_never_learned_finds_its_answer():
    kept = [(text, topic) for text, topic in said(FOLDER / "asked.toml")[1] if topic in topics()]
    found = [look_up(text).best for text, _ in kept]
    right = [best.topic == topic or topics()[best.topic].facts[0] in topics()[topic].facts for best, (_, topic) in zip(found, kept, strict=True) if best]
    assert len(kept) >= 1000
    assert len(right) >= 0.75 * len(kept)
    assert sum(right) >= 0.85 * len(right)


def test_what_is_claimed_in_words_that_were_never_learned_is_put_right():
    kept = [(text, topic) for text, topic in said(FOLDER / "claimed.toml")[1] if topic in topics()]
    found = [look_up(text).best for text, _ in kept]
    right = [best.topic == topic or topics()[best.topic].facts[0] in topics()[topic].facts for best, (_, topic) in zip(found, kept, strict=True) if best]
    assert len(kept) >= 300
    assert len(right) >= 0.75 * len(kept)
    assert sum(right) >= 0.8 * len(right)


def test_a_message_is_learned_among_words_that_say_nothing_of_it():
    befores = among(5, supposed(5, "crime_jail"), [("同", "事"), ("my",)])
    assert len(befores) == len(supposed(5, "crime_jail"))
    assert sum(before != plain for before, plain in zip(befores, supposed(5, "crime_jail"), strict=True)) == 3
    assert among(5, supposed(5, "crime_jail"), ()) == supposed(5, "crime_jail")


def test_what_belongs_to_another_field_is_seldom_answered():
    kept = [text for text, topic in said(FOLDER / "asked.toml")[1] if topic in elsewhere()]
    assert len(kept) >= 80
    assert sum(look_up(text).best is not None for text in kept) <= 0.25 * len(kept)


def test_the_same_cases_give_the_same_weights():
    cases = [("征信多久能消", "a", ((), ("^a",))), ("征信怎么查", "a", ((),)), ("催收上门", "b", ((), ("^b",))), ("催收打电话", "b", ((),))]
    assert learn(cases, ["a", "b"]) == learn(cases, ["a", "b"])


def test_weights_of_other_answers_than_there_are_say_what_to_run(tmp_path, monkeypatch):
    file = tmp_path / "answers_learned.jsonl"
    file.write_text('["another"]\n', encoding="utf-8")
    monkeypatch.setattr("content.answers.LEARNED", file)
    with pytest.raises(BadSection, match="train-answers tests/cases"):
        list(learned())


def test_a_folder_without_what_people_say_is_named(tmp_path):
    with pytest.raises(NothingAsked, match="tests/cases"):
        main(tmp_path)


def test_what_follows_is_heard_in_the_light_of_what_was_talked_of():
    kept = [case for case in followed(FOLDER / "follow_ups.toml")[1] if case[1] in topics()]
    right = [bool(found := find(text, before)) and topics()[found[0].topic].facts[0] in topics()[topic].facts for text, topic, (before,) in kept]
    alone = [bool(found := find(text)) and topics()[found[0].topic].facts[0] in topics()[topic].facts for text, topic, _ in kept]
    assert len(kept) >= 75
    assert sum(right) >= 0.7 * len(kept)
    assert sum(right) > sum(alone)


def test_what_was_talked_of_does_not_outweigh_a_question_that_says_itself_what_it_is_about():
    kept = [(text, topic) for text, topic in said(FOLDER / "asked.toml")[1] if topic in topics()][::5]
    alone = sum(find(text)[:1] == [] or find(text)[0].topic == topic for text, topic in kept)
    behind = sum(find(text, spoken_of("app"))[:1] == [] or find(text, spoken_of("app"))[0].topic == topic for text, topic in kept)
    assert behind >= 0.95 * alone


@pytest.mark.parametrize("said", ["他说要告我", "他们说下周去法院起诉我", "对方说再不还钱就去法院", "短信说要起诉我", "他说三天不还就告我,真的会吗", "he says he'll sue me", "They said pay by Friday or we go to court"])
def test_a_threat_to_sue_is_answered_by_what_it_means(said):
    assert "answer.court_sued" in talked(said, lang="en" if said.isascii() else "zh").keys


@pytest.mark.parametrize("said", ["他说要告我,会不会冻结工资卡", "they say they'll sue me, will I go to jail", "他们说要告我坐牢"])
def test_what_is_asked_beside_a_threat_to_sue_is_answered(said):
    assert "answer.court_sued" not in talked(said, lang="en" if said.isascii() else "zh").keys
