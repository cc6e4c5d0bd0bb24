"""A court's paper that has come, told of or pasted: which one, when it was received, and the day of the hearing."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.understanding.asked import in_tense
from dialogs.understanding.questions import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import CLAUSE, clause, plain
from dialogs.understanding.values import Day, Money, Number

Json = Any
LONGEST = 6_000
JUST_A_NAME = 8
"""支付令 alone says that one has come."""
KINDS = (
    ("payment_order", r"支付令|payment order"),
    ("enforcement", r"执行通知|限制(?:高?消费|消费令)|限高令|报告财产令|执行裁定|强制执行(?!公证)|执行局|enforcement (?:notice|order)|notice of enforcement|consumption restriction"),
    ("award", r"仲裁裁决|裁决书|(?:arbitral|arbitration) award"),
    ("arbitration", r"仲裁(?:通知|申请|委|庭|文书|的?材料|案|答辩)|(?:被|我)[^,，。]{0,6}(?:申请|提起)(?:了)?仲裁|notice of arbitration|arbitration [^.,]{0,20}(?:against|filed)|arbitration (?:notice|commission|papers)"),
    ("mediation", r"调解书|mediation (?:agreement|statement|document|order)|mediated settlement"),
    ("final_judgment", r"小额(?:诉讼|程序|案)[^,，。]{0,6}判决|判决[^。]{0,12}(?:是|走的?|属于|按)小额(?:诉讼|程序)|(?:二审|终审|再审)的?[^,，。]{0,2}判决|small[- ]claims?[^.,]{0,12}judge?ment|judge?ment[^.,]{0,14}small[- ]claims?|(?:appeal|appellate|second[- ]instance)(?: court)?(?:'s)? judge?ment|judge?ment (?:on|of the) (?:appeal|second instance|appeals? court)"),
    ("judgment", r"判决书|判决下来|(?:一审|缺席)判决|(?:收|拿|接)到[^,，。]{0,4}判决|判决[^,，。]{0,8}(?:收|拿|接|送|寄)[到达来]|法院判(?:了|下来)|[号日天月]判的|(?<!pre)judge?ment"),
    ("ruling", r"裁定书|(?:保全|诉前|查封|冻结|撤诉|管辖|驳回)[^,，。]{0,4}裁定|(?:收|拿|接)到[^,，。]{0,6}裁定|court ruling|ruling (?:from|of) the court|(?:freezing|preservation) (?:order|ruling)"),
    ("lawyer_letter", r"律师函|律师信|lawyer'?s'? letter|letter from (?:a|the|their) law"),
    ("summons", r"传票|起诉状|起诉书|应诉(?:通知|材料)|举证通知|开庭通知|summons|\byou are (?:hereby )?summoned\b|statement of claim|\bwrit\b|served (?:me |us )?with (?:a|the) (?:complaint|lawsuit)|complaint (?:from|of|by) (?:the |a )?(?:\w+ ){0,2}court|court (?:\w+ ){0,3}(?:sent|served|mailed|handed|gave) (?:me |us )?(?:with )?(?:a|the|their) complaint|(?:bank|lender|company|app)'s complaint[^.]{0,20}court|\b(?:was|am|been|got|being) sued[^.?]{0,30}\bpapers|\bsued me\b[^?]{0,60}\bpapers|(?:lawsuit|suit|court) papers|papers? from (?:the |a )?(?:\w+ ){0,2}court\b[^?]{0,60}\bsu(?:ing|ed|es)\b|\bsu(?:ing|ed|es)\b[^?]{0,60}\bpapers? (?:\w+ ){0,2}from (?:the |a )?(?:\w+ ){0,2}court"),
)  # fmt: skip
"""The first that fits names the paper: a claim may be enclosed with each of those above it."""
FOUND = tuple((kind, regex(pattern)) for kind, pattern in KINDS)
NOT_FROM_COURT = ("lawyer_letter", "arbitration", "award")
"""What a court cannot tell of: its hotline is no place to verify them."""
CAME = regex(either(
    "收到", "收了", "接到", "拿到", "拿回", "寄到", "发到", "寄来", "寄了", "送到", "送来", "送了", "送达",
    "签收", "收的", "签了字", "给了我", "交给", "领(?:了|的|回)", "发来", "发了", "发我", "给我发", "到手",
    "下来", "来了", "判的", "贴(?:在|了)", "有一份", "(?:传票|通知书?|文书|支付令|判决书?)上?面?(?:说|写|印|让|叫|通知)", "发[^,，。]{0,4}短信",
    "被[^,，。]{0,8}(?:申请|提起)了?仲裁", "签(?:了|过|字)", "[让叫要]我签",
    "filed", "got", "gotten", "received", "came", "come", "arrived", "served", "delivered", "signed",
    "to sign", "sent me", "handed", "reached (?:me|us)", "turned up", "showed up", "in the post",
    "in my (?:letter|mail)box", "dropped off",
))
PASTED = regex(r"\byou are (?:hereby )?summoned\b|\bplaintiff\b ?[:：][^?]{0,200}\b(?:court|hearing|defendant)\b|(?:人民|互联网)法院[^】\])\n]{0,12}[】\])]|[(（]20\d\d[)）][^\s,，。]{2,12}号|民事传票|本院(?:受理|依法|定于)|仲裁委员会[】\])]")
"""Only the paper itself, or its text message, has these."""
SENT_AS_TEXT = regex(r"[^【\n]{0,24}【[^】\n]{2,30}(?:法院|仲裁委员会|court)[^】\n]{0,12}】", re.IGNORECASE)
"""A text message opens with the name of its sender; who that is stays open until it is verified."""
UNNAMED = regex(r"法院(?:的|给我|寄|送|来|发)*(?:一?[封份个]|的)*(?:信|快递|材料|文书|东西|通知)|letter from (?:the |a )?court|court (?:letter|envelope|papers|documents)")
STOPS = regex(r"[。.!！?？\n]+(?=\s*\S)")
NOT_YET = regex(either(
    "(?:怕|担心)[^,，。!！]{0,4}(?:会|收|被|起诉|告|寄|来|有|给)",
    "会不会", "如果", "要是", "万一", "威胁", "吓唬", "说要", "说会", "没(?:有)?(?:收|接|拿)到",
    "还没(?!有?(?:签|看|拆|打开|回|答|交|写|想|定|同意))",
    "会收到",
    "什么时候(?![^,，。]{0,3}(?:交|答|回|上诉|提|到期|截止))",
    "假如",
    "might", "if ", "afraid", "worried", "threaten", "will i",
    "have(?:n't| not)(?! (?:yet )?(?:sign|open|answer|read|repl|agree|respond))",
    "received nothing", "nothing (?:from|has come|came)",
))
DATED = regex(r"了|刚|今|昨|前天|[号日]|周|星期|礼拜|got|received|today|yesterday|\bon (?:the|mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec)")
"""A question that tells of what has come all the same."""
WHAT_TO_DO = regex(r"^(?:我|刚)?(?:收到|接到|拿到|寄来)[^,，。不没]{2,14}(?:怎么办|咋办|咋整|(?:该|要|应该|得)(?:怎么|做|干|准备)[^,，。]{0,6}|怎么(?:做|处理|应对))[?？啊呀]*$")
"""收到传票怎么办: so asks somebody whom one has reached."""
LINK = regex(r"微信[^,，。]{0,6}发|发[^,，。]{0,6}(?:照片|图片|截图)|链接|点击|(?<![\d一二三四五六七八九十两])点开(?!庭)|网址|https?:|www\.|加微信|扫码|短信|a link|the link|text message|by text")
TRUE = regex(r"^真的[,，。!！]?我|(?:是|确实是|真的是)真的|核实(?:过|了|是真)|查(?:过|了)是真|真有(?:这个)?案|\b(?:it'?s|it is|that'?s|is|case is|was|its) (?:really |actually |all )?(?:real|genuine|true|legit)\b(?! or)|\bverified|\bthere(?:'?s| is| really is) (?:really |such )?a case\b|\b(?:court|they) confirmed\b")
NO_CASE = regex(r"没有?(?:这个|我的|该|任何)?(?:案子|案件|立案)|查无此案|(?:查不|没查|没有查)到(?:这个|我的|任何|有)?案|\bno such case\b|\bno case\b|\b(?:found|find|has|have) (?:no|nothing|any) (?:such )?case\b", re.IGNORECASE)
"""What the court said when it was called: the message was false."""
SHORT_COURT = regex(r"(?<![\u4e00-\u9fff])(?:(?![我收到去接被从给说他她它寄送在向])[\u4e00-\u9fff]){4,8}法院(?=[,，。]|$)")
"""上海浦东法院, and nothing else in its clause."""
COURT = regex(r"[\u4e00-\u9fff]{2,24}(?:人民|互联网|海事|金融|铁路运输|知识产权)法院")
LEADS = regex(r"^.*(?:收到|接到|来自|寄来|发来|就是|说是|说|由|在|被)")
"""What stands before the name of a court: 我昨天收到云山市人民法院."""
CASE_NUMBER = regex(r"[(（\[]20\d\d[)）\]][\u4e00-\u9fff\d]{2,16}?\d+号")
NOT_OURS = regex(rf"{CASE_NUMBER.pattern}|https?://\S+|www\.\S+|(?:到|至)今天|(?:until|by|as of) today", re.IGNORECASE)
"""Figures in a case number or an address are no days, and 到今天没上诉 tells of none on which something came."""
OWN_WORDS = regex(r"(?:收到?|拿到|签收|送[到来]|寄来)的$|我|今天|昨天|前天|刚|today|yesterday|\bi\b", re.IGNORECASE)
"""In a text that was pasted, what the person adds: the days on which the court got or sent something are not theirs."""
HEARING = regex(r"开庭|(?:[日号午半]|\d点)的传票|应到时间|到庭时间|出庭|hearing|summons (?:is )?for|in court on|court (?:date|day)")
COURT_ON = regex(r"court on")
"""In a clause that tells of no receipt: a summons from the court on 22 November is the day it came."""
OWN_HEARING = regex(r"开庭(?:的?(?:时间|日期))?(?:是|在|定在|定于|为|:|：)?\d|\bhearing(?: date)? is (?:on )?(?:the )?(?:\w+ )?\d|(?:[号日天一二三四五六]|上午|下午)[^,，。]{0,4}开庭|\b(?:i have|i've got|i got|my) (?:a |the )?(?:court )?hearing\b|\b(?:court hearing|in court|court date) (?:is )?on\b|\bhearing(?: date)?(?:'s| is| was| has been)?(?: set| listed| scheduled| fixed)? (?:on|for) (?:the )?(?:\w+ )?\d")
"""A day in court that the person has: there is a summons, though no word says so."""
PHONED = regex(r"法院[^,，。]{0,6}(?:打|来)(?:了|过|我)?(?:的)?电话|自称(?:是)?[^,，。]{0,8}法院|(?:call|phone call) from (?:the |a )?court|court (?:called|phoned)")
"""A call is as little proof as a text message."""
TEXTED = regex(either(
    r"\b(?:got|received|had|sent me|sends? me|came)\b[^.?!:]{0,12}\b(?:text|sms|message)s?\b",
    r"\b(?:they|he|she|someone|somebody|who) (?:just |now |also )?(?:texts?|texted|messaged)\b",
))
ITS_COURT = regex(either(
    r"\b(?:handed|sent|transferred|given|passed|referred|submitted|filed|accepted|registered)\b[^.?!]{0,12}\bcourt\b", r"\bfrom (?:the |a )?court\b",
    r"\bcourt (?:will|has|is|case|officers?|notice|summons)\b", r"\b(?:i am|i'm|i was|i have been|i've been) (?:being )?sued\b",
))
"""A text message that says a court has one's case: not yet known to be real."""
FROM_COURT = regex(r"法院|12368[^,，。]{0,6}(?:短信|信息|发)|诉前调解|court")
JUST_NOW = regex(r"刚(?:刚|才)?(?:收|拿|接|签|送|领)|\bjust (?:got|received|came|arrived|been served|signed)\b", re.IGNORECASE)
RECEIVED = regex(r"收|签|送|拿|寄|到|给了我|交给|领|今天|got|received|served|signed|delivered|came|arrived|reached|turned up|showed up|handed|dropped off|in the post|today", re.IGNORECASE)
CLAIMED = regex(r"^(?:他们?|对方|银行|平台|公司|原告)?(?:总共|一共|现在)?要(?=[\d一二两三四五六七八九十])|标的|写[着明]?[^,，。]{0,5}还|诉讼?请求?|起诉|告(?:了)?我|(?:要求?|让|判|叫)我[^,，。]{0,4}[还付赔]|总共|一共|合计|\b(?:claim\w*|su(?:e|es|ed|ing)|wants?|in all|in total|(?:order|judge?ment|summons) for|(?:have|has|ordered|got|need|must) (?:to )?(?:re)?pay)\b", re.IGNORECASE)
"""What tells that a sum is the one in dispute."""
THEY_WANT = regex(r"(?:他们?|对方|银行|平台|公司|原告)(?:起诉|告)?(?:总共|一共|现在)?要(?:求)?(?:我|还|我还)?(?=[\d一二两三四五六七八九十])")
"""本金4万6,他们要5万8: told after the paper, what is in dispute."""
APART = regex(r"(?<=[\u4e00-\u9fff\d元]) (?=[\u4e00-\u9fff])")
SUED_FOR = regex(r"(?:要|还款?|付|赔|\bfor)\s?$", re.IGNORECASE)
"""起诉我要18000: a figure without its unit."""
PARTS = regex(r"本金|利息|罚息|违约金|滞纳金|复利|律师(?:代理)?费|代理费|保全费|公告费|\b(?:principal|interest|penalt\w+|late fees?|lawyer'?s? fees?|legal (?:fees?|costs?))\b", re.IGNORECASE)
OF_PRINCIPAL = regex(r"本金|\bprincipal\b", re.IGNORECASE)
IN_ALL = regex(r"标的|总共|一共|合计|总计|拢共|\b(?:in all|in total|altogether|total)\b", re.IGNORECASE)
GROWN = regex(r"[已涨滚变加成][经到成]?到?(?:了)?(?=[\d一二两三四五六七八九十])|到了?(?=[\d一二两三四五六七八九十])|\b(?:grown|grew|now|makes|come) (?:to )?", re.IGNORECASE)
"""本金2万9,利息和违约金已经到3万7了: all of it, where it is more than the principal."""
LEARNED_OF = regex(r"知道|看到|发现|听说|\b(?:found out|learn(?:ed|t)|heard|saw|noticed)\b", re.IGNORECASE)
"""I only found out yesterday: the day of the notice is another."""
BY_NOTICE = regex(r"公告|\b(?:public|court|newspaper|published) (?:notice|announcement)|(?:notice|announcement) (?:was )?(?:published|in (?:the |a )?(?:news)?paper)|by (?:publication|notice)\b")
JUDGED = regex(r"判决(?!前)|(?<!pre)judge?ment")
"""公告送达的判决: what was published is a judgment, by whatever name."""
OF_A_SUIT = regex(r"法院|起诉|告我|开庭|传票|被告|判决|court|su(?:ed|es|ing)|summons|judge?ment")
"""A notice that the court has put up, where it did not find the person."""
SERVED = regex(r"签收|送达|文书|传票|法院|支付令|判决|裁决|served|the court|summons|\b(?:papers?|envelope|parcel) (?:only )?(?:came|arrived|got here|was delivered|reached me)|\b(?:got|received|signed for) (?:it|them|the papers?|the envelope)\b")
"""What tells, in a later message, that a day is that of receipt: 今天收到工资 is not."""
HANDLED = regex(r"拆|看见|看到|发现|信|封|快递|专递|文书|传票|起诉|支付令|判决书|裁决书|opened|found|envelope|letter", re.IGNORECASE)
"""What is done with a paper on the day it comes: 昨晚我哥帮我拆的信."""
ANOTHER_DAY = regex(r"判的|判决(?!书)|立案|逾期|借|欠|还|dated|filed|owe|borrow", re.IGNORECASE)
SHORT_DAY = regex(r"(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?=[号日]|签|收|送|寄|到|领|开庭)")
"""11.16签收, which elsewhere may be a sum."""
NOTHING_ELSE = regex(r"[,，。!！\s]*(?:也?就?是|it was|that was)?\s*□+(?:的事情?|的时候|那天|早上|上午|中午|下午|晚上|的|吧|了)*[,，。!！.\s]*", re.IGNORECASE)
"""A clause of a day alone, behind the paper: 我妈替我收的传票,上礼拜三的事."""


