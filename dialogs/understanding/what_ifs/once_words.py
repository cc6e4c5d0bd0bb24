"""The words of a sum that comes or goes once under a plan: a bonus, a sale, what does not come after all, what is paid in a month that is named."""

import re

from content.regex import either, regex

_GAIN = r"(?:年终奖?|(?:13|十三)薪|双薪|奖金?|红包|提成|兼职|那[笔个份]钱|退税|[那这]¤)"
_NOT_SOLD = r"(?:不卖|别卖|先不卖|没卖成|没卖掉|卖不(?:掉|出去|成|了))(?:了|啦)?|\b(?:not|never|n't) (?:be )?(?:sell\w*|sold)\b|\bno longer sell\w*\b|\bkeep(?:ing)? (?:the (?:car|bike|motorbike|flat|house)|it|mine)\b|\b(?:sale|deal) (?:fell|falls) through\b"
"""不卖了: what a sale was to bring does not come."""
_GONE = r"(?:没(?:有)?了|没来|黄了|泡汤|不发|没发|取消|没戏|没指望|没希望|没影|落空|打水漂|发不(?:了|出来?|下来)|不(?:给|来|会有|会发|能有|算|要)了?|[拿领到指]不[到了上着]|算了|去掉)"
_EN_GAIN = r"(?:(?:year[- ]end |annual |extra |christmas )*(?:bonus|windfall|tax refund|overtime|side (?:job|gig|work)|second job|raise|pay (?:rise|cut))|¤)"
DROPPED = regex(either(
    "(?:不要|不用|不算|去掉|取消)(?:了)?[那这]个?¤",
    f"{_GAIN}[^¤,，。]{{0,6}}(?:先|还是|也|就|都)?(?:别|不)[加算管考虑]",
    "¤(?:我|也|都|还是|实在|真|又)*[挤拿凑腾掏省抠匀]不出来?",
    "[挤拿凑腾掏省抠匀]不出来?(?:那|这)¤",
    f"{_GAIN}[^¤,，。]{{0,8}}{_GONE}(?!吗|么|呢|怎么)",
    "(?<!¤)(?:没有?|不发|取消)(?:了)?(?:今年的?)?年终奖",
    "不发¤?的?(?:年终)?奖金?",
    rf"\b(?:forget|drop|scrap\w*|scratch|skip|leave out|take out|without|cancel\w*|cut|axed|no longer get(?:ting)?|(?:won'?t|not|isn'?t|aren'?t|don'?t) (?:be )?(?:get\w*|receiv\w+|hav\w+|giv\w+|pay\w+)) (?:about |out )?(?:(?:us|me) )?(?:the|that|my|our|a|any) {_EN_GAIN}",
    "(?:别|不|当我没)(?:说|算|考虑|管)(?:加班|涨薪|降薪|外快|副业|兼职|涨租|房租)(?:那[个笔件]?|这[个笔件]?|的事)?了?$",
    r"\b(?:no|there(?:'s| is) no) (?:year[- ]end |annual )?bonus\b",
    rf"\b{_EN_GAIN}[^.,?¤]{{0,24}}\b(?:cancel\w*|gone|not (?:coming|happening)|isn'?t (?:coming|happening)|aren'?t coming|won'?t (?:come|happen)|falls? through|fell through|off)(?! by)\b",
    r"\b(?:leave|leaving|keep|take|count)\b (?:the|that|my) (?:year[- ]end |annual )?(?:bonus|windfall|refund|overtime|side job|raise|¤) out\b",
    r"\b(?:can'?t|cannot|couldn'?t|won'?t) (?:really )?(?:be able to )?(?:manage|do|afford|find|spare|pay|squeeze)(?: out)? (?:the|that) (?:extra )?¤",
    _NOT_SOLD,
), re.IGNORECASE)
"""What the plan counted on does not come: 年终奖没了, forget the 500."""
_MONTH = r"(?:@|\b(?:january|february|april|june|july|august|september|october|november|december)\b)"
PAID_AFTER_ALL = regex(either(
    "不(?:会|能|想)?(?:让[它他]|再)?(?:断供?|欠|逾期|停)(?!不)", "@(?:份|那个?月)?[^,，。不没]{0,4}(?:照(?:常|样|旧)?还|照付|还得[上起]|(?<!可)能还(?!不|得?上吗|得?[清完])|还上(?!吗)|没问题|有着落)",
    rf"{_MONTH}(?:'s)? (?:is|will be|'ll be|should be|looks) (?:fine|ok(?:ay)?|covered|sorted)\b", r"(?<!think i )(?<!think we )(?<!doubt i )(?<!sure i )\bcan (?:still )?(?:pay|cover|manage|make)\b[^.,]{0,12}(?:@|\bthen\b)|\b(?:can|will) (?:still )?pay @",
    r"\b(?:won'?t|not going to|no need to) (?:miss|skip)\b",
), re.IGNORECASE)
"""不让它断, January is fine: a month that was to be missed is paid."""
PUT_OFF = regex(either(
    "(?:奖金?|年终|红包|提成|那[笔个份]钱)[^,，。]{0,6}(?:推|拖|延|晚|改|挪)[^,，。@]{0,5}@",
    r"\b(?:bonus|windfall|refund)\b[^.,@]{0,24}\b(?:until|till|to|put off|delayed|postponed|later|only)\b[^.,@]{0,10}@",
), re.IGNORECASE)
"""年终奖推到三月才发: the sum that was told, on another day."""
SPENT_ONCE = regex(either(
    "中(?:了|奖)", "路税", "年检", "(?:交|缴)[^,，。]{0,3}(?:社保|医保)", "学费", "开学", "押金", "保险", "车险", "看病", "看牙", "补牙", "手术",
    "住院", "份子", "礼金", "取暖", "物业", "修(?:车|手机|电脑|房)",
    "换(?:个|台|部)?(?:手机|电脑|轮胎|冰箱)", "驾照", "搬家", "回(?:老)?家(?:得|要|过年)?(?:花|用)",
    "我得出", "我要出",
    r"\b(?:fees|tuition|school (?:costs|is|takes|wants|needs)|insurance|dentist|operation|surgery|hospital|weddings?|(?:rent|rental|security) deposit|heating|repairs?|moving costs|my share|new (?:phone|laptop|fridge|one))\b",
    r"\b(?:that'?ll|that will|it'?ll|it will|will|that) cost(?:s)? (?:me |us )?(?:about |around )?\d",
), re.IGNORECASE)
"""What is paid once in a month that is named: so much less for the debts then."""
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
    "expect", "on top", "coming", "from (?:the|my) boss", r"\b(?:turn(?:s|ed)?|show(?:s|ed)?) up\b", r"¤ (?:lands?|arrives?|drops? in|comes? (?:in|through))\b",
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
