"""The terms of a letter as a message tells them: a sum a month or so many parts, months of rest or a day, and the yes to a sum that was proposed."""

import re
from datetime import date
from typing import Any

from content.follow_ups import follow_ups
from content.regex import either, regex
from dialogs.calculator.deadlines import months_after
from dialogs.letter_slots import LETTER_MONTHLY, LETTER_PAUSE, LETTER_PERIODS, LETTER_UNTIL
from dialogs.letters.beside import a_month
from dialogs.letters.letter import letter
from dialogs.letters.parts import CLAUSE_ENDS, SPREADS, periods_told
from dialogs.letters.words import AFTERWARDS, ALL_RIGHT, APPROVED, AS_PLANNED, AS_PROPOSED, AS_SPARED, CAUSE
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.talk import Asked, Talk
from dialogs.understanding.asked import in_tense
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.moves import correction, is_question
from dialogs.understanding.reader import read
from dialogs.understanding.text import clause
from dialogs.understanding.values import Day, Duration, Money, Number, Quantity, YesNo

Json = Any

NAMES_SORT = regex(r"[^是对好行真实错样以定愿认题意]的[。.!！ ]*$")
"""分期的 says which one; 是的 is a yes."""
DENIES = regex(r"[^,，。]{3,}没(?!错|问题|有?意见|毛病|有$|了$)[^了啊吧呢的,，。 ]|是(?!这|真|对|的|啊|吧|呢|没|我说的|不是)[^,，。的了]{2,}|我?(?:不是|没有?)[^了啊吧呢的对样行错问,，。 ]{2,}|我从?没[^有了错]{2,}")
"""我不是担保人, 没有骂过他: something that is told, and no bare no."""
SHORT_ANSWER = 12
"""A yes or no is no longer; whatever says more may say that something is wrong."""
FIGURE = regex(r"[0-9零〇一二两三四五六七八九十百千万]")
MONTHLY = regex(r"每个?月|一个?月|月(?:供|还)|a month|per month|monthly|each month|every month", re.IGNORECASE)
INCOMING = regex(r"少[拿发挣赚]|失业金|补贴|补助|低保|养老|退休|领|benefit|收入|工资|薪|挣|赚|到手|房租|开销|开支|支出|生活费|吃饭|花|income|earn|salary|wage|rent|spend", re.IGNORECASE)
PAYS = regex(r"还|拿|出|付|掏|供|给(?!我)|按(?=每|一个)|pay|afford|offer|propos|suggest|manage|spare|\bdo\b", re.IGNORECASE)
OF_EACH = regex(r"\b(?:ask\w*|want|like|apply|request)\b.{0,24}\binstal+ments? (?:of|at) (?:about |around )?[¥$]?$", re.IGNORECASE)
"""Ask for instalments of 900 a month."""
DUE = regex(r"最低|[应该要]还|得还|账单|[房车]贷|按揭|\b(?:minimum|due|bill|have to|must|mortgage|car loan)\b", re.IGNORECASE)
"""What is due each month is no sum that somebody offers; 房贷每月4200 is another debt."""
PAID = regex(r"(?:还|付|交)(?:了|过)|已经?(?:还|付|交)|之前|以前|原来|原本|\b(?:paid|repaid|used to)\b", re.IGNORECASE)
"""What was paid so far is no offer either: 已经还了6期共7200."""
NEAR, CLAUSE_END = 12, regex(r"[,，。;；]")
HAPPENED = regex(r"^(?!.*(?:[好对行是准]|可以|没有|没错|同意|看过?|完)了)[^,，。]{1,10}了[。.!！]*$|病|裁")
"""Something that has happened: 降薪了."""
BEARABLE = regex(r"¤(?: yuan| rmb)? (?:(?:a|per|each|every) (?:~|month) )?is (?:all|what|the most|as much as) (?:(?:that )?i|we) can (?:do|pay|manage|afford|give)\b|\b(?:i|we) can (?:only |just )?(?:do|manage|afford) ¤(?=\W*$)", re.IGNORECASE)
"""A smaller payment, 400 is what I can do."""
BARE_MONTHLY = regex(r"(?:那|就|先|大概|最多|我)*(?:每个?月|一个?月|月供|每期|~)(?:还|付|能还|给)?¤(?:吧|左右|呗)?|¤(?:块|元)?(?:每个?月|一个?月)(?:吧|左右)?|(?:about |maybe |say |i can do )?¤ (?:(?:a |per |each |every )?(?:~|month)|monthly)", re.IGNORECASE)
"""每月1200, where something else was asked of a letter for instalments."""
START = regex(r"份?(?:再|才|重新)(?:开始|起)?(?:接着|继续)?(?:还|付)")
START_IN = regex(r"\b(?:start|begin|resum)\w*\b[^,.]{0,20}\bin\s+$", re.IGNORECASE)
"""想2月份再开始还, start paying in February."""
UNTIL = regex(r"[到至]\s*$|等(?:到|过)?\s*$|\b(?:to|until|till|til|by)(?: the)?\s*$", re.IGNORECASE)
UNTIL_IN = regex(r"[到至等]|(?:until|till|til|by)\b", re.IGNORECASE)
BEFORE_IT = regex(r"(?<=[号日月底])[之以]前")
"""2月20号以前能还: the last day of the wait."""
YEAR = regex(r"\b(?:19|20)\d\d\b|去年|今年")
AT_THE_END = regex(r"[底末]|\bend of\b", re.IGNORECASE)
THOUSANDS = regex(r"(?<=\d),(?=\d{3}(?!\d))")
MORE_WEEKS = regex(r"\bmore (?=(?:weeks?|days)\b)", re.IGNORECASE)
MORE_MONTHS = regex(r"\bmore (?=months?\b)|(?<=months) (?:later|from now)\b|(?<=month) (?:later|from now)\b", re.IGNORECASE)


