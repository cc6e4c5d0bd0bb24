"""A bank would lend me 31,000 at 9 % over three years to pay both: a new loan with its terms, for debts that are known. Its rate is none of
theirs, and it is no offer of their lenders."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.lent_anew import terms_of_new
from dialogs.plans.named_debts import meant
from dialogs.plans.planning import owes
from dialogs.slots import QUOTED, RECEIVED, SWAP_OF
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number

CLAUSE, AND = regex(r"[,，。;；?？!！](?!\d)"), regex(r"[和跟与、]|\band\b", re.IGNORECASE)
LONGEST, LEAST = 160, 500
CHEAP = regex(r"[借贷批换]|用[^,，。]{1,6}的|\b(?:lend\w*|loans?|borrow\w*|offer\w*|gives?|take|get|swap|move|transfer|refinanc\w*)\b", re.IGNORECASE)
LENDS = regex(either(
    "借给?我", "[给帮]我(?:批|放|贷|借)", "(?:能|可以|可|想|去|要是|如果|再|肯|愿意?)[^,，。还]{0,8}(?:借|贷)", "批(?:了|下来|到)?[^,，。]{0,4}¤", "贷款?[^,，。还]{0,4}¤", "¤[^,，。还]{0,3}的?[^,，。还]{0,2}贷", "借一?笔", "(?:找|跟|向|从|去|用)[^,，。]{1,8}借¤", "[用拿](?:银行|人家|[^,，。]{2,5}(?:银行|行))的[^,，。]{0,4}¤", "[消经]费?[营]?贷",
    r"\b(?:lends?|loan(?:s|ed)?) me\b", r"\b(?:would|will|could|can|might|it'll|they'll|he'll|she'll|they'd|it'd) (?:lend|give|let)\b", r"\b(?:offer(?:s|ed)?|gives?|takes?|taking|get|getting|borrow\w*)\b[^.¤]{0,24}¤",
), re.IGNORECASE)
FOR_OLD = regex(either(
    "(?:还|清|结|填|平|抵|换)(?!款|的)(?:掉|清|了|上|完|一下)?[^,，。不没]{0,8}(?:[这那它俩两几三四五]|全|所有|都|卡|呗|贷|债|旧|老|其他|别的)", "[把将][^,，。]{1,14}(?:还|结|填|换|清|平)(?:了|掉|上|清|完|成)", "[这那它俩两几全都][^,，。]{0,6}(?:还|清)(?:了|掉|清|完)",
    r"\b(?:pay|clear|finish|settle|wipe|replace|swap|cover|get rid of|close|kill)\w*\b(?: off| out)?[^.?!]{0,24}\b(?:both|them|these|those|all|everything|others?|rest|two|three|it|lot|cards?|loans?|debts?)\b",
), re.IGNORECASE)
OF_ONE = regex(either("(?:来|去|好|先|再|拿)?(?:还|清|结|填|平|抵)(?:掉|清|了|上|完)?", r"\b(?:pay|clear|finish|settle|wipe|cover|get rid of|close|kill)\w*(?: off| out| for)?", r"\bfor"), re.IGNORECASE)
"""Before the name of a debt, what the loan is for."""
MOVES = regex(r"换成|置换|转(?:到|成)|\b(?:swap|switch|move|transfer|refinanc\w+|consolidat\w+)\b", re.IGNORECASE)
"""把花呗换成工行的贷款: for as much as is owed there."""
INTO = regex(r"换成|置换|转(?:到|成)|\b(?:for|to|into|with) (?:a|an|another|the) ", re.IGNORECASE)
OF_ALL = regex(r"[这那它]?[两俩几三四五][笔个家张]|都|全|所有|\b(?:both|all|everything|these|those|two|three|them|the lot)\b", re.IGNORECASE)
"""What the new loan is for, and whether it is for all of them."""
THERE = regex(r"借了¤|(?:已经|去年|之前|上个?月|当时)[^,，。]{0,6}(?:借|贷)|贷了¤|\b(?:borrowed|took out|lent me)\b", re.IGNORECASE)


def new_for_old(m: Message) -> Heard | None:
    """The terms of the new loan; of named debts alone where others are left. None without a rate."""
    if m.pasted or len(m.text) > LONGEST or not CHEAP.search(m.text) or not owes(m.session.facts):
        return None
    said, values = marked(m.text, m.today)
    sums = [value.best for _, value in values if isinstance(value, Money | Number) and value.best >= LEAST]
    terms = terms_of_new(values)
    if QUOTED.name not in terms or THERE.search(said):
        return None
    named = [] if OF_ALL.search(said) else _named(m)
    if not sums and named and MOVES.search(m.text):
        sums = [sum((Decimal(items(m.session.facts)[index].get("owed") or 0) for index in named), Decimal(0))]
    elif len(sums) != 1 or not LENDS.search(said) or not (FOR_OLD.search(said) or named):
        return None
    facts = {RECEIVED.name: str(sums[0]), **terms}
    if 0 < len(named) < sum(bool(item.get("owed")) for item in items(m.session.facts).values()):
        facts[SWAP_OF.name] = named
    return Heard(facts, start="swap", silent=frozenset({SWAP_OF.name}) & facts.keys())


def _named(m: Message) -> list[int]:
    """The debts that it is to pay, by name."""
    if MOVES.search(m.text) and (into := INTO.search(m.text)):
        said = [m.text[: into.start()]]  # 把花呗换成工行的贷款
    else:
        said = [clause[purpose.start() :] for clause in CLAUSE.split(m.text) if (purpose := FOR_OLD.search(clause) or MOVES.search(clause) or OF_ONE.search(clause))]
    return sorted({index for purpose in said for part in AND.split(purpose) for index in meant(m.session.facts, part)})
