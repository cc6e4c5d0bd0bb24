"""The words in the middle of a plan: which debt comes first or last, a new wage, a late fee, what is only doubted."""

import re

from content.regex import either, regex

WAYS = regex(either(
    "更(?:省|快|便宜|划算)(?:点|些)?的?(?:办法|还法|方法|方案|路子)",
    "(?:几种|哪一?[种个]|两种|各种|不同)的?(?:还法|还款(?:方式|方法|办法|顺序)|方法|办法|方案|策略|顺序|计划)[^,，。]{0,8}(?:好|省|划算|快|便宜|合适|区别|不同|差|比|推荐|强)",
    "(?:雪球|雪崩|最省|最优|最便宜)[^,，。]{0,12}(?:比|区别|差(?:多少|别|在)|哪个|哪种|好处|不同)",
    "(?:为什么|为啥|凭什么|怎么(?!还))[^,，。]{0,8}(?:最省|省钱|最优|便宜|这样还|这么还|这个顺序|划算)",
    r"\bwhich (?:strategy|way|method|order|plan|option)\b[^.?!]{0,20}\b(?:best|cheap\w*|fast\w*|better|saves?)\b",
    r"\b(?:cheaper|faster|quicker|better) (?:way|plan|order|method)\b",
    r"\bcompare (?:the |your )?(?:strateg\w+|ways|methods|options|plans|orders)\b",
    r"\b(?:snowball|avalanche)\b[^.?!]{0,16}\b(?:or|vs\.?|versus|against|compared|and)\b",
    r"\bwhy\b[^?]{0,30}\b(?:cheapest|cheaper|optimum|optimal|best (?:way|one)|(?:this|that) order)\b",
), re.IGNORECASE)
"""The ways to pay, side by side, and why the cheapest is so."""
FIRST = regex(either(
    r"(?:钱|奖金|款|都|全|全部|就|只能?|也?只)(?:拿来|拿去|用来|全|都)?(?:只|先|全|都)还(?!是|要|有|能|没|差|欠|得|款|在|不| ?\d|最低|本金|利息|[^,，。]{0,4}\d)",
    r"只先?还(?!是|要|有|款| ?\d|最低|本金|利息|了|[^,，。]{0,8}(?:\d|最低|本金|利息))",
    r"(?:先|优先|集中|主攻|专攻|全力|重点|尽快|早点)(?:(?![停不别欠缓拖])[^,，。]){0,14}(?:还(?! ?\d)|清|处理|解决|付(?! ?\d)|补[上齐]|结掉|[干甩灭][掉了]|搞定|弄完|攻|对付)",
    "(?:全|都|钱|先)[^,，。还]{0,4}(?:砸|投|填|扔|放|打|堆)(?:到|在|进|给)(?![^,，。]{0,3}(?:里存|银行存))", "从[^,，。]{1,8}开始[还清]", "第一[个笔]?还", "(?:集中|主攻|专攻|重点)[^,，。]{0,6}还",
    "[排放][在到]?(?:第一|最?前|头)", "优先(?=$|[吧呢,，。])", "优先(?![^,，。]{0,8}(?:谈|打|申请|告诉|级|股|权))[^,，。]{1,8}(?:行不行|可以|好不好|[行好成]吗|吧|呢|$)",
    r"\b(?:pay|clear|finish|gone|kill|done)\b.*\bfirst\b",
    r"^[\w ]{2,30} first(?: please)?\W*$", "priorit", r"\b(?:at|to) the (?:top|front)\b",
    r"\bbefore (?:the|any|every) ?(?:other|rest|thing|one)",
    r"\b(?:start|begin) with\b",
    r"\b(?:put|use|pay|all|everything)\b[^.,]{0,30}\b(?:only|all|just|straight) (?:on|in|into|to|for|towards)\b",
    r"\bpay only\b(?! \d)", r"\bonly (?:pay )?the \w+ first\b", r"\b(?:focus|concentrate) on\b",
    r"\bgo (?:after|for)\b", r"\btackle\b",
), re.IGNORECASE)
LARGEST_FIRST = regex(r"先[^,，。]{0,4}(?:还|清|搞定|解决|干掉)[^,，。]{0,4}最[大多]的|最[大多]的[^,，。]{0,4}先[还清]|\b(?:biggest|largest)(?: (?:one|debt|loan|balance|sum)s?)? first\b", re.IGNORECASE)
STILL = regex(r"^(?:那|我)?还是(?=先)")
"""还是先还最大的吧 is a wish, and none of two."""
LEFT_OUT = regex(either(
    "(?:先|暂时|暂且)(?:别|不)(?:去|用)?(?:管|理|还|碰|动)",
    "(?:先|暂时)(?:放(?:一放|一边|着)|搁(?:着|一边)?|停(?:一停|着|了)|欠着|拖着|晾着)", "(?:先|暂时|暂且)停(?![息催止卡业产])|暂停(?:还)?(?![息催])|停(?:还|掉)(?![息催])",
    r"\b(?:leave|ignore|skip|forget|park|drop)\b(?! (?:the |my |some |all )?(?:\w+ )?(?:fees?|interest|penalt|charges?))(?: about)? (?:the |my |that )?[\w ]{2,24}?(?: for now| (?:alone|aside|out|unpaid|till later)|,| and (?:only|just)|$)",
    r"\b(?:stop|pause|halt|suspend|shelve|hold off(?: on)?)(?! (?:\w+ ){0,2}(?:interest|calls?|calling|fees?|penalt|charg))(?: paying)? (?:the |my )?[\w ]{2,24}?(?: for (?:now|a (?:while|bit|month)|the (?:moment|time being))| until\b| till\b|,| and\b|\?|$)",
    r"\b(?:not|stop) pay(?:ing)? (?:the |my |that )?(?:\w+ ){1,3}?(?:for now|at all|yet|and)",
), re.IGNORECASE)
"""信用卡先不管,只还前两个: who is named there is to wait, and not to come first."""
ANY_CLAUSE = regex(r"[,，。;；!！?？\s](?![a-z])|,|\band\b|\bonly\b|\bjust\b", re.IGNORECASE)
STRANGE = regex(r"没听(?:说)?过|不知名|不认识的|杂牌|野鸡|\b(?:never heard of|unknown|no[- ]name)\b", re.IGNORECASE)
"""Of the lenders, the one that no register knows."""
A_CARD, OF_BANKS = regex(r"\bcards?\b|那张卡|卡债|(?<![刷办绑社银点房会打生饭校热电话他自己站停])卡(?=先|最|那|的|什么时候|啥时候|几时|哪|多久|$|[,，。?？吧放排])|[还清]卡"), regex(r"\bbank\b|银行")
COMMON_TO_MANY = regex(r"[(（].*|银行|消费金融|金融|信用卡|借钱|借款|放心借|月付|\b(?:china|bank|consumer finance|credit card|card)\b")
NEW_WAGE = regex(either(
    "(?:每个?月|一个月|现在)[^,，。]{0,4}到手",
    r"(?:工资|月薪|薪水|收入)[^,，。]{0,8}(?:只有|只剩|就剩)[^,，。]{0,3}\d",
    r"(?:换|找|新)[^,，。]{0,6}(?:工作|份工|单位|公司)[^。]*\d",
    r"(?<!to )(?<!can )(?<!i )(?<!ll )(?<!must )(?<!should )\b(?:pay|salary|wages?|income)\b(?! \d)[^.,]{0,16}\bto\b",
    r"\b(?:making|earning|be on)\b",
    r"\bi(?:'ll| will| shall)? (?:only |just )?(?:make|earn|take home|bring home|get(?! [¥$]?[\d,]+ (?:for|from(?! (?:jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec|next|now))|at|in|by|on|next|before|around|back)\b)) (?:only |just |about |around )?[¥$]?\d",
    r"\bnew job\b[^.]*\d", r"\btake[- ]home\b",
), re.IGNORECASE)
A_WAGE_IF = regex(either(
    r"(?:要是|如果|假如|万一)[^,，。]{0,12}(?:工资|收入|薪水?|到手)[^,，。]{0,6}(?:到|成|只有|只剩|就剩)[^,，。]{0,3}\d",
    r"(?:工资|收入|薪水?)[^,，。]{0,4}[降减掉跌涨升加]到[^,，。]{0,3}\d[^,，。]{0,6}(?:呢|的话|[,，][^。]{0,12}(?:吗|么|[能行撑]不))",
    r"\bif\b[^.?]{0,24}\b(?:pay|salary|wages?|income)\b[^.?]{0,12}\b(?:to|at|only|is|was|were)\b (?:only |just |about )?[¥$]?\d",
    r"(?:要是|如果|假如|万一)[^,，。]{0,12}(?:加班|全勤|跑满|上夜班|旺季|换)[^,，。]{0,8}(?:能|可以|有|拿|到|挣|赚)[^多加,，。]{0,4}\d",
    r"\bif\b[^.?]{0,40}\bi (?:only |just )?(?:earn|make|take home|bring in)(?: only| just)? [¥$]?\d",
    r"\bif\b[^.?]{0,30}\b(?:overtime|shifts?|nights?)\b[^.?]{0,20}\b(?:make|earn|get|bring|is|be|to)\b[^.?]{0,8}\d",
), re.IGNORECASE)
"""要是天天加班能到6500: the whole wage that is supposed, and no further sum."""
SUPPOSED = regex(r"如果|要是|假如|假设|万一|要么|呢[?？]?$|\b(?:if|suppose|supposing|imagine|(?:let'?s )?say (?:i|my|they|we))\b", re.IGNORECASE)
EARNS = regex(either(
    "(?:工资|薪水?|收入|底薪|月薪|进账)[^¤,，。多加涨降少减奖]{0,6}¤(?!奖)",
    "(?:每个?月|一个?月|月月|~|以后|只|就)[^¤,，。还付]{0,6}(?:发|挣|赚|到手|开|拿)(?:到|个|了|我)?[^¤,，。多加还来]{0,4}¤(?!奖|的?(?:年终|红包|补|赔))",
    "只发[^¤,，。]{0,3}¤",
    r"\b(?:earn\w*|take home|bring home|(?:be|am|was|were|end up|left) on|make|made) (?:only |just |about |around )*¤(?! (?:more|extra|less|bonus|from|off|back|once))",
    r"\b(?:get|got|gets?|pays? me|paid me|paying me) (?:only|just) ¤(?! (?:more|extra|less|bonus|off|back|for))",
    r"\bonly (?:get|got|pay me|paid me|pays me|bring in|earn|make|have) ¤(?! (?:more|extra|less|off|back|for))",
    r"\bget ¤ (?:(?:a |per |each |every )(?:month|~)|~|from @|@ on)",
), re.IGNORECASE)
"""Of a wage in all, supposed: 万一只发底薪4500呢, say I end up on 6500 a month."""
WORK_FELL = regex(r"[夜加白早晚]班|活儿?(?=[少没不]|会少)|订单|单子?少|裁员|[降减]薪|工时|提成|[淡旺]季|轮休|停工|\b(?:overtime|shifts?|hours|orders)\b", re.IGNORECASE)
ALL_OF_IT = regex(r"(?:就|只|才|到手)(?:有|剩|拿|挣|赚|发|开)?(?:到|个)?¤|\b(?:make|earn|get|take home|bring home|left with) (?:only |just |about )?¤(?! (?:more|less))", re.IGNORECASE)
"""夜班没了,每个月就拿8500: a wage in all, for there is less work."""
IF = regex(r"如果|要是|假如|假设|万一|呢|\b(?:if|suppose|would)\b", re.IGNORECASE)
WAGE = regex(r"工资|薪|收入|到手|[挣赚](?:到|个)?(?=[\d一二两三四五六七八九])|\b(?:salary|wages?|income|(?<!can )(?<!only )(?<!to )(?<!i )(?<!we )(?<!ll )(?<!could )(?<!will )(?<!must )(?<!should )pay|earn\w*)\b", re.IGNORECASE)
JOB_FOUND = regex(r"月[^,，。]{0,6}(?:上班|开工|复工|入职|返岗)(?!了)[^。]*\d|\b(?:start|begin|go back to|return to|back (?:to|at)) (?:a |the |my )?(?:new )?(?:work|job|position)\b[^.]{0,24}\d|(?:找|换|有)[^,，。]{0,4}\d[^,，。]{0,6}(?:工作|活儿?|班)|(?:找|换)到?[^,，。]{0,4}(?:工作|活儿?|单位)[^。]*\d|\b(?:job|work|position)\b (?:that |which )?(?:pays|paying|for|at|on)\b[^.]{0,8}\d", re.IGNORECASE)
"""之后找到个6000的工作: what is earned once the months without pay are over."""
EARNED = regex(r"产假|病假|停工|底薪|收入|工资|到手|进账|只有|\b(?:get|earn\w*|receive|brings? home|income|salary|wages?|maternity|parental|sick leave|furlough\w*)\b", re.IGNORECASE)
PAID_OUT = regex(r"还|付|拿出|掏|凑|\b(?:pay|put|afford|manage|spare|do)\b", re.IGNORECASE)
"""Whether so much and no more is what comes in, or what can be paid."""
MOVED = regex(r"[涨降升减]到|[变改]成|现在[要是]?|\b(?:up|down|now|rises?|falls?|drops?) ", re.IGNORECASE)
RISES = regex(r"(?:少算|漏算|漏|(?<!得)多|贵|涨|加|增|高)(?:了|出|掉|个)?[^,，。¤到成]{0,2}¤|\b(?:up|more|extra|rises?|rose|increase[sd]?)(?: by| of)?(?: about)? ¤|¤ (?:more|extra|higher)\b", re.IGNORECASE)
FALLS = regex(r"(?:少(?!算)|省|降|减(?!免)|便宜)(?:了|花|用|吃|出|掉|下)?[^,，。¤到成]{0,2}¤|\b(?:down|less|cuts?|saves?|drops?|dropped|fell)\b(?: (?!(?:and|so|but|because)\b)[\w']+){0,4} ¤|¤ (?:less|lower|cheaper)\b", re.IGNORECASE)
"""So much more or less than before, and not the whole of it."""
LAST = regex(r"最后|末尾|垫底|往后(?:放|排|挪)|(?:后面|后头|之后|往后|以后)$|\b(?:last|to the end|after(?:wards)?|later)\b", re.IGNORECASE)
PUT_LAST = regex(either(
    r"^[\w ]{2,30} last(?: please)?\W*$",
    "最后(?:再|才)?还", "[放排搁]在?(?:到)?最后", "(?:放|排|挪|往)(?:到)?(?:后面|后头|末尾)", "垫底",
    r"\b(?:put|pay|leave|keep|do|clear|move)\b[^.,?]{0,24}\b(?:last|to the end|at the end|till (?:the )?(?:last|end))\b",
), re.IGNORECASE)
AND_THEN = regex(r"(?:然后|接着|完了|之后)?再(?=说|管|还|弄|搞|轮|考虑|处理|想|去|碰|清|动|对付)|然后|\bthen\b|\bbefore (?:i )?(?:worry|touch|start|look|turn|mov)\w*", re.IGNORECASE)
"""信用卡先还清再说花呗: what comes behind is none of what comes first."""
ORDER_CLAUSE = regex(r"[,，。;；]|\band\b", re.IGNORECASE)
"""把马上放最后,先对付招行: who comes last comes not first."""
LATE_FEE = regex(either(
    "(?:收|罚|扣|要)(?:我|交|掉)?[^¤%减免,，。]{0,6}¤[^¤,，。]{0,4}(?:违约金|滞纳金|逾期费)",
    "(?:收|罚|扣|要)[^¤%减免,，。]{0,4}(?:违约金|滞纳金|逾期费)[^¤%减免,，。]{0,3}¤",
    r"\b(?:late|default|penalty) (?:fee|charge)s? (?:of |is |would be )?¤",
    r"\bcharge\w*\b[^.¤]{0,12} ¤ (?:late|default|penalty)",
), re.IGNORECASE)
PENALTY = regex(r"罚息|逾期利|违约|滞纳|逾期费|\b(?:penalty|default|late|overdue)\b", re.IGNORECASE)
"""A rate of what is overdue, not of the loan."""
BORROWED_ANEW = regex(r"(?:新|又|再|刚)(?:跟|向|从|找|在|去)?[^,，。]{0,8}(?:借|贷)了|\bi(?:'ve| have)?(?: just| also| now)? (?:borrowed|took out)\b|\bnew (?:loan|debt) (?:of|from|at)\b", re.IGNORECASE)
"""A debt that is there now, and no sum that comes in."""
STILL_OWED = regex(r"没还|未还|欠|\b(?:owe|back then|haven't)\b", re.IGNORECASE)
DOUBTED = regex(either(
    "能信", "可信", "靠谱", "真的假的", "是不是骗", "骗人", "骗子", "自称", "中介", "代办", "法务", "顾问",
    "(?:是不是|也)[^,，。]{0,4}(?:必须|一定|都)(?:得|要|能)?给",
    r"\bhave to (?:give|offer)\b",
    "(?:先|要)(?:交|付|转|收)[^,，。]{0,8}(?:元|块|(?<![学水电保药])费|定金|保证金)",
    "替我(?:办|谈|停)",
    r"\b(?:scam|agent|agency|broker|consultant|up ?front|in advance|trust (?:him|her|them|it)|is (?:it|this|that) (?:real|true|legit))\b",
), re.IGNORECASE)
"""网上有人说交888就能停息,能信吗: what somebody sells is no change to the plan."""
