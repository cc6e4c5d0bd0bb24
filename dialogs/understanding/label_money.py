"""An amount in a message that tells facts: which word names it, before it or after it, or which debt it belongs to."""

import re
from decimal import Decimal
from itertools import takewhile

from content.regex import regex
from dialogs.understanding.label_debts import Fact
from dialogs.understanding.label_earned import A_MONTH, BY_WORK, earned, works_there
from dialogs.understanding.label_filing import PERSON, file_as, of_debt, of_person
from dialogs.understanding.label_marks import Token
from dialogs.understanding.label_near import (
    NO_FACT,
    SUMS,
    belongs_before,
    cue_after,
    debt_after,
    is_something_else,
    last_comma,
    retracted,
    spent_on,
    whose_word,
)
from dialogs.understanding.label_rows import items_told, one_each
from dialogs.understanding.label_state import NEAR, State
from dialogs.understanding.label_values import amount_fact
from dialogs.understanding.label_words import DEBT_CUES, LOAN_PAYMENT_UNDER, LOANS
from dialogs.understanding.values import Money, Number, Quantity

ONE_IS = regex(r"(?:^|\W)(?:one|another|the (?:other|second|third|first|last)(?: one)?)(?: is| of| at| for| owes)?$", re.IGNORECASE)
A_ONE = regex(r"个(?:是|有|欠)?| (?:is |of |at |for |owes )?", re.IGNORECASE)
PERSON_CUES = ("income", "essentials", "extra", "spending")
EACH_MONTH = regex(r"(?:每个?月\d{1,2}[号日](?:要|得|应|都|需)*[还扣]|每个?月|每期|一个月|monthly|a month|instal?lments of|payments of)\W*$")
ON_A_DAY = regex(r"\d{1,2}[号日](?:要|得|该|应|都|就|再|需)*(?:还|扣)(?!了|过|款日|欠|剩|有)[^,，。;；\d]{0,8}$")
"""5号还招行2000: what is due on that day, and not all that is owed."""
PAID_MONTHLY = regex(r"(?:^|[\d元块万千百%一二三四五六七八九期]|抵押|担保|没?逾期)(?:(?:再|还|总共|一共|合计|共|加起来)*(?:每个?月|每期|一个月|月)(?:总共|一共|合计|共|要|得|还|供|大概|约)*|(?:and |at |(?:re)?pay(?:ing)? |due |dues? |of |about )*monthly (?:payments? )?(?:of )?|(?:instal+ments|payments)(?: left)? of )$", re.IGNORECASE)
MONTHLY_AFTER = regex(r"(?:元|块)?钱?(?:/|一|每)(?:个月|月|期)|(?: yuan| rmb)?(?: due| is due)? ?(?:(?:a|per|each|every|/) ?(?:month|instal?lment)|monthly)", re.IGNORECASE)
OWN_MONEY = regex(r"我|能|可以|(?<![还就只])剩|拿|\b(?:i|we|can|could|left|spare|earn|get|make)\b", re.IGNORECASE)
"""我每月5000, I can pay 500 a month: what somebody has or could pay, not what is due."""
SPENDS = regex(r"(?:^|[\d元块万千百])(?:我|自己|每个?月|一个月|要|得|大概|差不多|也|就|都|会|固定|必须|至少|平时|基本)*(?:花|用)(?:掉|去)?(?:大概|差不多|约|个)?$")
SPENT_ONCE = regex(r"(?:元|块)?钱?(?:买|在|去|办|修|了|给|请|找)")
"""花3000买手机, which is no spending of every month."""
NOT_A_MONTH = regex(r"学期|学年|今年学|每天|一天|日均|日薪|时薪|每小时|每周|一周|每星期|一年|每年|全年|年薪|年(?:总)?(?:支出|开销|开支|花销)|daily|weekly|yearly|hourly")
NOT_A_MONTH_AFTER = regex(r"(?:元|块)?钱?(?:/|一|每)(?:天|日|周|年|个?小时)|(?: yuan| rmb)?(?: a | per |/)(?:day|week|year|hour)| (?:this|last) year|(?: for)? the (?:term|year)")
DONE_WITH_IT = regex(r"能(?:再|还)?[借套刷取贷提]|厂|店|公司|[转交付充汇扣罚抽赔免降涨]|让|打给|收[我了取]|提现|额度|批|放款|下款|\b(?:pay|paid|send|sent|transfer|charged?)\b")
"""转账1000元, 批了2万: a sum beside a debt that is not owed."""
JUST_NAMED = regex(r"(?: loan)?[ ,，:：]*")
"""Alipay loan, 20000: nothing but a comma stands between the debt and its sum."""
A_SUM = regex(r"\b(?:my|our|an?|the|this|his|her)$", re.IGNORECASE)
"""The minimum on my 20,000 card, interest on a 10,000 loan: the sum is that of the debt."""
IS_LATE = regex(r"逾期(?:了|的)?$")
LATE_ON = regex(r"\b(?:late|behind|overdue) (?:on|with)(?: about)?$", re.IGNORECASE)
IT_IS = regex(r"(?:now )?(?:it'?s|its|it is)\b")
ALONE = regex(r"(?:总欠款|总负债|总额|around|some|altogether|大概|差不多|大约|可能|应该|也就|一共|总共|我|还|有|是|就|欠|了|加起来|合计|now|about|roughly|it'?s|is|in total|total|of| )*", re.IGNORECASE)
PARTS_LEFT = regex(r"(?:块钱?|元)?[,，]?(?:还剩|还有|剩)\s*[\d一二两三四五六七八九十]+\s*个?[月期]")
"""每个月319还剩11个月, of something that has no name here."""
PROPOSED = regex(r"(?:块钱?|元|这样|的话)?(?:可不可以|可以吗|行吗|行不|能行|够吗|够不|成吗|银行会|他们会|会同意|能同意)")
"""每个月还2千行吗 is what the person would like to pay, not what is due."""
LOOSE_END = regex(r"(?:块钱?|元|左右|多|上下|吧|的样子| yuan| rmb| in total| in all| altogether)*\s*(?:[,，。;；:：.!！]|$)")
STILL_OWED = regex(r"(?: yuan| rmb)?(?: is)? (?:left|remaining|outstanding)(?: to (?:pay|repay|clear)| at \d| on (?:my|the|a)\b)|(?: yuan| rmb)? (?:still )?(?:outstanding)\b", re.IGNORECASE)
"""20000 left at 18%; of 500 left at the end of the month nobody is owed."""
BARELY = regex(r"(?:块钱?|元|的|[,，]|左右|多|已经|都|也| |now|is|are)*")
IN_HAND = regex(r"(?:卡里|手里|手头|手上|兜里|身上|账上|账户|口袋|余额宝)[^,，]{0,4}(?:还剩|剩余|余额)|存款")
PUT_ASIDE = regex(r"(?:块钱?|元|左右|多)*(?:出来|来还|去还|还债|还款)")
"""每个月拿1500出来 is what somebody can put aside."""
DAILY = ("spending.food", "spending.living")
SPENT_TOO = ("spending", "essentials")
IS_LEFT = regex(r"(?: yuan| rmb)?(?: is| are)? left\b(?! to)", re.IGNORECASE)
"""After rent only 3,000 left."""
REFUNDED = regex(r"退[了回给到还]|返[了还给]|报销|报了|理赔|refund|reimburs", re.IGNORECASE)
"""社保退回来3600 is spent by nobody."""
PAID_BACK = regex(r"(?<![月天周])(?:已经?|才|只|后来|一共|总共|陆续|前面|^)*还(?:了|过|掉|进去)[^,，]{0,4}$|\b(?:paid back|repaid|paid off|already paid)\b[^,]{0,12}$", re.IGNORECASE)
IN_YEAR = regex(r"\b(?:in|since|from|until|till|by|of|year)$", re.IGNORECASE)
YEAR_FROM, YEAR_TO = Decimal(1990), Decimal(2040)
"""Borrowed in 2021: a year, and no sum."""
MOST_OF_A_KIND = Decimal(20_000)
"""给儿子担保了30万: more than anybody spends on one thing in a month."""
SMALLEST, BARE_FROM = Decimal(50), Decimal(500)
"""The least amount that is one at all, and the least plain number that is an amount without a word beside it."""


