"""Lenders outside the register, told in a list of debts: 分期乐6000,还呗8000,豆豆钱2000; Fangda Loans 12,000 and my CMB card 8,000."""

import re
from collections.abc import Iterable, Mapping

from content.names import names
from content.regex import either, regex
from dialogs.understanding.values import Span

OWED = r"(?:那边|上面|里面?|的)?(?:还?[欠剩差]|还有|大概|差不多|也?是|了)*\s*"
KNOWN = regex(OWED)
ENTRY = regex(rf"(?:[,，、;；:：\s]|我(?!来)|现在|一共|总共|还有|另外|以及|加上|和|跟|欠|还欠|有)*(?P<name>[\u4e00-\u9fffA-Za-z]{{2,8}}?)(?:贷款)?{OWED}", re.IGNORECASE)
NO_NAME = regex(either(
    r"^[一二两三四五六七八九十几\d]+[个家笔张种]",
    "^(?:还有|另外|以及|还欠|加上|最后|其[他它余]|剩下|剩余|再加|[想又再][^,，。]{0,4}[借贷]|打算|准备|考虑|[需还]要|计划|当[初时]|原[来先]|起初|最初)",
    "我(?!来)", "某",
    "[你他她的了是在给没不每月日号天年元块共各都等爸妈哥姐弟妹家人要让说求退付收扣转打]",
    "现金", "手[里头机上]", "存货", "库存", "生意(?!贷)", "货款", "医保", "报销", "赔偿", "存款", "保险",
    "补贴", "工资", "奖金", "利息", "本金", "罚息", "账单", "额度", "押金", "首付", "房租", "学费",
))
IN_ENGLISH = regex(r"\b(?!(?:I|My|The|And|Also|On|To|With|From|At|For|Then|Plus|Owe|Total|Online|Personal|Private|Bank|Car|Home(?! Credit)|Student|Credit|Other|Another|About|Only|Now|He|She|They|We|It|Dad|Mom|Mum|Uncle|Aunt|Brother|Sister|Friend|[A-Z][a-z]+ing|Income|Salary|Wages?|Rent|Food|Take|Made|Benefits?|Minimum|Balance|Missed|Last|Payday|Room|Bike|Phone|Kids|Son|Daughter|Cafe|Shop|Flat|House|Petrol|Fuel|Gas|Bills|Electricity|Groceries|Childcare|School|Nursery|Mortgage|There|Here|That|This|These|Those|Its|But|So|If|When|While|Besides|Still|Left|Just|Of|Got|Took|Taken|Gave|Lent|Paid|Spent|Need|Used|Signed|Bought|Repaid|Sent|Lost|Started|Originally|First|Second|Third|Next|Currently|Today|Yesterday|Well|Actually|Have|Has|Had|Our|His|Her|Their|All|Both|Some|Each|Every|Around|Roughly|Nearly|Almost|Over|After|Before|Since|Because|Mate|Mates|Neighbour|Neighbor|Savings|Severance|Bonus|Cash|Maybe|Say|Out|In|Wait|Sorry|Unemployment|Living|Mine|Supplier|Pay|Paycheck|Paycheque|Baby|Formula|Daycare|Insurance|Parking|Internet|Broadband|Water|Heating|Transport|Travel|Clothes|Medicine|Medical|Medication|Hospital|Doctor|Tuition|Tax|Taxes|Fees?|Interest|Principal|Tips|Commission|Overtime|Pension|Support|Alimony|Fines?|Deposit|Husband|Wife|Boyfriend|Girlfriend|Parents|Mother|Father|Grandma|Grandpa|Boss|Landlord|Repayments?|Payments?|Instal\w+|Debts?|Loans?|Cards?|Borrowed|Owing|Late|Overdue|Wife\'s|Husband\'s)\b)[A-Z][A-Za-z']+\d{0,3}(?: [A-Z][A-Za-z']+){0,2}\b")
A_SUM = regex(r":? (?:is |for |about |around )?¥?\d")
OF_THE_LAST = regex(r"(?:块钱?|元)?[,，(（]?(?:已经?|也|都|了|没有?|还没|未|快|马上|现在|最低|每个?月)*(?:逾期|晚|拖|到期|没还|还没|正常|还|明天|后天|下个?月)[^,，;；。]{0,10}(?=[,，;；。])")
"""What else is told of the debt before it: 逾期5天."""
_AMOUNT = r"(?=(?:大概|差不多|约|的?有?)?(?:\d|[一二两三四五六七八九十]+[万千百]))"
CALLED = regex(r"(?P<whole>(?:[个家款]|app|平台|软件|网贷|公司|贷款)(?:名字)?(?:叫做?|名叫)(?P<name>[\u4e00-\u9fffA-Za-z\d]{2,8}?))(?=的|[,，。;；、\s上里欠]|借(?![款钱条呗花])|[\d一二两三四五六七八九十]+[万千百]|\d{3}|$)", re.IGNORECASE)
"""还有个叫快易花的1万2, 一个app叫钱袋子: named as what it is called."""
LENT_AT = regex(rf"[在从](?P<whole>(?P<name>(?!手机|网上?|网络|网贷|平台|线上|软件|里|外面|朋友|同事|亲戚|家|老|公司|单位|哪|那|这|各|几|好|多|不同|银行|支付宝|微信|两|三|四|五)[\u4e00-\u9fffA-Za-z]{{2,6}}?))(?:上面?|里面?|那边|那里|平台|app)?(?:借了?|贷了?|欠了?){_AMOUNT}", re.IGNORECASE)
NOBODYS = ("某某", "某平台", "某公司", "某银行", "某机构", "某网贷", "某软件", "某小贷")
CENSORED = regex(rf"(?P<whole>(?P<name>(?<!某)某(?!某)[\u4e00-\u9fff]{{1,2}}?))(?=[上里]?(?:还?欠了?|借了?|有)?{_AMOUNT}|逾期)")
"""欠某呗2万某团5千."""
OWED_ALONE = regex(rf"欠(?!款|了|债|着|钱|条)(?P<name>[\u4e00-\u9fffA-Za-z]{{3,8}}?){_AMOUNT}", re.IGNORECASE)
"""在钱袋子上借了9000, 欠小象优品5000: of lenders that stand in no list."""
A_PERSON = regex(r"^[老小阿大][\u4e00-\u9fff]$|[叔姨舅姑总]|(?:朋友|同事|同学|亲戚|老板|房东|邻居|银行|信用卡|网贷|一共|总共|大概|差不多|外债|个人)")
BRAND = regex(r"\b(?!WeChat|WhatsApp|TikTok|YouTube|DingTalk|AliPay)(?:[A-Z][a-z]+[A-Z][A-Za-z]+|(?!(?:re|pre|over|under|un)pay|refund|coffin|muffin)[A-Za-z]{3,10}(?:fin|cash|loans?|credit|lend|money|pay|fund|wallet))\b")
"""QuickFin, luckycash: a word that only a lender is called by."""
ON_WECHAT = regex(r"\b(?:borrowed|owe|loan of|took)[^.;]{0,40}\b(?:on|from|with|through|via|to) (?P<name>WeChat)\b(?! group)", re.IGNORECASE)
AN_APP_CALLED = regex(r"\b(?:(?:an?|the|this|some|online) )*(?:app|platform|company|lender|website|site|loan|one|outfit|place) (?:that is |that's )?(?:called|named) (?P<name>[A-Za-z][\w']+(?: [A-Z][\w']+)?)")
LETTERED = regex(r"(?:(?<![A-Za-z\d卡贷])|(?=[A-E]行))(?P<name>(?P<letter>[A-E])(?:平台|银行|行|家|网贷|app|APP|口子)?)(?=[:：]? ?(?:欠|是|有|大概|is |of )*(?:¥?\d[\d,.]*(?:万|千|k\b|\d\d)|[一二两三四五六七八九十]+[万千百]))")
A_LETTER = regex(r"(?:(?<![A-Za-z\d'卡贷])|(?=[A-E]行))(?P<name>(?P<letter>[A-E])(?:平台|银行|行|家|网贷|app|APP|口子)?)(?![A-Za-z'])")
CHINESE = regex(r"[\u4e00-\u9fff]")
OWED_TO = (" to ", " with ", " from ")
LENDS = regex(r" (?:Loans?|Credit|Cash|Lending|Finance|Money|Capital)$")
"""A name with such a word is a lender's by itself."""
LENDER_END = regex(r"(?:数科|金服|金融|钱包|分期|借条|借款|月付|[贷花借])$")
BEFORE_A_LENDER = regex(r"\b(?:owe|owed to|to|from|with|at|on|by|and)(?: \$?\d[\d,.]*k?(?: to| from| with)?)? $", re.IGNORECASE)
A_LIST = regex(r"\b(?:two|three|four|five|six|seven|eight|\d) (?:\w+ )?(?:loans|lenders|apps|debts|platforms|companies)\b[^.;:]{0,30}:", re.IGNORECASE)
"""Three online loans not cleared: Yixianghua 13,000, Rong360 5,000."""
WALLET = "微信支付"
LEAST_NAME = 3
LEAST_KNOWN = 2
"""So many of a list must be lenders that are known: one name beside a sum may be anything."""


