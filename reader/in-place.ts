/**
 * Changes a part of the page while nothing moves that somebody is reading or typing: what has the
 * focus stays where it is, or else what stands below a part that has begun above the screen.
 */
export function inPlace(part: HTMLElement, change: () => void): void {
  const { style } = document.documentElement;
  const focused = document.activeElement;
  const isElsewhere = focused && focused !== document.body && !part.contains(focused);
  const still = isElsewhere ? focused : part.nextElementSibling;
  const isAbove = part.getBoundingClientRect().top < 0;
  const place = () => still?.getBoundingClientRect().top ?? 0;
  const before = place();
  // Some browsers would see to it, too: not twice.
  style.overflowAnchor = "none";
  change();
  if (isElsewhere || isAbove) scrollBy({ top: place() - before, behavior: "instant" });
  requestAnimationFrame(() => {
    style.overflowAnchor = "";
  });
}
