// What an outcome comes down to, at a glance: a verdict over the message it is about, or the figures that matter.
import { make } from "./dom.js";
import { say } from "./words.js";

export const card = (told, lang) => CARDS[told.kind](told, (name, filling) => say(name, filling, lang));

const CARDS = {
  verdict({ verdict, pieces }, words) {
    const marked = pieces.some(([, mark]) => mark);
    const message = pieces.map(([text, mark]) => (mark ? make("mark", { text }) : document.createTextNode(text)));
    return make(
      "section",
      { cls: `card verdict ${verdict}` },
      make("h2", { text: words(`verdict.${verdict}`) }),
      make("p", { cls: "label", text: words(marked ? "verdict.message" : "verdict.clean") }),
      make("blockquote", { tabindex: "0" }, ...message),
    );
  },

  figures({ figures, bars, extra }, words) {
    const listed = figures.map(([name, value]) => make("div", {}, make("dt", { text: words(`figure.${name}`) }), make("dd", { text: value })));
    const most = Math.max(...bars.map(([, , size]) => size));
    const base = Math.min(...bars.map(([, , size]) => size));
    return make(
      "section",
      { cls: "card figures" },
      make("dl", {}, ...listed),
      ...(bars.length ? [make("div", { cls: "bars" }, ...bars.map((bar) => drawn(bar, base, most, words)), make("p", { cls: "extra", text: extra }))] : []),
    );
  },
};

function drawn([name, amount, size], base, most, words) {
  const part = (of) => {
    const piece = make("u");
    piece.style.width = `${(100 * of) / most}%`;
    return piece;
  };
  const line = make("i", { "aria-hidden": "true" }, part(Math.min(size, base)), ...(size > base ? [part(size - base)] : []));
  return make("div", { cls: "bar" }, make("span", { text: words(`figure.${name}`) }), make("b", { text: amount }), line);
}
