"""A figure that stands in a sentence about something else, where a sum was asked for: 12381短信里有个链接 tells no income."""

import re
from collections.abc import Mapping
from datetime import date

from content.regex import regex
from dialogs.understanding.labels.reader import by_words
from dialogs.understanding.labels.roles import chances
from dialogs.understanding.marked import LEAST, marked
from dialogs.understanding.remember import remembered

OF_A_MONTH = frozenset(("income", "spouse", "spend", "spend_all", "save"))
OF_A_DEBT = frozenset(("owed", "owed_all", "borrowed"))
WANTED = {"income": OF_A_MONTH, "essentials": OF_A_MONTH, "owed": OF_A_DEBT}
"""By what is asked: the roles that the answer may have."""
UNLIKELY, SURE = 0.06, 0.9
WORDS = regex(r"[\u4e00-\u9fff]|[a-z]+", re.IGNORECASE)
CALLS = regex(r"\b\d+ (?:(?:missed|unanswered|phone|robot|angry|new|more|different) )*(?:calls|texts|messages|voicemails|times|visits)\b|\d+[个通次条]?(?:未接|来电|短信|电话)", re.IGNORECASE)
"""12 missed calls from them yesterday: no sum at all."""
NOT_OWED = regex(r"\b(?:severance|redundancy|compensation|refund|bonus|savings|saved up|(?:really |just |still |urgently )need(?! to pay)|need (?:a loan|to borrow)|(?:want|like|hoping|trying) to borrow|looking for)\b|赔偿金|补偿金|遣散费|年终奖|公积金|[想要]借|需要借|急用", re.IGNORECASE)
"""I really need 20k, severance is 24,000, where it was asked what is owed."""
EARNED = regex(r"\b(?:i|we)(?:'ve)? (?:made|make|earn(?:ed)?|brought home|bring home|took home|take home)\b|\b(?:last|this) month (?:it )?was\b|\bit was\b[^.?]{0,14}\bmonth\b", re.IGNORECASE)
"""Last month I made 7,600, where it was asked what comes in."""
FEW = 3
"""Words beside a figure, in Chinese letters, an English word as two: 最少2600, just 3,000 need not say what they are."""


@remembered
def is_stray(text: str, today: date, asked: str) -> bool:
    """Whether none of the sums of a message can be the one that was `asked`, by what was learned of the words around them."""
    wanted = WANTED.get(asked)
    if wanted is None:
        return False
    if asked == "income" and EARNED.search(text):
        return False
    if asked == "owed" and NOT_OWED.search(text):
        return True
    if not any(letter.isdecimal() for letter in CALLS.sub("", text)) and CALLS.search(text):
        return True
    few = sum(1 + word.isascii() for word in WORDS.findall(marked(text, today)[0])) <= FEW
    rows = [(heard, by_role) for token, heard, by_role in chances(by_words(text, today)) if token.is_amount and (token.amount or 0) >= LEAST]
    return bool(rows) and all(not heard and (_is_named(by_role, wanted) if few else sum(by_role[role] for role in wanted) < UNLIKELY) for heard, by_role in rows)


def _is_named(by_role: Mapping[str, float], wanted: frozenset[str]) -> bool:
    """昨天还了500: whether the few words beside a figure surely say what else it is."""
    return any(chance >= SURE for role, chance in by_role.items() if role not in (*wanted, "other"))
