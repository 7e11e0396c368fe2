"use client";

import { useEffect } from "react";
import { areKeysOn, isForShortcuts } from "@/lib/keys";

/** j and k walk through the links marked `data-list-item`; Enter opens, as on any link. */
export function ListKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForShortcuts(event) || !areKeysOn()) return;
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0) return;
      const items = [...document.querySelectorAll<HTMLElement>("[data-list-item]")];
      const here = items.indexOf(document.activeElement as HTMLElement);
      const next = here === -1 && step === -1 ? items.length - 1 : here + step;
      items[next]?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
