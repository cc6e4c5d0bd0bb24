"""What it takes to live in a month, where that was asked: all of it in one figure, or its parts by the day, the month or the year."""

import re
from collections.abc import Container
from datetime import date
from decimal import Decimal

from content.regex import either, regex
from dialogs.understanding.earnings import EARNS, LEFT, SPENT
from dialogs.understanding.marked import marked
from dialogs.understanding.monthly import Amount, amounts
from dialogs.understanding.spending_kinds import kinds_of
from dialogs.understanding.text import paused
from dialogs.understanding.whose import earner

A_MONTH = {"day": Decimal(30), "week": Decimal(30) / 7, "half": Decimal(2), "quarter": Decimal(1) / 3, "year": Decimal(1) / 12}
OWED = regex(r"(?<![房车])贷|借(?![口调])|每期|分\d+期|欠|逾期|还(?!有|少|多|要(?!还)|行|好|可以)|账单|债|额度|(?<![费活支销住喝])最低|\b(?:limit|minimums?|owe\w*|overdue|repay\w*|debts?)\b", re.IGNORECASE)
ALL = regex(r"一共|总共|合计|加起来|全部|统共|拢共|\b(?:total|altogether|in all|all in)\b", re.IGNORECASE)
NOTHING = regex(either(
    "(?:没有?|无)(?:什么|啥|别的|其他)?(?:开销|开支|花销|支出|花费|花钱)",
    "(?:不|没)(?:怎么)?花钱", "(?:全都?|都)(?:包|管)",
    r"\b(?:nothing|no expenses|(?:room|board|everything|all)\b[^.,]{0,20} (?:free|covered|paid))\b",
), re.IGNORECASE)
WHOLE = regex(r"必要|必须|过日子|开门就|家用|日常|打底|(?<!信用卡)(?<!零)花(?!呗|了|完)|一家老小|全家老小|一家人|(?:全|都)算(?:上|进)|打不住|\b(?:goes?|going|gone|out|needs?|comes? to|bills)\b", re.IGNORECASE)
REST = regex(r"其[他它余](?:的|都|全|加|一)|\beverything(?: else)?\b|\ball the rest\b", re.IGNORECASE)
"""一家人开门就是3300, 2,500 going out: all of it, whatever it goes on."""
GOES_ON = regex(r"\s*(?:~ ?|(?:a|per|each|every) month )?(?:is |are )?(?:goes|gone|for|on)\b", re.IGNORECASE)
BEHIND_IT = regex(r"(?:是|用(?:来|在|于)|花在)|用$")
SENTENCE, COMMA = regex(r"[。.;；¤]"), regex(r"[,，、]")
LISTED_WORD = 14
"""Letters of a part of a list: flat, food, son's school come to 4,300."""
FREE = regex(r"[不没](?:用|要|花|付|交)|包[吃住]|\b(?:free|no)\b", re.IGNORECASE)
LONGEST = 200


def told_whole(text: str, today: date, others: Container[Decimal]) -> Decimal | None:
    """What it takes to live, told in the same breath as the income; `others` are the amounts that are something else."""
    if len(text) > LONGEST:
        return None
    said, places = marked(paused(text), today)
    rows = [row for row in amounts(said, places) if row.low not in others and not any(words.search(row.before) for words in (OWED, EARNS, LEFT))]
    return _month(rows[0]) if len(rows) == 1 and _is_whole(said, rows[0]) else None


def told_part(text: str, today: date, others: Container[Decimal]) -> tuple[str, Decimal] | None:
    """The one kind of spending that is told in the same breath, and what goes on it: I earn 14000, 5000 a month goes on food."""
    said, places = marked(paused(text), today) if len(text) <= LONGEST else ("", [])
    rows = [row for row in amounts(said, places) if row.low not in others and not any(words.search(row.before) for words in (OWED, EARNS, LEFT))]
    kinds = kinds_of(f"{rows[0].before}¤{rows[0].after}") if len(rows) == 1 else []
    if len(kinds) != 1 or FREE.search(rows[0].before) or not (GOES_ON.match(rows[0].after) or BEHIND_IT.search(rows[0].after)):
        return None
    return kinds[0], _month(rows[0])


def _is_whole(said: str, row: Amount) -> bool:
    """Whether several kinds of spending are named for an amount, or it is called the whole and none is. What is listed in front of
    its clause, word by word, counts too, and in English what it goes on."""
    place = said.index(f"{row.before}¤{row.after}")
    listed = [part for part in COMMA.split(SENTENCE.split(said[:place])[-1]) if len(part.strip()) <= LISTED_WORD]
    goes_on = SENTENCE.split(said[place + len(row.before) + 1 :])[0] if GOES_ON.match(row.after) else ""
    kinds = kinds_of(",".join((*listed, row.before, row.after, goes_on)))
    called = any(words.search(row.before) or words.search(row.after) for words in (WHOLE, ALL))
    with_rest = REST.search(row.before) is not None
    return not FREE.search(row.before) and (len(kinds) > 1 or with_rest or (called and not kinds))


def read_spending(text: str, today: date) -> Decimal | None:
    """Yuan a month, the careful end of it; None where the message tells no such thing."""
    if len(text) > LONGEST:
        return None
    said, places = marked(paused(text), today)
    told = [row for row in amounts(said, places) if not any(words.search(row.before) for words in (OWED, EARNS, LEFT)) and not EARNS.match(row.after.lstrip("块钱元的 "))]
    told = [row for row in told if not _is_anothers_wage(said, row)] or told
    if not told:
        return Decimal(0) if NOTHING.search(said) and "¤" not in said else None
    whole = next((row for row in told if ALL.search(row.before) or ALL.match(row.after.strip())), None)
    return _month(whole) if whole else sum(map(_month, told), Decimal(0))


def _is_anothers_wage(said: str, row: Amount) -> bool:
    """I earn 8800 and my wife 3000, we need 5000: what a spouse has goes nowhere. Where nobody earns anything (rent 1600, my mum 800), it goes to them."""
    return EARNS.search(said) is not None and earner(said, row.place) in ("spouse", "kin") and not SPENT.search(f"{row.before}¤{row.after}")


def _month(row: Amount) -> Decimal:
    return row.monthly(A_MONTH, high=True)
