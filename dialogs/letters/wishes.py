"""Whether a message wishes for a letter, and for which."""

import re
from typing import Any

from content.regex import either, regex
from dialogs.letter_slots import LETTER_KIND
from dialogs.letters.untrue_words import (
    ADVISED,
    ASKS_TO_INVENT,
    MADE_UP,
    MISFORTUNE,
    OF_A_STORY,
    SAY_FOR_ME,
    TO_MOVE_THEM,
    TO_TELL,
    TOLD_AS_TRUE,
    UNTRUE,
)
from dialogs.letters.words import BY_OTHERS, CAUSE, OF_USE, TEMPLATE, WISH, WRITES
from dialogs.meaning import OF_EVIDENCE
from dialogs.understanding.intents import route
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders
from dialogs.understanding.questions import ASKED_OF_US

Json = Any
CLAUSE = regex(r"[,，。;；!！\n]|\.(?=\s)|(?<=[\u4e00-\u9fff]) ")
TO_US = regex(r"(?:能不能|能否|可不可以|可以|能)(?:你|您)?(?:写|弄|整|拟|起草|出|搞|做)(?:一)?[个份封篇张]?[^,，。]{0,8}(?:信(?![息用])|函|东西|材料|申请|邮件|书|投诉)")
"""能不能弄个函给催收: put as a question and a wish."""
THOUSANDS = regex(r"(?<=\d),(?=\d{3}(?!\d))")
SENTENCE = regex(r"[。！？!?;；\n]|\.(?=\s)")


PAPER_WANTED = regex(either(
    "投诉一下",
    "我?(?:想|要|得|准备|打算|必须)(?:要)?(?:去)?(?:投诉|举报(?![^,，。]{0,10}(?:诈骗|骗|假)))",
    "(?:要|想要|需要|给我|开|出)(?:具|[一个张份]){0,2}结清证明",
    "(?:想|要|我)(?:对|跟|向)?[^,，。]{0,6}(?:提|提出|申请)(?:征信)?异议",
    "(?:想|要|去|来)(?:提出?)?申诉",
    r"\b(?:want|need|get me|give me|ask for)\b[^.?!]{0,20}\b(?:settlement|pay-?off|clearance) (?:confirmation|certificate|letter|proof)\b",
    r"\b(?:want|need|get me|give me)\b[^.?!]{0,12}\b(?:confirmation|certificate|proof)\b[^.?!]{0,24}\b(?:paid off|settled|cleared|closed)\b",
    r"\b(?:want|need|like|get me|give me|have)\b[^.?!]{0,16}\b(?:confirmation|certificate|proof|receipts?|statement|list|something in writing|paper)\b[^.?!]{0,20}\b(?:(?:(?:i|i'?ve|i have) (?:re)?paid|payments i)\b|settled|nothing is (?:owed|left)|(?:don'?t|no longer) owe|owe (?:them )?nothing)",
    r"\b(?:want|need|get me|give me|ask for)\b[^.?!]{0,16}\b(?:proof|records?|statement|history) of (?:my |the |all )*(?:re)?payments?\b",
    r"\bi(?:'d| would| am|'m)? (?:want|like|need|going) to (?:complain\b|report(?= ?,| (?!to\b|on\b|an?\b|it\b|my\b|(?:this|the) (?:scam|fraud|app|site|number|message|text)|scam|fraud)\w))",
    r"^(?:please )?help me (?:to )?complain\b",
    r"^(?:i (?:want|need|would like) to |please |help me )?dispute (?:my |the |an? )?(?:credit )?(?:report|record|entry)\b",
    r"\bdispute (?:it|this|that|them)\b(?: for me)?",
    r"\b(?:want|need|like|have|get) (?:it|this|that|the offer|their offer|the deal) (?:confirmed )?in writing\b",
    "(?:要|想要|让他们?|叫他们?|得)(?:给我)?[^,，。]{0,4}书面(?:的|确认|答复|承诺|结清)",
), re.IGNORECASE)
"""A paper that is asked for by its name."""


