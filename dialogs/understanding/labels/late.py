"""How long overdue, and of which debts that is told: the one named, the second of them, the others, or all."""

import re
from datetime import timedelta
from itertools import pairwise

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.details import INSTALMENTS, MISSED, few_missed
from dialogs.understanding.labels.lengths import compound, is_over, length_and_month, months_late, of_wages
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import CANNOT_PAY
from dialogs.understanding.labels.no_debt import LOANS
from dialogs.understanding.labels.state import NEAR, State
from dialogs.understanding.labels.values import comes_soon, days_fact, days_since, instalments_late
from dialogs.understanding.labels.which import (
    first_or_last,
    in_one_breath,
    is_debt,
    is_spared,
    named_here,
    nth,
    of_a_bank,
    one_counted,
)
from dialogs.understanding.values import Count, Day, Duration

ANOTHER_MATTER = regex(r"\band\b", re.IGNORECASE)
"""I lost my job in October and I'm behind: that is the day of the job."""
PER_MONTH = regex(r"(?: yuan| rmb)? (?:a|per|each|every) month\b(?! (?:late|overdue|behind|in arrears|past))", re.IGNORECASE)
"""12 days late, 450 a month: of that month nothing is late."""
SINCE = regex(r"(?:since|from) (?=$|(?:early |late )?(?:[A-Z]|last))")
ON_IT = regex(r" (?:on|with|for) (?:my |the |our )?|的", re.IGNORECASE)
OTHERS_FINE = regex(r"\b(?:other|rest)s?(?: (?:one|two|three|card|loan|app)s?)?(?: (?:is|are|has|have)(?: not|n't)| not)(?: (?:late|overdue|behind|been late|been missed|yet|so far|due))*(?=[,.;!)]|$)|(?:另|其[他它余]|别的)(?:外)?(?:[一两三那几])?[张个家笔]?(?:倒|暂时|都|的)*(?:还没有?|没有|没事|不是|没)(?=[,，。;；!！)]|$)", re.IGNORECASE)
REST = regex(r"其[他它余]|剩下|剩余|别的|余下|另外?[一两]|\b(?:others?|rest)\b", re.IGNORECASE)
OF_THOSE = regex(r"(?:其[他它余]|剩下|剩余|别的|余下|另外?[一两]|都|均|最(?:久|早|长)的?|第[一二三四][个家笔张]|\b(?:others?|rest|oldest|longest|both|all|first|second|third)\b)[^,，。;；]{0,12}$", re.IGNORECASE)
ALONE = regex(r"(?:已经|现在|大概|差不多|大约|快|有|都|了|about|around|by|for|already|now|it'?s|its|been|\s)*", re.IGNORECASE)
ENDS = regex(r"(?:左右|多|以上|了|吧|啦|的样子| now| late| overdue| behind)*\s*(?=$|[,，。;；!！?？.、 )）\n])", re.IGNORECASE)
"""两个都是60天左右, 其他两家一个月: nothing else is told of that time."""
LONGEST = regex(r"最(?:久|早|长)|\b(?:oldest|longest)\b", re.IGNORECASE)
"""最长的逾期4个月: that of one, whichever it is."""
NEWEST = regex(r"最(?:晚|近|新|短)(?!还)|\b(?:shortest|newest|latest|most recent)\b", re.IGNORECASE)
"""最晚那家才半个月: how long it has gone on is told by the oldest."""
ONE_OF = regex(r"\b(?!\d|first|second|third|fourth|last|other|this|that|these|those|the|each|every|all|which)\w+ ones? (?:is|are|was|were|has|have|isn't|aren't)\b", re.IGNORECASE)
"""The leasing one is late: of several, one that has no name here."""
SOME = regex(r"有的|有些|有几[个家笔张]|\bsome\b", re.IGNORECASE)
"""有的逾期半年有的逾期两个月: how long it has gone on is told by the oldest."""
OF_TWO = regex(r"(?:两|2|二)[个家笔张](?:一起)?都|\bboth\b", re.IGNORECASE)
TO_GO = regex(r"(?:还差|还有|再过|差)$")
ARE_BEHIND = regex(r" (?:behind|late|overdue|missed|unpaid|not paid|in arrears)\b|逾期", re.IGNORECASE)
"""Two instalments behind, where 12期没还 is what is left."""
BEHIND = regex(r"(?:出头|左右|多|吧|了)?[,，]? ?[(（]?(?:by )?", re.IGNORECASE)
IS_DUE = regex(r"(?:才|就|后)?(?:到期|到还款日|到日子)|[^,，。;；\d]{0,5}?(?:就?[要该得会])(?:扣|还)(?:款|钱|了)?(?=$|[,，。;；])|(?: left)? (?:until|before|till) (?:the |my |our )?(?:\w+ ){1,3}(?:is|are|gets?) (?:due|taken|paid|charged|debited)\b|(?: left)? (?:until|before|till) (?:it is |it's |they are |the )?due\b", re.IGNORECASE)
OLDEST_DAYS = 15 * 365
NO_NAMES = ("any", "loan")
TERM_BEHIND = regex(r"\b(?:(?:a|per|each|every) month|monthly) for (?:the next )?$", re.IGNORECASE)
"""1,010 a month for 12 months tells how long it runs."""
NEXT_TO = 12
RUNS_FOR = regex(r"分期|每月|每期|月供|期限|借期|\d期|\b(?:a month|monthly|instal\w+|term|for the)\b", re.IGNORECASE)
"""Words of how long a loan runs."""
IS_LATE = regex(r".{0,3}| ?(?:(?:'s|is|are|was|has been|have been|been|now|already|about|around|at) ){1,3}|(?:已经|现在|大概|差不多|快|有|都|是|了){1,3}", re.IGNORECASE | re.DOTALL)
ROWS = regex(r"(?:[万千kw\d]|块钱?|元| yuan) ?[,(（]? ?\d{1,3} ?(?:天|days?)(?:了|多)?(?=\s*(?:$|[,，;；。、)）\n]))", re.IGNORECASE)
"""招行 2.3万 45天, 借呗 1.1万 30天: a row for each."""
UNDER_LATE = regex(r"(?:^|[。;；\n])\s*(?:已经?|都)?(?:逾期(?:了|的)?(?:有)?|overdue|late|behind)[:：][^。;；]*$", re.IGNORECASE)
"""逾期:招行(2.3万,3个月),交行(1.1万,2个月)."""
ONCE = regex(r"\bonce(?: or twice)?(?: back)?$|曾经?[^,，]*$", re.IGNORECASE)
"""Late once in 2023: that is over."""
EVERY = ("all", "none_of", "none_at_all")
A_YEAR = 360
MAY_NOT = regex(r"\s*(?:我|的?(?:账单|月供|钱|款))?(?:很|都|也)?(?:可能|恐怕|也许|估计|大概率?|应该|多半|怕是?|担心|眼看|快要?|又?要)", re.IGNORECASE)
"""这个月可能还不上了: nothing is late yet."""
UNPAID = regex(r"[没未断停拖晚不欠了]|\b(?:owe|stop\w*|not|never|late|miss\w*|since|behind|ago|no)\b|n't\b", re.IGNORECASE)


