"""Whose a named figure is: the person's, one debt's, or that of several debts together."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.understanding.earnings import DAYS
from dialogs.understanding.labels.debts import Debt, Fact
from dialogs.understanding.labels.late import REST
from dialogs.understanding.labels.near import CANNOT_PAY, SUMS, debt_after
from dialogs.understanding.labels.rows import give_each, in_a_row, is_of_a_month, items_told, one_each, row_of
from dialogs.understanding.labels.state import A_DAY, A_LENDER, WORKED, State, days_of
from dialogs.understanding.labels.words import mention
from dialogs.understanding.values import Count, Day
from dialogs.understanding.whose import Whose, earner, in_the_dark

LATE_PART = ("overdue", "arrears")
THIS_TIME = regex(r"本[期月]|这(?:个)?[期月]|下(?:个)?[期月]|每个?月|一个月|每期|月底|月初")
FOR_ALL = regex(r"[^,.;]{0,16} for (?:both|all|the two|the three)\b(?! of the\b)", re.IGNORECASE)
"""7,800 a month for both."""
EVERY_MONTH = regex(r"(?:现在|目前|我|大概|但是?|可是?|不过|这些|一共|总共|加起来|合计)*(?:每个?月|一个月)")
IT_IS = regex(r"(?:but |and |so |now |together |they |that |it )*(?:it'?s|it is|that'?s|is|are|come to|comes to|cost|costs|take|takes|want|wants|i (?:have to )?pay|we (?:have to )?pay)?(?: about| around| over| nearly)*", re.IGNORECASE)
A_MONTH_FOR_ALL = regex(r"(?: yuan| rmb)? (?:a|per|each|every) month(?: to pay| in (?:all|total)| altogether| together| for (?:all|both|everything)[^,.;]{0,12}| due)?(?=[,.;]| and (?:i|we)\b|$)", re.IGNORECASE)
"""A + B + C, 13k a month to pay; but it's 11k a month."""
PAY_ALL = regex(r"\band (?:i |we )?(?:now |have to |must |need to )*(?:re)?pay(?:ing)?(?: about| around| nearly| over)?$", re.IGNORECASE)
EACH_BEFORE = regex(r"(?:每(?:[家笔张]|个(?!月))|\beach)(?:都|大概|大约|差不多|约|欠|是| of| is| owes?| about)*$")
EACH_AFTER = regex(r"(?: yuan| rmb)? (?:each|apiece)\b", re.IGNORECASE)
GREW = regex(r"(?:变成|涨到|涨成|滚到|滚成|翻到)了?$|\b(?:with interest|grown to|grew to)(?: it's| it is| that's)?(?: now)?$", re.IGNORECASE)
"""利滚利变成十一万了: of the same debt."""
NOW_OWES = regex(r"^(?!.*(?:[又另再]|还(?![剩欠])))(?:现在|如今|目前)|^now\b", re.IGNORECASE)
"""借的1万,现在说我欠1万9: of the same debt."""
WAS = regex(r"\b(?:was|were|borrowed|took|took out|originally|started (?:at|as|with)|initially)\b[^.;\d]{0,16}$|(?:原来|本来|原本|当初|最初|开始|起初)(?:才|是|欠|就|只|借)*$", re.IGNORECASE)
LEFT = regex(r"(?: yuan| rmb)? (?:(?:is |are |still )*(?:left|remaining|to go|to pay)\b|remains?\b)", re.IGNORECASE)
IS_NOW = regex(r"(?:\bit'?s|\bit is|\bnow|\bgrown to)(?: now| about| already| at)* ?$|(?:现在|如今|已经)(?:是|要|变成|成了?|都|到|欠|得|还)*$", re.IGNORECASE)
"""It was 29k and it's 37k now; 原来2万9,现在3万7."""
PERSON = regex(r"[^,，]*(?:[老小阿](?![婆公家])[\u4e00-\u9fff]|[\u4e00-\u9fff](?:哥|姐|总|叔|姨|老板|师傅))(?:那里?|的)?")
WITH_INTEREST = regex(r"(?:加上?利息|算上利息|连本带[利息]|本息)(?:一共|总共|要还|现在|已经|都|到|快|得|是|有|差不多|大概|合计|\s)*$")
"""2万8,加利息现在3万3: the same debt, as it is by now."""
LEFT_OF_IT = regex(r"(?:卖|还|抵|垫|结)(?:掉|清|出去)?了[^,，。;；]{0,10}[,，\s]*还剩$")
"""欠了40多万,房子车子都卖了还剩18万: what is left of it."""
FEW = 2
OF_BOTH = regex(r"我|(?:\band|&) i\b", re.IGNORECASE)
OF_PERSON = {"income": "income", "spouse": "spouse_income", "spend": "spending.other", "spend_all": "essentials", "owed_all": "total_owed", "pay_all": "due_this_month"}
PAID_SAID, NEAR_LETTERS = regex(r"[每月期还供付交扣最]|pay|month|due|minimum|instal|take|want|each|\bat ", re.IGNORECASE), 24
"""Without one of these no figure is what is paid each month: 欠捷信1万2,佰仟8千."""
OF_DEBT = {"owed": "owed", "late": "arrears", "pay": "minimum"}
"""The slots of learned roles."""
WHOLE = ("essentials", "total_owed", "due_this_month")
SAME = {"overdue": "owed", "arrears": "owed", "least": "minimum", "due_this_month": "minimum"}


