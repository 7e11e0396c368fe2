type Pressed = Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented"> & {
  target: EventTarget | null;
};

/**
 * Single keys never fire where somebody writes or chooses, nor with a modifier held. A box that was
 * ticked takes no letters: after it they work on.
 */
export function isForShortcuts(event: Pressed): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest("[role=dialog],[role=textbox],[role=combobox]"))
    return false;
  if (target instanceof HTMLInputElement && target.type === "checkbox") return true;
  return !["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

const offKey = "galley.keys";

/** People who speak to their computer switch single keys off (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(offKey) !== "off";
export const setKeysOn = (isOn: boolean): void => localStorage.setItem(offKey, isOn ? "on" : "off");
