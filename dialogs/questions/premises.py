"""A belief told as a statement (逾期三个月就要坐牢, 听说有七天宽限期): what is true is said before any debt is made of its words."""

import re

from content.beliefs import beliefs
from content.regex import either, regex
from dialogs.collectors.told_conduct import is_act
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.prices.offered import whole_offer
from dialogs.questions.answers import Match, in_plain_words, look_up
from dialogs.questions.asking import OF_A_CONVERSION, answer
from dialogs.questions.background import background
from dialogs.slots import BORROWING, HARM
from dialogs.told.mentioned import BOUND, MINE
from dialogs.understanding.moves import find_move, is_question

LONGEST, LONGEST_EN = 50, 130
SURE, SURE_THAT_IT_WANTS, SURE_OF_ITSELF = 0.35, 0.75, 0.98
"""The chance of the topic; that something is wanted, of what is said as a belief; the same where no word says so."""
LIKE, SURELY_MEANT, LIKE_ASKING = 0.25, 0.9, 0.45
"""Of one that is so surely meant, and so like a way of asking, the figures in it are no case of one's own: 分24期每期0.6%,一年就7.2%."""
SURELY_ASKED, LIKE_A_CLAIM = 0.7, 0.4
OWN_FIGURE = regex(r"(?:我|\bi\b|\bi'm\b|\bmy\b)(?:[^。.;；?？]|\.\d)*?(?:\d|[一二两三四五六七八九十几半][百千万个天周年])", re.IGNORECASE)
"""A figure that stands behind 我 is of one's own case."""
TWO_RATES = regex(r"(?:[月日]|每[期天])[^年。]{0,16}年化[^,，。\d]{0,6}\d|\b(?:month\w*|day|daily)\b[^.;]{0,40}(?:\d[%％]? (?:a|per) year\b|\bannual rate (?:of |is )?\d)", re.IGNORECASE)
"""月息1分实际年化是12.68吧: that the one is the other; of one rate alone its own figure is reckoned."""
THREAT = regex(r"(?:公司|平台|对方|他们?|她)[^,，。]{0,4}(?:说|讲|威胁|吓)|催收[^,，。]{0,10}(?:说|讲|威胁|吓)|\bthe (?:collectors?|lender|bank) (?:says?|said|threaten\w*)\b|\b(?:they|he|she) (?:told me|says?|said|keeps? saying|threaten\w*|warned me) (?:that )?(?:they|he|she)(?:'ll|'re|'s|'d| will| are| is| would)(?: (?!never|not)\w+){0,4} (?:su(?:e|ing)|court|police)\b", re.IGNORECASE)
"""Judged as one."""
OWN = regex(r"欠(?!款|债)|本金|月供|工资|收入|到手|还剩|\bi owe\b|\bdoes ?n[o']?t know\b|\bmy (?:debts?|balance|salary|income|wage)\b", re.IGNORECASE)
FIGURE = regex(r"\d|[一二两三四五六七八九十百几][百千万]")
"""Who tells how much they owe or earn wants their own case looked at: a belief in it is answered beside the facts."""
WISHED = regex(either(
    "(?<!不)(?:要|想|帮我?|来)算", "算(?:算|一下|一算)", "想(?:知道|看看|弄清|了解)", "帮我看",
    "[帮给替想要来请把][^,，。]{0,4}写", "^写(?!个)", "起草", "材料",
    r"\b(?:write|draft|(?<!lawyer's )letter|in writing|complaint|please|help me|request)\b",
), re.IGNORECASE)
"""我就要算这笔贷款的真实利率 wants something done."""
LIMIT = regex(r"额度|用不了|(?:花呗|借呗|白条|月付|信用购|微粒贷)[^,，。]{0,4}被?(?:冻|停用|关了|封)|\b(?:limit|quota)\b|\b(?:huabei|jiebei|baitiao)\b[^.,]{0,16}\b(?:frozen|blocked|closed|disabled)\b", re.IGNORECASE)
"""What is said without a word of belief is of oneself, but for a limit; the answers are not looked through for it, nor loaded."""
AS_NARRATED_EN = either(
    "yesterday", "today", "tomorrow", "tonight", r"next (?:week|month|\w+day)", "i have a",
    "keeps? (?:ring|call|com|text|ask|send)ing", r"(?:they|he|she|the (?:collectors?|bank|agent)) (?:rang|phoned|called|texted|visited) my", "came", "died", "offer(?:ed)?", "took", "never signed",
    "i'?m a",
    "(?:there(?:'s| is) (?:a|an)) (?:case|enforcement|judgment|mistake)",
    "last (?:week|month|night)", "cut to", "every (?:week|day|call)",
)
NARRATED = regex(either(
    "今天", "昨天", "前天", "明天", "昨晚", "刚才", "刚刚", "上周", "上个?月", "每天", "天天", "来了",
    "发我", "降到", "变成", "收到", "都打", "交了又", "截了图", "说话", "一个一个打", "替我还了",
    "[没去找]过", "我(?:走了|找了|有点怕|不懂|协商了)", "被[^,，。]{0,4}[了在]",
    r"\bdoes ?n[o']?t know\b", r"\bi make\b", r"^paid\b", r"\bnow they\b",
    r"\bi (?:paid|sent|gave|read)\b",
    rf"\b(?:{AS_NARRATED_EN})\b",
), re.IGNORECASE)
"""What has happened is told."""
DEBTS: tuple[set[str], ...] = ({"owed"}, {"lender", "overdue_days"}, {"minimum"})
"""CMB card 30000; Jiebei is 25 days late: told of one's own."""
HEARD = regex(r"\bi(?:'ve)? (?:heard|read|saw|was told|think|thought|believe|guess|reckon|assume)\b|我(?:听说|听人说|看到说|觉得|以为|认为|想着)", re.IGNORECASE)
TOLD_OF_ONESELF = frozenset({HARM.name, BORROWING.name})
"""I only pay minimums by moving money between them: done, and not believed."""
IF_SO = regex(r"只要|如果|要是|\b(?:as long as|if)\b", re.IGNORECASE)
NO_SUIT = regex(r"(?:没人|谁|不会|犯不着|懒得|不值得|够不上|不够|没法|不能|不得|告不了)[^,，。]{0,6}(?:告|起诉|立案)|\b(?:nobody|no one|never|won'?t|can'?t|cannot|not worth|out of)\b[^.?!]{0,24}\b(?:su(?:e|es|ed|ing)|court|lawsuit)\b", re.IGNORECASE)
"""欠三千块没人会起诉, paying 50 a month keeps me out of court: a sum of the belief."""
NOT_SO = regex(r"[,，\s]*(?:对|是|没错|行)?吧[?？。.!！]*$|,? (?:right|isn'?t it|correct)\s*\?*$", re.IGNORECASE)
"""A belief that wants a nod is no question."""


