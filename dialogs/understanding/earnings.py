"""What somebody lives on in a month, however it is told: by the day or the year, before costs, in parts, with a spouse's.

Of good and bad months the bad one counts, of gross and net the net. What has no word of earning is taken only where
the income was asked for.
"""

import re
from collections.abc import Container, Sequence
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import either, regex
from dialogs.understanding.clauses import of_today
from dialogs.understanding.marked import marked
from dialogs.understanding.monthly import Amount, amounts, worked
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.text import paused
from dialogs.understanding.whose import Whose, earner

EARNS = regex(either(
    "靠我", "打零工", "打散工", "日结", "做小工", "工资(?!卡)", "收入", "薪(?!日)", "月入", "挣", "赚", "进账", "到手",
    "实发", "税[前后]", "流水", "营业额", "退休金", "养老金", "低保", "失业金", "保底", "提成", "绩效",
    "补贴", "兼职", "副业", "净落",
    r"\b(?:income|salary(?! (?:card|account))|wages?(?! (?:card|account))|earn\w*|make|paid|pension|benefits?|take[- ]home|bring(?:s|ing)? (?:home|in)|get(?![^,.;!?]{0,24}\bback\b))\b",
), re.IGNORECASE)
PLAINLY = regex(either(
    "(?:流水|营业额)[^,，。;；]{0,8}¤", "靠我[^,，¤]{0,8}¤",
    "工资(?!卡)", "打零工", "打散工", "日结", "做小工", "收入", "薪(?!日)", "月入", "挣", "赚", "进账", "退休金",
    "养老金", "低保", "失业金", "净落",
    r"\b(?:income|salary(?! (?:card|account))|wages?(?! (?:card|account))|earn\w*|pension|unemployment benefits?|take[- ]home)\b",
    r"\bmakes? (?:about |around |like |only |maybe )?¤(?! ?(?:payment|instal|minimum))",
), re.IGNORECASE)
"""Words that speak of nothing else: 到手 may be what a loan paid out."""
GIVEN = regex(r"(?:每个?月|[~@]|月月)[^,，。¤]{0,6}给我[^,，。¤]{0,4}¤")
SPENT = regex(either(
    "房租", "租房", "租金", "生活", "家用", "吃", "喝", "住", "水电", "话费", "花", "开销", "开支", "支出",
    "用度", "寄", "汇给",
    "给(?:家|屋|父|爸|妈|老|爹|娘|孩|娃|崽|儿|女|我[爸妈])",
    "抚养费", "孩子", "小孩", "娃", "奶粉", "学费", "药", "看病", "交通", "加油", "保险", "社保", "养(?!老金)",
    r"\b(?:rent|food|spend\w*|living|live on|send|bills?|needs?|essentials?|expenses?|(?:fixed|living|monthly) costs|outgoings)\b",
), re.IGNORECASE)
IN_HAND = regex(r"(?<!到)手[里头上]|兜里|身上|口袋|卡里|\bin (?:hand|cash|my (?:pocket|wallet|account))\b", re.IGNORECASE)
"""手里就1000 comes in no month."""
LIVING = regex(r"房租|吃|喝|花|开销|开支|支出|生活|\b(?:rent|food|living|bills?|the rest)\b", re.IGNORECASE)
OWED = regex(r"房贷|车贷|月供|贷|欠|借|呗|逾期|还(?!有|行|好|可以|剩)|账单|债|额度|\b(?:mortgage|limit|loans?|owe\w*|overdue|repay\w*|debts?)\b", re.IGNORECASE)
GOES_OUT = regex(r"(?<!自己)(?:花|花掉|用掉|用去|(?:年|~)(?:的)?(?:总)?(?:开销|开支|支出|花销))(?:了|个|是|要|大概)?$|\b(?:spend|need)\s*$", re.IGNORECASE)
GOES_OUT_AFTER = regex(r"\s*(?:出|的?花销|out\b)")
LEFT = regex(r"剩|结余|余下|存下|\b(?:left|over|spare|save)\b", re.IGNORECASE)
LEFT_AFTER = regex(r"\s*(?:is |are )?(?:left|over|spare)\b", re.IGNORECASE)
GROSS = regex(r"税前|应发|流水|营业额|营业收入|营收|销售额|毛收入|毛的|毛利|\b(?:gross|before (?:tax|fuel|costs|expenses)|turnover)\b", re.IGNORECASE)
TURNOVER = regex(r"营业额|营业收入|营收|销售额|开票|\b(?:turnover|revenue|in sales|sales of)\b", re.IGNORECASE)
"""一年营业额60万: what a business takes in, where nothing is told of what it costs."""
INVOICED = regex(r"开票|开了?[^,，]{0,3}发票|\binvoice", re.IGNORECASE)
"""What is billed is the firm's, and nobody's income."""
CHARGED = regex(r"(?:违约金|罚息|滞纳金|利息|手续费)[^,，。]{0,3}$|\b(?:penalt\w+|late fees?|interest)(?: of)?\s*$", re.IGNORECASE)
"""违约金2600给我免一半: what a lender takes comes in for nobody."""
COSTS = regex(r"油|过路费|车租|租车|成本|进货|平台费|份子|店租|摊位|\b(?:costs?|fuel|petrol|stock)\b", re.IGNORECASE)
NET_AFTER = regex(r"\s*(?:yuan |rmb )?(?:in hand|net\b|after tax|after\W*$|take[- ]home)|(?:块|元)?到手", re.IGNORECASE)
NET = regex(r"到手|税后|净|实发|落(?:得|个)?$|拿到|\b(?:net|after tax|take[- ]home|in hand|clear)\b", re.IGNORECASE)
TAKEN_OFF = regex(r"除[去掉了开]|[扣划](?:[完掉除走]|了一)|刨[去掉]|减去|去掉|交完")
COSTS_SO_MUCH = regex(r"(?:去掉|扣[掉除]|减[去掉]|除[去掉]|刨[去掉]|交[掉了]|花掉?|要)(?:大概|差不多|将近)?(?:个)?$")
"""油电租车去掉4500: a cost, where 扣掉社保6200 is what is left."""
PART = regex(either(
    "(?:收到?|拿到?|领|前夫|男方)[^,，。¤要]{0,6}抚养费", "抚养费[^,，。¤]{0,3}(?:前夫|男方|对方|他)(?!要)", "提成", "绩效", "奖金", "补[贴助]", "兼职", "副业", "外快", "加班费", "代驾", "晚上", "周末",
    "另(?:外|一份)", "第二份", "(?:儿子|女儿|子女|孩子)[^,，给]{0,4}给",
    "(?:爸妈?|妈|父母|亲戚|家里)[^,，给]{0,4}给(?:我|的|了|(?<![要得该]给)¤)",
    r"\b(?:commission|tips?|bonus|part[- ]time|side)\b",
), re.IGNORECASE)
BASE = regex(r"底薪|基本工资|\b(?:base|basic) (?:pay|salary|wage)\b", re.IGNORECASE)
"""底薪3500加提成,到手6千: in what comes in all."""
THEIRS = regex(r"(?<![其吉])[他她](?!们)|\bs?he\b", re.IGNORECASE)
"""Nobody but a husband or wife is meant, where no other relative is named."""
SHORT_OF = regex(r"[差缺](?:了|个|着)?$|\b(?:short(?: of)?|missing|lack\w*)\s*$", re.IGNORECASE)
"""就差2000 comes in no month."""
DUE_AFTER = regex(r"\s*(?:yuan |rmb )?(?:is |are |comes? )?due\b", re.IGNORECASE)
REST = regex(r"\W*(?:其[他它余]|剩下|别的|杂)|\W*(?:and )?(?:the )?(?:rest|others?)\b", re.IGNORECASE)
TO_ME = regex(r"(?:给|转)我(?![爸妈爹娘公婆爷奶老弟哥姐妹儿女家外孩免减降抹分延停缓宽优批])|\bgives? me\b", re.IGNORECASE)
TOGETHER = regex(r"我[和跟与同](?:我)?(?:老婆|老公|爱人|媳妇|对象)|两口子|夫妻|夫妇|我们俩|俩人|两个人|两人|一家|全家|家里|加(?:在)?一起|加起来|合(?:在)?一起|合起来|\b(?:between us|together|household|combined|we)\b", re.IGNORECASE)
GOOD = regex(r"好的?月|好的时候|好时|旺季|忙的?时|多的时候|最多|最好|多点|加班多|\b(?:good|busy|best|peak)\b", re.IGNORECASE)
SEVERAL = regex(r"上个?月.*(?:这个?月|本月)|有时|不稳定|不固定")
BAD = regex(r"差的?月|差的时候|差时|不好的?时|淡季|闲的?时|少的时候|最少|最差|保底|至少|\b(?:bad|slow|worst|quiet|least)\b", re.IGNORECASE)
COUNT_AS = regex(r"(?:按|就当|算作?|\b(?:count|reckon|take|use|say)(?: it)?(?: as| with)?)\s*$", re.IGNORECASE)
"""你按5千5算吧: of several sums, the one to reckon with."""
UNPAID = regex(either(
    "停发", "停薪",
    "(?:没|未|不)发(?:工资|薪|下来|了|$|[,，。])",
    "拖欠", "欠薪", "欠着?(?:我)?工资",
    r"\b(?:haven'?t been paid|unpaid (?=wages?|salary|pay|work|leave|overtime)|(?:i'?m|i am|been|work\w*|wages?|salary|pay|leave)(?: is| are| still| all)* unpaid|not been paid|(?:pay|wages?|salary) (?:hasn'?t|haven'?t|has not|have not) (?:come|been paid|arrived))\b",
), re.IGNORECASE)
NOW = regex(r"(?:现在|目前|如今|换了?|新工作|\bnow\b)[^,，。]{0,12}¤", re.IGNORECASE)
"""以前公司拖欠工资,现在每月6500."""
WAS = regex(r"@(?:收入|工资|挣|赚|拿|到手)|原来|以前|之前|本来|从前|过去|\bused to\b|\bpreviously\b", re.IGNORECASE)
IS_NOW = regex(r"(?:现在|目前|如今|@)(?:只有|只|降到|降成|变成|剩|就|才|是)|降到|\bnow (?:it'?s|only|just|about)+\s*$|\bdown to\s*$", re.IGNORECASE)
"""I used to make 12k, now it's 6k: what it was is no income of today."""
TODAY = regex(r"现在|目前|如今|\bnow\b", re.IGNORECASE)
ONCE = regex(r"(?:赔偿|补偿|赔|遣散|经济补偿|n\+1|一次性|拆迁|买断)[^,，。;；]{0,8}$|\b(?:severance|pay-?out|redundancy|compensation|settlement|lump sum)\b[^,.;]{0,12}$", re.IGNORECASE)
TIMES = regex(r"几?[多来]?(?:[次遍通趟]|回(?!来)|个?电话|条(?:短信|微信|消息))")
"""一天打十几遍: calls, and no money."""
ONCE_AFTER = regex(r"^[^,，。;；]{0,3}(?:的)?(?:赔偿|补偿|遣散)|^ (?:of |in )?(?:severance|redundancy|compensation)", re.IGNORECASE)
BONUS = regex(r"奖金?|双薪|分红|\bbonus", re.IGNORECASE)
YEARLY = regex(r"年终|年底|年末|过年|春节|双薪|十[三四]薪|1[34]薪|\b(?:year[- ]end|end of (?:the )?year|annual bonus|1[34]th|christmas|new year)\b", re.IGNORECASE)
"""赔偿到手七万六, 年底有1万奖金 come once, and are nobody's month."""
NO_WORK = regex(either(
    "(?:没有?|无)(?:任何|固定|一分|什么|啥)?(?:收入|工资|进账|钱进)",
    "(?<![月天周年阵])没有?(?:在)?(?:工作|上班|班上|活干|事做)",
    "(?:现在|如今)(?:都|全)?没了", "停发", "停薪", "发不出", "失业", "下岗", "待业", "被裁", "被辞",
    "在家带", "全职(?:妈妈|宝妈|太太|主妇|在家)", "家庭主妇",
    r"^\W*(?:暂时|现在|目前)?(?:没有?|无|没得)[了的啊呢]*\W*$",
    r"\b(?:between jobs|no (?:job|income|work|wage)|unemployed|jobless|lost my job|laid off|out of work|stay[- ]at[- ]home|housewife|(?:look(?:ing)? after|raising|minding) (?:the|my|our) (?:kids?|children|baby|parents|mother|mum|mom))\b",
    r"^\W*(?:none|nothing|zero)\b(?=[,.])",
), re.IGNORECASE)
BUSINESS = regex(r"店|铺|摊|档口|生意|买卖|作坊|大棚|鱼塘|进货|料钱|人工|成本|\b(?:shop|stall|store|business|farm)\b", re.IGNORECASE)
NET_OF_IT = regex(r"(?:剩|落|净|结余)[^,，。¤]{0,4}¤|\bleaves? (?:me|us) ¤", re.IGNORECASE)
"""店里扣掉房租进货一个月剩8500: what a business leaves is the income, its rent and goods no living cost."""
DAYS, HOURS = Decimal(22), Decimal(8)
"""Of a month and of a day, where nobody tells how many are worked: few rather than many."""
A_MONTH = {"week": Decimal(4), "half": Decimal(2), "quarter": Decimal(1) / 3, "year": Decimal(1) / 12}
LONGEST = 200