def listed_apps(said: str, lenders: Mapping[Span, str], amounts: Iterable[Span]) -> list[Span]:
    """Where such a name stands: it and a sum make up an entry of the list, and the entry beside it is of a lender that is known."""
    if not CHINESE.search(said):
        return []
    rows: list[tuple[str, Span | None]] = []
    last = 0
    for start, end in amounts:
        known = next((name for (first, after), name in lenders.items() if last <= first and after <= start and KNOWN.fullmatch(said, after, start)), "")
        entry = None if known else ENTRY.fullmatch(said, _behind_the_last(said, last, start), start)
        rows.append((known, entry.span("name") if entry and not NO_NAME.search(entry["name"].removeprefix("某某")) else None))
        last = end
    if len({known for known, _ in rows if known}) < LEAST_KNOWN:
        return [name for known, name in rows if name and lenders and (name[0], name[1] - 1) not in lenders and LENDER_END.search(said[slice(*name)])]  # 度小满借5万 borrows of one that is known
    found, lists = list[Span](), False
    for place, (known, name) in enumerate(rows):
        beside = lists or any(after for after, _ in rows[place + 1 : place + 2])
        lists = bool(known) or (name is not None and beside)
        if name and lists:
            found.append(name)
    return found


def _behind_the_last(said: str, start: int, end: int) -> int:
    rest = OF_THE_LAST.match(said, start, end)
    return rest.end() if rest else start


