"""The words of a message that tells facts: what names a figure, how far a word reaches, which debt is meant."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from content.regex import either, regex
from dialogs.understanding.labels.again import cards_of_it, told_again
from dialogs.understanding.labels.debts import NO_KIND, Fact
from dialogs.understanding.labels.late import ANOTHER_MATTER, late, missed
from dialogs.understanding.labels.marks import Token
from dialogs.understanding.labels.near import RETRACTS, is_no_loan_yet
from dialogs.understanding.labels.no_debt import is_no_debt
from dialogs.understanding.labels.spent import WHOLE
from dialogs.understanding.labels.state import State
from dialogs.understanding.labels.which import in_one_breath
from dialogs.understanding.values import Count, Day, Duration, Money, Number
from dialogs.understanding.whose import whose

DEBT_CUES = frozenset({"owed", "arrears", "principal", "borrowed", "minimum", "least", "instalment", "overdue", "late_fee", "penalty", "due_this_month"})
FAR_CUES = frozenset({"income", "essentials", "owed"})
"""What may name a figure beyond the next comma."""
BIGGEST = regex(r"(?:最[大多小少]|头一个|有一[个家笔]|其中)|\b(?:biggest|largest|worst|smallest|one of (?:them|which)|main one)\b", re.IGNORECASE)
OLDEST = regex(r"最(?:久|早|长)的?$|\b(?:oldest|longest)$", re.IGNORECASE)
"""建行最久,半年了."""
PAST = regex(r"以前|之前|原来|本来|过去|曾经|上班时|\b(?:used to|before|until|always)\b", re.IGNORECASE)
"""以前都正常还, which says nothing of today."""
OF_LIMIT, SPENT_TOO = regex(r"额度|\blimit\b", re.IGNORECASE), ("已用", "用")
"""额度2万用了1万2; 用了 of anything else is no debt, where 刷了 is what was borrowed."""
LEFT = ("剩", "剩下")
STANDS = "欠着"
DENIED = regex(either(
    "(?:不算|没算|不含|不包括|没包括)$",
    r"\b(?:not counting|not including|excluding) (?:the |my )?$",
    "(?:没有|没|不|无|no |not )(?:欠|借|办|用|碰)?过?(?:任何|什么)?$",
    "借给(?:了|过)?(?:一个|我)?$",
    r"\blent (?:to )?(?:a |my )?$",
))
LEFT_OUT = regex(r"(?:[、和跟]\w贷)?(?:那些|这些|都|先|另)?(?:不算|没算|除外|不计|不包括|不包含|没包括|没有(?=[,，。;；\s]|$)|无(?=[,，。;；\s]|$))")
"""其中房贷不算."""
KINDS_OF_LOANS = ("bank_loan", "online")
LETTER = regex(r" ?[A-Da-d1-4一二三四](?![A-Za-z\d张家个笔年月天万千百.,]| (?:days?|weeks?|months?|years?)\b)")
"""信用卡A 12000 信用卡B 8000 are two."""
NOT_SO = regex(r"(?:那?[张笔家个])?(?:的)?(?:倒是|还|就|都)?(?:没到期?|没有?|没事|不是|正常|好着)(?=[,，。;；\s.!]|$)| (?:isn'?t|is not|aren'?t|are not)(?: yet| late| due| overdue)*(?=[,.;!]|$)", re.IGNORECASE)
"""借呗逾期66天,招行没有; Weilidai is late, Baitiao isn't: not late, where 房贷没有 says that there is none."""
HEADS_A_LIST = (":", "：", "的:", "的：")
"""每个月要还的:招行1500,借呗2200."""
OF_IT, LEAST_SUM = regex(r" ?(?:card|loan|account)?(?: is| of|[:：]|是|有|还|欠|, ?owe[ds]?| owe[ds]?)* ?", re.IGNORECASE), 500
AT_END = regex(r"的(?:贷款|卡|账)?[,，.!！ ]*")
LONGEST_BETWEEN = 5
LONGEST_TO = 4
"""还了花呗1200, paid my card 1,200: the sum is what was paid."""


def pause(state: State, place: int) -> None:
    """A clause ends. A word that named nothing yet may still name what follows a comma (月收入,大概6千)."""
    token, before = state.tokens[place], state.before(place)
    beyond = before is not None and before.group == "comma" and not RETRACTS.search(state.between(before.end, token.start))
    far = token.group == "stop" or beyond
    if far or (state.cue and (state.cue in state.used or (state.cue.name not in FAR_CUES and not _touches(state, place)))):
        state.cue = None
    if token.group == "stop":
        state.listing, state.kinds, state.subjects = "", [], []
    says_late = state.late is not None or (state.seen_late and OLDEST.search(state.head(place)) is not None)
    state.late_untold = token.group == "comma" and says_late and not state.late_told
    if state.late_untold and state.mentioned and state.ledger.current:
        state.late_ones.append(state.ledger.current)
    state.of_one = state.late_untold and sum(t.names_a_debt for t in state.clause(place - 1)) == 1
    state.in_turn = state.mentioned and state.ledger.lacking("overdue_days") == 1
    state.late, state.late_told = None, False
    state.scopes = {name: scope for name, scope in state.scopes.items() if name == "each" and not far}
    state.mentioned = False


