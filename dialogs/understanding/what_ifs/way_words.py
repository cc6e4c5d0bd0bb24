"""The words in which the way of a plan changes: which debt first, on which day, or as it was before."""

import re

from content.regex import either, regex

ORDERS = {
    "snowball": r"从小到大|\b(?:tiny|little|small(?:est)?|tiniest) (?:one|debt|loan)s? first|(?:先|优先)(?:还|消灭|灭掉?|干掉|打掉?|清掉?|解决|搞定|弄掉|砸)?(?:把)?(?:数目|金额|数额|余额)?(?:最|那个|欠得)?(?:小|少)的?|从(?:小|少)的?(?:开始|还)|雪球|smallest first|snowball|small(?:est)? (?:one|debt)s? first",
    "avalanche": r"利[率息]从高到低|(?:先|优先)(?:还|消灭|灭掉?|干掉|打掉?|清掉?|解决|搞定|砸)?(?:把)?(?:利息|利率|年化)(?:最)?(?:高|贵)|(?:利息|利率|年化)(?:最)(?:高|贵)的?(?:先|开始)|(?:先|优先)还最贵|雪崩|(?:dearest|highest (?:rate|interest)|most expensive)(?: \w+)? first|avalanche",
    "deadline": r"(?:先|优先)还?(?:最)?(?:急|快到期|要起诉|逾期最久)的?|most (?:urgent|pressing)(?: \w+)? first|deadline first",
    "optimum": r"(?:用|按|照|要|选)(?:最省|最划算|最便宜)的?|the cheapest (?:way|plan)|cheapest first",
}
NEVER_MIND = regex(r"(?:别|不|甭|先别)管[^,，。]{0,12}[,，]|\b(?:forget|never mind|ignore) (?:about )?the (?:rates?|interest),", re.IGNORECASE)
"""别管哪个利率高,先还小的: what is waved away asks nothing."""
QUESTION_OF_TWO = regex(r"还是(?!原来)|哪|谁|怎么|如何|为什么|为啥|凭什么|\bwhich\b|\bor\b|\bhow\b|\bwhy\b|\bshould\b", re.IGNORECASE)
"""先还哪个, 先还小的还是大的: a question, no wish."""
WHAT_TO_DO = regex(r"(?:那)?(?:该|要|得)?(?:怎么|咋)(?:办|弄|整)(?:呢|啊)?|(?:那)?会?(?:怎么?|咋)样(?:呢|啊)?|\bwhat happens\b|\bwhat (?:do|should|can) i do\b|\bhow do i (?:manage|cope)\b", re.IGNORECASE)
"""下个月没工资怎么办 supposes the month, and asks for the plan with it."""
BACK_TO_PLAN = regex(either(
    "黄了[,，]?(?:就)?(?:按|当)没", "按没有算", "不作数", "^(?:唉|嗯|哎|那)?算了(?=[,，。 吧]|$)",
    "(?:不要|不管|别管)(?:这些|那些|前面|刚才|上面)",
    r"还(?:是|就)?按(?=\d)", "假设(?:全|都|统统)*(?:去掉|取消|不要|撤)",
    "(?:take out|remove|clear) (?:all )?(?:of )?(?:those|these|the|my) ?what[- ]ifs?",
    "(?:回到|恢复|退回|回)(?:最|一)?(?:开始|开头|初|早|原来|原先|之前|以前|上一?[个次版]|前面|前一[个次]|刚才)",
    "作废", "不算数",
    "(?:取消|去掉|撤销)(?:刚才|这些|那些|前面|上面)",
    "(?:scrap|drop|cancel|undo|forget|ignore) (?:all )?(?:of )?(?:those|these|the|my|that) ?(?:changes?|what[- ]ifs?|all)",
    "当(?:我)?没[说提]",
    "(?:[按照]|还是)(?:刚才|之前|前面|最[早初先]|最?(?:开始|开头)|一开始|起初|老|原先)的?(?=来|办|那|计划|$|[,，。吧])",
    "照旧",
    r"scrap (?:all )?(?:of )?(?:that|it|this)\b",
    "(?:都|全)不要了",
    r"\bundo\b",
    r"\b(?:change|switch|put|turn) (?:it|that|this|everything) back\b",
    r"\b(?:stay|stick) with (?:the|my) (?:original|old|first|plan)",
    "ignore that", "(?:previous|earlier|first) plan",
    "[按照]原来(?:的|那)", "恢复原来",
    "^(?:那|还是)?(?:换|改|变|调)回(?:来|去|原来的?)",
    "还是原来", "原计划", "不(?:考虑|算)(?:这个|这些|那个|刚才)", "去掉(?:这个|刚才)",
    "as before",
    r"\bback to (?:how|what|the way) (?:it|things|we) (?:was|were|had)",
    "original plan",
    "(?:back|return|go back|revert) to (?:the |my )?(?:original|old|first|previous|earlier|last (?:one|plan)|one before|(?:plan|way|one) (?:before|from before|(?:that )?(?:we|i|you) had|as it was))",
    "as it was", "forget that", "without that",
), re.IGNORECASE)
PAYDAY = regex(either(
    r"(\d{1,2})[号日](?:发|到)(?:的)?(?:工资|薪)",
    r"(?:发工资|发薪|工资)(?:是|在|都|每个?月)*(\d{1,2})[号日]",
    r"\bpay ?day\b[^.\d]{0,14}(\d{1,2})(?:st|nd|rd|th)",
    r"\b(?:get )?paid (?:on |around )?(?:the )?(\d{1,2})(?:st|nd|rd|th)",
), re.IGNORECASE)
"""我10号发工资,改到那天."""
MOVE_IT = regex(r"改[到成在]|挪|那天|按这|换到|调到|\b(?:move|change|make it|switch|that day|shift|instead)\b", re.IGNORECASE)
PAYS = regex(r"还|提醒|扣|remind|pay", re.IGNORECASE)
ORDINAL = regex(r"(?:每个?月|每月)(?:的)?\s*(\d{1,2})\s*[号日]|every month on the (\d{1,2})|on the (\d{1,2})(?:st|nd|rd|th) of (?:every|each) month", re.IGNORECASE)
AT_SO_MUCH = regex(r"\bhow (?:long|many (?:months|years))\b[^.?!¤]{0,24}? (?:at|on|with|paying|if i (?:pay|do)) ¤|^(?:(?:so|then|and|ok)[ ,]+)?months (?:at|on|with) ¤|(?:每次|固定|就|只|光)(?:还|拿|给|付|交)¤[^,，。¤]{0,3}(?:要|得|能)?(?:还|用|多少)?(?:几|多久|好久)", re.IGNORECASE)
"""How many months at 2,500: what is paid each month."""
