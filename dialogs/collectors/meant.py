"""Which of the events that were told a short question means: 上门那个算违规吗, and calling the landlord?"""

import re
from datetime import date

from content.regex import either, regex
from dialogs.collectors.contacts import CHANNELS, TO, Contact, day_told, log
from dialogs.collectors.hours import moments
from dialogs.session import Session

ASKS_IF_ALLOWED = regex(either(
    "(?:算不算|算是?|是不是|属于|属不属于|有没有|会不会|到底|真的?|都|也|这|那|就)*(?:违规|违法|犯法|违反规定|过分|过界|过线|越界|出格|合规|合法|合规矩|正常|合理|骚扰)(?:了|的)?[吗么不吧呢啊]",
    "(?:算不算|是不是|属于不属于|有没有|合不合|犯不犯|违不违)(?:违规|违法|犯法|过分|过线|越界|出格|法|规|骚扰|过界)",
    "(?:这|那)(?:样|么|样子|种|个|些|事)?(?:做|搞|弄|干|来|催|打|发)?(?:法)?(?:他们)?(?:也|都)?(?:行|可以|允许|对|能行|没问题)(?:的)?[吗么不]",
    "(?:他们?|她们?|催收|对方|银行)(?:凭什么|能|可以|可不可以|有权|有权利)?(?:这|那)(?:样|么)(?:做|搞|干|弄|催)?(?:行|可以|对|合法)?[吗么不]",
    "(?:有|没)(?:什么|啥)?(?:问题|毛病|不对|不妥)(?:的)?[吗么吧不]", "超时(?:了|间)?[吗么吧]|(?:过|超)了?(?:时间|钟点)[吗么吧]",
    "(?:他们?|她们?|对方|催收)[^,，。]{0,3}[这那][么样][^,，。]{0,6}(?:可以|行|对|允许)?[吗么不]", "(?:违规|违法|过线|过界|超)了?没(?:有)?[?？]?$",
    r"\b(?:can|may|could) (?:they|he|she)(?: \w+){1,4} (?:that|this|so|it)\s*\?*$", r"\b(?:over|above|past) the limit\b", r"\b(?:is|was|are|were)\b[^.?!]{0,24}\btoo (?:late|early|many|often|much)\b",
    r"\banything wrong\b", r"\b(?:outside|past|out of) (?:of )?(?:the )?(?:allowed |legal )?hours\b",
    r"\b(?:is|was|are|were|isn'?t|wasn'?t|aren'?t)\b[^.?!]{0,40}\b(?:allowed|legal|illegal|lawful|unlawful|ok(?:ay)?|fine|normal|fair|permitted|a (?:breach|violation)|against the (?:rules?|law)|over the line|out of line|within the rules|harassment)\b",
    r"\b(?:can|may|could) (?:they|he|she)(?: really| just| even)? do (?:that|this|it)\b", r"\bdid (?:they|he|she) (?:break|cross|go too far)",
    r"\bdoes (?:that|this|it)\b[^.?!]{0,24}\b(?:count|break|cross|violate)",
), re.IGNORECASE)
"""What was done is held against the rules."""
ELLIPTICAL = regex(r"(?:那|那么|还有)?[^,，。?？]{2,16}(?:呢|怎么说|怎么算)[?？]?|(?:and |what about |how about |and what about )(?!if\b)[^.?!]{3,50}\?*", re.IGNORECASE)
"""那些电话呢, and calling the landlord? right behind what was said of another event."""
ORDINAL = regex(r"第\s*(?P<zh>[一二三四五六七八九十\d]{1,2})\s*(?:件|条|次|个)|\b(?:event|number|item) (?P<en>\d{1,2})\b", re.IGNORECASE)
NUMBERS = {word: place for place, word in enumerate("一二三四五六七八九十", 1)}
FIGURE = regex(r"\d")
WORDS = regex(r"[a-z]{3,}")
COMMON = regex(r"\b(?:the|and|they|that|this|what|about|was|were|are|for|with|allowed|legal|okay|call(?:ing|ed)?|does|did|ha(?:ve|s|d)|him|her|his|our|ones?|really|also|just|even|how)\b")
COMPLAINED_OF = regex(r"(?:能|可以|可不可以|能不能|要不要)(?:去)?(?:告|投诉|举报|报警)(?:他们?|她们?|它)?(?:一?下)?[吗么不?？]?|\b(?:can|could|should) i (?:complain about|report|sue (?:them )?(?:for|over))\b", re.IGNORECASE)
POINTS = regex(r"那|这|第|次|昨|前天|今|周|星期|号|日|了|他们?|她|\b(?:the|that|this|was|were|did|they|he|she|him|her|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)\b", re.IGNORECASE)
"""What was told is pointed at; 上门算违规吗 asks in general."""
NOTHING_OF_ITS_OWN = regex(either(
    "没|次数?|什么|啥|问题|毛病|不对|不妥|超时|时间|钟点|[有超过]", r"\b(?:anything|wrong|outside|past|hours|right|with|say|said|him|her|them)\b",
    r"[\W_]+", "违反规定|[违犯][规法]|过[分界线]|越界|出格|合规矩?|合法|正常|合理|骚扰|允许|可以|行|对|能|没问题|凭什么|有权利?|属于|有没有|不|[吗么啊]",
    "他们?|她们?|对方|催收|[这那](?:样|么|些|个|种)?|[的了做搞干呢吧都就也算还是]|到底|究竟|请问|以上|上面",
    r"\b(?:so|and|but|then|they|he|she|that|this|it|all|of|what|did|do|does|even|really|actually|just|any|is|was|are|were|to|at|here|me|for|in|by|can|may|could|a|as|the|count)\b",
    r"\b(?:allowed|i?l?legal|(?:un)?lawful|ok(?:ay)?|fine|normal|fair|permitted|breach|violat\w+|against|rules?|law|over|line|out|within|harass\w*|break|cross|go|too|far)\b",
), re.IGNORECASE)
MANNER = regex(r"[这那][么样]|\blike that\b|\bthat way\b|\b(?:ask|say|demand|want|threaten|write|send|call|text) (?:that|this|so|it)\b", re.IGNORECASE)
"""他能这么要求吗, is lying like that allowed: of what was told last."""
HOURS = (
    (regex(r"早上|上午|清早|早晨|\bmorning", re.IGNORECASE), range(5, 12)), (regex(r"中午|\b(?:noon|lunch)", re.IGNORECASE), range(11, 14)), (regex(r"下午|\bafternoon", re.IGNORECASE), range(12, 18)),
    (regex(r"晚上|傍晚|昨晚|\b(?:evening|tonight)", re.IGNORECASE), range(18, 24)), (regex(r"夜里|半夜|深夜|凌晨|\bnight", re.IGNORECASE), (22, 23, 0, 1, 2, 3, 4, 5)),
)  # fmt: skip
HAN = regex(r"[\u4e00-\u9fff]+")
SAME_WAY, SAME_DAY = 3, 4


