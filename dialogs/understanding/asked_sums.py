"""Which figure a short question asks for (那车贷交完还剩多少, 60期每期多少, how long then), and the change that it supposes."""

import re
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import either, regex
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Value

OF_PARTS = ("期", "个月", "月", "", None, "instalment", "instalments", "payment", "payments", "months", "parts")
LONGEST, LONGEST_EN = 48, 110
HUNDRED = Decimal(100)
GATE = regex(r"多少|几|多久|就|不|时候|哪年|够|剩|哪|差|期|how|what|left|enough|short|which|instal|month|gap|cover|total|缺|口子|¤|\bpay|\bgive|\bwhen\b", re.IGNORECASE)
ASKED = {
    "dearest": regex(r"哪(?:一)?(?:笔|个|家|张|样)[^,，。]{0,8}(?:越还越|越滚|滚得|利息|最贵|更贵|划不来|最亏|涨得)|\bwhich\b[^.?]{0,24}(?:cost|dear|expensive|grow|highest|interest)", re.IGNORECASE),
    "interest": regex(either(
        "利息[^,，。]{0,8}(?:总共|一共|全部|加起来|拢共|合计)[^,，。]{0,6}(?:多少|几)",
        "(?:总共|一共|全部|加起来|拢共|合计)[^,，。]{0,8}利息",
        "(?:要|得|还|多)(?:出|掏|付|还|交|给)(?:多少|几)[^,，。]{0,3}利息",
        r"\btotal interest\b", r"\binterest in total\b", r"\bhow much (?:\w+ ){0,3}interest\b",
        r"\binterest (?:altogether|in all|in total)",
    ), re.IGNORECASE),
    "months": regex(either(
        "(?:多久|好久|多少个月|几个?月|几年|多长时间|(?:什么|啥)时候|哪年|何时|几时)[^,，。]{0,8}(?:还[完清得]|清|完|到头|上岸|无债|翻身|解脱|出头|熬)",
        "(?:还|清|熬|分)[^,，。还]{0,6}(?:多久|好久|多少个月|几个?月|几年|到?(?:什么|啥)时候|到哪[年天])",
        "^(?:那么?|这样)?(?:得|要|需要|大概)?(?:多久|好久|几个?月|多少个?月)[^,，。]{0,4}$",
        r"\bhow (?:long|many months|soon)\b(?! (?:have|has|did|does it stay|will it stay))",
        r"\bwhen (?:will|would|am|can|do|are|is) (?:i|we|he|she|they|it|this|that|all)\b[^.?]{0,20}\b(?:clear\w*|done|free|finish\w*|paid(?: off)?|through|gone|over)\b(?! on| to the| by the court)",
    ), re.IGNORECASE),
    "owed": regex(either(
        "欠[^,，。]{0,5}(?:多少|几)",
        "(?:总共|一共|全部|加起来|拢共|合计)[^,，。利息]{0,6}(?:还?剩|欠|债|要还|还有)[^,，。]{0,4}(?:多少|几)",
        "还?剩(?:下)?(?:多少|几)[^,，。]{0,3}(?:没还|要还|债|欠|本金)",
        r"\b(?:do|does|would|will|did) (?:i|we|he|she|they) (?:still )?owe\b",
        r"\b(?:how much|what)\b[^.?]{0,24}\b(?:left (?:on|to pay)|still owed?)\b",
    ), re.IGNORECASE),
    "total": regex(either(
        "^[^¤息罚费利月还付交花]{0,12}(?:总共|一共|加起来|合计|拢共|统共)+(?:是|有|欠)?(?:多少|几|好多)(?:钱|块|元)?[?？]?$",
        r"^(?:and |so )?(?:what(?:'s| is) (?:the|my) total(?: i owe)?|how much (?:is that |is it )?(?:in all|altogether|in total))\W*$",
    ), re.IGNORECASE),
    "gap": regex(either(
        "倒贴", "缺口", "亏空", "入不敷出", "(?<!能)不够(?!意思)",
        "够(?:还|交|付|用|不够|了)?(?:吗|不|么|没|嘛)",
        "(?<!最)[差缺](?:了|出)?(?:多少|几|得?多)", "(?:还|就)?够不够", "剩[^,，。]{0,4}够(?:还|用)?(?:不|吗|么)",
        r"\benough\b", r"\bshort(?:fall|age)\b", r"\bshort\b[^.?]{0,24}\bhow much\b",
        r"\bmissing\b[^.?]{0,16}\bmonth\b",
        r"^(?:and |so |what(?:'s| is) )?(?:the )?gap\b",
        r"\bgap (?:then|now)\b", r"\bcan (?:i|we|he|she|they) (?:still )?(?:cover|make|meet)\b",
        r"\bhow (?:much|far) (?:\w+ ){0,3}short\b", r"\bdoesn'?t (?:even )?cover\b",
        r"\bcan'?t (?:even )?cover\b",
    ), re.IGNORECASE),
    "left": regex(either(
        "(?:剩|余|多|留)(?:下|出|得|个)?[^,，。还了]{0,4}(?:多少|几|好多)",
        "(?:手[里上头]|兜里|身上)[^,，。]{0,3}(?:剩|有)[^,，。]{0,2}(?:多少|几|啥)",
        "(?:能|可以)(?:腾|拿|挤|省|凑|攒|匀)(?:得)?[出下][^,，。]{0,4}(?:多少|几)",
        "[腾拿挤省凑匀]得出[^,，。]{0,6}(?:多少|几|好多)",
        "能(?:还|给|拿)(?!我)[^,，。还]{0,5}多少(?!利息)",
        r"\bwhat(?:'?s| is| would be| will be| do i have| do we have| does s?he have| do they have| does that leave)\b[^.?]{0,20}\b(?:left|over|spare|free)\b(?! of| to |\?? number)",
        r"\bhow much\b[^.?]{0,24}\b(?:left|over|spare|remains?)\b",
        r"\b(?:what|how much) (?:can|could) (?:i|we|he|she|they) (?:give|pay|put|offer|spare)\b",
        r"\b(?:anything|something) (?:left|over|to spare)\b",
        r"\bwhat does that leave\b",
    ), re.IGNORECASE),
}  # fmt: skip
"""By figure, the first that fits: the words that ask for it."""
EACH = regex(either(
    "分(?:成|满|个)?[^,，。]{0,6}期[^。每]{0,14}(?:多少|几)",
    r"\binstal\w*\b[^.?]{0,20}\bhow much",
    "(?:每|一)个?[期月][^,，。]{0,8}(?:多少|几|好多)",
    "(?:多少|几[千百]?)[钱块]?一[个]?[期月]", "月供[^,，。]{0,4}(?:多少|几)",
    r"\b(?:each|a|per|every|monthly|one) ?(?:month|instal\w*|payment)?\b[^.?]{0,30}\bhow much",
    r"\b(?:how much|what)\b[^.?]{0,40}\b(?:each|a month|per month|monthly|every month|an instal\w*)",
), re.IGNORECASE)
LIMIT = regex(either(
    "最[多长]", "极限", "封顶", "顶多", "至多", "上限", "只(?:能|肯|给|同意|答应|让|批)",
    r"[给批](?:我|了)?(?:分|办)?(?:了)?[\d一二三四五六]",
    r"\b(?:give|gives|gave|offer\w*|allow\w*|let)s? me\b",
    r"\b(?:max(?:imum)?|at most|up to|only|no more than)\b",
), re.IGNORECASE)
BEARABLE = regex(r"[还付供撑吃受扛](?:得|不)(?:起|住|消|了)|[能行](?:不|吗|么)|\b(?:afford|manage|doable|could i|can i)\b", re.IGNORECASE)
WAITS = regex(r"延期|展期|延后|推迟|缓(?:交|还)|\b(?:postpone|defer|extension|pause)\b", re.IGNORECASE)
MOST_PARTS = 360
IN_PARTS = regex(r"\b(?:in|into|over) (\d{1,3}) (?:\w+ )?(?:months?|instal\w+|payments?|parts?)\b", re.IGNORECASE)
SPREAD = regex(r"分期|\binstal\w*", re.IGNORECASE)
PRINCIPAL = regex(either(
    "(?:还|给|退)[^¤,，。]{0,4}¤[^¤,，。]{0,5}(?:就|够|行|可以|完|清|了事|了断)",
    "剩(?:下|余)?的?[^,，。]{0,6}不(?:还|给|付|用)",
    "(?<!差不)多(?:收|要|算)(?:了)?(?:我)?[^,，。]{0,3}(?:多少|几)",
    r"\b(?:just|only|if i|can i|i) (?:just |only )?(?:pay|give|return|send|repay)(?: (?:him|her|them|it))?(?: back)? ¤",
    r"\bhow much\b[^.?]{0,24}\b(?:too much|over)\b",
), re.IGNORECASE)
"""那我还1400就算完了呗: of a loan of which less arrived."""
SHARE_KEPT = regex(r"折|只(?:还|收|要|用还|认)|按", re.IGNORECASE)
LESS = regex(r"减|免|少|降|便宜|抹|折|\b(?:knock\w*|wip\w+|writ\w+ off|cut|off|less|waive\w*|reduc\w+|discount|take)\b", re.IGNORECASE)
SENTENCES = regex(r"(?<=[?!。？！])\s*(?=\S)|(?<=\.)\s+(?=\S)")
PAID = regex(either(
    "¤[^¤。]{0,8}(?:全|都|整个|一把)(?:数)?(?:拿去|用来|用于)?(?:还|付|给|交|打|砸|填)",
    "(?<!多)(?<!少)(?<!每月)(?<!最低)(?:还|付|交|给|打|转|结|填|压)(?:掉|了|上|进去)?[^¤,，。]{0,4}¤",
    "¤[^,，。]{0,4}(?:还|进去|砸|压|抵|填)", "借(?:给)?我¤",
    r"\blend\w* me ¤",
    r"(?<!my )(?<!his )(?<!her )(?<!our )(?<!the )\b(?:pay(?:ing)?|paid|put|send|throw)\b[^.¤]{0,12}¤",
), re.IGNORECASE)
FRACTIONS = {"一半": Decimal("0.5"), "半数": Decimal("0.5"), "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "a quarter": Decimal("0.25"), "two thirds": Decimal(2) / 3, "three quarters": Decimal("0.75"), "三分之一": Decimal(1) / 3, "三分之二": Decimal(2) / 3, "四分之一": Decimal("0.25"), "四分之三": Decimal("0.75")}
SHARE_PAID = regex(either(
    r"(?:还|付|交|给|结)(?:掉|了|上|清)?(?:它|其中|这笔|这个)?的?(?=一半|半数|[\d.一二三四五六七八九两]+(?:成|%|%)|[三四五]分之|百分之)",
    r"\b(?:pay|repay|clear|give|send)(?:ing|s)?(?: back| off)?(?: about)? (?=half\b|(?:a|one) (?:third|quarter)|two thirds|three quarters|\d+ ?(?:%|per ?cent))",
), re.IGNORECASE)
CLEARED = regex(r"还(?:了|掉|清|完)|清(?:了|掉)|结(?:清|了|掉)|不[算管]|除[了去开掉]|刨|\b(?:clear|cleared|paid off|pay off|without|except|leave|leaving|forget|out of it|apart from|gone)\b", re.IGNORECASE)
IN_ALL = regex(r"总|一共|拢共|全部|加起来|合计|\b(?<!after )(?:all|total|altogether|everything)\b(?! that| of that)", re.IGNORECASE)
MONTHLY = regex(r"每个?月|一个?月|这个?月|下个?月|月月|\b(?:a|per|each|every) month\b|\bmonthly\b", re.IGNORECASE)
EACH_MONTH = regex(r"每个?月|月月|\b(?:a|per|each|every) month\b|\bmonthly\b", re.IGNORECASE)
BILLS = regex(either(
    "都[还交付](?:完|了|上|清)", "(?:两|三|几)[笔家个]都[还交付]",
    r"\b(?:once|after|when) (?:both|all|they|those|everything|the \w+)(?: \w+){0,2} (?:are|is|have been|has been|get|gets) paid\b",
    "还完(?!要|得|多久)",
    "[还交付]掉?(?:了)?(?:这|那)?[几两三四五六七八九][个家笔张]",
    "账单", "月供", "最低", "(?:扣|除|刨|减)(?:掉|去|开|了)?(?:要|该|得)还",
    r"\b(?:bills?|minimums?|payments?|instal\w+)\b",
), re.IGNORECASE)
"""这三家还完还剩多少, what's left after the bills: of a month, less what is due."""
OF_DEBTS = ("due", "growth")
LESS_SURE = ("due", "growth", "left")
"""What is learned of 一个月挤得出2000,得还多少个月, where the words ask how long."""
LENT = regex(r"借(?:给)?我|\b(?:lends?|lent|loans?|lending) me\b", re.IGNORECASE)
PLUS = regex(r"(?:加上|算上|再加|再[还交还给付]|连[着上]?|外加)[^¤,，。]{0,8}¤|\b(?:plus|and another|with another|on top of|as well as|adding)\b[^¤.]{0,12}¤|¤[^¤.,，。]{0,12}(?:也算|算进去|算上|on top|as well)", re.IGNORECASE)
"""算上表姐这1000: due besides."""
LEANS = regex(r"[这那它](?!边|里|家|笔|张|几|[个些]?月)|\b(?:that|it|then)\b", re.IGNORECASE)
SUPPOSES = regex(r"要是|如果|假如|假设|万一|倘若|的话|\b(?:if|suppose|supposing|say)\b", re.IGNORECASE)

LET_OFF = regex(r"减|免|抹|让掉|便宜|\b(?:waive[ds]?|waiver|knock(?:ed)?|lets? off|reduced|discount|(?:took|taken|take|cut) (?:it )?(?:off|by)|wiped)\b", re.IGNORECASE)
IN_HAND = regex(r"手[头里上边]|兜里|身上|卡[里上]|账上|[只就]剩|\b(?:in (?:my )?(?:hand|pocket)|on (?:me|my card)|i(?: only|'ve| have)+|left on|cash)\b", re.IGNORECASE)
"""我手头只有600: at hand, and no pay."""


@record(frozen=True, slots=True)
class Asked:
    """`what` is asked; `parts`: so many instalments (0: as many as there may be), `limited` where a lender allows no more; `share` is what a reduction leaves of a
    yuan, `paid` a sum that goes first, or `paid_share` of a yuan; `cleared`: the debts that are named are out of it; `whole`: of all debts; `supposes`: it is a what-if;
    `bare`: a total of what was told before; it `leans` on a sum told before; `bills`: after all that is due in the month; `lent`: somebody lends what goes first."""

    what: str
    parts: int = 0
    days: int | None = None
    limited: bool = False
    share: Decimal | None = None
    paid: Decimal | None = None
    paid_share: Decimal | None = None
    cleared: bool = False
    whole: bool = False
    supposes: bool = False
    bills: bool = False
    bare: bool = False
    lent: bool = False
    by_likeness: bool = False
    leans: bool = False


def read_asked(text: str, today: date, likely: str | None = None, *, deducted: bool = False) -> Asked | None:
    """The figure that is asked for; None where none is. `likely` is what the words were learned to ask for; `deducted`: less of a loan
    arrived than is wanted back."""
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST):
        text = SENTENCES.split(text.strip())[-1]  # what is asked stands at the end
    if not likely and (len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not GATE.search(text)):
        return None
    said, places = marked(text, today)
    values = [value for _, value in places]
    parts = max(map(parts_of, values), default=0)
    if parts < 2 and (told := IN_PARTS.search(text)):
        parts = int(told[1])
    limited = LIMIT.search(text) is not None
    if likely != "paid" and 1 < parts <= MOST_PARTS and "¤" not in said and "%" not in said and not WAITS.search(text) and (EACH.search(text) or limited or BEARABLE.search(text)):
        return Asked("parts", parts=parts, limited=limited)
    if deducted and PRINCIPAL.search(said):
        return Asked("principal")
    by_words = next((name for name, pattern in ASKED.items() if pattern.search(text)), None)
    paid_share = _share_paid(text, values)
    what = by_words if by_words == "total" else "owed" if paid_share and (by_words or likely) else by_words if (by_words == "months" and likely in LESS_SURE) or (by_words in ("left", "gap") and likely in OF_DEBTS) else likely or by_words
    if what == "due" and SPREAD.search(text):
        return Asked("parts")  # 能分期不,一个月得还多少
    if what is None or (what == "owed" and not paid_share and (MONTHLY.search(text) or any(isinstance(value, Day) for value in values))):
        return None  # 半年后我会欠多少 is reckoned to that day
    paid = next((value.value for value in values if isinstance(value, Money | Number)), None) if what == "paid" or (PAID.search(said) and not PLUS.search(said)) else None
    share = None if paid_share else _share(text, values)
    bills = what == "left" and BILLS.search(text) is not None and "先" not in text
    if (what == "left" and not bills and ((paid and not EACH_MONTH.search(text)) or share or IN_ALL.search(text))) or (what == "gap" and paid):
        what = "owed"  # 先还2000还剩多少, 先拿那7300抵还差多少
    bare = what == "total"
    what = "owed" if bare else what
    whole, lent = IN_ALL.search(text) is not None, paid is not None and LENT.search(text) is not None
    days = next((value.days for value in values if isinstance(value, Duration)), None)
    return Asked(what, parts=parts, days=days, share=share, paid=paid, paid_share=paid_share, cleared=CLEARED.search(text) is not None, whole=whole, supposes=SUPPOSES.search(text) is not None, bills=bills, lent=lent, bare=bare, by_likeness=by_words is None, leans=LEANS.search(text) is not None and "¤" not in said)


