"""A plan as picture, PDF, calendar and sheet: the same sums on each, the same bytes each time, and names that stay names."""

import io
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

import icalendar
import pypdfium2
import pytest

from bot.documents import plan_document, plan_picture
from bot.documents.keep import keep
from bot.documents.make import make
from bot.documents.plan_table import table
from bot.errors import BadDocument
from content.languages import LANGUAGES
from tests.plans import long_names, paper, plan
from tests.talking import talked
from tests.test_documents import pixels, right_edge

KINDS = ("picture", "pdf", "calendar", "sheet")
HOSTILE = "=HYPERLINK(\"http://x.cn\",\"领钱\")&#panic(1) {{ 7*7 }} <b>\r\nEND:VEVENT\u202e'"
FORMS = [{}, {"names": long_names(20), "months": 60}, {"names": [{"zh": HOSTILE, "en": HOSTILE}]}]
IDS = ["three debts", "twenty debts with long names", "a hostile name"]
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def pdf_text(content):
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    pages = len(document)
    document.close()
    return text.replace(" ", "").replace("\r\n", ""), pages


def cells(content, sheet):
    """{A1: value} of a sheet, text taken from the shared strings; formulas by their own words."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        shared = ["".join(node.itertext()) for node in ET.fromstring(book.read("xl/sharedStrings.xml"))]
        root = ET.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    found = {}
    for cell in root.iter(f"{S}c"):
        formula, value = cell.find(f"{S}f"), cell.findtext(f"{S}v")
        found[cell.get("r")] = f"={formula.text}" if formula is not None else shared[int(value)] if cell.get("t") == "s" else value
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=IDS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_made_and_is_the_same_every_time(kind, form, lang):
    made = make(paper(kind, lang, **form))
    assert made == make(paper(kind, lang, **form))
    assert made.filename == f"plan-2026-11-24.{ {'picture': 'png', 'calendar': 'ics', 'sheet': 'xlsx'}.get(kind, kind)}"
    assert made.mime


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=IDS)
def test_the_picture_is_as_wide_as_a_phone_and_nothing_runs_over_its_edge(form, lang, monkeypatch):
    monkeypatch.setattr("bot.documents.typeset.PIXELS_PER_INCH", 36)
    drawn = make(paper("picture", lang, **form)).content
    assert pixels(drawn)[0] == 180
    assert right_edge(drawn, margin=6) == {255}


def test_the_bands_are_the_balances_and_stand_on_one_another():
    chart = plan_picture.page(plan(), "zh")["chart"]
    upper = [band["upper"] for band in chart["bands"]]
    assert [band["lower"] for band in chart["bands"][1:]] == upper[:-1]
    roof = Decimal(30_000)  # 25,050 is owed; the round sum above it
    assert upper[-1][0][1] == pytest.approx(float(Decimal(25_050) / roof))
    assert all(point == [1.0, 0.0] for band in upper for point in band[-1:])
    assert [tick["label"] for tick in chart["y"]] == ["0", "1万", "2万", "3万"]


def test_many_debts_share_a_grey_band_that_is_named():
    page = plan_picture.page(plan(long_names(20), months=60), "zh")
    assert len(page["chart"]["bands"]) == 8
    assert page["chart"]["bands"][-1]["colour"] == -1
    assert sum(row["colour"] == -1 for row in page["debts"]) == 13
    assert "其余 13 笔" in page["notes"][0]
    assert len({row["name"] for row in page["debts"]}) == 20


def test_the_chosen_way_is_marked_and_one_alone_is_not_compared():
    assert [row["chosen"] for row in plan_picture.page(plan(), "en")["rivals"]] == [True, False, False, False]
    for ways in (("optimum",), ("optimum", "avalanche")):
        alike = plan() | {"comparison": [{"strategy": way, "months": 24, "interest": "2004"} for way in ways]}
        page = plan_picture.page(alike, "en")
        assert (page["compared"], page["rivals"]) == ("", [])


def test_chinese_papers_have_chinese_signs_and_english_ones_their_own():
    text, _ = pdf_text(make(paper("pdf")).content)
    assert "\uff08即2028年11月\uff09" in text
    assert "\uff0c每月拿出" in text
    assert not {"\uff0c", "\uff08", "\uff1a"} & set(pdf_text(make(paper("pdf", "en")).content)[0])


def test_the_document_has_every_debt_the_means_the_proposal_and_every_payment():
    text, pages = pdf_text(make(paper("pdf")).content)
    assert pages == 2
    for said in ("花呗", "招商银行信用卡", "微粒贷", "25,050元", "9,000元", "4,200元", "4,300元", "2026年12月15日", "2028年11月15日", "521.88", "签名"):
        assert said in text, said


def test_of_many_debts_each_payment_stands_in_the_document():
    page = plan_document.page(plan(long_names(20), months=60), "zh")
    months = plan(long_names(20), months=60)["months"]
    assert sum(1 for t in page["tables"][1:] for row in t["rows"] for cell in row[1:] if cell != "—") == sum(
        Decimal(p) > 0 for row in months for p in row["payments"]
    )


def test_the_debts_of_a_wide_schedule_are_shared_out_evenly_and_each_table_has_its_total():
    tables = plan_document.page(plan(long_names(6)), "zh")["tables"]
    assert [table["part"] for table in tables] == ["", "第 1—3 笔", "第 4—6 笔"]
    sums = [sum((Decimal(row["payments"][n]) for row in plan(long_names(6))["months"]), Decimal(0)) for n in range(6)]
    assert [cell for table in tables[1:] for cell in table["total"][1:]] == [f"{total:,.2f}" for total in sums]
    assert tables[0]["total"] == ["合计", f"{sum(sums):,.2f}", "2,004.00", ""]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_twenty_debts_and_the_signature_stand_on_the_first_page_and_no_table_is_torn(lang):
    """A short table that does not fit goes to the next page whole: none leaves its head and a line at the foot of one."""
    document = pypdfium2.PdfDocument(make(paper("pdf", lang, names=[{"zh": f"某家 {n}", "en": f"Lender {n}"} for n in range(20)])).content)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert {"zh": "请逐项核对", "en": "before signing or sending"}[lang] in texts[0]
    assert all(text.count({"zh": "还款日", "en": "Due date"}[lang]) == text.count({"zh": "合计", "en": "Total"}[lang]) - ("当月合计" in text) for text in texts[1:])


def test_a_lender_that_was_not_told_has_a_line_to_be_named_on():
    data = plan()
    data["debts"][1]["named"] = False
    rows = plan_document.page(data, "zh")["debts"]["rows"]
    assert [row[0] for row in rows] == ["花呗", "招商银行信用卡 ____________", "微粒贷"]


def test_no_personal_number_is_printed_and_the_lines_for_them_are_blank():
    assert "证件号后四位:________" in plan_document.page(plan(), "zh")["who"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calendar_reminds_before_each_due_date_all_day_under_ids_that_stay(lang):
    calendar = icalendar.Calendar.from_ical(make(paper("calendar", lang)).content)
    events = calendar.walk("VEVENT")
    assert [str(event["uid"]) for event in events][:2] == ["plan-2026-12@ashore", "plan-2027-01@ashore"]
    assert [event.decoded("dtstart") for event in events] == [date.fromisoformat(row["on"]) for row in plan()["months"]]
    assert {event.decoded("dtend") - event.decoded("dtstart") for event in events} == {timedelta(days=1)}
    nine = [timedelta(days=-3, hours=9), timedelta(hours=9)]
    assert all([alarm.decoded("trigger") for alarm in event.walk("VALARM")] == nine for event in events)
    assert "1,717.71" in str(events[0]["summary"])
    later = icalendar.Calendar.from_ical(make(paper("calendar", lang, today=date(2026, 11, 30))).content).walk("VEVENT")[0]
    assert later["uid"] == events[0]["uid"]
    assert later["sequence"] > events[0]["sequence"]


def test_a_name_opens_no_event_of_its_own():
    made = make(paper("calendar", names=[{"zh": HOSTILE, "en": HOSTILE}])).content
    assert len(icalendar.Calendar.from_ical(made).walk("VEVENT")) == 24
    assert b"\nEND:VEVENT'" not in made.replace(b"\r\n ", b"")


def test_the_sheet_sums_by_formula_and_takes_a_name_for_text():
    content = make(paper("sheet", names=[{"zh": HOSTILE, "en": HOSTILE}, *FORMS_NAMES])).content
    schedule = cells(content, 1)
    assert schedule["B1"].startswith("=HYPERLINK(")
    formulas = {value for name, value in schedule.items() if value.startswith("=") and name != "B1"}
    assert all(value.startswith("=SUM(") for value in formulas)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        first = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        pane = first.find(f"{S}sheetViews/{S}sheetView/{S}pane")
        assert (pane.get("state"), pane.get("topLeftCell")) == ("frozen", "B2")
        assert not any(node.text.startswith("HYPERLINK") for node in first.iter(f"{S}f"))


FORMS_NAMES = [{"zh": "花呗", "en": "Huabei"}]


def test_the_sheet_holds_the_sums_of_the_plan():
    schedule, balances, debts = (cells(make(paper("sheet")).content, n) for n in (1, 2, 3))
    months = plan()["months"]
    assert [float(schedule[f"C{n + 2}"]) for n in range(24)] == [float(row["payments"][1]) for row in months]
    assert float(balances["B2"]) == 6000
    assert debts["A3"] == "招商银行信用卡"
    assert float(debts["C3"]) == 0.21
    assert debts["B5"] == "=SUM(B2:B4)"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_the_terminal_the_columns_hold(lang):
    lines = table(plan(), lang)
    assert len(lines) == 25
    assert {sum(2 if "\u2e80" <= char <= "\uffef" else 1 for char in line) for line in lines} == {len(lines[1])}
    assert len(table(plan(long_names(20)), lang)[0].split()) >= 4


def test_the_terminal_shows_the_schedule_beside_the_file_of_a_sheet(tmp_path):
    said = keep(paper("sheet"), tmp_path)
    assert "2026-12-15" in said
    assert said.endswith("plan-2026-11-24-1.xlsx")
    assert "2026-12-15" not in keep(paper("calendar"), tmp_path)


@pytest.mark.parametrize("torn", [{"months": []}, {"debts": None}, {"available": "much"}, {"today": "soon"}])
def test_a_torn_plan_is_refused(torn):
    with pytest.raises((BadDocument, ValueError)):
        make({"kind": "pdf", "name": "plan", "lang": "zh", "data": plan() | torn})


@pytest.mark.parametrize(("lang", "untold", "estimate"), [("zh", "待核对", "估算"), ("en", "to be checked", "estimate")])
def test_interest_that_rests_on_a_rate_nobody_told_is_called_an_estimate_on_every_paper(lang, untold, estimate):
    told, data = plan(), plan()
    data["debts"][1]["annual_rate"] = None
    assert not any(estimate in str(made.page(told, lang)) for made in (plan_document, plan_picture))
    assert all(estimate in str(made.page(data, lang)) for made in (plan_document, plan_picture))
    assert untold in str(plan_document.page(data, lang)["debts"])
    sheet = make({"kind": "sheet", "name": "plan", "lang": lang, "data": data}).content
    assert estimate in cells(sheet, 1)["F1"]
    assert estimate in cells(sheet, 4)["C1"]
    assert untold in cells(sheet, 3).values()


@pytest.mark.parametrize(
    ("lang", "wish", "hope"),
    [("zh", "假如罚息和利息全免", "还没答应"), ("zh", "要是能停息挂账呢", "还没答应"), ("en", "what if they waive all interest", "nobody has agreed")],
)
def test_interest_that_nobody_has_let_off_yet_is_called_so_on_every_paper(lang, wish, hope):
    told = {
        "zh": ("信用卡欠3万,没逾期,最低1500,年化15%,收入7000,开销3500,做还款计划", "没有"),
        "en": ("card 30000 not overdue, minimum 1500, 15% a year, income 7000, spending 3500, make a repayment plan", "no"),
    }[lang]

    def shown(*said):
        talk = talked(*told, *said, {"zh": "图片", "en": "the picture"}[lang], lang=lang, today=date(2026, 11, 24))
        (picture,) = (one for message in talk.last for one in message.papers)
        sheet = make({**picture, "kind": "sheet"}).content
        return [str(plan_picture.page(picture["data"], lang)), str(plan_document.page(picture["data"], lang)), str(cells(sheet, 3))]

    consent = {"zh": "书面同意", "en": "written consent"}[lang]
    assert [hope in text or consent in text for text in (*shown(wish), *shown())] == [True] * 3 + [False] * 3
