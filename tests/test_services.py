"""Promises about wishes for a service in anybody's words: one's payments looked at, papers to collect or to show, kinds of credit, an example."""

from datetime import date
from pathlib import Path

import pytest

from bot.training.answers import said
from dialogs.questions.answers import service_wanted
from tests.talking import talked

TODAY = date(2026, 11, 28)
KEPT = [(text, wish) for text, wish in said(Path(__file__).parent / "cases" / "services_asked.toml")[1] if wish.startswith("wish_")]


def test_most_wishes_that_were_never_learned_are_heard_and_hardly_one_for_another():
    heard = [(service_wanted(text), wish.removeprefix("wish_")) for text, wish in KEPT]
    assert sum(found == wish for found, wish in heard) >= 0.6 * len(heard)
    assert sum(found not in (None, wish) for found, wish in heard) <= 0.05 * len(heard)


@pytest.mark.parametrize("name", ["asked.toml", "figures_asked.toml", "small_talk.toml"])
def test_hardly_a_question_or_a_nod_is_taken_for_a_wish(name):
    kept = said(Path(__file__).parent / "cases" / name)[1]
    taken = [text for text, _ in kept if service_wanted(text)]
    assert len(taken) <= 0.02 * len(kept), taken


@pytest.mark.parametrize(
    ("lang", "text", "key"),
    [
        ("zh", "看下我这一年还钱还得怎么样", "ask.checkup.delays"),
        ("zh", "我想知道自己恢复到哪一步了", "ask.checkup.delays"),
        ("zh", "打官司手里要备哪些证据", "evidence.lawsuit"),
        ("zh", "找银行谈减免,要拿什么去谈", "evidence.reduction"),
        ("zh", "没有固定工资怎么开收入证明", "ask.application.work"),
        ("zh", "有人跟我一样最后还清的吗,讲讲", "answer.story_fifty_thousand"),
        ("zh", "发票能贷款是真的吗", "ask.overdue_now"),
        ("zh", "让我舅舅给我担保能贷下来不", "ask.overdue_now"),
        ("zh", "我能不能拿开出去的票去银行借", "ask.overdue_now"),
        ("zh", "税务登记满两年凭税能贷多少", "ask.overdue_now"),
        ("zh", "想请同事作保贷款", "ask.overdue_now"),
        ("zh", "经营贷到期不还本直接续上行不行", "ask.overdue_now"),
        ("zh", "找我姐给我担保,银行一般看什么", "ask.overdue_now"),
        ("zh", "拿营业执照能贷多少,我开个小面馆", "ask.borrow.kind"),
        ("zh", "我想用房子去银行再抵一笔出来", "ask.borrow.kind"),
        ("zh", "催收骂我的语音我想保存下来", "kept.ask"),
        ("en", "I got a recording of the collector, keep it", "kept.ask"),
        ("en", "I want to file a complaint, what do I collect", "evidence.complaint"),
        ("zh", "存单可以押给银行换点现金不", "ask.borrow.kind"),
        ("zh", "把他上门的视频留个底", "kept.ask"),
        ("en", "want to pledge my taxi for cash", "ask.borrow.kind"),
        ("en", "thinking of asking my sister to stand surety", "ask.borrow.kind"),
        ("zh", "想拿商铺去抵押贷个五十万", "ask.borrow.kind"),
        ("zh", "拿工程合同能不能跟银行借点钱", "ask.borrow.kind"),
        ("en", "I own a noodle shop, how much could I borrow on its licence", "ask.borrow.kind"),
        ("en", "I want a loan on my insurance policy", "ask.overdue_now"),
        ("en", "please keep the voicemail he left", "kept.ask"),
        ("en", "what goes into a complaint to the regulator", "evidence.complaint"),
        ("en", "could I pledge my delivery van for thirty thousand", "ask.borrow.kind"),
        ("zh", "给我讲个还完债的故事", "answer.story_fifty_thousand"),
        ("en", "tell me about someone who got out of debt", "answer.story_fifty_thousand"),
        ("en", "can I pledge my forest land", "ask.overdue_now"),
        ("en", "did I pay on time this past year? can you check", "ask.checkup.delays"),
        ("en", "how have I done with my payments this year", "ask.checkup.delays"),
        ("en", "I'm going to sue the platform, what do I need to have", "evidence.lawsuit"),
        ("en", "how do I prove my income without a fixed wage", "ask.application.work"),
    ],
)
def test_a_wish_in_plain_words_begins_what_it_wants(lang, text, key):
    assert key in talked(text, lang=lang, today=TODAY).keys


@pytest.mark.parametrize(
    ("lang", "text", "delays"),
    [
        ("zh", "近12期:0 0 0 5 0 0 0 0 0 12 0 0", [0, 0, 0, 5, 0, 0, 0, 0, 0, 12, 0, 0]),
        ("zh", "我近12个月还款:按时,按时,晚3天,按时,按时,晚10天,按时,按时,按时,按时,按时,按时", [0, 0, 3, 0, 0, 10, 0, 0, 0, 0, 0, 0]),
        ("zh", "去年到现在就7月晚过4天,其他月份都准时,我信用恢复了吗", [0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0]),
        ("en", "I've paid on time for six months, is my credit any better", [0, 0, 0, 0, 0, 0]),
    ],
)
def test_the_delays_that_a_wish_tells_are_not_asked_again(lang, text, delays):
    found = talked(text, lang=lang, today=TODAY).session.facts
    assert found["checkup.delays"] == delays
    assert not any(name.startswith("debts[") for name in found)


@pytest.mark.parametrize(
    ("lang", "text", "due"),
    [("zh", "我挣6000每月还4200,负债率高不高", "4200"), ("zh", "月入9千,每月各种还款加一起5千5,这比例算高吗", "5500"), ("en", "Earn 11,500 a month. Mortgage 4,200, car 1,800, cards min 900. Where do I stand?", "6900")],
)
def test_what_a_month_takes_of_the_wage_is_reckoned_and_makes_no_debt(lang, text, due):
    talk = talked(text, lang=lang, today=TODAY)
    assert talk.keys == ["answer.repay_share"]
    assert talk.facts["due_this_month"] == due and not any(name.startswith("debts[") for name in talk.facts)


@pytest.mark.parametrize(("lang", "lines"), [("zh", ("怎么提高信用分",)), ("zh", ("看下我近12期:0 0 0 5 0 0 0 0 0 4 0 0", "没有", "2次", "没有信用卡", "那怎么提高呢")), ("en", ("how can i improve my credit score",))])
def test_how_to_do_better_is_told(lang, lines):
    assert talked(*lines, lang=lang, today=TODAY).keys == ["common.improve"]


@pytest.mark.parametrize(("lang", "text"), [("zh", "看看我还得怎么样,去年晚了4次,今年就一次"), ("en", "how am i doing overall, last year i was late 4 times, this year once")])
def test_delays_without_a_length_are_asked_for(lang, text):
    assert talked(text, lang=lang, today=TODAY).keys == ["ask.checkup.delays"]


def test_the_paper_of_a_wage_is_no_wage_and_a_loan_that_is_wished_for_no_debt():
    assert "income" not in talked("没有工资流水能不能申请银行贷款", today=TODAY).facts
    assert "debts[0].owed" in talked("300k bank loan secured on the house, 7,800 a month", lang="en", today=TODAY).facts
    assert not any(name.endswith("owed") for name in talked("想拿商铺去抵押贷个五十万", today=TODAY).facts)
