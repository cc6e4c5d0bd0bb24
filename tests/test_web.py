"""The web page's promises over real HTTP: answered once, nothing lost, nobody else's, and a strict browser."""

import asyncio
import json
import logging
import re
from datetime import timedelta

import httpx
import pytest

from bot.channels.web.limits import Limits, Rate
from bot.channels.web.page import reason
from bot.channels.web.shared import Public
from bot.verify import verify
from tests.talking import OFFER
from tests.web_server import Browser, running, until

SITE = "https://help.example"


@pytest.fixture
def server(tmp_path):
    with running(tmp_path / "a.sqlite", public=Public(frames=(SITE,))) as started:
        yield started


@pytest.fixture
def browser(server):
    with Browser(server.url) as opened:
        yield opened


def keys(messages):
    return [message["key"] for message in messages]


def test_a_message_is_answered(browser):
    first, second = browser.say(OFFER)
    assert (first["key"], second["asks"]) == ("rate.cost", "offer.lender_kind")
    assert first["card"]["figures"] == [["nominal_annual", "29.66%"], ["effective_annual", "34.04%"]]
    pressed = browser.press(second["buttons"][0][1])
    assert keys(pressed) == ["rate.cost"]


def test_an_update_that_comes_twice_is_answered_once(browser):
    first = browser.say(OFFER, update="the-same-one")
    assert browser.say(OFFER, update="the-same-one") == []
    assert len(first) == 2


def test_an_answer_that_was_lost_on_its_way_comes_with_the_second_try(browser):
    first = browser.say(OFFER, update="the-same-one")
    browser.seen = 0
    assert browser.say(OFFER, update="the-same-one") == first


def test_answers_go_to_the_open_pages(browser):
    with browser.events() as events:
        assert browser.say("你好") == []
        assert next(events)["key"] == "common.greeting"


def test_what_was_not_seen_comes_again_after_a_restart(server, browser):
    first, second = browser.say(OFFER)
    server.restart()
    with browser.events(after=first["number"]) as events:
        assert next(events)["number"] == second["number"]
        browser.say("银行")
        assert next(events)["key"] == "rate.cost"


def test_a_reconnect_goes_on_behind_the_last_event(browser):
    first, second = browser.say(OFFER)
    with browser.events(after=0, last=first["number"]) as events:
        assert next(events)["number"] == second["number"]


@pytest.mark.parametrize("is_open", [True, False])
def test_a_reminder_comes_to_the_open_page_and_waits_for_a_closed_one(server, browser, is_open):
    browser.say("收到法院传票,11月18号收到的")
    browser.say("到时候提醒我")
    browser.post("seen", {"seen": browser.seen})
    if not is_open:
        server.now += timedelta(days=6)
        until(lambda: server.store.unsent("web:"))
    with browser.events(after=browser.seen) as events:
        server.now += timedelta(days=6 if is_open else 0)
        assert next(events)["key"].startswith("reminder.")


def test_what_was_seen_leaves_the_outbox(server, browser):
    messages = browser.say(OFFER)
    assert browser.post("seen", {"seen": messages[-1]["number"]}).status_code == 204
    assert server.store.unsent("web:") == {}


def test_nobody_can_mark_what_others_have_not_seen(server, browser):
    browser.say(OFFER)
    with Browser(server.url) as other:
        other.post("seen", {"seen": 10**9})
    assert server.store.unsent("web:") != {}


def test_the_talk_goes_on_after_a_restart(server, browser):
    browser.say(OFFER)
    server.restart()
    assert keys(browser.say("不对,到手是8500"))[:2] == ["common.corrected", "rate.cost"]


def test_what_is_said_after_the_database_was_made_anew_at_once_is_new_to_an_open_page(server, browser):
    for _ in range(20):  # quicker than the seconds go by: answers were dropped as already seen
        browser.say("你好")
    seen = browser.seen
    server.stop()
    for file in server.database.parent.glob("a.sqlite*"):
        file.unlink()
    server.start()
    assert min(message["number"] for message in browser.say("你好")) > seen


def test_the_database_does_not_hold_what_opens_a_session(server, browser):
    browser.say(OFFER)
    secret = browser.http.cookies["ashore"]
    assert len(secret) == 43
    assert secret.encode() not in server.database.read_bytes()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"x_ashore_token": "0" * 40},
        {"x_ashore_token": ""},
        {"cookie": "ashore=none"},
    ],
)
def test_a_request_from_elsewhere_is_refused(browser, headers):
    assert browser.post("messages", {"update": "update-1", "text": "你好"}, **headers).status_code == 403


