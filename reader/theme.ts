/** Applies the reader's choice before the first paint; without one the system decides. */
const chosen = localStorage.getItem("galley.theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