HOW_WRITTEN = regex(r"(?:(?<!微|短|通|征|相|中|诚|电)信|申请|函|异议|投诉)(?:应该|该|要)?(?:怎么|咋|如何|怎样)(?:写|弄)|(?:怎么|咋|如何|怎样)写(?:信|申请|函|投诉|异议)|\bhow (?:do|should|would|can) (?:i|we) (?:write|word|put|phrase) (?:a |the |this |that |it |my )?(?:letter|request|complaint|dispute|note|in writing)", re.IGNORECASE)
"""信怎么写: put as a question, and a wish for one."""
OF_A_PLAN = regex(r"方案|计划|规划|安排|\bplan\b|\bscheme\b|\bschedule\b", re.IGNORECASE)
ADDRESSED = regex(r"给(?!我|个|出|一|份)|向|[寄递交]|信(?![用息])|函|申请|[跟和找][^,，。]{0,6}(?:谈|商|写|说)|书(?!面)|\b(?:to|with|from) (?:the|my|them|a |\w*bank)|\bletter|\brequest", re.IGNORECASE)
"""帮我写个还款方案 is a plan of one's own; 写一份还款方案给银行 is to be read by somebody."""


NOT_TO_WRITE = regex(r"(?:给|向|往)我(?:们|家|爸|妈|单位|公司)?(?:发|寄|送)(?:来|了|过|的)*(?:一?[封份张])?(?:律师)?函|(?:律所|律师|银行|平台|他们?)[^,，。]{0,8}(?:发|寄|下)(?:来|了|过)?(?:律师)?函|(?:先|就|都|也)?(?:不要|不用|不|别|没有?)写|写(?:了|过|的)?(?:借|欠|收)条|\b(?:don'?t|do not|not) (?:write|mention)\b|\bleave (?:it|that|this) out\b|\b(?:got|received|had|sent me|is|came) (?:an? |the |this |another )?(?:\w+ ){0,2}letter\b|\b(?:lawyer'?s?|legal|demand) letter\b", re.IGNORECASE)
"""冒充法院那条先不写, today I got a lawyer's letter: wishes for nothing to be written."""


ASKS_THEM = regex(
    r"(?:要求|想让|想叫|想请|想求|(?:^|[,，。;；!！\s])(?:让|叫|请|求)|希望)(?!人家|别人|朋友|我|帮|问|教|你|您|看|算|讲|说|告诉|解释|介绍|分析|大家|各位|老师|专家|先|再|给我)[^,，。;；吗?？]{2,10}?(?:给|把|别(?!人)|不|少|减|免|退|降|晚|缓|停|同意|开|删|改|更正|证明|再|按|允许|分(?!析|钟|之|清|享)|宽限|延)"
    r"|(?<![不想需])(?:要|需要)(?:他们|它们|银行|对方|平台|机构)[^,，。;；吗?？]{0,6}(?:给|把|别|不|减|免|退|降|停|同意|开|删|改|证明)|(?:想|要|准备|打算|需要)(?:[跟向][^,，。]{1,8})?申请(?![^,，。]{0,6}贷|借|信用卡|额度|破产|仲裁|低保|法律援助|提前)|(?:想|要|希望)(?:把|让)?[^,，。]{0,8}(?:减免|减[点掉些]|免[掉了]|退给我|退回来)"
    r"|(?<!they )(?<!\bhe )(?<!she )(?<!app )(?<!now )\b(?:want|need|like|asking|ask)\b (?:them|(?:the|my) (?:bank|lender|platform|app|company|collectors?)|[A-Za-z]\w+(?: \w+){0,2}?) to\b(?! (?:know|understand|hear|see|work|think|go|get|be|make|do)\b)"
    r"|\b(?:want|need|like) (?:(?:the|my|their|those|that|these|all) )?(?:\w+ ){0,3}(?:fees?|interest|penalt\w+|charges?) (?:\w+ )?(?:reduced|lowered|waived|cut|dropped|refunded|back|removed|cancell?ed|taken off|off|gone)\b"
    r"|\b(?:want|need) (?:that|the|my|this|it|those)(?: money| fees?| charges?)? back\b|\b(?:want|need|like) to (?:ask|request|apply)\b|\b(?:want|need|like) (?:something|an? (?:paper|proof|confirmation|statement)|proof|confirmation)\b[^.?!]{0,30}\b(?:from|that|which|saying|showing)\b",
    re.IGNORECASE,
)
SUSPENSION = regex(r"停息|挂账|\b(?:interest suspension|suspend\w* (?:the |all |my )?interest)\b", re.IGNORECASE)
HUNG_UP = regex(r"停息挂账|挂账停息|停息分期|挂账")
"""What people call instalments without further interest."""
OF_AN_AGENT = regex(r"中介|代理|法务|维权|律师|(?:让|叫|求|要|跟|请)我?(?:老板|公司|单位)|\b(?:agent|agency|broker|lawyer|(?:boss|employer) to)\b", re.IGNORECASE)
"""What an agent is to do. And 停息挂账 is told first what it is, no right; written of it is all the same."""
OF_NO_RECORD = ("dispute", "defence", "objection")
LONGEST_ASKED = 160
TO_A_HOUSE = regex(r"写(?:一?[封份个])?(?:信)?给|给[^,，。]{1,10}写|\b(?:write|send|draft)\b[^.?!,]{0,12}\b(?:to|for)\b|\bwrite (?:the )?[A-Z][\w ]{1,24} (?:that|saying|about|because)\b")
A_HOUSE = regex(r"银行|平台|对方|他们|\b(?:bank|lender|platform|them|company)\b", re.IGNORECASE)


