"""What is said after danger was answered: alone or not, nobody answers, it is better now, it was not meant. It is received, and nothing is asked for.

Whoever tells a fact, asks a question or starts something goes on from there as ever.
"""

import re

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.understanding.questions import is_question
from dialogs.undertone import HAN

DANGER = "danger"
"""The topic after danger was answered: what is said next is heard as said to that."""
OF_ANOTHER = "danger_of_another"
"""The topic after it was of somebody else's life."""
ASKED_IN_PASSING = "danger_if"
"""The topic after one line said whom to call if danger was meant, and the talk went on."""
DESPAIR = "answer.repay_despair"
ANSWERS = frozenset(("cancel", "skip", "dont_know", "noted", "despair", "laugh", "thanks"))
YES_OR_NO = regex(r"(?:没?有|没|不?是|嗯|在|就?我?一个人|yes|no|yeah|nope|ok(?:ay)?|i'm)(?![a-z\u4e00-\u9fff])[^?？\d]{0,40}")
UNREACHED = regex(either(
    "(?:打|拨|接|联系|叫)不(?:通|上|到)", "(?:没|无)人(?:接|理|应|管)", "没(?:有)?(?:打|拨|接)通",
    "(?:不|没)接(?:我)?(?:电话|听)?", "占线", "忙音", "(?:一直|还)?(?:在|要|让我)?排队", "关机",
    r"(?:nobody|no one|noone|they don'?t|doesn'?t|didn'?t|isn'?t|not)(?: \w+){0,2} (?:answer|pick|respond|reply)",
    "no (?:answer|reply)", "can'?t (?:get through|reach)", r"\bbusy\b", "on hold", "voice ?mail",
    "rings? out", "engaged",
))
BETTER = regex(either(
    "好(?:一)?(?:点|些|多)", "缓过来", "缓(?:了)?(?:一)?(?:点|些|缓)",
    "没(?:那么|这么|刚才)(?:那么)?(?:难受|想|慌|怕|绝望)",
    "平静", "冷静", "想开", "不想死", "谢谢", "感谢", "多谢", "没事儿?[了啦]", "放心", "舒服", "气话",
    "冲动",
    r"\bthank", r"\bbetter\b", r"\bcalm",
    r"\bi'?m (?:ok|okay|fine|alright|all right)\b",
    r"\bsafe now\b", "didn'?t mean it",
))
FOUND = regex(r"找到|回来|回家|到家|在家|在我(?:这|身边|旁边)|没事|平安|接(?:了)?电话|回(?:我)?(?:微信|消息|信息)|送医|医院|\b(?:found|home|safe|here|back|alive|answered|called (?:me )?back|replied|hospital|with (?:me|us|him|her|them)|ok|okay|fine)\b", re.IGNORECASE)
"""Of the one for whom help was called."""
HELPED = regex(either(
    "(?:打|拨)(?:了|过|通)+(?:(?:那个|这个|[您你]给的|上面的?)(?:电话|号码)|热线|12356)",
    "(?:药|刀|绳子?|炭)[^,，。]{0,4}(?:给了?我?|交给|扔|丢|收起|锁|倒掉?)",
    r"\b(?:called|rang|phoned|talked to) (?:the|that|your) (?:number|line|hotline|people)",
    r"\b(?:gave|threw|flushed|handed)\b[^.?]{0,16}\b(?:pills|tablets|knife|them)\b",
), re.IGNORECASE)
"""Help was called, or what would have hurt is out of reach: no story of a collector."""
OF_DEBTS = regex(r"分期|还款|欠|债|银行|催收|起诉|平台|律师|客服|\b(?:debts?|bank|lender|lawyer|instalments?|collectors?)\b", re.IGNORECASE)
OF_MATTERS = ("debts[", "offer.", "income", "essentials", "paper.", "record.")
LONGEST = 24
"""打了,一直占线 is about the number that was named, whatever else it is like."""
COMPANY = regex(either(
    "(?:陪|跟|和|找|听)(?:我|您|你|个?人|谁|着)*(?:随便)?(?:陪|说(?!(?:清|分期|还))|聊|谈谈心|讲(?!清)|待|坐|倾诉|唠)", "(?:听|有人)(?:我|人)?(?:倾诉|诉苦|唠叨|发泄|吐苦水|听我)", "想倾诉",
    "(?:别|(?<!要)不要|不用|不想|千万别|求你别)(?:你|您)?(?:报警|打?110|打?120|叫警察|喊警察|惊动|叫救护车|喊人|来人)", "谁(?:都|也)(?:不用|别|不要)来", "(?:想|让我)(?:一个人)?(?:静静|静一静)",
    r"\b(?:talk|speak|chat|vent) (?:to|with) (?:some|any|a person|a human|you|me)\b|\b(?:some|any)(?:one|body) (?:to|who can|i can) (?:talk|speak|listen|hear)", r"\b(?:person|human) (?:to|i can) (?:talk|speak)",
    r"\bjust (?:listen|talk|stay|sit|chat)\b|\bonly want(?:ed)? to (?:talk|chat)|\blisten to me\b|\bstay with me\b",
    r"\b(?:don'?t|do not|no|please not) (?:call|phone|ring|want|send|get|tell|need|report)?(?: \w+)? ?(?:police|cops|ambulance|110|120|me to anyone)\b|\bdon'?t report me\b|\bno police\b",
), re.IGNORECASE)
"""别报警,我就想找个人说说: a wish to be heard, and none for anything else."""
SHORTEST_MATTER = 4
AGAIN = regex(r"不好|不太好|好不了|没好|\bnot\b|n't feel|没有好|假的")
"""What takes it back that somebody feels better."""
NOT_MEANT = regex(either(
    "(?:没|不是)(?:有)?(?:那个|这个|那)意思", "误会", "误解", "听错", "看错", "弄错", "想多了", "想哪去",
    "想歪", "夸张", "(?:开个?|是|说的?)玩笑", "开玩笑", "说笑", "打比方", "比喻", "随口(?:一)?说",
    "口头禅", "逗你", "(?:我)?(?:说|指)的是(?!真)", "不是(?:在)?说(?:这个|那个|我自己|自己)",
    "没(?:有)?(?:想死|想不开|要死)", "不是真的?(?:想|要|会)(?:去)?(?:死|寻死|自杀|想不开|做傻事)", "不会(?:去)?(?:死|做傻事|想不开)", "别(?:担心|紧张|瞎想|多想)",
    "(?:didn'?t|don'?t|not what i|not how i) (?:really )?mean",
    "not what i meant", r"\b(?:jok|kidd)ing\b", "misunderst", "misread", "misheard", "figure of speech",
    "just an expression", r"\bi meant\b", "wasn'?t about me", "not about me", "got (?:me|it|that) wrong",
    "no danger", "false alarm",
))
GOES_ON = regex(r"继续|接着(?:来|算|说|办|问|弄|刚才)|(?:说|回)(?:回)?正事|回到(?:刚才|正题|债)|我们?(?:往下|接着)|\b(?:go on|carry on|continue|back to (?:the|my)|let'?s get on|move on)\b")
"""Somebody says that it was not meant, or wishes to go on: one kind line, and back to the matter."""
AND_ON = regex(rf"^[^?？\d]*?(?:{GOES_ON.pattern})(?:吧|了|啊|呢)?(?:\s*[,，.。:：!！;；]+\s*|\s+(?=how|what|can|when|will|do|is|[多能怎会要]))(?:so |and |now )?(?=[^\s])", re.IGNORECASE)
"""没事,朋友陪着我。接着说,: what goes before the matter."""
FIRST_SENTENCE = regex(r"^([^.。!！?？\n]+)[.。!！\n]+\s*")
MEANT = regex(r"(?:没|没有|没在|不是|不是在)(?:开)?玩笑|(?:没|不)(?:有)?夸张|认真的|当真|说真的|(?<!不是)真的(?:很)?(?:想|会|要)|(?:not|n'?t) (?:joking|kidding)|no joke|\bi'?m serious|\bi mean it|can'?t|cannot")
OF_PEOPLE = regex(r"[我咱他她家人都]|刚|已经|(?:i|i'm|my|he|she|they|we)\b")


