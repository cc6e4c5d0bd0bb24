"""Promises about what is told of a case when it is asked for: however it is said, it is a month or days, the careful end of it."""

from datetime import date

import pytest

from tests.talking import TODAY, Talker, talked

# Asked what comes in each month. Expected by hand from the words: (income, what it takes to live; None where it is not told).
TOLD = [
    ("到手4600,自己花1000", 4600, 1000),
    ("厂里包吃住 到手四千六 给屋里寄两千 自己花一千", 4600, 3000),
    ("到手五千二,房租一千二吃饭一千", 5200, 2200),
    ("工资卡每个月打4800", 4800, None),
    ("每月寄回家两千", None, 2000),
    ("每个月给爸妈1500,自己吃住2000,工资6500", 6500, 3500),
    ("我送外卖的,好的时候八千差的时候五千", 5000, None),
    ("淡季四千旺季七千", 4000, None),
    ("一天两百,一个月干26天", 5200, None),
    ("时薪22,一天10小时,干26天", 5720, None),
    ("底薪3000提成大概两千", 5000, None),
    ("基本工资2500,提成1500左右", 4000, None),
    ("退休金3200", 3200, None),
    ("低保每月680", 680, None),
    ("失业了,领失业金1500", 1500, None),
    ("现在没工作", 0, None),
    ("上个月被裁了,没有收入", 0, None),
    ("老公一个月给我3000家用", 3000, None),
    ("两口子一共9500", 9500, None),
    ("夫妻俩加一起一万二", 12000, None),
    ("开小卖部 一个月净落三千八 房租水电吃喝娃儿两千九", 3800, 2900),
    ("跑滴滴流水九千,除去油费车租到手4500", 4500, None),
    ("跑滴滴一个月流水9000 油费车租4500", 4500, None),
    ("摆摊一天能赚一百五左右,一个月出摊25天", 3750, None),
    ("种地一年收入三万", 2500, None),
    ("年薪十二万", 10000, None),
    ("税后7800", 7800, None),
    ("税前一万,到手八千多", 8000, None),
    ("五险一金扣完剩6200", 6200, None),
    ("大概5k", 5000, None),
    ("五千上下吧", 5000, None),
    ("四五千", 4000, None),
    ("不到三千", 3000, None),
    ("每月五千,房贷要还3200", 5000, None),
    ("收入6000支出4500", 6000, 4500),
    ("进账7000,开销5000", 7000, 5000),
    ("一月挣5500,花3000", 5500, 3000),
    ("一个月能拿六千五,除掉房租吃饭能剩两千", 6500, 4500),
    ("月入8千,房租2千,孩子上学1500,生活费2000", 8000, 5500),
    ("工资4300 房租800 吃饭900 话费50 给老人500", 4300, 2250),
    ("医生,月薪9000左右,养两个娃每月4000", 9000, 4000),
    ("送快递的 6800 一个月", 6800, None),
    ("我每月到手3500,爸妈吃药要800,自己吃饭600", 3500, 1400),
    ("保底4千吧 其他看运气", 4000, None),
    ("没固定的,打零工,一个月两三千", 2000, None),
    ("打散工 一天180 一个月做20天", 3600, None),
    ("工资五千但是这两个月没发", 0, None),
    ("拖欠工资三个月了 原来是5500", 0, None),
    ("5500(含补贴)", 5500, None),
    ("¥6,300", 6300, None),
    ("六千三 有时候加班多点七千", 6300, None),
    ("学生,爸妈每月给1500生活费", 1500, None),
    ("一周一千二", 4800, None),
    ("每半个月发2800", 5600, None),
    ("公司发4000,周末兼职1000", 5000, None),
    ("养老金2600加儿子给500", 3100, None),
    ("月光,五千进五千出", 5000, 5000),
    ("我开货车的,一个月毛的一万五,油钱过路费要八千", 7000, None),
    ("计件的,上个月拿了4300", 4300, None),
    ("公务员,6800到卡", 6800, None),
    ("孩子他爸每月打2500给我,我自己打零工1000多", 3500, None),
    ("我跟老公加起来也就8000", 8000, None),
    ("4500 扣了社保", 4500, None),
    ("做直播的不稳定 上个月3000 这个月估计2000", 2000, None),
    ("5800每月15号发", 5800, None),
    ("月薪一万二,扣完社保公积金到手九千六", 9600, None),
    ("两份工,白天4000晚上代驾1500", 5500, None),
    ("工地上,一天260,能干二十天", 5200, None),
    ("暂时0", 0, None),
    ("零", 0, None),
    ("没有", 0, None),
    ("3500 够吃饭而已", 3500, None),
    ("到手六千五 房租2200 水电200 吃饭1500 话费100", 6500, 4000),
    ("7500,开销大概4000", 7500, 4000),
    ("底薪4500,好的话有提成", 4500, None),
    ("年收入8万左右", 6667, None),
    ("月收入3000-4000", 3000, None),
    ("五千多不到六千", 5000, None),
    ("刚毕业实习工资2800", 2800, None),
    ("工资被法院扣了一半剩2600", 2600, None),
    ("I earn 8k, spend 5k", 8000, 5000),
    ("about 3,500 after tax", 3500, None),
    ("I drive DiDi, 9000 a month before fuel, fuel is 2500", 6500, None),
    ("Between jobs", 0, None),
    ("unemployed, my parents give me 1500", 1500, None),
    ("300 a day, 20 days a month", 6000, None),
    ("salary 7000, rent 2500, food 1500", 7000, 4000),
]


