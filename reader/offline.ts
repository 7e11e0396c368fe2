/**
 * A worker beside the readers' pages. It holds one page, which says that the network is away, and
 * shows it instead of the browser's own. It holds no story: what was corrected or taken down must
 * not be read from a device as if it stood.
 */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface PageWorker {
  addEventListener<E extends Event>(event: string, listen: (event: E) => void): void;
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
}

const worker = globalThis as unknown as PageWorker;
const shelf = "galley-offline";
const page = "/offline";

worker.addEventListener("install", (event: Lasting) => {
  const kept = caches
    .open(shelf)
    .then((cache) => cache.add(new Request(page, { cache: "reload" })));
  event.waitUntil(kept.then(() => worker.skipWaiting()));
});

/** Pages are asked for while the worker wakes up: nobody waits for it. */
worker.addEventListener("activate", (event: Lasting) => {
  event.waitUntil(Promise.resolve(worker.registration.navigationPreload?.enable()));
});

worker.addEventListener("fetch", (event: Fetching) => {
  const { mode, method } = event.request;
  if (mode !== "navigate" || method !== "GET") return;
  event.respondWith(
    (async () => {
      try {
        return (await event.preloadResponse) ?? (await fetch(event.request));
      } catch (error) {
        const kept = await caches.match(page);
        if (kept) return kept;
        throw error;
      }
    })(),
  );
});
