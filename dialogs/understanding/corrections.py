"""Corrections: 不对,到手是8500 / 不是3万是8千 / 改成12期 / actually it's 24 months, each with what it takes back.

A correction inside a longer message (欠3万,不对,2万8,逾期两个月) is the business of whoever reads that message.
"""

import re
from dataclasses import replace

from content.record import record
from content.regex import either, regex
from dialogs.understanding.names import find_lenders
from dialogs.understanding.questions import is_question
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import Plain, plain
from dialogs.understanding.values import Span

LONGEST = 200
THOUSANDS = regex(r"(?<=\d)[,，](?=\d{3}(?!\d))")
"""The comma of 1,500 ends no clause."""
GATE = regex(either(
    "不对", "不是", "并非", "没有", "[错混岔]", "反了", "口误", "[少多漏](?:说|打|写|算)", "改口",
    "意思是", "我是说", "我是指", "不止", "没到", "更正", "纠正", "改", "换成", "调成", "其实", "有误",
    "应为", r"^[\W_]*不[,，。 ]", "而不",
    "actually", r"\bsaid\b", r"\bno\b", "nope", "wait", "sorry", "oops", "correct", "mistake", r"\bmean",
    "wrong", "scratch", "typo", r"\bmis(?:read|typed|counted)", r"\bmixed", r"\bnot\b", "n't", "change",
    "make (?:it|that)", "instead", "my bad", "should",
),
)
SEP = r"[,，。.;；:：!！?？~…、 \n-]"
REST = r"[^,，。;；!！?？\n]"
NUMBER = r"(?:\d|[零〇一二两俩三四五六七八九十百千万几半](?=[零〇一二两三四五六七八九十百千万点多几个期天月年号块元厘分毛成家张笔周w]|$))"
EN_NUMBER = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|half|a year|a month)\b)"
SAID = r"(?:我)?(?:刚才|刚刚|之前|前面|上面|刚)?(?:我)?(?:说|写|填|报|给|发|讲|打|输)?(?:的)?(?:那个)?"
CLAUSE = regex(r"(?<=[,，。;；!！?？\n~])\s*(?!\d{3}(?!\d))|(?<=[a-z\d%]\.) +(?=\S)|,? +(?=so\b)|(?<=[\d元块万千百])(?=(?:那么?|现在|一共|总共)[^,，。;；]{0,20}(?:多少|几|多久))")
"""Where one part of a message may end and the next begin: 民生是25700那总共欠多少."""
LAST_SENTENCE = regex(r"(?:[。;；!！\n]|(?<=[a-z\d%]\.) )(?=(?:[^。;；!！\n.]|\.(?! ))+[。.!！]*$)")
SLIP = r"(?:说|写|填|报|打|记|输|搞|弄|算|看|抄|发|讲|听|选|答|按)?(?:的)?(?:错|岔|反|串|混)(?:了?(?:一)?行|数|字|家)?了|口误|不对|有误|不准|手误|不是的|[少多漏](?:说|打|写|算)了(?:一?个)?(?:零|0)?|改口|(?:我的)?意思是|我是(?:说|指)"
OPENING = r"(?:啊|呃|嗯|哦|噢|哎呀?|唉|额|那个|还有|对了|不过|但是?|可是|等等|等一?下|稍等|抱歉|不好意思|对不起|sorry|oh|wait|um+|uh+|ah|hold on|hang on|well)"
ONWARD = rf"(?:{SEP}|[啊呀哈哦呢吧的了]|不是{SEP}|我|这个|那|应该|其实|实际(?:上)?|确切(?:地)?说?|准确(?:地)?说?|正确的?|才|改一下|更正一下|{SLIP})*+(?:是|为|有|说)?"
EN_IS = r"(?:it(?:'s|s| is| was| should be)?|that(?:'s| is| was| should be)?|this is|i(?:'m| am)?|the (?:right|correct) (?:one|number|figure|amount) is|(?:should|must|to) be|is|was|make (?:it|that)|i (?:meant?|meant to say)|rather|actually|more like|only)"

