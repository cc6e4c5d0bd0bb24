"""The timeline picture: its days are right, it is drawn from data alone, and a failure never ends a talk."""

import io
import json
import logging
import struct
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import pytest

from bot.app import App
from bot.channels.terminal import Terminal
from bot.documents import timeline
from bot.documents.keep import keep
from bot.documents.make import make
from bot.documents.shown import MAY_BREAK, shown
from bot.documents.typeset import FONT, font_folder
from bot.errors import BadDocument
from bot.render import plain
from bot.settings import Settings
from bot.store.sqlite import SqliteStore
from content.languages import LANGUAGES
from content.words import words
from dialogs.catalog import DIALOGS
from dialogs.check import Walk, _next
from dialogs.flow import run
from dialogs.talk import Asked
from dialogs.understanding.moves import find_move
from tests.talking import TODAY, Talker

ROOT = Path(__file__).parent.parent
MEANS = {"income": "6200", "essentials": "3900", "contact": "none", "reason": "other"}
OVERDUE = {"debts[0].lender": "花呗", "debts[0].owed": "26000", "debts[0].overdue_days": 70, **MEANS}
CLAIM = {"paper.kind": "summons", "paper.received_on": "2026-11-18", "paper.hearing_on": "2026-12-22"}


def picture(dialog, facts, today=TODAY):
    outcome, _ = run(DIALOGS[dialog], facts, today)
    assert not isinstance(outcome, Asked), f"still asks {outcome.slot.name}"
    return outcome.papers[0]


def paper(dialog, facts, lang="zh"):
    drawn = picture(dialog, facts)
    return {"kind": drawn.kind, "name": drawn.name, "lang": lang, "data": json.loads(json.dumps(plain(drawn.data)))}


def page(dialog, facts, lang="zh"):
    return timeline.page(paper(dialog, facts, lang)["data"], lang)


def days(dialog, facts):
    return [(row["key"], row["on"]) for row in picture(dialog, facts).data["rows"]]


