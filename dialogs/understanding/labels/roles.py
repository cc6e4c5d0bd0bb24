"""What a figure is by the words around it, as learned from marked messages: for those that no word of ours names.

`bot train-roles` weighs the pieces. A piece is a stretch of letters right beside the figure, or anywhere in its clause, with
every figure as # and every lender as @, so that 欠#逾期# is one wording whatever the sums; what our words made of the figure is one too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import log10

from content.regex import either, regex
from content.roles import DEBTS
from dialogs.questions.odds import Odds
from dialogs.understanding.earnings import GROSS
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import A_DAY, BREAKS, WORKED, State, days_of
from dialogs.understanding.surroundings import NEAR, around
from dialogs.understanding.text import Plain
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Span

FAR = 30
"""Letters around a figure."""
FILED = {"income": 0.6, "spouse": 0.7, "spend": 0.5, "spend_all": 0.7, "pay": 0.6, "late": 0.8, "owed": 0.85, "owed_all": 0.97, "pay_all": 0.9, "days": 0.8, "since": 0.8}
"""How sure each role must be: a wage that was misheard is said back and put right, a debt too many changes every sum behind it."""
LATE: Mapping[type, str] = {Duration: "days", Count: "days", Day: "since"}
"""How long overdue: what each kind of figure may tell of it."""
NEVER = 2.0
SURELY = 0.9
"""So sure it must be that somebody earns what a word of ours called a cost."""
EARNED, COSTS = ("income", "spouse"), ("spending.children", "spending.parents", "spending.rent", "spending.other", "spending.living")
OF_LIVING = ("income", "spouse", "spend", "spend_all")
SMALLEST, SURE = 50, 0.8
"""The least sum; how sure it must be where it is small, or where a word of ours made nothing of it."""
SMALL = 100
WAGES: Mapping[str, str] = {"income": "income", "spouse": "spouse_income"}
FEWEST, MOST = 8, 31
"""Days of a month that are worked."""
DAILY = regex(r"(?:(?:一|每|按)天|日结|日薪)[^,，。;；]{0,8}$|\b(?:a|per|each|every) day\b[^,.;]{0,8}$|\bdaily\b[^,.;]{0,8}$", re.IGNORECASE)
DAILY_BEHIND = regex(r"(?:块钱?|元|多|左右)*(?:/|一|每)天|(?: yuan| rmb)?(?: (?:a|per|each|every) |/ ?)day\b", re.IGNORECASE)
_TIMES = "天|日(?!常)|晚上?|夜|场|单|趟|周|星期|礼拜|个?小时|钟头|节课?|次|年|季度?|学期"
NOT_A_MONTH = regex(rf"(?:(?:一|每|按|日|时)(?:{_TIMES})|日结|时薪|日薪|年薪)[^,，。;；]{{0,12}}$|\b(?:a|per|each|every|daily|hourly|weekly|yearly) (?:day|week|hour|year|night|shift|term)\b[^,.;]{{0,8}}$", re.IGNORECASE)
NOT_A_MONTH_BEHIND = regex(rf"(?:块钱?|元|多|左右)*(?:/|一|每)(?:{_TIMES})|(?: yuan| rmb)?(?: (?:a|per|each|every) |/ ?)(?:day|week|hour|hr|year|night|shift|term|d|h)\b", re.IGNORECASE)
NOT_THERE = regex(either(
    "(?:能|可以|够)(?:拿|挤|凑|腾|省|匀)(?:得)?出?[^,，]{0,3}$",
    "(?:按|算|当)$", "^是$", "错", "不对", "不是", "(?:一[个笔家张]|最[短长久]的?)$",
    "(?:现金|手[里头上]|卡里|余额|存款|积蓄)[^,，]{0,4}$",
    "(?:催收|催债|对方|电话|短信)[^,，。;；]{0,8}$",
    r"\b(?:collectors?|callers?|they)\b[^.,;]{0,12}\b(?:says?|said|claims?|demands?)\b[^.,;]{0,12}$",
), re.IGNORECASE)
"""What could be put aside, what is reckoned with, put right or at hand, what somebody says who calls."""
COMES_ONCE = regex(r"(?:年终奖?|年底奖?|双薪|红包|退税|赔偿金?|补偿金?|奖金)[^,，。;；]{0,6}$|\b(?:bonus|refund|severance|pay-?out|compensation)\b[^,.;]{0,10}$", re.IGNORECASE)
COMES_ONCE_BEHIND = regex(r"(?:块钱?|元|的|多|左右)*(?:年终奖|奖金|双薪|红包|退税|赔偿|补偿)|(?: yuan| rmb)? (?:year[- ]end |annual |christmas |contract )?(?:bonus|refund|severance|pay-?out)", re.IGNORECASE)
"""年底发8000奖金: no month's wage."""
WORD = regex(r"(?![元块钱多左右个])[\u4e00-\u9fff]|(?!yuan|rmb)[a-z]{2}", re.IGNORECASE)
A_NUMBER = regex(r"[号字]$|^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼初终执第]|^.?0\d")
"""(2026)京0105民初6789号: the number of a case."""
A_RATE = regex(r"(?:an?|per|each|every) |每|一个?(?:月|年|天)(?![多半])", re.IGNORECASE)
"""4,900 a month is no length."""
OF_A_PAPER = regex(r"异议|上诉|答辩|支付令|仲裁|\b(?:appeal|objection|object|answer|payment order)\b", re.IGNORECASE)
"""I missed the 15 days for the payment order: of its time, and not of a debt's."""
MISSED = regex(r"没|断|拖|未|停|\b(?:miss|behind|skip|unpaid|late)", re.IGNORECASE)
NAMES = ("cue", "mention", "scope", "lender")


