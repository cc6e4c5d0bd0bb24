"""The readers of a message that need a word before or after another reader: what is not meant, and what goes with it."""

import re
from dataclasses import replace

from content.regex import either, regex
from content.words import words
from dialogs.after_danger import of_worth
from dialogs.answering import FIGURES
from dialogs.at_once import faked_papers
from dialogs.choosing import chosen, named_button
from dialogs.collectors.asked import broken_in
from dialogs.collectors.told_conduct import beside_letter, of_own_people
from dialogs.fraud_readers import PAY_FIRST, SHORT, SHORT_EN, agents_fee, passed_on
from dialogs.letter_slots import LETTER_ACCOUNT, LETTER_KIND
from dialogs.letters.hearing import asked_of_them, heard_letter, named_letter
from dialogs.letters.rules import OF_CONDUCT
from dialogs.letters.terms import then_pays
from dialogs.letters.untrue_words import MISFORTUNE
from dialogs.letters.wishes import invents, letter_told
from dialogs.letters.words import CAUSE, WISH
from dialogs.meaning import Heard, bounded, named_option
from dialogs.message import MARKUP, Message
from dialogs.naming import name_told
from dialogs.plans.planning import owes
from dialogs.pressing import press
from dialogs.prices.offer_more import more_to_pay
from dialogs.prices.offered import asks_a_price, nothing_but_an_offer, offer_terms
from dialogs.questions.answers import Match, in_plain_words, is_beyond
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.asking_words import HELP
from dialogs.questions.follow_ups import follow_up
from dialogs.questions.premises import misbelieved
from dialogs.records.told_payments import told_payments
from dialogs.reminding import outcomes
from dialogs.replies import Reply
from dialogs.scams.agents import for_a_fee
from dialogs.scams.forwarded import is_bare_question
from dialogs.scams.forwarded_signs import speaks_as_a_scam
from dialogs.session import Session
from dialogs.slots import (
    OF_A_MONTH,
    PAID_ON,
    PAPER,
    PLAN_MADE,
    QUOTED,
    REMINDERS_ON,
    RESERVE,
    SCAM_MESSAGE,
    SERVED_ON,
    find,
)
from dialogs.told.corrected_last import corrected_last, with_changes_before
from dialogs.told.correcting import corrected
from dialogs.told.situations import dared
from dialogs.told.spoken_to import begin
from dialogs.told.told_facts import facts_or_wish
from dialogs.told.told_means import that_is_all
from dialogs.understanding.asked_sums import SUPPOSES
from dialogs.understanding.corrections import LAST_SENTENCE
from dialogs.understanding.intents import route
from dialogs.understanding.moves import correction, find_move, is_question
from dialogs.understanding.papers import read_paper
from dialogs.understanding.questions import ASKED_OF_US
from dialogs.understanding.records import read_record
from dialogs.understanding.savings import read_keeping
from dialogs.understanding.stray_figures import CALLS
from dialogs.understanding.text import holds_link
from dialogs.understanding.what_ifs.once_words import BONUS
from dialogs.understanding.what_ifs.way_words import BACK_TO_PLAN
from dialogs.what_if_slots import WHAT_IF_ONCE
from dialogs.wishes import bare_day, bare_days_ahead, bare_hour

WITH_A_LOAN = ("rate", "swap", "early", "arrears", "borrow", "scam", "harmed", "platform", "insolvency", "court")
"""Dialogs that hear of a loan what they ask for."""
SOMEBODY_SAYS = regex(r"(?:有人|有个|有家|一个|中介|客服|业务员|网友|朋友圈)[^,，。]{0,14}(?:说|讲|让我|叫我|要我|能帮)|\b(?:guy|man|woman|someone|somebody|agent|agency|company|caller|stranger)\b[^.?!]{0,30}\b(?:says?|said|offers?|offered|wants?|told me|promis\w+|can)\b", re.IGNORECASE)
LONGEST, BEHIND_AN_ANSWER = 10_000, ("script", "ahead", "respond")
OF_BOSS = regex(r"老板|\bboss\b", re.IGNORECASE)
STOP = regex(r"(?:停|停止|stop|td|t|退订)[。.!！]?", re.IGNORECASE)
"""The one word that ends reminders, where there are any."""
CLOCK = regex(r"[点时]|\d:\d|\b(?:am|pm|o'?clock|morning|evening|afternoon|noon|night)\b|\d ?[ap]m\b", re.IGNORECASE)
LETTER = regex(r"\w")
PAPERS_ASKED = {
    "court_payment_order": "payment_order",
    "court_summons": "summons",
    "court_sued": "summons",
    "court_answer": "summons",
    "court_appeal": "judgment",
}