def asked_a_month(session: Session, text: str, today: date) -> Heard | None:
    """那一个月要还多少, asked of the instalments that are to be asked for."""
    asks = is_question(text) and follow_ups().asks["each_month"].search(text) and not FIGURE.search(text.replace("一个月", ""))
    part = a_month(Talk(session.facts, today)) if asks else None
    return Heard(notes=(Reply(part.key, parts=(part,)),)) if part else None


def agreed(session: Session, text: str, today: date) -> str | None:
    """The sum that a bare yes takes (可以, 就这个数, ok): the one proposed beside the question; or the plan's own, where that is named."""
    yes = _says_yes(text, today) or APPROVED.fullmatch(text.strip()) is not None or AS_SPARED.search(text) is not None or names_sum(text)
    named = "planned" if AS_PLANNED.search(text) and not AFTERWARDS.search(text) else "proposed" if yes else None
    if named is None:
        return None
    try:
        letter(Talk(session.facts, today))
    except Asked as question:
        data = question.why.data if question.why else {}
    else:  # the draft has a sum already, and another is named for it
        data = part.data if (part := a_month(Talk(session.facts, today))) else {}
    figure = data.get(named) or data.get("proposed")
    return None if figure is None else str(figure)


AROUND_SUM = regex(either(
    "就", "写", "改[成为]?", "换成", "用", "按", "照", "还是", "还款?", "我", "[每一这那]个?月?", "多少",
    "是", "数[字目额]?", "金额", "钱", "来", "给", "吧", "好了?", "行", "可以", "的", "上面", "里", "嗯",
    "对",
    r"'s\b",
    r"\b(?:write|i'?ll|i'?d|i|we|can|could|pay|go|by|as|according|yes|yeah|let'?s|month|monthly|a|per|each|every|says?|has|this|is|fine|good|works|put|say|state|use|make|change|it|to|the|sum|figure|number|amount|in|from|of|with|just|please|instead|actually|ok|then|that|there)\b",
    r"\W",
), re.IGNORECASE)
"""Words around a sum that is named by where it stands."""


def names_sum(text: str) -> bool:
    """计划里的那个数, what you suggested: a sum by its name and nothing else; 按计划八月复工 tells of work."""
    found = AS_PLANNED.search(text) or AS_SPARED.search(text) or AS_PROPOSED.search(text)
    return found is not None and not AROUND_SUM.sub("", text[: found.start()] + " " + text[found.end() :])


def monthly_answered(session: Session, text: str, today: date) -> dict[str, Json]:
    """What answers the question for a sum a month, in whatever words: each month so much, the plan's own, so many parts."""
    sum_named = bare_monthly(text, today) or (agreed(session, text, today) if names_sum(text) else None)
    return {LETTER_MONTHLY.name: sum_named, LETTER_PERIODS.name: None} if sum_named else terms_told(text, today, "instalment")


def monthly_told(text: str, today: date) -> str | None:
    """每月能还800: a sum that goes out each month towards the debt."""
    said, places = marked(text, today)
    if (bearable := BEARABLE.search(said)) and (sum_named := amount_in(bearable, said, places)):
        return str(sum_named)
    for value in read(text, today=today):
        if not isinstance(value, Quantity) or value.kind not in ("money", "number") or value.best < 1:
            continue
        start, end = value.span
        around, behind = CLAUSE_END.split(text[max(0, start - NEAR) : start])[-1], CLAUSE_END.split(text[end : end + NEAR])[0]
        monthly = MONTHLY.search(around + text[start:end] + behind)
        if monthly and OF_EACH.search(text, 0, start):
            return str(value.best)
        if monthly and not INCOMING.search(around) and not DUE.search(around) and not PAID.search(around) and (PAYS.search(around + text[start:end]) or text[:start].rstrip().endswith(("每月", "每个月"))):
            return str(value.best)
    return None


