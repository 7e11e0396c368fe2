/** Words and what stands between them: an element of a page, or plain text. */
export type Parts<T> = readonly (string | T)[];

type English = "one" | "other";
type Arabic = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * Chooses the form that goes with a count. Each language names all the forms it has, so that a
 * missing one is a type error.
 */
const pluralsOf = <Form extends Intl.LDMLPluralRule>(locale: string) => {
  let rules: Intl.PluralRules | undefined;
  return (count: number, forms: Record<Form, string>): string => {
    // When they are asked for: a phone need not make them for nothing.
    rules ??= new Intl.PluralRules(locale);
    return forms[rules.select(count) as Form];
  };
};

// Pure: the readers' script is built with one language and leaves the other out.
export const englishPlural = /* @__PURE__ */ pluralsOf<English>("en-GB");
export const arabicPlural = /* @__PURE__ */ pluralsOf<Arabic>("ar");

const numbers = (locale: string) => {
  const format = new Intl.NumberFormat(locale);
  return (value: number): string => format.format(value);
};

export const englishNumber = /* @__PURE__ */ numbers("en-GB");
export const arabicNumber = /* @__PURE__ */ numbers("ar-u-nu-latn");