def _touches(state: State, place: int) -> bool:
    """I pay the minimum, 1,500: nothing but the comma stands between them."""
    cue, comma, after = state.cue, state.tokens[place], state.after(place)
    if cue is not None and cue.name in ("least", "minimum") and state.between(cue.end, comma.end) in HEADS_A_LIST:
        return True
    return cue is not None and cue.name in ("least", "minimum") and cue.end == comma.start and after is not None and after.is_amount and after.start - comma.end <= 1


def name_next(state: State, place: int) -> None:
    """A word names the next figure, unless it named the one before it."""
    token = _left_of_debt(state, place)
    if token.name == "drawn":
        token = replace(token, name="owed" if OF_LIMIT.search(state.words.text) else "borrowed")
    if token in state.used or (token.name == "borrowed" and state.between(*token.place).startswith(SPENT_TOO)):
        return
    if token.name == "overdue" and "none_of" in state.scopes:
        late(state, Fact(0, token.place), place)
    elif token.name == "overdue":
        state.late, state.late_now, state.listing = token, token, ""
        state.cue = state.cue if state.cue and state.cue.name in DEBT_CUES else None
        _late_before(state, place)
    elif token.name == "instalment" and state.cue and state.cue.name == "least" and state.cue not in state.used:
        state.used.add(token)  # 最低要还2500
    elif not (token.name == "extra" and state.cue and state.cue.name == "income" and state.cue not in state.used):
        state.cue = token
        state.listing = ""
        if token.name.startswith("spending") or token.name == WHOLE:
            state.kinds.append(token)


def _left_of_debt(state: State, place: int) -> Token:
    """房贷剩50万, and 借了5万还了3万剩2万, is owed, where 月底剩500 is in hand."""
    token, before, beyond = state.tokens[place], state.before(place), state.after(place, 2)
    if token.name == "overdue" and state.between(*token.place) == STANDS and (after := state.after(place)) and after.is_amount and after.start - token.end <= 1:
        return replace(token, name="owed")  # 还欠着三万四
    limit = beyond is not None and beyond.name == "ignore"
    of_debt = before is not None and before.names_a_debt and state.between(before.end, token.start) in ("", "就", "只", "还", "也就")
    of_loan = state.ledger.current is not None and "borrowed" in state.ledger.current.facts
    alone = not state.ledger.debts and state.seen_late and place == 0 and not IN_HAND.search(state.words.text, 0, token.start)  # 剩下2万逾期半个月, of the debt told before
    if token.name == "ignore" and state.between(*token.place) in LEFT and (of_debt or of_loan or alone) and not limit:
        return replace(token, name="owed")
    return token


def _late_before(state: State, place: int) -> None:
    """三个月没还: the length of time stands before the word."""
    before = state.before(place)
    if before is None or before in state.used or not isinstance(before.value, Duration | Day | Count):
        return
    between = state.between(before.end, state.tokens[place].start)
    if len(between.strip()) <= LONGEST_BETWEEN and not ANOTHER_MATTER.search(between):
        missed(state, place - 1)


FINE, CLAUSE_ENDS = "正常", regex(r"(?:的|着|呢)?\s*(?:$|[,，。;；:：!！)）])")
IN_HAND = regex(r"(?:手[里头上]|兜里|身上|卡里|口袋|账上|账户)[^,，。;；]{0,4}$")
OF_PAPER = ("流水", "单", "条", "证明", "卡", "代发")
OFF_WORK = regex(r"上班|上工|出工|开工|干活")
FOR_SO_LONG = regex(r"(?:[\d一二两三四五六七八九十几半]+个?多?(?:月|天|周|星期|年)|好久|一阵子?)(?:都|里|来)?$")


def reach(state: State, place: int) -> None:
    """还没逾期 and 没收入 are facts of their own; 都, 一共, 各 say how far others reach."""
    token = state.tokens[place]
    if state.between(*token.place) == FINE and not _is_fine(state, place):
        return
    if token.name == "none" and state.seen_late and state.words.text.startswith("的", token.end):
        return  # 逾期的4万2,没逾期的7万3
    if token.name == "none" and state.between(token.end, token.end + 1) in (":", "："):
        state.coming["overdue_days"] = Fact(0, token.place)  # Not overdue: Huabei 1,900
    elif token.name in ("none", "none_at_all") or (token.name == "well" and not PAST.search(state.head(place)) and any(debt.told for debt in state.ledger.debts)):
        late(state, Fact(0, token.place), place)
    elif token.name == "no_income" and IN_HAND.search(state.words.text, max(0, token.start - 8), token.start):
        return  # 手里一分没有
    elif token.name == "no_income" and OFF_WORK.search(state.words.text, token.start, token.end) and FOR_SO_LONG.search(state.words.text[: token.start]):
        return  # 两个月没上班 tells of months that are over
    elif token.name == "no_income" and state.words.text.startswith(OF_PAPER, token.end):
        return  # 没有工资流水能不能贷款: of a paper
    elif token.name == "no_income":
        who = "spouse" if "kin" in state.scopes else whose(state.words.text, token.start)
        if who != "kin":
            state.person.setdefault("spouse_income" if who == "spouse" else "income", Fact(Decimal(0), token.place))
    elif token.name == "secured" and state.ledger.current:
        state.ledger.current.facts["secured"] = Fact(value=True, span=token.place)
    else:
        state.scopes[token.name] = token