def of_person(state: State, name: str, fact: Fact) -> None:
    """Income and spending; what a wife earns is kept apart from the person's, a side job adds to the wage."""
    if name in ("income", "extra") and "total" not in state.scopes and (who := _earner(state, fact)) not in ("me", ""):
        if who == "spouse":
            state.keep(state.person, "spouse_income", fact)
        return
    slot = "income" if name == "extra" else name
    known = state.person.get(slot)
    adds = name == "extra" or name.startswith("spending")
    if known and adds and "total" not in state.scopes:
        fact = replace(known, value=known.value + fact.value, about=known.about or fact.about)
    state.keep(state.person, slot, fact)


def file_as(state: State, place: int, role: str, fact: Fact) -> None:
    """File a sum by the role that was learned; what is told part by part adds up, a wage by the day is that of the days worked."""
    fact = replace(fact, learned=True)
    if role.endswith(A_DAY):
        role, days = role.removesuffix(A_DAY), next((days_of(token) for token in state.tokens if state.roles.get(token.place) == WORKED), None)
        fact = replace(fact, value=fact.value * (days or DAYS), about=True, low=None, high=None)
    if role == "income" and any(token.name == "income" for token in state.clause(place)) and _earner(state, fact) == "kin":
        return  # 我爸退休金3000
    if name := OF_PERSON.get(role):
        known = state.person.get(name)
        adds = known is not None and name not in WHOLE
        state.keep(state.person, name, replace(known, value=known.value + fact.value, about=known.about or fact.about) if known and adds else fact)
    elif (name := OF_DEBT.get(role)) and (name != "minimum" or PAID_SAID.search(state.words.text, max(0, fact.span[0] - NEAR_LETTERS), fact.span[1] + NEAR_LETTERS)):
        of_debt(state, place, name, fact)


def _earner(state: State, fact: Fact) -> Whose:
    """Whose what comes in is; 她 is a wife, where nobody else is named."""
    kin, who = state.scopes.get("kin"), earner(state.words.text, fact.span[0])
    theirs = kin is not None and who != "kin" and not OF_BOTH.search(state.between(kin.end, fact.span[0])) and not in_the_dark(state.words.text, kin.start, kin.end)
    return "spouse" if theirs else who


def of_debt(state: State, place: int, name: str, fact: Fact) -> None:
    """What is owed or paid a month: of the debt named right after it, of several, or of the one under way."""
    if after := debt_after(state, place):
        mention(state, place + 1, has_sum=SAME.get(name, name) in SUMS)
        state.used.add(after)
    if name == "instalment":
        if not any(isinstance(t.value, Day) for t in state.clause(place)) and not THIS_TIME.search(state.head(place)):
            return
        name = "minimum"
    slot = SAME.get(name, name)
    if slot == "owed" and _is_told_in_part(state, name, fact):
        return
    if slot == "minimum" and _of_several(state, place, fact):
        return
    if slot in ("owed", "borrowed") and _itemised(state, place):
        return
    least_known = state.least is not None and state.least is state.ledger.current
    if (name == "minimum" and least_known) or (slot == "owed" and _for_several(state, place, fact)):
        return
    if debt := _holder(state, place, slot):
        state.least = debt if name == "least" else state.least
        state.in_part = debt if name in LATE_PART else state.in_part
        state.keep(debt.facts, slot, replace(fact, about=True) if name == "borrowed" else fact)


