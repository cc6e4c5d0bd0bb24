"""Whether a message asks something, and the question that stands beside facts (欠2万4,逾期12天,会坐牢吗)."""

import re

from content.regex import either, regex
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import plain
from dialogs.understanding.values import Span

LONGEST = 4_000
SENTENCE = regex(r"(?:[^,，。!！?？;；…~\n.]|(?<=\d),(?=\d{3}(?!\d))|\.(?=\S))+[?？]*")
"""48,000 and 0.05% are of one clause, and a full stop ends one."""
TENTATIVE = regex(r"[吧呢]?[?？\s]*$")
ASKS = regex(either(
    "[?？]",
    "(?<!干)吗", "(?:[行成]|可以|能)不(?=[,，])",
    r"(?<!应该)(?<!大概)(?:能|可以|不用|没事|合法|对|行)[^,，。]{0,8}吧\s*$",
    r"[吗嘛么呢](?:啊|呀)?\s*$",
    r"^(?:那|可)?(?:我)?(?:要是|如果|万一|假如)[^,，。]{2,16}[嘞咧哩]\s*$",
    "(?<!没)(?<!不)(?<!什)么[?？]?$", "为什么", "为啥", "为何", "凭什么", "凭啥", "怎么(?!都|也|着都)",
    "怎样", "咋", "如何",
    "(?<!不知道欠)(?<!不清楚欠)(?<!不记得欠)(?<!知道欠了)(?<!清楚欠了)多少(?!都|有点)",
    "多久", "多长",
    "(?<!没)(?<!有)(?<!不)(?<!差)多(?:大|高|重)(?!的|年纪|概|都)",
    "什么时候", "啥时候", "几时", "何时", "哪[个里儿些家种天年]", "谁(?!知道|都)",
    "[往去到上从]哪(?![都也怕])",
    r"(?<![十百千万好])几(?:个?月|年|天|期|次|回|号|点|成|分)(?:能|才|会|可以|还|啊|呀|不要钱|免费)?\s*$",
    "(?:要|得|能|会|还|那|有)几(?:个?月|年|天|期|次)",
    "几(?:个?月|年|天|期|次|点)(?:会|能|才|算|要|就|上|可以|内|给|出|有结|答复|到)",
    "[剩落余拿]下?几[个块]", "百分之几(?!十|百)",
    "(?<![十百千万好])几(?:分利|个点|成|折)(?!左右|的样子)",
    "(?<!没)(?<!没有)(?:什么|啥)(?!都|也|的都)", "能不能", "可不可以", "可不可", "会不会", "要不要",
    "是不是", "有没有", "行不行", "好不好", "对不对", "该不该", "用不用", "算不算", "犯不犯", "违不违",
    "合不合", "靠不靠", "值不值", "该不",
    r"(?:(?<![招银建工农交中央])行|对|能|可以|会|有|是|好|算|合法|靠谱|可能|犯法|违法|违规)(?:不|没|没有|不啊|不呀)\s*$",
    "是否", "能否", "可否", "会否", "难道", "有用没", "要紧不",
    r"(?:^|[,.!:;] ?)(?:so |and |but |then )?(?:what|why|how|when|where|who|which|can|could|do|does|did|is|are|am|will|would|should|may|must|have|has)\b(?!'t (?!(?:i|we|you|he|she|it|they|the|my|this|that)\b))",
    r"\bdoes (?:it|that|this) (?:count|matter|mean|affect|show|hurt|work|still|make|get|include|cover)\b",
    r"\bis (?:it|that|this) (?:too )?(?:late|legal|ok|okay|allowed|normal|enough|worth it)\W*$",
    r"^(?:and|so|but|what)? ?if (?:i|they|he|she|we)\b[^,.]{2,40}$",
    r"(?<!know )(?<!sure )(?<!matter )(?<!depends )(?<!remember )\bhow (?:much|many|long|soon|often)\b(?= (?:(?!i\b|we\b|they\b|he\b|she\b|it\b)\w+ )?(?:is|are|was|were|do|does|did|will|would|can|could|must|should|may|has|have)\b)",
    r"^(?:and |so |but |ok |now )*(?:if|when|once|after|since|because)\b[^.?!;]{3,90} (?:can|could|do|does|is|are|will|would|should|may|must) (?:it|that|this|the|my|there|some(?:one|body)|any(?:one|body|thing)|banks?)\b",
    r"^(?:and |so |but |ok |now )*(?:if|when|once|after)\b[^.?!;]{3,90} (?:who|what|which|where|how (?:much|long|many)) (?:\w+ )?(?:is|are|do|does|has|have|can|will|would|should|must|pays?|happens?|gets?)\b",
    r"\band (?:who|where|when) (?:is|are|do|does|pays?|has to|must|will|would|can|should)\b",
    r"\b(?:last|latest|final) (?:day|date) (?:to|for|on which)\b",
    r"\b(?:want|wanna|like|need) to (?:know|find out|understand|ask (?:you|if|whether|what|how|why|when|which|about))\b",
    r"\b(?:wonder(?:ing)?|tell me|any idea|not sure|unsure) (?:if|whether|what|how|when|why|who|which)\b",
    r"\b(?:what|how|where|when|why) (?:do|does|can|could|should|will|would|if)\b",
    r"(?<!neither )(?<!nor )(?<!so )\b(?:can|could|do|does|should|will|would|must|may) (?:i|we|they|he|she)\b",
), re.IGNORECASE)
OR_NOT = regex(r"(?<!一)([\u4e00-\u9fff])(?<![时动])不\1|[^\s,，。我说]{3}(?<![是才再])(?<![我说，,\s]要)不[?？]?\s*$")
"""来不来, 会打我电话不: the letters around 不 may be any."""
NOT_YET = regex(r"((?:^|[,，。!！;；\s])(?:我|他们?|她|钱|这)?(?:也|都|就)?还没有?[^,，。!！?？的]{1,8})呢(?=[\s。!！~]*$)")
"""还没定下来呢 tells."""

