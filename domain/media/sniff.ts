/** What an upload is by its first bytes; its name and its declared type prove nothing. */
export function sniff(bytes: Uint8Array): "jpeg" | "png" | "webp" | "avif" | "gif" | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (bytes[0] === 0x89 && ascii(1, 4) === "PNG") return "png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "webp";
  if (ascii(4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(8, 12))) return "avif";
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return "gif";
  return null;
}
