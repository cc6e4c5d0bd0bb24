"""An amount in a message that tells facts: which word names it, before it or after it, or which debt it belongs to."""

import re
from decimal import Decimal
from itertools import takewhile

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.details import INSTALMENTS, few_left
from dialogs.understanding.labels.earned import A_MONTH, earned
from dialogs.understanding.labels.filing import EACH_AFTER, file_as, of_debt, of_person
from dialogs.understanding.labels.instalments import paid_of_term
from dialogs.understanding.labels.items import (
    is_one_more,
    named_by_its_sum,
    one_of_them,
    payment_behind,
    pays_each,
    row_of_names,
)
from dialogs.understanding.labels.late import REST
from dialogs.understanding.labels.length_rows import late_alike, late_row_ahead
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import (
    NO_FACT,
    SUMS,
    belongs_before,
    cue_after,
    debt_after,
    is_something_else,
    retracted,
    spent_on,
    whose_word,
)
from dialogs.understanding.labels.no_debt import LOAN_PAYMENT_UNDER
from dialogs.understanding.labels.owed import (
    BARE_FROM,
    due_monthly,
    each_instalment,
    is_overdue,
    kept_up,
    listed_payment,
    loan_payment,
    loose,
    of_interest_only,
    of_this_month,
    only_named,
    owes_here,
    paid_on_next,
    repays,
    wanted_now,
)
from dialogs.understanding.labels.rows import is_listed_payment, one_each
from dialogs.understanding.labels.spent import spent_behind, spent_together
from dialogs.understanding.labels.state import NEAR, State
from dialogs.understanding.labels.values import amount_fact
from dialogs.understanding.labels.words import DEBT_CUES, OF_LIMIT
from dialogs.understanding.values import Count, Money, Number, Quantity

