"""How long overdue, and of which debts that is told: the one named, the second of them, the others, or all."""

import re

from content.regex import regex
from dialogs.understanding.label_debts import Debt, Fact
from dialogs.understanding.label_details import INSTALMENTS, MISSED
from dialogs.understanding.label_lengths import is_over, length_and_month, months_late, of_wages
from dialogs.understanding.label_marks import Token
from dialogs.understanding.label_state import State
from dialogs.understanding.label_values import days_fact, days_since, instalments_late
from dialogs.understanding.values import Count, Day, Duration

ANOTHER_MATTER = regex(r"\band\b", re.IGNORECASE)
"""I lost my job in October and I'm behind: that is the day of the job."""
ON_IT = regex(r" (?:on|with|for) (?:my |the |our )?|的", re.IGNORECASE)
REST = regex(r"其[他它余]|剩下|剩余|别的|余下|另外?[一两]|\b(?:others?|rest)\b", re.IGNORECASE)
NTH = regex(r"第(?P<zh>[一二三四])[个家笔张]|(?P<of>[前后])者|\bthe (?P<en>first|second|third|fourth|former|latter)\b(?! (?:time|day|week|month|instal|payment))", re.IGNORECASE)
NUMBERS = ("一前first former", "二后second latter", "三third", "四fourth")
OF_THOSE = regex(r"(?:其[他它余]|剩下|剩余|别的|余下|另外?[一两]|都|均|最(?:久|早|长)的?|第[一二三四][个家笔张]|\b(?:others?|rest|both|all|first|second|third)\b)[^,，。;；]{0,12}$", re.IGNORECASE)
ALONE = regex(r"(?:已经|现在|大概|差不多|大约|快|有|都|了|about|around|by|for|already|now|it'?s|its|been|\s)*", re.IGNORECASE)
ENDS = regex(r"(?:左右|多|以上|了|吧|啦|的样子| now| late| overdue| behind)*\s*(?=$|[,，。;；!！?？.、 )）])", re.IGNORECASE)
"""两个都是60天左右, 其他两家一个月: nothing else is told of that time."""
LONGEST = regex(r"最(?:久|早|长)|\b(?:oldest|longest)\b", re.IGNORECASE)
"""最长的逾期4个月: that of one, whichever it is."""
NEWEST = regex(r"最(?:晚|近|新)(?!还)|\b(?:newest|latest|most recent)\b", re.IGNORECASE)
"""最晚那家才半个月: how long it has gone on is told by the oldest."""
ONE_OF = regex(r"\b(?!first|second|third|fourth|last|other|this|that|the|each|every)\w+ one (?:is|was|has)\b", re.IGNORECASE)
"""The leasing one is late: of several, one that has no name here."""
ONE_OF_THEM = regex(r"(?:^|其中|还有|另|另外)有?[一1][张个家笔](?![月多])|\b(?:one|another|the other)(?: one| card| loan| of them)?(?: (?:is|was|has)\b|\s*$)", re.IGNORECASE)
TO_GO = regex(r"(?:还差|还有|再过|差)$")
BEHIND = regex(r",? ?[(（]?(?:by )?", re.IGNORECASE)
IS_DUE = regex(r"(?:才|就|后)?(?:到期|到还款日|到日子)|(?: left)? (?:until|before|till) (?:it is |it's |they are |the )?due\b", re.IGNORECASE)
EXCEPT = regex(r"除了?$|\b(?:except|except for|apart from|other than)(?: the| my)? $", re.IGNORECASE)
BANK = regex(r"银行|\bthe bank\b", re.IGNORECASE)
OF_BANKS = ("bank_loan", "credit_card")
NO_NAMES = ("any", "loan")
TERM_BEHIND = regex(r"\b(?:(?:a|per|each|every) month|monthly) for (?:the next )?$", re.IGNORECASE)
"""1,010 a month for 12 months tells how long it runs."""
UNDER_LATE = regex(r"(?:^|[。;；\n])\s*(?:已经?|都)?(?:逾期(?:了|的)?(?:有)?|overdue|late|behind)[:：][^。;；]*$", re.IGNORECASE)
"""逾期:招行(2.3万,3个月),交行(1.1万,2个月)."""
ONCE = regex(r"\bonce(?: or twice)?(?: back)?$|曾经?[^,，]*$", re.IGNORECASE)
"""Late once in 2023: that is over."""
EVERY = ("all", "none_of", "none_at_all")


def _behind_its_sum(state: State, place: int) -> bool:
    """Jiebei 20k 45 days, 9,000 by 22 days, 借呗2万30天: nothing stands between what is owed and how late it is."""
    before, debt = state.before(place), state.ledger.current
    if before is not None and before.group == "comma" and UNDER_LATE.search(state.words.text, 0, before.start):
        before = state.before(place, 2)
    owed = debt.facts.get("owed") if debt else None
    return before is not None and owed is not None and before.place == owed.span and BEHIND.fullmatch(state.between(before.end, state.tokens[place].start)) is not None and (state.seen_late or state.seen_well)


