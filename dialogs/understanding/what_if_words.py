"""The words in which somebody changes a plan: more or less each month, a sum that comes once, months without, interest, an order."""

import re

from content.regex import either, regex

EACH = regex(either(
    "每个?月", "每期", "月月", "按月", "一月(?=能|可以|多|少|要|收|挣|赚)",
    "(?:老板|公司|单位|厂里)[^¤,，。]{0,8}(?:[涨加降减]|少发)",
    r"\bdock\w* my (?:pay|wages?|salary)",
    "(?<![过下这上前后隔再])一个月(?![后内之以])",
    "加薪", "涨薪",
    "[涨加降减扣](?:了|点|我的?)?(?:工资|薪水?|底薪)",
    "(?:工资|收入|薪水?)[^¤,，。]{0,4}[涨多加少降减]",
    "(?:加班费?|补贴|津贴|全勤)[^¤,，。]{0,4}[没少涨降减]",
    "房租", "生活费", "上班(?!路上)",
    r"\b(?:a|per|each|every) (?:~|@|month|payday)",
    r"\bmonthly\b", r"\ba (?:raise|pay rise|pay cut)\b",
    r"\b(?:cut|dock|lower|reduc|rais|increas)\w* [\w' ]{0,12}\b(?:salary|salaries|wages?|pay|income)\b",
    r"\b(?:earn\w*|(?:bring|take)\w* home)\b[^.,]{0,12} (?:more|less)\b",
    r"\blos\w+ \d+ of (?:my )?(?:overtime|allowance|benefits?)",
    r"\b(?:starts?|goes (?:back |out )?to|back at) work(?:ing)?\b",
    r"\b(?:gets|finds|takes|found|starts?) (?:a|an|another|some|her|his|the) (?:new )?(?:job|work)\b",
    r"\b(?:salary|income|wages?|pay|rent|bills?|spending|costs|expenses)\b[^.,]{0,16}\b(?:up|down|drops?|falls?|fell|dropped|is cut|rises?|rose)\b",
    r"\b(?:rent|bills?|spending|costs|expenses|food|childcare)\b[^.,]{0,16}\b(?:lower|cheaper|less|more|higher|dearer)\b",
), re.IGNORECASE)
"""What comes again each month, by its words or by what it is of."""
FROM_THEN_ON = regex(r"起(?![诉来])|开始|往后|\b(?:from(?! (?:my|a|an|his|her|our|them|him|selling)\b)|starting|as of|onwards?)\b", re.IGNORECASE)
"""From February on the bills are 100 more: what is spent to live then comes again each month."""
BECAUSE = regex(r"[,，。;；\n](?!\d)|因为|由于|所以|\b(?:because|since|so|as|now that|and|but)\b", re.IGNORECASE)
"""300 more because my rent is lower: the words around a sum, and why."""
ONLY = regex(either(
    "(?:每个?月|每期|一个月|月月|按月|@)[^¤,，。]{0,6}(?:只能|最多|顶多|只|就(?:能|还|拿|付|给)?)[^¤,，。多少]{0,5}¤",
    "(?:只能|最多|顶多)(?:每个?月)?(?:还|拿|付|出)(?:得起|出)?¤",
    r"\bcan (?:only|at most) (?:pay|afford|manage|spare) ¤",
    "(?:每个?月|每期|一个月|月月|按月|@|~)[^¤,，。]{0,4}¤(?:就行|就好|得了|够了)",
    r"(?P<more>\b(?:can'?t|cannot|won'?t|couldn'?t) (?:be able to )?(?:do|pay|manage|afford|spare) ¤)",
    r"\b(?:no more than|only|at most|just) ¤ (?:(?:a|per|each|every) ?)?(?:~|@|month)",
    r"\b(?:can|could|will|ll|must|have to) (?:only |at most )+(?:pay|afford|manage|spare|put in|do|scrape|find|come up with) (?:together |up )?¤",
    r"\bi(?:'ll)? (?:just |only )+(?:pay|put in|manage) ¤",
    "¤ (?:a ~ )?is (?:all|the most) i can",
), re.IGNORECASE)
NEW_SUM = regex(r"[到成为至变是]¤|\b(?:to|at|is|now|are) (?:about |around )?¤(?! (?:a month )?(?:more|less|higher|lower|cheaper|dearer|up|down)\b)", re.IGNORECASE)
"""涨到一万 is the whole of it, and no change by so much."""
WITHIN = regex(either(
    "(?:月|年)(?:要|想|得)?(?:还[清完掉]|清[零掉完]|结清|上岸|了结|搞定)[^。]{0,8}(?:多少|几)",
    r"\bwhat (?:(?:would|will|does) it take|(?:would|do|must|should) i (?:need|have)?(?: to)? ?pay)\b[^.?]{0,24}\b(?:clear|done|finish\w*|free)\b[^.?]{0,12}\b(?:in|by|within|before)\b",
    "(?:内|之前|前|以内)[^,，。]{0,6}(?:还[清完掉]|清[零掉完]|结清|上岸|了结|搞定)[^。]{0,10}(?:多少|几)",
    "(?:还[清完掉]|清[零掉完]|结清|上岸)[^。]{0,12}每个?月[^。]{0,6}(?:多少|几)",
    r"\b(?:years?|months?) to be (?:clear|done|free|debt[- ]free)\b[^.?]{0,12}\bhow much\b",
    r"\bhow much\b[^.?]{0,40}\b(?:clear|done|free|finish\w*|paid off|pay (?:it |this |everything |them )?(?:all )?off)\b[^.?]{0,16}\b(?:within|in|by|before)\b",
    r"\b(?:to|and) be (?:clear|done|free|debt[- ]free|paid off) (?:within|in|by|before)\b[^.?]{0,40}\bhow much\b",
), re.IGNORECASE)
"""要想一年内还清每月得还多少: the end is named, and the sum is asked."""
BEFORE = regex(r"月之?前|\bbefore\b", re.IGNORECASE)
CHANGED_TO = regex(either(
    "(?:能|可以|要是|如果)[^,，。¤]{0,4}(?:每个?月|一个?月|~)(?:还|付)?¤(?=呢|吗|行|可|$)",
    "^~还¤呢",
    r"^(?:and |so |but )?(?:what )?if i (?:paid|pay|put in) ¤ (?:(?:a |per |each |every )?(?:month|~))\??$",
    r"\b(?:do|pay) ¤ (?:(?:a |per |each )?(?:month|~) )?instead\b",
    r"\bput ¤ ~ in\b",
    "(?:改成|换成|调[成到]|降到|减到|提到|加到|[按照])(?:每个?月)?(?:还)?¤",
    r"\b(?:make it|bring it (?:down|up) to|change it to|go (?:down|up) to) ¤",
), re.IGNORECASE)
"""每月还3600太紧了,改成2900: the whole of a month."""
OF_OTHER_SUMS = regex(r"年化|备用|救急|保命|工资|奖|红包|提成|bonus|薪|收入|房租|开销|生活费|利|息|违约|欠|期|应急|\b(?:wage|salary|pay (?:went|is|was)|income|rent|spend\w*|interest|rate|owe|instal)", re.IGNORECASE)
LEAST = regex(either(
    "(?:一直|总|老|都)(?:是)?(?:这么|这样|只|按|照)?(?:还|付|交|按)着?最低",
    "(?:只能?|只够|就|光|先)(?:还|付|交|够还|还得起)?(?:个|得起)?最低",
    "最低(?:还款)?(?:额)?就行",
    r"\b(?:only|just|keep)\b[^.,]{0,24}\bminimums?\b",
    r"\bnothing (?:but|beyond|more than|over) (?:the |my )?minimums?\b",
    r"\bminimums? (?:payments? )?only\b",
), re.IGNORECASE)
"""What is due and not a fen more, in the months that are named."""
UNTIL = regex(r"(?P<before>\b(?:until|till)\b)|到|\bthrough\b", re.IGNORECASE)
FOR_A_TIME = regex(r"接下来|往后|以后|这几?|头|(?<![之以])前(?!面)|未来|for (?:the )?next|for (?:a |@|~|#)|\bfirst\b", re.IGNORECASE)
"""接下来三个月每月只能还1000 is for so long, and 从下个月起每月只能还1000 for good."""
BEGINS = regex(r"起|出了|过了|过完|涨|加薪|\brais\w+|开始|以后|之后|往后|后(?=每|能|可以|就|我)|\b(?:from|starting|as of|onwards?|beginning|after|once|(?:go|goes|going) up)\b", re.IGNORECASE)
OVER = regex(r"(?:出了|过了|过完|after) ?(?:the )?$", re.IGNORECASE)
ONE_MONTH = regex(r"一月(?=能|可以|多|少|要|收|挣|赚)")
"""一月收四百 is said of every month."""
GAINS = regex(either(
    "(?:老公|老婆|爱人|媳妇|对象|孩子|儿子|女儿|[爸妈])[^,，。¤]{0,6}上班",
    r"\b(?:lodger|tenant|flatmate|roommate)\b",
    r"\b(?:husband|wife|partner|boyfriend|girlfriend|son|daughter) (?:starts?|goes (?:back |out )?to|is back at|gets? back to) work(?:ing)?\b",
    r"\b(?:husband|wife|partner|girlfriend|boyfriend)\b[^.,¤]{0,12}\b(?:gets|finds|takes|found|starts?) (?:a|an|another|some|her|his|the) (?:new )?(?:job|work)\b",
    r"\b(?:my|our) (?:\w+ )?(?:sister|brother|mum|mom|mother|father|dad|parents?|wife|husband|son|daughter|partner|boyfriend|girlfriend|uncle|aunt|cousin)\b[^.,¤]{0,16}\b(?:pays?|gives?|sends?|covers?|adds?)\b",
    "[帮替]我(?:还|出|付|拿|添|补|垫)", "贴(?:我|补|给|¤)", "给我(?:转|打|寄|拿|出|(?=¤))",
    "(?:转|打|寄)给我", "兼职", "副业", "外快", "摆摊", "跑(?:外卖|滴滴|单|腿)", "代驾", "租出去",
    r"\brent\w* out\b",
    r"\b(?:side (?:job|gig|hustle)|part[- ]time|(?:put|puts|putting) in(?! writing)|on the side|help\w* (?:me )?(?:out )?with)\b",
), re.IGNORECASE)
"""Work beside the work, and what somebody else pays in."""
PAY_LESS = regex(either(
    "少(?:还|付|拿|出|交|凑)(?:出|个)?¤",
    "(?:额外|另外|多|得|要|准备)(?:得|要)?(?:花|掏)(?:掉|出)?¤",
    "随(?:礼|份子)[^¤,，。]{0,4}¤",
    "交(?:学费|押金|保险费?)?¤的?(?:学费|押金|保险费?)?(?!违约|罚|利息)",
    "¤ less", r"\bspend (?:an extra )?¤(?: extra| more)?", r"\bextra ¤", r"¤ extra\b", r"\bcosts? me ¤",
), re.IGNORECASE)
"""In a month that is named: so much less for the debts, since it goes elsewhere."""
_GAIN = r"(?:年终奖?|(?:13|十三)薪|双薪|奖金?|红包|提成|兼职|那[笔个份]钱|退税|[那这]¤)"
_NOT_SOLD = r"(?:不卖|没卖成|没卖掉|卖不(?:掉|出去|成|了))(?:了|啦)?|\b(?:not|never|n't) (?:be )?(?:sell\w*|sold)\b|\bno longer sell\w*\b|\bkeep(?:ing)? the (?:car|bike|motorbike|flat|house)\b|\b(?:sale|deal) (?:fell|falls) through\b"
"""不卖了: what a sale was to bring does not come."""
_GONE = r"(?:没(?:有)?了|没来|黄了|泡汤|不发|没发|取消|没戏|没指望|没希望|没影|落空|打水漂|发不(?:了|出来?|下来)|不(?:给|来|会有|会发|能有|算|要)了?|[拿领到指]不[到了上着]|算了|去掉)"
_EN_GAIN = r"(?:(?:year[- ]end |annual |extra |christmas )*(?:bonus|windfall|tax refund)|¤)"
DROPPED = regex(either(
    "(?:不要|不用|不算|去掉|取消)(?:了)?[那这]个?¤",
    f"{_GAIN}[^¤,，。]{{0,8}}{_GONE}(?!吗|么|呢|怎么)",
    "(?<!¤)(?:没有?|不发|取消)(?:了)?(?:今年的?)?年终奖",
    "不发¤?的?(?:年终)?奖金?",
    rf"\b(?:forget|drop|scrap\w*|scratch|skip|leave out|take out|without|cancel\w*|cut|axed|no longer get(?:ting)?|(?:won'?t|not|isn'?t|aren'?t|don'?t) (?:be )?(?:get\w*|receiv\w+|hav\w+|giv\w+|pay\w+)) (?:about |out )?(?:(?:us|me) )?(?:the|that|my|our|a|any) {_EN_GAIN}",
    r"\b(?:no|there(?:'s| is) no) (?:year[- ]end |annual )?bonus\b",
    rf"\b{_EN_GAIN}[^.,?¤]{{0,24}}\b(?:cancel\w*|gone|not (?:coming|happening)|isn'?t (?:coming|happening)|aren'?t coming|won'?t (?:come|happen)|falls? through|fell through|off)(?! by)\b",
    _NOT_SOLD,
), re.IGNORECASE)
"""What the plan counted on does not come: 年终奖没了, forget the 500."""
PUT_OFF = regex(either(
    "(?:奖金?|年终|红包|提成|那[笔个份]钱)[^,，。]{0,6}(?:推|拖|延|晚|改|挪)[^,，。@]{0,5}@",
    r"\b(?:bonus|windfall|refund)\b[^.,@]{0,24}\b(?:until|till|to|put off|delayed|postponed|later|only)\b[^.,@]{0,10}@",
), re.IGNORECASE)
"""年终奖推到三月才发: the sum that was told, on another day."""
SAVED = regex(r"省(?:下|出|个)?(?:大概|差不多)?¤|\bsav(?:e|es|ing)(?: maybe| about| around| another| us| me)* ¤", re.IGNORECASE)
"""Where no day is named, what is spared comes again each month: 少下馆子,能省400吧."""
SPENT_ONCE = regex(either(
    "中(?:了|奖)", "路税", "年检", "学费", "开学", "押金", "保险", "车险", "看病", "看牙", "补牙", "手术",
    "住院", "份子", "礼金", "取暖", "物业", "修(?:车|手机|电脑|房)",
    "换(?:个|台|部)?(?:手机|电脑|轮胎|冰箱)", "驾照", "搬家", "回(?:老)?家(?:得|要|过年)?(?:花|用)",
    "我得出", "我要出",
    r"\b(?:fees|tuition|school (?:costs|is|takes|wants|needs)|insurance|dentist|operation|surgery|hospital|weddings?|(?:rent|rental|security) deposit|heating|repairs?|moving costs|my share|new (?:phone|laptop|fridge|one))\b",
    r"\b(?:that'?ll|that will|it'?ll|it will|will|that) cost(?:s)? (?:me |us )?(?:about |around )?\d",
), re.IGNORECASE)
"""What is paid once in a month that is named: so much less for the debts then."""
FREED = regex(r"省(?!份|会)|节[约省]|挤|凑|腾|匀|抠|挪出|贴补|补贴|\b(?:sav(?:e|es|ing)|squeez\w+|free(?:s|d|ing)? up|spare|scrape|contribut\w+|chip\w* in)\b", re.IGNORECASE)
UP = regex(either(
    "(?<![¤很许好得])(?<!差不)多(?!少|半|数|久|长|大)",
    "再(?=[多加挤还拿添放塞出投凑省])", "加(?![起在总班])", "添", "增", "额外", "涨", "(?<!最)贵(?!的)",
    r"\b(?:dearer|higher|more(?! or less| than)|extra|additional|another|on top|add(?:ed|ing)?|up(?! with| to)|rais\w+|pay rise|rises?|rose|increas\w+)\b",
), re.IGNORECASE)
DOWN = regex(r"(?<![最至多不])少|减|降|(?<!最)便宜|扣掉|\b(?:less|cheaper|dock\w*|los[et]|losing|down(?! to)|cuts?|drop(?:s|ped)?|f[ae]ll(?:s|en)?|lower|reduc\w+)\b", re.IGNORECASE)
COST = regex(either(
    "房东", "电费", "水费", "话费", "网费", "油费", "取暖", "物业", "孩子(?!给)", "房租", "开销", "开支",
    "支出", "生活费", "花(?!呗)", "学费", "补习", "药", "水电", "伙食", "保姆",
    r"\b(?:rent|spend\w*|costs?|expenses|bills?|fees|food|tuition|childcare|electricity|petrol|utilities|heating)\b",
), re.IGNORECASE)
"""Where more of it goes out, less is left for the debts."""
PAID_THEN = regex(r"(?<![多少只])(?:还|付)(?:得起|个)?¤|\b(?:pay|put in|manage|afford) ¤(?! (?:more|less|extra))", re.IGNORECASE)
TO_LENDERS = regex(r"[多少]还(?:个)?¤|\b(?:pay|put|spare|have)\b[^¤]{0,8}¤ (?:more|less|extra)\b(?![^.,]{0,12}\b(?:rent|bills?|food|childcare|fees|tuition)\b)", re.IGNORECASE)
"""More of it is paid to lenders, whatever spending it comes from: as my rent fell I can put 300 more in."""
NEWBORN = regex(r"孩子出生|生孩子|宝宝|预产|坐月子|\b(?:baby|newborn|pregnan\w+)\b", re.IGNORECASE)
PAY_MORE = regex(either(
    r"\b(?:squeeze|scrape|find|spare)\w*(?: out| together| up)? ¤ (?:more|extra)",
    "[多少](?:还|付|拿|挤|凑|挣|赚|省)(?:出|个)?¤",
    r"\b(?:pa(?:y|ys|id|ying)(?: me)?|earn\w*|mak(?:e|ing)|(?:take|bring|taking|bringing) home) ¤ (?:more|less)",
    "(?:extra|additional|another) ¤ extra", "¤ extra",
    r"\b(?:bring\w* in|earn\w*|mak(?:e|ing)|tak(?:e|ing) home) (?:about |maybe )?(?:another|an extra|an additional) ¤",
), re.IGNORECASE)
"""多还500, bring in another 900, without a month, is each month."""
OF_LENDERS = regex(r"利息|罚息|服务费|担保费|会员费|手续费|收我|扣了?我|客服|银行|对方|平台|\b(?:interest|charge[sd]?|contract|they|the (?:bank|lender))\b", re.IGNORECASE)
"""What a lender takes or lets off is no money of one's own."""
OF_WORK = regex(r"老板|单位|公司|厂里|工资|\bthey(?:'ll|'re| will| are)? (?:pay|paying|cut|cutting|dock) (?:me|my)\b|\b(?:my|our) (?:pay|wages?|salary|boss)\b", re.IGNORECASE)
LENT = regex(r"借给?我(?!的)|贷给?我(?!的)|\b(?:lends?|lent|loan(?:s|ed)|lending) me\b", re.IGNORECASE)
"""舅舅借我三万: a new debt, and no gift."""
ONCE = regex(either(
    "中(?:了|奖)",
    "(?:老板|单位|公司|厂里|家里|[爸妈姐哥舅])[^,，。¤]{0,4}[给发]¤",
    "奖金?", "年终", "红包", "(?:13|十三)薪", "双薪", "提成", "绩效", "分红", "退税", "卖", "发¤", "一笔",
    "到账", "到手", "拿到", "下来", "有", "多出", "补偿", "赔[偿给]", "公积金", "理财", "存款", "积蓄",
    "嫁妆", "彩礼", "尾款", "提前还", "一次(?:性)?(?:还|多还)", "[给还帮]了?我", "支援", "支持", "资助",
    "赞助", "份子", "礼金", "退保", "结账", "能拿", "取", "掏", "凑", "拿(?:得)?出",
    "bonus", "13th (?:month|salary)", "thirteenth (?:month|salary)", "award", r"\bw[io]n ¤",
    "pa(?:ys?|id) out", "commission", "lump", "windfall", "refund", "compensation", "severance", "payout",
    "one-off", "inherit", "sell", "sold", "savings", "giv(?:es?|ing) (?:me|us)", "chip(?:s|ping)? in",
    r"contribut\w+", r"scrap\w+", r"help\w* (?:me )?(?:out )?with", "pa(?:ys?|id) me", "paid back",
    "pa(?:ys?|ying) back", "ow(?:ed|es) me", r"transfer\w* [^.]{0,12}to me", "send(?:s|ing)? me",
    r"sponsor\w*", "gifts?", "deposit", "take ¤ out", "withdraw", r"\bi(?:'ll)? get",
    r"\bi(?:'?ll| will| should| expect| am due|'m due)",
    "expect", "on top", "coming", "from (?:the|my) boss",
), re.IGNORECASE)
WINDFALL = regex(either(
    "中(?:了|奖)",
    "(?:老板|单位|公司|厂里|家里|[爸妈姐哥舅])[^,，。¤]{0,4}[给发]¤",
    "卖", "退税", "一次", "提前还", "[给还帮]了?我", "支援", "支持", "资助", "赞助", "份子", "礼金",
    "退保", "结账", "能拿", "取", "掏", "凑", "拿(?:得)?出", "补偿", "赔[偿给]", "公积金", "理财", "存款",
    "积蓄", "嫁妆", "彩礼",
    r"\bw[io]n ¤", "lump", "windfall", "refund", "compensation", "severance", "payout", "one-off",
    "inherit", "sell", "sold", "savings", "giv(?:es?|ing) (?:me|us)", "chip(?:s|ping)? in",
    r"contribut\w+", r"scrap\w+", r"help\w* (?:me )?(?:out )?with", "pa(?:ys?|id) me", "paid back",
    "pa(?:ys?|ying) back", "ow(?:ed|es) me", r"transfer\w* [^.]{0,12}to me", "send(?:s|ing)? me",
    r"sponsor\w*", "gifts?", "deposit", "take ¤ out", "withdraw", "i(?:'?ll| will) (?:get|receive|have)",
    "from (?:the|my) boss",
), re.IGNORECASE)
LASTING = regex(r"每|(?<=[\d元块万千百])(?:钱)?一个?月(?![后内之])|起|以后|往后|开始|一直|\b(?:from|onwards?|each|every|per month|a month|on(?=\s*(?:[.,;!?]|$)|\s+(?:i|we)\b))\b", re.IGNORECASE)
"""从下个月起只能还1000 is no single month."""
THE_REST = regex(r"(?:其余|剩下|余下|剩余)的?[^,，。]{0,6}(?:还|清|砸|压|填)|\bpay (?:in |off )?(?:the|all the) (?:rest|remaining)|\bthe rest (?:goes|is) (?:to|for)\b", re.IGNORECASE)
"""手头有一万五,留五千,其余一次还: what is there less what is kept."""
PUT_IN = regex(either(
    r"\bpay ¤ (?:of (?:it|that|them) |off )*(?:off )?(?:now|at once|today|straight away|right away)\b",
    "先(?:压|砸|填|投|放|还)(?:进去|上)?¤", "¤[^,，。]{0,4}[压砸填放]进去",
    "拿(?:出)? ?¤[^¤,，。]{0,6}[还压]",
    r"\b(?:put|use) ¤ (?:in|into|towards|of it|for)\b",
), re.IGNORECASE)
"""转让费能拿三万多,先压三万进去: of several sums, the one that is paid at once."""
A_BONUS = regex(r"(?:13|十三)薪|\b(?:13th|thirteenth)(?: month)?(?:'s)? (?:salary|pay|wage)", re.IGNORECASE)
BONUS = regex(r"奖金?|年终|红包|(?:13|十三)薪|双薪|bonus|year-end|13th (?:month|salary)|thirteenth (?:month|salary)", re.IGNORECASE)
ABOUT = {
    "bonus": BONUS.pattern + r"|老板|\bboss\b",
    "refund": r"退税|退款|退保|公积金|refund|housing fund",
    "sale": r"卖|转让|\bsell|\bsold\b|\bselling\b",
    "cost": r"房租|学费|补习|保险|看病|手术|牙|医|生活费|水电|伙食|开销|开支|份子|礼金|\b(?:rent|fees|tuition|insurance|school|dentist|doctor|hospital|wedding|bills?|food|costs?|expenses|childcare)\b",
    "saved": r"省(?!份)|节约|\bsav(?:e|es|ing)\b",
    "kin": r"老公|老婆|爱人|媳妇|爸|妈|哥|姐|弟|妹|舅|叔|姑|姨|儿子|女儿|对象|\b(?:husband|wife|partner|mum|mom|mother|dad|father|parents?|sister|brother|uncle|aunt|son|daughter|boyfriend|girlfriend|cousin)\b",
    "side": r"兼职|副业|外快|摆摊|外卖|滴滴|代驾|租出去|\b(?:side|part[- ]time|gig|weekends?|rent\w* out|lodger)\b",
    "wage": r"工资|薪|收入|加班|\b(?:salary|wages?|income|pay rise|raise|overtime|job|earn\w*)\b",
}
"""What a sum is about: told anew of the same thing it takes the place of the one before."""
MISSED = regex(either(
    "[还交付拿掏凑供顾接]不[上了出起动]",
    "@(?:份|那个?月)?[^,，。]{0,3}(?:不还(?!清|完|上)|跳过|空着)",
    "没(?:有)?钱还", "没[法得](?:还|交|付)", "周转不开", "先不还", "没着落",
    "一毛(?:钱)?(?:都|也)?[没不拿]", "一分钱?(?:都|也)没",
    "(?<!息)(?<!先)(?:断|停)(?:供|还)?(?:一|#|~)",
    "断(?:了|掉|供)", "(?<!息)停一?(?:个月|期)", "一分(?:钱)?(?:都|也)?(?:没|拿不|还不|挣不)",
    "没(?:有)?(?:钱)?(?:收入|工资|进账|薪水|发工资)",
    "无(?:收入|薪|工资)", "零收入", "没活(?:干|儿)?", "啥?也?还不了", "不发工资", "停薪", "[要会]逾期",
    "(?:少|漏|缺|空|跳)(?:还|过)?(?:一|#)(?:个月|期)?",
    "先欠[着一]", "没有?(?:一分)?进账", "手头(?:太|很|有点|特别)紧", "缓一缓", "缓缓", "[要会]黄",
    "(?:can(?:'|no)?t|won'?t|unable to|not (?:be )?able to|no way (?:i|we) can) (?:be able to )?(?:pay|make|cover|manage|meet|afford)",
    "pause (?:it |them |payments? )?(?:for )?(?:~|#)",
    "(?:skip|miss)(?:ing)? (?:a |the |next |one |@|#|~)",
    r"(?:skip|miss)\w* [\w' ]{0,16}(?:payment|instal)",
    "(?:no|not have any|won'?t have (?:any|the)) money",
    "(?:won'?t|don'?t|not) have a (?:penny|cent|dime|yuan)",
    r"\bnot (?:a|one) (?:penny|cent|dime|yuan)",
    "(?:no|zero|without(?: an?)?) (?:income|pay|wages?|salary)",
    "nothing coming in",
    r"\b(?:have|got|be|there(?:'s| is|'ll be)) (?:absolutely )?nothing(?: left| coming| to)?(?: for)?(?=[ .,]|$)",
    r"(?:^|\b(?:probably|maybe|perhaps|i'?ll have|i have|there'?s|we have)) ?nothing (?:at all |left )?(?:for |in |during )?(?:the )?(?:next )?[@~#]",
    "between jobs",
    r"\b(?:pay|wages?|salary|paycheck)\b[^.,]{0,8} (?:doesn'?t|does not|won'?t|don'?t) (?:come|arrive|get paid)",
    r"\b(?:earn|make|receive|bring in|take home)\w* (?:absolutely )?(?:nothing|no (?:money|income|wages?|pay))\b",
    r"(?:won'?t|will not|not (?:be|get(?:ting)?)) (?:be |get )?paid\b",
    r"\b(?:pay|wages?|salary|income|work)\b[^.,]{0,6} (?:stops?|dries up|ends|is (?:suspended|cut off|gone))\b",
    r"(?:without|out of) (?:a job|work)\b", "(?:laid off|furloughed|unpaid leave)",
    "nothing (?:left )?to pay", "(?:isn'?t|not) going to happen", r"\bbe short\b",
), re.IGNORECASE)
SOON = regex(r"@|~|#|下(?:个)?(?:月|期)|这(?:个)?(?:月|期)|接下来|next|\b(?:january|february|april|june|july|august|september|october|november|december)\b|this month|payment|instal", re.IGNORECASE)
INTEREST = regex(r"利息|[年月日]息|利率|罚息|年化|interest|rate", re.IGNORECASE)
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
    "免息", "(?<!要)不[要算收]利息", "没有?利息", "利息(?:全|都)?(?:免|停)", "停息",
    "利息[^,，。%]{0,6}(?:(?<!减)免[了掉去]|停(?:[了掉]|(?=到?[~#@]))|不[要算收])",
    "只还本金",
    "interest[- ]free", "no interest", "without interest",
    r"(?<!can the )(?<!can my )interest[^.%]{0,16}\b(?:waived|dropped|frozen|forgiven|stopp?(?:ed|s)?|paused|gone)\b",
    r"\bno @ interest",
    r"(?:waiv|freez|froze|drop|forgiv|stop|paus|suspend|halt)\w* (?:all |the |my |charging )*interest",
), re.IGNORECASE)
DOWN_TO = regex(r"[到为成至是] ?%|\b(?:to|at|of|only|were|was) %", re.IGNORECASE)
SUPPOSES = regex(r"如果|要是|假如|假设|呢|降|谈到|谈成|减到|\b(?:if|suppose|what if|would)\b", re.IGNORECASE)
"""Without it a rate that is told is a fact of the debt, no supposition."""
DISCOUNT = regex(r"(?:打|减|降|少|便宜|off|cut|less)[^%,，。]{0,4}%|%(?:off| off)", re.IGNORECASE)
ORDERS = {
    "snowball": r"从小到大|\b(?:tiny|little|small(?:est)?|tiniest) (?:one|debt|loan)s? first|(?:先|优先)(?:还|消灭|灭掉?|干掉|打掉?|清掉?|解决|搞定|弄掉|砸)?(?:把)?(?:数目|金额|数额|余额)?(?:最|那个|欠得)?(?:小|少)的?|从(?:小|少)的?(?:开始|还)|雪球|smallest first|snowball|small(?:est)? (?:one|debt)s? first",
    "avalanche": r"利[率息]从高到低|(?:先|优先)(?:还|消灭|灭掉?|干掉|打掉?|清掉?|解决|搞定|砸)?(?:把)?(?:利息|利率|年化)(?:最)?(?:高|贵)|(?:利息|利率|年化)(?:最)(?:高|贵)的?(?:先|开始)|(?:先|优先)还最贵|雪崩|(?:dearest|highest (?:rate|interest)|most expensive)(?: \w+)? first|avalanche",
    "deadline": r"(?:先|优先)还?(?:最)?(?:急|快到期|要起诉|逾期最久)的?|most (?:urgent|pressing)(?: \w+)? first|deadline first",
    "optimum": r"(?:用|按|照|要|选)(?:最省|最划算|最便宜)的?|the cheapest (?:way|plan)|cheapest first",
}
QUESTION_OF_TWO = regex(r"还是(?!原来)|哪|谁|怎么|如何|为什么|为啥|凭什么|\bwhich\b|\bor\b|\bhow\b|\bwhy\b|\bshould\b", re.IGNORECASE)
"""先还哪个, 先还小的还是大的: a question, no wish."""
WHAT_TO_DO = regex(r"(?:那)?(?:该|要|得)?(?:怎么|咋)(?:办|弄|整)(?:呢|啊)?|\bwhat (?:do|should|can) i do\b|\bhow do i (?:manage|cope)\b", re.IGNORECASE)
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
    "按原来的", "照原来的", "恢复原来",
    "^(?:那|还是)?(?:换|改|变|调)回(?:来|去|原来的?)",
    "还是原来", "原计划", "不(?:考虑|算)(?:这个|这些|那个|刚才)", "去掉(?:这个|刚才)",
    "as before",
    r"\bback to (?:how|what|the way) (?:it|things|we) (?:was|were|had)",
    "original plan",
    "(?:back|return|go back|revert) to (?:the |my )?(?:original|old|first|previous|earlier|last (?:one|plan)|one before|(?:plan|way|one) (?:before|from before|(?:that )?(?:we|i|you) had|as it was))",
    "as it was", "forget that", "without that",
), re.IGNORECASE)
RESERVE = regex(either(
    "(?:应急|备用|救急)[^¤。]{0,4}留[^¤。]{0,6}¤",
    r"\bkeep\w* [^¤.]{0,16}\b(?:back|aside|by),? ¤",
    "(?:备用|应急|救急|保命)(?:的)?(?:金|钱|款)[^¤,，。]{0,6}[到成为]¤",
    r"\b(?:reserve|buffer|emergency (?:money|fund|savings))\b[^¤.,]{0,8}\b(?:to|at|of) ¤",
    r"\b(?:reserve|buffer) ¤",
    "(?:留|存|备|攒|预留)(?:出|个|着|下|了)*¤[^,，。]{0,4}(?:应急|备用|救急|不动|急用)?",
    "应急(?:的)?(?:钱|金)?[^¤,，。]{0,3}¤",
    "(?:keep(?:ing)?|set aside|put(?:ting)? aside|reserve|hold(?:ing)? back|hold(?:ing)? on to|put by|tuck away|keep back) ¤",
), re.IGNORECASE)
CASH = regex(either(
    "(?:手[里头上]|身上|卡[里上]|账[户上]|余额宝|零钱通|银行)[^¤,，。欠贷每信]{0,6}(?:有|剩|存|余|留)(?!张|笔)[^¤,，。欠贷]{0,4}¤(?!块?钱?的?(?:存货|库存|货|材料|外债))",
    "(?:存款|积蓄|现金|私房钱)[^¤,，。每]{0,6}¤",
    "¤[^¤,，。]{0,4}(?:现金|存款|积蓄|活期|定期)",
    "¤ (?:yuan |severance |redundancy |compensation |payoff )?(?:(?:in |of )?(?:cash|savings)|put by|saved|in (?:the|my) (?:bank|account))",
    "(?:savings|cash) (?:of|is|are) (?:about )?¤",
    "saved (?:up )?¤",
), re.IGNORECASE)
"""What is there already, and comes from nobody."""
TAKEN_OUT = regex(r"取|还(?![有剩存])|拿|\b(?:pay|use|put|take|withdraw)\b(?! the rest)", re.IGNORECASE)
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