def _behind_its_sum(state: State, place: int) -> bool:
    """Jiebei 20k 45 days, 9,000 by 22 days, 借呗2万30天: nothing stands between what is owed and how late it is."""
    before, debt = state.before(place), state.ledger.current
    if before is not None and before.group == "comma":
        before = state.before(place, 2)
    owed = debt.facts.get("owed") if debt else None
    return before is not None and owed is not None and before.place == owed.span and BEHIND.fullmatch(state.between(before.end, state.tokens[place].start)) is not None and (state.seen_late or state.seen_well or len(ROWS.findall(state.words.text)) > 1)


def is_lateness(state: State, place: int) -> bool:
    """Whether a length of time is one of being overdue: a word of its clause says so, or (借呗逾期30天,微粒贷15天; 都逾期了,三个月) an earlier one."""
    token, before, after = state.tokens[place], state.before(place), state.after(place)
    if before is not None and before.is_amount and PER_MONTH.match(state.words.text, before.end):
        return False
    if state.late_told and after is not None and after.is_amount and after.start == token.end and state.between(*token.place) == "一个月":
        return False  # 逾期12天一个月450
    if state.late:
        return True
    if before is not None and before.names_a_debt and IS_LATE.fullmatch(state.between(before.end, token.start)) and state.seen_late:
        return not (after and after.is_amount)
    if not ENDS.match(state.words.text, token.end):
        return False
    head = state.head(place)
    in_days = isinstance(token.value, Duration) and (token.value.parts or {}).keys() == {"days"}
    alone = ALONE.fullmatch(head) is not None
    of_card = state.ledger.current is not None and state.ledger.current.kind == "credit_card"  # Card 1: 18k, 2 months
    if (in_days or of_card or (isinstance(token.value, Duration) and UNDER_LATE.search(state.words.text, 0, token.start))) and _behind_its_sum(state, place):
        return True
    length = days_fact(token) if isinstance(token.value, Duration) else None
    if length and length.value < A_YEAR and state.seen_late and len(state.ledger.debts) == 1 and _behind_its_sum(state, place) and not RUNS_FOR.search(state.words.text):
        return True  # 逾期了,一万出头,一个半月
    if isinstance(token.value, Duration) and _behind_its_sum(state, place) and any("overdue_days" in debt.facts for debt in state.ledger.debts if debt is not state.ledger.current):
        return True  # ICBC 5,000 half a year late, ABC 13k four months
    if in_days and alone and state.in_turn:
        state.of_one = True
        return True
    known = state.seen_late or (in_days and any("owed" in debt.facts for debt in state.ledger.debts))
    return (known and OF_THOSE.search(head) is not None) or (state.late_untold and alone)