def _is_fine(state: State, place: int) -> bool:
    """房贷15万正常: of a debt or its sum, and nothing else in its clause."""
    before, token = state.before(place), state.tokens[place]
    beside = before is not None and (before.names_a_debt or before.is_amount) and before.end == token.start
    return beside and CLAUSE_ENDS.match(state.words.text, token.end) is not None


def mention(state: State, place: int, *, has_sum: bool = False) -> None:
    """A debt is named, by its lender or its kind; `has_sum` where its figure stood before it."""
    token = state.tokens[place]
    not_late = token.lender and state.seen_late and len(state.ledger.debts) > 0 and NOT_SO.match(state.words.text, token.end)
    if token in state.used or DENIED.search(state.between(max(0, token.start - 24), token.start)) or (not not_late and LEFT_OUT.match(state.words.text, token.end)):
        return
    if is_no_debt(state, place) or is_no_loan_yet(state, token):
        state.cue = None
        return
    if told_again(state, place):
        return
    if _names_the_one(state, token):
        return
    last = state.ledger.last_token
    if token.lender and (group := state.ledger.current) and not group.lenders and group.facts.keys() == {"count"} and BIGGEST.search(state.between(group.span[1], token.start)):
        state.person.setdefault("lenders_count", group.facts["count"])  # 有4个平台,最大的是度小满2万9
        state.ledger.debts.remove(group)
        state.ledger.current, state.ledger.heading = None, group if group.kind not in NO_KIND else None
    figures = has_sum or _sum_behind(state, place) or any(isinstance(t.value, Money) and before.name != "ignore" for before, t in pairwise(state.clause(place)) if t.start >= token.end)
    between = state.between(last.end if last else max(0, token.start - LONGEST_BETWEEN), token.start)
    lettered = LETTER.match(state.words.text, token.end) and LETTER.match(state.words.text, last.end if last else 0)
    one_more = "另" if lettered or (figures and _is_called_otherwise(state, token)) else ""
    alone = sum(one.lender is not None for one in state.tokens) == 1
    debt = state.ledger.mention(token, between + one_more, figures=figures or bool(one_more), alone=alone)
    state.mentioned = True
    state.subjects.append(debt)
    state.named[token] = debt
    if state.cue and state.cue.name not in DEBT_CUES and not (state.cue.name == "paid" and token.start - state.cue.end <= LONGEST_TO):
        state.cue = None
    debt.facts = state.coming | debt.facts
    if count := token.count or cards_of_it(state, place):
        debt.facts.setdefault("count", Fact(count, token.place))
    state.coming = {}
    if not_late:
        for one in in_one_breath(state, place + 1) or [debt]:
            one.facts.setdefault("overdue_days", Fact(0, token.place))


def _names_the_one(state: State, token: Token) -> bool:
    """房贷断供两个月,还有86万,建行的: at the end of its sentence, who lends the one debt that was told."""
    told = [debt for debt in state.ledger.debts if debt.told]
    fits = token.lender is not None and len(told) == 1 and not told[0].lenders and bool(told[0].kind) and "owed" in told[0].facts
    if not fits or token.lender is None or (told[0].kind == "online") == (token.lender.kind == "bank") or not AT_END.fullmatch(state.words.text[token.end :].split("。")[0]):
        return False
    told[0].lenders, told[0].names = [token.lender], [token.name]
    return True


def _is_called_otherwise(state: State, token: Token) -> bool:
    """银行贷款30万,信用贷12万; a 20k consumer loan and a 50k renovation loan: of one kind, by another word, with a sum of its own."""
    word = state.between(*token.place)
    alike = [one for one, debt in state.named.items() if not one.lender and one.name == token.name in KINDS_OF_LOANS and "owed" in debt.facts]
    words = [state.between(*one.place) for one in alike]
    return bool(words) and not any(word in other or other in word for other in words)


def _sum_behind(state: State, place: int) -> bool:
    """CMB card 30000: a bare figure right behind a lender's name is a sum of its own."""
    token = state.tokens[place]
    after = next((one for one in state.tokens[place + 1 :] if one.group == "value"), None)
    if after is None or not token.lender or not isinstance(after.value, Money | Number) or not OF_IT.fullmatch(state.between(token.end, after.start)):
        return False
    return after.amount is not None and after.amount >= LEAST_SUM


