"""What somebody tells of arrears on a credit record: whether and when they were paid off, when they began, what is wrong."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.understanding.periods import shifted
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import clause, plain
from dialogs.understanding.values import Day, Duration, Money, Number

Json = Any
LONGEST = 2_000
LONGEST_MONTH = 31
LEAST = 100
JOINED = regex(r"\b(?:and|but|then)\b", re.IGNORECASE)
SINCE = regex(r"\b(?:since|ago)\b")
ABOUT = regex(either(
    "征信", "诚信", "信用报告", "报告[里上](?:面|头)?(?:还|有|多|显示|写)", "信用记录", "逾期记录", "不良记录", "信用修复", "一次性修复", "修复政策",
    "(?<![录通聊话还])记录(?=还|在|消|会|什么|啥|到|没)",
    "credit (?:report|record|history|file|repair)",
    "(?:one-?time|one-?off|the) (?:credit )?repair",
    r"\bmy (?:report|record)\b", r"\b(?:late|bad|black|overdue|negative) (?:marks?|records?|entr(?:y|ies))\b", r"(?<=on )the report\b",
))
PAID = regex(either(
    "还清", r"补上(?=的|了(?!\d)|[,，]|$)", "补齐", "补清", "[就才都全早月号]还了", "年还的", "结清", "还完", "还掉", "还上(?!班)", "清掉", "清了",
    r"paid (?:(?:it|them|everything|this|mine|that|the last one|the rest)(?: all)? )?(?:off|back|up)\b",
    r"paid (?:it all|them all|everything|mine)\b",
    "settled", "cleared", "caught up", "repaid", "补了", r"paid (?:the |my |that |this |a )(?:\w+ ){0,2}(?:card|loan|debt|balance|account|mortgage)s? (?:all )?(?:off|back|up)\b", "finished paying",
    r"(?<!be )(?<!gets )\bpaid (?:it |mine |the (?:last|rest|final)(?: one| payment| bit| of it)? )?(?:only )?(?=(?:in|last|this|on) (?!full\b|time\b))",
    r"\bsince i paid", r"\b(?:last|final) (?:re)?payment\b", "最后一[笔期次][^,，。]{0,8}(?:还|付|交)",
))
NOT_PAID = regex(r"(?:没|未|没有|还没)(?:有)?(?:还清|结清|还完|还)|还欠|欠着|not (?:yet )?paid|never paid|still owe|still unpaid|haven'?t (?:paid|settled|cleared)|only (?:ever )?paid (?:the |some )?interest|只还了?利息")
BEGAN = regex(r"逾期|拖了|拖过|拖欠|没还上|断供|开始|overdue|fell behind|late|began|missed|went (?:bad|past due)")
WRONG = (
    ("not_mine", regex(either(
        "不是我(?:借|贷|的|办)", "没借过", "没贷过", "没办过", "冒名", "冒用", "盗用",
        "(?:not|isn'?t|wasn'?t|aren'?t) mine", "never (?:borrowed|took|applied|had|opened|signed|got|held)",
        "(?:didn'?t|did not) (?:borrow|take|apply)", "not my loan", "stolen identity", "someone else",
    ))),
    (
        "paid",
        regex(either(
            "(?:还清|结清|还完|还上|还了)[^,，。]{0,12}(?:还(?:显示|挂|是)|没更新|仍)",
            "(?:还清|结清|还完|还上|还了)[^。]{0,14}(?:还|仍|依然|照样)(?:是|在)?(?:显示|写着?|挂着?)[^,，。]{0,4}(?:逾期|欠|未|没)",
            "(?:显示|写着?|挂着)[^,，。]{0,6}逾期[^。]{0,8}(?:我|其实|早|都|但)[^。]{0,4}(?:还清|结清|还完|还上)",
            "still (?:shows?|says?|has|lists?|listed|marked)[^.]{0,12}(?:owed|unpaid|overdue|late|open|owing)",
            r"(?:says?|shows?)[^.]{0,14}(?:overdue|unpaid|owing)[^.]{0,10}\b(?:but|though|yet)\b[^.]{0,14}(?:paid|settled|cleared)",
        )),
    ),
    ("expired", regex(r"(?:满|过了?|超过)(?:了)?五年[^,，。]{0,6}(?:还|没删|没消)|more than five years[^.]{0,20}still")),
    ("figures", regex(either(
        "(?:金额|日期|次数|天数)[^,，。]{0,4}(?:不对|错)",
        "(?:记|写|报|上)错了?", "误报",
        "wrong (?:amount|date|figure)",
        r"(?:写|显示|记|说)[^,，。]{0,6}\d+[天次][^。]{0,6}(?:其实|实际|明明)",
        r"(?:amount|date|number|figure|sum)s?\b[^.]{0,24}\b(?:wrong|incorrect)\b",
        r"(?:says|shows)[^.]{0,12}\d+ (?:days?|times)[^.]{0,14}(?:really|only|in fact|actually)",
    ))),
)  # fmt: skip
DISPUTE, RECEIVED = regex(r"异议|\bdisputed?\b"), regex(r"收到|受理|签收|接收|\b(?:received|got|receipt|arrived)\b")
"""What was filed against a wrong entry, and that it reached them: from that day they have to answer."""
FUTURE = regex(r"(?:明年|下个?月|(?<![\d年])年底|以后|将来|打算|准备|要是|如果|假如)[^,，。]{0,12}(?:还清|结清|还完)|if i pay|when i pay|next (?:month|year)")


GONE = regex(either(
    "(?:什么时候|多久|哪一?年|几年|哪天|几时|啥时候|多少年)[^,，。]{0,8}(?:消|删|没[了有]?|干净|翻身|到期|恢复)",
    "(?:该|会|能|快)(?:消|删|没了)|留(?:多久|几年|到哪)", "[还再]得?要?(?:等|挂)[几多]",
    "五年[^,，。]{0,6}(?:哪天|什么时候|开始)",
    r"\b(?:gone|deleted|disappears?|run out|(?:how|so) many (?:more )?years|(?:how much|any) longer|be clean|come off|fall off|five years)\b",
))
"""Until when, of arrears that were paid off, be the record named or not."""
SHOWN = regex(r"显示|展示|(?:也|算不|还)算(?!下来|上|着|了)|符合|适用|够不够|查得?[到出]|\b(?:show\w*|counts?|qualif\w*|eligible|covered|apply|applies)\b")
"""上个月才还清的也算吧, should that show at all: of arrears that are paid off, be the record named or not."""
NO_YEAR = regex(r"^[^\d年]*\d{1,2}\s*月[^年]*$|^[a-z]+\.?$")
REPAIR = regex(r"修复|repair")
"""What the rule asks for besides the days: how much was overdue."""
THAT_YEAR = regex(r"(?<!\d)((?:19|20)?\d\d年)([^。]{0,20}?)当年")
"""22年晚过两个月,当年年底: the year that was told."""
THAT_MONTH = regex(r"当[月天日年]|\bsame\b", re.IGNORECASE)
"""当月就补了: of the month of the arrears, and not of today."""
FIVE_YEARS = regex(r"五年|5年|\b(?:five|5)[- ]years?\b")
WAS_LATE = regex(either(
    "逾期", "[晚迟](?:还|了|过|交)", "断[的了供](?!电|货|网)", r"\bstopped (?:paying|repaying)\b", "拖(?:了|过|欠)", "没按时",
    r"\b(?:was|were|been|went|paid|ran|got|being) (?:\w+ )?(?:late|overdue|past due|behind)\b", r"\blate\b(?! fees?)|\b(?:missed|slipped|overdue|default(?:ed)?|arrears|days? late|months? late)\b",
))
ALL_PAID = regex(either(
    "还清", "结清", "还完", r"(?:补[上齐清了]|还上了|(?:都|全|早|已经?|后来)(?:部)?(?:还|补|交)(?:上|清|完|掉|了))(?!了?[一两三几\d部点利])",
    r"\bpaid (?:(?:it|them|everything|both|that|this|all)(?: all)? )?(?:off|back|up)\b", r"\b(?:settled|cleared|caught up|fixed it|made it up|repaid (?:it|them|all|everything|in full))\b",
    r"\b(?:both|all|it(?:'s| is)|they(?:'re| are)|they were|is|are|been|now) (?:all |both |fully |now )*(?:paid|settled|cleared|repaid)\b",
    r"\bpaid (?:it )?(?:(?:last|this) (?:week|month|year)|(?:\w+ )?(?:days?|weeks?|months?) later)\b",
))
STILL_OWED = regex(r"还欠|欠着|还差|欠(?=\d|[一二两三四五六七八九十]+[万千])|每月|月供|工资|收入|\b(?:i (?:still )?owe|owing|left to pay|a month|income|salary|earn)\b")
"""What is owed or comes in is a case of today's."""
NOT_OF_RECORD = regex(r"抵押|解押|房本|押金|保证金|额度|利息|退|(?:还清|结清|还完)(?:以后|之后|后)|\b(?:mortgage deed|title|deposit|limit|interest|refund|once it'?s|after (?:payoff|paying))\b")
"""房贷还清了多久能解押, 还清以后多久更新: of something else, or in general."""
TO_BE_PAID = regex(r"一次性?(?:全部)?还|分[^,，。]{0,4}[期次月年][^,，。]{0,3}还|(?:让|叫|要求?|催|逼|必须|想|打算|准备|才能|可以|帮我?)[^,，。]{0,6}(?:还清|结清|还完|补)|(?:就|只|还|目前)剩|\b(?:wants?|asks?|asked|must|have to|has to|to be) (?:\w+ ){0,3}(?:paid|repaid|settled?|cleared?)\b|\bleft\b(?! (?:the|my) (?:job|company))")
"""让我一次还清, 分6期还清, 就剩分期乐一万二: paid is nothing yet, or not all of it."""
SUM_TOLD = regex(r"\d[\d,.]*(?:万|千|k\b|w\b)|(?<![\d.])(?!(?:19|20)\d\d(?![\d,]))\d{1,3}(?:,\d{3})+|(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d{3,}(?!\d|\s*年)|[一二两三四五六七八九十]+[万千百]")
"""Beside what was paid off a debt of today's is told with its sum."""
RECORD_ASKED = regex(r"影响|消|没[了有]?(?:呢|[?？]|$)|还在|留|几天|多久|多长|哪天|哪一天|什么时候|啥时候|干净|记录|\b(?:records?|count|affect|matter|still there|gone|drop|drops|stay|stays|clean|left|leave|until when|how long|remain)\b")