def bare_monthly(text: str, today: date) -> str | None:
    """Each month so much, and nothing else."""
    said, places = marked(text.strip(" 。.!！"), today)
    sums = [value.best for _, value in places if isinstance(value, Money | Number)]
    return str(sums[0]) if len(sums) == 1 and BARE_MONTHLY.fullmatch(said) else None


GONE_BY = regex(either(
    "逾期", "没", "拖", "欠", "压", "不能", "未", "住院", "治疗", "休养", "躺", "停工", "停产", "失业",
    r"\b(?:overdue|late|behind|in arrears|did(?:n'?t| not)|was|were|had|been|off work|without(?! (?:having to )?(?:pay|paying|repay\w*|payments?)\b)|unemployed|out of work|since|no (?:work|pay|income|wages))\b",
), re.IGNORECASE)
EACH = regex(r"(?:\b(?:a|per|each|every|this|next|last) month|每个?月)$", re.IGNORECASE)
TO_WAIT = regex(r"延|缓|推|拖到|宽限|晚|等|until|\b(?:postpone|exten\w+|pause|defer|later|wait|more time|put off|break)\b", re.IGNORECASE)


def pause_told(text: str, today: date) -> int | None:
    """The months to wait; 两个月没上班 is why, and no wish."""
    text = MORE_MONTHS.sub("", text)
    for value in read(text, today=today, kind="duration"):
        told = clause(text, value.span)
        if (GONE_BY.search(told) and not TO_WAIT.search(told)) or EACH.search(text, 0, value.span[1]):
            continue
        one = text[value.span[0] : value.span[1]] in ("一个月", "1个月") and not TO_WAIT.search(told)
        if one and (SO_MUCH.match(text, value.span[1]) or SO_MUCH_BEFORE.search(text, 0, value.span[0])):
            continue
        if isinstance(value, Duration) and value.parts and value.parts.keys() <= {"months", "years"}:
            months = value.parts.get("years", 0) * 12 + value.parts.get("months", 0)
            return int(months) if months == int(months) else None
    return None


def until_told(text: str, today: date, *, asked: bool = False) -> date | None:
    """推迟到2月, until the end of January: the day to which somebody wants to wait; where that was `asked`, a month or day alone is it."""
    text = BEFORE_IT.sub("  ", text)
    for value in read(text, today=today, kind="date"):
        told = clause(text, value.span)
        before = text[: value.span[0]]
        begins = START.match(text, value.span[1]) or START_IN.search(before)
        wanted = (TO_WAIT.search(told) or begins) and (begins or UNTIL.search(before) or UNTIL_IN.match(text, value.span[0]))
        if isinstance(value, Day) and (wanted or (asked and not GONE_BY.search(told) and not CAUSE.search(text))):
            late = AT_THE_END.search(text[max(0, value.span[0] - NEAR) : value.span[1] + 1])
            readings = [on for start, end in ((value.start, value.end), *value.also) if (on := end if late else start)]
            coming = next((on for on in in_tense(readings, "future", today) if on > today), None)
            return coming or (None if asked and YEAR.search(text) else next((later for on in readings if (later := months_after(on, 12, today).last) > today), None))
    return None


def weeks_told(text: str, today: date) -> int:
    """宽限两周, six more weeks: the days to wait, where they are no months; 0 where none are told."""
    for value in read(MORE_WEEKS.sub("", text), today=today, kind="duration"):
        told = clause(MORE_WEEKS.sub("", text), value.span)
        if isinstance(value, Duration) and value.parts and value.parts.keys() <= {"weeks", "days"} and not (GONE_BY.search(told) and not TO_WAIT.search(told)):
            return int(value.days or 0)
    return 0


MAY_I = regex(r"[,，]?(?:行不行|可不可以|可以不|行吗|可以吗|好吗|成吗)[?？。]*$|^(?:能不能|能否|可不可以|可以|能)|^(?:and |please |so )?(?:could|can|may|would|is it ok(?:ay)? if) (?:i|we|they|you)\b[^?]*\b(?:have|get|wait|pay|give|till?|until)\b", re.IGNORECASE)
"""A term of the letter, put as a question: 拖到1月20号行吗, could I have until January 20."""


