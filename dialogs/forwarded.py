"""A message that somebody else wrote and the person passes on: when it is one, and what of it is kept."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from content.regex import regex
from content.words import words
from dialogs.answers import SURE_AS_A_WHOLE, look_up
from dialogs.meaning import Heard, bounded, named_option
from dialogs.session import Session
from dialogs.slots import OF_A_MONTH, OVERDUE, OWED, SCAM_DONE, SCAM_MESSAGE, SCAM_WANTED, find
from dialogs.understanding.harms import LONG_STORY, read_harm
from dialogs.understanding.intents import Route, route
from dialogs.understanding.labels import labelled
from dialogs.understanding.moves import is_question
from dialogs.understanding.papers import read_paper

Json = Any
NOTHING: Mapping[str, Json] = MappingProxyType({})
LONGEST = 2_000
KEPT_EACH_END = LONGEST // 2 - 1
LONGEST_REMARK = 40
SHORTEST = 10
"""An answer to the open question is shorter than a message to judge."""
PERSONAL = regex(
    r"(?<!\d)(?:\d{17}[\dXx]|\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?|1[3-9]\d(?:[ -]?\d{4}){2}|0[1-9]\d{1,2}[)）]?[ -]?[2-8]\d{2,3}[ -]?\d{4})(?!\d)"
)
"""Identity cards, bank cards, mobiles and landlines; hotlines and short codes are what has to be judged."""
ADDRESSED = regex(r"您|你|【|客户|尊敬|老板|加微|加我|联系|私聊|微信|http|www\.|\byour?\b|dear |contact", re.IGNORECASE)
OWN = regex(
    r"我(?:[爸妈爷奶儿女哥弟姐妹公婆叔舅姨姑]|老[公婆爸妈]|还?欠|借|逾期|还不|该|要不要|能不能|现在|是不是|没|有|收到|接到|被|也|已经?|刚|想|怎么)|让我|叫我|要我|问我|跟我说|给我(?:打|发)"
    r"|\b(?:i|i'm|i've|me|my)\b",
    re.IGNORECASE,
)
"""The person's own story, not somebody else's words."""
HEARSAY = regex(r"(?:他|她|对方|客服|那边)?(?:还|又|就)?说(?:是|要|只要)?[^,，。;；!！?？\n]*")
"""What they said would happen has not happened: 说交完就放款."""
ASKING = regex(
    r"[\s\W_]|帮我|帮忙|请|看看|看下|看一下|判断|想问|问一下|一下|这个|这条|这是|这|那个|那条|它|是不是|是否|是真的|真的|假的|真假|是真|是假|还是|骗子|骗局|诈骗|骗人|骗"
    r"|短信|消息|信息|广告|链接|靠谱|可信|能信|可以|正规|的|吗|么|呢|啊|吧|不|我|有"
    r"|\b(?:is|this|it|that|a|an|the|scam|fraud|fake|real|legit|or|please|check|can|you|me|tell|if|message|text|trust|i|help|for|link)\b",
    re.IGNORECASE,
)
"""What a question about a message consists of; what is left is the message."""
THEY_WANT = regex(
    r"^\s*(?:现在|刚才?|刚刚|后来|然后|今天)?(?:他们?|她们?|对方|客服|那边|中介)[^,，。]{0,6}(?:要|让|叫|说|催|逼|威胁|吓)|^\s*(?:(?:now|then|and|but|so|also|today),? )*(?:they|he|she|the (?:agent|caller|man|woman))\b.{0,20}\b(?:wants?|asks?|asked|says?|said|needs?|tells?|told)\b",
    re.IGNORECASE,
)
"""What the sender went on to say, told by the person: it belongs to the thread."""
ENOUGH = 6
YOU = regex(r"[您你]|\byou", re.IGNORECASE)
YOUR = regex(r"[您你](?:的|名下|这边|尾号)|\byour\b", re.IGNORECASE)
CHANNEL = regex(r"(?<!\d)(?:95|96|10|400|12)\d{3}|\w\.[a-z]{2,}", re.IGNORECASE)
ASKS_WHOSE = regex(r"是.{0,12}(?:的|官方|客服|吗|不是)|官方|真的|really|official|genuine|belong|\breal\b|\bfake\b|legit", re.IGNORECASE)
LEAD = regex(r"\s*([^:：\n?？]{2,40})[:：\n?？]+\s*(.+)", re.DOTALL)
JUDGED = regex(r"骗|真的|真假|假的|靠谱|可信|能信|scam|fraud|\breal\b|legit|\bfake\b", re.IGNORECASE)
"""看看是不是骗局:……: the question first, then the message."""
CALLED = regex(r"自称|(?:电话|来电|短信|微信)[^,，。]{0,6}说[^,，。]{0,3}是|\bcalled\b[^.?]{0,16}\b(?:saying|says|claiming)\b", re.IGNORECASE)
GRANTS = regex(r"(?:能|可以|预|给我?)批|额度|授信|下款|放款|\b(?:pre-?)?approved\b", re.IGNORECASE)
"""Somebody rings as a bank and has a loan ready: to be screened, whatever price is named."""
RELAYED = regex(r"看(?:看|一下|下)?(?:这[条个段]|一[条段])|发(?:给)?(?:了)?我|给我发|发来|收到|短信|\b(?:sent me|got|received)\b", re.IGNORECASE)
SHOWN = regex(r"^\s*[【\[“\"「《]|https?:|www\.|点击|您|尊敬|dear|click", re.IGNORECASE)
"""有人给我发这个:【京东金融】…: what follows is shown, and no question needs to stand before it."""
LITTLE = 4
DEMAND = regex(r"[让叫要催逼喊]我|要求我|\b(?:asks?|asked|asking|wants?|telling|told|tells|needs?) me\b", re.IGNORECASE)
"""What somebody wants of the person."""
TO_SEND = regex(
    r"(?:[让叫要催逼喊]我|要求我)[^,，。;；!！?？\n]{0,14}(?:转|打(?!电话)|付|交|汇|扫|充|还到)|[让叫][^,，。;；!！?？\n我]{0,8}(?:转|付|交|汇)\d|(?:转|打|付|汇)[^,，。;；!！?？\n]{0,6}(?:他|她|我|个人|私人)的?(?:个人|私人)?(?:支付宝|微信|账户|账号|卡|银行卡|户头)"
    r"|\b(?:asks?|asked|asking|wants?|wanted|telling|told|tells|needs?) me to (?:\w+ ){0,2}?(?:send|transfer|pay|scan|wire|move|put)\b"
    r"|\b(?:in)?to (?:my|his|her|a|the \w+'s) (?:(?:own|personal|private) )?(?:alipay|wechat|account|card|wallet)\b",
    re.IGNORECASE,
)
"""Money somebody wants sent: 让我今天先转2000到他个人微信 was not paid by anybody."""
NOT_YET = regex(r"(?:还没|没有?|尚未)(?:交|转|打|付|汇|给(?!我)|做|点|下载|共享|照做|答应)|\b(?:haven't|have not|not yet|didn't|did not)\b", re.IGNORECASE)
ANOTHER = regex(r"\s*(?:再(?:帮我)?(?:看|查)一?[个条下]|另(?:外)?(?:还有)?一[个条]|还有一[个条]|换一[个条]|another (?:one|message)|next one)[,,::、\s]*", re.IGNORECASE)


def forwarded(session: Session, text: str, today: date, wanted: Route) -> Heard | None:
    """The message to judge, the loss told of in the talk about it, or None where the text is of something else."""
    under_way = session.top is not None and session.top.dialog == "scam"
    if session.asked == SCAM_MESSAGE.name:
        return _answer(text, wanted)
    if under_way and (heard := _loss(session, text, today)):
        return heard
    if (under_way or not ADDRESSED.search(text)) and _owes(text, today):
        return None
    if is_bare_question(text, wanted) and not under_way:
        return Heard(start="scam")
    if _asks_of_a_channel(text):
        return _begun(text)
    about_it = "scam" in (wanted.dialog, *wanted.choices) or bool(is_question(text) and (JUDGED.search(text) or _rings_with_a_loan(text)))
    if not (under_way or about_it or ADDRESSED.search(text)) or not _is_message(text, today, wanted, under_way=under_way):
        return None
    if not under_way and _is_a_known_scheme(text):
        return None
    another = ANOTHER.match(text)
    if under_way and not another and session.facts.get(SCAM_MESSAGE.name):
        return _goes_on(session, text)
    return _begun(text[another.end() :] if another else text)


def handed_over(text: str, today: date) -> Heard | None:
    """看看是不是骗局:【京东金融】……: the message stands behind the question about it."""
    led = LEAD.match(text)
    asked = led and JUDGED.search(led[1]) and len(ASKING.sub("", led[1])) < LITTLE
    theirs = led and (asked or (RELAYED.search(led[1]) and SHOWN.search(led[2]))) and not OWN.search(led[2]) and route(led[1]).dialog not in ("conduct", "court")
    return passed_on(led[2], today) if led and theirs else None


def next_message(session: Session, text: str, today: date) -> Heard | None:
    """Where it is asked what they want or whether it was done: another message of theirs, whose words are no answer to it."""
    if session.top is None or session.top.dialog != "scam":
        return None
    if session.asked is None and THEY_WANT.match(text):
        return _goes_on(session, text)
    if session.asked not in (SCAM_DONE.name, SCAM_WANTED.name) or _owes(text, today):
        return None
    if session.asked == SCAM_DONE.name and named_option(SCAM_DONE, text, words(session.lang)) not in (None, "nothing"):
        return None  # 没转钱,他发的链接我点了
    if NOT_YET.search(text) and not is_question(text) and not read_harm(HEARSAY.sub("", text), today):
        return _goes_on(session, text, {SCAM_DONE.name: "nothing"})
    if _is_a_choice(session, text):
        return None
    if session.asked == SCAM_WANTED.name and (lost := _loss(session, text, today)):
        return lost
    if len(text) <= SHORTEST:
        return None
    before = session.facts.get(SCAM_MESSAGE.name)
    goes_on = _says_to_you(text) or (THEY_WANT.match(text) if session.asked == SCAM_DONE.name else _tells(text))
    if before and goes_on and not ANOTHER.match(text) and not read_harm(HEARSAY.sub("", text), today):
        wanted = named_option(SCAM_WANTED, text, words(session.lang)) if session.asked == SCAM_WANTED.name else None
        return _goes_on(session, text, {SCAM_WANTED.name: wanted} if wanted not in (None, "none") else NOTHING)
    theirs = ANOTHER.match(text) or (ADDRESSED.search(text) and not OWN.search(text) and _tells(text))
    return forwarded(session, text, today, route(text)) if theirs else None


def demanded(session: Session, text: str, today: date) -> Heard | None:
    """Somebody wants money sent, in words that give a fraud away: screened before any of it is taken for a payment or for an answer."""
    under_way = session.top is not None and session.top.dialog in ("scam", "harmed")
    if under_way or _is_a_choice(session, text) or not TO_SEND.search(text) or is_question(text) or read_harm(HEARSAY.sub("", text), today, whole=text):
        return None
    return _begun(text) if _speaks_like_a_scam(text) else None


def _is_a_choice(session: Session, text: str) -> bool:
    """Whether a text is one of the answers shown, word for word."""
    slot = find(session.asked or "")
    return slot is not None and text.strip() in words(session.lang).section(f"ask.{slot.key}").options.values()


def _says_to_you(text: str) -> bool:
    """您的账户利率过高,需要下调: the sender's own words go on, though they show nothing by themselves."""
    return YOUR.search(text) is not None and not OWN.search(text) and not is_question(text)