SPOKEN_TO = regex(r"(?:[让叫请求]|\b(?:ask|tell|write)(?: to)?(?: the)? )$", re.IGNORECASE)
A_NAME = regex(r"\b((?i:ask|tell|write)(?: to)?) (?:the )?(?!I\b)[A-Z0-9][\w'&.-]*(?: (?:of|[A-Z0-9][\w'&.-]*))*(?= (?:to|that|if|whether|in writing)\b)")


def to_them(text: str) -> str:
    """Ask Ping An to move the date, 让微粒贷晚点扣: a house that is spoken to by its name is asked like any other."""
    for named in reversed(find_lenders(text)):
        if SPOKEN_TO.search(text, 0, named.span[0]):
            text = f"{text[: named.span[0]]}{'them' if text.isascii() else '他们'}{text[named.span[1] :]}"
    return A_NAME.sub(r"\1 them", text)


def asks_them(text: str) -> bool:
    """想让他们减点罚息, I want them to give me more time: what is wanted of a lender, whoever is to write it. Of a record it is told first what can be changed."""
    text = to_them(text)
    asked = len(text) <= LONGEST_ASKED and ASKS_THEM.search(text) is not None and not is_question(text) and not OF_AN_AGENT.search(text) and not SUSPENSION.search(text)
    return asked and kind_told(text).get(LETTER_KIND.name, OF_NO_RECORD[0]) not in OF_NO_RECORD


def wished(text: str) -> bool:
    """A letter is named, or something is to be written and for what is said: 帮我写给银行,让我晚点还."""
    text = NOT_TO_WRITE.sub("", text)
    if SUSPENSION.search(text) and not WRITES.search(text):
        return False
    if OF_A_PLAN.search(text) and route(text).dialog == "plan" and not ADDRESSED.search(text):
        return False
    return WISH.search(text) is not None or TEMPLATE.search(text) is not None or (PAPER_WANTED.search(text) is not None and not is_question(text)) or ((WRITES.search(text) or HOW_WRITTEN.search(text)) is not None and not by_others(text) and is_wish(text) and bool(kind_told(text)))


def letter_told(text: str) -> bool:
    """I want to complain about collectors, one of them swore at me: a letter is wished for plainly, and nothing is asked or believed."""
    return (PAPER_WANTED.search(text) or WRITES.search(text)) is not None and not is_question(text) and wished(text) and kind_told(text).get(LETTER_KIND.name, OF_NO_RECORD[0]) not in OF_NO_RECORD


def tells_why(text: str) -> bool:
    """写给招行,原因是公司拖欠工资三个月; write CMB that I was laid off: to whom and why, and which letter is asked."""
    return WRITES.search(text) is not None and is_wish(text) and not by_others(text) and TO_A_HOUSE.search(text) is not None and CAUSE.search(text) is not None and bool(find_lenders(text) or A_HOUSE.search(text))


def by_others(text: str) -> bool:
    """Whether all that is said of writing is what somebody else wrote."""
    return BY_OTHERS.search(text) is not None and not WRITES.search(BY_OTHERS.sub(" ", text)) and not PAPER_WANTED.search(text)


