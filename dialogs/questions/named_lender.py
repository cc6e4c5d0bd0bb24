"""What the registry holds about the one lender whose soundness is asked about: 美团借钱正规吗, is Meituan legit."""

from content.answers import hearing
from content.regex import regex
from dialogs.questions.answers import Found, Match
from dialogs.questions.heard import mended, sense
from dialogs.talk import Part
from dialogs.understanding.names import Named, find_lenders

ASKED = frozenset(("licensed", "check_licence"))
LIKE_ENOUGH = 0.1
"""How like the question an answer written for one lender must be at least."""
HOW_TO_CHECK = "scam_verify_lender"
OF_CALLS = regex(r"(?:打|找|催|骂|骚扰|联系)(?:给)?了?我(?!的名)[^,，。]{0,4}\d|给我[^,，。]{0,4}打了|[这那](?:么|样)(?:打|催|骂|找)|打[^,，。]{0,4}(?:\d|[一二两三四五六七八九十几]+)(?:多|几)?(?:个|次|遍|通)|\b(?:calls?|called|rang|phoned) me\b[^.?]{0,12}\d")
"""360打了我11个电话,合规不 asks of the calls, and not of the licence."""
BANKS = ("bank", "private_bank")
WHERE = regex(r"[上里](?=有|看|刷|说|讲|都|也|在|老|天天|到处|好多|很多|的?人|[,，])|(?:群|直播间?)里")
"""抖音上有人能洗征信: where it was seen, no lender."""
OF_BANKS, OF_PRODUCTS = "prod_private_bank", "prod_"


def asked_of(text: str) -> Named | None:
    """The lender whose licence or soundness is asked about; None where none or several are named."""
    if not sense(mended(text)).ideas & ASKED or OF_CALLS.search(text):
        return None
    named = {name.lender.id: name for name in find_lenders(text) if not WHERE.match(text, name.span[1])}
    return next(iter(named.values())) if len(named) == 1 else None


def checked(text: str, found: Found) -> tuple[Found, Part | None]:
    """The answer that fits, which is how to check unless one is written for this lender, and the entry to stand above it."""
    who = asked_of(text)
    if who is None:
        return found, None
    own = sense(mended(text)).ideas & hearing().names or (who.lender.kind in BANKS and found.best and found.best.topic == OF_BANKS)
    best = found.best if own and found.best and found.best.topic.startswith(OF_PRODUCTS) and found.best.score >= LIKE_ENOUGH else Match(HOW_TO_CHECK, 1.0)
    return Found(best, None, found.near), entry(who)


def entry(named: Named) -> Part:
    """What is known of a lender, and what is not."""
    who = named.lender
    entity = who.entity if who.confidence.endswith("high") else ""
    names = {"zh": named.name, "en": who.brand["en"]}
    known = {"names": names, "entity": entity, "kind": who.kind, "channels": [*who.domains, *who.hotlines]}
    return Part("answers.entry", {"lender": known})
