import { countWordsIn } from "./rich-text";

export type ReadingEase = { score: number; words: string };

/** Words that every other English sentence holds, and no text in another language does. */
const commonWords = /\b(?:the|of|and|to|in|is|that|it|was|for|on|with|as|are|this|by|not|be)\b/gi;
/** Below this many words a score is an accident. */
const enough = 50;

/**
 * Flesch Reading Ease (Flesch 1948): 206.835 − 1.015 · words per sentence − 84.6 · syllables per
 * word. Syllables are counted as groups of vowels, without a silent e. Made for English only.
 * @returns null for a text that is too short or not in English
 */
export function readingEase(text: string): ReadingEase | null {
  const words = countWordsIn(text);
  const common = text.match(commonWords)?.length ?? 0;
  if (words < enough || common / words < 0.15) return null;
  const sentences = Math.max(1, text.match(/[.!?…](?=["”’)\]]?(?:\s|$))|\n+/g)?.length ?? 1);
  const syllables = (text.toLowerCase().match(/[a-z’']+/g) ?? []).reduce(
    (sum, word) => sum + syllablesIn(word),
    0,
  );
  const score = 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
  const shown = Math.max(0, Math.min(100, Math.round(score)));
  return { score: shown, words: grades.find(([from]) => shown >= from)?.[1] ?? "very hard" };
}

const grades: [from: number, words: string][] = [
  [80, "easy"],
  [60, "plain"],
  [50, "fairly hard"],
  [30, "hard"],
];

const syllablesIn = (word: string): number =>
  Math.max(
    1,
    word.replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, "").match(/[aeiouy]{1,2}/g)?.length ?? 1,
  );
