"""What has just happened to somebody who met a scam: paid, gave a code, shared a screen, clicked, sent papers, lent a card, paid an agent."""

from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.understanding.names import find_lenders
from dialogs.understanding.reader import read
from dialogs.understanding.remember import remembered
from dialogs.understanding.text import plain, without_hotlines
from dialogs.understanding.values import Money

Json = Any
LONGEST = 4_000
LEAST_PAID = 10
LONGEST_ADDITION = 40
"""A message that only adds when it was, or from which bank, is short; a longer one speaks of something else."""
AGENT = r"代办|法务|停息挂账|债务(?:优化|重组|协商)|反催收|代理维权|中介帮|[替帮代]我?接(?:听|催)|debt (?:agency|agent|company|settlement)|company[^.]{0,12} to (?:negotiate|settle|talk)|agent"
PAID = r"垫(?:付)?了?(?=[\d一二两三四五六七八九十几])|\btook [¥$]?\d[\d,.]*k? (?:yuan |rmb )?(?:from|off) (?:me|us)\b|(?:^|\bi(?:'ve| have)? |\band )(?:just |already )*(?:put|deposited|topped up|paid in|charged) [¥$]?\d|(?:转|打|汇|交|付|充|缴)(?:了|过(?=[^,，。]{0,3}\d)|过去|出去|给(?!我)了?|完)|收了[我他她]|刷了[^,，。脸]{0,4}[\d一二两三四五六七八九十几]|[转汇付]的(?!时|那|钱)|(?:钱|余额|[\d万千百])[^,，。]{0,3}(?:没了|不见了|被(?:转|划|刷)走)|(?:全|都|钱)被骗(?:走|光|完|了)|(?:被骗|骗走|骗了我?|骗去)了?.{0,4}(?:\d|[一二两三四五六七八九十几]+[百千万])|\bi(?:'ve|'d| have)?(?: (?:already|just))? (?:moved|put) (?:over )?[¥$\d]|(?:刚|卡里|账上|余额)[^,，。]{0,4}(?:少了|被扣了?|扣了)[^,，。]{0,3}\d|余额[^,，。]{0,4}(?:变|是|剩|只剩|成)(?:成|了)*(?:0|零)|\d[\d,.]*k? (?:yuan |rmb )?(?:(?:is|are|just|has|have|was|were|all|went) )*(?:gone|missing|vanished|disappeared|deducted|taken (?:from|out))\b|(?:paid|sent|transferred|wired) (?!back|out\b|upfront\b|up front|nothing|no |none|(?:(?:him|her|them|over) )?(?:a |an |my |the |some )?(?:photos?|pictures?|scans?|id\b|passport|cop(?:y|ies)|screenshots?|codes?|messages?|texts?|e-?mails?|documents?)\b)|made (?:me|him|her|them|us) .{0,40}(?:transfer|send|pay)|lost \d(?!(?:[\d,.]*k?(?: yuan| rmb)? )?(?:on|in|with|running|trading) (?:my |the |our |a )?(?:shop|store|restaurant|business|stocks?|shares|funds?|house|factory|farm|cafe|market|crypto|gambling|betting|cards|mahjong|job|wages|income)\b)|(?:\bi\b|\bwe\b|\bgot\b)[^.,]{0,16}(?:cheated|scammed|conned|swindled|defrauded|tricked) (?:out of|for|into)|(?:cheated|scammed|conned|swindled|defrauded|tricked) (?:me|us)\b"
SMELL = (
    r"不[给让](?:我)?(?:提现|取|提)|提不了|\btask app\b|let me withdraw|can'?t withdraw|cannot withdraw|骗|保证金|解冻|验资|认证金|刷流水|工本费|会员费|手续费|激活|个人账户|私人账户|安全账户|假的|假平台|上当|刷单|取不出|提不出|不放款|冒充|(?:又|还|再)要我|再(?:转|交|打)|走流水|按[他她]们?说的|自称|拉黑|跑路|失联|联系不上"
    r"|scam|fraud|deposit|another (?:fee|payment)|more money|releas(?:e|ing) (?:the|my) (?:loan|money|funds)|unfreez|private account|safe account|fake|cheated|conned|swindled|tricked|upfront|(?:guarantee|processing|insurance) fee|vanish|disappeared|blocked me"
)
OTHERS = r"(?:同事|朋友|闺蜜|亲戚|同学|老乡|熟人|别人|人家|[他她]|[哥姐弟妹表堂叔舅])"
FACE = r"(?:刷|扫|录|做)(?:了|过)?(?:人脸|脸)(?:识别|验证)?(?:了|过)|(?:人脸识别|人脸|脸)[^,，没不]{0,3}(?:做|刷|扫|录|过|给|验证)[^,，没不]{0,2}了|(?:刷|扫|录|做|过)了[^,，]{0,3}脸|face (?:scan|recognition|verification)|scann?ed (?:my|the) face"
"""A face that was shown; only to somebody who wanted it (`FOR_THEM`), since every lender asks for one."""
FOR_THEM = regex(either(
    "骗", "陌生", "不认识", "对方", "客服", "号主", "中介", "自称", "冒充", "网友", "提额", "流水",
    "验证码", "ab贷",
    OTHERS, "stranger", "unknown", "scam", "fraud", "fake", "agent", "claim",
    r"\b(?:he|she|they|him|her|them|someone|somebody|caller|friend|colleague|coworker)\b",
))
A_GUARANTOR = regex(r"担保|(?<!no )\bguarant(?:or|ee)\b")
"""My friend can be guarantor, only a face scan: what somebody proposes."""
AB_LOAN = regex(r"ab ?(?:贷|loan)|(?:替|帮)[^,，]{0,2}" + OTHERS + r"[^,，保]{0,6}贷(?!款?做?担保)|用我的?(?:名字|名义|身份)[^,，]{0,4}贷|loan (?:in|under) my (?:own )?name|in my name[^.,]{0,20}(?:loan|borrow)")
"""A loan of somebody else in one's own name: only where one has signed for it."""
SIGNED = r"(?:签|当|刷|做|办|录)[了过]|(?:签|当|刷|做|办|录)[^,，没不吗]{0,4}ab贷[^,，没不吗]{0,4}了|(?:签字?|合同|脸|字)[^,，没不吗]{0,4}了|签的|刷的|\bsigned\b|\b(?:got|made|had|talked|persuaded) me (?:to |into )?(?:take|taking|get|getting|sign|borrow\w*)\b|(?:让|叫|骗)我[^,，。]{0,6}(?:办|贷)了|\b(?:did|done|was|scanned)\b.*(?:ab loan|face)"
HELD = (
    r"(?:他们?|她们?|对方|骗子|客服|中介|那[人边]|手[里上头])[^,，。没不]{0,6}(?:有|拿着|存着|留着|留了|拿到|掌握|握着|知道)[^,，。没不]{0,3}我[^,，。没不要]{0,5}(?:身份证|护照|证件|户口本|银行卡[号照信正]|照片|自拍|人脸|住址|地址|资料|信息)"
    r"|(?:(?:我的?)?(?:身份证|护照|证件|户口本)|我的?(?:照片|自拍|资料|信息))[^,，。没不]{0,4}(?:都|也|还)?在(?:他|她|对方|骗子|人家)|\b(?:he|she|they|the (?:scammers?|agent|caller|man|woman|guy))(?:'ve| also| still| now| already|'s)* (?:ha(?:ve|s)|got|hold|holds|kept|keeps?|knows?) (?:got )?(?:a |the )?(?:(?:photos?|pictures?|pics?|cop(?:y|ies)|scans?|images?) of )?(?:both sides of )?my (?:id|identity|passport|papers|documents|details|selfie|face|photo|household|bank card (?:number|photo)|address)\b"
)
"""他们有我身份证照片: how it came to them does not matter."""
KINDS = (
    ("signed", SIGNED),
    ("agent", rf"(?:{AGENT}).{{0,30}}(?:{PAID}|手机卡|sim)|(?:{PAID}|手机卡|sim).{{0,20}}(?:{AGENT})"),
    ("shared_screen", r"(?:屏幕共享|共享屏幕|投屏)(?:过|了)?(?:给|让|被)(?:了)?[他她对人客陌那骗]|(?:开|打开|点|做|弄|给.{0,6})了?.{0,4}(?:屏幕共享|共享屏幕|投屏|远程控制|远程协助)|共享了(?:我的)?屏幕|共享过?(?:我的|手机)?屏幕(?:了|过)|屏幕(?:都|也|已经|就)*共享了|(?:屏幕共享|共享屏幕|远程)(?:都|也|已经|就)?(?:打?开|连)了|shared (?:it|my screen|the screen)|screen.?sharing (?:with|on)|remote control|let (?:him|her|them) (?:see|watch|view|control) my (?:screen|phone)"),
    ("code", r"(?:给|告诉|发|报|说|填|输|念)(?:给|了|过).{0,10}(?:验证码|密码|动态码|位数)|(?:验证码|密码|动态码|位数字?).{0,6}(?:告诉|(?:给|发|报|说|填|输|念)(?:给|了|[他她对人]))|(?:gave|told|sent|read|entered|typed).{0,24}(?:code|password|pin|digits)\b"),
    ("face", FACE),
    ("lent_card", r"(?:银行卡|电话卡|手机卡|储蓄卡|卡)(?:被)?.{0,4}(?:(?:借|租|卖)(?:给|了|出去)|(?:寄|邮|快递)(?:给|过去|走|出去))|(?:借|租|卖)(?:给|了).{0,8}(?:银行卡|电话卡|手机卡)|(?:lent|rented|sold|mailed|posted|couriered) (?!me\b|us\b).{0,20}(?:card|sim|account)"),
    ("paid", rf"(?:{PAID})"),
    ("clicked", r"(?:点|打开|扫|进)了.{0,10}(?:链接|网址|二维码|短信)|(?:下载|安装|装)了.{0,12}(?:app|软件|安装包|apk)|(?:clicked|tapped|opened|scanned).{0,16}(?:link|code|text)|installed.{0,16}app"),
    ("papers", r"(?:身份证|护照|证件|户口本|正反面|手持照?片?).{0,10}(?:(?:发|给|拍|传|交|上传)(?:给|了|过|[他她]们?了)|[发传交]上?去|拿走)|(?:发|给|拍|传|交|上传)(?:给|了|过).{0,10}(?:身份证|护照|证件|户口本|正反面|手持)|" + HELD + r"|(?:sent|gave|given|uploaded|showed|e-?mailed|texted)\b.{0,30}\b(?:id|identity card|passport|household register)\b|(?:typed|entered|filled|put|keyed)(?: in| out)? (?:\w+ ){0,3}(?:id|(?:bank |card |account )+(?:numbers?|details)|bank details)\b|(?:gave|given|sent|told) (?:\w+ ){0,3}(?:(?:bank |card |account )+(?:numbers?|details)|bank details)\b|(?:填|输|登记)(?:了|过|进去)[^,，。没不]{0,8}(?:身份证|卡号|银行卡)|(?:身份证号?|卡号|银行卡号?)[^,，。没不]{0,5}(?:填|输|登记)(?:了|过|进去|上去)"),
)  # fmt: skip
"""The first that fits; `paid`, papers and an installed app count only where something in the message smells of a scam."""
CALL = regex(r"打(?:了|过|通|完)(?=\s|[,，。]|电话|客服|热线|官方|[\d一二两三四五六七八九十几好]+[个次回遍通]|$)")
"""打了 12368: a call, no transfer."""
TO_AN_AGENT = regex(r"(?:给|发|交|传)(?:给|了|过)?(?:[他她]们?|中介|代办|人家|对方|陌生人)[^,，。没不]{0,6}(?:身份证|征信|户口本|银行卡)|\b(?:gave|sent|given) (?:an |the |a |some )?(?:agent|broker|stranger|man|guy|woman|caller)\b")
"""Papers handed to an agent, whatever else is told of him."""
PAYING = regex(PAID)
FOUND = tuple((kind, regex(pattern)) for kind, pattern in KINDS)
SMELLS = regex(SMELL + r"|陌生|不认识|对方|客服|短信|stranger|unknown")
PAID_SMELL = regex(SMELL)
NEWS = r"新闻|报道|报导|听说|据说|热搜|电视上|网上说|警察说|[\d一二两三四五六七八九十百千几多]亿|骗了?[^,，我]{0,8}(?<!别)(?:个|万|千|百|多|数)人|\bnews\b|\bon tv\b|\breport(?:ed|s) (?:that|say)|\bbillion\b"
"""What was done to others, and told of by others."""
TOLD_OF_OTHERS = regex(r"某|女士|先生|市民|受害[人者]|事主|男子|女子|民警|报警人|案例")
SENT_AROUND = regex(r"(?:催收|催债|讨债|要账|要债|收账)[^。!！]{0,24}把我[^,，。]{0,8}(?:身份证|照片|证件|资料)[^,，。]{0,8}(?:发|传|转|贴|晒)|\b(?:collectors?|debt (?:agency|people))\b[^.!]{0,24}\b(?:sent|posted|shared|forwarded)\b[^.!]{0,16}\bmy (?:id|photo|picture|passport)")
"""What a collector spreads is no paper that somebody handed to a fraud."""
ONESELF = regex(r"我(?![市们行国县区省司院局校所])|\b(?:i|i'm|i've|my|me)\b")
"""A story from the papers that is passed on has others in it, and nobody who speaks."""
HYPOTHETICAL = regex(either(
    NEWS,
    "是不是",
    "(?:让|叫|要|要求|喊)我(?![^才先就]{0,12}了(?![^,，。]{0,6}才))",
    "该不该", "要不要", "能不能", "可不可以", "是不是要", "如果", "要是", "万一", "会不会", "先交(?!了|过|的)", "需要",
    "没(?!收|了|下来|到账|放款|批|退)", "不敢", "还没", "差点",
    "should i",
    r"(?:wants?|needs?|demands?) (?:me|it|the|my|some|money|\d)",
    "(?:to be|be) (?:sent|paid|wired|transferred)",
    r"\b(?:they|he|she|it|who)(?:'s| are| is)? ask(?:s|ing)? (?:for|to)", r"\bwants? an?\b",
    "asks? me", "told me to", "asked me", "if ",
    r"(?:didn't|did not\b|haven't|have not\b)(?! (?:g[eo]t|receiv|c[oa]me|arriv|see|hear))",
    "not paid",
    "never(?! (?:c[oa]me|arrived|showed|paid out|materiali|released))",
    "almost",
))
LONG_STORY = regex(r"逾期|还(?:剩|有)[^,，。\d]{0,3}\d|每个?月(?:要|得|都)?还?\d{3}|月供|欠(?:着|了|款(?!的?\d+(?:%|个点|成))|债|网贷|信用卡)|还不[上起]|overdue|i owe|behind (?:on|with)|\blate (?:on|with)\b|(?:days?|weeks?|months?) late\b|\bowe\b(?! me)")
FRESH = regex(either(
    "刚", "分钟前", "小时前", "今天", "今早", "昨天", "昨晚", "前天", "前[两几]天", "[这头]两天", "这几天",
    "[上这本][个]?(?:周|礼拜|星期)", r"[\d一二两三四五六七八九十几]天前",
    "just", "(?:days?|a week) (?:ago|before)", "last (?:week|night)", "this week", "before yesterday",
    "the other day", "(?:minutes?|mins?) ago", "hours? ago", "today", "yesterday", "right now",
))
WHENS = (
    ("just_now", r"刚刚?(?!来)|分钟前|分钟之前|半个?小时|一个?小时前|一小时内|just now|just |(?:minutes?|mins?) ago|half an hour|an hour ago"),
    ("today", r"今天|今早|今晚|(?<!昨天)(?<!前天)(?:上午|中午|下午)|小时前|today|this (?:morning|afternoon|evening)|hours ago"),
    ("earlier", r"昨天|昨晚|前天|大前天|[上这本]周|上个?月|上?个?(?:礼拜|星期)|前[两几]天|[天周月]前|去年|以前|之前|yesterday|last (?:week|month|night|year)|(?:days|weeks|months) ago"),
)
TIMES = tuple((name, regex(pattern)) for name, pattern in WHENS)
CLAUSE = regex(r"(?:(?!(?<=了)[又还再]+[让要叫]|(?<=\s)(?:and|but) (?i:i\b|my\b|also\b|now\b))(?:[^,，。;；!！?？\n.]|\.(?!\s|$)|(?<=\d),(?=\d)))+")
"""我交了又让我交解冻金: what was done, and what is wanted next."""
THEN = regex(r"\s*(?:然后|后来|接着|最后|第[二三四五][次笔回]|又|再|(?:and then|then|after that|later|and)\b)")
THEN_AGAIN = regex(r"(?<=[\d块元万千百])\s*(?:又|再|后来|然后|接着)|\b(?:and )?then\b|\d\w* and (?:then )?(?:another )?\d")


