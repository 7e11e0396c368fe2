/** Applies the reader's choice before the first paint; without one the system decides. */
try {
  const chosen = localStorage.getItem("galley.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to us (a private window, a policy): the system decides.
}
