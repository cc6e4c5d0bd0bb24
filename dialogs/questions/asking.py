"""A free question: the topic that answers it, by itself, in the light of what was just talked of, or beside facts that are told."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from content.answers import topics
from content.beliefs import beliefs
from dialogs.catalog import DIALOGS
from dialogs.collectors.told_conduct import NOT_TO_PAY
from dialogs.meaning import Heard
from dialogs.questions.answers import (
    SURE_AS_A_WHOLE,
    Found,
    Match,
    alone,
    figure_wanted,
    find,
    in_plain_words,
    look_up,
    situation,
    small_talk,
)
from dialogs.questions.asking_words import (
    FEARED,
    GENERAL,
    HELP,
    HOW_PAID,
    NO_AGENT,
    POINTS_BACK,
    SAVES_EARLY,
    STILL_WANTS,
    WISH,
    WONDERS,
    WOULD_THEY,
)
from dialogs.questions.background import background, head
from dialogs.questions.context import by_context, of_the_talk
from dialogs.questions.follow_ups import follow_up
from dialogs.questions.heard import mended, sense
from dialogs.questions.named_lender import checked
from dialogs.questions.own_figures import figure
from dialogs.replies import Action, Reply
from dialogs.scams.agency_share import agency_share
from dialogs.scams.forwarded_words import NOT_YET
from dialogs.session import Session
from dialogs.slots import HARM, SCAM_DONE
from dialogs.talk import Paper, Part
from dialogs.understanding.intents import Route
from dialogs.understanding.labels.others import of_kin
from dialogs.understanding.marked import has_amount
from dialogs.understanding.moves import is_question, side_question
from dialogs.understanding.questions import in_general
from dialogs.understanding.text import CLAUSE

Json = Any
ASKED_PLAINLY = ("answer", "product")
"""Routes of a question, even where it has no form of one."""
OWN_CASE = frozenset(("own_loan", "own_arrears", "own_early", "own_swap", "own_papers", "own_checkup", "kind_of_credit", "fake_app", "check_lender", "police_papers", "own_checkin", "own_record"))
"""The cues of a wish that one's own case be looked at: no answer in general does instead."""
OWN_DIALOG = {"rate": "rate", "rate_early": "early", "credit": "credit", "collect": "conduct", "repay": "plan", "scam": "scam", "lender": "borrow", "bankrupt": "insolvency", "scam_verify_lender": "platform", "scam_app": "fakeapp"}
"""By the topic or its first word: the dialog that looks at the person's own case, where the topic speaks in general."""
NOTHING_NEAR = Found(None, None, ())
SURE_IN_CONTEXT = 0.45
SURE_ALONE, LIKE_ITS_ASKING, LIKE_ITS_TELLING = 0.9, 0.4, 0.5
BEYOND_DOUBT, A_LITTLE_LIKE = 0.97, 0.2
"""Of a question that can mean nothing else less likeness will do: 法院封了我的货车,还能拉活吗."""
BARE = 4
"""Letters of a question that names nothing."""
SURE_OF_A_QUESTION = 0.35
ASKS_FIRST = ("rate", "scam", "credit", "conduct", "platform", "triage", "court", "fakeapp")
"""Dialogs that ask about one's own case before they can say anything."""
OF_A_CONVERSION = ("rate_advert", "rate_monthly", "rate_words")
"""日息低至0.03%是多少年化 asks of its own figure."""
STORIES, SURE_OF_A_TALE = ("conduct", "harmed"), 0.8
"""Dialogs that begin with a story; in the middle of a talk the answer that it surely needs goes before asking for it."""
TO_BRING = {"scam_police_papers": "police"}
"""By topic: the checklist that goes with the answer, to print and take along."""
OTHER_PAPERS = ("harmed", "scam", "court", "conduct", "evidence")
LONGEST_WORD = 80
"""A longer text tells more than that."""
ELLIPSIS = 24
"""Letters: a longer question says itself what it is about."""