@remembered
def read_harm(text: str, today: date, *, under_way: bool = False, whole: str = "") -> dict[str, Json]:
    """The facts under `harm.`; empty where nothing has happened. `under_way`: the talk is about it, so that a bank or a time count;
    `whole` is the message that the text was cut out of, where that tells what it smells of."""
    text = without_hotlines(text[:LONGEST])
    words = CALL.sub("", plain(text).text.lower().replace("’", "'"))
    about = plain(whole[:LONGEST]).text.lower() or words
    clauses = _clauses(words)
    kind = _kind(about, clauses)
    if kind is None and (not under_way or len(words) > LONGEST_ADDITION):
        return {}
    facts: dict[str, Json] = {"harm.kind": kind} if kind else {}
    if when := next((name for name, pattern in TIMES if pattern.search(_without_debts(words))), None):
        facts["harm.when"] = when
    banks = [named for named in find_lenders(_without_debts(text)) if named.lender.kind in ("bank", "private_bank")]
    if banks:
        facts["harm.bank"] = banks[0].lender.brand["zh"]
    if kind in ("paid", "agent") and (amount := _amount(clauses, today)):
        facts["harm.amount"] = amount
    return facts


def debts_beside(text: str) -> str:
    """What a message tells of debts beside what has happened; empty where it tells of none."""
    return _blanked(text, debts=False) if LONG_STORY.search(text.lower()) else ""


