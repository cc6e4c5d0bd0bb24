"""What people say of themselves after a verdict or the first steps: it was done, the steps are taken, no money went though papers did."""

import re
from datetime import date

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.questions.answers import Match
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.replies import Reply
from dialogs.scams.forwarded_words import SAYS_WHO
from dialogs.scams.paid_by import paid_by, told_again
from dialogs.session import Session
from dialogs.slots import HARM, HARM_AMOUNT, SCAM_DONE, SCAM_MESSAGE
from dialogs.understanding.harms import read_harm
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.values import Money, Number

DONE = regex(either(
    r"(?:嗯|是|对|哦|好|啊|的|呢|我|已经|早就|都|全|就|昨天|昨晚|今天|刚才?|前天|[,，。!！~\s])*(?:[照按](?:他们?|她们?|您|你|对方|上面|那个)?(?:说|讲|教|写)?的?)?(?:就|都|全|已经|去)*(?:照做|做|弄|办|搞|操作)(?:了|完了?|好了?|过了?)(?:的|呀|啊|哦|呢|[。.!！~\s])*",
    r"(?:(?:yes|yeah|yep|yup|ok|okay|i|have|i've|all|already|just)[\s,.!]*)*(?:did|done)(?:\s+(?:it|that|so|them|all|already|everything|what (?:he|she|they) (?:said|asked|wanted)))*[\s.!]*",
))
PAID_IT = regex(either(
    r"(?:嗯|是|对|可|可是|但|我|已经|早就|都|刚才?|刚刚|昨天|今天|[,，。!！~\s])*(?:交|转|付|给|打|汇)(?:过去|出去|给?他们?|给?她们?)?了(?:的|呀|啊|哦|呢|[。.!！~\s])*",
    r"(?:(?:yes|yeah|but|i|i've|have|already|just)[\s,.!]*)*(?:paid|sent|transferred)(?: (?:it|that|them|him|her|already|the money))*[\s.!]*",
))
"""我已经交了: the sum that was asked for."""
KEPT = regex(either(
    r"(?:还好|幸好|但是?|不过|可是?|只是|就是|我|钱|倒是|还|[,，。\s])*(?:没有?|一分(?:钱)?(?:都|也)?没有?)(?:给|转|打|付|交|汇|动|出)(?:过|出去|过去|走|给?他们?|给?她们?)?(?:钱|账|款)?(?:呢|的|啊|过|[。.!！~\s])*",
    r"(?:(?:but|luckily|at least|i|so far|,)\s*)*(?:(?:no money|nothing) (?:was |has |is )?(?:sent|gone|went|paid|left|transferred)|(?:didn't|did not|haven't|have not|never) (?:sen[dt]|pay|paid|transfer(?:red)?)(?: (?:any|him|her|them|over|money|a thing|anything|yet))*)[\s.!]*",
))
STILL_THERE = regex(either(
    r"(?:还好|幸好|目前|暂时|看了|查了|[,，\s])*(?:(?:卡里|账上|里面)?的?钱都?还在|(?:钱|余额|账户|卡里)?(?:都|一分|也|暂时)?没(?:有)?(?:少|动|变|被转走|被转))(?:呢|的|[。.!！~\s])*",
    r"(?:(?:so far|luckily|at least|i checked|,)\s*)*(?:(?:nothing|no money)(?: is|'s| was)? (?:missing|taken|gone)|(?:the |my |all the )?(?:money|balance)(?: is|'s)? (?:all |still )*(?:there|the same|untouched))(?: so far| yet)?[\s.!]*",
))
TAKEN = regex(either(
    "(?:转|刷|划|扣|取|盗|提)(?:走|掉|刷)了?",
    "(?:钱|余额|卡里|账上|账户|里面)[^,，。]{0,6}(?:少|没了|不见|空了)",
    r"^(?:已经)?(?:少|没)了?(?=[\d一二两三四五六七八九])",
    r"\b(?:gone|missing|stolen|taken out|withdrawn|drained|emptied|left my account|(?:they|he|she|somebody|someone)(?:'ve| have| has)? (?:took|taken|transferred|stole|stolen|withdrew)|short)\b",
))
"""他们转走了三千: what was given has cost money by now."""
NOT_SO = regex(r"没(?:有)?(?:少|被|动)|怕|会不会|[吗?？]|\b(?:nothing|no|not|if|afraid|will)\b|n't")
CONTACTS_HELD = regex(either(
    "(?:他们?|她们?|对方|骗子|那边|手[里上])[^,，。没不]{0,6}(?:有|拿着|拿到|读(?:取)?了|导(?:走|出)了?|存着|知道)[^,，。没不]{0,3}我[^,，。没不]{0,4}(?:通讯录|联系人)",
    "(?:通讯录|联系人)[^,，。没不]{0,4}(?:被|给|让)?(?:他们?|她们?|对方|骗子)?(?:读(?:取)?|导|拿|偷)(?:了|走)",
    r"\b(?:he|she|they|the app)(?:'ve| also| still| now| already)* (?:ha(?:ve|s)|got|took|copied|read) (?:got )?(?:all )?(?:of )?my (?:contacts?|contact list|phone ?book|address book)\b",
))
PAPERS_TOO = regex(either(
    r"(?:还有|外加|加上|以及|和|连|[,，\s])*(?:我的?)?(?:身份证|护照|户口本|证件|银行卡)(?:的)?(?:正反面)?(?:照片?|复印件|扫描件|截图)?(?:也|都)?(?:是|给了|发了)?[。.!！~\s]*",
    r"(?:(?:and|also|plus|as well as|oh|yes|yeah|,)\s*)*(?:(?:a |the |some )?(?:photos?|pictures?|pics?|cop(?:y|ies)|scans?|images?) of )?(?:both sides of )?my (?:id|identity|passport|bank|household)(?: card| register)?(?: (?:photos?|pictures?|cop(?:y|ies)|scans?))?(?:,? (?:too|as well|also))?[\s.!]*",
    r"(?:(?:and|also|plus|,)\s*)*(?:photos?|pictures?|cop(?:y|ies)|scans?) of (?:my|the) (?:id|identity card|passport|bank card|papers|documents)[\s.!]*",
))
"""And copies of my passport: a paper named alone, after money went."""
TO_GIVE_EN = either(
    "give", "given", "gave", "tell", "told", "send", "sent", "share", "shared", "click", "clicked", "tap",
    "tapped", "open", "opened", "install", "installed", "scan", "scanned", "read", "show", "shown",
)
TO_GIVE = either(
    "给", "报", "发", "点", "装", "下载?", "打开", "开", "共享", "刷", "扫", "填", "告诉", "说", "念",
    "做",
)
GIVEN_EN = either(
    "codes?", "passwords?", "links?", "screen", "app", "id", "passport", "papers", "photos?",
    "card(?: number)?", "face", "anything else",
)
GIVEN = either(
    "验证码", "密码", "链接", "二维码", "屏幕", "远程", "身份证", "证件", "照片", "卡号", "银行卡", "脸",
    "人脸",
    "app",
    "软件", "会议", "资料", "信息",
)
NOT_GIVEN = regex(either(
    rf"(?:但是?|不过|可是?|[,，\s])*(?:我|也|都|还|就|从来|倒是)*没(?:有)?(?:{TO_GIVE})(?:过|他们?|她们?|对方|什么|任何|那个|[^,，。;；?？]{{0,3}})?(?:{GIVEN})[^;；?？]{{0,24}}",
    rf"(?:(?:but|no|and|so far|luckily|,)\s*)*(?:i )?(?:(?:didn't|did not|haven't|have not|never) (?:{TO_GIVE_EN})|no)\b[^.?!;]{{0,24}}\b(?:{GIVEN_EN})\b[^?;]{{0,20}}",
))
"""没给验证码,也没点链接: what did not go, after what did."""
NOT_REPORTED = regex(either(
    r"(?:我|还|都|一直|目前|也|就是|,|，)*(?:没有?|未|不敢|不想|不好意思|来不及)(?:去|敢|来得及|打算|想)?(?:报警|打110|报案|去派出所|找警察|找银行|打银行|联系银行|跟银行说)(?:呢|啊|的|[。.!！~\s])*",
    r"(?:(?:but|no|and|,)\s*)*(?:i )?(?:haven't|have not|didn't|did not|not)(?: (?:yet|even|really))? (?:call(?:ed)?|report(?:ed)?|contact(?:ed)?|told|tell|gone to|go to|been to|rung|phoned?)\b[^.?!]{0,30}\b(?:police|110|bank|it|them)\b(?: yet)?[\s.!]*",
))
REPORTED = regex(either(
    r"(?:我|已经|刚才?|刚刚|昨天|今天|都|也|,|，)*(?:报(?:过)?警|报(?:过)?案|打(?:过|了)?110|去(?:过|了)?派出所|做(?:过|了)?笔录|找(?:过|了)?警察)(?:了|过)?(?:[,，](?:警察|民警|派出所|他们|那边)?[^?？]{0,24})?[。.!！~\s]*",
    r"(?:(?:yes|ok|and|,)\s*)*(?:i(?:'ve| have)? )(?:already |just )*(?:called|reported|told|went to|been to|rang|phoned)\b[^.?!]{0,24}\b(?:police|110|station)\b[^?]{0,40}",
))
WANTS_MORE = regex(either(
    "(?:他|她|对方|骗子|客服|那边|现在|又|还|说|们|,|，)*(?:又|还|再)(?:让|叫|要|催|说(?=要|还|再|得))(?:我|再|要|得|转|交|打|付|先|一次|一笔)*[^?？没]{0,20}",
    r"(?:(?:and|now|but|,)\s*)*(?:he|she|they|the (?:agent|man|woman|guy|caller))(?:'s|'re| is| are)?(?: now| still| also)* (?:wants?|asks?|asking|asked|demands?|demanding|says?)\b[^?!]{0,16}\b(?:another|more|again|\d[\d,.]*k? more)\b[^?!]{0,50}",
))
THREATENED_WITH = "(?:告|起诉|征信|报警|抓|坐牢|通讯录|家[里人]|单位|上门|违约|恶意|黑名单|冻结|骗贷|诈骗|犯法|犯罪|律师|法院|法律|传票|警察)"
THREATENS = regex(either(
    f"(?:他|她|对方|骗子|客服|平台|那边|威胁|说)[^。?？]{{0,12}}不(?:继续|再|给|马上|转|打|付|按时|今天|把)*(?:交|转|还|付|给|打|配合|充|补|汇|凑)[^。?？]{{0,10}}{THREATENED_WITH}",
    f"(?:威胁|吓唬|扬言)(?:我|要|说)[^。?？]{{0,16}}{THREATENED_WITH}",
    "(?:发|寄|传|亮|拿|出示|甩)(?:来|出|给|过|了|我|个|一|份|张|封){0,4}[^,，。?？不]{0,6}(?:红头|盖.{0,2}章|公章|公函|函|法院|传票|判决|裁定|通知|文件|警官证)",
    r"\b(?:or|else|unless|if i (?:don'?t|do not|stop|refuse))\b[^.?!]{0,24}\b(?:sue|court|credit|police|jail|contacts|family|black ?list|breach|fraud|crime|arrest\w*)",
    r"\b(?:they|he|she|the (?:agent|guy|man|woman|company))(?: \w+)? (?:say|says|said|threaten\w*|claims?)\b[^.?!]{0,24}\b(?:sue|suing|court|police|jail|blacklist|breach|break\w* (?:the|a|my) (?:\w+ )?contract)",
    r"\b(?:sent|sends|showed|emailed|forwarded)\b[^.?!]{0,16}\b(?:court|stamped|official|red|sealed|police|lawyer'?s?)\b[^.?!]{0,10}\b(?:paper|document|letter|notice|file|badge|summons)",
))
"""他们说不继续交就上征信: the threat of a fraud, and no act of a collector."""
FALSE_LOAN = regex(r"贷|借|放款|下款|额度|解冻|提现|\b(?:loan|lend|borrow\w*|credit|unfreeze|withdraw)\b", re.IGNORECASE)
OF_POLICE = regex(r"(?:报警|报案|警察|派出所)[^,，。]{0,6}(?:有(?:没有)?用|管不管|管吗|立案吗|受理吗|来得及)|\b(?:police|110)\b[^.?!]{0,16}\b(?:any use|help|worth|point)\b|\b(?:worth|any use|point)\b[^.?!]{0,16}\bpolice\b", re.IGNORECASE)
MOST, MOST_EN = 60, 140
OPENS_AN_ACCOUNT = ("code", "shared_screen", "clicked", "papers")
MONEY = ("paid", "agent")
URGENT = ("paid", "shared_screen", "code", "lent_card", "clicked", "papers")
"""Of two things that went, the one whose steps come first."""
BUT, COMMA = " but ", ", "
CLAUSE = regex(r"[,，。;；]\s*")