def too_long(m: Message) -> Heard | None:
    return Heard(notes=(Reply("common.too_long", {"longest": LONGEST}),)) if len(m.text) > LONGEST else None


def wordless(m: Message) -> Heard | None:
    """Nothing, a face, or nothing but orders to the bot."""
    if LETTER.search(m.text):
        return None
    if LETTER.search(MARKUP.sub(" ", m.raw)):
        return Heard(notes=(Reply("common.out_of_scope"),))
    face = find_move(m.text)
    return Heard(move=face.kind) if face and face.kind == "despair" else Heard(notes=(Reply("common.empty"),))


OTHER_MATTERS = ("rent_arrears", "collect_papers_kept", "court_proxy", "stay_permit", "papers_refused", "papers_where", "collect_reprisal", "crime_fake")
"""What frightens people beside their debts, and what no dialog of ours looks into."""


def beside_debts(m: Message) -> Heard | None:
    """房东要赶我走, my agency keeps my passport: in plain words, whatever else is open."""
    if m.pasted or len(m.text) > LONGEST_MATTER or (m.session.asked or "").startswith("letter."):
        return None
    topic = next((topic for topic in OTHER_MATTERS if in_plain_words(m.text, topic)), None)
    if topic == "crime_fake" and (wished := faked_papers(m.text)):
        return wished
    if topic is None and m.session.topic == "rent_arrears" and OF_THE_HOME.search(m.text):
        topic = "rent_arrears"
    if topic is None:
        return None
    in_a_fraud = m.session.top is not None and m.session.top.dialog in ("scam", "harmed")
    untrue = m.wanted.dialog == SCAM_ROUTE and topic in ("collect_papers_kept", "court_proxy")
    of_rent = topic == "rent_arrears" and all(name.endswith((".overdue_days", "spending.rent")) for name in m.told)
    if (m.told and not of_rent) or untrue or in_a_fraud:
        return None
    return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today),))


OF_THE_HOME = regex(r"断[水电网气]|停[水电气]|换锁|自己换|撬锁|扔|赶|搬|押金|个月(?:没|的)交|没交(?:房租|了)|房租|\b(?:locks?|locked|throws?|thrown|stuff|things|evict\w*|move out|deposit|water|electricity|power|rent)\b", re.IGNORECASE)
"""可以断电吗, behind what the landlord wants; how late the rent is makes no debt of it."""
LONGEST_MATTER, SCAM_ROUTE = 120, "scam"
VAGUE = regex(r"(?:也|就|应该|可能|反正)?(?:[没不](?:太|有|算)?(?:多久|多少|很久|多长|几天|几个钱)|挺(?:久|多|长)|好久|很久|蛮久|看情况|看着办|靠(?:老婆|老公|家里|爸妈|父母|对象)(?:养)?|(?:哪个|都)算|够呛)(?:吧|了|的|呢|啊)*[。.!！]?")
"""没多久, where it is asked how long: neither a figure nor a question of its own."""


def vague(m: Message) -> Heard | None:
    """An answer that tells too little: it is asked again, with an example."""
    slot = find(m.session.asked or "")
    return Heard() if slot is not None and slot.kind in FIGURES and VAGUE.fullmatch(m.text.strip()) else None


def wanted_of_lender(m: Message) -> Heard | None:
    if for_a_fee(m.session, m.text, m.today):
        return None  # 朋友介绍了个人,能把罚息全免掉,收三成: what is wanted of an agent is asked of no lender
    return None if m.pasted or m.wanted.dialog == "borrow" else asked_of_them(m.session, m.text, m.today)


def letter_by_name(m: Message) -> Heard | None:
    return None if m.pasted or m.an_offer or for_a_fee(m.session, m.text, m.today) else named_letter(m.session, m.text, m.today)


def believed(m: Message) -> Heard | None:
    """What is wrongly believed is put right, unless it is a dare."""
    untrue = MISFORTUNE.search(m.text) is not None and invents(m.text)  # 就说我得了癌症: nothing is believed
    heard = None if untrue or for_a_fee(m.session, m.text, m.today) or letter_told(m.text) else misbelieved(m)
    if heard and (leaning := follow_up(m.session, m.text)):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match(leaning, 1.0), m.text, m.today),))  # 要是我不管它呢, behind a payment order
    return heard and (dared(m) or heard)