def named_paper(text: str) -> dict[str, Json]:
    """The kind of paper that is named, whether or not one has come: 怎么答辩仲裁申请书."""
    kind = next((kind for kind, said in FOUND if said.search(text.lower())), None)
    return {"paper.kind": kind} if kind else {}


@remembered
def read_paper(text: str, today: date, *, under_way: str | None = None, day_asked: bool = False) -> dict[str, Json]:
    """The facts under `paper.`; empty where no paper has come. `under_way`: the one that is known, to which a day may be added, or what a text message proved to be;
    `day_asked`: it was asked when it came."""
    words = plain(text[:LONGEST]).text.lower().replace("’", "'")
    if not under_way and (notice := _notice(words, text[:LONGEST], today)):
        return notice
    kind = _kind(words, text[:LONGEST], today)
    if (under_way == "link" and not PASTED.search(words)) or (under_way and not _named(words) and OWN_HEARING.search(words)):
        kind = None  # what the court said of a text message is an answer of its own, a day of hearing is that of the paper known
    if not under_way and NO_CASE.search(words) and not is_question(words):
        return {"paper.verified": "none"}
    if under_way == "link" and kind is None and _named(words) is None and TRUE.search(words) and not is_question(words):
        return {"paper.verified": "summons"} | _days(text[:LONGEST], today, RECEIVED)  # a suit, unless another paper is named
    if kind is None and not under_way:
        return _days(text[:LONGEST], today, RECEIVED) if _unnamed(words) else {}
    facts = {"paper.kind": kind} | _marks(text[:LONGEST]) if kind else {}
    days = _days(text[:LONGEST], today, RECEIVED if kind or under_way == "link" or day_asked else SERVED)
    if kind or (under_way == "summons" and OF_PRINCIPAL.search(text) and THEY_WANT.search(text)) or (day_asked and "paper.received_on" in days):
        facts |= _claim(text[:LONGEST], today)
    return facts | days


