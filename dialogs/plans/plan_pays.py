"""招行能不能每月还500, could I pay Jiebei 2,000 a month: what one debt of several is paid, in the middle of a plan; the others stay as they are."""

import re
from dataclasses import replace
from decimal import Decimal

from content.regex import either, regex
from dialogs.flow import OF_DEBTS
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.plans.forecast import least_due
from dialogs.plans.named_debts import meant
from dialogs.plans.plan_now import plan_now
from dialogs.plans.planning import BESIDE_A_PLAN, owes, ready
from dialogs.slots import FOR_DEBTS, PLAN_MADE
from dialogs.talk import Talk
from dialogs.told.filing import items
from dialogs.understanding.asked_sums import read_asked
from dialogs.understanding.lender_offers import read_lender_offer
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Money, Number
from dialogs.what_if_slots import WHAT_IF_MONTHLY, WHAT_IF_PAYS
from dialogs.wishes import KINDS

LONGEST, LONGEST_EN = 36, 90
PAYS = regex(either(
    "(?:每个?月|一个?月|每期|月月)[^,，。¤]{0,4}(?:只|就|先)?(?:还|付|给|收|交)[^,，。¤]{0,3}¤",
    "(?:还|付|给|交)[^,，。¤]{0,8}(?:每个?月|一个?月|每期)¤",
    "(?:每个?月|一个?月|每期|月供|最低)[^,，。¤]{0,6}(?:降到|减到|改成|变成|压到|谈到|谈成)¤",
    "[还付]¤一个?月",
    "¤ (?:a|per|each|every) ?(?:~|month)", "¤ ~",
), re.IGNORECASE)
SUPPOSES = regex(either(
    "能不能", "能否", "可不可以", "可以", "行不行", "行吗", "好不好", "要是", "如果", "假如", "万一",
    "只还", "只给", "呢[?？]?$", "[能可][^,，。]*[吗么?？]", "谈[到成]", "降到", "减到",
    r"\b(?:can|could|if|suppose|may|would|only|is it (?:ok|possible)|how about)\b",
), re.IGNORECASE)
GIVES = regex(either(
    r"\bgets? (?:about |only |just )?¤", r"\b(?:give|giving)\b[^.,¤]{0,24}¤(?! back)", r"\bput(?:ting)? ¤[^.,]{0,14}\b(?:on|into|onto|toward\w*) ",
    r"^(?:and |then |so |let'?s |i(?:'ll| will| want to|'d like to)? )*pay (?:about |only |just )?¤[^.,¤]{0,14}\b(?:on|to|toward\w*|onto|for) (?:the|my) ",
), re.IGNORECASE)
"""A plan where the card gets 1,500: said as a wish, with no word of supposing."""
GOES_ON = regex(r"也|^(?:那|还有)|^(?:and|what about)\b|\btoo\b", re.IGNORECASE)
"""信用卡也只还500呢, behind what another would be paid."""
MORE = regex(either(
    "多(?:还|付|给)[^,，。¤]{0,3}¤", r"¤ (?:more|extra|on top)\b", r"\b(?:another|an extra|an additional|extra) ¤",
), re.IGNORECASE)
"""美团我想每月多还300: so much on top of what that one is due, out of what a month leaves."""
MONTHLY = regex(r"每个?月|一个?月|每期|月月|\b(?:a|per|each|every) month\b|\bmonthly\b", re.IGNORECASE)
OTHER = regex(r"多还|少还|再多|工资|收入|到手|同意|答应|肯|利息|罚息|欠|\b(?:more|less|extra|earn|income|salary|agreed?|offers?|offered|interest|owe|they want|lets? me)\b", re.IGNORECASE)
"""So much more or less, what comes in, what a lender has offered."""


INCOME = regex(r"工资|收入|到手|[挣赚]|\b(?:earn|income|salary|wage|make)\b", re.IGNORECASE)