FOLK_SAY = regex(either(
    r"(?:对了|那个|还有|可是?|但是?|不过|另外|哦|诶|唉)?[,，\s]*(?:我[们家]?|俺|有个?|一个)?的?(?:中介|代办|律师|博主|主播|老乡|工友|朋友|同事|邻居|亲戚|室友|同学|哥们�?|兄弟|闺蜜|村里人|大家|群里|网上|抖音|[弟哥姐妹爸妈叔姨舅姑婶爷奶]+|老[公婆]|媳妇|对象|[表堂][哥弟姐妹])[^,，。说讲]{0,4}[说讲][^,，。]{0,1}(?!我|他|她|你)",
    r"(?:ok |oh |and |but |so |also |btw |well )*(?:my |an? |some |the |one )?(?:\w+ )?(?:friends?|agents?|agenc(?:y|ies)|brokers?|lawyers?|influencers?|brother|sister|mates?|colleagues?|cousin|uncle|aunt|dad|mum|mom|neighbou?rs?|roommate|flatmate|people|someone|everyone|guys?)(?: \w+){0,3}? (?:says?|said|told me|reckons?|thinks?|claims?|swears?|keeps? saying)\b(?! (?:put|to|i should))",
), re.IGNORECASE)
"""我哥说蹲几天就两清了: what somebody near believes answers no open question."""
CLAIMS = regex(r"[就会能都]|肯定|一定|必须|\b(?:will|always|must|can|never|then)\b", re.IGNORECASE)
DAYS_OF_A_RULE = regex(r"(?:超过?|满|达到?)?[\d一二两三四五六七八九十]+(?:天|个月|期|次|年)(?:以上)?[^,，。]{0,6}(?:一定|肯定|必定|必然|自动|都会|就会|就要)|\b(?:over|after|more than) (?:\w+ )?(?:days|months) (?:\w+ ){0,3}(?:always|automatically|definitely)\b", re.IGNORECASE)
"""逾期超过90天银行一定会起诉: so long is the rule's, and nobody's delay."""
WANT_A_FIGURE = ("money", "days", "count", "rate", "length")
SHORT_WISH = 20
"""Letters: keep evidence."""