NOT_BUT = regex(either(
    rf"(?P<label>{REST}{{0,12}}?)(?P<mark>(?:也|都|可|其实|根本)?(?:不是|并非|并不是|不止|没到))(?P<old>(?={REST}{{0,8}}?{NUMBER})[^,，。;；!！?？\n是吗就]{{1,14}})(?:{SEP}*(?:而|应该|其实|实际)?(?:是|只有|才|有)|{SEP}+(?={NUMBER}))(?P<new>[^\n]{{1,80}})",
    rf"(?P<label2>{REST}{{0,12}}?)(?P<mark2>没有)(?P<old2>(?={REST}{{0,8}}?{NUMBER})[^,，。;；!！?？\n是吗]{{1,14}}){SEP}*(?:只有|才|就)(?P<new2>[^\n]{{1,80}})",
    rf"(?P<label3>[^,，。;；!！?？\n是]{{0,10}}?)(?:是|只有)?(?P<new3>(?={REST}{{0,4}}?{NUMBER})[^,，。;；!！?？\n是不]{{1,14}}){SEP}*(?P<mark3>不是|而不是|并不是)(?P<old3>(?={REST}{{0,8}}?{NUMBER})[^,，。;；!！?？\n是吗]{{1,14}})[。！! 啊哈了]*$",
),
)
NOT_THIS_BUT = regex(
    rf"^(?:{OPENING}|{SEP})*(?P<mark>不是)(?P<old>[^,，。;；!！?？\n我你他她吗的就]{{1,8}}){SEP}*(?:而)?是(?P<new>[^,，。;；!！?？\n我你他她吗]{{1,10}})[。！! 啊哈]*$"
)
"""不是招行,是中行: names and kinds are taken back too."""
EN_THIS_NOT = regex(either(
    rf"^(?:{OPENING}|no|nope|{SEP})*(?:(?:it|that)(?:'s| is| was) |i meant |make it |to )?(?P<new>(?!no\b)[a-z0-9][a-z0-9.&' ]{{1,30}}?),? (?P<mark>not) (?:to )?(?P<old>[a-z0-9][a-z0-9.&' ]{{1,30}}?)[.! ]*$",
    f"^(?:{OPENING}|no|nope|{SEP})*(?:(?:it|that)(?:'s| is) |it )?(?P<mark2>not|isn't) (?P<old2>[a-z0-9][a-z0-9.&' ]{{1,30}}?)(?:,| but) ?(?:but |it's |it is |i meant )?(?P<new2>[a-z0-9][a-z0-9.&']{{1,20}}(?: [a-z0-9.&']{{1,20}})?)[.! ]*$",
))
"""It's Huabei, not Jiebei."""
CHANGED = regex(either(
    rf"^(?:{OPENING}|{SEP})*(?:请|麻烦)?(?:帮我|给我|你)?(?:把|将)?(?P<label>[^,，。;；!！?？\n]{{0,14}}?)(?P<mark>改成|改为|改作|换成|调成|更正为|更正成|改到|应改为|应该改成|应为)(?:是)?(?P<new>[^\n]{{1,80}})",
    rf"^(?P<label2>{REST}{{0,8}}?{NUMBER}{REST}{{0,6}}?)(?P<mark2>改)(?P<new2>{NUMBER}[^\n]{{0,20}})$",
))
WISHED = regex(r"想|要|可以|能|可不|银行|客服|平台|他们|对方|协商|申请|分期|怎么|如何|合同|被|说")
MARKED = regex(
    rf"^(?:{OPENING}|{SEP})*(?:{SAID}(?P<label>[^,，。;；!！?？\n是]{{0,12}}?)(?P<mark>{SLIP}|更正(?:一下)?|纠正(?:一下)?|改一下|修改一下|其实(?:应该)?是|其实(?:只|才)?有|其实(?=[^,，。]{{1,6}}(?:是|只有|有){NUMBER}))|(?P<weak>不是(?={SEP}|我|应该)|不(?={SEP})))"
    rf"{ONWARD}(?P<new>[^\n]{{1,120}})"
)
TRAILING = regex(
    rf"^(?:{OPENING}|{SEP})*(?:应该)?(?:是|有)?(?P<new>(?=[^\n]*?{NUMBER})[^\n]{{1,60}}?){SEP}+(?:{OPENING}|{SEP})*(?P<mark>(?:是)?(?:我)?(?:刚才|刚刚|之前|前面|上面)?(?:我)?(?:那个)?(?:{SLIP}))[了啊哈。！! ]*$"
)
TAIL = regex(rf"{SEP}+(?:是)?(?:我)?(?:刚才|刚刚|之前|前面|上面)?(?:我)?(?:那个)?(?:说|写|填|报|打|记|输|搞|弄|看)错了[啊哈。！!~ ]*$|{SEP}+(?:my mistake|sorry|my bad|i was wrong|typo)[.! ]*$")
EN_SLIP = either(
    "actually",
    r"no(?:pe)?(?! (?:interest|pay(?:ments?)?|income|money|wages?|salary|penalt\w+|fees?|more|late|bonus|work|job|rent)\b)",
    "wait", "sorry", "oops", "correction", "my (?:mistake|bad)", "i (?:meant?|meant to say|misspoke)",
    "(?:that(?:'s| is| was)|it(?:'s| is| was)) (?:wrong|not right|incorrect|a (?:typo|mistake))",
    "wrong", "incorrect", "a mistake", "typo", "scratch that", "i was wrong",
    "let me correct (?:that|myself)", "i made a mistake",
    "i (?:misread|mistyped|miscounted|mixed)(?: (?:it|that|them|those|up))*",
    "i (?:got|read|had|wrote) (?:it|that) wrong", "not right", "(?:it )?should (?:be|have been)",
    "make (?:it|that)",
)
EN_MARKED = regex(
    rf"^(?:{OPENING}|{SEP})*(?:(?:and |but |also )?(?:the |my )?(?P<label>[a-z][a-z ]{{2,24}}?) (?:is|was|are|were) (?=wrong|not right|incorrect|a mistake)|i (?:got|had|wrote|put|read) (?:the |my )?(?P<label2>(?!it\b|that\b|them\b|those\b)[a-z][a-z ]{{2,24}}?) (?=wrong\b))?(?P<mark>{EN_SLIP})\b(?:{SEP}|{EN_IS}\b|typo|my mistake|sorry|wrong)*+(?P<new>(?=[^\n]*{EN_NUMBER})[^\n]{{1,180}})"
)
EN_NOT_BUT = regex(either(
    rf"(?P<label>[^,.;!?\n]{{0,30}}?)\b(?P<mark>not|wasn't|isn't|aren't)\s+(?P<old>(?=[^,;\n]{{0,12}}{EN_NUMBER})[^,;!?\n]{{1,24}}?)(?:,\s*|\s+)(?:but|it's|its|it is|it was|rather|more like|only)\s+(?P<new>[^\n]{{1,60}})",
    rf"^(?:(?:{OPENING}|{EN_IS}|{SEP})+)?(?P<label2>[^,.;!?\n\d]{{0,24}}?)(?P<new2>(?={EN_NUMBER})[^,;!?\n]{{1,24}}?)(?:,\s*|\s+)(?P<mark2>not|instead of|rather than)\s+(?P<old2>(?=[^,;\n]{{0,12}}{EN_NUMBER})[^,;!?\n]{{1,24}})$",
    rf"^(?:{OPENING}|no|{SEP})*(?P<mark5>not) (?:on |the )?(?P<old5>(?=[^,;\n]{{0,12}}{EN_NUMBER})[^,;!?\n]{{1,20}}?),\s*(?:on |the )?(?P<new5>(?=[^,;\n]{{0,12}}{EN_NUMBER})[^,;!?\n]{{1,20}})$",
    rf"^i (?P<mark4>said|wrote|put|typed|entered) (?P<old4>[^,;!?\n]{{1,20}}?),? but (?:{EN_IS}\s+)?(?P<new4>(?=[^\n]{{0,8}}{EN_NUMBER})[^\n]{{1,60}})",
    rf"^(?:{OPENING}|{SEP})*(?:please |can you |could you )*(?P<mark3>change|correct|update|set)\s+(?P<label3>(?:my |the )?[^,.;!?\n\d]{{0,24}}?)\s*(?:from\s+(?P<old3>[^,;!?\n]{{1,20}}?)\s+)?to\s+(?P<new3>[^\n]{{1,60}})",
))
SO_MAKE = regex(rf"\bso (?P<mark>make (?:it|that)) (?P<new>(?={EN_NUMBER})[^\n]{{1,40}})$")
OLD_BEHIND = regex(r"(?P<new>[^\n]{1,40}?),? (?:not|instead of|rather than) (?P<old>[^\n]{1,20})[.! ]*", re.IGNORECASE)
ASKS = regex(r"多少|几[个期天]?$|[吗么][?？]?(?:$|[,，。])|[?？]\s*$|^[^,，。]*(?:为什么|怎么|是不是|为啥)|你(?:刚才|刚刚|之前|不是|们)?说")
PEEL = regex(either(
    "^(?:[也都可啊那还又再你]|不过|但是?|其实|刚才|刚刚|之前|前面|上面|还有|这个|那个|我(?:的|说的)?|说的|写的|填的|应该|是|的|把|将|(?:my|the|is|it's|it|please|oh|no|and|that's)(?: |$))+",
    "(?:[也都的说写填报我]|应该|其实|刚才|刚刚|之前|是| is| was)+$",
))
KNOWN_WORD = regex(rf"{NUMBER}|{EN_NUMBER}|昨|今[天年]|前[天年]|去年|上个?月|月底|月初|是|没|有")


