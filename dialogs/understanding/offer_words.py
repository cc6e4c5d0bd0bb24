"""The words around the figures of a loan offer, each under the name of what it says about the figure beside it.

A table for the eye and for one compiled expression: at each place the first row that fits is taken, so what is
more exact stands above what is more general. Patterns see lower-case, simplified, half-width text. The English rows
are in `offer_words_en`; the names mean the same in both.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.letters import opening
from content.regex import regex
from dialogs.understanding.offer_words_en import ENGLISH

_NOT_LONG = r"(?<![用借限过满第前后头分贷两十个\d])"
_OFTEN = (r"(?=[要得需只就才光都]{0,2}(?:还|付|收|给|交|扣|供|出|的?利|的?手续|的?服务|固定)|\s?[\d三四五六七八九]|[一二两十][十百千万块毛])"
          r"(?!\s?(?:还清|还完|一次))")

_ONE_BY_ONE = r"(?:还|付|结|扣|交|收)?一(?:还|付|结|次|期|扣|交|收)(?!\d)"
"""一周一还: weekly."""
_PRODUCT = r"(?:花呗|借呗|微粒贷|白条|金条|信用卡|网贷|美团|抖音|度小满|分期乐|招联|放心借)(?:[欠还的是要]|每月)*\d"

CHINESE: tuple[tuple[str, str], ...] = (
    # Where one thought ends.
    ("stop", r"[()（）]|[,，。;；!！?？\n、“”\"「」『』|…]+|\.(?=\s|$)"),
    # What is asked.
    ("ask_amount", r"多少利息|利息多少|(?:每期|每月|每个月|月供)(?:要还|还)?多少|多少钱|还多少|付多少|要多少|多少块"),
    # Figures that are no terms of this loan.
    ("several", rf"{_PRODUCT}[^。;；\n]{{0,16}}?{_PRODUCT}"),
    ("several", r"(?<![分扣])(?:两|三|四|五|六|七|八|九|十|几|好几|多|[2-9]|\d\d)(?:笔|个平台|个网贷|个贷款|家平台|家网贷|张卡)|多头|加一起|加在一起"),
    ("other_loan", r"另(?:外|有|一)+笔|另外一[个笔]|别的(?:贷款|网贷|平台)|其[他它](?:贷款|网贷|平台)|之前那[笔个]|上一?笔"),
    ("periods", r"(?:总|分期)?期数"),
    ("none", r"714(?:高炮|网贷|口子|高利贷)"),
    ("none", (
        r"(?:美团|抖音|支付宝)月付|微信分付|支付宝?|贴息|停息(?:挂账)?|按[日天月年]?计息|还款(?:方式|日期?|计划|能力)|(?:分期)?付款(?:方式)?|发工资|首付完|利率表|本月|这个?月|上个?月"
        r"|下个?月|今年|去年"
    )),
    ("negated", r"(?<![是要])不是(?!说)|并非"),
    ("guess", r"是不是|是否|算不算|超没超|有没有超|超不超"),
    ("month_days", r"(?:一个月|每个?月|月)?(?:都)?按(?:30|三十)天(?:一个月|一月|1个月)?(?:来)?(?:算|计|收)?"),
    ("unit_sum", r"每(?:借|用)?[一1]?[万千](?:元|块)?钱?|[/每][万千][元块]|(?<![\d一二两三四五六七八九十百千])[万千]元(?=日|每天|一天)"),
    ("down", r"首付款?|定金"),
    ("remark", (
        r"(?:工资|房租|生活费|社保|公积金|话费)(?!贷|分期|商|组合)|月薪|年薪|收入|月入|底薪|额度|授信|芝麻分?|信用分|评分|存款|逾期|违约金|罚息|滞纳金|[水电]费|医药费"
        r"|伙食费|抚养费|续期|展期|工作"
    )),
    ("more", r"(?<!差不)多(?=还|付|交|给)|另外"),
    ("claims", r"宣传|号称|标[称注明]|页面|广告|写着|显示"),
    # Ways of repaying.
    ("level", r"等额本息|等额还款|等额(?!本金|还本)|(?:每[期月]|每个月|(?<!个)月月)(?:都是?|还的?|还款)*(?:一样|相同|同样)(?:多)?|平摊|均摊|平均(?:分|还)"),
    ("equal_principal", r"等额本金"),
    ("flat", (
        r"等本等息|等息等本|全额(?:算|计|收)|按(?:借款|贷款|分期)?(?:总额|全额|全款|原始本金|初始本金|总金额|本金总额)(?:来)?(?:算|计|收)?"
        r"|不(?:会)?(?:递减|减少|随本金)|利息(?:一直)?不变|固定利息(?=\D{0,4}率)"
    )),
    ("interest_only", (
        r"先息后本|利息先(?:还|付|给|交)(?=$|[,，。;；、 ])|先利息?后本|先(?:还|付|给|交)(?:利)?息|(?:按|每)个?(?:月|季度?|年|周)(?:付|还|结|给|交)(?:利)?息(?!和|加|及|跟|与|\+)"
        r"|[只光仅](?:还|付|给|交|收)?(?:利)?息(?!和|加|及|跟|与|\+)|月底给利息|到期(?:再|后|才)?(?:一次性?|一[把起并])?(?:归)?还本(?!付息|息|带)"
        r"|(?:后(?:再)?还本|本金第[\d一二三四五六七八九十]+个?[月期](?:再|一次性?|一起)?(?:归)?还)(?!付息|息|带)|本金?(?:最后(?:一个?[月期])?|到期|到时候?|期末|年底)(?:再|才)?(?:一次性?|一起|一把|一块儿?|一并|全部)?(?:归)?还|还本金?(?:就行)?(?=$|[,，。 ])"
        r"|不(?:用)?还本|本金(?:啥时候|什么时候|随时)"
    )),
    ("even_principal", r"等额还本(?!付?息)|本金?(?:每[期月])?(?:按月)?(?:平均|平摊|均摊|分摊|均分)(?:每[期月])?(?:还|分)?|平均还本"),
    ("pawn", r"典当|当铺"),
    ("once", (
        r"利随本清|(?<=后)连本带[息利]|后(?:再|一次性?|一起)?还本付息|期满(?:一次|一起)?(?:还|付)?|到期(?:时|后)?(?:一次性?|一起|一并|一块儿?|连本带[息利]|本息|还本付息)*(?:还清?|付清|结清|归还|给)?"
        r"|一次性?给(?!我)|一次性?(?:还|付清|结清|归还|还本付息)(?:本息|清|完|本付息)?|一把还清?|一把(?:付|给)|一[块起](?:儿)?(?:给|还|付|清|结)|一并(?:归)?还"
    )),
    # Free of charge.
    ("no_fee", r"(?:没有?|无|不收|免|零|(?<![\d.])0)(?:任何|别的|其[他它]|啥)*(?:手续费|服务费|费用|管理费)|没别的费"),
    ("free", r"免(?:利)?息|无(?:利)?息|(?:零|(?<![\d.])0)利[息率]?|不(?:要|用|收|算|计)(?:付|还|给|交)?(?:利)?息|没(?:有)?利息"),
    ("delayed", r"(?<=[月年半天周])(?:以|之)?后(?:(?:才|再|就|要|开始){0,2}(?=每个?[月周期]|按月)|(?:才|再)?(?:开始|起)(?=分期|还|付))"),
    ("unpaid", r"免还(?:款)?(?![本息])|宽限期?|(?:先|暂时?)?不(?:用|需要?|必)?还(?:款|钱)?(?![本利息清完上不得])"),
    ("waived", r"(?:不用|无需|免|不|没有?|没)买断"),
    # Charges beside the interest, by kind.
    ("interest_fee", r"砍头息|头息"),
    ("none", r"(?:不含|不包括?|除去|不算)(?:[^,，。()（）\d]{0,4}(?:费|利息|息))"),
    ("guarantee_fee", r"(?:融资?担保?|融担|担保)(?:服务)?费|担保金|担保公司(?=每|收|要)"),
    ("insurance_fee", r"(?:人身|意外|履约|保证|信用|贷款)?(?:保险|险)(?:费|金)?|保费"),
    ("membership_fee", r"会员(?:费|卡|服务)?|权益(?:费|包|卡)?|加速包"),
    ("deposit_fee", r"(?:续保|履约|车辆)?(?:押金|保证金)"),
    ("other_fee", r"风险(?:备用|准备|保证)?金|(?<=[交扣收付])备用金"),
    ("principal", r"(?:培训|课程|美容|整形|医美|装修|住院|手术|进货|婚庆)费用?|学费"),
    ("service_fee", (
        r"(?:一次性)?手续费|(?:各项|综合)?费用"
        r"|(?:账户|贷后)?(?:管理|服务|咨询|评审|审核|平台|信息|茶水|中介|介绍|好处|辛苦|渠道|材料|资料|开户|工本|公证|评估|安装|居间|通道|包装|代办|撮合|技术|征信|金融|分期|登记|过户|检测|验车|刷卡|取现|提现|放款|结清)+服?务?费"
        r"|佣金|返点|gps(?:费)?"
    )),
    ("refund", r"(?<!不)(?<!不可)(?<!不能)(?:可退|退还|退回|返还|归还押金|还清(?:后)?(?:就)?退|结清(?:后)?退|退(?!租|货|休|伍))"),
    ("bonus", r"红包|返现|现金奖励|补贴|立减|抵扣|优惠券|送(?=[了你您我\d])"),
    ("buyout", r"买断(?:款|价|费|金)?|留购(?:款|价|费)?|回购|买回|归(?:我|你|自己|客户)"),
    ("rental", r"租机|月租|租金|租手机|租赁"),
    # Caps and advertisements.
    ("cap", r"封顶|上限|红线|不(?:能)?超过|最高|司法保护|法律保护"),
    ("from", r"低至|最低|起步|起(?=[,，。!！?？;； ]|$|的)"),
    ("or", r"或者?|还是|要么"),
    # How often.
    ("every", r"每隔?(?=\s?[\d一两二三四五六七八九十半])"),
    ("interval", r"(?:(?<=[天日周月年度])|(?<=星期)|(?<=礼拜))(?:还|付|交|扣|供)?一[期还付结次回](?=$|[^\d一二三四五六七八九十])|为一期|(?<=[天日])(?:为|是)?一个周期"),
    ("each_fortnight", rf"每(?:两|二|2)(?:周|个?星期|个?礼拜)|(?:两|二|2)(?:周|个?星期|个?礼拜){_ONE_BY_ONE}|双周|每半个?月"),
    ("each_quarter", r"每个?季度?|按季度?|季付|季度付?"),
    ("basis", r"按照?(?=\s?[\d一二三四五六七八九十])"),
    ("of_which", r"其中"),
    ("inside", r"(?:包含|包括|算|含|包)(?:在内|在里面|在里边|进去了?)|(?:都|已经?)(?:包含|含)(?:了|在内)?(?=$|[,，。;； ])"),
    ("includes", r"包含|包括|(?<!不)含(?!义)|里面有"),
    ("each_year", (
        r"/年|每一?年"
        rf"|{_NOT_LONG}[一1]年{_OFTEN}"
        r"|按年|(?<![\d一二两三四五六七八九十半])年付|(?<![\d一二两三四五六七八九十半])年还(?!本|清)"
    )),
    ("each_week", (
        rf"(?<![一二两三四五六七八九十\d])[一1每]个?(?:周|星期|礼拜){_ONE_BY_ONE}|/周|每一?周|周(?=利?息|利率)"
        rf"|{_NOT_LONG}[一1](?:周|个?星期){_OFTEN}"
        r"|每个?(?:星期|礼拜)|按周|周还|周付|周供"
    )),
    ("each_day", (
        r"[天日]租金?|/[天日]|每一?[天日]|日(?=利?息)|按[天日]|日还|日付|[日天]供|天天"
        rf"|{_NOT_LONG}[一1][天日]{_OFTEN}"
    )),
    ("each_month", (
        r"/个?月|每一?个?月|按月|逐月|(?<!个)月月"
        rf"|{_NOT_LONG}[一1]个月{_OFTEN}"
        r"|(?<=[\d元块])一个月(?=$|[,，。 ])|(?<![个\d一两二三四五六七八九十半上下本当首])月(?=还|均|利?息|手续|服务|管理|担保|会员)"
    )),
    ("pay_month", r"月供|(?<![个半])月还款?(?!一次|清|本|完)额?|(?<!美团)(?<!抖音)月付|月缴"),
    ("each_period", (
        r"(?:每|各)一?(?:期|次|个?周期)|单[期次]|(?<![分定长短末首到周学])期(?=费率|手续费|利率|利?息)"
        rf"|{_NOT_LONG}[一1]期{_OFTEN}|{_NOT_LONG}[一1]次(?=\s?\d{{3}})"
        r"|(?<=[\d元块%])一期(?=$|[,，。 ])|(?<=[元块\d%])/期"
    )),
    # Which of the payments.
    ("final", r"尾款|尾期|最后一[期笔次]|最后一个月|末期|末月|气球"),
    ("first_one", r"首期|首月|首次|头期|头一期|第[一1](?:期|个月|次)"),
    ("rest", r"以后|往后|之后|后面|后来|其余|剩下的?|余下的?|余款|(?<!还)剩(?=\d{4}|\d{1,2}万|[一二两三四五六七八九十]{1,2}[千万])"),
    ("less", r"少还?|递减|减少?"),
    # Sums, and what is done with them.
    ("both", r"还本付息|本息(?:合计|一共|共)?|连本带[息利]|本利|本金?(?:加|和|\+)利息?|利息(?:和|加上?|跟|\+)本金(?:加起来)?"),
    ("total", r"一共|加起来|总共|合计|累计|共计|总额|总的|总计|统共|拢共|总(?=还|利息|手续|费)|共(?=要?还|付|\s?\d)"),
    ("received", (
        r"(?<=[\d千百万块元])到(?=[\d一二两三四五六七八九])|到[手账帐卡]|入[账帐卡]|实(?:际)?(?:到[手账帐]?|收|得|拿|放)|(?<=[千万百\d])进(?=[\d一二三四五六七八九])"
        r"|实际(?:上)?(?:拿到手?|收到|得到|给我?|到手|放款|打款|只给|打到)|打(?:到|进|给)(?:我)?(?:卡[上里]?|账户|手里)?|拿到手?"
        r"|拿了?(?=\d|[一二两三四五六七八九十])|收到|下款|放款(?![时前后日])|打款|转(?:给)?我?了|转给我|放给我|给我放|转我|只给|落袋|净得"
    )),
    ("contract", r"合同(?:上|里)?(?:是|写|金额)*|借条|欠条|借据|写的?是?借?|说好(?:的)?借?|本来要借|名义|票面|批了?|审批"),
    ("capital", r"本金|还本(?=\s?[\d一二两三四五六七八九])"),
    ("principal", r"(?:贷款|借款)总额|(?:分期|账单|借款|贷款|放款|申请)金额|还呗|借款?|贷款?|欠|账单|消费|取现|套现|融资|买了?|价格?"),
    ("interest", r"(?:利|还|付|收|结|给)息|利钱|好处(?!费)|谢礼|报酬|(?<![单复])利(?![率润滚息])|(?<![免无降减不])息(?!差|费)"),
    ("rate_word", r"(?:年|月|日|周)?利率|费率|年化"),
    ("start", (
        r"先[扣收交付]|先给(?!了?我|了)|预[扣收]|扣掉|扣除|扣了|扣下|直接扣|当场扣?|现场|放款[时前后]|下款[时前]|提前[扣收]|砍掉?|一次性|一次性?(?:扣|收|付|交)|上来就|预先|首笔"
        r"|抽走?|抽了|[拿收扣拨]走了?"
    )),
    ("aside", r"另(?:外)?[付交收给算]|额外|自己[出付掏]|[花掏交]了|[我先自]+[出掏]|提车时|事先"),
    ("end", r"到期(?=交|付|收)|还清时|结清时|最后(?=交|付|收|还|再|一次|给|补)|期末"),
    ("wait", r"(?:以|之)?后(?=$|[^面期续来])|内"),
    ("use", r"用了?|周转|借期|期限|为期"),
    ("clear", r"还清|还完|结清|还够|清(?=$|[,，。 ])"),
    ("gave", r"(?<![得要需我后])给(?:我了|了我|了|我)?(?=\s?\d|[一二两三四五六七八九十百千])"),
    ("repay", r"应还|要还|得还|需还|得?给|(?!还有)[还付缴交供]款?|偿还|赎回?"),
    ("deduct", r"扣款?"),
    ("take", r"收取?"),
    ("split", r"分(?:成|作|为|期)?"),
    ("plus", r"外?加|另加|\+|和|跟|以及"),
    ("approx", r"大概|大约|差不多|好像|可能|估计|好像"),
    ("service_fee", r"[\u4e00-\u9fff][^\W\d_消免浪付计收缴欠交每的学房话水电]费(?![率用时力劲心了])"),
)


_MUTE = "mute"
_MUTE_CHINESE = r"\d{2,}(?![\d笔个家张高网口])|(?!gps)[a-z]+"
_MUTE_ENGLISH = r"[\u2e80-\u9fff\uff00-\uffef]+|\d{2,}"
"""Runs in which no word of the table begins: one step leads past them."""
_OTHER_CHINESE, _OTHER_ENGLISH = r"[\d两三四五六七八九十几好多加]|..费", r"[\sabcdfhmops]"
"""What the rows begin with that begin with no few letters: several, service_fee."""


_Table = tuple[re.Pattern[str], dict[str | None, str]]
"""One expression for all rows, and the name that each of its groups stands for."""


@lru_cache
def _chinese() -> _Table:
    """Made when it is first wanted: nobody's prompt waits for it."""
    return _compiled(CHINESE, _MUTE_CHINESE, _OTHER_CHINESE)