def asked(lang="zh"):
    talk = Talker(lang)
    talk.say("I owe 24000 on Huabei, 20 days overdue" if lang == "en" else "欠拍拍贷两万四,逾期20天")
    assert talk.session.asked == "income"
    return talk


def spent(facts):
    """All of it, or the items that are told."""
    items = [float(value) for name, value in facts.items() if name.startswith("spending.")]
    return float(facts["essentials"]) if "essentials" in facts else sum(items) if items else None


@pytest.mark.parametrize(("text", "income", "essentials"), TOLD)
def test_an_answer_in_ones_own_words_is_a_month(text, income, essentials):
    talk = asked("en" if text.isascii() and not text.isdigit() else "zh")
    talk.say(text)
    known = talk.facts.get("income")
    assert (None if known is None else float(known), spent(talk.facts)) == (income, essentials)


@pytest.mark.parametrize(("text", "own", "spouse"), [
    ("我6000我老婆4000", "6000", "4000"),
    ("带孩子没上班 老公工资5000", "0", "5000"),
    ("My wife makes 6000 and I make 4000", "4000", "6000"),
])
def test_a_spouses_wage_stands_beside_ones_own(text, own, spouse):
    talk = asked("en" if text.isascii() else "zh")
    talk.say(text)
    assert (talk.facts["income"], talk.facts["spouse_income"]) == (own, spouse)


def test_what_is_worked_out_is_said_back():
    talk = asked()
    talk.say("一天两百,一个月干26天")
    assert "5,200" in talk.text
    talk.say("不对,一个月5000")
    assert talk.facts["income"] == "5000"


def test_what_is_left_is_no_income():
    talk = asked()
    talk.say("每月能剩1500")
    assert "income" not in talk.facts
    assert "1,500" in talk.text
    assert talk.session.asked == "income"


@pytest.mark.parametrize(("lang", "told"), [("zh", "开了个小店,一年营业额60万左右"), ("zh", "开票一年大概80万"), ("zh", "一年流水50万"), ("en", "turnover is about 600k a year")])
def test_what_a_business_takes_in_is_no_income(lang, told):
    talk = talked("借呗欠2万,逾期30天" if lang == "zh" else "Jiebei 20k, 30 days late", told, lang=lang)
    assert (talk.facts.get("income"), talk.facts.get("essentials"), talk.session.asked) == (None, None, "income")
    assert "means.turnover" in talk.keys


@pytest.mark.parametrize(("text", "income"), [("花呗欠2万逾期一个月,年薪12万", "10000"), ("微粒贷欠1万,逾期40天,底薪3000提成1500", "4500")])
def test_a_yearly_wage_or_one_in_parts_counts_in_a_first_message_too(text, income):
    talk = Talker()
    talk.say(text)
    assert talk.facts["income"] == income


