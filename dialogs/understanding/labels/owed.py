"""A figure that no word names: whether it is owed or due each month, by what stands around it."""

import re
from decimal import Decimal

from content.regex import regex
from dialogs.understanding.labels.debts import SECURED, Fact
from dialogs.understanding.labels.details import INSTALMENTS
from dialogs.understanding.labels.earned import BY_WORK, works_there
from dialogs.understanding.labels.filing import EACH_BEFORE, PERSON, stands_now
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import SUMS, belongs_before, debt_after
from dialogs.understanding.labels.no_debt import LOAN_PAYMENT_UNDER, LOANS
from dialogs.understanding.labels.rows import is_listed_payment, items_told, one_each
from dialogs.understanding.labels.state import A_LENDER, NEAR, State
from dialogs.understanding.values import Count, Money, Number, Quantity

PAID_MONTHLY = regex(r"(?:^|[\d元块万千百%一二三四五六七八九期]|抵押|担保|没?逾期|[没未](?:断供?|晚|拖))(?:(?:再|还|总共|一共|合计|共|加起来)*(?:每个?月|每期|一个月|月)(?:总共|一共|合计|加起来|加一起|共|要|得|还|供|大概|约)*|(?:and |at |(?:re)?pay(?:ing)? |due |dues? |of |about )*monthly (?:payments? )?(?:of )?|(?:instal+ments|payments)(?: left)? of )$", re.IGNORECASE)
THIS_MONTH = regex(r"(?:这个?|本|下个?)[月期](?:的|账单|应该|[要该得应就])*$")
THIS_MONTH_AFTER = regex(r"(?:块钱?|元)?(?: yuan| rmb)?(?: is)?(?: due)? (?:this|next) (?:month|time)\b", re.IGNORECASE)
ALL_OF_IT = regex(r"(?: yuan| rmb)? (?:on (?:it|there|the card) |owed |is owed )?")
MONTHLY_AFTER = regex(r"(?:元|块)?钱?(?:/|一|每)(?:个月|月|期)|(?: yuan| rmb)?(?: due| is due)? ?(?:(?:a|per|each|every|/) ?(?:month(?! (?:late|overdue|behind|in arrears|past))|instal?lment)|monthly)", re.IGNORECASE)
OWN_MONEY = regex(r"我|能|可以|(?<![还就只])剩|拿|\b(?:i|we|can|could|left(?! at\b)|spare|earn|get|make)\b", re.IGNORECASE)
"""我每月5000, I can pay 500 a month: what somebody has or could pay, not what is due."""
PAYS = regex(r"(?:\b(?:have|has|need|supposed) to |(?<!can )(?<!could )(?<!only )(?<!to )\b)(?:re)?pay(?:ing)?(?: back)?(?: about| around| roughly| nearly| over| out)*\s*$", re.IGNORECASE)
"""I have five of them and pay about 7,000 a month."""
ON_IT = regex(r"(?: yuan| rmb)? (?:a|each|every|per) month (?:on|to|for|towards?) (?:my |the |our |all )*", re.IGNORECASE)
DONE_WITH_IT = regex(r"能(?:再|还)?[借套刷取贷提]|厂|店|公司|[转交付充汇扣罚抽赔免降涨]|让|打给|收[我了取]|提现|额度|批|放款|下款|\b(?:pay|paid|send|sent|transfer|charged?)\b")
"""转账1000元, 批了2万: a sum beside a debt that is not owed."""
JUST_NAMED = regex(r"(?: loan)?(?: ?(?:no\.? ?|#|号)?(?:[\dA-Da-d]|[一二三四五](?![万千百])))?[ ,，:：]*")
"""Alipay loan, 20000: nothing but a comma stands between the debt and its sum."""
LATE_ON = regex(r"\b(?:late|behind|overdue) (?:on|with)(?: about)?$", re.IGNORECASE)
IT_IS = regex(r"(?:now )?(?:it'?s|its|it is)\b")
REPAYS = regex(r"\b(?:repay(?:ing)?|pay(?:ing)? (?:back|off))(?: about| around| roughly| nearly| over| out)*$", re.IGNORECASE)
"""I repay 4,200 a month, of debts that were not told."""
WANTED_NOW = regex(r"(?:现在|如今|今天)非?(?:[要让叫]我|逼我)还(?:款|钱)?$|\b(?:now (?:they|it) (?:want|ask for)|they now (?:want|ask for)|they want)(?: me to pay| back)?$", re.IGNORECASE)
"""本金1万5现在要我还1万9: what a debt that was told has grown to."""
EACH = regex(r"(?: yuan| rmb)? (?:each|apiece)\b", re.IGNORECASE)
ALONE = regex(r"(?:外债|外面|债务|(?:the |our )?family owes|所有的?|全部|加一[块起]|拢共|总计|背着?|身上|all in|a bit|a little|slightly|just|总欠款|总负债|总额|around|some|altogether|大概|差不多|大约|可能|应该|也就|一共|总共|我|还|有|是|就|欠|了|加起来|合计|now|about|roughly|it'?s|is|in total|total|of| )*", re.IGNORECASE)
LOOSE_END = regex(r"(?:块钱?|元|左右|多|上下|吧|的样子| yuan| rmb| in total| total| in all| altogether)*\s*(?:[,，。;；:：.!！]|$)")
STILL_OWED = regex(r"(?: yuan| rmb)?(?: is)? (?:left|remaining|outstanding)(?: to (?:pay|repay|clear)| at \d| on (?:my|the|a)\b)|(?: yuan| rmb)?(?: is| are)? still (?:left|there|to pay)\b(?! (?:over|for|to live|in my))|(?: yuan| rmb)? remains?\b|(?: yuan| rmb)? (?:still )?(?:outstanding)\b", re.IGNORECASE)
"""20000 left at 18%; of 500 left at the end of the month nobody is owed."""
CAR = regex(r"(?: yuan| rmb)?(?: (?:for|on|to))?(?: my| the| our)? car\b(?! (?:repairs?|insurance|hire|park\w*|wash|fuel|service))", re.IGNORECASE)
BARELY = regex(r"(?:块钱?|元|的|[,，]|左右|多|已经|都|也| |now|is|are)*")
INTEREST, FEWEST = ("利息", "interest"), 10
PRINCIPAL_LAST = regex(r"先息后本|还本|[本本]金(?:到期|最后|到时|一次)|(?:只|光|就)[还付交]利息|\binterest[- ]only\b|\bonly (?:pay(?:ing)? )?(?:the )?interest\b|\bprincipal (?:is |falls |comes )?(?:all )?(?:due|at the end|in one)", re.IGNORECASE)
EACH_MONTH = regex(r"(?:每个?月|一个月|每月)(?:的|要|得|还|付|交|光|就)*利息$|\bmonthly interest$", re.IGNORECASE)
BARE_FROM = Decimal(500)
"""The least plain number that is an amount without a word beside it."""


