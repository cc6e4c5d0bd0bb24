// One script tag on another site's page: a button that opens the chat in a frame. WORDS is filled in where it is served.
(() => {
  const script = document.currentScript;
  const home = new URL("widget/", script.src);
  const lang = (script.dataset.lang || document.documentElement.lang || "zh").toLowerCase().startsWith("en") ? "en" : "zh";
  if (script.dataset.lang) home.searchParams.set("lang", lang);
  const words = WORDS[lang];
  const make = (tag, style) => {
    const node = document.createElement(tag);
    Object.assign(node.style, style);
    return node;
  };
  const box = make("div", { position: "fixed", right: "16px", bottom: "16px", zIndex: "2147483000", display: "flex", flexDirection: "column", alignItems: "flex-end", gap: "10px" });
  const button = make("button", {
    font: "600 15px/1.2 system-ui, sans-serif", minHeight: "48px", padding: "8px 20px", border: "0", borderRadius: "24px",
    background: "#0d6b66", color: "#fff", cursor: "pointer", boxShadow: "0 4px 20px rgb(0 0 0 / .25)",
  });
  button.type = "button";
  let frame = null;
  const turn = (open) => {
    if (open && !frame) {
      frame = make("iframe", {
        width: "min(400px, calc(100vw - 32px))", height: "min(640px, calc(100dvh - 96px))", border: "0", borderRadius: "18px",
        boxShadow: "0 10px 50px rgb(0 0 0 / .3)", colorScheme: "light dark",
      });
      frame.title = words.widget_title;
      frame.src = home;
      box.prepend(frame);
    }
    if (frame) frame.style.display = open ? "block" : "none";
    button.textContent = open ? words.widget_close : words.widget_open;
    button.setAttribute("aria-expanded", String(open));
    if (open) frame.focus();
  };
  button.addEventListener("click", () => turn(button.getAttribute("aria-expanded") !== "true"));
  box.append(button);
  turn(false);
  (document.body ? Promise.resolve() : new Promise((done) => addEventListener("DOMContentLoaded", done))).then(() => document.body.append(box));
})();
