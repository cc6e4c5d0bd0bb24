"""Somebody asks for a relative or a friend: what she owes, earns and spends is taken in as the person's own, from then on. In English."""

import re

from content.regex import either, regex
from dialogs.slots import ASKS_FOR
from dialogs.talk import Facts
from dialogs.understanding.clauses import left_by_the_dead

SHE = "mum|mom|mummy|mother|wife|sister|daughter|aunt(?:ie)?|grandma|grandmother|girlfriend|niece|mother-in-law"
HE = "dad|father|husband|brother|son|uncle|grandpa|grandfather|boyfriend|nephew|father-in-law"
THEY = "friend|cousin|parents|partner|colleague|co-?worker|flatmate|roommate|housemate|neighbou?r|student|nanny|ayi|fianc[eé]e?"
KIN = f"(?:{SHE}|{HE}|{THEY})"
OF_MINE = rf"(?:my|our|a) (?:\w+ ){{0,2}}?(?P<kin>{KIN})\b"
ASKS = regex(either(
    rf"\b(?:asking|writing|typing|here|inquiring|enquiring|question|chatting) (?:\w+ )?(?:for|on behalf of) {OF_MINE.replace('<kin>', '<k1>')}",
    rf"\bon behalf of {OF_MINE.replace('<kin>', '<k2>')}",
    rf"\b(?:it'?s|this is|its) (?:not me,? (?:it'?s|but) |not for me,? (?:it'?s |but )?(?:for )?|for |about ){OF_MINE.replace('<kin>', '<k3>')}",
    rf"\bhelp(?:ing)? (?:out )?(?:with )?{OF_MINE.replace('<kin>', '<k4>')}",
    rf"\b{OF_MINE.replace('<kin>', '<k5>')}(?:'s)? (?:asked me|can'?t (?:read|write|type|speak)(?: \w+)?|doesn'?t (?:read|write|speak)(?: \w+)?|needs (?:your )?(?:help|advice))",
), re.IGNORECASE)
DEAD = regex(r"\b(?:died|passed away|dead|late (?:husband|wife|father|mother))\b", re.IGNORECASE)
OF_THE_ASKER = regex(r"\b(?:(?:do|must|should|am|would|will|can|could) i|i (?:have|need) to (?:pay|repay)|my own|i signed|i guaranteed|make me|owes? me)\b", re.IGNORECASE)
"""Do I have to pay for her: the person's own question."""
PAYS_FOR = regex(r"\b(?:(?:do|must|should|will|would) i (?:ever )?(?:have to |need to |legally )*(?:pay|repay|cover)|am i (?:also |then )?(?:liable|responsible)|can they (?:make|force) me|come after me)\b", re.IGNORECASE)
BOUND = regex(r"\b(?:sign\w*|guarant\w*|inherit\w*|my (?:name|id))\b", re.IGNORECASE)
SPOUSES = ("husband", "wife")
VERBS = {
    "owes": "owe", "owe": "owe", "has": "have", "have": "have", "had": "had", "earns": "earn", "earn": "earn", "gets": "get", "get": "get", "makes": "make", "make": "make", "spends": "spend",
    "spend": "spend", "needs": "need", "need": "need", "pays": "pay", "pay": "pay", "paid": "paid", "missed": "missed", "borrowed": "borrowed", "took": "took", "lives on": "live on", "receives": "receive",
    "lost": "lost", "got": "got", "stopped paying": "stopped paying", "afford": "afford", "spare": "spare", "manage": "manage", "give": "give", "clear": "clear", "brings home": "bring home", "takes home": "take home", "bought": "bought", "live": "live",
}  # fmt: skip
_BETWEEN = r"(?P<between>(?: (?:also|only|just|still|now|already|currently|really|can|could|can'?t|cannot|would|does|doesn'?t|has to|have to|hasn'?t|haven'?t))*)"
_STATE = r"(?=(?: \w+){0,3} (?:late|overdue|behind|retired|unemployed|laid off|out of work|sick|ill|in hospital)\b)"
THINGS = "pension|income|salary|pay|wages?|costs?|rent|expenses|debts?|loans?|cards?|essentials|living|bills?|spending|huabei|jiebei|mortgage|credit card|savings|instal\\w+|monthly|minimum"


def asks_for(facts: Facts, text: str) -> str | None:
    """For whom somebody asks, where they say so and have not before; nobody where that one has died."""
    found = None if facts.get(ASKS_FOR.name) or DEAD.search(text) or left_by_the_dead(text) else ASKS.search(text)
    return next((kin.lower() for kin in found.groups() if kin), None) if found else None


def askers_share(facts: Facts, text: str) -> str | None:
    """The topic of who asks for another, and whether they must pay themselves."""
    kin = facts.get(ASKS_FOR.name)
    return ("spouse_debt" if kin in SPOUSES else "family_pay") if kin and PAYS_FOR.search(text) and not BOUND.search(text) else None


def as_ones_own(kin: str, text: str) -> str:
    """The text with what it tells of that one told of oneself: she owes 20,000 and needs 2,400."""
    said = ASKS.sub(" ", text).strip(" ,.;:!-")
    if OF_THE_ASKER.search(said):
        return text
    she, his = ("she", "her") if re.fullmatch(SHE, kin) else ("he", "his") if re.fullmatch(HE, kin) else ("(?:she|he|they)", "(?:her|his|their)")
    who = rf"\b(?:{she}|(?:my|the) (?:\w+ )?{re.escape(kin)})"
    verbs = "|".join(sorted(VERBS, key=len, reverse=True))
    said = re.sub(rf"{who}(?:'?s| is| was|'re| are){_STATE}", "i am", said, flags=re.IGNORECASE)
    said = re.sub(rf"\b(?P<aux>can|could|does|would|should|must|did) {who[2:]}(?= (?:{verbs})\b)", r"\g<aux> i", said, flags=re.IGNORECASE)
    said = re.sub(rf"{who}{_BETWEEN} (?P<verb>{verbs})\b", lambda one: f"i{one['between']} {VERBS[one['verb'].lower()]}", said, flags=re.IGNORECASE)
    said = re.sub(rf"\b(?:and|but) (?P<verb>{'|'.join(name for name in VERBS if name.endswith('s'))})\b", lambda one: f"and {VERBS[one['verb'].lower()]}", said, flags=re.IGNORECASE)
    return re.sub(rf"\b(?:{his}|(?:my|the) (?:\w+ )?{re.escape(kin)}'s)(?= (?:\w+ )?(?:{THINGS})\b)", "my", said, flags=re.IGNORECASE)
