"""Figures that tell neither a sum nor a time of one's own: a credit score, so much off a rate, how long a record stays."""

import re

from content.regex import either, regex

NUMBER_OF = r"[\d一二两三四五六七八九十半]+"
SCORE = either(
    r"(?:芝麻(?:信用)?(?:积)?分?|信用(?:评?分|积分)|支付分|评分|灵动分|小白分|得分|分数)[^\d,，。;；]{0,6}\d{3}(?!\d)\s*分?",
    r"\b(?:zhima|sesame|(?<!under)scores?)\b(?! card)[^.,;\d]{0,16}?\b\d{3}\b(?!,?\d)",
)
"""芝麻分700, my credit score is 580."""
OFF_A_RATE = either(
    r"(?:利率|利息|年化|费率)[^\d,，。;；]{0,4}?(?:低|降|优惠|便宜|少|减)[了低掉少]?\s*(?:[1-9]\d(?:\.\d+)?\s*[%％]|百分之[一二三四五六七八九]?十?[一二三四五六七八九]?|\d+(?:\.\d+)?\s*个(?:百分)?点|[一二两三四五六七八九]成|一半)",
    r"(?:利率|利息|年化|费率)[^\d,，。;；]{0,4}?打\s*[\d一二三四五六七八九.]+\s*折",
    r"\b\d{1,2}(?:\.\d+)? ?(?:%|per ?cent) (?:(?:lower|cheaper|below|discount)\b|(?:less|off) (?:the |my |your |their )?(?:rates?|interest|usual|normal)\b)",
    r"\b(?:lower|cheaper|reduced|down|cut) by \d{1,2}(?:\.\d+)? ?(?:%|per ?cent)",
)
"""利率低40%, at a 40% lower rate: no rate is told; 8% off before they sent it is a fee."""
STAYS = either(
    rf"(?:影响|记录[^,，。;；\d]{{0,4}}(?:保留|留|存|在|挂)|(?:保留|保存|留存)|征信[^,，。;；\d]{{0,8}}(?:留|挂|消|保))[^,，。;；\d]{{0,3}}{NUMBER_OF}个?[年月]",
    rf"(?:过|等|满|要)了?{NUMBER_OF}年(?=[^,，。;；]{{0,8}}(?:记录|征信))",
    rf"(?:记录)[^,，。;；\d]{{0,6}}(?:还要|要等?|得等?|过|满)了?{NUMBER_OF}年",
    r"\b(?:affects?|hurts?|follows?|haunts?|(?:stays?|remains?|is kept|are kept) (?:on|there|for|in))\b[^.,;\d]{0,28}?\b(?:\d+|one|two|three|five|seven|ten) years?\b",
    r"\b(?:after|in|once) (?:\d+|one|two|three|five|seven|ten) years?\b(?=[^.,;]{0,40}\b(?:records?|disappears?|vanish\w*|gone|deleted|wiped|removed|clean|cleared)\b)",
    r"\brecords?\b[^.,;\d]{0,24}?\b(?:\d+|one|two|three|five|seven|ten) years?\b",
)
"""逾期一次影响五年, the record stays for five years: nothing has been overdue for so long."""
HINT = regex(r"分|[利费]率|利息|年化|影响|记录|征信|保留|year|lower|cheaper|off|by \d|below|discount|less|score|zhima|sesame", re.IGNORECASE)
ASIDE = regex(either(SCORE, OFF_A_RATE, STAYS), re.IGNORECASE)


def without_asides(text: str) -> str:
    """The text with such figures struck out, as long as the text itself."""
    return ASIDE.sub(lambda aside: " " * len(aside[0]), text) if HINT.search(text) else text
