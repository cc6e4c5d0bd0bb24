"""What people say of themselves after a verdict or the first steps: it was done, the steps are taken, no money went though papers did."""

from datetime import date

from content.regex import regex
from dialogs.forwarded_words import SAYS_WHO
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import HARM, HARM_AMOUNT, SCAM_DONE, SCAM_MESSAGE
from dialogs.understanding.harms import read_harm
from dialogs.understanding.marked import marked
from dialogs.understanding.moves import is_question
from dialogs.understanding.values import Money, Number

DONE = regex(
    r"(?:嗯|是|对|哦|好|啊|的|呢|我|已经|早就|都|全|就|昨天|昨晚|今天|刚才?|前天|[,，。!！~\s])*(?:[照按](?:他们?|她们?|您|你|对方|上面|那个)?(?:说|讲|教|写)?的?)?"
    r"(?:就|都|全|已经|去)*(?:照做|做|弄|办|搞|操作)(?:了|完了?|好了?|过了?)(?:的|呀|啊|哦|呢|[。.!！~\s])*"
    r"|(?:(?:yes|yeah|yep|yup|ok|okay|i|have|i've|all|already|just)[\s,.!]*)*(?:did|done)(?:\s+(?:it|that|so|them|all|already|everything|what (?:he|she|they) (?:said|asked|wanted)))*[\s.!]*"
)
KEPT = regex(
    r"(?:还好|幸好|但是?|不过|可是?|只是|就是|我|钱|倒是|还|[,，。\s])*(?:没有?|一分(?:钱)?(?:都|也)?没有?)(?:给|转|打|付|交|汇|动|出)(?:过|出去|过去|走|给?他们?|给?她们?)?(?:钱|账|款)?(?:呢|的|啊|过|[。.!！~\s])*"
    r"|(?:(?:but|luckily|at least|i|so far|,)\s*)*(?:(?:no money|nothing) (?:was |has |is )?(?:sent|gone|went|paid|left|transferred)|(?:didn't|did not|haven't|have not|never) (?:sen[dt]|pay|paid|transfer(?:red)?)(?: (?:any|him|her|them|over|money|a thing|anything|yet))*)[\s.!]*"
)
STILL_THERE = regex(
    r"(?:还好|幸好|目前|暂时|看了|查了|[,，\s])*(?:(?:卡里|账上|里面)?的?钱都?还在|(?:钱|余额|账户|卡里)?(?:都|一分|也|暂时)?没(?:有)?(?:少|动|变|被转走|被转))(?:呢|的|[。.!！~\s])*"
    r"|(?:(?:so far|luckily|at least|i checked|,)\s*)*(?:(?:nothing|no money)(?: is|'s| was)? (?:missing|taken|gone)|(?:the |my |all the )?(?:money|balance)(?: is|'s)? (?:all |still )*(?:there|the same|untouched))(?: so far| yet)?[\s.!]*"
)
TAKEN = regex(
    r"(?:转|刷|划|扣|取|盗|提)(?:走|掉|刷)了?|(?:钱|余额|卡里|账上|账户|里面)[^,，。]{0,6}(?:少|没了|不见|空了)|^(?:已经)?(?:少|没)了?(?=[\d一二两三四五六七八九])"
    r"|\b(?:gone|missing|stolen|taken out|withdrawn|drained|emptied|left my account|(?:they|he|she|somebody|someone)(?:'ve| have| has)? (?:took|taken|transferred|stole|stolen|withdrew)|short)\b"
)
"""他们转走了三千: what was given has cost money by now."""
NOT_SO = regex(r"没(?:有)?(?:少|被|动)|怕|会不会|[吗?？]|\b(?:nothing|no|not|if|afraid|will)\b|n't")
CONTACTS_HELD = regex(
    r"(?:他们?|她们?|对方|骗子|那边|手[里上])[^,，。没不]{0,6}(?:有|拿着|拿到|读(?:取)?了|导(?:走|出)了?|存着|知道)[^,，。没不]{0,3}我[^,，。没不]{0,4}(?:通讯录|联系人)|(?:通讯录|联系人)[^,，。没不]{0,4}(?:被|给|让)?(?:他们?|她们?|对方|骗子)?(?:读(?:取)?|导|拿|偷)(?:了|走)"
    r"|\b(?:he|she|they|the app)(?:'ve| also| still| now| already)* (?:ha(?:ve|s)|got|took|copied|read) (?:got )?(?:all )?(?:of )?my (?:contacts?|contact list|phone ?book|address book)\b"
)
MOST = 60
OPENS_AN_ACCOUNT = ("code", "shared_screen", "clicked", "papers")
MONEY = ("paid", "agent")
URGENT = ("paid", "shared_screen", "code", "lent_card", "clicked", "papers")
"""Of two things that went, the one whose steps come first."""
BUT, COMMA = " but ", ", "


def after_scam(session: Session, text: str, today: date) -> Heard | None:
    """It is heard by what was asked and by what is known to have gone."""
    if session.top is None or session.top.dialog not in ("scam", "harmed"):
        return Heard(notes=(Reply("common.says_who"),)) if session.asked == SCAM_DONE.name and SAYS_WHO.search(text) else None
    said = text.strip().lower().replace("’", "'")
    if session.asked == SCAM_DONE.name:
        return _was_done(session, said, today)
    gone = session.facts.get(HARM.name) or session.facts.get(SCAM_DONE.name)
    if gone and gone not in (*MONEY, "nothing"):
        if KEPT.fullmatch(said) or STILL_THERE.fullmatch(said):
            return Heard(notes=(Reply("common.money_kept"),))
        if gone in OPENS_AN_ACCOUNT and len(said) <= MOST and TAKEN.search(said) and not NOT_SO.search(said):
            return Heard({HARM.name: "paid"} | _taken(said, today), start=None if session.top.dialog == "harmed" else "harmed")
    if gone and len(said) <= MOST and CONTACTS_HELD.search(said) and not NOT_SO.search(said):
        return Heard(notes=(Reply("common.contacts_held"),))
    if gone and session.asked != HARM.name and (more := _one_more(session, said, today, gone)):
        return more
    if gone and session.asked != HARM.name and DONE.fullmatch(said):
        return Heard(notes=(Reply("common.steps_taken"),))
    return None


def _one_more(session: Session, said: str, today: date, gone: str) -> Heard | None:
    """他们还有我身份证照片, after money went: one more thing that went, whose steps are told beside those of the graver one."""
    kind = read_harm(said, today, whole=f"{said}\n骗").get(HARM.name) if len(said) <= MOST and not is_question(said) else None
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
    told = f"{session.facts.get(SCAM_MESSAGE.name, '')}\n" if KEPT.fullmatch(said) else ""
    kind = read_harm(f"{told}{said.replace(BUT, COMMA)}", today, whole=f"{said}\n骗").get(HARM.name)
    return Heard({SCAM_DONE.name: kind}) if kind in SCAM_DONE.options and kind not in MONEY else None
