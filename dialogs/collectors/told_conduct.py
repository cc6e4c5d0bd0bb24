"""What collectors did, told anywhere in a talk: into the log; and the wish to see the log or to strike an event from it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from content.intents import intents
from content.regex import either, regex
from dialogs.collectors.conduct import log_shown
from dialogs.collectors.contacts import MOST, RELAYED, filed, in_order, log
from dialogs.collectors.counts import counts
from dialogs.collectors.found import CONTACT, OWN_OR_FEARED, told_in, without_denials
from dialogs.collectors.hours import moments
from dialogs.collectors.rules import RECKONED, judge
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_KIND, LETTER_LENDER
from dialogs.letters.words import CAUSE
from dialogs.meaning import Heard, bounded
from dialogs.prices.offered import whole_offer
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import CONDUCT_LENDER, CONDUCT_STORY, HAPPENED, OF_A_MONTH
from dialogs.understanding.clauses import clauses
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.reader import read
from dialogs.understanding.text import plain
from dialogs.understanding.values import Quantity

Json = Any
SHOW = regex(either(
    r"[\s\W]*(?:给我|帮我|让我|我要|我想)?(?:看|查|列|翻|显示|打开|念|说)*(?:一?下|出来?|看)?(?:我的|全部的?|所有的?|现在的?)*(?P<of>催收|骚扰|联系)?(?:的)?(?:记录|日志|清单|台账)(?:给我看(?:看|一下)?|列出来|有哪些|呢|吧)?[\s\W]*",
    r"[\s\W]*(?:show|see|list|view|open)?(?: me)?(?: (?:my|the|all))* ?(?P<en>(?:collection|collector|contact)s? )?log[\s\W]*",
), re.IGNORECASE)
DROP = regex(either(
    r"[\s\W]*(?:把|请|帮我)?(?:删掉?|删除|去掉|划掉|不要)(?:掉|了)?第?(?P<zh>[\d一二两三四五六七八九十]{1,4})(?:件|条)(?:催收)?(?:记录|的?事)?(?:删掉?|删除|去掉)?[\s\W]*",
    r"[\s\W]*(?:delete|remove|drop|strike) (?:event|entry|no\.?|number)? ?#?(?P<en>\d{1,3})(?: from the log)?[\s\W]*",
), re.IGNORECASE)
OF_THEM = regex(r"[打骂催找告堵吓加发拉逼拍截]了?我|不[让许准]我|[给向跟对找问打骂催逼让叫要到说替从有]我|往我|我(?:们|家|爸|妈|老|的|单位|公司|同事|领导|儿|女|孩|照片|身份证|名字|信息|头像|邻居|朋友|同学|室友|房东|亲戚|姐|妹|哥|弟)|\bmy?e?\b|\bmissed calls?\b", re.IGNORECASE)
ASKS = regex(r"哪[条个些部]|能不能|能让|可以让|(?:吗|么|不|呢|吧)\s*[??]?$|\?\s*$")
JUDGED = regex(r"(?:合法|违法|违规|犯法|合规|允许|过分|正常|对)(?:吗|么|不|的吗)|\b(?:legal|lawful|allowed|normal|may they|can they)\b", re.IGNORECASE)
NOT_TO_PAY = regex(either(
    "(?:不用|可以不|能不|不想|就不|能不能不|是不是不用)(?:还|给|理)(?:钱|了|它|他们)?",
    "(?:还是|还)?(?:要|得|用)还(?:的)?[吧吗么]", "不还[^,，。]{0,3}(?:行|可以|成)",
    "do i (?:still )?(?:owe|(?:have|need) to (?:re)?pay)",
    "(?:don.t|do not|need not|not) (?:have to )?(?:pay|repay)",
), re.IGNORECASE)
"""那这钱我能不还了吧: what a collector did says nothing of the debt."""
DAYS = regex(r"昨|今[天早晚]|前天|刚才|上周|这周|\d[月号日]|周[一二三四五六日天]|yesterday|today|last night|this morning", re.IGNORECASE)


THEY_SAY = regex(r"(?:他们?|她|对方|催收)(?:还|又|刚才?|也)*(?:说|讲|威胁|吓唬|发(?:信息|短信|微信)说)|(?:and |then |now |also )*(?:they|he|she) (?:also |even |then )?(?:said|says|told me|threatened|texted)\b", re.IGNORECASE)
"""In the talk about a collector, what he goes on to say: 他们还说明天法院来贴封条 is no court's paper."""
DONE = regex(either(
    "[打找发说告来骂闹威联催](?:电话|信息|短信|系|诉|知|上门)*[^,，。]{0,8}了(?![吗么不])",
    "(?:^|[,，。])(?:(?!怕|担心|会|别|不要|要是|如果|万一|要|想)[^,，。]){0,12}(?:打(?:给|到|电话给)|找到|联系|上门找)我[^,，。吗么不?？]{1,6}[,，。]",
    r"\b(?:called|phoned|rang|diall?ed|told|texted|messaged|emailed|visited|came|showed up|threatened|contacted)\b",
    r"\bkeeps? (?:calling|phoning|ringing|texting|messaging)\b",
    r"\b(?:calls?|texts?|phones?|threatens?) (?:me|my)\b",
), re.IGNORECASE)
"""Told as done; what it is worth may take a question more."""
WHAT_TO_DO = regex(either(
    r"[,，。;；!！\s]*(?:那|这|请问|求助|你说|您说)*(?:我们?|咱们?)?(?:现在|到底|究竟|该|应该|能|要|可以|还能|得)*(?:怎么|咋|如何)(?:办|整|弄|处理|应对|是好|搞)(?:才好|才行|好|啊|呢|呀|哦|了|吧)*[?？。.!！~]*$",
    r"[,，。;；!！\s]*(?:我|咱)?(?:还)?(?:有|能有)?(?:什么|啥)(?:办法|招|法子)(?:吗|没|没有|啊|呢)*[?？。.!！~]*$",
    r"[,.;!\s]*(?:so |and |now |please )*(?:what (?:can|should|do|shall) i do(?: (?:now|about (?:it|this|that|them)))?|what now|how (?:do|can|should) i (?:deal with|handle|stop) (?:it|this|that|them)|any advice)\s*[?.!]*$",
), re.IGNORECASE)
"""Behind a story: 我该咋办."""
GOES_ON = regex(either("天天|每天|每晚|每次|整天|一天到晚|一直|老是?|总是?|不停|不断|反复|轮番|连着?|又|还(?:说|骂|威胁|要|找|去|在|发)", "[说讲](?:要|不|再|我|了|是|他|给)|威胁|恐吓|[打骂发找来告问]了|了$|过了?[,，]|扬言", "every|keeps?|always|all (?:day|the time)|threaten|said|says|saying"), re.IGNORECASE)
"""What goes on or was said has happened to somebody, and is none of the things that collectors may do in general."""
IN_GENERAL = regex(r"(?:催收|他们?|平台|对方|银行)(?:的?人|公司)?(?:还|都|就|也|是|不)*(?:可以|能|会|有权)|\b(?:collectors?|they|lenders?|banks?|apps?) (?:can|may|could|will|would|are allowed)\b|\b(?:they|he|she) would(?: not|n.?t) (?:call|phone|ring|contact|visit)\b", re.IGNORECASE)
"""What they may or will do has not been done."""
SUPPOSED = regex(r"\b(?:if|when|whether|in case|about)\b", re.IGNORECASE)
IF_EVER = regex(r"(?:那|and |so |but |what )*(?:要是|如果|万一|假如|(?:if|once|in case|suppose|what if)\b)", re.IGNORECASE)
"""Once they sue, can the bank tell my wife: nothing was done yet."""
BY_ONESELF = regex(r"我[^,，。]{0,4}(?:跟|向|告诉)|i (?:told|called|rang|texted|wrote)\b", re.IGNORECASE)
"""我跟老板说了: what somebody tells others of their own debt."""
THEN_THEY = regex(either(
    "[,，。;；][^,，。]{0,10}(?:他们?|她们?|对方|催收|那人|结果|照样|还是|接着|又)[^,，。]{0,10}(?:[打找发骂堵]|联系|骚扰|上门)",
    r"(?:[,.;]|\b(?:and|but|yet|then)\b)[^,.;]{0,20}\b(?:he|she|they|the (?:collector|agent|bank|guy)|someone)\b[^,.;]{0,20}\b(?:rang|called|phoned|texted|messaged|came|went|did|kept|keeps?|calls?|rings?|threatened)\b",
), re.IGNORECASE)
"""我跟他说别再打给我妈,他第二天又打了: what followed is theirs."""
THEY_DID = regex(either(
    "(?:今天|昨天|前天|上周.?|周.|早上|上午|下午)*(?:有|来了)?(?:[一两三几]个|个)?(?:催收(?:员|人员|公司)?的?|外访(?:员|人员)?|委外)(?:人)?(?:的)?(?:两个人|人)?[^,，。]{0,4}(?:上门|来|打|发|出示|敲|问|说)",
    r"(?:yesterday |today |this morning )?(?:the |a |an |one |two |three |some )?(?:\w+ )?(?:collectors?|agents?|agency (?:guy|people|man|woman))\b[^.?!]{0,20}\b(?:came|called|rang|showed|knocked|visited|texted|sent|left|asked)\b",
), re.IGNORECASE)
"""催收人员上门出示了工作证: what they did, of whom no word says to whom."""
OF_THE_COLLECTOR = {
    "borrowing_to_repay": regex(r"(?:让|叫|逼|要|劝)我[^,，。]{0,10}借|\b(?:told|asked|pushed|forced|wants?|urged) me to borrow", re.IGNORECASE),
    "reason": regex(r"骗|谎称|冒充|编|\b(?:pretend\w*|lied|lying|claim\w*|made up)\b", re.IGNORECASE),
}
"""他让我去别的平台借钱还他, 骗我表哥说我出车祸了: what a collector wants or makes up is nothing of one's own."""
COMES = regex(either(
    "(?:催收|催债|要债|讨债|要账|收账|债主|放贷|高利贷)[^,，。]{0,6}(?:的人|员|的)?[^,，。]{0,8}(?:天天|每天|老是?|又|总是?|隔三差五|今天|昨天|昨晚|前天|都)[^,，。]{0,6}(?:来|到|上|堵|坐|守|蹲)[^,，。吗]{0,6}(?:店|家|门|单位|公司|厂|摊|楼下)",
    r"\b(?:man|woman|men|guys?|people|someone|somebody|collectors?|agents?)\b[^.?!]{0,20}\b(?:lender|loan|debt|collect\w+|agency|bank)\b[^.?!]{0,16}\b(?:sits?|sitting|stands?|waits?|comes?|turns up|shows up|camps?)\b[^.?!]{0,16}\b(?:shop|store|salon|cafe|studio|clinic|stall|gate|home|house|door|office|restaurant|work|flat|building)\b",
    r"\b(?:debt|loan|collection|lender'?s?|agency)(?:'s)? (?:\w+ )?(?:guys?|man|men|people|woman|collectors?|agents?)\b[^.?!]{0,12}\b(?:sits?|sitting|stands?|standing|waits?|comes?|turns up|shows up|camps?)\b[^.?!]{0,30}\b(?:shop|store|salon|cafe|restaurant|stall|gate|home|house|door|office|flat|building)\b",
), re.IGNORECASE)
"""最近催收天天来店里: somebody of them comes, whatever else is told beside it."""
PIECES = regex(r"[,，。;；!！?？\n.]\s*|\s+(?=[\u4e00-\u9fff])")
LETTER = regex(r"\w")
CALLER = regex(either(
    "[^,，。我]{0,8}(?:银行|消金|消费金融|小贷|公司|平台|信用卡中心|卡中心|机构)的?(?:人|客服|专员|工作人员|催收)?[^,，。]{0,6}(?:打(?:来|过来|了|个)?电话|来电|打给我|打来|发(?:短信|微信|信息)|来了?条短信)",
    "(?:今天|昨天|刚才?|早上|上午|中午|下午|每周|每天|天天|就|又|也|有|是)*(?:个|一个|一位|位)?(?:男的|女的|人|小伙子?|小姑娘|姑娘|大姐|(?:陌生)?号码?|客服|自称[^,，。]{2,8}的(?:人)?)[^,，。]{0,10}(?:打|来电|电话|发(?:短信|微信|信息))",
    "(?:今天|昨天|前天|昨晚|今早|刚才?|早上|上午|中午|下午|晚上|每周|每天|天天)[^,，。我]{0,8}(?:打来|打过来|来电|打了个?电话)",
    "(?:每天|天天|每周|每个?月)?[^,，。我]{0,10}(?:来|发|收到)(?:来|过来|了)?(?:[一两几]|\\d)?[条个](?:短信|信息|消息|微信)",
    r"(?:i (?:just )?(?:get|got|receive) |just )?(?:one|an?|two|a couple of|\d) (?:polite |automated |short )*(?:texts?|calls?|messages?|sms|reminders?) (?:a|per|every|each) (?:day|week|morning)\b",
    r"(?:the |my )?(?:\w+ ){0,3}(?:card cent(?:re|er)|bank|agency|collectors?|lender|customer service|call cent(?:re|er))\b[^.?!]{0,24}\b(?:rang|called|phoned|texted|messaged)\b",
    r"(?:today |yesterday |this morning )?(?:he|she|they|someone|somebody|some (?:number|woman|man|guy|person)|an? (?:\w+ )?(?:number|woman|man|guy|person|lady)|the (?:bank|agent))\b[^.?!]{0,24}\b(?:rings?|rang|calls?|called|phones?|phoned|texts?|texted)\b",
), re.IGNORECASE)
"""Somebody of whom only that they called is known."""
WANTS_MONEY = regex(r"链接|网址|二维码|验证码|转[账到给]|汇|保证金|手续费|\b(?:link|code|transfer|deposit|fee|account number|click)", re.IGNORECASE)
"""What is wanted of money makes no calm call."""
SENT_A_LINK = regex(r"(?:发|甩|推)[^,，。]{0,8}(?:链接|网址|二维码)|\b(?:sent|texted|gave|emailed) (?:me|us) (?:an? |the |this |some )?(?:\w+ )?(?:link|qr)", re.IGNORECASE)
ASKED_ME = regex(r"(?:问|让|请|叫)我?[^,，。]{0,12}|\basked? (?:me )?(?:when|how|if|whether)\b[^.,]*", re.IGNORECASE)
SCOLDED = regex(r"(?:骂|吼|训|数落|埋怨|批评|笑话|嘲笑|挖苦|讽刺|说)(?:了|得|过)?我|\bat me\b|\b(?:insult|call)\w* me\b", re.IGNORECASE)
OWN_SIDE = regex(r"(?:and |also |but )*(?:my (?:own )?(?:phone|number|mobile)\b|i(?: have|'ve)? (?:kept|saved|recorded|always|never (?:changed|switched|hid)|pick up|answer))", re.IGNORECASE)
OF_ONESELF = regex(r"i(?:'?m| am| live| work| moved| want| need| have no| don'?t know)\b(?![^.?!]*\b(?:call|text|threat|shout|told|said|came|rang|phone)\w*)|我(?:住|人在|现在在|想|不知道|没)[^打骂催找告说]*$", re.IGNORECASE)
"""I live in Australia, where it was asked what they did."""
OF_A_LENDER = ("debts[", "offer.", "contacts[")
OF_ONE_S_CASE = (".owed", ".overdue_days", "income", "essentials")
"""Two of them tell how somebody stands, and what a collector did comes on top of it."""
OF_FIGURES = ("debts[", "spending.", *OF_A_MONTH)
OF_OTHERS = {"COLL-003", "COLL-009"}
"""The rules on those who have nothing to do with the debt."""
OF_MONEY = {"instalment", "extension"}
"""Letters that ask for other terms."""


