"""What a lender takes for being paid early, as it is told: 违约金3%, 收一个月利息, a fee of 200, 3% within the first year, no fee."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from content.regex import either, regex
from dialogs.calculator.rounding import to_fen
from dialogs.slots import EARLY_FEE, EARLY_SHARE
from dialogs.understanding.marked import Placed, amount_in, marked, value_in
from dialogs.understanding.values import Day, Duration, Percent, Rate

Json = Any
YEAR, HUNDRED = 365, Decimal(100)
NAMES = "(?:手续费|违约金|罚金|费用|补偿金?|赔偿金?)"
SUM = regex(either(
    f"{NAMES}(?!率)[^¤%~,，。?？]{{0,10}}[¤%]", f"[¤%]的?(?:提前还款)?{NAMES}",
    r"\b(?:fee|charge[sd]?|penalty|fine[sd]?)\b[^¤%~.,?]{0,18}[¤%]", "[收扣罚][^¤%~,，。?？]{0,4}¤", r"\b(?:costs?|takes?|took|charge[sd]?)\b[^¤%~.,?]{0,14}¤",
    "[¤%] (?:early |exit |payoff |prepayment |repayment |settlement )*(?:fee|charge|penalty|fine)",
), re.IGNORECASE)
SHARE = regex(either(
    "(?:收|扣|要|付|交|罚|赔|加|费|是)[^¤%~,，。?？]{0,8}%", r"\b(?:takes?|took|wants?|costs?|asks?|keeps?|for|is|of)\b[^¤%~.,?]{0,18}%",
), re.IGNORECASE)
"""A share that is taken for it."""
INTEREST = regex(either("~的?(?:正常)?利息", r"~(?:'s?|s'?)? (?:(?:worth|extra|more) )*(?:of )?(?:extra )?interest", r"\binterest (?:for|of) (?:another )?~"), re.IGNORECASE)
OF_THE_LOAN, NEAR = regex(r"利率|年化|[年月日]息|\b(?:rate|apr|interest|a year|per year)\b", re.IGNORECASE), 8
"""Of 年化是15% the rate of the loan."""
NONE = regex(either(
    f"(?<![收要用付交])不(?:用|要|再|另)?(?:收|付|交|要)(?:任何)?{NAMES}", f"(?<!有)(?:没有?|无|免(?:收|掉)?|零)(?:任何|提前还款|的)*{NAMES}", f"{NAMES}(?:是|为|也|都)?(?:0|零|没有|全?免)(?![\\d.])",
    r"\b(?:no|without (?:an?y? )?|zero|free of) ?(?:early |prepayment |repayment )*(?:fee|penalty|charge)s?\b", r"\b(?:doesn'?t|don'?t|won'?t|not) charge\b", r"\b(?:fee|penalty)[- ]free\b",
), re.IGNORECASE)
OF_A_LINE = regex(r"[超高低]|年化|利率|法律|合法|\b(?:over|above|below|under|more than|rate|interest|apr|legal)\b", re.IGNORECASE)
"""超24%没有: what a rate is held against, and no fee."""
LIMIT = regex(r"(?P<before>不满|未满|不到|前|头|within (?:the )?(?:first )?|in the first )?[~@](?(before)|(?:之|以)?内)|第一@内?|(?:第一|头一|首)年|\bfirst year\b", re.IGNORECASE)
USED = regex(r"(?:用|还|借|贷|供|过|办|已经?)(?:了|有|快|才)*~|\b(?:had (?:it|the loan)(?: now)? for|already|after|running for|it'?s been) ~|~ (?:ago|in\b|now\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fee:
    """A sum, or a share of what is paid early, or so many days of interest on it."""

    amount: Decimal | None = None
    share: Decimal | None = None
    days: int = 0

    def facts(self, paid: Decimal, rate: Decimal | None, known: Mapping[str, Json]) -> dict[str, Json]:
        """None where it goes by a rate that is not known."""
        if self.share is not None:
            return {EARLY_FEE.name: str(to_fen(paid * self.share)), EARLY_SHARE.name: str(self.share)}
        amount = self.amount if self.amount is not None else to_fen(paid * rate * self.days / YEAR) if rate is not None else None
        return {} if amount is None else {EARLY_FEE.name: str(amount)} | ({EARLY_SHARE.name: ""} if known.get(EARLY_SHARE.name) else {})


def told_fee(text: str, today: date, *, asked: bool = False) -> Fee | None:
    """`asked`: it is the answer to what the fee is, where a share or interest alone will do."""
    said, places = marked(text, today)
    if SUM.search(said) is None and LIMIT.search(said) is None and NONE.search(text):
        return Fee(amount=Decimal(0))
    fee = _told(said, places, bare=LIMIT.search(said) is not None or (asked and not OF_A_LINE.search(text.replace("利息", ""))))
    return Fee(amount=Decimal(0)) if fee and _free_by_now(said, places) else fee


def _told(said: str, places: Placed, *, bare: bool) -> Fee | None:
    shares = (found for found in SHARE.finditer(said) if not OF_THE_LOAN.search(said[max(found.start() - NEAR, 0) : found.end()]))
    match = SUM.search(said) or next(shares, None) or (re.search("%", said) if bare else None)
    if match is not None and (amount := amount_in(match, said, places)) is not None:
        return Fee(amount=amount)
    share = value_in(match, said, places, "%") if match else None
    if isinstance(share, Percent | Rate):
        return Fee(share=share.best / HUNDRED if isinstance(share, Percent) else share.best) if share.low is None else None
    length = value_in(found, said, places, "~") if (found := INTEREST.search(said)) else None
    return Fee(days=length.days) if isinstance(length, Duration) and length.days else None


def _free_by_now(said: str, places: Placed) -> bool:
    """一年内收3%,我已经还了14个月: the time in which it is taken is over."""
    limit, used = LIMIT.search(said), USED.search(said)
    if limit is None or used is None:
        return False
    first, since = value_in(limit, said, places, "~@"), value_in(used, said, places, "~")
    most = first.days if isinstance(first, Duration) else YEAR if first is None or isinstance(first, Day) else 0
    return isinstance(since, Duration) and 0 < most <= since.days
