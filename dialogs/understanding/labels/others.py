"""What somebody else owes, and which part of what several owe is one's own."""

import re

from content.regex import either, regex
from dialogs.understanding.clauses import left_by_the_dead

_KIN_EN = either(
    "ex(?:-(?:husband|wife|boyfriend|girlfriend|partner))?",
    "husband", "wife", "boyfriend", "girlfriend", "partner", "brother", "sister", "son", "daughter",
    "father", "mother", "dad", "mom", "mum", "uncle", "aunt", "cousin", "nephew", "niece", "grandfather",
    "grandmother", "grandpa", "grandma", "friend", "colleague", "coworker", "roommate", "neighbou?r",
)
_KIN = either(
    "老公", "老婆", "丈夫", "妻子", "爱人", "媳妇", "对象", "前夫", "前妻", "男朋友", "女朋友", "男友",
    "女友", "[我他她](?:爸|妈|哥|姐|弟|妹)", "儿子", "女儿", "父亲", "母亲", "爷爷", "奶奶", "公公",
    "婆婆", "岳父", "岳母", "叔叔", "大伯", "伯伯", "舅舅", "姑姑", "姑妈", "阿姨", "大姨", "小姨",
    "[堂表][哥姐弟妹]", "侄子", "侄女", "外甥", "嫂子", "姐夫", "妹夫", "同事", "朋友", "同学", "室友",
    "亲戚", "邻居",
)
OWED_BY_KIN = regex(either(
    "(?:那些|别人|人家|有的人|有些人|很多人|网友)[^,，。;；我]{0,6}(?:欠|借了|逾期)",
    "(?<!我)欠[^,，。;；我]{1,8}的人(?:都|是|怎|咋|后来|最后|有|会|能)",
    f"(?<![被帮替让向跟问找从管欠给为])(?<![被帮替让向跟问找从管欠给为][前我了])(?<!借了)(?<!我和)(?<!我与)(?<!我们和)(?<!另外)(?<!还有)(?<!加上)(?<!另外亲戚)(?<!还有亲戚)(?<!加上亲戚)(?<!瞒着)(?<!瞒着我)(?<!背着)(?<!背着我)(?:{_KIN})(?!那|这[儿里边]|处|手里|手上|家里)(?![^,，。;；]{{0,14}}(?:欠|借)[了走过]?我)(?![^,，。;；]{{0,6}}(?:住院|看病|治病|生病|得病|病[了重]|手术|化疗|出车祸|结婚|上学))[^,，。;；我]{{0,14}}(?:欠|借了|贷了|办了|逾期)",
    r"(?:(?<![其吉])[他她]|老公|老婆|丈夫|妻子|爱人|媳妇|对象|[爸妈哥姐弟妹])的?名下[^,，。;；我]{0,6}(?:信用卡|花呗|借呗|微粒贷|白条|网贷|贷款|欠|债|[\d一二两三四五六七八九十])",
    "(?<![其吉])[他她](?![们人])[^,，。;；我说讲让叫催问要]{0,8}(?:欠了?|借的|借了|贷了|贷的|逾期|晚了|拖了)(?!我)",
    rf"\b(?:{_KIN_EN})\b(?! and i)[^.,;]{{0,24}}(?<!\bi )(?<!\band )\b(?:owe[sd]?|owing|borrowed|took out|ran up|racked up|(?:has|had)(?=(?:[^.,;]|,\d){{0,24}}\b(?:debts?|loans?|on (?:a|his|her|their) (?:\w+ )?cards?))|left(?=[^.;]{{0,24}}\b(?:in (?:his|her) name|on (?:his|her) (?:\w+ )?cards?|(?:in|of) (?:\w+ )?(?:debts?|loans?))))\b(?![^.,;]{{0,20}}\bmy (?:\w+ ){{0,3}}(?:id|name|cards?|credit|account|huabei|jiebei|loans?)\b)",
    rf"\b(?:{_KIN_EN})\b(?:'s| is| was)[^.,;\d]{{0,12}}[\d,.]+k?(?: yuan| rmb)? in debt\b",
    rf"[\d,.]+k? (?:(?:of|in|on) )?(?:\w+ ){{0,4}}in (?:my )?(?:{_KIN_EN})'s(?: name)?\b",
    rf"(?<!use my )(?<!used my )(?<!using my )(?<!with my )(?<!on my )\b(?:{_KIN_EN})'s (?:\w+ ){{0,2}}?(?:cards?|loans?|debts?|mortgage|huabei|jiebei|weilidai|baitiao)\b(?! and (?:mine|my))",
    r"\bs?he(?: also| still| only| already| just)? (?:owe[sd]?|borrowed|has (?:debts?|loans?))\b(?! me)",
    r"\b(?:hers|his) (?:is|are|isn't|aren't|was|were)\b",
), re.IGNORECASE)
LENT_BY = regex(r"(?:(?:向|跟|问|找|从|管)[^,，。;；\d一我]{1,4}|除了?[^,，。;；\d]{0,3})$")
"""What a husband owes is not the person's debt, up to where they speak of themselves; who asks whether to pay it is answered."""
OWN_TOO = regex(either(
    "我(?!们?的?(?:老公|老婆|丈夫|妻子|爱人|媳妇|对象|前夫|前妻|男|女|爸|妈|哥|姐|弟|妹|儿子|女儿|父|母|爷爷|奶奶|公公|婆婆|岳))",
    r"\b(?:i|mine)\b",
    r"\bmy (?!husband|wife|boyfriend|girlfriend|brother|sister|son|daughter|father|mother|dad|mom)",
), re.IGNORECASE)
NONE_OF_MINE = regex(either(
    "(?:都|全)(?:是|在)*(?:[他她]|老公|老婆|爱人|丈夫|妻子|媳妇|对象)的?(?:名下|名字)(?!.{0,40}我名下)",
    "我(?:自己|本人)?(?:名下)?没有?(?:任何|一分|什么|一笔)(?:贷款|欠款|债|网贷)",
    r"\ball in (?:his|her|my (?:husband|wife)'?s) name\b",
), re.IGNORECASE)
"""都是他名下的,我自己没有任何贷款."""
_SUM = r"[\d一二两三四五六七八九十百][\d.,一二两三四五六七八九十百]*[万千wk]?\d?"
MINE_ALONE = regex(rf"我的?(?:这边)?(?:是|有|欠)?{_SUM}|mine\b", re.IGNORECASE)
KIND_OWED = regex(r"信用卡|花呗|借呗|微粒贷|白条|网贷|房贷|车贷|\b(?:cards?|loans?|debts?|mortgage|huabei|jiebei|weilidai|baitiao)\b", re.IGNORECASE)
"""My husband's card is 35k and mine is 12k: of the same kind."""
SHARED_LATE = regex(r"(?<=[,，。;；])(?:都|全都?|均|两边都)(?=[^,，。]{0,3}(?:逾期|晚|拖|断|没还))|\bboth\b(?=[^.;]{0,30}\b(?:late|overdue|behind)\b)", re.IGNORECASE)
"""我的信用卡4万,老公的网贷7万,都逾期三个月: of one's own too."""
OWN_NAME = regex(r"我的?(?:名义|名字|身份证|名下)|\bmy (?:id|name)\b", re.IGNORECASE)
"""借在我名下: whoever spent it, the debt is the person's."""
PART_MINE = regex(r"(?:其中|里面?有?|有)(?=[^,，。]{0,14}我的?(?:名字|名义|名下|身份证))")
"""我老公欠了20多万,其中10万是用我名字借的: that part is the person's."""
PARTS = regex(either(
    r"\bin my name\b.{0,60}\bin (?:my )?(?:husband|wife|partner)'s\b", r"\bin (?:my )?(?:husband|wife|partner)'s\b.{0,60}\bin (?:my name|mine)\b",
    "(?:[他她]|老公|老婆|丈夫|妻子|爱人|媳妇|对象)名下.{0,30}我名下",
    "我名下.{0,30}(?:[他她]|老公|老婆|丈夫|妻子|爱人|媳妇|对象)名下",
    r"(?:欠|负债|债)[^。;；]{0,20}(?:我的[\d一二三四五六七八九十][^。;；]{0,12}[他她]的|[他她]的[\d一二三四五六七八九十][^。;；]{0,12}我的)[\d一二三四五六七八九十]",
))
OF_BOTH = regex(r"(?:我们|两口子|夫妻|两个?人|我?家里?|我[跟和与]我?(?:老公|老婆|爱人|丈夫|妻子|媳妇|对象|他|她))[^,，。;；]{0,8}(?:欠|负债|借)[^,，。;；]{0,12}(?=[,，。;；])")
IN_THE_NAME = regex(r"(?:名下|(?<=[我他她])的)(?=[有是]?(?:大概|差不多)?[\d一二两三四五六七八九十])")
"""他名下18万我名下10万: what each of them owes (as long, so spans hold)."""
EACH_OWN = regex(either(
    f"(?P<whole>(?:欠|负债|债)[^。;；]{{0,20}}?[,，:：])我(?P<own>(?:的|这边)?{_SUM})(?P<other>[,，]?(?:[他她]|老公|老婆|对象|爱人)(?:的|那边)?{_SUM})",
    f"(?:欠|负债|债)[^。;；]{{0,20}}?[,，:：](?:[他她]|老公|老婆|对象|爱人)(?:的|那边|欠)?{_SUM}[,，]?我(?:的|这边|欠)?(?P<last>{_SUM})",
    f"我[和跟与][^,，。;；]{{1,16}}(?:欠|借了?)[^,，。;；]{{0,12}}[,，](?:其中)?我的?(?:那份|这边|是|占|名下|[一二两三四五六\\d]张)*(?P<share>{_SUM})(?![,，]?(?:[他她]|老公|老婆|对象|爱人))",
    rf"\b(?:we|my \w+ and i) owe\b[^.;]{{0,40}}, (?:of (?:which|that) )?(?P<part>{_SUM}) (?:of (?:it|that|which) )(?:is |are )?mine\b",
    rf"(?P<both>\b(?:we|and i) owe\b[^.;]{{0,24}}?[,:] )(?P<mine>{_SUM}) (?:is |are )?mine(?P<rest>,? (?:and )?{_SUM} (?:is |are )?(?:his|hers)\b)",
    rf"\b(?:we|and i) owe\b[^.;]{{0,24}}?[,:] {_SUM} (?:is |are )?(?:his|hers),? (?:and )?(?P<ours>{_SUM}) (?:is |are )?mine\b",
), re.IGNORECASE)
IN_NAMES = regex(rf"(?P<who>\b(?:we|and i) )owe\b[^.;]{{0,30}}?[,:] (?:{_SUM} in (?:her|his) name(?: and|,) (?P<mine>{_SUM}) in (?:mine|my name)|(?P<own>{_SUM}) in my name(?: and|,) {_SUM} in (?:hers|his)(?: name)?)", re.IGNORECASE)
"""我和老婆一共欠25万,我15万她10万: one's own part alone (as long, so spans hold)."""

