"""What a message tells beside the loan: clauses on wages, rent, ages, numbers and other debts, left out where the rest tells a loan."""

import re
from collections.abc import Iterator

from content.regex import either, regex

_N = r"[\d一二两三四五六七八九十几]"
_IS = r"[是有才就只大概约差不多一个每月天年到手拿能税前后也了共:：还得要 ]{0,8}?"
_KIN = "老公|老婆|丈夫|妻子|爱人|爸|妈|弟|哥|姐|妹|儿子|女儿|孩子|娃|家里"
_CLAUSE = regex(r"(?:(?!(?<=[\d元块岁万千百]) (?=[\u4e00-\u9fff]))[^,，。;；.!！?？:：\n]|[,.:](?=\d))+")
"""A space behind a figure ends one too, before Chinese."""
_AND = regex(r" (?:and|but|plus) (?=(?:i|my|he|she|we|our|rent|this|the|have|has|earns?|makes?|with|borrow\w*|took|got) )", re.IGNORECASE)
_SENTENCE = regex(r"(?:[^。;；.!！?？\n]|\.(?=\d))+")
_FIGURE = regex(rf"{_N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|\w+hundred|\w+thousand)\b", re.IGNORECASE)
PERSON = regex(either(
    rf"(?:(?<!发)工资|月薪|薪水|底薪|年薪|收入|月入|退休金|养老金|低保|补助|奖金|提成|流水|房租|租房|生活费|开销|花销|伙食费?|水电费?|物业费?|社保|公积金|存款|积蓄|信用分|芝麻分?|评分|额度|授信){_IS}{_N}",
    rf"[挣赚](?:个|到)?{_IS}{_N}",
    rf"(?:[每个一]月|月月)(?:到手|进账|能拿|拿到手?|入账){_IS}{_N}",
    rf"(?:今年|虚岁|周岁|刚满|快){_N}{{2,3}}(?:岁|了)?$", rf"{_N}岁", rf"(?:^|我|{_KIN}|他|她)\s?[1-9]\d$",
    rf"(?:亏|赔|输)(?:了|掉|进去)*{_IS}{_N}", rf"(?:{_KIN})[^,，]{{0,4}}欠[^,，]{{0,6}}{_N}",
    r"(?:电话|手机号|号码|尾号|卡号|工号|编号|合同号|单号|订单号?|身份证号?|QQ|微信号)[^,，]{0,6}?\d", r"\d{2,}\*{2,}\d+",
    r"\b(?:salary|income|wages?|pension|take[- ]home|pay ?che(?:ck|que)|credit score|my score|savings|groceries|utilities|living (?:costs|expenses)|school fees)\b",
    r"\b(?:i|we|he|she|husband|wife|mum|dad)(?: only| just| both)? (?:earns?|makes?|brings? (?:home|in)|takes? home)\b(?! (?:the |a |\w+ )?(?:re)?payments?)",
    r"\b(?:my|our|the|pay(?:ing)?|and) rent\b|^\s*rent\b",
    r"\b(?:i'?m|i am|he'?s|he is|she'?s|she is|aged?)(?: now)? (?:[1-9]\d|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?)\b(?! ?(?:payments?|instal\w*|months?|days?|weeks?|yuan|short|behind|per|%|into|to go|of))",
    r"\b\d\d years? old\b|\b(?:two|three|four|\d) (?:kids?|children|jobs)\b",
    r"\b(?:phone|tel|call(?:ed)?|hotline|reference|ref|contract (?:no\.?|number)|account (?:no\.?|number)|order (?:no\.?|number)|loan (?:no\.?|number)|id (?:no\.?|number)|ending(?: in)?)\b[^,]{0,12}\d",
    r"\b(?:wife|husband|brother|sister|mother|father|mum|dad|son|daughter|friend|partner)(?:'s)?(?: also)? (?:owes?|debts?)\b",
))
"""Of the person, and never of a loan."""
LATE = regex(either(
    r"(?:还不(?:上|起|了)|逾期|[晚迟](?:了|还|交|付)*[一1]?[天日]|拖(?:了|一)*[天日]|超(?:期|时|过期限|了?[一1][天日])|到期(?:没|不)还|过期|不按时|违约)[^,，]*",
    r"\b(?:(?:if|when|once|each day|per day|a day|every day|days?|pay|paid|paying|be|i'?m|am) (?:i'?m |i am |you'?re |it'?s |too )?late|late(?:ness)? (?:fees?|payments?|charges?|costs?|=)|miss(?:ed|ing)? (?:a|one|any|the) (?:day|payment|instal\w*)|overdue|default)\b",
))
"""Of what is charged for being late, which is no price of the loan."""
OTHER_DEBT = regex(either(
    rf"(?:房贷|车贷|信用卡|花呗|借呗|白条|网贷|(?:别|其[他它])的?(?:贷款|债))[^,，]{{0,6}}?{_N}",
    r"\b(?:my|the|our) (?:car (?:payment|loan)|mortgage|student loan|credit cards?|cards?|other (?:loans?|debts?))\b",
    r"\b(?:another|other|old) loans?\b|\bowes? .{1,12} on (?:her|his|their)\b",
))
"""Of other debts, where a loan is told apart from them."""


def mentions_others(raw: str) -> bool:
    """Whether anything stands in the text that may be of no loan."""
    return any(others.search(raw.lower()) is not None for others in (PERSON, LATE, OTHER_DEBT))


def without_person(raw: str) -> str:
    """The text without the clauses on the person, and on what being late costs; what is left keeps its place."""
    return _without(raw, _clauses(raw), PERSON, LATE)


def without_others(raw: str) -> Iterator[str]:
    """The text without what is of other debts too, a clause or a whole sentence at a time."""
    for parts in (_clauses(raw), [found.span() for found in _SENTENCE.finditer(raw)]):
        yield _without(raw, parts, PERSON, LATE, OTHER_DEBT)


def _clauses(raw: str) -> list[tuple[int, int]]:
    """Where each clause begins and ends; in English an 'and' ends one before what is told anew."""
    found = []
    for clause in _CLAUSE.finditer(raw):
        start, end = clause.span()
        for joint in _AND.finditer(raw, start, end):
            found.append((start, joint.start()))
            start = joint.start()
        found.append((start, end))
    return found


def _without(raw: str, parts: list[tuple[int, int]], *others: re.Pattern[str]) -> str:
    for start, end in parts:
        part = raw[start:end].lower()
        if _FIGURE.search(part) and any(other.search(part.strip()) for other in others):
            raw = raw[:start] + " " * (end - start) + raw[end:]
    return raw


_BY_PAYCHECK = regex(r"\b(?:keeps? back|keeps?|takes?|deducts?|docks?|withholds?|holds? back|comes?)\b(?P<sum> [$¥]?\d[\d,.]*) (?:from|out of) each of (?:my |the )?(?:next )?(?P<n>\d+) (?:pay ?che(?:ck|que)s|paydays|payslips|wages|months'? pay)\b", re.IGNORECASE)


def by_paycheck(raw: str) -> str:
    """He keeps back 230 from each of my next 12 paychecks: so many payments of so much. What follows keeps its place."""
    found = _BY_PAYCHECK.search(raw)
    if not found:
        return raw
    said = f"pays{found['sum']} each, {found['n']} payments"
    return raw[: found.start()] + said.ljust(len(found[0])) + raw[found.end() :]
