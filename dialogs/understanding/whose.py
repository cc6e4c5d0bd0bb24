"""Of whom a figure speaks: the person, a husband or wife, or another relative, whoever its sentence named last."""

import re
from typing import Literal

from content.regex import regex

Whose = Literal["me", "spouse", "kin", ""]
SPOUSE = r"老公|老婆|老伴|爱人|媳妇|丈夫|妻子|配偶|对象|婆娘|堂客|[孩娃]子?他?[爸妈](?!妈|爸)|\b(?:husband|wife|spouse|partner)\b"
KIN = r"[他她](?=的?(?:退休|养老))|父母|父亲|母亲|(?<!宝)(?<!全职)(?:爸爸|妈妈)|(?<![宝姑姨大奶])[爸妈爹娘](?![爸妈娘])|公公|婆婆|岳父|岳母|[哥姐弟妹]{1,2}|儿子|女儿|\b(?:mother|mom|mum|father|dad|parents|brother|sister|son|daughter)\b"
PEOPLE = regex(rf"(?<![帮给替为养带陪])(?:(?P<spouse>{SPOUSE})|(?P<kin>{KIN})|(?P<me>我(?!们?的?(?:{SPOUSE}|{KIN})|们?(?:一起|一块儿?|家)?(?:住|吃住|过(?![了去得])))|自己|\bi\b|(?<!with )\bme\b|\bmy (?=wages?|salary|income|pay\b|pension|job)))", re.IGNORECASE)
"""帮儿子担保: for whom something is done is not who is spoken of."""
LEADS = regex(r"(?:我们?的?|但是?|不过|因为|而且|现在|目前|还有|另外|my |our |and |but |because |now |\s)*", re.IGNORECASE)
"""他们打给我妈了,月收入5500: beyond its own clause only who opens one is spoken of."""
COSTS = regex(r"[^,，。;；]{0,6}(?:药|病|住院|手术|化疗|透析|费(?!用人)|学|奶粉|尿布|养老院|补课)|'s (?!wages?|salary|income|pay|pension)|[^,.;]{0,10}\b(?:medicine|hospital|school|nursery|surgery|care)\b", re.IGNORECASE)
"""我妈药费400,工资6700: for whom money goes is not who earns it, beyond that clause."""
IDLE = regex(r"没有?(?:在)?(?:工作|上班|收入)|不上班|失业|待业|下岗|无业|在家|带[孩小娃]|全职|\b(?:no (?:job|work|income)|not work\w*|doesn'?t work|unemployed|jobless|lost (?:his|her) job|at home|housewife)\b", re.IGNORECASE)
"""老婆在家带孩子,一个月6000: who brings nothing home is not the one who earns it."""
IN_THE_DARK = regex(r"(?:还|都|也|一直|压根|根本|完全|啥都?|什么都)*(?:不(?:知道|晓得|知情|清楚)|没(?:发现|听说)|被?蒙在鼓里)|[^,.]{0,16}\b(?:(?:do|does|did)n'?t know|not know|no idea|unaware|in the dark)\b", re.IGNORECASE)
KEPT_FROM = regex(r"(?:瞒着?|背着|躲着|没(?:有)?(?:跟|和|告诉)|不敢(?:跟|和|告诉|让))(?:我)?(?:们)?的?[爸爹]?$|\b(?:from|behind|told|telling|tell) (?:my |our )?$", re.IGNORECASE)
"""老婆不知道,一个月挣5500; 瞒着爸妈,工资5100: nor is who knows nothing of it."""
STOP = regex(r"[。;；!！?？\n]|\.(?=\s)")
BREAK = regex(r"[,，、:：]|\b(?:and|but)\b")
FAR = 40


def whose(text: str, place: int) -> Whose:
    """Who is spoken of at a place; nobody where its sentence named none before it."""
    named = _named(text, place)
    return named.lastgroup if named else ""  # type: ignore[return-value]  # the groups are the names


def earner(text: str, place: int) -> Whose:
    """Whose what comes in is."""
    named = _named(text, place)
    if named is None or named.lastgroup == "me":
        return "me" if named else ""
    return "me" if IDLE.search(text, named.end(), place) or in_the_dark(text, named.start(), named.end()) else named.lastgroup  # type: ignore[return-value]


def in_the_dark(text: str, start: int, end: int) -> bool:
    """Whether whoever is named there knows nothing of it."""
    return IN_THE_DARK.match(text, end) is not None or KEPT_FROM.search(text, max(0, start - FAR), start) is not None


def _named(text: str, place: int) -> re.Match[str] | None:
    """The words by which somebody is spoken of there."""
    low = max((stop.end() for stop in STOP.finditer(text, max(0, place - FAR), place)), default=max(0, place - FAR))
    starts = [low, *(found.end() for found in BREAK.finditer(text, low, place))]
    for named in reversed(list(PEOPLE.finditer(text, low, place))):
        begins = max(start for start in starts if start <= named.start())
        if named.lastgroup == "me" or begins == starts[-1] or (LEADS.fullmatch(text, begins, named.start()) and not COSTS.match(text, named.end())):
            return named
    return None
