import { type Dates, datesIn } from "../dates";
import { directionOf } from "../direction";
import { ar } from "./ar";
import { en } from "./en";
import { type Direction, type Language, languages } from "./languages";
import type { Words } from "./words";

/** How a newsroom speaks: its words, its dates and figures, and which way they run. */
export type Voice = {
  language: Language;
  direction: Direction;
  words: Words;
  dates: Dates;
  number: (value: number) => string;
  /** Of a hundred. */
  percent: (share: number) => string;
  oneDecimal: (value: number) => string;
  /** For a `dir` attribute: set only where a text's first letter runs against the page. */
  directionOf: (text: string) => Direction | undefined;
};

const catalogues: Record<Language, Words> = { en, ar };
const known = new Map<string, Voice>();

/** Made once for each language and zone: formatters are dear to make and cheap to use. */
export function voiceOf(language: Language, zone: string): Voice {
  const key = `${language} ${zone}`;
  const voice = known.get(key) ?? makeVoice(language, zone);
  known.set(key, voice);
  return voice;
}

function makeVoice(language: Language, zone: string): Voice {
  const { locale, direction } = languages[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const decimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    language,
    direction,
    words: catalogues[language],
    dates: datesIn({ locale, zone }),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share / 100),
    oneDecimal: (value) => decimal.format(Math.round(value * 10) / 10),
    directionOf: (text) => directionOf(text, direction),
  };
}

/** What the desk says: it speaks English whatever the site's language is. */
export const english = (zone = "UTC"): Voice => voiceOf("en", zone);