def _without_debts(text: str) -> str:
    return _blanked(text, debts=True) if LONG_STORY.search(text.lower()) else text


def _blanked(text: str, *, debts: bool) -> str:
    """The text without its clauses of debts, or without all others of what happened."""
    return CLAUSE.sub(lambda found: " " * len(found[0]) if _is_of_debts(found[0].lower()) is debts else found[0], text)


def _is_of_debts(clause: str) -> bool:
    return LONG_STORY.search(clause) is not None and not any(pattern.search(clause) for kind, pattern in FOUND if kind != "signed")


def _clauses(words: str) -> list[str]:
    """The clauses that tell of something: what was only asked for, feared or refused has not happened. None of an old story, or of another's."""
    if TOLD_OF_OTHERS.search(words) and not ONESELF.search(words):
        return []
    told = [found[0] for found in CLAUSE.finditer(words)]
    if LONG_STORY.search(words):
        told = [clause for clause in told if not _is_of_debts(clause)]
        if not any(FRESH.search(clause) for clause in told):
            return []
    return [clause for clause in told if not HYPOTHETICAL.search(clause)]


def _kind(words: str, clauses: list[str]) -> str | None:
    for kind, pattern in FOUND:
        told = [",".join(clauses)] if kind == "agent" else clauses
        if any(pattern.search(clause) for clause in told) and _smells(kind, words):
            return {"face": "code"}.get(kind, kind)
    return None


