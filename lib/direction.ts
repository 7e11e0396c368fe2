const firstLetter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * For a `dir` attribute: set only where a text's first letter runs against the page.
 * @param page which way the page runs
 */
export function directionOf(text: string, page: "ltr" | "rtl" = "ltr"): "ltr" | "rtl" | undefined {
  const letter = firstLetter.exec(text)?.[0];
  if (!letter) return undefined;
  const direction = rightToLeft.test(letter) ? "rtl" : "ltr";
  return direction === page ? undefined : direction;
}