def _is_told_in_part(state: State, name: str, fact: Fact) -> bool:
    """逾期金额3200,总欠2万1, and the other way round: the whole is owed, of which a part is late."""
    debt = state.ledger.current
    owed = debt.facts.get("owed") if debt else None
    if debt is None or owed is None or state.mentioned_since(owed):
        return False
    if name in LATE_PART:
        return bool(fact.value < owed.value)
    told = [one.facts["owed"].value for one in state.ledger.debts if "owed" in one.facts]
    if debt is not state.in_part or fact.value <= owed.value or (len(told) > 1 and fact.value == sum(told)):
        return False
    if debt is state.this_month:
        debt.facts.setdefault("minimum", owed)
    state.keep(debt.facts, "owed", fact)
    state.in_part = None
    return True


def _of_several(state: State, place: int, fact: Fact) -> bool:
    """一共每月要还2600 and 两张一个月要还3800 are due for all debts; 最低各1500和1000 and 1,800 a month each go to those that lack theirs, in their order."""
    if row := one_each(state, place):
        give_each(state, row, "minimum")
        return True
    clause = state.clause(place)
    if _behind_several(state, place):
        state.keep(state.person, "due_this_month", fact)
        return True
    if any(token.names_a_debt for token in clause):
        return False
    scopes = {token.name for token in clause if token.group == "scope"}
    lacking = [debt for debt in state.ledger.debts if debt.told and "minimum" not in debt.facts]
    of_all = any(isinstance(token.value, Count) and token.value.unit in A_LENDER and token.value.best == len(lacking) > 1 for token in clause)
    if of_all or FOR_ALL.match(state.words.text, state.tokens[place].end) or ("total" in scopes and len(state.ledger.debts) != 1) or _of_a_list(state, place):
        state.keep(state.person, "due_this_month", fact)
        return True
    row = row_of(state, place)
    if len(lacking) < 2 or not ("each" in scopes or len(row) == len(lacking)):
        return False
    figures = [fact for _, fact in row] if len(row) == len(lacking) else [fact] * len(lacking)
    for debt, figure in zip(lacking, figures, strict=True):
        debt.facts["minimum"] = figure
    state.used.update(token for token, _ in row)
    return True


def _behind_several(state: State, place: int) -> bool:
    """60k on cards and 40k on apps, and now pay 7k a month: of all that its clause names."""
    named = {id(state.named[token]) for token in state.clause(place) if token in state.named and token.start < state.tokens[place].start}
    return len(named) > 1 and PAY_ALL.search(state.head(place)) is not None and all("minimum" not in debt.facts for debt in state.ledger.debts)


def _itemised(state: State, place: int) -> bool:
    """Two cards of 12,000 and 30,000: each figure is that of one."""
    group, row = state.ledger.current, items_told(state, place)
    if group is None or not row:
        return False
    state.ledger.split(group, [fact for _, fact in row], "minimum" if is_of_a_month(state, row) else "owed")
    state.used.update(token for token, _ in row)
    return True


def _of_a_list(state: State, place: int) -> bool:
    """借呗5万,微粒贷4万,信用卡6万,每个月要还9000: behind a list of sums, in a clause of its own, it is due for all of them."""
    told = [debt for debt in state.ledger.debts if debt.told]
    sums_alone = all(debt.facts.keys() - {"overdue_days", "count"} == {"owed"} for debt in told if debt is not state.ledger.current or not REST.search(state.words.text))
    later = any(token.names_a_debt for token in state.tokens[place:])
    if len(told) < FEW or not sums_alone or later:
        return False
    return EVERY_MONTH.match(state.head(place)) is not None or _in_all_a_month(state, place, len(told))


def _in_all_a_month(state: State, place: int, told: int) -> bool:
    """Of two debts only where more than a bare sum a month says so: jiebei 35k, weilidai 20k, 1,300 a month."""
    head, after = state.head(place), A_MONTH_FOR_ALL.match(state.words.text, state.tokens[place].end)
    return after is not None and IT_IS.fullmatch(head) is not None and (told > FEW or head != "" or after[0].strip().count(" ") > 1)


