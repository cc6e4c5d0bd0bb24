"""The words of what no letter may say: a story that is asked for, a misfortune made up, what shows that it is not so."""

import re

from content.regex import either, regex

CLAIMED = r"(?:病|癌|肿瘤|抑郁|住院|手术|失业|被裁|裁员|裁了|下岗|车祸|残疾|离婚|离了婚|去世|瘫|怀孕)"
CLAIMED_EN = r"(?:ill\b|illness|sick|cancer|tumou?r|depress|hospital|surgery|lost my job|laid off|fired|unemployed|accident|disab|divorc|dying|died|dead|pregnan)"
ASKS_TO_INVENT = regex(either(
    rf"(?:^|[,，。;；!！\s里])(?:你|您|那)*(?:就|干脆|直接|随便)(?:帮我|给我|替我)?(?:说|写|讲|填)[^。！？!?\n]{{0,10}}{CLAIMED}",
    rf"(?:编|捏造|虚构|杜撰|瞎编)(?:一?个|点|些|造|出)*[^。！？!?\n]{{0,8}}(?:{CLAIMED}|困难|理由|原因|借口|故事|惨)",
    rf"(?:写|说|讲|加)[^。！？!?\n]{{0,14}}(?:{CLAIMED}|严重|惨|可怜)[^。！？!?\n]{{0,14}}(?:好批|容易(?:批|过|通过)|就能(?:批|过)|才(?:能)?(?:批|过)|批得快|同情|好说话|好办|好谈|不会查|不查|查不|其实|虽然没|没有这回事)",
    "(?:写|说|弄|搞|改)(?:得|的)?(?:再)?(?:惨|可怜|严重|夸张)(?:一?点|些)",
    "夸大", "添油加醋",
    "(?:帮|替|给)我?(?:随便|瞎|乱|现)?编(?![号辑制码程排])",
    "(?:随便|瞎|乱)编",
    rf"(?:说|写)[^,，。]{{0,6}}{CLAIMED}[^。！\n]{{0,8}}其实我?(?:还在|没有?这|并没|没病|没失业)",
    "(?:编|造)[^,，。]{0,8}(?:故事|借口|理由)",
    r"\bmake (?:it|this|that|the letter|me) (?:(?:sound|look|a bit|more) )*(?:sadder|worse|sorrier|tragic|pitiful|desperate)\b",
    r"\b(?:make|making) (?:something|it|things?|a \w+|an \w+)? ?up\b",
    rf"\b(?:invent|fabricate|exaggerate|embellish)\b[^.!?\n]{{0,30}}(?:{CLAIMED_EN}|reason|story|hardship|excuse|situation|it\b)",
    rf"\bpretend\b[^.!?\n]{{0,20}}{CLAIMED_EN}",
    rf"\bjust (?:say|write|put|tell)\b[^.!?\n]{{0,24}}\b(?:i|my)\b[^.!?\n]{{0,30}}{CLAIMED_EN}",
    rf"\b(?:write|say|tell them|put|claim|mention)\b[^.!?\n]{{0,14}}\b(?:i|my)(?:'m| am| have| had| was| lost| \w+ is)?\b[^.!?\n]{{0,40}}(?:{CLAIMED_EN})?[^.!?\n]{{0,24}}(?:so (?:that )?(?:it|they|the bank|this)\b[^.!?\n]{{0,20}}(?:approv|agree|accept|pass|goes through|feel|sorry|pity)|won'?t check|(?:isn'?t|not) true|feel sorry|never (?:find out|know|check)|even though|although|i still work|it'?(?:ll| will) help)",
    rf"\b(?:say|write|tell them|put|claim)\b[^!?\n]{{0,40}}{CLAIMED_EN}[^\n]{{0,12}}\b(?:make (?:it|that) (?:sound )?(?:serious|bad|worse|sad|terrible)|sounds? (?:worse|better|serious)|works? better|(?:something|anything) like that)\b",
    rf"\b(?:say|write|tell them|put|claim)\b[^!?\n]{{0,40}}{CLAIMED_EN}[^\n]{{0,4}}[.?!,]? ?[^\n]{{0,12}}(?:actually|in fact|but i'?m not|it'?s not true|isn'?t true)",
), re.IGNORECASE)
MISFORTUNE = regex(either(
    "病", "癌", "瘤", "尿毒", "肾衰", "中风", "住院", "手术", "失业", "被裁", "被开", "离职", "下岗",
    "没工作", "倒闭", "倒了", "破产", "车祸", "残", "离了?婚", "去世", "过世", "走了", "死", "瘫", "怀孕",
    "流产", "抑郁", "火灾", "丧", "低保", "单亲", "离异", "贫困", "孤儿", "开除", "烧了",
    "[老媳][婆妇][^,，。]{0,3}跑", "没人带", "靠我一个", "高利贷", "父母双亡",
    r"\b(?:ill(?:ness)?|sick(?:ness)?|cancer|tumou?r|kidney|stroke|heart attack|hospital\w*|surgery|fired|laid off|lost my job|unemployed|redundan\w+|accident|disab\w+|divorc\w+|dead|died|dying|death|passed away|funeral|pregnan\w+|miscarriage|depress\w*|bankrupt\w*|house fire|car crash|crashed|single (?:mother|father|mum|mom|dad|parent)|widow\w*|homeless|left me|burn(?:ed|t) down|loan sharks?)\b",
), re.IGNORECASE)
TO_TELL = regex(r"说|写|讲|加[上一个]|填|提|报|\b(?:say|write|put|tell|add|mention|claim|state|include)\b", re.IGNORECASE)
UNTRUE = regex(either(
    "虽然[^,，。]{0,4}(?:没(?!有?(?:钱|收入|工作|办法|能力))|还在|身体好)",
    "其实[^,，。]{0,4}(?:没(?!有?(?:钱|收入|工作|办法|能力))|还在|不是|身体好|好)",
    "反正", "好着呢", "好好的", "还在(?:上班|干|工作)",
    "(?:他们|银行|对方|没人|谁)[^,，。]{0,4}(?:查不|不会查|不查|不知道|去查|核实)",
    "查不[到出]", "没人[查知]", "我没(?:病|事|失业)", "搞定", "假装", "装作", "没真的", "(?<!是)不是真",
    "并没有", "没有?这回事",
    "没(?:有|病|得|出|离|死|去看|看)?[^,，。]{0,4}[也又](?:没关系|无所谓|不要紧|这[么样]写|写|行|可以)",
    "(?:没|没去|没有)(?:看过?医生|确诊|查出|检查)", "还(?:活着|健在|在世)", "活得好",
    r"\b(?:still (?:employed|work\w*|have (?:my|a) job|married|together|alive)|i don'?t\b(?! (?:have|want|know))|i'?m (?:not|fine|healthy)\b|(?:they|nobody|no one|bank) (?:\w+ )?(?:won'?t|don'?t|can'?t|will(?: never)?|never) (?:know|check|verify|find|ask|prove|notice)|isn'?t true|not true|(?:he|she)(?:'s| is) (?:actually )?(?:fine|well|alive|healthy))\b",
    r"\b(?:he|she|they|it|i|we) (?:do|does|did|has|have|had|is|was|are|were)(?:n'?t| not)(?: (?:really|actually))?(?=\s*(?:[,.;!]|but\b|though\b|$))",
    r"\b(?:don'?t|doesn'?t|do not|does not|haven'?t|hasn'?t|never) (?:really |actually |even )?(?:have|had|got) (?:it|that|one|cancer|any (?:such )?(?:illness|disease))\b",
    r"\b(?:never|didn'?t|did not) (?:really |actually )?happen(?:ed)?\b|\b(?:not|isn'?t) (?:really|actually)\b|\bit'?s a lie\b|\b(?:even )?(?:though|although) (?:i|he|she|we)(?:'m| am|'s| is| are|'re) (?:at home|well|fine|healthy|not)\b",
), re.IGNORECASE)
"""What one says beside it that shows that it is not so."""
TO_MOVE_THEM = regex(either(
    r"\b(?:gets?|be|is) approved", r"\b(?:goes|go|gets?) through\b",
    r"\bworks? (?:better|best|every time)",
    "减得多", "多减", "好批", "容易批", "批得快", "(?:更|就|才)(?:容易|好)(?:批|谈|过|通过)", "同情",
    "可怜", "心软", "松口", "(?:准|就|肯定|一定|才)会?(?:同意|答应)", "(?:容易|好)(?:过|办)$",
    r"\b(?:sympathy|pity|feel sorry|would help|will help|so they (?:approve|agree|accept))\b",
), re.IGNORECASE)
SAY_FOR_ME = regex(either(
    "(?:换|改)(?:成|为)[^,，。]{0,6}(?:我|自己|本人|家里|家人|有人|亲人|[爸妈])",
    "换(?:一)?个(?:理由|原因|说法)",
    r"\b(?:change|replace) (?:it|that|the (?:reason|cause)) (?:to|with|by)\b",
    "^(?:那|就|你|要不|再|干脆)*(?:写|说)(?:上)?我(?:有|得了|是|得过)[^,，。]{1,10}(?:吧|呗|行吗|好吗|算了)?[。]?$",
    "^(?:那|就|你|要不|再|干脆)*(?:写|说)(?:上)?我[^,，。]{2,12}(?:吧|呗|行吗|行不行|好吗|好不好|怎么样)[。?？]?$",
    r"^(?:please |then |also |maybe |just |ok(?:ay)?,? )*(?:say|put|write) (?:that )?(?:i|my|someone|somebody|there(?:'s| is| was)|we)\b",
    "(?:能不能|能否|可不可以|可以|行不行|能)[^,，。]{0,6}(?:写|说|填|讲)(?:成|上)?[^,，。]{0,4}(?:我|本人|家里)",
    "(?:写|说|改|弄)成(?:我|自己|本人|家里)", "把[^,，。]{0,4}(?:写|说|改|弄)成",
    "说我[^,，。]{0,8}(?:行不行|行吗|可以吗|好吗|怎么样)",
    r"\b(?:can|could|would|will) you (?:just |please |also |maybe )?(?:say|put|write|claim|mention|add|tell them|state)\b(?! to\b)",
    r"\b(?:claim|put (?:down|in))\b(?! for\b)",
), re.IGNORECASE)
"""We are asked to say it: it may be true, and nobody has told it."""
TOLD_AS_TRUE = regex(r"真的(?!没)|确实|\d+[月号年]|[去今前]年|[上这]个?月|上周|昨天|\b(?:really|truly|since|last|ago|yesterday|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20)\w*|on \d)", re.IGNORECASE)
MADE_UP = regex(either(
    "编", "杜撰", "虚构", "捏造", "瞎说", "胡说", "圆[一得]?点", "名头",
    "(?:随便|找个|想个|安个|来个)[^,，。]{0,6}(?:理由|原因|借口|由头|病|名头)",
    r"\b(?:invent|make (?:something |it |things )?up|made[- ]up|fabricate|(?:cook|dream|think) up|(?:make|let) it (?:sound|look)|sob story|let'?s (?:claim|say|pretend)|pretend)\b",
), re.IGNORECASE)
"""Somebody asks for a story, and not for their own to be told."""
OF_A_STORY = regex(r"原因|理由|借口|由头|名头|故事|惨|困难|\b(?:story|reason|excuse|hardship)\b", re.IGNORECASE)
ADVISED = regex(r"(?:中介|他们?|她|对方|客服|有人|朋友|网上)[^,，。]{0,6}(?:让|叫|教|要|说(?!话|服))我?|\b(?:told|asked|wants?|advised|tells?) me to\b|\b(?:agent|broker|he|she|they) (?:says?|said)\b", re.IGNORECASE)
"""Somebody else wants it said: that is told, and nothing is asked of us."""
INVENTS = regex(either(
    r"(?:编|瞎编|编造|捏造|虚构|杜撰|假装|装作|谎称|谎报|伪造|做假|造假|弄假|办假|开假|(?<![a-z])P(?:S|图)?(?![a-z]))[^。！？!?\n]{0,14}(?:病|癌|住院|失业|裁员|离职|车祸|残疾|离婚|低保|贫困|困难|证明|病历|诊断|流水|理由|原因|借口|故事|惨)",
    r"(?:写|说|改|弄)成(?:我|自己)?[^。！？!?\n]{0,8}(?:病|癌|住院|失业|被裁|车祸|残疾|离婚)",
    "(?:假|虚假)的?(?:病历|诊断|证明|失业|住院|理由|原因|困难)",
    r"(?:就|你就|直接|干脆)?(?:说|写)(?:成)?(?:我|自己)?[^。！？!?\n]{0,8}(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,16}(?:其实|实际|虽然|反正|没有|没病|没失业|不是真|他们?也?查不|又?查不到)",
    r"(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,6}(?:其实|实际上?)(?:我|都|并|也)?(?:没有(?!钱|收入|工作|办法|能力)|没(?!有|钱|收入|工作|办法|能力)|不是|是假)",
    r"(?:病|癌|住院|失业|被裁|车祸|残疾)[^。！？!?\n]{0,12}(?:这么|这样|就)(?:写|说)[^。！？!?\n]{0,4}(?:好批|好过|容易|能批|会批)",
    r"(?:其实|实际上|虽然)?(?:我)?(?:没有?(?:生病|病|失业|住院|被裁)|还在上班|身体好好)[^。！？!?\n]{0,14}(?:但|不过|可以|能不能|你)?[^。！？!?\n]{0,6}(?:写|说|编)[^。！？!?\n]{0,8}(?:病|癌|住院|失业|惨)",
    r"\b(?:make up|invent|fake|forge|pretend|lie|says? (?:that )?i(?:'m| am| have| lost| was)[^.]{0,40}(?:even though|although|but i))\b[^.!?\n]{0,50}(?:ill|sick|cancer|hospital|job|laid off|unemploy|disab|certificate|diagnosis|story|reason|hardship|not|\bisn't|n't)",
), re.IGNORECASE)
