"""What is wished for stands already: the plan, the price of a loan, what a fraud wants; then it is said again."""

import re

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.price_again import told_again
from dialogs.questions.context import surely_asked
from dialogs.told.mentioned import asks_of_a_sum
from dialogs.understanding.marked import has_amount

SHORT, SHORT_EN = 20, 48
OF_THE_PRICE = regex(either(
    "^[^,，。]{0,4}(?:年化|利率|利息|成本)[^,，。]{0,6}多少",
    "折[成算合]+[^,，。]{0,3}(?:年化|年息|利率)",
    "[算合](?:下来|出来|起来)?[^,，。]{0,4}(?:年化|年息|年利率)[^,，。]{0,4}(?:多少|几|呢|[?？]|$)",
    "(?:一年|年)[^,，。]{0,8}(?:几|多少)个?(?:点|利(?!息)|百分)",
    r"\b(?:(?:as|at) an? (?:annual|yearly) rate|annuali[sz]ed)\b",
    r"\bwhat(?:'s| is)? (?:the |my )?(?:annual rate|apr)\b(?= (?:is )?(?:that|this|it|then|here))",
    "(?:一共|总共|全部|拢共)[^,，。]{0,3}(?:还|多付|多还)[^,，。]{0,4}(?:多少|几)",
    r"\b(?:per|a|in one|each) year\b", r"\b(?:in all|in total|altogether)\b",
    "超没超",
    "(?:超过?|高过)[^,，。]{0,4}(?:上限|红线|法律|规定)",
    "^[^,，。]{0,8}(?:[贵高坑黑]不[贵高坑黑]|(?:[贵高黑坑]|划算|划得来|合算|值得?|便宜|被坑|多)(?:吗|么|不|嘛|吧)|划不划算|合不合算|值不值|[算太](?:贵|高)|划算还是|很贵)[^,，。]{0,6}$",
    r"^(?:so |and |but |then )*(?:is (?:it|that|this)|that'?s|isn'?t that|would you say)\b[^,.]{0,20}\b(?:expensive|dear|a lot|too much|high|steep|cheap|worth it|a good deal|a bad deal|fair|robbery|a rip-?off|reasonable)\b",
    "above what the law", "over the (?:limit|cap)",
), re.IGNORECASE)
"""年化到底多少, 一共要还多少: of the loan that was just priced."""
DEAR = regex(r"[贵黑坑]|划|合算|值|便宜|[算太很]高|超", re.IGNORECASE)
WHEN_FREE = regex(either(
    "^(?:那么?|这样(?:的话)?|然后|最后)+(?:一来)?(?:一共)?(?:还)?(?:要|得|需要)?(?:多久|几个月|多长时间)(?:呢|啊|呀)?[?？]?$",
    r"\bhow much longer\b[^?]{0,10}\??$",
    "要多还多久",
    r"^(?:so |and )?(?:then )?how long(?: (?:then|now|will (?:it|that) take|does (?:it|that) take|in all|altogether))*\??$",
    "能还得?[完清]吗", "还得[完清](?:吗|不)",
    r"\bcan i (?:ever )?(?:clear|finish|pay (?:it|this|them)(?: all)? off)\b",
    "(?:多久|几个月|什么时候|啥时候|哪年)[^,，。]{0,4}(?:还得?[完清]|能完|到头|上岸|解脱)",
    "(?:永远|一辈子|这辈子)[^,，。]{0,3}还不(?:完|清)",
    r"\b(?:will|can) i ever (?:be |get )?(?:free|done|out|clear|debt)",
    r"\bwhen (?:am|will|can) i (?:be )?(?:free|done|out|clear|debt)",
), re.IGNORECASE)
COMPOUND = regex(r"复利|利滚利|滚利|一步一步|怎么算的|\bcompound|\binterest on interest|\bstep by step", re.IGNORECASE)
WHETHER_TO = regex(either(
    r"([转打付交给汇点信理去签发])不\1",
    "(?:要不要|该不该|用不用|能不能|可不可以|可以|能|要)(?:先|再)?(?:[转付交给汇信签]|打(?!电话|给|12|11|9)|发给|照做)[^,，。回]{0,6}$",
    r"\b(?:should|do|can|must) i (?:just |really |still )?(?:pay|send|transfer|sign|trust|believe|go|click|do (?:it|that|what))\b",
), re.IGNORECASE)
"""今天打不打, should I send it: of what a fraud wants, which was judged."""


def again(m: Message, *, of_plan: bool) -> Heard | None:
    """What is wished for stands already: the plan, the price of this loan."""
    top = m.session.top
    if top is None or not top.done:
        return None
    of_end = top.dialog == "plan" and WHEN_FREE.search(m.text)
    short = is_short(m.text)
    of_price = top.dialog == "rate" and short and (OF_THE_PRICE.search(m.text) or (asks_of_a_sum(m.session, m.text) and has_amount(m.text, m.today)))
    if of_price and not has_amount(m.text, m.today) and (shortly := told_again(m.session, m.text, m.today, judging=DEAR.search(m.text) is not None)):
        return Heard(notes=(shortly,))
    of_fraud = top.dialog == "scam" and short and WHETHER_TO.search(m.text)
    of_arrears = top.dialog == "arrears" and short and COMPOUND.search(m.text)
    return Heard(move="repeat") if of_arrears or (of_plan and top.dialog == "plan" and not beside_the_plan(m)) or of_price or of_end or of_fraud else None


def beside_the_plan(m: Message) -> bool:
    """明天先打哪家 names what a plan that stands is about, and asks for something else."""
    top, asked = m.session.top, surely_asked(m.session, m.text)
    return top is not None and top.dialog == "plan" and top.done and asked is not None and asked.topic != "repay_plan"


def is_short(text: str) -> bool:
    """So few letters (more of Latin ones) that nothing else is meant."""
    return len(text) <= (SHORT_EN if text.isascii() else SHORT)