def test_a_stream_for_another_site_is_refused(browser):
    answer = browser.http.get("/events", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", 422),
        (b"\xff\x00", 422),
        (b"[" * 100_000, 422),
        (b"[]", 422),
        ({"text": "x"}, 422),
        ({"update": "short", "text": "x"}, 422),
        ({"update": "update-1' or 1=1", "text": "x"}, 422),
        ({"update": "update-1", "text": ["x"]}, 422),
        ({"update": "update-1"}, 422),
        (b"x" * 200_000, 413),
    ],
)
def test_a_body_that_is_no_message_is_refused(browser, sent, status):
    assert browser.post("messages", sent).status_code == status


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "😀" * 5_000, "<script>alert(1)</script>", "x" * 19_999])
def test_any_text_gets_a_sentence(browser, text):
    assert browser.say(text)[0]["blocks"]


def test_an_unknown_button_gets_a_sentence(browser):
    assert keys(browser.press("no|such:button"))[0] == "common.button"


OPENED = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize(("lang", "way_back"), [("zh", "回到对话"), ("en", "Back to the talk")])
@pytest.mark.parametrize(("where", "status"), [("nowhere/at/all", 404), ("messages", 405), ("papers/none", 403), ("assets/x/y", 404)])
def test_what_cannot_be_opened_is_a_kind_page_in_the_readers_language(server, where, status, lang, way_back):
    answer = httpx.get(f"{server.url}/{where}", headers={"accept": OPENED, "accept-language": lang}, trust_env=False)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert way_back in answer.text
    home = re.search(r'href="((?:\.\./|\./)+)"', answer.text)
    assert str(httpx.URL(f"{server.url}/{where}").join(home[1])) == server.url + "/"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_program_is_told_why_it_is_refused(browser):
    def told(answer):
        return answer.status_code, answer.json()["error"], answer.json()["message"]

    assert told(browser.http.get("/messages"))[:2] == (405, "missing")
    assert told(browser.post("messages", {"update": "update-1"}))[:2] == (422, "event")
    assert told(browser.post("messages", b"x" * 200_000)) == (413, "too_big", reason("too_big", "zh"))


def test_a_flood_of_one_slows_nobody_else(tmp_path):
    limits = Limits(visitor=Rate(0.001, 3), address=Rate(100, 100), overall=Rate(100, 100))
    with running(tmp_path / "a.sqlite", limits=limits) as server, Browser(server.url) as one, Browser(server.url) as other:
        answers = [one.post("messages", {"update": f"update-{n}", "text": "你好"}) for n in range(5)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
        assert int(answers[-1].headers["retry-after"]) > 0
        assert answers[-1].json() == {"error": "rate", "message": reason("too_fast", "zh")}
        assert keys(other.say("你好")) == ["common.greeting"]


def test_the_page_lets_a_browser_run_nothing_but_its_own_files(browser):
    answer = browser.http.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"unsafe|\*|http", policy)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert not re.search(r"\s(style|on\w+)=|https?://|<script(?![^>]*(src=|application/json))", answer.text)


def test_the_session_is_out_of_reach_of_scripts_and_other_sites(browser):
    cookie = browser.http.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_behind_https_the_cookie_is_secure_and_the_browser_stays_there(tmp_path):
    with running(tmp_path / "a.sqlite", public=Public("https://ashore.example", (SITE,))) as server, Browser(server.url) as one:
        page, widget = one.http.get("/"), one.http.get("/widget/")
    assert re.search(r"^__Host-ashore=.*Path=/.*Secure", page.headers["set-cookie"])
    assert "SameSite=None; Partitioned; Secure" in widget.headers["set-cookie"]
    assert "max-age" in page.headers["strict-transport-security"]


def test_the_language_is_the_browsers_and_then_that_of_the_talk(server):
    with Browser(server.url, lang="fr, en-GB;q=0.8, zh;q=0.5") as one:
        assert '<html lang="en"' in one.page
        assert "Ashore" in str(one.press("0|move:hello"))
        one.say("中文")
        assert '<html lang="zh-CN"' in one.http.get("/").text
        assert '<html lang="en"' in one.http.get("/?lang=en").text


def test_the_widget_is_for_the_sites_that_are_named(server, browser):
    framed = browser.http.get("/widget/")
    assert f"frame-ancestors {SITE}" in framed.headers["content-security-policy"]
    assert "x-frame-options" not in framed.headers
    script = browser.http.get("/widget.js")
    assert script.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "widget_open" in script.text
    with Browser(server.url, door="/widget/") as guest:
        assert keys(guest.say("你好")) == ["common.greeting"]


def test_without_sites_there_is_no_widget(tmp_path):
    with running(tmp_path / "a.sqlite") as server, Browser(server.url) as one:
        assert [one.http.get(path).status_code for path in ("/widget/", "/widget.js")] == [404, 404]