def _is_over(words: str) -> bool:
    """助学贷款逾期过两次,都还上了; does a late payment I cleared three years ago still count: of arrears that are over, the record is meant."""
    past = ALL_PAID.search(words) and not (NOT_PAID.search(words) or FUTURE.search(words) or STILL_OWED.search(words) or TO_BE_PAID.search(words) or (SUM_TOLD.search(words) and not RECORD_ASKED.search(words)))
    return bool(past) and not NOT_OF_RECORD.search(words) and (WAS_LATE.search(words) is not None or RECORD_ASKED.search(words) is not None)


@remembered
def read_record(text: str, today: date, *, under_way: bool = False) -> dict[str, Json]:
    """The facts under `record.`; empty where a message speaks of no record, unless one is `under_way`."""
    text = THAT_YEAR.sub(r"\1\2\1", text[:LONGEST])
    words = plain(text).text.lower()
    shown = SHOWN.search(words) is not None and (under_way or (BEGAN.search(words) is not None and not NOT_PAID.search(words)))
    over = _is_over(words)
    runs = FIVE_YEARS.search(words) is not None and NOT_PAID.search(words) is not None
    if not (under_way or over or runs or ABOUT.search(words) or DISPUTE.search(words) or ((GONE.search(words) or shown) and PAID.search(words))):
        return {}
    wrong = next((kind for kind, pattern in WRONG if pattern.search(words)), None)
    filed = _filed(text, today) if DISPUTE.search(words) else None
    if wrong or filed:
        return {"record.state": "wrong"} | ({"record.mistake": wrong} if wrong else {}) | ({"record.disputed_on": filed} if filed else {})
    amount = _amount(text, today) if REPAIR.search(words) or shown else {}
    days = dict(_days(text, today)) | amount
    if days.keys() & {"record.paid_on", "record.state"} or (under_way and PAID.search(words) and not NOT_PAID.search(words) and not FUTURE.search(words)):
        return {"record.state": "paid_off"} | days
    if over and WAS_LATE.search(words):
        return {"record.state": "paid_off"} | days
    if NOT_PAID.search(words) and (days or under_way or runs):
        return {"record.state": "owed"} | days
    return amount if under_way and BEGAN.search(words) else {}


