"""The words by which a figure of a plan is asked for."""

import re

from content.regex import either, regex

GONE = regex(either(
    "还[完清掉]", "[清结][零掉完了清]", "清(?=[几多哪]|[^,，。]{0,8}(?:[行吗么?？]|可以))", "不(?:用|必|需要)再?(?:还|给|付)", "没了", "搞定", "了结", "还到?头", "消失", "砍掉", "干掉", "甩掉",
    r"\b(?:gone|done|clear(?:ed)?|free of|paid(?: off)?|pay(?:ing)? (?:\w+ ){0,3}off|finish(?:ed)?|rid of|over|settled|kill(?:ed)?|stop paying|out of the way|knocked out|disappears?)\b",
), re.IGNORECASE)
WHICH = regex(r"哪(?:几|一|两|些)?[家笔个张样些]|[几多]少?[家笔]|\bhow many (?:will|can|do|would) i\b|\b(?:which|what|how many) (?:of (?:them|these|my debts)|ones?|debts?|loans?|lenders?|cards?)\b|^which\b", re.IGNORECASE)
INTEREST = regex(r"(?<![无免停])利息|息费|(?<!penalty )(?<!late )(?<!overdue )(?<!default )\binterest\b(?![- ]free)", re.IGNORECASE)
HOW_MUCH = regex(r"多少|几(?!乎)|占|\b(?:how (?:much|big|large)|what|share|part)\b", re.IGNORECASE)
COUNT = regex(either(
    "(?:几|多少)个?(?:期|月|次|年)", "[多好]久", "多长时间", "(?:什么|啥)时候", "几时", "哪(?:一)?(?:年|个?月|天)",
    r"\bhow (?:long|many (?:more )?(?:months?|payments?|instal\w*|years?))\b", r"\bwhen\b", r"\b(?:what|which) (?:month|year|date)\b",
), re.IGNORECASE)
LAST_ONE = regex(r"最后一?(?:笔|期|次)(?:款|钱)?(?:要|得)?(?:是|在|还)?|还到(?:哪|几|什么|啥)|\b(?:last|final) (?:\w+ )?(?:payment|instal\w*)\b", re.IGNORECASE)
LAST_SUM = regex(r"最后一?个?(?:月|期|次|笔)[^,，。哪]{0,8}(?:多少|几[千百块])|\bhow (?:much|big|large)\b[^.?]{0,16}\b(?:last|final) (?:payment|instal\w*|month|one)\b|\bwhat (?:do|will|would) i pay\b[^.?]{0,12}\b(?:last|final)\b", re.IGNORECASE)
NO_PLAN = regex(r"要是|如果|假如|假设|万一|只还最低|先还|怎么|停了?[^,，。]{0,2}[息半]|减半|\b(?:stops?|freezes?|waives?|halves|cuts?|drops?) (?:the |my |all )?(?:\w+ )?interest|\b(?:if|suppose|say i|minimums?|how do i)\b|\b(?:one|debts?|jiebei|card|first) first\b", re.IGNORECASE)
"""What is supposed, and how it is to be done: no figure of the plan as it stands."""
BETTER = regex(r"划算|省(?!份)|好不好|更好|值不?值|合适|该不该|要不要|[好值]吗|\b(?:better|cheaper|worth|good (?:deal|idea)|should i|make sense|save)\b", re.IGNORECASE)
IN_PARTS = regex(r"(\d{1,3}) ?期|\b(\d{1,3}) (?:monthly )?(?:months?|instal\w*|payments?|parts?)\b", re.IGNORECASE)
SPREAD = regex(r"分(?!钟)|拉长|期|\b(?:over|in|into|spread\w*|stretch\w*|instal\w*)\b", re.IGNORECASE)
FIRST_N = regex(
    r"(?:[头前]|最[初开]始?的?|接下来的?|往后|后面|未来)([两二三四五六\d])(?:个月|期|次)|\b(?:first|next|coming) (two|three|four|five|six|[2-6]) (?:months?|payments?|instal\w*|ones)\b",
    re.IGNORECASE,
)
NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
TO_PAY = regex(r"还|付|交|掏|准备|凑|\b(?:pay\w*|due|hand over|instal\w*)\b", re.IGNORECASE)
OVER = regex(either(
    "(?:有没有|有|哪)(?:哪|几|一|些)?个?月[^,，。\\d]{0,12}(?:超过|高于|多于|大于|不止|超出?)[^,，。\\d]{0,2}\\d",
    r"\b(?:any|which|what|how many|a) months?\b[^.?!\d]{0,40}\b(?:more than|over|above|exceed\w*|beyond) [¥$]?\d",
), re.IGNORECASE)
"""Is there any month where I pay more than 5,500."""
DOWN_TO = regex(either(
    "(?:只|就)?剩(?:下)?(?:不到)?¤", "(?:降|减|还|掉|少)到[^,，。¤]{0,4}¤", "(?:低于|不到|少于)¤", r"\b(?:down to|below|under|less than|only) ¤", r"\b(?:drops?|falls?|gets?|go(?:es)?|comes? down|be|is|owe) ¤", r"¤ (?:left|or less)\b",
), re.IGNORECASE)
HALVED = regex(r"(?:少|还|降|减|剩|砍|压)(?:掉|了|下|到)?[^,，。]{0,3}一半|过半|减半|\bhal(?:f|ved?)\b", re.IGNORECASE)
PAID_IN = regex(either(
    r"\b(?:what|how much) goes out\b", "年(?:一共|总共|里|内|一年)?(?:要|得|会)?(?:还|付)多少", r"\bcosts? me\b[^.?]{0,12}\bpayments\b",
    "(?:总共|一共|合计|加起来|拢共)[^,，。利息]{0,8}(?:还|付|掏|填|交|拿|出)[^,，。利息]{0,4}(?:多少|几)", "(?:还|付|掏|填|交|拿)(?:出去?|进去)[^,，。利息]{0,4}(?:多少|几)", "(?:已经|累计)[^,，。]{0,4}(?:还|付)[^,，。]{0,4}(?:多少|几)",
    r"\b(?:how much|what)\b[^.?]{0,20}\b(?:will i have|have i|would i have|i'll have) (?:\w+ )?paid\b", r"\b(?:how much|what)\b[^.?]{0,16}\b(?:pay|hand over|put in|pay out|go(?:es)? out)\b[^.?]{0,20}\b(?:in all|in total|altogether|over|by the end)\b",
), re.IGNORECASE)
AVERAGE = regex(r"平均|均摊|(?:最[多高贵厉狠]|少下来)[^,，。]{0,6}(?:哪|月)|哪个?月[^,，。]{0,6}(?:最[多高贵厉狠])|\b(?:which|what) month\b[^.?]{0,16}\b(?:worst|most|highest)\b|\b(?:average|on average)\b", re.IGNORECASE)
SPARE = regex(either(
    "(?:排完|还完|照计划|这样还|按计划|还了)[^,，。]{0,10}(?:剩|余|留)[^,，。]{0,6}(?:钱|多少|吗|么)", "(?:每个?月|手里|手上)[^,，。]{0,6}(?:还能|还有|能)(?:剩|余|留|攒)[^,，。]{0,4}(?:钱|吗|么)",
    r"\b(?:anything|something|how much|what)\b[^.?]{0,12}\b(?:to spare|left over|left for (?:me|myself|us|saving)|spare)\b",
), re.IGNORECASE)
EASIER = regex(r"(?:手头|手里)[^,，。]{0,4}[宽松]|(?:压力|负担|日子)[^,，。]{0,6}(?:小|轻|松|好过)|(?:轻松|松快|松口气|喘口气|缓过来)|\b(?:easier|lighter|breathe|breathing room|ease[sd]? (?:up|off)|pressure)\b", re.IGNORECASE)
OTHERS = regex(r"别家|其他|其它|剩下的|另外|\b(?:the )?(?:others?|rest)\b", re.IGNORECASE)
STILL_OPEN = regex(r"\bwho(?:'s| is| will be)? (?:still )?left\b|(?:剩|有)(?:下)?(?:几|哪几?)[家笔个张]|[几哪]几?[家笔][^,，。]{0,4}(?:没|未)还?[完清]|\b(?:how many|which)\b[^.?]{0,20}\b(?:still open|still (?:there|left|running)|left over|remain\w*)\b", re.IGNORECASE)
BEHIND = regex(r"之?后|以后|那个?月|开始|之后|完了|\b(?:once|after|when)\b", re.IGNORECASE)
UNTIL = regex(r"到|截|之?前|以前|为止|\b(?:by|before|until|till|up to|end of)\b", re.IGNORECASE)
GETS = regex(r"给|多出|腾|\b(?:gets?|go(?:es)? (?:in)?to)\b", re.IGNORECASE)
IS_IT = regex(r"[行吗么]不?行?[?？]?$|可以|来得及|现实|\b(?:can|could|will|is it|possible)\b", re.IGNORECASE)
STILL = regex(r"(?:剩|欠)(?:下|着)?[^,，。]{0,4}(?:多少|几)|(?:多少|几)[^,，。]{0,3}(?:没还|未还)", re.IGNORECASE)
"""第8个月还剩多少: what is left, where the month is told by its place."""
BALANCE = regex(r"本金|余额|\b(?:principal|balance)\b", re.IGNORECASE)
IN_THE_END = regex(either(
    "(?:总共|一共|合计|前后|到头来?|到底)[^,，。利息]{0,8}(?:还|付|给|掏)[^,，。利息]{0,6}多少", r"\bhow much\b[^.?]{0,40}\b(?:in the end|altogether|in all|in total|all told)\b", r"\bin (?:all|total)\b[^.?]{0,20}\bhow much\b",
), re.IGNORECASE)
"""What one debt is paid to its end."""
LAST_DEBT = regex(r"最后(?:剩|还|清|轮到)[^,，。]{0,4}(?:哪|谁)|(?:哪|谁)[^,，。]{0,6}(?:最后|垫底)|\b(?:which|what|who)\b[^.?]{0,24}\b(?:last one|the last|goes last|comes last|is last)\b", re.IGNORECASE)
