"""The words in which somebody changes a plan: more or less each month, a sum that comes once, months without, interest, an order."""

import re

from content.regex import either, regex
from dialogs.understanding.what_ifs.once_words import BONUS

EACH = regex(either(
    "每个?月", "每期", "再(?:打|找|接|做|干)一?份", "月供(?=[^,，。¤]{0,3}[提加多涨调])", "月月", "按月", "一月(?=能|可以|多|少|要|收|挣|赚)",
    "(?:老板|公司|单位|厂里)[^¤,，。]{0,8}(?:[涨加降减]|少发)",
    r"\bdock\w* my (?:pay|wages?|salary)",
    "(?<![过下这上前后隔再])一个月(?![后内之以])",
    "加薪", "涨薪",
    "[涨加降减扣](?:了|点|我的?)?(?:工资|薪水?|底薪)",
    "(?:工资|收入|薪水?)[^¤,，。]{0,4}[涨多加少降减]",
    "(?:加班费?|补贴|津贴|全勤)[^¤,，。]{0,4}[没少涨降减]",
    "房租", "生活费", "上班(?!路上)", "涨租", r"\blandlord\b[^.,]{0,24}\bmore\b(?! for)",
    r"\b(?:a|per|each|every) (?:~|@|month|payday)",
    r"\bmonthly\b", r"\ba (?:raise|pay rise|pay cut)\b", r"\b(?:2nd|second|side|extra|another|part[- ]time|evening|weekend|night|new) job\b",
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
    r"\b(?:the )?most (?:that )?i can (?:do|pay|manage|afford|spare|put in|find) (?:is |would be )?¤",
), re.IGNORECASE)
NEW_SUM = regex(r"[到成为至变是]¤|\b(?:to|at|is|now|are) (?:about |around )?¤(?! (?:a month )?(?:more|less|higher|lower|cheaper|dearer|up|down)\b)", re.IGNORECASE)
"""涨到一万 is the whole of it, and no change by so much."""
WITHIN = regex(either(
    "(?:月|年)(?:要|想|得)?(?:还[清完掉]|清[零掉完]|结清|上岸|了结|搞定)[^。]{0,8}(?:多少|几)",
    r"\bwhat (?:(?:would|will|does) it take|(?:would|do|must|should) i (?:need|have)?(?: to)? ?pay)\b[^.?]{0,24}\b(?:clear|done|finish\w*|free)\b[^.?]{0,12}\b(?:in|by|within|before)\b",
    "(?:内|之前|前|以内)[^,，。]{0,6}(?:还[清完掉]|清[零掉完]|结清|上岸|了结|搞定)(?:[^。]{0,10}(?:多少|几)|(?:行不行|行吗|可以吗|能行吗?|来得及[吗么]?)?[?？。]?$)",
    "(?:还[清完掉]|清[零掉完]|结清|上岸)[^。]{0,12}每个?月[^。]{0,6}(?:多少|几)",
    r"\b(?:years?|months?) to be (?:clear|done|free|debt[- ]free)\b[^.?]{0,12}\bhow much\b",
    r"\bhow much\b[^.?]{0,40}\b(?:clear|done|free|finish\w*|paid off|pay (?:it |this |everything |them )?(?:all )?off)\b[^.?]{0,16}\b(?:within|in|by|before)\b",
    r"\b(?:to|and) be (?:clear|done|free|debt[- ]free|paid off) (?:within|in|by|before)\b[^.?]{0,40}\b(?:how much|what)\b",
), re.IGNORECASE)
"""要想一年内还清每月得还多少: the end is named, and the sum is asked."""
CHANGED_TO = regex(either(
    "(?:能|可以|要是|如果)[^,，。¤]{0,4}(?:每个?月|一个?月|~)(?:还|付)?¤(?=呢|吗|行|可|$)",
    "^~还¤呢",
    "(?:还是|仍(?:然|旧)?|依旧|继续|照样|就按)(?:按|照|是|还)?(?:~|@|每个?月|一个?月)(?:只|就)?(?:还|付)?¤(?![^,，。]{0,3}[多少])",
    r"\b(?:back to|still|stick (?:to|with)|keep (?:to|it at)) ¤ (?:(?:a |per |each |every )?(?:month|~))",
    r"^(?:and |so |but |then )?(?:what|how)(?: about)? ¤ (?:(?:a |per |each |every )?(?:month|~))\??$",
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
BEGINS = regex(r"年后|节后|(?:明年|月)[^,，。]{0,8}(?:会|要|将|就)?(?:降|涨|调|升|加|减)[到成为至]|起|出了|过了|过完|涨|加薪|\brais\w+|开始|以后|之后|往后|后(?=每|能|可以|就|我)|\b(?:from|starting|as of|onwards?|beginning|after|once|(?:go|goes|going) up)\b", re.IGNORECASE)
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
    "再(?:打|找|接|做|干)一?份(?:工|活)?", "(?:周末|晚上|下班后?)[^,，。¤]{0,6}(?:活|工|班|单)",
    r"\b(?:weekend|evening|night|second|2nd|extra|additional)s? (?:job|work|gig|shift)s?\b",
    r"\b(?:side (?:job|gig|hustle)|part[- ]time|(?:put|puts|putting) in(?! writing)|on the side|help\w* (?:me )?(?:out )?with)\b",
), re.IGNORECASE)
"""Work beside the work, and what somebody else pays in."""
PAY_LESS = regex(either(
    "少(?:还|付|拿|出|交|凑)(?:出|个)?¤", "(?<![多至最])也?(?:又|还)?[少差缺](?:个)?¤", r"\b(?:i'?m|i am|i'?ll be|i will be|be) ¤ short\b",
    "(?:额外|另外|多|得|要|准备)(?:得|要)?(?:花|掏)(?:掉|出)?¤",
    "随(?:礼|份子)[^¤,，。]{0,4}¤",
    "交(?:学费|押金|保险费?)?¤的?(?:学费|押金|保险费?)?(?!违约|罚|利息)",
    "¤ less", r"\bspend (?:an extra )?¤(?: extra| more)?", r"\bextra ¤", r"¤ extra\b", r"\bcosts? me ¤",
), re.IGNORECASE)
"""In a month that is named: so much less for the debts, since it goes elsewhere."""
SAVED = regex(r"省(?:下|出|个)?(?:大概|差不多)?¤|\bsav(?:e|es|ing)(?: maybe| about| around| another| us| me)* ¤", re.IGNORECASE)
"""Where no day is named, what is spared comes again each month: 少下馆子,能省400吧."""
FREED = regex(r"省(?!份|会)|节[约省]|挤|凑|腾|匀|抠|挪出|贴补|补贴|\b(?:sav(?:e|es|ing)|squeez\w+|free(?:s|d|ing)? up|spare|scrape|contribut\w+|chip\w* in)\b", re.IGNORECASE)
UP = regex(either(
    "(?<![¤很许好得])(?<!差不)多(?!少|半|数|久|长|大)",
    "再(?=[多加挤还拿添放塞出投凑省])", "加(?![起在总班])", "添", "[往上][上调](?=提|调|加|抬|¤)|提高", "增", "额外", "涨", "(?<!最)贵(?!的)",
    r"\b(?:dearer|higher|more(?! or less| than)|extra|additional|another|on top|add(?:ed|ing)?|(?<!turns )(?<!shows )up(?! with| to)|rais\w+|pay rise|rises?|rose|increas\w+)\b",
), re.IGNORECASE)
DOWN = regex(r"(?<![最至多不])少|减|降|(?<!最)便宜|扣掉|\b(?:less|cheaper|dock\w*|los[et]|losing|down(?! to)|cuts?|drop(?:s|ped)?|f[ae]ll(?:s|en)?|lower|reduc\w+)\b", re.IGNORECASE)
COST = regex(either(
    "房东", r"\blandlord\b", "电费", "水费", "话费", "网费", "油费", "取暖", "物业", "孩子(?!给)", "房租", "开销", "开支",
    "支出", "生活费", "花(?!呗)", "学费", "补习", "药", "水电", "伙食", "保姆", "公交", "地铁", "打车", "坐车", "通勤", "幼儿园", "托班",
    "奶粉", "尿不湿", "看病", "保险", "烟", "健身", "停车", "吃饭", "下馆子",
    r"\b(?:rent|spend\w*|costs?|expenses|bills?|fees|food|tuition|childcare|electricity|petrol|utilities|heating|bus(?:es)?|taxis?|subway|metro|train|commut\w+|day ?care|nursery|kindergarten|school|medicines?|pills|nappies|diapers|insurance|smoking|cigarettes|gym|parking|phone|eating out|takeaways?)\b",
), re.IGNORECASE)
NEW_COST = regex(either(
    "@[^¤,，。]{0,12}(?:幼儿园|托班|托儿|托管|保姆|月嫂|奶粉|护工|养老院)[^¤,，。]{0,8}¤",
    r"@(?: on(?:wards?)?)?,? [^¤.,]{0,16}\b(?:day ?care|nursery|kindergarten|nanny|childcare|babysitter|carer|care home)\b[^¤.,]{0,16}¤",
), re.IGNORECASE)
"""等3月孩子托班1500: what is spent each month from then on, and was not before."""
ENDED = regex(r"戒|不(?:再|用|上|去|打|吃|抽|租)|停(?:了|掉)|退(?:了|掉)|毕业|搬(?:走|出)|没了|卖了|\b(?:quit\w*|stop\w*|gave up|given up|giving up|cancel\w*|finish\w*|graduat\w*|no more|no longer|without|ends?)\b", re.IGNORECASE)
"""Where more of it goes out, less is left for the debts; what is over is spent no longer."""
PAID_THEN = regex(r"(?<![多少只])(?:还|付)(?:得起|个)?¤|\b(?:pay|put in|manage|afford) ¤(?! (?:more|less|extra))", re.IGNORECASE)
WAGE_IN_ALL = regex(r"(?:到手|工资|收入|[拿挣赚开]|发)(?:就|也就|才|只)?(?:有|剩|是)?¤|(?:就|只)(?:有|剩)¤|\b(?:mak(?:e|es|ing)|earn(?:s|ing)?|(?:take|bring|taking|bringing) home|get|(?:pay|salary|wage|income) (?:is|will be)) (?:only |just |about |around )?¤(?! (?:more|less|extra))", re.IGNORECASE)
"""They cut my shifts, so I only make 8,500: what is earned in all, and not by how much it falls."""
TO_LENDERS = regex(r"[多少]还(?:个)?¤|\b(?:pay|put|spare|have)\b[^¤]{0,8}¤ (?:more|less|extra)\b(?![^.,]{0,12}\b(?:rent|bills?|food|childcare|fees|tuition)\b)", re.IGNORECASE)
"""More of it is paid to lenders, whatever spending it comes from: as my rent fell I can put 300 more in."""
NEWBORN = regex(r"孩子出生|生孩子|宝宝|预产|坐月子|\b(?:baby|newborn|pregnan\w+)\b", re.IGNORECASE)
PAY_MORE = regex(either(
    r"\b(?:squeeze|scrape|find|spare)\w*(?: out| together| up)? ¤ (?:more|extra)",
    "[多少](?:还|付|拿|挤|凑|挣|赚|省)(?:出|个)?¤",
    r"\b(?:pa(?:y|ys|id|ying)(?: me)?|earn\w*|mak(?:e|ing)|(?:take|bring|taking|bringing) home) ¤ (?:more|less)",
    "(?:extra|additional|another) ¤ extra", "¤ extra",
    r"^(?:(?:and|so|then|ok|okay),? )*(?:what(?: about| if)?|how(?: about)?|with|say) (?:i (?:pay|add|put in) )?(?:(?:an extra|another) ¤|¤ more)",
    r"\b(?:side (?:job|gig|hustle)|part[- ]time (?:job|work))\b[^.,¤]{0,24} ¤", "(?:兼职|副业|外快|代驾|跑腿)[^,，。¤了]{0,8}¤",
    r"\b(?:bring\w* in|earn\w*|mak(?:e|ing)|tak(?:e|ing) home) (?:about |maybe )?(?:another|an extra|an additional) ¤",
), re.IGNORECASE)
"""多还500, bring in another 900, without a month, is each month."""
OF_WORK = regex(r"老板|单位|公司|厂里|工资|\bthey(?:'ll|'re| will| are)? (?:pay|paying|cut|cutting|dock) (?:me|my)\b|\b(?:my|our) (?:pay|wages?|salary|boss)\b", re.IGNORECASE)
LASTING = regex(r"每|(?:年|节)后(?=[^,，。]{0,4}[多再可能])|(?<=[\d元块万千百])(?:钱)?一个?月(?![后内之])|起|以后|往后|开始|一直|\b(?:from|onwards?|each|every|per month|a month|on(?=\s*(?:[.,;!?]|$)|\s+(?:i|we)\b))\b", re.IGNORECASE)
"""从下个月起只能还1000 is no single month."""
ABOUT = {
    "bonus": BONUS.pattern + r"|老板|\bboss\b",
    "refund": r"退税|退款|退保|公积金|refund|housing fund",
    "sale": r"卖|转让|\bsell|\bsold\b|\bselling\b",
    "cost": r"房租|学费|补习|保险|看病|手术|(?<!咬)牙|医|生活费|水电|伙食|开销|开支|份子|礼金|\b(?:rent|fees|tuition|insurance|school|dentist|doctor|hospital|wedding|bills?|food|costs?|expenses|childcare)\b",
    "saved": r"省(?!份)|节约|\bsav(?:e|es|ing)\b",
    "kin": r"老公|老婆|爱人|媳妇|爸|妈|哥|姐|弟|妹|舅|叔|姑|姨|儿子|女儿|对象|\b(?:husband|wife|partner|mum|mom|mother|dad|father|parents?|sister|brother|uncle|aunt|son|daughter|boyfriend|girlfriend|cousin)\b",
    "side": r"兼职|副业|外快|摆摊|外卖|滴滴|代驾|租出去|\b(?:side|part[- ]time|gig|weekends?|rent\w* out|lodger)\b",
    "wage": r"工资|薪|收入|加班|\b(?:salary|wages?|income|pay rise|raise|overtime|job|earn\w*)\b",
}
"""What a sum is about: told anew of the same thing it takes the place of the one before."""
MISSED = regex(either(
    r"\b(?:may|might) not (?:be able to )?(?:pay|make|cover|manage|meet|afford)\b(?! (?:more|¤))",
    "[还交付拿掏凑供顾接]不[上了出起动]",
    "@(?:份|那个?月)?[^,，。]{0,3}(?:不还(?!清|完|上)|跳过|空着)",
    "没(?:有)?钱还", "没[法得](?:还|交|付)", "周转不开", "先不还", "没着落",
    "一毛(?:钱)?(?:都|也)?[没不拿]", "一分(?:钱|收入|工资)?(?:都|也)?没",
    r"\b(?:won'?t|will not|don'?t|not going to|not) (?:be )?(?:have|get|getting|having|earn|earning|make) (?:any|a) (?:income|pay|wages?|salary|work|pay ?(?:check|cheque))\b",
    "(?<!息)(?<!先)(?:断|停)(?:供|还)?(?:一|#|~)(?!.{0,5}息)",
    "断(?:了|掉|供)", "(?<!息)停一?(?:个月|期)", "一分(?:钱)?(?:都|也)?(?:没|拿不|还不|挣不)",
    "没(?:有)?(?:钱)?(?:收入|工资|工钱|进账|薪水|发工资)", "颗粒无收",
    r"\b(?:don'?t think|doubt|not sure) (?:i|we)(?:'ll| will)? (?:can|could|be able to|have enough to) (?:pay|make|cover|manage|meet|afford)\b(?! (?:more|¤))",
    r"\bbrings? (?:me )?(?:in )?(?:nothing|no money)\b", r"@ (?:is|looks like|will be) (?:a )?(?:no[- ]go|not (?:possible|happening))",
    "无(?:收入|薪|工资)", "零收入", "没活(?:干|儿)?", "啥?也?还不了", "不发工资", "停薪", "[要会]逾期",
    "(?:少|漏|缺|空|跳)(?:还|过)?(?:一|#)(?:个月|期)?",
    "先欠[着一]", "没有?(?:一分)?进账", "手头(?:太|很|有点|特别)紧", "缓一缓", "缓缓", "[要会]黄",
    "(?:can(?:'|no)?t|won'?t|unable to|not (?:be )?able to|no way (?:i|we) can) (?:be able to )?(?:pay|make|cover|manage|meet|afford|keep up|cope)",
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
    r"\b(?:pay|wages?|salary|paycheck)\b[^.,]{0,8} (?:doesn'?t|does not|won'?t|don'?t|might not|may not) (?:come|arrive|get paid|be paid)",
    r"@,? (?:i(?:'ll| will)? (?:have |get |pay |earn )?|there(?:'s| is| will be) )?nothing\b",
    r"\b(?:earn|make|receive|bring in|take home)\w* (?:absolutely )?(?:nothing|no (?:money|income|wages?|pay))\b",
    r"(?:won'?t|will not|not (?:be|get(?:ting)?)) (?:be |get )?paid\b",
    r"\b(?:pay|wages?|salary|income|work)\b[^.,]{0,6} (?:stops?|dries up|ends|is (?:suspended|cut off|gone))\b",
    r"(?:without|out of) (?:a job|work)\b", "(?:laid off|furloughed|unpaid leave)",
    "nothing (?:left )?to pay", "(?:isn'?t|not) going to happen", r"\bbe short\b",
), re.IGNORECASE)
SOON = regex(r"@|~|#|下(?:个)?(?:月|期)|这(?:个)?(?:月|期)|接下来|next|\b(?:january|february|april|june|july|august|september|october|november|december)\b|this month|payment|instal", re.IGNORECASE)
TAKEN_OUT = regex(r"取|还(?![有剩存])|拿|\b(?:pay|use|put|take|withdraw)\b(?! the rest)", re.IGNORECASE)
RESERVE = regex(either(
    "(?:应急|备用|救急)[^¤。]{0,4}留[^¤。]{0,6}¤",
    r"\bkeep\w* [^¤.]{0,16}\b(?:back|aside|by),? ¤",
    "(?:备用|应急|救急|保命)(?:的)?(?:金|钱|款)[^¤,，。]{0,6}[到成为]¤",
    r"\b(?:reserve|buffer|emergency (?:money|fund|savings))\b[^¤.,]{0,8}\b(?:to|at|of) ¤",
    r"\b(?:reserve|buffer|cushion) (?:of )?¤",
    r"\bsave ¤ (?:for|towards)\b(?! (?:~|\w+ months?|months?))",
    r"\b(?:put|set|lay|keep|leave) ¤ (?:(?:a |each |every |per )?(?:~|month) )?(?:aside|back|by|away|untouched|for emergenc\w+)",
    "(?:存|攒)够?(?:个|到|出)?¤[^,，。]{0,4}(?:应急|备用|救急|救命|保命)",
    "(?:留|存|备|攒|预留)(?:出|个|着|下|了)*¤[^,，。]{0,4}(?:应急|备用|救急|不动|急用)?",
    "应急(?:的)?(?:钱|金)?[^¤,，。]{0,3}¤",
    "(?:keep(?:ing)?|set aside|put(?:ting)? aside|reserve|hold(?:ing)? back|hold(?:ing)? on to|put by|tuck away|keep back) ¤",
), re.IGNORECASE)
CASH = regex(either(
    "(?:手[里头上]|身上|兜里|口袋里?)(?:现在|目前|还|总共|一共)?[就只才仅]?¤",
    "(?:手[里头上]|身上|兜里|口袋里?|卡[里上]|账[户上]|余额宝|零钱通|银行)[^¤,，。欠贷每信]{0,6}(?:有|剩|存|余|留)(?!张|笔)[^¤,，。欠贷]{0,4}¤(?!块?钱?的?(?:存货|库存|货|材料|外债))",
    "(?:存款|积蓄|现金|私房钱)[^¤,，。每]{0,6}¤",
    "¤[^¤,，。]{0,4}(?:现金|存款|积蓄|活期|定期)",
    "¤ (?:yuan |severance |redundancy |compensation |payoff )?(?:(?:in |of )?(?:cash|savings)|put by|saved|in (?:the|my) (?:bank|account))",
    "(?:savings|cash) (?:of|is|are) (?:about )?¤",
    "saved (?:up )?¤", r"\b(?:severance|redundancy|payoff|compensation)(?: (?:pay|package|money))?(?: is| was| of| comes to| will be|:)? (?:about )?¤", "¤ (?:yuan )?(?:severance|redundancy)",
    "¤ (?:yuan )?(?:left )?(?:in hand|to hand|on me|to my name|in my (?:pocket|wallet))(?! (?:a|each|every|per) month)",
), re.IGNORECASE)
"""What is there already, and comes from nobody."""
