"use client";

import { useEffect } from "react";

/**
 * The framework announces each new page from an element that is an alert, also while it is empty.
 * Its aria-live does that work alone; the role is for what went wrong on the page.
 */
export function QuietAnnouncer() {
  useEffect(() => {
    if (hush()) return;
    const observer = new MutationObserver(() => {
      if (hush()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true });
    return () => observer.disconnect();
  }, []);
  return null;
}

function hush(): boolean {
  const announcer = document.querySelector("next-route-announcer")?.shadowRoot?.firstElementChild;
  announcer?.removeAttribute("role");
  return announcer !== undefined && announcer !== null;
}
