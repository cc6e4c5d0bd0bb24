"""What people say of themselves after a verdict or the first steps: it was done, the steps are taken, no money went though papers did."""

from datetime import date

from content.regex import regex
from dialogs.meaning import Heard
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import HARM, SCAM_DONE, SCAM_MESSAGE
from dialogs.understanding.harms import read_harm

DONE = regex(
    r"(?:嗯|是|对|哦|好|啊|的|呢|我|已经|早就|都|全|就|昨天|昨晚|今天|刚才?|前天|[,，。!！~\s])*(?:[照按](?:他们?|她们?|您|你|对方|上面|那个)?(?:说|讲|教|写)?的?)?"
    r"(?:就|都|全|已经|去)*(?:照做|做|弄|办|搞|操作)(?:了|完了?|好了?|过了?)(?:的|呀|啊|哦|呢|[。.!！~\s])*"
    r"|(?:(?:yes|yeah|yep|yup|ok|okay|i|have|i've|all|already|just)[\s,.!]*)*(?:did|done)(?:\s+(?:it|that|so|them|all|already|everything|what (?:he|she|they) (?:said|asked|wanted)))*[\s.!]*"
)
KEPT = regex(
    r"(?:还好|幸好|但是?|不过|可是?|只是|就是|我|钱|倒是|还|[,，。\s])*(?:没有?|一分(?:钱)?(?:都|也)?没有?)(?:给|转|打|付|交|汇|动|出)(?:过|出去|过去|走|给?他们?|给?她们?)?(?:钱|账|款)?(?:呢|的|啊|过|[。.!！~\s])*"
    r"|(?:(?:but|luckily|at least|i|so far|,)\s*)*(?:(?:no money|nothing) (?:was |has |is )?(?:sent|gone|went|paid|left|transferred)|(?:didn't|did not|haven't|have not|never) (?:sen[dt]|pay|paid|transfer(?:red)?)(?: (?:any|him|her|them|over|money|a thing|anything|yet))*)[\s.!]*"
)
MONEY = ("paid", "agent")
BUT, COMMA = " but ", ", "


def after_scam(session: Session, text: str, today: date) -> Heard | None:
    """It is heard by what was asked and by what is known to have gone."""
    if session.top is None or session.top.dialog not in ("scam", "harmed"):
        return None
    said = text.strip().lower().replace("’", "'")
    if session.asked == SCAM_DONE.name:
        return _was_done(session, said, today)
    gone = session.facts.get(HARM.name) or session.facts.get(SCAM_DONE.name)
    if gone and gone not in (*MONEY, "nothing") and KEPT.fullmatch(said):
        return Heard(notes=(Reply("common.money_kept"),))
    if gone and session.asked != HARM.name and DONE.fullmatch(said):
        return Heard(notes=(Reply("common.steps_taken"),))
    return None


def _was_done(session: Session, said: str, today: date) -> Heard | None:
    """发了身份证,没转钱: what went counts, and 没转钱 denies no more than it says."""
    if DONE.fullmatch(said):
        return Heard(start="harmed")
    told = f"{session.facts.get(SCAM_MESSAGE.name, '')}\n" if KEPT.fullmatch(said) else ""
    kind = read_harm(f"{told}{said.replace(BUT, COMMA)}", today, whole=f"{said}\n骗").get(HARM.name)
    return Heard({SCAM_DONE.name: kind}) if kind in SCAM_DONE.options and kind not in MONEY else None