PERSON_CUES = ("income", "essentials", "extra", "spending")
EACH_MONTH = regex(r"(?:每个?月\d{1,2}[号日](?:要|得|应|都|需)*[还扣]|每个?月|每期|一个月|monthly|a month|instal?lments of|payments of)\W*$")
PAID_THEN = regex(r"(?: yuan| rmb)?(?:(?: is)?(?: due)? on the \d{1,2}(?:st|nd|rd|th)\b|(?: is| falls| comes)? due (?:on|by|tomorrow|next|this (?!month)|in)\b)", re.IGNORECASE)
DAY_BEFORE = regex(r"(?<!\d)\d{1,2}[号日]$")
SENTENCE_ENDS = (".", "。", ";", "；")
TO_PAY = regex(r"\b(?:have|has|need|must|supposed|got) (?:to )?pay [^.,;\d]{0,24}$|\bpay(?:ing)? [^.,;\d]{0,24}$", re.IGNORECASE)
"""I have to pay CMB 4,500 on the 23rd: what is due on that day."""
ON_A_DAY = regex(r"\d{1,2}[号日](?:要|得|该|应|都|就|再|需)*(?:还|扣)(?!了|过|款日|欠|剩|有)[^,，。;；\d]{0,8}$|\bon the \d{1,2}(?:st|nd|rd|th)(?: (?:i|we))?(?: have to)?(?: pay)?(?: about)? ?$", re.IGNORECASE)
"""5号还招行2000: what is due on that day, and not all that is owed."""
SPENDS = regex(r"(?:^|[\d元块万千百])(?:我|自己|每个?月|一个月|要|得|大概|差不多|也|就|都|会|固定|必须|至少|平时|基本)*(?:花|用)(?:掉|去)?(?:大概|差不多|约|个)?$")
SPENT_ONCE = regex(r"(?:元|块)?钱?(?:买|在|去|办|修|了|给|请|找)")
"""花3000买手机, which is no spending of every month."""
MAXED = regex(r"[刷用透套借]支?(?:爆|满|空|完|光|干净)|[全都](?:部|都)?[刷用透套借][了光完]|\bmaxed\b|\bat (?:the|its|my) limit\b|\bused (?:it )?(?:all|up)\b|\ball used\b|\b(?:to|up to) the limit\b", re.IGNORECASE)
"""额度5万刷爆了: all of it is owed."""
NOT_A_MONTH = regex(r"学期|学年|今年学|每天|一天|日均|日薪|时薪|每小时|每周|一周|每星期|一年|每年|全年|年薪|年(?:总)?(?:支出|开销|开支|花销)|daily|weekly|yearly|hourly")
NOT_A_MONTH_AFTER = regex(r"(?:元|块)?钱?(?:/|一|每)(?:天|日|周|年|个?小时)|(?: yuan| rmb)?(?: a | per |/)(?:day|week|year|hour)| (?:this|last) year|(?: for)? the (?:term|year)")
A_SUM = regex(r"\b(?:my|our|an?|the|this|his|her)$", re.IGNORECASE)
"""The minimum on my 20,000 card, interest on a 10,000 loan: the sum is that of the debt."""
IS_LATE = regex(r"逾期(?:了|的)?$")
PARTS_LEFT = regex(r"(?:块钱?|元)?[,，]?(?:还剩|还有|剩)\s*[\d一二两三四五六七八九十]+\s*个?[月期]")
"""每个月319还剩11个月, of something that has no name here."""
PROPOSED = regex(r"(?:块钱?|元|这样|的话)?(?:可不可以|可以吗|行吗|行不|能行|够吗|够不|成吗|银行会|他们会|会同意|能同意)")
"""每个月还2千行吗 is what the person would like to pay, not what is due."""
IN_HAND = regex(r"(?:卡里|手里|手头|手上|兜里|身上|账上|账户|口袋|余额宝)[^,，]{0,4}(?:还剩|剩余|余额)|存款|(?:支付宝|微信|零钱)(?:里|账户)?(?:的)?余额")
PUT_ASIDE = regex(r"(?:块钱?|元|左右|多)*(?:出来|来还|去还|还债|还款)")
"""每个月拿1500出来 is what somebody can put aside."""
SPENT_TOO = ("spending", "essentials")
IS_LEFT = regex(r"(?: yuan| rmb)?(?: is| are)? left\b(?! to)", re.IGNORECASE)
"""After rent only 3,000 left."""
REFUNDED = regex(r"退[了回给到还]|返[了还给]|报销|报了|理赔|refund|reimburs", re.IGNORECASE)
"""社保退回来3600 is spent by nobody."""
PAID_BACK = regex(r"(?<![月天周])(?:已经?|才|只|后来|一共|总共|陆续|前面|^)*还(?:了|过|掉|进去)[^,，]{0,4}$|\b(?:paid back|repaid|paid off|already paid)\b[^,]{0,12}$", re.IGNORECASE)
BACK = regex(r"(?: yuan| rmb)? (?:of (?:it|that) )?back\b|回去", re.IGNORECASE)
GROWN = regex(r"(?:到|成|为|涨到|滚到|变成|一共|总共|合计|共|得还)了?$")
AT_ONCE = regex(r"一次性|一次还|一把还")
"""花呗每月620,借呗一次性的5000."""
IN_YEAR = regex(r"\b(?:in|since|from|until|till|by|of|year)$", re.IGNORECASE)
YEAR_FROM, YEAR_TO = Decimal(1990), Decimal(2040)
"""Borrowed in 2021: a year, and no sum."""
YEARS_ENTRY = regex(r" (?:late|missed|overdue|bad|default(?:ed)?) (?:payment|instal\w+|entry|mark|record|loan|card)s?\b| (?:default|arrears|entry)\b", re.IGNORECASE)
"""My 2023 late payment."""
FAST, OF_FAST = 310, regex(r"(?:元|块)?\s*(?:是(?:个)?(?:啥|什么)|这个|那个|模式|秒|贷)")
"""310是个啥意思: what adverts call a loan."""
MOST_OF_A_KIND = Decimal(20_000)
"""给儿子担保了30万: more than anybody spends on one thing in a month."""
SMALLEST = Decimal(50)
"""The least amount that is one at all."""