def money_said(state: State, place: int, value: Quantity) -> None:
    """File an amount in yuan."""
    if value.best == 1 and _one_of_them(state, place):
        state.ledger.item(state.tokens[place].place)
        state.mentioned = True
        return
    if ONE_IS.search(state.head(place)) and isinstance(value, Money) and _counted(state) and not one_each(state, place) and not debt_after(state, place):
        state.ledger.item(state.tokens[place].place)
        state.mentioned, state.cue = True, None
        of_debt(state, place, "owed", amount_fact(value, state.tokens[place]))
        return
    if getattr(value, "currency", "CNY") != "CNY" or (value.best < SMALLEST and value.best != 0 and (state.cue is None or state.cue.name != "late_fee")):
        return
    if isinstance(value, Number) and YEAR_FROM <= value.best <= YEAR_TO and IN_YEAR.search(state.head(place)):
        return
    fact = amount_fact(value, state.tokens[place])
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
        state.kinds = _behind(state, place)
    if cue:
        state.used.add(cue)
        state.judged.add(state.tokens[place])
    _file(state, place, value, fact, cue)


def _one_of_them(state: State, place: int) -> bool:
    """四个网贷,一个3万,一个2万5; three lenders: one 8,000, one 12,000: one of those that were counted, with its sum."""
    own = state.after(place)
    beside = own is not None and own.is_amount and own not in state.used and A_ONE.fullmatch(state.between(state.tokens[place].end, own.start)) is not None
    return _counted(state) and beside and own is not None and not one_each(state, state.tokens.index(own))