def loose(state: State, place: int, value: Quantity) -> bool:
    """大概15万吧,五六家网贷: a sum by itself, before anything that could owe it is named."""
    alone = ALONE.fullmatch(state.head(place)) and LOOSE_END.match(state.words.text, state.tokens[place].end)
    bare = isinstance(value, Number) and state.tokens[place].start == 0 and value.best >= BARE_FROM  # 20000, two months late
    return alone is not None and (isinstance(value, Money) or bare) and not state.ledger.debts


def paid_on_next(state: State, place: int) -> bool:
    """I pay 4,000 a month on my cards: of the debt that is named behind it."""
    after = state.after(place, 2)
    if state.ledger.current or after is None or not after.names_a_debt or not PAYS.search(state.head(place)):
        return False
    return ON_IT.fullmatch(state.between(state.tokens[place].end, after.start)) is not None


def due_monthly(state: State, place: int, name: str, fact: Fact) -> bool:
    """微粒贷15000,每月1400; Huabei 8000, 900 a month: what is paid each month on a debt whose sum is told."""
    current, head = state.ledger.current, state.head(place)
    if name in ("", "due") and current and current.told and "minimum" not in current.facts and PAYS.search(head) and MONTHLY_AFTER.match(state.words.text, state.tokens[place].end):
        return True
    if name in ("", "due") and only_named(state) and of_this_month(state, place):
        return True
    sums = [current.facts[one].value for one in current.facts.keys() & SUMS] if current else []
    if name not in ("", "due") or current is None or _of_spending(state, place) or not (sums or current.kind in SECURED) or OWN_MONEY.search(head) or BY_WORK.search(head) or works_there(state, place):
        return False
    if any(t.group == "stop" and t.start >= current.span[1] for t in state.tokens[max(0, place - NEAR) : place]) and not state.mentioned and fact.value * 2 > max(sums, default=LOAN_PAYMENT_UNDER):
        return False  # 花呗8千. 一个月5100
    monthly = PAID_MONTHLY.search(head) or of_this_month(state, place) or MONTHLY_AFTER.match(state.words.text, state.tokens[place].end)
    return monthly is not None and "minimum" not in current.facts and fact.value < max(sums, default=LOAN_PAYMENT_UNDER)


