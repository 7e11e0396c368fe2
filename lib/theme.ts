const key = "galley.theme";

/**
 * The paper's colours, for the browser's own bar. Written otherwise than in the page's own metas
 * (app/layout.tsx), of which React would take this one for one, and take it away.
 */
const papers = { light: "rgb(251 252 252)", dark: "rgb(16 21 23)" };

const isChosen = (theme: unknown): theme is keyof typeof papers =>
  theme === "light" || theme === "dark";

/** Shows the page, and the bar around it, in a theme; anything but light or dark leaves it to the system. */
export function showTheme(theme: string | null): void {
  const { documentElement, head } = document;
  const bar = document.getElementById("bar") ?? document.createElement("meta");
  if (!isChosen(theme)) {
    delete documentElement.dataset.theme;
    bar.remove();
    return;
  }
  documentElement.dataset.theme = theme;
  bar.id = "bar";
  bar.setAttribute("name", "theme-color");
  bar.setAttribute("content", papers[theme]);
  // The first that fits is the one that counts.
  head.prepend(bar);
}

export const shownTheme = (): string => document.documentElement.dataset.theme ?? "system";

/** @throws where storage is closed to us: a private window, a policy */
export const keptTheme = (): string | null => localStorage.getItem(key);

/** Shows it, and keeps it on the device. */
export function chooseTheme(theme: string): void {
  showTheme(theme);
  try {
    if (isChosen(theme)) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}
