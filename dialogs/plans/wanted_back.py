"""朋友说年底要还, my friend wants it by June: the last day of what one person or lender lent, beside a plan."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.plans.named_debts import meant
from dialogs.slots import CLEAR_BY
from dialogs.told.filing import items
from dialogs.understanding.marked import marked
from dialogs.understanding.values import Day
from dialogs.understanding.what_ifs.months import last_days

LONGEST = 60
WANTS = regex(either(
    "(?:说|要求|让我|催我|叫我|非要|要我)[^,，。¤]{0,6}@(?:以?前|之前)?[^,，。¤]{0,3}(?:要|得|必须|就要)[^,，。¤]{0,3}(?:还|给|回)",
    "@(?:以?前|之前)[^,，。¤]{0,4}(?:必须|得|要)(?:还给?|给)(?:他|她|我)?",
    r"\b(?:wants?|needs?|asks? for|expects?) (?:it|(?:his|her|their|the) (?:money|loan)|them|that)(?: all)?(?: back| paid| repaid| cleared)?,? (?:(?:by|before|until|till|at|in) )?(?:the end of )?@",
), re.IGNORECASE)


def wanted_back(known: Mapping[str, Any], text: str, today: date) -> dict[str, Any]:
    """The last day of the one debt that is named."""
    said, values = marked(text, today)
    days = [value for _, value in values if isinstance(value, Day) and not value.every]
    named = [index for index in meant(known, text) if items(known)[index].get("owed")]
    if len(text) > LONGEST or len(days) != 1 or len(named) != 1 or "¤" in said or not WANTS.search(said):
        return {}
    last = next(last_days(days[0], today), None)
    return {CLEAR_BY.at(named[0]).name: last.isoformat()} if last and last > today else {}
