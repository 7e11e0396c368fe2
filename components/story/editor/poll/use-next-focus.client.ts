import { useEffect, useRef } from "react";

/**
 * Where the keyboard goes on when a press brings a field or takes the pressed button away.
 * @returns to be called with the id of what has the focus once it is there
 */
export function useNextFocus(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    const target = next.current && document.getElementById(next.current);
    if (!target) return;
    next.current = null;
    target.focus();
  });
  return (id) => {
    next.current = id;
  };
}
