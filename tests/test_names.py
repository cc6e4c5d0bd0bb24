"""A lender is recognised by what people call it, typos included, and never inside other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.names import NamesError, read_names
from content.registry import find, lenders
from dialogs.understanding.names import find_lenders

HEARD = {
    "借呗晚了两天": ["ant"], "花贝逾期": ["ant"], "华呗和借贝都没还": ["ant", "ant"], "微力贷欠三万": ["webank"], "威粒贷": ["webank"],
    "京东百条": ["jd"], "白条欠了五千": ["jd"], "招联金融催我": ["zhaolian"], "召联金融": ["zhaolian"], "马上消费打电话来": ["msxf"], "安一花": ["msxf"],
    "广发信用卡": ["cgb"], "招商信用卡刷爆了": ["cmb"], "平安1万,中信2万": ["pab", "citic"], "欠美团8000": ["meituan"], "抖音月付": ["douyin"],
    "360借条": ["qifu"], "度小慢逾期": ["duxiaoman"], "省呗还呗都有": ["shengbei", "huanbei"], "重庆蚂蚁消费金融有限公司": ["ant"],
    "來分期催收": ["laifenqi"], "拍拍带三千": ["ppdai"], "wo wei li dai mei huan": ["webank"], "Jiebie, 3 days late": ["ant"],
    "huabei and a China Merchants Bank card": ["ant", "cmb"], "Weilidai": ["webank"],
}  # fmt: skip
QUIET = (
    "我的钱花被骗走了", "想借被拒了", "马上还款", "马上就逾期了", "祝你平安", "点美团外卖", "便宜信用卡", "征信也花了", "最好分期还", "先来分期还", "给他打白条",
    "买金条", "其中行业水很深", "小米手机", "钱不够花", "没有钱花", "网上贷款", "那就还呗", "拿去花了", "放心借给你", "浦发生了什么", "施工行业", "快捷信用",
    "3600块", "the opposite side", "分期了一年",
)  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), HEARD.items())
def test_a_lender_is_known_by_what_people_call_it(text, ids):
    assert [named.lender.id for named in find_lenders(text)] == ids


@pytest.mark.parametrize("text", QUIET)
def test_words_that_only_look_like_a_name_name_nobody(text):
    assert find_lenders(text) == []


def test_every_name_of_the_registry_is_found_as_it_stands():
    # 芝麻信用 is a score, not a loan; names in Latin letters stand in content/names
    chinese = [(n, lender) for lender in lenders() for n in lender.names if any("\u4e00" <= c <= "\u9fff" for c in n) and n != "芝麻信用"]
    missed = [n for n, lender in chinese if lender.id not in [named.lender.id for named in find_lenders(n)]]
    assert missed == []


def test_every_name_in_latin_letters_belongs_to_somebody():
    assert all(find(name) for name in read_names(_text()).latin)


def test_the_span_points_into_the_text_as_it_was_sent():
    text = "我欠　微力贷 三万"
    assert [text[slice(*named.span)] for named in find_lenders(text)] == ["微力贷"]


@given(st.text(max_size=150))
def test_no_text_is_too_odd(text):
    spans = [named.span for named in find_lenders(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_a_wrong_file_names_the_entry():
    with pytest.raises(NamesError, match="veto 1: missing or unknown befor"):
        read_names(_text().replace('name = "够花"\nbefore', 'name = "够花"\nbefor'))


def _text():
    from importlib.resources import files

    return files("content").joinpath("names", "names.toml").read_text(encoding="utf-8")
