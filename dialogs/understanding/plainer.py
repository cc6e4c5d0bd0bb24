"""What people say in their own way, put into plain words before anything is read: been ignoring 45,000 of app debt for five months; 房租欠了两个月,一个月1200."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from re import IGNORECASE, Match, Pattern

from content.regex import regex
from dialogs.understanding.reader import read
from dialogs.understanding.values import Money, Number

EN_SUM = r"(?P<sum>[$¥£€]?\d[\d,]*(?:\.\d+)?k?)"
ZH_SUM = r"(?P<sum>\d[\d.,]*[万千百wk]?\d?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九]?)"
LONG = r"(?P<long>(?:about |over |nearly )?(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:day|week|month|year)s?)"
SO_LONG = r"(?P<long>[\d一二两三四五六七八九十]+个?半?(?:天|周|个月|月|年))"
TOLD = regex(r"\d[\s\S]*(?:欠|逾期|没还|owe|debt|loan|total|together|bill|payment)|(?:欠|逾期|没还|滴滴|[收要讨追]得?回|owe|debt|loan|total|together|bill|payment|name)[\s\S]*\d", IGNORECASE)
"""A look that spares most messages the rest."""
ANY_DAY = date(2020, 1, 1)
OWING = regex(r"\bowe\b[^.;?]*", IGNORECASE)
AND_TO = regex(r"(?:,? and|,) (?=(?:my|the|a|our|his|her) (?:\w+ ){1,3}?[$¥£€]?\d[\d,]*k?(?![\d%]| (?:a|per|each|every) ))", IGNORECASE)
"""owe my landlord 4,500 and my boss 2,000: each is owed."""
Say = str | Callable[[Match[str]], str]


def _for_so_many(found: Match[str]) -> str:
    """房租欠了两个月,一个月1200: what these come to."""
    many, each = _amount(found["many"]), _amount(found["sum"])
    return f"欠{found['thing']}{many * each:f}" if many and each else found[0]


def _in_its_parts(found: Match[str]) -> str:
    """欠蚂蚁4万(花呗1.4借呗2.6): told in ten thousands as the whole is, where they come to it."""
    parts = [(found["one"], found["first"]), (found["other"], found["second"])]
    whole = _amount(found["whole"])
    return f"欠{'万,'.join(name + each for name, each in parts)}万" if whole == sum(Decimal(each) for _, each in parts) else found[0]


def _payments_late(found: Match[str]) -> str:
    """Two car payments missed: of the loan on it."""
    of = found["kind"] or found["what"]
    many = (found["many"] or found["lots"]).lower()
    each = f", {found['sum']} a month" if found["sum"] else ""
    return f"{'car loan' if of.lower() == 'car' else 'mortgage'} {many} month{'' if many in ('one', '1') else 's'} overdue{each}"


def _own_rest(found: Match[str]) -> str:
    """我和媳妇一共欠24万,她的卡8万,剩下都是我的网贷: one's own part of what two owe."""
    whole, theirs = _amount(found["whole"]), _amount(found["theirs"])
    if not whole or not theirs or theirs >= whole:
        return found[0]
    kind = (found["kind"] or "").strip()
    return f"我欠{whole - theirs:f}{kind and '元' + kind}" if not found[0].isascii() else f"I owe {whole - theirs:f}{kind and ' in ' + kind}"


