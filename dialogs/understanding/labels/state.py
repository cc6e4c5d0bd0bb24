"""Where the reading of a message stands: the facts so far, the word that names the next figure, the debt under way."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import takewhile

from content.regex import either, regex
from dialogs.understanding.labels.debts import Debt, Fact
from dialogs.understanding.labels.ledger import Ledger
from dialogs.understanding.labels.marks import Token, tokens
from dialogs.understanding.values import Duration, Span

BREAKS = regex(r"[，。;；！!？?\n、]|(?<!\d),|,(?!\d{3}(?!\d))|\.(?=\s)")
PLURAL = regex(r" (?:are|were|have been)\b", re.IGNORECASE)
"""The card and Jiebei are two months late: both."""
FEARED = regex(r"(?:怕|担心|恐怕|估计)[^,，。;；]{0,4}$|\b(?:afraid|worried|fear)[^.,;]{0,6}$", re.IGNORECASE)
"""失业了怕还不上: nothing is overdue yet."""
ONLY_TOLD = regex(either(
    "(?:告诉|告知|瞒着?|通知|打给|打到|联系|骚扰|怕|不敢(?:跟|和|让)|没敢(?:跟|和))(?:我的?|了|到)*$",
    r"\b(?:tell|told|telling|call(?:s|ed|ing)?|phon(?:e|es|ed|ing)|rang|ring(?:s|ing)?|text(?:s|ed|ing)?|messag(?:e|es|ed|ing)|contact(?:s|ed|ing)?|hid(?:e|ing|den)?(?: it| this)? from|(?:afraid|scared) of) (?:all |even |any of |some of )?(?:of )?(?:my |our |the )?$",
), re.IGNORECASE)
KNOWS = regex(either(
    "(?:他们|们|圈)?(?:还|也|都|全)*(?:不|没)?(?:知道|晓得|发现|看到|看见|听说)",
    r"(?: (?:can'?t|cannot|mustn'?t|must not|do(?:es)?n'?t|do(?:es)? not|won'?t|already|all|now|both|still|to|will|might))* (?:know|knows|knew|find|finds|found|hear|hears|heard|see|sees|saw)(?: out| about| it)?\b",
), re.IGNORECASE)
"""不敢告诉亲戚, my family can't know: whom a debt is hidden from, or who was told of it, has lent nothing."""
PAUSES = ("comma", "stop")
A_DAY, WORKED = "_a_day", "worked"
"""Behind the role of a wage that is told by the day; the role of how many days of a month are worked."""
A_LENDER = ("家", "笔", "张", "个", "套", "辆")
NEAR = 12
"""How many tokens a clause may have to either side: reading stays linear in the length of the text."""


