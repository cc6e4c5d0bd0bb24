"""What it takes to live, told in its parts: what of them is in the whole, and what comes on top."""

import re
from collections.abc import Container, Mapping
from decimal import Decimal
from typing import Any

from content.regex import regex
from dialogs.slots import ESSENTIALS, SPENT
from dialogs.told.filing import LIVING

Json = Any
WHOLE_SPENT = regex(r"一共|总共|合计|加起来|统共|拢共|开销|开支|花销|支出|用度|家用|\b(?:total|altogether|in all|all in|spending|expenses|living costs|outgoings)\b", re.IGNORECASE)
APART = regex(r"另算|另外(?!还?再?[欠借贷有]|我|信用卡|网贷|在)|除外|不算在内|没算在?[里内]|不包括|不含|额外|除(?:了|去|掉|开)|之外|不算(?!贵|多|少)|\b(?:plus|on top(?: of that)?|apart from that|besides that|not counting|not including|excluding)\b", re.IGNORECASE)

OTHER, THE_REST = "spending.other", regex(r"(?:其[他它余]|别的|剩下)(?:的|开销|开支|花销|杂七杂八|一?共|加起来|都|大概|差不多|是|要|用|花)*[\d一二两三四五六七八九]|\b(?:everything else|all else|the rest|other (?:things|stuff|costs|expenses)|other)\b[^.,;\d]{0,16}\d", re.IGNORECASE)
"""房租900,其他1200: nothing is left beside that."""


def parts_told(known: Mapping[str, Json], anew: Container[str] = ()) -> Decimal:
    """What the kinds of spending come to that are known, and not told `anew`."""
    return sum((Decimal(value) for name, value in known.items() if name.startswith("spending.") and value and name not in anew), Decimal(0))


def with_apart(case: dict[str, Json], known: Mapping[str, Json], text: str) -> dict[str, Json]:
    """开销5800,房贷2100另算: what is told beside the whole of the spending belongs to it. 生活费6000, once the whole was told, is the whole of now."""
    parts = [slot.name for slot in SPENT if case.get(slot.name)]
    apart = APART.search(text)
    if known.get(ESSENTIALS.name) and parts == [LIVING] and not apart and ESSENTIALS.name not in case:
        return {ESSENTIALS.name if name == LIVING else name: value for name, value in case.items()}
    if OTHER in parts and ESSENTIALS.name not in case and THE_REST.search(text):
        return case | {ESSENTIALS.name: str(parts_told(known, case) + sum(Decimal(case[name]) for name in parts))}
    if not parts or not case.get(ESSENTIALS.name):
        return case
    if not apart:
        beside = Decimal(0) if known.get(ESSENTIALS.name) or WHOLE_SPENT.search(text) else parts_told(known, case)
        return case | {ESSENTIALS.name: str(Decimal(case[ESSENTIALS.name]) + beside)}  # 房贷3100, and now 吃喝水电2000, 托班900
    whole = sum((Decimal(case[name]) for name in parts), Decimal(case[ESSENTIALS.name]))
    return {name: value for name, value in case.items() if name not in parts} | {ESSENTIALS.name: str(whole)}