@record(frozen=True, slots=True)
class Correction:
    """`text` holds the new values; `old` and `label` are the words for what it replaces; `span` is the marker's."""

    text: str
    old: str | None = None
    label: str | None = None
    span: Span = (0, 0)

    @property
    def labelled(self) -> str:
        """The new value with the name of its fact: 欠款2万1."""
        return f"{self.label or ''}{' ' if self.label and self.label.isascii() else ''}{self.text}"


def last_correction(text: str) -> Correction | None:
    """The same of the last sentence of several: 还按5600。不过分期乐我记错了 是6900."""
    *before, last = LAST_SENTENCE.split(text)
    if before and not re.search(rf"{NUMBER}|{EN_NUMBER}", last):
        *_, last = LAST_SENTENCE.split(before[-1])  # 利息重算一遍 says what to do with it
    return correction(last) if len(last) < len(text) else None


def told_and_asked(text: str) -> tuple[str, str] | None:
    """具体是9万3,不算利息得还多久: what is told first, and what is asked then; None where it is all of one kind."""
    if len(text) > LONGEST or not is_question(text):
        return None
    parts = CLAUSE.split(text)
    for place in range(len(parts) - 1, 0, -1):
        before, after = (_joined(some) for some in (parts[:place], parts[place:]))
        if not is_question(before):
            return (before, after) if is_question(after) else None
    return None


