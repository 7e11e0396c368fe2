/** Inside a frame on another site: says how tall it is, whenever that changes. */
export function tellHeight(root: Document): void {
  if (window.parent === window || !location.pathname.endsWith("/embed")) return;
  const main = root.querySelector("main");
  if (!main) return;
  const tell = () =>
    // To whoever frames it: a height is no secret.
    window.parent.postMessage({ galleyPollHeight: main.getBoundingClientRect().height }, "*");
  new ResizeObserver(tell).observe(main);
}
