"""What the sums of an earlier message were said to be, and what a question says of them: which is whose, what was paid, what was taken."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from content.record import record
from content.regex import either, regex
from content.sums_asked import sums_asked
from dialogs.understanding.asked_sums import parts_of
from dialogs.understanding.marked import marked
from dialogs.understanding.own_sums import PARTS
from dialogs.understanding.periods import small
from dialogs.understanding.questions import is_question
from dialogs.understanding.text import paused
from dialogs.understanding.values import Count, Day, Duration, Money, Number, Percent, Value

LONGEST_TOLD, MOST = 400, 4
LEAST, HUNDRED = Decimal(50), Decimal(100)
SENTENCE = regex(r"(?:[^。!！?？;；.]|\.(?=\S))+[。!！?？;；.]?")
PAID_ONCE = regex(r"(?:一|1)(?:回|次|期|个月)了|\b(?:one|1) (?:payment|month|time)\b", re.IGNORECASE)
MENDS = regex(r"应该?是|其实是|实际是|改成|\b(?:should be|is really|was really|is actually)\b", re.IGNORECASE)
"""本金写错了,应该是41800: instead of the sum that was told."""
WHOSE = regex(either(
    "战友", "同事", "朋友", "老乡", "同学", "邻居", "亲戚", "老板", "[表堂]?[哥姐弟妹](?!们)",
    "[叔舅姨姑伯](?:妈|父|父亲)?", "爸", "妈", "婆婆", "公公", "岳[父母]", "老[王李张刘陈赵周吴][^,，。]?",
    "小[王李张刘陈赵周吴]", "借呗", "花呗", "白条", "微粒贷", "招联", "信用卡", "车贷", "房贷", "网贷",
    r"\b(?:friend|colleague|cousin|neighbou?r|classmate|uncle|aunt|brother|sister|father|mother|dad|mum|mom|boss|landlord|Jiebei|Huabei|Baitiao|card|mortgage)\b",
), re.IGNORECASE)
BREAKS = regex(r"[,，。.;；!！?？、¤%]|\b(?:and|but)\b", re.IGNORECASE)
AFTER = ("taken", "settled", "monthly", "missing", "cash", "estate")
"""What may be said behind a sum as well."""
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}


@record(frozen=True, slots=True)
class Term:
    """A sum, what the words of its clause say that it is, and the words before it."""

    amount: Decimal
    kinds: frozenset[str]
    named: str


@record(frozen=True, slots=True)
class Told:
    """The sums of a message, the shares in percent, and how many parts there are."""

    terms: Sequence[Term]
    shares: Sequence[Decimal]
    parts: int
    times: int
    asked: Sequence[Decimal] = ()
    supposes: bool = False
    mended: Decimal | None = None
    last: Decimal | None = None
    filed: bool = False

    def of(self, *kinds: str) -> list[Decimal]:
        return [term.amount for term in self.terms if term.kinds & set(kinds)]

    def but(self, *kinds: str) -> list[Decimal]:
        return [term.amount for term in self.terms if not term.kinds & set(kinds)]


def kept(text: str, today: date, before: tuple[str, ...]) -> tuple[str, ...]:
    """The last messages that told a sum or a day: what a short question may be about."""
    values = [value for _, value in marked(text, today)[1] if isinstance(value, Money | Number | Day)] if len(text) <= LONGEST_TOLD else []
    tells = bool(values) if not is_question(text) else len(values) > 1 and _told_part(text) != ""
    return (_told_part(text) or text, *before[: MOST - 1]) if tells else before


def _told_part(text: str) -> str:
    """What a message tells, without the sentences that ask."""
    return "".join(part for part in SENTENCE.findall(text) if not is_question(part))


def told_in(text: str, question: str, today: date) -> Told:
    """The sums (yuan), shares (fractions) and parts of a text, each with the kinds of words beside it, as the question needs them."""
    said, places = marked(paused(text), today)
    values = [value for _, value in places]
    amounts = [(place, value.value) for place, value in places if isinstance(value, Money | Number) and value.value is not None and value.value >= LEAST]
    terms = [Term(amount, _kinds(said, place), BREAKS.split(said[:place])[-1]) for place, amount in amounts]
    shares = [value.best / HUNDRED for value in values if isinstance(value, Percent) and 0 < value.best < HUNDRED]
    parts = max((parts_of(value) for value in values if isinstance(value, Count)), default=0) or _months(values) or next((int(found[1] or found[2]) for found in PARTS.finditer(text)), 0)
    words, times = sums_asked().said, 0
    if done := words["times"].search(question):
        times = WORDS.get((done["en"] or "").lower()) or (int(done["en"]) if done["en"] else 0) or small(done["n"]) if done["en"] or done["n"] else 0
    if times == 1 and not PAID_ONCE.search(question):
        times = 0  # 扣掉要还的,一个月剩多少
    asked = sums_in(question, today)
    mended = asked[0] if len(asked) == 1 and words["principal"].search(question) and MENDS.search(question) else None
    return Told(terms, shares, parts, times, asked, supposes=words["supposed"].search(question) is not None, mended=mended)


def about(told: Told, question: str) -> Told:
    """The sums of the one that the question names, where several are told: 战友那个还欠多少, of four debts."""
    people = [found[0] for found in WHOSE.finditer(question)]
    named = [term for term in told.terms if any(one.casefold() in term.named.casefold() for one in people)]
    return replace(told, terms=named) if named and len(named) < len(told.terms) else told


def sums_in(text: str, today: date) -> list[Decimal]:
    return [value.value for _, value in marked(text, today)[1] if isinstance(value, Money | Number) and value.value is not None and value.value >= LEAST]


def _months(values: Sequence[Value]) -> int:
    """24 months, 24期: of one length that is no time since."""
    lengths = [value.parts["months"] for value in values if isinstance(value, Duration) and value.parts and value.parts.keys() == {"months"}]
    return int(lengths[0]) if len(lengths) == 1 and lengths[0] > 1 else 0


def _kinds(said: str, place: int) -> frozenset[str]:
    """What is said of a sum in its clause, between the sums beside it."""
    before, after = BREAKS.split(said[:place])[-1], BREAKS.split(said[place + 1 :])[0]
    around = sums_asked().said
    return frozenset(name for name, pattern in around.items() if name != "times" and (pattern.search(before) or (name in AFTER and pattern.search(after))))