def _own_name(told: re.Match[str]) -> str:
    mine = f"I owe {told['mine'] or told['own']}"
    return f"{told['who']}{mine.rjust(len(told[0]) - len(told['who']))}"


def own_part(text: str) -> str:
    """The text with what others owe blanked where each one's part is told: one's own part alone."""
    text = IN_NAMES.sub(_own_name, EACH_OWN.sub(_own_part, text))
    return IN_THE_NAME.sub(lambda name: "欠款"[: len(name[0])], OF_BOTH.sub(lambda both: " " * len(both[0]), text)) if PARTS.search(text) else text


def _own_part(told: re.Match[str]) -> str:
    if own := told["last"] or told["share"] or told["ours"] or told["part"]:
        mine = f"我欠{own}" if told["last"] or told["share"] else f"I owe {own}"
        return mine.rjust(len(told[0]))
    if told["own"]:
        own = told["own"].lstrip("的这边")
        return f"{' ' * (len(told[0]) - len(told['other']) - len(own) - 2)}我欠{own}{' ' * len(told['other'])}"
    mine = f"I owe {told['mine']}"
    return f"{' ' * (len(told['both']) - len('I owe '))}{mine}{' ' * (len(told[0]) - len(told['both']) - len(told['mine']))}"


def none_of_mine(text: str) -> bool:
    """Whether somebody says that the debts are all another's."""
    return NONE_OF_MINE.search(text) is not None