def log_wish(session: Session, text: str, today: date) -> Heard | None:
    """催收记录: the log; 删掉第2件: one event less."""
    rows = log(session.facts)
    if (shown := SHOW.fullmatch(text)) and (rows or shown["of"] or shown["en"]):
        return Heard(notes=(Reply("contacts.log", log_shown(in_order(rows)), numbers={"contacts": len(rows)}),))
    said = DROP.fullmatch(text)
    if said is None or not rows:
        return None
    number = _number(said["zh"] or said["en"], today)
    name = f"contacts[{number - 1}].entry"
    if name not in session.facts:
        return Heard(notes=(Reply("contacts.no_such", {"number": number}),))
    return Heard(forget=(name,), notes=(Reply("contacts.dropped", {"number": number}),))


def told_conduct(session: Session, text: str, today: date, wanted: Route, others: Mapping[str, Json]) -> Heard | None:
    """An event or several, with the debts and means told beside them (`others`); None where the text is of something else."""
    if session.top and session.top.dialog == "letter" and not session.top.done and not _apart(session, text, wanted):
        return None
    if session.top and session.top.dialog == "rate" and wanted.dialog != "conduct" and any(name.startswith("offer.") for name in others):
        return None  # 2% comes off the top, so 49,000 lands in my account: of the loan that is priced
    if log(session.facts) and OWN_SIDE.match(text) and not DONE.search(text):
        return None  # my phone is always on, and I kept the call log: more of what was told
    if (told := _without_plea(text, today)) != text:
        text, wanted = told, route(told)
    asks = is_question(text) and not OF_THEM.search(text)
    awaited = session.asked == CONDUCT_STORY.name and session.top is not None and not session.top.done and not asks and not OF_ONESELF.match(text)
    lives_on = others.keys() & OF_A_MONTH and wanted.dialog != "conduct" and not OF_THEM.search(text)  # 再加孩子奶粉六百
    if not awaited and (lives_on or not _tells(session, text, today, wanted)):
        beside = _beside_figures(text, today) if others and OF_THEM.search(text) else ""
        if not is_act(beside, today):
            return None
        text = beside
    if len(log(session.facts)) >= MOST:
        return Heard(notes=(Reply("contacts.full", {"most": MOST}),))
    if wanted.dialog != "conduct" and others and (comes := [clause for clause in PIECES.split(text) if COMES.search(clause)]):
        text = ",".join(comes)  # 开了家小店,网贷逾期了,最近催收天天来店里
    facts = filed(session.facts, text, today)
    of_them = {name for name, said in OF_THE_COLLECTOR.items() if said.search(text)}
    heard = bounded(session, {name: value for name, value in others.items() if not name.startswith("offer.") and name not in of_them})
    begins = None if session.top and session.top.dialog == "conduct" else "conduct"
    figures = {end for name in heard.facts for end in OF_ONE_S_CASE if name.endswith(end)}
    below = "triage" if session.top is None and len(figures) > 1 else None
    happened = {} if HAPPENED.name in session.facts or HAPPENED.name in heard.facts else _happened(text, today)
    return Heard({**happened, **heard.facts, **facts}, notes=heard.notes, start=begins, below=below, silent=frozenset({*facts, HAPPENED.name}))


