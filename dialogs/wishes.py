"""Wishes that a clause alone does not tell: several papers at once, reminders on a day of the month."""

import re

from dialogs.meaning import Heard

LONGEST = 40
KINDS = {
    "picture": re.compile(r"图片|图(?![书章纸谋])|picture|image|png", re.IGNORECASE),
    "pdf": re.compile(r"pdf", re.IGNORECASE),
    "calendar": re.compile(r"日历|日程|ics|calendar", re.IGNORECASE),
    "sheet": re.compile(r"表格|excel|xlsx?|spreadsheet", re.IGNORECASE),
}
GIVES = re.compile(r"导出|发我|发给我|给我|我要|都要|也要|还要|要|来一?[份张个]|生成|下载|保存|send|give|export|want|make|both|please", re.IGNORECASE)
TELLS = re.compile(r"欠|催|他们|对方|合同|截图|逾期|\d|they|contract")
ON_A_DAY = re.compile(
    r"每个?月(?:的)?(\d{1,2})[号日]?[^。！？!?\n]{0,8}提醒|提醒[^。！？!?\n]{0,10}每个?月(?:的)?(\d{1,2})[号日]"
    r"|remind me (?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?(?:every|each) month|remind me (?:every|each) month on the (\d{1,2})",
    re.IGNORECASE,
)
LAST_DAY = 31


def asked_beside_moves(text: str) -> Heard | None:
    """The move that such a wish is; None where the message tells or asks something else."""
    if len(text) > LONGEST:
        return None
    if found := ON_A_DAY.search(text):
        number = int(next(group for group in found.groups() if group))
        return Heard(move="remind", name=str(number)) if 1 <= number <= LAST_DAY else None
    kinds = [kind for kind, pattern in KINDS.items() if pattern.search(text)]
    if len(kinds) > 1 and GIVES.search(text) and not TELLS.search(text):
        return Heard(move="papers", name=",".join(kinds))
    return None
