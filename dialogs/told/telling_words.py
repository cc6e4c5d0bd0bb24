"""The words by which a message that tells figures is about a debt that runs, about means, or about a loan to be priced."""

import re

from content.regex import either, regex

AT_HAND = regex(r"手[里头上]|身上|兜里|口袋|卡[里上]|账[户上]|余额宝|零钱通|银行|存款|积蓄|现金|\b(?:cash|sav(?:ed|ings)|put by|in (?:the|my) (?:bank|account)|in hand|to my name|on me)\b", re.IGNORECASE)
NO_JOB = regex(r"没有?(?:了)?工作(?!经验|证明)|没(?:在)?上班|\b(?:no|not have a|don'?t have a|without a) job\b|\bunemployed\b", re.IGNORECASE)
OUT_OF_WORK = regex(r"失业(?!金|救济|保险)|待业|下岗|没了工作|工作没了|丢了工作|\b(?:unemployed|jobless|out of work|lost (?:my|the) job)\b", re.IGNORECASE)
STILL_EARNS = regex(r"现在|目前|如今|失业金|低保|补[助贴偿]|救济|兼职|副业|零工|打工|临时|跑|送|摆摊|代驾|找到|新工作|又|刚上|老[公婆]|爱人|对象|家里|爸|妈|我俩|两口子|没有?收入|收入(?:为|是)?(?:0|零)|\b(?:now|benefits?|allowance|part[- ]time|gigs?|deliver\w*|driv\w*|new|since found|husband|wife|partner|parents|pension|help|get|no income)\b", re.IGNORECASE)
IN_TROUBLE = regex(r"\b(?:bill|statement)\b[^.?]{0,30}\bmin(?:imum)?\b|\bminimum\b[^.?]{0,20}\bdue\b|\bnothing in (?:the|my) account\b|[堵上]我?家?门|[要讨]债|拖车|收车|收房|[问找向跟]我[要讨]|不还就|(?:银行|平台|他们?)[让要叫]我还|(?:没|未)[付交还]|个月[都就]?没给|(?:手里|手头|手上|兜里|身上|卡里|账上)[^,，。]{0,4}(?:只|就|才|没)")
"""Of a loan that runs, and runs badly: no price is asked for."""
RUNNING = regex(
    r"还剩|[房车]贷"
    r"|\b(?:left|remaining|mortgage|my (?:\w+ )?loan)\b",
    re.IGNORECASE,
)
"""房贷, what is left of it: a debt that is there, unless its price is told in full."""
PAID_SO_FAR = regex(r"还了\s*[\d一二两三四五六七八九十]+\s*期|下个?月\s*\d+\s*[号日]")
"""Instalments that were paid of a loan with a name, and a day on which the next is due, are of no offer."""
OF_KIN = regex(r"亲戚|同事|朋友|同学|叔|舅|姐|哥|姑|姨|爸|妈|老乡|\bfrom (?:a |my )?(?:\w+ )?(?:colleague|friend|relatives?|brother|sister|uncle|aunt|cousin|parents?|mother|father|family)\b", re.IGNORECASE)
"""Lent by one of them: a debt that is there, unless its price is told in full."""
NO_INTEREST = regex(r"没有?利息|无息|免息|不[要收算](?:我)?利息|\b(?:does not|do not|doesn'?t|don'?t|won'?t|not) (?:\w+ to )?(?:want|charge|ask|take)\w*(?: me| us| for| any)* interest\b|\binterest[- ]free\b|\b(?:no|without) interest\b", re.IGNORECASE)
IN_DEBT = regex(r"逾期|催|凑不[齐出够]|晚了|债权|起诉|断供|拖了|还不[上起动了]|(?:一直|一分)没还|\b(?:overdue|collectors?|missed|arrears|since i last paid|since my last payment)\b|\bnothing since\b", re.IGNORECASE)
"""Words of a debt that runs: a first message with one is about that, whatever terms its figures would make."""
ASKS_WHY = regex(r"为什么|为啥|凭什么|凭啥|\bwhy (?:do|must|should|is|are|would)\b", re.IGNORECASE)
"""为什么要多还1312: a sum of the price that was told, and no term."""
MONTHLY_IN_HAND = regex(r"(?:每个?月|一个月)(?:能|大概|差不多|也就|才|就)*(?:拿)?到手")
"""每月到手6000: a wage, by itself too."""
PAYS_ALREADY = regex(
    r"(?:已经?|都|一直)(?:在|都)?[给还付交]了?[^,，。]{0,6}(?:个月|年|期|利息)|[给还付交]了(?:她|他|人家|对方)?[一二两三四五六七八九十\d]+个?[月年期]|一直(?:在)?[给还付交]"
    r"|\b(?:months?|years?) (?:now|already|so far)\b|\b(?:been|already) pa(?:ying|id)\b|\bfor \w+ (?:months|years) now\b",
    re.IGNORECASE,
)
"""欠王姐5万,已经给了八个月利息: it is owed, whatever offer its terms would make."""
LATE_TERMS = regex(
    r"[,，。;；]?\s*(?:如果?|若|一旦|要是|凡)?逾期(?:另[算计收外]|(?:费|罚息|违约金|利率|利息)(?:另|按|为|是|每|\d)|则|将|会|者|按|每[天日])(?![^,，。;；\n]*(?:吗|怎|什么|么))[^,，。;；\n]*"
    r"|[,.;]?\s*(?:\blate (?:payment )?(?:fees?|charges?|penalt\w+|interest)\b|\boverdue (?:fees?|charges?|interest)\b|\bif (?:you(?:'re| are)|payment is|i'm|i am) (?:late|overdue)\b)[^.,;?\n]*",
    re.IGNORECASE,
)
"""逾期另算, late fees apply: small print of an offer, and nothing of somebody who is late."""
STILL_OWES = regex(r"(?:还|仍然?|尚|总共还|现在)欠(?!债|款人)[^,，。;；\d一二两三四五六七八九]{0,4}[\d一二两三四五六七八九]|\bstill owe\b[^.,;]{0,10}\d", re.IGNORECASE)
"""借了10万,还了3万,说我还欠9万: a debt that runs, though two sums of it look like a loan's."""
ONLY_THIS = regex(r"(?:就|只)(?:说|问|看|算|是)?这一?笔|\b(?:just|only) (?:about )?this (?:one|loan)\b", re.IGNORECASE)
"""别的平台我还欠2万先不说,就这笔: the loan at hand is what it is about."""
SET_ASIDE = regex(r"备用|应急|救急|急用|\b(?:aside|emergenc\w+|reserve|rainy day)\b", re.IGNORECASE)
LENDING = regex(r"借|(?<![房车网])贷|到手|到账|利|分期|\d ?期|拿了|给了我|[放下打]款|要还|\b(?:loan|borrow\w*|lend\w*|got|get|gave|took|wants?|receiv\w*|repay\w*|pay|instal)", re.IGNORECASE)
"""车贷一个月六千二 tells of a debt that runs, 借8000,十个月 of a loan."""
RUNS = regex(r"协商|欠|\b(?:negotiat\w*|owe\w*)\b", re.IGNORECASE)
IF_PAID = regex(r"\bif i (?:only )?(?:re)?pay\b|(?:如果|要是)我?(?:先|只)?还", re.IGNORECASE)
"""If I pay 30,000 of the 48,000: a thought, and no loan."""
IF_LATE = regex(r"\b(?:if|suppose)\b[^.,;]{0,24}\b(?:late|overdue|behind|miss)|(?:要是|如果|假如|万一)[^,，。;；]{0,8}(?:晚|迟|逾期|拖)", re.IGNORECASE)
"""What is late only in thought."""
ONE_MORE = regex(r"\s*(?:还有|另外|另|也有|再有|and |also |plus )", re.IGNORECASE)
"""Behind these a lender's name is another debt's, and not that of the one that has none yet."""
ONE_BESIDE = regex(either(
    "(?:还|另外?|也|再)有?(?:一|另外?一|另)?[个笔份张][^,，。;；]{0,8}(?:分期|贷|借款|白条|手机|电脑|租机)",
    r"\b(?:i(?:'ve)? also (?:have|got|pay)|there(?:'s| is)(?: also)?|i(?:'ve| have)? (?:got )?(?=another)|plus|and|forgot) (?:an? |one |another |my )?(?:\w+ ){0,2}(?:loan|plan|instal\w+|contract|phone|laptop)\b",
    r"\banother (?:\w+ ){0,2}(?:loan|plan|instal\w+|contract)\b",
), re.IGNORECASE)
"""还有个手机分期, there's also a loan: without a name it is none of those that are known."""
LENT = regex(r"借|(?<![房车网])贷|borrow|loan|lend", re.IGNORECASE)
BORROWED = regex(r"借|到手|到账|borrow|receiv|\bgot\b|lent", re.IGNORECASE)
"""Words of what a loan paid out: without one, the instalments that are left of Jiebei are of a debt that runs, though they have a price."""
WOULD_BORROW = regex(
    r"(?<!不)(?:想要?|打算|准备|考虑|计划|需要|我要|[能会]|可以|肯|愿意)(?![^,，。;；]{0,8}(?:借给(?!我)|还[掉清债款]|还不))[^,，。;；]{0,8}?(?:借(?!呗|记|条|[了过着])|(?<![房车网])贷(?![了过])|买[^,，。;；]{1,6}贷款)|(?:批|审批下来)(?:了|给)?我?[^,，。;；]{0,2}\d"
    r"|\b(?:want|wish|like|plan\w*|going|think\w*|consider\w*|need|hop(?:e|ing)|looking|intend\w*|may|might|could|can|will|would)\b(?! (?:not|never))(?:[^.,;?]|,(?=\d)){0,24}\b(?:borrow|loan|lend me|take out)\b|\boffer(?:s|ed|ing)? (?:to lend )?me\b|\bapproved\b[^.,;?]{0,12}\bfor\b",
    re.IGNORECASE,
)
"""想借5万, the bank approved me for 20,000: a loan that is not taken out yet."""
SOLD = regex(r"您|\byou(?:'ll|'d| will| would| can)? (?:get|receive|pay|repay|have)\b|\bi (?:could|can|would|might) (?:have|get|take)\b", re.IGNORECASE)
"""A seller's words, or what one could have: a loan on offer."""
NOT_TO_BE = regex(r"不|没|先|延|还贷|\b(?:not|never|first|fee|but|was|were)\b|n't\b", re.IGNORECASE)
"""银行不给批5万了, they approved me for 20,000 but want 500 first."""
OF_A_RATE = (".rate", ".lender", ".product", ".kind")
SHORT = 31
"""Days: of so short a loan its price is what matters, for it is mostly against the law."""
MORE_SENT = regex(r"(?:又|再|后来|接着|之后|另外|还)(?:给[他她它]们?|分[两三几]次|陆续)?(?:转|打|汇|付|充|交)(?:过去|给[他她它]?)?(?:了|出去)|\b(?:another|then) (?:¥|rmb )?\d|\b(?:sent|paid|transferred) (?:\w+ )?(?:another|again|more)\b|\bmore (?:after|later|again)\b", re.IGNORECASE)
"""微信又转了一千: on top of what was sent before."""
LATE_PART = regex(r"逾期(?:了)?的?(?:金额|部分|欠款|应还)|\b(?:overdue|late) (?:amount|part|sum)\b|\barrears\b|\b(?:amount|part) (?:that is |that's )?overdue\b", re.IGNORECASE)
WOULD_PAY = regex(r"(?:[能行可]不[能行可]以?|能否|可以|想|打算|最多只?能|只能)[^,，。;；欠]{0,12}[还付给]|[还付给][^,，。;；欠]{0,16}(?:行不行|可以吗|行吗|好不好|成不成)|\b(?:can|could|may|might|should) (?:i|we)\b[^.;]{0,16}\b(?:pay|offer|send|give)\b|\bi(?:'d| would) (?:like|want|offer)|\bi (?:want|wish|hope|plan) to (?:pay|offer)|\b(?:can|could) only (?:pay|manage)\b", re.IGNORECASE)
"""What somebody would like to pay, or could."""
TO_PAY = regex(rf"{WOULD_PAY.pattern}|[还付](?![欠有剩是差没款清不在])|减到|降到|\b(?:pay|repay|settle|offer|wants?|asks? for|demands?)\b", re.IGNORECASE)
OF_THE_WHOLE = regex(r"[欠余剩差]|其实|不对|错了|本金|总[额共]|一共|\b(?:owe[ds]?|owing|left|balances?|actually|remaining|outstanding|total|altogether|in all)\b", re.IGNORECASE)
STANDING = ("happened", "paper.", "harm.")
ITS_NAME = {"debts[].lender", "debts[].product"}
NAMED = {*ITS_NAME, "debts[].kind"}
DETAILS = frozenset({"debts[].penalty_rate", "debts[].late_fee", "debts[].instalments_left", "debts[].clear_by"})
"""Only told of a loan that runs already."""
NO_DEBT_RUNS = ("swap", "platform", "early", "borrow")
"""Wishes in which a loan with its rate and payment is a new one, or the debt that is there already."""
OVERDUE_NOW = (".overdue_days",)
"""Facts of somebody who tells how they stand, not of an offer to be priced."""

WITH_INTEREST = regex(r"(?:算上|加上|连上?|带上?|包括|含|连本带)(?:本金?)?(?:了|着)?(?:利息?|罚息|违约金)|\b(?:with|including|plus|counting)(?: the| all)? (?:interest|penalt\w+|late fees?)\b", re.IGNORECASE)
"""What a principal has grown to."""