def _holder(state: State, place: int, slot: str) -> Debt | None:
    """Whose figure it is: the debt under way, or one that is not named."""
    current = state.ledger.current
    now = (len(state.ledger.debts) == 1 and (NOW_OWES.search(state.head(place)) is not None or GREW.search(state.head(place)) is not None or stands_now(state, place))) or _with_interest(state, place) or _left_of_it(state, place)
    if current and (slot != "owed" or "owed" not in current.facts or now):
        current.total = current.total or (slot == "owed" and current.kind == "any" and _of_all(state, place))  # 各个平台加起来14万
        return current
    if current and current.kind == "private" and slot == "owed" and PERSON.fullmatch(state.head(place)):
        return state.ledger.item(state.tokens[place].place)  # 老李3万老张2万
    if (slot == "borrowed" and not (state.seen_late or CANNOT_PAY.search(state.words.text))) or (current and (state.mentioned or "total" in state.scopes)):
        return None
    debt = state.ledger.unnamed(state.tokens[place].place)
    debt.total = _of_all(state, place)
    debt.facts |= state.coming
    state.coming = {}
    return debt


def _with_interest(state: State, place: int) -> bool:
    owed = state.ledger.current.facts.get("owed") if state.ledger.current else None
    if owed is None or not WITH_INTEREST.search(state.words.text[: state.tokens[place].start]):
        return False
    others = sum(debt.facts["owed"].value for debt in state.ledger.debts if "owed" in debt.facts)
    return owed.value < (state.tokens[place].amount or 0) < owed.value * 2 and (len(state.ledger.debts) == 1 or (state.tokens[place].amount or 0) < others)


def _left_of_it(state: State, place: int) -> bool:
    owed = state.ledger.current.facts.get("owed") if state.ledger.current else None
    left = LEFT_OF_IT.search(state.words.text[: state.tokens[place].start]) is not None
    return left and owed is not None and len(state.ledger.debts) == 1 and (state.tokens[place].amount or 0) < owed.value


def stands_now(state: State, place: int) -> bool:
    """Car loan was 120k, 42k left; it was 29k and it's 37k now: of the same loan, as it is by now."""
    owed = state.ledger.current.facts.get("owed") if state.ledger.current else None
    token, text = state.tokens[place], state.words.text
    if owed is None or WAS.search(text, 0, owed.span[0]) is None:
        return False
    return IS_NOW.search(state.head(place)) is not None or ((token.amount or 0) < owed.value and LEFT.match(text, token.end) is not None)


def stands_lower(state: State, debt: Debt, principal: Fact) -> bool:
    """Took 50k, 33k principal left: less than what was borrowed."""
    owed = debt.facts.get("owed")
    return owed is not None and principal.value < owed.value and WAS.search(state.words.text, 0, owed.span[0]) is not None


def _for_several(state: State, place: int, fact: Fact) -> bool:
    """花呗借呗一共5万 is a group; 花呗借呗各欠1万 are two; 花呗借呗分别欠2万、3万 go in order."""
    bare = state.ledger.bare()
    if bare and ("each" in state.scopes or EACH_BEFORE.search(state.head(place)) or EACH_AFTER.match(state.words.text, state.tokens[place].end)):
        each = bare if len(bare) > 1 and not _listed(state, place) else bare[:1]
        for debt in each:
            count = debt.facts["count"].value if "count" in debt.facts else 1
            state.keep(debt.facts, "owed", replace(fact, value=fact.value * count))
        state.cue = None
        state.ledger.current = bare[-1]
        return True
    if state.ledger.again is not None and state.ledger.again is state.ledger.current:
        return False  # 我欠平安和招联,平安3万: of the one that is named again
    if row := one_each(state, place):
        give_each(state, row, "minimum" if is_of_a_month(state, row) else "owed")
        return True
    if len(bare) > 1 and ("total" in state.scopes or in_a_row(state, bare)):
        if alike_named(bare):
            state.keep(state.ledger.merge(bare).facts, "owed", fact)
        else:
            state.keep(state.person, "total_owed", fact)
        return True
    if not _of_all(state, place) or bare or state.mentioned or len(state.ledger.debts) < 2:
        return False
    state.keep(state.person, "total_owed", fact)
    return True


def _of_all(state: State, place: int) -> bool:
    """一共欠4万, about 40,000 in all."""
    after = state.after(place)
    return "total" in state.scopes or (after is not None and after.name == "total" and after.start - state.tokens[place].end <= 1)


def _listed(state: State, place: int) -> bool:
    """分别欠2万、3万 is a list of figures; 各欠1万 is one figure for all."""
    rest = [t for t in state.tokens[place + 1 : place + 4] if t.group not in ("scope", "comma")]
    return bool(rest) and rest[0].is_amount


def alike_named(debts: list[Debt]) -> bool:
    """Whether one name serves for all: 花呗、借呗; of a card and Huabei it would be the name of the one."""
    return len({bool(debt.names) for debt in debts}) == 1
