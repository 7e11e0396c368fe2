import { useCallback, useEffect, useRef } from "react";

/**
 * Sends one after the other. The screen shows each as done before the server has answered, so who
 * would leave the page meanwhile is asked first.
 */
export function useSending() {
  const inFlight = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);
  const send = useCallback((one: () => Promise<unknown>) => {
    count.current += 1;
    inFlight.current = inFlight.current.then(one).finally(() => {
      count.current -= 1;
    });
  }, []);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (count.current > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);
  return { inFlight, send };
}
