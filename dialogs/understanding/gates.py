"""Where a value may begin: a cheap look at one character, and for words at the next, before anything is tried."""

from content.regex import regex
from dialogs.understanding.dates import DATE_STARTS
from dialogs.understanding.holidays import NAMES
from dialogs.understanding.numbers import NUMERAL_CHARS, STARTS

_COUNT = "一两二三四五六七八九十几半好0123456789"
_PERIOD = "个周星礼月年半季旬世"
# the characters that may follow one that begins many words besides dates
_SECOND = {
    "上": "上" + _PERIOD + _COUNT, "下": "下" + _PERIOD + _COUNT, "这": _PERIOD + _COUNT, "本": "周月年日星礼季世",
    "今": "天日年儿晚早晨夜个后朝星礼周月", "明": "天日年儿早晚朝", "昨": "天日儿晚夜早", "前": "天日年儿晚个月周星礼" + _COUNT,
    "后": "天日年儿" + _COUNT, "大": "前后年半", "去": "年", "旧": "年历", "头": "年", "次": "日月年", "来": "年月", "出": "年",
    "当": "天日月周", "即": "日", "全": "天", "翌": "日", "隔": "天", "寻": "日", "听": "日", "近": "的" + _COUNT, "最": "近",
    "过": "去往完了" + _COUNT, "之": "前后", "此": "前", "未": "来", "接": "下", "往": "后", "随": "后", "将": "来",
    "开": "年", "每": "年月周星礼季个一天日", "周": "一二三四五六日天末", "星": "期", "礼": "拜", "初": _COUNT, "年": "初底末中尾终内把前后",
    "月": "初底末中内上下", "农": "历", "阴": "历", "民": "国", "闰": "0123456789一二三四五六七八九十", "正": "月", "腊": "月", "冬": "月天季",
    "春": "天季", "夏": "天季", "秋": "天季", "个": "把", "小": "半", "打": "对半五了个", "对": "半", "m": "0123456789", "M": "0123456789",
    "中": "旬", "第": "一二三四五六七八九十首末0123456789", "几": "十百千万亿个天年把周",
}  # fmt: skip


def _table() -> dict[str, frozenset[str]]:
    table = {first: set(seconds) for first, seconds in _SECOND.items()}
    for name in NAMES:
        if name[0] not in STARTS:
            table.setdefault(name[0], set()).add(name[1])
    return {first: frozenset(seconds) for first, seconds in table.items()}


SECOND = _table()
GATE = regex(rf"[{''.join(DATE_STARTS | SECOND.keys())}{NUMERAL_CHARS}.负⁄-]")
