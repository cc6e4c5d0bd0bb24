"""The page in a real browser, at the width of a phone and of a desk: what a person sees, taps and gets.

Where there is no Chromium these tests are skipped, loudly; `.ci/run` installs one and names it in CHROMIUM, so that none is.
"""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.channels.web.shared import Public
from tests.talking import OFFER
from tests.web_server import running

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 800}}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
SCAM = "【京东金融】尊敬的客户,您的白条账户不符合国家监管要求,需要配合注销,否则影响征信,请转账至安全账户"
HIDDEN = re.compile(r"^(chrome|devtools|about|data|blob):")

expect.set_options(timeout=20_000)  # a busy machine is slow, not wrong
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium here: the web page was NOT tested in a browser"),
]


@pytest.fixture
def server(tmp_path):
    with running(tmp_path / "a.sqlite", public=Public(frames=("http://localhost:*",))) as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        await started.close()


@pytest.fixture
def opened(server, browser):
    """Opens the page for one visitor."""

    def visit(size=PHONE, **told):
        return visited(browser, server.url, size, **told)

    return visit


@asynccontextmanager
async def visited(browser: Browser, home: str, size, elsewhere="", **told) -> AsyncIterator[Page]:
    """The page, greeted. Whatever it asked of others, and whatever its console complained of, fails the test."""
    context = await browser.new_context(**size, **{"locale": "zh-CN", **told})
    page = await context.new_page()
    wrong = watched(page, home)
    await page.goto(home)
    await expect(page.locator(".bot .bubble").first).to_be_visible()
    yield page
    await context.close()
    assert [one for one in wrong if not elsewhere or elsewhere not in one] == []


def watched(page: Page, home: str) -> list[str]:
    wrong = list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    page.on("request", lambda sent: None if sent.url.startswith(home) or HIDDEN.match(sent.url) else wrong.append(sent.url))
    return wrong


async def ask_about(page: Page, message: str) -> None:
    await tap(page, "看看是不是骗局")
    await expect(last(page, "原样发给我")).to_be_visible()
    await say(page, message)


async def say(page: Page, text: str) -> None:
    await page.fill("#text", text)
    await page.press("#text", "Enter")


def last(page: Page, words: str):
    return page.locator(".bot:not(.typing)", has_text=words).last


def tap(page: Page, words: str):
    return page.locator(".replies button", has_text=words).last.click()


@SIZES
async def test_a_whole_rate_check(opened, size):
    async with opened(size) as page:
        await tap(page, "算一笔贷款")
        await say(page, "9700")
        await say(page, "每期944")
        await say(page, "12期")
        await expect(page.locator(".card.figures dd")).to_have_text(["29.66%", "34.04%"])
        await tap(page, "消费金融公司")
        await expect(last(page, "消费金融公司放的款")).to_be_visible()
        await expect(page.locator(".card.figures")).to_have_count(1)
        await say(page, "不对,到手是8500")
        await expect(page.locator(".card.figures")).to_have_count(2)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@SIZES
async def test_a_scam_is_shown_with_the_words_that_give_it_away(opened, size):
    async with opened(size) as page:
        await ask_about(page, SCAM)
        card = page.locator(".card.verdict.scam")
        await expect(card.locator("h2")).to_have_text("很像骗局")
        await expect(card.locator("mark").last).to_contain_text("安全账户")
        await expect(card.locator("blockquote")).to_have_text(SCAM)
        await expect(page.locator("a.call", has_text="96110").first).to_have_attribute("href", "tel:96110")


async def test_a_picture_stands_in_the_talk_and_can_be_kept(opened):
    async with opened() as page:
        await say(page, "信用卡欠了3万,逾期95天,最低还1500,收入6000,开销4000")
        await tap(page, "图片")
        picture = page.locator(".papers img")
        await expect(picture).to_have_js_property("complete", value=True)
        assert await picture.evaluate("image => image.naturalWidth") > 500
        async with page.expect_download() as download:
            await page.locator("a.paper").click()
        assert (await download.value).suggested_filename.endswith(".png")