def _notice(words: str, text: str, today: date) -> dict[str, Json]:
    """Served by a notice that was published on a day: of a suit, or of the paper that it names."""
    if not (BY_NOTICE.search(words) and OF_A_SUIT.search(words)):
        return {}
    days = [v for v in read(text, today=today) if isinstance(v, Day) and not LEARNED_OF.search(clause(text, v.span)) and not HEARING.search(clause(text, v.span))]
    past = [start for v in days for start in in_tense([a for a, b in ((v.start, v.end), *v.also) if a and a == b], "past", today) if start <= today]
    found = _only("paper.notice_on", past[:1] if len(days) == 1 else past)
    named = "judgment" if JUDGED.search(words) else _named(words)
    return {"paper.kind": named if named in ("judgment", "payment_order") else "summons"} | found | _marks(text) if found else {}


def is_pasted(text: str) -> bool:
    """Whether a message is a court's paper or text message itself: what it says of objections and interest wishes for nothing."""
    return PASTED.search(plain(text[:LONGEST]).text.lower()) is not None


def _marks(text: str) -> dict[str, Json]:
    """The court and the number of the case, by which it can be verified."""
    court, number = COURT.search(text) or SHORT_COURT.search(text), CASE_NUMBER.search(text)
    named = LEADS.sub("", court[0]) if court else ""
    return ({"paper.court": named} if named else {}) | ({"paper.case_number": number[0]} if number else {})