def is_a_term(token: Token) -> bool:
    """车贷12万,3年: so long a time by itself is how long the loan runs."""
    length = days_fact(token) if isinstance(token.value, Duration) else None
    return length is not None and length.value >= A_YEAR


def missed(state: State, place: int) -> None:
    """三个月没还, 已经三期没还: how long stands before the word."""
    token = state.tokens[place]
    if not isinstance(token.value, Count) or MISSED.search(state.head(place)) or few_missed(state, token) or ARE_BEHIND.match(state.words.text, token.end):
        learned_late(state, place)


def learned_late(state: State, place: int) -> None:
    """断供三个月, 4期没交, 从7月末就没管过: how long overdue, though no word of ours says so."""
    token = state.tokens[place]
    if not isinstance(token.value, Count):
        if state.seen_late or UNPAID.search(state.words.text) or not is_a_term(token):
            overdue(state, place)
    elif token.value.unit in INSTALMENTS and token.value.value:
        late(state, instalments_late(token, int(token.value.value)), place)


def due_in(state: State, place: int) -> bool:
    """还差十来天到期: not overdue yet."""
    token = state.tokens[place]
    if not IS_DUE.match(state.words.text, token.end) or not (TO_GO.search(state.head(place)) or state.between(token.end, token.end + 1) == " "):
        return False
    if named_next(state, place) and (days := days_fact(token)):
        state.coming["due_on"] = Fact((state.today + timedelta(days=int(days.value))).isoformat(), token.place)  # 还有6天房贷要扣
        return True
    late(state, Fact(0, token.place), place)
    return True


def overdue(state: State, place: int) -> None:
    """How long overdue, told as a length of time or by the day it began."""
    token = state.tokens[place]
    if of_wages(state, place) or _may_come(state, token) or TERM_BEHIND.search(state.words.text, 0, token.start) or ONCE.search(state.head(place)):
        return
    length, month = length_and_month(state.clause(place))
    if length and month:
        state.used |= {length, month}
        fact = None if is_over(length, month, state.today) else days_fact(length)
    else:
        fact = months_late(state, token) or (compound(state, place) if isinstance(token.value, Duration) else days_since(token, state.today, from_its_start=SINCE.search(state.words.text, 0, token.start) is not None or SINCE.match(state.words.text, token.start) is not None))
    if isinstance(token.value, Day) and CANNOT_PAY.search(state.between(token.end, token.end + NEXT_TO)) and comes_soon(token.value, state.today):
        fact = Fact(0, token.place)  # 12月的月供还不上, told in November
    if fact and fact.value > OLDEST_DAYS:
        return  # 都是20年的事了
    if fact is None or NEWEST.search(state.head(place)) or (state.ledger.lacking("overdue_days") > 1 and ONE_OF.search(state.head(place)) and not any(t.names_a_debt for t in state.clause(place))):
        return
    state.used.add(token)
    if _of_next(state, place) or (isinstance(token.value, Day) and named_next(state, place)):
        state.coming["overdue_days"] = fact
    else:
        late(state, fact, place)


def _may_come(state: State, token: Token) -> bool:
    """这个月可能还不上了, where 9月可能就逾期了 has been."""
    day = token.value
    return isinstance(day, Day) and (day.end or state.today) >= state.today and MAY_NOT.match(state.words.text, token.end) is not None


