"""What comes in and what goes out, told in one breath with hardly a word (in 7000 out 5900), put into plain ones."""

import re

from content.regex import regex

SUM = r"(?:\d+(?:[.,]\d+)*[万千百wk]?\d?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九]?)"
IN_AND_OUT = regex(r"(?<![\w-])in (?P<got>¥?\d[\d.,]*k?)(?P<then>[,;]? ?(?:and )?)out(?= ¥?\d)", re.IGNORECASE)
"""in 7000 out 5900"""
EARNED_THEN_NEEDED = regex(r"(?P<earned>\b(?:earn|make|get|bring (?:in|home)|salary|pay)(?: is)? (?:about |around |~)?¥?\d[\d.,]*k?[^.;!?\d]{0,24}?)\bneeds?(?=(?: about| around| at least| like)? ¥?\d[\d.,]*+k?(?! (?:to|for|by) (?!live|living|get by|food|rent|survive)))", re.IGNORECASE)
"""I earn 10400 need 8000"""
KEPT_TO_LIVE = regex(rf"留(?:着|出)?(?P<sum>{SUM})(?:块钱?|元)?(?:来|去)?(?:过日子|过活|生活(?!费)|吃饭|糊口|家用)")
"""每月挣5000 留3200过日子"""
EARNED_THEN_OUT = regex(rf"(?P<earned>(?:收入|工资|进账|到手|挣|赚|[月每]入|进)[^,，。;；\d]{{0,4}}{SUM}(?:块钱?|元)?[,，\s]*)(?:固定|必须|每月)?[要得]?出(?:去|掉)?(?=[^,，。;；\d]{{0,3}}{SUM})")
"""到手6000 固定要出4100"""


def with_outgoings(text: str) -> str:
    """The text, what comes in named as income and what goes out as spending."""
    text = IN_AND_OUT.sub(lambda told: f"income {told['got']}{told['then']}spend", text)
    text = EARNED_THEN_NEEDED.sub(lambda told: f"{told['earned']}spend", text)
    text = KEPT_TO_LIVE.sub(lambda told: f"开销{told['sum']}".ljust(len(told[0])), text)
    return EARNED_THEN_OUT.sub(lambda told: f"{told['earned']}开销", text)