def _filed(text: str, today: date) -> str | None:
    """The day on which they got the dispute, else the one day on which it was filed."""
    past = [value for value in read(text, today=today) if isinstance(value, Day) and value.start and value.start == (value.end or value.start) <= today]
    received = [value for value in past if RECEIVED.search(clause(text, value.span).lower())]
    days = {value.start for value in received or past if value.start}
    return days.pop().isoformat() if len(days) == 1 else None


def _days(text: str, today: date) -> Iterator[tuple[str, Json]]:
    """Days that are past, each by the word of its clause: the one beside 还清 is that of pay-off, at the end of a month told alone.

    A year alone is too long for a day. A month without its year is the first behind the day of the arrears."""
    began: date | None = None
    for value in read(text, today=today):
        beside = _part(text, value.span)
        paid = PAID.search(beside) and not NOT_PAID.search(beside) and not FUTURE.search(beside)
        if isinstance(value, Duration) and paid and (on := _since(text, value, beside, today)):
            yield "record.paid_on", on.isoformat()
        if not isinstance(value, Day) or value.start is None or value.start > today or THAT_MONTH.search(text[max(0, value.span[0] - 1) : value.span[1]]):
            continue
        end = value.end or value.start
        if paid and (end - value.start).days > LONGEST_MONTH:
            yield "record.state", "paid_off"
        elif paid:
            yield "record.paid_on", min(_behind(began, end, text[slice(*value.span)]), today).isoformat()
        elif not paid and BEGAN.search(beside):
            began = value.start
            yield "record.began_on", value.start.isoformat()


