"""Facts that name themselves: debts, income, spending and what has happened, all out of one message.

Token by token: a word names the next figure (月收入6千), else the figure before it (1500房租); a figure without a
word belongs to the debt just mentioned. What could belong to several debts is kept as a group with its count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.understanding.clauses import of_today
from dialogs.understanding.labels.debts import NO_KIND, Fact
from dialogs.understanding.labels.other_words import in_known_words
from dialogs.understanding.labels.others import none_of_mine, own_part, without_kin
from dialogs.understanding.labels.reader import facts_of
from dialogs.understanding.labels.same_house import of_one_house
from dialogs.understanding.labels.state import State
from dialogs.understanding.labels.story import story
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import paused
from dialogs.understanding.values import Span

Json = Any
KEPT_UP = regex("(?P<loan>房贷|车贷|按揭)(?P<due>月供|每个?月(?:要|得)?还|一个月(?:要|得)?还?(?=[\\d一二两三四五六七八九]))")
"""The instalment of a home or a car is a cost of every month, whatever debts are told beside it (as long, so spans hold)."""
OF_LIVING = regex(r"(?:其余|其他|别的|剩下的)?吃[^,，。;；\d贷卡欠呗条还]{0,8}(?:和|跟|加上?|、|以及|连)[^,，。;；\d贷卡欠呗条还]{1,10}?(?:一?共|加(?:起来|一起|一块)|合计|总共|拢共)(?=\d)")
"""吃住行和给爸妈共3400: one sum for several costs, daily ones among them (as long, so spans hold)."""
LIVES_ON = regex(r"(?:生活|过日子)(?=[\d一二两三四五六七八九])")
"""工资6000,生活4200 (as long, so spans hold)."""
EACH_MONTH = regex(r"(?:(?<=[%％厘])|(?<=息万[一二三四五六七八九\d]))每月(?=\d)")
"""日息万四每月2300 (as long, so spans hold)."""
PART_PRINCIPAL = regex(r"(?<=\d{3})(?: yuan)?[^.;\d]{0,24}[,(] ?(?:of (?:which|that|it) (?P<a>[\d,.]+k?)(?: yuan)? (?:is |was )?(?:the )?principal|(?P<b>[\d,.]+k?)(?: yuan)? (?:of (?:which|that|it) )?(?:is |was |being )?(?:the )?principal)", re.IGNORECASE)
"""68,000 on the card, 52,000 of it principal: a part of what was told, and no other debt."""
COPULA = regex(r"(?<=每月|每期|月供|个月)是(?=[\d一二两三四五六七八九])")
"""借呗每月是1600 (as long, so spans hold)."""
LATE_DAY = regex(r"(?<=逾期)第(?=[\d一二两三四五六七八九十]+天)")
"""逾期第三天 is three days."""
ALL_LATE = regex(r"全部?(?=逾期|晚了|没还|断了|还不)")
"""花呗3600借呗8500全逾期了: both (as long, so spans hold)."""
OFFERED = regex(r"(?<=打折到)\d[\d,.]*万?|(?<=优惠到)\d[\d,.]*万?")
"""What they would settle for is no other debt."""
ODD = regex(r"\b(?P<many>\w+)-odd(?= (?:days|weeks|months)\b)", re.IGNORECASE)
"""Fifty-odd days."""
UNPAID_IN = regex(r"(?P<unpaid>(?:n't|\b(?:not|never|nothing))[^.,;\d]{0,24}?\bpaid\b[^.,;\d]{0,16}? )in(?= (?:\d+|a|two|three|four|five|six|seven|eight|nine|ten) (?:days|weeks|months?|years?)\b)", re.IGNORECASE)
"""I haven't paid in 3 months: for so long (as long, so spans hold)."""
I_OWE = regex(r"(?:(?<=\bthe )|(?<=\bthis )|(?<=\babout ))(?P<sum>[\d,.]*\d(?:k|w)?(?: yuan| rmb)?) (?P<owe>(?:(?:that|which) )?(?:i|we)(?: still| also| now)? owe)\b|(?P<whole>[\d,.]*\d(?:k|w)?(?: yuan| rmb)?) (?P<what>is what (?:i|we)(?: still| now)? owe)\b", re.IGNORECASE)
"""The 80k I owe the bank: what is owed stands before the word (as long, so spans hold)."""
CROWD = regex(r"(?:\d[\d,]*|[一二两三四五六七八九十几]+[百千])多?[个]?人(?!民)(?=都|看|知|的?群)|\b(?:\d[\d,]*|(?:(?:one|two|three|four|five|six|several|a) )?(?:hundred|thousand|dozen)) (?:people|members|neighbou?rs|colleagues|contacts)\b", re.IGNORECASE)
"""群里三百多人都看到了: no sum."""
UNTIL_WORK = regex(r"还[有要得]?(?:\d+|[一二两三四五六七八九十半]+)个?月(?=才|就?能上|以后才|后才)")
"""还有两个月才能上班: no instalments that are left."""
LESS = regex(
    r"(?:少|降|减|跌|掉|扣|低)(?:了|掉了?|拿了?|挣了?|赚了?|发了?|去)(?:将近|大概|差不多|快|近)?(?:\d[\d,.]*[万千百]?|[一二两三四五六七八九十][一二两三四五六七八九十千百万]*)(?:多|来)?(?:块钱?|元)?"
    r"|(?<=earn )[\d,.]+k?(?: yuan)? less|(?<=make )[\d,.]+k?(?: yuan)? less|(?<=get )[\d,.]+k?(?: yuan)? less|\b(?:fell|dropped|cut|reduced|decreased|went down|is down|down) by (?:about )?[\d,.]+k?",
    re.IGNORECASE,
)
"""工资少了两千: how much less it is, and not how much."""
OF_WAGES = regex(r"工资|收入|薪|到手|提成|奖金|每个?月|\b(?:earn|make|get|pay|wages?|salary|income)\b", re.IGNORECASE)
DELIVERS = regex(r"(?<=\bi )deliver (?:food|meals|takeaways?|parcels)\b", re.IGNORECASE)
"""I deliver food for 4,500 a month: work, and no food."""
ADVANCED = regex(r"(?:预支|借支)了?\d[\d.,]*[万千]?(?:块钱?|元)?的?(?:工资|薪水|工钱)?")
"""跟老板预支了5000工资: no wage of a month."""
CARD_ENDS = regex(r"(?:case )?(?:no\.? ?)?\(20\d\d\) ?(?:[A-Z][a-z]+ ?\d* ?){1,5}\d+|(?:尾号|末四位)[是为:： ]{0,2}\d{3,4}|\bend(?:s|ing) (?:in |with )?\d{3,4}\b", re.IGNORECASE)
"""The last figures of a card, and those of a case, are no sum."""
ALLOWANCE = "spending.living"
STUDENT = regex(r"^(?!.*(?:儿子|女儿|孩子|小孩|弟|妹|侄|\b(?:son|daughter|kids?|child|brother|sister)\b)).*(?:学生|(?:大[一二三四]|研[一二三])(?=学生|在读|[的了]?[,，。;；]|$)|(?:在|还在|我在)(?:读|上学|念书|读书)|\bstudent\b)", re.IGNORECASE | re.DOTALL)
"""我是学生,生活费1500: what a student gets from home is what there is to live on, and no cost."""
LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact for `slot` ("debts[].owed" with its `index`, None where it holds for every debt; "income"); `value` is what
    the slot stores.

    `learned` tells that no word names it. Where a range was said `low` and `high` are its ends (either may be None); `choices` are other readings.
    """

    slot: str
    index: int | None
    value: Json
    span: Span
    about: bool = False
    low: Json = None
    high: Json = None
    choices: tuple[Json, ...] = ()
    learned: bool = False

    @property
    def name(self) -> str:
        """The slot with its index: debts[0].owed."""
        return self.slot if self.index is None else self.slot.replace("[]", f"[{self.index}]")

    @property
    def exact(self) -> bool:
        """Whether one value was said, without 大概 and without a range."""
        return not self.about and self.low is None and self.high is None and not self.choices


@remembered
def labelled(text: str, today: date) -> list[Labelled]:
    """The facts of a message, in the order of its words; those of one debt together."""
    if len(text) > LONGEST:
        return []
    text = in_known_words(of_one_house(text))
    text = ALL_LATE.sub(lambda every: "全都"[-len(every[0]) :], text)
    text = CARD_ENDS.sub(lambda number: " " * len(number[0]), text)
    text = ADVANCED.sub(lambda advance: " " * len(advance[0]), text)
    text = CROWD.sub(lambda people: " " * len(people[0]), text)
    text = UNTIL_WORK.sub(lambda wait: " " * len(wait[0]), text)
    text = OFFERED.sub(lambda sum_: " " * len(sum_[0]), text)
    if OF_WAGES.search(text):
        text = LESS.sub(lambda less: " " * len(less[0]), text)
    text = DELIVERS.sub(lambda work: "earn".ljust(len(work[0])), text)
    text = I_OWE.sub(lambda told: f"{told['owe'] or told['what']} {told['sum'] or told['whole']}", text)
    text = ODD.sub(lambda odd: f"    {odd['many']}", text)
    text = UNPAID_IN.sub(lambda told: f"{told['unpaid']}  ", text)
    text = PART_PRINCIPAL.sub(_without_part, text)
    text = EACH_MONTH.sub("月还", text)
    text = LIVES_ON.sub(lambda lives: "吃穿用" if len(lives[0]) > len("生活") else "吃用", text)
    text = OF_LIVING.sub(lambda several: "生活费".rjust(len(several[0])), text)
    text = LATE_DAY.sub(" ", KEPT_UP.sub(_kept_up, of_today(COPULA.sub(" ", paused(text)), today)))
    text = own_part(text)
    reading, own = facts_of(text, today), without_kin(text)
    person = _person(reading)
    if own != text:
        reading = facts_of(own, today)
    facts = [*person, *(() if none_of_mine(text) else _debts(reading))]
    facts += [_labelled(reading, f"debts[].{name}", None, fact) for name, fact in reading.of_all.items()]
    facts += [Labelled(slot, None, value, reading.words.span(*span)) for slot, value, span in story(reading.words.text)]
    return sorted(facts, key=lambda fact: (fact.slot.startswith("debts"), fact.index or 0, fact.span))


def _without_part(told: re.Match[str]) -> str:
    start = told.start("a" if told["a"] else "b") - told.start()
    return told[0][:start].ljust(len(told[0]))


def _kept_up(told: re.Match[str]) -> str:
    return f"{told['loan']}每月".ljust(len(told[0]))


def _person(reading: State) -> Iterator[Labelled]:
    spends = {slot for slot in reading.person if slot.startswith(("spending.", "essentials", "income"))}
    allowance = spends == {ALLOWANCE} and STUDENT.search(reading.words.text) is not None
    for slot, fact in reading.person.items():
        yield _labelled(reading, "income" if allowance and slot == ALLOWANCE else slot, None, fact)


def _debts(reading: State) -> Iterator[Labelled]:
    told = [debt for debt in reading.ledger.debts if debt.told]
    if len(told) == 1 and "count" in told[0].facts and "lenders_count" not in reading.person:
        yield _labelled(reading, "lenders_count", None, told[0].facts["count"])
        told = told if told[0].kind not in NO_KIND or told[0].lenders or len(told[0].facts) > 1 else []  # 欠了十几个平台 tells how many, and of no debt
    for index, debt in enumerate(told):
        for name, fact in debt.slots():
            yield _labelled(reading, f"debts[].{name}", index, fact)


def _labelled(reading: State, slot: str, index: int | None, fact: Fact) -> Labelled:
    span = reading.words.span(*fact.span)
    return Labelled(slot, index, _json(fact.value), span, fact.about, _json(fact.low), _json(fact.high), fact.choices, fact.learned)


def _json(value: Json) -> Json:
    if not isinstance(value, Decimal):
        return value
    return str(value.to_integral_value() if value == value.to_integral_value() else value)