def money_said(state: State, place: int, value: Quantity) -> None:
    """File an amount in yuan."""
    if value.best == 1 and one_of_them(state, place):
        state.ledger.item(state.tokens[place].place)
        state.mentioned = True
        return
    if row_of_names(state, place) or pays_each(state, place) or named_by_its_sum(state, place):
        return
    if is_one_more(state, place) and (isinstance(value, Money) or value.best >= BARE_FROM) and not one_each(state, place) and not debt_after(state, place):
        before = state.ledger.current
        monthly = A_MONTH.match(state.words.text, state.tokens[place].end) or (before and before.item and before.facts.keys() == {"minimum"} and value.best < LOAN_PAYMENT_UNDER)
        state.ledger.item(state.tokens[place].place)
        state.mentioned, state.cue = True, None
        of_debt(state, place, "minimum" if monthly else "owed", amount_fact(value, state.tokens[place]))
        return
    if late_alike(state, place) or late_row_ahead(state, place) or paid_of_term(state, place, value) or few_left(state, place, value):
        return
    if getattr(value, "currency", "CNY") != "CNY" or (value.best < SMALLEST and value.best != 0 and (state.cue is None or state.cue.name != "late_fee")):
        return
    if isinstance(value, Number) and _names_no_sum(state, place, value):
        return
    fact = amount_fact(value, state.tokens[place])
    if REST.search(state.head(place)) and EACH_AFTER.match(state.words.text, state.tokens[place].end) and value.is_range:
        return  # the others a few thousand each
    if loan := kept_up(state, place):
        state.keep(state.person, loan, fact)
        return
    if wanted_now(state, place):
        of_debt(state, place, "owed", fact)
        return
    if role := state.roles.get(state.tokens[place].place):
        file_as(state, place, role, fact)
        return
    if told_by := whose_word(state, place):
        state.cue = None
        state.judged.add(state.tokens[place])
        if told_by == "app":
            of_debt(state, place, "owed", fact)
        return
    cue = state.cue if state.cue and state.cue not in state.used else None
    if cue is None and state.last and retracted(state, place):
        holder, name = state.last
        holder[name] = fact
        return
    if A_SUM.search(state.head(place)) and debt_after(state, place):
        cue = state.cue = None
    elif named := spent_on(state, place):
        cue, state.cue = named, None
    if cue is None and not one_each(state, place) and (not belongs_before(state, place) or is_something_else(state, place)):
        cue = cue_after(state, place)
    if cue and cue.start > state.tokens[place].start:
        state.kinds = spent_behind(state, place)
    if cue:
        state.used.add(cue)
        state.judged.add(state.tokens[place])
    _file(state, place, value, fact, cue)


def _names_no_sum(state: State, place: int, value: Number) -> bool:
    """A figure that is a year or a kind of loan."""
    behind = state.tokens[place].end
    if value.best == FAST:
        return OF_FAST.match(state.words.text, behind) is not None
    a_year = YEAR_FROM <= value.best <= YEAR_TO
    return a_year and (IN_YEAR.search(state.head(place)) is not None or YEARS_ENTRY.match(state.words.text, behind) is not None)


def _first(slot: str) -> str:
    return slot.partition(".")[0]


def paid_on_a_day(state: State, place: int) -> bool:
    """CMB 1,500 on the 5th, 30,000 owed; 招行5号1500,欠3万: with a day of the month, where what is owed or how many are left is told besides."""
    token, current = state.tokens[place], state.ledger.current
    if not (PAID_THEN.match(state.words.text, token.end) or DAY_BEFORE.search(state.head(place)) or ON_A_DAY.search(state.head(place))) or loan_payment(state, place) or current is None or not (current.lenders or current.kind):
        return False
    if current.facts.keys() & {"owed", "instalments_left"}:
        return True
    rest = takewhile(lambda one: one.group not in ("mention", "lender") and state.between(*one.place) not in SENTENCE_ENDS, state.tokens[place + 1 : place + 1 + NEAR])
    return any((one.is_amount and one.amount is not None and one.amount > (token.amount or 0)) or (isinstance(one.value, Count) and one.value.unit in INSTALMENTS) for one in rest)


def _list_on(state: State, place: int, cue: Token | None) -> None:
    """每月要还信用卡3000、花呗1500: a word before the first debt of a list names the figure of each."""
    before = state.before(place)
    if cue and before and before.names_a_debt and cue.end <= before.start:
        state.listing = cue.name


def _named(state: State, place: int, cue: Token | None, fact: Fact) -> str:
    """What a figure is called, by the word that names it."""
    if cue is None:
        return "due_this_month" if repays(state, place) else ""
    name = spent_together(state, place, cue)
    return "minimum" if name == "ignore" and of_interest_only(state, place, cue, fact) else name


