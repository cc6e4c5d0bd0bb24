"""Beside a look at one's payments: the limit of a card and how much of it is used, told in one message."""

import re

from content.regex import regex
from dialogs.meaning import Heard, bounded
from dialogs.message import Message
from dialogs.slots import CARD_LIMIT, CARD_USED
from dialogs.understanding.marked import amount_in, marked
from dialogs.understanding.text import paused

LIMIT = regex(r"额度[^¤,，。;；]{0,6}¤|¤(?:块|元)?的?额度|\blimit\b[^¤,.;]{0,16}¤|¤ (?:yuan )?(?:credit )?limit\b", re.IGNORECASE)
USED = regex(r"(?:用|刷|透支|欠)(?:了|掉|着|过)*[^¤,，。;；]{0,4}¤|\b(?:used|spent|owe|balance|drawn)\b[^¤,.;]{0,12}¤|¤ (?:of it |is |already )*(?:used|drawn|spent|on it)\b", re.IGNORECASE)


def card_use(m: Message) -> Heard | None:
    """卡额度3万用了1万5: no debt, where the payments are looked at."""
    if m.session.top is None or m.session.top.dialog != "checkup" or not ("额度" in m.text or "limit" in m.text.lower()):
        return None
    said, places = marked(paused(m.text), m.today)
    found = {slot.name: amount_in(match, said, places) if (match := words.search(said)) else None for slot, words in ((CARD_LIMIT, LIMIT), (CARD_USED, USED))}
    told = {name: str(amount) for name, amount in found.items() if amount is not None}
    return bounded(m.session, told) if told else None