def is_lateness(state: State, place: int) -> bool:
    """Whether a length of time is one of being overdue: a word of its clause says so, or (借呗逾期30天,微粒贷15天; 都逾期了,三个月) an earlier one."""
    token, before, after = state.tokens[place], state.before(place), state.after(place)
    if state.late:
        return True
    if before is not None and before.names_a_debt and token.start - before.end <= 3 and state.seen_late:
        return not (after and after.is_amount)
    if not ENDS.match(state.words.text, token.end):
        return False
    head = state.head(place)
    in_days = isinstance(token.value, Duration) and (token.value.parts or {}).keys() == {"days"}
    alone = ALONE.fullmatch(head) is not None
    if (in_days or (isinstance(token.value, Duration) and UNDER_LATE.search(state.words.text, 0, token.start))) and _behind_its_sum(state, place):
        return True
    if in_days and alone and state.in_turn:
        state.of_one = True
        return True
    known = state.seen_late or (in_days and any("owed" in debt.facts for debt in state.ledger.debts))
    return (known and OF_THOSE.search(head) is not None) or (state.late_untold and alone)


def missed(state: State, place: int) -> None:
    """三个月没还, 已经三期没还: how long stands before the word."""
    token = state.tokens[place]
    if not isinstance(token.value, Count) or MISSED.search(state.head(place)):
        learned_late(state, place)


def learned_late(state: State, place: int) -> None:
    """断供三个月, 4期没交, 从7月末就没管过: how long overdue, though no word of ours says so."""
    token = state.tokens[place]
    if not isinstance(token.value, Count):
        overdue(state, place)
    elif token.value.unit in INSTALMENTS and token.value.value:
        late(state, instalments_late(token, int(token.value.value)), place)


def due_in(state: State, place: int) -> bool:
    """还差十来天到期: not overdue yet."""
    token = state.tokens[place]
    if not (TO_GO.search(state.head(place)) and IS_DUE.match(state.words.text, token.end)):
        return False
    late(state, Fact(0, token.place), place)
    return True


def overdue(state: State, place: int) -> None:
    """How long overdue, told as a length of time or by the day it began."""
    token = state.tokens[place]
    if of_wages(state, place) or TERM_BEHIND.search(state.words.text, 0, token.start) or ONCE.search(state.head(place)):
        return
    length, month = length_and_month(state.clause(place))
    if length and month:
        state.used |= {length, month}
        fact = None if is_over(length, month, state.today) else days_fact(length)
    else:
        fact = months_late(state, token) or (days_fact(token) if isinstance(token.value, Duration) else days_since(token, state.today))
    if fact is None or NEWEST.search(state.head(place)) or (state.ledger.lacking("overdue_days") > 1 and ONE_OF.search(state.head(place))):
        return
    state.used.add(token)
    if _of_next(state, place) or (isinstance(token.value, Day) and named_next(state, place)):
        state.coming["overdue_days"] = fact
    else:
        late(state, fact, place)


def late(state: State, fact: Fact, place: int) -> None:
    """Of the debt named in the clause, or of the others; of all where 都 says so or where the clause names none."""
    clause, ledger = state.clause(place), state.ledger
    rest = REST.search(head := state.head(place) + state.between(*state.tokens[place].place))
    everywhere = rest is not None or any(t.group == "scope" and t.name in EVERY for t in clause)
    since_rest = state.tokens[place].end - len(head) + rest.start() if rest else 0  # 抖音逾期2天其他没逾期
    named = any(t.names_a_debt and t.start >= since_rest and t.name not in NO_NAMES and _is_debt(state, t) for t in clause)
    told = [debt for debt in ledger.debts if debt.told]
    since = isinstance(state.tokens[place].value, Day)
    one = None if named else _nth(state, place, told) or _of_a_bank(state, place, told) or _one_of_them(state, place)
    if one:
        one.facts.setdefault("overdue_days", fact)
    elif everywhere and not (rest and named):
        if not ledger.debts or (rest and not ledger.lacking("overdue_days")):
            state.of_all["overdue_days"] = fact
        for debt in _named_here(state, clause, told):
            if not _is_spared(state, debt) and not (rest and any(debt is late for late in state.late_ones)):
                known = debt.facts.setdefault("overdue_days", fact)
                debt.facts["overdue_days"] = _earliest(known, fact) if since else known
    elif not named and not state.of_one and ledger.lacking("overdue_days") > 1 and not LONGEST.search(state.head(place)):
        for debt in [debt for debt in told if any(debt is subject for subject in state.subjects)] or told:
            debt.facts.setdefault("overdue_days", fact)
    elif not state.of_several(fact, "overdue_days"):
        debt = ledger.current or ledger.unnamed(fact.span)
        known = debt.facts.get("overdue_days", fact)
        if known is fact or fact.value:  # 有的逾期一周有的还没到期
            state.keep(debt.facts, "overdue_days", _earliest(known, fact) if since else fact)
    state.late_told = True