# Asked what it takes to live: yuan a month, by hand from the words; a day is a 30th of a month, a week 7 of those.
TAKES = [
    ("房租1200吃饭800其他500", 2500),
    ("不多,一千五够了", 1500),
    ("房租800+吃饭1000+水电100", 1900),
    ("三千五吧,包括孩子", 3500),
    ("一天三十块钱吃饭,别的没有", 900),
    ("每天50", 1500),
    ("吃住在厂里,一个月花五百", 500),
    ("没啥开销,住家里", 0),
    ("包吃包住 就话费一百", 100),
    ("两千到两千五", 2500),
    ("房贷3000,吃饭1500", 4500),
    ("孩子上学一年8000,平时一个月2000", 2667),
    ("水电煤气一季度300,吃饭每月900", 1000),
    ("老人吃药一个月600,一家四口吃饭两千", 2600),
    ("最少也得两千", 2000),
    ("4000出头", 4000),
    ("省着点1800", 1800),
    ("奶粉尿布800 房租1500 吃的1000 交通200", 3500),
    ("我也说不清,大概四五千", 5000),
    ("房租押一付三 一个月1300 别的1500", 2800),
    ("物业一年1800 伙食1200", 1350),
    ("一周300", 1286),
    ("房租两千二,其余一千五", 3700),
    ("老婆管钱,她说要4000", 4000),
    ("除了房租1500还要2000", 3500),
    ("总共3800,里面房租1600", 3800),
    ("房租没有,自己房子,吃喝1500", 1500),
    ("about 3000", 3000),
    ("rent 1800, food 900, phone 100", 2800),
    ("2k rent plus 1.5k for everything else", 3500),
    ("50 a day", 1500),
    ("I live with my parents so only 500", 500),
    ("rent 2000 and 300 a week on food", 3286),
    ("nothing really, room and board are free", 0),
]


@pytest.mark.parametrize(("text", "month"), TAKES)
def test_what_it_takes_to_live_is_a_month_however_it_is_told(text, month):
    talk = asked("en" if text.isascii() else "zh")
    talk.say("6000")
    assert talk.session.asked == "essentials"
    talk.say(text)
    assert spent(talk.facts) == month


@pytest.mark.parametrize(("text", "days"), [("刚逾期", 1), ("还没到期", 0), ("not yet", 0), ("since October 1", 54), ("11月10号到期的", 14), ("快90天", 90), ("M2", 31)])
def test_how_long_overdue_is_told_without_a_length(text, days):
    talk = Talker("en" if text.isascii() and " " in text else "zh")
    talk.say("I owe 24000 on Huabei and can't pay" if talk.session.lang == "en" else "我欠拍拍贷两万四还不上了")
    assert talk.session.asked == "debts[0].overdue_days"
    talk.say(text)
    due = talk.facts.get("debts[0].due_on")
    known = (TODAY - date.fromisoformat(due)).days if due else talk.facts["debts[0].overdue_days"]
    assert known == days


@pytest.mark.parametrize(
    ("lang", "all_of_it", "one_by_one", "owed"),
    [
        ("zh", "我网贷欠了4万", "借呗2万5,微粒贷1万5,招行信用卡2万", ["25000", "15000", "20000"]),
        ("zh", "我欠了6万,三个网贷平台加一张招行信用卡", "借呗2万5,微粒贷1万5,招行信用卡2万", ["25000", "15000", "20000"]),
        ("en", "I owe about 60k on three apps and a card", "Jiebei 25000, Weilidai 15000, CMB card 20000", ["25000", "15000", "20000"]),
        ("zh", "网贷2万", "借呗2万5,微粒贷1万5", ["20000", "25000", "15000"]),
    ],
)
def test_what_was_told_as_a_whole_is_not_owed_beside_its_parts(lang, all_of_it, one_by_one, owed):
    talker = Talker(lang)
    talker.say(all_of_it)
    talker.say(one_by_one)
    assert sorted(value for name, value in talker.facts.items() if name.endswith(".owed")) == sorted(owed)
    assert all(value == 1 for name, value in talker.facts.items() if name.endswith("].count"))


@pytest.mark.parametrize(("text", "name", "bank"), [
    ("Fangda Loans ¥12,000 at 18% and my CMB card ¥8,000", "Fangda Loans", "招商银行"),
    ("I owe 12,000 to Sunny Credit at 18% and 8,000 to CMB", "Sunny Credit", "招商银行"),
    ("Bluemoon 12,000 at 18%, Huabei 8,000", "Bluemoon", "花呗"),
])  # fmt: skip
def test_a_lender_that_nobody_lists_keeps_its_own_debt_and_rate(text, name, bank):
    talk = Talker("en")
    talk.say(text)
    facts = talk.facts
    assert [facts[f"debts[{index}].lender"] for index in (0, 1)] == [name, bank]
    assert [facts[f"debts[{index}].owed"] for index in (0, 1)] == ["12000", "8000"]
    assert facts["debts[0].rate"] == {"value": "0.18", "per": "year"}
    assert "debts[1].rate" not in facts


