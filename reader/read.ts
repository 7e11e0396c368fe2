/** Says that the story was opened, where a cache in front hides it from the server. Nothing else is said. */
export function tellRead({ dataset }: HTMLElement, page: Document): void {
  if (!("counted" in dataset)) return;
  const tell = () => navigator.sendBeacon(`/api/stories/${dataset.tools}/read`);
  if ("prerendering" in page && page.prerendering)
    page.addEventListener("prerenderingchange", tell, { once: true });
  else tell();
}