def _named_here(state: State, clause: list[Token], told: list[Debt]) -> list[Debt]:
    """娘家3万,借呗2万,微粒贷9千,借呗和微粒贷都逾期了: where several are named with it, all of those; else all that were told."""
    spared = _spared(state)
    named = [debt for debt in told if any(_is_of(state, token, debt) for token in clause if token.names_a_debt and token not in spared)]
    return named if len(named) > 1 or (named and _alone(state, clause)) else told


def _alone(state: State, clause: list[Token]) -> bool:
    """借呗都逾期20天了, where nothing before the comma is listed with it: by then, and not all of them."""
    first = state.tokens.index(clause[0])
    listed = first > 1 and state.tokens[first - 2].names_a_debt
    by_then = clause[0].lender is not None and len(clause) > 1 and clause[1].name == "all" and clause[1].start == clause[0].end
    return by_then and not listed and (first == 0 or state.between(*state.tokens[first - 1].place) != "、")


def _is_of(state: State, token: Token, debt: Debt) -> bool:
    if token in state.named:
        return state.named[token] is debt
    return (token.name in debt.names) if token.lender else token.name == debt.kind


def _spared(state: State) -> list[Token]:
    return [t for t in state.tokens if t.names_a_debt and EXCEPT.search(state.between(max(0, t.start - 14), t.start))]


def _is_spared(state: State, debt: Debt) -> bool:
    """All a month late except Huabei, 除了花呗都逾期了."""
    return any(_is_of(state, token, debt) for token in _spared(state))


def _earliest(known: Fact, fact: Fact) -> Fact:
    """上个月没还上,这个月17号又没还: since the first of them; a day within the month that was told says it better."""
    within = known.low is not None and known.high is not None and known.low <= fact.value <= known.high
    return fact if within or fact.value > known.value else known


def late_in_turn(state: State, place: int) -> None:
    """两张都逾期,一张45天一张12天: each length is of the first that none was told of."""
    fact = days_fact(state.tokens[place])
    if fact and (one := _one_of_them(state, place)):
        one.facts["overdue_days"] = fact
        return
    lacking = [debt for debt in state.ledger.debts if debt.told and "overdue_days" not in debt.facts]
    if fact and lacking:
        state.used.add(state.tokens[place])
        lacking[0].facts["overdue_days"] = fact



def _is_debt(state: State, token: Token) -> bool:
    """朋友 of whom nothing was borrowed names no debt."""
    return token.name != "private" or any(debt.kind == "private" and "owed" in debt.facts for debt in state.ledger.debts)


def _one_of_them(state: State, place: int) -> Debt | None:
    """两张信用卡,一张逾期20天,另一张没逾期: one of those that were counted, told apart by how late it is."""
    group = next((debt for debt in state.ledger.debts if debt.facts.keys() == {"count"} and len(debt.names) <= 1), None)
    return state.ledger.one_of(group, state.tokens[place].place) if group and ONE_OF_THEM.search(state.head(place)) else None


def _nth(state: State, place: int, told: list[Debt]) -> Debt | None:
    """The first is 70 days late, 第二个逾期30天."""
    said = next(reversed([*NTH.finditer(state.head(place))]), None)  # 前者逾期20天后者没逾期
    which = next((n for n, words in enumerate(NUMBERS) if said and (said["zh"] or said["of"] or said["en"]).lower() in words), len(told))
    return told[which] if which < len(told) and len(told) > 1 else None


def _of_a_bank(state: State, place: int, told: list[Debt]) -> Debt | None:
    """欠亲戚3万,欠银行5万,银行逾期两个月: the one debt to a bank, beside others."""
    if len(told) < 2 or not BANK.search(state.head(place)):
        return None
    banks = [debt for debt in told if debt.kind in OF_BANKS or any(lender.kind == "bank" for lender in debt.lenders)]
    return banks[0] if len(banks) == 1 else None



def named_next(state: State, place: int) -> bool:
    """下个月3号花呗要还2100: the day stands before the debt, and its clause names none before it."""
    clause = state.clause(place)
    here = clause.index(state.tokens[place])
    return any(token.names_a_debt for token in clause[here:]) and not any(token.names_a_debt for token in clause[:here])


def _of_next(state: State, place: int) -> bool:
    """Two months behind on Huabei and three weeks behind on Jiebei: each is of the debt right behind it."""
    token, after = state.tokens[place], state.after(place)
    if after and after.name == "overdue":
        token, after = after, state.after(place, 2)
    return after is not None and after.names_a_debt and ON_IT.fullmatch(state.between(token.end, after.start)) is not None