BRIEF = 5
"""Letters that ask nothing, after such a question, are its answer."""
WORTHLESS = regex(r"没用|无用|废物|废人|失败|没出息|累赘|拖累|不配|丢人|多余|\b(?:useless|worthless|failure|loser|a burden|pathetic|good for nothing)\b", re.IGNORECASE)
"""Asked or told of oneself: 我是不是很没用."""
OF_ONESELF = regex(r"我|自己|\bi\b|\bi'?m\b|\bme\b", re.IGNORECASE)


def of_worth(text: str) -> bool:
    """Whether somebody asks, or says, that they are worth nothing."""
    return WORTHLESS.search(text) is not None and OF_ONESELF.search(text) is not None


def wants_company(text: str) -> bool:
    """Whether somebody wants to be listened to, or nobody to be called."""
    said = text.replace("’", "'")
    return len(said) <= LONGEST * (1 if HAN.search(said) else 4) and COMPANY.search(said) is not None and not OF_DEBTS.search(said)


def only_answers(heard: Heard, text: str) -> bool:
    """没事,就是累, 没有,就我一个: said to what was asked after the danger, and nothing to work on."""
    told = heard.start or any(heard.facts.values())
    if of_worth(text) and not told:
        return True
    if wants_company(text):
        return not any(name.startswith(OF_MATTERS) for name in heard.facts)
    if HELPED.search(text) and not is_question(text) and all(name.startswith(("contacts[", "happened")) for name in heard.facts):
        return True
    unreached = len(text) <= LONGEST and UNREACHED.search(text.lower()) is not None and not is_question(text)
    brief = len(text.strip()) <= BRIEF and not is_question(text)  # 没啥意思
    nothing_else = not told and (not heard.notes or unreached or brief or (OF_PEOPLE.match(text.strip().lower()) is not None and not is_question(text)))
    return heard.move in ANSWERS if heard.move else nothing_else or YES_OR_NO.fullmatch(text.strip().lower()) is not None


