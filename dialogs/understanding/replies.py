"""Answers to a yes-or-no question or a choice, in the ways people give them: 嗯, 没呢, 算是吧, 忘了, 后面那个, 都行."""

import re
from typing import Literal

from content.regex import either, regex
from dialogs.understanding.values import YesNo

Answer = Literal["yes", "no", "unknown"]
_UNKNOWN = regex(either(
    "不(?:太|大|是很|怎么|咋)?(?:清楚|知道|晓得|确定|记得|了解|好说|明白|懂|敢说|敢肯定)",
    "不造", "母鸡啊", "忘(?:了|记|掉|光)", "记不(?:得|清|住|起|太清)", "想不起", "说不(?:好|准|上|清|定)",
    "搞不(?:清|懂)", "弄不(?:清|懂)", "分不清",
    "没(?:印象|注意|留意|在意|细看|仔细看|看过|看清|问过|关注|概念|数)",
    "没(?:太)?(?:注意|留意)", "看不懂", "查不到", "不一定", "难说", "谁知道", "鬼知道", "天知道", "哪知道",
    "哪晓得", "我哪(?:里)?知道",
    "not sure", "don'?t (?:know|remember|recall)", "do not (?:know|remember)", "dunno", "no idea",
    "no clue", "idk", "can'?t (?:remember|say|tell|recall)", "unsure", "forgot", "hard to say",
    "who knows",
))
_MAYBE = regex(r"(?:可能|也许|或许|大概|没准|说不定|看情况|maybe|perhaps|possibly|probably|depends)(?:吧|是吧|哦|呢)?[。.!！~]*$")
_SOFTENED = either(
    r"[\s，,。.、~…!！?？]",
    "那个", "这个", "其实", "我(?:这边|觉得|想|记得|感觉|看|猜|们)?", "应该", "好像", "可能", "大概",
    "估计", "貌似", "似乎", "印象中", "印象里", "感觉", "目前", "现在", "暂时", "到现在", "当然", "肯定",
    "的确", "确实", "真的?", "都", "也", "就", "那", "从来", "根本", "压根", "完全", "绝对", "算起来",
    "按理说?", "他们?", "人家", "对方", "合同(?:上|里)?", "上面", "里面", "[嗯恩呃额啊哦噢喔唉哎诶呀哈嘿]",
    "(?:i )?(?:think|guess|believe|suppose)", "well", "um+", "uh+", "hmm*", "so",
    "(?:i|we|they|he|she|it|there) (?=(?:don|didn|doesn|haven|hasn|isn|wasn|aren|won|can|do|did|never|have not))",
)
_HEDGE = regex(f"(?:{_SOFTENED})", re.IGNORECASE)
_NOT_NO = regex(r"(?:那)?可不(?:就)?(?:是|咋[的地滴])?(?:[嘛吗么啊呀]|的)?[。.!！~]*$|没(?:错|问题|毛病|得说|事)|不错|不是吗|不是没|不会没|不客气|不瞒|不得不|无误|不止|不仅|不只|不光|no problem|not wrong", re.IGNORECASE)
_NO = regex(either(
    "不", "没", "木有", "木得", "莫得", "莫有", "冇", "无(?!所谓)", "未", "否", "非也", "别", "勿", "甭",
    "还(?:没|未|不|木)", "尚未", "并(?:没|不|未|非)", "才(?:不|没)", "哪有", "哪儿有", "哪里有", "哪能",
    "怎么(?:可能|会)", "咋可能", "假的", "错", "拒绝", "算不上", "谈不上", "免了", "得了吧", "拉倒",
    "少来", "才怪", "想得美", "反对",
    "×", "❌", "✗", "👎",
    "(?:no|nope|nah|not|never|none|negative|wrong|incorrect|don'?t|didn'?t|doesn'?t|haven'?t|hasn'?t|isn'?t|wasn'?t|aren'?t|won'?t|can'?t|n)(?![a-z])",
    "bu(?:shi|dui|yong|yao|xing|hao)?(?![a-z])", "mei(?:you)?(?![a-z])",
), re.IGNORECASE)
_YES = regex(either(
    "是", "对", "嗯", "恩", "有", "好", "行", "可", "确定", "要", "会", "能", "必须", "必", "正确", "没错",
    "无误", "同意", "确认", "认可", "愿意", "想", "需要", "用", "肯定", "算是", "算", "差不多", "还行",
    "还可以", "还好", "还成", "基本", "成", "中", "得", "妥", "中的", "中啊", "要得", "得行", "可不",
    "没问题", "没毛病", "不错", "已经", "已", "还清", "还完", "还了", "结清", "收到", "写了", "签了",
    "写着",
    "√", "✓", "✔", "✅", "👌", "👍", "🙆",
    r"(?:yes|yep|yeah|yup|ya|y|ok|okay|okey|sure|right|correct|true|of course|certainly|definitely|absolutely|exactly|indeed|fine|agreed|affirmative|please(?: do)?(?=\W*$)|i (?:do|did|have|am|was|can|will)|it (?:is|does|did|was)|they (?:do|did|have|are))(?![a-z])",
    "(?:shi|dui|hao|en|you|keyi|xing)(?:de|le|a|ba)?(?![a-z])",
), re.IGNORECASE)
_HUMS = regex(either(
    "^(?:那)?(?:当然|肯定|的确|确实|真的|绝对|应该|完全)(?:了|的|啊|吧|呀|是)*[。.!！~]*$",
    "[嗯恩昂]",
    r"(?:^|\W)(?:uh[- ]?huh|mhm|mm+)(?:\W|$)",
    r"^(?:yeah,? )?(?:i )?(?:guess|think|believe|suppose|reckon) so\W*$",
    "^[哦噢喔]+(?:好|是|对)", "^应该(?:吧|的)?[。.!！~]*$", "^[啊昂]+[。!！~]*$",
))
_DONE = regex(r"[\u4e00-\u9fff]{1,5}(?:了|过|过了|着|的)[。.!！~啊呀呢哦]*$")
_QUESTION = regex(r"吗|[?？]\s*$|是不是|(?<!没)有没有|对不[起住]|能不能|可不可|会不会|要不要|对不对|什么|多少|怎么办|为什么")
_CLAUSE = regex(r"[，,。.；;！!\n]")