VANISHES = regex(either(
    "(?:还清|结清|还完|还掉)[^。?？]{0,8}(?:哪[一]?[年天月]|什么时候|啥时候|多久|几年)[^。?？]{0,6}(?:消|没|删|干净)",
    r"\b(?:clear|pay|settle|repay)\b[^.?!]{0,40}\bwhen\b[^.?!]{0,20}\b(?:vanish|gone|go|disappear|drop|come off|clean|removed|deleted)",
    r"\bwhen\b[^.?!]{0,24}\b(?:vanish|gone|disappear|drop|come off|removed|deleted)\b[^.?!]{0,20}\bif i (?:clear|pay|settle)",
), re.IGNORECASE)
"""要是下月20号还清,哪天没: of the record."""


GOES_WHEN = regex(r"(?:哪[一]?[年天月]|什么时候|啥时候|多久|几年)[^,，。]{0,4}(?:能|会|才)?(?:没|消|删|干净|过去)", re.IGNORECASE)


def of_the_record(m: Message) -> Heard | None:
    """去年5月逾期,今年3月2号还清的,记录哪天消: the day of pay-off is of the record, whatever is priced or planned."""
    if VANISHES.search(m.text) and not m.pasted and PAID_ON.name not in read_record(m.text, m.today):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("credit_years", 1.0), m.text, m.today),))
    if m.session.top is not None and m.session.top.dialog == "credit" and len(m.text) <= SHORT and GOES_WHEN.search(m.text):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("credit_years", 1.0), m.text, m.today),))
    told = m.session.top is not None and m.session.top.dialog != "credit" and is_question(m.text) and PAID_ON.name in read_record(m.text, m.today)
    return facts_or_wish(m) if told else None


def payments(m: Message) -> Heard | None:
    return told_payments(m.session, m.text, m.today, route(m.text)) if owes(m.session.facts) and not m.pasted else None


def picked_button(m: Message) -> Heard | None:
    picked = chosen(m.session, m.text, m.today)
    return press(m.session, picked) if picked else None


def another_day(m: Message) -> Heard | None:
    """改成12月10号, behind a reminder of one day."""
    dated = m.slot is not None and m.slot.kind == "day"
    return bare_day(m.text, m.today) if m.session.facts.get(REMINDERS_ON.name) and not dated else None


PLAINLY_PICKED = regex(r"第[一二三四][个条项]?|是的?|确[定认]|对的?|(?:the )?(?:first|second|third)(?: one)?|(?:yes|yeah|sure|ok)(?:[,， ]+(?:please|delete (?:it|everything|all)|do it|go ahead))?", re.IGNORECASE)


def plainly_picked(m: Message) -> Heard | None:
    """The words of a button, 第一个, yes, delete it: nothing but a choice, where one is in sight."""
    if action := named_button(m.session, m.text):
        return press(m.session, action)
    return picked_button(m) if m.session.offered and PLAINLY_PICKED.fullmatch(m.text.strip(" 。.!！")) else None


def of_reminders(m: Message) -> Heard | None:
    """While there are any, one word ends them, and a bare hour or so many days before moves them."""
    if not m.session.facts.get(REMINDERS_ON.name):
        return None
    clock = m.slot is not None and m.slot.kind == "money" and CLOCK.search(m.text) is not None  # 早上9点 is no sum
    if wish := bare_hour(m.text, asked=bool(m.session.asked) and not clock) or bare_days_ahead(m.text):
        return wish
    return Heard(move="stop_reminders") if STOP.fullmatch(m.text.strip()) else None


def move(m: Message) -> Heard | None:
    found = find_move(m.text)
    if found and found.kind == "show_working" and m.wanted.dialog == "arrears":
        return None  # 罚息现在多少,一步一步算给我看
    if found and found.kind == "show_working" and m.session.top is not None and m.session.top.dialog == "arrears":
        return Heard(move="repeat")  # it is told step by step
    if found and found.kind == "script" and m.session.top and not m.session.top.done and not any(result.asides.get("script") for result in outcomes(m.session, m.today, ("triage",))):
        return Heard(notes=(answer(m.session, NOTHING_NEAR, Match("repay_script", 1.0), m.text, m.today),))
    return Heard(move=found.kind, lang=found.lang) if found and _is_meant(m.session, found.kind, m.text) else None


