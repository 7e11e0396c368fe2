/** So many at a time that a slow phone answers a finger between them. */
const pieces = 4;

/**
 * Lays out what site.css leaves until somebody comes near, once the page is there and there is
 * nothing else to do: scrolled to in a hurry, or printed into a picture, it is drawn by then.
 */
export function layOutRest(root: Document): void {
  if (!("requestIdleCallback" in window)) return;
  const rest = [...root.querySelectorAll<HTMLElement>(".threads > li, .read-on section")];
  const next = () => {
    for (const piece of rest.splice(0, pieces)) piece.style.contentVisibility = "visible";
    if (rest.length > 0) requestIdleCallback(next);
  };
  addEventListener("load", () => requestIdleCallback(next));
}