def _asks_of_a_channel(text: str) -> bool:
    """95588是工商银行的吗: whose number or address it is, not a sum."""
    if len(text) > LONGEST_REMARK or not is_question(text) or not CHANNEL.search(text) or not ASKS_WHOSE.search(text):
        return False
    from dialogs.screening import official  # noqa: PLC0415

    return official(text).verdict != "unknown"


def _owes(text: str, today: date) -> bool:
    """没交。不过我网贷欠1万8,逾期40天: what is told of one's own debts is none of the sender's words."""
    told = {fact.slot for fact in labelled(text, today)}
    return {OWED.name, OVERDUE.name} <= told and (OWN.search(text) is not None or bool(told & OF_A_MONTH))


def _goes_on(session: Session, text: str, answer: Mapping[str, Json] = NOTHING) -> Heard:
    """One more message of the thread, judged with those before it, and what it answers."""
    thread = "\n".join(filter(None, (session.facts.get(SCAM_MESSAGE.name), text)))
    return Heard({SCAM_MESSAGE.name: kept(thread), **answer}, silent=frozenset({SCAM_MESSAGE.name}))


def passed_on(text: str, today: date) -> Heard | None:
    """A message that is known to be somebody else's, to judge; None where it is a court paper, or holds nothing to judge."""
    return None if read_paper(text, today) or len(text.strip()) <= SHORTEST else _begun(text)