IN_GENERAL = regex(either(
    "什么是", "啥是", "啥叫", "什么叫",
    "是(?:个)?(?:什么|啥)(?:东西|意思|玩意儿?)?[?？呀啊呢]*$",
    "什么意思",
    "(?:在|去|上|到|找|向|往)?(?:哪|谁)[里儿]?[^,，。]{0,4}(?:举报|投诉)",
    "(?:怎么|如何)(?:举报|投诉)", "^常见",
    "(?:怎么|去哪|哪里|如何)(?:能)?查(?:询|到)?(?:一?家|哪家|某)",
    r"\bwhat(?:'s| is| are) (?:an?|the most|the usual)\b",
    r"\bwhat does\b[^?]*\bmean\b", r"\bmost common\b",
    r"\b(?:where|how) (?:do|can|should) i report\b",
    r"^report an?\b",
    r"\bhow (?:do|can) i check (?:if|whether) an? (?:company|lender)",
), re.IGNORECASE)
"""什么是套路贷, where do I report a fake app: of such things in general, and of nothing at hand."""
ASKED_OF_US = regex(r"[帮给替]我|\b(?:can|could|would) you\b", re.IGNORECASE)
"""能帮我做个还款计划吗 is a wish, though it is put as a question."""


@remembered
def is_question(text: str) -> bool:
    """Whether a message asks something, with or without a question mark."""
    return _asks(plain(text[:LONGEST]).text)


def _asks(said: str) -> bool:
    said = NOT_YET.sub(r"\1", said)
    return ASKS.search(said) is not None or OR_NOT.search(said) is not None


def in_general(text: str) -> bool:
    """Whether a question is about a thing in general."""
    return IN_GENERAL.search(text) is not None


def is_tentative(text: str) -> bool:
    """Whether only a question mark or a 吧 asks: 银行? answers, 先还哪个 does not."""
    return not is_question(TENTATIVE.sub("", text))


def side_question(text: str) -> Span | None:
    """The first clause that asks in a message that also tells something; None where it is all question or none."""
    words = plain(text[:LONGEST])
    clauses = [match.span() for match in SENTENCE.finditer(words.text)]
    asking = [span for span in clauses if _asks(words.text[slice(*span)])]
    if not asking or len(asking) == len(clauses):
        return None
    return words.span(asking[0][0], asking[-1][1])
