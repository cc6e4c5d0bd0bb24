const CHINESE = /([\u3001-\u303f\u3400-\u9fff\uff00-\uffef]+)/;

// Chinese among other words: who reads it out has to know.
export function tongues(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const mixed = [];
  while (walker.nextNode()) if (CHINESE.test(walker.currentNode.data)) mixed.push(walker.currentNode);
  for (const node of mixed) node.replaceWith(...node.data.split(CHINESE).map((part, place) => (place % 2 ? make("span", { lang: "zh-CN", text: part }) : part)));
}

// Makes an element. What it says is set as text, never as markup.
export function make(tag, { cls, text, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text !== undefined) node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