def _joined(parts: list[str]) -> str:
    return "".join(part if part[:1] > "~" else f" {part}" for part in parts).strip(" ,，。;；\n")


@remembered
def correction(text: str) -> Correction | None:
    """What a message corrects; None where it corrects nothing."""
    if len(text) > LONGEST:
        return None
    words = plain(text)
    said = THOUSANDS.sub("_", words.text.replace("’", "'").lower())
    if len(said) != len(words.text) or not GATE.search(said):
        return None
    return (
        _replaced(words, NOT_BUT.search(said))
        or _replaced(words, NOT_THIS_BUT.match(said))
        or _named_anew(words, EN_THIS_NOT.match(said))
        or _changed(words, CHANGED.match(said))
        or _replaced(words, EN_NOT_BUT.search(said))
        or _marked(words, MARKED.match(said))
        or _marked(words, TRAILING.match(said))
        or _marked(words, EN_MARKED.match(said) or SO_MAKE.search(said))
    )


def _group(match: re.Match[str], name: str) -> str | None:
    """The group of that name in whichever alternative matched."""
    return next((name + n for n in ("", "2", "3", "4", "5") if name + n in match.re.groupindex and match[name + n] is not None), None)


def _replaced(words: Plain, match: re.Match[str] | None) -> Correction | None:
    """不是A是B: the value taken back is named."""
    if match is None or ASKS.search(match[0]):
        return None
    return _made(words, match)


def _named_anew(words: Plain, match: re.Match[str] | None) -> Correction | None:
    """One lender for another, and nothing else."""
    made = _made(words, match) if match else None
    return made if made and all(find_lenders(name) for name in (made.old or "", made.text)) else None


def _changed(words: Plain, match: re.Match[str] | None) -> Correction | None:
    """把A改成B; not what somebody would like the lender to change."""
    if match is None or WISHED.search(match[_group(match, "label") or 0]) or ASKS.search(match[0]):
        return None
    return _made(words, match)


def _marked(words: Plain, match: re.Match[str] | None) -> Correction | None:
    """不对,是8千: a marker and the new value."""
    if match is None or not match["new"].strip() or ASKS.search(_first_clause(match["new"])):
        return None
    if "weak" in match.re.groupindex and match["weak"] and not _short_and_numbered(match["new"]):
        return None
    if not KNOWN_WORD.search(match[0][max(0, match.start("new") - 1) :]):
        return None
    made = _made(words, match)
    taken_back = OLD_BEHIND.fullmatch(made.text)
    return replace(made, text=taken_back["new"], old=taken_back["old"]) if taken_back else made


def _first_clause(text: str) -> str:
    return re.split(r"[,，。;；\n]", text, maxsplit=1)[0]


def _short_and_numbered(text: str) -> bool:
    return bool(re.search(NUMBER, text)) and len(_first_clause(text)) <= 16


def _made(words: Plain, match: re.Match[str]) -> Correction:
    mark = _group(match, "mark") or "weak"
    new = words.text[match.start(_group(match, "new") or 0) : match.end(_group(match, "new") or 0)]
    new = TAIL.sub("", new).strip(" ,，。")
    old_name = _group(match, "old")
    old = words.text[match.start(old_name) : match.end(old_name)].strip() if old_name else None
    label_name = _group(match, "label")
    label = PEEL.sub("", words.text[match.start(label_name) : match.end(label_name)].strip()).strip() if label_name else ""
    if label and old is None and re.search(NUMBER, label):
        label, old = "", label
    return Correction(new, old, label or None, words.span(*match.span(mark)))
