const maxLength = 80;

/** Letters that have no decomposition into a Latin letter and a mark. */
const latin: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  å: "a",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/**
 * An address part: small Latin letters, digits and hyphens, cut at a word. Other scripts are kept
 * as letters, since a transliteration by rule would be wrong more often than it is read.
 * @returns "" when nothing of the text can stand in an address
 */
export function slugify(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøåđðþłı]/g, (letter) => latin[letter] ?? letter)
    .replace(/['’ʼ]/g, "")
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let slug = words[0]?.slice(0, maxLength) ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > maxLength) break;
    slug += `-${word}`;
  }
  return slug;
}

export const isSlug = (text: string): boolean => text !== "" && slugify(text) === text;
