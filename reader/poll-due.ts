/** Not all readers at once, and not before the server's own copy of the page has run out. */
const patience = () => 1_000 + Math.random() * 2_000;
/** What a browser can wait for: 24 days. */
const longest = 2 ** 31 - 1;

/**
 * Asks how the poll stands once it opens or closes by itself, which is written in it, and when
 * somebody comes back to a poll that shows no result.
 * @returns to be called with each answer, whose clock is the one that counts
 */
export function whenDue(region: HTMLElement, ask: () => void): (answer: Response) => void {
  let timer = 0;
  let ahead = 0;

  function wait() {
    clearTimeout(timer);
    const now = Date.now() + ahead;
    const times = document.querySelectorAll<HTMLTimeElement>(
      `[data-poll="${region.dataset.poll}"] [data-poll-body] time`,
    );
    const left = [...times].map((time) => Date.parse(time.dateTime) - now).filter((ms) => ms > 0);
    const next = Math.min(...left) + patience();
    if (next < longest) timer = window.setTimeout(ask, next);
  }

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !region.querySelector("[data-poll-body=result]")) ask();
  });
  wait();
  return (answer) => {
    const { headers } = answer;
    // A cache on the way keeps the date of its copy, and says how old that is.
    const now = Date.parse(headers.get("date") ?? "") + 1_000 * Number(headers.get("age"));
    ahead = now - Date.now() || 0;
    wait();
  };
}