def late(state: State, fact: Fact, place: int) -> None:
    """Of the debt named in the clause, or of the others; of all where 都 says so or where the clause names none."""
    clause, ledger = state.clause(place), state.ledger
    if fact.value == 0 and any(token.name in LOANS and token not in state.named for token in clause):
        return  # 房贷一个月3400没断: of the loan that is kept up
    if not ledger.debts and ONE_OF.search(state.words.text, 0, state.tokens[place].end):
        return  # the payday ones aren't late
    rest = REST.search(head := state.head(place) + state.between(*state.tokens[place].place))
    everywhere = rest is not None or any(t.group == "scope" and t.name in EVERY for t in clause)
    since_rest = state.tokens[place].end - len(head) + rest.start() if rest else 0  # 抖音逾期2天其他没逾期
    named = any(t.names_a_debt and t.start >= since_rest and t.name not in NO_NAMES and is_debt(state, t) for t in clause)
    own = ledger.current.facts.get("owed") if ledger.current else None
    named = named or (own is not None and any(t.place == own.span and t.start >= since_rest for t in clause))  # 融360 5000还没到期
    told = [debt for debt in ledger.debts if debt.told]
    since = isinstance(state.tokens[place].value, Day)
    one = None if named else nth(state, place, told) or of_a_bank(state, place, told) or one_counted(state, place)
    if several := first_or_last(state, place, told) or ([] if everywhere else in_one_breath(state, place)):
        for debt in several:
            debt.facts.setdefault("overdue_days", fact)
    elif one:
        one.facts.setdefault("overdue_days", fact)
    elif everywhere and not (rest and named):
        if not ledger.debts or (rest and not ledger.lacking("overdue_days")) or (len(told) == 1 and _of_two(state, place)):
            state.of_all["overdue_days"] = fact
        for debt in named_here(state, clause, told):
            if not is_spared(state, debt) and not (rest and any(debt is late for late in state.late_ones)):
                known = debt.facts.setdefault("overdue_days", fact)
                debt.facts["overdue_days"] = _earliest(known, fact) if since else known
    elif not named and not state.of_one and ledger.lacking("overdue_days") > 1 and (not LONGEST.search(state.head(place)) or _all_are_late(state, place)):
        for debt in [debt for debt in told if any(debt is subject for subject in state.subjects)] or told:
            debt.facts.setdefault("overdue_days", fact)
    elif not state.of_several(fact, "overdue_days"):
        debt = ledger.current or ledger.unnamed(fact.span)
        known = debt.facts.get("overdue_days", fact)
        if known is fact or fact.value:  # 有的逾期一周有的还没到期
            oldest = SOME.search(state.words.text) is not None and known.value > fact.value
            state.keep(debt.facts, "overdue_days", _earliest(known, fact) if since else known if oldest else fact)
    state.late_told = True


def _of_two(state: State, place: int) -> bool:
    """还有度小满1万,两个都逾期15天; and Du Xiaoman 10k, both late: of the one that was told before, too."""
    return OF_TWO.search(f"{state.head(place)} {state.between(*state.tokens[place].place)}") is not None


def _all_are_late(state: State, place: int) -> bool:
    """All overdue, the longest nearly two months: how long it has gone on is told by the oldest."""
    current = state.ledger.current
    before = state.tokens[max(0, place - NEAR) : place]
    return any(one.name == "all" and two.name == "overdue" for one, two in pairwise(before)) and not (current and "count" in current.facts)


def _earliest(known: Fact, fact: Fact) -> Fact:
    """上个月没还上,这个月17号又没还: since the first of them; a day within the month that was told says it better."""
    within = known.low is not None and known.high is not None and known.low <= fact.value <= known.high
    return fact if within or fact.value > known.value else known


def others_fine(state: State) -> None:
    """CITIC is 25 days overdue, the other one isn't yet; 另一张没有: of those of which nothing else is told."""
    if state.seen_late and OTHERS_FINE.search(state.words.text) and any("overdue_days" in debt.facts for debt in state.ledger.debts):
        for debt in state.ledger.debts:
            if debt.told and "owed" in debt.facts:
                debt.facts.setdefault("overdue_days", Fact(0, debt.span))


def late_in_turn(state: State, place: int) -> None:
    """两张都逾期,一张45天一张12天: each length is of the first that none was told of."""
    fact = days_fact(state.tokens[place])
    if fact and (one := one_counted(state, place)):
        one.facts["overdue_days"] = fact
        return
    lacking = [debt for debt in state.ledger.debts if debt.told and "overdue_days" not in debt.facts]
    if fact and lacking:
        state.used.add(state.tokens[place])
        lacking[0].facts["overdue_days"] = fact


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