UNABLE = regex(
    r"(?:(?:hi|hello|hey|please help)[ ,.]*)*(?:(?:i|we)(?:'ve| have)?(?: got)? (?:\w+ ){1,4}(?:loans?|cards?|debts?|lenders?|apps?|platforms?),? (?:and|but) )?(?:i |we )?(?:really |just |now |simply )*"
    r"(?:can'?t|cannot|can no longer|couldn'?t|(?:am|are|'m|'re) (?:unable|not able) to) (?:re)?(?:pay|keep up|afford|manage|cover)(?: back)?(?: (?!and|but|so|because)\w+){0,6}",
    re.IGNORECASE,
)
"""Can't pay my online loans: nothing is believed, it is where somebody stands."""


def misbelieved(m: Message) -> Heard | None:
    """The answer to a belief, where nothing is asked of the person and the message tells of no debt in figures; or to one that is asked about."""
    return _asked_about(m) or _told(m)


def _asked_about(m: Message) -> Heard | None:
    """听说林果贷还补贴30%,是真的吗; an article said 50k was cleared in half a year, right?: no figure of it is one's own, and no dialog begins with it."""
    asks = is_question(m.text) or NOT_SO.search(m.text) is not None
    marked = beliefs().asked_about.search(m.text) is not None
    two_rates = TWO_RATES.search(m.text) is not None
    if m.session.asked or m.pasted or _is_planned(m) or not (asks or marked) or len(m.text) > (LONGEST_EN if m.text.isascii() else LONGEST) or THREAT.search(m.text) or WISHED.search(m.text):
        return None
    if OWN_FIGURE.search(m.text) or HARM.name in m.told or whole_offer(m.text, m.today):
        return None
    found = look_up(m.text, background(m.session))
    best = found.best
    if best is None or best.fit < SURELY_ASKED or best.score < LIKE_A_CLAIM:
        return None
    told_so = (asks and two_rates) if best.topic in OF_A_CONVERSION else (marked and best.topic in beliefs().topics)
    return Heard(notes=(answer(m.session, found, best, m.text, m.today),)) if told_so or (asks and best.topic in beliefs().hearsay) else None