def _file(state: State, place: int, value: Quantity, fact: Fact, cue: Token | None) -> None:
    name, head = _named(state, place, cue, fact), state.head(place)
    if name == "paid":
        state.paid.append(value.best)
        state.paid_back += [fact] if PAID_BACK.search(head) or BACK.match(state.words.text, state.tokens[place].end) else []
    if name == "ignore" and cue and OF_LIMIT.search(state.between(*cue.place)) and MAXED.search(state.words.text):
        state.maxed.append((state.ledger.current if state.mentioned else None, fact))
    if name == "ignore" and GROWN.search(head) and state.ledger.current and "principal" in state.ledger.current.facts and value.best > state.ledger.current.facts["principal"].value:
        name = "owed"  # 本金3万8,利息加违约金已经到5万1了
    if name in NO_FACT or (name == "owed" and IN_HAND.search(head)):
        return
    if name == "minimum" and PROPOSED.match(state.words.text, state.tokens[place].end):
        return
    if name == "in_hand":
        if "income" in state.person:
            state.keep(state.person, "income", fact)
        elif not state.mentioned:
            state.in_hand = fact
        return
    if name == "income" and PUT_ASIDE.match(state.words.text, state.tokens[place].end):
        return
    if name.startswith("spending") and REFUNDED.search(head):
        return
    if name.startswith(SPENT_TOO) and IS_LEFT.match(state.words.text, state.tokens[place].end):
        return
    if name == "spending.other" and not any(slot in SPENT_TOO for slot in map(_first, state.person)):
        return
    if name == "due_this_month" and not (state.mentioned or len(state.ledger.debts) == 1 or only_named(state)):
        state.keep(state.person, name, fact)
    elif name.startswith("spending") and value.best >= MOST_OF_A_KIND:
        return
    elif _first(name) in PERSON_CUES:
        if not NOT_A_MONTH.search(head) and not NOT_A_MONTH_AFTER.match(state.words.text, state.tokens[place].end):
            of_person(state, name, fact)
    elif name in DEBT_CUES or owes_here(state, place, value):
        monthly = EACH_MONTH.search(head) or each_instalment(state, place) or ((ON_A_DAY.search(head) or paid_on_a_day(state, place)) if not cue else None) or A_MONTH.match(state.words.text, state.tokens[place].end) or (not cue and PAID_THEN.match(state.words.text, state.tokens[place].end) and TO_PAY.search(state.words.text[: state.tokens[place].start]))
        each_month = monthly or (((state.listing in ("minimum", "least") and not AT_ONCE.search(head)) or is_listed_payment(state, place)) and value.best < LOAN_PAYMENT_UNDER)
        late = "overdue" if is_overdue(state, place) or IS_LATE.search(head) else "owed"
        of_debt(state, place, ("" if name == "due" and late == "overdue" else name) or ("minimum" if each_month or payment_behind(state, place) else late), fact)
        if not name and not each_month and of_this_month(state, place):
            state.in_part = state.this_month = state.ledger.current
        _list_on(state, place, cue)
        if ((monthly and not cue and not DAY_BEFORE.search(head)) or name in ("least", "minimum")) and state.ledger.current and (state.ledger.current.lenders or state.ledger.current.kind) and not state.ledger.current.facts.keys() & {*SUMS, "instalments_left"}:
            state.listing = "minimum"  # 花呗每月2400,信用卡2700; Huabei wants 2,400 a month and the card 2,700
    elif not name and value.best < LOAN_PAYMENT_UNDER and not (state.ledger.current and state.ledger.current.facts) and (loan := loan_payment(state, place)):
        state.keep(state.person, loan, fact)
    elif not name and paid_on_next(state, place):
        state.coming["minimum"] = fact
    elif due_monthly(state, place, name, fact) or (not name and listed_payment(state, place, value)) or (not name and paid_on_a_day(state, place)) or (not name and EACH_MONTH.search(head) and PARTS_LEFT.match(state.words.text, state.tokens[place].end)):
        of_debt(state, place, "minimum", fact)
    elif not name and loose(state, place, value):
        state.loose = fact
    elif value.best < LOAN_PAYMENT_UNDER and (loan := loan_payment(state, place)):
        state.keep(state.person, loan, fact)
    elif SPENDS.search(head) and (len(state.tokens) == 1 or any(t.name in ("income", "in_hand") for t in state.tokens) or "income" in state.person) and not SPENT_ONCE.match(state.words.text, state.tokens[place].end):
        of_person(state, "essentials", fact)
    elif earned(state, place) and ("kin" in state.scopes or "income" not in state.person):
        of_person(state, "income", fact)
