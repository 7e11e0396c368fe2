/** Longer is no address that somebody bookmarked. */
const longest = 500;

/**
 * An address of another site as it is looked up here, whatever its host, its case, its encoding and
 * the slash at its end.
 * @returns null for the front page, and for what is no address
 */
export function formerPath(address: string): string | null {
  try {
    const url = new URL(address, "https://old.invalid");
    const post = url.searchParams.get("p");
    if (url.pathname === "/") return post && /^\d{1,12}$/.test(post) ? `/?p=${post}` : null;
    const path = decodeURIComponent(url.pathname)
      .normalize("NFC")
      .toLowerCase()
      .replace(/\/+$/, "");
    return path.length > 1 && path.length <= longest && !/[\p{C}\\]|^\/\//u.test(path)
      ? path
      : null;
  } catch {
    return null;
  }
}
