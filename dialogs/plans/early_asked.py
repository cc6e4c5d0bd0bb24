"""提前还清花呗,要收违约金3%,能省多少; if I clear Huabei now they charge 200: paying a known debt off early, with the fee that is told of it."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.calculator.priority import YEARS
from dialogs.case import read_case
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.plans.early_fee import told_fee
from dialogs.plans.named_debts import meant
from dialogs.slots import EARLY_DEBT, EARLY_FEE, EARLY_PART, EARLY_SHARE
from dialogs.talk import Talk
from dialogs.understanding.marked import amount_in, marked

LONGEST, LONGEST_EN = 60, 140
EARLY = regex(either(
    "提前[^,，。]{0,8}(?:还|结|清)", "(?:一次(?:性)?|一把|一下子|一口气|现在|马上|今天|立刻|直接)[^,，。]{0,6}(?:还|结|清|付)(?:了|掉|清|完|款)",
    r"\b(?:early|prepay\w*|ahead of (?:time|schedule))\b", r"\b(?:pay|paying|clear|clearing|settle|settling|repay\w*|kill|close|closing)\b[^.?!]{0,30}\b(?:off|now|today|at once|in one go|in full)\b",
), re.IGNORECASE)
OF_FEES = regex(r"费|违约金|罚金|[收扣要罚赔]|[%％]|点|\b(?:fee|charg\w+|penalty|fine|interest|costs?|takes?|wants?|percent)\b", re.IGNORECASE)
NOT_THIS = regex(r"中介|过桥|代[还偿]|新(?:的)?贷|贷款?来还|借[^,，。]{0,8}(?:来还|还掉|还清)|打折|减免|[一二三四五六七八九]折|\b(?:bridge|agen\w+|broker|firm|borrow\w*|new loan|discount|waive\w*|settlement|lends?)\b", re.IGNORECASE)
PART = regex(either("(?:先|提前|多|只)(?:还|付)(?:掉|上|一?部分)?[^¤,，。]{0,6}¤", "拿(?:出)?¤[^,，。]{0,8}(?:提前|还)", "¤[^,，。]{0,6}提前还", r"\b(?:pay|repay|prepay|put)(?:ing)?(?: back| off| in)? (?:only |just )?¤(?! (?:fee|penalty|charge))", "¤ (?:of it )?early"), re.IGNORECASE)


def early_asked(m: Message) -> Heard | None:
    """None where no one debt of those that are known is meant, or no fee is told."""
    top = m.session.top
    asked = top is not None and top.dialog == "early" and m.session.asked == EARLY_FEE.name
    if m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or not OF_FEES.search(m.text) or not (asked or EARLY.search(m.text)) or NOT_THIS.search(m.text):
        return None
    if m.wanted.dialog == "swap" or (top is not None and top.dialog == "swap"):
        return None
    of = _debt(m)
    fee = told_fee(m.text, m.today, asked=asked) if of is not None else None
    if of is None or fee is None:
        return None
    debt = next(debt for debt in read_case(Talk(m.session.facts, m.today)).debts if debt.index == of)
    part = Talk(m.session.facts, m.today).get(EARLY_PART) if asked else _part(m, debt.owed or Decimal(0))
    facts = fee.facts(part or debt.owed or Decimal(0), debt.rate[0] * YEARS[debt.rate[1]] if debt.rate else None, m.session.facts)
    if not facts or (debt.owed and fee.amount and fee.amount * 2 > debt.owed):
        return None  # clearing Huabei costs 8,000: what is owed
    told = {EARLY_DEBT.name: of, **facts} | ({EARLY_PART.name: str(part)} if part else {})
    stale = tuple(name for name in (EARLY_PART.name, EARLY_FEE.name, EARLY_SHARE.name) if name in m.session.facts and name not in told)
    heard = bounded(m.session, told)
    return Heard(heard.facts, forget=stale, notes=heard.notes, start=None if top is not None and top.dialog == "early" else "early", silent=frozenset(told))


def _debt(m: Message) -> int | None:
    """The debt that is named, else the one at hand or the only one."""
    owed = [debt.index for debt in read_case(Talk(m.session.facts, m.today)).debts if debt.owed]
    named = [index for index in meant(m.session.facts, m.text) if index in owed]
    top = m.session.top
    at_hand = m.session.facts.get(EARLY_DEBT.name) if top is not None and top.dialog == "early" else None
    of = named or ([at_hand] if at_hand in owed else owed)
    return of[0] if len(of) == 1 else None


def _part(m: Message, owed: Decimal) -> Decimal | None:
    said, places = marked(m.text, m.today)
    match = PART.search(said)
    amount = amount_in(match, said, places) if match else None
    return amount if amount and amount < owed else None