def _happened(text: str, today: date) -> dict[str, Json]:
    """What a story tells of where the debt stands, so that it is not asked again: others were called, or only the person was."""
    verdict = judge(text, "unknown", today)
    if verdict.verdict != "breach":
        return {}
    return {HAPPENED.name: "contacts_called" if OF_OTHERS & {*verdict.facts} else "calls"}


def _apart(session: Session, text: str, wanted: Route) -> bool:
    """A call told while a letter about money is being written is another matter; in a letter about collectors it is its story."""
    if session.facts.get(LETTER_KIND.name) not in OF_MONEY:
        return False
    if session.asked == LETTER_ACCOUNT.name:
        return CAUSE.search(text) is None and not is_question(text)
    return wanted.dialog == "conduct" and DAYS.search(text) is not None


def beside_letter(session: Session, text: str, today: date, wanted: Route) -> bool:
    """催收昨天给我妹打电话了, where it was asked why one can't pay: no cause, but what a collector did."""
    return session.asked in (LETTER_ACCOUNT.name, LETTER_LENDER.name) and _apart(session, text, wanted) and (is_act(text, today) or _tells(session, text, today, wanted))


def debt_remains(session: Session, text: str) -> Heard | None:
    """In the talk about a collector, the hope that the debt is gone with it."""
    top = session.top.dialog if session.top else None
    under_way = top == "conduct" or (top in ("letter", "evidence") and bool(log(session.facts)))
    return Heard(notes=(Reply("conduct.debt"),)) if under_way and len(text) <= OWN_STORY and NOT_TO_PAY.search(text) else None


