// The page: what a person does leads to a message, what the server says leads to a bubble.
import { make } from "./dom.js";
import { memory, save, wipe } from "./memory.js";
import { mine, theirs, typing } from "./view.js";
import { Wire, files, newUpdate } from "./wire.js";
import { lang, other, say, speak } from "./words.js";

const at = (id) => document.getElementById(id);
const [log, text, send, notice, latest, sure] = ["log", "text", "send", "notice", "latest", "sure"].map(at);
const HELLO = "0|move:hello";
const EXPORT = "0|move:export";
const ASK = { zh: "中文", en: "English" };
const ELSEWHERE = { zh: "https://www.baidu.com/s?wd=%E5%A4%A9%E6%B0%94", en: "https://www.bing.com/search?q=weather" };
const NEAR = 140;
const others = "BroadcastChannel" in window ? new BroadcastChannel("ashore") : null;
const wire = new Wire({ hear, state, failed });
let awaiting = null;

function tell(update, { words = null, keyboard = false, id = newUpdate() } = {}) {
  for (const entry of memory.entries) entry.live = false;
  clearTimeout(awaiting?.over);
  for (const group of log.querySelectorAll(".replies")) group.remove();
  if (words) {
    memory.entries.push({ me: true, words, update: id });
    const node = mine(memory.entries.at(-1));
    show(node);
    awaiting = { from: node };
  } else {
    awaiting = { from: null };
  }
  wire.send({ update: id, ...update });
  marks();
  setTimeout(dots, 300);
  if (keyboard) text.focus();
}

const tap = (words, action, keyboard) => tell({ action }, { words, keyboard });

function hear(message) {
  if (message.key === "common.forgotten") clear();
  drop(message);
  const entry = { ...message, card: news(message.card), live: true };
  memory.entries.push(entry);
  save();
  speak(message.lang);
  log.querySelector(".typing")?.remove();
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const node = theirs(entry, tap);
  show(node);
  if (awaiting) {
    awaiting.from ??= node;
    if (awaiting.from.matches(".me") && awaiting.from.offsetHeight > log.clientHeight * 0.4) awaiting.from = node;
    clearTimeout(awaiting.over);
    awaiting.over = setTimeout(() => (awaiting = null), 1_500);
  }
  if (awaiting || near) bring(awaiting?.from ?? node);
  marks();
}

// What another open page was just told as well stands here once.
function drop(message) {
  const before = memory.entries.at(-1);
  if (!before || before.me || before.papers.length || JSON.stringify(before.blocks) !== JSON.stringify(message.blocks)) return;
  memory.entries.pop();
  const node = [...log.querySelectorAll(".bot:not(.typing)")].at(-1);
  if (awaiting?.from === node) awaiting.from = null;
  node.remove();
}

// A card that says what the last one said would only push the answer down.
function news(card) {
  const before = memory.entries.findLast((entry) => entry.card)?.card;
  return JSON.stringify(card) === JSON.stringify(before) ? null : card;
}

function show(node) {
  node.classList.add("fresh");
  log.append(node);
  log.scrollTop = Math.max(log.scrollTop, node.classList.contains("me") ? log.scrollHeight : 0);
}

function bring(node) {
  log.scrollTop = node.offsetTop - 12;
  look();
}

function look() {
  latest.hidden = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
}

function dots() {
  if (!memory.queue.length || !notice.hidden || log.querySelector(".typing")) return;
  log.append(typing());
  log.scrollTop = log.scrollHeight;
}

function state(name) {
  const quiet = name === "online" || (name === "connecting" && !memory.queue.length && navigator.onLine);
  clearTimeout(state.later);
  if (quiet && name === "connecting") state.later = setTimeout(() => tellState(name), 4_000);
  else tellState(name === "online" ? null : name);
}

function tellState(name, filling) {
  notice.hidden = !name;
  notice.textContent = name ? say(name, filling) : "";
  if (name) log.querySelector(".typing")?.remove();
  marks();
}

// Each message of one's own says whether it is still waiting.
function marks() {
  const waiting = new Set(notice.hidden ? [] : memory.queue.map((update) => update.update));
  for (const node of log.querySelectorAll(".me")) {
    const is = waiting.has(node.dataset.update);
    node.classList.toggle("waiting", is);
    const mark = node.querySelector(".state:not(.failed)");
    if (is && !mark) node.append(make("p", { cls: "state", text: say("waiting") }));
    else if (!is) mark?.remove();
  }
}