@record(frozen=True, slots=True)
class Earnings:
    """What comes in a month, in yuan: the person's own (or the household's), a spouse's, what is `left` of it after living, and
    what is `spent`; None where it is not told. `reckoned`: `own` is worked out, and was not
    said as it stands; `taken` are the amounts that it is made of."""

    own: Decimal | None = None
    spouse: Decimal | None = None
    left: Decimal | None = None
    spent: Decimal | None = None
    reckoned: bool = False
    taken: tuple[Decimal, ...] = ()


@record(frozen=True, slots=True)
class _Income:
    """An amount, and what it comes to in a month."""

    amount: Amount
    monthly: Decimal
    who: Whose

    @property
    def before(self) -> str:
        return self.amount.before

    @property
    def after(self) -> str:
        return self.amount.after

    @property
    def is_left(self) -> bool:
        return self.amount.unit != "day" and (LEFT.search(self.before) is not None or LEFT_AFTER.match(self.after) is not None)

    @property
    def is_part(self) -> bool:
        return PART.search(f"{self.before}¤{self.after}") is not None

    @property
    def is_given(self) -> bool:
        return TO_ME.search(self.before) is not None or TO_ME.match(self.after) is not None


def read_earnings(text: str, today: date, *, asked: bool, owed: Container[Decimal] = ()) -> Earnings:
    """What a message tells of the income; `asked`: it answers that question. The amounts that are `owed` are none of it."""
    if len(text) > LONGEST:
        return Earnings()
    whole = paused(text)
    yearly = YEARLY.search(whole)
    then_and_now = WAS.search(whole) and TODAY.search(whole)  # what it was goes below, and tells what the other figure is
    said, places = marked(whole if then_and_now else of_today(whole, today), today)
    days, hours = worked(places, "days", 31) or DAYS, worked(places, "hours", 16) or HOURS
    a_month = {**A_MONTH, "day": days, "hour": days * hours}
    rows = [_Income(row, row.monthly(a_month), _earner(said, row)) for row in amounts(said, places) if row.low not in owed]
    told = [row for row in rows if not TIMES.match(row.after) and not OWED.search(row.before) and not OWED.match(row.after) and not ONCE.search(row.before) and not ONCE_AFTER.match(row.after) and not (yearly and (YEARLY.search(row.before + row.after) or BONUS.search(row.before + row.after)))]
    former = any(WAS.search(row.before) for row in told) and any(IS_NOW.search(row.before) for row in told)
    if former or then_and_now:
        told = [row for row in told if not WAS.search(row.before)]
    if not told or not (asked or PLAINLY.search(said) or GIVEN.search(said) or (BUSINESS.search(said) and NET_OF_IT.search(said))):
        return Earnings(own=Decimal(0)) if asked and NO_WORK.search(said) and not told else Earnings()
    gross = bool(GROSS.search(said))
    left = next((row.monthly for row in told if row.is_left and not _is_net(row, gross=gross)), None)
    earned = [row for row in told if _is_earned(row, asked=asked, gross=gross) and not _is_the_rest(row, said)]
    unpaid = UNPAID.search(said) is not None and not NOW.search(said)
    if all((TURNOVER.search(f"{row.before}¤{row.after}") or (row.amount.unit == "year" and "流水" in row.before)) and not row.is_left for row in earned) and not any(COSTS.search(row.before) for row in told):
        earned = []
    if not earned:
        return Earnings(own=Decimal(0) if unpaid or (asked and NO_WORK.search(said) and left is None) else None, left=left, reckoned=unpaid)
    own, spouse = _in_a_month(earned, said)
    costs = [row for row in told if COSTS.search(row.before) and row not in earned] if all(GROSS.search(row.before + row.after) for row in earned) else []
    if own is not None:
        own -= sum((row.monthly for row in costs), Decimal(0))
    if unpaid or (own is None and NO_WORK.search(said)):
        own = Decimal(0)
    spent = next((row.monthly for row in told if row not in earned and (GOES_OUT.search(row.before) or GOES_OUT_AFTER.match(row.after))), None)
    if own is not None and left is not None and own > left and SPENT.search(said):
        spent = own - left
    taken = tuple(row.amount.low for row in (*earned, *costs))
    return Earnings(own, spouse, left, spent, reckoned=own is not None and (former or own not in taken or own not in [row.monthly for row in earned if row.who != "spouse"][:1]), taken=taken)