def events_meant(session: Session, text: str, today: date) -> list[Contact]:
    """The events that are asked about, by their number, their way, whom they reached, their day or their words; where only 他们这样行吗
    is asked, those told last."""
    rows, said = log(session.facts), text.strip().lower()
    judged = ASKS_IF_ALLOWED.search(said) is not None
    behind = session.top is not None and session.top.dialog == "conduct" and (ELLIPTICAL.fullmatch(said) or COMPLAINED_OF.search(said)) is not None
    if not rows or not (judged or behind) or _of_another_hour(said, rows):
        return []
    if number := ORDINAL.search(said):
        place = NUMBERS.get(number["zh"]) or int(number["zh"] or number["en"])
        return [row for row in rows if row.index + 1 == place]
    weighed = [(_likeness(said, row, today), row) for row in rows]
    best = max(weight for weight, _ in weighed)
    if best >= SAME_WAY and (behind or POINTS.search(said)):
        return [row for weight, row in weighed if weight == best]
    return [row for row in rows if row.told == rows[-1].told] if judged and (not NOTHING_OF_ITS_OWN.sub("", said) or (MANNER.search(said) and not FIGURE.search(said))) else []


def _of_another_hour(text: str, rows: list[Contact]) -> bool:
    """晚上十一点还打,这个点合规吗: of an hour that was not told."""
    hours = {f"{moment.minutes // 60:02}:{moment.minutes % 60:02}" for moment in moments(text) if moment.minutes is not None}
    return bool(hours) and not hours & {row.at for row in rows}


def _likeness(text: str, row: Contact, today: date) -> int:
    """How much of a question stands in an event."""
    what = row.what.lower()
    ways = sum(1 for kinds in (CHANNELS, TO) for pattern in kinds.values() if re.search(pattern, text, re.IGNORECASE) and re.search(pattern, what, re.IGNORECASE))
    on = day_told(text, today)
    same_day = SAME_DAY if on and row.on and row.on.isoformat() == on else 0
    same_hour = any(words.search(text) and ((row.at and int(row.at[:2]) in hours) or words.search(what)) for words, hours in HOURS)
    return SAME_WAY * (ways + same_hour) + same_day + len(_pieces(text) & _pieces(what))


def _pieces(text: str) -> set[str]:
    """Pairs of Chinese letters, and English words that say something."""
    pairs = {run[place : place + 2] for run in HAN.findall(text) for place in range(len(run) - 1)}
    return pairs | set(WORDS.findall(COMMON.sub("", text)))