def drawn(browser):
    browser.say("信用卡欠了3万,逾期95天,最低还1500,收入6000,开销4000")
    (message,) = browser.say("看时间线图")
    return message["papers"][0]


def test_a_picture_is_for_its_own_visitor(server, browser):
    paper = drawn(browser)
    fetched = browser.http.get("/" + paper["href"])
    assert fetched.content.startswith(b"\x89PNG")
    assert fetched.headers["content-type"] == "image/png"
    assert fetched.headers["content-disposition"].startswith("inline; filename=")
    assert browser.http.get(f"/{paper['href']}?save").headers["content-disposition"].startswith("attachment")
    with Browser(server.url) as other:
        refused = other.http.get("/" + paper["href"])
        assert (refused.status_code, "再要一次" in refused.text) == (410, True)


def test_a_paper_is_gone_after_a_restart_and_can_be_asked_for_again(server, browser):
    old = drawn(browser)
    server.restart()
    assert browser.http.get("/" + old["href"]).status_code == 410
    (again,) = browser.say("看时间线图")
    assert browser.http.get("/" + again["papers"][0]["href"]).status_code == 200


def test_a_paper_that_cannot_be_made_says_so_and_tells_the_log_no_word_of_it(server, browser, caplog):
    paper = drawn(browser)
    for _, _, told in server.site.shelf._papers.values():
        told["data"].clear()
    with caplog.at_level(logging.DEBUG, logger="ashore"):
        answer = browser.http.get("/" + paper["href"])
    assert (answer.status_code, "没做成" in answer.text) == (500, True)
    assert "KeyError" in caplog.text


def test_deleting_leaves_nothing(server, browser):
    paper = drawn(browser)
    answer = browser.post("forget", {})
    assert (answer.status_code, "Max-Age=0" in answer.headers["set-cookie"]) == (204, True)
    assert server.store.unsent("web:") == {}
    assert browser.http.get("/" + paper["href"]).status_code in (403, 410)


def test_what_cannot_be_read_can_be_deleted_all_the_same(server, browser):
    browser.say(OFFER)
    server.store._connection.execute("update conversations set session = '{'")
    assert keys(browser.say("银行")) == ["common.unreadable"]
    (sure,) = browser.say("删除我的数据")
    assert keys(browser.press(sure["buttons"][0][1])) == ["common.forgotten"]
    assert server.store._connection.execute("select count(*) from conversations").fetchone() == (0,)


def test_a_row_that_is_no_session_is_told_and_can_be_deleted(server, browser, caplog):
    browser.say(OFFER)
    server.store._connection.execute("update conversations set session = '{\"version\": 99}'")
    assert keys(browser.say("银行")) == ["common.unreadable"]
    assert "update it" in caplog.text
    (sure,) = browser.say("删除我的数据")
    assert keys(browser.press(sure["buttons"][0][1])) == ["common.forgotten"]


def test_an_operator_sees_health_and_counts_and_no_words(browser, caplog):
    with caplog.at_level(logging.DEBUG, logger="ashore"):
        browser.say(OFFER)
        assert browser.http.get("/healthz").text == "ok"
        counts = browser.http.get("/metrics").text
    assert "ashore_turns_total 1.0" in counts
    assert "手续费" not in counts + caplog.text


