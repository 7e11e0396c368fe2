type Live = {
  words: Record<string, string>;
  bars: Record<string, { x: string; width: string }>;
  drawn: string;
};

/** How often to ask where nothing can be told (a proxy that holds answers back, a full server). */
const askEveryMs = 10_000;
/** Whoever listens is told at once how it stands; silence for so long means that nothing comes through. */
const silenceMs = 8_000;
/** The server keeps a page with a running count for so long. */
const copyIsFreshMs = 2_000;

/**
 * Keeps a result up to date while it is on the screen, and only then. What is drawn stays; its
 * numbers and widths change.
 * @returns to be called when another face of the poll is shown
 */
export function keepLive(region: HTMLElement, renew: () => void): () => void {
  const address = `/api/polls/${region.dataset.poll}/live`;
  let source: EventSource | undefined;
  let timer = 0;
  let silence = 0;
  let renewal = 0;
  let isSeen = false;
  let isOver = false;

  const face = () => region.querySelector<HTMLElement>("[data-poll-live]");

  const stop = () => {
    source?.close();
    source = undefined;
    clearInterval(timer);
    clearTimeout(silence);
    timer = 0;
  };

  const look = () => {
    if (isOver || !isSeen || document.hidden || !face()) stop();
    else if (!source && !timer) listen();
  };

  function listen() {
    source = new EventSource(address);
    silence = window.setTimeout(askInstead, silenceMs);
    source.onmessage = ({ data }) => {
      clearTimeout(silence);
      apply(JSON.parse(data));
    };
    source.addEventListener("over", end);
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) askInstead();
    };
  }

  /** Not all at once, and not before the server's own copy of the page is as new as what it told. */
  function renewSoon() {
    if (renewal) return;
    renewal = window.setTimeout(
      () => {
        renewal = 0;
        renew();
      },
      copyIsFreshMs + Math.random() * 1_000,
    );
  }

  function end() {
    isOver = true;
    stop();
    renew();
  }

  function askInstead() {
    stop();
    timer = window.setInterval(ask, askEveryMs);
    void ask();
  }

  async function ask() {
    const answer = await fetch(address, { headers: { accept: "application/json" } }).catch(
      () => null,
    );
    if (answer?.status === 200) apply(await answer.json());
    else if (answer?.status === 204) end();
  }

  function apply({ words, bars, drawn }: Live) {
    const shown = face();
    if (!shown) return;
    // A side got its first vote or lost its last, another leads a run-off: that is another drawing.
    const isOther = shown.dataset.pollLive !== drawn;
    if (isOther && !region.contains(document.activeElement)) return renewSoon();
    if (isOther && drawn.includes(" ")) return;
    for (const place of shown.querySelectorAll<HTMLElement>("[data-live]")) {
      const text = words[place.dataset.live ?? ""];
      if (text !== undefined && place.textContent !== text) place.textContent = text;
    }
    for (const bar of shown.querySelectorAll<SVGElement>("[data-bar]"))
      for (const [name, value] of Object.entries(bars[bar.dataset.bar ?? ""] ?? {}))
        if (bar.hasAttribute(name)) bar.setAttribute(name, value);
  }

  new IntersectionObserver((entries) => {
    isSeen = entries.some(({ isIntersecting }) => isIntersecting);
    look();
  }).observe(region);
  document.addEventListener("visibilitychange", look);
  return look;
}
