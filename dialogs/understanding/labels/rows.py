"""Figures told in one row, and the debts that were named in one: 招行和平安的信用卡,一张5万一张3万; Huabei, Jiebei and Weilidai take 2,340, 1,180 and 760 a month."""

import re
from itertools import pairwise

from content.regex import either, regex
from dialogs.understanding.labels.debts import Debt, Fact
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import NEAR, State
from dialogs.understanding.labels.values import amount_fact
from dialogs.understanding.values import Count, Money, Number

A_MONTH_BEFORE = regex(r"(?:每个?月|一个月|月供)[^,，。;；\d]*$|\b(?:takes?|wants?|costs?|monthly|(?<!\d )(?<!\dk )(?:a|each|every|per) month)\b[^.,;\d]*(?:, [^.,;\d]+)*$", re.IGNORECASE)
A_MONTH_BEHIND = regex(r"(?: yuan| rmb|块|元)?(?: ?(?:a|each|every|per) month\b|/月|/month\b| monthly\b)", re.IGNORECASE)
TO_NAMES = regex(either(
    "(?:块钱?|元|, ?|，|:|：|那|的|都|我)*(?:每个?月|一个月)?(?:分别|依次)?(?:是|欠|还|在|给)?的?",
    " ?(?:yuan |rmb )?(?:(?:a|each|per|every) month |respectively )?[,，:]? ?(?:(?:on|to|for|with|from|at|that'?s|they are|those are|being) )?(?:my |the |a )*",
), re.IGNORECASE)
HEADS = regex(either(
    r"\b(?:every|each) month(?:,? (?:i|we)(?: have to| need to| must)? pay|(?: are)?:)",
    r"\bmonthly(?: (?:payments?|minimums?|instal\w+|bills?))?(?: are|:)",
    r"\b(?:payments|minimums)(?: (?:each|every|a|per) month)?(?: are|:)",
    r"\bpay (?:each|every|a|per) month(?: is| are|:)",
    r"\b(?:each|every|a|per) month\b[^.]{0,24} takes\b",
    "(?:每个?月|月供|每期)(?:一共|总共|分别|固定|都|必须|大概|主要)*(?:要|得|需要|应该?)?(?:还|交|扣)?(?:款|的)?(?:(?:主要|分别)?(?:有|是)?[:：]|(?<=的)(?:主要|分别)?(?:有|是))",
    "(?:这个?月|本月|下个?月|月底前|近期|最近)(?:要|得|需要|该)+(?:还|交|付)(?:的|款)*(?:钱|账)?(?:有|是)?[:：]",
    r"\b(?:due|to pay|to be paid|bills|payments) (?:in )?(?:this|next) month(?: are|:)",
    r"\b(?:this|next) month'?s? (?:payments|bills)(?: are|:)",
), re.IGNORECASE)
"""Every month I pay 5k mortgage, 3k car loan and 4k on cards: what is due of each, up to the end of the sentence."""
PARTS = (";", "；")
PAID_TO, A_MONTH_SAID = regex(r"(?<![没未])(?:还|交|还给|交给|付|付给)$"), regex(r"每个?月|一个月|月月")
PAYS = regex(r"(?<!can't )(?<!cannot )(?<!couldn't )(?<!able to )(?<!not )\bpay(?:ing)?\b[^.;]*$|(?:每个?月|每期|一个月)[^,，。;；]*还[^,，。;；]*$", re.IGNORECASE)
CALLED_SO = regex(r"(?: yuan| rmb)? (?:one|loan|card)\b(?! more)|(?:块钱?|元)?(?:的)?[那这][笔个张家]|(?:块钱?|元)?的(?=已经|都|也|逾期|晚了|拖|断|没还|还没)", re.IGNORECASE)
"""9千的逾期一个月, the 12k one: a debt that was told, called by its sum."""
A_MONTH = regex(r"(?:a|each|every|per) month|一个月|每个?月", re.IGNORECASE)
IN_ONE_BREATH = regex(either(
    "(?:块钱?|元)?[,，]?(?:还有|另外)?(?:一|另一?|后(?:面|一)(?:那|的)?)[个张家笔](?:还?欠|是|有|(?:每个?月|一个?月|月供|要|得)*[还交])?",
    "[、和跟与及+ ]",
    " ?/ ?",
    "还有", "以及", "加上?",
    "(?: yuan| rmb)?(?: (?:a|each|every|per) month)?(?:, ?|，|,? (?:and|n?or) )(?:(?:the )?(?:other|second|third)(?: one)?(?: is| has| of| with| takes| wants)? ?)?",
))


def row_of(state: State, place: int) -> list[tuple[Token, Fact]]:
    """The figures told in one breath from here on: 1500和1000, 1,500 and 1,000."""
    row: list[tuple[Token, Fact]] = []
    for token in state.tokens[place : place + NEAR]:
        if isinstance(token.value, Number) and token.value.best == 1:
            continue  # 一个5万
        if token.amount is not None and any(token.amount == one.amount for one, _ in row) and CALLED_SO.match(state.words.text, token.end):
            break
        if isinstance(token.value, Money | Number) and (not row or IN_ONE_BREATH.fullmatch(state.between(row[-1][0].end, token.start))):
            row.append((token, amount_fact(token.value, token)))
        elif token.group != "comma" and not isinstance(token.value, Count) and token.name not in ("spending.other", "owed", "minimum") and not (row and A_MONTH.fullmatch(state.between(*token.place))):
            break
    return row