def _claim(text: str, today: date) -> dict[str, Json]:
    """The one sum that a court's paper is told to be about (招联起诉我,要我还6万4), or its principal, interest and costs together."""
    text = APART.sub(",", text)
    sums = [(value.best, clause(text, value.span)) for value in read(text, today=today) if isinstance(value, Money) or (isinstance(value, Number) and SUED_FOR.search(text[: value.span[0]]))]
    whole = {amount for amount, beside in sums if CLAIMED.search(beside)}
    parts = [amount for amount, beside in sums if PARTS.search(beside) and not IN_ALL.search(beside)]
    if len(parts) > 1 and OF_PRINCIPAL.search(text):
        principal = next((amount for amount, beside in sums if OF_PRINCIPAL.search(beside)), Decimal(0))
        grown = {amount for amount, beside in sums if GROWN.search(beside) and amount > principal}
        whole = {amount for amount, beside in sums if IN_ALL.search(beside)} or grown or {sum(parts, Decimal(0))}
    return {"paper.claim": str(whole.pop())} if len(whole) == 1 else {}


def _named(words: str) -> str | None:
    return next((kind for kind, pattern in FOUND if pattern.search(words)), None)


def _unnamed(words: str) -> bool:
    """A letter of the court that came by post, whatever it is: the day of receipt counts."""
    return bool(UNNAMED.search(words) and CAME.search(words) and not NOT_YET.search(words) and not LINK.search(words) and not is_question(words))


