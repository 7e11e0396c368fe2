"use client";

import { useEffect, useState } from "react";
import { chooseTheme, shownTheme } from "@/lib/theme";

const themes = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** The same choice, under the same key, that readers make at the foot of a page. */
export function ThemeChoice() {
  const [theme, setTheme] = useState("system");
  useEffect(() => setTheme(shownTheme()), []);
  const choose = (value: string) => {
    setTheme(value);
    chooseTheme(value);
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
