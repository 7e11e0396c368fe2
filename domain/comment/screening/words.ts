import { readings, unleeted } from "./look-alikes";

/** Scripts written without spaces have no whole words to compare. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const between = /[^\p{L}\p{N}@$]+/u;

const split = (text: string): string[] => text.split(between).filter(Boolean);

/**
 * The first entry of the list that the text contains as whole words, however it is dressed up:
 * case, accents, look-alikes, digits for letters, invisible characters, repeated or spaced letters.
 */
export const findWord = (body: string, list: readonly string[]): string | undefined =>
  lookFor(body, list, (entries, holds) => entries.find(holds))?.entry;

/** Every entry that the text contains. */
export const findWords = (body: string, list: readonly string[]): string[] =>
  (lookFor(body, list, (entries, holds) => entries.filter(holds)) ?? []).map(({ entry }) => entry);

function lookFor<T>(
  body: string,
  list: readonly string[],
  pick: (entries: Entry[], holds: (entry: Entry) => boolean) => T,
): T | undefined {
  if (list.length === 0) return undefined;
  const read = readings(body).map(split);
  const different = new Set(read.flatMap((reading) => [...reading, ...spelled(reading)]));
  const single = new Set([...different].flatMap(forms));
  const running = read.map((reading) => ` ${reading.join(" ")} `);
  return pick(entriesOf(list), ({ ways }) =>
    ways.some(({ words, phrase, isUnspaced }) => {
      if (isUnspaced) return running.some((text) => text.includes(phrase));
      if (words.length === 1) return single.has(phrase);
      // Searching the text for each phrase is dear: only for those whose words are all there.
      return (
        words.every((word) => single.has(word)) &&
        running.some((text) => text.includes(` ${phrase} `))
      );
    }),
  );
}

type Way = { words: string[]; phrase: string; isUnspaced: boolean };
type Entry = { entry: string; ways: Way[] };

/** A list stays the same from comment to comment: it is made ready once. */
const ready = new WeakMap<readonly string[], Entry[]>();

function entriesOf(list: readonly string[]): Entry[] {
  const known = ready.get(list);
  if (known) return known;
  const made = list.map((entry) => ({ entry, ways: waysOf(entry) }));
  ready.set(list, made);
  return made;
}

const waysOf = (entry: string): Way[] =>
  readings(entry)
    .map(split)
    .filter((words) => words.length > 0)
    .map((words) => {
      const phrase = words.join(" ");
      return { words, phrase, isUnspaced: unspaced.test(phrase) };
    });

/** A word and what it may stand for: "l33t" as "leet", "baaaad" as "bad" and "baad". */
function forms(word: string): string[] {
  const plain = new Set([
    word,
    unleeted(word, "i"),
    unleeted(word, "l"),
    ...word.split(/[@$]+/).filter(Boolean),
  ]);
  return [...plain].flatMap((form) => [
    form,
    form.replace(/(.)\1{2,}/gu, "$1"),
    form.replace(/(.)\1{2,}/gu, "$1$1"),
  ]);
}

/** Words spelled letter by letter: "b a d", "b.a.d". */
function spelled(reading: readonly string[]): string[] {
  const found: string[] = [];
  let run = "";
  for (const word of [...reading, ""]) {
    if ([...word].length === 1) run += word;
    else {
      if (run.length > 1) found.push(run);
      run = "";
    }
  }
  return found;
}
