"""Turns of whole English talks as plain people have them, each after what was said before; and their Chinese like."""

from datetime import date

import pytest

from tests.talking import talked

TODAY = date(2026, 11, 29)
TWO, TWO_ZH = "I owe 360 Jietiao 23000 and CMB 41000", "欠360借条2万3,招行4万1"
THREE = "Huabei 8600, Jiebei 15000 and a Bank of Communications credit card, 32,500 on it"
MEANS = ("both 20 days late", "I earn 7000 and need 4500 to live")


def facts(*lines, lang="en"):
    return talked(*lines, lang=lang, today=TODAY).facts


@pytest.mark.parametrize(
    ("lang", "first", "text", "days"),
    [
        ("en", TWO, "360 is 20 days late, CMB 5 days", [20, 5]),
        ("en", TWO, "360 is 20 days overdue and the card 5", [20, 5]),
        ("en", TWO, "20 days on 360, 5 on the card", [20, 5]),
        ("en", TWO, "360 is fine, the card is two weeks late", [0, 14]),
        ("en", TWO, "card: 5 days. 360: 20 days", [20, 5]),
        ("en", THREE, "the card is about two months behind, the other two just over a month", [30, 30, 60]),
        ("en", THREE, "only the card is late, 12 days", [0, 0, 12]),
        ("en", THREE, "card two months, huabei a month, jiebei not yet", [30, 0, 60]),
        ("zh", TWO_ZH, "卡没逾期,360晚了20天", [20, 0]),
        ("zh", TWO_ZH, "360是20天,卡5天", [20, 5]),
    ],
)
def test_each_debt_is_as_late_as_it_is_said_to_be(lang, first, text, days):
    known = facts(first, text, lang=lang)
    assert [known.get(f"debts[{place}].overdue_days") for place in range(len(days) + 1)] == [*days, None]
    assert not [name for name in known if name.endswith(".minimum")]


def test_the_rate_of_a_lender_whose_name_is_a_figure_is_kept():
    assert facts(TWO, *MEANS, "360's rate is 23.4%")["debts[0].rate"] == {"value": "0.234", "per": "year"}


@pytest.mark.parametrize(("lang", "first", "text"), [("en", TWO, "min on the card is 2100"), ("zh", TWO_ZH, "信用卡最低2100")])
def test_the_card_is_what_is_owed_to_the_one_bank(lang, first, text):
    known = facts(first, text, lang=lang)
    assert (known["debts[1].minimum"], known.get("debts[2].product")) == ("2100", None)


@pytest.mark.parametrize(
    ("lang", "text", "refused"),
    [
        ("en", "what if I ask my sister for 10000", "no she said no"),
        ("en", "my brother offered to lend me 10000, should I take it", "turns out he can't"),
        ("zh", "要是找我姐借1万呢", "她说不借"),
    ],
)
def test_what_ones_own_people_might_lend_is_no_debt_and_goes_again(lang, text, refused):
    first = [TWO, *MEANS] if lang == "en" else [TWO_ZH, "都逾期20天", "工资7000,开销4500"]
    known = facts(*first, text, lang=lang)
    assert (known["what_if.once"], "debts[2].owed" in known) == ("10000", False)
    assert "what_if.once" not in facts(*first, text, refused, lang=lang)


def test_what_was_lent_is_a_debt():
    assert facts(TWO, "my brother lent me 5000")["debts[2].owed"] == "5000"


SUED = "got papers from the court today. Haier Consumer Finance is suing me for 28,400"
TOLD_BOSS = ("I owe Merchants Union 12,300, 75 days late", "they also called my boss last week and told him I'm a deadbeat")
WEILIDAI = ("I owe Weilidai 47000, 152 days late, at 16.4% a year", "I earn 6500 and spend 4000")


def keys(*lines, lang="en"):
    return talked(*lines, lang=lang, today=TODAY).keys


