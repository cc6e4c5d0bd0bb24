"""Apps outside the register, told in a list of debts: 分期乐6000,还呗8000,豆豆钱2000."""

import re
from collections.abc import Iterable, Mapping

from dialogs.understanding.values import Span

OWED = r"(?:那边|上面|里面?|的)?(?:还?[欠剩差]|还有|大概|差不多|也?是|了)*\s*"
KNOWN = re.compile(OWED)
ENTRY = re.compile(rf"(?:[,，、;；:：\s]|我|现在|一共|总共|还有|另外|以及|加上|和|跟|欠|还欠|有)*(?P<name>[\u4e00-\u9fffA-Za-z]{{2,8}}?)(?:贷款)?{OWED}", re.IGNORECASE)
NO_NAME = re.compile(r"[我你他她的了是在给没不每月日号天年元块共各都等爸妈哥姐弟妹家人要让说求退付收扣转打]|现金|手[里头机]|生意|货款")
LEAST_KNOWN = 2
"""So many of a list must be lenders that are known: one name beside a sum may be anything."""


def listed_apps(said: str, lenders: Mapping[Span, str], amounts: Iterable[Span]) -> list[Span]:
    """Where such a name stands: it and a sum make up an entry of the list, and the entry beside it is of a lender that is known."""
    rows: list[tuple[str, Span | None]] = []
    last = 0
    for start, end in amounts:
        known = next((name for (first, after), name in lenders.items() if last <= first and after <= start and KNOWN.fullmatch(said, after, start)), "")
        entry = None if known else ENTRY.fullmatch(said, last, start)
        rows.append((known, entry.span("name") if entry and not NO_NAME.search(entry["name"]) else None))
        last = end
    if len({known for known, _ in rows if known}) < LEAST_KNOWN:
        return []
    found, lists = list[Span](), False
    for place, (known, name) in enumerate(rows):
        beside = lists or any(after for after, _ in rows[place + 1 : place + 2])
        lists = bool(known) or (name is not None and beside)
        if name and lists:
            found.append(name)
    return found