def _monthly_beside(text: str, today: date) -> str | None:
    """说我想分期还,一个月2000: the sum stands alone in its clause, and the wish in another."""
    parts = [part for part in CLAUSE_ENDS.split(THOUSANDS.sub("", text)) if part.strip()]
    alone = [sum_named for part in parts if (sum_named := bare_monthly(part, today))]
    return alone[0] if len(alone) == 1 and len(parts) > 1 and SPREADS.search(text) and not INCOMING.search(text) else None


THEN = regex(r"(?:之后|然后|后面|往后|到时候?|再往后|以后|[再才](?=每|一个?月|按)|(?:第[一二三四五六七八九十\d]+个?月|[下再]个?月)(?:起|开始)|起(?=每|一个?月))|\b(?:and )?(?:then|after (?:that|this|which|wards)|afterwards|from then(?: on)?|following that|thereafter)\b", re.IGNORECASE)
"""先缓三个月,之后一月还800: from here on it is paid again."""
FIRST_MONTHS = regex(r"[前头](?=[一二两俩三四五六七八九十\d]+个?月)|\bthe first (?=(?:\w+ )?months?\b)|\bfirst (?=\w+ months?\b)", re.IGNORECASE)
JANUARY = regex(r"^(?:我)?一月(?=\D{0,3}\d)")
"""一月800, of what is paid from then on."""
SO_MUCH = regex(r"[还能要挣花到手收入得付交供给拿就只赚工资开销大概差不多,， ]{0,6}[\d一二两三四五六七八九]")
SO_MUCH_BEFORE = regex(r"[\d十百千万](?:多|块钱?|元)?$")
"""一个月4200: every month, and no time to wait."""


def then_pays(text: str, today: date) -> tuple[str, str | None]:
    """What comes before it is paid again, and the sum a month from then on; the whole text where none is told."""
    for found in THEN.finditer(text):
        rest = JANUARY.sub("一个月", text[found.end() :].strip(" ,，。"))
        if found.start() and (each := monthly_told(rest, today) or bare_monthly(rest, today) or _bare_month(rest, today)):
            return text[: found.start()], each
    return text, None


def _bare_month(rest: str, today: date) -> str | None:
    """i pay 800, behind then: a sum and who pays it."""
    said, places = marked(rest, today)
    return str(found) if re.fullmatch(r"(?:i(?:'ll| will| can| would)? )?(?:pay|do|give) ¤(?: (?:~|each|every|a|per) ?(?:month)?)*", said.strip(" .!"), re.IGNORECASE) and (found := next((v.best for _, v in places if isinstance(v, Money | Number)), None)) else None


def terms_told(text: str, today: date, kind: str | None, *, asked: bool = False) -> dict[str, Json]:
    """What an instalment letter offers, or how long an extension is to be; of two ways to say it the one told last holds."""
    if kind == "instalment":
        monthly, periods = monthly_told(text, today) or _monthly_beside(text, today), periods_told(text, today)
        told = {LETTER_MONTHLY.name: monthly, LETTER_PERIODS.name: periods}
        return told if monthly or periods else {}
    if kind == "extension":
        head, each = then_pays(FIRST_MONTHS.sub("", text), today)
        then = {LETTER_MONTHLY.name: each} if each else {}
        until, pause = until_told(head, today, asked=asked), pause_told(head, today)
        return then | ({LETTER_PAUSE.name: None if until else pause, LETTER_UNTIL.name: until and until.isoformat()} if until or pause else {})
    monthly = monthly_told(text, today) if kind in (None, "defence") else None
    return {} if monthly is None else {LETTER_MONTHLY.name: monthly}


def consents(text: str, today: date) -> bool:
    """Whether a message is a bare yes, in whatever words, or the number of a button."""
    return APPROVED.fullmatch(text.strip()) is not None or is_answer(text, today)


def _says_yes(text: str, today: date) -> bool:
    return is_answer(text, today) and any(v.value == "yes" for v in read(text, today=today, asked="yesno") if isinstance(v, YesNo))


def is_answer(text: str, today: date) -> bool:
    """A bare yes or no, in words or as the number of a button."""
    said = [value for value in read(text, today=today, asked="yesno") if isinstance(value, YesNo) and not NAMES_SORT.search(text)]
    if CAUSE.search(text) or HAPPENED.search(text.strip()):
        return False  # 失业了, said to a draft, is a line that is missing, and no consent
    bare = bool(said) and len(text.strip()) <= SHORT_ANSWER and not DENIES.search(text) and not correction(text) and not FIGURE.search(text)
    return text.strip().isdecimal() or ALL_RIGHT.fullmatch(text.strip()) is not None or bare
