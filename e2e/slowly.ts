import type { BrowserContext, Page } from "@playwright/test";

/*
 * `E2E_SLOW=1 npx playwright test`: requests, frames and news of a stream come late, and so does the
 * test itself after what it does, each at random, as on a machine that has a lot to do. A test that
 * fails then has a race in it, or the page has.
 */
export const isSlow = Boolean(process.env.E2E_SLOW);

/** Everything in the browser comes late; what is asked for on leaving a page does not. */
export async function delayPages(context: BrowserContext): Promise<void> {
  if (isSlow) await context.addInitScript(delayAll);
}

/** Whoever holds the browser takes a look around after each thing done. */
export function unhurried(page: Page): void {
  if (!isSlow) return;
  delay(Object.getPrototypeOf(page.locator("body")), [
    "check",
    "click",
    "evaluate",
    "fill",
    "focus",
    "hover",
    "press",
    "pressSequentially",
    "selectOption",
    "setInputFiles",
    "uncheck",
  ]);
  delay(Object.getPrototypeOf(page.keyboard), ["press", "type"]);
  delay(Object.getPrototypeOf(page), ["evaluate", "goBack", "goto", "reload"]);
}

type Verb = (...given: unknown[]) => Promise<unknown>;
const delayed = new WeakSet<Verb>();

function delay(verbs: Record<string, Verb>, names: string[]): void {
  for (const name of names) {
    const own = verbs[name];
    if (!own) throw new Error(`Playwright has no “${name}” any more.`);
    if (delayed.has(own)) continue;
    const late: Verb = async function late(this: unknown, ...given) {
      const answer = await own.apply(this, given);
      // Mostly short, now and then as long as a starved machine takes.
      const wait = Math.random() < 0.7 ? Math.random() * 150 : 400 + Math.random() * 1_100;
      await new Promise((done) => setTimeout(done, wait));
      return answer;
    };
    delayed.add(late);
    verbs[name] = late;
  }
}

/** Runs in the page, before its own scripts. */
function delayAll(): void {
  const pause = (most: number) =>
    new Promise((done) => window.setTimeout(done, Math.random() * most));

  const { fetch, requestAnimationFrame, cancelAnimationFrame } = window;
  let isLeaving = false;
  window.addEventListener("pagehide", () => (isLeaving = true), true);
  window.addEventListener("pageshow", () => (isLeaving = false), true);
  window.fetch = async (...given) => {
    if (!isLeaving) await pause(300);
    const answer = await fetch(...given);
    if (!isLeaving) await pause(300);
    return answer;
  };

  // In their order, and none after the stream is closed.
  const turns = new WeakMap<EventSource, Promise<unknown>>();
  const listen = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function late(
    this: EventSource,
    name: string,
    hear: EventListener,
  ) {
    listen.call(this, name, (event) => {
      const turn = (turns.get(this) ?? Promise.resolve()).then(() => pause(400));
      turns.set(this, turn);
      turn.then(() => this.readyState !== EventSource.CLOSED && hear.call(this, event));
    });
  } as typeof listen;

  const frames = new Map<number, { timer?: number; frame?: number }>();
  let due = 0;
  let next = 1_000_000;
  window.requestAnimationFrame = (draw) => {
    const id = next++;
    due = Math.max(due, performance.now() + Math.random() * 250);
    const timer = window.setTimeout(() => {
      const frame = requestAnimationFrame((time) => {
        frames.delete(id);
        draw(time);
      });
      frames.set(id, { frame });
    }, due - performance.now());
    frames.set(id, { timer });
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    const { timer, frame } = frames.get(id) ?? {};
    window.clearTimeout(timer);
    cancelAnimationFrame(frame ?? id);
    frames.delete(id);
  };
}
