"""What collectors did, told as a first message with what to do about it: it is judged and stands in the log, and no general answer takes its place."""

from datetime import date

import pytest

from dialogs.collectors.rules import judge
from tests.talking import talked

TODAY = date(2026, 11, 29)

TOLD = (
    ("zh", "催收隔天就往我姑姑店里打电话,还说要来店门口拉横幅,我现在该怎么办"),
    ("zh", "他们给我同学发消息,说我欠钱不还,咋整啊"),
    ("zh", "催收一天打我四十多个电话,我班都上不了,怎么办"),
    ("zh", "那个催收把我欠钱的事告诉我房东了,有什么办法吗"),
    ("zh", "花呗欠9千,逾期35天,催收天天打我公司前台,怎么办"),
    ("en", "They message my classmates that I'm a fraud. What can I do?"),
    ("en", "the app's people phoned my aunt and told her about the loan"),
    ("en", "they put my picture in a WeChat group"),
    ("en", "they ring my husband twelve times a day"),
    ("en", "they sent my ID photo to everybody in my contacts"),
)
IN_GENERAL = (
    ("zh", "催收上门怎么办"), ("zh", "催收爆通讯录怎么办"), ("zh", "催收可以联系我家人"),
    ("en", "What can I do if they come to my house?"), ("en", "How do I deal with collectors calling at night?"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), TOLD)
def test_what_was_done_is_judged_though_it_is_asked_what_to_do(lang, said):
    talk = talked(said, lang=lang)
    assert "conduct.breach" in talk.keys
    assert talk.session.facts["contacts[0].entry"]["what"]


@pytest.mark.parametrize(("lang", "said"), IN_GENERAL)
def test_what_collectors_may_do_in_general_is_no_event(lang, said):
    talk = talked(said, lang=lang)
    assert not any(name.startswith("contacts[") for name in talk.session.facts)


@pytest.mark.parametrize(("lang", "said", "key"), [("zh", "车间主任当着大伙骂我笨", "common.out_of_scope"), ("en", "my manager shouted at me in front of everyone", "common.out_of_scope"), ("zh", "老婆天天数落我欠这么多", "answer.repay_family_talk")])
def test_who_is_scolded_by_their_own_people_accuses_no_collector(lang, said, key):
    talk = talked(said, lang=lang)
    assert talk.keys[0] == key
    assert judge(said, "unknown", TODAY).verdict == "unclear"
    assert not any(name.startswith("contacts[") for name in talk.session.facts)


@pytest.mark.parametrize(("lang", "said"), [("zh", "有个女的给我打电话问我什么时候还,说话挺和气"), ("zh", "一个男的下午来电问我几号能还,没说重话"), ("zh", "昨晚九点半打来,说明天必须还"), ("en", "he rings once a week and is polite"), ("en", "someone from the bank rang this morning, quite friendly")])
def test_a_calm_call_of_somebody_unnamed_is_found_in_order(lang, said):
    assert "conduct.lawful" in talked(said, lang=lang).keys


@pytest.mark.parametrize(("lang", "said"), [("zh", "催收发了个链接让我还款"), ("en", "a lady from the bank texted me a payment link")])
def test_a_link_to_pay_by_is_no_calm_call(lang, said):
    assert "answer.scam_app" in talked(said, lang=lang).keys
