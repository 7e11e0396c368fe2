import { useEffect } from "react";
import { areKeysOn, isForShortcuts } from "@/lib/keys";

/** Listens for single keys; `act` says whether it knew the key. */
export function useKeys(act: (key: string) => boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || !isForShortcuts(event) || !areKeysOn()) return;
      if (act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [act]);
}
