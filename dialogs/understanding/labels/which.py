"""Of which of the debts that were told something is said: the second of them, the first two, the one to a bank, all but one."""

import re

from content.regex import regex
from dialogs.understanding.labels.again import FEW
from dialogs.understanding.labels.debts import Debt
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.rows import IN_ONE_BREATH
from dialogs.understanding.labels.state import NEAR, State

NTH = regex(r"第(?P<zh>[一二三四])[个家笔张]|(?P<of>[前后])者|\bthe (?P<en>first|second|third|fourth|former|latter)\b(?! (?:time|day|week|month|instal|payment))", re.IGNORECASE)
SO_MANY = regex(r"(?P<way>[前后])面?(?P<zh>[两二三四])[个家笔张]|\b(?P<from>first|last) (?P<en>two|three|four)\b(?! (?:days|weeks|months|times|instal|payments))", re.IGNORECASE)
NUMBERS = ("一前first former", "二后second latter", "三third", "四fourth")
ONE_OF_THEM = regex(r"(?:^|其中|还有|另|另外)有?[一1][张个家笔](?![月多])|\b(?:one|another|the other)(?: one| card| loan| of them)?(?: (?:is|was|has)\b|\s*$)", re.IGNORECASE)
EXCEPT = regex(r"除了?$|\b(?:except|except for|apart from|other than)(?: the| my)? $", re.IGNORECASE)
BANK = regex(r"银行|\bthe bank\b", re.IGNORECASE)
OF_BANKS = ("bank_loan", "credit_card")


def named_here(state: State, clause: list[Token], told: list[Debt]) -> list[Debt]:
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


def is_spared(state: State, debt: Debt) -> bool:
    """All a month late except Huabei, 除了花呗都逾期了."""
    return any(_is_of(state, token, debt) for token in _spared(state))


def is_debt(state: State, token: Token) -> bool:
    """朋友 of whom nothing was borrowed names no debt."""
    return token.name != "private" or any(debt.kind == "private" and "owed" in debt.facts for debt in state.ledger.debts)


def one_counted(state: State, place: int) -> Debt | None:
    """两张信用卡,一张逾期20天,另一张没逾期: one of those that were counted, told apart by how late it is."""
    group = next((debt for debt in state.ledger.debts if debt.facts.keys() == {"count"} and len(debt.names) <= 1), None)
    return state.ledger.one_of(group, state.tokens[place].place) if group and ONE_OF_THEM.search(state.head(place)) else None


def first_or_last(state: State, place: int, told: list[Debt]) -> list[Debt]:
    """前两家都逾期半个月, the last two aren't late: so many from the one end, of more than that."""
    said = next(reversed([*SO_MANY.finditer(state.head(place))]), None)
    if said is None:
        return []
    many = FEW[(said["zh"] or said["en"]).lower()]
    ahead = (said["way"] or said["from"]).lower() in ("前", "first")
    return (told[:many] if ahead else told[-many:]) if many < len(told) else []


def in_one_breath(state: State, place: int) -> list[Debt]:
    """工行农行逾期1个月, BOC and CCB aren't: several named right before it, with no sum of their own between."""
    row: list[Token] = []
    for token in reversed(state.tokens[max(0, place - NEAR) : place]):
        if token.names_a_debt and token in state.named and (not row or not (said := state.between(token.end, row[0].start)) or IN_ONE_BREATH.fullmatch(said)):
            row.insert(0, token)
        elif row or token.group not in ("cue", "scope", "value") or token.is_amount:
            break
    debts = [state.named[token] for token in row]
    return debts if len(debts) > 1 and len({id(debt) for debt in debts}) == len(debts) else []


def nth(state: State, place: int, told: list[Debt]) -> Debt | None:
    """The first is 70 days late, 第二个逾期30天."""
    said = next(reversed([*NTH.finditer(state.head(place))]), None)  # 前者逾期20天后者没逾期
    which = next((n for n, words in enumerate(NUMBERS) if said and (said["zh"] or said["of"] or said["en"]).lower() in words), len(told))
    return told[which] if which < len(told) and len(told) > 1 else None


def of_a_bank(state: State, place: int, told: list[Debt]) -> Debt | None:
    """欠亲戚3万,欠银行5万,银行逾期两个月: the one debt to a bank, beside others."""
    if len(told) < 2 or not BANK.search(state.head(place)):
        return None
    banks = [debt for debt in told if debt.kind in OF_BANKS or any(lender.kind == "bank" for lender in debt.lenders)]
    return banks[0] if len(banks) == 1 else None
