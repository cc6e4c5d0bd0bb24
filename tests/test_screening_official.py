"""Promises of the check of a channel: official is only what the registry holds; what is dressed up as it is named; the rest is unknown."""

import pytest

from content.registry import registry
from dialogs.screening import official
from dialogs.screening.links import judge as judge_link
from dialogs.screening.phones import judge as judge_phone
from dialogs.screening.phones import phones

OFFICIAL = [
    "www.icbc.com.cn", "95588", "招商银行 95555", "https://ipcrs.pbccrc.org.cn/", "12378", "010-12368", "96110", "95188转2",
    "客服电话:95511-3", "招联金融 95786", "xkz.nfra.gov.cn", "http://www.pbc.gov.cn/zhengxin", "zxfw.court.gov.cn",
    "www.12321.cn", "光大银行95595转8", "110", "分期乐官网 www.fenqile.com", "度小满客服95055", "95188-3", "95511-2", "95566转1",
]  # fmt: skip
DRESSED_UP = {
    "something in front of it": ["0095588", "+8695588", "00 95533", "86-95599"],
    "something behind it": ["955881", "9555577"],
    "letters for digits": ["9558O8"],
    "a digit off": ["400-810-8868", "400-820-5556"],
    "the name inside another": ["icbc-card.com.cn", "ccb-95533.com", "www.ccbcf-vip.top", "webank-loan.com", "12377-jubao.com"],
    "the name in front": ["psbc.com.verify.cn", "bankofchina.com.login.top", "cmbchina.com.vip-login.cn", "xkz.nfra.gov.cn.chaxun.top"],
    "another ending": ["www.icbc.cc", "spdb.cm", "pbccrc.org", "court-gov.cn"],
    "one letter off": ["lcbc.com.cn", "1cbc.com.cn", "abchlna.com", "b0c.cn", "rnsxf.com", "mucffc.com"],
    "letters of other scripts": ["іcbc.com.cn", "xn--cb-nmc.com"],
    "the brand in pinyin": ["jiebei-vip.cn", "weilidai8.com", "msxf-app.top/down.apk", "zhaolian-vip.cn"],
    "somebody else's number": ["工商银行 95533", "工商银行95566-1", "中行 400-036-8876", "招商银行客服 13812345678", "工行客服热线 170-1234-5678"],
    "a borrowed name": ["借呗极速版App", "招商银行官方客服QQ 123456", "京东金融VIP专员微信", "花呗强开客服"],
    "a company that is none": ["中国建设银行贷款服务有限公司", "微众银行信贷有限公司"],
    "a letter twice": ["www.icbcc.com.cn", "spdbb.com.cn"],
    "the dots left out": ["boccn.top", "icbccomcn.com"],
    "a hotline as an address": ["95588.vip", "12378-ts.cn", "kf95533.com"],
    "an accent": ["alípay.com", "ícbc.com.cn"],
    "somebody's own account": ["国家反诈中心 微信 fz_1234", "工商银行 QQ 28391117"],
    "an app that does not exist": ["微粒贷App", "借呗App"],
    "a real hotline, and a chat to be added": ["12368传票已下达,加书记员QQ 20394857", "征信中心12363工作人员让您加V信 zx2200", "95555客服,人工请加企鹅 558866123", "12378 refunds: write to our clerk on Telegram @refund_desk"],
    "a real hotline, and a private number to call": ["12381提示您有风险,速回拨13900001111", "96110民警来电,请联系 +852 6000 1234"],
    "a real hotline, and a short address": ["农行95599 积分到期 dwz.cn/ab12", "95588 update at bit.ly/2xYz"],
    "a real hotline, and a screen to be shared": ["支付宝95188 注销账户请下载云视会议"],
    "a sender that never sends links": ["12381 http://t.cn/xx", "12381短信 点击链接解除"],
}
UNKNOWN = [
    "400-123-4567", "95566-1", "中国银行95566-1", "95188-1", "马上消费 400-036-8876", "13912345678", "小鹿借款app", "www.example.com.cn", "北京宏达信息咨询有限公司", "QQ 283746152", "021-66668888",
    "招商银行", "公众号:上岸日记", "95599.cn", "95516.com", "招商银行 微信公众号", "12378 13900001111", "微信 kf12345", "账号 icbc95588", "95533和QQ", "12306.cn", "12345.beijing.gov.cn", "众邦银行 400-688-6868", "www.taobao.com", "baidu.com", "jd.com", "", "3.5w", "2026.11.22",
]  # fmt: skip


@pytest.mark.parametrize("text", OFFICIAL)
def test_a_registered_channel_is_official(text: str) -> None:
    found = official(text)
    assert found.verdict == "official"
    assert found.entity in {entry.brand["zh"] for entry in registry().entries}


@pytest.mark.parametrize(("trick", "text"), [(trick, text) for trick, texts in DRESSED_UP.items() for text in texts])
def test_a_channel_that_is_dressed_up_is_not(trick: str, text: str) -> None:
    assert official(text).verdict == "not_official", trick


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_nobody_knows_is_unknown(text: str) -> None:
    assert official(text).verdict == "unknown"


def test_every_confirmed_channel_of_the_registry_is_official() -> None:
    for entry in registry().entries:
        for domain in entry.domains:
            assert judge_link(domain) == ("official", entry)
            assert official(f"https://www.{domain}/a?b=1").verdict == "official"
        for number in entry.hotlines:
            assert judge_phone(number)[0] == "official"
            assert official(number).verdict == "official", number


def test_no_unconfirmed_channel_is_official_or_accused() -> None:
    for entry in registry().entries:
        for channel in (*entry.unconfirmed_domains, *entry.unconfirmed_hotlines):
            assert official(channel).verdict == "unknown", channel


def test_an_address_and_a_number_of_one_owner_may_stand_together() -> None:
    assert official("工商银行 www.icbc.com.cn 95588").verdict == "official"
    assert official("工商银行 www.icbc.com.cn 13812345678").verdict == "not_official"


def test_a_sum_is_no_telephone_number() -> None:
    assert not list(phones("your limit of 50,000 and 1,000,000 is waiting"))
