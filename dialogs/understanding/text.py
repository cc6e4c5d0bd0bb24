"""The user's words in one plain form, with the way back: every place in it leads to the text as it was sent."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from content.record import record
from content.regex import either, regex
from dialogs.understanding.values import Span

ODD = regex(r"[^\n -~\u4e00-\u9fff，。！？、；：…“”‘’（）《》【】·〇—]")
WIDE_COMMA = regex(r"(?<=[０-９])，(?=[０-９]{3})|(?<=\d)，(?=\d{3}\.\d\d(?!\d))")
# what numbers, sums and dates are made of: only between these a space says nothing
_PARTS = "零〇一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟半几多余来点分之又到至负元块圆角毛钱个折成年月日号天周星期礼拜季度小时钟秒世纪前后上下这近过第最末初底中旬前内起农历正腊闰每人民币港美欧"
GAP = regex(rf"(?<=[{_PARTS}])[ \t]+(?=[{_PARTS}\d.])|(?<=\d)[ \t]+(?=[{_PARTS}])")
STRETCH = regex(r"(?:[^\s,，。;；:：!！?？、]|(?<=\d)[,，](?=\d))+")
BETWEEN_WORDS = regex(r"[ \t](?<=[^\s,，。;；:：!！?？、].)[ \t]*[^\s,，。;；:：!！?？、]")
CLAUSE_LIKE = regex(r"(?=.*[\u4e00-\u9fff]).{3,}")
GOES_ON = regex(r"(?:[元块万千亿期个%]|[年月天日号](?![天底供末初息租利均还化综付费管入薪收]))")
"""What a number that stands alone goes on with: 1000 元."""
_NO_INTEREST = regex(r"(?:一[分毛厘点]|半[分毛点])(?:钱|儿)?的?利?息(?:钱)?[都也]?[不没](?:要|收|算|有)?")
NUMERAL = regex(r"[\d一二两三四五六七八九十百千万]")
_TRADITIONAL_IN_GB2312 = regex("[後乾夥徵摺於麽]")
CLAUSE = regex(r"[，。;；!！?？\n]|(?<!\d),|,(?!\d{3}(?!\d))|(?<!\d)\.(?!\d)|\.(?=\s)")
LONGEST_CLAUSE = 200
STANDARD = {
    "我屋头": "我家", "我屋": "我家", "老汉儿": "爸爸", "打起我": "打给我",
    "几多": "多少", "好多": "多少", "啥子": "什么", "孬": "差", "么子": "什么", "咋个": "怎么", "晓得": "知道", "好久": "多久", "俺": "我", "嘞": "的", "中不中": "行不行", "欠起": "欠着",
    "佢": "他", "咗": "了", "嘅": "的", "喺": "在", "睇": "看", "畀": "给", "俾": "给", "揾": "找", "倾": "谈", "嚟": "来", "冇": "没", "使唔使": "用不用", "得唔得": "行不行",
    "系咪": "是否", "点样": "怎样", "点解": "为何", "边个": "哪个", "唔该": "谢谢", "唔": "不", "系": "是", "要使": "要花", "话可以": "说可以", "净系": "只算", "分足": "分成", "号人": "个人",
    "几耐": "多久", "边度": "哪里", "点算": "咋办", "哋": "们", "啱啱": "刚刚", "咁": "那", "而家": "现在", "啷个": "怎么", "莫得": "没有", "莫": "别",
}
DIALECT = regex(either(
    "我屋头?", "老汉儿", "打起我", "几多", "啥子", "么子", "咋个", "晓得",
    "(?<=[是月共会])好多(?=(?:钱|块|元)?[?？]?$)",
    "好久(?=(?:能|才|可以)?还?得?[还完清])", "俺", "嘞", "中不中", "欠起", "佢", "咗", "嘅", "喺", "睇",
    "畀", "俾", "揾", "(?<=[行同])倾(?=[^家向销])", "嚟", "冇", "使唔使", "得唔得", "系咪", "点样", "点解",
    "边个", "唔该", "唔", "净系", "(?<![联关体干没有])系(?![统列数着鞋])", r"(?<=[,，])要使(?=\d)",
    "话可以", r"分足(?=\d)", "(?<=[十百千多几])号人", "几耐", "边度", "点算", "哋", "啱啱", "咁", "而家",
    "啷个", "莫得", "莫(?=[打来找催再给骚说去])",
))
"""Words of the provinces as they stand in messages, each as long as its standard one."""
ONES = frozenset("零〇一二三四五六七八九")


@record(frozen=True, slots=True)
class Plain:
    """`text` is plain; character i of it was written at `places[i]` of the raw text (the same place where None)."""

    raw: str
    text: str
    places: Sequence[int] | None = None

    def span(self, start: int, end: int) -> Span:
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=8)
def plain(raw: str) -> Plain:
    """Half-width, simplified, without invisible characters and without spaces inside Chinese."""
    text, places = raw, None
    if "，" in text:
        text = WIDE_COMMA.sub(",", text)
    if ODD.search(text):
        text, places = _folded(text)
    text = simplified(text)
    if " " in text or "\t" in text:
        text, places = _closed_up(paused(text), places)
    return Plain(raw, text, places)


def _folded(text: str) -> tuple[str, list[int] | None]:
    pieces = [(odd.start(), _fold(odd[0])) for odd in ODD.finditer(text)]
    if all(len(piece) == 1 for _, piece in pieces):
        return ODD.sub(lambda odd: _fold(odd[0]), text), None
    places: list[int] = []
    last = 0
    for place, piece in pieces:
        places += [*range(last, place), *[place] * len(piece)]
        last = place + 1
    return ODD.sub(lambda odd: _fold(odd[0]), text), [*places, *range(last, len(text))]


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    if char in "\t\u3000":
        return " "
    if char in "\r\x0b\x0c\u2028\u2029":
        return "\n"
    if unicodedata.category(char) in {"Cf", "Cc", "Mn", "Me", "Cs", "Co", "Cn"}:
        return ""
    if unicodedata.decimal(char, None) is not None:
        return str(unicodedata.decimal(char))
    if unicodedata.category(char) == "Pd" or char in "−﹣":
        return "-"
    return SAME.get(char) or unicodedata.normalize("NFKC", char)


SAME = {"￥": "¥", "〜": "~", "～": "~", "∼": "~", "﹪": "%", "⼀": "一"}


def _may_be_traditional(text: str) -> bool:
    """GB 2312 holds next to no traditional form, so a text that fits into it needs no conversion."""
    if _TRADITIONAL_IN_GB2312.search(text):
        return True
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return any("\u3400" <= char <= "\u9fff" and not _in_gb2312(char) for char in set(text))
    return False


@lru_cache(maxsize=8192)
def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def without_interest(text: str) -> str:
    """一分利息都不要 asks for no interest, and for no rate of one per cent; place for place."""
    return _NO_INTEREST.sub(lambda none: "不要利息".ljust(len(none[0])), text)


def simplified(text: str) -> str:
    """Traditional to simplified, a character for a character."""
    if not _may_be_traditional(text):
        return text
    converter = _converter()
    whole: str = converter.convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(_one(char) for char in text)


@lru_cache(maxsize=4096)
def _one(char: str) -> str:
    converted: str = _converter().convert(char)
    return converted if len(converted) == 1 else char


@lru_cache(maxsize=1)
def _converter() -> "opencc.OpenCC":  # type: ignore[name-defined]  # noqa: F821  loaded only when it is needed
    from opencc import OpenCC  # noqa: PLC0415

    return OpenCC("t2s")


def paused(text: str) -> str:
    """A comma for a space between clauses: 合同两万 到账一万八 每月还两千 十二个月 holds no 2,012."""
    if not BETWEEN_WORDS.search(text):
        return text
    chars = list(text)
    for left, right in pairwise(STRETCH.finditer(text)):
        gap = text[left.end() : right.start()]
        if gap.strip(" \t") or not (CLAUSE_LIKE.match(left[0]) and CLAUSE_LIKE.match(right[0])) or GOES_ON.match(right[0]):
            continue
        if "\u4e00" <= right[0][0] <= "\u9fff" or NUMERAL.search(left[0]):
            chars[left.end()] = "，"
    return "".join(chars)


def _closed_up(text: str, places: list[int] | None) -> tuple[str, list[int] | None]:
    """Without the spaces inside Chinese (三 年); but 一 二 stays two numbers."""
    kept: list[int] = []
    last = 0
    for gap in GAP.finditer(text):
        if text[gap.start() - 1] in ONES and text[gap.end()] in ONES:
            continue
        kept.extend(range(last, gap.start()))
        last = gap.end()
    if not last:
        return text, places
    kept.extend(range(last, len(text)))
    return "".join([text[place] for place in kept]), [places[place] for place in kept] if places else kept


def clause(text: str, span: Span) -> str:
    """The words between the punctuation around a place, in lower case; of an endless one, what is near."""
    begin, end = max(0, span[0] - LONGEST_CLAUSE), min(len(text), span[1] + LONGEST_CLAUSE)
    before = [match.end() for match in CLAUSE.finditer(text, begin, span[0])]
    after = CLAUSE.search(text, span[1], end)
    return text[before[-1] if before else begin : after.start() if after else end].lower()


def standard(text: str) -> str:
    """Words of the south in those of the standard, as long as they were."""
    return DIALECT.sub(lambda word: STANDARD[word[0]], text)


CALLED = regex(r"打|拨|电话|热线|\b(?:call|dial|ring|phone|hotline)", re.IGNORECASE)
HOTLINE = regex(r"(?<![\d.,])(?:12[1-3]\d\d|96110|95\d{3,4}|110|120)(?![\d.,]|[万千百元块期天个]|%)")
ADDRESS = regex(r"(?:https?://|www\.)[!-~]+", re.IGNORECASE)


def holds_link(text: str) -> bool:
    """Whether an address of a web page stands in it."""
    return ADDRESS.search(text) is not None


def without_hotlines(text: str) -> str:
    """The text with numbers that are called and addresses of web pages struck out: 打了12368 tells of no money, icbc-card.top of no bank. As long as the text itself."""
    text = ADDRESS.sub(lambda link: " " * len(link[0]), text)
    return HOTLINE.sub(lambda number: " " * len(number[0]), text) if CALLED.search(text) else text
