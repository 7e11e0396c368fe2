import { script } from "@/lib/words/en/script";
import { fetchPage, parsed } from "./parsed";

/** Slow enough for a phone's battery and a crowd's server, quick enough for a conversation. */
const everyMs = 15_000;

/**
 * Says that there are new comments, and shows them when the reader wants them: until then nothing
 * moves. Asks only while the comments are on the screen of a page that is looked at.
 */
export function watchForNew(region: HTMLElement, show: (threads: Element) => void): void {
  const address = `/api/stories/${encodeURIComponent(region.dataset.slug ?? "")}/comments/count`;
  let timer = 0;
  let isSeen = false;

  const look = () => {
    const wanted = isSeen && !document.hidden;
    if (wanted && !timer) timer = window.setInterval(() => void ask(), everyMs);
    if (!wanted) {
      clearInterval(timer);
      timer = 0;
    }
  };

  async function ask() {
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    const { total } = (await answer.json()) as { total: number };
    say(total - Number(region.dataset.total));
  }

  function say(count: number) {
    const line = region.querySelector<HTMLElement>("[data-new-comments]");
    if (!line) return;
    const words = count > 0 ? script.comments.new(count) : "";
    if (line.textContent === words) return;
    line.replaceChildren();
    if (!words) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = line.dataset.newComments ?? "";
    button.textContent = words;
    button.addEventListener("click", () => void renew(button));
    line.append(button);
  }

  async function renew(button: HTMLButtonElement) {
    button.disabled = true;
    const known = new Set([...region.querySelectorAll("article")].map(({ id }) => id));
    const page = await fetchPage(location.href)
      .then((answer) => answer.text())
      .catch(() => "");
    const fresh = parsed(page).querySelector<HTMLElement>("#comments");
    const threads = fresh?.querySelector("[data-threads]");
    button.disabled = false;
    if (!fresh || !threads) return;
    region.dataset.total = fresh.dataset.total ?? "";
    show(threads);
    say(0);
    const first = [...region.querySelectorAll("article")].find(({ id }) => !known.has(id));
    (first ?? region.querySelector("article"))?.focus();
  }

  new IntersectionObserver((entries) => {
    isSeen = entries.some(({ isIntersecting }) => isIntersecting);
    look();
  }).observe(region);
  document.addEventListener("visibilitychange", look);
}
