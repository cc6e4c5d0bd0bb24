"""What no reader is sure of: a debt of somebody else told and not asked about, a remark on the answer just read, a question in a talk."""

import re
from dataclasses import replace

from content.answers import topics
from content.follow_ups import follow_ups
from content.regex import regex
from dialogs.meaning import Heard, answer_to, bounded
from dialogs.message import Message
from dialogs.prices.offered import whole_offer
from dialogs.questions.answers import Match, look_up, nearby, situation, small_talk
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.asking_words import HELP
from dialogs.questions.background import background
from dialogs.questions.context import by_context, of_the_talk, surely_asked, told_in_context
from dialogs.questions.elliptical import elliptical, of_kind
from dialogs.questions.follow_ups import follow_up
from dialogs.questions.guaranteed import guarantee_told
from dialogs.questions.heard import mended, sense
from dialogs.replies import Action, Reply
from dialogs.session import Session
from dialogs.slots import HAPPENED, OF_A_MONTH, SERVED_ON
from dialogs.told.told_facts import facts_or_wish
from dialogs.understanding.clauses import left_by_the_dead
from dialogs.understanding.harms import SIGNED as SIGNED_BY_ONESELF
from dialogs.understanding.labels.others import none_of_mine
from dialogs.understanding.moves import is_question

OWN_STEPS = ("harmed", "court", "letter")
"""A fraud, a court's paper and a letter have steps of their own, and a loan that is told in full has its price, whoever owes."""
SURE_IN_A_TALK = 0.35
SURE_OF_WHAT_IS_TOLD = 0.35
TELLS, TELLS_EN = 8, 24
"""Letters that tell of something; fewer are an answer gone wrong."""
SHORT = 24
SOMEBODY = {"family", "spouse", "parents", "child", "contacts", "guarantor", "used_by_others", "card_lost"}
"""Ideas of another person: pigs that died leave no heir."""
GUARANTOR, DARED = "guarantor", ("dared", "dared_to_sue")
THREATENED = regex(r"[说讲称]|威胁|\b(?:sa(?:id|ys?)|told|threat\w*)\b", re.IGNORECASE)
"""他们说不还就起诉我: their word and not the person's."""
NOTHING_CAME = regex(r"没(?:有)?(?:收|接|拿|见)到?(?:任何|什么|啥|东西|传票|文书|材料|法院|通知|短信|过)|什么都?没(?:有)?(?:收|接|见)到?|\bnothing (?:has |have )?(?:come|came|arrived|reached)\b|\b(?:haven'?t|not) (?:got|received|had|seen) (?:anything|any papers?|a summons|the papers)\b", re.IGNORECASE)
"""银行起诉我了,还没收到任何东西: no day of receipt is asked for."""
SUIT = regex(r"告我(?!诉|知|诈|骗|坐)|起诉|去法院|上法院|走法律|走司法|打官司|\bsu(?:e|ing)\b|\bto court\b|\blawsuit\b|\blegal action\b", re.IGNORECASE)
OF_A_SUIT = {"sue", "threat", "court", "few_days", "sms", "notice", "debt", "law_of", "netloan", "job"}
"""What a threat to sue may speak of beside the suit; anything else is a question of its own."""
OF_ESTATE, OF_DEATH = "heir_debt", "dead"
OF_ANOTHERS_USE = "credit_used_by_others"
SIGNED = regex(SIGNED_BY_ONESELF, re.IGNORECASE)
OF_HOUSEHOLD = ("spouse_debt", "family_pay")
GUARANTEED = "collect_guarantor"
WHOSE = ("spouse_debt", "family_pay", "credit_used_by_others", GUARANTEED)
"""What it may be about where somebody, of whom nothing is known, owes."""
OF_DEBTS = ("debts[", "lenders_count", "total_owed")
MEANS = (*OF_A_MONTH, "spending.")
"""Who tells what they live on speaks of themselves, whoever else is in it."""
OWN_DEBTS = regex(
    r"[瞒背]着我?(?:老公|老婆|丈夫|妻子|媳妇|对象|家里|家人|爸妈|父母)[^,，。]{0,6}(?:欠|借了|贷了)|(?<![帮替给着])我(?:在外面?|偷偷|瞒着[^,，。]{1,4}|还|一共|总共|自己|现在|已经|也)*(?:欠了?|借了)(?![他她条])[^,，。]{0,6}[\d一二两三四五六七八九十]|\bi have [\d,.]+k? (?:yuan )?(?:of|in) (?:\w+ ){0,2}(?:loans?|debts?|cards?)\b|[,，]\s*我(?:的|这边)?[\d一二两三四五六七八九十][\d.]*[万千wk]|(?:^|[,，。\s])我?(?:现在|自己|还|一共|总共|加起来|全部)*欠|我(?:自己|本人|名下|这边|个人)(?:的|也|还|有|另外)*[^,，。他她]{0,8}(?:欠|逾期|没还|[\d一二两三四五六七八九十]+[万千百]|\d{3,})|我的?(?:自己的?)?(?:信用卡|网贷|花呗|借呗|房贷|车贷)[^,，。他她]{0,6}(?:欠|逾期|没还|[\d一二两三四五六七八九十]+[万千百])"
    r"|(?:我[和跟与]我?(?:老婆|老公|爱人|媳妇|丈夫|妻子|对象)|我们|夫妻(?:俩|两人?)|两口子|家里)[^,，。]{0,6}欠|\b(?:i|we)(?: (?:still|also|only|myself))* owe\b|\bi have [\d,.]+k? (?:yuan )?(?:on|with|at)\b|\bi (?:only |just |still )?(?:have|owe) [\d,.]+k? (?:yuan )?(?:on|with|at|to)\b|\bmy own (?:\w+ )?(?:card|loan|debt)s?\b|\bi (?:also )?(?:have|'ve got|got) (?:my own|a (?:\w+ ){0,2}(?:loan|card))\b", re.IGNORECASE)
