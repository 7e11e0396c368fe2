/**
 * The languages the interface speaks. A new one needs its line here and its words beside `en` and
 * `ar`; docs/languages.md tells how.
 */
export const languages = {
  en: { name: "English", locale: "en-GB", openGraph: "en_GB", direction: "ltr" },
  // Figures as the Arabic press sets them beside European ones, in polls and in times.
  ar: { name: "العربية", locale: "ar-u-nu-latn", openGraph: "ar_AR", direction: "rtl" },
} as const;

export type Language = keyof typeof languages;
export type Direction = "ltr" | "rtl";

export const languageCodes = Object.keys(languages) as [Language, ...Language[]];

/** What stands in a row; a language that left the catalogue leaves a newsroom in English, not without words. */
export const languageOf = (code: string): Language => (isLanguage(code) ? code : "en");

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
