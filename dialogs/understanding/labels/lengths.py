"""How long something was late as it is told: by a length, a month or a day; and whether it is wages that are late."""

import re
from dataclasses import replace
from datetime import date, timedelta

from content.regex import regex
from dialogs.understanding.labels.debts import Fact
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import State
from dialogs.understanding.labels.values import days_fact
from dialogs.understanding.values import Day, Duration

NOT_SINCE = regex(r"(?:\b(?:can'?t|cannot|can not|couldn'?t|could not|unable to|not|haven'?t|stopped|didn'?t) (?:been )?(?:able to )?(?:re)?(?:pay(?:ing)?|paid|afford)\b[^.;?!]{0,16} )since\b|\b(?:was|were|fell) due\b[^.;,?!]{0,8}", re.IGNORECASE)
"""I can't pay since September, it was due on the 20th: overdue, though no word says so."""
STOPPED = regex(r"(?:^|[,;:(.-] ?|\bi |\bi've |\bi have |\band |\bbut |\bthat |\bwhich )(?:just |have |has )?(?:stopped|quit|gave up)(?: (?:re)?paying| (?:the )?payments?)?(?: (?:at|after|on|with) (?:the )?\d+(?:st|nd|rd|th) (?:payment|instal\w+|month|one))?(?: (?:it|them|on it|on them|that one|that|both|all))?(?: back)? (?:about |around |some |over |roughly |in |since |from )?$", re.IGNORECASE)
"""Huabei 12k, stopped two months ago; of a wage that stopped nothing is overdue."""
WAGES_BEFORE = regex(r"(?:工资|薪水?|奖金|货款|工程款|尾款|报酬|结款)[^,，。;；\d逾借贷卡]{0,6}(?:拖欠?|欠|压|晚|没发|没结|没给|没到|推迟)[^,，。;；\d]{0,4}$|(?:老板|公司|单位|厂里?|工地|甲方|客户)[^,，。;；\d还]{0,6}(?:拖欠?|欠|压)[^,，。;；\d]{0,6}$")
WAGES_HEAD = regex(r"\b(?:wages?|salary|pay ?(?:check|slip)s?|my pay|our pay|boss|employer|company|clients?|customers?)\b(?:(?! (?:and|but|loans?|cards?|debts?) )[^.,;\d]){0,16}$", re.IGNORECASE)
WAGES_LATE = regex(r"\s*(?:late|behind|overdue|delayed|in arrears)\b", re.IGNORECASE)
WAGES_UNPAID = regex(
    r"\b(?:wages?|salary|my pay|our pay|pay ?che(?:ck|que)s?|boss|employer|company|factory|clients?|customers?)\b[^.,;\d]{0,14}(?:n'?t|\b(?:not|no|never|owes?|stopped|without))\b[^.,;\d]{0,24}$"
    r"|\b(?:i|we)(?:'ve| have)?(?:n'?t| not) (?:been|gotten|got) paid\b[^.,;\d]{0,14}$|\bno (?:wages?|salary|pay)\b[^.,;\d]{0,12}$", re.IGNORECASE)
"""My boss hasn't paid us for two months."""
ONCE = regex(r"\bonce\b|逾期过|(?:有|就|只)?[过了][一1两]次", re.IGNORECASE)
"""I was late once in 2023, 2023年逾期过一次: that is over."""
AMOUNT_OF_TIME = regex(r"(?:\d+|\w+) (?:days?|weeks?|months?) $", re.IGNORECASE)
YEAR, MONTH = 365, 30
MONTHS = "一二三四五六七八九十"


def of_wages(state: State, place: int) -> bool:
    """公司工资拖了两个月, my wages are two months late: it is who owes the person that is late."""
    text, (start, end) = state.words.text, state.tokens[place].place
    if WAGES_BEFORE.search(text, 0, start) or WAGES_UNPAID.search(text, 0, start):
        return True
    return WAGES_HEAD.search(text, 0, start) is not None and WAGES_LATE.match(text, end) is not None


def months_late(state: State, token: Token) -> Fact | None:
    """逾期一月 is a month long; since January is 一月开始逾期."""
    said = state.between(*token.place)
    behind = state.words.text.endswith(("逾期", "拖了", "晚了"), 0, token.start)
    return Fact(30 * (MONTHS.index(said[0]) + 1), token.place) if behind and len(said) == 2 and said[0] in MONTHS and said[1] == "月" else None


def compound(state: State, place: int) -> Fact | None:
    """A year and three months is one length, told by two figures."""
    token, fact = state.tokens[place], days_fact(state.tokens[place])
    for one, two in ((state.before(place), token), (token, state.after(place))):
        if one is None or two is None or state.between(one.end, two.start) != " and ":
            continue
        long, short = days_fact(one), days_fact(two)
        if long is None or short is None:
            continue
        unit = one.value.parts.keys()  # type: ignore[union-attr]  # a length
        if (unit == {"years"} and short.value < YEAR) or (unit == {"months"} and short.value < MONTH):
            state.used |= {one, two}
            return replace(long, value=long.value + short.value, span=(one.start, two.end))
    return fact


def length_and_month(clause: list[Token]) -> tuple[Token | None, Token | None]:
    """Late 6 days in August: how long it was, and in which month."""
    length = next((token for token in clause if isinstance(token.value, Duration)), None)
    month = next((token for token in clause if isinstance(token.value, Day) and token.value.start and token.value.end and token.value.end > token.value.start), None)
    return length, month


def is_over(length: Token, month: Token, today: date) -> bool:
    """Whether that lateness came to its end long ago: nothing of today is told by it."""
    days, of_month = days_fact(length), month.value
    return days is not None and isinstance(of_month, Day) and of_month.end is not None and of_month.end + timedelta(days=days.value) < today


def is_late(state: State, token: Token, names: set[str]) -> bool:
    """Whether a length tells how long a debt has been late, and not how long wages have."""
    late = [cue for cue in state.clause(state.tokens.index(token)) if cue.name == "overdue"]
    if ONCE.search(state.words.text, max(0, token.start - 24), token.end + 8):
        return False
    of_wages = late and all(WAGES_HEAD.search(AMOUNT_OF_TIME.sub("", state.words.text[: cue.start])) for cue in late)
    return ("overdue" in names and not of_wages) or STOPPED.search(state.words.text, 0, token.start) is not None or NOT_SINCE.search(state.between(max(0, token.start - 40), token.start + 6)) is not None
