/**
 * Another page as a document. The rules in its head are left out: they are not needed, and are
 * others than those that this page's policy names.
 */
export const parsed = (html: string): Document =>
  new DOMParser().parseFromString(
    html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, ""),
    "text/html",
  );
