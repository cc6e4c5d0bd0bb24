"""Lengths of time, days, rates and numbers of lenders in a message that tells facts."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.details import INSTALMENTS, clear_by, put, rate_of
from dialogs.understanding.labels.instalments import instalments_said
from dialogs.understanding.labels.late import (
    ANOTHER_MATTER,
    REST,
    due_in,
    is_lateness,
    late,
    late_in_turn,
    named_next,
    overdue,
)
from dialogs.understanding.labels.length_rows import late_in_a_row
from dialogs.understanding.labels.lengths import is_late
from dialogs.understanding.labels.near import named_behind
from dialogs.understanding.labels.no_debt import LOANS
from dialogs.understanding.labels.rows import is_listed_payment, one_each, row_of
from dialogs.understanding.labels.state import A_LENDER, State
from dialogs.understanding.labels.values import (
    amount_fact,
    days_since,
    due_fact,
    instalments_late,
    promised_fact,
    rate_fact,
    whole_months,
)
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Rate

LOANS_OF, FEW = regex(r"(?:贷款|借款|欠款|债务?|账|钱)?(?:要还|没还|都逾期了?|还不上|了|都)*\s*[,，:：]?\s*(?:分别|各)?(?:是|欠)?"), 6
HAS_ONE = regex(r"(?:那边|里面?|上面?|这边)?(?:有|还有|办了|贷了|借了|欠了?)")
MORE = regex(r"(?:还有|另外|其[他它余]|剩下|别的|再加)(?:的|有|那)?$")
"""还有三家加起来大概2万: more of them, without their names."""
BARE_DAY = regex(r"(?:每个?月的?)?[\d一二三四五六七八九十]+[号日]|\d{1,2}")
"""还款日15号 is that of every month."""
LENDERS = ("家", "lenders", "banks", "apps", "platforms")
TO_GO = regex(r" (?:left|remaining|to go)\b", re.IGNORECASE)
STILL = regex(r"(?:还剩|还有|剩余|剩下|剩)$")
AND_THEN = regex(r"[ 、]*(?:和|跟|与|及|以及|and|&|、|,)[ ]*", re.IGNORECASE)
"""十月和十一月都没还, missed October and November: since the first of them."""
TERM_OF_LAW, LONGEST_TERM = regex(r"异议期|异议|答辩|举证|上诉|申诉|复议|公告期|\b(?:payment order|objection|object|defen[cs]e|appeal|answer the claim)\b", re.IGNORECASE), 26
"""I missed the 15 days for the payment order: a term of law, and no arrears."""
PENALTY = regex(r"\b(?:penalty|late interest|late charge|default interest)\b[^,:;\d]{0,14}$", re.IGNORECASE)
AS_PENALTY = regex(r"[来的地在]?(?:给我|加|计|算|收)*(?:罚息|逾期利)| (?:as |in |of )?(?:a |the )?(?:penalty|late interest|late charge|default interest)\b", re.IGNORECASE)
"""按日息万七点五算罚息, 0.075% a day in penalty."""
FAR = 60
PROMISED = regex(r"(?:说好|说是|约好|约定|讲好|答应|承诺|定好|写的?)[^,，。]{0,6}$")
FALLS_DUE, OWN_PLAN = regex(r"(?:之?前)?(?:要|得|该|应该?|才|就)*(?:还(?:款|钱)?|扣款?)(?=[,，。;；!！?？\s]|$)"), regex(r"想|打算|能|可以|准备|再|我|发|希望|争取|计划|答应|承诺|说")
LIST_ON = regex(r"(?:是|从)?| (?:since |from )?")
UP_TO, STILL_NOT = regex(r"(?:到|至|直到)$"), regex(r"(?:为止)?(?:一直|还|都|也)*[没未]")
TAKEN_THEN = regex(r"\s*(?:会|要|得|该|就|自动)*[扣还交]?(?:款)?\s*")
WANTED_THEN = regex(r"(?<!i )(?<!we )\b(?:wants?|takes?) [\d,.]+k?(?: yuan| rmb)?(?: back| paid)?(?: by| on)? $", re.IGNORECASE)
"""Huabei wants 4,200 next Monday."""
OF_CALLS = regex(r"(?:未接)?(?:的)?(?:电话|来电|短信|消息|信息|语音|视频)|(?: missed)? (?:calls?|texts?|messages?)\b", re.IGNORECASE)
"""打了我同事11个电话 counts no debts."""
NTH_PAYMENT = regex(r"(?<=\d(?:st|nd|rd|th)) (?:payment|instal\w+|period)\b", re.IGNORECASE)
BEGAN = regex(r"开始|起")
GIVE_BACK = regex(r"(?:之?前|以前|份|底)?(?:就|再|要|得|会|一次|全部|都)*(?:还|给)(?!不)")
PROMISED_BY = regex(r"\b(?:promised|agreed|supposed|meant|said i(?:'d| would)|have|has) (?:to )?(?:pay|repay|return|give|be paid|settle)\b[^.,;\d]{0,24}$", re.IGNORECASE)
DUE = frozenset({"due", "instalment", "minimum"})

OLDEST_ONE = regex(r"最(?:早|久)的?(?:一[笔张个家])?(?:是|从|在)?$|\b(?:oldest|earliest|first)(?: one)?(?: is| was)?(?: from| since)? ?$", re.IGNORECASE)
"""全部逾期,最早的是8月20号"""
LAST_PAID = regex(r"(?:最后|上)一?[次笔](?:还款|还钱|付款|还)[^,，。;；\d]{0,6}$|\blast (?:payment|paid|time i paid|repayment)(?! due)(?:(?! due)[^.,;\d]){0,16}$", re.IGNORECASE)
A_MONTH = 30
"""The last payment was on 3 September: that of October was missed."""


def count_said(state: State, place: int, value: Count) -> None:
    """三家网贷, 网贷三家, 一家8千, 逾期两期."""
    token, before, after = state.tokens[place], state.before(place), state.after(place)
    if value.unit in INSTALMENTS and value.value and instalments_said(state, place, value):
        return
    if value.unit in INSTALMENTS and state.late and value.value:
        late(state, instalments_late(token, int(value.value)), place)
    if value.unit not in (*A_LENDER, *LENDERS) or OF_CALLS.match(state.words.text, token.end):
        return
    fact = amount_fact(value, token, whole=True)
    own = state.after(place, 2) if after and after.name == "owed" else after  # 一套还剩42万
    if value.value == 1 and before and before.lender and HAS_ONE.fullmatch(state.between(before.end, token.start)) and state.ledger.current and not state.ledger.current.facts:
        return  # 招行有一笔信用贷还剩8万2
    if value.value == 1 and own and own.is_amount and own not in state.used and not (state.cue and state.cue.name in ("least", "minimum")) and not one_each(state, state.tokens.index(own)):
        state.ledger.item(token.place, named=named_behind(state, own))
        state.mentioned = True
    elif value.value == 1 and after and isinstance(after.value, Duration) and state.seen_late:
        late_in_turn(state, place + 1)
    elif after and after.group == "mention" and after.start - token.end <= 2:
        state.coming["count"] = fact
    elif value.value and value.value > 1 and MORE.search(state.head(place)) and any(t.is_amount for t in state.clause(place)) and state.ledger.debts:
        state.ledger.unnamed(token.place).facts["count"] = fact
        state.mentioned, state.cue = True, None
    elif value.value and value.value > 1 and not state.mentioned and _told_in_a_row(state, place, int(value.value)):
        state.ledger.unnamed(token.place).facts["count"] = fact
        state.mentioned = True
    elif state.ledger.current and before and (before.names_a_debt or _borrowed_there(state, place)) and token.start - before.end <= 3:
        state.ledger.current.facts.setdefault("count", fact)
    elif value.unit in LENDERS and not REST.search(state.head(place)) and ("total" in state.scopes or state.late or state.seen_late or (state.cue and state.cue.name == "owed")):
        state.person.setdefault("lenders_count", fact)


def _told_in_a_row(state: State, place: int, many: int) -> bool:
    """三笔贷款,1万2、8千、5千: as many sums behind it as debts were counted, of which nothing else tells what they are."""
    first = next((i for i in range(place + 1, min(len(state.tokens), place + FEW)) if state.tokens[i].is_amount), None)
    if first is None or not LOANS_OF.fullmatch(state.between(state.tokens[place].end, state.tokens[first].start)):
        return False
    return len(row_of(state, first)) == many


def _borrowed_there(state: State, place: int) -> bool:
    """在平安借了三笔: so many debts with the lender before the word."""
    before, lender, current = state.before(place), state.before(place, 2), state.ledger.current
    if before is not None and before.name == "total" and lender is not None and lender.names_a_debt:
        return current is not None and not current.facts  # 信用卡一共八张
    return before is not None and before.name in ("borrowed", "owed") and lender is not None and lender.lender is not None and current is not None and not current.facts


def length_said(state: State, place: int) -> None:
    """A length of time is how long overdue where a word says so, here or (借呗30天,微粒贷15天) earlier."""
    token, clause = state.tokens[place], state.clause(place)
    if TERM_OF_LAW.search(state.between(clause[0].start, clause[-1].end + LONGEST_TERM)):
        return
    if (months := whole_months(token.value)) and state.ledger.current and not state.late and _is_to_come(state, place):
        put(state, "instalments_left", Fact(months, token.place))
        return
    if not due_in(state, place) and not late_in_a_row(state, place) and is_lateness(state, place):
        overdue(state, place)


def _is_to_come(state: State, place: int) -> bool:
    """26 months left, 还剩18个月; of a wage that did not come for two months it is none."""
    token, text = state.tokens[place], state.words.text
    if any(t.name == "income" for t in state.clause(place)):
        return False
    return TO_GO.match(text, token.end) is not None or STILL.search(text, max(0, token.start - 4), token.start) is not None


IN_TURN = regex(r"(?:那张|那笔|的|卡|是|在| )*|,? ?(?:is |one |card |due |falls )*(?:on |due |by )*(?:the )?", re.IGNORECASE)


def day_said(state: State, place: int, value: Day) -> None:
    """The day since when it is overdue, or the day it is due."""
    token = state.tokens[place]
    if UP_TO.search(state.words.text, 0, token.start) and STILL_NOT.match(state.words.text, token.end):
        return  # 到今天没还
    clause = state.clause(place)
    names = {t.name for t in clause if t.group == "cue"}
    before = state.before(place)
    first = before.value if before and isinstance(before.value, Day) else None
    if before and first and not (first.start and value.start and value.start < first.start) and AND_THEN.fullmatch(state.between(before.end, token.start)):
        return
    if not names & DUE and any(t.name == "overdue" and t.start >= token.end and ANOTHER_MATTER.search(state.between(token.end, t.start)) for t in clause):
        return
    if NTH_PAYMENT.match(state.words.text, token.end):
        return  # stopped at the 11th payment
    if (after := state.after(place)) and after.name == "borrowed" and "overdue" not in names and after.start - token.end <= 1:
        return  # 两年前借了2万现在说要还
    if (fact := days_since(token, state.today)) and LAST_PAID.search(state.words.text, 0, token.start):
        late(state, replace(fact, value=max(1, fact.value - A_MONTH), about=True, low=None, high=None), place)
    elif _late_then(state, place):
        overdue(state, place)
    elif by := clear_by(state, place, value):
        put(state, "clear_by", by)
    elif (is_late(state, token, names) or (state.seen_late and OLDEST_ONE.search(state.head(place))) or _ago_alone(state, place) or (state.late_untold and BEGAN.search(state.between(token.start, token.end + 4)))) and not value.every and (days_since(token, state.today) or not names & DUE):
        overdue(state, place)
    elif _due_then(state, place, value):
        due = due_fact(value, token.place, state.today)
        amount = state.tokens[place + 1]
        if due and state.ledger.current and isinstance(amount.value, Money | Number):
            state.ledger.current.facts |= {"due_on": due, "minimum": amount_fact(amount.value, amount)}
            state.used.add(amount)
    elif not value.every and _is_promised(state, place) and (fact := promised_fact(value, token.place, state.today)) and state.ledger.current:
        state.keep(state.ledger.current.facts, "due_on", fact)
    elif names & DUE and value.start and value.end and value.start < value.end < state.today and not value.also:
        overdue(state, place)  # 上个礼拜就该还了
    elif names & DUE or (value.every and "还" in state.between(token.end, token.end + 4)) or _falls_due(state, place, value) or _listed_day(state, place) or _due_in_turn(state, place):
        fact = due_fact(value, token.place, state.today)
        state.due_day = value.start.day if value.start and (value.every == "month" or BARE_DAY.fullmatch(state.between(*token.place))) else state.due_day
        if fact and named_next(state, place):
            state.coming["due_on"] = fact
        elif fact and (state.ledger.current or not value.every):
            if any(token.name == "all" for token in clause) and state.ledger.debts:
                state.ledger.share("due_on", fact)
            else:
                debt = state.ledger.current or state.ledger.unnamed(token.place)
                state.keep(debt.facts, "due_on", fact)


def _ago_alone(state: State, place: int) -> bool:
    """I skipped my Baitiao bill, 4,300, 12 days ago: of the one debt, right behind its sum."""
    token, current = state.tokens[place], state.ledger.current
    owed = current.facts.get("owed") if current and "overdue_days" not in current.facts else None
    behind = owed is not None and not state.between(owed.span[1], token.start).strip(" ,，")
    return behind and state.seen_late and state.between(*token.place).endswith((" ago", "前"))


def _is_promised(state: State, place: int) -> bool:
    """说好年底还; promised to pay it back by March."""
    token = state.tokens[place]
    behind = GIVE_BACK.match(state.words.text, token.end) is not None
    return PROMISED_BY.search(state.words.text, max(0, token.start - FAR), token.start) is not None or (behind and PROMISED.search(state.head(place)) is not None)


def _falls_due(state: State, place: int, value: Day) -> bool:
    """都是下个月10号还: a day to come, of debts that were told, and nobody's plan."""
    token = state.tokens[place]
    coming = value.start is not None and value.start > state.today and value.end in (None, value.start)
    falls = FALLS_DUE.match(state.words.text, token.end) is not None or WANTED_THEN.search(state.words.text, max(0, token.start - FAR), token.start) is not None
    return coming and falls and bool(state.ledger.debts) and not OWN_PLAN.search(state.head(place))


