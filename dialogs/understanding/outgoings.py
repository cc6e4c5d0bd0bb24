"""What comes in and what goes out, told in one breath with hardly a word (in 6200 out 4700), put into plain ones."""

import re

from content.regex import regex

SUM = r"(?:\d+(?:[.,]\d+)*[万千百wk]?\d?|[一二两三四五六七八九十]+[万千百][一二两三四五六七八九]?)"
BARELY_IN_AND_OUT = regex(r"(?<![\w-])in (?P<got>¥?\d[\d.,]*k?)(?P<then>[,;]? ?(?:and )?)out(?= ¥?\d)", re.IGNORECASE)
"""in 6200 out 4700"""
EARNED_THEN_NEEDED = regex(r"(?P<earned>\b(?:earn|make|get|bring (?:in|home)|salary|pay)(?: is)? (?:about |around |~)?¥?\d[\d.,]*k?[^.;!?\d]{0,24}?)\bneeds?(?=(?: about| around| at least| like)? ¥?\d[\d.,]*+k?(?! (?:to|for|by) (?!live|living|get by|food|rent|survive)))", re.IGNORECASE)
"""I earn 9100 need 6500"""
KEPT_TO_LIVE = regex(rf"留(?:着|出)?(?P<sum>{SUM})(?:块钱?|元)?(?:来|去)?(?:过日子|过活|生活(?!费)|吃饭|糊口|家用)")
"""每月挣4600 留2900过日子"""
STALL = regex(r"(?:开|摆|守)(?:着|了|个|一|家|间)*[^,，。;；\s\d]{0,2}(?:小吃|早[点餐]|夜宵|水果|奶茶|烧烤|麻辣烫|面|饭|杂货|理发)(?:摊|店|铺|馆)[子儿]?")
"""我开个早点摊一个月5200: what comes in, and nothing that is eaten."""
EARNED_THEN_OUT = regex(rf"(?P<earned>(?:收入|工资|进账|到手|挣|赚|[月每]入|进|一个?月|每个?月)[^,，。;；\d还付交供]{{0,4}}{SUM}(?:块钱?|元)?[,，\s]*)(?:固定|必须|每月)?(?:[要得]?出(?:去|掉)?(?=[^,，。;；\d]{{0,3}}{SUM})|[要得]?花(?:掉|去)?(?={SUM}))")
"""到手7000 固定要出4800"""
ALL_IN = regex(r"(?:一个月|每个?月)?(?:大概|差不多)?(\d+)(?:块|元)?[,，]?(?:房租|吃住|水电)[^,，。]{0,3}(?:在里面|在里头|在内|都?算在内|都?包括)")
ALL_IN_EN = regex(r"(?:about |around )?(\d[\d,.]*k?)(?: a month)?(?: all in)?,? (?:with )?(?:the )?rent(?: and \w+)? included", re.IGNORECASE)
"""一个月大概4500,房租在里面: what it takes to live."""
IN_AND_OUT = regex(r"(?<![\d,.])(\d[\d,.]*k?) (?:comes? |coming )?in(?:,| and|;|,? but)? (?:about |around )?(\d[\d,.]*k?) (?:goes |going )?out\b", re.IGNORECASE)
PAY_AND_NEED = regex(r"\b(?:pay|income|wages?|salary|(?:i|we) (?:earn|make|get|bring home|take home))(?: is|'s|:)? (?:about |around )?(\d+(?:[,.]\d+)*+k?+)(?: a month)?(?:,|;| and|,? but)? (?:i|we) need (?:about |around |at least )?(\d+(?:[,.]\d+)*+k?+)(?= to live|(?: a month)?\s*(?:[.,;!]|$))", re.IGNORECASE)
"""Pay is 6,900, I need 4,600."""
INCOME_AND_OUT = regex(r"\b(?:pay|income|wages?|salary)(?: is|:)? (?:about |around )?(\d[\d,.]*k?)(?: a month)?(?:,|;|/| and|,? but)? (?:goes |going )?out(?:goings?)?(?: is| are|:)? (?:about |around )?(?=\d)", re.IGNORECASE)
"""income 9k out 7.8k"""
MINUS = regex(r"\b(?:pay|income|salary|wages?)(?: is| of)? (\d[\d,.]*k?) (?:minus|less) (?:about |around )?(\d[\d,.]*k?)", re.IGNORECASE)
"""wage 7,300 minus 5,800"""
COMES_AND_GOES = regex(r"(?<![\u4e00-\u9fff])(?:每月|一个月)?进(\d[\d.]*[万千]?\d*)(?:块|元)?[,，、 ]?(?:每月)?出(\d[\d.]*[万千]?\d*)")
"""6,800 in, 4,300 out; 进6800出4300."""
SENT_HOME = regex(r"\b(send(?:s|ing)?)(?: about| around)? (¥?\d[\d,.]*k?)((?: a month| each month| every month)?) (?:back )?home\b", re.IGNORECASE)
"""I send 1,000 home: what it takes to live."""


A_FIGURE = regex(r"\d|[一二两三四五六七八九十][百千万]")


def with_outgoings(text: str) -> str:
    """The text, what comes in named as income and what goes out as spending."""
    text = ALL_IN.sub(r"每月开销\1", ALL_IN_EN.sub(r"spending \1", SENT_HOME.sub(r"send home \2\3", text)))
    text = INCOME_AND_OUT.sub(r"income \1, spending ", text)
    text = MINUS.sub(r"income \1, spending \2", text)
    text = COMES_AND_GOES.sub(r"收入\1,开销\2", IN_AND_OUT.sub(r"income \1, spending \2", PAY_AND_NEED.sub(r"income \1, spending \2", text)))
    text = BARELY_IN_AND_OUT.sub(lambda told: f"income {told['got']}{told['then']}spend", text)
    text = EARNED_THEN_NEEDED.sub(lambda told: f"{told['earned']}spend", text)
    if A_FIGURE.search(text):  # 我开理发店的,催收天天来: of a story the words stay the person's own
        text = STALL.sub(lambda told: "摆摊".ljust(len(told[0])), text)
    text = KEPT_TO_LIVE.sub(lambda told: f"开销{told['sum']}".ljust(len(told[0])), text)
    return EARNED_THEN_OUT.sub(lambda told: f"{told['earned']}开销", text)
