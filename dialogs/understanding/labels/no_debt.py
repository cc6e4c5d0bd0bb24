"""What names a lender or a kind of debt and is none: who earns or is ill, an app that is paid by, a loan that is kept up among the costs of a month."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.labels.state import State
from dialogs.understanding.values import Duration

IN_MY_NAME = regex(r"[用拿以借]我的?[名身账]|[用拿以]我|(?:拿去|自己|在)?[用花]的|(?:每个?月|一个?月)?(?:打|转)?给我(?!借)|(?:的)?(?:工资|收入|月薪)| (?:took|used|borrowed|opened|got|pays|gives|sends|earns|makes|helps|supports)\b")
"""我弟用我身份证借的, my sister pays me 1,000: no lender."""
BY = regex(r"(?:被|帮|替)(?:我的?)?$")
"""身份证被朋友拿去贷了3万: nobody lends."""
ILL = regex(r"[^,，。;；借欠]{0,6}(?:生病|住院|看病|治病|手术|化疗|得了?病|病[了重]|去世|走了|出车祸|结婚|上学|出事)[^,，。;；借欠]*(?=[,，。;；]|$)")
"""婆婆生病花了10万: nobody lends."""
GIVES_ME = regex(either(
    r"[^,，。借欠]{0,6}(?:贴补?|补贴|帮衬|资助|支援)(?=[\d一二两三四五六七八九¤])",
    "[^,，。借欠]{0,8}(?:(?:给|还|转|打|寄)(?:给)?我(?!借|的)|[帮替]我(?:出|还|垫))",
    r"(?: \w+){0,3} (?:give|gives|giving|send|sends|sending|pays? me back|help\w* me|chips? in)\b(?! me (?:a|the) loan)",
), re.IGNORECASE)
"""我哥一月给我8000, my brother will give me 8000: nobody lends."""
PAYMENT_OWED = regex(r"(?:里面?|上面?|那边?|那里)?的?(?:[欠贷\d]|借(?!呗)|逾期|[一二两三四五六七八九十]+[万千百])| (?:loan|credit|debt)\b", re.IGNORECASE)
LOAN_IN = regex(r"\b(?:loan|borrowed|owe|debt)\b[^,.]*$")
LOAN_PAYMENT_UNDER = Decimal(20_000)
LOANS = {"mortgage": "spending.mortgage", "car_loan": "spending.car_loan"}
STILL_TO_PAY = regex(r"\d[\d,.]*(?:k|万)? (?:more )?(?:instal\w+ |payments? |months? |years? )?(?:is |are |still )*(?:left|remaining|outstanding|to go)\b|(?:月供|每个?月|每期|月还)[^。;；]{0,14}还(?:有|剩|要还)(?:\d+|[一二两三四五六七八九十半]+)(?:个月|期|年)(?!没|才|后|就能上)", re.IGNORECASE)
"""Car loan 2,700 monthly with 41k left: a debt, whatever it takes a month."""


BROUGHT = regex(r"[带领叫喊][着上]?(?:[一二两三几\d]+个|一帮|一群)[^,，。]{1,4}$|\b(?:with|bring\w*) (?:two|three|four|a few|some|his|\d+) (?:of his )?\w+$", re.IGNORECASE)
"""He will come with two friends."""


def is_no_debt(state: State, place: int) -> bool:
    """加微信 and 用支付宝还 name no loan; 房贷3200 among other spending is spending."""
    token, after = state.tokens[place], state.after(place)
    if token.name == "private" and BY.search(state.words.text, max(0, token.start - 4), token.start):
        return True
    if token.name == "private" and BROUGHT.search(state.words.text, max(0, token.start - 16), token.end):
        return True
    if token.name == "private" and ILL.match(state.words.text, token.end):
        return True
    if token.name == "private" and (IN_MY_NAME.match(state.words.text, token.end) or GIVES_ME.match(state.words.text, token.end)):
        return True
    if token.name in LOANS and _among_spending(state, place):
        return True
    if token.lender and after and after.name in LOANS and after.start - token.end <= 1:
        return _is_spending(state, place + 1)  # CCB mortgage, 4,900 a month
    if token.lender and token.lender.kind == "payment":
        owed = state.cue is not None and state.cue.name in ("owed", "borrowed")
        lent = LOAN_IN.search(state.between(max(0, token.start - 20), token.start))
        return not owed and not lent and not PAYMENT_OWED.match(state.between(token.end, token.end + 8))
    return token.name in LOANS and _is_spending(state, place)


def _among_spending(state: State, place: int) -> bool:
    """孩子奶粉房贷生活费要6000: one word of a list of what a month takes."""
    token = state.tokens[place]
    beside = [state.tokens[place - 1]] if place else []
    beside += [after] if (after := state.after(place)) else []
    return any(t.name.startswith("spending.") and len(state.between(min(t.end, token.end), max(t.start, token.start))) <= 1 for t in beside)


def _is_spending(state: State, place: int) -> bool:
    figure = state.after(place)
    if figure and (figure.name in ("minimum", "instalment") or isinstance(figure.value, Duration)):
        figure = state.after(place, 2)
    amount = figure.amount if figure else None
    if amount is None or amount >= LOAN_PAYMENT_UNDER:
        return False
    if any("secured" in debt.facts and not debt.kind for debt in state.ledger.debts):
        return False  # 车抵押贷了7万,车贷公司每月3500
    here = [*state.clause(place), *state.next_clause(place)]
    if STILL_TO_PAY.search(state.between(here[0].start, here[-1].end + 12)):
        return False
    return not any(t.group == "cue" and t.name in ("owed", "overdue") for t in here)