def _counted(state: State) -> bool:
    """Whether it was told how many debts there are, or one of them by itself."""
    return "lenders_count" in state.person or any("count" in debt.facts or debt.item for debt in state.ledger.debts)


def _spent_together(state: State, place: int, cue: Token) -> str:
    """房租吃饭大概3500: one sum for several kinds is what it takes to live, where food or daily living is among them."""
    since = 0 if "total" in state.scopes else last_comma(state, place)
    kinds = [token.name for token in state.kinds if token.start >= since]
    state.kinds = []
    if len(kinds) < 2 or cue.name not in kinds or not any(kind in DAILY for kind in kinds):
        return cue.name
    state.together = True
    return "essentials"


def _behind(state: State, place: int) -> list[Token]:
    """3500房租吃饭: the kinds right behind a figure, where no figure of their own follows."""
    rest = state.tokens[place + 1 : place + 1 + NEAR]
    kinds = list(takewhile(lambda token: token.name.startswith("spending"), rest))
    if len(kinds) < len(rest) and rest[len(kinds)].is_amount:
        return []
    state.used.update(kinds)
    return kinds


def _first(slot: str) -> str:
    return slot.partition(".")[0]


def _list_on(state: State, place: int, cue: Token | None) -> None:
    """每月要还信用卡3000、花呗1500: a word before the first debt of a list names the figure of each."""
    before = state.before(place)
    if cue and before and before.names_a_debt and cue.end <= before.start:
        state.listing = cue.name


def _file(state: State, place: int, value: Quantity, fact: Fact, cue: Token | None) -> None:
    name, head = _spent_together(state, place, cue) if cue else "", state.head(place)
    if name == "paid":
        state.paid.append(value.best)
        state.paid_back += [fact] if PAID_BACK.search(head) else []
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
    if name == "due_this_month" and not (state.mentioned or len(state.ledger.debts) == 1):
        state.keep(state.person, name, fact)
    elif name.startswith("spending") and value.best >= MOST_OF_A_KIND:
        return
    elif _first(name) in PERSON_CUES:
        if not NOT_A_MONTH.search(head) and not NOT_A_MONTH_AFTER.match(state.words.text, state.tokens[place].end):
            of_person(state, name, fact)
    elif name in DEBT_CUES or _owes_here(state, place, value):
        monthly = EACH_MONTH.search(head) or (ON_A_DAY.search(head) if not cue else None) or A_MONTH.match(state.words.text, state.tokens[place].end)
        each_month = monthly or (state.listing == "minimum" and value.best < LOAN_PAYMENT_UNDER)
        late = "overdue" if _is_overdue(state, place) or IS_LATE.search(head) else "owed"
        of_debt(state, place, name or ("minimum" if each_month else late), fact)
        _list_on(state, place, cue)
        if ((monthly and not cue) or name in ("least", "minimum")) and state.ledger.current and not state.ledger.current.facts.keys() & {*SUMS, "instalments_left"}:
            state.listing = "minimum"  # 花呗每月2400,信用卡2700; Huabei wants 2,400 a month and the card 2,700
    elif not name and value.best < LOAN_PAYMENT_UNDER and not (state.ledger.current and state.ledger.current.facts) and (loan := _loan_payment(state, place)):
        state.keep(state.person, loan, fact)
    elif _due_monthly(state, place, name, fact) or (not name and EACH_MONTH.search(head) and PARTS_LEFT.match(state.words.text, state.tokens[place].end)):
        of_debt(state, place, "minimum", fact)
    elif not name and _loose(state, place, value):
        state.loose = fact
    elif value.best < LOAN_PAYMENT_UNDER and (loan := _loan_payment(state, place)):
        state.keep(state.person, loan, fact)
    elif SPENDS.search(head) and (len(state.tokens) == 1 or any(t.name in ("income", "in_hand") for t in state.tokens)) and not SPENT_ONCE.match(state.words.text, state.tokens[place].end):
        of_person(state, "essentials", fact)
    elif earned(state, place) and ("kin" in state.scopes or "income" not in state.person):
        of_person(state, "income", fact)


