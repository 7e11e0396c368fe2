import { script } from "@/lib/words/en/script";
import { inPlace } from "./in-place";
import { fetchPage, parsed } from "./parsed";
import { type Challenge, prove } from "./poll-challenge";
import { whenDue } from "./poll-due";
import { keepLive } from "./poll-live";
import { watchNetwork } from "./poll-offline";

const told = script.poll;

/**
 * Votes without leaving the page. The vote goes out as JSON, and the server's own HTML comes back:
 * nothing is drawn twice. Pages are shared by all readers, so a reader who voted on this device
 * before gets the result fetched; a note in the browser's storage says for which polls to ask.
 */
export function enhancePolls(root: Document): void {
  for (const region of root.querySelectorAll<HTMLElement>("[data-poll]")) enhance(region);
}

function enhance(region: HTMLElement) {
  const { poll = "", place = "", part = place, story = "" } = region.dataset;
  const note = `galley.${part === "before" ? "before" : "voted"}.${poll}`;
  let sending = false;
  /** Tried without a network. */
  let waiting: HTMLFormElement | null = null;
  const look = keepLive(region, () => void renew());
  const waitForNext = whenDue(region, () => void renew());

  watchNetwork(region, {
    words: () => {
      const shown = body(region)?.dataset;
      if (shown?.pollBody === "form") return told.offline;
      return shown?.pollLive ? told.offlineResult : "";
    },
    say,
    send: () => waiting?.isConnected && void vote(waiting),
  });

  region.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!sending) void vote(event.target as HTMLFormElement);
  });
  region.addEventListener("change", () => fault(region, ""));
  region.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("a[data-poll-view]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = (link as HTMLAnchorElement).href;
    show(link.dataset.pollView ?? "").then(focusHeading, () => location.assign(address));
  });
  const wantsOwnView = !new URLSearchParams(location.search).has("poll");
  if (wantsOwnView && recall(note) && body(region)?.dataset.pollBody === "form")
    show("").then(
      () => body(region)?.dataset.pollBody === "form" && remember(note, null),
      () => {},
    );

  async function vote(form: HTMLFormElement) {
    const sent = new FormData(form);
    sending = true;
    let isOver = false;
    waiting = null;
    form.ariaBusy = "true";
    fault(region, "");
    try {
      let response = await send(form.action, sent);
      const refusal = response.ok ? null : await response.json();
      if (refusal?.challenge) {
        say(told.checking);
        const proof = await prove(refusal.challenge as Challenge, form);
        if (proof) {
          sent.set("proof", proof);
          response = await send(form.action, sent);
        }
      }
      if (response.ok) {
        remember(note, "1");
        remember(attempt, null);
        await show("").then(announce, () => fault(region, told.unshown));
        region.dispatchEvent(new Event("voted", { bubbles: true }));
      } else {
        const { detail, title } = response.bodyUsed ? refusal : await response.json();
        fault(region, detail || title);
        isOver = response.status === 409;
      }
    } catch {
      if (!navigator.onLine) waiting = form;
      fault(region, waiting ? told.waiting : told.unreachable);
    }
    form.ariaBusy = null;
    sending = false;
    if (isOver) void renew();
  }

  const send = (address: string, sent: FormData) =>
    fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        "idempotency-key": attemptKey(),
      },
      body: JSON.stringify({ ...Object.fromEntries(sent), options: several(sent), back: place }),
    });

  function say(words: string) {
    const line = region.querySelector("[data-poll-status]");
    if (line) line.textContent = words;
  }

  /**
   * What it is by now: it opens, moves and closes while somebody looks at it. A form that is still
   * one stays as it is, with the choice in it.
   */
  async function renew() {
    const old = body(region);
    const kind = old?.dataset.pollBody;
    if (sending || !old) return;
    const isHere = old.contains(document.activeElement);
    const view = kind === "result" ? "results" : kind === "counted" ? "" : "change";
    await show(view, kind).catch(() => {});
    const fresh = body(region);
    if (!fresh || fresh === old) return;
    if (fresh.dataset.pollBody !== kind || fresh.matches(".poll-final"))
      say(fresh.dataset.words ?? "");
    if (isHere) focusHeading();
  }

  /**
   * Fetches a face of the poll as this reader sees it, and puts it in place.
   * @param kept if it still is of this kind, what is there stays; results are always drawn anew
   */
  async function show(view: string, kept?: string) {
    const query = new URLSearchParams({ part, poll: view, story });
    const answer = await fetchPage(`/polls/${poll}?${query}`);
    const page = parsed(await answer.text());
    const fresh = page.querySelector<HTMLElement>("[data-poll-body]");
    // What was asked before the story is asked no longer.
    if (answer.ok && !fresh && part === "before") return inPlace(region, () => region.remove());
    if (!answer.ok || !fresh) throw new Error("no poll");
    if (kept !== fresh.dataset.pollBody || kept === "result")
      inPlace(region, () => body(region)?.replaceWith(fresh));
    look();
    waitForNext(answer);
  }

  function announce() {
    const shown = body(region);
    say(shown?.dataset.words ?? "");
    focusHeading();
    if (shown && !matchMedia("(prefers-reduced-motion: reduce)").matches) move(shown);
  }

  function focusHeading() {
    region.querySelector<HTMLElement>("[data-poll-heading]")?.focus();
  }
}

const body = (region: HTMLElement) => region.querySelector<HTMLElement>("[data-poll-body]");

/** The line moves once: a beam parts from its middle, a bar grows from its start. */
function move(shown: HTMLElement) {
  const timing = { duration: 240, easing: "ease-out" };
  for (const rect of shown.querySelectorAll("[data-poll-beam] rect, [data-poll-bar] rect")) {
    const [x, width] = [rect.getAttribute("x") ?? "0", rect.getAttribute("width") ?? "0"];
    const isBeam = rect.closest("[data-poll-beam]");
    const middle = x === "0" ? "0%" : "50%";
    rect.animate(
      isBeam
        ? { x: [middle, x === "0" ? "0%" : x], width: ["50%", width] }
        : { width: ["0%", width] },
      timing,
    );
  }
}

/** Says at the vote what is wrong; the choice stays. */
function fault(region: HTMLElement, words: string) {
  const known = region.querySelector("[data-fault]");
  if (!words) return known?.remove();
  const line = known ?? document.createElement("p");
  line.role = "alert";
  line.className = "font-semibold text-alarm";
  (line as HTMLElement).dataset.fault = "";
  line.textContent = words;
  region.querySelector("fieldset")?.after(line);
}

/** Several choices, where the form takes them; JSON leaves out what is undefined. */
const several = (sent: FormData) => (sent.has("options") ? sent.getAll("options") : undefined);

function remember(note: string, what: string | null) {
  try {
    if (what === null) localStorage.removeItem(note);
    else localStorage.setItem(note, what);
  } catch {
    // Storage may be forbidden; then the form stays, and voting again changes nothing.
  }
}

function recall(note: string): string | null {
  try {
    return localStorage.getItem(note);
  } catch {
    return null;
  }
}

const attempt = "galley.attempt";
let lastKey = "";

/** One for all attempts until the newsroom has answered, so that a lost answer costs no second vote. */
function attemptKey(): string {
  lastKey = recall(attempt) || lastKey || newKey();
  remember(attempt, lastKey);
  return lastKey;
}

/** Also where the page is not served securely, which crypto.randomUUID asks for. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