def _in_all(state: State, place: int) -> bool:
    """19,000 on it altogether."""
    after = state.after(place)
    return after is not None and after.name == "total" and ALL_OF_IT.fullmatch(state.between(state.tokens[place].end, after.start)) is not None


def of_this_month(state: State, place: int) -> bool:
    """花呗这个月4320,总共1万9; Huabei wants 4,320 this month: part of what is owed, where that is told besides."""
    return THIS_MONTH.search(state.head(place)) is not None or THIS_MONTH_AFTER.match(state.words.text, state.tokens[place].end) is not None


def only_named(state: State) -> bool:
    """京东白条还没到期,这个月要还730: of the debt that the sentence named last no sum was told, and of another one was."""
    current = state.ledger.current
    if current is None or not current.lenders or not any(current is one for one in state.subjects) or current.facts.keys() & {*SUMS, "minimum"}:
        return False
    return any(debt is not current and debt.facts.keys() & SUMS for debt in state.ledger.debts)


def listed_payment(state: State, place: int, value: Quantity) -> bool:
    """最低还款民生1600光大1050: what is due on the next of a list, of debts whose sums were told."""
    current, named = state.ledger.current, state.ledger.last_token
    if current is None or named is None or state.listing not in ("minimum", "least") or "minimum" in current.facts or value.best >= LOAN_PAYMENT_UNDER:
        return False
    return JUST_NAMED.fullmatch(state.between(named.end, state.tokens[place].start)) is not None


def of_interest_only(state: State, place: int, cue: Token, fact: Fact) -> bool:
    """每个月利息1400,到期还本: of a loan that is paid back at its end the interest of a month is what is due."""
    current, text = state.ledger.current, state.words.text
    if current is None or "owed" not in current.facts or "minimum" in current.facts or not PRINCIPAL_LAST.search(text):
        return False
    interest = state.between(*cue.place) in INTEREST and fact.value * FEWEST < current.facts["owed"].value
    return interest and (EACH_MONTH.search(text[: cue.end]) or MONTHLY_AFTER.match(text, state.tokens[place].end)) is not None


def _of_spending(state: State, place: int) -> bool:
    """房贷每月3850 behind a card: of the loan that is kept up, and not of the card."""
    near = (state.before(place), state.before(place, 2))
    return any(token is not None and token.name in LOANS and token not in state.named for token in near)


def is_overdue(state: State, place: int) -> bool:
    """3万逾期两个月 is owed, though nothing says so, and so is 就5千块,晚了3天."""
    after = state.after(place)
    if after is not None and after.group == "comma" and ALONE.fullmatch(state.head(place)):
        after = state.after(place, 2)
    return after is not None and after.name == "overdue" and BARELY.fullmatch(state.between(state.tokens[place].end, after.start)) is not None