def _earner(said: str, row: Amount) -> Whose:
    who = earner(said, row.place)
    return "spouse" if who != "kin" and THEIRS.search(row.before) else who


def _is_earned(row: _Income, *, asked: bool, gross: bool) -> bool:
    """Whether an amount comes in: by its own words, or by standing bare where the income was asked for."""
    if INVOICED.search(row.before) or CHARGED.search(row.before) or SHORT_OF.search(row.before) or DUE_AFTER.match(row.after) or (row.who == "kin" and not (row.is_given or row.is_part)):
        return False
    if gross and COSTS.search(row.before) and COSTS_SO_MUCH.search(row.before):
        return False
    if row.is_left or TAKEN_OFF.search(row.before):
        return _is_net(row, gross=gross)
    if COSTS.search(row.before) and (gross or not EARNS.search(row.before)):
        return False
    if GOES_OUT.search(row.before) or GOES_OUT_AFTER.match(row.after):
        return False
    if EARNS.search(row.before) or BAD.search(row.before) or NET_AFTER.match(row.after) or row.is_part or row.is_given or IS_NOW.search(row.before):
        return True
    return (asked or row.who == "spouse") and not IN_HAND.search(row.before) and not SPENT.search(row.before) and not LIVING.search(row.before) and not kinds_of(row.before) and not re.match(r"\W*(?:房租|吃|花|生活)|\s*(?:yuan |rmb )?(?:for|on|goes)\b", row.after)


