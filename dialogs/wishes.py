"""Wishes that a clause alone does not tell: several papers at once, reminders on a day of the month."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.reminders import BEFORE
from dialogs.slots import REMINDER_DAY
from dialogs.understanding.days_ahead import COUNT, days_ahead, days_of, without_days_ahead
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import find_move, is_question
from dialogs.understanding.values import Day

LONGEST, LITTLE = 80, 40
KINDS = {
    "picture": regex(either(
        "图片", "图表", "图(?![书章纸谋])",
        "(?:每个?月)?(?:的)?余额(?:是|会|的)*(?:怎么|如何|一步步)?(?:变化?|降|走|减少?)(?:的|下来|下去|情况)*(?:画出来)?",
        "picture", r"\bpics?\b", "image", "png", r"\bchart\b", r"\bgraph\b", r"\bdiagram\b", r"\bplot\b",
        r"\b(?:how )?(?:the |my )?balances? (?:fall|go|going|come|coming|drop|develop)(?:ing|s)?(?: down| over time| month by month)?",
    ), re.IGNORECASE),
    "pdf": regex(r"pdf", re.IGNORECASE),
    "calendar": regex(r"日历|日程|ics|calendar|(?:还款)?(?:日期|日子|时间)?(?:导|存|加|同步)[到进]?(?:我的?)?手机(?:里|上)?|\b(?:dates?|days?) (?:to|on|in|into|onto) my phone\b", re.IGNORECASE),
    "sheet": regex(r"还款表|表格|计划表|(?<![列时图仪手代外])表(?![示明达面扬现格演情态哥弟姐妹])|excel|xlsx?|spreadsheet|\b(?:sheet|table)\b", re.IGNORECASE),
}
EVERY_PAPER = regex(r"(?:全部|所有|全套|全|都)的?(?:文件|材料|文档|资料|东西)|^全都?(?=发|给|要)|\beverything\b|\ball (?:of )?(?:the |them|your )?(?:files?|papers?|documents?)?(?= |$)", re.IGNORECASE)
SOME_PAPER = regex(r"导出来?|打印|文件|文档|存着|存下来|能存|存成|\b(?:print(?:able|ed|out)?|files?|documents?)\b", re.IGNORECASE)
"""A paper of no kind that is named is the one that prints."""
PIECE = regex(r"[,，。;；!！?？\n]|\.(?=\s)|和|以及|顺便|然后|并且?|再|\b(?:and|then|plus|also)\b", re.IGNORECASE)
AROUND_IT_EN = either(
    "what (?:we|you|i)(?:'ve)? (?:have|got)", "so far", "where (?:we|i) (?:are|am|stand)",
    "please", "can", "could", "you", "i", "i'd", "we", "may", "like", "want", "need", "would", "to", "me",
    "send", "over", "give", "get", "have", "make", "show", "export", "download", "save", "draw", "put",
    "see", "the", "an?", "my", "this", "that", "it", "as", "in", "into", "of", "for", "plan", "repayment",
    "payment", "letter", "file", "version", "copy", "both", "too", "with", "now", "just", "so", "thanks",
    "thank", "set", "up", "is", "are", "there", "some", "something", "which", "one", "open", "all",
    "how", "show(?:ing)?", "u", "pls", "plz", "thx", "gimme", "also", "take", "along", "i can", "can i",
    "(?:the )?(?:bank|lender|wife|husband|family|lawyer|parents|phone|computer)",
    "dates?", "going", "every", "month", "time",
)
AROUND_IT = either(
    "拿去对", "[对核看][一]?[对看]", "核对", "留底", "存着?", "[不行]$",
    r"[把将请你您我想要也还都就那给发来出做弄写成导存看版行好的一份张个下两样吧呢吗嘛啊呗着里过有没套种\s]",
    "方便", "手机", "还款日期?", "日期", "每个?月", "画出来", "画", "变成", "出来",
    "(?:给|拿给|发给)?(?:银行|对方|平台|家[人里]|老[婆公]|律师|爸妈|他们?|她)(?:们)?(?:看)?",
    "麻烦", "能不能", "能否", "可不可以", "可以", "能", "这个", "那个", "刚才", "上面", "还款", "计划",
    "方案", "信件?", "保存", "生成", "下载", "打印", "文件", "格式", "谢谢", "需要",
    "'s",
    rf"\b(?:{AROUND_IT_EN})\b",
)
HANDED = regex(f"(?:{AROUND_IT})*", re.IGNORECASE)
"""What may stand around a paper in a wish for nothing but it: 把计划的图发我, send me the plan's picture."""
GIVES = regex(r"导出|发我|发给我|给我|我要|都要|也要|还要|要|来一?[份张个]|生成|下载|保存|send|give|export|want|make|both|please", re.IGNORECASE)
TELLS = regex(r"欠|催|他们|对方|合同|截图|逾期|\d|they|contract")
ON_A_DAY = regex(either(
    r"每个?月(?:的)?(\d{1,2})[号日]?[^。！？!?\n]{0,8}提醒",
    r"提醒[^。！？!?\n]{0,10}每个?月(?:的)?(\d{1,2})[号日]",
    r"remind me (?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?(?:every|each) month",
    r"remind me (?:every|each) month on the (\d{1,2})",
    r"reminders (?:on|for|at|every|each) (?:the )?(\d{1,2})(?:st|nd|rd|th)",
), re.IGNORECASE)
EACH_DUE = regex(r"每个?(?:还款日|到期日|账单日|月还款日?|[期笔])|还款日[^,，。]{0,14}提醒我|\b(?:each|every) (?:due date|due day|payment|instal+ment)\b|\bbefore (?:the )?due dates?\b", re.IGNORECASE)
LAST_DAY = 31
IN_DAYS = regex(rf"(?:(?:再?过|等){COUNT.format(1)}(?:之|以)?后?|{COUNT.format(2)}(?:之|以)?后)(?:再|请|帮我|给我|你|您|来)*提醒(?:我|一下)")
"""7天后提醒我问进度."""
HOUR = r"(?P<half{0}>凌晨|半夜|早上?|上午|中午|下午|傍晚|晚上?)?\s*(?:(?P<hour{0}>\d{{1,2}}|十[一二]?|[一二两三四五六七八九])\s*点(?:(?P<past{0}>半|一刻|三刻|[0-5]?\d|[二三四五]?十五?|零五)分?|钟|整)?|(?P<clock{0}>\d{{1,2}})[:：](?P<minute{0}>[0-5]\d)(?! ?[ap]\.?m))"
AT_AN_HOUR = regex(either(
    f"(?:请|麻烦|以后|每天|每日|天天|每次|那就|都|就|改|改成|改到|在|你|您)*{HOUR.format(1)}(?:再|来|都|就)*提醒(?:我|一下|还款|还钱|还|交|吧|就行|好了)*[。.!！]?",
    f"(?:请|麻烦|以后|把|你|您)*提醒(?:我|的?时间|都|请|能|可以)*(?:改成|改到|改为|换到|放在|安排在|在|是)?{HOUR.format(2)}(?:吧|就行|好了|好吗)?[。.!！?？]?",
    r"(?:please )?remind me (?:at|from now on at) (?P<hour3>\d{1,2})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.|o'clock)?(?: instead| please)*[.!]?",
), re.IGNORECASE)
REMIND = regex(r"提醒|remind", re.IGNORECASE)
A_REMINDER = regex(r"提醒我?(?:也|都|就)*(?:要|来|给我|开上?|设上?|加上?)?|\b(?:a |the |some )?reminders?\b(?: too| please)?", re.IGNORECASE)
"""图片和提醒都要: named beside a paper that is wished for, they are wished for too."""
AND_REMIND = "|"
OTHERWISE = regex(either(
    "(?<=[前日号天])(?:通知|告诉|说给)我(?=$|[,，。!！吧呗哈一])",
    "(?:叫|喊|招呼|知会|通知)(?:一[声下])?我(?:一声|一嗓子|一下(?!子))",
    "告诉我一声(?=$|[,，。!！吧呗哈])", "(?:叫|喊)(?:一声|一下)我", "(?:都|各|也|给我)?(?:说|言语)一声",
    "(?:给我)?(?:吱一?声|提个醒儿?)",
    "(?:设|定|弄|做|加|搞|整|来|开|建|添|弹|推|发)(?:一?[个条])?(?:小)?(?:提醒|闹钟|闹铃)",
    "[敲戳](?:我一下|一下我)",
    "你(?!们)[^,，。说]{0,6}(?:叫|喊|催|敲|戳|通知|提示)我",
    "(?<=[点号日天午晚早上一二三四五六])(?:叫|喊)我(?=[给去还打交查起])",
    r"(?:帮我|给我|你)记(?:着|住|得)(?=[^,，。]{0,4}(?:\d{1,2}[月号日]|[明后]天|下))",
    "(?:记|加|放|写|存)[到进在](?:我的?)?(?:手机)?(?:的)?日历[里上中]?",
    r"\b(?:nudge|ping|buzz|poke|alert|prompt|notify|warn|text|message) me\b(?! (?:that|about the (?:loan|debt)))",
    r"\b(?:in|on|to|into) (?:my|the) (?:calendar|diary)\b",
    r"\bdrop me a (?:line|note|message|text)\b",
    r"\bgive me (?:a|an) (?:nudge|shout|ping|buzz|heads?[- ]?up|alert|reminder)\b",
    r"\b(?:set|make|put|add|create|schedule)(?: me| up)? an? (?:\w+ )?(?:reminder|alarm|alert)\b(?: for me\b)?",
    r"\b(?:don'?t|do not) let me forget\b",
), re.IGNORECASE)
"""Other words for being reminded."""
TO_BE_REMINDED = regex(either(
    r"(?:^|[,，。;；!！?？\s])(?:请|麻烦|帮|可不?可以|能不能|能|你|您|我|想|让|给|记得|到时候?|到点|到日子|了|那|当|开庭|上庭|庭审|答辩|截止|到期|期限|还款|还钱|该还|要还|要|发工资|头|最后|每[次回期笔月年]|每个月|之前|以前|提前|前|在|于|的|日子?|再|就|也|临|快|怕|忘了?|[早晚上中下午天点半一两几\d\s]|[@~#])*提醒(?:我|(?:一[下声]|下)?\s*(?:$|[,，。!！?？]))(?![了过])",
    r"\bremind me\b(?! (?:again )?(?:what|how|who|which|why|where)\b)",
), re.IGNORECASE)
NOT_OURS = regex(r"(?:银行|平台|法院|客服|中介|他|她|他们|短信|催收)[^,，。]{0,8}提醒|\b(?:they|he|she|it|bank|did|does) (?:\w+ )?remind", re.IGNORECASE)
POLITELY = regex(r"能|可以|帮|麻烦|给我|吧|[行好成中](?:不|吗|么)|\b(?:can|could|would|will) you\b", re.IGNORECASE)
AN_HOUR = regex(either(
    f"(?:改成|改到|改为|换成|换到|放在|都在|在|make it |change it to |move it to )?{HOUR.format(1)}(?:吧|就行|好了)?[。.!！]?",
    r"(?:make it |change it to |move it to )?(?:at )?(?P<hour3>\d{1,2})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.)(?: instead)?(?: please)?[.!]?",
), re.IGNORECASE)
AN_HOUR_IN = regex(either(
    HOUR.format(1),
    r"\b(?:at )?(?P<hour3>\d{1,2})(?::(?P<past3>[0-5]\d))? ?(?P<half3>am|pm|a\.m\.|p\.m\.)",
    r"\bat (?P<hour6>\d{1,2}) in the (?P<half6>morning|afternoon|evening)",
    r"\bat (?P<hour4>\d{1,2})(?! ?[a-z¥%\d,.:])", r"\bat (?P<hour5>noon)\b",
), re.IGNORECASE)
PART_OF_DAY_EN = regex(r"(\d{1,2}(?::[0-5]\d)?)(?: o'?clock)? (in the (?:morning|afternoon|evening)|at night)", re.IGNORECASE)
CHANGES_IT = regex(r"^改[成到为]|^换[成到]|^(?:make|change|move) it |\binstead\b", re.IGNORECASE)
FILLERS = regex(either(
    "改[成到为]?", "换[成到]?", "还是", "那就?", "就", "要", "请", "麻烦", "每次", "都", "吧", "好[了吗]?",
    "行[了吗]?", "可以[了吗]?", "得了", "更?好一?些?", "算了", "再", "[每期次]", "还款日?的?",
    "到期日?的?", "早上", "上午", "晚上?", "下午", "中午", "太早", "太晚", "提醒", r"\d天", "的", "在",
    "、",
    "和",
    r"\b(?:please|actually|no|instead|make|change|move|set|it|that|to|is|are|would be|better|enough|fine|rather|i'?d|i|like|prefer|want|let'?s|say|the|and|in|morning|evening|at night|only|just|reminders?|due date|each|payment|of|both|as well)\b",
), re.IGNORECASE)
CHANGES_DAY = regex(r"改|换|还是|不如|\b(?:make|change|move|instead|rather|better|actually|no)\b", re.IGNORECASE)
PARTS_OF_A_DAY = (
    (regex(r"(?<!太)晚上?(?!了)|夜里|\b(?:evening|night)\b", re.IGNORECASE), 20), (regex(r"下午|\bafternoon\b", re.IGNORECASE), 15), (regex(r"中午|\bnoon\b", re.IGNORECASE), 12),
)  # fmt: skip
"""The hour of a part of the day, where none is named."""
MORNING, MORNING_HOUR = regex(r"早上|上午|\bmorning\b", re.IGNORECASE), str(9 * 60)
SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HALF_PAST = regex(rf"\b(?P<part>half|quarter) past (?P<hour>\d{{1,2}}|{'|'.join(SPELT)})\b", re.IGNORECASE)
AT_WORD = regex(rf"\bat (?P<hour>{'|'.join(SPELT)})(?: thirty)?\b", re.IGNORECASE)
PARTS = {"半": 30, "一刻": 15, "三刻": 45, "零五": 5, "half": 30, "quarter": 15} | {tens + ones: (10 * number + (5 if ones else 0)) for number, tens in enumerate(("十", "二十", "三十", "四十", "五十"), 1) for ones in ("", "五")}
HOUR_LONG = 60
SMALL = 7
"""明天3点提醒我 is in the afternoon: nobody wants to be woken."""
CHINESE = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "十一": 11, "十二": 12}
LATER, MIDNIGHT = regex(r"下午|傍晚|晚|p|afternoon|evening", re.IGNORECASE), regex(r"凌晨|半夜|晚|a", re.IGNORECASE)
NOON, NOON_EN = 12, regex(r"\bnoon\b", re.IGNORECASE)


