"""能动应急的钱吗, should I pay with my savings: what is kept for emergencies stays, and how much of it is more than that."""

import re
from decimal import Decimal

from content.regex import either, regex
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.planning import owes
from dialogs.replies import Reply
from dialogs.slots import CASH, RESERVE
from dialogs.talk import Part, Talk
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number

LONGEST = 60
KEPT = regex(either(
    "(?:应急|备用|救急|保命|急用|救命)(?!联系|电话)(?:的|用的)?(?:那)?[笔点些]?(?:钱|金|款|资金|(?=¤)|(?=全|都|先|也))?",
    "存款", "积蓄", "老本", "私房钱", "压箱底", "留[着的下了](?:的|那|这)*[笔点些]?(?:¤|钱)",
    r"\b(?:my|the|our) (?:reserve|savings|nest egg|rainy[- ]day (?:money|fund))\b",
    r"\bemergency (?:money|fund|savings|cash|reserve)\b",
    r"(?:¤|\bmoney|\bcash|\bwhat) (?:that )?i(?:'ve| have)? (?:keep|kept|(?:put|set) (?:aside|by|back))\b",
), re.IGNORECASE)
USED = regex(r"动|用|拿|取|还(?!有|是|剩)|填|垫|掏|花(?!呗)|砸|投|\b(?:use|touch|spend|pay|dip|go|put|clear|throw|take|break|raid|empty)\b", re.IGNORECASE)
ASKED = regex(
    r"吗|么(?!样)|呢|[?？]|要不要|[能行该好]不[能行该好]|可不可以|可以|能[动用拿取]|合[不适]|还是留|\b(?:can|may|could|should|shall|is it (?:ok|okay|wise|right)|what if|would it)\b",
    re.IGNORECASE,
)
ELSEWHERE = regex(r"冻结|扣[划走款]|划[走扣]|法院|起诉|强制|查(?!看)|转移|失信|会不会被|\b(?:frozen?|freeze|court|seiz\w*|garnish\w*|sued?|bank take)\b", re.IGNORECASE)


def reserve_asked(m: Message) -> Heard | None:
    """What to leave of it, and what is more; None where no debt is known or nothing is asked."""
    if len(m.text) > LONGEST or not owes(m.session.facts) or ELSEWHERE.search(m.text):
        return None
    said, places = marked(m.text, m.today)
    if not all(words.search(said) for words in (KEPT, USED, ASKED)):
        return None
    t = Talk(m.session.facts, m.today)
    case, sums = read_case(t), [value.best for _, value in places if isinstance(value, Money | Number)]
    cash = sums[0] if len(sums) == 1 else t.get(CASH)
    needed = case.essentials
    spare = max(cash - needed, Decimal(0)) if cash is not None and needed is not None else None
    data = {"cash": cash, "needed": needed, "spare": spare, "monthly": t.get(RESERVE) or None, "overdue": bool(case.overdue_days)}
    return Heard(notes=(Reply("figure.reserve", parts=(Part("figure.reserve", data),), numbers={"cash": cash, "spare": spare, "essentials": needed}),))