def is_bare_question(text: str, wanted: Route) -> bool:
    """这是骗子吗, with nothing to judge beside it."""
    return wanted.dialog == "scam" and is_question(text) and len(text) <= LONGEST_REMARK and len(ASKING.sub("", text)) < ENOUGH


def _begun(text: str) -> Heard:
    return Heard({SCAM_MESSAGE.name: kept(text)}, start="scam", silent=frozenset({SCAM_MESSAGE.name}))


def _answer(text: str, wanted: Route) -> Heard | None:
    """The next message is the one to judge, unless it plainly is about something else."""
    theirs = ADDRESSED.search(text) and not OWN.search(text)
    routed = wanted.dialog not in (None, "scam", "product") and not theirs
    elsewhere = routed or (is_question(text) and len(text) <= LONGEST_REMARK)
    return None if elsewhere and not _tells(text) else Heard({SCAM_MESSAGE.name: kept(text)})


def _is_message(text: str, today: date, wanted: Route, *, under_way: bool) -> bool:
    """Evidently passed on: asked about and worth judging, or a scam by its own words and addressed to somebody."""
    if read_paper(text, today) and not _speaks_like_a_scam(text):
        return False
    own, about_it = OWN.search(text) is not None, wanted.dialog is None and "scam" in wanted.choices
    if (own and read_harm(HEARSAY.sub("", text), today, whole=text)) or _just_done(text, today):
        return False
    worth = not is_question(text) and not read_paper(text, today)
    if wanted.dialog == "scam" or under_way:
        return _tells(text) or (wanted.dialog == "scam" and worth and len(ASKING.sub("", text)) >= ENOUGH)
    if own and is_question(text) and JUDGED.search(text) and not LONG_STORY.search(text) and _speaks_like_a_scam(text):
        return True
    if own and _rings_with_a_loan(text) and not LONG_STORY.search(text):
        return _tells(text)
    if own:
        return about_it and DEMAND.search(text) is not None and not LONG_STORY.search(text) and _speaks_like_a_scam(text)
    if is_question(text):
        return False
    return ("scam" in wanted.choices[:1] and worth) or _speaks_like_a_scam(text)


