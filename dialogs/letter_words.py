"""What people say when they want a letter, which one it is, why they can't pay, and what no letter may say."""

import re

from content.regex import regex

TEMPLATE = regex(r"^(?!.*(?:[借欠收]条|合同|协议|流水|简历|收入证明|话费|作文)).*(?:模板|模版|范文|样本|样板|范本)|^(?!.*\\b(?:iou|contract|agreement|resume|cv|statement of income)\\b).*\b(?:templates?|sample|model letter|example letter|example of a letter)\b", re.IGNORECASE)
"""A letter asked for as a pattern to copy: 有没有模板."""
WISH = regex(
    r"(?:写|起草|草拟|拟|生成|(?<![寄送发拿收过回])来|去(?=一?[个封])|要|出|做|给我|帮我|需要)[^。！？!?\n]{0,24}?(?:(?<!微|短|通|征|相|中|诚|电|能|可|敢|自|轻|来)信(?![息用了他她它儿封])|函|(?<=写)(?:个|点|份)东西|申请书?|答辩状|投诉(?:书|信|材料|内容|文字)?|话术|异议|情况说明|邮件)"
    r"|(?:投诉|协商|申请|异议|申诉)(?:信|函|书)|^/letter|\ba (?:letter|complaint) (?:to|about|for|asking)\b|\bwrite [^.!?\n]{2,40}\b(?:asking|and ask)\b|\bwrite to [^.!?\n]{2,40}\b(?:to|for)\b"
    r"|(?:投诉|举报)[^？?]{0,200}(?:帮|替|给)我?(?:写|起草|拟)|^(?:please |can you |could you |ok,? )*write (?:(?:to )?(?:them|it|that) )?and (?:ask|tell)\b|\b(?:write|draft) (?:it|one)\b(?: up| out)?(?: for me)?(?: please)?[.!?]*$|^complaint (?:about|against)\b|\bcomplain(?:t|ing)?\b[^?]{0,300}\b(?:write|draft) (?:it|this|one|that)\b"
    r"|\b(?:write|draft|compose|prepare|put (?:\w+ ){0,2}together)\b[^.!?\n]{0,24}\b(?:to|for) (?:(?:the|my|our) )?(?:bank|lender|platform|app|company|collect\w+|them)\b|\b(?:write|draft|send) (?:them|(?:the|my) (?:bank|lender|company)) (?:a|an|something)\b"
    r"|\b(?:write|draft|compose|prepare|need|want|help)\b[^.!?\n]{0,60}\b(?:letters?|complaint|e-?mail|dispute|statement|proposal)\b",
    re.IGNORECASE,
)
CAME = regex(
    r"(?:收到|接到|签收|寄(?:来|了|给|到)|送(?:来|到|了)|发来|来了)[^。！？!?\n]{0,16}(?:信(?![息用])|函|邮件)|(?:法院|他们|催收|银行|平台|对方)的(?:信(?![息用])|函)|(?:信|函)[^,，。]{0,6}(?:签收|收到|寄来|签了)"
    r"|\b(?:received|got|(?:sent|mailed|posted) me)\b[^.!?\n]{0,30}\bletter|\bletters? (?:from|came|arrived)\b",
    re.IGNORECASE,
)
"""A letter that came asks for no other, unless one is to be written back."""
WRITES = regex(r"(?:(?:帮|替|给|请|代|麻烦|你|您|先|要|想|需要|能|再|就|把|跟|向|怎么|如何)[^,，。;；]{0,14}|^|[,，。;；:：!！\s])写(?![的着了过明他她]|我(?!的)|(?:代码|程序|软件|小说|剧本|文章|字|后端|前端|东西|稿子?|网文|书|博客|公众号|歌)[^,，。;；]{0,4}(?:的|谋生|为生|过活|挣钱|[,，。;；]))|起草|草拟|回[^,，。]{0,8}(?:一封|[个封]信)|(?<!模)(?<!虚)拟|回信|回函|回复|书面|发函|(?:要|(?<![寄送发拿收回出下起上进过])来|给我)(?:一)?[个份封篇张](?![^,，。]{0,6}(?:计划|账单|报告|图|表|支付令|传票|判决|通知|律师函|电话|来电|短信|消息|人|客服|催收|中介|微信|链接))|写(?=[一两几]?(?:句|封|份|篇))|(?:弄|打|出|发|整|搞|做|来|去(?=一?[个份封])|提|递|拟)(?:一)?[个份封篇张]?(?:东西|材料|报告|信(?![息用])|函(?!数)|邮件|申请|文书|文字)|(?<!微)(?<!短)信(?:咋|怎么|如何|该怎么)写|\b(?:write(?!s?[- ]?off)|draft|compose|reply|answer it|(?<!nothing )(?<!not )(?<!never )(?<!isn't )in writing|on paper|put together|(?:in|a) note (?:to|for|asking)|(?:put|get|have|ask\w*|something|it|tell them|confirm\w*) [^.]{0,24}in writing|(?:send|prepare|need) (?:them |me )?(?:a|an) (?:note|e-?mail|request|notice|statement)|file a (?:complaint|dispute)|help me (?:report|complain|request|ask|object|dispute)|letter(?! (?:from|came|arrived|says?|said)\b))\b", re.IGNORECASE)
BY_OTHERS = regex(
    r"(?:^|[,，。;；!！\s])(?:他们?|她|对方|银行|平台|催收|公司)(?:给我|也|都|又|就|还)?写|(?<!想)(?:要|让|叫|逼|喊)我[^,，。]{0,4}[打写签][^,，。]{0,3}(?:[欠借]条|承诺|保证)[^。]{0,12}写|(?:法院|律师|银行|平台|催收|公司|对方|他们?)(?:给我|也|都|又|就|还)?[发寄送](?:来|了|过)?[^,，。]{0,8}(?:函|书(?!面)|协议|合同|文件)|(?:合同|协议|短信|报告|征信|记录|单子|函)[上里]?面?(?:给我|也|都|又|就|还|没有?|未)?写|写(?:着|了|过|的是|明|错)|\b(?:they|he|she|it|bank|lender|collectors?|contract) (?:\w+ )?(?:write|draft|reply|put|says?|said|sent)\b[^.?!]{0,24}(?:in writing|letter)?|\b(?:wrote|in writing but)\b|\bi (?:have to|must|should) (?:write|reply)",
    re.IGNORECASE,
)
"""Who writes is not always the person, nor now: 合同上写着, they wrote that."""
OF_USE = regex(r"有用|管用|有效|依据|需要|必须|该不该|要不要|会不会|\b(?:should i|does it|does a|do (?:i|they|we) have to|worth|contain|include|useful|will (?:it|they|a letter))\b", re.IGNORECASE)
"""Asked of a letter: whether it is of any use, and what is in it."""
COURT_PAPER = regex(r"答辩|起诉状|诉状|上诉状|支付令[^,，。]{0,6}异议|异议[^,，。]{0,6}支付令|\b(?:objection|object)\b[^.?!]{0,24}\b(?:payment order|order to pay|court)\b|\bdefen[cs]e\b|appeal to the court", re.IGNORECASE)
"""What is written to a court is spoken of where courts are."""
DEFENCE = regex(r"答辩|\bdefen[cs]e\b", re.IGNORECASE)
OBJECTION = regex(r"异议|\bobject(?:ion|ing)?\b", re.IGNORECASE)
PAYMENT_ORDER = regex(r"支付令|\b(?:payment order|order (?:to pay|for payment))\b", re.IGNORECASE)
OF_A_RECORD = regex(r"征信|信用|报告|\b(?:credit|report|record)\b", re.IGNORECASE)
"""Of the papers to a court those that are drafted here, once it is known what came."""
OTHER_PAPER = regex(r"答辩|起诉状|诉状|上诉状|律师函|传票|作文|诗|简历|情书|检讨|举报信.{0,6}(?:领导|单位)|\b(?:love letter|poem|essay)\b|\bdefen[cs]e\b|appeal to the court", re.IGNORECASE)
TELLS = ("complaint", "third_parties", "dispute", "settlement", "fees", "defence", "objection")
"""Letters whose story may stand in the message that asks for them; of the others only a cause may."""
CAUSE = regex(r"离职|辞职|找工作|\bleft my job\b|looking for work|确诊|白血病|骨折|得了|一个人带|要?带孩子|工资[^,，]{0,2}低|撞|走的$|\b(?:diagnos\w+|leukaemia|leukemia|hit by|broken? (?:my|his|her)|low wages|wages are low|child(?:ren)? (?:alone|to raise)|no orders|sent us home)\b|(?:只|才)发[^,，]{0,6}(?:工资|一半)|\b(?:half|part) (?:of )?(?:the |my |our )?(?:wages|salary|pay)\b|因为|由于|辞退|开除|下岗|产假|哺乳|停薪|赔了|癌|肿瘤|化疗|透析|抢救|瘫|病了|大病|停产|停业|歇业|关门|关店|黄了|没活|没单|火灾|水灾|绝收|没(?:有)?(?:再)?(?:找到|收入|工作)|丧事|过世|失业|工伤|摔伤|骨折|被裁|裁员|降薪|停工|没发工资|拖欠工资|生病|住院|手术|受伤|车祸|怀孕|生孩子|离婚|去世|生意|倒闭|亏|工资[^,，]{0,10}才(?:发|到|结|下来)|厂[里子房]?[^,，]{0,4}(?:搬|关|停|倒)|工地[^,，]{0,4}停|停工|(?:才|没|晚|推迟|拖欠?|延迟|压|欠)[^,，]{0,6}(?:发|结)?工资|(?:工资|收入|货款|工程款|尾款)[^,，]{0,6}(?:没|拖|延|晚|少|降|跌|减|压|欠)|被骗|照顾|because|lost (?:my|the|his|her|a) (?:\w+ )?job|laid off|\bill\b|sick|hospital|injur|broke my|funeral|died|surgery|operation|operated|(?:wages?|salary|income|pay)\b[^.!?]{0,20}(?:cut|late\b|delay|drop|fell|down|less|stop|unpaid)|(?:cut|late|unpaid|reduced)[^.!?]{0,12}(?:wages?|salary)|business|delayed|paid late|divorc|baby|\b(?:hours|shifts|overtime|orders|commissions?|bonus(?:es)?)\b[^.!?]{0,16}(?:cut|halved|reduc|drop|fewer|stopp|dried)|cancer|tumou?r|stroke\b|chemo|dialysis|furlough|\bfired\b|redundant|no (?:work|orders)\b|(?:maternity|paternity|unpaid|sick) leave|without pay|house fire|shut down|closed down|accident|pregnan|flood|house fire|(?:wages?|salary|pay)\b[^.!?,]{0,12}\b(?:late|behind)\b|\b(?:wages|salary|pay) (?:only )?(?:comes?|arrives?|(?:is|are) paid)\b|\b(?:factory|company|shop|site|plant|restaurant)\b[^.!?,]{0,16}\b(?:mov|clos|stopp|shut|bankrupt)\w*|\bearn\w*\b[^.!?,]{0,14}\bless\b|\bleave (?:began|started)\b")
AFTERWARDS = regex(r"跑滴滴|网约车|打工|日结|小时工|上班|复工|开工|返工|恢复|回款|到账|好转|康复|出院|找到|打零工|零工|兼职|跑外卖|送外卖|摆摊|\b(?:drive|driving|deliver\w*) (?:for|food|parcels)|\b(?:back (?:to|at) work|return to work|recover|new job|odd jobs|part[- ]time|start(?:ing)? work)\b", re.IGNORECASE)
"""What came of it, or when it will be better: it stands behind the cause."""
SAYS_NOTHING = regex(r"(?:我的?|这家|他们|它们?|你们|的|是|有|在|把|个人|征信|信用|报告|记录|上|里|有?[一几][条笔处]|不是我|错误?|有误|出错|写|弄|搞|不对|问题|异议|平台|银行|机构|放款|贷款|借款|名字|叫|写给|给|对方|催收|方式|行为|公司|人员|了|[\s,，。.!！'’]|\b(?:my|the|is|are|has|have|an?|in|on|there|credit|report|record|wrong|incorrect|error|mistake|debt|collectors?|collection|of|about|s|lender|bank|platform|app|company|loan|card|it|they|from|re|for|to|with|called|name)\b)*", re.IGNORECASE)
"""征信报告错了, 拍拍贷的催收: what the letter is about, and nothing that happened."""
CLAIMED = r"(?:病|癌|肿瘤|抑郁|住院|手术|失业|被裁|裁员|裁了|下岗|车祸|残疾|离婚|离了婚|去世|瘫|怀孕)"
CLAIMED_EN = r"(?:ill\b|illness|sick|cancer|tumou?r|depress|hospital|surgery|lost my job|laid off|fired|unemployed|accident|disab|divorc|dying|died|dead|pregnan)"
ASKS_TO_INVENT = regex(
    rf"(?:^|[,，。;；!！\s里])(?:你|您|那)*(?:就|干脆|直接|随便)(?:帮我|给我|替我)?(?:说|写|讲|填)[^。！？!?\n]{{0,10}}{CLAIMED}"
    rf"|(?:编|捏造|虚构|杜撰|瞎编)(?:一?个|点|些|造|出)*[^。！？!?\n]{{0,8}}(?:{CLAIMED}|困难|理由|原因|借口|故事|惨)"
    rf"|(?:写|说|讲|加)[^。！？!?\n]{{0,14}}(?:{CLAIMED}|严重|惨|可怜)[^。！？!?\n]{{0,14}}(?:好批|容易(?:批|过|通过)|就能(?:批|过)|才(?:能)?(?:批|过)|批得快|同情|好说话|好办|好谈|不会查|不查|查不|其实|虽然没|没有这回事)"
    r"|(?:写|说|弄|搞|改)(?:得|的)?(?:再)?(?:惨|可怜|严重|夸张)(?:一?点|些)|夸大|添油加醋|(?:帮|替|给)我?(?:随便|瞎|乱|现)?编(?![号辑制码程排])|(?:随便|瞎|乱)编"
    rf"|(?:说|写)[^,，。]{{0,6}}{CLAIMED}[^。！\n]{{0,8}}其实我?(?:还在|没有?这|并没|没病|没失业)|(?:编|造)[^,，。]{{0,8}}(?:故事|借口|理由)"
    rf"|\b(?:make|making) (?:something|it|things?|a \w+|an \w+)? ?up\b|\b(?:invent|fabricate|exaggerate|embellish)\b[^.!?\n]{{0,30}}(?:{CLAIMED_EN}|reason|story|hardship|excuse|situation|it\b)|\bpretend\b[^.!?\n]{{0,20}}{CLAIMED_EN}"
    rf"|\bjust (?:say|write|put|tell)\b[^.!?\n]{{0,24}}\b(?:i|my)\b[^.!?\n]{{0,30}}{CLAIMED_EN}"
    rf"|\b(?:write|say|tell them|put|claim|mention)\b[^.!?\n]{{0,14}}\b(?:i|my)(?:'m| am| have| had| was| lost| \w+ is)?\b[^.!?\n]{{0,40}}(?:{CLAIMED_EN})?[^.!?\n]{{0,24}}(?:so (?:that )?(?:it|they|the bank|this)\b[^.!?\n]{{0,20}}(?:approv|agree|accept|pass|goes through|feel|sorry|pity)|won'?t check|(?:isn'?t|not) true|feel sorry|never (?:find out|know|check)|even though|although|i still work|it'?(?:ll| will) help)"
    rf"|\b(?:say|write|tell them|put|claim)\b[^!?\n]{{0,40}}{CLAIMED_EN}[^\n]{{0,12}}\b(?:make (?:it|that) (?:sound )?(?:serious|bad|worse|sad|terrible)|sounds? (?:worse|better|serious)|works? better|(?:something|anything) like that)\b"
    rf"|\b(?:say|write|tell them|put|claim)\b[^!?\n]{{0,40}}{CLAIMED_EN}[^\n]{{0,4}}[.?!,]? ?[^\n]{{0,12}}(?:actually|in fact|but i'?m not|it'?s not true|isn'?t true)",
    re.IGNORECASE,
)
MISFORTUNE = regex(
    r"病|癌|瘤|尿毒|肾衰|中风|住院|手术|失业|被裁|被开|离职|下岗|没工作|倒闭|倒了|破产|车祸|残|离了?婚|去世|过世|走了|死|瘫|怀孕|流产|抑郁|火灾|丧|低保|单亲|离异|贫困|孤儿|开除|烧了|[老媳][婆妇][^,，。]{0,3}跑|没人带|靠我一个|高利贷|父母双亡"
    r"|\b(?:ill(?:ness)?|sick(?:ness)?|cancer|tumou?r|kidney|stroke|heart attack|hospital\w*|surgery|fired|laid off|lost my job|unemployed|redundan\w+|accident|disab\w+|divorc\w+|dead|died|dying|death|passed away|funeral|pregnan\w+|miscarriage|depress\w*|bankrupt\w*|house fire|single (?:mother|father|mum|mom|dad|parent)|widow\w*|homeless|left me|burn(?:ed|t) down|loan sharks?)\b",
    re.IGNORECASE,
)
TO_TELL = regex(r"说|写|讲|加[上一个]|填|提|报|\b(?:say|write|put|tell|add|mention|claim|state|include)\b", re.IGNORECASE)
UNTRUE = regex(
    r"虽然[^,，。]{0,4}(?:没(?!有?(?:钱|收入|工作|办法|能力))|还在|身体好)|其实[^,，。]{0,4}(?:没(?!有?(?:钱|收入|工作|办法|能力))|还在|不是|身体好|好)|反正|好着呢|好好的|还在(?:上班|干|工作)|(?:他们|银行|对方|没人|谁)[^,，。]{0,4}(?:查不|不会查|不查|不知道|去查|核实)|查不[到出]|没人[查知]|我没(?:病|事|失业)|搞定|假装|装作|没真的|(?<!是)不是真|并没有|没有?这回事"
    r"|\b(?:still (?:employed|work\w*|have (?:my|a) job)|i don'?t\b(?! (?:have|want|know))|i'?m (?:not|fine|healthy)\b|(?:they|nobody|no one|bank) (?:\w+ )?(?:won'?t|don'?t|can'?t|will(?: never)?|never) (?:know|check|verify|find)|isn'?t true|not true|(?:he|she)(?:'s| is) (?:actually )?(?:fine|well|alive|healthy)|(?:he|she|they|it|i) (?:did|has|have|is|was)n'?t(?=\W*$))\b",
    re.IGNORECASE,
)
"""What one says beside it that shows that it is not so."""
TO_MOVE_THEM = regex(r"\b(?:gets?|be|is) approved|\b(?:goes|go|gets?) through\b|\bworks? (?:better|best|every time)|减得多|多减|好批|容易批|批得快|(?:更|就|才)(?:容易|好)(?:批|谈|过|通过)|同情|可怜|心软|松口|\b(?:sympathy|pity|feel sorry|would help|will help|so they (?:approve|agree|accept))\b", re.IGNORECASE)
SAY_FOR_ME = regex(
    r"^(?:那|就|你|要不|再|干脆)*(?:写|说)(?:上)?我(?:有|得了|是|得过)[^,，。]{1,10}(?:吧|呗|行吗|好吗|算了)?[。]?$|^(?:please |then |also |maybe |ok(?:ay)?,? )*(?:say|put) (?:that )?(?:i|my)\b|(?:能不能|能否|可不可以|可以|行不行|能)[^,，。]{0,6}(?:写|说|填|讲)(?:成|上)?[^,，。]{0,4}(?:我|本人|家里)|(?:写|说|改|弄)成(?:我|自己|本人|家里)|把[^,，。]{0,4}(?:写|说|改|弄)成|说我[^,，。]{0,8}(?:行不行|行吗|可以吗|好吗|怎么样)"
    r"|\b(?:can|could|would|will) you (?:just |please |also |maybe )?(?:say|put|write|claim|mention|add|tell them|state)\b(?! to\b)|\b(?:claim|put (?:down|in))\b(?! for\b)",
    re.IGNORECASE,
)
"""We are asked to say it: it may be true, and nobody has told it."""
TOLD_AS_TRUE = regex(r"真的(?!没)|确实|\d+[月号年]|[去今前]年|[上这]个?月|上周|昨天|\b(?:really|truly|since|last|ago|yesterday|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20)\w*|on \d)", re.IGNORECASE)
MADE_UP = regex(r"编|杜撰|虚构|捏造|瞎说|胡说|圆[一得]?点|名头|(?:随便|找个|想个|安个|来个)[^,，。]{0,6}(?:理由|原因|借口|由头|病|名头)|\b(?:invent|make (?:something |it |things )?up|made[- ]up|fabricate|(?:cook|dream|think) up|(?:make|let) it (?:sound|look)|sob story|let'?s (?:claim|say|pretend)|pretend)\b", re.IGNORECASE)
"""Somebody asks for a story, and not for their own to be told."""
OF_A_STORY = regex(r"原因|理由|借口|由头|名头|故事|惨|困难|\b(?:story|reason|excuse|hardship)\b", re.IGNORECASE)
ADVISED = regex(r"(?:中介|他们?|她|对方|客服|有人|朋友|网上)[^,，。]{0,6}(?:让|叫|教|要|说)我?|\b(?:told|asked|wants?|advised|tells?) me to\b|\b(?:agent|broker|he|she|they) (?:says?|said)\b", re.IGNORECASE)
"""Somebody else wants it said: that is told, and nothing is asked of us."""
INVENTS = regex(
    r"(?:编|瞎编|编造|捏造|虚构|杜撰|假装|装作|谎称|谎报|伪造|做假|造假|弄假|办假|开假|(?<![a-z])P(?:S|图)?(?![a-z]))[^。！？!?\n]{0,14}(?:病|癌|住院|失业|裁员|离职|车祸|残疾|离婚|低保|贫困|困难|证明|病历|诊断|流水|理由|原因|借口|故事|惨)"
    r"|(?:写|说|改|弄)成(?:我|自己)?[^。！？!?\n]{0,8}(?:病|癌|住院|失业|被裁|车祸|残疾|离婚)"
    r"|(?:假|虚假)的?(?:病历|诊断|证明|失业|住院|理由|原因|困难)"
    r"|(?:就|你就|直接|干脆)?(?:说|写)(?:成)?(?:我|自己)?[^。！？!?\n]{0,8}(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,16}(?:其实|实际|虽然|反正|没有|没病|没失业|不是真|他们?也?查不|又?查不到)"
    r"|(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,6}(?:其实|实际上?)(?:我|都|并|也)?(?:没有(?!钱|收入|工作|办法|能力)|没(?!有|钱|收入|工作|办法|能力)|不是|是假)"
    r"|(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,12}(?:这么|这样|就)(?:写|说)[^。！？!?\n]{0,4}(?:好批|好过|容易|能批|会批)"
    r"|(?:其实|实际上|虽然)?(?:我)?(?:没有?(?:生病|病|失业|住院|被裁)|还在上班|身体好好)[^。！？!?\n]{0,14}(?:但|不过|可以|能不能|你)?[^。！？!?\n]{0,6}(?:写|说|编)[^。！？!?\n]{0,8}(?:病|癌|住院|失业|惨)"
    r"|\b(?:make up|invent|fake|forge|pretend|lie|says? (?:that )?i(?:'m| am| have| lost| was)[^.]{0,40}(?:even though|although|but i))\b[^.!?\n]{0,50}(?:ill|sick|cancer|hospital|job|laid off|unemploy|disab|certificate|diagnosis|story|reason|hardship|not|\bisn't|n't)",
    re.IGNORECASE,
)
APPROVED = regex(
    r"(?=.*(?:确[认定]|无误|没问题|没意见|没错|可以|同意|定稿|通过|满意|就这样|这样(?:写|行|好)|就?照(?:这|此)|就?按(?:这|此)|就它|就用|[好行对](?:的|了|吧|啊|嘞)|^[行好]|\bok\b))(?:确[认定]|无误|问题|意见|没有?|错|可以|同意|定稿|通过|满意|[嗯好行对的了吧啊呀嘞呗那就这样都按照此个份封版写发用我看过完挺很蛮先稿信草案内容谢谢您你辛苦生成出打印来把它给]|ok|[,，、。.!！~ ])+"
    r"|(?=.*\b(?:yes|yep|yeah|ok|okay|good|fine|right|correct|perfect|great|agreed?|approved?|confirm(?:ed)?|go ahead|accurate|true|happy|sure|looks|works)\b)(?:\b(?:yes|yep|yeah|ok|okay|good|fine|right|correct|perfect|great|agreed?|approved?|confirm(?:ed)?|go|ahead|accurate|true|happy|sure|it|that|this|all|is|they|are|everything|every|line|looks?|reads?|sounds?|now|i|i'm|am|me|to|for|with|the|letter|draft|let's|use|send|print|make|do|please|thanks?|thank|you|just|so|and|as|version|very|really|quite|then|like|pdf|file|way|works|final|of)\b|'s\b|[,.! ])+",
    re.IGNORECASE,
)
"""Made of words of consent and such as say nothing by themselves."""
NO_MORE = regex(r"(?:没|没有|无)(?:有)?(?:别的|其他|其它|更多|了|补充)(?:的)?(?:了|要(?:说|加|补充)的了?)?[。.!！ ]*|就这些(?:了)?[。.!！ ]*|(?:no(?:thing)?(?: else| more)|that(?:'?s| is) (?:all|it|everything))[.! ]*", re.IGNORECASE)
"""Nothing more to add: no consent yet."""
ALL_RIGHT = regex(r"(?:yes|yep|yeah|ok(?:ay)?)?[,. ]*(?:(?:it|that|this|all|everything|every line|of|they|is|are|'s|looks?)[ ]*)+(?:right|true|correct|fine|good|ok(?:ay)?)[.! ]*|(?:对|是|嗯|好)的?[,，、 ]*(?:都)?(?:对的?|可以|没问题|没错|就这样|行|是真的)(?:了|吧)?[。.!！ ]*|(?:全都|都|全|句句)(?:是真的?|对|真|属实|没错|没问题)(?:的|了|吧)?[。.!！ ]*", re.IGNORECASE)
BECAUSE = regex(r"^.*?(?:因为|由于|\bbecause(?: of)?)\s*(?=\S)", re.IGNORECASE)
"""A wish for the letter stands before the word, the cause behind it."""
TELLING = regex(r"^.*?(?:因为|由于|写[上明](?!次|面|边)|\bbecause(?: of)?\b|\bsaying\b(?: that)?|\bthat(?= (?:i|my|we|they)\b)|\babout(?= .{20}))\s*(?=\S)", re.IGNORECASE)
"""A wish for the letter stands before the word, what it is to say behind it."""
TO_WRITE = regex(
    r"^(?:请|麻烦|能不能|可不可以|可以|能|再|那|就|快|先|直接|你|您|我(?:也|还)?(?:想|要|得|需要)?)*(?:(?:帮|替|给|代)我?|写|发|拟|起草|出|弄|整|搞|做|去|来|打)"
    r"|^(?:please |can you |could you |would you |and |i (?:don'?t )?(?:want|need|would like|'?d like|have) (?:you )?to |help me (?:to )?)*(?:(?:just )?tell (?:them|the (?:bank|lender|platform))|write|reply|answer|respond|draft|compose|prepare|put together|send|file|object|dispute|complain|request|ask|put (?:it |this |that )?in writing)\b|^(?:please )?i(?:'d| would)? (?:like|want|need) (?:a|an|some) (?:letter|note|complaint|statement)\b",
    re.IGNORECASE,
)
"""So begins a clause that asks for the letter, and tells nothing that happened."""
COMPLAINS = regex(r"^(?:我)?(?:就?是?想|要|得)?(?:举报|投诉)(?=[^,，。]{3})|^(?:i want to )?(?:complain|report) (?:that|because) ", re.IGNORECASE)
EXPLAINS = regex(r"^(?:说明|写明|就说|因为|由于|说|as|because)\s*", re.IGNORECASE)
NO_NAME = regex(r"^(?:加|补)|写得|太[长短啰多复简乱]|先[放搁不]|[:：]|[一二两三四五六七八九十]个|电话|短信|(?:^|\b)(?:make|change|it|until|months?|weeks?|days?|don't|know|which|stopped|began|on|the|was|is|no idea)\b|[,，。;；]|\d|了|没|不|被|因为|[他她它]|说|跟|想|怎么|可是|但是|一样|[啊呀]$|计划|话题|成本|^(?:回[到去头]|返回|继续|接着|换[个一]|算)|\b(?:i|my|was|have|plan|letter|back|let'?s|skip|return|continue|resume|instead|please)\b", re.IGNORECASE)
NAME_NOISE = regex(r"^(?:是|写给|给|就|对|发给|寄给|the|to|it's|it is)+|(?:的|吧|啊|了|呢|那家|这家)+$")
AS_SPARED = regex(r"(?:按|照|就)?[^,，。]{0,4}能(?:拿|还)(?:得?出来?|起)?的|(?:what|whatever|as much as) i can (?:spare|afford|pay)", re.IGNORECASE)
AS_PROPOSED = regex(r"[你您](?:们)?(?:建议|提议|推荐|提|说|算)(?:出来)?的|\b(?:what|the (?:sum|figure|amount)) you (?:propos|suggest|recommend)\w*", re.IGNORECASE)
AS_PLANNED = regex(r"(?:按|照|用|就)着?(?:按|照)?(?:还款)?计划|计划(?:里|中|上)的?|计划的?(?:那个)?数|(?:by|as|like|use|of|in|per|according to) the plan|as planned|the plan'?s (?:figure|sum|number)|\b(?:what|whatever) the plan (?:says|has)|(?:figure|sum|number) (?:of|from|in) the plan", re.IGNORECASE)
TO_ME = regex(
    r"(?=.*(?:写|发|看|瞧|弄|生成|拟|随便|随你|照实|如实|实话|实情|draft|write|show|see|send|go ahead|you (?:decide|choose)|whatever|truth|honest|leave it))"
    r"(?:写|发|看|瞧|弄|生成|拟|随便|随你|照实|如实|实话|实说|实情|算了|那好|不编了|写真的|真话|正常|简单|怎么|合适|好|直接|先|再|就|那|你|您|我|帮|给|替|来|可以|能不能|能|不能|麻烦|请|快点?|这样|行|吧|呗|了|的|一下|下|着|草稿|初稿|样子|出来?|一份|一版|个|大概|为准|说|都|嘛|嗯|哦|[\s,，]"
    r"|\b(?:just|please|can|could|you|i|me|let|it|the|a|first|draft|letter|version|write|show|see|send|up|go|ahead|decide|choose|whatever|what|want|like|think|best|is|fine|ok(?:ay)?|then|as|how|to|be|and|for|now|honest(?:ly)?|truth|true|only|leave|was|before|alone|unchanged|stick|keep|there)\b)+",
    re.IGNORECASE,
)
"""先发给我看看, 你看着写, just show me the draft: said to me of the letter, and no line of it."""
SAYS = regex(r"^(?:那|你|再|另外)*(?:(?:算了[,，]?)?还是(?:写|说)(?![上回不])|就写|只写|写上|写明|写一句|补上|加上?一?[句条]|补一?[句条]|加上)(?!信)|^(?:(?:please |just |also |and )*|(?:it|the letter|they) (?:should|must|has to|have to|needs? to) (?:also )?)(?:(?:write|say|add|include|state|note|mention)\b|put(?= .* in\b| that\b))(?: that\b)?", re.IGNORECASE)
"""What is to stand in it, in so many words."""