def _told(m: Message) -> Heard | None:
    said = NOT_SO.sub("", m.text)
    of_folk = FOLK_SAY.match(said) is not None
    aside = of_folk or (not _is_planned(m) and _answers_no_figure(m))
    if ((m.session.asked or _is_planned(m)) and not aside) or m.pasted or len(said) > (LONGEST_EN if said.isascii() else LONGEST) or _of_oneself(said) or WISHED.search(said) or is_question(said) or (m.wanted.dialog == "evidence" and len(said) <= SHORT_WISH):
        return None
    if only_unable(said) or (m.wanted.dialog in (None, "conduct") and not CLAIMS.search(said) and is_act(said, m.today)):
        return None
    believed = of_folk or beliefs().words.search(said) is not None
    claimed = believed or CLAIMS.search(said) is not None
    if (not claimed and not LIMIT.search(said)) or not TOLD_OF_ONESELF.isdisjoint(m.told) or (_tells_a_debt(m) and not (of_a_rule(said) or _on_condition(m))) or (m.wanted.dialog == "letter" and not CLAIMS.search(said)):
        return None
    found = None if whole_offer(m.text, m.today) else look_up(said, background(m.session))  # a loan with its price is no belief
    if found is None or found.best is None or (found.best.topic not in beliefs().topics and not in_plain_words(said, found.best.topic)) or not (_is_meant(found.best, said, believed=believed) or (_on_condition(m) and found.best.fit >= SURELY_MEANT and found.best.score >= LIKE)):
        return None
    if not of_folk and m.session.asked and not (found.best.fit >= SURELY_MEANT and found.best.score >= LIKE):
        return None
    return Heard(notes=(answer(m.session, found, found.best, said, m.today),))


def _answers_no_figure(m: Message) -> bool:
    """A figure is asked for and none is told: what is claimed instead is no answer."""
    return m.slot is not None and m.slot.kind in WANT_A_FIGURE and not FIGURE.search(m.text) and not m.told


def only_unable(text: str) -> bool:
    """I've got three loans and can't keep up: where somebody stands, and no more."""
    return UNABLE.fullmatch(text.strip(" .!")) is not None


def _of_oneself(said: str) -> bool:
    if of_a_rule(said):
        return False
    return THREAT.search(said) is not None or find_move(said) is not None or (NARRATED.search(said) is not None and not LIMIT.search(said)) or (OWN.search(said) is not None and FIGURE.search(said) is not None)


def of_a_rule(said: str) -> bool:
    """欠信用卡5万以上就一定会坐牢, the new policy wipes all debts under 50,000: so much is the rule's, and nobody's debt."""
    return (BOUND.search(said) is not None or DAYS_OF_A_RULE.search(said) is not None) and not MINE.search(HEARD.sub("", said))


def _on_condition(m: Message) -> bool:
    """只要每月还一百,银行就不能起诉我: what would be paid, and no payment that is due."""
    told = {name.partition("].")[2] for name, value in m.told.items() if value is not None}
    return (told == {"minimum"} and (IF_SO.search(m.text) or NO_SUIT.search(m.text)) is not None) or (told == {"owed"} and NO_SUIT.search(m.text) is not None)


def _is_planned(m: Message) -> bool:
    """What is said under a plan changes it: no income from March until May."""
    return m.session.top is not None and m.session.top.dialog == "plan"


def _tells_a_debt(m: Message) -> bool:
    told = {field for name, value in m.told.items() if (field := name.partition("].")[2]) and (value or field == "owed")}
    two = any(name.startswith("debts[1].") and value for name, value in m.told.items())
    if BORROWING.name in m.told and "count" in told:
        return True  # 4 cards, paid with one another
    return any(told >= debt for debt in DEBTS) or (two and "overdue_days" in told)


def _is_meant(best: Match, said: str, *, believed: bool) -> bool:
    if believed and in_plain_words(said, best.topic):
        return True
    if not believed:
        return best.wanted >= SURE_OF_ITSELF and best.fit >= (SURE if LIMIT.search(said) else SURELY_MEANT) and (best.score >= LIKE or LIMIT.search(said) is not None)
    if best.wanted >= SURE_THAT_IT_WANTS:
        return best.fit >= (SURE if best.score >= LIKE else SURELY_MEANT)
    return best.fit >= SURELY_MEANT and best.score >= LIKE_ASKING
