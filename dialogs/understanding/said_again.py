"""The fee of each instalment, told again as what it comes to: 每期手续费0.6%,说一年才7.2, fee 0.5% a month, they call it 6 a year. It is no second price."""

import re
from decimal import Decimal

from content.regex import regex

FEE = regex(r"(?:手续费率?|费率|\bfees?\b)[^\d%,，。;；]{0,16}(\d+(?:\.\d+)?) ?%|(?<![\d.])(\d+(?:\.\d+)?) ?%[^\d,，.;；]{0,16}(?:手续费|费率|\bfee)", re.IGNORECASE)
INSTALMENTS = regex(r"(?<![\d.])(\d{1,2}) ?(?:期|个月|(?:monthly )?(?:instal+ments?|payments?|months?)\b)|\b(?:in|into|over) (\d{1,2})\b(?! ?%)", re.IGNORECASE)
AGAIN = regex(r"(?<=[,，。;；.:：\d%])(?P<lead>[^\d,，。;；.:：%]{1,40})(?<![\d.])(?P<figure>\d+(?:\.\d+)?)(?![\d.,]*\d|[万千百元块期k])(?: ?(?:%|个点|percent\b))?(?:的?年?利率?息?| ?(?:an?|per) (?:year|annum)\b| in (?:all|total)\b)?", re.IGNORECASE)
SAYS = regex(r"说|才|就|只|合|算|等于|相当|一年|总共|一共|\b(?:say|says|said|call\w*|only|just|so|that'?s|which|is|year|total|comes)\b|[\"“‘']", re.IGNORECASE)
A_YEAR = 12
NEAR = Decimal("0.011")


def without_said_again(text: str) -> str:
    """The text with blanks where the fee is told a second time, as that of a year or of all instalments."""
    if "%" not in text or ("费" not in text and "fee" not in text.lower()):
        return text
    fee = FEE.search(text)
    if fee is None or not INSTALMENTS.search(text):  # 月费率1%,一年也就12%,对不: with no loan beside it the yearly rate is what is asked about
        return text
    share = Decimal(fee[1] or fee[2])
    times = {A_YEAR, *(int(count[1] or count[2]) for count in INSTALMENTS.finditer(text))} - {1}
    told = [again for again in AGAIN.finditer(text, fee.end() - 1) if SAYS.search(again["lead"]) and any(abs(share * count - Decimal(again["figure"])) < NEAR for count in times)]
    for again in told:
        text = f"{text[:again.start()]},{' ' * (len(again[0]) - 1)}{text[again.end():]}"
    return text