def _rings_with_a_loan(text: str) -> bool:
    return CALLED.search(text) is not None and GRANTS.search(text) is not None


def _just_done(text: str, today: date) -> bool:
    """刚才转了6800刷流水, 找了个代办交了定金: told without a word for oneself, and addressed to nobody."""
    found = {} if YOU.search(text) else read_harm(text, today)
    return "harm.when" in found or found.get("harm.kind") == "agent"


def _speaks_like_a_scam(text: str) -> bool:
    from dialogs.screening import speaks_like_a_scam  # noqa: PLC0415  the signals take a fifth of a second to load

    return speaks_like_a_scam(text)


def _tells(text: str) -> bool:
    """Whether there is something in the text that can be judged."""
    from dialogs.screening import screen  # noqa: PLC0415

    return len(text) > ENOUGH - 2 and screen(text).verdict != "unknown"


def _loss(session: Session, text: str, today: date) -> Heard | None:
    """那我已经转了2000: in a talk about a scam, money that went was paid to it."""
    if len(text) > (2 * LONGEST_REMARK if text.isascii() else LONGEST_REMARK):
        return None
    facts = read_harm(f"{text}\n骗", today)
    return Heard(bounded(session, facts).facts, start="harmed", silent=frozenset(facts)) if facts else None


def kept(text: str) -> str:
    """What is stored of a message: personal numbers masked, and of a very long one both ends."""
    masked = PERSONAL.sub(lambda found: f"{found[0][:3]}****{found[0][-4:]}", text.strip())
    return masked if len(masked) <= LONGEST else f"{masked[:KEPT_EACH_END]}\n{masked[-KEPT_EACH_END:]}"


def _is_a_known_scheme(text: str) -> bool:
    """They want a deposit before releasing my loan: told in one's own words, with no sign in them, the answer about it says more."""
    best = look_up(text).best
    return best is not None and best.score >= SURE_AS_A_WHOLE and best.topic.startswith("scam_") and not _tells(text)