def _smells(kind: str, words: str) -> bool:
    if kind == "papers" and SENT_AROUND.search(words):
        return False
    if kind == "papers" and TO_AN_AGENT.search(words):
        return True
    if kind in ("paid", "papers"):
        return PAID_SMELL.search(words) is not None
    if kind == "signed":
        return AB_LOAN.search(words) is not None
    if kind == "face":
        return FOR_THEM.search(words) is not None and not A_GUARANTOR.search(words)
    return kind != "clicked" or "了" not in words or SMELLS.search(words) is not None or "链接" in words


def losses(text: str, today: date) -> list[Decimal]:
    """Each sum that a message tells was paid: 交了800会员费,后来又交了1500; what is only wanted of somebody is none."""
    return _losses(_clauses(CALL.sub("", plain(text[:LONGEST]).text.lower().replace("’", "'"))), today)


def _losses(clauses: list[str], today: date) -> list[Decimal]:
    """Of a clause that tells of paying the first sum, and those behind a then."""
    found, under_way = list[Decimal](), False
    for clause in clauses:
        if not PAYING.search(clause) and not (under_way and THEN.match(clause)):
            continue
        sums = [value.best for value in read(clause, today=today, asked="money") if isinstance(value, Money) and value.best >= LEAST_PAID]
        found += sums if THEN_AGAIN.search(clause) else sums[:1]
        under_way = bool(sums)
    return found


def _amount(clauses: list[str], today: date) -> str | None:
    """What was paid, in all."""
    found = _losses(clauses, today)
    return str(sum(found)) if found else None