class State:
    """`person` and `ledger` are what comes of it, `of_all` what holds for all debts told earlier (都没逾期);
    `roles` are those learned of figures that no word names, by their places; `judged` are sums that a word of ours named or took away; `named` is which debt a word was, `subjects` are the debts named in the sentence; `coming` are facts of the debt that is named next; `kinds` is the spending named since the last figure (房租吃饭3500);
    `late_told`: how long overdue was told in this clause; `late_untold`: the last clause left it open, `late_ones` are those; `of_one`: of the one debt that it names, `in_turn`: that alone has no days yet;
    `in_part` is a debt of which only the late part was told, or (`this_month`) what is due this month; `in_hand` reaches somebody, by a wage or by a loan; `maxed` are limits that are used up, with the debt under way; `paid` are sums paid, `paid_back` those of them that were owed; `loose` is a sum told by itself before any debt; `late_now` is a word that says that something is overdue; `due_day` is the day of each month on which payments are due; `listing` is what the figures of a list are called (每月要还信用卡3000、花呗1500)."""

    def __init__(self, text: str, today: date, roles: Mapping[Span, str]) -> None:
        self.words, found = tokens(text, today)
        self.roles = roles
        self.tokens = [token for token in found if not _says_nothing(self.words.text, token)]
        self.today = today
        self.person: dict[str, Fact] = {}
        self.ledger = Ledger()
        self.of_all: dict[str, Fact] = {}
        self.kinds: list[Token] = []
        self.together = False
        self.cue: Token | None = None
        self.late: Token | None = None
        self.late_told = self.late_untold = self.of_one = self.in_turn = False
        self.scopes: dict[str, Token] = {}
        self.mentioned = False
        self.subjects: list[Debt] = []
        self.coming: dict[str, Fact] = {}
        self.used = set[Token]()
        self.judged = set[Token]()
        self.named: dict[Token, Debt] = {}
        self.listing = ""
        self.least: Debt | None = None
        self.in_part: Debt | None = None
        self.this_month: Debt | None = None
        self.in_hand: Fact | None = None
        self.paid: list[Decimal] = []
        self.paid_back: list[Fact] = []
        self.due_day = 0
        self.maxed: list[tuple[Debt | None, Fact]] = []
        self.late_ones: list[Debt] = []
        self.late_now: Token | None = None
        self.loose: Fact | None = None
        self.last: tuple[dict[str, Fact], str] | None = None
        self.seen_late = any(token.group == "cue" and token.name == "overdue" for token in self.tokens)
        self.seen_well = any(token.group == "scope" and token.name in ("none", "none_at_all", "none_of") for token in self.tokens)
        amount = next((place for place, token in enumerate(self.tokens) if token.is_amount), 0)
        self.words_first = any(token.group == "cue" for token in self.tokens[:amount])
        self.debts_first = any(token.names_a_debt and not token.count for token in self.tokens[:amount])

    def between(self, start: int, end: int) -> str:
        return self.words.text[start:end]

    def before(self, place: int, step: int = 1) -> Token | None:
        return self.tokens[place - step] if place >= step else None

    def after(self, place: int, step: int = 1) -> Token | None:
        return self.tokens[place + step] if place + step < len(self.tokens) else None

    def clause(self, place: int) -> list[Token]:
        """The tokens around a place, between two commas or stops, at most NEAR to either side."""
        low = high = place
        while low > max(0, place - NEAR) and self.tokens[low - 1].group not in PAUSES:
            low -= 1
        while high + 1 < min(len(self.tokens), place + NEAR) and self.tokens[high + 1].group not in PAUSES:
            high += 1
        return self.tokens[low : high + 1]

    def next_clause(self, place: int) -> list[Token]:
        """The tokens between the next comma and the one behind it; none where they name a debt of their own."""
        end = min(len(self.tokens), place + NEAR)
        first = next((i for i in range(place, end) if self.tokens[i].group == "comma"), end) + 1
        clause = [*takewhile(lambda token: token.group not in PAUSES, self.tokens[first : first + NEAR])]
        return [] if any(token.names_a_debt or token.name.startswith("spending") for token in clause) else clause

    def head(self, place: int) -> str:
        """The clause up to a figure, at most 20 characters."""
        start = self.tokens[place].start
        return BREAKS.split(self.between(max(0, start - 20), start))[-1].strip()

    def mentioned_since(self, fact: Fact) -> bool:
        """Whether a debt was named after a figure was told."""
        last = self.ledger.last_token
        return last is not None and last.start >= fact.span[1]

    def keep(self, holder: dict[str, Fact], name: str, fact: Fact) -> None:
        """File a fact, and remember where: what is taken back in the next words is replaced there."""
        holder[name] = fact
        self.last = (holder, name)

    def of_several(self, fact: Fact, name: str) -> bool:
        """The card and Jiebei are two months late: whether it was told of all that the sentence names."""
        last = self.ledger.last_token
        of_one = len(self.subjects) > 1 and (self.subjects[-2] is self.subjects[-1] or (last is not None and any(char.isdigit() for char in self.between(self.subjects[-2].span[1], last.start))))
        plural = len(self.subjects) > 1 and not of_one and self.ledger.last_token is not None and PLURAL.match(self.between(self.ledger.last_token.end, fact.span[0]))
        for debt in self.subjects if plural else ():
            debt.facts.setdefault(name, fact)
        return bool(plural)


def days_of(token: Token) -> Decimal | None:
    """Of a length told in days alone, how many."""
    parts = token.value.parts if isinstance(token.value, Duration) else None
    return parts.get("days") if parts and len(parts) == 1 else None


def _says_nothing(text: str, token: Token) -> bool:
    """Late only in fear; somebody who was told of a debt, or must not hear of it, and lent nothing."""
    if token.name == "overdue":
        return FEARED.search(text, max(0, token.start - 8), token.start) is not None
    return token.name == "private" and (ONLY_TOLD.search(text, max(0, token.start - 28), token.start) or KNOWS.match(text, token.end)) is not None