def lettered(said: str) -> list[tuple[Span, str]]:
    """A平台2万B平台1万,A逾期30天; A 20k, B 10k. A is 30 days late: lenders that somebody calls by letters, wherever they stand."""
    names = {match["letter"]: match["name"] for match in LETTERED.finditer(said)}
    if len(names) < LEAST_KNOWN:
        return []
    return [(match.span("name"), names[match["letter"]]) for match in A_LETTER.finditer(said) if match["letter"] in names]


def called(said: str) -> list[tuple[Span, str]]:
    """Where a lender outside the register stands by itself, and its name: 佰仟, 有个叫快易花的, 在钱袋子上借了9000, 欠小象优品5000, an app called MoneyTree."""
    if not CHINESE.search(said):
        return lettered(said) + [(match.span(), match["name"]) for match in AN_APP_CALLED.finditer(said)] + [(match.span(), match[0]) for match in BRAND.finditer(said) if _lends(match)] + [(match.span("name"), WALLET) for match in ON_WECHAT.finditer(said)]
    known = [(match.span(), match[0]) for match in names().others.finditer(said)]
    found = lettered(said) + [(match.span("whole"), match["name"]) for pattern in (CALLED, LENT_AT, CENSORED) for match in pattern.finditer(said)]
    found += [(match.span("name"), match["name"]) for match in OWED_ALONE.finditer(said) if len(match["name"]) > LEAST_NAME or LENDER_END.search(match["name"])]
    found = [(span, name) for span, name in found if not _over(span, [place for place, _ in known])]
    return known + [(span, name) for span, name in found if not (NO_NAME.search(name) or A_PERSON.search(name)) or A_LETTER.fullmatch(name) or (name.startswith("某") and not name.startswith(NOBODYS))]


def _lends(match: re.Match[str]) -> bool:
    """Owed to, or beside a sum."""
    return A_SUM.match(match.string, match.end()) is not None or BEFORE_A_LENDER.search(match.string, 0, match.start()) is not None


def named_in_english(text: str, lenders: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """Names beside a sum: of a lender by their last word, else beside a lender that is known and where nothing else is `taken` to stand."""
    if CHINESE.search(text):
        return []
    known, other = [*lenders], [*taken]
    return [match.span() for match in IN_ENGLISH.finditer(text) if not _over(match.span(), known) and _is_lender(match, known, other)]


def _is_lender(match: re.Match[str], known: list[Span], other: list[Span]) -> bool:
    has_sum = A_SUM.match(match.string, match.end()) is not None
    if LENDS.search(match[0]):
        return has_sum or match.string.endswith(OWED_TO, 0, match.start())
    listed = bool(known) or (A_LIST.search(match.string, 0, match.start()) is not None and len(IN_ENGLISH.findall(match.string)) > 1)
    return has_sum and listed and not _over(match.span(), other)


def _over(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