@SIZES
async def test_a_plan_with_its_picture_and_its_pdf(opened, size):
    async with opened(size) as page:
        await say(page, "借呗3万,信用卡1.8万,都没逾期,月收入9000,必须开销4000")
        await say(page, "2500")
        await say(page, "做个还款计划")
        figures = page.locator(".card.figures").last
        await expect(figures.locator("dd")).to_have_text(["11个月", "5,000元", "2027年10月24日"])
        await tap(page, "图片")
        picture = page.locator(".papers img")
        await expect(picture).to_have_js_property("complete", value=True)
        assert await picture.evaluate("image => image.naturalWidth") > 500
        await say(page, "PDF")
        link = page.locator("a.paper", has_text="PDF")
        await expect(link).to_be_visible()
        async with page.expect_download() as download:
            await link.click()
        file = await download.value
        assert file.suggested_filename.endswith(".pdf")
        assert (await asyncio.to_thread((await file.path()).read_bytes)).startswith(b"%PDF")


async def test_a_reload_in_mid_dialog_shows_the_talk_and_goes_on(opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await page.fill("#text", "还没写完")
        before = await page.locator(".entry").count()
        await page.reload()
        await expect(page.locator(".entry")).to_have_count(before)
        await expect(page.locator("#text")).to_have_value("还没写完")
        await tap(page, "银行")
        await expect(last(page, "银行放的款")).to_be_visible()


async def test_a_new_tab_is_welcomed_back_without_the_old_talk(server, opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        other = await page.context.new_page()
        await other.goto(server.url)
        await expect(last(other, "欢迎回来")).to_be_visible()
        await expect(other.locator(".me")).to_have_count(0)


async def test_a_restart_of_the_server_loses_nothing(server, opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await asyncio.to_thread(server.stop)
        await say(page, "不对,到手是8500")
        await expect(page.locator(".me.waiting")).to_have_count(1)
        await asyncio.to_thread(server.start)
        await expect(last(page, "9,700元 → 8,500元")).to_be_visible(timeout=15_000)
        await expect(page.locator(".me.waiting")).to_have_count(0)


async def test_an_open_page_goes_on_with_a_database_that_was_made_anew(server, opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await asyncio.to_thread(server.stop)
        for file in server.database.parent.glob("a.sqlite*"):
            file.unlink()
        await asyncio.to_thread(server.start)
        await say(page, "你好")
        await expect(last(page, "我在")).to_be_visible(timeout=15_000)
        await say(page, "花呗欠1万")
        await expect(last(page, "逾期多久")).to_be_visible()


async def test_what_is_written_offline_goes_out_once(opened):
    async with opened() as page:
        await page.context.set_offline(True)
        await expect(page.locator("#notice")).to_contain_text("没有网络")
        await say(page, OFFER)
        await expect(page.locator(".me.waiting .state")).to_be_visible()
        await page.context.set_offline(False)
        await expect(last(page, "贷款人")).to_be_visible(timeout=15_000)
        await expect(page.locator("#notice")).to_be_hidden()
        await expect(page.locator(".card.figures")).to_have_count(1)
        await expect(page.locator(".me")).to_have_count(1)


async def test_an_answer_that_was_lost_on_its_way_is_shown_once(opened):
    async with opened() as page:
        sent, again = 0, asyncio.Event()

        async def lose_first(route):
            nonlocal sent
            sent += 1
            if sent == 1:
                await route.fetch()
                await route.abort()
            else:
                await route.continue_()
                again.set()

        await page.route("**/messages", lose_first)
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await asyncio.wait_for(again.wait(), 20)  # the page asks again a moment after it was told
        await expect(page.locator(".me.waiting")).to_have_count(0)
        await expect(page.locator(".card.figures")).to_have_count(1)


async def test_a_screenshot_is_kept_as_evidence(opened):
    async with opened() as page:
        shot = await page.screenshot()
        await page.set_input_files("#file", {"name": "催收截图.png", "mimeType": "image/png", "buffer": shot})
        await expect(page.locator(".me .bubble")).to_contain_text("催收截图.png")
        await expect(last(page, "证据第 1 号")).to_be_visible()
        await expect(page.locator(".me.waiting")).to_have_count(0)


async def test_a_file_that_is_dropped_is_kept_and_the_talk_stays(opened):
    async with opened(DESK) as page:
        await page.evaluate(
            """() => {
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File(["第1天打了8个电话"], "催收记录.txt", {type: "text/plain"}));
                const told = (name) => document.body.dispatchEvent(new DragEvent(name, {dataTransfer, bubbles: true, cancelable: true}));
                if (told("drop")) throw new Error("the browser would open the file");
            }"""
        )
        await expect(page.locator(".me .bubble")).to_contain_text("催收记录.txt")
        await expect(last(page, "证据第 1 号")).to_be_visible()


async def test_english_is_set_with_narrow_quotation_marks(opened):
    async with opened(DESK, locale="en-US") as page:
        wide = await page.evaluate(
            """() => {
                const mark = document.createElement("span");
                mark.textContent = "\u201c\u201d";
                document.querySelector(".bot .bubble p").append(mark);
                return mark.getBoundingClientRect().width / parseFloat(getComputedStyle(mark).fontSize);
            }"""
        )
        assert wide < 1.3


async def test_the_language_changes_with_a_tap(opened):
    async with opened() as page:
        await page.click("#language")
        await expect(last(page, "Hello, I'm Ashore")).to_be_visible()
        await expect(page.locator("#delete")).to_have_text("Delete my data")
        assert await page.evaluate("document.documentElement.lang") == "en"


async def test_ones_own_data_comes_with_a_tap(opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await page.click("#export")
        async with page.expect_download() as download:
            await page.locator(".paper", has_text="我的数据").click()
        assert (await download.value).suggested_filename.endswith(".json")


async def test_deleting_asks_once_and_begins_anew(opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await page.click("#delete")
        await page.click("#sure-yes")
        await expect(page.locator(".me")).to_have_count(0)
        await expect(last(page, "您好")).to_be_visible()
        await say(page, "你记了什么")
        await expect(last(page, "还什么都没记")).to_be_visible()


async def test_leaving_quickly_clears_the_screen_and_the_way_back(opened):
    async with opened(elsewhere="https://www.baidu.com/") as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await page.route(re.compile("baidu"), lambda route: route.fulfill(body="weather"))
        await page.click("#exit")
        await page.wait_for_url(re.compile("baidu"))
        assert "944" not in await page.content()


async def test_the_keyboard_is_enough(opened):
    async with opened(DESK) as page:
        await expect(page.locator("#text")).to_be_focused()
        await page.keyboard.type(OFFER)
        await page.keyboard.press("Enter")
        await expect(last(page, "贷款人")).to_be_visible()
        await page.locator(".replies button").last.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("#text")).to_be_focused()
        await expect(page.locator("#log")).to_have_attribute("aria-live", "polite")


async def test_enter_that_ends_a_chinese_word_sends_nothing(opened):
    async with opened(DESK) as page:
        await page.fill("#text", "借了")
        await page.locator("#text").dispatch_event("keydown", {"key": "Enter", "isComposing": True})
        await expect(page.locator(".me")).to_have_count(0)


async def test_escape_that_gives_up_a_chinese_word_does_not_leave(opened):
    async with opened(DESK) as page:
        for _ in range(2):
            await page.locator("#text").dispatch_event("keydown", {"key": "Escape", "isComposing": True})
        await expect(page.locator(".bot .bubble").first).to_be_visible()
        await expect(page.locator("#text")).to_be_focused()


async def test_markup_and_endless_words_stay_text(opened):
    async with opened() as page:
        await say(page, "<img src=x onerror=alert(1)>" + "w" * 300)
        await expect(page.locator(".me .bubble")).to_contain_text("<img")
        await expect(page.locator(".me img")).to_have_count(0)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_long_answer_to_a_long_message_is_seen_from_its_beginning(opened):
    async with opened() as page:
        await page.wait_for_timeout(2_000)  # until the greeting was read
        await say(page, "这是不是骗局:" + SCAM * 4)
        await expect(last(page, "照他说的做了吗")).to_be_visible()
        await page.wait_for_timeout(300)
        tops = await page.evaluate("['#log', '.card.verdict'].map((part) => document.querySelector(part).getBoundingClientRect().top)")
        assert 0 <= tops[1] - tops[0] < 100


SMALL = """() => {
    const hit = (part, x, y) => { const there = document.elementFromPoint(x, y); return there === part || part.contains(there); };
    const small = [];
    for (const part of document.querySelectorAll("a, button, summary, textarea")) {
        part.scrollIntoView({block: "center"});
        const box = part.getBoundingClientRect();
        if (!box.width || part.disabled || part.matches(".skip")) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (![[0, -21], [0, 21], [-21, 0], [21, 0]].every(([right, down]) => hit(part, x + right, y + down))) small.push(part.textContent || part.id);
    }
    return small;
}"""


async def test_a_finger_finds_every_button_and_number(opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await say(page, "我不想活了")
        await expect(page.locator(".urgent")).to_be_visible()
        assert await page.evaluate(SMALL) == []


async def test_the_page_itself_never_scrolls_away_however_long_the_talk(opened):
    async with opened() as page:
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        assert await page.evaluate("document.documentElement.scrollHeight <= innerHeight")


async def test_fingers_that_zoom_do_not_shrink_the_page(opened):
    async with opened() as page:
        phone = await page.context.new_cdp_session(page)
        await phone.send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2})
        await page.wait_for_function("visualViewport.scale === 2")
        await page.wait_for_timeout(200)
        assert await page.evaluate("document.body.clientHeight") == PHONE["viewport"]["height"]


async def test_a_keyboard_that_pushes_the_page_up_covers_nothing(opened):
    """As iOS does it: the page keeps its height, and what is seen of it is lower down."""
    async with opened() as page:
        await page.evaluate(
            """() => {
                Object.defineProperty(visualViewport, "height", {value: 420});
                Object.defineProperty(visualViewport, "offsetTop", {value: 250});
                visualViewport.dispatchEvent(new Event("resize"));
            }"""
        )
        tops = [await page.locator(part).evaluate("part => part.getBoundingClientRect().top") for part in ("header", "#text")]
        assert 250 <= tops[0] < tops[1] < 250 + 420


async def test_a_keyboard_leaves_most_of_the_room_to_the_talk(opened):
    async with opened() as page:
        await page.focus("#text")
        await page.set_viewport_size({"width": 390, "height": 430})
        assert await page.locator("#log").evaluate("log => log.clientHeight") > 430 * 0.65


async def test_chinese_within_english_is_marked_as_such(opened):
    async with opened(locale="en-US") as page:
        await say(page, "I borrowed 10000, 12 monthly payments of 944, they took a 300 fee first")
        await expect(page.locator(".sources span[lang=zh-CN]", has_text="民法典").first).to_be_attached()
        await say(page, "花呗1万")
        await expect(page.locator(".me .bubble").last).to_have_attribute("lang", "zh-CN")


async def test_two_pages_at_once_show_a_greeting_once(server, opened):
    async with opened() as page:
        other = await page.context.new_page()
        await other.goto(server.url)
        await expect(other.locator(".bot .bubble").first).to_be_visible()
        await page.wait_for_timeout(300)
        for each in (page, other):
            await expect(each.locator(".bot .bubble", has_text="我是上岸")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
async def test_axe_finds_nothing_serious(opened, size, scheme):
    async with opened(size, color_scheme=scheme, reduced_motion="reduce") as page:
        await ask_about(page, SCAM)
        await expect(page.locator(".card.verdict")).to_be_visible()
        await say(page, OFFER)
        await expect(last(page, "贷款人")).to_be_visible()
        await say(page, "我不想活了")
        await expect(page.locator(".urgent")).to_be_visible()
        found = await Axe().run(page)
        serious = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found.response["violations"] if rule["impact"] in ("serious", "critical")]
        assert serious == []


@contextmanager
def another_site(body: str) -> Iterator[str]:
    """A page of somebody else's; its address."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    site = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://localhost:{site.server_port}/"
    finally:
        site.shutdown()
        thread.join()
        site.server_close()


async def test_what_is_typed_while_the_page_still_loads_is_not_lost(server, browser):
    page = await (await browser.new_context(**PHONE, locale="zh-CN")).new_page()
    arrived = asyncio.Event()

    async def late(route):
        await arrived.wait()
        await route.continue_()

    await page.route("**/chat.js", late)
    await page.goto(server.url, wait_until="commit")
    await say(page, OFFER)
    await expect(page.locator("#send")).to_be_disabled()
    arrived.set()
    await page.click("#send")
    await expect(page.locator(".card.figures dd").first).to_have_text("29.66%")


async def test_the_widget_is_one_script_tag(server, browser):
    script = f'<script src="http://localhost:{server.port}/widget.js"></script>'
    context = await browser.new_context(**DESK, locale="zh-CN")
    with another_site(f'<!doctype html><html lang="zh"><title>help</title><body>{script}</body></html>') as site:
        page = await context.new_page()
        await page.goto(site)
        await page.get_by_role("button", name="聊一聊").click()
        frame = page.frame_locator("iframe")
        await expect(frame.locator(".bot .bubble").first).to_be_visible()
        await frame.locator("#text").fill(OFFER)
        await frame.locator("#text").press("Enter")
        await expect(frame.locator(".card.figures dd").first).to_have_text("29.66%")
        await page.get_by_role("button", name="关上聊天").click()
        await expect(page.locator("iframe")).to_be_hidden()