def lender_named(session: Session, others: Mapping[str, Json]) -> Heard | None:
    """The lender told by its name where its kind was asked for: of several lenders, the one meant."""
    kinds = {value for name, value in others.items() if name.startswith("debts[") and name.endswith(".kind")}
    if session.asked == CONDUCT_LENDER.name and len(kinds) == 1:
        return bounded(session, {**others, CONDUCT_LENDER.name: kinds.pop()})
    return None


def _tells(session: Session, text: str, today: date, wanted: Route) -> bool:
    """Whether it tells of something that a collector did: by its subject, or in the talk about it, and by what is found in it."""
    under_way = session.top is not None and session.top.dialog == "conduct"
    if (BY_ONESELF.match(text) and not THEN_THEY.search(text)) or (not under_way and (of_own_people(text) or _only_a_link(text, today))) or (IF_EVER.match(text) and is_question(text) and not DONE.search(text)):
        return False
    if (under_way and THEY_SAY.match(text) and not is_question(text)) or (wanted.dialog in (None, "conduct", "triage", "options", "borrow") and COMES.search(text) and not is_question(text) and not IN_GENERAL.search(text)):
        return True
    done = wanted.dialog == "triage" and DONE.search(text) is not None and OF_THEM.search(text) is not None
    of_them = (wanted.dialog in (None, "product") or done) and any(name.startswith(OF_A_LENDER) for name in session.facts)
    priced = wanted.dialog == "rate" and whole_offer(text, today)
    if not priced and len(text) > OWN_STORY and OF_THEM.search(text) and _several_things(text, today):
        return True
    of_kin = any(name == "owed_by_kin" for name, _ in wanted.cues)
    if wanted.dialog in (None, "answer") and not (priced or of_kin) and is_act(text, today):
        return True
    if wanted.dialog in (None, "conduct") and _calmly_called(text, today):
        return True
    if not (under_way or wanted.dialog == "conduct" or "conduct" in wanted.choices or of_them):
        return False
    if priced or (wanted.score < intents().sure and whole_offer(text, today)) or (not under_way and IN_GENERAL.match(text)):
        return False
    if _asks(text) and not (OF_THEM.search(text) and (_specific(text, today) or _to_be_judged(text))):
        return False
    if wanted.dialog == "conduct" and OF_THEM.search(text) and (DONE.search(text) or (_specific(text, today) and not is_question(text))):
        return True
    if wanted.dialog == "conduct" and not _asks(text) and THEY_DID.match(text) and judge(text, "unknown", today).verdict == "lawful":
        return True
    if wanted.dialog == "conduct" and not _asks(text) and (OF_THEM.search(text) or DAYS.search(text)) and judge(text, "unknown", today).verdict == "breach":
        return True
    return any(item.finds == "breach" or (item.finds == "lawful" and _specific(text, today) and (not _asks(text) or JUDGED.search(text))) for item in told_in(plain(text).text, "unknown", today))