def names_behind(state: State, row: list[tuple[Token, Fact]]) -> list[Token]:
    """2万、1万、3千分别是花呗借呗微粒贷; 2,340, 1,180 and 760 on Huabei, Jiebei and Weilidai: as many debts, named in one breath behind the figures."""
    if len(row) < 2:
        return []
    first = state.tokens.index(row[-1][0]) + 1
    named: list[Token] = []
    for token in state.tokens[first : first + NEAR]:
        if token.names_a_debt:
            end = named[-1].end if named else row[-1][0].end
            if not (IN_ONE_BREATH if named else TO_NAMES).fullmatch(state.between(end, token.start)) and state.between(end, token.start):
                return []
            named.append(token)
        elif token.is_amount or token.group not in ("comma", "scope", "value", "cue"):
            break
    after = state.after(state.tokens.index(named[-1])) if named else None
    return named if len(named) == len(row) and not (after and after.is_amount and after.start - named[-1].end <= 1) else []


def items_told(state: State, place: int) -> list[tuple[Token, Fact]]:
    """As many figures in one breath as debts were counted; none where they are something else."""
    group = state.ledger.current
    if group is None or "owed" in group.facts or "count" not in group.facts:
        return []
    row = _as_many(state, row_of(state, place), group.facts["count"].value)
    return row if len(row) > 1 and not _named_behind(state, row[-1][0]) else []


def one_each(state: State, place: int) -> list[tuple[Token, Fact]]:
    """招行和平安的信用卡,一张5万一张3万: as many figures in one breath as debts were named in one; none where they are something else."""
    bare = [] if "total" in state.scopes else lacking_sums(state)
    row = _as_many(state, row_of(state, place), len(bare)) if bare else []
    return row if row and not _named_behind(state, row[-1][0]) else []


def _as_many(state: State, row: list[tuple[Token, Fact]], many: int) -> list[tuple[Token, Fact]]:
    """The row where it has so many figures; one more may be what they take a month: 60k and 30k, 5,200 a month."""
    one_more = len(row) == many + 1 and A_MONTH_BEHIND.match(state.words.text, row[-1][0].end)
    return row[:many] if len(row) == many or one_more else []


def lacking_sums(state: State) -> list[Debt]:
    """The debts just named in one breath, of which nothing is told; else all of those of which only how late they are was told one by one."""
    bare = state.ledger.bare()
    if len(bare) > 1 and all((debt.lenders or debt.kind == "credit_card") and "count" not in debt.facts for debt in bare) and in_a_row(state, bare):
        return bare
    told = [debt for debt in state.ledger.debts if debt.told]
    return told if len(told) > 1 and not state.mentioned and all(debt.facts.keys() == {"overdue_days"} for debt in told) else []


def give_each(state: State, row: list[tuple[Token, Fact]], slot: str) -> None:
    for debt, (token, figure) in zip(lacking_sums(state), row, strict=True):
        state.keep(debt.facts, slot, figure)
        state.used.add(token)


def is_of_a_month(state: State, row: list[tuple[Token, Fact]]) -> bool:
    """Huabei, Jiebei and Weilidai take 2,340, 1,180 and 760 a month: what is due for each, not what is owed."""
    text = state.words.text
    return (A_MONTH_BEFORE.search(text[: row[0][0].start]) or PAYS.search(text[: row[0][0].start])) is not None or A_MONTH_BEHIND.match(text, row[-1][0].end) is not None


def is_listed_payment(state: State, place: int) -> bool:
    """Whether a sum stands in a list of what is paid each month."""
    token = state.tokens[place]
    since = next((one.end for one in reversed(state.tokens[:place]) if one.group == "stop" and state.between(*one.place) not in PARTS), 0)
    if _paid_to(state, since, place):
        return True
    head = HEADS.search(state.words.text, since, token.start)
    return head is not None and not state.between(head.end(), token.start).count("owe")


def _paid_to(state: State, since: int, place: int) -> bool:
    """每个月进账5500,还招行1800,还浦发1500: the debt is named right behind what is done every month."""
    named, token = state.ledger.last_token, state.tokens[place]
    if named is None or not PAID_TO.search(state.words.text, max(0, named.start - 6), named.start):
        return False
    return len(state.between(named.end, token.start).strip()) <= 1 and A_MONTH_SAID.search(state.words.text, since, named.start) is not None


def _named_behind(state: State, last: Token) -> bool:
    """12000, 800 minimum: the last figure is something else."""
    place = state.tokens.index(last)
    after = state.after(place)
    return after is not None and after.group == "cue" and after.start - last.end <= 1


def in_a_row(state: State, bare: list[Debt]) -> bool:
    """花呗和借呗欠5万, 花呗、借呗、微粒贷欠5万: named in one breath."""
    between = [state.between(a.span[1], b.span[0]) for a, b in pairwise(bare)]
    return all(not said or IN_ONE_BREATH.fullmatch(said) for said in between)
