"""The telephone or the site of a lender that is asked for: what the registry holds, and where to check it; or one that is sent alone, to be looked up."""

import re
from dataclasses import replace

from content.regex import either, regex
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.questions.answers import Match, find
from dialogs.questions.asking import NOTHING_NEAR, answer
from dialogs.questions.named_lender import OF_PRODUCTS, entry
from dialogs.replies import Reply
from dialogs.scams.forwarded_signs import begun
from dialogs.scams.forwarded_words import CHANNEL_ALONE, HALF_KNOWN
from dialogs.slots import HARM_BANK, SCAM_DONE, SCAM_WANTED
from dialogs.understanding.names import Named, find_lenders

HOW_TO_FIND = "prod_phone_rule"
BESIDE_A_NUMBER = (f"answer.{HOW_TO_FIND}", "answer.hot_", "answer.scam_", "answer.collect_", "answer.court_")
"""Answers that stand beside the number; any other was found by the words of the lender."""
OWN_TOPIC = 0.35
"""How like the ways of asking it an answer written for one lender must be."""
NOT_ASKED_FOR_SUMS = (None, SCAM_DONE.name, SCAM_WANTED.name)
ASKS_FOR = regex(either(
    r"[,，\s]*(?:请问|我想问|问一下|查一?下?|找|要)?□(?:公司|银行)?(?:的|那边)?(?:信用卡|贷款)?(?:的|那边)?(?:官方|人工|正规)*(?:客服)?(?:的)?(?:电话|官网|网址|网站|热线|号码|客服|联系方式)(?:号码|号|地址)?(?:是|打)?(?:多少|什么|啥|哪个|几号|有吗|哪里找)?[呢吗啊呀\s?？。]*",
    r"\s*(?:what(?:'s| is| are)|where (?:is|do i find)|give me|tell me|i need|do you have)?\s*(?:the |a )?(?:official |customer |service |phone |telephone |contact )*(?:number|phone|hotline|website|site|line|contact)s? (?:number )?(?:of|for) □(?: (?:credit )?cards?| loans?)?[\s?.]*",
    r"\s*(?:what(?:'s| is))?\s*□(?:'s)? (?:official |customer |service |phone |telephone |contact |credit |card |loan |bank )*(?:number|phone|hotline|website|site|line)[\s?.]*",
), re.IGNORECASE)

NUMBER_ASKED = regex(either(
    "(?:哪个|什么|啥|哪|几号)(?:官方|客服|人工)*(?:电话|号码|热线)",
    "(?:电话|号码|热线)(?:是|打)?(?:多少|什么|啥|几号|哪个)",
    "(?:官方|人工|客服|真(?:正)?的?|正规)[^,，。?？]{0,6}(?:电话|号码|热线)[^,，。?？]{0,3}(?:多少|什么|啥|哪|怎么)",
    "(?:怎么|怎样|如何|咋)(?:才)?(?:能)?(?:联系|找|打)(?:得|到|上|通)*(?:真|官方|正规|人工|他们|银行|□)",
    "□[^,，。?？]{0,8}(?:怎么|咋)(?:打|联系|找)",
    r"\b(?:what|which|whats)(?:'s| is| are)? (?:the |their |its |□(?:'s|s)? )?(?:real |official |right |customer |service |phone |card |bank )*(?:number|hotline|line)\b",
    r"\bhow (?:do|can|could|should) (?:i|we) (?:reach|contact|call|ring|get hold of|get through to|find) (?:the )?(?:real|right|official|actual|them|□)",
    r"\b(?:number|line) (?:do|should|can|must) i (?:call|ring|dial|phone)\b",
), re.IGNORECASE)
"""打哪个电话, how do I reach the real one: beside whatever else is told."""


def with_contact(m: Message, heard: Heard) -> Heard:
    """What was heard, with the number of the one lender that is named or known, where a number is asked for."""
    if m.pasted or heard.move or any(part.key == "answers.entry" for note in heard.notes for part in note.parts):
        return heard
    who = _whose(m, heard)
    if who is None or not who.lender.hotlines or not NUMBER_ASKED.search(m.text.replace(m.text[slice(*who.span)], "□") if who.span[1] else m.text):
        return heard
    if any(part.key.startswith(f"answer.{OF_PRODUCTS}") for note in heard.notes for part in note.parts) and not any(note.key == f"answer.{HOW_TO_FIND}" for note in heard.notes):
        return heard  # the answer for this lender has its number
    told = Reply("answers.entry", parts=(entry(who),))
    kept = tuple(note for note in heard.notes if not note.key.startswith("answer.") or note.key.startswith(BESIDE_A_NUMBER))
    return replace(heard, notes=(told, *kept))


def _whose(m: Message, heard: Heard) -> Named | None:
    """The lender of the message, else the bank that money left from, else the one lender of the case file."""
    named = {name.lender.id: name for name in find_lenders(m.text)}
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    known = {**m.session.facts, **heard.facts}
    bank = known.get(HARM_BANK.name)
    told = [bank] if bank else list(dict.fromkeys(value for name, value in known.items() if name.endswith(".lender") and value))
    found = find_lenders(told[0]) if len(told) == 1 else []
    return replace(found[0], span=(0, 0)) if found else None


def contact_asked(m: Message) -> Heard | None:
    """小米消费金融的电话是多少, and nothing else; a lender with an answer of its own has its number there. 95786 alone is looked up."""
    if m.session.asked in NOT_ASKED_FOR_SUMS and CHANNEL_ALONE.fullmatch(m.text.strip("。.?？!！ ")) and _is_somebodys(m.text):
        return begun(m.text)
    named = {name.lender.id: name for name in find_lenders(m.text)}
    if len(named) != 1 or (m.slot and m.slot.kind == "text"):
        return None
    who = next(iter(named.values()))
    if not ASKS_FOR.fullmatch(m.text[: who.span[0]] + "□" + m.text[who.span[1] :]):
        return None
    topic = next((match.topic for match in find(m.text) if match.topic.startswith(OF_PRODUCTS) and match.topic != HOW_TO_FIND and match.score >= OWN_TOPIC), HOW_TO_FIND)
    reply = answer(m.session, NOTHING_NEAR, Match(topic, 1.0), m.text, m.today)
    return Heard(notes=(replace(reply, parts=(entry(who), *reply.parts)),))


def _is_somebodys(text: str) -> bool:
    from dialogs.screening import official  # noqa: PLC0415  the signals take a fifth of a second to load

    channel = official(text)
    return channel.verdict != "unknown" or channel.why in HALF_KNOWN
