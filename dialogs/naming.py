"""A name that was asked for: of a lender or an app, as the person types it."""

import re

from content.regex import regex
from content.words import Words, words
from dialogs.meaning import Heard, named_option
from dialogs.message import Message
from dialogs.slots import APP_FROM, APP_NAME, OVERDUE_NOW, PLATFORM_LENDER
from dialogs.talk import Slot
from dialogs.understanding.intents import Route
from dialogs.understanding.moves import is_question
from dialogs.understanding.names import find_lenders

ASKED = (PLATFORM_LENDER.name, APP_NAME.name)
LONGEST = 40
LEAD = regex(r"^(?:(?:这个|那个)?(?:app|平台|软件|公司)?(?:名字|名称|全名)?(?:就)?(?:是|叫做?)|好像叫|应该叫|it'?s (?:called )?|the name is |called )[::,,\s]*", re.IGNORECASE)
MARKS = " \t，、：“”\"'《》【】「」。.!！,,"
CAME = regex(r"的$|链接|应用商店|二维码|\b(?:from|sent|scanned|installed|downloaded|store)\b", re.IGNORECASE)
"""扫码装的, from a link: how an app came, and not what it is called."""
CALLED_SO = regex(
    r"(?:(?:它|这个|那个|这家|那家)?(?:app|平台|软件|公司|机构)?的?(?:名字|名称|全名)?(?:就|好像|应该)?叫(?:做|作)?|(?:app|平台|软件|公司|机构)?的?(?:名字|名称|全名)(?:就)?是|(?:that one|it|this one)(?:'s| is) (?:called|named) |(?:the )?(?:name|app|platform|lender|company|site)(?:'s name)?(?: is|'s) (?:called |named )?|(?:called|named) )"
    r"[::“\"'《\s]*(?=\S)",
    re.IGNORECASE,
)
"""叫快易借, it's called QuickCash, after it was asked how a lender is checked."""
LIKE_A_NAME = regex(r"(?:[A-Z][A-Za-z\d]*(?: [A-Z][A-Za-z\d]*){0,3}(?: (?:loans?|app))?|[\u4e00-\u9fff]{1,6}(?:贷|借|花|金融|钱包|借条|分期|白条|小贷|普惠|数科|借款|金服)(?:app|APP)?)[。.!！]?")
CHECKS = {"scam_verify_lender": ("platform", PLATFORM_LENDER.name), "scam_app": ("fakeapp", APP_NAME.name)}
"""By the answer that told how to check: the dialog that does, and the name it begins with."""
MOST_WORDS = 5
ELSEWHERE = ("triage", "court", "harmed", "rate")


def name_told(m: Message) -> dict[str, str]:
    """The name that was asked for; of an app, how it came is told in its place or with it."""
    if m.slot is None or m.slot.name not in ASKED:
        return {}
    if m.slot.name == APP_NAME.name and not m.pasted and APP_FROM.name in (told := app_in(m.text, words(m.session.lang))):
        return told
    name = _named(m.slot, m.text, m.wanted)
    return {m.slot.name: name} if name else {}


def name_to_check(m: Message) -> Heard | None:
    """How do I check a platform? It's called QuickCash: the check begins with it."""
    if m.session.asked or m.session.topic not in CHECKS or is_question(m.text) or len(m.text) > LONGEST or "\n" in m.text:
        return None
    led = CALLED_SO.match(m.text)
    name = (m.text[led.end() :] if led else m.text if LIKE_A_NAME.fullmatch(m.text.strip()) else "").strip(MARKS)
    if not re.search(r"[^\W\d_]", name) or len(name.split()) > MOST_WORDS:
        return None
    dialog, slot = CHECKS[m.session.topic]
    return Heard({slot: name}, start=dialog)


def _named(slot: Slot[str], text: str, wanted: Route) -> str | None:
    """The name in an answer; None where the message is about something else."""
    if len(text) > LONGEST or "\n" in text:
        return None
    lenders = find_lenders(text)
    if is_question(text) or wanted.dialog in ELSEWHERE:
        return text[slice(*lenders[0].span)] if lenders and slot.name == PLATFORM_LENDER.name else None
    name = LEAD.sub("", text.strip(MARKS)).strip(MARKS)
    if slot.name == APP_NAME.name and CAME.search(name):
        return None
    return name if re.search(r"[^\W\d_]", name) else None


CALLED = regex(r"(?:叫做?|名字(?:是|叫做?)?|called|named)\s*[“\"'《「:：]?\s*([^,，。.?？!！”\"'》」\s][^,，。.?？!！”\"'》」\n]{0,28}?)\s*(?:[”\"'》」,，。.?？!！\n]|的?(?:app|软件)|是[真假不]| (?:real|genuine|fake|legit)|$)", re.IGNORECASE)


TAIL = regex(r"[\u4e00-\u9fff]{0,6}?(?:版|端|助手|管家|通道|钱包)|\s?(?:pro|vip|plus|lite)\b", re.IGNORECASE)


def app_in(text: str, speech: Words) -> dict[str, str]:
    """The app that a message names, and how it came: 有个app叫速易贷,扫码装的,是真的吗; 花呗极速版是不是假的."""
    found, came = CALLED.search(text), named_option(APP_FROM, text, speech)
    name = found[1] if found else _branded(text)
    return ({APP_NAME.name: name} if name else {}) | ({APP_FROM.name: came} if came else {})


def _branded(text: str) -> str | None:
    """A known name, with what makes another of it."""
    for lender in find_lenders(text)[:1]:
        start, end = lender.span
        tail = TAIL.match(text, end)
        return text[start : tail.end() if tail else end]
    return None


def lender_in(text: str, _: Words) -> dict[str, str]:
    """The lender that a wish for the check of a platform names, so that it is not asked for."""
    lenders = find_lenders(text)
    return {PLATFORM_LENDER.name: text[slice(*lenders[0].span)]} if lenders else {}


NAMED_IN = {"platform": lender_in, "fakeapp": app_in}
"""By dialog: what reads the name out of the wish for it."""
OVERDUE_SAID = regex(r"(?<![没未不])(?:我|已经?|现在|都|有|还)(?:有|在)?逾期(?!吗|了?没)|\b(?:i'?m|i am|already|currently) (?:overdue|behind|in arrears)", re.IGNORECASE)
ASK_WHETHER_OVERDUE = ("borrow", "checkup")


def told_beside(dialog: str, text: str) -> dict[str, bool]:
    """我逾期了,想办亲友担保贷: what such a dialog would ask next."""
    return {OVERDUE_NOW.name: True} if dialog in ASK_WHETHER_OVERDUE and OVERDUE_SAID.search(text) else {}