class Surroundings:
    """A message with # for its figures and @ for its lenders, and where each figure stands in it."""

    def __init__(self, words: Plain, tokens: Sequence[Token]) -> None:
        parts, self._places, length, last = list[str](), dict[Token, int](), 0, 0
        said = words.text.lower()
        for token in tokens:
            if token.group in ("value", "lender"):
                length += token.start - last
                self._places[token] = length
                parts += (said[last : token.start], "#" if token.group == "value" else "@")
                length, last = length + 1, token.end
        self._text = "".join((*parts, said[last:]))
        self._tokens = tokens
        self._values = [token for token in tokens if token.group == "value"]

    def pieces(self, token: Token, heard: str, before: str) -> list[str]:
        """What is weighed of a figure; `heard` is the fact that our words made of it, `before` the role of the figure before it, each empty where there is none."""
        place = self._places[token]
        left, right = self._text[max(0, place - FAR) : place], self._text[place + 1 : place + 1 + FAR]
        return sorted({f"heard:{heard}", f"heard:{heard}|{type(token.value).__name__}", *self._of_itself(token, before), *around(left, right), *self._beside(self._tokens.index(token))})

    def _of_itself(self, token: Token, before: str) -> Iterator[str]:
        kind, number = type(token.value).__name__, self._values.index(token)
        best = token.amount if isinstance(token.value, Money | Number) else None
        yield f"kind:{kind}"
        yield f"unit:{kind}{getattr(token.value, 'unit', '')}"
        yield f"size:{kind}{int(2 * log10(best)) if best and best > 0 else ''}"
        yield f"before:{before}"
        yield f"before:{before}|{kind}"
        yield f"nth:{min(number, 3)}/{min(len(self._values), 4)}"
        if number + 1 < len(self._values):
            yield f"next:{type(self._values[number + 1].value).__name__}"

    def _beside(self, at: int) -> Iterator[str]:
        """The words of ours next to it, up to the next figure."""
        for side, row in (("-", self._tokens[max(0, at - 4) : at][::-1]), ("+", self._tokens[at + 1 : at + 4])):
            for far, token in enumerate(row):
                if token.group == "stop":
                    break
                name = "#" if token.group == "value" else token.name if token.group in NAMES[:3] else token.group
                if token.group != "comma":
                    yield f"word{side}:{name}"
                if far == 0:
                    yield f"word{side}1:{name}"
                if token.group == "value":
                    break


@lru_cache(maxsize=1)
def _odds() -> Odds:
    return Odds(len(DEBTS.names), DEBTS.rows())


def heard(state: State) -> dict[Span, str]:
    """By the place of each figure, the name of the fact that our words made of it; empty where they made none."""
    facts = [*state.person.items(), *state.of_all.items(), *chain.from_iterable(debt.facts.items() for debt in state.ledger.debts)]
    figures = [token for token in state.tokens if token.group == "value"]
    return {token.place: next((name for name, fact in facts if fact.span[0] < token.end and token.start < fact.span[1]), "") for token in figures}


def chances(state: State) -> Iterator[tuple[Token, str, dict[str, float]]]:
    """Each figure, the fact that our words made of it, and the chance of each role."""
    facts, places, before = heard(state), Surroundings(state.words, state.tokens), ""
    for token in (token for token in state.tokens if token.place in facts):
        row = dict(zip(DEBTS.names, _odds().of(places.pieces(token, facts[token.place], before)), strict=True))
        before = max(row, key=row.__getitem__)
        yield token, facts[token.place], row


