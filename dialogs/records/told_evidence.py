"""Wishes about evidence: keep this text, keep the next one, the list, the bundle, delete one."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.questions.answers import service_wanted
from dialogs.records.attached import PREFIX, listed
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import EVIDENCE_NOTE, SCAM_MESSAGE
from dialogs.talk import Paper
from dialogs.understanding.moves import find_move, is_question

_HOLD_ON = either("等(?:一?下|会儿?)?", "稍等", "慢着", "对了", "另外")
_PLEASE = either("请", "先", "再", "帮我", "给我", "麻烦", "我要", "我想", "想")
_WORDS = either("文字", "内容", "话", "消息", "短信", "录音", "截图", "图片", "照片")
_TO_SAVE = either("保存", "留存", "存", "留下?", "保留", "收")
_WORDS_EN = either(
    "text", "message", "screenshot", "picture", "photo", "recording", "file", "chat", "call log", "note",
)
_PLEASE_EN = either(
    "please ", "first ", "let me ", "i want to ", "i'?d like to ", "i need to ", "can you ", "could you ",
)
KEEP = regex(either(
    rf"[\s\W]*(?:(?:{_HOLD_ON})[,,。\s]*)?(?:{_PLEASE})*(?:把?(?:这[个张份段条]?|它|下面|以下)(?:{_WORDS})?)?(?:我)?(?:想|要)?(?:{_TO_SAVE})(?:为|作|成|做|一?下|下来?|好|着|个|份|点|一?[个份条])*(?:证据|存证)(?:用|吧|(?:要)?(?:怎么|咋)(?:弄|存|办|做)[??]?)?(?P<zh>[\s::,,。][\s\S]+)?",
    rf"[\s\W]*(?:(?:hold on|wait|one moment|by the way|first)(?: a (?:minute|moment|second))?[,. ]+)?(?:{_PLEASE_EN})*(?:keep|save|store|file)(?: (?:some|this|these|it|the following|an?|my|that))?(?: (?:{_WORDS_EN})s?)?(?: as| for)?(?: my| some)? (?:evidence|proof)(?: for me| please| here| with you)*(?P<en>[\s:,.][\s\S]+)?",
), re.IGNORECASE)
LIST = regex(either(
    r"[\s\W]*(?:给我|帮我|我要|我想)?(?:看|查|列|翻|显示|打开)*(?:一?下|出来?)?(?:我的|全部的?|所有的?|已存的?)*(?:证据|存证)(?:的)?(?:清单|列表|目录|记录)[\s\W]*",
    r"[\s\W]*(?:看看?|查看|列出)(?:我的)?证据[\s\W]*",
    r"[\s\W]*(?:我的?)?证据(?:现在|都|已经|一共)*(?:存了|留了|有|收了)(?:哪些|什么|几件|多少)[了呢\s\W]*",
    r"[\s\W]*(?:(?:show|see|list|view)(?: me)?(?: (?:my|the|all))* evidence(?: list)?|(?:my )?evidence list|list of evidence)[\s\W]*",
), re.IGNORECASE)
LIST_AMID = regex(either(
    "(?:存|留|保存|收)(?:过|了|下|好|着|起来)?的?[^,，。]{0,4}证据[^,，。]{0,8}(?:看|列|调|翻|拿|有哪些)", "(?:看|列|调|翻|拿)[^,，。]{0,10}(?:存|留|保存)(?:过|了|下|好|着)?的?[^,，。]{0,4}证据",
    r"\b(?:show|see|list|look at|view|open|check)\b[^.?!]{0,16}\bevidence\b[^.?!]{0,12}\b(?:saved|kept|stored|sent|have|got)\b",
    r"\b(?:what|which)\b[^.?!]{0,10}\bevidence (?:have|did) (?:i|you|we)\b[^.?!]{0,16}\b(?:saved?|keep|kept|stored?|got)\b|\bevidence do (?:i|you|we) have\b",
), re.IGNORECASE)
"""我之前存的证据给我看看, show me the evidence I saved."""
BARE_WISH = regex(r"(?:证据|存证|留证|留底|evidence|proof|for (?:the )?(?:record|evidence))", re.IGNORECASE)
"""证据:11月27日晚8点: what follows is to be kept."""
NO_NOTE = regex(either(
    "(?:那|好的?|嗯|行|等一?下|稍等|我?先)[^,，。]{0,6}(?:导出|打包|看看|看一下|不存|不发|找找|找一下|去拍|去截)[^,，。]{0,6}",
    "(?:能|可以|要|怎么|咋)[^,，。]{0,10}(?:导出|打包|存|发|传)[^,，。]{0,4}[吗么呢?？]?", "好的?|嗯+|行|等一?下|稍等|谢谢|知道了|不用了",
    r"(?:ok|okay|wait|hold on|thanks|thank you|never mind|one moment|let me (?:see|look|find|check)[^.?]{0,20}|(?:can|could|how do) i (?:export|download|send|do that)[^.?]{0,30})",
), re.IGNORECASE)
"""Said where the next message was to be kept, and meant for us."""
EXPORT = regex(either(
    r"[\s\W]*(?:请|帮我|我要|我想|把)*(?:导出|打包|下载|输出)(?P<full_zh>完整|全部原件|不打码)?(?:的|我的|所有|全部)*(?:证据|存证)(?:包)?(?P<full_after>[,, ]*不打码)?(?P<pictures_zh>[,, ]*(?:带|连|含|加)(?:上|着)?(?:图片|截图|照片|录音|文件|附件)(?:一起)?)?[\s\W]*",
    r"[\s\W]*把?(?:我的)?证据(?:都|全部)?(?:导出|打包)(?:给我|出来|一下|吧)*[\s\W]*",
    r"[\s\W]*(?:(?:please|can you|could you) )?(?:export|pack|download|bundle|zip)(?: up)?(?: (?:my|the|all|of))*(?P<full_en> full)?(?: (?:my|the))? evidence(?P<pictures_en> with (?:the |my |all )?(?:pictures|files|screenshots|photos|recordings))?(?: please)?[\s\W]*",
), re.IGNORECASE)
DROP = regex(either(
    r"[\s\W]*(?:请|帮我|把)*(?:删除|删掉?|去掉)(?:第)?(?:证据)?(?:第)?\s*(?P<zh>\d{1,3})\s*(?:号|件|条|个)?的?(?:证据)?[\s\W]*",
    r"[\s\W]*(?:delete|remove) evidence (?:no\.? ?|number |#)?(?P<en>\d{1,3})[\s\W]*",
), re.IGNORECASE)
KEEP_LAST = regex(either(
    r"[\s\W]*(?:请|先|再|帮我|给我|麻烦)*把?(?:刚才|刚刚|上面|前面|之前)(?:的|那)*(?:[条个段份张])?(?:短信|消息|内容|话|文字|诈骗短信)?(?:也|都|给我)*(?:保存|留存|存|留|收)(?:为|作|成|做|一?下|下来?|好|着)*(?:为|作|成|做)?(?:证据|存证)[吧了\W]*",
    r"[\s\W]*(?:please )?(?:keep|save|store) (?:that|the last|the previous)(?: (?:text|message|sms))? as (?:my )?(?:evidence|proof)[\s\W]*",
), re.IGNORECASE)
"""The message that was passed on before."""
TO_ONE = regex(either(
    "(?:聊天|通话|催收|短信|微信|转账|还款|截图)[^,，。;；]{0,6}(?:记录|截图|录音|短信|内容)?[^,，。;；]{0,8}(?:(?:弄|整理|做|合并?|拼|整|汇总|归|打包|转)(?:成|到|为)|汇总|打包)[^,，。;；]{0,4}(?:一份|一个(?:文件|文档)|一起|pdf|材料|文档)",
    r"\b(?:chat|call|message|screenshot|text)s?\b[^.?]{0,24}\b(?:into one|in one|as one|to one|a pdf|one file|single file|one document)\b",
), re.IGNORECASE)
"""聊天记录要怎么弄成一份: what was kept is handed over as one paper; where nothing was, how to keep it."""
_THING = "录音|录像|视频|语音|聊天记录|通话记录|短信|截图|照片"
_THING_EN = r"(?:recording|screenshot|video|voice ?(?:message|note|mail)|chat|call log|text|message|photo|picture)s?"
SAVES_IT = regex(either(
    f"(?:{_THING})[^,，。？?]{{0,6}}[,，]?(?:请|先|再|帮我|给我|替我|我?想|我?要|你|您)+[^,，。？?]{{0,4}}(?:{_TO_SAVE})(?!了|在)",
    f"(?:请|先|帮我|给我|替我|我想|我要|你|您)+把?[^,，。？?]{{0,10}}(?:{_THING})[^,，。？?]{{0,4}}(?:{_TO_SAVE})(?!了|在)",
    rf"\b{_THING_EN}\b[^.?!]{{0,40}}[,.;:]? (?:and |so )?(?:please |can you |could you |you |i want to |i'd like to )*(?:keep|save|store|hold on to) (?:it|this|that|them|these)\b",
    rf"^(?:please |can you |could you )*(?:keep|save|store) (?:this|these|my|the|an?) (?:\w+ )?{_THING_EN}\b",
), re.IGNORECASE)
"""催收骂我的语音我想保存下来; I got a recording of it, keep it: what is to be kept is named, and not that it is evidence."""
TO_KEEP = regex(r"存|留|保|记[下住成作]|收好|收着|\b(?:keep|save|store|note|file|hold|log)\b", re.IGNORECASE)
LONGEST_WISH, LONGEST_TOLD = 40, 90
ONE_MORE = regex(either(
    "[再还](?:要|想|有|给我|帮我|能)*(?:存|留|保存|收|放)(?:一?[条张份个段件]|点|些|几[条张份个])?[吧呢吗嘛了]?",
    "还有(?:一|几|两)?[条张份个段](?:要|也|想|得)*(?:存|留|保存|收|放)(?:一?下)?[的吧呢吗]?",
    "(?:(?:can i |let me |i want to |i'?d like to |please )?(?:keep|save|store|add) (?:another(?: one)?|one more|more|some more)(?: message| picture| text| file| recording)?|(?:another|one more) (?:one )?(?:to keep|please))(?: please)?",
), re.IGNORECASE)
ANOTHER = regex(r"(?:and |here'?s )?(?:one more|another(?: one)?)(?: please)?|再来?一[条张份个]|还有一?[条张份个]", re.IGNORECASE)
WHAT_IS_KEPT = regex(either(
    "(?:我|你|都|给我|帮我|看看?|查|列|翻|一?下|现在|已经|一共|目前|到底)*(?:存|留|收|保存)(?:了|着|下|过|起来)?(?:的)?(?:些|了些)?(?:啥|什么|哪些|几[件条份个]|多少)(?:东西|内容)?[了呢啊吗]?",
    "(?:看看?|列一?下|翻一?下)(?:我)?(?:存|留|保存)(?:的|了的|着的|下来的)(?:东西|内容|都)?",
    "(?:(?:so )?what (?:have|did) (?:i|you) (?:kept|keep|saved?|stored?|got|get)(?: so far| for me)?|show me what (?:i|you)(?:'ve| have)? (?:kept|saved|stored|got)(?: so far)?|list what (?:i|you)(?:'ve| have)? (?:kept|saved|stored))",
), re.IGNORECASE)
DROP_ONE = regex(either(
    r"(?:请|帮我|把|那|就)*第?(?P<zh>\d{1,3}|[一二三四五六七八九十])(?:号|件|条|个|张|份)(?:证据)?(?:给我|帮我)?(?:删|去|拿|不要)(?:除|掉|了|吧)*",
    r"(?:请|帮我|那|就)*(?:删|去|拿)(?:除|掉)?(?:第)(?P<zh2>\d{1,3}|[一二三四五六七八九十])(?:号|件|条|个|张|份)?[吧了]?",
    r"(?:please )?(?:delete|remove|drop) (?:number |no\.? ?|#|the )?(?P<en>\d{1,3}|first|second|third|fourth|fifth|last)(?: one| item)?(?: please)?",
), re.IGNORECASE)
PACK = regex(either(
    "(?:请|帮我|把|全部|都|它们?|那|就|这些|我要|我?先|一起|能不能|能|可以|怎么|咋|存的|东西|想)*(?:打(?:个)?包|导出)(?:来|一?下|给我|发我|发给我|出来|吧|好|下载|看看|[吗么呢])*",
    "(?:so |and |ok |okay )?(?:(?:please |can you |can i |could i |how (?:do|can) i |i want to |i'd like to |just |let me )?(?:pack|bundle|zip|export|download) ?(?:it|them|everything|all of it|that|this)?(?: all)?(?: up)?(?: for me)?|(?:send|give) me the (?:bundle|zip|package|pack|file))(?: please)?",
), re.IGNORECASE)
VERIFY = regex(either(
    "(?:怎么|咋|如何|怎样|能不能|能)[^,，。]{0,8}(?:证明|验证|核对|确认|知道|查|看)[^,，。]{0,8}(?:没|有没)(?:有)?(?:被)?(?:人)?(?:改|动|换)",
    "(?:被|给)?(?:改过?|动过?)[^,，。]{0,4}(?:看得出|查得出|怎么(?:查|看|验))",
    "指纹(?:是)?(?:什么|啥|干嘛|怎么)",
    r"\b(?:how|can)\b[^.?]{0,30}\b(?:verify|prove|check|know|tell|show)\b[^.?]{0,24}\b(?:chang|alter|tamper|edit|touch)\w*",
    r"\bhow (?:do i|can i|is it) verif\w+|\bverif(?:y|ied)\b[^.?]{0,30}(?:\bhow\b|later|afterwards|genuine)", "(?:怎么|咋|如何|能)[^,，。]{0,6}(?:验证|核验|验真|验一下)", r"\bwhat(?:'s| is) (?:the|a) fingerprint",
), re.IGNORECASE)
"""Short wishes where something is kept, which name it no more: 看看我存了啥, 第一条删了, 打包给我."""
NUMBERS = {**{digit: n for n, digit in enumerate("一二三四五六七八九十", 1)}, **{word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth"), 1)}}
LEADING = regex(r"^[\s::,,。.]+")
NAMES_IT = regex(r"证据|evidence", re.IGNORECASE)


def evidence_wish(session: Session, text: str, today: date) -> Heard | None:
    """What is wished for of the evidence; None where the text wishes nothing of it."""
    rows = listed(session.facts)
    if TO_ONE.search(text):
        return Heard(notes=(_bundle(rows, today, {}),)) if rows else Heard(start="evidence")
    if rows and len(text) <= LONGEST_WISH and (shortly := _shortly(session, text, today)):
        return shortly
    if len(text) <= LONGEST_TOLD and SAVES_IT.search(text) and not is_question(text):
        return Heard(notes=(Reply("kept.ask"),), awaits=EVIDENCE_NOTE.name)
    if not NAMES_IT.search(text):
        return None
    if LIST.fullmatch(text) or (len(text) <= LONGEST_TOLD and LIST_AMID.search(text)):
        return Heard(notes=(Reply("kept.list", {"rows": rows}, numbers={"kept": len(rows)}),))
    if asked := EXPORT.fullmatch(text):
        return Heard(notes=(_bundle(rows, today, asked.groupdict()),))
    if asked := DROP.fullmatch(text):
        return _dropped(session, int(asked["zh"] or asked["en"]))
    return Heard(notes=(Reply("kept.ask"),), awaits=EVIDENCE_NOTE.name) if KEEP.fullmatch(text) else None


def _shortly(session: Session, text: str, today: date) -> Heard | None:
    """A wish about what is kept that does not name it."""
    rows, said = listed(session.facts), text.strip(" 。.!！?？~,，")
    if ONE_MORE.fullmatch(said) or (not session.asked and ANOTHER.fullmatch(said)):
        return Heard(notes=(Reply("kept.ask"),), awaits=EVIDENCE_NOTE.name)
    if WHAT_IS_KEPT.fullmatch(said):
        return Heard(notes=(Reply("kept.list", {"rows": rows}, numbers={"kept": len(rows)}),))
    if found := DROP_ONE.fullmatch(said):
        number = next(value for value in found.groupdict().values() if value)
        last = rows[-1]["number"] if number.lower() == "last" else NUMBERS.get(number.lower()) or int(number)
        return _dropped(session, last)
    if PACK.fullmatch(said):
        return Heard(notes=(_bundle(rows, today, {}),))
    return Heard(notes=(Reply("kept.verify"),)) if VERIFY.search(said) else None


def to_keep(session: Session, text: str) -> str | None:
    """The words to be kept as they are: a message judged before, those after 保存证据:, or the next message where that stood alone."""
    if KEEP_LAST.fullmatch(text) and (before := session.facts.get(SCAM_MESSAGE.name)):
        return str(before)
    wish, _, words = text.partition(":") if ":" in text else text.partition("：")
    if words.strip() and BARE_WISH.fullmatch(wish.strip()):
        return words.strip()
    if words.strip() and len(wish) <= LONGEST_WISH and TO_KEEP.search(wish) and service_wanted(wish) == "keep":
        return LEADING.sub("", words).strip()
    if asked := KEEP.fullmatch(text):
        return LEADING.sub("", asked["zh"] or asked["en"] or "").strip() or None
    meant_for_us = find_move(text) or NO_NOTE.fullmatch(text.strip(" 。.!！?？~,，吧"))
    return text if session.asked == EVIDENCE_NOTE.name and text.strip() and not meant_for_us else None


def is_keeping(session: Session) -> bool:
    """Whether what is passed on now is meant to be kept: the next message was asked for, or evidence is what is talked of."""
    return session.asked == EVIDENCE_NOTE.name or (session.top is not None and session.top.dialog == "evidence")


def _bundle(rows: Sequence[Mapping[str, Any]], today: date, asked: Mapping[str, str | None]) -> Reply:
    """Masked unless all is wanted; what can't be masked is left out unless it is wanted by name."""
    if not rows:
        return Reply("kept.nothing")
    redacted = not any(asked[name] for name in asked if name.startswith("full"))
    pictures = any(asked[name] for name in asked if name.startswith("pictures"))
    unmasked = sum(row["sort"] != "text" for row in rows) if redacted else 0
    paper = Paper("bundle", "evidence", {"today": today.isoformat(), "redacted": redacted, "pictures": pictures})
    data = {"count": len(rows), "redacted": redacted, "pictures": pictures, "unmasked": unmasked}
    return Reply("kept.bundle", data, papers=(paper,), numbers={"kept": len(rows), "left_out": 0 if pictures else unmasked})


def _dropped(session: Session, number: int) -> Heard:
    name = f"{PREFIX}{number}].item"
    if name not in session.facts:
        return Heard(notes=(Reply("kept.no_such", {"number": number}),))
    return Heard(forget=(name,), drop=number, notes=(Reply("kept.dropped", {"number": number}),))