def asked_beside_moves(text: str, today: date) -> Heard | None:
    """The move that such a wish is; None where the message tells or asks something else."""
    if len(text) > LONGEST:
        return None
    kinds = list(KINDS) if EVERY_PAPER.search(text) else [kind for kind, pattern in KINDS.items() if pattern.search(text)]
    if not kinds and SOME_PAPER.search(text) and all(map(_is_handed, PIECE.split(text))):
        return Heard(move="papers", name="pdf")
    several = len(kinds) > 1 and GIVES.search(text) and not TELLS.search(text)
    handed = [piece for piece in PIECE.split(text) if _is_handed(piece)] if kinds else []
    kinds = kinds if several else [kind for kind in kinds if any(KINDS[kind].search(piece) for piece in handed)]
    said = _in_figures(OTHERWISE.sub(lambda found: "remind me" if found[0].isascii() else "提醒我", text))
    reminders = _reminders(said, today) if REMIND.search(said) else None
    if kinds and not reminders and REMIND.search(said):
        reminders = _reminders(A_REMINDER.sub(lambda found: "remind me" if found[0].isascii() else ",提醒我,", said), today)
    if kinds and reminders and kinds != ["calendar"]:  # the reminders come as one themselves
        return Heard(move="papers", name=f"{','.join(kinds)}{AND_REMIND}{reminders.name}")
    alone = kinds and all(piece in handed or _says_little(piece) for piece in PIECE.split(text)) and not find_move(text)
    return Heard(move="papers", name=",".join(kinds)) if several or alone else reminders


