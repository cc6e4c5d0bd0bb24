"""Until the bonus, 到发奖金前: the months before the one in which it comes, where that is told or known."""

import re
from datetime import date

from content.regex import either, regex
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.months import LAST_OF_IT, apart, first_days
from dialogs.understanding.what_ifs.once_words import BONUS

SUM = r"(?:年终奖?|奖金?|红包|双薪|提成|分红|退税)金?"
UNTIL_PAID = regex(either(
    f"(?:一?直?到|在|等)?(?:没|还没)?(?:我)?(?:公司|单位|老板)?(?:发|拿到?|领到?|等到?)?{SUM}(?:没|还没)?(?:发下来|发|到账|到手|下来|拿到|来)?(?:了)?(?:之|以)?前",
    r"\b(?:until|till|before) (?:i get |i have |they pay (?:out )?|we get )?(?:the|my|our) (?:year[- ]end |annual |christmas )?(?:bonus|refund|commission)(?: (?:comes?(?: in)?|arrives?|is (?:paid|in|here)|gets paid|lands))?",
), re.IGNORECASE)
TILL = regex(r"(?<=[月底末节年])(?:之|以)?前|\b(?:until|till|before)\b", re.IGNORECASE)
NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


FEW_MONTHS = regex(r"(?:接下来|往后|以后|未来|今后|最近|近|这)的?(?P<zh>几|[两二]三|三[四五]|四五)个月|\b(?:for )?(?:(?:these|the|over the) )?(?:(?:next|coming|following) (?:(?:a )?few |couple of |several )?|few (?:next|coming) )months\b|\b(?:these|the next)(?: few)? months\b", re.IGNORECASE)
SO_MANY = {"几": 3, "两三": 3, "二三": 3, "三四": 4, "三五": 5, "四五": 5}
"""这几个月, the next few months: three, where nobody says how many."""


def in_months(text: str) -> str:
    """The text with the number of such months in it."""
    if "月" not in text and "months" not in text.casefold():
        return text
    return FEW_MONTHS.sub(lambda said: f"接下来{SO_MANY[said['zh']]}个月" if said["zh"] else f"for the next {2 if 'couple' in said[0].lower() else 3} months", text)


def until_paid(text: str, today: date, known: date | None = None) -> str:
    """The text with the month in its words; it comes when the text says, else on the day that is `known`, else at the end of the year."""
    found = UNTIL_PAID.search(text)
    if not found:
        return text
    on = _told(text[: found.start()] + text[found.end() :], today) or known or date(today.year, 12, 31)
    month = f"before {NAMES[on.month - 1]} {on.year}" if text.isascii() else f"{on.year}年{on.month}月之前"
    return f"{text[: found.start()]}{month}{text[found.end() :]}"


def months_until(text: str, today: date) -> int:
    """Until June, 过年前: the months from the next on that are before it; 0 where no such time is named."""
    if not TILL.search(text):
        return 0
    days = [value for _, value in marked(TILL.sub("in" if text.isascii() else "", text), today)[1] if isinstance(value, Day) and not value.every]
    first = next((first for day in days for first in first_days(day, today)), None)
    return max(apart(today, first) - (0 if LAST_OF_IT.search(text) else 1), 1) if first else 0


def _told(text: str, today: date) -> date | None:
    """The month of the clause that speaks of such a sum."""
    if not BONUS.search(text):
        return None
    days = [value for _, value in marked(text, today)[1] if isinstance(value, Day) and not value.every]
    return next((first for day in days for first in first_days(day, today)), None)
