"""The vocabulary of facts, a line each. A name is a public promise, like a database column: see RENAMED."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from content.regex import regex
from dialogs.calculator.terms import Terms
from dialogs.decisive_slots import DECISIVE
from dialogs.letter_slots import LETTER_ASKED
from dialogs.slot_kinds import BILLION, CENT, MOST_RATE, choice, day, money
from dialogs.talk import Slot
from dialogs.what_if_slots import WHAT_IFS

RENAMED: dict[str, str] = {}
"""Old names of slots and what they are called now, so that a session of an earlier release goes on."""

LENDER_KINDS = ("bank", "consumer_finance", "microloan", "private")
STYLES = ("level", "equal_principal", "flat", "interest_only", "once")

# One loan, as its price is asked for. Names after `offer.` are those of `calculator.terms.Terms`.
RECEIVED = money("offer.received", 9_000, 50_000, exact=True, low=CENT)
PAYMENT = money("offer.payment", 950, 4_000, exact=True, low=CENT)
COUNT: Slot[int] = Slot("offer.count", "count", (12, 3), low=1, high=1200, exact=True)
QUOTED: Slot[Any] = Slot("offer.quoted", "rate", ((Decimal("0.0005"), "day"), (Decimal("0.072"), "year")), exact=True)
TERM: Slot[Any] = Slot("offer.term", "length", ((Decimal(6), "month"), (Decimal(14), "day")), exact=True)
STYLE = choice("offer.style", STYLES)
LENDER_KIND = choice("offer.lender_kind", LENDER_KINDS)
SIGNED_ON = day("offer.signed_on", date(2019, 1, 15), date(2025, 6, 1))
CONTRACT = money("offer.contract", low=CENT)
TOTAL = money("offer.total", low=CENT)
ROLLED = money("offer.rolled", low=CENT)
"""What was paid only to put a loan off."""

ASKED: tuple[Slot[Any], ...] = (RECEIVED, PAYMENT, COUNT, QUOTED, TERM, STYLE, LENDER_KIND, SIGNED_ON)
TERMS = {field.name: f"offer.{field.name}" for field in fields(Terms)}
UNASKED: tuple[Slot[Any], ...] = (
    CONTRACT, TOTAL, money("offer.last_payment"), money("offer.buyout"),
    money("offer.principal_each"), ROLLED, Slot("offer.free_periods", "count", low=0, high=1200),
    Slot("offer.month_days", "count", low=28, high=31),
    *(Slot(f"offer.{name}", "json") for name in ("period", "interest", "fees", "stages", "unclear", "wants")),
)  # fmt: skip

# The case file: what is owed, what there is to live on, and how far it has gone. debts[0] is the first that was told;
# one debt may stand for several under one sum (`count`).
PRODUCTS = ("credit_card", "online_loan", "bank_loan", "mortgage", "car_loan", "private_loan", "illegal")
PAPERS_COME = ("summons", "payment_order", "arbitration", "judgment", "enforcement")
SPENDING = (
    "rent", "food", "living", "utilities", "transport", "children", "parents", "medical", "insurance", "mortgage", "car_loan", "other",
)  # fmt: skip
OWED = Slot("debts[].owed", "money", (Decimal(50_000),), low=Decimal(1), high=BILLION, careful="high")
OVERDUE: Slot[int] = Slot("debts[].overdue_days", "days", (0, 12, 130), low=0, high=20_000)
MINIMUM = money("debts[].minimum", 2_000, careful="high")
PRODUCT: Slot[str] = Slot("debts[].product", "choice", ("credit_card", "private_loan"), PRODUCTS)
INCOME = money("income", 6_000, careful="low")
ESSENTIALS = money("essentials", 3_500, 6_400, careful="high")
CONTACT: Slot[str] = Slot(
    "contact", "choice", ("calls", "court", "pay_first"),
    ("none", "calls", "contacts_called", "threats", "letter", "court", "pay_first"),
)  # fmt: skip
REASON: Slot[str] = Slot(
    "reason", "choice", ("illness", "unwilling"),
    ("illness", "job_loss", "business", "over_borrowing", "fraud", "forgot", "unwilling", "other"),
)  # fmt: skip
BORROWING: Slot[bool] = Slot("borrowing_to_repay", "yesno")
CASE_ASKED: tuple[Slot[Any], ...] = (OWED, OVERDUE, MINIMUM, PRODUCT, INCOME, ESSENTIALS, CONTACT, REASON, BORROWING)

LENDER: Slot[str] = Slot("debts[].lender", "text")
DEBT_KIND = choice("debts[].kind", LENDER_KINDS)
DEBT_COUNT: Slot[int] = Slot("debts[].count", "count", low=1, high=200)
DUE_ON = day("debts[].due_on")
SIGNED = day("debts[].signed_on", date(2021, 3, 1), date(2015, 3, 1))
DEBT_RATE: Slot[Any] = Slot("debts[].rate", "rate", ((Decimal("0.15"), "year"),), high=MOST_RATE)
SECURED: Slot[bool] = Slot("debts[].secured", "yesno")
TOTAL_OWED = money("total_owed")
SPOUSE_INCOME = money("spouse_income", careful="low")
LENDERS_COUNT: Slot[int] = Slot("lenders_count", "count", low=1, high=200)
HAPPENED = choice("happened", ("calls", "contacts_called", "letter", *PAPERS_COME))
SPENT = tuple(money(f"spending.{name}", careful="high") for name in SPENDING)
OF_A_MONTH = frozenset(slot.name for slot in (INCOME, SPOUSE_INCOME, ESSENTIALS, *SPENT))
CASE_TOLD: tuple[Slot[Any], ...] = (
    TOTAL_OWED, SPOUSE_INCOME, LENDER, DEBT_KIND, DEBT_COUNT, DUE_ON, SIGNED, DEBT_RATE, SECURED, LENDERS_COUNT, HAPPENED, *SPENT,
)  # fmt: skip

# A plan to pay it all off: what else is known of a debt, what its lender offers, and what is kept back.
OFFERED = ("none", "instalments", "waiver", "extension", "settlement")
DUE_THIS_MONTH = money("due_this_month", 3_000, careful="high")
RESERVE = money("reserve", 300, careful="high")
CASH = money("cash", careful="low")
FOR_DEBTS = money("for_debts", careful="low")
PAY_DAY: Slot[int] = Slot("pay_day", "count", low=1, high=31)
PENALTY_RATE: Slot[Any] = Slot("debts[].penalty_rate", "rate", ((Decimal("0.22"), "year"),), high=MOST_RATE)
INSTALMENTS_LEFT: Slot[int] = Slot("debts[].instalments_left", "count", (12,), low=1, high=600)
LATE_FEE = money("debts[].late_fee", careful="high")
IN_COURT: Slot[bool] = Slot("debts[].in_court", "yesno")
CLEAR_BY = day("debts[].clear_by", tense="future")
OFFERED_ANY: Slot[bool] = Slot("offered_any", "yesno")
OFFER_KIND: Slot[str] = Slot("debts[].offer_kind", "choice", OFFERED, OFFERED)
OFFER_COUNT: Slot[int] = Slot("debts[].offer_count", "count", (6,), low=1, high=600)
OFFER_PAYMENT = money("debts[].offer_payment", low=CENT)
OFFER_RATE: Slot[Any] = Slot("debts[].offer_rate", "rate")
OFFER_WAIVED = money("debts[].offer_waived", 800)
OFFER_AMOUNT = money("debts[].offer_amount", 12_000, low=CENT)
OFFER_BY = day("debts[].offer_by", tense="future")
ARREARS_UNTIL = day("arrears.until", tense="future")
ARREARS_DEBT: Slot[int] = Slot("arrears.debt", "json")
EARLY_FEE = money("early.fee", 300, 9_000)
EARLY_SHARE: Slot[Any] = Slot("early.fee_share", "json")
"""The fee as a share of what is paid early, where it was told so."""
EARLY_PART = money("early.part", low=Decimal(1))
EARLY_DEBT: Slot[int] = Slot("early.debt", "json")
SWAP_OF: Slot[Any] = Slot("swap.of", "json")
PLANNED: tuple[Slot[Any], ...] = (
    DUE_THIS_MONTH, RESERVE, CASH, FOR_DEBTS, PAY_DAY, PENALTY_RATE, INSTALMENTS_LEFT, LATE_FEE, IN_COURT, CLEAR_BY, OFFERED_ANY, OFFER_KIND, OFFER_COUNT,
    OFFER_PAYMENT, OFFER_RATE, OFFER_WAIVED, OFFER_AMOUNT, OFFER_BY,
    *WHAT_IFS, ARREARS_UNTIL, ARREARS_DEBT, EARLY_FEE, EARLY_SHARE, EARLY_PART, EARLY_DEBT, SWAP_OF,
)  # fmt: skip

# A look once a month: what was paid to whom (by the number of its debt), what it was `before`, what else is new, and the plan of
# last time.
PAID = money("checkin[].paid", 800, 0)
CURED: Slot[bool] = Slot("checkin[].cured", "yesno")
BEFORE: Slot[Any] = Slot("checkin[].before", "json")
NEWS: Slot[str] = choice("checkin.news", ("none", "calls", "letter", "debt", "income", "essentials"))
NEW_INCOME = money("checkin.income", 4_000, careful="low")
NEW_ESSENTIALS = money("checkin.essentials", 3_000, careful="high")
PLAN_MADE: Slot[Any] = Slot("plan.made", "json")
CHECKIN: tuple[Slot[Any], ...] = (PAID, CURED, BEFORE, NEWS, NEW_INCOME, NEW_ESSENTIALS, PLAN_MADE)

# A paper of a court or an arbitration commission, and what has happened to somebody who met a scam.
PAPER = choice("paper.kind", (*PAPERS_COME, "final_judgment", "award", "mediation", "ruling", "lawyer_letter", "link"))
VERIFIED: Slot[str] = Slot(
    "paper.verified", "choice", ("none", "mediation_first", "summons"), ("none", "summons", "mediation_first", "payment_order", "judgment", "enforcement")
)
SERVED_ON = day("paper.received_on", date(2026, 11, 20), date(2026, 9, 1), tense="past", other_tense="paper.hearing_on")
HEARING_ON = day("paper.hearing_on", date(2027, 1, 8), tense="future")
CLAIM = money("paper.claim", 23_000)
NOTICE_ON = day("paper.notice_on", date(2026, 10, 8), tense="past")
PAPER_COURT, CASE_NUMBER = Slot[str]("paper.court", "text"), Slot[str]("paper.case_number", "text")
HARM = choice("harm.kind", ("paid", "code", "shared_screen", "clicked", "papers", "signed", "lent_card", "agent"))
HARM_WHEN = choice("harm.when", ("just_now", "today", "earlier"))
HARM_BANK: Slot[str] = Slot("harm.bank", "text")
HARM_AMOUNT = money("harm.amount")
AGENCY_SHARE: Slot[Any] = Slot("agency.share", "json")
ASKS_FOR: Slot[str] = Slot("asks_for", "json")
"""The relative or friend for whom somebody asks."""
MISHAPS: tuple[Slot[Any], ...] = (PAPER, VERIFIED, SERVED_ON, NOTICE_ON, HEARING_ON, CLAIM, PAPER_COURT, CASE_NUMBER, HARM, HARM_WHEN, HARM_BANK, HARM_AMOUNT, AGENCY_SHARE, ASKS_FOR)

# A message that may be a scam, as it was forwarded (numbers of people masked), and what was done about it.
SCAM_MESSAGE: Slot[str] = Slot(
    "scam.message", "text",
    ("您的贷款已审批,因卡号填错资金冻结,先交解冻金4000元才能放款", "京东金融VIP客服", "下周三下午两点开家长会", "95588"),
)  # fmt: skip
SCAM_DONE = choice("scam.done", ("nothing", "paid", "code", "shared_screen", "clicked", "papers"))
SCAM_WANTED = choice("scam.wanted", ("pay", "code", "papers", "none"))
SCAM_ASKED: tuple[Slot[Any], ...] = (SCAM_MESSAGE, SCAM_DONE, SCAM_WANTED)

# A lender that is checked before anything is signed, and a loan app that may be a fake.
PLATFORM_LENDER: Slot[str] = Slot("platform.lender", "text", ("招联金融", "宏远信息咨询有限公司"))
PLATFORM_LICENCE = choice("platform.licence", ("found", "not_found", "name_differs", "not_looked"))
PLATFORM_PAYS_FIRST: Slot[bool] = Slot("platform.pays_first", "yesno")
PLATFORM_DATA = choice("platform.data", ("basic", "contacts", "secrets"))
PLATFORM_REPAY = choice("platform.repay", ("own", "person", "unclear"))
APP_NAME: Slot[str] = Slot("app.name", "text", ("全国贷款集团", "招联金融", "京东金融极速版"))
APP_FROM = choice("app.from", ("store", "link", "sent"))
APP_PAYS_FIRST: Slot[bool] = Slot("app.pays_first", "yesno")
APP_NO_ID: Slot[bool] = Slot("app.no_id", "yesno")
CHECK_ASKED: tuple[Slot[Any], ...] = (
    PLATFORM_LENDER, PLATFORM_LICENCE, PLATFORM_PAYS_FIRST, PLATFORM_DATA, PLATFORM_REPAY,
    APP_NAME, APP_FROM, APP_PAYS_FIRST, APP_NO_ID,
)  # fmt: skip

# What is kept as evidence, by its number in the vault: its sort, name, sender and time; the content is never here.
EVIDENCE: Slot[Any] = Slot("evidence[].item", "json")
EVIDENCE_NOTE: Slot[str] = Slot("evidence.note", "text")
EVIDENCE_GOAL = choice("evidence.goal", ("reduction", "complaint", "lawsuit", "dispute", "police"))

# A credit record: whether the arrears on it are paid off, since when, how much the worst month was, and what is wrong with it.
RECORD = choice("record.state", ("paid_off", "owed", "wrong"))
MISTAKE = choice("record.mistake", ("not_mine", "paid", "figures", "expired"))
HAS_REPORT: Slot[bool] = Slot("record.report", "yesno")
BEGAN_ON = day("record.began_on", date(2019, 5, 1), date(2024, 5, 1), tense="past")
PAID_ON = day("record.paid_on", date(2019, 9, 1), date(2025, 3, 1), date(2026, 6, 1), tense="past", careful="high")
DISPUTED_ON = day("record.disputed_on", date(2026, 11, 10), tense="past")
WORST = money("record.amount", 6_000, 30_000, careful="high")

# The last twelve months of payments, and what else the tracker counts.
DELAYS: Slot[tuple[int | None, ...]] = Slot(
    "checkup.delays", "delays", ((0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0), (0, 31, None), (0,) * 12)
)
INQUIRIES: Slot[int] = Slot("checkup.inquiries", "count", (1, 4, 9), low=0, high=500)
CARD_LIMIT = money("checkup.limit", 20_000)
CARD_USED = money("checkup.used", 4_000, 19_000, careful="high")
OVERDUE_NOW: Slot[bool] = Slot("overdue_now", "yesno")

# A kind of credit that somebody thinks of taking, and who is to show papers for it.
CREDITS = (
    "bank", "consumer_finance", "platform", "instant", "invoice", "insured", "friend", "renewal", "forestry", "reshuffle",
)  # fmt: skip
CREDIT = choice("borrow.kind", CREDITS)
WORK = choice("application.work", ("employed", "self_employed", "gig", "farmer", "retired", "none"))
RECOVERY: tuple[Slot[Any], ...] = (
    RECORD, MISTAKE, HAS_REPORT, DISPUTED_ON, BEGAN_ON, PAID_ON, WORST, DELAYS, INQUIRIES, CARD_LIMIT, CARD_USED, OVERDUE_NOW, CREDIT, WORK,
)  # fmt: skip


# Clearing debts by a court: where, whose case it is, and what the rules of the place ask for. Lengths are in months.
REGIONS = ("shenzhen", "xiamen", "zhejiang", "jiangsu", "other")
INSOLVENCY_REGION = choice("insolvency.region", REGIONS)
INSOLVENCY_WHOSE: Slot[str] = Slot("insolvency.whose", "choice", (), ("self", "other"))
INSURED: Slot[Any] = Slot("insolvency.insured", "length", ((Decimal(60), "month"), (Decimal(24), "month")))
RESIDED: Slot[Any] = Slot("insolvency.resided", "length", ((Decimal(72), "month"), (Decimal(24), "month")))
REGISTERED: Slot[bool] = Slot("insolvency.registered", "yesno")
ENFORCED: Slot[bool] = Slot("insolvency.enforced", "yesno")
INSOLVENCY: tuple[Slot[Any], ...] = (INSOLVENCY_REGION, INSOLVENCY_WHOSE, INSURED, RESIDED, REGISTERED, ENFORCED)

REMINDERS_ON: Slot[bool] = Slot("reminders.on", "yesno")
REMINDER_HOUR: Slot[int] = Slot("reminders.hour", "count", low=9, high=20)
REMINDER_MINUTE, REMINDERS_AHEAD = Slot[int]("reminders.minute", "count", low=0, high=59), Slot[Any]("reminders.ahead", "json")
REMINDER_DAY = day("reminders.day", tense="future")
"""The one day of which a reminder was set last: 改成10号 moves it."""

# What collectors did: a log that grows, an event an item, and who lent where the story does not say.
CONTACT_ENTRY: Slot[Any] = Slot("contacts[].entry", "json")
CONDUCT_STORY: Slot[str] = Slot(
    "conduct.story", "text",
    ("催收昨晚十一点打电话骂我老赖", "银行下午三点打来一次,客气地问我什么时候还", "邻居阴着脸看了我一眼", "他们把我关在仓库里不让走"),
)  # fmt: skip
CONDUCT_LENDER = choice("conduct.lender", LENDER_KINDS)
CONTACTS: tuple[Slot[Any], ...] = (CONTACT_ENTRY, CONDUCT_STORY, CONDUCT_LENDER)

SLOTS: dict[str, Slot[Any]] = {
    slot.name: slot
    for slot in (
        *ASKED, *UNASKED, *CASE_ASKED, *CASE_TOLD, *PLANNED, *CHECKIN, *MISHAPS, *SCAM_ASKED, *CHECK_ASKED,
        EVIDENCE, EVIDENCE_NOTE, EVIDENCE_GOAL, *CONTACTS, *RECOVERY, *LETTER_ASKED, *INSOLVENCY, *DECISIVE,
        REMINDERS_ON, REMINDER_HOUR, REMINDER_MINUTE, REMINDERS_AHEAD, REMINDER_DAY,
    )
}  # fmt: skip
_INDEX = regex(r"\[(\d{1,3})\]")


@lru_cache(maxsize=1024)
def find(name: str) -> Slot[Any] | None:
    """The slot of a name, `debts[2].owed` included; None where there is none."""
    slot = SLOTS.get(_INDEX.sub("[]", name))
    index = _INDEX.search(name)
    return slot.at(int(index[1])) if slot and index else slot
