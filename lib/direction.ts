const firstLetter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** For a `dir` attribute: set only where a text's first letter runs against the page. */
export function directionOf(text: string): "rtl" | undefined {
  const letter = firstLetter.exec(text)?.[0];
  return letter && rightToLeft.test(letter) ? "rtl" : undefined;
}
