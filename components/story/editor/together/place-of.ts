/** What others are told about where somebody is: the name of the field, or of the part it lies in. */
export function placeOf(target: Element): string {
  const label =
    target.getAttribute("aria-label") ??
    (target as HTMLInputElement).labels?.[0]?.textContent ??
    target.closest("section[aria-label]")?.getAttribute("aria-label");
  return label?.trim().slice(0, 40) ?? "";
}
