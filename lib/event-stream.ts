import "server-only";

/**
 * An answer that stays open and tells the page what happens (server-sent events). It ends by
 * itself now and then, so that the page asks again.
 */
const restMs = 10 * 60_000;
/** Proxies close what says nothing for a minute. */
const heartbeatMs = 25_000;

export type Tell = (event: string, data: unknown) => void;

const key = Symbol.for("galley.event-streams");
const shared = globalThis as unknown as Record<symbol, Set<() => void> | undefined>;
const openStreams = (): Set<() => void> => {
  shared[key] ??= new Set();
  return shared[key];
};

/** For streams that the server serves itself. @returns how to no longer be told */
export function whenDraining(end: () => void): () => void {
  openStreams().add(end);
  return () => void openStreams().delete(end);
}

/** Before the server stops: the pages that listen will ask another instance, or this one later. */
export function endEventStreams(): void {
  for (const end of [...openStreams()]) end();
}

type Stream = {
  signal: AbortSignal;
  /** Whether whoever asked may still be told: their session may end, or their role change. */
  mayListen: () => Promise<boolean>;
  /** Starts telling, and answers how to stop. */
  begin: (tell: Tell) => Promise<() => void>;
};

export function eventStream({ signal, mayListen, begin }: Stream): Response {
  const encoder = new TextEncoder();
  let finish = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true;
      const send = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(async () => {
        if (await mayListen().catch(() => false)) send(":\n\n");
        else finish();
      }, heartbeatMs);
      const rest = setTimeout(() => finish(), restMs);
      let stop = () => {};
      finish = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(heartbeat);
        clearTimeout(rest);
        openStreams().delete(finish);
        stop();
        try {
          controller.close();
        } catch {
          // The page has gone already.
        }
      };
      openStreams().add(finish);
      signal.addEventListener("abort", finish);
      send("retry: 2000\n\n");
      try {
        stop = await begin((event, data) =>
          send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        );
      } catch {
        finish();
      }
    },
    cancel: () => finish(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressing would hold back what is told.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