def _asks(text: str) -> bool:
    """Whether it asks us; 只问能不能转告我 is what they asked."""
    said = RELAYED.sub("", text)
    return is_question(said) or ASKS.search(said) is not None


def of_own_people(text: str) -> bool:
    """Whether all that is told is that one's own people scolded: 车间主任当着大伙骂我笨."""
    if not SCOLDED.search(text):
        return False
    told = without_denials(plain(text).text)
    return OWN_OR_FEARED in told and not LETTER.search(told.replace(OWN_OR_FEARED, ""))


def _without_plea(text: str, today: date) -> str:
    """What was done, where only that and what to do about it is told: 天天打我妈电话,我该咋办. 催收上门怎么办 asks in general."""
    told = WHAT_TO_DO.sub("", text)
    if told == text or not told or is_question(told):
        return text
    found = [item for item in told_in(plain(told).text, "unknown", today) if item.finds == "breach"]
    happens = GOES_ON.search(told) is not None or (told.isascii() and not SUPPOSED.search(told))
    return told if found and (len(found) > 1 or happens) else text


def _beside_figures(text: str, today: date) -> str:
    """The clauses that tell no figure of the person's: 花呗欠1万2,逾期23天,昨天打到我工头那; nothing where all or none do."""
    spans = [fact.span for fact in labelled(text, today) if fact.slot.startswith(OF_FIGURES)]
    told = [*clauses(text)]
    kept = [clause.said for clause in told if not any(start < clause.end and clause.start < end for start, end in spans)]
    return ",".join(kept) if spans and kept else ""


