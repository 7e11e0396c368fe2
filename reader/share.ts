import { script } from "@/lib/words/en/script";

/** Passes a story on by the device's own sheet; where there is none, copies its address. */
export function enhanceShare(tools: HTMLElement): void {
  const [link, button, status] = ["a[data-permalink]", "[data-share]", "[data-copied]"].map((one) =>
    tools.querySelector<HTMLElement>(one),
  );
  if (!link || !button || !status || !(navigator.share || navigator.clipboard)) return;
  link.hidden = true;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { href: url } = link as HTMLAnchorElement;
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
    } catch (error) {
      // The sheet was closed: the reader has decided. Otherwise it may not be used here.
      if ((error as Error).name === "AbortError") return;
    }
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = script.copied;
    } catch {
      // The address can still be copied by hand.
      link.hidden = false;
    }
  });
}
