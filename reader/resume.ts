const key = "galley.places";
const most = 50;
/** Whoever left so early has nothing to go back to. */
const early = 3;

/** About a line of text: a paragraph of which less is left has been read. */
const line = 40;

type Places = Record<string, number>;

/** Keeps on the device how far a story was read, and offers to go on from there. */
export function enhanceResume(tools: HTMLElement, root: Document): void {
  const slug = tools.dataset.tools ?? "";
  const offer = tools.querySelector<HTMLElement>("[data-resume]");
  const blocks = [...root.querySelectorAll<HTMLElement>(".story-body > p")];
  const place = blocks[places()[slug] ?? -1];

  root.addEventListener("visibilitychange", () => {
    if (!root.hidden) return;
    const next = blocks.findIndex((block) => block.getBoundingClientRect().bottom > line);
    keep(slug, next < early || isInSight(blocks.at(-1)) ? undefined : next);
  });
  if (!offer || !place || location.hash) return;
  const withdraw = () => {
    offer.hidden = true;
  };
  offer.hidden = scrollY > innerHeight;
  offer.addEventListener("click", () => {
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView();
    withdraw();
  });
  addEventListener("scroll", () => scrollY > innerHeight && withdraw(), { passive: true });
}

const isInSight = (block?: HTMLElement) =>
  !block || block.getBoundingClientRect().top < innerHeight;

function places(): Places {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

function keep(slug: string, place: number | undefined) {
  const { [slug]: _, ...others } = places();
  const all = Object.entries(place === undefined ? others : { ...others, [slug]: place });
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(all.slice(-most))));
  } catch {
    // Storage may be forbidden; then every reading begins at the beginning.
  }
}
