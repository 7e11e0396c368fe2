import { keptTheme, showTheme } from "@/lib/theme";

/** Applies the reader's choice before the first paint; without one the system decides. */
try {
  const chosen = keptTheme();
  if (chosen) showTheme(chosen);
} catch {
  // Storage is closed to us (a private window, a policy): the system decides.
}
