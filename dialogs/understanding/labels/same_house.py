"""Several debts at one house, told under its name or before it: each is read as that house's."""

import re

from content.regex import regex
from dialogs.understanding.names import find_lenders

GATE = regex(r"都是|[两二三23][笔个]|\bboth\b|\b(?:two|2|three|3) (?:debts|loans|accounts)\b|: ?(?:a |my )?(?:credit )?(?:card|loan)|\bon (?:the|my|a) (?:credit )?(?:card|loan)|\band an? (?:\w+ )?loan\b", re.IGNORECASE)
WHAT = r"(?:[^\s,，。;；、:：和跟与\d]{0,4}(?:卡|贷款?|借))"
SUM = r"(?:\d[\d.,]*\d?[万千百kKwW]?[\d一二三四五六七八九]?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九]?)"
WHAT_EN = r"(?:(?:credit |personal |consumer |cash |online )?(?:card|loan|line))"
SUM_EN = r"(?:(?:¥|rmb )?\d[\d,.]*\d?k?)"
EACH_OWES = regex(rf"一(?P<of>[个笔张家])(?:还?欠|是)了?(?P<a>{SUM})(?P<unit>[块元]?)[,，、 ]?另?一(?P=of)(?:还?欠|是)了?(?P<b>{SUM})")
"""一个欠3万一个欠5万: the figures of a row."""
ALL_OF = regex(rf"(?P<first>{WHAT})(?:[和跟与、])(?P<second>{WHAT})(?:都|全)是(?P<house>[^\s,，。;；的\d]{{2,8}})的?(?=[,，。;；]|$)")
"""信用卡和新一贷都是平安的"""
BEHIND = regex(rf"(?P<items>{WHAT}(?:还?欠|是)?{SUM}[,，、和]{WHAT}(?:还?欠|是)?{SUM})[,，]?(?:都|全)是(?P<house>[^\s,，。;；的\d]{{2,8}})的?(?=[,，。;；]|$)")
"""信用卡3万、新一贷5万,都是平安银行的"""
HEAD = regex(rf"(?:我)?(?:在|欠|跟)?(?P<house>[^\s,，。;；的\d在欠跟我]{{2,8}}?)(?:那边|那里|那儿)?(?:有|欠|借了|的)?[两二三23][笔个](?:贷款|债|欠款|钱)?(?:都逾期了?)?[,，:：](?P<items>(?:(?:另外?|还有)?(?:一[笔张个])?{WHAT}(?:还?欠|是)?{SUM}[,，、和]?){{2,3}})")
"""我在建行有两笔,信用卡欠2万,快贷欠6万"""
ONE_OF = regex(rf"(?:另外?|还有)?(?:一[笔张个])?(?P<what>{WHAT})(?=(?:还?欠|是)?{SUM})")
HOUSE_EN = r"(?P<house>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})"
BOTH_WITH = regex(rf"(?:both )?(?:my |a |the )?(?P<first>{WHAT_EN}) and (?:my |a |the )?(?P<second>{WHAT_EN})(?: are)?(?: both)? (?:with|at|from) {HOUSE_EN}(?=[,.;:]|$)")
ON_EACH = regex(rf"\b{HOUSE_EN} (?P<s1>{SUM_EN}) (?:on|for) (?:the |a |my )?(?P<p1>{WHAT_EN}),? and (?P<s2>{SUM_EN}) (?:on|for) (?:the |a |my |another )?(?P<p2>{WHAT_EN})\b")
UNDER = regex(rf"(?:\b(?:two|2) (?:debts|loans|accounts) (?:with|at|from) )?\b{HOUSE_EN}[:,] ?(?:a |my |the )?(?P<p1>{WHAT_EN})(?: of| is|:)? (?P<s1>{SUM_EN})(?:,| and|, and) (?:a |my |the )?(?P<p2>{WHAT_EN})(?: of| is|:)? (?P<s2>{SUM_EN})")


def of_one_house(text: str) -> str:
    """The text with the name of the house at each of its debts; the same where there is none."""
    text = EACH_OWES.sub(r"一\g<of>\g<a>,一\g<of>\g<b>", text)
    if not GATE.search(text):
        return text
    text = ALL_OF.sub(lambda told: f"{told['house']}的{told['first']}和{_of(told)}{told['second']}" if _is_house(told) else told[0], text)
    for words in (BEHIND, HEAD):
        text = words.sub(lambda told: ONE_OF.sub(lambda one: f"{told['house']}的{one['what']}", told["items"]) if _is_house(told) else told[0], text)
    text = BOTH_WITH.sub(lambda told: f"{told['house']} {told['first']} and {told['house']} {told['second']}" if _is_house(told) else told[0], text)
    for words in (ON_EACH, UNDER):
        text = words.sub(lambda told: f"{told['house']} {told['p1']} {told['s1']}, {told['house']} {told['p2']} {told['s2']}" if _is_house(told) else told[0], text)
    return text


def _is_house(told: re.Match[str]) -> bool:
    return bool(find_lenders(f"{told['house']} card" if told["house"].isascii() else f"{told['house']}的信用卡"))


def _of(told: re.Match[str]) -> str:
    """The house before the second debt, which may bear a name of its own: 新一贷."""
    return "" if find_lenders(told["second"]) else f"{told['house']}的"
