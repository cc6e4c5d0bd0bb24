"""What is wished into a letter and told otherwise in the same breath: 写我要养三个孩子,其实一个; and a figure or a day that is to look worse than it is."""

import re

from content.regex import either, regex
from dialogs.letters.wishes import CLAUSE

LONGEST = 160
BEFORE = r"(?:^|[,，。;；!！?？\s里上])(?:那|你|您|就|再|先|请|也|还|我|想|要|能|帮|给|替|干脆|直接|要不|理由|原因|里面|信里|[给跟和对](?:银行|他们?|对方|平台|客服)|可以|能不能|可不可以)*"
BEFORE_EN = r"(?:^|[,.;!?]) ?(?:(?:ok(?:ay)?|then|so|just|please|also|maybe|and|can|could|would|you|we|let'?s|we'll|i want to|i'?d like to|in the letter|better) )*"
TO_SAY = regex(either(
    BEFORE + r"(?:写(?![了的错着过完明清短长]|得[短长简])|[填讲提](?![了的错着过完醒到])|加[上一]|说(?![好是的真过了起不到白错话清明]|实话))",
    r"[把将][^,，。]{1,10}?[写说改弄填报](?!错)", "[写说弄]成",
    BEFORE_EN + r"(?:say|write|put|tell (?:them|the bank)|add|mention|claim|state|include)\b",
), re.IGNORECASE)
OTHERWISE = regex(either(
    "(?:其实|实际上?|事实上|真实情况)(?![写改能想]|可以|只要|不[用要]|[^,，。]{0,8}(?:就行|就够|也行|可以))", r"[我他她它]真实(?:的?[有是只才]|\d)", "像真的",
    "(?:[他她]|孩子|人家?|身体|公司|店)(?:都|也|还|现在|其实)*(?:没事|好好|好得|很好|健康|在上班|还开着|还在开)",
    r"[,，。;；!！?？\s(（](?:但|可|其实|我|又|也|并|都|不过|他|她)*(?:不是|没有|没)的?[)）。.!！呢啊]*$",
    "假的|编的|没有?(?:的|这回|这个|那回)事|[^没]没这",
    "反正[^,，。]{0,8}[查核看验]|(?:他们|银行|对方|谁|又)[^,，。]{0,4}(?:查不|不会?去?[查看核]|没人?[查核看]|不知道)|查不[到出]|没人[查核看]",
    r"\b(?:i|he|she|it|they|we|there)(?:'\w+| is| was| am| are| were| only| just)? (?:actually|in (?:fact|reality|truth)|really (?:only|just|one|two|an?\b|\d))",
    r"\b(?:actually|in (?:fact|reality|truth)|(?:the )?truth is),? (?:just |only )?(?:i\b(?! (?:can|could|want|prefer))|he|she|it|they|we|there|one|two|three|the)\b",
    r"\b(?:nobody|no one|who)(?:'ll|'s| will| would| is)? ?(?:ever |going to |gonna )?(?:looks?|checks?|verif\w+|knows?|finds? out|notices?|asks?)\b",
    r"\b(?:they|the bank)(?: (?:won'?t|don'?t|can'?t|never|will never)|'ll never) (?:ever |even |really )?(?:look|check|verify|know|find out|notice|ask)",
    r"\b(?:i|he|she|it|they|we) (?:didn'?t|isn'?t|wasn'?t|aren'?t|don'?t|doesn'?t|haven'?t|hasn'?t|never did|did not)(?: (?:really|actually|at all|happen))?(?=$|[,.;!]| but)",
    r"\bthough (?:i|we|he|she) (?:still|don'?t|didn'?t|never|have an? (?:husband|wife|job|partner))",
    r"\b(?:i'?m|i am|he'?s|she'?s|they'?re) (?:not|fine|healthy|well|at (?:home|work)|alive|ok(?:ay)?)(?: really| actually)?(?=$|[,.;!])",
    r"\b(?:it|there)(?:'s| is| was| were| are)? (?:only|just|more like)\b", r"\bto be honest\b",
    r"\bnot (?:really )?true\b|\bnever happened\b|\bmade[- ]up\b",
), re.IGNORECASE)
"""Said beside it: it is not so, or nobody looks."""
NOT_DONE = regex(r"(?:^|[,，。;；!！?？\s(（])(?:但|可|其实|虽然|我|又|也|并|都|不过|早就?|早已|他|她)*(?:没有?真?的?被?|早)(?P<deed>[\u4e00-\u9fff]{1,3}?)(?=$|[,，。;；!！但不可)）]|了|完)")
"""没断, of a leg that is to be broken."""
FUDGED = regex(either(
    r"(?:收入|工资|薪水|支出|开销|花销|房租|生活费|存款|次数)[^,，。了]{0,4}(?:[写报填说]得?[少低高多大小]|[少低高多][写报填说])(?:一?[点些]|\d|几)",
    "(?<!最)[少多低高](?:写|报|填)(?:一?[点些])?我?的?(?:收入|工资|支出|开销|存款|次数)|[瞒虚谎]报|隐?瞒[着掉下住]|往[惨重大高][里处]?了?[写说报]",
    "(?:离职|失业|辞退|裁员|被裁|住院|生病|停工|停业|倒闭|逾期|打电话)的?(?:日期|时间|日子)[^,，。]{0,4}[写改说填报]得?(?:早|晚|前|后)",
    "(?:离职|失业|辞退|被?裁员?|停工|倒闭|生病|住院)[^,，。]{0,6}往[前后早晚][挪推改写移]|夸张(?:一?点|些)",
    "(?:看着|显得|听着|看起来|听起来)[会就能更]*(?:惨|可怜|严重|困难)",
    r"\b(?:under|over)-?(?:state|report)\b|\b(?:fudge|inflate|pad|shave)\b[^.?!]{0,20}\b(?:income|pay|wages|salary|rent|spending|expenses|costs|calls)\b",
    r"\b(?:put|write|make|state|show|list)\b[^.?!]{0,10}\b(?:income|pay|wages|salary|spending|expenses|costs)\b[^.?!]{0,10}\b(?:higher|lower|more|less|bigger|smaller)\b",
    r"\binstead of (?:the|my) (?:real|true|actual)\b", r"\b(?:smaller|lower|higher|bigger) (?:salary|income|pay|wages?|rent|spending|expenses)\b",
    r"\b(?:push|move|shift|date)\b[^.?!]{0,14}\b(?:lay-?off|dismissal|firing|illness|accident|closure)\b[^.?!]{0,12}\b(?:back|forward|earlier|later)\b",
    r"\bmake (?:my|the) [\w ]{3,30}?\b(?:date|day)\b[^.?!]{0,24}\b(?:earlier|later|sooner)\b",
    r"\b(?:it|i|that) (?:looks?|sounds?) (?:more |much |a lot |even )*(?:worse|sadder|poorer|serious|desperate|pitiful|tragic)\b",
), re.IGNORECASE)
DENIED = tuple((regex(claimed, re.IGNORECASE), regex(denied, re.IGNORECASE)) for claimed, denied in (
    (r"[裁辞炒]|开[了除]|\b(?:fired|laid off|let go|dismissed|sacked)\b", r"我(?:是)?(?:自己|主动)|\bi (?:resigned|quit|left)\b"),
    (r"死|病危|走了|去世|过世|不在|办后事|\b(?:died|dead|dying|passed away|funeral)\b", r"还在(?!医院|抢救|住院)|早就?(?:过世|去世|不在|走)|活着|健在|跟我住|\b(?:lives?|living|alive)\b"),
    (r"病|癌|炎|瘫|中风|住院|\b(?:ill|sick|cancer|hospital|hepatitis|stroke|disab\w+)\b", r"正常|好好|健康|没病|\b(?:fine|healthy|normal|all clear)\b"),
    (r"没有?房|没有?车|没有?存款|\bno (?:house|flat|car|savings)\b", r"名下|\bin my name\b"),
))  # fmt: skip
"""What is claimed, and what said beside it denies it without a word of contrast."""
BEHIND = regex(r"[,.;!?(]|\b(?:but|though|although|while)\b", re.IGNORECASE)
NEGATIVE = regex("[没不未欠拖停丢]")
PUT_RIGHT = regex(r"[写填说记搞弄]错|不对|更正|\b(?:wrong|mistake|sorry|wait|i meant?|typo|correct(?:ion)?)\b|^no\b", re.IGNORECASE)


def against_truth(text: str) -> bool:
    """Whether something is to be written that the message itself tells otherwise, or that is to be more or less than it is."""
    if len(text) > LONGEST or PUT_RIGHT.search(text):
        return False
    if FUDGED.search(text):
        return True
    if (said := TO_SAY.search(text)) is None:
        return False
    first, *others = [part for part in CLAUSE.split(text[said.start() :]) if part.strip()]
    denied = any(claim.search(first) and no.search(" ".join(others)) for claim, no in DENIED)
    return denied or OTHERWISE.search(_behind(text, said)) is not None or _undone(text, said)


def _behind(text: str, said: re.Match[str]) -> str:
    """What is told behind the wish; of Chinese from its verb on, since no such word stands in a true one."""
    if not text.isascii():
        return text[said.end() :]
    behind = BEHIND.search(text, said.end())
    return text[behind.start() :] if behind else ""


def _undone(text: str, said: re.Match[str]) -> bool:
    """没断 behind 腿断了; 没工资 behind 公司拖欠工资 is no denial."""
    undone = NOT_DONE.search(text, said.end())
    told = text[said.end() : undone.start("deed")].rsplit("没", 1)[0] if undone else ""
    return undone is not None and undone["deed"] in told and not NEGATIVE.search(told)