def _share(text: str, values: list[Value]) -> Decimal | None:
    """What is left of a yuan: 减两成 0.8, 打八折 0.8."""
    share = next((value.best / HUNDRED for value in values if isinstance(value, Percent)), None) if LESS.search(text) else None
    if share is None or not 0 < share < 1:
        return None
    return share if SHARE_KEPT.search(text) else 1 - share


def _share_paid(text: str, values: list[Value]) -> Decimal | None:
    """What of a yuan goes first: 先还一半, pay 40% now."""
    match = SHARE_PAID.search(text)
    if match is None:
        return None
    if told := next((share for word, share in FRACTIONS.items() if text[match.end() :].lower().startswith(word)), None):
        return told
    value = next((value for value in values if isinstance(value, Percent | Number) and value.span[0] >= match.end()), None)
    share = value.best / HUNDRED if isinstance(value, Percent) else value.best if isinstance(value, Number) else None
    return share if share is not None and 0 < share < 1 else None


def parts_of(value: Value) -> int:
    """24期, over 24 months: how many monthly parts; 0 where it is none."""
    if isinstance(value, Count):
        return int(value.best) if value.unit in OF_PARTS else 0
    parts = (value.parts or value.high or {}) if isinstance(value, Duration) else {}
    return int(parts.get("years", 0) * 12 + parts.get("months", 0)) if parts.keys() <= {"years", "months"} else 0