def _is_handed(piece: str) -> bool:
    """Whether a piece of a message wants a paper and tells nothing."""
    for pattern in (*KINDS.values(), EVERY_PAPER, SOME_PAPER):
        piece = pattern.sub("", piece)
    return HANDED.fullmatch(piece.strip(" .")) is not None


def _says_little(piece: str) -> bool:
    """I'll look it up tomorrow, beside a wish for a picture: nothing is told or asked."""
    return len(piece) <= LITTLE and not TELLS.search(piece) and not is_question(piece) and not REMIND.search(piece)


def _reminders(text: str, today: date) -> Heard | None:
    """Which reminders are wished for: on a day of each month, at an hour, on one day, so long before each payment, or of what the talk came to."""
    ahead = days_ahead(text)
    if found := ON_A_DAY.search(text):
        number = int(next(group for group in found.groups() if group))
        return Heard(move="remind", name=f"{number}{_at(text)}") if 1 <= number <= LAST_DAY else None
    if found := AT_AN_HOUR.fullmatch(text.strip()):
        return Heard(move="remind_at", name=str(minutes_of(found)))
    if (found := IN_DAYS.search(text)) and not NOT_OURS.search(text):
        left = max(1, days_of(found["count1"] or found["count2"], found["unit1"] or found["unit2"]))
        return Heard(move="remind", name=f"{(today + timedelta(days=left)).isoformat()}{_at(text)}")
    said, places = marked(without_days_ahead(text), today)
    wished = (TO_BE_REMINDED.search(said) or EACH_DUE.search(text) or ahead) and not NOT_OURS.search(text)
    if not wished or (is_question(text) and not POLITELY.search(text)):
        return None
    days = [value for _, value in places if isinstance(value, Day)]
    if len(days) == 1 and not days[0].every:
        on = _to_come(days[0], today, timed=bool(_at(text)))
        early = on - timedelta(days=ahead[0]) if on and ahead else on
        on = early if early and early > today else on
        return Heard(move="remind", name=f"{on.isoformat()}{_at(text)}") if on else None
    return _so_early(ahead, text) if ahead else Heard(move="remind", name=_at(text))