function failed(update) {
  const node = log.querySelector(`[data-update="${update.update}"]`);
  node?.append(make("p", { cls: "state failed", role: "alert", text: say(update.file ? "file_lost" : "too_long") }));
  if (update.text && !text.value) {
    text.value = update.text;
    typed();
  }
}

function typed() {
  memory.draft = text.value;
  save();
  send.disabled = !text.value.trim();
  if (!CSS.supports("field-sizing", "content")) {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + 2}px`;
  }
}

function submit(event) {
  event.preventDefault();
  const words = text.value.trim();
  if (!words) return;
  text.value = "";
  typed();
  tell({ text: words }, { words });
  text.focus();
}

function attach(file) {
  at("file").value = "";
  if (!file) return;
  const limit = Number(at("file").dataset.largest);
  if (file.size > limit * 1024 * 1024) {
    tellState("file_too_big", { limit });
    return;
  }
  const id = newUpdate();
  files.set(id, file);
  tell({ file: file.name || "file" }, { words: say("file", { name: file.name || "file" }), id });
}

function clear() {
  wipe();
  log.replaceChildren();
}

function leave() {
  wipe();
  document.body.hidden = true;
  const window_ = window.top ?? window;
  window_.location.replace(ELSEWHERE[lang] ?? ELSEWHERE.zh);
}

async function forget() {
  sure.close();
  try {
    await wire.forget();
  } catch {
    notice.hidden = false;
    notice.textContent = say("delete_failed");
    return;
  }
  others?.postMessage("deleted");
  clear();
  location.reload();
}

// What was said before is not read out again.
function restore() {
  log.setAttribute("aria-live", "off");
  setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
  for (const entry of memory.entries) log.append(entry.me ? mine(entry) : theirs(entry, tap));
  log.scrollTop = log.scrollHeight;
  text.value ||= memory.draft; // what was typed before this script came stays
}

at("composer").addEventListener("submit", submit);
text.addEventListener("input", typed);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event);
});
at("language").addEventListener("click", () => {
  const chosen = other();
  speak(chosen);
  tell({ text: ASK[chosen] });
});
at("exit").addEventListener("click", leave);
at("export").addEventListener("click", (event) => tap(say("export"), EXPORT, event.detail === 0));
at("delete").addEventListener("click", () => sure.showModal());
at("sure-no").addEventListener("click", () => sure.close());
at("sure-yes").addEventListener("click", forget);
at("attach").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", () => attach(at("file").files[0]));
text.addEventListener("paste", (event) => {
  const [file] = event.clipboardData.files;
  if (!file || event.clipboardData.getData("text")) return;
  event.preventDefault();
  attach(file);
});
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault(); // a browser would open the file in place of the talk
    attach(event.dataTransfer.files[0]); // none yet while it is dragged
  });
}
latest.addEventListener("click", () => {
  log.scrollTop = log.scrollHeight;
  log.focus({ preventScroll: true });
});
log.addEventListener("scroll", look, { passive: true });
// A picture has its height only when it is there; a load does not bubble.
log.addEventListener("load", ({ target }) => target.closest(".entry") === log.lastElementChild && bring(log.lastElementChild), true);
let escaped = 0;
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.keyCode === 229 || sure.open) return;
  if (event.timeStamp - escaped < 800) leave();
  escaped = event.timeStamp;
});
others?.addEventListener("message", () => {
  clear();
  location.reload();
});
// A phone's keyboard covers the page without changing its height: the part that is seen says how high it is.
visualViewport?.addEventListener("resize", () => {
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const style = document.documentElement.style;
  style.setProperty("--height", `${visualViewport.height * visualViewport.scale}px`); // fingers that zoom change it too
  follow(style);
  if (near) log.scrollTop = log.scrollHeight;
});
// Some phones push the page up under the keyboard.
visualViewport?.addEventListener("scroll", () => follow(document.documentElement.style));
function follow(style) {
  style.setProperty("--top", visualViewport.scale === 1 ? `${visualViewport.offsetTop}px` : 0);
}

restore();
typed();
if (!memory.entries.length && !memory.queue.length) tell({ action: HELLO });
else marks();
wire.start();
if (matchMedia("(hover: hover)").matches) text.focus();
