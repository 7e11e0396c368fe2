import { chooseTheme, shownTheme } from "@/lib/theme";

/** Shows the choice of appearance, which needs this script. */
export function enhanceThemeChoice(root: Document): void {
  const choice = root.querySelector<HTMLFieldSetElement>("[data-theme-choice]");
  if (!choice) return;
  const present = shownTheme();
  for (const input of choice.querySelectorAll("input")) input.checked = input.value === present;
  choice.addEventListener("change", (event) =>
    chooseTheme((event.target as HTMLInputElement).value),
  );
  choice.hidden = false;
}