def _so_early(ahead: Sequence[int], text: str) -> Heard:
    """So many days before each payment, at the hour that is named or in that part of the day."""
    return Heard(move="remind", name=f"{BEFORE}{','.join(map(str, ahead))}{_at(text)}")


def _part(text: str) -> str:
    return next((f" {hour * HOUR_LONG}" for part, hour in PARTS_OF_A_DAY if part.search(text)), "")


def bare_days_ahead(text: str) -> Heard | None:
    """改成提前一天, make it five days before: where reminders are on, and nothing else is said."""
    ahead = days_ahead(text) if len(text) <= LONGEST else ()
    rest = FILLERS.sub("", AN_HOUR_IN.sub("", without_days_ahead(_in_figures(text))))
    return _so_early(ahead, text) if ahead and not re.search(r"\w", rest) else None


def bare_day(text: str, today: date) -> Heard | None:
    """改成12月10号, make it the 10th: where reminders are on, and nothing else is said; it takes the place of the one day that was set last."""
    said, places = marked(text, today)
    if len(text) > LITTLE or len(places) != 1 or not isinstance(day := places[0][1], Day) or day.every or day.start != day.end:
        return None
    rest = FILLERS.sub("", said.replace("@", " "))
    on = _to_come(day, today, timed=False) if not re.search(r"\w", rest) and CHANGES_DAY.search(text) else None
    return Heard(move="remind", name=on.isoformat(), forget=(REMINDER_DAY.name,)) if on else None


