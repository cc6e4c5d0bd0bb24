// The words of the page in both languages, and the switch between them.
const all = JSON.parse(document.getElementById("words").textContent);
const TAGS = { zh: "zh-CN", en: "en" };

export let lang = document.documentElement.lang.slice(0, 2);

export const say = (name, filling = {}, of = lang) =>
  (all[of] ?? all[lang])[name].replace(/\{\{ (\w+) \}\}/g, (whole, key) => filling[key] ?? whole);

export const has = (name) => name in all[lang];

export function speak(chosen) {
  if (chosen === lang || !all[chosen]) return;
  lang = chosen;
  document.documentElement.lang = TAGS[lang];
  document.title = say("title");
  for (const part of document.querySelectorAll("[data-words]")) part.textContent = say(part.dataset.words);
  for (const part of document.querySelectorAll("[data-words-label]")) part.setAttribute("aria-label", say(part.dataset.wordsLabel));
  for (const part of document.querySelectorAll("[data-words-placeholder]")) part.placeholder = say(part.dataset.wordsPlaceholder);
  for (const part of document.querySelectorAll("[data-words-title]")) part.title = say(part.dataset.wordsTitle);
  document.getElementById("language").lang = TAGS[other()];
}

export const other = () => (lang === "zh" ? "en" : "zh");
