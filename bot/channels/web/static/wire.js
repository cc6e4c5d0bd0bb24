// The line to the server: each message goes out once and in order, and waits for the network; answers come as events.
import { memory, save } from "./memory.js";
import { lang } from "./words.js";

const TOKEN = document.querySelector("meta[name=token]").content;
const LONGEST_PAUSE = 15_000;
const SILENCE = 50_000; // the server beats every 20 seconds
const SEEN_AFTER = 2_000;

export class Wire {
  // `hear` gets each message, `state` one of: online, offline, connecting, trouble, slow_down, stale; `failed` an update that can't be sent
  constructor({ hear, state, failed }) {
    Object.assign(this, { hear, state, failed });
    this.pause = 1_000;
    this.heard = Date.now();
    addEventListener("online", () => this.again());
    addEventListener("offline", () => this.state("offline"));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.look());
    setInterval(() => this.look(), 10_000);
  }

  start() {
    this.listen();
    this.flush();
  }

  send(update) {
    memory.queue.push(update);
    save();
    this.flush();
  }

  take(message) {
    if (message.number) {
      if (message.number <= memory.seen) return;
      memory.seen = message.number;
      clearTimeout(this.telling);
      this.telling = setTimeout(() => this.tellSeen(), SEEN_AFTER);
    }
    this.hear(message);
  }

  listen() {
    this.source?.close();
    const source = new EventSource(`events?after=${memory.seen}`);
    this.source = source;
    this.heard = Date.now();
    source.onopen = () => this.alive();
    source.addEventListener("beat", () => this.alive());
    source.onmessage = (event) => {
      this.alive();
      this.take(JSON.parse(event.data));
    };
    source.onerror = () => {
      if (this.source !== source) return;
      this.state(navigator.onLine ? "connecting" : "offline");
      if (source.readyState === EventSource.CLOSED) this.later(() => this.listen());
    };
  }

  alive() {
    this.heard = Date.now();
    if (!this.waiting && navigator.onLine) this.state("online");
    this.pause = 1_000;
    if (memory.queue.length) this.flush();
  }

  look() {
    if (Date.now() - this.heard > SILENCE) this.again();
  }

  again() {
    this.pause = 1_000;
    this.listen();
    this.flush(true);
  }

  later(work, pause = this.pause) {
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    return setTimeout(work, pause * (1 + Math.random() / 4));
  }

  async flush(now = false) {
    if (now) this.release();
    if (this.sending || this.waiting) return;
    this.sending = true;
    try {
      while (memory.queue.length && (await this.post(memory.queue[0]))) {
        memory.queue.shift();
        save();
      }
    } finally {
      this.sending = false;
    }
  }

  hold(state, pause) {
    this.state(state);
    this.waiting = this.later(() => {
      this.waiting = null;
      this.flush();
    }, pause);
    return false;
  }

  release() {
    clearTimeout(this.waiting);
    this.waiting = null;
  }

  async post(update) {
    let answer;
    try {
      answer = await (update.file ? upload(update) : call("messages", { ...update, seen: memory.seen, lang }));
    } catch {
      return this.hold(navigator.onLine ? "connecting" : "offline");
    }
    if (answer.ok) {
      this.state("online");
      if (answer.status === 200) for (const message of (await answer.json()).messages) this.take(message);
      return true;
    }
    if (answer.status === 429) return this.hold("slow_down", 1_000 * (answer.headers.get("retry-after") || 2));
    if (answer.status === 403) return this.hold("stale", 60_000);
    if (answer.status === 413 || answer.status === 422) {
      this.failed(update);
      return true;
    }
    return this.hold("trouble");
  }

  tellSeen() {
    call("seen", { seen: memory.seen }).catch(() => {}); // said again with the next message
  }

  async forget() {
    const answer = await call("forget", {});
    if (!answer.ok && answer.status !== 403) throw new Error(answer.status);
    this.source.close();
  }
}

function call(where, told) {
  return fetch(where, {
    method: "POST",
    headers: { "content-type": "application/json", "x-ashore-token": TOKEN },
    body: JSON.stringify(told),
    signal: AbortSignal.timeout?.(30_000),
  });
}

// Files wait in the page alone: a reload lets go of those that were not sent.
export const files = new Map();

async function upload({ update, file }) {
  const content = files.get(update);
  if (!content) return new Response(null, { status: 422 });
  const answer = await fetch(`files?${new URLSearchParams({ update, seen: memory.seen, lang })}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-ashore-token": TOKEN, "x-ashore-name": encodeURIComponent(file) },
    body: content,
  });
  if (answer.ok) files.delete(update);
  return answer;
}

export function newUpdate() {
  // randomUUID is missing on a page without https
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