PLAIN: tuple[tuple[Pattern[str], Say], ...] = (
    (regex(rf"\b(?:i(?:'ve| have) )?(?:been )?(?:ignoring|dodging|avoiding|hiding from) (?:about |some )?{EN_SUM} (?:of|in|worth of) (?P<kind>[\w ]{{2,20}}?) (?:debts?|loans?|bills?) for {LONG}\b", IGNORECASE), r"I owe \g<sum> in \g<kind> debt, overdue \g<long>"),
    (regex(rf"\b(?:i )?(?:haven'?t|have not) (?:touched|paid|opened|looked at)(?: anything on)? (?:my|the) {EN_SUM} (?P<kind>[\w ]{{2,20}}?)(?: (?:bill|debt|balance))? since\b", IGNORECASE), r"I owe \g<sum> on my \g<kind>, not paid since"),
    (regex(rf"\bmy (?P<kind>(?:\w+ )?(?:micro)?loan) of {EN_SUM} is due in (?P<long>\w+ days?)\b", IGNORECASE), r"I owe \g<sum> on my \g<kind>, due in \g<long>"),
    (regex(rf"\b(?:a )?total of {EN_SUM} (?:across|between|over) (?P<names>[A-Z]\w+(?:, [A-Z]\w+)*,? and [A-Z]\w+)"), r"\g<names> come to \g<sum>"),
    (regex(r"(?<=\d )of (?:that|which) is (?=[A-Z])"), "of it "),
    (regex(rf"\ball? ?together it'?s {EN_SUM}\s?(?=:)", IGNORECASE), r"\g<sum> in all"),
    (regex(rf"\b(?:i )?lent my name to (?P<who>(?:a|my) \w+) for a (?P<kind>\w+ )?loan of {EN_SUM}", IGNORECASE), r"I owe \g<sum> on a loan in my name for \g<who>"),
    (regex(rf"(?:我[和跟与][^,，。\d]{{1,5}}|我们[俩两]?[个人]*|两口子|夫妻俩?)(?:一共|加起来|总共|合计|共|一起)*(?:欠了?|负债|背了?){ZH_SUM.replace('<sum>', '<whole>')}(?:的?债)?[,，](?:其中)?(?:[她他]|老[婆公]|媳妇|爱人|对象)(?:的|名下)*(?:信用卡|卡|网贷|花呗|借呗)?(?:是|有|占|欠)?{ZH_SUM.replace('<sum>', '<theirs>')}[,，](?:剩下|其余|其他)的?(?:都|全)?是我的?(?P<kind>信用卡|网贷|花呗|借呗)?"), _own_rest),
    (regex(rf"\b(?:between us,? |together,? )?(?:we|my \w+ and i) owe {EN_SUM.replace('<sum>', '<whole>')}[^.;\d]{{0,14}}?[,:;] {EN_SUM.replace('<sum>', '<theirs>')} (?:of (?:it|that|which) )?(?:is|are) (?:her|his)s?\b(?: [a-z]+){{0,3}},? (?:and )?the (?:rest|remainder) (?:is|are) (?:all )?(?:mine|my)\b(?P<kind> [a-z ]{{3,20}})?", IGNORECASE), _own_rest),
    (regex(r"\b(?:(?P<many>one|two|three|four|five|six|\d) (?P<kind>car|house|home|mortgage) payments? (?:(?:were|are|is|was) )?(?:missed|late|behind|overdue|unpaid)|(?:missed|late with|behind with|behind on|late on) (?:my (?:last )?)?(?P<lots>one|two|three|four|five|six|\d) (?P<what>car|house|home|mortgage) payments?)\b(?:,? (?:of |at )?(?P<sum>[$¥]?\d[\d,]*)(?: each| apiece| a month)?\b)?", IGNORECASE), _payments_late),
    (regex("滴滴月付"), "滴滴金融"),
    (regex(rf"(?:能|可以|会)?[收要讨追]得?回来?(?:了)?(?:一笔|一点|些)?(?:别人|人家|朋友|老板|客户|外面|以前)?(?:欠我?的)?(?:欠款|借款|货款|账款?|工程款|工钱){ZH_SUM}"), r"有\g<sum>进账"),
    (regex(rf"(?P<thing>房租|物业费|学费|铺租|店租|摊位费)(?:已经|也|都)?欠(?:了|着)?(?P<many>[\d一二两三四五六七八九十]+)个?(?:月|学期|年|季度)(?:了)?[,，](?:一个月|每个?月|月租|一学期|一年|一个季度)(?:是|要)?{ZH_SUM}(?![\d.]*[号日月])"), _for_so_many),
    (regex(r"欠(?P<house>[^\d,，。;；]{2,4})(?P<whole>[\d.]+)万[(（](?P<one>[^\d,，()（）]{2,4})(?P<first>\d+(?:\.\d+)?)[,，、\s]?(?P<other>[^\d,，()（）]{2,4})(?P<second>\d+(?:\.\d+)?)[)）]"), _in_its_parts),
    (regex(rf"(?<=逾期)了[,，](?P<all>加起来|一共|总共|合计){ZH_SUM}[,，]{SO_LONG}(?=$|[,，。])"), r"\g<long>了,\g<all>\g<sum>"),
    (regex(r"(?:一期|一分)(?:也|都)没(?:有)?还过?[,，](?:第一期|首期)(?:是|在|应该是)?(?P<day>\d{1,2}月\d{1,2}[号日])"), r"从\g<day>起一直没还"),
)


def plainer(text: str) -> str:
    """The text in plain words; as it was where it is plain already."""
    if not TOLD.search(text):
        return text
    for pattern, say in PLAIN:
        text = pattern.sub(say, text)
    return OWING.sub(lambda found: AND_TO.sub(", I owe ", found[0]), text) if text.isascii() else text


def _amount(said: str) -> Decimal | None:
    value = next(iter(read(said, today=ANY_DAY)), None)
    return value.best if isinstance(value, Money | Number) else None
