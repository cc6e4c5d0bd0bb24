"""What stands right beside a figure: a word that names it, a debt it belongs to, a figure it replaces."""

import re

from content.regex import regex
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.state import NEAR, PAUSES, State
from dialogs.understanding.values import Count, Duration

AFTER = regex(
    r"(?:块钱?|元|多|左右|-odd| odd|-ish|ish| or so|的|了|在|是|就|来|月| yuan| rmb| on| to| with| from| for| in| of (?:that|those|them|it|which)(?= is| are)| of| at| is| are| left| remaining| it| bank| my| our| his| her| still| now| a| an| the| own| village| local| rural| town| )*",
    re.IGNORECASE,
)
SPENT_ON = regex(r" (?:yuan |rmb )?(?:on|for) (?:my |the )?", re.IGNORECASE)
RETRACTS = regex(r"具体|确切|准确|to be exact|exactly|precisely|不对|说错|错了|哦不|不是|更正|i mean|sorry|no,|actually")
CANNOT_PAY = regex(r"还不[上起了清动]|(?:说要|要我|[催逼找追]着?我|非要|叫我|让我)[^,，。;；]{0,3}(?:还(?![款没有])|要钱)|(?:一直|至今|到现在|现在)(?:都|也)?(?:还)?没有?还|(?:银行|平台|公司|他们?)[让要叫]我还|没钱还|没法还|拿不出|周转不|(?:can'?t|cannot|unable to) (?:re)?pay|can'?t afford", re.IGNORECASE)
"""借了20万还不上, 美团借钱1.2万还不上了明天就到期: what was borrowed is a debt, and no offer to be priced."""
RUNS = regex(r"\b(?:overdue|late|behind|missed|arrears|default\w*|wants? it (?:all )?back|wants? it all|lent me|owe\w*|left|my (?:\w+ )?loans?|i(?: also| still)?(?: have|'ve got|'ve| got)(?: also| still)?(?: got)? (?:a |an |another |two |three |\d[\d,]* )?(?:[\w,]+ )?loans?)\b", re.IGNORECASE)
NOT_YET = regex(r"\b(?:new|another|offer\w*|appl\w+(?: for)?|want\w*|need\w*|releas\w+|approv\w+|cheaper|guarant\w+)\b(?![^.;?!]*\b(?:my|our)\b)[^.;?!]{0,24}$", re.IGNORECASE)
NOT_PAID_OUT = regex(r"[^.;?!]{0,24}\b(?:approved|ready|pending|releas\w+|frozen|unfreez\w*|reject\w*|never (?:came|arrived))\b", re.IGNORECASE)
"""My loan of 50,000 is approved but I must pay first."""
ON_IT = regex(r"(?: yuan| rmb)? (?:on|to) (?:my |the |our |his |her |an? )?", re.IGNORECASE)
"""Owe 15,000 on the card, whatever was named before."""
CLAIMED = regex(r"(?:催收|催债|客服|对方|他们|电话里|短信)[^,，。;；]{0,6}(?:说|讲|称|非要|要我还)[^,，。;；]{0,6}$|\b(?:collectors?|callers?|they|agent)\b[^.,;]{0,10}\b(?:says?|said|claims?|insists?|demands?|tells?|told)\b[^.,;]{0,16}$", re.IGNORECASE)
SHOWN = regex(r"(?:app|账单|平台|官方|系统|页面|软件)[^,，。;；]{0,8}$|\b(?:app|statement|account)\b[^.,;]{0,12}$", re.IGNORECASE)
NO_FACT = ("ignore", "paid", "penalty")
NAMES_NO_AMOUNT = ("overdue", "due", "instalment", "borrowed")
A_MONTH_OF = regex(r"(?: yuan| rmb)? (?:a|per|each|every) month (?:in |of |as |from )?(?:my )?", re.IGNORECASE)
OUT_OF = regex(r" (?:from|out of|off) ", re.IGNORECASE)
OF_IT = regex(r"(?:块钱?|元)?的?")
REST = regex(r"剩|其[他它余]|余下")
FEW = 2
A_MONTH_BEHIND = regex(r"(?: yuan| rmb)? (?:a|per|each|every) month\b", re.IGNORECASE)
SUMS = frozenset({"owed", "principal", "borrowed"})


def whose_word(state: State, place: int) -> str:
    """催收说2万8,我看APP是2万3: where both are told, what the lender's app shows is owed, and what a collector says is not."""
    text, head = state.words.text, state.head(place)
    if CLAIMED.search(head):
        return "collector" if any(SHOWN.search(text[: token.start]) for token in state.tokens if token.is_amount) else ""
    return "app" if SHOWN.search(head) and any(CLAIMED.search(text[: token.start]) for token in state.tokens if token.is_amount) else ""


def last_comma(state: State, place: int) -> int:
    """Where the clause begins; 、 divides no clause."""
    return next((t.start for t in reversed(state.tokens[max(0, place - NEAR) : place]) if t.group in PAUSES and state.between(*t.place) != "、"), 0)


