// What this tab remembers: the talk as shown, what is still to be sent, a half-written line. It goes when the tab closes.
const KEY = `ashore.${document.documentElement.dataset.door}`;
const MOST = 200;

const empty = () => ({ entries: [], queue: [], seen: 0, draft: "" });

export const memory = load();

function load() {
  try {
    return { ...empty(), ...JSON.parse(sessionStorage.getItem(KEY)) };
  } catch {
    return empty();
  }
}

export function save() {
  memory.entries = memory.entries.slice(-MOST);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // a browser that keeps nothing still talks
  }
}

export function wipe() {
  Object.assign(memory, empty());
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // there was nothing to keep it in
  }
}