@pytest.mark.parametrize(
    ("before", "text", "key"),
    [
        ([SUED], "I'm frightened, do I have to go there?", "answer.court_absent"),
        ([SUED], "what happens if I just don't show up", "answer.court_absent"),
        ([SUED], "I only borrowed 20000 and paid back 9000 already", "answer.court_answer"),
        (TOLD_BOSS, "what can I do about that", "answer.collect_complain"),
        (WEILIDAI, "how much interest have I built up by now?", "arrears.result"),
        (WEILIDAI, "could I pay just the interest for half a year?", "answer.repay_extend"),
        (WEILIDAI, "what does being one day late do", "answer.credit_one_day"),
        (WEILIDAI, "can I ask Weilidai to drop the late fees", "answer.repay_waive"),
        (["someone on wechat says he can wipe my overdue record for 3000 yuan"], "he's from a legal consulting company, they want me to sign a contract", "answer.credit_paid_repair"),
        (WEILIDAI, "is my credit ruined for ever?", "answer.credit_years"),
        ([*WEILIDAI, "write to them"], "is my credit ruined for ever?", "answer.credit_years"),
        ([], "Need help with a plan", "ask.debts.owed"),
    ],
)
def test_the_question_that_was_asked_is_answered(before, text, key):
    assert keys(*before, text)[0] == key


def test_the_paper_of_a_court_has_its_last_day():
    known = facts(SUED, "the paper came on the 24th")
    assert (known["paper.kind"], known["paper.received_on"]) == ("summons", "2026-11-24")


@pytest.mark.parametrize(("lang", "first", "text"), [("en", (TWO, *MEANS), "can the bank stop interest if I ask nicely"), ("zh", (TWO_ZH, "都逾期20天", "工资7000,开销4500"), "能不能停息挂账")])
def test_what_is_answered_no_is_not_planned_as_a_yes(lang, first, text):
    talker = talked(*first, text, lang=lang, today=TODAY)
    assert "answer.repay_stop_interest" in talker.keys
    assert not [name for name in talker.facts if name.startswith("what_if.")]


def test_a_question_chooses_no_letter():
    assert "letter.kind" not in facts(TWO, *MEANS, "can the bank stop interest if I ask nicely", "write to them then")


def test_the_wish_for_a_complaint_is_no_part_of_it():
    lines = [row["text"] for row in facts(*TOLD_BOSS, "yes make a complaint").get("letter.account", [])]
    assert "yes make a complaint" not in lines


def test_being_late_in_a_question_is_nobodys_lateness():
    assert facts(*WEILIDAI, "what does being one day late do")["debts[0].overdue_days"] == 152


def test_a_debt_of_ones_own_is_kept_in_a_talk_of_what_the_dead_left():
    known = facts("My mother died in May and left debts of 86000", "she left a flat worth 300k", "ok. And I have my own: a consumer loan at Ping An, 60,000, payment 2,150 every month")
    assert (known["debts[0].owed"], known["debts[0].minimum"]) == ("60000", "2150")


def test_so_much_a_month_that_clears_it_in_time_does_so_whatever_is_let_go_for_one_payment():
    talker = talked(*WEILIDAI, "they said if I pay 38000 in one go they'll close it", "what would I have to pay each month to be done in 3 years?", lang="en", today=TODAY)
    assert "Done in 36 months" in talker.text


CITIC = ("CITIC credit card 28k, Ping An Puhui 52000", "the card since August, Puhui for 40 days")


def test_since_when_each_is_late_and_what_one_takes_a_month_go_by_its_short_name():
    known = facts(*CITIC, "puhui is 2,480 a month")
    assert (known["debts[0].overdue_days"], known["debts[1].overdue_days"]) == (90, 40)
    assert (known["debts[1].minimum"], "income" in known) == ("2480", False)


def test_a_bare_figure_is_of_the_unit_before_it():
    known = facts("owe WeBank 130k business loan, MYbank 80k, and 45,000 on a CMB card", "WeBank is 5 months late, MYbank 4, the card 2")
    assert [known.get(f"debts[{place}].owed") for place in range(4)] == ["130000", "80000", "45000", None]
    assert [known.get(f"debts[{place}].overdue_days") for place in range(3)] == [150, 120, 60]


