"""The telephone or the site of a lender that is asked for: what the registry holds, and where to check it; or one that is sent alone, to be looked up."""

import re
from dataclasses import replace

from content.regex import regex
from dialogs.answers import Match, find
from dialogs.asking import NOTHING_NEAR, answer
from dialogs.forwarded_signs import begun
from dialogs.forwarded_words import CHANNEL_ALONE, HALF_KNOWN
from dialogs.meaning import Heard
from dialogs.message import Message
from dialogs.named_lender import OF_PRODUCTS, entry
from dialogs.slots import SCAM_DONE, SCAM_WANTED
from dialogs.understanding.names import find_lenders

HOW_TO_FIND = "prod_phone_rule"
OWN_TOPIC = 0.35
"""How like the ways of asking it an answer written for one lender must be."""
NOT_ASKED_FOR_SUMS = (None, SCAM_DONE.name, SCAM_WANTED.name)
ASKS_FOR = regex(
    r"[,，\s]*(?:请问|我想问|问一下|查一?下?|找|要)?□(?:公司|银行)?(?:的|那边)?(?:信用卡|贷款)?(?:的|那边)?(?:官方|人工|正规)*(?:客服)?(?:的)?(?:电话|官网|网址|网站|热线|号码|客服|联系方式)(?:号码|号|地址)?(?:是|打)?(?:多少|什么|啥|哪个|几号|有吗|哪里找)?[呢吗啊呀\s?？。]*"
    r"|\s*(?:what(?:'s| is| are)|where (?:is|do i find)|give me|tell me|i need|do you have)?\s*(?:the |a )?(?:official |customer |service |phone |telephone |contact )*(?:number|phone|hotline|website|site|line|contact)s? (?:number )?(?:of|for) □(?: (?:credit )?cards?| loans?)?[\s?.]*"
    r"|\s*(?:what(?:'s| is))?\s*□(?:'s)? (?:official |customer |service |phone |telephone |contact |credit |card |loan |bank )*(?:number|phone|hotline|website|site|line)[\s?.]*",
    re.IGNORECASE,
)


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
