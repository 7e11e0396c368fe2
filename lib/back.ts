/** The page the form stands on; the browser names it, if only its own site's. */
export function backOf(request: Request): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const from = new URL(referer);
  // What that page said of the form before this one has been said.
  if (from.searchParams.has("posted")) from.searchParams.delete("posted");
  return from.host === request.headers.get("host") ? from.href : "/";
}