def _loose(state: State, place: int, value: Quantity) -> bool:
    """大概15万吧,五六家网贷: a sum by itself, before anything that could owe it is named."""
    alone = ALONE.fullmatch(state.head(place)) and LOOSE_END.match(state.words.text, state.tokens[place].end)
    bare = isinstance(value, Number) and state.tokens[place].start == 0 and value.best >= BARE_FROM  # 20000, two months late
    return alone is not None and (isinstance(value, Money) or bare) and not state.ledger.debts


def _due_monthly(state: State, place: int, name: str, fact: Fact) -> bool:
    """微粒贷15000,每月1400; Huabei 8000, 900 a month: what is paid each month on a debt whose sum is told."""
    current, head = state.ledger.current, state.head(place)
    if name not in ("", "due") or current is None or not current.facts.keys() & SUMS or OWN_MONEY.search(head) or BY_WORK.search(head) or works_there(state, place):
        return False
    if any(t.group == "stop" and t.start >= current.span[1] for t in state.tokens[max(0, place - NEAR) : place]) and not state.mentioned and fact.value * 2 > max(current.facts[name].value for name in current.facts.keys() & SUMS):
        return False  # 花呗8千. 一个月5100
    monthly = PAID_MONTHLY.search(head) or MONTHLY_AFTER.match(state.words.text, state.tokens[place].end)
    return monthly is not None and "minimum" not in current.facts and fact.value < max(current.facts[name].value for name in current.facts.keys() & SUMS)


def _is_overdue(state: State, place: int) -> bool:
    """3万逾期两个月 is owed, though nothing says so, and so is 就5千块,晚了3天."""
    after = state.after(place)
    if after is not None and after.group == "comma" and ALONE.fullmatch(state.head(place)):
        after = state.after(place, 2)
    return after is not None and after.name == "overdue" and BARELY.fullmatch(state.between(state.tokens[place].end, after.start)) is not None


def _loan_payment(state: State, place: int) -> str | None:
    """房贷3200: what is paid each month."""
    near = (state.before(place), state.before(place, 2))
    return next((LOANS[t.name] for t in near if t and t.group == "mention" and t.name in LOANS), None)


def _owes_here(state: State, place: int, value: Quantity) -> bool:
    """A figure without a word is what is owed where a debt is named in its clause or right after it."""
    if isinstance(value, Number) and value.best < BARE_FROM and not belongs_before(state, place):
        return False
    if items_told(state, place) or one_each(state, place) or debt_after(state, place) or LATE_ON.search(state.head(place)) or STILL_OWED.match(state.words.text, state.tokens[place].end) or (isinstance(value, Money) and _is_overdue(state, place)):
        return True
    current = state.ledger.current
    if current and current.kind == "private" and PERSON.fullmatch(state.head(place)):
        return True
    if current is not None and current is state.in_part and "total" in state.scopes:
        return True
    one_more = current is not None and current.item and (len(state.ledger.debts) > 1 or "lenders_count" in state.person)
    if current is None or not (current.told or one_more or current.kind in ("private", "loan")) or current.facts.keys() & SUMS:
        return False
    if one_more:
        return True
    if "each" in state.scopes:
        return True
    named = state.ledger.last_token
    if named and current.told and JUST_NAMED.fullmatch(state.between(named.end, state.tokens[place].start)):
        return True
    if state.mentioned and named:
        return not DONE_WITH_IT.search(state.between(named.end, state.tokens[place].start))
    return (isinstance(value, Money) or IT_IS.match(state.head(place)) is not None) and not state.cue and ALONE.fullmatch(state.head(place)) is not None
