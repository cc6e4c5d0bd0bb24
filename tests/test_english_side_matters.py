"""What comes up in the middle of plain English talks: an agent's loan, a card to be lent, money lost, a question without its mark."""

import pytest

from dialogs.screening import screen
from dialogs.understanding.questions import is_question
from tests.talking import talked

KNOWN = ("I owe Huabei 5000 and a CMB card 12000, both 20 days late", "income 6000, living 4500")
CHEATED = ("I was cheated, sent 3000 to a fake loan app yesterday",)
OFFER = ("50,000 over 24 months, 2,533.33 a month",)


def keys(*lines, lang="en"):
    return talked(*lines, lang=lang).keys


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A recruiter would give me a 4,000 advance if I open a new bank card and let them run money through it"),
        ("en", "a man offers 700 a month if i let him use my bank account"),
        ("en", "someone wants to move funds through my card and pays me 3%"),
        ("en", "someone offered me 500 a week for using my bank card, would that be ok"),
        ("en", "my neighbour says I can rent out my wechat for 300 a week"),
        ("en", "they want me to receive transfers on my alipay and forward them, I keep 2 percent"),
        ("zh", "招工的说办张银行卡给他们过账,预支5000给我"),
    ],
)
def test_whoever_would_use_ones_card_brings_no_money(lang, text):
    first = KNOWN if lang == "en" else ("花呗欠5000,逾期20天", "工资6000,开销4500")
    talk = talked(*first, text, lang=lang)
    assert "answer.crime_lend_card" in talk.keys
    assert not [name for name in talk.facts if name.startswith(("what_if.", "offer."))]


@pytest.mark.parametrize(
    "text",
    [
        "an agent says take one loan of 17k, pay both, he charges 8%. should I",
        "a broker could merge my debts into one bank loan, his commission is 3,000",
        "loan consultant: one new loan clears everything, she takes 10 percent",
    ],
)
def test_an_agents_share_is_no_rate_of_a_loan(text):
    talk = talked(*KNOWN, text, lang="en")
    assert "answer.scam_optimise" in talk.keys
    assert "offer.quoted" not in talk.facts


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("will I get the 3000 back", "scam_paid_already"),
        ("can the bank return 3,000 to me", "scam_paid_already"),
        ("now they text: repay the 20,000 contract or we sue. I never received a single yuan", "scam_not_received"),
        ("they say I signed for 20,000 and must pay although nothing ever came", "scam_not_received"),
        ("how do I check nobody took a loan in my name", "credit_where"),
        ("can I see if they opened loans under my name", "credit_where"),
    ],
)
def test_after_a_fraud_money_asked_about_is_no_wage_and_no_debt(text, answer):
    talk = talked(*CHEATED, text, lang="en")
    assert talk.keys[-1] == f"answer.{answer}"
    assert not {"income", "debts[0].owed", "offer.contract"} & talk.facts.keys()


@pytest.mark.parametrize(
    ("text", "received"),
    [
        ("Forgot: 2% guarantee fee comes off the top, so 49,000 lands in my account", "49000"),
        ("oh and a 3 percent fee is deducted first so 48500 arrives on my card", "48500"),
        ("and they take a 600 service fee first so I see only 49,400", "49400"),
        ("sorry, they keep 1,000 as a guarantee fee, i only get 49,000", "49000"),
    ],
)
def test_what_lands_in_the_account_is_what_was_received(text, received):
    assert talked(*OFFER, text, lang="en").facts["offer.received"] == received


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lender is a licensed micro-loan company in Chongqing and I'd sign next week. Is there a legal limit for them?", "microloan"),
        ("the lender is a bank by the way, is that rate allowed?", "bank"),
        ("a consumer finance company. can they charge that?", "consumer_finance"),
    ],
)
def test_who_lends_is_heard_beside_a_question_that_the_price_then_answers(text, kind):
    talk = talked(*OFFER, text, lang="en")
    assert (talk.facts["offer.lender_kind"], talk.keys) == (kind, ["rate.cost"])


@pytest.mark.parametrize("text", ["I run a small cafe. A rep says 0.9% per month flat so it's 10.8% a year. True?", "my bank offers card instalments at 0.6% per month. so about 7% a year right?"])
def test_a_monthly_rate_that_is_doubted_is_explained_before_its_sums_are_asked(text):
    assert keys(text)[0] == "answer.rate_monthly"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("If CMB sues me for the 12,000 how much is the court fee and who pays it", "court_fee"),
        ("if they take me to court over the 5,000 who has to pay the court fee", "court_fee"),
    ],
)
def test_a_known_sum_in_a_question_tells_nothing_anew(text, answer):
    assert keys(*KNOWN, text)[0] == f"answer.{answer}"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("If CMB sues me for 72,000 how much is the court fee", True), ("if i lose my job can the bank wait", True), ("he sued me and who pays the fee", True),
        ("I don't know how much I owe", False), ("if needed I can pay 500", False),
    ],
)  # fmt: skip
def test_a_question_needs_no_mark(text, asks):
    assert is_question(text) is asks


def test_bankruptcy_is_no_instalment_and_may_be_a_flatmates():
    talk = talked(*KNOWN, "I've paid social insurance in Shenzhen for 6 years without a gap. Could I apply for personal bankruptcy?", lang="en")
    assert "insolvency.eligible" in talk.keys
    talk.say("My old roommate lives in Chengdu, can he?")
    assert talk.keys[-1] == "insolvency.not_eligible"


