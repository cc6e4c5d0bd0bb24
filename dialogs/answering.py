"""The open question answered: by a bare figure, by all of a message, by a part of it, or by a nod that answers nothing."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import regex
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.flow import rests
from dialogs.meaning import Heard, answer_to, bounded, checked, named_option
from dialogs.message import Message
from dialogs.prices.mended_terms import without_wrong_total
from dialogs.questions.context import surely_said
from dialogs.session import Session
from dialogs.slots import (
    CASH,
    CHECK_ASKED,
    CLAIM,
    CONDUCT_STORY,
    MINIMUM,
    OFFERED_ANY,
    OVERDUE,
    OWED,
    PRODUCT,
    RESERVE,
    TOTAL_OWED,
)
from dialogs.talk import Slot
from dialogs.told.filing import LEAST_LEFT, items
from dialogs.told.mentioned import STRANGERS_SAY
from dialogs.told.telling import labelled_facts
from dialogs.told.telling_words import DETAILS
from dialogs.told.told_means import TAKEN, told_means
from dialogs.told.which_debt import TO_WAIT, of_the_claim
from dialogs.understanding.asked import MOST_DAYS
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.marked import has_amount
from dialogs.understanding.names import find_lenders
from dialogs.understanding.reader import read
from dialogs.understanding.replies import yes_or_no
from dialogs.understanding.since_when import since_when
from dialogs.understanding.stray_figures import is_stray
from dialogs.understanding.values import YesNo
from dialogs.understanding.what_ifs.what_ifs import read_what_ifs

IN_A_FEW_WORDS, IN_A_FEW_WORDS_EN = 9, 20
FIGURES = ("money", "count", "rate", "length", "days")  # kinds of slots that want one
NOD, NOD_EN = 4, 12  # characters of a bare 好的 or not really, said where nothing was asked
OF_A_RATE = regex(r"利|息|年化|费率|厘|[分点](?!钟|期)|万[分之]*[一二三四五六七八九十\d]|%|％|百分|\b(?:rate|interest|apr|percent|per cent)\b", re.IGNORECASE)
A_MONTH = regex(r"每个?月|一个月|\b(?:a|per|each|every) month\b|\bmonthly\b", re.IGNORECASE)
OF_A_PLAN = regex(r"计划|方案|怎么还|\bplan\b", re.IGNORECASE)
"""想要个计划 is no yes to whether one borrows to repay."""
WANTS = regex(r"(?:(?:它|他们?|对方|还|都|也|只|就|说)*)(?:要|想要|需要|读|看)(?:我|看|读|开|填|了)*[\u4e00-\u9fff]{2}")
FIGURE = regex(r"[1-9]\d{0,6}(?:\.\d{1,2})?")


EXACTLY = regex(r"^(?=.{0,12}\d).{1,20}?(?:具体|确切|准确)(?:地?说)?(?:是|说)?|^(?=.{0,16}\d).{1,24}?\b(?:exactly|to be exact|precisely),? ", re.IGNORECASE)
"""1万左右,具体9千8: what it is exactly."""


SUPPOSED = regex(r"(?:要是|如果|假如|假设|万一|倘若|若是)(?!我?没?(?:记|算|看|弄|说)[错对])|\b(?:what if|suppos(?:e|ing)|if)\b(?! (?:i(?:'m| am) (?:right|not (?:wrong|mistaken))|i (?:remember|recall)|memory))", re.IGNORECASE)
"""要是加班没了少1500呢: what is supposed is no answer."""


def _is_supposed(m: Message) -> bool:
    return m.slot is not None and m.slot.kind == "money" and (SUPPOSED.search(m.text) is not None or (m.slot.name in TAKEN and STRANGERS_SAY.search(m.text) is not None))


def figure(m: Message) -> Heard | None:
    """A bare figure where one is asked for is the answer: no other reader need look at it."""
    wanted = m.slot is not None and m.slot.kind in FIGURES and m.slot.name not in TAKEN
    return whole_answer(m) if wanted and FIGURE.fullmatch(m.text) else None


def means(m: Message) -> Heard | None:
    return told_means(m.session, m.slot, m.text, m.today) if m.slot and not _is_supposed(m) else None


def whole_answer(m: Message) -> Heard | None:
    """The answer to the open question, and nothing besides."""
    slot = m.slot
    if not slot or slot.name == CONDUCT_STORY.name or _is_aside(m) or _is_supposed(m) or (slot.name in TAKEN and has_amount(m.text, m.today)) or (_names_another(slot, m.text, m.today) and not (slot.kind == "days" and since_when(m.text, m.today))):
        return None
    if other := _of_another_question(m) or _owed_after_all(m):
        return other
    if slot.kind == "choice" and len(m.text) > SHORTEST and named_option(slot, m.text, words(m.session.lang)) is None and surely_said(m.session, m.text):
        return None  # 头一个月利息先收走了 picks no first of those who lend
    answer = answer_to(m.session, slot, EXACTLY.sub("", m.text), m.today)
    return _with_more(m.session, _of_all(m.session, slot, without_wrong_total(m.session, checked(m.session, slot, answer))), slot, m.text, m.today) if answer else None


def _of_all(session: Session, slot: Slot[Any], heard: Heard) -> Heard:
    """What is owed in all, where several debts are known and none by its sum."""
    value, item = heard.facts.get(slot.name), slot.item
    loan = session.facts.get(PRODUCT.at(item).name) if slot.key == OWED.key and item is not None else None
    if item is not None and value and loan in LEAST_LEFT and Decimal(value) < LEAST_LEFT[loan]:
        return replace(heard, facts={MINIMUM.at(item).name: value})  # 5600, of a home: what is due each month
    several = slot.key == OWED.key and session.top is not None and session.top.dialog == "triage" and sum(not item.get("owed") for item in items(session.facts).values()) > 1
    return replace(heard, facts={TOTAL_OWED.name: heard.facts[slot.name]}) if several and heard.facts.get(slot.name) else heard


SHORTEST, SHORT, SHORT_EN = 4, 8, 30
SAYS_OF_OFFERS = regex(r"^(?:是|有|对|没|无|不|还没|都没|暂时)|方案|分期|减|免|延|答应|同意|给过|谈|结清|\b(?:yes|no|none|nobody|nope|not yet|offer\w*|agree\w*|instal\w*|waiv\w*|settle\w*|lenders?|banks?)\b", re.IGNORECASE)
OF_A_SUM = (".owed", ".minimum", ".due_on")


def _is_aside(m: Message) -> bool:
    """手里有10000现金, where a yes or a no was asked, is neither; 能不能都延期3个月, where it was asked how late, is a wish."""
    if m.slot is None:
        return False
    of_a_debt = m.slot.kind == "yesno" and has_amount(m.text, m.today) and bool(find_lenders(m.text))  # 最大的一张是浦发6万2
    of_a_debt = of_a_debt or (m.slot.kind == "yesno" and any(name.endswith(OF_A_SUM) and name not in m.session.facts for name in m.told))  # 还欠我三姨8000,没利息; 扣款日是5号
    if m.slot.name == OFFERED_ANY.name and (read_what_ifs(m.text, m.today) or (len(m.text) > (SHORT_EN if m.text.isascii() else SHORT) and not SAYS_OF_OFFERS.search(m.text))):
        return True  # 过了年要歇一个月没工钱: no answer to whether a lender offers something
    return of_a_debt or (m.slot.kind == "yesno" and (CASH.name in m.told or (m.wanted.dialog == "plan" and OF_A_PLAN.search(m.text) is not None))) or (m.slot.key == OVERDUE.key and TO_WAIT.search(m.text) is not None)


def _of_another_question(m: Message) -> Heard | None:
    """要通讯录, where it is asked whether money is wanted first: the answer to another question of the same dialog, and no yes."""
    if not m.slot or m.slot.kind != "yesno" or not m.session.top or (yes_or_no(m.text) and not WANTS.match(m.text)):
        return None
    own, speech = DIALOGS[m.session.top.dialog].own, words(m.session.lang)
    if not own or named_option(m.slot, m.text, speech):
        return None
    open_ones = [slot for slot in CHECK_ASKED if slot.kind == "choice" and slot.name.startswith(own) and slot.name not in m.session.facts]
    told = {slot.name: option for slot in open_ones if (option := named_option(slot, m.text, speech))}
    return Heard(told) if told else None


def _owed_after_all(m: Message) -> Heard | None:
    """大概四五万吧, where what is owed was not known before and it is now asked how late it is."""
    if m.slot is None or m.slot.key != OVERDUE.key or m.slot.item is None or m.session.facts.get(OWED.at(m.slot.item).name, "") is not None:
        return None
    owed = OWED.at(m.slot.item)
    answer = answer_to(m.session, owed, m.text, m.today)
    return checked(m.session, owed, answer) if answer and not answer.problem and answer.value and Decimal(answer.value) > MOST_DAYS else None


def _names_another(slot: Slot[Any], text: str, today: date) -> bool:
    """罚息万分之七点五, where the rate was asked: what names itself is no answer to the question about something else."""
    ends = {fact.slot for fact in labelled(text, today)} if slot.item is not None else set()
    return slot.key.replace("debts.", "debts[].") not in ends and bool(ends & (DETAILS | {MINIMUM.name}))


def _with_more(session: Session, heard: Heard, slot: Slot[Any], text: str, today: date) -> Heard:
    """A choice made in a sentence that tells more: of the same matter (是真的,是起诉状,今天收到的), or a whole debt."""
    own = DIALOGS[session.top.dialog].own if session.top else ""
    if slot.kind != "choice" or not own or not heard.facts:
        return heard
    told = labelled_facts(session, text, today, None)
    debts = "debts[" if all(any(name.endswith(end) for name in told) for end in (".owed", ".overdue_days")) else own
    more = {name: value for name, value in told.items() if name.startswith((own, debts)) and name not in session.facts}
    return replace(heard, facts={**bounded(session, more).facts, **heard.facts})


def claim(m: Message) -> Heard | None:
    return of_the_claim(m.session, m.told) if m.session.asked == CLAIM.name else None


HAZY = regex(r"[记想说算搞数]不太?清楚?了?(?=大概|差不多|应该|可能|估计|好像|最少|少说|得有|[\d一二两三四五六七八九十])")
"""记不清了大概五六万"""


def part_of_it(m: Message) -> Heard | None:
    """The answer to the open question somewhere in a message that tells nothing else; of a question beneath an outcome, in a few words."""
    if _is_aside(m) or _is_supposed(m):
        return None
    beneath = m.slot and (m.slot.name == RESERVE.name or (m.slot.kind == "rate" and not OF_A_RATE.search(m.text)))
    if beneath and len(m.text) > (IN_A_FEW_WORDS_EN if m.text.isascii() else IN_A_FEW_WORDS):
        return None  # I'm due a commission of 20,000 keeps nothing for emergencies; 代驾一月能多800 tells no rate, nor does 万一
    if m.slot and (m.slot.kind in ("days", "length") or m.slot.name in TAKEN) and has_amount(m.text, m.today):
        return None  # 送外卖一个月五千, where it was asked how long; 花1000, where it was asked what comes in
    if m.slot and m.slot.name.endswith(".offer_waived") and A_MONTH.search(m.text):
        return None  # my sister pays 300 a month waives nothing
    text = HAZY.sub(r"\g<0>,", m.text)
    if m.slot and is_stray(text, m.today, m.slot.name.rpartition(".")[2]):
        return None  # 交2000就能销掉记录 is not what is owed
    answer = answer_to(m.session, m.slot, text, m.today, whole=False) if m.slot else None
    return _of_all(m.session, m.slot, checked(m.session, m.slot, answer)) if m.slot and answer else None


def nod_aside(m: Message) -> Heard | None:
    """好的, to an answer beside a question that waits, is no answer to it."""
    return nod(m) if m.session.asked and rests(m.session) else None


def nod(m: Message) -> Heard | None:
    if (m.session.asked and not rests(m.session)) or len(m.text) > (NOD_EN if m.text.isascii() else NOD):
        return None
    yes_or_no = any(isinstance(value, YesNo) for value in read(m.text, today=m.today, asked="yesno"))
    return Heard(move="noted") if yes_or_no else None