def is_wish(text: str) -> bool:
    """Something to be done, though it may be put as a question: 能帮我写吗; or one that is to be written: 发个邮件给银行,能不能晚几天."""
    return not is_question(text) or HOW_WRITTEN.search(text) is not None or TEMPLATE.search(text) is not None or ASKED_OF_US.search(text) is not None or TO_US.search(text) is not None or any(WRITES.search(said) and not is_question(said) for said in CLAUSE.split(text))


def asked_of_us(text: str) -> bool:
    """征信异议怎么写, can you write to them about the fees: put as a question, and no question of evidence or use."""
    text = to_them(text)
    to_us, writes = ASKED_OF_US.search(text) or TEMPLATE.search(text) or TO_US.search(text), WRITES.search(text) or TEMPLATE.search(text)
    kind = kind_told(text).get(LETTER_KIND.name)
    of_evidence = OF_EVIDENCE.search(text) and not (writes and kind == "settlement")  # proof of what was paid is what such a letter asks for
    return bool((to_us or writes) and (kind or (to_us and writes))) and not of_evidence and not OF_USE.search(text)


def kind_told(text: str) -> dict[str, Json]:
    """What the letter is for: by the sentences that speak of writing, else by the whole message."""
    text = A_CARD.sub("card", HUNG_UP.sub("分期", THOUSANDS.sub("", text)))
    if ONLY_INTEREST.search(text):
        return {LETTER_KIND.name: "extension"}
    wishes = " ".join(said for said in SENTENCE.split(text) if WRITES.search(said))
    plainly = " ".join(said for said in CLAUSE.split(wishes) if not CAUSE.search(said))
    kind = next((kind for said in (plainly, wishes) if said and (kind := route(said, "letters").dialog)), None) or route(text, "letters").dialog
    if kind == "third_parties" and CAUSE.search(text) and not OTHERS_LEFT.search(text):
        kind = next((other for other in (route(PEOPLE.sub(" ", wishes or text), "letters").dialog,) if other != kind), None)
    return {LETTER_KIND.name: kind} if kind else {}


A_CARD = regex(r"\bcredit cards?\b", re.IGNORECASE)
"""A credit card is no credit record."""
ONLY_INTEREST = regex(r"(?:先|只|暂时){1,3}(?:能)?(?:还|付|交)(?:个)?利息|\b(?:pay(?:ing)?|only) (?:just |only )?the interest (?:only )?(?:for|first|until)\b", re.IGNORECASE)
"""先只还利息半年: the principal later, and no lower fees."""
OTHERS_LEFT = regex(r"别|不要|停止|不许|不准|只[联找]|骚扰|催收|\b(?:stop|leave (?:me|us|them|him|her|my)|don'?t|no more|only me|harass\w*|contact\w*|call(?:ed|ing|s)?|number)\b", re.IGNORECASE)
PEOPLE = regex(r"公司|单位|老板|工厂|厂[里子]|同事|\b(?:company|boss|employer|firm|factory|work(?:place)?|colleagues?)\b|[老]?[公婆]|[爸妈哥姐弟妹]|孩子|儿子|女儿|\b(?:mother|father|mum|mom|dad|wife|husband|child\w*|son|daughter|sister|brother|baby)\b", re.IGNORECASE)
"""我妈查出来肾衰竭: a cause speaks of others, and asks for nobody to be left alone."""


def invents(text: str) -> bool:
    """Whether a misfortune is to be told that is not said to be true: 就说我得了癌症, make something up."""
    if ADVISED.search(text):
        return False
    misfortune = MISFORTUNE.search(text)
    if MADE_UP.search(text) and (misfortune or OF_A_STORY.search(text)):
        return True
    untrue = misfortune and TO_TELL.search(text) and (UNTRUE.search(text) or TO_MOVE_THEM.search(text))
    return bool(untrue) or ASKS_TO_INVENT.search(text) is not None


def unproved(text: str) -> bool:
    """Whether we are asked to say a misfortune that nobody has told: can you say I lost my job. True or not, it is to be told first."""
    return SAY_FOR_ME.search(text) is not None and MISFORTUNE.search(text) is not None and not TOLD_AS_TRUE.search(text) and not ADVISED.search(text)