def _listed_day(state: State, place: int) -> bool:
    """这个月要还的:1号花呗1200,5号招行2600: the day of each in a list of payments, not that of the wage or of a loan that is kept up."""
    said = state.between(*state.tokens[place].place).removeprefix("the ").rstrip("stndrh")
    others = any(token.name == "income" or (token.name in LOANS and token not in state.named) for token in state.clause(place))
    return BARE_DAY.fullmatch(said) is not None and not others and is_listed_payment(state, place)


def _late_then(state: State, place: int) -> bool:
    """借呗7月逾期的,信用卡9月的; stopped paying Jiebei in July, 20k, and my card in September: of the next debt, since when too."""
    token, before, current = state.tokens[place], state.before(place), state.ledger.current
    if before is None or current is None or not before.names_a_debt or "overdue_days" in current.facts or not LIST_ON.fullmatch(state.between(before.end, token.start)):
        return False
    days = [one.place for one in state.tokens[:place] if isinstance(one.value, Day)]
    alike = any("overdue_days" in debt.facts and debt.facts["overdue_days"].span in days for debt in state.ledger.debts if debt is not current)
    return alike and not any(one.group == "cue" for one in state.clause(place)) and days_since(token, state.today) is not None


def _due_in_turn(state: State, place: int) -> bool:
    """招行5号到期,工行12号: the day of the next debt that is named, behind that of another."""
    token, before = state.tokens[place], state.before(place)
    said = state.between(*token.place).removeprefix("the ").rstrip("stndrh")
    named = before is not None and before.names_a_debt and IN_TURN.fullmatch(state.between(before.end, token.start)) is not None
    return named and BARE_DAY.fullmatch(said) is not None and any("due_on" in debt.facts for debt in state.ledger.debts)


def _due_then(state: State, place: int, value: Day) -> bool:
    """网贷后天1100: what is due on a day to come, where nothing else stands between the debt, the day and the sum."""
    token, before, after = state.tokens[place], state.before(place), state.after(place)
    coming = not value.every and value.start is not None and value.start >= state.today
    beside = before is not None and before.names_a_debt and not state.between(before.end, token.start).strip()
    return coming and beside and after is not None and after.is_amount and TAKEN_THEN.fullmatch(state.between(token.end, after.start)) is not None


def rate_said(state: State, place: int, value: Rate) -> None:
    """The rate of the debt under way, or of the one named next."""
    token = state.tokens[place]
    fact = rate_fact(value, token.place)
    if (state.cue and state.cue.name == "penalty") or PENALTY.search(state.head(place)) or AS_PENALTY.match(state.words.text, token.end):
        put(state, "penalty_rate", fact)
    else:
        rate_of(state, place, fact)