def of_kin(text: str) -> bool:
    """Whether what somebody else owes is told in it."""
    return _by_kin(text) is not None


def _by_kin(text: str) -> re.Match[str] | None:
    """跟邻居家阿姨借了8000, 除了亲戚的都逾期: they owe nothing."""
    return next((kin for kin in OWED_BY_KIN.finditer(text) if not LENT_BY.search(text, 0, kin.start())), None)


def without_kin(text: str) -> str:
    """The text with blanks where others' debts are told, as long as before."""
    part = PART_MINE.search(text)
    while (kin := _by_kin(text) or left_by_the_dead(text)) and (not OWN_NAME.search(text) or PARTS.search(text) or (part and kin.end() <= part.start())):
        own = part or OWN_TOO.search(text, kin.end())
        both = SHARED_LATE.search(text, kin.end()) if OWN_TOO.search(text, 0, kin.start()) else None
        end = min(found.start() for found in (own, both) if found) if own or both else len(text)
        alike = KIND_OWED.search(kin[0]) if own and MINE_ALONE.match(text, end) else None
        named = f"{alike[0]} ".replace(" ", " " if alike[0].isascii() else "") if alike else ""
        text = f"{text[: kin.start()]}{named.rjust(end - kin.start())}{text[end:]}"
    return text
