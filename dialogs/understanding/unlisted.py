"""Banks and lenders outside of the register, by the name that a text gives them: 徽商银行, Huishang Bank."""

from content.regex import either, regex
from content.registry import Lender
from dialogs.understanding.names import Named, apart, find_lenders

FUNCTION = "我你他她它们自己欠借还了的是有在向从找给被把让叫说打跟和与及等都也就又再另这那哪某每各几多少两家张笔个去到问收用办先共只没不要想能会行拿着过"
NO_BANKS = either(
    "联系", "协商", "告诉", "申请", "投诉", "咨询", "起诉", "办理", "通过", "拖欠", "欠款", "请求", "要求",
    "商业", "手机", "网上", "其他", "其它", "国有", "地方", "村镇", "农村", "城市", "外资", "民营", "股份",
    "私人", "中央", "普通", "当地", "本地", "老家", "线上", "网点", "正规", "持牌", "小额", "网络", "什么",
    "所有", "一些", "现在", "目前", "通知", "收到", "催收",
)
OF_A_DEBT = either(
    "的", "那[边张笔家个]", "信用卡", "卡", "贷款", "消费贷", "信用贷", "(?:个人|消费|经营|装修|抵押|信用)(?:贷款?|借款)",
    "[,，:： ]",
    "一共", "总共", "大概", "约", "还有", "还剩", "有", "剩", "欠", "借", "贷", "了", "逾期",
)
UNLISTED = regex(
    rf"(?:(?P<to>(?<=[欠在向]))|(?<=[{FUNCTION}\s,，。;；、:：\d])|(?<![\u4e00-\u9fff]))(?!{NO_BANKS})[^\W\da-z_{FUNCTION}]{{2,5}}?(?P<kind>银行|农商行|农信社|信用社|消费金融|消金|小额贷款|小贷)(?!(?<=银行)卡|[行方员业家说称])(?(to)|(?=(?:{OF_A_DEBT})*(?:\d|[一二两三四五六七八九十]+[万千百])|的?信用卡|写))"
)
"""Where it is owed to or written to, or a sum stands behind it: 联系银行 and 拿着银行流水 are no names."""
NO_NAME_EN = "owe|owes|the|my|our|an?|their|this|that|your|one|each|which|any|another|other|some|commercial|local|central|world|chinese|online|state|big|small"
UNLISTED_EN = regex(either(
    rf"\b(?:(?!(?i:{NO_NAME_EN})\b)[A-Z][a-z]+ ){{1,3}}(?P<kind>Bank|Consumer Finance)\b",
    r"\bBank of [A-Z][a-z]+",
    rf"(?i:(?<=\bowe )|(?<=\bowes )|(?<=\bto )|(?<=\bfrom )|(?<=\bat )|(?<=\band )|(?<=, ))(?!(?:{NO_NAME_EN})\b)[a-z]{{4,}} bank\b",
))
CREDITORS = ("医院", "诊所", "房东", "学校", "物业", "供应商", "供货商", "装修公司", "材料商", "批发商", "厂家", "包工头")
OWED_TO = regex(rf"(?:(?<=欠)|(?<=欠着)|(?<=欠了)|(?<=欠下))(?:{either(*CREDITORS)})(?![^,，。;；]{{0,12}}(?:房租|店租|租金|摊位费))(?=[^,，。;；不没]{{0,6}}(?:\d|[一二两三四五六七八九十]+[万千百]))")
"""还欠着医院6000: owed to somebody who lends nothing."""
KINDS = {"银行": "bank", "农商行": "bank", "农信社": "bank", "信用社": "bank", "Bank": "bank", "消费金融": "consumer_finance", "消金": "consumer_finance", "Consumer Finance": "consumer_finance", "小额贷款": "microloan", "小贷": "microloan"}
"""Outside the register what a lender is called tells its kind; of an app nobody can tell who lends by it."""


def named_lenders(text: str) -> list[Named]:
    """Those of the register, and banks and lenders outside of it by the name that the text gives them: 徽商银行, Huishang Bank."""
    listed = find_lenders(text)
    others = [Named(unlisted(match[0]), match.span(), match[0], "exact") for pattern in (UNLISTED, UNLISTED_EN, OWED_TO) for match in pattern.finditer(text)]
    return apart([*listed, *(n for n in others if all(n.span[1] <= known.span[0] or known.span[1] <= n.span[0] for known in listed))])


def unlisted(name: str) -> Lender:
    """A lender of which only its name is known, which is its id as well."""
    kind = "creditor" if name in CREDITORS else next((kind for word, kind in KINDS.items() if word in name.title()), "platform")
    return Lender(name, {"zh": name, "en": name}, "", kind, "low", "")


def without_lenders(text: str) -> str:
    """A text without the lenders that it names, those outside of the register too."""
    for named in reversed(named_lenders(text)):
        text = text[: named.span[0]] + text[named.span[1] :]
    return text
