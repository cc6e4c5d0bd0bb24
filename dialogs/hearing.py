"""A message in the person's own words: an answer, facts, a move, a wish for a dialog, or a free question.

The readers are tried in the order of `READERS`; the first that understands the message says what it means.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from content.words import words
from dialogs import fraud_readers, readers
from dialogs.answering import FIGURES, claim, figure, means, nod, nod_aside, part_of_it, whole_answer
from dialogs.at_once import at_once
from dialogs.choosing import LONGEST_LABEL
from dialogs.collectors.more import more_of_the_story, of_collectors
from dialogs.due_days import reminded
from dialogs.letter_slots import LETTER_APPROVED
from dialogs.letters.after import after_ready, next_letter
from dialogs.letters.asked import letter_asked
from dialogs.letters.draft import on_draft
from dialogs.letters.hearing import resumed
from dialogs.letters.terms import consents
from dialogs.letters.told import PLANS
from dialogs.letters.wished import untrue
from dialogs.meaning import Heard, bounded, named_option
from dialogs.message import Message, cleaned
from dialogs.naming import name_to_check
from dialogs.plans.arrears_asked import arrears_asked
from dialogs.plans.budget_told import budget_told
from dialogs.plans.called import called
from dialogs.plans.days_late import days_late
from dialogs.plans.early_asked import early_asked
from dialogs.plans.ending_asked import ending_asked
from dialogs.plans.from_kin import from_kin
from dialogs.plans.job_if import job_if
from dialogs.plans.later import later
from dialogs.plans.new_for_old import new_for_old
from dialogs.plans.offer_at_hand import let_go, to_settle, until
from dialogs.plans.order_asked import order_asked
from dialogs.plans.pace_asked import pace_asked
from dialogs.plans.plan_asked import plan_asked
from dialogs.plans.plan_figures import plan_figured
from dialogs.plans.plan_lump import lump_to_one
from dialogs.plans.plan_pays import paper_of_pace, pays_one
from dialogs.plans.planning import ways_asked
from dialogs.plans.reserve_asked import reserve_asked
from dialogs.plans.supposed_ahead import supposed_ahead
from dialogs.plans.supposed_means import no_longer_spent, spending_if
from dialogs.plans.swap_fee import swap_fee
from dialogs.plans.taken_back import taken_back
from dialogs.plans.would_they import would_they
from dialogs.prices.loan_in_parts import loan_in_parts
from dialogs.prices.mended_terms import rate_said_again
from dialogs.prices.offer_if import supposed
from dialogs.prices.offer_rate import offer_rate
from dialogs.prices.price_again import lender_of_the_price, price_again
from dialogs.prices.price_talk import of_the_price, supposed_of_price
from dialogs.prices.rolled import rolled
from dialogs.prices.taken_at_start import taken_at_start
from dialogs.prices.told_first import told_first
from dialogs.questions.answers import Match
from dialogs.questions.aside import aside
from dialogs.questions.asked_figure import asked_figure
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.deciding import decided, lost_behind, nothing_yet, with_case
from dialogs.questions.elliptical import elliptical
from dialogs.questions.figure_meant import figure_meant, pace_of_said, plainly_meant, share_of_said
from dialogs.questions.follow_ups import LATER
from dialogs.questions.in_passing import with_sum
from dialogs.questions.known_figures import known_figure
from dialogs.questions.late_interest import late_interest
from dialogs.questions.lender_contact import contact_asked, with_contact
from dialogs.questions.meant_here import meant_here
from dialogs.questions.own_pace import at_its_own_pace
from dialogs.questions.services import service
from dialogs.questions.still_asked import still_asked
from dialogs.questions.sums_before import pace_before, sum_before
from dialogs.questions.talked_sums import talked_sum
from dialogs.questions.told_sums import told_sums
from dialogs.records.card_use import card_use
from dialogs.records.paid_off import told_paid_off
from dialogs.records.told_evidence import evidence_wish
from dialogs.replies import Reply
from dialogs.scams.demanded import demanded
from dialogs.scams.losses import of_the_loss
from dialogs.session import Session
from dialogs.slots import ASKS_FOR, CASH, LENDER_KIND
from dialogs.told.amended import amended
from dialogs.told.declined import declined
from dialogs.told.denied import nothing_happened
from dialogs.told.details_told import in_order, with_all_at
from dialogs.told.each_by_name import each_by_name
from dialogs.told.figures import unnamed_figure
from dialogs.told.how_many import how_many
from dialogs.told.late_by_name import late_by_name
from dialogs.told.no_sums import without_no_sums
from dialogs.told.on_behalf import as_ones_own, askers_share, asks_for
from dialogs.told.one_more import one_more
from dialogs.told.part_paid import part_paid
from dialogs.told.put_right import SAYS_AGAIN, put_right_first
from dialogs.told.rows_behind import told_behind
from dialogs.told.situations import dared, leaning, of_another, threatened, unsure
from dialogs.told.thousands import in_thousands
from dialogs.told.to_pay import to_pay
from dialogs.told.told_facts import changed, facts_or_wish, with_plan
from dialogs.told.told_means import more_spent, moved, wage_asked_again
from dialogs.told.which_debt import late_of_each, of_which
from dialogs.told_insolvency import more_of_insolvency, told_insolvency
from dialogs.understanding.asked_sums import IN_HAND, LET_OFF, PAID, SUPPOSES, read_asked
from dialogs.understanding.corrections import told_and_asked
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.questions import ASKED_OF_US

OF_A_MONTH = ("left", "gap", "months")
ASIDE_OF_A_DRAFT = ("plan", "rate", "triage")
"""What a question beside the draft of a letter begins by itself, and nobody wished for."""
LAW_ON_RATES = frozenset(("figure.price_again", *(f"answer.rate_{topic}" for topic in ("private_cap", "licensed", "microloan", "is_it_legal", "36"))))
"""What the price says of the lender that is told is nearer than these."""
Reader = Callable[[Message], Heard | None]


def hear(session: Session, raw: str, today: date) -> Heard:
    """What a message means; an empty meaning where nobody understands it."""
    text = in_thousands(session.facts, without_no_sums(session, cleaned(raw)))
    kin = asks_for(session.facts, text)
    if of := kin or session.facts.get(ASKS_FOR.name):
        text = as_ones_own(of, text)
    if topic := askers_share(session.facts, text):
        return Heard(notes=(answer(session, NOTHING_NEAR, Match(topic, 1.0), text, today),))
    if kin:
        return _for_another(session, kin, text, today)
    if len(text) <= LONGEST_LABEL:
        text = called(text, session.facts, words(session.lang), today)
    message = Message(session, raw, text, today)
    heard = next((heard for reader in READERS if (heard := reader(message))), Heard())
    if heard.facts.get(LETTER_APPROVED.name) is True and not consents(text, today):
        heard = Heard({LETTER_APPROVED.name: False})  # 写我有抑郁症吧 is no yes
    if session.asked == LETTER_APPROVED.name and heard.start in ASIDE_OF_A_DRAFT and is_question(text) and not PLANS.search(text):
        heard = replace(heard, start=None)  # how many months is that? leaves the draft open
    heard = with_sum(message, wage_asked_again(session, text, with_plan(message, with_all_at(message, heard))))
    return with_case(message, with_contact(message, meant_here(message, still_asked(message, aside(message, heard), lambda before, said: hear(before, said, today)))))


def _for_another(session: Session, kin: str, text: str, today: date) -> Heard:
    """What is told beside it, of the one for whom somebody asks."""
    facts, note = {ASKS_FOR.name: kin}, Reply("common.for_another")
    heard = hear(session.with_facts(facts), text, today) if text else Heard()
    told = heard.facts or heard.notes or heard.move or heard.start
    return replace(heard, facts={**facts, **heard.facts}, silent=heard.silent | facts.keys(), notes=(note, *heard.notes), start=heard.start if told else "triage")


def _nothing_yet(m: Message) -> Heard | None:
    parted = nothing_yet(m)
    if parted is None:
        return None
    facts, rest = parted
    heard = hear(m.session.with_facts(facts).but(asked=None), rest, m.today)
    return replace(heard, facts={**facts, **heard.facts}, silent=heard.silent | facts.keys())


def _old_lenders_fee(m: Message) -> Heard | None:
    """What the old lender takes for being paid early, and what the rest of the message means."""
    found = swap_fee(m)
    if found is None:
        return None
    facts, rest = found
    heard = next((heard for reader in READERS if (heard := reader(Message(m.session, m.raw, rest, m.today)))), Heard()) if rest else Heard()
    return replace(heard, facts={**bounded(m.session, facts).facts, **heard.facts}, silent=heard.silent | facts.keys())


def _answered_first(m: Message) -> Heard | None:
    """到手6000,那每月能剩多少: the figure that was asked for, and a question that rests on it."""
    slot = m.slot if m.slot and m.slot.kind in FIGURES and not m.pasted else None
    parted = told_and_asked(m.text) if slot else None
    if slot is None or parted is None or ASKED_OF_US.search(parted[1]) or SUPPOSES.search(parted[0]) or LET_OFF.search(parted[0]) or (slot.name != CASH.name and IN_HAND.search(parted[0])) or PAID.search(marked(parted[0], m.today)[0]):
        return None
    answered = hear(m.session, parted[0], m.today)
    if slot.name not in answered.facts:
        return None
    heard = hear(m.session.with_facts(answered.facts).but(asked=None), parted[1], m.today)
    if heard.move not in (None, *SAYS_AGAIN):
        return None
    heard = replace(heard, move=None)
    if (asked := read_asked(parted[1], m.today)) and asked.what in OF_A_MONTH and all(note.key.startswith("answer.") for note in heard.notes):
        heard = replace(heard, notes=())  # 那能剩多少, before it is known what a month takes: that is asked next
    return replace(heard, facts={**answered.facts, **heard.facts}, start=heard.start or answered.start)


def _lender_first(m: Message) -> Heard | None:
    """It's a microloan company, what may they charge: who lends, and of a question on the law of rates what the price says of that lender."""
    parted = told_and_asked(m.text) if m.session.asked == LENDER_KIND.name and not m.pasted else None
    kind = named_option(LENDER_KIND, parted[0], words(m.session.lang)) if parted else None
    if parted is None or kind is None:
        return None
    facts = {LENDER_KIND.name: kind}
    heard = hear(m.session.with_facts(facts).but(asked=None), parted[1], m.today)
    if heard.start or heard.move:
        return replace(heard, facts={**facts, **heard.facts})
    return replace(heard, facts={**facts, **heard.facts}, notes=tuple(note for note in heard.notes if note.key not in LAW_ON_RATES))