def loan_payment(state: State, place: int) -> str | None:
    """房贷3200: what is paid each month."""
    near = (state.before(place), state.before(place, 2))
    return next((LOANS[t.name] for t in near if t and t.group == "mention" and t.name in LOANS), None)


def kept_up(state: State, place: int) -> str | None:
    """Each month I pay 5k mortgage, 3k car and 4k on cards: in a list of payments the loan is named behind its own."""
    if not is_listed_payment(state, place) or (state.tokens[place].amount or 0) >= LOAN_PAYMENT_UNDER:
        return None
    after = debt_after(state, place)
    if after is not None and after.name in LOANS:
        state.used.add(after)
        return LOANS[after.name]
    return LOANS["car_loan"] if CAR.match(state.words.text, state.tokens[place].end) else None


def owes_here(state: State, place: int, value: Quantity) -> bool:
    """A figure without a word is what is owed where a debt is named in its clause or right after it."""
    if isinstance(value, Number) and value.best < BARE_FROM and not belongs_before(state, place):
        return False
    if items_told(state, place) or one_each(state, place) or debt_after(state, place) or LATE_ON.search(state.head(place)) or STILL_OWED.match(state.words.text, state.tokens[place].end) or ((isinstance(value, Money) or value.best >= BARE_FROM) and is_overdue(state, place)):
        return True
    current, last = state.ledger.current, state.ledger.last_token
    if last and state.words.text.startswith("欠", last.start) and JUST_NAMED.fullmatch(state.between(last.end, state.tokens[place].start)):
        return True
    if current and current.facts.keys() == {"count"} and isinstance(value, Money) and EACH_BEFORE.search(state.head(place)):
        return True  # 三张卡,每张两万
    if current and current.kind == "private" and PERSON.fullmatch(state.head(place)):
        return True
    if current is not None and current is state.in_part and ("total" in state.scopes or _in_all(state, place)):
        return True
    one_more = current is not None and current.item and (len(state.ledger.debts) > 1 or "lenders_count" in state.person or _told_singly(state))
    of_all = current is not None and current.kind == "any" and "total" in state.scopes  # 各个平台加起来14万
    if current is None or not (current.told or one_more or of_all or current.kind in ("private", "loan")) or current.facts.keys() & SUMS:
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
    by_itself = value.best >= BARE_FROM and LOOSE_END.match(state.words.text, state.tokens[place].end) is not None  # 91 days overdue, 31800
    return (isinstance(value, Money) or by_itself or IT_IS.match(state.head(place)) is not None) and not state.cue and ALONE.fullmatch(state.head(place)) is not None


def repays(state: State, place: int) -> bool:
    """I repay 4,200 a month, where no debt is told: due for all of them."""
    return not state.ledger.debts and REPAYS.search(state.head(place)) is not None and MONTHLY_AFTER.match(state.words.text, state.tokens[place].end) is not None


def wanted_now(state: State, place: int) -> bool:
    """What a debt that is late, or of which the principal was told, has grown to; no sum of a month."""
    current = state.ledger.current
    if current is None:
        return False
    if stands_now(state, place):
        return True
    if not current.facts.keys() & {"principal", "borrowed", "overdue_days"}:
        return False
    return WANTED_NOW.search(state.head(place)) is not None and MONTHLY_AFTER.match(state.words.text, state.tokens[place].end) is None


def each_instalment(state: State, place: int) -> bool:
    """Three payments behind on the car loan, 2,650 each."""
    said = any(isinstance(token.value, Count) and token.value.unit in INSTALMENTS for token in state.tokens[max(0, place - NEAR) : place])
    return said and EACH.match(state.words.text, state.tokens[place].end) is not None


def _told_singly(state: State) -> bool:
    """有两笔,一笔6千的月底到期,一笔1万2的已经逾期: more than one is told by itself."""
    return sum(isinstance(token.value, Count) and token.value.unit in A_LENDER and token.value.value == 1 for token in state.tokens) > 1
