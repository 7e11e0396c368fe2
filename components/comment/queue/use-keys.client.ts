import { useCallback, useEffect, useState } from "react";

const remembered = "galley.queue-keys";

/** Single keys never fire while someone writes or a dialog is open, nor with Ctrl, Alt or ⌘ held. */
function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target;
  if (!(at instanceof HTMLElement)) return true;
  return (
    !at.isContentEditable &&
    at.closest("input, textarea, select, dialog, [role=dialog], [role=menu], [role=listbox]") ===
      null
  );
}

/** Whether single keys are on, which a person decides for this device (WCAG 2.1.4). */
export function useKeySetting(): [boolean, (on: boolean) => void] {
  const [areOn, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(remembered) !== "off");
    } catch {
      // Without storage they are on.
    }
  }, []);
  const set = useCallback((on: boolean) => {
    setOn(on);
    try {
      localStorage.setItem(remembered, on ? "on" : "off");
    } catch {
      // Then it holds for this page.
    }
  }, []);
  return [areOn, set];
}

/** Listens for single keys; `act` says whether it knew the key. */
export function useKeys(areOn: boolean, act: (key: string) => boolean): void {
  useEffect(() => {
    if (!areOn) return;
    const press = (event: KeyboardEvent) => {
      if (!event.repeat && isFree(event) && act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [areOn, act]);
}