def test_a_store_that_fails_is_told_and_the_message_is_taken_later(server, browser, monkeypatch):
    from bot.errors import BadStore

    def full(*_, **__):
        raise BadStore("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(server.store, "turn", full)
        answer = browser.post("messages", {"update": "update-1", "text": OFFER})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert keys(browser.say("我不想活了")) == ["danger.self_harm"]
    assert keys(browser.say(OFFER, update="update-1"))[0] == "rate.cost"


def test_half_a_character_is_answered_and_comes_back_as_a_question_mark(browser):
    answer = browser.post("messages", b'{"update": "update-1", "text": "\\ud83d Pay a deposit to unfreeze your loan: transfer to the safe account \\udc00"}')
    assert answer.status_code == 200
    card = answer.json()["messages"][0]["card"]
    assert "".join(text for text, _ in card["pieces"]).endswith("safe account ?")
    with browser.events() as events:
        assert next(events)["card"]["verdict"] == "scam"


@pytest.mark.parametrize("where", ["events", ""])
def test_what_nobody_foresaw_is_answered_strictly_and_told_the_log_without_a_word_of_it(server, browser, monkeypatch, caplog, where):
    def fails(*_, **__):
        raise ValueError("我借了三千")

    monkeypatch.setattr(server.store, "rest", fails)
    monkeypatch.setattr(server.store, "session", fails)
    answer = browser.http.get("/" + where)
    assert answer.status_code == 500
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.json()["error"] in caplog.text
    assert "ValueError at test_web.py" in caplog.text
    assert "三千" not in caplog.text


def test_a_turn_that_fails_unforeseen_is_told_and_holds_up_nothing_behind_it(server, browser, monkeypatch, caplog):
    def fails(*_, **__):
        raise ValueError("我借了三千")

    with monkeypatch.context() as broken:
        broken.setattr(server.store, "turn", fails)
        assert keys(browser.say("我借了三千")) == ["common.sorry"]
        assert keys(browser.say("我不想活了")) == ["danger.self_harm", "common.sorry"]
    assert "ValueError at test_web.py" in caplog.text
    assert "三千" not in caplog.text
    assert keys(browser.say(OFFER))[0] == "rate.cost"


def test_a_stream_that_the_store_fails_is_to_be_opened_again_later(server, browser, monkeypatch, caplog):
    from bot.errors import BadStore

    def locked(*_):
        raise BadStore("a.sqlite: database is locked; check that the disk has room")

    monkeypatch.setattr(server.store, "rest", locked)
    answer = browser.http.get("/events")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "check that" in caplog.text
    assert "Traceback" not in caplog.text


def test_a_message_that_cannot_be_read_any_more_keeps_the_others_coming(server, browser, caplog):
    first, second = browser.say(OFFER)
    server.store._connection.execute("update outbox set message = '{' where number = ?", (first["number"],))
    with browser.events(after=0) as events:
        assert next(events)["number"] == second["number"]
    assert "restore the file" in caplog.text


def test_what_is_idle_goes_while_the_server_runs(tmp_path):
    with running(tmp_path / "a.sqlite", public=Public(keep_days=30)) as server, Browser(server.url) as browser:
        browser.say(OFFER)
        assert "Max-Age=2592000;" in browser.http.get("/").headers["set-cookie"]
        (conversation,) = _conversations(server)
        server.store._connection.execute("update conversations set updated_at = '2020-01-01'")
        asyncio.run(server.site.tidy())
        assert _conversations(server) == []
        assert server.store.everything(conversation) == {}


PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00" * 64


def upload(browser, content, name="%E6%88%AA%E5%9B%BE.png", update="a-file-1"):
    answer = browser.post(f"files?update={update}", content, x_ashore_name=name, content_type="application/octet-stream")
    return answer, keys(answer.json()["messages"]) if answer.status_code == 200 else []


def test_a_file_is_kept_as_it_came_and_once(server, browser):
    answer, said = upload(browser, PNG)
    assert (said[0], "截图.png" in answer.text) == ("kept.new", True)
    browser.seen = answer.json()["messages"][-1]["number"]
    browser.post("seen", {"seen": browser.seen})
    assert upload(browser, PNG)[1] == []
    (row,) = server.store.evidence(next(iter([*_conversations(server)])))
    assert row["size"] == len(PNG)


def _conversations(server):
    return [row[0] for row in server.store._connection.execute("select id from conversations")]


@pytest.mark.parametrize(("content", "said"), [(b"MZ\x90\x00\x03", "kept.wrong_type"), (b"", "kept.empty")])
def test_a_file_that_is_not_kept_is_told_why(browser, content, said):
    assert upload(browser, content)[1][0] == said


def test_a_file_without_end_is_cut_off(browser):
    assert upload(browser, b"x" * (21 * 1024 * 1024))[0].status_code == 413


def test_deleting_takes_the_files_as_well(server, browser):
    upload(browser, PNG)
    (conversation,) = _conversations(server)
    browser.post("forget", {})
    assert server.store.evidence(conversation) == []


def test_the_evidence_comes_as_one_file_that_can_be_checked(browser, tmp_path):
    upload(browser, PNG)
    said = browser.say("导出证据")
    (paper,) = [paper for message in said for paper in message["papers"]]
    fetched = browser.http.get("/" + paper["href"])
    assert (paper["kind"], fetched.headers["content-type"]) == ("bundle", "application/zip")
    assert fetched.headers["content-disposition"].startswith("attachment; filename=")
    bundle = tmp_path / "evidence.zip"
    bundle.write_bytes(fetched.content)
    assert verify(bundle, "")[0] == []


def test_everything_about_me_comes_as_json(browser):
    browser.say("信用卡欠了3万,逾期95天")
    (paper,) = [paper for message in browser.press("0|move:export") for paper in message["papers"]]
    told = browser.http.get("/" + paper["href"]).json()
    assert (paper["kind"], "30000" in json.dumps(told)) == ("data", True)
