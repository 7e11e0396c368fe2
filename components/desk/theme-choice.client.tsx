"use client";

import { useEffect, useState } from "react";

const themes = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** The same choice, under the same key, that readers make at the foot of a page. */
export function ThemeChoice() {
  const [theme, setTheme] = useState("system");
  useEffect(() => setTheme(document.documentElement.dataset.theme ?? "system"), []);
  const choose = (value: string) => {
    setTheme(value);
    const page = document.documentElement;
    if (value === "system") delete page.dataset.theme;
    else page.dataset.theme = value;
    try {
      if (value === "system") localStorage.removeItem("galley.theme");
      else localStorage.setItem("galley.theme", value);
    } catch {
      // Storage is closed to us: the choice lasts as long as the page.
    }
  };
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 text-[14px] text-quiet">
      <legend className="sr-only">Appearance</legend>
      {themes.map(([value, word]) => (
        <label key={value} className="touch gap-2">
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="size-4 accent-verdigris"
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