def is_act(text: str, today: date) -> bool:
    """Whether words beside debts tell of a contact that broke a rule; its tone alone accuses nobody."""
    if is_question(text) or IN_GENERAL.search(text) or not OF_THEM.search(text) or not CONTACT.search(text):
        return False
    worded = any(item.finds == "breach" and not item.by_tone for item in told_in(plain(text).text, "unknown", today))
    return worded and judge(text, "unknown", today).verdict == "breach"


def _calmly_called(text: str, today: date) -> bool:
    """有个女的打电话问我什么时候还,说话挺和气; he rings once a week and is polite: nobody is named, and nothing was out of order."""
    if not CALLER.match(text) or WANTS_MONEY.search(text) or is_question(ASKED_ME.sub("", text)):
        return False
    return any(item.finds == "lawful" and not item.by_tone for item in told_in(plain(text).text, "unknown", today))


def _only_a_link(text: str, today: date) -> bool:
    """A lady from the bank texted me a payment link: to be looked at as a message, where no rule is broken."""
    return SENT_A_LINK.search(text) is not None and judge(text, "unknown", today).verdict != "breach"


def _several_things(text: str, today: date) -> bool:
    """A story of more than one thing done, one of them a breach, or of calls by night: whoever did it, it is about collectors."""
    found = told_in(plain(text).text, "unknown", today)
    return any(item.finds == "breach" and (len(found) > 1 or item.name in RECKONED) for item in found)


def _to_be_judged(text: str) -> bool:
    """催收联系了我单位,这合法吗: it has happened, and what it is worth is asked."""
    return "了" in text and JUDGED.search(text) is not None


def _specific(text: str, today: date) -> bool:
    """A day, an hour or a number of calls makes it an event rather than a question in general."""
    if DAYS.search(text) is not None or any(True for _ in counts(text, today)):
        return True
    return len(text) > OWN_STORY or any(moment.minutes is not None for moment in moments(text))


OWN_STORY = 40
"""A text so long, of what was done to the person, is no question in general."""


def _number(said: str, today: date) -> int:
    if said.isdecimal():
        return int(said)
    values = [value for value in read(said, today=today, kind="number") if isinstance(value, Quantity)]
    return int(values[0].best) if values else 0
