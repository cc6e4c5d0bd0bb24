"""What may be left out of a letter by the name of a thing: its own blanks and figures, and the words by which a line tells of one's work, health or home."""

import re
from collections.abc import Iterator

from content.regex import either, regex

BLANKS = {
    "phone": regex(either(
        "联系电话", "电话[那这]?[栏行]", "电话号?那", "联系方式", "手机号?", "电话号码", "(?:我的?|留|填)电话",
        "^电话$",
        r"\b(?:my|phone|contact|mobile) (?:phone|number|mobile)\b",
        r"\bphone (?:line|field|bit)\b", "^(?:the )?(?:phone|number)$",
    ), re.IGNORECASE),
    "id": regex(r"身份证|证件号|\bid (?:card|number)\b|\bmy id\b|^(?:the )?id$", re.IGNORECASE),
    "assures": regex(r"法条|条文|法律|依据|法规|\b(?:the laws?|legal (?:part|reference|stuff)|articles?)\b", re.IGNORECASE),
}
"""The blanks at the end of a letter, and the law that it rests on."""
HEADS = {"income": regex(r"收入|工资|\b(?:income|wages?|salary|pay|earn\w*)\b", re.IGNORECASE), "essentials": regex(r"开销|支出|生活费|\b(?:spending|living costs|expenses)\b", re.IGNORECASE), "overdue_days": regex(r"逾期|\b(?:overdue|arrears|days late)\b", re.IGNORECASE)}
"""What stands at the head of a letter."""
BY_NAME = (
    (regex(r"工作|上班|被?裁|失业|公司|单位|厂|\b(?:job|work|employ\w*|boss|company)\b", re.IGNORECASE), regex(either(
        "裁", "失业", "下岗", "辞", "离职", "开除", "停工", "停产", "工作", "上班", "公司", "单位", "厂",
        "工地", "店", "降薪", "工资",
        r"\b(?:laid off|redundan\w*|fired|dismiss\w*|hours|factory|unemploy\w*|out of work|contract|job|work\w*|employ\w*|company|shop|firm|plant)\b",
    ), re.IGNORECASE)),
    (regex(r"病|住院|手术|身体|健康|\b(?:ill\w*|sick\w*|health|medical|hospital)\b", re.IGNORECASE), regex(r"病|住院|手术|医院|医药|治疗|化疗|骨折|癌|瘤|\b(?:ill\w*|sick\w*|hospital\w*|surgery|operation|doctor|medic\w*|cancer|stroke|broke)\b", re.IGNORECASE)),
    (regex(r"家里|家人|家庭|老婆|老公|孩子|父母|\b(?:family|home|wife|husband|kids?|child\w*|parents?)\b", re.IGNORECASE), regex(r"家里|老婆|老公|爱人|妻|丈夫|孩子|儿子|女儿|[爸妈]|父|母|\b(?:family|wife|husband|kids?|child\w*|son|daughter|baby|mother|father|mum|mom|dad|parents?)\b", re.IGNORECASE)),
)
"""A thing as it is named, and the words by which a clause tells of it."""


def blanks_named(said: str) -> tuple[str, ...]:
    return tuple(name for name, words in BLANKS.items() if words.search(said))


def heads_named(said: str) -> tuple[str, ...]:
    return tuple(name for name, words in HEADS.items() if words.search(said))


def told_of(said: str) -> Iterator[re.Pattern[str]]:
    """The words of the clauses that tell of what is named: my job, 家里的事."""
    return (words for named, words in BY_NAME if named.search(said))
