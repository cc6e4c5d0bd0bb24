"""The words in which the terms of a loan change under a plan: interest, penalties, what a lender takes, lets off or refuses."""

import re

from content.regex import either, regex

OF_LENDERS = regex(r"利息|罚息|服务费|担保费|会员费|手续费|收我|扣了?我|客服|银行|对方|平台|\b(?:interest|charge[sd]?|contract|they|the (?:bank|lender))\b", re.IGNORECASE)
"""What a lender takes or lets off is no money of one's own."""
LENT = regex(r"借给?我(?!的)|贷给?我(?!的)|\b(?:lends?|lent|loan(?:s|ed)|lending) me\b", re.IGNORECASE)
"""舅舅借我三万: a new debt, and no gift."""
INTEREST = regex(r"利息|[年月日]息|利率|罚息|年化|interest|rate|\bcharg\w+ (?:me )?(?:only |just )?half\b", re.IGNORECASE)
PENALTY = regex(r"罚息|违约金|滞纳金|逾期(?:利息|费)|penalt|late (?:fee|charge)|default interest", re.IGNORECASE)
OF_A_LOAN = regex(r"(?<!逾期)利息|利率|年化|(?<!default )(?<!penalty )interest|\brate", re.IGNORECASE)
FREE = regex(r"全?免|(?<!要)不[要算收]|取消|去掉|抹|停|waive|without|\bno\b|drop|forgiv|remov|cancel", re.IGNORECASE)
ASKS_SAVED = regex(either(
    "[,，]?(?:那|这样|一共|总共|到底|大概|究竟)*(?:能|可以|会)?(?:帮我)?省(?:下|了|得下|下来)?(?:多少|几个?)(?:利息|钱)?(?:呢|啊|呀)?",
    r"\b(?:and )?(?:so )?(?:what|how much)(?: interest| money)? (?:do|would|will|can|could|does) (?:i|it|that|this) sav\w+(?: me)?(?: in interest)?",
), re.IGNORECASE)
"""What a change would save is what the plan with it says."""
REFUSED = regex(either(
    "(?:如果|要是|万一|假如)?[^,，。]{0,6}(?:不同意|不答应|不肯|拒绝|反悔|谈不[成拢下])(?:了|的话|呢|怎么办|咋办)*[?？。]*$",
    "^(?:what )?if (?:they|it|the (?:bank|lender)|cmb)[^.,]{0,6} (?:refuses?|says? no|disagrees?|do(?:es)?n'?t agree|won'?t agree|turns? (?:it|me) down)",
), re.IGNORECASE)
SHARE_OF = regex(r"% of (?:what|the|that|it|normal|usual)|(?:只[收算要]|剩)[^%,，。]{0,4}%", re.IGNORECASE)
"""Interest at 50 % of what it is: so much is left of it."""
HALF = regex(r"减半|砍半|打对折|对折|一半|halve|in half|half", re.IGNORECASE)
NONE = regex(either(
    "免息", "(?<!要)不[要算收]利息", "没有?利息", "利息(?:全|都)?(?:免|停)", "停息", "[停免](?:收|掉)?[#~@]的?利息",
    "利息[^,，。%]{0,6}(?:(?<!减)免[了掉去]|停(?:[了掉]|(?=到?[~#@]))|不[要算收])",
    "只(?:要|用|收|让)?[^,，。]{0,4}(?:还|收)?本金", r"\b(?:pay|paying|repay|take) (?:back )?(?:only|just|nothing but) (?:the )?principal\b", r"\b(?:only|just) (?:pay|takes?|wants?|asks? for|charges?) (?:back )?(?:the )?principal\b",
    "interest[- ]free", "no interest", "without interest",
    r"(?<!can the )(?<!can my )interest[^.%]{0,16}\b(?:waived|dropped|frozen|forgiven|stopp?(?:ed|s)?|paused|gone)\b",
    r"\bno @ interest",
    r"(?:waiv|freez|froze|drop|forgiv|stop|paus|suspend|halt)\w* (?:all |the |my |charging )*interest",
), re.IGNORECASE)
DOWN_TO = regex(r"[到为成至是] ?%|\b(?:to|at|of|only|were|was) %", re.IGNORECASE)
SUPPOSES = regex(r"如果|要是|假如|假设|呢|降|谈到|谈成|减到|\b(?:if|suppose|what if|would)\b", re.IGNORECASE)
"""Without it a rate that is told is a fact of the debt, no supposition."""
DISCOUNT = regex(r"(?:打|减|降|少|便宜|off|cut|less)[^%,，。]{0,4}%|%(?:off| off)", re.IGNORECASE)