def threat_of_fraud(session: Session, text: str, today: date) -> Heard | None:
    """He says I breach the contract if I stop now, of a loan that never came: what it is worth."""
    said = text.strip().lower().replace("’", "'")
    of_it = session.top is not None and session.top.dialog in ("scam", "harmed") and FALSE_LOAN.search(str(session.facts.get(SCAM_MESSAGE.name) or "")) is not None
    return Heard(notes=(answer(session, NOTHING_NEAR, Match("scam_not_received", 1.0), text, today),)) if of_it and len(said) <= (MOST_EN if said.isascii() else MOST) and THREATENS.search(said) else None


def after_scam(session: Session, text: str, today: date) -> Heard | None:
    """It is heard by what was asked and by what is known to have gone."""
    if session.top is None or session.top.dialog not in ("scam", "harmed"):
        return Heard(notes=(Reply("common.says_who"),)) if session.asked == SCAM_DONE.name and SAYS_WHO.search(text) else None
    said = text.strip().lower().replace("’", "'")
    if session.asked == SCAM_DONE.name:
        return _was_done(session, said, today)
    gone = session.facts.get(HARM.name) or session.facts.get(SCAM_DONE.name)
    if gone in MONEY and (threat := threat_of_fraud(session, text, today)):
        return threat
    if gone in MONEY and len(said) <= MOST and OF_POLICE.search(said):
        return Heard(notes=(answer(session, NOTHING_NEAR, Match("scam_paid_already", 1.0), text, today),))
    if gone and gone not in (*MONEY, "nothing"):
        if KEPT.fullmatch(said) or STILL_THERE.fullmatch(said):
            return Heard(notes=(Reply("common.money_kept"),))
        if gone in OPENS_AN_ACCOUNT and len(said) <= MOST and TAKEN.search(said) and not NOT_SO.search(said):
            return Heard({HARM.name: "paid"} | _taken(said, today), start=None if session.top.dialog == "harmed" else "harmed")
    if gone and len(said) <= MOST and CONTACTS_HELD.search(said) and not NOT_SO.search(said):
        return Heard(notes=(Reply("common.contacts_held"),))
    if gone and gone != "nothing" and len(said) <= MOST and (note := _since(session, said, today, gone)):
        return Heard(notes=(note,))
    if gone and session.asked != HARM.name and (more := _one_more(session, said, today, gone)):
        return more
    if gone and session.asked != HARM.name and DONE.fullmatch(said):
        return Heard(notes=(Reply("common.steps_taken"),))
    return None


