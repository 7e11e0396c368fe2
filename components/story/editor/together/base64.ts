/** In steps, because a function takes only so many arguments. */
const step = 32_768;

export function toBase64(bytes: Uint8Array | null): string {
  if (!bytes) return "";
  let text = "";
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