def test_a_relative_or_a_month_beside_a_sum_is_no_app():
    talk = Talker("en")
    talk.say("Huabei 8,000 due on December 5, Food 1,500, and Dad lent me 3,000")
    assert {value for name, value in talk.facts.items() if name.endswith(".lender")} == {"花呗"}


@pytest.mark.parametrize(("turns", "of_day"), [
    (["借呗欠2万,逾期30天", "按日息万七点五算罚息"], "0.00075"),
    (["借呗欠2万,日息万四,逾期30天,逾期后按日息万六收罚息"], "0.0006"),
    (["I owe 20000 on Jiebei, 30 days late", "penalty 0.075% a day"], "0.00075"),
    (["Jiebei 20000 at 14%, 30 days late, they charge a penalty of 0.06% per day"], "0.0006"),
])  # fmt: skip
def test_a_penalty_rate_is_no_rate_of_the_loan(turns, of_day):
    talk = Talker("en" if turns[0].isascii() else "zh")
    for turn in turns:
        talk.say(turn)
    assert talk.facts["debts[0].penalty_rate"] == {"value": of_day, "per": "day"}
    assert talk.facts.get("debts[0].rate") != talk.facts["debts[0].penalty_rate"]
    assert "offer.rate" not in talk.facts


@pytest.mark.parametrize("text", ["花呗欠9000,分12期还了3期", "花呗欠9000,分12期,已经还了3期,每期900"])
def test_instalments_of_which_some_are_paid_leave_the_others(text):
    talk = Talker()
    talk.say(text)
    assert talk.facts["debts[0].instalments_left"] == 9


@pytest.mark.parametrize(("text", "by"), [
    ("花呗欠8000,明年3月前还清", "2027-03-31"),
    ("必须明年3月前还,借呗2万", "2027-03-31"),
    ("我想明年3月前还清,借呗2万", None),
    ("借呗2万,明年3月前还得清吗", None),
])  # fmt: skip
def test_before_a_month_is_a_last_day_and_neither_a_wish_nor_a_question_is(text, by):
    talk = Talker()
    talk.say(text)
    assert talk.facts.get("debts[0].clear_by") == by


def test_so_much_a_month_for_so_many_months_is_an_offer_of_the_lender():
    talk = Talker("en")
    talk.say("I owe 30000 on my CMB card, they let me pay 700 a month for 48 months")
    offer = [talk.facts.get(f"debts[0].offer_{name}") for name in ("kind", "count", "payment")]
    assert (talk.facts["debts[0].owed"], *offer) == ("30000", "instalments", 48, "700")
    assert not [name for name in talk.facts if name.startswith("offer.")]


def test_many_facts_told_at_once_leave_the_question_in_sight():
    few, many = Talker("zh"), Talker("zh")
    assert [button.words for button in few.say("花呗欠3200,逾期5天")[0].buttons] == ["改:花呗 欠款", "改:花呗 逾期天数"]
    assert many.say("借呗3万逾期65天,信用卡2万还没逾期,最低还1000,每月到手5500")[0].buttons == ()


def test_instalments_left_beside_a_debt_that_is_not_late_are_no_look_at_ones_payments():
    facts = talked("招行信用卡欠3万,最低900,逾期50天,借呗1.2万,还剩12期,每期1083,没逾期").facts
    assert (facts["debts[0].overdue_days"], facts["debts[1].overdue_days"], facts["debts[1].instalments_left"]) == (50, 0, 12)


def test_a_minimum_before_a_length_is_no_length():
    facts = talked("I owe CMB 30,000 on a card at 18%, minimum 900, 50 days overdue", lang="en").facts
    assert (facts["debts[0].minimum"], facts["debts[0].overdue_days"]) == ("900", 50)


@pytest.mark.parametrize(
    ("said", "lender", "owed"),
    [
        ("我在重庆三峡银行股份有限公司个人综合消费贷款欠了3万", "重庆三峡银行", "30000"),
        ("宁波银行股份有限公司直接贷欠10万,每月2300", "宁波银行", "100000"),
        ("兴业消费金融股份公司空手到欠4万", "兴业消费金融", "40000"),
        ("北京度小满科技有限公司有钱花欠2万2", "有钱花", "22000"),
        ("马上消费金融股份有限公司安逸花剩1万2,每月900", "安逸花", "12000"),
    ],
)
def test_a_house_in_full_and_its_product_are_one_debt(said, lender, owed):
    facts = talked(said).facts
    assert (facts["debts[0].lender"], facts["debts[0].owed"]) == (lender, owed)
    assert "debts[1].lender" not in facts and "debts[1].owed" not in facts
