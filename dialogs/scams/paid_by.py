"""How money went to a fraud, told alone (微信转的), and what was told before told again (已经转了): a word on that, and no step twice."""

from datetime import date

from content.regex import regex
from dialogs.replies import Reply
from dialogs.session import Session
from dialogs.understanding.harms import read_harm
from dialogs.understanding.names import find_lenders

LONGEST, LONGEST_EN = 20, 50
WAYS = (
    ("cards", regex(r"(?:苹果|京东|超市)?(?:礼品|充值|点|话费|购物|苹果|游戏)卡|卡密|\b(?:(?:gift|steam|itunes|apple|prepaid|google|play) )+cards?\b|\bvouchers?\b")),
    ("coins", regex(r"usdt|泰达币|比特币|虚拟(?:货)?币|数字货币|\b(?:bitcoins?|crypto\w*|btc|tether)\b")),
    ("cash", regex(r"现金|当面|\b(?:cash|in person)\b")),
    ("transfer", regex(r"(?:银行|储蓄|信用|工资)卡|手机银行|网银|银行|转账|汇款|扫码|二维码|收款码|柜台|atm|卡|账户|户头|微信|\b(?:wechat|bank|online banking|transfers?|wire|qr(?: code)?|(?:debit |credit )?card|account)\b")),
)
FILLING = regex(
    r"(?:[就是都用拿从走通过经在的我给他她它们对方转付打汇交款钱账扫了到去里上买充发红包出私个人,，。!！~\s呢啊呀吧嗯]"
    r"|\b(?:it|was|is|i|used?|using|paid|pay|sent|send|by|via|with|through|from|on|in|my|his|her|their|a|an|the|some|him|them|to|over|all|mostly|app|wallet|personal|private|own|money)\b|[.'])*"
)


def paid_by(said: str) -> Reply | None:
    """Nothing but a way to pay: what can still be done about money that went that way."""
    if len(said) > (LONGEST_EN if said.isascii() else LONGEST):
        return None
    lenders = find_lenders(said)
    if any(each.lender.kind != "payment" for each in lenders):
        return None  # of a bank the first steps tell its number
    named = lenders[0] if lenders else None
    rest = said[: named.span[0]] + " " + said[named.span[1] :] if named else said
    way = next((name for name, words in WAYS if words.search(rest)), "transfer" if named else None)
    for _, words in WAYS:
        rest = words.sub(" ", rest)
    if way is None or not FILLING.fullmatch(rest):
        return None
    who = named.lender if named else None
    return Reply("common.paid_by", {"way": way, "name": dict(who.brand) if who else None, "hotlines": who.hotlines if who else ()})


def told_again(session: Session, said: str, today: date, gone: str) -> Reply | None:
    """The same loss once more, with nothing new about it."""
    told = read_harm(said, today, whole=f"{said}\n骗")
    new = {name for name, value in told.items() if session.facts.get(name) != value} - {"harm.kind"}
    return Reply("common.known_gone") if told.get("harm.kind") == gone and not new else None
