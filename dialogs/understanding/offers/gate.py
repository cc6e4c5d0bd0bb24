"""Most messages tell no terms of a loan: one look spares them the whole reading."""

import re

from content.regex import either, regex
from dialogs.understanding.offers.words import CHINESE
from dialogs.understanding.offers.words_en import ENGLISH

_TELLING_ALONE = frozenset({
    "several", "ask_amount", "rate_word", "level", "equal_principal", "flat", "interest_only", "even_principal", "once", "free",
})
"""Words that say how a loan is repaid, or what is asked about it, without any figure."""
_FIGURE = regex(either(
    r"一(?![下些样直定般旦切起])|[\d零〇二两兩俩三四五六七八九十百千万萬亿億半几幾壹贰貳叁肆伍陆陸柒捌玖拾佰仟¼½¾①-⑳]",
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|grand|half|dozen|couple|a (?:day|week|fortnight|month|year))\b",
), re.IGNORECASE)
_SIGN = regex(r"[息额率化期本清结还付给减少摊均样同笔多头量價価额額還結給減滿满算计計收]|[a-z]{3}", re.IGNORECASE)
"""One of these is in every word that tells something alone: most messages are told apart by it."""
_WORD = regex("|".join(pattern for name, pattern in (*CHINESE, *ENGLISH) if name in _TELLING_ALONE))


def has_figure(text: str) -> bool:
    return _FIGURE.search(text) is not None


def has_telling_word(plain: str) -> bool:
    """Whether a half-width, simplified, lower-case text says anything of an offer without a figure."""
    return _SIGN.search(plain) is not None and _WORD.search(plain) is not None
