/** Lets a page of ours say that the network is away; named by language, so that it speaks the site's. */
export function awaitNoNetwork(root: Document): void {
  addEventListener("load", () => {
    navigator.serviceWorker?.register(`/offline.js?${root.documentElement.lang}`).catch(() => {
      // A private window, a policy: the browser says it then.
    });
  });
}