def is_something_else(state: State, place: int) -> bool:
    """花呗2万额度: the word right behind says that it is no debt."""
    after, own = state.after(place), state.after(place, 2)
    return after is not None and after.name in NO_FACT and not (own and (own.is_amount or _is_of_instalments(after, own) or _is_the_rest(state, after, own)))


def _is_of_instalments(word: Token, own: Token) -> bool:
    """3万剩24期: the word is of the instalments behind it."""
    return isinstance(own.value, Count) and own.start == word.end


def _is_the_rest(state: State, word: Token, named: Token) -> bool:
    """信用卡3万剩下借呗: the word is of the debt behind it."""
    return named.names_a_debt and REST.match(state.between(*word.place)) is not None


def is_no_loan_yet(state: State, token: Token) -> bool:
    """A bare "loan" that is only wished for or offered, or of which nothing says that it runs."""
    text = state.words.text
    if token.name != "loan":
        return False
    if NOT_YET.search(text, max(0, token.start - 40), token.start) or NOT_PAID_OUT.match(text, token.end):
        return True
    return token.count < FEW and not (RUNS.search(text) or CANNOT_PAY.search(text))  # two loans with Meituan


def retracted(state: State, place: int) -> bool:
    """2万,不对,2万8: the second takes the place of the first."""
    token = state.tokens[place]
    before = next((t for t in reversed(state.tokens[max(0, place - 4) : place]) if t.group == "value"), None)
    start = max(before.end if before else 0, token.start - 14)
    return bool(RETRACTS.search(state.between(start, token.start)))


def belongs_before(state: State, place: int) -> bool:
    """Whether a debt was named just before the figure: 花呗8000."""
    before = state.before(place)
    return bool(before and before.names_a_debt and before not in state.used and state.tokens[place].start - before.end <= 4)


def cue_after(state: State, place: int) -> Token | None:
    """1500房租, 8000块工资: the word stands right after its figure, and has no figure of its own."""
    after, own = state.after(place), state.after(place, 2)
    if own is not None and own.name == "income" and A_MONTH_OF.fullmatch(state.between(state.tokens[place].end, own.start)):
        state.used.add(own)
        return own  # 600 a month benefits
    if after is None or after.group != "cue" or after.name in NAMES_NO_AMOUNT or (own and _is_the_rest(state, after, own)):
        return None
    if not AFTER.fullmatch(state.between(state.tokens[place].end, after.start)):
        return None
    if after.name == "income" and OUT_OF.search(state.between(state.tokens[place].end, after.start)):
        state.used.add(after)
        return Token("cue", *after.place, name="ignore")  # they take 1,500 from my wages
    if own and ((own.is_amount and state.words_first) or (after.name in ("owed", "ignore") and isinstance(own.value, Count | Duration) and own.start == after.end)):
        return None  # 每个月319还剩11个月
    state.used.add(after)
    return after


def spent_on(state: State, place: int) -> Token | None:
    """ "1,800 on rent", "I owe three lenders, 5,200 due in all a month": what a figure is stands behind it, whatever stands before."""
    after = state.after(place)
    if after and after.name == "due_this_month" and after.start - state.tokens[place].end <= 1:
        return after
    if after is None or not after.name.startswith("spending") or not SPENT_ON.fullmatch(state.between(state.tokens[place].end, after.start)):
        return None
    return after


def debt_after(state: State, place: int) -> Token | None:
    """欠3万借呗 and "30k on Huabei": the debt is named right after the figure and has none of its own."""
    after, own = state.after(place), state.after(place, 2)
    if after is None or not after.names_a_debt or after in state.used or is_no_loan_yet(state, after):
        return None
    if not AFTER.fullmatch(state.between(state.tokens[place].end, after.start)):
        return None
    on_it = ON_IT.fullmatch(state.between(state.tokens[place].end, after.start)) is not None
    if own and own.is_amount and state.between(*after.place).startswith("欠"):
        return None  # 欠供货商4万欠银行9万
    if own and ((own.group == "cue" and own.name == "owed") or (own.is_amount and state.debts_first and not on_it and not A_MONTH_BEHIND.match(state.words.text, own.end))):
        return None
    return None if belongs_before(state, place) or (wants_a_sum(state) and not on_it) else after


def named_behind(state: State, figure: Token) -> bool:
    """一笔2万的消费贷: what it is stands behind its sum."""
    after = state.after(state.tokens.index(figure))
    return after is not None and after.names_a_debt and OF_IT.fullmatch(state.between(figure.end, after.start)) is not None


def wants_a_sum(state: State) -> bool:
    """Whether a debt was named in this clause whose sum was not told yet; 3 loans: 20,000 from CCB tells them one by one."""
    current = state.ledger.current
    counted = current is not None and "count" in current.facts and not current.lenders
    nameless = current is not None and current.item and not current.kind and not current.lenders  # 一笔2万的消费贷
    return bool(state.mentioned and current and not counted and not nameless and not current.facts.keys() & {*SUMS, "minimum"})