def _is_meant(session: Session, move: str, text: str) -> bool:
    """A figure may be the answer (88, 555), a curse a plain question, and what to say on the phone is a free question where no
    answer stands yet."""
    if text.strip().isdecimal() and (slot := find(session.asked or "")) and slot.kind in FIGURES:
        return False
    if move == "cancel" and (that_is_all(session, text) or (BACK_TO_PLAN.search(text) and any(name.startswith("what_if.") for name in session.facts))):
        return False  # 不要了,按最开始的来: the plan without the changes
    if move == "despair" and session.top is not None and not HELP.sub("", text).strip(" ,，?？.。!！"):
        return False  # what should I do, in the middle of a talk
    if move == "insult":
        return not of_worth(text) and not is_bare_question(text, route(text))
    if move == "dont_know" and (slot := find(session.asked or "")) and slot.kind == "choice" and named_option(slot, text, words(session.lang)):
        return False  # 没查到 is what the list said
    return move not in BEHIND_AN_ANSWER or session.top is not None


FAMILY = regex(r"[爸妈爹娘哥姐弟妹叔姨舅]|老[公婆]|家里|媳妇|\b(?:mum|mom|dad|mother|father|wife|husband|brother|sister|parents?|family)\b", re.IGNORECASE)


def beyond(m: Message) -> Heard | None:
    """A matter of another field, told or asked at the start: no debt, no letter and no story of collectors is made of it, nor a
    wage or an offer of the figure in a question (工资八千要扣多少个税)."""
    if m.session.top or m.session.facts or m.pasted or holds_link(m.text) or (MISFORTUNE.search(m.text) and invents(m.text)):
        return None
    told = any(name.endswith((".owed", ".minimum")) for name in m.told) or (m.told and not is_question(m.text))
    if not told and m.wanted.dialog in (None, "conduct") and of_own_people(m.text):  # 车间主任骂我, 我妈骂我败家: no collector did
        at_home = answer(m.session, NOTHING_NEAR, Match("repay_family_talk", 1.0), m.text, m.today)
        return Heard(notes=(at_home if FAMILY.search(m.text) else Reply("common.out_of_scope"),))
    return Heard(notes=(Reply("common.out_of_scope"),)) if not told and is_beyond(m.text) else None  # what was learned of other fields takes 30 MB


def of_paper_asked(m: Message) -> Heard | None:
    """昨天收到的, behind the answer to what to do about such a paper."""
    kind = PAPERS_ASKED.get(m.session.topic or "") if not m.session.top and not m.pasted and not is_question(m.text) else None
    short = len(m.text) <= (SHORT_EN if m.text.isascii() else SHORT)
    served = read_paper(m.text, m.today, under_way="link").get(SERVED_ON.name) if kind and short else None
    return Heard({PAPER.name: kind, SERVED_ON.name: served}, start="court") if served else None


def letter(m: Message) -> Heard | None:
    """What collectors did, told beside another question of a letter, is also judged: it goes into the letter, and nobody asked for it."""
    if m.session.asked == LETTER_KIND.name and is_question(m.text) and not ASKED_OF_US.search(m.text) and not WISH.search(m.text):
        return None  # is my credit ruined for ever? chooses no letter
    if beside_letter(m.session, m.text, m.today, m.wanted):
        return None
    if m.session.asked == LETTER_ACCOUNT.name and m.session.facts.get(LETTER_KIND.name) not in OF_CONDUCT and is_question(m.text) and CALLS.search(m.text):
        return None  # 11 missed calls today, is that normal: no cause why somebody can't pay
    if m.session.asked == LETTER_ACCOUNT.name and m.session.facts.get(LETTER_KIND.name) not in (*OF_CONDUCT, "fees") and (scheme := _of_a_scheme(m)):
        return scheme
    of_agent = (m.session.top is None or m.session.top.dialog != "letter") and for_a_fee(m.session, m.text, m.today)
    heard = None if m.pasted or m.an_offer or of_agent else heard_letter(m.session, m.text, m.today, m.wanted)
    unasked = heard and not heard.start and m.session.facts.get(LETTER_KIND.name) in OF_CONDUCT and LETTER_ACCOUNT.name in heard.facts and m.session.asked != LETTER_ACCOUNT.name and not CAUSE.search(m.text)
    return replace(heard, notes=(*broken_in(m.session, m.text, m.today), *heard.notes)) if heard and unasked else heard