def pixels(png):
    """(width, height, pixel rows) of a PNG, its parts checked against their sums."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, size, packed = 8, (0, 0), b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        size = struct.unpack(">II", body[:8]) if kind == b"IHDR" else size
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    return *size, zlib.decompress(packed)


def right_edge(png, margin=8):
    """The values in the last pixels of all rows, decoded: anything but white has run over the edge."""
    width, height, packed = pixels(png)
    long = len(packed) // height - 1
    depth, above, seen = long // width, bytearray(long), set()
    for start in range(0, len(packed), long + 1):
        above = _unfiltered(packed[start], bytearray(packed[start + 1 : start + 1 + long]), above, depth)
        seen.update(above[-margin * depth :])
    return seen


def _unfiltered(kind, row, above, depth):
    """A row of a PNG as it was before filtering (PNG specification, section 9)."""
    if kind == 0:
        return row
    for at in range(len(row)):
        left = row[at - depth] if at >= depth else 0
        corner = above[at - depth] if at >= depth else 0
        guess = left + above[at] - corner
        paeth = min((left, above[at], corner), key=lambda value: abs(guess - value))
        row[at] = (row[at] + (0, left, above[at], (left + above[at]) // 2, paeth)[kind]) & 255
    return row


# -- the days ------------------------------------------------------------------------------------------


def test_the_ladder_is_counted_from_the_day_that_was_due():
    # 70 days before 24 November 2026 is 15 September; the steps begin 1, 31, 61, 91 and 181 days after it
    assert days("triage", OVERDUE) == [
        ("was_due", date(2026, 9, 15)),
        ("step.days_1_30", date(2026, 9, 16)),
        ("step.days_31_60", date(2026, 10, 16)),
        ("step.days_61_90", date(2026, 11, 15)),
        ("step.days_91_180", date(2026, 12, 15)),
        ("step.beyond", date(2027, 3, 15)),
        ("credit", date(2031, 11, 24)),  # CRED-001: five years from pay-off, here today
    ]


def test_before_the_due_day_the_ladder_begins_after_it_and_no_record_is_spoken_of():
    due = {"debts[0].owed": "8000", "debts[0].due_on": "2026-12-05", "debts[0].minimum": "700", "income": "6200"}
    assert days("triage", due)[:2] == [("due", date(2026, 12, 5)), ("step.days_1_30", date(2026, 12, 6))]
    assert "credit" not in [key for key, _ in days("triage", due)]


def test_the_last_day_of_a_claim_stands_with_the_monday_after_it():
    # 15 days after 18 November 2026 is Thursday 3 December; after 20 November it is Saturday the 5th
    assert days("court", CLAIM) == [("received", date(2026, 11, 18)), ("last_day", date(2026, 12, 3)), ("hearing", date(2026, 12, 22))]
    assert ("moved", date(2026, 12, 7)) in days("court", CLAIM | {"paper.received_on": "2026-11-20"})


def test_today_stands_before_what_falls_on_it():
    rows = page("court", CLAIM | {"paper.received_on": "2026-11-09"})["rows"]  # 15 days: today
    assert [row["tone"] for row in rows] == ["past", "today", "last", "last"]
    assert rows[2]["when"] == "今天"


def test_a_last_day_that_has_passed_says_what_can_still_be_done():
    late = page("court", {"paper.kind": "judgment", "paper.received_on": "2026-11-02"})["rows"]  # until the 17th
    assert [row["tone"] for row in late] == ["past", "last", "today"]
    assert "马上问法院" in late[1]["text"]
    assert "没去也别躲" in page("court", CLAIM | {"paper.hearing_on": "2026-11-20"})["rows"][1]["text"]


def test_on_the_weekend_of_the_last_day_the_monday_counts():
    # 15 days after 6 November is Saturday the 21st; on the Sunday, the Monday is the day to act by
    drawn = picture("court", {"paper.kind": "payment_order", "paper.received_on": "2026-11-06"}, date(2026, 11, 22))
    assert [(row["key"], row["tone"], row["data"].get("passed")) for row in drawn.data["rows"][1:]] == [("last_day", "last", False), ("moved", "last", None)]


def test_an_award_is_not_verified_at_the_court():
    notes = "".join(page("court", {"paper.kind": "award", "paper.received_on": "2026-11-02"})["notes"])
    assert "仲裁委官网" in notes
    assert "12368" not in notes


@pytest.mark.parametrize(("days_overdue", "shown"), [(95, "95 天前"), (1, "1 天前")])
def test_a_row_says_how_long_ago_it_was(days_overdue, shown):
    assert page("triage", OVERDUE | {"debts[0].overdue_days": days_overdue})["rows"][0]["when"] == shown


@pytest.mark.parametrize(
    ("dialog", "facts"),
    [
        ("court", {"paper.kind": "mediation"}),
        ("court", {"paper.kind": "summons", "paper.received_on": None, "paper.hearing_on": None}),
        ("triage", OVERDUE | {"happened": "judgment"}),
        ("triage", OVERDUE | {"debts[0].overdue_days": None}),
        ("triage", OVERDUE | {"debts[0].product": "illegal"}),
    ],
)
def test_nothing_is_drawn_where_no_day_is_known_or_another_picture_is_the_right_one(dialog, facts):
    outcome, _ = run(DIALOGS[dialog], facts, TODAY)
    assert outcome.papers == ()
    assert "picture" not in outcome.ways_on


def test_practice_is_called_practice_and_law_is_named_with_the_day_it_was_checked():
    assert "不是法律规定" in "".join(page("triage", OVERDUE)["notes"])
    notes = "".join(page("court", CLAIM)["notes"])
    assert "民事诉讼法" in notes
    assert "核对" in notes


def test_more_debts_than_fit_are_counted():
    many = {f"debts[{n}].overdue_days": n + 1 for n in range(23)} | {f"debts[{n}].owed": "100" for n in range(23)}
    assert sum(key == "was_due" for key, _ in days("triage", many | MEANS)) == 20
    assert "3 笔" in page("triage", many | MEANS)["notes"][0]


# -- the words -----------------------------------------------------------------------------------------


def pictures_of(dialog):
    """The picture of every outcome that the path walker meets."""
    todo = list(DIALOGS[dialog].openings)
    while todo:
        facts = todo.pop()
        result, _ = run(DIALOGS[dialog], facts, TODAY)
        if not isinstance(result, Asked) and result.papers:
            yield result.papers[0]
        todo += [after for after, _ in _next(result, facts, Walk())]


def keys_of(data):
    yield from (f"timeline.title.{data['about']}", f"timeline.lead.{data['about']}")
    yield from (f"timeline.{row['key']}" for row in data["rows"])
    yield from (f"timeline.note.{note['key']}" for note in data["notes"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_picture_has_its_words_and_every_word_a_picture(lang):
    used = {"timeline.today", "timeline.ago", "timeline.ahead", "timeline.drawn"}
    for found in (found for dialog in ("triage", "court", "credit") for found in pictures_of(dialog)):
        used.update(keys_of(found.data))
        shown = timeline.page(plain(found.data), lang)
        assert shown["title"]
        assert all(row["text"] and row["day"] for row in shown["rows"])
    seldom = {"timeline.note.left_out", "timeline.moved", "timeline.hearing"}
    assert {key for key in words(lang).sections if key.startswith("timeline.")} - used <= seldom


@pytest.mark.parametrize("said", ["画个图", "时间线", "能不能画个图", "把这些日子画成时间线", "Show me the timeline", "can you draw it for me"])
def test_people_ask_for_it_in_their_own_words(said):
    move = find_move(said)
    assert move
    assert move.kind == "picture"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("图片", "picture"), ("发我图片", "picture"), ("给我PDF", "pdf"), ("我要pdf版", "pdf"), ("能不能导出pdf", "pdf"), ("打印成PDF", "pdf"),
        ("加到日历", "calendar"), ("给我日历", "calendar"), ("日历文件", "calendar"), ("表格", "sheet"), ("给我一份excel", "sheet"), ("导出表格", "sheet"),
        ("can I have the PDF", "pdf"), ("as a pdf please", "pdf"), ("send me the calendar", "calendar"), ("spreadsheet", "sheet"), ("export to excel", "sheet"),
    ],
)  # fmt: skip
def test_each_kind_of_paper_is_asked_for_by_its_name(said, kind):
    move = find_move(said)
    assert move
    assert move.kind == kind


@pytest.mark.parametrize("said", ["合同是PDF的,看不懂", "征信报告的表格怎么看", "日历上写着还款日是15号", "they sent me a pdf contract"])
def test_talk_of_other_papers_asks_for_none(said):
    move = find_move(said)
    assert move is None or move.kind not in ("pdf", "calendar", "sheet")


@pytest.mark.parametrize("said", ["他们把我的图片发到群里了", "我要发图片", "they posted a picture of me", "show me the schedule"])
def test_talk_of_other_pictures_asks_for_none(said):
    move = find_move(said)
    assert move is None or move.kind != "picture"


# -- the drawing ---------------------------------------------------------------------------------------

HOSTILE = '#panic("x") $1/0$ [a](b) "q\' \\ <b> *s* _e_ `c` @ref // /* {{ 7*7 }} ' + "W" * 300 + "很长的名字" * 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_a_png_as_wide_as_a_phone_and_the_same_every_time(lang):
    drawn = make(paper("triage", OVERDUE, lang)).content
    width, height, rows = pixels(drawn)
    assert width == 1080
    assert 1000 < height < 4000
    assert len(rows) % height == 0
    assert make(paper("triage", OVERDUE, lang)).content == drawn


def test_what_a_person_typed_is_shown_and_never_run():
    written = page("triage", OVERDUE | {"debts[0].lender": HOSTILE})["rows"][0]["text"].replace(MAY_BREAK, "")
    assert HOSTILE in written
    assert pixels(make(paper("triage", OVERDUE | {"debts[0].lender": HOSTILE})).content)[0] == 1080


def test_what_has_no_shape_is_left_out():
    shown = page("triage", OVERDUE | {"debts[0].lender": "甲\x00乙\u202e丙\ud800丁"})["rows"][0]["text"]
    assert "甲乙丙丁" in shown


LONG = {f"debts[{n}].lender": f"某某消费金融有限责任公司第{n}分公司循环额度" for n in range(20)} | {
    f"debts[{n}].{name}": value for n in range(20) for name, value in (("owed", "123456.78"), ("overdue_days", 9 * n + 1))
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("facts", [LONG | MEANS, OVERDUE | {"debts[0].lender": HOSTILE}], ids=["twenty debts", "a hostile name"])
def test_nothing_runs_over_the_edge(facts, lang, monkeypatch):
    monkeypatch.setattr("bot.documents.typeset.PIXELS_PER_INCH", 36)  # small, to be read here pixel by pixel
    assert right_edge(make(paper("triage", facts, lang)).content) == {255}


def test_the_edge_is_really_looked_at(monkeypatch):
    monkeypatch.setattr("bot.documents.typeset.PIXELS_PER_INCH", 36)
    assert right_edge(make(paper("court", CLAIM)).content, margin=40) != {255}


def test_a_picture_without_a_template_is_refused_by_name():
    with pytest.raises(BadDocument, match="nothing makes a picture named 'portrait'"):
        make({"kind": "picture", "name": "portrait", "lang": "zh", "data": {}})


def test_the_font_comes_with_its_licence():
    assert font_folder().joinpath(FONT).is_file()
    assert "SIL OPEN FONT LICENSE" in font_folder().joinpath("OFL.txt").read_text(encoding="utf-8").upper()


def test_every_page_has_a_template():
    assert {path.stem for path in (ROOT / "bot" / "documents").glob("*.typ")} == {"timeline", "plan_picture", "plan_document", "letter", "evidence_index"}


def test_the_library_that_draws_is_loaded_by_the_first_picture_alone():
    code = "import sys, bot.cli, bot.app, bot.channels.terminal, bot.documents.make; print([m for m in ('typst', 'zhplot', 'matplotlib') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


# -- in a talk -----------------------------------------------------------------------------------------


def test_the_answer_offers_the_picture_and_a_tap_brings_it():
    talker = Talker()
    talker.say("花呗欠2万6,逾期70天了,月收入6200,必要开销3900")
    messages = talker.tap("图片")
    assert [(m.key, [(p["kind"], p["name"], p["lang"]) for p in m.papers]) for m in messages] == [("common.picture", [("picture", "timeline", "zh")])]
    assert messages[0].to_json()["attachments"] == [{"kind": "picture", "name": "timeline"}]


def talk(folder, *lines):
    store, out = SqliteStore(folder / "talks.sqlite"), io.StringIO()
    told = io.StringIO("".join(f"{line}\n" for line in lines))
    Terminal(App(store, lambda: TODAY), "me", told, out, folder / "pictures").run("a")
    store.close()
    return out.getvalue()


def test_the_terminal_saves_it_and_says_where(tmp_path):
    shown = talk(tmp_path, "花呗欠2万6,逾期70天了,月收入6200,必要开销3900", "画个图", "再画张图")
    saved = sorted((tmp_path / "pictures").iterdir())
    assert [path.name for path in saved] == ["timeline-2026-11-24-1.png", "timeline-2026-11-24-2.png"]
    assert f"存在这里:{saved[0]}" in shown
    assert pixels(saved[0].read_bytes())[0] == 1080
    assert {path.stat().st_mode & 0o777 for path in saved} == {0o600}
    assert saved[0].read_bytes() == saved[1].read_bytes()


def test_a_folder_that_cant_be_written_ends_no_talk(tmp_path, caplog):
    (tmp_path / "pictures").write_text("a file where the folder should be")
    with caplog.at_level(logging.ERROR, "ashore"):
        shown = talk(tmp_path, "花呗欠2万6,逾期70天了,月收入6200,必要开销3900", "画个图", "谢谢")
    number = shown.partition("(编号 ")[2][:8]
    assert "这份文件这次没做出来" in shown
    assert number in caplog.text
    assert "花呗" not in caplog.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_paper_that_cant_be_drawn_gets_a_kind_word(tmp_path, lang):
    torn = paper("triage", OVERDUE, lang) | {"name": "portrait"}
    assert keep(torn, tmp_path).startswith({"zh": "对不起,这份文件这次没做出来", "en": "Sorry, this file"}[lang])
    assert list(tmp_path.iterdir()) == []


def test_pictures_go_beside_the_database_unless_a_folder_is_named():
    assert Settings(database="/var/ashore/talks.sqlite").documents_folder == Path("/var/ashore/documents")
    assert Settings(documents="/srv/pictures").documents_folder == Path("/srv/pictures")


def test_quotes_of_latin_text_are_its_own_and_chinese_ones_stay():
    """In a Chinese font a curly apostrophe is as wide as a character: can ’ t."""
    assert shown("I can\u2019t pay, \u201csoon\u201d") == "I can't pay, \"soon\""
    assert shown("他说\u201c还钱\u201d,I don\u2019t") == "他说\u201c还钱\u201d,I don't"