def _kind(words: str, text: str, today: date) -> str | None:
    """Which paper, if one has come, or is told of with a day that is past: not where it is feared, threatened or only asked about."""
    pasted = PASTED.search(words)
    if pasted and SENT_AS_TEXT.match(words) and not TRUE.search(words):
        return "link"
    if TEXTED.search(words) and ITS_COURT.search(words) and not TRUE.search(words) and not NOT_YET.search(words):
        return "link"
    named = _named(words)
    if named and PHONED.search(words) and not TRUE.search(words):
        return "link"
    if named is None:
        told = not NOT_YET.search(words)
        if told and not is_question(words) and (pasted or OWN_HEARING.search(words)):
            return "link" if pasted and LINK.search(words) else "summons" if OWN_HEARING.search(words) else None
        from_court = pasted or (told and FROM_COURT.search(words) and (CAME.search(words) or PHONED.search(words)))
        return "link" if from_court and (LINK.search(words) or PHONED.search(words)) else None
    came = pasted or (not NOT_YET.search(_beside(words, named)) and (len(words) <= JUST_A_NAME or CAME.search(words) or _in_the_past(text, today)))
    if not came:
        return None
    if not pasted and is_question(words) and not (DATED.search(words) or WHAT_TO_DO.match(words) or (CAME.search(words) and _in_the_past(text, today))):
        return None
    unproved = LINK.search(words) and not TRUE.search(words) and named not in NOT_FROM_COURT
    return "link" if unproved else named


