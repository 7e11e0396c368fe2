/** A reader asks for a piece of another site; until then nothing is loaded from there. */
export function enhanceEmbeds(root: Document): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure[data-frame]")) {
    const ask = figure.querySelector<HTMLElement>(".embed-ask");
    const title = figure.querySelector(".embed-title")?.textContent ?? "";
    if (!ask) continue;
    ask.hidden = false;
    ask.querySelector("button")?.addEventListener("click", () => {
      const frame = root.createElement("iframe");
      frame.title = title;
      frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.setAttribute(
        "sandbox",
        "allow-scripts allow-same-origin allow-presentation allow-popups",
      );
      frame.src = figure.dataset.frame ?? "";
      ask.replaceWith(frame);
      frame.focus();
    });
  }
}