LAST_DAY = regex(r"(?:几号|哪天|哪一天|什么时候|啥时候|几时)[^,，。]{0,3}(?:之?前|截止|到期)|最(?:晚|迟)[^,，。]{0,4}(?:几号|哪天|哪一天|什么时候|啥时候|几时)|还[有剩]几天|\b(?:by when|deadline|how many days (?:do i have|are) left|(?:last|latest) day)\b", re.IGNORECASE)
"""那我几号之前要弄完"""
OWED_BY_THEM = regex(r"(?<![其吉])[他她](?![们人])[^,，。我说让叫催]{0,8}(?:欠|借的|借了|贷的|贷了)(?!我)|\bs?he (?:owes|borrowed)\b", re.IGNORECASE)
"""他打游戏借的: somebody's, whoever that is."""
WHO_PAYS = regex(r"(?:要|用|得|该|替|帮|责任|义务|必须)[^,，。]{0,6}还|有责任|有关系吗|牵连|\b(?:have to|must|should|do) (?:i )?pay|\bliable\b", re.IGNORECASE)

CALLS_ON_KIN = regex(r"(?:能不能|可不可以|会不会|可以|可否|有权|能|会)[^,，。]{0,4}(?:联系|打给|打电话给|给|打扰|骚扰|告诉|通知|加)[^,，。]{0,4}(?:老婆|老公|丈夫|妻子|媳妇|爱人|对象|女朋友|男朋友|爸|妈|父母|家里?人)(?!的?钱)[^,，。还]{0,8}[?？]?$", re.IGNORECASE)
"""催收能不能联系我老婆: of whom they may call, not of whose debt it is."""


def leaning(m: Message) -> Heard | None:
    """A word or two that ask about what was just talked of, and answer no open question; a paper's last day is told again with it."""
    top = m.session.top
    if top and top.dialog == "court" and top.done and LAST_DAY.search(m.text) and SERVED_ON.name in m.session.facts:
        return Heard(move="repeat")
    topic = None if m.pasted else elliptical(m.session, m.text, m.today)
    if topic is None or follow_up(m.session, m.text) or "paper.verified" in m.told or (m.slot and answer_to(m.session, m.slot, m.text, m.today)):
        return None
    exact = topic in follow_ups().after.get(of_kind(m.session), {}).values()
    sure = None if exact else surely_asked(m.session, m.text)
    meant = sure if sure and of_the_talk(m.session, m.text, (sure,)) else Match(topic, 1.0)
    return Heard(notes=(answer(m.session, NOTHING_NEAR, meant, m.text, m.today),))


def dared(m: Message) -> Heard | None:
    """让他们去告我,我就不还: no paper has come; what comes of it is said, and what is told with it is kept."""
    if m.pasted or not any(name in DARED for name, _ in m.wanted.cues) or is_question(m.text) or THREATENED.search(m.text) or "paper.kind" in m.told:
        return None
    heard = bounded(m.session, {name: value for name, value in m.told.items() if name != HAPPENED.name})
    start = "triage" if m.session.top is None and any(name.startswith(OF_DEBTS) for name in heard.facts) else None
    return replace(heard, notes=(answer(m.session, NOTHING_NEAR, Match("repay_stop_paying", 1.0), m.text, m.today), *heard.notes), start=start)


def threatened(m: Message) -> Heard | None:
    """他说要告我, they say they'll sue: what such a threat means, where nothing else is told or asked with it."""
    if m.pasted or not (THREATENED.search(m.text) or NOTHING_CAME.search(m.text)) or not SUIT.search(m.text) or any(name.startswith((*MEANS, *OF_DEBTS, "paper.")) for name in m.told):
        return None
    if not NOTHING_CAME.search(m.text) and sense(mended(m.text)).ideas - OF_A_SUIT:
        return None
    return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("court_sued", 1.0), m.text, m.today),))