TYPO = regex(r"[打输敲按写填]错|手[误滑]|\b(?:typo|mistyped|slip)", re.IGNORECASE)
"""Of a slip of the finger one fact is meant that it is close to."""


def _of_a_scheme(m: Message) -> Heard | None:
    """有个中介说先交3000就能停息, where a letter asks why somebody can't pay: no cause of it."""
    if not SOMEBODY_SAYS.search(m.text):
        return None
    return agents_fee(m) or believed(m) or (passed_on(m) if speaks_as_a_scam(m.text) else None)


def set_right(m: Message) -> Heard | None:
    """年终奖改成1万5了 changes a plan that counts on one."""
    *_, last = LAST_SENTENCE.split(m.text)
    if WHAT_IF_ONCE.name in m.session.facts and (BONUS.search(last) or OF_BOSS.search(last)):
        return None
    if RESERVE.name in read_keeping(m.text, m.today) and PLAN_MADE.name in m.session.facts:
        return None  # 应急金改成1000, of which none was told
    mended = correction(m.text) if m.session.facts and m.session.asked != SCAM_MESSAGE.name else None
    heard = mended and (told_payments(m.session, mended.labelled, m.today, m.wanted) or corrected(m.session, mended, m.today, typo=TYPO.search(m.text) is not None))
    if heard and heard.facts and all(name.startswith("what_if.") and m.session.facts.get(name) == value for name, value in heard.facts.items()):
        heard = None  # no, I can't manage that 500
    heard = heard or corrected_last(m)
    heard = heard and with_changes_before(m, heard)
    again = heard and not m.session.top and PLAN_MADE.name in m.session.facts and any(name.startswith("debts[") or name in OF_A_MONTH for name in heard.facts)
    return replace(heard, start="plan") if heard and again else heard


ANOTHERS = regex(r"中介|代办|新的?一?笔?贷|低息|(?:换|置换|转)(?:掉|成|到|低)|[给帮]我(?:办|批|贷|放)|\b(?:broker|agent|new loan|refinanc\w*|consolidat\w*|replace|swap|offer\w*)\b", re.IGNORECASE)


def terms(m: Message) -> Heard | None:
    """The terms of a loan; 记得是日息万五 is the answer where the rate of a debt was asked."""
    told = m.terms or m.told
    if m.slot and m.slot.name.startswith("debts[") and ANOTHERS.search(m.text):
        return None  # 中介说办笔低息贷款把这俩换掉,年化3.6%: no rate of a debt that is there
    if m.slot and m.slot.kind == "rate" and told.keys() == {QUOTED.name}:
        return bounded(m.session, {m.slot.name: told[QUOTED.name]})
    return bounded(m.session, m.terms) if m.terms else None


def own_name(m: Message) -> Heard | None:
    told = name_told(m)
    return Heard(told) if told else None


def offer_in_passing(m: Message) -> Heard | None:
    """A whole loan and nothing else, where something is asked that no loan answers: it is priced, and what was asked comes after."""
    top, asked = m.session.top, m.session.asked or ""
    if top is None or top.dialog in WITH_A_LOAN or asked.startswith(("debts[", LETTER_ACCOUNT.name)) or m.wanted.dialog in ("swap", "early", "arrears") or m.pasted or SUPPOSES.search(m.text) or not nothing_but_an_offer(m.text, m.today) or for_a_fee(m.session, m.text, m.today):
        return None
    if m.session.facts.get(LETTER_KIND.name) == "fees" or (is_question(m.text) and not asks_a_price(m.text)):
        return None  # 三年,每月还800,换吗
    if top.dialog == "letter" and m.session.facts.get(LETTER_KIND.name) == "extension" and then_pays(m.text, m.today)[1]:
        return None  # 先缓三个月,之后一月还800
    return begin(m.session, offer_terms(m.text, m.today), "rate", another=True)


def more_at_once(m: Message) -> Heard | None:
    return None if PAY_FIRST.search(m.text) else more_to_pay(m.session, m.text, m.today)


def what_now(m: Message) -> Heard | None:
    """那我怎么办, and nothing else."""
    if HELP.sub("", m.text).strip(" ,，。?？!！那我现在该"):
        return None
    return Heard(move="repeat") if m.session.top else Heard(start="triage")