def pays_one(m: Message) -> Heard | None:
    """None where no plan stands, or the sum is of all debts or of something else."""
    top, known = m.session.top, m.session.facts
    fits = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST) and ready(known) and (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN))
    goes_on = WHAT_IF_PAYS.name in known and GOES_ON.search(m.text) is not None
    if fits and (more := _more(m)):
        return more
    if not fits or OTHER.search(m.text):
        return None
    if (asked := read_asked(m.text, m.today)) and asked.what == "months" and not (top and top.dialog == "plan"):
        return None  # if I gave JD 1,000 a month how many months? of that one alone
    said, places = marked(m.text, m.today)
    gives = GIVES.search(said) is not None
    if not (goes_on or gives or SUPPOSES.search(m.text)):
        return None
    amounts = [value.value for _, value in places if isinstance(value, Money | Number)]
    owed = [index for index, item in items(known).items() if item.get("owed")]
    named = [index for index in meant(known, m.text) if index in owed]
    if len(amounts) != 1 or amounts[0] is None or len(named) != 1 or len(owed) < 2 or not (goes_on or gives or PAYS.search(said)) or read_lender_offer(m.text, m.today):
        return None
    if amounts[0] >= Decimal(items(known)[named[0]]["owed"]):
        return None
    return _pays(m, named[0], amounts[0])


PAPER = regex(r"pdf|表格|图片|打印|\b(?:sheet|picture|printout|on paper)\b", re.IGNORECASE)
A_MONTH = regex(r"(?:每个?月|一个?月|月月|按月)[^¤,，。]{0,4}¤|¤[^¤,，。]{0,2}(?:一个?月|每月)|¤ (?:a|per|each|every) ?(?:~|month)|¤ ~", re.IGNORECASE)


def paper_of_pace(m: Message) -> Heard | None:
    """每月还2200的pdf,我带去找法官谈: the plan with so much a month, and its paper."""
    known, top = m.session.facts, m.session.top
    if not PAPER.search(m.text):
        return None
    said, places = marked(m.text, m.today)
    amounts = [value.value for _, value in places if isinstance(value, Money | Number)]
    fits = len(m.text) <= (LONGEST_EN if m.text.isascii() else LONGEST) and owes(known) and (top is None or top.dialog in (*OF_DEBTS, *BESIDE_A_PLAN, "court"))
    if not fits or len(amounts) != 1 or not amounts[0] or not A_MONTH.search(said) or OTHER.search(m.text):
        return None
    kinds = [kind for kind, words in KINDS.items() if words.search(m.text)] or ["pdf"]
    slot = WHAT_IF_MONTHLY if ready(known) else FOR_DEBTS
    return Heard({slot.name: str(amounts[0])}, move="papers", name=",".join(kinds), silent=frozenset({slot.name}))


def _more(m: Message) -> Heard | None:
    """So much more a month for the one debt that is named, where what a month leaves beyond what is due covers it; else it is money that comes on top."""
    said, places = marked(m.text, m.today)
    amounts = [value.value for _, value in places if isinstance(value, Money | Number)]
    named = [index for index in meant(m.session.facts, m.text) if items(m.session.facts)[index].get("owed")]
    if len(amounts) != 1 or amounts[0] is None or len(named) != 1 or not MORE.search(said) or not MONTHLY.search(m.text) or INCOME.search(m.text):
        return None
    now = plan_now(Talk(m.session.facts, m.today)) if PLAN_MADE.name in m.session.facts else None
    debts = now.changes.debts(now.planned) if now and now.made else ()
    least = next((debt.minimum for debt, row in zip(debts, now.planned.rows, strict=True) if row.index == named[0]), None) if now else None
    if now is None or not least or amounts[0] > now.changes.available(now.means.available) - least_due(debts):
        return None
    return _pays(m, named[0], least + amounts[0])


def _pays(m: Message, index: int, amount: Decimal) -> Heard:
    top, known = m.session.top, m.session.facts
    heard = Heard({WHAT_IF_PAYS.name: {**(known.get(WHAT_IF_PAYS.name) or {}), str(index): str(amount)}}, silent=frozenset({WHAT_IF_PAYS.name}))
    return heard if top and top.dialog == "plan" else replace(heard, start="plan")