def yes_or_no(text: str) -> YesNo | None:
    """The answer that the text gives to a yes-or-no question, or None."""
    said = text.strip()
    if not said or len(said) > 200:
        return None
    end = _CLAUSE.search(text, len(text) - len(text.lstrip()) + 1)
    first = text[: end.start()] if end else text
    for part in dict.fromkeys((first, text)):
        answer = _answer(part)
        if answer:
            start = len(part) - len(part.lstrip())
            return YesNo(span=(start, max(start + 1, len(part.rstrip()))), value=answer)
    return None


def _answer(said: str) -> Answer | None:
    said = said.strip().lower()
    if not said:
        return None
    if _UNKNOWN.search(said):
        return "unknown"
    if _QUESTION.search(said) and not _NOT_NO.search(said):
        return None
    if _MAYBE.match(said):
        return "unknown"
    rest = _bare(said)
    if _NOT_NO.match(rest):
        return "yes"
    if _NO.match(rest):
        return "no"
    if _YES.match(rest):
        return "no" if _denied(rest) else "yes"
    if not rest or _HUMS.search(said):
        return "yes" if _HUMS.search(said) else None
    return _short(rest)


def _denied(said: str) -> bool:
    """是没有, 已经不用了: a yes-word that a no follows at once."""
    return bool(_DENIED.match(said)) and not _NOT_NO.match(said)


_DENIED = regex(r"(?:是|对|有|好|可|可以|要|会|能|想|算|用|已经|已|还|也|就|都)+(?:个鬼|个屁|啥呀|毛线|没(?!错|问题)|不(?!错|少|止|仅|只|过))")


def _bare(said: str) -> str:
    """Without the words that only soften it: 好像, 应该, 我觉得."""
    end = 0
    while match := _HEDGE.match(said, end):
        end = match.end()
    return said[end:]


def _short(said: str) -> Answer | None:
    """合同里没写, 早签了: the verb said again."""
    if len(said) > 16:
        return None
    if re.search(r"没(?!错|问题)|不(?!错|少|止|仅|只|过)|无(?!误)|未", said):
        return "no"
    if _DONE.match(said) or re.search(r"[有是](?!点|些)|写着|确实", said):
        return "yes"
    return None


