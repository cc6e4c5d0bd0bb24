"""What somebody tells of clearing debts by a court: where they live, how long insured there, whose case it is."""

from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.understanding.asked import LENGTH_UNIT
from dialogs.understanding.marked import has_amount
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import clause, plain
from dialogs.understanding.values import Duration

Json = Any
LONGEST = 1_000
ABOUT = regex(r"(?<!公司)(?<!工厂)(?<!单位)(?<!企业)(?<!厂子)(?<!老板)破产|债务(?:集中)?清理|集中清理|清债|bankrupt|insolven|debt clear")
GENERAL = regex(r"什么是|是什么|什么意思|有没有.{0,4}法|法律|what is|is there|meaning of")
MINE = regex(r"我|咱|本人|欠|\bi\b|\bi'm\b|\bmy\b|\bme\b")
MYSELF = regex(r"我自己|我本人|我呢|\bmyself\b|what about me")
OTHERS = regex(either(
    "(?:我|俺|咱)?(?:老婆|老公|媳妇|丈夫|妻子|爱人|对象|男朋友|女朋友|爸|妈|父亲|母亲|爹|娘|儿子|女儿|[堂表亲]?[哥弟姐妹]+|姐夫|妹夫|嫂子|叔|舅|姨|姑|岳父|岳母|朋友|同事|同学|亲戚|邻居|室友|老乡)(?:[^,，。借]{0,6}(?:在|也|名下|户|社保|欠|能|可以|住|呢)|$)",
    r"\bmy (?:\w+ )?(?:wife|husband|brother|sister|cousin|friend|mother|father|mum|mom|dad|parents|son|daughter|uncle|aunt|colleague|partner|boyfriend|girlfriend|ex(?:-\w+)?|(?:room|flat|house|class|work|school|team)mate|co-?worker|neighbou?r|boss|student|tenant|in-laws?|fianc[eé]e?)\b(?! lent)",
    r"\b(?:a|another|some) (?:friend|colleague|cousin|neighbou?r|mate) of mine\b",
))
INSURED = regex(r"社保|参保|医保|个税|缴(?:纳|了|费)|insur|tax")
UNINSURED = regex(r"(?:没|未|从没|没有)(?:交|缴|上|买|参)过?(?:社保|保)|社保[^,，。]{0,4}(?:没交|没有|断了|没缴)|no (?:social )?insurance|never insured")
RESIDED = regex(r"住|居|来了?|生活|待了?|做生意|经营|开店|live|living|been|here|there|moved|years now")
REGISTERED = regex(either(
    "浙江(?:的|省)?(?:户口|户籍|人)", "(?:户口|户籍)(?:也?在|是)浙江", "本地(?:户口|户籍|人)",
    "(?:户口|户籍)(?:就|也)?在(?:本地|这|当地)",
    "(?:hukou|registered|registration) (?:here|in zhejiang)",
    "zhejiang (?:hukou|household|registration)",
))
NOT_REGISTERED = regex(r"外地(?:户口|户籍|人)|(?:户口|户籍)(?:不在|在老家|在外)|不是(?:浙江|本地)(?:户口|户籍|人)|没有?(?:浙江|本地)(?:户口|户籍)|not registered|hukou elsewhere|from another province")
NOT_ENFORCED = regex(r"(?:没有?|还没|未)(?:被|进入?|到)?(?:什么)?(?:强制)?(?:执行|起诉)(?:案|的案)?|没(?:被)?起诉|no enforcement|not (?:been )?(?:sued|enforced)|haven'?t been sued")
ENFORCED = regex(r"执行(?:案|的案)|执行[了着中]|(?:被|在|已经?|进入?|申请|强制)(?:强制)?执行|被执行人|失信|终本|enforcement case|in enforcement|being enforced|enforcement (?:is|has)")
ASKED_OF = {"insured": INSURED, "resided": RESIDED}


def speaks_of_own(text: str) -> bool:
    """Whether a message asks about one's own bankruptcy, not what that is in general."""
    words = plain(text[:LONGEST]).text.lower()
    return bool(ABOUT.search(words) and MINE.search(words) and not GENERAL.search(words))


@remembered
def read_insolvency(text: str, today: date, *, asked: str = "") -> dict[str, Json]:
    """The facts under `insolvency.` but for the region, which the words of its question name; `asked` is the open question."""
    words = plain(text[:LONGEST]).text.lower().replace("’", "'")
    whose = "self" if MYSELF.search(words) else "other" if OTHERS.search(words) else None
    return ({"insolvency.whose": whose} if whose else {}) | _lengths(text[:LONGEST], words, today, asked) | _standing(words)


def _lengths(text: str, words: str, today: date, asked: str) -> dict[str, Json]:
    """How long insured and how long resident, each by the word of its clause, or by the open question."""
    if UNINSURED.search(words):
        return {"insolvency.insured": _months(Decimal(0))}
    facts: dict[str, Json] = {}
    for value in read(text, today=today):
        months = _in_months(value) if isinstance(value, Duration) else None
        if months is None:
            continue
        beside = clause(text, value.span).lower()
        name = next((name for name, pattern in ASKED_OF.items() if pattern.search(beside)), "" if has_amount(beside, today) else asked.rpartition(".")[2])
        if name in ASKED_OF:
            facts.setdefault(f"insolvency.{name}", _months(months))
    return facts


def _in_months(value: Duration) -> Decimal | None:
    """A length of time in months, of a range the shorter; None where it is told in days or weeks, which no rule here counts in."""
    parts = value.parts or value.low or {}
    if not parts or any(LENGTH_UNIT.get(unit, ("", 0))[0] != "month" for unit in parts):
        return None
    return sum((Decimal(str(amount)) * LENGTH_UNIT[unit][1] for unit, amount in parts.items()), Decimal(0))


def _months(months: Decimal) -> Json:
    return {"amount": str(months.normalize()), "unit": "month"}


def _standing(words: str) -> dict[str, Json]:
    """Whether registered in the household register there, and whether a court is enforcing already."""
    facts: dict[str, Json] = {}
    if NOT_REGISTERED.search(words):
        facts["insolvency.registered"] = False
    elif REGISTERED.search(words):
        facts["insolvency.registered"] = True
    if NOT_ENFORCED.search(words):
        facts["insolvency.enforced"] = False
    elif ENFORCED.search(words):
        facts["insolvency.enforced"] = True
    return facts
