import { first, type PageProps } from "@/lib/page-props";

/** How a preview is looked at, as its address says; what is usual is left out of the address. */
export const widths = [
  [undefined, "Desktop"],
  ["phone", "Phone"],
] as const;

export const themes = [
  [undefined, "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

export type Shown = { width: "phone" | undefined; theme: "light" | "dark" | undefined };

export function shownBy(query: Awaited<PageProps["searchParams"]>): Shown {
  const theme = first(query.theme);
  return {
    width: first(query.width) === "phone" ? "phone" : undefined,
    theme: theme === "light" || theme === "dark" ? theme : undefined,
  };
}