def _beside(words: str, named: str) -> str:
    """The sentence up to the clause that names the paper: what somebody asks behind it (要是不去呢) says nothing of whether it came."""
    found = next(match for kind, pattern in FOUND if kind == named for match in pattern.finditer(words))
    end = CLAUSE.search(words, found.end())
    return STOPS.split(words[: end.start() if end else len(words)])[-1]


def _days(text: str, today: date, received: re.Pattern[str]) -> dict[str, Json]:
    """The day of receipt is past, that of the hearing to come; a day without a word beside it is that of receipt."""
    facts: dict[str, Json] = {}
    bare: list[date] = []
    pasted = PASTED.search(plain(text).text.lower()) is not None
    text = SHORT_DAY.sub(r"\1月\2日", NOT_OURS.sub(lambda found: " " * len(found[0]), text))
    for value in read(text, today=today):
        if not isinstance(value, Day) or value.about:
            continue
        beside = clause(text, value.span)
        ways = [start for start, end in ((value.start, value.end), *value.also) if start and start == end]
        past = in_tense(ways, "past", today)
        if HEARING.search(beside) or (COURT_ON.search(beside) and not received.search(beside)):
            facts |= _only("paper.hearing_on", in_tense(ways, "future", today))
        elif received.search(beside) and (not pasted or OWN_WORDS.search(beside)):
            facts |= _only("paper.received_on", [day for day in past if day <= today or len(ways) > 1])
        elif NOTHING_ELSE.fullmatch(beside.replace(text[slice(*value.span)], "□")) or (HANDLED.search(beside) and not ANOTHER_DAY.search(beside)):
            bare += past if max(past, default=today) <= today else []
    if "paper.received_on" not in facts and not pasted:
        facts |= _only("paper.received_on", [today] if JUST_NOW.search(text) else bare)
    return facts


def _in_the_past(text: str, today: date) -> bool:
    """Whether a day is told that has been: 昨晚我哥帮我拆的信,民事起诉状; 起诉状我20号才收着."""
    days = [value for value in read(text, today=today) if isinstance(value, Day) and value.end and value.start == value.end and value.end <= today]
    return any(not day.also or RECEIVED.search(clause(text, day.span)) for day in days)


def _only(name: str, days: list[date]) -> dict[str, Json]:
    """The day where it can be but one: what may be last year's or next year's is asked."""
    return {name: days[0].isoformat()} if len(days) == 1 else {}