def test_what_a_landlord_gives_back_comes_once():
    talk = talked(*KNOWN, "make me a plan", "i get 4800 back from my landlord next month", lang="en")
    assert (talk.facts["income"], talk.facts["what_if.once"]) == ("6000", "4800")


@pytest.mark.parametrize("text", ["can u give me that as a pdf for the bank and reminders on the 5th", "could i have this in pdf plus reminders on the 8th"])
def test_papers_and_reminders_are_wished_for_in_one_breath(text):
    assert {"common.pdf", "common.reminding"} <= set(keys(*KNOWN, "make me a plan", text))


def test_calls_are_counted_and_kept_without_the_question_behind_them():
    talk = talked("A collector rang our front desk at 10:40 last night and told my manager I owe 17,600 to Zhaolian", "My phone is always on. I kept the call log and my manager will write down what he heard", lang="en")
    assert "contacts[1].entry" not in talk.facts
    talk.say("today they dialled me 9 times while I was on shift, I didnt pick up. is there a limit for that")
    assert talk.facts["contacts[1].entry"]["what"].endswith("pick up.")
    assert "COLL-008" in {fact for message in talk.last for fact in message.facts}


def test_missed_calls_are_neither_arrears_nor_a_wage():
    talk = talked("i owe 8000 to lexin, 40 days late", "12 missed calls from them yesterday", lang="en")
    assert (talk.facts["debts[0].overdue_days"], talk.facts.get("income")) == (40, None)


def test_a_sign_names_the_kind_of_fraud_before_the_wording_does():
    assert screen("guy on wechat offers me a 60k loan, no checks, i just pay 3% 'insurance' first. legit?").types[0] == "SCAM-001"


@pytest.mark.parametrize(
    "text",
    [
        "got a text: your case 2026-1187 has been handed to the court, call 170xxxx today or police will come to your house",
        "I received an sms saying the court will seize my things unless I call this number today",
        "someone texted that i am sued and must pay by link today",
    ],
)
def test_a_text_that_speaks_of_a_court_is_not_yet_known_to_be_real(text):
    assert talked(text, lang="en").facts["paper.kind"] == "link"


TWO = "I owe Ping An Puhui 64,000 and my CMB card 18,500, both on time until now, income 12400, living 6700, puhui takes 2,980 each month, the card minimum is 925"


@pytest.mark.parametrize("text", ["make me a plan where the card gets 1,500", "pay 1,500 a month on the card", "i want to give the card 1,500"])
def test_what_one_debt_is_to_get_is_no_new_debt(text):
    known = talked(TWO, "make me a plan", text, lang="en").facts
    assert (known["what_if.pays"], "debts[2].product" in known) == ({"1": "1500"}, False)


def test_all_on_time_until_now_is_late_by_no_day():
    known = talked(TWO, lang="en").facts
    assert [known[f"debts[{place}].overdue_days"] for place in (0, 1)] == [0, 0]


def test_a_verb_with_a_capital_is_no_lender():
    known = talked("Took 120,000 from WeBank for the business, 5,600 a month", lang="en").facts
    assert (known["debts[0].lender"], known["debts[0].owed"], "debts[1].lender" in known) == ("微众银行", "120000", False)


@pytest.mark.parametrize("text", ["right now I do online lessons, maybe 4,500 a month. room is 1,800 and I eat for 1,200", "i work in a noodle shop 4,500 a month, 3,000 goes away for living"])
def test_what_a_room_and_food_take_is_heard_beside_the_wage(text):
    known = talked("BOC card 26,300, 42 days late", text, lang="en").facts
    assert known["income"] == "4500"
    assert sum(float(value) for name, value in known.items() if name.startswith("spending.")) == 3000


@pytest.mark.parametrize(("text", "monthly"), [("could you write to the bank asking for a smaller monthly payment, 400 is what I can do", "400"), ("write to the bank for instalments please, i can manage 350", "350")])
def test_what_one_can_do_is_the_sum_a_month_of_the_letter(text, monthly):
    known = talked("BOC card 26,300, 42 days late, income 4500, living 3000", text, lang="en").facts
    assert (known["letter.monthly"], known.get("debts[0].minimum")) == (monthly, None)


def test_an_agent_told_while_a_letter_waits_is_no_cause_of_it():
    talk = talked("BOC card 26,300, 42 days late, income 4500, living 3000", "write to the bank for instalments please", "someone in a facebook group says for 2,000 he can get my debt frozen, no interest. real?", lang="en")
    assert talk.keys[0] == "answer.repay_agency"
    assert "letter.account" not in talk.facts


def test_what_they_want_of_ones_phone_is_no_letter():
    talk = talked("an app gave me 2,000, but only 1,400 arrived, and I must pay back 2,000 in 14 days", "they want access to my contacts and say they will send my photo to everyone", lang="en")
    assert talk.keys[0] == "conduct.breach"


def test_paying_late_supposed_makes_nothing_late():
    talk = talked(TWO, "what happens on my record if I pay puhui 5 days late this month", lang="en")
    assert talk.keys[0].startswith("answer.credit_grace")
    assert talk.facts["debts[0].overdue_days"] == 0


def test_calls_asked_about_are_no_cause_of_a_letter():
    talk = talked("I owe Meituan 12,500, 25 days late, income 9000, living 6200", "write meituan that I can pay 900 a month", "11 missed calls from them today, is that normal", lang="en")
    assert "letter.account" not in talk.facts
    assert "letter.draft" not in talk.keys
