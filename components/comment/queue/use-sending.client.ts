import { useCallback, useEffect, useRef } from "react";

/**
 * Does one thing after the other. The screen shows a verdict as given before the server has
 * answered, so who would leave the page meanwhile is asked first.
 */
export function useSending() {
  const inFlight = useRef<Promise<unknown>>(Promise.resolve());
  const verdicts = useRef(0);
  const inTurn = useCallback((one: () => Promise<unknown>) => {
    inFlight.current = inFlight.current.then(one);
  }, []);
  const send = useCallback(
    (verdict: () => Promise<unknown>) => {
      verdicts.current += 1;
      inTurn(() =>
        verdict().finally(() => {
          verdicts.current -= 1;
        }),
      );
    },
    [inTurn],
  );
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (verdicts.current > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);
  return { inFlight, inTurn, send };
}
