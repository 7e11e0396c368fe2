/**
 * A page as it is now. Caches may show an old one while they fetch the new, and browsers take that
 * for their own as well.
 */
export const fetchPage = (address: string): Promise<Response> =>
  fetch(address, { cache: "no-cache" });

/**
 * Another page as a document. The rules in its head are left out: they are not needed, and are
 * others than those that this page's policy names.
 */
export const parsed = (html: string): Document =>
  new DOMParser().parseFromString(
    html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, ""),
    "text/html",
  );
