"""What is said to the draft of a letter: a yes, a correction, a line more, or something else altogether."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.regex import regex
from dialogs.collectors.more import of_collectors
from dialogs.letter_slots import (
    LETTER_ACCOUNT,
    LETTER_APPROVED,
    LETTER_ASKS,
    LETTER_KIND,
    LETTER_LENDER,
    LETTER_MONTHLY,
    LETTER_PERIODS,
    LETTER_WITHOUT,
)
from dialogs.letters.account import account, in_order, is_to_me
from dialogs.letters.amends import COUNTED, COUNTED_EN, SHORT, SUMS, SWAP, amended, put_for
from dialogs.letters.causes import CLEARED, why_of
from dialogs.letters.data import OF_MEANS
from dialogs.letters.days import days_in
from dialogs.letters.debts import other_lender, to_whom
from dialogs.letters.figures import figure_anew, sum_of_debt, terms_anew, with_unit
from dialogs.letters.heads import heads_anew
from dialogs.letters.put_back import put_back
from dialogs.letters.retold import mended_lines
from dialogs.letters.struck import STRIKE
from dialogs.letters.subject import lines_known
from dialogs.letters.terms import is_answer, monthly_answered, names_sum, terms_told
from dialogs.letters.told import tells_only_means, told_beside, told_of_letter, with_lines
from dialogs.letters.told_before import lines_of_kind
from dialogs.letters.wished import refused, told_before
from dialogs.letters.wishes import invents, kind_told, unproved
from dialogs.letters.words import ALL_RIGHT, ANOTHER, APPROVED, NO_MORE, SAYS, TELLS, WISH
from dialogs.meaning import Heard, bounded
from dialogs.prices.offered import offer_terms
from dialogs.records.told_evidence import evidence_wish
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.slots import OF_A_MONTH, REASON
from dialogs.told.telling import labelled_facts
from dialogs.understanding.asked_sums import read_asked
from dialogs.understanding.intents import Route, route
from dialogs.understanding.moves import correction, find_move, is_question
from dialogs.wishes import asked_beside_moves

Json = Any
OF_LETTER = "letter."
TO_ASK = regex(r"^(?:再|还|另外|也|同时|并且|请|[,，])*(?:要求?|请|让|叫|希望)(?:求)?(?:他们?|它们?|对方|银行|平台|公司|机构)|^(?:and |also |please |,)*(?:ask|request|tell|demand)(?: (?:them|the (?:bank|lender|platform)))? (?:to|that)\b", re.IGNORECASE)
ALSO = regex(r"^(?:再|还|另外|也|同时|并且|[,，]|(?:and|also|please|,)\b ?)+", re.IGNORECASE)
DROPS = regex(r"(?:那|好吧?[,，]?)?算了(?:吧)?[。!！]*|never mind(?: then| that)?[.!]*|forget (?:it|that)[.!]*", re.IGNORECASE)
"""Said to a draft: what was asked for last is not to be done."""
LATER = regex(r"^先(?:放|搁|这样放)[^,，。]{0,4}$|(?:回头|晚点|等会儿?|改天|明天|以后|过两天)再(?:说|弄|写|看|来|定)|(?:让我|我)?再?(?:想想|考虑)(?:一下|下)?(?:吧|再说)?$|\b(?:come back|do (?:it|this)|finish(?: it)?|decide|look at it) (?:later|tomorrow|tonight)\b|\b(?:not (?:now|yet)\W+(?:later|i'?ll)|let me think|i need to think|maybe later)\b|^later[.!]*$", re.IGNORECASE)
BACK_IN = regex(r"(?:还是|再|重新|又)(?:写|放|加|留)(?:上|回去?|着)(?:吧|好了?)?[。.!！]*$|(?:写|放|加)回(?:去|来)|恢复|\b(?:put|bring|add) (?:it|that|them) back\b|\bkeep (?:it|that) after all\b|\b(?:leave|have) (?:it|that) in\b", re.IGNORECASE)
MY_OWN = regex(r"我(?:的名字)?叫[\u4e00-\u9fff]{2,4}[。.]?$|(?:我的?|联系)(?:名字|姓名|身份证号?码?|证件号码?|(?:联系)?(?:电话|手机)号?码?|卡号|尾号|账号|合同号)[^,，。]{0,4}(?:写上|填上?|加上|写进去|是)|(?:卡号?|账[号户]|合同号?)?(?:的)?(?:尾号|后四位)(?:数?是|为|:|：|\d)|(?:名字|姓名|卡号|账号|电话|手机号?|身份证号?)(?:填|留|写)(?:上)?[^,，。]{2,20}$|\bmy name(?:'s| is)\b|\b(?:put|add|write|fill|include)\b.{0,8}\bmy (?:full )?(?:name|phone|id|(?:phone |mobile |id )?number)\b|\b(?:my|the) (?:card|account|contract) (?:number|no\.?|ends|ending|is \d)|\b(?:card|account) ending\b|\bmy (?:(?:phone|mobile|cell|id)(?: number)?|number) is\b", re.IGNORECASE)
"""A name, a phone number: filled in by hand, and kept nowhere."""
FINISHED = regex(r"(?:发|传|寄|给|出)(?:给|来|到)?我|成品|定稿|正式|生成|导出|下载|打印|出来|pdf|\b(?:send|give|e-?mail|export|print|download|finished|final|file)\b", re.IGNORECASE)
TO_SEE = regex(r"看|瞧|先|草稿|初稿|算了|照实|\b(?:show|see|first|draft|look)\b", re.IGNORECASE)
PAPER_NAMED = regex(r"[把将完]|投诉[信书]?|异议[书]?|申请[书]?|这?[封份]?信|函|成品|定稿|正式|最终|导出|下载|打印|pdf|\b(?:give|finished|final|complete[d]?|complaint|dispute|request|notice|application|pdf|file|copy|print|export|download|e-?mail|over|ready|of|everything)\b", re.IGNORECASE)
"""发给我, give me the finished complaint: the file is wanted, and every line is yet to be called true."""
CERTIFIES = regex(r"^(?:这?[个份]?(?:证明|凭证|回复|回函))(?:里|上|上面)?(?:要|得|应该|必须)?(?:写|说)(?:明|清楚?|上)?|^(?:it|the (?:paper|certificate|letter|confirmation)) (?:should|must|has to|needs to) (?:say|state|confirm)\b", re.IGNORECASE)
"""What the certificate is to say, and the letter asks for by itself."""
QUOTES = regex(r"[\"“”「」『』]")
REASON_ANEW = regex(
    r"(?:(?:帮我|请|那)?(?:把|将)?)?(?:困难)?(?:的)?(?:原因|理由)(?:那[句行条段])?(?:改|换|写)(?:成|为|作|一下)[:：,，]?(?:因为|由于)?(?P<zh>.{4,})$"
    r"|(?:please )?(?:change|make|set) the (?:reason|cause)(?: to| into)?:? (?:that )?(?P<en>.{8,})$",
    re.IGNORECASE,
)
INSTEAD = regex(r",? instead[.!]*$|[,，]?(?:把)?这[句条点](?:话)?也?(?:加|写|放)(?:上|进去?)(?:吧)?[。.!！]*$|(?<=\d) in(?: it| there| too)?[.!]*$", re.IGNORECASE)
SHORTER = regex(r"短一?[点些]|简短|精简|简洁|简单一?[点些]|太长|太啰嗦|别?这么长|缩短|缩一?缩|\b(?:shorter|shorten|too long|briefer|more concise|cut it down|trim it|(?:keep|make) it (?:short|brief|simple))\b", re.IGNORECASE)
BRIEFER = ("instalment", "extension", "fees", "complaint", "third_parties")
"""Letters that hold more than has to be in them."""
OTHERS = ("checkup", "checkin", "plan", "rate", "borrow", "platform", "fakeapp", "insolvency", "credit", "evidence", "swap", "early")
"""Wishes that no letter is about; of a court, a scam or a collector its story may tell."""


def on_draft(session: Session, text: str, today: date) -> Heard | None:
    """Said to the draft: a bare yes or no is for the question; a correction changes a line, anything else told is added.

    Nothing but a bare yes approves: what isn't understood is asked about, never taken for consent.
    """
    text = QUOTES.sub("", text)
    if tells_only_means(session, text, today) or (ANOTHER.match(text) and kind_told(text).get(LETTER_KIND.name) not in (None, session.facts.get(LETTER_KIND.name))):
        return None
    if (session.asked or "").startswith(OF_LETTER) and MY_OWN.search(text) and not is_question(text):
        return Heard(notes=(Reply("asked.letter_blanks"),))
    if session.asked != LETTER_APPROVED.name:
        return _put_right(session, text, today)
    if len(means := told_beside(session, text, today)) > 1 and means.keys() <= OF_A_MONTH:
        return bounded(session, means)  # income 4200, spending 3200
    if not APPROVED.fullmatch(text.strip()) and FINISHED.search(text) and not TO_SEE.search(text) and is_to_me("写 send " + PAPER_NAMED.sub("", text)):
        return Heard(notes=(Reply("common.approve_first"),))
    if is_to_me(text) and not APPROVED.fullmatch(text.strip()):  # 算了,照实写
        return Heard(move="repeat")
    if APPROVED.fullmatch(text.strip()) or ALL_RIGHT.fullmatch(text.strip()):
        return Heard({LETTER_APPROVED.name: True}, silent=frozenset({LETTER_APPROVED.name}))
    if LATER.search(text) and len(text) <= 2 * SHORT and not is_question(text):
        return Heard(move="cancel")
    if DROPS.fullmatch(text.strip()):
        return Heard(notes=(Reply("common.no_more"),))
    if back := put_back(session, text):
        return back
    if BACK_IN.search(text) and len(text) <= SHORT:
        return Heard(move="back")
    if NO_MORE.fullmatch(text.strip()):
        return Heard(notes=(Reply("common.no_more"),))
    if session.facts.get(LETTER_KIND.name) == "instalment" and names_sum(said := SAYS.sub("", text).strip()):
        return replace(bounded(session, monthly_answered(session, said, today)), corrects=True, silent=frozenset({LETTER_PERIODS.name}))
    if change := _reason_anew(session, text, today) or _shorter(session, text) or terms_anew(session, text, today) or other_lender(session, text) or _amended(session, text, today):
        return change
    if TO_ASK.match(text) and not is_question(text) and (asked := _asked_too(session, text, today)):
        return asked
    if session.facts.get(LETTER_KIND.name) == "settlement" and CLEARED.search(text) and (CERTIFIES.match(text) or (SAYS.match(text) and not days_in(text, today))):
        return Heard(notes=(Reply("common.in_letter"),))
    if not correction(text) and (more := _added(session, text, today)):
        return more
    if (refusal := refused(text, amid=True)) and not told_before(session, text, today):
        return Heard(notes=(Reply(refusal),))
    if is_answer(text, today) or find_move(text) or read_asked(text, today) or asked_beside_moves(text, today):
        return None  # 最多给24期 asks what that comes to, and stands in no letter
    if (is_question(text) and not correction(text)) or WISH.search(text) or _is_elsewhere(session, text, today):
        return None
    if session.facts.get(LETTER_KIND.name) not in TELLS and _of_collectors(session, text, today, route(text)):
        return None
    lines = _lines(session)
    mended, says = correction(text), SAYS.match(text) is not None
    if figure := figure_anew(session, text, mended, today):
        return figure
    text = INSTEAD.sub("", SAYS.sub("", text).lstrip(" :：,，"))
    facts = told_of_letter(session, with_unit(mended) if mended and mended.old else mended.labelled if mended else text, today, session.facts.get(LETTER_KIND.name))
    facts |= with_lines(lines, facts, corrects=mended is not None)
    if LETTER_ASKS.name in facts:
        facts[LETTER_ASKS.name] = list(dict.fromkeys([*(session.facts.get(LETTER_ASKS.name) or []), *facts[LETTER_ASKS.name]]))
    told = account(text, today)[0] if not facts.keys() & {LETTER_ACCOUNT.name} and (days_in(text, today) or says) else []
    if told and (says or not facts):  # 10月9号走的; 就写工资低
        facts[LETTER_ACCOUNT.name] = in_order([*lines, *told])
    if not facts and account(text, today)[1]:
        return Heard(notes=(Reply("common.in_letter"),))  # 把自动扣款停了: it asks for that by itself
    return replace(bounded(session, facts), corrects=mended is not None) if facts else Heard({LETTER_APPROVED.name: False})


def _reason_anew(session: Session, text: str, today: date) -> Heard | None:
    """把原因改成公司拖欠工资三个月: all that was told of why, told anew."""
    found = REASON_ANEW.match(text.strip()) if session.facts.get(LETTER_KIND.name) in OF_MEANS else None
    if found is None or is_question(text):
        return None
    if (refusal := refused(text, amid=True)) and not told_before(session, text, today):
        return Heard(notes=(Reply(refusal),))
    lines = why_of(found["zh"] or found["en"], today)
    return Heard({LETTER_ACCOUNT.name: lines}, corrects=True, silent=frozenset({LETTER_ACCOUNT.name}), forget=(REASON.name,)) if lines else None


def _shorter(session: Session, text: str) -> Heard | None:
    """能不能短一点: without what it rests on, and what is earned and spent; once that is out, only what is named may go."""
    if not SHORTER.search(text) or re.search(r"\d", text) or len(text) > (2 * SHORT if text.isascii() else SHORT):
        return None
    without = session.facts.get(LETTER_WITHOUT.name) or []
    brief = session.facts.get(LETTER_KIND.name) in BRIEFER and "assures" not in without
    note = Reply("asked.letter_brief" if brief else "asked.letter_short_enough")
    return Heard({LETTER_WITHOUT.name: sorted({*without, "assures", "income", "essentials"})} if brief else {}, notes=(note,), silent=frozenset({LETTER_WITHOUT.name}))


def _asked_too(session: Session, text: str, today: date) -> Heard | None:
    """再要求他们更新征信, also ask them to stop calling: one request more, unless such a letter asks for it by itself."""
    said = ALSO.sub("", text)
    if said.isascii() and (asked := TO_ASK.sub("", said).strip(" .!")):
        return Heard({LETTER_ASKS.name: list(dict.fromkeys([*(session.facts.get(LETTER_ASKS.name) or []), asked]))})
    told = lines_of_kind(said, today, session.facts.get(LETTER_KIND.name))[1]
    if not told:
        return Heard(notes=(Reply("common.in_letter"),)) if account(said, today)[1] else None
    return Heard({LETTER_ASKS.name: list(dict.fromkeys([*(session.facts.get(LETTER_ASKS.name) or []), *told]))})


def _lines(session: Session) -> list[Json]:
    told: list[Json] | None = session.facts.get(LETTER_ACCOUNT.name)
    return lines_known(session.facts) if told is None else told


def _put_right(session: Session, text: str, today: date) -> Heard | None:
    """What is wrong in a draft, told where that was asked; beside another question of the letter only what is plainly put right, struck out or added."""
    asked = session.asked or ""
    if not asked.startswith(OF_LETTER):
        return None
    if asked == LETTER_KIND.name and kind_told(text):
        return None  # say I'd like to pay in instalments
    if asked != LETTER_LENDER.name and (other := other_lender(session, text)):
        return other
    if asked == LETTER_MONTHLY.name and SAYS.match(text) and (monthly := monthly_answered(session, SAYS.sub("", text).strip(), today)):
        return bounded(session, monthly)  # 就写计划里的
    if not _lines(session) and not STRIKE.match(text.strip(" 。.!！")) and not SAYS.match(text):
        return None
    if session.facts.get(LETTER_APPROVED.name) is not False:
        return _amended(session, text, today) if _is_plainly_put_right(asked, text, today) else _added(session, text, today) if asked != LETTER_ACCOUNT.name else None
    if NO_MORE.fullmatch(text.strip()):
        return Heard(forget=(LETTER_APPROVED.name,))
    if APPROVED.fullmatch(text.strip()):
        return Heard({LETTER_APPROVED.name: True}, silent=frozenset({LETTER_APPROVED.name}))
    if is_to_me(text):  # ok leave it as it was
        return Heard(forget=(LETTER_APPROVED.name,))
    if TO_ASK.match(text) and not is_question(text) and (wished := _asked_too(session, text, today)):
        return wished
    if asked != LETTER_ACCOUNT.name:
        return None
    mended = correction(text)
    terms = terms_told(with_unit(mended), today, session.facts.get(LETTER_KIND.name)) if mended else {}
    figure = figure_anew(session, text, mended, today) if mended and mended.old else None
    return _shorter(session, text) or terms_anew(session, text, today) or figure or _amended(session, text, today) or (bounded(session, terms) if terms else _added(session, text, today))


def _is_plainly_put_right(asked: str, text: str, today: date) -> bool:
    if correction(text) or SWAP.match(text.strip(" 。.")) or STRIKE.match(text.strip(" 。.!！")):
        return True
    return asked == LETTER_LENDER.name and bool(days_in(text, today) or (len(text) < SHORT and (COUNTED.search(text) or COUNTED_EN.search(text))))


def _added(session: Session, text: str, today: date) -> Heard | None:
    """再加一句我从没逾期过, where something else was asked of it: one more line."""
    said = SAYS.sub("", text).lstrip(" :：,，")
    lines = account(said, today)[0] if SAYS.match(text) and not text.rstrip().endswith(("?", "？", "吗")) and not invents(text) and not unproved(text) else []
    return Heard({LETTER_ACCOUNT.name: in_order([*_lines(session), *lines])}) if lines else None


def _amended(session: Session, text: str, today: date) -> Heard | None:
    """The draft as it stands once something was struck out or set right; what else the message tells is added."""
    lines, asks = _lines(session), session.facts.get(LETTER_ASKS.name) or []
    mended = correction(text)
    if mended and session.facts.get(LETTER_KIND.name) in OF_MEANS and SUMS.search(mended.label or "") and (of_debt := sum_of_debt(session, mended, today)):
        return replace(bounded(session, of_debt), corrects=True)
    if (mended or told_beside(session, text, today)) and (heads := heads_anew(session, lines, text, today)):
        return heads
    if mended and mended.old and (changed := put_for(lines, text, today) or mended_lines(lines, mended.old.strip(), mended.text.strip(), today)):
        whom = to_whom(session, mended.text, ()) if LETTER_LENDER.name in session.facts else {}
        return Heard({LETTER_ACCOUNT.name: changed, **whom}, silent=frozenset({LETTER_ACCOUNT.name}))
    change = amended(lines, asks, text, today)
    if change is None or (change.missing and (find_move(text) or is_question(text))):
        return None
    more = told_of_letter(session, change.rest, today, session.facts.get(LETTER_KIND.name)) if change.rest else {}
    wishes = [*change.asks, *more.pop(LETTER_ASKS.name, [])]
    new = in_order([*change.lines, *more.pop(LETTER_ACCOUNT.name, [])])
    facts = more | ({LETTER_ACCOUNT.name: new} if new != lines else {}) | ({LETTER_ASKS.name: wishes} if wishes != asks else {})
    if change.without:
        facts[LETTER_WITHOUT.name] = sorted({*change.without, *(session.facts.get(LETTER_WITHOUT.name) or ())})
    notes = (Reply("common.not_in_letter", {"said": change.missing}),) if change.missing else ()
    return replace(bounded(session, facts), notes=notes, silent=frozenset({LETTER_ACCOUNT.name, LETTER_ASKS.name, LETTER_WITHOUT.name}))


def _is_elsewhere(session: Session, text: str, today: date) -> bool:
    """A wish for something else, or nothing but figures: no line of a letter."""
    wanted = route(text).dialog
    of_story = session.facts.get(LETTER_KIND.name) in TELLS and bool(days_in(text, today))  # 11月25号打的,录音有
    of_story = of_story or (session.facts.get(LETTER_KIND.name) == "fees" and (wanted == "rate" or bool(offer_terms(text, today))))
    elsewhere = wanted in OTHERS and not of_story and not correction(text) and not told_beside(session, text, today)
    return evidence_wish(session, text, today) is not None or elsewhere or not re.search(r"[^\W\d_]", text)


def _of_collectors(session: Session, text: str, today: date, wanted: Route) -> bool:
    return of_collectors(session, text, today, wanted, labelled_facts(session, text, today, wanted.dialog)) is not None
