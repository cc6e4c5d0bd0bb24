"""What the benchmark says to the bot: its own texts, with figures that differ from one to the next."""

from collections.abc import Iterator

OFFERS = (
    "借{p}块,分{n}期,每期还{m}",
    "到手{p},每个月{m},一共{n}个月",
    "贷款{p}元,先扣了{f}手续费,分{n}期还,每期{m}元",
    "{p}块的贷款,月费率0.{d}%,等本等息,{n}期",
    "借{p},日息万{d},先息后本,{n}个月",
    "我借了{p},实际到账少了{f},{n}期,每期还{m}",
    "申请{p}元,期限{n}个月,年化1{d}.5%,等额本息",
    "{p}元 7天后还{q}元",
    "信用卡分期{p},{n}期,每期手续费率0.{d}%",
    "租机,手机价{p},每月租金{m},{n}个月,最后买断{f}",
    "每周还{m},{n}周,到手{p}",
    "借{p},等额本金,月利率0.{d}%,{n}期",
    "借{p},{n}期,月供{m},另外每期担保费{s}元",
    "{p}块钱,头3个月免息,之后每月还{m},{n}期",
    "对方说日息0.0{d}%,借{p}",
    "月供{m},还了{n}期,拿到手才{p}",
    "我在网上借了{p},合同写的{q},分{n}次还清,每次{m}",
    "borrowed {p}, {n} monthly payments of {m}, fee of {f} taken off first",
)


def offers(count: int) -> Iterator[str]:
    """So many loan offers, no two alike."""
    for number in range(count):
        p = 5_000 + 70 * (number // len(OFFERS)) + number % 7
        n = (6, 9, 12, 24)[number % 4]
        figures = {"p": p, "n": n, "m": round(p / n * 1.12), "f": 90 + number % 60, "d": 3 + number % 6,
                   "q": round(p * 1.1), "s": 10 + number % 30}  # fmt: skip
        yield OFFERS[number % len(OFFERS)].format(**figures)


SIXTY = (
    "我去年在网上借了{p}块,分{n}期还,每个月还{m},现在已经晚了两个多月没还上,天天有人打电话来,我该怎么办才好啊",
    "老师您好,信用卡欠了三万{d}千,最低还款{m}元,账单日是每月{n}号,这个月工资要到下月初才发,能不能晚几天再还呢",
    "他们说日息只要万分之{d},借{p}元分{n}期,可是我算下来每期要还{m},觉得不太对劲,想请您帮我看看到底合不合适",
    "我一共四家平台,加起来差不多{p}元,上个月15号开始逾期,家里房租一千{d},每月到手工资{m},实在是周转不过来了",
    "昨天收到短信说欠款{p}元已逾期{n}天,要求今天下午五点前还清,否则上门,月息1分{d}这种利息国家允许吗,想问问",
    "合同上写着贷款{p}元,实际到账少了百分之{d},服务费每期{m},还要再交{n}个月,这个算不算砍头息啊,心里很慌",
    "从2025年{d}月起每月10号还款{m}元,一共{n}期,提前还清的话要付百分之三违约金,剩下本金还有{p}左右,划算吗",
    "半年前帮朋友担保借了{p},他现在联系不上了,银行说要我还,每月{m},还有{n}个多月才到期,我自己也只剩{d}千块",
)
"""Messages of about sixty characters."""


def messages(count: int) -> Iterator[str]:
    """So many messages of about sixty characters, no two alike."""
    for number in range(count):
        turn = number // len(SIXTY)
        figures = {"p": 3_000 + 130 * turn + number, "n": 3 + turn % 27, "m": 400 + 7 * turn, "d": 2 + turn % 7}
        yield SIXTY[number % len(SIXTY)].format(**figures)


def long(size: int) -> str:
    """A text of so many bytes of UTF-8, made of messages."""
    text = ""
    count = size // 120 + 1
    for message in messages(count):
        text += message + "\n"
    return text.encode()[:size].decode(errors="ignore")


HARD = ("1", "一", "9,", "3万", "零", "到", "-", "%", ".5", "2026", "月", "不", "a", " ", "三五", "1.", "个", "(", "万亿")
"""Pieces that, repeated, tempt a reader to look at everything again and again."""


def hard(piece: str, size: int) -> str:
    return (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode(errors="ignore")


NOTICES = (
    "【缴费提醒】尊敬的客户,您尾号{d}{d}07的卡片本期账单{p}元,最低还款{m}元,最后还款日为本月{n}日。请通过本行手机银行还款,勿向个人账户转账。",
    "您好,我是平台客服小王,系统显示您的{p}元额度已经批下来,但因为卡号填错一位被冻结了,需要先交{m}元解冻金,今天之内办理,逾期要承担法律责任,请加我的企业微信详谈。",
    "听说有个团队能把逾期记录全部清掉,收费{m}元,先付一半,{n}天见效,他让我把身份证正反面和手持照片都发过去,还要手机验证码,我有点不放心。",
    "法院的人打电话说我欠的{p}元已经立案,要我马上加一个号码联系办案的人,还说再不处理就上门,我查不到这个案号,是真的吗?",
)


def notices(count: int, length: int = 400) -> Iterator[str]:
    """So many messages of `length` characters to screen, no two alike."""
    for number in range(count):
        figures = {"p": 2_000 + 37 * number, "n": 3 + number % 25, "m": 300 + 11 * number, "d": number % 10}
        text = "".join(NOTICES[(number + step) % len(NOTICES)].format(**figures) for step in range(length // 60 + 1))
        yield text[:length]
