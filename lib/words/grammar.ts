/** Words and what stands between them: an element of a page, or plain text. */
export type Parts<T> = readonly (string | T)[];

type English = "one" | "other";
type Arabic = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * Chooses the form that goes with a count. Each language names all the forms it has, so that a
 * missing one is a type error.
 */
const pluralsOf = <Form extends Intl.LDMLPluralRule>(locale: string) => {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: Record<Form, string>): string => forms[rules.select(count) as Form];
};

export const englishPlural = pluralsOf<English>("en-GB");
export const arabicPlural = pluralsOf<Arabic>("ar");

const numbers = (locale: string) => {
  const format = new Intl.NumberFormat(locale);
  return (value: number): string => format.format(value);
};

export const englishNumber = numbers("en-GB");
export const arabicNumber = numbers("ar-u-nu-latn");
