"""A belief told as a statement (逾期三个月就要坐牢, 听说有七天宽限期): what is true is said before any debt is made of its words."""

import re

from content.regex import regex
from dialogs.answers import look_up
from dialogs.asking import answer
from dialogs.background import background
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.understanding.moves import is_question

LONGEST, LONGEST_EN = 50, 130
MISBELIEVED = frozenset(
    (
        "app_frozen", "app_limit", "collect_complain", "collect_dodge", "court_lookup", "court_served", "credit_baihang", "credit_blacklist", "credit_early_repay", "credit_family",
        "credit_grace_card", "credit_grace_loan", "credit_jiebei", "credit_who_reports", "credit_years", "crime_amount", "crime_card",
        "crime_jail", "enforce_child", "lender_model_score", "limit_three_years", "policy_rate_trend", "prod_card_stats", "rate_714", "rate_insurance",
        "rate_method", "rate_monthly", "rate_private_cap", "repay_case_story", "repay_policy_loan", "spouse_debt",
    )
)  # fmt: skip
"""Topics of what is widely believed and not so, or not proven; and 花呗额度被冻结了, which no figure of a debt answers."""
SURE, SURE_THAT_IT_WANTS, SURE_OF_ITSELF = 0.35, 0.75, 0.99
"""The chance of the topic; that something is wanted, of what is said as a belief; the same where no word says so."""
BELIEF = regex(
    r"[考上坐买当]不了|\bby itself\b|听说|听人说|据说|[网群书音]上[^,，。]{0,3}[说讲写]|文章|说明|人家|反正|既然|所以|[就便](?:不|没|能|可以|[要得会是变行])|不[算用会能必需](?!了)|不影响|会影响|影响[一二三四五\d]+年|肯定|一定|只能|[替帮]我(?:还|赔)|超过?\d|提[升高]|[利低高][^,，。]{0,2}[一二三四五六七八九]成|[一二三四五六七八九]成[^,，。]{0,4}人|照着|都是因为|要[降涨]|也能"
    r"|\b(?:i (?:heard|read|was told)|they say|people say|everyone says|means?|needn'?t|(?:do|does|wo|ca)n'?t|cannot|(?:isn'?t|aren'?t|not) (?:counted|late|overdue|on)|so (?:i|will|it|that)|if (?:i|you)|there(?:'s| is) (?:a|an|no)|improves?|lifts?|raises?|stays?|is fine|will|about to|leads? to|repays?|cheaper|and that'?s it|of (?:people|borrowers)|is \d+(?:\.\d+)? ?% a year)\b",
    re.IGNORECASE,
)
OWES = regex(r"(?:公司|平台|催收的?|对方|他们?|她)[^,，。]{0,4}(?:说|讲|威胁|吓)|\bthe (?:collectors?|lender|bank) (?:says?|said|threaten\w*)\b|欠(?!款|债)|本金|月供|工资|收入|到手|还剩|\bi owe\b|\bdoes ?n[o']?t know\b|\bmy (?:debts?|balance|salary|income|wage)\b", re.IGNORECASE)
"""A threat is judged as one; who tells what they owe or earn wants their own case looked at: a belief in it is answered beside the facts."""
WISHED = regex(r"(?<!不)(?:要|想|帮我?|来)算|算(?:算|一下|一算)|想(?:知道|看看|弄清|了解)|写|起草|材料|\b(?:write|draft|letter|in writing|complaint|please|help me|request)\b", re.IGNORECASE)
"""我就要算这笔贷款的真实利率 wants something done."""
LIMIT = regex(r"额度|用不了|\b(?:limit|quota)\b", re.IGNORECASE)
"""What is said without a word of belief is of oneself, but for a limit; the answers are not looked through for it, nor loaded."""
A_DEBT = {"owed", "overdue_days"}
"""CMB card 30000, not overdue."""
NOT_SO = regex(r"[,，\s]*(?:对|是|没错|行)?吧[?？。.!！]*$|,? (?:right|isn'?t it|correct)\s*\?*$", re.IGNORECASE)
"""A belief that wants a nod is no question."""


def misbelieved(m: Message) -> Heard | None:
    """The answer to a belief, where nothing is asked of the person and the message tells of no debt in figures."""
    said = NOT_SO.sub("", m.text)
    if m.session.asked or m.pasted or len(said) > (LONGEST_EN if said.isascii() else LONGEST) or OWES.search(said) or WISHED.search(said) or is_question(said):
        return None
    believed = BELIEF.search(said) is not None
    if (not believed and not LIMIT.search(said)) or {name.partition("].")[2] for name in m.told} >= A_DEBT:
        return None
    found = look_up(said, background(m.session))
    sure = SURE_THAT_IT_WANTS if believed else SURE_OF_ITSELF
    if found.best is None or found.best.topic not in MISBELIEVED or found.best.fit < SURE or found.best.wanted < sure:
        return None
    return Heard(notes=(answer(m.session, found, found.best, said, m.today),))