@lru_cache
def _english() -> _Table:
    return _compiled(ENGLISH, _MUTE_ENGLISH, _OTHER_ENGLISH)


def _compiled(rows: tuple[tuple[str, str], ...], mute: str, other: str) -> _Table:
    # Each is named by an empty group at its end: one at its start would keep `re` from passing it over by its first character.
    pattern = "|".join(f"(?:{pattern})(?P<w{index}>)" for index, (_, pattern) in enumerate(rows))
    letters = sorted(frozenset[str]().union(*(opening(row) or () for _, row in rows)))
    begins = f"(?=[{re.escape(''.join(letters))}]|{other})"
    return re.compile(f"(?:{mute})(?P<{_MUTE}>)|{begins}(?:{pattern})"), {f"w{index}": name for index, (name, _) in enumerate(rows)}


_LETTERS = regex(r"[a-z]{2}")


def find_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of every word that tells something, Chinese before English."""
    yield from _found(text, *_chinese())
    if _LETTERS.search(text):
        yield from _found(text, *_english())


def _found(text: str, pattern: re.Pattern[str], names: dict[str | None, str]) -> Iterator[tuple[str, int, int]]:
    for match in pattern.finditer(text):
        if match.lastgroup != _MUTE:
            yield names[match.lastgroup], *match.span()
