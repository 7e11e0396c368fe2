/**
 * The pictures of a clipboard or a drop. Office programs put a picture of the words beside the
 * words: then these are what was meant.
 */
export function picturesIn(data: DataTransfer | null): File[] {
  const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
  if (pictures.length === 0) return [];
  const html = data?.getData("text/html") ?? "";
  const words = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  return words.trim() === "" ? pictures : [];
}