def goes_on(text: str) -> str:
    """The line for who says that it was not meant, or wishes to go on; empty where neither is said."""
    said = text.lower().replace("’", "'")
    if len(said) > LONGEST * (1 if HAN.search(said) else 3) or MEANT.search(said) or AGAIN.search(NOT_MEANT.sub("", said)):
        return ""
    return "danger.not_meant" if NOT_MEANT.search(said) else "danger.on_we_go" if GOES_ON.search(said) else ""


def matter(text: str) -> str:
    """The rest of a message behind the answer to what was asked after danger: no, my friend sleeps here. Go on, how many months is that?"""
    rest = AND_ON.sub("", text.strip())
    first = FIRST_SENTENCE.match(rest)
    if rest == text.strip() and first and YES_OR_NO.fullmatch(first[1].strip().lower()) and is_question(rest[first.end() :]):
        rest = rest[first.end() :]
    return rest if len(rest) >= SHORTEST_MATTER else text


def answers_of_another(heard: Heard, text: str) -> bool:
    """He is not picking up, 警察找到他了: said of the one for whom help was called."""
    return not any(heard.facts.values()) and not is_question(text) and (FOUND.search(text) is not None or UNREACHED.search(text.lower()) is not None or only_answers(heard, text))


def received(text: str, *, of_another: bool = False) -> str:
    """The words that receive it."""
    said = text.lower().replace("’", "'")
    if of_another:
        return "danger.another_found" if FOUND.search(said) and not UNREACHED.search(FOUND.sub("", said)) else "danger.another_unreached"
    if of_worth(said):
        return "danger.worth"
    if UNREACHED.search(said):
        return "danger.unreached"
    if wants_company(said):
        return "danger.company"
    return "danger.better" if BETTER.search(said) and not AGAIN.search(said) else "danger.heard"
