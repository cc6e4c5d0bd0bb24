"""What people say when they want a letter, which one it is, why they can't pay, and what no letter may say."""

import re

from content.regex import either, regex

TEMPLATE = regex(either(
    "^(?!.*(?:[借欠收]条|合同|协议|流水|简历|收入证明|话费|作文)).*(?:模板|模版|范文|样本|样板|范本)",
    r"^(?!.*\\b(?:iou|contract|agreement|resume|cv|statement of income)\\b).*\b(?:templates?|sample|model letter|example letter|example of a letter)\b",
), re.IGNORECASE)
"""A letter asked for as a pattern to copy: 有没有模板."""
WISH = regex(either(
    r"(?:写|起草|草拟|拟|生成|(?<![寄送发拿收过回])来|去(?=一?[个封])|要|出|做|给我|帮我|需要)[^。！？!?\n]{0,24}?(?:(?<!微|短|通|征|相|中|诚|电|能|可|敢|自|轻|来)信(?![息用了他她它儿封])|函|(?<=写)(?:个|点|份)东西|申请书?|答辩状|投诉(?:书|信|材料|内容|文字)?|话术|异议|情况说明|邮件)",
    "(?:投诉|协商|申请|异议|申诉)(?:信|函|书)",
    "^/letter",
    r"\b(?:word|phrase) (?:a|an|the|my) (?:request|letter|message|note|application)\b",
    r"\ba (?:letter|complaint) (?:to|about|for|asking)\b",
    r"\bwrite [^.!?\n]{2,40}\b(?:asking|and ask)\b",
    r"\bwrite to [^.!?\n]{2,40}\b(?:to|for)\b",
    "(?:投诉|举报)[^？?]{0,200}(?:帮|替|给)我?(?:写|起草|拟)",
    r"^(?:please |can you |could you |ok,? )*write (?:(?:to )?(?:them|it|that) )?and (?:ask|tell)\b",
    r"\b(?:write|draft) (?:it|one|that|this)\b(?: up| out)?(?: for me)?(?: please)?[.!?]*$",
    r"^complaint (?:about|against)\b",
    r"\bcomplain(?:t|ing)?\b[^?]{0,300}\b(?:write|draft) (?:it|this|one|that)\b",
    r"\b(?:write|draft|compose|prepare|put (?:\w+ ){0,2}together)\b[^.!?\n]{0,24}\b(?:to|for) (?:(?:the|my|our) )?(?:bank|lender|platform|app|company|collect\w+|them)\b",
    r"\b(?:write|draft|send) (?:them|(?:the|my) (?:bank|lender|company)) (?:a|an|something)\b",
    r"\b(?:write|draft|compose|prepare|need|want|help)\b[^.!?\n]{0,60}\b(?:letters?|complaint|e-?mail|dispute|statement|proposal)\b",
), re.IGNORECASE)
ANOTHER = regex(either(
    r"^(?:那|好的?|然后|接着|现在|另外|再|还要|还|顺便|[,，\s])*(?:帮我|给我)?(?:再|另)?(?:来|写|弄|要|出)一?[封份个]",
    r"^(?:ok(?:ay)?|now|next|then|and|also|please|good|thanks|[,.\s])*(?:(?:write|make|do|i need|i want|give me) )?(?:another|one|a (?:second|new) one|a letter) (?:more )?(?:that|to|for|which|asking|telling|about)\b",
), re.IGNORECASE)
"""Now one that tells them not to call her, 再给我写一封: a letter beside the one that there was."""
CAME = regex(either(
    r"(?:收到|接到|签收|寄(?:来|了|给|到)|送(?:来|到|了)|发来|来了)[^。！？!?\n]{0,16}(?:信(?![息用])|函|邮件)",
    "(?:法院|他们|催收|银行|平台|对方)的(?:信(?![息用])|函)",
    "(?:信|函)[^,，。]{0,6}(?:签收|收到|寄来|签了)",
    r"\b(?:received|got|(?:sent|mailed|posted) me)\b[^.!?\n]{0,30}\bletter",
    r"\bletters? (?:from|came|arrived)\b",
), re.IGNORECASE)
"""A letter that came asks for no other, unless one is to be written back."""
WRITES = regex(either(
    r"(?:(?:帮|替|给|请|代|麻烦|你|您|先|要|想|需要|能|再|就|把|跟|向|怎么|如何)[^,，。;；]{0,14}|^|[,，。;；:：!！\s])写(?![的着了过明他她]|我(?!的)|(?:代码|程序|软件|小说|剧本|文章|字|后端|前端|东西|稿子?|网文|书|博客|公众号|歌)[^,，。;；]{0,4}(?:的|谋生|为生|过活|挣钱|[,，。;；]))",
    "起草", "草拟", "回[^,，。]{0,8}(?:一封|[个封]信)", "(?<!模)(?<!虚)拟", "回信", "回函", "回复", "书面",
    "发函", r"正式(?:地)?(?:通知|告知|要求|提出|发)", r"(?<!到)(?<!的)(?:通知|告知)(?:他们?|它们?|对方|银行|平台)[^,，。]{0,4}(?:停|别|不|以后|今后)",
    r"\b(?:send|serve|give) +(?!me\b|us\b)(?:[\w'&-]+ +){0,4}(?:notice|notification|demand)\b|\bformally (?:tell|notify|inform|ask|request|demand)\b",
    "(?:要|(?<![寄送发拿收回出下起上进过十百千])来|给我)(?:一)?[个份封篇张](?![^,，。]{0,6}(?:计划|账单|报告|图|表|支付令|传票|判决|通知|律师函|电话|来电|短信|消息|人|客服|催收|中介|微信|链接))",
    "写(?=[一两几]?(?:句|封|份|篇))",
    "(?:弄|打|出|发|整|搞|做|来|去(?=一?[个份封])|提|递|拟)(?:一)?[个份封篇张]?(?:东西|材料|报告|信(?![息用])|函(?!数)|邮件|申请|文书|文字)",
    "(?<!微)(?<!短)信(?:咋|怎么|如何|该怎么)写",
    r"\b(?:write(?!s?[- ]?off)|draft|compose|reply|answer it|(?<!nothing )(?<!not )(?<!never )(?<!isn't )in writing|on paper|put together|(?:in|a) note (?:to|for|asking)|(?:put|get|have|ask\w*|something|it|tell them|confirm\w*) [^.]{0,24}in writing|(?:send|prepare|need) (?:them |me )?(?:a|an) (?:note|e-?mail|request|notice|statement)|file a (?:complaint|dispute)|help me (?:word|phrase|report|complain|request|ask|object|dispute)|(?:can|could|would|will) you (?:please )?(?:ask|tell) (?:them|(?:the|my) (?:bank|lender|platform|company|app))|(?<![a-z] )(?:please )?(?:ask|tell) (?:them|(?:the|my) (?:bank|lender|platform|company|app))(?= (?:to|that|if|whether|in writing)\b)|letter(?! (?:from|came|arrived|says?|said)\b))\b",
), re.IGNORECASE)
BY_OTHERS = regex(either(
    r"(?:^|[,，。;；!！\s])(?:他们?|她|对方|银行|平台|催收|公司)(?:给我|也|都|又|就|还)?写",
    "(?<!想)(?:要|让|叫|逼|喊)我[^,，。]{0,4}[打写签][^,，。]{0,3}(?:[欠借]条|承诺|保证)[^。]{0,12}写",
    "(?:法院|律师|银行|平台|催收|公司|对方|他们?)(?:给我|也|都|又|就|还)?[发寄送](?:来|了|过)?[^,，。]{0,8}(?:函|书(?!面)|协议|合同|文件)",
    "(?:合同|协议|短信|报告|征信|记录|单子|函)[上里]?面?(?:给我|也|都|又|就|还|没有?|未)?写",
    "写(?:着|了|过|的是|明|错)",
    r"\b(?:they|he|she|it|bank|lender|collectors?|contract) (?:\w+ )?(?:write|draft|reply|put|says?|said|sent)\b[^.?!]{0,24}(?:in writing|letter)?",
    r"\b(?:wrote|in writing but)\b",
    r"\bi(?:'ll| will| have to| must| should) (?:write|reply)",
    r"\b(?:my|our|the|a) (?:\w+ ){1,2}(?:will|would|can|could|has|agreed to|offered to|promised to|is (?:willing|ready|going) to) (?:also |even )?(?:write|put)\b",
), re.IGNORECASE)
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
PAPERS_FOR_IT = regex(either(
    "(?:准备|收集|搜集|留)(?:些|好|点)?(?:什么|哪些|啥)",
    r"\b(?:what|which)\b[^.?]{0,24}\b(?:collect|gather|bring|prepare|have ready|keep)\b|\bwhat (?:goes into|should be in|belongs in)\b",
), re.IGNORECASE)
"""I want to file a complaint, what do I collect: a list of papers is wished for, and not yet the letter."""
TELLS = ("complaint", "third_parties", "dispute", "settlement", "fees", "defence", "objection")
"""Letters whose story may stand in the message that asks for them; of the others only a cause may."""
CAUSE = regex(either(
    "离职", "辞职", "找工作",
    r"\bleft my job\b", "looking for work",
    "确诊", "白血病", "骨折", "得了", "一个人带", "要?带孩子", "工资[^,，]{0,2}低", "撞", "走的$",
    r"\b(?:diagnos\w+|leukaemia|leukemia|hit by|broken? (?:my|his|her)|low wages|wages are low|child(?:ren)? (?:alone|to raise)|no orders|sent us home)\b",
    "(?:只|才)发[^,，]{0,6}(?:工资|一半)",
    r"\b(?:half|part) (?:of )?(?:the |my |our )?(?:wages|salary|pay)\b",
    "因为", "由于", "没(?:了|有)?加班", "加班[^,，]{0,4}(?:没|少|停|取消)", "辞退", "把我[辞开]", "没续[签约]?", "不续[签约]", "开除", "下岗", "产假", "哺乳", "停薪", "赔了", "癌", "肿瘤", "化疗", "透析",
    "(?:摔|砸|轧|压|撞|跌|扭|夹|锯|烧|烫|骑车)[^,，。]{0,6}(?:断|伤|折|骨)", r"\b(?:fell (?:off|from|down)|broken? (?:\w+ )?(?:leg|arm|hip|hand|foot|wrist|ankle|ribs?))\b",
    "抢救", "瘫", "病了", "大病", "停产", "停业", "歇业", "关门", "关店", "黄了", "没活", "没单", "火灾",
    "水灾", "绝收", "没(?:有)?(?:再)?(?:找到|收入|工作)", "丧事", "过世", "失业(?!金|保险|救济)", "工伤", "摔伤",
    r"(?:\b(?:not|never)|n't) (?:been )?pa(?:id|y|ying)\b[^.!?,]{0,12}\b(?:wages?|salary|salaries|us)\b", r"\b(?:wages?|salary|salaries)\b[^.!?,]{0,12}\b(?:not|n't) been paid\b",
    "被裁", "裁员", "降薪", "停工", "没发工资", "拖欠工资", "生病", "住院", "手术", "受伤", "车祸", "怀孕",
    "生孩子", "离婚", "去世", "生意", "倒闭", "亏", "工资[^,，]{0,10}才(?:发|到|结|下来)",
    "厂[里子房]?[^,，]{0,4}(?:搬|关|停|倒)", "工地[^,，]{0,4}停",
    "(?:才|没|晚|推迟|拖欠?|延迟|压|欠)[^,，]{0,6}(?:发|结)?工资",
    "(?:工资|收入|货款|工程款|尾款)[^,，]{0,6}(?:没|拖|延|晚|少|降|跌|减|压|欠)",
    "被骗", "照顾",
    r"\blaid (?:\w+ ){1,2}off\b", r"\bsack(?:ed)?\b", "out of a job", r"\bcontract\b[^.!?,]{0,16}(?:not|n't) renewed", "dismissed",
    "because", r"lost (?:my|the|his|her|a) (?:\w+ )?job", "laid off", r"\bill\b", "sick", "hospital",
    "injur", "broke my", "funeral", "died", "surgery", "operation", "operated",
    r"(?:wages?|salary|income|pay)\b[^.!?]{0,20}(?:cut|late\b|delay|drop|fell|down|less|stop|unpaid)",
    "(?:cut|late|unpaid|reduced)[^.!?]{0,12}(?:wages?|salary)",
    "business", "delayed", "paid late", "divorc", "baby",
    r"\b(?:hours|shifts|overtime|orders|commissions?|bonus(?:es)?)\b[^.!?]{0,16}(?:cut|halved|reduc|drop|fewer|stopp|dried)",
    "cancer", "tumou?r", r"stroke\b", "chemo", "dialysis", "furlough", r"\bfired\b", "redundant",
    r"no (?:work|orders)\b", "(?:maternity|paternity|unpaid|sick) leave", "without pay", "house fire",
    "shut down", "closed down", "accident", "pregnan", "flood",
    r"(?:wages?|salary|pay)\b[^.!?,]{0,12}\b(?:late|behind)\b",
    r"\b(?:wages|salary|pay) (?:only )?(?:comes?|arrives?|(?:is|are) paid)\b",
    r"\b(?:factory|company|shop|site|plant|restaurant)\b[^.!?,]{0,16}\b(?:mov|clos|stopp|shut|bankrupt)\w*",
    r"\bpays? (?:us|me)\b[^.!?,]{0,12}\b(?:late|only|next|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    r"\bearn\w*\b[^.!?,]{0,14}\bless\b", r"\bleave (?:began|started)\b",
))
AFTERWARDS = regex(either(
    "跑滴滴", "网约车", "打工", "日结", "小时工", "上班", "复工", "开工", "返工", "恢复", "回款", "到账",
    "好转", "康复", "出院", "找到", "打零工", "零工", "兼职", "跑外卖", "送外卖", "摆摊",
    r"\b(?:drive|driving|deliver\w*) (?:for|food|parcels)",
    r"\b(?:back (?:to|at) work|return to work|recover|new job|odd jobs|part[- ]time|start(?:ing)? work)\b",
), re.IGNORECASE)
"""What came of it, or when it will be better: it stands behind the cause."""
SAYS_NOTHING = regex(r"(?:我的?|这家|他们|它们?|你们|的|是|有|在|把|个人|征信|信用|报告|记录|上|里|有?[一几][条笔处]|不是我|错误?|有误|出错|写|弄|搞|不对|问题|异议|平台|银行|机构|放款|贷款|借款|名字|叫|写给|给|对方|催收|方式|行为|公司|人员|了|[\s,，。.!！'’]|\b(?:my|the|is|are|has|have|an?|in|on|there|credit|report|record|wrong|incorrect|error|mistake|debt|collectors?|collection|of|about|s|lender|bank|platform|app|company|loan|card|it|they|from|re|for|to|with|called|name)\b)*", re.IGNORECASE)
"""征信报告错了, 拍拍贷的催收: what the letter is about, and nothing that happened."""
APPROVED = regex(either(
    r"(?=.*(?:确[认定]|无误|没问题|没意见|没错|可以|同意|定稿|通过|满意|就这样|这样(?:写|行|好)|就?照(?:这|此)|就?按(?:这|此)|就它|就用|[好行对](?:的|了|吧|啊|嘞)|^[行好]|\bok\b))(?:确[认定]|无误|问题|意见|没有?|错|可以|同意|定稿|通过|满意|[嗯好行对的了吧啊呀嘞呗那就这样都按照此个份封版写发用我看过完挺很蛮先稿信草案内容谢谢您你辛苦生成出打印来把它给]|ok|[,，、。.!！~ ])+",
    r"(?=.*\b(?:yes|yep|yeah|ok|okay|good|fine|right|correct|perfect|great|agreed?|approved?|confirm(?:ed)?|go ahead|accurate|true|happy|sure|looks|works)\b)(?:\b(?:yes|yep|yeah|ok|okay|good|fine|right|correct|perfect|great|agreed?|approved?|confirm(?:ed)?|go|ahead|accurate|true|happy|sure|it|that|this|all|is|they|are|everything|every|line|looks?|reads?|sounds?|now|i|i'm|am|me|to|for|with|the|letter|draft|let's|use|send|print|make|do|please|thanks?|thank|you|just|so|and|as|version|very|really|quite|then|like|pdf|file|way|works|final|of)\b|'s\b|[,.! ])+",
), re.IGNORECASE)
"""Made of words of consent and such as say nothing by themselves."""
NO_MORE = regex(r"(?:没|没有|无)(?:有)?(?:别的|其他|其它|更多|了|补充)(?:的)?(?:了|要(?:说|加|补充)的了?)?[。.!！ ]*|就这些(?:了)?[。.!！ ]*|(?:no(?:thing)?(?: else| more)|that(?:'?s| is) (?:all|it|everything))[.! ]*", re.IGNORECASE)
"""Nothing more to add: no consent yet."""
ALL_RIGHT = regex(either(
    "(?:yes|yep|yeah|ok(?:ay)?)?[,. ]*(?:(?:it|that|this|all|everything|every line|of|they|is|are|'s|looks?)[ ]*)+(?:right|true|correct|fine|good|ok(?:ay)?)[.! ]*",
    "(?:对|是|嗯|好)的?[,，、 ]*(?:都)?(?:对的?|可以|没问题|没错|就这样|行|是真的)(?:了|吧)?[。.!！ ]*",
    "(?:全都|都|全|句句)(?:是真的?|对|真|属实|没错|没问题)(?:的|了|吧)?[。.!！ ]*",
), re.IGNORECASE)
BECAUSE = regex(r"^.*?(?:因为|由于|\bbecause(?: of)?)\s*(?=\S)", re.IGNORECASE)
"""A wish for the letter stands before the word, the cause behind it."""
TELLING = regex(r"^.*?(?:因为|由于|写[上明](?!次|面|边)|\bbecause(?: of)?\b|\bsaying\b(?: that)?|\bthat(?= (?:i|my|we|they)\b)|\babout(?= .{20}))\s*(?=\S)", re.IGNORECASE)
"""A wish for the letter stands before the word, what it is to say behind it."""
TO_WRITE = regex(either(
    "^(?:请|麻烦|能不能|可不可以|可以|能|再|那|就|快|先|直接|你|您|我(?:也|还)?(?:想|要|得|需要)?)*(?:(?:帮|替|给|代)我?|写|发|拟|起草|出|弄|整|搞|做|去|来|打)",
    r"^(?:please |can you |could you |would you |will you |and |i (?:don'?t )?(?:want|need|would like|'?d like|have) (?:you )?to |help me (?:to )?)*(?:(?:just )?tell (?:them|the (?:bank|lender|platform))|write|reply|answer|respond|draft|compose|prepare|put together|send|file|object|dispute|complain|request|ask|put (?:it |this |that )?in writing)\b",
    r"^(?:please )?i(?:'d| would)? (?:like|want|need) (?:a|an|some) (?:letter|note|complaint|statement)\b",
), re.IGNORECASE)
"""So begins a clause that asks for the letter, and tells nothing that happened."""
COMPLAINS = regex(r"^(?:我)?(?:就?是?想|要|得)?(?:举报|投诉)(?=[^,，。]{3})|^(?:i want to )?(?:complain|report) (?:that|because) ", re.IGNORECASE)
EXPLAINS = regex(r"^(?:说明|写明|就说|(?:困难)?(?:原因|理由)(?:你?就)?(?:是|写|填|说|为)*[:：,，]?|因为|由于|说|the (?:reason|cause)(?: is|:)(?: that)?|as|because)\s*", re.IGNORECASE)
OF_NOBODY = "the|a|an|final|first|second|last|civil|court|legal|customer|debt|payment|enforcement|arbitration|demand|default"
NO_NAME = regex(either(
    "^(?:加|补)", "写得", "太[长短啰多复简乱]", "先[放搁不]",
    "[:：]",
    "[一二两三四五六七八九十]个", "电话", "短信",
    r"(?:^|\b)(?:make|change|it|until|months?|weeks?|days?|don't|know|which|stopped|began|on|the|was|is|no idea)\b",
    "[,，。;；]", r"\d",
    "了", "没", "不", "被", "因为", "[他她它]", "说", "跟", "想", "怎么", "可是", "但是", "一样",
    "[啊呀]$", "计划", "话题", "成本", "^(?:回[到去头]|返回|继续|接着|换[个一]|算)",
    r"\b(?:i|my|was|have|plan|letter|back|let'?s|skip|return|continue|resume|instead|please)\b",
    "^(?:终审|[一二]审|民事|最后|第[一二三]次|催款|催收|法院|人民|仲裁|执行|协助)*(?:判决书?|裁定书?|调解书|裁决书?|支付令|传票|起诉[状书]|律师函|通知[书函单]?|账单|合同)上?面?$",
    rf"^(?:(?:{OF_NOBODY}) )*(?:judge?ment|notice|reminder|order|summons|decision|ruling|award|warning|statement|bill|contract)$",
), re.IGNORECASE)
"""Told where a lender is asked, and none: a change to something else, a paper."""
OFFICE = regex(either(
    "^(?:人民|当地|中级)*(?:法院|执行局|法官|调解[员室]|法务部?|客服|前台|催收(?:专?员|公司)?|外包|派出所|警察|公司|平台|银行|软件)$",
    rf"^(?:(?:{OF_NOBODY}) )*(?:court|judge|mediator|department|service|support|collectors?|agent|enforcement|bailiff|police|hotline|app|platform|company|lender|bank|agency)$",
), re.IGNORECASE)
"""The bank, customer service, a court: whoever it is, no letter is headed so."""
NAME_NOISE = regex(r"^(?:是|写给|给|就|对|发给|寄给|the|to|it's|it is)+|(?:的|吧|啊|了|呢|那家|这家)+$")
AS_SPARED = regex(r"(?:按|照|就)?[^,，。]{0,4}能(?:拿|还)(?:得?出来?|起)?的|(?:what|whatever|as much as) i can (?:spare|afford|pay)", re.IGNORECASE)
AS_PROPOSED = regex(r"[你您](?:们)?(?:建议|提议|推荐|提|说|算)(?:出来)?的|\b(?:what|the (?:sum|figure|amount)) you (?:propos|suggest|recommend)\w*", re.IGNORECASE)
AS_PLANNED = regex(r"(?:按|照|用|就)着?(?:按|照)?(?:还款)?计划|计划(?:里|中|上)的?|计划的?(?:那个)?数|(?:by|as|like|use|of|in|per|according to) the plan|as planned|the plan'?s (?:figure|sum|number)|\b(?:what|whatever) the plan (?:says|has)|(?:figure|sum|number) (?:of|from|in) the plan", re.IGNORECASE)
TO_ME = regex(
    r"(?=.*(?:写|发|看|瞧|念|读|弄|生成|拟|随便|随你|照实|如实|实话|实情|draft|write|show|see|send|read|go ahead|you (?:decide|choose)|whatever|truth|honest|leave it))"
    r"(?:写|发|看|瞧|念|读|全部|全文|完整|整封|一遍|信|遍|弄|生成|拟|随便|随你|照实|如实|实话|实说|实情|算了|那好|不编了|写真的|真话|正常|简单|怎么|合适|好|直接|先|再|就|那|你|您|我|帮|给|替|来|可以|能不能|能|不能|麻烦|请|快点?|这样|行|吧|呗|了|的|一下|下|着|草稿|初稿|样子|出来?|一份|一版|个|大概|为准|说|都|嘛|嗯|哦|[\s,，]"
    r"|\b(?:just|please|can|could|you|i|me|let|it|the|a|all|of|again|whole|full|read|out|first|draft|letter|version|write|show|see|send|up|go|ahead|decide|choose|whatever|what|want|like|think|best|is|fine|ok(?:ay)?|then|as|how|to|be|and|for|now|honest(?:ly)?|truth|true|only|leave|was|before|alone|unchanged|stick|keep|there)\b)+",
    re.IGNORECASE,
)
"""先发给我看看, 你看着写, just show me the draft: said to me of the letter, and no line of it."""
SAYS = regex(r"^(?:那|你|再|另外)*(?:(?:算了[,，]?)?还是(?:写|说)(?![上回不])|就写|只写|写上|写明|写一句|补上|加上?一?[句条]|补一?[句条]|加上)(?!信)|^(?:(?:please |just |also |and )*|(?:it|the letter|they) (?:should|must|has to|have to|needs? to) (?:also )?)(?:(?:write|say|add|include|state|note|mention)\b(?: (?:to )?them\b)?|put (?=in\b|that\b|.* in\b))(?:in\b ?)?(?: ?that\b)?", re.IGNORECASE)
"""What is to stand in it, in so many words."""