def _is_the_rest(row: _Income, said: str) -> bool:
    """房租900,其他差不多1500: more of what is spent."""
    return REST.match(row.before) is not None and not EARNS.search(row.before) and SPENT.search(said, 0, row.amount.place) is not None


def _is_net(row: _Income, *, gross: bool) -> bool:
    """扣完社保剩6200 comes in; 除掉房租吃饭剩2000 is what is left of it."""
    return gross or BUSINESS.search(row.before) is not None or (TAKEN_OFF.search(row.before) is not None and not LIVING.search(row.before))


def _in_a_month(earned: Sequence[_Income], said: str) -> tuple[Decimal | None, Decimal | None]:
    """(own, a spouse's): the net where it stands beside the gross, the bad month beside the good, all parts together."""
    theirs = [row for row in earned if row.who == "spouse" and not row.is_given and not TOGETHER.search(row.before)]
    ours = [row for row in earned if row not in theirs]
    if net := [row for row in ours if NET.search(row.before) or NET_AFTER.match(row.after) or row.is_left]:
        ours = [*net, *(row for row in ours if row.is_part and row not in net and not (BASE.search(row.before) and row.amount.place < net[-1].amount.place))]
    if len(ours) > 1 and (named := [row for row in ours if COUNT_AS.search(row.before)]):
        ours = named[-1:]
    elif len(ours) > 1 and (bad := [row for row in ours if BAD.search(row.before)] or [row for row in ours if BAD.search(row.after)]):
        ours = bad[:1]
    elif len(ours) > 1 and any(words.search(said) for words in (GOOD, BAD, SEVERAL)):
        ours = [min(ours, key=lambda row: row.monthly)]
    beside = [row for row in ours if row.is_part or row.is_given]
    main = [row for row in ours if row not in beside][:1]
    own = sum((row.monthly for row in (*main, *beside)), Decimal(0)) if ours else None
    spouse = sum((row.monthly for row in theirs), Decimal(0)) if theirs else None
    return own, spouse