def bare_hour(text: str, *, asked: bool) -> Heard | None:
    """晚上8点, at 8pm: said where reminders are on and nothing is asked; 改成晚上8点 beside a question too."""
    said = PART_OF_DAY_EN.sub(lambda part: f"{part[1]}{'am' if part[2].lower() == 'in the morning' else 'pm'}", _in_figures(text.strip()))
    found = AN_HOUR.fullmatch(NOON_EN.sub("12pm", said))
    if asked and not CHANGES_IT.search(text.strip()):
        return None
    if found is None and len(text) <= LONGEST and (part := _part(text) or (MORNING.search(text) and MORNING_HOUR)) and not re.search(r"\w", FILLERS.sub("", text)):
        return Heard(move="remind_at", name=part.strip())  # 晚上吧
    return Heard(move="remind_at", name=str(minutes_of(found))) if found else None


def _to_come(day: Day, today: date, *, timed: bool) -> date | None:
    """The day that a wish names, as it next comes; today only where an hour is named with it."""
    first = today if timed else today + timedelta(days=1)
    return min((start for start, _ in ((day.start, day.end), *day.also) if start and start >= first), default=None)


def _at(text: str) -> str:
    """The time of day that such a wish names, behind its day; nothing where it names none."""
    found = AN_HOUR_IN.search(text)
    return f" {minutes_of(found)}" if found else _part(text)


def _in_figures(text: str) -> str:
    """Half past three as 3:30, at eight as at 8."""
    if not text.isascii():
        return text
    text = HALF_PAST.sub(lambda found: f"{_figure(found['hour'])}:{PARTS[found['part'].lower()]}", text)
    return AT_WORD.sub(lambda found: f"at {_figure(found['hour'])}" + (":30" if found[0].endswith("thirty") else ""), text)


def _figure(hour: str) -> int:
    return int(hour) if hour.isdecimal() else SPELT.index(hour.lower()) + 1


def minutes_of(found: re.Match[str]) -> int:
    """The time of day in minutes after midnight: 晚上8点半 is 20:30."""
    told = next(name for name, value in found.groupdict().items() if value and name.startswith(("hour", "clock")))
    past = found.groupdict().get(("past" if told.startswith("hour") else "minute") + told[-1]) or "0"
    return _hour(found[told], found.groupdict().get(f"half{told[-1]}") or "") * HOUR_LONG + (int(past) if past.isdecimal() else PARTS[past])


def _hour(told: str, half: str) -> int:
    """The hour of the day: 晚上8点 is 20."""
    hour = int(told) if told.isdecimal() else CHINESE.get(told, NOON)
    if hour < SMALL and not half and not told.startswith("0"):
        return hour + NOON
    if hour == NOON and MIDNIGHT.match(half):
        return 0
    return hour + NOON if LATER.match(half) and hour < NOON else hour
