"""Free questions: they find the answer that rests on the right fact, or none; false beliefs are corrected, never served."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tasks.answer import serve
from content import answers as content_answers
from content.answers import Topic, hearing, topics
from content.facts import fact
from content.languages import LANGUAGES
from content.plainly import PlainlyError, read_plainly
from content.words import BadSection, Section, words
from dialogs.questions.answers import find, look_up
from dialogs.questions.heard import mended, sense, spoken
from dialogs.questions.likeness import Likeness
from dialogs.questions.odds import pieces
from tests.talking import talked

TODAY = date(2026, 11, 24)
CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("answers.toml").read_text(encoding="utf-8"))["questions"]
CLAIMS = tomllib.loads(Path(__file__).with_name("cases").joinpath("claims.toml").read_text(encoding="utf-8"))
IN_SCOPE = [case for case in CASES if case["facts"]]
BEYOND = [case["ask"] for case in CASES if not case["facts"]]


def answer(text: str, lang: str | None = None) -> dict:
    return serve({"text": text} | ({"lang": lang} if lang else {}), TODAY)


# -- the answers themselves ----------------------------------------------------------------------
def test_there_are_well_over_120_topics():
    assert len(topics()) >= 200


@pytest.mark.parametrize("topic", topics().values(), ids=lambda topic: topic.name)
def test_an_answer_can_be_said_in_both_languages_and_cites_what_it_rests_on(topic: Topic):
    for lang in LANGUAGES:
        shown = words(lang).render(topic.key, {}, TODAY)
        assert topic.facts[0] in shown.facts, f"{lang} {topic.name} does not cite {topic.facts[0]}"
        assert len(shown.text.splitlines()) <= 16, f"{lang} {topic.name} is long"
        assert "http" not in shown.text


def test_both_languages_call_on_the_same_numbers_of_law():
    called = re.compile(r'law\("([A-Z]+-\d{3})"[^)]*\)+\.(\w+)')
    for topic in topics().values():
        zh, en = (set(called.findall(words(lang).section(topic.key).body)) for lang in LANGUAGES)
        assert en <= zh, f"{topic.name}: only in English {en - zh}"


def test_nothing_is_called_safe_and_nothing_promised():
    promise = re.compile(r"(?<!不)(?:保证您|向您保证|包您)|(?<!不)一定能|肯定能|绝对安全|放心借|guarantee you|we promise|is safe\b")
    for lang in LANGUAGES:
        for topic in topics().values():
            said = promise.search(words(lang).section(topic.key).body)
            assert said is None, f"{topic.name}: {said}"


# -- finding them --------------------------------------------------------------------------------
def test_questions_rest_on_a_right_fact():
    wrong = [case["ask"] for case in IN_SCOPE if not set(case["facts"].split()) & set(answer(case["ask"])["facts"])]
    assert len(wrong) <= 0.05 * len(IN_SCOPE), wrong


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_that_was_found_wanting_is_corrected_in_any_wording(claim: str):
    right = set(CLAIMS[claim]["facts"].split())
    unmet = [said for said in CLAIMS[claim]["said"] if not right & set(answer(said)["facts"])]
    assert unmet == []


@pytest.mark.parametrize("question", BEYOND)
def test_what_is_beyond_it_gets_no_answer(question):
    got = answer(question)
    assert got["facts"] == [] and got["text"]


def test_every_known_way_of_asking_finds_its_topic():
    asked = [(topic.name, ask) for topic in topics().values() for lang in LANGUAGES for ask in topic.asks[lang][::3]]
    lost = [(name, ask) for name, ask in asked if name not in [m.topic for m in find(ask)[:3]]]
    assert len(lost) <= 0.01 * len(asked), lost


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("花贝预期了", "花呗逾期了"),
        ("街呗俞期三天", "借呗逾期三天"),
        ("微力贷还不上", "微粒贷还不上"),
        ("huabei yuqi 2 tian", "花呗 逾期 2 tian"),
        ("崔收打电话", "催收打电话"),
        ("信用咔停西挂账", "信用卡停息挂账"),
        ("收到律师含", "收到律师函"),
        ("逾 期 了", "逾期了"),
    ],
)
def test_what_speech_to_text_and_pinyin_make_of_words_is_mended(said, meant):
    assert mended(said) == meant


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("花呗逾期一天有影响吗", "花贝预期一天有影响吗"),
        ("借呗逾期了怎么办", "借贝俞期了咋整"),
        ("催收打给我爸妈怎么办", "崔收打给我父母咋办"),
        ("收到律师函怎么办", "收到律师含怎么办"),
        ("通讯录被爆了", "通迅录被爆了"),
    ],
)
def test_a_misheard_question_gets_the_same_answer(right, wrong):
    assert answer(wrong)["facts"] == answer(right)["facts"] != []


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("借呗 grace period 有没有", "zh"),
        ("Is there any grace on Jiebei?", "en"),
        ("cui shou da dian hua zen me ban", "zh"),
        ("will they sue me", "en"),
        ("", "zh"),
    ],
)
def test_the_language_is_heard(question, lang):
    assert spoken(question) == lang


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("催收公司要牌照吗", "collect_outsourced"),
        ("没签纸质合同不算数吧", "app_contract"),
        ("微信上说的借款算数吗", "app_contract"),
        ("公积金法院动不了的", "enforce_seize"),
        ("他们会闹到单位去吧", "collect_village"),
        ("担保人去世了贷款怎么算", "collect_guarantor"),
        ("查征信的次数多了会不会影响买房", "credit_enquiries"),
        ("花五百帮我提额靠谱吗", "scam_pay_first"),
        ("if I pay 10% they must stop calling me", "repay_partial_first"),
        ("a mediation agreement isn't binding", "court_mediated"),
        ("once the bank sells the loan I don't owe anyone", "collect_debt_sold"),
        ("can a collector come into my flat", "collect_visit"),
        ("they offer to raise my limit for 500", "scam_pay_first"),
        ("if I move to another province they can't sue me", "court_jurisdiction"),
        ("my wife's salary can be taken for my card debt", "spouse_debt"),
        ("the bank must freeze my interest if I lost my job", "repay_stop_interest"),
        ("how long does a court judgment stay on my record", "credit_court_note"),
        ("do I need to answer calls from unknown numbers", "collect_dodge"),
        ("判了以后每月还五百行不行", "enforce_start"),
        ("被告了能不能让我妈替我去开庭", "court_proxy"),
        ("我觉得一万以下银行不会告", "court_small_sum"),
        ("can they put my debt on TikTok", "collect_publish"),
        ("what if I just ignore the arbitration letter", "court_arbitration"),
        ("I think debts under 10k are never sued over", "court_small_sum"),
        ("my record will be wiped when I turn 30", "credit_years"),
        ("lenders must accept if I offer 200 a month", "repay_refused"),
        ("a collector can take my phone if I don't pay", "enforce_seize"),
        ("is it a scam when they ask for a face scan to cancel my loan", "scam_fake_service"),
        ("签过还款承诺书之后又没钱了", "repay_plan_broken"),
        ("公司破产了欠款个人不用还", "company_debt"),
        ("已经还清了可报告还写着逾期", "credit_dispute"),
        ("催收只要加我微信就算违法", "collect_wechat"),
        ("欠了钱去外地打工他们就找不到我", "collect_dodge"),
        ("once I sign a repayment plan interest stops", "repay_stop_interest"),
        ("blacklisted people can't open bank accounts", "credit_blacklist"),
        ("paying the principal only is enough by law", "rate_payment_order"),
        ("信用卡逾期只要每月存十块钱就没事", "repay_partial_first"),
        ("网贷没有营业执照的都可以不还", "rate_void"),
        ("判决前能跟银行和解吗", "court_mediation"),
        ("老板知道我欠债说要开除我", "credit_job"),
        ("逾期记录会传给下一代吗", "credit_family"),
        ("只要不接电话银行就没法证明通知过我", "collect_dodge"),
        ("can collectors talk to my wife", "collect_contacts"),
        ("an agent offered to split my arrears into 60 months", "repay_agency"),
    ],
)
def test_what_plain_words_say_outweighs_what_was_learned_of_single_ones(question, topic):
    assert look_up(question).best.topic == topic


@pytest.mark.parametrize(("text", "names"), [('[no_such]\nzh = ["x"]', "no_such"), ('[collect_visit]\nfr = ["x"]', "fr"), ('[collect_visit]\nzh = ["("]', "collect_visit")])
def test_a_table_of_plain_words_that_cannot_be_used_names_the_entry(text, names):
    with pytest.raises(PlainlyError, match=names):
        read_plainly(text)


def test_whether_paying_early_saves_is_answered_where_no_debt_is_known():
    assert talked("提前还款能省利息吗").keys == ["answer.rate_early"]
    assert "answer.rate_early" not in talked("借呗3万,还剩10期每期3200", "提前还清能省多少").keys


# -- false beliefs -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("belief", "rests_on", "never"),
    [
        ("三年不还银行就拿我没办法了对吧", "LAW-004", ["不用还了。"]),
        ("停息挂账是国家给我的权利", "COLL-014", ["是权利,"]),
        ("逾期就要坐牢是吧", "LAW-011", ["会坐牢。"]),
        ("花钱就能把征信洗干净", "CRED-016", ["可以洗"]),
        ("年化36%以内都合法", "RATE-012", ["以内都合法"]),
        ("借呗七天之内还都不算逾期吧", "PROD-002", ["有七天宽限"]),
        ("父债子还天经地义", "COLL-024", ["必须还"]),
        ("小贷公司今年全都降到12%了", "RATE-019", ["已经全部降到"]),
        ("终本了就不用还了", "LAW-035", ["不用还了。"]),
        ("被限高了孩子不能上大学", "LAW-022", ["不能上大学"]),
        ("带链接的法院短信都是假的", "SCAM-007", ["都是假的。"]),
        ("信用修复政策延期到明年了", "CRED-012", ["可以办"]),
        ("注销校园贷是国家要求的", "SCAM-002", ["需要注销"]),
        ("先借一笔顶上再说", "SCAM-012", ["可以先借"]),
        ("查到公司有工商登记就能放贷", "HOT-014", ["就能放贷"]),
        ("月利率1%的真实年化就是12.68%", "RATE-028", ["一律是12.68%"]),
    ],
)
def test_a_false_belief_is_corrected(belief, rests_on, never):
    got = answer(belief)
    assert rests_on in got["facts"]
    assert fact(rests_on).on(TODAY).source.document in got["text"]
    for phrase in never:
        assert phrase not in got["text"]


def test_danger_comes_before_any_question():
    got = answer("欠了十几万,真的不想活了,借呗还要不要还")
    assert got["facts"][0] == "HOT-010"
    assert fact("HOT-010").on(TODAY).number in got["text"]


@pytest.mark.parametrize("question", ["降息了我的贷款能跟着降不", "LPR降了我的利率也跟着降吗"])
def test_an_alarm_is_no_guess(question):
    assert "HOT-005" not in answer(question)["facts"][:2]


def test_a_law_that_is_not_in_force_that_day_is_not_told():
    question = "综合融资成本明示表是什么"
    assert serve({"text": question}, TODAY)["facts"][0] == "RATE-018"
    assert serve({"text": question}, date(2026, 7, 31))["facts"] == []


# -- odd input -----------------------------------------------------------------------------------
@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    got = answer(text)
    assert got["text"] and isinstance(got["facts"], list)


@pytest.mark.parametrize("text", ["", " ", "?", "😀😀", "征" * 100_000, "{{ 7 * 7 }}{% raw %}", "\x00\x07逾期", "<b>逾期</b>"])
def test_odd_text_is_answered_plainly(text):
    got = answer(text)
    assert got["text"] and "{{" not in got["text"] and "<b>" not in got["text"]


def test_the_same_question_always_finds_the_same():
    first = look_up("催收一天打几十个电话")
    find("别的问题")
    assert look_up("催收一天打几十个电话") == first


@pytest.mark.parametrize(
    ("claim", "topic"),
    [
        ("老乡说坐几天牢这账就一笔勾销了", "crime_then_debt"),
        ("my ex-wife has to pay half of my cards anyway", "spouse_divorce"),
        ("前夫本来就应该还一半", "spouse_divorce"),
        ("室友说超过24%的利息全都不用给", "rate_licensed"),
        ("我妈说子女的债爸妈也得还", "family_pay"),
        ("表哥说换个手机号他们就找不到了", "collect_dodge"),
    ],
)
def test_a_claim_told_plainly_is_answered_in_the_middle_of_a_talk_too(claim, topic):
    lang = "en" if claim.isascii() else "zh"
    before = {"zh": "微粒贷欠9000", "en": "I owe 9,000 on Weilidai"}[lang]
    assert f"answer.{topic}" in talked(claim, lang=lang).keys
    assert f"answer.{topic}" in talked(before, claim, lang=lang).keys


def test_a_long_claim_behind_the_question_when_was_last_paid_tells_no_payment():
    talk = talked("网贷超过三年就作废了对吧", "上礼拜他打来,我说了句会还的", "我哥说年息过了24%的那部分直接作废,半分都别给他们")
    assert talk.keys[0].startswith("answer.rate_")
    assert "limit.last_payment" not in talk.session.facts


# -- broken content ------------------------------------------------------------------------------
def section(**notes: str) -> Section:
    shape = {"label": "名", "facts": "CRED-001", "ask": "问"} | notes
    return Section("answer.x", "content/zh/answers.md:7", "答", {k: (v,) for k, v in shape.items() if v})


@pytest.mark.parametrize(
    ("notes", "says"),
    [({"facts": ""}, "rests on no fact"), ({"facts": "CRED-999"}, "CRED-999"), ({"ask": ""}, "nobody asks"), ({"label": ""}, "label")],
)
def test_a_broken_answer_names_its_line(notes, says):
    with pytest.raises(BadSection, match=says) as caught:
        content_answers._topic("x", dict.fromkeys(LANGUAGES, section(**notes)))
    assert str(caught.value).startswith("content/zh/answers.md:7: ")


def test_the_two_languages_must_rest_on_the_same_facts():
    with pytest.raises(BadSection, match="other facts"):
        content_answers._topic("x", {"zh": section(), "en": section(facts="CRED-002")})


def test_every_group_of_ideas_names_ideas_that_are_spoken_of():
    spoken_of = {idea for ideas in hearing().ideas.values() for idea in ideas}
    assert hearing().common | hearing().light | hearing().beyond <= spoken_of


@pytest.mark.parametrize(
    ("text", "idea"),
    [("我怕哪天被铐走", "jail"), ("I'm afraid they will cuff me", "jail"), ("要给我寄花圈", "threat"), ("上头发了红头文件", "state"), ("the treasury pays", "state"), ("我妈在透析", "illness")],
)
def test_words_that_lean_towards_an_idea_are_weighed_and_do_not_speak_of_it(text, idea):
    said = sense(mended(text))
    assert idea in said.akin and idea not in said.ideas
    assert f"~{idea}" in pieces(said)


@pytest.mark.parametrize("before", [(), ("^triage",), ("^plan",)])
def test_a_doubt_about_whom_one_talks_to_is_no_question_of_a_topic(before):
    assert look_up("你凭啥让我信你", before).best is None


def test_what_speaks_of_an_idea_does_not_lean_to_it_as_well():
    said = sense(mended("会坐牢吗,怕被铐走"))
    assert "jail" in said.ideas and "jail" not in said.akin


@pytest.mark.parametrize("text", ["给朋友担保的,他跑了,银行找我", "我老公瞒着我借了网贷,银行催到我这来了", "信用卡欠2万,逾期40天,工资停发了", "he borrowed in my name and ran", "早上好", ""])
def test_among_some_topics_a_text_is_as_like_each_as_among_all(text):
    known, said = Likeness(topics().values()), sense(mended(text))
    some = {place for place, topic in enumerate(topics().values()) if topic.told}
    assert known.among(some).scores(said) == [alike if place in some else 0.0 for place, alike in enumerate(known.scores(said))]


@pytest.mark.parametrize(("lang", "told", "topic"), [
    ("zh", "厂里把我护照收走了说还清才给", "collect_papers_kept"), ("en", "my landlord-employer has taken my passport until I repay", "collect_papers_kept"),
    ("zh", "他们说公司会派人替我去开庭", "court_proxy"), ("en", "they'd send someone to appear in court instead of me, is that ok", "court_proxy"),
    ("zh", "我的居留许可下个月到期,欠着贷款能续吗", "stay_permit"), ("en", "does an unpaid loan affect my work permit", "stay_permit"),
    ("zh", "房东叫我这周搬走,欠他三个月房租", "rent_arrears"), ("en", "I'm behind on rent and the landlord threatens to lock me out", "rent_arrears"),
    ("zh", "老板不肯给我开收入证明", "papers_refused"), ("en", "my company refuses to sign a proof of income", "papers_refused"),
    ("zh", "社保记录去哪打", "papers_where"), ("zh", "让亲戚每月转账给我做流水行吗", "crime_fake"),
])  # fmt: skip
def test_what_frightens_people_beside_their_debts_has_an_answer(lang, told, topic):
    assert f"answer.{topic}" in talked(told, lang=lang).keys


def test_an_answer_told_twice_is_short_the_second_time() -> None:
    talk = talked("房东说要赶我走")
    first = talk.text
    talk.say("欠了他两个月房租")
    assert talk.keys[0] == "answer.rent_arrears"
    assert len(talk.text) < len(first) / 2