def _since(session: Session, said: str, today: date, gone: str) -> Reply | None:
    """What did not go besides, whether it was reported, how the money went, and that they want still more."""
    if NOT_GIVEN.fullmatch(said) and session.asked != HARM.name:
        return Reply("common.not_so")
    if REPORTED.fullmatch(said) and not is_question(said):
        return Reply("common.reported")
    if NOT_REPORTED.fullmatch(said):
        return Reply(f"harmed.{gone}", {"hotlines": ()})
    if gone in MONEY and session.asked != HARM.name and (note := paid_by(said)):
        return note
    return Reply("common.wants_more") if WANTS_MORE.fullmatch(said) else told_again(session, said, today, gone)


def _one_more(session: Session, said: str, today: date, gone: str) -> Heard | None:
    """他们还有我身份证照片, after money went: one more thing that went, whose steps are told beside those of the graver one."""
    kind = read_harm(said, today, whole=f"{said}\n骗").get(HARM.name) if len(said) <= MOST and not is_question(said) else None
    kind = kind or ("papers" if PAPERS_TOO.fullmatch(said) else None)
    if kind == gone or kind not in URGENT or gone not in URGENT:
        return None
    if URGENT.index(kind) < URGENT.index(gone):
        return Heard({HARM.name: kind} | (_taken(said, today) if kind in MONEY else {}), silent=frozenset({HARM.name}), start=None if session.top and session.top.dialog == "harmed" else "harmed")
    return Heard(notes=(Reply(f"harmed.{kind}", {"hotlines": ()}),))


