"""Figures that are never a sum, a rate or a length of a loan (34岁, 120平, the card ends in 4471): left out where a message has no other."""

import re

from content.regex import either, regex
from dialogs.letter_slots import LETTER_ACCOUNT
from dialogs.session import Session
from dialogs.slots import CONDUCT_STORY, find

N = r"[\d一二两三四五六七八九十]+"
NO_SUM = regex(either(
    rf"{N}岁半?", rf"体重{N}(?:多)?(?:斤|公斤|kg)?", rf"{N}(?:来|多)?(?:个)?(?:平米|平方米?|平(?![台均安时常]))", rf"{N}年级", rf"{N}(?:号楼|栋|单元|楼(?!盘))",
    r"(?:尾号|卡号|验证码|手机号|电话号码|工号)(?:是|为|:|：)?\d+", rf"{N}口(?:人|之家)?(?=[,，。\s]|$)", rf"{N}个(?:小)?(?:孩子|娃|小孩|儿子|女儿|老人)(?![^,，。]*[元块])",
    rf"(?:干|做|工作|上班|结婚)了?{N}年(?:多|了)?(?![^,，。]*[息利贷])",
    r"\b\d+ years? old\b", r"\baged \d+\b", r"\bweigh(?:s|ing)? \d+\b", r"\b\d+ ?(?:square (?:met\w+|feet)|sqm|m2)\b", r"\bgrade \d+\b", r"\b\d+(?:st|nd|rd|th) grade\b",
    r"\b(?:building|block|unit|floor)(?: no\.?| number)? \d+\b", r"\b(?:flat|apartment|room) \d+(?=,? (?:building|block|floor|unit))",
    r"\b(?:card|account|phone|number) (?:ends|ending|that ends) (?:in|with) \d+", r"\b(?:code|pin|otp|password|phone number|id number)(?: is| was|:) \d+",
    r"\b\d+ of us\b", r"\b\d+ (?:(?:small|little|young|school) )*(?:kids|children|sons|daughters|boys|girls)\b",
    r"\b(?:worked|working|taught|teaching|married)\b(?! off)[^,.;\d]{0,24}\b\d+ years?\b",
    r"\bvisa\b[^,.;\d]{0,20}\b\d+ (?:days|weeks|months)\b",
), re.IGNORECASE)
FIGURE = regex(rf"{N}")


STORIES = (LETTER_ACCOUNT.name, CONDUCT_STORY.name)


def without_no_sums(session: Session, text: str) -> str:
    """The text without these figures, where it holds none besides; a story is kept as it was told."""
    slot = find(session.asked) if session.asked else None
    if (slot and (slot.kind == "text" or slot.name in STORIES)) or not NO_SUM.search(text):
        return text
    bare = NO_SUM.sub(lambda found: FIGURE.sub("", found[0]), text)
    return text if FIGURE.search(bare) else bare
