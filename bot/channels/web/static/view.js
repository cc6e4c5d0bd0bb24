// Draws what was said. Every word is set as text, never as markup.
import { card } from "./card.js";
import { make, tongues } from "./dom.js";
import { has, say } from "./words.js";

const TAGS = { zh: "zh-CN", en: "en" };

export function mine(entry) {
  const node = make("div", { cls: "entry me" }, make("p", { cls: "unseen", text: say("you_said") }), make("div", { cls: "bubble", text: entry.words, lang: TAGS[/[\u3400-\u9fff]/.test(entry.words) ? "zh" : "en"] }));
  node.dataset.update = entry.update;
  return node;
}

export function theirs(entry, tap) {
  const node = make("div", { cls: `entry bot${entry.urgent ? " urgent" : ""}`, lang: TAGS[entry.lang], tabindex: "-1" });
  node.append(make("p", { cls: "unseen", text: say("bot_said", {}, entry.lang) }));
  if (entry.card) node.append(card(entry.card, entry.lang));
  if (entry.blocks.length) node.append(make("div", { cls: "bubble" }, ...entry.blocks.map((block) => BLOCKS[block.kind](block))));
  if (entry.papers.length) node.append(make("div", { cls: "papers" }, ...entry.papers.flatMap(paper)));
  if (entry.live && entry.buttons.length) node.append(replies(entry, tap));
  if (entry.lang !== "zh") tongues(node);
  return node;
}

const BLOCKS = {
  words: ({ lines }) => make("div", { cls: "words" }, ...lines.map((line) => make("p", {}, ...runs(line)))),
  heading: ({ lines }) => make("p", { cls: "heading" }, ...runs(lines[0])),
  warning: ({ lines }) => make("div", { cls: "warning" }, ...lines.map((line) => make("p", {}, ...runs(line)))),
  bullets: ({ items }) => make("ul", {}, ...items.map(item)),
  steps: ({ items }) => make("ol", {}, ...items.map(item)),
  sources: ({ title, items }) =>
    make("details", { cls: "sources" }, make("summary", { text: title }), make("ul", {}, ...items.map(item))),
};

function item([first, ...more]) {
  return make("li", {}, ...runs(first), ...more.map((line) => make("p", {}, ...runs(line))));
}

function runs(line) {
  return line.map((run) => {
    if (typeof run === "string") return document.createTextNode(run);
    if (run.call) return make("a", { cls: "call", href: `tel:${run.call}`, text: run.call });
    if (run.see) return make("a", { href: `https://${run.see}`, target: "_blank", rel: "noopener noreferrer", text: run.see });
    return make("span", { cls: "cited", text: `\u2060${run.mark}` }); // joined, never first on a line
  });
}

function replies(entry, tap) {
  const group = make("div", { cls: "replies", role: "group", "aria-label": say("options", {}, entry.lang) });
  for (const [words, action] of entry.buttons) {
    const button = make("button", { type: "button", text: words });
    button.addEventListener("click", (event) => tap(words, action, event.detail === 0), { once: true });
    group.append(button);
  }
  return group;
}

function paper({ kind, href, shown, lang }) {
  const title = say(has(`paper.${kind}`) ? `paper.${kind}` : "paper.file", {}, lang);
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("width", "24");
  icon.setAttribute("height", "24");
  icon.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", "M12 4v11M7 10.500l5 5 5-5M5 20h14");
  icon.append(line);
  const words = make("span", {}, make("b", { text: title }), make("small", { text: say("download", {}, lang) }));
  const link = make("a", { cls: "paper", href: shown ? `${href}?save` : href }, icon, words);
  return shown ? [picture(href, title, lang), link] : [link];
}

function picture(href, title, lang) {
  const image = make("img", { src: href, alt: say("picture", { name: title }, lang) });
  image.addEventListener("error", () => image.replaceWith(make("p", { cls: "gone", text: say("gone", {}, lang) })), { once: true });
  return image;
}

export function typing() {
  const dots = make("div", { cls: "bubble", "aria-hidden": "true" }, make("i"), make("i"), make("i"));
  return make("div", { cls: "entry bot typing" }, make("p", { cls: "unseen", text: say("typing") }), dots);
}