def told(state: State) -> dict[Span, str]:
    """By its place, the role of each figure of which our words made nothing, or surely the wrong thing: school pays 14k is no cost of a child."""
    facts = heard(state)
    figures = [token for token in state.tokens if token.place in facts]
    left = {token for token in figures if facts[token.place] in COSTS or (not facts[token.place] and _is_open(state, token))}
    if not left:
        return {}
    found = dict[Span, str]()
    for token, fact, row in chances(state):
        role = max(row, key=row.__getitem__)
        if token in left and (row[role] >= _least(state, token, role) if not fact else row[role] >= SURELY and role in EARNED):
            found[token.place] = role
        elif role == "other" and not fact and _is_of_days(token):
            found[token.place] = WORKED
    return _by_the_day(state, found, {*facts.values()})


def _least(state: State, token: Token, role: str) -> float:
    """How sure a role must be of this figure."""
    if not token.is_amount:
        return FILED[role] if role == LATE.get(type(token.value)) and _may_be_late(state, token) else NEVER
    least = FILED.get(role, NEVER) if role not in LATE.values() else NEVER
    if token in state.judged or (token.amount or 0) < SMALL:
        return max(least, SURE) if role in OF_LIVING else NEVER
    return least


def _may_be_late(state: State, token: Token) -> bool:
    """A length beside a debt that is named, of which our words told none: not 逾期二十来天,腿断了三个月, nor 4,900 a month, nor how many instalments there are."""
    debts, text = state.ledger.debts, state.words.text
    if "overdue_days" in state.of_all or any("overdue_days" in debt.facts for debt in debts) or not any(debt.lenders or debt.kind for debt in debts):
        return False
    missed = MISSED.search(text, max(0, token.start - NEAR), min(len(text), token.end + NEAR)) is not None
    of_a_paper = OF_A_PAPER.search(text, token.start, min(len(text), token.end + FAR))
    return not A_RATE.match(text, token.start) and not of_a_paper and (missed or not isinstance(token.value, Count))


def _by_the_day(state: State, found: dict[Span, str], facts: set[str]) -> dict[Span, str]:
    """A wage told by the day is named so; it stands only where none is told by the month (一天350,按月算4200)."""
    daily = {token.place for token in state.tokens if token.place in found and token.is_amount and _is_daily(state, token)}
    monthly = {role for role, slot in WAGES.items() if slot in facts or any(each == role and place not in daily for place, each in found.items())}
    return {place: role + A_DAY if place in daily else role for place, role in found.items() if place not in daily or role in WAGES.keys() - monthly}


def _is_daily(state: State, token: Token) -> bool:
    """320 a day, 日薪210; of 流水 and of piecework nothing is known of what stays."""
    head, text = state.head(state.tokens.index(token)), state.words.text
    return (DAILY.search(head) or DAILY_BEHIND.match(text, token.end)) is not None and not GROSS.search(head)


def _is_of_days(token: Token) -> bool:
    """Whether a length may be how many days of a month are worked."""
    return (days := days_of(token)) is not None and FEWEST <= days <= MOST


def _is_open(state: State, token: Token) -> bool:
    """A time that nothing was said to, or such a sum, not one by the week or the year, and not one that others make up."""
    if type(token.value) in LATE:
        return NOT_THERE.search(state.head(state.tokens.index(token))) is None
    if state.in_hand and state.in_hand.span == token.place:
        return False  # 到手6000 is a wage or what a loan paid out
    if not token.is_amount or (token.amount or 0) < SMALLEST or _is_known(state, token) or A_NUMBER.search(state.between(token.start - 1, token.end + 1)):
        return False
    head, behind = state.head(state.tokens.index(token)), BREAKS.split(state.between(token.end, token.end + FAR))[0]
    if WORD.search(head + behind) is None or NOT_THERE.search(head):
        return False
    if COMES_ONCE.search(head) or COMES_ONCE_BEHIND.match(state.words.text, token.end):
        return False
    of_a_month = not NOT_A_MONTH.search(head) and not NOT_A_MONTH_BEHIND.match(state.words.text, token.end)
    return of_a_month or _is_daily(state, token)


def _is_known(state: State, token: Token) -> bool:
    """欠6万,已经还了2万,还差4万: what is left was reckoned."""
    return any(fact.value == token.amount for fact in chain(state.person.values(), *(debt.facts.values() for debt in state.ledger.debts)))