def _taken(said: str, today: date) -> dict[str, str]:
    """How much, where one sum is told."""
    sums = [value for _, value in marked(said, today)[1] if isinstance(value, Money | Number) and not value.about]
    return {HARM_AMOUNT.name: str(sums[0].best)} if len(sums) == 1 else {}


def _was_done(session: Session, said: str, today: date) -> Heard | None:
    """发了身份证,没转钱: what went counts, and 没转钱 denies no more than it says."""
    if DONE.fullmatch(said):
        return Heard(start="harmed")
    asked_for = _taken(str(session.facts.get(SCAM_MESSAGE.name) or ""), today)
    if asked_for and PAID_IT.fullmatch(said):
        return Heard({HARM.name: "paid"} | asked_for, start="harmed", silent=frozenset({HARM.name}))
    told = f"{session.facts.get(SCAM_MESSAGE.name, '')}\n" if KEPT.fullmatch(said) else ""
    kind = read_harm(f"{told}{said.replace(BUT, COMMA)}", today, whole=f"{said}\n骗").get(HARM.name)
    first, *rest = CLAUSE.split(said)
    if kind is None and rest and DONE.fullmatch(first) and not any(NOT_SO.search(clause) for clause in rest):
        return Heard(start="harmed")  # I already did it, got 500
    return Heard({SCAM_DONE.name: kind}) if kind in SCAM_DONE.options and kind not in MONEY else None
