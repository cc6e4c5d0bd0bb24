"""What else is told of one debt: how many instalments are left, by when it must be cleared, that a court has it."""

import re
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import BREAKS, State
from dialogs.understanding.labels.story import story
from dialogs.understanding.values import Count, Day, Percent, Quantity

INSTALMENTS = ("期", "instalments", "instalment", "installments", "installment", "payments")
LEFT = regex(r"(?:还剩|还有|剩余|剩下|剩|还欠|欠着|欠|后面|后边|余下|还差)(?:的|了|着|下)?$|\b(?:left|remaining|still)(?: to pay)?:? ?$", re.IGNORECASE)
MOST_LEFT, A_MONTH_BESIDE = 60, ("", "a month", "per month", "monthly", "each month", "each", "an instalment", "an installment", "per instalment", "a time", "and", "with")
MORE_TO_PAY = regex(r" (?:more|left|to go|remaining)\b", re.IGNORECASE)
MISSED = regex(r"(?:已经?|连着?|连续|整整|断了|拖了|欠了|落下)(?:有|了|是)?$")
"""已经三期没还: those are late, where 12期没还 is what is left."""
NOT_PAID, FEW_MISSED = regex(r"(?:都|也)?(?:没|未)(?:有)?[还交](?!完|清|的)"), 4
STILL_LEFT = regex(r"(?:没还|未还|要还|没还完|还不[起上了])|(?:[^,，.。;]|,(?=\d{3})){0,24}\b(?:left|remaining|to go)\b", re.IGNORECASE)
CLEARS = regex(r"(?:之?前|以前|必须|一定|最晚|最迟|截止|务必|就|得|要|全部|都|把|它|花|借|呗|[ 的])*(?:还清|结清|清掉|还完|清账)(?!了)|之?前(?:要|得|必须)?还(?!款)")
ASKS = regex(r"[^,，。;；]{0,8}[吗么?？]")
PAYS = regex(r"(?:要|得|必须|就|全部|都)*还(?![款有没不了得])")
MUST = regex(r"必须|得|要|最晚|最迟|截止|务必|不然|说好|答应|约好|\b(?:must|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
WISHES = regex(r"想|打算|希望|争取|能不能|能否|可以|计划|如果|\b(?:want|hope|plan|could|can|if)\b", re.IGNORECASE)
BY = regex(r"(?:clear(?:ed)?|back|returned|paid(?: off| in full)?|pay(?: it| this)? off|settled?|finished)[^.,]{0,16}\b(?:by|before)(?: the)? ?$", re.IGNORECASE)
RATE_ALONE = regex(r"\s*(?:(?:这笔|那笔|它)?(?:的)?(?:利率|年利率|年化(?:利率)?|月息|日息|利息)|(?:the |my )?(?:interest )?rate|interest)[^,，。;；]{0,24}[。.!]?\s*", re.IGNORECASE)
"""A message that tells a rate and nothing else: of a debt known from before."""
ON_IT = regex(r" (?:on|for) (?:the |my )?", re.IGNORECASE)
OFF = regex(r" ?(?:off|discount|less|fee|of\b|paid|down|折|手续费|的?服务费)")
FAR = 30
RATE_OF = regex(r"(?:利率|年化|年息|利息|年利率)(?:是|约|大概|为|都|按|全|算|:|：)*$|\b(?:at|rate(?: is| of)?|interest(?: is| of| rate)?) ?$", re.IGNORECASE)
OF_NEW = regex(r"新|如果|要是|降|减|\b(?:new|if|down|cut)\b", re.IGNORECASE)
"""新贷款利率8%, 如果降到12%: no rate of the debt that was told."""
EVERY_RATE = ("all", "each")
MOST_A_DAY, LEAST_A_YEAR, LEAST_OF_A_LOAN = Decimal("0.2"), Decimal(5), Decimal(3)
"""Percent: a bare rate of arrears up to the one is meant a day, from the other on a year."""
PAPERS = frozenset({"summons", "arbitration", "payment_order", "judgment", "enforcement"})


def rate_of(state: State, place: int, fact: Fact) -> None:
    """都年化18%, both 18% a year: of every debt told so far, or told in an earlier message; else of the one under way or named next."""
    every = any(token.group == "scope" and token.name in EVERY_RATE for token in state.clause(place))
    if every and not state.ledger.debts:
        state.of_all["rate"] = fact
    elif every and state.ledger.lacking("rate") > 1:
        state.ledger.share("rate", fact)
    else:
        put(state, "rate", fact)


def put(state: State, name: str, fact: Fact) -> None:
    """Of the debt under way, else of the one that is named next."""
    if state.ledger.current:
        state.keep(state.ledger.current.facts, name, fact)
    else:
        state.coming[name] = fact


def are_left(state: State, token: Token) -> bool:
    """还剩18期, 12期没还, 18 instalments of 1,100 left: still to be paid, where a bare 12期 may be a whole loan's."""
    text = state.words.text
    if MISSED.search(text, max(0, token.start - FAR), token.start) or few_missed(state, token):
        return False
    return LEFT.search(text[max(0, token.start - FAR) : token.start]) is not None or STILL_LEFT.match(text, token.end, token.end + FAR) is not None


def few_missed(state: State, token: Token) -> bool:
    """360借条3期没还: so few of them were missed, where 还有3期没还 is what is left."""
    value, text = token.value, state.words.text
    few = isinstance(value, Count) and value.value is not None and value.value <= FEW_MISSED
    return few and NOT_PAID.match(text, token.end) is not None and LEFT.search(text[max(0, token.start - FAR) : token.start]) is None


def few_left(state: State, place: int, value: Quantity) -> bool:
    """1,100 a month, 10 left: so many payments of the debt whose payment was told."""
    token, debt = state.tokens[place], state.ledger.current
    minimum = debt.facts.get("minimum") if debt else None
    if debt is None or minimum is None or value.best > MOST_LEFT or state.between(minimum.span[1], token.start).strip(" ,，") not in A_MONTH_BESIDE or not MORE_TO_PAY.match(state.words.text, token.end):
        return False
    debt.facts.setdefault("instalments_left", Fact(int(value.best), token.place))
    return True


def percent_said(state: State, place: int, value: Percent) -> None:
    """罚息万分之七点五 is a day's, 罚息18% and 利率18% a year's; 加收50% is a share of the contract's rate."""
    cue, token = state.cue, state.tokens[place]
    if cue is None or cue.name != "penalty":
        after = state.after(place)
        if value.best >= LEAST_OF_A_LOAN and after and after.names_a_debt and ON_IT.fullmatch(state.between(token.end, after.start)):
            state.coming["rate"] = Fact({"value": str(value.best / 100), "per": "year"}, token.place, value.about)
        elif value.best >= LEAST_OF_A_LOAN and (RATE_OF.search(state.head(place)) or _beside_its_sum(state, place)) and not OF_NEW.search(state.head(place)):
            rate_of(state, place, Fact({"value": str(value.best / 100), "per": "year"}, token.place, value.about))
        return
    if "加" in state.between(cue.end, token.start):
        return
    per = "day" if value.best <= MOST_A_DAY else "year" if value.best >= LEAST_A_YEAR else None
    if per:
        put(state, "penalty_rate", Fact({"value": str(value.best / 100), "per": per}, token.place, value.about))


def _beside_its_sum(state: State, place: int) -> bool:
    """Jiebei 40k 14.6%: nothing but a space or a comma between what is owed and its rate."""
    before = state.before(place, 2 if (last := state.before(place)) and last.group == "comma" else 1)
    current, token = state.ledger.current, state.tokens[place]
    owed = current.facts.get("owed") if current else None
    behind = state.between(token.end, token.end + 12)
    return owed is not None and before is not None and before.place == owed.span and token.start - before.end <= 2 and not OFF.match(behind)


def clear_by(state: State, place: int, value: Day) -> Fact | None:
    """花呗要在12月20号前还清: the last day, where it is a duty and still to come."""
    token, text = state.tokens[place], state.words.text
    before, after = text[max(0, token.start - FAR) : token.start], text[token.end : token.end + FAR]
    before = BREAKS.split(before)[-1]
    before_it = text[token.end - 1] == "前" and bool(state.ledger.debts or MUST.search(before))  # 花呗欠8000,明年3月前还清
    clears = CLEARS.match(after) or BY.search(before) or (before_it and PAYS.match(after))
    if value.every or not clears or WISHES.search(before) or (before_it and ASKS.match(after)):
        return None
    if not (state.mentioned or before_it or MUST.search(before + after)):
        return None
    ends = [end or start for start, end in ((value.start, value.end), *value.also) if start]
    coming = sorted(day for day in ends if day and day > state.today)
    return Fact(coming[0].isoformat(), token.place, value.about) if coming else None


def in_court(state: State) -> None:
    """招行那笔被起诉了: the one debt that is named in the clause that tells of a court."""
    for slot, told, (start, end) in story(state.words.text):
        if slot != "happened" or told not in PAPERS:
            continue
        text = state.words.text
        low = max((match.end() for match in BREAKS.finditer(text, 0, start)), default=0)
        stop = BREAKS.search(text, end)
        high = stop.start() if stop else len(text)
        named = [debt for debt in state.ledger.debts if debt.told and low <= debt.span[0] < high]
        if len(named) == 1:
            named[0].facts["in_court"] = Fact(value=True, span=(start, end))


def left_over(state: State) -> None:
    """罚息万分之七点五, with no debt named: a detail of the one that is spoken of."""
    if state.coming and not state.ledger.debts and (state.coming.keys() != {"rate"} or RATE_ALONE.fullmatch(state.words.text)):
        state.ledger.unnamed(next(iter(state.coming.values())).span).facts |= state.coming