def free_question(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """A question that an answer is written for; where it may mean one of several, which."""
    text = NO_AGENT.sub("", text)
    if meant := _by_its_words(session, text):
        return Heard(_not_done(session, text), notes=(answer(session, NOTHING_NEAR, Match(meant, 1.0), text, today),))
    if any(name in OWN_CASE for name, _ in wanted.cues) and not of_what_happened(session, wanted) and not (is_question(text) and (GENERAL.search(text) or in_general(text) or of_any_loan(session, text))):
        return None
    at_hand = wanted.dialog == (session.top and session.top.dialog) or (wanted.dialog == "harmed" and HARM.name in session.facts)
    elsewhere = wanted.dialog in DIALOGS and not at_hand
    found, of_lender = checked(text, look_up(text, background(session)))
    tale = wanted.dialog in STORIES and background(session) and found.best is not None and found.best.fit >= SURE_OF_A_TALE
    feared_of_them = next((near for near in found.near if near.topic.startswith("collect_")), None) if found.best is None and wanted.dialog == "conduct" and WOULD_THEY.search(text) else None
    if feared_of_them:
        return Heard(notes=(answer(session, NOTHING_NEAR, feared_of_them, text, today),))  # 会不会闹到学校去: nothing has happened that could be told
    plainly = wanted.dialog in ASKS_FIRST and found.best is not None and found.best.topic not in OF_A_CONVERSION and (is_plainly(found.best, asked=is_question(text)) or of_policy(found))
    if elsewhere and alone(sense(mended(text))) and not (tale or plainly):
        return None
    if found.best is None and small_talk(text):
        return None
    cheated = wanted.dialog == "harmed" and found.best is not None and found.best.topic.startswith("scam_")
    asks = _asks(HELP.sub("", text) if cheated or wanted.dialog == "triage" else text)  # 我被骗了怎么办, 欠了好多钱怎么办 want the first steps
    surely = (wanted.dialog == "scam" or wanted.dialog not in DIALOGS) and found.best is not None and found.best.sureness >= SURE_AS_A_WHOLE
    may_tell = wanted.dialog in (None, "triage", "credit")
    by_words = wanted.dialog in (None, "triage", "credit", "conduct") and found.best is not None and in_plain_words(text, found.best.topic)
    answers = asks or at_hand or feared(text, wanted) or surely or tale or plainly or by_words or (may_tell and situation(text, "own"))
    if not answers and (wanted.dialog in DIALOGS or (session.asked and wanted.dialog not in ASKED_PLAINLY)):
        return None
    sure = found.best if found.best and found.best.sureness >= SURE_IN_CONTEXT else None
    if best := sure or (None if elsewhere else by_context(session, text, today)) or found.best or (situation(text, "own") if may_tell else None):
        return Heard(agency_share(text, today), notes=(_below(of_lender, answer(session, found, best, text, today)), *_asked_besides(session, text, best, today)))
    if not is_question(text) or not found.near or wanted.dialog in DIALOGS:
        return None
    if of_talk := of_the_talk(session, text, found.near):
        return Heard(notes=(answer(session, NOTHING_NEAR, of_talk, text, today),))
    options = tuple(Action("answer", match.topic, run=session.runs) for match in found.near)
    return Heard(notes=(Reply("common.which_topic", options=options),))


def of_any_loan(session: Session, text: str) -> bool:
    """提前还款能省利息吗, before any debt was told."""
    return SAVES_EARLY.search(text) is not None and not any(name.startswith(("debts[", "offer.")) for name in session.facts)


def is_plainly(best: Match, *, asked: bool) -> bool:
    """Whether a topic is spoken of in words known for it and hardly any other can be meant: 什么是套路贷, 我只是别人的紧急联系人,老打我电话."""
    if asked and best.fit >= BEYOND_DOUBT and best.score >= A_LITTLE_LIKE:
        return True
    return best.fit >= SURE_ALONE and best.score >= (LIKE_ITS_ASKING if asked else LIKE_ITS_TELLING)


def of_policy(found: Found) -> bool:
    """Any new rules on interest rates for online loans: what hardly anything but a matter of policy can be meant by is of no loan at hand."""
    policies = [match.fit for match in (found.best, found.also, *found.near) if match and match.topic in beliefs().hearsay]
    return found.best is not None and found.best.topic in beliefs().hearsay and sum(policies) >= SURE_ALONE


def _not_done(session: Session, text: str) -> dict[str, Json]:
    """没交,怎么核实: the question also answers whether it was done."""
    return {SCAM_DONE.name: "nothing"} if session.asked == SCAM_DONE.name and NOT_YET.search(text) else {}


def _by_its_words(session: Session, text: str) -> str | None:
    """The topic of words that say what is meant here, whatever else they may mean."""
    if leaning := follow_up(session, text):
        surer = next(iter(find(text, background(session))), None)
        of_the_last = surer is not None and head(surer.topic) == head(session.topic or "") != head(leaning)
        return surer.topic if surer and of_the_last and surer.fit >= BEYOND_DOUBT else leaning  # my boss could pay into my wife's account, behind a frozen card
    if session.top and session.top.dialog == "harmed" and HOW_PAID.fullmatch(text.strip()):
        return "scam_paid_already"
    if HARM.name in session.facts and STILL_WANTS.search(text):
        return "scam_pay_first"
    return "repay_stop_paying" if len(text) <= ELLIPSIS and NOT_TO_PAY.search(text) and not look_up(text).best else None


def feared(text: str, wanted: Route) -> bool:
    """银行说要起诉我, 明天要上门: no paper has come and nothing was done yet, so that there is nothing to ask about; what to do then is the answer."""
    return wanted.dialog in ("court", "conduct") and len(text) <= LONGEST_WORD and FEARED.search(text) is not None


def _below(first: Part | None, reply: Reply) -> Reply:
    """A reply with a passage above it."""
    return replace(reply, parts=(first, *reply.parts)) if first else reply


def of_what_happened(session: Session, wanted: Route) -> bool:
    """Whether papers are asked for in the talk about a fraud, a court or a collector: those are other papers than a lender's."""
    return wanted.dialog == "application" and session.top is not None and session.top.dialog in OTHER_PAPERS


def beside_facts(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """The answer to a question or a wish that stands beside facts: 信用卡4万,我自己怎么谈; 欠60万,我想破产. Nothing where none surely answers it."""
    if is_question(text) and (leaning := follow_up(session, text)):
        return (replace(answer(session, NOTHING_NEAR, Match(leaning, 1.0), text, today), options=()),)
    said, sure = _asked_beside(text)
    if not said and (told := look_up(text).best) and in_plain_words(text, told.topic):  # a lady from the bank texted me a payment link
        return (replace(answer(session, NOTHING_NEAR, told, text, today), options=()),)
    if not said:
        return ()
    bare = len(said) <= BARE and not session.stack
    if bare:
        said, sure = text, SURE_OF_A_QUESTION  # 合理吗, before anything was talked of, asks of what is told with it
    asked, whole = look_up(said, background(session)), look_up(text, background(session)).best
    if not asked.best or asked.best.sureness < sure:
        best = None if bare else whole if not sure and whole and whole.sureness >= SURE_OF_A_QUESTION else by_context(session, said, today)
    else:  # 信用卡欠4万,会坐牢吗: the card is told, not asked
        best = whole if whole and whole.topic in {match.topic for match in asked.near} else asked.best
    if best is None or (best.sureness < SURE_AS_A_WHOLE and figure_wanted(text)):
        return ()
    return (replace(answer(session, NOTHING_NEAR, best, text, today), options=()), *_asked_besides(session, text, best, today))


def beside_debts(session: Session, text: str, today: date) -> tuple[Reply, ...]:
    """What has happened, told with the first debts and not asked about: 我是学生,借了网贷1万5; 前夫欠了网贷,我自己信用卡2万."""
    told = None if session.top else situation(text, "own") or (situation(text, "another") if of_kin(text) else None)
    return (replace(answer(session, NOTHING_NEAR, told, text, today), options=()),) if told else ()


def _asked_besides(session: Session, text: str, best: Match, today: date) -> tuple[Reply, ...]:
    """The second question of a message that asks two (会上征信吗,还有催收能打我爸妈电话吗), or the one question beside a tale that outweighed it."""
    parts = [part for part in CLAUSE.split(text) if part.strip()]
    asked = [part for part in parts if is_question(part)]
    if len(parts) < 2:
        return ()
    sure = SURE_OF_A_QUESTION if len(asked) > 1 else SURE_AS_A_WHOLE
    found = [look_up(part) for part in asked]
    others = (one.best for one in found if one.best and best.topic not in {near.topic for near in (one.best, one.also, *one.near) if near})
    other = next((one for one in others if one.score >= sure), None)
    return (replace(answer(session, NOTHING_NEAR, other, text, today), options=()),) if other else ()


def _asks(text: str) -> bool:
    """Whether it is a question, or says what one believes and wants to hear: 早过时效了吧, 征信哪查, 五万是算本还是算总."""
    return is_question(text) or WONDERS.search(text) is not None


def _sentence_before(text: str, start: int) -> int:
    """Where the clause before a place begins."""
    ends = [match.end() for match in CLAUSE.finditer(text, 0, start)]
    return ends[-2] if len(ends) > 1 else 0


def _asked_beside(text: str) -> tuple[str, float]:
    """What of a message asks or wishes, and how surely a topic must fit it. 逾期两天会上征信吗 is all question; 欠2万怎么办 asks for no more than the talk that begins."""
    span = side_question(text)
    if span and re.search(r"\w", HELP.sub("", text[slice(*span)])):
        asked = text[slice(*span)]
        return (text[_sentence_before(text, span[0]) : span[1]] if POINTS_BACK.search(asked) else asked), 0.0
    if _asks(HELP.sub("", text)):
        return text, SURE_OF_A_QUESTION
    wish = WISH.search(text)
    return (wish[0], SURE_IN_CONTEXT) if wish else ("", 0.0)


def answer(session: Session, found: Found, best: Match, text: str, today: date) -> Reply:
    """The answer with the person's own figure (alone, where the answer was the last that was told), a second one where it fits almost as well,
    and, where nothing is open, what lies near."""
    leans = len(text) <= LONGEST_WORD and not has_amount(text, today)
    own_figure = figure(best.topic, session, text, today) or (figure(best.topic, session, f"{session.sums_in[0]},{text}", today) if leans and session.sums_in else None)
    told = own_figure is not None and session.topic == best.topic
    parts = [*(() if told else (Part(f"answer.{best.topic}"),)), *((own_figure.part,) if own_figure else ())]
    if found.also:
        label_of = topics()[found.also.topic].labels[session.lang]
        parts += [Part("answers.also", {"label": label_of}), Part(f"answer.{found.also.topic}")]
    facts = (identity for match in (best, found.also) if match for identity in topics()[match.topic].facts)
    own = OWN_DIALOG.get(best.topic) or OWN_DIALOG.get(best.topic.partition("_")[0])
    begin = (Action("start", own, run=session.runs),) if own in DIALOGS else ()
    near = () if session.top else (*begin, *(Action("answer", match.topic, run=session.runs) for match in found.near))
    papers = (Paper("pdf", "checklist", {"today": today.isoformat(), "goal": TO_BRING[best.topic]}),) if best.topic in TO_BRING and not told else ()
    return Reply(parts[0].key, parts=tuple(parts), options=near, facts=tuple(dict.fromkeys(facts)), numbers=own_figure.numbers if own_figure else {}, papers=papers)
