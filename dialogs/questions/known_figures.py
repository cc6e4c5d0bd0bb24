"""Figures of the case file asked for as they stand, or one beside another: how late each is, what two of them differ by, a share of the pay, what was told before."""


from content.sums_asked import sums_asked
from dialogs.case import read_case
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.named_debts import meant
from dialogs.questions.known_days import DAYS
from dialogs.questions.known_debts import DEBTS
from dialogs.questions.known_money import MONEY
from dialogs.questions.known_sums import Known
from dialogs.replies import Reply
from dialogs.talk import Talk
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.marked import marked
from dialogs.understanding.questions import is_question
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Value

LONGEST, LONGEST_EN = 44, 110
MONTHS_TOLD = 2
OF_A_TIME = frozenset(("due", "yearly"))
"""Beside these a month or a year tells for how long, and not until when."""
OF_MARKS = ("ahead", "lives_on")
"""Words that stand beside a value: looked for where its mark is."""
BESIDE = ("late", "on_time", "longest", "average", "ahead", "due", "to_pay", "income", "essentials", "total", "claim", "without", "came", "hearing", "deadline", "changed")
"""Words that say more of a figure that is asked for in words of one's own."""
OF_DAYS, OF_SUMS = frozenset(("how_late", "reaches", "days_to")), frozenset(("due", "to_pay"))
"""Until it is a month late is no payment of a month."""


def known_figure(m: Message) -> Heard | None:
    """The line that answers; None where none of it is asked, or what it rests on was not told."""
    if m.pasted or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST):
        return None
    table = sums_asked().known
    if not m.session.facts and not table["days_to"].search(m.text):
        return None
    if not is_question(m.text) and not any(table[name].search(m.text) for name in ASK_THEMSELVES):
        return None
    found = frozenset(name for name, pattern in table.items() if pattern.search(m.text))
    said, _ = marked(m.text, m.today)
    found |= {name for name in OF_MARKS if table[name].search(said)}
    if not found & ASKING:
        return None
    asked = _known(m, found)
    reply = next((reply for name, reckon in RECKONED.items() if name in found and (reply := reckon(asked))), None)
    return Heard(notes=(reply,)) if reply else None


def of_known(m: Message, asks: tuple[str, ...]) -> Reply | None:
    """The line for what is asked in words that no pattern knows."""
    asked = known_of(m, *asks)
    return next((reply for name in asks if name in RECKONED and (reply := RECKONED[name](asked))), None)


def known_of(m: Message, *asks: str) -> Known:
    """What that question may be answered from."""
    table = sums_asked().known
    ahead = {"ahead"} if any(isinstance(value, Day) for _, value in marked(m.text, m.today)[1]) else set[str]()
    beside = {name for name in BESIDE if table[name].search(m.text)} - (OF_SUMS if OF_DAYS & {*asks} else set())
    return _known(m, frozenset(beside | {*asks} | ahead))


def _known(m: Message, found: frozenset[str]) -> Known:
    talk, (_, places) = Talk(m.session.facts, m.today), marked(m.text, m.today)
    values = tuple(value for _, value in places if not ((isinstance(value, Count) and parts_of(value) < MONTHS_TOLD) or _is_vague(value) or (isinstance(value, Duration) and found & OF_A_TIME) or (isinstance(value, Day) and ("yearly" in found or (value.start == value.end == m.today and "weekday" not in found)))))
    return Known(talk, read_case(talk), m.text, found, tuple(meant(m.session.facts, m.text)), values, m.session)


def _is_vague(value: Value) -> bool:
    """百分之几, 几百: no sum that is said."""
    return isinstance(value, Money | Number) and value.value is None


ORDER = (
    "before", "weekday", "days_to", "share", "difference", "longest", "household", "interest_in_all", "reaches", "freed", "lives_on", "largest", "smallest", "how_late", "how_many", "which",
    "yearly", "late", "on_time", "without", "due", "together", "how_long", "told",
)  # fmt: skip
RECKONED = {name: ({**DAYS, **DEBTS, **MONEY})[name] for name in ORDER}
"""By the words that ask for it, in this order."""
ASKING = frozenset(RECKONED)
ASK_THEMSELVES = frozenset(("how_much", "how_late", "how_many", "told", "weekday", "days_to", "share", "difference", "which", "together", "reaches", "household", "interest_in_all"))
