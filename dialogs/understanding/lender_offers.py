"""What a lender offers, in a sentence: 同意分6期免息,减免1500, 可以延期3个月, 一次性还1万5就结清."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.understanding.marked import Placed, amount_in, marked, value_in
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Rate, Value
from dialogs.understanding.what_ifs.interest import BARE_RATE
from dialogs.understanding.what_ifs.months import apart, last_days

Json = Any
LONGEST = 400
AGREES = regex(either(
    "同意", "答应", r"让我先?(?:一次|分[期\d]|延|缓|停|不还|歇)", "可以(?:延|展|分|减|免|一次)", "(?:给|能)?减免",
    "愿意", "肯(?!定|德)", "批了", "批下来", "方案",
    "说[^,，。]{0,6}(?:可以|能|给|减|免|分|延|一次|结清)",
    "可以给我", r"给我(?:分|减|免|延|办|打|\d+期)", r"给(?:了|做|办)?(?:个)?(?:\d+期)?免息", "[减免]我", "[减免降]到", "能给我", "谈(?:成|好|下来)",
    "协商(?:好|成|下来)", "如果[^,，。]{0,10}(?:分|减|免|延)", "要是[^,，。]{0,10}(?:分|减|免|延|缓)",
    "(?:减|免|抹)(?:[掉去]了?|了)(?!吗|么|[?？])",
    "少收",
    r"\b(?:takes?|accepts?|settles? for) \d+ ?(?:%|per ?cent)",
    "(?:要是|如果|假如)(?!我)[^,，。我]{0,14}一次(?:性)?收",
    r"\b(?:drops?|cuts?|writes? off|forgives?)\b[^.]{0,20}\b(?:penalt\w+|fees?|late charges?)\b",
    r"\bthey(?:'d| would)? (?:take|let|give|drop|cut|waive)\b", r"(?<!salary )(?<!wages )(?<!wage )(?<!pay )(?<!income )(?<!rent )\b(?:drops?|writes? off|knocks? off|takes? off)(?= [\d¤])",
    r"\b(?:will|would|could) (?:spread|extend|stretch|postpone|pause|freeze|stop|let)",
    "gave me", "gives me", "closes?", "approve[sd]?", "(?:takes?|took) [^.]{0,12} off(?! the top)", "reduce[sd]?",
    r"\b(?:says?|said|want\w*|proposed?)\b[^.,]{0,12}\b[\d,.]+k? (?:yuan |rmb )?if i (?:re)?pay\b",
    r"\b(?:says?|said|told me|proposed?)\b[^.,]{0,20}\b\d+ (?:(?:monthly|equal|interest[- ]free) )?(?:months|payments|instal+ments)",
    r"\b(?:offer(?:ed|s)?|agree[sd]?|willing|let me|lets me|allow(?:s|ed)?|says?|said (?:yes|ok(?:ay)?)|waive[sd]?|settles?|accepts?(?= [#~\d¤])|accepted|(?:they(?:'ll)?|will|would) (?:accept|take|waive|knock|drop|give|let))\b",
), re.IGNORECASE)
NOT_YET = regex(either(
    "(?:收入|工资|薪|月入)[^。;；]{0,14}降[到了]",
    "(?:不|没|没有|未|不肯)(?:同意|答应|愿意|批)",
    "(?<![能该])(?:同意|答应|愿意|批)(?:吗|不|么)",
    "可以[^,，。]*(?:吗|么|[?？])", "能不能", "可不可以", "怎么",
    r"\b(?:not|refuse|won't|didn't|can they|will they)\b",
), re.IGNORECASE)
INSTALMENTS = regex(either(
    "分(?:成|为)?[#~]",
    r"\b(?:yes|ok(?:ay)?|agree[sd]?) to [#~¤](?=,? (?:at |of )?¤ each)",
    "(?:批|同意|答应|办|做)[^¤#~,，。]{0,4}[#~]", "[#~](?:还清|还完|付清)",
    "(?:in|into|over) [#~¤]",
    "[#~¤] ?(?:monthly |equal |interest[- ]free |no-interest )*(?:instal+ments|payments)",
    "(?:offer(?:s|ed)?|gives?|gave|got|get)(?: me)? ~(?=,? (?:interest[- ]free|without interest|at no interest|with no interest))",
    r"\b(?:offer(?:s|ed)?|agree[sd]? to|allow(?:s|ed)?|lets?|gives?) (?:me )?#",
    "# of ¤", "~ (?:at|of) ¤", r"\b(?:takes?|accepts?) #",
    "[#~],? ?(?:每期|每个?月|一期)",
    r"(?P<few>\d+) (?:monthly |equal )*(?:instal+ments|payments)",
    "(?<=¤ ~ for )[#~]", "(?<=month for )[#~]",
), re.IGNORECASE)
EACH = regex(r"(?:每期|每个?月|一个月|~|月供|月还)(?:还|付|交)?¤|¤ (?:a|per|each|every) ~|¤ a month|¤ ~ for|(?:#|~|instal+ments|payments) (?:of|at) ¤|#¤|¤ each", re.IGNORECASE)
WAIVED = regex(either(
    "(?:减免?|免(?:掉|去|除)?|少(?:还|收)|抹(?:掉|去))(?:(?![到至为成剩])[^¤,，。]){0,10}¤",
    "(?:违约金|罚息|滞纳金|利息)[^¤,，。]{0,6}(?:减|免)[^¤,，。]{0,4}¤",
    r"let\w* (?:me )?off ¤",
    r"(?:drops?|cuts?|lowers?|reduc\w+)(?: the| my)? (?:penalt\w+|(?:late )?(?:fees?|charges?)|interest) by ¤",
    r"(?:(?:waiv|forgiv)\w+(?: [^¤.]{1,30})?|writes? off|knock(?:s|ed)? off|drop(?:s|ped)?|takes? off) ¤",
    "(?:takes?|took|knocked|knocks) ¤ off",
    r"¤ (?:off|waived|of (?:the |those )?(?:\w+ )?(?:fees?|penalt\w+))",
), re.IGNORECASE)
HALF_WAIVED = regex(either(
    "(?:违约金|罚息|滞纳金|利息)[^¤,，。]{0,4}¤[^¤,，。]{0,6}[免减](?:掉|了|去)?(?:我)?一?半",
    "¤的?(?:违约金|罚息|滞纳金|利息)[^¤,，。]{0,6}[免减](?:掉|了|去)?(?:我)?一?半",
    r"\bhalf (?:of )?(?:the |my )?¤[^¤.,]{0,16}\b(?:fees?|charges?|penalt\w+|interest)\b",
), re.IGNORECASE)
ONE_GO = regex(r"一次(?:性)?(?:还|付|结)?清|\bin one (?:go|payment)\b|\ball at once\b|\bin full\b", re.IGNORECASE)
"""减免2000,一次还清: what is left of the debt, paid at once."""
HOW_TO_PAY = regex(r"[,，。;；]?\s*(?:那|我)*(?:该|要|应该)?怎么(?:还|办|做|弄|排)[^,，。]{0,6}$|[,.;]?\s*\b(?:so )?how (?:do|should|can) i (?:pay|do|plan) (?:it|this|that|them)?(?: off| back)?[?.]*$", re.IGNORECASE)
"""What is asked at the end of what was agreed."""
WAITS = regex(either(
    "(?:延期|展期|延后|延|推迟|缓|宽限|暂停|停)(?!息)(?:还)?[^~#,，。分]{0,3}[~#]",
    r"(?<!\bi )(?<!\bi'll )(?<!\bi'd )(?<!\bwe )\b(?:waits?|defers?|postpones?|pauses?|holds? off|skip|stop)(?: (?:it|payments?|paying))? (?:for )?(?:another )?[~#]",
    "等(?:等|一等|上)?我?[~#](?![^,，。]{0,3}(?:后|再))", r"\bwait (?:for )?[~#]", "put (?:it )?off (?:for )?[~#]", r"exten\w+ (?:it )?(?:by |for )?[~#]",
    r"\bg[ai]ves? me (?:another )?~(?: (?:more|off|grace|respite|longer))?\W*$",
    r"(?:extension|postpone\w*|pause|break|delay|holiday)[^~#,.]{0,8}[~#]",
    r"[~#](?:'s|s)? (?:off\b|extension|pause|break|delay|payment holiday)",
), re.IGNORECASE)
REDUCED_TO = regex(r"(?:减免?|免|降|抹)[^¤,，。]{0,4}[到至为成剩]¤|(?:reduc\w+|cut|lower\w*|drop\w*|brings?)[^¤.]{0,20}\bto ¤", re.IGNORECASE)
"""减免到3万8 is what is left to pay, and not what is let off."""
SETTLED = regex(either(
    "(?:一次(?:性)?|只|就)?(?:还|付|给|交)[^¤,，。]{0,3}¤[^¤,，。]{0,4}(?:就|便)?(?:不要|不用还|免(?!息)[掉了]?|抹[掉了]?|一笔勾销)(?:剩|其余|其他|余)?",
    "一次(?:性)?(?:还|付|给|结)?[^¤,，。]{0,5}¤",
    "¤[^¤,，。]{0,8}(?:结清|结掉|了结|两清|清账|销账)",
    "(?:结清|了结)[^¤,，。]{0,4}¤",
    "settle[sd]?[^¤.]{0,14}¤", "¤ (?:now |today )?(?:closes?|clears|ends)",
    r"¤ if i (?:re)?pay (?:it |that |them )?(?:once|at once|in one|now|all|today|by|before|until|this|next|on)\b",
    "¤ (?:in (?:full )?settlement|as (?:a )?(?:full |final )?settlement|to settle|settles|would settle|in one (?:go|sum)|in full and final)",
    r"(?:take|accept|want|ask for)s? ¤[^¤.]{0,16}\bto (?:close|settle|clear|end|finish|call it)\b",
    r"\b(?:close|settle|clear|finish)s? (?:it|this|that|the (?:account|debt|loan)|everything)(?: off)? (?:for|at|with|if i pay) ¤",
    "¤[^¤.]{0,12} and (?:it'?s|it is|we'?re|i'?m) (?:done|settled|closed|square|free)",
    "¤ in (?P<once>#)",
), re.IGNORECASE)


DEMANDED = regex(either(
    "(?:让|要|要求|逼|叫|催|通知)(?:我们?|你|您)?[^,，。¤]{0,4}(?:一次(?:性)?|全部|全额|马上|立刻)[^,，。¤]{0,3}(?:还|结|付)(?:清|完|上)?[^,，。¤]{0,3}¤",
    r"\b(?:wants?|demands?|asks? for|insists? on|called in)(?: me to (?:re)?pay)?(?: all| the (?:full|whole))(?: of)?(?: (?:it|the|them))?,? ¤",
    r"\b(?:wants?|demands?)(?: me to (?:re)?pay)? ¤ (?:at once|in full|all at once|immediately)",
), re.IGNORECASE)
LESS = regex(r"¤?(?:就|便)(?:结清|行|算|可以|不)|减|免|折|优惠|剩下的?不|其余|\b(?:settle|accept|discount|waiv\w*|instead of|off)\b", re.IGNORECASE)
SHARE_PAID = regex(r"(?:结清|还清|付清|一次(?:性)?)[^¤%,，。]{0,6}(?:打|按)?%|(?:打|按)?%[^¤,，。]{0,6}(?:结清|还清|付清|了结)|settle[sd]?(?: it| for| at){0,2} %|(?:take|accept)s? %(?! off\b| up ?front| (?:as|for) )", re.IGNORECASE)
SHARE_OFF = regex(either(
    "(?<!利率)(?<!利息)(?<!罚息)(?<!违约金)(?<!费)(?<!费用)(?<!减)(?:减免?|免(?:掉|去)?|少(?:还|收))[^¤%,，。利息罚违]{0,6}%(?!的?(?:利|罚|违|滞))",
    r"% (?:off|discount|reduction|waived)(?! (?:on |of )?(?:the |my |their )?(?:\w+(?:'s)? ){0,2}(?:interest|rate|penalt\w+|fees?|charges?))",
    "(?:waives?|knocks? off|takes? off|discount of) %",
), re.IGNORECASE)
"""打八折结清, 减免30%: shares of what is owed, not of the interest."""


OF_INSTALMENTS = ("期", "instalment", "instalments", "payment", "payments")
NEW_LOAN = regex(either(
    "贷款给我", "介绍[^,，。]{0,8}贷",
    "(?:给我|能|肯|可以)(?:批|放|贷)[^,，。]{0,6}¤",
    "换掉", "置换", "借新还旧",
    r"\b(?:loan of|swap|refinanc\w*|(?:a|another|new|cheap\w*|bank) loan (?:of|at|for)|lends? me|would lend|replace)\b",
), re.IGNORECASE)
"""What is lent anew pays nothing off by itself."""
WAITS_TILL = regex(r"(?:不着?急|不催|[能可]以?(?:等|缓|晚)|等得起|(?:缓|[延展]期?|推迟|宽限)到)[^¤]{0,10}@|\b(?:can|could|will|would|happy to|willing to) wait (?:until |till |for )?[^¤.,]{0,12}@", re.IGNORECASE)
PROGRESS = regex(r"[还付交]了|还过|剩|欠|逾期|漏|\b(?:paid|left|remain\w*|missed|behind|overdue|first|last)\b", re.IGNORECASE)


def read_lender_offer(text: str, today: date, *, asked: bool = False, owed: Decimal | None = None) -> dict[str, Json]:
    """The offer by the ends of its slots (offer_kind, offer_count ...); nothing where nobody agreed to anything.

    `asked`: the message answers the question what the lender offers. `owed`, in yuan, is what a share is one of.
    """
    text = HOW_TO_PAY.sub("", text)
    if len(text) > LONGEST or NOT_YET.search(text):
        return {}
    if not asked and (full := demanded_in_full(text, today)) and (not owed or full >= owed):
        return {}
    said, places = marked(text, today)
    if WAITS_TILL.search(said) and (until := _months_until(places, today)):
        return {"offer_kind": "extension", "offer_count": until}
    if NEW_LOAN.search(said) or not (asked or AGREES.search(text)):
        return {}
    waived = amount_in(match, said, places) if (match := WAIVED.search(said)) else _share(SHARE_OFF, said, places, owed)
    if waived is None and (match := HALF_WAIVED.search(said)) and (fee := amount_in(match, said, places)):
        waived = fee / 2
    reduced = amount_in(match, said, places) if waived is None and not BARE_RATE.search(text) and (match := REDUCED_TO.search(said)) else None
    if reduced is not None and owed and reduced < owed:
        waived = owed - reduced
    if waived and owed and waived < owed and ONE_GO.search(said):
        return {"offer_kind": "settlement", "offer_amount": str(owed - waived)} | _last_day(places, today)
    less = {} if waived is None else {"offer_waived": str(waived)}
    if (match := SETTLED.search(said)) and _at_once(match, said, places) and (amount := amount_in(match, said, places)) is not None and amount != waived:
        return {"offer_kind": "settlement", "offer_amount": str(amount)} | _last_day(places, today)
    if part := _share(SHARE_PAID, said, places, owed):
        return {"offer_kind": "settlement", "offer_amount": str(part)} | _last_day(places, today)
    if (match := WAITS.search(said)) and (months := _months(value_in(match, said, places, "~#"))):
        return {"offer_kind": "extension", "offer_count": months}
    if (match := INSTALMENTS.search(said)) and (months := int(match["few"] or 0) or _months(value_in(match, said, places, "~#¤"))):
        return {"offer_kind": "instalments", "offer_count": months} | less | _terms(said, places)
    if AGREES.search(text) and (months := _instalments_said(said, places)):
        return {"offer_kind": "instalments", "offer_count": months} | less | _terms(said, places)
    return {"offer_kind": "waiver"} | less if less or reduced is not None else {}


def demanded_in_full(text: str, today: date) -> Decimal | None:
    """银行让我一次性还清4万8,不然起诉: all that is owed, and no offer to take less; None where less is taken or nothing is demanded."""
    said, places = marked(text, today)
    match = DEMANDED.search(said) if len(text) <= LONGEST and not LESS.search(text) else None
    return amount_in(match, said, places) if match else None


def _instalments_said(said: str, places: Placed) -> int | None:
    """Half of the penalty and six instalments: a number of instalments wherever it stands, but those that are paid, left or late."""
    counts = [(place, value) for place, value in places if isinstance(value, Count) and value.unit in OF_INSTALMENTS and value.best != 1]  # 36期,一期900
    if len(counts) != 1 or PROGRESS.search(said, max(counts[0][0] - 12, 0), counts[0][0] + 12):
        return None
    return _months(counts[0][1])


def _share(pattern: re.Pattern[str], said: str, places: Placed, owed: Decimal | None) -> Decimal | None:
    """So much of what is owed, to the yuan; None where it is not known what is owed."""
    match = pattern.search(said)
    share = value_in(match, said, places, "%") if match else None
    return (owed * share.best / 100).quantize(Decimal(1)) if owed and isinstance(share, Percent) and 0 < share.best < 100 else None


def _at_once(match: re.Match[str], said: str, places: Placed) -> bool:
    """In one payment, where a number of them is named."""
    count = value_in(match, said, places, "#") if match["once"] else None
    return count is None or (isinstance(count, Count) and count.value == 1)


def _terms(said: str, places: Placed) -> dict[str, Json]:
    """What each instalment is, and at what rate."""
    found: dict[str, Json] = {}
    if (match := EACH.search(said)) and (amount := amount_in(match, said, places)) is not None:
        found["offer_payment"] = str(amount)
    rate = next((value for _, value in places if isinstance(value, Rate | Percent)), None)
    if isinstance(rate, Rate):
        found["offer_rate"] = {"value": str(rate.best), "per": rate.per}
    elif isinstance(rate, Percent) and re.search(r"利率|年化|利息|rate|interest|\bat %", said, re.IGNORECASE):
        found["offer_rate"] = {"value": str(rate.best / 100), "per": "year"}
    return found


def _months(value: Value | None) -> int | None:
    """12期, 3个月, 一年 as whole months."""
    if isinstance(value, Count) and value.best and value.unit in ("期", "个月", "月", "", "instalment", "instalments", "payments"):
        return int(value.best)
    if isinstance(value, Duration) and value.parts and value.parts.keys() <= {"years", "months"}:
        return int(value.parts.get("years", 0) * 12 + value.parts.get("months", 0)) or None
    number = value.best if isinstance(value, Money | Number) else None
    return int(number) if number is not None and not isinstance(value, Count | Duration) and number <= 60 else None


def _months_until(places: Placed, today: date) -> int:
    """My aunt can wait until the end of next year."""
    last = next((day for _, value in places if isinstance(value, Day) for day in last_days(value, today)), None)
    return apart(today, last) if last else 0


def _last_day(places: Placed, today: date) -> dict[str, Json]:
    """Until when it stands: 40,000 if I pay before new year, said in November, is the next one."""
    days = [value for _, value in places if isinstance(value, Day)]
    last = next(last_days(days[0], today), days[0].end or days[0].start) if len(days) == 1 else None
    return {"offer_by": last.isoformat()} if last else {}