def of_another(m: Message) -> Heard | None:
    """老公瞒着我借了二十万; 我爹走了,还欠五万: what it means for the person. Nothing of it is filed as a debt of theirs."""
    steps = m.wanted.dialog in OWN_STEPS and not (m.wanted.dialog == "harmed" and GUARANTOR in sense(mended(m.text)).ideas)
    if CALLS_ON_KIN.search(m.text) and is_question(m.text) and not m.pasted and m.wanted.dialog in (None, "answer", "conduct"):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("collect_contacts", 1.0), m.text, m.today),))
    if m.session.top or m.pasted or steps or whole_offer(m.text, m.today) or "paper.kind" in m.told:
        return None
    if (leaning := follow_up(m.session, m.text)) and leaning in (m.session.topic, *m.session.earlier):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(leaning, 1.0), m.text, m.today),))
    of_them = sense(mended(m.text)).ideas & SOMEBODY or OWED_BY_THEM.search(m.text)
    told = Match(OF_ESTATE, 1.0) if left_by_the_dead(m.text) else situation(m.text, "another") if of_them else None
    if told and told.topic == OF_ESTATE and not (left_by_the_dead(m.text) or OF_DEATH in sense(mended(m.text)).ideas):
        return None  # 我妈看病花了6万,现在建行卡欠2万9
    if told and told.topic == OF_ANOTHERS_USE and SIGNED.search(m.text):
        return None  # 同事用我的名字贷了5万,字是我签的
    if told and told.topic in OF_HOUSEHOLD and OWN_DEBTS.search(m.text):
        return None  # 一共欠18万7,老婆要离婚
    own = facts_or_wish(m) if told and (OWN_DEBTS.search(m.text) or any(name.startswith(MEANS) or name.endswith(".overdue_days") for name in m.told)) else None
    if told and own and own.facts:
        return replace(own, notes=(*own.notes, answer(m.session, NOTHING_NEAR, told, m.text, m.today))) if told.topic not in OF_HOUSEHOLD and not own.notes else own
    if told and (told.topic != m.session.topic or is_question(m.text)):
        promised = guarantee_told(m.text, m.today) if told.topic == GUARANTEED else {}
        return Heard(promised, silent=frozenset(promised), notes=(answer(m.session, NOTHING_NEAR, told, m.text, m.today),))
    if _whose(m.session) == "another" and m.session.topic and is_question(m.text) and len(m.text) <= SHORT and WHO_PAYS.search(m.text):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(m.session.topic, 1.0), m.text, m.today),))
    if m.session.topic is None and not any(name.startswith((*MEANS, "debts[")) for name in m.told) and (OWED_BY_THEM.search(m.text) or none_of_mine(m.text)):
        return Heard(notes=(Reply("common.which_topic", options=tuple(Action("answer", topic, run=m.session.runs) for topic in WHOSE)),))
    if _whose(m.session) != "another" or not _remarks(m):
        return None
    more = None if m.told else told_in_context(m.session, m.text)
    return Heard(notes=(answer(m.session, NOTHING_NEAR, more, m.text, m.today) if more else listening(m.session),))


def _remarks(m: Message) -> bool:
    """说欠三万多, 我没签过字: more of that debt, and no wish, no question and no debt of one's own."""
    wishes = m.wanted.dialog not in (None, "triage") or is_question(m.text) or OWN_DEBTS.search(m.text)
    return not wishes and all(name.startswith(OF_DEBTS) for name in m.told)


def unsure(m: Message) -> Heard | None:
    """A question that nothing surely answers: what the talk at hand comes to, the nearest topic, or which of those near is meant.

    What is said between the lines is met as such. What is told and nobody could make anything of may still be the matter of an answer:
    去了才发现根本不是银行,墙上挂着好几家银行的牌子.
    """
    if said := small_talk(m.text):
        return Heard(move=said)
    if not is_question(m.text):
        tells = len(m.text) >= (TELLS_EN if m.text.isascii() else TELLS)
        best = look_up(m.text, background(m.session)).best if tells else None
        told = best if best and best.fit >= SURE_OF_WHAT_IS_TOLD else told_in_context(m.session, m.text) if tells else None
        return Heard(notes=(answer(m.session, NOTHING_NEAR, told, m.text, m.today),)) if told else None
    top = m.session.top
    if top and not top.done and m.wanted.dialog == top.dialog:
        return Heard(notes=(Reply("common.almost"),))
    near = nearby(m.text, background(m.session)) if top or m.session.topic else ()
    meant = by_context(m.session, m.text, m.today) or (near[0] if near and near[0].sureness >= SURE_IN_A_TALK else of_the_talk(m.session, m.text, near))
    if meant:
        return Heard(notes=(answer(m.session, NOTHING_NEAR, meant, m.text, m.today),))
    options = tuple(Action("answer", match.topic, run=m.session.runs) for match in near)
    if near:
        return Heard(notes=(Reply("common.which_topic", options=options),))
    return Heard(notes=(Reply("common.almost" if top and not top.done and HELP.search(m.text) else "common.out_of_scope"),))


def listening(session: Session) -> Reply:
    """A remark that nothing can be worked out from: the answer holds, and what lies near it is offered."""
    topic = topics()[session.topic or ""]
    near = (match.topic for match in look_up(topic.labels[session.lang]).near if match.topic != topic.name)
    return Reply("common.listening", {"topic": topic.labels[session.lang]}, options=tuple(Action("answer", name, run=session.runs) for name in near))


def _whose(session: Session) -> str | None:
    topic = topics().get(session.topic or "")
    return topic.told if topic else None
