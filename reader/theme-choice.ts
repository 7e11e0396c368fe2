const key = "galley.theme";

/** Shows the choice of appearance, which needs this script, and keeps it on the device. */
export function enhanceThemeChoice(root: Document): void {
  const choice = root.querySelector<HTMLFieldSetElement>("[data-theme-choice]");
  if (!choice) return;
  const page = root.documentElement;
  const present = page.dataset.theme ?? "system";
  for (const input of choice.querySelectorAll("input")) input.checked = input.value === present;
  choice.addEventListener("change", (event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === "system") delete page.dataset.theme;
    else page.dataset.theme = value;
    keep(value);
  });
  choice.hidden = false;
}

function keep(theme: string): void {
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}