def _part(text: str, span: tuple[int, int]) -> str:
    """The part of its clause that a day stands in: went overdue in March last year and I paid it off this August."""
    start, end = 0, len(text)
    for joined in JOINED.finditer(text):
        start, end = (joined.end(), end) if joined.end() <= span[0] else (start, min(end, joined.start()))
    return clause(text[start:end], (span[0] - start, span[1] - start))


def _behind(began: date | None, end: date, said: str) -> date:
    """The end of a month that is named without its year."""
    if began is None or not NO_YEAR.search(said.lower().removeprefix("in ").strip()):
        return end
    year = began.year + (end.month < began.month)
    return date(year, end.month, min(end.day, monthrange(year, end.month)[1]))


def _since(text: str, value: Duration, beside: str, today: date) -> date | None:
    """结清一年半了, it's four years since I paid."""
    so_long = text[value.span[1] : value.span[1] + 1] in ("了", "前") or text[value.span[1] : value.span[1] + 2] in ("之前", "以前") or SINCE.search(beside.lower())
    return shifted(today, days=-int(value.days)) if so_long and value.parts else None


OF_THE_RULE = regex(r"以[下内]|之内|\b(?:under|less|limit|cap|up to)\b", re.IGNORECASE)


def _amount(text: str, today: date) -> dict[str, Json]:
    """The one sum that is told, 最高6800 too; 1万以下 is that of the rule."""
    told = [value for value in read(text, today=today) if isinstance(value, Money | Number) and not OF_THE_RULE.search(text[value.span[0] : value.span[1] + 3])]
    sums = [amount for value in told if (amount := value.value if value.value is not None else value.high) and amount >= LEAST]
    return {"record.amount": str(sums[0])} if len(sums) == 1 else {}
