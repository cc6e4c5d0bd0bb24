"""Figures told in an order or by words of their own (24 left at 1,480; paid on the 15th, 8,600), set in those that the readers know."""

import re

from content.regex import regex

_SUM = r"\d[\d,.]*k?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_PAY = r"(?:my |the )?(?:pay|salary|wages?)"
FORMS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (word, regex(pattern, re.IGNORECASE), said)
    for word, pattern, said in (
        (" at ", rf"\b(\d{{1,3}}) (?:more |payments? |instal\w+ )?(?:left|to go|remaining)(?: to pay)? at (?={_SUM})", r"\1 instalments left of "),
        ("with ", r"\bwith (\d{1,3}) (?:more )?(?:left|to go|remaining)\b(?! (?:on|in))", r"with \1 instalments left"),
        ("card", r"\bon (?:the |my )?(cards?), (?!of |which|includ|and |but |so |with )(?=[a-z])", r"\1: "),
        (" and ", r"(?<!between )\b(\d{1,3}) and (\d{1,3}) (days|weeks|months)(?= (?:late|overdue|behind|past due)\b)", r"\1 \3 and \2 \3"),
        ("on the ", rf"\b{_PAY}(?: comes?(?: in)?| arrives?| lands?| is paid| gets paid) on the ({_NTH})[,:;]? (?:it'?s |about )?(?={_SUM})", r"paid on the \1, my income is "),
        ("paid ", rf"\bi(?:'m| am| get) paid (?=(?:about )?{_SUM} (?:a month )?on the {_NTH})", "my income is "),
        ("paid on the ", rf"\bi(?:'m| am| get) paid on the ({_NTH})[,:;]? (?:it'?s |about )?(?={_SUM})", r"paid on the \1, my income is "),
        ("we need ", rf"(?<=\d),? (?:and |but )?we need (?=(?:about |around )?{_SUM}(?: a month| to live| for living)?\s*(?:[.,;!]|$))", ", spending "),
        ("mortgage is ", r"\b(mortgage is) (\d{3,5}|\d{1,2},\d{3})(?=,? (?:and|which|that) |[.;]? *$)", r"\1 \2 a month"),
        (" month", rf"\bi (?:have to |must |need to )?pay ((?:(?:the |my )?[a-z][a-z ]{{1,20}} {_SUM}(?:, and |,? and |, )?){{2,}}) (?:every|each|a|per) month\b", r"every month I pay \1"),
        ("个月", r"^((?:[^\d,，、。;；]{1,8}\d+(?:块|元)?[,，、 ]?){2,})(?:都是?|全是)?每个?月(?:都|全)?[要得该](?:还|付|交)的?(?![\d一二两三四五六七八九十几约大差总共])", r"每月要还:\1"),
        ("最低", r"最低(?:还款?)?额?(?:是|要|得)?(?:每个?月|一个月)(?:是|要|得|大概)?还?(?=[\d一二两三四五六七八九])", "每月最低"),
        ("一个月", r"((?:我们?)?(?:俩|两口子|夫妻俩?|夫妻两个?)(?:人)?|开(?:出租|网约|大|货|的士)车?)(?:加起来|一起|合起来|总共|一共)?一个月(?:能|大概|差不多|总共|一共|挣|赚|有)*(?=\d|[一二两三四五六七八九][千万百])", r"\1月收入"),
        ("再下", r"再下个?月", "下下个月"),
        ("房子", r"(?<!租)房子的?(?=月供|每个?月(?:要|得)?[还供])", "房贷"),
        ("车贷", r"(?:房贷[和跟、加与]?车贷|车贷[和跟、加与]?房贷)(?:每个?月|一个月)?(?:一共|总共|加起来|合计|共)(?:每个?月|一个月)?[还要得是]*(?=\d{4}(?!\d)|[一二两三四五六七八九]千)", "房贷加车贷"),
        ("车子", r"车子的?(?=月供|每个?月(?:要|得)?[还供])", "车贷"),
        ("给家", r"(老公|老婆|爱人|对象|媳妇|丈夫|妻子)(?:每个?月|一个月)?[都能会]?(?:给家里?)(?:拿|交|打)?(?=\d|[一二两三四五六七八九][千万百])", r"\1工资"),
        ("往家", r"(老公|老婆|爱人|对象|媳妇|丈夫|妻子)(?:每个?月|一个月)?[都能会]?往家里?(?:拿|交|打)(?=\d|[一二两三四五六七八九][千万百])", r"\1工资"),
    )
)
"""A word that must stand in the message, what is said, and how it is told otherwise."""


def in_order_of_ours(text: str) -> str:
    """The message with each of these forms in the words of the readers."""
    low = text.casefold()
    for word, pattern, said in FORMS:
        if word in low:
            text = pattern.sub(said, text)
    return text