READERS: tuple[Reader, ...] = (
    readers.too_long,
    readers.plainly_picked,
    untrue,
    lambda m: told_behind(m, lambda session, text: hear(session, text, m.today)),
    at_its_own_pace,
    fraud_readers.wants_ones_name,
    new_for_old,
    from_kin,
    budget_told,
    supposed_ahead,
    _nothing_yet,
    lambda m: put_right_first(m, lambda session, text: hear(session, text, m.today)),
    _answered_first,
    _lender_first,
    decided,
    lost_behind,
    how_many,
    taken_back,
    early_asked,
    arrears_asked,
    would_they,
    one_more,
    plan_figured,
    lump_to_one,
    paper_of_pace,
    figure,
    readers.wordless,
    readers.vague,
    readers.beside_debts,
    loan_in_parts,
    rate_said_again,
    nod_aside,
    of_the_loss,
    fraud_readers.brought,
    declined,
    fraud_readers.harm_in_passing,
    fraud_readers.fraud_passed_on,
    readers.offer_in_passing,
    readers.of_the_record,
    of_the_price,
    supposed,
    supposed_of_price,
    price_again,
    lender_of_the_price,
    plainly_meant,
    readers.wanted_of_lender,
    lambda m: evidence_wish(m.session, m.text, m.today),
    readers.believed,
    contact_asked,
    late_interest,
    name_to_check,
    letter_asked,
    resumed,
    after_ready,
    next_letter,
    lambda m: on_draft(m.session, m.text, m.today),
    lambda m: at_once(m.session, m.text, m.today),
    readers.letter_by_name,
    readers.another_day,
    ending_asked,
    reserve_asked,
    known_figure,
    lambda m: None if elliptical(m.session, m.text, m.today) or LATER.search(m.text) else service(m),
    lambda m: more_of_insolvency(m.session, m.text, m.today),
    lambda m: demanded(m.session, m.text, m.today),
    days_late,
    pays_one,
    part_paid,
    later,
    late_by_name,
    amended,
    in_order,
    each_by_name,
    _old_lenders_fee,
    pace_asked,
    plan_asked,
    order_asked,
    job_if,
    let_go,
    to_settle,
    until,
    taken_at_start,
    offer_rate,
    told_paid_off,
    share_of_said,
    sum_before,
    talked_sum,
    figure_meant,
    asked_figure,
    pace_before,
    pace_of_said,
    readers.payments,
    reminded,
    more_of_the_story,
    readers.picked_button,
    to_pay,
    readers.of_reminders,
    readers.move,
    dared,
    lambda m: ways_asked(m.session, m.text),
    readers.beyond,
    readers.of_paper_asked,
    readers.letter,
    lambda m: moved(m.session, m.text, m.today),
    no_longer_spent,
    spending_if,
    lambda m: rolled(m.session, m.text, m.today),
    readers.more_at_once,
    readers.set_right,
    of_another,
    fraud_readers.agents_fee,
    lambda m: told_sums(m.session, m.text, m.today, m.wanted),
    lambda m: more_spent(m.session, m.text, m.today),
    changed,
    leaning,
    lambda m: readers.what_now(m) if m.session.top and m.session.top.dialog == "triage" else None,
    card_use,
    means,
    lambda m: late_of_each(m.session, m.text, m.today),
    whole_answer,
    nothing_happened,
    claim,
    readers.terms,
    readers.own_name,
    lambda m: None if m.wanted.dialog == "swap" else of_which(m.session, m.text, m.today),
    told_first,
    lambda m: of_collectors(m.session, m.text, m.today, m.wanted, m.told),
    fraud_readers.passed_on,
    lambda m: told_insolvency(m.session, m.text, m.today),
    threatened,
    facts_or_wish,
    part_of_it,
    lambda m: unnamed_figure(m.session, m.text, m.today),
    nod,
    readers.what_now,
    unsure,
)