def test_cards_that_were_counted_are_those_of_the_banks_that_follow():
    known = facts("I've got 4 cards and I only pay minimums by moving money between them", "CMB 31k, ICBC 22k, SPDB 18k, Bank of China 12k")
    assert known["borrowing_to_repay"] is True
    assert {known[f"debts[{place}].product"] for place in range(4)} == {"credit_card"}


@pytest.mark.parametrize("text", ["6 cards, always paying one with another", "I only cover the minimums by taking cash from the next card"])
def test_cards_that_are_paid_by_one_another_are_borrowed_on(text):
    assert facts(text)["borrowing_to_repay"] is True


def test_what_would_be_paid_later_is_no_income():
    known = facts("I owe Paipaidai 7700, 45 days late", "I can pay 1500 on the 10th", "and then 1000 a month")
    assert (known["for_debts"], "income" in known) == ("1000", False)


def test_nothing_coming_in_is_no_income():
    assert facts("I owe Du Xiaoman 16,500, 50 days late, lost my job", "nothing coming in right now, I live with my parents")["income"] == "0"


def test_a_refusal_of_ones_people_is_no_cause_in_a_letter():
    known = facts(*CITIC, "I earn 8200 and spend 4600", "my dad would give me 15k", "no, he needs it for his operation", "please write to CITIC, I can do 900 a month")
    assert "what_if.once" not in known
    assert not [text for text, _ in known.get("letter.before", []) if "operation" in text]


@pytest.mark.parametrize(
    ("before", "text", "key"),
    [
        (CITIC, "will my wife be dragged in", "answer.spouse_debt"),
        (CITIC, "is my husband going to get dragged into my debts", "answer.spouse_debt"),
        (CITIC, "can I get three months without paying", "answer.repay_extend"),
        (CITIC, "does my company find out", "answer.collect_contacts"),
        ((*CITIC, "can I get three months without paying"), "will they agree", "answer.repay_refused"),
        (("my salary card got frozen this morning",), "can I ask them to unfreeze part of it", "answer.enforce_frozen_card"),
        (("my ex used my phone to borrow 18,000 on Jiebei and now it's in my name",), "and can I get the mark removed", "answer.credit_dispute"),
        (CITIC, "so what happens to my credit", "answer.credit_years"),
    ],
)
def test_short_questions_are_of_the_case_at_hand(before, text, key):
    assert keys(*before, text)[0] == key


def test_the_lender_of_a_mortgage_told_with_it_has_no_card_of_it():
    known = facts("I need some advice about my mortgage and my cards", "the mortgage is 4,100 a month, CCB, about 520k left", "cards: Ping An 26,000, China Everbright 19,000", "cards 45 days late, mortgage fine")
    assert [(known[f"debts[{place}].product"], known[f"debts[{place}].owed"], known[f"debts[{place}].overdue_days"]) for place in range(3)] == [("mortgage", "520000", 0), ("credit_card", "26000", 45), ("credit_card", "19000", 45)]


def test_behind_where_to_complain_the_complaint_is_written_of_what_they_did():
    talker = talked("A debt collector rang my mother four times yesterday, the last time at 10:30 pm", "it's for Zhaolian, 9,800, two months overdue", "can I complain?", "yes please write it", lang="en", today=TODAY)
    assert talker.facts["letter.kind"] == "complaint"
    assert "rang my mother four times" in talker.text
    assert "yes please write it" not in talker.text


def test_a_fee_a_month_is_no_payment_of_it():
    known = facts("Huabei 5,000 and Jiebei 9,000", "the late fee on Huabei is 35 a month")
    assert "debts[0].minimum" not in known


def test_a_day_that_is_not_read_makes_no_debt_as_late_as_the_next():
    known = facts("Jiebei 14,500, Meituan 6,200, and 21,000 on an Industrial Bank card", "Jiebei since mid October, Meituan two weeks, card fine so far")
    assert known.get("debts[0].overdue_days") != 14
